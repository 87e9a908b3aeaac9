"""What a sweep over many lives showed: ends behind asides, days behind the last of several posts, meetings
with their year, bodies that only somebody who leads them makes known."""

from __future__ import annotations

import pytest
from facts import Held, facts, posts_held, read

from cadregraph.graph.model import PersonnelFact

LIFE = "Trần Văn Lâm\n\nTrần Văn Lâm (1921 – 2001) là một chính khách Việt Nam.\n\n{}"


def held(text: str) -> set[Held]:
    """The posts that a biography of Trần Văn Lâm tells."""
    return posts_held(LIFE.format(text))


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # until when, behind what the body is called now, behind whose place he took, behind a bracket
        ("Tháng 10 năm 1965, ông được bổ nhiệm giữ chức Giám đốc Sở Lao động tỉnh Bến Tre, nay là Sở Nội "
         "vụ tỉnh Bến Tre, thay ông Lê Văn Tạo cho đến tháng 4 năm 1974.",
         {("Giám đốc", "Sở Lao động - Thương binh và Xã hội tỉnh Bến Tre", "1965-10", "1974-04")}),
        ("Năm 1971 - 1972 ông làm Bí thư Huyện ủy Ba Vì, sau đó được phân công làm Bí thư Tỉnh ủy Hải Hưng "
         "(Hải Dương và Hưng Yên) đến năm 1980.",
         {("Bí thư", "Huyện ủy Ba Vì", "1971", "1972"), ("Bí thư", "Tỉnh ủy Hải Hưng", None, "1980")}),
        ("Năm 1974 ông được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Bến Tre thay cho ông Lê Hữu Khoa, nhiệm "
         "kỳ giám đốc đến năm 1981.",
         {("Giám đốc", "Sở Y tế tỉnh Bến Tre", "1974", "1981"),
          ("Giám đốc", "Sở Y tế tỉnh Bến Tre", None, None)}),
        ("Năm 1979 ông giữ chức Bí thư Huyện ủy Ba Vì, kiêm chức Trưởng ban Dân tộc Trung ương Đảng cho "
         "đến năm 1982.",
         {("Bí thư", "Huyện ủy Ba Vì", "1979", None),
          ("Trưởng ban", "Ban Dân tộc Trung ương", "1979", "1982")}),
        ("Năm 1954, ông giữ chức Bí thư Huyện ủy Ba Vì và được tín nhiệm giữ cương vị này cho đến tháng "
         "6 năm 1977.",
         {("Bí thư", "Huyện ủy Ba Vì", "1954", "1977-06")}),
        # not: a day of what happened to him, of another
        ("Năm 2016, ông được bầu làm Bí thư Huyện ủy Ba Vì đến tháng 5 khi lần đầu được giới thiệu ứng "
         "cử đại biểu Quốc hội.",
         {("Bí thư", "Huyện ủy Ba Vì", "2016", None)}),
        # from when until when, behind a bracket and 'đầu tiên'
        ("Ông là Giám đốc đầu tiên của Sở Giao thông tỉnh Bến Tre (hiện nay là Sở Xây dựng tỉnh Bến Tre) "
         "từ tháng 8 năm 1945 đến tháng 3 năm 1946.",
         {("Giám đốc", "Sở Giao thông Vận tải tỉnh Bến Tre", "1945-08", "1946-03")}),
        # a day of its own behind the last of several
        ("Tháng 3 năm 1990, ông được bổ nhiệm làm Phó Tư lệnh Quân đoàn 4 và được thăng làm Tư lệnh vào "
         "tháng 7 năm 1993.",
         {("Phó Tư lệnh", "Quân đoàn 4", "1990-03", None), ("Tư lệnh", "Quân đoàn 4", "1993-07", None)}),
        ("Từ năm 1989 đến năm 1996, ông là Phó Chủ tịch, Phó Chủ tịch Thường trực Ủy ban nhân dân tỉnh "
         "Long An vào tháng 5 năm 1991.",
         {("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Long An", "1989", "1996"),
          ("Phó Chủ tịch Thường trực", "Ủy ban nhân dân tỉnh Long An", "1991-05", "1996")}),
        # an interval of its own, not that of what went before
        ("Sau khi công tác ở nước ngoài những năm 1989 – 1992, ông được bổ nhiệm làm Phó Vụ trưởng Vụ "
         "các Tổ chức quốc tế, Bộ Ngoại giao từ 1992 đến 1996.",
         {("Phó Vụ trưởng", "Vụ Các Tổ chức Quốc tế", "1992", "1996")}),
        # the years of a school are not those of the posts behind it
        ("Từ tháng 2 năm 1977 đến tháng 2 năm 1979, ông học tại Học viện Quân sự cao cấp; sau đó giữ "
         "chức Phó Tư lệnh Quân khu 3, Ủy viên Thường vụ Đảng ủy Quân khu.",
         {("Phó Tư lệnh", "Quân khu 3", None, None),
          ("Ủy viên", "Ban Thường vụ Đảng ủy Quân khu 3", None, None)}),
        # but in a line of its own
        ("Tháng 2/1977 - 2/1979: Cán bộ, sau đó là Phó Tư lệnh Quân khu 3, Ủy viên Thường vụ Đảng ủy "
         "Quân khu 3.",
         {("Phó Tư lệnh", "Quân khu 3", None, "1979-02"),
          ("Ủy viên", "Ban Thường vụ Đảng ủy Quân khu 3", "1977-02", "1979-02")}),
        # a meeting with its year, a seat with its month
        ("Năm 1990 ông làm Bí thư Huyện ủy Ba Vì, tại Đại hội Hội Cựu chiến binh tỉnh Long An (năm "
         "1993), ông được bầu là Chủ tịch Hội Cựu chiến binh tỉnh Long An.",
         {("Bí thư", "Huyện ủy Ba Vì", "1990", None),
          ("Chủ tịch", "Hội Cựu chiến binh tỉnh Long An", "1993", None)}),
        ("Ông được Trung ương bầu vào Bộ Chính trị (tháng 4 năm 2001).",
         {("Ủy viên", "Bộ Chính trị", "2001-04", None)}),
        # bodies of the two wars, stages, studios, stations
        ("Ông nguyên là Bộ trưởng Bộ Quốc phòng Chính phủ Cách mạng lâm thời Cộng hòa miền Nam Việt Nam "
         "(1969 – 1976).",
         {("Bộ trưởng", "Bộ Quốc phòng Chính phủ Cách mạng lâm thời Cộng hòa miền Nam Việt Nam", "1969",
           "1976")}),
        ("Năm 1969, ông làm Bộ trưởng Bộ Quốc phòng Việt Nam Cộng hòa.", set()),
        ("Năm 1990, ông làm Giám đốc Nhà hát Chèo Hà Nội.",
         {("Giám đốc", "Nhà hát Chèo Hà Nội", "1990", None)}),
        ("Ông nguyên là Giám đốc Nhà hát múa rối Trung ương.",
         {("Giám đốc", "Nhà hát Múa rối Trung ương", None, None)}),
        ("Năm 1990, ông làm Phó Giám đốc Nhà hát trước khi nghỉ hưu.", set()),
        ("Năm 1980, ông làm Phó Giám đốc Hãng phim Tài liệu và Khoa học Trung ương.",
         {("Phó Giám đốc", "Hãng phim Tài liệu và Khoa học Trung ương", "1980", None)}),
        ("Năm 1991, ông làm Phó Giám đốc Đài Truyền hình Thành phố Hồ Chí Minh.",
         {("Phó Giám đốc", "Đài Truyền hình thành phố Hồ Chí Minh", "1991", None)}),
        ("Năm 1951 ông được cử làm Trưởng tiểu ban Công vận theo Nghị quyết của Ban Bí thư.",
         {("Trưởng tiểu ban", "Tiểu ban Công vận", "1951", None)}),
        # embassies
        ("Ông là Đại sứ Đặc mệnh toàn quyền đầu tiên và duy nhất của Việt Nam Dân chủ Cộng hòa tại Lào.",
         {("Đại sứ", "Đại sứ quán Việt Nam tại Lào", None, None)}),
        ("Ông là Đại sứ đặc mệnh toàn quyền của nước Việt Nam Dân chủ Cộng hòa tại Cộng hòa Nhân dân "
         "Trung Hoa (1959-1967).",
         {("Đại sứ", "Đại sứ quán Việt Nam tại Trung Quốc", "1959", "1967")}),
        # lines below one that leads to them, over one that is not read
        ("Sau đó ông từng giữ nhiều chức vụ quan trọng như:\n\nBí thư Tỉnh ủy Lạng Sơn, Giám đốc Sở Y tế "
         "Bến Tre (năm 1949),\n\nTrưởng ban cán sự Đảng bộ và chính quyền khu Lào Cai,\n\nPhó Bí thư "
         "Huyện ủy Ba Vì",
         {("Bí thư", "Tỉnh ủy Lạng Sơn", None, None), ("Giám đốc", "Sở Y tế tỉnh Bến Tre", "1949", None),
          ("Phó Bí thư", "Huyện ủy Ba Vì", None, None)}),
        ("Các chức vụ cao cấp:\n\n- Tư lệnh Quân đoàn 2 (1982-1984)\n- Bí thư Huyện ủy Ba Vì",
         {("Tư lệnh", "Quân đoàn 2", "1982", "1984"), ("Bí thư", "Huyện ủy Ba Vì", None, None)}),
        ("- Ủy viên Trung ương Cục miền Nam (tại Đại hội Đảng II tháng 2/1951);",
         {("Ủy viên", "Trung ương Cục miền Nam", None, None)}),
        # not those of another, nor what stands as a heading
        ("Ông Lê Văn Tám từng giữ nhiều chức vụ như:\n\nBí thư Tỉnh ủy Bến Tre,\n\nPhó Bí thư Tỉnh ủy Bến "
         "Tre.", set()),
        ("Bí thư Tỉnh ủy Bến Tre\n\nÔng về hưu năm 1990.", set()),
        # in turn, but not what has its own day behind
        ("Từ năm 1981 đến năm 1987, ông lần lượt giữ các chức vụ Trưởng ban Thanh niên xung phong Trung "
         "ương Đoàn; rồi Trưởng ban Mặt trận Trung ương Đoàn.",
         {("Trưởng ban", "Ban Thanh niên xung phong Trung ương Đoàn", "1981", None),
          ("Trưởng ban", "Ban Mặt trận Trung ương Đoàn", None, "1987")}),
        # provinces with a small letter, behind a word for one alone
        ("Năm 1959 ông giữ chức Phó Bí thư Tỉnh ủy Hà đông.",
         {("Phó Bí thư", "Tỉnh ủy Hà Đông", "1959", None)}),
        ("Năm 1959 ông giữ chức Bí thư Thành ủy Hà nội.", {("Bí thư", "Thành ủy Hà Nội", "1959", None)}),
        ("Năm 1959 ông giữ chức Bí thư Huyện ủy Ba Vì. Ông Nam định đi học.",
         {("Bí thư", "Huyện ủy Ba Vì", "1959", None)}),
        ("Từ năm 1976 dến năm 1991, ông là Bí thư Huyện ủy Ba Vì.",
         {("Bí thư", "Huyện ủy Ba Vì", "1976", "1991")}),
        ("Năm 1946, ông giữ chức Bí thư Xứ ủy lâm thời Nam "
         "Bộ.", {("Bí thư", "Xứ ủy Nam Bộ", "1946", None)}),
        ("Năm 1930, ông làm Bí thư Đặc ủy Hậu Giang.", {("Bí thư", "Đặc ủy Hậu Giang", "1930", None)}),
        ("Ông còn là Chủ tịch Hội bảo trợ người tàn tật và trẻ em mồ côi tỉnh Bến Tre.",
         {("Chủ tịch", "Hội Bảo trợ người tàn tật và trẻ em mồ côi tỉnh Bến Tre", None, None)}),
        ("Năm 1959 ông giữ chức Bí thư Tỉnh ủy Quảng trị.",
         {("Bí thư", "Tỉnh ủy Quảng Trị", "1959", None)}),
        # all that the last of a row is of, where its unit is the larger
        ("Năm 1946, ông làm Trung đội phó, Trung đội trưởng, Đại đội trưởng thuộc Tiểu đoàn 1.",
         {("Trung đội phó", "Tiểu đoàn 1", "1946", None), ("Trung đội trưởng", "Tiểu đoàn 1", "1946", None),
          ("Đại đội trưởng", "Tiểu đoàn 1", "1946", None)}),
        ("Năm 1946, ông làm Trung đoàn trưởng, Đại đội trưởng thuộc Tiểu đoàn 1.",
         {("Đại đội trưởng", "Tiểu đoàn 1", "1946", None)}),
        # the second of two held in turn, with its own day
        ("Từ tháng 12 năm 1985 đến tháng 4 năm 1989, ông làm Phó Vụ trưởng rồi Vụ trưởng Vụ các Tổ chức "
         "quốc tế, Bộ Ngoại giao vào năm 1988.",
         {("Phó Vụ trưởng", "Vụ Các Tổ chức Quốc tế", "1985-12", None),
          ("Vụ trưởng", "Vụ Các Tổ chức Quốc tế", "1988", "1989-04")}),
        ("Từ năm 1985 đến năm 1989, ông làm Bí thư Huyện ủy Ba Vì rồi nghỉ hưu vào năm 1990.",
         {("Bí thư", "Huyện ủy Ba Vì", "1985", "1989")}),
        ("Năm 1951 ông được bầu làm Bí thư Tỉnh ủy Lào Cai (nhiệm kỳ đến năm 1959).",
         {("Bí thư", "Tỉnh ủy Lào Cai", "1951", "1959")}),
        ("Từ tháng 10/1980 đến 12/1983, ông làm tùy viên Đại sứ quán Việt Nam tại Lào.",
         {("Tùy viên", "Đại sứ quán Việt Nam tại Lào", "1980-10", "1983-12")}),
        ("Năm 1930, ông bị Công sứ Pháp tại Bến Tre bắt.", set()),
    ],
)  # fmt: skip
def test_posts_and_their_times(text: str, rows: set[Held]) -> None:
    assert held(text) == rows


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Năm 1962, ông được điều sang tham gia Huyện ủy Ba Vì và được bầu làm Bí thư Huyện ủy Ba Vì vào "
         "năm 1963.",
         "1963"),
        ("Năm 1990 ông nghỉ, tại Đại hội Hội Cựu chiến binh tỉnh Long An (năm 1993), ông được bầu làm Bí "
         "thư Huyện ủy Ba Vì.", "1993"),
        ("Năm 1962, ông được bầu làm Bí thư Huyện ủy Ba Vì và đi học vào năm 1963.", "1962"),
    ],
)  # fmt: skip
def test_the_day_of_an_election(text: str, day: str) -> None:
    found = [f for f in read(LIFE.format(text)).facts if isinstance(f, PersonnelFact) and f.title]
    assert [f.date for f in found if f.change == "elected"] == [day]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Ông Lê Văn Tám tham dự lớp huấn luyện do Trần Văn Lâm tổ chức ở Bến Tre, sau khi trở về được "
         "chỉ định làm Bí thư Huyện ủy Ba Vì.", set()),
        ("Ông Lê Văn Tám dự hội nghị do ông Trần Văn Lâm chủ trì và được bầu làm Bí thư Huyện ủy Ba Vì.",
         {("post", "Lê Văn Tám", "Bí thư", "Huyện ủy Ba Vì", "current")}),
    ],
)  # fmt: skip
def test_who_does_something_in_a_clause_of_his_own_gets_no_post(
    text: str, rows: set[tuple[str, ...]]
) -> None:
    assert facts(text, "post") == rows
