"""What one person's own reports come down to: for each post, in which stretches of time it may have
been held, before the other holders of the post are looked at.

The last word decides. A relief, a removal, a death or a full-time post elsewhere ends a holding, and
is taken back only by a new appointment, or by three articles that report the post as held after it,
if they are more than those that report it as past. Death, expulsion and arrest are never taken back by
mentions: people go on being named by the post that they had.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from typing import Literal

from cadregraph.graph.lexicon.full_time import is_deputy_of, together
from cadregraph.graph.tenure.candidate import Candidate, End, Reason, Window, dated_end
from cadregraph.graph.tenure.days import bounds, first, last
from cadregraph.graph.tenure.evidence import (
    Career,
    Counted,
    Evidence,
    Kind,
    Post,
    beginning,
    begun_in,
    counted,
    elected_in,
    in_a_row,
    likeliest,
    rose_after,
    seat_lost,
    sharpened,
    stepped_down,
    taken_up_again,
    took_up_later,
    total,
    weights,
)

_OF_PERSON: tuple[
    Literal["died", "expelled", "convicted", "indicted", "arrested", "retired"], ...
] = (
    "died",
    "expelled",
    "convicted",
    "indicted",
    "arrested",
    "retired",
)
"""The reasons that concern a person and so every post, the weightiest first."""
_CHARGED: frozenset[Reason] = frozenset({"arrested", "indicted", "convicted"})
_GONE: tuple[Kind, ...] = ("died", "expelled", "arrested")
"""The kinds that end every post at once."""
_HELD: tuple[Kind, ...] = ("current", "acting", "then")
"""The kinds of reports that a post is held on a day."""
_LEAVES_LAST = frozenset({"died", "retired"})
"""The ends of a life or of a career, before which posts may have been left."""
_REOPENING = 3
"""So many articles after an end that report the post as held make the end doubtful."""
_LONGEST = 15
"""Years: who died or retired longer after a post began had left it before, though nothing says when."""
_AHEAD = 30
"""Days before a stated beginning in which the news tells of it as coming."""
_DAYS_OF_NEWS = 7
"""Days in which one change goes through the papers."""
_GRACE = 3
"""Days after an end in which the news still names people by the old post."""


def candidates(career: Career) -> tuple[Candidate, ...]:
    """The posts of a person, each with the time in which it may have been held."""
    found = [_candidate(career, post, reports) for post, reports in career.posts]
    return tuple(_weighed(one, found) for one in found)


def _candidate(career: Career, post: Post, reports: Sequence[Evidence]) -> Candidate:
    reports = [
        e for e in in_a_row(taken_up_again(sharpened(reports))) if not _ahead_of_news(e, reports)
    ]
    lost = tuple(seat_lost(career, post))
    starts = [(e.start, e.articles) for e in reports if e.start]
    starts += [(e.day, e.articles) for e in reports if e.kind == "began" and e.exact]
    stated = {day for date, _ in starts if len(date) == 10 and (day := first(date)) is not None}
    said = counted(e for e in reports if e.kind in _HELD)
    said = tuple((day, n) for day, n in said if not _too_soon(day, stated))
    left = tuple(_left(reports))
    left = (*left, *_gone_since(career.events, said))
    said = _before_news(said, reports)
    said = total((*said, *((day - 1, n) for day, n in left if not _goes_on(day, said))))
    began = counted(e for e in reports if e.kind == "began")
    began = tuple((day, n) for day, n in began if not _too_soon(day, stated))
    begins = [day for day, _ in (*said, *began)]
    begins += [day for start, _ in starts if (day := first(start)) is not None]
    begun = first(likeliest(starts))
    others = (*_of_person(career, post), *_ends(lost))
    of_person = [e for e in others if begun is None or e.day > begun]
    ends = tuple(sorted({*_ends(reports), *of_person, *_elsewhere(career, post)}))
    if (closed := first(post.until)) is not None and said:  # else it may have been over long before
        ends = tuple(sorted((*ends, End(closed, "body", final=True))))
    past = counted(e for e in (*reports, *lost) if e.kind in ("former", "ended", "left"))
    appointed = {day for day, _ in began}
    taken_up = sorted(
        {*appointed, *(day for date, _ in starts if (day := first(date)) is not None)}
    )
    begin = min(begins, default=None)
    seat = post.office is None and not post.single_holder
    windows = tuple(_windows(said, appointed, taken_up, past, ends, begin, seat=seat))
    return Candidate(
        holder=career.holder,
        post=post,
        said=said,
        held=_within(said, windows),
        began=_within(began, windows),
        acting=counted(e for e in reports if e.kind == "acting"),
        windows=windows,
        ends=ends,
        start=beginning(starts, [end.day for end in ends]),
        starts=tuple(sorted(starts)) if len(windows) > 1 else (),
        undated=sum(e.articles for e in reports if e.kind in ("current", "acting") and not e.day),
        undated_acting=sum(e.articles for e in reports if e.kind == "acting" and not e.day),
        undated_past=sum(_speaks_against(e) for e in (*reports, *lost) if not e.day),
        gone=_gone(career.events, sum(n for _, n in said), post),
        then=tuple(sorted(_then(reports))),
        after=tuple(sorted((e.other, e.articles) for e in reports if e.kind == "after")),
        sentences=sum(e.sentences for e in reports if e.kind in (*_HELD, "began")),
    )


def _ahead_of_news(report: Evidence, reports: Sequence[Evidence]) -> bool:
    """Whether a post is told as a former one when it is known that it will be left on a stated day."""
    day = last(report.day)
    return (
        report.kind == "former"
        and day is not None
        and any(
            0 < (end - day) <= _AHEAD
            for e in reports
            if e.kind == "ended" and e.exact and (end := first(e.day)) is not None
        )
    )


def _left(reports: Sequence[Evidence]) -> Iterator[tuple[int, int]]:
    """The days on which a post was left, by the news: where other news of these days have it as a former
    one already, that day."""
    former = [day for e in reports if e.kind == "former" and (day := last(e.day)) is not None]
    for e in reports:
        if e.kind == "ended" and len(e.day) == len("2016-06-15") and (day := first(e.day)):
            news = [] if e.exact else [d for d in former if day - _DAYS_OF_NEWS <= d <= day]
            yield min((day, *news)), e.articles


def _before_news(said: Counted, reports: Sequence[Evidence]) -> Counted:
    """The days on which a post is reported as held; of the day on which others have it as a former one
    the day before, if nothing is told of it later."""
    over = {last(e.day) for e in reports if e.kind in ("former", "ended", "left")}
    begun = {first(e.day) for e in reports if e.kind == "began"}
    latest = max((day for day, _ in said), default=0)
    return total(
        (day - (day in over and day not in begun and latest <= day + _GRACE), articles)
        for day, articles in said
    )


def _gone_since(events: Sequence[Evidence], said: Counted) -> Iterator[tuple[int, int]]:
    """The days on which death, expulsion or arrest ended a post that only the news of it reports."""
    for event in events:
        known = bounds(event.day) if event.kind in _GONE else None
        if known is None or known[0] != known[1]:
            continue
        day = known[0]
        articles = sum(n for other, n in said if day <= other <= day + _GRACE)
        if articles and min(said)[0] >= day:
            yield day, articles


def _speaks_against(report: Evidence) -> int:
    """For how many articles without a date a report speaks that a post is held no more."""
    weight = {"former": 1, "left": _REOPENING}.get(report.kind, 0)
    return weight * report.articles


def _within(days: Counted, windows: Sequence[Window]) -> Counted:
    return tuple((day, n) for day, n in days if any(day in window for window in windows))


def _goes_on(end: int, held: Counted) -> bool:
    """Whether the post is reported as held after an end, when the news has had time to learn of it."""
    return any(day >= end + _GRACE for day, _ in held)


def _too_soon(day: int, starts: Set[int]) -> bool:
    """Whether a report comes shortly before a stated beginning: it tells of what was expected."""
    return day not in starts and any(0 < start - day <= _AHEAD for start in starts)


def _ends(reports: Sequence[Evidence]) -> Iterator[End]:
    """The ends that reports of the post itself tell of."""
    for report in reports:
        if bounds(report.end) is not None:
            yield dated_end(report.end, "former")
        day = last(report.day)
        if day is None:
            continue
        match report.kind:
            case "former":
                yield End(day, "former")
            case "ended":
                yield dated_end(report.day, "ended") if report.exact else End(day, "ended")
            case "left":
                yield End(day, "ended")
            case _:
                pass


def _of_person(career: Career, post: Post) -> Iterator[End]:
    """The ends that the person's death, expulsion, arrest, conviction or retirement is of every post.

    Of a post after which others are said to have been taken up, or that began long before, it is the
    latest end there may be.
    """
    events, later = career.events, took_up_later(career, post)
    begun = begun_in(career, post)
    for reason in _OF_PERSON:
        known = [e for e in events if e.kind == reason and bounds(e.day) is not None]
        if not known:
            continue
        exact = likeliest([(event.day, event.articles) for event in known if event.exact])
        year = min(event.day for event in known)[:4]
        if reason in _CHARGED and not begun and rose_after(career, year):
            continue  # arrested before a career in office: of which of the posts, nothing tells
        several = sum(event.articles for event in known) > 1
        final = (
            reason == "expelled"
            or (reason == "died" and (bool(exact) or several))
            or (reason in _CHARGED and several)  # one may have been misread
        )
        if exact:
            end = replace(dated_end(exact, reason), final=final)
            since = begun or elected_in(career, post)
            long_ago = since != "" and int(exact[:4]) - int(since) > _LONGEST
            before = reason in _LEAVES_LAST and stepped_down(career, post, exact[:4])
            yield replace(end, date="") if later or long_ago or before else end
        else:
            yield End(min(last(event.day) or 0 for event in known), reason, final=final)


def _gone(events: Sequence[Evidence], held: int, post: Post) -> Reason | None:
    """Why a person is in office no more, by reports without a day; not where many more articles with
    a day report the post as held. Who retires leaves the full-time office, and may lead an association."""
    articles = Counter[str]()
    for event in events:
        if bounds(event.day) is None:
            articles[event.kind] += event.articles
    return next(
        (
            reason
            for reason in _OF_PERSON
            if (reason != "retired" or post.office is not None)
            and articles[reason]
            and held < _REOPENING * articles[reason]
        ),
        None,
    )


def _elsewhere(career: Career, post: Post) -> Iterator[End]:
    """The ends that appointments to full-time posts elsewhere are; not where articles of the same day tell
    as much of the appointment to this one."""
    if post.office is None:
        return
    taken = {
        e.day: (e.articles, e.sentences) for e in dict(career.posts)[post] if e.kind == "began"
    }
    for other, reports in career.posts:
        if other == post or other.office is None or together(post.office, other.office):
            continue
        for report in reports:
            day = last(report.day)
            told = report.articles, report.sentences
            if report.kind == "began" and day is not None and taken.get(report.day, (0, 0)) < told:
                yield End(day + 1, "elsewhere", by=other.key)
        yield from _steps(post, dict(career.posts)[post], other, reports)


def _steps(
    post: Post, mine: Sequence[Evidence], other: Post, reports: Sequence[Evidence]
) -> Iterator[End]:
    """The end that the stated beginning of a post elsewhere is of one of which nothing is told from then
    on: 'từ 4/2019 là T; từ 9/2020 là U'; not that of its own deputy, to whom nobody steps down."""
    told = [e.day for e in mine if e.kind in (*_HELD, "began")]
    told += [date for e in mine for date in (e.start, e.end)]
    known = [day for date in told if (day := first(date)) is not None]
    latest = max(known, default=0)
    later = [
        (e.start, e.articles)
        for e in reports
        if e.kind == "stated" and (begun := first(e.start)) is not None and begun > latest
    ]
    if not (post.office and other.office and is_deputy_of(other.office, post.office)):
        begins = last(likeliest(later))
        if begins is not None:
            yield End(begins + 1, "elsewhere", by=other.key)


def _windows(
    said: Counted,
    appointed: Set[int],
    taken_up: Sequence[int],
    past: Counted,
    ends: Sequence[End],
    begin: int | None,
    *,
    seat: bool,
) -> Iterator[Window]:
    """The stretches of time that the ends leave. An end with a date before a stated beginning is of what
    was held earlier: 'là T đến năm 1964', 'từ năm 1974 đến năm 1976 là T'. That of a seat among others is
    that of the office told with it ('2020 - 2021: Ủy viên Trung ương Đảng, T'): one article is enough to
    have it go on."""
    for end in ends:
        if begin is None:
            return
        if _too_early(end, said, ends):
            continue
        before = end.day <= begin
        told = end.reason == "elsewhere" or (end.date != "" and begin in taken_up)
        if before and (told or begin in appointed):
            continue  # it is of what was held earlier
        again = next((day for day in taken_up if day >= end.day and day > begin), None)
        later = sum(n for day, n in said if day >= end.day + _GRACE)
        against = sum(n for day, n in past if day >= end.day)
        of_stretch = seat and end.reason == "former" and end.date != ""
        enough = 1 if of_stretch else _REOPENING
        if not end.final and again is None and later >= enough and later > against:
            continue
        if not before:
            yield Window(begin, end)
        begin = again
    if begin is not None:
        yield Window(begin)


def _then(reports: Sequence[Evidence]) -> set[int]:
    """The days for which articles of long after report a post as held, and those before them."""
    days = {day for e in reports if e.kind == "then" and (day := first(e.day)) is not None}
    return {*days, *(day - 1 for day in days)}


def _too_early(end: End, said: Counted, ends: Sequence[End]) -> bool:
    """Whether a post is named as a former one before the decision that ends it, and as held between the
    two: 'ông A, nguyên Bí thư X, Phó Thủ tướng' leaves open of which of them it speaks."""
    if end.reason != "former" or end.date:
        return False
    decided = max((e.day for e in ends if e.reason == "ended"), default=end.day)
    return any(
        end.day + _GRACE <= day < decided - 1 for day, _ in said
    )  # (the day before is the news)


def _weighed(one: Candidate, all_: Sequence[Candidate]) -> Candidate:
    """The candidate without the days on which another post of the person, with which it cannot go,
    outweighs it, and ended where only the other is reported from then on.

    On the day of an appointment elsewhere it is the post that the person comes from.
    """
    office = one.post.office
    if office is None or one.stands_in or not one.windows:
        return one
    lost: set[int] = set()
    over: dict[int, str] = {}
    for other in all_:
        their = other.post.office
        if other is one or other.stands_in or their is None or together(office, their):
            continue
        days = sorted({day for day, _ in (*one.held, *other.held)})
        mine = {day for day, _ in one.held}
        taken_up = {day for day, _ in other.began}
        for day in _outweighed(one, other, days):
            if day in mine and day in taken_up:
                over[day + 1] = min(over.get(day + 1, other.post.key), other.post.key)
            elif day in mine:
                lost.add(day)
            else:
                over[day] = min(over.get(day, other.post.key), other.post.key)
    held = tuple((day, n) for day, n in one.held if day not in lost)
    until = max((day for day, _ in (*held, *one.began)), default=None)
    final = one.windows[-1]
    after = min((d for d in {*lost, *over} if until is not None and d > until), default=None)
    if after is None or (final.end is not None and final.end.day <= after):
        return replace(one, held=held)
    end = End(after, "elsewhere", by=over.get(after, ""))
    return replace(one, held=held, windows=(*one.windows[:-1], replace(final, end=end)))


def _outweighed(one: Candidate, other: Candidate, days: Sequence[int]) -> Iterator[int]:
    """The days on which more speaks for the other post of a person than for this one.

    The latest appointment to either counts afresh: what was reported before it is forgotten.
    """
    afresh = sorted({day for day, _ in (*one.began, *other.began)})
    ours = dict(_numbered(weights(one.days, days, afresh)))
    for number, their in _numbered(weights(other.days, days, afresh)):
        if their > ours.get(number, 0.0) and other.window(days[number]) is not None:
            yield days[number]


def _numbered(found: tuple[int, list[float]]) -> Iterator[tuple[int, float]]:
    """Each weight with the number of its day."""
    start, weighed = found
    return iter(enumerate(weighed, start))
