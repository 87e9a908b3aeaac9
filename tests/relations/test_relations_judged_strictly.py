"""Kinds of sentences in which facts about persons were judged wrong, wholly or in a part, in a "
"strict draw."""

from __future__ import annotations

import pytest
from facts import facts, read

from cadregraph.graph.model import LegalFact, PersonnelFact, StatementFact, TenureFact

TAM = "Lê Văn Tám"


def changes(text: str, published: str | None = None) -> list[PersonnelFact]:
    return [f for f in read(text, published=published).facts if isinstance(f, PersonnelFact)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ngày 1/4, tại Kỳ họp thứ 11 Quốc hội khóa XIV, ông Lê Văn Tám được bầu làm Phó Chủ tịch "
         "Quốc hội.",
         "--04-01"),
        ("Ngày 12/7, tại kỳ họp thứ hai HĐND tỉnh Long An khóa IX, nhiệm kỳ 2016-2021, ông Lê Văn "
         "Tám được bầu "
         "làm Phó Chủ tịch UBND tỉnh Long An.", "--07-12"),
        ("Ngày 9/5, tại Hội nghị Trung ương 7 khóa XII, ông Lê Văn Tám được bầu vào Ban Bí thư.", "--05-09"),
        # the term that lasts, and a term of something else
        ("Ngày 1/4, tại Kỳ họp thứ 7 Quốc hội khóa XV, ông Lê Văn Tám được bầu làm Phó Chủ tịch "
         "Quốc hội.",
         "2024-04-01"),
        ("Ngày 1/4, tại kỳ họp, HĐND tỉnh Long An bầu ông Lê Văn Tám, đại biểu Quốc hội khóa XIV, "
         "làm Phó Chủ "
         "tịch HĐND tỉnh Long An.", "2024-04-01"),
        ("Ngày 12/7/2016, tại kỳ họp thứ hai HĐND tỉnh Long An nhiệm kỳ 2016-2021, ông Lê Văn Tám "
         "được bầu làm "
         "Phó Chủ tịch UBND tỉnh Long An.", "2016-07-12"),
    ],
)  # fmt: skip
def test_a_day_at_a_meeting_of_a_term_that_is_over_is_not_of_this_year(text: str, day: str) -> None:
    assert {fact.date for fact in changes(text, "2024-05-18")} == {day}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ông Lê Văn Tám, Trưởng Công an huyện Tuy An, phát biểu.", False),
        ("Ông Lê Văn Tám, Trưởng Công an huyện Tuy An, phát biểu (Ảnh: Hà An).", False),
        ("Ông Lê Văn Tám đã có nhiều phát biểu về đời sống người lao động.", False),
        ("Ông Lê Văn Tám đã phát biểu chia tay các cộng sự lâu năm.", False),
        ("Ông Lê Văn Tám phát biểu nhậm chức Phó Bí thư Huyện ủy Tuy An.", False),
        ("Bí thư Huyện ủy Tuy An Lê Văn Tám gửi nội dung phát biểu chỉ đạo hội nghị.", False),
        ("Ông Lê Văn Tám phát biểu tại lễ sơ kết chiều 18-6 - Ảnh: HÀ AN", False),
        ("“Huyện sẽ làm nhanh”, ông Lê Văn Tám phát biểu.", True),
        ("Ông Lê Văn Tám phát biểu: “Huyện sẽ làm nhanh”.", True),
        ("Ông Lê Văn Tám phát biểu rằng huyện sẽ làm nhanh.", True),
        ("Ông Lê Văn Tám phát biểu chia tay: “Tôi cảm ơn mọi người”.", True),
    ],
)
def test_who_speaks_has_not_said_something(text: str, said: bool) -> None:
    assert any(isinstance(fact, StatementFact) for fact in read(text).facts) == said


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Ông Hồ Văn Sáu, Giám đốc Công ty Cổ phần Xây dựng Mạnh Phát, tố cáo ông Lê Văn Tám, "
         "Giám đốc ban Quản lý "
         "(BQL) các dự án đầu tư xây dựng huyện này.", set()),
        ("Ông Hồ Văn Sáu, Giám đốc Công ty Cổ phần Xây dựng Mạnh Phát, và ông Lê Văn Tám, Giám "
         "đốc sở Y tế tỉnh "
         "Long An.", {"Sở Y tế tỉnh Long An"}),
        ("Ông Hồ Văn Sáu, Phó Giám đốc Sở Y tế tỉnh Long An, mời ông Lê Văn Tám, Giám đốc, đến dự.",
         {"Sở Y tế tỉnh Long An"}),
    ],
)  # fmt: skip
def test_a_body_in_small_letters_that_is_not_read_is_not_that_of_a_neighbour(
    text: str, bodies: set[str]
) -> None:
    found = read(text)
    assert {
        found.entities[fact.organization].label
        for fact in found.facts
        if isinstance(fact, TenureFact) and found.entities[fact.holder].label == TAM
    } == bodies


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Tỉnh ủy chỉ đạo xử lý đảng viên bị khởi tố trong các vụ án có liên quan đến ông Lê Văn "
         "Tám.", set()),
        ("Cơ quan điều tra đã khởi tố 5 bị can trong vụ án liên quan ông Lê Văn Tám.", set()),
        ("Cơ quan điều tra bắt tạm giam ông Lê Văn Tám liên quan đến vụ án tại Công ty An Phú.", {TAM}),
        ("Cơ quan điều tra đã khởi tố 2 bị can liên quan đến vụ án là ông Lê Văn Tám và bà Hồ Thị "
         "Sáu.",
         {TAM, "Hồ Thị Sáu"}),
    ],
)  # fmt: skip
def test_whom_a_case_concerns_is_not_for_that_prosecuted(text: str, people: set[str]) -> None:
    found = read(text)
    steps = [fact for fact in found.facts if isinstance(fact, LegalFact)]
    assert {found.entities[fact.person].label for fact in steps} == people


@pytest.mark.parametrize(
    ("text", "decider"),
    [
        ("Ông Lê Văn Tám được Ban Tổ chức Tỉnh ủy Long An công bố quyết định điều động giữ chức "
         "Phó Trưởng ban Dân "
         "vận Tỉnh ủy Long An.", None),
        ("Ông Lê Văn Tám được Ban Tổ chức Tỉnh ủy Long An trao quyết định của Ban Thường vụ Tỉnh "
         "ủy điều động giữ "
         "chức Phó Trưởng ban Dân vận Tỉnh ủy Long An.", "Ban Thường vụ Tỉnh ủy Long An"),
        ("Ông Lê Văn Tám được Tỉnh ủy Long An công bố quyết định điều động giữ chức Phó Trưởng "
         "ban Dân vận Tỉnh ủy "
         "Long An.", "Tỉnh ủy Long An"),
        ("Ông Lê Văn Tám được Ban Thường vụ Tỉnh ủy Long An điều động giữ chức Phó Trưởng ban Dân "
         "vận Tỉnh ủy Long "
         "An.", "Ban Thường vụ Tỉnh ủy Long An"),
    ],
)  # fmt: skip
def test_by_whom_a_decision_is_made_known_to_somebody_it_is_not_made(
    text: str, decider: str | None
) -> None:
    found = read(text)
    (by,) = {f.decided_by for f in found.facts if isinstance(f, PersonnelFact)}
    assert (found.entities[by].label if by else None) == decider


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ông Lê Văn Tám xin thôi tham gia Ban Thường vụ Đảng ủy xã Hòa Thành, tỉnh Cà Mau.", "current"),
        ("Ông Lê Văn Tám thôi tham gia Ban Thường vụ Đảng ủy xã Hòa Thành, tỉnh Cà Mau.", "former"),
        ("Ban Bí thư cho ông Lê Văn Tám thôi tham gia Ban Thường vụ Tỉnh ủy Cà Mau.", "former"),
    ],
)  # fmt: skip
def test_who_asks_to_leave_a_committee_has_not_left_it(text: str, status: str) -> None:
    assert {fact.status for fact in read(text).facts if isinstance(fact, TenureFact)} == {status}


@pytest.mark.parametrize(
    ("text", "decision"),
    [
        ("Sau khi nghe Tổng Thư ký Quốc hội trình bày dự thảo Nghị quyết miễn nhiệm chức vụ Bộ "
         "trưởng Bộ Y tế đối với "
         "ông Lê Văn Tám, Quốc hội đã biểu quyết, thông qua Nghị quyết.", "decided"),
        ("Quốc hội nghe trình bày dự thảo Nghị quyết miễn nhiệm chức vụ Bộ trưởng Bộ Y tế đối với "
         "ông Lê Văn Tám.",
         "proposed"),
        ("Quốc hội nghe trình bày dự thảo Nghị quyết miễn nhiệm chức vụ Bộ trưởng Bộ Y tế đối với "
         "ông Lê Văn Tám, sau "
         "đó sẽ biểu quyết thông qua Nghị quyết.", "proposed"),
    ],
)  # fmt: skip
def test_a_draft_that_the_sentence_says_to_be_adopted_is_decided(text: str, decision: str) -> None:
    assert {fact.decision for fact in changes(text)} == {decision}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Dự lễ có nguyên Bí thư Thành ủy TP.\n\nHà Nội Lê Văn Tám.",
         {("post", TAM, "Bí thư", "Thành ủy Hà Nội", "former")}),
        ("Dự lễ có nguyên Bí thư Thành ủy TP.\n\nÔng Lê Văn Tám nghỉ.", set()),
    ],
)  # fmt: skip
def test_a_line_cut_behind_the_stop_of_a_city(text: str, rows: set[tuple[str, ...]]) -> None:
    assert {row[:5] for row in facts(text) if row[0] == "post"} == rows


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Tỉnh ủy Long An sẽ xem xét bố trí công tác phù hợp đối với ông Lê Văn Tám sau khi ông thôi giữ "
         "chức Chủ tịch UBND tỉnh.", set()),
        ("Tỉnh ủy Long An sẽ cho ông Lê Văn Tám thôi giữ chức Chủ tịch UBND tỉnh Long An.", {"planned"}),
        ("Sau khi xem xét, Tỉnh ủy Long An đề nghị HĐND tỉnh miễn nhiệm chức Chủ tịch UBND tỉnh Long An đối "
         "với ông Lê Văn Tám.", {"proposed"}),
    ],
)  # fmt: skip
def test_what_comes_after_a_relief_is_planned_and_not_the_relief(
    text: str, status: set[str]
) -> None:
    assert {fact.assertion.status for fact in changes(text)} == status


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ('Ông Lê Văn Tám nói: "Tuy Bảo thôi chức nhưng vẫn là chuyên viên của Sở Y tế tỉnh Long An".',
         set()),
        ('Ông Lê Văn Tám nói: "Tôi hiện là chuyên viên của Sở Y tế tỉnh Long An".', {TAM}),
        ("Ông Lê Văn Tám cho biết ông hiện là chuyên viên của Sở Y tế tỉnh Long An.", {TAM}),
    ],
)  # fmt: skip
def test_whom_a_quotation_is_about_is_not_its_speaker(text: str, holders: set[str]) -> None:
    found = read(text)
    held = [fact for fact in found.facts if isinstance(fact, TenureFact)]
    assert {found.entities[fact.holder].label for fact in held} == holders


def test_a_day_at_a_meeting_of_a_term_needs_no_year() -> None:
    text = (
        "Ngày 1/4, tại kỳ họp thứ 11 HĐND tỉnh Hà Tĩnh nhiệm kỳ 2016-2021, ông Lê Văn Tám được bầu giữ chức "
        "Chủ tịch UBND tỉnh Hà Tĩnh."
    )
    body = "Ủy ban nhân dân tỉnh Hà Tĩnh"
    assert ("post", "Lê Văn Tám", "Chủ tịch", body, "current") in facts(text, "post")


def test_a_sentence_may_break_off_behind_what_is_left() -> None:
    clause = "đề nghị bổ nhiệm ông Lê Văn Tám sau khi thôi giữ chức Bí thư Huyện ủy Tuy An "
    assert read(clause * 120).sentences  # so long a sentence is cut at any word
