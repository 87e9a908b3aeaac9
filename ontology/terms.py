"""The words of the graph as closed namespaces: a misspelt term is an AttributeError at once.

``CADRE`` holds what this project defines; the others are the vocabularies that it builds on: W3C
ORG, PROV-O, SKOS, SOSA and Web Annotation, FOAF, Dublin Core and schema.org. The terms of ``CADRE``,
of schema.org, SOSA and Web Annotation are those that cadregraph.ttl names, so that a new term is
written there and nowhere else; a test holds every ``CADRE.term`` of the code to it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import chain
from types import MappingProxyType
from typing import ClassVar

from rdflib import Namespace, URIRef
from rdflib.namespace import (
    DCTERMS,
    FOAF,
    ORG,
    OWL,
    PROV,
    RDF,
    RDFS,
    SKOS,
    XSD,
    DefinedNamespace,
    DefinedNamespaceMeta,
)

from cadregraph.ontology.vocabulary import CADRE as _CADRE
from cadregraph.ontology.vocabulary import names, schemes

__all__ = [
    "CADRE",
    "CONCEPT",
    "DCTERMS",
    "FOAF",
    "OA",
    "ORG",
    "OWL",
    "PREFIXES",
    "PROV",
    "RDF",
    "RDFS",
    "SCHEMA",
    "SCHEMES",
    "SKOS",
    "SOSA",
    "XSD",
    "concept",
    "concept_scheme",
]


class _Closed(DefinedNamespaceMeta):
    """A closed namespace whose terms the type checker knows to be IRIs."""

    def __getattr__(cls, name: str) -> URIRef:
        term: URIRef = super().__getattr__(name)
        return term


class CADRE(DefinedNamespace, metaclass=_Closed):
    """The terms of this ontology, defined in cadregraph.ttl."""

    _fail = True
    _NS = Namespace(_CADRE)
    _extras: ClassVar[list[str]] = list(names(_CADRE))


class SCHEMA(DefinedNamespace, metaclass=_Closed):
    """The terms of schema.org that are used here."""

    _fail = True
    _NS = Namespace("https://schema.org/")
    _extras: ClassVar[list[str]] = list(names("https://schema.org/"))


class SOSA(DefinedNamespace, metaclass=_Closed):
    """The terms of W3C SOSA (Semantic Sensor Network ontology) that are used here."""

    _fail = True
    _NS = Namespace("http://www.w3.org/ns/sosa/")
    _extras: ClassVar[list[str]] = list(names("http://www.w3.org/ns/sosa/"))


class OA(DefinedNamespace, metaclass=_Closed):
    """The terms of the W3C Web Annotation vocabulary that are used here."""

    _fail = True
    _NS = Namespace("http://www.w3.org/ns/oa#")
    _extras: ClassVar[list[str]] = list(names("http://www.w3.org/ns/oa#"))


SCHEMES: Mapping[str, tuple[str, ...]] = schemes()
"""Scheme to the notations of its concepts; titles are open: the graph brings its own."""


class CONCEPT(DefinedNamespace, metaclass=_Closed):
    """The concept schemes and concepts, by their paths: 'sanction', 'sanction/warning'.

    Make their IRIs with `concept_scheme` and `concept`. Titles are not listed, as the graph brings
    its own.
    """

    _fail = True
    _NS = Namespace("https://w3id.org/cadregraph/concept/")
    _extras: ClassVar[list[str]] = list(
        chain(SCHEMES, (f"{name}/{code}" for name, codes in SCHEMES.items() for code in codes))
    )


PREFIXES: Mapping[str, str] = MappingProxyType(
    {
        "cadre": str(CADRE),
        "concept": str(CONCEPT),
        "dcterms": str(DCTERMS),
        "foaf": str(FOAF),
        "oa": str(OA),
        "org": str(ORG),
        "owl": str(OWL),
        "prov": str(PROV),
        "rdf": str(RDF),
        "rdfs": str(RDFS),
        "schema": str(SCHEMA),
        "skos": str(SKOS),
        "sosa": str(SOSA),
        "xsd": str(XSD),
    }
)
"""Prefix to namespace IRI, for Turtle, TriG, SPARQL and JSON-LD output."""

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def concept_scheme(name: str) -> URIRef:
    """The IRI of the concept scheme of this name, a key of `SCHEMES`.

    Raises:
        KeyError: no such scheme; the message names those there are.
    """
    if name not in SCHEMES:
        raise KeyError(f"no concept scheme {name!r}; there are {', '.join(SCHEMES)}")
    return URIRef(f"{CONCEPT}{name}")


def concept(scheme: str, notation: str) -> URIRef:
    """The IRI of the concept with this ``notation`` in a scheme, such as ``sanction``, ``warning``.

    The notations of the scheme ``title`` are open: any slug of lower-case ASCII letters, digits
    and single hyphens, which the caller makes from the title.

    Raises:
        KeyError: no such scheme, or no such notation in it; the message names those there are.
    """
    parent = concept_scheme(scheme)
    if scheme == "title":
        if not _SLUG.fullmatch(notation):
            raise KeyError(f"title notation {notation!r} is not a slug such as 'pho-bi-thu'")
    elif notation not in SCHEMES[scheme]:
        known = ", ".join(SCHEMES[scheme])
        raise KeyError(f"no concept {notation!r} in scheme {scheme!r}; there are {known}")
    return URIRef(f"{parent}/{notation}")
