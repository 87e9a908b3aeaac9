"""Steps of prosecution: who was suspended, prosecuted, arrested, indicted, tried, convicted, by whom.

'Cơ quan Cảnh sát điều tra khởi tố bị can, bắt tạm giam ông A về tội …', 'ông B bị tuyên phạt 7 năm tù'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import cast

from cadregraph.graph.clauses.outline import Outline
from cadregraph.graph.lexicon.tags import COLON, IS, NAMELY, ORGANIZATION, SEMICOLON
from cadregraph.graph.lexicon.word_classes import forms_of, words_pattern
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.model import Assertion, LegalFact, Stage
from cadregraph.graph.relations.assertions import sanction_status
from cadregraph.graph.relations.charges import charge
from cadregraph.graph.relations.charges_in_lists import charged_behind
from cadregraph.graph.relations.days_behind import day_behind
from cadregraph.graph.relations.doubts import span_of
from cadregraph.graph.relations.outline_places import place_of
from cadregraph.graph.relations.parties import parties
from cadregraph.graph.resolution.sentence import ResolvedSentence

_MERE_ARREST = words_pattern("words_of_mere_arrest")
_INDICTMENT = words_pattern("words_of_indictment")
_STEPS = (
    rf"(?:(?P<acquitted>{words_pattern('words_of_acquittal')})"
    rf"|(?P<suspended>{words_pattern('words_of_suspension')})"
    rf"|(?P<prosecuted>{words_pattern('words_of_prosecution')})"
    rf"|(?P<arrested>{words_pattern('words_of_arrest')}|{_MERE_ARREST})"
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
    r"|\d+ (?:năm|tháng) cải tạo[^,.;]*|(?:tù )?chung thân|tử hình)",
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
_GOES_ON = re.compile(r",? \b(?:sau đó|rồi) |\blàm việc với\b", re.I)
"""'khởi tố tội buôn lậu, sau đó làm việc với ông A': told of him is something else."""
_CONCERNING = re.compile(rf"\b{words_pattern('before_whom_a_case_concerns')}\s*$", re.I)
"""'khởi tố 5 bị can trong vụ án liên quan đến | ông A': of him nothing is told."""
_NEXT_ACCUSED = re.compile(r"\s*(?:\([^()]*\))?\s*(?:[,;]|[,;]? và) (?:bị can|bị cáo)\s*", re.I)
_ALSO_THESE = re.compile(r"\bcòn có\b", re.I)
"""'Cùng bị đề nghị truy tố còn có bị can A, bị can B'."""
_MUST_NAME_PENALTY = frozenset(
    {
        "lĩnh",
        "lãnh",
        "bị phạt",
        "xử phạt",
        "bị tuyên",
        "sơ thẩm phạt",
        "phúc thẩm phạt",
        "tòa phạt",
    }
)
_OPENS_CLAUSE = re.compile(r"\b(?:sau khi|từ khi|kể từ khi|vì|do)\b", re.I)
_SUFFERS = pattern(
    "not_after(of | kin) target=person aside?",
    "(comma (not(person | semicolon | suffers | passive){1,14} comma)?)?",
    "(word | date | also | once | now | and | place){0,5} suffers not(person | semicolon){0,8}$",
)
"""'ông A, …, bị (Cơ quan Cảnh sát điều tra Bộ Công an) khởi tố', not 'Cận vệ của ông A bị bắt'."""
_AND_SUFFERS = pattern(
    "not_after(of | kin) target=person aside? is not(person | organization | comma | semicolon){1,14} and",
    "(word | date | now){0,2} suffers not(person | semicolon){0,8}$",
)
"""'ông A là bị can trong vụ án và đã bị Viện kiểm sát truy tố'."""
_RANKED = pattern(
    "not_after(of | kin) target=person aside? is (word | post | organization | place | figure | of){2,12}",
    "suffers not(person | semicolon){0,8}$",
)
_ONE_OF_MANY = re.compile(
    rf"\b(?:{words_pattern('ranks_among_those_hit')}|thứ \w+)(?: (?:của|trong|tại) [^,.;]{{3,60}}?)?"
    r"(?: bị(?: [^,.;]{2,60})?)?\s*$",
    re.I,
)
"""'ông A là Ủy viên Bộ Chính trị đầu tiên | bị truy tố', not 'ông A là giám đốc công ty bị khởi tố'."""
_SUBJECT = pattern("target=person (word | date | comma){0,3} $")
"""'ông A lĩnh án 7 năm tù', 'ông A hầu tòa'."""
_OBJECT = pattern(
    "((word | comma | and | towards | decides | for | aside | figure | of | is | namely colon?",
    "| figure word{0,2} moves_to | colon | pronoun | dash | says | into | and moves_to | works_at",
    "| marker | carries_out){0,14}?",
    "| (word | comma | and | towards | decides | for | aside | figure | of | is | namely colon?",
    "| colon | pronoun | dash | says | into | moves_to | works_at | marker | carries_out){0,14}?",
    "not_after(of))",
    "not_after(comma) target=person",
)
"""Not the subject of what follows: 'Sau lệnh bắt tạm giam trên, ông A ký quyết định', nor whose what is:
'bị khởi tố về hành vi làm giả giấy tờ của ông A'.
'khởi tố bị can, bắt tạm giam (đối với) ông A', 'khởi tố 4 bị can gồm: A; B'."""
_BEHIND_CHARGE = pattern(
    "not(person | stop | semicolon){1,40}? against=towards word? target=person"
)
"""'khởi tố tội Cố ý làm trái quy định … đối với ông A'."""
_FROM_POST = pattern("post aside? towards word? target=person")
"""'tạm đình chỉ công tác | Bộ trưởng Bộ X đối với ông A'."""
_ONE_AFTER_ANOTHER = pattern("person (semicolon and? person)+ (stop | $)")
"""'khởi tố ông A, T; ông B, T; bà C, T.': nothing else is said of any of them."""
_AMONG = pattern("not(person | stop | semicolon){1,40}? target=person")
_AMONG_THEM = re.compile(
    r"\b(?:trong đó có|gồm|bao gồm)(?: các)?(?: (?:ông|bà|bị can|bị cáo))?:?\s*$", re.I
)
_COUNTED = re.compile(
    r"\b(?:\d+|hai|ba|bốn|các|những) (?:bị can|bị cáo|người|cán bộ)\b[^.;]*$", re.I
)
_OF_OTHERS = re.compile(rf", {words_pattern('some_of_whom_it_is_told')} [^,]*$", re.I)
"""'chi cho ông A, gây thất thoát, một số cán bộ xã bị khởi tố'."""
_BY_AGENT = pattern("suffers not(person | organization | semicolon){0,2} body=organization")
_BY_BODY = pattern("suffers organization$")
_BY_SUBJECT = pattern(
    "not_after(of) body=organization not(person | organization | semicolon | suffers | passive){0,14}$"
)
_BY_FIRM = re.compile(
    rf"(?:^|[,;:] |\bbị ){words_pattern('private_employers')}\b[^,.;:]{{0,90}}$", re.I
)
"""'Công ty X ra thông báo | đình chỉ công tác ông A'."""
_WITH_CHARGES = frozenset({"prosecuted", "arrested", "indicted"})
_SELF = frozenset(
    {"lĩnh", "lãnh", "lĩnh án", "lãnh án", "nhận án", "nhận mức án", "lĩnh mức án", "hầu tòa"}
)


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
        people, passive = _people(sentence, outline, position, last, match.group().lower())
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
        if _JOINED.fullmatch(_text_between(sentence, chunk, joined[-1])) is None:
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
    if match.lastgroup != "arrested":
        return True
    return _NO_ARREST.match(behind) is None and _IN_THE_ACT.match(behind) is None


def _people(
    sentence: ResolvedSentence, outline: Outline, position: int, last: int, words: str
) -> tuple[tuple[int, ...], bool]:
    """The chunks of those whom the step hits, and whether they stand before it as its subject."""
    tags = outline.tags
    if re.fullmatch(_MERE_ARREST, words) and not _BY_BODY.search(tags, 0, position):
        return (), True
    before = tags[: position + 1] if words.startswith("bị ") else tags[:position]
    suffered = _SUFFERS.search(before) or _AND_SUFFERS.search(before)
    ranked = _RANKED.search(before) if suffered is None else None
    if ranked and _ONE_OF_MANY.search(
        _between(sentence, outline, ranked.start("target"), position)
    ):
        return outline.group(ranked.start("target")), True
    if suffered:
        target = suffered.start("target")
        if _OF_OTHERS.search(_between(sentence, outline, target, position)):
            return (), True
        return outline.group(target), True
    if words in _SELF:
        subject = _SUBJECT.search(tags[:position])
        return (outline.group(subject.start("target")), True) if subject else ((), True)
    among = _AMONG.match(tags, last + 1)
    if among and _counted(sentence, outline, position, among.start("target")):
        return outline.series(among.start("target")), False
    if words.startswith("bị "):
        return (), True
    found = _OBJECT.match(tags, last + 1)
    if found is None and "đình chỉ" in words:
        found = _FROM_POST.match(tags, last + 1)
    if found is None and sentence.cursor_behind(outline.chunks[last]).peek("tội"):
        found = _BEHIND_CHARGE.match(tags, last + 1)
        against = sentence.words(outline.chunks[found.start("against")]) if found else ""
        found = found if against == "đối với" else None
    said = _between(sentence, outline, last, found.start("target")) if found else ""
    if found is None or _GOES_ON.search(said) or _CONCERNING.search(said):
        return (), False
    first = found.start("target")
    listed = not set(tags[last + 1 : first]).isdisjoint((COLON, IS, NAMELY))
    listed = listed or _ALSO_THESE.search(_between(sentence, outline, last, first)) is not None
    listed = listed or _ONE_AFTER_ANOTHER.match(tags, first) is not None
    if not listed:
        return outline.group(first), False
    return _with_accused_behind(sentence, outline.series(first)), False


def _with_accused_behind(sentence: ResolvedSentence, people: tuple[int, ...]) -> tuple[int, ...]:
    """A list of people with those whom it names as accused: 'bị can A (cựu T), | bị can B (cựu T)'."""
    found = [*people]
    for chunk in sorted(at for at in sentence.persons if at > people[-1]):
        if _NEXT_ACCUSED.fullmatch(_text_between(sentence, found[-1], chunk)) is None:
            break
        found.append(chunk)
    return tuple(found)


def _counted(sentence: ResolvedSentence, outline: Outline, position: int, target: int) -> bool:
    """'13 bị can bị đề nghị truy tố …, trong đó có A; B': those of whom the step is told by number."""
    text = sentence.chunked.text
    (step, _), (name, _) = (span_of(sentence, outline.chunks[at]) for at in (position, target))
    before, between = text[:step], text[step:name]
    among = _AMONG_THEM.search(between)
    return among is not None and any(map(_COUNTED.search, (before, between[: among.start()])))


def _between(sentence: ResolvedSentence, outline: Outline, first: int, last: int) -> str:
    """The words from the end of a chunk of an outline to the start of another."""
    return _text_between(sentence, outline.chunks[first], outline.chunks[last])


def _text_between(sentence: ResolvedSentence, first: int, last: int) -> str:
    """The words from the end of one chunk to the start of another."""
    (_, start), (end, _) = span_of(sentence, first), span_of(sentence, last)
    return sentence.chunked.text[start:end]


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
