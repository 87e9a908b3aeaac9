"""What a person is whatever the post: man or woman, born in a year, a general."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import cache

from cadregraph.graph.identity.held_posts import HeldPost
from cadregraph.graph.lexicon.mandates import in_assembly
from cadregraph.graph.text.normal import fold

_OTHER_GENDER, _OTHER_BIRTH, _SAME_BIRTH = 0.002, 0.0005, 15.0
_SAME_RANK = {"đại tướng": 500.0, "tướng": 50.0, "giáo sư": 20.0}
"""Of a rank that few ever had two hardly share a name."""
_BOTH_DEPUTIES = 250.0
"""Of some five hundred deputies few share a name."""


@dataclass(frozen=True, slots=True)
class Reason:
    """What speaks for one person (a factor above 1) or against, in words."""

    factor: float
    text: str


def same_rank(one: Set[str], other: Set[str]) -> Iterable[Reason]:
    """That articles give two a rank that few have: 'Đại tướng'."""
    for rank in sorted(one & other):
        yield Reason(_SAME_RANK[rank], f"cùng cấp hàm {rank}")


def by_birth(
    genders: tuple[Set[str], Set[str]],
    births: tuple[Set[tuple[int, ...]], Set[tuple[int, ...]]],
) -> Iterable[Reason]:
    """Whether two are man and woman, and whether they were born in one year."""
    if all(genders) and genders[0].isdisjoint(genders[1]):
        yield Reason(_OTHER_GENDER, "người nam, người nữ")
    if all(births):
        years = [max(a[0], b[0]) - min(a[1], b[1]) for a in births[0] for b in births[1]]
        if min(years) <= 0:
            yield Reason(_SAME_BIRTH, "cùng năm sinh")
        elif min(years) > 1:  # ages are counted by the year or by the birthday
            yield Reason(_OTHER_BIRTH, "khác năm sinh")


def both_deputies(one: Iterable[HeldPost], other: Iterable[HeldPost]) -> Iterable[Reason]:
    """That both are in the National Assembly: 'đại biểu Quốc hội', 'Trưởng đoàn đại biểu Quốc hội tỉnh X'."""
    if any(map(_is_deputy, one)) and any(map(_is_deputy, other)):
        yield Reason(_BOTH_DEPUTIES, "cùng là đại biểu Quốc hội")


def called_otherwise(callings: Set[str], posts: Iterable[HeldPost]) -> bool:
    """Whether somebody of whom articles tell no post is called by what is none of these: 'lái xe', 'con
    trai ông A', a post that was not read."""
    titles = {fold(post.title) for post in posts}
    return bool(callings) and not any(calling in title for calling in callings for title in titles)


@cache
def _is_deputy(post: HeldPost) -> bool:
    return in_assembly(post.title, post.label.removeprefix(post.title).lstrip()) != ""
