"""Data files of this room: one entry a line; empty lines and those that begin with '#' are left out."""

from __future__ import annotations

from importlib.resources import files

from cadregraph.graph.errors import LexiconError
from cadregraph.graph.text.normal import nfc


def entries(name: str, package: str = "cadregraph.graph.text") -> tuple[tuple[int, str], ...]:
    """The entries of a data file with the numbers of their lines.

    Raises:
        LexiconError: an entry stands twice, has spaces around it or is not in NFC; the message names
            file and line.
    """
    found: dict[str, int] = {}
    text = (files(package) / name).read_text("utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        if line != line.strip() or line != nfc(line):
            raise LexiconError(f"{name}:{number}: spaces around {line!r}, or not in NFC")
        if line in found:
            raise LexiconError(f"{name}:{number}: {line!r} stands in line {found[line]} already")
        found[line] = number
    return tuple((number, entry) for entry, number in found.items())


def word_list(name: str, package: str = "cadregraph.graph.text") -> frozenset[str]:
    """The entries of a data file.

    Raises:
        LexiconError: as `entries`.
    """
    return frozenset(entry for _, entry in entries(name, package))
