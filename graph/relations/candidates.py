"""Candidates: 'Ứng viên Bộ trưởng Bộ Y tế A', 'ông A là ứng viên cho chức T': who may get a post."""

from __future__ import annotations

from collections.abc import Iterator

from cadregraph.graph.lexicon.tags import WORD
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.mentions.posts_of_nobody import sought
from cadregraph.graph.mentions.spans import PostSpan
from cadregraph.graph.model import Assertion, Fact
from cadregraph.graph.relations.changes import change_of_post
from cadregraph.graph.resolution.sentence import ResolvedSentence

_NAME_BEHIND = pattern("aside? comma? person=person")
_NAME_BEFORE = pattern("person=person word? (is | comma) (gives_post | word){1,2} (for marker)?$")
_CANDIDATE = Assertion("candidate")
_RULE = "ứng viên T"


def candidates(sentence: ResolvedSentence) -> Iterator[Fact]:
    """A nomination for each title that somebody is named a candidate for, with its body behind it.

    The chunker leaves such a title a word, which nobody holds: 'ứng viên | Bộ trưởng | Bộ Y tế | A'.
    """
    tags = sentence.tags
    for chunk, body in sentence.organizations.items():
        at = chunk - 1
        content = sentence.chunked.chunks[at].content if at >= 0 else None
        if tags[at : at + 1] != WORD or not isinstance(content, PostSpan):
            continue
        if not sought(sentence.chunked.tokens, content.start):
            continue  # 'Trợ lý Chủ tịch Quốc hội A'
        behind, before = _NAME_BEHIND.match(tags, chunk + 1), _NAME_BEFORE.search(tags[:at])
        found = behind or before
        name = sentence.persons.get(found.start("person")) if found else None
        post = sentence.membership(content.title, chunk)
        if body and name is not None and post is not None:
            yield from change_of_post(
                sentence, name, post, "nominated", _CANDIDATE, 0.85, None, None, _RULE
            )
