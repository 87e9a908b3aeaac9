"""Constructions of news on officials: each with what is read of it, and what looks alike and is not."""

from __future__ import annotations

import pytest
from facts import Row, events, facts, figures, organizations, people, places, read, told

from cadregraph.graph.model import PersonnelFact, TenureFact

LAM, HOA = "Trần Văn Lâm", "Lê Thị Hoa"
BA_TRI = "Huyện ủy Ba Tri"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # who leaves one post takes another in the same clause
        ("Ban Bí thư điều động ông Trần Văn Lâm thôi tham gia Ban Thường vụ Tỉnh ủy Bến Tre, giữ chức Bí thư "
         "Huyện ủy Ba Tri.", {("change", "transferred", LAM, "Bí thư", BA_TRI, "decided")}),
        # one subject relieves and elects
        ("HĐND huyện Ba Tri miễn nhiệm bà Lê Thị Hoa, bầu ông Trần Văn Lâm giữ chức Chủ tịch UBND huyện.",
         {("change", "elected", LAM, "Chủ tịch", "Ủy ban nhân dân huyện Ba Tri", "decided"),
          ("change", "relieved", HOA, "-", "-", "decided")}),
        ("Ông Trần Văn Lâm, Chủ tịch UBND huyện Ba Tri, nộp đơn xin từ chức và đã được cấp trên chấp thuận.",
         {("change", "resigned", LAM, "Chủ tịch", "Ủy ban nhân dân huyện Ba Tri", "decided")}),
        ("Ông Trần Văn Lâm, Chủ tịch UBND huyện Ba Tri, nộp đơn xin từ chức nhưng chưa được chấp thuận.",
         set()),
        ("HĐQT Công ty Cổ phần Ba Tri chấp thuận đơn từ nhiệm chức danh Tổng Giám đốc của bà Lê Thị "
         "Hoa.", {("change", "resigned", HOA, "Tổng Giám đốc", "Công ty Cổ phần Ba Tri", "decided")}),
        # the Front consults and elects
        ("Đại hội cử 45 vị vào Ủy ban MTTQ Việt Nam huyện Ba Tri; bà Lê Thị Hoa được hiệp thương cử giữ chức "
         "Chủ tịch.", {("change", "elected", HOA, "Chủ tịch", "Ủy ban Mặt trận Tổ quốc Việt Nam huyện Ba Tri",
                        "decided")}),
        ("Lễ tang ông Trần Văn Lâm, nguyên Bí thư Huyện ủy Ba Tri (mất ngày 30/5/2020), diễn ra hôm qua.",
         {("change", "died", LAM, "-", "-", "decided")}),
    ],
)  # fmt: skip
def test_who_takes_and_leaves_a_post(text: str, rows: set[Row]) -> None:
    assert {row for row in facts(text, "change") if row[1] != "relieved" or row[2] != LAM} == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Khi cấp phép cho dự án vào năm 2009, ông Trần Văn Lâm đang làm Bí thư Huyện ủy Ba Tri.",
         {(LAM, "Bí thư", BA_TRI, "former")}),
        ("Hiện ông Trần Văn Lâm đang làm Bí thư Huyện ủy Ba Tri.", {(LAM, "Bí thư", BA_TRI, "current")}),
        ("Ông Trần Văn Lâm giữ chức Bí thư Huyện ủy Ba Tri từ tháng 2/2017 tới thời điểm hiện tại.",
         {(LAM, "Bí thư", BA_TRI, "current")}),
        # assistants, and who is not one
        ("Cùng đi có Phó Chủ nhiệm Văn phòng Chủ tịch nước Trần Văn Lâm và Trợ lý Chủ tịch nước Lê Thị Hoa.",
         {(LAM, "Phó Chủ nhiệm", "Văn phòng Chủ tịch nước", "current")}),
        # the country behind a ministry of ours
        ("Bộ trưởng Bộ Ngoại giao Việt Nam Trần Văn Lâm phát biểu.",
         {(LAM, "Bộ trưởng", "Bộ Ngoại giao", "current")}),
        ("Bộ trưởng Bộ Ngoại giao Lào Trần Văn Lâm phát biểu.", set()),
        # a school that bears a name
        ("Dự khai giảng tại Trường THPT chuyên Trần Văn Lâm, Bí thư Huyện ủy Ba Tri đánh trống.", set()),
        # who is asked to come is a guest
        ("UBND huyện Ba Tri họp bàn, mời cả Chủ tịch UBND huyện Mỏ Cày Bắc Trần Văn Lâm sang dự. Chủ tịch "
         "UBND huyện Lê Thị Hoa kết luận.",
         {(LAM, "Chủ tịch", "Ủy ban nhân dân huyện Mỏ Cày Bắc", "current"),
          (HOA, "Chủ tịch", "Ủy ban nhân dân huyện Ba Tri", "current")}),
        # an office of a body, whose name does not take that body in
        ("Ông Trần Văn Lâm, Trưởng phòng Thanh tra Cục Hàng không Việt Nam, dự.",
         {(LAM, "Trưởng phòng", "Phòng Thanh tra Cục Hàng không Việt Nam", "current")}),
        ("Văn phòng Bộ Tư pháp họp báo. Chánh Văn phòng Bộ Khương Thị Hoa Mai chủ trì.",
         {("Khương Thị Hoa Mai", "Chánh Văn phòng", "Văn phòng Bộ Tư pháp", "current")}),
        ("Chủ tịch UBND huyện Ba Tri là ông Trần Văn Lâm, trong khi Chủ tịch HĐND huyện là bà Lê Thị Hoa.",
         {(LAM, "Chủ tịch", "Ủy ban nhân dân huyện Ba Tri", "current"),
          (HOA, "Chủ tịch", "Hội đồng nhân dân huyện Ba Tri", "current")}),
    ],
)  # fmt: skip
def test_who_is_what(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Bị khai trừ khỏi Đảng gồm các ông: Trần Văn Lâm, Tạ Quốc Bình.",
         {("expulsion", LAM, "asserted"), ("expulsion", "Tạ Quốc Bình", "asserted")}),
        ("Nhận hình thức kỷ luật cách chức tất cả các chức vụ trong Đảng là ông Trần Văn Lâm.",
         {("removal", LAM, "asserted")}),
        ("Kỷ luật khiển trách đối với 2 cán bộ, trong đó có: bà Lê Thị Hoa và ông Trần Văn Lâm.",
         {("reprimand", HOA, "asserted"), ("reprimand", LAM, "asserted")}),
        ("Kỷ luật khiển trách đối với 2 cán bộ, theo ông Trần Văn Lâm.", set()),
        ("Thanh tra tỉnh đề nghị UBND tỉnh Bến Tre xử lý kỷ luật theo thẩm quyền đối với ông Trần Văn Lâm.",
         {("-", LAM, "proposed")}),
        ("Ban Thường vụ Đảng ủy xã An Hiệp, trực thuộc Đảng bộ huyện Ba Tri, bị Ủy ban Kiểm tra Huyện ủy "
         "khiển trách.", {("reprimand", "Ban Thường vụ Đảng ủy xã An Hiệp", "decided")}),
    ],
)  # fmt: skip
def test_who_is_sanctioned(text: str, rows: set[Row]) -> None:
    assert told(text) == rows


def test_a_place_that_begins_like_a_body_is_none() -> None:
    assert organizations("Ông Trần Văn Lâm thăm Nha Trang, rồi tới Hội An và Trường Sa.") == set()
    assert places("Ông Trần Văn Lâm đi từ Nha Trang tới Hội An.") == {
        "thành phố Nha Trang",
        "thành phố Hội An",
    }
    assert organizations("Hội Nông dân tỉnh Bến Tre họp.") == {"Hội Nông dân tỉnh Bến Tre"}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Trung tâm Y tế khu vực Ba Tri họp.", "Trung tâm Y tế khu vực Ba Tri"),
        ("Đảng bộ Quân sự tỉnh Bến Tre họp.", "Đảng bộ Quân sự tỉnh Bến Tre"),
    ],
)
def test_names_of_bodies(text: str, label: str) -> None:
    assert label in organizations(text)


def test_a_double_surname_in_a_headline() -> None:
    assert people("NHÂN SỰ: ÔNG LƯƠNG NGUYỄN MINH TRIẾT LÀM BÍ THƯ TỈNH ỦY BẾN TRE") == {
        "Lương Nguyễn Minh Triết"
    }
    assert people("ÔNG TRẦN LÊ MINH LÀM BÍ THƯ TỈNH ỦY BẾN TRE") == {"Trần Lê Minh"}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Để triển khai Kết luận số 97-KL/TW, UBND tỉnh Bến Tre đã có Kế hoạch số 221/KH-UBND.",
         {("implements", "Kế hoạch 221/KH-UBND", "Kết luận 97-KL/TW")}),
        ("Để triển khai Kết luận số 97-KL/TW, UBND tỉnh Bến Tre đã sơ kết Kế hoạch số 221/KH-UBND.", set()),
        ("Sau khi có Nghị quyết số 57-NQ/TW, Huyện ủy Ba Tri ban hành Kế hoạch số 30-KH/HU để thực hiện nghị "
         "quyết này.", {("implements", "Kế hoạch 30-KH/HU", "Nghị quyết 57-NQ/TW")}),
        ("Sau khi có Nghị quyết số 57-NQ/TW, Huyện ủy Ba Tri ban hành Kế hoạch số 30-KH/HU để thực hiện các "
         "nhiệm vụ.", set()),
    ],
)  # fmt: skip
def test_which_document_carries_out_which(text: str, rows: set[Row]) -> None:
    assert facts(text, "implements") == rows


def test_a_document_at_the_head_of_a_sentence() -> None:
    text = "Theo Hướng dẫn số 26-HD/BTCTW của Ban Tổ chức Trung ương, hồ sơ gửi trước 15 ngày."
    assert facts(text, "issuer") == {("issuer", "Hướng dẫn 26-HD/BTCTW", "Ban Tổ chức Trung ương")}


def test_guests_behind_a_semicolon() -> None:
    text = (
        "Hội nghị lần thứ 15 Ban Chấp hành Đảng bộ tỉnh Bến Tre khai mạc sáng 12/7 dưới sự điều hành của ông "
        "Trần Văn Lâm; tham dự có bà Lê Thị Hoa."
    )
    assert {row[2] for row in facts(text, "participant")} == {HOA}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # a city whose name begins like 'cần'
        ("Ban Thường vụ Thành ủy Cần Thơ điều động ông Trần Văn Lâm giữ chức Bí thư Quận ủy Ô Môn.",
         {("transferred", LAM, "decided")}),
        ("Tỉnh ủy cần điều động ông Trần Văn Lâm giữ chức Bí thư Huyện ủy Ba Tri.",
         {("transferred", LAM, "proposed")}),
        # only if
        ("Chỉ khi được Thủ tướng phê chuẩn, bà Lê Thị Hoa mới giữ chức Phó Chủ tịch UBND tỉnh Bến Tre.",
         {("approved", HOA, "conditional")}),
        ("Ngay khi được Thủ tướng phê chuẩn giữ chức Phó Chủ tịch UBND tỉnh Bến Tre, bà Lê Thị Hoa nhận "
         "việc.",
         {("approved", HOA, "decided")}),
        # of two by this name only one can be called so
        ("Bí thư Đảng ủy xã Trần Văn Ngọc và kế toán Lê Thị Ngọc bị thanh tra. Ông Ngọc bị khiển trách.",
         {("reprimand", "Trần Văn Ngọc", "asserted")}),
        ("Bí thư Đảng ủy xã Trần Văn Ngọc và kế toán Lê Thanh Ngọc bị thanh tra. Ông Ngọc bị khiển trách.",
         set()),
        # staff of a body
        ("Bảo vệ Văn phòng Huyện ủy Ba Tri bị cảnh cáo vì say rượu.", set()),
        ("Bà Lê Thị Hoa, Chánh án Tòa án nhân dân huyện Ba Tri, đã làm đơn xin nghỉ việc và được chấp nhận.",
         {("resigned", HOA, "asserted")}),
        ("Ông Trần Văn Lâm được cho thôi tham gia Ban Chấp hành Trung ương Đảng.",
         {("relieved", LAM, "asserted")}),
        ("UBND tỉnh Bến Tre quyết định điều động bà Lê Thị Hoa đến Sở Y tế, đồng thời bổ nhiệm giữ chức Phó "
         "Giám đốc Sở.", {("appointed", HOA, "decided")}),
        ("Một fanpage đăng tải văn bản cho rằng ông Trần Văn Lâm bị cách chức; Sở đã trình báo.",
         {("removal", LAM, "alleged")}),
    ],
)  # fmt: skip
def test_how_a_text_has_it(text: str, rows: set[Row]) -> None:
    assert told(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Công văn được gửi tới các Phó Thủ tướng, Bộ trưởng Bộ Y tế Trần Văn Lâm.",
         {(LAM, "Bộ trưởng", "Bộ Y tế", "current")}),
        ("Cùng dự có các Ủy viên Trung ương Đảng, Bộ trưởng Bộ Y tế Trần Văn Lâm.",
         {(LAM, "Ủy viên", "Ban Chấp hành Trung ương Đảng", "current"),
          (LAM, "Bộ trưởng", "Bộ Y tế", "current")}),
        ("Người cha 80 tuổi của diễn viên Lê Thị Hoa từng là Bí thư Huyện ủy Ba Tri.", set()),
        ("Sau khi ông Trần Văn Lâm bị cách chức Bí thư Huyện ủy Ba Tri, Chủ tịch UBND huyện Lê Thị Hoa đã "
         "phân công lại.",
         {(LAM, "Bí thư", BA_TRI, "former"), (HOA, "Chủ tịch", "Ủy ban nhân dân huyện Ba Tri", "current")}),
        ("Trái với tin đồn, ông Trần Văn Lâm vẫn là Bí thư Huyện ủy Ba Tri.",
         {(LAM, "Bí thư", BA_TRI, "current")}),
        ("Ông Trần Văn Lâm, từ tháng 9/2021 đến nay giữ cương vị Bí thư Huyện ủy Ba Tri.",
         {(LAM, "Bí thư", BA_TRI, "current")}),
        ("Các đồng chí: Trần Văn Lâm, nguyên Bí thư Huyện ủy; Lê Thị Hoa, nguyên Chủ tịch UBND huyện Ba Tri.",
         {(LAM, "Bí thư", BA_TRI, "former"), (HOA, "Chủ tịch", "Ủy ban nhân dân huyện Ba Tri", "former")}),
        ("Ban Bí thư chuẩn y các đồng chí Trần Văn Lâm và Lê Thị Hoa giữ chức Phó Bí thư Thường trực Tỉnh "
         "ủy, Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy Bến Tre.",
         {(LAM, "Phó Bí thư Thường trực", "Tỉnh ủy Bến Tre", "current"),
          (HOA, "Chủ nhiệm", "Ủy ban Kiểm tra Tỉnh ủy Bến Tre", "current")}),
    ],
)  # fmt: skip
def test_whose_which_post_is(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows


def test_a_name_that_is_a_word_of_headlines() -> None:
    assert people("Huyện ủy Ba Tri khai trừ bà Lê Thị Ngọc Ảnh từ tuần trước.") == {
        "Lê Thị Ngọc Ảnh"
    }
    assert people("Ông Trần Văn Lâm Bài Viết Của Tôi, Bí thư Huyện ủy Ba Tri.") == {LAM}


def test_meetings_with_their_host_before_the_verb_or_a_roster_behind() -> None:
    sitting = (
        "Thường trực HĐND tỉnh Bến Tre tổ chức phiên họp thứ 30 vào sáng 14/11. Chủ tịch HĐND tỉnh Trần Văn "
        "Lâm chủ trì."
    )
    assert [event.label for event in events(sitting)] == [
        "Phiên họp thứ 30 Thường trực Hội đồng nhân dân tỉnh Bến Tre"
    ]
    assert {row[2] for row in facts(sitting, "chair")} == {LAM}
    assert events("Ông Trần Văn Lâm nhắc lại phiên họp thứ 30.") == []
    roster = (
        "Chủ trì hội nghị trực tuyến sơ kết 6 tháng của ngành nội chính có các ông: Trần Văn Lâm, Bí thư "
        "Huyện ủy Ba Tri; Tạ Quốc Bình, Chủ tịch UBND huyện."
    )
    assert {row[2] for row in facts(roster, "chair")} == {LAM, "Tạ Quốc Bình"}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Năm chi bộ gồm Chi bộ thôn Đông, Chi bộ thôn Đoài và ba chi bộ khác trực thuộc Đảng bộ xã An Hiệp.",
         {("subOrganizationOf", "Chi bộ thôn Đông", "Đảng bộ xã An Hiệp"),
          ("subOrganizationOf", "Chi bộ thôn Đoài", "Đảng bộ xã An Hiệp")}),
        ("Thay mặt Ban Thường vụ, Bí thư Tỉnh ủy Bến Tre Trần Văn Lâm đã ký Nghị quyết số 16-NQ/TU.",
         {("issuer", "Nghị quyết 16-NQ/TU", "Ban Thường vụ Tỉnh ủy Bến Tre")}),
        ("Thực hiện Quyết định số 766/QĐ-TTg của Thủ tướng và Chỉ thị số 27/CT-TTg, UBND tỉnh Bến Tre ban "
         "hành Kế hoạch số 110/KH-UBND.",
         {("implements", "Kế hoạch 110/KH-UBND", "Quyết định 766/QĐ-TTg"),
          ("implements", "Kế hoạch 110/KH-UBND", "Chỉ thị 27/CT-TTg")}),
    ],
)  # fmt: skip
def test_what_belongs_and_carries_out(text: str, rows: set[Row]) -> None:
    assert rows <= facts(text, "subOrganizationOf", "issuer", "implements")


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # the phrase before is about somebody, the title acts
        ("Bên giường bệnh của ông Trần Văn Lâm, Chủ tịch UBND huyện Ba Tri ân cần thăm hỏi, động viên.",
         set()),
        ("Theo đơn của ông Trần Văn Lâm, Chủ tịch UBND huyện Ba Tri, dự án chậm.",
         {(LAM, "Chủ tịch", "Ủy ban nhân dân huyện Ba Tri", "current")}),
        # a title behind the name of a thing is none
        ("Tại lễ trao học bổng Trần Văn Lâm, Phó Chủ tịch nước Lê Thị Hoa nhắn nhủ các em.",
         {(HOA, "Phó Chủ tịch nước", "Nước Cộng hòa xã hội chủ nghĩa Việt Nam", "current")}),
        # the present holder, whatever those before him are
        ("Dự có nguyên Bí thư Huyện ủy Ba Tri Trần Văn Lâm; Bí thư Huyện ủy đương nhiệm Lê Thị Hoa.",
         {(LAM, "Bí thư", BA_TRI, "former"), (HOA, "Bí thư", BA_TRI, "current")}),
        ("Bà Lê Thị Hoa, P.Chủ tịch UBND huyện Ba Tri, dự.",
         {(HOA, "Phó Chủ tịch", "Ủy ban nhân dân huyện Ba Tri", "current")}),
        ("Không chỉ Long An, Bến Tre cũng vừa có tân Chủ tịch HĐND tỉnh là bà Lê Thị Hoa.",
         {(HOA, "Chủ tịch", "Hội đồng nhân dân tỉnh Bến Tre", "current")}),
        ("Ông Trần Văn Lâm giữ chức Bí thư Huyện ủy Ba Tri trong giai đoạn từ tháng 4/2010 đến hết tháng "
         "3/2017.",
         {(LAM, "Bí thư", BA_TRI, "former")}),
        # what is decided of somebody without a verb of its own
        ("Bộ Chính trị quyết định đồng chí Trần Văn Lâm giữ chức Bí thư Tỉnh ủy Bến Tre.",
         {(LAM, "Bí thư", "Tỉnh ủy Bến Tre", "current")}),
        ("Bộ Chính trị chưa quyết định ông Trần Văn Lâm giữ chức Bí thư Tỉnh ủy Bến Tre.", set()),
        # a turn is one of several posts
        ("Lần lượt bỏ phiếu, HĐND huyện Ba Tri bầu các ông Trần Văn Lâm, Tạ Quốc Bình làm Ủy viên UBND "
         "huyện.",
         {(who, "Ủy viên", "Ủy ban nhân dân huyện Ba Tri", "current") for who in (LAM, "Tạ Quốc Bình")}),
        # the province of the post before, where nothing else tells it
        ("Vốn là Cục trưởng Cục Thuế tỉnh Bến Tre, ông Trần Văn Lâm được bầu làm Phó Chủ tịch HĐND tỉnh.",
         {(LAM, "Cục trưởng", "Cục Thuế tỉnh Bến Tre", "former"),
          (LAM, "Phó Chủ tịch", "Hội đồng nhân dân tỉnh Bến Tre", "current")}),
    ],
)  # fmt: skip
def test_titles_and_phrases(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows


def test_a_committee_as_a_whole_is_sanctioned_and_its_people_are_not_it() -> None:
    whole = "Cảnh cáo tập thể Ban Thường vụ Đảng ủy xã An Hiệp; khiển trách ông Trần Văn Lâm."
    assert told(whole) == {
        ("warning", "Ban Thường vụ Đảng ủy xã An Hiệp", "asserted"),
        ("reprimand", LAM, "asserted"),
    }
    assert told("Cảnh cáo một số người của Đảng ủy xã An Hiệp.") == set()


def test_a_body_that_signs_through_its_head_and_resolutions_passed() -> None:
    signed = "TM. Bộ Chính trị, Tổng Bí thư Trần Văn Lâm vừa ký Quy định số 232-QĐ/TW."
    assert ("issuer", "Quy định 232-QĐ/TW", "Bộ Chính trị") in facts(signed, "issuer")
    passed = "Cụ thể hóa Nghị quyết số 05-NQ/TU, HĐND tỉnh Bến Tre thông qua Nghị quyết số 22/2022/NQ-HĐND."
    assert facts(passed, "implements") == {
        ("implements", "Nghị quyết 22/2022/NQ-HĐND", "Nghị quyết 05-NQ/TU")
    }


def test_a_part_of_the_meeting_is_chaired() -> None:
    text = (
        "Kỳ họp thứ 20 HĐND tỉnh Bến Tre bế mạc hôm qua. Chủ tịch HĐND tỉnh Trần Văn Lâm điều hành phiên bế "
        "mạc."
    )
    assert {row[2] for row in facts(text, "chair")} == {LAM}
    roster = (
        "Dự và chủ trì Hội nghị lần thứ 23 Ban Chấp hành Đảng bộ tỉnh Bến Tre có ông Trần Văn Lâm, Bí thư "
        "Tỉnh ủy; bà Lê Thị Hoa, Phó Bí thư."
    )
    assert {row[2] for row in facts(roster, "chair")} == {LAM, HOA}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # guests by name, or behind a semicolon, and then the host's own
        ("Tỉnh đoàn Bến Tre ra quân. Phó Bí thư Tỉnh đoàn Long An Trần Văn Lâm cũng góp mặt. Bí thư Tỉnh "
         "đoàn Lê Thị Hoa trao cờ.",
         {(LAM, "Phó Bí thư", "Tỉnh đoàn Long An", "current"),
          (HOA, "Bí thư", "Tỉnh đoàn Bến Tre", "current")}),
        ("UBND tỉnh Bến Tre tổng kết năm; đến dự có Chủ tịch UBND tỉnh Long An Trần Văn Lâm. Chủ tịch UBND "
         "tỉnh Lê Thị Hoa kết luận.",
         {(LAM, "Chủ tịch", "Ủy ban nhân dân tỉnh Long An", "current"),
          (HOA, "Chủ tịch", "Ủy ban nhân dân tỉnh Bến Tre", "current")}),
        # posts one after the other of one person, one each of several
        ("Ông Trần Văn Lâm lần lượt là Bí thư Huyện ủy Ba Tri, Giám đốc Sở Y tế tỉnh Bến Tre.",
         {(LAM, "Bí thư", BA_TRI, "former"), (LAM, "Giám đốc", "Sở Y tế tỉnh Bến Tre", "former")}),
        ("Ông Trần Văn Lâm và bà Lê Thị Hoa lần lượt là Bí thư Huyện ủy Ba Tri và Phó Bí thư Huyện ủy Ba "
         "Tri.",
         {(LAM, "Bí thư", BA_TRI, "current"), (HOA, "Phó Bí thư", BA_TRI, "current")}),
        ("Từ khi giữ chức Bí thư Huyện ủy Ba Tri, ông Trần Văn Lâm đã ba lần về thăm xã.", set()),
        # a place behind the post closes it
        ("Ông Trần Văn Lâm, Bí thư Huyện ủy Ba Tri, tỉnh Bến Tre, chia sẻ cách làm.",
         {(LAM, "Bí thư", BA_TRI, "current")}),
    ],
)  # fmt: skip
def test_hosts_guests_and_turns(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows


def test_a_plan_by_which_a_paper_is_carried_out_carries_it_out() -> None:
    text = "Kết luận số 126-KL/TW được UBND tỉnh Bến Tre triển khai bằng Kế hoạch số 15/KH-UBND."
    assert facts(text, "implements") == {
        ("implements", "Kế hoạch 15/KH-UBND", "Kết luận 126-KL/TW")
    }
    made = "Kế hoạch số 89-KH/TU được ban hành nhằm triển khai thực hiện Quy định số 144-QĐ/TW."
    assert facts(made, "implements") == {("implements", "Kế hoạch 89-KH/TU", "Quy định 144-QĐ/TW")}


def test_who_comes_to_a_congress_behind_a_semicolon() -> None:
    text = (
        "Đại hội Đảng bộ xã Ba Tri lần thứ I khai mạc với sự tham dự của 150 đại biểu; bà Lê Thị Hoa, Phó "
        "Bí thư Tỉnh ủy Bến Tre, dự và chỉ đạo đại hội."
    )
    assert {row[2] for row in facts(text, "participant")} == {HOA}


def test_figures_out_of_a_whole_in_words() -> None:
    text = "Đến 30/6, có 1.032 trên tổng số 1.110 chi bộ tổ chức xong đại hội."
    assert [(str(f.value), str(f.total)) for f in figures(text)] == [("1032", "1110")]


def test_a_department_in_a_bracket_of_what_it_is() -> None:
    text = "Chi cục Bảo vệ môi trường (thuộc Sở Tài nguyên và Môi trường tỉnh Bến Tre) đã lấy mẫu."
    assert {row[2] for row in facts(text, "subOrganizationOf")} == {
        "Sở Tài nguyên và Môi trường tỉnh Bến Tre"
    }


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # a ward whose name begins like that of another country
        ("Ông Trần Văn Lâm, Trưởng Ban Xây dựng Đảng Đảng ủy phường Đức Xuân, tỉnh Bắc Kạn, dự.",
         {(LAM, "Trưởng ban", "Ban Xây dựng Đảng Đảng ủy phường Đức Xuân", "current")}),
        # who leads a board of a school, behind its name; a board of a firm
        ("Dự có Chủ tịch Hội đồng trường Trường Đại học Quy Nhơn Trần Văn Lâm.",
         {(LAM, "Chủ tịch", "Hội đồng trường Trường Đại học Quy Nhơn", "current")}),
        ("Ông Trần Văn Lâm, Phó Trưởng Ban Kỹ thuật Tổng công ty Điện lực miền Trung, giải đáp.",
         {(LAM, "Phó Trưởng ban", "Ban Kỹ thuật Tổng Công ty Điện lực miền Trung", "current")}),
        # who only teaches there is no host
        ("Sở Nội vụ tỉnh Bến Tre tập huấn. Giảng viên là bà Lê Thị Hoa, Phó Giám đốc Sở Nội vụ tỉnh Long An. "
         "Giám đốc Sở Nội vụ Trần Văn Lâm kết luận.",
         {(HOA, "Phó Giám đốc", "Sở Nội vụ tỉnh Long An", "current"),
          (LAM, "Giám đốc", "Sở Nội vụ tỉnh Bến Tre", "current")}),
    ],
)  # fmt: skip
def test_names_of_bodies_of_posts(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows


def test_a_meeting_to_come_has_no_chair_yet() -> None:
    held = "Ông Trần Văn Lâm chủ trì Hội nghị lần thứ 19 Ban Chấp hành Đảng bộ tỉnh Bến Tre."
    assert {row[2] for row in facts(held, "chair")} == {LAM}
    assert facts(held.replace("chủ trì", "sẽ chủ trì"), "chair") == set()


def test_what_a_cell_is_of() -> None:
    one = "Đảng bộ xã An Hiệp là đảng bộ cơ sở thuộc Đảng bộ huyện Ba Tri."
    assert ("subOrganizationOf", "Đảng bộ xã An Hiệp", "Đảng bộ huyện Ba Tri") in facts(one)
    two = "Hai chi bộ mới trực thuộc Đảng bộ xã An Hiệp là Chi bộ thôn Đông và Chi bộ thôn Đoài."
    assert {row[1] for row in facts(two, "subOrganizationOf")} >= {
        "Chi bộ thôn Đông",
        "Chi bộ thôn Đoài",
    }


def test_a_directive_carried_out_strictly() -> None:
    text = (
        "Thực hiện nghiêm Chỉ thị số 35-CT/TW, Thành ủy Bến Tre đã ban hành Kế hoạch số 262-KH/TU."
    )
    assert facts(text, "implements") == {("implements", "Kế hoạch 262-KH/TU", "Chỉ thị 35-CT/TW")}


def test_a_day_before_which_something_was_is_not_its_day() -> None:
    def said(text: str) -> set[tuple[str, str, str | None]]:
        facts = read(text).facts
        return {(f.title, f.status, f.start) for f in facts if isinstance(f, TenureFact)} | {
            (f.change, f.decision, f.date) for f in facts if isinstance(f, PersonnelFact)
        }

    taken = "ông Lê Văn Tám được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Hà Tĩnh"
    assert said(f"Trước năm 2015, {taken}.") == {
        ("Giám đốc", "current", None), ("appointed", "decided", None)
    }  # fmt: skip
    assert said(f"Năm 2015, {taken}.") == {
        ("Giám đốc", "current", "2015"), ("appointed", "decided", "2015")
    }  # fmt: skip
    held = "Trước {}, ông Lê Văn Tám là Đại tá, Chỉ huy trưởng Bộ Chỉ huy quân sự tỉnh Đắk Nông."
    assert said(held.format("tháng 6-2016")) == {("Chỉ huy trưởng", "former", None)}
    assert said("Trước ngày 1/7/2025, ông Lê Văn Tám giữ chức Bí thư Huyện ủy Đức Thọ.") == set()
