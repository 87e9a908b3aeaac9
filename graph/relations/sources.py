"""Who in a sentence is the source of what it tells: 'bà B cho biết ông A đã được bổ nhiệm …'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from cadregraph.graph.model import DisciplineFact, Fact, PersonnelFact, StatementFact
from cadregraph.graph.relations.facts import persons
from cadregraph.graph.relations.statements import ATTRIBUTED
from cadregraph.graph.resolution.sentence import ResolvedSentence

_QUOTATION = re.compile(r"[“\"][^“”\"]*[”\"]")


def with_sources(
    facts: Iterable[Fact], said: Iterable[StatementFact], sentences: Sequence[ResolvedSentence]
) -> Iterator[Fact]:
    """The facts, changes and sanctions with the speaker in whose words the sentence has them.

    He stands before them ('bà B cho biết …', 'theo bà B, …') or behind the quotation that has them ('“…”,
    bà B nói'), and they are about somebody else; where a sentence quotes two, it is open whose words
    they are.
    """
    speakers: dict[int, set[StatementFact]] = {}
    for statement in said:
        if statement.rule in ATTRIBUTED:
            speakers.setdefault(statement.sentence, set()).add(statement)
    for fact in facts:
        quoted = speakers.get(fact.sentence, set())
        if len(quoted) == 1 and isinstance(fact, PersonnelFact | DisciplineFact):
            (statement,) = quoted
            told_by = min(fact.mentions) > max(statement.mentions) or _quotes(
                statement, fact, sentences[fact.sentence]
            )
            if told_by and statement.speaker not in persons(fact):
                told = replace(fact.assertion, reported_by=statement.speaker)
                yield replace(fact, assertion=told)
                continue
        yield fact


def _quotes(
    statement: StatementFact, fact: PersonnelFact | DisciplineFact, sentence: ResolvedSentence
) -> bool:
    """'“Chúng tôi đã cách chức ông A”, bà B nói': the speaker behind the quotation with the fact."""
    at = [one.start - sentence.chunked.origin for one in fact.mentions]
    speaker = min(statement.mentions).start - sentence.chunked.origin
    quotations = _QUOTATION.finditer(sentence.chunked.text)
    return any(q.start() < min(at) and max(at) < q.end() <= speaker for q in quotations)
