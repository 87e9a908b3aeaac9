"""The service over real HTTP: the protocol, real clients, its bounds, and what it never does."""

from __future__ import annotations

import json
import multiprocessing
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from pathlib import Path

import httpx
import pytest
import rdflib
from pyoxigraph import QueryResultsFormat, RdfFormat, parse, parse_query_results
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from served import TOKEN, served
from SPARQLWrapper import JSON, SPARQLWrapper

import cadregraph
from cadregraph.service.protocol import Query
from cadregraph.service.worker import answer_queries

PEOPLE = "SELECT ?name { ?o a cadre:Official ; skos:prefLabel ?name } ORDER BY ?name"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
MUCH = "SELECT * { ?a ?b ?c . ?d ?e ?f }"
QUERY = {"Content-Type": "application/sparql-query"}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@pytest.fixture(scope="module")
def people(store: Path) -> list[str]:
    return [str(row["name"]) for row in cadregraph.query(PEOPLE, store)]


@pytest.fixture(scope="module")
def passage(store: Path) -> str:
    """A named graph of the store."""
    (row,) = cadregraph.query("SELECT ?g { GRAPH ?g { ?t cadre:holder ?o } } LIMIT 1", store)
    return str(row["g"])


def names(response: httpx.Response) -> list[str]:
    assert response.status_code == 200, response.text
    return [row["name"]["value"] for row in response.json()["results"]["bindings"]]


def test_three_ways_to_ask_give_one_answer(client: httpx.Client, people: list[str]) -> None:
    assert len(people) > 10
    assert names(client.get("/sparql", params={"query": PEOPLE})) == people
    assert names(client.post("/sparql", data={"query": PEOPLE})) == people
    assert names(client.post("/sparql", content=PEOPLE, headers=QUERY)) == people


@pytest.mark.parametrize(
    ("media_type", "format"),
    [
        ("application/sparql-results+json", QueryResultsFormat.JSON),
        ("application/sparql-results+xml", QueryResultsFormat.XML),
        ("text/tab-separated-values", QueryResultsFormat.TSV),
    ],
)
def test_rows_come_in_every_format(
    client: httpx.Client, people: list[str], media_type: str, format: QueryResultsFormat
) -> None:
    response = client.get("/sparql", params={"query": PEOPLE}, headers={"Accept": media_type})

    assert response.headers["Content-Type"].partition(";")[0] == media_type
    rows = parse_query_results(response.content, format)
    assert [row["name"].value for row in rows] == people  # type: ignore[union-attr]


def test_csv_is_that_of_the_standard(client: httpx.Client, people: list[str]) -> None:
    response = client.get("/sparql", params={"query": PEOPLE, "format": "csv"})

    assert response.text == "name\r\n" + "".join(f"{name}\r\n" for name in people)


@pytest.mark.parametrize(
    ("media_type", "format"),
    [
        ("text/turtle", RdfFormat.TURTLE),
        ("application/n-triples", RdfFormat.N_TRIPLES),
        ("application/rdf+xml", RdfFormat.RDF_XML),
        ("application/ld+json", RdfFormat.JSON_LD),
    ],
)
def test_triples_come_in_every_format(
    client: httpx.Client, media_type: str, format: RdfFormat
) -> None:
    text = "CONSTRUCT { ?o skos:prefLabel ?n } WHERE { ?o a cadre:Official ; skos:prefLabel ?n }"
    response = client.get("/sparql", params={"query": text}, headers={"Accept": media_type})

    assert response.headers["Content-Type"].partition(";")[0] == media_type
    assert len(list(parse(response.content, format=format))) > 10


@pytest.mark.parametrize("ask", [True, False])
def test_a_question_is_answered_yes_or_no(client: httpx.Client, ask: bool) -> None:
    text = f"ASK {{ ?o a cadre:{'Official' if ask else 'NoSuchThing'} }}"

    assert client.get("/sparql", params={"query": text}).json()["boolean"] is ask


def test_named_queries_are_asked_by_name(client: httpx.Client, people: list[str]) -> None:
    given = {"query": "person-posts", "$person": people[0]}

    rows = client.get("/sparql", params=given).json()["results"]["bindings"]

    assert rows and {row["holder"]["value"] for row in rows} == {people[0]}
    refused = client.get("/sparql", params={"query": "person-posts", "$person": "Không Có Ai"})
    assert refused.status_code == 400 and "Không Có Ai" in refused.text


# https://www.w3.org/TR/sparql11-protocol/ has tests of its own (data-sparql11/protocol). Those of
# updates and of graphs that the service would have to load from the Web are left out: it does neither.


def test_the_dataset_is_that_of_the_request(client: httpx.Client, passage: str) -> None:
    def count(text: str, **dataset: str) -> int:
        named = {name.replace("_", "-"): value for name, value in dataset.items()}
        rows = client.get("/sparql", params={"query": text, **named}).json()["results"]["bindings"]
        return int(rows[0]["n"]["value"])

    here, there = "SELECT (COUNT(*) AS ?n) {%s}", "?a ?b ?c"
    graph = f"GRAPH <{passage}> {{{there}}}"
    everything, inside = count(here % there), count(here % graph)
    assert 0 < inside < everything
    assert count(here % there, default_graph_uri=passage) == inside
    assert count(here % "GRAPH ?g {?a ?b ?c}", default_graph_uri=passage) == 0
    assert count(here % graph, named_graph_uri=passage) == inside
    assert count(here % there, named_graph_uri=passage) == 0
    assert count(here % there, default_graph_uri="urn:nothing") == 0
    # that of the protocol goes before that of the query (2.1.4)
    stated = f"SELECT (COUNT(*) AS ?n) FROM <urn:nothing> {{{there}}}"
    assert count(stated) == 0
    assert count(stated, default_graph_uri=passage) == inside


@pytest.mark.parametrize(
    ("method", "parameters", "headers", "body", "status"),
    [
        ("PUT", {"query": "ASK {}"}, {}, "", 405),  # bad_query_method
        ("GET", {"query": ["ASK {}", "SELECT * {}"]}, {}, "", 400),  # bad_multiple_queries
        ("POST", {}, {"Content-Type": "text/plain"}, "ASK {}", 415),  # bad_query_wrong_media_type
        ("POST", {}, {}, "query=ASK%20%7B%7D", 415),  # bad_query_missing_form_type
        ("POST", {}, {}, "ASK {}", 415),  # bad_query_missing_direct_type
        ("POST", {}, {"Content-Type": "application/sparql-query; charset=UTF-16"}, "A", 415),
        ("GET", {"query": "ASK"}, {}, "", 400),  # bad_query_syntax
        ("GET", {"query": "INSERT DATA { <urn:a> <urn:b> 1 }"}, {}, "", 400),
        ("POST", {}, FORM, "update=CLEAR%20ALL", 400),
        ("POST", {}, {"Content-Type": "application/sparql-update"}, "CLEAR ALL", 403),
        ("GET", {"query": "SELECT * { SERVICE <http://127.0.0.1:1/> { ?a ?b ?c } }"}, {}, "", 400),
        ("GET", {"query": "SELECT * WHERE " + "{" * 3000 + "}" * 3000}, {}, "", 400),
        ("GET", {"query": "ASK { FILTER(" + "!" * 10_000 + "true) }"}, {}, "", 503),
        ("GET", {"query": "SELECT * {}"}, {"Accept": "image/png"}, "", 406),
    ],
)
def test_what_cannot_be_answered_is_refused_in_one_line(
    client: httpx.Client,
    method: str,
    parameters: Mapping[str, str | list[str]],
    headers: Mapping[str, str],
    body: str,
    status: int,
) -> None:
    response = client.request(
        method, "/sparql", params=parameters, headers=headers, content=body.encode()
    )

    assert response.status_code == status, response.text
    assert len(response.text.splitlines()) == 1 and "Traceback" not in response.text


def test_an_error_says_where_the_query_is_wrong(client: httpx.Client) -> None:
    response = client.get("/sparql", params={"query": "SELECT * {\n ?s foo:x ?o }"})

    assert response.status_code == 400
    assert "line 2, column 10: the prefix foo: is not declared" in response.text


def test_a_body_that_is_too_large_is_refused(client: httpx.Client) -> None:
    response = client.post("/sparql", content=b" " * 1_100_000, headers=QUERY)

    assert response.status_code == 413


# --- bounds -------------------------------------------------------------------------------------


def test_a_runaway_query_is_ended_while_others_are_answered(
    client: httpx.Client, address: str, people: list[str]
) -> None:
    ended: list[httpx.Response] = []

    def run() -> None:
        ended.append(httpx.get(f"{address}/sparql", params={"query": ENDLESS}, timeout=60))

    runaway = threading.Thread(target=run)
    runaway.start()
    answered = 0
    while runaway.is_alive():
        assert names(client.get("/sparql", params={"query": PEOPLE})) == people
        answered += 1
    runaway.join()

    assert answered
    assert ended[0].status_code == 503 and "longer than 3 seconds" in ended[0].text
    assert ended[0].headers["Retry-After"]


def test_who_leaves_frees_the_process(client: httpx.Client, people: list[str]) -> None:
    for _ in range(4):  # twice as many as there are processes
        with pytest.raises(httpx.ReadTimeout):
            client.get("/sparql", params={"query": ENDLESS}, timeout=0.3)

    assert names(client.get("/sparql", params={"query": PEOPLE})) == people


def test_a_process_ends_by_itself_where_the_service_is_no_more(store: Path) -> None:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=answer_queries, args=(str(store), 2048, 0.5, theirs))
    process.start()
    assert ours.recv().triples > 100
    ours.send(Query(ENDLESS, "text/csv"))

    process.join()

    assert process.exitcode == -signal.SIGALRM


def test_an_answer_that_takes_too_long_is_cut_off(address: str) -> None:
    with (
        pytest.raises(httpx.RemoteProtocolError),
        httpx.stream("GET", f"{address}/sparql", params={"query": MUCH}, timeout=60) as response,
    ):
        assert response.status_code == 200
        for _ in response.iter_bytes():
            time.sleep(0.01)  # a client that reads slowly; the answer has tens of millions of rows


# --- things -------------------------------------------------------------------------------------


def test_a_thing_is_found_by_name_and_looked_at(client: httpx.Client, people: list[str]) -> None:
    (found, *_) = client.get("/api/find", params={"q": people[0]}).json()
    assert found["label"] == people[0]

    thing = client.get("/api/thing", params={"iri": found["iri"]}).json()

    assert (thing["label"], thing["kind"]) == (people[0], "Official")
    assert thing["statements"]
    assert all(
        sentence["text"] and sentence["article"]
        for statement in thing["statements"]
        for sentence in statement["sentences"]
    )


@pytest.mark.parametrize("by", ["path", "iri"])
def test_an_iri_is_answered_with_triples_or_a_page(
    client: httpx.Client, people: list[str], by: str
) -> None:
    iri = client.get("/api/find", params={"q": people[0]}).json()[0]["iri"]
    local = iri.removeprefix("https://w3id.org/cadregraph/id/")
    address = f"/id/{local}" if by == "path" else f"/thing?iri={iri}"

    triples = list(
        parse(
            client.get(address, headers={"Accept": "text/turtle"}).content, format=RdfFormat.TURTLE
        )
    )
    page = client.get(address, headers={"Accept": "text/html"})

    assert any(triple.object.value == people[0] for triple in triples)
    assert any("holder" in triple.predicate.value for triple in triples)
    assert page.headers["Content-Type"].startswith("text/html") and people[0] in page.text


@pytest.mark.parametrize(
    "path",
    [
        "/thing?iri=https://w3id.org/cadregraph/id/official/khong-co",
        "/thing?iri=%3E%20%7D%20DROP%20ALL",
        "/id/../../etc/passwd",
        "/assets/..%2Fbase.html.j2",
        "/khong-co",
    ],
)
def test_what_is_not_there_is_404(client: httpx.Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_the_ontology_and_the_service_describe_themselves(client: httpx.Client) -> None:
    turtle = {"Accept": "text/turtle"}
    ontology = rdflib.Graph().parse(data=client.get("/ontology", headers=turtle).text)
    service = rdflib.Graph().parse(data=client.get("/sparql", headers=turtle).text)
    void = rdflib.Graph().parse(data=client.get("/.well-known/void", headers=turtle).text)

    assert len(ontology) > 1000
    sd = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
    assert list(service.subjects(rdflib.RDF.type, sd.Service))
    (triples,) = void.objects(predicate=rdflib.URIRef("http://rdfs.org/ns/void#triples"))
    assert int(str(triples)) > 100


# --- clients ------------------------------------------------------------------------------------


def test_sparqlwrapper_asks(address: str, people: list[str]) -> None:
    wrapper = SPARQLWrapper(f"{address}/sparql", returnFormat=JSON)
    for method in ("GET", "POST"):
        wrapper.setMethod(method)
        wrapper.setQuery(PEOPLE)
        rows = wrapper.queryAndConvert()["results"]["bindings"]
        assert [row["name"]["value"] for row in rows] == people


def test_rdflib_reads_it_as_a_graph_of_its_own(address: str, people: list[str]) -> None:
    graph = rdflib.Graph(SPARQLStore(f"{address}/sparql"))

    cadre = rdflib.Namespace("https://w3id.org/cadregraph/ontology#")
    officials = set(graph.subjects(rdflib.RDF.type, cadre.Official))

    assert len(officials) >= len(set(people))


def test_another_engine_joins_with_it(address: str, people: list[str]) -> None:
    local = rdflib.Graph()
    local.add((rdflib.URIRef("urn:x"), rdflib.RDFS.label, rdflib.Literal(people[0], "vi")))

    found = local.query(
        f"""SELECT ?o {{ ?x rdfs:label ?n . SERVICE <{address}/sparql> {{
        ?o a <https://w3id.org/cadregraph/ontology#Official> ;
          <http://www.w3.org/2004/02/skos/core#prefLabel> ?n }} }}"""
    )

    assert len(list(found)) >= 1


def test_names_are_reconciled_as_openrefine_asks(
    client: httpx.Client, store: Path, people: list[str]
) -> None:
    manifest = client.get("/reconcile").json()
    assert manifest["versions"] == ["0.2"]
    assert {"id": "Official", "name": "Cán bộ"} in manifest["defaultTypes"]
    (post, *_) = cadregraph.query("person-posts", store, {"person": people[0]})
    queries = {
        "q0": {"query": people[0], "type": "Official"},
        "q1": {"query": people[0], "properties": [{"pid": "post", "v": str(post["postTitle"])}]},
        "q2": {"query": people[0], "properties": [{"pid": "post", "v": "Giáo hoàng"}]},
        "q3": {"query": people[0], "type": "Place"},
    }

    for answer in (
        client.post("/reconcile", data={"queries": json.dumps(queries)}).json(),
        client.get("/reconcile", params={"queries": json.dumps(queries)}).json(),
    ):
        (found, *_) = answer["q0"]["result"]
        assert (found["name"], found["match"]) == (people[0], True)
        assert found["id"].startswith(manifest["identifierSpace"])
        assert [one["id"] for one in answer["q1"]["result"]] == [found["id"]]
        assert answer["q2"]["result"] == [] and answer["q3"]["result"] == []


@pytest.mark.parametrize(
    "queries", ["x", "[]", '{"a": 1}', '{"a": {"query": "x", "limit": 0}}', "{%s}"]
)
def test_queries_that_cannot_be_reconciled_are_refused(client: httpx.Client, queries: str) -> None:
    many = ", ".join(f'"q{number}": {{"query": "x"}}' for number in range(51))

    response = client.post("/reconcile", data={"queries": queries.replace("%s", many)})

    assert response.status_code == 400 and len(response.text.splitlines()) == 1


# --- running ------------------------------------------------------------------------------------


def test_headers_are_safe_and_let_pages_of_others_ask(client: httpx.Client) -> None:
    response = client.get(
        "/sparql", params={"query": "ASK {}"}, headers={"Origin": "https://example.org"}
    )

    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert "server" not in response.headers


def test_figures_are_for_who_has_the_token(client: httpx.Client) -> None:
    assert client.get("/health").text == "ok\n" and client.get("/ready").text == "ready\n"
    assert client.get("/metrics").status_code == 401
    assert client.get("/metrics", headers={"Authorization": "Bearer falsch"}).status_code == 401

    figures = client.get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"}).text

    assert 'cadregraph_requests_total{route="/health",status="200"}' in figures


def test_what_a_build_adds_is_served_when_it_is_done(tmp_path: Path, samples: Path) -> None:
    store = tmp_path / "kho"
    cadregraph.build([samples / "bo-xay-dung.txt"], store)
    counting = {"query": "SELECT (COUNT(*) AS ?n) { ?a a cadre:Article }"}

    def articles(address: str) -> int:
        rows = httpx.get(f"{address}/sparql", params=counting, timeout=60).json()["results"]
        return int(rows["bindings"][0]["n"]["value"])

    with served(store, "--processes", "1", "--refresh", "0.2") as address:
        assert articles(address) == 1
        cadregraph.build([samples], store)  # nobody holds the store that is served
        while articles(address) == 1:
            time.sleep(0.1)
        assert articles(address) > 5


def test_a_store_that_is_none_is_one_line(tmp_path: Path, root: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "cadregraph", "serve", "--store", tmp_path / "khong-co"],
        cwd=root,
        capture_output=True,
        text=True,
    )

    assert done.returncode == 3
    assert done.stderr.count("\n") == 1 and "no store there" in done.stderr


@pytest.mark.parametrize("host", ["127.0.0.1", "no.such.host.invalid"])
def test_an_address_that_cannot_be_had_is_one_line(store: Path, root: Path, host: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = subprocess.run(
            [
                *(sys.executable, "-m", "cadregraph", "serve", "--store", store),
                *("--host", host, "--port", str(port)),
            ],
            cwd=root,
            capture_output=True,
            text=True,
        )

    assert done.returncode == 3
    assert done.stderr.startswith(f"cadregraph: cannot listen on {host}:{port}: ")
    assert done.stderr.count("\n") == 1


def test_the_demo_serves_invented_articles_and_leaves_nothing(tmp_path: Path) -> None:
    with served(
        tmp_path / "khong-co", "--demo", "--processes", "1", TMPDIR=str(tmp_path)
    ) as address:
        found = httpx.get(f"{address}/api/find", params={"q": "tran ba khue"}, timeout=60).json()
        assert found[0]["details"] == ["Bí thư Huyện ủy Hòa Vang"]
        assert list(tmp_path.glob("cadregraph-demo-*"))

    assert not list(tmp_path.glob("cadregraph-demo-*"))
