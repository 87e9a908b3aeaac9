"""Sanctions that the text does not name: who is to be disciplined, and who was, in a form that is not told.

'X đề nghị Y xem xét, thi hành kỷ luật ông A', 'X vừa thi hành kỷ luật đối với ông B', 'bà C bị kỷ luật vì …'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from cadregraph.graph.clauses.outline import Outline
from cadregraph.graph.lexicon.tags import (
    DATE,
    DISCIPLINES,
    ORGANIZATION,
    PERSON,
    PROPOSED,
    SANCTION,
    SEMICOLON,
)
from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.mentions.patterns import needed, pattern
from cadregraph.graph.model import DisciplineFact
from cadregraph.graph.relations.assertions import sanction_status
from cadregraph.graph.relations.doubts import span_of
from cadregraph.graph.relations.parties import parties
from cadregraph.graph.relations.sanction_deciders import (
    clause_start,
    decider,
    modal_start,
    of_clause_before,
)
from cadregraph.graph.relations.sanction_particulars import (
    day_of_sanction,
    kind_of,
    terms_of,
    words_around,
)
from cadregraph.graph.relations.sanction_targets import sanctioned
from cadregraph.graph.resolution.sentence import ResolvedSentence

_ASKED_PASSIVE = pattern(
    "target=(person | organization) aside? (comma not(person | semicolon){1,14} comma)? word{0,2}",
    "suffers word? proposed (word | comma | and | examines){0,4} act=disciplines not_before(in_form)",
)
"""'ông A, …, bị đề nghị xem xét kỷ luật'."""
_ASKED = pattern(
    "proposed not(semicolon | person | sanction | denied){0,14} act=disciplines",
    "((according | moves_to) (word | and){1,5} before(towards))?",
    "(word | towards | pronoun | colon | dash){0,6} target=(person | organization)",
)
"""'X đề nghị Y xem xét, thi hành kỷ luật (theo thẩm quyền, về Đảng đối với) ông A'."""
_REPORTED_TO = pattern(
    "(^ | comma | semicolon) ((word | date){0,4} organization (word | also){0,2})? says=says",
    "(to=organization | word{3,5}) word? (examines | decides) (comma | and | word | decides | examines){0,3}",
    "act=disciplines (moves_to (word | and){1,5} before(towards))? (towards | word | pronoun){0,4}",
    "target=(person | organization)",
)
"""'X báo cáo Y xem xét, quyết định thi hành kỷ luật (đối với) ông A': asked for."""
_ASKED_OF_TOPIC = pattern(
    "(^ | semicolon) towards target=(person | organization) aside? comma",
    "not(semicolon | person | sanction | denied){0,6} proposed",
    "not(semicolon | person | sanction | denied){0,14} act=disciplines not_before(in_form)",
)
"""'Đối với bà A, X kiến nghị Y xem xét, thi hành kỷ luật theo thẩm quyền'."""
_ASKED_TO_DECIDE = pattern(
    "disciplines comma (word | and){0,2} proposed word? (organization | post)",
    "(examines | decides | comma | and | word){0,4}? act=(examines | decides) towards word{0,2} pronoun?",
    "target=(person | organization)",
)
"""'… đến mức phải thi hành kỷ luật, đề nghị Y xem xét, quyết định đối với ông A'."""
_REPORTS = "báo cáo"
_ASKING = needed(_ASKED_PASSIVE, _ASKED_OF_TOPIC, _ASKED, _ASKED_TO_DECIDE, _REPORTED_TO)

_SUFFERED = pattern(
    "not_after(of | kin) target=person aside?",
    "(comma (not(person | semicolon | suffers | passive){1,14} comma)?)?",
    "between=(word | date | also | once | now){0,4} suffers (organization | post)? act=disciplines",
    "not_before(in_form | sanction | towards | person | organization | marker)",
)
"""'ông A, T, cũng bị (X) kỷ luật vì …', not 'vợ ông A bị kỷ luật'."""
_LISTED = pattern(
    "suffers act=disciplines (namely | is) (word? pronoun)? colon? word? target=person",
)
"""'Ba lãnh đạo bị kỷ luật gồm: ông A, T; bà B'."""
_DECIDED = pattern(
    "(organization | person | post) between=(word | moves_to | also | date){0,3} (decides | does=word)",
    "act=disciplines (moves_to word{1,3})? towards? (word{0,2} pronoun? colon)? target=person",
)
"""'X (vừa ra) quyết định thi hành kỷ luật (về mặt Đảng đối với) ông A', 'X đã thi hành kỷ luật ông A'."""
_BETWEEN = word_class("between_somebody_and_what_befalls")
_BEHIND = word_class("behind_a_sanction_without_a_name")
_JUST = word_class("say_that_something_is_done")
_DOING = needed(_SUFFERED, _DECIDED, _LISTED)
_NEAR = 3  # chunks before a name in which its day may stand
_NEXT_WORD = re.compile(r"\W*(\w+)")
_ENDS = re.compile(r"\s*(?:[,.;:)\"”]|$)")


def unnamed(sentence: ResolvedSentence, outline: Outline) -> Iterator[DisciplineFact]:
    """Every sanction in the sentence whose form is not told, asked for or decided."""
    if DISCIPLINES not in outline.tags:
        return
    yield from _asked(sentence, outline)
    yield from _done(sentence, outline)


def _done(sentence: ResolvedSentence, outline: Outline) -> Iterator[DisciplineFact]:
    """'X vừa thi hành kỷ luật ông A', 'ông A bị kỷ luật vì …': done, in a form that nobody tells here."""
    if _DOING.isdisjoint(outline.tags):
        return
    for match in (
        found for form in (_SUFFERED, _LISTED, _DECIDED) for found in form.finditer(outline.tags)
    ):
        position, target = match.start("act"), match.start("target")
        end = outline.tags.find(SEMICOLON, max(position, target))
        if SANCTION in outline.tags[match.start() : end if end > 0 else len(outline.tags)]:
            continue  # its form is told
        if not _says_it_is_done(sentence, outline, match):
            continue
        start = clause_start(outline.tags, position)
        modal = modal_start(outline.tags, start, position)
        if sanction_status(sentence, outline, modal, position) != "asserted":
            continue
        body = decider(sentence, outline, start, position, target, "decided")
        words = words_around(sentence, outline, start, position)
        day = _own_day(sentence, outline, match)
        for chunk, hit in sanctioned(sentence, outline, target, PERSON):
            if chunk in sentence.persons:
                yield DisciplineFact(
                    sentence=sentence.index,
                    confidence=0.85,
                    sanctioned=hit,
                    decision="decided",
                    decided_by=body,
                    date=day,
                    assertion=parties(
                        sentence, outline, start, position, "decided" if body else "asserted"
                    ),
                    rule="thi hành kỷ luật A",
                    mentions=sentence.mentions(chunk, outline.chunks[position]),
                    kind=kind_of(sentence, body, "", words),
                )


def _own_day(sentence: ResolvedSentence, outline: Outline, match: re.Match[str]) -> str | None:
    """The day of the sanction, not that of what else is told: 'Ngày 15/5, X cho thôi chức ông A | vì ông
    này đã bị kỷ luật'."""
    position, first = match.start("act"), max(0, match.start() - _NEAR)
    if DATE in outline.tags[:first] and DATE not in outline.tags[first:position]:
        return None
    return day_of_sanction(sentence, outline, position)


def _says_it_is_done(sentence: ResolvedSentence, outline: Outline, match: re.Match[str]) -> bool:
    """Whether the words around say no more than that: not 'ông A sợ bị kỷ luật', 'bị kỷ luật giáng
    chức'."""
    text = sentence.chunked.text
    _, behind = span_of(sentence, outline.chunks[match.start("act")])
    if match.re is _LISTED:
        return True
    if match.re is _SUFFERED:
        return _all_of(sentence, outline, match, _BETWEEN) and (
            _ENDS.match(text, behind) is not None or _next_word(text, behind) in _BEHIND
        )
    if match["does"]:
        does = sentence.words(outline.chunks[match.start("does")])
        return does in _JUST and _all_of(sentence, outline, match, _BETWEEN)
    return _all_of(sentence, outline, match, _BETWEEN)


def _all_of(
    sentence: ResolvedSentence, outline: Outline, match: re.Match[str], words: frozenset[str]
) -> bool:
    """Whether all words of the group 'between' are of a class."""
    return all(
        sentence.words(outline.chunks[at]) in words or outline.tags[at] == DATE
        for at in range(*match.span("between"))
    )


def _next_word(text: str, start: int) -> str:
    """The first word of a text from an offset on, in small letters."""
    found = _NEXT_WORD.match(text, start)
    return found[1].lower() if found else ""


def _asked(sentence: ResolvedSentence, outline: Outline) -> Iterator[DisciplineFact]:
    """'X đề nghị Y xem xét, thi hành kỷ luật ông A': a sanction asked for that is not named yet."""
    if _ASKING.isdisjoint(outline.tags):
        return
    forms = (_ASKED_PASSIVE, _ASKED_OF_TOPIC, _ASKED, _ASKED_TO_DECIDE, _REPORTED_TO)
    asked = [match for form in forms for match in form.finditer(outline.tags)]
    for match in asked:
        position = match.start("act")
        if sentence.cursor(outline.chunks[position]).follows("hội", "đồng"):
            continue  # 'lập Hội đồng kỷ luật'
        if sentence.cursor(outline.chunks[position]).follows("quy", "trình"):
            continue  # 'nghiên cứu quy trình kỷ luật ông A'
        target = match.start("target")
        end = outline.tags.find(SEMICOLON, target)
        if SANCTION in outline.tags[target : end if end > 0 else len(outline.tags)]:
            continue  # 'đề nghị kỷ luật ông A bằng hình thức cảnh cáo': named behind
        start = clause_start(outline.tags, position)
        modal = modal_start(outline.tags, start, position)
        status = sanction_status(sentence, outline, modal, position)
        if match.re is _REPORTED_TO:
            reports = sentence.words(outline.chunks[match.start("says")]) == _REPORTS
            status = "proposed" if reports and status == "asserted" else None
        if status not in ("proposed", "planned", "conditional"):
            continue
        body = decider(sentence, outline, start, position, target, "proposed")
        assertion = parties(sentence, outline, start, position, status)
        asks = match.start() if outline.tags[match.start()] == PROPOSED else start
        if match.re is _REPORTED_TO and match["to"] is None and body != assertion.proposed_by:
            # '… báo cáo cấp có thẩm quyền'
            assertion, body = replace(assertion, proposed_by=body), None
        subject = of_clause_before(sentence, outline, asks)
        if (
            status == "proposed"
            and body == subject
            and ORGANIZATION not in outline.tags[asks:position]
        ):
            body = None  # 'X cảnh cáo ông A; yêu cầu cấp có thẩm quyền kỷ luật …': it asks for it
        if assertion.proposed_by is None and subject not in (body, assertion.proposed_to):
            assertion = replace(assertion, proposed_by=subject)
        for chunk, hit in sanctioned(sentence, outline, target, PERSON + ORGANIZATION):
            if hit not in (body, assertion.proposed_by, assertion.proposed_to):
                yield DisciplineFact(
                    sentence=sentence.index,
                    confidence=0.85,
                    sanctioned=hit,
                    decision="proposed",
                    decided_by=body if body != assertion.proposed_by else None,
                    date=day_of_sanction(sentence, outline, position),
                    assertion=assertion,
                    rule="đề nghị xem xét, thi hành kỷ luật A",
                    mentions=sentence.mentions(chunk, outline.chunks[position]),
                    terms=terms_of(sentence, chunk),
                )
