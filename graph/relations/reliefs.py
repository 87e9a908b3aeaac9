"""Reliefs of somebody from the post in which the text names him: 'miễn nhiệm ông A, Chủ tịch UBND …'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from cadregraph.graph.clauses.attachments import Attachment
from cadregraph.graph.clauses.outline import Outline
from cadregraph.graph.lexicon.tags import SEMICOLON
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.model import Change, Fact
from cadregraph.graph.relations.assertions import change_status
from cadregraph.graph.relations.changes import change_of_post, decider_of, first_verb
from cadregraph.graph.relations.parties import parties
from cadregraph.graph.resolution.sentence import ResolvedSentence

_RELIEVED = pattern(
    "not_after(passive | suffers | once) act=ends_post word{0,2} towards? people=people",
    "not_before(not(person | semicolon){0,8} (marker | post | leaves_post | granting | joins))",
)
_RULE = "miễn nhiệm A, T"


def reliefs(
    sentence: ResolvedSentence, outline: Outline, attached: tuple[Attachment, ...]
) -> Iterator[Fact]:
    """Who is relieved by name alone, from the first post that stands in apposition behind the name."""
    for match in _RELIEVED.finditer(outline.tags):
        verb = match.start("act")
        start = outline.tags.rfind(SEMICOLON, 0, verb) + 1
        change = cast(Change, sentence.value(outline.chunks[verb]))
        status = change_status(sentence, outline, start, match.end("people") - 1, verb, change)
        if status is None:
            continue
        assertion = parties(sentence, outline, start, verb, status)
        decider = decider_of(sentence, first_verb(sentence.tags, outline.chunks[verb]))
        date = sentence.date_before(outline.chunks[verb])
        for person in outline.group(match.start("people")):
            name = sentence.persons.get(person)
            held = [a for a in attached if a.person == person and a.side == "behind"]
            post = sentence.posts.get(held[0].posts[0]) if held else None
            if name is not None and post is not None and not post.title.startswith("Ủy viên"):
                yield from change_of_post(
                    sentence, name, post, change, assertion, 0.85, decider, date, _RULE
                )
