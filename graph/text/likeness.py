"""Texts that are copies of one another, such as the report of an agency in several papers.

By MinHash (Broder 1997): a text is a set of sequences of four syllables, of which some least hashes
are kept, in bands. Two texts share a band nearly always if nine tenths of their sequences are the
same, and hardly ever if half of them are.
"""

from __future__ import annotations

import re
from hashlib import blake2b

from rensa import RMinHash

_SYLLABLE = re.compile(r"\w+")
_SEQUENCE = 4
_BANDS, _ROWS = 12, 10
_SEED = 1


def bands(text: str) -> tuple[str, ...]:
    """The bands of a text: another that shares one is its copy."""
    syllables = _SYLLABLE.findall(text.lower())
    sequences = {
        " ".join(syllables[at : at + _SEQUENCE])
        for at in range(max(1, len(syllables) - _SEQUENCE + 1))
    }
    found = RMinHash(num_perm=_BANDS * _ROWS, seed=_SEED)
    found.update(sorted(sequences))
    hashes = found.digest()
    return tuple(_short(band, hashes[band * _ROWS : (band + 1) * _ROWS]) for band in range(_BANDS))


def _short(band: int, hashes: list[int]) -> str:
    known = ",".join(map(str, (band, *hashes)))
    return blake2b(known.encode(), digest_size=9).hexdigest()
