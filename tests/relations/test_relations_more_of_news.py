"""More of how the news tells posts: phrases before a subject, things with names, resignations, dates by
the year that opens, bodies of the country, lists."""

from __future__ import annotations

import pytest
from facts import facts, organizations, people, places, read, told

from cadregraph.graph.model import TenureFact

LAM, HOA, MINH = "Trần Văn Lâm", "Lê Thị Hoa", "Vũ Quang Minh"
SON_HOA = "Ủy ban nhân dân huyện Sơn Hòa"


def test_beside_somebody_the_title_is_of_who_acts() -> None:
    text = "Bên cạnh bà Lê Thị Hoa, Chủ tịch UBND tỉnh Phú Yên còn tặng bằng khen cho 12 người."
    assert not [row for row in facts(text, "post") if row[1] == HOA]
    text = "Bên cạnh bà Lê Thị Hoa, Phó Giám đốc Sở Y tế tỉnh Phú Yên, còn có nhiều bác sĩ."
    assert facts(text, "post") == {("post", HOA, "Phó Giám đốc", "Sở Y tế tỉnh Phú Yên", "current")}


def test_things_that_bear_names() -> None:
    text = "Sau khi kiểm tra nút giao Trần Văn Lâm - Vũ Quang Minh, Chủ tịch UBND huyện Sơn Hòa phát biểu."
    assert people(text) == set()
    assert "huyện Thống Nhất" not in places("Ngày hội diễn ra tại Nhà văn hóa Thống Nhất.")


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Ông Trần Văn Lâm, Chủ tịch UBND huyện Sơn Hòa, đã từ chức.", {("resigned", LAM, "asserted")}),
        ("Bà Lê Thị Hoa, Chủ tịch UBND huyện Sơn Hòa, đã thôi việc từ tháng trước.",
         {("relieved", HOA, "asserted")}),
        ("Ông Trần Văn Lâm, Chủ tịch UBND huyện Sơn Hòa, kêu gọi bà Lê Thị Hoa từ chức.", set()),
        ("Bà Lê Thị Hoa, Chủ tịch UBND huyện Sơn Hòa, thôi giữ chức vụ từ ngày 1/3/2025.",
         {("relieved", HOA, "asserted")}),
        ("Chủ tịch UBND huyện Sơn Hòa Lê Thị Hoa thôi giữ chức.", {("relieved", HOA, "decided")}),
        ("Bà Lê Thị Hoa, Chủ tịch UBND huyện Sơn Hòa, sẽ thôi giữ chức vụ.", set()),
        ("Bà Lê Thị Hoa, Chủ tịch UBND huyện Sơn Hòa, xin thôi giữ chức vụ.",
         {("resigned", HOA, "proposed")}),
        ("Ông Trần Văn Lâm, Chủ tịch UBND huyện Sơn Hòa, đề nghị bà Lê Thị Hoa thôi giữ chức vụ.", set()),
        ("Bà Lê Thị Hoa, Chủ tịch UBND huyện Sơn Hòa, chưa thôi giữ chức vụ.", set()),
        ("Bà Lê Thị Hoa, Chủ tịch UBND huyện Sơn Hòa, thôi giữ chức vụ tại Công ty Sơn Hòa.", set()),
        ("Ông Trần Văn Lâm mất chức Chủ tịch UBND huyện Sơn Hòa.", {("relieved", LAM, "asserted")}),
        ("Ông Trần Văn Lâm, Chủ tịch UBND huyện Sơn Hòa, đã mất chức.", {("relieved", LAM, "asserted")}),
        ("Ông Trần Văn Lâm, Chủ tịch UBND huyện Sơn Hòa, có nguy cơ mất chức.", set()),
        ("Chủ tịch UBND huyện Sơn Hòa Trần Văn Lâm dọa từ chức.", set()),
        ("Ông Trần Văn Lâm, Chủ tịch UBND huyện Sơn Hòa, không sợ mất chức.", set()),
        ("Ông Trần Văn Lâm, Chủ tịch UBND huyện Sơn Hòa, không từ chức.", set()),
        ("Nếu còn chậm, ông Trần Văn Lâm, Chủ tịch UBND huyện Sơn Hòa, từ chức.",
         {("resigned", LAM, "conditional")}),
        ("Khi ông Trần Văn Lâm nghỉ hưu vào cuối năm tới, tỉnh sẽ khuyết chức danh Bí thư Tỉnh ủy.",
         {("retired", LAM, "planned")}),
        ("Hàng loạt cán bộ Chi cục Kiểm lâm tỉnh Phú Yên bị cảnh cáo, trong đó có ông Trần Văn Lâm.",
         {("warning", LAM, "asserted")}),
        ("Quốc hội miễn nhiệm chức vụ Phó Thủ tướng Chính phủ và phê chuẩn việc miễn nhiệm chức vụ Bộ trưởng "
         "Bộ Công Thương đối với ông Trần Văn Lâm.", {("relieved", LAM, "decided")}),
    ],
)  # fmt: skip
def test_who_left_and_who_was_sanctioned(text: str, rows: set[tuple[str, str, str]]) -> None:
    assert told(text) == rows


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Đầu năm 2021, Huyện ủy Sơn Hòa kiện toàn nhân sự. Ngày 12/1, ông Trần Văn Lâm được điều động "
         "giữ chức "
         "Bí thư Huyện ủy Sơn Hòa.", "2021-01-12"),
        ("Ông Trần Văn Lâm tốt nghiệp năm 1992. Ngày 12/1, ông được điều động giữ chức Bí thư Huyện ủy "
         "Sơn Hòa.",
         "--01-12"),
    ],
)  # fmt: skip
def test_the_year_with_which_a_sentence_opens(text: str, start: str) -> None:
    posts = [fact for fact in read(text).facts if isinstance(fact, TenureFact)]
    assert {fact.start for fact in posts if fact.start} == {start}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Dự có các Phó Bí thư Tỉnh ủy Phú Yên: Trần Văn Lâm, Hoàng Giang.",
         {(LAM, "Phó Bí thư", "Tỉnh ủy Phú Yên", "current"),
          ("Hoàng Giang", "Phó Bí thư", "Tỉnh ủy Phú Yên", "current")}),
        ("Theo quyết định, hai Phó Chủ tịch UBND huyện Sơn Hòa được bổ nhiệm là ông Trần Văn Lâm và bà Lê "
         "Thị "
         "Hoa.", {(LAM, "Phó Chủ tịch", SON_HOA, "current"), (HOA, "Phó Chủ tịch", SON_HOA, "current")}),
        ("Ông Trần Văn Lâm, 48 tuổi, ngụ phường 5, thành phố Tuy Hòa, Chủ tịch UBND huyện Sơn Hòa, khai "
         "nhận.",
         {(LAM, "Chủ tịch", SON_HOA, "current")}),
        ("Bà Lê Thị Hoa (Chủ tịch UBND huyện Sơn Hòa 2006-2011, Bí thư Huyện ủy Sơn Hòa 2011-2021) kể lại.",
         {(HOA, "Chủ tịch", SON_HOA, "former"), (HOA, "Bí thư", "Huyện ủy Sơn Hòa", "former")}),
        ("Năm 2009, ông Trần Văn Lâm được bổ nhiệm làm Chủ tịch UBND huyện Sơn Hòa; năm 2015, ông giữ chức "
         "Bí thư Huyện ủy Sơn Hòa. Từ tháng 10/2020, ông Lâm là Bí thư Huyện ủy Ba Vì.",
         {(LAM, "Chủ tịch", SON_HOA, "former"), (LAM, "Bí thư", "Huyện ủy Sơn Hòa", "former"),
          (LAM, "Bí thư", "Huyện ủy Ba Vì", "current")}),
        ("Ông Trần Văn Lâm, Chủ tịch Công đoàn Tổng công ty Điện lực miền Nam, dự.",
         {(LAM, "Chủ tịch", "Công đoàn Tổng Công ty Điện lực miền Nam", "current")}),
    ],
)  # fmt: skip
def test_lists_addresses_and_intervals(text: str, rows: set[tuple[str, str, str, str]]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows


def test_bodies_of_the_country_keep_their_field() -> None:
    found = organizations("Cục Địa chất Việt Nam và Cục Đường thủy nội địa Việt Nam họp.")
    assert found == {"Cục Địa chất Việt Nam", "Cục Đường thủy nội địa Việt Nam"}


def test_the_host_beside_who_comes_along() -> None:
    text = (
        "UBND tỉnh Phú Yên tiếp đoàn. Cùng tiếp có ông Trần Văn Lâm, đại diện Sở Ngoại vụ tỉnh Điện Biên. "
        "Phó Chủ "
        "tịch UBND tỉnh Lê Thị Hoa chủ trì."
    )
    assert ("post", HOA, "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Phú Yên", "current") in facts(text)


def test_those_that_belong_to_what_opens_the_sentence() -> None:
    text = "Trực thuộc Đảng ủy UBND tỉnh Phú Yên có các tổ chức đảng: Đảng bộ Sở Tài chính, Đảng bộ Sở Y tế."
    assert {row[1] for row in facts(text, "subOrganizationOf")} == {
        "Đảng bộ Sở Tài chính tỉnh Phú Yên",
        "Đảng bộ Sở Y tế tỉnh Phú Yên",
    }


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # each the post at his own name, where the first leaves open of which department
        ("UBND tỉnh Phú Yên bổ nhiệm 2 Phó Giám đốc Sở, gồm: ông Trần Văn Lâm, Phó Giám đốc Sở Y tế; bà "
         "Lê Thị "
         "Hoa, Phó Giám đốc Sở Du lịch.",
         {(LAM, "Phó Giám đốc", "Sở Y tế tỉnh Phú Yên"), (HOA, "Phó Giám đốc", "Sở Du lịch tỉnh Phú Yên")}),
        # head and deputy of one body
        ("Thủ tướng phê chuẩn kết quả bầu Chủ tịch, Phó Chủ tịch UBND tỉnh Phú Yên đối với ông Trần Văn "
         "Lâm và "
         "ông Vũ Quang Minh.", {(LAM, "Chủ tịch", "Ủy ban nhân dân tỉnh Phú Yên"),
                                (MINH, "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Phú Yên")}),
        # both of both
        ("HĐND tỉnh Phú Yên bầu ông Trần Văn Lâm và bà Lê Thị Hoa giữ chức Ủy viên UBND tỉnh Phú Yên.",
         {(LAM, "Ủy viên", "Ủy ban nhân dân tỉnh Phú Yên"), (HOA, "Ủy viên", "Ủy ban nhân dân tỉnh Phú "
          "Yên")}),
    ],
)  # fmt: skip
def test_posts_shared_out(text: str, rows: set[tuple[str, str, str]]) -> None:
    assert {row[2:5] for row in facts(text, "change")} == rows


def test_all_of_a_list_are_sanctioned() -> None:
    text = (
        "Ủy ban Kiểm tra Huyện ủy Sơn Hòa khiển trách 3 đồng chí gồm: Trần Văn Lâm, Chủ tịch UBND xã Suối "
        "Bạc; Vũ "
        "Quang Minh, Bí thư Huyện ủy Sơn Hòa, tỉnh Phú Yên; Lê Thị Hoa, công chức địa chính."
    )
    assert {row[1] for row in facts(text, "discipline")} == {LAM, MINH, HOA}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Chủ tịch UBND tỉnh Phú Yên Trần Văn Lâm vừa ký Quyết định số 12/QĐ-UBND.",
         {("Quyết định 12/QĐ-UBND", "Ủy ban nhân dân tỉnh Phú Yên")}),
        ("Thừa lệnh Ban Bí thư, Chánh Văn phòng Trung ương Đảng Trần Văn Lâm đã ký ban hành Quy định số "
         "114-QĐ/TW.",
         {("Quy định 114-QĐ/TW", "Ban Bí thư")}),
        ("Tỉnh ủy Phú Yên đã xây dựng và ban hành Kế hoạch số 88-KH/TU.",
         {("Kế hoạch 88-KH/TU", "Tỉnh ủy Phú Yên")}),
        ("Sở Tư pháp tỉnh Phú Yên góp ý dự thảo Quyết định số 12/QĐ-UBND.", set()),
    ],
)  # fmt: skip
def test_who_issues_by_signing(text: str, rows: set[tuple[str, str]]) -> None:
    assert {row[1:] for row in facts(text, "issuer")} == rows


def test_what_does_not_carry_out() -> None:
    text = "Báo cáo số 12-BC/TU không nhằm triển khai Chỉ thị số 05-CT/TW."
    assert facts(text, "implements") == set()


def test_the_party_office_of_a_ward_tells_its_committee() -> None:
    text = "Ông Trần Văn Lâm, Phó Bí thư Đảng ủy phường, Trưởng Ban Xây dựng Đảng phường Bến Thành, dự."
    assert facts(text, "post") == {
        ("post", LAM, "Phó Bí thư", "Đảng ủy phường Bến Thành", "current"),
        ("post", LAM, "Trưởng ban", "Ban Xây dựng Đảng Đảng ủy phường Bến Thành", "current"),
    }


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # whom a sentence opens with is not who acts in it
        ("Sau khi tiếp bà Lê Thị Hoa, Bí thư Tỉnh ủy Phú Yên giao các ban rà soát.", set()),
        ("Tới viếng ông Trần Văn Lâm, Chủ tịch UBND huyện Sơn Hòa bày tỏ lòng thương tiếc.", set()),
        ("Thăm ông Trần Văn Lâm, Chủ tịch UBND huyện Sơn Hòa, đoàn tặng quà.",
         {(LAM, "Chủ tịch", SON_HOA, "current")}),
        ("Hôm qua ông Trần Văn Lâm, Chủ tịch UBND huyện Sơn Hòa phát biểu.",
         {(LAM, "Chủ tịch", SON_HOA, "current")}),
        # 'cách chức' of no post that it names
        ("Ông Trần Văn Lâm, Bí thư Đảng ủy xã Suối Bạc, vừa bị Huyện ủy Sơn Hòa cách chức do đánh bạc.",
         {(LAM, "Bí thư", "Đảng ủy xã Suối Bạc", "former")}),
    ],
)  # fmt: skip
def test_fronted_objects_and_removals(text: str, rows: set[tuple[str, str, str, str]]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows
