"""Deputies who are put in charge of the body of which they are: 'giao ông A, Phó Giám đốc Sở X, phụ trách,
điều hành Sở X'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from cadregraph.graph.clauses.outline import Outline
from cadregraph.graph.lexicon.tags import SEMICOLON
from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.mentions.patterns import needed, pattern
from cadregraph.graph.model import Fact
from cadregraph.graph.relations.assertions import change_status
from cadregraph.graph.relations.changes import tenure
from cadregraph.graph.resolution.sentence import ResolvedPost, ResolvedSentence

_RUNS = (
    "run=((acting | chairs) ((comma | and)? (acting | chairs | word)){0,4} of?) body=organization"
)
_GIVEN = pattern("act=gives_post word{0,2} people=person aside? comma? word{0,2}", _RUNS)
_IS_GIVEN = pattern(
    "people=person aside? comma? (word | date | now){0,3} passive (organization | post)?",
    "(word | decides | comma | gives_post){0,3} act=gives_post word?",
    _RUNS,
)
_FOR_WHOM = pattern(
    "aside? replaces word{0,2} before=person aside? (word? retires | comma? moves_to works_at)?",
    "(stop | semicolon | comma | and | into | $)",
)
"""'… phụ trách Sở X | thay ông B (nghỉ hưu)'; not '… thay ông B đi học'."""
_ALL_OF_IT = word_class("what_acting_heads_run")
_DEPUTY = "Phó "
_STANDING = " Thường trực"
_RULE = "giao A, phó T, phụ trách O"
_NEEDED = needed(_GIVEN, _IS_GIVEN)


def acting_heads(sentence: ResolvedSentence, outline: Outline) -> Iterator[Fact]:
    """Who stands in for the head of a body, by the title of deputy there that stands at his name."""
    if _NEEDED.isdisjoint(outline.tags):
        return
    for form in (_GIVEN, _IS_GIVEN):
        for match in form.finditer(outline.tags):
            post = _headed(sentence, outline, match)
            name = sentence.persons.get(outline.chunks[match.start("people")])
            verb = match.start("act")
            if post is None or name is None or sentence.value(outline.chunks[verb]) != "assigned":
                continue
            start = outline.tags.rfind(SEMICOLON, 0, match.start()) + 1
            last = match.start("body")
            if change_status(sentence, outline, start, last, verb, "assigned") == "asserted":
                yield from tenure(sentence, name, post, "acting", 0.85, _RULE)
                yield from _of_predecessor(sentence, outline, match.end(), post)


def _of_predecessor(
    sentence: ResolvedSentence, outline: Outline, behind: int, post: ResolvedPost
) -> Iterator[Fact]:
    """The head in whose place the deputy stands, where he is named without a title."""
    match = _FOR_WHOM.match(outline.tags, behind)
    chunk = outline.chunks[match.start("before")] if match is not None else -1
    name = sentence.persons.get(chunk)
    if name is None or any(one.person == chunk for one in sentence.clauses.attached):
        return
    held = replace(post, modifier="")
    yield from tenure(sentence, name, held, "former", 0.8, "…, thay ông B")


def _headed(
    sentence: ResolvedSentence, outline: Outline, match: re.Match[str]
) -> ResolvedPost | None:
    """The post of the head of the body, which is all put in charge of one of its deputies."""
    first, last = (outline.chunks[at] for at in match.span("run"))
    between = sentence.chunked.tokens.folds[
        sentence.chunked.chunks[first].start : sentence.chunked.chunks[last].start
    ]
    if not set(between) <= _ALL_OF_IT:
        return None  # 'phụ trách | công tác đối ngoại của | Sở X'
    body = sentence.organizations.get(outline.chunks[match.start("body")])
    person = outline.chunks[match.start("people")]
    deputies = [
        post
        for one in sentence.clauses.attached
        if one.person == person
        for at in one.posts
        if (post := sentence.posts.get(at)) is not None and post.organization == body
        if post.title.startswith(_DEPUTY) and not post.modifier
    ]
    if body is None or len(deputies) != 1:
        return None
    title = deputies[0].title.removeprefix(_DEPUTY).removesuffix(_STANDING)
    return replace(deputies[0], title=title, modifier="acting", period=None)
