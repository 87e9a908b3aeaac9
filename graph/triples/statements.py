"""Triples as lines of N-Triples, which are cheap to make, to compare, to join and to sort.

The RDF library renders the literals (`cadregraph.graph.triples.literals`) and reads the lines back where
triples are asked for as its objects; what is stated in ten passages is rendered once.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple, TypeAlias

from pyoxigraph import RdfFormat, Triple, parse
from rdflib import URIRef

from cadregraph.graph.triples.literals import node
from cadregraph.graph.triples.merge import SINGLE, chosen
from cadregraph.ontology import ORG, RDF, RDFS, SKOS

END = b" .\n"
"""What ends a line of N-Triples and of N-Quads."""


_DESCRIBING = frozenset(
    (
        RDF.type,
        RDFS.label,
        SKOS.prefLabel,
        SKOS.altLabel,
        SKOS.notation,
        SKOS.inScheme,
        ORG.role,
    )
)
"""The properties that say of statements, posts and concepts what they are, and nothing of others."""


class Property(NamedTuple):
    """A property: its IRI in angle brackets, whether it has one value, stands before others, and only
    describes its subject."""

    text: str
    single: bool
    first: bool
    describes: bool


Statement: TypeAlias = tuple[bytes, str | None, bool]
"""A triple as 'subject predicate object', in UTF-8, which sorts and joins faster than text; the slot
that it fills, None if there may be many objects; and whether it describes its subject."""
Statements: TypeAlias = dict[bytes, Statement]
"""Statements by rank: the order in which `cadregraph.graph.triples.serialize` writes them."""


Ranked: TypeAlias = tuple[bytes, Statement]
"""A statement with its rank before it."""


@cache
def term(iri: URIRef) -> Property:
    """A term of the ontology as a property."""
    return Property(str(node(iri)), node(iri) in SINGLE, iri == RDF.type, iri in _DESCRIBING)


def state(subject: str, predicate: Property, value: str) -> Ranked:
    """A statement with its rank; subject and value are terms as N-Triples writes them."""
    text, single, first, describes = predicate
    slot = f"{subject} {text} {_language(value)}" if single else None
    line = f"{subject} {text} {value}".encode()
    rank = f"{subject}  {value}".encode() if first else line
    return rank, (line, slot, describes)


def _language(value: str) -> str:
    """The language tag of a literal, '' without."""
    return "" if value[-1] in '>"' else value.rpartition("@")[2]


def merged_statements(layers: Iterable[Statements]) -> Statements:
    """Each statement once; for properties with a single value the one that `chosen` takes."""
    kept: Statements = {}
    for layer in layers:
        kept.update(layer)
    rivals: dict[str, list[bytes]] = {}
    for rank, (_, slot, _) in kept.items():
        if slot is not None:
            rivals.setdefault(slot, []).append(rank)
    for ranks in rivals.values():
        if len(ranks) > 1:
            _keep_one(kept, ranks)
    return kept


def _keep_one(kept: Statements, ranks: list[bytes]) -> None:
    found = triples(kept[rank][0] for rank in ranks)
    values = {triple.object: rank for triple, rank in zip(found, ranks, strict=True)}
    winner = values[chosen(found[0].predicate, values)]
    for rank in ranks:
        if rank != winner:
            del kept[rank]


def triples(lines: Iterable[bytes]) -> tuple[Triple, ...]:
    """The triples that lines state, in their order."""
    read = parse(END.join([*lines, b""]), format=RdfFormat.N_TRIPLES)
    return tuple(quad.triple for quad in read)


def ordered(statements: Statements, graph: str = "") -> list[bytes]:
    """The statements in the order of their ranks as lines of N-Quads, but for the `END` of each.

    ``graph`` is the IRI of a named graph in angle brackets, '' for the default graph.
    """
    behind = f" {graph}".encode() if graph else b""
    return [statements[rank][0] + behind for rank in sorted(statements)]
