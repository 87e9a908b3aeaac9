"""What an article tells of a person beside posts: man or woman, and when born.

Both are read off the words right beside the name: the address before it ('bà'), and behind it a year
of birth or an age ('(SN 1958)', ', 54 tuổi'), which the date of the article makes a year. The day of
birth that a sentence states counts before these.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables.words import HONORIFICS
from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.model import Extraction, ParticularFact
from cadregraph.graph.text.normal import fold

_OF_FEW = tuple(sorted(word_class("ranks_of_few")))
_BEHIND = 40
"""Characters behind a name in which its year of birth or age begins."""
_BORN = re.compile(
    r"[ ,(]{1,3}(?:sn|sinh(?: năm| ngày [\d/. -]{3,10}[/.-]| tháng \d{1,2}[/.-])?):? ?(?P<year>19\d\d)\b"
    r"|[ ,(]{1,3}(?P<alone>19[2-9]\d)\)"
    r"|[ ,(]{1,3}(?P<age>\d\d) tuổi\b"
)


@dataclass(frozen=True, slots=True)
class Particulars:
    """``gender`` is 'nam', 'nữ' or '' unknown; ``born`` the first and last year of birth, or empty; ``rank``
    one that few have ('đại tướng'), or ''."""

    gender: str = ""
    born: tuple[int, ...] = ()
    rank: str = ""


def particulars(extraction: Extraction) -> Mapping[str, Particulars]:
    """The particulars of each official of an article, by key; what it contradicts itself is left out."""
    text = extraction.document.text
    year = (extraction.document.published or "")[:4]
    genders: dict[str, set[str]] = {}
    births: dict[str, set[tuple[int, ...]]] = {}
    ranks: dict[str, str] = {}
    for mention in extraction.mentions:
        if not mention.entity.startswith("official/"):
            continue
        name = fold(text[mention.start : mention.end])
        if name.startswith(_OF_FEW):
            ranks[mention.entity] = next(rank for rank in _OF_FEW if name.startswith(rank))
        if gender := _gender(name):
            genders.setdefault(mention.entity, set()).add(gender)
        born = _born(fold(text[mention.end : mention.end + _BEHIND]), year)
        if born:
            births.setdefault(mention.entity, set()).add(born)
    births |= _stated(extraction)
    return {
        key: Particulars(
            next(iter(found)) if len(found := genders.get(key, set())) == 1 else "",
            next(iter(years)) if len(years := births.get(key, set())) == 1 else (),
            ranks.get(key, ""),
        )
        for key in genders.keys() | births.keys() | ranks.keys()
    }


def _stated(extraction: Extraction) -> dict[str, set[tuple[int, ...]]]:
    """The years of birth that sentences state, by the key of the person."""
    found: dict[str, set[tuple[int, ...]]] = {}
    for fact in extraction.facts:
        if isinstance(fact, ParticularFact) and fact.property == "birthDate":
            year = fact.value[:4]
            if year.isdigit():
                found.setdefault(fact.person, set()).add((int(year), int(year)))
    return found


def _gender(name: str) -> str:
    """That of the address with which a name (folded) begins, else ''."""
    words = name.split()
    for count in (2, 1):
        found = _addresses().get(" ".join(words[:count]))
        if found is not None and len(words) > count:
            return found
    return ""


@cache
def _addresses() -> Mapping[str, str]:
    return {form: row.gender for row in rows(HONORIFICS) if row.gender for form in row.forms}


def _born(behind: str, year: str) -> tuple[int, ...]:
    found = _BORN.match(behind)
    if found is None:
        return ()
    if found["age"] is None:
        born = int(found["year"] or found["alone"])
        return born, born
    if not year:
        return ()
    return int(year) - int(found["age"]) - 1, int(year) - int(found["age"])
