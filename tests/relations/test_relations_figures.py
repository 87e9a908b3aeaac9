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


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Các cấp ủy đã kiểm tra đối với 954 tổ chức đảng và 240 đảng viên; giám sát 592 tổ chức đảng.",
         [(954, "inspected"), (240, "inspected"), (592, "supervised")]),
        ("Thi hành kỷ luật 1 tổ chức đảng và 248 đảng viên.", [(1, "sanctioned"), (248, "sanctioned")]),
        ("Trong 62 đảng viên bị kỷ luật, cấp ủy khiển trách 28 (45%), cảnh cáo 17 (27%) và khai trừ 9 trường "
         "hợp.", [(62, "sanctioned"), (28, "sanctioned"), (17, "sanctioned"), (9, "sanctioned")]),
        ("Huyện đã kết nạp 12 đảng viên.", [(12, "admitted")]),
        ("Công an đã khởi tố 3 bị can.", [(3, "prosecuted")]),
        ("Đại hội đã bầu 45 đại biểu.", [(45, "elected")]),
        ("Kiểm tra khi có dấu hiệu vi phạm đối với 24 tổ chức đảng.", [(24, "inspected")]),
        ("Qua kiểm tra đã phát hiện 5 đảng viên vi phạm.", [(5, None)]),
        ("Toàn huyện có 412 chi bộ, trong đó 24 đảng bộ.", [(412, None), (24, None)]),
    ],
)  # fmt: skip
def test_what_was_done_to_those_counted(text: str, counted: list[tuple[int, str | None]]) -> None:
    assert [(int(f.value), f.action) for f in figures(text)] == counted


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("Gần 300 đảng viên dự.", "under"),
        ("Chưa đến 15 chi bộ đạt.", "under"),
        ("Không quá 15 chi bộ đạt.", "under"),
        ("Tối đa 15 chi bộ đạt.", "under"),
        ("Không dưới 15 chi bộ đạt.", "over"),
        ("Tối thiểu 15 chi bộ đạt.", "over"),
        ("Trên dưới 15 chi bộ đạt.", "about"),
        ("Có hơn 20 đảng viên.", "over"),
        ("Trên 1.800 đảng viên dự.", "over"),
        ("Khoảng 40 cán bộ dự.", "about"),
        ("Có 40 cán bộ dự.", None),
        ("Đại hội có tổng số 51 đại biểu.", None),
    ],
)
def test_how_the_text_limits_a_figure(text: str, qualifier: str | None) -> None:
    assert [f.qualifier for f in figures(text)] == [qualifier]


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("Đảng bộ huyện Ba Tri hiện có 52 tổ chức cơ sở đảng.", ["Đảng bộ huyện Ba Tri"]),
        ("Ủy ban Kiểm tra Huyện ủy Ba Tri đã kiểm tra 54 tổ chức đảng; thi hành kỷ luật 3 đảng viên.",
         ["Ủy ban Kiểm tra Huyện ủy Ba Tri"] * 2),
        ("Đảng ủy Sở Y tế tỉnh Long An kết nạp 12 đảng viên và 3 đoàn viên.",
         ["Đảng ủy Sở Y tế tỉnh Long An"] * 2),
        ("Tại Huyện ủy Ba Tri có 54 cán bộ.", [None]),
        ("Theo Huyện ủy Ba Tri, 54 cán bộ đã nghỉ.", [None]),
        ("Hội nghị của Huyện ủy Ba Tri, ông Trần Văn Lâm cho biết có 54 cán bộ.", [None]),
        ("Cán bộ của Huyện ủy Ba Tri tặng 54 đảng viên.", [None]),
    ],
)  # fmt: skip
def test_the_body_of_a_figure_is_the_subject_of_its_clause(
    text: str, subjects: list[str | None]
) -> None:
    extraction = read(text)
    found = [extraction.entities[f.subject].label if f.subject else None for f in figures(text)]
    assert found == subjects


def test_a_count_and_its_total_of_targets() -> None:
    (found,) = figures("Đến nay, tỉnh đã hoàn thành 612/1.300 chỉ tiêu đề ra.")
    assert (found.value, found.total) == (Decimal(612), Decimal(1300))
