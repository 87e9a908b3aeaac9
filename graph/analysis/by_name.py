"""The person or the body that a user means by a name."""

from __future__ import annotations

from cadregraph.graph.errors import AmbiguousNameError, QueryError
from cadregraph.graph.store import Store
from cadregraph.graph.store.rows import PREFIX_LINES, Row, rows
from cadregraph.graph.text.normal import fold, unaccented

_PEOPLE = f"""{PREFIX_LINES} SELECT DISTINCT ?thing ?name ?preferred WHERE {{
  ?thing a cadre:Official ; ?says ?name . VALUES ?says {{ skos:prefLabel skos:altLabel }}
  BIND(?says = skos:prefLabel AS ?preferred) }}"""

_BODIES = f"""{PREFIX_LINES} SELECT DISTINCT ?thing ?name ?preferred WHERE {{
  VALUES ?class {{ cadre:PartyOrganization cadre:PartyCommittee cadre:PartyBody cadre:StateBody
    cadre:MassOrganization cadre:Institution cadre:Organization }}
  ?thing a ?class ; ?says ?name . VALUES ?says {{ skos:prefLabel skos:altLabel }}
  BIND(?says = skos:prefLabel AS ?preferred) }}"""

_POSTS = f"""{PREFIX_LINES} SELECT DISTINCT ?thing ?label WHERE {{
  ?tenure cadre:holder ?thing ; cadre:post/skos:prefLabel ?label }}"""

_SHOWN = 3
"""Posts that are stated of each of several people of one name."""


def person_of(store: Store, called: str) -> str:
    """The IRI of the official whom a user means.

    Args:
        called: an IRI, a name, or 'name | post' where several bear it, as in a curator's decisions.
            Case, tone placement and, if it has none, diacritics do not matter.

    Raises:
        QueryError: nobody is called so.
        AmbiguousNameError: several are; it tells them with their posts.
    """
    name, _, post = (part.strip() for part in called.partition("|"))
    found = _called(list(rows(store, _PEOPLE)), name)
    if not found:
        raise QueryError(f"nobody is called {name!r} in this graph")
    if len(found) == 1 and not post:
        return next(iter(found))
    posts: dict[str, set[str]] = {iri: set() for iri in found}
    for row in rows(store, _POSTS):
        if row["thing"] in posts:
            posts[row["thing"]].add(row["label"])
    if post:
        wanted = {iri for iri in found if any(_same(post, label) for label in posts[iri])}
        if len(wanted) == 1:
            return next(iter(wanted))
        if not wanted:
            raise QueryError(f"nobody called {name!r} has the post {post!r} in this graph")
        found = {iri: found[iri] for iri in wanted}
    raise AmbiguousNameError(
        called,
        [
            (iri, _described(found[iri], posts[iri]))
            for iri in sorted(found, key=lambda iri: (-len(posts[iri]), iri))
        ],
    )


def body_of(store: Store, called: str) -> str:
    """The IRI of the body that a user means by an IRI or a name, as in `person_of`.

    Raises:
        QueryError: no body is called so.
        AmbiguousNameError: several are.
    """
    found = _called(list(rows(store, _BODIES)), called.strip())
    if not found:
        raise QueryError(f"no organisation is called {called!r} in this graph")
    if len(found) > 1:
        raise AmbiguousNameError(called, sorted(found.items()))
    return next(iter(found))


def _called(names: list[Row], wanted: str) -> dict[str, str]:
    """The things that are called so, with their labels; those whose label it is go first."""
    labels = {row["thing"]: row["name"] for row in names if row["preferred"] == "true"}
    if wanted in labels:
        return {wanted: labels[wanted]}
    for rule in (fold, unaccented):
        if rule is unaccented and fold(wanted) != unaccented(wanted):
            continue  # diacritics that are given are meant
        for preferred in ("true", "false"):
            found = {
                row["thing"]: labels.get(row["thing"], row["name"])
                for row in names
                if row["preferred"] == preferred and rule(row["name"]) == rule(wanted)
            }
            if found:
                return found
    return {}


def _same(wanted: str, label: str) -> bool:
    rule = unaccented if fold(wanted) == unaccented(wanted) else fold
    return rule(wanted) == rule(label)


def _described(label: str, posts: set[str]) -> str:
    shown = sorted(posts)[:_SHOWN]
    more = f", … {len(posts)}" if len(posts) > _SHOWN else ""
    return f"{label}: {', '.join(shown) or 'no post'}{more}"
