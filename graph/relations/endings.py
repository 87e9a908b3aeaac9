"""Posts that ended: retirements and deaths, 'cách chức …', '…, thay ông B'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from graph.model import Change, PersonnelFact, TenureFact
from graph.relations.changes import tenure
from graph.relations.reading import Outline, Reading, chain_posts

_REPLACING = re.compile(r"^[e,]?w?B(?P<person>P)")


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
                    yield from tenure(reading, name, post, "former", 0.85, "cách chức … đối với A")


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
                yield from tenure(reading, name, post, "former", 0.8, "…, thay ông B")
