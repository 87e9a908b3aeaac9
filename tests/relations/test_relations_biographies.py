"""Biographies: whose the posts are of which no name stands, and since when until when they were held."""

from __future__ import annotations

import pytest
from facts import facts, people, read

from cadregraph.graph.mentions.subject import subject_of
from cadregraph.graph.model import Document, Official, TenureFact
from cadregraph.graph.text import sentences

Held = tuple[str, str | None, str | None, str]
LIFE = "Trần Văn Lâm\n\nTrần Văn Lâm (sinh năm 1941) là một chính khách Việt Nam.\n\n{}"


def careers(text: str) -> dict[str, set[Held]]:
    """By holder title, start, end and status of what a biography of Trần Văn Lâm tells."""
    extraction = read(LIFE.format(text))
    found: dict[str, set[Held]] = {}
    for fact in extraction.facts:
        if isinstance(fact, TenureFact):
            holder = extraction.entities[fact.holder]
            assert isinstance(holder, Official)
            row = (fact.title, fact.start, fact.end, fact.status)
            found.setdefault(holder.label, set()).add(row)
    return found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Trần Văn Lâm\n\nTrần Văn Lâm (sinh năm 1941) là một chính khách.", "Trần Văn Lâm"),
        ("Vũ Lộc\n\nVũ Lộc (3/2/1926 - 5/6/1999) là một tướng lĩnh.", "Vũ Lộc"),
        ("Đỗ Văn Ảnh (nhà báo)\n\nĐỗ Văn Ảnh là một nhà báo Việt Nam.", "Đỗ Văn Ảnh"),
        (
            "Tiểu sử đồng chí Trần Văn Lâm\n\nĐồng chí Trần Văn Lâm sinh ngày 3/2/1941.",
            "Trần Văn Lâm",
        ),
        ("Trần Văn Lâm sinh năm 1941 tại Bến Tre. Ông làm nghề dạy học.", "Trần Văn Lâm"),
        # news and pages of other things
        ("Ông Trần Văn Lâm là Bí thư Huyện ủy Ba Vì.", None),
        ("Bổ nhiệm ông Trần Văn Lâm\n\nÔng Trần Văn Lâm sinh năm 1975 vừa được bổ nhiệm.", None),
        ("Hà Nội\n\nHà Nội là thủ đô của Việt Nam.", None),
        ("Tỉnh ủy Bến Tre\n\nTỉnh ủy Bến Tre là cơ quan lãnh đạo.", None),
    ],
)
def test_whom_a_document_is_about(text: str, name: str | None) -> None:
    document = Document(id="bài", text=text)
    subject = subject_of(document, sentences(document))
    assert (subject.names[0] if subject is not None else None) == name


def test_other_names_are_those_of_the_subject() -> None:
    text = (
        "Vũ Lộc\n\nVũ Lộc (tên khai sinh là Trần Văn Nới, 1926 - 1999) là một chính khách. Vũ Lộc từng "
        "là Bí thư Huyện ủy Ba Vì."
    )
    assert people(text) == {"Vũ Lộc"}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # lines
        ("- 3/1968 - 6/1975: Bí thư Huyện ủy Ba Vì, Ủy viên Ban Thường vụ Thành ủy Hà Nội.",
         {("Bí thư", "1968-03", "1975-06", "former"), ("Ủy viên", "1968-03", "1975-06", "former")}),
        ("1968 – 1975: Bí thư Huyện ủy Ba Vì. Chủ tịch UBND huyện Ba Vì.",
         {("Bí thư", "1968", "1975", "former"), ("Chủ tịch", "1968", "1975", "former")}),
        ("Tháng 4 năm 1975, Phó Bí thư Huyện ủy Ba Vì, rồi Bí thư Huyện ủy Ba Vì.",
         {("Phó Bí thư", "1975-04", None, "former"), ("Bí thư", None, None, "current")}),
        ("Từ tháng 5 năm 1987 đến tháng 7 năm 1992, là Bí thư Huyện ủy Ba Vì.",
         {("Bí thư", "1987-05", "1992-07", "former")}),
        # sentences without a subject, and 'ông'
        ("Năm 1968, được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Bến Tre.",
         {("Giám đốc", "1968", None, "former")}),
        ("Cha ông là cụ Trần Văn Thành. Tháng 3/1990, ông được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Bến Tre.",
         {("Giám đốc", "1990-03", None, "current")}),
        ("Tháng 3/1990, Thủ tướng Võ Minh Khôi bổ nhiệm ông giữ chức Giám đốc Sở Y tế tỉnh Bến Tre.",
         {("Giám đốc", "1990-03", None, "current")}),
        ("Kế nhiệm ông là Phạm Bá Tín. Tháng 9 năm 1998, ông được bổ nhiệm làm Thứ trưởng Bộ Y tế.",
         {("Thứ trưởng", "1998-09", None, "current")}),
        # several in one sentence
        ("Tháng 3 năm 1969, ông làm Phó Giám đốc Sở Y tế tỉnh Bến Tre, tháng 9 cùng năm trở thành Giám đốc "
         "Sở Y tế tỉnh Bến Tre.",
         {("Phó Giám đốc", "1969-03", None, "former"), ("Giám đốc", "1969-09", None, "former")}),
        ("Ông được phân công làm Bí thư Huyện ủy Ba Vì, thành phố Hà Nội đến năm 1980.",
         {("Bí thư", None, "1980", "former")}),
        ("Ông từng là Bí thư Huyện ủy Ba Vì (1968 - 1972), Giám đốc Sở Y tế tỉnh Bến Tre (1972-1975).",
         {("Bí thư", "1968", "1972", "former"), ("Giám đốc", "1972", "1975", "former")}),
        ("Ngày 24/6/2019, ông bàn giao chức trách, nhiệm vụ Bí thư Huyện ủy Ba Vì cho ông Lê Văn Vỹ.",
         {("Bí thư", None, "2019-06-24", "former")}),
        # a step is over once the next is taken up
        ("Năm 1968, ông là Bí thư Huyện ủy Ba Vì. Năm 1972, ông là Giám đốc Sở Y tế tỉnh Bến Tre.",
         {("Bí thư", "1968", None, "former"), ("Giám đốc", "1972", None, "former")}),
        # stretches that follow one another are one
        ("- 1/1990 - 5/1993: Tỉnh ủy viên Bến Tre.\n- 6/1993 - 8/1995: Tỉnh ủy viên Bến Tre.",
         {("Ủy viên", "1990-01", "1995-08", "former")}),
    ],
)  # fmt: skip
def test_the_posts_of_the_subject(text: str, rows: set[Held]) -> None:
    assert careers(text).get("Trần Văn Lâm", set()) == rows


@pytest.mark.parametrize(
    "text",
    [
        # posts of others, or of nobody
        "Cha ông là Bí thư Huyện ủy Ba Vì.",
        "Ông là con trai của Bí thư Huyện ủy Ba Vì Trần Văn Thành.",
        "Năm 1968, ông làm thư ký cho Bí thư Huyện ủy Ba Vì.",
        "Kế nhiệm ông là Phạm Bá Tín, sau là Thứ trưởng Bộ Y tế.",
        "Năm 1969, Chủ tịch UBND tỉnh Bến Tre trao tặng ông bằng khen.",
        "Ông được Bộ trưởng Bộ Y tế tặng bằng khen.",
        "Ông không giữ chức Bí thư Huyện ủy Ba Vì.",
        "Ông được giới thiệu ứng cử Chủ tịch UBND huyện Ba Vì.",
    ],
)
def test_the_posts_of_others(text: str) -> None:
    assert "Trần Văn Lâm" not in careers(text)


def test_the_death_ends_every_post() -> None:
    text = (
        "Vũ Lộc\n\nVũ Lộc (1926 - 1999) là một chính khách. Năm 1980, ông là Bí thư Huyện ủy Ba Vì."
    )
    assert facts(text, "post") == {("post", "Vũ Lộc", "Bí thư", "Huyện ủy Ba Vì", "former")}


def test_the_lines_of_a_career_in_news() -> None:
    text = (
        "Quá trình công tác của ông Trần Văn Lâm:\n- 3/2011 - 6/2016: Giám đốc Sở Y tế tỉnh Bến Tre.\n"
        "- 7/2016 - 5/2020: Bí thư Huyện ủy Ba Tri."
    )
    found = {(f.title, f.start, f.end) for f in read(text).facts if isinstance(f, TenureFact)}
    assert found == {("Giám đốc", "2011-03", "2016-06"), ("Bí thư", "2016-07", "2020-05")}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # the house of the premier is a body, and no premier
        ("Từ năm 1955 đến năm 1958, ông làm Bộ trưởng Phủ Thủ tướng.",
         {("Bộ trưởng", "1955", "1958", "former")}),
        ("Năm 1963, ông là Chủ nhiệm Văn phòng Công nghiệp Phủ Thủ tướng.",
         {("Chủ nhiệm", "1963", None, "former")}),
        # what somebody says or dreams of, and what an official does for him
        ('Năm 1997, ông được chú ý với tuyên bố: "Ước mơ của tôi là trở thành Thủ tướng".', set()),
        ("Từ năm 1997 đến năm 1999, ông lãnh đạo công ty, Chủ tịch nước tặng ông một bằng khen.", set()),
    ],
)  # fmt: skip
def test_no_office_of_somebody_else(text: str, rows: set[Held]) -> None:
    assert careers(text).get("Trần Văn Lâm", set()) == rows


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        ("Bí thư Huyện ủy Ba Vì | |\nNhiệm kỳ18 tháng 12 năm 1986 – 27 tháng 6 năm 1991 | |",
         {("Bí thư", "1986-12-18", "1991-06-27", "former")}),
        ("Trần Văn Lâm | |\nGiám đốc Sở Y tế tỉnh Bến Tre | |\nNhiệm kỳ tháng 3 năm 1975–1982 7 năm | |\n"
         "Chủ tịch UBND huyện Ba Tri |\n| Nhiệm kỳ | 1982 - 1985 |",
         {("Giám đốc", "1975-03", "1982", "former"), ("Chủ tịch", "1982", "1985", "former")}),
        ("Bí thư Huyện ủy Ba Vì | |\nNhiệm kỳ5 tháng 4 năm 2021 – nay | |",
         {("Bí thư", "2021-04-05", None, "current")}),
        # a term below no post, or below a sentence with one; a post without a term
        ("Trần Văn Lâm | |\nNhiệm kỳ18 tháng 12 năm 1986 – 27 tháng 6 năm 1991 | |", set()),
        ("Bí thư Huyện ủy Ba Vì | |\nVị trí Hà Nội | |\nNhiệm kỳ1986–1991 | |", set()),
        ("Bí thư Huyện ủy Ba Vì | |\nTiền nhiệm Lê Thị Hoa | |", set()),
    ],
)  # fmt: skip
def test_tables_of_posts(table: str, rows: set[Held]) -> None:
    text = f"Trần Văn Lâm\n\n{table}\n\nTrần Văn Lâm (sinh năm 1941) là một chính khách Việt Nam."
    found = read(text)
    assert {
        (f.title, f.start, f.end, f.status) for f in found.facts if isinstance(f, TenureFact)
    } == rows


def test_a_table_and_a_sentence_of_one_post_are_one() -> None:
    table = "Bí thư Huyện ủy Ba Vì | |\nNhiệm kỳ18 tháng 12 năm 1986 – 1991 | |"
    text = f"{table}\n\nTừ năm 1986 đến năm 1991, ông là Bí thư Huyện ủy Ba Vì."
    assert careers(text)["Trần Văn Lâm"] == {("Bí thư", "1986-12-18", "1991", "former")}
