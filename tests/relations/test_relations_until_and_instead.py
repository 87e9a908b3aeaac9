"""Until when a post was held, since when who came in another's place has it, and whose a date is not."""

from __future__ import annotations

import pytest
from facts import read

from cadregraph.graph.model import PersonnelFact, TenureFact

LAM, HOA = "Trần Văn Lâm", "Lê Thị Hoa"
_POST = "Giám đốc Sở Y tế tỉnh Bến Tre"


def told(text: str, published: str = "2024-08-20") -> set[tuple[str, str, str, str]]:
    """Holder, status, since and until of the posts of a text."""
    found = read(text, published=published)
    return {
        (found.entities[fact.holder].label, fact.status, fact.start or "", fact.end or "")
        for fact in found.facts
        if isinstance(fact, TenureFact)
    }


def days(text: str) -> set[tuple[str, str]]:
    """Who is given or loses a post in a text, and when."""
    found = read(text, published="2024-08-20")
    return {
        (found.entities[fact.person].label, fact.date or "")
        for fact in found.facts
        if isinstance(fact, PersonnelFact)
    }


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (f"Ông {LAM} là {_POST} cho đến tháng 7/2023.", {(LAM, "former", "", "2023-07")}),
        (f"Ông {LAM} là {_POST} tới cuối năm 2023.", {(LAM, "former", "", "2023")}),
        (f"Ông {LAM} từng là {_POST} tới cuối năm 2022.", {(LAM, "former", "", "2022")}),
        (f"Ông {LAM} giữ chức {_POST} đến năm 2019.", {(LAM, "former", "", "2019")}),
        (f"Năm 2015, ông {LAM} được bổ nhiệm giữ chức {_POST} đến năm 2019.",
         {(LAM, "former", "2015", "2019")}),
        (f"Từ năm 2011-2021, ông {LAM} cũng kiêm {_POST}.", {(LAM, "former", "2011", "2021")}),
        (f"Từ năm 2011-2021, ông {LAM} không kiêm {_POST}.", set()),
        (f"Ông {LAM} vẫn là {_POST} đến tháng 7/2023.", {(LAM, "current", "", "")}),
        (f"Ông {LAM} giữ chức {_POST} đến năm 2026.", {(LAM, "current", "", "")}),
        (f"Ông {LAM} được bổ nhiệm giữ chức {_POST} đến tháng 5/2026.", {(LAM, "current", "", "")}),
        (f"Ông {LAM} được giao việc thay bà {HOA}, thời gian làm {_POST} đến năm 2019.",
         {(HOA, "former", "", "")}),
        (f"Ông {LAM} thôi giữ chức {_POST} từ ngày 1/9/2024.", {(LAM, "former", "", "2024-09-01")}),
        (f"Ông {LAM} được bổ nhiệm giữ chức {_POST} thay bà {HOA} vào tháng 4/2021.",
         {(LAM, "current", "2021-04", ""), (HOA, "former", "", "")}),
        (f"Ông {LAM} được bổ nhiệm giữ chức {_POST} thay người tiền nhiệm là bà {HOA} từ ngày 5/4/2021.",
         {(LAM, "current", "2021-04-05", ""), (HOA, "former", "", "")}),
        (f"Ông {LAM} được bổ nhiệm giữ chức {_POST} thay bà {HOA} nghỉ hưu từ tháng 4/2021.",
         {(LAM, "current", "", ""), (HOA, "former", "", "")}),
    ],
)  # fmt: skip
def test_posts(text: str, rows: set[tuple[str, str, str, str]]) -> None:
    assert told(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (f"Từ năm 2011, bà {HOA} lo việc của sở, cho tới khi ông {LAM} được bổ nhiệm giữ chức {_POST}.",
         {(LAM, "")}),
        (f"Ngày 8/4/2021, ông {LAM} được bổ nhiệm giữ chức {_POST}, cho đến khi về hưu.",
         {(LAM, "2021-04-08")}),
        (f"Đến tháng 4/2016, ông {LAM} được bổ nhiệm giữ chức {_POST}.", {(LAM, "2016-04")}),
        (f"Ông {LAM} được bổ nhiệm giữ chức {_POST} đến tháng 5/2026.", {(LAM, "")}),
        (f"Ông {LAM} được bổ nhiệm giữ chức {_POST} thay bà {HOA} vào tháng 4/2021.", {(LAM, "2021-04")}),
    ],
)  # fmt: skip
def test_days(text: str, rows: set[tuple[str, str]]) -> None:
    assert days(text) == rows
