"""Who is presented by whom he works for: what befalls him does not befall the other."""

from __future__ import annotations

import pytest
from facts import read

from cadregraph.graph.model import DisciplineFact, Fact, LegalFact, PersonnelFact

TAM, SAU = "Lê Văn Tám", "Hồ Văn Sáu"


def hit(text: str) -> set[str]:
    """Of whom a text tells a change, a sanction or a step of prosecution."""
    found = read(text)

    def whom(fact: Fact) -> str | None:
        if isinstance(fact, DisciplineFact):
            return fact.sanctioned
        return fact.person if isinstance(fact, PersonnelFact | LegalFact) else None

    return {found.entities[key].label for fact in found.facts if (key := whom(fact)) is not None}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Ông Lê Văn Tám, trợ lý Bộ trưởng Bộ Y tế Hồ Văn Sáu, bị bắt.", {TAM}),
        ("Phó Chánh Văn phòng Bộ Y tế Lê Văn Tám, trợ lý của Bộ trưởng Hồ Văn Sáu, bị khởi tố.", {TAM}),
        ("Ông Lê Văn Tám, thư ký riêng của Bí thư Tỉnh ủy Long An Hồ Văn Sáu, bị khởi tố.", {TAM}),
        ("Ông Lê Văn Tám, cấp phó của Giám đốc Sở Y tế Long An Hồ Văn Sáu, bị khai trừ.", {TAM}),
        ("Ông Lê Văn Tám, trợ lý của ông Hồ Văn Sáu, bị khai trừ khỏi Đảng.", {TAM}),
        ("Ông Lê Văn Tám, trợ lý Bộ trưởng Bộ Y tế Hồ Văn Sáu, được bổ nhiệm làm Vụ trưởng Vụ I.", {TAM}),
        ("Ông Lê Văn Tám, trợ lý của Bộ trưởng Bộ Y tế Hồ Văn Sáu, qua đời ngày 3/5/2020.", set()),
        ("Ông Lê Văn Tám, thư ký của Bí thư Tỉnh ủy Long An Hồ Văn Sáu, nghỉ hưu từ ngày 1/1/2021.", set()),
        # his own post, somebody else's clause, two who are both hit
        ("Ông Lê Văn Tám, Trợ lý Bộ trưởng Bộ Y tế, bị bắt.", {TAM}),
        ("Ông Lê Văn Tám, trợ lý của ông Hồ Văn Sáu, cho biết. Ông Hồ Văn Sáu bị khai trừ khỏi Đảng.", {SAU}),
        ("Ông Lê Văn Tám và ông Hồ Văn Sáu bị khai trừ khỏi Đảng.", {TAM, SAU}),
        ("Hai Phó Thủ tướng Lê Văn Tám và Hồ Văn Sáu đã bị miễn nhiệm.", {TAM, SAU}),
        ("Các Phó Giám đốc Sở Y tế tỉnh Long An Lê Văn Tám, Hồ Văn Sáu đã bị miễn nhiệm.", {TAM, SAU}),
    ],
)  # fmt: skip
def test_whom_it_befalls(text: str, people: set[str]) -> None:
    assert hit(text) == people
