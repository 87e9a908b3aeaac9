"""Where a sentence speaks of a fact: the names of its two ends, and the word of the relation.

Words are compared folded (one tone placement, no case), so that 'Uỷ ban' is found for 'Ủy ban'.
A sentence seldom has a name in full: of a person the given name will do where it is written as a
name, of a post or body its first words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TypeAlias

from graph.network import Node
from graph.normal import fold, nfc

Span: TypeAlias = tuple[int, int]
"""From and to, in code points of the sentence in NFC."""

_WORD = re.compile(r"\w")
_LEAST = 2


def highlights(sentence: str, ends: Iterable[Node], words: Iterable[str]) -> tuple[Span, ...]:
    """The spans to be marked, in order, none touching another.

    Args:
        sentence: as the article has it.
        ends: the nodes that the fact is about.
        words: what the relation is called, in Vietnamese; marked where it is written so.
    """
    text = nfc(sentence)
    folded = fold(text)
    found: list[Span] = []
    for node in ends:
        found += _named(text, folded, node)
    for word in words:
        found += _all(folded, fold(word))
    return _merged(found)


def _named(text: str, folded: str, node: Node) -> list[Span]:
    names = _names(node)
    for name in names:
        spans = list(_all(folded, name))
        if spans:
            return spans
    if node.cls == "Official":
        given = names[0].rpartition(" ")[2] if names else ""
        return [span for span in _all(folded, given) if text[span[0]].isupper()]
    for name in names:
        parts = name.split()
        for count in range(len(parts) - 1, _LEAST - 1, -1):
            spans = list(_all(folded, " ".join(parts[:count])))
            if spans:
                return spans
    return []


@lru_cache(maxsize=8192)
def _names(node: Node) -> tuple[str, ...]:
    """All names of a node, folded, the longest first."""
    names = {fold(name.strip()) for name in (node.label, *node.names)}
    return tuple(sorted((n for n in names if n), key=lambda name: (-len(name), name)))


def _all(folded: str, name: str) -> Iterator[Span]:
    """Where a name stands in a text as whole words."""
    at = folded.find(name) if name else -1
    while at >= 0:
        end = at + len(name)
        before, after = folded[at - 1 : at], folded[end : end + 1]
        if not (before and _WORD.match(before)) and not (after and _WORD.match(after)):
            yield at, end
        at = folded.find(name, at + 1)


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)
