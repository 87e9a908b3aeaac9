"""What a sentence leaves out and the words around tell: bodies, owners, holders."""

from __future__ import annotations

import pytest
from facts import Row, facts, people

LAM, HOA = "Trần Văn Lâm", "Lê Thị Hoa"
BTHUAN = "tỉnh Bình Thuận"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # an office of the body that is named behind it
        ("Ông Trần Văn Lâm - Trưởng phòng Tổ chức cán bộ, Sở Y tế tỉnh Bình Thuận - đã dự.",
         {(LAM, "Trưởng phòng", f"Phòng Tổ chức cán bộ Sở Y tế {BTHUAN}", "current")}),
        # one body for two posts joined by 'kiêm'
        ("Phó Chủ tịch kiêm Tổng thư ký Hội Luật gia Việt Nam Trần Văn Lâm đã dự.",
         {(LAM, "Phó Chủ tịch", "Hội Luật gia Việt Nam", "current"),
          (LAM, "Tổng Thư ký", "Hội Luật gia Việt Nam", "current")}),
        # the committee of the body that the chain names
        ("Ông Trần Văn Lâm, Bí thư Đảng ủy, Giám đốc Sở Y tế tỉnh Bình Thuận đã dự.",
         {(LAM, "Bí thư", f"Đảng ủy Sở Y tế {BTHUAN}", "current"),
          (LAM, "Giám đốc", f"Sở Y tế {BTHUAN}", "current")}),
        # the ministry of the sentence
        ("Bộ Giao thông vận tải có hai Thứ trưởng gồm các ông Trần Văn Lâm và Lê Văn Hoa.",
         {(LAM, "Thứ trưởng", "Bộ Giao thông Vận tải", "current"),
          ("Lê Văn Hoa", "Thứ trưởng", "Bộ Giao thông Vận tải", "current")}),
        # 'Ông A nguyên là …'
        ("Ông Trần Văn Lâm nguyên là Giám đốc Sở Y tế tỉnh Bình Thuận.",
         {(LAM, "Giám đốc", f"Sở Y tế {BTHUAN}", "former")}),
        # a post held, said without more
        ("Ông Trần Văn Lâm giữ chức Giám đốc Sở Y tế tỉnh Bình Thuận.",
         {(LAM, "Giám đốc", f"Sở Y tế {BTHUAN}", "current")}),
        ("Từ năm 2015 đến nay, ông Trần Văn Lâm làm Giám đốc Sở Y tế tỉnh Bình Thuận.",
         {(LAM, "Giám đốc", f"Sở Y tế {BTHUAN}", "current")}),
        ("Từ tháng 2/2014 đến tháng 2/2016, ông Trần Văn Lâm giữ chức Giám đốc Sở Y tế tỉnh Bình "
         "Thuận.", {(LAM, "Giám đốc", f"Sở Y tế {BTHUAN}", "former")}),
        ("Ông Trần Văn Lâm, tân Giám đốc Sở Y tế tỉnh Bình Thuận đã dự.",
         {(LAM, "Giám đốc", f"Sở Y tế {BTHUAN}", "current")}),
        ("Ông Trần Văn Lâm đã trở thành Giám đốc Sở Y tế tỉnh Bình Thuận.",
         {(LAM, "Giám đốc", f"Sở Y tế {BTHUAN}", "current")}),
        ("Thủ tướng xóa tư cách nguyên Giám đốc Sở Y tế tỉnh Bình Thuận đối với ông Trần Văn Lâm.",
         {(LAM, "Giám đốc", f"Sở Y tế {BTHUAN}", "former")}),
        ("Ban Bí thư kỷ luật ông Trần Văn Lâm - nguyên Bí thư Huyện ủy Tuy Phong; nguyên Giám đốc "
         "Sở Y tế tỉnh Bình Thuận.",
         {(LAM, "Bí thư", "Huyện ủy Tuy Phong", "former"),
          (LAM, "Giám đốc", f"Sở Y tế {BTHUAN}", "former")}),
        ("Bà Lê Thị Hoa - Phó ban Thường trực, Ban Tổ chức Tỉnh ủy Bình Thuận - đã dự.",
         {(HOA, "Phó Trưởng ban Thường trực", "Ban Tổ chức Tỉnh ủy Bình Thuận", "current")}),
        ("Ông Trần Văn Lâm từng công tác trong ngành y, làm Giám đốc Sở Y tế tỉnh Bình Thuận.",
         {(LAM, "Giám đốc", f"Sở Y tế {BTHUAN}", "former")}),
        ("Ông Trần Văn Lâm vẫn giữ chức Giám đốc Sở Y tế tỉnh Bình Thuận.",
         {(LAM, "Giám đốc", f"Sở Y tế {BTHUAN}", "current")}),
        ("Với cương vị Giám đốc Sở Y tế tỉnh Bình Thuận (2011 - 2014), ông Trần Văn Lâm đã ký.",
         {(LAM, "Giám đốc", f"Sở Y tế {BTHUAN}", "former")}),
        ("Ông Trần Văn Lâm đã trải qua nhiều chức vụ như Giám đốc Sở Y tế tỉnh Bình Thuận.",
         {(LAM, "Giám đốc", f"Sở Y tế {BTHUAN}", "former")}),
        # dignitaries and peoples
        ("Hòa thượng Thích Minh Tâm, Phó Pháp chủ Giáo hội Phật giáo Việt Nam đã dự.",
         {("Thích Minh Tâm", "Phó Pháp chủ", "Giáo hội Phật giáo Việt Nam", "current")}),
        ("Linh mục Phan Văn Từ, Chủ tịch Ủy ban Đoàn kết Công giáo tỉnh Bình Thuận đã dự.",
         {("Phan Văn Từ", "Chủ tịch", "Ủy ban Đoàn kết Công giáo tỉnh Bình Thuận", "current")}),
        ("Bà H'Lan Niê, Phó Bí thư Huyện ủy Buôn Đôn đã dự.",
         {("H'Lan Niê", "Phó Bí thư", "Huyện ủy Buôn Đôn", "current")}),
        ("Ông Y Biêr Niê - Phó Bí thư Tỉnh ủy Đắk Lắk - đã dự.",
         {("Y Biêr Niê", "Phó Bí thư", "Tỉnh ủy Đắk Lắk", "current")}),
        # 'Trung ương' as newspapers shorten it
        ("Trưởng Ban Tuyên giáo T.Ư Trần Văn Lâm đã dự.",
         {(LAM, "Trưởng ban", "Ban Tuyên giáo Trung ương", "current")}),
        ("Trưởng Ban Tuyên giáo TƯ Trần Văn Lâm đã dự.",
         {(LAM, "Trưởng ban", "Ban Tuyên giáo Trung ương", "current")}),
        # a town that has since become part of another
        ("Bí thư Thị ủy Cửa Lò Trần Văn Lâm đã dự.", {(LAM, "Bí thư", "Thị ủy Cửa Lò", "current")}),
        # of what years, and whether still, it does not say
        ("Ông Trần Văn Lâm làm Giám đốc Sở Y tế tỉnh Bình Thuận năm 2010.", set()),
        # of another firm than the one named
        ("Công ty Cổ phần Sông Hinh cho biết ông Trần Văn Lâm là thành viên HĐQT Cảng Thị Nại.",
         set()),
        # 'thuộc' between a post and what follows
        ("Ông Trần Văn Lâm - Chi cục trưởng Chi cục Kiểm lâm tỉnh Bình Thuận, thuộc Sở Nông nghiệp "
         "và Phát triển nông thôn tỉnh Bình Thuận - đã dự.",
         {(LAM, "Chi cục trưởng", f"Chi cục Kiểm lâm {BTHUAN}", "current")}),
        # of the ministry by its field, where a title of the police is in the words as well
        ("Trung tướng Trần Văn Lâm, Thứ trưởng Công an (nguyên Bí thư Thành ủy Hải Phòng) đã dự.",
         {(LAM, "Thứ trưởng", "Bộ Công an", "current"),
          (LAM, "Bí thư", "Thành ủy Hải Phòng", "former")}),
        # in a bracket behind something unknown
        ("Ông Trần Văn Lâm (thành viên không chuyên trách, Giám đốc Sở Y tế tỉnh Bình Thuận) đã dự.",
         {(LAM, "Giám đốc", f"Sở Y tế {BTHUAN}", "current")}),
        # in a capacity
        ("Ông Trần Văn Lâm, với cương vị Giám đốc Sở Y tế tỉnh Bình Thuận, đã ký.",
         {(LAM, "Giám đốc", f"Sở Y tế {BTHUAN}", "current")}),
        ("Ông Trần Văn Lâm tiếp tục làm Giám đốc Sở Y tế tỉnh Bình Thuận.",
         {(LAM, "Giám đốc", f"Sở Y tế {BTHUAN}", "current")}),
        # a body in small letters whose field of work the lexicon knows
        ("Ông Trần Văn Lâm, Phó Trưởng Ban đổi mới doanh nghiệp, nguyên Vụ trưởng Vụ đổi mới doanh "
         "nghiệp, Văn phòng Chính phủ, bị cảnh cáo.",
         {(LAM, "Phó Trưởng ban", "Ban Đổi mới doanh nghiệp", "current"),
          (LAM, "Vụ trưởng", "Vụ Đổi mới doanh nghiệp Văn phòng Chính phủ", "former")}),
        # the office of which a later post of the chain names the cell
        ("Ông Trần Văn Lâm, nguyên Trưởng phòng, Bí thư Chi bộ Phòng Nội vụ huyện Tuy Phong đã dự.",
         {(LAM, "Trưởng phòng", "Phòng Nội vụ huyện Tuy Phong", "former"),
          (LAM, "Bí thư", "Chi bộ Phòng Nội vụ huyện Tuy Phong", "former")}),
        ("Các ông Trần Văn Lâm, Bí thư Huyện ủy Tuy Phong; Bạch Công Hoa, Phó Bí thư Huyện ủy.",
         {(LAM, "Bí thư", "Huyện ủy Tuy Phong", "current"),
          ("Bạch Công Hoa", "Phó Bí thư", "Huyện ủy Tuy Phong", "current")}),
        ("Ông Trần Văn Lâm (giám đốc công ty Cấp nước Bình Thuận) đã dự.",
         {(LAM, "Giám đốc", "Công ty Cấp nước Bình Thuận", "current")}),
        # of the body that the text spoke of before
        ("Sở Y tế tỉnh Bình Thuận xác nhận ông Trần Văn Lâm - giám đốc sở này - đã đi làm.",
         {(LAM, "Giám đốc", f"Sở Y tế {BTHUAN}", "current")}),
        ("Bà Lê Thị Hoa, Phó Giám đốc Sở Y tế tỉnh Bình Thuận xác nhận, Giám đốc Sở Trần Văn Lâm "
         "đang đi vắng.",
         {(HOA, "Phó Giám đốc", f"Sở Y tế {BTHUAN}", "current"),
          (LAM, "Giám đốc", f"Sở Y tế {BTHUAN}", "current")}),
        # the title as the subject, the name behind 'là' or a dash
        ("Giám đốc Sở Y tế tỉnh Bình Thuận là ông Trần Văn Lâm.",
         {(LAM, "Giám đốc", f"Sở Y tế {BTHUAN}", "current")}),
        ("Tân Giám đốc Sở Y tế tỉnh Bình Thuận - ông Trần Văn Lâm là người có nhiều kinh nghiệm.",
         {(LAM, "Giám đốc", f"Sở Y tế {BTHUAN}", "current")}),
        ("Khi đó, Giám đốc Sở Y tế tỉnh Bình Thuận là ông Trần Văn Lâm.", set()),
        ("Thủ tướng nhắc các Thứ trưởng Nội vụ là ông Trần Văn Lâm và bà Lê Thị Hoa.",
         {(LAM, "Thứ trưởng", "Bộ Nội vụ", "current"), (HOA, "Thứ trưởng", "Bộ Nội vụ", "current")}),
        ("Trên cương vị Giám đốc Sở Y tế tỉnh Bình Thuận, ông Trần Văn Lâm đã ký.",
         {(LAM, "Giám đốc", f"Sở Y tế {BTHUAN}", "current")}),
        # the committee of which the word for its member is followed by its name
        ("Ông Trần Văn Lâm, đảng ủy viên Đảng ủy Sở Y tế tỉnh Bình Thuận, chi ủy viên Chi bộ Văn "
         "phòng Sở Y tế tỉnh Bình Thuận đã dự.",
         {(LAM, "Ủy viên", f"Đảng ủy Sở Y tế {BTHUAN}", "current"),
          (LAM, "Chi ủy viên", f"Chi bộ Văn phòng Sở Y tế {BTHUAN}", "current")}),
        # a province of former times is no person
        ("Ông Trần Văn Lâm, nguyên Phó Bí thư Tỉnh ủy Hà Tây đã dự.",
         {(LAM, "Phó Bí thư", "Tỉnh ủy Hà Tây", "former")}),
        ("Ông Trần Văn Lâm, thành viên không chuyên trách Hội đồng thành viên Tổng công ty Sông "
         "Hinh đã dự.",
         {(LAM, "Thành viên không chuyên trách", "Hội đồng thành viên Tổng Công ty Sông Hinh",
           "current")}),
        # who somebody is to another, between the name and the post
        ("Ông Trần Văn Lâm (cha bà Lê Thị Hoa) - Giám đốc Sở Y tế tỉnh Bình Thuận - đã dự.",
         {(LAM, "Giám đốc", f"Sở Y tế {BTHUAN}", "current")}),
        # of the place of the committee
        ("Ông Trần Văn Lâm từng kinh qua các chức danh Phó Chủ tịch rồi Phó Bí thư quận 1.",
         {(LAM, "Phó Chủ tịch", "Ủy ban nhân dân quận 1", "former"),
          (LAM, "Phó Bí thư", "Quận ủy Quận 1", "former")}),
        # a deputy of the council of whose session the article tells
        ("Kỳ họp thứ 11 HĐND tỉnh Bình Thuận khai mạc. Theo đại biểu Trần Văn Lâm, việc này cần làm.",
         {(LAM, "Đại biểu", f"Hội đồng nhân dân {BTHUAN}", "current")}),
        ("Ông Trần Văn Lâm (hiện là Giám đốc Sở Y tế tỉnh Bình Thuận) đã dự.",
         {(LAM, "Giám đốc", f"Sở Y tế {BTHUAN}", "current")}),
        # the posts that a sanction takes
        ("Cách chức Phó Bí thư Đảng ủy, Chủ tịch UBND xã Hoằng Anh, ông Trần Văn Lâm.",
         {(LAM, "Phó Bí thư", "Đảng ủy xã Hoằng Anh", "former"),
          (LAM, "Chủ tịch", "Ủy ban nhân dân xã Hoằng Anh", "former")}),
        # a division of a board
        ("Ông Trần Văn Lâm, Phó Trưởng phòng Tổ chức cán bộ Ban Tổ chức Tỉnh ủy Bình Thuận đã dự.",
         {(LAM, "Phó Trưởng phòng", "Phòng Tổ chức cán bộ Ban Tổ chức Tỉnh ủy Bình Thuận",
           "current")}),
        # so many of one title, then the names
        ("Thường trực UBND tỉnh Bình Thuận còn hai Phó Chủ tịch là Trần Văn Lâm và Lê Thị Hoa.",
         {(LAM, "Phó Chủ tịch", f"Ủy ban nhân dân {BTHUAN}", "current"),
          (HOA, "Phó Chủ tịch", f"Ủy ban nhân dân {BTHUAN}", "current")}),
        ("Ban Thường vụ Tỉnh ủy Bình Thuận gồm các ông bà: Trần Văn Lâm, Lê Thị Hoa.",
         {(LAM, "Ủy viên", "Ban Thường vụ Tỉnh ủy Bình Thuận", "current"),
          (HOA, "Ủy viên", "Ban Thường vụ Tỉnh ủy Bình Thuận", "current")}),
        # what a deputy is in charge of
        ("UBND tỉnh Bình Thuận họp. Phó Chủ tịch phụ trách lĩnh vực văn xã Lê Thị Hoa đã dự.",
         {(HOA, "Phó Chủ tịch", f"Ủy ban nhân dân {BTHUAN}", "current")}),
        # a seat on a board, without the word for its member
        ("Ông Trần Văn Lâm - Ủy viên dự khuyết Trung ương Đảng, Thường vụ Tỉnh ủy, Trưởng ban Dân vận "
         "Tỉnh ủy Bình Thuận đã dự.",
         {(LAM, "Ủy viên dự khuyết", "Ban Chấp hành Trung ương Đảng", "current"),
          (LAM, "Ủy viên", "Ban Thường vụ Tỉnh ủy Bình Thuận", "current"),
          (LAM, "Trưởng ban", "Ban Dân vận Tỉnh ủy Bình Thuận", "current")}),
        # one body for the posts of two persons, for two posts of one
        ("Bà Lê Thị Hoa - Phó Tổng Giám đốc và ông Trần Văn Lâm - nguyên Tổng Giám đốc MobiFone đã dự.",
         {(HOA, "Phó Tổng Giám đốc", "Tổng Công ty Viễn thông MobiFone", "current"),
          (LAM, "Tổng Giám đốc", "Tổng Công ty Viễn thông MobiFone", "former")}),
        ("Giáo sư Trần Văn Lâm - Giám đốc - Tổng biên tập Nhà xuất bản Tri thức đã dự.",
         {(LAM, "Giám đốc", "Nhà xuất bản Tri thức", "current"),
          (LAM, "Tổng biên tập", "Nhà xuất bản Tri thức", "current")}),
        # of the ministry that the chain names
        ("Ông Trần Văn Lâm, Bộ trưởng Bộ Y tế, trong thời gian giữ cương vị Thứ trưởng, đã ký.",
         {(LAM, "Bộ trưởng", "Bộ Y tế", "current"), (LAM, "Thứ trưởng", "Bộ Y tế", "former")}),
        ("Đại tá Trần Văn Lâm, nguyên Chỉ huy trưởng Tỉnh đội Bình Thuận đã dự.",
         {(LAM, "Chỉ huy trưởng", "Bộ Chỉ huy Quân sự tỉnh Bình Thuận", "former")}),
        # the posts that a sanction takes, in brackets
        ("Ban Bí thư kỷ luật ông Trần Văn Lâm bằng hình thức cách tất cả các chức vụ trong Đảng (bao "
         "gồm cách chức Bí thư Huyện ủy Tuy Phong; cách chức Phó Bí thư Tỉnh ủy Bình Thuận).",
         {(LAM, "Bí thư", "Huyện ủy Tuy Phong", "former"),
          (LAM, "Phó Bí thư", "Tỉnh ủy Bình Thuận", "former")}),
        ("Ban Bí thư kỷ luật ông Trần Văn Lâm bằng hình thức cách tất cả các chức vụ trong Đảng (Bí "
         "thư Huyện ủy Tuy Phong; Phó Bí thư Tỉnh ủy Bình Thuận).",
         {(LAM, "Bí thư", "Huyện ủy Tuy Phong", "former"),
          (LAM, "Phó Bí thư", "Tỉnh ủy Bình Thuận", "former")}),
    ],
)  # fmt: skip
def test_posts(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows


def test_an_office_belongs_to_what_it_is_said_to_belong() -> None:
    text = (
        "Ông Trần Văn Lâm - Chi cục trưởng Chi cục Kiểm lâm tỉnh Bình Thuận, thuộc Sở Nông nghiệp "
        "và Phát triển nông thôn tỉnh Bình Thuận - đã dự."
    )
    whole = "Sở Nông nghiệp và Phát triển nông thôn tỉnh Bình Thuận"
    assert facts(text, "subOrganizationOf") == {
        ("subOrganizationOf", "Chi cục Kiểm lâm tỉnh Bình Thuận", whole)
    }


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Đại hội cổ đông Công ty Cổ phần Sông Hinh chấp thuận ông Trần Văn Lâm là thành viên Hội "
         "đồng quản trị.",
         {("approved", LAM, "Thành viên", "Hội đồng quản trị Công ty Cổ phần Sông Hinh",
           "decided")}),
        ("Tháng 5/2016, ông Trần Văn Lâm trúng cử HĐND tỉnh Bình Thuận.",
         {("elected", LAM, "Đại biểu", "Hội đồng nhân dân tỉnh Bình Thuận", "decided")}),
        ("Ông Trần Văn Lâm công tác ở tỉnh. Sau đó ông được bổ nhiệm làm Giám đốc Sở Y tế tỉnh "
         "Bình Thuận.", {("appointed", LAM, "Giám đốc", f"Sở Y tế {BTHUAN}", "decided")}),
        ("Ông Trần Văn Lâm đã nhận nhiệm vụ mới là Giám đốc Sở Y tế tỉnh Bình Thuận.",
         {("assigned", LAM, "Giám đốc", f"Sở Y tế {BTHUAN}", "decided")}),
        ("Bày tỏ niềm vui khi được phân công làm Giám đốc Sở Y tế tỉnh Bình Thuận, ông Trần Văn Lâm "
         "hứa làm tốt.", {("assigned", LAM, "Giám đốc", f"Sở Y tế {BTHUAN}", "decided")}),
        ("Người thay ông Lê Văn Nam làm Giám đốc Sở Y tế tỉnh Bình Thuận là ông Trần Văn Lâm.",
         {("assigned", LAM, "Giám đốc", f"Sở Y tế {BTHUAN}", "decided")}),
        ("Ông Trần Văn Lâm không trúng cử HĐND tỉnh Bình Thuận.", set()),
        # of the body moved to
        ("Ông Trần Văn Lâm được điều động về Sở Y tế tỉnh Bình Thuận, giữ chức Phó Giám đốc.",
         {("transferred", LAM, "Phó Giám đốc", f"Sở Y tế {BTHUAN}", "decided")}),
        ("UBND tỉnh Bình Thuận điều động ông Trần Văn Lâm đến nhận công tác tại Sở Y tế tỉnh Bình "
         "Thuận và bổ nhiệm giữ chức Phó Giám đốc.",
         {("appointed", LAM, "Phó Giám đốc", f"Sở Y tế {BTHUAN}", "decided")}),
        # 'ông' is whom the sentence before tells of, not the relative
        ("Ông Trần Văn Lâm là con trai ông Lê Văn Nam. Ông được điều động làm Giám đốc Sở Y tế tỉnh "
         "Bình Thuận.", {("transferred", LAM, "Giám đốc", f"Sở Y tế {BTHUAN}", "decided")}),
        ("Theo quyết định của Bộ Chính trị, ông Trần Văn Lâm giữ chức Bí thư Tỉnh ủy Bình Thuận.",
         {("assigned", LAM, "Bí thư", "Tỉnh ủy Bình Thuận", "decided")}),
        ("UBND huyện Tuy Phong bổ nhiệm ông Trần Văn Lâm (29 tuổi, con trai ông Lê Văn Nam, nguyên "
         "Bí thư Huyện ủy Tuy Phong) làm Phó Giám đốc Trung tâm phát triển quỹ đất huyện.",
         {("appointed", LAM, "Phó Giám đốc", "Trung tâm Phát triển quỹ đất huyện Tuy Phong",
           "decided")}),
        # of the committee whose office the sentence names
        ("Chánh Văn phòng UBND tỉnh Bình Thuận Trần Văn Lâm được giới thiệu vào vị trí Phó Chủ tịch. "
         "HĐND tỉnh Bình Thuận họp.",
         {("nominated", LAM, "Phó Chủ tịch", f"Ủy ban nhân dân {BTHUAN}", "proposed")}),
        ("Ông Trần Văn Lâm vẫn được bổ nhiệm giữ nhiều chức vụ ở Bộ Y tế, rồi Giám đốc Sở Y tế tỉnh "
         "Bình Thuận.", {("appointed", LAM, "Giám đốc", f"Sở Y tế {BTHUAN}", "decided")}),
        ("Ông Trần Văn Lâm sẽ giữ chức Giám đốc Sở Y tế tỉnh Bình Thuận.",
         {("assigned", LAM, "Giám đốc", f"Sở Y tế {BTHUAN}", "proposed")}),
        ("Ban Bí thư phê chuẩn ông Trần Văn Lâm (còn gọi là Trần Văn Thảo), làm Phó Bí thư Tỉnh ủy "
         "Bình Thuận.", {("approved", LAM, "Phó Bí thư", "Tỉnh ủy Bình Thuận", "decided")}),
        # so many, then the names
        ("Trung ương đã bầu bổ sung 2 Ủy viên Ban Bí thư là ông Trần Văn Lâm, và bà Lê Thị Hoa.",
         {("elected", LAM, "Ủy viên", "Ban Bí thư", "decided"),
          ("elected", HOA, "Ủy viên", "Ban Bí thư", "decided")}),
        # each is what is said of him
        ("Các lãnh đạo thành phố Hải Phòng được phê chuẩn gồm các ông Lê Văn Nam là Chủ tịch UBND, ông "
         "Trần Văn Lâm và bà Lê Thị Hoa là Phó Chủ tịch UBND.",
         {("approved", "Lê Văn Nam", "Chủ tịch", "Ủy ban nhân dân thành phố Hải Phòng", "decided"),
          ("approved", LAM, "Phó Chủ tịch", "Ủy ban nhân dân thành phố Hải Phòng", "decided"),
          ("approved", HOA, "Phó Chủ tịch", "Ủy ban nhân dân thành phố Hải Phòng", "decided")}),
        # a pronoun as the object
        ("Ông Trần Văn Lâm nghỉ. Hai năm sau, Quốc hội bầu ông giữ chức Chủ tịch nước.",
         {("elected", LAM, "Chủ tịch nước", "Nước Cộng hòa xã hội chủ nghĩa Việt Nam", "decided")}),
        ("Ông Trần Văn Lâm được phân công làm Phó Chủ tịch phụ trách mảng đô thị của UBND quận 1.",
         {("assigned", LAM, "Phó Chủ tịch", "Ủy ban nhân dân quận 1", "decided")}),
        ("Hội nghị bầu Ủy ban Kiểm tra Tỉnh ủy Bình Thuận gồm 13 người do ông Trần Văn Lâm làm Chủ "
         "nhiệm.", {("elected", LAM, "Chủ nhiệm", "Ủy ban Kiểm tra Tỉnh ủy Bình Thuận", "decided")}),
        ("Đại tá Trần Văn Lâm được điều động đến nhận công tác, giữ chức Giám đốc Công an tỉnh Bình "
         "Thuận.", {("transferred", LAM, "Giám đốc", f"Công an {BTHUAN}", "decided")}),
        # the post that a chain names, once more without its body
        ("Bà Lê Thị Hoa, Phó Chủ nhiệm Ủy ban Kiểm tra Trung ương thôi giữ chức Phó Chủ nhiệm để tham "
         "gia Ban Chấp hành, Ban Thường vụ và giữ chức Bí thư Tỉnh ủy Bình Thuận.",
         {("relieved", HOA, "Phó Chủ nhiệm", "Ủy ban Kiểm tra Trung ương", "decided"),
          ("assigned", HOA, "Bí thư", "Tỉnh ủy Bình Thuận", "decided")}),
        ("Ông Trần Văn Lâm được điều động về huyện Tuy Phong, giữ chức Bí thư Huyện ủy.",
         {("transferred", LAM, "Bí thư", "Huyện ủy Tuy Phong", "decided")}),
        ("Cũng theo quyết định điều động cán bộ của Bộ trưởng Bộ Công an, thiếu tướng Trần Văn Lâm, "
         "nguyên Phó Tổng cục trưởng Tổng cục Chính trị Công an nhân dân, giữ chức Giám đốc Công an "
         "tỉnh Bình Thuận.", {("transferred", LAM, "Giám đốc", f"Công an {BTHUAN}", "decided")}),
        ("Trước khi được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Bình Thuận ở tuổi 38, ông Trần Văn Lâm là "
         "bác sĩ.", {("appointed", LAM, "Giám đốc", f"Sở Y tế {BTHUAN}", "decided")}),
        ("HĐND tỉnh Bình Thuận miễn nhiệm chức danh Ủy viên UBND tỉnh với các ông: Sử Ngọc Anh (đã "
         "nghỉ hưu), Trần Văn Lâm (đã về Sở Y tế).",
         {("relieved", LAM, "Ủy viên", f"Ủy ban nhân dân {BTHUAN}", "decided"),
          ("relieved", "Sử Ngọc Anh", "Ủy viên", f"Ủy ban nhân dân {BTHUAN}", "decided")}),
        # in the place of another
        ("Ông Trần Văn Lâm thay bà Lê Thị Hoa làm Giám đốc Sở Y tế tỉnh Bình Thuận.",
         {("assigned", LAM, "Giám đốc", f"Sở Y tế {BTHUAN}", "decided")}),
        ("Ông Trần Văn Lâm sẽ thay bà Lê Thị Hoa làm Giám đốc Sở Y tế tỉnh Bình Thuận.",
         {("assigned", LAM, "Giám đốc", f"Sở Y tế {BTHUAN}", "proposed")}),
        # each with his own post
        ("Quốc hội miễn nhiệm chức danh Tổng Thanh tra Chính phủ với ông Trần Văn Lâm và Bộ trưởng "
         "Giao thông Vận tải với bà Lê Thị Hoa.",
         {("relieved", LAM, "Tổng Thanh tra", "Thanh tra Chính phủ", "decided"),
          ("relieved", HOA, "Bộ trưởng", "Bộ Giao thông Vận tải", "decided")}),
        ("Ông Trần Văn Lâm nhận quyết định làm Giám đốc Sở Y tế tỉnh Bình Thuận.",
         {("assigned", LAM, "Giám đốc", f"Sở Y tế {BTHUAN}", "decided")}),
        ("Trước khi được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Bình Thuận vào tháng 7/2015, ông Trần "
         "Văn Lâm là bác sĩ.", {("appointed", LAM, "Giám đốc", f"Sở Y tế {BTHUAN}", "decided")}),
    ],
)  # fmt: skip
def test_changes(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "change")} == rows


def test_whoever_bears_a_title_is_an_official_also_where_its_body_stays_unknown() -> None:
    assert people("Bí thư Thành ủy Trần Văn Lâm đã đến dự.") == {LAM}


def test_middle_and_given_name_are_who_has_them_in_full() -> None:
    text = "Ông Nguyễn Bá Lâm, Bí thư Huyện ủy Ba Vì đã dự. Ông Bá Lâm nói việc này đã xong."
    assert people(text) == {"Nguyễn Bá Lâm"}


def test_a_firm_by_the_end_of_its_name() -> None:
    text = (
        "Công ty Cổ phần Khoáng sản Hợp Thành nắm cảng. Bà Lê Thị Hoa là Tổng giám đốc Công ty "
        "Hợp Thành."
    )
    assert facts(text, "post") == {
        ("post", HOA, "Tổng Giám đốc", "Công ty Cổ phần Khoáng sản Hợp Thành", "current")
    }


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # of a list after 'bằng hình thức:'
        ("Hội nghị Trung ương 9 khóa XII thông qua việc kỷ luật ông Trần Văn Lâm bằng hình thức: "
         "Cách chức Bí thư Huyện ủy Ba Vì.",
         {(LAM, "removal", "Ban Chấp hành Trung ương Đảng", "decided")}),
        # of the person named behind the post
        ("Ban Bí thư đề nghị thi hành kỷ luật cảnh cáo đối với nguyên Bí thư Huyện ủy Ba Vì, ông "
         "Trần Văn Lâm, vì vi phạm.", {(LAM, "warning", "Ban Bí thư", "proposed")}),
        # who decided about another does not decide about this one
        ("Ông Trần Văn Lâm bị Chi cục Kiểm lâm tỉnh Bình Thuận cảnh cáo. Cũng trong vụ này, bà Lê "
         "Thị Hoa bị khiển trách.",
         {(LAM, "warning", "Chi cục Kiểm lâm tỉnh Bình Thuận", "decided"),
          (HOA, "reprimand", "-", "decided")}),
        ("Ban Thường vụ Huyện ủy Ba Vì thi hành kỷ luật cảnh cáo ông Trần Văn Lâm. Trước đó một "
         "năm, bà Lê Thị Hoa bị khiển trách.",
         {(LAM, "warning", "Ban Thường vụ Huyện ủy Ba Vì", "decided"),
          (HOA, "reprimand", "-", "decided")}),
    ],
)  # fmt: skip
def test_sanctions(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "discipline")} == rows


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Ông Trần Văn Lâm yêu cầu các huyện khẩn trương báo cáo kết quả.", {LAM}),
        ("Ông Trần Văn Lâm cũng đề nghị các sở sớm hoàn thành hồ sơ.", {LAM}),
        ("Theo yêu cầu của ông Trần Văn Lâm, các sở đã báo cáo.", set()),
        ("Ông Trần Văn Lâm có đề nghị.", set()),
    ],
)
def test_demands(text: str, speakers: set[str]) -> None:
    assert {row[1] for row in facts(text, "said")} == speakers
