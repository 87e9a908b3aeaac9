"""The texts that the benchmarks run on: the samples and, where it lies beside, the corpus."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from cadregraph.graph.errors import InputError
from cadregraph.graph.model import Document
from cadregraph.graph.reading import read

ROOT = Path(__file__).parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"


def texts(limit: int, files: Sequence[Path] = ()) -> list[Document]:
    """At most ``limit`` documents, of these files where some are given."""
    all_there_are = [ROOT / "tests" / "samples", *([CORPUS] if CORPUS.exists() else [])]
    return list(islice(read(files or all_there_are, on_error=_fail), limit))


def syllables(text: str) -> int:
    """The number of written syllables, which Vietnamese sets apart by spaces."""
    return len(text.split())


def _fail(error: InputError) -> None:
    raise error
