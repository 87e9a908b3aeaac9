"""A stretch of a sentence that tells of one person, and the facts that it gives of him."""

from __future__ import annotations

from dataclasses import dataclass

from cadregraph.graph.lexicon.tags import WORKS_AT
from cadregraph.graph.mentions.spans import DateSpan
from cadregraph.graph.model import LinkFact, LinkProperty, Particular, ParticularFact, TextSpan
from cadregraph.graph.resolution.sentence import ResolvedPerson, ResolvedSentence

RULE = "tiểu sử: thông tin cá nhân"
SURE = 0.9


@dataclass(frozen=True, slots=True)
class Told:
    """A stretch of a sentence that tells of one person."""

    sentence: ResolvedSentence
    person: ResolvedPerson
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words, nothing before them."""
        return self.sentence.chunked.text[self.start : self.end]

    def offset(self, chunk: int) -> int:
        """Where a chunk begins in the stretch."""
        first = self.sentence.chunked.tokens.starts[self.sentence.chunked.chunks[chunk].start]
        return first - self.sentence.chunked.origin - self.start

    def end_of(self, chunk: int) -> int:
        """Where a chunk ends in the stretch."""
        last = self.sentence.chunked.tokens.ends[self.sentence.chunked.chunks[chunk].end - 1]
        return last - self.sentence.chunked.origin - self.start

    def works_between(self, start: int, chunk: int) -> bool:
        """Whether it tells of work between a place in the stretch and a chunk."""
        last = self.sentence.tags.rfind(WORKS_AT, 0, chunk)
        return last >= 0 and self.offset(last) > start

    def fact(self, name: Particular, value: str) -> ParticularFact:
        """A particular of the person."""
        return ParticularFact(
            self.sentence.index,
            SURE,
            self.person.key,
            name,
            value,
            rule=RULE,
            mentions=self.mentions,
        )

    def link(self, name: LinkProperty, target: str) -> LinkFact:
        """A place, school or relative of the person."""
        return LinkFact(
            self.sentence.index,
            SURE,
            self.person.key,
            name,
            target,
            rule=RULE,
            mentions=self.mentions,
        )

    def date_before(self, at: int) -> str:
        """The last date before a place in the stretch, also one that others complete ('năm đó')."""
        dates = [
            chunk.content.date
            for index, chunk in self.sentence.chunked.marked
            if isinstance(chunk.content, DateSpan) and self.offset(index) < at
        ]
        return dates[-1] if dates else ""

    @property
    def mentions(self) -> tuple[TextSpan, ...]:
        """Where the person is named."""
        return (self.person.mention,)
