"""Both layers of a graph taken in by the bulk loader of the database, while others are still made.

The loader holds what it is given in memory, most of it several times, so that it is given a million
lines at a time; a thread of its own does that, which needs no Python and so does not wait for others.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Self

_LINES = 1_000_000
"""Lines that the loader takes at once: it then needs a gigabyte."""
_APART = 2
"""Portions of a layer that may stay as they are: what the database joins it compresses no more while it
is small."""


class Layer:
    """Lines of N-Quads on their way into the graph."""

    def __init__(self, folder: Path, name: str, hand_over: Callable[[Path], None]) -> None:
        self._folder, self._name, self._hand_over = folder, name, hand_over
        self._lines = self.portions = 0
        self._open()

    def _open(self) -> None:
        self._path = self._folder / f"{self._name}-{self.portions}.nq"
        self._out = self._path.open("wb")

    def write(self, lines: bytes, number: int) -> None:
        """Add so many lines, each with its end."""
        self._out.write(lines)
        self._lines += number
        if self._lines >= _LINES:
            self.end()
            self._open()

    def close(self) -> None:
        """Write no more."""
        self._out.close()

    def end(self) -> None:
        """Hand over what is left, and write no more."""
        self.close()
        if self._lines:
            self.portions += 1
            self._hand_over(self._path)
        self._lines = 0


class _Loader:
    """Takes files in, one by one, in a thread of its own."""

    def __init__(self, load: Callable[[Path], None]) -> None:
        self._load = load
        self._thread = ThreadPoolExecutor(1)
        self._loaded: deque[Future[None]] = deque()

    def hand_over(self, path: Path) -> None:
        """Take a file in, and remove it."""
        self._loaded.append(self._thread.submit(self._take_in, path))

    def _take_in(self, path: Path) -> None:
        self._load(path)
        path.unlink()

    def wait(self) -> None:
        """Wait until all is in."""
        while self._loaded:  # kept no longer, as an error in one would keep all that is open here
            self._loaded.popleft().result()

    def close(self) -> None:
        """End after the file that is being taken in."""
        self._thread.shutdown(cancel_futures=True)
        self._loaded.clear()


class Loading:
    """The bulk loading of a graph; at the end of the block all is in it, unless an error ends it."""

    def __init__(
        self, folder: Path, load: Callable[[Path], None], compact: Callable[[], None]
    ) -> None:
        """Nothing is loaded yet.

        Args:
            folder: where files can be written.
            load: takes a file of N-Quads into the graph.
            compact: joins what was loaded.
        """
        self._loader = _Loader(load)
        self._compact = compact
        self.passages = Layer(folder, "passages", self._loader.hand_over)
        self.merged = Layer(folder, "merged", self._loader.hand_over)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        layers = (self.passages, self.merged)
        try:
            if error is None:
                for layer in layers:
                    layer.end()
                self._loader.wait()
                if any(layer.portions > _APART for layer in layers):
                    self._compact()
        finally:
            self._loader.close()
            for layer in layers:
                layer.close()
