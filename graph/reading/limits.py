"""What one document may cost: characters, tags, seconds, memory. A document beyond them is reported, no
more."""

from __future__ import annotations

import os
import re
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import connection, parent_process
from types import FrameType

MAX_TEXT = 500_000
"""Characters of a document: a book. What reading and storing hold in memory grows with them, to about
300 MB here; the longest of 150,000 news articles has under 100,000."""

MAX_SECONDS = 60.0
"""For one document, where a slow text takes two."""

MAX_MEMORY = 2 << 30
"""Bytes that a process may take: several times what the longest document that is read needs."""

_AGAIN = 1.0
"""Seconds after which it is told again, as what is raised in a callback of a library may be lost."""

_MAX_TAG = 4_000
"""Characters of a tag whose attributes are worth a look."""
_MAX_ATTRIBUTES = 200
_LONG_TAG = re.compile(rf"<([A-Za-z][A-Za-z0-9:-]{{0,40}})(\s[^<>]{{{_MAX_TAG},}})>")


class TooSlowError(BaseException):
    """A document took longer than it may. No `Exception`, which libraries catch and pass over."""


def bound_process() -> None:
    """Make this process one that works for its parent, within `MAX_MEMORY` and no longer than that lives."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears Ctrl-C and ends its processes
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        import resource
    except ImportError:  # Windows has no such limits
        return
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    allowed = MAX_MEMORY if most == resource.RLIM_INFINITY else min(MAX_MEMORY, most)
    resource.setrlimit(resource.RLIMIT_AS, (allowed, most))


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


@contextmanager
def time_limit() -> Iterator[None]:
    """Raise `TooSlowError` in the block when it has taken `MAX_SECONDS`.

    Only the main thread can be interrupted, only on systems with timers, and only between steps of
    Python; elsewhere, and where the caller has an alarm of his own running, there is no limit.
    """
    if not _has_timer():
        yield
        return

    def late(_signal: int, _frame: FrameType | None) -> None:
        raise TooSlowError

    before = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, MAX_SECONDS, _AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _has_timer() -> bool:
    return (
        hasattr(signal, "setitimer")
        and threading.current_thread() is threading.main_thread()
        and signal.getitimer(signal.ITIMER_REAL)[0] == 0
        and signal.getsignal(signal.SIGALRM) is not None
    )


def with_few_attributes(markup: str) -> str:
    """The page, but that a tag of hundreds of attributes has none.

    To parse one costs the square of their number, and no article hangs on them.
    """
    if len(markup) < _MAX_TAG:
        return markup
    return _LONG_TAG.sub(_without_many, markup)


def _without_many(tag: re.Match[str]) -> str:
    attributes = tag[2]
    number = max(len(attributes.split()), attributes.count('="'), attributes.count("='"))
    return f"<{tag[1]}>" if number > _MAX_ATTRIBUTES else tag[0]
