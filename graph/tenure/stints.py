"""Stretches of days in which one after another holds a post that one holds at a time.

The days looked at are those of the reports; between two of them the earlier holder stays until the later
one is reported, or known to have begun. Of whom only stated dates tell, those days are a stretch where they
lie beside all others.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import compress, count
from operator import add, ge

from cadregraph.graph.tenure.candidate import Candidate, End
from cadregraph.graph.tenure.days import bounds, first
from cadregraph.graph.tenure.evidence import Counted, total, weights

SHARE = 0.15
"""Nobody holds a post for whom less than this share of what is reported around the day speaks."""
NEWS = 3
"""Days in which one change is news."""
MEETING = 120
"""Days between two holders, of whom one is known by stated days, as a former holder or by what articles
tell of days long before them, in which a third is not likely to have come and gone."""
_LATE = 400
"""Days after the appointment of who follows in which the relief of who goes may still be decided."""
_SAME_HANDOVER = 30
"""The same, where nothing else is known of who goes."""


@dataclass(frozen=True, slots=True)
class Stint:
    """Days from the first to the last on which a candidate is reported in a post and holds it."""

    who: Candidate
    begin: int
    until: int
    end: End | None = None

    @property
    def days(self) -> Counted:
        return tuple((d, n) for d, n in self.who.days if self.begin <= d <= self.until)

    @property
    def since(self) -> int:
        """The first day on which it is known to have been held: reported, or stated to begin."""
        begun = first(self.who.start)
        return (
            self.begin
            if begun is None or self.who.window(begun) is None
            else min(self.begin, begun)
        )

    @property
    def since_at_last(self) -> int:
        """The last day that the first may be, where a beginning is stated by its month or year."""
        begun = bounds(self.who.start)
        return begun[1] if begun is not None and begun[0] == self.since else self.since

    @property
    def looked_back(self) -> bool:
        """Whether articles of long after alone report it."""
        return self.who.looked_back(self.days)

    @property
    def articles(self) -> int:
        return sum(n for _, n in self.days)


def reported_stints(found: Sequence[Candidate]) -> list[Stint]:
    """Who holds the post when by what is reported of days, in order, each until the next."""
    stints = _merged(_stints(found))
    stints = sorted((*stints, *_only_left(found, stints)), key=lambda s: (s.begin, s.until))
    return [_until_next(stints, number) for number in range(len(stints))]


def stated_stints(found: Sequence[Candidate], turn: Mapping[str, Stint]) -> Iterator[Stint]:
    """The stretches that texts state for those of whom no day is reported, beside all of the others'.

    What a year or month leaves open is taken so that they do: who began in 1991 began behind who left
    in June.
    """
    for one in found:
        known = bounds(one.start)
        if one.holder in turn or not one.windows or known is None:
            continue
        end = one.windows[-1].end
        over = bounds(end.date) if end is not None else None
        least = (
            over[0] if over is not None else known[0] + 1
        )  # else it is known when it was over at last
        before = [s for s in turn.values() if s.until <= known[1] + NEWS]
        after = [s for s in turn.values() if s.until > known[1] + NEWS]
        if over is None and any(stint.since <= known[1] for stint in after):
            continue  # who of the two came first in that year is open
        if all(least <= stint.since_at_last + NEWS for stint in after):
            begin = max([known[0], *(stint.until + 1 for stint in before)])
            exact = over is not None and over[0] == over[1]
            until = begin if over is None else max(begin, over[0] - exact)
            yield Stint(one, begin, until, end)


def until_the_next(found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without the days up to a relief that somebody else's appointment went before.

    The decisions of one handover are of different days, and the relief may be the later one.
    """
    return [_until_appointed(one, found) for one in found]


def _until_appointed(one: Candidate, found: Sequence[Candidate]) -> Candidate:
    decided = {
        e.day - 1 for e in one.ends if e.reason == "ended" and len(e.date) == len("2016-06-15")
    }
    formal = [(day, articles) for day, articles in one.said if day in decided]
    for day, articles in formal:
        last = max((d for d, _ in one.days if d < day and d not in decided), default=None)
        since = day - _SAME_HANDOVER if last is None else max(last + 1, day - _LATE)
        came = [
            d
            for other in found
            if other is not one and not other.stands_in
            for d, _ in other.began
            if since <= d <= day
        ]
        if came:
            one = _held_until(one, day, min(came) - 1, articles)
    return one


def _held_until(one: Candidate, day: int, until: int, articles: int) -> Candidate:
    """The candidate reported for the day ``until`` in place of a later one."""

    def moved(days: Counted) -> Counted:
        return total([*((d, n) for d, n in days if d != day), (until, articles)])

    first_ = (
        replace(one.windows[0], begin=min(one.windows[0].begin, until)) if one.windows else None
    )
    return replace(
        one,
        said=moved(one.said),
        held=moved(one.held),
        windows=one.windows if first_ is None else (first_, *one.windows[1:]),
    )


def _stints(found: Sequence[Candidate]) -> list[Stint]:
    """Who holds the post on each day of a report, put together to stretches."""
    days = sorted({day for one in found for day, _ in one.days})
    stints: list[Stint] = []
    for day, winner in zip(days, _winners(found, days), strict=True):
        if winner is None:
            continue
        if stints and stints[-1].who is winner:
            stints[-1] = replace(stints[-1], until=day)
        else:
            stints.append(Stint(winner, day, day))
    return stints


def _winners(found: Sequence[Candidate], days: Sequence[int]) -> Iterator[Candidate | None]:
    """For each day the candidate for whom most speaks, None if nobody may have held the post."""
    afresh = sorted({day for one in found for day, _ in one.began})
    of_all = [0.0] * len(days)
    best, sentences = [0.0] * len(days), [0] * len(days)
    winners: list[Candidate | None] = [None] * len(days)
    for one in found:
        if not one.windows:
            continue
        said, mine, said_in = one.said, one.days, one.sentences
        start, of_said = weights(said, days, afresh)
        begin = max(start, bisect_left(days, one.windows[0].begin))
        until = start + len(of_said)
        if begin < until:
            of_all[begin:until] = map(add, of_all[begin:until], of_said[begin - start :])
        start, speaks_for = (start, of_said) if mine == said else weights(mine, days, afresh)
        above = map(ge, speaks_for, best[start : start + len(speaks_for)])
        for number in compress(count(start), above):
            weight = speaks_for[number - start]
            if not weight or (weight == best[number] and said_in <= sentences[number]):
                continue
            if one.window(days[number]) is not None:
                best[number], sentences[number], winners[number] = weight, said_in, one
    decided = [one for one in found if one.decided is not None and one.decided.until]
    for number, day in enumerate(days):
        for one in decided:
            if one.window(day) is not None:
                best[number], winners[number] = of_all[number], one
        yield winners[number] if best[number] >= SHARE * of_all[number] else None


def _merged(found: list[Stint]) -> list[Stint]:
    """One stretch for each holder.

    Of one who comes again after others the stretches are one, and the others are out, unless more
    speaks for these than for the smaller of the two.
    """
    number = 0
    left = Counter(stint.who.holder for stint in found)
    while number < len(found):
        if left[found[number].who.holder] == 1:
            number += 1
            continue
        again = next(n for n in range(number + 1, len(found)) if found[n].who is found[number].who)
        first_, second = found[number], found[again]
        between = sum(stint.articles for stint in found[number + 1 : again])
        smaller = min(first_, second, key=lambda stint: (stint.articles, stint.begin))
        if between > smaller.articles:
            found = [stint for stint in found if stint is not smaller]
            left[smaller.who.holder] -= 1
        else:
            left.subtract(stint.who.holder for stint in found[number + 1 : again + 1])
            found = [
                *found[:number],
                replace(first_, until=second.until),
                *found[again + 1 :],
            ]
    return found


def _only_left(found: Sequence[Candidate], stints: Sequence[Stint]) -> Iterator[Stint]:
    """Those of whom only the leaving is known, where nobody else is known to have held the post.

    They are reported to have left it by a decision, or are named as former holders just when the
    next one is appointed, or when they take up a post elsewhere.
    """
    taken = {stint.who.holder for stint in stints}
    appointed = [day for stint in stints for day, _ in stint.who.began]
    for one in found:
        end = min(one.ends, default=None)
        if one.holder in taken or one.windows or end is None:
            continue
        elsewhere = [e.day for e in one.ends if e.reason == "elsewhere"]
        replaced = end.reason == "former" and any(
            abs(d - end.day) <= NEWS for d in (*appointed, *elsewhere)
        )
        begun = first(end.date)
        day = end.day - 1 if begun is None else min(begun, end.day - 1)
        taken_then = any(stint.begin <= day <= stint.until for stint in stints)
        if (replaced or end.reason == "ended") and not taken_then:
            yield Stint(one, day, day, end)


def _until_next(stints: Sequence[Stint], number: int) -> Stint:
    """A stretch with its end: what ended it, or the beginning of the next."""
    stint = stints[number]
    window = stint.who.window(stint.until)
    end = stint.end or (window.end if window is not None else None)
    if number + 1 == len(stints):
        return replace(stint, end=end)
    following = stints[number + 1]
    begin = following.since if stint.until < following.since else following.begin
    if stint.looked_back and begin - stint.until > MEETING:
        return replace(stint, end=None)  # it is told of that day, not of all until then
    if end is not None and end.day > begin >= (first(end.date) or end.day):
        end = replace(end, day=begin)  # in the stated month or year
    elif end is None or end.day > begin:
        end = End(begin, "succeeded", by=following.who.holder)
    return replace(stint, end=end)
