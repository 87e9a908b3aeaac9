"""What programs ask for beside SPARQL, over real HTTP, as the description of the service says."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

import httpx
import pyoxigraph
import pytest
import schemathesis
from hypothesis import given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

import cadregraph

TEXT = "Ông Lê Thế An, Bí thư Tỉnh ủy Hà Tĩnh, phát biểu."
PLAIN = {"Content-Type": "text/plain; charset=utf-8"}

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


@pytest.fixture(scope="module")
def described(client: httpx.Client) -> schemathesis.BaseSchema:
    return schemathesis.openapi.from_dict(client.get("/openapi.json").json())


def answer(client: httpx.Client, path: str, **asked: str) -> Any:
    response = client.get(path, params=asked)
    assert response.status_code == 200, response.text
    return response.json()


def test_who_held_a_post_on_a_day_with_the_sentences(client: httpx.Client, store: Path) -> None:
    asked = """SELECT ?organization ?day { ?tenure schema:startDate ?day ;
      cadre:status/skos:notation "current" ; cadre:post/org:postIn ?organization } LIMIT 1"""
    (row,) = cadregraph.query(asked, store)
    found = answer(client, "/api/as-of", day=str(row["day"]), organization=str(row["organization"]))

    assert found["holdings"]
    for held in found["holdings"]:
        assert held["person"] and held["title"] and held["sentences"][0]["text"]


def test_career_evidence_and_article_of_a_person(client: httpx.Client, store: Path) -> None:
    asked = (
        "SELECT ?n { ?t cadre:holder/skos:prefLabel ?n } GROUP BY ?n HAVING(COUNT(*) > 1) LIMIT 1"
    )
    name = str(next(iter(cadregraph.query(asked, store)))["n"])

    career = answer(client, "/api/career", person=name)
    assert {held["person"] for held in career["holdings"]} == {name}
    evidence = answer(client, "/api/evidence", called=name)
    sentence = evidence["statements"][0]["sentences"][0]
    article = answer(client, "/api/article", iri=sentence["article"])
    words = "".join(p["text"] for part in article["paragraphs"] for s in part for p in s["pieces"])
    assert sentence["text"] in words


def test_a_text_is_read_and_not_kept(client: httpx.Client) -> None:
    response = client.post("/api/extract", content=TEXT, headers=PLAIN)

    (sentence,) = response.json()["sentences"]
    assert sentence["text"] == TEXT
    assert [(m["text"], m["start"]) for m in sentence["mentions"]] == [
        ("Ông Lê Thế An", 0),
        ("Bí thư Tỉnh ủy Hà Tĩnh", 15),
    ]
    tenure = next(fact for fact in sentence["facts"] if fact["kind"] == "Tenure")
    assert tenure["arguments"]["holder"] == "Lê Thế An"
    found = answer(client, "/api/find", q="Lê Thế An")
    assert "Lê Thế An" not in {match["label"] for match in found}


@pytest.mark.parametrize(
    ("media_type", "format"),
    [
        ("text/turtle", pyoxigraph.RdfFormat.TURTLE),
        ("application/n-quads", pyoxigraph.RdfFormat.N_QUADS),
        ("application/ld+json", pyoxigraph.RdfFormat.JSON_LD),
    ],
)
def test_a_text_comes_as_triples(
    client: httpx.Client, media_type: str, format: pyoxigraph.RdfFormat
) -> None:
    response = client.post("/api/extract", content=TEXT, headers=PLAIN | {"Accept": media_type})

    assert response.headers["Content-Type"].partition(";")[0] == media_type
    objects = {str(quad.object) for quad in pyoxigraph.parse(response.content, format)}
    assert any("Lê Thế An" in value for value in objects)


def test_what_is_known_of_a_text_counts(client: httpx.Client) -> None:
    text = "Bí thư Tỉnh ủy Lê Thế An phát biểu."
    told = {"published": "2024-12-01", "place": "Sơn La"}
    read = client.post("/api/extract", content=text, headers=PLAIN, params=told).json()

    (tenure,) = [fact for s in read["sentences"] for fact in s["facts"] if fact["kind"] == "Tenure"]
    assert tenure["arguments"]["organization"] == "Tỉnh ủy Sơn La"


@pytest.mark.parametrize(
    ("path", "asked", "reason"),
    [
        ("/api/find", {}, "there is no parameter `q`"),
        ("/api/find", {"q": " "}, "q: "),
        ("/api/find", {"q": "a", "limit": "0"}, "limit: Expected `int` >= 1"),
        ("/api/find", {"q": "a", "sort": "x"}, "there is no such parameter as `sort`"),
        ("/api/as-of", {"day": "hôm qua", "organization": "Sơn La"}, "day: "),
        ("/api/career", {"person": "Không Có Ai"}, "Không Có Ai"),
        ("/api/evidence", {"called": "http://[::1"}, "'http://[::1' is no IRI"),
    ],
)
def test_a_wrong_question_is_told_in_a_line(
    client: httpx.Client, path: str, asked: dict[str, str], reason: str
) -> None:
    response = client.get(path, params=asked)

    assert response.status_code == 400
    assert reason in response.text and response.text.count("\n") == 1


@pytest.mark.parametrize(
    ("content", "headers", "status"),
    [
        (b"", PLAIN, 400),
        (b"\xff\xfe", PLAIN, 400),
        (TEXT.encode(), {"Content-Type": "application/json"}, 415),
        (TEXT.encode(), PLAIN | {"Accept": "image/png"}, 406),
        (b"a" * 1_100_000, PLAIN, 413),
    ],
)
def test_what_is_no_text_is_refused(
    client: httpx.Client, content: bytes, headers: dict[str, str], status: int
) -> None:
    response = client.post("/api/extract", content=content, headers=headers)
    assert response.status_code == status
    assert response.text.count("\n") == 1


FILES = {
    "UTF-8": TEXT.encode(),
    "UTF-16": TEXT.encode("utf-16"),
    "gzip": gzip.compress(TEXT.encode()),
    "JSON": f'{{"text": "{TEXT}"}}'.encode(),
}


@pytest.mark.parametrize("kind", FILES)
def test_the_text_of_a_file(client: httpx.Client, kind: str) -> None:
    response = client.post("/api/text", content=FILES[kind])
    assert response.status_code == 200 and response.text == TEXT


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"%PDF-1.7 ", "a damaged PDF file"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b'{"text": "m"}\n{"text": "h"}', "holds several documents"),
    ],
    ids=["nothing", "PDF", "PNG", "records"],
)
def test_a_file_without_a_text_is_told_in_a_line(
    client: httpx.Client, data: bytes, reason: str
) -> None:
    response = client.post("/api/text", content=data)
    assert response.status_code == 400
    assert reason in response.text and response.text.count("\n") == 1


OPERATIONS = (
    "/api/find /api/thing /api/as-of /api/career /api/evidence /api/article /api/extract "
    "/api/text".split()
)
SENT = ("/api/extract", "/api/text")


@pytest.mark.parametrize(
    ("path", "mode"),
    [
        (path, mode)
        for path in OPERATIONS
        for mode in GenerationMode
        if (path, mode)
        != ("/api/text", GenerationMode.NEGATIVE)  # nothing that is sent is malformed
    ],
)
def test_the_description_holds_under_chance_requests(
    address: str, described: schemathesis.BaseSchema, path: str, mode: GenerationMode
) -> None:
    """Requests that a fuzzer makes from the description, right ones and wrong ones."""
    operation = described[path]["POST" if path in SENT else "GET"]

    @settings(max_examples=10, deadline=None, derandomize=True, database=None)
    @given(case=operation.as_strategy(generation_mode=mode))
    def holds(case: schemathesis.Case) -> None:
        response = case.call(base_url=address)
        case.validate_response(response, checks=CHECKS)
        if mode is GenerationMode.NEGATIVE and path not in SENT:  # any body is a text
            assert 400 <= response.status_code < 500

    holds()


def test_the_description_names_every_operation(described: schemathesis.BaseSchema) -> None:
    assert set(described) == set(OPERATIONS)
