"""The posts that so few hold that two of their holders seldom share a name."""

from __future__ import annotations

from functools import cache

from cadregraph.graph.identity.held_posts import HeldPost
from cadregraph.graph.lexicon.single_holder import has_single_holder
from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables.titles import LEADERS


@cache
def is_top(post: HeldPost) -> bool:
    """Whether the post is one of the few that lead a central body or a province."""
    body = post.label.removeprefix(post.title).lstrip()
    return any(
        post.level == group.level
        and post.cls in group.classes
        and post.title in group.titles
        and (not group.bodies or body.startswith(group.bodies))
        for group in rows(LEADERS)
    )


def is_head(post: HeldPost) -> bool:
    """Whether the post is that of the one who leads a central body: some hundred people in all."""
    body = post.label.removeprefix(post.title).lstrip()
    return post.level == "central" and has_single_holder(post.title, body)
