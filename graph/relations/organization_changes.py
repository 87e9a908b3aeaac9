"""Bodies founded, merged, renamed, divided and ended: which came from which, when, by whose decision.

'Hợp nhất Sở A với Sở B thành Sở C', 'thành lập X trên cơ sở hợp nhất Y và Z', 'Sở A được đổi tên thành Sở
B', 'Huyện ủy X kết thúc hoạt động từ ngày …'. Read over the text with a sign for each body, so that a
verb must stand right at the bodies that it changes; what is only studied or planned is told so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from cadregraph.graph.lexicon.tags import DOCUMENT, ORGANIZATION, POST, SEMICOLON
from cadregraph.graph.lexicon.word_classes import forms_of, words_pattern
from cadregraph.graph.mentions.spans import Content, DateSpan
from cadregraph.graph.model import AssertionStatus, BodyChange, OrganizationFact
from cadregraph.graph.relations.assertions import sanction_status
from cadregraph.graph.relations.outline_places import place_of
from cadregraph.graph.relations.parties import names_a_ceremony, parties
from cadregraph.graph.resolution.sentence import ResolvedSentence
from cadregraph.graph.text.cursor import Phrases

_SIGNS = {ORGANIZATION: "⟦⟧", POST: "⟪⟫", DOCUMENT: "〔〕"}
_BODY = r"⟦\d+⟧"
_BODIES = rf"{_BODY}(?:(?:\s*,|\s+và|\s+với|\s+cùng|,\s+và)(?:\s+với)?\s+{_BODY})*"
_MERGE = words_pattern("verbs_of_merging")
_FOUND = words_pattern("verbs_of_founding")
_END = words_pattern("verbs_of_ending_bodies")
_BASED = rf"(?:\s*,)?\s+{words_pattern('bases_of_new_bodies')}(?:\s+(?:của|giữa))?"
_AS = rf"(?:\s*,)?\s+{words_pattern('into_new_bodies')}"
_DONE = r"(?:\s+(?:đã|vừa|chính thức|sẽ|được|bị))*"
_PASSIVE = rf"{_DONE}\s+được(?:\s+chính thức)?"
_NO_OBJECT = r"(?=\s*(?:$|[,.;)‖]|từ\b|vào\b|kể\b|sau\b|theo\b|để\b|trước\b))"
_STATED: tuple[tuple[BodyChange, str], ...] = (
    ("merged", rf"\b{_MERGE}\s+(?P<old>{_BODIES}){_AS}\s+(?P<new>{_BODY})"),
    (
        "merged",
        rf"(?P<old>{_BODY}{_DONE}\s+{_MERGE}(?:\s+(?:với|cùng))?\s+{_BODIES}){_AS}\s+(?P<new>{_BODY})",
    ),
    ("absorbed", rf"\b{_MERGE}\s+(?P<old>{_BODIES})\s+vào\s+(?P<new>{_BODY})"),
    ("absorbed", rf"(?P<old>{_BODY}){_DONE}\s+{_MERGE}\s+vào\s+(?P<new>{_BODY})"),
    ("founded", rf"\b{_FOUND}\s+(?P<new>{_BODIES})(?:{_BASED}\s+(?P<old>{_BODIES}))?"),
    (
        "founded",
        rf"(?P<new>{_BODY}){_PASSIVE}\s+{_FOUND}\b(?!\s+(?:gồm|bao gồm|không|theo quy định))"
        rf"(?:[^⟦;.]{{0,60}}?{_BASED}\s+(?P<old>{_BODIES}))?",
    ),
    ("founded", rf"(?P<new>{_BODY})\s+{_FOUND}(?=\s+(?:từ\s+|vào\s+)?‖)"),
    ("renamed", rf"\bđổi tên\s+(?P<old>{_BODY})\s+(?:thành|là)\s+(?P<new>{_BODY})"),
    ("renamed", rf"(?P<old>{_BODY}){_DONE}\s+đổi tên\s+(?:thành|là)\s+(?P<new>{_BODY})"),
    ("divided", rf"\b(?:chia )?tách\s+(?P<old>{_BODY})\s+thành\s+(?P<new>{_BODIES})"),
    ("ended", rf"\b{_END}(?:\s+của)?\s+(?P<old>{_BODIES})"),
    ("ended", rf"(?P<old>{_BODIES}){_DONE}\s+{_END}{_NO_OBJECT}"),
    ("merged", rf"\b{_MERGE}\s+(?P<old>{_BODY}(?:\s*,|\s+và|\s+với)\s+(?:với\s+)?{_BODIES})"),
)
_FORMS = tuple((kind, re.compile(form)) for kind, form in _STATED)
_WORDS = re.compile(rf"{_MERGE}|{_FOUND}|đổi tên|tách|{_END}", re.I)
_MAY_CHANGE = Phrases(
    forms_of("verbs_of_merging", "verbs_of_founding", "verbs_of_ending_bodies")
    | {("đổi", "tên"), ("tách",)}
)
_ANNIVERSARY = re.compile(rf"\b{words_pattern('before_anniversaries')}\s*$")
_INTENDED = re.compile(rf"\b{words_pattern('plans_for_bodies')}\b[^;.⟦]*$")
_MERE_TOPIC = re.compile(r"(?<!về )\bviệc\s*$")
_NAME_BEFORE = re.compile(r"[^\W\d_](?<!\bkhi)(?<!\bvà)(?<!\brằng)(?<!\bđó)(?<!\bnay)\s$")
"""'chi bộ phía Nam | Công ty X được thành lập', 'tiền thân của X được thành lập': of another body."""
_DECIDER = re.compile(
    rf"(?P<by>[⟦⟪]\d+[⟧⟫])(?:\s*,?\s+(?:{words_pattern('before_founding')}|〔\d+〕|‖\d+‖))*\s*$"
)
_DECISION_OF = re.compile(
    rf"(?:của|do)\s+(?P<by>[⟦⟪]\d+[⟧⟫])(?:\s+{words_pattern('behind_deciders')})*\s*$"
)
_GROUND = re.compile(r"〔(\d+)〕[^⟦⟪;]{0,60}(?:của\s+[⟦⟪]\d+[⟧⟫][^⟦⟪;]{0,40})?$")
_GROUND_BEHIND = re.compile(r"^[^;⟦]{0,60}\btheo\s+〔(\d+)〕")
_DAY = re.compile(
    r"(?<!từ )(?<!đoạn )(?<!đến )(?<!tới )‖(\d+)‖(?!\s*[-–])(?!.*\bkhi\b)[^;‖]{0,110}$"
)
_SINCE = re.compile(r"^(?:[^⟦;.]{0,40}?\b(?:từ|vào|hồi))?\s*\(?‖(\d+)‖")
_RULES: dict[BodyChange, str] = {
    "founded": "thành lập O",
    "merged": "hợp nhất O và O thành O",
    "absorbed": "sáp nhập O vào O",
    "renamed": "đổi tên O thành O",
    "divided": "tách O thành O và O",
    "ended": "O kết thúc hoạt động",
}
Bodies: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Signed:
    """A sentence with a sign for each body, post and document, and where its letters come from."""

    text: str
    starts: tuple[int, ...]
    """The offset in the sentence of each letter of the text."""


def organization_changes(sentence: ResolvedSentence) -> Iterator[OrganizationFact]:
    """The changes of bodies that a sentence tells."""
    if not sentence.organizations or not _MAY_CHANGE.may_stand_in(sentence.chunked.words):
        return
    signed = _signed(sentence)
    taken: list[range] = []
    for kind, form in _FORMS:
        for match in form.finditer(signed.text):
            if any(match.start() in span or match.end() - 1 in span for span in taken):
                continue
            found = _change(sentence, signed, kind, match)
            if found is not None:
                taken.append(range(*match.span()))
                yield found


def _signed(sentence: ResolvedSentence) -> _Signed:
    chunked, text, at = sentence.chunked, sentence.chunked.text, 0
    parts: list[str] = []
    starts: list[int] = []
    for index, chunk in enumerate(chunked.chunks):
        begin, end = (offset - chunked.origin for offset in chunked.offsets(chunk))
        signs = _SIGNS.get(chunk.tag, "")
        if chunk.tag == ORGANIZATION and index not in sentence.organizations:
            signs = ""
        if _is_day(chunk.content) and not text[begin:end].isdigit():
            put = f"‖{index}‖"
        elif signs:
            put = f"{signs[0]}{index}{signs[1]}"
        else:
            continue
        parts.append(text[at:begin].lower())
        starts += range(at, begin)
        parts.append(put)
        starts += [begin] * len(put)
        at = end
    parts.append(text[at:].lower())
    starts += range(at, len(text))
    return _Signed("".join(parts), tuple(starts))


def _is_day(content: Content) -> bool:
    return isinstance(content, DateSpan) and bool(content.date) and not content.period


def _change(
    sentence: ResolvedSentence, signed: _Signed, kind: BodyChange, match: re.Match[str]
) -> OrganizationFact | None:
    named = match.groupdict()
    old, new = _keys(sentence, named.get("old")), _keys(sentence, named.get("new"))
    before = signed.text[: match.start()]
    verb = _verb(match)
    lead = signed.text[: match.start() + verb]
    if _ANNIVERSARY.search(lead) or _MERE_TOPIC.search(before):
        return None
    if verb and _NAME_BEFORE.search(before):
        return None
    if kind == "absorbed":
        old = (*old, *new)
    gone = [key for key in old if key not in new]
    if not (gone or new) or (kind not in ("founded", "absorbed") and not gone):
        return None
    outline = sentence.clauses.outline
    position = place_of(sentence, outline, signed.starts[match.start() + verb])
    if position < 0:
        return None
    start = outline.tags.rfind(SEMICOLON, 0, position) + 1
    status: AssertionStatus | None = sanction_status(sentence, outline, start, position)
    if status is None:
        return None
    if status == "asserted" and _INTENDED.search(lead):
        status = "planned"
    by = _decider(sentence, before) if verb == 0 else None
    status = "decided" if by is not None and status == "asserted" else status
    on_a_day = not names_a_ceremony(lead.rstrip())
    since = _since(sentence, signed.text[match.end() :]) if on_a_day else None
    return OrganizationFact(
        sentence=sentence.index,
        confidence=0.85,
        kind=kind,
        results=new,
        originals=old,
        decided_by=by,
        based_on=_ground(sentence, before, signed.text[match.end() :]),
        date=(since or _day(sentence, lead)) if on_a_day else None,
        since=since,
        assertion=parties(sentence, outline, start, position, status),
        rule=_RULES[kind],
        mentions=sentence.mentions(*_chunks(match.group())),
    )


def _verb(match: re.Match[str]) -> int:
    """Where in a match its verb begins: at once, or behind the body that it is told of."""
    text = match.group()
    if not text.startswith("⟦"):
        return 0
    found = _WORDS.search(text)
    return found.start() if found is not None else 0


def _chunks(text: str | None) -> list[int]:
    return [int(number) for number in re.findall(r"⟦(\d+)⟧", text or "")]


def _keys(sentence: ResolvedSentence, text: str | None) -> Bodies:
    found = (sentence.organizations.get(chunk) for chunk in _chunks(text))
    return tuple(dict.fromkeys(key for key in found if key is not None))


def _decider(sentence: ResolvedSentence, before: str) -> str | None:
    """The body that decides: the subject of the verb, or whose decision it is."""
    found = _DECISION_OF.search(before) or _DECIDER.search(before)
    if found is None:
        return None
    chunk = int(found["by"][1:-1])
    post = sentence.posts.get(chunk)
    return post.organization if post is not None else sentence.organizations.get(chunk)


def _ground(sentence: ResolvedSentence, before: str, behind: str) -> str | None:
    """The document by which it is done: 'Quyết định số 5 về việc thành lập …', '… theo Nghị quyết số 5'."""
    found = _GROUND.search(before) or _GROUND_BEHIND.search(behind)
    if found is None:
        return None
    number = next(group for group in found.groups() if group)
    return sentence.directives.get(int(number))


def _day(sentence: ResolvedSentence, lead: str) -> str | None:
    """The day that the clause of the verb names before it; not the start of a period."""
    found = _DAY.search(lead)
    content = sentence.chunked.chunks[int(found[1])].content if found is not None else None
    return content.date if isinstance(content, DateSpan) else None


def _since(sentence: ResolvedSentence, behind: str) -> str | None:
    """The day from which it holds, right behind: '… từ ngày 1/3/2025'."""
    found = _SINCE.match(behind)
    content = sentence.chunked.chunks[int(found[1])].content if found is not None else None
    return content.date if isinstance(content, DateSpan) else None
