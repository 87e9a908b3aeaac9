"""The words of the graph as closed namespaces: a misspelt term is an AttributeError at once.

``CADRE`` holds what this project defines (cadregraph.ttl says what each term means); the others
are the vocabularies that it builds on, each restricted to its own terms: W3C ORG, PROV-O, SKOS,
SOSA and Web Annotation, FOAF, Dublin Core and schema.org.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import chain
from types import MappingProxyType
from typing import ClassVar

from rdflib import Namespace, URIRef
from rdflib.namespace import DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SKOS, XSD, DefinedNamespace

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


class CADRE(DefinedNamespace):
    """The terms of this ontology, defined in cadregraph.ttl."""

    _fail = True
    _NS = Namespace("https://w3id.org/cadregraph/ontology#")

    # people and bodies
    Official: URIRef
    Organization: URIRef
    PartyOrganization: URIRef
    PartyCommittee: URIRef
    PartyBody: URIRef
    StateBody: URIRef
    MassOrganization: URIRef
    Institution: URIRef
    Place: URIRef
    governs: URIRef
    organOf: URIRef
    jurisdiction: URIRef
    level: URIRef

    # posts and their holders
    Post: URIRef
    Tenure: URIRef
    holder: URIRef
    post: URIRef
    status: URIRef
    term: URIRef

    # documents
    Directive: URIRef
    issuer: URIRef
    documentType: URIRef
    number: URIRef
    symbol: URIRef
    implements: URIRef
    basedOn: URIRef

    # congresses and meetings
    Event: URIRef
    Congress: URIRef
    Meeting: URIRef
    organizer: URIRef
    chair: URIRef
    participant: URIRef
    ordinal: URIRef

    # what was decided or proposed about whom
    Action: URIRef
    PersonnelChange: URIRef
    DisciplinaryAction: URIRef
    Inspection: URIRef
    changeType: URIRef
    person: URIRef
    organization: URIRef
    decision: URIRef
    decidedBy: URIRef
    sanctioned: URIRef
    sanction: URIRef
    inspected: URIRef
    reason: URIRef

    # figures
    Measurement: URIRef
    subject: URIRef
    measures: URIRef
    value: URIRef
    total: URIRef
    percentage: URIRef
    unit: URIRef
    asOf: URIRef
    period: URIRef

    # what was said
    Statement: URIRef
    speaker: URIRef
    content: URIRef
    about: URIRef

    # evidence and certainty
    Article: URIRef
    Passage: URIRef
    contentHash: URIRef
    possiblySame: URIRef
    seenFrom: URIRef
    seenUntil: URIRef
    endedBy: URIRef
    successor: URIRef
    predecessor: URIRef
    Inference: URIRef
    fromEntity: URIRef
    relation: URIRef
    toEntity: URIRef
    confidence: URIRef


class SCHEMA(DefinedNamespace):
    """The terms of schema.org that are used here (rdflib's own ``SDO`` is open)."""

    _fail = True
    _NS = Namespace("https://schema.org/")

    AdministrativeArea: URIRef
    CreativeWork: URIRef
    Event: URIRef
    NewsArticle: URIRef
    Quotation: URIRef
    about: URIRef
    attendee: URIRef
    containedInPlace: URIRef
    domainIncludes: URIRef
    endDate: URIRef
    identifier: URIRef
    location: URIRef
    organizer: URIRef
    rangeIncludes: URIRef
    startDate: URIRef
    text: URIRef
    url: URIRef


class SOSA(DefinedNamespace):
    """The terms of W3C SOSA (Semantic Sensor Network ontology) that are used here."""

    _fail = True
    _NS = Namespace("http://www.w3.org/ns/sosa/")

    Observation: URIRef
    hasFeatureOfInterest: URIRef
    hasSimpleResult: URIRef


class OA(DefinedNamespace):
    """The terms of the W3C Web Annotation vocabulary that are used here."""

    _fail = True
    _NS = Namespace("http://www.w3.org/ns/oa#")

    end: URIRef
    exact: URIRef
    start: URIRef


SCHEMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "document-type": (
            "resolution",
            "directive",
            "conclusion",
            "decision",
            "regulation",
            "rules",
            "plan",
            "scheme",
            "guidance",
            "notice",
            "programme",
            "report",
            "proposal",
            "official-letter",
            "telegram",
            "communique",
            "statute",
            "constitution",
            "law",
            "ordinance",
            "order",
            "decree",
            "circular",
        ),
        "sanction": ("reprimand", "warning", "removal", "expulsion", "dissolution"),
        "change": (
            "appointed",
            "elected",
            "assigned",
            "transferred",
            "approved",
            "relieved",
            "dismissed",
            "resigned",
            "retired",
            "died",
            "nominated",
        ),
        "status": ("current", "former", "acting"),
        "decision": ("decided", "proposed"),
        "level": ("central", "province", "district", "commune", "cell"),
        "title": (),
    }
)
"""Scheme to the notations of its concepts; titles are open: the graph brings its own."""


class CONCEPT(DefinedNamespace):
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
