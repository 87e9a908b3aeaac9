"""Who takes a post from whom, posts that are counted or gone on with, requests that are granted, and what
is only weighed or gone through."""

from __future__ import annotations

import pytest
from facts import Row, facts, people

LAM, HOA, BINH = "Trần Văn Lâm", "Lê Thị Hoa", "Tạ Quốc Bình"
GOVERNMENT = "Ủy ban nhân dân tỉnh Bến Tre"
COUNCIL, PARTY = "Hội đồng nhân dân tỉnh Bến Tre", "Tỉnh ủy Bến Tre"
HEALTH = "Sở Y tế tỉnh Bến Tre"
HEAD = ("Chủ tịch", GOVERNMENT)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # who replaces whom in a capacity
        ("Người thay thế ông Tạ Quốc Bình trên cương vị Chủ tịch UBND tỉnh Bến Tre là ông Trần Văn Lâm.",
         {(LAM, *HEAD, "current"), (BINH, *HEAD, "former")}),
        ("Người sẽ thay thế ông Tạ Quốc Bình trên cương vị Chủ tịch UBND tỉnh Bến Tre là ông Trần Văn Lâm.",
         set()),
        ("Người thay thế ông Tạ Quốc Bình trên cương vị Chủ tịch UBND tỉnh Bến Tre sẽ được bầu sau.", set()),
        # several names
        ("Các ông Trần Văn Lâm, Tạ Quốc Bình giữ chức vụ Phó Chủ tịch UBND tỉnh Bến Tre.",
         {(LAM, "Phó Chủ tịch", GOVERNMENT, "current"), (BINH, "Phó Chủ tịch", GOVERNMENT, "current")}),
        ("Khi các ông Trần Văn Lâm và Tạ Quốc Bình giữ chức vụ Phó Chủ tịch UBND tỉnh Bến Tre, dự án bị bỏ.",
         set()),
        # so many posts at a time
        ("Ông Trần Văn Lâm giữ 2 chức vụ là Bí thư Tỉnh ủy Bến Tre và Chủ tịch HĐND tỉnh.",
         {(LAM, "Bí thư", PARTY, "current"), (LAM, "Chủ tịch", COUNCIL, "current")}),
        ("Hiện ông Trần Văn Lâm giữ hai chức vụ: Bí thư Tỉnh ủy Bến Tre, Chủ tịch HĐND tỉnh.",
         {(LAM, "Bí thư", PARTY, "current"), (LAM, "Chủ tịch", COUNCIL, "current")}),
        ("Ông Trần Văn Lâm giữ nhiều chức vụ là Bí thư Tỉnh ủy Bến Tre, Chủ tịch HĐND tỉnh.", set()),
        # gone on with
        ("Ông Trần Văn Lâm tiếp tục kiêm nhiệm chức Bí thư Tỉnh ủy Bến Tre.",
         {(LAM, "Bí thư", PARTY, "current")}),
        ("Ông Trần Văn Lâm không tiếp tục kiêm nhiệm chức Bí thư Tỉnh ủy Bến Tre.", set()),
        # with the duty of a post
        ("Đối với ông Trần Văn Lâm, với trách nhiệm Chủ tịch UBND tỉnh Bến Tre, đã buông lỏng quản lý.",
         {(LAM, *HEAD, "current")}),
        ("Ông Trần Văn Lâm làm việc với trách nhiệm cao cùng Chủ tịch UBND tỉnh Bến Tre.", set()),
        # members of a government
        ("Ông Trần Văn Lâm, thành viên UBND tỉnh Bến Tre, phát biểu.",
         {(LAM, "Thành viên", GOVERNMENT, "current")}),
        ("Các thành viên UBND tỉnh Bến Tre nghe ông Trần Văn Lâm báo cáo.", set()),
        # who serves a leader
        ("Ông Trần Văn Lâm từng làm Thư ký Bộ trưởng Tài chính; Trợ lý Bí thư Thành ủy Hà Nội.",
         {(LAM, "Thư ký", "Bộ Tài chính", "former"), (LAM, "Trợ lý Bí thư", "Thành ủy Hà Nội", "former")}),
        ("Ông Trần Văn Lâm, Thư ký Bí thư Tỉnh ủy Bến Tre Tạ Quốc Bình, có mặt.",
         {(BINH, "Bí thư", PARTY, "current")}),
        ("Ông Trần Văn Lâm, Trợ lý Ủy viên Bộ Chính trị, Bộ trưởng Bộ Công an, có mặt.",
         {(LAM, "Trợ lý", "Bộ Công an", "current")}),
        # so many of a title
        ("Ông Trần Văn Lâm và ông Tạ Quốc Bình đã trở thành hai Phó Chủ tịch UBND tỉnh Bến Tre.",
         {(LAM, "Phó Chủ tịch", GOVERNMENT, "current"), (BINH, "Phó Chủ tịch", GOVERNMENT, "current")}),
        ("Ông Trần Văn Lâm là hai lần Phó Chủ tịch UBND tỉnh Bến Tre.", set()),
        # a decision that is taken back
        ("Quyết định bổ nhiệm ông Trần Văn Lâm làm Giám đốc Sở Y tế tỉnh Bến Tre đã bị UBND tỉnh thu hồi.",
         {(LAM, "Giám đốc", HEALTH, "former")}),
        ("Quyết định bổ nhiệm ông Trần Văn Lâm làm Giám đốc Sở Y tế tỉnh Bến Tre có thể bị thu hồi.", set()),
        # another leads what somebody is the deputy of
        ("Ông Trần Văn Lâm là Phó Chủ tịch Hội đồng Quốc phòng và An ninh do ông Tạ Quốc Bình làm Chủ tịch.",
         {(LAM, "Phó Chủ tịch", "Hội đồng Quốc phòng và An ninh", "current")}),
        # an office and what it is in
        ("Ông Trần Văn Lâm, Trưởng phòng Tổng hợp - Sở Y tế tỉnh Bến Tre, có mặt.",
         {(LAM, "Trưởng phòng", "Phòng Tổng hợp Sở Y tế tỉnh Bến Tre", "current")}),
        # a great name of the past in that of a works
        ("Ông Trần Văn Lâm, Giám đốc Nhà máy Cơ khí Trần Hưng Đạo, có mặt.",
         {(LAM, "Giám đốc", "Nhà máy Cơ khí Trần Hưng Đạo", "current")}),
        ("Giám đốc Nhà máy Cơ khí Tạ Quốc Bình có mặt.",
         {(BINH, "Giám đốc", "Nhà máy Cơ khí", "current")}),
        # all the posts that a sanction takes
        ("Ông Trần Văn Lâm bị Ban Bí thư cách chức cả các chức vụ: Phó Bí thư, Bí thư Tỉnh ủy Bến Tre.",
         {(LAM, "Phó Bí thư", PARTY, "former"), (LAM, "Bí thư", PARTY, "former")}),
        # to be appointed to the post at the name
        ("Thủ tướng sẽ bổ nhiệm Phó Chủ tịch UBND tỉnh Bến Tre Lê Thị Hoa.", set()),
        ("Tỉnh ủy đề nghị Thủ tướng bổ nhiệm Phó Chủ tịch UBND tỉnh Bến Tre Lê Thị Hoa.", set()),
        # of another country, of what bears a name, of whom one is mistaken for
        ("Ông Trần Văn Lâm, đại biểu Quốc hội Lào, đã đến.", set()),
        ("Ông Trần Văn Lâm, đại biểu Quốc hội Úc gốc Việt, đã đến.", set()),
        ("Ông Trần Văn Lâm, đại biểu Quốc hội Việt Nam, đã đến.",
         {(LAM, "Đại biểu", "Quốc hội", "current")}),
        ("Quỹ học bổng mang tên Chủ tịch UBND tỉnh Bến Tre Trần Văn Lâm ra mắt.",
         {(LAM, *HEAD, "former")}),
        ("Nhiều người tưởng ông Trần Văn Lâm là Chủ tịch UBND tỉnh Bến Tre.", set()),
        # only asked for
        ("Cử tri đề nghị cách chức Chủ tịch UBND tỉnh Bến Tre Trần Văn Lâm.",
         {(LAM, *HEAD, "current")}),
        ("Thủ tướng cách chức Chủ tịch UBND tỉnh Bến Tre Trần Văn Lâm.", {(LAM, *HEAD, "former")}),
    ],
)  # fmt: skip
def test_posts(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Người được dự kiến thay ông Tạ Quốc Bình làm Chủ tịch UBND tỉnh Bến Tre là ông Trần Văn Lâm.",
         {("assigned", LAM, *HEAD, "proposed")}),
        # appointed to the post that stands before the name
        ("Thủ tướng sẽ bổ nhiệm Phó Chủ tịch UBND tỉnh Bến Tre Lê Thị Hoa.", set()),
        ("Tỉnh ủy đề nghị Thủ tướng bổ nhiệm Phó Chủ tịch UBND tỉnh Bến Tre Lê Thị Hoa.",
         {("appointed", HOA, "Phó Chủ tịch", GOVERNMENT, "proposed")}),
        ("Thủ tướng Chính phủ phê chuẩn việc bổ nhiệm Phó Chủ tịch UBND tỉnh Bến Tre Lê Thị Hoa.",
         {("approved", HOA, "Phó Chủ tịch", GOVERNMENT, "decided")}),
        ("Thủ tướng Chính phủ đã bổ nhiệm Thứ trưởng Bộ Y tế Lê Thị Hoa.",
         {("appointed", HOA, "Thứ trưởng", "Bộ Y tế", "decided")}),
        ("Thủ tướng Chính phủ điều động Thứ trưởng Bộ Y tế Lê Thị Hoa.", set()),
        ("Ông Trần Văn Lâm được bổ nhiệm thay Thứ trưởng Bộ Y tế Lê Thị Hoa.", set()),
        ("Thủ tướng bổ nhiệm Thứ trưởng Bộ Y tế Lê Thị Hoa làm Chủ tịch UBND tỉnh Bến Tre.",
         {("appointed", HOA, *HEAD, "decided")}),
        # asked for, and granted
        ("Ông Trần Văn Lâm có đơn xin thôi làm nhiệm vụ đại biểu Quốc hội vì sức khỏe và được Quốc hội chấp "
         "thuận.", {("resigned", LAM, "Đại biểu", "Quốc hội", "decided")}),
        ("Ông Trần Văn Lâm xin thôi giữ chức Giám đốc Sở Y tế tỉnh Bến Tre và mong được UBND tỉnh đồng ý.",
         {("resigned", LAM, "Giám đốc", HEALTH, "proposed")}),
        ("Ông Trần Văn Lâm xin thôi giữ chức Giám đốc Sở Y tế tỉnh Bến Tre nhưng chưa được UBND tỉnh đồng ý.",
         {("resigned", LAM, "Giám đốc", HEALTH, "proposed")}),
        # what is weighed, and when it was
        ("Ban Thường vụ họp xem xét bổ nhiệm ông Trần Văn Lâm giữ chức Giám đốc Sở Y tế tỉnh Bến Tre.",
         {("appointed", LAM, "Giám đốc", HEALTH, "proposed")}),
        ("Khi xem xét bổ nhiệm ông Trần Văn Lâm giữ chức Giám đốc Sở Y tế tỉnh Bến Tre, Ban Thường vụ đã làm "
         "trái quy định.", set()),
        # a post that a sentence further back left
        ("Ông Tạ Quốc Bình thôi giữ chức Chủ tịch UBND tỉnh Bến Tre. Bàn giao diễn ra sáng nay. Ông Trần "
         "Văn Lâm được bầu giữ chức vụ này.",
         {("relieved", BINH, *HEAD, "decided"), ("elected", LAM, *HEAD, "decided")}),
        ("Ông Tạ Quốc Bình thôi giữ chức Chủ tịch UBND tỉnh Bến Tre. Bí thư Tỉnh ủy chủ trì. Ông Trần "
         "Văn Lâm được bầu giữ chức vụ này.", {("relieved", BINH, *HEAD, "decided")}),
    ],
)  # fmt: skip
def test_changes(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "change")} == rows


@pytest.mark.parametrize(
    ("text", "decision"),
    [
        ("UBKT Huyện ủy Ba Tri đã thực hiện quy trình kỷ luật và có quyết định khiển trách ông Trần Văn Lâm.",
         "decided"),
        ("UBKT Huyện ủy Ba Tri sẽ thực hiện quy trình kỷ luật và có quyết định khiển trách ông Trần Văn Lâm.",
         "proposed"),
        ("UBKT Huyện ủy Ba Tri thực hiện quy trình khiển trách ông Trần Văn Lâm.", "proposed"),
    ],
)  # fmt: skip
def test_what_is_gone_through(text: str, decision: str) -> None:
    assert {row[1:] for row in facts(text, "discipline")} == {
        (LAM, "reprimand", "Ủy ban Kiểm tra Huyện ủy Ba Tri", decision)
    }


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Nghị quyết số 57 về việc miễn nhiệm Phó Chủ tịch đối với ông Trần Văn Lâm được HĐND tỉnh Bến "
         "Tre thông qua sáng nay.", {("issuer", "Nghị quyết 57", COUNCIL)}),
        ("Nghị quyết số 57 về việc miễn nhiệm ông Trần Văn Lâm chưa được HĐND tỉnh thông qua.", set()),
        ("Nghị quyết số 57 về việc miễn nhiệm ông Trần Văn Lâm được gửi HĐND tỉnh Bến Tre xem xét.", set()),
    ],
)  # fmt: skip
def test_who_adopts_a_paper_about_somebody(text: str, issuer: set[Row]) -> None:
    assert facts(text, "issuer") == issuer


def test_whose_name_a_works_bears_is_nobody_here() -> None:
    assert people("Giám đốc Nhà máy Cơ khí Trần Hưng Đạo có mặt.") == set()


@pytest.mark.parametrize(
    ("text", "tried"),
    [
        ("Hội đồng xét xử do bà Lê Thị Hoa làm chủ tọa tuyên án.", set()),
        ("Tòa án nhân dân tỉnh Bến Tre xét xử bà Lê Thị Hoa.", {(HOA, "tried")}),
    ],
)
def test_whoever_presides_over_a_trial_is_not_tried(text: str, tried: set[Row]) -> None:
    assert {row[1:3] for row in facts(text, "legal")} == tried
