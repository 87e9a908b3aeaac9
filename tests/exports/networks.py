"""Networks for the tests of pages: invented officials, bodies and posts."""

from __future__ import annotations

from cadregraph.graph.network import Edge, Evidence, Network, Node, NodeFact
from cadregraph.graph.network.elements import network_of

HOSTILE = "</script><img src=x onerror=alert(1)>"


def node(iri: str, cls: str, label: str, *names: str) -> Node:
    return Node(f"https://example.org/{iri}", cls, label, names)


def network(nodes: list[Node], edges: list[Edge]) -> Network:
    """A network of these nodes; the ends of edges are the last parts of IRIs."""
    prefix = "https://example.org/"
    full = [
        Edge(
            **{
                **{name: getattr(edge, name) for name in Edge.__dataclass_fields__},
                "source": prefix + edge.source,
                "target": prefix + edge.target,
            }
        )
        for edge in edges
    ]
    return network_of({node.iri: node for node in nodes}, full)


def said(
    sentence: str, *, title: str = "Bài về công tác cán bộ", day: str = "2019-05-01"
) -> Evidence:
    return Evidence(sentence, "x:bai", title, day, "https://bao.example/bai")


def district() -> Network:
    """A committee with two posts, their holders over time, a people's committee, a directive."""
    sentence = "Sáng nay, ông Trần Minh Khôi, Bí thư Huyện uỷ Sông Lam, được bầu tại đại hội."
    return network(
        [
            node("khoi", "Official", "Trần Minh Khôi", "Trần Khôi"),
            node("loc", "Official", "Phạm Gia Lộc"),
            node("hang", "Official", "Ngô Thị Thanh Hằng"),
            node("bi-thu", "Post", "Bí thư Huyện ủy Sông Lam"),
            node("chu-tich", "Post", "Chủ tịch Ủy ban nhân dân huyện Sông Lam"),
            node("huyen-uy", "PartyCommittee", "Huyện ủy Sông Lam"),
            node("ubnd", "StateBody", "Ủy ban nhân dân huyện Sông Lam"),
            node("huyen", "Place", "huyện Sông Lam"),
            node("nq", "Directive", "Nghị quyết 05-NQ/HU"),
        ],
        [
            Edge(
                "holds",
                "khoi",
                "bi-thu",
                "current",
                start="2015-06-01",
                end="2020-05-30",
                confidence=0.9,
                evidence=(said(sentence),),
                fact="x:1",
            ),
            Edge("holds", "loc", "bi-thu", "former", ended_by="2014-02-01", fact="x:2"),
            Edge(
                "holds",
                "hang",
                "chu-tich",
                "current",
                seen_from="2016-03-01",
                seen_until="2018-09-09",
                fact="x:3",
            ),
            Edge("of", "bi-thu", "huyen-uy"),
            Edge("of", "chu-tich", "ubnd"),
            Edge("jurisdiction", "huyen-uy", "huyen"),
            Edge("jurisdiction", "ubnd", "huyen"),
            Edge("issued", "huyen-uy", "nq"),
        ],
    )


def provinces(count: int = 3, bodies: int = 60) -> Network:
    """Several provinces with many bodies each, the first joined to all others, and a lone place."""
    nodes = [node("le-loi", "Place", "xã Lẻ Loi")]
    edges = []
    for number in range(count):
        top = f"tinh-{number}"
        nodes.append(node(top, "PartyCommittee", f"Tỉnh ủy Số {number}"))
        if number:
            edges.append(Edge("part-of", top, "tinh-0"))
        for body in range(bodies):
            iri = f"{top}-so-{body:02}"
            nodes.append(node(iri, "StateBody", f"Sở {body} tỉnh Số {number}"))
            edges.append(Edge("organ-of", iri, top))
    return network(nodes, edges)


def country(provinces: int = 9, people: int = 14) -> Network:
    """Provinces with a committee and a people's committee each; people who hold posts in them, some
    past, one proposed; a few who moved from one province to the next; people and a place apart."""
    nodes = [node("le", "Official", "Đinh Lẻ Loi"), node("xa", "Place", "xã Xa Xôi")]
    edges: list[Edge] = []

    def post(iri: str, title: str, body: str, label: str) -> str:
        nodes.append(node(iri, "Post", f"{title} {label}"))
        edges.append(Edge("of", iri, body))
        return iri

    for number in range(provinces):
        place = f"Sông {chr(65 + number)}"
        party, state = f"tu-{number}", f"ub-{number}"
        nodes += [
            node(party, "PartyCommittee", f"Tỉnh ủy {place}"),
            node(state, "StateBody", f"Ủy ban nhân dân tỉnh {place}"),
        ]
        edges.append(Edge("organ-of", state, party))
        if number:
            edges.append(Edge("part-of", party, "tu-0"))
        for one in range(people):
            who = f"p-{number}-{one:02}"
            nodes.append(node(who, "Official", f"Lê {chr(65 + number)} {one:02}"))
            body, label = (party, f"Tỉnh ủy {place}") if one % 2 else (state, f"UBND {place}")
            held = post(f"c-{number}-{one:02}", f"Ủy viên {one}", body, label)
            status = "former" if one == 3 else "current"
            evidence = (said(f"Ông {who} là ủy viên.", day=f"2020-01-{one + 1:02}"),)
            edges.append(Edge("holds", who, held, status, evidence=evidence, fact=f"x:{who}"))
            if one == 2:
                edges.append(Edge("appointed", who, held, decision="proposed", fact=f"y:{who}"))
        if number:
            moved = post(f"m-{number}", "Bí thư", party, f"Tỉnh ủy {place}")
            edges.append(Edge("holds", f"p-{number - 1}-00", moved, "current", fact=f"z:{number}"))
    return network(nodes, edges)


def hostile() -> Network:
    """Markup, script and letters that turn the line, wherever a text from outside can stand."""
    turned = "Ông \u202e đảo chiều \u2028 xuống dòng"
    evidence = Evidence(
        f"Câu {HOSTILE} <!-- \u2028 {turned}",
        "https://x/a",
        HOSTILE,
        "2020-01-02",
        "javascript:alert(2)",
    )
    facts = (NodeFact("statement", f"Lời {HOSTILE}", (evidence,)),)
    long = "Ủy viên " + "rất" * 400
    nodes = {
        "x:1": Node("x:1", "Official", f"Ông {HOSTILE}", (HOSTILE, turned), facts),
        "x:2": Node("x:2", "Post", f"Bí thư {HOSTILE}", ()),
        "x:3": Node("x:3", "Official", turned, ()),
        "x:4": Node("x:4", HOSTILE, long, (long,)),
        "x:5": Node("x:5", "Official", "&lt;b&gt;Đậm&lt;/b&gt; \x00\x07", ()),
    }
    edges = [
        Edge("holds", "x:1", "x:2", "current", term=HOSTILE, evidence=(evidence,), fact="x:f"),
        Edge(HOSTILE, "x:3", "x:2", HOSTILE, title=HOSTILE, evidence=(evidence,)),
        Edge("holds", "x:4", "x:2", "current", start=HOSTILE, seen_from="'\"><script>", fact="x:g"),
    ]
    return network_of(nodes, edges)


def tangled(count: int = 300) -> Network:
    """Bodies joined across one another, so that there is more than one way to part them."""
    nodes = [node(f"so-{n:03}", "StateBody", f"Sở {n}") for n in range(count)]
    ends = {(n, (n * n * 7 + 3 * step) % count) for n in range(count) for step in (1, 5)}
    edges = [Edge("part-of", f"so-{a:03}", f"so-{b:03}") for a, b in sorted(ends) if a != b]
    return network(nodes, edges)
