"""Compressed files (gzip, Zstandard) as the bytes that are in them, a stretch at a time."""

from __future__ import annotations

import gzip
import io
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePath
from typing import BinaryIO, cast

from cadregraph.graph.errors import InputError

SUFFIXES = frozenset((".gz", ".zst"))
"""The suffixes of compressed files; what is before them says what is in one."""

_GZIP, _ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"


@contextmanager
def decompressed(stream: BinaryIO, source: str) -> Iterator[BinaryIO]:
    """The stream itself, or what is in it if it begins as gzip or Zstandard does.

    Raises:
        InputError: in the block, what is in it is damaged or cut off.
    """
    buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(_Raw(stream))
    head = buffered.peek(4)[:4]
    if head.startswith(_GZIP):
        with gzip.GzipFile(fileobj=buffered) as inner, _sound(source, zlib.error):
            yield io.BufferedReader(cast(io.RawIOBase, inner))
    elif head == _ZSTD:
        if sys.version_info >= (3, 14):
            from compression import zstd
        else:
            from backports import zstd
        with zstd.ZstdFile(buffered) as unpacked, _sound(source, zstd.ZstdError):
            yield io.BufferedReader(cast(io.RawIOBase, unpacked))
    else:
        yield buffered


@contextmanager
def _sound(source: str, fault: type[Exception]) -> Iterator[None]:
    try:
        yield
    except (EOFError, gzip.BadGzipFile, fault) as error:
        raise InputError(
            source, f"a compressed file that is damaged or cut off: {error}"
        ) from error


def without_suffix(path: str) -> str:
    """The path without the suffix of a compressed file."""
    return path[: -len(PurePath(path).suffix)] if is_compressed(path) else path


def is_compressed(path: str) -> bool:
    """Whether the suffix is that of a compressed file."""
    return PurePath(path).suffix.lower() in SUFFIXES


class _Raw(io.RawIOBase):
    """A stream that only reads, as the buffer wants it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)
