"""Whom a step of prosecution hits: who stands before it as its subject, or behind it.

'ông A, T, bị khởi tố', 'khởi tố bị can đối với ông A', 'ông A cùng 3 người khác bị bắt', 'trước khi bị
bắt, ông A …'.
"""

from __future__ import annotations

import re

from cadregraph.graph.clauses.outline import Outline
from cadregraph.graph.lexicon.tags import COLON, IS, NAMELY, SUFFERS
from cadregraph.graph.lexicon.word_classes import word_class, words_pattern
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.relations.doubts import span_of, text_between
from cadregraph.graph.resolution.sentence import ResolvedSentence

MERE_ARREST = words_pattern("words_of_mere_arrest")
_GOES_ON = re.compile(r",? \b(?:sau đó|rồi) |\blàm việc với\b", re.I)
"""'khởi tố tội buôn lậu, sau đó làm việc với ông A': told of him is something else."""
_CONCERNING = re.compile(rf"\b{words_pattern('before_whom_a_case_concerns')}\s*$", re.I)
"""'khởi tố 5 bị can trong vụ án liên quan đến | ông A': of him nothing is told."""
_NEXT_ACCUSED = re.compile(r"\s*(?:\([^()]*\))?\s*(?:[,;]|[,;]? và) (?:bị can|bị cáo)\s*", re.I)
_ALSO_THESE = re.compile(r"\bcòn có\b", re.I)
"""'Cùng bị đề nghị truy tố còn có bị can A, bị can B'."""
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
_SUBJECT = pattern("target=person aside? (word | date | comma | now){0,3} $")
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
_BY_BODY = pattern("suffers organization$")
_SELF = word_class("verdicts_that_one_bears")
_AND_OTHERS = pattern(
    "not_after(of | kin | towards) target=person aside? and (word | figure | former){2,5} comma?",
    "(word | also | now){0,2} suffers not(person | semicolon){0,8}$",
)
_THE_OTHERS = re.compile(r" khác,?(?: (?:đã|vừa|cùng|cũng|đều))* ?$", re.I)
"""'ông A cùng | 3 người khác | bị khởi tố'."""
_FRONTED = re.compile(
    r"\W*(?:(?:trước|sau|từ|kể từ|ngay sau|ngay trước) )?khi (?P<suffers>bị (?:[^,.;:()]{0,60} )?)?$",
    re.I,
)
_SUBJECT_BEHIND = pattern(
    "(word | into | date | moves_to | of | organization){0,8} comma target=person"
)
"""'Trước khi bị bắt (vào năm 2009), | ông A là T'."""
_OF_SO_MANY = re.compile(
    r"\btrong (?:số|nhóm) (?:\d+|những|các|hai|ba|bốn|năm|sáu) [^,.;:]{2,40}$", re.I
)
_IS_ONE = re.compile(r"[^,.;:]{2,60},? có(?: các)?(?: (?:ông|bà|bị can|bị cáo))? ?$", re.I)
"""'Trong số 6 người bị bắt, | có ông A'."""


def people_hit(
    sentence: ResolvedSentence, outline: Outline, position: int, last: int, words: str
) -> tuple[tuple[int, ...], bool]:
    """The chunks of those whom the step hits, and whether they stand before it as its subject."""
    tags = outline.tags
    fronted = _fronted(sentence, outline, position, last, words)
    if fronted is not None:
        return outline.group(fronted), True
    if re.fullmatch(MERE_ARREST, words) and not _BY_BODY.search(tags, 0, position):
        return (), True
    before = tags[: position + 1] if words.startswith("bị ") else tags[:position]
    suffered = _SUFFERS.search(before) or _AND_SUFFERS.search(before)
    others = _AND_OTHERS.search(before) if suffered is None else None
    if others is not None:
        at = before.rindex(SUFFERS)
        with_others = _THE_OTHERS.search(_between(sentence, outline, others.start("target"), at))
        suffered = others if with_others else None
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


def _fronted(
    sentence: ResolvedSentence, outline: Outline, position: int, last: int, words: str
) -> int | None:
    """Where he stands whom the step hits that opens the sentence: 'Sau khi bị khởi tố, | ông A …'."""
    start, _ = span_of(sentence, outline.chunks[position])
    opens = _FRONTED.match(sentence.chunked.text[:start])
    if opens is None or bool(opens["suffers"]) == words.startswith("bị "):
        return None  # 'Sau khi | cấp dưới bị khởi tố, ông A …'
    behind = _SUBJECT_BEHIND.match(outline.tags, last + 1)
    return behind.start("target") if behind else None


def _with_accused_behind(sentence: ResolvedSentence, people: tuple[int, ...]) -> tuple[int, ...]:
    """A list of people with those whom it names as accused: 'bị can A (cựu T), | bị can B (cựu T)'."""
    found = [*people]
    for chunk in sorted(at for at in sentence.persons if at > people[-1]):
        if _NEXT_ACCUSED.fullmatch(text_between(sentence, found[-1], chunk)) is None:
            break
        found.append(chunk)
    return tuple(found)


def _counted(sentence: ResolvedSentence, outline: Outline, position: int, target: int) -> bool:
    """'13 bị can bị đề nghị truy tố …, trong đó có A; B': those of whom the step is told by number."""
    text = sentence.chunked.text
    (step, _), (name, _) = (span_of(sentence, outline.chunks[at]) for at in (position, target))
    before, between = text[:step], text[step:name]
    if _OF_SO_MANY.search(before) and _IS_ONE.fullmatch(between):
        return True
    among = _AMONG_THEM.search(between)
    return among is not None and any(map(_COUNTED.search, (before, between[: among.start()])))


def _between(sentence: ResolvedSentence, outline: Outline, first: int, last: int) -> str:
    """The words from the end of a chunk of an outline to the start of another."""
    return text_between(sentence, outline.chunks[first], outline.chunks[last])
