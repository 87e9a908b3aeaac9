"""Firms whose names begin with what they do, in small letters."""

from __future__ import annotations

import pytest
from facts import facts, organizations


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("Công ty cổ phần phát triển đầu tư Thái Sơn", "Công ty Cổ phần Phát triển Đầu tư Thái Sơn"),
        ("Công ty TNHH cấp nước Sông Hồng", "Công ty TNHH Cấp nước Sông Hồng"),
        ("Công ty cổ phần thương mại, dịch vụ và vận tải biển Hoàng Long",
         "Công ty Cổ phần Thương mại, Dịch vụ và Vận tải biển Hoàng Long"),
        # without a legal form, two trades at least
        ("Công ty xây dựng và thương mại Hoàng Long", "Công ty Xây dựng và Thương mại Hoàng Long"),
    ],
)  # fmt: skip
def test_what_a_firm_does_is_part_of_its_name(text: str, firm: str) -> None:
    told = facts(f"Ông Trần Văn Lâm, Giám đốc {text}, bị khởi tố.", "post")
    assert {row[3] for row in told} == {firm}


@pytest.mark.parametrize(
    "text",
    [
        "Công ty xây dựng Nhà máy thủy điện đã họp.",
        "Công ty cổ phần xây dựng Bí thư Đảng ủy nói đến đã họp.",
        "Công ty cổ phần thương mại, dịch vụ đã họp.",
        "Công ty cổ phần vận tải 15 xe đã họp.",
    ],
)
def test_what_a_firm_does_without_a_name_is_none(text: str) -> None:
    assert not {name for name in organizations(text) if name.startswith("Công ty")}


def test_a_person_behind_what_a_firm_does_is_no_part_of_its_name() -> None:
    text = "Giám đốc Công ty TNHH xây dựng Trần Văn Lâm phát biểu: 'Chúng tôi đã xong.'"
    assert facts(text, "post") == set()
