"""What contradicts each other, kind by kind: the sentences of both sides, few and real."""

from __future__ import annotations

import pytest
from facts import dated
from stores import store_of

from cadregraph.graph.identity import parse_decisions
from cadregraph.graph.store import Store

Report = tuple[str, str]
"""The day of an article, '' unknown, and its text."""

AN = ("2016-05-01", "Bí thư Tỉnh ủy Hà Tĩnh Lê Thế An tiếp dân.")
BAO = ("2016-05-01", "Bí thư Tỉnh ủy Hà Tĩnh Đỗ Gia Bảo trồng cây.")
UNDATED = [("", text) for _, text in (AN, BAO)]
REMOVED = (
    "2019-06-11",
    "Ngày 10/6/2019, Ban Thường vụ Tỉnh ủy Hà Tĩnh quyết định cách chức Bí thư Huyện ủy Kỳ Anh đối với"
    " ông Ngô Đình Quý.",
)
WITHIN = (
    "2019-12-02",
    "Ngày 1/12/2019, ông Ngô Đình Quý được bổ nhiệm giữ chức Giám đốc Sở Nội vụ tỉnh Hà Tĩnh.",
)
AFTER = (
    "2021-02-02",
    "Ngày 1/2/2021, ông Ngô Đình Quý được bổ nhiệm giữ chức Giám đốc Sở Nội vụ tỉnh Hà Tĩnh.",
)
CITED = (
    "2018-03-01",
    "Việc này làm theo Nghị quyết số 46/NQ-CP ngày 27/6/2028 của Chính phủ.",
)
CITED_LATER = ("2018-07-01", CITED[1].replace("2028", "2018"))
HANDOVER = (
    "2023-02-02",
    "Ông Tô Văn Xuân thôi giữ chức Chánh Văn phòng Bộ Công an từ ngày 1/2/2023; ông Đặng Hồng Du được bổ"
    " nhiệm giữ chức Chánh Văn phòng Bộ Công an từ ngày 1/2/2023.",
)


def contradictions(*reports: Report) -> list[tuple[str, ...]]:
    """The reason of each with the labels of its sides."""
    return told(store_of(dated(*reports)))


def told(store: Store) -> list[tuple[str, ...]]:
    return [(c.reason, *(side.label for side in c.sides)) for c in store.contradictions()]


@pytest.mark.parametrize(
    ("reports", "reason"),
    [
        pytest.param([AN, BAO], "hai người cùng giữ một chức vụ", id="two on one day"),
        pytest.param(
            [REMOVED, WITHIN],
            "nhận chức vụ trong thời hạn không được bổ nhiệm do kỷ luật",
            id="half a year after a removal",
        ),
        pytest.param(
            [CITED], "nhắc đến ngày 2018-03-01, trước ngày ban hành 2028-06-27", id="not issued yet"
        ),
    ],
)
def test_what_cannot_both_be_is_told(reports: list[Report], reason: str) -> None:
    assert [found[0] for found in contradictions(*reports)] == [reason]


@pytest.mark.parametrize(
    "reports",
    [
        pytest.param(UNDATED, id="two, nobody knows when"),
        pytest.param([HANDOVER], id="one leaves and one comes on a day"),
        pytest.param([REMOVED, AFTER], id="when the bar is over"),
        pytest.param([WITHIN, ("2020-01-03", REMOVED[1].replace("2019", "2020"))], id="before it"),
        pytest.param([CITED_LATER], id="cited when it was issued"),
    ],
)
def test_what_may_both_be_is_not(reports: list[Report]) -> None:
    assert contradictions(*reports) == []


def test_of_two_of_whom_no_time_is_known_neither_is_certain() -> None:
    store = store_of(dated(*UNDATED))
    found = store.ask_named("post-holders", {"organization": "Tỉnh ủy Hà Tĩnh"})
    assert {row["disputed"].value for row in found} == {"yes"}  # type: ignore[union-attr]


def test_what_a_curator_settled_is_told_no_more() -> None:
    store = store_of(dated(AN, BAO, CITED))
    (two, cited) = store.contradictions()
    lines = [side.reference for side in (two.sides[0], *cited.sides)]
    assert lines == [
        "Lê Thế An | Bí thư Tỉnh ủy Hà Tĩnh",
        f"Nghị quyết 46/NQ-CP @ {CITED[0]} {CITED[1]}",
    ]
    store.decide(parse_decisions("".join(f"not so\t{line}\tL. T.\n" for line in lines)))
    assert told(store) == []


def test_they_come_with_the_sentences_of_both_sides() -> None:
    (two,) = store_of(dated(AN, BAO)).contradictions()
    assert [[quote.text for quote in side.evidence] for side in two.sides] == [[AN[1]], [BAO[1]]]
