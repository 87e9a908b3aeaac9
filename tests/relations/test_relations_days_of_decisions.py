"""The day of the decision that makes a change, the day on which it takes effect, the year of a congress."""

from __future__ import annotations

import pytest
from facts import facts, read

from cadregraph.graph.model import DisciplineFact, PersonnelFact, TenureFact

LAM, TAM, LAN = "Trần Văn Lâm", "Lê Văn Tám", "Trần Thị Lan"
NUMBER, DAY = "Quyết định số 123/QĐ-TTg ngày 5/3/2024", "2024-03-05"
GIVES = "bổ nhiệm ông Trần Văn Lâm giữ chức Thứ trưởng Bộ Y tế"
IS_GIVEN = "ông Trần Văn Lâm được bổ nhiệm giữ chức Thứ trưởng Bộ Y tế"
BOARD = "Ban Thường vụ Tỉnh ủy Long An"


def days(text: str) -> set[tuple[str, str | None]]:
    """Who was given or lost a post, or was sanctioned, with the day."""
    found = read(text)
    label = {key: entity.label for key, entity in found.entities.items()}
    changes = [
        (label[fact.person], fact.date)
        for fact in found.facts
        if isinstance(fact, PersonnelFact) and fact.assertion.status in ("asserted", "decided")
    ]
    sanctions = [
        (label[fact.sanctioned], fact.date)
        for fact in found.facts
        if isinstance(fact, DisciplineFact)
    ]
    return {*changes, *sanctions}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # at the head of the clause
        (f"Tại {NUMBER}, Thủ tướng Chính phủ {GIVES}.", DAY),
        (f"Cụ thể, tại {NUMBER}, Thủ tướng Chính phủ {GIVES}.", DAY),
        (f"Theo {NUMBER} của Thủ tướng Chính phủ, {IS_GIVEN}.", DAY),
        (f"Theo {NUMBER} về công tác nhân sự, Thủ tướng Chính phủ {GIVES}.", DAY),
        (f"{NUMBER}, Thủ tướng Chính phủ quyết định {GIVES}.", DAY),
        (f"Năm 2024, tại {NUMBER}, Thủ tướng Chính phủ {GIVES}.", DAY),
        (f"Theo {NUMBER}, Thủ tướng Chính phủ miễn nhiệm ông Trần Văn Lâm, Thứ trưởng Bộ Y tế.", DAY),
        (f"Tại {NUMBER}, Thủ tướng Chính phủ cho ông Trần Văn Lâm thôi giữ chức Thứ trưởng Bộ Y tế.", DAY),
        ("Theo Nghị quyết số 02/NQ-HĐQT ngày 5/3/2024, HĐQT Công ty Cấp nước Cà Mau thống nhất miễn nhiệm "
         "chức danh Chủ tịch HĐQT đối với ông Trần Văn Lâm.", DAY),
        # signed, issued, made known
        (f"Thủ tướng Chính phủ đã ký {NUMBER} điều động, {GIVES}.", DAY),
        (f"Thủ tướng Chính phủ vừa ban hành {NUMBER} về việc {GIVES}.", DAY),
        (f"Ngày 9/3/2024, ông Lê Văn Tám đã trao {NUMBER} của Thủ tướng Chính phủ về việc {GIVES}.", DAY),
        (f"Chiều 9/3/2024, Bộ Nội vụ công bố {NUMBER} {GIVES}.", DAY),
        # behind what it gives
        (f"Ông Trần Văn Lâm được bổ nhiệm giữ chức Thứ trưởng Bộ Y tế tại {NUMBER}.", DAY),
        # another day is told
        (f"Ngày 6/3/2024, tại {NUMBER}, Thủ tướng Chính phủ {GIVES}.", "2024-03-06"),
        (f"Tại {NUMBER}, Thủ tướng Chính phủ {GIVES} kể từ ngày 10/3/2024.", "2024-03-10"),
        (f"Tại {NUMBER}, Thủ tướng Chính phủ {GIVES}, có hiệu lực từ ngày 10/3/2024.", "2024-03-10"),
        # what it is done by is another
        (f"Căn cứ {NUMBER}, Bộ trưởng Bộ Y tế {GIVES}.", None),
        (f"Theo quy định tại {NUMBER}, Thủ tướng Chính phủ {GIVES}.", None),
        (f"Thực hiện {NUMBER} của Thủ tướng Chính phủ, {IS_GIVEN}.", None),
        (f"Theo {NUMBER} phê duyệt đề án sắp xếp bộ máy, {IS_GIVEN}.", None),
        (f"Theo Quy định số 41-QĐ/TW ngày 5/3/2024, {IS_GIVEN}.", None),
        (f"Theo Quy chế số 41-QC/TU ngày 5/3/2024, {IS_GIVEN}.", None),
        (f"Theo Nghị quyết số 18-NQ/TW ngày 5/3/2024, {IS_GIVEN}.", None),
        (f"Sau khi phê duyệt {NUMBER}, Thủ tướng Chính phủ {GIVES}.", None),
    ],
)  # fmt: skip
def test_the_day_of_the_decision(text: str, day: str | None) -> None:
    assert days(text) == {(LAM, day)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Tại {NUMBER}, Thủ tướng Chính phủ thi hành kỷ luật khiển trách đối với ông Trần Văn Lâm.",
         {(LAM, DAY)}),
        (f"Theo Quyết định số 12-QĐ/TU ngày 5/3/2024 của {BOARD}, ông Trần Văn Lâm bị kỷ luật cảnh cáo.",
         {(LAM, DAY)}),
        (f"Tại Quyết định số 50-QĐ/TU ngày 5/3/2024, {BOARD} khai trừ Đảng đối với ông Trần Văn Lâm; cảnh "
         "cáo ông Lê Văn Tám.", {(LAM, DAY), (TAM, DAY)}),
        ("Ông Trần Văn Lâm đã bị Ủy ban Kiểm tra Trung ương thi hành kỷ luật bằng hình thức cảnh cáo (Quyết "
         "định số 715-QĐ/UBKTTW ngày 5/3/2024).", {(LAM, DAY)}),
        ("Ông Trần Văn Lâm bị cảnh cáo vì vi phạm Quyết định số 12-QĐ/TU ngày 5/3/2024.", {(LAM, None)}),
        ("Ông Trần Văn Lâm ký Quyết định số 12/QĐ-SYT ngày 5/3/2024 phê duyệt dự án nên bị kỷ luật cảnh cáo.",
         {(LAM, None)}),
    ],
)  # fmt: skip
def test_the_day_of_a_sanction(text: str, expected: set[tuple[str, str | None]]) -> None:
    assert days(text) == expected


def test_who_takes_over_is_not_dated_by_the_decision_on_another() -> None:
    text = (
        f"Tại {NUMBER}, Thủ tướng Chính phủ {GIVES}, thay ông Lê Văn Tám được điều động giữ chức Bí thư "
        "Tỉnh ủy Long An."
    )
    assert days(text) == {(LAM, DAY), (TAM, None)}


@pytest.mark.parametrize(
    ("behind", "day"),
    [
        ("Quyết định này có hiệu lực kể từ ngày 10/3/2024.", "2024-03-10"),
        ("Quyết định có hiệu lực thi hành từ ngày 10/3/2024.", "2024-03-10"),
        ("Thời hạn bổ nhiệm 5 năm, kể từ ngày 10/3/2024.", "2024-03-10"),
        ("Quyết định này có hiệu lực kể từ ngày ký.", None),
        ("Quyết định về bảng giá đất có hiệu lực từ ngày 10/3/2024.", None),
        ("Thời hạn nộp hồ sơ từ ngày 10/3/2024.", None),
    ],
)
def test_the_day_of_effect_in_the_next_sentence(behind: str, day: str | None) -> None:
    text = f"Thủ tướng Chính phủ {GIVES}. {behind}"
    assert days(text) == {(LAM, day)}
    (post,) = [fact for fact in read(text).facts if isinstance(fact, TenureFact)]
    assert (post.status, post.start) == ("current", day)


def test_a_relief_ends_on_the_day_of_effect() -> None:
    text = (
        "Bộ Y tế cho ông Trần Văn Lâm thôi giữ chức Vụ trưởng Vụ Tổ chức cán bộ. Quyết định có hiệu lực từ "
        "ngày 10/3/2024."
    )
    (post,) = [fact for fact in read(text).facts if isinstance(fact, TenureFact)]
    assert (post.status, post.start, post.end) == ("former", None, "2024-03-10")


@pytest.mark.parametrize(
    ("occasion", "told", "day"),
    [
        ("Ngày 9/3/2024, Bộ Y tế tổ chức lễ công bố quyết định về công tác cán bộ.", "Theo đó, ",
         "2024-03-09"),
        ("Ngày 9/3/2024, Bộ Y tế tổ chức lễ công bố Quyết định số 12/QĐ-BYT ngày 5/3/2024 về công tác cán "
         "bộ.", "Theo đó, ", DAY),
        ("Ngày 9/3/2024, Bộ Y tế trao quyết định bổ nhiệm Vụ trưởng Vụ Kế hoạch.", "", "2024-03-09"),
        ("Ngày 9/3/2024, Bộ Y tế trao quyết định bổ nhiệm Vụ trưởng Vụ Pháp chế.", "", None),
        ("Ngày 9/3/2024, Bộ Y tế trao quyết định bổ nhiệm Vụ trưởng Vụ Kế hoạch.", "Trước đó, ", None),
        ("Ngày 9/3/2024, Bộ Y tế công bố Quyết định số 12/QĐ-BYT ngày 5/3/2024 phê duyệt đề án nhân sự.",
         "Theo đó, ", None),
        ("Ngày 9/3/2024, Bộ Y tế triển khai kế hoạch năm.", "Theo đó, ", None),
    ],
)  # fmt: skip
def test_the_day_of_the_occasion(occasion: str, told: str, day: str | None) -> None:
    who = f"{told}ông" if told else "Ông"
    text = f"{occasion} {who} Trần Văn Lâm được bổ nhiệm giữ chức Vụ trưởng Vụ Kế hoạch."
    assert days(text) == {(LAM, day)}


@pytest.mark.parametrize(
    "taken_back",
    ["thu hồi", "hủy bỏ", "bãi bỏ", "ban hành Quyết định số 40/QĐ-BYT ngày 5/3/2024 thu hồi"],
)
def test_a_numbered_decision_that_is_taken_back(taken_back: str) -> None:
    text = (
        f"Bộ Y tế {taken_back} Quyết định số 35/QĐ-BYT ngày 6/1/2024 về việc bổ nhiệm ông Trần Văn Lâm giữ "
        "chức Vụ trưởng Vụ Tổ chức cán bộ."
    )
    found = [fact for fact in read(text).facts if isinstance(fact, PersonnelFact)]
    assert [(fact.change, fact.date) for fact in found] == [
        ("relieved", DAY if DAY[-1] in taken_back and "40" in taken_back else None)
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Tại Đại hội Đảng toàn quốc lần thứ V (1982), ông Trần Văn Lâm được bầu vào Ban Chấp hành Trung "
         "ương Đảng.", "1982"),
        ("Đại hội Đảng Cộng sản Việt Nam toàn quốc lần thứ IV (1976) bầu ông Trần Văn Lâm làm Ủy viên Ban "
         "Chấp hành Trung ương Đảng.", "1976"),
        ("Ông Trần Văn Lâm được bầu làm Ủy viên Ban Chấp hành Trung ương Đảng tại Đại hội Đảng toàn quốc lần "
         "thứ V (1982).", "1982"),
        ("Tại Đại hội Đảng bộ tỉnh Long An lần thứ IX (2010), ông Trần Văn Lâm được bầu làm Bí thư Tỉnh ủy "
         "Long An.", "2010"),
        ("Sau Đại hội Đảng toàn quốc lần thứ V (1982), ông Trần Văn Lâm được bổ nhiệm làm Bộ trưởng Bộ Y tế.",
         None),
    ],
)  # fmt: skip
def test_the_year_of_a_congress(text: str, day: str | None) -> None:
    assert days(text) == {(LAM, day)}


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Bộ trưởng Bộ Y tế Lê Văn Tám trao quyết định bổ nhiệm cho bà Trần Thị Lan, tân Vụ trưởng Vụ Kế "
         "hoạch.",
         {(LAN, "Vụ trưởng")}),
        ("Chủ tịch UBND tỉnh Long An Lê Văn Tám trao quyết định bổ nhiệm cho tân Giám đốc Sở Y tế Trần Thị "
         "Lan.",
         {(LAN, "Giám đốc")}),
        # perhaps the post from which she comes
        ("Bộ trưởng Bộ Y tế Lê Văn Tám trao quyết định bổ nhiệm cho bà Trần Thị Lan, Phó Vụ trưởng Vụ Kế "
         "hoạch.",
         set()),
        ("Thủ tướng Chính phủ ủy quyền cho Bộ trưởng Bộ Y tế Lê Văn Tám trao quyết định bổ nhiệm ông Trần "
         "Văn Lâm giữ chức Thứ trưởng Bộ Y tế.", {(LAM, "Thứ trưởng")}),
    ],
)  # fmt: skip
def test_to_whom_a_decision_is_handed(text: str, changes: set[tuple[str, str]]) -> None:
    found = read(text)
    label = {key: entity.label for key, entity in found.entities.items()}
    told = [fact for fact in found.facts if isinstance(fact, PersonnelFact)]
    assert {(label[fact.person], fact.title) for fact in told} == changes
    assert all(fact.decided_by is None for fact in told)


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("bị bệnh mất", "former"),
        ("ốm mất năm 2015", "former"),
        ("mất vì bệnh", "former"),
        ("lâm bệnh nặng và mất ngày 5/3/2015", "former"),
        ("bị bệnh mất ngủ", "current"),
        ("bị mất uy tín", "current"),
        ("lâm bệnh, vợ mất năm 2015", "current"),
        ("bị tai nạn làm mất ngày nghỉ", "current"),
    ],
)
def test_who_died_of_an_illness(told: str, status: str) -> None:
    rows = facts(f"Bí thư Tỉnh ủy Long An Trần Văn Lâm {told}.", "post")
    assert rows == {("post", LAM, "Bí thư", "Tỉnh ủy Long An", status)}


def test_who_held_a_post_and_died() -> None:
    text = "Ông Trần Văn Lâm làm Bí thư Tỉnh ủy Long An từ năm 1960, mất năm 1965."
    assert facts(text, "post") == {("post", LAM, "Bí thư", "Tỉnh ủy Long An", "former")}
    text = "Ông Trần Văn Lâm làm Bí thư Tỉnh ủy Long An, mất nhiều công sức."
    assert facts(text, "post") == {("post", LAM, "Bí thư", "Tỉnh ủy Long An", "current")}


def test_who_is_sanctioned_by_two() -> None:
    text = (
        "Ông Trần Văn Lâm bị Ban Bí thư cảnh cáo và Thủ tướng Chính phủ đã quyết định kỷ luật khiển trách "
        "ông Lê Văn Tám."
    )
    found = read(text)
    label = {key: entity.label for key, entity in found.entities.items()}
    told = [fact for fact in found.facts if isinstance(fact, DisciplineFact)]
    assert {(label[f.sanctioned], f.sanction, label[f.decided_by or ""]) for f in told} == {
        (LAM, "warning", "Ban Bí thư"),
        (TAM, "reprimand", "Chính phủ"),
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tỉnh trưởng Hồ Nam Lưu Chí Cương bị bắt.", "Lưu Chí Cương"),
        ("Bí thư Huyện ủy Bến Lức Hồ Nam Phong bị bắt.", "Hồ Nam Phong"),
    ],
)
def test_a_place_abroad_before_a_name(text: str, name: str) -> None:
    assert name in {entity.label for entity in read(text).entities.values()}
    assert not {f"Hồ Nam {name}"} & {entity.label for entity in read(text).entities.values()}
