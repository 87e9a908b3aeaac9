"""Since when and until when: dates and intervals in every place of a sentence."""

from __future__ import annotations

import pytest
from facts import read

from cadregraph.graph.model import PersonnelFact, TenureFact

Held = tuple[str, str | None, str | None, str]


def held(text: str, published: str | None = None) -> set[Held]:
    """Title, start, end and status of the posts that a text tells."""
    facts = read(text, published=published).facts
    return {(f.title, f.start, f.end, f.status) for f in facts if isinstance(f, TenureFact)}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # one step behind another, each with its time, a colon and a rank
        ("Trước tháng 6-2011, ông Trần Văn Lâm là Đại tá, Chỉ huy trưởng Bộ CHQS tỉnh Kon Tum; từ tháng 6-"
         "2011 đến 8-2014: Thiếu tướng, Phó Tư lệnh Quân khu 9; từ tháng 8-2014: Tham mưu trưởng Quân khu 9.",
         {("Chỉ huy trưởng", None, None, "former"), ("Phó Tư lệnh", "2011-06", "2014-08", "former"),
          ("Tham mưu trưởng", "2014-08", None, "current")}),
        ("Ông Trần Văn Lâm là Chỉ huy trưởng Bộ CHQS tỉnh Kon Tum; từ ngày 1/6/2020: Chủ tịch UBND tỉnh khen"
         " thưởng tập thể.",
         {("Chỉ huy trưởng", None, None, "current")}),
        # before the clause
        ("Từ năm 2009 đến năm 2014, ông Trần Văn Lâm giữ chức Giám đốc Sở Y tế tỉnh Bến Tre.",
         {("Giám đốc", "2009", "2014", "former")}),
        ("Từ tháng 2/2009 đến tháng 11/2014, bà Lê Thị Hoa là Giám đốc Sở Y tế tỉnh Bến Tre.",
         {("Giám đốc", "2009-02", "2014-11", "former")}),
        ("Giai đoạn 2009 - 2014, ông Trần Văn Lâm làm Giám đốc Sở Y tế tỉnh Bến Tre.",
         {("Giám đốc", "2009", "2014", "former")}),
        ("Thời kỳ 2009-2014, ông Trần Văn Lâm là Giám đốc Sở Y tế tỉnh Bến Tre.",
         {("Giám đốc", "2009", "2014", "former")}),
        ("Tháng 3 năm 2009 đến tháng 5 năm 2014, ông Trần Văn Lâm là Giám đốc Sở Y tế tỉnh Bến Tre.",
         {("Giám đốc", "2009-03", "2014-05", "former")}),
        ("Từ tháng 5/2019 đến nay, ông Trần Văn Lâm là Bí thư Huyện ủy Ba Vì kiêm Chủ tịch HĐND huyện.",
         {("Bí thư", "2019-05", None, "current"), ("Chủ tịch", "2019-05", None, "current")}),
        # behind the post
        ("Ông Trần Văn Lâm giữ chức Giám đốc Sở Y tế tỉnh Bến Tre từ tháng 3.2009 đến tháng 6.2014.",
         {("Giám đốc", "2009-03", "2014-06", "former")}),
        ("Bà Lê Thị Hoa giữ chức Giám đốc Sở Y tế tỉnh Bến Tre từ năm 2018 đến nay.",
         {("Giám đốc", "2018", None, "current")}),
        ("Ông Trần Văn Lâm, Giám đốc Sở Y tế tỉnh Bến Tre (2009-2014), bị cảnh cáo.",
         {("Giám đốc", "2009", "2014", "former")}),
        ("Ông Trần Văn Lâm, nguyên Giám đốc Sở Y tế tỉnh Bến Tre giai đoạn 2009-2014, bị cảnh cáo.",
         {("Giám đốc", "2009", "2014", "former")}),
        # each post of a list has its own
        ("Ông Trần Văn Lâm từng là Bí thư Huyện ủy Ba Vì (2005 - 2009), Giám đốc Sở Y tế tỉnh Bến Tre "
         "(tháng 8/2009 - tháng 1/2014).",
         {("Bí thư", "2005", "2009", "former"), ("Giám đốc", "2009-08", "2014-01", "former")}),
        # what came later has a time that is not said
        ("Tháng 9/2010, ông Trần Văn Lâm được bầu làm Phó Bí thư Huyện ủy Ba Vì, sau đó là Bí thư Huyện ủy.",
         {("Phó Bí thư", "2010-09", None, "former"), ("Bí thư", None, None, "current")}),
        ("Ngày 9/8/2021, HĐND huyện Ba Vì bầu ông Trần Văn Lâm giữ chức Chủ tịch UBND huyện Ba Vì, thay "
         "ông Lê Văn Nam đã được điều động làm Giám đốc Sở Y tế tỉnh Bến Tre.",
         {("Chủ tịch", "2021-08-09", None, "current"), ("Chủ tịch", None, None, "former"),
          ("Giám đốc", None, None, "current")}),
        # from a day on: held still, unless a later post follows
        ("Từ ngày 1/8/2022, bà Lê Thị Hoa làm Giám đốc Sở Y tế tỉnh Bến Tre, thay ông Trần Văn Lâm.",
         {("Giám đốc", "2022-08-01", None, "current"), ("Giám đốc", None, None, "former")}),
        ("Từ tháng 3/2012, bà Lê Thị Hoa đảm nhiệm chức vụ Phó Giám đốc Sở Y tế tỉnh Bến Tre. Từ tháng "
         "5/2016, bà là Bí thư Huyện ủy Ba Vì.",
         {("Phó Giám đốc", "2012-03", None, "former"), ("Bí thư", "2016-05", None, "current")}),
        # in a year: over once a later post follows; the last of them may last, or not
        ("Năm 2012, ông Trần Văn Lâm là Phó Giám đốc Sở Y tế tỉnh Bến Tre. Từ tháng 5/2016, ông làm Bí thư "
         "Huyện ủy Ba Vì.",
         {("Phó Giám đốc", None, None, "former"), ("Bí thư", "2016-05", None, "current")}),
        ("Năm 2012, ông Trần Văn Lâm là Phó Giám đốc Sở Y tế tỉnh Bến Tre.", set()),
        ("Ông Trần Văn Lâm, Phó Giám đốc Sở Y tế tỉnh Bến Tre, ký văn bản. Năm 2012, ông là Phó Giám đốc Sở "
         "Y tế tỉnh Bến Tre.", {("Phó Giám đốc", None, None, "current")}),
        ("Tháng 5/2016, ông Trần Văn Lâm trở thành Bí thư Huyện ủy Ba Vì.",
         {("Bí thư", "2016-05", None, "current")}),
        # the day is that of the first of two posts
        ("Năm 2015, ông Trần Văn Lâm làm Phó Giám đốc, rồi Giám đốc Sở Y tế tỉnh Bến Tre.",
         {("Phó Giám đốc", "2015", None, "former"), ("Giám đốc", None, None, "current")}),
        # longer ago than anybody holds a post
        ("Năm 1962, ông Trần Văn Lâm được bầu làm Bí thư Huyện ủy Ba Vì.",
         {("Bí thư", "1962", None, "former")}),
        # a year opens the sentence; dots and bare numbers
        ("Năm 2013, ông Trần Văn Lâm được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Bến Tre.",
         {("Giám đốc", "2013", None, "current")}),
        ("Từ tháng 6.2006, ông Trần Văn Lâm được phân công làm Bí thư Huyện ủy Ba Vì.",
         {("Bí thư", "2006-06", None, "current")}),
        ("Tới 8.2014, ông Trần Văn Lâm được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Bến Tre.",
         {("Giám đốc", "2014-08", None, "current")}),
    ],
)  # fmt: skip
def test_when_a_post_was_held(text: str, rows: set[Held]) -> None:
    assert held(text) == rows


@pytest.mark.parametrize(
    "text",
    [
        # the time of a programme, of a term, of a meeting
        "Chương trình phối hợp giai đoạn 2017-2022, giữa Bí thư Huyện ủy Ba Vì Trần Văn Lâm và các xã.",
        "Ông Trần Văn Lâm, Bí thư Huyện ủy Ba Vì nhiệm kỳ 2015-2020, dự họp.",
        "Từ ngày 3/5/2018 đến ngày 5/5/2018, Bí thư Huyện ủy Ba Vì Trần Văn Lâm dự hội nghị.",
    ],
)
def test_the_time_of_something_else(text: str) -> None:
    assert {(start, end) for _, start, end, _ in held(text)} == {(None, None)}


def test_the_number_of_a_document_is_no_month() -> None:
    text = (
        "Theo Quyết định 12/2011/QĐ-UBND, ông Trần Văn Lâm được bổ nhiệm làm Giám đốc Sở Y tế "
        "tỉnh Bến Tre."
    )
    assert held(text) == {("Giám đốc", None, None, "current")}


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Ông Trần Văn Lâm, nguyên Bí thư Huyện ủy Ba Vì, từ trần ngày 4/5/2018.", "2018-05-04"),
        ("Ông Trần Văn Lâm qua đời hồi 5 giờ ngày 4/5/2018 vì bệnh nặng.", "2018-05-04"),
        ("Ông Trần Văn Lâm, Bí thư Huyện ủy Ba Vì, nghỉ hưu từ tháng 1 năm 2008.", "2008-01"),
    ],
)
def test_the_day_behind_an_end(text: str, date: str) -> None:
    assert [f.date for f in read(text).facts if isinstance(f, PersonnelFact)] == [date]


@pytest.mark.parametrize(
    ("before", "published", "date"),
    [
        ("Ngày 20/5/2018, HĐND huyện Ba Vì họp trù bị. ", None, "2018-06-03"),
        ("Ngày 20/8/2018, HĐND huyện Ba Vì họp trù bị. ", None, "--06-03"),  # of the year after?
        ("Ông Lâm sinh năm 1967. ", None, "--06-03"),
        ("", "2018-06-04", "2018-06-03"),
        ("", None, "--06-03"),
    ],
)
def test_a_day_without_a_year(before: str, published: str | None, date: str) -> None:
    text = f"{before}Ngày 3/6, HĐND huyện Ba Vì bầu ông Trần Văn Lâm giữ chức Chủ tịch UBND huyện Ba Vì."
    assert {start for _, start, _, _ in held(text, published)} == {date}


@pytest.mark.parametrize(
    ("text", "published", "status"),
    [
        ("Trong nhiệm kỳ 2010 - 2015, ông Trần Văn Lâm là Bí thư Huyện ủy Ba Vì.", "2023-05-02", "former"),
        ("Trong nhiệm kỳ 2010-2015, bà Lê Thị Hoa tiếp tục là Bí thư Huyện ủy Ba Vì.", "2023-05-02",
         "former"),
        ("Trong nhiệm kỳ 2010-2015, ông Trần Văn Lâm là Phó Bí thư Huyện ủy Ba Vì.", "2023-05-02",
         "former"),
        # a term that goes on, one of somebody else's clause, one that is over before
        ("Trong nhiệm kỳ 2010 - 2015, ông Trần Văn Lâm là Bí thư Huyện ủy Ba Vì.", "2013-05-02", "current"),
        ("Trong nhiệm kỳ 2020 - 2025, ông Trần Văn Lâm là Bí thư Huyện ủy Ba Vì.", "2023-05-02", "current"),
        ("Trong nhiệm kỳ 2010 - 2015, huyện đạt nhiều kết quả; ông Trần Văn Lâm là Bí thư Huyện ủy Ba Vì.",
         "2023-05-02", "current"),
        ("Trong nhiệm kỳ 2010 - 2015, ông Trần Văn Lâm, Bí thư Huyện ủy Ba Vì, đã được khen.",
         "2023-05-02", "current"),
    ],
)  # fmt: skip
def test_in_a_term_that_leads_the_clause(text: str, published: str, status: str) -> None:
    facts = read(text, published=published).facts
    assert {f.status for f in facts if isinstance(f, TenureFact)} == {status}
