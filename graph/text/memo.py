"""What a function gives for each argument, kept for the next time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Memo(dict[Key, Value]):
    """What ``make`` gives for each key that is looked up; all is forgotten where there are ``most``.

    For what is looked up for every word: a look-up is that of a dict, and keeps no order of use.

    >>> lengths = Memo(len, most=2)
    >>> lengths["a"], lengths["bc"], lengths["def"]
    (1, 2, 3)
    >>> lengths
    {'def': 3}
    """

    __slots__ = ("_make", "_most")

    def __init__(self, make: Callable[[Key], Value], most: int) -> None:
        self._make, self._most = make, most

    def __missing__(self, key: Key) -> Value:
        if len(self) >= self._most:
            self.clear()
        value = self[key] = self._make(key)
        return value
