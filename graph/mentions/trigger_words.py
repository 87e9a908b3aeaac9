"""Words that stand for something only where their neighbours say so: those that steer, and 'Trung ương'."""

from __future__ import annotations

from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.tags import (
    DECIDES,
)
from cadregraph.graph.lexicon.word_classes import phrase_class, word_class
from cadregraph.graph.mentions.patterns import tag_set
from cadregraph.graph.mentions.persons import honorific_at
from cadregraph.graph.mentions.spans import (
    Chunk,
)
from cadregraph.graph.text.cursor import Cursor
from cadregraph.graph.text.tokens import Tokens

_BEFORE_CENTRE = tag_set("stop comma semicolon quote colon") | word_class("before_the_centre")
_ONLY_OF_PERSONS = phrase_class("only_of_persons")
_ONLY_BEFORE_TIMES, _OPEN_TIMES = (
    phrase_class("only_before_times"),
    phrase_class("openers_of_times_and_causes"),
)
_ONLY_AT_ENDS = phrase_class("only_at_ends_of_clauses")
_DECISION = ("quyết", "định")


def trigger_at(tokens: Tokens, at: int) -> Chunk | None:
    """The steering word at a token as a chunk; None where none stands there or it steers nothing."""
    found = lexicon().triggers.match(tokens.folds, at)
    if found is None:
        return None
    trigger, end = found
    if not _stands(tokens, at, end):
        return None
    opens = end - at > 1 and tokens.capital[end - 1] and not tokens.capital[at]
    if opens and lexicon().titles.match(tokens.folds, end - 1):
        end -= 1  # 'giữ chức | Vụ trưởng …', but 'giữ chức vụ | Trưởng phòng …'
    decision = trigger.tag == DECIDES or tokens.folds[end - 2 : end] == _DECISION
    if decision and end - at > 2 and _numbered(tokens, end):
        found = lexicon().triggers.match(
            tokens.folds[at : end - 2], 0
        )  # 'ban hành | Quyết định số 5', 'thu hồi | Quyết định số 5'
        if found is not None and found[1] == end - 2 - at:
            return Chunk(found[0].tag, at, end - 2, found[0])
        if trigger.tag == DECIDES:
            return None
    return Chunk(trigger.tag, at, end, trigger)


def _stands(tokens: Tokens, at: int, end: int) -> bool:
    """Whether a word that steers only before some others stands before one of them."""
    words = tokens.folds[at:end]
    if words in _ONLY_OF_PERSONS:  # 'vụ án liên quan | ông A'
        return honorific_at(tokens, end) > end
    if words in _ONLY_BEFORE_TIMES:  # 'ông A mất | ngày 3/2/2020', but 'mất đoàn kết'
        return not _OPEN_TIMES.isdisjoint(
            (tokens.folds[end : end + 1], tokens.folds[end : end + 2])
        )
    if words in _ONLY_AT_ENDS:  # 'ông A bị bệnh mất, …', but 'bệnh mất ngủ'
        behind = tokens.folds[end : end + 1]
        return not behind or not behind[0][0].isalpha() or behind in _OPEN_TIMES
    return True


def _numbered(tokens: Tokens, end: int) -> bool:
    """Whether the two words before ``end`` name a kind of document and its number follows."""
    kind = lexicon().documents.match(tokens.folds, end - 2)
    number = tokens.texts[end : end + 1]
    return bool(kind and number) and (number == ("số",) or number[0][0].isdigit())


_BESIDE_CENTRE = (("chính", "trị"), ("bí", "thư"))


def is_central_committee(tokens: Tokens, at: int) -> bool:
    """'Trung ương' for the Central Committee: a subject or 'của Trung ương', not 'cơ quan Trung ương'."""
    if tokens.texts[at : at + 2] not in (("Trung", "ương"), ("TW",)) or not tokens.capital[at]:
        return False
    if not Cursor(tokens, at + 1).peek("ương") or Cursor(tokens, at + 2).peek("đảng"):
        return False
    if at + 2 < len(tokens) and (tokens.capital[at + 2] or tokens.texts[at + 2][0].isdigit()):
        return False
    if at > 2 and tokens.folds[at - 1] == "và":
        return (
            tokens.folds[at - 3 : at - 1] in _BESIDE_CENTRE
        )  # 'địa phương và | Trung ương' are levels
    return at == 0 or tokens.folds[at - 1] in _BEFORE_CENTRE
