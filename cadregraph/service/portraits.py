"""A thing with what its page shows beside its statements: a timeline, what stands below a body, who
was disciplined with a person, the articles that name it, the text of an article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pyoxigraph import NamedNode

from cadregraph.exports.pages.views import typed_answers
from cadregraph.exports.pages.views.career_rows import career_rows
from cadregraph.exports.pages.views.page import anchor
from cadregraph.exports.pages.views.shown import Career, Person, Tenure
from cadregraph.exports.pages.views.timeline import Timeline, timeline
from cadregraph.graph.store import Store
from cadregraph.graph.store.rows import rows_named
from cadregraph.ontology.vocabulary import CADRE, direct_classes
from cadregraph.service.articles import ArticleText, article_text
from cadregraph.service.rows import PREFIXES, local_name, rows
from cadregraph.service.things import Thing, thing
from cadregraph.service.together import Together, together

BODIES = frozenset(local_name(iri) for iri in direct_classes(f"{CADRE}Organization"))
"""The classes of bodies, by their local names."""
_LANES = 40
"""Rows of the timeline of a post or body."""
_BRANCHES = 400
"""Bodies below another that its page shows."""

_TENURES_OF_POST = PREFIXES + "SELECT ?tenure { ?tenure cadre:post %(thing)s } ORDER BY ?tenure"
_TENURES_OF_BODY = (
    PREFIXES
    + """SELECT ?tenure { ?tenure cadre:post/org:postIn %(thing)s .
  OPTIONAL { ?tenure cadre:support ?n } } ORDER BY DESC(?n) ?tenure"""
)
_BELOW = (
    PREFIXES
    + """SELECT DISTINCT ?child ?name ?parent (COUNT(DISTINCT ?tenure) AS ?holders) {
  ?parent (cadre:organOf|org:subOrganizationOf|^cadre:governs)* %(thing)s .
  ?child cadre:organOf|org:subOrganizationOf|^cadre:governs ?parent ; skos:prefLabel ?name .
  OPTIONAL { ?tenure cadre:post/org:postIn ?child }
} GROUP BY ?child ?name ?parent ORDER BY ?name ?child ?parent"""
)
_ABOVE = (
    PREFIXES
    + """SELECT DISTINCT ?parent ?name {
  %(thing)s cadre:organOf|org:subOrganizationOf|^cadre:governs ?parent . ?parent skos:prefLabel ?name
} ORDER BY ?name ?parent"""
)
_MENTIONS = (
    PREFIXES
    + """SELECT ?article ?title ?issued ?outlet (COUNT(DISTINCT ?passage) AS ?n) (MIN(?start) AS ?at) {
  GRAPH ?passage { %(thing)s cadre:mentionedAt ?span }
  ?passage dcterms:isPartOf ?article ; oa:start ?start .
  OPTIONAL { ?article dcterms:title ?title } OPTIONAL { ?article dcterms:issued ?issued }
  OPTIONAL { ?article dcterms:publisher ?outlet }
} GROUP BY ?article ?title ?issued ?outlet ORDER BY DESC(?issued) ?article"""
)
_COMPANIONS = (
    PREFIXES
    + """SELECT ?who ?name (COUNT(DISTINCT ?passage) AS ?n) { ?mine cadre:sanctioned %(thing)s .
  GRAPH ?passage { ?mine cadre:sanctioned %(thing)s . ?theirs cadre:sanctioned ?who }
  FILTER(?who != %(thing)s) ?who skos:prefLabel ?name } GROUP BY ?who ?name ORDER BY DESC(?n) ?name"""
)
_COLLEAGUES = (
    PREFIXES
    + """SELECT ?body ?bodyName ?who ?name (MAX(?n) AS ?support) {
  ?mine cadre:holder %(thing)s ; cadre:post/org:postIn ?body . ?body skos:prefLabel ?bodyName .
  ?theirs cadre:post/org:postIn ?body ; cadre:holder ?who . ?who skos:prefLabel ?name
  OPTIONAL { ?theirs cadre:support ?n }
  FILTER(?who != %(thing)s) } GROUP BY ?body ?bodyName ?who ?name
  ORDER BY ?bodyName ?body DESC(?support) ?name ?who"""
)


@dataclass(frozen=True, slots=True)
class Named:
    """A thing and what it is called."""

    iri: str
    label: str


@dataclass(frozen=True, slots=True)
class Branch:
    """A body below another: how many tenures of its posts are known, and what stands below it."""

    iri: str
    label: str
    holders: int
    below: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """An article that names the thing in so many sentences, the first of which begins at ``start``."""

    article: str
    title: str
    issued: str
    outlet: str
    sentences: int
    start: int


@dataclass(frozen=True, slots=True)
class Circle:
    """Who is known to have held posts in a body of the person's, whenever that was."""

    body: Named
    people: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Holder:
    """Who held which post of a body on a day, by the named query `as-of`; ``basis`` is its word, and
    ``tenure`` the IRI of what it rests on."""

    tenure: str
    holder: str
    post: str
    basis: str
    support: str


@dataclass(frozen=True, slots=True)
class Portrait:
    """What the page of a thing shows; what its class does not have is empty."""

    thing: Thing
    picture: Timeline | None = None
    above: tuple[Named, ...] = ()
    below: tuple[Branch, ...] = ()
    companions: tuple[Named, ...] = ()
    circles: tuple[Circle, ...] = ()
    mentions: tuple[Mention, ...] = ()
    text: ArticleText | None = None
    together: Together | None = None
    holders: tuple[Holder, ...] = ()


def portrait(store: Store, iri: str, day: str = "") -> Portrait | None:
    """What the page of a thing shows; None where the graph knows none of this IRI.

    Args:
        day: of a body or post also who held it on this day (ISO 8601).

    Raises:
        ValueError: that is no IRI.
    """
    found = thing(store, iri)
    if found is None:
        return None
    if found.kind == "Article":
        return Portrait(found, text=article_text(store, iri))
    shown = Portrait(found, mentions=_mentions(store, iri))
    if found.kind == "Official":
        return replace(
            shown,
            picture=_career(store, iri),
            companions=_named(store, _COMPANIONS, iri),
            circles=_circles(store, iri),
        )
    if found.kind == "Post":
        shown = replace(shown, picture=_turnover(found, _held(store, _TENURES_OF_POST, iri)))
        if not day:
            return shown
        body = next((value.iri for value in found.values if value.property == "postIn"), "")
        held = {statement.iri for statement in found.statements}
        there = _on_day(store, body, day) if body else ()
        return replace(shown, holders=tuple(one for one in there if one.tenure in held))
    if found.kind in BODIES:
        tenures = _held(store, _TENURES_OF_BODY, iri)
        return replace(
            shown,
            picture=_turnover(found, tenures),
            together=together(tenures),
            above=_named(store, _ABOVE, iri),
            below=_below(store, iri),
            holders=_on_day(store, iri, day) if day else (),
        )
    return shown


def _on_day(store: Store, iri: str, day: str) -> tuple[Holder, ...]:
    found = rows_named(store, "as-of", date=day, organization=iri)
    return tuple(
        Holder(row["tenure"], row["holder"], row["postTitle"], row["basis"], row.get("support", ""))
        for row in found
    )


def _career(store: Store, iri: str) -> Timeline | None:
    career = typed_answers.career(store, iri)
    iris = [tenure.iri for tenure in career.tenures]
    iris += [change.iri for change in career.changes]
    return _drawn(career, [*iris, *(action.iri for action in career.sanctions)])


def _turnover(found: Thing, held: Sequence[Tenure]) -> Timeline | None:
    """Who held a post, or the posts of a body, when."""
    # The rows of a career are posts; here each is a person in a post.
    tenures = tuple(
        replace(
            t,
            post=replace(
                t.post,
                iri=f"{t.post.iri} {t.person.iri}",
                label=t.person.label
                if found.kind == "Post"
                else f"{t.post.title}: {t.person.label}",
            ),
        )
        for t in held
    )
    return _drawn(
        Career(Person(found.iri, found.label), tenures, (), (), ()), [t.iri for t in tenures]
    )


def _drawn(career: Career, facts: Sequence[str]) -> Timeline | None:
    if not facts:
        return None
    return timeline(career_rows(career, {iri: anchor("f", iri) for iri in facts}))


def _held(store: Store, query: str, iri: str) -> tuple[Tenure, ...]:
    """The tenures of a post or body, those that most articles report where there are many."""
    found = dict.fromkeys(row[0] for row in rows(store, query, thing=NamedNode(iri)))
    return typed_answers.tenures_called(store, list(found)[:_LANES])


def _named(store: Store, query: str, iri: str) -> tuple[Named, ...]:
    return tuple(Named(row[0], row[1]) for row in rows(store, query, thing=NamedNode(iri)))


def _below(store: Store, iri: str) -> tuple[Branch, ...]:
    """The bodies below another, as a tree; one that has two parents stands below both."""
    children: dict[str, list[tuple[str, str, int]]] = {}
    for child, name, parent, holders in list(rows(store, _BELOW, thing=NamedNode(iri)))[:_BRANCHES]:
        children.setdefault(parent, []).append((child, name, int(holders)))

    def branches(parent: str, way: tuple[str, ...]) -> tuple[Branch, ...]:
        return tuple(
            Branch(child, name, holders, branches(child, (*way, child)))
            for child, name, holders in children.get(parent, ())
            if child not in way  # a circle that articles have made
        )

    return branches(iri, (iri,))


def _mentions(store: Store, iri: str) -> tuple[Mention, ...]:
    return tuple(
        Mention(article, title, issued, outlet, int(count), int(at))
        for article, title, issued, outlet, count, at in rows(
            store, _MENTIONS, thing=NamedNode(iri)
        )
    )


def _circles(store: Store, iri: str) -> tuple[Circle, ...]:
    found: dict[Named, list[Named]] = {}
    for body, label, who, name, _ in rows(store, _COLLEAGUES, thing=NamedNode(iri)):
        found.setdefault(Named(body, label), []).append(Named(who, name))
    return tuple(Circle(body, tuple(people)) for body, people in found.items())
