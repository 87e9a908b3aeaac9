"""The merged graph in memory, by property, as the checks go through it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from cadregraph.ontology import RDF

Term: TypeAlias = NamedNode | BlankNode | Literal | Triple
Pair: TypeAlias = tuple[str, Term]
"""A subject and an object."""

_TYPE = str(RDF.type)
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Merged:
    """The triples of a default graph.

    Attributes:
        triples: all of them.
        pairs: what each property joins.
        types: the classes of each thing.
    """

    triples: tuple[Triple, ...]
    pairs: Mapping[str, list[Pair]]
    types: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, quads: Iterable[Quad]) -> Merged:
        """The triples of quads, whatever their graphs."""
        triples = tuple(quad.triple for quad in quads)
        pairs: dict[str, list[Pair]] = {}
        for triple in triples:
            pair = text(triple.subject), triple.object
            pairs.setdefault(triple.predicate.value, []).append(pair)
        types: dict[str, frozenset[str]] = {}
        for subject, kind in pairs.get(_TYPE, ()):
            types[subject] = types.get(subject, _NONE) | {text(kind)}
        return cls(triples, pairs, types)

    def of_class(self, subject: str) -> frozenset[str]:
        """The classes of a thing, none if it has no class or is not there."""
        return self.types.get(subject, _NONE)

    def things(self, property_: str) -> Iterator[tuple[str, str]]:
        """What a property joins, as IRIs; literals are left out."""
        for subject, value in self.pairs.get(property_, ()):
            if isinstance(value, NamedNode):
                yield subject, value.value

    def literals(self, property_: str) -> dict[str, str]:
        """The texts that things have in a property; the first in order where there are several."""
        found: dict[str, str] = {}
        for subject, value in self.pairs.get(property_, ()):
            if isinstance(value, Literal):
                found[subject] = min(value.value, found.get(subject, value.value))
        return found


def text(term: Term) -> str:
    """A term for a reader: an IRI or a literal without its marks."""
    return term.value if isinstance(term, NamedNode | Literal) else str(term)
