"""The province in which somebody's career is, by the posts of which the article tells the place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cadregraph.graph.clauses.attachments import attachments
from cadregraph.graph.clauses.sentence import ResolvedPerson
from cadregraph.graph.gazetteer.units import Unit, gazetteer
from cadregraph.graph.lexicon.tags import (
    POST,
)
from cadregraph.graph.mentions.chunker import ChunkedSentence
from cadregraph.graph.mentions.organizations import innermost_place
from cadregraph.graph.mentions.spans import PostSpan


def homes(
    article: Sequence[ChunkedSentence], persons: Sequence[Mapping[int, ResolvedPerson]]
) -> dict[str, Unit]:
    """The one province of each person (provisional keys by chunk, a mapping a sentence).

    Whoever has posts in two provinces, or in none, is left out.
    """
    found: dict[str, set[str]] = {}
    for chunked, named in zip(article, persons, strict=True):
        if POST not in chunked.tags or not named:
            continue
        for attached in attachments(chunked.tags):
            person = named.get(attached.person)
            for index in attached.posts if person is not None else ():
                province = _province(chunked, index)
                if person is not None and province is not None:
                    found.setdefault(person.key, set()).add(province)
    units = gazetteer().provinces
    return {
        person: units[next(iter(told))]
        for person, told in found.items()
        if len(told) == 1 and next(iter(told)) in units
    }


def _province(chunked: ChunkedSentence, index: int) -> str | None:
    """The label of the province of the post at a chunk, if its own words tell it."""
    content = chunked.chunks[index].content
    span = content.organization if isinstance(content, PostSpan) else None
    place = innermost_place(span) if span is not None else None
    if place is None or not place.named:
        return None
    told = {unit.label if unit.level == "province" else unit.province for unit in place.units}
    return told.pop() if len(told) == 1 else None


def whose(tags: str, persons: Mapping[int, ResolvedPerson], index: int) -> ResolvedPerson | None:
    """Whose the post at a chunk is, as far as its place matters: in apposition, else the nearest
    person before it, else the first behind."""
    for attached in attachments(tags):
        if index in attached.posts:
            return persons.get(attached.person)
    before = [chunk for chunk in persons if chunk < index]
    behind = [chunk for chunk in persons if chunk > index]
    if before:
        return persons[max(before)]
    return persons[min(behind)] if behind else None
