"""Tenures and changes of post: who holds what, who was appointed, elected, relieved.

A chain of posts that stands at a name is what its holder holds. Any other chain is the object of
what stands before it: the frames below name what may, as patterns over the outline of the
sentence (letters: see `graph.mentions.scan` and triggers.tsv).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias, cast

from graph.facts import ENDING
from graph.mentions.places import foreign_at
from graph.mentions.spans import OrganizationSpan
from graph.model import Change, Decision, Fact, PersonnelFact, Status, TenureFact
from graph.relations.reading import Attachment, Outline, Reading, ResolvedPost, chain_posts

Role: TypeAlias = Literal["gain", "loss", "removal", "move", "former", "current", "acting"]


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands before a chain of posts, up to it, and the role that it gives the chain.

    ``unless`` names what must not stand there.
    """

    name: str
    before: re.Pattern[str]
    role: Role
    confidence: float
    unless: re.Pattern[str] | None = None

    def fits(self, before: str) -> bool:
        """Whether the letters before a chain are those of this frame."""
        if self.unless is not None and self.unless.search(before):
            return False
        return self.before.search(before) is not None


_OF_PREDECESSOR = re.compile(r"Bw{0,3}P[^P;]*$")  # '… thay ông B, đã làm T'


CAREER = "năm …, ông A giữ chức …"
"""A step of a career; past where the article tells of a later one."""
_RANGE = re.compile(r"^wt[wvt/-]{1,5},?PI?M+w?$")  # 'từ … đến …', or 'đến nay'
_FRAMES = (
    Frame("từng giữ chức …", re.compile(r"H[wMZIXve]{0,5}(?:,?[wg]:|g)?$"), "former", 0.85),
    Frame("thời điểm ông A làm …", re.compile(r"HP[wt]{0,2}[MZ]+w?$"), "former", 0.85),
    Frame(
        "trước khi …, ông A giữ chức …", re.compile(r"^Hp?[^P;]*,P[wt]{0,3}M+w?$"), "former", 0.8
    ),
    Frame("thôi giữ chức …", re.compile(r"R[wMXve,]{0,4}$"), "loss", 0.9),
    Frame("miễn nhiệm chức vụ …", re.compile(r"r[wMXve,]{0,4}$"), "removal", 0.9),
    Frame("bổ nhiệm, phân công giữ chức …", re.compile(r"[Vj][wVMXWveG,ct]{0,8}Z?$"), "gain", 0.9),
    Frame(
        "bầu ông A giữ chức …",
        re.compile(r"[Vj][^VRrPST;]{0,12}P(?:(?:,|,?c)P)*[^PTVRrS;:H]{0,10}[MXW]+w?$"),
        "gain",
        0.9,
        _OF_PREDECESSOR,
    ),
    Frame("chấp thuận ông A là …", re.compile(r"[Vj]P(?:(?:,|,?c)P)*Z$"), "gain", 0.85),
    Frame(
        "chỉ định tham gia Ban Chấp hành và giữ chức …",
        re.compile(r"[Vj]w{0,3}XO(?:(?:,|,?c)O)*[,ck]{0,2}M+w?$"),
        "gain",
        0.9,
    ),
    Frame(
        "…, bà B giữ chức …",
        re.compile(r"[Vj][^;]*P[^PT;]{0,4}T(?:,|,?c)Pw{0,2}M+w?$"),
        "gain",
        0.85,
    ),
    Frame("về làm …", re.compile(r"v[wtv]{0,2}M+w?$"), "move", 0.85),
    Frame("để đảm nhiệm chức …", re.compile(r"R[^;P]*wM+$"), "move", 0.85),
    Frame("nhận nhiệm vụ làm …", re.compile(r"m[wM]{0,2}Z?$"), "move", 0.85),
    Frame("hiện là …", re.compile(r"(?:I|IZ|Z|IM|IMM)$"), "current", 0.85),
    Frame("từ … đến …, ông A giữ chức …", _RANGE, "former", 0.85),
    Frame("ông A giữ chức …", re.compile(r"^PI?M+w?$"), "current", 0.8),
    Frame(CAREER, re.compile(r"^[wt]{1,5},?PI?M+w?$"), "former", 0.75),
    Frame("phụ trách, quyền …", re.compile(r"P[wte]{0,3}A$"), "acting", 0.75),
)
_FROM_TO = re.compile(r"từ (?:năm |tháng |ngày )?\d[^,]{0,30} đến ")
_PLAIN = frozenset({"từ … đến …, ông A giữ chức …", "ông A giữ chức …"})
_AGENT = re.compile(r"p[^PO;]{0,3}(?P<body>O)[^PO;]{0,5}$")
_SUBJECT = re.compile(r"(?P<body>O)[^POpb;,:]{0,6}$")
_DECISION_OF = re.compile(r"Gw{0,2}u?(?P<body>O)")
_FELLOWS = re.compile(r"(?:e?(?:,|,?c)P(?!e?[,(-]T))+")
_BEHIND = re.compile(r"^[e,]?[wt]{0,3}[Jx](?P<person>P)")
_OF = re.compile(r"^[e,]?w{0,2}u(?P<person>P)")  # 'miễn nhiệm chức danh Chủ tịch của ông B'
_SUBJECT_BEHIND = re.compile(r"^e?t?,P")  # 'Được bổ nhiệm làm Chủ tịch …, ông A …'
_LISTED = re.compile(r"^[ewn,kc]{0,8}(?:g:?|:)[-,]?w?(?P<person>P)")
_BODIES = r"w{0,3}(?P<bodies>O(?:(?:,|,?c)O)*)"
_INTO = re.compile(rf"[Vj][^OT;:]{{0,14}}W{_BODIES}")  # 'bầu ông A vào Ban Thường vụ'
_BEHIND_BODIES = re.compile(r"[eu]{0,2}O?e{0,2}[,w]{0,2}(?:g:?|:)w?(?P<person>P)")
_MEMBERS = frozenset({"committee", "executive", "standing", "commission", "secretariat", "bureau"})
_IS = re.compile(r"^[we]{0,3}Z(?P<person>P)")
_REPLACING = re.compile(r"^[e,]?w?B(?P<person>P)")


def tenures_by_position(reading: Reading, attached: tuple[Attachment, ...]) -> Iterator[TenureFact]:
    """Tenures from posts in apposition; 'nguyên' is carried on to the posts behind it."""
    for attachment in attached:
        people = (attachment.person, *_fellows(reading, attachment))
        listed_below = reading.codes[max(0, attachment.person - 1)] == ":"
        if listed_below and len(people) == 1 and attachment.posts[0] < attachment.person:
            continue
        holders = [name for person in people if (name := reading.persons.get(person))]
        if _abroad(reading, attachment):
            continue
        past = False
        for index in attachment.posts:
            post = reading.posts.get(index)
            if post is None:
                continue
            past = past or post.modifier == "former"
            carried = past and post.modifier == ""
            status: Status = (
                "former" if past else "acting" if post.modifier == "acting" else "current"
            )
            for holder in holders:
                confidence = 0.75 if carried else 0.95
                yield from _tenure(reading, holder, post, status, confidence, attachment.rule)
    taken = {index for attachment in attached for index in attachment.posts}
    for index, post in reading.posts.items():  # 'Ông A nguyên là T'
        person = reading.persons.get(index - 1)
        if person and index not in taken and post.modifier == "former":
            yield from _tenure(reading, person, post, "former", 0.9, "ông A nguyên là …")


def _abroad(reading: Reading, attachment: Attachment) -> bool:
    """'ông A, Ủy viên Bộ Chính trị, Trưởng ban … đảng Cộng sản Trung Quốc': of another country."""
    if attachment.posts[0] < attachment.person:
        return False
    tokens = reading.scan.tokens
    following = next((i for i in reading.persons if i > attachment.person), len(reading.codes))
    start = reading.scan.chunks[attachment.posts[0]].start
    end = reading.scan.chunks[following].start if following < len(reading.codes) else len(tokens)
    return any(
        foreign_at(tokens, at) and tokens.folds[at - 1] in ("sản", "đảng", "dân")
        for at in range(start + 1, min(end, start + 40))
    )


def _fellows(reading: Reading, attachment: Attachment) -> Iterator[int]:
    """Who else holds the post before the name: 'các Phó Chủ tịch UBND tỉnh A, B và C'."""
    first = reading.scan.chunks[attachment.posts[0]].start
    folds = reading.scan.tokens.folds
    between = reading.codes[attachment.posts[-1] + 1 : attachment.person]
    plural = "các" in folds[max(0, first - 3) : first] or re.match(r"g|:", between)
    if attachment.end != attachment.person or not plural:
        return
    match = _FELLOWS.match(reading.codes, attachment.person + 1)
    if match:
        yield from (i for i in range(*match.span()) if reading.codes[i] == "P")


def frames(reading: Reading, shape: Outline) -> Iterator[Fact]:
    """Tenures and changes that a verb or noun frame says of posts not in apposition."""
    for position, code in enumerate(shape.codes):
        if code != "T":
            continue
        before, behind = shape.codes[:position], shape.codes[position + 1 :]
        replaced = _thing_replaced(before, behind, position)
        if replaced is not None:
            yield from _succession(reading, shape, position, replaced)
            continue
        frame = next((f for f in _FRAMES if f.fits(before)), None)
        if frame is None:
            continue
        yield from _apply(reading, shape, position, frame)


def memberships(reading: Reading, shape: Outline) -> Iterator[Fact]:
    """'Hội nghị bầu ông A vào Ban Thường vụ', '… vào Ủy ban Kiểm tra gồm: ông A; ông B'."""
    for match in _INTO.finditer(shape.codes):
        behind = _BEHIND_BODIES.match(shape.codes, match.end())
        before = shape.codes[: match.end()].rfind("P")
        if behind:
            people = shape.series(behind.start("person"))
        elif before >= 0 and _governs(shape.codes[: match.start("bodies")], before):
            people = shape.group(before)
        else:
            continue
        verb = match.start()
        change = cast(Change, reading.value(shape.chunks[verb]))
        decision = _decision(shape.codes, 0, match.start("bodies"), change)
        for index in range(match.start("bodies"), match.end("bodies")):
            chunk = shape.chunks[index]
            body = reading.organizations.get(chunk)
            content = reading.scan.chunks[chunk].content
            if body is None or decision is None or not isinstance(content, OrganizationSpan):
                continue
            if content.head.kind not in _MEMBERS:
                continue
            post = ResolvedPost("Ủy viên", body, "", None)
            decider = _decider(reading, _first_verb(reading.codes, shape.chunks[verb]))
            date = reading.date_before(shape.chunks[verb])
            for person in people:
                name = reading.persons.get(person)
                if name is not None:
                    yield from _change(
                        reading, name, post, change, decision, 0.85, decider, date, "bầu A vào …"
                    )


def elected_to(reading: Reading, shape: Outline) -> Iterator[Fact]:
    """'Ông A trúng cử HĐND tỉnh khóa XVII': a deputy of the assembly."""
    for match in re.finditer(r"P[^POTUN;]{0,3}jw?(?P<body>O)", shape.codes):
        chunk = shape.chunks[match.start("body")]
        body, content = reading.organizations.get(chunk), reading.scan.chunks[chunk].content
        if body is None or not isinstance(content, OrganizationSpan):
            continue
        name = reading.persons.get(shape.chunks[match.start()])
        if name is not None and content.head.kind in ("assembly", "council"):
            post = ResolvedPost("Đại biểu", body, "", None)
            date = reading.date_before(chunk)
            yield from _change(
                reading, name, post, "elected", "decided", 0.85, None, date, "A trúng cử …"
            )


def open_list(reading: Reading, shape: Outline) -> tuple[int, ...]:
    """The posts that a sentence fills from the list below it ('đã bầu các Phó Bí thư gồm:')."""
    for position, code in enumerate(shape.codes):
        if code != "T":
            continue
        before, behind = shape.codes[:position], shape.codes[position + 1 :]
        elected = re.search(r"[Vj][wVMXWveG,ct]{0,8}$", before)
        if elected and re.fullmatch(r"e?w{0,6}g?[:,]?", behind):
            return chain_posts(reading.codes, shape.chunks[position])
    return ()


def listed(
    reading: Reading, shape: Outline, opener: Reading, posts: tuple[int, ...]
) -> Iterator[Fact]:
    """The changes for an item ('- Ông A, …') of a list that ``opener`` opened."""
    match = re.match(r"[-w]{0,3}P(?=e?(?:[-,;.(]|$))", shape.codes)
    if not match:
        return
    person = reading.persons.get(shape.chunks[match.end() - 1])
    verb = max((i for i, c in enumerate(opener.codes) if c in "Vj" and i < posts[0]), default=None)
    if person is None or verb is None:
        return
    change = cast(Change, opener.value(verb))
    decision = _decision(opener.codes, 0, posts[0], change)
    if decision is None:
        return
    for index in posts:
        post = opener.posts.get(index)
        if post is not None:
            decider = _decider(opener, verb)
            yield from _change(
                reading, person, post, change, decision, 0.85, decider, None, "đã bầu …, gồm: - A"
            )


def _apply(reading: Reading, shape: Outline, position: int, frame: Frame) -> Iterator[Fact]:
    before, behind = shape.codes[:position], shape.codes[position + 1 :]
    people = _people(shape, before, behind, position, frame)
    names = [name for name in (reading.persons.get(p) for p in people) if name]
    posts = [
        post
        for index in chain_posts(reading.codes, shape.chunks[position])
        if (post := reading.posts.get(index)) is not None
    ]
    start = max(before.rfind(";"), before.rfind(":")) + 1
    held = [(name, post) for name in names for post in posts]
    if "lần lượt" in reading.scan.text.lower() and len(held) > 1:
        held = list(zip(names, posts, strict=True)) if len(names) == len(posts) else []
    over = _until(reading, shape, position, behind)
    if frame.name in _PLAIN and not _lasts(reading, frame):
        return
    if frame.before is _RANGE and "đến nay" in reading.scan.text.lower():
        frame = replace(frame, role="current")
    if frame.role == "former" and _before_it(reading, shape, before):
        return
    if frame.role in ("former", "current", "acting"):
        if not re.search(r"[UN]", before[max(start, before.rfind("P")) :]):
            for name, post in held:
                status = "former" if "H" in before else _status(frame, post)
                yield from _tenure(reading, name, post, status, frame.confidence, frame.name)
        return
    change, verb = _change_of(reading, shape, before, start, frame)
    decision = _decision(shape.codes, start, position, change)
    if decision is None:
        return
    decider = _decider(reading, _first_verb(reading.codes, shape.chunks[verb]))
    date = reading.date_before(shape.chunks[position])
    for name, post in held:
        yield from _change(
            reading, name, post, change, decision, frame.confidence, decider, date, frame.name, over
        )


def _before_it(reading: Reading, shape: Outline, before: str) -> bool:
    """'Trước khi giữ chức Chủ tịch …': the later post, of which this does not tell the end."""
    match = re.search(r"H[wMZIXv]{0,5}$", before)
    if match is None:
        return False
    verb = reading.text(reading.scan.chunks[shape.chunks[match.start()]]).lower()
    return verb == "trước khi"


def _lasts(reading: Reading, frame: Frame) -> bool:
    """Whether the sentence tells of when it speaks: from … to …, or of now, with no day in it."""
    text = reading.scan.text.lower()
    if frame.before is _RANGE:
        return _FROM_TO.match(text) is not None
    return "đến nay" in text or "t" not in reading.codes


def _until(reading: Reading, shape: Outline, position: int, behind: str) -> bool:
    """'… giữ chức Phó Bí thư Tỉnh ủy X đến cuối năm 2005': a post that ended then."""
    match = re.match(r"e?(v)w{0,2}t", behind)
    if match is None:
        return False
    verb = reading.scan.chunks[shape.chunks[position + 1 + match.start(1)]]
    return reading.text(verb).lower() == "đến"


def _status(frame: Frame, post: ResolvedPost) -> Status:
    if frame.role == "former" or post.modifier == "former":
        return "former"
    return "acting" if frame.role == "acting" or post.modifier == "acting" else "current"


def _people(
    shape: Outline, before: str, behind: str, position: int, frame: Frame
) -> tuple[int, ...]:
    """Whose post it is: named behind ('cho bà B', 'gồm: ông A, ông B'), else the nearest before."""
    if frame.role in ("gain", "move", "removal", "loss"):
        for pattern in (_BEHIND, _LISTED, _IS):
            match = pattern.match(behind)
            if match and not (pattern is _IS and frame.role == "loss"):
                found = position + 1 + match.start("person")
                return shape.series(found) if pattern is _LISTED else shape.group(found)
        leaves = _OF.match(behind) if frame.role in ("loss", "removal") else None
        if leaves:
            return shape.group(position + 1 + leaves.start("person"))
    behind_it = _BEHIND.match(behind) if frame.role == "former" else None
    if behind_it:  # 'xóa tư cách nguyên T đối với ông A'
        return shape.group(position + 1 + behind_it.start("person"))
    if frame.role == "gain" and re.fullmatch(r"[HtYxvw]{0,8}p[VjwMXWveG,ct]*", before):
        opened = _SUBJECT_BEHIND.match(behind)
        return shape.group(position + opened.end()) if opened else ()
    if frame.role == "former" and "P" not in before:
        match = re.search(r"^[^PT;]{0,6},P", behind)  # 'Khi đang là Phó Chủ tịch …, ông A được …'
        return shape.group(position + match.end()) if match else ()
    if frame.role in ("gain", "move", "removal"):
        agent = re.search(r"(P)[^P;]{0,8}pP[^P;]*$", before)  # 'ông A được ông B trao quyết định …'
        if agent:
            return shape.group(agent.start(1))
    nearest = before.rfind("P")
    if frame.role == "move" and re.search(r"Jw{0,2}$", before[: max(nearest, 0)]):
        nearest = before.rfind("P", 0, nearest)  # 'ông A giao việc cho ông B và về làm …'
    if nearest < 0 or re.search(r"z(?!u?w?Q)", before[nearest:]):
        return ()
    if frame.role in ("gain", "removal", "move") and not _governs(before, nearest):
        return ()
    return shape.group(nearest)


def _governs(before: str, nearest: int) -> bool:
    """Whether the nearest name undergoes the change: the object of a verb, or a passive subject.

    In 'Thủ tướng A bổ nhiệm Thứ trưởng …' the name is the one who appoints.
    """
    tail = before[nearest:]
    if before[nearest - 1 : nearest] == "y" or re.match(r"P[wtI]{0,4}[UY][^pb]*V", tail):
        return False  # who speaks of it or asks for it
    active = re.search(r"(?<![pbCu])[OL][^pbCPVjrROL;]{0,4}[Vj][VjwMXWveGct,]*$", tail)
    if active and re.match(r"P[^PO]*,", tail[: active.start()]) and "p" not in tail:
        return False  # 'sau khi bãi nhiệm ông A, X điều động Chánh Thanh tra thay thế'
    if re.search(r"[pbvjCR]", tail) or re.search(r"[VRrG][^VPT;]{0,6}$", before[:nearest]):
        return True
    return not re.search(r"[Vr]", tail)


def _change_of(
    reading: Reading, shape: Outline, before: str, start: int, frame: Frame
) -> tuple[Change, int]:
    """The change that the verbs say and the position of the deciding one.

    Of several verbs ('điều động, bổ nhiệm') the last says what happens; a nomination anywhere
    ('giới thiệu để bầu') leaves it a nomination.
    """
    letters = {"gain": "Vj", "move": "V", "loss": "R", "removal": "r"}[frame.role]
    floor = max(start, before.rfind("T") + 1)
    verbs = [i for i in range(floor, len(before)) if before[i] in letters]
    if not verbs and frame.role == "move":
        return "assigned", len(before) - 1
    if not verbs:
        verbs = [i for i in range(start, len(before)) if before[i] in letters][-1:]
    if not verbs:
        return "assigned", len(before) - 1
    values = [reading.value(shape.chunks[i]) for i in verbs]
    if "nominated" in values:
        return "nominated", verbs[values.index("nominated")]
    asked = values[-1] == "relieved" and before[verbs[-1] - 1 : verbs[-1]] == "U"
    if asked and reading.text(reading.scan.chunks[shape.chunks[verbs[-1] - 1]]).endswith("xin"):
        return "resigned", verbs[-1]  # 'đơn xin thôi'
    return cast(Change, values[-1]), verbs[-1]


def _decision(codes: str, start: int, end: int, change: Change) -> Decision | None:
    """'decided', 'proposed' (planned, requested, nominated), or None for what is denied."""
    clause = codes[start:end]
    last_person = clause.rfind("P")
    if re.search(r"N[^PT]{0,4}$|N[wfpb]{0,3}[VjRr]", clause) or "N" in clause[last_person + 1 :]:
        return None
    if change == "nominated" and re.search(r"[Rr][^T]*$", clause):
        return None  # 'rút khỏi danh sách ứng cử'
    if change == "nominated" or "U" in clause or re.search(r"fw?[VjRr]", clause):
        return "proposed"  # 'họp xem xét bãi nhiệm …'
    return "decided"


def _decider(reading: Reading, verb: int) -> str | None:
    """The body that decides: the agent of a passive, the subject of the verb, 'quyết định của X'."""
    before = reading.codes[:verb]
    for pattern in (_AGENT, _SUBJECT, _DECISION_OF):
        match = pattern.search(before)
        if match and re.search(r"[XWCv]w?(?:O[,c]{0,2})*$", before[: match.start("body")]):
            continue  # 'thôi tham gia Ban Thường vụ Thành ủy để giữ chức …'
        if match:
            return reading.organizations.get(match.start("body"))
    return None


def _first_verb(codes: str, verb: int) -> int:
    """The first of the verbs that stand together ('điều động, bổ nhiệm')."""
    match = re.search(r"(?:[Vjr][,c]{0,2})*$", codes[: verb + 1])
    return match.start() if match and match.group() else verb


def _thing_replaced(before: str, behind: str, position: int) -> int | None:
    """'Thay thế vị trí T là ông A': the newcomer's position."""
    if re.search(r"B(?:[wM]{0,3}|w?PM{1,2})$", before):
        match = _IS.match(behind)
        if match:
            return position + 1 + match.start("person")
    return None


def _succession(reading: Reading, shape: Outline, position: int, person: int) -> Iterator[Fact]:
    for chunk in shape.group(person):
        name = reading.persons.get(chunk)
        for index in chain_posts(reading.codes, shape.chunks[position]):
            post = reading.posts.get(index)
            if name and post:
                yield from _change(
                    reading, name, post, "assigned", "decided", 0.8, None, None, "thay … là A"
                )


def _tenure(
    reading: Reading,
    holder: str,
    post: ResolvedPost,
    status: Status,
    confidence: float,
    rule: str,
) -> Iterator[TenureFact]:
    if post.organization is not None:
        yield TenureFact(
            sentence=reading.sentence,
            confidence=confidence,
            holder=holder,
            title=post.title,
            organization=post.organization,
            status=status,
            term=post.term,
            rule=rule,
        )


def _change(
    reading: Reading,
    person: str,
    post: ResolvedPost,
    change: Change,
    decision: Decision,
    confidence: float,
    decider: str | None,
    date: str | None,
    rule: str,
    over: bool = False,
) -> Iterator[Fact]:
    """The change and, where it is decided, the tenure that it begins or ends."""
    if post.organization is None:
        return
    yield PersonnelFact(
        sentence=reading.sentence,
        confidence=confidence,
        change=change,
        person=person,
        decision=decision,
        title=post.title,
        organization=post.organization,
        decided_by=decider if decider != post.organization or change == "elected" else None,
        date=date,
        term=post.term,
        rule=rule,
    )
    if decision == "decided":
        ends = change in ENDING
        past = ends or over
        yield TenureFact(
            sentence=reading.sentence,
            confidence=confidence,
            holder=person,
            title=post.title,
            organization=post.organization,
            status="former" if past else "acting" if post.modifier == "acting" else "current",
            start=None if ends else date,
            end=date if ends else None,
            term=post.term,
            rule=rule,
        )


def endings(reading: Reading, shape: Outline) -> Iterator[PersonnelFact]:
    """Retirements and deaths, which name no post: 'ông A nghỉ hưu', 'bà B qua đời'."""
    for match in re.finditer(r"(?P<person>P)[^PTOUNHS;]{0,5}(?P<end>d)", shape.codes):
        if re.search(r"[UNH]", shape.codes[: match.start("end")]):
            continue
        name = reading.persons.get(shape.chunks[match.start("person")])
        if name is not None:
            yield PersonnelFact(
                sentence=reading.sentence,
                confidence=0.8,
                change=cast(Change, reading.value(shape.chunks[match.start("end")])),
                person=name,
                decision="decided",
                date=reading.date_before(shape.chunks[match.start("end")]),
                rule="A nghỉ hưu, qua đời",
            )


def removed(reading: Reading, shape: Outline) -> Iterator[TenureFact]:
    """'cách chức Bí thư Huyện ủy … đối với ông A', 'ông A bị cách chức …': posts no longer held."""
    for position, code in enumerate(shape.codes):
        if code != "S" or reading.value(shape.chunks[position]) != "removal":
            continue
        before, behind = shape.codes[:position], shape.codes[position + 1 :]
        if shape.codes[position + 1 : position + 2] != "T" or re.search(r"[UN][^;]*$", before):
            continue
        after = re.match(r"T[^PSV;]{0,20}[xu](P)", behind)
        passive = re.search(r"(P)[^POT;]{0,20}b[^P;]{0,10}$", before)
        formed = re.search(r"K[xw]{0,2}(P)[^P;S]{0,8}l[^P;S]{0,3}$", before)
        if after:
            people = shape.group(position + 1 + after.start(1))
        elif passive or formed:
            people = shape.group((passive or formed).start(1))  # type: ignore[union-attr]
        else:
            continue
        for index in chain_posts(reading.codes, shape.chunks[position + 1]):
            post = reading.posts.get(index)
            for person in people:
                name = reading.persons.get(person)
                if post is not None and name is not None:
                    yield from _tenure(reading, name, post, "former", 0.85, "cách chức … đối với A")


def predecessors(reading: Reading, shape: Outline) -> Iterator[TenureFact]:
    """'… giữ chức T, thay ông B': B held T before, unless the sentence goes on about B."""
    for position, code in enumerate(shape.codes):
        if code != "T":
            continue
        match = _REPLACING.match(shape.codes[position + 1 :])
        if not match:
            continue
        person = position + 1 + match.start("person")
        name = reading.persons.get(shape.chunks[person])
        before = shape.codes[:position]
        if (
            name is None
            or "U" in before
            or "N" in before
            or not re.search(r"[VvMW][^P;]*$", before)
        ):
            continue
        for index in chain_posts(reading.codes, shape.chunks[position]):
            post = reading.posts.get(index)
            if post:
                yield from _tenure(reading, name, post, "former", 0.8, "…, thay ông B")
