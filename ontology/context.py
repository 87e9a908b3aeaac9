"""The JSON-LD 1.1 context, read off the ontology: short names, links, languages and datatypes."""

from __future__ import annotations

from typing import TypeAlias

from cadregraph.ontology.terms import PREFIXES, SKOS
from cadregraph.ontology.vocabulary import (
    TYPE,
    Property,
    local,
    own_classes,
    properties,
)

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

_PLAIN = frozenset({str(SKOS.Concept), str(SKOS.ConceptScheme)})
"""Classes of others that data have under their own names."""


def context() -> dict[str, Json]:
    """The JSON-LD 1.1 context as a document: ``{"@context": {...}}``."""
    inner: dict[str, Json] = {"@version": 1.1, **PREFIXES, "id": "@id", "type": "@type"}
    for iri in (*own_classes(), *sorted(_PLAIN)):
        inner[local(iri)] = _compact(iri)
    for property_ in properties().values():
        if property_.iri == TYPE:
            continue
        inner[property_.short] = _definition(property_, property_.languages[0])
        for language in property_.languages[1:]:
            inner[property_.short + language.title()] = _definition(property_, language)
    return {"@context": inner}


def _definition(property_: Property, language: str) -> Json:
    """How values of a property are written: as references, in a language, of a datatype."""
    iri = _compact(property_.iri)
    if property_.text:
        return {"@id": iri, "@language": language}
    if property_.leads:
        return {"@id": iri, "@type": "@id"}
    datatype = _datatype(property_.datatypes)
    return {"@id": iri, "@type": datatype} if datatype else iri


def _datatype(datatypes: frozenset[str]) -> str:
    """The one datatype of a property as a prefixed name; '' for plain text and for many."""
    named = {_compact(datatype) for datatype in datatypes}
    for chosen in ("xsd:decimal", "xsd:integer", "xsd:anyURI"):
        if chosen in named:
            return chosen
    return ""


def _compact(iri: str) -> str:
    name = local(iri)
    prefix = next(prefix for prefix, space in PREFIXES.items() if space + name == iri)
    return f"{prefix}:{name}"
