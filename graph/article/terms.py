"""Of which term a seat is, by the meeting at which it was given: 'Tại Hội nghị Trung ương 7 khóa XII, ông A
được bầu vào Ban Bí thư'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeAlias

from cadregraph.graph.article.context import ArticleContext
from cadregraph.graph.lexicon.mandates import is_mandate
from cadregraph.graph.model import Fact, PersonnelFact, TenureFact
from cadregraph.graph.relations.facts import TAKING_UP
from cadregraph.graph.text.numerals import ordinal, roman

_Seat: TypeAlias = tuple[int, str, str | None, str | None]

_NUMBER = r"(?P<number>[ivxl]+|\d{1,2})\b(?!,? (?:và )?(?:[ivxl]+|\d{1,2})\b)"  # not 'VII và VIII'
_MEETINGS = (
    re.compile(
        r"\bhội nghị (?:ban chấp hành )?trung ương (?:đảng )?(?:lần thứ )?(?:\d{1,2}|[ivx]+|\w+),?"
        rf" \(?khóa {_NUMBER}",
        re.I,
    ),
    re.compile(rf"\bđại hội (?:đại biểu )?toàn quốc lần thứ {_NUMBER} của đảng\b", re.I),
    re.compile(rf"\bđại hội (?:lần thứ )?{_NUMBER} của đảng\b", re.I),
    re.compile(rf"\bđại hội đảng (?:toàn quốc )?(?:lần thứ )?{_NUMBER}", re.I),
)
"""The plenums and congresses of the Party's centre, with the number of the term."""


def of_the_term_of_the_meeting(facts: Sequence[Fact], context: ArticleContext) -> Sequence[Fact]:
    """Seats in bodies of the Party's centre that a sentence says to be given at a meeting of one term are of
    that term, where the text names none."""
    terms: dict[_Seat | None, str] = {}
    for fact in facts:
        if isinstance(fact, PersonnelFact) and _is_of_the_centre(fact, context):
            terms[_seat(fact)] = _term(context.sentences[fact.sentence])
    terms.pop(None, None)
    if not any(terms.values()):
        return facts
    return [
        replace(fact, term=term)
        if isinstance(fact, PersonnelFact | TenureFact) and (term := terms.get(_seat(fact)))
        else fact
        for fact in facts
    ]


def _seat(fact: PersonnelFact | TenureFact) -> _Seat | None:
    """Whose seat a sentence tells as held or taken up without a term; None for anything else."""
    if fact.term is not None:
        return None
    if isinstance(fact, TenureFact):
        return fact.sentence, fact.holder, fact.title, fact.organization
    taken_up = fact.change in TAKING_UP
    return (fact.sentence, fact.person, fact.title, fact.organization) if taken_up else None


def _is_of_the_centre(fact: PersonnelFact, context: ArticleContext) -> bool:
    """Whether a change is of a seat in a body of the Party's centre."""
    body = context.organizations.get(fact.organization or "")
    return (
        fact.title is not None
        and is_mandate(fact.title)
        and body is not None
        and body.level == "central"
        and body.cls.startswith("Party")
    )


def _term(sentence: str) -> str:
    """The one term of which a sentence names a meeting; '' where it names none or several."""
    found = {
        ordinal(match["number"].lower()) or 0
        for meeting in _MEETINGS
        for match in meeting.finditer(sentence)
    }
    number = found.pop() if len(found) == 1 else 0
    return f"khóa {roman(number)}" if number else ""
