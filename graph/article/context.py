"""What is known of an article as a whole besides its facts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cadregraph.graph.model import Document, Organization, TenureFact
from cadregraph.graph.relations.statements import Quotation
from cadregraph.graph.resolution.naming import ResolvedOrganization


@dataclass(frozen=True, slots=True)
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
