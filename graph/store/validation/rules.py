"""Rules that span several things, or compare values as no shape can."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal, InvalidOperation
from typing import TypeAlias

import networkx
from pyoxigraph import Literal
from rdflib import URIRef

from cadregraph.graph.store.validation.findings import Finding
from cadregraph.graph.store.validation.merged import Merged, text
from cadregraph.ontology import CADRE, DCTERMS, OA, ORG, SCHEMA, concept, properties

Rule: TypeAlias = Callable[[Merged], Iterator[Finding]]

_PERIODS: tuple[tuple[URIRef, URIRef], ...] = (
    (SCHEMA.startDate, SCHEMA.endDate),
    (SCHEMA.startDate, CADRE.endedBy),
    (CADRE.seenFrom, CADRE.seenUntil),
    (SCHEMA.birthDate, SCHEMA.deathDate),
    (SCHEMA.foundingDate, SCHEMA.dissolutionDate),
)
"""Properties of one thing of which the first is not later than the second."""
_FULL = Decimal(100)
_DONE = frozenset(str(concept("assertion", code)) for code in ("asserted", "decided"))


def broken_rules(graph: Merged) -> Iterator[Finding]:
    """Where the graph breaks a rule."""
    for rule in _RULES:
        yield from rule(graph)


def beyond_text(graph: Merged, texts: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    """Passages that do not stand in the text of their article where they say.

    Args:
        texts: the articles by id with their text; taken one by one.
    """
    articles = graph.literals(str(DCTERMS.identifier))
    passages: dict[str, list[str]] = {}
    for passage, article in graph.things(str(DCTERMS.isPartOf)):
        passages.setdefault(articles.get(article, ""), []).append(passage)
    exact, starts, ends = (graph.literals(str(term)) for term in (OA.exact, OA.start, OA.end))
    for name, article_text in texts:
        for passage in passages.pop(name, ()):
            start, end = starts.get(passage, ""), ends.get(passage, "")
            if not start.isdecimal() or not end.isdecimal():
                continue  # a matter of the shapes
            if article_text[int(start) : int(end)] != exact.get(passage):
                message = "The text of the article has something else there."
                yield Finding(passage, str(OA.exact), exact.get(passage, ""), message)
    for name, left in passages.items():
        for passage in left:
            yield Finding(passage, str(DCTERMS.isPartOf), name, "No text is kept of this article.")


# --- values -------------------------------------------------------------------------------------


def _ends_before_it_starts(graph: Merged) -> Iterator[Finding]:
    for first, last in _PERIODS:
        starts, ends = graph.literals(str(first)), graph.literals(str(last))
        for subject in starts.keys() & ends.keys():
            if _before(ends[subject], starts[subject]):
                value = f"{starts[subject]} > {ends[subject]}"
                yield Finding(subject, str(last), value, "This ends before it starts.")


def _before(one: str, other: str) -> bool:
    """Whether a date is earlier than another as far as both are known; days without year are not."""
    if one.startswith("--") or other.startswith("--"):
        return False
    known = min(len(one), len(other), len("2020-01-31"))
    return one[:known] < other[:known]


def _not_normal(graph: Merged) -> Iterator[Finding]:
    for property_, pairs in graph.pairs.items():
        for subject, value in pairs:
            if isinstance(value, Literal) and not unicodedata.is_normalized("NFC", value.value):
                message = "Text is in Unicode normal form C."
                yield Finding(subject, property_, value.value, message)


def _share_above_all(graph: Merged) -> Iterator[Finding]:
    """A percentage above 100 of a part that is not larger than its whole."""
    values, totals = graph.literals(str(CADRE.value)), graph.literals(str(CADRE.total))
    for subject, percentage in graph.literals(str(CADRE.percentage)).items():
        share = _number(percentage)
        part, whole = _number(values.get(subject)), _number(totals.get(subject))
        if share is None or part is None or whole is None:
            continue
        if share > _FULL and part <= whole:
            message = "A part of a whole is not more than 100 per cent of it."
            yield Finding(subject, str(CADRE.percentage), percentage, message)


def _number(value: str | None) -> Decimal | None:
    try:
        found = Decimal(value) if value is not None else None
    except InvalidOperation:
        return None
    return found if found is not None and found.is_finite() else None


def _decided_as_asserted(graph: Merged) -> Iterator[Finding]:
    """cadre:decision is 'decided' where the assertion is asserted or decided, and only there."""
    assertions = dict(graph.things(str(CADRE.assertion)))
    for subject, decision in graph.things(str(CADRE.decision)):
        asserted = assertions.get(subject)
        if asserted is not None:
            wanted = "decided" if asserted in _DONE else "proposed"
            if decision != str(concept("decision", wanted)):
                message = "cadre:decision is decided where the assertion is asserted or decided."
                yield Finding(subject, str(CADRE.decision), decision, message)


# --- links --------------------------------------------------------------------------------------


def _to_itself(graph: Merged) -> Iterator[Finding]:
    for property_ in graph.pairs:
        for subject, target in graph.things(property_):
            if subject == target:
                yield Finding(subject, property_, target, "No link leads from a thing to itself.")


def _in_circles(graph: Merged) -> Iterator[Finding]:
    for property_ in properties().values():
        if not property_.acyclic or property_.iri not in graph.pairs:
            continue
        links = networkx.DiGraph(graph.things(property_.iri))
        for circle in networkx.strongly_connected_components(links):
            if len(circle) > 1:
                message = "Links of this property do not lead back to where they began."
                first = min(circle)
                yield Finding(first, property_.iri, " ".join(sorted(circle)), message)


def _one_way(graph: Merged) -> Iterator[Finding]:
    """A link without the one that leads back: successor and predecessor, symmetric properties."""
    for property_ in properties().values():
        if property_.inverse is None:
            continue
        back = set(graph.things(property_.inverse))
        for subject, target in graph.things(property_.iri):
            if (target, subject) not in back:
                message = f"The link back is missing: {property_.inverse.rpartition('#')[2]}."
                yield Finding(subject, property_.iri, target, message)


def _inferred_of_nothing(graph: Merged) -> Iterator[Finding]:
    """An inference whose link is not in the graph."""
    sources, targets = (dict(graph.things(str(t))) for t in (CADRE.fromEntity, CADRE.toEntity))
    known: dict[str, set[tuple[str, str]]] = {}
    for note, relation in graph.things(str(CADRE.relation)):
        if note not in sources or note not in targets:
            continue
        links = known.setdefault(relation, set(graph.things(relation)))
        if (sources[note], targets[note]) not in links:
            message = "The link that was inferred is not in the graph."
            yield Finding(note, str(CADRE.relation), relation, message)


def _tenure_elsewhere(graph: Merged) -> Iterator[Finding]:
    """A tenure in another organisation than its post's."""
    bodies, posts = dict(graph.things(str(ORG.postIn))), dict(graph.things(str(CADRE.post)))
    for subject, body in graph.things(str(ORG.organization)):
        if bodies.get(posts.get(subject, "")) != body:
            message = "The organisation of a tenure is that of its post."
            yield Finding(subject, str(ORG.organization), body, message)


def _held_by_nobody(graph: Merged) -> Iterator[Finding]:
    """A post that somebody holds without a tenure of it."""
    posts = dict(graph.things(str(CADRE.post)))
    tenures = {(who, posts.get(tenure)) for tenure, who in graph.things(str(CADRE.holder))}
    for person, post in graph.things(str(ORG.holds)):
        if (person, post) not in tenures:
            yield Finding(person, str(ORG.holds), post, "Who holds a post has a tenure of it.")


def _succession_across_posts(graph: Merged) -> Iterator[Finding]:
    posts = dict(graph.things(str(CADRE.post)))
    for before, after in graph.things(str(CADRE.successor)):
        if posts.get(before) != posts.get(after):
            message = "A successor holds the same post."
            yield Finding(before, str(CADRE.successor), after, message)


# --- evidence -----------------------------------------------------------------------------------


def _one_id_for_two(graph: Merged) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for article, name in sorted(graph.pairs.get(str(DCTERMS.identifier), ()), key=str):
        other = first.setdefault(text(name), article)
        if other != article:
            message = "Two articles do not have one id."
            yield Finding(article, str(DCTERMS.identifier), text(name), message)


def _passage_of_another_length(graph: Merged) -> Iterator[Finding]:
    starts, ends = graph.literals(str(OA.start)), graph.literals(str(OA.end))
    for passage, exact in graph.literals(str(OA.exact)).items():
        start, end = _number(starts.get(passage)), _number(ends.get(passage))
        if start is not None and end is not None and end - start != len(exact):
            message = "A passage is as long as oa:start and oa:end say."
            yield Finding(passage, str(OA.exact), exact, message)


_RULES: tuple[Rule, ...] = (
    _ends_before_it_starts,
    _not_normal,
    _share_above_all,
    _decided_as_asserted,
    _to_itself,
    _in_circles,
    _one_way,
    _inferred_of_nothing,
    _tenure_elsewhere,
    _held_by_nobody,
    _succession_across_posts,
    _one_id_for_two,
    _passage_of_another_length,
)
