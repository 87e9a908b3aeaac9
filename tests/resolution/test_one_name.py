"""Bodies that go by several names have one node, under one name."""

from __future__ import annotations

import pytest
from facts import read

from cadregraph.graph.model import Organization


def bodies(text: str) -> set[str]:
    """The labels of the organisations of a text."""
    return {e.label for e in read(text).entities.values() if isinstance(e, Organization)}


@pytest.mark.parametrize(
    ("one", "other", "name"),
    [
        ("Tổng công ty Nông nghiệp Sài Gòn - TNHH Một thành viên", "Tổng công ty Nông nghiệp Sài Gòn - Sagri",
         "Tổng Công ty Nông nghiệp Sài Gòn"),
        ("Tổng công ty CP Xây lắp Dầu khí Việt Nam", "Tổng công ty PVC",
         "Tổng Công ty Cổ phần Xây lắp Dầu khí Việt Nam"),
        ("Tập đoàn Dầu khí quốc gia Việt Nam", "Tập đoàn Dầu khí Việt Nam PVN", "Tập đoàn Dầu khí Việt Nam"),
        ("Ngân hàng Thương mại Cổ phần Đại Dương", "Ngân hàng TMCP Đại Dương", "Ngân hàng TMCP Đại Dương"),
        ("Tổng công ty Xây dựng Sao Khuê TNHH MTV", "Tổng công ty Xây dựng Sao Khuê",
         "Tổng Công ty Xây dựng Sao Khuê"),
        ("Sư đoàn Sư đoàn 308", "Sư đoàn 308", "Sư đoàn 308"),
        ("Ban Quản lý KKT Dung Quất", "Ban Quản lý Khu kinh tế Dung Quất",
         "Ban Quản lý Khu kinh tế Dung Quất"),
        ("Đại sứ quán Việt Nam tại Liên bang Nga", "Đại sứ quán Việt Nam tại Nga",
         "Đại sứ quán Việt Nam tại Nga"),
        ("Bộ Y tế của Bộ Y tế", "Bộ Y tế", "Bộ Y tế"),
        ("Trường Chính trị TP Đà Nẵng", "Trường Chính trị thành phố Đà Nẵng",
         "Trường Chính trị thành phố Đà Nẵng"),
        ("Báo Pháp luật TP.HCM", "Báo Pháp luật Thành phố Hồ Chí Minh",
         "Báo Pháp luật thành phố Hồ Chí Minh"),
        ("Bệnh viện Đa khoa tỉnh Hà Nam", "Bệnh viện Đa khoa Hà Nam", "Bệnh viện Đa khoa tỉnh Hà Nam"),
        ("Đảng bộ Thành ủy Hải Phòng", "Đảng bộ thành phố Hải Phòng", "Đảng bộ thành phố Hải Phòng"),
        ("Bộ GT-VT", "Bộ Giao thông vận tải", "Bộ Giao thông Vận tải"),
        ("Sở LĐ-TB&XH tỉnh Hà Nam", "Sở Lao động tỉnh Hà Nam",
         "Sở Lao động - Thương binh và Xã hội tỉnh Hà Nam"),
        ("Thường vụ Quốc hội", "Ủy ban Thường vụ Quốc hội", "Ủy ban Thường vụ Quốc hội"),
        ("Phòng Cảnh sát giao thông Công an tỉnh Đồng Nai", "Phòng CSGT tỉnh Đồng Nai",
         "Phòng Cảnh sát giao thông Công an tỉnh Đồng Nai"),
        ("Tổng cục Cảnh sát", "Tổng cục Cảnh sát Bộ Công an", "Tổng cục Cảnh sát"),
        ("Tổng cục Hậu cần - Kỹ thuật", "Tổng cục IV", "Tổng cục Hậu cần - Kỹ thuật"),
        ("Ban Thường vụ Trung ương Hội Luật gia Việt Nam", "Ban Thường vụ Hội Luật gia Việt Nam",
         "Ban Thường vụ Trung ương Hội Luật gia Việt Nam"),
        ("Ban Chấp hành Tỉnh ủy Hà Nam", "Ban Chấp hành Đảng bộ tỉnh Hà Nam",
         "Ban Chấp hành Đảng bộ tỉnh Hà Nam"),
    ],
)  # fmt: skip
def test_two_spellings_are_one_body(one: str, other: str, name: str) -> None:
    for spelling in (one, other):
        text = f"Ông Lê Văn An, Giám đốc {spelling}, dự họp." if spelling.startswith("Tổng công ty P") else (
            f"Kết luận về vi phạm của {spelling} đã được công bố."
        )  # fmt: skip

        assert name in bodies(text)


@pytest.mark.parametrize(
    ("post", "body"),
    [
        ("Trưởng Ban Kinh tế Ban Chấp hành Trung ương Đảng", "Ban Kinh tế Trung ương"),
        ("Trưởng ban Tổ chức BCH Trung ương", "Ban Tổ chức Trung ương"),
        ("Chủ nhiệm Ủy ban Kiểm tra Ban Chấp hành Trung ương Đảng", "Ủy ban Kiểm tra Trung ương"),
        ("Trưởng Ban Tổ chức Tỉnh ủy Hà Nam", "Ban Tổ chức Tỉnh ủy Hà Nam"),
        (
            "Ủy viên Ban Thường vụ Ban Chấp hành Trung ương Đảng",
            "Ban Thường vụ Ban Chấp hành Trung ương Đảng",
        ),
    ],
)
def test_a_commission_of_the_central_committee_is_the_central_one(post: str, body: str) -> None:
    assert body in bodies(f"Ông Lê Văn An, {post}, dự họp.")


def test_a_name_as_it_is_read_stays_another_name() -> None:
    found = read(
        "Vi phạm tại Tổng công ty Xây lắp Dầu khí - PVC là nghiêm trọng."
    ).entities.values()

    names = {name for body in found if isinstance(body, Organization) for name in body.alt_labels}
    assert "Tổng Công ty Xây lắp Dầu khí - PVC" in names


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Chủ tịch UBND huyện Lê Tấn Tài dự họp.", "Lê Tấn Tài"),
        ("Dự án Tổng công ty Viễn thông MobiFone mua 95% cổ phần bị thanh tra.", "mua 95"),
        ("Ông Lý là thành viên Ủy ban Thường vụ Bộ Chính trị nước ấy.", "Thường vụ Bộ Chính trị"),
        ("Công ty Hợp Thành bị phạt.", "Công ty Hợp"),
    ],
)
def test_what_follows_is_no_part_of_the_name(text: str, absent: str) -> None:
    assert not any(label.endswith(absent) for label in bodies(text))


def test_a_field_of_work_ends_before_its_province() -> None:
    text = "Giám đốc Sở Văn hóa TP Hải Phòng Đào Duy Tân bị khiển trách."

    assert "Sở Văn hóa thành phố Hải Phòng" in bodies(text)
