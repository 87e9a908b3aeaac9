"""Lexicon data files: tab-separated, '#' comments, one header row, forms separated by '|'."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from cadregraph.graph.errors import LexiconError


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a data file by column name; missing trailing cells are empty.

    Raises:
        LexiconError: a row with more cells than the header has columns.
    """
    header: list[str] | None = None
    text = files("cadregraph.graph.lexicon").joinpath("data", name).read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if header is None:
            header = cells
            continue
        if len(cells) > len(header):
            raise LexiconError(f"{name}:{number}: {len(cells)} cells, {len(header)} columns")
        cells += [""] * (len(header) - len(cells))
        yield dict(zip(header, cells, strict=True))


def forms(cell: str) -> tuple[str, ...]:
    """The spellings of one cell."""
    return tuple(form.strip() for form in cell.split("|") if form.strip())
