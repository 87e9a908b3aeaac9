"""Reads from a store what the views show, typed: one function a view, each sorted and repeatable."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Literal, TypeAlias

from cadregraph.exports.pages.views import view_sparql
from cadregraph.exports.pages.views.shown import (
    Area,
    Body,
    Career,
    Change,
    Directive,
    Known,
    Link,
    Namesake,
    Neighbour,
    Organisations,
    Person,
    Post,
    Register,
    Sanction,
    Tenure,
)
from cadregraph.exports.pages.views.typed_rows import columns, once, passages_by_fact, quotes_of
from cadregraph.graph.network import Evidence
from cadregraph.graph.store import Store
from cadregraph.graph.store.finding import names_in
from cadregraph.graph.store.rows import Row, rows, rows_where

_PostOf: TypeAlias = Callable[[str], Post]
_NOT_YET = frozenset({"proposed", "planned"})
_DETAILS = ("reason", "charge", "sentence", "finding")
_STATUSES = {"current": 0, "acting": 1, "reported": 3}


# --- one person -----------------------------------------------------------------------------------


def career(store: Store, person: str) -> Career:
    """The career of the person with this IRI."""
    stated = passages_by_fact(rows_where(store, view_sparql.PERSON_EVIDENCE, person=person))
    quotes = quotes_of(store, stated)
    names = names_of_one(store, person)
    return Career(
        person=Person(person, names[0], names[1:]),
        tenures=tenures_of(store, person, quotes),
        changes=tuple(_changes(store, person, quotes)),
        sanctions=tuple(
            sanctions_in(rows_where(store, view_sparql.SANCTIONS, person=person), quotes)
        ),
        namesakes=tuple(_namesakes(store, person)),
    )


def names_of_one(store: Store, node: str) -> tuple[str, ...]:
    """The names of one thing, the preferred one first; its IRI where it has none."""
    found = {
        (row["preferred"] != "true", row["label"])
        for row in rows_where(store, view_sparql.ALL_NAMES, node=node)
    }
    return tuple(dict.fromkeys(label for _, label in sorted(found))) or (node,)


def tenures_of(
    store: Store, person: str, quotes: Mapping[str, tuple[Evidence, ...]] | None = None
) -> tuple[Tenure, ...]:
    """The tenures of one person, those held first, then those once held."""
    return _tenures(
        rows_where(store, view_sparql.TENURES, person=person),
        rows_where(store, view_sparql.NEIGHBOURS, person=person),
        lambda post: _post(store, post),
        quotes or {},
    )


def tenures_called(
    store: Store,
    tenures: Iterable[str],
    quotes: Mapping[str, tuple[Evidence, ...]] | None = None,
) -> tuple[Tenure, ...]:
    """The tenures with these IRIs, without those before and after."""
    posts: dict[str, Post] = {}

    def post(iri: str) -> Post:
        if iri not in posts:
            posts[iri] = _post(store, iri)
        return posts[iri]

    found = [row for iri in tenures for row in rows_where(store, view_sparql.TENURES, tenure=iri)]
    return _tenures(found, (), post, quotes or {})


def _post(store: Store, post: str) -> Post:
    for row in sorted(rows_where(store, view_sparql.POSTS, post=post), key=columns):
        return _read_post(row)
    return Post(post, post, "", "", "")


def _changes(
    store: Store, person: str, quotes: Mapping[str, tuple[Evidence, ...]]
) -> Iterator[Change]:
    for row in once(rows_where(store, view_sparql.CHANGES, person=person), "change"):
        yield Change(
            iri=row["change"],
            kind=row["kind"],
            decision=row["decision"],
            post=_post(store, row["post"]) if "post" in row else None,
            body=row.get("body", ""),
            date=row.get("date", ""),
            term=row.get("term", ""),
            decided_by=row.get("by", ""),
            confidence=float(row["confidence"]),
            evidence=quotes.get(row["change"], ()),
        )


def sanctions_in(
    found: Iterable[Row], quotes: Mapping[str, tuple[Evidence, ...]]
) -> Iterator[Sanction]:
    """What was done about people or bodies, from rows of `view_sparql.SANCTIONS`."""
    for row in once(found, "action"):
        yield Sanction(
            iri=row["action"],
            kind=row.get("kind", "discipline"),
            decision="proposed" if row["decision"] in _NOT_YET else row["decision"],
            decided_by=row.get("by", ""),
            details=tuple((key, row[key]) for key in _DETAILS if key in row),
            date=row.get("date", ""),
            confidence=float(row["confidence"]),
            evidence=quotes.get(row["action"], ()),
        )


def _namesakes(store: Store, person: str) -> Iterator[Namesake]:
    found: dict[str, tuple[float, str]] = {}
    for row in rows(store, view_sparql.NAMESAKES):
        for mine, theirs in (("one", "other"), ("other", "one")):
            if row[mine] == person:
                stated = (float(row["score"]), row.get("reason", ""))
                found[row[theirs]] = max(stated, found.get(row[theirs], stated))
    for other, (score, reason) in sorted(found.items(), key=lambda f: (-f[1][0], f[0])):
        posts = tuple(dict.fromkeys(t.post.label for t in tenures_of(store, other)))
        yield Namesake(Person(other, names_of_one(store, other)[0]), score, reason, posts)


# --- all organisations ----------------------------------------------------------------------------


def organisations(store: Store) -> Organisations:
    """All bodies, posts and tenures, with what puts one body under another."""
    posts = {row["post"]: _read_post(row) for row in once(rows(store, view_sparql.POSTS), "post")}
    stated = passages_by_fact(rows(store, view_sparql.TENURE_EVIDENCE))
    linked = _linked(rows(store, view_sparql.STRUCTURE_EVIDENCE))
    quotes = quotes_of(store, stated | linked)
    noted = _linked(rows(store, view_sparql.INFERENCE_EVIDENCE))
    inferred = {
        key: row
        for row in rows(store, view_sparql.INFERENCES)
        if not linked.get(key := _link_key(row), set()) - noted.get(key, set())
    }
    names = names_in(store, "organization")
    return Organisations(
        bodies=tuple(
            Body(
                iri=row["body"],
                cls=row["class"].rpartition("#")[2],
                label=row["label"],
                level=row.get("level", ""),
                names=names[row["body"]][1:],
                place=row.get("place", ""),
                replaced_by=row.get("replacedBy", ""),
            )
            for row in once(rows(store, view_sparql.BODIES), "body")
        ),
        areas=tuple(
            Area(row["place"], row["label"], row.get("code", ""), row.get("within", ""))
            for row in once(rows(store, view_sparql.AREAS), "place")
        ),
        links=tuple(_links(rows(store, view_sparql.STRUCTURE), inferred, quotes)),
        posts=tuple(posts.values()),
        tenures=_tenures(
            rows(store, view_sparql.TENURES),
            rows(store, view_sparql.NEIGHBOURS),
            posts.__getitem__,
            quotes,
        ),
    )


def _links(
    found: Iterable[Row], inferred: Mapping[str, Row], quotes: Mapping[str, tuple[Evidence, ...]]
) -> Iterator[Link]:
    for row in sorted(found, key=columns):
        key = _link_key(row)
        note = inferred.get(key, {})
        yield Link(
            kind=row["kind"],
            source=row["source"],
            target=row["target"],
            confidence=float(note["confidence"]) if note else None,
            reason=note.get("reason", ""),
            evidence=quotes.get(key, ()),
        )


def _linked(found: Iterable[Row]) -> dict[str, set[str]]:
    """The passages of each link."""
    passages: dict[str, set[str]] = {}
    for row in found:
        passages.setdefault(_link_key(row), set()).add(row["passage"])
    return passages


def _link_key(row: Row) -> str:
    return f"{row['source']} {row['kind']} {row['target']}"


# --- directives -----------------------------------------------------------------------------------


def register(store: Store) -> Register:
    """All directives with their issuers, what rests on them, and the sentences that name them."""
    stated = passages_by_fact(rows(store, view_sparql.DIRECTIVE_EVIDENCE))
    linked = _linked(rows(store, view_sparql.RESTING_EVIDENCE))
    quotes = quotes_of(store, stated | linked)
    names = names_in(store, "directive")
    issuers: dict[str, set[str]] = {}
    for row in rows(store, view_sparql.ISSUERS):
        issuers.setdefault(row["directive"], set()).add(row["label"])
    resting = list(rows(store, view_sparql.RESTING))
    labels = {row["source"]: row["from"] for row in sorted(resting, key=columns, reverse=True)}
    return Register(
        directives=tuple(
            Directive(
                iri=row["directive"],
                label=row["label"],
                kind=row.get("kind", ""),
                kind_label=(row.get("vi", ""), row.get("en", row.get("vi", ""))),
                symbol=row.get("symbol", ""),
                number=row.get("number", ""),
                issued=row.get("issued", ""),
                title=row.get("title", ""),
                names=names[row["directive"]][1:],
                issuers=tuple(sorted(issuers.get(row["directive"], ()))),
                evidence=quotes.get(row["directive"], ()),
            )
            for row in once(rows(store, view_sparql.DIRECTIVES), "directive")
        ),
        links=tuple(_links(resting, {}, quotes)),
        labels=labels | {row["target"]: row["to"] for row in sorted(resting, key=columns)},
    )


# --- shared ---------------------------------------------------------------------------------------


def _tenures(
    found: Iterable[Row],
    neighbours: Iterable[Row],
    post: _PostOf,
    quotes: Mapping[str, tuple[Evidence, ...]],
) -> tuple[Tenure, ...]:
    beside: dict[str, list[Neighbour]] = {}
    for row in sorted(neighbours, key=columns):
        side: Literal["predecessor", "successor"] = (
            "predecessor" if row["side"] == "predecessor" else "successor"
        )
        other = Neighbour(side, Person(row["other"], row["name"]))
        if other not in beside.setdefault(row["tenure"], []):
            beside[row["tenure"]].append(other)
    tenures = [
        Tenure(
            iri=row["tenure"],
            person=Person(row["person"], row["name"]),
            post=post(row["post"]),
            status=row["status"],
            known=Known(
                start=row.get("start", ""),
                end=row.get("end", ""),
                term=row.get("term", ""),
                seen_from=row.get("seenFrom", ""),
                seen_until=row.get("seenUntil", ""),
                ended_by=row.get("endedBy", ""),
            ),
            confidence=float(row["confidence"]),
            neighbours=tuple(beside.get(row["tenure"], ())),
            evidence=quotes.get(row["tenure"], ()),
        )
        for row in once(found, "tenure")
    ]
    return tuple(sorted(tenures, key=_as_shown))


def _as_shown(tenure: Tenure) -> tuple[int, str, str, str]:
    known = tenure.known
    begin = known.start or known.seen_from or known.ended_by
    return (
        2 if tenure.over else _STATUSES.get(tenure.status, 2),
        begin,
        tenure.post.label,
        tenure.iri,
    )


def _read_post(row: Row) -> Post:
    return Post(
        row["post"],
        row["label"],
        row.get("title", row["label"]),
        row.get("body", ""),
        row.get("bodyLabel", ""),
    )
