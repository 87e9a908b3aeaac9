"""The layout of an official paper: its head, its articles, the signature, to whom it goes.

Decisions, resolutions and notices of Party and State begin and end alike (Decree 30/2020/NĐ-CP,
Instruction 36-HD/VPTW): who issues in capitals, 'Số: 125/QĐ-UBND', place and day, the kind in capitals;
'Điều 1. …'; 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH' over a name; 'Nơi nhận: …'. Two columns come as one, or
side by side with a bar, a tab or wide space between. A text that lacks number, day or issuer in the
places for them is no paper.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from cadregraph.graph.model import Sentence
from cadregraph.graph.text.boundaries import Span
from cadregraph.graph.text.normal import fold
from cadregraph.graph.text.word_lists import word_list

_HEAD_CELLS, _HEAD_LENGTH, _ISSUER_CELLS, _SUBJECT_CELLS = 16, 1200, 4, 3
_SIGNATURE_CELLS, _TITLE_CELLS, _LONG = 40, 4, 120
_CELL = re.compile(r"(?!\s)(?:(?![\n\r|\t]|\s{3}).)+")
_MAY_BE = re.compile(r"\bSố ?:? {0,2}\d[^\n|\t]{0,40}?(?:[\n|\t]|\s{3})", re.I)
_NUMBER = re.compile(
    r"(?:(?:Nghị quyết|Quyết định|Chỉ thị|Lệnh) )?Số ?:? {0,2}\d{1,5}[a-zđ]?"
    r"(?:\s?/\s?(?:19|20)\d\d)?\s?[-–/]\s?[A-ZĐ][\w./–-]{1,30}",
    re.I,
)
_DAY = re.compile(
    r"[^\W\d_][^\d]{1,50}, ?ngày {1,2}(\d{1,2}) {0,2}tháng {1,2}(\d{1,2}) {0,2}năm {1,2}((?:19|20)\d\d)",
    re.I,
)
_CAPITALS = re.compile(r"[^\W\d_]{2,}(?: [^\W\d_]{2,})*")
_ABOUT = re.compile(r"\s*(?:Về việc|V/v)\s+", re.I)
_ARTICLE = re.compile(r"Điều 1[.:]", re.I)
_FOR = re.compile(r"(?:T\s?/?\s?M|K\s?/?\s?T|T\s?/?\s?L|TUQ)\b[.:]?\s*", re.I)
"""'TM.' on behalf of a body, 'KT.' in place of, 'TL.' by order of, 'TUQ.' by authority of its head."""
_SIGNED = re.compile(r"\(?(?:đã )?ký[^\n]{0,20}", re.I)
_RECIPIENTS = re.compile(r"Nơi nhận\b", re.I)
_RECIPIENT = re.compile(r"[-–+*•]|Nơi nhận\b|Lưu\b|Như\b|.*[;,]$", re.I)
_RANK = re.compile(r"(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy|uý) ", re.I)
_MOST_SYLLABLES = 5
_MOTTOES = word_list("paper_lines.txt")
_TITLES = word_list("titles_of_persons.txt")


@dataclass(frozen=True, slots=True)
class Paper:
    """Where the parts of a paper stand in the text.

    Attributes:
        issuer: the lines in capitals that name who issues it, whose superior may stand above.
        number: 'Số: 125/QĐ-UBND'.
        day: the day of the paper, ISO 8601.
        kind: the line that says what it is ('QUYẾT ĐỊNH').
        subject: what it is about, from below that: 'Về việc | bổ nhiệm cán bộ'; may be None.
        articles: where 'Điều 1.' begins, None where the paper has no articles.
        titles: the title over the signature, without those for whom it is signed; may be empty.
        signer: the name of who signed.
        signature: the signature from its first line to the name.
        recipients: where 'Nơi nhận:' begins, or the end of the text.
    """

    issuer: tuple[Span, ...]
    number: Span
    day: str
    kind: Span
    subject: Span | None
    articles: int | None
    titles: tuple[Span, ...]
    signer: Span | None
    signature: Span | None
    recipients: int


@lru_cache(maxsize=4)
def paper_of(text: str) -> Paper | None:
    """The layout of a paper; None for any other text."""
    if not _MAY_BE.search(text, 0, _HEAD_LENGTH):
        return None
    cells = _cells(text, 0, _HEAD_LENGTH)
    number = _first(text, cells[:_HEAD_CELLS], _NUMBER)
    dated = _first(text, cells[:_HEAD_CELLS], _DAY)
    day = _iso(_DAY.fullmatch(text, *dated)) if dated is not None else None
    if number is None or dated is None or day is None:
        return None
    behind = max(number, dated)[1]
    below = [cell for cell in cells if cell[0] >= behind]
    kind = next((cell for cell in below[:4] if _capitals(text, cell)), None)
    issuer = tuple(
        cell
        for cell in cells
        if cell[1] <= behind and _all_capitals(text, cell) and cell not in (number, dated)
    )
    if kind is None or not 0 < len(issuer) <= _ISSUER_CELLS:
        return None
    article = _ARTICLE.search(text, kind[1])
    articles = article.start() if article else None
    below = _cells(text, kind[1], len(text))
    titles, signer, signature = _signature(text, below)
    recipients = next((a for a, b in below if _RECIPIENTS.match(text, a, b)), len(text))
    return Paper(
        issuer,
        number,
        day,
        kind,
        _subject(text, kind, below),
        articles,
        titles,
        signer,
        signature,
        recipients,
    )


def _cells(text: str, start: int, end: int) -> list[Span]:
    """The lines of a stretch of text, each in the parts in which it stands in columns."""
    found = (match.span() for match in _CELL.finditer(text, start, end))
    return [(at, at + len(text[at:stop].rstrip())) for at, stop in found]


def day_of_paper(text: str) -> str | None:
    """The day that a paper bears, ISO 8601; None for any other text."""
    paper = paper_of(text)
    return paper.day if paper is not None else None


def arranged(text: str, paper: Paper, found: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences of a paper: head and signature one each, what goes to whom not to be read."""
    wholes = [(paper.issuer[0][0], paper.issuer[-1][1])]
    wholes += [paper.signature] if paper.signature is not None else []
    index = 0
    last: tuple[Span, int] | None = None
    pending: Sentence | None = None
    for one in found:
        whole = next((span for span in wholes if one.start < span[1] and one.end > span[0]), None)
        if pending is not None and whole is not None and last is not None and last[0] == whole:
            pending = replace(pending, end=one.end)
            continue
        if pending is not None:
            yield pending
        kind = one.kind
        if whole is not None or one.start < (paper.articles or paper.kind[1]):
            kind = "body"
        elif one.start >= paper.recipients:
            kind = "trailer"
        elif kind in ("byline", "caption", "trailer"):
            kind = "body"
        pending = replace(one, index=index, kind=kind)
        last = (whole, index) if whole is not None else None
        index += 1
    if pending is not None:
        yield pending


def as_read(text: str, paper: Paper, sentence: Sentence) -> str:
    """The words of a sentence that are to be read, all else blank: of the head the issuer, of the
    signature title and name, this as names are written elsewhere."""
    start, end = sentence.start, sentence.end
    words = text[start:end]
    kept: tuple[Span, ...]
    if start <= paper.issuer[0][0] < end:
        kept = paper.issuer
        words = titled if len(titled := words.title()) == len(words) else words
    elif paper.signer is not None and start <= paper.signer[0] < end:
        kept = (*paper.titles, paper.signer)
        a, b = paper.signer[0] - start, paper.signer[1] - start
        if words[a:b].isupper():
            words = words[:a] + " ".join(map(str.capitalize, words[a:b].split(" "))) + words[b:]
    else:
        return words
    inside = [(a - start, b - start) for a, b in kept]
    return "".join(
        char if any(a <= at < b for a, b in inside) or char == "\n" else " "
        for at, char in enumerate(words)
    )


def _subject(text: str, kind: Span, cells: Sequence[Span]) -> Span | None:
    """From 'Về việc' to the next line that begins anew: in capitals, with a dash, 'Căn cứ'."""
    match = _ABOUT.match(text, kind[1])
    if match is None:
        return None
    end = kind[1]
    for cell in cells[:_SUBJECT_CELLS]:
        if end > kind[1] and not text[cell[0]].islower():
            break
        end = cell[1]
    return (match.end(), end) if end > match.end() else None


def _signature(
    text: str, cells: Sequence[Span]
) -> tuple[tuple[Span, ...], Span | None, Span | None]:
    """Titles, name and extent of the signature: the last name under lines in capitals."""
    late = cells[-_SIGNATURE_CELLS:]
    for at in range(len(late) - 1, 0, -1):
        if not _is_name(text[slice(*late[at])]):
            continue
        above = _above(text, late[:at])
        stands_for = [n for n, cell in enumerate(above) if _FOR.match(text, *cell)]
        titles = above[stands_for[-1] + 1 :] if stands_for else above
        if stands_for or (titles and _opens_title(text[slice(*titles[0])])):
            start, end = late[at]
            rank = _RANK.match(text, start, end)
            return tuple(titles), (rank.end() if rank else start, end), (above[0][0], end)
    return (), None, None


def _above(text: str, cells: Sequence[Span]) -> list[Span]:
    """The lines in capitals right above a name; '(Đã ký)' and what stands beside may come between."""
    found: list[Span] = []
    for cell in reversed(cells):
        words = text[slice(*cell)]
        if len(found) < _TITLE_CELLS and (_all_capitals(text, cell) or _FOR.match(words)):
            found.append(cell)
        elif not (_RECIPIENT.match(words) or (not found and _may_be_signed(words))):
            break
    return found[::-1]


def _may_be_signed(words: str) -> bool:
    return _SIGNED.fullmatch(words) is not None or not any(map(str.isalpha, words))


def _opens_title(words: str) -> bool:
    return fold(words).split()[0] in _TITLES


def _first(text: str, cells: Sequence[Span], wanted: re.Pattern[str]) -> Span | None:
    return next((cell for cell in cells if wanted.fullmatch(text, *cell)), None)


def _iso(match: re.Match[str] | None) -> str | None:
    if match is None:
        return None
    day, month, year = map(int, match.groups())
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None


def _capitals(text: str, cell: Span) -> bool:
    """Whether a cell begins with words in capitals, two at least."""
    match = _CAPITALS.match(text, *cell)
    words = match.group().split() if match else []
    return len(words) > 1 and all(word.isupper() for word in words[:2])


def _all_capitals(text: str, cell: Span) -> bool:
    words = text[slice(*cell)]
    return (
        words.isupper()
        and len(words) <= _LONG
        and len(words.split()) > 1
        and " ".join(fold(words).replace("–", "-").split()) not in _MOTTOES
    )


def _is_name(words: str) -> bool:
    syllables = _RANK.sub("", words, count=1).split()
    return 1 < len(syllables) <= _MOST_SYLLABLES and all(
        word[0].isupper() and word.isalpha() and (word.istitle() or word.isupper())
        for word in syllables
    )
