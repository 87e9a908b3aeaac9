"""What is in a store, for the front page: figures, of whom most is told, the latest articles."""

from __future__ import annotations

from dataclasses import dataclass

from cadregraph.exports.pages.views.counting import documented, figures
from cadregraph.exports.pages.views.shown import Documented, Figures
from cadregraph.graph.store import Store
from cadregraph.service.rows import PREFIXES, rows

_PEOPLE = 12
_ARTICLES = 12
_LATEST = (
    PREFIXES
    + """SELECT ?article ?title ?issued { ?article a cadre:Article .
  OPTIONAL { ?article dcterms:title ?title } OPTIONAL { ?article dcterms:issued ?issued }
} ORDER BY DESC(?issued) ?article LIMIT %(number)d"""
)


@dataclass(frozen=True, slots=True)
class Listed:
    """An article as a list shows it; ``issued`` is '' where its day is not known."""

    iri: str
    title: str
    issued: str


@dataclass(frozen=True, slots=True)
class Overview:
    """What the front page shows."""

    figures: Figures
    people: tuple[Documented, ...]
    articles: tuple[Listed, ...]


def overview(store: Store) -> Overview:
    """What is in the store."""
    return Overview(
        figures(store),
        documented(store, _PEOPLE),
        tuple(Listed(*row) for row in rows(store, _LATEST, number=_ARTICLES)),
    )
