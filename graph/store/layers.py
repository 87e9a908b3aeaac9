"""The two layers kept in step: what the default graph must hold, given passages and records."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import pyoxigraph
from pyoxigraph import (
    BlankNode,
    DefaultGraph,
    NamedNode,
    Quad,
    RdfFormat,
    Triple,
    parse,
)

from cadregraph.graph.store.descriptions import Descriptions
from cadregraph.graph.store.inferences import Inferences
from cadregraph.graph.triples.literals import node
from cadregraph.graph.triples.merge import Slot, Term, chosen, is_only_reported, slot
from cadregraph.ontology import DCTERMS


@dataclass(slots=True)
class Changes:
    """What to add to and remove from the default graph, and the rivals to keep, by slot."""

    added: list[Quad] = field(default_factory=list)
    removed: list[Quad] = field(default_factory=list)
    rivals: dict[str, set[str]] = field(default_factory=dict)


_PART_OF = node(DCTERMS.isPartOf)
_DEFAULT = DefaultGraph()


def passages_of(store: pyoxigraph.Store, article: NamedNode) -> tuple[NamedNode, ...]:
    """The passages of an article that the store holds."""
    found = store.quads_for_pattern(None, _PART_OF, article, _DEFAULT)
    return tuple(q.subject for q in found if isinstance(q.subject, NamedNode))


def parsed(lines: Iterable[str]) -> Iterator[Triple]:
    """The triples of lines of N-Triples without their stops."""
    text = "".join(f"{line} .\n" for line in lines)
    return (quad.triple for quad in parse(text, format=RdfFormat.N_TRIPLES))


def changes(
    store: pyoxigraph.Store,
    stale: Iterable[tuple[str, bool]],
    descriptions: Descriptions,
    inferences: Inferences,
    *,
    stated: Container[str] = frozenset(),
) -> Changes:
    """What brings the merged graph to hold what passages state, articles describe and is inferred.

    Args:
        store: the graph; its passages are as they should be.
        stale: the triples that came or went somewhere, as lines of N-Triples without their stops, with
            whether the inferred ones of their property changed, so that a single value is to be chosen
            anew; all of a subject and property together.
        descriptions: what articles describe.
        inferences: what is inferred.
        stated: lines of which it is known that passages state them.

    The cost depends on the stale triples, not on the store's size.
    """
    found = Changes()
    slots: dict[Slot, _Touched] = {}
    plain: dict[str, Triple] = {}
    listed = list(stale)
    for triple, (line, anew) in zip(parsed(line for line, _ in listed), listed, strict=True):
        place = slot(triple.subject, triple.predicate, triple.object)
        if place is None:
            plain[line] = triple
            continue
        touched = slots.get(place)
        if touched is None:
            touched = slots[place] = _Touched.of(place)
        touched.values[line] = triple.object
        touched.anew |= anew
    given = descriptions.among(plain) | inferences.among(plain)
    for line, triple in plain.items():
        quad = Quad(triple.subject, triple.predicate, triple.object, _DEFAULT)
        stands = quad in store
        if line in given or line in stated or _stated(store, triple):
            if not stands:
                found.added.append(quad)
        elif stands:
            found.removed.append(quad)
    for touched in slots.values():
        touched.present = _present(store, touched.place)
    before = descriptions.rivals(touched.key for touched in slots.values())
    lines = {line for touched in slots.values() for line in (*touched.values, *touched.present)}
    described = descriptions.among(lines.union(*before.values()))
    inferred = inferences.filling({touched.start for touched in slots.values()})
    for touched in slots.values():
        known = _Known(
            before.get(touched.key, set()), described, inferred.get(touched.start, set()), stated
        )
        _settle(store, touched, known, found)
    return found


@dataclass(slots=True)
class _Touched:
    """A slot of which values came or went: how lines that fill it begin, by what its rivals are kept,
    and the values, those and the ones that stand, by their lines."""

    place: Slot
    start: str
    key: str
    values: dict[str, Term] = field(default_factory=dict)
    present: dict[str, Term] = field(default_factory=dict)
    anew: bool = False

    @classmethod
    def of(cls, place: Slot) -> _Touched:
        """A slot of which nothing is known yet."""
        subject, predicate, language = place
        start = f"{subject} {predicate} "
        return cls(place, start, f"{start}{language}")


class _Known(NamedTuple):
    """What the records know of a slot: its rivals, lines that articles describe (of all slots), those
    that are inferred, and some that are known to be stated."""

    rivals: set[str]
    described: set[str]
    inferred: set[str]
    stated: Container[str]


def _settle(store: pyoxigraph.Store, touched: _Touched, known: _Known, found: Changes) -> None:
    """Find the value that shall stand in a slot, none if nothing gives one any more."""
    place, present = touched.place, touched.present
    subject, predicate, _ = place

    def is_report(value: Term) -> bool:
        return is_only_reported(str(subject), str(predicate), str(value))

    def states(line: str, value: Term) -> bool:
        return line in known.stated or _stated(store, Triple(subject, predicate, value))

    if len(touched.values) == 1 and not (known.rivals or touched.anew or known.inferred):
        ((line, value),) = touched.values.items()
        given = line in known.described or (states(line, value) and not is_report(value))
        if not present.keys() - {line} and given:
            if not present:
                found.added.append(Quad(subject, predicate, value, _DEFAULT))
            return  # the common case: the one value that is given, which stands or shall stand
    here = touched.values | present
    described = (known.rivals | here.keys()) & known.described
    values = _values(described, here)
    wanted: set[Term] = set()
    if concluded := {v for v in _values(known.inferred, here) if _fills(place, v)}:
        wanted = {chosen(predicate, concluded)}  # what follows from all articles goes first
    else:
        stated = {value for line, value in here.items() if states(line, value)}
        if touched.anew or not values.union(stated).issuperset(present.values()):
            stated = _all_stated(store, place)
        if reported := values.union(value for value in stated if not is_report(value)):
            wanted = {chosen(predicate, reported)}
    stands = set(present.values())
    if known.rivals or not values <= wanted:  # else what is described is what stands
        found.rivals[touched.key] = set() if values <= wanted else described
    found.added += [Quad(subject, predicate, value, _DEFAULT) for value in wanted - stands]
    found.removed += [Quad(subject, predicate, value, _DEFAULT) for value in stands - wanted]


def _values(lines: Iterable[str], known: Mapping[str, Term]) -> set[Term]:
    """The objects of lines, some of which are known."""
    found = {line: known.get(line) for line in lines}
    others = parsed(sorted(line for line, value in found.items() if value is None))
    return {value for value in found.values() if value is not None}.union(t.object for t in others)


def _stated(store: pyoxigraph.Store, triple: Triple) -> bool:
    """Whether a passage states the triple."""
    found = store.quads_for_pattern(triple.subject, triple.predicate, triple.object, None)
    return any(isinstance(quad.graph_name, NamedNode | BlankNode) for quad in found)


def _present(store: pyoxigraph.Store, place: Slot) -> dict[str, Term]:
    """The values that stand in a slot, by their lines."""
    subject, predicate, _ = place
    found = store.quads_for_pattern(subject, predicate, None, _DEFAULT)
    return {str(quad.triple): quad.object for quad in found if _fills(place, quad.object)}


def _fills(place: Slot, value: Term) -> bool:
    subject, predicate, _ = place
    return slot(subject, predicate, value) == place


def _all_stated(store: pyoxigraph.Store, place: Slot) -> set[Term]:
    """The values in a slot that passages state."""
    subject, predicate, _ = place
    return {
        quad.object
        for quad in store.quads_for_pattern(subject, predicate, None, None)
        if isinstance(quad.graph_name, NamedNode | BlankNode) and _fills(place, quad.object)
    }
