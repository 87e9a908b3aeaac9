"""One status for each holder and post of an article, whatever its sentences say of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeGuard

from cadregraph.graph.article.context import ArticleContext
from cadregraph.graph.article.past import long_ago, whose_post
from cadregraph.graph.lexicon.word_classes import is_membership
from cadregraph.graph.model import Fact, PersonnelFact, Status, TenureFact
from cadregraph.graph.relations.facts import ENDING, without_repeats


def each_once(facts: Sequence[Fact], context: ArticleContext) -> Sequence[Fact]:
    """Each fact of a sentence once, with the mentions of all its readings and the best basis.

    'Bí thư Huyện ủy X A …; ông A, Bí thư Huyện ủy, …'
    """
    return without_repeats(facts)


def with_one_status(facts: Sequence[Fact], context: ArticleContext) -> Sequence[Fact]:
    """One status for each holder and post: a decided change wins, then 'former', then 'acting'.

    'Nguyên Giám đốc Sở X A …', 'ông A, Giám đốc Sở X, …': former. A post that somebody took up and
    the article tells the end of is former all the same, and so is one taken up years ago ('cố Tổng Bí
    thư A được bầu năm 1997'). That of an earlier term ends none of a later ('Ủy viên T.Ư khóa XII'),
    nor does what was over before the post was taken up once more, nor the stretch of a seat that is told
    with an office held meanwhile ('từ 2020 đến 2021, ông là Ủy viên Trung ương Đảng, T').
    """
    begun: dict[tuple[str, str, str], str] = {}
    for fact in facts:
        if isinstance(fact, TenureFact) and fact.status != "former" and fact.start:
            begun[whose_post(fact)] = min(begun.get(whose_post(fact), "9"), fact.start)

    def earlier(fact: TenureFact) -> bool:
        again, end = begun.get(whose_post(fact), ""), fact.end or "9"
        over = end < again[: len(end)]
        seat = fact.end is not None and is_membership(fact.title)
        return fact.status == "former" and (fact.term is not None or over or seat)

    told = [
        fact
        for fact in facts
        if isinstance(fact, PersonnelFact)
        and fact.decision == "decided"
        and (fact.change in ENDING or not long_ago(fact.date, context))
    ]
    told.sort(key=lambda fact: fact.change in ENDING)  # 'thôi giữ chức T. … Năm 2013, ông làm T.'
    changed = {(fact.person, fact.title, fact.organization): fact.change for fact in told}
    left = _left_in_the_news(facts)
    statuses: dict[tuple[str, str, str], set[Status]] = {}
    lately: set[tuple[str, str, str]] = set()
    for fact in facts:
        if isinstance(fact, TenureFact) and not earlier(fact):
            statuses.setdefault(whose_post(fact), set()).add(fact.status)
            if fact.status == "current" and not long_ago(fact.start, context):
                lately.add(whose_post(fact))

    def wanted(post: tuple[str, str, str]) -> Status:
        change = changed.get(post)
        if change in ENDING or post in left or ("former" in statuses[post] and post not in lately):
            return "former"
        order: tuple[Status, ...] = (
            ("former", "acting", "current") if change is None else ("current", "acting", "former")
        )
        return next(status for status in order if status in statuses[post])

    return [
        replace(fact, status="former")
        if _dated_in_the_past(fact, wanted, context) or _taken_up_before(fact, left)
        else fact
        for fact in facts
        if not isinstance(fact, TenureFact)
        or earlier(fact)
        or fact.status == wanted(whose_post(fact))
        or _dated_in_the_past(fact, wanted, context)
        or _taken_up_before(fact, left)
    ]


def _left_in_the_news(facts: Sequence[Fact]) -> set[tuple[str, str, str]]:
    """Posts that somebody leaves for another, and that a later sentence tells as taken up on a day before:
    'Thủ tướng điều động ông A, T, làm U. … Năm 2016, ông A được bầu làm T.'"""
    gains = {
        (fact.sentence, fact.person): fact.date or "9"
        for fact in facts
        if isinstance(fact, PersonnelFact) and fact.decision == "decided"
    }
    tenures = [fact for fact in facts if isinstance(fact, TenureFact)]
    left = {
        whose_post(fact): (fact.sentence, gains[fact.sentence, fact.holder])
        for fact in tenures
        if fact.status == "former" and (fact.sentence, fact.holder) in gains and not fact.end
    }
    for fact in tenures:
        told = left.get(whose_post(fact))
        if told is not None and fact.status != "former" and not _told_behind(fact, *told):
            left.pop(whose_post(fact))
    return set(left)


def _told_behind(fact: TenureFact, sentence: int, day: str) -> bool:
    """Whether a post is told as taken up before a day, and behind a sentence."""
    start = fact.start or ""
    return start[:1].isdigit() and start < day and fact.sentence > sentence


def _taken_up_before(fact: Fact, left: set[tuple[str, str, str]]) -> TypeGuard[TenureFact]:
    """Whether a post was taken up on a day before it was left."""
    return isinstance(fact, TenureFact) and fact.status != "former" and whose_post(fact) in left


def _dated_in_the_past(
    fact: Fact, wanted: Callable[[tuple[str, str, str]], Status], context: ArticleContext
) -> TypeGuard[TenureFact]:
    """Whether a post told as taken up long ago is one of those that are over."""
    return (
        isinstance(fact, TenureFact)
        and fact.status != "former"
        and long_ago(fact.start, context)
        and wanted(whose_post(fact)) == "former"
    )
