"""Where a sentence speaks of a fact: the names of its two ends, and the word of the relation.

Words are compared folded (one tone placement, no case), so that 'Uỷ ban' is found for 'Ủy ban'.
A sentence seldom has a name in full: of a person the given name will do where it is written as a
name, of a post or body its first words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from cadregraph.graph.network import Node
from cadregraph.graph.text.normal import fold, nfc

Span: TypeAlias = tuple[int, int]
"""From and to, in code points of the sentence in NFC."""

_WORD = re.compile(r"\w")
_LEAST = 2


@dataclass(frozen=True, slots=True)
class Named:
    """All names of a node, folded, the longest first; whether they are those of a person."""

    names: tuple[str, ...]
    person: bool


def named(node: Node) -> Named:
    """What a sentence is searched for when it speaks of a node."""
    names = {fold(name.strip()) for name in (node.label, *node.names)}
    found = sorted((name for name in names if name), key=lambda name: (-len(name), name))
    return Named(tuple(found), node.cls == "Official")


def highlights(
    sentence: str, ends: Iterable[Named], words: Iterable[str], also: Iterable[Span] = ()
) -> tuple[Span, ...]:
    """The spans to be marked, in order, none touching another.

    Args:
        sentence: as the article has it.
        ends: the names of the nodes that the fact is about.
        words: what the relation is called, in Vietnamese, folded; marked where it is written so.
        also: further spans of the sentence in NFC, such as those of dates.
    """
    text, folded = _compared(sentence)
    found: list[Span] = list(also)
    for end in ends:
        found += _spans(text, folded, end)
    for word in words:
        found += _all(folded, word)
    return _merged(found)


@lru_cache(maxsize=1024)
def _compared(sentence: str) -> tuple[str, str]:
    text = nfc(sentence)
    return text, fold(text)


def _spans(text: str, folded: str, end: Named) -> list[Span]:
    for name in end.names:
        spans = list(_all(folded, name))
        if spans:
            return spans
    if end.person:
        given = end.names[0].rpartition(" ")[2] if end.names else ""
        return [span for span in _all(folded, given) if text[span[0]].isupper()]
    for name in end.names:
        parts = name.split()
        for count in range(len(parts) - 1, _LEAST - 1, -1):
            spans = list(_all(folded, " ".join(parts[:count])))
            if spans:
                return spans
    return []


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
