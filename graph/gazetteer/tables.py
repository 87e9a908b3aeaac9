"""The data files under ``data/`` as tables (see `cadregraph.graph.lexicon.table`)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias

from msgspec import Meta

from cadregraph.graph.lexicon.table import Known, Table, rows
from cadregraph.graph.lexicon.tables.cells import Day, Forms, Text

_PACKAGE = "cadregraph.graph.gazetteer"
_STAY = r"\d{3}(@\d{4}-\d\d-\d\d)?"  # the code of a district, the day since which
Province: TypeAlias = Annotated[str, Meta(pattern=r"\A(Tỉnh|Thành phố) ")]
District: TypeAlias = Annotated[str, Meta(pattern=r"\A(Thành phố|Quận|Huyện|Thị xã) ")]
YearOrDay: TypeAlias = Annotated[str, Meta(pattern=r"\A(19|20)\d\d(-[01]\d-[0-3]\d)?\Z")]
Domain: TypeAlias = Annotated[str, Meta(pattern=r"\A[a-z0-9-]+(\.[a-z0-9-]+)+\Z")]
Code: TypeAlias = Annotated[str, Meta(pattern=r"\A\d\d\d?\Z")]


@dataclass(frozen=True, slots=True)
class PlaceKind:
    """A kind of administrative units."""

    kind: Text
    commune: bool
    forms: Forms


@dataclass(frozen=True, slots=True)
class ProvinceRow:
    """A province of January 2025."""

    code: Code
    name: Province
    aliases: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class DistrictRow:
    """A district of January 2025."""

    code: Code
    name: District
    within: Province
    aliases: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class AbolishedProvince:
    """A province that is no more, for one time that it was."""

    name: Province
    since: YearOrDay | None
    until: YearOrDay | None
    became: tuple[Province, ...]
    alone: bool
    code: Code | None
    aliases: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class AbolishedDistrict:
    """A district that was no more by January 2025."""

    name: District
    within: Province
    code: Code | None


@dataclass(frozen=True, slots=True)
class NewProvince:
    """A province since July 2025."""

    code: Code
    name: Province


@dataclass(frozen=True, slots=True)
class ProvinceTile:
    """A province of January 2025 as a square of a map."""

    name: Province
    short: Text
    column: Annotated[int, Meta(ge=0)]
    row: Annotated[int, Meta(ge=0)]


@dataclass(frozen=True, slots=True)
class ProvinceOutline:
    """A province of January 2025, or islands of it that lie apart, as a path of a map."""

    name: Province
    part: Text | None
    path: Annotated[str, Meta(pattern=r"\A[Mlz0-9, -]+\Z")]


@dataclass(frozen=True, slots=True)
class ProvinceChange:
    """A province that became another."""

    from_: Province
    to: Province
    day: Day
    joined: bool


@dataclass(frozen=True, slots=True)
class LocalOutlet:
    """The papers, broadcasters and portals of a province."""

    province: Province
    names: tuple[Text, ...]
    domains: tuple[Domain, ...]


@dataclass(frozen=True, slots=True)
class DistrictChange:
    """A district that became another."""

    from_: District
    to: District
    within: Province
    day: Day
    joined: bool


PLACE_KINDS = Table(
    "place_kinds.tsv",
    PlaceKind,
    folded=("kind", "forms"),
    package=_PACKAGE,
)
PROVINCES = Table(
    "provinces.tsv", ProvinceRow, unique=("name",), sorted_by=("code",), package=_PACKAGE
)


def _provinces() -> Collection[str]:
    return {row.name for row in rows(PROVINCES)}


_PROVINCE = Known(_provinces, "province of provinces.tsv")
DISTRICTS = Table(
    "districts.tsv",
    DistrictRow,
    unique=("code",),
    known={"within": _PROVINCE},
    package=_PACKAGE,
)
ABOLISHED_PROVINCES = Table(
    "abolished_provinces.tsv",
    AbolishedProvince,
    unique=("name", "since"),
    package=_PACKAGE,
)
ABOLISHED_DISTRICTS = Table(
    "abolished_districts.tsv",
    AbolishedDistrict,
    unique=("name", "within"),
    known={"within": _PROVINCE},
    package=_PACKAGE,
)
PROVINCES_2025 = Table(
    "provinces_2025.tsv", NewProvince, unique=("name",), sorted_by=("code",), package=_PACKAGE
)
PROVINCE_TILES = Table(
    "province_tiles.tsv",
    ProvinceTile,
    unique=("column", "row"),
    known={"name": _PROVINCE},
    package=_PACKAGE,
)
PROVINCE_OUTLINES = Table(
    "province_outlines.tsv",
    ProvinceOutline,
    unique=("name", "part"),
    known={"name": _PROVINCE},
    package=_PACKAGE,
)
PROVINCE_CHANGES = Table(
    "province_changes.tsv", ProvinceChange, unique=("from_",), package=_PACKAGE
)
OUTLETS = Table("outlets.tsv", LocalOutlet, unique=("province",), package=_PACKAGE)
DISTRICT_CHANGES = Table(
    "district_changes.tsv",
    DistrictChange,
    unique=("from_", "within"),
    known={"within": _PROVINCE},
    package=_PACKAGE,
)


@dataclass(frozen=True, slots=True)
class CommuneRow:
    """A line of the register of communes. Only tests read it as a table: `communes` searches it."""

    name: Text
    kind: Literal["xã", "phường", "thị trấn", "đặc khu"]
    code: Annotated[str, Meta(pattern=r"\A\d{5}\Z")]
    within: Annotated[str, Meta(pattern=rf"\A({_STAY}(\|{_STAY})*|\d\d)\Z")]
    since: Day | None
    until: Day | None
    to: Annotated[str, Meta(pattern=r"\A(|=|\d{5}(\|\d{5})*)\Z")]
    official: str
    also: str


COMMUNES = Table(
    "communes.tsv",
    CommuneRow,
    unique=("name", "kind", "code", "since", "until"),
    sorted_by=("name",),
    package=_PACKAGE,
)
