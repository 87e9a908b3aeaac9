"""Who decides alone for the body that he leads; reliefs with their reason; offices of 'this' body."""

from __future__ import annotations

import pytest
from facts import facts, people, read

from cadregraph.graph.model import DisciplineFact, PersonnelFact

DAT, TRA_VINH = "Phạm Hữu Đạt", "Ủy ban nhân dân tỉnh Trà Vinh"


def deciders(text: str) -> set[str]:
    """Who decided the changes and sanctions of a text."""
    found = read(text)
    return {
        found.entities[fact.decided_by].label if fact.decided_by else "-"
        for fact in found.facts
        if isinstance(fact, PersonnelFact | DisciplineFact)
    }


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Thủ tướng bổ nhiệm ông Phạm Hữu Đạt giữ chức Thứ trưởng Bộ Y tế.", {"Chính phủ"}),
        ("Ông Phạm Hữu Đạt được Thủ tướng Lê Văn Sáu quyết định bổ nhiệm giữ chức Thứ trưởng Bộ Y tế.",
         {"Chính phủ"}),
        ("Ngày 3/4/2022, Bộ trưởng Bộ Y tế Lê Văn Sáu bổ nhiệm ông Phạm Hữu Đạt giữ chức Cục trưởng Cục Y tế "
         "dự phòng.", {"Bộ Y tế"}),
        ("Chủ tịch UBND tỉnh Trà Vinh bổ nhiệm ông Phạm Hữu Đạt giữ chức Giám đốc Sở Y tế.", {TRA_VINH}),
        ("Ông Phạm Hữu Đạt bị Thủ tướng cách chức Phó Chủ tịch UBND tỉnh Trà Vinh.", {"Chính phủ"}),
        ("Ông Phạm Hữu Đạt bị Thủ tướng kỷ luật cảnh cáo.", {"Chính phủ"}),
        ("Thủ tướng cách chức ông Phạm Hữu Đạt, Phó Chủ tịch UBND tỉnh Trà Vinh.", {"Chính phủ"}),
        ("Ông Phạm Hữu Đạt bị Chủ tịch UBND tỉnh Trà Vinh cách chức Giám đốc Sở Y tế.", {TRA_VINH}),
        ("Bộ Y tế công bố quyết định của Bộ trưởng Bộ Y tế về việc điều động ông Phạm Hữu Đạt giữ chức Chánh "
         "Văn phòng Bộ Y tế.", {"Bộ Y tế"}),
        # who speaks of it or looks into it
        ("Bộ Nội vụ có văn bản trả lời về việc bổ nhiệm ông Phạm Hữu Đạt làm Giám đốc Sở Y tế tỉnh Trà Vinh.",
         {"-"}),
        ("Ủy ban Kiểm tra Trung ương kết luận việc bổ nhiệm ông Phạm Hữu Đạt làm Giám đốc Sở Y tế tỉnh "
         "Trà Vinh là sai.", {"-"}),
        ("Sở Nội vụ tỉnh Trà Vinh báo cáo về việc kỷ luật cảnh cáo ông Phạm Hữu Đạt.", {"-"}),
        ("Thanh tra tỉnh Trà Vinh trả lời về việc cách chức Giám đốc Sở Y tế đối với ông Phạm Hữu Đạt.",
         {"-"}),
        ("Tỉnh ủy Trà Vinh thống nhất việc bổ nhiệm ông Phạm Hữu Đạt làm Giám đốc Sở Y tế.",
         {"Tỉnh ủy Trà Vinh"}),
        ("UBND tỉnh Trà Vinh ban hành quyết định về việc bổ nhiệm ông Phạm Hữu Đạt làm Giám đốc Sở Y tế.",
         {TRA_VINH}),
        # who hands over, proposes, sits on a committee or decides for no body
        ("Thủ tướng Lê Văn Sáu trao quyết định bổ nhiệm ông Phạm Hữu Đạt làm Thứ trưởng Bộ Y tế.", {"-"}),
        ("Thủ tướng đề nghị Quốc hội phê chuẩn bổ nhiệm ông Phạm Hữu Đạt giữ chức Phó Thủ tướng.", {"-"}),
        ("Ông Phạm Hữu Đạt được Bí thư Tỉnh ủy Trà Vinh giao làm Giám đốc Sở Y tế.", {"-"}),
        ("Ông Phạm Hữu Đạt, nguyên Thủ tướng, được bầu giữ chức Chủ tịch nước.", {"-"}),
        # no head of the State decides on a seat in the Party
        ("Ông Phạm Hữu Đạt được Thủ tướng bổ nhiệm giữ chức Thứ trưởng Bộ Công an, đồng thời là Ủy viên Ban "
         "Thường vụ Đảng ủy Công an Trung ương.", {"Chính phủ", "-"}),
    ],
)  # fmt: skip
def test_who_decides_for_the_body_that_he_leads(text: str, by: set[str]) -> None:
    assert deciders(text) == by


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Phó Thủ tướng Phạm Hữu Đạt thì đã bị miễn nhiệm để nghỉ công tác.",
         {("Phó Thủ tướng", "Chính phủ", "former")}),
        ("Ông Phạm Hữu Đạt, Chủ tịch UBND tỉnh Trà Vinh, đã bị miễn nhiệm vì những vi phạm của ông.",
         {("Chủ tịch", TRA_VINH, "former")}),
        ("Phó Thủ tướng Phạm Hữu Đạt đã bị miễn nhiệm vào ngày 5/1/2023.",
         {("Phó Thủ tướng", "Chính phủ", "former")}),
        # the post for which somebody is relieved is not the one that he leaves
        ("Ông Phạm Hữu Đạt, Chủ tịch UBND tỉnh Trà Vinh, được miễn nhiệm để giữ chức Bí thư Tỉnh ủy.",
         {("Chủ tịch", TRA_VINH, "former")}),
        ("Ông Phạm Hữu Đạt được cho thôi để giữ chức Bí thư Tỉnh ủy Trà Vinh.", set()),
        ("Ông Phạm Hữu Đạt, Phó Bí thư Tỉnh ủy Trà Vinh, được miễn nhiệm chức vụ Chủ tịch UBND tỉnh.",
         {("Phó Bí thư", "Tỉnh ủy Trà Vinh", "current"), ("Chủ tịch", TRA_VINH, "former")}),
    ],
)  # fmt: skip
def test_the_post_that_somebody_is_relieved_of(text: str, rows: set[tuple[str, ...]]) -> None:
    assert {row[2:] for row in facts(text, "post") if row[1] == DAT} == rows


def test_the_day_behind_a_relief() -> None:
    found = read("Phó Thủ tướng Phạm Hữu Đạt đã bị miễn nhiệm vào ngày 5/1/2023.")
    assert [f.date for f in found.facts if isinstance(f, PersonnelFact)] == ["2023-01-05"]


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Ông Lê Văn Sáu, Giám đốc Sở Xây dựng tỉnh Trà Vinh, cho biết ông Phạm Hữu Đạt đã được bổ nhiệm làm "
         "Chánh Văn phòng Sở này.", {("Chánh Văn phòng", "Văn phòng Sở Xây dựng tỉnh Trà Vinh")}),
        ("Bộ Y tế cho biết ông Phạm Hữu Đạt được bổ nhiệm làm Chánh Văn phòng Bộ này.",
         {("Chánh Văn phòng", "Văn phòng Bộ Y tế")}),
        ("Ông Lê Văn Sáu làm việc tại Sở Y tế tỉnh Trà Vinh. Ông Phạm Hữu Đạt, Giám đốc Sở này, dự.",
         {("Giám đốc", "Sở Y tế tỉnh Trà Vinh")}),
        ("Ông Phạm Hữu Đạt, Chủ tịch Hội đồng hương tỉnh Trà Vinh tại Hà Nội, phát biểu.",
         {("Chủ tịch", "Hội đồng hương tỉnh Trà Vinh")}),
        ("Ông Phạm Hữu Đạt, Chủ nhiệm Đoàn Luật sư tỉnh Trà Vinh, phát biểu.",
         {("Chủ nhiệm", "Đoàn Luật sư tỉnh Trà Vinh")}),
    ],
)  # fmt: skip
def test_the_office_of_the_body_that_is_spoken_of(text: str, posts: set[tuple[str, str]]) -> None:
    assert {row[2:4] for row in facts(text, "post") if row[1] == DAT} == posts


def test_a_bar_association_is_no_person() -> None:
    text = "Luật sư Hoàng Trọng Sáp (Đoàn Luật sư TP Hà Nội) dẫn Điều 63. Luật sư Hà Văn Tỉnh dự."
    assert people(text) <= {"Hoàng Trọng Sáp", "Hà Văn Tỉnh"}
    assert "Hà Văn Tỉnh" in people(text)


def test_the_judges_of_the_highest_court_issue_resolutions() -> None:
    text = "Hội đồng Thẩm phán TAND Tối cao ban hành Nghị quyết số 3/2024/NQ-HĐTP."
    issuer = "Hội đồng Thẩm phán Tòa án nhân dân tối cao"
    assert {row[2] for row in facts(text, "issuer")} == {issuer}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # what comes after somebody has left a post is still to come
        ("HĐND tỉnh Trà Vinh miễn nhiệm ông Phạm Hữu Đạt để bầu giữ chức Chủ tịch UBND tỉnh.",
         {("elected", "proposed")}),
        ("Ông Phạm Hữu Đạt thôi giữ chức Bí thư Tỉnh ủy Trà Vinh để Quốc hội phê chuẩn, bổ nhiệm giữ chức "
         "Phó Chánh án Tòa án nhân dân tối cao.", {("relieved", "decided"), ("appointed", "proposed")}),
        ("Ông Phạm Hữu Đạt thôi giữ chức Bí thư Tỉnh ủy Trà Vinh và được bổ nhiệm giữ chức Thứ trưởng Bộ Y "
         "tế.", {("relieved", "decided"), ("appointed", "decided")}),
        ("Ông Phạm Hữu Đạt thôi giữ chức Bí thư Tỉnh ủy Trà Vinh để nhận nhiệm vụ mới; ông được bổ nhiệm giữ "
         "chức Thứ trưởng Bộ Y tế.", {("relieved", "decided"), ("appointed", "decided")}),
        ("Ông Phạm Hữu Đạt thôi giữ chức Bí thư Tỉnh ủy Trà Vinh để phê chuẩn, bổ nhiệm giữ chức Phó Chánh "
         "án Tòa án nhân dân tối cao và chỉ định tham gia Ban cán sự đảng Tòa án nhân dân tối cao.",
         {("relieved", "decided"), ("appointed", "proposed"), ("assigned", "proposed")}),
        ("Ông Phạm Hữu Đạt thôi giữ chức Bí thư Tỉnh ủy Trà Vinh để nhận nhiệm vụ mới, được chỉ định tham "
         "gia Ban cán sự đảng Tòa án nhân dân tối cao.", {("relieved", "decided"), ("assigned", "decided")}),
        # Party groups have members
        ("Ông Phạm Hữu Đạt thôi tham gia Ban Cán sự đảng Bộ Xây dựng.", {("relieved", "decided")}),
        ("Ông Phạm Hữu Đạt tham gia họp với Ban Cán sự đảng Bộ Xây dựng.", set()),
    ],
)  # fmt: skip
def test_what_somebody_leaves_a_post_for(text: str, rows: set[tuple[str, str]]) -> None:
    found = facts(text, "change")
    assert {(row[1], row[5]) for row in found if row[2] == DAT} == rows


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Theo Quyết định số 1296 ngày 21/6/2019 về công tác nhân sự, Bộ Chính trị bổ nhiệm ông Phạm Hữu Đạt "
         "giữ chức Trưởng Ban Dân vận Trung ương.", {"Bộ Chính trị"}),
        ("Tại Quyết định số 98-QĐ/TU, Ban Thường vụ Tỉnh ủy Trà Vinh quyết định điều động ông Phạm Hữu Đạt "
         "giữ chức Bí thư Huyện ủy Cầu Kè.", {"Ban Thường vụ Tỉnh ủy Trà Vinh"}),
        # of another, or what others carry out
        ("Theo Quyết định số 500/QĐ-TTg của Thủ tướng Chính phủ, UBND tỉnh Trà Vinh bổ nhiệm ông Phạm Hữu "
         "Đạt giữ chức Giám đốc Sở Y tế.", {"Chính phủ"}),
        ("Theo Nghị quyết số 18, Ban Thường vụ Tỉnh ủy Trà Vinh điều động ông Phạm Hữu Đạt giữ chức Bí thư "
         "Huyện ủy Cầu Kè.", set()),
        ("Căn cứ Quyết định số 98, Ban Thường vụ Tỉnh ủy Trà Vinh điều động ông Phạm Hữu Đạt giữ chức Bí thư "
         "Huyện ủy Cầu Kè.", set()),
    ],
)  # fmt: skip
def test_a_decision_by_which_a_body_acts_is_its_own(text: str, issuer: set[str]) -> None:
    assert {row[2] for row in facts(text, "issuer")} == issuer


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Phát biểu tại buổi lễ, bà Lê Thị Hoa, đại diện gia đình, bày tỏ vui mừng.", {"Lê Thị Hoa"}),
        ("Ông Phạm Hữu Đạt, thay mặt các cán bộ được luân chuyển, hứa sẽ nỗ lực.", {DAT}),
        ("Ông Phạm Hữu Đạt gặp bà Lê Thị Hoa, đại diện gia đình, và cho biết sẽ xem xét.", {DAT}),
        ("Bà Lê Thị Hoa, trước đám đông vây quanh, bày tỏ vui mừng.", set()),
        ("Theo đơn gửi ông Phạm Hữu Đạt, đại diện công ty, hồ sơ được lập năm 2020.", set()),
    ],
)  # fmt: skip
def test_who_speaks_for_others(text: str, speakers: set[str]) -> None:
    assert {row[1] for row in facts(text, "said")} == speakers
