"""Who at the head of a sentence is only spoken to or of, and what follows it: times, conditions, lists."""

from __future__ import annotations

import pytest
from facts import Row, facts, organizations, read, told

from cadregraph.graph.model import TenureFact

DAT, NHAN = "Ngô Tiến Đạt", "Đàm Thị Nhàn"
PARTY, UBND = "Tỉnh ủy Hòa Bình", "Ủy ban nhân dân tỉnh Hòa Bình"
HEALTH, FINANCE = "Sở Y tế tỉnh Hòa Bình", "Sở Tài chính tỉnh Hòa Bình"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Gặp ông Ngô Tiến Đạt, Bí thư Tỉnh ủy Hòa Bình đề nghị sớm khởi công.", set()),
        ("Nói về bà Đàm Thị Nhàn, Chủ tịch UBND tỉnh Hòa Bình cho biết hồ sơ đã đủ.", set()),
        ("Chiều 3/4, tiếp ông Ngô Tiến Đạt, Bí thư Tỉnh ủy Hòa Bình cảm ơn sự giúp đỡ.", set()),
        ("Trong vụ ông Ngô Tiến Đạt, Bí thư Tỉnh ủy Hòa Bình yêu cầu báo cáo.", set()),
        ("Riêng trường hợp bà Đàm Thị Nhàn, Bí thư Tỉnh ủy Hòa Bình yêu cầu báo cáo.", set()),
        ("Đón Bí thư Tỉnh ủy, Giám đốc Sở Y tế tỉnh Hòa Bình Ngô Tiến Đạt cho biết đã đủ thuốc.",
         {(DAT, "Giám đốc", HEALTH, "current")}),
        ("Báo cáo Chủ tịch UBND tỉnh, Giám đốc Sở Y tế tỉnh Hòa Bình Ngô Tiến Đạt nêu ba khó khăn.",
         {(DAT, "Giám đốc", HEALTH, "current")}),
        # the comma behind the title makes it an apposition; nobody is spoken to
        ("Gặp ông Ngô Tiến Đạt, Giám đốc Sở Y tế tỉnh Hòa Bình, chúng tôi được nghe kể.",
         {(DAT, "Giám đốc", HEALTH, "current")}),
        ("Trong vụ bà Đàm Thị Nhàn, Giám đốc Sở Y tế tỉnh Hòa Bình bị bắt, còn ba người khác.",
         {(NHAN, "Giám đốc", HEALTH, "current")}),
        ("Trả lời câu hỏi của báo chí, ông Ngô Tiến Đạt, Giám đốc Sở Y tế tỉnh Hòa Bình nói dịch đã lui.",
         {(DAT, "Giám đốc", HEALTH, "current")}),
        ("Tặng hoa chúc mừng có Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Hòa Bình Ngô Tiến Đạt.",
         {(DAT, "Phó Bí thư", PARTY, "current"), (DAT, "Chủ tịch", UBND, "current")}),
        ("Trước đó, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Hòa Bình Ngô Tiến Đạt nói sẽ làm rõ.",
         {(DAT, "Phó Bí thư", PARTY, "current"), (DAT, "Chủ tịch", UBND, "current")}),
    ],
)  # fmt: skip
def test_who_is_only_spoken_to_has_no_title_of_the_subject(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Theo đề nghị của Thủ tướng, Phó Thủ tướng Ngô Tiến Đạt được Quốc hội phê chuẩn bổ nhiệm kiêm giữ "
         "chức Bộ trưởng Bộ Xây dựng.", {("appointed", DAT, "Bộ trưởng", "Bộ Xây dựng", "decided")}),
        ("Theo đề nghị của Bí thư Tỉnh ủy Hòa Bình, Ngô Tiến Đạt được giới thiệu làm Giám đốc Sở Y tế.",
         {("nominated", DAT, "Giám đốc", HEALTH, "proposed")}),
        # the line above names the change, the items the posts
        ("Các cán bộ được bổ nhiệm dịp này:\n- Ông Ngô Tiến Đạt giữ chức Giám đốc Sở Y tế tỉnh Hòa Bình.\n"
         "- Bà Đàm Thị Nhàn giữ chức Giám đốc Sở Tài chính tỉnh Hòa Bình.",
         {("appointed", DAT, "Giám đốc", HEALTH, "decided"),
          ("appointed", NHAN, "Giám đốc", FINANCE, "decided")}),
        ("Các cán bộ được đề nghị bổ nhiệm dịp này:\n- Ông Ngô Tiến Đạt giữ chức Giám đốc Sở Y tế tỉnh Hòa "
         "Bình.", set()),
        ("Dự lễ trao quyết định bổ nhiệm có:\n- Ông Ngô Tiến Đạt, Giám đốc Sở Y tế tỉnh Hòa Bình.", set()),
    ],
)  # fmt: skip
def test_changes_whose_ground_or_verb_stands_before(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "change")} == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Trường hợp ông Ngô Tiến Đạt được bầu làm Chủ tịch UBND tỉnh Hòa Bình, ghế Bí thư Huyện ủy Mai "
         "Châu sẽ trống.", {("elected", DAT, "conditional")}),
        ("Trong trường hợp bà Đàm Thị Nhàn bị cách chức, Huyện ủy sẽ phân công người khác.",
         {("removal", NHAN, "conditional")}),
        ("Trường hợp bà Đàm Thị Nhàn bị cách chức vừa qua là bài học cho mọi người.",
         {("removal", NHAN, "asserted")}),
    ],
)  # fmt: skip
def test_what_is_only_supposed(text: str, rows: set[Row]) -> None:
    assert told(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Cách chức, khai trừ ra khỏi Đảng đối với ông Ngô Tiến Đạt.",
         {(DAT, "removal"), (DAT, "expulsion")}),
        ("Huyện ủy Mai Châu đã khai trừ, cách chức đối với ông Ngô Tiến Đạt.",
         {(DAT, "removal"), (DAT, "expulsion")}),
        ("Các hình thức khiển trách, cảnh cáo đối với ông Ngô Tiến Đạt đều chưa được bàn tới.", set()),
        ("Các ông, bà bị khiển trách gồm: Ngô Tiến Đạt - Bí thư Huyện ủy Mai Châu; Đàm Thị Nhàn - Chủ tịch "
         "UBND huyện.", {(DAT, "reprimand"), (NHAN, "reprimand")}),
        ("Ông Ngô Tiến Đạt bị khiển trách; đoàn kiểm tra gồm: bà Đàm Thị Nhàn - Trưởng đoàn.",
         {(DAT, "reprimand")}),
    ],
)  # fmt: skip
def test_sanctions_in_a_row_and_below_a_head(text: str, rows: set[Row]) -> None:
    assert {(row[1], row[2]) for row in facts(text, "discipline")} == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Bốn đơn vị thuộc Bộ Nội vụ (Vụ Tiền lương, Cục Việc làm, Vụ Pháp chế) sẽ được "
         "sắp xếp.", {("Vụ Tiền lương", "Bộ Nội vụ"), ("Cục Việc làm", "Bộ Nội vụ"),
                      ("Vụ Pháp chế", "Bộ Nội vụ")}),
        ("Đảng bộ huyện Mai Châu không trực thuộc Đảng bộ tỉnh Sơn La mà trực thuộc Đảng bộ tỉnh Hòa Bình.",
         {("Đảng bộ huyện Mai Châu", "Đảng bộ tỉnh Hòa Bình")}),
        ("Đảng bộ huyện Mai Châu không trực thuộc Đảng bộ tỉnh Sơn La.", set()),
    ],
)  # fmt: skip
def test_what_belongs_to_what(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "subOrganizationOf")} == rows


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Công viên cách trung tâm quận 3 chừng 500 m, gần trung tâm huyện Mai Châu.", set()),
        ("Chi ủy xây dựng nghị quyết chuyên đề, Đảng ủy xây dựng kế hoạch.", set()),
        ("Trung tâm Y tế huyện Mai Châu đã mở cửa.", {"Trung tâm Y tế huyện Mai Châu"}),
        ("Đảng ủy Sở Xây dựng tỉnh Hòa Bình họp.",
         {"Đảng ủy Sở Xây dựng tỉnh Hòa Bình", "Sở Xây dựng tỉnh Hòa Bình"}),
    ],
)  # fmt: skip
def test_what_is_no_name_of_a_body(text: str, bodies: set[str]) -> None:
    assert organizations(text) == bodies


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Dự gặp mặt có các đồng chí nguyên Phó Bí thư Tỉnh ủy Hòa Bình gồm:\n"
         "1. Ngô Tiến Đạt;\n2. Đàm Thị Nhàn.",
         {(DAT, "Phó Bí thư", PARTY, "former"), (NHAN, "Phó Bí thư", PARTY, "former")}),
        ("Đại hội đã bầu các Phó Bí thư Tỉnh ủy Hòa Bình gồm:\n1. Ông Ngô Tiến Đạt;\n2. Bà Đàm Thị Nhàn.",
         {(DAT, "Phó Bí thư", PARTY, "current"), (NHAN, "Phó Bí thư", PARTY, "current")}),
        ("Phó Bí thư Tỉnh ủy Hòa Bình dự họp.\n1. Ngô Tiến Đạt;\n2. Đàm Thị Nhàn.", set()),
        # since when, and that it was before what is now
        ("Ông Ngô Tiến Đạt là Bí thư Tỉnh ủy Hòa Bình kể từ tháng 10/2021.",
         {(DAT, "Bí thư", PARTY, "current")}),
        ("Tháng 9/2015, bà Đàm Thị Nhàn được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Hòa Bình; hiện bà là Phó Bí "
         "thư Tỉnh ủy.", {(NHAN, "Giám đốc", HEALTH, "former"), (NHAN, "Phó Bí thư", PARTY, "current")}),
    ],
)  # fmt: skip
def test_numbered_lists_and_what_was_before(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows


def test_a_month_goes_on_from_the_year_before() -> None:
    text = (
        "Tháng 3/2017, bà Đàm Thị Nhàn được bổ nhiệm làm Phó Giám đốc Sở Y tế tỉnh Hòa Bình; đến tháng 9, bà "
        "được bổ nhiệm làm Giám đốc."
    )
    starts = {fact.start for fact in read(text).facts if isinstance(fact, TenureFact)}
    assert starts == {"2017-03", "2017-09"}
