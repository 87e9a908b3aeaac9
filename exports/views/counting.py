"""The figures of a build, and the people of whom most is told."""

from __future__ import annotations

from exports.views import queries
from exports.views.asking import rows, tenures_of
from exports.views.records import Documented, Figures, Person
from graph.store import Store
from ontology import CADRE

_FACTS = (
    "Tenure",
    "PersonnelChange",
    "DisciplinaryAction",
    "Inspection",
    "Statement",
    "Measurement",
)


def figures(store: Store) -> Figures:
    """The figures of the build."""
    count = {
        row["class"].removeprefix(str(CADRE)): int(row["n"]) for row in rows(store, queries.CLASSES)
    }
    bodies = (
        "PartyOrganization PartyCommittee PartyBody StateBody MassOrganization Institution "
        "Organization"
    )
    return Figures(
        articles=count.get("Article", 0),
        passages=count.get("Passage", 0),
        people=count.get("Official", 0),
        bodies=sum(count.get(name, 0) for name in bodies.split()),
        posts=count.get("Post", 0),
        places=count.get("Place", 0),
        directives=count.get("Directive", 0),
        events=count.get("Congress", 0) + count.get("Meeting", 0),
        facts=tuple((name, count[name]) for name in _FACTS if name in count),
        published=_period(store, queries.PUBLISHED),
        period=_period(store, queries.PERIOD),
    )


def _period(store: Store, query: str) -> tuple[str, str]:
    for row in rows(store, query):
        return row.get("first", ""), row.get("last", "")
    return "", ""


def documented(store: Store, number: int) -> tuple[Documented, ...]:
    """The people of whom most is told, most first, with up to three posts each."""
    found = sorted(rows(store, queries.DOCUMENTED), key=lambda r: (-int(r["facts"]), r["person"]))
    most = []
    for row in found[:number]:
        posts = dict.fromkeys(tenure.post.label for tenure in tenures_of(store, row["person"]))
        person = Person(row["person"], row["name"])
        most.append(Documented(person, int(row["facts"]), tuple(posts)[:3]))
    return tuple(most)
