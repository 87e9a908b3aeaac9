"""Official documents: kind, number and symbol, however they are spaced, and lists of numbers."""

from __future__ import annotations

import pytest
from facts import directives, facts


@pytest.mark.parametrize(
    ("text", "label", "kind", "symbol"),
    [
        ("Quy định số 102-QĐ/TW", "Quy định 102-QĐ/TW", "regulation", "102-QĐ/TW"),
        ("Quy định 102 - QĐ/TW", "Quy định 102-QĐ/TW", "regulation", "102-QĐ/TW"),
        ("Quy định 102–QĐ/TW", "Quy định 102-QĐ/TW", "regulation", "102-QĐ/TW"),
        ("Nghị quyết số 18-NQ/TW", "Nghị quyết 18-NQ/TW", "resolution", "18-NQ/TW"),
        ("Chỉ thị số: 35-CT/TW", "Chỉ thị 35-CT/TW", "directive", "35-CT/TW"),
        ("Kế hoạch 177-KH/TU", "Kế hoạch 177-KH/TU", "plan", "177-KH/TU"),
        ("Kết luận số 34-KL/TU", "Kết luận 34-KL/TU", "conclusion", "34-KL/TU"),
        ("Chương trình số 05-CTr/HU", "Chương trình 05-CTr/HU", "programme", "05-CTr/HU"),
        ("Nghị định 123/2016/NĐ-CP", "Nghị định 123/2016/NĐ-CP", "decree", "123/2016/NĐ-CP"),
        ("Quyết định số 412/QĐ-UBND", "Quyết định 412/QĐ-UBND", "decision", "412/QĐ-UBND"),
        ("Nghị quyết số 1211/2016/UBTVQH13", "Nghị quyết 1211/2016/UBTVQH13", "resolution",
         "1211/2016/UBTVQH13"),
        ("chỉ thị số 12", "Chỉ thị 12", "directive", None),
        ("Nghị quyết 39", "Nghị quyết 39", "resolution", None),
    ],
)  # fmt: skip
def test_a_document_has_kind_and_symbol(
    text: str, label: str, kind: str, symbol: str | None
) -> None:
    for sentence in (f"Hội nghị quán triệt {text} về công tác cán bộ.", f"Hội nghị học {text}."):
        (found,) = directives(sentence)
        assert (found.label, found.type, found.symbol) == (label, kind, symbol)


@pytest.mark.parametrize(
    ("text", "issued"),
    [
        ("Quy định 102-QĐ/TW ngày 15/11/2017", "2017-11-15"),
        ("Quy định 102-QĐ/TW ngày 15 tháng 11 năm 2017", "2017-11-15"),
        ("Quy định 102-QĐ/TW ngày 15/11", "--11-15"),
        ("Quy định 102-QĐ/TW", None),
    ],
)
def test_the_day_of_a_document(text: str, issued: str | None) -> None:
    (found,) = directives(f"Hội nghị quán triệt {text} của Bộ Chính trị.")
    assert found.issued == issued


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("các nghị quyết số 18, 19 và 20", ["Nghị quyết 18", "Nghị quyết 19", "Nghị quyết 20"]),
        (
            "Nghị quyết số 18-NQ/TW và Nghị quyết số 19-NQ/TW",
            ["Nghị quyết 18-NQ/TW", "Nghị quyết 19-NQ/TW"],
        ),
        ("Nghị quyết Trung ương 4 khóa XII", ["Nghị quyết Trung ương 4 khóa XII"]),
        ("Nghị quyết Trung ương 4 (khóa XII)", ["Nghị quyết Trung ương 4 khóa XII"]),
        (
            "Nghị quyết Trung ương 4 (khóa XI, XII)",
            ["Nghị quyết Trung ương 4 khóa XI", "Nghị quyết Trung ương 4 khóa XII"],
        ),
        (
            "Nghị quyết Trung ương 4 khóa XI, khóa XII",
            ["Nghị quyết Trung ương 4 khóa XI", "Nghị quyết Trung ương 4 khóa XII"],
        ),
    ],
)
def test_lists_and_plenums(text: str, labels: list[str]) -> None:
    assert [d.label for d in directives(f"Hội nghị quán triệt {text} về công tác cán bộ.")] == (
        labels
    )


def test_a_bare_number_is_the_document_of_that_number_with_a_symbol() -> None:
    text = "Hội nghị học Chỉ thị số 35-CT/TW. Chỉ thị 35 nêu rõ yêu cầu. Kế hoạch số 35 đã có."
    assert [d.label for d in directives(text)] == ["Chỉ thị 35-CT/TW", "Kế hoạch 35"]


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Nghị định 123/2016/NĐ-CP", "Chính phủ"),
        ("Nghị quyết số 1211/2016/UBTVQH13", "Ủy ban Thường vụ Quốc hội"),
        ("Nghị quyết Trung ương 4 khóa XII", "Ban Chấp hành Trung ương Đảng"),
    ],
)
def test_the_symbol_tells_who_issued_it(text: str, issuer: str) -> None:
    rows = facts(f"Hội nghị quán triệt {text} về công tác cán bộ.", "issuer")
    assert {body for _, _, body in rows} == {issuer}


@pytest.mark.parametrize(
    "text",
    [
        "Ông trình bày báo cáo 3 nội dung chính.",
        "Tỉnh đã lập kế hoạch 5 năm 2016-2020.",
        "Chương trình 30 phút phát sóng hằng tuần.",
        "Theo kế hoạch, ngày 29/6/2020 sẽ khai mạc.",
        "Nghị quyết của Đảng đi vào cuộc sống.",
        "Quyết định 2 người trúng thưởng.",
    ],
)
def test_plans_and_reports_in_general_are_no_document(text: str) -> None:
    assert directives(text) == []
