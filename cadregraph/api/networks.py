"""The network of a graph, or a part of it, for networkx and for pyvis."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from cadregraph.api.results import NetworkView
from cadregraph.api.stores import DEFAULT_STORE, opened
from cadregraph.graph.errors import QueryError

if TYPE_CHECKING:
    from cadregraph.api.stores import Where
    from cadregraph.exports.pages.network.offline_pyvis import OfflineNetwork
    from cadregraph.exports.pages.templating import Language


def network(
    store: Where = DEFAULT_STORE,
    *,
    about: str | None = None,
    depth: int = 1,
    classes: Collection[str] | None = None,
    relations: Collection[str] | None = None,
    year: int | None = None,
) -> NetworkView:
    """The network of people, bodies, posts and documents, typed; a notebook shows a picture.

    Left out, a choice lets everything pass. Where relations or a year are chosen, nodes of which no
    edge is left go, too; the surroundings of a node are looked for in what the other choices leave.

    Args:
        about: a node by any of its names, or its IRI; only its surroundings are given.
        depth: how many steps around it; a post is no step of its own.
        classes: only nodes of these, such as 'Official', 'Post', 'PartyCommittee'.
        relations: only edges of these kinds, such as 'holds', 'of', 'appointed'.
        year: only posts known to be held in that year, and acts of that year; relations without
            time, such as 'part-of', stay.

    Raises:
        QueryError: nothing, or more than one thing, is called ``about``; no such class or relation;
            a depth below 1.
        StoreError: the store cannot be opened.
    """
    from cadregraph.exports.pages.words import MARKS, RELATIONS
    from cadregraph.graph.network import project, selection, surroundings
    from cadregraph.graph.store.finding import the_one

    _check("class", classes, MARKS)
    _check("relation", relations, {name.partition(" ")[0] for name in RELATIONS})
    if depth < 1:
        raise QueryError("the depth is 1 or more")
    with opened(store, read_only=True) as graph:
        centre = "" if about is None else the_one(graph, about, "thing")
        found = project(graph)
    if not (classes is None and relations is None and year is None):
        found = selection(found, classes=classes, relations=relations, year=year, keep=centre)
    return NetworkView(surroundings(found, centre, depth) if centre else found)


def pyvis_network(
    store: Where = DEFAULT_STORE,
    *,
    about: str | None = None,
    depth: int = 1,
    classes: Collection[str] | None = None,
    relations: Collection[str] | None = None,
    year: int | None = None,
    heading: str = "",
    height: str = "600px",
    lang: Language = "vi",
) -> OfflineNetwork:
    """The network, or a part of it, as a `pyvis.network.Network` to go on with in a notebook.

    It is placed, coloured and labelled as on our pages; the last expression of a cell is shown in
    place, and ``show("network.html")`` writes it to a file. Neither needs a network connection.

    Args:
        about, depth, classes, relations, year: which part, as for `network`.
        heading: a line above the picture.
        height: of the picture, as CSS has it.
        lang: the language of what is said where the pointer rests, vi or en.

    Raises:
        QueryError, StoreError: as `network`.
    """
    part = network(store, about=about, depth=depth, classes=classes, relations=relations, year=year)
    return part.pyvis(heading=heading, height=height, lang=lang)


def _check(what: str, given: Collection[str] | None, known: Collection[str]) -> None:
    for name in given or ():
        if name not in known:
            raise QueryError(f"no {what} {name!r}; there are {', '.join(sorted(known))}")
