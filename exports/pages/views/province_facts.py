"""Reads from a store what is told of each province: people in posts, changes, sanctions, documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from cadregraph.exports.pages.views import view_sparql
from cadregraph.exports.pages.views.shown import Area
from cadregraph.exports.pages.views.typed_rows import columns, once, passages_by_fact, quotes_of
from cadregraph.graph.gazetteer.tiles import tiles
from cadregraph.graph.network import Evidence
from cadregraph.graph.store import Store
from cadregraph.graph.store.rows import Row, rows, rows_where

Measure: TypeAlias = Literal["posts", "changes", "accountability", "documents"]
MEASURES: tuple[Measure, ...] = ("posts", "changes", "accountability", "documents")

_SHOWN = 12
"""Facts of a province and measure that are told with their sentences, the latest first."""


@dataclass(frozen=True, slots=True)
class Told:
    """A fact of a province: whom or what it is about, its kind and its further words."""

    iri: str
    who: str
    name: str
    kind: str
    what: str
    date: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class ProvinceFacts:
    """What is told of a province by measure: how many facts, how many they count for, the latest;
    ``place`` is its IRI."""

    code: str
    place: str
    facts: Mapping[Measure, int]
    counts: Mapping[Measure, int]
    told: Mapping[Measure, tuple[Told, ...]]


def province_facts(store: Store) -> tuple[ProvinceFacts, ...]:
    """The provinces of which anything is told, by their codes.

    A fact is of the province in which the body of the post lies, or the body that is sanctioned or
    issues; a sanction of a person is of the provinces in which that person has or had a post. Of
    people each counts once. What is only proposed, denied or alleged does not count.
    """
    places, iris = _provinces_of_bodies(store)
    posts: dict[str, dict[str, dict[str, None]]] = {}  # by person and province, each once
    names: dict[str, str] = {}
    for row in sorted(rows(store, view_sparql.HELD), key=columns):
        names.setdefault(row["person"], row["name"])
        if row["body"] in places:
            there = posts.setdefault(row["person"], {}).setdefault(places[row["body"]], {})
            there[row["post"]] = None

    def whose(row: Row) -> set[str]:
        body = row.get("body", row.get("who", ""))  # who is sanctioned may be a body
        own = {places[body]} if body in places else set[str]()
        return own if "body" in row else own | posts.get(body, {}).keys()

    found: dict[str, dict[Measure, list[Told]]] = {}

    def add(measure: Measure, told: Told, codes: Iterable[str]) -> None:
        for code in codes:
            found.setdefault(code, {name: [] for name in MEASURES})[measure].append(told)

    for person, provinces in posts.items():
        for code, own in provinces.items():
            told = Told(person, person, names[person], "", "; ".join([*own][:3]), "")
            add("posts", told, (code,))
    actions: tuple[tuple[Measure, str], ...] = (
        ("changes", view_sparql.CHANGED),
        ("accountability", view_sparql.SANCTIONED),
        ("documents", view_sparql.ISSUED),
    )
    for measure, query in actions:
        for row in once(rows(store, query), "fact"):
            add(measure, _told(row), whose(row))
    return tuple(_of_province(store, code, iris[code], found[code]) for code in sorted(found))


def _told(row: Row) -> Told:
    return Told(
        iri=row["fact"],
        who=row.get("who", row["fact"]),
        name=row["name"],
        kind=row.get("kind", ""),
        what=row.get("what", ""),
        date=row.get("date", ""),
    )


def _of_province(
    store: Store, code: str, place: str, found: Mapping[Measure, list[Told]]
) -> ProvinceFacts:
    told: dict[Measure, tuple[Told, ...]] = {}
    for measure, facts in found.items():
        latest = sorted(facts, key=lambda fact: (fact.name, fact.iri))
        latest.sort(
            key=lambda fact: fact.date if not fact.date.startswith("-") else "", reverse=True
        )
        shown = latest[:_SHOWN]  # of people the career page has the sentences
        told[measure] = tuple(shown if measure == "posts" else _with_sentences(store, shown))
    return ProvinceFacts(
        code=code,
        place=place,
        facts={name: len(facts) for name, facts in found.items()},
        counts={name: _counted(name, facts) for name, facts in found.items()},
        told=told,
    )


def _counted(measure: Measure, facts: Sequence[Told]) -> int:
    """How many: of steps of accountability the people and bodies that they hit."""
    return len({f.who for f in facts}) if measure == "accountability" else len(facts)


def _with_sentences(store: Store, facts: Iterable[Told]) -> Iterator[Told]:
    for fact in facts:
        stated = passages_by_fact(rows_where(store, view_sparql.FACT_EVIDENCE, fact=fact.iri))
        yield replace(fact, evidence=quotes_of(store, stated).get(fact.iri, ()))


def _provinces_of_bodies(store: Store) -> tuple[dict[str, str], dict[str, str]]:
    """The code of the province in which each body lies that lies in one, and the IRIs by code."""
    areas = {
        row["place"]: Area(row["place"], row["label"], row.get("code", ""), row.get("within", ""))
        for row in once(rows(store, view_sparql.AREAS), "place")
    }
    codes = {tile.code for tile in tiles()}
    found: dict[str, str] = {}
    for row in once(rows(store, view_sparql.BODIES), "body"):
        place, seen = row.get("place", ""), set[str]()
        while place in areas and place not in seen:
            seen.add(place)
            if areas[place].code in codes:
                found[row["body"]] = areas[place].code
                break
            place = areas[place].within
    return found, {areas[iri].code: iri for iri in sorted(areas, reverse=True)}
