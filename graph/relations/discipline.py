"""Sanctions: who was reprimanded, warned, removed, expelled, by whom, decided or proposed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from cadregraph.graph.clauses.sentence import Outline, ResolvedSentence
from cadregraph.graph.mentions.spans import OrganizationSpan
from cadregraph.graph.model import Decision, DisciplineFact, Sanction

# behind the sanction: 'khiển trách (đối với) ông A và ông B', 'cách chức T đối với ông A'
_BEHIND = re.compile(
    r"^(?:[wuelv\"]{0,5}?x?(?:w{0,3}h?:)?w{0,2}(?P<target>P)|[uel\"]{0,3}x?(?:w{0,4}:)?(?P<body>O))"
)
# the others of its list: 'các đồng chí: A, T; B, T', 'Ban Thường vụ X và ông A'
_LIST = re.compile(r"[OP]e?(?:(?:[,;]|[,;]?c)w{0,2}h?[OP]e?(?=[,;.c]|$))*")
_BEHIND_POST = re.compile(r"^w{0,4}[TM][wuTeMcOLrRvHt,-]{0,20}?x(?P<target>P|O)")
_NAMELY = re.compile(
    r"^w{0,3}x[^PT;]{0,8}[Zg]:?w{0,2}(?P<target>P)"
)  # 'đối với hai lãnh đạo là ông A'
_LISTED = (
    re.compile(  # '4 đảng viên bị khiển trách, gồm: bà A; ông B', 'cảnh cáo 2 đồng chí: A và B'
        r"^(?:[we,]{0,4}(?:Z|g:?)|[we]{0,3}n[we]{0,4}:)[-w]?(?P<target>P)"
    )
)
_THE_TWO = re.compile(r"^[wuelv\"]{0,5}xw(?P<target>h)")  # 'đối với hai ông'
_OF = re.compile(r"^[wTeMcOLg,]{0,20}u(?P<target>P)")  # 'cách chức Bí thư … của ông A'
# before it: 'ông A bị (Ban Bí thư) kỷ luật (bằng hình thức) khiển trách'
_PASSIVE = re.compile(r"(?P<target>P|O)(?:cT|[^POT;]{0,20})b[^P;]{0,10}$")
# 'thi hành kỷ luật ông A bằng hình thức khiển trách'
# as the topic of the clause: 'đối với bà B, Ủy ban Kiểm tra quyết định khai trừ ra khỏi Đảng'
_TOPIC = re.compile(r"^[w,e]{0,3}x(?P<target>P)w{0,4},?[^P;]{0,8}$")
_FORMED = re.compile(r"K[xw]{0,2}(?P<target>P|O)[^P;S]{0,8}l[^P;S]{0,3}$")
_FORMED_TOO = (
    re.compile(  # 'kỷ luật ông A bằng hình thức khiển trách và ông B bằng hình thức cảnh cáo'
        r"K[^;]*S(?:,|,?c)w?(?P<target>P|O)[^P;S]{0,24}l[^P;S]{0,3}$"
    )
)
_FAULT = re.compile(
    r"u(?P<target>P)[^PO;]{1,8}Kw?l[^P;S]{0,3}$"
)  # 'vi phạm của ông A … nên kỷ luật'
_FORMED_BEFORE = re.compile(r"K[xw]{0,2}[PO][^P;S]{0,8}l[^P;S]{0,3}S,$")

_BEFORE = (
    (_FORMED, "kỷ luật A bằng hình thức …"),
    (_FORMED_TOO, "kỷ luật A bằng hình thức …"),
    (_TOPIC, "đối với A, …"),
    (_FAULT, "vi phạm của A … nên kỷ luật"),
)
_DETAILS = frozenset(
    {
        ("theo", "đó"),
        ("cụ", "thể"),
        ("trong", "đó"),
        ("đồng", "thời"),
        ("bên", "cạnh"),
        ("cùng", "mức"),
        ("ngoài", "ra"),
    }
)
_BECAUSE = frozenset({"vì", "do", "bởi"})
_THEREFORE = (("vậy",), ("đó",), ("thế",), ("là",), ())
_SIT_IN = ("Bí thư", "Phó Bí thư", "Ủy viên", "Tổng Bí thư")  # committees decide, not their heads
_STATE = frozenset({"StateBody", "Institution"})
_FOR_BODIES = ("reprimand", "warning")


def discipline(
    sentence: ResolvedSentence, shape: Outline, carried: str | None, hosts: Mapping[str, str]
) -> Iterator[DisciplineFact]:
    """Every sanction in the sentence with its targets.

    ``carried`` is the body that decided in the sentence before, for details of its decision
    ('Theo đó, ông A bị …');
    ``hosts`` maps a conference to the body that holds it.
    """
    if "S" not in shape.tags:
        return
    for position, tag in enumerate(shape.tags):
        value = sentence.value(shape.chunks[position]) if tag == "S" else ""
        if tag != "S" or not _is_sanction(sentence, shape, position):
            continue
        kinds = "O" if value == "dissolution" else "PO" if value in _FOR_BODIES else "P"
        target, rule = target_of(shape, position, kinds)
        if target is None:
            continue
        start = _clause_start(shape.tags, position)
        clause = shape.tags[_modal_start(shape.tags, start, position) : position]
        if "N" in clause:
            continue
        decision: Decision = "proposed" if "U" in clause else "decided"
        decider = _decider(sentence, shape, start, position, target, decision)
        if value == "expulsion" and not _may_expel(sentence, decider):
            decider = None
        if decider is None and decision == "decided":
            decider = _holding(sentence, shape, start, position, hosts)
        papers = [
            sentence.directives[i] for i in shape.chunks[:position] if i in sentence.directives
        ]
        carries = decider is None and carried is not None and is_detail(sentence)
        for chunk, sanctioned in _sanctioned(sentence, shape, target, kinds):
            if sanctioned == decider:
                continue
            yield DisciplineFact(
                sentence=sentence.index,
                confidence=0.9 if decider else 0.8,
                sanctioned=sanctioned,
                decision=decision,
                sanction=cast(Sanction, sentence.value(shape.chunks[position])),
                decided_by=carried if carries else decider,
                date=_date(sentence, shape, position),
                reason=_reason(sentence, shape, position),
                based_on=papers[0] if papers and "s" in shape.tags[:position] else None,
                rule=rule,
                mentions=sentence.mentions(chunk, shape.chunks[position]),
                basis="filled" if carries else "stated",
            )


def deciding_body(sentence: ResolvedSentence, shape: Outline) -> str | None:
    """The body that disciplines in this sentence, to be carried to the next ones."""
    match = re.search(r"O[^OP;]{0,12}(?:K|S|Gw?K)", shape.tags)
    agent = match is not None and re.search(r"b[^PO;]{0,3}$", shape.tags[: match.start()])
    if match and not _of_the_party(sentence, shape.chunks[match.start()]):
        return None
    if match and not agent and "U" not in match.group():
        return sentence.organizations.get(shape.chunks[match.start()])
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
    for match in re.finditer(r"S[^PSUN;]{0,8}x(P)", sentence.tags):
        words = sentence.text(sentence.chunked.chunks[match.start()]).lower()
        if words.startswith("cách") and words != "cách chức":
            clause = sentence.tags[sentence.tags.rfind(";", 0, match.start()) + 1 : match.start()]
            person = sentence.person(match.start(1))
            if person is not None and not {"U", "N"} & set(clause):
                yield person


def _date(sentence: ResolvedSentence, shape: Outline, position: int) -> str | None:
    """The day of the sanction; not that of the succession in '…, thay ông A bị cách chức'."""
    if re.search(r"Bw{0,3}P[^P]*$", shape.tags[:position]):
        return None
    return sentence.date_before(shape.chunks[position])


def is_detail(sentence: ResolvedSentence) -> bool:
    """Whether the sentence goes into the decision of the one before.

    'Theo đó, …', 'Khiển trách ông A', 'Bà B bị cảnh cáo'; any other opening ('Cũng liên quan …',
    'Trước đó …') may tell of another decision.
    """
    opening = sentence.chunked.tokens.folds[:2]
    counts = opening[:1] == ("có",) and sentence.tags[1:2] == "n"  # 'Có 4 đảng viên bị …'
    return opening in _DETAILS or counts or sentence.tags[:1] in ("K", "S", "P")


def _holding(
    sentence: ResolvedSentence, shape: Outline, start: int, position: int, hosts: Mapping[str, str]
) -> str | None:
    """'Hội nghị Trung ương 9 thông qua việc kỷ luật …': the body whose conference decides."""
    match = re.search(r"(E)[^PO;]{0,8}[KS]", shape.tags[start : position + 1])
    event = sentence.events.get(shape.chunks[start + match.start(1)]) if match else None
    return hosts.get(event) if event else None


def _reason(sentence: ResolvedSentence, shape: Outline, position: int) -> str | None:
    """Why, as written: 'vì …' or 'do …' behind the sanction, else as the sentence's opening."""
    tokens, text, origin = sentence.chunked.tokens, sentence.chunked.text, sentence.chunked.origin
    first = sentence.chunked.chunks[shape.chunks[position]].start
    following = next(
        (at for at in range(position + 1, len(shape.tags)) if shape.tags[at] in "S;"), None
    )
    last = (
        sentence.chunked.chunks[shape.chunks[following]].start
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
    return folds[at] in _BECAUSE and folds[at + 1 : at + 2] not in _THEREFORE


def _to_the_sign(text: str) -> str | None:
    """The words up to the end of the clause."""
    words = re.split(r"[;.”\"](?:\s|$)", text, maxsplit=1)[0]
    return " ".join(words.split()).strip(' ,.;“"') or None


def _is_sanction(sentence: ResolvedSentence, shape: Outline, position: int) -> bool:
    """'từ khiển trách đến cách chức', 'hình thức cảnh cáo là' list sanctions and decide nothing."""
    tags = shape.tags
    if not re.search(r"S,S|SvS|ScS", tags[max(0, position - 2) : position + 3]):
        return True
    # 'kỷ luật ông A bằng hình thức khiển trách, cảnh cáo bà B' is no list
    return bool(
        (_FORMED.search(tags[:position]) and re.match(r"S,Sx?w?P", tags[position:]))
        or (_FORMED_BEFORE.search(tags[:position]) and re.match(r"Sx?w?P", tags[position:]))
    )


def target_of(shape: Outline, position: int, kinds: str) -> tuple[int | None, str]:
    """The target among the letters ``kinds`` (persons are expelled, bodies dissolved), and the
    construction that tells it."""
    before, behind = shape.tags[:position], shape.tags[position + 1 :]
    passive = _PASSIVE.search(before)
    of_another = passive and before[passive.start("target") - 1 : passive.start("target")] == "a"
    if passive and passive["target"] in kinds and not of_another:  # 'cán bộ thuộc Sở X bị …'
        return passive.start("target"), "A bị … kỷ luật"
    for pattern in (_BEHIND_POST, _NAMELY, _LISTED, _BEHIND):
        match = pattern.match(behind)
        group = "body" if match and pattern is _BEHIND and match["body"] else "target"
        if match and match[group] in kinds:
            return position + 1 + match.start(group), "kỷ luật … đối với A"
    if kinds[0] == "P" and _THE_TWO.match(behind):
        two = re.search(r"P(?:,|,?c)P[^P]*$", before)
        if two:
            return two.start(), "kỷ luật … đối với hai ông"
    of = _OF.match(behind)
    if of and kinds == "P":
        return position + 1 + of.start("target"), "cách chức … của A"
    for pattern, rule in _BEFORE:
        match = pattern.search(before)
        if match and match["target"] in kinds:
            return match.start("target"), rule
    return None, ""


def _of_document(tags: str, index: int) -> bool:
    """'Quy định 102-QĐ/TW của Bộ Chính trị': the body behind 'của' issued the document."""
    return bool(re.search(r"[DwO][te]?u$", tags[:index])) and not re.search(r"Gw?u$", tags[:index])


def _clause_start(tags: str, position: int) -> int:
    colon = tags.rfind(":", 0, position)
    if tags[colon - 1 : colon] == "l":  # 'kỷ luật ông A bằng hình thức: …'
        colon = tags.rfind(":", 0, colon)
    return max(tags.rfind(";", 0, position), colon) + 1


def _modal_start(tags: str, start: int, position: int) -> int:
    """Where the words begin that can make the sanction a proposal.

    '… đề xuất Thường trực Thành ủy …, UBKT quyết định thi hành kỷ luật': what stands before the
    subject that decides is about something else, unless it asks that subject ('đề nghị X quyết định').
    """
    if start and not re.search(r"[OPTG]", tags[start:position]):
        start = tags.rfind(";", 0, start - 1) + 1  # 'X đề nghị khiển trách A; cảnh cáo B'
    for match in reversed(list(re.finditer(r"O[^OUP;]{0,4}[GK]", tags[start:position]))):
        at = start + match.start()
        return start if re.search(r"U[wf]{0,2}(?:O[,c]{1,2})*$", tags[start:at]) else at
    return start


def _sanctioned(
    sentence: ResolvedSentence, shape: Outline, target: int, kinds: str
) -> list[tuple[int, str]]:
    """Everybody of the list with the target, as far as a sanction of this kind can hit them; by chunk."""
    chunks = set(shape.group(target)) if shape.tags[target] == "P" else {shape.chunks[target]}
    listed = _LIST.match(shape.tags, target)
    if listed:
        chunks |= {shape.chunks[i] for i in range(*listed.span()) if shape.tags[i] in kinds}
    named = ((c, sentence.person(c) or sentence.organizations.get(c)) for c in sorted(chunks))
    return [(chunk, key) for chunk, key in named if key is not None]


def _decider(
    sentence: ResolvedSentence,
    shape: Outline,
    start: int,
    position: int,
    target: int,
    decision: Decision,
) -> str | None:
    """The body before the sanction in the clause; for a proposal the one that is asked to decide."""
    if decision == "proposed":
        asked = re.search(r"U[^OP;]{0,3}(O)", shape.tags[start:position])
        if asked:
            return sentence.organizations.get(shape.chunks[start + asked.start(1)])
    agent = re.search(r"[bp][^PO;]{0,3}(O)[^PO;]*$", shape.tags[start:position])
    if agent:  # 'ông A bị Ban Bí thư cảnh cáo'
        return sentence.organizations.get(shape.chunks[start + agent.start(1)])
    passive = target < position and re.search(r"b[^PO;]*$", shape.tags[start:position])
    if passive:  # who speaks of it did not decide it
        return None
    head = re.search(r".*(T)[^POT;]{0,3}[GK][^PO;]*$", shape.tags[start:position])
    if head:  # 'Chủ tịch UBND quyết định': the body whose head decides
        post = sentence.posts.get(shape.chunks[start + head.start(1)])
        return post.organization if post else None
    signer = re.search(r"(P)[^POT;]{0,4}G[^PO;]*$", shape.tags[start:position])
    if signer:  # 'Thủ tướng A ký quyết định': the body that the signer heads
        chunk = shape.chunks[start + signer.start(1)] - 1
        headed = sentence.posts.get(chunk)
        if headed is not None and not headed.title.startswith(_SIT_IN):
            return headed.organization
    for index in range(position - 1, start - 1, -1):
        if shape.tags[index] == "O" and index != target and not _of_document(shape.tags, index):
            return sentence.organizations.get(shape.chunks[index])
    if start:  # the subject of the clause before the semicolon governs this one as well
        for index in range(start - 1, -1, -1):
            acts = shape.tags[index] == "O" and not _of_document(shape.tags, index)
            if acts and re.search(r"[GKUS]", shape.tags[index:start]):
                found = sentence.organizations.get(shape.chunks[index])
                if found:
                    return found
    return None
