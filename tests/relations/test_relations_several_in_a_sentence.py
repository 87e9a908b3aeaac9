"""Several persons and bodies in one sentence: whose post, of which body, and who only stands beside."""

from __future__ import annotations

import pytest

from tests.facts import facts, organizations, people, read

LAO_CAI, YEN_BAI = "Tỉnh ủy Lào Cai", "Tỉnh ủy Yên Bái"
AN, BAN, CUC = "Trần Văn Ân", "Lê Hoàng Ban", "Vũ Thị Cúc"


def _posts(text: str) -> set[tuple[str, ...]]:
    return {row[1:] for row in facts(text, "post")}


def test_an_open_body_behind_a_semicolon_is_that_of_the_post_given_before_it() -> None:
    found = _posts(
        f"Bộ Chính trị chỉ định ông {AN}, Bí thư {YEN_BAI}, giữ chức Bí thư {LAO_CAI}; "
        f"ông {BAN} và bà {CUC} giữ chức Phó Bí thư Tỉnh ủy."
    )
    assert (BAN, "Phó Bí thư", LAO_CAI, "current") in found
    assert (CUC, "Phó Bí thư", LAO_CAI, "current") in found
    assert (AN, "Bí thư", YEN_BAI, "former") in found


def test_so_it_is_where_the_apposition_stands_nearer() -> None:
    found = _posts(
        f"Bộ Chính trị chỉ định ông {AN} giữ chức Bí thư {LAO_CAI}; ông {BAN}, Bí thư {YEN_BAI}, "
        f"và bà {CUC} giữ chức Phó Bí thư Tỉnh ủy."
    )
    assert (CUC, "Phó Bí thư", LAO_CAI, "current") in found


def test_an_open_body_is_of_the_place_that_its_own_chain_names() -> None:
    found = _posts(
        f"Dự hội nghị có ông {AN}, Bí thư {YEN_BAI}, và ông {BAN}, Phó Bí thư Tỉnh ủy, "
        "Chủ tịch UBND tỉnh Lào Cai."
    )
    assert (BAN, "Phó Bí thư", LAO_CAI, "current") in found


def test_of_several_bodies_in_apposition_the_nearest_before_is_meant() -> None:
    found = _posts(
        f"Dự hội nghị có ông {AN}, Bí thư {YEN_BAI}; ông {BAN}, Phó Bí thư Thường trực {LAO_CAI}; "
        f"bà {CUC}, Phó Bí thư Tỉnh ủy."
    )
    assert (CUC, "Phó Bí thư", LAO_CAI, "current") in found


@pytest.mark.parametrize(
    "given",
    (
        f"Phát biểu chúc mừng đồng chí {BAN} được tin tưởng, bổ nhiệm giữ chức Phó Viện trưởng Viện "
        "Kiểm sát nhân dân tối cao",
        f"Chúc mừng đồng chí {BAN} được bổ nhiệm Phó Viện trưởng Viện Kiểm sát nhân dân tối cao",
    ),
)
def test_a_post_that_is_given_is_not_that_of_who_speaks_behind_the_comma(given: str) -> None:
    found = _posts(f"{given}, Tổng Bí thư, Chủ tịch nước {AN} nhấn mạnh yêu cầu mới.")
    assert {row[:2] for row in found} == {
        (BAN, "Phó Viện trưởng"),
        (AN, "Tổng Bí thư"),
        (AN, "Chủ tịch nước"),
    }


def test_the_titles_of_an_object_of_the_verb_stay_together() -> None:
    found = _posts(
        f"Ông {AN} giới thiệu Phó Bí thư Huyện ủy, Chủ tịch UBND huyện Ba Vì {BAN} để bầu làm Bí thư "
        "Huyện ủy."
    )
    assert {row[:2] for row in found} == {(BAN, "Phó Bí thư"), (BAN, "Chủ tịch")}


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        (
            f"Tổng cục Chính trị có Chủ nhiệm là Thượng tướng {AN}; các Phó Chủ nhiệm gồm: Trung tướng "
            f"{BAN} và Trung tướng Vũ Minh Cảnh.",
            {
                (AN, "Chủ nhiệm"),
                (BAN, "Phó Chủ nhiệm"),
                ("Vũ Minh Cảnh", "Phó Chủ nhiệm"),
            },
        ),
        (
            f"Sở Y tế tỉnh Bình Thuận hiện có Giám đốc là ông {AN}, các Phó Giám đốc là ông {BAN} và "
            f"bà {CUC}.",
            {(AN, "Giám đốc"), (BAN, "Phó Giám đốc"), (CUC, "Phó Giám đốc")},
        ),
        # another body's, or none that is named
        (f"Sở Y tế tỉnh Bình Thuận mời Phó Giám đốc là ông {BAN} đi họp.", set()),
    ),
)
def test_a_body_that_has_them_is_the_body_of_the_posts(
    text: str, expected: set[tuple[str, str]]
) -> None:
    assert {row[:2] for row in _posts(text)} == expected


def test_all_of_a_list_over_semicolons_suffer_what_stands_behind_it() -> None:
    listed = (
        "Các ông Trần Tấn Hùng (Phó Giám đốc Sở Y tế tỉnh Bình Thuận); ông Nguyễn Xuân Tuân (Trưởng "
        "phòng Kế toán) và bà Nguyễn Thị Ngọc Bé cũng bị kỷ luật với hình thức khiển trách."
    )
    assert {row[1:3] for row in facts(listed, "discipline")} == {
        ("Trần Tấn Hùng", "reprimand"),
        ("Nguyễn Xuân Tuân", "reprimand"),
        ("Nguyễn Thị Ngọc Bé", "reprimand"),
    }
    praised = (
        "Ban Thường vụ khen thưởng ông Trần Tấn Hùng; ông Nguyễn Xuân Tuân và bà Nguyễn Thị Ngọc Bé "
        "bị khiển trách."
    )
    assert {row[1] for row in facts(praised, "discipline")} == {
        "Nguyễn Xuân Tuân",
        "Nguyễn Thị Ngọc Bé",
    }


def test_whoever_somebody_was_with_did_not_die() -> None:
    text = "Người chồng đồng cam cộng khổ cùng chị Đinh Thị Khon qua đời năm 2022 do bệnh."
    assert facts(text, "change") == set()
    assert facts("Bà Đinh Thị Khon qua đời năm 2022 do bệnh.", "change")


@pytest.mark.parametrize(
    ("text", "status"),
    (
        ("là Giám đốc Sở Y tế tỉnh Bình Thuận trước khi được bầu làm Phó Chủ tịch tỉnh.", "former"),
        ("là Giám đốc Sở Y tế tỉnh Bình Thuận trước khi bà Lê Thị Hoa thay thế.", "former"),
        ("là Giám đốc Sở Y tế tỉnh Bình Thuận trước khi hội nghị bắt đầu.", "current"),
    ),
)
def test_a_post_before_something_came_is_over(text: str, status: str) -> None:
    found = _posts(f"Ông {AN} {text}")
    assert (AN, "Giám đốc", "Sở Y tế tỉnh Bình Thuận", status) in found


@pytest.mark.parametrize(
    ("held", "taken", "status"),
    (
        ("Bí thư Huyện ủy Mường Khương", "Bí thư Đảng ủy xã Bản Lầu", "former"),
        ("Phó Chủ tịch UBND huyện Mường Khương", "Chủ tịch UBND xã Bản Lầu", "former"),
        ("Bí thư Đảng ủy xã Bản Lầu", "Chủ tịch HĐND xã Bản Lầu", "current"),
        ("Ủy viên Ban Thường vụ Huyện ủy Mường Khương", "Chủ tịch HĐND xã Bản Lầu", "current"),
    ),
)
def test_offices_of_a_commune_end_others_that_take_the_whole_time(
    held: str, taken: str, status: str
) -> None:
    found = _posts(f"Ông {AN}, {held}, được chỉ định giữ chức {taken}.")
    title = next(one for one in ("Bí thư", "Phó Chủ tịch", "Ủy viên") if held.startswith(one))
    assert status in {row[3] for row in found if row[1] == title}


def test_whoever_comes_to_take_up_a_post_has_left_the_one_in_apposition() -> None:
    found = _posts(
        f"Ông {AN}, Trưởng phòng Nội vụ huyện Ba Vì, về làm Phó Giám đốc Sở Nội vụ Hà Nội."
    )
    assert (AN, "Trưởng phòng", "Phòng Nội vụ huyện Ba Vì", "former") in found


@pytest.mark.parametrize(
    ("text", "office"),
    (
        ("Trưởng phòng Kế toán Công ty Cổ phần Hưng Thịnh", "Phòng Kế toán"),
        ("trưởng phòng kinh doanh của Công ty Cổ phần Hưng Thịnh", "Phòng Kinh doanh"),
        ("trưởng phòng kế hoạch, Công ty Cổ phần Hưng Thịnh", "Phòng Kế hoạch"),
    ),
)
def test_offices_of_firms_are_of_the_firm(text: str, office: str) -> None:
    found = _posts(f"Ông {AN}, {text}, bị khởi tố.")
    assert (AN, "Trưởng phòng", f"{office} Công ty Cổ phần Hưng Thịnh", "current") in found


def test_somebody_of_the_staff_speaks_for_himself() -> None:
    text = f"Ông {AN}, cán bộ phòng kinh doanh Công ty Hưng Thịnh, cho biết việc đã xong."
    assert facts(text, "said") == {("said", AN)}
    purpose = "Sở Y tế tham mưu Chủ tịch UBND tỉnh Bình Thuận để báo cáo cấp có thẩm quyền."
    assert facts(f"{purpose} Chủ tịch UBND tỉnh Bình Thuận {AN} dự họp.", "said") == set()


@pytest.mark.parametrize(
    "text",
    (
        "Tóm tắt tiểu sử nguyên Tổng Bí thư Lê BaNguyên sinh năm 1920.",
        "Phó Trưởng ban Tổ chức Trung ương Phó Chủ tịch Hội Nghệ thuật Đồng quê.",
        "Ông vào Nam Bộ và làm Bí thư Công Vận Xứ ủy.",
        "Chủ tịch Hội đồng châu Âu Lompuy Van Damm phát biểu.",
        "Ông đã tiếp Đoàn ĐB Ủy ban Ngân sách Hạ viện Nhật Bản và đánh giá cao việc này.",
    ),
)
def test_what_only_begins_like_a_name_holds_and_says_nothing(text: str) -> None:
    assert facts(text, "post") | facts(text, "said") == set()


def test_names_that_look_like_that_are_names() -> None:
    assert people(f"Ông {AN} ủy quyền cho bà {CUC}.") == {AN, CUC}


def test_a_body_whose_name_breaks_off_is_none() -> None:
    text = f"Ông {BAN} được bổ nhiệm giữ chức Phó Viện trưởng Viện Kiểm s."
    assert organizations(text) == set()


@pytest.mark.parametrize(
    ("text", "status"),
    (
        ("Đảng ủy xã Ba Trại thành lập Chi bộ Trường Mầm non Ba Trại.", "decided"),
        ("Ông chủ trì Luận chứng thành lập Công ty Điện tử Hưng Thịnh.", "planned"),
    ),
)
def test_what_is_prepared_is_not_founded(text: str, status: str) -> None:
    told = {f.assertion.status for f in read(text).facts if type(f).__name__ == "OrganizationFact"}
    assert told == {status}


def test_a_cell_without_a_name_is_no_body() -> None:
    text = f"Tại đây, hai ông đã thành lập Chi bộ Đảng do ông {BAN} làm Bí thư."
    assert organizations(text) == set()
    named = f"Ông {BAN}, Bí thư Chi bộ Đảng Trường Tiểu học Hoa Sen, dự họp."
    assert "Chi bộ Trường Tiểu học Hoa Sen" in organizations(named)


@pytest.mark.parametrize(
    ("text", "status"),
    (
        (f"Phó Thủ tướng {AN} đã được Quốc hội miễn nhiệm vì nhận nhiệm vụ mới.", "former"),
        (f"Phó Thủ tướng {AN} thì đã bị miễn nhiệm vào ngày 5/1/2023.", "former"),
        (f"Phó Thủ tướng {AN} chưa bị miễn nhiệm.", "current"),
        (f"Phó Thủ tướng {AN} nói về việc miễn nhiệm.", "current"),
    ),
)
def test_who_is_relieved_for_a_reason_or_on_a_day(text: str, status: str) -> None:
    assert (AN, "Phó Thủ tướng", "Chính phủ", status) in _posts(text)


def test_those_once_in_a_group_hold_their_posts_no_more() -> None:
    once = f"Hai nhân vật từng nằm trong nhóm gồm Thủ tướng {AN} và Chủ tịch Quốc hội {BAN} bị kỷ luật."
    assert {row[3] for row in _posts(once)} == {"former"}
    then = f"Vào đầu nhiệm kỳ, Chính phủ có hai Phó Thủ tướng là ông {AN} và ông {BAN}."
    assert {row[3] for row in _posts(then)} == {"former"}
    now = f"Nhóm gồm Thủ tướng {AN} và Chủ tịch Quốc hội {BAN} sẽ họp."
    assert {row[3] for row in _posts(now)} == {"current"}


def test_whoever_is_approved_for_an_office_leaves_one_that_does_not_go_with_it() -> None:
    text = f"Quốc hội phê chuẩn Bí thư Thành ủy Hải Phòng {AN} làm Phó Thủ tướng."
    assert (AN, "Bí thư", "Thành ủy Hải Phòng", "former") in _posts(text)


@pytest.mark.parametrize(
    "text",
    (
        f"Trung tướng {AN} thôi làm nhiệm vụ Người phát ngôn Bộ Công an.",
        f"Ông {AN} vừa thôi nhiệm vụ Người phát ngôn Bộ Công an để nhận nhiệm vụ mới.",
    ),
)
def test_duties_that_somebody_leaves(text: str) -> None:
    assert (AN, "Người phát ngôn", "Bộ Công an", "former") in _posts(text)


def test_a_post_in_which_somebody_erred_while_he_held_it() -> None:
    found = _posts(
        f"Bộ Chính trị kỷ luật ông {AN}, trong giai đoạn ông làm Tổng Thanh tra Chính phủ từ tháng "
        "10/2017 đến tháng 4/2021."
    )
    assert found == {(AN, "Tổng Thanh tra", "Thanh tra Chính phủ", "former")}


def test_what_somebody_asks_to_leave_was_given_before() -> None:
    given = "bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Bình Thuận"
    after = f"Đơn xin thôi việc của ông {AN} được nộp sau khi ông được {given}."
    assert [row[5] for row in facts(after, "change")] == ["decided"]
    asked = f"Ông {AN} nộp đơn xin được {given}."
    assert "decided" not in {row[5] for row in facts(asked, "change")}


@pytest.mark.parametrize(
    ("now", "status"),
    (
        (f"Tổng Bí thư {AN} phát biểu. Ông được bầu năm 2025.", "former"),
        (f"Bộ trưởng Công an {BAN} dự lễ năm 2025.", "former"),
        (f"Ông {AN}, Ủy viên Bộ Chính trị, phát biểu năm 2025.", "current"),
    ),
)
def test_a_post_of_an_earlier_year_is_over_where_another_is_told_now(now: str, status: str) -> None:
    text = f"Bộ trưởng Công an {AN} trao huân chương năm 2019. {now}"
    assert (AN, "Bộ trưởng", "Bộ Công an", status) in _posts(text)


@pytest.mark.parametrize(
    ("text", "status"),
    (
        (f"Năm 1965, ông Tạ Quốc Bình gặp Bí thư Tỉnh ủy Long An {AN}.", "former"),
        (f"Năm 1965, ông Tạ Quốc Bình gặp Bí thư Tỉnh ủy Long An {AN}. Nay Bí thư Tỉnh ủy Long An {AN} kể.",
         "current"),
        (f"Năm 1965, ông {AN}, hiện là Bí thư Tỉnh ủy Long An, đi học.", "current"),
        (f"Năm 2020, ông Tạ Quốc Bình gặp Bí thư Tỉnh ủy Long An {AN}.", "current"),
        (f"Trẻ nhất là Bí thư Tỉnh ủy Long An {AN} (SN 1976).", "current"),
        (f"Trẻ nhất là Bí thư Tỉnh ủy Long An {AN}, sinh ngày 3 tháng 2 năm 1976.", "current"),
    ),
)  # fmt: skip
def test_whoever_is_called_by_a_post_in_a_sentence_of_long_ago_held_it_then(
    text: str, status: str
) -> None:
    assert {row[3] for row in _posts(text) if row[0] == AN} == {status}


def test_a_day_without_its_year_is_no_earlier_one() -> None:
    found = _posts(
        f"Ngày 3-4, ông {AN} được bầu giữ chức Chủ tịch HĐND tỉnh Bình Dương. Từ tháng 7-2015 đến nay, "
        f"ông là Bí thư Thành ủy Thủ Dầu Một."
    )
    assert (AN, "Chủ tịch", "Hội đồng nhân dân tỉnh Bình Dương", "current") in found


def test_a_report_on_which_something_rests_is_nobodys_word() -> None:
    text = (
        "Việc xử lý cán bộ, gồm cả các ủy viên Bộ Chính trị, đều dựa trên báo cáo của Ủy ban Kiểm tra "
        f"Trung ương. Ông {AN}, Ủy viên Bộ Chính trị, dự họp."
    )
    assert facts(text, "said") == set()


def test_a_pronoun_that_also_undergoes_something_is_who_was_named_for_it() -> None:
    text = (
        f"Ông {AN} được bầu làm Chủ tịch UBND tỉnh Hà Tĩnh. Trước đó, các đại biểu miễn nhiệm chức vụ Chủ "
        f"tịch UBND tỉnh với ông {BAN}, đồng thời bầu ông giữ chức vụ Chủ tịch HĐND tỉnh."
    )
    council = {row for row in _posts(text) if row[2] == "Hội đồng nhân dân tỉnh Hà Tĩnh"}
    assert {row[0] for row in council} == {BAN}


def test_a_pronoun_is_not_who_heads_what_the_sentence_before_is_about() -> None:
    text = (
        f"Ông {AN}, nguyên Phó Thủ tướng, đã từ trần. Ban Lễ tang gồm 28 người, do ông {BAN}, Thủ tướng "
        "Chính phủ, làm Trưởng ban. Năm 1978 ông là Thứ trưởng Bộ Y tế, năm 1991 làm Bộ trưởng Bộ Y tế."
    )
    assert BAN not in {row[0] for row in _posts(text) if row[2] == "Bộ Y tế"}


def test_deputies_whom_a_body_has_behind_a_comma() -> None:
    text = f"Quốc hội đang có ba phó chủ tịch, gồm các ông {AN}, {BAN} và bà {CUC}."
    assert {row[:3] for row in _posts(text)} == {
        (who, "Phó Chủ tịch", "Quốc hội") for who in (AN, BAN, CUC)
    }


def test_a_rank_does_not_end_a_list_of_bare_names() -> None:
    text = (
        f"Dự có các đồng chí Ủy viên Trung ương Đảng: {AN}, Bí thư Huyện ủy Ba Vì; Thượng tướng {BAN}, "
        "Thứ trưởng Bộ Quốc phòng."
    )
    assert {row[0] for row in _posts(text) if row[1] == "Ủy viên"} == {AN, BAN}


def test_a_post_that_is_called_former_is_not_held_by_an_appointment_years_ago() -> None:
    health = "Giám đốc Sở Y tế tỉnh Bình Thuận"
    text = (
        f"Ông {AN}, nguyên {health}, xin nghỉ. Ngày 23/9/2015, UBND tỉnh bổ nhiệm ông {AN} giữ chức "
        f"{health}. Ngày 16/12/2017, thông cáo nêu ông {AN}, {health}, không trung thực."
    )
    assert {row[3] for row in _posts(text)} == {"former"}


def test_an_office_whose_name_goes_on_has_no_shorter_one() -> None:
    text = (
        f"Năm 2013, ông {AN} là Vụ trưởng Vụ Theo dõi xử lý các vụ án của Ban Nội chính Trung ương."
    )
    assert "Vụ Theo dõi xử lý" not in organizations(text)


def test_the_others_of_a_body_behind_a_change_in_the_clause_before() -> None:
    text = (
        f"Bên cạnh ông {AN} vừa được chuẩn y giữ chức Phó Chủ nhiệm, hiện Ủy ban Kiểm tra Trung ương có 3 "
        f"Phó Chủ nhiệm khác, gồm: ông {BAN} (Phó Chủ nhiệm Thường trực), bà {CUC} và ông Vũ Minh Cảnh."
    )
    deputies = {row[0] for row in _posts(text) if row[1] == "Phó Chủ nhiệm"}
    assert {BAN, CUC, "Vũ Minh Cảnh"} <= deputies
    coming = (
        f"Hội nghị sẽ bầu 3 Phó Chủ nhiệm Ủy ban Kiểm tra Trung ương, gồm: ông {BAN}, bà {CUC}."
    )
    assert {row[0] for row in _posts(coming) if row[3] == "current"} == set()


@pytest.mark.parametrize(
    ("change", "status"),
    (
        (f"Ban Bí thư điều động ông {AN} giữ chức Phó Bí thư Tỉnh ủy Hải Dương.", "former"),
        (f"Ngày 4/9, HĐND tỉnh Hải Dương bầu ông {AN} giữ chức Chủ tịch UBND tỉnh.", "former"),
        # a step of a career, a congress, what is only proposed, a post that goes with it
        (
            f"Tháng 5/2016, ông {AN} được bổ nhiệm làm Phó Giám đốc Công an tỉnh Hải Dương.",
            "current",
        ),
        (f"Đại hội bầu ông {AN} giữ chức Bí thư Đảng ủy Bộ Tư lệnh Cảnh vệ.", "current"),
        (
            f"Ban Bí thư giới thiệu ông {AN} để bầu giữ chức Phó Bí thư Tỉnh ủy Hải Dương.",
            "current",
        ),
    ),
)
def test_an_office_at_a_name_that_another_sentence_ends(change: str, status: str) -> None:
    found = _posts(f"Ông {AN}, Tư lệnh Bộ Tư lệnh Cảnh vệ, dự họp. {change}")
    assert (AN, "Tư lệnh", "Bộ Tư lệnh Cảnh vệ", status) in found


def test_a_place_between_a_post_and_whose_it_is() -> None:
    text = f"Chủ tịch UBND xã Mường Bú, tỉnh Sơn La, ông {AN} cho biết đã họp."
    assert (AN, "Chủ tịch", "Ủy ban nhân dân xã Mường Bú", "current") in _posts(text)
    other = f"Chủ tịch UBND xã Mường Bú, tỉnh Sơn La, bị khởi tố cùng ông {AN}."
    assert _posts(other) == set()


def test_the_police_in_short_is_no_firm() -> None:
    text = f"Đại tá {AN} - Phó Giám đốc CATP trao giấy khen."
    assert _posts(text) == {(AN, "Phó Giám đốc", "Công an thành phố", "current")}
