"""What the user named - files, folders, '-' - to the files to read, in a fixed order."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePath

from cadregraph.graph.errors import InputError
from cadregraph.graph.reading.compressed import without_suffix
from cadregraph.graph.text.normal import nfc

_NO_TEXT = frozenset(
    [
        ".png",
        ".jpg",
        ".jpeg",
        ".gif",
        ".webp",
        ".svg",
        ".ico",
        ".bmp",
        ".tif",
        ".tiff",
        ".css",
        ".js",
        ".mjs",
        ".map",
        ".woff",
        ".woff2",
        ".ttf",
        ".otf",
        ".eot",
        ".mp3",
        ".mp4",
        ".m4a",
        ".wav",
        ".avi",
        ".mov",
        ".webm",
        ".pyc",
        ".so",
        ".dll",
        ".exe",
    ]
)
"""Passed over in folders without a word: they come with saved pages."""

_UNREAD = frozenset(
    [
        ".doc",
        ".rtf",
        ".xls",
        ".xlsx",
        ".ods",
        ".ppt",
        ".pptx",
        ".odp",
        ".epub",
        ".csv",
        ".tsv",
        ".xml",
        ".zip",
        ".tgz",
        ".bz2",
        ".xz",
        ".7z",
        ".rar",
        ".tar",
        ".mht",
        ".mhtml",
        ".eml",
    ]
)
"""Reported in folders: they may well hold articles, in a form that is not read."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read, or standard input where ``path`` is None; ``id`` serves its document."""

    path: str | None
    shown: str
    id: str | None


def find(named: Iterable[str | os.PathLike[str]]) -> Iterator[Source | InputError]:
    """The files of the sources, those of a folder by their path; errors in their place.

    In folders hidden files and files that cannot hold text are left out, links are followed, and
    each folder is entered once.
    """
    for item in named:
        path = os.fspath(item)
        if path == "-":
            yield Source(None, "<stdin>", None)
            continue
        mode = _mode(path)
        if isinstance(mode, InputError):
            yield mode
        elif stat.S_ISDIR(mode):
            yield from _folder(path)
        elif stat.S_ISREG(mode):
            yield Source(path, shown(path), _id(os.path.basename(path)))
        else:
            yield InputError(shown(path), "not a regular file; use - to read standard input")


def shown(path: str) -> str:
    """The path for a message or an id: one line, bytes that are no text as escapes."""
    text = os.fsencode(path).decode("utf-8", "backslashreplace")
    return "".join(
        char if char.isprintable() or char == " " else char.encode("unicode_escape").decode()
        for char in text
    )


def _mode(path: str) -> int | InputError:
    try:
        return os.stat(path).st_mode
    except FileNotFoundError:
        return InputError(_safely_shown(path), "no such file or folder")
    except OSError as error:
        return InputError(_safely_shown(path), f"cannot be read: {error.strerror}")
    except ValueError:  # a NUL in the name, or a character that no file name can have
        return InputError(_safely_shown(path), "not a possible file name")


def _safely_shown(path: str) -> str:
    try:
        return shown(path)
    except ValueError:
        return ascii(path)


def _folder(root: str) -> Iterator[Source | InputError]:
    entered: set[tuple[int, int]] = set()
    pending = [root]
    any_found = False
    while pending:
        folder = pending.pop()
        try:
            status = os.stat(folder)
            names = sorted(os.listdir(folder), key=lambda name: (nfc(shown(name)), name))
        except OSError as error:
            yield InputError(shown(folder), f"cannot be read: {error.strerror}")
            continue
        if (status.st_dev, status.st_ino) in entered:
            continue
        entered.add((status.st_dev, status.st_ino))
        folders = []
        for name in names:
            if name.startswith("."):
                continue
            path = os.path.join(folder, name)
            mode = _mode(path)
            if isinstance(mode, InputError):
                yield mode
            elif stat.S_ISDIR(mode):
                folders.append(path)
            elif stat.S_ISREG(mode):
                found = _file(path, root)
                if found is not None:
                    any_found = any_found or isinstance(found, Source)
                    yield found
        pending.extend(reversed(folders))
    if not any_found:
        yield InputError(shown(root), "the folder holds no file that can be read")


def _file(path: str, root: str) -> Source | InputError | None:
    suffix = PurePath(without_suffix(path)).suffix.lower()
    if suffix in _NO_TEXT:
        return None
    if suffix in _UNREAD:
        return InputError(shown(path), f"{suffix} files are not read; convert it to plain text")
    below = PurePath(path).relative_to(root).as_posix()
    return Source(path, shown(path), _id(below))


def _id(path: str) -> str:
    """The id of the document in a file: that of the file before it was compressed."""
    return nfc(shown(without_suffix(path)))
