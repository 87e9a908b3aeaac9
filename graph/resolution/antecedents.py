"""Where an article names bodies and places: the antecedents from which the context fills what is open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cadregraph.graph.gazetteer.units import Unit
from cadregraph.graph.lexicon.committees import committees
from cadregraph.graph.lexicon.head_places import kinds_of_heads
from cadregraph.graph.lexicon.tags import (
    GIVES_POST,
    MARKER,
    ONCE,
    PERSON,
)
from cadregraph.graph.lexicon.word_classes import phrase_class, word_class
from cadregraph.graph.mentions.chunker import ChunkedSentence
from cadregraph.graph.mentions.organizations import innermost_place, organization_from
from cadregraph.graph.mentions.patterns import pattern, tag_set
from cadregraph.graph.mentions.spans import EventSpan, OrganizationSpan, PlaceSpan, PostSpan

_ORIGIN, _COMES_FROM = word_class("words_of_origin"), phrase_class("phrases_of_origin")


_PARTY = "Đảng bộ"
PRESENCE = phrase_class("presence_of_guests")
_INVITE = "mời"
_COME_ALONG = phrase_class("verbs_of_guests")
_JOIN = ("tham", "gia")
_ATTEND, _THERE_ARE = "dự", "có"
_NOT_ATTENDING = phrase_class("behind_other_words_with_du")
_SOON = 4  # words from an apposition to 'dự'
_BEHIND_NAME = pattern("person (comma | dash | open) (post (comma | dash | and | also))*$")
_CLOSES_APPOSITION = pattern("((comma | dash | and | also) post)* (comma | dash | close)")
_IS_SAID_TO_BE = pattern("person now is? (post (comma | and | also))*$")
_IS_SOMEBODY = pattern("^word{1,4} is person (comma | dash | open) (post (comma | and | also))*$")
"""'Giảng viên là bà A, | Phó Giám đốc Sở X tỉnh Y'."""
_NEAR = 8  # words from 'dự' to 'có'
_IS_NOT_OF = pattern("denied word? belongs$")
_LEADS_DELEGATION = phrase_class("behind_leaders_of_delegations")
_INVITED = phrase_class("openers_of_guests")
_STAGES = phrase_class("openers_of_stages")
"""'Tại', 'Trong khi đó, ở', 'Riêng': with a place behind them what follows is about that place."""
_STAGE_LEADS = 6  # words before
_SET_AGAINST = word_class("set_places_against_others")
_BEFORE_STAGE = tag_set("word date comma also and once towards now dash moves_to")
_LONGEST_STAGE = max(len(opener) for opener in _STAGES)
_GIVES = (MARKER, GIVES_POST)


@dataclass(frozen=True, slots=True)
class Antecedent:
    """An organisation or place named somewhere: where, and whether it can serve as context."""

    sentence: int
    chunk: int
    organization: OrganizationSpan | None
    place: PlaceSpan | None
    past: bool
    title: str = ""
    guest: bool = False
    """Whether it is the body of somebody who only attends, or of whom a sentence says what he is: 'Dự
    có ông A, Phó Bí thư Tỉnh ủy X', 'Ông A, Phó Bí thư Tỉnh ủy X, dự.', 'Ông A hiện là T'."""
    stage: bool = False
    """Whether it is a place with which a sentence about bodies of it opens: 'Tại Kiên Giang, ông A đắc cử
    Bí thư Tỉnh ủy.'"""
    given: bool = False
    """Whether it is the body of a post that the clause gives ('giữ chức Bí thư Tỉnh ủy X'), not of one
    in apposition."""
    apart: bool = False
    """Whether something is said not to belong to it ('Đảng bộ xã A không thuộc | Đảng bộ huyện X'): xã A is
    not the one of that name there."""


def antecedents(sentences: Sequence[ChunkedSentence]) -> Iterator[Antecedent]:
    """The antecedents of an article, in the order of the text."""
    hosts: dict[tuple[str, str], str] = {}
    for number, chunked in enumerate(sentences):
        guests = _guests_from(chunked)
        for index, chunk in chunked.marked:
            content = chunk.content
            if isinstance(content, PostSpan) and content.organization is not None:
                past = (
                    content.modifier == "former"
                    or chunked.tags[max(0, index - 2) : index].find(ONCE) >= 0
                )
                span = content.organization
                place = innermost_place(span)
                guest = index >= guests or _of_visitor(chunked, index)
                guest = guest or (_is_beside_host(span, hosts) and _is_apposed(chunked, index))
                given = chunked.tags[index - 1 : index] in _GIVES
                yield Antecedent(
                    number, index, span, place, past, content.title, guest, given=given
                )
            elif isinstance(content, OrganizationSpan) and not content.generic:
                place = innermost_place(content)
                guest = index >= guests > 0 or chunked.tokens.folds[
                    max(0, chunk.start - 2) : chunk.start
                ] == ("đại", "diện")
                if content.place is not None and content.place.named and not guest:
                    label = content.head.label
                    label = _committee_of(content.place.kind) if label == _PARTY else label
                    hosts.setdefault((label, content.name), content.place.name)
                apart = _is_not_of(chunked, index)
                yield Antecedent(number, index, content, place, False, guest=guest, apart=apart)
            elif isinstance(content, EventSpan) and content.organization is not None:
                span = content.organization
                place = innermost_place(span)
                if span.head.label == _PARTY and place is not None and place.named:
                    hosts.setdefault((_committee_of(place.kind), ""), place.name)
                yield Antecedent(number, index, span, place, False)
            elif isinstance(content, PlaceSpan) and content.named:
                past = _origin(chunked, chunk.start)
                stage = not past and _is_stage(chunked, index)
                apart = _is_not_of(chunked, index)
                yield Antecedent(number, index, None, content, past, stage=stage, apart=apart)


def _is_not_of(chunked: ChunkedSentence, index: int) -> bool:
    return _IS_NOT_OF.search(chunked.tags[max(0, index - 3) : index]) is not None


def _is_beside_host(span: OrganizationSpan, hosts: Mapping[tuple[str, str], str]) -> bool:
    """'Sở Y tế tỉnh X họp báo. Trước đó, ông A, | Giám đốc Sở Y tế Y, có văn bản.': whether the article has
    named one such body before, as itself, of another place."""
    host = hosts.get((span.head.label, span.name), "")
    place = span.place.name if span.place is not None and span.place.named else ""
    return bool(place and host) and place != host


def _is_apposed(chunked: ChunkedSentence, post: int) -> bool:
    return _BEHIND_NAME.search(chunked.tags[:post]) is not None


def _committee_of(kind: str) -> str:
    """'Huyện ủy' of the congress of 'Đảng bộ huyện X'."""
    form = committees().get(kind)
    return organization_from(form).head.label if form is not None else ""


def _guests_from(chunked: ChunkedSentence) -> int:
    """The chunk with which the roster of those who attend begins: 'Dự hội nghị | có ông A, T; …'."""
    folds = chunked.tokens.folds
    if folds[:2] in _INVITED:
        return 1
    may = PRESENCE.may_stand_in(chunked.words)
    present = (
        next((at for at in range(len(folds)) if folds[at : at + 4] in PRESENCE), None)
        if may
        else None
    )
    if present is not None:  # 'với sự tham dự của | ông A, Phó Bí thư Tỉnh ủy X'
        return next((n for n, c in enumerate(chunked.chunks) if c.end > present + 3), 0)
    if _ATTEND not in folds and "tham" not in folds:
        return len(chunked.chunks)
    clauses = (0, *(at + 1 for at, word in enumerate(folds) if word == ";"))
    at = next((at for start in clauses if (at := _roster(folds, start)) is not None), None)
    if at is None:
        return len(chunked.chunks)
    return next(n for n, chunk in enumerate(chunked.chunks) if chunk.end > at)


def _roster(folds: Sequence[str], start: int) -> int | None:
    """Where 'có' stands of a clause that opens with those who attend: 'Tham dự hội nghị | có', '…; đến dự
    | có'; None where it opens otherwise."""
    opens = folds[start : start + 2]
    if _ATTEND not in opens and tuple(opens) != _JOIN:
        return None
    first = start + (opens.index(_ATTEND) if _ATTEND in opens else 1)
    near = range(first, min(first + _NEAR, len(folds)))
    return next((at for at in near if folds[at] == _THERE_ARE), None)


def _of_visitor(chunked: ChunkedSentence, post: int) -> bool:
    """Whether a post is of somebody who comes ('ông A, T, cùng dự'), or is said to be his ('ông A hiện
    là T'): what is left open in the next sentence is the host's."""
    before, behind = chunked.tags[:post], chunked.tags[post + 1 :]
    if (
        _IS_SAID_TO_BE.search(before)
        or _IS_SOMEBODY.search(before)
        or _invited(chunked, post)
        or _joins_them(chunked, post)
    ):
        return True
    if not _BEHIND_NAME.search(before):
        return False
    closes = _CLOSES_APPOSITION.match(behind)
    start = chunked.chunks[post + 1 + closes.end() - 1].end if closes else len(chunked.tokens)
    words = chunked.tokens.folds[start : start + _SOON]
    if any(words[at : at + 2] in _LEADS_DELEGATION for at in range(2)):
        return True  # 'đoàn công tác tỉnh X do ông A, T, dẫn đầu'
    return any(
        word == _ATTEND and words[at + 1 : at + 2] not in _NOT_ATTENDING
        for at, word in enumerate(words)
    )


def _invited(chunked: ChunkedSentence, post: int) -> bool:
    """'…, mời cả | Chủ tịch UBND huyện X A sang dự': whoever is asked to come."""
    start = chunked.chunks[post].start
    return _INVITE in chunked.tokens.folds[max(0, start - 3) : start]


def _joins_them(chunked: ChunkedSentence, post: int) -> bool:
    """'| Phó Bí thư Tỉnh đoàn X A cũng góp mặt', '… cùng dự'."""
    if chunked.tags[post + 1 : post + 2] != PERSON:
        return False
    end = chunked.chunks[post + 1].end
    return chunked.tokens.folds[end : end + 2] in _COME_ALONG


def _is_stage(chunked: ChunkedSentence, index: int) -> bool:
    """Whether a place opens a sentence that names a body by the kind of its place alone ('Tỉnh ủy', 'HĐND
    tỉnh'), or is set against others ('Riêng X, …', 'Đối với X, …')."""
    start, end = chunked.chunks[index].start, chunked.chunks[index].end
    folds = chunked.tokens.folds
    before = (folds[start - n : start] for n in range(min(_LONGEST_STAGE, start), 0, -1))
    opener = next((words for words in before if words in _STAGES), ())
    lead = start - len(opener)
    if not opener or folds[end : end + 1] != (",",):
        return False
    leads = chunked.tags[:index]
    if lead > _STAGE_LEADS or not all(tag in _BEFORE_STAGE for tag in leads):
        return False
    if opener[0] in _SET_AGAINST:
        return True
    return any(_is_open(chunk.content) for _, chunk in chunked.marked if chunk.start >= end)


def _is_open(content: object) -> bool:
    """Whether a post or a body leaves the name of its place open."""
    span = content.organization if isinstance(content, PostSpan) else content
    if not isinstance(span, OrganizationSpan):
        return False
    while span.parent is not None:
        span = span.parent
    placed = span.place is not None and span.place.named
    return span.head.takes in ("place", "unit") and not placed and not span.name


def _origin(chunked: ChunkedSentence, start: int) -> bool:
    """'quê Nghệ An', 'sinh tại Huế' tell where somebody comes from, not where the article is."""
    folds = chunked.tokens.folds
    if folds[max(0, start - 2) : start] in _COMES_FROM:
        return True
    return any(word in _ORIGIN for word in folds[max(0, start - 7) : start])


def names_itself(span: OrganizationSpan) -> bool:
    """Whether a span names its body without help."""
    if span.parent is not None:
        return names_itself(span.parent)
    if span.head.takes in ("-", "name"):
        placed = span.place is not None and span.place.named
        return bool(span.name) or span.head.takes == "-" or placed
    if span.head.takes == "field":
        return bool(span.name)
    return bool(span.name and span.name != "cơ quan") or (
        span.place is not None and span.place.named
    )


def bearing(units: Sequence[Unit], kind: str) -> list[Unit]:
    """Those of units of one name that the text means by a kind: that are of it, else that were
    ('thị xã Hồng Ngự', a city since), else all."""
    if not kind:
        return list(units)
    are = [unit for unit in units if unit.kind == kind]
    return are or [unit for unit in units if unit.may_be(kind)] or list(units)


def kinds_named(antecedents: Sequence[Antecedent]) -> dict[Unit, str]:
    """What the article calls a district: 'huyện' also where the gazetteer knows it as a town."""
    kinds: dict[Unit, str] = {}
    for antecedent in antecedents:
        if antecedent.place is not None and len(antecedent.place.units) == 1:
            kind = antecedent.place.kind
            if not kind and antecedent.organization is not None:
                kind = _kind_of_head(antecedent.organization)
            if kind and antecedent.place.units[0].level != "province":
                kinds.setdefault(antecedent.place.units[0], kind)
    return kinds


def _kind_of_head(span: OrganizationSpan) -> str:
    """'huyện' of 'Huyện ủy', '' of a head that leaves the kind open."""
    kinds = kinds_of_heads().get(span.head.label, ())
    return kinds[0] if len(kinds) == 1 else ""
