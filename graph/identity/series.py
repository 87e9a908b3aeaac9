"""Whose numbers a document or meeting is counted by: the bodies that share one run of numbers.

The Politburo, the Secretariat and the Central Committee number their documents together, anew in
each term of the Party; so do a province's committee and its standing committee, and the Party's
commissions. The Government and the Prime Minister begin anew each year, the National Assembly with
each term (Hướng dẫn 36-HD/VPTW of 3 April 2018 on documents of the Party; Nghị định 30/2020/NĐ-CP on
those of the State).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables.bodies import NUMBER_RUNS
from cadregraph.graph.model import Organization
from cadregraph.graph.text.normal import fold

CENTRE, GOVERNMENT, ASSEMBLY, STANDING_ASSEMBLY = "tw", "cp", "qh", "ubtvqh"
_SYMBOLS = (
    (re.compile(r"TW$"), CENTRE),
    (re.compile(r"UBTVQH\d*$"), STANDING_ASSEMBLY),
    (re.compile(r"QH\d*$"), ASSEMBLY),
    (re.compile(r"(?:(?<!TT)(?<!VP)(?<!UB)CP|TTG)$"), GOVERNMENT),
)
_NOT_CENTRE = re.compile(r"(?:UBKT|BTC|BTG|BDV|VP|BNC|BKT|BĐN|HĐLL|ĐUK|ĐUB)TW$")
_GENERIC = re.compile(r"(?:TU|HU|QU|ĐU|UBND|HĐND|UB|SNV|SXD|SYT|STC|SGDĐT|UBKT|BTV|CTN|TTR|Q)$")
"""What the symbols of every province, district or company have alike."""


def series(body: Organization) -> str:
    """The run of numbers that a body counts by; equal for bodies that share one."""
    label = fold(body.label)
    if body.label in _runs():
        return _runs()[body.label]
    if body.cls in ("PartyCommittee", "PartyOrganization") and body.place is not None:
        own = re.match(r"(?:ban (?:thường vụ|chấp hành) )?(?:đảng bộ )?(?:(?:tỉnh|thành|huyện|quận|"
                       r"thị|đảng) ủy|tỉnh|thành phố|huyện|quận|thị xã|xã|phường)\b", label)  # fmt: skip
        if own:
            return f"ủy {body.place}"
    return f"đảng {body.key}" if body.cls in ("PartyBody", "PartyCommittee") else body.key


def of_symbol(code: str) -> str:
    """The run of numbers that a symbol ('NQTW') alone tells, '' if it tells none."""
    if _NOT_CENTRE.search(code):
        return ""
    return next((found for form, found in _SYMBOLS if form.search(code)), "")


def is_generic(code: str) -> bool:
    """Whether the symbol is one that many bodies use."""
    return not of_symbol(code) and bool(_GENERIC.search(code))


def by_term(run: str) -> bool:
    """Whether the numbers begin anew with each term, not each year."""
    return run in (CENTRE, ASSEMBLY, STANDING_ASSEMBLY) or run.startswith(("ủy ", "đảng "))


def host(run: str) -> str:
    """Of which kind of the list of terms (`cadregraph.graph.lexicon.terms`) the body is, '' of none."""
    if run == CENTRE:
        return "tw"
    if run in (ASSEMBLY, STANDING_ASSEMBLY):
        return "qh"
    return "party" if run.startswith("ủy ") else ""


def meeting_host(body: Organization) -> tuple[str, str]:
    """By whom a meeting of the body is counted, and of which kind of the list of terms that is.

    A committee and its standing committee share their documents, but not their meetings.
    """
    label = fold(body.label)
    if label in ("bộ chính trị", "ban bí thư") or label.startswith(
        ("ban thường vụ", "thường trực")
    ):
        return body.key, "tw" if body.level == "central" else "party"
    run = series(body)
    if host(run):
        return run, host(run)
    if body.cls == "PartyBody" and label.startswith("ủy ban kiểm tra"):
        return run, "tw" if body.level == "central" else "party"
    return run, "council" if label.startswith("hội đồng nhân dân") else ""


@cache
def _runs() -> Mapping[str, str]:
    """The runs of the bodies of the centre by their labels."""
    return {row.body: row.run for row in rows(NUMBER_RUNS)}
