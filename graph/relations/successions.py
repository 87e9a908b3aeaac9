"""Successions in a clause with a post: who takes it over from whom, and which post is left for it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import cast

from cadregraph.graph.lexicon.tags import GIVES_POST, MARKER, PERSON
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.model import ASSERTED, Assertion, Change, Fact
from cadregraph.graph.relations.assertions import change_status
from cadregraph.graph.relations.changes import change_of_post, tenure
from cadregraph.graph.relations.frame import IS_BEHIND
from cadregraph.graph.relations.post_clause import PostClause

_SUCCESSOR = pattern(
    "successor=person (word | date | now | proposed){0,3}",
    "(passive organization? given=gives_post word{0,2})?",
    "verb=replaces before=person word? (marker | in_capacity){1,2} word?$",
)
"""'ông A (được bầu, được giới thiệu) thay ông B làm T', '… ở vị trí T'."""
_POST_REPLACED = pattern("replaces ((word | marker){0,3} | word? person marker{1,2})$")
_IS_PERSON = pattern(IS_BEHIND, "person=person")
_MOVES_ON = pattern("aside? (moves_to | word? marker)")
_DOUBTFUL = pattern("doubt")


def successions(clause: PostClause) -> Iterator[Fact] | None:
    """The facts of a post that is left, or taken over from another; None where it is neither."""
    if _is_left(clause):
        return _origin(clause)
    if _POST_REPLACED.search(clause.before):  # 'Thay thế vị trí T là ông A'
        newcomer = _IS_PERSON.match(clause.behind)
        if newcomer:
            asked = _nominated(clause)
            assertion = Assertion("proposed") if asked else ASSERTED
            return _taken_over(clause, clause.position + 1 + newcomer.start("person"), assertion)
    successor = _SUCCESSOR.search(clause.before)
    if successor is None:
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


def _nominated(clause: PostClause) -> bool:
    """'Người được ông A | giới thiệu | thay mình làm T là bà B'."""
    verb = clause.before.rfind(GIVES_POST)
    return verb >= 0 and clause.sentence.value(clause.outline.chunks[verb]) == "nominated"


def _held_before(clause: PostClause, person: int) -> Iterator[Fact]:
    """Of 'thay ông B làm T': B held T."""
    for name in clause.persons(clause.outline.group(person)):
        for post in clause.posts:
            yield from tenure(clause.sentence, name, post, "former", 0.8, "…, thay ông B")


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
