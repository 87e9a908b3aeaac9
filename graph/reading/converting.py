"""PDF and word processor documents to text, in a process of its own that is bounded in time and memory.

What parses them is not ours, and such files may be made to harm it: one that hangs, or ends the process,
costs itself alone.
"""

from __future__ import annotations

import faulthandler
import os
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from types import TracebackType
from typing import Literal, Self, TypeAlias

from cadregraph.graph.errors import InputError, ProcessError
from cadregraph.graph.reading.limits import MAX_SECONDS, TooSlowError, bound_process, time_limit
from cadregraph.graph.reading.office import OfficeKind, office_kind, text_of_office
from cadregraph.graph.reading.pdf import text_of_pdf

PaperKind: TypeAlias = Literal["pdf"] | OfficeKind

MAX_PAPER = 64 << 20
"""Bytes of such a file."""
FindText: TypeAlias = Callable[[bytes, PaperKind, str], str]
"""Finds the text of a document of a kind; the last argument is how messages name it."""


def paper_kind(data: bytes) -> PaperKind | None:
    """Which kind of document the bytes are, by their beginning and what is packed in them."""
    if data.startswith(b"%PDF-"):
        return "pdf"
    return office_kind(data) if data.startswith(b"PK\x03\x04") else None


def paper_text(data: bytes, kind: PaperKind, source: str) -> str:
    """The text of a document, a paragraph a line, found in this process.

    Raises:
        InputError: it has none that can be read, takes too long, or needs too much memory.
    """
    try:
        with time_limit():
            if kind == "pdf":
                return text_of_pdf(data, source)
            return text_of_office(data, kind, source)
    except InputError:
        raise
    except TooSlowError as error:
        raise InputError(source, f"takes more than {MAX_SECONDS:.0f} seconds; split it") from error
    except MemoryError as error:
        raise InputError(source, "needs too much memory; split it") from error
    except Exception as error:  # the parsers raise whatever a damaged file makes them stumble over
        told = " ".join(f"{type(error).__name__} {error}".split())[:200]
        raise InputError(source, f"a damaged {kind.upper()} file ({told}); save it anew") from error


class Converter:
    """A process that finds the text of documents, started when the first one comes; a context manager."""

    def __init__(self) -> None:
        self._pool: ProcessPoolExecutor | None = None

    def text(self, data: bytes, kind: PaperKind, source: str) -> str:
        """`paper_text`, found in the other process.

        Raises:
            InputError: as there, or the document ended the process.
            ProcessError: no process can be started.
        """
        pool = self._started()
        try:
            return pool.submit(_within_bounds, data, kind, source).result()
        except BrokenProcessPool as error:
            self._end()
            raise InputError(source, "ended the process that read it; is it damaged?") from error

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            # Spawned, not forked: the store that the caller may hold open runs threads of its own.
            self._pool = ProcessPoolExecutor(1, get_context("spawn"), bound_process)
            try:
                self._pool.submit(os.getpid).result()
            except BrokenProcessPool as error:
                self._end()
                raise ProcessError(
                    "no process can be started to read PDF, DOCX and ODT; in Python call it under"
                    ' if __name__ == "__main__"'
                ) from error
        return self._pool

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._end()

    def _end(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None


def _within_bounds(data: bytes, kind: PaperKind, source: str) -> str:
    """The same, but that a file which keeps this process in one step of C code ends it."""
    with open(os.devnull, "w") as nowhere:
        faulthandler.dump_traceback_later(2 * MAX_SECONDS, exit=True, file=nowhere)
        try:
            return paper_text(data, kind, source)
        finally:
            faulthandler.cancel_dump_traceback_later()
