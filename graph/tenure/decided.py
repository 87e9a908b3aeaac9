"""A curator's word on who held a post, which goes before what articles report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from cadregraph.graph.tenure.candidate import Candidate, Decided, End, Window
from cadregraph.graph.tenure.career import candidates
from cadregraph.graph.tenure.days import bounds, first
from cadregraph.graph.tenure.evidence import Career, total


def decided_together(before: Decided, word: Decided) -> Decided:
    """What two lines of a curator say of one person in one post, the earlier first: that it was never held
    goes before since and until when it was."""
    if not (word.since or word.until):
        return word
    if not (before.since or before.until):
        return before
    notes = dict.fromkeys(note for note in (before.note, word.note) if note)
    return Decided(before.since or word.since, before.until or word.until, "; ".join(notes))


def as_decided(career: Career, decided: Mapping[str, Decided]) -> tuple[Candidate, ...]:
    """What a person's reports come down to, with what a curator decided of posts, by their keys.

    Of what was never held nothing speaks, and it ends no other post. What was held since a day is not
    reported before it, and what was held until one not from that day on, whatever articles say; it was
    held on that day and up to it.
    """
    never = {key for key, word in decided.items() if not (word.since or word.until)}
    others = replace(career, posts=tuple(p for p in career.posts if p[0].iri not in never))
    return (
        *(
            _within(one, decided[one.post.iri]) if one.post.iri in decided else one
            for one in candidates(others)
        ),
        *(
            Candidate(career.holder, post, decided=decided[post.iri])
            for post, _ in career.posts
            if post.iri in never
        ),
    )


def _within(one: Candidate, decided: Decided) -> Candidate:
    since = _since(one, decided) if decided.since else one
    return _until(since, decided) if decided.until else since


def _since(one: Candidate, decided: Decided) -> Candidate:
    known = bounds(decided.since)
    assert known is not None  # read_decisions takes no other
    began, latest = known
    end = next((w.end for w in one.windows if w.end is None or w.end.day > began), None)
    later = [w for w in one.windows if w.begin > latest and (end is None or w.begin >= end.day)]
    # on the last day of that month or year it was held for certain, unless it ended within it
    sure = latest if end is None else min(latest, end.day - 1)
    said = total((*((day, n) for day, n in one.said if day >= began), (sure, 1)))
    return replace(
        one,
        said=said,
        held=said,
        began=tuple((day, n) for day, n in one.began if day >= began),
        acting=tuple((day, n) for day, n in one.acting if day >= began),
        windows=(Window(began, end), *later),
        ends=tuple(other for other in one.ends if other.day > began),
        start=decided.since,
        decided=decided,
    )


def _until(one: Candidate, decided: Decided) -> Candidate:
    known = bounds(decided.until)
    assert known is not None  # read_decisions takes no other
    end = End(known[1] + (known[0] != known[1]), "curated", decided.until, final=True)
    begun = first(one.start)
    # on the day before that day, month or year it was held for certain, whatever else is known
    said = total((*((day, n) for day, n in one.said if day < end.day), (known[0] - 1, 1)))
    days = [day for day, _ in (*said, *one.began)] + ([] if begun is None else [begun])
    begin = min(day for day in days if day < end.day)
    return replace(
        one,
        said=said,
        held=said,
        began=tuple((day, n) for day, n in one.began if day < end.day),
        windows=(Window(begin, end),),
        ends=(end,),
        start=one.start if begun is not None and begun < end.day else "",
        gone=None,
        decided=decided,
    )


def among_others(found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates for a post of one holder, where a curator says until when one of them held it:
    no other then began while that one held it, which in the month or year of the end is open."""
    windows = [
        range(window.begin, known[0])
        for one in found
        if one.decided is not None and (known := bounds(one.decided.until)) is not None
        for window in one.windows
    ]
    if not windows:
        return [*found]
    return [
        replace(one, start="")
        if one.decided is None and any((first(one.start) or 0) in window for window in windows)
        else one
        for one in found
    ]
