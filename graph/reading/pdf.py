"""PDF files (ISO 32000) to their text by paragraphs, from the layer of text that they carry.

pdfminer.six finds lines and the boxes in which they stand; what a paragraph is, is settled here: a line
goes on in the next one if the next one's first word would not have fitted behind it.
"""

from __future__ import annotations

import io
import logging
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cadregraph.graph.errors import InputError

# The library logs what it passes over in damaged files; what costs the text we report, as errors.
logging.getLogger("pdfminer").addHandler(logging.NullHandler())

_MAX_PAGES = 2_000
_BLANK = re.compile(r"\s+")
_PAGE_NUMBER = re.compile(
    r"(?:trang\s+)?[-–—]?\s*\d{1,4}(?:\s*/\s*\d{1,4})?\s*[-–—]?", re.IGNORECASE
)
_ITEM = re.compile(
    r"(?:[-–—•+*]\s|\d{1,3}[.)]\s|[a-zđ]\)\s|(?:Điều|Chương|Mục|Phần)\s+[IVXLC\d]|Số\s*:|[IVXL]{1,6}[.)]\s)"
)
_ENDS = re.compile(r"[.:;!?…\"”’)/]\Z")
_HYPHENATED = re.compile(r"\S[-–]\Z")
_DIGITS = re.compile(r"\d+")
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_SPACED = 1.0
"""Heights of a line between two lines of one box: official documents are set up to one and a half lines
apart."""
_NEAR = 2.0
"""Heights of a line between it and the one that goes on with it, at most."""
_SIZES = 0.08
"""How far the heights of lines in one size of print may differ, as a share of them."""
_CENTRED = 0.1
"""How far the two margins of a centred line may differ, as a share of the column."""
_SCAN = (
    "a PDF without text, as a scan is; recognise its text first, for example with ocrmypdf -l vie"
)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of print: its text, its box, and where it stands, in points from the lower left corner."""

    text: str
    box: int
    left: float
    right: float
    bottom: float
    top: float

    def shares_column(self, other: _Line) -> bool:
        """Whether one stands above or below the other for most of the shorter one."""
        common = min(self.right, other.right) - max(self.left, other.left)
        return common > 0.5 * min(self.right - self.left, other.right - other.left)


def text_of_pdf(data: bytes, source: str) -> str:
    """The text of a PDF, a paragraph a line; page numbers and what heads every page are left out.

    Args:
        data: the file.
        source: how messages name it.

    Raises:
        InputError: it is encrypted, damaged, a scan without text, or pdfminer.six is not installed.
    """
    try:
        from pdfminer.high_level import extract_pages
        from pdfminer.layout import LAParams
        from pdfminer.pdfdocument import PDFPasswordIncorrect, PDFTextExtractionNotAllowed
    except ImportError as error:
        reason = "PDF is read by pdfminer.six: install cadregraph with the extra 'documents'"
        raise InputError(source, reason) from error
    try:
        found = extract_pages(
            io.BytesIO(data), maxpages=_MAX_PAGES, laparams=LAParams(line_margin=_SPACED)
        )
        pages = [_lines(page) for page in found]
    except (PDFPasswordIncorrect, PDFTextExtractionNotAllowed) as error:
        reason = "a PDF that needs a password; save it without one"
        raise InputError(source, reason) from error
    if not any(pages):
        raise InputError(source, _SCAN)
    return "\n".join(_joined_pages(list(map(_paragraphs, _without_running_lines(pages)))))


def _lines(page: Iterable[object]) -> list[_Line]:
    """The lines of a page in the order of reading."""
    from pdfminer.layout import LTTextBox

    found = []
    for number, box in enumerate(box for box in page if isinstance(box, LTTextBox)):
        for line in box:
            text = _BLANK.sub(" ", _LIGATURE.sub(_apart, line.get_text())).strip()
            if text:
                found.append(_Line(text, number, line.x0, line.x1, line.y0, line.y1))
    return found


def _apart(ligature: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", ligature[0])


def _without_running_lines(pages: Sequence[Sequence[_Line]]) -> Iterator[list[_Line]]:
    """The pages without their numbers, and without what stands on most of them at one height."""
    times = Counter(place for page in pages for place in set(map(_place, page)))
    running = {place for place, number in times.items() if number > max(2, len(pages) // 2)}
    for page in pages:
        ends = (
            {max(line.bottom for line in page), min(line.bottom for line in page)} if page else ()
        )
        yield [
            line
            for line in page
            if _place(line) not in running
            and not (line.bottom in ends and _PAGE_NUMBER.fullmatch(line.text))
        ]


def _place(line: _Line) -> tuple[str, int]:
    """What a line says, whatever its numbers, and at which height."""
    return _DIGITS.sub("0", line.text), round(line.bottom)


def _paragraphs(page: Sequence[_Line]) -> list[str]:
    found: list[str] = []
    for number, line in enumerate(page):
        if number and _goes_on(page[number - 1], line, page):
            found[-1] = _join(found[-1], line.text)
        else:
            found.append(line.text)
    return found


def _goes_on(line: _Line, after: _Line, page: Sequence[_Line]) -> bool:
    """Whether a line goes on in the one that is read after it."""
    height = line.top - line.bottom
    below = -0.5 * height < line.bottom - after.top < _NEAR * height
    if not below or not line.shares_column(after) or _ITEM.match(after.text):
        return False
    if after.text[0].islower() and not _ENDS.search(line.text):
        return True
    if abs(after.top - after.bottom - height) > _SIZES * height:
        return False
    column = [other for other in page if other.box == line.box == after.box]
    if not column:
        column = [other for other in page if other.shares_column(line)]
    left, right = min(other.left for other in column), max(other.right for other in column)
    set_in = after.left - left > 0.8 * height and not _is_centred(after, left, right)
    if set_in and _ENDS.search(line.text):
        return False  # the first line of a paragraph
    behind = right - line.right
    if _is_centred(line, left, right):
        behind += line.left - left
    width = (after.right - after.left) / len(after.text)
    return behind < width * (len(after.text.split()[0]) + 1)


def _is_centred(line: _Line, left: float, right: float) -> bool:
    before, behind = line.left - left, right - line.right
    least = (line.top - line.bottom) / 2
    return min(before, behind) > least and abs(before - behind) < _CENTRED * (right - left)


def _joined_pages(pages: Sequence[list[str]]) -> Iterator[str]:
    """All paragraphs; that which a page breaks is one."""
    waiting: str | None = None
    for page in pages:
        for paragraph in page:
            if waiting is None:
                waiting = paragraph
            elif paragraph is page[0] and paragraph[0].islower() and not _ENDS.search(waiting):
                waiting = _join(waiting, paragraph)
            else:
                yield waiting
                waiting = paragraph
    if waiting is not None:
        yield waiting


def _join(line: str, after: str) -> str:
    """Two lines as one; a symbol of a document is broken at its hyphen ('125/QĐ-' and 'UBND')."""
    return line + after if _HYPHENATED.search(line) else f"{line} {after}"
