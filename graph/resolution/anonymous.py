"""Names that are cut to protect somebody: 'Trần Quang T', 'bà Phạm Thị Th.'."""

from __future__ import annotations

_VOWELS = frozenset("aeiouy")
_GIVEN = "Y"
"""One letter that is a name by itself."""


def anonymous(name: str) -> bool:
    """Whether the last part of a name is a letter alone, a group of consonants, or cut off ('…')."""
    last = name.rsplit(" ", 1)[-1]
    if last == "…":
        return True
    if " " not in name or not last.isascii() or not last.isalpha():
        return False
    if len(last) == 1:  # 'Phạm S' is somebody's name
        return last != _GIVEN and name.count(" ") > 1
    return _VOWELS.isdisjoint(last.lower())
