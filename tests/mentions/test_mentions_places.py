"""Where the name of a place ends, and what is no place."""

from __future__ import annotations

import pytest
from facts import people, places


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tại phường Cổ Nhuế 1, quận Bắc Từ Liêm.", {"phường Cổ Nhuế 1", "quận Bắc Từ Liêm"}),
        ("Phường Nguyễn Thị Minh Khai họp.", {"phường Nguyễn Thị Minh Khai"}),
        ("Đảng ủy đặc khu Lý Sơn họp.", {"đặc khu Lý Sơn"}),
        ("Hợp tác xã An Phát nộp đơn.", set()),
        ("Hợp tác xã nông nghiệp nộp đơn ở xã Xuân Thới Sơn.", {"xã Xuân Thới Sơn"}),
    ],
)
def test_places(text: str, found: set[str]) -> None:
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "person", "place"),
    [
        ("Xã Triệu Độ họp. Chủ tịch xã Lương Xuân Trọng bị cảnh cáo.", "Lương Xuân Trọng",
         "xã Triệu Độ"),
        ("Huyện Triệu Phong họp. Chủ tịch UBND huyện Lê Tuấn Khôi đã dự.", "Lê Tuấn Khôi",
         "huyện Triệu Phong"),
        ("Bí thư Đảng ủy phường Nguyễn Thị Minh Khai Trần Văn Lâm đã dự.", "Trần Văn Lâm",
         "phường Nguyễn Thị Minh Khai"),
    ],
)  # fmt: skip
def test_a_person_behind_the_kind_of_a_place(text: str, person: str, place: str) -> None:
    assert people(text) == {person}
    assert places(text) == {place}
