"""The charge of a step of prosecution, in the words of the text: 'về tội Nhận hối lộ theo quy định tại …'."""

from __future__ import annotations

import re

from cadregraph.graph.lexicon.word_classes import words_pattern

_CHARGE = re.compile(
    r"\b(?:về|với|điều tra|phạm) (?P<several>các )?(?:các |cùng |nhóm |về |làm rõ )*"
    r"(?:tội danh|tội(?! danh\b)|hành vi)\s+(?!(?:này|đó|ấy|trên|nêu trên|nói trên|kể trên)\b)"
    r"(?:[“\"](?P<quoted>[^”\"]{4,160})[”\"]|(?P<plain>[^“”\".;:()]{4,160}))",
    re.I,
)
_ENDS = re.compile(rf"(?:,? (?:và )?)?(?:^|[\s,]){words_pattern('ends_of_charges')}\b.*$", re.I)
_YEAR_ENDS = re.compile(r"\s+(?:(?:vào|trong|hồi) )?(?:tháng \d+[/ ])?(?:năm )?\d{4}\s*$", re.I)
"""'tuyên 3 năm tù với tội danh trốn thuế | năm 2023': when it was, is no part of the charge."""
_QUOTED_TOO = re.compile(r"\s*(?:,|;|,? và)(?: tội| hành vi)?\s+[“\"]([^”\"]{4,160})[”\"]", re.I)
_PLAIN_TOO = re.compile(r";\s+([^\W\d_][^“”\".;:()]{4,160})")


def charge(text: str, start: int, limit: int, names: int) -> str | None:
    """The charge named behind a step, or the charges parted by semicolons; None where there is none.

    Args:
        text: the sentence.
        start: where the step ends.
        limit: how far what is said of these people goes.
        names: where the next name stands, as a list of charges may go on behind a semicolon.
    """
    match = _CHARGE.search(text, start, limit)
    if match is None:
        return None
    quoted = match["quoted"] is not None
    charges = [match["quoted"] if quoted else _bare(match["plain"])]
    at, further = match.end(), _QUOTED_TOO if quoted else _PLAIN_TOO
    whole = quoted or (match["several"] and charges[0].strip() == match["plain"].strip())
    while whole and (next_ := further.match(text, at, names)):
        charges.append(next_[1] if quoted else _bare(next_[1]))
        at, whole = next_.end(), quoted or charges[-1].strip() == next_[1].strip()
    return "; ".join(" ".join(one.split()).strip(" ,–-") for one in charges) or None


def _bare(words: str) -> str:
    return _YEAR_ENDS.sub("", _ENDS.sub("", words))
