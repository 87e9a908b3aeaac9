"""Short names of bodies that the article names in full elsewhere.

'Công ty Hợp Thành' beside 'Công ty Cổ phần Khoáng sản Hợp Thành', 'Phòng Nội vụ' beside 'Phòng Nội
vụ huyện X', 'Sở Kế hoạch' beside 'Sở Kế hoạch và Đầu tư'; only where one full name fits.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from cadregraph.graph.lexicon import Head
from cadregraph.graph.mentions.spans import OrganizationSpan
from cadregraph.graph.resolution.antecedents import Antecedent
from cadregraph.graph.resolution.composition import body_from
from cadregraph.graph.resolution.naming import ResolvedOrganization
from cadregraph.graph.resolution.neighbours import Neighbours, full_name
from cadregraph.graph.text.normal import fold

YOUTH = "Đoàn Thanh niên Cộng sản Hồ Chí Minh"
Guarded: TypeAlias = Callable[[OrganizationSpan, Antecedent], ResolvedOrganization | None]
"""Resolves a span at its own antecedent, once at a time."""


class FullNames:
    """The full names of the bodies of one article."""

    def __init__(self, near: Neighbours, guarded: Guarded) -> None:
        self._near = near
        self._guarded = guarded
        self._offices: dict[tuple[Head, str], tuple[OrganizationSpan, Antecedent] | None] = {}

    def same_sentence(
        self, span: OrganizationSpan, sentence: int, chunk: int
    ) -> ResolvedOrganization | None:
        """'về Liên đoàn Lao động để bầu Chủ tịch Liên đoàn Lao động TP Đà Nẵng'.

        Of several the one that the clause gave a post in, else the nearest before: 'chỉ định ông A, Bí
        thư Tỉnh ủy X, giữ chức Bí thư Tỉnh ủy Y; bà B giữ chức Phó Bí thư Tỉnh ủy' is of Y. None where
        the chain itself names a place: 'ông B, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Y'.
        """
        chained = self._near.chain(sentence, chunk)
        if any(one.place is not None and one.place.named for one in chained):
            return None
        found = [
            (antecedent, named)
            for antecedent in self._near.in_sentence(sentence, chunk, f"placed {span.head.label}")
            if antecedent.chunk != chunk and (named := _placed_as(antecedent, span)) is not None
        ]
        before = [one for one in found if one[0].chunk < chunk]
        given = [one for one in before if one[0].given]
        if not before and self._told_before(sentence, chunk):
            found = [
                one for one in found if not self._near.person_between(sentence, chunk, one[0].chunk)
            ]
        for antecedent, named in (*given[-1:], *before[-1:], *found[:1]):
            return self._guarded(named, antecedent)
        return None

    def _told_before(self, sentence: int, chunk: int) -> bool:
        """'ông A, Chủ tịch HĐND tỉnh X, thôi giữ chức | Bí thư Tỉnh ủy và ông B, T, thôi giữ chức Bí thư Tỉnh
        ủy Y': whether a body before it tells the place."""
        return any(
            one.chunk < chunk
            and one.organization is not None
            and one.place is not None
            and one.place.named
            for one in self._near.in_sentence(sentence, chunk, "place")
        )

    def whole_name(self, office: OrganizationSpan) -> str:
        """'Sở Kế hoạch' is 'Sở Kế hoạch và Đầu tư' where the article names that one, and no other."""
        longer = {
            antecedent.organization.name
            for antecedent in self._near.filed(f"head {office.head.label}")
            if antecedent.organization is not None
            and antecedent.organization.head == office.head
            and antecedent.organization.name.startswith(f"{office.name} ")
        }
        return longer.pop() if len(longer) == 1 else office.name

    def office(self, office: OrganizationSpan) -> tuple[OrganizationSpan, Antecedent] | None:
        """'Phòng Nội vụ' where the article names one 'Phòng Nội vụ huyện X', and no other: that one, and
        where it is first named."""
        asked = office.head, office.name
        if asked not in self._offices:
            self._offices[asked] = self._only_office(office)
        return self._offices[asked]

    def _only_office(self, office: OrganizationSpan) -> tuple[OrganizationSpan, Antecedent] | None:
        full: dict[str, tuple[OrganizationSpan, Antecedent]] = {}
        for antecedent in self._near.filed(f"head {office.head.label}"):
            named = antecedent.organization
            if named is None or named.head != office.head or named.name != office.name:
                continue
            if named.parent is not None or (named.place is not None and named.place.named):
                full.setdefault(spelled_out(named), (named, antecedent))
        return next(iter(full.values())) if len(full) == 1 else None

    def company(self, span: OrganizationSpan) -> ResolvedOrganization:
        """'Công ty Hợp Thành' where the article names 'Công ty Cổ phần Khoáng sản Hợp Thành' once."""
        full: dict[tuple[str, str], OrganizationSpan] = {}
        ending = f" {fold(full_name(span))}"
        for antecedent in self._near.filed("kind company"):
            candidate = antecedent.organization
            while candidate is not None and candidate.head.kind != "company":
                candidate = candidate.parent
            if candidate is None or not candidate.name:
                continue
            longer = candidate.head.label.startswith(f"{span.head.label} ")
            name = fold(candidate.name)
            if (
                fold(full_name(candidate)).endswith(ending)
                or (
                    (longer or candidate.head == span.head) and name.endswith(f" {fold(span.name)}")
                )
                or (longer and name == fold(span.name))
            ):
                full.setdefault((candidate.head.label, name), candidate)
        named = next(iter(full.values())) if len(full) == 1 else span
        return ResolvedOrganization(named.head, named.name, None, None)

    def only_one(self, kind: str) -> ResolvedOrganization | None:
        """The company or the school that the article is about: the only one that it names, those of guests
        left out."""
        bodies: dict[str, tuple[OrganizationSpan, Antecedent]] = {}
        for antecedent in self._near.filed(f"kind {kind}"):
            candidate = antecedent.organization if not antecedent.guest else None
            while candidate is not None and candidate.head.kind != kind:
                candidate = candidate.parent
            if candidate is not None and (candidate.name or candidate.place is not None):
                bodies.setdefault(spelled_out(candidate), (candidate, antecedent))
        resolved = {self._guarded(*named): None for named in bodies.values()}
        return next(iter(resolved)) if len(resolved) == 1 else None

    def board(
        self, span: OrganizationSpan, sentence: int, chunk: int
    ) -> ResolvedOrganization | None:
        """'Công ty X chấp thuận ông A là thành viên HĐQT': the one company of the sentence."""
        companies = {
            self._guarded(antecedent.organization, antecedent): None
            for antecedent in self._near.in_sentence(sentence, chunk, "kind company")
            if antecedent.organization is not None
            and antecedent.organization.head.kind == "company"
            and not antecedent.past
        }
        parent = next(iter(companies)) if len(companies) == 1 else None
        return ResolvedOrganization(span.head, span.name, parent, None) if parent else None

    def nationwide(self, span: OrganizationSpan) -> ResolvedOrganization | None:
        """'Hội Luật gia' where the article names 'Hội Luật gia Việt Nam'; the Youth Union always."""
        if span.place is not None or span.head.kind not in ("association", "union"):
            return None
        label = f"{span.head.label} Việt Nam"
        for antecedent in self._near.filed(f"name {label}")[:1]:
            candidate = antecedent.organization
            while candidate is not None:
                if full_name(candidate) == label:
                    return ResolvedOrganization(candidate.head, candidate.name, None, None)
                candidate = candidate.parent
        if span.head.label == YOUTH:
            return body_from(YOUTH)
        return None


def _placed_as(antecedent: Antecedent, span: OrganizationSpan) -> OrganizationSpan | None:
    """The body of an antecedent that bears the name of a span, with its place."""
    candidate = antecedent.organization
    while candidate is not None:
        placed = candidate.place is not None and candidate.place.named
        if placed and candidate.name == span.name and candidate.head == span.head:
            return candidate
        candidate = candidate.parent
    return None


def spelled_out(span: OrganizationSpan) -> str:
    """The names of a body and of those that it is of, to tell one from another."""
    place = span.place.name if span.place is not None else ""
    parent = spelled_out(span.parent) if span.parent is not None else ""
    return fold(" ".join((span.head.label, span.name, place, parent)))
