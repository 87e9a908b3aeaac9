"""What a curator decides of posts: that somebody never held one, or held it until a day; and of what
an article says of anything else, that it is not so.

Lines of the file of decisions (`cadregraph.graph.identity.decisions`)::

    not so      Lê Văn A | Bí thư Tỉnh ủy X     a slip of two papers; L. T., 24/11/2026
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
_FIRST_DAY = "0000-01-01"
_NOT_SO, _SO_UNTIL = "not so", "so until"


@dataclass(frozen=True, slots=True)
class PostDecision:
    """That a person did not hold a post (``until`` is ''), or held it until a day, ISO 8601, which is
    the first without it; ``line`` is its number in the file.

    Where ``whose`` names an article: that what this says of the thing so called is not so, which settles
    a contradiction.
    """

    whose: Reference
    until: str = ""
    note: str = ""
    line: int = 0


def post_decision(cells: Sequence[str], number: int, where: str) -> PostDecision | None:
    """The decision on a post in the cells of a line, None if the line is of another kind.

    Raises:
        DecisionsError: it does not name a person with a post, or a day.
    """
    if cells[0] not in (_NOT_SO, _SO_UNTIL):
        return None
    dated = cells[0] == _SO_UNTIL
    least = 3 if dated else 2
    if not least <= len(cells) <= least + 1:
        raise DecisionsError(
            f"{where}: '{cells[0]}' has a person with '| post'{', a day' if dated else ''} and a note"
        )
    whose = read_reference(cells[1], where)
    if dated and not whose.post:
        raise DecisionsError(f"{where}: '{cells[0]}' is of a person with '| post', not '@ article'")
    until = cells[2] if dated else ""
    if dated and not _is_day(until):
        raise DecisionsError(f"{where}: {until!r} is no day as 2024-05-10, 2024-05 or 2024")
    return PostDecision(whose, until, cells[least] if len(cells) > least else "", number)


def check_posts(decisions: Iterable[PostDecision], source: str) -> None:
    """No two lines may say different things of one person in one post.

    Raises:
        DecisionsError: two do; with the numbers of both.
    """
    known: dict[Reference, PostDecision] = {}
    for decision in decisions:
        before = known.setdefault(decision.whose, decision)
        if before.until != decision.until:
            raise DecisionsError(
                f"{source}:{decision.line}: says something else of the post than line {before.line}; "
                "drop one of them"
            )


def _is_day(text: str) -> bool:
    if _DATE.fullmatch(text) is None:
        return False
    try:
        date.fromisoformat(text + _FIRST_DAY[len(text) :])
    except ValueError:
        return False
    return True
