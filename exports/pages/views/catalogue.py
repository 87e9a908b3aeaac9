"""The views of a store by name: what each shows, what it may be about, what makes its page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from cadregraph.exports.pages.templating import Language
from cadregraph.exports.pages.views import typed_answers
from cadregraph.exports.pages.views.career import render_career
from cadregraph.exports.pages.views.chain_facts import chains
from cadregraph.exports.pages.views.chains import render_chains
from cadregraph.exports.pages.views.directives import render_directives
from cadregraph.exports.pages.views.figure_facts import figure_facts
from cadregraph.exports.pages.views.figures import render_figures
from cadregraph.exports.pages.views.members import render_members
from cadregraph.exports.pages.views.membership import membership
from cadregraph.exports.pages.views.organisation import render_organisations
from cadregraph.exports.pages.views.province_facts import province_facts
from cadregraph.exports.pages.views.provinces import render_provinces
from cadregraph.graph.errors import ExportError
from cadregraph.graph.network import project, surroundings
from cadregraph.graph.store import Store
from cadregraph.graph.store.finding import the_one

ALL = "all"
"""The name of the set of all views."""


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


def _organisation(store: Store, choice: Choice) -> str:
    about = the_one(store, choice.about, "organization") if choice.about is not None else ""
    found = typed_answers.organisations(store)
    return render_organisations(found, about=about, title=choice.title, lang=choice.lang)


def _career(store: Store, choice: Choice) -> str:
    person = the_one(store, choice.about or "", "person")
    return render_career(typed_answers.career(store, person), title=choice.title, lang=choice.lang)


def _members(store: Store, choice: Choice) -> str:
    body = the_one(store, choice.about or "", "organization")
    return render_members(membership(store, body), title=choice.title, lang=choice.lang)


def _ego(store: Store, choice: Choice) -> str:
    from cadregraph.exports.pages.network.html import render

    centre = the_one(store, choice.about or "", "thing")
    network = project(store)
    near = surroundings(network, centre, 1 if choice.depth is None else choice.depth)
    title = choice.title if choice.title is not None else str(network.nodes[centre]["data"].label)
    return render(near, title=title, lang=choice.lang)


def _directives(store: Store, choice: Choice) -> str:
    return render_directives(typed_answers.register(store), title=choice.title, lang=choice.lang)


def _provinces(store: Store, choice: Choice) -> str:
    return render_provinces(province_facts(store), title=choice.title, lang=choice.lang)


def _figures(store: Store, choice: Choice) -> str:
    about = the_one(store, choice.about, "thing") if choice.about is not None else ""
    return render_figures(figure_facts(store), about=about, title=choice.title, lang=choice.lang)


def _accountability(store: Store, choice: Choice) -> str:
    about = the_one(store, choice.about, "agent") if choice.about is not None else ""
    return render_chains(chains(store, about), title=choice.title, lang=choice.lang)


VIEWS: Mapping[str, View] = MappingProxyType(
    {
        "network": View("the whole network", "", _network),
        "organisation": View(
            "the tree of organisations, with posts and holders", "an organisation", _organisation
        ),
        "career": View("one person's career in time", "a person", _career, needs_about=True),
        "members": View(
            "who had a post of one organisation when, and together with whom",
            "an organisation",
            _members,
            needs_about=True,
        ),
        "ego": View(
            "the surroundings of one node",
            "a node",
            _ego,
            needs_about=True,
            takes_depth=True,
        ),
        "directives": View("the register of directives", "", _directives),
        "provinces": View("maps of the provinces by what is told of each", "", _provinces),
        "accountability": View(
            "inspections, sanctions and prosecution, step by step",
            "a person or an organisation",
            _accountability,
        ),
        "figures": View("what was counted, over time", "an organisation", _figures),
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
