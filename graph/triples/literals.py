"""Literals: Vietnamese text, decimals, dates as precise as the text."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal

from pyoxigraph import Literal, NamedNode
from rdflib import URIRef

from cadregraph.ontology import XSD

_LEAP = 2000
_DECIMAL, _INTEGER = NamedNode(str(XSD.decimal)), NamedNode(str(XSD.integer))
_DATE = re.compile(r"(?:(\d{4})(?:-(\d\d)(?:-(\d\d))?)?|--(\d\d)(?:-(\d\d))?)", re.ASCII)


def node(term: URIRef) -> NamedNode:
    """An rdflib term as pyoxigraph's."""
    return NamedNode(str(term))


def vietnamese(text: str) -> Literal:
    """Text in Vietnamese. Lone surrogates, which no encoding can hold, become U+FFFD."""
    return Literal(text.encode("utf-8", "replace").decode(), language="vi")


def vietnamese_line(text: str) -> str:
    """`vietnamese` as N-Triples writes it; most text needs no escape, and is quoted as it stands."""
    if text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"@vi'
    return str(vietnamese(text))


def plain(text: str) -> Literal:
    """A code, a number as written, an identifier."""
    return Literal(text.encode("utf-8", "replace").decode())


def decimal(value: Decimal | float) -> Literal:
    """An xsd:decimal in its shortest form: no exponent, no trailing zeros."""
    number = Decimal(str(value)).normalize()
    return Literal(f"{number:f}", datatype=_DECIMAL)


def integer(value: int) -> Literal:
    """An xsd:integer."""
    return Literal(str(value), datatype=_INTEGER)


def offset(value: int) -> Literal:
    """A character offset; xsd:integer, as Oxigraph keeps no other kind of whole number."""
    return Literal(str(value), datatype=_INTEGER)


def date(text: str) -> Literal | None:
    """A date by its form ('2017-11-15', '2017-11', '2017', '--11-15', '--11'); None for others.

    A day that no calendar has ('2019-02-30') is no date; 29 February of an unknown year is one.
    """
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    year, month, day = match[1], match[2] or match[4], match[3] or match[5]
    try:
        datetime.date(int(year or _LEAP), int(month or 1), int(day or 1))
    except ValueError:
        return None
    if year:
        datatype = XSD.date if day else XSD.gYearMonth if month else XSD.gYear
    else:
        datatype = XSD.gMonthDay if day else XSD.gMonth
    return Literal(text, datatype=node(datatype))
