"""Bodies that one article names otherwise than another: brought together where one alone fits."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from facts import numbered
from hypothesis import given
from hypothesis import strategies as st

from cadregraph.graph.identity import BodyProfile, bodies, body_profiles, together


def profiled(*texts: str) -> list[BodyProfile]:
    """The profiles that articles with these texts give."""
    return [profile for article in numbered(*texts) for profile in body_profiles(article)]


def nodes(*texts: str) -> dict[str, str]:
    """The key of each body by the label that its article gives it."""
    found = profiled(*texts)
    settled = bodies(found)
    return {p.label: settled.identities[p.id].key for p in found if p.id in settled.identities}


FULL = "Thanh tra Công ty Cổ phần Khoáng sản Sao Mai đã xong."
SHORT = "Vi phạm tại Công ty Khoáng sản Sao Mai được làm rõ."
LIMITED = "Công ty TNHH Khoáng sản Sao Mai bị phạt."


def test_a_firm_without_its_legal_form_is_the_one_that_has_one() -> None:
    keys = nodes(FULL, SHORT)

    assert keys["Công ty Khoáng sản Sao Mai"] == keys["Công ty Cổ phần Khoáng sản Sao Mai"]


def test_of_two_legal_forms_none_is_meant_for_certain() -> None:
    settled = bodies(profiled(FULL, SHORT, LIMITED))

    assert len({found.key for found in settled.identities.values()}) == 3
    assert {pair.match.score for pair in settled.possible} == {0.5}
    assert all(pair.match.reasons for pair in settled.possible)


def test_what_is_named_after_the_firm_goes_with_it() -> None:
    keys = nodes(FULL, "Đảng ủy Công ty Khoáng sản Sao Mai bị cảnh cáo.",
                 "Đảng ủy Công ty Cổ phần Khoáng sản Sao Mai bị khiển trách.")  # fmt: skip

    assert (
        keys["Đảng ủy Công ty Khoáng sản Sao Mai"]
        == keys["Đảng ủy Công ty Cổ phần Khoáng sản Sao Mai"]
    )


def test_a_short_name_in_brackets_names_the_firm_in_other_articles() -> None:
    found = profiled("Công ty Cổ phần Khoáng sản Sao Mai (Samico) bị thanh tra.",
                 "Ông Lê Văn An, Tổng Giám đốc Samico, bị bắt.")  # fmt: skip
    names = together("samico", lambda names: [p for p in found if p.name in names])
    settled = bodies(p for p in found if p.name in names)
    keys = {p.label: settled.identities[p.id].key for p in found if p.id in settled.identities}

    assert keys["Samico"] == keys["Công ty Cổ phần Khoáng sản Sao Mai"]


def test_a_short_name_of_two_firms_names_neither() -> None:
    found = profiled("Công ty Cổ phần Khoáng sản Sao Mai (Samico) bị thanh tra.",
                 "Công ty Cổ phần Sơn Mài Cố Đô (Samico) bị thanh tra.",
                 "Ông Lê Văn An, Tổng Giám đốc Samico, bị bắt.")  # fmt: skip
    settled = bodies(found)
    keys = {p.label: settled.identities[p.id].key for p in found if p.id in settled.identities}

    assert len(set(keys.values())) == 3


@pytest.mark.parametrize(
    ("others", "joined"),
    [
        (("Sở Nông nghiệp và Phát triển nông thôn tỉnh Hà Nam",), True),
        (("Sở Nông nghiệp và Phát triển nông thôn tỉnh Hà Tĩnh",), False),  # of another province
        (("Sở Nông nghiệp và Phát triển nông thôn tỉnh Hà Nam",
          "Sở Nông nghiệp và Môi trường tỉnh Hà Nam"), False),  # which of the two
    ],
)  # fmt: skip
def test_the_first_words_of_a_field(others: Sequence[str], joined: bool) -> None:
    keys = nodes("Sở Nông nghiệp tỉnh Hà Nam báo cáo.", *(f"{name} báo cáo." for name in others))

    assert (keys["Sở Nông nghiệp tỉnh Hà Nam"] == keys[others[0]]) is joined


@given(st.permutations(profiled(FULL, SHORT, LIMITED, "Đảng ủy Công ty Khoáng sản Sao Mai họp.")))
def test_the_order_does_not_matter(profiles: list[BodyProfile]) -> None:
    assert bodies(profiles) == bodies(sorted(profiles, key=lambda profile: profile.id))


HERE = "Ông Lê Văn An, Chi cục trưởng Chi cục Thú y, bị kỷ luật."


@pytest.mark.parametrize(
    ("other", "joined"),
    [
        ("Chi cục trưởng Chi cục Thú y Lê Văn An bị cách chức.", True),
        ("Chi cục trưởng Chi cục Thú y Lê Văn An bị cách chức, tỉnh Hà Nam cho biết.", True),
        ("Chi cục trưởng Chi cục Thú y Trần Văn Bình bị cách chức.", False),
    ],
)
def test_a_name_that_many_bear_is_told_by_its_officials(other: str, joined: bool) -> None:
    found = profiled(HERE, other)
    names = together(found[0].name, lambda names: [p for p in found if p.name in names])
    settled = bodies(p for p in found if p.name in names)
    apart = [p.local for p in found if p.id not in settled.identities]
    keys = {found.key for found in settled.identities.values()} | set(apart)

    assert (len(keys) == 1) is joined
