"""A process that reads articles and is ended from outside is told of in one line."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Iterator

import pytest

from cadregraph.api.pipeline import extractions
from cadregraph.graph.errors import ProcessError
from cadregraph.graph.model import Document


def endless() -> Iterator[Document]:
    while True:
        yield Document("bài", "Ông Lê Thế An, Bí thư Tỉnh ủy Hà Tĩnh, phát biểu. " * 50)


def end_one() -> None:
    """End the first process that this one has started."""
    while not (children := multiprocessing.active_children()):
        time.sleep(0.05)
    time.sleep(0.5)
    assert children[0].pid is not None
    os.kill(children[0].pid, signal.SIGKILL)


def test_an_ended_process_is_an_error_of_ours() -> None:
    ending = threading.Thread(target=end_one)
    ending.start()
    with pytest.raises(ProcessError, match="--processes 1"):
        for _ in extractions(endless(), 2):
            pass
    ending.join()
