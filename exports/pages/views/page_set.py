"""The set of pages that ties the views together, in one folder with an index."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import TypeAlias

from cadregraph.exports.files import replacing
from cadregraph.exports.pages.templating import HOME, Language
from cadregraph.exports.pages.views import typed_answers
from cadregraph.exports.pages.views.career import render_career
from cadregraph.exports.pages.views.catalogue import ALL, Choice, misuse
from cadregraph.exports.pages.views.counting import documented, figures
from cadregraph.exports.pages.views.directives import render_directives
from cadregraph.exports.pages.views.index import DIRECTIVES, NETWORK, ORGANISATIONS, render_index
from cadregraph.exports.pages.views.organisation import render_organisations
from cadregraph.exports.pages.views.page import file_name
from cadregraph.exports.pages.views.wording import WORDS
from cadregraph.graph.errors import ExportError
from cadregraph.graph.network import project
from cadregraph.graph.store import Store

CAREERS = 20
"""People whose careers are pages of the set: those of whom most is known."""

_CAREER_FILE = re.compile(r"career-[a-z0-9-]*[0-9a-f]{10}\.html")
_OURS = '<meta name="generator" content="cadregraph">'

Progress: TypeAlias = Callable[[Iterable[str]], Iterable[str]]
"""Passes on the names of files while it tells a user how far they are."""


def write_all(
    store: Store, folder: Path, choice: Choice, *, progress: Progress | None = None
) -> tuple[str, ...]:
    """Write the set of pages into a folder, which is made where there is none.

    Pages of the same names are replaced, each whole; careers of an earlier set that are no longer
    among those of whom most is known are taken away. Other files stay.

    Args:
        progress: called with the names of the pages and gives them back while they are written.

    Returns:
        The names of the files.

    Raises:
        ExportError: the folder cannot be made or written, or is a file.
    """
    wrong = misuse(ALL, choice)
    if wrong:
        raise ExportError(wrong)
    _prepare(folder)
    people = documented(store, CAREERS)
    careers = {p.person.iri: file_name("career", p.person.label, p.person.iri) for p in people}
    pages: dict[str, Callable[[], str]] = {
        ORGANISATIONS: lambda: render_organisations(
            typed_answers.organisations(store), lang=choice.lang, home=True, pages=careers
        ),
        DIRECTIVES: lambda: render_directives(
            typed_answers.register(store), lang=choice.lang, home=True
        ),
    }
    for iri, name in careers.items():
        pages[name] = partial(_career_of_set, store, iri, choice.lang, careers)
    pages[NETWORK] = lambda: _network_of_set(store, choice.lang)
    pages[HOME] = lambda: render_index(
        figures(store),
        [(person, careers[person.person.iri]) for person in people],
        title=choice.title,
        lang=choice.lang,
    )
    stale = _earlier(folder) - set(pages)
    for name in progress(pages) if progress is not None else pages:
        text = pages[name]()
        with replacing(folder / name) as out:
            out.write(text.encode())
    for name in sorted(stale):
        (folder / name).unlink(missing_ok=True)
    return tuple(pages)


def _network_of_set(store: Store, lang: Language) -> str:
    from cadregraph.exports.pages.network.html import render

    title = WORDS["networkCard"][lang == "en"]
    return render(project(store), title=title, lang=lang, home=True)


def _career_of_set(store: Store, person: str, lang: Language, pages: Mapping[str, str]) -> str:
    return render_career(typed_answers.career(store, person), lang=lang, home=True, pages=pages)


def _prepare(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise ExportError(f"{folder}: is a file; name a folder for the set of pages")
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise ExportError(f"{folder}: cannot be made: {error.strerror or error}") from error


def _earlier(folder: Path) -> set[str]:
    """The careers of a set that was written before; only where its index page is one of ours."""
    index = folder / HOME
    try:
        if not index.is_file() or _OURS not in index.read_text(encoding="utf-8")[:4096]:
            return set()
        return {file.name for file in folder.iterdir() if _CAREER_FILE.fullmatch(file.name)}
    except (OSError, UnicodeDecodeError):
        return set()
