"""The province in which somebody's career is, by the posts of which the article tells the place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cadregraph.graph.clauses import Clauses
from cadregraph.graph.gazetteer.units import Unit, gazetteer
from cadregraph.graph.mentions.chunker import ChunkedSentence
from cadregraph.graph.mentions.organizations import innermost_place
from cadregraph.graph.mentions.spans import PostSpan
from cadregraph.graph.resolution.sentence import ResolvedPerson


def home_provinces(
    article: Sequence[ChunkedSentence],
    clauses: Sequence[Clauses],
    persons: Sequence[Mapping[int, ResolvedPerson]],
) -> dict[str, Unit]:
    """The one province of each person, by provisional key.

    Whoever has posts in two provinces, or in none, is left out.

    Args:
        article: the sentences.
        clauses: the clauses of each.
        persons: the persons of each, by chunk.
    """
    labels: dict[str, set[str]] = {}
    for chunked, read, named in zip(article, clauses, persons, strict=True):
        for attached in read.attached if named else ():
            person = named.get(attached.person)
            for index in attached.posts if person is not None else ():
                province = _province(chunked, index)
                if person is not None and province is not None:
                    labels.setdefault(person.key, set()).add(province)
    units = gazetteer().provinces
    only = {person: next(iter(found)) for person, found in labels.items() if len(found) == 1}
    return {person: units[label] for person, label in only.items() if label in units}


def _province(chunked: ChunkedSentence, index: int) -> str | None:
    """The label of the province of the post at a chunk, if its own words tell it."""
    content = chunked.chunks[index].content
    span = content.organization if isinstance(content, PostSpan) else None
    place = innermost_place(span) if span is not None else None
    if place is None or not place.named:
        return None
    labels = {unit.label if unit.level == "province" else unit.province for unit in place.units}
    return labels.pop() if len(labels) == 1 else None


def whose(
    clauses: Clauses, persons: Mapping[int, ResolvedPerson], index: int
) -> ResolvedPerson | None:
    """Whose the post at a chunk is, as far as its place matters: in apposition, else the nearest
    person before it, else the first behind."""
    for attached in clauses.attached:
        if index in attached.posts:
            return persons.get(attached.person)
    before = [chunk for chunk in persons if chunk < index]
    behind = [chunk for chunk in persons if chunk > index]
    if before:
        return persons[max(before)]
    return persons[min(behind)] if behind else None
