"""Posts that ended: retirements and deaths, 'cách chức …', '…, thay ông B'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from cadregraph.graph.clauses.sentence import (
    Attachment,
    Outline,
    ResolvedPost,
    ResolvedSentence,
    chain_posts,
)
from cadregraph.graph.model import Change, Fact, PersonnelFact, TenureFact
from cadregraph.graph.relations.changes import change_of_post, tenure
from cadregraph.graph.relations.discipline import target_of

_ENDS = "A nghỉ hưu, qua đời"
_LISTS_POSTS = re.compile(r"S[wMcl]{0,8}\([wgM:c]{0,4}T[^()PSUN]*\)")
_NAMELY = re.compile(r"S[wMcl]{0,8}[ux]P,?g:?(?P<posts>T(?:[,;c]T)*)")
_REPLACING = re.compile(r"^[e,]?w?B(?P<person>P)")


def endings(
    sentence: ResolvedSentence, shape: Outline, attached: tuple[Attachment, ...]
) -> Iterator[Fact]:
    """Retirements and deaths: 'ông A nghỉ hưu', 'Chủ tịch UBND tỉnh X B qua đời' (in that post)."""
    for match in re.finditer(r"(?P<person>P)[^PTOUNHSG;]{0,5}(?P<end>d)(?!w{0,3}J)", shape.tags):
        before = shape.tags[: match.start("end")]
        if re.search(r"[UN]|H[^,;]*$", before):
            continue
        name = sentence.persons.get(shape.chunks[match.start("person")])
        if name is None:
            continue
        change = cast(Change, sentence.value(shape.chunks[match.start("end")]))
        date = sentence.date_before(shape.chunks[match.start("end")])
        post = _post_held(sentence, attached, shape.chunks[match.start("person")])
        if post is not None:
            yield from change_of_post(
                sentence, name, post, change, "decided", 0.8, None, date, _ENDS
            )
        else:
            yield PersonnelFact(
                sentence=sentence.index,
                confidence=0.8,
                change=change,
                person=name.key,
                decision="decided",
                date=date,
                rule=_ENDS,
                mentions=(name.mention,),
            )


def _post_held(
    sentence: ResolvedSentence, attached: tuple[Attachment, ...], person: int
) -> ResolvedPost | None:
    """The post in apposition in which somebody ends, seats in committees after all others."""
    held = [
        post
        for attachment in attached
        if attachment.person == person
        for index in attachment.posts
        if (post := sentence.posts.get(index)) is not None
    ]
    if not held or any(post.modifier or post.organization is None for post in held):
        return None
    return next((post for post in held if not post.title.startswith("Ủy viên")), held[0])


def removed(sentence: ResolvedSentence, shape: Outline) -> Iterator[TenureFact]:
    """'cách chức Bí thư Huyện ủy … đối với ông A', 'ông A bị cách chức …': posts no longer held."""
    for position, tag in enumerate(shape.tags):
        if tag != "S" or sentence.value(shape.chunks[position]) != "removal":
            continue
        if re.search(r"[UN][^;]*$", shape.tags[:position]):
            continue
        if shape.tags[position + 1 : position + 2] == "T":
            posts = chain_posts(sentence.tags, shape.chunks[position + 1])
            people = _stripped(shape, position) or _stripped_before(shape, position)
        else:
            posts = _bracketed(sentence, shape.chunks[position])
            people = _stripped(shape, position) if posts else ()
        for index in posts:
            post = sentence.posts.get(index)
            for person in people:
                name = sentence.persons.get(person)
                if post is not None and name is not None:
                    yield from tenure(sentence, name, post, "former", 0.85, "cách chức … đối với A")


def _stripped(shape: Outline, position: int) -> tuple[int, ...]:
    """The persons whom the removal at ``position`` hits."""
    target, _ = target_of(shape, position, "P")
    return shape.group(target) if target is not None else ()


def _stripped_before(shape: Outline, position: int) -> tuple[int, ...]:
    """'cách tất cả chức vụ … đối với ông A (gồm: cách chức T; cách chức T)': those of the first."""
    opened = shape.tags.rfind("(", 0, position)
    if opened <= shape.tags.rfind(")", 0, position):
        return ()
    first = shape.tags.rfind("S", 0, opened)
    return _stripped(shape, first) if first >= 0 else ()


def _bracketed(sentence: ResolvedSentence, sanction: int) -> tuple[int, ...]:
    """'cách tất cả các chức vụ trong Đảng (T; T)': the posts that the bracket lists."""
    match = _LISTS_POSTS.match(sentence.tags, sanction)
    namely = _NAMELY.match(sentence.tags, sanction)  # 'cách tất cả chức vụ của ông A, gồm: T; T'
    if namely:
        return tuple(i for i in range(*namely.span("posts")) if sentence.tags[i] == "T")
    return tuple(i for i in range(*match.span()) if sentence.tags[i] == "T") if match else ()


def predecessors(sentence: ResolvedSentence, shape: Outline) -> Iterator[TenureFact]:
    """'… giữ chức T, thay ông B': B held T before, unless the sentence goes on about B."""
    for position, tag in enumerate(shape.tags):
        if tag != "T":
            continue
        match = _REPLACING.match(shape.tags[position + 1 :])
        if not match:
            continue
        person = position + 1 + match.start("person")
        name = sentence.persons.get(shape.chunks[person])
        before = shape.tags[:position]
        if (
            name is None
            or "U" in before
            or "N" in before
            or not re.search(r"[VvMW][^P;]*$", before)
        ):
            continue
        for index in chain_posts(sentence.tags, shape.chunks[position]):
            post = sentence.posts.get(index)
            if post:
                yield from tenure(sentence, name, post, "former", 0.8, "…, thay ông B")
