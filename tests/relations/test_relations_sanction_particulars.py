"""Sanctions asked for without a name, committees with their terms, posts removed, under whose rules."""

from __future__ import annotations

import pytest
from facts import Row, facts, read

from cadregraph.graph.model import DisciplineFact

LAM, NA = "Trần Văn Lâm", "Lê Thị Na"
BOARD = "Ban Thường vụ Tỉnh ủy Long An"
COMMISSION = "Ủy ban Kiểm tra Trung ương"


def sanctions(text: str) -> list[DisciplineFact]:
    return [fact for fact in read(text).facts if isinstance(fact, DisciplineFact)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (f"{COMMISSION} đề nghị Bộ Chính trị xem xét, thi hành kỷ luật ông Trần Văn Lâm, Phó Bí thư Tỉnh ủy "
         "Long An.", {(LAM, "Bộ Chính trị")}),
        (f"{COMMISSION} đề nghị Bộ Chính trị xem xét, thi hành kỷ luật {BOARD} nhiệm kỳ 2015-2020.",
         {(BOARD, "Bộ Chính trị")}),
        (f"{COMMISSION} đề nghị Ban Bí thư xem xét, thi hành kỷ luật {BOARD} các nhiệm kỳ 2010-2015, "
         "2015-2020 và các ông Trần Văn Lâm, Lê Văn Na.",
         {(BOARD, "Ban Bí thư"), (LAM, "Ban Bí thư"), ("Lê Văn Na", "Ban Bí thư")}),
        ("Ủy ban Kiểm tra Tỉnh ủy Long An yêu cầu Đảng ủy Sở Y tế xem xét kỷ luật đối với ông Trần Văn Lâm.",
         {(LAM, "Đảng ủy Sở Y tế tỉnh Long An")}),
        ("Ông Trần Văn Lâm bị đề nghị thi hành kỷ luật.", {(LAM, "-")}),
        (f"{COMMISSION} kiến nghị Ban Bí thư thi hành kỷ luật các đồng chí: Trần Văn Lâm, Lê Thị Na.",
         {(LAM, "Ban Bí thư"), (NA, "Ban Bí thư")}),
    ],
)  # fmt: skip
def test_a_sanction_that_is_asked_for_needs_no_name(text: str, rows: set[Row]) -> None:
    expected = {(who, "-", body, "proposed") for who, body in rows}
    assert {row[1:] for row in facts(text, "discipline")} == expected


@pytest.mark.parametrize(
    "text",
    [
        "Vi phạm của ông Trần Văn Lâm đến mức phải xem xét, thi hành kỷ luật.",
        "Sở Nội vụ đề xuất lập Hội đồng kỷ luật ông Trần Văn Lâm.",
        "Sở Nội vụ nghiên cứu quy trình kỷ luật ông Trần Văn Lâm.",
        "Ông Trần Văn Lâm đề nghị không kỷ luật ông Lê Văn Na.",
        f"{COMMISSION} đề nghị tăng cường kỷ luật, kỷ cương.",
    ],
)
def test_nobody_is_proposed_for_a_sanction(text: str) -> None:
    assert not facts(text, "discipline")


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        (f"Ban Bí thư cảnh cáo {BOARD} nhiệm kỳ 2015-2020.", ("2015-2020",)),
        (f"Ban Bí thư cảnh cáo {BOARD} các nhiệm kỳ 2010-2015, 2015-2020.", ("2010-2015", "2015-2020")),
        (f"Ban Bí thư khiển trách {BOARD} nhiệm kỳ 2010 - 2015 và 2015 - 2020 cùng ông Trần Văn Lâm.",
         ("2010-2015", "2015-2020")),
        (f"Ban Bí thư quyết định cảnh cáo: Ban cán sự đảng UBND tỉnh Long An các nhiệm kỳ 2011-2016, "
         f"2016-2021; {BOARD} nhiệm kỳ 2015-2020 và các ông Trần Văn Lâm, Lê Văn Na.", ("2015-2020",)),
        (f"Ban Bí thư cảnh cáo {BOARD}.", ()),
    ],
)  # fmt: skip
def test_the_terms_of_the_committee(text: str, terms: tuple[str, ...]) -> None:
    extraction = read(text)
    found = {extraction.entities[fact.sanctioned].label: fact.terms for fact in sanctions(text)}
    assert found[BOARD] == terms
    assert set(found) >= {LAM} if LAM in text else len(found) == 1


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Ban Bí thư cách chức Bí thư Huyện ủy Tân Trụ đối với ông Trần Văn Lâm.",
         {("Bí thư", "Huyện ủy Tân Trụ")}),
        ("Ban Bí thư thi hành kỷ luật bằng hình thức cách chức Bí thư Huyện ủy Tân Trụ, Ủy viên Ban Thường "
         "vụ Tỉnh ủy Long An đối với ông Trần Văn Lâm.",
         {("Bí thư", "Huyện ủy Tân Trụ"), ("Ủy viên", BOARD)}),
        ("Ban Bí thư cách tất cả chức vụ trong Đảng đối với ông Trần Văn Lâm.", {(None, None)}),
    ],
)  # fmt: skip
def test_the_posts_that_a_sanction_removes(text: str, posts: set[tuple[object, object]]) -> None:
    extraction = read(text)
    found = {
        (fact.title, extraction.entities[fact.organization].label if fact.organization else None)
        for fact in sanctions(text)
    }
    assert found == posts


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ban Bí thư cảnh cáo ông Trần Văn Lâm.", "party"),
        ("Ông Trần Văn Lâm bị khai trừ.", "party"),
        ("UBND tỉnh Long An khiển trách ông Trần Văn Lâm.", "state"),
        ("UBND tỉnh Long An cách chức Giám đốc Sở Y tế đối với ông Trần Văn Lâm.", "state"),
        ("Ông Trần Văn Lâm bị kỷ luật về mặt chính quyền bằng hình thức cảnh cáo.", "state"),
        ("Ông Trần Văn Lâm bị kỷ luật cảnh cáo về Đảng.", "party"),
        ("Ông Trần Văn Lâm bị cảnh cáo.", None),
    ],
)
def test_under_whose_rules(text: str, kind: str | None) -> None:
    assert {fact.kind for fact in sanctions(text)} == {kind}


@pytest.mark.parametrize(
    "text",
    [
        "Sau khi bị cảnh cáo, ông Trần Văn Lâm xin nghỉ.",
        "Hình thức kỷ luật cảnh cáo được áp dụng với ông Trần Văn Lâm.",
        "Ông Trần Văn Lâm (Bí thư Huyện ủy Tân Trụ) chịu kỷ luật với hình thức cảnh cáo.",
        "Ông Trần Văn Lâm, Bí thư Huyện ủy Tân Trụ, nhận quyết định kỷ luật cảnh cáo.",
        "Ban Bí thư nhất trí kỷ luật cảnh cáo, cho thôi giữ các chức vụ trong Đảng đối với ông Trần Văn Lâm.",
        "Đối với vi phạm của ông Trần Văn Lâm, Ban Bí thư cho là nghiêm trọng nên đã thi hành kỷ luật bằng "
        "hình thức cảnh cáo.",
        "Ban Bí thư thi hành kỷ luật về mặt Đảng đối với ông Trần Văn Lâm với hình thức cảnh cáo.",
        "Ban Bí thư quyết định kỷ luật về Đảng ông Trần Văn Lâm, Bí thư Huyện ủy Tân Trụ, bằng hình thức "
        "cảnh cáo.",
    ],
)
def test_whom_a_sanction_hits_in_other_orders(text: str) -> None:
    assert {(row[1], row[2]) for row in facts(text, "discipline")} == {(LAM, "warning")}
