"""Names of persons: by what they are addressed with, by the post before them, by their shape."""

from __future__ import annotations

import pytest
from facts import facts, people


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ông Trần Văn Lâm cho biết đã nhận đơn.", "Trần Văn Lâm"),
        ("Bà Nguyễn Thị Thu Hương cho biết đã nhận đơn.", "Nguyễn Thị Thu Hương"),
        ("Đồng chí Lò Văn Pản cho biết đã nhận đơn.", "Lò Văn Pản"),
        ("Thiếu tướng Đặng Hải Quân cho biết đã nhận đơn.", "Đặng Hải Quân"),
        ("PGS.TS Vũ Đình Thắng cho biết đã nhận đơn.", "Vũ Đình Thắng"),
        ("Luật sư Tạ Quốc Bảo cho biết đã nhận đơn.", "Tạ Quốc Bảo"),
        ("Ông Ông Văn Thuận cho biết đã nhận đơn.", "Ông Văn Thuận"),
        ("PGS.TS Ông Thế Vinh cho biết đã nhận đơn.", "Ông Thế Vinh"),
        ("Thiếu tướng Ông Văn Thuận cho biết đã nhận đơn.", "Ông Văn Thuận"),
        ("Bà Ông Mỹ Lài cho biết đã nhận đơn.", "Ông Mỹ Lài"),
        ("Ông K'Brèo cho biết đã nhận đơn.", "K'Brèo"),
        ("Bà H'Lan Niê cho biết đã nhận đơn.", "H'Lan Niê"),
        ("ÔNG TRẦN VĂN LÂM CHO BIẾT ĐÃ NHẬN ĐƠN.", "Trần Văn Lâm"),
        ("Giám đốc Sở Y tế tỉnh Bến Tre Lê Na cho biết đã nhận đơn.", "Lê Na"),
        ("Trần Văn Lâm cho biết đã nhận đơn.", "Trần Văn Lâm"),
        ("Ông Lê Trường cho biết đã nhận đơn.", "Lê Trường"),
        ("Ông Nguyễn Văn Viện cho biết đã nhận đơn.", "Nguyễn Văn Viện"),
    ],
)
def test_who_is_named(text: str, name: str) -> None:
    assert people(text) == {name}
    assert facts(text, "said") == {("said", name)}


def test_a_name_in_capitals_is_the_same_person() -> None:
    text = "Ông TRẦN VĂN LÂM đã đến dự. Ông Trần Văn Lâm cho biết đã nhận đơn."
    assert people(text) == {"Trần Văn Lâm"}


def test_tone_placement_makes_no_second_person() -> None:
    text = "Bà Lê Thị Thuý Hoà đã đến dự. Bà Lê Thị Thúy Hòa cho biết đã nhận đơn."
    assert people(text) == {"Lê Thị Thúy Hòa"}


@pytest.mark.parametrize(
    "text",
    [
        "Đường Nguyễn Thị Minh Khai đã thông xe.",
        "Cuộc họp diễn ra tại Lê Chân.",
        "Nhiều người Hà Nội đã đến dự.",
        "Ông đã đến dự.",
        "Bà con vùng cao phấn khởi.",
    ],
)
def test_streets_places_and_pronouns_are_nobody(text: str) -> None:
    assert people(text) == set()
