"""Longest match of multi-word forms over folded tokens."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from graph.tokens import tokenize

Value = TypeVar("Value")


class Trie(Generic[Value]):
    """Forms and their values; lookup costs the length of the match, whatever the size."""

    __slots__ = ("_by_first",)

    def __init__(self) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Value]]] = {}

    def add(self, form: str, value: Value) -> None:
        """Add a form; of two values for one form the first stays."""
        words = tokenize(form).folds
        entries = self._by_first.setdefault(words[0], [])
        if all(words != known for known, _ in entries):
            entries.append((words, value))
            entries.sort(key=lambda entry: -len(entry[0]))

    def match(
        self, folds: Sequence[str], start: int, prefix: tuple[str, ...] = ()
    ) -> tuple[Value, int] | None:
        """The value of the longest form at ``start`` and the position after it.

        ``prefix`` stands before the tokens without being among them: the head word that a title
        has swallowed ('Trưởng ban Dân vận' holds 'ban Dân vận').
        """
        first = prefix[0] if prefix else folds[start] if start < len(folds) else ""
        for words, value in self._by_first.get(first, ()):
            rest = words[len(prefix) :]
            if prefix and words[: len(prefix)] != prefix:
                continue
            end = start + len(rest)
            if tuple(folds[start:end]) == rest:
                return value, end
        return None
