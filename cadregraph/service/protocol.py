"""Requests of the SPARQL 1.1 Protocol, section 2.1, and the format in which they want the answer.

https://www.w3.org/TR/sparql11-protocol/ ; what is asked for by ``Accept`` goes by RFC 9110, 12.5.1.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias
from urllib.parse import parse_qsl

from pyoxigraph import QueryResultsFormat, RdfFormat

QUERY_TYPE = "application/sparql-query"
FORM_TYPE = "application/x-www-form-urlencoded"
MAX_BODY = 1024 * 1024
"""Bytes of a request; a query of a megabyte is none that a person wrote."""

Kind: TypeAlias = Literal["rows", "triples"]

ROWS: Mapping[str, QueryResultsFormat] = {
    "application/sparql-results+json": QueryResultsFormat.JSON,
    "application/sparql-results+xml": QueryResultsFormat.XML,
    "text/csv": QueryResultsFormat.CSV,
    "text/tab-separated-values": QueryResultsFormat.TSV,
    "application/json": QueryResultsFormat.JSON,
    "application/xml": QueryResultsFormat.XML,
    "text/xml": QueryResultsFormat.XML,
}
"""Media types of rows and truth values, the one that is given where anything will do first."""
TRIPLES: Mapping[str, RdfFormat] = {
    "text/turtle": RdfFormat.TURTLE,
    "application/n-triples": RdfFormat.N_TRIPLES,
    "application/rdf+xml": RdfFormat.RDF_XML,
    "application/ld+json": RdfFormat.JSON_LD,
    "application/trig": RdfFormat.TRIG,
    "application/n-quads": RdfFormat.N_QUADS,
    "text/plain": RdfFormat.N_TRIPLES,
}
"""Media types of triples, likewise."""

_NAMES: Mapping[str, tuple[str, str]] = {
    "json": ("application/sparql-results+json", "application/ld+json"),
    "xml": ("application/sparql-results+xml", "application/rdf+xml"),
    "csv": ("text/csv", ""),
    "tsv": ("text/tab-separated-values", ""),
    "turtle": ("", "text/turtle"),
    "ntriples": ("", "application/n-triples"),
    "jsonld": ("", "application/ld+json"),
}
"""What ``format=`` stands for, among rows and among triples; for those who cannot set a header."""

_LINKED: Mapping[str, str] = {
    "turtle": "text/turtle",
    "n-triples": "application/n-triples",
    "rdf-xml": "application/rdf+xml",
    "json-ld": "application/ld+json",
}
"""Triples by the names of links."""

_COMMENT_OR_TEXT = re.compile(
    r"""#[^\n]*|\"{3}(?s:.*?)\"{3}|'{3}(?s:.*?)'{3}|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|<[^<>\s]*>"""
)
_FORM = re.compile(r"\b(SELECT|ASK|CONSTRUCT|DESCRIBE)\b", re.I)


class Refused(Exception):
    """A request that is not answered: an HTTP status, and why, in one line."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Query:
    """A query as the protocol gives it, and the media type that its answer shall have."""

    text: str
    media_type: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    parameters: Mapping[str, str] = field(default_factory=dict)
    """Of a named query, where the text is the name of one."""

    @property
    def has_dataset(self) -> bool:
        return bool(self.default_graphs or self.named_graphs)


def read_query(
    method: str, query_string: str, content_type: str, body: bytes, accept: str
) -> Query | None:
    """The query of a request: by GET, by POST of a form, or by POST of the query itself.

    Returns:
        None for a GET that asks nothing, which is answered by the description of the service.

    Raises:
        Refused: 400, 405, 406, 413 or 415, with the reason.
    """
    asked = _pairs(query_string)
    if method in ("GET", "HEAD"):
        if not asked:
            return None
        text = _only(asked, "query")
    elif method == "POST":
        text, asked = _posted(content_type, body, asked)
    else:
        raise Refused(405, f"{method} is no way to ask; use GET or POST")
    if "update" in {name for name, _ in asked}:
        raise Refused(400, "an update; this service only answers queries")
    if not text.strip():
        raise Refused(400, "the query is empty")
    return Query(
        text,
        chosen(text, accept, dict(asked).get("format")),
        tuple(value for name, value in asked if name == "default-graph-uri"),
        tuple(value for name, value in asked if name == "named-graph-uri"),
        {name[1:]: value for name, value in asked if name.startswith("$")},
    )


def form_of(content_type: str, body: bytes) -> dict[str, str]:
    """The fields of a form that was posted.

    Raises:
        Refused: 400 or 415, it is none.
    """
    if content_type.partition(";")[0].strip().lower() != FORM_TYPE:
        raise Refused(415, f"send {FORM_TYPE}")
    return dict(_pairs(_decoded(body)))


def _decoded(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refused(400, "the body is not UTF-8") from error


def _posted(
    content_type: str, body: bytes, asked: list[tuple[str, str]]
) -> tuple[str, list[tuple[str, str]]]:
    """The query in the body of a request, and what is asked beside it."""
    kind, _, options = content_type.partition(";")
    kind = kind.strip().lower()
    charset = re.search(r"charset\s*=\s*\"?([\w-]+)", options, re.I)
    if charset is not None and charset[1].lower() not in ("utf-8", "utf8", "us-ascii"):
        raise Refused(415, f"the body is in {charset[1]}; send UTF-8")
    if len(body) > MAX_BODY:
        raise Refused(413, f"the body has more than {MAX_BODY} bytes")
    text = _decoded(body)
    if kind == QUERY_TYPE:
        return text, asked
    if kind == FORM_TYPE:
        asked = [*asked, *_pairs(text)]
        return _only(asked, "query"), asked
    if kind == "application/sparql-update":
        raise Refused(403, "an update; this service only answers queries")
    given = f"is of type {kind}" if kind else "names no type"
    raise Refused(415, f"the body {given}; send {QUERY_TYPE} or {FORM_TYPE}")


def _pairs(text: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=1000)
    except UnicodeDecodeError as error:
        raise Refused(400, "a parameter is not UTF-8") from error
    except ValueError as error:
        raise Refused(400, "more than 1,000 parameters") from error


def _only(asked: Sequence[tuple[str, str]], name: str) -> str:
    values = [value for known, value in asked if known == name]
    if len(values) != 1:
        reason = f"no parameter {name!r}" if not values else f"more than one parameter {name!r}"
        raise Refused(400, reason)
    return values[0]


def kind_of(text: str) -> Kind:
    """Whether a query gives triples; rows, truth values and named queries are rows."""
    form = _FORM.search(_COMMENT_OR_TEXT.sub(" ", text))
    gives_triples = form is not None and form[1].upper() in ("CONSTRUCT", "DESCRIBE")
    return "triples" if gives_triples else "rows"


def chosen(text: str, accept: str, format: str | None = None) -> str:
    """The media type of the answer.

    Args:
        accept: the header; '' is as good as '*/*'.
        format: 'json', 'xml', 'csv', 'tsv', 'turtle', 'ntriples' or 'jsonld', which goes before it.

    Raises:
        Refused: 400 or 406, as none fits.
    """
    kind = kind_of(text)
    known = list(ROWS if kind == "rows" else TRIPLES)
    if format is not None:
        named = _NAMES.get(format, ("", ""))[kind == "triples"]
        if not named:
            raise Refused(400, f"no format {format!r} for {kind}")
        return named
    found = accepted(accept, known)
    if found is None:
        raise Refused(406, f"the answer can be had as {', '.join(known)}")
    return found


def named_triples(name: str) -> str:
    """The media type of triples by the name that a link gives it.

    Raises:
        Refused: there is none of this name.
    """
    found = _LINKED.get(name)
    if found is None:
        raise Refused(400, f"format is one of {', '.join(_LINKED)}")
    return found


def accepted(accept: str, known: Sequence[str]) -> str | None:
    """Which of the known media types a header of ``Accept`` likes best, the first of equals.

    None where it wants none of them.
    """
    ranges = [_range(part) for part in accept.split(",") if part.strip()]
    if not ranges:
        return known[0]
    best, liked = None, 0.0
    for media_type in known:
        fitting = [(len(name.strip("*/")), q) for name, q in ranges if _fits(name, media_type)]
        quality = max(fitting)[1] if fitting else 0.0  # the most exact range counts
        if quality > liked:
            best, liked = media_type, quality
    return best


def _range(part: str) -> tuple[str, float]:
    name, *options = (piece.strip().lower() for piece in part.split(";"))
    for option in options:
        if option.startswith("q="):
            try:
                return name, min(max(float(option[2:]), 0.0), 1.0)
            except ValueError:
                return name, 0.0
    return name, 1.0


def _fits(name: str, media_type: str) -> bool:
    if name == "*/*":
        return True
    return name == media_type or (name.endswith("/*") and media_type.startswith(name[:-1]))
