"""Retirements in a biography that no name stands before: 'thôi giữ chức T và nghỉ hưu năm 1996'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cadregraph.graph.lexicon.tags import PERSON
from cadregraph.graph.lexicon.word_classes import forms_of, words_pattern
from cadregraph.graph.mentions.intervals import A_DATE, date_of
from cadregraph.graph.model import Fact, PersonnelFact
from cadregraph.graph.resolution.article import ResolvedArticle

_RULE = "tiểu sử: nghỉ hưu"
_SURE = 0.85
_VERBS = words_pattern("verbs_of_retiring")
_MAY_RETIRE = forms_of("verbs_of_retiring")
_UNTIL = r"\b(?:đến|tới) (?:khi|lúc|ngày)"
_RETIRES = re.compile(
    rf"(?:\b{_VERBS}(?: theo chế độ)?(?: (?:vào|hồi|từ))?(?: (?:ngày|tháng))?|{_UNTIL} {_VERBS},)"
    rf" ?\(?{A_DATE}",
    re.I,
)
_THEN_RETIRES = re.compile(
    rf"(?:\b(?:đến|tới|vào|từ) |^(?:[-+•*] ?)?){A_DATE},? (?:thì |ông |bà |đồng chí )?"
    r"(?:được (?:[^.;()]{1,40}? cho )?|xin )?"
    rf"{_VERBS}\b",
    re.I,
)
_NOT_YET = re.compile(rf"\b{words_pattern('not_yet')}(?: \w+)?\s*$", re.I)


def retirements(article: ResolvedArticle, known: Iterable[Fact]) -> Iterator[Fact]:
    """The dated retirements of whom a biography is about, in sentences that name nobody else.

    ``known`` are the changes that are read already: a sentence that tells a retirement tells it once.
    """
    subject = article.subject
    if subject is None:
        return
    told = {
        fact.sentence
        for fact in known
        if isinstance(fact, PersonnelFact) and fact.change == "retired"
    }
    for sentence in article.sentences:
        if not sentence.tags or sentence.index in told:
            continue
        if not _MAY_RETIRE.may_stand_in(sentence.chunked.words):
            continue
        others = [at for at, tag in enumerate(sentence.tags) if tag == PERSON]
        if any(sentence.person(at) != subject for at in others):
            continue
        match = _RETIRES.search(sentence.chunked.text) or _THEN_RETIRES.search(
            sentence.chunked.text
        )
        if match is None or _NOT_YET.search(sentence.chunked.text[: match.start()]):
            continue
        date = date_of(match)
        if date:
            at = others[0] if others else 0
            yield PersonnelFact(
                sentence=sentence.index,
                confidence=_SURE,
                change="retired",
                person=subject,
                decision="decided",
                date=date,
                rule=_RULE,
                mentions=(sentence.mention(at),),
            )
