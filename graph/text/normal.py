"""Vietnamese text made comparable: NFC, one tone placement, one case; slugs and stable hashes.

Both placements of the tone mark in open syllables with a medial glide (hoà/hòa, uỷ/ủy, thuý/thúy)
are in use; the 'new' placement of the 1980 Ministry of Education rules puts it on the nucleus. We
fold to the 'old' one (hòa, ủy), which newspapers use most. Folding never changes the length of NFC
text, so offsets into the folded text are offsets into the text.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

from cadregraph.graph.text.memo import Memo

_NEW = ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"]
_OLD = ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"]
_FOLD = dict(zip(_NEW, _OLD, strict=True))
# that no q stands before is asked behind the letter, so that the search leaps from o to o, u to u
_GLIDE = re.compile(r"(?:o(?<!qo)[àáảãạèéẻẽẹ]|u(?<!qu)[ỳýỷỹỵ])(?![^\W\d_])")
_ANY_GLIDE = re.compile(_GLIDE.pattern, re.IGNORECASE)
_UNFOLD = dict(zip(_OLD, _NEW, strict=True))
_OLD_GLIDE = re.compile(f"(?<!q)(?:{'|'.join(_OLD)})(?![^\\W\\d_])")
_MOST_PLACES = 4
_VIETNAMESE = re.compile(r"[\x00-\x7fàáâãèéêìíòóôõùúýăđĩũơư\u1ea0-\u1ef9]*")
_NOT_WORD = re.compile(r"[^0-9a-z]+")


def nfc(text: str) -> str:
    """The text in Unicode normalisation form C (UAX #15), with the Vietnamese letter đ.

    Many keyboards and fonts put the Icelandic eth (U+00D0, U+00F0), which looks the same, for Đ.
    """
    return unicodedata.normalize("NFC", text).replace("\u00d0", "Đ").replace("\u00f0", "đ")


def fold(text: str) -> str:
    """A key for comparing: NFC, lower case, one tone placement. Length is that of the NFC text."""
    return _FOLDED[text] if len(text) <= _SHORT else _fold(text)


def _fold(text: str) -> str:
    composed = nfc(text)
    lowered = composed.lower()
    if len(lowered) != len(composed):  # a few letters, such as the Turkish dotted I, grow
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in composed)
    return _GLIDE.sub(lambda match: _FOLD[match.group()], lowered)


_SHORT = 60  # code points, as names have, which are folded again and again
_FOLDED = Memo(_fold, most=1 << 13)


def old_tone(text: str) -> str:
    """NFC text with the tone mark where `fold` puts it, capitals kept: 'Hoà Bình' to 'Hòa Bình'."""
    return _ANY_GLIDE.sub(_moved, nfc(text))


def _moved(glide: re.Match[str]) -> str:
    """A glide with its tone mark moved, each letter in the case that it had."""
    pairs = zip(glide.group(), _FOLD[glide.group().lower()], strict=True)
    return "".join(low.upper() if high.isupper() else low for high, low in pairs)


def spellings(folded: str) -> tuple[str, ...]:
    """The texts in lower case that `fold` makes this one of, by the placement of tones: 'hòa' and 'hoà'.

    Of a text with more than a few such syllables only those that place all of them alike.
    """
    places = list(_OLD_GLIDE.finditer(folded))
    if len(places) > _MOST_PLACES:
        return (folded, _OLD_GLIDE.sub(lambda match: _UNFOLD[match.group()], folded))
    found = [folded]
    for place in places:
        start, end = place.span()
        found += [text[:start] + _UNFOLD[place.group()] + text[end:] for text in found]
    return tuple(found)


def unaccented(text: str) -> str:
    """The folded text without diacritics, đ as d: 'Ngô Thị Thanh Hằng' gives 'ngo thi thanh hang'."""
    folded = fold(text)
    decomposed = unicodedata.normalize("NFD", folded).replace("đ", "d")
    if _VIETNAMESE.fullmatch(folded):  # then whatever is not ASCII is a mark
        return decomposed.encode("ascii", "ignore").decode()
    return "".join([char for char in decomposed if not unicodedata.combining(char)])


@lru_cache(maxsize=4096)
def slug(text: str, limit: int = 80) -> str:
    """A readable ASCII name for IRIs and file names: letters, digits and single hyphens."""
    return _NOT_WORD.sub("-", unaccented(text)).strip("-")[:limit].rstrip("-")


def digest(*parts: str | bytes, size: int = 5) -> str:
    """A stable hexadecimal hash of the parts, ``2 * size`` characters; part borders count.

    A part that is bytes counts as the text that it holds in UTF-8.
    """
    encoded = [p.encode("utf-8", "surrogatepass") if isinstance(p, str) else p for p in parts]
    return hashlib.blake2b(b"\x1f".join(encoded), digest_size=size).hexdigest()


@lru_cache(maxsize=4096)
def key(kind: str, label: str, *identity: str) -> str:
    """An entity key such as 'org/thanh-uy-ha-noi-1a2b3c4d5e' from what makes the thing itself.

    The slug is for the reader; the hash, of the folded label and the further identity, keeps two
    names apart that differ in diacritics alone.
    """
    return f"{kind}/{slug(label)}-{digest(kind, fold(label), *map(fold, identity))}"
