"""Which thing of the graph a user means: by IRI, or by any of its names in any spelling."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from cadregraph.exports.pages.views import view_sparql
from cadregraph.exports.pages.views.typed_answers import names_of, tenures_of
from cadregraph.graph.errors import QueryError
from cadregraph.graph.store import Store
from cadregraph.graph.store.rows import rows_where
from cadregraph.graph.text.normal import fold, unaccented

_LISTED = 6
"""Candidates that a message names."""
_POSTS = 3
_HINTS = 3


def find_person(store: Store, about: str) -> str:
    """The IRI of the official who is meant.

    Raises:
        QueryError: nobody, or several people, are called so.
    """
    return _find(store, about, names_of(store, view_sparql.PEOPLE_NAMES), "person")


def find_body(store: Store, about: str) -> str:
    """The IRI of the organisation that is meant.

    Raises:
        QueryError: no organisation, or several, are called so.
    """
    return _find(store, about, names_of(store, view_sparql.BODY_NAMES), "organisation")


def find_node(store: Store, about: str) -> str:
    """The IRI of the node of the network that is meant.

    Raises:
        QueryError: nothing, or several things, are called so.
    """
    return _find(store, about, names_of(store, view_sparql.ALL_NAMES), "node")


def _find(store: Store, about: str, names: Mapping[str, tuple[str, ...]], what: str) -> str:
    if about in names:
        return about
    found = _matching(about, names)
    if len(found) == 1:
        return found[0]
    if found:
        raise QueryError(
            f"{about!r} may be {_candidates(store, found, names)}; give one of the IRIs"
        )
    near = _near(about, names)
    hint = f"; did you mean {', '.join(near)}?" if near else ""
    raise QueryError(f"no {what} {about!r}{hint}")


def _matching(about: str, names: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Who is called so: by the preferred name, else by any name, else without diacritics."""
    exact, plain = fold(about.strip()), unaccented(about.strip())
    preferred = sorted(iri for iri, known in names.items() if fold(known[0]) == exact)
    return (
        preferred
        or sorted(iri for iri, known in names.items() if exact in map(fold, known))
        or sorted(iri for iri, known in names.items() if plain in map(unaccented, known))
    )


def _candidates(store: Store, found: Iterable[str], names: Mapping[str, tuple[str, ...]]) -> str:
    """The candidates in one line, each with its name, IRI and some of its posts."""
    listed = list(found)
    lines = []
    for iri in listed[:_LISTED]:
        posts = dict.fromkeys(tenure.post.label for tenure in tenures_of(store, iri))
        within = tuple(row["label"] for row in rows_where(store, view_sparql.WITHIN, node=iri))
        said = "; ".join((*tuple(posts)[:_POSTS], *sorted(set(within)))) or "no post told"
        lines.append(f"{names[iri][0]} ({said}) <{iri}>")
    if len(listed) > _LISTED:
        lines.append(f"{len(listed) - _LISTED} more")
    return ", or ".join(lines)


def _near(about: str, names: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Names that hold these words, or that are spelled much like them."""
    known: dict[str, str] = {}
    for labels in names.values():
        known.setdefault(unaccented(labels[0]), labels[0])
    plain = unaccented(about.strip())
    within = [name for name in sorted(known) if plain and f" {plain} " in f" {name} "]
    alike = get_close_matches(plain, sorted(known), n=_HINTS, cutoff=0.8)
    return [known[name] for name in dict.fromkeys((*alike, *within))][:_HINTS]
