"""What a deputy is in charge of, which is no part of the title: 'Phó Chủ tịch phụ trách mảng đô thị'."""

from __future__ import annotations

from dataclasses import replace

from cadregraph.graph.mentions.organizations import organization_at
from cadregraph.graph.mentions.persons import person_at
from cadregraph.graph.mentions.spans import PostSpan
from cadregraph.graph.text.tokens import Tokens


def in_charge_of(tokens: Tokens, post: PostSpan) -> PostSpan:
    """'Phó Chủ tịch phụ trách lĩnh vực đô thị | Lê Văn A': what it is in charge of is no part of the
    title, and is passed over where a name follows."""
    at = post.end
    while at < len(tokens) and at - post.end < 10 and not tokens.capital[at]:
        if not (tokens.folds[at].isalpha() or tokens.folds[at] in "-,"):
            return post
        at += 1
    body = _in_charge_at(tokens, post)
    if body is not None:
        return body
    if person_at(tokens, at, expected=True) is None:
        return post
    title = post.title.removesuffix(" phụ trách")
    heads = post.heads & {"government", "department", "ministry"} or post.heads
    return replace(post, title=title, heads=heads, end=at)


def _in_charge_at(tokens: Tokens, post: PostSpan) -> PostSpan | None:
    """'Phó Chủ tịch phụ trách mảng đô thị | của UBND quận 1'."""
    for at in range(post.end + 1, min(post.end + 8, len(tokens))):
        if tokens.folds[at] == "của":
            body = organization_at(tokens, at + 1)
            if body is None or body.generic:
                return None
            title = post.title.removesuffix(" phụ trách")
            return replace(post, title=title, organization=body, end=body.end)
    return None
