"""What the text leaves out, filled from around it: 'Tỉnh ủy', 'UBND tỉnh', 'Ban Thường vụ'.

The nearest fit decides, in this order: the same chain of posts or organisations (the last of a
chain usually names the place), then backwards through the article, then forwards. A post that
somebody held before ('nguyên Bí thư Tỉnh ủy Bắc Giang') is no context for what follows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import pairwise

from cadregraph.graph.gazetteer.units import COMMUNE_KINDS, Unit, gazetteer
from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.mentions.chunker import ChunkedSentence
from cadregraph.graph.mentions.organizations import COMMITTEE_OF_PLACE, organization_from
from cadregraph.graph.mentions.spans import (
    OrganizationSpan,
    PlaceSpan,
)
from cadregraph.graph.resolution.antecedents import Antecedent, bearing, kinds_named
from cadregraph.graph.resolution.communes import Communes
from cadregraph.graph.resolution.full_names import YOUTH, FullNames
from cadregraph.graph.resolution.naming import ResolvedOrganization, ResolvedPlace
from cadregraph.graph.resolution.neighbours import HEAD_KINDS, Neighbours, kinds_for
from cadregraph.graph.resolution.parent_bodies import COMMITTEE_KINDS, ParentBodies

_OFFICE_OF = {
    "Văn phòng Ủy ban nhân dân": "ủy ban nhân dân",
    "Văn phòng Hội đồng nhân dân": "hội đồng nhân dân",
}
_OF_ALL = frozenset({("các", "tỉnh"), ("các", "cấp"), ("mỗi", "tỉnh"), ("cấp", "tỉnh")})
_OFFICES = frozenset({"department", "division"})
_NATIONAL = {
    "Mặt trận Tổ quốc Việt Nam": (
        "ủy ban trung ương mặt trận tổ quốc việt nam",
        "ủy ban mặt trận tổ quốc",
    )
}


class Context:
    """The organisations and places of one article, in order; resolves spans against them."""

    def __init__(
        self, sentences: Sequence[ChunkedSentence], published: str | None = None, article: str = ""
    ) -> None:
        self._near = Neighbours(sentences)
        self._sentences = sentences
        self._communes = Communes(sentences, self._near.antecedents, published, article)
        self._article = article
        self._full = FullNames(self._near, self._guarded)
        self._parent_bodies = ParentBodies(self._near, self._guarded, self.of_kinds, self._place)
        self._kinds = kinds_named(self._near.antecedents)
        self._busy: set[tuple[int, int]] = set()
        self._province: Unit | None = None
        self._answers: dict[
            tuple[int, int, int], tuple[OrganizationSpan, ResolvedOrganization | None]
        ] = {}

    def organization(
        self, span: OrganizationSpan, sentence: int, chunk: int
    ) -> ResolvedOrganization | None:
        """The organisation with all open ends filled, or None if the context cannot fill them."""
        if span.generic:
            return None
        if span.head.label in _NATIONAL:
            span = _national(span)
        if span.parent is not None:
            parent = self.organization(span.parent, sentence, chunk)
            if parent is None and span.parent.head.takes == "name":
                parent = ResolvedOrganization(span.parent.head, "", None, None)
            return ResolvedOrganization(span.head, span.name, parent, None) if parent else None
        takes = span.head.takes
        if takes == "field" and span.name and span.head.kind in _OFFICES:
            span = replace(span, name=self._full.whole_name(span))
            if span.place is None and (named := self._full.office(span)) is not None:
                return named
        if span.place is not None:
            place = self._place(span.place, span, sentence, chunk)
            form = COMMITTEE_OF_PLACE.get(place.kind) if place and takes == "committee" else None
            if form is not None:  # 'Ủy ban Kiểm tra tỉnh': that of its committee
                committee = ResolvedOrganization(organization_from(form).head, "", None, place)
                return ResolvedOrganization(span.head, span.name, committee, None)
            return ResolvedOrganization(span.head, span.name, None, place) if place else None
        if takes == "name" and not span.name:
            return self._parent_bodies.same_head(span, sentence, chunk)
        if takes == "name" and span.head.kind == "company":
            return self._full.company(span)
        if takes in ("-", "name") or (span.name and takes != "field"):
            return ResolvedOrganization(span.head, span.name, None, None)
        if takes == "field" and not span.name:
            return self._parent_bodies.same_head(span, sentence, chunk)
        if takes == "field" and (span.head.level == "central" or span.head.kind == "agency"):
            return ResolvedOrganization(span.head, span.name, None, None)
        if takes in ("committee", "council"):
            return self._parent_bodies.body(span, sentence, chunk)
        if takes == "company":
            return self._full.board(span, sentence, chunk) or self._parent_bodies.same_head(
                span, sentence, chunk
            )
        if takes == "any":
            nationwide = self._full.nationwide(span) if span.head.label == YOUTH else None
            return nationwide or self._parent_bodies.same_head(span, sentence, chunk)
        if span.head.kind == "division" and span.name.startswith("Cảnh sát"):
            police = self.of_kinds(frozenset({"police"}), sentence, chunk)
            return ResolvedOrganization(span.head, span.name, police, None) if police else None
        elsewhere = self._full.same_sentence(span, sentence, chunk) or self._full.nationwide(span)
        if elsewhere is not None:
            return elsewhere
        if span.head.kind == "division" and span.name not in lexicon().offices:
            return None  # of which department, nothing tells
        open_place = PlaceSpan("", "", (), span.start, span.end)
        place = self._place(open_place, span, sentence, chunk)
        return ResolvedOrganization(span.head, span.name, None, place) if place else None

    @contextmanager
    def within_province(self, province: Unit | None) -> Iterator[None]:
        """While it lasts, a place left open is in this province, unless its sentence names another.

        For the posts of somebody whose other posts are all in one province.
        """
        self._province = province
        try:
            yield
        finally:
            self._province = None

    def names(self, span: OrganizationSpan) -> bool:
        """Whether the article names a body with this head in full: 'Công an' as 'Công an tỉnh X'."""
        return bool(self._near.filed(f"placed {span.head.label}"))

    def near_committee(self, sentence: int) -> bool:
        """Whether the sentence names a committee of the Party, and the article its Ban Tổ chức."""
        full = self._near.filed("head Ban Tổ chức")
        return bool(full and self._near.in_sentence(sentence, 0, "kind committee"))

    def only_company(self) -> ResolvedOrganization | None:
        """The company that the article is about: the only one that it names."""
        return self._full.only_company()

    def placed(self, sentence: int) -> bool:
        """Whether the sentence names a place, or a body by the kind of its place ('UBND tỉnh')."""
        return any(
            (antecedent.place is not None and (antecedent.place.named or antecedent.place.kind))
            or (
                antecedent.organization is not None
                and antecedent.organization.head.takes == "place"
            )
            for antecedent in self._near.in_sentence(sentence, 0)
        )

    def place(self, span: PlaceSpan, sentence: int, chunk: int) -> ResolvedPlace | None:
        """The place with its unit, or with its name filled from the context."""
        return self._place(span, None, sentence, chunk)

    def of_kinds(
        self, kinds: frozenset[str], sentence: int, chunk: int
    ) -> ResolvedOrganization | None:
        """The nearest organisation of these kinds, for a title that names none ('Phó Bí thư')."""
        for antecedent in self._near.around(sentence, chunk, *(f"kind {kind}" for kind in kinds)):
            span = antecedent.organization
            if span is not None and span.head.label in _OFFICE_OF:
                span = replace(span, head=organization_from(_OFFICE_OF[span.head.label]).head)
            while span is not None:
                if span.head.kind in kinds and not (
                    antecedent.sentence == sentence and antecedent.chunk == chunk
                ):
                    found = self._guarded(span, antecedent)
                    if found:
                        return found
                span = span.parent
        return self._committee_of_party(sentence, chunk) if kinds == COMMITTEE_KINDS else None

    def _committee_of_party(self, sentence: int, chunk: int) -> ResolvedOrganization | None:
        """'Đại hội Đảng bộ huyện X bầu ông A giữ chức Bí thư': of the committee of the place."""
        for antecedent in self._near.around(sentence, chunk, "kind party"):
            span = antecedent.organization
            if span is not None and span.head.label == "Đảng bộ" and span.place is not None:
                party = self._guarded(span, antecedent)
                place = party.place if party is not None else None
                form = COMMITTEE_OF_PLACE.get(place.kind) if place is not None else None
                if form is not None:
                    return ResolvedOrganization(organization_from(form).head, "", None, place)
        return None

    # --- inside ---------------------------------------------------------------------------------

    def _place(
        self, span: PlaceSpan, of: OrganizationSpan | None, sentence: int, chunk: int
    ) -> ResolvedPlace | None:
        if span.named:
            return self._named(span, of, sentence, chunk)
        kinds = (span.kind,) if span.kind else kinds_for(of)
        bare_body = of is not None and not kinds
        if "tỉnh" in kinds and (of_chain := self._province_of_chain(sentence, chunk, kinds)):
            return of_chain
        if (bare_body or "tỉnh" in kinds) and self._speaks_of_all(sentence):
            return None
        province = self._province
        if province is not None and province.kind in kinds and not self._names_place(sentence):
            return ResolvedPlace(province.kind, province.name, province)
        for antecedent in self._near.around(
            sentence, chunk, "place", *(["seat"] if bare_body else [])
        ):
            place = self._antecedent_place(antecedent, kinds, bare_body)
            if place is not None:
                fit = self._fit(place, kinds, antecedent)
                if fit is not None and not _of_other_level(fit, of):
                    return None if self._left_between(fit, antecedent, sentence) else fit
        if "thành phố" in kinds or "tỉnh" in kinds:
            for antecedent in self._near.around(
                sentence, chunk, "place"
            ):  # a district tells its province
                if antecedent.place is not None and antecedent.place.units and not antecedent.past:
                    provinces = {unit.province for unit in antecedent.place.units}
                    if len(provinces) == 1 and (label := provinces.pop()):
                        unit = gazetteer().provinces.get(label)
                        if unit and unit.kind in kinds:
                            return ResolvedPlace(unit.kind, unit.name, unit)
        return None

    def _left_between(self, place: ResolvedPlace, antecedent: Antecedent, sentence: int) -> bool:
        """'… điều động ông A, nguyên Bí thư Tỉnh ủy X. Thay ông là ông B, Phó Bí thư Tỉnh ủy.': only
        a post of the past names a province in the sentence before, and it is not the one found
        farther off; which of them is meant, nothing tells."""
        if place.unit is None or antecedent.sentence >= sentence - 1:
            return False
        named: set[str] = set()
        for other in self._near.in_sentence(sentence - 1, 0):
            if other.place is None or not other.place.named:
                continue
            if not other.past:
                return False
            if other.organization is not None:
                named.update(unit.province or unit.label for unit in other.place.units)
        return bool(named) and (place.unit.province or place.unit.label) not in named

    def _speaks_of_all(self, sentence: int) -> bool:
        """'Hợp nhất Sở Nội vụ với Ban Tổ chức ở các tỉnh', 'Tỉnh ủy các tỉnh A, B': of every province,
        or of several."""
        folds = self._sentences[sentence].tokens.folds
        pairs = set(pairwise(folds))
        named = {
            antecedent.place.name
            for antecedent in self._near.in_sentence(sentence, 0)
            if antecedent.place is not None and antecedent.place.named
        }
        return not pairs.isdisjoint(_OF_ALL) and (
            not named or (("các", "tỉnh") in pairs and len(named) > 1)
        )

    def _names_place(self, sentence: int) -> bool:
        """Whether a body or post of the sentence tells its place by name; where something happens
        ('tại Hà Nội, Bí thư Tỉnh ủy …') is no place of a post."""
        return any(
            antecedent.organization is not None
            and antecedent.place is not None
            and antecedent.place.named
            and not antecedent.past
            for antecedent in self._near.in_sentence(sentence, 0)
        )

    def _province_of_chain(
        self, sentence: int, chunk: int, kinds: tuple[str, ...]
    ) -> ResolvedPlace | None:
        """'Phó Trưởng ban Tuyên giáo Tỉnh ủy, Chủ tịch UBND huyện Kim Sơn': the chain tells the
        province before any other that stands nearer in the article."""
        for antecedent in self._near.chain(sentence, chunk):
            if antecedent.place is None or not antecedent.place.named:
                continue
            if any(unit.level == "province" for unit in antecedent.place.units):
                return None
            provinces = {unit.province for unit in antecedent.place.units}
            label = provinces.pop() if len(provinces) == 1 else None
            unit = gazetteer().provinces.get(label) if label else None
            if unit is not None and unit.kind in kinds:
                return ResolvedPlace(unit.kind, unit.name, unit)
        return None

    def _antecedent_place(
        self, antecedent: Antecedent, kinds: tuple[str, ...], bare_body: bool
    ) -> PlaceSpan | ResolvedPlace | None:
        """The place that a antecedent offers; for a bare body also one that itself had to be filled."""
        if antecedent.place is not None and antecedent.place.named:
            return antecedent.place
        if bare_body and antecedent.organization is not None:
            inner = antecedent.organization
            while inner.parent is not None:
                inner = inner.parent
            if kinds_for(inner) or (inner.place is not None and inner.place.kind):
                resolved = self._guarded(antecedent.organization, antecedent)
                return resolved.seat if resolved else None
        return None

    def _fit(
        self, place: PlaceSpan | ResolvedPlace, kinds: tuple[str, ...], antecedent: Antecedent
    ) -> ResolvedPlace | None:
        if isinstance(place, PlaceSpan):
            if kinds and not any(_offers(place, antecedent.organization, kind) for kind in kinds):
                return None
            resolved = self._named(
                place, antecedent.organization, antecedent.sentence, antecedent.chunk, kinds
            )
        else:
            resolved = place
        if resolved is None or (kinds and resolved.kind and resolved.kind not in kinds):
            return None
        return resolved

    def _named(
        self,
        span: PlaceSpan,
        of: OrganizationSpan | None,
        sentence: int,
        chunk: int,
        kinds: tuple[str, ...] = (),
    ) -> ResolvedPlace | None:
        if span.kind in COMMUNE_KINDS and not span.units:
            return self._communes.place(span, sentence)
        kinds = kinds or kinds_for(of)
        units = bearing(span.units, span.kind)
        if kinds:
            units = [unit for unit in units if unit.kind in kinds] or units
        if of is not None and of.head.level == "province":
            units = [unit for unit in units if unit.level == "province"] or units
        unit = self._choose(units, span, sentence)
        kind = span.kind or (unit.kind if unit else units[0].kind if units else "")
        if unit is not None and unit.level == "province":
            kind = unit.kind
        elif unit is not None and not span.kind:
            kind = self._kinds.get(unit) or self._communes.kind_then(
                unit
            )  # 'huyện Hoài Nhơn', then
        if not kind or (
            of is None and unit and self._communes.is_bare_commune(span, unit, sentence)
        ):
            return None
        if unit is None and len({one.province for one in units}) > 1:
            return ResolvedPlace(kind, span.name, None, article=self._article)
        return ResolvedPlace(kind, unit.name if unit else span.name, unit)

    def _choose(self, units: Sequence[Unit], span: PlaceSpan, sentence: int) -> Unit | None:
        """The unit meant: the only one, a province before a district, one in a province named."""
        if len(units) <= 1:
            return units[0] if units else None
        provinces = [unit for unit in units if unit.level == "province"]
        if len(provinces) == 1:
            return provinces[0]
        return self._communes.district(units, span, sentence)

    def _guarded(
        self, span: OrganizationSpan, antecedent: Antecedent
    ) -> ResolvedOrganization | None:
        """Resolve a span at its own antecedent, once at a time: two open ends must not ask each other."""
        mark = (antecedent.sentence, antecedent.chunk)
        if mark in self._busy:
            return None
        asked_first = not self._busy  # then the answer is the same whoever asks
        if asked_first and (known := self._answers.get((*mark, id(span)))):
            return known[1]
        self._busy.add(mark)
        province, self._province = (
            self._province,
            None,
        )  # that of a post is not that of what stands elsewhere
        try:
            answer = self.organization(span, antecedent.sentence, antecedent.chunk)
        finally:
            self._busy.discard(mark)
            self._province = province
        if asked_first:
            self._answers[(*mark, id(span))] = (span, answer)
        return answer


def _national(span: OrganizationSpan) -> OrganizationSpan:
    """The Front without a place is its Central Committee, with a place the committee there."""
    central, local = _NATIONAL[span.head.label]
    return replace(span, head=organization_from(local if span.place else central).head)


def _of_other_level(place: ResolvedPlace, of: OrganizationSpan | None) -> bool:
    """A province for an office that districts have ('phòng Tài chính'), a town for a 'sở'."""
    if of is None or place.unit is None:
        return False
    provincial = place.unit.level == "province"
    return (
        provincial
        if of.head.level == "district"
        else of.head.level == "province" and not provincial
    )


def _offers(place: PlaceSpan, of: OrganizationSpan | None, kind: str) -> bool:
    """Whether a named place can be of the kind that is asked for."""
    if place.kind:
        return place.kind == kind
    if of is not None and of.head.label in HEAD_KINDS:
        return kind in HEAD_KINDS[of.head.label]
    return any(unit.kind == kind for unit in place.units)
