"""The table of careers: a row a post, with who held it and what is known of that person.

The columns are those of data sets on elites (who, born when and where, of which people, in the Party
since when, studied where; which post in which body of which level, from when until when), so that rows
of both can be put together.
"""

from __future__ import annotations

from collections.abc import Iterator

from cadregraph.exports.tables.columns import Cell, Column
from cadregraph.graph.store import Store
from cadregraph.graph.store.rows import PREFIX_LINES, rows, rows_named
from cadregraph.graph.text.normal import unaccented

_PERSON = {
    "born": ("schema:birthDate", "date"),
    "died": ("schema:deathDate", "date"),
    "birthplace": ("schema:birthPlace/skos:prefLabel", "text"),
    "home": ("cadre:homePlace/skos:prefLabel", "text"),
    "ethnicity": ("cadre:ethnicity", "text"),
    "joined_party": ("cadre:joinedParty", "date"),
    "schools": ("schema:alumniOf/skos:prefLabel", "texts"),
    "degrees": ("cadre:degree", "texts"),
    "ranks": ("cadre:promotion/skos:prefLabel", "texts"),
}
"""What is told of a person: the column, the path from the person, what the column holds."""
_POST = ("title", "organisation", "class", "level", "status", "start", "end", "term")
_SEEN = ("seen_from", "seen_until", "ended_by", "predecessor", "successor", "person", "tenure")
_DATES = frozenset({"start", "end", "seen_from", "seen_until", "ended_by"})

CAREER_COLUMNS: tuple[Column, ...] = (
    Column("name"),
    *(
        Column("other_names", "texts"),
        *(
            Column(name, "date" if kind == "date" else "texts" if kind == "texts" else "text")
            for name, (_, kind) in _PERSON.items()
        ),
    ),
    *(Column(name, "date" if name in _DATES else "text") for name in (*_POST, *_SEEN)),
)
_RENAMED = {
    "holder": "name",
    "postTitle": "title",
    "postOrganization": "organisation",
    "seenFrom": "seen_from",
    "seenUntil": "seen_until",
    "endedBy": "ended_by",
}
"""Columns of the named query ``careers`` that are called otherwise here."""


def career_rows(store: Store) -> Iterator[tuple[Cell, ...]]:
    """A row for each post that somebody holds or held, by person and time."""
    told = {name: _told(store, path) for name, (path, _) in _PERSON.items()}
    others = _told(store, "skos:altLabel")
    found: dict[str, dict[str, str]] = {}
    for asked in rows_named(store, "careers"):
        row = {_RENAMED.get(column, column): value for column, value in asked.items()}
        known = found.setdefault(row["tenure"], dict(row))
        for column, value in row.items():  # of several successors or classes the first by name
            known[column] = min(known.get(column, value), value)
    for row in sorted(found.values(), key=_order):
        person = row["person"]
        cells: list[Cell] = [row["name"], tuple(sorted(others.get(person, ())))]
        for name, (_, kind) in _PERSON.items():
            values = sorted(told[name].get(person, ()))
            cells.append(tuple(values) if kind == "texts" else min(values, default=""))
        yield (*cells, *(row.get(column, "") for column in (*_POST, *_SEEN)))


def _told(store: Store, path: str) -> dict[str, set[str]]:
    """What a path leads to, by person."""
    found: dict[str, set[str]] = {}
    query = (
        f"{PREFIX_LINES}SELECT ?person ?value WHERE {{ ?person a cadre:Official ; {path} ?value }}"
    )
    for row in rows(store, query):
        found.setdefault(row["person"], set()).add(row["value"])
    return found


def _order(row: dict[str, str]) -> tuple[str, ...]:
    began = row.get("start") or row.get("seen_from") or "9999"
    return unaccented(row["name"]), row["person"], began, row["organisation"], row["tenure"]
