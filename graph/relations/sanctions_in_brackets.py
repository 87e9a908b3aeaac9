"""Sanctions in brackets behind the names that they hit: 'kỷ luật các ông A (khai trừ), B (cảnh cáo)'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from cadregraph.graph.clauses.outline import Outline
from cadregraph.graph.lexicon.tags import SEMICOLON
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.model import DisciplineFact, Sanction
from cadregraph.graph.relations.assertions import decision_of, sanction_status
from cadregraph.graph.relations.parties import parties
from cadregraph.graph.relations.sanction_deciders import decider, may_expel, modal_start
from cadregraph.graph.relations.sanction_particulars import kind_of, words_around
from cadregraph.graph.resolution.sentence import ResolvedSentence

_LIST = pattern(
    "act=disciplines not(person | sanction | semicolon | stop | in_form){0,14}",
    "list=(person aside? open word{0,2} sanction not(open | close | person | sanction){0,6} close",
    "((joint | semicolon) word{0,2} person aside?",
    "(open word{0,2} sanction not(open | close | person | sanction){0,6} close)?)*)",
)
_EACH = pattern("target=person aside? open word{0,2} act=sanction")
_RULE = "kỷ luật A (hình thức)"


def sanctions_in_brackets(sentence: ResolvedSentence, outline: Outline) -> Iterator[DisciplineFact]:
    """The sanction of each name that has one in a bracket of its own; of the others nothing is told."""
    for listed in _LIST.finditer(outline.tags):
        verb = listed.start("act")
        start = outline.tags.rfind(SEMICOLON, 0, verb) + 1
        modal = modal_start(outline.tags, start, verb)
        status = sanction_status(sentence, outline, modal, verb)
        if status is None:
            continue
        decision = decision_of(status)
        body = decider(sentence, outline, start, verb, listed.start("list"), decision)
        assertion = parties(sentence, outline, start, verb, status)
        words = words_around(sentence, outline, start, verb)
        for match in _EACH.finditer(outline.tags, *listed.span("list")):
            chunk = outline.chunks[match.start("target")]
            hit = sentence.person(chunk)
            act = outline.chunks[match.start("act")]
            value = cast(Sanction, sentence.value(act))
            if hit is None or value == "dissolution":
                continue
            by = body if value != "expulsion" or may_expel(sentence, body) else None
            yield DisciplineFact(
                sentence=sentence.index,
                confidence=0.9 if by else 0.8,
                sanctioned=hit,
                decision=decision,
                sanction=value,
                decided_by=by,
                date=sentence.date_before(outline.chunks[verb]),
                assertion=assertion,
                rule=_RULE,
                mentions=sentence.mentions(chunk, act),
                kind=kind_of(sentence, by, value, words),
            )
