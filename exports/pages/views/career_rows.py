"""A career as rows of a timeline: a post with its changes, a change beside them, a sanction."""

from __future__ import annotations

from collections.abc import Iterator

from cadregraph.exports.pages.date_words import begins, in_words
from cadregraph.exports.pages.views.shown import Career, Change, Sanction, Tenure
from cadregraph.exports.pages.views.timeline import (
    LAST,
    Look,
    Row,
    Spot,
    first_of,
    joined,
    note,
    same,
)
from cadregraph.exports.pages.views.wording import relation_words

LOSSES = frozenset({"relieved", "dismissed", "resigned", "retired", "died"})


def career_rows(career: Career, facts: dict[str, str]) -> Iterator[Row]:
    """A row for each post with its changes, for each change beside, and for each sanction."""
    held: dict[str, list[Tenure]] = {}
    for tenure in career.tenures:
        held.setdefault(tenure.post.iri, []).append(tenure)
    for iri, tenures in held.items():
        changes = [c for c in career.changes if c.post is not None and c.post.iri == iri]
        spots = tuple(spot for change in changes for spot in _spot(change, facts))
        bars = tuple((tenure, facts[tenure.iri]) for tenure in tenures)
        first = [*map(first_of, tenures), *(spot.at for spot in spots)]
        past = all(tenure.over for tenure in tenures)
        label = tenures[0].post.label
        order = (min(first), f"{int(past)}{label}")
        yield Row(same(label), note(tenures), facts[tenures[0].iri], order, bars, spots)
    for change in career.changes:
        if change.post is None or change.post.iri not in held:
            where = change.post.label if change.post is not None else change.body
            yield _action(change, where, f"8{where}{change.iri}", facts)
    for action in career.sanctions:
        by = f"– {action.decided_by}" if action.decided_by else ""
        yield _action(action, by, f"9{action.iri}", facts)


def _action(action: Change | Sanction, tail: str, order: str, facts: dict[str, str]) -> Row:
    """The row of a change or a sanction by itself."""
    words = relation_words(action.kind, action.decision)
    label = (f"{words[0]} {tail}".strip(), f"{words[1]} {tail}".strip())
    spots = tuple(_spot(action, facts))
    first = spots[0].at if spots else LAST
    time = in_words(action.date)
    return Row(label, time, facts[action.iri], (first, order), (), spots)


def _spot(action: Change | Sanction, facts: dict[str, str]) -> Iterator[Spot]:
    at = begins(action.date)
    if at is not None:
        look: Look = "loss" if action.kind in LOSSES else "gain"
        words = joined(relation_words(action.kind, action.decision), in_words(action.date))
        yield Spot(
            at,
            "sanction" if isinstance(action, Sanction) else look,
            action.decision == "proposed",
            facts[action.iri],
            words,
        )
