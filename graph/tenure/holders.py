"""Who held a post when, of all who are reported in it.

In a post that one holds at a time that one holds it for whom most speaks on the day: each article
that reports somebody as holder weighs exp(-days/60), before the day and after it, and an appointment
begins the count anew. The days looked at are those of the reports; between two of them the earlier
holder stays until the later one is reported, or known to have begun.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import nsmallest
from itertools import accumulate, combinations, pairwise

from cadregraph.graph.lexicon.terms import newest_month
from cadregraph.graph.tenure.candidate import Candidate, Decided, End, Reason, dated_end
from cadregraph.graph.tenure.days import bounds, first, iso
from cadregraph.graph.tenure.decided import among_others
from cadregraph.graph.tenure.evidence import Counted
from cadregraph.graph.tenure.stints import (
    MEETING,
    NEWS,
    SHARE,
    Stint,
    reported_stints,
    stated_stints,
    until_the_next,
)
from cadregraph.graph.tenure.stretches import person_of, stretches

_BETWEEN = 730
"""Days between two holders in which a third of whom nobody reports may have come and gone."""
_CONTEST = 0.5
"""Who has this share of the articles of the one who is concluded, at the same time, disputes it; one
article alone must have it of all of them."""
_NAMED = 10
"""So many of those who dispute a holding are named; that there are any tells enough."""
_NEAR = 60
"""Days within which reports are of the same time."""
_MONTH = 31
"""Days of a month, as precise as which many ends are known."""
_KNOWN: frozenset[Reason] = frozenset(
    {"ended", "died", "expelled", "arrested", "indicted", "convicted", "elsewhere"}
)
_OF_ANOTHER_TIME: frozenset[Reason] = frozenset({"body", "elsewhere"})
_OF_PERSON: frozenset[Reason] = frozenset(
    {"died", "expelled", "arrested", "indicted", "convicted", "retired"}
)


@dataclass(frozen=True, slots=True)
class Held:
    """What is concluded of one person's holding of a post; dates are ISO 8601, '' unknown.

    ``holder`` is the key of the person, with a number behind it for what was held before it was taken up
    once more; so are those of others.
    ``concluded`` is False for what others outweigh: it stays a report. ``start`` and ``end`` are
    stated; ``seen_from`` and ``seen_until`` are days on which the post was held, ``ended_by`` one on
    which it no longer was, for the ``reason``, by way of ``by`` (a post elsewhere, or who followed).
    ``follows`` is the holder before, ``disputes`` those who may as well have held it then. ``decided``
    is what a curator says, None if nobody does.
    """

    holder: str
    post: str
    concluded: bool = True
    over: bool = False
    acting: bool = False
    start: str = ""
    end: str = ""
    seen_from: str = ""
    seen_until: str = ""
    ended_by: str = ""
    reason: Reason | None = None
    by: str = ""
    follows: str = ""
    disputes: tuple[str, ...] = ()
    decided: Decided | None = None

    @property
    def person(self) -> str:
        """The key of the person."""
        return person_of(self.holder)


def holders(found: Sequence[Candidate]) -> tuple[Held, ...]:
    """What is concluded of a post from all who are reported in it, by holder.

    The result does not depend on their order.
    """
    told = (part for one in found if not one.denied for part in stretches(one))
    ordered = sorted(told, key=lambda one: one.holder)
    if not ordered or not ordered[0].post.single_holder:
        concluded = tuple(_alone(one) for one in ordered)
    else:
        concluded = _in_turn(among_others(ordered))
    words = {one.holder: one.decided for one in found if one.decided is not None}
    denied = (
        Held(one.holder, one.post.key, concluded=False, reason="denied")
        for one in found
        if one.denied
    )
    return tuple(
        replace(held, decided=words[held.holder]) if held.holder in words else held
        for held in sorted((*concluded, *denied), key=lambda held: held.holder)
    )


def _alone(one: Candidate) -> Held:
    """A holding that no other touches."""
    if not one.windows or not (one.days or one.start):
        return _without_time(one)
    return _held(one, one.days, one.windows[-1].end)


def _without_time(one: Candidate, *, concluded: bool = True) -> Held:
    """A holding of which no day is known on which it was held.

    That its body is no more, or that the person was appointed elsewhere, says nothing of it: it may
    have been held at any time before, and the second at any time after. A seat of a term that is long over
    is over with it.
    """
    end = min((end for end in one.ends if end.reason not in _OF_ANOTHER_TIME), default=None)
    if end is None and one.post.before and one.post.before < newest_month():
        end = dated_end(one.post.before, "term")
    if end is not None and end.reason in _OF_PERSON:
        end = replace(end, date="")  # it may have been over long before
    over = end is not None or one.is_past
    concluded = over or (concluded and one.undated > 0)
    found = Held(
        one.holder,
        one.post.key,
        concluded=concluded,
        over=over,
        acting=0 < one.undated_acting == one.undated,
        start=one.start if end is None or (first(one.start) or 0) < end.day else "",
        reason=one.gone,
    )
    return _ended(found, end) if end is not None else found


def _held(one: Candidate, days: Counted, end: End | None) -> Held:
    """A holding of which days are known on which it was held, or the beginning."""
    begun = first(one.start)
    acting = bool(one.acting and days) and one.acting[-1][0] == days[-1][0]
    reported = {day for day, _ in one.held}
    seen = [day for day, _ in days if day in reported or not one.start]
    end = end and _as_stated(end, one.ends)
    found = Held(
        one.holder,
        one.post.key,
        acting=acting,
        over=end is not None
        or one.gone is not None
        or one.looked_back(days)
        or (one.is_past and not one.held),
        start=one.start if begun is not None and (end is None or begun < end.day) else "",
        seen_from=iso(seen[0] if seen else None),
        seen_until=iso(seen[-1] if seen else None),
        reason=one.gone,
    )
    if end is not None and begun is not None and end.day <= begun and not end.date:
        return replace(found, reason=end.reason, by=end.by)  # when is open: the beginning is later
    return _ended(found, end) if end is not None else found


def _as_stated(end: End, ends: Sequence[End]) -> End:
    """An end with the date that the text states for it, where it is known by other reports as well."""
    for other in () if end.date else ends:
        known = bounds(other.date)
        if known is not None and known[0] - NEWS <= end.day <= known[1] + NEWS:
            return replace(end, date=other.date)
    return end


def _ended(held: Held, end: End) -> Held:
    by_day = "" if end.date else iso(end.day)
    return replace(held, end=end.date, ended_by=by_day, reason=end.reason, by=end.by)


def _in_turn(found: Sequence[Candidate]) -> tuple[Held, ...]:
    """Holders one after another."""
    found = until_the_next(found)
    turn = {stint.who.holder: stint for stint in reported_stints(found)}
    stated = {stint.who.holder: stint for stint in stated_stints(found, turn)}
    in_order = sorted((*turn.values(), *stated.values()), key=lambda s: (s.begin, s.until))
    follows = {
        **_followers([stint for stint in in_order if not stint.who.stands_in], turn),
        **_stated_followers(found, turn),
    }
    followed = {before: who for who, before in sorted(follows.items())}
    result = []
    for one in found:
        stint = turn.get(one.holder)
        if stint is not None and stint.days:
            held = _held(one, stint.days, stint.end)
        elif stint is not None or not one.windows:
            came = any(who in turn for who, _ in one.after)
            held = _without_time(one, concluded=came or not turn)
        else:
            held = replace(_alone(one), concluded=one.holder in stated)
        is_open = not held.over or (held.ended_by != "" and not held.end)
        if held.concluded and is_open and one.windows and one.decided is None:
            held = _until_others(held, one, found, turn, stated)
        if held.concluded and not held.over and not held.seen_from and one.holder in followed:
            held = replace(held, over=True, reason="succeeded", by=followed[one.holder])
        if one.holder in follows:
            held = replace(held, follows=follows[one.holder])
        result.append(held)
    return _disputed(found, turn, stated, result)


def _until_others(
    held: Held,
    one: Candidate,
    found: Sequence[Candidate],
    turn: Mapping[str, Stint],
    stated: Mapping[str, Stint],
) -> Held:
    """A holding that nothing ends, or only what came after (a death, another post), until the next known
    holder of the post.

    Of others of whom no day is known but that of their beginning those count for whom something
    speaks beside what speaks for this one.
    """
    mine = turn.get(one.holder)
    begun = first(one.start) if mine is None else mine.until
    nexts = [(stint.since, stint.who.holder) for stint in (*turn.values(), *stated.values())]
    for other in found:
        start = first(other.start)
        told = other.undated >= SHARE * one.undated and (mine is None or other.undated > 0)
        if other.holder not in turn and start is not None and told:
            nexts.append((start, other.holder))
    after = [(day, who) for day, who in nexts if begun is not None and day > begun]
    if not after or (held.ended_by and held.ended_by <= iso(min(after)[0])):
        return held
    day, who = min(after)
    return replace(_ended(held, End(day, "succeeded", by=who)), over=True)


def _followers(stints: Sequence[Stint], turn: Mapping[str, Stint]) -> Mapping[str, str]:
    """Whom each holder followed, if so soon that nobody unknown is likely to have come between.

    Of whom only stated dates tell, or a new post, these have to meet; so has an end that is stated.
    """
    found = {}
    for before, after in pairwise(stints):
        one_left = (
            not before.who.windows and before.end is not None and before.end.reason == "former"
        )
        stated = before.end is not None and before.end.reason == "former" and before.end.date
        reported = before.who.holder in turn and after.who.holder in turn and not one_left
        near = _BETWEEN if reported and not (before.looked_back or stated) else MEETING
        if after.since - _known_until(before, after.since) <= near:
            found[after.who.holder] = before.who.holder
    return found


def _known_until(stint: Stint, then: int) -> int:
    """The last day of a stretch by what is reported of it, or of what ended it; who died or retired long
    after the next holder came (``then``) had left it at a time that is not known."""
    end = stint.end
    if end is None or (end.reason in _OF_PERSON and end.day > then + _MONTH):
        return stint.until
    stated = bounds(end.date)
    left = [
        other.day
        for other in (end, *stint.who.ends)
        if other.reason in _KNOWN and abs(other.day - end.day) <= _MONTH
    ]
    return max(stint.until, *left, stint.until if stated is None else stated[1])


def _stated_followers(found: Sequence[Candidate], turn: Mapping[str, Stint]) -> Mapping[str, str]:
    """Whom holders followed by what articles say ('thay ông B'), unless dates speak against it."""
    known = {one.holder for one in found}
    stated = {}
    for one in found:
        told = max(((n, who) for who, n in one.after if who in known), default=None)
        if told is None:
            continue
        mine = turn.get(one.holder)
        turns = [theirs for who, theirs in turn.items() if person_of(who) == told[1]]
        before = [theirs for theirs in turns if mine is not None and theirs.begin < mine.begin]
        if mine is None or not turns:
            stated[one.holder] = told[1]
        elif before:
            stated[one.holder] = max(before, key=lambda theirs: theirs.begin).who.holder
    return stated


class _Reports:
    """How many articles report a stretch, in all and around some days."""

    def __init__(self, days: Counted) -> None:
        self._days = [day for day, _ in days]
        self._until = list(accumulate((articles for _, articles in days), initial=0))
        self.articles = self._until[-1]

    def near(self, days: Sequence[int]) -> int:
        """Those of the same time as one of some days, which are in order."""
        found, at = 0, 0
        for day in days:
            at = max(at, bisect_left(self._days, day - _NEAR))
            until = max(at, bisect_right(self._days, day + _NEAR))
            found += self._until[until] - self._until[at]
            at = until
        return found


class _During:
    """Stretches by the days that lie in them."""

    def __init__(self, stints: Iterable[Stint]) -> None:
        self._stints = sorted(stints, key=lambda stint: (stint.begin, stint.who.holder))
        self._begins = [stint.begin for stint in self._stints]
        self._untils = list(accumulate((stint.until for stint in self._stints), max))
        self._reports: dict[int, _Reports] = {}

    def any_of(self, days: Iterable[int]) -> Iterator[tuple[Stint, _Reports]]:
        """The stretches in which one of the days lies, each with its own reports."""
        found: set[int] = set()
        for day in days:
            number = bisect_right(self._begins, day)
            while number and self._untils[number - 1] >= day:
                number -= 1
                if self._stints[number].until >= day:
                    found.add(number)
        for number in sorted(found):
            if number not in self._reports:
                self._reports[number] = _Reports(self._stints[number].days)
            yield self._stints[number], self._reports[number]


def _disputed(
    found: Sequence[Candidate],
    turn: Mapping[str, Stint],
    stated: Mapping[str, Stint],
    concluded: Sequence[Held],
) -> tuple[Held, ...]:
    """The holdings with those that others dispute: as well supported, at the same time."""
    against: dict[str, set[str]] = {}
    for first_, second in combinations(sorted(stated.values(), key=lambda s: s.begin), 2):
        if second.who.decided is None and _overlap(first_, second):
            against.setdefault(first_.who.holder, set()).add(second.who.holder)
            against.setdefault(second.who.holder, set()).add(first_.who.holder)
    during = _During(turn.values())
    for one in found:
        if one.holder in turn or one.decided is not None:
            continue
        said = one.days
        days = [day for day, _ in said]
        for stint, reports in during.any_of(days):
            if any(end.date and abs(end.day - stint.since) <= NEWS for end in one.ends):
                continue  # the day of the handover
            mine = sum(n for d, n in said if stint.begin <= d <= stint.until)
            if not mine or stint.who.decided is not None:
                continue
            theirs = reports.near(days) if mine > 1 else reports.articles
            if mine >= _CONTEST * theirs:
                against.setdefault(one.holder, set()).add(stint.who.holder)
                against.setdefault(stint.who.holder, set()).add(one.holder)
    if not turn:
        undated = {held.holder for held in concluded if held.concluded and not held.over}
        # (one of whom a curator decided has a day, and so a turn)
        for holder in undated if len(undated) > 1 else ():
            against[holder] = undated - {holder}
    return tuple(
        replace(held, disputes=tuple(nsmallest(_NAMED, against[held.holder])))
        if held.holder in against
        else held
        for held in concluded
    )


def _overlap(one: Stint, other: Stint) -> bool:
    """Whether the dates that texts state for two cannot both be so."""
    begun = [known[1] for stint in (one, other) if (known := bounds(stint.who.start)) is not None]
    if one.end is None or other.end is None or not (one.end.date and other.end.date):
        return False
    return min(one.until, other.until) - max(begun) > NEWS
