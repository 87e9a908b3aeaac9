"""What one article says of the holding of a post: that it is held or past, since when, until when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from cadregraph.graph.model import Extraction, PersonnelFact, TenureFact
from cadregraph.graph.relations.facts import ENDING

Kind: TypeAlias = Literal["current", "acting", "former", "began", "ended"]
"""The status that an article gives a tenure, or that a decided change began or ended it."""


@dataclass(frozen=True, slots=True, order=True)
class Claim:
    """A claim of one article about a tenure: ``holder`` in the post of ``title`` in ``body``.

    ``start`` and ``end`` are dates as precise as the text, of a change the day of it; '' unknown.
    """

    holder: str
    title: str
    body: str
    term: str
    kind: Kind
    start: str = ""
    end: str = ""


def claims(extraction: Extraction) -> Iterator[Claim]:
    """The claims of an article, each once."""
    found = {
        claim: None
        for fact in extraction.facts
        if isinstance(fact, TenureFact | PersonnelFact)
        for claim in _claim(fact)
    }
    yield from found


def _claim(fact: TenureFact | PersonnelFact) -> Iterator[Claim]:
    match fact:
        case TenureFact(holder=holder, title=title, organization=body, status=status):
            start, end = _dated(fact.start), _dated(fact.end)
            yield Claim(holder, title, body, fact.term or "", status, start, end)
        case PersonnelFact(person=holder, title=str(title), organization=str(body), date=str(day)):
            if fact.decision == "decided" and fact.change != "nominated" and _dated(day):
                term = fact.term or ""
                if fact.change in ENDING:
                    yield Claim(holder, title, body, term, "ended", end=day)
                else:
                    yield Claim(holder, title, body, term, "began", start=day)
        case _:
            pass


def _dated(day: str | None) -> str:
    """The date if its year is known, else ''."""
    return day if day is not None and not day.startswith("-") else ""
