"""Changes of bodies as statements: which came from which, and the days on which they began and ended."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cadregraph.graph.model import BodyChange, Entity, OrganizationFact
from cadregraph.graph.triples.actions import NOTES, asserted
from cadregraph.graph.triples.iris import Iris
from cadregraph.graph.triples.literals import date
from cadregraph.graph.triples.parts import confidence, labelled, optional, typed
from cadregraph.graph.triples.statements import Ranked, state
from cadregraph.graph.triples.terms import cadre, dcterms, org, schema

_KINDS: Mapping[BodyChange, str] = {
    "founded": "thành lập", "merged": "hợp nhất", "absorbed": "sáp nhập", "renamed": "đổi tên",
    "divided": "chia tách", "ended": "kết thúc hoạt động",
}  # fmt: skip
_DONE = frozenset({"asserted", "decided"})


def organization_change(
    iris: Iris, entities: Mapping[str, Entity], fact: OrganizationFact
) -> Iterator[Ranked]:
    """What is stated of a change of bodies, and of the bodies if it is done.

    Args:
        iris: mints the IRIs.
        entities: the bodies by key.
        fact: the change.
    """
    subject = str(iris.organization_change(fact))
    old = [key for key in fact.originals if key not in fact.results]
    names = ", ".join(entities[key].label for key in old or fact.results)
    into = ", ".join(entities[key].label for key in fact.results) if old else ""
    label = f"{_KINDS[fact.kind]} {names}" + (f" thành {into}" if into else "")
    yield typed(subject, "OrganizationChange")
    yield from labelled(subject, label + NOTES[fact.assertion.status])
    yield from asserted(iris, subject, fact.assertion)
    for key in fact.originals:
        yield state(subject, org.originalOrganization, str(iris.entity(key)))
    for key in fact.results:
        yield state(str(iris.entity(key)), org.resultedFrom, subject)
    if fact.decided_by is not None:
        yield state(subject, cadre.decidedBy, str(iris.entity(fact.decided_by)))
    if fact.based_on is not None:
        yield state(subject, cadre.basedOn, str(iris.entity(fact.based_on)))
    yield from optional(subject, dcterms.date, fact.date, date)
    yield confidence(subject, fact.confidence)
    if fact.assertion.status in _DONE:
        yield from _bodies(iris, fact, old)


def _bodies(iris: Iris, fact: OrganizationFact, old: list[str]) -> Iterator[Ranked]:
    """What a change that is done says of the bodies themselves."""
    began = fact.kind in ("founded", "merged", "divided")
    for key in fact.results:
        body = str(iris.entity(key))
        if began and key not in fact.originals:
            yield from optional(body, schema.foundingDate, fact.since, date)
        for former in old:
            yield state(str(iris.entity(former)), dcterms.isReplacedBy, body)
    for former in old:
        if fact.kind in ("merged", "absorbed", "divided", "ended"):
            yield from optional(str(iris.entity(former)), schema.dissolutionDate, fact.since, date)
