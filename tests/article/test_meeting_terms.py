"""A seat of the Party's centre is of the term of the meeting at which it was given."""

from __future__ import annotations

import pytest
from facts import read

from cadregraph.graph.model import PersonnelFact, TenureFact


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Tại hội nghị Trung ương 7 (khóa XII) ông Lê Văn Tâm được bầu vào Ban Bí thư.", "khóa XII"),
        ("Tại Hội nghị Trung ương 7 khóa 12, ông Lê Văn Tâm được bầu làm Ủy viên Ủy ban Kiểm tra Trung ương.",
         "khóa XII"),
        ("Tại Đại hội đại biểu toàn quốc lần thứ XIII của Đảng, ông Lê Văn Tâm được bầu vào Ban Chấp hành "
         "Trung ương Đảng.", "khóa XIII"),
        ("Ông Lê Văn Tâm được bầu vào Ban Chấp hành Trung ương Đảng tại Đại hội Đảng lần thứ 13.",
         "khóa XIII"),
        # another body's congress, two congresses, no seat of a term
        ("Tại Đại hội Đảng bộ tỉnh lần thứ 13, ông Lê Văn Tâm được bầu vào Ban Chấp hành Đảng bộ tỉnh "
         "Long An.", None),
        ("Tại Đại hội XII của Đảng, ông Lê Văn Tâm được bầu vào Ban Chấp hành Trung ương Đảng, tại Đại hội "
         "XIII của Đảng ông nghỉ.", None),
        ("Tại Đại hội Đảng lần thứ VII và VIII, ông Lê Văn Tâm được bầu vào Ban Chấp hành Trung ương Đảng.",
         None),
        ("Sau Đại hội XIII của Đảng, ông Lê Văn Tâm được bổ nhiệm làm Bộ trưởng Bộ Y tế.", None),
        ("Trước Đại hội XIII của Đảng, ông Lê Văn Tâm, Ủy viên Ban Chấp hành Trung ương Đảng, dự lễ.", None),
    ],
)  # fmt: skip
def test_the_term_of_a_meeting(text: str, term: str | None) -> None:
    found = [fact for fact in read(text).facts if isinstance(fact, PersonnelFact | TenureFact)]
    assert found
    assert {fact.term for fact in found} == {term}
