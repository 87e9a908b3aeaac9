"""The set of pages that ties the views together, in one folder with an index."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import TypeAlias

from cadregraph.exports.files import adding_to_folder
from cadregraph.exports.pages.network.grouping import BODIES
from cadregraph.exports.pages.templating import HOME, Language
from cadregraph.exports.pages.views import typed_answers
from cadregraph.exports.pages.views.career import render_career
from cadregraph.exports.pages.views.catalogue import ALL, Choice, misuse
from cadregraph.exports.pages.views.chain_facts import chains
from cadregraph.exports.pages.views.chains import render_chains
from cadregraph.exports.pages.views.counting import documented, figures, peopled
from cadregraph.exports.pages.views.directives import render_directives
from cadregraph.exports.pages.views.figure_facts import figure_facts
from cadregraph.exports.pages.views.figures import render_figures
from cadregraph.exports.pages.views.index import render_index
from cadregraph.exports.pages.views.members import render_members
from cadregraph.exports.pages.views.membership import membership
from cadregraph.exports.pages.views.organisation import render_organisations
from cadregraph.exports.pages.views.page import (
    CHAINS,
    DIRECTIVES,
    FIGURES,
    NETWORK,
    ORGANISATIONS,
    PROVINCES,
    file_name,
    in_register,
    in_tree,
)
from cadregraph.exports.pages.views.province_facts import province_facts
from cadregraph.exports.pages.views.provinces import render_provinces
from cadregraph.exports.pages.views.wording import WORDS
from cadregraph.graph.errors import ExportError
from cadregraph.graph.network import Node, project
from cadregraph.graph.store import Store

CAREERS = 20
"""People whose careers are pages of the set: those of whom most is known."""

BODIES_SHOWN = 12
"""Bodies whose people are pages of the set: those of which most are known."""

_ONE_OF_MANY = re.compile(r"(?:career|members)-[a-z0-9-]*[0-9a-f]{10}\.html")
_OURS = '<meta name="generator" content="cadregraph">'

Progress: TypeAlias = Callable[[Iterable[str]], Iterable[str]]
"""Passes on the names of files while it tells a user how far they are."""


def write_all(
    store: Store, folder: Path, choice: Choice, *, progress: Progress | None = None
) -> tuple[str, ...]:
    """Write the set of pages into a folder, which is made where there is none.

    Pages of an earlier set are replaced when all are written; its careers and bodies that are no longer
    among those of whom most is known are taken away. Other files stay.

    Args:
        progress: called with the names of the pages and gives them back while they are written.

    Returns:
        The names of the files.

    Raises:
        ExportError: the folder cannot be made or written, is a file or in a store, or holds a file
            with the name of a page that is not ours.
    """
    wrong = misuse(ALL, choice)
    if wrong:
        raise ExportError(wrong)
    with adding_to_folder(folder, _is_ours) as fresh:
        stale = _earlier(folder)
        pages = _pages(store, choice)
        for name in progress(pages) if progress is not None else pages:
            (fresh / name).write_text(pages[name](), encoding="utf-8", newline="\n")
    for name in sorted(stale - set(pages)):
        (folder / name).unlink(missing_ok=True)
    return tuple(pages)


def _pages(store: Store, choice: Choice) -> dict[str, Callable[[], str]]:
    """What makes each page of the set, by its name."""
    people = documented(store, CAREERS)
    careers = {p.person.iri: file_name("career", p.person.label, p.person.iri) for p in people}
    bodies = peopled(store, BODIES_SHOWN)
    members = {body.iri: file_name("members", body.label, body.iri) for body in bodies}
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
    for iri, name in members.items():
        pages[name] = partial(_members_of_set, store, iri, choice.lang, careers)
    pages[PROVINCES] = lambda: render_provinces(
        province_facts(store), lang=choice.lang, home=True, pages=careers
    )
    pages[CHAINS] = lambda: render_chains(chains(store), lang=choice.lang, home=True, pages=careers)
    pages[FIGURES] = lambda: render_figures(figure_facts(store), lang=choice.lang, home=True)
    pages[NETWORK] = lambda: _network_of_set(store, choice.lang, careers)
    pages[HOME] = lambda: render_index(
        figures(store),
        [(person, careers[person.person.iri]) for person in people],
        [(body, members[body.iri]) for body in bodies],
        title=choice.title,
        lang=choice.lang,
    )
    return pages


def _network_of_set(store: Store, lang: Language, careers: Mapping[str, str]) -> str:
    from cadregraph.exports.pages.network.html import render

    title = WORDS["networkCard"][lang == "en"]
    network = project(store)
    nodes: dict[str, Node] = dict(network.nodes(data="data"))
    pages = dict(careers)
    pages |= {iri: in_tree(iri) for iri, node in nodes.items() if node.cls in BODIES}
    pages |= {iri: in_register(iri) for iri, node in nodes.items() if node.cls == "Directive"}
    return render(network, title=title, lang=lang, home=True, pages=pages)


def _career_of_set(store: Store, person: str, lang: Language, pages: Mapping[str, str]) -> str:
    return render_career(typed_answers.career(store, person), lang=lang, home=True, pages=pages)


def _members_of_set(store: Store, body: str, lang: Language, pages: Mapping[str, str]) -> str:
    return render_members(membership(store, body), lang=lang, home=True, pages=pages)


def _is_ours(page: Path) -> bool:
    """Whether a file is a page that cadregraph wrote."""
    try:
        return _OURS in page.read_text(encoding="utf-8")[:4096]
    except (OSError, UnicodeDecodeError):
        return False


def _earlier(folder: Path) -> set[str]:
    """The careers and bodies of a set that was written before; only where its index page is one of ours."""
    if not _is_ours(folder / HOME):
        return set()
    found = (file for file in folder.iterdir() if _ONE_OF_MANY.fullmatch(file.name))
    return {file.name for file in found if _is_ours(file)}
