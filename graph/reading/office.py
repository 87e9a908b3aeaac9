"""Text documents of word processors to their text by paragraphs: DOCX (ECMA-376) and ODT (ISO 26300)."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, TypeAlias

from cadregraph.graph.errors import InputError

if TYPE_CHECKING:
    from docx.blkcntnr import BlockItemContainer
    from odfdo import Element

OfficeKind: TypeAlias = Literal["docx", "odt"]

_MAX_UNPACKED = 256 << 20
"""Bytes of what is packed in such a file."""
_ODT = b"application/vnd.oasis.opendocument.text"
_DEEP = 20
"""Tables within tables that are looked into."""
_BESIDE = ("text:tracked-changes", "office:annotation", "text:note", "office:forms")
"""What an ODT document holds that is not its text: what was taken out, remarks, footnotes."""


def office_kind(data: bytes) -> OfficeKind | None:
    """Which kind of text document the bytes are, if any."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if "word/document.xml" in names:
                return "docx"
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                return "odt" if archive.read("mimetype").startswith(_ODT) else None
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError):
        return None
    return None


def text_of_office(data: bytes, kind: OfficeKind, source: str) -> str:
    """The text of a document, a paragraph a line, a row of a table likewise.

    Args:
        data: the file.
        kind: what it is.
        source: how messages name it.

    Raises:
        InputError: it unpacks to more than it may, or the library for it is not installed.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > _MAX_UNPACKED:
            reason = f"unpacks to more than {_MAX_UNPACKED >> 20} MiB; save the text alone"
            raise InputError(source, reason)
    try:
        paragraphs = _of_docx(data) if kind == "docx" else _of_odt(data)
    except ImportError as error:
        library = "python-docx" if kind == "docx" else "odfdo"
        reason = (
            f"{kind.upper()} is read by {library}: install cadregraph with the extra 'documents'"
        )
        raise InputError(source, reason) from error
    return "\n".join(paragraphs)


def _of_docx(data: bytes) -> list[str]:
    import docx

    return list(_blocks(docx.Document(io.BytesIO(data))._body, _DEEP))


def _blocks(container: BlockItemContainer, depth: int) -> Iterator[str]:
    """Paragraphs and tables in their order."""
    from docx.table import Table

    for block in container.iter_inner_content():
        if not isinstance(block, Table):
            yield from block.text.split("\n")
            continue
        for row in block.rows if depth else ():
            seen: set[object] = set()
            cells = []
            for cell in row.cells:
                if cell._tc not in seen:  # one that spans several columns is given for each of them
                    seen.add(cell._tc)
                    cells.append(list(_blocks(cell, depth - 1)))
            yield from _row(cells)


def _of_odt(data: bytes) -> list[str]:
    import odfdo

    body = odfdo.Document(io.BytesIO(data)).body
    for tag in _BESIDE:
        for element in body.get_elements(f"descendant::{tag}"):
            element.delete()
    return list(_elements(body, _DEEP))


def _elements(element: Element, depth: int) -> Iterator[str]:
    """Paragraphs and tables in their order."""
    for child in element.children:
        if child.tag in ("text:p", "text:h"):
            yield from child.inner_text.split("\n")
        elif child.tag == "table:table-row":
            if depth:
                yield from _row([list(_elements(cell, depth - 1)) for cell in child.children])
        else:
            yield from _elements(child, depth)


def _row(cells: list[list[str]]) -> Iterator[str]:
    """A row of a table: one line if every cell is one, else cell by cell."""
    filled = [cell for cell in ([text for text in cell if text.strip()] for cell in cells) if cell]
    if all(len(cell) == 1 for cell in filled):
        yield " | ".join(text for cell in filled for text in cell)
    else:
        yield from (text for cell in filled for text in cell)
