"""Who in a sentence is the source of what it tells: 'bà B cho biết ông A đã được bổ nhiệm …'."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from cadregraph.graph.model import DisciplineFact, Fact, PersonnelFact, StatementFact
from cadregraph.graph.relations.facts import persons
from cadregraph.graph.relations.statements import ATTRIBUTED


def with_sources(facts: Iterable[Fact], said: Iterable[StatementFact]) -> Iterator[Fact]:
    """The facts, changes and sanctions with the speaker in whose words the sentence has them.

    He stands before them ('bà B cho biết …', 'theo bà B, …'), and they are about somebody else; where a
    sentence quotes two, it is open whose words they are.
    """
    speakers: dict[int, set[StatementFact]] = {}
    for statement in said:
        if statement.rule in ATTRIBUTED:
            speakers.setdefault(statement.sentence, set()).add(statement)
    for fact in facts:
        quoted = speakers.get(fact.sentence, set())
        if len(quoted) == 1 and isinstance(fact, PersonnelFact | DisciplineFact):
            (statement,) = quoted
            behind = min(fact.mentions) > max(statement.mentions)
            if behind and statement.speaker not in persons(fact):
                told = replace(fact.assertion, reported_by=statement.speaker)
                yield replace(fact, assertion=told)
                continue
        yield fact
