"""Offices that the head of another state gives: 'Tổng thống Hàn Quốc A bổ nhiệm ông B làm Thủ tướng'."""

from __future__ import annotations

from collections.abc import Iterator, Set

from cadregraph.graph.lexicon.word_classes import phrase_class
from cadregraph.graph.mentions.chunker import ChunkedSentence
from cadregraph.graph.mentions.patterns import needed, pattern
from cadregraph.graph.text.cursor import Cursor

_GIVES = pattern(
    "(giver=post person? (word | date | now | proposed | dash){0,8}",
    "| (^ | comma | semicolon | stop) head=word word+)",
    "gives_post word? whom=person (dash word)? aside? (marker | into | word){1,3} office=post",
)
_NEEDED = needed(_GIVES)
_HEADS = phrase_class("heads_of_other_states")


def given_abroad(sentence: ChunkedSentence, foreign: Set[int]) -> Iterator[tuple[int, int]]:
    """The offices, each with who gets it, by their chunks.

    Args:
        sentence: the sentence.
        foreign: the chunks of posts that are known to be of other countries.
    """
    if _NEEDED.isdisjoint(sentence.tags):
        return
    for match in _GIVES.finditer(sentence.tags):
        if match["head"]:
            opens = sentence.chunks[match.start("head")].start
            abroad = Cursor(sentence.tokens, opens).peeks(_HEADS)
        else:
            abroad = match.start("giver") in foreign
        if abroad:
            yield match.start("office"), match.start("whom")
