"""What is known of an article as a whole besides its facts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from cadregraph.graph.model import Document, Organization, TenureFact
from cadregraph.graph.relations.statements import Quotation
from cadregraph.graph.resolution.naming import ResolvedOrganization

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?![\d])")
_FOUR_DIGITS = re.compile(r"\d{4}")
"""Without which there is no year to find and none to leave out."""
_NOT_OF_NOW = re.compile(
    r"\b(?:sinh(?! viên| hoạt| sống)|sn)\b[^,;()]{0,30}?\d{4}"
    r"|\bnhiệm k[ỳì] \(?\d{4}\s?[-–]\s?\d{4}|\(\d{4}\)",
    re.I,
)


@dataclass(frozen=True)
class ArticleContext:
    """What the passes know of an article besides its facts.

    Attributes:
        document: the article.
        sentences: the words of its sentences, by number.
        past: the last year that is over for certain (`year_past`), 0 where nothing tells.
        foreign: the persons whose names are not Vietnamese.
        strangers: those of them of whom nothing else tells that they are of this country.
        abroad: the persons of other countries.
        bodies: its bodies by key, those that it only implies too.
        organizations: the same bodies as entities.
        transferring: the sentences that speak of a transfer.
        stripped: who lost all posts in the Party, and whether those of the State too, by sentence.
        quotations: statements whose speaker is named by a post alone.
        deputies: the tenures of those called deputies of the one assembly of the article.
    """

    document: Document
    sentences: Sequence[str]
    past: int
    foreign: frozenset[str]
    strangers: frozenset[str]
    abroad: frozenset[str]
    bodies: Mapping[str, ResolvedOrganization]
    organizations: Mapping[str, Organization]
    transferring: frozenset[int]
    stripped: Mapping[int, Mapping[str, bool]]
    quotations: tuple[Quotation, ...]
    deputies: tuple[TenureFact, ...]

    @cached_property
    def years(self) -> tuple[tuple[int, ...], ...]:
        """The years that each sentence names, but those of births and terms."""
        return tuple([_years(text) for text in self.sentences])

    @cached_property
    def year(self) -> int:
        """The year of the article, or the last that it names; 0 where there is none."""
        published = self.document.published
        if published:
            return int(published[:4])
        return max((year for years in self.years for year in years), default=0)


def _years(text: str) -> tuple[int, ...]:
    if _FOUR_DIGITS.search(text) is None:
        return ()
    return tuple([int(year) for year in _YEAR.findall(_NOT_OF_NOW.sub("", text))])
