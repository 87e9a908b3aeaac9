"""The network in the files of other programs: each read back by a reader that is not ours."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

import networkx as nx
import pytest
from leaving import written
from stores import rows, store_of
from worlds import ENTITIES, TENURE_LINE, Line, article, four_articles, whole_world

from cadregraph.exports.networks.gexf import spell
from cadregraph.exports.networks.graphml import flat
from cadregraph.graph.article.extraction import extract
from cadregraph.graph.model import Document, Extraction, Official, StatementFact, TenureFact
from cadregraph.graph.network import Edge, Network, Node, project
from cadregraph.graph.store import Store
from cadregraph.graph.text.normal import key

HOSTILE = (
    "Ông\x0b A & <B> \"'\ufffe",
    "]]><script>alert(1)</script>",
    '"},{"data":{"id":"x"}}',
    "=1+1\u2028\u202e",
    "Rất dài " * 5000,
)


@pytest.fixture(scope="module")
def store() -> Store:
    return store_of([whole_world(), *four_articles(), dated(), hostile()])


@pytest.fixture(scope="module")
def network(store: Store) -> Network:
    return project(store)


def dated() -> Extraction:
    """An article that tells the full days of a tenure."""
    (fact,) = TENURE_LINE.facts
    assert isinstance(fact, TenureFact)
    days = replace(
        fact, start="2010-03-04", end="2012-05-06", title="Chánh Văn phòng", status="former"
    )
    return article("tin-ngày", Line("Từ 4/3/2010 đến 6/5/2012.", (days,)))


def hostile() -> Extraction:
    """An article whose people are called what would break a file, and say it."""
    people = [Official(key("official", name), name, (name[::-1],)) for name in HOSTILE]
    facts = [StatementFact(0, 0.9, person.key, person.label) for person in people]
    lines = [
        Line(f"{person.label} nói.", (fact,), (person,))
        for person, fact in zip(people, facts, strict=True)
    ]
    return article("tin-xấu", *lines, title=HOSTILE[1])


def nodes(network: Network) -> dict[str, Node]:
    return dict(network.nodes(data="data"))


def edges(network: Network) -> list[Edge]:
    return [edge for _, _, edge in network.edges(data="data")]


def labels(network: Network) -> dict[str, str]:
    return {iri: node.label for iri, node in nodes(network).items()}


def facts(network: Network) -> dict[str, str]:
    """The facts about one node alone, by IRI, with their texts."""
    return {fact.fact: fact.text for node in nodes(network).values() for fact in node.facts}


def visible(text: str) -> str:
    """The text as XML can hold it, and as its readers give it back."""
    return re.sub("[^\t\n\r\x20-\ufffd\U00010000-\U0010ffff]", "", text)


# --- GraphML ------------------------------------------------------------------------------------

GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
NAME_TOKEN = re.compile(r"[\w.:-]+")


def test_graphml_is_read_back_by_networkx(store: Store, network: Network) -> None:
    plain = flat(network)
    read = nx.read_graphml(io.BytesIO(written(store, "graphml")), force_multigraph=True)

    assert dict(read.nodes(data=True)) == dict(plain.nodes(data=True))
    expected = {(a, b, k): data for a, b, k, data in plain.edges(keys=True, data=True)}
    found = {
        (a, b, k): {name: value for name, value in data.items() if name != "id"}
        for a, b, k, data in read.edges(keys=True, data=True)
    }
    assert found == expected
    assert len({k for _, _, k in expected}) == len(expected) > 20
    assert {data["iri"] for _, data in read.nodes(data=True)} == {*network, *facts(network)}


def test_graphml_keeps_to_the_rules_of_its_schema(store: Store) -> None:
    root = ElementTree.fromstring(written(store, "graphml"))

    assert root.tag == f"{GRAPHML}graphml"
    assert [child.tag for child in root][-1] == f"{GRAPHML}graph"
    keys = root.findall(f"{GRAPHML}key")
    assert len({k.get("id") for k in keys}) == len(keys)
    assert len({(k.get("for"), k.get("attr.name")) for k in keys}) == len(keys)
    assert {k.get("attr.type") for k in keys} <= {
        "boolean",
        "int",
        "long",
        "float",
        "double",
        "string",
    }
    (graph,) = root.findall(f"{GRAPHML}graph")
    assert graph.get("edgedefault") == "directed"
    declared = {(k.get("id"), k.get("for")) for k in keys}
    ids: dict[str, set[str]] = {"node": set(), "edge": set()}
    for element in graph:
        kind = element.tag.removeprefix(GRAPHML)
        identity = element.get("id") or ""
        assert NAME_TOKEN.fullmatch(identity)
        assert identity not in ids[kind]
        ids[kind].add(identity)
        told = [data.get("key") for data in element]
        assert len(set(told)) == len(told)
        assert {(name, kind) for name in told} <= declared
        if kind == "edge":
            assert {element.get("source"), element.get("target")} <= ids["node"]


def test_graphml_holds_what_xml_cannot_by_leaving_it_out() -> None:
    person = Official(key("official", "Ông\x0b A & <B>"), "Ông\x0b A & <B>", ("C\ufffe\x00",))
    read = nx.read_graphml(
        io.BytesIO(written(store_of([article("bai", Line("x", (), (person,)))]), "graphml"))
    )

    ((_, data),) = read.nodes(data=True)
    assert (data["label"], data["names"]) == ("Ông A & <B>", "C")


def test_ids_of_graphml_stay_apart_where_the_ends_of_iris_do_not() -> None:
    both = nx.MultiDiGraph()
    for iri in ("https://a.example/x/y", "https://b.example/x/y", "https://b.example/x/ỹ"):
        both.add_node(iri, data=Node(iri, "Official", iri, ()))

    read = flat(both)
    assert len(read) == 3
    assert all(re.fullmatch(r"[A-Za-z0-9._:-]+", node) for node in read)


# --- GEXF ---------------------------------------------------------------------------------------

GEXF = "{http://gexf.net/1.3}"
CHILDREN = {
    "gexf": ["meta", "graph"],
    "graph": ["attributes", "nodes", "edges"],
    "attributes": ["attribute"],
    "attribute": ["default", "options"],
    "nodes": ["node"],
    "edges": ["edge"],
    "node": ["attvalues", "spells"],
    "edge": ["attvalues", "spells"],
    "attvalues": ["attvalue"],
    "attvalue": [],
}
"""By element of GEXF 1.3 those that may stand in it, in this order (of what is written here)."""
ATTRIBUTES = {
    "gexf": {"version", "variant"},
    "graph": {"defaultedgetype", "idtype", "mode", "timeformat", "timerepresentation"},
    "attributes": {"class", "mode"},
    "attribute": {"id", "title", "type"},
    "nodes": {"count"},
    "edges": {"count"},
    "node": {"id", "label", "start", "end"},
    "edge": {"id", "source", "target", "type", "label", "weight", "kind", "start", "end"},
    "attvalues": set(),
    "attvalue": {"for", "value", "start", "end"},
}


def test_gexf_keeps_to_the_rules_of_its_schema(store: Store) -> None:
    root = ElementTree.fromstring(written(store, "gexf"))

    for element in root.iter():
        name = element.tag.removeprefix(GEXF)
        order = [CHILDREN[name].index(child.tag.removeprefix(GEXF)) for child in element]
        assert order == sorted(order)
        assert set(element.attrib) <= ATTRIBUTES[name]
        for side in ("start", "end"):
            if side in element.attrib:
                date.fromisoformat(element.attrib[side])
        if "start" in element.attrib and "end" in element.attrib:
            assert element.attrib["start"] <= element.attrib["end"]
    (graph,) = root
    assert (root.get("version"), graph.get("mode")) == ("1.3", "dynamic")
    assert (graph.get("timeformat"), graph.get("defaultedgetype")) == ("date", "directed")
    for kind in ("node", "edge"):
        declared = {
            attribute.get("id"): attribute.get("type")
            for block in graph.findall(f"{GEXF}attributes[@class='{kind}']")
            for attribute in block
        }
        assert set(declared.values()) <= {"string", "integer", "double"}
        ids = [element.get("id") for element in graph.find(f"{GEXF}{kind}s") or ()]
        assert len(set(ids)) == len(ids) > 20
        for value in graph.findall(f".//{GEXF}{kind}/{GEXF}attvalues/{GEXF}attvalue"):
            assert value.get("for") in declared


def test_gexf_is_read_back_by_networkx(store: Store, network: Network) -> None:
    read = nx.read_gexf(io.BytesIO(written(store, "gexf")), version="1.3")

    assert {iri: data["label"] for iri, data in read.nodes(data=True)} == {
        iri: visible(label) for iri, label in {**labels(network), **facts(network)}.items()
    }
    found = {data["id"]: (a, b, data) for a, b, data in read.edges(data=True)}
    assert len(found) == network.number_of_edges() + len(facts(network))
    for number, edge in enumerate(edges(network)):
        source, target, data = found[f"e{number}"]
        assert (source, target) == (edge.source, edge.target)
        assert (data["relation"], data.get("status", "")) == (edge.kind, edge.status)
        assert (data.get("begins", ""), data.get("ends", "")) == (edge.start, edge.end)
        assert data["confidence"] == (1.0 if edge.confidence is None else edge.confidence)
        assert data.get("evidence", "") == visible("\n".join(e.sentence for e in edge.evidence))
        assert {side: data[side] for side in ("start", "end") if side in data} == spell(edge)


def test_gexf_has_the_time_of_tenures_whose_days_are_known(store: Store) -> None:
    read = nx.read_gexf(io.BytesIO(written(store, "gexf")), version="1.3")

    (held,) = (data for *_, data in read.edges(data=True) if "start" in data)
    assert (held["relation"], held["start"], held["end"]) == ("holds", "2010-03-04", "2012-05-06")


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2010-03-04", "2012-05-06", {"start": "2010-03-04", "end": "2012-05-06"}),
        ("2010-03-04", "2012", {"start": "2010-03-04"}),
        ("2010", "2012-05-06", {"end": "2012-05-06"}),
        ("2010-03", "--08-20", {}),
        ("2012-05-06", "2010-03-04", {}),  # cannot be: Gephi refuses the whole file
        ("2010-02-30", "", {}),
    ],
)
def test_only_full_days_are_times(start: str, end: str, expected: dict[str, str]) -> None:
    assert spell(Edge("holds", "a", "b", start=start, end=end)) == expected
    assert spell(Edge("appointed", "a", "b", start=start, end=end)) == {}


def test_gexf_without_days_is_a_still_network() -> None:
    root = ElementTree.fromstring(written(store_of([]), "gexf"))

    assert [(graph.get("mode"), graph.get("timeformat")) for graph in root] == [("static", None)]


# --- JSON ---------------------------------------------------------------------------------------


def test_cytoscape_is_read_back_by_networkx(store: Store, network: Network) -> None:
    document = json.loads(written(store, "cytoscape"))
    read = nx.cytoscape_graph(document)

    assert read.is_directed() and read.is_multigraph()
    assert {iri: data["label"] for iri, data in read.nodes(data=True)} == {
        **labels(network),
        **facts(network),
    }
    assert {
        key: (a, b, data["kind"], data["evidence"])
        for a, b, key, data in read.edges(keys=True, data=True)
        if b in network
    } == {
        f"e{n}": (edge.source, edge.target, edge.kind, [e.sentence for e in edge.evidence])
        for n, edge in enumerate(edges(network))
    }


def test_cytoscape_has_the_elements_that_cytoscape_js_takes(store: Store) -> None:
    """https://js.cytoscape.org/#notation/elements-json: ids are strings, one for all elements."""
    elements = json.loads(written(store, "cytoscape"))["elements"]

    assert set(elements) == {"nodes", "edges"}
    found = [element["data"] for group in elements.values() for element in group]
    assert len({data["id"] for data in found}) == len(found)
    known = {element["data"]["id"] for element in elements["nodes"]}
    for element in elements["edges"]:
        assert {element["data"]["source"], element["data"]["target"]} <= known
    for data in found:
        assert all(isinstance(value, str | int | float | list) for value in data.values())
        assert data["name"]


def test_node_link_is_read_back_by_networkx(store: Store, network: Network) -> None:
    read = nx.node_link_graph(json.loads(written(store, "node-link")), edges="edges")

    assert read.is_directed() and read.is_multigraph()
    for iri, node in nodes(network).items():
        data = read.nodes[iri]
        assert (data["label"], data["names"]) == (node.label, list(node.names))
        assert [(f["kind"], f["text"]) for f in data["facts"]] == [
            (f.kind, f.text) for f in node.facts
        ]
    assert len(read) == len(network)
    for n, edge in enumerate(edges(network)):
        data = read.edges[edge.source, edge.target, f"e{n}"]
        assert (data["kind"], data["status"], data["start"]) == (edge.kind, edge.status, edge.start)
        assert [(e["sentence"], e["title"]) for e in data["evidence"]] == [
            (e.sentence, e.title) for e in edge.evidence
        ]
    assert read.number_of_edges() == network.number_of_edges()


@pytest.mark.parametrize("format", ["graphml", "gexf", "cytoscape", "node-link"])
def test_a_store_without_articles_is_a_file_without_nodes(format: str) -> None:
    data = io.BytesIO(written(store_of([]), format))
    readers = {
        "graphml": nx.read_graphml,
        "gexf": lambda stream: nx.read_gexf(stream, version="1.3"),
        "cytoscape": lambda stream: nx.cytoscape_graph(json.load(stream)),
        "node-link": lambda stream: nx.node_link_graph(json.load(stream), edges="edges"),
    }
    assert len(readers[format](data)) == 0


def test_a_name_that_would_break_a_file_is_a_name(network: Network) -> None:
    labels = {node.label for node in nodes(network).values()}

    assert len(labels & {HOSTILE[1], HOSTILE[2]}) == 2
    assert len(ENTITIES) < len(labels)


# --- nothing is dropped -------------------------------------------------------------------------

SAID = (
    "Ông Đỗ Hà Thu bị cảnh cáo.\n\n"
    "Ban Thường vụ Huyện ủy Mộ Đức khiển trách ông Lê Thế An.\n\n"
    "Đề nghị Ban Bí thư xem xét khai trừ khỏi Đảng ông Phạm Gia Lộc.\n\n"
    "Ông Lương Vân Khuê nghỉ hưu từ ngày 1/3/2019."
)


def read_back(store: Store, format: str) -> list[dict[str, object]]:
    """The edges of a network file as its readers have them, with the labels of their ends."""
    data = written(store, format)
    read: nx.MultiDiGraph[str] = {
        "gexf": lambda: nx.read_gexf(io.BytesIO(data), version="1.3"),
        "graphml": lambda: nx.read_graphml(io.BytesIO(data), force_multigraph=True),
        "cytoscape": lambda: nx.cytoscape_graph(json.loads(data)),
    }[format]()
    label = dict(read.nodes(data="label"))
    return [
        {**found, "kind": found.get("relation", found.get("kind")), "source": label[a]}
        | {"target": label[b]}
        for a, b, found in read.edges(data=True)
    ]


@pytest.mark.parametrize("format", ["gexf", "graphml", "cytoscape"])
def test_sanctions_without_a_decider_and_changes_without_a_post_are_there(format: str) -> None:
    store = store_of([extract(Document("tin", SAID, published="2019-03-05"))])
    (actions,) = rows(
        store.query(
            "PREFIX cadre: <https://w3id.org/cadregraph/ontology#> SELECT (COUNT(DISTINCT ?a) AS ?n) "
            "{ VALUES ?c { cadre:DisciplinaryAction cadre:PersonnelChange } ?a a ?c }"
        )
    )
    found = [edge for edge in read_back(store, format) if edge.get("decision")]
    assert len({edge["fact"] for edge in found}) == int(actions[0]) == 4

    (warned,) = (edge for edge in found if edge.get("sanction") == "warning")
    assert (warned["source"], warned["kind"]) == ("Đỗ Hà Thu", "warning")
    assert (warned["decision"], warned["support"]) == ("decided", 1)
    assert 0 < float(str(warned["confidence"])) < 1
    (reprimanded,) = (edge for edge in found if edge.get("sanction") == "reprimand")
    assert reprimanded["target"] == "Lê Thế An"
    (retired,) = (edge for edge in found if edge["source"] == "Lương Vân Khuê")
    assert (retired["kind"], retired["decision"]) == ("change", "decided")
