"""Which body an office is in: of an organ, not of its committee; of the host, not of a guest; or of none."""

from __future__ import annotations

import pytest
from facts import Row, facts

LAM, HOA, MINH = "Trần Văn Lâm", "Lê Thị Hoa", "Vũ Văn Minh"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # the office of an organ of a committee
        ("Ông Trần Văn Lâm, Chánh Văn phòng Ủy ban Kiểm tra Tỉnh ủy Hà Giang, dự.",
         {(LAM, "Chánh Văn phòng", "Văn phòng Ủy ban Kiểm tra Tỉnh ủy Hà Giang", "current")}),
        ("Phó Chánh Văn phòng UBKT Thành ủy Hà Nội Trần Văn Lâm dự.",
         {(LAM, "Phó Chánh Văn phòng", "Văn phòng Ủy ban Kiểm tra Thành ủy Hà Nội", "current")}),
        ("Bà Lê Thị Hoa, Phó Chánh Văn phòng, Sở Nội vụ tỉnh Hà Giang, dự.",
         {(HOA, "Phó Chánh Văn phòng", "Văn phòng Sở Nội vụ tỉnh Hà Giang", "current")}),
        ("Ông Trần Văn Lâm, Chánh Văn phòng Tỉnh ủy Hà Giang, dự.",
         {(LAM, "Chánh Văn phòng", "Văn phòng Tỉnh ủy Hà Giang", "current")}),
        ("Bà Lê Thị Hoa, Phó Chánh văn phòng HĐND, UBND quận 6, dự.",
         {(HOA, "Phó Chánh Văn phòng", "Văn phòng Hội đồng nhân dân quận 6", "current")}),
        # a body that the grammar does not know is not that of a neighbour
        ("Dự lễ có ông Trần Văn Lâm, Chủ tịch Liên đoàn Lao động tỉnh Thái Bình; bà Lê Thị Hoa, Chủ tịch "
         "Hiệp hội Nuôi ngao.",
         {(LAM, "Chủ tịch", "Liên đoàn Lao động tỉnh Thái Bình", "current"),
          (HOA, "Chủ tịch", "Hiệp hội Nuôi ngao", "current")}),
        ("Ông Trần Văn Lâm, Giám đốc Công an tỉnh Thái Bình; ông Vũ Văn Minh, Giám đốc Thủy điện Ninh "
         "Khánh.", {(LAM, "Giám đốc", "Công an tỉnh Thái Bình", "current")}),
        ("Trung tướng Trần Văn Lâm, Tư lệnh Quân khu 3; Thiếu tướng Vũ Văn Minh, Tư lệnh Vùng Cảnh sát "
         "biển 1.",
         {(LAM, "Tư lệnh", "Quân khu 3", "current"),
          (MINH, "Tư lệnh", "Vùng Cảnh sát biển 1", "current")}),
        # an office of an agency, and a company that is named later
        ("Tại thành phố Vinh, ông Trần Văn Lâm, Trưởng phòng Tổ chức cán bộ Cục Đường thủy nội địa, phát "
         "biểu.",
         {(LAM, "Trưởng phòng", "Phòng Tổ chức cán bộ Cục Đường thủy nội địa", "current")}),
        ("Ông Trần Văn Lâm, Phó Tổng giám đốc, từng làm việc tại Công ty Cổ phần Than Hà Lầm.", set()),
        ("Ông Trần Văn Lâm từng làm Tổng giám đốc rồi Chủ tịch Hội đồng quản trị Công ty Cổ phần Than Hà "
         "Lầm.",
         {(LAM, "Tổng Giám đốc", "Công ty Cổ phần Than Hà Lầm", "former"),
          (LAM, "Chủ tịch", "Hội đồng quản trị Công ty Cổ phần Than Hà Lầm", "former")}),
        # the host of a meeting outweighs who only attends
        ("Hội nghị Tỉnh ủy Hưng Yên diễn ra sáng nay. Dự hội nghị có ông Vũ Văn Minh, Phó Bí thư Tỉnh ủy "
         "Hải Dương. Bí thư Tỉnh ủy Trần Văn Lâm kết luận hội nghị.",
         {(MINH, "Phó Bí thư", "Tỉnh ủy Hải Dương", "current"),
          (LAM, "Bí thư", "Tỉnh ủy Hưng Yên", "current")}),
        ("UBND tỉnh Hưng Yên tổ chức hội nghị. Tham dự có bà Lê Thị Hoa, Phó Chủ tịch UBND tỉnh Hải "
         "Dương. Chủ tịch UBND tỉnh Trần Văn Lâm phát biểu.",
         {(HOA, "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hải Dương", "current"),
          (LAM, "Chủ tịch", "Ủy ban nhân dân tỉnh Hưng Yên", "current")}),
        ("HĐND tỉnh Hưng Yên khai mạc kỳ họp. Bà Lê Thị Hoa, Phó Chủ tịch HĐND tỉnh Hải Dương, cũng đến "
         "dự. Chủ tịch HĐND tỉnh Trần Văn Lâm điều hành phiên chất vấn.",
         {(HOA, "Phó Chủ tịch", "Hội đồng nhân dân tỉnh Hải Dương", "current"),
          (LAM, "Chủ tịch", "Hội đồng nhân dân tỉnh Hưng Yên", "current")}),
        ("Hội đồng quản trị Tổng công ty Cảng Sông Lam họp sáng nay. Ông Vũ Văn Minh hiện là Thành viên "
         "Hội đồng quản trị Công ty CP Vận tải Hải Vân. Chủ tịch HĐQT Trần Văn Lâm ký nghị quyết.",
         {(MINH, "Thành viên", "Hội đồng quản trị Công ty Cổ phần Vận tải Hải Vân", "current"),
          (LAM, "Chủ tịch", "Hội đồng quản trị Tổng Công ty Cảng Sông Lam", "current")}),
        ("Bà Lê Thị Hoa, Phó Bí thư Tỉnh ủy Hải Dương, dự kiến ngày khai mạc. Bí thư Tỉnh ủy Trần Văn Lâm "
         "phát biểu.",
         {(HOA, "Phó Bí thư", "Tỉnh ủy Hải Dương", "current"),
          (LAM, "Bí thư", "Tỉnh ủy Hải Dương", "current")}),
        ("Cùng dự có bà Lê Thị Hoa, Phó Bí thư Tỉnh ủy Hải Dương. Bí thư Tỉnh ủy Trần Văn Lâm phát biểu.",
         {(HOA, "Phó Bí thư", "Tỉnh ủy Hải Dương", "current"),
          (LAM, "Bí thư", "Tỉnh ủy Hải Dương", "current")}),
    ],
)  # fmt: skip
def test_which_body_an_office_is_in(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Ủy ban Kiểm tra Tỉnh ủy Long An họp kỳ thứ 38 do ông Trần Văn Lâm, Chủ nhiệm Ủy ban, chủ trì.",
         {("Chủ nhiệm", "Ủy ban Kiểm tra Tỉnh ủy Long An")}),
        ("Ủy ban Kiểm tra Tỉnh ủy Long An đã họp. Ông Trần Văn Lâm - Phó Chủ nhiệm Ủy ban.",
         {("Phó Chủ nhiệm", "Ủy ban Kiểm tra Tỉnh ủy Long An")}),
        ("Ủy ban Kiểm tra Tỉnh ủy Long An đã họp. Ông Trần Văn Lâm, Chủ nhiệm Ủy ban chủ trì kỳ họp.",
         {("Chủ nhiệm", "Ủy ban Kiểm tra Tỉnh ủy Long An")}),
        # another, one of two, none
        ("Ủy ban Kiểm tra Tỉnh ủy Long An đã họp. Ông Trần Văn Lâm, Chủ nhiệm Ủy ban Sông Hồng, dự.",
         {("Chủ nhiệm", "Ủy ban Sông Hồng")}),
        ("Ủy ban Kiểm tra Trung ương gặp Ủy ban Kiểm tra Tỉnh ủy Long An. Ông Trần Văn Lâm, Chủ nhiệm Ủy "
         "ban, dự.",
         set()),
        ("Tỉnh ủy Long An đã họp. Ông Trần Văn Lâm, Chủ nhiệm Ủy ban, dự.", set()),
    ],
)  # fmt: skip
def test_the_commission_by_its_kind_alone(text: str, posts: set[tuple[str, str]]) -> None:
    assert {row[2:4] for row in facts(text, "post")} == posts
