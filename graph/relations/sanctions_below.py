"""Sanctions of a line that opens a list of names: 'X khiển trách 4 đảng viên, gồm:' above 'Ông A, T;'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from cadregraph.graph.lexicon.tags import SANCTION, STOP
from cadregraph.graph.mentions.patterns import pattern, tag_set
from cadregraph.graph.model import (
    Assertion,
    Decision,
    DisciplineFact,
    DisciplineKind,
    Sanction,
)
from cadregraph.graph.relations.assertions import decision_of, sanction_status
from cadregraph.graph.relations.days_of_decisions import day_of_act
from cadregraph.graph.relations.parties import parties
from cadregraph.graph.relations.sanction_deciders import (
    clause_start,
    decider,
    may_expel,
    modal_start,
)
from cadregraph.graph.relations.sanction_particulars import kind_of, words_around
from cadregraph.graph.resolution.sentence import ResolvedSentence

_HEADING = pattern(
    "act=sanction (word | in_form | quote | of | aside | disciplines | marker){0,7} towards?",
    "(figure (word | is | aside | organization | belongs | of | comma | place | post){1,12}",
    "namely (word | pronoun | comma){0,4} colon?",
    "| (word | pronoun | comma){1,4} (figure word{1,4})?",
    "(namely (word | pronoun | comma){0,4} colon? | colon)) $",
)
"""'khiển trách (đối với) 4 đảng viên là lãnh đạo X, gồm:', 'cảnh cáo các ông, bà:'."""
_SUFFERING_HEADING = pattern(
    "suffers (disciplines | in_form | word){0,4} act=sanction (word | in_form){0,4}",
    "(comma? (is | namely (word | pronoun | comma){0,4}) colon? | colon) $",
)
"""'4 đảng viên bị khiển trách gồm:'."""
_ITEM = pattern(
    "mark=(dash | (word | figure) (stop | close))? word{0,2} person=person aside?",
    "((comma | dash)? not(person | is | says | suffers | passive | decides | doubt | disciplines | sanction",
    "| chairs | issues | examines | granting | ending | moves_to | semicolon){1,30})?",
    "(comma | and | semicolon | stop)* $",
)
_BARE = pattern("word{0,2} person aside? (stop | semicolon)* $")
"""All that stands behind the name is in apposition to it."""
_BEHIND_NAMES = tag_set("comma dash open semicolon stop aside") | {""}
_RULE = "kỷ luật …, gồm: - A; - B"


@dataclass(frozen=True, slots=True)
class Sanctioning:
    """What the line above a list of names says befell them.

    ``marked`` where its items have dashes or numbers, ``listed`` where a semicolon ends them, ``bare``
    where each is a sentence of its own that is nothing but a name with its posts.
    """

    sanction: Sanction
    decision: Decision
    decided_by: str | None
    date: str | None
    assertion: Assertion
    kind: DisciplineKind | None
    marked: bool = False
    bare: bool = False
    listed: bool = False


def sanctioning(sentence: ResolvedSentence) -> Sanctioning | None:
    """The sanction of a line that a list of names follows; None where it opens none."""
    outline = sentence.clauses.outline
    if SANCTION not in outline.tags or outline.tags.count(SANCTION) > 1:
        return None
    tags = outline.tags
    match = _HEADING.search(tags) or _SUFFERING_HEADING.search(tags)
    if match is None:
        return None
    position = match.start("act")
    start = clause_start(tags, position)
    modal = modal_start(tags, start, position)
    status = sanction_status(sentence, outline, modal, position)
    if status is None:
        return None
    sanction = cast(Sanction, sentence.value(outline.chunks[position]))
    decision = decision_of(status)
    body = decider(sentence, outline, start, position, len(tags), decision)
    if sanction == "expulsion" and not may_expel(sentence, body):
        body = None
    words = words_around(sentence, outline, start, position)
    return Sanctioning(
        sanction,
        decision,
        body,
        day_of_act(sentence, outline.chunks[position]),
        parties(sentence, outline, start, position, status),
        kind_of(sentence, body, sanction, words),
    )


def further(sentence: ResolvedSentence, above: Sanctioning) -> Sanctioning | None:
    """What holds for the line behind an item: the list goes on behind '- A.' and 'Ông A, T;'; 'Ông B, T.'
    closes it, unless each item is such a sentence."""
    tags = sentence.clauses.outline.tags
    match = _ITEM.fullmatch(tags)
    if match is None:
        return None
    if match["mark"] is not None or not sentence.tags.endswith(STOP):
        return replace(above, marked=match["mark"] is not None, listed=True)
    bare = _BARE.fullmatch(tags) is not None and not above.listed
    return replace(above, bare=True) if bare else None


def sanctioned_below(sentence: ResolvedSentence, above: Sanctioning) -> Iterator[DisciplineFact]:
    """The sanction of the line above for whom an item of its list names; nothing for what is no item."""
    outline = sentence.clauses.outline
    match = _ITEM.fullmatch(outline.tags)
    if match is None or (above.marked and match["mark"] is None):
        return
    if above.bare and _BARE.fullmatch(outline.tags) is None:
        return
    chunk = outline.chunks[match.start("person")]
    name = sentence.persons.get(chunk)
    if name is not None and sentence.tags[chunk + 1 : chunk + 2] in _BEHIND_NAMES:
        yield DisciplineFact(
            sentence=sentence.index,
            confidence=0.85,
            sanctioned=name.key,
            decision=above.decision,
            sanction=above.sanction,
            decided_by=above.decided_by,
            date=above.date,
            assertion=above.assertion,
            rule=_RULE,
            mentions=sentence.mentions(chunk, chunk),
            basis="filled" if above.decided_by is not None else "stated",
            kind=above.kind,
        )
