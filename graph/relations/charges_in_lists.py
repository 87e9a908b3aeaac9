"""Who is charged further down a list that tells the step once: 'khởi tố A, T, về tội X; B, T, về tội Y'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cadregraph.graph.relations.charges import charge
from cadregraph.graph.relations.doubts import span_of
from cadregraph.graph.resolution.sentence import ResolvedSentence

_OWN_CHARGE = re.compile(r"\bvề (?:các |cùng )?(?:tội|hành vi)\b", re.I)
_NEXT_ITEM = re.compile(r";(?: và)?(?: (?:bị can|bị cáo|các|ông|bà))*\s*$", re.I)
_REACH = 30
"""Signs before a name in which its item begins."""
_NO_MORE_THAN = re.compile(
    r"(?:\s*\([^()]*\))?(?:\s*,(?! (?:được|bị|đã|không|chưa)\b)[^;]{2,90},)?\s*(?:cùng )?$"
)
"""Between a name of the list and its charge: nothing, a bracket, or who he is between two commas."""


def charged_behind(
    sentence: ResolvedSentence, people: tuple[int, ...], end: int
) -> Iterator[tuple[int, str]]:
    """'khởi tố A, T, về tội X; | B, T, về tội Y': who stands behind a semicolon with a charge of his own,
    of whom nothing else is said, and that charge."""
    text = sentence.chunked.text
    first, sign = max(people), text.find(";", end)
    if sign < 0 or _OWN_CHARGE.search(text, end, sign) is None:
        return
    for chunk in sorted(at for at in sentence.persons if at > first):
        start, begin = span_of(sentence, chunk)
        if start < sign or _NEXT_ITEM.search(text, max(0, start - _REACH), start) is None:
            continue
        stop = text.find(";", begin)
        stop = stop if stop >= 0 else len(text)
        own = _OWN_CHARGE.search(text, begin, stop)
        if own is None or _NO_MORE_THAN.match(text[begin : own.start()]) is None:
            return
        if (charged := charge(text, begin, stop, stop)) is not None:
            yield chunk, charged
