"""Figures of a sentence as measurements: value, total, share, unit, what is counted, of whom, when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.tags import DATE, OPEN, SEMICOLON
from cadregraph.graph.lexicon.word_classes import word_class, words_pattern
from cadregraph.graph.mentions.spans import DateSpan, FigureSpan
from cadregraph.graph.model import Counted, MeasurementFact
from cadregraph.graph.relations.figure_particulars import (
    action_of,
    carried_on,
    figure_assertion,
    qualifier_of,
    subject_of,
)
from cadregraph.graph.resolution.sentence import ResolvedSentence
from cadregraph.graph.text.cursor import Cursor

_TRAILING = re.compile(rf"(?: {words_pattern('ends_of_measures')})+$")
_LONGEST_DESCRIPTION = 160
_SHARES = word_class("before_shares") | {OPEN}
_STOP = re.compile(r"[;:(),.]|\bvà\b|\d")


def measurements(sentence: ResolvedSentence) -> Iterator[MeasurementFact]:
    """Every counted figure; a percentage behind it in the same clause is its share."""
    chunked = sentence.chunked
    last: tuple[int, Counted | None, str | None] = (0, None, None)
    for index, chunk in chunked.marked:
        figure = chunk.content
        if not isinstance(figure, FigureSpan) or (figure.percent and _is_share(sentence, index)):
            continue
        position = chunked.tokens.starts[chunk.start]
        start, end = position - chunked.origin, chunked.tokens.ends[chunk.end - 1] - chunked.origin
        before = chunked.text[last[0] : start]
        action = action_of(before, chunked.text[end:])
        subject = subject_of(sentence, index)
        if last[0] and carried_on(before):
            action, subject = action or last[1], subject or last[2]
        elif last[2] is not None and action is not None and subject is None:
            subject = last[2]  # 'X đã kiểm tra 5 …; thi hành kỷ luật 3 …'
        last = (end, action, subject)
        yield MeasurementFact(
            sentence=sentence.index,
            confidence=0.9 if figure.total else 0.8,
            position=position,
            value=Decimal(figure.value),
            unit=figure.unit,
            measures=_measures(sentence, index, figure),
            total=Decimal(figure.total) if figure.total else None,
            percentage=None if figure.percent else _share(sentence, index),
            subject=subject,
            as_of=_as_of(sentence, index),
            period=_period(sentence),
            action=action,
            qualifier=qualifier_of(before),
            assertion=figure_assertion(sentence, index),
            rule=_rule(figure),
            mentions=(sentence.mention(index),),
        )


def _rule(figure: FigureSpan) -> str:
    if figure.percent:
        return "tỷ lệ"
    return "n/n đơn vị" if figure.total else "n đơn vị"


def _measures(sentence: ResolvedSentence, index: int, figure: FigureSpan) -> str:
    """What is counted, as written, up to the next sign or figure."""
    chunked = sentence.chunked
    start = chunked.tokens.ends[chunked.chunks[index].end - 1] - chunked.origin
    text = re.sub(r"^\s*\([^()]*\)", "", chunked.text[start:])
    stop = _STOP.search(text)
    words = " ".join((text[: stop.start()] if stop else text).split())
    return _TRAILING.sub("", words[:_LONGEST_DESCRIPTION].rstrip()) or figure.unit


def _share(sentence: ResolvedSentence, index: int) -> Decimal | None:
    for following in range(index + 1, min(index + 17, len(sentence.chunked.chunks))):
        content = sentence.chunked.chunks[following].content
        if isinstance(content, FigureSpan):
            share = content.percent and not _of_its_own(sentence, content)
            return Decimal(content.value) if share else None
        if sentence.tags[following] == SEMICOLON:
            return None
    return None


def _of_its_own(sentence: ResolvedSentence, share: FigureSpan) -> bool:
    """'700 người, chỉ có 60% cán bộ đủ năng lực': a share of something else than the count before."""
    folds = sentence.chunked.tokens.folds
    shares = not _SHARES.isdisjoint(Cursor(sentence.chunked.tokens, share.start).last(2))
    return lexicon().units.match(folds, share.end) is not None and not shares


def _is_share(sentence: ResolvedSentence, index: int) -> bool:
    """Whether a percentage tells the share of a figure before it: '2.309/2.310 … (99,96%)'."""
    figure = sentence.chunked.chunks[index].content
    if isinstance(figure, FigureSpan) and _of_its_own(sentence, figure):
        return False
    for before in range(index - 1, max(-1, index - 17), -1):
        content = sentence.chunked.chunks[before].content
        if isinstance(content, FigureSpan) and not content.percent:
            return True
        if sentence.tags[before] == SEMICOLON:
            return False
    return False


def _as_of(sentence: ResolvedSentence, index: int) -> str | None:
    """'Đến (hết) ngày 29/6/2020', 'Tính đến tháng 6/2020' before the figure."""
    for before in range(index - 1, -1, -1):
        content = sentence.chunked.chunks[before].content
        if isinstance(content, DateSpan) and content.date and not content.period:
            words = sentence.cursor(before).last(3)
            ranged = DATE in sentence.tags[max(0, before - 4) : before]  # 'từ năm 2014 đến …'
            return content.date if "đến" in words and not ranged else None
    return None


def _period(sentence: ResolvedSentence) -> str | None:
    for _, chunk in sentence.chunked.marked:
        if isinstance(chunk.content, DateSpan) and chunk.content.period:
            return " ".join(chunk.content.period.split())
    return None
