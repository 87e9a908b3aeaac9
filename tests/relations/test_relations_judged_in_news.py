"""Kinds of news in which facts were judged wrong, wholly or in a part: at that time, from a day on."""

from __future__ import annotations

import pytest
from facts import facts, read

from cadregraph.graph.model import (
    DisciplineFact,
    Fact,
    LegalFact,
    ParticularFact,
    PersonnelFact,
    StatementFact,
    TenureFact,
)

TAM = "Lê Văn Tám"
UBND = "Ủy ban nhân dân tỉnh Long An"


def only(text: str, published: str | None = None) -> dict[type[Fact], list[Fact]]:
    """The facts of a text by their kind."""
    found: dict[type[Fact], list[Fact]] = {}
    for fact in read(text, published=published).facts:
        found.setdefault(type(fact), []).append(fact)
    return found


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chủ tịch UBND tỉnh Long An Lê Văn Tám khi đó đã ký văn bản.", "former"),
        ("Ông Lê Văn Tám, Chủ tịch UBND tỉnh Long An lúc bấy giờ, đã ký văn bản.", "former"),
        ("Chủ tịch UBND tỉnh Long An lúc đó là ông Lê Văn Tám đã ký văn bản.", "former"),
        ("Chủ tịch UBND tỉnh Long An khi ấy Lê Văn Tám đã ký văn bản.", "former"),
        ("Chủ tịch UBND tỉnh Long An hồi đó, ông Lê Văn Tám, đã ký văn bản.", "former"),
        ("Chủ tịch UBND tỉnh Long An Lê Văn Tám đã vĩnh viễn ra đi ở tuổi 60.", "former"),
        # of another post, or of what is said meanwhile
        ("Trong khi đó, Chủ tịch UBND tỉnh Long An Lê Văn Tám cho biết sẽ xử lý.", "current"),
        ("Chủ tịch UBND tỉnh Long An Lê Văn Tám trong khi đó cho biết sẽ xử lý.", "current"),
        ("Chủ tịch UBND tỉnh Long An Lê Văn Tám khi đó là Phó Bí thư Huyện ủy Cần Giuộc.", "current"),
        ("Chủ tịch UBND tỉnh Long An Lê Văn Tám sẽ ra đi vào sáng mai.", "current"),
    ],
)  # fmt: skip
def test_at_that_time(text: str, status: str) -> None:
    held = [f for f in read(text).facts if isinstance(f, TenureFact) and f.title == "Chủ tịch"]
    assert {(read(text).entities[f.holder].label, f.status) for f in held} == {(TAM, status)}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ông Lê Văn Tám được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Long An, kể từ ngày 16/12/2024.",
         "2024-12-16"),
        ("Ông Lê Văn Tám được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Long An; thời hạn giữ chức vụ là "
         "5 năm, "
         "kể từ ngày 16.12.2024.", "2024-12-16"),
        ("Ngày 12/12/2024, UBND tỉnh Long An bổ nhiệm ông Lê Văn Tám giữ chức Giám đốc Sở Y tế, tính từ ngày "
         "16/12/2024.", "2024-12-16"),
        ("Ông Lê Văn Tám thôi giữ chức Giám đốc Sở Y tế tỉnh Long An kể từ ngày 1/2/2023.", "2023-02-01"),
        # the day of the decision, and that of what else is told
        ("Ngày 12/12/2024, UBND tỉnh Long An bổ nhiệm ông Lê Văn Tám giữ chức Giám đốc Sở Y tế.",
         "2024-12-12"),
        ("Ông Lê Văn Tám được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Long An, thay ông Hồ Văn Sáu đã "
         "nghỉ hưu "
         "kể từ ngày 1/2/2023.", None),
    ],
)  # fmt: skip
def test_from_which_day_a_decision_takes_effect(text: str, day: str | None) -> None:
    found = read(text)
    (change,) = (
        f
        for f in found.facts
        if isinstance(f, PersonnelFact) and found.entities[f.person].label == TAM
    )
    assert change.date == day


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Các ông: Hồ Văn Sáu, nguyên Cục trưởng; Trần Văn Năm, Cục trưởng Cục Thuế tỉnh Long An, "
         "nguyên Phó Cục "
         "trưởng; Lê Văn Tám, Phó Cục trưởng Cục Hải quan tỉnh Long An.",
         {"Cục Thuế tỉnh Long An", "Cục Hải quan tỉnh Long An"}),
        ("Các ông: Hồ Văn Sáu, Phó Giám đốc, và Lê Văn Tám, Phó Giám đốc Sở Y tế tỉnh Long An.",
         {"Sở Y tế tỉnh Long An"}),
    ],
)  # fmt: skip
def test_the_body_of_a_bare_title_in_a_list(text: str, bodies: set[str]) -> None:
    held = facts(text, "post")
    assert {row[3] for row in held} == bodies
    assert not [row for row in held if row[1] == "Hồ Văn Sáu" and len(bodies) > 1]


@pytest.mark.parametrize(
    ("text", "decider", "charge"),
    [
        ("Cơ quan Cảnh sát điều tra, Công an tỉnh Long An khởi tố ông Lê Văn Tám về tội nhận hối lộ.",
         "Cơ quan Cảnh sát điều tra Công an tỉnh Long An", "nhận hối lộ"),
        ("Ông Lê Văn Tám bị phạt 9 năm tù về các tội Nhận hối lộ; Đưa hối lộ trong vụ án tại Sở Y tế.",
         None, "Nhận hối lộ; Đưa hối lộ"),
        ('Ông Lê Văn Tám bị khởi tố về các tội "Nhận hối lộ" và "Rửa tiền".', None, "Nhận hối lộ; Rửa tiền"),
        ("Ông Lê Văn Tám bị khởi tố về tội Nhận hối lộ; một số cán bộ bị nhắc nhở.", None, "Nhận hối lộ"),
        ("Công an tỉnh Long An đề nghị truy tố 2 bị can về tội Nhận hối lộ, gồm: ông Lê Văn Tám; bà Hồ "
         "Thị Sáu.",
         None, "Nhận hối lộ"),
        ("Thị ủy Kiến Tường gửi công văn đến Ủy ban Kiểm tra Tỉnh ủy Long An đề nghị đình chỉ sinh hoạt "
         "Đảng ông "
         "Lê Văn Tám.", "Ủy ban Kiểm tra Tỉnh ủy Long An", None),
        ("UBND tỉnh Long An đình chỉ công tác ông Lê Văn Tám, Giám đốc Công ty Cấp nước.", UBND, None),
    ],
)  # fmt: skip
def test_who_takes_a_step_and_for_what(text: str, decider: str | None, charge: str | None) -> None:
    found = read(text)
    (step,) = (
        f for f in found.facts if isinstance(f, LegalFact) and found.entities[f.person].label == TAM
    )
    by = found.entities[step.decided_by].label if step.decided_by else None
    assert (by, step.charge) == (decider, charge)


def test_a_proposal_sent_to_a_body() -> None:
    found = read(
        "Thị ủy Kiến Tường gửi công văn đến Ủy ban Kiểm tra Tỉnh ủy Long An đề nghị đình chỉ sinh hoạt Đảng"
        " ông Lê Văn Tám."
    )
    (step,) = (f for f in found.facts if isinstance(f, LegalFact))
    by, to = step.assertion.proposed_by, step.assertion.proposed_to
    assert by is not None and found.entities[by].label == "Thị ủy Kiến Tường"
    assert to is not None and found.entities[to].label == "Ủy ban Kiểm tra Tỉnh ủy Long An"


@pytest.mark.parametrize(
    "text",
    [
        "Công ty Cổ phần Sao Mai ra thông báo đình chỉ công tác ông Lê Văn Tám, Giám đốc sáng tạo.",
        "Gia đình được biết nguyên nhân anh Lê Văn Tám tử vong do chấn thương.",
        "Anh Lê Văn Tám, 35 tuổi, tử vong tại chỗ.",
    ],
)
def test_what_is_no_matter_of_party_or_state(text: str) -> None:
    found = only(text)
    assert not found.get(LegalFact) and not found.get(PersonnelFact)


def test_the_death_of_an_official_in_an_accident() -> None:
    (died,) = only("Ông Lê Văn Tám, Chủ tịch UBND tỉnh Long An, tử vong do tai nạn.")[PersonnelFact]
    assert isinstance(died, PersonnelFact) and died.change == "died"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ban Thường vụ Hội Nông dân tỉnh Long An cảnh cáo ông Lê Văn Tám.", "union"),
        ("Ban Chấp hành Tỉnh đoàn Long An kỷ luật khai trừ ông Lê Văn Tám.", "union"),
        ("Đảng ủy Liên đoàn Lao động tỉnh Long An cảnh cáo ông Lê Văn Tám.", "party"),
        ("Ủy ban Kiểm tra Tỉnh ủy Long An khai trừ ông Lê Văn Tám.", "party"),
        ("UBND tỉnh Long An cảnh cáo ông Lê Văn Tám.", "state"),
    ],
)
def test_whose_discipline(text: str, kind: str) -> None:
    (sanction,) = only(text)[DisciplineFact]
    assert isinstance(sanction, DisciplineFact) and sanction.kind == kind


def test_the_commission_of_the_whole_party() -> None:
    found = read("Ủy ban Kiểm tra của Đảng đã cảnh cáo ông Lê Văn Tám, Bí thư Tỉnh ủy Long An.")
    (sanction,) = (f for f in found.facts if isinstance(f, DisciplineFact))
    assert sanction.decided_by is not None
    assert found.entities[sanction.decided_by].label == "Ủy ban Kiểm tra Trung ương"


@pytest.mark.parametrize(
    ("text", "published", "days"),
    [
        ("Tháng 3/2023, ông Lê Văn Tám bị UBND tỉnh Long An cảnh cáo. Trước đó, hồi giữa tháng 1, ông "
         "Tám bị Tỉnh "
         "ủy Long An khiển trách.", "2024-05-04", ["2023-03", "2023-01"]),
        ("Ngày 4/2/2024, ông Lê Văn Tám bị UBND tỉnh Long An cảnh cáo. Trước đó, ngày 20/12, ông Tám bị "
         "Tỉnh ủy "
         "Long An khiển trách.", "2024-05-04", ["2024-02-04", "2023-12-20"]),
        ("Tháng 3/2023, ông Lê Văn Tám bị UBND tỉnh Long An cảnh cáo. Quyết định do Phó Chủ tịch UBND ký. "
         "Trời mưa. Trước đó, hồi giữa tháng 1, ông Tám bị Tỉnh ủy Long An khiển trách.",
         "2024-05-04", ["2023-03", "2023-01"]),
        ("Tháng 3/2023, ông Lê Văn Tám bị UBND tỉnh Long An cảnh cáo. Trời mưa. Trời nắng. Trời gió. "
         "Trước đó, ngày 20/4, ông Tám bị Tỉnh ủy Long An khiển trách.",
         "2024-05-04", ["2023-03", "2024-04-20"]),
        ("Ông Lê Văn Tám sinh ngày 4/2/1960. Trước đó, ngày 20/4, ông Tám bị Tỉnh ủy Long An khiển trách.",
         "2024-05-04", ["2024-04-20"]),
    ],
)  # fmt: skip
def test_the_year_of_a_day_before(text: str, published: str, days: list[str]) -> None:
    found = only(text, published)[DisciplineFact]
    assert [f.date for f in found if isinstance(f, DisciplineFact)] == days


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("“Quê tôi đẹp lắm. Tôi luôn nhớ”. Đó là chia sẻ của ông Lê Văn Tám, Chủ tịch UBND tỉnh Long An.",
         ["“Quê tôi đẹp lắm. Tôi luôn nhớ”."]),
        ("Ông Lê Văn Tám, Chủ tịch UBND tỉnh Long An, trả lời tại họp báo.", []),
        ("Ông Lê Văn Tám, Chủ tịch UBND tỉnh Long An, trả lời các kiến nghị của cử tri.", []),
        ("Ông Lê Văn Tám trả lời: “Chúng tôi sẽ làm ngay”.", ["Ông Lê Văn Tám trả lời: “Chúng tôi sẽ "
         "làm ngay”."]),
        ("Ông Lê Văn Tám trả lời phóng viên về việc thu hồi đất.", ["Ông Lê Văn Tám trả lời phóng viên "
         "về việc thu hồi đất."]),
        ("Cán bộ làm theo tinh thần mà Chủ tịch UBND tỉnh Long An Lê Văn Tám đã nhấn mạnh tại hội nghị.", []),
    ],
)  # fmt: skip
def test_what_was_said(text: str, said: list[str]) -> None:
    found = only(text).get(StatementFact, [])
    assert [f.content for f in found if isinstance(f, StatementFact)] == said


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("“Chúng tôi sẽ làm ngay”, ông Lê Văn Tám phát biểu.", True),
        ("Tổng thống Pháp khẳng định sẵn sàng cùng Chủ tịch nước Lê Văn Tám trao đổi, nhấn mạnh hợp tác.",
         False),
        ("Ông Hồ Văn Sáu cùng ông Lê Văn Tám nhấn mạnh hợp tác.", True),
    ],
)  # fmt: skip
def test_who_says_anything(text: str, speaks: bool) -> None:
    assert bool(only(text).get(StatementFact)) is speaks


def test_one_meeting_has_one_chair() -> None:
    text = (
        "Ông Lê Văn Tám chủ trì phiên họp thứ 5 Hội đồng Quốc phòng và An ninh nhiệm kỳ 2021-2026."
    )
    assert facts(text, "chair") == {
        ("chair", "Phiên họp thứ 5 Hội đồng Quốc phòng và An ninh", TAM)
    }


def test_guests_of_a_numbered_meeting_that_is_chaired() -> None:
    text = (
        "Ông Lê Văn Tám chủ trì phiên họp thứ 5 Ủy ban Thường vụ Quốc hội.\n\n"
        "Tham dự phiên họp có ông Hồ Văn Sáu."
    )
    assert facts(text, "participant") == {
        ("participant", "Phiên họp thứ 5 Ủy ban Thường vụ Quốc hội", "Hồ Văn Sáu")
    }


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("HĐND tỉnh Long An miễn nhiệm chức danh Chủ tịch UBND tỉnh ông Hồ Văn Sáu và bầu ông Lê Văn "
         "Tám giữ chức "
         "Chủ tịch UBND tỉnh.", {("relieved", "Hồ Văn Sáu"), ("elected", TAM)}),
        ("HĐND tỉnh Long An miễn nhiệm ông Hồ Văn Sáu, Chủ tịch UBND tỉnh, và bầu ông Lê Văn Tám giữ "
         "chức Chủ tịch "
         "UBND tỉnh.", {("relieved", "Hồ Văn Sáu"), ("elected", TAM)}),
        ("Do yêu cầu nhiệm vụ mới, ông Lê Văn Tám thôi giữ chức Chủ tịch UBND tỉnh Long An.", {("relieved",
         TAM)}),
        ("Sau khi ông Lê Văn Tám nhậm chức Chủ tịch UBND tỉnh Long An, tỉnh đã đổi khác.", set()),
        ("Ông Lê Văn Tám cho biết khi mình qua đời, ngôi nhà sẽ được trao cho tỉnh.", set()),
        ("Khi ông Lê Văn Tám qua đời, ngôi nhà được trao cho tỉnh.", {("died", TAM)}),
        ("HĐND tỉnh Long An có bầu ông Lê Văn Tám làm Chủ tịch UBND tỉnh hay không, chưa rõ.", set()),
    ],
)  # fmt: skip
def test_what_changed(text: str, rows: set[tuple[str, str]]) -> None:
    found = read(text)
    assert {
        (f.change, found.entities[f.person].label)
        for f in found.facts
        if isinstance(f, PersonnelFact) and f.decision == "decided"
    } == rows


def test_who_takes_office_holds_it_from_the_day() -> None:
    (held,) = only("Ông Lê Văn Tám nhậm chức Chủ tịch UBND tỉnh Long An ngày 21/10/2024.")[
        TenureFact
    ]
    assert isinstance(held, TenureFact) and (held.status, held.start) == ("current", "2024-10-21")


def test_who_is_mourned_holds_nothing() -> None:
    text = (
        "Chủ tịch UBND tỉnh Long An Lê Văn Tám có 22 năm công tác.\n\n"
        "Nhân dân bày tỏ niềm tiếc thương vô hạn đối với Chủ tịch UBND tỉnh Lê Văn Tám."
    )
    assert {f.status for f in read(text).facts if isinstance(f, TenureFact)} == {"former"}


def test_the_day_of_one_step_is_not_that_of_the_next() -> None:
    steps = only("Ông Lê Văn Tám bị bắt tháng 9/2023 và bị truy tố về tội nhận hối lộ.")[LegalFact]
    assert {(f.stage, f.date) for f in steps if isinstance(f, LegalFact)} == {
        ("arrested", "2023-09"),
        ("indicted", None),
    }


def test_who_is_congratulated_says_nothing() -> None:
    text = (
        "Quốc vương Campuchia chúc mừng Chủ tịch nước Lê Văn Tám đã được bầu giữ chức Chủ tịch nước và "
        "tin tưởng"
        " rằng đất nước sẽ phát triển."
    )
    assert not only(text).get(StatementFact)


@pytest.mark.parametrize(
    ("text", "home", "degrees"),
    [
        ("Ông Lê Văn Tám (67 tuổi), quê huyện Văn Giang, tỉnh Hưng Yên.", "huyện Văn Giang", set()),
        ("Ông Lê Văn Tám trình độ tiến sỹ.", None, {"Tiến sỹ"}),
        ("Ông Lê Văn Tám có trình độ học vấn Cử nhân Kinh tế.", None, {"Cử nhân Kinh tế"}),
    ],
)
def test_particulars_behind_a_name(text: str, home: str | None, degrees: set[str]) -> None:
    found = read(text)
    homes = {row[2] for row in facts(text, "homePlace")}
    assert homes == ({home} if home else set())
    assert {f.value for f in found.facts if isinstance(f, ParticularFact)} == degrees
