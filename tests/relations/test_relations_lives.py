"""Careers as encyclopedias tell them: whose posts, of which bodies, since when and until when."""

from __future__ import annotations

import pytest
from facts import read

from cadregraph.graph.model import Official, Organization, TenureFact

LIFE = "Trần Văn Lâm\n\nTrần Văn Lâm (sinh năm 1941) là một chính khách Việt Nam.\n\n{}"
Held = tuple[str, str, str, str]


def held(text: str, name: str = "Trần Văn Lâm", frame: str = LIFE) -> set[Held]:
    """Title, body, start and end of the posts that a biography tells of somebody."""
    extraction = read(frame.format(text))
    rows: set[Held] = set()
    for fact in extraction.facts:
        if not isinstance(fact, TenureFact):
            continue
        holder, body = extraction.entities[fact.holder], extraction.entities[fact.organization]
        assert isinstance(holder, Official) and isinstance(body, Organization)
        if holder.label == name:
            rows.add((fact.title, body.label, fact.start or "", fact.end or ""))
    return rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # the heads of the State who decide are not the person, also where two decide
        ("Tháng 2 năm 2019, Thủ tướng Chính phủ và Bộ trưởng Bộ Quốc phòng đã có Quyết định về việc "
         "thôi giữ chức vụ chỉ huy đối với ông.", set()),
        ("Tháng 2 năm 2019, Bí thư Huyện ủy Ba Vì và Chủ tịch UBND huyện Ba Vì.",
         {("Bí thư", "Huyện ủy Ba Vì", "2019-02", ""),
          ("Chủ tịch", "Ủy ban nhân dân huyện Ba Vì", "2019-02", "")}),
        # a committee that the text leaves without its name is not the next one
        ("Từ năm 1946 đến năm 1950, ông là Bí thư Khu ủy, Xứ ủy viên Xứ ủy Nam Bộ.",
         {("Ủy viên", "Xứ ủy Nam Bộ", "1946", "1950")}),
        ("Từ năm 1946 đến năm 1950, ông là Bí thư, Chủ tịch UBND huyện Ba Vì.",
         {("Bí thư", "Huyện ủy Ba Vì", "1946", "1950"),
          ("Chủ tịch", "Ủy ban nhân dân huyện Ba Vì", "1946", "1950")}),
        # the office of where somebody worked
        ("7/1947 - 2/1948: Bí thư Tỉnh ủy Bến Tre.\nTừ 2/1948 công tác tại Tổng bộ Việt Minh, làm Chánh "
         "Văn phòng.",
         {("Bí thư", "Tỉnh ủy Bến Tre", "1947-07", "1948-02"),
          ("Chánh Văn phòng", "Văn phòng Tổng bộ Việt Minh", "1948-02", "")}),
        ("Năm 1948, ông được điều động về Tỉnh ủy Bến Tre, giữ chức Chánh Văn phòng.",
         {("Chánh Văn phòng", "Văn phòng Tỉnh ủy Bến Tre", "1948", "")}),
        # names with a syllable that steers elsewhere
        ("Ông là Chủ tịch đầu tiên Hội Chăm sóc sức khỏe cộng đồng Việt Nam.",
         {("Chủ tịch", "Hội Chăm sóc sức khỏe cộng đồng Việt Nam", "", "")}),
        # the end of a post in brackets
        ("Năm 1996, ông được bầu vào Bộ Chính trị (đến năm 2001), và giữ chức Bí thư Tỉnh ủy Bến Tre "
         "(đến tháng 5/2000).",
         {("Ủy viên", "Bộ Chính trị", "1996", "2001"),
          ("Bí thư", "Tỉnh ủy Bến Tre", "1996", "2000-05")}),
        ("Năm 1996, ông giữ chức Bí thư Tỉnh ủy Bến Tre (từ năm 1997).",
         {("Bí thư", "Tỉnh ủy Bến Tre", "1997", "")}),
        # the committee of the union, not of the Party
        ("Năm 1984, ông trúng cử Ủy viên Ban Chấp hành Trung ương Đoàn khóa IV.",
         {("Ủy viên", "Ban Chấp hành Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", "1984", "")}),
        ("Năm 1984, ông trúng cử Ủy viên Ban Chấp hành Trung ương khóa V.",
         {("Ủy viên", "Ban Chấp hành Trung ương Đảng", "1984", "")}),
        # former bodies
        ("Tháng 1/1978, ông làm Phó trưởng Ban Dân vận và Mặt trận Trung ương.",
         {("Phó Trưởng ban", "Ban Dân vận và Mặt trận Trung ương", "1978-01", "")}),
        ("Năm 1952, ông làm Phó tư lệnh Phân khu miền Đông Nam Bộ.",
         {("Phó Tư lệnh", "Phân khu miền Đông Nam Bộ", "1952", "")}),
        ("Năm 1957, ông là Ủy viên Tổng Quân ủy.", {("Ủy viên", "Tổng Quân ủy", "1957", "")}),
        ("Năm 1946 - 6/1947: Chủ tịch Ủy ban KCHC tỉnh Bến Tre.",
         {("Chủ tịch", "Ủy ban kháng chiến hành chính tỉnh Bến Tre", "1946", "1947-06")}),
        # of those held in turn the last ends with the interval, the first began with it
        ("Từ năm 1954 đến năm 1960, ông là Phó Giám đốc Sở Y tế tỉnh Bến Tre rồi Giám đốc Sở Y tế tỉnh "
         "Bến Tre.",
         {("Phó Giám đốc", "Sở Y tế tỉnh Bến Tre", "1954", ""),
          ("Giám đốc", "Sở Y tế tỉnh Bến Tre", "", "1960")}),
        # the interval of a heading is that of the items below it
        ("Từ tháng 8 năm 1954 đến tháng 6 năm 1964:\n\n- Phó Hiệu trưởng Trường Sĩ quan Hậu cần.\n"
         "- 1961 - 1962: Trưởng phòng Kế hoạch Cục Vận tải.\n\nÔng còn là Bí thư Huyện ủy Ba Vì.",
         {("Phó Hiệu trưởng", "Trường Sĩ quan Hậu cần", "1954-08", "1964-06"),
          ("Trưởng phòng", "Phòng Kế hoạch Cục Vận tải", "1961", "1962"),
          ("Bí thư", "Huyện ủy Ba Vì", "", "")}),
        # tables
        ("Bí thư Huyện ủy Ba Vì | |\nNhậm chức 6 tháng 6 năm 2024 | |",
         {("Bí thư", "Huyện ủy Ba Vì", "2024-06-06", "")}),
        ("Chủ tịch Hội đồng Bộ trưởng nước Cộng hòa Xã hội chủ nghĩa Việt Nam | |\n"
         "Nhiệm kỳ 22 tháng 6 năm 1988 – 9 tháng 8 năm 1991 | |",
         {("Chủ tịch", "Hội đồng Bộ trưởng", "1988-06-22", "1991-08-09")}),
        # former bodies, by their whole names
        ("Từ năm 1945 đến 1946, ông làm Bộ trưởng bộ Cứu tế.",
         {("Bộ trưởng", "Bộ Cứu tế", "1945", "1946")}),
        ("Năm 1983, ông làm Trưởng ban Ban Khoa giáo Trung ương.",
         {("Trưởng ban", "Ban Khoa giáo Trung ương", "1983", "")}),
        ("Năm 1979, ông làm Trưởng ban Tuyên huấn và Khoa giáo Bình Trị Thiên.",
         {("Trưởng ban", "Ban Tuyên huấn và Khoa giáo Bình Trị Thiên", "1979", "")}),
        ("Năm 1979, ông làm Trưởng ban Khoa giáo Tỉnh ủy Hà Tĩnh.",
         {("Trưởng ban", "Ban Khoa giáo Tỉnh ủy Hà Tĩnh", "1979", "")}),
        ("Năm 1985, ông làm Trưởng ban Khoa học - Kỹ thuật. Ông dạy ở Khoa Kinh tế Trường Đại học Cần Thơ.",
         {("Trưởng ban", "Ban Khoa học - Kỹ thuật", "1985", "")}),
        ("Năm 1983, ông làm Tư lệnh Mặt trận 479.", {("Tư lệnh", "Mặt trận 479", "1983", "")}),
        ("Năm 2023, ông làm Chủ tịch Hiệp hội An ninh mạng Quốc gia.",
         {("Chủ tịch", "Hiệp hội An ninh mạng Quốc gia", "2023", "")}),
        ("Ông từng là Ủy viên Ban Thường vụ Hội Nhà báo Việt Nam.",
         {("Ủy viên", "Ban Thường vụ Trung ương Hội Nhà báo Việt Nam", "", "")}),
        # no ministry by 'Bộ môn', no neighbour's police
        ("Ông là cán bộ Bộ Văn hóa. Năm 1980, ông là Chủ nhiệm Bộ môn Khảo cổ học.", set()),
        ("Ông là Thủ trưởng Cơ quan An ninh điều tra Bộ Công an. Ông từng là Trưởng phòng An ninh kinh "
         "tế.", {("Thủ trưởng", "Cơ quan An ninh điều tra Bộ Công an", "", "")}),
        # seats of who joins a committee, and of which by number
        ("Cuối năm 1949, ông tham gia Thường vụ Đặc khu ủy Sài Gòn - Chợ Lớn, phụ trách nội thành.",
         {("Ủy viên", "Ban Thường vụ Đặc khu ủy Sài Gòn - Chợ Lớn", "1949", "")}),
        ("Năm 1949, ông tham gia Ban Liên lạc Hội Nhà báo Việt Nam.", set()),
        ("Năm 1948, ông được bầu vào Khu ủy Khu 8.", {("Ủy viên", "Khu ủy Khu 8", "1948", "")}),
        # the day behind a post, also of an office of the State
        ("Ông trở thành Chủ tịch Hội đồng Bộ trưởng thứ hai của Việt Nam vào ngày 2 tháng 3 năm 1983.",
         {("Chủ tịch", "Hội đồng Bộ trưởng", "1983-03-02", "")}),
        ("Giai đoạn ông làm Bí thư Huyện ủy Ba Vì đã xảy ra vụ bất ổn vào năm 2001.",
         {("Bí thư", "Huyện ủy Ba Vì", "", "")}),
        ("Ông trở thành Bí thư Huyện ủy Ba Vì, nghỉ hưu vào năm 1983.",
         {("Bí thư", "Huyện ủy Ba Vì", "", "")}),
        # days of one year are no beginning of a post on the last of them
        ("Từ ngày 21 tháng 9 đến ngày 23 tháng 10 năm 1983, ông giữ chức Bí thư Huyện ủy Ba Vì.",
         {("Bí thư", "Huyện ủy Ba Vì", "", "")}),
        # who removes others has not held their posts
        ("Ông đã phê chuẩn quyết định cách chức Bí thư và Chủ tịch UBND huyện Ba Vì vào ngày 13/8/2016.",
         set()),
        ("Năm 1990, ông bị cách chức Bí thư Huyện ủy Ba Vì.",
         {("Bí thư", "Huyện ủy Ba Vì", "", "1990")}),
        ("Năm 1990, ông thôi tham gia Ban Thường vụ Tỉnh ủy Bến Tre.",
         {("Ủy viên", "Ban Thường vụ Tỉnh ủy Bến Tre", "", "1990")}),
        # whom somebody serves has not what the other is besides
        ("Năm 2008, ông là trợ lý Bộ trưởng Ngoại giao Lê Văn Tám, Bí thư Huyện ủy Ba Vì.",
         {("Bí thư", "Huyện ủy Ba Vì", "2008", "")}),
        ("Từ năm 2011 đến năm 2015, ông kiêm nhiệm Ủy viên Hội đồng Lý luận Trung ương.",
         {("Ủy viên", "Hội đồng Lý luận Trung ương", "2011", "2015")}),
        ("Năm 2008, ông làm Phó Vụ trưởng rồi Vụ trưởng, Vụ Chính sách Đối ngoại, Bộ Ngoại giao.",
         {("Phó Vụ trưởng", "Vụ Chính sách Đối ngoại", "2008", ""),
          ("Vụ trưởng", "Vụ Chính sách Đối ngoại", "", "")}),
        ("Ông là Chủ nhiệm đầu tiên của Tổng cục Cung cấp giai đoạn 1950 – 1955.",
         {("Chủ nhiệm", "Tổng cục Cung cấp", "1950", "1955")}),
        ("Năm 1988, ông giữ chức Trưởng ban Công nghiệp Trung ương Đảng.",
         {("Trưởng ban", "Ban Công nghiệp Trung ương", "1988", "")}),
        # what a list is headed by; the post that came after it
        ("Ông ở Cà Mau. Các cương vị ông đã đảm nhận trước khi giữ chức Chủ tịch Ủy ban Mặt trận Tổ quốc "
         "là: Bí thư Huyện ủy Ba Vì, Giám đốc Sở Y tế tỉnh Bến Tre.",
         {("Bí thư", "Huyện ủy Ba Vì", "", ""), ("Giám đốc", "Sở Y tế tỉnh Bến Tre", "", "")}),
        # who hands over is told, or nobody known
        ("Ngày 4/11/2016, Tỉnh ủy Bến Tre tổ chức hội nghị bàn giao công tác của đồng chí Chỉ huy trưởng và "
         "Chính ủy Bộ CHQS tỉnh Bến Tre.", set()),
        ("Ngày 4/11/2016, ông bàn giao chức vụ Chính ủy Bộ CHQS tỉnh Bến Tre.",
         {("Chính ủy", "Bộ Chỉ huy Quân sự tỉnh Bến Tre", "", "2016-11-04")}),
        # the day of what came next
        ("Trước khi chuyển sang Sở Nội vụ vào tháng 6/2013, ông giữ chức Bí thư Huyện ủy Ba Vì.",
         {("Bí thư", "Huyện ủy Ba Vì", "", "")}),
        ("Ông từng giữ các chức vụ Vụ trưởng Vụ Trị an hành chính, Bộ Công an (1955 – 1958).",
         {("Vụ trưởng", "Vụ Trị an hành chính Bộ Công an", "1955", "1958")}),
        ("Ông từng giữ các chức vụ Bí thư Huyện ủy Ba Tri, tỉnh Bến Tre (2003-2005); Vụ trưởng Vụ Báo chí "
         "thuộc Ban Tuyên giáo Trung ương (2005-2008).",
         {("Bí thư", "Huyện ủy Ba Tri", "2003", "2005"),
          ("Vụ trưởng", "Vụ Báo chí Ban Tuyên giáo Trung ương", "2005", "2008")}),
        ("Ngày 4/6/2012, ông thôi giữ chức Bí thư Huyện ủy Ba Vì để tham gia Ban Thường vụ và giữ chức Phó "
         "Bí thư Tỉnh ủy Bến Tre.",
         {("Bí thư", "Huyện ủy Ba Vì", "", "2012-06-04"),
          ("Ủy viên", "Ban Thường vụ Tỉnh ủy Bến Tre", "2012-06-04", ""),
          ("Phó Bí thư", "Tỉnh ủy Bến Tre", "2012-06-04", "")}),
        # bodies of their time
        ("Tháng 3/1946, ông làm Bí thư Thành ủy Sài Gòn.", {("Bí thư", "Thành ủy Sài Gòn", "1946-03", "")}),
        ("Năm 1974, ông làm Bí thư thứ hai Ban Chấp hành Trung ương Đoàn.",
         {("Bí thư thứ hai", "Ban Chấp hành Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", "1974", "")}),
        ("Năm 1994, ông làm Phó Chánh Văn phòng Trung ương Đảng Cộng sản Việt Nam.",
         {("Phó Chánh Văn phòng", "Văn phòng Trung ương Đảng", "1994", "")}),
    ],
)  # fmt: skip
def test_posts_of_a_life(text: str, rows: set[Held]) -> None:
    assert held(text) == rows


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ông đã giữ các chức vụ: Bí thư Huyện ủy Ba Vì.", "former"),
        ("Ông hiện là Bí thư Huyện ủy Ba Vì.", "current"),
        ("Ông hiện là Bí thư Huyện ủy Ba Vì (từ năm 2010).", "current"),
        ("Trần Văn Lâm (1931 - 2011) là Bí thư Huyện ủy Ba Vì.", "former"),
        ("Ông hiện là Chủ tịch Hội Nhà báo Việt Nam (2025 - 2030).", "current"),
    ],
)
def test_whether_a_post_is_held(text: str, status: str) -> None:
    found = read(LIFE.format(text))
    assert [fact.status for fact in found.facts if isinstance(fact, TenureFact)] == [status]


def test_a_day_until_which_a_post_was_held_is_not_its_first() -> None:
    news = "Tin trong tỉnh\n\nÔng Trần Văn Lâm dự họp. {}"
    text = "Năm 2010, ông Trần Văn Lâm làm Chủ tịch HĐND tỉnh Bến Tre đến tháng 4/2016."
    assert {row[2] for row in held(text, frame=news)} == {"2010"}


def test_whom_somebody_serves_is_given_nothing() -> None:
    text = "Năm 2008, ông là trợ lý Bộ trưởng Ngoại giao Lê Văn Tám, Bí thư Huyện ủy Ba Vì."
    assert held(text, "Lê Văn Tám") == set()
    others = "Năm 2008, ông gặp Bộ trưởng Ngoại giao Lê Văn Tám, Bí thư Huyện ủy Ba Vì."
    assert ("Bí thư", "Huyện ủy Ba Vì", "", "") in held(others, "Lê Văn Tám")
