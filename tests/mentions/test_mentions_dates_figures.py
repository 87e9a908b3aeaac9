"""Dates as precise as the text says, and figures that count something."""

from __future__ import annotations

from decimal import Decimal

import pytest
from facts import figures, read

from cadregraph.graph.model import PersonnelFact, TenureFact

APPOINTED = (
    "{}, Chủ tịch UBND tỉnh Long An quyết định bổ nhiệm ông Trần Văn Lâm làm Giám đốc Sở Y tế."
)


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("Ngày 29/6/2020", "2020-06-29"),
        ("Sáng 29-6-2020", "2020-06-29"),
        ("Ngày 29.6.2020", "2020-06-29"),
        ("Chiều 5 tháng 3 năm 2019", "2019-03-05"),
        ("Ngày 29/6", "--06-29"),
        ("Sáng nay (29/6)", "--06-29"),
        ("Tháng 6/2013", "2013-06"),
        ("Tháng 6 năm 2013", "2013-06"),
        ("Ngày 45/6/2020", None),
        ("Ngày 29/13/2020", None),
        ("Tháng 2/1015", None),
        ("Ngày 12/3/1015", None),
    ],
)
def test_the_date_of_a_decision(written: str, date: str | None) -> None:
    facts = read(APPOINTED.format(written)).facts
    assert [f.date for f in facts if isinstance(f, PersonnelFact)] == [date]
    assert [f.start for f in facts if isinstance(f, TenureFact) and f.title == "Giám đốc"] == [date]


@pytest.mark.parametrize(
    ("text", "value", "total", "unit"),
    [
        ("Toàn tỉnh có 78.512 đảng viên.", "78512", None, "đảng viên"),
        ("Toàn tỉnh có 1.078.512 đoàn viên.", "1078512", None, "đoàn viên"),
        ("Đã có 412/415 tổ chức cơ sở đảng hoàn thành đại hội.", "412", "415",
         "tổ chức cơ sở đảng"),
        ("Đã có 2.104/2.110 (99,7%) chi bộ hoàn thành đại hội.", "2104", "2110", "chi bộ"),
        ("Kỷ luật 36 cán bộ thuộc diện quản lý.", "36", None, "cán bộ"),
        ("Ông nhận được 97 phiếu tín nhiệm cao.", "97", None, "phiếu"),
        ("Có 12 lượt ý kiến phát biểu.", "12", None, "ý kiến"),
        ("Giải quyết 57 đơn thư khiếu nại.", "57", None, "đơn"),
        ("Bổ sung 14 Kiểm sát viên sơ cấp.", "14", None, "kiểm sát viên"),
        ("Thụ lý 131 tin báo, tố giác.", "131", None, "tin báo"),
        ("UBND huyện tặng 23 giấy khen.", "23", None, "giấy khen"),
    ],
)  # fmt: skip
def test_a_figure_counts_something(text: str, value: str, total: str | None, unit: str) -> None:
    (found,) = figures(text)
    assert found.value == Decimal(value)
    assert found.total == (None if total is None else Decimal(total))
    assert found.unit == unit


def test_a_percentage_is_the_share_of_the_figure_before_it() -> None:
    (found,) = figures("Toàn tỉnh có 1.250 đảng viên là nữ, đạt 34,5%.")
    assert found.percentage == Decimal("34.5")


def test_the_state_of_a_figure() -> None:
    (found,) = figures("Tính đến ngày 29/6/2020, Đảng bộ tỉnh Phú Yên có 412 chi bộ.")
    assert found.as_of == "2020-06-29"
    assert found.measures == "chi bộ"


def test_the_period_of_a_figure() -> None:
    (found,) = figures("Trong 6 tháng đầu năm 2020, toàn tỉnh đã kết nạp 412 đảng viên mới.")
    assert found.period == "6 tháng đầu năm 2020"


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị diễn ra ngày 29/6/2020.",
        "Sáng 15-1, hội nghị đã bế mạc.",
        "Nhiệm kỳ 2015-2020 đã khép lại.",
        "Kỳ họp thứ 9 đã bế mạc.",
        "Ông sống ở quận 5 đã lâu.",
        "Theo Nghị định 123/2016/NĐ-CP, việc này phải công khai.",
        "Nghị quyết số 18 người dân đều biết.",
        "Tổ 7 người đông, đường hẹp.",
        "Đơn vị sử dụng 24 tỷ đồng.",
        "Anh ấy 34 tuổi.",
        "Kỳ thi 2018 tỉnh Long An đã qua.",
    ],
)
def test_dates_numbers_and_ordinals_are_no_figures(text: str) -> None:
    assert figures(text) == []


def test_a_part_cannot_exceed_its_total() -> None:
    assert figures("Đường dây nóng 415/412 đảng viên.") == []


def test_a_unit_may_stand_by_its_first_letters_where_the_article_defines_them() -> None:
    found = figures("Xã nhận 120/120 hồ sơ (HS). Trả 96 HS đúng hạn, 24 CN được khen.")
    assert [(one.value, one.unit) for one in found] == [
        (Decimal(120), "hồ sơ"),
        (Decimal(96), "hồ sơ"),
    ]
    assert figures("Xã nhận 120 HS (HS).") == []
