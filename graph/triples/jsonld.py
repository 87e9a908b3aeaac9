"""Quads as JSON-LD 1.1 in the short names of our context, one thing a line, sorted.

The library writes JSON-LD expanded, in full IRIs; this is the same graph for people and for
programs that read it as plain JSON. The context stands in the file, so that nothing has to be
fetched to read it. A thing of the default graph is an object in ``@graph``; a passage has, with
what is known of it, the triples that it gave in a ``@graph`` of its own (W3C JSON-LD 1.1, 4.9).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import BinaryIO, TypeAlias

import msgspec
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Triple

from cadregraph.graph.errors import ExportError
from cadregraph.graph.triples.iris import BASE
from cadregraph.graph.triples.sorting import in_order
from cadregraph.ontology import RDF, XSD, context

_Statement: TypeAlias = tuple[str, str, str]
"""Subject, name of the property, value as JSON."""

_TYPE = str(RDF.type)
_STRING, _INTEGER = str(XSD.string), str(XSD.integer)
_WHOLE = re.compile(r"(?:0|-?[1-9][0-9]{0,14})")  # what a JSON number holds exactly
_RELATIVE = re.compile(r"[a-z]+(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)+")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*(?=:(?!//))")
_encode = msgspec.json.encode
_MOST = 200_000
"""Names that are remembered."""


def write_jsonld(quads: Iterable[Quad], out: BinaryIO) -> None:
    """Write quads of any graphs, in UTF-8; equal graphs give equal bytes.

    Raises:
        ExportError: a triple about a triple, which JSON-LD 1.1 has no form for, or an IRI that the
            context would read as another ('schema:x').
    """
    default: list[Quad] = []
    graphs: dict[NamedNode | BlankNode, list[Quad]] = {}
    for quad in quads:
        graph = quad.graph_name
        if isinstance(graph, DefaultGraph):
            default.append(quad)
        else:
            graphs.setdefault(graph, []).append(quad)
    write_jsonld_graphs(default, (graphs[name] for name in sorted(graphs, key=thing_name)), out)


def thing_name(thing: NamedNode | BlankNode) -> str:
    """What a thing is called, by which things are ordered.

    Raises:
        ExportError: as for `write_jsonld`.
    """
    return _Names().id(thing)


def write_jsonld_graphs(
    default: Iterable[Quad], graphs: Iterable[Iterable[Quad]], out: BinaryIO
) -> None:
    """Write what `write_jsonld` writes, of which little is held at a time.

    Args:
        default: the quads of the default graph.
        graphs: those of each named graph, in the order of `thing_name`.
        out: where the bytes go.

    Raises:
        ExportError: as for `write_jsonld`.
    """
    names = _Names()

    def lines(some: Iterable[Quad]) -> list[bytes]:
        return sorted("\t".join(names.statement(quad)).encode() + b"\n" for quad in some)

    out.write(b'{"@context": ')
    out.write(json.dumps(_context(), ensure_ascii=False, indent=1).encode())
    out.write(b',\n"@graph": [')
    separator = b"\n"
    things = groupby(map(_read_back, in_order(default, lines)), itemgetter(0))
    for subject, properties, inner in _joined(things, map(names.graph, graphs)):
        out.write(separator)
        out.write(_object(subject, properties, inner))
        separator = b",\n"
    out.write(b"\n]}\n")


def _read_back(line: bytes) -> _Statement:
    subject, name, value = line[:-1].decode().split("\t")
    return subject, name, value


def _joined(
    things: Iterator[tuple[str, Iterator[_Statement]]],
    graphs: Iterator[tuple[str, list[_Statement]]],
) -> Iterator[tuple[str, list[_Statement], list[_Statement]]]:
    """The things of the default graph with the graphs that they name, and the graphs that it says nothing
    of, in one order; both come in it."""
    graph = next(graphs, None)
    for subject, own in things:
        properties = list(own)
        while graph is not None and graph[0] < subject:
            yield graph[0], [], graph[1]
            graph = next(graphs, None)
        if graph is not None and graph[0] == subject:
            yield subject, properties, graph[1]
            graph = next(graphs, None)
        else:
            yield subject, properties, []
    while graph is not None:
        yield graph[0], [], graph[1]
        graph = next(graphs, None)


def _object(
    subject: str, properties: Iterable[_Statement], inner: Iterable[_Statement] = ()
) -> bytes:
    members = [f'"id":{_json(subject)}']
    for name, statements in groupby(properties, itemgetter(1)):
        values = list(dict.fromkeys(value for _, _, value in statements))
        shown = values[0] if len(values) == 1 else f"[{','.join(values)}]"
        members.append(f"{_json(name or 'type')}:{shown}")
    if inner:
        things = groupby(sorted(inner), itemgetter(0))
        lines = (_object(thing, own).decode() for thing, own in things)
        members.append('"@graph":[\n  ' + ",\n  ".join(lines) + "]")
    return f"{{{','.join(members)}}}".encode()


def _json(text: str) -> str:
    return _encode(text).decode()


# --- names --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Terms:
    """The context turned round: what IRIs, types and languages are called in it."""

    classes: Mapping[str, str]
    properties: Mapping[tuple[str, str], str]
    prefixes: Mapping[str, str]

    def compact(self, iri: str) -> str:
        """The IRI with a prefix of the context, or as it is."""
        cut = max(iri.rfind("#"), iri.rfind("/")) + 1
        for end in (cut, iri.rfind("/", 0, max(cut - 1, 0)) + 1):
            prefix = self.prefixes.get(iri[:end])
            if prefix is not None and end < len(iri) and not iri.startswith("//", end):
                return f"{prefix}:{iri[end:]}"
        return iri


@cache
def _context() -> dict[str, object]:
    """Our context, and what the IRIs of things begin with unless a store has its own base."""
    inner = context()["@context"]
    assert isinstance(inner, dict)
    return {"@base": BASE, **inner}


@cache
def _terms() -> _Terms:
    inner = _context()
    texts = {name: meaning for name, meaning in inner.items() if isinstance(meaning, str)}
    prefixes = {iri: name for name, iri in texts.items() if iri.endswith(("#", "/"))}
    del prefixes[BASE]  # named by @base alone
    spaces = {name: iri for iri, name in prefixes.items()}

    def full(compact: str) -> str:
        prefix, _, name = compact.partition(":")
        return spaces[prefix] + name

    classes: dict[str, str] = {}
    properties: dict[tuple[str, str], str] = {}
    for name, meaning in inner.items():
        if isinstance(meaning, dict):
            kind = meaning.get("@type") or f"@{meaning['@language']}"
            form = full(kind) if not str(kind).startswith("@") else str(kind)
            properties[full(str(meaning["@id"])), form] = name
        elif (
            isinstance(meaning, str)
            and ":" in meaning
            and meaning not in prefixes
            and meaning != BASE
        ):
            iri = full(meaning)
            if name[:1].isupper():
                classes[iri] = name
            else:
                properties[iri, ""] = name
    return _Terms(classes, properties, prefixes)


@dataclass(slots=True)
class _Names:
    """Names of what was met before, as most come again and again."""

    _words: _Terms = field(default_factory=_terms)
    _ids: dict[str, str] = field(default_factory=dict)
    _references: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)

    def id(self, node: NamedNode | BlankNode) -> str:
        if isinstance(node, BlankNode):
            return f"_:{node.value}"
        iri = node.value
        known = self._ids.get(iri)
        if known is None:
            if len(self._ids) > _MOST:
                self._ids.clear()
            known = self._ids[iri] = self._shortened(iri)
        return known

    def _shortened(self, iri: str) -> str:
        if iri.startswith(BASE) and _RELATIVE.fullmatch(iri, len(BASE)):
            return iri[len(BASE) :]
        short = self._words.compact(iri)
        scheme = _SCHEME.match(iri)
        if short == iri and scheme is not None and scheme[0] in _context():
            raise ExportError(
                f"JSON-LD cannot hold {iri}: {scheme[0]!r} means something else in it"
            )
        return short

    def graph(self, quads: Iterable[Quad]) -> tuple[str, list[_Statement]]:
        """The name of a named graph that is not empty, and what stands in it."""
        held = list(quads)
        name = held[0].graph_name
        assert not isinstance(name, DefaultGraph)
        return self.id(name), [self.statement(quad) for quad in held]

    def statement(self, quad: Quad) -> _Statement:
        if isinstance(quad.subject, Triple):
            raise ExportError("JSON-LD has no form for a triple about a triple; ask for turtle")
        return (self.id(quad.subject), *self._property(quad.predicate.value, quad.object))

    def _property(
        self, predicate: str, value: NamedNode | BlankNode | Literal | Triple
    ) -> tuple[str, str]:
        """The name of the property under which the value is short, and the value."""
        if isinstance(value, Literal):
            return self._literal(predicate, value)
        if isinstance(value, Triple):
            raise ExportError("JSON-LD has no form for a triple about a triple; ask for turtle")
        pair = predicate, str(value)
        known = self._references.get(pair)
        if known is None:
            if len(self._references) > _MOST:
                self._references.clear()
            known = self._references[pair] = self._reference(predicate, value)
        return known

    def _reference(self, predicate: str, value: NamedNode | BlankNode) -> tuple[str, str]:
        if predicate == _TYPE and isinstance(value, NamedNode):
            iri = value.value
            return "", _json(self._words.classes.get(iri) or self._words.compact(iri))
        term = self._words.properties.get((predicate, "@id"))
        if term is not None:
            return term, _json(self.id(value))
        return self._bare(predicate), f'{{"id":{_json(self.id(value))}}}'

    def _literal(self, predicate: str, value: Literal) -> tuple[str, str]:
        text, language, datatype = value.value, value.language, value.datatype.value
        properties = self._words.properties
        if language is not None:
            term = properties.get((predicate, f"@{language}"))
            if term is not None:
                return term, _json(text)
            value_object = f'{{"@value":{_json(text)},"@language":{_json(language)}}}'
            return self._bare(predicate), value_object
        term = properties.get((predicate, datatype))
        if term is not None:
            if datatype == _INTEGER and _WHOLE.fullmatch(text):
                return term, text
            return term, _json(text)
        if datatype != _STRING:
            value_object = (
                f'{{"@value":{_json(text)},"type":{_json(self._words.compact(datatype))}}}'
            )
            return self._bare(predicate), value_object
        term = properties.get((predicate, ""))
        if term is not None:
            return term, _json(text)
        return self._bare(predicate), f'{{"@value":{_json(text)}}}'

    def _bare(self, predicate: str) -> str:
        """The property by a name that says nothing of its values."""
        term = self._words.properties.get((predicate, ""))
        return term if term is not None else self._words.compact(predicate)
