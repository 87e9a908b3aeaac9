"""Lists under a post in the plural: 'các Ủy viên Bộ Chính trị: A, Trưởng ban X; Trưởng ban Y B'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import cast

from cadregraph.graph.clauses.attachments import chain_posts
from cadregraph.graph.clauses.outline import Outline
from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.tags import (
    COLON,
    COMMA,
    GIVES_POST,
    IS,
    MARKER,
    NAMELY,
    NOW,
    PERSON,
    SEMICOLON,
)
from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.mentions.spans import FigureSpan, OrganizationSpan, PersonSpan, PostSpan
from cadregraph.graph.model import Change, Fact, Status, TenureFact
from cadregraph.graph.relations.assertions import change_status
from cadregraph.graph.relations.changes import change_of_post, decider_of_verbs, tenure
from cadregraph.graph.relations.days_of_decisions import day_of_act
from cadregraph.graph.relations.parties import parties
from cadregraph.graph.relations.past_titles import FORMER_ALL
from cadregraph.graph.resolution.sentence import ResolvedPerson, ResolvedPost, ResolvedSentence

_STANDING = "Thường trực"  # the standing members of a committee, a body rather than a post
_DEPUTY = "Phó "
_RULE = "các T: A, B"
_ROSTER = pattern(
    "post (word | aside | date | once | passive granting){0,4}",
    "(comma? namely (word{0,3} (pronoun (comma pronoun)?)? colon)? | colon | is colon?) dash? word{0,2}",
    "names=((acting? organization? person aside? (comma | semicolon){0,2} and?)+)",
)
_HEADING = pattern("post (word | aside | date){0,4} (namely colon? | colon) $")
_LINE = pattern(
    "(dash | (word | figure) stop)? (word | figure){0,2} person=person",
    "aside? (comma | semicolon | stop | and)*",
)
_NOT_YET = pattern("(granting | ending | marker | doubt | replaces | sanction) not semicolon*$")
_NEXT_CLAUSE = pattern("person word{0,2} wins_post post aside? comma word{0,2}$")
"""'ông A tái đắc cử T, | các Phó Bí thư gồm ông B và ông C'."""
_BODY_HAS = pattern("comma now? organization now? has=word (figure | count=word)$")
_THERE_ARE = "có"
_HAS = frozenset({"có", "còn"})
_OF_ALL_TIMES = ("các", "thời", "kỳ")
_BEHIND_THE_HEAD = pattern("post aside? and word{0,2}$")
"""'Chủ tịch và các | Phó Chủ tịch là ông A, bà B và ông C': the first is no deputy."""
_HOLDING = NOW + MARKER
_PLURAL = word_class("plurals_of_rosters")
_COUNTED = pattern("figure word{0,2}$")
_REACH = 4


def rosters(sentence: ResolvedSentence, outline: Outline) -> Iterator[Fact]:
    """The posts that a heading gives to everybody in the list behind it.

    The list ends where names are written in another way ('…; ông C' behind bare names).
    """
    if not {COLON, NAMELY, IS} & set(outline.tags):
        return
    for match in _ROSTER.finditer(outline.tags):
        before = outline.tags[: match.start()]
        chunk = outline.chunks[match.start()]
        own = _BODY_HAS.search(before)
        if own and own["count"] and sentence.words(outline.chunks[own.start("has")]) not in _HAS:
            own = None
        asked = (
            before[own.start() :] if own else before
        )  # 'A được giao T, hiện X có 8 Phó T khác: …'
        holding = before.endswith(_HOLDING)  # '6 người đang giữ chức T là các ông: A, B'
        asked = asked.removesuffix(_HOLDING)
        several = holding or _COUNTED.search(before) or _plural(sentence, chunk)
        asked = "" if _NEXT_CLAUSE.search(asked) else asked
        if _NOT_YET.search(asked) or not several:
            continue
        chain = chain_posts(sentence.tags, chunk)
        held = [post for i in chain if (post := sentence.posts.get(i)) and post.title != _STANDING]
        led = IS in outline.tags[match.start() : match.start("names")]
        if _alternatives(held) or (led and _BEHIND_THE_HEAD.search(before)):
            continue
        verb = outline.tags.rfind(GIVES_POST, match.start(), match.start("names"))
        exact = _as_many(sentence, outline, match)
        style: bool | None = None
        commas = shared = False
        for position in range(*match.span("names")):
            if outline.tags[position] == SEMICOLON and commas and not exact:
                break  # 'các T: T A, T B; T C': C is none of them
            commas = commas or outline.tags[position] == COMMA
            if outline.tags[position] != PERSON:
                continue
            person = outline.chunks[position]
            content = sentence.chunked.chunks[person].content
            addressed = isinstance(content, PersonSpan) and bool(content.honorific)
            addressed = addressed and not _is_ranked(sentence, person)
            addressed = addressed or _titled(sentence, person)
            style = addressed if style is None else style
            shared = shared or sentence.cursor(person).word(-1) == "các"  # 'các ông A, B và bà C'
            name = sentence.persons.get(person)
            if _has_it_in_a_bracket(sentence, person, held):
                continue
            if addressed != style and not shared and not exact:
                break
            for post in held if name is not None else ():
                over = held[0].modifier == "former" or _of_former(sentence, chunk)
                over = over or post.modifier == "former"
                status: Status = "former" if over else "current"
                if name is not None and verb >= 0 and not over:
                    yield from _given(sentence, outline, match.start(), verb, name, post)
                elif name is not None:
                    yield from tenure(sentence, name, post, status, 0.85, _RULE)


def _given(
    sentence: ResolvedSentence,
    outline: Outline,
    position: int,
    verb: int,
    name: ResolvedPerson,
    post: ResolvedPost,
) -> Iterator[Fact]:
    """'Hai T được bầu gồm ông A và ông B': to each the post is given."""
    change = cast(Change, sentence.value(outline.chunks[verb]))
    status = change_status(sentence, outline, position, position, verb, change)
    if status is None:
        return
    assertion = parties(sentence, outline, position, verb, status)
    decider = decider_of_verbs(sentence, outline.chunks[verb])
    date = day_of_act(sentence, outline.chunks[position])
    yield from change_of_post(sentence, name, post, change, assertion, 0.85, decider, date, _RULE)


def _as_many(sentence: ResolvedSentence, outline: Outline, match: re.Match[str]) -> bool:
    """'5 Ủy viên UBND tỉnh X, gồm: Thiếu tướng A, T; ông B, T; …': as many names as are counted, which are
    all of the list, however each is written."""
    counted = _COUNTED.search(outline.tags, max(0, match.start() - _REACH), match.start())
    if counted is None:
        return False
    figure = sentence.chunked.chunks[outline.chunks[counted.start()]].content
    return isinstance(figure, FigureSpan) and figure.value == str(match["names"].count(PERSON))


def _of_former(sentence: ResolvedSentence, chunk: int) -> bool:
    """'nguyên các | Bí thư Tỉnh ủy X qua các thời kỳ: A, B'."""
    return sentence.cursor(chunk).last(2) in FORMER_ALL


def heading(sentence: ResolvedSentence, outline: Outline) -> tuple[ResolvedPost, ...]:
    """The posts in the plural that head the lines below: 'Các Phó Chủ tịch UBND tỉnh X:'."""
    match = _HEADING.search(outline.tags)
    if match is None:
        return ()
    before, chunk = outline.tags[: match.start()], outline.chunks[match.start()]
    if _NOT_YET.search(before) or not (_COUNTED.search(before) or _plural(sentence, chunk)):
        return ()
    chain = chain_posts(sentence.tags, chunk)
    held = [p for i in chain if (p := sentence.posts.get(i)) and p.title != _STANDING]
    return () if _alternatives(held) else tuple(held)


def below(
    sentence: ResolvedSentence, outline: Outline, posts: tuple[ResolvedPost, ...]
) -> Iterator[TenureFact]:
    """The posts of the heading for a line of its list: '- Ông A;'."""
    match = _LINE.fullmatch(outline.tags)
    name = sentence.persons.get(outline.chunks[match.start("person")]) if match else None
    for post in posts if name is not None else ():
        status: Status = "former" if post.modifier == "former" else "current"
        if name is not None:
            yield from tenure(sentence, name, post, status, 0.85, _RULE)


def _alternatives(posts: Sequence[ResolvedPost]) -> bool:
    """'các đồng chí Bí thư, Phó Bí thư Tỉnh ủy X: A; B': the one or the other, which nobody holds at once."""
    bodies = {post.organization for post in posts}
    heads = {post.title.casefold() for post in posts if not post.title.startswith(_DEPUTY)}
    deputies = {
        post.title.removeprefix(_DEPUTY).removesuffix(f" {_STANDING}").casefold()
        for post in posts
        if post.title.startswith(_DEPUTY)
    }
    return len(bodies) == 1 and not heads.isdisjoint(deputies)


def _has_it_in_a_bracket(
    sentence: ResolvedSentence, person: int, posts: Sequence[ResolvedPost]
) -> bool:
    """'các Bí thư Tỉnh ủy: A (Nghệ An), B (Hà Tĩnh)': of each the bracket tells where."""
    titles = {post.title for post in posts}
    return any(
        one.person == person
        and (post := sentence.posts.get(one.posts[0])) is not None
        and post.title in titles
        and one.side == "behind"
        for one in sentence.clauses.attached
    )


def _titled(sentence: ResolvedSentence, person: int) -> bool:
    """Whether a post stands right before the name, which does as an honorific does."""
    before = sentence.chunked.chunks[person - 1] if person else None
    return before is not None and isinstance(before.content, (PostSpan, OrganizationSpan))


def _is_ranked(sentence: ResolvedSentence, person: int) -> bool:
    """Whether a rank stands before a name ('Thượng tướng'), and no address ('ông', 'đồng chí')."""
    start = sentence.chunked.chunks[person].start
    found = lexicon().honorifics.match(sentence.chunked.tokens.folds, start)
    return found is not None and found[0] == "rank"


def _plural(sentence: ResolvedSentence, chunk: int) -> bool:
    """Whether many are meant: 'các Phó Chủ tịch', '(hiện) có năm Phó Chủ tịch', 'Chủ tịch X (qua) các
    thời kỳ'."""
    before = sentence.cursor(chunk).last(3)
    behind = sentence.cursor_behind(chunk)
    behind.take("qua")
    return (
        behind.peek(*_OF_ALL_TIMES)
        or not _PLURAL.isdisjoint(before)
        or before[-2:-1] == (_THERE_ARE,)
    )
