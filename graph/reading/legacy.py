"""Text in the fonts of before Unicode, read as though its bytes were Latin letters.

What is copied from a document in a TCVN3 font (.VnTime) or a VNI font shows 'cña' or 'cuûa' where it
means 'của'. Nothing can be read of it, and to guess the letters would be worse than to say so: TCVN3
keeps capitals with a tone in a font of their own, so that 'Ánh' comes out as 'ánh'.
"""

from __future__ import annotations

import re

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
