"""Where an article names bodies and places: the sites from which the context fills what is open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.mentions.organizations import innermost_place
from graph.mentions.scan import Scan
from graph.mentions.spans import EventSpan, OrganizationSpan, PlaceSpan, PostSpan


@dataclass(frozen=True, slots=True)
class Site:
    """An organisation or place named somewhere: where, and whether it can serve as context."""

    sentence: int
    chunk: int
    organization: OrganizationSpan | None
    place: PlaceSpan | None
    past: bool


def sites(scans: Sequence[Scan]) -> Iterator[Site]:
    """The sites of an article, in the order of the text."""
    for number, scan in enumerate(scans):
        for index, chunk in scan.marked:
            content = chunk.content
            if isinstance(content, PostSpan) and content.organization is not None:
                past = (
                    content.modifier == "former"
                    or scan.codes[max(0, index - 2) : index].find("H") >= 0
                )
                span = content.organization
                yield Site(number, index, span, innermost_place(span), past)
            elif isinstance(content, OrganizationSpan) and not content.generic:
                yield Site(number, index, content, innermost_place(content), False)
            elif isinstance(content, EventSpan) and content.organization is not None:
                span = content.organization
                yield Site(number, index, span, innermost_place(span), False)
            elif isinstance(content, PlaceSpan) and content.named:
                past = _origin(scan, chunk.start)
                yield Site(number, index, None, content, past)


def _origin(scan: Scan, start: int) -> bool:
    """'quê Nghệ An', 'sinh tại Huế' tell where somebody comes from, not where the article is."""
    return any(
        word in ("quê", "sinh", "quán") for word in scan.tokens.folds[max(0, start - 7) : start]
    )


def names_itself(span: OrganizationSpan) -> bool:
    """Whether a span names its body without help."""
    if span.parent is not None:
        return names_itself(span.parent)
    if span.head.takes in ("-", "name"):
        return bool(span.name) or span.head.takes == "-"
    if span.head.takes == "field":
        return bool(span.name)
    return bool(span.name and span.name != "cơ quan") or (
        span.place is not None and span.place.named
    )


def provinces_named(sites: Sequence[Site]) -> frozenset[str]:
    """The labels of the provinces that the article names."""
    found: set[str] = set()
    for site in sites:
        if site.place is not None:
            found |= {unit.label for unit in site.place.units if unit.level == "province"}
    return frozenset(found)
