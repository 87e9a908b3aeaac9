"""What a sentence denies, or passes on as a rumour, is not stated by it."""

from __future__ import annotations

import re

from cadregraph.graph.lexicon.word_classes import words_pattern
from cadregraph.graph.resolution.sentence import ResolvedSentence

_DENIED = re.compile(rf"\b{words_pattern('denials')}\b", re.I)
_REFUTED = re.compile(rf"\b(?:là|:) {words_pattern('refutations')}\b", re.I)


def denied(sentence: ResolvedSentence, chunk: int) -> bool:
    """Whether what is said at a chunk is denied, or only rumoured, by what stands around it.

    'X bác bỏ thông tin ông A bị cách chức', 'Tin đồn bà B bị …', 'ông A suýt bị …'; 'Tin ông A bị cách
    chức là bịa đặt'.
    """
    tokens, text = sentence.chunked.tokens, sentence.chunked.text
    at = sentence.chunked.chunks[chunk]
    start = tokens.starts[at.start] - sentence.chunked.origin
    end = tokens.ends[at.end - 1] - sentence.chunked.origin
    closes = text.find(";", end)
    return (
        _DENIED.search(text, text.rfind(";", 0, start) + 1, start) is not None
        or _REFUTED.search(text[end : closes if closes >= 0 else None]) is not None
    )
