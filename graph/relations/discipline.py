"""Sanctions: who was reprimanded, warned, removed, expelled, by whom, decided or proposed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import cast

from cadregraph.graph.clauses.outline import Outline
from cadregraph.graph.lexicon.tags import (
    BASED_ON,
    DASH,
    DENIED,
    DISCIPLINES,
    FIGURE,
    ORGANIZATION,
    PERSON,
    POST,
    PROPOSED,
    SANCTION,
    SEMICOLON,
    SUFFERS,
)
from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.model import DisciplineFact, Sanction
from cadregraph.graph.relations.assertions import decision_of, sanction_status
from cadregraph.graph.relations.doubts import doubt
from cadregraph.graph.relations.endings import posts_removed
from cadregraph.graph.relations.parties import parties
from cadregraph.graph.relations.sanction_deciders import (
    clause_start,
    conference_host,
    decider,
    decision_made,
    may_expel,
    modal_start,
    of_the_party,
    only_announces,
)
from cadregraph.graph.relations.sanction_particulars import (
    day_of_sanction,
    kind_of,
    of_posts,
    terms_of,
    words_around,
)
from cadregraph.graph.relations.sanction_targets import (
    is_sanction,
    sanctioned,
    target_of,
)
from cadregraph.graph.relations.sanctions_of_those_told import told_before
from cadregraph.graph.relations.sanctions_unnamed import unnamed
from cadregraph.graph.resolution.sentence import ResolvedSentence

_DETAILS = word_class("openers_of_details")
_BECAUSE, _THEREFORE = word_class("openers_of_reasons"), word_class("behind_because")
_HIT = {
    "dissolution": ORGANIZATION,
    "reprimand": PERSON + ORGANIZATION,
    "warning": PERSON + ORGANIZATION,
}
"""What a sanction can hit, where it is not persons alone."""
_STRIPPED = pattern(
    "act=sanction not(person | sanction | doubt | semicolon){0,8} (towards | of) person=person",
)
_STRIPPED_PASSIVE = pattern(
    "person=person not(person | sanction | doubt | semicolon)* suffers",
    "not(person | sanction | doubt | semicolon){0,4} act=sanction",
)
_STRIPPED_ARE = pattern(
    "suffers word{0,3} act=sanction (word | marker){0,7} (is | namely (word? pronoun)? colon?)",
    "person=person",
)
"""'Bị cách chức tất cả các chức vụ trong Đảng là ông A'."""
_ANOTHER_SUFFERS = pattern("comma? word{2,} (aside | post)* post aside? suffers$")
"""'…, trong bối cảnh nguyên Bí thư bị …': a post without a name, and no more of the one before."""
_STRIPS = ("cách", "tước")
_FAR = 10  # words behind that tell which posts are lost
_IS_SAID = pattern(
    "dash? person (aside | open not(open | close | semicolon)* close)? is word{1,4} suffers"
)
"""'Ông A (nguyên T) là người bị khai trừ': told of him, and no detail of what was decided before."""
_SUFFERING = pattern("organization word{0,3} suffers (disciplines | in_form | word){0,3}$")


def discipline(
    sentence: ResolvedSentence, outline: Outline, carried: str | None, hosts: Mapping[str, str]
) -> Iterator[DisciplineFact]:
    """Every sanction in the sentence with its targets.

    ``carried`` is the body that decided in the sentence before, for details of its decision
    ('Theo đó, ông A bị …');
    ``hosts`` maps a conference to the body that holds it.
    """
    yield from unnamed(sentence, outline)
    if SANCTION not in outline.tags:
        return
    for position, tag in enumerate(outline.tags):
        value = sentence.value(outline.chunks[position]) if tag == SANCTION else ""
        if tag != SANCTION or not is_sanction(outline, position):
            continue
        kinds = _HIT.get(value, PERSON)
        target, rule = target_of(outline, position, kinds)
        if target is None:
            target, rule = told_before(sentence, outline, position)
        if target is None:
            continue
        start = clause_start(outline.tags, position)
        modal = modal_start(outline.tags, start, position)
        made = decision_made(sentence, outline, start, position)
        modal = modal if made is None else made
        status = sanction_status(sentence, outline, modal, position)
        if status is None:
            continue
        decision = decision_of(status)
        body = decider(sentence, outline, start, position, target, decision)
        if value == "expulsion" and not may_expel(sentence, body):
            body = None
        assertion = parties(sentence, outline, start, position, status)
        if body is not None and body == assertion.announced_by and only_announces(sentence, body):
            body = None
        if body is not None and _undergoes(sentence, outline, position, body):
            body = None  # 'Hai cán bộ Sở X bị cảnh cáo là ông A'
        if body is None and decision == "decided":
            body = conference_host(sentence, outline, start, position, hosts)
        papers = [
            sentence.directives[i] for i in outline.chunks[:position] if i in sentence.directives
        ]
        removed = posts_removed(sentence, outline, position) if value == "removal" else ()
        posts = [p for i in removed if (p := sentence.posts.get(i)) and p.organization]
        words = words_around(sentence, outline, start, position)
        carries = body is None and carried is not None and is_detail(sentence)
        for chunk, hit in sanctioned(sentence, outline, target, kinds):
            if hit == body:
                continue
            fact = DisciplineFact(
                sentence=sentence.index,
                confidence=0.9 if body else 0.8,
                sanctioned=hit,
                decision=decision,
                sanction=cast(Sanction, sentence.value(outline.chunks[position])),
                decided_by=carried if carries else body,
                date=day_of_sanction(sentence, outline, position) if made is None else None,
                reason=_reason(sentence, outline, position, target),
                based_on=papers[0] if papers and BASED_ON in outline.tags[:position] else None,
                assertion=replace(assertion, status="decided")
                if decision == "decided" and body
                else assertion,
                rule=rule,
                mentions=sentence.mentions(chunk, outline.chunks[position]),
                basis="filled" if carries else "stated",
                terms=terms_of(sentence, chunk),
                kind=kind_of(sentence, carried if carries else body, value, words, removed),
            )
            yield from of_posts(fact, posts)


def _undergoes(sentence: ResolvedSentence, outline: Outline, position: int, body: str) -> bool:
    """Whether the body is that whose people suffer the sanction at a position."""
    match = _SUFFERING.search(outline.tags[:position])
    return match is not None and sentence.organizations.get(outline.chunks[match.start()]) == body


def stripped_of_all(sentence: ResolvedSentence) -> Iterator[tuple[str, bool]]:
    """Who lost all posts, and whether those of the State too: 'cách tất cả chức vụ trong Đảng đối với bà
    A, Phó Bí thư …', 'ông A bị cách mọi chức vụ trong Đảng và chính quyền'; those in the Party where
    'cách chức' names none."""
    if SANCTION not in sentence.tags:
        return
    tags = sentence.tags
    forms = (_STRIPPED, _STRIPPED_PASSIVE, _STRIPPED_ARE)
    for match in (match for form in forms for match in form.finditer(tags)):
        act = match.start("act")
        words = sentence.words(act)
        named = POST in tags[act + 1 : act + 4]  # 'cách chức Bí thư …': that one alone
        if not words.startswith(_STRIPS) or (words == "cách chức" and named):
            continue
        clause = tags[tags.rfind(SEMICOLON, 0, act) + 1 : act]
        person = sentence.person(match.start("person"))
        told = not {PROPOSED, DENIED} & set(clause) and doubt(sentence, act, act) is None
        another = match.re is _STRIPPED_PASSIVE and _ANOTHER_SUFFERS.search(
            tags, match.start("person"), tags.rfind(SUFFERS, 0, act) + 1
        )
        if person is not None and told and not another:
            behind = sentence.cursor_behind(act).words(_FAR)
            if words == "cách chức" and "tất" not in behind:
                yield person, _by_the_state(sentence, act)
                continue
            yield person, "đảng" not in behind or "quyền" in behind


def _by_the_state(sentence: ResolvedSentence, act: int) -> bool:
    """'bị Bộ Công an | cách chức': a body of the State takes the posts in it."""
    before = act - 1
    return before in sentence.organizations and not of_the_party(sentence, before)


def is_detail(sentence: ResolvedSentence) -> bool:
    """Whether the sentence goes into the decision of the one before.

    'Theo đó, …', '- Khiển trách ông A', 'Bà B bị cảnh cáo'; any other opening ('Cũng liên quan …',
    'Trước đó …') may tell of another decision.
    """
    opening = sentence.chunked.tokens.folds[:2]
    counts = opening[:1] == ("có",) and sentence.tags[1:2] == FIGURE  # 'Có 4 đảng viên bị …'
    begins = sentence.tags.removeprefix(DASH)[:1] in (DISCIPLINES, SANCTION, PERSON)
    return " ".join(opening) in _DETAILS or counts or (begins and not _IS_SAID.match(sentence.tags))


def _reason(sentence: ResolvedSentence, outline: Outline, position: int, target: int) -> str | None:
    """Why, as written: 'vì …' or 'do …' behind the sanction, else as the sentence's opening."""
    tokens, text, origin = sentence.chunked.tokens, sentence.chunked.text, sentence.chunked.origin
    first = sentence.chunked.chunks[outline.chunks[position]].start
    following = next(
        (
            at
            for at in range(position + 1, len(outline.tags))
            if outline.tags[at] in (SANCTION, SEMICOLON)
            or (target < position and _another(sentence, outline, at, target))
        ),
        None,
    )
    last = (
        sentence.chunked.chunks[outline.chunks[following]].start
        if following is not None
        else len(tokens)
    )
    starts = {
        sentence.chunked.chunks[i].start for i in (*sentence.persons, *sentence.organizations)
    }
    for at in range(first, last):
        if _opens_reason(tokens.folds, at) and at + 1 not in starts:
            end = tokens.ends[last - 1] - origin
            return (
                _to_the_sign(text[tokens.starts[at + 1] - origin : end]) if at + 1 < last else None
            )
    if _opens_reason(tokens.folds, 0) and 1 not in starts:
        comma = text.find(",")
        return " ".join(text[tokens.starts[1] - origin : comma].split()) if comma > 0 else None
    return None


def _another(sentence: ResolvedSentence, outline: Outline, at: int, target: int) -> bool:
    """Whether somebody else than the target stands there: 'A bị cảnh cáo, B chưa … vì …'."""
    person = sentence.person(outline.chunks[at]) if outline.tags[at] == PERSON else None
    return person is not None and person != sentence.person(outline.chunks[target])


def _opens_reason(folds: Sequence[str], at: int) -> bool:
    """'vì', 'do', but not 'vì vậy', 'do đó'."""
    return folds[at] in _BECAUSE and at + 1 < len(folds) and folds[at + 1] not in _THEREFORE


def _to_the_sign(text: str) -> str | None:
    """The words up to the end of the clause."""
    words = re.split(r"[;.”\"](?:\s|$)", text, maxsplit=1)[0]
    return " ".join(words.split()).strip(' ,.;“"') or None
