"""Literals: Vietnamese text, decimals, dates as precise as the text."""

from __future__ import annotations

import re
from decimal import Decimal

from pyoxigraph import Literal, NamedNode
from rdflib import URIRef

from ontology import XSD

_PATTERNS = (
    (re.compile(r"\d{4}-\d\d-\d\d"), XSD.date),
    (re.compile(r"\d{4}-\d\d"), XSD.gYearMonth),
    (re.compile(r"\d{4}"), XSD.gYear),
    (re.compile(r"--\d\d-\d\d"), XSD.gMonthDay),
    (re.compile(r"--\d\d"), XSD.gMonth),
)


def node(term: URIRef) -> NamedNode:
    """An rdflib term as pyoxigraph's."""
    return NamedNode(str(term))


def vietnamese(text: str) -> Literal:
    """Text in Vietnamese. Lone surrogates, which no encoding can hold, become U+FFFD."""
    return Literal(text.encode("utf-8", "replace").decode(), language="vi")


def plain(text: str) -> Literal:
    """A code, a number as written, an identifier."""
    return Literal(text.encode("utf-8", "replace").decode())


def decimal(value: Decimal | float) -> Literal:
    """An xsd:decimal in its shortest form: no exponent, no trailing zeros."""
    number = Decimal(str(value)).normalize()
    return Literal(f"{number:f}", datatype=node(XSD.decimal))


def integer(value: int) -> Literal:
    """An xsd:integer."""
    return Literal(str(value), datatype=node(XSD.integer))


def offset(value: int) -> Literal:
    """A character offset; xsd:integer, as Oxigraph keeps no other kind of whole number."""
    return Literal(str(value), datatype=node(XSD.integer))


def date(text: str) -> Literal | None:
    """A date by its form ('2017-11-15', '2017-11', '2017', '--11-15', '--11'); None for others."""
    for pattern, datatype in _PATTERNS:
        if pattern.fullmatch(text):
            return Literal(text, datatype=node(datatype))
    return None
