"""What a curator decides of posts: that somebody never held one, or held it since or until a day; and of
what an article says of anything else, that it is not so.

Lines of the file of decisions (`cadregraph.graph.identity.decisions`)::

    not so      Lê Văn A | Bí thư Tỉnh ủy X     a slip of two papers; L. T., 24/11/2026
    so since    Lê Văn A | Bí thư Tỉnh ủy X     2020-06         decision no. 12; L. T., 24/11/2026
    so until    Lê Văn A | Bí thư Tỉnh ủy X     2024-05-10      he died; L. T., 24/11/2026
    not so      Nghị quyết 46/NQ-CP @ bài-17    the year is misprinted; L. T., 24/11/2026
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from cadregraph.graph.errors import DecisionsError
from cadregraph.graph.identity.references import Reference, read_reference

_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?", re.ASCII)
_FIRST_DAY, _LAST_DAY = "0000-01-01", "9999-12-31"
_NOT_SO, _SO_SINCE, _SO_UNTIL = "not so", "so since", "so until"


@dataclass(frozen=True, slots=True)
class PostDecision:
    """That a person did not hold a post (``since`` and ``until`` are ''), held it since a day, the first
    with it, or until one, the first without it, both ISO 8601; ``line`` is its number in the file.

    Where ``whose`` names an article: that what this says of the thing so called is not so, which settles
    a contradiction.
    """

    whose: Reference
    since: str = ""
    until: str = ""
    note: str = ""
    line: int = 0


def post_decision(cells: Sequence[str], number: int, where: str) -> PostDecision | None:
    """The decision on a post in the cells of a line, None if the line is of another kind.

    Raises:
        DecisionsError: it does not name a person with a post, or a day.
    """
    if cells[0] not in (_NOT_SO, _SO_SINCE, _SO_UNTIL):
        return None
    dated = cells[0] != _NOT_SO
    least = 3 if dated else 2
    if not least <= len(cells) <= least + 1:
        raise DecisionsError(
            f"{where}: '{cells[0]}' has a person with '| post'{', a day' if dated else ''} and a note"
        )
    whose = read_reference(cells[1], where)
    if dated and not whose.post:
        raise DecisionsError(f"{where}: '{cells[0]}' is of a person with '| post', not '@ article'")
    day = cells[2] if dated else ""
    if dated and not _is_day(day):
        raise DecisionsError(f"{where}: {day!r} is no day as 2024-05-10, 2024-05 or 2024")
    since, until = (day if cells[0] == kind else "" for kind in (_SO_SINCE, _SO_UNTIL))
    return PostDecision(whose, since, until, cells[least] if len(cells) > least else "", number)


def check_posts(decisions: Iterable[PostDecision], source: str) -> None:
    """No two lines may say different things of one person in one post; that it was held since a day and
    until a later one are no different things.

    Raises:
        DecisionsError: two do; with the numbers of both.
    """
    known: dict[Reference, list[PostDecision]] = {}
    for decision in decisions:
        others = known.setdefault(decision.whose, [])
        before = next((other for other in others if not _agree(other, decision)), None)
        others.append(decision)
        if before is not None:
            raise DecisionsError(
                f"{source}:{decision.line}: says something else of the post than line {before.line}; "
                "drop one of them"
            )


def _agree(one: PostDecision, other: PostDecision) -> bool:
    if bool(one.since) == bool(other.since):
        return (one.since, one.until) == (other.since, other.until)
    since, until = one.since or other.since, one.until or other.until
    return bool(until) and since + _FIRST_DAY[len(since) :] < until + _LAST_DAY[len(until) :]


def _is_day(text: str) -> bool:
    if _DATE.fullmatch(text) is None:
        return False
    try:
        date.fromisoformat(text + _FIRST_DAY[len(text) :])
    except ValueError:
        return False
    return True
