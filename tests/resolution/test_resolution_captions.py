"""Whom 'ông' means where the line of a picture stands between two paragraphs."""

from __future__ import annotations

import pytest
from facts import facts

PARAGRAPHS = (
    "Hà Nội bàn về quy hoạch",
    "Ông Trần Văn Lâm, Bí thư Huyện ủy Ba Vì, cho biết hồ sơ đã đủ.",
    "{between}",
    "Ông cho rằng các xã cần báo cáo sớm.",
    "Các xã sẽ báo cáo trong tháng sau, trước khi họp.",
    "{below}",
)


@pytest.mark.parametrize(
    ("between", "below", "speakers"),
    [
        # the line is repeated below the text, so it stands under a picture: nothing tells who
        ("Ông Tạ Quốc Bình, Bí thư Huyện ủy Sóc Sơn.", "Ông Tạ Quốc Bình, Bí thư Huyện ủy Sóc Sơn.",
         {"Trần Văn Lâm"}),
        ("Ông Tạ Quốc Bình, Bí thư Huyện ủy Sóc Sơn, cũng có mặt.", "Hết tháng, huyện họp lại.",
         {"Trần Văn Lâm", "Tạ Quốc Bình"}),
    ],
)  # fmt: skip
def test_a_caption_between(between: str, below: str, speakers: set[str]) -> None:
    text = "\n\n".join(PARAGRAPHS).format(between=between, below=below)

    assert {row[1] for row in facts(text, "said")} == speakers
