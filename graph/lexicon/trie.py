"""Longest match of multi-word forms over folded tokens."""

from __future__ import annotations

from collections.abc import Collection, KeysView, Sequence
from typing import Generic, TypeVar

from cadregraph.graph.text.tokens import tokenize

Value = TypeVar("Value")


class _Node(Generic[Value]):
    """Where the forms with the same words so far stand; ``value`` is that of the form that ends here."""

    __slots__ = ("following", "value")

    def __init__(self) -> None:
        self.following: dict[str, _Node[Value]] = {}
        self.value: Value | None = None


class Trie(Generic[Value]):
    """Forms and their values; lookup costs the length of the match, whatever the size."""

    __slots__ = ("_root",)

    def __init__(self) -> None:
        self._root: _Node[Value] = _Node()

    def add(self, form: str, value: Value) -> None:
        """Add a form; of two values for one form the first stays."""
        node = self._root
        for word in tokenize(form).folds:
            node = node.following.setdefault(word, _Node())
        if node.value is None:
            node.value = value

    def openers(self) -> KeysView[str]:
        """The words with which forms begin."""
        return self._root.following.keys()

    def pairs(self, opener: str) -> Collection[str]:
        """The second words of forms that begin with ``opener``, none if it is a form by itself."""
        node = self._root.following[opener]
        return node.following.keys() if node.value is None else ()

    def match(
        self, folds: Sequence[str], start: int, prefix: tuple[str, ...] = ()
    ) -> tuple[Value, int] | None:
        """The value of the longest form at ``start`` and the position after it.

        ``prefix`` stands before the tokens without being among them: the head word that a title
        has swallowed ('Trưởng ban Dân vận' holds 'ban Dân vận').
        """
        node = self._root
        for word in prefix:
            behind = node.following.get(word)
            if behind is None:
                return None
            node = behind
        longest, end = node.value, start
        following, last = node.following, len(folds)
        at = start
        while at < last and (found := following.get(folds[at])) is not None:
            following, at = found.following, at + 1
            if found.value is not None:
                longest, end = found.value, at
        return None if longest is None else (longest, end)
