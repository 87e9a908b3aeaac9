"""Files written whole or not at all: a temporary file beside the target takes its place at the end."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from graph.errors import ExportError


@contextmanager
def replacing(target: Path) -> Iterator[BinaryIO]:
    """A stream whose bytes become the file at ``target`` when the block ends without an error.

    A device or a pipe is written as it is, and stays.

    Raises:
        ExportError: the folder is missing or cannot be written, or the target is a folder.
    """
    if target.exists() and not target.is_file() and not target.is_dir():
        with _device(target) as stream:
            yield stream
        return
    if target.is_dir():
        raise ExportError(f"{target}: is a folder; name a file")
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", dir=target.parent)
    except OSError as error:
        raise ExportError(f"{target}: cannot be written: {error.strerror or error}") from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
        temporary.chmod(0o644)
        temporary.replace(target)
    except OSError as error:
        raise ExportError(f"{target}: cannot be written: {error.strerror or error}") from error
    finally:
        temporary.unlink(missing_ok=True)


@contextmanager
def _device(target: Path) -> Iterator[BinaryIO]:
    try:
        with target.open("wb") as stream:
            yield stream
    except OSError as error:
        raise ExportError(f"{target}: cannot be written: {error.strerror or error}") from error
