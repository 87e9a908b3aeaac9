"""Sanctions that an article tells more than once.

Each function is a pass over the facts of an article (`cadregraph.graph.article.passes`).
"""

from __future__ import annotations

from collections.abc import Sequence

from cadregraph.graph.article.context import ArticleContext
from cadregraph.graph.model import DisciplineFact, Fact


def without_undecided_twins(facts: Sequence[Fact], context: ArticleContext) -> Sequence[Fact]:
    """Without those sanctions that name no deciding body where another sentence does.

    'Kỷ luật ông A' (a headline), 'Ủy ban Kiểm tra Trung ương quyết định cảnh cáo ông A'; not one from
    another post: 'bị cách chức Trưởng phòng; Huyện ủy cách chức Bí thư Chi bộ'.
    """
    known = {
        (fact.sanctioned, fact.sanction, title)
        for fact in facts
        if isinstance(fact, DisciplineFact) and fact.decided_by
        for title in (fact.title, "")  # '' is from any post
    }

    return [
        fact
        for fact in facts
        if not isinstance(fact, DisciplineFact)
        or fact.decided_by
        or known.isdisjoint(
            (fact.sanctioned, fact.sanction, title)
            for title in ((None, fact.title) if fact.title else ("",))
        )
    ]
