"""The network of a small world: its nodes, its edges with their evidence, and its figures."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import networkx as nx
import pyoxigraph
import pytest
from stores import store_of
from worlds import (
    APPOINTED_LINE,
    DISCIPLINE_LINE,
    INFERRED_LINE,
    LINK_LINES,
    NAMING_LINE,
    RELIEVED_LINE,
    RETIRED_LINE,
    STATEMENT_LINE,
    TENURE_LINE,
    Line,
    article,
    four_articles,
    whole_world,
)

from cadregraph.graph.model import LinkFact, TenureFact
from cadregraph.graph.network import (
    Edge,
    Network,
    Node,
    betweenness,
    communities,
    contracted,
    degree,
    project,
)
from cadregraph.graph.network.origins import Origins


@pytest.fixture(scope="module")
def network() -> Network:
    return project(store_of([whole_world()]))


def node_of(network: Network, label: str, cls: str | None = None) -> Node:
    (found,) = (n for n in nodes(network) if n.label == label and cls in (None, n.cls))
    return found


def nodes(network: Network) -> list[Node]:
    return [attributes["data"] for _, attributes in network.nodes(data=True)]


def edges(network: Network) -> list[Edge]:
    return [attributes["data"] for _, _, attributes in network.edges(data=True)]


def told(network: Network) -> set[tuple[str, str, str]]:
    """The edges by the names of their ends."""
    name = {node.iri: node.label for node in nodes(network)}
    return {(name[edge.source], edge.kind, name[edge.target]) for edge in edges(network)}


def test_nodes_are_things_with_class_name_and_other_names(network: Network) -> None:
    found = {(node.cls, node.label, node.names) for node in nodes(network)}

    assert found == {
        ("Official", "Trần Minh Khôi", ("Minh Khôi",)),
        ("Official", "Trần Minh Khôi", ()),
        ("Official", "Phạm Gia Lộc", ()),
        ("Official", "Lương Vân Khuê", ()),
        ("PartyCommittee", "Huyện ủy Sông Lam", ("Huyện ủy",)),
        ("PartyCommittee", "Ban Thường vụ Huyện ủy Sông Lam", ()),
        ("PartyOrganization", "Đảng bộ huyện Sông Lam", ()),
        ("PartyOrganization", "Đảng bộ xã Bến Trúc", ()),
        ("PartyBody", "Ban Tổ chức Huyện ủy Sông Lam", ()),
        ("PartyBody", "Văn phòng Huyện ủy Sông Lam", ()),
        ("Institution", "Trường THPT Bến Trúc", ()),
        ("Place", "huyện Sông Lam", ("Sông Lam",)),
        ("Place", "xã Bến Trúc", ()),
        ("Directive", "Chỉ thị 08-CT/TU", ()),
        ("Directive", "Kế hoạch 45-KH/HU", ("Kế hoạch số 45",)),
        ("Directive", "Quy định 07-QĐi/HU", ()),
        ("Meeting", "Hội nghị sơ kết Huyện ủy Sông Lam", ()),
        ("Congress", "Đại hội đại biểu Đảng bộ huyện Sông Lam lần thứ XXI", ("Đại hội XXI",)),
        ("Post", "Bí thư Huyện ủy Sông Lam", ()),
        ("Post", "Trưởng ban Tổ chức Huyện ủy Sông Lam", ()),
        ("Post", "Chánh Văn phòng Huyện ủy Sông Lam", ()),
    }


REVIEW = "Hội nghị sơ kết Huyện ủy Sông Lam"
STANDING = "Ban Thường vụ Huyện ủy Sông Lam"
CONGRESS = "Đại hội đại biểu Đảng bộ huyện Sông Lam lần thứ XXI"


def test_edges_run_from_who_acts_to_what_is_acted_on(network: Network) -> None:
    assert told(network) == {
        ("Trần Minh Khôi", "holds", "Bí thư Huyện ủy Sông Lam"),
        ("Phạm Gia Lộc", "holds", "Bí thư Huyện ủy Sông Lam"),
        ("Lương Vân Khuê", "holds", "Trưởng ban Tổ chức Huyện ủy Sông Lam"),
        ("Bí thư Huyện ủy Sông Lam", "of", "Huyện ủy Sông Lam"),
        ("Trưởng ban Tổ chức Huyện ủy Sông Lam", "of", "Ban Tổ chức Huyện ủy Sông Lam"),
        ("Chánh Văn phòng Huyện ủy Sông Lam", "of", "Văn phòng Huyện ủy Sông Lam"),
        ("Lương Vân Khuê", "appointed", "Chánh Văn phòng Huyện ủy Sông Lam"),
        ("Phạm Gia Lộc", "relieved", "Bí thư Huyện ủy Sông Lam"),
        ("Trần Minh Khôi", "elected", "Bí thư Huyện ủy Sông Lam"),
        ("Trần Minh Khôi", "transferred", "Ban Tổ chức Huyện ủy Sông Lam"),
        (STANDING, "decides", "Lương Vân Khuê"),
        (STANDING, "warning", "Phạm Gia Lộc"),
        ("Trần Minh Khôi", "speaks-about", "Đảng bộ xã Bến Trúc"),
        ("Trần Minh Khôi", "speaks-about", "Kế hoạch 45-KH/HU"),
        ("Đảng bộ xã Bến Trúc", "part-of", "Đảng bộ huyện Sông Lam"),
        ("Ban Tổ chức Huyện ủy Sông Lam", "organ-of", "Huyện ủy Sông Lam"),
        ("Huyện ủy Sông Lam", "governs", "Đảng bộ huyện Sông Lam"),
        ("Huyện ủy Sông Lam", "jurisdiction", "huyện Sông Lam"),
        ("Đảng bộ xã Bến Trúc", "jurisdiction", "huyện Sông Lam"),
        ("xã Bến Trúc", "contained-in", "huyện Sông Lam"),
        (STANDING, "issued", "Kế hoạch 45-KH/HU"),
        ("Kế hoạch 45-KH/HU", "implements", "Chỉ thị 08-CT/TU"),
        ("Kế hoạch 45-KH/HU", "based-on", "Quy định 07-QĐi/HU"),
        ("Kế hoạch 45-KH/HU", "replaces", "Chỉ thị 08-CT/TU"),
        ("Kế hoạch 45-KH/HU", "amends", "Quy định 07-QĐi/HU"),
        ("Huyện ủy Sông Lam", "organises", REVIEW),
        ("Trần Minh Khôi", "chairs", REVIEW),
        ("Lương Vân Khuê", "takes-part", REVIEW),
        (CONGRESS, "located", "huyện Sông Lam"),
    }


def edge_of(network: Network, kind: str, source: str) -> Edge:
    name = {node.iri: node.label for node in nodes(network)}
    (found,) = (e for e in edges(network) if e.kind == kind and name[e.source] == source)
    return found


def test_an_edge_has_the_data_of_its_fact(network: Network) -> None:
    holds = edge_of(network, "holds", "Trần Minh Khôi")
    appointed = edge_of(network, "appointed", "Lương Vân Khuê")
    transferred = edge_of(network, "transferred", "Trần Minh Khôi")
    warned = edge_of(network, "warning", STANDING)

    assert (holds.status, holds.start, holds.end, holds.term, holds.confidence) == (
        "current",
        "2015-08",
        "",  # an end that is told of one who is there now is not concluded
        "2015-2020",
        0.95,
    )
    assert edge_of(network, "holds", "Phạm Gia Lộc").status == "former"
    assert (appointed.decision, appointed.start) == ("decided", "2019-05-03")
    assert (transferred.decision, transferred.confidence) == ("proposed", 0.7)
    assert (warned.decision, warned.start) == ("decided", "2019-02")
    assert edge_of(network, "governs", "Huyện ủy Sông Lam").confidence is None


def test_every_edge_has_its_sentence_and_article(network: Network) -> None:
    assert [edge for edge in edges(network) if not edge.evidence] == []
    (evidence,) = edge_of(network, "governs", "Huyện ủy Sông Lam").evidence
    assert evidence.sentence == "Huyện ủy Sông Lam lãnh đạo Đảng bộ huyện Sông Lam."
    assert evidence.title == "Sông Lam sơ kết sáu tháng"
    assert evidence.published == "2019-06-13"
    assert evidence.url == "https://bao.example/so-ket?trang=1&muc=2"
    text = whole_world().document.text
    assert text[evidence.start : evidence.end] == evidence.sentence
    assert evidence.passage.endswith(f"/{evidence.start}-{evidence.end}")


def test_a_relation_of_two_articles_has_both_sentences() -> None:
    network = project(store_of(four_articles()))
    edge = edge_of(network, "chairs", "Trần Minh Khôi")

    assert len(edge.evidence) == 2
    assert len({evidence.article for evidence in edge.evidence}) == 2
    holds = edge_of(network, "holds", "Trần Minh Khôi")
    assert (holds.term, len(holds.evidence)) == ("2015-2020", 4)
    assert (holds.start, holds.confidence) == ("2015-08", 0.95)


def test_a_tenure_has_the_dates_of_the_articles_that_tell_of_it(network: Network) -> None:
    """What bounds it where nothing is stated: told as held, then as past; one tenure, whether an
    article names the term or not."""
    edge = edge_of(project(store_of(four_articles())), "holds", "Trần Minh Khôi")
    assert (edge.seen_from, edge.seen_until, edge.ended_by) == ("2019-02-28", "2019-02-28", "")
    past = edge_of(network, "holds", "Phạm Gia Lộc")
    assert (past.seen_from, past.seen_until, past.end) == ("", "", "2015")


def test_figures_and_statements_are_facts_of_a_node(network: Network) -> None:
    (figure,) = node_of(network, "Đảng bộ huyện Sông Lam").facts
    (statement,) = (n.facts for n in nodes(network) if n.names == ("Minh Khôi",))

    assert (figure.kind, figure.text) == ("figure", "51/53 chi bộ đã tổ chức đại hội")
    assert [(fact.kind, fact.text) for fact in statement] == [
        ("statement", "Đảng bộ xã Bến Trúc phải làm tốt Kế hoạch 45-KH/HU.")
    ]
    assert statement[0].evidence[0].sentence == STATEMENT_LINE.text


def test_two_edges_of_a_kind_between_the_same_ends_are_both_there() -> None:
    """A seat of a member in two terms is two edges."""
    (fact,) = TENURE_LINE.facts
    assert isinstance(fact, TenureFact)
    seat = replace(fact, title="Ủy viên")
    lines = [
        Line(f"Nhiệm kỳ {term}.", (replace(seat, term=term),))
        for term in ("2015-2020", "2020-2025")
    ]
    network = project(store_of([article("bai", *lines)]))

    assert sorted(edge.term for edge in edges(network) if edge.kind == "holds") == [
        "2015-2020",
        "2020-2025",
    ]


def test_statements_about_one_thing_are_as_many_edges() -> None:
    network = project(store_of([article("bai", STATEMENT_LINE, STATEMENT_LINE)]))
    about = [edge for edge in edges(network) if edge.kind == "speaks-about"]

    assert len(about) == 4
    assert len({edge.fact for edge in about}) == 2


def test_level_and_code_are_known(network: Network) -> None:
    assert node_of(network, "Huyện ủy Sông Lam").level == "district"
    assert node_of(network, "Đảng bộ xã Bến Trúc").level == "commune"
    assert node_of(network, "huyện Sông Lam").code == "987"
    assert (node_of(network, "xã Bến Trúc").level, node_of(network, "xã Bến Trúc").code) == ("", "")


@pytest.mark.parametrize(
    ("line", "label", "expected"),
    [
        (RETIRED_LINE, "Phạm Gia Lộc", ("change", "nghỉ hưu Phạm Gia Lộc", "--09-01")),
        (
            DISCIPLINE_LINE,
            "Đảng bộ xã Bến Trúc",
            ("discipline", "kỷ luật Đảng bộ xã Bến Trúc (đề xuất)", ""),
        ),
    ],
)
def test_what_has_no_other_end_is_a_fact_of_the_node(
    line: Line, label: str, expected: tuple[str, str, str]
) -> None:
    network = project(store_of([article("bai", line)]))
    (fact,) = node_of(network, label).facts

    assert edges(network) == []
    assert (fact.kind, fact.text, fact.date) == expected
    assert [evidence.sentence for evidence in fact.evidence] == [line.text]


def test_a_link_has_a_confidence_while_no_sentence_states_it() -> None:
    (fact,) = INFERRED_LINE.facts
    assert isinstance(fact, LinkFact)
    stated = Line("Đảng bộ xã Bến Trúc ở huyện Sông Lam.", (replace(fact, inferred=False),))
    concluded, read = (
        edges(project(store_of([article("bai", INFERRED_LINE, *more)]))) for more in ((), (stated,))
    )

    assert [edge.confidence for edge in concluded] == [0.65]
    assert [edge.confidence for edge in read] == [None]


def test_any_oxigraph_store_can_be_projected(network: Network) -> None:
    plain = pyoxigraph.Store()
    plain.extend(store_of([whole_world()]).quads())

    assert list(project(plain).edges(keys=True, data=True)) == list(
        network.edges(keys=True, data=True)
    )


# --- without posts ------------------------------------------------------------------------------


def test_without_posts_who_holds_one_is_joined_to_the_body(network: Network) -> None:
    short = contracted(network)
    holds = edge_of(short, "holds", "Trần Minh Khôi")

    assert "Post" not in {node.cls for node in nodes(short)}
    assert len(network) - len(short) == 3
    assert {("Lương Vân Khuê", "appointed", "Văn phòng Huyện ủy Sông Lam")} <= told(short)
    assert (holds.target, holds.title) == (
        node_of(network, "Huyện ủy Sông Lam").iri,
        "Bí thư Huyện ủy Sông Lam",
    )
    assert holds.evidence == edge_of(network, "holds", "Trần Minh Khôi").evidence
    assert [edge for edge in edges(short) if edge.kind == "of"] == []


def test_without_posts_no_other_edge_is_lost(network: Network) -> None:
    kept = [edge for edge in edges(network) if edge.kind != "of"]

    assert len(edges(contracted(network))) == len(kept)
    assert list(contracted(network)) == sorted(contracted(network))


def test_two_posts_in_one_body_stay_two_edges_without_them() -> None:
    (fact,) = TENURE_LINE.facts
    assert isinstance(fact, TenureFact)
    deputy = Line("Trước đó ông là Phó Bí thư.", (replace(fact, title="Phó Bí thư"),))
    short = contracted(project(store_of([article("bai", TENURE_LINE, deputy)])))

    assert sorted(edge.title for edge in edges(short)) == [
        "Bí thư Huyện ủy Sông Lam",
        "Phó Bí thư Huyện ủy Sông Lam",
    ]


def test_the_decision_of_a_body_has_the_sentence_of_the_change() -> None:
    network = project(store_of([article("bai", APPOINTED_LINE, RELIEVED_LINE)]))
    decides = edge_of(network, "decides", STANDING)

    assert (decides.decision, decides.start) == ("decided", "2019-05-03")
    assert [evidence.sentence for evidence in decides.evidence] == [APPOINTED_LINE.text]
    assert decides.fact == edge_of(network, "appointed", "Lương Vân Khuê").fact


def test_a_relation_that_is_repeated_in_one_article_has_both_places() -> None:
    line = LINK_LINES["chair"]
    edge = edge_of(project(store_of([article("bai", line, line)])), "chairs", "Trần Minh Khôi")

    assert len({evidence.passage for evidence in edge.evidence}) == 2


# --- order --------------------------------------------------------------------------------------


def test_the_order_of_articles_does_not_show() -> None:
    one, other = (project(store_of(a)) for a in (four_articles(), four_articles()[::-1]))

    assert list(one.nodes(data=True)) == list(other.nodes(data=True))
    assert list(one.edges(keys=True, data=True)) == list(other.edges(keys=True, data=True))
    assert list(one) == sorted(one)


# --- figures ------------------------------------------------------------------------------------


def chain(*names: str) -> Network:
    """A network in which each name is joined to the next, one of them twice and to itself."""
    network: Network = nx.MultiDiGraph()
    network.add_nodes_from(names)
    for number, (one, other) in enumerate(pairwise(names)):
        network.add_edge(*((one, other) if number % 2 else (other, one)))
    network.add_edge(names[0], names[1], key="again")
    network.add_edge(names[1], names[1], key="itself")
    return network


def test_degree_counts_neighbours_once() -> None:
    assert degree(chain("a", "b", "c", "d", "e")) == {"a": 1, "b": 2, "c": 2, "d": 2, "e": 1}


def test_betweenness_of_a_path_is_what_one_counts_by_hand() -> None:
    """Of the 6 pairs that leave a node out, so many have it between them."""
    found = betweenness(chain("a", "b", "c", "d", "e"))

    assert found == {"a": 0.0, "b": 0.5, "c": pytest.approx(4 / 6), "d": 0.5, "e": 0.0}


def test_two_rings_joined_by_a_bridge_are_two_communities() -> None:
    network: Network = nx.MultiDiGraph()
    for ring in ("abc", "wxyz"):
        for one in ring:
            network.add_edges_from((one, other) for other in ring if one != other)
    network.add_edge("c", "w")

    expected = dict.fromkeys("wxyz", 0) | dict.fromkeys("abc", 1)
    assert communities(network) == expected


def test_communities_are_the_same_on_every_run_and_in_every_order(network: Network) -> None:
    shuffled: Network = nx.MultiDiGraph()
    shuffled.add_nodes_from(reversed(list(network)))
    shuffled.add_edges_from(reversed(list(network.edges())))

    assert communities(network) == communities(network) == communities(shuffled)
    assert betweenness(network) == betweenness(shuffled)
    assert set(communities(network)) == set(network)


def test_an_empty_store_is_an_empty_network() -> None:
    network = project(store_of([]))

    assert (len(network), degree(network), betweenness(network), communities(network)) == (
        0,
        {},
        {},
        {},
    )


def test_who_is_only_named_is_a_node_without_edges() -> None:
    network = project(store_of([article("bai", NAMING_LINE)]))

    assert [node.label for node in nodes(network)] == ["Trường THPT Bến Trúc"]
    assert edges(network) == []
    assert list(degree(network).values()) == list(communities(network).values()) == [0]


@pytest.mark.parametrize("order", [(1, 2), (2, 1)])
def test_a_link_that_is_concluded_twice_is_as_sure_as_the_surest(order: tuple[int, int]) -> None:
    made = pyoxigraph.Store()
    prefixes = """PREFIX cadre: <https://w3id.org/cadregraph/ontology#> PREFIX org: <http://www.w3.org/ns/org#>
      PREFIX : <https://w3id.org/cadregraph/id/>"""
    made.update(f"{prefixes} INSERT DATA {{ :a org:subOrganizationOf :b }}")
    for number in order:
        made.update(
            f"""{prefixes} INSERT DATA {{ :n{number} a cadre:Inference ; cadre:fromEntity :a ;
            cadre:relation org:subOrganizationOf ; cadre:toEntity :b ; cadre:confidence 0.{number}
            GRAPH :p{number} {{ :a org:subOrganizationOf :b .
              :n{number} cadre:relation org:subOrganizationOf }} }}"""
        )
    iri = "https://w3id.org/cadregraph/id/"
    row = {"es": f"{iri}a", "ep": "http://www.w3.org/ns/org#subOrganizationOf", "eo": f"{iri}b"}

    assert Origins(made).confidence(row) == 0.2
