"""What is told of a person besides posts."""

from __future__ import annotations

import pytest
from facts import read

from cadregraph.graph.model import LinkFact, Official, ParticularFact, RankFact, TenureFact

LIFE = "Trần Văn Lâm\n\nTrần Văn Lâm là một chính khách Việt Nam.\n\n{}"
LINKS = ("birthPlace", "homePlace", "alumniOf", "spouse", "parent", "sibling")
Row = tuple[str, str]


def told(text: str, name: str = "Trần Văn Lâm") -> set[Row]:
    """Property and value of what a text tells of a person."""
    extraction = read(text)
    found: set[Row] = set()
    (key,) = (
        e.key for e in extraction.entities.values() if isinstance(e, Official) and e.label == name
    )
    for fact in extraction.facts:
        if isinstance(fact, ParticularFact) and fact.person == key:
            found.add((fact.property, fact.value))
        elif isinstance(fact, RankFact) and fact.person == key:
            found.add(("rank", f"{fact.rank} {fact.date or ''}".strip()))
        elif isinstance(fact, LinkFact) and fact.property in LINKS and fact.subject == key:
            found.add((fact.property, extraction.entities[fact.object].label))
    return found


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Ông sinh ngày 3 tháng 2 năm 1941 tại xã Phú Lễ, huyện Ba Tri, tỉnh Bến Tre.",
         {("birthDate", "1941-02-03"), ("birthPlace", "xã Phú Lễ")}),
        ("Ông sinh năm 1941, quê quán ở huyện Ba Tri, tỉnh Bến Tre, dân tộc Tày.",
         {("birthDate", "1941"), ("homePlace", "huyện Ba Tri"), ("ethnicity", "Tày")}),
        ("Ông mất ngày 5/6/1999 tại Hà Nội.", {("deathDate", "1999-06-05")}),
        ("Năm 1963, ông được kết nạp vào Đảng Cộng sản Việt Nam.", {("joinedParty", "1963")}),
        ("Ông gia nhập Đảng ngày 3/2/1963, chính thức ngày 3/2/1964.", {("joinedParty", "1963-02-03")}),
        ("Tháng 4 năm 1989, ông được thăng quân hàm Thiếu tướng.", {("rank", "Thiếu tướng 1989-04")}),
        ("Ông nhập ngũ năm 1960, được phong hàm Trung tướng năm 1994.", {("rank", "Trung tướng 1994")}),
        ("Ông thụ phong quân hàm Thiếu tướng năm 1977, Trung tướng năm 1983 và Thượng tướng năm 1988.",
         {("rank", "Thiếu tướng 1977"), ("rank", "Trung tướng 1983"), ("rank", "Thượng tướng 1988")}),
        ("Ông được phong Thiếu tướng năm 1977, dưới quyền Trung tướng Lê Văn Tám năm 1983.",
         {("rank", "Thiếu tướng 1977")}),
        ("Ông từ trần do bệnh nặng vào hồi 9h10, ngày 8 tháng 11 năm 2011.", {("deathDate", "2011-11-08")}),
        ("Ông là đảng viên của đảng Lao động Việt Nam từ tháng 7/1963, chính thức từ tháng 7/1964.",
         {("joinedParty", "1963-07")}),
        ("Năm 1990, ông là đảng viên của Đảng Cộng sản Việt Nam.", set()),
        ("Ông sinh ra trong một gia đình nông dân, thuộc xã Phú Lễ, huyện Ba Tri, tỉnh Bến Tre.",
         {("birthPlace", "xã Phú Lễ")}),
        ("Thiếu tướng (1980), Trung tướng (1987).",
         {("rank", "Thiếu tướng 1980"), ("rank", "Trung tướng 1987")}),
        ("Ông tốt nghiệp Trường Đại học Kiến trúc Hà Nội, có học vị Tiến sĩ Kinh tế.",
         {("alumniOf", "Trường Đại học Kiến trúc Hà Nội"), ("degree", "Tiến sĩ Kinh tế")}),
        ("Vợ ông là bà Lê Thị Hoa.", {("spouse", "Lê Thị Hoa")}),
        ("Ông kết hôn với người vợ thứ hai là bà Lê Thị Hoa.", {("spouse", "Lê Thị Hoa")}),
        ("- Vợ: Lê Thị Hoa (hay Đoàn Kim), nguyên Hiệu trưởng.", {("spouse", "Lê Thị Hoa")}),
        ("Vợ ông: bà Lê Thị Hoa.", {("spouse", "Lê Thị Hoa")}),
        ("Vợ ông: mất năm 1990.", set()),
        ("Vợ ông là Giáo sư, Tiến sĩ Lê Thị Hoa.", {("spouse", "Lê Thị Hoa")}),
        ("Vợ của ông Trần Văn Lâm là bà Lê Thị Hoa, một giáo viên.", {("spouse", "Lê Thị Hoa")}),
        ("Năm 2022, ông được Chủ tịch nước Lê Văn Tám thăng cấp bậc hàm từ Trung tướng lên Thượng tướng.",
         {("rank", "Thượng tướng 2022")}),
        ("Năm 2022, ông cùng Thiếu tướng Lê Văn Tám thăng quân hàm Trung tướng.", set()),
        ("- Cử nhân Luật, Cao cấp Thanh vận", {("degree", "Cử nhân Luật")}),
        ("Ông là Chủ nhiệm Bộ môn Khảo cổ học, Trường Đại học Kiến trúc Hà Nội.", set()),
        ("Năm 1960, ông được cử đi học Trường Đại học Kiến trúc Hà Nội.",
         {("alumniOf", "Trường Đại học Kiến trúc Hà Nội")}),
        ("Ông là con trai út của nhà cách mạng, liệt sĩ Trần Văn Bé (nguyên Phó Bí thư Tỉnh ủy Bến Tre).",
         {("parent", "Trần Văn Bé")}),
        ("Ông là bạn của nhà cách mạng, liệt sĩ Trần Văn Bé.", set()),
        ("Ông trở thành một đảng viên Đảng Cộng sản Đông Dương vào tháng 9 năm 1939, khi 17 tuổi.",
         {("joinedParty", "1939-09")}),
        ("Ông trở thành đảng viên chính thức năm 1940.", set()),
        ("Quê ông ở thôn Thái Bình, xã Phú Lễ, huyện Ba Tri.", {("homePlace", "xã Phú Lễ")}),
        ("Tháng 12 năm 1929, ông được kết nạp vào Đông Dương Cộng sản Đảng.",
         {("joinedParty", "1929-12")}),
        ("Mẹ ông là cụ bà Lê Thị Hoa (1878-1923).", {("parent", "Lê Thị Hoa")}),
        ("Ông quyết định gia nhập đảng Lao động Việt Nam từ năm 1959.", {("joinedParty", "1959")}),
        ("Ông được phong Phó giáo sư năm 1984 và Giáo sư năm 1988.",
         {("degree", "Phó giáo sư"), ("degree", "Giáo sư")}),
        ("Cha mẹ của ông là ông Trần Văn Bé và bà Lê Thị Na.",
         {("parent", "Trần Văn Bé"), ("parent", "Lê Thị Na")}),
        ("Ông dạy học, là con trai Giáo sư Trần Văn Bé.", {("parent", "Trần Văn Bé")}),
        ("Ông dạy con trai Giáo sư Trần Văn Bé.", set()),
        ("Cha ông là Trần Văn Thành, sinh năm 1910, quê ở huyện Ba Tri.", {("parent", "Trần Văn Thành")}),
        ("Cha ông là ông Trần Văn Thành, mẹ là bà Lê Thị Hoa.",
         {("parent", "Trần Văn Thành"), ("parent", "Lê Thị Hoa")}),
        ("Cha của ông tên là Trần Văn Thành.", {("parent", "Trần Văn Thành")}),
        ("Ông là con trai thứ hai của vợ chồng cụ Trần Văn Thành (1892-1946) và Lê Thị Hoa.",
         {("parent", "Trần Văn Thành"), ("parent", "Lê Thị Hoa")}),
        ("Ông là con của ông Trần Văn Thành.", {("parent", "Trần Văn Thành")}),
        ("Vợ ông, bà Lê Thị Hoa, là nhà giáo.", {("spouse", "Lê Thị Hoa")}),
        ("Năm 1965, ông kết hôn với bà Lê Thị Hoa.", {("spouse", "Lê Thị Hoa")}),
        ("Ông qua đời lúc 5 giờ 30 phút ngày 24 tháng 12 năm 1999.", {("deathDate", "1999-12-24")}),
        # of others, of other things
        ("Năm 1965, ông Đỗ Đình Khoa kết hôn với bà Lê Thị Hoa.", set()),
        ("Ông Đỗ Đình Khoa là con trai của ông Trần Văn Thành.", set()),
        ("Con trai ông là Trần Văn Minh, sinh năm 1970.", set()),
        ("Năm 1999, ông sinh sống tại thành phố Đà Nẵng.", set()),
        ("Năm 1945, ông gia nhập Đảng Dân chủ Việt Nam.", set()),
        ("Ông là đại biểu Quốc hội (1981 - 1987).", set()),
        ("Năm 1970, ông gặp bà Lê Thị Hoa, sinh năm 1945, quê ở huyện Ba Tri.", set()),
    ],
)  # fmt: skip
def test_a_biography(text: str, rows: set[Row]) -> None:
    assert told(LIFE.format(text)) == rows


@pytest.mark.parametrize(
    ("text", "children"),
    [
        ("Hai con trai ông là Trần Văn Bình và Trần Văn Chính.", {"Trần Văn Bình", "Trần Văn Chính"}),
        ("Ông có ba người con: Trần Văn Bình, Trần Văn Chính và Trần Thị Dung.",
         {"Trần Văn Bình", "Trần Văn Chính", "Trần Thị Dung"}),
        ("Ông lập gia đình với bà Lê Thị Hoa, có một con gái là Trần Thị Dung, nhà báo.", {"Trần Thị Dung"}),
        ("Con trai cả của ông là Trần Văn Bình, sinh năm 1970.", {"Trần Văn Bình"}),
        ("Con trai của ông Đỗ Đình Khoa là Đỗ Văn Bình.", set()),
        ("Ông Đỗ Đình Khoa có hai con là Đỗ Văn Bình và Đỗ Văn Chính.", set()),
        ("Ông có hai con, Trần Văn Bình kể lại.", set()),
        ("Con rể ông là Lê Văn Bình.", set()),
        ("Ông có người con trai là bạn của Lê Văn Bình.", set()),
    ],
)  # fmt: skip
def test_children(text: str, children: set[str]) -> None:
    extraction = read(LIFE.format(text))
    (key,) = (e.key for e in extraction.entities.values() if e.label == "Trần Văn Lâm")

    found = {
        extraction.entities[fact.subject].label
        for fact in extraction.facts
        if isinstance(fact, LinkFact) and fact.property == "parent" and fact.object == key
    }
    assert found == children


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Ông Trần Văn Lâm (SN 1972, dân tộc Tày, quê huyện Ba Tri), Bí thư Huyện ủy Ba Tri, phát biểu.",
         {("birthDate", "1972"), ("ethnicity", "Tày")}),
        ("Bổ nhiệm cán bộ\n\nHôm nay, Sở Y tế họp. Ông Trần Văn Lâm sinh năm 1972, quê huyện Ba Tri.",
         {("birthDate", "1972"), ("homePlace", "huyện Ba Tri")}),
        ("Ông Trần Văn Lâm (1917-2018) là Bí thư Huyện ủy Ba Tri từ năm 1951 đến năm 1957.",
         {("birthDate", "1917"), ("deathDate", "2018")}),
        ("Kỷ niệm 120 năm Ngày sinh ông Trần Văn Lâm (1/5/1904 - 1/5/2024), Bí thư Huyện ủy Ba Tri dự.",
         set()),
    ],
)  # fmt: skip
def test_news(text: str, rows: set[Row]) -> None:
    assert told(text) == rows


def test_another_name() -> None:
    text = (
        "Vũ Lộc\n\nVũ Lộc, tên khai sinh là Trần Văn Nới, là một chính khách. Ông là Bí thư Huyện ủy "
        "Ba Vì."
    )
    (person,) = (e for e in read(text).entities.values() if isinstance(e, Official))
    assert (person.label, person.alt_labels) == ("Vũ Lộc", ("Trần Văn Nới",))


FORM = """Tiểu sử đồng chí Âu Thị Minh Nguyệt

TÓM TẮT TIỂU SỬ ĐỒNG CHÍ ÂU THỊ MINH NGUYỆT

Họ và tên: Âu Thị Minh Nguyệt
Ngày sinh: 20/11/1968
Dân tộc: Hoa
Quê quán: xã Tân Hưng, huyện Cái Bè, tỉnh Tiền Giang
Ngày vào Đảng: 19/5/1993; chính thức: 19/5/1994
Trình độ chuyên môn: Cử nhân Luật, Thạc sĩ Quản lý công

QUÁ TRÌNH CÔNG TÁC

- 9/1990 - 7/1996: Phó Trưởng phòng Tổ chức cán bộ, Sở Tư pháp tỉnh Tiền Giang.
"""
PARTICULARS = {
    ("birthDate", "1968-11-20"),
    ("ethnicity", "Hoa"),
    ("homePlace", "xã Tân Hưng"),
    ("joinedParty", "1993-05-19"),
    ("degree", "Cử nhân Luật"),
    ("degree", "Thạc sĩ Quản lý công"),
}


@pytest.mark.parametrize(
    "text",
    [
        FORM,
        FORM.partition("\n\n")[2],  # the heading in capitals is the title
        FORM.replace("Tiểu sử đồng chí Âu Thị Minh Nguyệt", "Lý lịch: Âu Thị Minh Nguyệt"),
        FORM.replace("Tiểu sử đồng chí Âu Thị Minh Nguyệt", "Tân Bí thư Huyện ủy Cái Bè"),
        FORM.replace("Ngày sinh:", "Ngày, tháng, năm sinh:").replace("\nHọ", "\n- Họ"),
        FORM.replace("Ngày sinh:", "Sinh ngày:").replace("Trình độ chuyên môn", "- Trình độ"),
    ],
)
def test_a_form(text: str) -> None:
    assert told(text, "Âu Thị Minh Nguyệt") == PARTICULARS


def test_a_form_of_several_people_is_of_nobody() -> None:
    text = FORM + "\n" + FORM.replace("Âu Thị Minh Nguyệt", "Lê Thị Hoa")
    found = read(text.replace("Tiểu sử đồng chí", "Danh sách:").replace("TÓM TẮT TIỂU SỬ", ""))
    assert not [fact for fact in found.facts if isinstance(fact, ParticularFact)]


OBITUARY = (
    "Đồng chí Kha Văn Lữ (Bảy Lữ), sinh năm 1938, quê quán xã Tân Phương, huyện Thanh Thủy, tỉnh Phú Thọ; "
    "vào Đảng năm 1960; nguyên Trưởng Ban Tổ chức Tỉnh ủy Phú Thọ, nguyên Chủ tịch UBND huyện Thanh "
    "Thủy; Huân chương Độc lập hạng Ba; đã từ trần lúc 5 giờ 15 phút ngày 12/3/2023 tại Việt Trì."
)


@pytest.mark.parametrize(
    "text",
    [
        f"TIN BUỒN\n\nTỉnh ủy Phú Thọ và gia đình thương tiếc báo tin:\n\n{OBITUARY}\n\nLễ viếng từ 7 giờ.",
        f"Tin buồn\n\nBan Thường vụ Tỉnh ủy Phú Thọ thương tiếc báo tin: {OBITUARY}",
        "CÁO PHÓ\n\nGia đình báo tin:\n\n" + OBITUARY.replace("Kha Văn Lữ", "KHA VĂN LỮ"),
        OBITUARY.replace("Đồng chí", "Ông"),
    ],
)
def test_an_obituary(text: str) -> None:
    assert told(text, "Kha Văn Lữ") == {
        ("birthDate", "1938"),
        ("deathDate", "2023-03-12"),
        ("homePlace", "xã Tân Phương"),
        ("joinedParty", "1960"),
    }
    found = read(text)
    posts = {
        (fact.title, found.entities[fact.organization].label, fact.status)
        for fact in found.facts
        if isinstance(fact, TenureFact)
    }
    if "phó" in text.lower().partition("\n")[0] or "buồn" in text.lower():
        assert posts == {
            ("Trưởng ban", "Ban Tổ chức Tỉnh ủy Phú Thọ", "former"),
            ("Chủ tịch", "Ủy ban nhân dân huyện Thanh Thủy", "former"),
        }


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        ("Ông Khải 52 tuổi, quê huyện Hải Hậu, tỉnh Nam Định, trình độ tiến sĩ kinh tế.",
         {("homePlace", "huyện Hải Hậu"), ("degree", "Tiến sĩ kinh tế")}),
        ("Ông Khải sinh năm 1969, tốt nghiệp Trường Đại học Y Hà Nội.",
         {("birthDate", "1969"), ("alumniOf", "Trường Đại học Y Hà Nội")}),
        ("Ông Quang Khải năm nay 52 tuổi, dân tộc Tày, quê tỉnh Cao Bằng.",
         {("ethnicity", "Tày"), ("homePlace", "tỉnh Cao Bằng")}),
        ("Ông Khải cho biết bệnh viện ở quê huyện Hải Hậu đã xong.", set()),
    ],
)  # fmt: skip
def test_somebody_of_the_news_by_a_short_name(sentence: str, rows: set[Row]) -> None:
    text = f"Ông Ngô Quang Khải là Giám đốc Sở Y tế tỉnh Bến Tre. {sentence}"
    assert told(text, "Ngô Quang Khải") == rows


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        ("| Năm thụ phong | 1987 | 1998 | 2002 |\nQuân hàm\nThiếu tướng | Trung tướng | Thượng tướng |",
         {("rank", "Thiếu tướng 1987"), ("rank", "Trung tướng 1998"), ("rank", "Thượng tướng 2002")}),
        ("| Năm thụ phong | 2017 | 2021 |\nQuân hàm\nCấp bậc\nThiếu tướng\nTrung tướng\n\nKhen thưởng",
         {("rank", "Thiếu tướng 2017"), ("rank", "Trung tướng 2021")}),
        # more years than ranks, years of something else
        ("| Năm thụ phong | 1987 | 1998 | 2002 |\nCấp bậc\nThiếu tướng | Trung tướng |", set()),
        ("| Năm xuất bản | 1987 | 1998 |\nThiếu tướng | Trung tướng |", set()),
    ],
)  # fmt: skip
def test_tables_of_ranks(table: str, rows: set[Row]) -> None:
    assert told(LIFE.format(table)) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # callings and posts before the name of a relative
        ("Ông là con trai Giáo sư, Tiến sĩ, Nhà giáo Nhân dân Trần Văn Hòe.",
         {("parent", "Trần Văn Hòe")}),
        ("Vợ ông là Giáo sư, Thầy thuốc Nhân dân Lê Thu Hoa, nguyên Giám đốc Bệnh viện Ba Vì.",
         {("spouse", "Lê Thu Hoa")}),
        ("Cha của ông là cố Bộ trưởng Ngoại giao Trần Cơ Sáu.", {("parent", "Trần Cơ Sáu")}),
        ("Ông là con trai của nhà cách mạng Việt Nam Trần Sáu Minh.",
         {("parent", "Trần Sáu Minh")}),
        # what a village is now stands in brackets before its district
        ("Ông sinh năm 1902 tại làng Lương Tân (nay là Thanh Tân), huyện Ba Tri, tỉnh Bến Tre.",
         {("birthDate", "1902"), ("birthPlace", "huyện Ba Tri")}),
        ("Ông sinh năm 1907, trong một gia đình nông dân nghèo nhiều đời làm ruộng, tại huyện Ba Tri,"
         " tỉnh Bến Tre.", {("birthDate", "1907"), ("birthPlace", "huyện Ba Tri")}),
        ("Năm 1945, khi mới 20 tuổi, ông đã vinh dự đứng trong hàng ngũ của Đảng.",
         {("joinedParty", "1945")}),
        ("Tháng 12/1929, đồng chí Lê Văn Sáu, ông Lâm được kết nạp vào Đông Dương Cộng sản Đảng.",
         {("joinedParty", "1929-12")}),
        ("Sau khi thi đỗ Học viện Hải quân, ông ra Bắc.", {("alumniOf", "Học viện Hải quân")}),
        ("Ông có học vị Cử nhân tốt nghiệp Trường Đại học Luật Hà Nội.",
         {("degree", "Cử nhân"), ("alumniOf", "Trường Đại học Luật Hà Nội")}),
        # another's, or of nobody
        ("Tháng 12/1929, đồng chí Lê Văn Sáu được kết nạp vào Đảng, ông Lâm còn đi học.", set()),
        ("Ông gặp Giáo sư, Nhà giáo Nhân dân Trần Văn Hòe.", set()),
    ],
)  # fmt: skip
def test_relatives_with_callings_and_places_with_brackets(text: str, rows: set[Row]) -> None:
    assert told(LIFE.format(text)) == rows


def test_the_name_in_full_is_the_same_person() -> None:
    text = (
        "Trần Văn Lâm\n\nTrần Văn Lâm (tên đầy đủ là Trần Ngọc Lâm, 31 tháng 3 năm 1928 – 19 tháng 7 năm"
        " 2003) là một chính khách Việt Nam."
    )
    assert told(text) == {("birthDate", "1928-03-31"), ("deathDate", "2003-07-19")}
