"""Where a person's name ends: in headlines of capitals, before nouns in capitals, cut by an editor."""

from __future__ import annotations

import pytest
from facts import facts, organizations, people


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("BÍ THƯ TỈNH ỦY SƠN LA LÊ VĂN THÍNH DỰ NGÀY HỘI ĐẠI ĐOÀN KẾT", "Lê Văn Thính"),
        ("CHỦ TỊCH UBND TỈNH NGHỆ AN TRẦN ĐÌNH LỘC KHAI MẠC HỘI CHỢ", "Trần Đình Lộc"),
        ("CHỦ TỊCH NƯỚC TÔ BÁCH THĂM LÀO", "Tô Bách"),
        ("BÍ THƯ TỈNH ỦY NGHỆ AN LÊ THỊ THU HÀ TRAO QUÀ CHO NGƯỜI NGHÈO", "Lê Thị Thu Hà"),
        ("CHỦ TỊCH UBND TỈNH NGHỆ AN LÊ VĂN TIẾP", "Lê Văn Tiếp"),
        ("BÍ THƯ TỈNH ỦY NGHỆ AN HOÀNG TRUNG VIẾNG NGHĨA TRANG", "Hoàng Trung"),
        ("Chủ Tịch Nước Trần Văn Lâm Tại Buổi Gặp Kiều Bào", "Trần Văn Lâm"),
        ("Chủ tịch nước Tô Bách Người cao tuổi vẫn là chỗ dựa.", "Tô Bách"),
        ("Trao tặng Bí thư Tỉnh ủy Hòa Bình Đinh Công Sứ Huân chương Lao động.", "Đinh Công Sứ"),
        ("Trao Chủ tịch UBND tỉnh Nghệ An Trần Văn Lâm Bằng khen của Thủ tướng.", "Trần Văn Lâm"),
        ("Chủ tịch UBND tỉnh Nghệ An Trần Văn Lâm Sáng 15/12 thăm huyện Nam Đàn.", "Trần Văn Lâm"),
        ("Ông Lê Văn Sáng 15 tuổi đã đi làm.", "Lê Văn Sáng"),
        # names that look like such words
        ("Ông Trần Văn Được, Bí thư Huyện ủy Nam Đàn, dự.", "Trần Văn Được"),
        ("Ông Lê Văn Tại, Bí thư Huyện ủy Nam Đàn, dự.", "Lê Văn Tại"),
        ("Ông Lê Văn Bài đã dự, Bí thư Huyện ủy Nam Đàn Lê Văn Bài nói.", "Lê Văn Bài"),
    ],
)
def test_where_a_name_ends(text: str, name: str) -> None:
    assert people(text) == {name}


@pytest.mark.parametrize(
    "text",
    [
        "Phó Chủ tịch UBND huyện Mai Sơn Phạm Thị H. cho biết sẽ xử lý nghiêm.",
        "Ông Trần Quang T, Giám đốc Sở Y tế tỉnh Nghệ An, bị cách chức.",
        "Ông Phạm Văn Th., Chủ tịch UBND xã Mai Sơn, bị cách chức.",
        "Khai trừ Đảng đối với ông Lê Hồng Kh.",
    ],
)
def test_a_name_that_is_cut_is_nobody(text: str) -> None:
    assert people(text) == set()
    assert facts(text, "post", "change", "discipline") == set()


@pytest.mark.parametrize("name", ["Hầu A Chính", "Trần S", "Lò Văn Y", "Nguyễn Thị Ý"])
def test_short_names_that_are_whole(name: str) -> None:
    assert people(f"Ông {name}, Bí thư Huyện ủy Nam Đàn, dự.") == {name}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Lễ thành lập Quân đoàn 34 Sáng 15/12, tại thành phố.", "Quân đoàn 34"),
        ("Bàn giao Bệnh viện Bạch Mai Chiều 3-4 vừa qua.", "Bệnh viện Bạch Mai"),
        ("Công bố Đảng bộ xã Bản Lầm Sáng ngày 3/4 vừa qua.", "Đảng bộ xã Bản Lầm"),
        ("Khánh thành Nhà máy Bình Minh Sáng Tạo hôm qua.", "Nhà máy Bình Minh Sáng Tạo"),
    ],
)
def test_a_name_ends_before_the_day_of_the_next_line(text: str, label: str) -> None:
    assert label in organizations(text)
