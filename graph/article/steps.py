"""Which step of a career is the last that an article tells, and may last."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeGuard

from cadregraph.graph.article.context import ArticleContext
from cadregraph.graph.article.past import long_ago, whose_post
from cadregraph.graph.model import Fact, PersonnelFact, TenureFact
from cadregraph.graph.relations.facts import TAKING_UP

_SINCE_THEN = re.compile(r"\btừ (?:đầu |giữa |cuối )?(?:năm|tháng|ngày|\d)", re.I)
_TERM = 5  # years of a term of office


def in_apposition(fact: Fact) -> TypeGuard[TenureFact]:
    """Whether a post stands beside a name: 'ông A, Giám đốc Sở X'."""
    return isinstance(fact, TenureFact) and fact.construction == "apposition"


def in_a_clause(fact: Fact) -> TypeGuard[TenureFact]:
    """Whether a clause says that somebody holds a post now."""
    return (
        isinstance(fact, TenureFact)
        and fact.construction != "apposition"
        and fact.status == "current"
    )


def without_last_steps(facts: Sequence[Fact], context: ArticleContext) -> Sequence[Fact]:
    """Without those steps of a career behind which no later one stands: they may last.

    'Năm 2010, ông A làm Giám đốc Sở X. Năm 2015, ông làm Bí thư Huyện ủy Y.': the first is over, of
    the second the article does not tell. One that began on a day and of which no end is told is held
    still: 'Từ tháng 5/2015, ông làm Bí thư Huyện ủy Y.'
    """
    latest: dict[str, int] = {}
    still: set[tuple[str, str, str]] = set()
    begun = {
        (fact.sentence, fact.holder): fact.start
        for fact in facts
        if in_a_clause(fact) and fact.start is not None
    }
    moved_on = {
        (fact.sentence, fact.person)
        for fact in facts
        if isinstance(fact, PersonnelFact)
        and fact.decision == "decided"
        and fact.change in TAKING_UP
    }
    begins: dict[tuple[int, str], str] = {}
    for fact in facts:
        if not isinstance(fact, TenureFact) or in_apposition(fact) or not fact.start:
            continue
        if " kiêm " not in context.sentences[fact.sentence]:
            at = fact.sentence, fact.holder
            begins[at] = max(begins.get(at, ""), fact.start)
    for fact in facts:
        if isinstance(fact, TenureFact) and not in_apposition(fact):
            latest[fact.holder] = max(latest.get(fact.holder, 0), fact.sentence)
        elif isinstance(fact, TenureFact) and fact.status == "current":
            still.add(whose_post(fact))

    steps = [f for f in facts if isinstance(f, TenureFact) and f.construction == "step"]
    dated = {(step.sentence, step.holder): step for step in steps if step.start is not None}

    def begun_with(fact: TenureFact) -> TenureFact | None:
        """'Năm 2014, ông làm T, rồi T': the step with a day before one without."""
        first = dated.get((fact.sentence, fact.holder)) if fact.start is None else None
        behind = first is not None and fact.mentions[-1:] > first.mentions[-1:]
        return first if behind and first is not None and not since(first) else None

    def since(fact: TenureFact) -> bool:
        return _SINCE_THEN.search(context.sentences[fact.sentence]) is not None

    followed = [first for step in steps if (first := begun_with(step)) is not None]

    def last(fact: Fact) -> TypeGuard[TenureFact]:
        if not isinstance(fact, TenureFact) or fact.construction != "step" or fact.end:
            return False
        if fact.start is None and (fact.sentence, fact.holder) in begun:
            return False  # 'Sau đó, ông làm T và giữ chức T từ tháng 4/2016 đến nay'
        newest = begins.get((fact.sentence, fact.holder), "")
        if fact.start is not None and fact.start < newest[: len(fact.start)]:
            return False  # 'từ năm 2016 ông làm T; từ năm 2020 đến nay là T'
        if not since(fact) and (fact.sentence, fact.holder) in moved_on:
            return False  # 'Tháng 2/2019, ông giữ chức T và hai năm sau được điều động làm T'
        if any(first is fact for first in followed):
            return False
        return fact.sentence >= latest[fact.holder] or whose_post(fact) in still

    def begins_at(fact: TenureFact) -> str | None:
        first = begun_with(fact)
        return fact.start if first is None else first.start

    def long_since(fact: TenureFact) -> bool:
        """'Năm 2011, ông A làm T' in an article of 2024: a term at least ago."""
        return not since(fact) and long_ago(begins_at(fact), context, _TERM)

    return [
        replace(fact, status="current") if last(fact) and not long_since(fact) else fact
        for fact in facts
        if not last(fact) or begins_at(fact) is not None
    ]
