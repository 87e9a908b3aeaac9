"""The months of a term with which a post is named: 'khóa XIII' of the Party's centre, '2016-2021'."""

from __future__ import annotations

import re

from cadregraph.graph.lexicon.terms import first_month, last_month
from cadregraph.graph.model import Organization

_YEARS = re.compile(r"(\d{4})\s?[-–]\s?(\d{4})")


def months_of_term(body: Organization, term: str) -> tuple[str, str]:
    """The month in which a term of a body begins, and that of the next one, ISO 8601.

    Of a term by its years these years alone are known: it may begin and end late in them. '' is
    what no register tells; both are '' of a term that none knows.
    """
    if years := _YEARS.fullmatch(term):
        return f"{years[1]}-01", f"{int(years[2]) + 1}-01"
    host = _host(body)
    return (first_month(host, term), last_month(host, term)) if host and term else ("", "")


def _host(body: Organization) -> str:
    """Whose terms the body has, by the list of terms; '' for none of them."""
    if body.label == "Quốc hội":
        return "qh"
    return "tw" if body.level == "central" and body.cls.startswith("Party") else ""
