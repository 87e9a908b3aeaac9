"""Who takes up a post that the text only points back to: 'miễn nhiệm T đối với ông A và bầu ông B giữ chức
vụ này', 'ông A thôi giữ chức T; X bầu ông B thay thế'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import cast

from cadregraph.graph.clauses.outline import Outline
from cadregraph.graph.lexicon.tags import POST, SEMICOLON
from cadregraph.graph.lexicon.word_classes import phrase_class
from cadregraph.graph.mentions.patterns import needed, pattern
from cadregraph.graph.model import Change, Fact, PersonnelFact
from cadregraph.graph.relations.assertions import change_status
from cadregraph.graph.relations.changes import change_of_post, decider_of_verbs
from cadregraph.graph.relations.days_of_decisions import day_of_act
from cadregraph.graph.relations.facts import ENDING
from cadregraph.graph.relations.parties import parties
from cadregraph.graph.resolution.sentence import ResolvedPost, ResolvedSentence

_POINTS_BACK = (
    "(this=marker not_before(post | organization)",
    "| replaces for? (word? before=person)? aside?",
    "before(stop | semicolon | comma | and | close | (into | moves_to | word)? date | $))",
)
_GIVEN = pattern(
    "act=gives_post (word | decides){0,2} people=people aside? comma? word{0,2}", *_POINTS_BACK
)
"""'bầu ông B (giữ chức vụ này | thay thế | thay ông A)'."""
_IS_GIVEN = pattern(
    "people=people aside? (word | date | now | comma){0,3} passive (organization | post)?",
    "(word | decides){0,2} act=gives_post word{0,2}",
    *_POINTS_BACK,
)
"""'ông B được bầu giữ chức vụ này'."""
_THIS = phrase_class("words_that_point_back")
_RULE = "…, B giữ chức vụ này"
_NEEDED = needed(_GIVEN, _IS_GIVEN)


def posts_left(facts: Sequence[Fact]) -> tuple[PersonnelFact, ...]:
    """The posts that the facts of a sentence say somebody leaves; none where it also gives some."""
    changes = [fact for fact in facts if isinstance(fact, PersonnelFact)]
    if any(change.change not in ENDING for change in changes):
        return ()
    return tuple(_left(changes))


def taken_up(
    sentence: ResolvedSentence,
    outline: Outline,
    facts: Sequence[Fact],
    before: Sequence[PersonnelFact],
) -> Iterator[Fact]:
    """The changes to a post that was named as one that is left: by the ``facts`` of the sentence itself,
    else by the sentence ``before``."""
    if _NEEDED.isdisjoint(outline.tags):
        return
    for form in (_GIVEN, _IS_GIVEN):
        for match in form.finditer(outline.tags):
            this = match.start("this") if match["this"] else -1
            if this >= 0 and not _points_back(sentence, outline, this):
                continue
            post = _pointed_at(sentence, outline, match, facts, before)
            if post is not None:
                yield from _takes(sentence, outline, match, post)


def _left(facts: Sequence[Fact]) -> Iterator[PersonnelFact]:
    for fact in facts:
        if isinstance(fact, PersonnelFact) and fact.change in ENDING and fact.organization:
            yield fact


def _points_back(sentence: ResolvedSentence, outline: Outline, marker: int) -> bool:
    """'giữ chức vụ | này', 'đảm nhiệm chức danh | nói trên'."""
    behind = sentence.cursor_behind(outline.chunks[marker])
    return behind.peeks(_THIS)


def _pointed_at(
    sentence: ResolvedSentence,
    outline: Outline,
    match: re.Match[str],
    facts: Sequence[Fact],
    before: Sequence[PersonnelFact],
) -> ResolvedPost | None:
    """The one post that was left before the verb; of him whom the text names, where it does."""
    here = sentence.mention(outline.chunks[match.start("act")])
    left = [fact for fact in _left(facts) if fact.mentions[-1].end <= here.start]
    if not left and POST not in outline.tags[: match.start("act")]:
        left = list(before)
    if match["before"]:
        whom = sentence.person(outline.chunks[match.start("before")])
        left = [fact for fact in left if fact.person == whom]
    posts = {(fact.title, fact.organization) for fact in left}
    if len(posts) != 1:
        return None
    told = left[-1]
    return ResolvedPost(cast(str, told.title), told.organization, "", None, here, "filled")


def _takes(
    sentence: ResolvedSentence, outline: Outline, match: re.Match[str], post: ResolvedPost
) -> Iterator[Fact]:
    verb, end = match.start("act"), match.end() - 1
    change = cast(Change, sentence.value(outline.chunks[verb]))
    start = outline.tags.rfind(SEMICOLON, 0, verb) + 1
    status = change_status(sentence, outline, start, end, verb, change)
    if status is None:
        return
    assertion = parties(sentence, outline, start, verb, status)
    decider = decider_of_verbs(sentence, outline.chunks[verb])
    date = day_of_act(sentence, outline.chunks[verb])
    for person in outline.group(match.start("people")):
        name = sentence.persons.get(person)
        if name is not None:
            yield from change_of_post(
                sentence, name, post, change, assertion, 0.85, decider, date, _RULE
            )
