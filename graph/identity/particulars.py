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
from cadregraph.graph.lexicon.word_classes import word_class, words_pattern
from cadregraph.graph.model import Extraction, ParticularFact
from cadregraph.graph.text.normal import fold

_RANKS = {
    **dict.fromkeys(word_class("ranks_of_professors"), "giáo sư"),
    **dict.fromkeys(word_class("ranks_of_generals"), "tướng"),
    **dict.fromkeys(word_class("ranks_of_few"), "đại tướng"),
}
_FEWEST_LAST = ("", "giáo sư", "tướng", "đại tướng")
_RANK = re.compile(
    rf"(?:{'|'.join(map(re.escape, sorted(_RANKS, key=len, reverse=True)))})(?![^\W\d_])"
)
_BEHIND = 40
"""Characters behind a name in which its year of birth or age begins."""
_BORN = re.compile(
    r"[ ,(]{1,3}(?:sn|sinh(?: năm| ngày [\d/. -]{3,10}[/.-]| tháng \d{1,2}[/.-])?):? ?(?P<year>19\d\d)\b"
    r"|[ ,(]{1,3}(?P<alone>19[2-9]\d)\)"
    r"|[ ,(]{1,3}(?P<age>\d\d) tuổi\b"
)
_FORMER = "(?:(?:nguyên|cựu|cũng|cùng|là|một) ){0,3}"
_CALLED_BEHIND = re.compile(
    rf" ?[-–,(] ?{_FORMER}(?P<calling>{words_pattern('callings_of_others')})(?![^\W\d_])"
)
_CALLED_BEFORE = re.compile(
    rf"(?<![^\W\d_])(?P<calling>{words_pattern('callings_before_others')})(?: (?:ông|bà|anh|chị|là))? $"
)


@dataclass(frozen=True, slots=True)
class Particulars:
    """``gender`` is 'nam', 'nữ' or '' unknown; ``born`` the first and last year of birth, or empty; ``rank``
    one that few have ('đại tướng', 'tướng', 'giáo sư'), or ''; ``calling`` what stands beside the name of
    somebody who is no leader ('lái xe', 'con trai'), or ''."""

    gender: str = ""
    born: tuple[int, ...] = ()
    rank: str = ""
    calling: str = ""


def particulars(extraction: Extraction) -> Mapping[str, Particulars]:
    """The particulars of each official of an article, by key; what it contradicts itself is left out."""
    text = extraction.document.text
    year = (extraction.document.published or "")[:4]
    genders: dict[str, set[str]] = {}
    births: dict[str, set[tuple[int, ...]]] = {}
    ranks: dict[str, str] = {}
    callings: dict[str, str] = {}
    for mention in extraction.mentions:
        if not mention.entity.startswith("official/"):
            continue
        name = fold(text[mention.start : mention.end])
        if rank := _RANK.match(name):
            known = ranks.get(mention.entity, "")
            ranks[mention.entity] = max(known, _RANKS[rank[0]], key=_FEWEST_LAST.index)
        if gender := _gender(name):
            genders.setdefault(mention.entity, set()).add(gender)
        behind = fold(text[mention.end : mention.end + _BEHIND])
        before = fold(text[max(0, mention.start - _BEHIND) : mention.start])
        label = fold(extraction.entities[mention.entity].label)
        named = label.split()[-1:] == name.split()[-1:] != []
        if named and (calling := _calling(before, name, behind)):
            callings[mention.entity] = min(calling, callings.get(mention.entity, calling))
        born = _born(behind, year)
        if born:
            births.setdefault(mention.entity, set()).add(born)
    births |= _stated(extraction)
    return {
        key: Particulars(
            next(iter(found)) if len(found := genders.get(key, set())) == 1 else "",
            next(iter(years)) if len(years := births.get(key, set())) == 1 else (),
            ranks.get(key, ""),
            callings.get(key, ""),
        )
        for key in genders.keys() | births.keys() | ranks.keys() | callings.keys()
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


def _calling(before: str, name: str, behind: str) -> str:
    """What is said right before or right behind a name (all folded): 'lái xe', 'con trai'."""
    found = _CALLED_BEHIND.match(behind)
    if found is None:
        addressed = " ".join(name.split()[:1]) in _addresses()
        found = _CALLED_BEFORE.search(f"{before}{name.split()[0]} " if addressed else before)
    return found["calling"] if found is not None else ""


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
