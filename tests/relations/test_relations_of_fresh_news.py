"""Constructions of news with look-alikes beside them: papers handed over, arrests, promotions, actors."""

from __future__ import annotations

import pytest
from facts import facts

Rows = set[tuple[str, str, str]]


def posts(text: str) -> Rows:
    """Who holds which post, and how."""
    return {(row[1], row[2], row[4]) for row in facts(text, "post")}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # who hands over a paper, and who goes
        ("Chủ tịch UBND TP Hải Phòng Lê Văn Khôi trao quyết định cho ông Trần Đình Mão, Chủ tịch UBND "
         "huyện An Lão về làm Giám đốc Sở Nội vụ.",
         {("Lê Văn Khôi", "Chủ tịch", "current"), ("Trần Đình Mão", "Chủ tịch", "former"),
          ("Trần Đình Mão", "Giám đốc", "current")}),
        ("Ông Lê Văn Khôi trao quyết định cho ông Trần Đình Mão và về làm Giám đốc Sở Nội vụ tỉnh Nam "
         "Định.", {("Lê Văn Khôi", "Giám đốc", "current")}),
        # what somebody was when he was caught
        ("Công an bắt tạm giam ông Trần Đức Mão (khi bị bắt là Bí thư Huyện ủy Ý Yên).",
         {("Trần Đức Mão", "Bí thư", "former")}),
        ("Ông Trần Đức Mão, thời điểm bị khởi tố đang là Giám đốc Sở Y tế tỉnh Nam Định, nhận tội.",
         {("Trần Đức Mão", "Giám đốc", "former")}),
        ("Khi bị bắt, ông Trần Đức Mão giữ chức Chủ tịch UBND tỉnh Nam Định.",
         {("Trần Đức Mão", "Chủ tịch", "former")}),
        ("Ông Trần Đức Mão, người bị cho là Chủ tịch UBND tỉnh Nam Định, đã nhận tội.", set()),
        ("Khi họp, ông Trần Đức Mão là Chủ tịch UBND tỉnh Nam Định.",
         {("Trần Đức Mão", "Chủ tịch", "current")}),
        # raised to another post
        ("UBND tỉnh Nam Định nâng ông Lê Văn Hợi – Phó Giám đốc Sở Y tế lên Giám đốc Sở.",
         {("Lê Văn Hợi", "Phó Giám đốc", "former"), ("Lê Văn Hợi", "Giám đốc", "current")}),
        ("Họ đưa ông Lê Văn Hợi lên Chủ tịch UBND tỉnh Nam Định xem xét.", set()),
        # nobody of this world
        ("Phim có nhân vật Chủ tịch UBND tỉnh Nam Định Trần Văn Mùi do nghệ sĩ đóng.", set()),
        ("Nhân vật trong ảnh là Chủ tịch UBND huyện Hải Hậu Trần Văn Mùi.",
         {("Trần Văn Mùi", "Chủ tịch", "current")}),
        # held until retirement
        ("Ông Lê Minh Tỵ giữ chức Giám đốc Sở Nội vụ tỉnh Nam Định, sau đó nghỉ hưu.",
         {("Lê Minh Tỵ", "Giám đốc", "former")}),
        ("Ông Lê Minh Tỵ giữ chức Giám đốc Sở Nội vụ tỉnh Nam Định, sau đó phát biểu.",
         {("Lê Minh Tỵ", "Giám đốc", "current")}),
        # terms that are counted, in brackets
        ("Ông Lê Văn Khôi là Ủy viên Trung ương Đảng 2 khóa (XII, XIII), Đại biểu Quốc hội 2 khóa "
         "(XIV, XV).", {("Lê Văn Khôi", "Ủy viên", "current"), ("Lê Văn Khôi", "Đại biểu", "current")}),
        ("Bà Lê Thị Hợi là đại biểu HĐND tỉnh Nam Định hai khóa: XVII và XVIII.",
         {("Lê Thị Hợi", "Đại biểu", "current")}),
        # a step behind another, and years that follow
        ("Tháng 4/2014, ông Trần Văn Hợi được bổ nhiệm Trưởng phòng Đối ngoại Sở Ngoại vụ tỉnh Nam Định. "
         "Hơn một tháng sau, ông được bổ nhiệm chức Phó Giám đốc Sở Ngoại vụ.",
         {("Trần Văn Hợi", "Trưởng phòng", "former"), ("Trần Văn Hợi", "Phó Giám đốc", "current")}),
        ("Tháng 4/2014, ông Trần Văn Hợi được bổ nhiệm Giám đốc Sở Ngoại vụ tỉnh Nam Định. Hơn một tháng "
         "sau, ông được bầu làm Ủy viên UBND tỉnh Nam Định.",
         {("Trần Văn Hợi", "Giám đốc", "current"), ("Trần Văn Hợi", "Ủy viên", "current")}),
        ("Trong 3 năm tiếp theo, ông Lê Minh Tỵ làm Phó Trưởng Ban Nội chính Trung ương.",
         {("Lê Minh Tỵ", "Phó Trưởng ban", "former")}),
        ("Năm 2003, ông Lê Minh Tỵ làm Chủ tịch UBND quận Lê Chân, đến tháng 8/2005, ông làm Bí thư Quận "
         "ủy Lê Chân.", {("Lê Minh Tỵ", "Chủ tịch", "former"), ("Lê Minh Tỵ", "Bí thư", "current")}),
        # where somebody worked
        ("Ông Tô Quang Mão từng công tác tại Sở Nội vụ tỉnh Nam Định, nay giữ chức Phó Giám đốc Sở Y tế.",
         set()),
    ],
)  # fmt: skip
def test_whose_the_post_is_and_when(text: str, rows: Rows) -> None:
    assert posts(text) == rows


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Ông Lê Văn Khôi từng giữ chức Ủy viên Bộ Chính trị, Bí thư Ban cán sự đảng, Thủ tướng.",
         {"Bộ Chính trị", "Ban cán sự đảng Chính phủ", "Chính phủ"}),
        ("Ông Lê Văn Khôi, Bí thư Ban cán sự đảng, Bộ trưởng Bộ Y tế, đã dự.",
         {"Ban cán sự đảng Bộ Y tế", "Bộ Y tế"}),
        ("Ông Tô Quang Mão từng công tác tại Công an tỉnh Nam Định, giữ chức Phó Trưởng phòng Tham mưu.",
         {"Phòng Tham mưu Công an tỉnh Nam Định"}),
        ("Bà Tô Thị Mão - Giám đốc Đài Phát thanh truyền hình Nam Định - cho biết như vậy.",
         {"Đài Phát thanh - Truyền hình tỉnh Nam Định"}),
        ("Ông Lê Văn Tỵ được phân công làm Phó Tổng giám đốc TCT xây dựng Bạch Đằng.",
         {"Tổng Công ty Xây dựng Bạch Đằng"}),
        # boards of a body whose name is not read are of no committee named before
        ("Chỉ định ông Lê Văn Tỵ tham gia Ban Chấp hành, Ban Thường vụ, giữ chức Phó Bí thư Huyện ủy An "
         "Lão.\n\nChỉ định ông Mai Văn Sửu tham gia Ban Chấp hành, Ban Thường vụ, giữ chức Bí thư Đảng "
         "ủy Tổng công ty văn hóa Bạch Đằng.",
         {"Ban Chấp hành Đảng bộ huyện An Lão", "Ban Thường vụ Huyện ủy An Lão", "Huyện ủy An Lão"}),
    ],
)  # fmt: skip
def test_which_body_a_post_is_in(text: str, bodies: set[str]) -> None:
    assert {row[3] for row in facts(text, "post")} == bodies


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Bà Lê Thị Hợi thay bà Trần Thị Mùi, người đã nghỉ hưu, giữ chức Giám đốc Sở Y tế tỉnh Nam Định.",
         {("Lê Thị Hợi", "Giám đốc", "current"), ("Trần Thị Mùi", "Giám đốc", "former")}),
        ("Ông Lê Văn Hợi thay ông Trần Văn Mùi, người vừa được điều động làm Bí thư Huyện ủy Ý Yên, giữ "
         "chức Chủ tịch UBND huyện Hải Hậu.",
         {("Lê Văn Hợi", "Chủ tịch", "current"), ("Trần Văn Mùi", "Chủ tịch", "former"),
          ("Trần Văn Mùi", "Bí thư", "current")}),
        ("Đại tá Lê Văn Hợi, Phó Giám đốc Công an tỉnh Nam Định, được giao phụ trách Công an tỉnh Nam Định "
         "thay Thiếu tướng Trần Văn Mùi nghỉ hưu.",
         {("Lê Văn Hợi", "Phó Giám đốc", "current"), ("Lê Văn Hợi", "Giám đốc", "acting"),
          ("Trần Văn Mùi", "Giám đốc", "former")}),
        ("Đại tá Lê Văn Hợi, Phó Giám đốc Công an tỉnh Nam Định, được giao phụ trách Công an tỉnh Nam Định "
         "thay Thiếu tướng Trần Văn Mùi đi học.",
         {("Lê Văn Hợi", "Phó Giám đốc", "current"), ("Lê Văn Hợi", "Giám đốc", "acting")}),
        ("Ông Lê Văn Hợi được bầu làm Bí thư Huyện ủy Hải Hậu với 100% số phiếu, thay ông Trần Văn Mùi được "
         "điều động giữ chức Bí thư Huyện ủy Ý Yên.",
         {("Lê Văn Hợi", "Bí thư", "current"), ("Trần Văn Mùi", "Bí thư", "former"),
          ("Trần Văn Mùi", "Bí thư", "current")}),
        ("Ông Lê Văn Hợi được Quốc hội bầu làm Bộ trưởng Bộ Y tế theo đề nghị của Thủ tướng Đỗ Văn Sáu, thay "
         "ông Trần Văn Mùi vừa được miễn nhiệm.",
         {("Lê Văn Hợi", "Bộ trưởng", "current"), ("Trần Văn Mùi", "Bộ trưởng", "former"),
          ("Đỗ Văn Sáu", "Thủ tướng", "current")}),
        ("Ông Lê Văn Hợi được phân công giữ chức Giám đốc Sở Y tế tỉnh Nam Định (thay ông Trần Văn Mùi "
         "nghỉ hưu).",
         {("Lê Văn Hợi", "Giám đốc", "current"), ("Trần Văn Mùi", "Giám đốc", "former")}),
        ("Ông Lê Văn Hợi trở thành Bí thư Huyện ủy Hải Hậu thay cho ông Trần Văn Mùi.",
         {("Lê Văn Hợi", "Bí thư", "current"), ("Trần Văn Mùi", "Bí thư", "former")}),
        ("Ông Lê Văn Hợi được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Nam Định từ ngày 1/7, thay ông Trần Văn Mùi "
         "làm Chủ tịch Hội Y học tỉnh Nam Định.",
         {("Lê Văn Hợi", "Giám đốc", "current")}),
    ],
)  # fmt: skip
def test_in_whose_place(text: str, rows: Rows) -> None:
    assert posts(text) == rows


@pytest.mark.parametrize(
    ("text", "relieved"),
    [
        ("UBND TP Hải Phòng trao quyết định thôi việc theo nguyện vọng cho ông Ngô Văn Tỵ, Trưởng ban Dân "
         "tộc TP Hải Phòng.", {("Ngô Văn Tỵ", "Trưởng ban")}),
        ("Ông Ngô Văn Tỵ, Trưởng ban Dân tộc TP Hải Phòng, được thôi việc theo nguyện vọng.",
         {("Ngô Văn Tỵ", "Trưởng ban")}),
        ("UBND TP Hải Phòng xem xét quyết định thôi việc cho ông Ngô Văn Tỵ, Trưởng ban Dân tộc TP Hải "
         "Phòng.", set()),
        ("Ông Ngô Văn Tỵ, Trưởng ban Dân tộc TP Hải Phòng, trao quyết định thôi việc cho ông Lê Văn Mùi.",
         set()),
    ],
)  # fmt: skip
def test_papers_of_leave(text: str, relieved: set[tuple[str, str]]) -> None:
    assert {(row[2], row[3]) for row in facts(text, "change")} == relieved


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Ông Lê Văn Hợi và ông Trần Văn Mùi cho biết việc sắp xếp đã xong.",
         {"Lê Văn Hợi", "Trần Văn Mùi"}),
        ("Tại hội nghị, bà Lê Thị Hợi, Giám đốc Sở Y tế tỉnh Nam Định, và ông Trần Văn Mùi, Giám đốc Sở Nội "
         "vụ, đều cho rằng việc đã xong.", {"Lê Thị Hợi", "Trần Văn Mùi"}),
        ("Ông Lê Văn Hợi gặp ông Trần Văn Mùi và ông Mùi cho biết việc đã xong.", {"Trần Văn Mùi"}),
        ("Liên quan đến ông Lê Văn Hợi và ông Đỗ Văn Tý, ông Trần Văn Mùi cho biết việc đã xong.",
         {"Trần Văn Mùi"}),
        # a family, and whom an answer is about
        (
            "Ông Lê Văn Hợi cho biết, gia đình ông Trần Văn Mùi thông báo ông đã khỏe.",
            {"Lê Văn Hợi"},
        ),
        (
            "Bà Lê Thị Hợi cho biết về trường hợp ông Trần Văn Mùi, theo đó ghi nhận công sức của ông.",
            {"Lê Thị Hợi"},
        ),
        # with his constituency, or where he works
        ("Đại biểu Lê Văn Tỵ, đoàn Nam Định phân tích: \"Luật cần rõ hơn\".", {"Lê Văn Tỵ"}),
        ("PGS. TS Lê Văn Tỵ, Học viện Chính trị Quốc gia Hồ Chí Minh tin tưởng: \"Luật sẽ rõ hơn\".",
         {"Lê Văn Tỵ"}),
        ("Theo đề nghị của ông Lê Văn Tỵ, Sở Y tế tỉnh Nam Định cho biết sẽ kiểm tra.",
         {"Sở Y tế tỉnh Nam Định"}),
    ],
)  # fmt: skip
def test_who_speaks(text: str, speakers: set[str]) -> None:
    assert {row[1] for row in facts(text, "said")} == speakers


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        ("Ông Phan Văn Tỵ, Chủ tịch UBND tỉnh Nam Định, ký ban hành Quyết định số 53/QĐ-UBND.",
         {"Ủy ban nhân dân tỉnh Nam Định"}),
        ("Ông Phan Văn Tỵ, Giám đốc Công ty Hợp Thành, ký nhận Quyết định số 53/QĐ-UBND.", set()),
        ("Văn phòng có thông báo kết luận số 789-TB/TU (ngày 11-5) của Thường trực Thành ủy Thanh Hóa.",
         {"Thường trực Thành ủy Thanh Hóa"}),
    ],
)  # fmt: skip
def test_who_issued(text: str, issuers: set[str]) -> None:
    assert {row[2] for row in facts(text, "issuer")} == issuers


@pytest.mark.parametrize(
    ("text", "chairs"),
    [
        ("Sáng 5/3, Tỉnh ủy Nam Định tổ chức Hội nghị lần thứ 12; đồng chí Lê Văn Hợi chủ trì.",
         {"Lê Văn Hợi"}),
        ("Sáng 5/3, Tỉnh ủy Nam Định tổ chức Hội nghị lần thứ 12; đồng chí Lê Văn Hợi chủ trì đoàn kiểm "
         "tra.", set()),
    ],
)  # fmt: skip
def test_who_chaired_behind_a_semicolon(text: str, chairs: set[str]) -> None:
    assert {row[2] for row in facts(text, "chair")} == chairs


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Chủ tịch UBND tỉnh Nam Định đã thu hồi các quyết định về công tác cán bộ đối với ông Lê Văn Bão - "
         "Giám đốc Sở Y tế.", {("Lê Văn Bão", "Giám đốc", "former")}),
        ("UBND tỉnh Nam Định hủy bỏ quyết định bổ nhiệm ông Lê Văn Bão, Giám đốc Sở Y tế.",
         {("Lê Văn Bão", "Giám đốc", "former")}),
        ("UBND tỉnh Nam Định hủy bỏ quyết định bổ nhiệm ông Lê Văn Bão, Phó Giám đốc Sở Y tế, giữ chức "
         "Giám đốc Sở Y tế.",
         {("Lê Văn Bão", "Phó Giám đốc", "current"), ("Lê Văn Bão", "Giám đốc", "former")}),
        ("UBND tỉnh Nam Định thu hồi quyết định giao đất đối với ông Lê Văn Bão, Giám đốc Sở Y tế.",
         {("Lê Văn Bão", "Giám đốc", "current")}),
        ("UBND tỉnh Nam Định đề nghị hủy bỏ quyết định bổ nhiệm ông Lê Văn Bão - Giám đốc Sở Y tế.",
         {("Lê Văn Bão", "Giám đốc", "current")}),
        # how many a body has after a change
        ("Sau khi bầu bổ sung bà Lê Thị Dậu, Quốc hội đang có hai phó chủ tịch, gồm ông Lê Văn Tỵ và bà "
         "Lê Thị Dậu.",
         {("Lê Văn Tỵ", "Phó Chủ tịch", "current"), ("Lê Thị Dậu", "Phó Chủ tịch", "current")}),
        ("Sau khi bầu bổ sung bà Lê Thị Dậu, Quốc hội trình hai phó chủ tịch, gồm ông Lê Văn Tỵ và ông "
         "Đỗ Văn Sửu.", set()),
    ],
)  # fmt: skip
def test_decisions_taken_back_and_how_many_there_are(text: str, rows: Rows) -> None:
    assert posts(text) == rows


@pytest.mark.parametrize(
    ("text", "arrested"),
    [
        ("Ông Lê Văn Mão, Chủ tịch UBND xã Hải Hà, bị bắt quả tang trong nhà nghỉ.", set()),
        (
            "Ông Lê Văn Mão, Chủ tịch UBND xã Hải Hà, bị bắt quả tang khi đang nhận hối lộ.",
            {"Lê Văn Mão"},
        ),
    ],
)
def test_who_is_caught_in_the_act(text: str, arrested: set[str]) -> None:
    assert {row[1] for row in facts(text, "legal")} == arrested


def test_a_head_with_the_province_behind_decides() -> None:
    text = (
        "Chủ tịch UBND huyện Ý Yên, tỉnh Nam Định vừa ra quyết định cách chức ông Lê Văn Mão, Hiệu trưởng "
        "Trường Tiểu học Hải Hà."
    )
    assert {row[3] for row in facts(text, "discipline")} == {"Ủy ban nhân dân huyện Ý Yên"}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Hình thức kỷ luật ông Trần Văn Tỵ là khiển trách.", {("Trần Văn Tỵ", "reprimand", "decided")}),
        ("Đề xuất hình thức kỷ luật ông Trần Văn Tỵ là khiển trách.",
         {("Trần Văn Tỵ", "reprimand", "proposed")}),
        ("Kỷ luật ông Đào Xuân Mão - công chức địa chính xã Hải Hà, nguyên cán bộ địa chính xã Hải Tân bằng "
         "hình thức kỷ luật khiển trách.", {("Đào Xuân Mão", "reprimand", "decided")}),
        ("Kỷ luật ông Đào Xuân Mão - công chức địa chính xã Hải Hà, rồi Đảng ủy xã Hải Tân họp, nêu bằng "
         "hình thức khiển trách.", set()),
        ("Ủy ban Kiểm tra Tỉnh ủy Nam Định khiển trách nhiều sĩ quan của Bộ Chỉ huy quân sự tỉnh, gồm: ông "
         "Phạm Văn Mão, nguyên trợ lý; ông Trần Đức Tỵ, trợ lý công binh.",
         {("Phạm Văn Mão", "reprimand", "decided"), ("Trần Đức Tỵ", "reprimand", "decided")}),
    ],
)  # fmt: skip
def test_whom_a_sanction_hits(text: str, rows: Rows) -> None:
    assert {(row[1], row[2], row[4]) for row in facts(text, "discipline")} == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Hội nghị nhất trí việc bầu bổ sung Ban Chấp hành Đảng bộ tỉnh Nam Định đối với bà Bùi Thị Mão và "
         "ông Lê Văn Tỵ.", {("Bùi Thị Mão", "Ủy viên", "current"), ("Lê Văn Tỵ", "Ủy viên", "current")}),
        ("Hội nghị nhất trí việc bầu Ban Chấp hành Đảng bộ tỉnh Nam Định, góp ý đối với bà Bùi Thị "
         "Mão.", set()),
        ("Bộ Y tế trao quyết định bổ nhiệm chức vụ Thứ trưởng đối với ông Lê Văn Tỵ.",
         {("Lê Văn Tỵ", "Thứ trưởng", "current")}),
        ("Bộ Y tế và Bộ Nội vụ trao quyết định bổ nhiệm chức vụ Thứ trưởng đối với ông Lê Văn Tỵ.", set()),
        ("Ông Lê Văn Mão, với tỷ lệ 100% phiếu bầu, đã trở thành Phó Bí thư Tỉnh ủy Nam Định.",
         {("Lê Văn Mão", "Phó Bí thư", "current")}),
        ("HĐND tỉnh Nam Định đã bỏ phiếu bầu ông Lê Văn Mão giữ chức Phó Chủ tịch UBND tỉnh Nam Định.",
         {("Lê Văn Mão", "Phó Chủ tịch", "current")}),
        ("HĐND tỉnh Nam Định miễn nhiệm 2 Phó Chủ tịch UBND tỉnh là ông Lê Văn Mão và bà Lê Thị Hợi.",
         {("Lê Văn Mão", "Phó Chủ tịch", "former"), ("Lê Thị Hợi", "Phó Chủ tịch", "former")}),
        ("Ông Lê Văn Mão chủ trì, HĐND tỉnh Nam Định miễn nhiệm 2 Phó Chủ tịch UBND tỉnh.", set()),
    ],
)  # fmt: skip
def test_who_comes_and_who_goes(text: str, rows: Rows) -> None:
    assert posts(text) == rows
