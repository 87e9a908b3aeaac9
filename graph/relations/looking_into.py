"""Who only speaks of a change or a sanction, or looks into it: 'Bộ X trả lời về việc bổ nhiệm ông A'."""

from __future__ import annotations

import re

from cadregraph.graph.lexicon.word_classes import words_pattern
from cadregraph.graph.relations.doubts import text_between
from cadregraph.graph.resolution.sentence import ResolvedSentence

_LOOKS_INTO = re.compile(
    rf"\b{words_pattern('verbs_of_looking_into_a_change')}\b.*\bviệc"
    r"(?: (?:xem xét,? )?(?:thi hành |xử lý )?kỷ luật(?: bằng hình thức)?)?\s*$",
    re.I,
)


def looks_into(sentence: ResolvedSentence, who: int, act: int) -> bool:
    """Whether the body or post of one chunk speaks of what another tells, and has not decided it."""
    return _LOOKS_INTO.search(text_between(sentence, who, act)) is not None
