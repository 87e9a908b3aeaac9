"""Facts of persons in news: whose a title is, what is over, when a sanction or a step was."""

from __future__ import annotations

import pytest
from facts import facts, people, read

from cadregraph.graph.model import DisciplineFact, LegalFact, PersonnelFact


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # a title in the plural before another's
        ("Trước sự chứng kiến của hai Thủ tướng, Thứ trưởng Bộ Ngoại giao Lê Văn Nam đã ký.",
         {("Lê Văn Nam", "Thứ trưởng", "current")}),
        ("Cùng dự có ba Bộ trưởng, Thứ trưởng Bộ Y tế Lê Văn Nam.",
         {("Lê Văn Nam", "Thứ trưởng", "current")}),
        ("Ủy viên Trung ương Đảng, Thứ trưởng Bộ Ngoại giao Lê Văn Nam đã ký.",
         {("Lê Văn Nam", "Ủy viên", "current"), ("Lê Văn Nam", "Thứ trưởng", "current")}),
        # who loses office
        ("Ông Lê Văn Nam (Ủy viên Bộ Chính trị, Bộ trưởng Bộ Y tế) mất tất cả chức vụ.",
         {("Lê Văn Nam", "Ủy viên", "former"), ("Lê Văn Nam", "Bộ trưởng", "former")}),
        ("Năm nay các ông Lê Văn Nam (Bộ trưởng Bộ Y tế), Đỗ Gia Hải (Bộ trưởng Bộ Nội vụ) mất chức.",
         {("Lê Văn Nam", "Bộ trưởng", "former"), ("Đỗ Gia Hải", "Bộ trưởng", "former")}),
        ("Lý do khiến các ông Lê Văn Nam (Bộ trưởng Bộ Y tế, người Thanh Hóa), Đỗ Gia Hải (Ủy viên "
         "Bộ Chính trị, Chủ tịch Nhà nước) mất tất cả chức vụ là đã giúp sức cho doanh nghiệp.",
         {("Lê Văn Nam", "Bộ trưởng", "former"), ("Đỗ Gia Hải", "Ủy viên", "former"),
          ("Đỗ Gia Hải", "Chủ tịch nước", "former")}),
        ("Các trường hợp trước ông là các Bộ trưởng Bộ Y tế: Lê Văn Nam và Đỗ Gia Hải.",
         {("Lê Văn Nam", "Bộ trưởng", "former"), ("Đỗ Gia Hải", "Bộ trưởng", "former")}),
        ("Ông Lê Văn Nam, Bộ trưởng Bộ Y tế, cho biết hai cán bộ mất chức.",
         {("Lê Văn Nam", "Bộ trưởng", "current")}),
        # a body that is cut off
        ("Bà Lê Thị Na, Ủy viên Trung ương Đảng, Bộ trưởng Bộ Nội đã tới thăm huyện.",
         {("Lê Thị Na", "Ủy viên", "current")}),
        ("Bà Lê Thị Na, Bộ trưởng Bộ Nội vụ đã tới thăm huyện.", {("Lê Thị Na", "Bộ trưởng", "current")}),
    ],
)  # fmt: skip
def test_whose_a_title_is(text: str, rows: set[tuple[str, str, str]]) -> None:
    assert {(row[1], row[2], row[4]) for row in facts(text, "post")} == rows


def test_degrees_are_no_names() -> None:
    assert people("GS.TSKH Lê Văn Nam, Thứ trưởng Bộ Y tế, cho rằng đề án tốt.") == {"Lê Văn Nam"}
    assert people("PGS.TSKH Đỗ Gia Hải, Thứ trưởng Bộ Y tế, phát biểu.") == {"Đỗ Gia Hải"}


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Thứ trưởng Bộ Ngoại giao Lê Văn Nam đã trao đổi công hàm với phía bạn.", set()),
        ("Thứ trưởng Bộ Ngoại giao Lê Văn Nam trao đổi văn kiện tại lễ ký.", set()),
        (
            "Thứ trưởng Bộ Ngoại giao Lê Văn Nam cho biết hai bên đã trao đổi công hàm.",
            {"Lê Văn Nam"},
        ),
    ],
)
def test_who_exchanges_papers_says_nothing(text: str, speakers: set[str]) -> None:
    assert {row[1] for row in facts(text, "said")} == speakers


Dated = set[tuple[str, str, str]]


def dated(text: str) -> Dated:
    """Whom each sanction and step of prosecution hits, what it is, and when, in June 2024."""
    found = read(text, published="2024-06-20")
    label = {key: entity.label for key, entity in found.entities.items()}
    return {
        (label[fact.person], fact.stage, fact.date or "")
        if isinstance(fact, LegalFact)
        else (label[fact.sanctioned], fact.sanction or "", fact.date or "")
        for fact in found.facts
        if isinstance(fact, LegalFact | DisciplineFact)
    }


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Ông Lê Văn Nam bị khai trừ Đảng hồi tháng 9/2021.", {("Lê Văn Nam", "expulsion", "2021-09")}),
        ("Ông Lê Văn Nam bị khai trừ ra khỏi Đảng vào ngày 3/5/2021.",
         {("Lê Văn Nam", "expulsion", "2021-05-03")}),
        ("Tháng 5, ông Lê Văn Nam bị cảnh cáo, ông Đỗ Gia Hải bị khiển trách năm 2020.",
         {("Lê Văn Nam", "warning", "2024-05"), ("Đỗ Gia Hải", "reprimand", "2020")}),
        ("Trước đó, cuối năm 2019, ông Lê Văn Nam bị tuyên 14 năm tù.",
         {("Lê Văn Nam", "convicted", "2019")}),
        ("Ông Lê Văn Nam bị tuyên 3 năm tù năm 2023; bà Lê Thị Na bị bắt tháng 9/2023 để điều tra, ông Đỗ "
         "Gia Hải bị tuyên 5 năm tù năm 2022.",
         {("Lê Văn Nam", "convicted", "2023"), ("Lê Thị Na", "arrested", "2023-09"),
          ("Đỗ Gia Hải", "convicted", "2022")}),
        ("Ông Lê Văn Nam bị khởi tố ngày 5/6/2024 về tội nhận hối lộ.",
         {("Lê Văn Nam", "prosecuted", "2024-06-05")}),
        # what lies further off is the day of something else
        ("Ông Lê Văn Nam bị cảnh cáo vì vi phạm từ năm 2019.", {("Lê Văn Nam", "warning", "")}),
        ("Ngày 5/6/2024, ông Lê Văn Nam bị bắt do sai phạm năm 2019.",
         {("Lê Văn Nam", "arrested", "2024-06-05")}),
        # a pronoun undergoes it
        ("Bị cáo Lê Văn Nam bị truy tố. Tòa án nhân dân tỉnh Phú Thọ tuyên phạt ông 7 năm tù.",
         {("Lê Văn Nam", "indicted", ""), ("Lê Văn Nam", "convicted", "")}),
        ("Ông Lê Văn Nam đã vi phạm. Ban Bí thư quyết định cách chức Bí thư Tỉnh ủy Phú Thọ đối với ông.",
         {("Lê Văn Nam", "removal", "")}),
    ],
)  # fmt: skip
def test_when_and_whom(text: str, rows: Dated) -> None:
    assert dated(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Có 3 bị can bị đề nghị truy tố về tội “Đưa hối lộ”, trong đó có Lê Văn Nam (nguyên Giám đốc Sở Y "
         "tế tỉnh Thanh Hóa); Đỗ Gia Hải (nguyên Phó Giám đốc Sở Y tế tỉnh Thanh Hóa).",
         {("Lê Văn Nam", "proposed"), ("Đỗ Gia Hải", "proposed")}),
        ("Năm 2023, 12 cán bộ bị khởi tố, bắt tạm giam, trong đó có ông Lê Văn Nam, Giám đốc Sở Y tế tỉnh "
         "Thanh Hóa.", {("Lê Văn Nam", "asserted")}),
        ("Hai bị can bị khởi tố về hành vi làm giả giấy tờ của ông Lê Văn Nam, Giám đốc Sở Y tế tỉnh Thanh "
         "Hóa.", set()),
    ],
)  # fmt: skip
def test_those_told_by_number(text: str, rows: set[tuple[str, str]]) -> None:
    found = read(text)
    assert {
        (found.entities[fact.person].label, fact.assertion.status)
        for fact in found.facts
        if isinstance(fact, LegalFact)
    } == rows


def test_a_delegation_is_no_person() -> None:
    text = "Bà Lê Thị Na, đại biểu Quốc hội thuộc Đoàn Hà Nội được giới thiệu bầu làm Trưởng đoàn."
    assert people(text) == {"Lê Thị Na"}
    assert people("Bà Đoàn Thị Na, Thứ trưởng Bộ Y tế, phát biểu.") == {"Đoàn Thị Na"}
    assert people("Thứ trưởng Bộ Y tế Đoàn Ngọc phát biểu.") == {"Đoàn Ngọc"}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # an extension is of whom it names, not of who signs it
        ("Thủ tướng Chính phủ Phạm Gia Cường ký Quyết định số 500/QĐ-TTg kéo dài thời gian giữ chức Thứ "
         "trưởng Bộ Y tế đối với ông Lê Văn Nam.",
         {("post", "Phạm Gia Cường", "Thủ tướng"), ("post", "Lê Văn Nam", "Thứ trưởng")}),
        ("Thủ tướng Phạm Gia Cường đồng ý kéo dài thời gian giữ chức vụ Thứ trưởng Bộ Nội vụ đối với bà Lê "
         "Thị Na đến khi nghỉ hưu.",
         {("post", "Phạm Gia Cường", "Thủ tướng"), ("post", "Lê Thị Na", "Thứ trưởng")}),
        # candidates
        ("Bà Lê Thị Na cũng là ứng viên cho chức Chủ tịch UBND tỉnh Phú Thọ.",
         {("change", "nominated", "Lê Thị Na")}),
        ("Bà Lê Thị Na là ứng viên cho chức vụ Chủ tịch UBND tỉnh Phú Thọ.",
         {("change", "nominated", "Lê Thị Na")}),
        # a committee of a central commission
        ("Ông Lê Văn Nam, Bí thư Ban Cán sự đảng Ủy ban Dân tộc, đã dự.", {("post", "Lê Văn Nam", "Bí thư")}),
    ],
)  # fmt: skip
def test_extensions_and_candidates(text: str, rows: set[tuple[str, str, str]]) -> None:
    assert {row[:3] for row in facts(text, "post", "change")} == rows


@pytest.mark.parametrize(
    ("when", "date"),
    [
        ("Vào chiều nay 11.12", "2024-12-11"),
        ("Sáng 11.12", "2024-12-11"),
        ("Ngày 5.11", "2024-11-05"),
        ("Sáng 31.1.2023", "2023-01-31"),
        ("Với 1.2 triệu phiếu", None),
        ("Đêm 1.2 triệu người thức", None),
    ],
)
def test_days_with_a_point(when: str, date: str | None) -> None:
    text = f"{when}, ông Lê Văn Nam được bầu làm Chủ tịch UBND tỉnh Thanh Hóa."
    (change,) = (
        fact for fact in read(text, published="2024-12-12").facts if isinstance(fact, PersonnelFact)
    )
    assert change.date == date
