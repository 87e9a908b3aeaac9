"""The Neo4j set, read as strictly as the import tool reads: headers, types, ids that join."""

from __future__ import annotations

import csv
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeAlias

import pytest
from stores import rows, store_of
from worlds import Line, article, four_articles, whole_world

from cadregraph.exports import export
from cadregraph.exports.networks.neo4j import FILES
from cadregraph.graph.model import Official, StatementFact
from cadregraph.graph.network import project
from cadregraph.graph.store import Store
from cadregraph.graph.text.normal import key
from cadregraph.ontology import CADRE

Value: TypeAlias = "str | int | float | date | tuple[str, ...]"

_FIELD = re.compile(r"(\w*)(?::([A-Z_]+|[a-z]+)(\[\])?(?:\(([\w-]+)\))?)?")
_READ = {"string": str, "int": int, "double": float, "date": date.fromisoformat}
_NAME = re.compile(r"[A-Z][A-Za-z]*")
_TYPE = re.compile(r"[A-Z]+(?:_[A-Z]+)*")


@dataclass(frozen=True)
class Database:
    """What an import gives."""

    labels: dict[str, tuple[str, ...]]
    properties: dict[str, dict[str, Value]]
    relationships: list[tuple[str, str, str, dict[str, Value]]]


def imported(folder: Path) -> Database:
    """The set read by the command that its README gives; anything out of order is an error."""
    readme = (folder / "README.md").read_text(encoding="utf-8")
    (command,) = re.findall(r"```sh\n(.*?)```", readme, re.DOTALL)
    words = shlex.split(command.replace("\\\n", " "))
    assert words[:5] == ["neo4j-admin", "database", "import", "full", "cadregraph"]
    options = [word.split("=", 1) for word in words[5:]]
    assert {name for name, _ in options} == {"--nodes", "--relationships"}
    assert {path for _, path in options} == set(FILES) - {"README.md"}
    found = Database({}, {}, [])
    for _, path in (option for option in options if option[0] == "--nodes"):
        for special, properties in records(folder / path):
            identity = special["ID"]
            assert identity and identity not in found.labels, f"{path}: {identity} twice"
            found.labels[identity] = tuple(special["LABEL"].split(";"))
            assert all(map(_NAME.fullmatch, found.labels[identity]))
            found.properties[identity] = properties
    for _, path in (option for option in options if option[0] == "--relationships"):
        for special, properties in records(folder / path):
            start, end, type_ = special["START_ID"], special["END_ID"], special["TYPE"]
            assert {start, end} <= found.labels.keys(), f"{path}: {start} or {end} is no node"
            assert _TYPE.fullmatch(type_)
            found.relationships.append((start, type_, end, properties))
    return found


def records(path: Path) -> Iterator[tuple[dict[str, str], dict[str, Value]]]:
    """The lines of a file, one a record: what the header marks as special, and the properties."""
    lines = path.read_text(encoding="utf-8").split("\n")
    assert lines.pop() == ""
    header, *rows = csv.reader(lines, strict=True)
    assert len(rows) == len(lines) - 1, "a record goes over a line, which the import refuses"
    fields = [_FIELD.fullmatch(field) for field in header]
    assert len(set(header)) == len(header)
    for row in rows:
        assert len(row) == len(header)
        special: dict[str, str] = {}
        properties: dict[str, Value] = {}
        for field, cell in zip(fields, row, strict=True):
            assert field is not None
            name, type_, listed, _ = field.groups()
            if type_ and type_.isupper():
                special[type_] = cell
            if name and cell:
                read = str if type_ is None or type_.isupper() else _READ[type_]
                properties[name] = tuple(map(str, cell.split(";"))) if listed else read(cell)
        yield special, properties


@pytest.fixture(scope="module")
def store() -> Store:
    return store_of([whole_world(), *four_articles()])


@pytest.fixture(scope="module")
def database(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Database:
    folder = tmp_path_factory.mktemp("neo4j") / "set"
    export(store, "neo4j", folder)
    assert {path.name for path in folder.iterdir()} == set(FILES)
    return imported(folder)


def test_every_node_and_edge_of_the_network_is_imported(store: Store, database: Database) -> None:
    network = project(store)

    entities = {iri for iri, labels in database.labels.items() if "Entity" in labels}
    assert entities == set(network)
    for iri in entities:
        node = network.nodes[iri]["data"]
        assert database.properties[iri]["name"] == node.label
        assert database.properties[iri].get("names", ()) == node.names
        assert database.labels[iri][-1] == node.cls
    told = [
        (a, b, properties.get("start"), properties.get("passages", ()))
        for a, _, b, properties in database.relationships
        if {a, b} <= entities
    ]
    assert told == [
        (e.source, e.target, e.start or None, tuple(dict.fromkeys(p.passage for p in e.evidence)))
        for *_, e in network.edges(data="data")
    ]


def test_labels_say_what_kinds_a_node_is_of(database: Database) -> None:
    by_name = {
        properties.get("name"): database.labels[iri]
        for iri, properties in database.properties.items()
    }
    assert by_name["Huyện ủy Sông Lam"] == ("Entity", "Organization", "PartyCommittee")
    assert by_name["Trần Minh Khôi"] == ("Entity", "Official")
    assert by_name["Đại hội đại biểu Đảng bộ huyện Sông Lam lần thứ XXI"] == (
        "Entity",
        "Event",
        "Congress",
    )


def test_the_passages_of_a_relationship_are_nodes_in_articles(database: Database) -> None:
    inside = {a: b for a, type_, b, _ in database.relationships if type_ == "IN_ARTICLE"}
    passages = [
        passage
        for *_, properties in database.relationships
        for passage in properties.get("passages", ())
    ]
    assert len(passages) > 20
    for passage in passages:
        assert database.labels[passage] == ("Passage",)
        assert database.labels[inside[passage]] == ("Article",)
        assert database.properties[passage]["text"]
    assert inside.keys() == {i for i, labels in database.labels.items() if labels == ("Passage",)}


def test_every_passage_and_article_is_imported(tmp_path: Path) -> None:
    """Also those that say nothing of the network: a mention alone, and an article without any."""
    store = store_of([*four_articles(), article("trống", Line("Trời mưa."))])
    export(store, "neo4j", tmp_path / "set")
    database = imported(tmp_path / "set")

    def iris(cls: str) -> set[str]:
        return {row[0] for row in rows(store.query(f"SELECT ?i {{ ?i a <{CADRE}{cls}> }}"))}

    for cls in ("Passage", "Article"):
        here = {iri for iri, labels in database.labels.items() if labels == (cls,)}
        assert here == iris(cls)
    assert len(iris("Article")) == 5


def test_a_fact_has_its_decision_sanction_confidence_and_support(database: Database) -> None:
    facts = [p for i, p in database.properties.items() if database.labels[i] == ("Fact",)]
    (sanction,) = (p for p in facts if p["kind"] == "discipline" and p.get("decision"))
    assert sanction["decision"] == "proposed"
    assert 0 < float(str(sanction["confidence"])) <= 1
    assert sanction["support"] == 1


def test_dates_are_dates_where_the_day_is_known(database: Database) -> None:
    held = [p for _, type_, _, p in database.relationships if type_ == "HOLDS"]
    appointed = [p for _, type_, _, p in database.relationships if type_ == "APPOINTED"]

    assert ("2015-08", None) in {(p.get("start"), p.get("startDay")) for p in held}
    assert [(p["start"], p["startDay"]) for p in appointed] == [("2019-05-03", date(2019, 5, 3))]


def test_a_fact_about_one_alone_has_its_sentence(database: Database) -> None:
    facts = {b: a for a, type_, b, _ in database.relationships if type_ == "HAS_FACT"}
    said = {a for a, type_, _, _ in database.relationships if type_ == "SAID_IN"}

    assert (
        facts.keys() == said == {i for i, labels in database.labels.items() if labels == ("Fact",)}
    )
    kinds = {database.properties[fact]["kind"] for fact in facts}
    assert {"figure", "statement", "change", "discipline"} <= kinds


def test_text_that_would_break_a_record_is_text(tmp_path: Path) -> None:
    name = 'Ông "A", dòng\nhai;\r\x00 =1+1 \\" ' + "dài " * 3000
    person = Official(key("official", name), name, ("tên; khác", "tên, nữa"))
    said = StatementFact(0, 0.9, person.key, name)
    export(
        store_of([article("bài;1", Line(f"{name} nói", (said,), (person,)), title=name)]),
        "neo4j",
        tmp_path / "set",
    )
    database = imported(tmp_path / "set")

    (found,) = (p for i, p in database.properties.items() if "Official" in database.labels[i])
    assert str(found["name"]).startswith('Ông "A", dòng hai;')
    assert found["names"] == ("tên, nữa", "tên, khác")


def test_a_store_without_articles_is_a_set_without_nodes(tmp_path: Path) -> None:
    export(store_of([]), "neo4j", tmp_path / "set")

    assert imported(tmp_path / "set") == Database({}, {}, [])
