"""The protocol tests of the W3C (sparql11/data-sparql11/protocol), each by its name, over real HTTP.

They ask a store that holds documents of kasei.us as named graphs; here sentences stand for them, which are
the named graphs of our stores, and the triples of each are what only its sentence says.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

import httpx
import pytest
from pyoxigraph import QueryBoolean, RdfFormat, parse, parse_query_results
from pyoxigraph import QueryResultsFormat as Rows

import cadregraph

FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
UPDATE = "application/sparql-update"
ASK = "ASK%20%7B%7D"
"""'ASK {}'"""


@pytest.fixture(scope="module")
def graphs(store: Path) -> tuple[str, str, str]:
    """Three named graphs, in the place of data1.rdf, data2.rdf and data3.rdf."""
    text = (
        "SELECT ?g { GRAPH ?g { ?t cadre:holder ?o } } GROUP BY ?g HAVING(COUNT(*) > 0) ORDER BY ?g"
    )
    one, two, three, *_ = (str(row["g"]) for row in cadregraph.query(text, store))
    return one, two, three


def truth(response: httpx.Response) -> bool:
    assert response.status_code == 200, response.text
    given = response.headers["Content-Type"].partition(";")[0]
    format = Rows.from_media_type(given)
    assert format is not None
    found = parse_query_results(response.content, format)
    assert isinstance(found, QueryBoolean)
    return bool(found)


@pytest.mark.parametrize(
    ("name", "method", "target", "content_type", "body"),
    [
        ("query_get", "GET", f"/sparql?query={ASK}", None, ""),
        ("query_post_form", "POST", "/sparql", FORM, f"query={ASK}"),
        ("query_post_direct", "POST", "/sparql", DIRECT, "ASK {}"),
    ],
)
def test_a_query_is_answered(
    client: httpx.Client, name: str, method: str, target: str, content_type: str | None, body: str
) -> None:
    headers = {"Content-Type": content_type} if content_type else {}

    assert truth(client.request(method, target, headers=headers, content=body)), name


@pytest.mark.parametrize("way", ["get", "post"])
@pytest.mark.parametrize(
    ("name", "default", "named", "query"),
    [
        ("query_dataset_default_graph", [0], [], "ASK { ?s ?p ?o }"),
        (
            "query_dataset_default_graphs",
            [0, 1],
            [],
            "ASK { ?a cadre:holder ?x ; cadre:post ?y . FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o } } }",
        ),
        (
            "query_dataset_named_graphs",
            [],
            [0, 1],
            "ASK { GRAPH ?a { ?x ?q ?y } GRAPH ?b { ?z ?r ?w } FILTER(STR(?a) < STR(?b))"
            " FILTER NOT EXISTS { ?s ?p ?o } }",
        ),
        (
            "query_dataset_full",
            [2],
            [0, 1],
            "ASK { ?s ?p ?o . GRAPH ?g { ?x ?y ?z } FILTER NOT EXISTS { GRAPH <%2> { ?s ?p ?o } } }",
        ),
        # the dataset of the protocol goes before that of the query
        ("query_multiple_dataset", [0], [], "ASK FROM <urn:nothing> { ?s ?p ?o }"),
    ],
)
def test_the_dataset_of_the_request_is_asked(
    client: httpx.Client,
    graphs: Sequence[str],
    way: str,
    name: str,
    default: Sequence[int],
    named: Sequence[int],
    query: str,
) -> None:
    asked = {
        "query": query.replace("%2", graphs[2]),
        "default-graph-uri": [graphs[at] for at in default],
        "named-graph-uri": [graphs[at] for at in named],
    }
    ask = client.get if way == "get" else client.post
    given = {"params": asked} if way == "get" else {"data": asked}

    assert truth(ask("/sparql", **given)), name  # type: ignore[arg-type]
    missing = {"default-graph-uri": "urn:nothing", "named-graph-uri": "urn:nothing"}
    assert not truth(client.get("/sparql", params={"query": asked["query"], **missing})), name


@pytest.mark.parametrize(
    ("name", "query", "media_types"),
    [
        ("query_content_type_select", "SELECT (1 AS ?value) {}", ("json", "xml", "csv", "tsv")),
        ("query_content_type_ask", "ASK {}", ("json", "xml")),
    ],
)
def test_rows_are_of_a_type_of_rows(
    client: httpx.Client, name: str, query: str, media_types: Sequence[str]
) -> None:
    for wanted in ("", *media_types):
        headers = {"Accept": {"csv": "text/csv", "tsv": "text/tab-separated-values"}.get(
            wanted, f"application/sparql-results+{wanted}" if wanted else "*/*"
        )}  # fmt: skip
        response = client.post(
            "/sparql", headers={**headers, "Content-Type": DIRECT}, content=query
        )
        assert response.is_success, name
        given = response.headers["Content-Type"].partition(";")[0]
        assert Rows.from_media_type(given) is not None


@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("query_content_type_describe", "DESCRIBE <http://example.org/>"),
        ("query_content_type_construct", "CONSTRUCT { <s> <p> 1 } WHERE {}"),
    ],
)
def test_triples_are_of_a_type_of_triples(client: httpx.Client, name: str, query: str) -> None:
    text = f"BASE <http://example.org/> {query}"
    for accept in ("*/*", "text/turtle", "application/rdf+xml", "application/n-triples"):
        headers = {"Content-Type": DIRECT, "Accept": accept}
        response = client.post("/sparql", headers=headers, content=text)
        assert response.is_success, name
        format = RdfFormat.from_media_type(response.headers["Content-Type"].partition(";")[0])
        assert format is not None
        found = list(parse(response.content, format=format))
        assert len(found) == ("construct" in name)


UPDATES = "CLEAR%20NAMED"


@pytest.mark.parametrize(
    ("name", "method", "target", "headers", "body"),
    [
        ("bad_query_method", "PUT", f"/sparql?query={ASK}", {}, ""),
        ("bad_multiple_queries", "GET", f"/sparql?query={ASK}&query=SELECT%20%2A%20%7B%7D", {}, ""),
        ("bad_query_wrong_media_type", "POST", "/sparql", {"Content-Type": "text/plain"}, "ASK {}"),
        ("bad_query_missing_form_type", "POST", "/sparql", {}, f"query={ASK}"),
        ("bad_query_missing_direct_type", "POST", "/sparql", {}, "ASK {}"),
        ("bad_query_syntax", "GET", "/sparql?query=ASK%20%7B", {}, ""),
        # Updates: what the tests want refused, and what they want done, which is refused here, too.
        ("bad_update_get", "GET", f"/sparql?update={UPDATES}", {}, ""),
        (
            *("bad_multiple_updates", "POST", "/sparql"),
            *({"Content-Type": FORM}, f"update={UPDATES}&update=CLEAR%20DEFAULT"),
        ),
        (
            *("bad_update_wrong_media_type", "POST", "/sparql"),
            *({"Content-Type": "text/plain"}, "CLEAR NAMED"),
        ),
        ("bad_update_missing_form_type", "POST", "/sparql", {}, f"update={UPDATES}"),
        ("bad_update_syntax", "POST", "/sparql", {"Content-Type": FORM}, "update=CLEAR%20XYZ"),
        (
            *("bad_update_dataset_conflict", "POST", "/sparql", {"Content-Type": FORM}),
            "using-named-graph-uri=http%3A%2F%2Fexample%2Fpeople&update=DELETE%20%7B%7D%20USING%20%3Curn%3Aa%3E%20WHERE%20%7B%7D",
        ),
        ("update_post_form", "POST", "/sparql", {"Content-Type": FORM}, f"update={UPDATES}"),
        ("update_post_direct", "POST", "/sparql", {"Content-Type": UPDATE}, "CLEAR NAMED"),
        (
            *("update_dataset_default_graph", "POST", "/sparql?using-graph-uri=urn:a"),
            *({"Content-Type": UPDATE}, "INSERT { <urn:a> <urn:b> ?c } WHERE { ?c ?d ?e }"),
        ),
        (
            *("update_base_uri", "POST", "/sparql", {"Content-Type": UPDATE}),
            "BASE <http://example.org/> INSERT DATA { GRAPH <g> { <a> <b> <c> } }",
        ),
    ],
)
def test_what_is_wrong_is_refused(
    client: httpx.Client,
    name: str,
    method: str,
    target: str,
    headers: Mapping[str, str],
    body: str,
) -> None:
    asked = {"query": "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } #" + name}
    before = client.get("/sparql", params=asked).text

    response = client.request(method, target, headers=headers, content=body)

    assert 400 <= response.status_code < 500, name
    assert client.get("/sparql", params={"query": asked["query"] + "again"}).text == before


@pytest.mark.parametrize("kind", [DIRECT, UPDATE])
def test_what_is_not_utf8_is_refused(client: httpx.Client, kind: str) -> None:
    """bad_query_non_utf8, bad_update_non_utf8"""
    headers = {"Content-Type": f"{kind}; charset=UTF-16"}
    response = client.post("/sparql", headers=headers, content="ASK {}".encode("utf-16"))

    assert 400 <= response.status_code < 500


@pytest.mark.parametrize(
    "given",
    [
        ["--get", "--data-urlencode", "query=ASK { ?a a cadre:Article }"],
        ["--data-urlencode", "query=ASK { ?a a cadre:Article }"],
        ["--header", f"Content-Type: {DIRECT}", "--data-binary", "ASK { ?a a cadre:Article }"],
    ],
)
def test_curl_asks(address: str, given: Sequence[str]) -> None:
    curl = shutil.which("curl")
    if curl is None:
        pytest.skip("no curl")
    accept = ["--header", "Accept: text/csv"]

    said = subprocess.run(
        [curl, "--silent", "--show-error", "--fail", *accept, *given, f"{address}/sparql"],
        capture_output=True,
        text=True,
    )

    assert (said.stdout.strip(), said.returncode) == ("true", 0), said.stderr
