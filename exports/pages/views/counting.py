"""The figures of a build, and the people of whom most is known."""

from __future__ import annotations

from collections import Counter

from cadregraph.exports.pages.views import view_sparql
from cadregraph.exports.pages.views.shown import Documented, Figures, Peopled, Person
from cadregraph.exports.pages.views.typed_answers import tenures_of
from cadregraph.graph.store import Store
from cadregraph.graph.store.rows import rows, rows_where
from cadregraph.ontology import CADRE

_POSTS = 3
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
        row["class"].removeprefix(str(CADRE)): int(row["n"])
        for row in rows(store, view_sparql.CLASSES)
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
        published=_period(store, view_sparql.PUBLISHED),
        period=_period(store, view_sparql.PERIOD),
    )


def _period(store: Store, query: str) -> tuple[str, str]:
    for row in rows(store, query):
        return row.get("first", ""), row.get("last", "")
    return "", ""


def documented(store: Store, number: int) -> tuple[Documented, ...]:
    """The people of whom most is known, most first, with the three posts that most sentences name."""
    found = sorted(
        rows(store, view_sparql.DOCUMENTED), key=lambda r: (-int(r["facts"]), r["person"])
    )
    most = []
    for row in found[:number]:
        person = Person(row["person"], row["name"])
        most.append(Documented(person, int(row["facts"]), _posts(store, person.iri)))
    return tuple(most)


def _posts(store: Store, person: str) -> tuple[str, ...]:
    """Posts by the number of their sentences; one that is only stated as past says so."""
    by_tenure = Counter(
        row["fact"] for row in rows_where(store, view_sparql.PERSON_EVIDENCE, person=person)
    )
    sentences: Counter[str] = Counter()
    held: set[str] = set()
    for tenure in tenures_of(store, person):
        sentences[tenure.post.label] += by_tenure[tenure.iri]
        if not tenure.over:
            held.add(tenure.post.label)
    ordered = sorted(sentences, key=lambda label: (-sentences[label], label))
    return tuple(label if label in held else f"nguyên {label}" for label in ordered[:_POSTS])


def peopled(store: Store, number: int) -> tuple[Peopled, ...]:
    """The bodies of which most people are known, most first; two at least."""
    found = sorted(rows(store, view_sparql.PEOPLED), key=lambda r: (-int(r["people"]), r["body"]))
    most = (Peopled(row["body"], row["name"], int(row["people"])) for row in found[:number])
    return tuple(body for body in most if body.people > 1)
