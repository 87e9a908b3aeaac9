"""Whose post it is: the persons of whom a frame says a chain of posts."""

from __future__ import annotations

import itertools

from cadregraph.graph.lexicon.tags import ONCE, PERSON, POST, RELATIVE
from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.relations.changes import undergoes
from cadregraph.graph.relations.frames import IS_BEHIND, LIST_BEHIND, Frame
from cadregraph.graph.relations.post_clause import PostClause

# behind the chain
_TO_PERSON = pattern("(aside | comma){0,2} (word | date | dash){0,4} (for | towards) person=person")
_TO_PERSON_LATER = pattern(
    "(aside? (comma | and | comma and) (granting? ends_post word{0,2} marker{0,2} post",
    "| granting works_at? word{0,3})){1,4} aside? towards word? person=person",
)
"""'miễn nhiệm T, cho thôi giữ chức T (và điều chuyển công tác) đối với ông A'."""
_IS_PERSON = pattern(IS_BEHIND, "person=person")
_LISTS_PEOPLE = pattern(LIST_BEHIND, "person=person")
_OF_PERSON = pattern("(aside | comma)? word{0,2} of person=person")
"""'miễn nhiệm chức danh Chủ tịch của ông B'."""
_THEN_PERSON = pattern("comma person=person")
_SUBJECT_BEHIND = pattern("aside? (into | word){0,4} figure? date? comma person=person")
"""'Được bổ nhiệm làm Chủ tịch …, ông A …'."""
_SUBJECT_OF_PAST = pattern("not(person | post | semicolon){0,6} comma person=person")
"""'Khi đang là Phó Chủ tịch …, ông A được …'."""

# before the chain
_WHILE = pattern("(says | colon) comma (and? word)? once (gives_post | marker | word | is){0,3}$")
"""'ông B kể, khi còn làm T, ông A …'."""
_OPENS_PASSIVE = pattern(
    "^(not(person | semicolon){0,12} comma before(once))?",
    "(once | date | says | towards | moves_to | word){0,8} passive",
    "(granting | word | marker | joins | into | moves_to | aside | decides | comma | and | date",
    "| is)*$",
)
_OPENS_LOSS = pattern(  # 'Trước khi bị bãi nhiệm T'
    "^(once | date | says){1,3} ((suffers | passive) word? ends_post | passive? leaves_post)",
    "(word | marker | joins | moves_to | aside | decides | and | date | is)*$",
)
_AGENT_GIVES = pattern(  # 'ông A được ông B trao quyết định …'
    "receiver=person not(person | semicolon){0,8} passive person not(person | semicolon)*$"
)
_FOR_ANOTHER = pattern("for word{0,2}$")
_OF_KIN = pattern("kin not_before(of? word? relative)")
_SOME_LEAVE = pattern("figure not person{0,6} leaves_post")
_OTHERS = word_class("behind_unnamed_persons")


def holders(clause: PostClause, frame: Frame) -> tuple[int, ...]:
    """The chunks that name them: behind the chain ('cho bà B', 'gồm: ông A, ông B'), where it opens
    the clause the subject behind it, else the nearest name before."""
    for found in (_named_behind(clause, frame), _subject_behind(clause, frame)):
        if found is not None:
            return found
    before = clause.before
    if frame.role in ("gain", "move", "removal"):
        given = _AGENT_GIVES.search(before)
        if given:
            return clause.outline.group(given.start("receiver"))
    nearest = _nearest(clause, frame)
    if nearest < 0 or _OF_KIN.search(before[nearest:]):
        return ()
    if frame.role in ("gain", "removal", "move") and not undergoes(before, nearest):
        return ()
    if frame.role == "loss" and _SOME_LEAVE.search(before[nearest:]):
        return ()  # 'các ông A, B và C; trong đó 2 người rời ghế …'
    return clause.outline.group(nearest)


def _named_behind(clause: PostClause, frame: Frame) -> tuple[int, ...] | None:
    """'… cho bà B', '… đối với ông A', '… gồm: ông A, ông B', '… là ông A', '… của ông A'."""
    first = clause.position + 1
    outline, behind, role = clause.outline, clause.behind, frame.role
    named = _TO_PERSON.match(behind)
    if named and role in ("loss", "removal"):
        return _without_posts(clause, outline.group(first + named.start("person")))
    if named and role in ("gain", "move", "former"):  # 'xóa tư cách nguyên T đối với ông A'
        return outline.group(first + named.start("person"))
    if role not in ("gain", "move", "removal", "loss"):
        return None
    later = _TO_PERSON_LATER.match(behind) if role in ("loss", "removal") else None
    if later and PERSON not in clause.before[clause.start :]:
        return outline.group(first + later.start("person"))
    listed = _LISTS_PEOPLE.match(behind)
    if listed:
        return outline.series(first + listed.start("person"))
    is_one = _IS_PERSON.match(behind) if role != "loss" else None
    if is_one:
        group = outline.group(first + is_one.start("person"))
        return _without_posts(clause, group) if role == "removal" else group
    of_one = _OF_PERSON.match(behind) if role in ("loss", "removal") else None
    return outline.group(first + of_one.start("person")) if of_one else None


def _subject_behind(clause: PostClause, frame: Frame) -> tuple[int, ...] | None:
    """'Được bổ nhiệm làm T, ông A …': who is named behind a clause that opens the sentence."""
    before, role = clause.before, frame.role
    if role in ("former", "gain", "move") and _WHILE.search(before):
        found = _THEN_PERSON.match(clause.behind)
        if found:
            return clause.outline.group(clause.position + 1 + found.start("person"))
    opens = (role == "gain" and _OPENS_PASSIVE.search(before)) or (
        role in ("loss", "removal") and _OPENS_LOSS.search(before)
    )
    if opens:
        found = _SUBJECT_BEHIND.match(clause.behind)
    elif role == "former" and PERSON not in before:
        found = _SUBJECT_OF_PAST.match(clause.behind)
    else:
        return None
    return clause.outline.group(clause.position + 1 + found.start("person")) if found else ()


def _nearest(clause: PostClause, frame: Frame) -> int:
    """The position of the nearest name before that can be meant; -1 for none."""
    before = clause.before
    nearest = before.rfind(PERSON)
    if frame.role == "former" and (of_relative := _who(clause)) is not None:
        return of_relative
    if frame.role == "move" and _FOR_ANOTHER.search(before[: max(nearest, 0)]):
        return before.rfind(PERSON, 0, nearest)  # 'ông A giao việc cho ông B và về làm …'
    return nearest


def _who(clause: PostClause) -> int | None:
    """'vợ của ông Q, người từng giữ chức …': the name right before 'người', also of a relative."""
    before = clause.before
    at = before.rfind(ONCE)
    if at < 0 or not clause.cursor(at).follows("người"):
        return None
    return max(before.rfind(PERSON, 0, at), before.rfind(RELATIVE, 0, at), -1)


def _without_posts(clause: PostClause, group: tuple[int, ...]) -> tuple[int, ...]:
    """'miễn nhiệm T đối với ông A và Tổng Thanh tra B': B leaves another post, his own."""
    tags = clause.sentence.tags
    return tuple([p for p in group if p == group[0] or tags[p - 1 : p] != POST])


def somebody_else(clause: PostClause, people: tuple[int, ...]) -> bool:
    """'ông A đến, còn người tiền nhiệm được điều động làm T': somebody without a name stands nearer."""
    sentence, post = clause.sentence, clause.outline.chunks[clause.position]
    before = [person for person in people if person < post]
    if not before:
        return False
    start, end = sentence.cursor_behind(max(before)).at, sentence.cursor(post).at
    between = sentence.chunked.tokens.folds[start:end]
    return any(one == "người" and then in _OTHERS for one, then in itertools.pairwise(between))
