"""Whose a post is, and of which country: names that something else governs, guests of the state, two who act
together, Party posts within a body left, times behind a name."""

from __future__ import annotations

import pytest
from facts import Row, facts, read

from cadregraph.graph.model import DisciplineFact, PersonnelFact, TenureFact

PHU_YEN = "Ủy ban nhân dân tỉnh Phú Yên"
VO = "Võ Thế Nhã"


def posts(text: str) -> set[Row]:
    """The rows of the posts of a text without their kind."""
    return {row[1:] for row in facts(text, "post")}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Về phần ông Võ Thế Nhã, Chủ tịch UBND tỉnh Phú Yên yêu cầu kiểm điểm.", False),
        ("Về phía ông Võ Thế Nhã, Chủ tịch UBND tỉnh Phú Yên cho rằng cần kiểm điểm.", False),
        ("Liên quan ông Võ Thế Nhã, Chủ tịch UBND tỉnh Phú Yên yêu cầu kiểm điểm.", False),
        ("Khác với ông Võ Thế Nhã, Chủ tịch UBND tỉnh Phú Yên đã xin lỗi người dân.", False),
        ("Tại nhà riêng ông Võ Thế Nhã, Chủ tịch UBND tỉnh Phú Yên đã thắp hương.", False),
        # a comma closes it, or it is no such phrase
        ("Về phần ông Võ Thế Nhã, Chủ tịch UBND tỉnh Phú Yên, ông đã nhận lỗi.", True),
        ("Về phía tỉnh Phú Yên có ông Võ Thế Nhã, Chủ tịch UBND tỉnh cùng dự.", True),
        ("Ông Võ Thế Nhã, Chủ tịch UBND tỉnh Phú Yên cho rằng cần kiểm điểm.", True),
    ],
)
def test_a_name_that_the_opening_governs(text: str, named: bool) -> None:
    assert posts(text) == ({(VO, "Chủ tịch", PHU_YEN, "current")} if named else set())
    said = {row[1] for row in facts(text, "said")}
    assert said == ({VO} if named and "cho rằng" in text else set())


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Thủ tướng Lưu Trạch Hoan thăm chính thức Việt Nam.", False),
        ("Thủ tướng Lưu Trạch Hoan và Phu nhân sẽ thăm chính thức Việt Nam từ ngày 3/4.", False),
        ("Cựu Phó Thủ tướng Lưu Trạch Hoan bị chính quyền Trung Quốc bắt giữ.", False),
        ("Bí thư Thành ủy Trùng Khánh Lưu Trạch Hoan thăm Việt Nam.", False),
        ("Thủ tướng Lưu Trạch Hoan thăm Trung Quốc, tạo đà cho quan hệ Việt Nam - Trung Quốc.", True),
        ("Thủ tướng Lưu Trạch Hoan thăm các mẹ Việt Nam anh hùng tại Bến Tre.", True),
        ("Thủ tướng Lưu Trạch Hoan thăm Việt Nam Airlines.", True),
        ("Thủ tướng Lưu Trạch Hoan thăm và làm việc tại Học viện Nông nghiệp Việt Nam.", True),
    ],
)  # fmt: skip
def test_guests_of_the_state_are_of_another_country(text: str, own: bool) -> None:
    assert posts(text) == (
        {("Lưu Trạch Hoan", "Thủ tướng", "Chính phủ", "current")} if own else set()
    )


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Phó Thủ tướng và Bộ trưởng Bộ Y tế Võ Thế Nhã cùng chủ trì cuộc họp.",
         {(VO, "Bộ trưởng", "Bộ Y tế", "current")}),
        ("Thủ tướng và Bộ trưởng Bộ Y tế Võ Thế Nhã cùng dự lễ.", {(VO, "Bộ trưởng", "Bộ Y tế", "current")}),
        ("Phó Thủ tướng và Bộ trưởng Bộ Y tế Võ Thế Nhã cùng các đại biểu dự lễ.",
         {(VO, "Phó Thủ tướng", "Chính phủ", "current"), (VO, "Bộ trưởng", "Bộ Y tế", "current")}),
        ("Phó Thủ tướng, Bộ trưởng Bộ Y tế Võ Thế Nhã cùng dự lễ.",
         {(VO, "Phó Thủ tướng", "Chính phủ", "current"), (VO, "Bộ trưởng", "Bộ Y tế", "current")}),
        # one post of several, before the post of one
        ("Các Phó Thủ tướng Chu Bình Hữu, Võ Thế Nhã, Bộ trưởng Bộ Y tế Hà Thu Cúc dự họp.",
         {("Chu Bình Hữu", "Phó Thủ tướng", "Chính phủ", "current"),
          (VO, "Phó Thủ tướng", "Chính phủ", "current"),
          ("Hà Thu Cúc", "Bộ trưởng", "Bộ Y tế", "current")}),
        ("Các Phó Thủ tướng Chu Bình Hữu, Võ Thế Nhã, Bộ trưởng Bộ Y tế, dự họp.",
         {("Chu Bình Hữu", "Phó Thủ tướng", "Chính phủ", "current"),
          (VO, "Bộ trưởng", "Bộ Y tế", "current")}),
    ],
)  # fmt: skip
def test_two_who_act_together(text: str, rows: set[Row]) -> None:
    assert posts(text) == rows


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ông Võ Thế Nhã, Bí thư Đảng ủy, Giám đốc Sở Y tế tỉnh Phú Yên, được bầu giữ chức Phó Chủ tịch UBND "
         "tỉnh Phú Yên.", "former"),
        # what he takes up is in the same body, or beside it
        ("Ông Võ Thế Nhã, Bí thư Đảng ủy, Phó Giám đốc Sở Y tế tỉnh Phú Yên, được bổ nhiệm giữ chức Giám đốc "
         "Sở Y tế tỉnh Phú Yên.", "current"),
        ("Ông Võ Thế Nhã, Bí thư Đảng ủy, Giám đốc Sở Y tế tỉnh Phú Yên, được bầu vào Ban Thường vụ Tỉnh ủy "
         "Phú Yên.", "current"),
        ("Ông Võ Thế Nhã, Bí thư Đảng ủy, Giám đốc Sở Y tế tỉnh Phú Yên, dự lễ.", "current"),
        ("Ông Võ Thế Nhã, Bí thư Đảng ủy, Giám đốc Sở Y tế tỉnh Phú Yên, được bầu làm Chủ tịch Công đoàn "
         "Sở Y tế tỉnh Phú Yên.", "current"),
    ],
)  # fmt: skip
def test_party_posts_within_a_body_left(text: str, status: str) -> None:
    assert (VO, "Bí thư", "Đảng ủy Sở Y tế tỉnh Phú Yên", status) in posts(text)


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Ông Võ Thế Nhã, nguyên Bí thư Tỉnh ủy Phú Yên, sau thời gian lâm bệnh đã từ trần.", True),
        ("Ông Võ Thế Nhã, do bệnh nặng, đã từ trần ngày 11/3/2017.", True),
        ("Ông Võ Thế Nhã lâm bệnh nặng sau khi thân phụ từ trần.", False),
    ],
)  # fmt: skip
def test_deaths_after_an_illness(text: str, change: bool) -> None:
    assert {row[1:3] for row in facts(text, "change")} == ({("died", VO)} if change else set())


def test_former_holders_of_all_times() -> None:
    text = "Đến dự có nguyên Bí thư Tỉnh ủy Phú Yên (qua) các thời kỳ: Võ Thế Nhã, Chu Bình Hữu."
    rows = {(name, "Bí thư", "Tỉnh ủy Phú Yên", "former") for name in (VO, "Chu Bình Hữu")}
    assert posts(text.replace("(qua) ", "")) == posts(text.replace("(qua)", "qua")) == rows
    assert posts("Đến dự có Bí thư Tỉnh ủy Phú Yên và ban: Võ Thế Nhã, Chu Bình Hữu.") == set()


def test_surnames_of_the_highlands_and_schools_by_short_names() -> None:
    assert posts("Chủ tịch UBND xã Nậm Lạnh Vì Văn Quỳnh trao quà.") == {
        ("Vì Văn Quỳnh", "Chủ tịch", "Ủy ban nhân dân xã Nậm Lạnh", "current")
    }
    assert posts("Ủy ban nhân dân xã Nậm Lạnh họp. Chủ tịch UBND xã Lầu A Dế trao quà.") == {
        ("Lầu A Dế", "Chủ tịch", "Ủy ban nhân dân xã Nậm Lạnh", "current")
    }
    assert posts("Chủ tịch UBND xã Nậm Lạnh nói: Vì nhân dân phục vụ.") == set()
    assert posts("Bà Võ Thị Sim, Chủ tịch Hội đồng trường Tiểu học Lê Lợi, dự lễ.") == {
        ("Võ Thị Sim", "Chủ tịch", "Hội đồng trường Tiểu học Lê Lợi", "current")
    }


@pytest.mark.parametrize(
    "text",
    [
        "Tại Phú Yên, ông Võ Thế Nhã giữ chức Bí thư Tỉnh ủy.",
        "Ông Võ Thế Nhã giữ chức Bí thư Tỉnh ủy Phú Yên.",
    ],
)
def test_holds_a_post_in_a_place(text: str) -> None:
    assert posts(text) == {(VO, "Bí thư", "Tỉnh ủy Phú Yên", "current")}


def test_times_behind_a_name() -> None:
    def times(text: str) -> set[tuple[str | None, str | None, str | None]]:
        found = (fact for fact in read(text).facts if isinstance(fact, TenureFact))
        return {(fact.start, fact.end, fact.term) for fact in found}

    text = "Nguyên Bí thư Tỉnh ủy Phú Yên Võ Thế Nhã ({}) dự lễ."
    assert times(text.format("giai đoạn 2004-2011")) == {("2004", "2011", None)}
    assert times(text.format("từ năm 2004 đến năm 2011")) == {("2004", "2011", None)}
    assert times(text.format("nhiệm kỳ 2004-2011")) == {(None, None, "2004-2011")}
    assert times(text.format("1934-2011")) == {(None, None, None)}


def test_expelled_with_what_they_were() -> None:
    text = (
        "Ủy ban Kiểm tra Tỉnh ủy Phú Yên khai trừ 3 đảng viên: Võ Thế Nhã, nguyên Chủ tịch UBND xã An Lĩnh; "
        "Chu Bình Hữu, nguyên địa chính; Hà Thị Cúc, nguyên kế toán."
    )
    assert {row[1] for row in facts(text, "discipline")} == {VO, "Chu Bình Hữu", "Hà Thị Cúc"}


@pytest.mark.parametrize(
    ("text", "decision"),
    [
        (
            "Ông Võ Thế Nhã, Bí thư Huyện ủy Bình Gia, chút nữa thì bị khai trừ khỏi Đảng.",
            "proposed",
        ),
        ("Ông Võ Thế Nhã, Bí thư Huyện ủy Bình Gia, thiếu chút nữa bị cách chức.", "proposed"),
        ("Ông Võ Thế Nhã, Bí thư Huyện ủy Bình Gia, xém bị cách chức.", "proposed"),
        ("Ông Võ Thế Nhã, Bí thư Huyện ủy Bình Gia, đứng trước nguy cơ bị cách chức.", "proposed"),
        ("Ông Võ Thế Nhã, Bí thư Huyện ủy Bình Gia, lo sợ bị cách chức nên im lặng.", "proposed"),
        ("Ông Võ Thế Nhã, Bí thư Huyện ủy Bình Gia, thoát cảnh bị cách chức.", "proposed"),
        # what is feared is something else
        ("Do lo sợ bị phát hiện, ông Võ Thế Nhã bỏ trốn và đã bị khai trừ khỏi Đảng.", "decided"),
        ("Vì để xảy ra nguy cơ cháy rừng, ông Võ Thế Nhã bị khiển trách.", "decided"),
        ("Ông Võ Thế Nhã, Bí thư Huyện ủy Bình Gia, bị cách chức.", "decided"),
    ],
)
def test_what_nearly_happened_or_is_feared(text: str, decision: str) -> None:
    found = [fact for fact in read(text).facts if isinstance(fact, DisciplineFact)]
    assert [fact.decision for fact in found] == [decision]
    over = {status for *_, status in posts(text)} == {"former"}
    assert over == (decision == "decided" and "cách chức" in text)


def test_names_that_are_words_of_fear() -> None:
    text = "Bà Lò Thị Sợ được bầu làm Chủ tịch UBND xã Nậm Lạnh."
    assert posts(text) == {("Lò Thị Sợ", "Chủ tịch", "Ủy ban nhân dân xã Nậm Lạnh", "current")}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Hồi còn là Bí thư Thành ủy Lạng Sơn, ông Võ Thế Nhã hay xuống chợ.",
         {(VO, "Bí thư", "Thành ủy Lạng Sơn", "former")}),
        ("Ông Võ Thế Nhã lúc đương chức Bí thư Thành ủy Lạng Sơn hay xuống chợ.",
         {(VO, "Bí thư", "Thành ủy Lạng Sơn", "former")}),
        ("Ông Võ Thế Nhã đã giữ nhiều chức vụ: Phó Chánh Thanh tra tỉnh Lào Cai, Bí thư Huyện ủy Bát Xát.",
         {(VO, "Phó Chánh Thanh tra", "Thanh tra tỉnh Lào Cai", "former"),
          (VO, "Bí thư", "Huyện ủy Bát Xát", "former")}),
        ("Ông Võ Thế Nhã, Bí thư Huyện ủy Bát Xát, đã đảm nhận nhiều cương vị.",
         {(VO, "Bí thư", "Huyện ủy Bát Xát", "current")}),
        # with 'cùng' the first post is somebody else's
        ("Bí thư Tỉnh ủy cùng Chủ tịch UBND tỉnh Phú Yên Võ Thế Nhã kiểm tra kè.",
         {(VO, "Chủ tịch", PHU_YEN, "current")}),
        ("Bí thư Tỉnh ủy kiêm Chủ tịch UBND tỉnh Phú Yên Võ Thế Nhã kiểm tra kè.",
         {(VO, "Bí thư", "Tỉnh ủy Phú Yên", "current"), (VO, "Chủ tịch", PHU_YEN, "current")}),
        # who gets something is not who sends it
        ("Gửi thư khen tới đại úy Võ Thế Nhã, Bộ trưởng Bộ Công an biểu dương tinh thần dũng cảm.", set()),
        # a seat that is the only post at a name
        ("HĐND tỉnh Phú Yên đã miễn nhiệm Ủy viên UBND tỉnh Võ Thế Nhã.",
         {(VO, "Ủy viên", PHU_YEN, "former")}),
        # in capitals
        ("PHÓ CHỦ TỊCH UBND TỈNH KON TUM Y NGỌC THĂM HỎI CÁC GIA ĐÌNH",
         {("Y Ngọc", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Kon Tum", "current")}),
        ("CHỦ TỊCH UBND TỈNH KON TUM LÊ NGỌC ĐỐI THOẠI VỚI DOANH NGHIỆP",
         {("Lê Ngọc", "Chủ tịch", "Ủy ban nhân dân tỉnh Kon Tum", "current")}),
    ],
)  # fmt: skip
def test_posts_of_then_and_of_others(text: str, rows: set[Row]) -> None:
    assert posts(text) == rows


def test_expelled_under_a_heading_of_both() -> None:
    text = "Khai trừ khỏi Đảng các ông, bà: Võ Thế Nhã, Lô Thị Nguyệt, Kha Văn Út."
    assert {row[1] for row in facts(text, "discipline")} == {VO, "Lô Thị Nguyệt", "Kha Văn Út"}


def test_days_of_what_tells_who_somebody_is() -> None:
    text = (
        "Ngày 15/1/2022, HĐND tỉnh Lai Châu miễn nhiệm ông Võ Thế Nhã, người được bầu làm Chủ tịch UBND tỉnh "
        "hồi tháng 7/2019."
    )
    found = [fact for fact in read(text).facts if isinstance(fact, PersonnelFact)]
    assert {fact.date for fact in found if fact.change == "elected"} == {"2019-07"}


@pytest.mark.parametrize(
    ("opening", "province"),
    [
        ("Đoàn do ông Chu Bình Hữu, Bí thư Tỉnh ủy Bến Tre, dẫn đầu đã đến thăm tỉnh Trà Vinh. Tiếp đoàn có",
         "Trà Vinh"),
        ("Ông Chu Bình Hữu, Bí thư Tỉnh ủy Bến Tre, dẫn đầu đoàn đến thăm tỉnh Trà Vinh. Cùng đi có",
         "Bến Tre"),
    ],
)  # fmt: skip
def test_who_receives_a_delegation(opening: str, province: str) -> None:
    found = posts(f"{opening} Phó Bí thư Tỉnh ủy Võ Thế Nhã.")
    assert (VO, "Phó Bí thư", f"Tỉnh ủy {province}", "current") in found
