"""Posts of several people in a list, posts behind what is told of a person, and what somebody is by now."""

from __future__ import annotations

import pytest
from facts import Row, facts

LAM, HOA, MINH = "Trần Văn Lâm", "Lê Thị Hoa", "Vũ Văn Minh"
HEALTH, LAW = "Sở Y tế tỉnh Phú Yên", "Sở Tư pháp tỉnh Phú Yên"
TUY_AN = "Huyện ủy Tuy An"


def rows_of(text: str, *kinds: str) -> set[Row]:
    return {row[1:] for row in facts(text, *kinds)}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("UBND tỉnh Phú Yên bổ nhiệm 2 Phó Giám đốc sở, gồm các ông: Trần Văn Lâm, Phó Giám đốc Sở Y tế; Vũ "
         "Văn Minh, Phó Giám đốc Sở Tư pháp.",
         {("appointed", LAM, "Phó Giám đốc", HEALTH), ("appointed", MINH, "Phó Giám đốc", LAW)}),
        ("UBND tỉnh Phú Yên bổ nhiệm 2 Phó Giám đốc sở: ông Trần Văn Lâm - Phó Giám đốc Sở Y tế và bà Lê Thị "
         "Hoa - Phó Giám đốc Sở Tư pháp.",
         {("appointed", LAM, "Phó Giám đốc", HEALTH), ("appointed", HOA, "Phó Giám đốc", LAW)}),
        # the count names the post, the names have others
        ("HĐND huyện Tuy An bầu 2 Phó Bí thư Huyện ủy Tuy An: ông Trần Văn Lâm, bà Lê Thị Hoa.",
         {("elected", LAM, "Phó Bí thư", TUY_AN), ("elected", HOA, "Phó Bí thư", TUY_AN)}),
        ("Đại hội bầu 2 Phó Bí thư Huyện ủy Tuy An, gồm các đồng chí: Trần Văn Lâm, Lê Thị Hoa.",
         {("elected", LAM, "Phó Bí thư", TUY_AN), ("elected", HOA, "Phó Bí thư", TUY_AN)}),
        # guests and a count without names
        ("UBND tỉnh Phú Yên bổ nhiệm 2 Phó Giám đốc sở. Dự lễ có ông Trần Văn Lâm, Phó Giám đốc Sở Y tế.",
         set()),
        ("Dự lễ có 2 Phó Giám đốc sở, gồm: ông Trần Văn Lâm, Phó Giám đốc Sở Y tế tỉnh Phú Yên; ông Vũ Văn "
         "Minh, Phó Giám đốc Sở Tư pháp.", set()),
    ],
)  # fmt: skip
def test_each_of_a_counted_list_is_appointed(text: str, rows: set[Row]) -> None:
    assert {row[:4] for row in rows_of(text, "change")} == rows


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ông Trần Văn Lâm (55 tuổi, ngụ xã Hưng Lộc, thành phố Vinh, tỉnh Nghệ An) - Giám đốc Sở Y tế tỉnh "
         "Phú Yên - bị cảnh cáo.", "current"),
        ("Ông Trần Văn Lâm (55 tuổi, quê quán xã Hưng Lộc), nguyên Giám đốc Sở Y tế tỉnh Phú Yên, bị cảnh "
         "cáo.",
         "former"),
        ("Ông Trần Văn Lâm (SN 1971, trú tại phường Trường Thi, TP Vinh, Nghệ An; Giám đốc Sở Y tế tỉnh Phú "
         "Yên) bị cảnh cáo.", "current"),
        ("Ông Trần Văn Lâm (40 tuổi, Giám đốc Sở Y tế tỉnh Phú Yên) bị cảnh cáo.", "current"),
    ],
)  # fmt: skip
def test_a_post_behind_what_is_told_of_a_person(text: str, status: str) -> None:
    assert rows_of(text, "post") == {(LAM, "Giám đốc", HEALTH, status)}
    assert (LAM, "warning", "-", "decided") in rows_of(text, "discipline")


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Ông Trần Văn Lâm là Bí thư Huyện ủy Tuy An. Hiện ông là Giám đốc Sở Y tế tỉnh Phú Yên.",
         {("Bí thư", "current"), ("Giám đốc", "current")}),
        ("Ông Trần Văn Lâm từng là Bí thư Huyện ủy Tuy An; nay ông là Giám đốc Sở Y tế tỉnh Phú Yên.",
         {("Bí thư", "former"), ("Giám đốc", "current")}),
        ("Ông Trần Văn Lâm từng là Bí thư Huyện ủy Tuy An, hiện ông đang giữ chức Giám đốc Sở Y tế tỉnh Phú "
         "Yên.", {("Bí thư", "former"), ("Giám đốc", "current")}),
        ("Thời điểm đó, ông Trần Văn Lâm là Bí thư Huyện ủy Tuy An; hiện ông là Giám đốc Sở Y tế tỉnh Phú "
         "Yên.",
         {("Bí thư", "former"), ("Giám đốc", "current")}),
        ("Ông Trần Văn Lâm hiện giữ các chức vụ: Bí thư Huyện ủy Tuy An, Giám đốc Sở Y tế tỉnh Phú Yên.",
         {("Bí thư", "current"), ("Giám đốc", "current")}),
        ("Thời điểm đó, ông Trần Văn Lâm đang là Bí thư Huyện ủy Tuy An.", {("Bí thư", "former")}),
        ("Ông Trần Văn Lâm từng là Bí thư Huyện ủy Tuy An; Giám đốc Sở Y tế tỉnh Phú Yên.",
         {("Bí thư", "former"), ("Giám đốc", "former")}),
    ],
)  # fmt: skip
def test_what_somebody_is_by_now(text: str, rows: set[Row]) -> None:
    assert {(row[1], row[3]) for row in rows_of(text, "post")} == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Đối với bà Lê Thị Hoa, Ủy ban Kiểm tra Thành ủy Sầm Sơn kiến nghị Ban Thường vụ Thành ủy xem xét, "
         "thi "
         "hành kỷ luật theo thẩm quyền.",
         {(HOA, "-", "Ban Thường vụ Thành ủy Sầm Sơn", "proposed")}),
        ("Với ông Trần Văn Lâm, Ủy ban Kiểm tra Trung ương đề nghị cấp có thẩm quyền xem xét, thi hành kỷ "
         "luật.",
         {(LAM, "-", "-", "proposed")}),
        ("Ủy ban Kiểm tra Tỉnh ủy Phú Yên khai trừ khỏi Đảng 2 đảng viên là: Trần Văn Lâm và Lê Thị Hoa.",
         {(LAM, "expulsion", "Ủy ban Kiểm tra Tỉnh ủy Phú Yên", "decided"),
          (HOA, "expulsion", "Ủy ban Kiểm tra Tỉnh ủy Phú Yên", "decided")}),
        ("Đối với bà Lê Thị Hoa, Ủy ban Kiểm tra Thành ủy Sầm Sơn đề nghị rút kinh nghiệm.", set()),
        ("Với ông Trần Văn Lâm, Ủy ban Kiểm tra Trung ương đề nghị không xem xét kỷ luật.", set()),
    ],
)  # fmt: skip
def test_sanctions_of_a_topic_or_a_counted_list(text: str, rows: set[Row]) -> None:
    assert rows_of(text, "discipline") == rows
