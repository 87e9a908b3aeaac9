"""Ordinals and Roman numerals: 'XVII', '17', 'bảy'."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal, TypeAlias, get_args

from cadregraph.graph.errors import LexiconError
from cadregraph.graph.text.word_lists import entries

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
Use: TypeAlias = Literal["ordinal", "tens", "scale"]


@cache
def numerals(use: Use) -> Mapping[str, int]:
    """The numbers in words of one use, after `numerals.txt`.

    Raises:
        LexiconError: a line is no word, number and uses; the message names file and line.
    """
    found: dict[str, int] = {}
    for number, line in entries("numerals.txt"):
        word, value, *uses = line.split()
        if not value.isdigit() or not {*uses} <= {*get_args(Use)}:
            raise LexiconError(f"numerals.txt:{number}: expected a word, its number and its uses")
        if use in uses:
            found[word] = int(value)
    return MappingProxyType(found)


def ordinal(word: str) -> int | None:
    """The value of a Roman, Arabic or spelt ordinal, folded: 'xvii', '17', 'bảy'."""
    if word.isdigit() and len(word) <= 3:
        return int(word)
    if (spelt := numerals("ordinal").get(word)) is not None:
        return spelt
    if word and set(word) <= set(_ROMAN) and re.fullmatch(r"l?x{0,3}(ix|iv|v?i{0,3})", word):
        values = [_ROMAN[letter] for letter in word]
        following = [*values[1:], 0]
        return sum(-v if v < n else v for v, n in zip(values, following, strict=True)) or None
    return None


def roman(number: int) -> str:
    """1 to 89 in Roman numerals."""
    parts = [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    text = ""
    for value, sign in parts:
        while number >= value:
            text += sign
            number -= value
    return text
