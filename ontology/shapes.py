"""The SHACL shapes: those of shapes.ttl, and the skeleton that follows from the ontology.

The skeleton has one shape for each property, over what has it: of which classes that is, where the
property leads, and whether it has one value. shapes.ttl has what the ontology does not say: what
each thing must have, and what patterns and bounds values keep to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rdflib import BNode, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.namespace import SH
from rdflib.term import Node

from cadregraph.ontology.documents import written_shapes
from cadregraph.ontology.terms import PREFIXES, RDF, SKOS
from cadregraph.ontology.vocabulary import DATES, TYPE, Property, local, properties

SHAPE = Namespace("https://w3id.org/cadregraph/shapes#")
"""Where our shapes live."""


def shapes_graph() -> Graph:
    """All shapes of the merged knowledge, the default graph of a store, for any SHACL validator."""
    graph = written_shapes()
    for property_ in properties().values():
        _add(graph, property_)
    return graph


def domain_message(property_: Property) -> str:
    """What is wrong where a property is said of a thing of another class."""
    return f"{short(property_.iri)} is said of {_either(property_.domain)} alone."


def range_message(property_: Property) -> str:
    """What is wrong where a property leads elsewhere, or to more than one value."""
    if property_.iri == TYPE:
        return "A thing has one class, the closest, of those that the ontology defines."
    least = "at most one value" if property_.single else "values"
    if property_.text and property_.single:
        least = "at most one value in a language"
    return f"{short(property_.iri)} has {least}, {_what(property_)}."


def short(iri: str) -> str:
    """An IRI as a prefixed name, as it is where no prefix fits."""
    name = local(iri)
    prefix = next((prefix for prefix, space in PREFIXES.items() if space + name == iri), None)
    return f"{prefix}:{name}" if prefix else iri


def _what(property_: Property) -> str:
    if property_.text:
        return f"text in {' or '.join(property_.languages)}"
    if property_.datatypes >= DATES:
        return "a date as precise as the text"
    if property_.datatypes:
        return f"of the datatype {_either(property_.datatypes)}"
    if property_.scheme:
        return f"a concept of the scheme concept:{property_.scheme}"
    if property_.values or property_.classes:
        return f"a thing: {_either(property_.values or property_.classes)}"
    return "a thing"


def _either(iris: Iterable[str]) -> str:
    return " or ".join(sorted(map(short, iris)))


def _add(graph: Graph, property_: Property) -> None:
    """The shape of one property."""
    prefix, _, name = short(property_.iri).partition(":")
    shape = SHAPE[f"{prefix}-{name}"]
    graph.add((shape, RDF.type, SH.NodeShape))
    graph.add((shape, SH.targetSubjectsOf, URIRef(property_.iri)))
    if property_.domain:
        of = _typed(graph, property_.domain)
        graph.add((of, SH.message, Literal(domain_message(property_), lang="en")))
        graph.add((shape, SH.property, of))
    value = BNode()
    graph.add((shape, SH.property, value))
    graph.add((value, SH.path, URIRef(property_.iri)))
    graph.add((value, SH.message, Literal(range_message(property_), lang="en")))
    for predicate, constraint in _constraints(graph, property_):
        graph.add((value, predicate, constraint))


def _constraints(graph: Graph, property_: Property) -> Iterator[tuple[URIRef, Node]]:
    if property_.text:
        languages = (Literal(language) for language in property_.languages)
        yield SH.languageIn, _list(graph, languages)
        if property_.single:
            yield SH.uniqueLang, Literal(True)
        return
    if property_.single:
        yield SH.maxCount, Literal(1)
    if property_.datatypes:
        allowed = []
        for datatype in sorted(property_.datatypes):
            allowed.append(BNode())
            graph.add((allowed[-1], SH.datatype, URIRef(datatype)))
        yield SH["or"], _list(graph, allowed)
        return
    yield SH.nodeKind, SH.IRI
    if property_.values:
        yield SH["in"], _list(graph, map(URIRef, sorted(property_.values)))
    elif property_.scheme:
        yield SH["class"], SKOS.Concept
    elif property_.classes:
        thing = BNode()
        graph.add((thing, SH.property, _typed(graph, property_.classes)))
        yield SH.node, thing


def _typed(graph: Graph, classes: Iterable[str]) -> BNode:
    """A property shape of things of one of these classes; they have no other, nor none."""
    shape = BNode()
    graph.add((shape, SH.path, RDF.type))
    graph.add((shape, SH.minCount, Literal(1)))
    graph.add((shape, SH["in"], _list(graph, map(URIRef, sorted(classes)))))
    return shape


def _list(graph: Graph, members: Iterable[Node]) -> Node:
    head = BNode()
    Collection(graph, head, list(members))
    return head
