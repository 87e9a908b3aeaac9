"""Invented articles about an invented Hà Tĩnh, as (day, text); '' is an article without a date."""

from __future__ import annotations

Article = tuple[str, str]

AN_2015 = ("2015-11-02", "Ông Lê Thế An, Bí thư Tỉnh ủy Hà Tĩnh, phát biểu.")
AN_2017 = ("2017-03-20", "Bí thư Tỉnh ủy Hà Tĩnh Lê Thế An dự hội nghị.")
DUY_2018 = ("2018-01-15", "Ông Trần Khải Duy, Bí thư Tỉnh ủy Hà Tĩnh, phát biểu.")
BAO_AUGUST = ("2016-08-01", "Ông Đỗ Gia Bảo, Phó Bí thư Tỉnh ủy Hà Tĩnh, phát biểu.")
BAO_DECEMBER = ("2016-12-05", "Phó Bí thư Tỉnh ủy Hà Tĩnh Đỗ Gia Bảo dự hội nghị.")
CHI = ("", "Bà Ngô Thị Lan Chi, Phó Bí thư Tỉnh ủy Hà Tĩnh, phát biểu.")
NAMESAKE = ("2016-05-05", "Ông Lê Thế An, Chủ tịch UBND huyện Thới Bình, tỉnh Cà Mau, phát biểu.")
CUC_BEGUN = ("", "Tháng 6/2010, bà Mai Thu Cúc được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Hà Tĩnh.")
CUC_ENDED = ("", "Ngày 20/3/2013, bà Mai Thu Cúc thôi giữ chức Giám đốc Sở Y tế tỉnh Hà Tĩnh.")
KHANG_BEGUN = ("", "Tháng 6/2013, ông Vũ Bá Khang được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Hà Tĩnh.")
KHANG_PAST = ("", "Ông Vũ Bá Khang, nguyên Giám đốc Sở Y tế tỉnh Hà Tĩnh, phát biểu.")
LAM_NO_YEAR = ("", "Ngày 21/6, bà Hồ Tố Lam được bổ nhiệm làm Chánh Văn phòng Tỉnh ủy Hà Tĩnh.")
LAM_PROPOSED = ("", "Có đề nghị bổ nhiệm bà Hồ Tố Lam làm Giám đốc Sở Nội vụ tỉnh Hà Tĩnh.")
TERM = (
    "",
    "Ông Phan Đức Toại, Ủy viên Ban Thường vụ Tỉnh ủy Hà Tĩnh nhiệm kỳ 2010-2015, phát biểu.",
)
WARNED = (
    "2019-06-02",
    "Tháng 5/2019, Ủy ban Kiểm tra Tỉnh ủy Hà Tĩnh quyết định khiển trách ông Đỗ Gia Bảo,"
    " Phó Bí thư Tỉnh ủy Hà Tĩnh.",
)
WARNED_AGAIN = ("2019-07-02", "Ông Đỗ Gia Bảo, Phó Bí thư Tỉnh ủy Hà Tĩnh, đã bị khiển trách.")
REMOVAL_PROPOSED = (
    "",
    "Ủy ban Kiểm tra Tỉnh ủy Hà Tĩnh đề nghị cách chức ông Vũ Bá Khang.",
)


EVERYTHING: tuple[Article, ...] = (
    AN_2015, AN_2017, DUY_2018, BAO_AUGUST, BAO_DECEMBER, CHI, NAMESAKE, CUC_BEGUN, CUC_ENDED,
    KHANG_BEGUN, KHANG_PAST, LAM_NO_YEAR, LAM_PROPOSED, TERM, WARNED, WARNED_AGAIN, REMOVAL_PROPOSED,
)  # fmt: skip
