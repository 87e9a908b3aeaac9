"""Steps of prosecution: suspended, prosecuted, arrested, indicted, tried, convicted, and by whom."""

from __future__ import annotations

import pytest
from facts import Row, facts, read

from cadregraph.graph.model import LegalFact

LAM, NA = "Trần Văn Lâm", "Lê Thị Na"
POLICE = "Cơ quan Cảnh sát điều tra Công an tỉnh Long An"
COURT = "Tòa án nhân dân tỉnh Long An"


def steps(text: str) -> set[Row]:
    """Whom, stage, body, charge and penalty of the steps in a text."""
    return {row[1:] for row in facts(text, "legal")}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (f"{POLICE} khởi tố bị can, bắt tạm giam ông Trần Văn Lâm về tội Nhận hối lộ.",
         {(LAM, "prosecuted", POLICE, "Nhận hối lộ"), (LAM, "arrested", POLICE, "Nhận hối lộ")}),
        (f"{POLICE} ra quyết định khởi tố bị can đối với ông Trần Văn Lâm, Giám đốc Sở Y tế tỉnh Long An.",
         {(LAM, "prosecuted", POLICE, "-")}),
        (f"{POLICE} đã khởi tố vụ án, khởi tố bị can và lệnh bắt tạm giam ông Trần Văn Lâm, về tội \"Tham ô "
         "tài sản\".", {(LAM, "prosecuted", POLICE, "Tham ô tài sản"),
                        (LAM, "arrested", POLICE, "Tham ô tài sản")}),
        ("Ủy ban Thường vụ Quốc hội tạm đình chỉ thực hiện nhiệm vụ đại biểu Quốc hội đối với ông Trần "
         "Văn Lâm.", {(LAM, "suspended", "Ủy ban Thường vụ Quốc hội", "-")}),
        ("Ông Trần Văn Lâm là bị can trong vụ án và đã bị Viện kiểm sát nhân dân tỉnh Long An truy tố.",
         {(LAM, "indicted", "Viện kiểm sát nhân dân tỉnh Long An", "-")}),
        (f"{POLICE} đã khởi tố bị can, thực hiện lệnh bắt tạm giam ông Trần Văn Lâm.",
         {(LAM, "prosecuted", POLICE, "-"), (LAM, "arrested", POLICE, "-")}),
        (f"{POLICE} khởi tố hai cán bộ của Sở Y tế tỉnh Long An gồm: Trần Văn Lâm, Giám đốc Sở; Lê Thị Na.",
         {(LAM, "prosecuted", POLICE, "-"), (NA, "prosecuted", POLICE, "-")}),
        (f"Ông Trần Văn Lâm, nguyên Giám đốc Sở Y tế tỉnh Long An, bị {POLICE} khởi tố.",
         {(LAM, "prosecuted", POLICE, "-")}),
        ("Bà Lê Thị Na (nguyên Phó Chủ tịch UBND tỉnh Long An) bị khởi tố, bắt tạm giam về tội Lợi dụng chức "
         "vụ, quyền hạn trong khi thi hành công vụ.",
         {(NA, "prosecuted", "-", "Lợi dụng chức vụ, quyền hạn trong khi thi hành công vụ"),
          (NA, "arrested", "-", "Lợi dụng chức vụ, quyền hạn trong khi thi hành công vụ")}),
        ("Khởi tố 2 bị can, gồm: Trần Văn Lâm, Giám đốc Sở Y tế tỉnh Long An; Lê Thị Na, Phó Giám đốc Sở Y "
         "tế.", {(LAM, "prosecuted", "-", "-"), (NA, "prosecuted", "-", "-")}),
        ("Các ông bà Trần Văn Lâm và Lê Thị Na bị bắt.",
         {(LAM, "arrested", "-", "-"), (NA, "arrested", "-", "-")}),
        ("Viện kiểm sát nhân dân tỉnh Long An truy tố ông Trần Văn Lâm về tội đưa hối lộ theo khoản 3 Điều "
         "364.", {(LAM, "indicted", "Viện kiểm sát nhân dân tỉnh Long An", "đưa hối lộ")}),
        (f"{COURT} xét xử bị cáo Trần Văn Lâm.", {(LAM, "tried", COURT, "-")}),
        ("Tỉnh ủy Long An đình chỉ sinh hoạt Đảng đối với ông Trần Văn Lâm.",
         {(LAM, "suspended", "Tỉnh ủy Long An", "-")}),
        ("UBND tỉnh Long An tạm đình chỉ công tác ông Trần Văn Lâm, Giám đốc Sở Y tế.",
         {(LAM, "suspended", "Ủy ban nhân dân tỉnh Long An", "-")}),
        (f"{COURT} tuyên vô tội bà Lê Thị Na.", {(NA, "acquitted", COURT, "-")}),
        # one of many
        ("Ông Trần Văn Lâm là thứ trưởng đầu tiên bị khởi tố.", {(LAM, "prosecuted", "-", "-")}),
        (f"Bà Lê Thị Na (57 tuổi) là cán bộ thứ ba của Sở Y tế tỉnh Long An bị {POLICE} khởi tố.",
         {(NA, "prosecuted", POLICE, "-")}),
        ("Giám đốc Sở Y tế tỉnh Long An Trần Văn Lâm là cán bộ cấp cao nhất bị truy tố.",
         {(LAM, "indicted", "-", "-")}),
        # with others who are not named
        ("Bà Lê Thị Na (nguyên Phó Chủ tịch UBND tỉnh Long An) cùng 3 người khác bị khởi tố.",
         {(NA, "prosecuted", "-", "-")}),
        ("Ông Trần Văn Lâm và 2 cán bộ khác đã bị Bộ Công an bắt tạm giam.",
         {(LAM, "arrested", "Bộ Công an", "-")}),
        ("Trong số 6 người bị bắt, có ông Trần Văn Lâm, Giám đốc Sở Y tế tỉnh Long An.",
         {(LAM, "arrested", "-", "-")}),
        ("Vợ ông Trần Văn Lâm và 3 người khác bị khởi tố.", set()),
        ("Liên quan đến ông Trần Văn Lâm, 3 người khác bị khởi tố.", set()),
        ("Trong số 6 người bị bắt, có người quen của ông Trần Văn Lâm.", set()),
        # before its subject
        ("Trước khi bị bắt, ông Trần Văn Lâm là Giám đốc Sở Y tế tỉnh Long An.",
         {(LAM, "arrested", "-", "-")}),
        ("Sau khi bị khởi tố, bà Lê Thị Na xin từ chức.", {(NA, "prosecuted", "-", "-")}),
        ("Sau khi cấp dưới bị khởi tố, ông Trần Văn Lâm phát biểu.", set()),
        ("Trước khi bị bắt cóc, ông Trần Văn Lâm là Giám đốc Sở Y tế tỉnh Long An.", set()),
        ("Nếu bị bắt, ông Trần Văn Lâm sẽ khai.", set()),
        ("Ông Trần Văn Lâm là giám đốc công ty bị khởi tố.", set()),
        ("Ông Trần Văn Lâm là người đầu tiên biết tin cán bộ bị khởi tố.", set()),
    ],
)  # fmt: skip
def test_who_was_prosecuted_by_whom_for_what(text: str, rows: set[Row]) -> None:
    assert {row[:4] for row in steps(text)} == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (f"{COURT} tuyên phạt ông Trần Văn Lâm 7 năm tù về tội nhận hối lộ.",
         {(LAM, "convicted", COURT, "nhận hối lộ", "7 năm tù")}),
        ("Ông Trần Văn Lâm, nguyên Giám đốc Sở Y tế tỉnh Long An, bị tuyên phạt 7 năm 6 tháng tù.",
         {(LAM, "convicted", "-", "-", "7 năm 6 tháng tù")}),
        ("Ông Trần Văn Lâm (nguyên Bí thư Huyện ủy Tân Trụ) bị phạt tù chung thân, bà Lê Thị Na (nguyên Phó "
         "Bí thư) 14 năm tù.", {(LAM, "convicted", "-", "-", "tù chung thân"),
                                (NA, "convicted", "-", "-", "14 năm tù")}),
        (f"Ông Trần Văn Lâm bị {COURT} phạt 7 năm tù.", {(LAM, "convicted", COURT, "-", "7 năm tù")}),
        (f"{COURT} phạt ông Trần Văn Lâm 7 năm tù.", {(LAM, "convicted", COURT, "-", "7 năm tù")}),
        (f"Bà Lê Thị Na bị {COURT} tuyên phạm tội Tham ô tài sản, án 10 năm tù.",
         {(NA, "convicted", COURT, "-", "10 năm tù")}),
        ("Ông Trần Văn Lâm (nguyên Bí thư Huyện ủy Tân Trụ) đang thi hành án 13 năm tù.",
         {(LAM, "convicted", "-", "-", "13 năm tù")}),
        ("Bà Lê Thị Na đang chịu bản án 16 năm tù.", {(NA, "convicted", "-", "-", "16 năm tù")}),
        ("Ông Trần Văn Lâm xin giảm mức phạt 7 năm tù.", set()),
        ("Ông Trần Văn Lâm, Cục trưởng Cục Thi hành án dân sự, đã công tác 7 năm.", set()),
        ("Ông Trần Văn Lâm lĩnh án 3 năm tù treo.", {(LAM, "convicted", "-", "-", "3 năm tù treo")}),
        ("Bà Lê Thị Na bị tuyên 3 năm tù với tội danh trốn thuế; ông Trần Văn Lâm bị tuyên 5 năm tù.",
         {(NA, "convicted", "-", "trốn thuế", "3 năm tù"), (LAM, "convicted", "-", "-", "5 năm tù")}),
    ],
)  # fmt: skip
def test_who_was_convicted_to_what(text: str, rows: set[Row]) -> None:
    assert steps(text) == rows


@pytest.mark.parametrize(
    "text",
    [
        f"{POLICE} khởi tố vụ án xảy ra tại Sở Y tế do ông Trần Văn Lâm làm Giám đốc.",
        "Ông Trần Văn Lâm bị bắt buộc thôi việc.",
        "Năm 1941, ông Trần Văn Lâm bị thực dân Pháp bắt giam.",
        "Ông Trần Văn Lâm bắt đầu làm việc.",
        "Cần khẩn trương xem xét xử lý nghiêm vụ việc liên quan đến ông Trần Văn Lâm.",
        "Ông Trần Văn Lâm, Viện trưởng Viện kiểm sát, phát biểu về công tác truy tố.",
        "Ông Trần Văn Lâm bị xử phạt 5 triệu đồng.",
        "Ông Trần Văn Lâm chỉ đạo đình chỉ điều tra vụ án.",
    ],
)
def test_nobody_is_prosecuted(text: str) -> None:
    assert steps(text) == set()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Viện kiểm sát đề nghị tuyên phạt ông Trần Văn Lâm 7 năm tù.", "proposed"),
        ("Cơ quan điều tra đề nghị truy tố ông Trần Văn Lâm.", "proposed"),
        ("Tuần tới, tòa sẽ xét xử bị cáo Trần Văn Lâm.", "planned"),
        ("Công an bác bỏ thông tin ông Trần Văn Lâm bị bắt.", "denied"),
        ("Huyện ủy đề nghị đình chỉ sinh hoạt Đảng bà Lê Thị Na sau khi công an khởi tố ông Trần Văn Lâm.",
         "asserted"),
    ],
)  # fmt: skip
def test_what_is_asked_for_or_denied_is_not_done(text: str, status: str) -> None:
    extraction = read(text)
    found = {
        fact.assertion.status
        for fact in extraction.facts
        if isinstance(fact, LegalFact) and extraction.entities[fact.person].label == LAM
    }
    assert found == {status}


@pytest.mark.parametrize(
    "text",
    [
        "Ngay sau khi có quyết định khởi tố và lệnh bắt tạm giam trên, Trưởng Ban Tổ chức Trung ương "
        "Lê Thế An đã ký nhiều văn bản.",
        "Cận vệ của Chủ tịch nước Lê Thế An bị bắt ở nước ngoài.",
        "Tài xế của ông Lê Thế An bị bắt giữ.",
        "Con trai ông Lê Thế An bị khởi tố, bắt tạm giam.",
    ],
)
def test_who_acts_or_whose_people_they_are_undergoes_nothing(text: str) -> None:
    assert facts(text, "legal") == set()


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Ông Trần Văn Lâm bị khởi tố vì vi phạm pháp luật.", "prosecuted"),
        ("Ông Trần Văn Lâm, Vụ trưởng Vụ Pháp chế, bị khởi tố.", "prosecuted"),
        ("Ông Trần Văn Lâm, Chủ tịch UBND huyện Côn Đảo, bị bắt.", "arrested"),
        ("Ông Trần Văn Lâm đã bị Cơ quan Cảnh sát điều tra Bộ Công an bắt.", "arrested"),
    ],
)
def test_law_and_islands_are_no_powers_of_the_past(text: str, stage: str) -> None:
    extraction = read(text)
    assert {
        (extraction.entities[f.person].label, f.stage)
        for f in extraction.facts
        if isinstance(f, LegalFact)
    } == {(LAM, stage)}


@pytest.mark.parametrize(
    "text",
    [
        "Năm 1940, ông Trần Văn Lâm bị Pháp bắt giam.",
        "Năm 1940, ông Trần Văn Lâm bị bắt, đày ra Côn Đảo.",
        "Ông Trần Văn Lâm bắt đầu làm việc.",
        "Ông Trần Văn Lâm bị Bộ Công an bắt buộc phải về.",
        "Công an huyện Ba Vì bắt tay ông Trần Văn Lâm.",
        "UBND xã chi tiền cho ông Trần Văn Lâm, gây thất thoát, một số cán bộ xã bị khởi tố.",
    ],
)
def test_arrests_of_the_past_and_no_arrests(text: str) -> None:
    assert facts(text, "legal") == set()
