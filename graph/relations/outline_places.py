"""From the text of a sentence to its outline: where a character stands in it."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter

from cadregraph.graph.clauses.outline import Outline
from cadregraph.graph.resolution.sentence import ResolvedSentence


def place_of(sentence: ResolvedSentence, outline: Outline, offset: int) -> int:
    """Where in an outline the chunk stands that holds a character of the sentence; -1 if it is folded."""
    chunked = sentence.chunked
    token = bisect_right(chunked.tokens.starts, offset + chunked.origin) - 1
    chunk = bisect_right(chunked.chunks, token, key=attrgetter("start")) - 1
    at = bisect_right(outline.chunks, chunk) - 1
    return at if at >= 0 and outline.chunks[at] == chunk else -1
