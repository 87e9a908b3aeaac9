"""The province in which somebody's career is, by the posts of which the article tells the place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from graph.gazetteer import Unit, gazetteer
from graph.mentions.organizations import innermost_place
from graph.mentions.scan import Scan
from graph.mentions.spans import PostSpan
from graph.relations.reading import attachments


def homes(scans: Sequence[Scan], persons: Sequence[Mapping[int, str]]) -> dict[str, Unit]:
    """The one province of each person (provisional keys by chunk, a mapping a sentence).

    Whoever has posts in two provinces, or in none, is left out.
    """
    found: dict[str, set[str]] = {}
    for scan, named in zip(scans, persons, strict=True):
        if "T" not in scan.codes or not named:
            continue
        for attached in attachments(scan.codes):
            person = named.get(attached.person)
            for index in attached.posts if person is not None else ():
                province = _province(scan, index)
                if person is not None and province is not None:
                    found.setdefault(person, set()).add(province)
    units = gazetteer().provinces
    return {
        person: units[next(iter(told))]
        for person, told in found.items()
        if len(told) == 1 and next(iter(told)) in units
    }


def _province(scan: Scan, index: int) -> str | None:
    """The label of the province of the post at a chunk, if its own words tell it."""
    content = scan.chunks[index].content
    span = content.organization if isinstance(content, PostSpan) else None
    place = innermost_place(span) if span is not None else None
    if place is None or not place.named:
        return None
    told = {unit.label if unit.level == "province" else unit.province for unit in place.units}
    return told.pop() if len(told) == 1 else None


def whose(codes: str, persons: Mapping[int, str], index: int) -> str | None:
    """Whose the post at a chunk is, as far as its place matters: in apposition, else the nearest
    person before it, else the first behind."""
    for attached in attachments(codes):
        if index in attached.posts:
            return persons.get(attached.person)
    before = [chunk for chunk in persons if chunk < index]
    behind = [chunk for chunk in persons if chunk > index]
    if before:
        return persons[max(before)]
    return persons[min(behind)] if behind else None
