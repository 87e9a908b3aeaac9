"""Posts, times and particulars as lives of envoys, officers, scholars and officials of old tell them."""

from __future__ import annotations

import pytest
from facts import Held, posts_held, read

from cadregraph.graph.model import LinkFact, ParticularFact, PersonnelFact, TenureFact

LIFE = "Trần Văn Lâm\n\nTrần Văn Lâm (1931 – 2011) là một chính khách Việt Nam.\n\n{}"


def held(text: str) -> set[Held]:
    """The posts that a biography of Trần Văn Lâm tells."""
    return posts_held(LIFE.format(text))


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Từ năm 1970 đến năm 1975: Đại sứ đặc mệnh toàn quyền Việt Nam tại Thụy Điển.",
         {("Đại sứ", "Đại sứ quán Việt Nam tại Thụy Điển", "1970", "1975")}),
        ("Năm 1980, ông là Đại sứ nước Cộng hòa xã hội chủ nghĩa Việt Nam tại Cộng hòa Liên bang Đức.",
         {("Đại sứ", "Đại sứ quán Việt Nam tại Đức", "1980", None)}),
        ("Từ năm 1980 đến năm 1984, ông làm Tổng Lãnh sự Việt Nam tại Quảng Châu.",
         {("Tổng Lãnh sự", "Tổng Lãnh sự quán Việt Nam tại Quảng Châu", "1980", "1984")}),
        ("Từ năm 2000 đến năm 2003, ông công tác tại Đại sứ quán Việt Nam tại Lào với cương vị Tham tán.",
         {("Tham tán", "Đại sứ quán Việt Nam tại Lào", "2000", "2003")}),
        ("Ông được cử làm Đại sứ đặc mệnh toàn quyền của nước ta tại Liên Xô (30/10/1971 - 26/4/1974).",
         {("Đại sứ", "Đại sứ quán Việt Nam tại Liên Xô", "1971-10-30", "1974-04-26")}),
        # of the embassy of another country, or one that is not named, it tells nothing
        ("Năm 1980, ông tiếp Đại sứ Hàn Quốc tại Việt Nam.", set()),
        ("Năm 1980, ông là Đại sứ tại Mông Cổ.", set()),
        ("Năm 1980, ông là Đại sứ Việt Nam Cộng hòa tại Lào.", set()),
    ],
)  # fmt: skip
def test_an_envoy_is_in_the_embassy(text: str, rows: set[Held]) -> None:
    assert held(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # the unit that several posts share stands behind the last
        ("Từ 8/1985 đến 1/1990: Tham mưu trưởng, Trung đoàn trưởng, Trung đoàn 29, Sư đoàn 330.",
         {("Tham mưu trưởng", "Trung đoàn 29", "1985-08", "1990-01"),
          ("Trung đoàn trưởng", "Trung đoàn 29", "1985-08", "1990-01")}),
        ("Từ 8/1985 đến 1/1990: Phó Sư đoàn trưởng - Tham mưu trưởng, Sư đoàn 331, Quân khu 9.",
         {("Phó Sư đoàn trưởng", "Sư đoàn 331", "1985-08", "1990-01"),
          ("Tham mưu trưởng", "Sư đoàn 331", "1985-08", "1990-01")}),
        # who leads a company leads no regiment
        ("Từ 8/1985 đến 1/1990: Đại đội trưởng, Tham mưu trưởng, Trung đoàn 29.",
         {("Tham mưu trưởng", "Trung đoàn 29", "1985-08", "1990-01")}),
        # the arm between title and unit
        ("Từ 2/1964 đến 8/1967: Đại đội trưởng trinh sát, Sư đoàn 4, Quân khu 9.",
         {("Đại đội trưởng", "Sư đoàn 4", "1964-02", "1967-08")}),
        ("Tháng 3/1945, ông tham gia lãnh đạo Đội Du kích Sa Huỳnh với chức vụ Chính ủy.",
         {("Chính ủy", "Đội Du kích Sa Huỳnh", None, None)}),
        # the deputy of a general department is its chief of staff
        ("Tháng 7 năm 1999, ông giữ chức Phó Chủ nhiệm kiêm Tham mưu trưởng Tổng cục Kỹ thuật.",
         {("Phó Chủ nhiệm", "Tổng cục Kỹ thuật", "1999-07", None),
          ("Tham mưu trưởng", "Tổng cục Kỹ thuật", "1999-07", None)}),
        ("Năm 1990, ông làm việc với Sở Y tế tỉnh Bến Tre với tư cách Giám đốc.", set()),
    ],
)  # fmt: skip
def test_officers_are_in_the_unit_that_is_named(text: str, rows: set[Held]) -> None:
    assert held(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # the time behind the second of two that are joined is of both
        ("- Năm 1992, ông làm Bí thư Đảng ủy - Phó Hiệu trưởng Trường Đại học Sư phạm Vinh (1992-1995).",
         {("Bí thư", "Đảng ủy Trường Đại học Sư phạm Vinh", "1992", "1995"),
          ("Phó Hiệu trưởng", "Trường Đại học Sư phạm Vinh", "1992", "1995")}),
        ("- Năm 1998, ông giữ chức Trưởng ban Tuyên giáo kiêm Trưởng ban Dân vận Thành ủy Huế (1998-2001).",
         {("Trưởng ban", "Ban Tuyên giáo Thành ủy Huế", "1998", "2001"),
          ("Trưởng ban", "Ban Dân vận Thành ủy Huế", "1998", "2001")}),
        # not where it begins later, or where 'và' joins what may be two
        ("- Năm 1992, ông là Bí thư Huyện ủy Ba Vì - Chủ tịch Hội đồng nhân dân huyện Ba Vì (1993-1995).",
         {("Bí thư", "Huyện ủy Ba Vì", "1992", None),
          ("Chủ tịch", "Hội đồng nhân dân huyện Ba Vì", "1993", "1995")}),
        ("- Năm 1992, ông là Bí thư Huyện ủy Ba Vì và Phó Chủ tịch Hội Nông dân Việt Nam (1992-1997).",
         {("Bí thư", "Huyện ủy Ba Vì", "1992", None),
          ("Phó Chủ tịch", "Hội Nông dân Việt Nam", "1992", "1997")}),
        # of two held one after the other the first has the beginning, the second the end
        ("Ông từng là Thẩm phán rồi Phó Chánh án Tòa án nhân dân tối cao (1958 – 1979).",
         {("Thẩm phán", "Tòa án nhân dân tối cao", "1958", None),
          ("Phó Chánh án", "Tòa án nhân dân tối cao", None, "1979")}),
        # a list behind a colon goes on behind what is not read
        ("Ông đã giữ các chức vụ: Bí thư Huyện ủy Ba Vì; người lập Hội thơ làng Vẽ; "
         "Chủ tịch Hội Luật gia Việt Nam.",
         {("Bí thư", "Huyện ủy Ba Vì", None, None), ("Chủ tịch", "Hội Luật gia Việt Nam", None, None)}),
        # a name that is not read as one acts, too
        ("Sau năm 1975, KSor Nin làm Bí thư Huyện ủy Ba Vì, rồi Chủ tịch Hội Luật gia Việt Nam.", set()),
        # an item of a list with its time
        ("- Phó Chủ tịch Quốc hội (1997-2002)", {("Phó Chủ tịch", "Quốc hội", "1997", "2002")}),
        ("- Các Phó Chủ tịch Quốc hội (1997-2002)", set()),
        # 'kiêm nhiệm' is a verb by itself
        ("Năm 1985, ông làm Giám đốc Sở Y tế Bến Tre. Năm 1990, kiêm nhiệm Bí thư Đảng ủy Sở Y tế Bến Tre.",
         {("Giám đốc", "Sở Y tế tỉnh Bến Tre", "1985", None),
          ("Bí thư", "Đảng ủy Sở Y tế tỉnh Bến Tre", "1990", None)}),
    ],
)  # fmt: skip
def test_times_of_posts_that_are_joined(text: str, rows: set[Held]) -> None:
    assert held(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # the committee of the ministry beside it, not one that was named before
        ("Năm 1985, ông là Bí thư Đảng ủy Tổng công ty Sông Hồng. Năm 1990, ông là Bí thư Đảng ủy, "
         "Thứ trưởng Bộ Thủy sản.",
         {("Bí thư", "Đảng ủy Tổng Công ty Sông Hồng", "1985", None),
          ("Bí thư", "Đảng ủy Bộ Thủy sản", "1990", None),
          ("Thứ trưởng", "Bộ Thủy sản", "1990", None)}),
        # a member of the board of which he is the secretary
        ("Năm 1985, ông là Bí thư Huyện ủy Ba Vì. Năm 1990, ông làm Ủy viên kiêm Tổng thư ký Ban Chỉ đạo Hội "
         "nhập quốc tế.",
         {("Bí thư", "Huyện ủy Ba Vì", "1985", None),
          ("Ủy viên", "Ban Chỉ đạo Hội nhập quốc tế", "1990", None),
          ("Tổng Thư ký", "Ban Chỉ đạo Hội nhập quốc tế", "1990", None)}),
        # the police that the same list names behind
        ("Năm 2010, ông là Thủ trưởng Cơ quan Cảnh sát điều tra Công an thành phố Hà Nội. Năm 2018, ông làm "
         "Phó Thủ trưởng Cơ quan Cảnh sát điều tra, Cục trưởng Cục Cảnh sát hình sự, Bộ Công an.",
         {("Thủ trưởng", "Cơ quan Cảnh sát điều tra Công an thành phố Hà Nội", "2010", None),
          ("Phó Thủ trưởng", "Cơ quan Cảnh sát điều tra Bộ Công an", "2018", None),
          ("Cục trưởng", "Cục Cảnh sát hình sự", "2018", None)}),
        # of a zone, not of the province named before
        ("Năm 1946, ông là Bí thư Tỉnh ủy Nghệ An. Năm 1947, ông làm Chủ nhiệm Việt Minh Liên khu 4.",
         {("Bí thư", "Tỉnh ủy Nghệ An", "1946", None),
          ("Chủ nhiệm", "Mặt trận Việt Minh Liên khu 4", "1947", None)}),
        ("Năm 1946, ông là Chủ nhiệm Việt Minh tỉnh Thái Bình.",
         {("Chủ nhiệm", "Mặt trận Việt Minh tỉnh Thái Bình", "1946", None)}),
        # whom somebody serves is somebody else
        ("Từ năm 1960 đến năm 1965, ông là thư ký Thủ tướng Đỗ Văn Đông.", set()),
        ("Từ năm 1960 đến năm 1965, ông làm thư ký Bộ trưởng Đỗ Văn Đông.", set()),
    ],
)  # fmt: skip
def test_the_body_beside_a_post_goes_before_one_far_off(text: str, rows: set[Held]) -> None:
    mine = {row for row in held(text) if row[0] not in ("Thủ tướng", "Bộ trưởng")}
    assert mine == rows
    assert not any(row[2:] == ("1960", "1965") for row in held(text))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ông Lê Văn Hai được Bộ trưởng Đỗ Tư trao quyết định của Thủ tướng Vũ Năm bổ nhiệm giữ chức Thứ "
         "trưởng Bộ Y tế.", {"Lê Văn Hai"}),
        ("Ông Lê Văn Hai công bố quyết định của Thủ tướng Vũ Năm bổ nhiệm ông Đỗ Văn Tư giữ chức Thứ trưởng "
         "Bộ Y tế.", {"Đỗ Văn Tư"}),
        ("Ông Lê Văn Hai đọc quyết định của Thủ tướng Vũ Năm bổ nhiệm giữ chức Thứ trưởng Bộ Y tế.", set()),
    ],
)  # fmt: skip
def test_who_decides_is_not_appointed(text: str, who: set[str]) -> None:
    found = read(text)
    changes = [fact for fact in found.facts if isinstance(fact, PersonnelFact)]
    assert {found.entities[fact.person].label for fact in changes} == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Lúc sinh Phạm Bình Ân, ông Nguyễn Tảng đang giữ chức Bí thư Huyện ủy Ba Vì.", {"Nguyễn Tảng"}),
        ("Khi gặp ông Phạm Bình Ân, ông Đỗ Văn Tư đang là Bí thư Huyện ủy Ba Vì.", {"Đỗ Văn Tư"}),
        ("Khi ông Phạm Bình Ân, Đỗ Văn Tư được bầu làm Phó Bí thư Huyện ủy Ba Vì, dân mừng.",
         {"Phạm Bình Ân", "Đỗ Văn Tư"}),
    ],
)  # fmt: skip
def test_whom_somebody_met_has_no_part_in_it(text: str, who: set[str]) -> None:
    found = read(text)
    held = [fact for fact in found.facts if isinstance(fact, TenureFact)]
    assert {found.entities[fact.holder].label for fact in held} == who


def particulars(text: str) -> set[tuple[str, str]]:
    """What a biography of Trần Văn Lâm tells of his studies and people."""
    found = read(LIFE.format(text))
    return {
        (fact.property, fact.value)
        for fact in found.facts
        if isinstance(fact, ParticularFact) and fact.property in ("degree", "ethnicity")
    } | {
        (fact.property, found.entities[fact.object].label)
        for fact in found.facts
        if isinstance(fact, LinkFact) and fact.property == "alumniOf"
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("GS.TS.NGƯT Trần Văn Lâm sinh tại Nam Định.", {("degree", "Giáo sư"), ("degree", "Tiến sĩ")}),
        ("Trình độ chuyên môn: PGS.TS Tâm lý học.",
         {("degree", "Phó giáo sư"), ("degree", "Tiến sĩ Tâm lý học")}),
        ("Năm 2001, ông được công nhận chức danh Giáo sư.", {("degree", "Giáo sư")}),
        ("Ông có trình độ chuyên môn: Thạc sĩ Luật.", {("degree", "Thạc sĩ Luật")}),
        ("- Cao cấp lí luận chính trị", {("degree", "Cao cấp lí luận chính trị")}),
        ("- Năm 1966, sinh viên của Khoa Lịch sử Trường Đại học Sư phạm Vinh.",
         {("alumniOf", "Khoa Lịch sử Trường Đại học Sư phạm Vinh")}),
        ("Ông là một trí thức người Êđê.", {("ethnicity", "Êđê")}),
        ("- Tháng 6 năm 1948, đi học lớp Chính trị viên đại đội tại Trường Sĩ quan Lê Lợi.",
         {("alumniOf", "Trường Sĩ quan Lê Lợi")}),
        # what was studied, and where
        ("Từ 1981-1986, ông học Đại học Toán Kinh tế tại Trường Đại học Cần Thơ.",
         {("alumniOf", "Trường Đại học Cần Thơ")}),
        ("Ông tốt nghiệp khóa đào tạo sau đại học Khoa Hệ thống điện, Đại học Bách khoa Hà Nội.",
         {("alumniOf", "Trường Đại học Bách khoa Hà Nội")}),
        # of others, and what he led
        ("Năm 2016, ông là Chủ tịch Hội đồng Chức danh giáo sư nhà nước.", set()),
        ("GS.TS Lê Văn Tám dự lễ.", set()),
        ("Năm 2016, ông là Chủ tịch Hội đồng Chức danh giáo sư nhà nước.", set()),
        ("Ông cùng GS.TS Lê Văn Tám viết sách.", set()),
        ("Năm 1995, ông là Hiệu trưởng Trường Đại học Thủy lợi, Đại học Quốc gia Hà Nội.", set()),
        ("Từ 1990 đến 1992: Giám đốc Trường Cán bộ Phụ nữ Trung ương nay là Học viện Phụ nữ.", set()),
        ("Ông là một chính trị gia người Việt Nam.", set()),
        ("Bà Lê Thị Tư, vợ ông, là người Tày.", set()),
    ],
)  # fmt: skip
def test_studies_and_people(text: str, told: set[tuple[str, str]]) -> None:
    assert particulars(text) == told


@pytest.mark.parametrize(
    "title", ["Y Bia Ayun", "Y Bia Ayŭn"]
)  # the marks of the title may differ from those of the text
def test_the_text_tells_how_a_name_is_spelled(title: str) -> None:
    life = "Y Bia Ayŭn (1901 – 1987) là một chính khách.\n\nNăm 1962, ông là Bí thư Huyện ủy Ba Vì."
    found = read(f"{title}\n\n{life}")
    assert [
        (found.entities[f.holder].label, f.start) for f in found.facts if isinstance(f, TenureFact)
    ] == [("Y Bia Ayŭn", "1962")]


BOX = """Trần Văn Lâm

Trần Văn Lâm | |
Chức vụ | |
Bộ trưởng Bộ Thủy sản | |
Bí thư Huyện ủy Ba Vì | |
Thông tin cá nhân | |
Bí thư Huyện ủy Sóc Sơn | |

Trần Văn Lâm ({}) là một chính khách Việt Nam. Ông nguyên là Bộ trưởng Bộ Thủy sản (1990 – 1995)."""


@pytest.mark.parametrize(
    ("life", "boxed"),
    [("1931 – 2011", {("Bí thư", "Huyện ủy Ba Vì", "former")}), ("sinh năm 1951", set())],
)
def test_the_box_tells_posts_of_who_is_dead(life: str, boxed: set[tuple[str, str, str]]) -> None:
    found = read(BOX.format(life))
    told = {
        (fact.title, found.entities[fact.organization].label, fact.status)
        for fact in found.facts
        if isinstance(fact, TenureFact)
    }
    assert told == boxed | {("Bộ trưởng", "Bộ Thủy sản", "former")}


NEWS = """Sáng 16/5, ông Đỗ Văn Tư được bầu làm Chủ tịch Hội Luật gia Việt Nam.{}

TÓM TẮT QUÁ TRÌNH CÔNG TÁC

- 7/1995 - 12/1996: Bí thư Huyện ủy Ba Vì.

- 1/1997 - 10/1998: Chủ tịch Ủy ban nhân dân huyện Ba Vì."""


@pytest.mark.parametrize(
    ("more", "who"),
    [("", {"Đỗ Văn Tư"}), (" Ông Lê Văn Hai dự họp.", set())],  # of several, it does not tell whose
)
def test_the_life_of_the_only_person_of_an_article(more: str, who: set[str]) -> None:
    found = read(NEWS.format(more))
    told = {
        (found.entities[fact.holder].label, fact.start, fact.end)
        for fact in found.facts
        if isinstance(fact, TenureFact) and fact.end is not None
    }
    times = (("1995-07", "1996-12"), ("1997-01", "1998-10"))
    assert told == {(name, *time) for name in who for time in times}
