"""The views of a store, by name, and the set of pages that ties them together."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from cadregraph.exports.files import replacing
from cadregraph.exports.pages import HOME, Language
from cadregraph.exports.pages.views import typed_answers
from cadregraph.exports.pages.views.career import render_career
from cadregraph.exports.pages.views.counting import documented, figures
from cadregraph.exports.pages.views.directives import render_directives
from cadregraph.exports.pages.views.finding import find_body, find_node, find_person
from cadregraph.exports.pages.views.index import DIRECTIVES, NETWORK, ORGANISATIONS, render_index
from cadregraph.exports.pages.views.organisation import render_organisations
from cadregraph.exports.pages.views.page import file_name
from cadregraph.exports.pages.views.wording import WORDS
from cadregraph.graph.errors import ExportError
from cadregraph.graph.network import project, surroundings
from cadregraph.graph.store import Store

__all__ = ["ALL", "VIEWS", "Choice", "View", "misuse", "render_view", "write_all"]

ALL = "all"
"""The name of the set of all views."""
CAREERS = 20
"""People whose careers are pages of the set: those of whom most is told."""

_CAREER_FILE = re.compile(r"career-[a-z0-9-]*[0-9a-f]{10}\.html")
_OURS = '<meta name="generator" content="cadregraph">'

Progress: TypeAlias = Callable[[Iterable[str]], Iterable[str]]
"""Passes on the names of files while it tells a user how far they are."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a user wants to see: whom or what it is about, how far around, how it is headed."""

    about: str | None = None
    depth: int | None = None
    lang: Language = "vi"
    title: str | None = None


@dataclass(frozen=True, slots=True)
class View:
    """A view: what it is in one line, what it may be about, and what makes its page."""

    description: str
    about: str
    render: Callable[[Store, Choice], str]
    needs_about: bool = False
    takes_depth: bool = False


def _network(store: Store, choice: Choice) -> str:
    from cadregraph.exports.pages.network.html import render  # pyvis loads slowly

    if choice.title is None:
        return render(project(store), lang=choice.lang)
    return render(project(store), title=choice.title, lang=choice.lang)


def _network_of_set(store: Store, lang: Language) -> str:
    from cadregraph.exports.pages.network.html import render

    title = WORDS["networkCard"][lang == "en"]
    return render(project(store), title=title, lang=lang, home=True)


def _organisation(store: Store, choice: Choice) -> str:
    about = find_body(store, choice.about) if choice.about is not None else ""
    found = typed_answers.organisations(store)
    return render_organisations(found, about=about, title=choice.title, lang=choice.lang)


def _career(store: Store, choice: Choice) -> str:
    person = find_person(store, choice.about or "")
    return render_career(typed_answers.career(store, person), title=choice.title, lang=choice.lang)


def _ego(store: Store, choice: Choice) -> str:
    from cadregraph.exports.pages.network.html import render

    centre = find_node(store, choice.about or "")
    network = project(store)
    near = surroundings(network, centre, 1 if choice.depth is None else choice.depth)
    title = choice.title if choice.title is not None else str(network.nodes[centre]["data"].label)
    return render(near, title=title, lang=choice.lang)


def _directives(store: Store, choice: Choice) -> str:
    return render_directives(typed_answers.register(store), title=choice.title, lang=choice.lang)


VIEWS: Mapping[str, View] = MappingProxyType(
    {
        "network": View("the whole network", "", _network),
        "organisation": View(
            "the tree of organisations, with posts and holders", "an organisation", _organisation
        ),
        "career": View("one person's career in time", "a person", _career, needs_about=True),
        "ego": View(
            "the surroundings of one node",
            "a node",
            _ego,
            needs_about=True,
            takes_depth=True,
        ),
        "directives": View("the register of directives", "", _directives),
    }
)
"""All views by name."""


def misuse(view: str, choice: Choice) -> str:
    """Why a view cannot be asked for so, in one line without a full stop; '' where it can."""
    if view != ALL and view not in VIEWS:
        return f"no view {view!r}; there are {', '.join((*VIEWS, ALL))}"
    found = VIEWS.get(view)
    if found is None or not found.about:
        if choice.about is not None:
            return f"the view {view} is about everything and takes no name"
    elif found.needs_about and not choice.about:
        return f"the view {view} needs the name of {found.about}"
    if choice.depth is not None and not (found is not None and found.takes_depth):
        return f"the view {view} has no depth"
    if choice.depth is not None and choice.depth < 1:
        return "the depth is 1 or more"
    return ""


def render_view(store: Store, view: str, choice: Choice) -> str:
    """The page of a view.

    Raises:
        ExportError: there is no such view, or it does not take such a choice.
        QueryError: nothing, or more than one thing, has the name that it is to be about.
    """
    wrong = misuse(view, choice)
    if wrong or view == ALL:
        raise ExportError(wrong or "the set of all views is a folder, not one page")
    return VIEWS[view].render(store, choice)


def write_all(
    store: Store, folder: Path, choice: Choice, *, progress: Progress | None = None
) -> tuple[str, ...]:
    """Write the set of pages into a folder, which is made where there is none.

    Pages of the same names are replaced, each whole; careers of an earlier set that are no longer
    among those of whom most is told are taken away. Other files stay.

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
