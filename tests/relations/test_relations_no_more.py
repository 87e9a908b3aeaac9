"""Posts that are over by what stands beside them: 'cũ', 'trước sáp nhập', 'nay là', 'hiện là T, nguyên U'."""

from __future__ import annotations

import pytest
from facts import Row, facts

TEO, CAO_BANG = "Lục Văn Tèo", "Ủy ban nhân dân tỉnh Cao Bằng"
SECRETARY = (TEO, "Bí thư", "Huyện ủy Nguyên Bình")
DEPUTY = (TEO, "Phó Chủ tịch", CAO_BANG)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # the body is no more
        ("Ông Lục Văn Tèo, Bí thư Huyện ủy Nguyên Bình (cũ), đã dự.", {(*SECRETARY, "former")}),
        ("Bí thư Huyện ủy Nguyên Bình cũ Lục Văn Tèo đã dự.", {(*SECRETARY, "former")}),
        ("Ông Lục Văn Tèo, Bí thư Huyện ủy Nguyên Bình (trước sáp nhập), đã dự.", {(*SECRETARY, "former")}),
        ("Ông Lục Văn Tèo, Bí thư Huyện ủy Nguyên Bình (nay là xã Nguyên Bình), đã dự.",
         {(*SECRETARY, "former")}),
        # what he is now stands behind
        ("Ông Lục Văn Tèo, Bí thư Huyện ủy Nguyên Bình, nay là Phó Chủ tịch UBND tỉnh Cao Bằng.",
         {(*SECRETARY, "former"), (*DEPUTY, "current")}),
        # in brackets it may be what the post is called now: 'Trưởng ty Công an (nay là Giám đốc Công an)'
        ("Ông Lục Văn Tèo, Bí thư Huyện ủy Nguyên Bình (nay là Phó Chủ tịch UBND tỉnh Cao Bằng), đã dự.",
         {(*SECRETARY, "former")}),
        ("Ông Lục Văn Tèo, Ủy viên Trung ương Đảng, nay là Phó Chủ tịch UBND tỉnh Cao Bằng.",
         {(TEO, "Ủy viên", "Ban Chấp hành Trung ương Đảng", "current"), (*DEPUTY, "current")}),
        # what he was stands behind
        ("Ông Lục Văn Tèo hiện là Phó Chủ tịch UBND tỉnh Cao Bằng, nguyên Bí thư Huyện ủy Nguyên Bình.",
         {(*SECRETARY, "former"), (*DEPUTY, "current")}),
        ("Ông Lục Văn Tèo hiện là Phó Chủ tịch UBND tỉnh Cao Bằng, Bí thư Huyện ủy Nguyên Bình (cũ).",
         {(*SECRETARY, "former"), (*DEPUTY, "current")}),
        # of the place alone, or nothing of the kind
        ("Ông Lục Văn Tèo, Bí thư Huyện ủy Nguyên Bình, đã dự.", {(*SECRETARY, "current")}),
        ("Ông Lục Văn Tèo hiện là Phó Chủ tịch UBND tỉnh Cao Bằng, Bí thư Huyện ủy Nguyên Bình.",
         {(*SECRETARY, "current"), (*DEPUTY, "current")}),
        ("Ông Lục Văn Tèo, Bí thư Đảng ủy xã Minh Tâm (huyện Nguyên Bình cũ), đã dự.",
         {(TEO, "Bí thư", "Đảng ủy xã Minh Tâm", "current")}),
    ],
)  # fmt: skip
def test_posts_of_bodies_that_are_no_more(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows
