"""Ordinals and Roman numerals: 'XVII', '17', 'bảy'."""

from __future__ import annotations

import re

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
_SPELT = {
    "nhất": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
    "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip


def ordinal(word: str) -> int | None:
    """The value of a Roman, Arabic or spelt ordinal, folded: 'xvii', '17', 'bảy'."""
    if word.isdigit() and len(word) <= 3:
        return int(word)
    if word in _SPELT:
        return _SPELT[word]
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
