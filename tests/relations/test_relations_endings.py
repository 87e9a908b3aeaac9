"""How posts end: by a relief or a sanction that names no post, by death, by another post taken up."""

from __future__ import annotations

import pytest
from facts import Row, facts, read

from cadregraph.graph.model import DisciplineFact, PersonnelFact, TenureFact

LAM, HOA = "Trần Văn Lâm", "Lê Thị Hoa"
HEALTH, TUY_AN = "Sở Y tế tỉnh Bình Định", "Ủy ban nhân dân huyện Tuy An"


def rows_of(text: str, *kinds: str) -> set[Row]:
    return {row[1:] for row in facts(text, *kinds)}


@pytest.mark.parametrize(
    ("text", "relieved"),
    [
        ("Bà Lê Thị Hoa, Giám đốc Sở Y tế tỉnh Bình Định, xin nghỉ hưu sớm và đã được miễn nhiệm chức vụ.",
         True),
        ("Bà Lê Thị Hoa, Giám đốc Sở Y tế tỉnh Bình Định, vừa được chấp thuận cho thôi giữ chức vụ theo "
         "nguyện vọng cá nhân.", True),
        ("Giám đốc Sở Y tế tỉnh Bình Định Lê Thị Hoa đã được HĐND tỉnh cho thôi giữ chức vụ.", True),
        ("Bà Lê Thị Hoa (Giám đốc Sở Y tế tỉnh Bình Định) được miễn nhiệm.", True),
        ("Bà Lê Thị Hoa, Giám đốc Sở Y tế tỉnh Bình Định, sẽ được miễn nhiệm.", False),
        ("Bà Lê Thị Hoa, Giám đốc Sở Y tế tỉnh Bình Định, chưa được miễn nhiệm.", False),
        ("Bà Lê Thị Hoa, Giám đốc Sở Y tế tỉnh Bình Định, xin được miễn nhiệm chức vụ.", False),
        ("Bà Lê Thị Hoa, Giám đốc Sở Y tế tỉnh Bình Định, được miễn nhiệm chức vụ đại biểu HĐND "
         "tỉnh.", False),
        ("Bà Lê Thị Hoa, Bí thư Huyện ủy Tuy An, Giám đốc Sở Y tế tỉnh Bình Định, được cho thôi giữ chức vụ.",
         False),  # of which of the two it does not tell
    ],
)  # fmt: skip
def test_relieved_of_the_post_at_the_name(text: str, relieved: bool) -> None:
    assert ((HOA, "Giám đốc", HEALTH, "former") in rows_of(text, "post")) == relieved
    decided = ("relieved", HOA, "Giám đốc", HEALTH, "decided")
    assert (decided in rows_of(text, "change")) == relieved


@pytest.mark.parametrize(
    ("text", "secretary", "chairman"),
    [
        ("Ông Trần Văn Lâm, Phó Bí thư Huyện ủy Tuy An, Chủ tịch UBND huyện Tuy An, bị cách tất cả các chức "
         "vụ trong Đảng.", "former", "current"),
        ("Ông Trần Văn Lâm, Phó Bí thư Huyện ủy Tuy An, Chủ tịch UBND huyện Tuy An, đã bị cách hết mọi chức "
         "vụ trong Đảng và chính quyền.", "former", "former"),
        ("Tỉnh ủy Phú Yên cách tất cả chức vụ trong Đảng đối với ông Trần Văn Lâm, Phó Bí thư Huyện ủy Tuy "
         "An, Chủ tịch UBND huyện Tuy An.", "former", "current"),
        ("Ông Trần Văn Lâm, Phó Bí thư Huyện ủy Tuy An, Chủ tịch UBND huyện Tuy An, bị đề nghị cách tất cả "
         "các chức vụ trong Đảng.", "current", "current"),
        ("Ông Trần Văn Lâm, Phó Bí thư Huyện ủy Tuy An, Chủ tịch UBND huyện Tuy An, bị khiển trách về mặt "
         "Đảng.", "current", "current"),
    ],
)  # fmt: skip
def test_who_lost_all_posts(text: str, secretary: str, chairman: str) -> None:
    assert rows_of(text, "post") == {
        (LAM, "Phó Bí thư", "Huyện ủy Tuy An", secretary),
        (LAM, "Chủ tịch", TUY_AN, chairman),
    }


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (
            "Ông Trần Văn Lâm, Chủ tịch UBND huyện Tuy An, đã mất sáng 17/9/2020 do đột quỵ.",
            "2020-09-17",
        ),
        (
            "Ông Trần Văn Lâm, Chủ tịch UBND huyện Tuy An, hy sinh ngày 13/10/2020 khi cứu nạn.",
            "2020-10-13",
        ),
        (
            "Chủ tịch UBND huyện Tuy An Trần Văn Lâm không may mất lúc 5 giờ ngày 2/2/2019.",
            "2019-02-02",
        ),
        ("Ông Trần Văn Lâm, Chủ tịch UBND huyện Tuy An, tạ thế ngày 2/2/2019.", "2019-02-02"),
        ("Ông Trần Văn Lâm, Chủ tịch UBND huyện Tuy An, viếng các liệt sĩ hy sinh năm 1972.", None),
        ("Ông Trần Văn Lâm, Chủ tịch UBND huyện Tuy An, mất đoàn kết với cấp dưới.", None),
        ("Ông Trần Văn Lâm, Chủ tịch UBND huyện Tuy An, sẵn sàng hy sinh quyền lợi.", None),
        ("Bà Lê Thị Hoa, phu nhân ông Trần Văn Lâm, mất ngày 2/2/2019.", None),
    ],
)
def test_deaths(text: str, date: str | None) -> None:
    found = [f for f in read(text).facts if isinstance(f, PersonnelFact) and f.change == "died"]
    assert [f.date for f in found] == ([date] if date else [])
    if "UBND" in text:
        status = "former" if date else "current"
        assert (LAM, "Chủ tịch", TUY_AN, status) in rows_of(text, "post")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Thủ tướng bổ nhiệm bà Lê Thị Hoa, Phó Chủ tịch UBND tỉnh Sơn La, giữ chức Thứ trưởng Bộ Nội vụ.",
         "former"),
        ("HĐND tỉnh Sơn La bầu bà Lê Thị Hoa, Giám đốc Sở Y tế tỉnh Sơn La, giữ chức Phó Chủ tịch UBND tỉnh "
         "Sơn La.", "former"),
        ("Bộ Chính trị phân công bà Lê Thị Hoa, Bộ trưởng Bộ Nội vụ, làm Bí thư Tỉnh ủy Sơn La.", "former"),
        # what goes together, what a congress gives besides, what is only proposed
        ("HĐND tỉnh Sơn La bầu bà Lê Thị Hoa, Phó Bí thư Tỉnh ủy Sơn La, giữ chức Chủ tịch UBND tỉnh Sơn La.",
         "current"),
        ("Bà Lê Thị Hoa, Chủ tịch UBND tỉnh Sơn La, được bầu làm Bí thư Tỉnh ủy Sơn La.", "current"),
        ("Bà Lê Thị Hoa, Giám đốc Sở Y tế tỉnh Sơn La, được bầu làm Ủy viên UBND tỉnh Sơn La.", "current"),
        ("Đề nghị bổ nhiệm bà Lê Thị Hoa, Phó Chủ tịch UBND tỉnh Sơn La, giữ chức Thứ trưởng Bộ Nội vụ.",
         "current"),
    ],
)  # fmt: skip
def test_a_post_that_does_not_go_with_the_one_taken_up(text: str, status: str) -> None:
    before = text.split("Lê Thị Hoa, ")[1].split(" ")[0]
    assert {row[3] for row in rows_of(text, "post") if row[1].startswith(before)} == {status}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Bộ Chính trị quyết định xóa tư cách Bí thư Tỉnh ủy Lâm Đồng giai đoạn 2015-2020 đối với ông Trần "
         "Văn Lâm.", {(LAM, "Bí thư", "decided", "party")}),
        ("Ông Trần Văn Lâm bị xoá tư cách nguyên Giám đốc Sở Y tế tỉnh Bình Định.",
         {(LAM, "Giám đốc", "decided", "state")}),
        ("Thủ tướng Lê Thị Hoa ký quyết định xóa tư cách nguyên Giám đốc Sở Y tế tỉnh Bình Định với ông Trần "
         "Văn Lâm.", {(LAM, "Giám đốc", "decided", "state")}),
        ("Bà Lê Thị Hoa trình bày tờ trình về việc xóa tư cách nguyên Giám đốc Sở Y tế tỉnh Bình Định của "
         "ông Trần Văn Lâm.", {(LAM, "Giám đốc", "proposed", "state")}),
        ("Tòa án xóa tư cách pháp nhân của Công ty Cổ phần Hợp Thành.", set()),
    ],
)  # fmt: skip
def test_stripped_of_a_post_of_the_past(text: str, rows: set[Row]) -> None:
    found = read(text)
    assert {
        (found.entities[f.sanctioned].label, f.title, f.decision, f.kind)
        for f in found.facts
        if isinstance(f, DisciplineFact)
    } == rows
    held = {(row[0], row[3]) for row in rows_of(text, "post") if row[1] in ("Giám đốc", "Bí thư")}
    assert held == {(person, "former") for person, *_ in rows}


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Từ ngày 1/3/2019, bà Lê Thị Hoa không còn là Giám đốc Sở Y tế tỉnh Bình Định.", None, "2019-03-01"),
        ("Bà Lê Thị Hoa không còn giữ chức Giám đốc Sở Y tế tỉnh Bình Định.", None, None),
        ("Từ ngày 1/3/2019, bà Lê Thị Hoa là Giám đốc Sở Y tế tỉnh Bình Định.", "2019-03-01", None),
        ("Sau khi làm Bí thư Huyện ủy Tuy An, năm 2008 bà Lê Thị Hoa về làm Giám đốc Sở Y tế tỉnh Bình Định.",
         "2008", None),
    ],
)  # fmt: skip
def test_what_is_no_more_ends_on_its_day(text: str, start: str | None, end: str | None) -> None:
    found = read(text)
    times = {
        (fact.start, fact.end)
        for fact in found.facts
        if isinstance(fact, TenureFact) and fact.title == "Giám đốc"
    }
    assert times == {(start, end)}
