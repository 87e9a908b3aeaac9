"""Where one sentence of a paragraph ends and the next begins.

The rules look at the stop, at the word before it and at what follows it, each within a bounded
distance, so the cost is linear in the length of the paragraph whatever it holds. A semicolon and
a colon end nothing. Text that went through a tokenizer, with spaces around its punctuation, is
split like text as printed.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, TypeAlias, cast, get_args

from cadregraph.graph.errors import LexiconError
from cadregraph.graph.text.word_lists import entries, word_list

Span: TypeAlias = tuple[int, int]
Standing: TypeAlias = Literal["before", "place", "either"]

MAX_SENTENCE = 4000
"""Code points; a longer stretch without a stop is cut, so that later steps see bounded work."""

_STOP = re.compile(r"[.!?…]+(?:/[.…]+)?")
_SPACE = re.compile(r"\s*")
_WORD_BEFORE = re.compile(r"[^\W_]+(?:[./-][^\W_]+)*\Z")
_WORD = re.compile(r"[^\W_]+")
_ITEM = re.compile(
    r"(?:(?:Điều|Khoản|Mục|Chương|Phần|Bài|Phụ lục|Câu)\s+)?"
    r"(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,7}|[A-Za-zĐđ])\Z"
)
_SPACED_DATE = re.compile(r"\d{1,2}\s?[./-]\s?\d")
_DAY_AND_MONTH = re.compile(r"(?<!\d)\d{1,2}\s?[./-]\s?\d{1,2}\Z")
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
_LETTERED_ITEM = re.compile(r"[a-zđ][.)]\s")
_CREDIT = re.compile(r"[-–—]\s*(?:Ảnh|ảnh|ẢNH|Nguồn|Video|Đồ họa|Đồ hoạ)\b")

_VOWEL = re.compile("[AEIOUYÀ-ỸƠƯĂ]")  # 'HOA' is a name in capitals, 'UBND' an acronym

_CLOSING = frozenset(")]}”’»›】")
_OPENING = frozenset("([{“‘«‹【")
_DASHES = frozenset("-–—")
_JOINING = frozenset(",;:%/&=)]}”’»›】")
_LOOKBACK = 24
_STARTERS = word_list("starters.txt")
_DIGRAPHS = frozenset(["Ch", "Gi", "Gh", "Kh", "Ng", "Nh", "Ph", "Qu", "Th", "Tr"])
_ONE_SYLLABLE_CITIES = word_list("cities_of_one_syllable.txt")


@cache
def _abbreviations() -> dict[str, Standing]:
    """The data file `abbreviations.txt`: abbreviation to how it stands in a sentence."""
    table: dict[str, Standing] = {}
    for number, line in entries("abbreviations.txt"):
        short, tab, standing = line.partition("\t")
        if not tab or standing not in get_args(Standing):
            raise LexiconError(f"abbreviations.txt:{number}: expected 'abbreviation<TAB>standing'")
        table[short] = cast(Standing, standing)
    return table


def split(text: str, start: int, end: int) -> list[Span]:
    """The sentences of the paragraph ``text[start:end]`` as trimmed spans.

    Offsets are code points. Only white space is left out; the paragraph has none at its ends.
    """
    spans: list[Span] = []
    begin = start
    quotes = counted = (
        0  # straight double quotes seen so far tell an opening one from a closing one
    )
    counted = start
    for match in _STOP.finditer(text, start, end):
        at, stop = match.span()
        if at < begin:
            continue
        quotes += text.count('"', counted, stop)
        counted = stop
        after = _close(text, stop, end, open_quote=quotes % 2 == 1)
        if after >= end:
            break
        follow = _skip(text, after, end)
        if _is_boundary(text, begin, at, stop, after, follow, end):
            _append(text, begin, after, spans)
            begin = follow
    _append(text, begin, end, spans)
    return spans


def _skip(text: str, position: int, end: int) -> int:
    match = _SPACE.match(text, position, end)
    return match.end() if match else position


def _close(text: str, position: int, end: int, *, open_quote: bool) -> int:
    """The end of the stop with the quotation marks and brackets that close after it."""
    while position < end:
        char = text[position]
        if char in _CLOSING:
            position += 1
        elif char == '"' and (open_quote or _ends_or_joins(text, position + 1, end)):
            position += 1
            open_quote = False
        elif char == "'" and (position + 1 == end or not text[position + 1].isalnum()):
            position += 1
        elif char.isspace():
            inner = _skip(text, position, end)
            if inner == end:
                break
            char = text[inner]
            if char in "\"'":
                if not (open_quote and char == '"') and not _ends_or_joins(text, inner + 1, end):
                    break
                open_quote = open_quote and char != '"'
            elif char not in _CLOSING:
                break
            position = inner + 1
        else:
            break
    return position


def _ends_or_joins(text: str, position: int, end: int) -> bool:
    """Whether nothing or a mark such as a comma comes next: then a quotation mark closes."""
    follow = _skip(text, position, end)
    return follow == end or text[follow] in ",.;:!?)-–—"


def _is_boundary(
    text: str, begin: int, at: int, stop: int, after: int, follow: int, end: int
) -> bool:
    """Whether the stop ``text[at:stop]``, closed at ``after``, ends the sentence from ``begin``."""
    first = text[follow]
    if follow == after and not _runs_into_capital(text, at, stop, follow, end):
        return False
    if first in _JOINING or (first == "." and follow > after):
        return False
    ellipsis = stop - at > 1 or text[at] == "…"
    if first in _DASHES:
        if after > stop or _CREDIT.match(text, follow, end):
            return False
        first = text[min(_skip(text, follow + 1, end), end - 1)]
        if not first.isupper():
            return False
    if first in _OPENING or first in "\"'":
        inner = _skip(text, follow + 1, end)
        if ellipsis and (first in "([" or (inner < end and text[inner].islower())):
            return False
    elif (first.islower() and not _LETTERED_ITEM.match(text, follow, end)) or (
        ellipsis and first.isdigit() and text[at] in ".…"
    ):
        return False
    if text[at:stop] != ".":
        return True
    return _full_stop_ends(text, begin, at, after, follow, end)


def _runs_into_capital(text: str, at: int, stop: int, follow: int, end: int) -> bool:
    """A stop without a space after it, as in 'kết thúc.Sau đó': not 'TP.HCM', not 'example.vn'."""
    return (
        at > 1
        and text[at - 1].islower()
        and text[at - 2].isalpha()
        and follow + 1 < end
        and text[follow].isupper()
        and text[follow + 1].islower()
    )


def _full_stop_ends(text: str, begin: int, at: int, after: int, follow: int, end: int) -> bool:
    """Whether a single full stop is the end of a sentence rather than part of its last word."""
    if at - begin < _LOOKBACK and _ITEM.match(text[begin:at].rstrip().lstrip("-–*•+ \t")):
        return False  # the number of a list item or of an article of a law
    back = max(begin, at - _LOOKBACK)
    match = _WORD_BEFORE.search(text[back:at])
    if match is None or (match.start() == 0 and back > begin):
        return True
    word = match.group()
    if word.isdigit():
        return not (
            len(word) <= 2
            and (
                _SPACED_DATE.match(text, follow, min(end, follow + 8))
                or (
                    _YEAR.match(text, follow, min(end, follow + 5))
                    and _DAY_AND_MONTH.search(text[back:at])
                )
            )
        )
    table = _abbreviations()
    standing = table.get(word)
    if standing is None and table.get(word.rpartition(".")[2]) == "before":
        return False  # 'GS.TS. Nguyễn Văn A'
    if standing == "before":
        return False
    if follow == after:
        return standing is None
    if standing == "either" and len(word) > 2:
        return True
    if standing is not None or _is_initials(word):
        return not _name_follows(text, follow, end)
    return True


def _is_initials(word: str) -> bool:
    return all((len(part) == 1 and part.isupper()) or part in _DIGRAPHS for part in word.split("."))


def _name_follows(text: str, follow: int, end: int) -> bool:
    """Whether the text goes on with what an initial or 'TP.' belongs to: a name, a number."""
    first = text[follow]
    if first.isdigit() or first in "([":
        return True
    if first in _OPENING or first in "\"'":
        inner = _skip(text, follow + 1, end)
        return inner < end and text[inner].islower()
    match = _WORD.match(text, follow, min(end, follow + _LOOKBACK))
    if match is None:
        return False
    word = match.group()
    if word in _ONE_SYLLABLE_CITIES or (
        word.isupper() and (len(word) == 1 or _VOWEL.search(word, 1))
    ):
        return True
    if word in _STARTERS and not text.startswith("Bà Rịa", follow):
        return False
    second = _skip(text, match.end(), end)
    return second < end and second > match.end() and text[second].isupper()


def _append(text: str, start: int, end: int, spans: list[Span]) -> None:
    """Add the sentence, cut at a semicolon or a space where it is longer than `MAX_SENTENCE`."""
    while end - start > MAX_SENTENCE:
        limit = start + MAX_SENTENCE
        cut = text.rfind(";", start + MAX_SENTENCE // 2, limit) + 1
        if not cut:
            cut = text.rfind(" ", start + 1, limit)
        if cut <= start:
            cut = limit
        stop = cut
        while stop > start and text[stop - 1].isspace():
            stop -= 1
        if stop > start:
            spans.append((start, stop))
        start = _skip(text, cut, end)
    if start < end:
        spans.append((start, end))
