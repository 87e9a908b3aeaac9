"""What a curator may settle: people who may be one, contradictions, and one holding of a post."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from cadregraph.graph.store import Store
from cadregraph.graph.store.reviewing import Appearances, Quote
from cadregraph.graph.store.rows import PREFIX_LINES, rows_where

MOST = 30
"""Pairs of people, and contradictions, that are shown at once."""
_POSTS = 6
_QUOTES = 3
_HELD = f"""{PREFIX_LINES}SELECT ?tenure ?name ?post ?article ?sentence WHERE {{
  ?tenure cadre:holder ?holder ; cadre:post/skos:prefLabel ?post . ?holder skos:prefLabel ?name .
  OPTIONAL {{ GRAPH ?passage {{ ?tenure cadre:holder ?anyone }}
    ?passage oa:exact ?sentence ; oa:start ?start ; dcterms:isPartOf/dcterms:identifier ?article }}
}} ORDER BY ?article ?start ?sentence"""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two people, or of what contradict each other; ``reference`` is how a decision names it."""

    label: str
    reference: str
    posts: tuple[str, ...]
    sentences: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """What is open: why, and its sides."""

    reasons: tuple[str, ...]
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Unsettled:
    """What is not settled; ``held`` is the holding of a post that was asked for."""

    pairs: tuple[Question, ...]
    contradictions: tuple[Question, ...]
    held: Side | None = None
    holder: str = ""


def unsettled(store: Store, tenure: str) -> Unsettled:
    """What is open; of a holding of a post, if one is named, how decisions name it."""
    pairs = tuple(
        Question(one.match.reasons, (_person(one.one), _person(one.other)))
        for one in islice(store.candidates(), MOST)
    )
    against = tuple(
        Question(
            (one.reason,),
            tuple(Side(s.label, s.reference, (), s.evidence[:_QUOTES]) for s in one.sides),
        )
        for one in islice(store.contradictions(), MOST)
    )
    found = list(rows_where(store, _HELD, tenure=tenure)) if tenure else []
    if not found:
        return Unsettled(pairs, against)
    name, post = found[0]["name"], found[0]["post"]
    said = {row["article"]: row["sentence"] for row in reversed(found) if "article" in row}
    sentences = tuple(Quote(article, text) for article, text in sorted(said.items()))
    return Unsettled(pairs, against, Side(post, f"{name} | {post}", (), sentences), name)


def _person(one: Appearances) -> Side:
    return Side(one.label, one.reference, one.posts[:_POSTS], one.quotes[:_QUOTES])
