"""When one post of a person is over because the next one is told: by stretches, steps, days of effect."""

from __future__ import annotations

from typing import TypeAlias

import pytest
from facts import dated
from stores import rows, store_of

AN, BAO = "Lê Thế An", "Đỗ Gia Bảo"
_Told: TypeAlias = tuple[tuple[str, str], ...]

TWO_STRETCHES: _Told = (
    (
        "2024-03-01",
        f"Từ tháng 10/2015 đến tháng 1/2016, ông {AN} giữ chức Bí thư Tỉnh ủy Hà Tĩnh.\n\n"
        f"Từ tháng 1/2016 đến tháng 10/2020, ông {AN} là Bí thư Tỉnh ủy Hà Tĩnh, Bí thư Đảng ủy Quân sự"
        " tỉnh Hà Tĩnh.",
    ),
)
APART: _Told = (
    (
        "2024-03-01",
        f"Từ tháng 11/2011 đến tháng 2/2014, ông {AN} là Thứ trưởng Bộ Xây dựng.\n\n"
        f"Từ tháng 10/2018 đến tháng 4/2021, ông {AN} là Thứ trưởng Bộ Xây dựng.",
    ),
)
STEPS: _Told = (
    (
        "2025-01-10",
        f"Từ tháng 4/2019, ông {AN} là Phó Tư lệnh, Tham mưu trưởng Quân khu 3.\n\n"
        f"Từ tháng 9/2020, ông {AN} là Tư lệnh Quân khu 3.",
    ),
)
STEPS_DENIED: _Told = (
    *STEPS,
    ("2021-03-01", f"Ông {AN}, Tham mưu trưởng Quân khu 3, dự lễ."),
)
SEAT: _Told = (
    (
        "2021-06-01",
        f"Từ tháng 10/2020 đến tháng 4/2021, ông {AN} là Ủy viên Trung ương Đảng, Thứ trưởng Bộ Xây dựng.",
    ),
    ("2024-03-01", f"Ông {AN}, Ủy viên Trung ương Đảng, Bộ trưởng Bộ Xây dựng, dự lễ."),
)
SEAT_OF_ONE: _Told = (
    (
        "2024-03-01",
        f"Ông {AN}, Ủy viên Trung ương Đảng, Bộ trưởng Bộ Xây dựng, được điều động giữ chức Bí thư Tỉnh"
        f" ủy Hà Tĩnh.\n\nTừ tháng 10/2020 đến tháng 4/2021, ông {AN} là Ủy viên Trung ương Đảng, Thứ trưởng"
        " Bộ Xây dựng.",
    ),
)
SEAT_LEFT: _Told = (
    SEAT[0],
    ("2024-03-01", f"Ông {AN}, nguyên Ủy viên Trung ương Đảng, dự lễ."),
)
FROM_A_DAY: _Told = (
    (
        "2024-11-03",
        f"Bộ trưởng Bộ Công an điều động Đại tá {AN}, Giám đốc Công an tỉnh Hà Tĩnh, giữ chức Cục trưởng Cục"
        " Cảnh sát giao thông từ ngày 6/11/2024.",
    ),
)
KNOWN_BEFORE: _Told = (
    ("2024-08-22", f"Ông {AN}, nguyên Chính ủy Học viện Chính trị, được bổ nhiệm ngày 22/8/2024."),
    (
        "2024-08-23",
        f"Thủ tướng bổ nhiệm ông {AN}, Chính ủy Học viện Chính trị, giữ chức Phó Chủ nhiệm Tổng cục"
        " Chính trị.",
    ),
)
TO_NOW: _Told = (
    (
        "2024-08-26",
        f"Tháng 4/2016, ông {AN} được bầu làm Viện trưởng Viện kiểm sát nhân dân tối cao và giữ cương vị này"
        " từ đó đến nay.",
    ),
)
NOT_TO_NOW: _Told = (
    (
        "2024-08-26",
        f"Tháng 4/2016, ông {AN} được bầu làm Viện trưởng Viện kiểm sát nhân dân tối cao.",
    ),
)
UP_TO_NOW: _Told = (
    (
        "2025-02-18",
        f"Quốc hội phê chuẩn bổ nhiệm ông {AN}, nguyên Bộ trưởng Bộ Thông tin và Truyền thông, làm Bộ"
        f" trưởng Bộ Khoa học và Công nghệ.\n\nÔng {AN} giữ chức Bộ trưởng Bộ Thông tin và Truyền thông từ"
        " tháng 8/2018 tới nay.",
    ),
)
OF_A_BODY: _Told = (("2024-04-22", f"Chủ tịch UBND tỉnh Yên Bái {AN} dự lễ."),)
ONE_DAY: _Told = (
    ("2024-08-26", f"Ông {AN}, Giám đốc Công an tỉnh Hà Tĩnh, dự lễ."),
    ("2024-08-26", f"Ông {AN}, nguyên Giám đốc Công an tỉnh Hà Tĩnh, dự lễ."),
)
BESIDES: _Told = (
    (
        "2024-08-23",
        f"Thủ tướng bổ nhiệm ông {BAO} giữ chức Tư lệnh Quân khu 4.\n\n"
        + "Buổi lễ diễn ra trang trọng.\n\n" * 8
        + f"Thủ tướng bổ nhiệm Đại tá {AN}, Chỉ huy trưởng Bộ Chỉ huy quân sự tỉnh Hà Tĩnh, giữ chức Phó"
        " Tư lệnh Quân khu 7.",
    ),
)
NOT_BESIDES: _Told = (
    (
        "2024-08-23",
        f"Thủ tướng bổ nhiệm ông {BAO} giữ chức Tư lệnh Quân khu 4.\n\n"
        + "Buổi lễ diễn ra trang trọng.\n\n" * 8
        + f"Trước đó, Thủ tướng bổ nhiệm Đại tá {AN}, Chỉ huy trưởng Bộ Chỉ huy quân sự tỉnh Hà Tĩnh, giữ"
        " chức Phó Tư lệnh Quân khu 7.",
    ),
)
LEFT_AT_LAST: _Told = (
    (
        "2024-06-06",
        f"Từ tháng 10/2017, ông {AN} là Chánh Văn phòng Bộ Công an.\n\n"
        f"Từ tháng 8/2019, ông {AN} là Thứ trưởng Bộ Công an.\n\nHiện ông {AN} là Bộ trưởng Bộ Công an.",
    ),
    (
        "2024-06-01",
        f"Từ ngày 8/9/2019 đến ngày 1/2/2023, ông {BAO} là Chánh Văn phòng Bộ Công an.",
    ),
)


@pytest.mark.parametrize(
    ("told", "title", "day", "expected"),
    [
        (TWO_STRETCHES, "Bí thư", "2015-12-01", [AN]),
        (TWO_STRETCHES, "Bí thư", "2018-05-01", [AN, AN]),  # with that of the military committee
        (TWO_STRETCHES, "Bí thư", "2021-05-01", []),
        (APART, "Thứ trưởng", "2012-05-01", [AN]),
        (APART, "Thứ trưởng", "2016-05-01", []),
        (APART, "Thứ trưởng", "2019-05-01", [AN]),
        (STEPS, "Tham mưu trưởng", "2020-01-15", [AN]),
        (STEPS, "Tham mưu trưởng", "2021-01-15", []),
        (STEPS, "Tư lệnh", "2021-01-15", [AN]),
        (STEPS_DENIED, "Tham mưu trưởng", "2021-01-15", [AN]),
        (SEAT, "Ủy viên", "2023-05-01", [AN]),
        (SEAT, "Thứ trưởng", "2023-05-01", []),
        (SEAT_OF_ONE, "Ủy viên", "2023-05-01", [AN]),
        (SEAT_LEFT, "Ủy viên", "2023-05-01", []),
        (FROM_A_DAY, "Giám đốc", "2024-11-02", [AN]),
        (FROM_A_DAY, "Giám đốc", "2024-11-05", [AN]),
        (FROM_A_DAY, "Giám đốc", "2024-11-06", []),
        (FROM_A_DAY, "Cục trưởng", "2024-11-05", []),
        (FROM_A_DAY, "Cục trưởng", "2024-11-06", [AN]),
        (KNOWN_BEFORE, "Chính ủy", "2024-08-10", [AN]),
        (KNOWN_BEFORE, "Chính ủy", "2024-08-23", []),
        (TO_NOW, "Viện trưởng", "2024-05-01", [AN]),
        (NOT_TO_NOW, "Viện trưởng", "2024-05-01", []),
        (UP_TO_NOW, "Bộ trưởng", "2024-06-01", [AN]),
        (UP_TO_NOW, "Bộ trưởng", "2025-02-18", [AN]),
        (ONE_DAY, "Giám đốc", "2024-08-20", [AN]),
        (ONE_DAY, "Giám đốc", "2024-08-26", []),
        (BESIDES, "Chỉ huy trưởng", "2024-08-10", [AN]),
        (BESIDES, "Chỉ huy trưởng", "2024-08-24", []),
        (NOT_BESIDES, "Chỉ huy trưởng", "2024-08-10", []),
        (LEFT_AT_LAST, "Chánh Văn phòng", "2018-05-01", [AN]),
        (LEFT_AT_LAST, "Chánh Văn phòng", "2020-05-01", [BAO]),
    ],
)
def test_steps(told: _Told, title: str, day: str, expected: list[str]) -> None:
    with store_of(dated(*told)) as store:
        found = rows(store.ask_named("as-of", {"date": day, "title": title}))
        assert [row[0] for row in found] == expected


def test_who_is_reported_once_is_not_known_to_have_stayed_until_the_body_ended() -> None:
    """The end of a body is the last day on which a post may have been held."""
    with store_of(dated(*OF_A_BODY)) as store:
        asked = {"title": "Chủ tịch", "date": "2025-01-15"}
        assert [row[3] for row in rows(store.ask_named("as-of", asked))] == ["open"]
        asked["date"] = "2025-07-01"
        assert rows(store.ask_named("as-of", asked)) == []
