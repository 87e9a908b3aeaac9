"""Reliefs of somebody of whom the text names no post: 'HĐND tỉnh miễn nhiệm ông A', 'bà B bị bãi nhiệm'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from cadregraph.graph.lexicon.tags import SEMICOLON
from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.mentions.patterns import needed, pattern
from cadregraph.graph.model import Change, Fact, PersonnelFact
from cadregraph.graph.relations.assertions import change_status, decision_of
from cadregraph.graph.relations.changes import decider_of_verbs
from cadregraph.graph.relations.days_of_decisions import day_of_act
from cadregraph.graph.relations.facts import ENDING
from cadregraph.graph.relations.parties import parties
from cadregraph.graph.resolution.sentence import ResolvedSentence

_RELIEVES = pattern(
    "not_after(passive | suffers | once | of) act=ends_post (word{0,2} towards)? word? people=people aside?",
    "not_before(not(person | semicolon | stop){0,8} (marker | post | leaves_post | joins))",
)
"""'miễn nhiệm (đối với) ông A và bà B'; but 'bãi nhiệm ông A khỏi chức vụ T'."""
_IS_RELIEVED = pattern(
    "people=people aside? open? (word | date | comma){0,3} (passive | suffers) (organization | word){0,2}",
    "act=ends_post not_before(not(person | semicolon | stop | comma | close){0,6}",
    "(marker | post | organization | joins))",
)
"""'bà A (đã bị bãi nhiệm)', 'ông B bị HĐND tỉnh X bãi nhiệm'."""
_BY_SOMEBODY = pattern("person not(person | organization | post | semicolon){0,8}$")
_VERBS = word_class("verbs_that_end_posts_alone")
_RULE = "miễn nhiệm A"
_NEEDED = needed(_RELIEVES, _IS_RELIEVED)


def reliefs_alone(
    sentences: Sequence[ResolvedSentence], known: Iterable[Fact]
) -> Iterator[PersonnelFact]:
    """The reliefs without a post, but of those of whom a change that is ``known`` tells which they left."""
    left = {
        fact.person for fact in known if isinstance(fact, PersonnelFact) and fact.change in ENDING
    }
    for sentence in sentences:
        tags = sentence.clauses.outline.tags
        if _NEEDED.isdisjoint(tags):
            continue
        for form in (_RELIEVES, _IS_RELIEVED):
            for match in form.finditer(tags):
                yield from (fact for fact in _relief(sentence, match) if fact.person not in left)


def _relief(sentence: ResolvedSentence, match: re.Match[str]) -> Iterator[PersonnelFact]:
    outline = sentence.clauses.outline
    verb, at = match.start("act"), match.start("people")
    chunk = outline.chunks[verb]
    if sentence.words(chunk) not in _VERBS:
        return
    if at > verb and _BY_SOMEBODY.search(outline.tags, 0, verb):
        return  # 'Ông A miễn nhiệm bà B'
    change = cast(Change, sentence.value(chunk))
    start = outline.tags.rfind(SEMICOLON, 0, min(verb, at)) + 1
    status = change_status(sentence, outline, start, max(verb, at), verb, change)
    if status is None or decision_of(status) != "decided":
        return
    decider = decider_of_verbs(sentence, chunk)
    titled = {one.person for one in sentence.clauses.attached}
    for person in outline.group(at):
        name = sentence.persons.get(person)
        if name is not None and person not in titled:
            yield PersonnelFact(
                sentence=sentence.index,
                confidence=0.8,
                change=change,
                person=name.key,
                decision="decided",
                date=day_of_act(sentence, chunk),
                decided_by=decider,
                assertion=parties(sentence, outline, start, verb, status),
                rule=_RULE,
                mentions=(name.mention,),
            )
