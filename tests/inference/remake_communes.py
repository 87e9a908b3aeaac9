"""Makes graph/gazetteer/data/communes.tsv anew: for maintainers, when the register changes.

    python tests/inference/remake_communes.py SNAPSHOTS CONVERSION > graph/gazetteer/data/communes.tsv

SNAPSHOTS is a folder of states of the register of administrative units that the General Statistics
Office publishes (danhmuchanhchinh.gso.gov.vn, Quyết định 124/2004/QĐ-TTg), one file a day,
``2019-12-01.json``: a list of provinces, each ``{"code", "name", "districts"}``, a district
``{"code", "name", "communes": {code: name}}``. CONVERSION is the ``data`` folder of the package
vietnamadminunits 1.0.4 (MIT): the communes since 1 July 2025 (Quyết định 19/2025/QĐ-TTg) and of
which communes each was made (resolutions 1654 to 1687/NQ-UBTVQH15 of June 2025).
"""

from __future__ import annotations

import json
import re
import sqlite3
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from pathlib import Path

from cadregraph.graph.text.normal import fold, nfc, old_tone, unaccented

_NOW = "2025-07-01"
_FIRST = "2009-01-01"  # units that were no more by then are left out
_SLIP = 120  # days: what the register says for less and then takes back is a slip of its editors
_ONE_DISTRICT = {"681": "682"}  # Đạ Huoai, since 2025 under the code of Đạ Tẻh
_PARTS = {"02485": ("02494",), "01615": ("01648",)}  # which the table of the package lacks
_ROMAN = ("I", "II", "III", "IV", "V")
_KINDS = ("Thị trấn", "Đặc khu", "Phường", "Xã")
_HEADER = (
    "name", "kind", "code", "within", "since", "until", "to", "official", "also",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Version:
    """What a code stood for, from a day until another: '' where it did so before, or does still.
    A district into which it came later has the day behind it: '769@2021-01-01'."""

    kind: str
    name: str
    districts: tuple[str, ...]
    since: str
    until: str
    spellings: tuple[str, ...] = ()


def split(full: str) -> tuple[str, str]:
    """'Phường 01' to ('phường', '1'), with plain signs and one tone placement."""
    spelled = re.sub(r"\s+", " ", old_tone(nfc(full)).replace("–", "-")).strip()
    spelled = re.sub(r"\s+-\s*|\s*-\s+", " - ", spelled).replace("’", "'").replace("`", "'")
    spelled = spelled.replace("TT ", "Thị trấn ", 1) if spelled.startswith("TT ") else spelled
    for kind in _KINDS:
        if fold(spelled).startswith(fold(kind) + " "):
            return kind.lower(), re.sub(r"^0(\d)$", r"\1", spelled[len(kind) + 1 :])
    raise ValueError(f"no kind of commune: {full}")


def letters(name: str) -> str:
    """A name without diacritics, spaces and signs: what two spellings of it share."""
    return re.sub(r"[^0-9a-z]", "", unaccented(name))


def histories(folder: Path) -> dict[str, list[Version]]:
    """What each code stood for in turn."""
    found: dict[str, list[Version]] = defaultdict(list)
    days = sorted(folder.glob("*.json"))
    for path in days:
        day = path.stem
        seen = set()
        for province in json.loads(path.read_text(encoding="utf-8")):
            for district in province["districts"]:
                for code, full in district["communes"].items():
                    seen.add(code)
                    kind, name = split(full)
                    place = _ONE_DISTRICT.get(district["code"], district["code"])
                    version = Version(kind, name, (place,), day, "")
                    _append(found[code], version)
        for code, versions in found.items():
            if code not in seen and not versions[-1].until:
                versions[-1] = replace(versions[-1], until=day)
    first = days[1].stem  # the first state is empty
    return {
        code: [
            replace(version, since="" if version.since <= first else version.since)
            for version in _steady(versions)
        ]
        for code, versions in found.items()
    }


def _append(versions: list[Version], new: Version) -> None:
    last = versions[-1] if versions and not versions[-1].until else None
    if last is None:
        versions.append(new)
    elif (last.kind, last.name, last.districts) != (new.kind, new.name, new.districts):
        versions[-1] = replace(last, until=new.since)
        versions.append(new)


def _steady(versions: list[Version]) -> Iterator[Version]:
    """Without slips; a commune that only came to another district, or is spelled otherwise, is one."""
    kept: list[Version] = []
    for version in versions:
        if len(kept) > 1 and _days(kept[-1]) < _SLIP and _same(kept[-2], version):
            kept.pop()
            kept[-1] = replace(kept[-1], until=version.until)
        else:
            kept.append(version)
    joined: list[Version] = []
    for version in kept:
        if joined and joined[-1].until == version.since and _same(joined[-1], version):
            before = joined.pop()
            names = dict.fromkeys((*before.spellings, before.name))
            version = replace(
                version,
                since=before.since,
                districts=_moved(before, version),
                spellings=tuple(name for name in names if name != version.name),
            )
        joined.append(version)
    return iter(joined)


def _moved(before: Version, after: Version) -> tuple[str, ...]:
    """The districts of a commune of which the last state is ``after``."""
    (district,) = after.districts
    if before.districts[-1].partition("@")[0] == district:
        return before.districts
    return (*before.districts, f"{district}@{after.since}")


def _days(version: Version) -> int:
    if not version.until:
        return _SLIP
    return (date.fromisoformat(version.until) - date.fromisoformat(version.since)).days


def _same(one: Version, other: Version) -> bool:
    return one.kind == other.kind and letters(one.name) == letters(other.name)


def _arabic(name: str) -> Iterator[str]:
    """'Hải Châu 1' for 'Hải Châu I'."""
    base, _, number = name.rpartition(" ")
    if base and number in _ROMAN:
        yield f"{base} {_ROMAN.index(number) + 1}"


def conversion(folder: Path) -> tuple[dict[str, list[str]], dict[str, str], list[tuple[str, ...]]]:
    """Old code to new codes; the old codes with their names; the new communes."""
    with closing(sqlite3.connect(folder / "dataset.db")) as data:
        old = data.execute(
            "SELECT provinceKey, districtKey, COALESCE(wardKey, ''), wardCode, ward"
            " FROM admin_units_legacy WHERE wardCode IS NOT NULL"
        ).fetchall()
        new = data.execute(
            "SELECT provinceKey, wardKey, wardCode, ward, provinceCode FROM admin_units"
        )
        communes = new.fetchall()
    codes = {"_".join(row[:3]): row[3] for row in old}
    new_codes = {row[:2]: row[2] for row in communes}
    table = json.loads((folder / "converter_2025.json").read_text(encoding="utf-8"))
    went: dict[str, list[str]] = defaultdict(list)
    for province, whole in table["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for ward, sources in whole.items():
            for source in sources:
                if source in codes:  # an island district without communes has no code here
                    went[codes[source]].append(new_codes[province, ward])
    for province, divided in table["DICT_PROVINCE_WARD_DIVIDED"].items():
        for source, parts in divided.items():
            main_first = sorted(parts, key=lambda part: not part["isDefaultNewWard"])
            went[codes[source]] += [new_codes[province, part["newWardKey"]] for part in main_first]
    names = {row[3]: row[4] for row in old}
    return went, names, communes


def lines(snapshots: Path, folder: Path) -> Iterator[tuple[str, ...]]:
    """The rows of the file, unsorted."""
    went, last_names, communes = conversion(folder)
    known = histories(snapshots)
    begun: dict[tuple[str, str, str], list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for code, versions in known.items():
        for version in versions:
            places = frozenset(place.partition("@")[0] for place in version.districts)
            begun[version.kind, letters(version.name), version.since].append((code, places))
    for code, versions in known.items():
        if not versions[-1].until and code not in last_names:  # merged, where the register lags
            versions[-1] = replace(versions[-1], until="2025-01-01")
        for version, following in pairwise([*versions, None]):
            assert version is not None
            if version.until and version.until <= _FIRST:
                continue
            to = ""
            spellings = set(version.spellings)
            if following is not None and following.since == version.until:
                to = "="
            elif not version.until:
                to = "|".join(dict.fromkeys((*went.get(code, ()), *_PARTS.get(code, ()))))
                spellings.add(split(last_names[code])[1])
            else:  # merged into one that took over its name on that day
                heirs = begun[version.kind, letters(version.name), version.until]
                lay = {place.partition("@")[0] for place in version.districts}
                to = "|".join(heir for heir, places in heirs if heir != code and places & lay)
            until = version.until or _NOW
            within = "|".join(version.districts)
            row = (version.kind, code, within, version.since, until, to)
            spellings |= {
                numbered for name in (version.name, *spellings) for numbered in _arabic(name)
            }
            others = [one for one in sorted(spellings) if fold(one) != fold(version.name)]
            also = "|".join(others)
            yield tuple(_filled(version.name, *row, "", also))
            for spelling in others:
                yield tuple(_filled(spelling, *row, version.name, also))
    for _, _, code, full, province in communes:
        kind, name = split(full)
        yield (name, kind, code, province, _NOW)


def _filled(*cells: str) -> Sequence[str]:
    """The cells without the empty ones at the end."""
    last = max(at for at, cell in enumerate(cells) if cell)
    return cells[: last + 1]


def main() -> None:
    """Writes the file to standard output."""
    _, snapshots, folder = sys.argv
    target = Path(__file__).parents[2] / "graph" / "lexicon" / "data" / "communes.tsv"
    comments = [
        line for line in target.read_text(encoding="utf-8").splitlines() if line.startswith("#")
    ]
    rows = sorted(lines(Path(snapshots), Path(folder)), key=lambda row: (fold(row[0]), row))
    print("\n".join([*comments, "\t".join(_HEADER), *("\t".join(row) for row in rows)]))


if __name__ == "__main__":
    main()
