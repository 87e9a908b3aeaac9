"""Sanctions: each with the level at which it fell, and counts by kind, level and year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cadregraph.graph.analysis.day_spans import days
from cadregraph.graph.analysis.pandas_frames import Cell, Kind, frame
from cadregraph.graph.analysis.tenures import TenureRecord, by_person, tenures
from cadregraph.graph.errors import QueryError
from cadregraph.graph.store import Store
from cadregraph.graph.store.rows import PREFIX_LINES, Row, put_forward, rows

if TYPE_CHECKING:
    import pandas as pd

_ACTIONS = f"""{PREFIX_LINES} SELECT DISTINCT ?action ?subject ?name ?person ?level ?sanction ?decision
  ?by ?byName ?byLevel ?date ?reason WHERE {{
  ?action a cadre:DisciplinaryAction ; cadre:sanctioned ?subject ;
    cadre:decision/skos:notation ?decision .
  {put_forward("action")}
  ?subject skos:prefLabel ?name .
  BIND(EXISTS {{ ?subject a cadre:Official }} AS ?person)
  OPTIONAL {{ ?subject cadre:level/skos:notation ?level }}
  OPTIONAL {{ ?action cadre:sanction/skos:notation ?sanction }}
  OPTIONAL {{ ?action cadre:decidedBy ?by . ?by skos:prefLabel ?byName .
    OPTIONAL {{ ?by cadre:level/skos:notation ?byLevel }} }}
  OPTIONAL {{ ?action dcterms:date ?date }}
  OPTIONAL {{ ?action cadre:reason ?reason }} }}"""

_STATED = f"""{PREFIX_LINES} SELECT DISTINCT ?thing ?passage ?article ?issued WHERE {{
  {{ GRAPH ?passage {{ ?thing cadre:sanctioned ?subject }} }}
  UNION {{
    {{ SELECT DISTINCT ?holder WHERE {{ ?action cadre:sanctioned ?holder }} }}
    GRAPH ?passage {{ ?thing cadre:holder ?holder }} }}
  ?passage dcterms:isPartOf ?article .
  OPTIONAL {{ ?article dcterms:issued ?issued }} }}"""

LEVELS = ("central", "province", "district", "commune", "cell")
"""The notations of levels, the highest first."""

_CASE: dict[str, Kind] = {
    "subject": "text",
    "target": "text",
    "decision": "text",
    "sanction": "text",
    "level": "text",
    "level_from": "text",
    "post": "text",
    "date": "text",
    "year": "whole",
    "reported": "text",
    "decided_by": "text",
    "decided_by_level": "text",
    "reason": "text",
    "retold": "flag",
    "articles": "whole",
    "subject_iri": "text",
    "action_iri": "text",
}
_COUNTED: Mapping[str, Kind] = {
    name: _CASE[name]
    for name in (
        "decision",
        "target",
        "sanction",
        "level",
        "year",
        "decided_by",
        "decided_by_level",
    )
}
BY = ("sanction", "level", "year")
"""By what sanctions are counted where nothing else is asked for."""


@dataclass(frozen=True, slots=True)
class Case:
    """A sanction as the graph has it; '' is unknown, a ``year`` of 0 too.

    ``target`` is 'person' or 'organization'. ``level`` is that of the body, or of the highest post of
    the person that the same sentence tells, else the same article, else any; ``level_from`` says
    which. ``reported`` is the date of the first article that tells it. ``retold`` is whether another
    case of the subject says all that this one does, and more.
    """

    action: str
    subject: str
    name: str
    target: str
    decision: str
    sanction: str
    level: str
    level_from: str
    post: str
    date: str
    year: int
    reported: str
    decided_by: str
    decided_by_level: str
    reason: str
    retold: bool
    articles: int


def sanctions(store: Store) -> pd.DataFrame:
    """One row a sanction, with the level at which it fell and how that is known.

    ``year`` is empty where no year is stated; ``reported`` is the date of the first article, which is
    not that of the sanction. ``retold`` marks a row that only repeats another with less: the same
    subject and decision, with no other sanction, year or deciding body.

    Raises:
        AnalysisError: pandas is not installed.
    """
    return frame(_CASE, (_row(case) for case in cases(store)))


def discipline(store: Store, by: Sequence[str] = BY) -> pd.DataFrame:
    """How many sanctions there are of each kind, level and year; what is unknown has its own rows.

    What was decided and what was only proposed are always counted apart. ``cases`` leaves out those
    that are retold; ``subjects`` is on how many people or bodies they fell.

    Args:
        by: some of target, sanction, level, year, decided_by and decided_by_level.

    Raises:
        QueryError: there is nothing of that name to count by.
        AnalysisError: pandas is not installed.
    """
    unknown = [name for name in by if name not in _COUNTED]
    if unknown:
        raise QueryError(f"cannot count by {unknown[0]!r}; there are {', '.join(_COUNTED)}")
    columns = ["decision", *(name for name in dict.fromkeys(by) if name != "decision")]
    groups: dict[tuple[Cell, ...], list[Case]] = {}
    for case in cases(store):
        if not case.retold:
            stated = _cells(case)
            groups.setdefault(tuple(stated[name] for name in columns), []).append(case)
    return frame(
        {**{name: _COUNTED[name] for name in columns}, "cases": "whole", "subjects": "whole"},
        (
            (*group, len(found), len({case.subject for case in found}))
            for group, found in sorted(groups.items(), key=lambda g: _order(columns, g[0]))
        ),
    )


def _order(columns: Sequence[str], group: tuple[Cell, ...]) -> tuple[tuple[bool, int, str], ...]:
    """Levels from above, years in time, the rest by name; what is unknown comes last."""
    return tuple(
        (
            value is None,
            LEVELS.index(value) if column.endswith("level") and value in LEVELS else 0,
            str(value),
        )
        for column, value in zip(columns, group, strict=True)
    )


def cases(store: Store) -> tuple[Case, ...]:
    """The sanctions, by name of the subject, decision, sanction and date."""
    stated: dict[str, list[Row]] = {}
    for row in rows(store, _STATED):
        stated.setdefault(row["thing"], []).append(row)
    held = by_person(tenures(store))
    actions: dict[str, Row] = {}
    for row in sorted(rows(store, _ACTIONS), key=lambda row: sorted(row.items())):
        actions.setdefault(row["action"], row)
    found = list(actions.values())
    by_subject: dict[str, list[Row]] = {}
    for row in found:
        by_subject.setdefault(row["subject"], []).append(row)
    made = [_case(row, by_subject[row["subject"]], held, stated) for row in found]
    return tuple(
        sorted(made, key=lambda c: (c.name, c.subject, c.decision, c.sanction, c.date, c.action))
    )


def _case(
    row: Row,
    others: Iterable[Row],
    held: Mapping[str, tuple[TenureRecord, ...]],
    stated: Mapping[str, Sequence[Row]],
) -> Case:
    is_person = row["person"] == "true"
    level, source, post = row.get("level", ""), "body" if row.get("level") else "", ""
    if is_person:
        level, source, post = _post_level(row["action"], held.get(row["subject"], ()), stated)
    articles = {t["article"]: t.get("issued", "") for t in stated.get(row["action"], ())}
    known = days(row.get("date", ""))
    return Case(
        action=row["action"],
        subject=row["subject"],
        name=row["name"],
        target="person" if is_person else "organization",
        decision=row["decision"],
        sanction=row.get("sanction", ""),
        level=level,
        level_from=source,
        post=post,
        date=row.get("date", ""),
        year=known[0].year if known is not None else 0,
        reported=min((day for day in articles.values() if day), default=""),
        decided_by=row.get("byName", ""),
        decided_by_level=row.get("byLevel", ""),
        reason=row.get("reason", ""),
        retold=any(_repeats(row, other) for other in others),
        articles=len(articles),
    )


def _post_level(
    action: str, held: Iterable[TenureRecord], stated: Mapping[str, Sequence[Row]]
) -> tuple[str, str, str]:
    """The highest level of a person's posts stated with the sanction, whence, and the post."""
    here = stated.get(action, ())
    for source, key in (("sentence", "passage"), ("article", "article"), ("graph", "")):
        places = {row[key] for row in here} if key else set()
        posts = [
            record
            for record in held
            if record.level
            and (not key or any(row[key] in places for row in stated.get(record.iri, ())))
        ]
        if posts:
            best = min(posts, key=lambda r: (LEVELS.index(r.level), r.post_label, r.iri))
            return best.level, source, best.post_label
    return "", "", ""


def _repeats(row: Row, other: Row) -> bool:
    """Whether the other says all that this one does, and more; of two that say the same, one does."""
    if row is other or row["decision"] != other["decision"]:
        return False
    mine, theirs = _said(row), _said(other)
    if any(said and said != more for said, more in zip(mine, theirs, strict=True)):
        return False
    return mine != theirs or row["action"] > other["action"]


def _said(row: Row) -> tuple[str, ...]:
    known = days(row.get("date", ""))
    year = str(known[0].year) if known is not None else ""
    return row.get("sanction", ""), year, row.get("by", "")


def _cells(case: Case) -> Mapping[str, Cell]:
    """What sanctions are counted by; None is unknown."""
    return {
        "decision": case.decision,
        "target": case.target,
        "sanction": case.sanction or None,
        "level": case.level or None,
        "year": case.year or None,
        "decided_by": case.decided_by or None,
        "decided_by_level": case.decided_by_level or None,
    }


def _row(case: Case) -> tuple[Cell, ...]:
    return (
        case.name,
        case.target,
        case.decision,
        case.sanction,
        case.level,
        case.level_from,
        case.post,
        case.date,
        case.year or None,
        case.reported,
        case.decided_by,
        case.decided_by_level,
        case.reason,
        case.retold,
        case.articles,
        case.subject,
        case.action,
    )
