"""Elections to a body: 'bầu ông A vào Ban Thường vụ', 'trúng cử HĐND', lists of the elected."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from cadregraph.graph.clauses.sentence import Outline, ResolvedSentence, chain_posts
from cadregraph.graph.mentions.spans import OrganizationSpan
from cadregraph.graph.model import Change, Fact
from cadregraph.graph.relations.changes import (
    change_of_post,
    decider_of,
    decision_of,
    first_verb,
    tenure,
    undergoes,
)

_BODIES = r"w{0,3}(?P<bodies>O(?:(?:,|,?c)O)*)"
_INTO = re.compile(rf"[Vj][^OT;:]{{0,14}}W{_BODIES}")  # 'bầu ông A vào Ban Thường vụ'
_LEAVES = re.compile(rf"(?P<person>P)[^PTOSN;:]{{0,3}}RX{_BODIES}")  # 'ông A thôi tham gia O, O'
_BEHIND_BODIES = re.compile(r"[eu]{0,2}O?e{0,2}[,w]{0,2}(?:g:?|:)w?(?P<person>P)")
_CONSISTS = re.compile(r"(?P<body>O)[we]{0,3}g[wh]{0,4}:w?(?P<person>P)")
_MEMBERS = frozenset({"committee", "executive", "standing", "commission", "secretariat", "bureau"})

_ASSEMBLIES = frozenset({"assembly", "council"})


def memberships(sentence: ResolvedSentence, shape: Outline) -> Iterator[Fact]:
    """'Hội nghị bầu ông A vào Ban Thường vụ', '… vào Ủy ban Kiểm tra gồm: ông A; ông B'."""
    for match in _INTO.finditer(shape.tags):
        behind = _BEHIND_BODIES.match(shape.tags, match.end())
        before = shape.tags[: match.end()].rfind("P")
        if behind:
            people = shape.series(behind.start("person"))
        elif before >= 0 and undergoes(shape.tags[: match.start("bodies")], before):
            people = shape.group(before)
        else:
            continue
        verb = match.start()
        change = cast(Change, sentence.value(shape.chunks[verb]))
        decision = decision_of(shape.tags, 0, match.start("bodies"), change)
        for index in range(match.start("bodies"), match.end("bodies")):
            chunk = shape.chunks[index]
            post = sentence.membership("Ủy viên", chunk)
            content = sentence.chunked.chunks[chunk].content
            if post is None or decision is None or not isinstance(content, OrganizationSpan):
                continue
            if content.head.kind not in _MEMBERS:
                continue
            decider = decider_of(sentence, first_verb(sentence.tags, shape.chunks[verb]))
            date = sentence.date_before(shape.chunks[verb])
            for person in people:
                name = sentence.persons.get(person)
                if name is not None:
                    yield from change_of_post(
                        sentence, name, post, change, decision, 0.85, decider, date, "bầu A vào …"
                    )


def left(sentence: ResolvedSentence, shape: Outline) -> Iterator[Fact]:
    """'cho ông A thôi tham gia Ban Chấp hành, Ban Thường vụ': a member of them no more."""
    for match in _LEAVES.finditer(shape.tags):
        decision = decision_of(shape.tags, 0, match.start("bodies"), "relieved")
        if decision is None:
            continue
        for index in range(*match.span("bodies")):
            chunk = shape.chunks[index]
            post = sentence.membership("Ủy viên", chunk)
            content = sentence.chunked.chunks[chunk].content
            if post is None or not isinstance(content, OrganizationSpan):
                continue
            if content.head.kind not in _MEMBERS:
                continue
            date = sentence.date_before(shape.chunks[match.start()])
            for person in shape.group(match.start("person")):
                name = sentence.persons.get(person)
                if name is not None:
                    yield from change_of_post(
                        sentence, name, post, "relieved", decision, 0.85, None, date,
                        "A thôi tham gia …",
                    )  # fmt: skip


def sitting(sentence: ResolvedSentence, shape: Outline) -> Iterator[Fact]:
    """'Ban Thường vụ Thành ủy gồm các ông bà: A, B và C': members of it."""
    for match in _CONSISTS.finditer(shape.tags):
        chunk = shape.chunks[match.start("body")]
        post, content = (
            sentence.membership("Ủy viên", chunk),
            sentence.chunked.chunks[chunk].content,
        )
        people = shape.series(match.start("person"))
        if post is None or not isinstance(content, OrganizationSpan) or len(people) < 2:
            continue
        if content.head.kind not in _MEMBERS or re.search(r"[UN]", shape.tags[: match.start()]):
            continue
        for person in people:
            name = sentence.persons.get(person)
            if name is not None:
                yield from tenure(sentence, name, post, "current", 0.85, "Ban X gồm: A, B, C")


def elected_to(sentence: ResolvedSentence, shape: Outline) -> Iterator[Fact]:
    """'Ông A trúng cử HĐND tỉnh khóa XVII', '… Ban Chấp hành Đảng bộ X': a member of it."""
    for match in re.finditer(r"P[^POTUN;]{0,3}jw?(?P<body>O)", shape.tags):
        chunk = shape.chunks[match.start("body")]
        content = sentence.chunked.chunks[chunk].content
        if not isinstance(content, OrganizationSpan):
            continue
        name = sentence.persons.get(shape.chunks[match.start()])
        title = "Đại biểu" if content.head.kind in _ASSEMBLIES else "Ủy viên"
        post = sentence.membership(title, chunk)
        if name is not None and post is not None and content.head.kind in _MEMBERS | _ASSEMBLIES:
            date = sentence.date_before(chunk)
            yield from change_of_post(
                sentence, name, post, "elected", "decided", 0.85, None, date, "A trúng cử …"
            )


def open_list(sentence: ResolvedSentence, shape: Outline) -> tuple[int, ...]:
    """The posts that a sentence fills from the list below it ('đã bầu các Phó Bí thư gồm:')."""
    for position, tag in enumerate(shape.tags):
        if tag != "T":
            continue
        before, behind = shape.tags[:position], shape.tags[position + 1 :]
        elected = re.search(r"[Vj][wVMXWveG,ct]{0,8}$", before)
        if elected and re.fullmatch(r"e?w{0,6}g?[:,]?", behind):
            return chain_posts(sentence.tags, shape.chunks[position])
    return ()


def listed(
    sentence: ResolvedSentence, shape: Outline, opener: ResolvedSentence, posts: tuple[int, ...]
) -> Iterator[Fact]:
    """The changes for an item ('- Ông A, …') of a list that ``opener`` opened."""
    match = re.match(r"[-w]{0,3}P(?=e?(?:[-,;.(]|$))", shape.tags)
    if not match:
        return
    person = sentence.persons.get(shape.chunks[match.end() - 1])
    verb = max((i for i, c in enumerate(opener.tags) if c in "Vj" and i < posts[0]), default=None)
    if person is None or verb is None:
        return
    change = cast(Change, opener.value(verb))
    decision = decision_of(opener.tags, 0, posts[0], change)
    if decision is None:
        return
    for index in posts:
        post = opener.posts.get(index)
        if post is not None:
            decider = decider_of(opener, verb)
            yield from change_of_post(
                sentence, person, post, change, decision, 0.85, decider, None, "đã bầu …, gồm: - A"
            )
