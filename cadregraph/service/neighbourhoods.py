"""The network around some things as the page of the exported views, which grows from the store.

The whole network is projected once in the life of a process; what is shown of it is drawn each time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice
from urllib.parse import quote

import networkx as nx

from cadregraph.exports.pages.network.html import render
from cadregraph.exports.pages.templating import Language
from cadregraph.graph.network import Network, surroundings
from cadregraph.graph.network.elements import network_of

_WAYS = 60
"""Shortest paths between two things that are shown."""
MOST = 12
"""Things around which one page shows the network."""


def page_around(
    network: Network, things: Sequence[str], to: str | None, lang: Language
) -> str | None:
    """The page of the network around things, one step each, and of the paths from the first to another.

    Args:
        things: IRIs; where there are none, the whole network.
        to: the IRI of the other end of the paths.

    Returns:
        None where none of the things is in the network.
    """
    if not things:
        return render(network, lang=lang, pages=_pages(network, lang), front="/", more={})
    known = [iri for iri in dict.fromkeys((*things, *([to] if to else []))) if iri in network]
    if not known:
        return None
    near = {iri for one in known for iri in surroundings(network, one, 1)}
    if to is not None and len(known) > 1:
        near |= _between(network, known[0], to)
    shown = network_of(
        {iri: network.nodes[iri]["data"] for iri in near},
        [edge for *_, edge in network.edges(near, data="data")],
    )
    return render(
        shown,
        title=" – ".join(str(network.nodes[iri]["data"].label) for iri in known[:3]),
        lang=lang,
        overview=False,
        pages=_pages(shown, lang),
        front="/",
        more=_more(network, shown, known),
    )


def fragment(things: Sequence[str], to: str | None) -> str:
    """The part of the address after '#' with which such a page opens: what is chosen, or the paths."""
    if to is not None and things:
        ends = f"{quote(things[0], safe='')},{quote(to, safe='')}"
        return f"w={ends}"
    return f"n={quote(things[-1], safe='')}" if things else ""


def _between(network: Network, start: str, end: str) -> set[str]:
    """What lies on the shortest paths between two things."""
    plain = nx.Graph(network)
    try:
        ways = nx.all_shortest_paths(plain, start, end)
        return {iri for way in islice(ways, _WAYS) for iri in way}
    except nx.NetworkXNoPath:
        return set()


def _pages(network: Network, lang: Language) -> Mapping[str, str]:
    """Every node has a page of the service."""
    return {iri: f"/thing?iri={quote(iri, safe='')}&lang={lang}" for iri in network}


def _more(network: Network, shown: Network, known: Sequence[str]) -> Mapping[str, tuple[int, str]]:
    """Of each node how many of its neighbours are not shown, and where the page is that shows them."""
    found: dict[str, tuple[int, str]] = {}
    for iri in shown:
        absent = sum(1 for other in set(nx.all_neighbors(network, iri)) if other not in shown)
        if absent:
            kept = [*known, iri][-MOST:]
            found[iri] = absent, "/network?" + "&".join(f"iri={quote(k, safe='')}" for k in kept)
    return found
