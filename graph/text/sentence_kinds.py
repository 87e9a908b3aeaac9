"""What each sentence is in the layout of its article: title, heading, body, caption and so on.

The rules, in the order in which they win:

trailer
    from a line of `furniture.txt` to the end, where the line stands in the second half of the text
    or nothing but short lines without a stop follow it; and any paragraph that only points to
    another page ('Xem thêm: …', '>> …').
title
    the first paragraph equal to the document's title; without one, the first paragraph where it
    is short and has no final stop.
byline
    a short paragraph that names an agency or a writer ('Theo TTXVN', 'PV'), a time stamp, or one
    to three personal names; names count directly below the title, and towards the end where
    nothing but headlines or single sentences of a caption's length follow, and never in a list
    or in a row of three or more.
caption
    a paragraph with a picture credit ('- Ảnh: …'); a copy of a sentence that the text has in
    running order elsewhere; and a line that would be a heading if any text followed it.
heading
    a short paragraph without a final stop that has text below it, is no list item and does not
    stand in a row of four or more such lines (a table).
body
    everything else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from cadregraph.graph.model import SentenceKind
from cadregraph.graph.text.boundaries import Span
from cadregraph.graph.text.normal import fold
from cadregraph.graph.text.word_lists import entries, word_list

_TITLE_LENGTH, _HEADING_LENGTH, _BYLINE_LENGTH, _TAIL_LENGTH = 300, 140, 80, 200
_TITLE_SLACK = 50  # code points of white space and punctuation that a copy of the title may add
_CAPTION_SENTENCES = 2
_TABLE_ROWS = 4
_MIN_REPEATED = 12  # code points of the key; shorter sentences repeat by nature ('Đúng vậy.')

_COUNT = re.compile(r"\s*(?:\(\d{1,6}\)|\d{1,6})?\s*[:»>…]*\Z")
_FINAL = frozenset(".!?…;:,")
_CLOSING = "\"'”’»)]"
_ITEM = re.compile(r"[-–—•*+]\s|\(?(?:\d{1,3}|[a-zđ])\)|[-–—•*+](?=\w)")
_POINTER = re.compile(r"(?:>\s?>|>|»|\*?\s?(?:Xem thêm|Đọc thêm|Xem tiếp|Mời xem)\s*[:>»])\s*\S")
_CREDIT_END = re.compile(
    r"(?:(?:^|[\s(\[\-–—.])(?:Ảnh|ẢNH|Đồ họa|Đồ hoạ|Video|VIDEO|Clip|Nguồn ảnh|Ảnh minh họa"
    r"|Ảnh minh hoạ)\s*:|[-–—]\s?(?:Ảnh|ẢNH|Nguồn)\s\S)[^:]{0,60}\Z"
    r"|\((?:ảnh|Ảnh)\b[^()]{0,60}\)[.\s]*\Z"
)
_CREDIT_ONLY = re.compile(
    r"\(?(?:(?:Ảnh|ẢNH|ảnh|Đồ họa|Đồ hoạ|Video|VIDEO|Clip|Nguồn ảnh)\b\s*(?:minh họa|minh hoạ)?"
    r"\s*(?::|\Z|\))|Ảnh (?=[A-ZĐ])|Click vào|Nhấn vào)"
)
_AGENCY = re.compile(
    r"\(?(?:(?:Theo|Nguồn|Nguồn tin|Theo nguồn|Bài|Tin|Bài và ảnh|Bài, ảnh|Tin, ảnh|Tin và ảnh"
    r"|Tin ảnh|Thực hiện|Tác giả|Biên tập|Lược dịch|Tổng hợp|Biên dịch)\s?:\s?|Theo\s)(?=[\w(])"
)
_STAFF = word_list("staff.txt")
_NAME_JOIN = re.compile(r"\s*(?:[-–—,/&|*;]|\bvà\b)\s*")
_BRACKET = re.compile(r"\s*\([^()]{1,40}\)\s*\Z")
_STAMP = re.compile(
    r"(?:thứ|hai|ba|tư|năm|sáu|bảy|chủ|nhật|ngày|lúc|giờ|cập|gmt|am|pm|sa|ch|cn|t[2-7]|utc|đăng"
    r"|tháng|h)\Z"
)
_TOKEN = re.compile(r"[^\W\d_]+")
_DOMAIN = re.compile(r"[\w-]{2,30}(?:\.[\w-]{2,15}){1,3}\Z")
_TITLES_OF_PERSONS = word_list("titles_of_persons.txt")


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph as the rules see it: its text, a key for each sentence, its offset."""

    text: str
    keys: tuple[str, ...]
    start: int

    @property
    def stopped(self) -> bool:
        bare = self.text.rstrip(_CLOSING + " ")
        return not bare or bare[-1] in _FINAL

    @property
    def short(self) -> bool:
        return len(self.text) <= _HEADING_LENGTH

    @property
    def headline(self) -> bool:
        """Short, unfinished and one line: what a heading, a name or a table cell looks like."""
        return self.short and not self.stopped and not self.text[0].islower()


def sentence_key(text: str) -> str:
    """What makes two sentences copies of one another: folded, one space, no final punctuation."""
    return fold(_bare(text))


def _bare(text: str) -> str:
    return " ".join(text.split()).rstrip(".!?…;:, " + _CLOSING).lstrip("\"'“‘«([ ")


def _keys(text: str, parts: Sequence[Sequence[Span]]) -> list[tuple[str, ...]]:
    """The keys of each paragraph's sentences; as written where no other is as long, as folding,
    which keeps the length, could make it no other's copy."""
    bare = [[_bare(text[start:end]) for start, end in part] for part in parts]
    lengths = Counter(len(key) for keys in bare for key in keys)
    return [tuple(fold(key) if lengths[len(key)] > 1 else key for key in keys) for keys in bare]


def kinds(
    text: str, title: str | None, parts: Sequence[Sequence[Span]]
) -> list[list[SentenceKind]]:
    """The kind of each sentence; ``parts`` are the sentences of each paragraph, never empty."""
    lines = [
        _Line(text[part[0][0] : part[-1][1]], keys, part[0][0])
        for part, keys in zip(parts, _keys(text, parts), strict=True)
    ]
    result: list[SentenceKind | None] = [None] * len(lines)
    _mark_trailer(lines, len(text), result)
    _mark_title(lines, title, result)
    copies = _copies(lines)
    for index, line in enumerate(lines):
        if result[index] is None and (index in copies or _is_credit(line)):
            result[index] = "caption"
    _mark_names_and_headings(lines, result)
    return [
        _spread(line, kind or "body", copied=index in copies)
        for index, (line, kind) in enumerate(zip(lines, result, strict=True))
    ]


def _spread(line: _Line, kind: SentenceKind, *, copied: bool) -> list[SentenceKind]:
    """The paragraph's kind for each sentence; a credit below a long text makes only itself one."""
    spread: list[SentenceKind] = [kind] * len(line.keys)
    if kind == "caption" and len(spread) > _CAPTION_SENTENCES and not copied:
        spread[:-1] = ["body"] * (len(spread) - 1)
    return spread


@cache
def _furniture() -> tuple[frozenset[str], tuple[str, ...]]:
    lines = [fold(line) for _, line in entries("furniture.txt")]
    openers = tuple(line.removesuffix(" …") for line in lines if line.endswith(" …"))
    return frozenset(line for line in lines if not line.endswith(" …")), openers


def _opens_trailer(line: _Line) -> bool:
    if len(line.text) > 200:
        return False
    whole, openers = _furniture()
    folded = " ".join(fold(line.text).split())
    bare = _COUNT.sub("", folded).strip(" |>»+-•*")
    return bare in whole or folded.startswith(openers)


def _mark_trailer(lines: list[_Line], length: int, result: list[SentenceKind | None]) -> None:
    only_short = True
    opening: int | None = None
    for index in range(len(lines) - 1, 0, -1):
        line = lines[index]
        late = line.start * 2 >= length
        if (late or only_short) and _opens_trailer(line):
            opening = index
        elif not line.headline:
            only_short = False
        if not late and not only_short:
            break
    for index, line in enumerate(lines):
        if index == 0:
            continue
        points = len(line.text) <= 300 and _POINTER.match(line.text)
        if points or (opening is not None and index >= opening):
            result[index] = "trailer"


def _mark_title(lines: list[_Line], title: str | None, result: list[SentenceKind | None]) -> None:
    if not lines:
        return
    wanted = sentence_key(title) if title else ""
    if wanted:
        for index, line in enumerate(lines):
            fits = len(line.text) <= len(title or "") + _TITLE_SLACK
            if fits and result[index] is None and sentence_key(line.text) == wanted:
                result[index] = "title"
                return
    first = lines[0]
    unfinished = not first.stopped or first.text.rstrip(_CLOSING + " ")[-1:] in ("?", "!", "…")
    if len(first.text) <= _TITLE_LENGTH and unfinished and len(lines) > 1:
        result[0] = "title"


def _copies(lines: list[_Line]) -> frozenset[int]:
    """The paragraphs that only repeat sentences which stand in the text elsewhere.

    Of the copies of a sentence the one in a paragraph of several sentences is the original, else
    the first.
    """
    original: dict[str, int] = {}
    for index, line in enumerate(lines):
        for key in line.keys:
            known = original.get(key)
            if known is None or (len(lines[known].keys) == 1 and len(line.keys) > 1):
                original[key] = index
    return frozenset(
        index
        for index, line in enumerate(lines)
        if all(len(key) >= _MIN_REPEATED and original[key] != index for key in line.keys)
    )


def _is_credit(line: _Line) -> bool:
    if _CREDIT_ONLY.match(line.text) and len(line.text) <= _HEADING_LENGTH:
        return True
    return _CREDIT_END.search(line.text, max(0, len(line.text) - 90)) is not None


def _mark_names_and_headings(lines: list[_Line], result: list[SentenceKind | None]) -> None:
    open_at = [kind is None for kind in result]
    last_text = max(
        (i for i, line in enumerate(lines) if open_at[i] and _is_running(line)), default=-1
    )
    after_text = _tail(lines)
    below_title = next((i + 1 for i, kind in enumerate(result) if kind == "title"), 0)
    names = [free and _is_names(line) for free, line in zip(open_at, lines, strict=True)]
    listed = _rows(names, 3)
    writers = _writers(lines, names, last_text)
    for index, line in enumerate(lines):
        if not open_at[index] or _in_list(lines, index):
            continue
        placed = (
            index > last_text
            or index >= after_text
            or index in (below_title, below_title + 1)
            or not writers.isdisjoint(_name_keys(line))
        )
        if _is_agency(line) or (names[index] and placed and index not in listed):
            result[index] = "byline"
    headlines = [
        kind is None and line.headline and not _ITEM.match(line.text)
        for kind, line in zip(result, lines, strict=True)
    ]
    table = _rows(headlines, _TABLE_ROWS)
    for index in range(len(lines)):
        if last_text < 0:
            break  # nothing to head, nothing that a picture could belong to: a list of names, a single line
        if headlines[index] and index not in table and not _in_list(lines, index):
            result[index] = "heading" if index < last_text else "caption"


def _writers(lines: list[_Line], names: list[bool], last_text: int) -> frozenset[str]:
    """The names in bylines below the text: a line of such a name further up is a byline too."""
    return frozenset(
        key
        for index in range(last_text + 1, len(lines))
        if names[index]
        for key in _name_keys(lines[index])
    )


def _name_keys(line: _Line) -> list[str]:
    if len(line.text) > _BYLINE_LENGTH:
        return []
    return [fold(part) for part in _NAME_JOIN.split(_BRACKET.sub("", line.text)) if part]


def _tail(lines: list[_Line]) -> int:
    """From where on, in the second half, there are only lines as long as a picture's caption."""
    tail = len(lines)
    while tail * 2 > len(lines) and _is_tail(lines[tail - 1]):
        tail -= 1
    return tail


def _is_tail(line: _Line) -> bool:
    return len(line.keys) == 1 and len(line.text) <= _TAIL_LENGTH


def _is_running(line: _Line) -> bool:
    return line.stopped or not line.short or _ITEM.match(line.text) is not None


def _in_list(lines: list[_Line], index: int) -> bool:
    """Whether the paragraph goes on a list: the line before ends in a colon or a semicolon."""
    return index > 0 and lines[index - 1].text[-1] in ":;"


def _rows(flags: Sequence[bool], least: int) -> frozenset[int]:
    """The places in runs of at least ``least`` flags that are set."""
    found: set[int] = set()
    begin = 0
    for index in range(len(flags) + 1):
        if index == len(flags) or not flags[index]:
            if index - begin >= least:
                found.update(range(begin, index))
            begin = index + 1
    return frozenset(found)


def _is_agency(line: _Line) -> bool:
    """'Theo Báo Tin tức', 'Nguồn: TTXVN', 'PV', '29/06/2020 17:35': no sentence at all."""
    text = line.text
    if len(text) > _BYLINE_LENGTH or (line.stopped and not text.endswith((")", "."))):
        return False
    folded = fold(text)
    words = _TOKEN.findall(folded)
    if words and _STAFF.issuperset(words):
        return True
    if all(map(_STAMP.match, words)) and any(map(str.isdigit, text)):
        return len(words) > 0 or ":" in text or "/" in text
    match = _AGENCY.match(text)
    if match is None or len(words) > 9 or "," in text[match.end() :]:
        return False
    rest = text[match.end() :].strip("() ")
    return bool(rest) and (rest[0].isupper() or _DOMAIN.match(rest) is not None)


def _is_names(line: _Line) -> bool:
    """One to three personal names or initials, perhaps with an outlet: 'Hồng Vân - TTXVN'."""
    text = line.text
    if len(text) > _BYLINE_LENGTH or not text[0].isupper():
        return False
    parts = _NAME_JOIN.split(_BRACKET.sub("", text.rstrip(".")))
    return 1 <= len(parts) <= 4 and all(map(_is_name, parts)) and _is_person(parts[0], text)


def _is_person(name: str, text: str) -> bool:
    syllables = name.split()
    if syllables and syllables[0].lower() in _TITLES_OF_PERSONS:
        return False
    return len(syllables) > 1 or "." in name or name != text


def _is_name(part: str) -> bool:
    if _DOMAIN.match(part):
        return True
    syllables = part.replace(".", ". ").split()
    return 1 <= len(syllables) <= 5 and all(
        syllable[0].isupper() and len(syllable) <= 12 and syllable.rstrip(".").isalpha()
        for syllable in syllables
    )
