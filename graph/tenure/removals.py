"""Which posts a removal takes from a person: more than the one that it names, or where it names none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cadregraph.graph.lexicon.mandates import is_mandate
from cadregraph.graph.lexicon.word_classes import words_pattern
from cadregraph.graph.model import (
    UNDATED,
    DisciplineFact,
    Extraction,
    Organization,
    PersonnelFact,
    TenureFact,
)
from cadregraph.graph.text.normal import fold

_Post = tuple[str, str, str]
"""Title, body and term."""
_YEARS = re.compile(r"\d{4}\s?-\s?(\d{4})")
_INSPECTION, _INSPECTORS = "Ủy ban Kiểm tra", ("Chủ nhiệm", "Phó Chủ nhiệm")
_SEATS = ("Bí thư", "Phó Bí thư", "Ủy viên")
"""How the titles of seats in the Party begin; the heads of its agencies are appointed."""
_ALL_POSTS = re.compile(words_pattern("all_posts_in_the_party"))
"""'cách tất cả chức vụ trong Đảng'."""
_BARE_SEAT = "đảng ủy viên"
"""'cách chức đảng ủy viên': of whichever committee it is that has the person."""
_BARE_COMMITTEE = "Đảng ủy"
_STANDING = " Thường trực"


def taken_away(fact: DisciplineFact, extraction: Extraction) -> Sequence[_Post]:
    """The posts that a removal takes from a person.

    'cách tất cả chức vụ trong Đảng' is of each seat in the Party that the article tells of; a mere
    'ông A, Giám đốc X, bị cách chức' is of the one office that its sentence gives him.
    """
    if fact.title is None or fact.organization is None:
        return _stripped(fact, extraction)
    post = (fact.title, fact.organization, "")
    return (post, *with_it(fact.title, fact.organization), *_led_from(fact, extraction))


def with_it(title: str, body: str) -> Iterator[_Post]:
    """The post that is lost with another: who is no standing deputy any more is no deputy either."""
    if title.startswith("Phó ") and title.endswith(_STANDING):
        yield title.removesuffix(_STANDING), body, ""


def term_of(fact: TenureFact | PersonnelFact) -> str:
    """The term that a claim is about: an office goes on into the next, the seat of a member does not."""
    return (fact.term or "") if fact.title is not None and is_mandate(fact.title) else ""


def _led_from(fact: DisciplineFact, extraction: Extraction) -> Iterator[_Post]:
    """The leading seats of a committee that who is removed as its member loses with that.

    Not where the removal is of an earlier term.
    """
    member = fact.organization or ""
    ends = [int(years[1]) for term in fact.terms if (years := _YEARS.fullmatch(term))]
    published = (extraction.document.published or "")[:4]
    earlier = bool(ends) and max(ends) < int(published or UNDATED)
    if earlier or not (fact.title or "").startswith("Ủy viên"):
        return
    for one in extraction.facts:
        if (
            isinstance(one, TenureFact)
            and one.holder == fact.sanctioned
            and one.status == "current"
            and one.title.startswith(_SEATS[:2])
            and _of_one_committee(member, one.organization, extraction)
        ):
            yield one.title, one.organization, term_of(one)


def _of_one_committee(one: str, other: str, extraction: Extraction) -> bool:
    """Whether two bodies are committees of one place: 'Ban Thường vụ Huyện ủy X', 'Huyện ủy X'."""
    first, second = (_body(key, extraction) for key in (one, other))
    if first is None or second is None or {first.cls, second.cls} != {"PartyCommittee"}:
        return False
    same = first.place is not None and first.place == second.place
    return first.key == second.key or same or first.label.endswith(f" {second.label}")


def _stripped(fact: DisciplineFact, extraction: Extraction) -> Sequence[_Post]:
    """The posts that a removal which names none takes from a person."""
    at = extraction.sentences[fact.sentence]
    text = extraction.document.text[at.start : at.end].casefold()
    of_all = _ALL_POSTS.search(text) is not None
    if fact.kind == "state" and of_all:
        return ()
    held = {
        ((one.title, one.organization, term_of(one)), one.sentence)
        for one in extraction.facts
        if isinstance(one, TenureFact) and one.holder == fact.sanctioned and not one.end
    }
    if of_all:
        seats = {post for post, _ in held if _is_seat(*post[:2], extraction)}
        return sorted(post for post in seats if _of_party(post[1], extraction))
    if _BARE_SEAT in fold(text):
        return _of_the_committee([post for post, _ in held], extraction)
    offices = sorted(
        post
        for post, sentence in held
        if sentence == fact.sentence and not post[0].startswith(_SEATS)
    )
    return offices if len(offices) == 1 and "đảng" not in text else ()


def _of_the_committee(held: Sequence[_Post], extraction: Extraction) -> Sequence[_Post]:
    """The seats of a person in a 'Đảng ủy', if the article tells of one alone."""
    seats = sorted(
        {
            post
            for post in held
            if post[0].startswith(_SEATS)
            and (body := _body(post[1], extraction)) is not None
            and body.label.startswith(_BARE_COMMITTEE)
        }
    )
    return seats if len({body for _, body, _ in seats}) == 1 else ()


def _is_seat(title: str, body: str, extraction: Extraction) -> bool:
    """Whether a post is a seat to which a committee elects: not the head of an agency of it, but that
    of its inspection."""
    found = _body(body, extraction)
    inspects = found is not None and found.label.startswith(_INSPECTION)
    return title.startswith(_SEATS) or (inspects and title.startswith(_INSPECTORS))


def _of_party(body: str, extraction: Extraction) -> bool:
    """Whether a body is a committee or organisation of the Party."""
    found = _body(body, extraction)
    return found is not None and found.cls.startswith("Party")


def _body(key: str, extraction: Extraction) -> Organization | None:
    found = extraction.entities.get(key)
    return found if isinstance(found, Organization) else None
