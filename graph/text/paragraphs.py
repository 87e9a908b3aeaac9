"""Where the paragraphs of a text are.

A line is a paragraph, as in news text. Lines are joined only where the text was wrapped by hand:

* a block of lines between blank lines, the longest of 40 to 120 columns, in which no line could
  have taken the first word of the next, and either a line begins in lower case or, of three
  lines or more, the last ends in a stop and at least half of the others do not; or
* a line of 40 columns or more that does not end in a stop, a colon, a semicolon or a closing
  quotation mark, followed at once by a line that begins in lower case.

A line that ends in 'TP.' is also joined to the name of a city at the beginning of the next, whatever
stands between: there a text was cut at the stop of the abbreviation.

A line that begins like a list item ('- ', '1.', 'a)') is never joined to the line before.
"""

from __future__ import annotations

import re
from itertools import pairwise

from cadregraph.graph.text.boundaries import Span
from cadregraph.graph.text.word_lists import word_list

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_ITEM = re.compile(r"[-–—•*+>]|\(?(?:\d{1,3}|[a-zđ]|[IVX]{1,5})[.)]\s", re.IGNORECASE)
_ENDS_IN_CITY = re.compile(r"\b(?:TP|Tp|T\.P)\.$")
_CITY = re.compile(rf"(?:{'|'.join(sorted(map(re.escape, word_list('cities_cut_off.txt'))))})\b")
_SHORT = 6
_NARROW, _WIDE = 40, 120
_ENDS = frozenset('.!?…:;”"»)')


def paragraphs(text: str) -> list[Span]:
    """The paragraphs in order, as spans in code points without white space at either end."""
    spans: list[Span] = []
    for block in _blocks(text):
        for span in _join(text, block):
            if spans and _breaks_a_city(text, spans[-1], span):
                spans[-1] = (spans[-1][0], span[1])
            else:
                spans.append(span)
    return spans


def _breaks_a_city(text: str, before: Span, line: Span) -> bool:
    """'Bí thư Thành ủy TP.' and below it 'HCM Lê Văn A …': a sentence cut at the stop of an abbreviation."""
    return (
        _ENDS_IN_CITY.search(text, max(before[0], before[1] - _SHORT), before[1]) is not None
        and _CITY.match(text, *line) is not None
    )


def _blocks(text: str) -> list[list[Span]]:
    """Runs of lines, each line trimmed, that no blank line parts."""
    blocks: list[list[Span]] = []
    previous_end = 0
    for match in _LINE.finditer(text):
        line = match.group()
        stripped = line.strip()
        if not stripped:
            continue
        start = match.start() + (len(line) - len(line.lstrip()))
        span = (start, start + len(stripped))
        if blocks and text.count("\n", previous_end, start) <= 1:
            blocks[-1].append(span)
        else:
            blocks.append([span])
        previous_end = span[1]
    return blocks


def _join(text: str, lines: list[Span]) -> list[Span]:
    wrapped = len(lines) > 1 and _is_wrapped(text, lines)
    joined = [lines[0]]
    for before, line in pairwise(lines):
        item = _ITEM.match(text, *line) is not None
        if not item and (wrapped or _continues(text, before, line)):
            joined[-1] = (joined[-1][0], line[1])
        else:
            joined.append(line)
    return joined


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    width = max(end - start for start, end in lines)
    if not _NARROW <= width <= _WIDE:
        return False
    lower = unfinished = 0
    for (start, end), (next_start, next_end) in pairwise(lines):
        if _ITEM.match(text, next_start, next_end):
            continue
        word = text[next_start:next_end].split(None, 1)[0]
        if end - start + 1 + len(word) <= width:
            return False
        lower += text[next_start].islower()
        unfinished += text[end - 1] not in _ENDS
    finished = text[lines[-1][1] - 1] in _ENDS
    return lower > 0 or (len(lines) > 2 and finished and unfinished * 2 >= len(lines) - 1)


def _continues(text: str, before: Span, line: Span) -> bool:
    return (
        text[line[0]].islower()
        and before[1] - before[0] >= _NARROW
        and text[before[1] - 1] not in _ENDS
    )
