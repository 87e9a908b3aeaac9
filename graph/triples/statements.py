"""Triples as lines of N-Triples, which are cheap to make, to compare, to join and to sort.

The RDF library renders the literals (`graph.triples.literals`) and reads the lines back where
triples are asked for as its objects; what is stated in ten passages is rendered once.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import chain
from typing import NamedTuple, TypeAlias

from pyoxigraph import RdfFormat, Triple, parse
from rdflib import URIRef

from graph.triples.literals import node
from graph.triples.merge import SINGLE, chosen
from ontology import RDF


class Property(NamedTuple):
    """A property: its IRI in angle brackets, its place in the order, whether it has one value."""

    text: str
    rank: str
    single: bool


class Statement(NamedTuple):
    """A triple as 'subject predicate object'; ``slot`` is None if there may be many objects."""

    line: str
    slot: str | None


Statements: TypeAlias = dict[str, Statement]
"""Statements by rank: in the order of their ranks they stand as `graph.triples.serialize` writes."""


Said: TypeAlias = tuple[str, Statement]
"""A statement with its rank before it."""


@cache
def term(iri: URIRef) -> Property:
    """A term of the ontology as a property."""
    text = str(node(iri))
    return Property(text, "" if iri == RDF.type else text, node(iri) in SINGLE)


def state(subject: str, predicate: Property, value: str) -> Said:
    """A statement with its rank; subject and value are terms as N-Triples writes them."""
    text, rank, single = predicate
    slot = f"{subject} {text} {_language(value)}" if single else None
    return f"{subject} {rank} {value}", Statement(f"{subject} {text} {value}", slot)


def _language(value: str) -> str:
    """The language tag of a literal, '' without."""
    return "" if value[-1] in '>"' else value.rpartition("@")[2]


def merged_statements(layers: Iterable[Statements]) -> Statements:
    """Each statement once; for properties with a single value the one that `chosen` takes."""
    kept: Statements = {}
    for layer in layers:
        kept.update(layer)
    rivals: dict[str, list[str]] = {}
    for rank, (_, slot) in kept.items():
        if slot is not None:
            rivals.setdefault(slot, []).append(rank)
    for ranks in rivals.values():
        if len(ranks) > 1:
            _keep_one(kept, ranks)
    return kept


def _keep_one(kept: Statements, ranks: list[str]) -> None:
    found = triples(kept[rank].line for rank in ranks)
    values = {triple.object: rank for triple, rank in zip(found, ranks, strict=True)}
    winner = values[chosen(found[0].predicate, values)]
    for rank in ranks:
        if rank != winner:
            del kept[rank]


def triples(lines: Iterable[str]) -> tuple[Triple, ...]:
    """The triples that lines state, in their order."""
    read = parse(" .\n".join(chain(lines, ("",))), format=RdfFormat.N_TRIPLES)
    return tuple(quad.triple for quad in read)


def lines(statements: Statements, graph: str) -> str:
    """Lines of N-Quads in the order of their ranks, in ``graph`` ('' is the default graph)."""
    end = f" {graph} .\n" if graph else " .\n"
    ordered = [statements[rank].line for rank in sorted(statements)]
    return end.join([*ordered, ""])
