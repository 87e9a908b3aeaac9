"""A post left open is in the province of the person's other posts, not in the one named last."""

from __future__ import annotations

import pytest
from facts import facts

LAM, OPENING = "Trần Văn Lâm", "Ông Trần Văn Lâm, nguyên Phó Bí thư Tỉnh ủy Đắk Nông, bị kỷ luật. "
NEARER = "Tỉnh ủy Long An theo dõi việc này. "


def test_an_open_post_is_where_the_career_is() -> None:
    text = f"{OPENING}{NEARER}Khi giữ chức Giám đốc Sở Y tế, ông Lâm đã ký hợp đồng."

    assert ("post", LAM, "Giám đốc", "Sở Y tế tỉnh Đắk Nông", "former") in facts(text, "post")


def test_a_body_of_the_sentence_goes_before_the_career() -> None:
    text = f"{OPENING}UBND tỉnh Long An giao ông Lâm, Giám đốc Sở Y tế, ký hợp đồng."

    assert ("post", LAM, "Giám đốc", "Sở Y tế tỉnh Long An", "current") in facts(text, "post")


def test_where_something_happens_is_no_place_of_a_post() -> None:
    text = f"{OPENING}Ở Long An, khi giữ chức Giám đốc Sở Y tế, ông Lâm đã ký hợp đồng."

    assert ("post", LAM, "Giám đốc", "Sở Y tế tỉnh Đắk Nông", "former") in facts(text, "post")


def test_a_career_in_two_provinces_tells_nothing() -> None:
    text = (
        f"{OPENING}Ông Lâm từng là Phó Bí thư Tỉnh ủy Bến Tre. "
        "Ông Trần Văn Lâm, nguyên Phó Bí thư Tỉnh ủy Bến Tre, đã nghỉ hưu. "
        f"{NEARER}Khi giữ chức Giám đốc Sở Y tế, ông Lâm đã ký hợp đồng."
    )

    assert ("post", LAM, "Giám đốc", "Sở Y tế tỉnh Long An", "former") in facts(text, "post")


_LIST = (
    "Ông Lê Văn Kim, Giám đốc Sở Tài chính tỉnh Bắc Ninh; bà Trần Thị Hoa, Giám đốc Sở Y tế tỉnh Lào Cai; "
    "ông Đỗ Công Tám, Phó Chủ tịch UBND tỉnh{} ông Vũ Thái, Chủ tịch UBND huyện Phú Quý, tỉnh Bình Thuận."
)


@pytest.mark.parametrize(
    ("joint", "held"),
    [
        (" và", {"Ủy ban nhân dân tỉnh Bình Thuận"}),
        # an item of its own tells no province
        (";", set()),
    ],
)
def test_the_province_at_the_end_of_an_item_is_that_of_all_in_it(
    joint: str, held: set[str]
) -> None:
    rows = facts(_LIST.format(joint), "post")
    assert {row[3] for row in rows if row[1] == "Đỗ Công Tám"} == held
