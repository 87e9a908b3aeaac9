"""Which posts an article has as over: by their terms, by another post that came later."""

from __future__ import annotations

import pytest
from facts import read

from cadregraph.graph.model import TenureFact

DAY = "2024-06-20"


def held(text: str, published: str | None = DAY) -> set[tuple[str, str, str]]:
    """Title, term (or since when) and status of each post of a text."""
    found = read(text, published=published)
    return {
        (fact.title, fact.term or fact.start or "", fact.status)
        for fact in found.facts
        if isinstance(fact, TenureFact)
    }


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # the last of several terms is that of the post
        ("Ông Đỗ Gia Hải là Ủy viên Trung ương Đảng khóa XI, XII, XIII.",
         {("Ủy viên", "khóa XIII", "current")}),
        ("Ông Đỗ Gia Hải là Ủy viên Trung ương Đảng khóa 11, 12 và 13 và quê ở Huế.",
         {("Ủy viên", "khóa XIII", "current")}),
        ("Ông Đỗ Gia Hải là Ủy viên Trung ương Đảng bốn khóa X (dự khuyết), XI, XII, XIII.",
         {("Ủy viên", "khóa XIII", "current")}),
        ("Ông Đỗ Gia Hải là đại biểu Quốc hội các khóa XIV, XV.", {("Đại biểu", "khóa XV", "current")}),
        ("Ông Đỗ Gia Hải, đại biểu Quốc hội khóa 14.15, đã dự.", {("Đại biểu", "khóa XV", "current")}),
        # terms that are over by the date of the article
        ("Ông Đỗ Gia Hải, Ủy viên Trung ương ba khóa 9-11, đã dự.", {("Ủy viên", "khóa XI", "former")}),
        ("Ông Đỗ Gia Hải, 64 tuổi, là Ủy viên Trung ương Đảng hai khóa XI, XII.",
         {("Ủy viên", "khóa XII", "former")}),
        ("Bà Lê Thị Mai trúng cử đại biểu Quốc hội khóa XIII.", {("Đại biểu", "khóa XIII", "former")}),
        # a number behind the term is no term, the term of a province is not known
        ("Ông Đỗ Gia Hải, đại biểu Quốc hội khóa XV, 13 đại biểu khác và khách mời đã dự.",
         {("Đại biểu", "khóa XV", "current")}),
        ("Ông Đỗ Gia Hải, đại biểu HĐND tỉnh Phú Thọ khóa XII, đã dự.",
         {("Đại biểu", "khóa XII", "current")}),
        # a term that is over ends none that goes on
        ("Ông Đỗ Gia Hải, Ủy viên Trung ương Đảng, đã dự. Ông Hải là Ủy viên Trung ương Đảng khóa XII.",
         {("Ủy viên", "", "current"), ("Ủy viên", "khóa XII", "former")}),
    ],
)  # fmt: skip
def test_terms(text: str, rows: set[tuple[str, str, str]]) -> None:
    assert held(text) == rows


def test_without_a_date_no_term_is_over() -> None:
    text = "Ông Đỗ Gia Hải, đại biểu Quốc hội khóa XI, đã dự."
    assert held(text, None) == {("Đại biểu", "khóa XI", "current")}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # another post began later
        ("Tháng 7/2011, ông Đỗ Gia Hải được bầu làm Phó Chủ tịch UBND tỉnh Thanh Hóa và tháng 4/2016, ông "
         "được bầu giữ chức Chủ tịch UBND tỉnh Thanh Hóa.",
         {("Phó Chủ tịch", "2011-07", "former"), ("Chủ tịch", "2016-04", "current")}),
        # another is held, this one is no news
        ("Ông Đỗ Gia Hải, Giám đốc Sở Y tế tỉnh Thanh Hóa, đã dự. Năm 2019, ông Hải được bổ nhiệm làm Phó "
         "Giám đốc Sở Y tế tỉnh Thanh Hóa.",
         {("Giám đốc", "", "current"), ("Phó Giám đốc", "2019", "former")}),
        ("Ông Đỗ Gia Hải hiện là Bộ trưởng Bộ Y tế. Ông Hải là Phó Chủ tịch UBND tỉnh Thanh Hóa từ 2.2015.",
         {("Bộ trưởng", "", "current"), ("Phó Chủ tịch", "2015-02", "former")}),
        # what came next in a career
        ("Đại tá Đỗ Gia Hải, Giám đốc Công an tỉnh Thanh Hóa, đã dự. Tháng 5/2018, ông Hải được bổ nhiệm làm "
         "Trưởng Công an huyện Ba Vì. Sau đó, ông Hải được điều động làm Phó Cục trưởng Cục Cảnh sát giao "
         "thông.",
         {("Giám đốc", "", "current"), ("Trưởng Công an", "2018-05", "former"),
          ("Phó Cục trưởng", "", "former")}),
        # but: what goes together, what is news, what came next today, who is not the same
        ("Ông Đỗ Gia Hải, Phó Bí thư Tỉnh ủy Thanh Hóa, đã dự. Tháng 3/2020, ông Hải được bầu giữ chức Chủ "
         "tịch UBND tỉnh Thanh Hóa.",
         {("Phó Bí thư", "", "current"), ("Chủ tịch", "2020-03", "current")}),
        ("Ngày 1/6/2024, UBND tỉnh Thanh Hóa bổ nhiệm ông Đỗ Gia Hải giữ chức Giám đốc Sở Y tế tỉnh Thanh "
         "Hóa. Ông Đỗ Gia Hải, Giám đốc Sở Nội vụ tỉnh Thanh Hóa, cảm ơn.",
         {("Giám đốc", "2024-06-01", "current"), ("Giám đốc", "", "former")}),
        ("Ông Đỗ Gia Hải, Phó Chủ tịch UBND tỉnh Thanh Hóa, được giới thiệu. Sau đó, HĐND tỉnh Thanh Hóa bầu "
         "ông Hải giữ chức Chủ tịch UBND tỉnh Thanh Hóa.",
         {("Phó Chủ tịch", "", "former"), ("Chủ tịch", "", "current")}),
        ("Chân dung tân Giám đốc Sở Y tế tỉnh Thanh Hóa Đỗ Gia Hải. Ông Hải được bầu làm Giám đốc Sở Y tế "
         "tỉnh Thanh Hóa. Hôm 2/7, Bộ Chính trị điều động ông Hải giữ chức Bí thư Huyện ủy Ba Vì.",
         {("Giám đốc", "", "current"), ("Bí thư", "2024-07-02", "current")}),
        ("Ông Đỗ Gia Hải, Giám đốc Sở Y tế tỉnh Thanh Hóa, đã dự. Năm 2019, ông Lê Văn Nam được bổ nhiệm làm "
         "Phó Giám đốc Sở Y tế tỉnh Thanh Hóa.",
         {("Giám đốc", "", "current"), ("Phó Giám đốc", "2019", "current")}),
        ("Ông Đỗ Gia Hải được điều động làm Bí thư Tỉnh ủy Thanh Hóa. Tháng 8/2020, ông Hải được phân công "
         "giữ chức Trưởng ban Kinh tế Trung ương đến nay.",
         {("Bí thư", "", "current"), ("Trưởng ban", "2020-08", "current")}),
        # what he is now is told beside it
        ("Ông Đỗ Gia Hải (Giám đốc Sở Y tế tỉnh Thanh Hóa, luân chuyển làm Phó Bí thư Huyện ủy Quan Hóa), "
         "hiện giữ chức Bí thư Huyện ủy Quan Hóa.",
         {("Giám đốc", "", "former"), ("Bí thư", "", "current")}),
        ("Ông Đỗ Gia Hải (Tỉnh ủy viên Thanh Hóa) hiện là Bí thư Huyện ủy Quan Hóa.",
         {("Ủy viên", "", "current"), ("Bí thư", "", "current")}),
        # what another in the sentence is now tells nothing of who still has the title
        ("Giám đốc Công an Thanh Hóa Đỗ Gia Hải vừa được bầu. Hội nghị bầu hai Phó Bí thư Tỉnh ủy Thanh Hóa "
         "gồm bà Lê Thị Na (hiện là Phó Bí thư Thường trực), ông Đỗ Gia Hải (Giám đốc Công an tỉnh). Tháng "
         "3/2024, ông Hải được bổ nhiệm làm Giám đốc Công an Thanh Hóa.",
         {("Giám đốc", "", "current"), ("Giám đốc", "2024-03", "current"), ("Phó Bí thư", "", "current"),
          ("Phó Bí thư Thường trực", "", "current")}),
        # a day that is not said
        ("Tháng 2/2019, ông Đỗ Gia Hải giữ chức Phó Bí thư Thành ủy Hải Phòng và hai năm sau được điều động "
         "làm Bí thư Tỉnh ủy Thanh Hóa.", {("Phó Bí thư", "2019-02", "former"), ("Bí thư", "", "current")}),
        # the last step that an article tells: a term ago it is over
        ("Năm 2011, ông Đỗ Gia Hải làm Giám đốc Sở Y tế tỉnh Thanh Hóa.", {("Giám đốc", "2011", "former")}),
        ("Năm 2022, ông Đỗ Gia Hải làm Giám đốc Sở Y tế tỉnh Thanh Hóa.", {("Giám đốc", "2022", "current")}),
        ("Ông Đỗ Gia Hải sau đó làm Giám đốc Sở Y tế tỉnh Thanh Hóa và giữ cương vị Bí thư Huyện ủy Ba Vì từ "
         "tháng 4/2016 đến nay.", {("Giám đốc", "", "former"), ("Bí thư", "2016-04", "current")}),
        # a body that is no more has nobody in office
        ("Tháng 7/1986, ông Đỗ Gia Hải đang làm Chủ tịch Hội đồng Nhà nước.", {("Chủ tịch", "", "former")}),
        ("Ông Đỗ Gia Hải đang làm Chủ tịch Hội Nông dân Việt Nam.", {("Chủ tịch", "", "current")}),
    ],
)  # fmt: skip
def test_posts_that_another_outlived(text: str, rows: set[tuple[str, str, str]]) -> None:
    assert held(text) == rows


def test_a_day_without_its_year_is_no_earlier_one() -> None:
    text = (
        "Ngày 5/11, Thành ủy Hải Phòng điều động ông Đỗ Gia Hải làm Bí thư Quận ủy Hồng Bàng. Trước khi "
        "được bổ nhiệm giữ chức Giám đốc Sở Y tế thành phố Hải Phòng vào tháng 11/2015, ông Hải công tác "
        "ở bệnh viện."
    )
    assert ("Bí thư", "--11-05", "current") in held(text, None)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ông Đỗ Gia Hải từng được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Thanh Hóa.", "former"),
        (
            "Ông Đỗ Gia Hải từng được Tỉnh ủy phân công giữ chức Giám đốc Sở Y tế tỉnh Thanh Hóa.",
            "former",
        ),
        (
            "Ông Đỗ Gia Hải từng học ở Nga, được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Thanh Hóa.",
            "current",
        ),
    ],
)
def test_what_somebody_was_once_given(text: str, status: str) -> None:
    assert held(text) == {("Giám đốc", "", status)}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Cố Tổng Bí thư Lê Khả An được bầu làm Tổng Bí thư năm 1997. Đoàn viếng cố Tổng Bí thư Lê Khả An.",
         {("Tổng Bí thư", "", "former"), ("Tổng Bí thư", "1997", "former")}),
        ("Bộ Chính trị điều động bà Lê Thị Na, Bí thư Trung ương Đảng, Trưởng ban Dân vận Trung ương thôi "
         "tham gia Ban Bí thư.",
         {("Bí thư", "", "former"), ("Trưởng ban", "", "current"), ("Ủy viên", "", "former")}),
        ("Bộ Chính trị cho bà Lê Thị Na, Bí thư Trung ương Đảng, thôi giữ chức Trưởng ban Dân vận Trung "
         "ương.", {("Bí thư", "", "current"), ("Trưởng ban", "", "former")}),
        ("Ông Lê Văn Nam, Bộ trưởng Bộ Y tế, nguyên: Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Phú Thọ, đã dự.",
         {("Bộ trưởng", "", "current"), ("Bí thư", "", "former"), ("Chủ tịch", "", "former")}),
        ("Các ông: Lê Văn Nam, nguyên: Bí thư Tỉnh ủy Phú Thọ; Đỗ Gia Hải, nguyên: Phó Bí thư Tỉnh ủy Phú "
         "Thọ đã vi phạm.", {("Bí thư", "", "former"), ("Phó Bí thư", "", "former")}),
        ("Ông Lê Văn Nam, trong thời gian giữ cương vị Bí thư Tỉnh ủy Phú Thọ, Thường trực Ban Bí thư, Chủ "
         "tịch nước đã vi phạm quy định.",
         {("Bí thư", "", "former"), ("Thường trực", "", "former"), ("Chủ tịch nước", "", "former")}),
    ],
)  # fmt: skip
def test_who_left(text: str, rows: set[tuple[str, str, str]]) -> None:
    assert held(text) == rows


def test_a_name_that_is_not_read_may_be_meant() -> None:
    text = (
        "Ông Phan Văn Minh là Thủ tướng từ năm 1997 đến 2006. Quốc lộ 50 được đặt tên Văn Tiến Sơn. Ông là "
        "Bộ trưởng Bộ Quốc phòng từ năm 1980 đến năm 1986."
    )
    assert {title for title, _, _ in held(text)} == {"Thủ tướng"}
