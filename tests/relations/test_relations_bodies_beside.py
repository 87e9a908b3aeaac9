"""Whose body a post is of where the words beside it tell, and where a neighbour's must not be taken."""

from __future__ import annotations

import pytest
from facts import facts, read

from cadregraph.graph.model import (
    DisciplineFact,
    LegalFact,
    PersonnelFact,
    StatementFact,
    TenureFact,
)


def posts(text: str) -> set[tuple[str, ...]]:
    return {row[1:5] for row in facts(text, "post")}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # the inspectorate of the department that the next comma names
        ("Ông Trần Văn Lâm, Phó Chánh Thanh tra, Sở Xây dựng tỉnh Bến Tre, cho biết như vậy.",
         {("Trần Văn Lâm", "Phó Chánh Thanh tra", "Thanh tra Sở Xây dựng tỉnh Bến Tre", "current")}),
        ("Ông Trần Văn Lâm, Phó Chánh Thanh tra tỉnh Bến Tre, cho biết như vậy.",
         {("Trần Văn Lâm", "Phó Chánh Thanh tra", "Thanh tra tỉnh Bến Tre", "current")}),
        # who elects its own head
        ("UBND tỉnh Bến Tre đã họp. Ông Trần Văn Lâm được Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam bầu"
         " làm Chủ tịch.",
         {("Trần Văn Lâm", "Chủ tịch", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "current")}),
        ("Ông Trần Văn Lâm được HĐND tỉnh Bến Tre bầu làm Chủ tịch UBND tỉnh.",
         {("Trần Văn Lâm", "Chủ tịch", "Ủy ban nhân dân tỉnh Bến Tre", "current")}),
        # the Front of the country, and that of a place
        ("Thành ủy TP.HCM đã họp. Chủ tịch Ủy ban MTTQ Việt Nam Trần Văn Lâm phát biểu.",
         {("Trần Văn Lâm", "Chủ tịch", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "current")}),
        ("Tỉnh ủy Bến Tre đã họp. Ông Trần Văn Lâm, Chủ tịch Ủy ban MTTQ tỉnh, phát biểu.",
         {("Trần Văn Lâm", "Chủ tịch", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Bến Tre", "current")}),
        # the city of the district in the chain
        ("Ông Trần Văn Lâm, Ủy viên Ban Thường vụ Thành ủy, Bí thư Quận ủy Quận 1, tặng quà. Liên đoàn Lao"
         " động TP Thủ Đức đã dự.",
         {("Trần Văn Lâm", "Ủy viên", "Ban Thường vụ Thành ủy Thành phố Hồ Chí Minh", "current"),
          ("Trần Văn Lâm", "Bí thư", "Quận ủy Quận 1", "current")}),
        # the province behind the district in the chain, of which there are two
        ("Tỉnh ủy Bến Tre đã họp. Ông Trần Văn Lâm, Tỉnh ủy viên, Bí thư Huyện ủy Vĩnh Thạnh, tỉnh Bình "
         "Định, đã dự.",
         {("Trần Văn Lâm", "Ủy viên", "Ban Chấp hành Đảng bộ tỉnh Bình Định", "current"),
          ("Trần Văn Lâm", "Bí thư", "Huyện ủy Vĩnh Thạnh", "current")}),
        # the office of the ministry that a joined post names
        ("Chánh Văn phòng kiêm Người phát ngôn Bộ Nội vụ Trần Văn Lâm chủ trì họp báo.",
         {("Trần Văn Lâm", "Chánh Văn phòng", "Văn phòng Bộ Nội vụ", "current"),
          ("Trần Văn Lâm", "Người phát ngôn", "Bộ Nội vụ", "current")}),
        # a name that goes on in small letters
        ("Bà Lê Thị Hoa, Bí thư Chi bộ Đội thanh tra giao thông, phát biểu.",
         {("Lê Thị Hoa", "Bí thư", "Chi bộ Đội thanh tra giao thông", "current")}),
        ("Ông Trần Văn Lâm - Trưởng BQL Khu kinh tế Hải Phòng đi kiểm tra.",
         {("Trần Văn Lâm", "Trưởng ban", "Ban Quản lý Khu kinh tế Hải Phòng", "current")}),
        ("Ông Trần Văn Lâm từng là Phó Chủ nhiệm Ủy ban Quốc gia về thanh niên Việt Nam và Chủ tịch Hội đồng"
         " Đội Trung ương.",
         {("Trần Văn Lâm", "Phó Chủ nhiệm", "Ủy ban Quốc gia về Thanh niên Việt Nam", "former"),
          ("Trần Văn Lâm", "Chủ tịch", "Hội đồng Đội Trung ương", "former")}),
        # the body that follows the office at once; the one by whose number the office goes
        ("Tỉnh ủy Bến Tre đã họp. Ông Trần Văn Lâm, Chánh Văn phòng Ngân hàng Nhà nước Việt Nam, phát biểu.",
         {("Trần Văn Lâm", "Chánh Văn phòng", "Văn phòng Ngân hàng Nhà nước Việt Nam", "current")}),
        ("UBND TP.HCM đã họp. Ông Trần Văn Lâm - Cục trưởng Quản lý ngân quỹ, Kho bạc Nhà nước - phát biểu.",
         {("Trần Văn Lâm", "Cục trưởng", "Cục Quản lý ngân quỹ Kho bạc Nhà nước", "current")}),
        ("Bà Lê Thị Hoa, Vụ trưởng Theo dõi công tác thanh tra, giải quyết khiếu nại (Vụ I) của Văn phòng"
         " Chính phủ, dự họp.",
         {("Lê Thị Hoa", "Vụ trưởng", "Vụ I Văn phòng Chính phủ", "current")}),
        # who stands in a list that ends in what all are
        ("Bộ trưởng Bộ Y tế Lê Văn Nam; Bộ trưởng Bộ Công Thương Trần Văn Lâm là Phó Trưởng ban Ban Chỉ đạo"
         " Tây Bắc.",
         {("Lê Văn Nam", "Bộ trưởng", "Bộ Y tế", "current"),
          ("Trần Văn Lâm", "Bộ trưởng", "Bộ Công Thương", "current"),
          ("Lê Văn Nam", "Phó Trưởng ban", "Ban Chỉ đạo Tây Bắc", "current"),
          ("Trần Văn Lâm", "Phó Trưởng ban", "Ban Chỉ đạo Tây Bắc", "current")}),
        # the place, or the body, before the bracket
        ("UBND huyện Ba Tri đã họp. Các huyện có Chủ tịch mới là Thạnh Phú (ông Trần Văn Lâm, nguyên Chủ tịch"
         " HĐND), Chợ Lách (ông Lê Văn Nam, nguyên Phó Chủ tịch).",
         {("Trần Văn Lâm", "Chủ tịch", "Hội đồng nhân dân huyện Thạnh Phú", "former")}),
        ("Công an tỉnh Bến Tre (ông Trần Văn Lâm, Giám đốc) đã dự.",
         {("Trần Văn Lâm", "Giám đốc", "Công an tỉnh Bến Tre", "current")}),
        # the board of the committee that the next post leads
        ("Tỉnh ủy Bến Tre điều động ông Trần Văn Lâm về Đảng bộ huyện Ba Tri, chỉ định tham gia Ban Chấp"
         " hành, Ban Thường vụ và giữ chức Bí thư Huyện ủy.",
         {("Trần Văn Lâm", "Bí thư", "Huyện ủy Ba Tri", "current"),
          ("Trần Văn Lâm", "Ủy viên", "Ban Chấp hành Đảng bộ huyện Ba Tri", "current"),
          ("Trần Văn Lâm", "Ủy viên", "Ban Thường vụ Huyện ủy Ba Tri", "current")}),
        # the unit of the sentence, not a firm named before
        ("Bà Lê Thị Hoa là Bí thư Đảng ủy Tập đoàn Dệt May Việt Nam. Kỷ luật đại tá Trần Văn Lâm, nguyên Bí"
         " thư Đảng ủy, Chính ủy và đại tá Lê Văn Nam, nguyên Sư đoàn trưởng Sư đoàn 375.",
         {("Lê Thị Hoa", "Bí thư", "Đảng ủy Tập đoàn Dệt May Việt Nam", "current"),
          ("Trần Văn Lâm", "Bí thư", "Đảng ủy Sư đoàn 375", "former"),
          ("Lê Văn Nam", "Sư đoàn trưởng", "Sư đoàn 375", "former")}),
        # an office of one person under two titles
        ("Ông Trần Văn Lâm là Bộ trưởng - Chủ nhiệm Văn phòng Chính phủ.",
         {("Trần Văn Lâm", "Bộ trưởng, Chủ nhiệm", "Văn phòng Chính phủ", "current")}),
        ("Ông Trần Văn Lâm, Phó Hiệu trưởng Trường Chính trị tỉnh, dự lễ do Tỉnh ủy Bến Tre tổ chức.",
         {("Trần Văn Lâm", "Phó Hiệu trưởng", "Trường Chính trị tỉnh Bến Tre", "current")}),
    ],
)  # fmt: skip
def test_the_body_is_that_of_the_words_beside(text: str, rows: set[tuple[str, ...]]) -> None:
    assert posts(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # who has left office leads an association
        ("Ông Trần Văn Lâm, nguyên Ủy viên Trung ương Đảng, nguyên Bí thư Tỉnh ủy Bến Tre, Chủ tịch Hội"
         " Khuyến học tỉnh Bến Tre, dự lễ.",
         {("Trần Văn Lâm", "Ủy viên", "former"), ("Trần Văn Lâm", "Bí thư", "former"),
          ("Trần Văn Lâm", "Chủ tịch", "current")}),
        ("Ông Trần Văn Lâm, nguyên Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Bến Tre, dự lễ.",
         {("Trần Văn Lâm", "Bí thư", "former"), ("Trần Văn Lâm", "Chủ tịch", "former")}),
        ("Cố Phó Chủ tịch nước, Chủ tịch Hội Khuyến học Việt Nam Lê Thị Hoa sinh năm 1930.",
         {("Lê Thị Hoa", "Phó Chủ tịch nước", "former"), ("Lê Thị Hoa", "Chủ tịch", "former")}),
        # both posts end with who retires; nothing is held by the dead
        ("Ông Trần Văn Lâm – Phó Bí thư Tỉnh ủy Bến Tre, kiêm Chủ tịch HĐND tỉnh nghỉ hưu từ 1-12-2018.",
         {("Trần Văn Lâm", "Phó Bí thư", "former"), ("Trần Văn Lâm", "Chủ tịch", "former")}),
        ("Ông Trần Văn Lâm (được điều động làm Phó Bí thư Tỉnh ủy Bến Tre năm 2014) qua đời tháng 11-2018.",
         {("Trần Văn Lâm", "Phó Bí thư", "former")}),
        # a term that a later one of the same body followed
        ("Ông Trần Văn Lâm là Ủy viên dự khuyết Ban Chấp hành Trung ương khóa XII và Ủy viên Ban Chấp hành"
         " Trung ương khóa XIII.",
         {("Trần Văn Lâm", "Ủy viên dự khuyết", "former"), ("Trần Văn Lâm", "Ủy viên", "current")}),
        ("Ông Trần Văn Lâm được bầu vào Ban Chấp hành Trung ương khóa IV.",
         {("Trần Văn Lâm", "Ủy viên", "former")}),
        # held for a time
        ("Ông Trần Văn Lâm trở thành Người phát ngôn Bộ Công an, và giữ cương vị này trong gần 2 năm.",
         {("Trần Văn Lâm", "Người phát ngôn", "former")}),
        ("Ông Trần Văn Lâm trở thành Người phát ngôn Bộ Công an, và giữ cương vị này đến nay.",
         {("Trần Văn Lâm", "Người phát ngôn", "current")}),
        ("Ông Trần Văn Lâm cũng có một thời gian được điều động làm Giám đốc Sở Y tế tỉnh Bến Tre.",
         {("Trần Văn Lâm", "Giám đốc", "former")}),
        ("Sau khi tốt nghiệp đại học, ông Trần Văn Lâm là Phó Giám đốc Sở Y tế tỉnh Bến Tre.",
         {("Trần Văn Lâm", "Phó Giám đốc", "former")}),
        # a seat in the committee of a district ends with a transfer to elsewhere
        ("Quyết định điều động ông Trần Văn Lâm, Ủy viên Ban Thường vụ Huyện ủy, Phó Chủ tịch UBND huyện Ba"
         " Tri, giữ chức Phó Giám đốc Sở Y tế tỉnh Bến Tre.",
         {("Trần Văn Lâm", "Ủy viên", "former"), ("Trần Văn Lâm", "Phó Chủ tịch", "former"),
          ("Trần Văn Lâm", "Phó Giám đốc", "current")}),
        ("Quyết định điều động ông Trần Văn Lâm, Ủy viên Ban Thường vụ Huyện ủy, Phó Chủ tịch UBND huyện Ba"
         " Tri, giữ chức Bí thư Huyện ủy Ba Tri.",
         {("Trần Văn Lâm", "Ủy viên", "current"), ("Trần Văn Lâm", "Phó Chủ tịch", "former"),
          ("Trần Văn Lâm", "Bí thư", "current")}),
        # who goes to work elsewhere, at whatever post
        ("Ông Trần Văn Lâm - Giám đốc Sở Y tế tỉnh Bến Tre - được luân chuyển đến nhận nhiệm vụ tại Văn phòng"
         " UBND tỉnh.",
         {("Trần Văn Lâm", "Giám đốc", "former")}),
        ("Ông Trần Văn Lâm, Giám đốc Sở Y tế tỉnh Bến Tre, đến làm việc tại UBND huyện Ba Tri.",
         {("Trần Văn Lâm", "Giám đốc", "current")}),
        # what the article tells the end of, told as begun behind it
        ("Ông Trần Văn Lâm thôi giữ chức Thứ trưởng Bộ Y tế. Năm 2013, ông Trần Văn Lâm được bổ nhiệm làm Thứ"
         " trưởng Bộ Y tế.",
         {("Trần Văn Lâm", "Thứ trưởng", "former")}),
        # who is now given another office, told as begun years before; an article without a date
        ("Thủ tướng điều động ông Trần Văn Lâm, Phó Chủ tịch UBND tỉnh Bến Tre, giữ chức Thứ trưởng Bộ Y tế."
         " Năm 2014, ông Trần Văn Lâm được bầu giữ chức Phó Chủ tịch UBND tỉnh Bến Tre. Đến năm 2019, tỉnh đã"
         " đổi mới.",
         {("Trần Văn Lâm", "Phó Chủ tịch", "former"), ("Trần Văn Lâm", "Thứ trưởng", "current")}),
        # 'từng' right before a title is of the past; before a title of many it is 'each'
        ("Ông Trần Văn Lâm từng Cục trưởng Cục Cảnh sát hình sự tới cuối năm 2023.",
         {("Trần Văn Lâm", "Cục trưởng", "former")}),
        ("Ông Trần Văn Lâm giao từng Cục trưởng Cục Cảnh sát hình sự trả lời.", set()),
    ],
)  # fmt: skip
def test_what_is_over(text: str, rows: set[tuple[str, ...]]) -> None:
    assert {(row[1], row[2], row[4]) for row in facts(text, "post")} == rows


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("Tỉnh ủy Bến Tre đã cách chức Bí thư Huyện ủy Ba Tri; và cho thôi chức Ủy viên Ban Chấp hành Đảng bộ"
         " tỉnh với ông Trần Văn Lâm.", {"Trần Văn Lâm"}),
        ("Tỉnh ủy Bến Tre khiển trách ông Lê Văn Nam; cho thôi chức Ủy viên Ban Chấp hành Đảng bộ tỉnh với"
         " ông Trần Văn Lâm.", {"Lê Văn Nam"}),
        ("Tỉnh ủy Bến Tre kỷ luật khiển trách về Đảng đối với hai cán bộ của huyện Ba Tri gồm ông Trần Văn"
         " Lâm, Bí thư Huyện ủy; Lê Văn Nam, Phó Bí thư Huyện ủy.", {"Trần Văn Lâm", "Lê Văn Nam"}),
        ("Ông Trần Văn Lâm - nguyên Phó Giám đốc Sở Y tế tỉnh Bến Tre, thủ trưởng Cơ quan thường trực Ban Chỉ"
         " đạo Tây Nam Bộ - bị Ban Bí thư kỷ luật bằng hình thức: Cách tất cả chức vụ trong Đảng.",
         {"Trần Văn Lâm"}),
    ],
)  # fmt: skip
def test_whom_a_sanction_hits(text: str, hit: set[str]) -> None:
    assert {row[1] for row in facts(text, "discipline")} == hit


def test_a_house_number_stands_before_a_street() -> None:
    text = "Nếu có lô đất nào khác ngoài căn nhà ở 43 Nguyễn Văn Tám, tôi từ chức Bí thư Huyện ủy Ba Tri."
    assert facts(text, "change") == set()


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Ông Trần Văn Lâm cũng được bổ sung vào Bộ Chính trị.", {("Trần Văn Lâm", "Ủy viên")}),
        ("Ông Trần Văn Lâm được bổ sung vào quy hoạch Ban Chấp hành Đảng bộ tỉnh Bến Tre.", set()),
    ],
)
def test_who_is_added_to_a_body(text: str, rows: set[tuple[str, str]]) -> None:
    assert {row[1:3] for row in facts(text, "post")} == rows


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Chị Lê Thị Hoa – đảng viên thuộc Đảng bộ Sở Y tế tỉnh Bến Tre cho biết: việc này cần thiết.",
         {"Lê Thị Hoa"}),
        ("Đảng bộ Sở Y tế tỉnh Bến Tre cho biết việc này cần thiết.",
         {"Đảng bộ Sở Y tế tỉnh Bến Tre"}),
        ("Bà Lê Thị Hoa chỉ có giấy xác nhận trúng tuyển.", set()),
        ("Ông Trần Văn Lâm, người chỉ đạo Đảng bộ tỉnh Bến Tre cho rằng đại hội đã thành công.",
         {"Trần Văn Lâm"}),
        ("Ông Nguyễn Công Sự nói việc này cần thiết.", {"Nguyễn Công Sự"}),
        ("Bà Lê Thị Hoa xác nhận đã trúng tuyển.", {"Lê Thị Hoa"}),
        ("Văn bản của Sở Y tế gửi Huyện ủy Ba Tri khẳng định bà Hoa không có tên.", set()),
        ("Hội đồng thi THPT Hồ Thị Lan cho biết không có thí sinh này.", set()),
        ("Ông Trần Văn Lâm đã gặp ông Lê Văn Nam và đề cập việc mua lại dự án.", {"Trần Văn Lâm"}),
        ("Ông Trần Văn Lâm giao ông Lê Văn Nam báo cáo kết quả.", set()),
        ("Quyết định thăng quân hàm đối với thượng tướng Trần Văn Lâm thể hiện sự tin tưởng.", set()),
        ("Ông Đỗ Văn Lâm là Bí thư Huyện ủy Ba Tri. Chúng tôi đã yêu cầu ông Lâm viết báo cáo tường trình.",
         set()),
    ],
)  # fmt: skip
def test_who_says_it(text: str, speakers: set[str]) -> None:
    found = read(text)
    said = {found.entities[f.speaker].label for f in found.facts if isinstance(f, StatementFact)}
    assert said == speakers


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("Ông Trần Văn Lâm bị tuyên 16 năm tù giam, Lê Văn Nam bảy năm tù, Đỗ Gia Hải và Võ Văn Tám mỗi người"
         " năm năm tù giam.",
         {("Trần Văn Lâm", "16 năm tù"), ("Lê Văn Nam", "bảy năm tù"), ("Đỗ Gia Hải", "năm năm tù"),
          ("Võ Văn Tám", "năm năm tù")}),
        ("Ông Trần Văn Lâm bị tuyên 16 năm tù, hai người khác mỗi người năm năm tù.",
         {("Trần Văn Lâm", "16 năm tù")}),
        ("Cùng bị đề nghị truy tố còn có bị can Trần Văn Lâm (cựu Bí thư Huyện ủy Ba Tri), bị can Lê Văn Nam"
         " (cựu Giám đốc Sở Y tế tỉnh Bến Tre).",
         {("Trần Văn Lâm", ""), ("Lê Văn Nam", "")}),
        ("Cơ quan Cảnh sát điều tra Công an tỉnh Bến Tre khởi tố tội Cố ý làm trái quy định của Nhà nước về"
         " quản lý kinh tế gây hậu quả nghiêm trọng đối với ông Trần Văn Lâm.", {("Trần Văn Lâm", "")}),
        ("Cơ quan Cảnh sát điều tra khởi tố tội buôn lậu, sau đó làm việc với ông Trần Văn Lâm.", set()),
        ("Cơ quan Cảnh sát điều tra Công an tỉnh Bến Tre quyết định khởi tố, bắt tạm giam và ra lệnh khám xét"
         " đối với ông Trần Văn Lâm.", {("Trần Văn Lâm", "")}),
    ],
)  # fmt: skip
def test_whom_a_step_of_prosecution_hits(text: str, steps: set[tuple[str, str]]) -> None:
    found = read(text)
    legal = (fact for fact in found.facts if isinstance(fact, LegalFact))
    assert {(found.entities[fact.person].label, fact.penalty or "") for fact in legal} == steps


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # a year that is not that of the step, and one that opens the sentence
        ("Liên quan đến vụ gian lận năm 2018, Viện kiểm sát nhân dân tỉnh Bến Tre đã truy tố 2 bị can ra xét"
         " xử trước tòa gồm: Trần Văn Lâm (cựu Trưởng phòng), Lê Văn Nam.",
         {("Trần Văn Lâm", "indicted", ""), ("Lê Văn Nam", "indicted", "")}),
        ("Năm 2018, ông Trần Văn Lâm bị khởi tố.", {("Trần Văn Lâm", "prosecuted", "2018")}),
        ("Tòa án nhân dân tỉnh Bến Tre đưa ra xét xử ông Trần Văn Lâm.", {("Trần Văn Lâm", "tried", "")}),
    ],
)  # fmt: skip
def test_which_step_it_is_and_when(text: str, rows: set[tuple[str, str, str]]) -> None:
    found = read(text)
    legal = (fact for fact in found.facts if isinstance(fact, LegalFact))
    assert {(found.entities[f.person].label, f.stage, f.date or "") for f in legal} == rows


def test_what_was_before_has_not_the_day_of_what_came_after() -> None:
    found = read(
        "Từ tháng 2-2018, sau khi ông Trần Văn Lâm bị cách chức Phó Chủ tịch UBND tỉnh Bến Tre, ông Lê Văn"
        " Nam được giao thêm việc."
    )
    assert [f.date for f in found.facts if isinstance(f, DisciplineFact)] == [None]
    assert [f.start for f in found.facts if isinstance(f, TenureFact)] == [None]


def test_what_came_after_has_the_day() -> None:
    found = read(
        "Ngày 18/2/2020, sau khi nhận kỷ luật, ông Trần Văn Lâm thôi giữ chức Giám đốc Sở Y tế tỉnh Bến Tre."
    )
    assert [f.date for f in found.facts if isinstance(f, PersonnelFact)] == ["2020-02-18"]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        # in which years somebody was what he is blamed for, and what he still is
        ("Với cương vị Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Hà Nam (giai đoạn từ tháng 7-2006 đến năm"
         " 2011), ông Nguyễn Văn An đã vi phạm các quy định về đất đai.", {"former"}),
        ("Với cương vị Chủ tịch UBND tỉnh Hà Nam (từ tháng 7-2016 đến nay), ông Nguyễn Văn An đã vi phạm.",
         {"current"}),
        ("Với cương vị Chủ tịch UBND tỉnh Hà Nam, ông Nguyễn Văn An đã vi phạm (Quy định 102).", {"current"}),
    ],
)  # fmt: skip
def test_in_the_capacity_of_those_years(text: str, held: set[str]) -> None:
    assert {f.status for f in read(text).facts if isinstance(f, TenureFact)} == held


@pytest.mark.parametrize(
    ("text", "date"),
    [
        # since when the post is held is no day of the step
        ("Ông Đào Văn Việt, Giám đốc Sở Y tế tỉnh Hà Nam (từ tháng 12-2015 đến nay), bị khiển trách.", None),
        ("Ông Đào Văn Việt, Giám đốc Sở Y tế tỉnh Hà Nam từ tháng 8/2015 đến nay, bị khiển trách.", None),
        ("Tháng 8/2015, ông Đào Văn Việt, Giám đốc Sở Y tế tỉnh Hà Nam, bị khiển trách.", "2015-08"),
    ],
)  # fmt: skip
def test_a_post_held_since_a_day_gives_a_sanction_none(text: str, date: str | None) -> None:
    assert [f.date for f in read(text).facts if isinstance(f, DisciplineFact)] == [date]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Ông Trần Văn Kiên, Phó Giám đốc Sở Y tế tỉnh Hà Nam, cùng tập thể Đảng ủy Sở Y tế bị khiển trách.",
         {"Trần Văn Kiên", "Đảng ủy Sở Y tế tỉnh Hà Nam"}),
        ("Theo ông Trần Văn Kiên và báo cáo đã nêu, Đảng ủy Sở Y tế tỉnh Hà Nam bị khiển trách.",
         {"Đảng ủy Sở Y tế tỉnh Hà Nam"}),
        ("Ông Trần Văn Kiên cho biết Đảng ủy Sở Y tế tỉnh Hà Nam bị khiển trách.",
         {"Đảng ủy Sở Y tế tỉnh Hà Nam"}),
    ],
)  # fmt: skip
def test_who_is_sanctioned_together_with_a_body(text: str, labels: set[str]) -> None:
    found = read(text)
    hit = (fact.sanctioned for fact in found.facts if isinstance(fact, DisciplineFact))
    assert {found.entities[key].label for key in hit} == labels


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Người đứng đầu Tỉnh ủy Hà Nam cho biết sẽ xử lý nghiêm.", set()),
        ("Tỉnh ủy Hà Nam cho biết sẽ xử lý nghiêm.", {"Tỉnh ủy Hà Nam"}),
        ("Đồng chí Bí thư Công Vận cho rằng cần làm ngay.", set()),
        ("Đồng chí Bí thư Nguyễn Công Vận cho rằng cần làm ngay.", {"Nguyễn Công Vận"}),
    ],
)  # fmt: skip
def test_who_is_not_named_says_nothing(text: str, speakers: set[str]) -> None:
    found = read(text)
    said = (fact.speaker for fact in found.facts if isinstance(fact, StatementFact))
    assert {found.entities[key].label for key in said if key} == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Ông Nguyễn Văn An nói thông thạo tiếng Anh.", set()),
        ("Ông Nguyễn Văn An nói sẽ làm ngay.", {"Nguyễn Văn An"}),
        ('Hội nghị châu Á - Thái Bình Dương họp. Ông nói: "Tốt".', set()),
        ("Thời gian tới Chủ tịch UBND tỉnh Nguyễn Văn An nhấn mạnh tình hình còn khó.", {"Nguyễn Văn An"}),
        ("Công văn gửi tới Chủ tịch UBND tỉnh Nguyễn Văn An nhấn mạnh tình hình còn khó.", set()),
    ],
)  # fmt: skip
def test_languages_oceans_and_addressees_say_nothing(text: str, speakers: set[str]) -> None:
    found = read(text)
    said = (fact.speaker for fact in found.facts if isinstance(fact, StatementFact))
    assert {found.entities[key].label for key in said if key} == speakers


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Nhiệm kỳ 2006-2011, người đứng đầu ngành là Bộ trưởng Ngoại giao Phạm Văn Khiêm.", "former"),
        ("Nhiệm kỳ 2026-2031, người đứng đầu ngành là Bộ trưởng Ngoại giao Phạm Văn Khiêm.", "current"),
        ("Nhiệm kỳ 2006-2011, theo Bộ trưởng Ngoại giao Phạm Văn Khiêm, đã có nhiều việc.", "current"),
    ],
)  # fmt: skip
def test_who_was_head_in_a_term(text: str, status: str) -> None:
    assert {f.status for f in read(text).facts if isinstance(f, TenureFact)} == {status}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ông Huỳnh Văn Hòa, bí thư Đảng đoàn, chủ tịch HĐND tỉnh, bí thư Ban cán sự đảng, chủ tịch UBND tỉnh"
         " Lâm Đồng, dự họp.", "Đảng đoàn Hội đồng nhân dân tỉnh Lâm Đồng"),
        ("Ông Huỳnh Văn Hòa, bí thư Ban cán sự đảng, chủ tịch UBND tỉnh Lâm Đồng, dự họp.",
         "Ban cán sự đảng Ủy ban nhân dân tỉnh Lâm Đồng"),
        ("Ông Huỳnh Văn Hòa từng là Cục trưởng Cục Cảnh sát điều tra tội phạm tham nhũng, Bộ Công an.",
         "Cục Cảnh sát điều tra tội phạm về tham nhũng Bộ Công an"),
    ],
)  # fmt: skip
def test_groups_of_the_party_and_offices_of_inquiry(text: str, body: str) -> None:
    assert body in {post[2] for post in posts(text)}
