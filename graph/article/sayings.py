"""What is said, and by whom, where another sentence tells it.

Each function is a pass over the facts of an article (`cadregraph.graph.article.passes`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cadregraph.graph.article.context import ArticleContext
from cadregraph.graph.model import Fact, StatementFact, TenureFact
from cadregraph.graph.relations.statements import SAID_BEFORE

_SPOKESMAN = "Người phát ngôn"
_OF_A_MINISTRY = frozenset({"Bộ trưởng", "Thứ trưởng"})
"""Titles that name their holder by themselves where an article tells of one alone."""
_LONGEST = 8
"""Sentences that a quotation has at most."""
_OPENS, _CLOSES = "“", "”"


def speakers_by_post(facts: Sequence[Fact], context: ArticleContext) -> Sequence[Fact]:
    """With the statements of those whom a sentence names by their post alone.

    'Ông A là Bí thư Huyện ủy X. … Theo Bí thư Huyện ủy X, …': the one person of the article who
    holds the post; nobody, where several do. A minister needs no ministry where the article has one
    alone. A spokesman whom it does not name speaks for his body.
    """
    if not context.quotations:
        return facts
    holders: dict[tuple[str, str], set[str]] = {}
    for fact in facts:
        if isinstance(fact, TenureFact) and fact.status != "former":
            holders.setdefault((fact.title, fact.organization), set()).add(fact.holder)
            if fact.title in _OF_A_MINISTRY:
                holders.setdefault((fact.title, ""), set()).add(fact.holder)
    said: list[Fact] = []
    for quotation in context.quotations:
        found = (holders.get(post, set()) for post in quotation.posts)
        speaker = next((next(iter(people)) for people in found if len(people) == 1), None)
        title, body = quotation.posts[0]
        if speaker is None and title == _SPOKESMAN and body:
            speaker = body
        if speaker is not None:
            said.append(replace(quotation.statement, speaker=speaker))
    return [*facts, *said]


def as_quoted_before(facts: Sequence[Fact], context: ArticleContext) -> Sequence[Fact]:
    """'“…” Đó là chia sẻ của ông A': what he said stands in the sentences before."""
    return [
        replace(fact, content=before)
        if isinstance(fact, StatementFact)
        and fact.rule == SAID_BEFORE
        and (before := _quotation_before(fact.sentence, context.sentences))
        else fact
        for fact in facts
    ]


def _quotation_before(number: int, sentences: Sequence[str]) -> str:
    """The quotation that ends right before a sentence, from the sentence in which it began; '' where none
    does."""
    first = number - 1
    if first < 0 or _CLOSES not in sentences[first]:
        return ""
    while first > 0 and number - first < _LONGEST and _is_open(sentences[first:number]):
        first -= 1
    words = sentences[first:number]
    return "" if _is_open(words) else " ".join(" ".join(words).split())


def _is_open(sentences: Sequence[str]) -> bool:
    """Whether a quotation ends that began before."""
    words = " ".join(sentences)
    return words.count(_CLOSES) > words.count(_OPENS)
