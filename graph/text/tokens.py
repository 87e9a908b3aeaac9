"""Text cut into tokens: runs of letters, numbers, single signs. Offsets are into the document."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from operator import add

from cadregraph.graph.text.memo import Memo
from cadregraph.graph.text.normal import fold

_MARKED = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_TOKEN = re.compile(
    rf"[A-ZĐ]{{3,}}(?=[A-ZĐ][a-z{_MARKED}]*[{_MARKED}])"  # 'LHPN|Việt Nam': the space is missing
    r"|[^\W\d_]+|\d+(?:[.,]\d+)*|\S"
)
_BEFORE_CLOSING = re.compile(r" ([,.;:!?)\]%”…])")
_BEHIND_OPENING = re.compile(r"([(\[“]) ")
_SLASH_IN_DATE = re.compile(r"(?<=\d) ?/ ?(?=\d)")
_DASHES = {
    "–": "-",
    "—": "-",
    "‑": "-",
    "−": "-",
    "“": '"',
    "”": '"',
    "„": '"',
    "‘": "'",
    "’": "'",
    "&": "và",
}


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one sentence as parallel tuples.

    ``folds`` holds the comparable forms (lower case, one tone placement, plain dashes and quotes);
    ``capital`` whether the token begins with an upper-case letter; ``aliases`` the short names (folded)
    that the article defines for bodies, with their full names.
    """

    texts: tuple[str, ...]
    folds: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    capital: tuple[bool, ...]
    aliases: Mapping[str, str] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.texts)

    def text(self, start: int, end: int) -> str:
        """The tokens from start up to end, single-spaced, signs set as in print."""
        spaced = " ".join(self.texts[start:end])
        return spaced if spaced.replace(" ", "").isalnum() else tight(spaced)


def tight(spaced: str) -> str:
    """Text without the spaces that a tokenizer puts around signs."""
    closed = _BEFORE_CLOSING.sub(r"\1", spaced)
    closed = _BEHIND_OPENING.sub(r"\1", closed)
    return _SLASH_IN_DATE.sub("/", closed) if "/" in closed else closed


def tokenize(text: str, offset: int = 0, aliases: Mapping[str, str] | None = None) -> Tokens:
    """The tokens of a sentence whose first character stands at ``offset`` in the document."""
    found = [(match[0], match.start() + offset) for match in _TOKEN.finditer(text)]
    if not found:
        return Tokens((), (), (), (), (), aliases or {})
    texts, starts = zip(*found, strict=True)
    folds, capital = zip(*map(comparable, texts), strict=True)
    ends = tuple(map(add, starts, map(len, texts)))
    return Tokens(texts, folds, starts, ends, capital, aliases or {})


def _comparable(token: str) -> tuple[str, bool]:
    folded = fold(token)
    return _DASHES.get(folded, folded), token[0].isupper()


comparable = Memo(_comparable, most=1 << 15).__getitem__
"""A token's comparable form ('&' is 'và'), and whether it begins with a capital."""
