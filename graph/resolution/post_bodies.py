"""Which body a post is in, where its title leaves that open.

'Phó Bí thư, Chủ tịch UBND xã X', 'điều động về Sở Y tế, giữ chức Giám đốc': the posts and bodies of
the same sentence tell; for committees, governments and councils the nearest one of the article.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cadregraph.graph.lexicon.tags import (
    CHAIRS,
    COLON,
    COMMA,
    MARKER,
    NAMELY,
    ORGANIZATION,
    POST,
    TOWARDS,
)
from cadregraph.graph.mentions.chunker import ChunkedSentence
from cadregraph.graph.mentions.organizations import COMMITTEE_OF_PLACE, organization_from
from cadregraph.graph.mentions.patterns import pattern, tag_set, tag_string
from cadregraph.graph.mentions.spans import Content, EventSpan, OrganizationSpan, PostSpan
from cadregraph.graph.model import Basis
from cadregraph.graph.resolution.bodies_beside import (
    BESIDE_NAME,
    CLOSES_OFFICE,
    COMPANY,
    IMPLIED,
    JOINED,
    body_within,
    inspectorate_of_next,
    of_deputy_behind,
    of_kind,
    of_later_posts,
    of_words_before,
    office_of_next,
    office_of_workplace,
    whole_behind,
)
from cadregraph.graph.resolution.bodies_by_verb import (
    committee_led,
    moved_to,
    of_the_unit,
    of_whose_it_is,
)
from cadregraph.graph.resolution.broken_off import is_cut_off
from cadregraph.graph.resolution.context import Context
from cadregraph.graph.resolution.naming import ResolvedOrganization
from cadregraph.graph.resolution.open_places import before_bracket
from cadregraph.graph.resolution.units import MILITARY, same_unit, unit_fits
from cadregraph.graph.resolution.unread import commission_called, is_unread, seat_goes_on

_DASHED = pattern("dash organization before(dash | comma | stop | close | says | $)")
_OF_DEPARTMENT = (("của", "sở"), ("thuộc", "sở"))
_IS_PERSON, _OF_PERSON = tag_string("is person"), tag_string("of person")
_BELONGS_TO = pattern("comma? belongs organization")
_HEADS_OF_SCHOOLS = frozenset({"Hiệu trưởng", "Phó Hiệu trưởng"})
_OFFICES = frozenset(
    {"body", "council-board", "department", "agency", "commission", "office", "military"}
)
_OF_THE_ARMY = "Tổng cục"
_HAS_MEMBERS = frozenset({"body", "commission", "council-board", "association", "front", "union"})
_GOVERNMENT = "ủy ban nhân dân"
_OF_THE_PARTY = frozenset({"committee", "executive", "party", "standing"})
_CONSULTATION = ("hiệp", "thương")
_OF_CONSULTATION = frozenset({"front", "union", "association"})
_ONLY_ONE = frozenset({"ministry"})  # a post of these is in the one that the sentence names
_SINCE = ("kể",)  # 'được bổ nhiệm giữ chức Vụ trưởng | kể từ ngày …'
_NEAR = 10  # chunks before a post in which a body tells its province
_NEXT = 3  # chunks to the next post of a row
_BEHIND_BARE = tag_set(
    "person comma semicolon stop close dash open aside also and passive suffers gives_post says now"
    " is replaces quote"
) | {""}


@dataclass(frozen=True, slots=True)
class PostBody:
    """The body of a post, and how much of it stands where the post does."""

    body: ResolvedOrganization
    basis: Basis


class PostBodies:
    """The bodies of the posts of one article."""

    def __init__(self, sentences: Sequence[ChunkedSentence], context: Context) -> None:
        self._sentences = sentences
        self._context = context

    def body(self, span: PostSpan, number: int, index: int) -> PostBody | None:
        """The body of the post at chunk ``index`` of sentence ``number``; None if nothing tells.

        Never stated is one whose province the source alone tells.
        """
        found = self._body(span, number, index)
        if found is None or found.basis != "stated":
            return found
        seat = found.body.seat
        return replace(found, basis="filled") if seat is not None and seat.by_source else found

    def _body(self, span: PostSpan, number: int, index: int) -> PostBody | None:
        named, here = span.organization, self._sentences[number]
        if named is not None and (whole := self._of_the_department(named, number, index)):
            return PostBody(ResolvedOrganization(named.head, named.name, whole, None), "filled")
        if is_cut_off(here, named, index) or seat_goes_on(here, index):
            return None
        if named is not None:
            if (board_of := self._board_of(named, number, index)) is not None:
                return _on(board_of, "stated")
            if (led := committee_led(here, self._context, named, number, index)) is not None:
                return _on(led, "filled")
            office = office_of_next(here, self._context, named, number, index)
            office = office or inspectorate_of_next(here, self._context, named, number, index)
            office = office or office_of_workplace(here, self._context, named, number, index)
            body = office or self._context.organization(named, number, index)
            return _on(body, "filled" if _open(named) else "stated")
        joined = (
            of_the_unit(here, self._context, span, number, index)
            or self._shared_body(span, number, index)
            or of_deputy_behind(here, self._context, span.title, number, index)
            or moved_to(here, self._context, span, number, index)
            or of_whose_it_is(here, self._context, span, number, index)
            or of_words_before(here, self._context, span, number, index)
        )
        if joined is not None:
            return PostBody(joined, "stated")
        if (called := commission_called(here, span, index, _BEHIND_BARE | {CHAIRS})) is not None:
            return _on(self._context.commission_before(number, index, called), "filled")
        if is_unread(here, index):
            return None
        if here.tags.startswith(_IS_PERSON, index + 1) and span.title.startswith("Phó "):
            led = self._body_of_led(span, number, index)
            if led is not None:
                return PostBody(led, "stated")
        if before_bracket(here.tags, index) is not None:
            return None  # 'Ba Vì (ông A, nguyên Phó Chủ tịch)': of which body there, nothing tells
        if span.heads & _OF_CONSULTATION and self._by_consultation(number, index):
            kinds = span.heads & _OF_CONSULTATION
            return _on(self._context.of_kinds(kinds, number, index), "guessed")
        implied = span.heads & IMPLIED
        chief = self._body_of_chief(span, number, index)
        given = here.tags[index - 1 : index] == MARKER and MARKER + POST not in here.tags[:index]
        if chief and implied and not given and chief.body.head.kind in _OF_CONSULTATION:
            return chief  # 'Chủ tịch Liên đoàn X A; Phó Chủ tịch B', not 'B giữ chức Phó Chủ tịch'
        bare = here.tags[index + 1 : index + 2] in _BEHIND_BARE
        if implied and bare:
            guess = self._context.implied(implied, number, index)
            return _on(guess, "guessed") if not self._elsewhere(guess, number, index) else None
        kind = "company" if span.heads == COMPANY else "school"
        if chief is None and (span.heads == COMPANY or span.title in _HEADS_OF_SCHOOLS):
            beside = kind == "company" or BESIDE_NAME.search(here.tags, 0, index + 2)
            known = beside and (bare or here.tags.startswith(_OF_PERSON, index + 1))
            known = known and self._named_before(number, index, kind)
            return _on(self._context.only_one(kind) if known else None, "guessed")
        return chief

    def owned(
        self, office: OrganizationSpan, number: int, index: int
    ) -> ResolvedOrganization | None:
        """'phòng Quản lý đô thị thuộc Văn phòng UBND tỉnh X': the office of what it belongs to."""
        if office.head.kind != "division" or office.place or office.parent or not office.name:
            return None
        match = _BELONGS_TO.match(self._sentences[number].tags, index + 1)
        body = self._sentences[number].chunks[match.end() - 1].content if match else None
        if match is None or not isinstance(body, OrganizationSpan):
            return None
        whole = self._context.organization(body, number, match.end() - 1)
        return ResolvedOrganization(office.head, office.name, whole, None) if whole else None

    def _board_of(
        self, named: OrganizationSpan, number: int, index: int
    ) -> ResolvedOrganization | None:
        """'Ủy viên Thường vụ | Ủy ban Quân sự Cách mạng X': the body right behind, which is no committee of
        the Party, and not the one that the article names."""
        here = self._sentences[number]
        bare = named.head.kind == "standing" and named.parent is None and not named.name
        if not bare or here.tags[index + 1 : index + 2] != ORGANIZATION:
            return None
        behind = here.chunks[index + 1].content
        if not isinstance(behind, OrganizationSpan) or behind.head.kind in _OF_THE_PARTY:
            return None  # 'Ủy viên Thường vụ | Ban Chấp hành Đảng bộ tỉnh X': of its standing committee
        return self._context.organization(behind, number, index + 1)

    def _by_consultation(self, number: int, index: int) -> bool:
        """'được hiệp thương cử giữ chức Chủ tịch': so the Front and the unions choose, and no council."""
        chunks, tokens = self._sentences[number].chunks, self._sentences[number].tokens
        before = tokens.folds[: chunks[index].start]
        return _CONSULTATION in itertools.pairwise(before)

    def _of_the_department(
        self, office: OrganizationSpan, number: int, index: int
    ) -> ResolvedOrganization | None:
        """'Trưởng phòng Khảo thí của Sở': of the only department that the article names."""
        if office.head.kind != "division" or office.place or office.parent or not office.name:
            return None
        found = self._sentences[number]
        behind = found.tokens.folds[found.chunks[index].end :][:2]
        return self._context.only_department() if behind in _OF_DEPARTMENT else None

    def _elsewhere(self, guess: ResolvedOrganization | None, number: int, index: int) -> bool:
        """'HĐND tỉnh X bầu ông A, | Phó Bí thư, …' goes with no Tỉnh ủy of another province, though that
        stands in the sentence before."""
        province = guess.seat.province if guess is not None and guess.seat is not None else ""
        chunks = self._sentences[number].chunks
        for at in range(index - 1, max(-1, index - _NEAR), -1) if province else ():
            content = chunks[at].content
            named = content.organization if isinstance(content, EventSpan) else _body_named(content)
            if named is not None and named.place is not None and named.place.named:
                body = self._context.organization(named, number, at)
                seat = body.seat if body is not None else None
                return seat is not None and seat.province not in ("", province)
        return False

    def _named_before(self, number: int, index: int, kind: str) -> bool:
        """Whether a company (a school) is named before the post, or with the next ('Giám đốc rồi Chủ tịch
        Công ty X'); one named later is where somebody worked."""
        here = (
            at
            for at, chunk in self._sentences[number].marked
            if at < index or (at <= index + _NEXT and chunk.tag == POST)
        )
        earlier = (chunk for found in self._sentences[:number] for _, chunk in found.marked)
        named = itertools.chain((self._sentences[number].chunks[at] for at in here), earlier)
        bodies = (_body_named(chunk.content) for chunk in named)
        kinds = COMPANY if kind == "company" else frozenset({kind})
        return any(body is not None and _is_in(body, kinds) for body in bodies)

    def _shared_body(self, span: PostSpan, number: int, index: int) -> ResolvedOrganization | None:
        """'Phó Chủ tịch kiêm Tổng Thư ký Hội X', 'Bí thư kiêm Chủ tịch UBND xã Y': of the body of
        the post joined to it, or the committee of its place."""
        found = self._sentences[number]
        if CLOSES_OFFICE.match(found.tags, index + 1) and found.tags[index + 1] == COMMA:
            office = found.chunks[index + 2].content  # 'Phó ban Thường trực, Ban Tổ chức Tỉnh ủy'
            if isinstance(office, OrganizationSpan) and office.head.kind in span.heads & _OFFICES:
                return self._context.organization(office, number, index + 2)
        dashed = _DASHED.match(found.tags, index + 1)
        if dashed is not None:  # 'Phó Tổng Giám đốc - Tổng công ty Điện lực miền Nam'
            named = found.chunks[index + 2].content
            if isinstance(named, OrganizationSpan) and named.head.kind in span.heads:
                return self._context.organization(named, number, index + 2)
        match = JOINED.match(found.tags, index + 1)
        if match is None:
            return None
        joint, at = match.lastgroup, match.end() - 1
        other = found.chunks[at].content
        body = other.organization if isinstance(other, PostSpan) else None
        if body is None and joint == "also":
            return self._of_the_third(span, number, at)
        if body is None and joint in ("comma", "dash") and MILITARY in span.heads:
            whole = whole_behind(found, self._context, span.heads, number, at)
            fits = whole is not None and unit_fits(span.title, whole.head.label)
            return whole if fits else None  # 'Tham mưu trưởng, Trung đoàn trưởng, Trung đoàn 20'
        if body is None or not same_unit(span.title, body):
            return None
        kin = isinstance(other, PostSpan) and span.title == f"Phó {other.title}"
        if joint == "dash" and "Bí thư" not in span.title and not _may_be_in(span, body):
            return None  # 'Vụ trưởng - Phó Bí thư Đảng ủy Bộ X'
        if kin or (joint == "dash" and "Bí thư" not in span.title):
            return self._context.organization(body, number, at)
        if joint in ("another", "both"):
            return None  # but 'Phó Giám đốc và Giám đốc Sở X'

        if joint == "also" and span.title == "Ủy viên" and body.head.kind in _HAS_MEMBERS:
            return self._context.organization(body, number, at)  # 'Ủy viên kiêm Thư ký Ban X'
        if joint == "also" and MILITARY in span.heads and body.head.label == _OF_THE_ARMY:
            return self._context.organization(
                body, number, at
            )  # 'Phó Chủ nhiệm kiêm Tham mưu trưởng'
        if joint in ("comma", "also") and "Bí thư" not in span.title:
            within = body_within(body, span.heads)  # 'Trưởng phòng, Bí thư Chi bộ Phòng X'
            if within is not None:
                return self._context.organization(within, number, at)
            if joint == "comma":
                return whole_behind(found, self._context, span.heads, number, at)
        if body.head.kind in span.heads:
            return self._context.organization(body, number, at) if joint == "also" else None
        whole = self._context.organization(body, number, at)
        place = whole.place if whole is not None else None
        form = None
        if place is not None and "Bí thư" in span.title and "committee" in span.heads:
            form = COMMITTEE_OF_PLACE.get(place.kind)
        elif place is not None and body.head.kind == "committee" and "government" in span.heads:
            form = _GOVERNMENT  # 'Phó Chủ tịch rồi Phó Bí thư quận 1'
        if form is None:
            return None
        return ResolvedOrganization(organization_from(form).head, "", None, place)

    def _of_the_third(self, span: PostSpan, number: int, index: int) -> ResolvedOrganization | None:
        """'Tư lệnh kiêm Chính ủy, Bí thư Đảng ủy Quân khu 4': of the body that only the last names."""
        found = self._sentences[number]
        match = JOINED.match(found.tags, index + 1)
        if match is None or match.lastgroup not in ("also", "comma"):
            return None
        at = match.end() - 1
        other = found.chunks[at].content
        body = other.organization if isinstance(other, PostSpan) else None
        within = body_within(body, span.heads)
        return self._context.organization(within, number, at) if within is not None else None

    def _body_of_chief(self, span: PostSpan, number: int, index: int) -> PostBody | None:
        """'Phó Giám đốc Sở X được bổ nhiệm giữ chức Giám đốc': the body of the post before."""
        found = self._sentences[number]
        for before in range(index - 1, -1, -1):
            other = found.chunks[before].content
            if isinstance(other, PostSpan) and other.title == span.title and other.organization:
                body = self._context.organization(other.organization, number, before)
                return _on(body, "stated")
        since = found.tokens.folds[found.chunks[index].end :][:1] == _SINCE
        of_one = (
            span.heads and span.heads <= _ONLY_ONE
        )  # 'bổ nhiệm chức vụ Thứ trưởng đối với ông A'
        closes = _BEHIND_BARE | {NAMELY, COLON} | ({TOWARDS} if of_one else set())
        if not since and found.tags[index + 1 : index + 2] not in closes:
            return None
        if of_one:
            return _on(self._only_body_before(span, number, index), "guessed")
        shared = of_later_posts(found, self._context, span.title, number, index)
        if shared:  # 'ông A, Phó Giám đốc, và ông B, Phó Giám đốc Sở X'
            return _on(next(iter(shared)) if len(shared) == 1 else None, "guessed")
        for before in range(index - 1, -1, -1):
            other = found.chunks[before].content
            if isinstance(other, PostSpan) and other.organization is not None:
                kin = other.title in (f"Phó {span.title}", f"{span.title} Thường trực", span.title)
                # 'Giám đốc Sở X A và 2 Phó Giám đốc'
                kin = kin or span.title.removesuffix(" Thường trực") == f"Phó {other.title}"
                if not kin and not other.title.startswith(f"Phó {span.title}"):
                    return None
                body = self._context.organization(other.organization, number, before)
                return _on(body, "guessed")
        return None

    def _body_of_led(self, span: PostSpan, number: int, index: int) -> ResolvedOrganization | None:
        """'Trưởng Ban Chỉ đạo X là ông A; Phó Trưởng ban là ông B': of the body whose head stands before."""
        found = self._sentences[number]
        for before in range(index - 1, -1, -1):
            other = found.chunks[before].content
            if isinstance(other, PostSpan) and other.organization is not None:
                deputy = f"phó {other.title}".casefold()
                if not span.title.casefold().startswith(deputy):
                    continue
                return self._context.organization(other.organization, number, before)
        return None

    def _only_body_before(
        self, span: PostSpan, number: int, index: int
    ) -> ResolvedOrganization | None:
        """'Lãnh đạo Bộ X có ba Thứ trưởng gồm …': the one fitting body before in the sentence."""
        fitting = {
            body: None
            for at, chunk in self._sentences[number].marked
            if at < index and (named := _body_named(chunk.content)) is not None
            if (body := of_kind(self._context.organization(named, number, at), span.heads))
        }
        return next(iter(fitting)) if len(fitting) == 1 else None


def _on(body: ResolvedOrganization | None, basis: Basis) -> PostBody | None:
    return PostBody(body, basis) if body is not None else None


def _open(body: OrganizationSpan) -> bool:
    while body.parent is not None:
        body = body.parent
    placed = body.place is not None and body.place.named
    return body.head.takes in ("place", "unit") and not placed and not body.name


def _is_in(body: OrganizationSpan | None, kinds: frozenset[str]) -> bool:
    """Whether a body is of one of the kinds, or in one that is."""
    while body is not None:
        if body.head.kind in kinds:
            return True
        body = body.parent
    return False


def _body_named(content: Content) -> OrganizationSpan | None:
    return (
        content.organization
        if isinstance(content, PostSpan)
        else (content if isinstance(content, OrganizationSpan) else None)
    )


def _may_be_in(span: PostSpan, body: OrganizationSpan) -> bool:
    """Whether a title goes with a body; not one of an office or a firm with a committee of the Party."""
    return not span.heads or body.head.kind in span.heads or body.head.kind not in IMPLIED
