"""Steps of prosecution: who was suspended, prosecuted, arrested, indicted, tried, convicted, by whom.

'Cơ quan Cảnh sát điều tra khởi tố bị can, bắt tạm giam ông A về tội …', 'ông B bị tuyên phạt 7 năm tù'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import cast

from cadregraph.graph.clauses.outline import Outline
from cadregraph.graph.lexicon.tags import ORGANIZATION, SEMICOLON
from cadregraph.graph.lexicon.word_classes import forms_of, word_class, words_pattern
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.model import Assertion, LegalFact, Stage
from cadregraph.graph.relations.assertions import sanction_status
from cadregraph.graph.relations.charges import charge
from cadregraph.graph.relations.charges_in_lists import charged_behind
from cadregraph.graph.relations.days_behind import day_behind
from cadregraph.graph.relations.doubts import span_of, text_between
from cadregraph.graph.relations.outline_places import place_of
from cadregraph.graph.relations.parties import parties
from cadregraph.graph.relations.prosecuted_people import MERE_ARREST, people_hit
from cadregraph.graph.resolution.sentence import ResolvedSentence

_INDICTMENT = words_pattern("words_of_indictment")
_STEPS = (
    rf"(?:(?P<acquitted>{words_pattern('words_of_acquittal')})"
    rf"|(?P<suspended>{words_pattern('words_of_suspension')})"
    rf"|(?P<prosecuted>{words_pattern('words_of_prosecution')})"
    rf"|(?P<arrested>{words_pattern('words_of_arrest')}|{MERE_ARREST})"
    rf"|(?P<indicted>{_INDICTMENT})"
    rf"|(?P<tried>{words_pattern('words_of_trial')})"
    rf"|(?P<convicted>{words_pattern('words_of_conviction')}))\b"
)
_STEP = re.compile(rf"\b{_STEPS}", re.I)
_MAY_STEP = forms_of(
    "words_of_acquittal",
    "words_of_suspension",
    "words_of_prosecution",
    "words_of_arrest",
    "words_of_mere_arrest",
    "words_of_indictment",
    "words_of_trial",
    "words_of_conviction",
)
_NOT_OF_PERSONS = re.compile(r"\s+(?:vụ án|vụ việc|điều tra|cả vụ|thêm vụ|\d+ vụ)", re.I)
_NO_ARREST = re.compile(rf"\s+{words_pattern('not_an_arrest')}\b", re.I)
_IN_THE_ACT = re.compile(rf"\s+quả tang\b(?!.*\b{words_pattern('crimes_in_the_act')}\b)", re.I)
"""'bị bắt | quả tang trong nhà nghỉ', not 'bị bắt | quả tang khi đang nhận hối lộ'."""
_LONG_AGO = re.compile(rf"\b{words_pattern('powers_of_the_past')}\b(?! luật| chế| bản)", re.I)
_OF_THE_PAST = forms_of("powers_of_the_past")
_TREO = r"(?: (?:nhưng )?(?:cho hưởng )?(?:án )?treo)?"
_YEARS = r"(?:\d+(?:\s?-\s?\d+)?|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười(?: (?:một|hai|ba|lăm))?)"
_PENALTY = re.compile(
    rf"\b(?:{_YEARS} năm(?: \d+ tháng)?(?: rưỡi)? tù{_TREO}|\d+ tháng tù{_TREO}"
    r"|tù \d+ năm(?: \d+ tháng)?|\d+ (?:năm|tháng) cải tạo[^,.;]*|(?:tù )?chung thân|tử hình)",
    re.I,
)
_ONLY_PENALTY = re.compile(
    r"\s*(?:\([^()]*\)\s*)?(?P<each>mỗi người )?(?:cùng |cũng |bị |mức |mức án |án )*"
    rf"(?P<penalty>{_PENALTY.pattern[2:]})",
    re.I,
)
_JOINED = re.compile(r"(?:,|,? và)(?: (?:ông|bà|bị cáo|các bị cáo))?\s*", re.I)
"""Between two names of a list: 'A và | B mỗi người năm năm tù'."""
_FOR_TRIAL = re.compile(rf"\b{_INDICTMENT}\b[^,.;]{{0,60}}\bra (?:trước )?$", re.I)
_OPENS_YEAR = re.compile(
    r"(?:^\W*|[,;.:] )(?:(?:vào|hồi|trong|đến|tới|đầu|giữa|cuối) ){0,2}năm \d{4}\b", re.I
)
_MUST_NAME_PENALTY = word_class("convictions_that_name_a_penalty")
_NO_VERB = word_class("no_verb_of_punishing")
_OPENS_CLAUSE = re.compile(r"\b(?:sau khi|từ khi|kể từ khi|vì|do)\b", re.I)
_BY_AGENT = pattern("suffers not(person | organization | semicolon){0,2} body=organization")
_BY_SUBJECT = pattern(
    "not_after(of) body=organization not(person | organization | semicolon | suffers | passive){0,14}$"
)
_BY_FIRM = re.compile(
    rf"(?:^|[,;:] |\bbị ){words_pattern('private_employers')}\b[^,.;:]{{0,90}}$", re.I
)
"""'Công ty X ra thông báo | đình chỉ công tác ông A'."""
_WITH_CHARGES = frozenset({"prosecuted", "arrested", "indicted"})


def prosecution(sentence: ResolvedSentence, outline: Outline) -> Iterator[LegalFact]:
    """Every step of prosecution in the sentence, against each person whom it hits."""
    text = sentence.chunked.text
    if not sentence.persons or not _MAY_STEP.may_stand_in(sentence.chunked.words):
        return
    if _OF_THE_PAST.may_stand_in(sentence.chunked.words) and _LONG_AGO.search(text):
        return
    told: dict[str, Assertion] = {}
    days = set[str]()  # of steps right behind which they stand
    for match in _STEP.finditer(text):
        position = place_of(sentence, outline, match.start())
        if position < 0 or not _of_a_person(text, match):
            continue
        last = max(position, place_of(sentence, outline, match.end() - 1))
        people, passive = people_hit(sentence, outline, position, last, match.group().lower())
        if not people:
            continue
        start = _start(sentence, outline, position, people if passive else ())
        status = sanction_status(sentence, outline, start, position)
        if status is None:
            continue
        limit = _limit(sentence, match.end(), people)
        penalty = _penalty(text[match.end() : limit]) if match.lastgroup == "convicted" else None
        if match.group().lower() in _MUST_NAME_PENALTY and penalty is None:
            continue
        assertion = parties(sentence, outline, start, position, status)
        decider = assertion.proposed_to  # who is asked for it
        if status != "proposed":
            decider = _decider(sentence, outline, start, position, passive)
        if match.lastgroup == "suspended" and _BY_FIRM.search(text, 0, match.start()):
            continue  # what an employer does is no measure of the State or the Party
        behind = day_behind(sentence, match.end(), limit, _PENALTY)
        before = _day_before(sentence, outline.chunks[position])
        day = behind or (before if before not in days else None)
        days |= {behind} if behind else set()
        for chunk in people:
            name = sentence.persons.get(chunk)
            if name is not None:
                if match.lastgroup == "convicted":
                    told[name.key] = assertion
                yield LegalFact(
                    sentence=sentence.index,
                    confidence=0.85,
                    person=name.key,
                    stage=cast(Stage, match.lastgroup),
                    decided_by=decider,
                    date=day,
                    charge=charge(
                        text, match.end(), limit, _next_name(sentence, match.end(), people)
                    ),
                    penalty=penalty,
                    assertion=assertion,
                    rule="khởi tố, bắt, truy tố, xét xử A",
                    mentions=sentence.mentions(chunk, outline.chunks[position]),
                )
        behind_it = match.lastgroup in _WITH_CHARGES
        for chunk, charged in charged_behind(sentence, people, match.end()) if behind_it else ():
            yield LegalFact(
                sentence=sentence.index,
                confidence=0.8,
                person=sentence.persons[chunk].key,
                stage=cast(Stage, match.lastgroup),
                decided_by=decider,
                date=day,
                charge=charged,
                assertion=assertion,
                rule="khởi tố A về tội …; B về tội …",
                mentions=sentence.mentions(chunk, outline.chunks[position]),
            )
    yield from _further_verdicts(sentence, told)


def _day_before(sentence: ResolvedSentence, chunk: int) -> str | None:
    """The date before a step; a year alone only where it opens the sentence, not that of what else is
    told ('vụ gian lận điểm thi năm 2018')."""
    date = sentence.date_before(chunk)
    if date is not None and date.isdigit() and _OPENS_YEAR.search(sentence.chunked.text) is None:
        return None
    return date


def _further_verdicts(
    sentence: ResolvedSentence, told: Mapping[str, Assertion]
) -> Iterator[LegalFact]:
    """'ông A bị phạt 20 năm tù, ông B 14 năm tù': names with nothing but a sentence behind them."""
    if not told:
        return
    text, assertion = sentence.chunked.text, next(iter(told.values()))
    for chunk, name in sentence.persons.items():
        if name.key in told:
            continue
        tokens, end = sentence.chunked.tokens, sentence.chunked.chunks[chunk].end
        behind = _ONLY_PENALTY.match(text[tokens.ends[end - 1] - sentence.chunked.origin :])
        if behind is None:
            continue
        for one in (*(_joined_before(sentence, chunk) if behind["each"] else ()), chunk):
            yield LegalFact(
                sentence=sentence.index,
                confidence=0.8,
                person=sentence.persons[one].key,
                stage="convicted",
                penalty=" ".join(behind["penalty"].split()),
                assertion=assertion,
                rule="A n năm tù",
                mentions=(sentence.persons[one].mention,),
            )


def _joined_before(sentence: ResolvedSentence, last: int) -> list[int]:
    """The names that a list joins to its last: 'A, B và | C mỗi người 5 năm tù'."""
    joined = [last]
    for chunk in sorted((at for at in sentence.persons if at < last), reverse=True):
        if _JOINED.fullmatch(text_between(sentence, chunk, joined[-1])) is None:
            break
        joined.append(chunk)
    return joined[:0:-1]


def _of_a_person(text: str, match: re.Match[str]) -> bool:
    """Not 'khởi tố vụ án', 'bị bắt buộc', 'đình chỉ điều tra'."""
    behind = text[match.end() :]
    if _NOT_OF_PERSONS.match(behind):
        return False
    just_before = text[max(0, match.start() - 9) : match.start()].lower()
    if match.lastgroup == "tried" and just_before.endswith(("xem ", "hội đồng ")):
        return False  # 'xem xét | xử lý', 'Hội đồng | xét xử do bà A chủ tọa'
    if match.lastgroup == "tried" and _FOR_TRIAL.search(text[: match.start()]):
        return False  # 'truy tố 5 bị can ra | xét xử'
    if (
        match.group().lower() == "phạt"
        and (text[: match.start()].lower().split() or [""])[-1] in _NO_VERB
    ):
        return False  # 'xin giảm mức | phạt 7 năm tù'
    if match.lastgroup != "arrested":
        return True
    return _NO_ARREST.match(behind) is None and _IN_THE_ACT.match(behind) is None


def _decider(
    sentence: ResolvedSentence, outline: Outline, start: int, position: int, passive: bool
) -> str | None:
    """The body that takes the step: the agent of a passive, the subject of the verb."""
    clause = outline.tags[start : position + passive]
    found = [*_BY_AGENT.finditer(clause)][-1:] if passive else [_BY_SUBJECT.search(clause)]
    if not found or found[0] is None or ORGANIZATION not in clause:
        return None
    return sentence.organizations.get(outline.chunks[start + found[0].start("body")])


def _start(
    sentence: ResolvedSentence, outline: Outline, position: int, subjects: tuple[int, ...]
) -> int:
    """Where the clause of the step begins: behind a semicolon, at its subject, at 'sau khi'."""
    start = outline.tags.rfind(SEMICOLON, 0, position) + 1
    if subjects and min(subjects) in outline.chunks:
        start = max(start, outline.chunks.index(min(subjects)))
    at, _ = span_of(sentence, outline.chunks[position])
    opens = [*_OPENS_CLAUSE.finditer(sentence.chunked.text, 0, at)]
    return max(start, place_of(sentence, outline, opens[-1].start())) if opens else start


def _limit(sentence: ResolvedSentence, end: int, people: tuple[int, ...]) -> int:
    """How far in the text what is said of these people goes: to a semicolon, or to another name."""
    semicolon = sentence.chunked.text.find(";", end)
    name = _next_name(sentence, end, people)
    return min(semicolon, name) if semicolon >= 0 else name


def _next_name(sentence: ResolvedSentence, end: int, people: tuple[int, ...]) -> int:
    """Where the next name behind these people stands, or the end of the sentence."""
    starts = (span_of(sentence, index)[0] for index in sentence.persons if index > max(people))
    return min((at for at in starts if at > end), default=len(sentence.chunked.text))


def _penalty(text: str) -> str | None:
    """The sentence passed, in the words of the text."""
    found = _PENALTY.search(text)
    return " ".join(found.group().split()) if found else None
