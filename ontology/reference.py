"""The reference of the ontology in Markdown, read from the packaged files.

``python -m cadregraph.ontology.reference`` prints it; ``make docs`` makes it a page of the site.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import chain

from rdflib import Graph, URIRef
from rdflib.namespace import split_uri
from rdflib.term import Node

from cadregraph.ontology.documents import ontology_graph, schemes_graph
from cadregraph.ontology.named import NamedQuery, named_queries
from cadregraph.ontology.terms import (
    CADRE,
    OWL,
    PREFIXES,
    RDF,
    RDFS,
    SCHEMA,
    SCHEMES,
    SKOS,
    concept,
    concept_scheme,
)
from cadregraph.ontology.vocabulary import names, properties

_INTRODUCTION = """\
# The ontology

What SPARQL users may rely on: the classes, properties and concepts of the graph and the named
queries. The sources are `ontology/cadregraph.ttl` (OWL 2), `ontology/schemes.ttl` (SKOS),
`ontology/shapes.ttl` (SHACL) and `ontology/queries/`; the JSON-LD context and the shapes of single
properties follow from the first two.

The **default graph** holds the merged knowledge, each triple once. Each **passage**, a sentence of
an article, is also a named graph of what this sentence states, and of what it mentions where:
`GRAPH ?passage { ?s ?p ?o }` asks for the evidence, `GRAPH ?passage { ?thing cadre:mentionedAt ?place }`
for the mentions. What describes things stands in the default graph alone. Every person,
organisation, place, document, post, tenure, event and action has exactly one `skos:prefLabel` in
Vietnamese, the same as `rdfs:label`, and any number of `skos:altLabel`. Dates are as precise as the
text: `xsd:date`, `xsd:gYearMonth`, `xsd:gYear` or `xsd:gMonthDay`.
"""

_QUERIES = """\
## Named queries

A parameter is a variable that the caller binds; one marked *optional* restricts nothing when it is
left out. A name matches any label of the entity, whatever the case. The text of a query is
`ontology/queries/<name>.rq`; it is plain SPARQL 1.1. The store holds the concept schemes
too, whose notations the queries give back.
"""

_PREFIX_OF = {iri: prefix for prefix, iri in PREFIXES.items()}


def _short(term: Node) -> str:
    """A term as a prefixed name: 'org:Organization'."""
    namespace, name = split_uri(str(term))
    return f"{_PREFIX_OF[namespace]}:{name}"


def _text(graph: Graph, term: Node, property_: URIRef, language: str) -> str:
    """The one literal of this property in this language."""
    found = [o for o in graph.objects(term, property_) if getattr(o, "language", "") == language]
    return str(found[0])


def _list(graph: Graph, term: Node, *links: URIRef) -> str:
    """What these properties lead to, as prefixed names in alphabetical order, unions taken apart."""
    found = chain.from_iterable(_parts(graph, o) for p in links for o in graph.objects(term, p))
    return ", ".join(f"`{name}`" for name in sorted({_short(o) for o in found}))


def _parts(graph: Graph, node: Node) -> Iterator[Node]:
    union = graph.value(node, OWL.unionOf)
    yield from graph.items(union) if union is not None else [node]


def _merge(term: URIRef) -> str:
    """How passages that differ are merged."""
    known = properties().get(str(term))
    return f"`{known.merge}`" if known is not None else ""


def _entry(graph: Graph, term: URIRef) -> Iterator[str]:
    """The section of one class or property."""
    label = f"{_text(graph, term, RDFS.label, 'en')} / {_text(graph, term, RDFS.label, 'vi')}"
    yield f"### `{_short(term)}`: {label}\n"
    yield _text(graph, term, SKOS.definition, "en")
    yield f"*{_text(graph, term, SKOS.definition, 'vi')}*\n"
    facts = (
        ("A kind of", _list(graph, term, RDFS.subClassOf, RDFS.subPropertyOf)),
        ("From", _list(graph, term, RDFS.domain, SCHEMA.domainIncludes)),
        ("To", _list(graph, term, RDFS.range, SCHEMA.rangeIncludes)),
        ("Merge", _merge(term)),
        ("Example", _text(graph, term, SKOS.example, "vi")),
    )
    yield "\n".join(f"- {name}: {value}" for name, value in facts if value) + "\n"


def _terms(graph: Graph, title: str, *types: URIRef) -> Iterator[str]:
    own = {term for kind in types for term in graph.subjects(RDF.type, kind)}
    yield f"## {title}\n"
    for term in sorted(CADRE[name] for name in names(str(CADRE))):
        if term in own:
            yield from _entry(graph, term)


def _reused(graph: Graph) -> Iterator[str]:
    yield "## Terms of other vocabularies\n"
    yield "| term | how it is used here | merge |\n| --- | --- | --- |"
    notes = {
        _short(term): f"{note} | {_merge(URIRef(str(term)))}"
        for term, note in graph.subject_objects(SKOS.scopeNote)
    }
    yield from (f"| `{name}` | {notes[name]} |" for name in sorted(notes))
    yield ""


def _schemes(graph: Graph) -> Iterator[str]:
    yield "## Concept schemes\n"
    example = concept("sanction", "warning")
    yield f"A concept is its scheme, a slash and its notation: `<{example}>`.\n"
    for name, notations in SCHEMES.items():
        parent = concept_scheme(name)
        labels = (_text(graph, parent, SKOS.prefLabel, language) for language in ("en", "vi"))
        yield f"### `concept:{name}`: {' / '.join(labels)}\n"
        yield _text(graph, parent, SKOS.definition, "en") + "\n"
        if notations:
            yield "| notation | vi | en | what | example |\n| --- | --- | --- | --- | --- |"
        for notation in notations:
            cells = (
                _text(graph, concept(name, notation), property_, language)
                for property_, language in (
                    (SKOS.prefLabel, "vi"),
                    (SKOS.prefLabel, "en"),
                    (SKOS.definition, "en"),
                    (SKOS.example, "vi"),
                )
            )
            yield f"| `{notation}` | {' | '.join(cells)} |"
        if notations:
            yield ""


def _query(query: NamedQuery) -> Iterator[str]:
    yield f"### `{query.name}`\n"
    yield query.description
    yield f"*{query.description_vi}*\n"
    for parameter in query.parameters:
        optional = "" if parameter.required else ", *optional*"
        yield (
            f"- `{parameter.name}` ({parameter.type}{optional}): {parameter.description}; "
            f"such as `{parameter.example}`"
        )
    if query.parameters:
        yield ""


def render() -> str:
    """The whole page as Markdown, ending in one newline; the same files give the same text."""
    ontology, schemes = ontology_graph(), schemes_graph()
    prefixes = (f"| `{prefix}` | <{iri}> |" for prefix, iri in PREFIXES.items())
    parts = chain(
        [_INTRODUCTION, "## Prefixes\n", "| prefix | namespace |\n| --- | --- |"],
        prefixes,
        [""],
        _terms(ontology, "Classes", OWL.Class),
        _terms(ontology, "Properties", OWL.ObjectProperty, OWL.DatatypeProperty),
        _terms(ontology, "Annotations of the model", OWL.AnnotationProperty),
        _reused(ontology),
        _schemes(schemes),
        [_QUERIES],
        chain.from_iterable(map(_query, named_queries().values())),
    )
    return "\n".join(parts).rstrip("\n") + "\n"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(render())
