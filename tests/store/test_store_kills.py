"""Writers are killed at random moments: what they leave reads, resumes and ends with the same bytes.

``CADREGRAPH_KILLS=100`` makes so many of it; ``CADREGRAPH_SEED`` gives other moments.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

import pytest
from stores import dumped, store_of

from cadregraph.graph.article.extraction import extract
from cadregraph.graph.model import Document, Extraction
from cadregraph.graph.store import Store

KILLS = int(os.environ.get("CADREGRAPH_KILLS", "12"))
SEED = int(os.environ.get("CADREGRAPH_SEED", "17"))
NAMES = ("Lê Thế An", "Trần Minh Khôi", "Phạm Gia Lộc", "Lương Vân Khuê", "Đỗ Hà Thu")
PLACES = ("huyện Mộ Đức", "huyện Đức Phổ", "thành phố Quảng Ngãi", "huyện Bình Sơn")


def articles() -> list[Extraction]:
    """Articles that share people, bodies and places, so that each changes what others have said."""
    found = []
    for number in range(24):
        name, place = NAMES[number % 5], PLACES[number % 4]
        text = (
            f"Bí thư Huyện ủy {place} {name} phát biểu tại hội nghị sơ kết.\n\n"
            f"Ngày {number % 27 + 1}/3/2019, Ban Thường vụ Tỉnh ủy Quảng Ngãi điều động ông {name}"
            f" giữ chức Bí thư Huyện ủy {PLACES[(number + 1) % 4]}.\n\n"
            f"Ủy ban Kiểm tra Tỉnh ủy khiển trách ông {NAMES[(number + 2) % 5]}."
        )
        found.append(
            extract(Document(f"tin-{number:02}", text, published=f"2019-03-{number % 28 + 1:02}"))
        )
    return found


WRITER = """
import os, sys
sys.path[:0] = sys.argv[3:5]
import cadregraph.graph.store.bulk
from test_store_kills import articles
from cadregraph.graph.store import Store

known = articles()
if sys.argv[2] == "whole":  # what more comes to than is there is made as a whole
    cadregraph.graph.store.bulk._MANY, leaving = 10, known[6:]
else:
    leaving = known[::4]
for line in sys.stdin:  # each line asks for a child that writes, and tells its process
    child = os.fork()
    if child == 0:
        with Store.open(sys.argv[1]) as store:
            store.add(known)
            for extraction in leaving:
                store.remove(extraction.document.id)
            store.add(known)
        os._exit(0)
    print(child, flush=True)
    _, status = os.waitpid(child, 0)
    print(status, flush=True)
"""


class Writer:
    """A process whose children write the store, one after the other."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        assert process.stdin is not None and process.stdout is not None
        self._stdin: IO[str] = process.stdin
        self._stdout: IO[str] = process.stdout

    def run(self, seconds: float | None = None) -> bool:
        """Let a child write, kill it after so many seconds if they are given; whether it was killed."""
        print(file=self._stdin, flush=True)
        child = int(self._stdout.readline())
        if seconds is not None:
            time.sleep(seconds)
            with suppress(ProcessLookupError):  # done before
                os.kill(child, 9)
        return os.WIFSIGNALED(int(self._stdout.readline()))


@contextmanager
def writer(folder: Path, how: str, root: Path) -> Iterator[Writer]:
    paths = [str(Path(__file__).parent), str(root / "tests")]
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder), how, *paths],
        cwd=root,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield Writer(process)
        assert process.stdin is not None
        process.stdin.close()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system has no fork")
@pytest.mark.parametrize("how", ["article by article", "whole"])
def test_whatever_is_killed_reads_resumes_and_ends_with_the_same_bytes(
    tmp_path: Path, root: Path, how: str
) -> None:
    folder, moments = tmp_path / "kho", random.Random(SEED)
    known = articles()
    expected = dumped(store_of(known))
    killed = 0
    with writer(folder, how, root) as child:
        assert not child.run()
        start = time.monotonic()
        assert not child.run()
        whole = time.monotonic() - start
        for number in range(KILLS * 4):  # some are done sooner than they are killed
            killed += child.run(moments.uniform(0, whole))
            check_readable(folder)
            if killed == KILLS // 2:
                break
            if number % 3 == 2:
                assert not child.run()
                with Store.open(folder, read_only=True) as store:
                    assert dumped(store) == expected
                    assert store.verify().problems == ()
        with Store.open(folder) as store:
            store.add(known)
            assert dumped(store) == expected
    assert killed == KILLS // 2


@pytest.mark.parametrize("leaving", [0, 4])
def test_a_value_that_comes_to_stand_again_is_not_lost_if_that_is_cut_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, leaving: int
) -> None:
    def cut_off(*_given: object) -> None:
        raise KeyboardInterrupt

    known, folder = articles(), tmp_path / "kho"
    with Store.open(folder) as store:
        store.add(known)
        with monkeypatch.context() as patched:
            patched.setattr("cadregraph.graph.store.writing.apply", cut_off)
            with pytest.raises(KeyboardInterrupt):
                store.remove(known[leaving].document.id)
    with Store.open(folder) as store:
        assert dumped(store) == dumped(store_of([*known[:leaving], *known[leaving + 1 :]]))
        assert store.verify().problems == ()


def check_readable(folder: Path) -> None:
    """Who reads is answered, and is warned if anything is still to be written."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        with Store.open(folder, read_only=True) as store:
            assert all(article.passages >= 0 for article in store.articles())
            list(store.quads())
            problems = store.verify().problems
    assert bool(problems) == bool(caught), (problems, [str(w.message) for w in caught])
    assert all("still to be written" in problem for problem in problems), problems
