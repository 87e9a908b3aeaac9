"""JSON Lines and JSON to drafts, one record at a time, whatever else stands in the file.

A record is an object with ``text`` and, where known, ``id``, ``title``, ``url``, ``published``,
``outlet`` and ``place`` (its province); other fields are ignored. The id is the record's, else its
url, else a hash of the text.
"""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

from cadregraph.graph.errors import InputError
from cadregraph.graph.reading.drafting import Draft, web_address
from cadregraph.graph.reading.encoding import other_kind

MAX_DOCUMENT = 16 * 1024 * 1024
"""Bytes: a longer file of text, page, or line of JSON is refused and not kept in memory."""

_TOO_LONG = f"longer than {MAX_DOCUMENT // 1024**2} MiB; split it into documents"
_CHUNK = 1 << 20


def draft_lines(stream: BinaryIO, source: str, before: int = 0) -> Iterator[Draft | InputError]:
    """One draft or error for each line that is not blank; a bad line costs only itself.

    Args:
        stream: the lines.
        source: where they are from.
        before: how many lines stand before these.
    """
    number = before
    while line := stream.readline(MAX_DOCUMENT + 1):
        number += 1
        if len(line) > MAX_DOCUMENT and not line.endswith(b"\n"):
            while line and not line.endswith(b"\n"):
                line = stream.readline(_CHUNK)
            yield InputError(source, _TOO_LONG, number)
            continue
        if number == 1:
            if refusal := _refusal(line):
                yield InputError(source, refusal)
                return
            line = line.removeprefix(codecs.BOM_UTF8)
        if line.strip():
            yield _draft_line(line.rstrip(), source, number)


def _refusal(head: bytes) -> str | None:
    """Why the whole file is no JSON Lines in UTF-8, judged by its first line."""
    if name := other_kind(head):
        return f"{name}, not JSON Lines"
    if b"\x00" in head or head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "not UTF-8, as JSON Lines must be; convert it to UTF-8"
    return None


def draft_json(data: bytes, source: str) -> Iterator[Draft | InputError]:
    """The drafts of one JSON value, an object or an array of objects, or of JSON Lines."""
    try:
        value = _load(data, source, None)
    except InputError as error:
        first, newline, _ = data.strip().partition(b"\n")
        if newline and isinstance(_draft_line(first, source, 1), Draft):
            yield from draft_lines(BytesIO(data), source)
        else:
            yield error
        return
    if not isinstance(value, list):
        yield _draft_or_error(value, source)
        return
    if not value:
        yield InputError(source, "an empty JSON array: no document")
    for number, record in enumerate(value, 1):
        yield _draft_or_error(record, f"{source} (record {number})")


def _draft_line(line: bytes, source: str, number: int) -> Draft | InputError:
    try:
        return draft_record(_load(line, source, number), source, number)
    except InputError as error:
        return error


def _draft_or_error(value: object, source: str) -> Draft | InputError:
    try:
        return draft_record(value, source, None)
    except InputError as error:
        return error


def _load(data: bytes, source: str, line: int | None) -> object:
    try:
        value: object = json.loads(data.decode("utf-8-sig"), strict=False)
    except UnicodeDecodeError as error:
        reason = f"JSON that is not UTF-8 (byte offset {error.start}); convert it to UTF-8"
        raise InputError(source, reason, line) from error
    except json.JSONDecodeError as error:
        place = f"column {error.colno}" if line else f"line {error.lineno}, column {error.colno}"
        raise InputError(source, f"not JSON: {error.msg}, {place}", line) from error
    except RecursionError as error:
        raise InputError(source, "JSON nested too deeply", line) from error
    except ValueError as error:  # a number of more digits than Python reads
        raise InputError(source, "JSON with a number that is too long", line) from error
    return value


def draft_record(value: object, source: str, line: int | None) -> Draft:
    """The draft of a record.

    Raises:
        InputError: it is none, or a field is of another type.
    """
    if not isinstance(value, dict):
        raise InputError(source, 'not a JSON object with a "text" field', line)
    record: dict[str, object] = value
    text = record.get("text")
    if not isinstance(text, str) or not text.strip():
        raise InputError(source, 'the record has no "text"', line)
    url = _field(record, "url", source, line)
    published = record.get("published")
    return Draft(
        text=text,
        source=source,
        line=line,
        id=_identity(record.get("id"), source, line),
        fallback_id=web_address(url),
        title=_field(record, "title", source, line),
        url=url,
        published=published if isinstance(published, str) else None,
        outlet=_field(record, "outlet", source, line),
        place=_field(record, "place", source, line),
    )


def _field(record: dict[str, object], name: str, source: str, line: int | None) -> str | None:
    value = record.get(name)
    if value is None or isinstance(value, str):
        return value
    raise InputError(source, f'the field "{name}" is not a string', line)


def _identity(value: object, source: str, line: int | None) -> str | None:
    if isinstance(value, int) and not isinstance(value, bool):
        if abs(value) >= 1 << 64:
            raise InputError(source, 'the field "id" is too large a number; give a string', line)
        return str(value)
    if value is None or isinstance(value, str):
        return value
    raise InputError(source, 'the field "id" is neither a string nor a number', line)
