"""What articles say, and how they were read; no store is needed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from itertools import filterfalse
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from cadregraph.api.stores import Sources
from cadregraph.graph.errors import InputError
from cadregraph.graph.model import Document, Extraction

if TYPE_CHECKING:
    from cadregraph.graph.article.explanation import Explanation
    from cadregraph.graph.reading import Format as InputFormat


def extract(source: str | os.PathLike[str] | Document) -> Extraction:
    """What one article says.

    Args:
        source: the text itself (a ``str``), a file that holds one article (a ``Path``), or a
            `Document`.

    Raises:
        InputError: it cannot be read as text, or the file holds more than one article.
    """
    from cadregraph.graph.article.extraction import extract as extract_document

    return extract_document(_document(source, "use extract_all"))


def explain(source: str | os.PathLike[str] | Document) -> Explanation:
    """How one article was read: each sentence, its mentions with their tags, its facts and rules.

    Args:
        source: as for `extract`; ``Path("-")`` is standard input.

    Raises:
        InputError: as for `extract`.
    """
    from cadregraph.graph.article.explanation import explain as explain_document

    return explain_document(_document(source, "explain one at a time"))


def export_explanation(explanation: Explanation, target: str | os.PathLike[str] | BinaryIO) -> None:
    """Write an explanation as an HTML page that needs no network connection.

    Args:
        target: the file, which is replaced whole, or a stream of bytes.

    Raises:
        ExportError: the file cannot be written.
    """
    from cadregraph.exports.files import replacing
    from cadregraph.exports.pages.explanation_page import render_explanation

    page = render_explanation(explanation).encode()
    if isinstance(target, str | os.PathLike):
        with replacing(Path(target)) as out:
            out.write(page)
    else:
        target.write(page)


def extract_all(
    sources: Sources,
    *,
    on_error: Callable[[InputError], None] | None = None,
    processes: int | None = 1,
    input_format: InputFormat = "auto",
    place: str | None = None,
    skip: Callable[[Document], bool] | None = None,
) -> Iterator[Extraction]:
    """What each article of files and folders says, in their order, one at a time.

    Args:
        sources: files, folders, and ``-`` for standard input.
        on_error: called with each input that cannot be read, which is then passed over; by
            default it is raised.
        processes: how many extract; the result is the same. More than one, and None for as many
            as there are cores, need the ``if __name__ == "__main__"`` guard of `multiprocessing`.
        input_format: what the sources are; by default suffix and content tell.
        place: the province of the articles that have no field ``place``: 'Sơn La', 'tỉnh Sơn La'. It
            stands in for a place that the text leaves open; without it the outlet or the address does.
        skip: says of a document whether it is passed over.

    Raises:
        InputError: an input cannot be read and there is no ``on_error``.
        ProcessError: no process can be started.
    """
    from cadregraph.api.pipeline import extractions

    documents = documents_of(
        sources, on_error=on_error, input_format=input_format, place=place, skip=skip
    )
    return extractions(documents, processes, on_error=on_error)


def documents_of(
    sources: Sources,
    *,
    on_error: Callable[[InputError], None] | None,
    input_format: InputFormat,
    place: str | None,
    skip: Callable[[Document], bool] | None,
) -> Iterator[Document]:
    """The articles of files and folders as text; for the arguments see `extract_all`."""
    from cadregraph.graph.reading import read

    documents = read(sources, on_error=on_error or _raise, format=input_format, place=place)
    return documents if skip is None else filterfalse(skip, documents)


def _document(source: str | os.PathLike[str] | Document, if_more: str) -> Document:
    from cadregraph.graph.reading import read_text

    if isinstance(source, str):
        return read_text(source)
    return source if isinstance(source, Document) else _only(source, if_more)


def _only(path: os.PathLike[str], if_more: str) -> Document:
    from cadregraph.graph.reading import read

    found = read([path], on_error=_raise)
    document = next(found)
    if next(found, None) is not None:
        raise InputError(os.fspath(path), f"holds more than one article; {if_more}")
    return document


def _raise(error: InputError) -> None:
    raise error
