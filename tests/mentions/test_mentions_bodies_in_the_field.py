"""Houses, parks, stations, squads and divisions behind their titles, with an invented head."""

from __future__ import annotations

import pytest
from facts import facts, organizations


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("Giám đốc Nhà hát Chèo Bắc Sông", "Giám đốc", "Nhà hát Chèo Bắc Sông"),
        ("Giám đốc Thư viện tỉnh Long An", "Giám đốc", "Thư viện tỉnh Long An"),
        ("Giám đốc Vườn quốc gia Bắc Sông", "Giám đốc", "Vườn quốc gia Bắc Sông"),
        ("Phó Giám đốc Văn phòng Đăng ký đất đai tỉnh Long An", "Phó Giám đốc",
         "Văn phòng Đăng ký đất đai tỉnh Long An"),
        ("Trưởng trạm Thú y huyện Tân Trụ", "Trưởng trạm", "Trạm Thú y huyện Tân Trụ"),
        ("Trạm phó Trạm Kiểm lâm Bắc Sông", "Phó Trạm trưởng", "Trạm Kiểm lâm Bắc Sông"),
        ("Đội phó CSGT Công an tỉnh Long An", "Phó Đội trưởng",
         "Đội Cảnh sát giao thông Công an tỉnh Long An"),
        ("Trưởng phòng Giáo dục trung học Sở GD-ĐT tỉnh Long An", "Trưởng phòng",
         "Phòng Giáo dục trung học Sở Giáo dục và Đào tạo tỉnh Long An"),
        ("Trưởng phòng Nghiệp vụ 2 của Thanh tra tỉnh Long An", "Trưởng phòng",
         "Phòng Nghiệp vụ 2 Thanh tra tỉnh Long An"),
        ("Trưởng phòng Bảo vệ chính trị nội bộ (Ban Tổ chức Tỉnh ủy Long An)", "Trưởng phòng",
         "Phòng Bảo vệ chính trị nội bộ Ban Tổ chức Tỉnh ủy Long An"),
        ("Trưởng ban Quản lý các dự án đầu tư xây dựng huyện Tân Trụ", "Trưởng ban",
         "Ban Quản lý các dự án đầu tư xây dựng huyện Tân Trụ"),
        ("Hiệu trưởng Trường Tiểu học và THCS xã Bình Tịnh", "Hiệu trưởng",
         "Trường Tiểu học và Trung học cơ sở xã Bình Tịnh"),
    ],
)  # fmt: skip
def test_what_a_title_leads(text: str, title: str, body: str) -> None:
    (row,) = facts(f"Ông Trần Văn Lâm, {text}, phát biểu.", "post")
    assert row[2:4] == (title, body)


@pytest.mark.parametrize(
    "text",
    [
        "Đoàn đến thăm nhà hát và thư viện của tỉnh Long An.",
        "Trạm thú y mở cửa từ sáng sớm.",
        "Đội cảnh sát giao thông làm nhiệm vụ suốt đêm.",
    ],
)
def test_no_body_of_a_name(text: str) -> None:
    assert not {one for one in organizations(text) if one.startswith(("Nhà", "Thư", "Trạm", "Đội"))}
