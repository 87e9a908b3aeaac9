"""From the text of a sentence to its outline: where a character stands in it."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter

from cadregraph.graph.clauses.outline import Outline
from cadregraph.graph.resolution.sentence import ResolvedSentence


def chunk_of(sentence: ResolvedSentence, offset: int) -> int:
    """The chunk that holds a character of the sentence."""
    chunked = sentence.chunked
    token = bisect_right(chunked.tokens.starts, offset + chunked.origin) - 1
    return bisect_right(chunked.chunks, token, key=attrgetter("start")) - 1


def place_of(sentence: ResolvedSentence, outline: Outline, offset: int) -> int:
    """Where in an outline the chunk stands that holds a character of the sentence; -1 if it is folded."""
    chunk = chunk_of(sentence, offset)
    at = bisect_right(outline.chunks, chunk) - 1
    return at if at >= 0 and outline.chunks[at] == chunk else -1
