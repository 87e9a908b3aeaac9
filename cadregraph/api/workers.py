"""What a process that reads articles runs: within bounds of time and memory, and as long as its parent."""

from __future__ import annotations

import faulthandler
import os
from collections.abc import Callable
from typing import IO, TypeVar

from cadregraph.collecting import collect_seldom
from cadregraph.graph.article.extraction import extract
from cadregraph.graph.errors import InputError
from cadregraph.graph.model import Document, Extraction
from cadregraph.graph.reading import limits

T = TypeVar("T")


def prepare() -> None:
    """Make this process one that reads articles for its parent."""
    limits.bound_process()
    collect_seldom()


def attempt_all(batch: list[Document], make: Callable[[Extraction], T]) -> list[T | InputError]:
    """What is made of what each document yields, or why it cannot be read. One that hangs ends this
    process."""
    results: list[T | InputError] = []
    with open(os.devnull, "w") as nowhere:
        for document in batch:
            _end_if_stuck(nowhere)
            results.append(attempt(document, make))
        faulthandler.cancel_dump_traceback_later()
    return results


def attempt(document: Document, make: Callable[[Extraction], T]) -> T | InputError:
    """What is made of what a document yields, or why it cannot be read."""
    try:
        with limits.time_limit():
            return make(extract(document))
    except limits.TooSlowError:
        return failed(document, f"takes more than {limits.MAX_SECONDS:.0f} seconds; split it")
    except RecursionError:
        return failed(document, "is nested too deeply")
    except MemoryError:
        return failed(document, "needs too much memory; split it")
    except Exception as error:  # a fault of ours, which must cost no other article
        told = " ".join(f"{type(error).__name__}: {error}".split())
        return failed(document, f"cannot be read, which is a fault of cadregraph ({told})")


def failed(document: Document, reason: str) -> InputError:
    """The error of a document that was read from its source as text and went no further."""
    return InputError(document.source or "<text>", f"article {document.id!r} {reason}")


def _end_if_stuck(nowhere: IO[str]) -> None:
    """End this process if a document keeps it for twice the time within one step of C code."""
    faulthandler.dump_traceback_later(2 * limits.MAX_SECONDS, exit=True, file=nowhere)
