"""Whose it is where a clause has sides: relative clauses of signers and kin, acts that open a sentence,
turns to others, lists below a line of decisions, guests of a host, steps behind semicolons."""

from __future__ import annotations

import pytest
from facts import Row, facts, read, told

from cadregraph.graph.model import PersonnelFact

LAM, HOA, MINH = "Trần Văn Lâm", "Lê Thị Hoa", "Vũ Quang Minh"
PHU_YEN = "tỉnh Phú Yên"


def test_who_signed_the_decision_does_not_move() -> None:
    text = (
        "Bà Lê Thị Hoa, Trưởng Ban Dân vận Huyện ủy Sơn Hòa, nhận quyết định do Bí thư Huyện ủy Trần Văn Lâm "
        "ký, chuyển sang làm Chủ tịch Hội Nông dân tỉnh Phú Yên."
    )
    assert {row[1:] for row in facts(text, "post")} >= {
        (LAM, "Bí thư", "Huyện ủy Sơn Hòa", "current"),
        (HOA, "Chủ tịch", "Hội Nông dân tỉnh Phú Yên", "current"),
    }
    assert {row[2] for row in facts(text, "change")} == {HOA}


@pytest.mark.parametrize(
    "text",
    [
        "Cùng với việc cách chức ông Trần Văn Lâm, Thủ tướng giao Bộ Nội vụ kiện toàn nhân sự.",
        "Sau khi kỷ luật ông Trần Văn Lâm, Bí thư Tỉnh ủy Phú Yên yêu cầu rút kinh nghiệm.",
        "Bên cạnh việc khiển trách ông Trần Văn Lâm, Chủ tịch UBND tỉnh Phú Yên đề nghị làm rõ.",
    ],
)
def test_the_title_behind_an_act_that_opens_is_that_of_who_acts(text: str) -> None:
    assert not [row for row in facts(text, "post") if row[1] == LAM]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Sau khi kỷ luật ông Trần Văn Lâm, Bí thư Huyện ủy Sơn Hòa, tỉnh đã kiện toàn nhân sự.",
         {("post", LAM, "Bí thư", "Huyện ủy Sơn Hòa", "current")}),
        ("Ông Trần Văn Lâm, bố của diễn viên Lê Thị Hoa, là Phó Giám đốc Sở Y tế tỉnh Phú Yên.",
         {("post", LAM, "Phó Giám đốc", "Sở Y tế tỉnh Phú Yên", "current")}),
        ("Giai đoạn từ năm 2016 đến hết năm 2020, ông Trần Văn Lâm là Bí thư Huyện ủy Sơn Hòa.",
         {("post", LAM, "Bí thư", "Huyện ủy Sơn Hòa", "former")}),
        ("Từ năm 2011, ông Trần Văn Lâm làm Bí thư Huyện ủy Sơn Hòa; từ tháng 9/2020 đến nay là Bí thư Huyện "
         "ủy Tuy An.",
         {("post", LAM, "Bí thư", "Huyện ủy Sơn Hòa", "former"),
          ("post", LAM, "Bí thư", "Huyện ủy Tuy An", "current")}),
        ("Ông Trần Văn Lâm được Bí thư Tỉnh ủy Phú Yên Lê Thị Hoa trao quyết định giữ chức Bí thư Huyện ủy "
         "Tuy An.",
         {("post", LAM, "Bí thư", "Huyện ủy Tuy An", "current"),
          ("post", HOA, "Bí thư", "Tỉnh ủy Phú Yên", "current")}),
        ("Trợ lý Bộ trưởng Lê Thị Hoa cùng dự.", set()),
        ("Ông Trần Văn Lâm, Giám đốc Công an tỉnh Phú Yên, bị Bộ Công an cách chức.",
         {("post", LAM, "Giám đốc", "Công an tỉnh Phú Yên", "former")}),
        ("Ông Trần Văn Lâm, Giám đốc Sở Y tế tỉnh Phú Yên, bị Tỉnh ủy Phú Yên cách chức Tỉnh ủy viên.",
         {("post", LAM, "Giám đốc", "Sở Y tế tỉnh Phú Yên", "current"),
          ("post", LAM, "Ủy viên", "Ban Chấp hành Đảng bộ tỉnh Phú Yên", "former")}),
        ("Trưởng Công an xã Sơn Long Trần Văn Lâm bị lũ cuốn, tử vong ngày 18/10/2020.",
         {("post", LAM, "Trưởng Công an", "Công an xã Sơn Long", "former")}),
        ("Ông Trần Văn Lâm, Chánh Văn phòng, Liên đoàn Lao động tỉnh Phú Yên, đọc báo cáo.",
         {("post", LAM, "Chánh Văn phòng", "Văn phòng Liên đoàn Lao động tỉnh Phú Yên", "current")}),
        ("Ông Trần Văn Lâm, Chính ủy Lữ đoàn Công binh 414, trao quà.",
         {("post", LAM, "Chính ủy", "Lữ đoàn Công binh 414", "current")}),
        ("Siu Lành, Chủ tịch UBND huyện Phú Thiện, phát biểu.",
         {("post", "Siu Lành", "Chủ tịch", "Ủy ban nhân dân huyện Phú Thiện", "current")}),
        ("Ông Trần Văn Lâm, Phó Đồn trưởng Đồn Biên phòng Cửa khẩu cảng Vũng Rô, tặng cờ.",
         {("post", LAM, "Phó Đồn trưởng", "Đồn Biên phòng Cửa khẩu cảng Vũng Rô", "current")}),
        ("Ông Trần Văn Lâm, Trưởng phòng Nghiệp vụ 2, Ủy ban Kiểm tra Tỉnh ủy Phú Yên, giải trình.",
         {("post", LAM, "Trưởng phòng", "Phòng Nghiệp vụ 2 Ủy ban Kiểm tra Tỉnh ủy Phú Yên", "current")}),
        ("Ông Trần Văn Lâm, Phó Chủ tịch không chuyên trách Ủy ban MTTQ Việt Nam tỉnh Phú Yên, dự.",
         {("post", LAM, "Phó Chủ tịch", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Phú Yên", "current")}),
    ],
)  # fmt: skip
def test_posts(text: str, rows: set[Row]) -> None:
    assert facts(text, "post") == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Tỉnh ủy Phú Yên khiển trách ông Trần Văn Lâm; còn ông Vũ Quang Minh và bà Lê Thị Hoa kiểm điểm.",
         {("reprimand", LAM, "decided")}),
        ("Ông Vũ Quang Minh, Chủ tịch UBND tỉnh Phú Yên, cho rằng tỉnh cần khiển trách ông Trần Văn Lâm.",
         {("reprimand", LAM, "proposed")}),
        ("Ủy ban Kiểm tra Trung ương nhận thấy đến mức phải thi hành kỷ luật, đề nghị Ban Bí thư xem xét, "
         "quyết định đối với ông Trần Văn Lâm.", {("-", LAM, "proposed")}),
        ("Ông Vũ Quang Minh đến viếng thân mẫu ông Trần Văn Lâm vừa từ trần.", set()),
        ("Bà Lê Thị Hoa được Ban Bí thư chỉ định bổ sung vào Ban Chấp hành Đảng bộ tỉnh Phú Yên.",
         {("assigned", HOA, "decided")}),
    ],
)  # fmt: skip
def test_changes_and_sanctions(text: str, rows: set[tuple[str, str, str]]) -> None:
    assert told(text) == rows


@pytest.mark.parametrize(
    ("lead", "body"),
    [
        ("Ban Thường vụ Tỉnh ủy Phú Yên họp và quyết định một số nội dung sau:",
         "Ban Thường vụ Tỉnh ủy Phú Yên"),
        ("UBND tỉnh Phú Yên quyết định:", "Ủy ban nhân dân tỉnh Phú Yên"),
        ("Ban Thường vụ Tỉnh ủy Phú Yên đề nghị:", ""),
        ("Lịch làm việc của UBND tỉnh Phú Yên:", ""),
    ],
)  # fmt: skip
def test_a_line_of_decisions_decides_the_items_below(lead: str, body: str) -> None:
    items = "\n\n- Điều động ông Trần Văn Lâm giữ chức Bí thư Huyện ủy Sơn Hòa."
    found = read(lead + items)
    deciders = [fact.decided_by for fact in found.facts if isinstance(fact, PersonnelFact)]
    assert [found.entities[key].label if key else "" for key in deciders] == [body]


def test_what_is_open_is_the_hosts_and_not_that_of_who_only_comes() -> None:
    text = (
        "Hội nghị do Thành ủy Việt Trì tổ chức, có sự tham gia của Phó Bí thư Thành ủy Vĩnh Yên Lê Thị Hoa. "
        "Phát biểu chỉ đạo, Bí thư Thành ủy Trần Văn Lâm nhấn mạnh kỷ cương."
    )
    assert ("post", LAM, "Bí thư", "Thành ủy Việt Trì", "current") in facts(text, "post")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ngày 28/12/2021, Tỉnh ủy Phú Yên họp. Ngày 12/1, Ban Bí thư chuẩn y ông Trần Văn Lâm giữ chức Phó "
         "Bí thư Tỉnh ủy Phú Yên.", "2022-01-12"),
        ("Năm 2019, ông Trần Văn Lâm được bầu làm Bí thư Huyện ủy Tuy An. Tháng 5 năm sau, ông được bổ nhiệm "
         "làm Giám đốc Sở Y tế tỉnh Phú Yên.", "2020-05"),
        ("Ngày 20/7/2020, ông Trần Văn Lâm, người từng làm Giám đốc Sở Y tế tỉnh Phú Yên, được bầu giữ chức "
         "Phó Chủ tịch UBND tỉnh Phú Yên.", "2020-07-20"),
        ("Ông Trần Văn Lâm mất đột ngột ngày 20/7/2020.", "2020-07-20"),
        ("Ngày 28/5/2021, Tỉnh ủy Phú Yên họp. Ngày 12/1, Ban Bí thư chuẩn y ông Trần Văn Lâm giữ chức Phó "
         "Bí thư Tỉnh ủy Phú Yên.", "--01-12"),
    ],
)  # fmt: skip
def test_days_of_the_next_year(text: str, day: str) -> None:
    assert day in {fact.date for fact in read(text).facts if isinstance(fact, PersonnelFact)}


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Đảng bộ huyện Sơn Hòa hiện có 46 chi, đảng bộ trực thuộc, trong đó có Đảng bộ xã Sơn Long và Đảng "
         "bộ thị trấn Củng Sơn.",
         {("Đảng bộ xã Sơn Long", "Đảng bộ huyện Sơn Hòa"),
          ("Đảng bộ thị trấn Củng Sơn", "Đảng bộ huyện Sơn Hòa")}),
        ("Trực thuộc Đảng bộ xã Sơn Long có Chi bộ thôn Vân Hòa và Chi bộ thôn Trà Kê.",
         {("Chi bộ thôn Vân Hòa", "Đảng bộ xã Sơn Long"), ("Chi bộ thôn Trà Kê", "Đảng bộ xã Sơn Long")}),
        ("Cục Con nuôi, đơn vị trực thuộc Bộ Tư pháp, đã họp.", {("Cục Con nuôi", "Bộ Tư pháp")}),
        ("Chi bộ Trạm Y tế được chuyển về trực thuộc Đảng bộ xã Sơn Long.",
         {("Chi bộ Trạm Y tế xã Sơn Long", "Đảng bộ xã Sơn Long")}),
        ("Cục Con nuôi, đơn vị không trực thuộc Bộ Tư pháp, đã họp.", set()),
    ],
)  # fmt: skip
def test_what_belongs_to_what(text: str, pairs: set[tuple[str, str]]) -> None:
    assert {row[1:3] for row in facts(text, "subOrganizationOf")} == pairs
