"""What is told as false, as yet to come or of a relative, and when it was: each with what is so."""

from __future__ import annotations

import pytest
from facts import Row, facts, organizations, read, told

from cadregraph.graph.model import LegalFact, TenureFact

DAT, NHAN = "Ngô Tiến Đạt", "Đàm Thị Nhàn"
UBND = "Ủy ban nhân dân tỉnh Hòa Bình"
FINANCE, HEALTH = "Sở Tài chính tỉnh Hòa Bình", "Sở Y tế tỉnh Hòa Bình"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Công an xử phạt chủ tài khoản loan tin sai sự thật rằng ông Ngô Tiến Đạt bị khai trừ Đảng.",
         {("expulsion", DAT, "denied")}),
        ("Do tung tin sai sự thật, ông Ngô Tiến Đạt bị khai trừ Đảng.", {("expulsion", DAT, "asserted")}),
        ("Do đăng tin giả rằng bà Đàm Thị Nhàn bị khai trừ, ông Ngô Tiến Đạt bị cảnh cáo.",
         {("expulsion", NHAN, "denied"), ("warning", DAT, "asserted")}),
        ("Khi nào được Thủ tướng phê chuẩn, ông Ngô Tiến Đạt mới giữ chức Chủ tịch UBND tỉnh Hòa Bình.",
         {("approved", DAT, "conditional")}),
        ("Theo chương trình, HĐND tỉnh Hòa Bình miễn nhiệm Phó Chủ tịch UBND tỉnh đối với ông Ngô Tiến Đạt.",
         {("relieved", DAT, "planned")}),
        ("Theo chương trình, sáng nay HĐND tỉnh Hòa Bình đã miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh đối "
         "với ông Ngô Tiến Đạt.", {("relieved", DAT, "decided")}),
        ("Ủy ban Kiểm tra Tỉnh ủy Hòa Bình báo cáo cấp có thẩm quyền xem xét, thi hành kỷ luật đối với ông "
         "Ngô Tiến Đạt.", {("-", DAT, "proposed")}),
    ],
)  # fmt: skip
def test_what_is_false_or_yet_to_come(text: str, rows: set[Row]) -> None:
    assert told(text) == rows


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Cử tri mong ông Ngô Tiến Đạt được bầu làm Chủ tịch UBND tỉnh Hòa Bình.", set()),
        ("Nhiều người hy vọng khi ông Ngô Tiến Đạt được bầu làm Chủ tịch UBND tỉnh Hòa Bình.", set()),
        ("Đáp ứng mong mỏi của nhân dân, ông Ngô Tiến Đạt được bầu làm Chủ tịch UBND tỉnh Hòa Bình.", {DAT}),
        ("Bà Nhàn mong ông Ngô Tiến Đạt, người vừa được bầu làm Chủ tịch UBND tỉnh Hòa Bình, lo tốt.", {DAT}),
        ("Thứ trưởng Đàm Văn Ước trao quyết định giao ông Ngô Tiến Đạt làm Giám đốc Sở Y tế tỉnh Hòa Bình.",
         {DAT}),
        # who a pronoun behind two names is
        ("Ông Ngô Tiến Đạt thay ông Lục Văn Sửu, và ông được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Hòa Bình.",
         {DAT}),
        ("Ông Ngô Tiến Đạt thay bà Đàm Thị Nhàn, và bà được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Hòa Bình.",
         {NHAN}),
        ("Ông Ngô Tiến Đạt gặp ông Lục Văn Sửu, và ông được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Hòa Bình.",
         set()),
        ("Ông Ngô Tiến Đạt là bác sĩ, và ông được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Hòa Bình.", {DAT}),
    ],
)  # fmt: skip
def test_who_a_change_befalls(text: str, who: set[str]) -> None:
    assert {row[1] for row in told(text)} == who


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Chồng nữ ca sĩ Đàm Thị Nhàn đang là Phó Giám đốc Sở Tài chính tỉnh Hòa Bình.", set()),
        ("Bác họ của cầu thủ Ngô Tiến Đạt, nguyên Giám đốc Sở Tài chính tỉnh Hòa Bình, đến cổ vũ.", set()),
        ("Cha nuôi nghệ sĩ Ngô Tiến Đạt nguyên là Giám đốc Sở Tài chính tỉnh Hòa Bình.", set()),
        ("Người chị của ông Ngô Tiến Đạt hiện là Giám đốc Sở Tài chính tỉnh Hòa Bình.", set()),
        ("Vợ ông Ngô Tiến Đạt, Giám đốc Sở Tài chính tỉnh Hòa Bình, là giáo viên.",
         {(DAT, "Giám đốc", FINANCE, "current")}),
        ("Ông Ngô Tiến Đạt nguyên là Giám đốc Sở Tài chính tỉnh Hòa Bình.",
         {(DAT, "Giám đốc", FINANCE, "former")}),
        ("Bà Đàm Thị Nhàn là em gái ruột ông Ngô Tiến Đạt, Giám đốc Sở Tài chính tỉnh Hòa Bình.",
         {(DAT, "Giám đốc", FINANCE, "current")}),
        # until something else came
        ("Ông Ngô Tiến Đạt là Giám đốc Sở Y tế tỉnh Hòa Bình từ năm 2015 đến khi về Trung ương.",
         {(DAT, "Giám đốc", HEALTH, "former")}),
        ("Ông Ngô Tiến Đạt là Giám đốc Sở Y tế tỉnh Hòa Bình từ năm 2015, chưa từng bị kỷ luật.",
         {(DAT, "Giám đốc", HEALTH, "current")}),
    ],
)  # fmt: skip
def test_whose_post_and_whether_it_is_over(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Ông Lục Văn Sửu tự xưng là Giám đốc Sở Y tế tỉnh Hòa Bình để lừa tiền.", set()),
        ("Lục Văn Sửu mạo nhận là Giám đốc Sở Y tế tỉnh Hòa Bình.", set()),
        ("Kẻ mạo danh Giám đốc Sở Y tế tỉnh Hòa Bình Ngô Tiến Đạt đã bị bắt.",
         {(DAT, "Giám đốc", HEALTH, "current")}),
        ("Bị giả danh, ông Ngô Tiến Đạt, Giám đốc Sở Y tế tỉnh Hòa Bình, đã trình báo.",
         {(DAT, "Giám đốc", HEALTH, "current")}),
    ],
)  # fmt: skip
def test_what_impostors_claim(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows
    assert not [fact for fact in read(text).facts if isinstance(fact, LegalFact)]


@pytest.mark.parametrize("joint", ["; cuối năm 2014, bà", ", cuối năm 2014 bà Nhàn"])
def test_a_year_at_the_head_of_a_later_clause(joint: str) -> None:
    text = (
        f"Đầu năm 2009, bà Đàm Thị Nhàn được bầu làm Bí thư Huyện ủy Mai Châu{joint} chuyển về làm Giám đốc "
        "Sở Y tế tỉnh Hòa Bình."
    )
    held = {(f.title, f.start, f.status) for f in read(text).facts if isinstance(f, TenureFact)}
    assert held == {("Bí thư", "2009", "former"), ("Giám đốc", "2014", "current")}


def test_reliefs_of_a_deputy_who_works_full_time() -> None:
    text = (
        "HĐND tỉnh Hòa Bình miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh và cho thôi làm đại biểu HĐND tỉnh "
        "hoạt động chuyên trách đối với ông Ngô Tiến Đạt."
    )
    council = "Hội đồng nhân dân tỉnh Hòa Bình"
    assert {row[1:] for row in facts(text, "change")} == {
        ("relieved", DAT, "Phó Chủ tịch", UBND, "decided"),
        ("relieved", DAT, "Đại biểu", council, "decided"),
    }


def test_words_that_end_like_a_body() -> None:
    assert organizations("Năm 1943, Trung ương Cứu quốc Hội ra đời.") == set()
    assert organizations("Đảng ủy xây dựng nghị quyết chuyên đề.") == set()
    assert organizations("Năm 1946, Quốc hội ra đời.") == {"Quốc hội"}
