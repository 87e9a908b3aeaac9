"""Who leads a place or a board, lists on which nobody is named, names that stand in an insertion."""

from __future__ import annotations

import pytest
from facts import Row, facts, read

from cadregraph.graph.model import DisciplineFact, PersonnelFact

TAM, BAY, HOA = "Lê Văn Tám", "Trần Văn Bảy", "Trần Thị Hoa"
ELECTION = "Hội đồng Bầu cử quốc gia"
PARTY, ANTI = "Ban Chấp hành Trung ương Đảng", "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng"


def held(text: str) -> set[Row]:
    """Who has which post in which body, and whether he still has it."""
    return {row[1:] for row in facts(text, "post")}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # of the place that the clause names, not of a committee that was named before
        ("Đảng ủy phường Hòa Bình công bố quyết định.\nXã Tân Minh do ông Lê Văn Tám làm Bí thư Đảng ủy, ông "
         "Trần Văn Bảy làm Chủ tịch UBND xã.",
         {(TAM, "Bí thư", "Đảng ủy xã Tân Minh", "current"),
          (BAY, "Chủ tịch", "Ủy ban nhân dân xã Tân Minh", "current")}),
        ("Đặc khu Côn Đảo do ông Lê Văn Tám làm Bí thư Đảng ủy, ông Trần Văn Bảy làm Chủ tịch UBND đặc khu.",
         {(TAM, "Bí thư", "Đảng ủy đặc khu Côn Đảo", "current"),
          (BAY, "Chủ tịch", "Ủy ban nhân dân đặc khu Côn Đảo", "current")}),
        ("Huyện Mộ Đức do ông Lê Văn Tám làm Bí thư, ông Trần Văn Bảy làm Chủ tịch.",
         {(TAM, "Bí thư", "Huyện ủy Mộ Đức", "current"),
          (BAY, "Chủ tịch", "Ủy ban nhân dân huyện Mộ Đức", "current")}),
        # who leads a board has a title of his own before his name
        (f"{ANTI} do Tổng Bí thư Lê Văn Tám làm Trưởng ban; Phó Thủ tướng Trần Văn Bảy làm Phó Trưởng ban "
         "Thường trực.",
         {(TAM, "Tổng Bí thư", PARTY, "current"), (TAM, "Trưởng ban", ANTI, "current"),
          (BAY, "Phó Thủ tướng", "Chính phủ", "current"),
          (BAY, "Phó Trưởng ban Thường trực", ANTI, "current")}),
        ("Ủy ban bầu cử tỉnh Nghệ An gồm 31 thành viên, do ông Lê Văn Tám làm Chủ tịch.",
         {(TAM, "Chủ tịch", "Ủy ban Bầu cử tỉnh Nghệ An", "current")}),
        # of which board, or who, nothing tells
        ("Hội đồng do Thủ tướng Lê Văn Tám làm Chủ tịch.",
         {(TAM, "Thủ tướng", "Chính phủ", "current")}),
        ("Ban Chỉ đạo do Giám đốc Sở Y tế tỉnh Nghệ An làm Phó ban, ông Lê Văn Tám làm ủy viên.", set()),
    ],
)  # fmt: skip
def test_who_leads(text: str, rows: set[Row]) -> None:
    assert held(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Quốc hội bầu ông Lê Văn Tám làm Chủ tịch Hội đồng bầu cử quốc gia, phê chuẩn danh sách Phó Chủ "
         "tịch "
         "và ủy viên Hội đồng bầu cử quốc gia.", {(TAM, "Chủ tịch", ELECTION, "current")}),
        ("Quốc hội bầu ông Lê Văn Tám làm Chủ tịch Hội đồng bầu cử quốc gia, phê chuẩn danh sách các Phó Chủ "
         "tịch Hội đồng bầu cử quốc gia.", {(TAM, "Chủ tịch", ELECTION, "current")}),
        ("Quốc hội bầu ông Lê Văn Tám làm Chủ tịch Hội đồng bầu cử quốc gia, phê chuẩn ông Trần Văn Bảy làm "
         "Phó Chủ tịch Hội đồng bầu cử quốc gia.",
         {(TAM, "Chủ tịch", ELECTION, "current"), (BAY, "Phó Chủ tịch", ELECTION, "current")}),
    ],
)  # fmt: skip
def test_who_is_on_a_list_is_not_told(text: str, rows: set[Row]) -> None:
    assert held(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # the sentence goes on of its subject, not of who stands in the insertion
        ("Ông Lê Văn Tám - người vừa được chỉ định làm Bí thư Tỉnh ủy Quảng Ninh thay ông Trần Văn Bảy - "
         "từng "
         "là Chủ tịch HĐND tỉnh Gia Lai.",
         {(TAM, "Bí thư", "Tỉnh ủy Quảng Ninh", "current"),
          (BAY, "Bí thư", "Tỉnh ủy Quảng Ninh", "former"),
          (TAM, "Chủ tịch", "Hội đồng nhân dân tỉnh Gia Lai", "former")}),
        ("Ông Lê Văn Tám, người thay ông Trần Văn Bảy, từng là Chủ tịch HĐND tỉnh Gia Lai.",
         {(TAM, "Chủ tịch", "Hội đồng nhân dân tỉnh Gia Lai", "former")}),
        # who stands in no insertion is the subject
        ("Ông Lê Văn Tám thay ông Trần Văn Bảy, người từng là Chủ tịch HĐND tỉnh Gia Lai.",
         {(BAY, "Chủ tịch", "Hội đồng nhân dân tỉnh Gia Lai", "former")}),
        # what came of joining places is the present
        ("Bà Trần Thị Hoa nguyên là Bí thư Tỉnh ủy Bến Tre; sau hợp nhất, bà là Phó Bí thư Tỉnh ủy Vĩnh "
         "Long.",
         {(HOA, "Bí thư", "Tỉnh ủy Bến Tre", "former"),
          (HOA, "Phó Bí thư", "Tỉnh ủy Vĩnh Long", "current")}),
        ("Ông Lê Văn Tám vừa là Bí thư Huyện ủy, vừa là Chủ tịch UBND huyện Mộ Đức.",
         {(TAM, "Bí thư", "Huyện ủy Mộ Đức", "current"),
          (TAM, "Chủ tịch", "Ủy ban nhân dân huyện Mộ Đức", "current")}),
        ("Giám đốc Sở Y tế tỉnh Nghệ An Lê Văn Tám đồng thời là Bí thư Đảng ủy Sở.",
         {(TAM, "Giám đốc", "Sở Y tế tỉnh Nghệ An", "current"),
          (TAM, "Bí thư", "Đảng ủy Sở Y tế tỉnh Nghệ An", "current")}),
    ],
)  # fmt: skip
def test_of_whom_a_sentence_goes_on(text: str, rows: set[Row]) -> None:
    assert held(text) == rows


def test_who_volunteers_is_proposed_by_nobody_else() -> None:
    found = read(
        "Ông Lê Văn Tám và bà Trần Thị Hoa xung phong về làm Phó Chủ tịch UBND xã Tân Hòa."
    )
    changes = [fact for fact in found.facts if isinstance(fact, PersonnelFact)]
    assert len(changes) == 2
    assert all(one.assertion.proposed_by == one.person for one in changes)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "UBKT Trung ương đã đề nghị Ban Bí thư xem xét, thi hành kỷ luật Ban cán sự đảng UBND tỉnh "
         "Quảng Nam "
            "và các ông, bà: Lê Văn Tám, Phó Chủ tịch UBND tỉnh; Trần Thị Hoa, nguyên Phó Bí thư Tỉnh ủy.",
            {("Ban cán sự đảng Ủy ban nhân dân tỉnh Quảng Nam", None), (TAM, None), (HOA, None)},
        ),
        (
            "Ông Lê Văn Tám bị cảnh cáo về mặt Đảng, còn về mặt chính quyền bị giáng chức.",
            {(TAM, "party")},
        ),
        ("Ông Lê Văn Tám bị khiển trách về mặt chính quyền.", {(TAM, "state")}),
        ("Ông Lê Văn Tám bị xóa tư cách nguyên Bí thư Tỉnh ủy Nghệ An nhiệm kỳ 2010-2015.", {(TAM, "party")}),
        ("Ông Lê Văn Tám bị xóa tư cách nguyên Chủ tịch UBND tỉnh Nghệ An.", {(TAM, "state")}),
    ],
)  # fmt: skip
def test_whom_a_sanction_hits(text: str, rows: set[tuple[str, str | None]]) -> None:
    found = read(text)
    told = [fact for fact in found.facts if isinstance(fact, DisciplineFact)]
    assert {(found.entities[one.sanctioned or ""].label, one.kind) for one in told} == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Tòa phúc thẩm tuyên y án sơ thẩm 10 năm tù đối với ông Lê Văn Tám về tội Nhận hối lộ.",
         {(TAM, "convicted", "Nhận hối lộ", "10 năm tù")}),
        ("Bị cáo Lê Văn Tám bị đề nghị bác đơn, tuyên y án 10 năm tù tội Nhận hối lộ.", set()),
        ("Ông Lê Văn Tám được xem xét giảm án.", set()),
    ],
)  # fmt: skip
def test_what_a_court_leaves_as_it_is(text: str, rows: set[Row]) -> None:
    assert {(row[1], row[2], row[4], row[5]) for row in facts(text, "legal")} == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # of a body's two syllables the second may be a surname
        ("Giám đốc Bệnh viện Bạch Mai Lê Văn Tám cho biết.",
         {(TAM, "Giám đốc", "Bệnh viện Bạch Mai", "current")}),
        ("Giám đốc Bệnh viện Hùng Vương Trần Thị Hoa cho biết.",
         {(HOA, "Giám đốc", "Bệnh viện Hùng Vương", "current")}),
        ("Giám đốc Bệnh viện K Lê Văn Tám cho biết.", {(TAM, "Giám đốc", "Bệnh viện K", "current")}),
        ("Giám đốc Bệnh viện Phổi Lê Văn Tám cho biết.", {(TAM, "Giám đốc", "Bệnh viện Phổi", "current")}),
        # to which body somebody goes, and as what
        ("Ông Lê Văn Tám chuyển sang Văn phòng Chính phủ làm Phó Chủ nhiệm.",
         {(TAM, "Phó Chủ nhiệm", "Văn phòng Chính phủ", "current")}),
        # another acts behind who speaks
        ("Theo Chủ tịch UBND tỉnh Nghệ An Lê Văn Tám, Giám đốc Sở Y tế sẽ phải báo cáo.",
         {(TAM, "Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An", "current")}),
        ("Theo Chủ tịch UBND tỉnh Nghệ An Lê Văn Tám, dịch đã được khống chế.",
         {(TAM, "Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An", "current")}),
        ("Ông Lê Văn Tám được giới thiệu tái cử Bí thư Đảng ủy xã Tân Hòa.", set()),
        ("Ông Lê Văn Tám tái cử Bí thư Đảng ủy xã Tân Hòa.",
         {(TAM, "Bí thư", "Đảng ủy xã Tân Hòa", "current")}),
    ],
)  # fmt: skip
def test_whose_name_and_title_it_is(text: str, rows: set[Row]) -> None:
    assert held(text) == rows
