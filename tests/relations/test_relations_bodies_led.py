"""Bodies that lives name behind a title: campaigns and movements, zones of the wars, boards of committees."""

from __future__ import annotations

import pytest
from facts import posts_held

LIFE = "Trần Văn Lâm\n\nTrần Văn Lâm (1931 – 2011) là một chính khách Việt Nam.\n\n{}"


def bodies(text: str) -> set[tuple[str, str | None]]:
    """Title and body of the posts that a biography of Trần Văn Lâm tells."""
    return {(title, body) for title, body, _, _ in posts_held(LIFE.format(text))}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Năm 1974, ông là Phó Tư lệnh Chiến dịch Sông Hinh.",
         {("Phó Tư lệnh", "Chiến dịch Sông Hinh")}),
        ("Năm 1975, ông là Chính ủy Chiến dịch Hồ Chí Minh.",
         {("Chính ủy", "Chiến dịch Hồ Chí Minh")}),
        ("Năm 1974, ông là Chính ủy Chiến dịch Huế - Đà Nẵng.",
         {("Chính ủy", "Chiến dịch Huế - Đà Nẵng")}),
        ("Năm 1964, ông làm Chỉ huy trưởng Mặt trận Vĩnh - Bến.",
         {("Chỉ huy trưởng", "Mặt trận Vĩnh - Bến")}),
        ("Năm 2010, ông là Chủ nhiệm Câu lạc bộ Thăng Long.",
         {("Chủ nhiệm", "Câu lạc bộ Thăng Long")}),
        ("Năm 1966, ông là Phó Chủ tịch Phong trào Hòa bình Sài Gòn.",
         {("Phó Chủ tịch", "Phong trào Hòa bình Sài Gòn")}),
        ("Năm 1970, ông là Phó Giám đốc Bảo tàng Lịch sử Việt Nam.",
         {("Phó Giám đốc", "Bảo tàng Lịch sử Việt Nam")}),
        # a campaign that nobody leads is no body, and a name that goes on is not cut
        ("Năm 1974, ông tham gia Chiến dịch Sông Hinh.", set()),
        ("Năm 2010, ông là Chủ tịch Câu lạc bộ Cựu Đại biểu Quốc hội.", set()),
        ("Năm 2010, ông là Chủ tịch Câu lạc bộ Văn nghệ những người trẻ tuổi.", set()),
    ],
)  # fmt: skip
def test_what_is_a_body_where_somebody_leads_it(
    text: str, rows: set[tuple[str, str | None]]
) -> None:
    assert bodies(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Năm 1950, ông làm Chủ tịch Ủy ban Kháng chiến Hành chính Nam Bộ.",
         {("Chủ tịch", "Ủy ban kháng chiến hành chính Nam Bộ")}),
        ("Từ 1961 - 1962: Ủy viên Ủy ban Mặt trận Dân tộc giải phóng Khu Tây Nam bộ.",
         {("Ủy viên", "Ủy ban Mặt trận Dân tộc Giải phóng Khu Tây Nam Bộ")}),
        ("Năm 1951, ông là Ủy viên Ban Tuyên huấn tỉnh Phú Yên.",
         {("Ủy viên", "Ban Tuyên huấn tỉnh Phú Yên")}),
        ("Năm 1949, ông làm Bí thư Ban Công vận Xứ ủy Nam Bộ.",
         {("Bí thư", "Ban Công vận Xứ ủy Nam Bộ")}),
        ("Từ 1980 - 1983: Tỉnh ủy viên tỉnh Phú Yên, Trưởng Ban Dân tộc Tỉnh ủy.",
         {("Ủy viên", "Ban Chấp hành Đảng bộ tỉnh Phú Yên"),
          ("Trưởng ban", "Ban Dân tộc Tỉnh ủy Phú Yên")}),
        ("Năm 1950, ông làm Bí thư Đảng đoàn Thanh niên tỉnh Phú Yên.",
         {("Bí thư", "Đảng đoàn Thanh niên tỉnh Phú Yên")}),
        ("Năm 1946, ông làm Bí thư Tỉnh ủy Thừa Thiên.",
         {("Bí thư", "Tỉnh ủy Thừa Thiên")}),
        ("Năm 1990, ông làm Bí thư Tỉnh ủy Thừa Thiên - Huế.",
         {("Bí thư", "Tỉnh ủy Thừa Thiên Huế")}),
        ("Năm 1950, ông làm Chính trị viên Đại đội 3568.",
         {("Chính trị viên", "Đại đội 3568")}),
        ("Năm 1980, ông làm Chủ nhiệm Khoa Điện, Trường Đại học Bách khoa Hà Nội.",
         {("Chủ nhiệm Khoa", "Khoa Điện Trường Đại học Bách khoa Hà Nội")}),
        # who is a member of a board of nothing that is told
        ("Năm 2020, ông là Ủy viên Ban Giám đốc.", set()),
        ("Năm 2020, ông gặp Chủ nhiệm Khoa Điện.", set()),
    ],
)  # fmt: skip
def test_bodies_of_zones_and_boards_of_committees(
    text: str, rows: set[tuple[str, str | None]]
) -> None:
    assert bodies(text) == rows


def test_a_school_keeps_its_number() -> None:
    text = "Năm 1979, ông làm Hiệu trưởng Trường Đại học Nông nghiệp 3 và Bí thư Đảng ủy trường."
    assert ("Hiệu trưởng", "Trường Đại học Nông nghiệp 3") in bodies(text)
