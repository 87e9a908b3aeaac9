"""Text in the fonts of before Unicode, read as though its bytes were Latin letters.

What is copied from a document in a TCVN3 font (.VnTime) or a VNI font shows 'cña' or 'cuûa' where it
means 'của'. Nothing can be read of it. An archive is not converted unseen: TCVN3 keeps capitals with a
tone in a font of their own, so that 'Ánh' comes out as 'ánh'; who sees the text can put that right.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from cadregraph.graph.reading.encoding import COMMON
from cadregraph.graph.text.normal import nfc
from cadregraph.graph.text.word_lists import word_list

_TELLING = {
    "TCVN3": word_list("words_in_tcvn3.txt", "cadregraph.graph.reading"),
    "VNI": word_list("words_in_vni.txt", "cadregraph.graph.reading"),
}
_SHARE = 0.03
"""The least share of such words; of the ten most common words of Vietnamese every eighth word is one."""
_LOOKED_AT = 5_000
_WORD = re.compile(r"[^\s\d.,;:!?()\"'/-]+")


def legacy_font(text: str) -> str | None:
    """The encoding of the font that a text was written for, 'TCVN3' or 'VNI', where it is not Unicode.

    Args:
        text: as it was found, without any cleaning: TCVN3 has the letter 'ư' where Unicode has a soft
            hyphen.
    """
    if text.isascii():
        return None
    words = [nfc(word.lower()) for word in _WORD.findall(text[:_LOOKED_AT])]
    sound = sum(word in COMMON for word in words if not word.isascii())
    for name, telling in _TELLING.items():
        found = sum(word in telling for word in words)
        if found > max(1, sound, _SHARE * len(words)):
            return name
    return None


def in_unicode(text: str, font: str) -> str:
    """The text as its font shows it.

    TCVN3 has letters with a tone as small ones alone: they become capitals in a line, or a word of two plain
    letters, that has none but capitals otherwise.

    Args:
        font: what `legacy_font` says of it.
    """
    letters = _letters()[font]
    shown = sorted(letters, key=len, reverse=True)
    found = re.compile("|".join(map(re.escape, shown)))

    def read(piece: str) -> str:
        return found.sub(lambda letter: letters[letter[0]], piece)

    def read_word(word: re.Match[str]) -> str:
        return read(word[0]).upper() if _in_capitals(word[0]) > 1 else read(word[0])

    if font != "TCVN3":
        return read(text)
    return "".join(
        read(line).upper() if _in_capitals(line) > _FEW else _WORD.sub(read_word, line)
        for line in text.splitlines(keepends=True)
    )


_FEW = 4
"""Plain letters of a line, all of them capitals, that may be those of an abbreviation."""


def _in_capitals(text: str) -> int:
    """How many plain letters there are, where all are capitals; else 0."""
    plain = [char for char in text if char.isascii() and char.isalpha()]
    return len(plain) if all(map(str.isupper, plain)) else 0


@cache
def _letters() -> Mapping[str, Mapping[str, str]]:
    """What is shown for each letter, by font."""
    found: dict[str, dict[str, str]] = {}
    table = files("cadregraph.graph.reading").joinpath("letters_of_old_fonts.tsv")
    for line in table.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            font, shown, letter = line.split("\t")
            found.setdefault(font, {})[shown.replace("{shy}", "\u00ad")] = letter
    return found
