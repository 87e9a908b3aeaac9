"""Turnover: who came to a body and who left it, year by year, and of how many that is not known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cadregraph.graph.analysis.day_spans import KNOWN, Days, asked_days
from cadregraph.graph.analysis.pandas_frames import Cell, Kind, frame
from cadregraph.graph.analysis.tenures import TenureRecord, by_body, tenures
from cadregraph.graph.store import Store
from cadregraph.graph.store.finding import the_one
from cadregraph.graph.store.rows import Row, rows_named

if TYPE_CHECKING:
    import pandas as pd

_TURNOVER: dict[str, Kind] = {
    "organization": "text",
    "year": "whole",
    "holders": "whole",
    "entries": "whole",
    "exits": "whole",
    "moves": "whole",
    "rate": "number",
    "possible": "whole",
    "completed": "whole",
    "years_low": "number",
    "years_high": "number",
    "support": "whole",
    "basis": "text",
    "level": "text",
    "organization_iri": "text",
}
_DAYS_A_YEAR = 365.25


def turnover(store: Store, organization: str | None = None) -> pd.DataFrame:
    """One row a body and year of which something is known, and one without a year for the rest.

    They are the rows of the named query ``turnover``, and count people, not posts: ``holders``
    are known to have had a post of the body at some time of the year, ``entries`` took one up
    and ``exits`` left one in it, ``moves`` did both. ``rate`` is exits by holders. ``possible``
    are further people who may have had one. ``completed`` tenures ended in the year and have
    stated beginnings; on average they lasted from ``years_low`` to ``years_high`` years, as
    dates are only so precise. ``basis`` is 'disputed' if articles do not decide on one of them,
    'stated' if dates of all are, else 'bounded', and 'untold' without a year; ``support`` is
    how many articles tell of the one of whom fewest do.

    In the row without a year, ``holders`` have posts of which nothing tells a year, ``entries`` and
    ``exits`` were decided (or are stated as past) and no year of them is known: so many people the
    other rows may lack. What is only proposed counts nowhere.

    Args:
        organization: an IRI or a name of a body; None for all.

    Raises:
        QueryError: nothing is called so, or several are.
        AnalysisError: pandas is not installed.
    """
    wanted = None if organization is None else the_one(store, organization, "organization")
    given = {} if wanted is None else {"organization": wanted}
    held = {thing.iri: found for thing, found in by_body(tenures(store, body=wanted)).items()}
    return frame(
        _TURNOVER,
        (
            _cells(row, held.get(row["organization"], ()))
            for row in sorted(rows_named(store, "turnover", **given), key=_in_order)
        ),
    )


def _cells(row: Row, held: tuple[TenureRecord, ...]) -> tuple[Cell, ...]:
    """A row of the query, with what the tenures of the body add to it."""
    year = row["when"]
    holders, exits = int(row["holders"]), int(row["exits"])
    completed = list(_completed(held, year))
    low, high = _lasted(completed)
    return (
        row["postOrganization"],
        int(year) if year else None,
        holders,
        int(row["entries"]),
        exits,
        int(row["moves"]) if year else None,
        round(exits / holders, 4) if year else None,
        _possible(held, year) if year else None,
        len(completed),
        low,
        high,
        int(row["support"]),
        row["basis"],
        held[0].level if held else "",
        row["organization"],
    )


def _in_order(row: Row) -> tuple[str, str, bool, str]:
    """The row without a year behind those of its body."""
    return row["postOrganization"], row["organization"], not row["when"], row["when"]


def _possible(held: tuple[TenureRecord, ...], year: str) -> int:
    """Of how many more it is not known that they had a post in the year, and not that they had none."""
    known, maybe = set[str](), set[str]()
    for record in held:
        basis = record.span.basis(*asked_days(year))
        if basis is not None:
            (known if basis in KNOWN else maybe).add(record.person.iri)
    return len(maybe - known)


def _completed(held: tuple[TenureRecord, ...], year: str) -> Iterator[tuple[Days, Days]]:
    """The stated beginnings and ends of the tenures that ended in the year."""
    for record in held:
        start, end = record.span.start, record.span.end
        if start is not None and end is not None and str(end[0].year) == year:
            yield start, end


def _lasted(completed: list[tuple[Days, Days]]) -> tuple[float | None, float | None]:
    """The least and most that these tenures lasted on average, in years."""
    if not completed:
        return None, None
    low = sum(max((end[0] - start[1]).days, 0) for start, end in completed)
    high = sum(max((end[1] - start[0]).days, 0) for start, end in completed)
    share = _DAYS_A_YEAR * len(completed)
    return round(low / share, 2), round(high / share, 2)
