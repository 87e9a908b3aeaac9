"""Bodies of which there are many of one name are one only where the article tells which."""

from __future__ import annotations

import pytest
from facts import read

from cadregraph.graph.model import Organization


def key_of(label: str, text: str, article: str) -> str:
    """The key that an article gives the body with this label."""
    found = read(text, article).entities.values()
    return next(e.key for e in found if isinstance(e, Organization) and e.label == label)


@pytest.mark.parametrize(
    ("label", "one", "other", "same"),
    [
        # the one province that the article names tells which
        ("Chi cục Thú y", "Tại Gia Lai, Chi cục trưởng Chi cục Thú y Lê Văn An bị kỷ luật.",
         "Chi cục trưởng Chi cục Thú y Lê Văn An bị cách chức, tỉnh Gia Lai cho biết.", True),
        ("Chi cục Thú y", "Tại Gia Lai, Chi cục trưởng Chi cục Thú y Lê Văn An bị kỷ luật.",
         "Chi cục trưởng Chi cục Thú y Lê Văn Bình bị cách chức, tỉnh Hà Nam cho biết.", False),
        # nothing tells
        ("Chi cục Thú y", "Chi cục trưởng Chi cục Thú y Lê Văn An bị kỷ luật.",
         "Chi cục trưởng Chi cục Thú y Lê Văn An bị kỷ luật.", False),
        # the one ministry
        ("Vụ Tổ chức cán bộ", "Vụ Tổ chức cán bộ đã họp. Bộ Y tế xác nhận.",
         "Bộ Y tế cho biết Vụ Tổ chức cán bộ đã họp.", True),
        ("Vụ Tổ chức cán bộ", "Vụ Tổ chức cán bộ đã họp. Bộ Y tế xác nhận.",
         "Vụ Tổ chức cán bộ đã họp. Bộ Nội vụ xác nhận.", False),
        # a part of such a body
        ("Đảng ủy Chi cục Thú y", "Đảng ủy Chi cục Thú y họp.", "Đảng ủy Chi cục Thú y họp.", False),
        # the command of which division is not said
        ("Bộ Tư lệnh Sư đoàn", "Ông Lê Văn An, Tư lệnh Bộ Tư lệnh Sư đoàn, nói.",
         "Ông Lê Văn An, Tư lệnh Bộ Tư lệnh Sư đoàn, nói.", False),
        ("Bộ Tư lệnh Sư đoàn 308", "Ông Lê Văn An, Tư lệnh Bộ Tư lệnh Sư đoàn 308, nói.",
         "Ông Lê Văn An, Tư lệnh Bộ Tư lệnh Sư đoàn 308, nói.", True),
        # the name tells
        ("Ban Quản lý Khu kinh tế Dung Quất", "Ban Quản lý Khu kinh tế Dung Quất đã họp.",
         "Vi phạm tại Ban Quản lý Khu kinh tế Dung Quất là rõ.", True),
    ],
)  # fmt: skip
def test_two_articles(label: str, one: str, other: str, same: bool) -> None:
    assert (key_of(label, one, "bai-1") == key_of(label, other, "bai-2")) is same
