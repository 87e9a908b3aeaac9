"""Who hands a post over to whom, and who is named in whose place."""

from __future__ import annotations

import pytest
from facts import facts, read

from cadregraph.graph.model import TenureFact

LAM, NAM = "Trần Văn Lâm", "Lê Văn Nam"
BODY = "Huyện ủy Tuy An"
TAKEN = {(LAM, "current"), (NAM, "former")}
T = "Bí thư Huyện ủy Tuy An"


def held(text: str) -> set[tuple[str, str]]:
    """Who holds or held the post of a secretary by a text."""
    return {(row[1], row[4]) for row in facts(text, "post") if row[2:4] == ("Bí thư", BODY)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Ông Lê Văn Nam bàn giao nhiệm vụ {T} cho ông Trần Văn Lâm.", TAKEN),
        (f"Ông Lê Văn Nam đã bàn giao lại công việc {T} cho ông Trần Văn Lâm.", TAKEN),
        (f"Ông Trần Văn Lâm tiếp nhận nhiệm vụ {T} từ ông Lê Văn Nam.", TAKEN),
        (f"Ông Trần Văn Lâm nhận bàn giao chức vụ {T} từ ông Lê Văn Nam.", TAKEN),
        (f"Ông Trần Văn Lâm kế nhiệm vị trí {T} của ông Lê Văn Nam.", TAKEN),
        (f"Người kế nhiệm ông Lê Văn Nam ở vị trí {T} là ông Trần Văn Lâm.", TAKEN),
        # not yet, or not at all
        (f"Ông Lê Văn Nam sẽ bàn giao nhiệm vụ {T} cho ông Trần Văn Lâm.", set()),
        (f"Ông Trần Văn Lâm chưa nhận bàn giao chức vụ {T} từ ông Lê Văn Nam.", set()),
        (f"Ông Trần Văn Lâm sẽ kế nhiệm vị trí {T} của ông Lê Văn Nam.", set()),
        # what is handed over is no post, or by one who does not leave it
        (f"Ông Lê Văn Nam bàn giao hồ sơ của {T} cho ông Trần Văn Lâm.", set()),
        (f"Ông Trần Văn Lâm tiếp nhận đơn gửi {T} từ ông Lê Văn Nam.", set()),
        # who gets a decision gets the post, who gives it leaves none
        (f"Ông Trần Văn Lâm nhận quyết định bổ nhiệm {T} từ ông Lê Văn Nam.", {(LAM, "current")}),
        (f"Trước sự chứng kiến của ông Lê Văn Nam, ông Trần Văn Lâm nhận quyết định bổ nhiệm giữ chức {T}.",
         {(LAM, "current")}),
        (f"Ông Trần Văn Lâm chưa nhận quyết định bổ nhiệm {T}.", set()),
        (f"Ông Trần Văn Lâm trao quyết định bổ nhiệm {T}.", set()),
        # who leaves his work to another goes himself
        (f"Ông Lê Văn Nam giao việc cho ông Trần Văn Lâm và về làm {T}.", {(NAM, "current")}),
        (f"Ban Thường vụ Tỉnh ủy giao nhiệm vụ cho ông Trần Văn Lâm giữ chức {T}.", {(LAM, "current")}),
    ],
)  # fmt: skip
def test_who_hands_a_post_over_to_whom(text: str, expected: set[tuple[str, str]]) -> None:
    assert held(text) == expected


def test_the_day_of_a_succession_is_not_that_on_which_the_other_began() -> None:
    text = f"Ông Trần Văn Lâm kế nhiệm ông Lê Văn Nam giữ chức {T} từ ngày 5/6/2024."
    extraction = read(text)
    began = {
        (extraction.entities[fact.holder].label, fact.start)
        for fact in extraction.facts
        if isinstance(fact, TenureFact)
    }
    assert began == {(LAM, "2024-06-05"), (NAM, None)}
