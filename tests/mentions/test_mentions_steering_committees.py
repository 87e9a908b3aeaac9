"""Names of steering committees: whose they are, what they steer, and where the name ends."""

from __future__ import annotations

import pytest
from facts import facts, organizations


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Ban Chỉ đạo liên ngành Trung ương về An toàn thực phẩm đã họp.",
         {"Ban Chỉ đạo liên ngành Trung ương về An toàn thực phẩm"}),
        ("Ban Chỉ đạo Quốc gia về chuyển đổi số yêu cầu các tỉnh báo cáo.",
         {"Ban Chỉ đạo quốc gia về chuyển đổi số"}),
        ("Ban Chỉ đạo T.Ư về phòng, chống thiên tai ban hành kế hoạch.",
         {"Ban Chỉ đạo Trung ương về phòng, chống thiên tai"}),
        ("Ban Chỉ đạo Nhà nước các công trình trọng điểm ngành giao thông vận tải đã họp.",
         {"Ban Chỉ đạo nhà nước các công trình trọng điểm ngành giao thông vận tải"}),
        ("Ban Chỉ đạo phòng, chống tham nhũng, tiêu cực tỉnh Bến Tre đã họp.",
         {"Ban Chỉ đạo phòng, chống tham nhũng, tiêu cực tỉnh Bến Tre"}),
        ("Ban Chỉ đạo Trung ương đã họp.", {"Ban Chỉ đạo Trung ương"}),
        # one that reviews how a document was carried out has the document in its name
        ("Ban Chỉ đạo Trung ương về tổng kết Nghị quyết số 9-NQ/TW đã họp.",
         {"Ban Chỉ đạo Trung ương về tổng kết Nghị quyết số 9-NQ/TW"}),
        ("Ban Chỉ đạo của Chính phủ sơ kết việc thực hiện Nghị quyết 9-NQ/TW đã họp.",
         {"Ban Chỉ đạo của Chính phủ sơ kết việc thực hiện Nghị quyết số 9-NQ/TW"}),
    ],
)  # fmt: skip
def test_a_name_goes_to_the_end_of_what_is_steered(text: str, labels: set[str]) -> None:
    assert {one for one in organizations(text) if one.startswith("Ban Chỉ đạo")} == labels


def test_two_committees_of_one_level_are_two() -> None:
    rows = facts(
        "Ông Trần Văn Lâm, Trưởng Ban Chỉ đạo Trung ương về nhà ở và thị trường bất động sản, phát biểu."
        " Bà Lê Thị Hoa, Trưởng Ban Chỉ đạo Trung ương về phòng, chống tội phạm, phát biểu.",
        "post",
    )
    assert {row[1:4] for row in rows} == {
        ("Trần Văn Lâm", "Trưởng ban",
         "Ban Chỉ đạo Trung ương về nhà ở và thị trường bất động sản"),
        ("Lê Thị Hoa", "Trưởng ban", "Ban Chỉ đạo Trung ương về phòng, chống tội phạm"),
    }  # fmt: skip


def test_who_heads_a_committee_that_reviews_a_document() -> None:
    text = (
        "Thủ tướng Trần Văn Lâm, Trưởng Ban Chỉ đạo của Chính phủ tổng kết việc thực hiện Nghị quyết số"
        " 9-NQ/TW, chủ trì."
    )
    body = "Ban Chỉ đạo của Chính phủ tổng kết việc thực hiện Nghị quyết số 9-NQ/TW"
    assert ("Trần Văn Lâm", "Trưởng ban", body) in {row[1:4] for row in facts(text, "post")}


def test_a_committee_of_a_body_is_not_one_that_stands_near() -> None:
    rows = facts(
        "Ban Chỉ đạo Trung ương đã họp. Ông Trần Văn Lâm, Trưởng Ban Chỉ đạo của Chính phủ tổng kết việc"
        " thực hiện nghị quyết, phát biểu.",
        "post",
    )
    assert rows == set()
