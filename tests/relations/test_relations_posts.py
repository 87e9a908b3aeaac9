"""Who holds which post: a chain of titles stands at a name, before it or behind it."""

from __future__ import annotations

import pytest
from facts import facts

LAM_BA_VI = ("post", "Trần Văn Lâm", "Bí thư", "Huyện ủy Ba Vì", "current")


@pytest.mark.parametrize(
    "text",
    [
        "Bí thư Huyện ủy Ba Vì Trần Văn Lâm đã đến dự.",
        "Đồng chí Bí thư Huyện ủy Ba Vì Trần Văn Lâm đã đến dự.",
        "Bí thư Huyện ủy Ba Vì, thành phố Hà Nội Trần Văn Lâm đã đến dự.",
        "Bí thư Huyện ủy Ba Vì, Hà Nội, ông Trần Văn Lâm, đã đến dự.",
        "Đoàn đã làm việc với Bí thư Huyện ủy Ba Vì, TP Hà Nội Trần Văn Lâm.",
        "Bí thư Huyện ủy Ba Vì, Hà Nội là ông Trần Văn Lâm.",
        "Bí thư Huyện ủy Ba Vì, ông Trần Văn Lâm, đã đến dự.",
        "Ông Trần Văn Lâm, Bí thư Huyện ủy Ba Vì, đã đến dự.",
        "Ông Trần Văn Lâm - Bí thư Huyện ủy Ba Vì đã đến dự.",
        "Ông Trần Văn Lâm – Bí thư Huyện ủy Ba Vì – đã đến dự.",
        "Ông Trần Văn Lâm (Bí thư Huyện ủy Ba Vì) đã đến dự.",
        "Ông Trần Văn Lâm (sinh năm 1971), Bí thư Huyện ủy Ba Vì, đã đến dự.",
        "Ông Trần Văn Lâm (bên trái), Bí thư Huyện ủy Ba Vì, trao hoa.",
        "Ông Trần Văn Lâm là Bí thư Huyện ủy Ba Vì.",
        "Ông Trần Văn Lâm hiện là Bí thư Huyện ủy Ba Vì.",
        "Ông Trần Văn Lâm đang giữ chức Bí thư Huyện ủy Ba Vì.",
        "Tham dự có các đồng chí: Trần Văn Lâm, Bí thư Huyện ủy Ba Vì; đại diện các ban.",
    ],
)
def test_before_and_behind_the_name(text: str) -> None:
    assert facts(text, "post") == {LAM_BA_VI}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Bá Tư được bổ nhiệm làm Bí thư Huyện ủy Ba Vì, Hà Nội; ông Trần Văn Lâm nghỉ hưu.",
        "Ông Lê Bá Tư, Bí thư Huyện ủy Ba Vì, Hà Nội, và ông Trần Văn Lâm đã đến dự.",
    ],
)
def test_a_place_behind_a_title_hands_it_to_nobody_else(text: str) -> None:
    assert {row[1:4] for row in facts(text, "post")} == {("Lê Bá Tư", *LAM_BA_VI[2:4])}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Ông Trần Văn Lâm, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Long An, đã đến dự.",
            {
                ("Trần Văn Lâm", "Phó Bí thư", "Tỉnh ủy Long An"),
                ("Trần Văn Lâm", "Chủ tịch", "Ủy ban nhân dân tỉnh Long An"),
            },
        ),
        (
            "Bí thư Huyện ủy kiêm Chủ tịch HĐND huyện Ba Vì Trần Văn Lâm đã đến dự.",
            {
                ("Trần Văn Lâm", "Bí thư", "Huyện ủy Ba Vì"),
                ("Trần Văn Lâm", "Chủ tịch", "Hội đồng nhân dân huyện Ba Vì"),
            },
        ),
        (
            "Dự họp có các đồng chí: Trần Văn Lâm, Bí thư Huyện ủy Ba Vì; Lê Thị Na, "
            "Giám đốc Sở Y tế tỉnh Bến Tre.",
            {
                ("Trần Văn Lâm", "Bí thư", "Huyện ủy Ba Vì"),
                ("Lê Thị Na", "Giám đốc", "Sở Y tế tỉnh Bến Tre"),
            },
        ),
        (
            "Bí thư Huyện ủy Ba Vì Trần Văn Lâm và Giám đốc Sở Y tế tỉnh Bến Tre Lê Thị Na đã dự.",
            {
                ("Trần Văn Lâm", "Bí thư", "Huyện ủy Ba Vì"),
                ("Lê Thị Na", "Giám đốc", "Sở Y tế tỉnh Bến Tre"),
            },
        ),
        (
            "Dự có các Phó Chủ tịch UBND tỉnh Long An: Trần Văn Lâm, Lê Thị Na.",
            {
                ("Trần Văn Lâm", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Long An"),
                ("Lê Thị Na", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Long An"),
            },
        ),
        (
            "Các Phó Chủ tịch UBND tỉnh Long An Trần Văn Lâm, Lê Thị Na đã đến dự.",
            {
                ("Trần Văn Lâm", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Long An"),
                ("Lê Thị Na", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Long An"),
            },
        ),
    ],
)
def test_several_posts_and_several_people(text: str, rows: set[tuple[str, str, str]]) -> None:
    assert facts(text, "post") == {("post", *row, "current") for row in rows}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Ông Trần Văn Lâm, nguyên Bí thư Huyện ủy, Chủ tịch HĐND huyện Ba Vì, đã đến dự.",
            {
                ("Trần Văn Lâm", "Bí thư", "Huyện ủy Ba Vì", "former"),
                ("Trần Văn Lâm", "Chủ tịch", "Hội đồng nhân dân huyện Ba Vì", "former"),
            },
        ),
        (
            "Nguyên Bí thư Huyện ủy Ba Vì Trần Văn Lâm đã đến dự.",
            {("Trần Văn Lâm", "Bí thư", "Huyện ủy Ba Vì", "former")},
        ),
        (
            "Ông Trần Văn Lâm từng giữ chức Bí thư Huyện ủy Ba Vì.",
            {("Trần Văn Lâm", "Bí thư", "Huyện ủy Ba Vì", "former")},
        ),
        (
            "Ông Trần Văn Lâm từng là Bí thư Huyện ủy Ba Vì.",
            {("Trần Văn Lâm", "Bí thư", "Huyện ủy Ba Vì", "former")},
        ),
        (
            "Khi còn là Bí thư Huyện ủy Ba Vì, ông Trần Văn Lâm đã ký.",
            {("Trần Văn Lâm", "Bí thư", "Huyện ủy Ba Vì", "former")},
        ),
        (
            "Quyền Giám đốc Sở Y tế tỉnh Bến Tre Lê Thị Na đã đến dự.",
            {("Lê Thị Na", "Giám đốc", "Sở Y tế tỉnh Bến Tre", "acting")},
        ),
        (
            "Bà Lê Thị Na, Bí thư Huyện ủy Ba Vì nhiệm kỳ 2010-2015, và ông Tạ Quốc Bảo, "
            "Bí thư Huyện ủy Ba Vì nhiệm kỳ 2015-2020, đã đến dự đại hội nhiệm kỳ 2020-2025.",
            {
                ("Lê Thị Na", "Bí thư", "Huyện ủy Ba Vì", "former"),
                ("Tạ Quốc Bảo", "Bí thư", "Huyện ủy Ba Vì", "former"),
            },
        ),
    ],
)
def test_held_before_or_stood_in_for(text: str, rows: set[tuple[str, str, str, str]]) -> None:
    assert {row for row in facts(text, "post") if row[-1] != "current"} == {
        ("post", *row) for row in rows
    }


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Ông Tạ Quốc Bảo, con trai của ông Trần Văn Lâm, Bí thư Huyện ủy Ba Vì, đã bị tố cáo.",
            {LAM_BA_VI},
        ),
        ("Bà Lê Thị Na là vợ ông Trần Văn Lâm, Bí thư Huyện ủy Ba Vì.", {LAM_BA_VI}),
        ("Ông Trần Văn Lâm không phải là Bí thư Huyện ủy Ba Vì.", set()),
        ("Ông Trần Văn Lâm gửi đơn tới Bí thư Huyện ủy Ba Vì.", set()),
        ("Ông Trần Văn Lâm làm việc với Chủ tịch UBND tỉnh Long An.", set()),
    ],
)
def test_who_does_not_hold_the_post(text: str, rows: set[tuple[str, ...]]) -> None:
    assert facts(text, "post") == rows


def test_a_speaker_named_by_his_post_alone_is_the_one_who_holds_it() -> None:
    text = (
        "Bí thư Huyện ủy Ba Vì Trần Văn Lâm đã đến dự. Bí thư Huyện ủy Ba Vì cho biết đã nhận đơn."
    )
    assert facts(text, "said") == {("said", "Trần Văn Lâm")}
