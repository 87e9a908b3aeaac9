"""Until when posts of a life were held, what is over in it, and what one reads of it for the first time."""

from __future__ import annotations

import pytest
from facts import Held, posts_held, read

from cadregraph.graph.model import LinkFact, ParticularFact, PersonnelFact, RankFact, TenureFact

LIFE = "Trần Văn Lâm\n\nTrần Văn Lâm (1921 – 2001) là một chính khách Việt Nam.\n\n{}"
LIVES = "Trần Văn Lâm\n\nTrần Văn Lâm (sinh năm 1961) là một chính khách Việt Nam.\n\n{}"


def held(text: str) -> set[Held]:
    """The posts that a biography of Trần Văn Lâm tells."""
    return posts_held(LIFE.format(text))


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Năm 1951, ông làm Bí thư Huyện ủy Ba Vì cho đến giữa năm 1953.",
         {("Bí thư", "Huyện ủy Ba Vì", "1951", "1953")}),
        ("Năm 1951, ông làm Bí thư Huyện ủy Ba Vì đến cuối năm 1953 thì chuyển sang làm Bí thư Huyện ủy Sóc "
         "Sơn.",
         {("Bí thư", "Huyện ủy Ba Vì", "1951", "1953"), ("Bí thư", "Huyện ủy Sóc Sơn", "1953", None)}),
        # what somebody is made besides ends nothing
        ("Năm 1979, ông làm Phó Chủ tịch Ủy ban nhân dân huyện Ba Vì và đến năm 1980 thì được bầu vào Ban "
         "Thường vụ Huyện ủy Ba Vì.",
         {("Phó Chủ tịch", "Ủy ban nhân dân huyện Ba Vì", "1979", None),
          ("Ủy viên", "Ban Thường vụ Huyện ủy Ba Vì", "1980", None)}),
        ("Năm 1979, ông làm Phó Chủ tịch Ủy ban nhân dân huyện Ba Vì và đến năm 1987 thì nghỉ hưu.",
         {("Phó Chủ tịch", "Ủy ban nhân dân huyện Ba Vì", "1979", "1987")}),
        # until a meeting of which the date stands in brackets
        ("Tháng 11 năm 1945, ông được bầu giữ chức Bí thư Huyện ủy Ba Vì. Ông giữ chức vụ này đến Hội nghị ở "
         "xã Tân Lập (tháng 7 năm 1946).",
         {("Bí thư", "Huyện ủy Ba Vì", "1945-11", "1946-07")}),
        # what is left and what comes next, with the end of both behind the last
        ("Năm 1986, ông thôi chức Bí thư Huyện ủy Ba Vì, và chuyển sang giữ chức Chủ nhiệm Ủy ban Dân tộc và "
         "Ủy viên Hội đồng Chính sách Khoa học và Công nghệ Quốc gia cho đến khi nghỉ hưu, tháng 1 năm 1997.",
         {("Bí thư", "Huyện ủy Ba Vì", None, "1986"),
          ("Chủ nhiệm", "Ủy ban Dân tộc", "1986", "1997-01"),
          ("Ủy viên", "Hội đồng Chính sách Khoa học và Công nghệ Quốc gia", "1986", "1997-01")}),
        # the month of the same year behind the second of two posts
        ("Tháng 4 năm 1959, ông nhậm chức Phó Trưởng ban Tuyên giáo Tỉnh ủy Bến Tre, được bổ nhiệm làm Giám "
         "đốc Sở Y tế Bến Tre từ tháng 2 năm 1961, và Giám đốc Sở Tư pháp Bến Tre từ tháng 8 cùng năm.",
         {("Phó Trưởng ban", "Ban Tuyên giáo Tỉnh ủy Bến Tre", "1959-04", None),
          ("Giám đốc", "Sở Y tế tỉnh Bến Tre", "1961-02", None),
          ("Giám đốc", "Sở Tư pháp tỉnh Bến Tre", "1961-08", None)}),
        # what is no name behind a title keeps nothing from being read
        ("Ông nguyên là Phó Tư lệnh Chiến dịch mùa khô, Bí thư Tỉnh ủy Bến Tre.",
         {("Bí thư", "Tỉnh ủy Bến Tre", None, None)}),
        ("Ông nguyên là Phó Tư lệnh Chiến dịch Tây Nam, Bí thư Tỉnh ủy Bến Tre.",
         {("Phó Tư lệnh", "Chiến dịch Tây Nam", None, None),
          ("Bí thư", "Tỉnh ủy Bến Tre", None, None)}),
        ("Ông là Chủ tịch Hội Luật gia Việt Nam, Ủy viên Đoàn chủ tịch Liên hiệp các hội vườn; là Chủ tịch "
         "Danh dự Hội Thủy lợi.",
         {("Chủ tịch", "Hội Luật gia Việt Nam", None, None),
          ("Chủ tịch danh dự", "Hội Thủy lợi", None, None)}),
        ("Ông là Bộ trưởng cuối cùng của Bộ Thủy lợi.", {("Bộ trưởng", "Bộ Thủy lợi", None, None)}),
        ("Năm 1981, ông là Thiếu tá, Đồn trưởng Đồn biên phòng cảng Vũng Vẽ.",
         {("Đồn trưởng", "Đồn Biên phòng cảng Vũng Vẽ", "1981", None)}),
        # of the body of its kind that the sentence names, if it names one
        ("Tháng 8 năm 1969, Tổng cục Hóa chất được thành lập, ông trở thành Tổng cục trưởng đầu tiên.",
         {("Tổng cục trưởng", "Tổng cục Hóa chất", "1969-08", None)}),
        ("Tháng 8 năm 1969, ông rời Sư đoàn 3 và chuyển sang làm Sư đoàn trưởng.", set()),
        ("Tháng 8 năm 1969, Sư đoàn 3 tách khỏi Sư đoàn 5, ông làm Sư đoàn trưởng.", set()),
        # a front of the whole country is not that of the place of another post
        ("Năm 1945, ông là Chủ nhiệm Việt Minh. Năm 1960, ông là Bí thư Thành ủy Hải Phòng.",
         {("Chủ nhiệm", "Mặt trận Việt Minh", "1945", None),
          ("Bí thư", "Thành ủy Hải Phòng", "1960", None)}),
        ("Năm 1945, ông là Chủ nhiệm Việt Minh tỉnh Lạng Sơn.",
         {("Chủ nhiệm", "Mặt trận Việt Minh tỉnh Lạng Sơn", "1945", None)}),
        ("Năm 1965, ông làm Hội trưởng Hội Nông dân Giải phóng miền Nam và Chủ tịch Mặt trận Giải phóng tỉnh "
         "Bến Tre.",
         {("Hội trưởng", "Hội Nông dân Giải phóng miền Nam", "1965", None),
          ("Chủ tịch", "Mặt trận Giải phóng tỉnh Bến Tre", "1965", None)}),
    ],
)  # fmt: skip
def test_until_when(text: str, rows: set[Held]) -> None:
    assert held(text) == rows


def statuses(life: str) -> dict[str, str]:
    found = read(life)
    return {
        f"{found.entities[fact.holder].label}: {fact.title}": fact.status
        for fact in found.facts
        if isinstance(fact, TenureFact)
    }


@pytest.mark.parametrize(
    ("life", "told"),
    [
        (LIVES.format("Trong thời gian giữ cương vị Bí thư Tỉnh ủy Lai Châu, ông đã mở nhiều con đường."),
         {"Trần Văn Lâm: Bí thư": "former"}),
        (LIVES.format("Khi đang giữ chức Bí thư Tỉnh ủy Lai Châu, ông bị ốm."),
         {"Trần Văn Lâm: Bí thư": "former"}),
        # not where the text says that he is
        (LIVES.format("Ông hiện là Bí thư Tỉnh ủy Lai Châu. Trong thời gian giữ cương vị Bí thư Tỉnh ủy Lai "
                      "Châu, ông đã mở nhiều con đường."),
         {"Trần Văn Lâm: Bí thư": "current"}),
        # what a step by step tale tells before a later step
        (LIVES.format("Khi đánh trận Lũng Vẽ, ông là Chính trị viên Tiểu đoàn 5.\n\nNăm 1992, ông là Tư lệnh "
                      "Quân khu 5."),
         {"Trần Văn Lâm: Chính trị viên": "former", "Trần Văn Lâm: Tư lệnh": "current"}),
        (LIVES.format("Ông được bầu làm Phó Bí thư Huyện ủy Ba Vì.\n\nNăm 1992, ông làm Giám đốc Sở Y tế Bến "
                      "Tre."),
         {"Trần Văn Lâm: Phó Bí thư": "former", "Trần Văn Lâm: Giám đốc": "current"}),
        # not what it says that he is, or is now
        (LIVES.format("Ông là Chủ tịch Hội Luật gia tỉnh Bến Tre.\n\nNăm 1992, ông làm Giám đốc Sở Y tế Bến "
                      "Tre."),
         {"Trần Văn Lâm: Chủ tịch": "current", "Trần Văn Lâm: Giám đốc": "current"}),
        (LIVES.format("Ngoài nghề y, nay ông làm Chủ tịch Hội Luật gia tỉnh Bến Tre.\n\nNăm 1992, ông làm "
                      "Giám đốc Sở Y tế Bến Tre."),
         {"Trần Văn Lâm: Chủ tịch": "current", "Trần Văn Lâm: Giám đốc": "current"}),
        ("Trần Văn Lâm\n\nTrần Văn Lâm (sinh năm 1961) là một chính khách Việt Nam, được bầu làm Bí thư Tỉnh "
         "ủy Bến Tre.\n\nNăm 1992, ông làm Giám đốc Sở Y tế Bến Tre.",
         {"Trần Văn Lâm: Bí thư": "current", "Trần Văn Lâm: Giám đốc": "current"}),
        (LIVES.format("Trước khi làm Giám đốc Sở Y tế Bến Tre, ông là Bí thư Huyện ủy Ba Vì."),
         {"Trần Văn Lâm: Giám đốc": "current", "Trần Văn Lâm: Bí thư": "former"}),
        # who is dead holds nothing, nor does who held it with him then
        (LIFE.format("Ông cùng Nguyễn Hữu Mạc là hai Thứ trưởng Bộ Nội vụ."),
         {"Trần Văn Lâm: Thứ trưởng": "former", "Nguyễn Hữu Mạc: Thứ trưởng": "former"}),
        (LIVES.format("Ông cùng Nguyễn Hữu Mạc là hai Thứ trưởng Bộ Nội vụ."),
         {"Trần Văn Lâm: Thứ trưởng": "current", "Nguyễn Hữu Mạc: Thứ trưởng": "current"}),
    ],
)  # fmt: skip
def test_what_is_over(life: str, told: dict[str, str]) -> None:
    assert statuses(life) == told


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Ông là đại biểu Quốc hội Khóa VIII, Khóa IX và Khóa X.", "khóa X"),
        ("Ông là đại biểu Quốc hội khóa VIII, IX.", "khóa IX"),
        ("Ông là đại biểu Quốc hội khóa VIII, 13 năm làm Bí thư Huyện ủy Ba Vì.", "khóa VIII"),
    ],
)
def test_the_last_of_several_terms(text: str, term: str) -> None:
    found = read(LIFE.format(text))
    terms = {fact.term for fact in found.facts if isinstance(fact, TenureFact) and fact.term}
    assert terms == {term}


def told(text: str) -> set[tuple[str, str]]:
    """Property and value of the particulars of who is alive in the first sentence."""
    found = read(LIVES.format(text))
    rows: set[tuple[str, str]] = set()
    for fact in found.facts:
        match fact:
            case ParticularFact() if fact.property != "birthDate":
                rows.add((fact.property, fact.value))
            case LinkFact(property="alumniOf" | "homePlace" | "birthPlace" | "sibling" | "parent"):
                rows.add((fact.property, found.entities[fact.object].label))
            case RankFact():
                rows.add((fact.rank, fact.date or ""))
            case PersonnelFact(change="retired"):
                rows.add(("retired", fact.date or ""))
            case _:
                pass
    return rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Ông mất tại Hà Nội ngày 12 tháng 3 năm 2008, hưởng thọ 47 tuổi.", {("deathDate", "2008-03-12")}),
        ("Ông qua đời tại nhà riêng ở Huế vào ngày 12 tháng 3 năm 2008.", {("deathDate", "2008-03-12")}),
        ("Vợ ông mất tại Hà Nội ngày 12 tháng 3 năm 2008.", set()),
        ("Ông bị địch bắt và xử bắn ngày 8 tháng 8 năm 1990 tại Hóc Môn.", {("deathDate", "1990-08-08")}),
        ("Ông thoát được, còn đồng đội bị địch xử bắn ngày 8 tháng 8 năm 1990.", set()),
        ("Đồng đội của ông bị địch xử bắn ngày 8 tháng 8 năm 1990.", set()),
        ("Ông bị kết án xử bắn năm 1990 nhưng được giảm án.", set()),
        ("Năm 1980, ông được đứng vào hàng ngũ của Đảng.", {("joinedParty", "1980")}),
        ("Ông là người làng Vẽ, tổng Phù Lưu, huyện Từ Sơn, tỉnh Bắc Ninh.",
         {("homePlace", "huyện Từ Sơn")}),
        ("Ông là người Tày.", {("ethnicity", "Tày")}),
        ("Ông là người có uy tín ở huyện Từ Sơn.", set()),
        ("Ông quê ở làng Vẽ, tổng Phù Lưu, huyện Từ Sơn, tỉnh Bắc Ninh.", {("homePlace", "huyện Từ Sơn")}),
        ("Ông được cử đi học tại Học viện Quân sự cấp cao (nay là Học viện Quốc phòng) và học viện Frunze.",
         {("alumniOf", "Học viện Quân sự cấp cao"), ("alumniOf", "Học viện Frunze")}),
        ("Ông học Trường Bưởi, rồi nhập học Trường Sỹ quan lục quân 2.",
         {("alumniOf", "Trường Bưởi"), ("alumniOf", "Trường Sĩ quan Lục quân 2")}),
        ("Ông tham gia tổ chức Thanh niên sinh viên Dân chủ trường Bưởi.", set()),
        ("Ông là sinh viên Trường Đại học Y Hà Nội.", {("alumniOf", "Trường Đại học Y Hà Nội")}),
        ("Tên ông được đặt cho một ngôi trường ở quê (Bến Lức), ở quận 7 Trường THCS Lê Lai.", set()),
        ("Năm 1990, ông được phong quân hàm Thiếu tướng, năm 1994 thăng Trung tướng.",
         {("Thiếu tướng", "1990"), ("Trung tướng", "1994")}),
        ("Ông được phong quân hàm Thiếu tướng, năm 1990.", {("Thiếu tướng", "1990")}),
        ("Tháng 3/2020, ông được Đảng, Nhà nước cho nghỉ hưu.", {("retired", "2020-03")}),
        ("Ông làm Giám đốc Sở Y tế Bến Tre đến khi nghỉ hưu, tháng 1 năm 2020.", {("retired", "2020-01")}),
        ("Sau khi ông nghỉ hưu, năm 2020 nhà máy mới chạy.", set()),
        ("Ông là em ruột của nhà cách mạng Trần Văn Bảy, nguyên Bí thư Tỉnh ủy Bến Tre.",
         {("sibling", "Trần Văn Bảy")}),
        ("Năm 1976, theo người anh ruột là Trần Văn Bảy, ông ra Huế.", {("sibling", "Trần Văn Bảy")}),
        ("Con trai ông là Tiến sĩ Trần Xuân Thanh.", {("parent", "Trần Văn Lâm")}),
        ("Bố của ông là nhà báo, chính trị gia Trần Duy Báu, chị gái là Trần Thị Mơ.",
         {("parent", "Trần Duy Báu"), ("sibling", "Trần Thị Mơ")}),
        ("Ông là em ruột của Bí thư Huyện ủy.", set()),
    ],
)  # fmt: skip
def test_particulars(text: str, rows: set[tuple[str, str]]) -> None:
    assert told(text) == rows
