"""Text cut into tokens: runs of letters, numbers, single signs. Offsets are into the document."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

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
    matches = list(_TOKEN.finditer(text))
    texts = tuple([match[0] for match in matches])
    known = [comparable(token) for token in texts]
    return Tokens(
        texts=texts,
        folds=tuple([folded for folded, _ in known]),
        starts=tuple([match.start() + offset for match in matches]),
        ends=tuple([match.end() + offset for match in matches]),
        capital=tuple([capital for _, capital in known]),
        aliases=aliases or {},
    )


@lru_cache(maxsize=1 << 15)
def comparable(token: str) -> tuple[str, bool]:
    """A token's comparable form ('&' is 'và'), and whether it begins with a capital."""
    folded = fold(token)
    return _DASHES.get(folded, folded), token[0].isupper()
