"""Stores and records of invented people for the tests of views."""

from __future__ import annotations

from decimal import Decimal

from stores import store_of

from cadregraph.exports.pages.views.chain_facts import Chain, Step, Subject
from cadregraph.exports.pages.views.figure_facts import Figure
from cadregraph.exports.pages.views.province_facts import MEASURES, ProvinceFacts, Told
from cadregraph.exports.pages.views.shown import (
    Area,
    Body,
    Career,
    Change,
    Directive,
    Known,
    Link,
    Membership,
    Namesake,
    Neighbour,
    Organisations,
    Person,
    Post,
    Register,
    Sanction,
    Tenure,
    Together,
    Year,
)
from cadregraph.graph.article.extraction import extract
from cadregraph.graph.model import Document
from cadregraph.graph.network import Evidence
from cadregraph.graph.store import Store

HOSTILE = "</script><img src=x onerror=alert(1)>\"' onfocus='alert(3)"

ARTICLES = (
    (
        "2012-08-01",
        "Tháng 5/2012, ông Lê Thế An được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Hà Tĩnh.",
    ),
    ("2015-11-02", "Ông Lê Thế An, Bí thư Tỉnh ủy Hà Tĩnh, phát biểu."),
    ("2017-03-20", "Bí thư Tỉnh ủy Hà Tĩnh Lê Thế An dự hội nghị."),
    ("2018-01-15", "Ông Đỗ Gia Bảo, Bí thư Tỉnh ủy Hà Tĩnh, phát biểu."),
    ("2019-06-01", "Ông Lê Thế An, nguyên Bí thư Tỉnh ủy Hà Tĩnh, bị khiển trách."),
    (
        "2019-07-02",
        "Ủy ban Kiểm tra Trung ương đề nghị Bộ Chính trị thi hành kỷ luật khai trừ ông Lê Thế An.",
    ),
    ("2019-08-01", "Ban Thường vụ Tỉnh ủy Hà Tĩnh ban hành Chỉ thị 08-CT/TU ngày 5/6/2019."),
    ("2019-08-02", "Ban Tổ chức Tỉnh ủy Hà Tĩnh họp; Trưởng ban là ông Phan Hữu Chỉ."),
    ("", "Ông Lê Thế An, nguyên Chủ tịch Ủy ban nhân dân huyện Kỳ Anh, phát biểu."),
    (
        "2019-08-03",
        "Ủy ban nhân dân tỉnh Hà Tĩnh ban hành Kế hoạch 45/KH-UBND thực hiện Chỉ thị 08-CT/TU.",
    ),
)


ABOUT = {"an organisation": "Tỉnh ủy Hà Tĩnh", "a person": "Lê Thế An", "a node": "Lê Thế An"}
"""Something of `ARTICLES` that a view can be about, by what it asks for."""


def store_of_articles(order: int = 1) -> Store:
    """A store in memory with `ARTICLES`, added forwards or, with -1, backwards."""
    return store_of(
        extract(
            Document(
                f"{day} {text}",
                text,
                title=f"Tin: {text[:30]}",
                published=day or None,
                url=f"https://bao.example/{day}" if day else None,
            )
        )
        for day, text in ARTICLES[::order]
    )


_EVIDENCE = (
    Evidence(
        f"Câu {HOSTILE} <!-- \u2028 \u202e", "x:a", HOSTILE, "2020-01-02", "javascript:alert(2)"
    ),
)
_POST = Post("x:t", f"Bí thư {HOSTILE}", f"Bí thư {HOSTILE}", "x:o", f"Tỉnh ủy {HOSTILE}")


def hostile_career() -> Career:
    """Markup and script wherever a text from outside can stand."""
    person = Person("x:1", f"Ông {HOSTILE}", (HOSTILE,))
    other = Person("x:2", f"Bà {HOSTILE}")
    known = Known("2015", "2016", HOSTILE, "2015-02-03", "2015-05-06", HOSTILE)
    neighbours = (Neighbour("successor", other),)
    return Career(
        person,
        (
            Tenure("x:3", person, _POST, "former", known, 0.9, neighbours, _EVIDENCE),
            Tenure("x:4", person, _POST, HOSTILE, Known(), 0.9, (), _EVIDENCE),
        ),
        (
            Change(
                *("x:5", HOSTILE, "proposed", _POST, HOSTILE, "2016", HOSTILE, HOSTILE, 0.8),
                _EVIDENCE,
            ),
        ),
        (
            Sanction(
                "x:6",
                "warning",
                "proposed",
                HOSTILE,
                (("reason", HOSTILE),),
                "2017-01",
                0.8,
                _EVIDENCE,
            ),
        ),
        (Namesake(other, 0.7, HOSTILE, (HOSTILE,)),),
    )


def hostile_organisations() -> Organisations:
    bodies = (
        Body("x:o", "PartyCommittee", f"Tỉnh ủy {HOSTILE}", "province", (HOSTILE,), "x:p", HOSTILE),
        Body("x:q", "PartyBody", f"Ban {HOSTILE}", HOSTILE),
    )
    links = (Link("organ-of", "x:q", "x:o", 0.5, HOSTILE, _EVIDENCE),)
    person = Person("x:1", f"Ông {HOSTILE}")
    tenures = (Tenure("x:3", person, _POST, HOSTILE, Known(term=HOSTILE), 0.9, (), _EVIDENCE),)
    return Organisations(bodies, (Area("x:p", f"tỉnh {HOSTILE}"),), links, (_POST,), tenures)


def hostile_register() -> Register:
    directives = tuple(
        Directive(
            f"x:{n}", f"Chỉ thị {HOSTILE} {n}", HOSTILE, (HOSTILE, HOSTILE), HOSTILE, HOSTILE,
            "2019", HOSTILE, (HOSTILE,), (HOSTILE,), _EVIDENCE,
        )
        for n in (1, 2)
    )  # fmt: skip
    link = Link("implements", "x:1", "x:2", None, "", _EVIDENCE)
    return Register(directives, (link,), {d.iri: d.label for d in directives})


def hostile_members() -> Membership:
    people = [Person(f"x:{n}", f"Ông {HOSTILE} {n}") for n in (1, 2)]
    tenures = tuple(
        Tenure(f"x:t{n}", person, _POST, HOSTILE, Known("2015", term=HOSTILE), 0.9, (), _EVIDENCE)
        for n, person in enumerate(people)
    )
    together = (Together("x:1", "x:2", True, "2015-01-01", HOSTILE),)
    return Membership("x:o", f"Tỉnh ủy {HOSTILE}", tenures, together, (Year(HOSTILE, 2, 1, 1),))


def hostile_provinces() -> tuple[ProvinceFacts, ...]:
    told = (Told("x:f", "x:1", f"Ông {HOSTILE}", HOSTILE, HOSTILE, HOSTILE, _EVIDENCE),)
    counted = dict.fromkeys(MEASURES, 1)
    return (ProvinceFacts("01", "", counted, counted, dict.fromkeys(MEASURES, told)),)


def hostile_chains() -> tuple[Chain, ...]:
    who = (Subject("x:1", f"Ông {HOSTILE}", "person"), Subject("x:2", f"Ban {HOSTILE}", "body"))
    paper = (Subject("x:3", f"Quy định {HOSTILE}", "document"),)
    steps = tuple(
        Step(
            Sanction(iri, kind, "proposed", HOSTILE, (("charge", HOSTILE),), day, 0.8, _EVIDENCE),
            who,
            frozenset(("x:a",)),
            paper,
        )
        for iri, kind, day in (("x:a", "inspection", HOSTILE), ("x:b", HOSTILE, "2020-01-02"))
    )
    return (Chain(who, steps), Chain(who[:1], steps[:1]))


def hostile_figures() -> tuple[Figure, ...]:
    return tuple(
        Figure(
            f"x:{day}", "x:o", f"Tỉnh ủy {HOSTILE}", Decimal(value), HOSTILE, f"{HOSTILE} {HOSTILE}",
            qualifier=HOSTILE, action=(HOSTILE, HOSTILE), as_of=day, period=HOSTILE, evidence=_EVIDENCE,
        )
        for day, value in (("2019", 3), ("2020", 5), (HOSTILE, 7))
    )  # fmt: skip


def figures_of_a_district() -> tuple[Figure, ...]:
    """A series of one body, one of its days only that of the article; a figure of nobody."""
    said = Evidence("Có 9/48 tổ chức.", "x:b", "Tin", "2020-06-20", "https://bao.example/9")
    body = ("x:o", "Đảng bộ huyện Sông Trà")
    return (
        *(
            Figure(
                f"x:{n}", *body, Decimal(n), "tổ chức", "tổ chức mở Đại hội", Decimal(48),
                as_of=day, evidence=(said,),
            )
            for n, day in ((9, "2020-04-30"), (27, "2020-05-31"), (40, ""), (48, "2020-06-30"))
        ),
        Figure("x:n", "", "", Decimal("7.5"), "%", "tăng", as_of="2021", evidence=(said,)),
    )  # fmt: skip
