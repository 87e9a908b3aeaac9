"""Bytes to text: what is decoded, and what is refused by name."""

from __future__ import annotations

import codecs
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadregraph.graph.errors import InputError
from cadregraph.graph.reading.encoding import decode

TEXT = (
    "Ông Trần Văn Tám được bầu làm Bí thư Đảng ủy xã, nhiệm kỳ 2020-2025. Ủy viên của ban là bà Lý."
)
TONES = "\u0300\u0301\u0303\u0309\u0323"


def windows_1258(text: str) -> bytes:
    """As Windows wrote it: the letter with its tone where the page has it, else the two apart."""
    out = b""
    for char in unicodedata.normalize("NFC", text):
        try:
            out += char.encode("cp1258")
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", char)
            letter = unicodedata.normalize("NFC", "".join(c for c in parts if c not in TONES))
            out += (letter + "".join(c for c in parts if c in TONES)).encode("cp1258")
    return out


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        windows_1258(TEXT),
    ],
    ids=["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "windows-1258"],
)
def test_encodings_that_are_read(data: bytes) -> None:
    assert decode(data, "tin.txt") == TEXT


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7 ", "a PDF document, not text; convert it to plain text in UTF-8"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image, not text; convert it to plain text in UTF-8"),
        (
            b"PK\x03\x04",
            "a ZIP archive or a spreadsheet (xlsx, ods), not text; convert it to plain text in UTF-8",
        ),
        (bytes(range(256)), "a binary file, not text; convert it to plain text in UTF-8"),
        (codecs.BOM_UTF16_LE + b"a", "begins as utf-16-le but is not; convert it to UTF-8"),
    ],
)
def test_other_kinds_of_file_are_named(data: bytes, reason: str) -> None:
    with pytest.raises(InputError) as caught:
        decode(data, "tin.txt")
    assert str(caught.value) == f"tin.txt: {reason}"


@pytest.mark.parametrize(
    "data",
    [
        "Le président a été élu à l'unanimité.".encode("cp1252"),
        "Привет мир".encode("cp1251"),
        "V¨n phßng Thµnh ñy vµ ban".encode("latin-1"),  # TCVN3
        "Coäng hoøa vaø nhaân daân ban".encode("latin-1"),  # VNI
        TEXT.encode()[:20] + b"\xff" + TEXT.encode()[20:],
    ],
    ids=["French", "Russian", "TCVN3", "VNI", "damaged UTF-8"],
)
def test_what_cannot_be_decided_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="not UTF-8, UTF-16 or windows-1258 text; convert it"):
        decode(data, "tin.txt")


def test_a_page_may_declare_its_encoding() -> None:
    page = '<html><head><meta charset="iso-8859-1"></head><body>café – naïve</body></html>'
    assert decode(page.encode("cp1252"), "trang.html", html=True) == page
    with pytest.raises(InputError):
        decode(page.encode("cp1252"), "trang.txt")


@pytest.mark.parametrize("name", [b"hex", b"rot13", b"utf-7", b"no-such", b"unicode_escape"])
def test_a_declared_encoding_cannot_choose_a_codec_that_is_no_charset(name: bytes) -> None:
    page = b"<html><meta charset=" + name + b"><body>caf\xe9</body></html>"
    with pytest.raises(InputError):
        decode(page, "trang.html", html=True)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1))
def test_every_utf8_text_is_read_as_utf8_or_named_by_its_signature(text: str) -> None:
    data = text.encode()
    try:
        assert decode(data, "x") in (text, text.removeprefix("\ufeff"))
    except InputError as error:
        assert "not text; convert" in str(error)


@given(st.binary(max_size=300))
def test_no_bytes_raise_anything_but_an_input_error(data: bytes) -> None:
    try:
        decode(data, "x", html=True)
    except InputError as error:
        assert "\n" not in str(error)
