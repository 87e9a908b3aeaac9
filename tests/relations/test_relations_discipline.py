"""Sanctions: on whom, which, by which body, decided or only proposed."""

from __future__ import annotations

import pytest
from facts import Row, facts, read

from cadregraph.graph.model import DisciplineFact

LONG_AN = "Ban Thường vụ Tỉnh ủy Long An"
LAM, NA, BAO = "Trần Văn Lâm", "Lê Thị Na", "Tạ Quốc Bảo"


def sanctions(text: str) -> set[Row]:
    """Whom, sanction, body and decision of the sanctions in a text."""
    return {row[1:] for row in facts(text, "discipline")}


@pytest.mark.parametrize(
    ("text", "sanction"),
    [
        (f"{LONG_AN} khiển trách ông Trần Văn Lâm.", "reprimand"),
        (f"{LONG_AN} quyết định thi hành kỷ luật cảnh cáo đối với ông Trần Văn Lâm.", "warning"),
        (f"{LONG_AN} thi hành kỷ luật ông Trần Văn Lâm bằng hình thức cảnh cáo.", "warning"),
        (f"{LONG_AN} kỷ luật đồng chí Trần Văn Lâm với hình thức khiển trách.", "reprimand"),
        (f"{LONG_AN} cách tất cả các chức vụ trong Đảng đối với ông Trần Văn Lâm.", "removal"),
        (f"{LONG_AN} cách chức Bí thư Huyện ủy Tân Trụ đối với ông Trần Văn Lâm.", "removal"),
        (f"{LONG_AN} khai trừ ra khỏi Đảng ông Trần Văn Lâm.", "expulsion"),
        (f"Ông Trần Văn Lâm bị {LONG_AN} kỷ luật khiển trách.", "reprimand"),
        (f"Ông Trần Văn Lâm đã bị {LONG_AN} thi hành kỷ luật bằng hình thức cảnh cáo.", "warning"),
        (f"Ông Trần Văn Lâm bị {LONG_AN} khai trừ Đảng.", "expulsion"),
        (f"Đối với ông Trần Văn Lâm, {LONG_AN} quyết định khai trừ ra khỏi Đảng.", "expulsion"),
    ],
)
def test_active_and_passive(text: str, sanction: str) -> None:
    assert sanctions(text) == {(LAM, sanction, LONG_AN, "decided")}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Ban Bí thư thi hành kỷ luật ông Trần Văn Lâm bằng hình thức khiển trách, cảnh cáo bà "
            "Lê Thị Na, khai trừ ông Tạ Quốc Bảo ra khỏi Đảng.",
            {(LAM, "reprimand"), (NA, "warning"), (BAO, "expulsion")},
        ),
        (
            "Ban Bí thư quyết định cảnh cáo ông Trần Văn Lâm và bà Lê Thị Na; "
            "khiển trách ông Tạ Quốc Bảo.",
            {(LAM, "warning"), (NA, "warning"), (BAO, "reprimand")},
        ),
        (
            "Ban Bí thư khiển trách các ông Trần Văn Lâm, Tạ Quốc Bảo và bà Lê Thị Na.",
            {(LAM, "reprimand"), (NA, "reprimand"), (BAO, "reprimand")},
        ),
        (
            "Ban Bí thư cảnh cáo ông Trần Văn Lâm, Bí thư Huyện ủy Tân Trụ, và bà Lê Thị Na, "
            "Giám đốc Sở Y tế tỉnh Long An.",
            {(LAM, "warning"), (NA, "warning")},
        ),
        (
            "Ban Bí thư cảnh cáo Ban Thường vụ Tỉnh ủy Long An nhiệm kỳ 2015-2020.",
            {(LONG_AN, "warning")},
        ),
        (
            "Ban Bí thư quyết định thi hành kỷ luật cảnh cáo các đồng chí: Trần Văn Lâm, nguyên Bí thư "
            "Huyện ủy Tân Trụ; Lê Thị Na, Giám đốc Sở Y tế tỉnh Long An.",
            {(LAM, "warning"), (NA, "warning")},
        ),
        (
            "Ban Bí thư khai trừ ra khỏi Đảng các ông: Trần Văn Lâm, nguyên Bí thư Huyện ủy Tân Trụ; "
            "Tạ Quốc Bảo, nguyên Phó Bí thư Huyện ủy Tân Trụ.",
            {(LAM, "expulsion"), (BAO, "expulsion")},
        ),
        (
            "Ban Bí thư cảnh cáo ông Trần Văn Lâm, Bí thư Huyện ủy Tân Trụ; bà Lê Thị Na, Phó Bí thư "
            "Huyện ủy Tân Trụ; khiển trách ông Tạ Quốc Bảo.",
            {(LAM, "warning"), (NA, "warning"), (BAO, "reprimand")},
        ),
        (
            "Ban Bí thư kỷ luật ông Trần Văn Lâm bằng hình thức khiển trách và bà Lê Thị Na, công chức "
            "xã Vạn Thắng, bằng hình thức cảnh cáo.",
            {(LAM, "reprimand"), (NA, "warning")},
        ),
        (
            "Ban Bí thư cảnh cáo Ban Thường vụ Tỉnh ủy Long An nhiệm kỳ 2015-2020, Ban Thường vụ Huyện "
            "ủy Tân Trụ và ông Trần Văn Lâm.",
            {(LONG_AN, "warning"), ("Ban Thường vụ Huyện ủy Tân Trụ", "warning"), (LAM, "warning")},
        ),
        (  # what follows the list is of another clause
            "Ban Bí thư khiển trách ông Trần Văn Lâm, Huyện ủy Tân Trụ đề nghị kiểm điểm.",
            {(LAM, "reprimand")},
        ),
        (
            "Ban Bí thư giải tán Đảng ủy Tập đoàn Xi măng Phương Nam.",
            {("Đảng ủy Tập đoàn Xi măng Phương Nam", "dissolution")},
        ),
    ],
)
def test_each_sanction_goes_to_its_own(text: str, rows: set[tuple[str, str]]) -> None:
    assert sanctions(text) == {(*row, "Ban Bí thư", "decided") for row in rows}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            f"{LONG_AN} đã xem xét và kỷ luật. Khiển trách ông Trần Văn Lâm, cảnh cáo bà Lê Thị Na.",
            {(LAM, "reprimand", LONG_AN), (NA, "warning", LONG_AN)},
        ),
        (
            f"{LONG_AN} thi hành kỷ luật cảnh cáo ông Trần Văn Lâm. Bà Lê Thị Na bị khiển trách.",
            {(LAM, "warning", LONG_AN), (NA, "reprimand", LONG_AN)},
        ),
        (
            f"Cảnh cáo ông Trần Văn Lâm\nSáng 5/6, {LONG_AN} quyết định cảnh cáo ông Trần Văn Lâm.",
            {(LAM, "warning", LONG_AN)},
        ),
        (
            "Thủ tướng quyết định cách chức Phó Chủ tịch UBND tỉnh Long An đối với ông Trần Văn Lâm.",
            {(LAM, "removal", "Chính phủ")},
        ),
        (
            f"Căn cứ Quy định 102-QĐ/TW của Bộ Chính trị, {LONG_AN} khiển trách ông Trần Văn Lâm.",
            {(LAM, "reprimand", LONG_AN)},
        ),
        ("Ông Trần Văn Lâm bị khai trừ khỏi Đảng.", {(LAM, "expulsion", "-")}),
        (f"Riêng ông Trần Văn Lâm, {LONG_AN} cảnh cáo.", {(LAM, "warning", LONG_AN)}),
        (
            f"Riêng ông Trần Văn Lâm, {LONG_AN} kỷ luật cảnh cáo bà Lê Thị Na.",
            {(NA, "warning", LONG_AN)},
        ),
        (f"Theo ông Trần Văn Lâm, {LONG_AN} quyết định kỷ luật cảnh cáo.", set()),
        (
            "Văn phòng Trung ương Đảng phát đi thông cáo nêu rõ Tổng Bí thư Lê Văn Tám đã chủ trì cuộc họp "
            "của Bộ Chính trị xem xét, quyết định cảnh cáo ông Trần Văn Lâm.",
            {(LAM, "warning", "Bộ Chính trị")},
        ),
    ],
)
def test_the_body_that_decides(text: str, rows: set[Row]) -> None:
    assert sanctions(text) == {(*row, "decided") for row in rows}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            f"UBKT Tỉnh ủy Long An đề nghị {LONG_AN} cách chức ông Trần Văn Lâm.",
            {(LAM, "removal", LONG_AN, "proposed")},
        ),
        (
            "Ủy ban Kiểm tra Trung ương khiển trách ông Trần Văn Lâm; đề nghị Ban Bí thư cảnh cáo "
            "bà Lê Thị Na.",
            {
                (LAM, "reprimand", "Ủy ban Kiểm tra Trung ương", "decided"),
                (NA, "warning", "Ban Bí thư", "proposed"),
            },
        ),
        # each of two demands has the body that it asks
        (
            f"Ủy ban Kiểm tra Trung ương đề nghị {LONG_AN} khai trừ ông Trần Văn Lâm và đề nghị Ban Bí thư "
            "cảnh cáo bà Lê Thị Na.",
            {
                (LAM, "expulsion", LONG_AN, "proposed"),
                (NA, "warning", "Ban Bí thư", "proposed"),
            },
        ),
        (
            f"Riêng ông Trần Văn Lâm, UBKT Tỉnh ủy Long An đề nghị {LONG_AN} kỷ luật bằng hình thức cảnh "
            "cáo.",
            {(LAM, "warning", LONG_AN, "proposed")},
        ),
    ],
)
def test_a_sanction_that_is_only_asked_for(text: str, rows: set[Row]) -> None:
    assert sanctions(text) == rows


@pytest.mark.parametrize(
    "text",
    [
        f"{LONG_AN} xem xét kỷ luật ông Trần Văn Lâm.",
        f"{LONG_AN} xem xét trách nhiệm của ông Trần Văn Lâm.",
        "Hình thức kỷ luật từ khiển trách đến cách chức, ông Trần Văn Lâm nói.",
        "Đảng có bốn hình thức: khiển trách, cảnh cáo, cách chức, khai trừ, ông Trần Văn Lâm nói.",
        "Toàn tỉnh có 36 đảng viên bị khiển trách, 12 đảng viên bị cảnh cáo.",
    ],
)
def test_what_is_no_sanction(text: str) -> None:
    assert sanctions(text) == set()


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (f"{LONG_AN} đã họp và quyết định kỷ luật ông Lê Văn Hà. Có 2 đảng viên bị kỷ luật mức khiển trách, "
         "gồm: ông Trần Văn Lâm - nguyên Bí thư Huyện ủy Tân Trụ (giai đoạn từ tháng 10-2010 đến tháng "
         "5-2015), hiện là Giám đốc Sở Y tế; bà Lê Thị Na.",
         {(LAM, "reprimand", LONG_AN, "decided"), (NA, "reprimand", LONG_AN, "decided")}),
        (f"{LONG_AN} kỷ luật cảnh cáo ông Trần Văn Lâm. Cùng mức kỷ luật cảnh cáo là bà Lê Thị Na.",
         {(LAM, "warning", LONG_AN, "decided"), (NA, "warning", LONG_AN, "decided")}),
        ("Khiển trách 2 đồng chí: Trần Văn Lâm, Bí thư Huyện ủy Tân Trụ và Lê Thị Na.",
         {(LAM, "reprimand", "-", "decided"), (NA, "reprimand", "-", "decided")}),
        ("Ông Trần Văn Lâm chịu hình thức kỷ luật cảnh cáo.", {(LAM, "warning", "-", "decided")}),
        (f"Đề nghị {LONG_AN}, Bộ Chính trị xem xét, thi hành kỷ luật cảnh cáo đối với ông Trần Văn Lâm.",
         {(LAM, "warning", LONG_AN, "proposed")}),
        (f"Xét thấy ông Trần Văn Lâm chưa nghiêm túc nhận lỗi, {LONG_AN} kỷ luật cảnh cáo ông Trần Văn "
         "Lâm.", {(LAM, "warning", LONG_AN, "decided")}),
        ("Ông Trần Văn Lâm tự nhận hình thức kỷ luật cảnh cáo.", set()),
    ],
)  # fmt: skip
def test_lists_behind_the_sanction(text: str, rows: set[Row]) -> None:
    assert sanctions(text) == rows


BODY = "Ủy ban Kiểm tra Tỉnh ủy Long An"


@pytest.mark.parametrize(
    "text",
    [
        f"{BODY} quyết định cảnh cáo 2 đảng viên, gồm: ông Trần Văn Lâm - Bí thư Huyện ủy Tân Trụ; "
        "bà Lê Thị Na - Giám đốc Sở Y tế tỉnh Long An.",
        f"{BODY} đã cảnh cáo 2 đồng chí gồm Trần Văn Lâm và Lê Thị Na.",
        f"{BODY} thi hành kỷ luật cảnh cáo đối với 2 đảng viên, gồm các đồng chí: Trần Văn Lâm, Bí thư "
        "Huyện ủy Tân Trụ; Lê Thị Na, Giám đốc Sở Y tế tỉnh Long An.",
        f"{BODY} quyết định kỷ luật:\n\n- Cảnh cáo ông Trần Văn Lâm, Bí thư Huyện ủy Tân Trụ.\n\n"
        "- Cảnh cáo bà Lê Thị Na, Giám đốc Sở Y tế tỉnh Long An.",
        f"{BODY} đã quyết định thi hành kỷ luật:\n\n- Cảnh cáo đối với ông Trần Văn Lâm.\n\n"
        "- Bà Lê Thị Na bị cảnh cáo.",
    ],
)
def test_a_list_behind_a_count_or_below_a_line(text: str) -> None:
    assert sanctions(text) == {(who, "warning", BODY, "decided") for who in (LAM, NA)}


def test_the_committees_of_listed_bodies() -> None:
    text = f"{BODY} quyết định khiển trách Đảng ủy các Sở: Tài chính, Y tế, Nội vụ."
    assert sanctions(text) == {
        (f"Đảng ủy Sở {field} tỉnh Long An", "reprimand", BODY, "decided")
        for field in ("Tài chính", "Y tế", "Nội vụ")
    }


@pytest.mark.parametrize(
    "people",
    [
        "các ông: Trần Văn Lâm, Bí thư Huyện ủy Tân Trụ; Tạ Quốc Bảo, Phó Bí thư Huyện ủy Tân Trụ",
        "các đồng chí: Trần Văn Lâm; Tạ Quốc Bảo",
        "ông Trần Văn Lâm, ông Tạ Quốc Bảo",
    ],
)
def test_a_body_and_people_listed_behind_it(people: str) -> None:
    text = (
        f"Ủy ban Kiểm tra Trung ương quyết định cảnh cáo {LONG_AN} nhiệm kỳ 2015-2020 và {people}."
    )
    assert sanctions(text) == {
        (who, "warning", "Ủy ban Kiểm tra Trung ương", "decided") for who in (LONG_AN, LAM, BAO)
    }


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            f"{LONG_AN} đã quyết định khai trừ Đảng, cách chức đối với ông Trần Văn Lâm.",
            {(LAM, "expulsion", LONG_AN, "decided"), (LAM, "removal", LONG_AN, "decided")},
        ),
        (
            f"{LONG_AN} quyết định cách chức và khai trừ ra khỏi Đảng đối với bà Lê Thị Na, Trưởng "
            "phòng Y tế huyện Tân Trụ.",
            {(NA, "expulsion", LONG_AN, "decided"), (NA, "removal", LONG_AN, "decided")},
        ),
        (  # which of the two got which is not said
            f"{LONG_AN} quyết định khiển trách, cảnh cáo đối với ông Trần Văn Lâm và bà Lê Thị Na.",
            set(),
        ),
        ("Hình thức kỷ luật là khiển trách, cảnh cáo đối với ông Trần Văn Lâm.", set()),
    ],
)
def test_two_sanctions_of_one_person(text: str, rows: set[Row]) -> None:
    assert sanctions(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (  # who issued the rules is not who decides
            f"Căn cứ Quy định số 102-QĐ/TW của Bộ Chính trị về xử lý kỷ luật đảng viên, {BODY} quyết "
            "định:\n\n- Thi hành kỷ luật cảnh cáo đối với ông Trần Văn Lâm.",
            {(LAM, "warning", BODY, "decided")},
        ),
        (  # what is listed is only proposed
            f"{BODY} đề nghị Ban Bí thư xem xét, thi hành kỷ luật:\n\n- Cảnh cáo ông Trần Văn Lâm.",
            {(LAM, "warning", "-", "proposed")},
        ),
        (
            f"{BODY} quyết định kỷ luật một số đảng viên.\n\nTrước đó, có nhiều ý kiến.\n\n"
            "- Cảnh cáo ông Trần Văn Lâm.",
            {(LAM, "warning", "-", "decided")},
        ),
        (
            f"{BODY} đề nghị {LONG_AN} cảnh cáo ông Trần Văn Lâm; Huyện ủy Tân Trụ quyết định khiển "
            "trách bà Lê Thị Na.",
            {
                (LAM, "warning", LONG_AN, "proposed"),
                (NA, "reprimand", "Huyện ủy Tân Trụ", "decided"),
            },
        ),
    ],
)
def test_a_decision_is_not_carried_to_another_clause(text: str, rows: set[Row]) -> None:
    assert sanctions(text) == rows


@pytest.mark.parametrize(
    ("lead", "items", "decider"),
    [
        ("Ủy ban Kiểm tra Tỉnh ủy Long An đã thống nhất:", "1. Khiển trách ông Trần Văn Lâm.\n2. Cảnh cáo "
         "bà Lê Thị Hoa.",
         "Ủy ban Kiểm tra Tỉnh ủy Long An"),
        ("Ủy ban Kiểm tra Tỉnh ủy Long An họp để cho ý kiến một số nội dung. Cụ thể:",
         "* Về thi hành kỷ luật:\n+ Khiển trách ông Trần Văn Lâm.\n+ Cảnh cáo bà Lê Thị Hoa.",
         "Ủy ban Kiểm tra Tỉnh ủy Long An"),
        ("Ban Thường vụ Tỉnh ủy Long An quyết định thi hành kỷ luật:", "- Khiển trách ông Trần Văn Lâm;\n- "
         "Cảnh cáo bà Lê Thị Hoa.",
         "Ban Thường vụ Tỉnh ủy Long An"),
        ("Sở Y tế tỉnh Long An nêu rõ:", "1. Khiển trách ông Trần Văn Lâm.\n2. Cảnh cáo bà Lê Thị Hoa.", "-"),
    ],
)  # fmt: skip
def test_the_line_above_a_list_tells_who_decides(lead: str, items: str, decider: str) -> None:
    rows = facts(f"{lead}\n{items}", "discipline")
    assert {row[1:5] for row in rows} == {
        ("Trần Văn Lâm", "reprimand", decider, "decided"),
        ("Lê Thị Hoa", "warning", decider, "decided"),
    }


def test_what_a_line_asks_for_it_does_not_decide() -> None:
    text = (
        "Ủy ban Kiểm tra Tỉnh ủy Long An đề nghị Ban Bí thư thi hành kỷ luật:\n- Khiển trách ông Trần "
        "Văn Lâm."
    )
    assert {row[1:5:3] for row in facts(text, "discipline")} == {("Trần Văn Lâm", "proposed")}


def test_what_somebody_unread_is_does_not_end_a_list() -> None:
    text = (
        "Ủy ban Kiểm tra Tỉnh ủy Long An khiển trách 2 đảng viên, gồm: bà Lê Thị Hoa, đảng viên Chi bộ thôn "
        "Hậu; ông Trần Văn "
        "Lâm, kế toán UBND xã Bình Tịnh."
    )
    assert {row[1] for row in facts(text, "discipline")} == {"Lê Thị Hoa", "Trần Văn Lâm"}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # a proposal behind a decision
        ("Ủy ban Kiểm tra Trung ương quyết định cảnh cáo ông Lê Văn Hòa; đề nghị Ban Bí thư xem xét, thi "
         "hành kỷ luật ông "
         "Trần Văn Lâm.", {("-", "Ban Bí thư", "Ủy ban Kiểm tra Trung ương")}),
        ("Ủy ban Kiểm tra Trung ương quyết định cảnh cáo ông Lê Văn Hòa và đề nghị Ban Bí thư xem xét, kỷ "
         "luật ông Trần Văn "
         "Lâm.", {("-", "Ban Bí thư", "Ủy ban Kiểm tra Trung ương")}),
        # whoever is disciplined proposes nothing
        ("Cơ quan này quyết định khiển trách đối với ông Lê Văn Hòa, đồng thời đề nghị Ban Bí thư thi hành "
         "kỷ luật ông Trần "
         "Văn Lâm.", {("-", "Ban Bí thư", "-")}),
        # the sanction is named behind
        ("Ủy ban Kiểm tra Trung ương cảnh cáo ông Lê Văn Hòa; đề nghị Ban Bí thư thi hành kỷ luật ông Trần "
         "Văn Lâm bằng hình "
         "thức khiển trách.", {("reprimand", "Ban Bí thư", "-")}),
    ],
)  # fmt: skip
def test_a_proposal_behind_a_decision(text: str, rows: set[Row]) -> None:
    extraction = read(text)
    label = {key: entity.label for key, entity in extraction.entities.items()}
    found = {
        (fact.sanction or "-", label.get(fact.decided_by or "", "-"),
         label.get(fact.assertion.proposed_by or "", "-"))
        for fact in extraction.facts
        if isinstance(fact, DisciplineFact) and label[fact.sanctioned] == "Trần Văn Lâm"
    }  # fmt: skip
    assert found == rows


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Theo kết luận của Thanh tra Chính phủ, tỉnh Long An đã cảnh cáo ông Trần Văn Lâm.", "-"),
        ("Thực hiện kết luận của Thanh tra Chính phủ, tỉnh Long An đã kỷ luật ông Trần Văn Lâm bằng hình "
         "thức cảnh cáo.", "-"),
        ("Theo đề nghị của Ủy ban Kiểm tra Tỉnh ủy Long An, xã Bình Tịnh cảnh cáo ông Trần Văn Lâm.", "-"),
        ("Theo kết luận của Thanh tra Chính phủ, UBND tỉnh Long An cảnh cáo ông Trần Văn Lâm.",
         "Ủy ban nhân dân tỉnh Long An"),
    ],
)  # fmt: skip
def test_a_place_that_acts_on_what_another_found(text: str, by: str) -> None:
    assert {row[1:] for row in facts(text, "discipline")} == {(LAM, "warning", by, "decided")}
