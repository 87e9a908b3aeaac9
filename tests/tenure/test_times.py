"""Of which time a sentence reports a post: of its article's, or of one that is over."""

from __future__ import annotations

import pytest
from facts import dated
from stores import rows, store_of

TODAY = {"date": "2024-08-22", "organization": "UBND tỉnh Hà Tĩnh"}


def in_office(text: str) -> list[str]:
    """Who is told to be in office on the day of the article."""
    with store_of(dated(("2024-08-22", text))) as store:
        return [row[0] for row in rows(store.ask_named("as-of", TODAY))]


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch UBND tỉnh Hà Tĩnh Lê Thế An thăm các đồng chí lãnh đạo tỉnh qua các thời kỳ.",
        "Chủ tịch UBND tỉnh Hà Tĩnh Lê Thế An dự hội nghị về giáo dục trong giai đoạn mới.",
        "Chủ tịch UBND tỉnh Hà Tĩnh Lê Thế An trao bằng khen thi đua giai đoạn 2019-2024.",
        "Chủ tịch UBND tỉnh Hà Tĩnh Lê Thế An dâng hương tưởng niệm các anh hùng liệt sĩ.",
        "Tưởng nhớ các anh hùng liệt sĩ, Chủ tịch UBND tỉnh Hà Tĩnh Lê Thế An đã dâng hương.",
        "Chủ tịch UBND tỉnh Hà Tĩnh Lê Thế An thăm Khu di tích Ngã ba Đồng Lộc.",
        "Trong khi đó, Chủ tịch UBND tỉnh Hà Tĩnh Lê Thế An cho biết đê đã an toàn.",
        "Đây là chuyến thăm đầu tiên của Chủ tịch UBND tỉnh Hà Tĩnh Lê Thế An trên cương vị mới.",
        "Từ tháng 6/2021 đến nay: ông Lê Thế An là Chủ tịch UBND tỉnh Hà Tĩnh.",
    ],
)
def test_words_that_only_look_like_the_past(text: str) -> None:
    assert in_office(text) == ["Lê Thế An"]


@pytest.mark.parametrize(
    "text",
    [
        "Các đại biểu tưởng nhớ Chủ tịch UBND tỉnh Hà Tĩnh Lê Thế An.",
        "Đoàn dâng hương tại Khu lưu niệm Chủ tịch UBND tỉnh Hà Tĩnh Lê Thế An.",
        "Sinh thời, Chủ tịch UBND tỉnh Hà Tĩnh Lê Thế An rất giản dị.",
        "Chủ tịch UBND tỉnh Hà Tĩnh khi đó là ông Lê Thế An.",
        "Cầu được xây trong thời kỳ ông Lê Thế An là Chủ tịch UBND tỉnh Hà Tĩnh.",
        "Trừ ông Lê Thế An (Chủ tịch UBND tỉnh Hà Tĩnh), lý do các ông mất chức là gì?",
    ],
)
def test_words_of_the_past(text: str) -> None:
    assert in_office(text) == []


LIFE = "Trần Văn Lâm\n\nTrần Văn Lâm (1924 - 1987) là một sĩ quan Quân đội nhân dân Việt Nam.\n\n{}"


def told(text: str, title: str) -> set[tuple[str, str]]:
    """Start and end of the tenures of a title that a biography comes down to."""
    with store_of(dated(("", LIFE.format(text)))) as store:
        found = rows(store.query(TIMES % title))
    return {(row[0][:4], row[1][:4]) for row in found}


TIMES = """SELECT ?start ?end WHERE {
    ?t a cadre:Tenure ; cadre:post/org:role/skos:prefLabel "%s"@vi .
    OPTIONAL { ?t schema:startDate ?start } OPTIONAL { ?t schema:endDate ?end } }"""


@pytest.mark.parametrize(
    ("text", "title", "times"),
    [
        # an end before a beginning is of what was held earlier
        ("Từ năm 1955 đến năm 1964, ông làm Phó Tư lệnh rồi Tư lệnh Quân khu Tây Bắc.\n\nTừ tháng 6 năm 1974 "
         "đến năm 1976, ông làm Tư lệnh Quân khu Tây Bắc.", "Tư lệnh", {("1974", "1976")}),
        # who had left what was taken up together died in neither post
        ("Năm 1976, ông làm Bí thư Đảng ủy Quân khu 2, Tư lệnh Quân khu 2. Tháng 5 năm 1980, ông thôi giữ "
         "chức Tư lệnh Quân khu 2. Ngày 8 tháng 12 năm 1987, ông qua đời.", "Bí thư", {("1976", "")}),
        ("Năm 1976, ông làm Bí thư Đảng ủy Quân khu 2. Ngày 8 tháng 12 năm 1987, ông qua đời.",
         "Bí thư", {("1976", "1987")}),
        # nor did who was elected, whose beginning is that of the election, decades before
        ("Tại Đại hội III của Đảng, ông được bầu là Ủy viên Ban Chấp hành Trung ương Đảng Khóa III "
         "(1960–1976). Ngày 8 tháng 12 năm 1987, ông qua đời.", "Ủy viên", {("1960", "")}),
    ],
)  # fmt: skip
def test_ends_of_other_stretches(text: str, title: str, times: set[tuple[str, str]]) -> None:
    assert told(text, title) == times
