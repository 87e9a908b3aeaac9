"""Elections to a body: 'bầu ông A vào Ban Thường vụ', 'trúng cử HĐND', lists of the elected."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from graph.mentions.spans import OrganizationSpan
from graph.model import Change, Fact
from graph.relations.changes import (
    change_of_post,
    decider_of,
    decision_of,
    first_verb,
    tenure,
    undergoes,
)
from graph.relations.reading import Outline, Reading, ResolvedPost, chain_posts

_BODIES = r"w{0,3}(?P<bodies>O(?:(?:,|,?c)O)*)"
_INTO = re.compile(rf"[Vj][^OT;:]{{0,14}}W{_BODIES}")  # 'bầu ông A vào Ban Thường vụ'
_LEAVES = re.compile(rf"(?P<person>P)[^PTOSN;:]{{0,3}}RX{_BODIES}")  # 'ông A thôi tham gia O, O'
_BEHIND_BODIES = re.compile(r"[eu]{0,2}O?e{0,2}[,w]{0,2}(?:g:?|:)w?(?P<person>P)")
_CONSISTS = re.compile(r"(?P<body>O)[we]{0,3}g[wh]{0,4}:w?(?P<person>P)")
_MEMBERS = frozenset({"committee", "executive", "standing", "commission", "secretariat", "bureau"})

_ASSEMBLIES = frozenset({"assembly", "council"})


def memberships(reading: Reading, shape: Outline) -> Iterator[Fact]:
    """'Hội nghị bầu ông A vào Ban Thường vụ', '… vào Ủy ban Kiểm tra gồm: ông A; ông B'."""
    for match in _INTO.finditer(shape.codes):
        behind = _BEHIND_BODIES.match(shape.codes, match.end())
        before = shape.codes[: match.end()].rfind("P")
        if behind:
            people = shape.series(behind.start("person"))
        elif before >= 0 and undergoes(shape.codes[: match.start("bodies")], before):
            people = shape.group(before)
        else:
            continue
        verb = match.start()
        change = cast(Change, reading.value(shape.chunks[verb]))
        decision = decision_of(shape.codes, 0, match.start("bodies"), change)
        for index in range(match.start("bodies"), match.end("bodies")):
            chunk = shape.chunks[index]
            body = reading.organizations.get(chunk)
            content = reading.scan.chunks[chunk].content
            if body is None or decision is None or not isinstance(content, OrganizationSpan):
                continue
            if content.head.kind not in _MEMBERS:
                continue
            post = ResolvedPost("Ủy viên", body, "", None)
            decider = decider_of(reading, first_verb(reading.codes, shape.chunks[verb]))
            date = reading.date_before(shape.chunks[verb])
            for person in people:
                name = reading.persons.get(person)
                if name is not None:
                    yield from change_of_post(
                        reading, name, post, change, decision, 0.85, decider, date, "bầu A vào …"
                    )


def left(reading: Reading, shape: Outline) -> Iterator[Fact]:
    """'cho ông A thôi tham gia Ban Chấp hành, Ban Thường vụ': a member of them no more."""
    for match in _LEAVES.finditer(shape.codes):
        decision = decision_of(shape.codes, 0, match.start("bodies"), "relieved")
        if decision is None:
            continue
        for index in range(*match.span("bodies")):
            chunk = shape.chunks[index]
            body, content = reading.organizations.get(chunk), reading.scan.chunks[chunk].content
            if body is None or not isinstance(content, OrganizationSpan):
                continue
            if content.head.kind not in _MEMBERS:
                continue
            post = ResolvedPost("Ủy viên", body, "", None)
            date = reading.date_before(shape.chunks[match.start()])
            for person in shape.group(match.start("person")):
                name = reading.persons.get(person)
                if name is not None:
                    yield from change_of_post(
                        reading, name, post, "relieved", decision, 0.85, None, date,
                        "A thôi tham gia …",
                    )  # fmt: skip


def sitting(reading: Reading, shape: Outline) -> Iterator[Fact]:
    """'Ban Thường vụ Thành ủy gồm các ông bà: A, B và C': members of it."""
    for match in _CONSISTS.finditer(shape.codes):
        chunk = shape.chunks[match.start("body")]
        body, content = reading.organizations.get(chunk), reading.scan.chunks[chunk].content
        people = shape.series(match.start("person"))
        if body is None or not isinstance(content, OrganizationSpan) or len(people) < 2:
            continue
        if content.head.kind not in _MEMBERS or re.search(r"[UN]", shape.codes[: match.start()]):
            continue
        for person in people:
            name = reading.persons.get(person)
            if name is not None:
                post = ResolvedPost("Ủy viên", body, "", None)
                yield from tenure(reading, name, post, "current", 0.85, "Ban X gồm: A, B, C")


def elected_to(reading: Reading, shape: Outline) -> Iterator[Fact]:
    """'Ông A trúng cử HĐND tỉnh khóa XVII', '… Ban Chấp hành Đảng bộ X': a member of it."""
    for match in re.finditer(r"P[^POTUN;]{0,3}jw?(?P<body>O)", shape.codes):
        chunk = shape.chunks[match.start("body")]
        body, content = reading.organizations.get(chunk), reading.scan.chunks[chunk].content
        if body is None or not isinstance(content, OrganizationSpan):
            continue
        name = reading.persons.get(shape.chunks[match.start()])
        if name is not None and content.head.kind in _MEMBERS | _ASSEMBLIES:
            title = "Đại biểu" if content.head.kind in _ASSEMBLIES else "Ủy viên"
            post = ResolvedPost(title, body, "", None)
            date = reading.date_before(chunk)
            yield from change_of_post(
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
    decision = decision_of(opener.codes, 0, posts[0], change)
    if decision is None:
        return
    for index in posts:
        post = opener.posts.get(index)
        if post is not None:
            decider = decider_of(opener, verb)
            yield from change_of_post(
                reading, person, post, change, decision, 0.85, decider, None, "đã bầu …, gồm: - A"
            )
