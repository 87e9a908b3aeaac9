"""Invented networks of any size that are joined like real ones, the same for the same seed.

A tree of provinces, districts and communes, each with its committee, its people's committee and a
few bodies under them; posts in the bodies, officials who hold one post after another, directives and
meetings. People and places are invented.
"""

from __future__ import annotations

import random

from cadregraph.graph.network import Edge, Evidence, Network, Node
from cadregraph.graph.network.elements import network_of

_SURNAMES = "Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý".split()
_MIDDLES = "Văn Thị Minh Thanh Quốc Hữu Đức Ngọc Xuân Thu Kim Công".split()
_GIVEN = "An Bình Cường Dũng Hà Hạnh Hằng Hòa Hùng Lan Linh Long Mai Nam Phúc Quang Sơn Tâm".split()
_SYLLABLES = "Sông Núi Lam Thanh Hòa Bình An Phú Vĩnh Long Tân Lộc Hải Đông Xuân Trường".split()
_BODIES = (
    ("PartyBody", "Ban Tổ chức", "Trưởng ban"),
    ("PartyBody", "Ban Tuyên giáo", "Trưởng ban"),
    ("PartyBody", "Ủy ban Kiểm tra", "Chủ nhiệm"),
    ("StateBody", "Sở Nội vụ", "Giám đốc"),
    ("StateBody", "Thanh tra", "Chánh Thanh tra"),
    ("MassOrganization", "Hội Nông dân", "Chủ tịch"),
    ("Institution", "Trường Chính trị", "Hiệu trưởng"),
)
_YEARS = range(2005, 2020)


class _Country:
    """A network while it grows: its nodes, its edges, and the articles that tell of them."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.nodes: dict[str, Node] = {}
        self.edges: list[Edge] = []

    def node(self, cls: str, label: str) -> str:
        iri = f"https://example.org/{cls.lower()}/{len(self.nodes):06}"
        self.nodes[iri] = Node(iri, cls, label, ())
        return iri

    def edge(self, kind: str, source: str, target: str, sentence: str = "", **more: str) -> None:
        told = (self._evidence(sentence),) if sentence else ()
        fact = f"x:{len(self.edges)}"
        self.edges.append(Edge(kind, source, target, evidence=told, fact=fact, **more))

    def _evidence(self, sentence: str) -> Evidence:
        number = self.random.randrange(max(len(self.nodes), 10))
        day = f"{self.random.choice(_YEARS)}-{self.random.randint(1, 12):02}-10"
        url = f"https://bao.example/{number}"
        return Evidence(sentence, f"x:a{number}", f"Bài số {number}", day, url)

    def place_name(self) -> str:
        return " ".join(self.random.sample(_SYLLABLES, 2))

    def official(self) -> str:
        pick = self.random.choice
        return self.node("Official", f"{pick(_SURNAMES)} {pick(_MIDDLES)} {pick(_GIVEN)}")

    def post(self, title: str, body: str, officials: list[str]) -> None:
        label = f"{title} {self.nodes[body].label}"
        post = self.node("Post", label)
        self.edge("of", post, body)
        year = self.random.choice(_YEARS)
        for turn in range(self.random.choice((1, 1, 2, 3))):
            moves = officials and self.random.random() < 0.35
            who = self.random.choice(officials) if moves else self.official()
            officials.append(who)
            start, end = year + 5 * turn, year + 5 * turn + 5
            told = f"Đồng chí {self.nodes[who].label}, {label}, phát biểu tại buổi làm việc."
            more = (
                {"start": str(start), "end": str(end)} if turn else {"seen_from": f"{start}-03-02"}
            )
            status = "former" if turn == 0 else "current"
            self.edge("holds", who, post, told, status=status, **more)

    def seat(self, unit: str, over: tuple[str, str, str] | None) -> tuple[str, str, str]:
        """A place with its committee and people's committee, under those of the place above."""
        name = f"{unit} {self.place_name()}"
        place = self.node("Place", name)
        party = self.node(
            "PartyCommittee", f"{'Đảng' if unit == 'xã' else unit.capitalize()} ủy {name}"
        )
        state = self.node("StateBody", f"Ủy ban nhân dân {name}")
        self.edge("jurisdiction", party, place)
        self.edge("jurisdiction", state, place)
        if over:
            self.edge("contained-in", place, over[0])
            self.edge("part-of", party, over[1])
        officials: list[str] = []
        for title, body in (("Bí thư", party), ("Phó Bí thư", party), ("Chủ tịch", state)):
            self.post(title, body, officials)
        for cls, body_name, title in self.random.sample(_BODIES, 1 if unit == "xã" else 3):
            body = self.node(cls, f"{body_name} {name}")
            self.edge("organ-of", body, party if cls == "PartyBody" else state)
            self.post(title, body, officials)
        if self.random.random() < 0.4:
            directive = self.node("Directive", f"Nghị quyết {len(self.nodes) % 90 + 1}-NQ/TU")
            self.edge("issued", party, directive, f"{self.nodes[party].label} ban hành nghị quyết.")
        if self.random.random() < 0.4:
            speaker = self.random.choice(officials)
            self.edge("speaks-about", speaker, party, "Đồng chí nhấn mạnh vai trò của cấp ủy.")
        return place, party, state


def country(size: int, seed: int = 7) -> Network:
    """A network of exactly ``size`` nodes; those that make it too large are left out again."""
    made = _Country(seed)
    while len(made.nodes) < size:
        province = made.seat("tỉnh", None)
        for _ in range(made.random.randint(2, 5)):
            district = made.seat("huyện", province)
            for _ in range(made.random.randint(1, 4)):
                made.seat("xã", district)
            if len(made.nodes) >= size:
                break
    kept = dict(list(made.nodes.items())[:size])
    return network_of(kept, made.edges)
