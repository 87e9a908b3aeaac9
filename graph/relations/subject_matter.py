"""What somebody speaks of: the bodies and documents in his sentence, but for who holds the meeting."""

from __future__ import annotations

import re

from cadregraph.graph.lexicon.word_classes import words_pattern
from cadregraph.graph.relations.doubts import text_before
from cadregraph.graph.resolution.sentence import ResolvedSentence

_HOSTS = re.compile(
    rf"\b(?:tại|trong|ở) (?:[^\W\d]+ ){{0,2}}{words_pattern('meetings_of_bodies')}"
    r"(?: [^\s,.;:]+){0,4} của $",
    re.I,
)
"""'tại cuộc họp báo thường kỳ của | Chính phủ': who holds it is not what is spoken of."""


def spoken_of(sentence: ResolvedSentence, speaker: str) -> tuple[str, ...]:
    """The keys of what a statement of the speaker is about."""
    bodies = {
        key
        for chunk, key in sentence.organizations.items()
        if _HOSTS.search(text_before(sentence, chunk)) is None
    }
    return tuple(sorted({*bodies, *sentence.directives.values()} - {speaker}))
