"""Where the name of a place ends, and what is no place."""

from __future__ import annotations

import pytest
from facts import facts, organizations, people, places


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tại phường Cổ Nhuế 1, quận Bắc Từ Liêm.", {"phường Cổ Nhuế 1", "quận Bắc Từ Liêm"}),
        ("Phường Nguyễn Thị Minh Khai họp.", {"phường Nguyễn Thị Minh Khai"}),
        ("Đảng ủy đặc khu Lý Sơn họp.", {"đặc khu Lý Sơn"}),
        ("Hợp tác xã An Phát nộp đơn.", set()),
        ("Bà quê ở tỉnh Hà Đông, nay là quận Hà Đông.", {"tỉnh Hà Đông", "quận Hà Đông"}),
        # what only looks like a place
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", set()),
        ("Lễ diễn ra ở Hội trường Thống Nhất và công viên Ba Đình.", set()),
        ("Lễ diễn ra ở huyện Thống Nhất, xã Hội Nghĩa.", {"huyện Thống Nhất", "xã Hội Nghĩa"}),
        ("Họ xây dựng thành phố 4 an; cả huyện 5 không, cả xã 3 sạch.", set()),
        ("Có 9 xã NTM nâng cao và 2 phường ATGT.", set()),
        ("Quận 4 và phường 5 đã họp.", {"quận 4", "phường 5"}),
        ("Tỉnh Minh Hải được chia thành hai tỉnh.", {"tỉnh Minh Hải"}),
        ("Đồng chí Minh Hải đi dọc sông Cửu Long và dãy Hoàng Liên Sơn.", set()),
        ("Chủ tịch UBND tỉnh Hà Đông Xuân đã dự.", set()),
        ("Hợp tác xã nông nghiệp nộp đơn ở xã Xuân Thới Sơn.", {"xã Xuân Thới Sơn"}),
        # communes listed under one word for them
        (
            "Họ đến các xã: Vân Trung, Vân Hải và thị trấn Kim Bình.",
            {"xã Vân Trung", "xã Vân Hải", "thị trấn Kim Bình"},
        ),
        (
            "Lãnh đạo các xã Vân Trung, Vân Hải và các ông Trần Văn Lâm, Lê Văn Tám dự.",
            {"xã Vân Trung", "xã Vân Hải"},
        ),
        ("Chủ tịch các xã Vân Trung, Trần Văn Lâm và Lê Văn Tám dự.", {"xã Vân Trung"}),
        # a name that goes on is not that of the town in it, but one of a person or place may follow
        ("Họ đến Tân Thành Bình và Hải Hậu Trung.", set()),
        ("Họ đến Tân Thành Vũng Tàu.", {"huyện Tân Thành", "thành phố Vũng Tàu"}),
        ("Bí thư Hải Hậu Trần Văn Lâm đã đến.", {"huyện Hải Hậu"}),
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


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Tỉnh ủy Bình Dương họp. Ông Lê Văn Tư, Bí thư Tỉnh ủy Sông Bé, đã dự.",
            "Tỉnh ủy Sông Bé",
        ),
        ("Bí thư Tỉnh ủy Minh Hải Trần Văn Lâm đã dự.", "Tỉnh ủy Minh Hải"),
        ("Ông Lê Văn Tư, Bí thư Tỉnh ủy Sơn Tây, đã dự.", "Tỉnh ủy Sơn Tây"),
        ("Ông Lê Văn Tư, Bí thư Tỉnh ủy Cần Thơ, đã dự.", "Tỉnh ủy Cần Thơ"),
        ("Ông Lê Văn Tư, Bí thư Tỉnh đoàn Hà Bắc, đã dự.", "Tỉnh đoàn Hà Bắc"),
        ("Ông Lê Văn Tư, Chủ tịch UBND tỉnh Thuận Hải, đã dự.", "Ủy ban nhân dân tỉnh Thuận Hải"),
    ],
)
def test_a_province_that_is_no_more_keeps_its_bodies(text: str, body: str) -> None:
    assert {row[3] for row in facts(text, "post")} == {body}


@pytest.mark.parametrize(
    "province",
    ["Hà Bắc", "Nam Hà", "Phú Khánh", "Cao Lạng", "Hoàng Liên Sơn", "Sông Bé", "Minh Hải"],
)
def test_a_province_that_is_no_more_is_nobody(province: str) -> None:
    assert people(f"Tỉnh ủy Hà Nam họp. Chủ tịch UBND {province} cho biết việc đã xong.") == set()
    for office in ("Chủ tịch UBND", "Giám đốc Sở Y tế", "Giám đốc Công an"):
        assert people(f"{office} {province} Trần Văn Lâm cho biết việc đã xong.") == {
            "Trần Văn Lâm"
        }
    assert people("Đồng chí Hoàng Liên Sơn cho biết việc đã xong.") == {"Hoàng Liên Sơn"}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        # a district that the register lacks, of which the province is told
        ("Bà Lê Thị Na, Chủ tịch UBND huyện Phú Quán, tỉnh Bình Thuận, đã dự.",
         "Ủy ban nhân dân huyện Phú Quán"),
        # i for y, y for i
        ("Bà Lê Thị Na, Chủ tịch UBND huyện Phú Quí, đã dự.", "Ủy ban nhân dân huyện Phú Quý"),
        ("Bà Lê Thị Na, Chủ tịch UBND huyện Mĩ Đức, đã dự.", "Ủy ban nhân dân huyện Mỹ Đức"),
        ("Bà Lê Thị Na, Chủ tịch UBND thị xã Kì Anh, đã dự.", "Ủy ban nhân dân thị xã Kỳ Anh"),
    ],
)  # fmt: skip
def test_a_district_is_no_person(text: str, body: str) -> None:
    assert people(text) == {"Lê Thị Na"}
    assert organizations(text) == {body}


def test_a_text_may_end_in_the_name_of_a_place() -> None:
    """'Hồ', 'Lê' are surnames, behind which nothing may stand."""
    assert organizations("Thành ủy chọn Đảng bộ quận Hồ") == {"Đảng bộ quận Hồ"}
