"""An arrest, a prison sentence and a removal end the posts of the person; what is only asked for does not."""

from __future__ import annotations

import pytest
from facts import dated
from stores import rows, store_of, values

HELD = ("2024-01-10", "Ông Trần Văn Lâm, Bí thư Huyện ủy Tân Trụ, thăm trường học.")
AGAIN = ("2024-02-11", "Bí thư Huyện ủy Tân Trụ Trần Văn Lâm họp bàn giá lúa.")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Cơ quan Cảnh sát điều tra Công an tỉnh Long An bắt tạm giam ông Trần Văn Lâm, Bí thư Huyện ủy Tân "
         "Trụ, về tội nhận hối lộ.", "bị bắt"),
        ("Bí thư Huyện ủy Tân Trụ Trần Văn Lâm bị bắt.", "bị bắt"),
        ("Tòa án nhân dân tỉnh Long An tuyên phạt ông Trần Văn Lâm, Bí thư Huyện ủy Tân Trụ, 7 năm tù.",
         "bị tuyên án tù"),
        ("Tỉnh ủy Long An quyết định cách chức Bí thư Huyện ủy Tân Trụ đối với ông Trần Văn Lâm.",
         "quyết định thôi giữ chức"),
    ],
)  # fmt: skip
def test_what_ends_a_post(text: str, reason: str) -> None:
    store = store_of(dated(HELD, AGAIN, ("2024-05-20", text)))
    asked = {"title": "Bí thư", "organization": "Huyện ủy Tân Trụ"}
    assert rows(store.ask_named("post-holders", asked)) == []
    why = values(store, "?i a cadre:Inference ; cadre:reason ?v FILTER(LANG(?v) = 'vi')")
    assert any(reason in one for one in why), why


@pytest.mark.parametrize(
    "text",
    [
        "Viện kiểm sát nhân dân tỉnh Long An đề nghị truy tố ông Trần Văn Lâm, Bí thư Huyện ủy Tân Trụ.",
        "Công an bác bỏ thông tin ông Trần Văn Lâm, Bí thư Huyện ủy Tân Trụ, bị bắt.",
        "Ông Trần Văn Lâm, Bí thư Huyện ủy Tân Trụ, bị khởi tố.",
        "Ủy ban Kiểm tra Tỉnh ủy đề nghị cách chức Bí thư Huyện ủy Tân Trụ đối với ông Trần Văn Lâm.",
    ],
)
def test_what_ends_none(text: str) -> None:
    store = store_of(dated(HELD, AGAIN, ("2024-05-20", text)))
    asked = {"title": "Bí thư", "organization": "Huyện ủy Tân Trụ"}
    found = rows(store.ask_named("post-holders", asked))
    assert [row[0] for row in found] == ["Trần Văn Lâm"]
