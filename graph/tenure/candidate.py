"""Who may have held a post in which stretches of time, by the reports of one person alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from cadregraph.graph.tenure.days import bounds
from cadregraph.graph.tenure.evidence import Counted, Post, total

Reason: TypeAlias = Literal[
    "former",
    "ended",
    "retired",
    "died",
    "expelled",
    "arrested",
    "indicted",
    "convicted",
    "elsewhere",
    "succeeded",
    "body",
    "term",
    "curated",
    "denied",
]
"""Why a holding is over: it is reported as past, a decision ended it, …, another took it up; or a curator
says until when it was held, or that it never was."""


@dataclass(frozen=True, slots=True, order=True)
class End:
    """That a post is no longer held from a day on; ``date`` is that of the end itself where stated.

    ``by`` is the key of the post elsewhere, or of the holder who followed; ``final`` is an end that
    no mention takes back.
    """

    day: int
    reason: Reason
    date: str = ""
    by: str = ""
    final: bool = False


def dated_end(date: str, reason: Reason) -> End:
    """The end on a stated date, which is the first day without the post, or lies before that."""
    known = bounds(date)
    assert known is not None
    return End(known[1] + (known[0] != known[1]), reason, date)


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of days in which a post may have been held, from ``begin`` until ``end``."""

    begin: int
    end: End | None = None

    def __contains__(self, day: int) -> bool:
        return self.begin <= day and (self.end is None or day < self.end.day)


@dataclass(frozen=True, slots=True)
class Decided:
    """What a curator decided of a person in a post: held ``since`` this day (ISO 8601), the first with
    it, or ``until`` this, the first without it, or never held (neither)."""

    since: str = ""
    until: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person who may have held a post.

    ``said`` are the days on which articles report it as held; ``held`` those of them that lie in a
    window and that no other post outweighs; ``began`` the days of appointments; ``acting`` those
    on which somebody stands in; ``ends`` what was found of the end, in or out of a window. ``starts`` are
    the stated beginnings with their numbers of articles, where there are several windows.
    ``undated``, ``undated_acting`` and ``undated_past`` count articles without a date that report it as held
    or stood in for, as stood in for, as past, where a decision that ended it counts for three;
    ``sentences`` all sentences that report it as held. ``after`` are those in whose place articles say
    that the person came, with the number of articles. ``gone`` is why every post of the person is over
    where no day of it is known; ``then`` are the days for which articles of long after report it.
    ``decided`` is what a curator says, which goes before all this.
    """

    holder: str
    post: Post
    said: Counted = ()
    held: Counted = ()
    began: Counted = ()
    acting: Counted = ()
    windows: tuple[Window, ...] = ()
    ends: tuple[End, ...] = ()
    start: str = ""
    starts: tuple[tuple[str, int], ...] = ()
    undated: int = 0
    undated_acting: int = 0
    undated_past: int = 0
    sentences: int = 0
    after: tuple[tuple[str, int], ...] = ()
    gone: Reason | None = None
    then: tuple[int, ...] = ()
    decided: Decided | None = None

    @property
    def denied(self) -> bool:
        """Whether a curator says that the post was never held."""
        return self.decided is not None and not (self.decided.since or self.decided.until)

    @property
    def stands_in(self) -> bool:
        """Whether the post is only reported as held for its holder, beside one's own."""
        return bool(self.acting) and self.acting == self.said

    @property
    def is_past(self) -> bool:
        """Whether reports without a day say that it is over."""
        return self.gone is not None or self.undated_past >= max(1, self.undated)

    @property
    def days(self) -> Counted:
        """All days that speak for the person in the post."""
        return total((*self.held, *self.began)) if self.began else self.held

    def looked_back(self, days: Counted) -> bool:
        """Whether articles of long after alone report it as held on some days (on all, if none are given),
        and none in its own time."""
        return (
            bool(self.then) and not self.began and all(d in self.then for d, _ in days or self.said)
        )

    def window(self, day: int) -> Window | None:
        """The window in which a day lies."""
        return next((window for window in self.windows if day in window), None)
