"""False alarms met in real articles, each as a sentence of our own: what must not be said."""

from __future__ import annotations

import pytest
from facts import Row, facts, figures, organizations, people, read, told

from cadregraph.graph.model import DisciplineFact, PersonnelFact

LAM, HOA = "Trần Văn Lâm", "Lê Thị Hoa"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # officials of another country
        ("Ông Trần Mẫn, Ủy viên Bộ Chính trị, Trưởng ban Tuyên truyền Trung ương đảng Cộng sản "
         "Trung Quốc đã đến thăm.", set()),
        # a post of a commune is none of the province
        ("Tỉnh ủy Thanh Hóa họp. Ông Trần Văn Lâm được điều động giữ chức Bí thư kiêm Chủ tịch UBND "
         "xã Quảng Lộc.",
         {(LAM, "Bí thư", "Đảng ủy xã Quảng Lộc", "current"),
          (LAM, "Chủ tịch", "Ủy ban nhân dân xã Quảng Lộc", "current")}),
        ("Tỉnh ủy Thanh Hóa họp. Ông Trần Văn Lâm được điều động giữ chức Phó Bí thư, Chủ tịch UBND "
         "xã Hoằng Anh.",
         {(LAM, "Phó Bí thư", "Đảng ủy xã Hoằng Anh", "current"),
          (LAM, "Chủ tịch", "Ủy ban nhân dân xã Hoằng Anh", "current")}),
        # the body that the sentence goes on to name, not the one named before it
        ("Tỉnh ủy Đắk Lắk họp. Ông Trần Văn Lâm thôi giữ chức Bí thư Tỉnh ủy, thôi tham gia Ban "
         "Thường vụ Tỉnh ủy Hưng Yên.", {(LAM, "Bí thư", "Tỉnh ủy Hưng Yên", "former")}),
        # a post that ended
        ("Ông Trần Văn Lâm được điều về giữ chức Phó Bí thư Tỉnh ủy Thừa Thiên - Huế đến cuối năm "
         "2005.", {(LAM, "Phó Bí thư", "Tỉnh ủy Thừa Thiên Huế", "former")}),
        # a deputy who has become the head
        ("Năm ngoái ông Trần Văn Lâm được bầu làm Phó Bí thư Huyện ủy Ba Vì. Mới đây ông được bầu "
         "làm Bí thư Huyện ủy Ba Vì.",
         {(LAM, "Phó Bí thư", "Huyện ủy Ba Vì", "former"),
          (LAM, "Bí thư", "Huyện ủy Ba Vì", "current")}),
        # stripped of all Party posts, not of the others
        ("Ban Bí thư cách tất cả các chức vụ trong Đảng đối với ông Trần Văn Lâm, Bí thư Huyện ủy "
         "Ba Vì, Chủ tịch HĐND huyện Ba Vì.",
         {(LAM, "Bí thư", "Huyện ủy Ba Vì", "former"),
          (LAM, "Chủ tịch", "Hội đồng nhân dân huyện Ba Vì", "current")}),
        # acting, where the title says so
        ("Thủ tướng quyết định giao quyền Giám đốc Sở Y tế tỉnh Phú Yên đối với ông Trần Văn Lâm.",
         {(LAM, "Giám đốc", "Sở Y tế tỉnh Phú Yên", "acting")}),
        # a guessed body for somebody from abroad
        ("Thành ủy TP HCM tiếp khách. Ông Sinlavong Khoutphay - Bí thư, Đô trưởng thủ đô Vientiane - "
         "phát biểu.", set()),
        # which of several, only a near one tells
        ("Đảng ủy Tập đoàn Dệt may Việt Nam họp. Đảng ủy Công an tỉnh Phú Yên cũng họp. Việc này đã "
         "xong. Sau đó có báo cáo. Nguyên Bí thư Đảng ủy Trần Văn Lâm đã đến dự.", set()),
        ("Trước khi giữ chức Bí thư Huyện ủy Ba Vì, ông Trần Văn Lâm từng là Phó Bí thư Huyện ủy "
         "Sóc Sơn.", {(LAM, "Phó Bí thư", "Huyện ủy Sóc Sơn", "former"),
                     (LAM, "Bí thư", "Huyện ủy Ba Vì", "current")}),
        # half a name is none
        ("Ông Trần Văn Lâm là Phó Giám đốc Trung tâm Hành chính công và xúc tiến đầu tư tỉnh.",
         set()),
        ("Ông Trần Văn Lâm là Phó Chủ tịch UBD tỉnh Phú Yên.", set()),
        # a division of a body, named by the body alone
        ("Ông Trần Văn Lâm đã trải qua các chức vụ Trưởng phòng Ban Quản lý Khu Kinh tế mở Chu Lai, "
         "Phó Chủ tịch UBND huyện Thăng Bình.",
         {(LAM, "Phó Chủ tịch", "Ủy ban nhân dân huyện Thăng Bình", "former")}),
        # a department is of the province, not of the town that stands nearer
        ("Ông Trần Văn Lâm, quê Quảng Ninh, từng trải qua các vị trí: Phó Giám đốc Sở Công Thương, "
         "Bí thư Thành ủy Hạ Long.",
         {(LAM, "Phó Giám đốc", "Sở Công Thương tỉnh Quảng Ninh", "former"),
          (LAM, "Bí thư", "Thành ủy Hạ Long", "former")}),
        # the next one's title is no post of the one before
        ("Trung ương giới thiệu Bộ trưởng Công an Trần Văn Lâm làm Chủ tịch nước, Phó Thủ tướng Lê "
         "Thị Hoa làm Thủ tướng.",
         {(LAM, "Bộ trưởng", "Bộ Công an", "current"),
          (HOA, "Phó Thủ tướng", "Chính phủ", "current")}),
        # the deputy of the body that the next post names, not of one that fits better
        ("Ông Trần Văn Lâm từng là Phó Chủ tịch, rồi Chủ tịch Viện Khoa học Xã hội Việt Nam.",
         {(LAM, "Phó Chủ tịch", "Viện Khoa học Xã hội Việt Nam", "former"),
          (LAM, "Chủ tịch", "Viện Khoa học Xã hội Việt Nam", "former")}),
        # the office that the article names in full
        ("Ông Lê Văn Nam là Trưởng phòng Quản lý nhà Sở Xây dựng tỉnh Bến Tre. Ông Trần Văn Lâm, "
         "Phó Trưởng phòng Quản lý nhà, ở thành phố Bến Tre.",
         {("Lê Văn Nam", "Trưởng phòng", "Phòng Quản lý nhà Sở Xây dựng tỉnh Bến Tre", "current"),
          (LAM, "Phó Trưởng phòng", "Phòng Quản lý nhà Sở Xây dựng tỉnh Bến Tre", "current")}),
        # the whole name of a project
        ("Ông Trần Văn Lâm, Phó ban Quản lý dự án sắp xếp dân cư ven biển thuộc UBND tỉnh Bến Tre.",
         {(LAM, "Phó Trưởng ban", "Ban Quản lý dự án sắp xếp dân cư ven biển", "current")}),
        # a sign behind the name, an apostrophe in it
        ("Chủ tịch nước Trần Văn Lâm TTO - Những hoạt động gần đây.",
         {(LAM, "Chủ tịch nước", "Nước Cộng hòa xã hội chủ nghĩa Việt Nam", "current")}),
        ("Ông Điểu K ' ré, Bí thư Huyện ủy Ba Vì đã dự.",
         {("Điểu K'ré", "Bí thư", "Huyện ủy Ba Vì", "current")}),
        # from when to when
        ("Từ năm 2004 đến năm 2009, ông Trần Văn Lâm là Bí thư Huyện ủy Ba Vì.",
         {(LAM, "Bí thư", "Huyện ủy Ba Vì", "former")}),
        # of all members, not of the speaker
        ("Theo ông Trần Văn Lâm, Trung ương đã ban hành quy định về việc nêu gương, trước hết là Ủy "
         "viên Bộ Chính trị.", set()),
        # the post left
        ("Ông Trần Văn Lâm được điều động, bổ nhiệm từ Bí thư Huyện ủy Ba Vì sang giữ chức Giám đốc "
         "Sở Nội vụ tỉnh Bến Tre.",
         {(LAM, "Bí thư", "Huyện ủy Ba Vì", "former"),
          (LAM, "Giám đốc", "Sở Nội vụ tỉnh Bến Tre", "current")}),
        # a division of something that the lexicon does not know
        ("Ông Trần Văn Lâm, Phó Trưởng phòng Tổ chức - Hành chính của Trung tâm Công viên cây xanh "
         "(thuộc TP Đồng Hới) đã dự.", set()),
        ("UBND tỉnh Bến Tre điều động ông Trần Văn Lâm làm Phó ban Quản lý dự án đầu tư xây dựng công trình "
         "dân dụng và công nghiệp tỉnh.",
         {(LAM, "Phó Trưởng ban", "Ban Quản lý dự án đầu tư xây dựng công trình dân dụng và công "
           "nghiệp tỉnh Bến Tre", "current")}),
        # the province that the chain tells, not the one that stands nearer
        ("Ông đi Nghệ An. Ông Trần Văn Lâm từng giữ các chức vụ Phó Trưởng ban Tuyên giáo Tỉnh ủy, Chủ "
         "tịch UBND huyện Kim Sơn.",
         {(LAM, "Phó Trưởng ban", "Ban Tuyên giáo Tỉnh ủy Ninh Bình", "former"),
          (LAM, "Chủ tịch", "Ủy ban nhân dân huyện Kim Sơn", "former")}),
        # since when, not that it is over
        ("Ông Trần Văn Lâm từ khi làm Bí thư Huyện ủy Ba Vì đã đi thăm nhiều xã.", set()),
    ],
)  # fmt: skip
def test_posts(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # one request for a list of clauses
        ("Ủy ban Kiểm tra Trung ương đề nghị Ban Bí thư khiển trách ông Trần Văn Lâm; cảnh cáo bà "
         "Lê Thị Hoa.",
         {(LAM, "reprimand", "Ban Bí thư", "proposed"), (HOA, "warning", "Ban Bí thư", "proposed")}),
        # the State does not expel from the Party
        ("UBND huyện Tiên Phước cách chức ông Trần Văn Lâm. Khai trừ Đảng bà Lê Thị Hoa.",
         {(LAM, "removal", "Ủy ban nhân dân huyện Tiên Phước", "decided"),
          (HOA, "expulsion", "-", "decided")}),
    ],
)  # fmt: skip
def test_sanctions(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "discipline")} == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # who tells of it is not the one appointed
        ("Theo ông Trần Văn Lâm - Bí thư Huyện ủy Ba Vì, bà Lê Thị Hoa được phân công làm Phó Bí "
         "thư Huyện ủy Ba Vì.",
         {("assigned", HOA, "Phó Bí thư", "Huyện ủy Ba Vì", "decided")}),
        ("Việc miễn nhiệm Chủ tịch HĐND huyện Ba Vì với ông Trần Văn Lâm sẽ được quyết định tại kỳ "
         "họp tới.",
         {("relieved", LAM, "Chủ tịch", "Hội đồng nhân dân huyện Ba Vì", "proposed")}),
        ("UBND huyện cảnh cáo ông Trần Văn Lâm để chờ HĐND xã miễn nhiệm chức danh Chủ tịch UBND xã "
         "Ba Trại.", set()),
        # each of them one post
        ("Đại hội lần lượt bầu ông Trần Văn Lâm và bà Lê Thị Hoa giữ các chức vụ Bí thư Huyện ủy Ba "
         "Vì, Phó Bí thư Huyện ủy Ba Vì.",
         {("elected", LAM, "Bí thư", "Huyện ủy Ba Vì", "decided"),
          ("elected", HOA, "Phó Bí thư", "Huyện ủy Ba Vì", "decided")}),
        # what somebody was before another thing happened to him
        ("Trước khi được bầu vào vị trí người đứng đầu thành phố, ông Trần Văn Lâm giữ chức Phó Bí "
         "thư Huyện ủy Ba Vì.", set()),
        ("HĐND huyện Ba Vì họp xem xét bãi nhiệm chức Chủ tịch HĐND huyện Ba Vì đối với ông Trần "
         "Văn Lâm.",
         {("dismissed", LAM, "Chủ tịch", "Hội đồng nhân dân huyện Ba Vì", "proposed")}),
        # open whether
        ("Việc ông Trần Văn Lâm có được thôi chức vụ Bí thư Huyện ủy Ba Vì hay không là việc khác.",
         set()),
        # some of them, and somebody else
        ("Nhận kỷ luật có các ông Trần Văn Lâm và Lê Văn Nam; trong đó 1 người phải rời ghế Ủy viên "
         "Trung ương Đảng.", set()),
        ("Ông Trần Văn Lâm đến thì người đương chức vừa được điều động làm Bí thư Huyện ủy Ba Vì.",
         set()),
        # the one who hands it over does not retire
        ("Bí thư Huyện ủy Ba Vì Trần Văn Lâm trao quyết định nghỉ hưu cho cán bộ.", set()),
    ],
)  # fmt: skip
def test_changes(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "change")} == rows


def test_the_signer_next_to_the_decision_decides() -> None:
    text = (
        "Sau khi Bộ trưởng Nội vụ nhận kỷ luật, Thủ tướng ký quyết định cảnh cáo ông Trần Văn Lâm."
    )
    assert facts(text, "discipline") == {("discipline", LAM, "warning", "Chính phủ", "decided")}


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Ngày 14/6/2020, ông Lê Văn Nam cho biết ông Trần Văn Lâm được bổ nhiệm làm Giám đốc Sở Y "
         "tế tỉnh Phú Yên.", None),
        ("Ngày 14/6/2020, ông Trần Văn Lâm được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Phú Yên.",
         "2020-06-14"),
    ],
)  # fmt: skip
def test_the_day_of_telling_is_not_that_of_the_change(text: str, date: str | None) -> None:
    assert [f.date for f in read(text).facts if isinstance(f, PersonnelFact)] == [date]


def test_a_review_does_not_carry_out_what_it_reviews() -> None:
    text = (
        "Hội nghị nghe Kết luận số 50-TB/TW về sơ kết 5 năm thực hiện Kết luận số 19-KL/TW, thực "
        "hiện Nghị quyết số 39-NQ/TW, một năm thực hiện Thông báo số 30-TB/TW."
    )
    assert facts(text, "implements") == set()


def test_the_board_that_somebody_leaves_does_not_decide() -> None:
    text = (
        "Ông Trần Văn Lâm thôi tham gia Ban Thường vụ Thành ủy Hà Nội để giữ chức Phó Trưởng ban "
        "Dân vận Trung ương."
    )
    changes = [f for f in read(text).facts if isinstance(f, PersonnelFact)]

    assert [change.change for change in changes] == ["assigned", "relieved"]
    assert [change.decided_by for change in changes] == [None, None]


def test_a_decree_behind_a_law_gives_the_law_no_issuer() -> None:
    text = "Việc này trái Luật Nhà ở và Nghị định số 71/NĐ-CP của Chính phủ."
    assert facts(text, "issuer") == {("issuer", "Nghị định 71/NĐ-CP", "Chính phủ")}


@pytest.mark.parametrize(
    ("text", "decider"),
    [
        # the committee, not the one who chairs it
        ("Ban Bí thư họp dưới sự chủ trì của Tổng Bí thư Trần Văn Lâm đã quyết định kỷ luật cảnh "
         "cáo Ban cán sự đảng Bộ Công Thương.", "Ban Bí thư"),
    ],
)  # fmt: skip
def test_who_decides_a_sanction(text: str, decider: str) -> None:
    assert {row[-1] for row in facts(text, "discipline")} == {"decided"}
    found = read(text)
    (fact,) = (f for f in found.facts if isinstance(f, DisciplineFact))
    assert found.entities[fact.decided_by or ""].label == decider


def test_a_council_does_not_elect_the_committee_of_another_place() -> None:
    text = "HĐND tỉnh Sóc Trăng họp. Ông Trần Văn Lâm được HĐND bầu làm Chủ tịch UBND TP Sóc Trăng."
    (change,) = (f for f in read(text).facts if isinstance(f, PersonnelFact))
    assert change.decided_by is None


def test_the_date_of_the_clause_before_is_not_of_this_one() -> None:
    text = (
        "HĐND miễn nhiệm Phó Chủ tịch UBND tỉnh Bến Tre với ông Lê Văn Nam để nghỉ hưu từ 1/1/2019; "
        "bầu bổ sung Ủy viên UBND tỉnh Bến Tre với ông Trần Văn Lâm."
    )
    changes = [f for f in read(text).facts if isinstance(f, PersonnelFact)]
    assert {f.date for f in changes if f.change != "retired"} == {None}


def test_who_asks_to_leave_has_not_left() -> None:
    text = "Bà Lê Thị Hoa xin thôi nhiệm vụ đại biểu Quốc hội."
    assert {row[-1] for row in facts(text, "change")} == {"proposed"}


def test_an_office_is_of_what_it_is_said_to_belong_to() -> None:
    text = (
        "Công an huyện Chi Lăng ở xa. Việc này liên quan phòng Quản lý đô thị thuộc Văn phòng UBND "
        "tỉnh Bến Tre."
    )
    assert "Phòng Quản lý đô thị Văn phòng Ủy ban nhân dân tỉnh Bến Tre" in organizations(text)


def test_a_deputy_belongs_to_a_delegation_the_assembly_does_not() -> None:
    text = "Ông Trần Văn Lâm là đại biểu Quốc hội thuộc Đoàn đại biểu Quốc hội tỉnh Bến Tre."
    assert facts(text, "subOrganizationOf") == set()


def test_a_share_of_something_else_is_a_figure_of_its_own() -> None:
    found = figures("Hơn 700 người làm tại đài, chỉ có 60% cán bộ đủ năng lực.")
    assert [(str(f.value), f.percentage) for f in found] == [("700", None), ("60", None)]


def test_since_a_day_is_no_statement() -> None:
    text = "Ông Trần Văn Lâm được bổ nhiệm Giám đốc Sở Y tế tỉnh Bến Tre kể từ ngày 9/4/2015."
    assert facts(text, "said") == set()
    (change,) = (f for f in read(text).facts if isinstance(f, PersonnelFact))
    assert change.date == "2015-04-09"


def test_a_degree_and_its_subject_are_nobody() -> None:
    assert people("Ông Trần Văn Lâm có bằng thạc sĩ Quản trị kinh doanh và là kỹ sư Xây dựng.") == {
        LAM
    }


def test_to_talk_with_somebody_is_no_statement() -> None:
    assert facts("Ông Trần Văn Lâm trao đổi với bà con xã Ba Vì.", "said") == set()


def test_an_office_of_districts_is_not_put_in_a_province() -> None:
    text = "Thành ủy Hà Nội trả lời. Bà Lê Thị Hoa được bổ nhiệm Phó Trưởng phòng Tài chính."
    assert "Phòng Tài chính thành phố Hà Nội" not in organizations(text)


def test_a_range_of_years_is_no_day_of_counting() -> None:
    (figure,) = figures("Từ năm 2014 đến đầu năm 2017, sở bổ nhiệm 19 cán bộ.")
    assert figure.as_of is None


SIGNERS = pytest.mark.parametrize(
    ("text", "changed"),
    [
        # whose decision it is stands behind 'của', and undergoes nothing
        ("Theo Quyết định số 12/QĐ-TTg của Thủ tướng Trần Văn Lâm, bà Lê Thị Hoa được bổ nhiệm giữ "
         "chức Thứ trưởng Bộ Y tế.", {HOA}),
        ("Theo Quyết định số 12/QĐ-TTg của Thủ tướng Trần Văn Lâm, bà Lê Thị Hoa, Giám đốc Sở Y tế "
         "tỉnh Phú Yên, được điều động, bổ nhiệm làm Thứ trưởng Bộ Y tế.", {HOA}),
        ("Thực hiện Quyết định của Chủ tịch UBND tỉnh Phú Yên Trần Văn Lâm, bà Lê Thị Hoa vừa được "
         "bổ nhiệm làm Giám đốc Sở Y tế tỉnh Phú Yên.", {HOA}),
        ("Với quyết định của ông Trần Văn Lâm, Bí thư Tỉnh ủy Phú Yên, bà Lê Thị Hoa bị cách chức "
         "Giám đốc Sở Y tế tỉnh Phú Yên.", set()),
        # nor does who acts once another has left his post
        ("Sau khi HĐND tỉnh Phú Yên miễn nhiệm chức vụ Chủ tịch UBND tỉnh của ông Trần Văn Lâm, Bí thư "
         "Tỉnh ủy Lê Thị Hoa giới thiệu ông Mạc Văn Sáng.", {LAM}),
        ("Sau khi miễn nhiệm chức danh Chủ tịch UBND tỉnh Phú Yên của ông Trần Văn Lâm, bà Lê Thị Hoa "
         "đã đề nghị HĐND tỉnh bầu người thay.", {LAM}),
        # two in a list are two
        ("Ông Trần Văn Lâm, bà Lê Thị Hoa được bổ nhiệm làm Phó Giám đốc Sở Y tế tỉnh Phú Yên.",
         {LAM, HOA}),
        ("HĐND tỉnh Phú Yên miễn nhiệm chức danh Phó Chủ tịch UBND tỉnh của ông Trần Văn Lâm và bà Lê "
         "Thị Hoa.", {LAM, HOA}),
    ],
)  # fmt: skip


@SIGNERS
def test_who_signs_or_acts_does_not_undergo(text: str, changed: set[str]) -> None:
    found = read(text)
    assert {
        found.entities[fact.person].label for fact in found.facts if isinstance(fact, PersonnelFact)
    } == changed


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        # the title is the subject; the name stands in a phrase before it
        ("Với ông Trần Văn Lâm, Thủ tướng quyết định thi hành kỷ luật bằng hình thức cảnh cáo.", False),
        ("Đối với ông Trần Văn Lâm, Chủ tịch UBND tỉnh Phú Yên yêu cầu kiểm điểm nghiêm túc.", False),
        ("Bài học không chỉ dành cho ông Trần Văn Lâm, Tổng Bí thư nhấn mạnh.", False),
        ("Sau lời phát biểu của ông Trần Văn Lâm, Chủ tịch Quốc hội đáp từ.", False),
        ("Liên quan đến sai phạm của ông Trần Văn Lâm, Bí thư Tỉnh ủy Phú Yên chỉ đạo làm rõ.", False),
        # an apposition that is closed, or that no verb follows
        ("Với ông Trần Văn Lâm, Bí thư Tỉnh ủy Phú Yên, đây là dịp để lắng nghe.", True),
        ("Sau lời phát biểu của ông Trần Văn Lâm, Bí thư Tỉnh ủy Phú Yên, hội nghị bế mạc.", True),
        ("Đoàn làm việc với ông Trần Văn Lâm, Bí thư Tỉnh ủy Phú Yên.", True),
        ("Ông Trần Văn Lâm, Bí thư Tỉnh ủy Phú Yên phát biểu tại hội nghị.", True),
    ],
)  # fmt: skip
def test_a_title_that_acts_is_not_of_the_name_in_the_phrase_before(text: str, holds: bool) -> None:
    assert bool(facts(text, "post")) == holds


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        # denied, rumoured, nearly so
        ("Sở Nội vụ bác bỏ thông tin ông Trần Văn Lâm, Giám đốc Sở Y tế tỉnh Phú Yên, bị cách chức.",
         False),
        ("Tin đồn ông Trần Văn Lâm bị khai trừ khỏi Đảng lan trên mạng.", False),
        ("Dư luận cho rằng ông Trần Văn Lâm đã bị cách chức.", False),
        ("Không có chuyện ông Trần Văn Lâm bị cảnh cáo.", False),
        ("Ông Trần Văn Lâm suýt bị cách chức vì vụ này.", False),
        ("Ông Trần Văn Lâm chưa từng bị khai trừ khỏi Đảng.", False),
        ("Thông tin ông Trần Văn Lâm bị cách chức là không đúng sự thật.", False),
        ("Việc ông Trần Văn Lâm bị cách chức là hoàn toàn bịa đặt.", False),
        # what is contested, and so
        ("Huyện ủy Ba Vì khẳng định việc ông Trần Văn Lâm bị cách chức là đúng quy định.", True),
        ("Ông Trần Văn Lâm bị cảnh cáo vì đưa thông tin sai sự thật.", True),
    ],
)  # fmt: skip
def test_a_sanction_that_is_denied_or_rumoured_is_none(text: str, stated: bool) -> None:
    decided = {row[-1] == "decided" for row in facts(text, "discipline")}
    assert decided == {stated}


def test_an_appointment_that_is_denied_is_none() -> None:
    text = "Tin ông Trần Văn Lâm được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Phú Yên là bịa đặt."
    assert facts(text, "post") == set()
    assert {row[-1] for row in facts(text, "change")} == {"proposed"}
    assert facts(text.replace(" là bịa đặt", ""), "post")


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Ứng viên Bộ trưởng Bộ Y tế Trần Văn Lâm trả lời báo chí.", {"Bộ Y tế"}),
        ("Ứng cử viên Chủ tịch UBND tỉnh Phú Yên Trần Văn Lâm trình bày chương trình hành động.",
         {"Ủy ban nhân dân tỉnh Phú Yên"}),
        ("Ứng viên cho chức Giám đốc Sở Y tế tỉnh Phú Yên, ông Trần Văn Lâm, không đến.",
         {"Sở Y tế tỉnh Phú Yên"}),
    ],
)  # fmt: skip
def test_a_candidate_holds_nothing(text: str, bodies: set[str]) -> None:
    assert facts(text, "post") == set()
    assert told(text) == {("nominated", LAM, "candidate")}
    assert bodies <= organizations(text)


def test_an_assistant_is_no_candidate_for_the_post_of_his_chief() -> None:
    assert told("Trợ lý Chủ tịch UBND tỉnh Phú Yên Trần Văn Lâm đến dự.") == set()


@pytest.mark.parametrize(
    ("text", "sanctioned"),
    [
        # two of one given name in one breath: which of them is open
        ("Ông Vũ Quang Lâm, Giám đốc Sở Y tế tỉnh Phú Yên, và ông Trần Văn Lâm, Giám đốc Sở Nội vụ tỉnh "
         "Phú Yên, cùng dự. Ông Lâm bị cảnh cáo.", set()),
        # one is 'ông', the other 'bà'; or only one has the name
        ("Bà Vũ Thị Lâm, Giám đốc Sở Y tế tỉnh Phú Yên, và ông Trần Văn Lâm, Giám đốc Sở Nội vụ tỉnh "
         "Phú Yên, cùng dự. Ông Lâm bị cảnh cáo.", {LAM}),
        ("Bà Lê Thị Hoa, Giám đốc Sở Y tế tỉnh Phú Yên, và ông Trần Văn Lâm, Giám đốc Sở Nội vụ tỉnh "
         "Phú Yên, cùng dự. Ông Lâm bị cảnh cáo.", {LAM}),
    ],
)  # fmt: skip
def test_a_short_name_that_two_bear_is_open(text: str, sanctioned: set[str]) -> None:
    assert {row[1] for row in facts(text, "discipline")} == sanctioned


def test_ranks_and_mandates_go_on_when_somebody_is_transferred() -> None:
    text = (
        "Bộ Chính trị quyết định điều động ông Trần Văn Lâm, Bí thư Trung ương Đảng, đại biểu Quốc hội "
        "khóa XV, Bí thư Tỉnh ủy Phú Yên giữ chức Trưởng ban Nội chính Trung ương."
    )
    assert {(row[2], row[3], row[4]) for row in facts(text, "post")} == {
        ("Bí thư", "Ban Chấp hành Trung ương Đảng", "current"),
        ("Đại biểu", "Quốc hội", "current"),
        ("Bí thư", "Tỉnh ủy Phú Yên", "former"),
        ("Trưởng ban", "Ban Nội chính Trung ương", "current"),
    }
