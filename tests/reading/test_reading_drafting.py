"""From raw parts to a document: cleaning, the title line, dates, addresses, ids."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadregraph.graph.errors import InputError
from cadregraph.graph.reading import read_text
from cadregraph.graph.reading.drafting import iso_date, web_address


def test_line_breaks_invisible_characters_and_form() -> None:
    raw = "\ufeff  Hội\u00ad nghị\u200b\r\nđã\rbê\u0301\u2028mạc\u00a0ngày 5.\n "
    assert read_text(raw).text == "Hội nghị\nđã\nbế\nmạc\u00a0ngày 5."


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        ("", "holds no text"),
        (" \n\u200b", "holds no text"),
        ("a\x00", "control character U+0000: binary data, not text"),
        ("a\x1b[0m", "control character U+001B: binary data, not text"),
        ("a" + "\u0301" * 31, "more than 30 combining marks on one letter: not text"),
    ],
)
def test_what_is_no_text_is_refused(raw: str, reason: str) -> None:
    with pytest.raises(InputError) as caught:
        read_text(raw)
    assert str(caught.value) == f"<text>: {reason}"


@pytest.mark.parametrize("stray", ["\x1d", "\x08", "\x7f", "\x00", "\x1b"])
def test_a_stray_control_character_is_left_out_and_the_article_stays(stray: str) -> None:
    raw = f"Ông Lê Thế An, Bí thư Huy{stray}ện ủy Mộ Đức, dự hội nghị."
    document = read_text(raw, title=f"Ông Lê {stray}Thế An", outlet=f"Báo{stray} Ví Dụ")
    assert document.text == "Ông Lê Thế An, Bí thư Huyện ủy Mộ Đức, dự hội nghị."
    assert (document.title, document.outlet) == ("Ông Lê Thế An", "Báo Ví Dụ")


def test_a_million_combining_marks_are_refused_at_once() -> None:
    with pytest.raises(InputError):
        read_text("a" + "\u0301\u0323" * 500_000)


def test_the_title_leads_the_text_once() -> None:
    body = "Đảng ủy xã họp."
    assert read_text(body, title="Tin trong ngày").text == f"Tin trong ngày\n\n{body}"
    same = f"HOÀ  BÌNH:\nđại hội điểm\n\n{body}"
    assert read_text(same, title="Hòa Bình: Đại hội điểm").text == same
    assert read_text(body, title=" \n ").title is None


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2020-06-29", "2020-06-29"),
        ("2020-06-29T17:35:00+07:00", "2020-06-29"),
        ("29/6/2020", "2020-06-29"),
        ("29-06-2020 17:35", "2020-06-29"),
        ("Thứ Hai, 29/06/2020, 17:35 (GMT+7)", "2020-06-29"),
        ("17:35 29.6.2020", "2020-06-29"),
        ("31/2/2020", None),
        ("2020", None),
        ("hôm qua", None),
        ("1593423300", None),
        (None, None),
    ],
)
def test_dates(written: str | None, date: str | None) -> None:
    assert iso_date(written) == date


def test_an_address_is_a_web_address_or_nothing() -> None:
    assert web_address(" https://bao.example/tin?id=1 ") == "https://bao.example/tin?id=1"
    for other in ("javascript:alert(1)", "https://a b", 'https://a"b', "https://a>b", "tin.html"):
        assert web_address(other) is None
        assert read_text("Một.", url=other).url is None


def test_the_id_is_given_or_the_address_or_a_hash_of_the_text() -> None:
    assert read_text("Một.", id="bài 1").id == "bài 1"
    assert read_text("Một.", url="https://bao.example/1").id == "https://bao.example/1"
    assert read_text("Một.").id == read_text(" Một.\r\n").id != read_text("Hai.").id


@given(st.text())
def test_cleaned_text_is_composed_trimmed_and_stable(raw: str) -> None:
    try:
        text = read_text(raw).text
    except InputError:
        return
    assert unicodedata.is_normalized("NFC", text)
    assert text == text.strip()
    assert read_text(text).text == text


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (
            "Ông Lê_Thế_An , Bí_thư Tỉnh_ủy Hà_Tĩnh , phát_biểu .",
            "Ông Lê Thế An , Bí thư Tỉnh ủy Hà Tĩnh , phát biểu .",
        ),
        ("Thư gửi về le_the_an@example.vn hoặc trang tin Hà Tĩnh.", None),
        ("Tệp ke_hoach đính kèm.", None),
        ("Họ và tên: ______", None),
    ],
)
def test_syllables_that_a_segmenter_joined_come_apart(written: str, read: str | None) -> None:
    assert read_text(written).text == (read or written)
