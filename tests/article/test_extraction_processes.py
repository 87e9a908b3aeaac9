"""No document and no process ends a run: what fails is one line, the rest comes in its order."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cadregraph.api import workers
from cadregraph.api.pipeline import extractions
from cadregraph.graph.errors import InputError
from cadregraph.graph.model import Document, Extraction
from cadregraph.graph.reading import limits

SENTENCE = "Ông Lê Thế An, Bí thư Tỉnh ủy Hà Tĩnh, phát biểu. "


def documents(number: int) -> list[Document]:
    return [Document(f"bài {n}", SENTENCE * 20, source=f"tin.jsonl:{n}") for n in range(number)]


def run(coming: list[Document], processes: int) -> tuple[list[str], list[str]]:
    """The ids of what came, and the errors."""
    errors: list[InputError] = []
    found = extractions(coming, processes, on_error=errors.append)
    return [extraction.document.id for extraction in found], [str(error) for error in errors]


def end_one() -> None:
    """End the first process that this one has started."""
    while not (children := multiprocessing.active_children()):
        time.sleep(0.05)
    time.sleep(0.5)
    assert children[0].pid is not None
    os.kill(children[0].pid, signal.SIGKILL)


def test_a_process_that_is_ended_from_outside_costs_nothing() -> None:
    ending = threading.Thread(target=end_one)
    ending.start()
    found, errors = run(documents(300), 2)
    ending.join()
    assert found == [document.id for document in documents(300)]
    assert errors == []


HARMFUL = """
import os, sys
from cadregraph.api import pipeline, workers
from cadregraph.graph.model import Document

def read(document):
    if document.id == "bài 5":
        os._exit(9)
    return original(document)

original = workers.extract
workers.extract = read  # each process reads this file again, and so does the same

if __name__ == "__main__":
    coming = [Document(f"bài {n}", "Ông Lê Thế An dự họp.", source=f"tin.jsonl:{n}") for n in range(40)]
    for found in pipeline.extractions(coming, 2, on_error=lambda e: print(e, file=sys.stderr)):
        print(found.document.id)
"""


def test_a_document_that_ends_its_process_costs_itself_alone(tmp_path: Path, root: Path) -> None:
    script = tmp_path / "harmful.py"
    script.write_text(HARMFUL, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(script)],
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "PYTHONPATH": str(root), "PYTHONIOENCODING": "utf-8"},
    )
    assert done.stderr.splitlines() == [
        "tin.jsonl:5: article 'bài 5' ended the process that read it; is memory short?"
    ]
    assert done.stdout.splitlines() == [f"bài {n}" for n in range(40) if n != 5]


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (RecursionError(), "is nested too deeply"),
        (MemoryError(), "needs too much memory; split it"),
        (
            KeyError("post"),
            "cannot be read, which is a fault of cadregraph (KeyError: 'post')",
        ),
    ],
)
def test_whatever_goes_wrong_with_an_article_is_one_line_with_its_id(
    monkeypatch: pytest.MonkeyPatch, fault: Exception, reason: str
) -> None:
    original = workers.extract

    def read(document: Document) -> Extraction:
        if document.id == "bài 1":
            raise fault
        return original(document)

    monkeypatch.setattr(workers, "extract", read)
    assert run(documents(3), 1) == (["bài 0", "bài 2"], [f"tin.jsonl:1: article 'bài 1' {reason}"])


def test_an_article_that_takes_too_long_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    run(documents(1), 1)  # what is loaded first takes no part in the time
    monkeypatch.setattr(limits, "MAX_SECONDS", 1.0)
    long = Document("dài", SENTENCE * 16_000, source="dài.txt")
    found, errors = run([long, *documents(1)], 1)
    assert found == ["bài 0"]
    assert errors == ["dài.txt: article 'dài' takes more than 1 seconds; split it"]


def test_a_limit_that_a_callback_swallows_is_told_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_SECONDS", 0.2)
    swallowed: list[BaseException] = []

    def slow(document: Document) -> Extraction:
        try:
            time.sleep(30)
        except (
            BaseException
        ) as error:  # as where it is raised in a callback of the garbage collector
            swallowed.append(error)
        time.sleep(30)
        raise AssertionError(document)

    monkeypatch.setattr(workers, "extract", slow)
    _, errors = run(documents(1), 1)
    assert len(swallowed) == 1
    assert errors == ["tin.jsonl:0: article 'bài 0' takes more than 0 seconds; split it"]


def test_without_on_error_the_error_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(document: Document) -> Extraction:
        raise RecursionError

    monkeypatch.setattr(workers, "extract", broken)
    with pytest.raises(InputError, match="nested too deeply"):
        list(extractions(documents(1), 1))


PARENT = """
from cadregraph.api.pipeline import extractions
from cadregraph.graph.model import Document

def endless():
    while True:
        yield Document("bài", "Ông Lê Thế An, Bí thư Tỉnh ủy Hà Tĩnh, phát biểu. " * 50)

if __name__ == "__main__":
    for number, _ in enumerate(extractions(endless(), 2)):
        if number == 20:
            print("running", flush=True)
"""


def test_no_process_outlives_its_parent(tmp_path: Path, root: Path) -> None:
    """A process that lived on would hold the pipe of standard output open."""
    script = tmp_path / "parent.py"
    script.write_text(PARENT, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, str(script)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(root)},
    ) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == b"running\n"
        parent.kill()
        out, _ = parent.communicate(timeout=20)  # ends when nobody holds the pipe
    assert out == b""


def endless() -> Iterator[Document]:
    while True:
        yield Document("bài", SENTENCE)


def test_who_stops_asking_stops_the_processes() -> None:
    coming = extractions(endless(), 2)
    assert next(coming).document.id == "bài"
    coming.close()  # type: ignore[attr-defined]
    for child in multiprocessing.active_children():
        child.join(timeout=60)
    assert multiprocessing.active_children() == []
