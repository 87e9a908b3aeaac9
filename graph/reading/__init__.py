"""Reading: files, folders and standard input to documents, one at a time.

Plain text, HTML pages, JSON Lines and JSON are read, PDF, DOCX and ODT, all also compressed (gzip,
Zstandard), and Parquet. A source or a line that cannot be read is reported and costs nothing of the
rest. Memory does not grow with the number of documents beyond a hash for each id.
"""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from itertools import islice
from pathlib import PurePath
from typing import BinaryIO, Literal, TypeAlias

from cadregraph.graph.errors import InputError
from cadregraph.graph.model import Document
from cadregraph.graph.reading.compressed import decompressed, is_compressed, without_suffix
from cadregraph.graph.reading.converting import (
    MAX_PAPER,
    Converter,
    FindText,
    paper_kind,
    paper_text,
)
from cadregraph.graph.reading.drafting import Draft, document, web_address
from cadregraph.graph.reading.encoding import decode, text_as_shown
from cadregraph.graph.reading.json_lines import MAX_DOCUMENT, draft_json, draft_lines
from cadregraph.graph.reading.legacy import in_unicode, legacy_font
from cadregraph.graph.reading.limits import MAX_TEXT
from cadregraph.graph.reading.parquet import SUFFIX as PARQUET
from cadregraph.graph.reading.parquet import draft_rows, row_count
from cadregraph.graph.reading.sources import Source, find
from cadregraph.graph.text.normal import digest

__all__ = [
    "MAX_DOCUMENT",
    "MAX_TEXT",
    "Format",
    "documents_of_file",
    "expected",
    "read",
    "read_file",
    "read_text",
]

Format: TypeAlias = Literal["auto", "text", "html", "jsonl"]

_HTML = frozenset((".html", ".htm", ".xhtml"))
_LINES = frozenset((".jsonl", ".ndjson"))
_PAPERS = (b"%PDF-", b"PK\x03\x04")
_LOOKS_HTML = re.compile(r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?<(?:!doctype\s+html|html[\s>])", re.I)


def read(
    sources: Iterable[str | os.PathLike[str]],
    *,
    on_error: Callable[[InputError], None],
    stdin: BinaryIO | None = None,
    format: Format = "auto",
    place: str | None = None,
) -> Iterator[Document]:
    """The documents of the sources, in order, each read when it is asked for.

    Args:
        sources: files, folders (read with all below them, sorted by name) and ``-`` for standard
            input.
        on_error: called with each `InputError`; what it returns is ignored, what it raises ends
            the reading.
        stdin: stands in for the process's standard input.
        format: what the sources are; ``auto`` goes by the file's suffix, then by its beginning.
        place: the province of the documents whose sources give them none.

    Two documents with one id and one text are one document; with one id and different texts the
    later is reported, with both places, and left out.
    """
    seen: dict[str, tuple[str, str]] = {}
    with Converter() as papers:
        for source in find(sources):
            if isinstance(source, InputError):
                on_error(source)
                continue
            for draft in _drafts(source, stdin, format, papers.text):
                if isinstance(draft, Draft) and place is not None and draft.place is None:
                    draft = replace(draft, place=place)
                found = _document(draft, seen)
                if isinstance(found, InputError):
                    on_error(found)
                elif found is not None:
                    yield found


def expected(sources: Iterable[str | os.PathLike[str]]) -> int | None:
    """How many documents the sources hold at most, counted without reading them; None where that cannot
    be told, as of what is compressed."""
    number = 0
    for source in find(sources):
        if isinstance(source, InputError):
            continue
        path = source.path
        if path is None or is_compressed(path):
            return None
        try:
            if path.lower().endswith(PARQUET):
                number += row_count(path)
            elif PurePath(path).suffix.lower() in _LINES:
                with open(path, "rb") as stream:
                    number += sum(
                        part.count(b"\n") for part in iter(lambda: stream.read(1 << 20), b"")
                    )
            else:
                number += 1
        except OSError:
            return None
    return number


def read_text(
    text: str,
    *,
    id: str | None = None,
    title: str | None = None,
    url: str | None = None,
    published: str | None = None,
    outlet: str | None = None,
    place: str | None = None,
) -> Document:
    """The document of a text in hand; without an ``id`` its id is the url, else a hash of the text.

    Raises:
        InputError: the text is empty or is not text (control characters).
    """
    return document(
        Draft(
            text=text,
            source="<text>",
            id=id,
            fallback_id=web_address(url),
            title=title,
            url=url,
            published=published,
            outlet=outlet,
            place=place,
        )
    )


def read_file(data: bytes) -> Document:
    """The one document of a file in hand: of text, HTML, JSON, PDF, DOCX or ODT, also compressed.

    What parses a file is not ours: where it may come from anybody, call this in a process that is bounded.

    Raises:
        InputError: it cannot be read, or holds several documents.
    """
    drafts = _unpacked_drafts(io.BytesIO(data), Source(None, "<file>", None), "auto", paper_text)
    with closing(drafts):
        found = list(islice(drafts, 2))
    if len(found) != 1:
        raise InputError("<file>", "holds several documents; read them with build or extract")
    if isinstance(found[0], InputError):
        raise found[0]
    return document(found[0])


def documents_of_file(data: bytes) -> Iterator[tuple[Document, str] | InputError]:
    """All documents of a file in hand, and of each the font of before Unicode that its text was written for,
    '' for none: such a text is converted, for somebody who looks at it. Otherwise as `read_file`.
    """
    drafts = _unpacked_drafts(io.BytesIO(data), Source(None, "<file>", None), "auto", paper_text)
    for draft in drafts:
        if isinstance(draft, InputError):
            shown = text_as_shown(data)  # of one byte a letter
            if not legacy_font(shown):
                yield draft
                continue
            draft = Draft(text=shown, source="<file>")
        font = legacy_font(draft.text) or ""
        if font:
            title = in_unicode(draft.title, font) if draft.title else None
            draft = replace(draft, text=in_unicode(draft.text, font), title=title)
        try:
            yield document(draft), font
        except InputError as error:
            yield error


def _document(
    draft: Draft | InputError, seen: dict[str, tuple[str, str]]
) -> Document | InputError | None:
    """The document of the draft; None where the same one was read before."""
    if isinstance(draft, InputError):
        return draft
    try:
        found = document(draft)
    except InputError as error:
        return error
    hashed = digest(found.text, size=16)
    known = seen.get(found.id)
    if known is None:
        seen[found.id] = (hashed, found.source)
        return found
    if known[0] != hashed:
        reason = f"its id {found.id!r} is that of another text, in {known[1]}; give it its own"
        return InputError(draft.source, reason, draft.line)
    return None


def _drafts(
    source: Source, stdin: BinaryIO | None, format: Format, find_text: FindText
) -> Iterator[Draft | InputError]:
    if source.path is None:
        yield from _unpacked_drafts(stdin or sys.stdin.buffer, source, format, find_text)
        return
    if format == "auto" and source.path.lower().endswith(PARQUET):
        yield from _nonempty(draft_rows(source.path, source.shown), source)
        return
    try:
        with open(source.path, "rb") as stream:
            yield from _unpacked_drafts(stream, source, format, find_text)
    except OSError as error:
        yield InputError(source.shown, f"cannot be read: {error.strerror}")


def _unpacked_drafts(
    stream: BinaryIO, source: Source, format: Format, find_text: FindText
) -> Generator[Draft | InputError]:
    try:
        with decompressed(stream, source.shown) as inner:
            yield from _stream_drafts(inner, source, format, find_text)
    except InputError as error:
        yield error


def _stream_drafts(
    stream: BinaryIO, source: Source, format: Format, find_text: FindText
) -> Iterator[Draft | InputError]:
    suffix = PurePath(without_suffix(source.path or "")).suffix.lower()
    if format == "jsonl" or (format == "auto" and suffix in _LINES):
        yield from _nonempty(draft_lines(stream, source.shown), source)
        return
    head = stream.read(MAX_DOCUMENT + 1)
    if head.startswith(_PAPERS):
        yield _paper_draft(head + stream.read(MAX_PAPER + 1 - len(head)), source, find_text)
        return
    start = head[:64].removeprefix(b"\xef\xbb\xbf").lstrip()[:2]
    records = format == "auto" and not source.path and start[:1] == b"{" and start != b"{\\"
    if records:
        joined = io.BufferedReader(_Joined(head, stream))
        yield from _nonempty(draft_lines(joined, source.shown), source)
    elif len(head) > MAX_DOCUMENT:
        reason = f"longer than {MAX_DOCUMENT // 1024**2} MiB; split it, or use JSON Lines"
        yield InputError(source.shown, reason)
    elif not head.strip():
        yield InputError(source.shown, "empty")
    elif format == "auto" and suffix == ".json":
        yield from draft_json(head, source.shown)
    else:
        yield _whole_draft(head, source, format, suffix)


def _paper_draft(data: bytes, source: Source, find_text: FindText) -> Draft | InputError:
    if len(data) > MAX_PAPER:
        return InputError(source.shown, f"longer than {MAX_PAPER >> 20} MiB; split it")
    kind = paper_kind(data)
    try:
        if kind is None:
            decode(data, source.shown)  # which says what it is instead
            return InputError(source.shown, "not text; convert it to plain text in UTF-8")
        text = find_text(data, kind, source.shown)
    except InputError as error:
        return error
    return Draft(text=text, source=source.shown, fallback_id=source.id)


def _nonempty(drafts: Iterator[Draft | InputError], source: Source) -> Iterator[Draft | InputError]:
    empty = True
    for draft in drafts:
        empty = False
        yield draft
    if empty:
        yield InputError(source.shown, "empty")


def _whole_draft(data: bytes, source: Source, format: Format, suffix: str) -> Draft | InputError:
    html = format == "html" or (format == "auto" and suffix in _HTML)
    try:
        text = decode(data, source.shown, html=html or b"<html" in data[:1024].lower())
        if html or (format == "auto" and _LOOKS_HTML.match(text)):
            from cadregraph.graph.reading.pages import (
                draft_page,  # slow to load, and often not needed
            )

            return draft_page(text, source.shown, source.id)
    except InputError as error:
        return error
    return Draft(text=text, source=source.shown, fallback_id=source.id)


class _Joined(io.RawIOBase):
    """Bytes already read from a stream, followed by the rest of it."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = io.BytesIO(head)
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        data = self._head.read(len(buffer)) or self._rest.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)
