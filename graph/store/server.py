"""A graph on a server, asked over the SPARQL 1.1 Protocol as though it were a store of ours.

`Served` is to who reads what `pyoxigraph.Store` is; the articles as they were read stay in the store that
made the graph. Credentials come from the environment, and go over an encrypted connection or none.

Some servers (Virtuoso) keep no graph without a name. What we state without one then stands in a graph that
the address of the endpoint gives as ``default-graph-uri`` (SPARQL 1.1 Protocol, 2.1.4).
"""

from __future__ import annotations

import base64
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from http.client import HTTPException, HTTPMessage
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import parse_qs, urlencode, urlsplit
from urllib.request import (
    HTTPDigestAuthHandler,
    HTTPPasswordMgrWithDefaultRealm,
    HTTPRedirectHandler,
    OpenerDirector,
    Request,
    build_opener,
)

import pyoxigraph
from pyoxigraph import (
    BlankNode,
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Triple,
    Variable,
    parse_query_results,
)

from cadregraph.graph.errors import StoreError
from cadregraph.graph.store.query_text import with_values
from cadregraph.graph.triples.literals import node
from cadregraph.ontology import CADRE

USER, PASSWORD, TOKEN = (f"CADREGRAPH_STORE_{name}" for name in ("USER", "PASSWORD", "TOKEN"))
"""The variables of the environment with the name and password, or the token, for a server."""

_RESULTS = "application/sparql-results+json"
_ACCEPTED = f"{_RESULTS}, application/n-triples;q=0.9"
_DECLARED = re.compile(r"\bPREFIX\s+([\w.-]*):", re.IGNORECASE)
_LONG = 600.0
"""Seconds for which a server may say nothing."""
_SAID = 500
"""Characters of what a server says of an error that are passed on."""
_HERE = ("localhost", "127.0.0.1", "::1")
_DEFAULT = DefaultGraph()
_PASSAGE = node(CADRE.Passage)


def is_address(store: object) -> bool:
    """Whether a store is named by the address of a server."""
    return isinstance(store, str) and store.startswith(("http://", "https://"))


class _Stays(HTTPRedirectHandler):
    """Follows no server to another, to which credentials would go, too."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        """Nowhere."""
        return None


class Endpoint:
    """An address of a server to which requests go."""

    def __init__(self, address: str) -> None:
        """
        Raises:
            StoreError: credentials would go over a connection that anybody can read.
        """
        self.address = address
        self._opener: OpenerDirector = build_opener(_Stays)
        self._credentials = _credentials()
        parts = urlsplit(address)
        if self._credentials and parts.scheme == "http" and parts.hostname not in _HERE:
            raise StoreError(f"{address}: credentials are sent over https:// only")

    def send(
        self, body: bytes, content: str, *, method: str = "POST", parameters: str = ""
    ) -> IO[bytes]:
        """The answer to a request, as it comes.

        Raises:
            ValueError: the server finds fault with the request, and says what.
            StoreError: there is no answer, or it is another error.
        """
        join = "&" if "?" in self.address else "?"
        address = f"{self.address}{join}{parameters}" if parameters else self.address
        headers = {"Content-Type": content, "Accept": _ACCEPTED, **self._credentials}
        request = Request(address, body, headers, method=method)
        try:
            return self._opened(request)
        except HTTPError as error:
            said = " ".join(error.read(_SAID).decode("utf-8", "replace").split())
            if error.code == 400:
                raise ValueError(said or error.reason) from error
            told = f"{error.code} {error.reason}" + (f": {said}" if said else "")
            if error.code in (401, 403):
                told += f"; set {USER} and {PASSWORD}, or {TOKEN}"
            raise StoreError(f"{self.address}: {told}") from error
        except (URLError, HTTPException, OSError) as error:
            reason = getattr(error, "reason", None) or error
            raise StoreError(f"{self.address}: no answer: {reason}") from error

    def _opened(self, request: Request) -> IO[bytes]:
        """The answer; a server that takes no password as it is gets it as it asks for it, from then on."""
        answer: IO[bytes]
        try:
            answer = self._opener.open(request, timeout=_LONG)
        except HTTPError as error:
            if (
                error.code != 401
                or not self._credentials
                or (digest := _digest(self.address)) is None
            ):
                raise
            request.remove_header("Authorization")
            answer = digest.open(request, timeout=_LONG)
            self._opener, self._credentials = digest, {}
        return answer


def _credentials() -> dict[str, str]:
    """The header with what the environment gives to be known by."""
    if token := os.environ.get(TOKEN):
        return {"Authorization": f"Bearer {token}"}
    if user := os.environ.get(USER):
        pair = f"{user}:{os.environ.get(PASSWORD, '')}".encode()
        return {"Authorization": f"Basic {base64.b64encode(pair).decode()}"}
    return {}


def _digest(address: str) -> OpenerDirector | None:
    """What answers by digest (RFC 7616), where there are name and password."""
    user = os.environ.get(USER)
    if not user or os.environ.get(TOKEN):
        return None
    known = HTTPPasswordMgrWithDefaultRealm()
    known.add_password(None, address, user, os.environ.get(PASSWORD, ""))
    return build_opener(_Stays, HTTPDigestAuthHandler(known))


class Served:
    """The graph behind an endpoint for queries."""

    def __init__(self, address: str) -> None:
        self._endpoint = Endpoint(address)
        self._has_named_default = bool(parse_qs(urlsplit(address).query).get("default-graph-uri"))

    def query(
        self,
        query: str,
        *,
        prefixes: Mapping[str, str] | None = None,
        substitutions: Mapping[Variable, NamedNode | BlankNode | Literal | Triple] | None = None,
        default_graph: Sequence[NamedNode] | None = None,
        named_graphs: Sequence[NamedNode] | None = None,
    ) -> QuerySolutions | QueryBoolean | QueryTriples:
        """The answer to a query, as `pyoxigraph.Store.query` gives it.

        Raises:
            ValueError: the server takes it for none.
            StoreError: the server does not answer.
        """
        fixed = {variable.value: str(term) for variable, term in (substitutions or {}).items()}
        declared = set(_DECLARED.findall(query))
        head = (f"PREFIX {n}: <{i}> " for n, i in (prefixes or {}).items() if n not in declared)
        text = "".join(head) + with_values(query, fixed)
        graphs = [("default-graph-uri", node.value) for node in default_graph or ()]
        graphs += [("named-graph-uri", node.value) for node in named_graphs or ()]
        answer = self._endpoint.send(
            urlencode({"query": text}).encode(), _FORM, parameters=urlencode(graphs)
        )
        kind = answer.headers.get_content_type()  # type: ignore[attr-defined]
        if kind == _RESULTS:
            return parse_query_results(answer, QueryResultsFormat.JSON)
        found = pyoxigraph.Store()
        found.load(answer, RdfFormat.from_media_type(kind) or RdfFormat.N_TRIPLES)
        triples = found.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")
        return triples

    def quads_for_pattern(
        self,
        subject: NamedNode | BlankNode | Triple | None,
        predicate: NamedNode | None,
        object: NamedNode | BlankNode | Literal | Triple | None,
        graph_name: NamedNode | BlankNode | DefaultGraph | None = None,
    ) -> Iterator[Quad]:
        """The quads of a pattern."""
        terms = {"s": subject, "p": predicate, "o": object, "g": graph_name}
        names = {
            name: str(term) if term is not None else f"?{name}" for name, term in terms.items()
        }
        triple = " ".join(names[name] for name in "spo")
        wanted = [self._in_graph(names["g"], triple), triple]
        if isinstance(graph_name, DefaultGraph):
            wanted = [triple]
        elif graph_name is not None:
            wanted = wanted[:1]
        for pattern in wanted:
            for row in self._rows(f"SELECT * WHERE {{ {pattern} }}"):
                found = {n: t if t is not None else row.get(n, _DEFAULT) for n, t in terms.items()}
                yield Quad(found["s"], found["p"], found["o"], found["g"])  # type: ignore[arg-type]

    def named_graphs(self) -> Iterator[NamedNode | BlankNode]:
        """The graphs that have a name."""
        for row in self._rows(f"SELECT DISTINCT ?g WHERE {{ {self._in_graph('?g', '?s ?p ?o')} }}"):
            if isinstance(row["g"], NamedNode | BlankNode):
                yield row["g"]

    def __contains__(self, quad: Quad) -> bool:
        pattern = quad.subject, quad.predicate, quad.object, quad.graph_name
        return next(self.quads_for_pattern(*pattern), None) is not None

    def __len__(self) -> int:
        parts = ("?s ?p ?o", self._in_graph("?g", "?s ?p ?o"))
        counted = (self._rows(f"SELECT (COUNT(*) AS ?n) WHERE {{ {part} }}") for part in parts)
        return sum(int(str(getattr(row["n"], "value", 0))) for rows in counted for row in rows)

    def _in_graph(self, name: str, triple: str) -> str:
        """The pattern of a triple in graphs with a name: of ours, where the server has others beside."""
        pattern = f"GRAPH {name} {{ {triple} }}"
        return f"{name} a {_PASSAGE} . {pattern}" if self._has_named_default else pattern

    def _rows(self, text: str) -> Iterator[Mapping[str, NamedNode | BlankNode | Literal | Triple]]:
        found = self.query(text)
        assert isinstance(found, QuerySolutions)
        names = [variable.value for variable in found.variables]
        for solution in found:
            yield {name: solution[name] for name in names if solution[name] is not None}


# --- loading --------------------------------------------------------------------------------------


def push(
    quads: Iterable[Quad],
    address: str,
    *,
    replace: bool,
    by_update: bool,
    most: int,
    default_graph: NamedNode | None = None,
) -> int:
    """Send quads to a server, some at a time; their number.

    Args:
        quads: what is sent.
        address: of a Graph Store that takes whole data sets (SPARQL 1.1 Graph Store HTTP Protocol), or of
            an endpoint for updates.
        replace: what the server had goes.
        by_update: the address is of an endpoint for updates (SPARQL 1.1 Update).
        most: how many go at once.
        default_graph: the graph for what has none, on a server that keeps no such triples.

    Raises:
        StoreError: the server does not take them; what it took before stays.
    """
    endpoint, number = Endpoint(address), 0
    if default_graph is not None:
        quads = (
            Quad(quad.subject, quad.predicate, quad.object, default_graph)
            if quad.graph_name == _DEFAULT
            else quad
            for quad in quads
        )
    try:
        for update in _dropping(default_graph) if replace and by_update else ():
            endpoint.send(update.encode(), _UPDATE).close()
        for portion in _portions(quads, most):
            number += len(portion)
            if by_update:
                endpoint.send(_insertion(portion), _UPDATE).close()
            else:
                method = "PUT" if replace and number == len(portion) else "POST"
                body = pyoxigraph.serialize(portion, format=RdfFormat.N_QUADS) or b""
                endpoint.send(body, "application/n-quads", method=method).close()
    except ValueError as error:
        raise StoreError(f"{address}: refuses what is sent: {error}") from error
    return number


_UPDATE = "application/sparql-update"
_FORM = "application/x-www-form-urlencoded"
"""How a query goes: Virtuoso 7.2 never answers one that comes as ``application/sparql-query``."""


def _portions(quads: Iterable[Quad], most: int) -> Iterator[list[Quad]]:
    """Quads some at a time; one portion at least, which may be empty."""
    portion: list[Quad] = []
    for quad in quads:
        if len(portion) == most:
            yield portion
            portion = []
        portion.append(quad)
    yield portion


def _dropping(default_graph: NamedNode | None) -> tuple[str, ...]:
    """The updates by which what was sent goes; where what has no graph stands in one, the server has
    graphs of its own, which stay."""
    if default_graph is None:
        return ("DROP ALL",)
    passage = f"GRAPH {default_graph} {{ ?g a {_PASSAGE} }} GRAPH ?g {{ ?s ?p ?o }}"
    return (
        f"DELETE {{ GRAPH ?g {{ ?s ?p ?o }} }} WHERE {{ {passage} }}",
        f"CLEAR GRAPH {default_graph}",
    )


def _insertion(portion: Iterable[Quad]) -> bytes:
    """The update that inserts quads."""
    graphs: dict[str, list[str]] = {}
    for quad in portion:
        name = "" if isinstance(quad.graph_name, DefaultGraph) else str(quad.graph_name)
        graphs.setdefault(name, []).append(f"{quad.triple} .")
    parts = (
        f"GRAPH {name} {{\n{text}\n}}" if name else text
        for name, lines in graphs.items()
        for text in ("\n".join(lines),)
    )
    return "\n".join(("INSERT DATA {", *parts, "}")).encode()
