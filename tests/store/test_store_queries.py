"""Asking a store: SPARQL as it is, and the named queries of the ontology with parameters."""

from __future__ import annotations

import socket
from collections.abc import Iterator, Mapping
from datetime import date

import pytest
from facts import read
from pyoxigraph import Literal, NamedNode, QueryBoolean, QuerySolutions, QueryTriples
from stores import PREFIX, rows, store_of
from telling import telling_articles
from worlds import KHOI, four_articles, whole_world

from cadregraph.graph.errors import QueryError
from cadregraph.graph.identity import parse_decisions
from cadregraph.graph.store import Store
from cadregraph.ontology import named_queries


@pytest.fixture(scope="module")
def store() -> Store:
    namesakes = [
        read("Ông Nguyễn Văn Hùng, Phó Trưởng ban Dân vận Trung ương.", "trung ương"),
        read("Ông Nguyễn Văn Hùng, Bí thư Tỉnh ủy Kon Tum.", "tỉnh"),
    ]
    return store_of([whole_world(), *four_articles(), *namesakes])


def refusal(store: Store, text: str) -> str:
    with pytest.raises(QueryError) as caught:
        store.query(text)
    message = str(caught.value)
    assert "\n" not in message
    return message


# --- SPARQL -------------------------------------------------------------------------------------


def test_select_gives_solutions(store: Store) -> None:
    answer = store.query(
        f"{PREFIX}SELECT ?name WHERE {{ ?p a cadre:Official ; skos:prefLabel ?name }} ORDER BY ?name"
    )

    assert [name for (name,) in rows(answer)] == [
        "Lương Vân Khuê",
        "Nguyễn Văn Hùng",
        "Nguyễn Văn Hùng",
        "Phạm Gia Lộc",
        "Trần Minh Khôi",
        "Trần Minh Khôi",
    ]


def test_ask_gives_a_truth_value(store: Store) -> None:
    for body, expected in (("?x a cadre:Congress", True), ("?x a cadre:Inspection", False)):
        answer = store.query(f"{PREFIX}ASK {{ {body} }}")
        assert isinstance(answer, QueryBoolean)
        assert bool(answer) is expected


def test_construct_gives_triples(store: Store) -> None:
    answer = store.query(f"{PREFIX}CONSTRUCT {{ ?b cadre:led ?p }} WHERE {{ ?p cadre:governs ?b }}")

    assert isinstance(answer, QueryTriples)
    assert len(list(answer)) == 1


def test_bindings_fix_a_variable(store: Store) -> None:
    name = Literal("Trần Minh Khôi", language="vi")
    answer = store.query(f"{PREFIX}SELECT ?p ?n WHERE {{ ?p skos:prefLabel ?n }}", {"n": name})

    assert len(rows(answer)) == 2


@pytest.mark.parametrize("text", ["", "SELECT", "SELECT * WHERE { ?s ?p }", "SELECT * {\n?s\n?p\n"])
def test_what_is_no_query_is_one_line_of_error(store: Store, text: str) -> None:
    assert refusal(store, text).startswith("the query cannot be answered: ")


@pytest.mark.parametrize(
    "text",
    [
        "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
        "DELETE WHERE { ?s ?p ?o }",
        "CLEAR ALL",
        "LOAD <http://127.0.0.1:9/x.ttl>",
    ],
)
def test_an_update_is_refused(store: Store, text: str) -> None:
    before = len(store)

    refusal(store, text)
    assert len(store) == before


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """A port of this machine on which a call would be heard."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.1)
        yield server


@pytest.mark.parametrize(
    "pattern",
    [
        "SERVICE <{}> {{ ?s ?p ?o }}",
        "service silent <{}> {{ ?s ?p ?o }}",
        "?s ?p 1SERVICE<{}>{{ ?s ?p ?o }}",
        "OPTIONAL {{ {{ SELECT * {{ SERVICE <{}> {{ ?s ?p ?o }} }} }} }}",
        "FILTER NOT EXISTS {{ SERVICE <{}> {{ ?s ?p ?o }} }}",
        "VALUES ?service {{ <{}> }} SERVICE ?service {{ ?s ?p ?o }}",
        "# a comment that ends \r SERVICE <{}> {{ ?s ?p ?o }}",
        '?s ?p "\\u0022 #" . SERVICE <{}> {{ ?s ?p ?o }}',
        "\\u0053ERVICE <{}> {{ ?s ?p ?o }}",
    ],
)
def test_no_other_service_is_called(store: Store, listener: socket.socket, pattern: str) -> None:
    address = f"http://127.0.0.1:{listener.getsockname()[1]}/sparql"

    refusal(store, f"SELECT * WHERE {{ {pattern.format(address)}\n}}")
    with pytest.raises(TimeoutError):
        listener.accept()


@pytest.mark.parametrize(
    "body",
    [
        '?service skos:prefLabel "service SERVICE <http://127.0.0.1:9/> { }"@vi',
        "?s ?p ?o # SERVICE <http://127.0.0.1:9/> { }",
        "?s <https://service.example/SERVICE> ?o",
    ],
)
def test_the_word_alone_is_no_service(store: Store, body: str) -> None:
    assert isinstance(store.query(f"{PREFIX}SELECT * WHERE {{ {body}\n}} LIMIT 1"), QuerySolutions)


def test_no_dataset_is_fetched(store: Store, listener: socket.socket) -> None:
    address = f"http://127.0.0.1:{listener.getsockname()[1]}/data.ttl"
    answer = store.query(f"SELECT * FROM <{address}> WHERE {{ ?s ?p ?o }}")

    assert rows(answer) == []
    with pytest.raises(TimeoutError):
        listener.accept()


# --- named queries ------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def asked_of() -> Store:
    """What every named query has something to say of."""
    store = store_of(telling_articles())
    store.decide(parse_decisions("so until\tPhạm Gia Lộc | Bí thư Huyện ủy Sông Lam\t2015-08\n"))
    return store


@pytest.mark.parametrize("name", named_queries())
def test_every_named_query_finds_something_with_its_own_example(asked_of: Store, name: str) -> None:
    assert rows(asked_of.ask_named(name, named_queries()[name].example))


@pytest.mark.parametrize(
    "name",
    [
        name
        for name, query in named_queries().items()
        if not any(p.required for p in query.parameters)
    ],
)
def test_what_is_optional_may_be_left_out(asked_of: Store, name: str) -> None:
    with_all = rows(asked_of.ask_named(name))
    with_example = rows(asked_of.ask_named(name, named_queries()[name].example))

    assert len(with_all) >= len(with_example)


def test_code_words_and_names_come_back(store: Store) -> None:
    answer = store.ask_named("personnel-changes", {"person": "phạm gia lộc"})

    found = {row[1:5] for row in rows(answer)}
    assert found == {
        ("relieved", "decided", "Bí thư Huyện ủy Sông Lam", ""),
        ("retired", "decided", "", ""),
    }


def test_the_example_that_is_known(store: Store) -> None:
    answer = store.ask_named("figures-ratio")

    assert [row[1:5] for row in rows(answer)] == [("51", "53", "96.23", "96.23")]


def named_refusal(store: Store, name: str, parameters: Mapping[str, str]) -> str:
    with pytest.raises(QueryError) as caught:
        store.ask_named(name, parameters)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_an_unknown_name_says_where_the_names_are(store: Store) -> None:
    assert "cadregraph query --list" in named_refusal(store, "khong-co", {})
    assert "no named query" in named_refusal(store, "a\nb", {})


def test_an_unknown_parameter_says_which_there_are(store: Store) -> None:
    message = named_refusal(store, "person-posts", {"person": "x", "nguoi": "y"})

    assert "'nguoi'" in message and "person" in message
    assert "none" in named_refusal(store, "places", {"place": "x"})


def test_a_missing_parameter_says_how_to_give_it(store: Store) -> None:
    assert "-p person=" in named_refusal(store, "person-posts", {})


@pytest.mark.parametrize("value", ["năm mươi", "", "51; DROP", "1e400x", "nan", "inf", "1_0"])
def test_a_number_must_be_one(store: Store, value: str) -> None:
    assert "must be a number" in named_refusal(store, "evidence-figure", {"value": value})


@pytest.mark.parametrize("value", ["51", "51.0", "+51", "051"])
def test_a_number_is_meant_by_its_value(store: Store, value: str) -> None:
    assert rows(store.ask_named("evidence-figure", {"value": value}))


@pytest.mark.parametrize(
    "value",
    [
        '" . } DROP ALL #',
        "x')) } UNION { ?holder ?postTitle ?postOrganization } #",
        "?person",
        f"<{NamedNode('https://w3id.org/cadregraph/id/' + KHOI.key).value}>",
        "\\u0022 || true || \\u0022",
        "'; DELETE WHERE { ?s ?p ?o }",
        "\x00\n\r\t",
    ],
)
def test_a_hostile_value_is_only_a_value(store: Store, value: str) -> None:
    before = len(store)

    assert "no person is called" in named_refusal(store, "person-posts", {"person": value})
    assert len(store) == before


@pytest.mark.parametrize("value", ["2016-13", "2016-02-30", "16/6/2016", "", "hôm nay", "201"])
def test_a_date_must_be_one(store: Store, value: str) -> None:
    assert "must be a date such as" in named_refusal(store, "as-of", {"date": value})


@pytest.mark.parametrize("value", [date(2019, 2, 28), "2019-02-28"])
def test_a_date_may_be_one_of_python(store: Store, value: str | date) -> None:
    assert rows(store.ask_named("as-of", {"date": value}))


@pytest.mark.parametrize(
    ("name", "given", "message"),
    [
        ("person-posts", {"person": "Trần Minh Khoii"}, "did you mean Trần Minh Khôi?"),
        ("post-holders", {"organization": "Huyện ủy Sõng Lam"}, "did you mean Huyện ủy Sông Lam, "),
        ("post-holders", {"title": "Bí thưư"}, "did you mean Bí thư"),
        ("organisations", {"class": "PartyComittee"}, "did you mean PartyCommittee"),
        ("directives", {"type": "plann"}, "did you mean Plan?"),
        ("person-post", {}, "did you mean person-posts"),
    ],
)
def test_what_is_not_known_is_refused_with_what_is_near(
    store: Store, name: str, given: dict[str, str], message: str
) -> None:
    assert message in named_refusal(store, name, given)


@pytest.mark.parametrize(
    "name", ["tran minh khoi", "TRẦN MINH KHÔI", "Tra\u0302\u0300n Minh Kho\u0302i"]
)
def test_a_person_is_found_in_any_spelling(store: Store, name: str) -> None:
    assert rows(store.ask_named("person-posts", {"person": name}))


def test_namesakes_are_answered_for_each_apart(store: Store) -> None:
    """Their IRIs stand in the column of the parameter."""
    answer = store.ask_named("person-posts", {"person": "Nguyễn Văn Hùng"})
    assert isinstance(answer, QuerySolutions)
    found = {(row["person"].value, row["postTitle"].value) for row in answer}

    assert len({iri for iri, _ in found}) == 2
    assert {title for _, title in found} == {"Phó Trưởng ban", "Bí thư"}


def test_of_namesakes_one_is_meant_by_a_post(store: Store) -> None:
    asked = {"person": "Nguyễn Văn Hùng | Bí thư Tỉnh ủy Kon Tum"}
    answer = store.ask_named("person-posts", asked)

    assert [row[1:3] for row in rows(answer)] == [("Bí thư", "Tỉnh ủy Kon Tum")]


def test_a_name_may_be_asked_for_with_either_place_of_the_tone_mark() -> None:
    text = "Bí thư Huyện ủy Hoà Vang Trần Thị Thuý dự hội nghị."
    with store_of([read(text, "hoa-vang")]) as opened:
        for name in ("Trần Thị Thuý", "Trần Thị Thúy"):
            assert rows(opened.ask_named("person-posts", {"person": name}))
        for name in ("Huyện uỷ Hoà Vang", "Huyện ủy Hòa Vang"):
            assert rows(opened.ask_named("post-holders", {"organization": name}))
