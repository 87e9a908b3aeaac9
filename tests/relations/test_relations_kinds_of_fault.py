"""Kinds of fault in reading who holds what: on one side what must be read, on the other what must not."""

from __future__ import annotations

import pytest
from facts import Held, Row, facts, people, posts_held, read

from cadregraph.graph.model import PersonnelFact

LAM, HOA, BINH = "Trần Văn Lâm", "Lê Thị Hoa", "Tạ Quốc Bình"
BA_TRI, UBND_BA_TRI = "Huyện ủy Ba Tri", "Ủy ban nhân dân huyện Ba Tri"
UBKT, BTV = "Ủy ban Kiểm tra Huyện ủy Ba Tri", "Ban Thường vụ Huyện ủy Ba Tri"
SO_Y_TE, SO_NOI_VU = "Sở Y tế tỉnh Bến Tre", "Sở Nội vụ tỉnh Bến Tre"
UBND = "Ủy ban nhân dân tỉnh Bến Tre"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # asked for under the rules of the Party or the State
        (f"{UBKT} đề nghị {BTV} thi hành kỷ luật về Đảng đối với ông Trần Văn Lâm.",
         {(LAM, "-", BTV, "proposed")}),
        (f"{UBKT} đề nghị thi hành kỷ luật về mặt Đảng và chính quyền đối với ông Trần Văn Lâm.",
         {(LAM, "-", "-", "proposed")}),
        # of whom the clause before tells that he asks for more
        (f"{UBKT} cảnh cáo ông Trần Văn Lâm; yêu cầu cấp có thẩm quyền kỷ luật đối với bà Lê Thị Hoa.",
         {(LAM, "warning", UBKT, "decided"), (HOA, "-", "-", "proposed")}),
        (f"{UBKT} tập huấn về thi hành kỷ luật về Đảng đối với đảng viên.", set()),
        (f"{UBKT} không đề nghị thi hành kỷ luật về Đảng đối với ông Trần Văn Lâm.", set()),
    ],
)  # fmt: skip
def test_sanctions_that_are_asked_for(text: str, rows: set[Row]) -> None:
    assert {row[1:5] for row in facts(text, "discipline")} == rows


@pytest.mark.parametrize(
    ("text", "deciders"),
    [
        # whose decision a colon leads in
        ("UBND tỉnh Bến Tre quyết định: Điều động ông Trần Văn Lâm làm Phó Giám đốc Sở Y tế; bổ nhiệm bà Lê "
         "Thị Hoa làm Phó Giám đốc Sở Nội vụ.", {LAM: UBND, HOA: UBND}),
        # who only reads it out
        ("Ban Tổ chức Tỉnh ủy Bến Tre công bố quyết định: Điều động ông Trần Văn Lâm làm Phó Giám đốc Sở Y "
         "tế.", {LAM: ""}),
        ("Theo đề nghị của UBND tỉnh Bến Tre, đã có quyết định: Điều động ông Trần Văn Lâm làm Phó Giám đốc "
         "Sở Y tế.", {LAM: ""}),
    ],
)  # fmt: skip
def test_who_decides_behind_a_colon(text: str, deciders: dict[str, str]) -> None:
    found = read(text)
    assert {
        found.entities[f.person].label: found.entities[f.decided_by].label if f.decided_by else ""
        for f in found.facts
        if isinstance(f, PersonnelFact)
    } == deciders


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # given to several
        ("Tỉnh ủy Bến Tre trao quyết định chỉ định Ủy viên Ban Thường vụ Huyện ủy Ba Tri cho hai đồng chí: "
         "Trần Văn Lâm, Trưởng Công an huyện; Lê Thị Hoa, Chủ tịch UBND huyện.",
         {("assigned", LAM, "Ủy viên", BTV), ("assigned", HOA, "Ủy viên", BTV)}),
        ("Thủ tướng phê chuẩn chức danh Phó Chủ tịch UBND tỉnh Bến Tre cho các ông: Trần Văn Lâm, Tạ Quốc "
         "Bình.",
         {("approved", LAM, "Phó Chủ tịch", UBND), ("approved", BINH, "Phó Chủ tịch", UBND)}),
        # to whom something else is given behind it
        ("Sau khi bổ nhiệm Giám đốc Sở Y tế tỉnh Bến Tre, UBND tỉnh tặng quà cho hai đồng chí: Trần Văn "
         "Lâm, Lê Thị Hoa.", set()),
    ],
)  # fmt: skip
def test_posts_given_to_several(text: str, rows: set[Row]) -> None:
    assert {row[1:5] for row in facts(text, "change")} == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # a step and the next
        ("Ông Trần Văn Lâm được bầu làm Phó Bí thư Huyện ủy Ba Tri tháng 6/2016, rồi làm Bí thư Huyện ủy.",
         {("Phó Bí thư", BA_TRI, "former"), ("Bí thư", BA_TRI, "current")}),
        ("Tháng 6/2016, ông Trần Văn Lâm được bầu làm Phó Bí thư Huyện ủy Ba Tri, sau đó làm Giám đốc Sở Y "
         "tế tỉnh Bến Tre.", {("Phó Bí thư", BA_TRI, "former"), ("Giám đốc", SO_Y_TE, "current")}),
        ("Ông Trần Văn Lâm được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Bến Tre năm 2010, trước khi được bầu làm "
         "Bí thư Huyện ủy Ba Tri.", {("Giám đốc", SO_Y_TE, "former"), ("Bí thư", BA_TRI, "current")}),
        # a post of which another body approves, a seat, a post held besides
        ("Ông Trần Văn Lâm được HĐND tỉnh bầu làm Phó Chủ tịch UBND tỉnh Bến Tre tháng 6/2016, sau đó được "
         "Thủ tướng phê chuẩn giữ chức Phó Chủ tịch UBND tỉnh Bến Tre.", {("Phó Chủ tịch", UBND, "current")}),
        ("Ông Trần Văn Lâm được bầu làm đại biểu Quốc hội, sau đó được bầu làm Bí thư Huyện ủy Ba Tri.",
         {("Đại biểu", "Quốc hội", "current"), ("Bí thư", BA_TRI, "current")}),
        ("Ông Trần Văn Lâm được bầu làm Bí thư Huyện ủy Ba Tri, rồi được bầu kiêm giữ chức Chủ tịch UBND "
         "huyện Ba Tri.", {("Bí thư", BA_TRI, "current"), ("Chủ tịch", UBND_BA_TRI, "current")}),
    ],
)  # fmt: skip
def test_which_of_two_steps_is_over(text: str, rows: set[Row]) -> None:
    assert {row[2:5] for row in facts(text, "post")} == rows


def test_a_later_step_has_no_day_of_the_first() -> None:
    text = "Ông Trần Văn Lâm được bầu làm Phó Bí thư Huyện ủy Ba Tri tháng 6/2016, rồi làm Bí thư Huyện ủy."
    assert posts_held(text) == {
        ("Phó Bí thư", BA_TRI, "2016-06", None), ("Bí thư", BA_TRI, None, None)
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # a board of a council behind the title of its head, letters that changed places
        ("Bà Lê Thị Hoa, Phó Trưởng ban, Ban Pháp chế HĐND tỉnh Bến Tre, phát biểu.",
         {(HOA, "Phó Trưởng ban", "Ban Pháp chế Hội đồng nhân dân tỉnh Bến Tre", "current")}),
        ("Ông Trần Văn Lâm, Chủ tịch UNBD huyện Ba Tri, phát biểu.",
         {(LAM, "Chủ tịch", UBND_BA_TRI, "current")}),
    ],
)  # fmt: skip
def test_bodies_written_otherwise(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Trao giải báo chí Huỳnh Thúc Kháng, Trưởng Ban Tuyên giáo Tỉnh ủy Bến Tre biểu dương các tác giả.",
         set()),
        ("Trao giải báo chí cho bà Lê Thị Hoa, Bí thư Huyện ủy Ba Tri biểu dương các tác giả.", {HOA}),
    ],
)  # fmt: skip
def test_prizes_are_no_persons(text: str, names: set[str]) -> None:
    assert people(text) == names


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # as many posts as names
        ("Bí thư và Phó Bí thư Huyện ủy Ba Tri lần lượt là ông Trần Văn Lâm và bà Lê Thị Hoa.",
         {(LAM, "Bí thư", BA_TRI, "current"), (HOA, "Phó Bí thư", BA_TRI, "current")}),
        ("Bí thư Huyện ủy Ba Tri và Chủ tịch UBND huyện là ông Trần Văn Lâm và bà Lê Thị Hoa.",
         {(LAM, "Bí thư", BA_TRI, "current"), (HOA, "Chủ tịch", UBND_BA_TRI, "current")}),
        ("Bí thư Huyện ủy Ba Tri và Chủ tịch UBND huyện khi đó là ông Trần Văn Lâm và bà Lê Thị Hoa.",
         {(LAM, "Bí thư", BA_TRI, "former"), (HOA, "Chủ tịch", UBND_BA_TRI, "former")}),
        # one of both posts, two of one post, and whose they are, nothing tells
        ("Bí thư Huyện ủy, Chủ tịch UBND huyện Ba Tri là ông Trần Văn Lâm.",
         {(LAM, "Bí thư", BA_TRI, "current"), (LAM, "Chủ tịch", UBND_BA_TRI, "current")}),
        ("Hai Phó Chủ tịch UBND huyện Ba Tri là ông Trần Văn Lâm và bà Lê Thị Hoa.",
         {(LAM, "Phó Chủ tịch", UBND_BA_TRI, "current"), (HOA, "Phó Chủ tịch", UBND_BA_TRI, "current")}),
        ("Chủ tịch UBND huyện Ba Tri và các Phó Chủ tịch là ông Trần Văn Lâm, bà Lê Thị Hoa và ông Tạ Quốc "
         "Bình.", set()),
        # the last of two who do something
        ("Bí thư Huyện ủy Ba Tri Trần Văn Lâm và Chủ tịch UBND huyện, Thượng tá Tạ Quốc Bình đồng chủ trì.",
         {(LAM, "Bí thư", BA_TRI, "current"), (BINH, "Chủ tịch", UBND_BA_TRI, "current")}),
        ("Bí thư Huyện ủy Ba Tri Trần Văn Lâm và Chủ tịch UBND huyện, ông Tạ Quốc Bình, bà Lê Thị Hoa dự.",
         {(LAM, "Bí thư", BA_TRI, "current")}),
    ],
)  # fmt: skip
def test_posts_shared_out(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows


def test_bodies_elect_one_each() -> None:
    text = "Hội nghị bầu Bí thư và Phó Bí thư Huyện ủy Ba Tri lần lượt là ông Trần Văn Lâm và bà Lê Thị Hoa."
    assert {row[1:5] for row in facts(text, "change")} == {
        ("elected", LAM, "Bí thư", BA_TRI), ("elected", HOA, "Phó Bí thư", BA_TRI)
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # a head of a bureau who becomes a deputy minister
        ("Thủ tướng bổ nhiệm ông Trần Văn Lâm, Vụ trưởng Vụ Pháp chế Bộ Y tế, giữ chức Thứ trưởng Bộ Y tế.",
         {("Vụ trưởng", "Vụ Pháp chế Bộ Y tế", "former"), ("Thứ trưởng", "Bộ Y tế", "current")}),
        ("Thủ tướng bổ nhiệm ông Trần Văn Lâm, Vụ trưởng Vụ Pháp chế Bộ Y tế, kiêm giữ chức Thứ trưởng Bộ Y "
         "tế.", {("Vụ trưởng", "Vụ Pháp chế Bộ Y tế", "current"), ("Thứ trưởng", "Bộ Y tế", "current")}),
        ("Ông Trần Văn Lâm, Thứ trưởng Bộ Y tế, được bổ nhiệm giữ chức Cục trưởng Cục Y tế dự phòng.",
         {("Thứ trưởng", "Bộ Y tế", "current"), ("Cục trưởng", "Cục Y tế dự phòng", "current")}),
        # the year behind another phrase
        ("Cách mạng thành công, năm 1946 ông Trần Văn Lâm giữ chức Bí thư Huyện ủy Ba Tri.",
         {("Bí thư", BA_TRI, "former")}),
        ("Cách mạng thành công, cha của ông Trần Văn Lâm giữ chức Bí thư Huyện ủy Ba Tri.", set()),
    ],
)  # fmt: skip
def test_posts_of_one_person(text: str, rows: set[Row]) -> None:
    assert {row[2:] for row in facts(text, "post")} == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Bà Lê Thị Hoa, phó trưởng khoa Dược Bệnh viện Đa khoa tỉnh Bến Tre, bị kỷ luật cảnh cáo.", {HOA}),
        ("Bà Lê Thị Hoa phản ánh Bệnh viện Đa khoa tỉnh Bến Tre, bị kỷ luật cảnh cáo năm ngoái, tái phạm.",
         set()),
    ],
)  # fmt: skip
def test_whom_a_sanction_hits_behind_an_office(text: str, rows: set[str]) -> None:
    assert {row[1] for row in facts(text, "discipline")} == rows


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # rare surnames with a middle name
        ("Gặp mặt các nguyên Bí thư Huyện ủy Ba Tri qua các thời kỳ: Khiếu Đình Thắng, Phí Thị Loan.",
         {"Khiếu Đình Thắng", "Phí Thị Loan"}),
        ("Theo Quàng Thị Mai, tình hình đã ổn.", {"Quàng Thị Mai"}),
        ("Công an Thị xã Gò Công và Đoàn Thị xã dự họp.", set()),
        # schools whose kind is cut short
        ("Em Vy, học lớp 7 Trường PTDTNT THCS Danh Thị Tươi cho biết rất thích học.", set()),
        ("Trường PTDTNT Nguyễn Thị Tươi cho biết học sinh rất thích.", set()),
    ],
)  # fmt: skip
def test_names_of_people(text: str, names: set[str]) -> None:
    assert names == people(text) - {"Vy"}


def test_another_name_is_no_other_person() -> None:
    text = (
        "La Lâm Gia (1919 - 1990) là Bí thư Tỉnh ủy Bạc Liêu. Ông còn có tên gọi khác là La Văn Bảy, sinh "
        "năm 1919 tại xã Hòa Bình, huyện Vĩnh Lợi, tỉnh Bạc Liêu."
    )
    assert facts(text, "birthPlace") == {("birthPlace", "La Lâm Gia", "xã Hòa Bình")}


def test_bodies_below_one_that_were_founded() -> None:
    text = (
        "Tỉnh ủy Bến Tre có hai đảng bộ trực thuộc mới thành lập là Đảng bộ huyện Ba Tri và Đảng bộ Quân sự "
        "tỉnh."
    )
    assert {row[1:] for row in facts(text, "subOrganizationOf")} == {
        ("Đảng bộ huyện Ba Tri", "Tỉnh ủy Bến Tre"), ("Đảng bộ Quân sự tỉnh Bến Tre", "Tỉnh ủy Bến Tre")
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # an interval behind a comma, and behind terms that are counted
        ("Ông Trần Văn Lâm giữ cương vị Bí thư Huyện ủy Ba Tri, từ năm 2004 đến năm 2014.",
         {("Bí thư", BA_TRI, "2004", "2014")}),
        ("Ông Trần Văn Lâm giữ cương vị Bí thư Huyện ủy Ba Tri hai nhiệm kỳ, từ 2004 tới 2014.",
         {("Bí thư", BA_TRI, "2004", "2014")}),
        ("Ông Trần Văn Lâm làm Bí thư Huyện ủy Ba Tri hai nhiệm kỳ (2004-2014).",
         {("Bí thư", BA_TRI, "2004", "2014")}),
        # a term, also behind a number that is a name, and the interval of what comes behind it
        ("Ông Trần Văn Lâm làm Bí thư Huyện ủy Ba Tri nhiệm kỳ 2010-2015.", {("Bí thư", BA_TRI, None, None)}),
        ("Ông Trần Văn Lâm là Phó Bí thư Đảng ủy Quân khu 3 nhiệm kỳ 2010-2015.",
         {("Phó Bí thư", "Đảng ủy Quân khu 3", None, None)}),
        ("Ông Trần Văn Lâm làm Bí thư Huyện ủy Ba Tri, từ 2004 đến 2014 làm Giám đốc Sở Y tế tỉnh Bến Tre.",
         {("Giám đốc", SO_Y_TE, "2004", "2014")}),
    ],
)  # fmt: skip
def test_years_of_several_terms(text: str, rows: set[Held]) -> None:
    assert posts_held(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Chức Bí thư Huyện ủy Ba Tri được trao cho ông Trần Văn Lâm, còn chức Chủ tịch UBND huyện do bà Lê "
         "Thị Hoa đảm nhiệm.", {(LAM, "Bí thư", BA_TRI), (HOA, "Chủ tịch", UBND_BA_TRI)}),
        ("Chức Bí thư Huyện ủy Ba Tri được nhắc đến khi ông Trần Văn Lâm phát biểu.", set()),
        ("Danh hiệu được trao cho ông Trần Văn Lâm.", set()),
    ],
)  # fmt: skip
def test_posts_that_are_entrusted(text: str, rows: set[Row]) -> None:
    assert {row[1:4] for row in facts(text, "post")} == rows


def test_who_is_stripped_of_all_holds_nothing() -> None:
    text = "Ông Trần Văn Lâm, Bí thư Huyện ủy Ba Tri, bị tước bỏ mọi chức vụ trong Đảng."
    assert {row[4] for row in facts(text, "post")} == {"former"}
    assert {row[1:3] for row in facts(text, "discipline")} == {(LAM, "removal")}


def test_a_list_goes_on_behind_places() -> None:
    text = f"{UBKT} khai trừ hai trường hợp: Trần Văn Lâm, công chức xã An Thủy; Lê Thị Hoa, giáo viên."
    assert {row[1] for row in facts(text, "discipline")} == {LAM, HOA}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # the occasion, behind which the title acts
        ("Nhân dịp sinh nhật cụ Trần Văn Lâm, Chủ tịch UBND tỉnh Bến Tre gửi lẵng hoa chúc mừng.", set()),
        ("Nhân kỷ niệm ngày mất của ông Trần Văn Lâm, Bí thư Huyện ủy Ba Tri dâng hương.", set()),
        # who acts on it
        ("Nhân dịp này ông Trần Văn Lâm, Bí thư Huyện ủy Ba Tri đã tặng quà.", {(LAM, "Bí thư", BA_TRI)}),
        ("Nhân dịp Tết, ông Trần Văn Lâm, Bí thư Huyện ủy Ba Tri, tặng quà.", {(LAM, "Bí thư", BA_TRI)}),
    ],
)  # fmt: skip
def test_titles_behind_an_occasion(text: str, rows: set[Row]) -> None:
    assert {row[1:4] for row in facts(text, "post")} == rows
