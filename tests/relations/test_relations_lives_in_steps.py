"""Steps of a life that a biography tells: days of a year named before, units and zones that the sentence
names elsewhere, deputies who rose, what is handed over, what is asked for only, who else is spoken of."""

from __future__ import annotations

import pytest
from facts import read

from cadregraph.graph.model import TenureFact

LAM = "Trần Văn Lâm"
UNION = "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"
LIFE = "Trần Văn Lâm (sinh năm 1950) là một chính khách Việt Nam.\n\n"
Row = tuple[str, str, str, str]


def his(text: str) -> set[Row]:
    """Title, body, start and end of the posts of the person whom a biography is about."""
    found = read(LIFE + text)
    label = {key: entity.label for key, entity in found.entities.items()}
    return {
        (f.title, label[f.organization], f.start or "", f.end or "")
        for f in found.facts
        if isinstance(f, TenureFact) and label[f.holder] == LAM
    }


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # a day of the year named before
        ("Năm 1957, ông là Phó Chủ nhiệm Ủy ban Kế hoạch Nhà nước. Ngày 6 tháng 10 năm đó, ông được bổ nhiệm "
         "làm Giám đốc Sở Y tế tỉnh Quảng Ngãi.",
         {("Phó Chủ nhiệm", "Ủy ban Kế hoạch Nhà nước", "1957", ""),
          ("Giám đốc", "Sở Y tế tỉnh Quảng Ngãi", "1957-10-06", "")}),
        ("Năm 1957, ông là Phó Chủ nhiệm Ủy ban Kế hoạch Nhà nước. Ngày 8/11 cùng năm, ông được bổ nhiệm "
         "làm Giám đốc Sở Y tế tỉnh Quảng Ngãi.",
         {("Phó Chủ nhiệm", "Ủy ban Kế hoạch Nhà nước", "1957", ""),
          ("Giám đốc", "Sở Y tế tỉnh Quảng Ngãi", "1957-11-08", "")}),
        # what is handed over, up to what it makes room for
        ("Ngày 6 tháng 9 năm 2018, ông bàn giao nhiệm vụ Bí thư Đảng ủy, Chính ủy Quân khu 9 để đảm nhiệm "
         "chức vụ Chính ủy Quân khu 7.",
         {("Bí thư", "Đảng ủy Quân khu 9", "", "2018-09-06"), ("Chính ủy", "Quân khu 9", "", "2018-09-06"),
          ("Chính ủy", "Quân khu 7", "2018-09-06", "")}),
        # held by then, since when it does not tell
        ("Tháng 4 năm 2013, khi đang giữ chức vụ Phó Chính ủy Quân khu 2, ông được bổ nhiệm giữ chức "
         "Chính ủy Bộ Tư lệnh Thủ đô Hà Nội.",
         {("Phó Chính ủy", "Quân khu 2", "", ""), ("Chính ủy", "Bộ Tư lệnh Thủ đô Hà Nội", "2013-04", "")}),
        ("Trong thời gian giữ chức Phó Chính ủy Quân khu 2 năm 2015, ông được tặng Huân chương.",
         {("Phó Chính ủy", "Quân khu 2", "", "")}),
        # deputies who rose in the body that the next post names
        ("Năm 1981, ông được đề bạt lên làm Phó Giám đốc và năm 1982 làm Giám đốc Sở Y tế tỉnh Quảng Ngãi.",
         {("Phó Giám đốc", "Sở Y tế tỉnh Quảng Ngãi", "1981", ""),
          ("Giám đốc", "Sở Y tế tỉnh Quảng Ngãi", "1982", "")}),
        ("Năm 1985, ông làm Trưởng phòng, đến năm 1988 giữ chức Giám đốc Sở Y tế tỉnh Quảng Ngãi.",
         {("Giám đốc", "Sở Y tế tỉnh Quảng Ngãi", "1988", "")}),
        # units and zones that the sentence names elsewhere
        ("Tháng 7 năm 2017, ông được bổ nhiệm giữ chức Bí thư Đảng ủy Quân chủng, Chính ủy Quân chủng Hải "
         "quân.",
         {("Bí thư", "Đảng ủy Quân chủng Hải quân", "2017-07", ""),
          ("Chính ủy", "Quân chủng Hải quân", "2017-07", "")}),
        ("Từ tháng 7 năm 1978 đến tháng 12 năm 1979, ông là Tư lệnh Quân đoàn 3, Phó Bí thư Đảng ủy Quân "
         "đoàn.",
         {("Tư lệnh", "Quân đoàn 3", "1978-07", "1979-12"),
          ("Phó Bí thư", "Đảng ủy Quân đoàn 3", "1978-07", "1979-12")}),
        ("Năm 1979, ông rời Quân đoàn 3 sang Quân đoàn 4, giữ chức Phó Bí thư Đảng ủy Quân đoàn.", set()),
        ("Từ năm 1946 đến năm 1950, ông là Chính ủy Khu VIII, Bí thư Khu ủy.",
         {("Chính ủy", "Khu VIII", "1946", "1950"), ("Bí thư", "Khu ủy Khu VIII", "1946", "1950")}),
        ("Năm 1968, ông là Chính ủy Quân khu 8, Bí thư Khu ủy.", {("Chính ủy", "Quân khu 8", "1968", "")}),
        ("Năm 1988, ông là Chính ủy Lữ đoàn PK 71.", {("Chính ủy", "Lữ đoàn PK 71", "1988", "")}),
        # elections and decisions
        ("Năm 1986, tại Đại hội VI, ông trúng Ủy viên dự khuyết Ban Chấp hành Trung ương Đảng.",
         {("Ủy viên dự khuyết", "Ban Chấp hành Trung ương Đảng", "1986", "")}),
        ("Năm 1966, ông trúng đạn khi về thăm Bí thư Huyện ủy Mộ Đức.", set()),
        ("Ngày 11 tháng 12 năm 1999, ông bị Quốc hội phê chuẩn đề nghị miễn nhiệm chức vụ Phó Thủ tướng.",
         {("Phó Thủ tướng", "Chính phủ", "", "1999-12-11")}),
        ("Ngày 11 tháng 12 năm 1999, Thủ tướng đề nghị miễn nhiệm chức vụ Bộ trưởng Bộ Y tế của ông.", set()),
        ("Năm 2011, nhiều ý kiến cho rằng ông nên tiếp tục giữ chức Chủ tịch Hội Nông dân Việt Nam.", set()),
        ("Năm 2011, ông tiếp tục giữ chức Chủ tịch Hội Nông dân Việt Nam.",
         {("Chủ tịch", "Hội Nông dân Việt Nam", "", "")}),
        ("Năm 1995, ông xin từ chức Chủ tịch Hội Nông dân Việt Nam.", set()),
        ("Năm 2011, ông cho rằng những người đảm nhiệm chức Chủ tịch Hội Nông dân Việt Nam đều đã già.",
         set()),
        ("Ông là người giữ chức Chủ tịch Hội Nông dân Việt Nam lâu nhất.",
         {("Chủ tịch", "Hội Nông dân Việt Nam", "", "")}),
        # whom somebody assists, by the office
        ("Năm 1986, ông được cử làm trợ lý Tổng Bí thư.",
         {("Trợ lý Tổng Bí thư", "Ban Chấp hành Trung ương Đảng", "1986", "")}),
        ("Năm 1986, ông làm trợ lý Tổng Bí thư Nguyễn Văn Bách.", set()),
        ("Năm 1986, ông làm trợ lý Tổng Bí thư, Bí thư Quân ủy Trung ương.",
         {("Trợ lý Tổng Bí thư", "Ban Chấp hành Trung ương Đảng", "1986", "")}),
        ("Năm 1986, ông làm trợ lý Ủy viên Bộ Chính trị, Chủ tịch Quốc hội Nguyễn Văn Bách.", set()),
        ("Năm 1986, ông làm trợ lý Thủ tướng, Phó Chủ nhiệm Văn phòng Chính phủ.",
         {("Trợ lý Thủ tướng", "Chính phủ", "1986", ""),
          ("Phó Chủ nhiệm", "Văn phòng Chính phủ", "1986", "")}),
        ("Năm 1986, ông làm trợ lý Chủ tịch Ủy ban nhân dân tỉnh Quảng Ngãi.",
         {("Trợ lý Chủ tịch", "Ủy ban nhân dân tỉnh Quảng Ngãi", "1986", "")}),
        ("Năm 1986, ông là trợ lý Thứ trưởng Bộ Công an.",
         {("Trợ lý Thứ trưởng", "Bộ Công an", "1986", "")}),
        ("Tháng 1 năm 1966, ông kiêm giữ chức Tổng Tham mưu phó.",
         {("Phó Tổng Tham mưu trưởng", "Bộ Tổng Tham mưu", "1966-01", "")}),
        ("Năm 1986, ông giữ cương vị trợ lý Bộ trưởng Ngoại giao, Vụ trưởng Vụ Pháp chế, Bộ Ngoại giao.",
         {("Trợ lý", "Bộ Ngoại giao", "1986", ""), ("Vụ trưởng", "Vụ Pháp chế Bộ Ngoại giao", "1986", "")}),
        # elected again, and in a time that is told of
        ("Trong thời gian này ông trúng cử Đại biểu Quốc hội năm 1960.",
         {("Đại biểu", "Quốc hội", "1960", "")}),
        ("Năm 2021, ông tiếp tục tái đắc cử Ủy viên Ban Chấp hành Trung ương Đảng.",
         {("Ủy viên", "Ban Chấp hành Trung ương Đảng", "", "")}),
        # bodies
        ("Tháng 7 năm 2015, ông là Viện trưởng Viện Kiểm sát nhân dân cấp cao tại Hà Nội.",
         {("Viện trưởng", "Viện kiểm sát nhân dân cấp cao tại Hà Nội", "2015-07", "")}),
        ("Từ năm 1982 đến năm 1987, ông là Bí thư Đảng ủy Khối các cơ quan Nội chính Trung ương.",
         {("Bí thư", "Đảng ủy Khối các cơ quan Nội chính Trung ương", "1982", "1987")}),
        ("Năm 1997, ông là Phó Chủ tịch thứ nhất Hội đồng Thi đua Khen thưởng Trung ương.",
         {("Phó Chủ tịch thứ nhất", "Hội đồng Thi đua - Khen thưởng Trung ương", "1997", "")}),
        ("Năm 1980, ông được điều sang làm Bí thư Tỉnh đoàn Thanh niên tỉnh Quảng Ninh.",
         {("Bí thư", "Tỉnh đoàn Quảng Ninh", "1980", "")}),
        # what goes on in words that were not read is another body
        ("Năm 1971, ông là Chính ủy Cục Hậu cần Mặt trận Tây Nguyên, Đảng ủy viên Mặt trận.",
         {("Chính ủy", "Cục Hậu cần Mặt trận Tây Nguyên", "1971", "")}),
        ("Năm 1976, ông là Bí thư Tỉnh ủy Quảng Ngãi. Năm 1980, ông là Tỉnh ủy viên Quảng Gia, Bí thư khu II "
         "Hòa Vang.", {("Bí thư", "Tỉnh ủy Quảng Ngãi", "1976", "")}),
        ("Năm 1997, ông là Tỉnh ủy viên Quảng Ngãi, Bí thư Huyện ủy Mộ Đức.",
         {("Ủy viên", "Ban Chấp hành Đảng bộ tỉnh Quảng Ngãi", "1997", ""),
          ("Bí thư", "Huyện ủy Mộ Đức", "1997", "")}),
        ("Năm 1997, ông là Bí thư Thành ủy Đà Nẵng Việt Nam.", {("Bí thư", "Thành ủy Đà Nẵng", "1997", "")}),
        # the province of that time, which the line before names
        ("Từ 1979 - 1982: Phó Chủ tịch UBND tỉnh Hoàng Liên Sơn;\n\nTừ 1982 - 1984: Ủy viên Ban Thường vụ "
         "Tỉnh ủy, Bí thư Huyện ủy Bắc Hà;",
         {("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hoàng Liên Sơn", "1979", "1982"),
          ("Ủy viên", "Ban Thường vụ Tỉnh ủy Hoàng Liên Sơn", "1982", "1984"),
          ("Bí thư", "Huyện ủy Bắc Hà", "1982", "1984")}),
        ("Từ 1979 - 1982: Phó Chủ tịch UBND tỉnh Hoàng Liên Sơn;\n\nTừ 1991 - 1994: Tỉnh ủy viên, Bí thư "
         "Huyện ủy Bắc Hà, tỉnh Lào Cai;",
         {("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hoàng Liên Sơn", "1979", "1982"),
          ("Ủy viên", "Ban Chấp hành Đảng bộ tỉnh Lào Cai", "1991", "1994"),
          ("Bí thư", "Huyện ủy Bắc Hà", "1991", "1994")}),
        ("Từ 1992 - 1994: Ủy viên Ban Thường vụ Tỉnh ủy, Bí thư Huyện ủy Bắc Hà;",
         {("Ủy viên", "Ban Thường vụ Tỉnh ủy Lào Cai", "1992", "1994"),
          ("Bí thư", "Huyện ủy Bắc Hà", "1992", "1994")}),
        ("Năm 1971, ông là Tỉnh ủy viên, Chánh Văn phòng Tỉnh ủy Quảng Đà.",
         {("Ủy viên", "Ban Chấp hành Đảng bộ tỉnh Quảng Đà", "1971", ""),
          ("Chánh Văn phòng", "Văn phòng Tỉnh ủy Quảng Đà", "1971", "")}),
        # a time of the last of a list, an end of posts that are held together
        ("- Năm 1968 - 1972: Thứ trưởng Bộ Quốc phòng, Ủy viên Quân ủy Trung ương, kiêm Tư lệnh Quân khu 4 "
         "(1971);",
         {("Thứ trưởng", "Bộ Quốc phòng", "1968", "1972"), ("Ủy viên", "Quân ủy Trung ương", "1968", "1972"),
          ("Tư lệnh", "Quân khu 4", "1971", "")}),
        ("- Từ 4/2013 - 3/2015: Chánh Văn phòng Trung ương Đoàn; Bí thư Chi bộ Văn phòng Trung ương Đoàn "
         "(6/2014 - 2/2015).",
         {("Chánh Văn phòng", f"Văn phòng {UNION}", "2013-04", "2015-03"),
          ("Bí thư", f"Chi bộ Văn phòng {UNION}", "2014-06", "2015-02")}),
        ("- Năm 1954: Sư đoàn trưởng kiêm Chính ủy Sư đoàn 324 đến 1956.",
         {("Sư đoàn trưởng", "Sư đoàn 324", "1954", "1956"), ("Chính ủy", "Sư đoàn 324", "1954", "1956")}),
        ("- Năm 1954: Sư đoàn trưởng Sư đoàn 312, Chính ủy Sư đoàn 324 đến 1956.",
         {("Sư đoàn trưởng", "Sư đoàn 312", "1954", ""), ("Chính ủy", "Sư đoàn 324", "1954", "1956")}),
        # offices of hospitals and schools
        ("Năm 1997, ông là Chủ nhiệm Khoa Lao và Bệnh phổi, Bệnh viện 103.",
         {("Chủ nhiệm Khoa", "Khoa Lao và Bệnh phổi Bệnh viện 103", "1997", "")}),
        ("Năm 1997, ông là Phó Chủ nhiệm Khoa Lao và Bệnh phổi Bệnh viện 103.",
         {("Phó Chủ nhiệm Khoa", "Khoa Lao và Bệnh phổi Bệnh viện 103", "1997", "")}),
    ],
)  # fmt: skip
def test_steps(text: str, rows: set[Row]) -> None:
    assert his(text) == rows
