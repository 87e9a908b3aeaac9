"""What the text leaves out, filled from around it: 'Tỉnh ủy', 'UBND tỉnh', 'Ban Thường vụ'.

The nearest fit decides, in this order: the same chain of posts or organisations (the last of a
chain usually names the place), then backwards through the article, then forwards. A post that
somebody held before ('nguyên Bí thư Tỉnh ủy Bắc Giang') is no context for what follows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from cadregraph.graph.gazetteer.units import Unit
from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.committees import committees
from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.mentions.chunker import ChunkedSentence
from cadregraph.graph.mentions.name_parts import of_a_region
from cadregraph.graph.mentions.organizations import organization_from
from cadregraph.graph.mentions.spans import (
    OrganizationSpan,
    PlaceSpan,
)
from cadregraph.graph.resolution.antecedents import Antecedent
from cadregraph.graph.resolution.composition import (
    body_from,
    committee_of,
    is_unplaced,
    structure_of,
)
from cadregraph.graph.resolution.full_names import YOUTH, FullNames
from cadregraph.graph.resolution.naming import ResolvedOrganization, ResolvedPlace
from cadregraph.graph.resolution.neighbours import Neighbours
from cadregraph.graph.resolution.open_places import OpenPlaces
from cadregraph.graph.resolution.parent_bodies import COMMITTEE_KINDS, ParentBodies
from cadregraph.graph.resolution.units import BORDER_GUARD_OF_ALL, is_border_guard_of_all
from cadregraph.graph.resolution.unread import JOINTS

_OFFICE_OF = {
    "Văn phòng Ủy ban nhân dân": "ủy ban nhân dân",
    "Văn phòng Hội đồng nhân dân": "hội đồng nhân dân",
}
_OFFICES = frozenset({"department", "division"})
_SOME_PROVINCE = PlaceSpan("tỉnh", "", (), 0, 0)
_NEAR_SENTENCES = 4
"""Sentences, its own among them, in which 'Ủy ban' has its commission."""
_OF_POLICE = tuple(sorted(word_class("bodies_of_police")))
_SEVERAL = word_class("words_of_several")
_JOINTS = JOINTS | {","}
_LOCAL_FRONT = "Ủy ban Mặt trận Tổ quốc Việt Nam"
_FRONT = "ủy ban trung ương mặt trận tổ quốc việt nam"
_NATIONAL = {
    "Mặt trận Tổ quốc Việt Nam": (
        _FRONT,
        "ủy ban mặt trận tổ quốc",
    )
}
_FRONTS_OF_THE_COUNTRY = frozenset({"Mặt trận Việt Minh", "Mặt trận Liên Việt", "Hội Liên Việt"})


class Context:
    """The organisations and places of one article, in order; resolves spans against them."""

    def __init__(
        self,
        sentences: Sequence[ChunkedSentence],
        published: str | None = None,
        article: str = "",
        source: Unit | None = None,
    ) -> None:
        self._sentences = sentences
        self._near = Neighbours(sentences)
        self._places = OpenPlaces(sentences, self._near, self._guarded, published, article, source)
        self._full = FullNames(self._near, self._guarded)
        self._parent_bodies = ParentBodies(
            self._near, self._guarded, self.of_kinds, self._places.place
        )
        self._busy: set[tuple[int, int]] = set()
        self._as_named = False
        self._answers: dict[
            tuple[bool, int, int, int], tuple[OrganizationSpan, ResolvedOrganization | None]
        ] = {}

    def organization(
        self, span: OrganizationSpan, sentence: int, chunk: int
    ) -> ResolvedOrganization | None:
        """The organisation with all open ends filled, or None if the context cannot fill them."""
        if span.generic:
            return None
        if span.head.label in _NATIONAL:
            span = _national(span)
        elif span.head.label == _LOCAL_FRONT and self._is_national(span, sentence):
            span = replace(span, head=organization_from(_FRONT).head)
        if span.parent is not None:
            return self._of_parent(span, span.parent, sentence, chunk)
        if span.head.takes == "field" and span.name and span.head.kind in _OFFICES:
            span = replace(span, name=self._full.whole_name(span))
            if span.place is None and (named := self._office(span, sentence, chunk)) is not None:
                return named
        if span.place is not None:
            return self._placed(span, span.place, sentence, chunk)
        return self._open(span, sentence, chunk)

    def _is_national(self, front: OrganizationSpan, sentence: int) -> bool:
        """'Chủ tịch Ủy ban MTTQ Việt Nam A': spelled with the country, without a place, in an article
        that names no committee of a place, it is the Central Committee; 'Ủy ban MTTQ' is a local one."""
        if front.place is not None or front.parent is not None or self.names(front):
            return False
        words = self._sentences[sentence].tokens.folds[front.start : front.end]
        return bool(words) and ("nam" in words or words[-1].endswith("vn"))

    def _office(
        self, span: OrganizationSpan, sentence: int, chunk: int
    ) -> ResolvedOrganization | None:
        """'Sở Y tế' where the article names one in full; one of another sentence is another body if it is
        of another province than what stands here."""
        found = self._full.office(span)
        if found is None:
            return None
        named, antecedent = found
        if named.place is not None and antecedent.sentence != sentence:
            here = self._places.place(_SOME_PROVINCE, span, sentence, chunk)
            units = {unit.label for unit in named.place.units if unit.level == "province"}
            if (
                here is not None
                and here.unit is not None
                and units
                and here.unit.label not in units
            ):
                return None
        return self._guarded(*found)

    def _of_parent(
        self, span: OrganizationSpan, above: OrganizationSpan, sentence: int, chunk: int
    ) -> ResolvedOrganization | None:
        """'Đảng ủy Công ty X': a body that is named with the one that it is of."""
        parent = self.organization(above, sentence, chunk)
        if parent is None and above.head.takes == "name":
            parent = ResolvedOrganization(above.head, "", None, None)
        return ResolvedOrganization(span.head, span.name, parent, None) if parent else None

    def _placed(
        self, span: OrganizationSpan, named: PlaceSpan, sentence: int, chunk: int
    ) -> ResolvedOrganization | None:
        """'UBND tỉnh X', 'UBND tỉnh': a body that is named with its place, or the kind of it."""
        place = self._places.place(named, span, sentence, chunk)
        if place is None:
            return self._of_untold_place(span, named.kind, sentence, chunk)
        committee = committee_of(place) if span.head.takes == "committee" else None
        if committee is not None:  # 'Ủy ban Kiểm tra tỉnh': that of its committee
            return ResolvedOrganization(span.head, span.name, committee, None)
        return ResolvedOrganization(span.head, span.name, None, place)

    def _open(
        self, span: OrganizationSpan, sentence: int, chunk: int
    ) -> ResolvedOrganization | None:
        """A body that is named without a place and a body that it is of, by what its head takes."""
        match span.head.takes:
            case "name" | "field" if not span.name:
                return self._parent_bodies.same_head(span, sentence, chunk)
            case "name" if span.head.kind == "company":
                return self._full.company(span)
            case "-" | "name":
                return ResolvedOrganization(span.head, span.name, None, None)
            case "field" if (
                span.head.level == "central" or span.head.kind == "agency" or of_a_region(span.name)
            ):
                return ResolvedOrganization(span.head, span.name, None, None)
            case "field":
                return self._of_open_place(span, sentence, chunk)
            case _ if span.name:
                return ResolvedOrganization(span.head, span.name, None, None)
            case "committee" | "council":
                return self._parent_bodies.body(span, sentence, chunk)
            case "company":
                board = self._full.board(span, sentence, chunk)
                return board or self._parent_bodies.same_head(span, sentence, chunk)
            case "any":
                nationwide = self._full.nationwide(span) if span.head.label == YOUTH else None
                return nationwide or self._parent_bodies.same_head(span, sentence, chunk)
            case _:
                return self._of_open_place(span, sentence, chunk)

    def _of_open_place(
        self, span: OrganizationSpan, sentence: int, chunk: int
    ) -> ResolvedOrganization | None:
        """'Sở Y tế', 'Công an': as the article names it elsewhere, else of the nearest place."""
        if is_border_guard_of_all(span, self._sentences[sentence].tokens.folds):
            return body_from(BORDER_GUARD_OF_ALL)
        if span.head.kind == "division" and span.name.startswith(_OF_POLICE):
            police = self._provincial_police(sentence, chunk)
            return ResolvedOrganization(span.head, span.name, police, None) if police else None
        elsewhere = self._full.same_sentence(span, sentence, chunk) or self._full.nationwide(span)
        if elsewhere is not None:
            return elsewhere
        if span.head.label in _FRONTS_OF_THE_COUNTRY:
            return ResolvedOrganization(span.head, span.name, None, None)
        if span.head.kind == "division" and span.name not in lexicon().offices:
            return None  # of which department, nothing tells
        open_place = PlaceSpan("", "", (), span.start, span.end)
        place = self._places.place(open_place, span, sentence, chunk)
        if place is None:
            return self._of_untold_place(span, "", sentence, chunk)
        return ResolvedOrganization(span.head, span.name, None, place)

    @contextmanager
    def as_named(self) -> Iterator[None]:
        """While it lasts, a body of whose place the article tells nothing stands as the text names it:
        'Tỉnh ủy', 'UBND huyện', 'Sở Tư pháp'."""
        self._as_named = True
        try:
            yield
        finally:
            self._as_named = False

    def _of_untold_place(
        self, span: OrganizationSpan, kind: str, sentence: int, chunk: int
    ) -> ResolvedOrganization | None:
        """The body as the text names it, while that is asked for; None for 'UBND', 'Công an' alone,
        and where the article names places of which it may be."""
        place = span.place or PlaceSpan("", "", (), span.start, span.end)
        if not self._as_named or not self._places.untold(place, span, sentence, chunk):
            return None
        if _is_one_of_several(self._sentences[sentence], span):
            return None
        committee = committees().get(kind) if span.head.takes == "committee" else None
        if committee is not None:  # 'Ủy ban Kiểm tra huyện'
            return ResolvedOrganization(span.head, span.name, body_from(committee), None)
        councils = span.head.takes == "unit" and not span.head.level
        if (councils and not kind) or (span.head.takes == "field" and not span.name):
            return None
        found = ResolvedOrganization(span.head, kind if councils else span.name, None, None)
        return found if is_unplaced(structure_of(found)) else None

    def _provincial_police(self, sentence: int, chunk: int) -> ResolvedOrganization | None:
        """The police that has divisions: that of a province, before that of a district named nearer."""
        for antecedent in self._near.around(sentence, chunk, "kind police"):
            span = antecedent.organization
            while span is not None and span.head.label != "Công an":
                span = span.parent
            police = self._guarded(span, antecedent) if span is not None else None
            seat = police.seat if police is not None else None
            if seat is not None and seat.unit is not None and seat.unit.level == "province":
                return police
        found = self.of_kinds(frozenset({"police"}), sentence, chunk)
        return found if found is not None and found.head.label == "Công an" else None

    @contextmanager
    def within_province(self, province: Unit | None) -> Iterator[None]:
        """While it lasts, a place left open is in this province, unless its sentence names another.

        For the posts of somebody whose other posts are all in one province.
        """
        self._places.province = province
        try:
            yield
        finally:
            self._places.province = None

    def names(self, span: OrganizationSpan) -> bool:
        """Whether the article names a body with this head in full: 'Công an' as 'Công an tỉnh X'."""
        return bool(self._near.filed(f"placed {span.head.label}"))

    def near_committee(self, sentence: int) -> bool:
        """Whether the sentence names a committee of the Party, and the article its Ban Tổ chức."""
        full = self._near.filed("head Ban Tổ chức")
        return bool(full and self._near.in_sentence(sentence, 0, "kind committee"))

    def commission_before(
        self, sentence: int, chunk: int, called: str = ""
    ) -> ResolvedOrganization | None:
        """The one commission, of those whose names begin so, that the sentence or the nearest before it
        names."""
        for number in range(sentence, max(-1, sentence - _NEAR_SENTENCES), -1):
            named = {
                body: None
                for antecedent in self._near.in_sentence(number, 0, "kind commission")
                if (number, antecedent.chunk) != (sentence, chunk)
                and antecedent.organization is not None
                and antecedent.organization.head.kind == "commission"
                and antecedent.organization.head.label.startswith(called)
                and (body := self._guarded(antecedent.organization, antecedent)) is not None
            }
            if named:
                return next(iter(named)) if len(named) == 1 else None
        return None

    def only_one(self, kind: str) -> ResolvedOrganization | None:
        """The body of a kind ('company', 'school') that the article is about: the only one that it names."""
        return self._full.only_one(kind)

    def only_department(self) -> ResolvedOrganization | None:
        """The department of a province ('Sở Y tế tỉnh X') that the article names, where it names one."""
        named = {
            body: None
            for antecedent in self._near.filed("kind department")
            if (span := antecedent.organization) is not None
            and span.head.kind == "department"
            and (span.name or " " in span.head.label)
            and (body := self._guarded(span, antecedent)) is not None
        }
        return next(iter(named)) if len(named) == 1 else None

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
        return self._places.place(span, None, sentence, chunk)

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

    def implied(
        self, kinds: frozenset[str], sentence: int, chunk: int
    ) -> ResolvedOrganization | None:
        """The nearest body of these kinds, but no council of which only a title elsewhere tells: 'Phó Chủ
        tịch A' after 'ông B, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh X'."""
        found = self.of_kinds(kinds, sentence, chunk)
        if found is None or found.head.kind != "council" or "government" not in kinds:
            return found
        named = self._near.filed(f"head {found.head.label}")
        told = any(not one.title or one.sentence == sentence for one in named)
        return found if told else None

    def _committee_of_party(self, sentence: int, chunk: int) -> ResolvedOrganization | None:
        """'Đại hội Đảng bộ huyện X bầu ông A giữ chức Bí thư': of the committee of the place."""
        for antecedent in self._near.around(sentence, chunk, "kind party"):
            span = antecedent.organization
            if span is not None and span.head.label == "Đảng bộ" and span.place is not None:
                party = self._guarded(span, antecedent)
                committee = committee_of(party.place if party is not None else None)
                if committee is not None:
                    return committee
        return None

    def _guarded(
        self, span: OrganizationSpan, antecedent: Antecedent
    ) -> ResolvedOrganization | None:
        """Resolve a span at its own antecedent, once at a time: two open ends must not ask each other."""
        mark = (antecedent.sentence, antecedent.chunk)
        if mark in self._busy:
            return None
        asked_first = not self._busy  # then the answer is the same whoever asks
        asked = (self._as_named, *mark, id(span))
        if asked_first and (known := self._answers.get(asked)):
            return known[1]
        self._busy.add(mark)
        province = self._places.province
        self._places.province = None  # that of a post is not that of what stands elsewhere
        try:
            answer = self.organization(span, antecedent.sentence, antecedent.chunk)
        finally:
            self._busy.discard(mark)
            self._places.province = province
        if asked_first:
            self._answers[asked] = (span, answer)
        return answer


def _national(span: OrganizationSpan) -> OrganizationSpan:
    """The Front without a place is its Central Committee, with a place the committee there."""
    central, local = _NATIONAL[span.head.label]
    return replace(span, head=organization_from(local if span.place else central).head)


def _is_one_of_several(sentence: ChunkedSentence, span: OrganizationSpan) -> bool:
    """'một số Tỉnh ủy, Thành ủy', 'các Huyện ủy': no one body."""
    folds, bodies, first = sentence.tokens.folds, {}, span.start
    for chunk in sentence.chunks:
        if isinstance(chunk.content, OrganizationSpan):
            bodies[chunk.end] = chunk.start
            if chunk.start <= span.start < chunk.end:
                first = chunk.start
    while first > 1 and folds[first - 1] in _JOINTS and first - 1 in bodies:
        first = bodies[first - 1]
    return first > 0 and folds[first - 1] in _SEVERAL
