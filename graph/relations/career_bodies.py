"""Of which body a post of a career is that names none: that of the next in its list, or of the deputy."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from cadregraph.graph.lexicon.tags import BELONGS, MOVES_TO, ORGANIZATION
from cadregraph.graph.lexicon.word_classes import is_membership
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.mentions.spans import OrganizationSpan, PostSpan
from cadregraph.graph.model import TenureFact
from cadregraph.graph.resolution.sentence import ResolvedPost, ResolvedSentence
from cadregraph.graph.resolution.units import is_smaller, same_unit

_RISES = pattern("post ((comma | and | comma and) word? date marker) post")
"""'là T năm 1981, | đến năm 1985 giữ chức T': one after the other."""
_MOVED_THERE = pattern(
    "moves_to organization comma? word{0,2} marker (post (comma | and | also){1,2})+$"
)
_ROW_AT_MOST = 12
_HEAD_OF = " trưởng"
_NEAR = 40
"""Chunks before a post in which its body is looked for."""
_FACTS_BACK = 20
"""Posts told before that one may speak of."""
_ROW = pattern(
    "post (aside? (comma | and | also | dash | comma (and | also))",
    "((word{2})? marker | now | word? date (is | colon)?)? post)+",
)


def is_open(sentence: ResolvedSentence, index: int, post: ResolvedPost) -> bool:
    """Whether the text names no body for the post at a chunk, so that its list tells it sooner than the
    sentences around."""
    span = sentence.chunked.chunks[index].content
    unnamed = isinstance(span, PostSpan) and span.organization is None
    return unnamed and (post.organization is None or post.basis != "stated")


def of_the_next(sentence: ResolvedSentence, index: int, post: ResolvedPost) -> ResolvedPost:
    """'A, B và C | của X': the post with the body that only a later one of its list names, if the title
    goes with it; as it is where none does."""
    span = sentence.chunked.chunks[index].content
    rises = _RISES.match(sentence.tags, index)
    row = rises or _ROW.match(sentence.tags, index)
    if row is None or not isinstance(span, PostSpan):
        return post
    for behind in range(index + 1, row.end()):
        other = sentence.chunked.chunks[behind].content
        found = sentence.posts.get(behind)
        if found is None or found.organization is None or not isinstance(other, PostSpan):
            continue
        body = other.organization
        if body is None and found.basis == "stated" and span.title == f"Phó {other.title}":
            return replace(post, organization=found.organization, basis="filled")  # 'T, Vụ X'
        if body is None and _belongs_to_larger(sentence, span.title, behind):
            return replace(post, organization=found.organization, basis="filled")
        if rises is not None and span.title != f"Phó {other.title}":
            return post
        if body is None:
            continue  # filled in itself from what follows
        if not same_unit(span.title, body):
            return post
        if not span.heads or body.head.kind in span.heads:
            return replace(post, organization=found.organization, basis="filled")
        return post
    return post


def _belongs_to_larger(sentence: ResolvedSentence, title: str, last: int) -> bool:
    """'Trung đội trưởng, Đại đội phó, | Đại đội trưởng thuộc Tiểu đoàn 1': whether the unit behind the last
    of a row is larger than that of which the title tells, so that this one was in it, too."""
    if sentence.tags[last + 1 : last + 3] != BELONGS + ORGANIZATION:
        return False
    unit = sentence.chunked.chunks[last + 2].content
    return isinstance(unit, OrganizationSpan) and is_smaller(title, unit.head.label)


def named_before(sentence: ResolvedSentence, index: int, post: ResolvedPost) -> ResolvedPost:
    """'Tổng cục X được thành lập, ông trở thành | Tổng cục trưởng đầu tiên': of the one body of that kind
    that the sentence named; not 'rời Sư đoàn X và chuyển sang làm | Sư đoàn trưởng'."""
    stated = post.organization is not None and post.basis == "stated"
    if stated or not post.title.endswith(_HEAD_OF):
        return post
    kind = f"{post.title.removesuffix(_HEAD_OF)} "
    named = [
        at
        for at in range(max(0, index - _NEAR), index)
        if at in sentence.organizations
        and sentence.text(sentence.chunked.chunks[at]).startswith(kind)
    ]
    if len(named) != 1 or MOVES_TO in sentence.tags[named[0] : index]:
        return post
    return replace(post, organization=sentence.organizations[named[0]], basis="stated")


def left_behind(sentence: ResolvedSentence, index: int, post: ResolvedPost) -> bool:
    """'về Học viện X giữ chức Chính ủy kiêm | Bí thư Đảng ủy': whether a post with a committee that is not
    named whole is of the body moved to, so that the committee named before is another."""
    span = sentence.chunked.chunks[index].content
    body = span.organization if isinstance(span, PostSpan) else None
    bare = body is not None and not (body.name or body.parent or body.place)
    if post.basis == "stated" and not (bare and body is not None and body.head.takes == "any"):
        return False
    return _MOVED_THERE.search(sentence.tags, max(0, index - _ROW_AT_MOST), index) is not None


def risen(post: ResolvedPost, held: Sequence[TenureFact]) -> ResolvedPost:
    """'… Phó Giám đốc Sở X, năm 2015 làm | Giám đốc': of the body of which one was the deputy."""
    if post.organization is not None:
        return post
    deputy = f"phó {post.title}".lower()
    for fact in reversed(held):
        if fact.title.lower() == deputy:
            return replace(post, organization=fact.organization, basis="filled")
    return post


def told_before(
    post: ResolvedPost, known: Sequence[TenureFact], *, gains: bool, capacity: bool
) -> ResolvedPost:
    """The post with a body that the text told before: if somebody takes it up, that of which one was the
    deputy; if it says in what ``capacity`` one acts, that in which the title was told last."""
    last = [*itertools.islice(reversed(known), _FACTS_BACK)]
    if gains and post.organization is None:
        return _promoted(post, last)
    if capacity and post.basis != "stated":
        return _of_the_same(post, last)
    return post


def _of_the_same(post: ResolvedPost, last: Sequence[TenureFact]) -> ResolvedPost:
    """'… làm Bí thư Khu ủy X. Với cương vị | Bí thư, ông …'."""
    body = next((fact.organization for fact in last if fact.title == post.title), None)
    return replace(post, organization=body, basis="filled") if body is not None else post


def _promoted(post: ResolvedPost, last: Sequence[TenureFact]) -> ResolvedPost:
    """'… Phó Cục trưởng Cục X. Năm 2022, ông được bổ nhiệm làm | Cục trưởng.': of the body of the post told
    last, a seat aside, if one was the deputy there, stood in, or had the plain title."""
    before = next((fact for fact in last if not is_membership(fact.title)), None)
    if before is None:
        return post
    lower = {f"phó {post.title}".lower(), post.title.removesuffix(" Thường trực").lower()}
    if before.title == post.title and before.status != "acting":
        return post  # 'Quyền Vụ trưởng Vụ X … chính thức làm | Vụ trưởng'
    if before.title.lower() not in lower:
        return post
    return replace(post, organization=before.organization, basis="filled")


def left(post: ResolvedPost, known: Sequence[TenureFact]) -> ResolvedPost:
    """'Năm 1981, ông thôi chức | Bộ trưởng': of the one body in which the text told that title before."""
    bodies = {fact.organization for fact in known if fact.title == post.title}
    return replace(post, organization=bodies.pop(), basis="filled") if len(bodies) == 1 else post
