"""Promotions in rank that news tells: who got which rank, when; not who gave it or was there."""

from __future__ import annotations

import pytest
from facts import read

from cadregraph.graph.model import RankFact

LAM, NAM = "Trần Văn Lâm", "Lê Văn Nam"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Ông Trần Văn Lâm được thăng quân hàm Trung tướng.", {(LAM, "Trung tướng", None)}),
        ("Ngày 3/5/2025, ông Trần Văn Lâm được Chủ tịch nước Lê Văn Nam thăng quân hàm từ Thiếu tướng lên "
         "Trung tướng.", {(LAM, "Trung tướng", "2025-05-03")}),
        ("Chủ tịch nước Lê Văn Nam ký quyết định thăng cấp bậc hàm Thượng tướng cho Thứ trưởng Bộ Công an "
         "Trần Văn Lâm.", {(LAM, "Thượng tướng", None)}),
        ("Thủ tướng thăng quân hàm Thiếu tướng đối với Đại tá Trần Văn Lâm và Đại tá Lê Văn Nam.",
         {(LAM, "Thiếu tướng", None), (NAM, "Thiếu tướng", None)}),
        ("Ông Trần Văn Lâm được thăng quân hàm trung tướng năm 2015.", {(LAM, "Trung tướng", "2015")}),
        ("Ông Trần Văn Lâm được thăng quân hàm Trung tướng vào tháng 7/2019.",
         {(LAM, "Trung tướng", "2019-07")}),
        ("Ông Trần Văn Lâm được thăng quân hàm Trung tướng trước năm 2019.", {(LAM, "Trung tướng", None)}),
        # on the day of the ceremony, which need not be that of the decision
        ("Chiều 3/5/2025, tại lễ trao quyết định thăng cấp bậc hàm từ Đại tá lên Thiếu tướng đối với ông "
         "Trần Văn Lâm, Chủ tịch nước Lê Văn Nam chúc mừng Thiếu tướng.", {(LAM, "Thiếu tướng", None)}),
        # not yet, or of somebody else
        ("Ông Trần Văn Lâm sẽ được thăng quân hàm Trung tướng.", set()),
        ("Con trai ông Trần Văn Lâm được thăng quân hàm Đại tá.", set()),
        ("Ông Trần Văn Lâm trao quyết định thăng quân hàm Đại tá.", set()),
        ("Ông Trần Văn Lâm dự lễ thăng quân hàm Trung tướng, chúc mừng ông Lê Văn Nam.", set()),
    ],
)  # fmt: skip
def test_who_was_given_which_rank(text: str, rows: set[tuple[str, str, str | None]]) -> None:
    found = read(text)
    ranks = {
        (found.entities[fact.person].label, fact.rank, fact.date)
        for fact in found.facts
        if isinstance(fact, RankFact)
    }
    assert ranks == rows
