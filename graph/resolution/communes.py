"""Which of the communes of one name is meant: by what stands behind it, else by what the article names.

In this order: the district or province right behind it ('xã Tân Tiến, huyện An Dương'), what the
article says so of the same commune elsewhere, the districts and then the one province that the
sentence or the article names, and the register where only one commune bears the name. What none of
these settles is left without a code and held to its article: xã Tân Tiến there are thirty.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, TypeAlias

from cadregraph.graph.gazetteer.communes import NEW, Commune, communes_named
from cadregraph.graph.gazetteer.units import COMMUNE_KINDS, Unit, gazetteer
from cadregraph.graph.mentions.chunker import ChunkedSentence
from cadregraph.graph.mentions.spans import DateSpan, PlaceSpan
from cadregraph.graph.resolution.antecedents import Antecedent
from cadregraph.graph.resolution.containment import container_behind, province_behind, province_code
from cadregraph.graph.resolution.naming import ResolvedPlace
from cadregraph.graph.text.normal import fold

Era: TypeAlias = Literal["before", "after", ""]
"""Whether an article is of before or after July 2025; '' where nothing tells."""
_FIRST_MONTH = NEW[:7]
_LATELY = "2015"  # what was before then is history


def day_and_era(published: str | None, sentences: Iterable[ChunkedSentence]) -> tuple[str, Era]:
    """Of when an article is (a day, month or year, '' where nothing tells), and of which era.

    By its own date, else by the dates that its text tells: of after July 2025 if no fewer of those
    to the month are of after than of before, as one may tell of what is planned.
    """
    if published:
        return published[:10], "after" if published >= NEW else "before"
    dates = [
        chunk.content.date
        for chunked in sentences
        for chunk in chunked.chunks
        if isinstance(chunk.content, DateSpan) and chunk.content.date[:2] in ("19", "20")
    ]
    months = [day for day in dates if len(day) > 4]
    after = [day for day in months if day[:7] >= _FIRST_MONTH]
    before = [day for day in months if day[:7] < _FIRST_MONTH]
    if after and len(after) >= sum(day >= _LATELY for day in before):
        return max(after), "after"
    years = [day for day in dates if day < _FIRST_MONTH[:4]]
    years = before or years
    return (max(years), "before") if years else ("", "")


class Communes:
    """Which communes one article means."""

    def __init__(
        self,
        sentences: Sequence[ChunkedSentence],
        antecedents: Sequence[Antecedent],
        published: str | None,
        article: str,
    ) -> None:
        self._sentences = sentences
        self._antecedents = antecedents
        self._article = article
        self._published = published
        self._when: tuple[str, Era] | None = None
        self._stated: dict[tuple[str, str], ResolvedPlace | None] | None = None
        self._districts: dict[int, frozenset[str]] | None = None
        self._provinces: dict[int, frozenset[str]] | None = None
        self._by_name: frozenset[str] = frozenset()
        self._their_district: list[Unit | None] = []

    def place(self, span: PlaceSpan, sentence: int) -> ResolvedPlace:
        """The place of a named commune, with its unit if it is certain."""
        contained = self._by_container(span, sentence)
        if contained is not None:
            return contained
        stated = self._stated_elsewhere().get((span.kind, fold(span.name)))
        if stated is not None:
            return stated
        found = self._by_what_is_named(span, sentence)
        if found is not None:
            return ResolvedPlace(span.kind, found.unit.name, found.unit)
        return ResolvedPlace(span.kind, span.name, None, article=self._article)

    def their_district(self) -> Unit | None:
        """The one district in which all communes lie that the article names, of an article of before July
        2025 that names no district: 'Tại xã A, ông B, Bí thư Huyện ủy, …'."""
        if not self._their_district:
            self._their_district.append(self._common_district())
        return self._their_district[0]

    def _common_district(self) -> Unit | None:
        if self._era != "before" or self._all_districts():
            return None
        common: set[str] = set()
        for antecedent in self._antecedents:
            span = antecedent.place
            if span is None or span.kind not in COMMUNE_KINDS or not span.named or span.units:
                continue
            if antecedent.past or antecedent.apart:
                continue
            named = [one for one in _named(span) if not self._day or one.held_on(self._day)]
            codes = {code for one in named for code in one.districts[-1:]}
            if not codes or (common and not common & codes):
                return None
            common = common & codes or codes
        unit = gazetteer().districts.get(min(common)) if len(common) == 1 else None
        elsewhere = unit is not None and self._by_name and province_code(unit) not in self._by_name
        return None if elsewhere else unit

    def kind_then(self, unit: Unit) -> str:
        """Of which kind a district was on the date of the article, if it has one."""
        return unit.kind_on(self._published[:10]) if self._published else unit.kind

    def is_bare_commune(self, span: PlaceSpan, unit: Unit, sentence: int) -> bool:
        """'tại xã Nam Sơn và Bắc Sơn', in an article about Nghệ An: no district of Lạng Sơn."""
        self._read_antecedents()
        named = self._by_name
        if span.kind or unit.level != "district" or not named or province_code(unit) in named:
            return False
        if province_behind(self._sentences[sentence].tokens, span) is not None:
            return False  # 'quê gốc Hội An (Quảng Nam)'
        return any(commune.province in named for commune in communes_named(unit.name))

    def district(self, units: Sequence[Unit], span: PlaceSpan, sentence: int) -> Unit | None:
        """Which of the districts of one name is meant: that in the province right behind it, else
        that in a province that the article names."""
        behind = province_behind(self._sentences[sentence].tokens, span)
        codes = {behind.code} if behind is not None else self._all_provinces()
        near = [unit for unit in units if province_code(unit) in codes]
        return near[0] if len(near) == 1 else None

    # --- what stands behind ---------------------------------------------------------------------

    def _by_container(self, span: PlaceSpan, sentence: int) -> ResolvedPlace | None:
        tokens = self._sentences[sentence].tokens
        behind = container_behind(tokens, span, directly=self._era == "after")
        province, districts = behind.province, behind.districts
        if len(districts) > 1 and province is None:
            named = self._all_provinces()
            districts = tuple(one for one in districts if province_code(one) in named) or districts
        if not districts and province is None:
            return None
        candidates = _named(span)
        if districts:
            codes = {unit.code for unit in districts}
            fitting = [commune for commune in candidates if codes.intersection(commune.districts)]
            found = self._only(fitting)
        else:
            province_of_text = province.code if province is not None and not behind.clash else None
            fitting = [commune for commune in candidates if commune.province == province_of_text]
            found = self._in_province(fitting)
        if found is not None:
            return ResolvedPlace(span.kind, found.unit.name, found.unit)
        within = districts[0] if len(districts) == 1 else province
        if within is None or not behind.kinded:
            return None
        article = self._article if fitting else ""  # one of several there
        return ResolvedPlace(span.kind, span.name, None, within=within, article=article)

    def _in_province(self, communes: Sequence[Commune]) -> Commune | None:
        """'xã Đan Phượng, TP Hà Nội': since July 2025 a commune lies directly in its province,
        before that a text that leaves the district out may mean it, too."""
        new = self._only(commune for commune in communes if commune.current)
        old = self._only(commune for commune in communes if not commune.current)
        if self._era == "after":
            return new or old
        if self._era == "before" or self._all_districts():
            return old
        return new or old

    def _stated_elsewhere(self) -> dict[tuple[str, str], ResolvedPlace | None]:
        """In what the article says that its communes lie; None where it says two things of one name."""
        if self._stated is None:
            stated: dict[tuple[str, str], ResolvedPlace | None] = {}
            for antecedent in self._antecedents:
                span = antecedent.place
                if span is None or not span.named or span.kind not in COMMUNE_KINDS:
                    continue
                place = self._by_container(span, antecedent.sentence)
                if place is not None:
                    name = (span.kind, fold(span.name))
                    stated[name] = place if stated.get(name, place) == place else None
            self._stated = stated
        return self._stated

    # --- what the article names -----------------------------------------------------------------

    def _by_what_is_named(self, span: PlaceSpan, sentence: int) -> Commune | None:
        everything = _named(span)
        if not everything:
            return None
        old = [commune for commune in everything if not commune.current]
        new = [commune for commune in everything if commune.current]
        for districts in (self._districts_in(sentence), self._all_districts()):
            near = [commune for commune in old if districts.intersection(commune.districts)]
            if near:
                return self._only(near)
        if span.name.isdigit():
            return None  # of 'phường 14' every city has one
        named = old if self._era == "before" else new if self._era == "after" else old or new
        if span.kind == "đặc khu" and self._era != "after":
            return None  # such were planned in 2018
        provinces = self._all_provinces()
        if not provinces:
            return self._only(named)
        for codes in (self._provinces_in(sentence), provinces):
            if len(codes) == 1:
                return self._only(commune for commune in named if commune.province in codes)
        only = self._only(named)
        return only if only is not None and only.province in provinces else None

    @property
    def _day(self) -> str:
        return self._dated()[0]

    @property
    def _era(self) -> Era:
        return self._dated()[1]

    def _dated(self) -> tuple[str, Era]:
        if self._when is None:
            self._when = day_and_era(self._published, self._sentences)
        return self._when

    def _only(self, communes: Iterable[Commune]) -> Commune | None:
        """The one commune among these, by code; of several that which was when the article is."""
        found = {
            commune.unit.code: commune
            for commune in communes
            if not self._day or commune.unit.since[: len(self._day)] <= self._day
        }
        if len(found) > 1 and self._day:
            held = [one for one in found.values() if one.held_on(self._day)]
            found = {commune.unit.code: commune for commune in held}
        return next(iter(found.values())) if len(found) == 1 else None

    def _districts_in(self, sentence: int) -> frozenset[str]:
        self._read_antecedents()
        assert self._districts is not None
        return self._districts.get(sentence, frozenset())

    def _provinces_in(self, sentence: int) -> frozenset[str]:
        self._read_antecedents()
        assert self._provinces is not None
        return self._provinces.get(sentence, frozenset())

    def _all_districts(self) -> frozenset[str]:
        return self._districts_in(-1)

    def _all_provinces(self) -> frozenset[str]:
        return self._provinces_in(-1)

    def _read_antecedents(self) -> None:
        """The codes of the districts and provinces that each sentence names, and under -1 those of
        the whole article; where somebody was born does not count."""
        if self._districts is not None:
            return
        districts: dict[int, set[str]] = {-1: set()}
        provinces: dict[int, set[str]] = {-1: set()}
        unclear: list[tuple[int, list[Unit]]] = []
        by_name: set[str] = set()
        for antecedent in self._antecedents:
            span = antecedent.place
            if span is None or antecedent.past or antecedent.apart or not span.units:
                continue
            units = [unit for unit in span.units if not span.kind or unit.may_be(span.kind)]
            tops = [unit for unit in units if unit.level == "province"]
            if tops:
                by_name.add(tops[0].code or "")
                for at in (-1, antecedent.sentence):
                    provinces.setdefault(at, set()).add(tops[0].code or "")
            elif len(units) == 1:
                _note(units[0], antecedent.sentence, districts, provinces)
            else:
                unclear.append((antecedent.sentence, units))
        self._by_name = frozenset(by_name)
        for sentence, units in unclear:
            near = [unit for unit in units if province_code(unit) in provinces[-1]]
            if len(near) == 1:
                _note(near[0], sentence, districts, provinces)
        self._districts = {at: frozenset(codes) for at, codes in districts.items()}
        self._provinces = {at: frozenset(codes) for at, codes in provinces.items()}


def _note(
    district: Unit,
    sentence: int,
    districts: dict[int, set[str]],
    provinces: dict[int, set[str]],
) -> None:
    for at in (-1, sentence):
        if district.code is not None:
            districts.setdefault(at, set()).add(district.code)
        provinces.setdefault(at, set()).add(province_code(district))


def _named(span: PlaceSpan) -> list[Commune]:
    return [commune for commune in communes_named(span.name) if commune.unit.kind == span.kind]
