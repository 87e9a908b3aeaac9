"""Filing groups under what they could share loses no pair that shares something."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from cadregraph.graph.identity import HeldPost, Profile
from cadregraph.graph.identity.blocking import Blocks
from cadregraph.graph.identity.groups import Group
from cadregraph.graph.identity.matching import share_something

BODIES = {
    "Tỉnh ủy Quảng Trị": ("province", "tỉnh Quảng Trị"),
    "Ủy ban nhân dân huyện Hải Lăng": ("district", "tỉnh Quảng Trị"),
    "Vụ Kế hoạch": ("central", ""),
    "Vụ Kế hoạch Bộ Xây dựng": ("central", ""),
    "Công ty Cấp nước Sông Hiếu": ("", ""),
    "Công ty Cổ phần Cấp nước Sông Hiếu": ("", ""),
}


def held(title: str, body: str) -> HeldPost:
    level, province = BODIES[body]
    return HeldPost(
        title, f"org/{body}", f"{title} {body}", level, "StateBody", "", province, False
    )


POSTS = st.builds(
    held, st.sampled_from(["Bí thư", "Chủ tịch", "Vụ trưởng"]), st.sampled_from([*BODIES])
)
GROUPS = st.lists(
    st.builds(
        Profile,
        name=st.just("nguyễn văn hùng"),
        local=st.uuids().map(lambda u: f"official/{u}"),
        posts=st.lists(POSTS, max_size=3).map(lambda posts: tuple(sorted(set(posts)))),
        provinces=st.sampled_from([(), ("tỉnh Quảng Trị",), ("tỉnh Kon Tum",)]),
        beside=st.sampled_from([(), ("lò thị xoan",), ("lò thị xoan", "tạ bá lễ")]),
    ).map(lambda profile: Group(frozenset({profile}))),
    max_size=9,
)


@settings(max_examples=100, deadline=None)
@given(GROUPS)
def test_no_pair_is_lost(groups: list[Group]) -> None:
    wanted = {
        frozenset({a.order, b.order}) for a, b in combinations(groups, 2) if share_something(a, b)
    }

    assert {frozenset({a.order, b.order}) for a, b in Blocks(groups).pairs()} == wanted


@settings(max_examples=50, deadline=None)
@given(GROUPS.filter(lambda groups: len(groups) > 2))
def test_a_joined_group_meets_what_its_parts_met(groups: list[Group]) -> None:
    blocks = Blocks(groups)
    one, other, *rest = groups
    whole = blocks.join(one, other)

    assert one not in blocks or other not in blocks
    met = {group.order for group in blocks.partners(whole)}
    assert met == {group.order for group in rest if share_something(whole, group)}
