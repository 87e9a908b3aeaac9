"""Changes that name the post, or the sanction, elsewhere: pointed back to, left out, in brackets."""

from __future__ import annotations

import pytest
from facts import facts

LAM, NAM, HOA = "Trần Văn Lâm", "Lê Văn Nam", "Lê Thị Hoa"
TUY_AN, SO_Y_TE = "Ủy ban nhân dân huyện Tuy An", "Sở Y tế tỉnh Phú Yên"
HDND = "Hội đồng nhân dân huyện Tuy An"
RELIEVED = f"HĐND huyện Tuy An miễn nhiệm chức vụ Chủ tịch UBND huyện Tuy An đối với ông {LAM}"
HUYEN_UY = "Ban Thường vụ Huyện ủy Tuy An"
Rows = set[tuple[str, ...]]


def changes(text: str) -> Rows:
    """Change, person, title, body and decision of the changes of a text."""
    return {row[1:6] for row in facts(text, "change")}


def sanctions(text: str) -> Rows:
    """Person, sanction, deciding body and decision of the sanctions of a text."""
    return {row[1:5] for row in facts(text, "discipline")}


def posts(text: str) -> Rows:
    """Person, title, body and status of the posts of a text."""
    return {row[1:] for row in facts(text, "post")}


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (f"{RELIEVED} và bầu ông {NAM} giữ chức vụ này.", "elected"),
        (f"{RELIEVED}; bầu ông {NAM}, Bí thư Đảng ủy xã An Mỹ, giữ chức vụ trên.", "elected"),
        (f"{RELIEVED}. HĐND huyện cũng bầu ông {NAM} thay thế.", "elected"),
        (f"{RELIEVED}. Ông {NAM} được bầu giữ chức vụ này.", "elected"),
        (f"{RELIEVED}. Ông {NAM} được bầu thay thế ông {LAM}.", "elected"),
        (f"Ông {LAM} thôi giữ chức Chủ tịch UBND huyện Tuy An; HĐND huyện bầu ông {NAM} thay thế.",
         "elected"),
        (f"{RELIEVED}. Ông {NAM} được giới thiệu để bầu thay thế.", "nominated"),
    ],
)  # fmt: skip
def test_the_post_that_another_left(text: str, row: str) -> None:
    decision = "proposed" if row == "nominated" else "decided"
    assert (row, NAM, "Chủ tịch", TUY_AN, decision) in changes(text)


@pytest.mark.parametrize(
    "text",
    [
        # of another than him whom they speak of
        f"{RELIEVED}. Ông {NAM} được bầu thay thế bà {HOA}.",
        # two posts were left
        f"{RELIEVED} và Chủ tịch HĐND huyện Tuy An đối với bà {HOA}. Ông {NAM} được bầu giữ chức vụ này.",
        # another post lies between
        f"{RELIEVED}. Phó Bí thư Huyện ủy Tuy An chủ trì, ông {NAM} được bầu giữ chức vụ này.",
        # not the post, but a place or a task
        f"{RELIEVED}. Ông {NAM} được bầu giữ chức vụ khác.",
        f"{RELIEVED}. Ông {NAM} thay thế tấm biển.",
        # nothing was left
        f"Ông {LAM}, Chủ tịch UBND huyện Tuy An, dự họp. Ông {NAM} được bầu giữ chức vụ này.",
        # not so
        f"{RELIEVED}. Ông {NAM} không được bầu giữ chức vụ này.",
    ],
)  # fmt: skip
def test_no_post_is_taken_over_by_that(text: str) -> None:
    assert not [row for row in changes(text) if row[1] == NAM]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (f"HĐND huyện Tuy An miễn nhiệm ông {LAM} và bà {HOA}.", {("relieved", LAM), ("relieved", HOA)}),
        (f"HĐND huyện Tuy An đã miễn nhiệm đối với ông {LAM} do chuyển công tác.", {("relieved", LAM)}),
        (f"Ông {LAM} bị HĐND huyện Tuy An bãi nhiệm.", {("dismissed", LAM)}),
        (f"Bà {HOA} đã bị bãi nhiệm hồi tháng 3.", {("dismissed", HOA)}),
        (f"UBND huyện Tuy An buộc thôi việc ông {LAM}.", {("dismissed", LAM)}),
        # the post stands elsewhere: told once
        (f"HĐND huyện bỏ phiếu miễn nhiệm ông {LAM}. {RELIEVED}.", {("relieved", LAM)}),
        # not done, or nobody's
        (f"Cử tri đề nghị HĐND huyện Tuy An bãi nhiệm ông {LAM}.", set()),
        (f"HĐND huyện Tuy An sẽ bãi nhiệm ông {LAM}.", set()),
        (f"Ông {LAM} không bị bãi nhiệm.", set()),
        (f"Nhà trường miễn học phí cho em {LAM}.", set()),
        (f"HĐND huyện Tuy An nghe tờ trình miễn nhiệm của ông {LAM}.", set()),
    ],
)  # fmt: skip
def test_reliefs_of_whom_no_post_is_told(text: str, rows: Rows) -> None:
    assert {row[:2] for row in changes(text)} == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (f"Hội nghị công bố quyết định nghỉ hưu đối với ông {LAM}.", {("retired", LAM, "decided")}),
        (f"Bí thư {HOA} trao quyết định nghỉ hưu theo chế độ cho ông {LAM}.", {("retired", LAM, "decided")}),
        (f"UBND huyện hủy bỏ quyết định nghỉ hưu đối với ông {LAM}.", set()),
        (f"UBND huyện chưa có quyết định nghỉ hưu đối với ông {LAM}.", set()),
        (f"Bà {HOA} xin từ nhiệm chức vụ Chủ tịch UBND huyện Tuy An.", {("resigned", HOA, "proposed")}),
    ],
)  # fmt: skip
def test_who_is_let_go_and_who_only_asks_for_it(text: str, rows: Rows) -> None:
    assert {(row[0], row[1], row[4]) for row in changes(text)} == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (f"{HUYEN_UY} kỷ luật ba đảng viên: {LAM} (khai trừ), {NAM} (cảnh cáo), {HOA} (khiển trách).",
         {(LAM, "expulsion", HUYEN_UY, "decided"), (NAM, "warning", HUYEN_UY, "decided"),
          (HOA, "reprimand", HUYEN_UY, "decided")}),
        (f"{HUYEN_UY} kỷ luật các ông {LAM} (cách chức), Chủ tịch UBND xã An Mỹ; {NAM} (cảnh cáo).",
         {(LAM, "removal", HUYEN_UY, "decided"), (NAM, "warning", HUYEN_UY, "decided")}),
        (f"UBKT Huyện ủy đề nghị {HUYEN_UY} kỷ luật ông {LAM} (cảnh cáo).",
         {(LAM, "warning", HUYEN_UY, "proposed")}),
        # whom of the two it hits, nothing tells
        (f"{HUYEN_UY} kỷ luật các ông {LAM}, {NAM} (cảnh cáo).", set()),
        # no sanction of theirs, or none in brackets
        (f"{HUYEN_UY} kỷ luật ông {LAM} (quê xã An Mỹ).", set()),
        (f"Ông {LAM} (cảnh sát khu vực) dự họp.", set()),
    ],
)  # fmt: skip
def test_sanctions_in_brackets(text: str, rows: Rows) -> None:
    assert sanctions(text) == rows


@pytest.mark.parametrize(
    "text",
    [
        f"UBND tỉnh Phú Yên giao ông {LAM}, Phó Giám đốc Sở Y tế, phụ trách, điều hành Sở Y tế.",
        f"Ông {LAM}, Phó Giám đốc Sở Y tế Phú Yên, được giao phụ trách Sở.",
        f"Ông {LAM}, Phó Giám đốc Sở Y tế Phú Yên, được UBND tỉnh phân công điều hành hoạt động của Sở Y tế.",
    ],
)  # fmt: skip
def test_a_deputy_in_charge_of_his_body_acts_as_its_head(text: str) -> None:
    assert (LAM, "Giám đốc", SO_Y_TE, "acting") in posts(text)


@pytest.mark.parametrize(
    "text",
    [
        f"Ông {LAM}, Phó Giám đốc Sở Y tế Phú Yên, được giao phụ trách công tác đối ngoại của Sở Y tế.",
        f"Ông {LAM}, Phó Giám đốc Sở Y tế Phú Yên, được giao phụ trách Sở Nội vụ.",
        f"UBND tỉnh Phú Yên đề nghị giao ông {LAM}, Phó Giám đốc Sở Y tế, phụ trách Sở Y tế.",
        f"Ông {LAM}, Giám đốc Sở Y tế Phú Yên, được giao điều hành Sở Y tế.",
    ],
)  # fmt: skip
def test_who_is_in_charge_of_a_part_or_of_another_body_is_not(text: str) -> None:
    assert "acting" not in {row[3] for row in posts(text)}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (f"Bà {HOA} kế nhiệm ông {LAM} ở cương vị Bí thư Huyện ủy Tuy An.",
         {(HOA, "Bí thư", "Huyện ủy Tuy An", "current"), (LAM, "Bí thư", "Huyện ủy Tuy An", "former")}),
        (f"Bà {HOA} làm việc với ông {LAM} trên cương vị Bí thư Huyện ủy Tuy An.",
         {(LAM, "Bí thư", "Huyện ủy Tuy An", "current")}),
        (f"Ông {LAM} tham gia Ban Chấp hành, Ban Thường vụ, giữ chức Phó Bí thư Huyện ủy Tuy An.",
         {(LAM, "Phó Bí thư", "Huyện ủy Tuy An", "current")}),
        # a title, a dash and the name
        (f"Dự có Giám đốc Sở Y tế Phú Yên - bác sĩ {LAM}.", {(LAM, "Giám đốc", SO_Y_TE, "current")}),
        (f"Dự có Giám đốc Công an tỉnh Phú Yên - Đại tá {LAM}.",
         {(LAM, "Giám đốc", "Công an tỉnh Phú Yên", "current")}),
        (f"Phu nhân Bí thư Huyện ủy Tuy An - bà {HOA} đến thăm.", set()),
        # the police of a city in short, boards without a project of a name
        (f"Đại tá {LAM}, Phó Giám đốc CATP Hải Phòng, chủ trì.",
         {(LAM, "Phó Giám đốc", "Công an thành phố Hải Phòng", "current")}),
        (f"Ông {LAM}, Giám đốc Ban Quản lý dự án huyện Tuy An, dự.",
         {(LAM, "Giám đốc", "Ban Quản lý dự án huyện Tuy An", "current")}),
        (f"Ông {LAM}, Giám đốc Ban Quản lý dự án Thăng Long, dự.",
         {(LAM, "Giám đốc", "Ban Quản lý dự án Thăng Long", "current")}),
        (f"Ông {LAM}, Phó trưởng Ban quản lý khu kinh tế tỉnh Phú Yên, dự.",
         {(LAM, "Phó Trưởng ban", "Ban Quản lý khu kinh tế tỉnh Phú Yên", "current")}),
        # each of several has it
        (f"Các ông {LAM} và {NAM}, cùng là Phó Giám đốc Sở Y tế Phú Yên, bị khởi tố.",
         {(LAM, "Phó Giám đốc", SO_Y_TE, "current"), (NAM, "Phó Giám đốc", SO_Y_TE, "current")}),
        (f"Ông {LAM} và ông {NAM} - đều là Phó Giám đốc Sở Y tế Phú Yên - dự họp.",
         {(LAM, "Phó Giám đốc", SO_Y_TE, "current"), (NAM, "Phó Giám đốc", SO_Y_TE, "current")}),
        (f"Ông {LAM}, Giám đốc Sở Y tế Phú Yên, gặp ông {NAM}, cùng là bác sĩ.",
         {(LAM, "Giám đốc", SO_Y_TE, "current")}),
        # who receives a decision is appointed by it, who signs it is not
        (f"Ông {LAM} đã nhận quyết định của Bộ Chính trị điều động, phân công giữ chức Bí thư Huyện ủy "
         "Tuy An.",
         {(LAM, "Bí thư", "Huyện ủy Tuy An", "current")}),
        (f"Ông {LAM} ký quyết định của Bộ Chính trị phân công giữ chức Bí thư Huyện ủy Tuy An.", set()),
        (f"Bà {HOA} công bố các quyết định của Thủ tướng bổ nhiệm chức vụ Thứ trưởng Bộ Công an đối với "
         f"ông {LAM}.", {(LAM, "Thứ trưởng", "Bộ Công an", "current")}),
        # a step of a life, behind a colon
        (f"Từ 7/1994 - 11/1999: Đồng chí {LAM} đảm nhiệm chức vụ Bí thư Huyện ủy Tuy An.",
         {(LAM, "Bí thư", "Huyện ủy Tuy An", "former")}),
        # a council of which the text speaks, by its kind alone
        (f"Hội đồng Quốc phòng và An ninh họp. Dự có các ông {LAM}, ủy viên hội đồng; {NAM} - phó chủ tịch "
         "hội đồng.",
         {(LAM, "Ủy viên", "Hội đồng Quốc phòng và An ninh", "current"),
          (NAM, "Phó Chủ tịch", "Hội đồng Quốc phòng và An ninh", "current")}),
        (f"HĐND huyện Tuy An họp. Ông {LAM}, chủ tịch hội đồng, khai mạc.", set()),
        (f"Hội đồng Quốc phòng và An ninh họp. Ông {LAM}, chủ tịch hội đồng trường, dự.", set()),
        # no district has one
        (f"Ông {LAM}, Phó Bí thư Huyện ủy Tuy An, nguyên Trưởng ban Nội chính, dự.",
         {(LAM, "Phó Bí thư", "Huyện ủy Tuy An", "current")}),
    ],
)  # fmt: skip
def test_posts_told_in_other_words(text: str, rows: Rows) -> None:
    assert posts(text) == rows


def test_an_office_of_prosecution_speaks_in_court_by_whoever_stands_there() -> None:
    office = "Viện kiểm sát nhân dân tỉnh Long An"
    assert facts(f"Đại diện {office} nêu quan điểm cho rằng bản án là có căn cứ.", "said") == {
        ("said", office)
    }
    confirmed = f"Thông tin này đã được Phó Chủ tịch UBND huyện Tuy An - ông {LAM} xác nhận."
    assert facts(confirmed, "said") == {("said", LAM)}
    assert facts("Đại diện Sở Y tế Phú Yên cho rằng dịch đã qua.", "said") == set()
