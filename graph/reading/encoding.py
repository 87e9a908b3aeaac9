"""Bytes to text by rule, never by guess: UTF-8, UTF-16, UTF-32, windows-1258; else a refusal.

Order of decision: signatures of other kinds of file; a byte order mark (Unicode 15, section 23.8);
strict UTF-8; the encoding that an HTML page declares; UTF-16 without a mark, known by its high
bytes; windows-1258, taken only where the result is Vietnamese. TCVN3 and VNI are refused: a
wrong reading that nobody sees would be worse than none (`legacy.py`).
"""

from __future__ import annotations

import codecs
import re

from cadregraph.graph.errors import InputError
from cadregraph.graph.text.normal import nfc
from cadregraph.graph.text.word_lists import word_list

_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a RIFF media file (WebP, WAV, AVI)"),
    (b"PK\x03\x04", "a ZIP archive or a spreadsheet (xlsx, ods)"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document (doc, xls)"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins like the mark of UTF-16, so it comes first
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.I)
_HEAD = 4096
_ACCEPTED = ("utf-8", "utf-16", "cp125", "iso8859", "ascii")

_HIGH_BYTES = bytes((0x00, 0x01, 0x03, 0x1E, 0x20))
"""High bytes of UTF-16 in Vietnamese text: Basic Latin and Latin-1, Extended-A and -B, combining
marks, Extended Additional, General Punctuation."""

_VIETNAMESE = frozenset(nfc("àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"))
COMMON = word_list("common_words.txt", "cadregraph.graph.reading")
"""Words that text in the right encoding has some of."""
_LETTERS = re.compile(r"[^\W\d_]+")
_SIGN_IN_WORD = re.compile(r"[^\W\d_][¡-©«-´¶-¹»-¿×÷][^\W\d_]")
_REASON = "not UTF-8, UTF-16 or windows-1258 text; convert it to UTF-8"


def decode(data: bytes, source: str, *, html: bool = False) -> str:
    """The text of the bytes, without a byte order mark; with ``html`` a declared charset counts.

    Raises:
        InputError: the bytes are another kind of file, or in none of the encodings.
    """
    if name := other_kind(data):
        raise InputError(source, f"{name}, not text; convert it to plain text in UTF-8")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = _attempt(data[len(mark) :], encoding)
            if text is None:
                raise InputError(source, f"begins as {encoding} but is not; convert it to UTF-8")
            return text
    nul = b"\x00" in data
    position = -1
    if not nul:
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError as error:
            position = error.start
    text = _declared(data) if html and not nul else None
    text = text if text is not None else _unmarked_utf16(data)
    if text is None and nul:
        raise InputError(source, "a binary file, not text; convert it to plain text in UTF-8")
    text = text if text is not None else _windows_1258(data)
    if text is None:
        raise InputError(source, f"{_REASON} (byte 0x{data[position]:02X} at offset {position})")
    return text


def text_as_shown(data: bytes) -> str:
    """The bytes as letters of Western Europe, as a font of before Unicode has them; '' for another kind of
    file. Nothing that a reader means, unless `legacy_font` knows it."""
    if other_kind(data) or b"\x00" in data:
        return ""
    return _attempt(data, "cp1252") or data.decode("latin-1")


def other_kind(data: bytes) -> str | None:
    """What the bytes begin as, where that is another kind of file than text: 'a PNG image'."""
    return next((name for signature, name in _SIGNATURES if data.startswith(signature)), None)


def _attempt(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _declared(data: bytes) -> str | None:
    """The page in the encoding that it declares; ISO 8859-1 means windows-1252 there (WHATWG)."""
    match = _DECLARED.search(data, 0, _HEAD)
    if match is None:
        return None
    try:
        name = codecs.lookup(match.group(1).decode("ascii")).name
    except LookupError:
        return None
    if not name.startswith(_ACCEPTED):
        return None
    return _attempt(data, "cp1252" if name in ("iso8859-1", "ascii") else name)


def _unmarked_utf16(data: bytes) -> str | None:
    if len(data) < 4 or len(data) % 2:
        return None
    for high, encoding in ((data[1::2], "utf-16-le"), (data[::2], "utf-16-be")):
        usual = len(high) - len(high.translate(None, _HIGH_BYTES))
        if usual * 100 >= len(high) * 95 and high.count(0) * 5 >= len(high):
            text = _attempt(data, encoding)
            if text is not None and "\x00" not in text:
                return text
    return None


def _windows_1258(data: bytes) -> str | None:
    """The text where windows-1258 makes Vietnamese of it: letters, words and marks all agree."""
    decoded = _attempt(data, "cp1258")
    if decoded is None or _SIGN_IN_WORD.search(decoded):
        return None
    text = nfc(decoded)
    words = _LETTERS.findall(text.lower())
    marked = [char for word in words for char in word if not char.isascii()]
    foreign = sum(char not in _VIETNAMESE for char in marked)
    common = sum(word in COMMON for word in words)
    loose = any("\u0300" <= char <= "\u036f" for char in text)  # a tone on no vowel
    if not marked or loose or foreign * 50 > len(marked) or common * 20 < len(words):
        return None
    return text
