"""What a figure says: of what, of whom, out of how many, when."""

from __future__ import annotations

from decimal import Decimal

import pytest
from facts import figures, read


def test_everything_that_a_figure_says() -> None:
    text = (
        "Đến hết ngày 29/6/2020, Đảng bộ tỉnh Long An có 412/415 tổ chức cơ sở đảng hoàn thành "
        "đại hội, đạt 99,3%."
    )
    extraction = read(text)
    (found,) = figures(text)
    assert (found.value, found.total, found.percentage) == (
        Decimal(412),
        Decimal(415),
        Decimal("99.3"),
    )
    assert found.unit == "tổ chức cơ sở đảng"
    assert found.measures == "tổ chức cơ sở đảng hoàn thành đại hội"
    assert found.as_of == "2020-06-29"
    assert found.subject is not None
    assert extraction.entities[found.subject].label == "Đảng bộ tỉnh Long An"
    assert text[found.position :].startswith("412/415")


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "Toàn tỉnh có 24 đảng bộ, 412 chi bộ và 12.345 đảng viên.",
            [(24, "đảng bộ"), (412, "chi bộ"), (12345, "đảng viên")],
        ),
        (
            "Có 36 đảng viên bị khiển trách, 12 đảng viên bị cảnh cáo.",
            [(36, "đảng viên"), (12, "đảng viên")],
        ),
        (
            "Quốc hội đã thông qua 45 luật, pháp lệnh, 46 nghị quyết.",
            [(45, "luật"), (46, "nghị quyết")],
        ),
        (
            "Cả nước có 5,4 triệu đảng viên và 10 nghìn tỷ đồng.",
            [(5_400_000, "đảng viên")],
        ),
        ("Nghị quyết số 26, 27 Hội nghị Trung ương 7 khóa XII đã nêu.", []),
        ("Có 53 nhân sự được giới thiệu, 51 người trúng cử.", [(53, "người"), (51, "người")]),
    ],
)
def test_several_figures_of_a_sentence(text: str, pairs: list[tuple[int, str]]) -> None:
    assert [(int(f.value), f.unit) for f in figures(text)] == pairs


def test_a_share_stays_in_its_clause() -> None:
    first, second = figures("Có 36 đảng viên nữ; 120 đảng viên mới, đạt 88%.")
    assert (first.percentage, second.percentage) == (None, Decimal(88))


def test_equal_figures_keep_apart_by_position() -> None:
    first, second = figures("Huyện có 36 chi bộ. Quận có 36 chi bộ.")
    assert first.position < second.position
