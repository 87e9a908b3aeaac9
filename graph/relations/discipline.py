"""Sanctions: who was reprimanded, warned, removed, expelled, by whom, decided or proposed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from cadregraph.graph.clauses.outline import Outline
from cadregraph.graph.lexicon.tags import (
    BASED_ON,
    BELONGS,
    COLON,
    DENIED,
    DISCIPLINES,
    FIGURE,
    IN_FORM,
    ORGANIZATION,
    PERSON,
    PROPOSED,
    SANCTION,
    SEMICOLON,
)
from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.mentions.spans import OrganizationSpan
from cadregraph.graph.model import Decision, DisciplineFact, Sanction
from cadregraph.graph.resolution.sentence import ResolvedSentence

# behind the sanction: 'khiển trách (đối với) ông A và ông B', 'cách chức T đối với ông A'
_BEHIND = pattern(
    "(word | of | aside | in_form | moves_to | quote){0,5}? towards?",
    "(word{0,3} pronoun? colon)? word{0,2} target=person",
    "| (of | aside | in_form | quote){0,3} towards? (word{0,4} colon)? body=organization",
)
# the others of its list: 'các đồng chí: A, T; B, T', 'Ban Thường vụ X và ông A'
_LIST = pattern(
    "(organization | person) aside?",
    "((comma | semicolon | (comma | semicolon)? and) word{0,2} pronoun? (organization | person)",
    "aside? before(comma | semicolon | stop | and | $))*",
)
_BEHIND_POST = pattern(
    "^word{0,4} (post | marker)",
    "(word | of | post | aside | marker | and | organization | place | ending | moves_to | once",
    "| date | comma | dash){0,20}? towards target=(person | organization)",
)
_NAMELY = pattern(
    "^word{0,3} towards not(person | post | semicolon){0,8} (is | namely) colon? word{0,2}",
    "target=person",
)  # 'đối với hai lãnh đạo là ông A'
_LISTED = pattern(
    "^((word | aside | comma){0,4} (is | namely colon?)",
    "| (word | aside){0,3} figure (word | aside){0,4} colon) (dash | word)? target=person",
)
_THE_TWO = pattern(  # 'đối với hai ông'
    "^(word | of | aside | in_form | moves_to | quote){0,5} towards word target=pronoun"
)
_OF = pattern(
    "^(word | post | aside | marker | and | organization | place | namely | comma){0,20} of",
    "target=person",
)  # 'cách chức Bí thư … của ông A'
# before it: 'ông A bị (Ban Bí thư) kỷ luật (bằng hình thức) khiển trách'
_PASSIVE = pattern(
    "target=(person | organization)",
    "(and post | not(person | organization | post | semicolon){0,20}) suffers",
    "not(person | semicolon){0,10}$",
)
# 'thi hành kỷ luật ông A bằng hình thức khiển trách'
# as the topic of the clause: 'đối với bà B, Ủy ban Kiểm tra quyết định khai trừ ra khỏi Đảng'
_TOPIC = pattern(
    "^(word | comma | aside){0,3} towards target=person word{0,4} comma?",
    "not(person | semicolon){0,8}$",
)
_FORMED = pattern(
    "disciplines (towards | word){0,2} target=(person | organization)",
    "not(person | semicolon | sanction){0,8} in_form not(person | semicolon | sanction){0,3}$",
)
_FORMED_TOO = pattern(
    "disciplines not semicolon* sanction joint word? target=(person | organization)",
    "not(person | semicolon | sanction){0,24} in_form not(person | semicolon | sanction){0,3}$",
)
_FAULT = pattern(
    "of target=person not(person | organization | semicolon){1,8} disciplines word? in_form",
    "not(person | semicolon | sanction){0,3}$",
)  # 'vi phạm của ông A … nên kỷ luật'
_FORMED_BEFORE = pattern(
    "disciplines (towards | word){0,2} (person | organization)",
    "not(person | semicolon | sanction){0,8} in_form not(person | semicolon | sanction){0,3}",
    "sanction comma$",
)

_BEFORE = (
    (_FORMED, "kỷ luật A bằng hình thức …"),
    (_FORMED_TOO, "kỷ luật A bằng hình thức …"),
    (_TOPIC, "đối với A, …"),
    (_FAULT, "vi phạm của A … nên kỷ luật"),
)
_SIT_ON_COMMITTEE = tuple(word_class("titles_of_committees"))
"""Committees decide, not those who sit on them."""
_DETAILS, _BECAUSE, _THEREFORE = (
    word_class("openers_of_details"),
    word_class("openers_of_reasons"),
    word_class("behind_because"),
)
_STATE = frozenset({"StateBody", "Institution"})
_FOR_BODIES = ("reprimand", "warning")
_DISCIPLINING = pattern(
    "organization not(organization | person | semicolon){0,12}",
    "(disciplines | sanction | decides word? disciplines)",
)
_STRIPPED = pattern(
    "sanction not(person | sanction | doubt | semicolon){0,8} towards group1=person"
)
_OF_SUCCESSION = pattern("replaces word{0,3} person not person*$")
_CONFERENCE = pattern(
    "group1=event not(person | organization | semicolon){0,8} (disciplines | sanction)"
)
_BY_AGENT = pattern(
    "(suffers | passive) not(person | organization | semicolon){0,3} group1=organization",
    "not(person | organization | semicolon)*$",
)
_HEAD_DECIDES = pattern(
    "any* group1=post not(person | organization | post | semicolon){0,3}",
    "(decides | disciplines) not(person | organization | semicolon)*$",
)
_SIGNER = pattern(
    "group1=person not(person | organization | post | semicolon){0,4} decides",
    "not(person | organization | semicolon)*$",
)
_AGENT_BEHIND = pattern("suffers not(person | organization | semicolon){0,3}$")
_SCALE = pattern("sanction (comma sanction | moves_to sanction | and sanction)")
_TWO_NAMED = pattern("person joint person not person*$")
_ASKED = pattern("proposed not(organization | person | semicolon){0,3} group1=organization")
_SUFFERED = pattern("suffers not(person | organization | semicolon)*$")
_ISSUED_BY = pattern("(document | word | organization) (date | aside)? of$")
_DECISION_BY = pattern("decides word? of$")
_SUBJECT = pattern("organization | person | post | decides")
_DECIDES = pattern(
    "organization not(organization | proposed | person | semicolon){0,4}",
    "(decides | disciplines)",
)
_ASKED_TO = pattern("proposed (word | examines){0,2} (organization (comma | and){1,2})*$")
_NEXT_SANCTION = pattern("sanction comma sanction towards? word? person")
_THIS_SANCTION = pattern("sanction towards? word? person")
_ACTS = pattern("decides | disciplines | proposed | sanction")


def discipline(
    sentence: ResolvedSentence, outline: Outline, carried: str | None, hosts: Mapping[str, str]
) -> Iterator[DisciplineFact]:
    """Every sanction in the sentence with its targets.

    ``carried`` is the body that decided in the sentence before, for details of its decision
    ('Theo đó, ông A bị …');
    ``hosts`` maps a conference to the body that holds it.
    """
    if SANCTION not in outline.tags:
        return
    for position, tag in enumerate(outline.tags):
        value = sentence.value(outline.chunks[position]) if tag == SANCTION else ""
        if tag != SANCTION or not _is_sanction(sentence, outline, position):
            continue
        kinds = (
            ORGANIZATION
            if value == "dissolution"
            else PERSON + ORGANIZATION
            if value in _FOR_BODIES
            else PERSON
        )
        target, rule = target_of(outline, position, kinds)
        if target is None:
            continue
        start = _clause_start(outline.tags, position)
        clause = outline.tags[_modal_start(outline.tags, start, position) : position]
        if DENIED in clause:
            continue
        decision: Decision = "proposed" if PROPOSED in clause else "decided"
        decider = _decider(sentence, outline, start, position, target, decision)
        if value == "expulsion" and not _may_expel(sentence, decider):
            decider = None
        if decider is None and decision == "decided":
            decider = _holding(sentence, outline, start, position, hosts)
        papers = [
            sentence.directives[i] for i in outline.chunks[:position] if i in sentence.directives
        ]
        carries = decider is None and carried is not None and is_detail(sentence)
        for chunk, sanctioned in _sanctioned(sentence, outline, target, kinds):
            if sanctioned == decider:
                continue
            yield DisciplineFact(
                sentence=sentence.index,
                confidence=0.9 if decider else 0.8,
                sanctioned=sanctioned,
                decision=decision,
                sanction=cast(Sanction, sentence.value(outline.chunks[position])),
                decided_by=carried if carries else decider,
                date=_date(sentence, outline, position),
                reason=_reason(sentence, outline, position),
                based_on=papers[0] if papers and BASED_ON in outline.tags[:position] else None,
                rule=rule,
                mentions=sentence.mentions(chunk, outline.chunks[position]),
                basis="filled" if carries else "stated",
            )


def deciding_body(sentence: ResolvedSentence, outline: Outline) -> str | None:
    """The body that disciplines in this sentence, to be carried to the next ones."""
    match = _DISCIPLINING.search(outline.tags)
    agent = match is not None and _AGENT_BEHIND.search(outline.tags[: match.start()])
    if match and not _of_the_party(sentence, outline.chunks[match.start()]):
        return None
    if match and not agent and PROPOSED not in match.group():
        return sentence.organizations.get(outline.chunks[match.start()])
    return None


def _may_expel(sentence: ResolvedSentence, decider: str | None) -> bool:
    """Only the Party expels: not the 'UBND' that stands in the sentence."""
    return decider is None or any(
        key == decider and _of_the_party(sentence, chunk)
        for chunk, key in sentence.organizations.items()
    )


def _of_the_party(sentence: ResolvedSentence, chunk: int) -> bool:
    """Whether the body in a chunk is one of the Party or of its organisations."""
    content = sentence.chunked.chunks[chunk].content
    return isinstance(content, OrganizationSpan) and content.head.cls not in _STATE


def stripped_of_all(sentence: ResolvedSentence) -> Iterator[str]:
    """Who lost all Party posts: 'cách tất cả chức vụ trong Đảng đối với bà A, Phó Bí thư …'."""
    for match in _STRIPPED.finditer(sentence.tags):
        words = sentence.text(sentence.chunked.chunks[match.start()]).lower()
        if words.startswith("cách") and words != "cách chức":
            clause = sentence.tags[
                sentence.tags.rfind(SEMICOLON, 0, match.start()) + 1 : match.start()
            ]
            person = sentence.person(match.start(1))
            if person is not None and not {PROPOSED, DENIED} & set(clause):
                yield person


def _date(sentence: ResolvedSentence, outline: Outline, position: int) -> str | None:
    """The day of the sanction; not that of the succession in '…, thay ông A bị cách chức'."""
    if _OF_SUCCESSION.search(outline.tags[:position]):
        return None
    return sentence.date_before(outline.chunks[position])


def is_detail(sentence: ResolvedSentence) -> bool:
    """Whether the sentence goes into the decision of the one before.

    'Theo đó, …', 'Khiển trách ông A', 'Bà B bị cảnh cáo'; any other opening ('Cũng liên quan …',
    'Trước đó …') may tell of another decision.
    """
    opening = sentence.chunked.tokens.folds[:2]
    counts = opening[:1] == ("có",) and sentence.tags[1:2] == FIGURE  # 'Có 4 đảng viên bị …'
    return (
        " ".join(opening) in _DETAILS
        or counts
        or sentence.tags[:1] in (DISCIPLINES, SANCTION, PERSON)
    )


def _holding(
    sentence: ResolvedSentence,
    outline: Outline,
    start: int,
    position: int,
    hosts: Mapping[str, str],
) -> str | None:
    """'Hội nghị Trung ương 9 thông qua việc kỷ luật …': the body whose conference decides."""
    match = _CONFERENCE.search(outline.tags[start : position + 1])
    event = sentence.events.get(outline.chunks[start + match.start(1)]) if match else None
    return hosts.get(event) if event else None


def _reason(sentence: ResolvedSentence, outline: Outline, position: int) -> str | None:
    """Why, as written: 'vì …' or 'do …' behind the sanction, else as the sentence's opening."""
    tokens, text, origin = sentence.chunked.tokens, sentence.chunked.text, sentence.chunked.origin
    first = sentence.chunked.chunks[outline.chunks[position]].start
    following = next(
        (
            at
            for at in range(position + 1, len(outline.tags))
            if outline.tags[at] in (SANCTION, SEMICOLON)
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


def _opens_reason(folds: Sequence[str], at: int) -> bool:
    """'vì', 'do', but not 'vì vậy', 'do đó'."""
    return folds[at] in _BECAUSE and at + 1 < len(folds) and folds[at + 1] not in _THEREFORE


def _to_the_sign(text: str) -> str | None:
    """The words up to the end of the clause."""
    words = re.split(r"[;.”\"](?:\s| $)", text, maxsplit=1)[0]
    return " ".join(words.split()).strip(' ,.;“"') or None


def _is_sanction(sentence: ResolvedSentence, outline: Outline, position: int) -> bool:
    """'từ khiển trách đến cách chức', 'hình thức cảnh cáo là' list sanctions and decide nothing."""
    tags = outline.tags
    if not _SCALE.search(tags[max(0, position - 2) : position + 3]):
        return True
    # 'kỷ luật ông A bằng hình thức khiển trách, cảnh cáo bà B' is no list
    return bool(
        (_FORMED.search(tags[:position]) and _NEXT_SANCTION.match(tags[position:]))
        or (_FORMED_BEFORE.search(tags[:position]) and _THIS_SANCTION.match(tags[position:]))
    )


def target_of(outline: Outline, position: int, kinds: str) -> tuple[int | None, str]:
    """The target among the letters ``kinds`` (persons are expelled, bodies dissolved), and the
    construction that tells it."""
    before, behind = outline.tags[:position], outline.tags[position + 1 :]
    passive = _PASSIVE.search(before)
    of_another = (
        passive and before[passive.start("target") - 1 : passive.start("target")] == BELONGS
    )
    if passive and passive["target"] in kinds and not of_another:  # 'cán bộ thuộc Sở X bị …'
        return passive.start("target"), "A bị … kỷ luật"
    for names in (_BEHIND_POST, _NAMELY, _LISTED, _BEHIND):
        match = names.match(behind)
        group = "body" if match and names is _BEHIND and match["body"] else "target"
        if match and match[group] in kinds:
            return position + 1 + match.start(group), "kỷ luật … đối với A"
    if kinds[0] == PERSON and _THE_TWO.match(behind):
        two = _TWO_NAMED.search(before)
        if two:
            return two.start(), "kỷ luật … đối với hai ông"
    of = _OF.match(behind)
    if of and kinds == PERSON:
        return position + 1 + of.start("target"), "cách chức … của A"
    for names, rule in _BEFORE:
        match = names.search(before)
        if match and match["target"] in kinds:
            return match.start("target"), rule
    return None, ""


def _of_document(tags: str, index: int) -> bool:
    """'Quy định 102-QĐ/TW của Bộ Chính trị': the body behind 'của' issued the document."""
    return bool(_ISSUED_BY.search(tags[:index])) and not _DECISION_BY.search(tags[:index])


def _clause_start(tags: str, position: int) -> int:
    colon = tags.rfind(COLON, 0, position)
    if tags[colon - 1 : colon] == IN_FORM:  # 'kỷ luật ông A bằng hình thức: …'
        colon = tags.rfind(COLON, 0, colon)
    return max(tags.rfind(SEMICOLON, 0, position), colon) + 1


def _modal_start(tags: str, start: int, position: int) -> int:
    """Where the words begin that can make the sanction a proposal.

    '… đề xuất Thường trực Thành ủy …, UBKT quyết định thi hành kỷ luật': what stands before the
    subject that decides is about something else, unless it asks that subject ('đề nghị X quyết định').
    """
    if start and not _SUBJECT.search(tags[start:position]):
        start = tags.rfind(SEMICOLON, 0, start - 1) + 1  # 'X đề nghị khiển trách A; cảnh cáo B'
    for match in reversed(list(_DECIDES.finditer(tags[start:position]))):
        at = start + match.start()
        return start if _ASKED_TO.search(tags[start:at]) else at
    return start


def _sanctioned(
    sentence: ResolvedSentence, outline: Outline, target: int, kinds: str
) -> list[tuple[int, str]]:
    """Everybody of the list with the target, as far as a sanction of this kind can hit them; by chunk."""
    chunks = (
        set(outline.group(target)) if outline.tags[target] == PERSON else {outline.chunks[target]}
    )
    listed = _LIST.match(outline.tags, target)
    if listed:
        chunks |= {outline.chunks[i] for i in range(*listed.span()) if outline.tags[i] in kinds}
    named = ((c, sentence.person(c) or sentence.organizations.get(c)) for c in sorted(chunks))
    return [(chunk, key) for chunk, key in named if key is not None]


def _decider(
    sentence: ResolvedSentence,
    outline: Outline,
    start: int,
    position: int,
    target: int,
    decision: Decision,
) -> str | None:
    """The body before the sanction in the clause; for a proposal the one that is asked to decide."""
    if decision == "proposed":
        asked = _ASKED.search(outline.tags[start:position])
        if asked:
            return sentence.organizations.get(outline.chunks[start + asked.start(1)])
    agent = _BY_AGENT.search(outline.tags[start:position])
    if agent:  # 'ông A bị Ban Bí thư cảnh cáo'
        return sentence.organizations.get(outline.chunks[start + agent.start(1)])
    passive = target < position and _SUFFERED.search(outline.tags[start:position])
    if passive:  # who speaks of it did not decide it
        return None
    head = _HEAD_DECIDES.search(outline.tags[start:position])
    if head:  # 'Chủ tịch UBND quyết định': the body whose head decides
        post = sentence.posts.get(outline.chunks[start + head.start(1)])
        return post.organization if post else None
    signer = _SIGNER.search(outline.tags[start:position])
    if signer:  # 'Thủ tướng A ký quyết định': the body that the signer heads
        chunk = outline.chunks[start + signer.start(1)] - 1
        headed = sentence.posts.get(chunk)
        if headed is not None and not headed.title.startswith(_SIT_ON_COMMITTEE):
            return headed.organization
    for index in range(position - 1, start - 1, -1):
        if (
            outline.tags[index] == ORGANIZATION
            and index != target
            and not _of_document(outline.tags, index)
        ):
            return sentence.organizations.get(outline.chunks[index])
    if start:  # the subject of the clause before the semicolon governs this one as well
        for index in range(start - 1, -1, -1):
            acts = outline.tags[index] == ORGANIZATION and not _of_document(outline.tags, index)
            if acts and _ACTS.search(outline.tags[index:start]):
                found = sentence.organizations.get(outline.chunks[index])
                if found:
                    return found
    return None
