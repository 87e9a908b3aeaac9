"""Kinds of sentences in news on officials: what is read of them, and what stands near and is not."""

from __future__ import annotations

import pytest
from facts import Row, events, facts, organizations, places, read

from cadregraph.graph.model import PersonnelFact

LAM, HOA, BINH = "Trần Văn Lâm", "Lê Thị Hoa", "Tạ Quốc Bình"
BA_TRI, UBND_BA_TRI = "Huyện ủy Ba Tri", "Ủy ban nhân dân huyện Ba Tri"
UBKT = "Ủy ban Kiểm tra Huyện ủy Ba Tri"
SO_Y_TE = "Sở Y tế tỉnh Bến Tre"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # who is named behind the semicolon has a clause of his own
        (f"{UBKT} cảnh cáo ông Trần Văn Lâm; các ông Lê Quang Hoa, Tạ Quốc Bình chỉ bị nhắc nhở.", {LAM}),
        (f"{UBKT} cảnh cáo ông Trần Văn Lâm; ông Tạ Quốc Bình, kế toán; bà Lê Thị Hoa.", {LAM, BINH, HOA}),
        # what is denied is another matter than the sanction
        ("Tuy liên tục phủ nhận sai phạm, ông Trần Văn Lâm vẫn bị Huyện ủy Ba Tri cảnh cáo.", {LAM}),
        ("Không kê khai đầy đủ tài sản, bà Lê Thị Hoa bị khiển trách.", {HOA}),
        ("Không có chuyện bà Lê Thị Hoa bị khiển trách.", {f"{HOA} proposed"}),
        # the bloc in which a committee is
        ("Ủy ban Kiểm tra Trung ương cảnh cáo Ban Thường vụ Đảng ủy Tổng công ty Thép Việt Nam, Đảng ủy Khối "
         "Doanh nghiệp Trung ương.", {"Ban Thường vụ Đảng ủy Tổng Công ty Thép Việt Nam"}),
    ],
)  # fmt: skip
def test_whom_a_sanction_hits(text: str, rows: set[str]) -> None:
    found = facts(text, "discipline")
    assert {r[1] if r[-1] == "decided" else f"{r[1]} {r[-1]}" for r in found} == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("UBND tỉnh Bến Tre thu hồi quyết định bổ nhiệm ông Trần Văn Lâm làm Phó Giám đốc Sở Y tế.",
         {("relieved", LAM, "Phó Giám đốc", SO_Y_TE, "decided")}),
        ("Bà Lê Thị Hoa bị hủy quyết định bổ nhiệm Phó Giám đốc Sở Y tế tỉnh Bến Tre.",
         {("relieved", HOA, "Phó Giám đốc", SO_Y_TE, "decided")}),
        ("UBND tỉnh Bến Tre hủy bỏ quyết định bổ nhiệm Phó Giám đốc Sở Y tế đối với bà Lê Thị Hoa.",
         {("relieved", HOA, "Phó Giám đốc", SO_Y_TE, "decided")}),
        ("Thanh tra tỉnh đề nghị UBND tỉnh Bến Tre thu hồi quyết định bổ nhiệm ông Trần Văn Lâm làm Phó "
         "Giám đốc "
         "Sở Y tế.", set()),
        ("UBND tỉnh Bến Tre không thu hồi quyết định bổ nhiệm ông Trần Văn Lâm làm Phó Giám đốc Sở Y "
         "tế.", set()),
        # who asks to leave, and whom the council lets go
        ("Ông Trần Văn Lâm, Chủ tịch UBND huyện Ba Tri, có đơn xin thôi việc, và HĐND huyện đã chấp thuận "
         "cho "
         "thôi giữ chức từ ngày 1/7/2023.", {("relieved", LAM, "Chủ tịch", UBND_BA_TRI, "decided")}),
        ("Ông Trần Văn Lâm, Chủ tịch UBND huyện Ba Tri, có đơn xin thôi việc, và HĐND huyện sẽ xem "
         "xét.", {("resigned", LAM, "Chủ tịch", UBND_BA_TRI, "proposed")}),
        # a list of decisions handed over
        ("Tỉnh ủy Bến Tre trao quyết định bổ nhiệm cho các đồng chí: Kim Văn Lâm, giữ chức Bí thư Huyện ủy "
         "Ba "
         "Tri; Lâm Thị Hoa, giữ chức Chủ tịch UBND huyện Ba Tri.",
         {("appointed", "Kim Văn Lâm", "Bí thư", BA_TRI, "decided"),
          ("appointed", "Lâm Thị Hoa", "Chủ tịch", UBND_BA_TRI, "decided")}),
    ],
)  # fmt: skip
def test_who_is_let_go_and_who_is_appointed(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "change")} == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # in a roster each is one or the other
        ("Đoàn chúc Tết các đồng chí nguyên là Bí thư, Phó Bí thư Huyện ủy Ba Tri: Trần Văn Lâm, nguyên Bí "
         "thư "
         "Huyện ủy; Lê Thị Hoa, nguyên Phó Bí thư Huyện ủy.",
         {(LAM, "Bí thư", BA_TRI, "former"), (HOA, "Phó Bí thư", BA_TRI, "former")}),
        ("Dự họp có các Phó Bí thư Huyện ủy Ba Tri: Trần Văn Lâm, Lê Thị Hoa.",
         {(LAM, "Phó Bí thư", BA_TRI, "current"), (HOA, "Phó Bí thư", BA_TRI, "current")}),
        # portfolios and provinces in brackets
        ("Các Bộ trưởng: Trần Văn Lâm (Giao thông vận tải), Lê Thị Hoa (Y tế) trả lời chất vấn.",
         {(LAM, "Bộ trưởng", "Bộ Giao thông Vận tải", "current"), (HOA, "Bộ trưởng", "Bộ Y tế", "current")}),
        ("Các Bí thư Tỉnh ủy: Trần Văn Lâm (Bến Tre), Lê Thị Hoa (Trà Vinh) phát biểu.",
         {(LAM, "Bí thư", "Tỉnh ủy Bến Tre", "current"), (HOA, "Bí thư", "Tỉnh ủy Trà Vinh", "current")}),
        ("Các Bộ trưởng: Trần Văn Lâm (vắng mặt), Lê Thị Hoa (ốm) không dự.", set()),
        # the school that the article is about
        ("Đoàn thăm Trường Chính trị tỉnh Bến Tre. Hiệu trưởng Lê Thị Hoa cảm ơn.",
         {(HOA, "Hiệu trưởng", "Trường Chính trị tỉnh Bến Tre", "current")}),
        ("Đoàn thăm Trường THPT Ba Tri và Trường THPT Bình Đại. Hiệu trưởng Lê Thị Hoa cảm ơn.", set()),
        ("Ở Trường THPT Ba Tri, bà Lê Thị Hoa bị giáng từ hiệu trưởng xuống làm hiệu phó trường "
         "khác.", set()),
        # the host, and who writes to it
        ("Sở Y tế tỉnh Bến Tre họp báo. Trước đó, ông Trần Văn Lâm, Giám đốc Sở Y tế tỉnh Trà Vinh, có văn "
         "bản. "
         "Phó Giám đốc Sở Y tế Lê Thị Hoa trả lời.",
         {(LAM, "Giám đốc", "Sở Y tế tỉnh Trà Vinh", "current"), (HOA, "Phó Giám đốc", SO_Y_TE, "current")}),
        ("Đoàn của HĐND tỉnh Bến Tre làm việc với Sở Y tế tỉnh Trà Vinh. Phó Giám đốc Sở Y tế Lê Thị Hoa "
         "báo cáo.",
         {(HOA, "Phó Giám đốc", "Sở Y tế tỉnh Trà Vinh", "current")}),
        # two full-time posts
        ("Bộ Chính trị phân công bà Lê Thị Hoa, Bí thư Tỉnh ủy Bến Tre, giữ chức Bí thư Đảng ủy Khối Doanh "
         "nghiệp "
         "Trung ương.",
         {(HOA, "Bí thư", "Tỉnh ủy Bến Tre", "former"),
          (HOA, "Bí thư", "Đảng ủy Khối Doanh nghiệp Trung ương", "current")}),
        # one after the other
        ("Ông Trần Văn Lâm làm Giám đốc Sở Y tế tỉnh Bến Tre giai đoạn 2013-2018, từ năm 2018 đến nay là "
         "Bí thư "
         "Huyện ủy Ba Tri.", {(LAM, "Giám đốc", SO_Y_TE, "former"), (LAM, "Bí thư", BA_TRI, "current")}),
        ("Tháng 7/2015, ông Trần Văn Lâm được bổ nhiệm Phó Giám đốc Sở Y tế tỉnh Bến Tre, sau đó lên Giám "
         "đốc Sở.",
         {(LAM, "Phó Giám đốc", SO_Y_TE, "former"), (LAM, "Giám đốc", SO_Y_TE, "current")}),
        # the accused
        ("Trong thời gian giữ chức Giám đốc Sở Y tế tỉnh Bến Tre, bị cáo Trần Văn Lâm đã ký nhiều hợp đồng.",
         {(LAM, "Giám đốc", SO_Y_TE, "former")}),
        ("Trong thời gian giữ chức Giám đốc Sở Y tế tỉnh Bến Tre, vợ Trần Văn Lâm đã ký nhiều hợp "
         "đồng.", set()),
        ("Đầu năm, ông Trần Văn Lâm bị cảnh cáo. Đến nay ông vẫn là Bí thư Huyện ủy Ba Tri.",
         {(LAM, "Bí thư", BA_TRI, "current")}),
    ],
)  # fmt: skip
def test_who_holds_what(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows


@pytest.mark.parametrize(
    ("text", "kind", "rows"),
    [
        ("Lãnh đạo UBND huyện Ba Tri cho biết đã mời ông Trần Văn Lâm, trưởng ấp, lên làm việc và nhắc nhở.",
         "said", set()),
        ("Ông Trần Văn Lâm từ chối dự án và cho rằng giá quá cao.", "said", {(LAM,)}),
        ("Để cụ thể hóa Nghị quyết số 18-NQ/TW, Tỉnh ủy Bến Tre xây dựng Đề án số 9-ĐA/TU.", "implements",
         {("Đề án 9-ĐA/TU", "Nghị quyết 18-NQ/TW")}),
        ("Quy định số 37-QĐ/TW thay thế Quy định số 47-QĐ/TW, được cụ thể hóa bằng Hướng dẫn số 2-HD/UBKTTW.",
         "implements", {("Hướng dẫn 2-HD/UBKTTW", "Quy định 37-QĐ/TW")}),
        ("Được sự ủy quyền của Bộ Chính trị, Thường trực Ban Bí thư Trần Văn Lâm ký ban hành Quy định số "
         "114-QĐ/TW.", "issuer", {("Quy định 114-QĐ/TW", "Bộ Chính trị")}),
        ("Đảng bộ huyện Ba Tri có ba đảng bộ cơ sở trực thuộc, gồm: Đảng bộ xã An Hiệp, Đảng bộ xã An Thủy.",
         "subOrganizationOf", {("Đảng bộ xã An Hiệp", "Đảng bộ huyện Ba Tri"),
                               ("Đảng bộ xã An Thủy", "Đảng bộ huyện Ba Tri")}),
    ],
)  # fmt: skip
def test_who_speaks_and_what_goes_with_what(text: str, kind: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, kind)} == rows


MEETING = "Sáng 16/7, tại thành phố Bến Tre, Ban Chấp hành Đảng bộ tỉnh Bến Tre tổ chức Hội nghị lần thứ 14. "


def test_a_conference_whose_host_holds_it() -> None:
    text = MEETING + (
        "Các đồng chí: Trần Văn Lâm, Bí thư Tỉnh ủy; Lê Thị Hoa, Phó Bí thư Tỉnh ủy, đồng chủ trì hội nghị."
    )
    (event,) = events(text)
    assert event.label == "Hội nghị lần thứ 14 Ban Chấp hành Đảng bộ tỉnh Bến Tre"
    assert {row[1:] for row in facts(text, "chair")} == {(event.label, LAM), (event.label, HOA)}
    assert facts(text, "location") == {("location", event.label, "thành phố Bến Tre")}
    assert not events("Ông Trần Văn Lâm dự Hội nghị lần thứ 14.")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Đại hội Đảng bộ huyện Ba Tri lần thứ XII khai mạc với sự tham dự của ông Trần Văn Lâm, Bí thư "
         "Tỉnh ủy "
         "Bến Tre.", {LAM}),
        ("Đại hội Đảng bộ huyện Ba Tri lần thứ XII khai mạc dưới sự chỉ đạo của ông Trần Văn Lâm.", set()),
        ("Bí thư Tỉnh ủy Bến Tre Lê Thị Hoa chủ trì hội nghị trực tuyến tổng kết công tác năm của Tỉnh ủy. "
         "Tại "
         "điểm cầu Ba Tri, Bí thư Huyện ủy Trần Văn Lâm tham dự.", {LAM}),
    ],
)  # fmt: skip
def test_who_comes(text: str, who: set[str]) -> None:
    assert {row[2] for row in facts(text, "participant")} == who


def test_where_somebody_else_is_at_work_is_not_where_it_is_held() -> None:
    text = "Ông Trần Văn Lâm vắng mặt tại Hội nghị lần thứ 14 của Tỉnh ủy Bến Tre vì bận công tác tại Hà Nội."
    assert not facts(text, "location")


def test_a_day_in_the_year_of_the_month_before() -> None:
    text = (
        "Tháng 11/2022, ông Trần Văn Lâm về Huyện ủy Ba Tri công tác. Một tháng sau, ngày 20/12, ông được bổ "
        "nhiệm làm Bí thư Huyện ủy Ba Tri."
    )
    assert {f.date for f in read(text).facts if isinstance(f, PersonnelFact)} == {"2022-12-20"}


def test_boards_for_works() -> None:
    board = "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh Bến Tre"
    assert board in organizations(f"{board} họp.")


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # the title acts, and the name stands in a phrase before it
        ("Sau khi đình chỉ công tác ông Trần Văn Lâm, Chủ tịch UBND huyện Ba Tri đã giao người khác phụ "
         "trách.",
         set()),
        ("Trường hợp Quốc hội miễn nhiệm chức vụ của ông Trần Văn Lâm, Phó Thủ tướng sẽ được phân công phụ "
         "trách.",
         set()),
        ("Sau khi gặp ông Trần Văn Lâm, Chủ tịch UBND huyện Ba Tri, đoàn về xã.",
         {(LAM, "Chủ tịch", UBND_BA_TRI, "current")}),
        ("Khi ông Trần Văn Lâm, Chủ tịch UBND huyện Ba Tri đến thăm, bà con rất vui.",
         {(LAM, "Chủ tịch", UBND_BA_TRI, "current")}),
        ("Đi cùng Tổng Bí thư, Bí thư Huyện ủy Ba Tri Trần Văn Lâm giới thiệu khu công nghiệp.",
         {(LAM, "Bí thư", BA_TRI, "current")}),
        ("Cùng Bí thư Huyện ủy Ba Tri Trần Văn Lâm, Chủ tịch UBND huyện Ba Tri Lê Thị Hoa đi thăm xã.",
         {(LAM, "Bí thư", BA_TRI, "current"), (HOA, "Chủ tịch", UBND_BA_TRI, "current")}),
        # what bears a name
        ("Khảo sát cụm công nghiệp Trần Văn Lâm, Chủ tịch UBND huyện Ba Tri đề nghị sớm di dời.", set()),
        # in that year
        ("Hồi năm 1998, khi ông Trần Văn Lâm là Chủ tịch UBND huyện Ba Tri, nơi này là đầm lầy.",
         {(LAM, "Chủ tịch", UBND_BA_TRI, "former")}),
        ("Ông Trần Văn Lâm là Chủ tịch UBND huyện Ba Tri.", {(LAM, "Chủ tịch", UBND_BA_TRI, "current")}),
        # one post, then from a month on another
        ("Năm 2016, ông Trần Văn Lâm chuyển sang làm Giám đốc Sở Y tế tỉnh Bến Tre, và từ tháng 8/2021 là Bí "
         "thư "
         "Huyện ủy Ba Tri.",
         {(LAM, "Giám đốc", SO_Y_TE, "former"), (LAM, "Bí thư", BA_TRI, "current")}),
        ("Kể từ năm 2019 tới nay, bà Lê Thị Hoa đảm nhận vai trò Trưởng Ban Dân tộc HĐND tỉnh Bến Tre.",
         {(HOA, "Trưởng ban", "Ban Dân tộc Hội đồng nhân dân tỉnh Bến Tre", "current")}),
        ("Bà Lê Thị Hoa, Trưởng Ban Dân tộc tỉnh Bến Tre, dự.",
         {(HOA, "Trưởng ban", "Ban Dân tộc tỉnh Bến Tre", "current")}),
        # the host, and who speaks for another
        ("Tỉnh ủy Bến Tre họp. Góp ý có đại diện Tỉnh ủy Trà Vinh, ông Trần Văn Lâm, Phó Bí thư Tỉnh ủy "
         "Trà Vinh. "
         "Kết luận, Bí thư Tỉnh ủy Lê Thị Hoa cảm ơn.",
         {(LAM, "Phó Bí thư", "Tỉnh ủy Trà Vinh", "current"), (HOA, "Bí thư", "Tỉnh ủy Bến Tre", "current")}),
        # whom a decision moves where
        ("Theo quyết định, ông Trần Văn Lâm giữ chức Bí thư Huyện ủy Ba Tri.",
         {(LAM, "Bí thư", BA_TRI, "current")}),
        ("Bà Lê Thị Hoa rời Trà Vinh về Bến Tre giữ chức Phó Bí thư Tỉnh ủy.",
         {(HOA, "Phó Bí thư", "Tỉnh ủy Bến Tre", "current")}),
        # posts that correspond to names
        ("Ông Trần Văn Lâm, bà Lê Thị Hoa được giao giữ các chức vụ tương ứng: Bí thư và Phó Bí thư Huyện "
         "ủy Ba "
         "Tri.", {(LAM, "Bí thư", BA_TRI, "current"), (HOA, "Phó Bí thư", BA_TRI, "current")}),
        # a short name of the mountains behind 'và'
        ("Bà Lê Thị Hoa, Bí thư Huyện ủy Ba Tri, và Alăng Mai, Chủ tịch UBND huyện Ba Tri, cùng về làng.",
         {(HOA, "Bí thư", BA_TRI, "current"), ("Alăng Mai", "Chủ tịch", UBND_BA_TRI, "current")}),
    ],
)  # fmt: skip
def test_whose_title_it_is(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Ông Trần Văn Lâm cho rằng những tin nhắn nói ông bị khai trừ là bôi nhọ.",
         {(LAM, "expulsion", "-", "proposed")}),
        ("Ban Bí thư đã xem xét đề nghị của Ủy ban Kiểm tra Trung ương và thi hành kỷ luật Huyện ủy Ba Tri "
         "bằng "
         "hình thức cảnh cáo.", {(BA_TRI, "warning", "Ban Bí thư", "decided")}),
        (f"Đoàn kiểm tra kiến nghị {BA_TRI} xem xét, thi hành kỷ luật đối với các đồng chí: Trần Văn Lâm, "
         "Bí thư "
         "Đảng ủy xã An Hiệp; Lê Thị Hoa, Chủ tịch UBND xã.",
         {(LAM, "-", BA_TRI, "proposed"), (HOA, "-", BA_TRI, "proposed")}),
    ],
)  # fmt: skip
def test_what_is_asked_for_and_who_decides(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "discipline")} == rows


def test_who_chairs_and_speaks() -> None:
    text = "Chủ trì hội nghị tổng kết công tác năm của Huyện ủy Ba Tri, ông Trần Văn Lâm {} đẩy nhanh dự án."
    for verb in ("nhấn mạnh việc", "yêu cầu"):
        assert {row[2] for row in facts(text.format(verb), "chair")} == {LAM}
    assert not facts(text.format("sẽ").replace("Chủ trì", "Mời chủ trì"), "chair")


def test_both_belong() -> None:
    text = "Chi bộ Trường Mầm non An Hiệp và Chi bộ Trạm Y tế, {} thuộc Đảng bộ xã An Hiệp, đã họp."
    both = {row[1] for row in facts(text.format("đều"), "subOrganizationOf")}
    assert (
        both == {"Chi bộ Trường Mầm non An Hiệp", "Chi bộ Trạm Y tế xã An Hiệp"} or len(both) == 2
    )


def test_a_length_is_no_number_of_a_district() -> None:

    assert "quận 2" not in places("Cách trụ sở quận 2 km là Ủy ban nhân dân phường.")
    assert "quận 2" in {p.lower() for p in places("Ông Trần Văn Lâm ở quận 2.")}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Thay cho ông Trần Văn Lâm, Chủ tịch UBND huyện Ba Tri đã giao bà Lê Thị Hoa điều hành.", set()),
        ("Khi được hỏi về trường hợp ông Trần Văn Lâm, Chủ tịch UBND huyện Ba Tri từ chối bình luận.", set()),
        # the deputies of an office's name
        ("Trưởng Ban Công tác đại biểu Lê Thị Hoa gặp ông Trần Văn Lâm, đại biểu Quốc hội.",
         {(HOA, "Trưởng ban", "Ban Công tác đại biểu", "current"), (LAM, "Đại biểu", "Quốc hội", "current")}),
        # those who once were
        ("Gặp mặt có các đồng chí từng là Bí thư Huyện ủy Ba Tri: Trần Văn Lâm, Lê Thị Hoa.",
         {(LAM, "Bí thư", BA_TRI, "former"), (HOA, "Bí thư", BA_TRI, "former")}),
        ("Gặp mặt có các đồng chí Bí thư Huyện ủy Ba Tri: Trần Văn Lâm, Lê Thị Hoa.",
         {(LAM, "Bí thư", BA_TRI, "current"), (HOA, "Bí thư", BA_TRI, "current")}),
        # the congress, and who congratulates it
        ("Đại hội Đảng bộ huyện Ba Tri bế mạc. Chúc mừng có ông Trần Văn Lâm, Bí thư Huyện ủy Giồng Trôm, "
         "tặng hoa. "
         "Bí thư Huyện ủy Lê Thị Hoa đọc diễn văn.",
         {(LAM, "Bí thư", "Huyện ủy Giồng Trôm", "current"), (HOA, "Bí thư", BA_TRI, "current")}),
    ],
)  # fmt: skip
def test_whose_office_it_is(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows


def test_a_paper_that_names_somebody_speaks_itself() -> None:
    text = "Bài báo nêu tên ông Trần Văn Lâm, Bí thư Huyện ủy Ba Tri, và cho rằng huyện đã chi sai."
    assert not facts(text, "said")


def test_parts_behind_their_number() -> None:
    text = "Đảng bộ huyện Ba Tri gồm 12 đảng bộ trực thuộc: Đảng bộ xã An Hiệp, Đảng bộ xã An Thủy."
    assert {row[1] for row in facts(text, "subOrganizationOf")} == {
        "Đảng bộ xã An Hiệp",
        "Đảng bộ xã An Thủy",
    }


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Ông Trần Văn Lâm từng là Giám đốc Sở Y tế tỉnh Bến Tre, hiện là Bí thư Huyện ủy Ba Tri.",
         {(LAM, "Giám đốc", SO_Y_TE, "former"), (LAM, "Bí thư", BA_TRI, "current")}),
        ("Ông Trần Văn Lâm từng là Giám đốc Sở Y tế tỉnh Bến Tre, nay là Bí thư Huyện ủy Ba Tri.",
         {(LAM, "Giám đốc", SO_Y_TE, "former"), (LAM, "Bí thư", BA_TRI, "current")}),
        ("Ông Trần Văn Lâm từng là Giám đốc Sở Y tế tỉnh Bến Tre, Bí thư Huyện ủy Ba Tri.",
         {(LAM, "Giám đốc", SO_Y_TE, "former"), (LAM, "Bí thư", BA_TRI, "former")}),
        ("HĐND bầu bà Lê Thị Hoa làm Phó Chủ tịch UBND huyện Ba Tri; ông Trần Văn Lâm và ông Tạ Quốc Bình "
         "lần lượt "
         "làm Chủ tịch HĐND huyện Ba Tri và Chủ tịch UBND huyện Ba Tri.",
         {(HOA, "Phó Chủ tịch", UBND_BA_TRI, "current"),
          (LAM, "Chủ tịch", "Hội đồng nhân dân huyện Ba Tri", "current"),
          (BINH, "Chủ tịch", UBND_BA_TRI, "current")}),
    ],
)  # fmt: skip
def test_what_is_held_now(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows
