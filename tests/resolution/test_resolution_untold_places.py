"""Bodies of whose place neither the article nor its source tells: as the text names them, each held to
its article."""

from __future__ import annotations

import pytest
from facts import facts, read

from cadregraph.graph.model import LinkFact, Official, Organization
from cadregraph.graph.resolution.composition import is_unplaced


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Ông Đinh Công Phiệt, Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch UBND tỉnh, chủ trì hội nghị.",
         {("Ủy viên", "Ban Thường vụ Tỉnh ủy"), ("Phó Chủ tịch", "Ủy ban nhân dân tỉnh")}),
        ("Bí thư Huyện ủy Đinh Công Phiệt yêu cầu làm rõ.", {("Bí thư", "Huyện ủy")}),
        ("Ông Đinh Công Phiệt, Phó Giám đốc Sở Tư pháp, thông tin với báo chí.",
         {("Phó Giám đốc", "Sở Tư pháp")}),
        ("Đại tá Đinh Công Phiệt, Phó Giám đốc Công an tỉnh, dự lễ.", {("Phó Giám đốc", "Công an tỉnh")}),
        ("Ông Đinh Công Phiệt, Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy, dự lễ.",
         {("Chủ nhiệm", "Ủy ban Kiểm tra Tỉnh ủy")}),
        ("Đại tá Đinh Công Phiệt, Chỉ huy trưởng Bộ CHQS tỉnh, trao quà.",
         {("Chỉ huy trưởng", "Bộ Chỉ huy Quân sự")}),
        ("Ông Đinh Công Phiệt, Bí thư Thị ủy, Chủ tịch HĐND thị xã, phát biểu.",
         {("Bí thư", "Thị ủy"), ("Chủ tịch", "Hội đồng nhân dân thị xã")}),
        ("UBND huyện đã bổ nhiệm ông Đinh Công Phiệt giữ chức Trưởng phòng Nội vụ.",
         {("Trưởng phòng", "Phòng Nội vụ")}),
        # the article tells it after all, or may tell it
        ("Tỉnh ủy Sơn La đã họp. Ông Đinh Công Phiệt, Phó Bí thư Tỉnh ủy, dự.",
         {("Phó Bí thư", "Tỉnh ủy Sơn La")}),
        ("Nguyên Bí thư Tỉnh ủy Sơn La Mai Văn Kha nghỉ hưu. Ông Đinh Công Phiệt là Phó Bí thư Tỉnh ủy.",
         set()),
        # no one body
        ("Bí thư các Huyện ủy, trong đó có ông Đinh Công Phiệt, đã dự.", set()),
        ("Ông Đinh Công Phiệt từng là Phó Chủ tịch UBND nhiều nhiệm kỳ.", set()),
    ],
)  # fmt: skip
def test_posts(text: str, posts: set[tuple[str, str]]) -> None:
    held = {row[2:4] for row in facts(text, "post") if row[1] == "Đinh Công Phiệt"}
    assert held == posts


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Tại xã Hoằng Đồng, ông Đinh Công Phiệt, Bí thư Huyện ủy, tiếp xúc cử tri.", "Huyện ủy Hoằng Hóa"),
        ("Cử tri xã Tân Tiến và xã Hoằng Đạt gặp ông Đinh Công Phiệt, Bí thư Huyện ủy.", "Huyện ủy"),
        ("Tại xã Hoằng Đồng và xã Hoằng Đạt, ông Đinh Công Phiệt, Bí thư Huyện ủy, tiếp xúc cử tri.",
         "Huyện ủy Hoằng Hóa"),
        # of several districts, of a province that the article says otherwise, of another level
        ("Tại xã Tân Tiến, ông Đinh Công Phiệt, Bí thư Huyện ủy, tiếp xúc cử tri.", "Huyện ủy"),
        ("Tại xã Hoằng Đồng và xã Kỳ Tân, ông Đinh Công Phiệt, Bí thư Huyện ủy, dự lễ.", "Huyện ủy"),
        ("Tại xã Hoằng Đồng, tỉnh Nghệ An, ông Đinh Công Phiệt, Bí thư Huyện ủy, dự lễ.", "Huyện ủy"),
        ("Tại xã Hoằng Đồng, ông Đinh Công Phiệt, Bí thư Tỉnh ủy, dự lễ.", "Tỉnh ủy"),
        ("Ông Đinh Công Phiệt (quê xã Hoằng Đồng), Bí thư Huyện ủy, dự lễ.", "Huyện ủy"),
    ],
)  # fmt: skip
def test_the_district_of_the_communes_that_an_article_names(text: str, body: str) -> None:
    found = read(text, published="2024-11-13").entities.values()
    assert body in {e.label for e in found if isinstance(e, Organization)}
    undated = read(text).entities.values()
    assert "Huyện ủy Hoằng Hóa" not in {e.label for e in undated if isinstance(e, Organization)}


@pytest.mark.parametrize(
    "text",
    [
        "Bộ Chính trị đã kiểm tra một số Ban Thường vụ Tỉnh ủy, Thành ủy.",
        "Các Sở Y tế cho biết thuốc đã đủ.",
        "Huyện ủy ở đâu cũng vậy.",
    ],
)
def test_a_body_on_which_nothing_rests_is_left_out(text: str) -> None:
    assert not [
        entity
        for entity in read(text).entities.values()
        if isinstance(entity, Organization)
        and entity.structure is not None
        and is_unplaced(entity.structure)
    ]


def test_they_are_of_one_article_and_have_no_place() -> None:
    text = "Ông Đinh Công Phiệt, Bí thư Huyện ủy, ký Quyết định số 5 của Huyện ủy."
    one, other = (read(text, name) for name in ("bài 1", "bài 2"))
    assert one.entities and one.entities.keys().isdisjoint(other.entities)
    bodies = [e for e in one.entities.values() if isinstance(e, Organization)]
    assert [(body.label, body.place, body.province) for body in bodies] == [
        ("Huyện ủy", None, None)
    ]
    assert [e.label for e in one.entities.values() if isinstance(e, Official)] == [
        "Đinh Công Phiệt"
    ]
    links = {fact.property for fact in one.facts if isinstance(fact, LinkFact)}
    assert "jurisdiction" not in links
