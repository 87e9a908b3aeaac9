"""What each sentence of an article is, shown on small articles."""

from __future__ import annotations

import pytest

from cadregraph.graph.model import Document
from cadregraph.graph.text import sentences

TITLE = "Xã Bình Minh có bí thư mới"
FIRST = "Sáng 5/3, Đảng ủy xã Bình Minh công bố quyết định của Huyện ủy. Ông Tám giữ chức bí thư."
SECOND = "Trước đó, ông Tám là phó bí thư thường trực. Ông quê ở thôn Đông. Ông sinh năm 1975."
LAST = "Hội nghị cũng bàn về kế hoạch phát triển kinh tế. Các đại biểu đều tán thành."


def kinds(*paragraphs: str, title: str | None = None) -> list[str]:
    """The kind of the last sentence of each paragraph."""
    text = "\n\n".join(paragraphs)
    found = {s.paragraph: s.kind for s in sentences(Document("x", text, title=title))}
    return [found[number] for number in range(len(paragraphs))]


def test_title_heading_and_body() -> None:
    assert kinds(TITLE, FIRST, "Trưởng thành từ cơ sở", SECOND) == [
        "title",
        "body",
        "heading",
        "body",
    ]


def test_a_text_that_begins_with_a_sentence_has_no_title() -> None:
    assert kinds(FIRST, SECOND) == ["body", "body"]
    assert kinds("Một câu duy nhất không có dấu chấm") == ["body"]


def test_the_known_title_is_the_title_wherever_it_stands() -> None:
    assert kinds("Chính trị", "XÃ BÌNH MINH  có bí thư mới.", FIRST, title=TITLE)[1] == "title"


@pytest.mark.parametrize(
    "caption",
    [
        "Quang cảnh hội nghị - Ảnh: LÊ AN",
        "Quang cảnh hội nghị – Ảnh: L.A.",
        "Quang cảnh hội nghị. (Ảnh: Lê An/TTXVN)",
        "Quang cảnh hội nghị (ảnh: bao.example)",
        "Quang cảnh hội nghị - Ảnh LÊ AN.",
        "Ảnh: Lê An",
        "Video: Lê An",
        "(Ảnh minh họa)",
    ],
)
def test_a_picture_credit_makes_a_caption(caption: str) -> None:
    assert kinds(TITLE, FIRST, caption, SECOND)[2] == "caption"


def test_of_a_repeated_sentence_the_copies_are_captions() -> None:
    line = "Bí thư Huyện ủy phát biểu tại hội nghị."
    assert kinds(TITLE, line, line.replace(" ", "  "), FIRST, line) == [
        "title",
        "body",
        "caption",
        "body",
        "caption",
    ]


def test_the_copy_in_running_text_is_the_original() -> None:
    line = "Ông Tám giữ chức bí thư."
    assert kinds(TITLE, line, FIRST, SECOND) == ["title", "caption", "body", "body"]


@pytest.mark.parametrize(
    "byline",
    [
        "Lê An",
        "LÊ AN",
        "Lê An - Hoài Thu",
        "Hồng Vân - TTXVN",
        "Theo TTXVN",
        "Theo Báo Tin tức",
        "Nguồn: bao.example",
        "PV",
        "Nhóm PV",
        "Lê An (tổng hợp)",
        "H.A",
    ],
)
def test_the_writer_or_agency_at_the_end_is_a_byline(byline: str) -> None:
    caption = "Ông Tám nhận hoa chúc mừng."
    assert kinds(TITLE, FIRST, SECOND, LAST, byline)[4] == "byline"
    assert kinds(TITLE, FIRST, SECOND, LAST, byline, caption)[4:] == ["byline", "body"]


def test_a_time_stamp_and_a_writer_below_the_title_are_bylines() -> None:
    found = kinds(TITLE, "Thứ Sáu, 05/03/2021 17:35 GMT+7", "Lê An", FIRST, SECOND)
    assert found == ["title", "byline", "byline", "body", "body"]


def test_names_in_a_list_and_place_headings_are_no_bylines() -> None:
    assert kinds(TITLE, FIRST, "Danh sách gồm:", "Trần Văn Tám", "Lý Thị Hoa", "Lê An")[3:] == [
        "body",
        "caption",
        "caption",
    ]
    assert kinds(TITLE, "Hội nghị bầu:", "- Ông Trần Văn Tám", "- Bà Lý Thị Hoa", LAST)[2:4] == [
        "body",
        "body",
    ]
    assert kinds(TITLE, FIRST, SECOND, "Hà Nội", LAST, SECOND + " Hết.")[3] == "heading"
    assert kinds(TITLE, FIRST, SECOND, LAST, "Theo kế hoạch của Huyện ủy, tháng 6 đại hội")[4] != (
        "byline"
    )


def test_a_table_of_short_lines_is_no_row_of_headings() -> None:
    rows = ["STT", "Họ và tên", "Chức vụ", "Trần Văn Tám", "Bí thư"]
    assert kinds(TITLE, FIRST, *rows, LAST)[2:7] == ["body"] * 5


def test_what_follows_the_article_is_the_trailer() -> None:
    assert kinds(TITLE, FIRST, SECOND, LAST, "Các tin khác:", "Xã khác cũng họp", "Tin thứ hai")[
        3:
    ] == ["body", "trailer", "trailer", "trailer"]
    assert kinds(TITLE, FIRST, SECOND, "Bình luận (3)", "Bài hay.")[3:] == ["trailer", "trailer"]
    assert kinds(TITLE, FIRST, SECOND, LAST, "Từ khóa: bí thư, xã Bình Minh")[4] == "trailer"


def test_a_trailer_line_above_running_text_opens_no_trailer() -> None:
    found = kinds(TITLE, "Bình luận", FIRST, SECOND, LAST)
    assert found == ["title", "heading", "body", "body", "body"]


def test_a_link_to_another_story_is_trailer_alone() -> None:
    found = kinds(TITLE, FIRST, "Xem thêm: Xã bên cũng có bí thư mới", SECOND, ">> Tin cũ", LAST)
    assert found == ["title", "body", "trailer", "body", "trailer", "body"]
