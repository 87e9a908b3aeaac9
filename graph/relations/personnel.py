"""Tenures and changes of post by frames: who was appointed, elected, relieved, who is or was what.

A chain of posts in apposition is in `cadregraph.graph.relations.appositions`. Any other chain is the
object of what stands before it: `cadregraph.graph.relations.frames` names what may.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from cadregraph.graph.clauses.sentence import (
    Outline,
    ResolvedPerson,
    ResolvedPost,
    ResolvedSentence,
    chain_posts,
)
from cadregraph.graph.lexicon.tags import (
    COLON,
    DATE,
    ENDS_POST,
    GIVES_POST,
    LEAVES_POST,
    MARKER,
    ONCE,
    PERSON,
    POST,
    PROPOSED,
    RELATIVE,
    SEMICOLON,
    STOP,
    WINS_POST,
)
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.model import Change, Decision, Fact, Status
from cadregraph.graph.relations.changes import (
    change_of_post,
    decider_of,
    decision_of,
    first_verb,
    tenure,
    undergoes,
)
from cadregraph.graph.relations.frames import (
    BEHIND_OTHERS,
    FRAMES,
    HELD_NOW,
    IS,
    LED_BY,
    RANGE,
    SUCH_AS,
    TO_BE_NAMED,
    Frame,
)

_SHARED = pattern(  # 'miễn nhiệm T với ông A và T với ông B'
    "(post (towards | for) person joint)+ before(marker? word?$)"
)
_SINCE = re.compile(r"\btừ (?:đầu |giữa |cuối )?(?:ngày |tháng |năm )?\d[\d/.-]*\s*\.?$")
_HELD = ("former", "current")
_LISTED_BEFORE = pattern(
    "(after(once) (word | of | organization){1,6} comma",
    "| after(colon) (word | organization){1,6} (comma | semicolon) (word | organization | comma){0,12}",
    "| post (word | organization | place | and | comma | post){0,14} semicolon) and?",
    "(post (word | organization | place | and | comma | post){0,14} semicolon and?)*$",
)  # 'từng trải qua các chức vụ T; T, T; T'
_SUCCESSOR = pattern(  # 'ông A thay ông B làm T'
    "person (word | date | now | proposed){0,3} replaces person marker{1,2} word?$"
)
_OPEN = re.compile(r"\bcó được\b.*\bhay không\b", re.I)  # 'ông A có được thôi chức … hay không'
_FROM_TO = re.compile(
    r"từ (?:năm |tháng |ngày )?\d[^,]{0,30}?(?: đến | ?[-–] ?(?:\d{1,2}/)?\d{4}\b)"
)
_PLAIN = frozenset({"từ … đến …, ông A giữ chức …", "ông A giữ chức …"})
_BEHIND = pattern("^(aside | comma){0,2} (word | date | dash){0,4} (for | towards) person=person")
_OF = pattern(  # 'miễn nhiệm chức danh Chủ tịch của ông B'
    "^(aside | comma)? word{0,2} of person=person"
)
_WHILE = pattern(  # 'ông B kể, khi còn làm T, ông A …'
    "(says | colon) comma (and? word)? once (gives_post | marker | word | is){0,3}$"
)
_OPENS_PASSIVE = pattern(
    "^(not(person | semicolon){0,12} comma before(once))?",
    "(once | date | says | towards | moves_to | word){0,8} passive",
    "(granting | word | marker | joins | into | moves_to | aside | decides | comma | and | date",
    "| is)*$",
)
_OPENS_LOSS = pattern(
    "^(once | date | says){1,3} ((suffers | passive) word? ends_post | passive? leaves_post)",
    "(word | marker | joins | moves_to | aside | decides | and | date | is)*$",
)  # 'Trước khi bị bãi nhiệm T'
_SUBJECT_BEHIND = pattern(  # 'Được bổ nhiệm làm Chủ tịch …, ông A …'
    "^aside? (into | word){0,4} figure? date? comma person"
)
_LISTED = pattern(
    "^(aside | word | figure | comma | also | and | towards | pronoun){0,8}",
    "(namely colon? | colon) (dash | comma)? word? person=person",
)
_IS = pattern("^(word | aside | proposed){0,3} is person=person")
_ONCE_MARKED = pattern("once (word | marker | is | now | joins | moves_to){0,5}$")
_UNTIL = pattern("aside? verb=moves_to word{0,2} date")
_POST_REPLACED = pattern("replaces ((word | marker){0,3} | word? person marker{1,2})$")
_MOVES_ON = pattern("aside? (moves_to | word marker | marker)")
_TO_BE_DECIDED = pattern("proposed passive? word? (decides | examines)")
_THEN_NAMED = pattern("comma person=person")
_SUBJECT_OF_PAST = pattern("^not(person | post | semicolon){0,6} comma person")
_AGENT_GIVES = pattern(
    "receiver=person not(person | semicolon){0,8} passive person not(person | semicolon)*$"
)
_FOR_ANOTHER = pattern("for word{0,2}$")
_KIN_OF = pattern("kin not_before(of? word? relative)")
_SOME_LEAVE = pattern("figure not person{0,6} leaves_post")
_DOUBTFUL = pattern("doubt")


def frames(sentence: ResolvedSentence, shape: Outline) -> Iterator[Fact]:
    """Tenures and changes that a verb or noun frame says of posts not in apposition."""
    for position, tag in enumerate(shape.tags):
        if tag != POST:
            continue
        before, behind = shape.tags[:position], shape.tags[position + 1 :]
        if _left_behind(sentence, shape, position):
            yield from _origin(sentence, shape, before, position)
            continue
        replaced = _thing_replaced(before, behind, position)
        if replaced is not None:
            yield from _succession(sentence, shape, position, replaced, "decided")
            continue
        successor = _SUCCESSOR.search(before)
        if successor is not None:
            decision: Decision = "proposed" if PROPOSED in successor.group() else "decided"
            yield from _succession(sentence, shape, position, successor.start(), decision)
            continue
        frame = next((f for f in FRAMES if f.fits(_SHARED.sub("", before))), None)
        if frame is None and (career := _LISTED_BEFORE.search(before)):
            earlier = before[: career.start()]
            frame = next((f for f in FRAMES if f.role in _HELD and f.fits(earlier)), None)
        if frame is None:
            continue
        yield from _apply(sentence, shape, position, frame)


def _apply(
    sentence: ResolvedSentence, shape: Outline, position: int, frame: Frame
) -> Iterator[Fact]:
    before, behind = shape.tags[:position], shape.tags[position + 1 :]
    people = _people(sentence, shape, before, behind, position, frame)
    if frame.name == TO_BE_NAMED and not (_IS.match(behind) or _LISTED.match(behind)):
        return
    names = [name for name in (sentence.persons.get(p) for p in people) if name]
    if _somebody_else(sentence, people, shape.chunks[position]):
        return
    chain = chain_posts(sentence.tags, shape.chunks[position])
    posts = [post for index in chain if (post := sentence.posts.get(index)) is not None]
    start = max(before.rfind(SEMICOLON), before.rfind(COLON)) + 1
    held = [(name, post) for name in names for post in posts]
    if "lần lượt" in sentence.chunked.text.lower() and len(held) > 1:
        held = _in_turn(names, posts, frame)
    text = sentence.chunked.text.lower()
    ranged = _FROM_TO.match(text) is not None and "đến nay" not in text
    over = ranged or _until(sentence, shape, position, behind)
    if frame.name in _PLAIN and not _lasts(sentence, frame):
        return
    if frame.before is RANGE and "đến nay" in sentence.chunked.text.lower():
        frame = replace(frame, role="current")
    if frame.role == "current" and ranged:
        frame = replace(frame, role="former")
    if frame.role == "former" and _before_it(sentence, shape, before):
        return
    if frame.name == BEHIND_OTHERS and behind[:1] not in ("", STOP, SEMICOLON):
        return
    if frame.name in (SUCH_AS, HELD_NOW) and not _such_as(sentence, shape, position):
        return
    if frame.name == IS and _for_example(sentence, shape, position):
        return
    if frame.name == LED_BY and not _led_by(sentence, shape, before):
        return
    if frame.role in ("former", "current", "acting"):
        if not _DOUBTFUL.search(before[max(start, before.rfind(PERSON)) :]):
            for name, post in held:
                status = "former" if ONCE in before else _status(frame, post)
                yield from tenure(
                    sentence, name, post, status, frame.confidence, frame.name, frame.construction
                )
        return
    change, verb = _change_of(sentence, shape, before, start, frame)
    decision = decision_of(shape.tags, start, position, change)
    if decision is None:
        return
    asks = sentence.text(sentence.chunked.chunks[shape.chunks[verb]]).lower().startswith("xin ")
    if _OPEN.search(sentence.chunked.text):
        return
    if _TO_BE_DECIDED.search(behind) or asks:
        decision = "proposed"  # 'việc miễn nhiệm T sẽ được quyết định tại …'
    decider = decider_of(sentence, first_verb(sentence.tags, shape.chunks[verb]))
    date = sentence.date_before(shape.chunks[position]) or sentence.date_behind(chain[-1] + 1)
    for name, post in held:
        yield from change_of_post(
            sentence,
            name,
            post,
            change,
            decision,
            frame.confidence,
            decider,
            date,
            frame.name,
            over,
        )


def _in_turn(
    names: list[ResolvedPerson], posts: list[ResolvedPost], frame: Frame
) -> list[tuple[ResolvedPerson, ResolvedPost]]:
    """'ông A và ông B lần lượt giữ chức T1 và T2': one each; of one person, what he went through."""
    if len(names) == 1 and frame.role == "former":
        return [(names[0], post) for post in posts]
    return list(zip(names, posts, strict=True)) if len(names) == len(posts) else []


def _before_it(sentence: ResolvedSentence, shape: Outline, before: str) -> bool:
    """'Trước khi giữ chức Chủ tịch …': the later post, of which this does not tell the end."""
    match = _ONCE_MARKED.search(before)
    if match is None:
        return False
    verb = sentence.text(sentence.chunked.chunks[shape.chunks[match.start()]]).lower()
    return verb == "trước khi"


def _lasts(sentence: ResolvedSentence, frame: Frame) -> bool:
    """Whether the sentence tells of when it speaks: from … to …, or of now, with no day in it."""
    text = sentence.chunked.text.lower()
    if frame.before is RANGE:
        return _FROM_TO.match(text) is not None
    since = _SINCE.search(text) is not None and " đến " not in text
    return since or "đến nay" in text or DATE not in sentence.tags


def _until(sentence: ResolvedSentence, shape: Outline, position: int, behind: str) -> bool:
    """'… giữ chức Phó Bí thư Tỉnh ủy X đến cuối năm 2005': a post that ended then."""
    match = _UNTIL.match(behind)
    if match is None:
        return False
    verb = sentence.chunked.chunks[shape.chunks[position + 1 + match.start("verb")]]
    return sentence.text(verb).lower() == "đến"


def _status(frame: Frame, post: ResolvedPost) -> Status:
    if frame.role == "former" or post.modifier == "former":
        return "former"
    return "acting" if frame.role == "acting" or post.modifier == "acting" else "current"


def _without_posts(sentence: ResolvedSentence, group: tuple[int, ...]) -> tuple[int, ...]:
    """'miễn nhiệm T đối với ông A và Tổng Thanh tra B': B leaves another post, his own."""
    return tuple(p for p in group if p == group[0] or sentence.tags[p - 1 : p] != POST)


def _people(
    sentence: ResolvedSentence,
    shape: Outline,
    before: str,
    behind: str,
    position: int,
    frame: Frame,
) -> tuple[int, ...]:
    """Whose post it is: named behind ('cho bà B', 'gồm: ông A, ông B'), else the nearest before."""
    if frame.role in ("gain", "move", "removal", "loss"):
        for names in (_BEHIND, _LISTED, _IS):
            match = names.match(behind)
            if match and not (names is _IS and frame.role == "loss"):
                found = position + 1 + match.start("person")
                if names is _LISTED:
                    return shape.series(found)
                group = shape.group(found)
                return group if frame.role in ("gain", "move") else _without_posts(sentence, group)
        leaves = _OF.match(behind) if frame.role in ("loss", "removal") else None
        if leaves:
            return shape.group(position + 1 + leaves.start("person"))
    behind_it = _BEHIND.match(behind) if frame.role == "former" else None
    if behind_it:  # 'xóa tư cách nguyên T đối với ông A'
        return shape.group(position + 1 + behind_it.start("person"))
    while_it = _THEN_NAMED.match(behind) if _WHILE.search(before) else None
    if while_it and frame.role in ("former", "gain", "move"):
        return shape.group(position + 1 + while_it.start("person"))
    if frame.role == "gain" and _OPENS_PASSIVE.search(before):
        opened = _SUBJECT_BEHIND.match(behind)
        return shape.group(position + opened.end()) if opened else ()
    if frame.role in ("loss", "removal") and _OPENS_LOSS.search(before):
        opened = _SUBJECT_BEHIND.match(behind)
        return shape.group(position + opened.end()) if opened else ()
    if frame.role == "former" and PERSON not in before:
        match = _SUBJECT_OF_PAST.search(behind)  # 'Khi đang là Phó Chủ tịch …, ông A được …'
        return shape.group(position + match.end()) if match else ()
    if frame.role in ("gain", "move", "removal"):
        agent = _AGENT_GIVES.search(before)  # 'ông A được ông B trao quyết định …'
        if agent:
            return shape.group(agent.start("receiver"))
    nearest = before.rfind(PERSON)
    if frame.role == "former" and (relative := _who(sentence, shape, before)) is not None:
        nearest = relative
    if frame.role == "move" and _FOR_ANOTHER.search(before[: max(nearest, 0)]):
        nearest = before.rfind(PERSON, 0, nearest)  # 'ông A giao việc cho ông B và về làm …'
    if nearest < 0 or _KIN_OF.search(before[nearest:]):
        return ()
    if frame.role in ("gain", "removal", "move") and not undergoes(before, nearest):
        return ()
    if frame.role == "loss" and _SOME_LEAVE.search(before[nearest:]):
        return ()  # 'các ông A, B và C; trong đó 2 người rời ghế …'
    return shape.group(nearest)


def _who(sentence: ResolvedSentence, shape: Outline, before: str) -> int | None:
    """'vợ của ông Q, người từng giữ chức …': the name right before 'người', also of a relative."""
    at = before.rfind(ONCE)
    if at < 0:
        return None
    first = sentence.chunked.chunks[shape.chunks[at]].start
    if sentence.chunked.tokens.folds[first - 1 : first] != ("người",):
        return None
    return max(before.rfind(PERSON, 0, at), before.rfind(RELATIVE, 0, at), -1)


def _change_of(
    sentence: ResolvedSentence, shape: Outline, before: str, start: int, frame: Frame
) -> tuple[Change, int]:
    """The change that the verbs say and the position of the deciding one.

    Of several verbs ('điều động, bổ nhiệm') the last says what happens; a nomination anywhere
    ('giới thiệu để bầu') leaves it a nomination.
    """
    letters = {
        "gain": GIVES_POST + WINS_POST,
        "move": GIVES_POST,
        "loss": LEAVES_POST,
        "removal": ENDS_POST,
    }[frame.role]
    floor = max(start, before.rfind(POST) + 1)
    verbs = [i for i in range(floor, len(before)) if before[i] in letters]
    if not verbs and frame.role == "move":
        return "assigned", len(before) - 1
    if not verbs:
        verbs = [i for i in range(start, len(before)) if before[i] in letters][-1:]
    if not verbs:
        return "assigned", len(before) - 1
    values = [sentence.value(shape.chunks[i]) for i in verbs]
    if "nominated" in values:
        return "nominated", verbs[values.index("nominated")]
    asked = values[-1] == "relieved" and before[verbs[-1] - 1 : verbs[-1]] == PROPOSED
    if asked and sentence.text(sentence.chunked.chunks[shape.chunks[verbs[-1] - 1]]).endswith(
        "xin"
    ):
        return "resigned", verbs[-1]  # 'đơn xin thôi'
    return cast(Change, values[-1]), verbs[-1]


def _thing_replaced(before: str, behind: str, position: int) -> int | None:
    """'Thay thế vị trí T là ông A': the newcomer's position."""
    if _POST_REPLACED.search(before):
        match = _IS.match(behind)
        if match:
            return position + 1 + match.start("person")
    return None


def _somebody_else(sentence: ResolvedSentence, people: tuple[int, ...], post: int) -> bool:
    """'ông A đến, còn người tiền nhiệm được điều động làm T': somebody without a name stands nearer."""
    before = [person for person in people if person < post]
    if not before:
        return False
    chunks = sentence.chunked.chunks
    folds = sentence.chunked.tokens.folds[chunks[max(before)].end : chunks[post].start]
    return any(
        word == "người" and behind in ("đương", "tiền", "đứng", "kế", "khác")
        for word, behind in itertools.pairwise(folds)
    )


def _such_as(sentence: ResolvedSentence, shape: Outline, position: int) -> bool:
    at = sentence.chunked.chunks[shape.chunks[position]].start
    return sentence.chunked.tokens.folds[at - 1] == "như"


def _led_by(sentence: ResolvedSentence, shape: Outline, before: str) -> bool:
    """Whether 'do' stands before the name: '… gồm 13 thành viên, do ông A làm Chủ nhiệm'."""
    at = sentence.chunked.chunks[shape.chunks[before.rfind(PERSON)]].start
    return sentence.chunked.tokens.folds[at - 1] == "do"


def _for_example(sentence: ResolvedSentence, shape: Outline, position: int) -> bool:
    """'…, trước hết là Ủy viên Bộ Chính trị', 'đặc biệt là …': names none who is it."""
    at = sentence.chunked.chunks[shape.chunks[position - 1]].start
    return sentence.chunked.tokens.folds[at - 1] in (
        "hết",
        "nhất",
        "biệt",
        "đó",
        "tức",
        "nghĩa",
        "như",
    )


def _left_behind(sentence: ResolvedSentence, shape: Outline, position: int) -> bool:
    """'điều động … từ (chức vụ) Bí thư Huyện ủy X sang giữ chức …': the post left."""
    at = position - (shape.tags[position - 1 : position] == MARKER)
    first = sentence.chunked.chunks[shape.chunks[at]].start
    moves = _MOVES_ON.match(shape.tags[position + 1 :])
    return sentence.chunked.tokens.folds[first - 1 : first] == ("từ",) and moves is not None


def _origin(
    sentence: ResolvedSentence, shape: Outline, before: str, position: int
) -> Iterator[Fact]:
    nearest = before.rfind(PERSON)
    if nearest < 0 or _DOUBTFUL.search(before[nearest:]):
        return
    for chunk in shape.group(nearest):
        name = sentence.persons.get(chunk)
        for index in chain_posts(sentence.tags, shape.chunks[position]):
            post = sentence.posts.get(index)
            if name and post:
                yield from tenure(
                    sentence, name, post, "former", 0.8, "từ chức vụ … sang giữ chức …"
                )


def _succession(
    sentence: ResolvedSentence, shape: Outline, position: int, person: int, decision: Decision
) -> Iterator[Fact]:
    for chunk in shape.group(person):
        name = sentence.persons.get(chunk)
        for index in chain_posts(sentence.tags, shape.chunks[position]):
            post = sentence.posts.get(index)
            if name and post:
                yield from change_of_post(
                    sentence, name, post, "assigned", decision, 0.8, None, None, "thay … là A"
                )
