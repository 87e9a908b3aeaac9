"""Transfers to a body where no post is told: 'ông A được điều động về công tác tại Ban Tổ chức Tỉnh ủy'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cadregraph.graph.clauses.outline import Outline
from cadregraph.graph.lexicon.tags import GIVES_POST, SEMICOLON
from cadregraph.graph.mentions.patterns import needed, pattern
from cadregraph.graph.mentions.spans import OrganizationSpan
from cadregraph.graph.model import PersonnelFact
from cadregraph.graph.relations.assertions import change_status, decision_of
from cadregraph.graph.relations.changes import decider_of_verbs
from cadregraph.graph.relations.days_of_decisions import day_of_act
from cadregraph.graph.relations.parties import parties
from cadregraph.graph.resolution.sentence import ResolvedSentence

_VERBS = "act=(gives_post ((comma | and | comma and) gives_post){0,2})"
_TO = (
    "(moves_to word? works_at? | works_at) body=organization"
    " not_before(not(person | stop | passive){0,8} (marker | is)+ word? post)"
)
"""'về (công tác tại) O'; but '… về O giữ chức T' is told with its post."""
_IS_SENT = pattern(
    "people=people aside? (word | date | comma | once | now | proposed){0,4} passive organization?",
    "(word | decides | date){0,3}",
    f"{_VERBS} (word | date){{0,2}} {_TO}",
)
"""'ông A, T, được (Bộ Chính trị) điều động, phân công về (công tác tại) O'."""
_SENDS = pattern(
    f"not_after(passive | once | of) {_VERBS} people=people aside? comma? (word | date){{0,2}} {_TO}"
)
"""'X điều động ông A, T, đến O'."""
_LEAVES_AND_GOES = pattern(
    "people=person aside? comma? (word | date){0,2} leaves_post not(person | semicolon)*",
    "(semicolon | comma | and | comma and) (word | also){0,2}",
    f"{_VERBS} (word | date){{0,2}} {_TO}",
)
"""'ông A, T, thôi giữ chức T; điều động về O để chờ phân công công tác'."""
_THEN_DECIDES = pattern(
    "(^ | comma) opens=word word not semicolon* comma subject=(person | organization | post)",
    "not(proposed | person | organization | semicolon | comma)* (issues | decides)",
    "not(proposed | person | semicolon)*$",
)
"""'sau khi X có văn bản đề nghị …, ông B ký quyết định | điều động ông A': what was asked before is done."""
_NEEDED = needed(_IS_SENT, _SENDS, _LEAVES_AND_GOES)
_RULE = "điều động A về O"


def transfers(sentence: ResolvedSentence, outline: Outline) -> Iterator[PersonnelFact]:
    """Who was moved to which body, where the sentence does not tell to do what there."""
    if _NEEDED.isdisjoint(outline.tags):
        return
    for form in (_IS_SENT, _SENDS, _LEAVES_AND_GOES):
        for match in form.finditer(outline.tags):
            yield from _transfer(sentence, outline, match)


def _transfer(
    sentence: ResolvedSentence, outline: Outline, match: re.Match[str]
) -> Iterator[PersonnelFact]:
    verbs = [at for at in range(*match.span("act")) if outline.tags[at] == GIVES_POST]
    values = {sentence.value(outline.chunks[at]) for at in verbs}
    at = outline.chunks[match.start("body")]
    body, span = sentence.organizations.get(at), sentence.chunked.chunks[at].content
    if "transferred" not in values or "nominated" in values or body is None:
        return
    if not isinstance(span, OrganizationSpan):
        return
    verb = verbs[0]
    start = outline.tags.rfind(SEMICOLON, 0, min(verb, match.start("people"))) + 1
    done = _THEN_DECIDES.search(outline.tags, start, verb)
    if done is not None and sentence.cursor(outline.chunks[done.start("opens")]).peek("sau", "khi"):
        start = done.start("subject")
    status = change_status(sentence, outline, start, match.start("body"), verb, "transferred")
    if status is None:
        return
    decided = decision_of(status) == "decided"
    chunk = outline.chunks[verb]
    decider = decider_of_verbs(sentence, chunk)
    for person in outline.group(match.start("people")):
        name = sentence.persons.get(person)
        if name is None:
            continue
        yield PersonnelFact(
            sentence=sentence.index,
            confidence=0.85,
            change="transferred",
            person=name.key,
            decision=decision_of(status),
            organization=body,
            decided_by=decider if decided and decider != body else None,
            date=day_of_act(sentence, chunk),
            assertion=parties(sentence, outline, start, verb, status),
            rule=_RULE,
            mentions=sentence.mentions(person, at),
        )
