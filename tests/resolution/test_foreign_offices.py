"""Offices of other countries are none of ours; who of us is abroad keeps his own."""

from __future__ import annotations

import pytest
from facts import Row, facts

LOC, BACH = "Trần Đình Lộc", "Lê Văn Bách"
STATE = "Nước Cộng hòa xã hội chủ nghĩa Việt Nam"
PRESIDENT = (LOC, "Chủ tịch nước", STATE, "current")
SPEAKER = (LOC, "Chủ tịch", "Quốc hội", "current")
PREMIER = (BACH, "Thủ tướng", "Chính phủ", "current")
SECRETARY = (LOC, "Tổng Bí thư", "Ban Chấp hành Trung ương Đảng", "current")


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # a country behind the title, or behind the party or body that it is of
        ("Chủ tịch nước Trần Đình Lộc hội đàm với Tổng Bí thư, Chủ tịch Trung Quốc Lưu Kiến Minh.",
         {PRESIDENT}),
        ("Thủ tướng Lê Văn Bách tiếp Bộ trưởng Bộ Quốc phòng Lào Chăn-xa-mỏn và Bộ trưởng Bộ Công an "
         "Lào Vi-lay.", {PREMIER}),
        ("Tổng Bí thư Đảng Nhân dân Cách mạng Lào, Chủ tịch nước Lào Khăm-phăn tiếp đoàn.", set()),
        ("Thủ tướng Lê Văn Bách gặp Thủ tướng Vương quốc Campuchia Hun Vannak.", {PREMIER}),
        ("Bí thư Tỉnh ủy Quảng Đông Lương Quốc Vinh tiếp Bí thư Thành ủy Hà Nội Phạm Văn Bách.",
         {("Phạm Văn Bách", "Bí thư", "Thành ủy Hà Nội", "current")}),
        ("Cựu Bí thư Thành ủy Thượng Hải Lương Quốc Vinh bị khai trừ đảng.", set()),
        ("Chủ tịch Quốc hội nước bạn đón Chủ tịch Quốc hội Trần Đình Lộc.", {SPEAKER}),
        # one country for a chain of posts, before the name or behind it
        ("Thủ tướng Lê Văn Bách tiếp Đại tướng Khăm-phăn Xay-nha, Phó Thủ tướng, Bộ trưởng Quốc "
         "phòng Lào.", {PREMIER}),
        ("Thủ tướng Lê Văn Bách tiếp Phó Thủ tướng Chính phủ Lào, Bộ trưởng Quốc phòng, Đại tướng "
         "Khăm-phăn.", {PREMIER}),
        ("Đồng chí Lý Quốc Trung, Ủy viên Bộ Chính trị, Trưởng Ban Tổ chức Đảng Cộng sản Trung Quốc "
         "dẫn đầu đoàn.", set()),
        # the next in a list of leaders, unless the title is the same
        ("Tổng Bí thư Đảng Cộng sản Trung Quốc Lưu Kiến Minh, Thủ tướng Lương Quốc Vinh và Bộ trưởng "
         "Ngoại giao Hàn Đức Toàn cùng dự.", set()),
        ("Tổng Bí thư Đảng Cộng sản Trung Quốc Lưu Kiến Minh và Tổng Bí thư Trần Đình Lộc chứng kiến "
         "lễ ký.", {SECRETARY}),
        # a list that ends in its country
        ("Cùng dự có Thủ tướng Hàn Chí Viễn, các ông Lý Quốc Trung và Lương Vinh của Trung Quốc.",
         set()),
        # states that were in the country before 1976 are others, too
        ("Ông Lưu Bá Kiên từng là Thủ tướng Quốc gia Việt Nam, sau là Thủ tướng Việt Nam Cộng hòa.",
            set()),
        # a government of its own, and never that of the whole country
        ("Ông Lưu Bá Kiên, Chủ tịch Chính phủ Cách mạng lâm thời Cộng hòa miền Nam Việt Nam.",
         {("Lưu Bá Kiên", "Chủ tịch", "Chính phủ Cách mạng lâm thời Cộng hòa miền Nam Việt Nam",
           "current")}),
        ("Ông Lưu Bá Kiên, Thủ tướng Cộng hòa miền Nam Việt Nam.", set()),
        ("Thủ tướng Lưu Kiến Minh (Trung Quốc) và Thủ tướng Lê Văn Bách cùng dự.", {PREMIER}),
        # the sides of a meeting
        ("Về phía Trung Quốc có Bộ trưởng Ngoại giao Lương Kiến Quốc, Phó Chủ tịch Quốc hội Trần Đại "
         "Lâm. Về phía Việt Nam có Thủ tướng Lê Văn Bách.", {PREMIER}),
        ("Về phía Lào có đồng chí Xổm-xay, Phó Thủ tướng; về phía ta có Thủ tướng Lê Văn Bách.",
         {PREMIER}),
        ("Phía bạn có các đồng chí: Lý Quốc Trung, Ủy viên Bộ Chính trị; Lương Quang Vinh, Trưởng Ban "
         "Đối ngoại Trung ương.", set()),
        # who is of another country is so in the next sentence, too
        ("Thủ tướng Lê Văn Bách tiếp Thủ tướng Trung Quốc Lương Vinh Quang. Thủ tướng Lương Vinh Quang "
         "cảm ơn sự đón tiếp.", {PREMIER}),
        # a title of the next clause, not of him who is answered
        ("Đáp lời Thủ tướng Lê Văn Bách, Bộ trưởng Bộ Quốc phòng Lào cho biết hai bên sẽ hợp tác.",
         {PREMIER}),
        # who bears no name of ours has no post of ours, however he is called
        ("John Walker là một chính khách. Ông từng giữ chức cố vấn an ninh quốc gia Hoa Kỳ và sau đó "
         "kiêm luôn chức Bộ trưởng Ngoại giao dưới thời tổng thống James Carson.", set()),
        ("Walker Johnson từng là Bộ trưởng Ngoại giao dưới thời người tiền nhiệm.", set()),
        ("Đoàn Đảng Lao động Triều Tiên do Ủy viên Bộ Chính trị, Trưởng ban Quốc tế Ri Myong Chol; Ủy "
         "viên Bộ Chính trị, Trưởng "
         "ban Tổ chức Kim Pyong Guk và Ủy viên Bộ Chính trị, Trưởng ban Kinh tế O Jong Hwan dẫn đầu "
         "đã thăm Tỉnh ủy Quảng Ninh.", set()),
        ("Ông Kim Sa Run, Phó Bí thư Tỉnh ủy Trà Vinh, tiếp khách Campuchia tại Trà Vinh.",
         {("Kim Sa Run", "Phó Bí thư", "Tỉnh ủy Trà Vinh", "current")}),
        # peoples of ours whose names are not of Vietnamese syllables
        ("Ông Ksor Drăng, Bộ trưởng Bộ Y tế, dự lễ.",
         {("Ksor Drăng", "Bộ trưởng", "Bộ Y tế", "current")}),
        ("Bà Rcom Sa Duyên, Phó Chủ tịch Quốc hội, dự lễ.",
         {("Rcom Sa Duyên", "Phó Chủ tịch", "Quốc hội", "current")}),
        # one name for a town abroad and a district of ours
        ("Ông Lương Quốc Vinh, Bí thư Thành ủy Trùng Khánh, dự họp báo ở Trung Quốc.", set()),
        ("Ông Trần Đình Lộc, Bí thư Huyện ủy Trùng Khánh, dự lễ ở cửa khẩu với Trung Quốc.",
         {(LOC, "Bí thư", "Huyện ủy Trùng Khánh", "current")}),
        # what the head of another state gives is no office of ours, whatever the name is like
        ("Tổng thống Hàn Quốc Lee Jae Myung bổ nhiệm ông Kim Min-seok làm Thủ tướng.", set()),
        ("Tổng thống Mỹ Donald Trump đề cử ông Trần Đình Lộc làm Bộ trưởng Quốc phòng.", set()),
        ("Thủ tướng Lào Xổm-xay bổ nhiệm ông Trần Đình Lộc làm Bộ trưởng Quốc phòng.", set()),
    ],
)  # fmt: skip
def test_offices_of_other_countries(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post", "change", "discipline")} == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Chủ tịch nước Cộng hòa xã hội chủ nghĩa Việt Nam Trần Đình Lộc thăm Lào.", {PRESIDENT}),
        ("Thủ tướng Việt Nam Lê Văn Bách tới Phnôm Pênh.", {PREMIER}),
        ("Tổng Bí thư Đảng Cộng sản Việt Nam Trần Đình Lộc và Tổng Bí thư Đảng Cộng sản Trung Quốc "
         "chứng kiến lễ ký.", {SECRETARY}),
        # places and names that begin like a country
        ("Chủ tịch UBND huyện Đức Thọ Trần Đình Lộc chủ trì.",
         {(LOC, "Chủ tịch", "Ủy ban nhân dân huyện Đức Thọ", "current")}),
        ("Bí thư Tỉnh ủy Lào Cai Trần Đình Lộc chủ trì.",
         {(LOC, "Bí thư", "Tỉnh ủy Lào Cai", "current")}),
        # a whole article in another country, of a visit there
        ("Nhận lời mời của lãnh đạo Campuchia, sáng 3/4 đoàn tới Phnôm Pênh, Campuchia. Người dân "
         "Campuchia đón đoàn. Báo chí Campuchia đưa tin. Chủ tịch Quốc hội Trần Đình Lộc gặp sinh "
         "viên Campuchia.", {SPEAKER}),
        ("Đoàn thăm Lào, làm việc với Chính phủ Lào. Nhân dân Lào vui mừng. Báo chí Lào đưa tin. Cùng "
         "đi có Bí thư Thành ủy Hà Nội Trần Đình Lộc.",
         {(LOC, "Bí thư", "Thành ủy Hà Nội", "current")}),
        ("Sau khi tiếp Tổng thống Hàn Quốc, Thủ tướng Lê Văn Bách bổ nhiệm ông Trần Đình Lộc làm Thứ trưởng "
         "Bộ Y tế.", {PREMIER, (LOC, "Thứ trưởng", "Bộ Y tế", "current")}),
    ],
)  # fmt: skip
def test_offices_of_ours_near_other_countries(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows


def test_an_article_of_another_country_is_not_read() -> None:
    text = ("Trung Quốc xử nhiều quan chức. Tại Trung Quốc, Trưởng ban Tổ chức Trung ương Lương Quốc "
            "Vinh phát biểu. Dư luận Trung Quốc chú ý. Báo chí Trung Quốc đưa tin.")  # fmt: skip
    assert facts(text, "post") == set()
