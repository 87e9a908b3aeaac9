"""Successions in a clause with a post: who takes it over from whom, and which post is left for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import TypeAlias, cast

from cadregraph.graph.lexicon.tags import GIVES_POST, MARKER, PERSON
from cadregraph.graph.lexicon.word_classes import words_pattern
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.model import ASSERTED, Assertion, AssertionStatus, Change, Fact
from cadregraph.graph.relations.assertions import change_status
from cadregraph.graph.relations.career_posts import HANDS_OVER
from cadregraph.graph.relations.changes import change_of_post, tenure
from cadregraph.graph.relations.frame import IS_BEHIND
from cadregraph.graph.relations.post_clause import PostClause

_SUCCESSOR = pattern(
    "successor=person ((word | date | now | proposed){0,3} | is heir=word)",
    "(passive organization? given=gives_post word{0,2})?",
    "verb=replaces before=person",
    "(aside | comma who=word not(person | semicolon){1,14} comma | word{0,2} retires comma?)?",
    "word? (marker | in_capacity){1,2} word?$",
)
"""'ông A (được bầu, được giới thiệu, là người) thay ông B làm T', '… ở vị trí T', '… thay ông B,
người đã nghỉ hưu, giữ chức T'."""
_WHO = "người"
_POST_REPLACED = pattern(
    "replaces ((word | marker){0,3} | (word | of)? before=person word? (marker | in_capacity){1,2})$"
)
"""'Thay thế vị trí | T là ông A', 'Người kế nhiệm ông B ở cương vị | T là ông A'."""
_TO_COME = pattern("proposed (word | passive){0,2}$")
_POST_OF_ANOTHER = pattern(
    "successor=person (word | date | now | proposed){0,3} verb=replaces marker{1,2}$"
)
"""'ông A kế nhiệm vị trí | T của ông B'."""
_OF_WHOM = pattern("of other=person")
_HANDED = pattern(
    "one=person (word | date | now | proposed | passive){0,3} verb=(word | gives_post)",
    "(word | marker){0,3}$",
)
"""'ông A nhận bàn giao nhiệm vụ | T từ ông B', 'ông B bàn giao chức vụ | T cho ông A'."""
_FROM_WHOM = pattern("word other=person")
_TO_WHOM = pattern("for other=person")
_WHAT = rf"(?: {words_pattern('what_is_handed_over')})*"
_TAKES_OVER = re.compile(rf"{words_pattern('verbs_of_taking_over')}{_WHAT}")
_HANDS_IT_OVER = re.compile(rf"(?:{'|'.join(sorted(HANDS_OVER))}){_WHAT}")
_FROM = "từ"
_IS_PERSON = pattern(IS_BEHIND, "person=person")
_MOVES_ON = pattern("aside? (moves_to | word? marker)")
_DOUBTFUL = pattern("doubt")

_Handing: TypeAlias = tuple[int, int, int, bool]
"""Positions of the subject, of the verb and of the other; and whether the subject takes the post over."""


def successions(clause: PostClause) -> Iterator[Fact] | None:
    """The facts of a post that is left, or taken over from another; None where it is neither."""
    if _is_left(clause):
        return _origin(clause)
    replaced = _POST_REPLACED.search(clause.before)
    if replaced:
        newcomer = _IS_PERSON.match(clause.behind)
        if newcomer:
            assertion = _told(clause, replaced.start())
            taken = _taken_over(clause, clause.position + 1 + newcomer.start("person"), assertion)
            if assertion != ASSERTED:
                return taken
            return chain(taken, _held_before(clause, replaced.start("before")))
    handed = _handed_over(clause)
    if handed is not None:
        return handed
    successor = _SUCCESSOR.search(clause.before)
    if successor is None or not _is_described(clause, successor):
        return None
    first, verb = successor.start("successor"), successor.start("verb")
    change: Change = "assigned"
    if successor["given"]:
        verb = successor.start("given")
        change = cast(Change, clause.sentence.value(clause.outline.chunks[verb]))
    status = change_status(clause.sentence, clause.outline, first, clause.position, verb, change)
    if status is None:
        return iter(())
    taken = _taken_over(clause, first, Assertion(status), change)
    done = Assertion(status) == ASSERTED
    return chain(taken, _held_before(clause, successor.start("before")) if done else ())


def _is_described(clause: PostClause, successor: re.Match[str]) -> bool:
    """'thay ông B, | người đã nghỉ hưu, | giữ chức T': what stands between is said of B; 'ông A là | người
    thay ông B'."""
    said = [clause.words(successor.start(of)) for of in ("who", "heir") if successor[of]]
    return set(said) <= {_WHO}


def _told(clause: PostClause, verb: int) -> Assertion:
    """'Người thay thế ông B …', 'Người (sẽ, dự kiến) thay thế ông B …', 'Người được giới thiệu thay …'."""
    coming = _TO_COME.search(clause.before, 0, verb)
    if coming is None:
        return Assertion("proposed") if _nominated(clause) else ASSERTED
    status = clause.sentence.value(clause.outline.chunks[coming.start()])
    return Assertion(cast(AssertionStatus, status))


def _nominated(clause: PostClause) -> bool:
    """'Người được ông A | giới thiệu | thay mình làm T là bà B'."""
    verb = clause.before.rfind(GIVES_POST)
    return verb >= 0 and clause.sentence.value(clause.outline.chunks[verb]) == "nominated"


def _handed_over(clause: PostClause) -> Iterator[Fact] | None:
    """The facts of a post that one hands over to another, or takes over; None where none is."""
    match = _POST_OF_ANOTHER.search(clause.before)
    told = _after_another(clause, match) if match else _from_hand_to_hand(clause)
    if told is None:
        return None
    one, verb, other, takes_over = told
    status = change_status(clause.sentence, clause.outline, one, clause.position, verb, "assigned")
    if status is None:
        return iter(())
    newcomer, before = (one, other) if takes_over else (other, one)
    taken = _taken_over(clause, newcomer, Assertion(status))
    return chain(taken, _held_before(clause, before) if Assertion(status) == ASSERTED else ())


def _after_another(clause: PostClause, match: re.Match[str]) -> _Handing | None:
    """'ông A kế nhiệm vị trí | T của ông B'."""
    other = _OF_WHOM.match(clause.behind)
    if other is None:
        return None
    whom = clause.position + 1 + other.start("other")
    return match.start("successor"), match.start("verb"), whom, True


def _from_hand_to_hand(clause: PostClause) -> _Handing | None:
    """'ông A nhận bàn giao nhiệm vụ | T từ ông B', 'ông B bàn giao chức vụ | T cho ông A'."""
    match = _HANDED.search(clause.before)
    if match is None:
        return None
    one, behind = match.start("one"), clause.position + 1
    between = [clause.words(at) for at in range(one + 1, clause.position)]
    for skipped in range(len(between)):
        words = " ".join(between[skipped:])
        takes_over = _TAKES_OVER.fullmatch(words) is not None
        if takes_over or _HANDS_IT_OVER.fullmatch(words):
            break
    else:
        return None
    other = (_FROM_WHOM if takes_over else _TO_WHOM).match(clause.behind)
    if other is None or (takes_over and clause.words(behind) != _FROM):
        return None
    return one, one + 1 + skipped, behind + other.start("other"), takes_over


def _held_before(clause: PostClause, person: int) -> Iterator[Fact]:
    """Of 'thay ông B làm T': B held T; the time is that of who takes over."""
    for name in clause.persons(clause.outline.group(person)) if person >= 0 else ():
        for post in clause.posts:
            held = replace(post, period=None)
            yield from tenure(clause.sentence, name, held, "former", 0.8, "…, thay ông B")


def _is_left(clause: PostClause) -> bool:
    """'điều động … từ (chức vụ) Bí thư Huyện ủy X sang giữ chức …': the post left."""
    first = clause.position - clause.before.endswith(MARKER)
    return clause.cursor(first).follows("từ") and _MOVES_ON.match(clause.behind) is not None


def _origin(clause: PostClause) -> Iterator[Fact]:
    nearest = clause.before.rfind(PERSON)
    if nearest < 0 or _DOUBTFUL.search(clause.before[nearest:]):
        return
    for name in clause.persons(clause.outline.group(nearest)):
        for post in clause.posts:
            yield from tenure(
                clause.sentence, name, post, "former", 0.8, "từ chức vụ … sang giữ chức …"
            )


def _taken_over(
    clause: PostClause, person: int, assertion: Assertion, change: Change = "assigned"
) -> Iterator[Fact]:
    for name in clause.persons(clause.outline.group(person)):
        for post in clause.posts:
            yield from change_of_post(
                clause.sentence, name, post, change, assertion, 0.8, None, None, "thay … là A"
            )
