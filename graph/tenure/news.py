"""What an article tells as its news: which of its changes were made these days, and which long before."""

from __future__ import annotations

from collections.abc import Iterator, Set

from cadregraph.graph.model import Extraction, PersonnelFact, TenureFact
from cadregraph.graph.tenure.days import bounds
from cadregraph.graph.tenure.times import (
    is_announced,
    is_of_these_days,
    is_recent,
    is_taken_up,
)

_LEAD = 8
"""The first sentences of an article (title and headings included), which tell its news."""


class News:
    """An article with its day and what its lead tells.

    Attributes:
        published: the day of the article, '' if that is not known.
    """

    def __init__(self, extraction: Extraction) -> None:
        self._extraction = extraction
        self.published = extraction.document.published or ""
        self._lead = _lead(extraction)
        self._of_news = frozenset(self._changed_in_lead())
        self._deciders = frozenset(self._decide_in_lead())

    def known(self, date: str | None, *, ahead: int = 0) -> str:
        """A date if its year is known and it lies no more than some days after the article, else ''."""
        if date is None or (then := bounds(date)) is None:
            return ""
        now = bounds(self.published)
        return date if now is None or then[0] <= now[1] + ahead else ""

    def text(self, sentence: int) -> str:
        at = self._extraction.sentences[sentence]
        return self._extraction.document.text[at.start : at.end]

    def leads(self, sentence: int) -> bool:
        """Whether a sentence tells the news of its article: early, and with no word of the past."""
        return (
            self.published != ""
            and sentence in self._lead
            and is_recent(self.text(sentence), self.published)
        )

    def _changed_in_lead(self) -> Iterator[str]:
        """The people of whom the lead of the article tells a change, or its title a new post."""
        for fact in self._extraction.facts:
            match fact:
                case PersonnelFact(decision="decided", person=person):
                    if not self.known(fact.date) and self.leads(fact.sentence):
                        yield person
                case TenureFact(status="current", holder=person):
                    kind = self._extraction.sentences[fact.sentence].kind
                    if kind == "title" and is_taken_up(self.text(fact.sentence)):
                        yield person
                case _:
                    pass

    def _decide_in_lead(self) -> Iterator[str]:
        """The bodies of which the lead of the article tells that they gave somebody a post."""
        for fact in self._extraction.facts:
            if (
                isinstance(fact, PersonnelFact)
                and fact.decision == "decided"
                and fact.decided_by is not None
                and not self.known(fact.date)
                and self.leads(fact.sentence)
            ):
                yield fact.decided_by

    def is_told(self, fact: PersonnelFact) -> bool:
        """Whether the article tells of a change as its news, or as done in the last weeks."""
        return (
            self.leads(fact.sentence)
            or self._is_news(fact)
            or self._is_besides(fact)
            or is_of_these_days(self.text(fact.sentence), self.published)
        )

    def _is_besides(self, fact: PersonnelFact) -> bool:
        """Whether a change that an article tells later on is one of several of its news: its lead tells
        of that of somebody else whom the same body gave a post, and this one's words of no other time."""
        return (
            fact.decided_by is not None
            and fact.decided_by in self._deciders
            and fact.person not in self._of_news
            and is_recent(self.text(fact.sentence), self.published)
        )

    def _is_news(self, fact: PersonnelFact) -> bool:
        """Whether a change that an article tells of later on is part of its news: its lead tells of one of
        the same person, and the sentence of a decision that is announced."""
        text = self.text(fact.sentence)
        return (
            fact.person in self._of_news and is_announced(text) and is_recent(text, self.published)
        )


def _lead(extraction: Extraction) -> Set[int]:
    kinds = ("title", "heading", "body")
    return frozenset([s.index for s in extraction.sentences if s.kind in kinds][:_LEAD])
