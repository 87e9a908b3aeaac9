"""Which body a title means that names it by its head word alone: 'giám đốc sở', 'phó giám đốc Trung tâm'."""

from __future__ import annotations

from collections.abc import Callable

from cadregraph.graph.mentions.heads import KINDS_IN_SHORT
from cadregraph.graph.mentions.spans import OrganizationSpan
from cadregraph.graph.resolution.antecedents import Antecedent, names_itself
from cadregraph.graph.resolution.naming import ResolvedOrganization
from cadregraph.graph.resolution.neighbours import Neighbours


def in_short(near: Neighbours, span: OrganizationSpan, sentence: int, chunk: int) -> bool:
    """Whether the body of a post is named by its head word alone, and not by 'sở này'."""
    bare = span.end - span.start == len(span.head.label.split())
    return bare and span.head.kind in KINDS_IN_SHORT and near.names_post_in(span, sentence, chunk)


def the_only_one(
    near: Neighbours,
    guarded: Callable[[OrganizationSpan, Antecedent], ResolvedOrganization | None],
    span: OrganizationSpan,
    sentence: int,
    chunk: int,
) -> ResolvedOrganization | None:
    """The one body of its kind that the clause names before, or the article; where it names several, which
    is meant nothing tells."""
    named: dict[tuple[str, str], ResolvedOrganization | None] = {}
    for antecedent in near.around(sentence, chunk, f"kind {span.head.kind}", ahead=False):
        candidate = _of_the_head(antecedent.organization, span)
        if candidate is None:
            continue
        if near.in_one_clause(antecedent, sentence, chunk):
            return guarded(candidate, antecedent)
        key = candidate.head.label, candidate.name
        named[key] = named.get(key) or guarded(candidate, antecedent)
    return next(iter(named.values())) if len(named) == 1 else None


def _of_the_head(body: OrganizationSpan | None, span: OrganizationSpan) -> OrganizationSpan | None:
    """The body, or that which it is of, that a head word may mean: 'Phòng X | Sở Y' for 'sở'."""
    while body is not None:
        same = body.head == span.head or body.head.label.startswith(f"{span.head.label} ")
        if same and names_itself(body):
            return body
        body = body.parent
    return None
