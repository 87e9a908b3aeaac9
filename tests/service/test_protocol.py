"""What is read from a request of the SPARQL 1.1 Protocol, and the format of the answer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadregraph.service.protocol import (
    FORM_TYPE,
    MAX_BODY,
    QUERY_TYPE,
    ROWS,
    Refused,
    accepted,
    chosen,
    read_query,
)

JSON, XML, TURTLE = (
    "application/sparql-results+json",
    "application/sparql-results+xml",
    "text/turtle",
)


@pytest.mark.parametrize(
    ("method", "query_string", "content_type", "body", "text"),
    [
        ("GET", "query=ASK%7B%7D", "", b"", "ASK{}"),
        ("HEAD", "query=ASK+%7B%7D", "", b"", "ASK {}"),
        ("POST", "", FORM_TYPE, b"query=ASK%7B%7D", "ASK{}"),
        ("POST", "", f"{FORM_TYPE}; charset=UTF-8", "query=ASK{'ủy'}".encode(), "ASK{'ủy'}"),
        ("POST", "", QUERY_TYPE, "ASK{'ủy'}".encode(), "ASK{'ủy'}"),
        ("POST", "default-graph-uri=urn:a", QUERY_TYPE, b"ASK{}", "ASK{}"),
    ],
)
def test_a_query_comes_in_three_ways(
    method: str, query_string: str, content_type: str, body: bytes, text: str
) -> None:
    query = read_query(method, query_string, content_type, body, "")

    assert query is not None and (query.text, query.media_type) == (text, JSON)


def test_the_dataset_comes_with_the_query_or_beside_it() -> None:
    form = b"query=ASK{}&default-graph-uri=urn:a&default-graph-uri=urn:b&named-graph-uri=urn:c"
    for query in (
        read_query("POST", "", FORM_TYPE, form, ""),
        read_query("GET", form.decode(), "", b"", ""),
        read_query("POST", form.decode().partition("&")[2], QUERY_TYPE, b"ASK{}", ""),
    ):
        assert query is not None
        assert (query.default_graphs, query.named_graphs) == (("urn:a", "urn:b"), ("urn:c",))


def test_a_get_without_anything_asks_for_the_description() -> None:
    assert read_query("GET", "", "", b"", "") is None


@pytest.mark.parametrize(
    ("method", "query_string", "content_type", "body", "status"),
    [
        ("PUT", "query=ASK{}", "", b"", 405),
        ("GET", "query=ASK{}&query=ASK{}", "", b"", 400),
        ("GET", "other=1", "", b"", 400),
        ("GET", "query=%20", "", b"", 400),
        ("GET", "query=%FF", "", b"", 400),
        ("GET", "&".join(["query=a"] * 1001), "", b"", 400),
        ("POST", "", FORM_TYPE, b"update=CLEAR+ALL", 400),
        ("POST", "", FORM_TYPE, b"query=ASK{}&update=CLEAR+ALL", 400),
        ("POST", "", "application/sparql-update", b"CLEAR ALL", 403),
        ("POST", "", "text/plain", b"ASK{}", 415),
        ("POST", "", "", b"ASK{}", 415),
        ("POST", "", f"{QUERY_TYPE}; charset=UTF-16", "ASK{}".encode("utf-16"), 415),
        ("POST", "", QUERY_TYPE, b"ASK{'\xff'}", 400),
        ("POST", "", QUERY_TYPE, b" " * (MAX_BODY + 1), 413),
    ],
)
def test_what_is_no_query_is_refused(
    method: str, query_string: str, content_type: str, body: bytes, status: int
) -> None:
    with pytest.raises(Refused) as refused:
        read_query(method, query_string, content_type, body, "")
    assert refused.value.status == status and "\n" not in refused.value.reason


@pytest.mark.parametrize(
    ("text", "accept", "format", "media_type"),
    [
        ("SELECT * {}", "", None, JSON),
        ("SELECT * {}", "*/*", None, JSON),
        ("SELECT * {}", XML, None, XML),
        ("SELECT * {}", f"{JSON};q=0.5, {XML};q=0.9", None, XML),
        ("SELECT * {}", "text/html, application/xhtml+xml, */*;q=0.8", None, JSON),
        ("SELECT * {}", "text/*", None, "text/csv"),
        ("SELECT * {}", f"*/*, {JSON};q=0", None, XML),
        ("SELECT * {}", XML, "csv", "text/csv"),
        ("ASK {}", "application/json", None, "application/json"),
        ("CONSTRUCT {} {}", "", None, TURTLE),
        ("# SELECT\nDESCRIBE <urn:SELECT>", "application/ld+json", None, "application/ld+json"),
        ("PREFIX a: <urn:CONSTRUCT> SELECT * {'DESCRIBE'}", "", None, JSON),
        ("CONSTRUCT {} {}", "", "ntriples", "application/n-triples"),
        ("person-posts", "text/csv", None, "text/csv"),
    ],
)
def test_the_answer_is_in_the_format_that_is_liked_best(
    text: str, accept: str, format: str | None, media_type: str
) -> None:
    assert chosen(text, accept, format) == media_type


@pytest.mark.parametrize(
    ("text", "accept", "format", "status"),
    [
        ("SELECT * {}", "image/png", None, 406),
        ("SELECT * {}", "*/*;q=0", None, 406),
        ("CONSTRUCT {} {}", "text/csv", None, 406),
        ("CONSTRUCT {} {}", "", "csv", 400),
        ("SELECT * {}", "", "turtle", 400),
    ],
)
def test_what_cannot_be_written_so_is_refused(
    text: str, accept: str, format: str | None, status: int
) -> None:
    with pytest.raises(Refused) as refused:
        chosen(text, accept, format)
    assert refused.value.status == status


@given(st.text(st.characters(codec="latin-1")))
def test_any_header_is_read(accept: str) -> None:
    assert accepted(accept, list(ROWS)) in (None, *ROWS)


@given(st.text(st.characters(codec="latin-1")), st.text(st.characters(codec="ascii")), st.binary())
def test_any_request_is_read_or_refused(query_string: str, content_type: str, body: bytes) -> None:
    for method in ("GET", "POST"):
        try:
            read_query(method, query_string, content_type, body, "")
        except Refused as refused:
            assert 400 <= refused.status < 500 and refused.reason
