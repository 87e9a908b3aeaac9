"""Who held a post when, of all who are reported in it.

In a post that one holds at a time that one holds it for whom most speaks on the day: each article
that reports somebody as holder weighs exp(-days/60), before the day and after it, and an appointment
begins the count anew. The days looked at are those of the reports; between two of them the earlier
holder stays until the later one is reported, or known to have begun.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from cadregraph.graph.tenure.career import Candidate, Decided, End, Reason
from cadregraph.graph.tenure.days import first, iso
from cadregraph.graph.tenure.decided import among_others
from cadregraph.graph.tenure.evidence import Counted, weights

_BETWEEN = 730
"""Days between two holders in which a third of whom nobody reports may have come and gone."""
_SHARE = 0.15
"""Nobody holds a post for whom less than this share of what is reported around the day speaks."""
_CONTEST = 0.5
"""Who has this share of the articles of the one who is concluded, at the same time, disputes it; one
article alone must have it of all of them."""
_NEAR = 60
"""Days within which reports are of the same time."""
_NEWS = 3
"""Days in which one change is news."""
_KNOWN: frozenset[Reason] = frozenset(
    {"ended", "died", "expelled", "arrested", "convicted", "elsewhere"}
)
_OF_ANOTHER_TIME: frozenset[Reason] = frozenset({"body", "elsewhere"})
_OF_PERSON: frozenset[Reason] = frozenset({"died", "expelled", "arrested", "convicted", "retired"})


@dataclass(frozen=True, slots=True)
class Held:
    """What is concluded of one person's holding of a post; dates are ISO 8601, '' unknown.

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


@dataclass(frozen=True, slots=True)
class _Stint:
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
    def articles(self) -> int:
        return sum(n for _, n in self.days)


def holders(found: Sequence[Candidate]) -> tuple[Held, ...]:
    """What is concluded of a post from all who are reported in it, by holder.

    The result does not depend on their order.
    """
    ordered = sorted((one for one in found if not one.denied), key=lambda one: one.holder)
    if not ordered or not ordered[0].post.single_holder:
        concluded = tuple(_alone(one) for one in ordered)
    else:
        concluded = _in_turn(among_others(ordered))
    words = {one.holder: one.decided for one in found}
    denied = (
        Held(one.holder, one.post.key, concluded=False, reason="denied")
        for one in found
        if one.denied
    )
    return tuple(
        replace(held, decided=words.get(held.holder))
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
    have been held at any time before, and the second at any time after.
    """
    end = min((end for end in one.ends if end.reason not in _OF_ANOTHER_TIME), default=None)
    if end is not None and end.reason in _OF_PERSON:
        end = replace(end, date="")  # it may have been over long before
    over = end is not None or one.is_past
    concluded = over or (concluded and one.undated > 0)
    found = Held(
        one.holder,
        one.post.key,
        concluded=concluded,
        over=over,
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
    found = Held(
        one.holder,
        one.post.key,
        acting=acting,
        over=end is not None
        or one.gone is not None
        or one.looked_back
        or (one.is_past and not one.held),
        start=one.start if begun is not None and (end is None or begun < end.day) else "",
        seen_from=iso(seen[0] if seen else None),
        seen_until=iso(seen[-1] if seen else None),
        reason=one.gone,
    )
    if end is not None and begun is not None and end.day <= begun and not end.date:
        return replace(found, reason=end.reason, by=end.by)  # when is open: the beginning is later
    return _ended(found, end) if end is not None else found


def _ended(held: Held, end: End) -> Held:
    by_day = "" if end.date else iso(end.day)
    return replace(held, end=end.date, ended_by=by_day, reason=end.reason, by=end.by)


def _in_turn(found: Sequence[Candidate]) -> tuple[Held, ...]:
    """Holders one after another."""
    stints = _merged(_stints(found))
    stints = sorted((*stints, *_only_left(found, stints)), key=lambda s: (s.begin, s.until))
    stints = [_until_next(stints, number) for number in range(len(stints))]
    turn = {stint.who.holder: stint for stint in stints}
    follows = {
        **_followers([stint for stint in stints if not stint.who.stands_in]),
        **_stated_followers(found, turn),
    }
    result = []
    for one in found:
        stint = turn.get(one.holder)
        if stint is not None and stint.days:
            held = _held(one, stint.days, stint.end)
        elif stint is not None or not one.windows:
            held = _without_time(one, concluded=not turn)
        else:
            held = replace(_alone(one), concluded=_fits(one, turn))
            if held.concluded and not held.over:
                held = _until_others(held, one, found, turn)
        result.append(replace(held, follows=follows.get(one.holder, "")))
    return _disputed(found, turn, result)


def _fits(one: Candidate, turn: Mapping[str, _Stint]) -> bool:
    """Whether the stretch that the text states for somebody lies beside those of all others."""
    begin, end = first(one.start), one.windows[-1].end
    if begin is None:
        return False
    until = end.day if end is not None else begin + 1
    return all(stint.until < begin or until <= stint.since for stint in turn.values())


def _until_others(
    held: Held, one: Candidate, found: Sequence[Candidate], turn: Mapping[str, _Stint]
) -> Held:
    """A holding of which only the beginning is known, until the next known holder of the post.

    Of others of whom no day is known but that of their beginning those count for whom something
    speaks beside what speaks for this one.
    """
    begun = first(one.start)
    nexts = [(stint.since, stint.who.holder) for stint in turn.values()]
    for other in found:
        start = first(other.start)
        if other.holder not in turn and start is not None and other.undated >= _SHARE * one.undated:
            nexts.append((start, other.holder))
    after = [(day, who) for day, who in nexts if begun is not None and day > begun]
    if not after:
        return held
    day, who = min(after)
    return replace(_ended(held, End(day, "succeeded", by=who)), over=True)


def _stints(found: Sequence[Candidate]) -> list[_Stint]:
    """Who holds the post on each day of a report, put together to stretches."""
    days = sorted({day for one in found for day, _ in one.days})
    stints: list[_Stint] = []
    for day, winner in zip(days, _winners(found, days), strict=True):
        if winner is None:
            continue
        if stints and stints[-1].who is winner:
            stints[-1] = replace(stints[-1], until=day)
        else:
            stints.append(_Stint(winner, day, day))
    return stints


def _winners(found: Sequence[Candidate], days: Sequence[int]) -> Iterator[Candidate | None]:
    """For each day the candidate for whom most speaks, None if nobody may have held the post."""
    afresh = sorted({day for one in found for day, _ in one.began})
    of_all = [0.0] * len(days)
    best: list[tuple[float, int]] = [(0.0, 0)] * len(days)
    winners: list[Candidate | None] = [None] * len(days)
    for one in found:
        if not one.windows:
            continue
        said, mine = one.said, one.days
        speaks_for = said_for = weights(said, days, afresh)
        if mine != said:
            speaks_for = weights(mine, days, afresh)
        for number, weight in said_for:
            if one.windows[0].begin <= days[number]:
                of_all[number] += weight
        for number, weight in speaks_for:
            rank = weight, one.sentences
            if weight and rank > best[number] and one.window(days[number]) is not None:
                best[number], winners[number] = rank, one
    decided = [one for one in found if one.decided is not None]
    for number, day in enumerate(days):
        for one in decided:
            if one.window(day) is not None:
                best[number], winners[number] = (of_all[number], 0), one
        yield winners[number] if best[number][0] >= _SHARE * of_all[number] else None


def _merged(found: list[_Stint]) -> list[_Stint]:
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


def _only_left(found: Sequence[Candidate], stints: Sequence[_Stint]) -> Iterator[_Stint]:
    """Those of whom only the leaving is known, where nobody else is known to have held the post.

    They are reported to have left it by a decision, or are named as former holders just when the
    next one is appointed.
    """
    taken = {stint.who.holder for stint in stints}
    appointed = [day for stint in stints for day, _ in stint.who.began]
    for one in found:
        end = min(one.ends, default=None)
        if one.holder in taken or one.windows or end is None:
            continue
        replaced = end.reason == "former" and any(abs(d - end.day) <= _NEWS for d in appointed)
        begun = first(end.date)
        day = end.day - 1 if begun is None else min(begun, end.day - 1)
        taken_then = any(stint.begin <= day <= stint.until for stint in stints)
        if (replaced or end.reason == "ended") and not taken_then:
            yield _Stint(one, day, day, end)


def _until_next(stints: Sequence[_Stint], number: int) -> _Stint:
    """A stretch with its end: what ended it, or the beginning of the next."""
    stint = stints[number]
    window = stint.who.window(stint.until)
    end = stint.end or (window.end if window is not None else None)
    if number + 1 == len(stints):
        return replace(stint, end=end)
    following = stints[number + 1]
    begin = following.since if stint.until < following.since else following.begin
    if end is not None and end.day > begin >= (first(end.date) or end.day):
        end = replace(end, day=begin)  # in the stated month or year
    elif end is None or end.day > begin:
        end = End(begin, "succeeded", by=following.who.holder)
    return replace(stint, end=end)


def _followers(stints: Sequence[_Stint]) -> Mapping[str, str]:
    """Whom each holder followed, if so soon that nobody unknown is likely to have come between."""
    found = {}
    for before, after in pairwise(stints):
        known = before.until
        if before.end is not None and before.end.reason in _KNOWN:
            known = max(known, before.end.day)
        if after.since - known <= (_NEAR if before.who.looked_back else _BETWEEN):
            found[after.who.holder] = before.who.holder
    return found


def _stated_followers(found: Sequence[Candidate], turn: Mapping[str, _Stint]) -> Mapping[str, str]:
    """Whom holders followed by what articles say ('thay ông B'), unless dates speak against it."""
    known = {one.holder for one in found}
    stated = {}
    for one in found:
        whom = max(((n, who) for who, n in one.after if who in known), default=None)
        if whom is None:
            continue
        mine, theirs = turn.get(one.holder), turn.get(whom[1])
        if mine is None or theirs is None or theirs.begin < mine.begin:
            stated[one.holder] = whom[1]
    return stated


class _During:
    """Stretches by the days that lie in them."""

    def __init__(self, stints: Iterable[_Stint]) -> None:
        self._stints = sorted(stints, key=lambda stint: (stint.begin, stint.who.holder))
        self._begins = [stint.begin for stint in self._stints]
        self._untils = list(accumulate((stint.until for stint in self._stints), max))
        self._days: dict[int, Counted] = {}

    def any_of(self, days: Iterable[int]) -> Iterator[tuple[_Stint, Counted]]:
        """The stretches in which one of the days lies, each with its own days."""
        found: set[int] = set()
        for day in days:
            number = bisect_right(self._begins, day)
            while number and self._untils[number - 1] >= day:
                number -= 1
                if self._stints[number].until >= day:
                    found.add(number)
        for number in sorted(found):
            if number not in self._days:
                self._days[number] = self._stints[number].days
            yield self._stints[number], self._days[number]


def _is_near(day: int, days: Sequence[int]) -> bool:
    """Whether one of some days, which are in order, is of the same time."""
    at = bisect_left(days, day - _NEAR)
    return at < len(days) and days[at] <= day + _NEAR


def _disputed(
    found: Sequence[Candidate], turn: Mapping[str, _Stint], concluded: Sequence[Held]
) -> tuple[Held, ...]:
    """The holdings with those that others dispute: as well supported, at the same time."""
    against: dict[str, set[str]] = {}
    during = _During(turn.values())
    for one in found:
        if one.holder in turn or one.decided is not None:
            continue
        said = one.days
        days = [day for day, _ in said]
        for stint, reports in during.any_of(days):
            if any(end.date and abs(end.day - stint.since) <= _NEWS for end in one.ends):
                continue  # the day of the handover
            near = sum(n for d, n in reports if _is_near(d, days))
            mine = sum(n for d, n in said if stint.begin <= d <= stint.until)
            if stint.who.decided is not None and mine:
                continue
            if mine and mine >= _CONTEST * (near if mine > 1 else sum(n for _, n in reports)):
                against.setdefault(one.holder, set()).add(stint.who.holder)
                against.setdefault(stint.who.holder, set()).add(one.holder)
    if not turn:
        undated = {held.holder for held in concluded if held.concluded and not held.over}
        # (one of whom a curator decided has a day, and so a turn)
        for holder in undated if len(undated) > 1 else ():
            against[holder] = undated - {holder}
    return tuple(
        replace(held, disputes=tuple(sorted(against.get(held.holder, ())))) for held in concluded
    )
