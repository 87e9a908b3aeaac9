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


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Nghị quyết Trung ương 4, 6 và 7 khóa XII",
         [f"Nghị quyết Trung ương {n} khóa XII" for n in (4, 6, 7)]),
        ("Nghị quyết Trung ương 4 về xây dựng Đảng", ["Nghị quyết Trung ương 4"]),
        ("Nghị quyết Hội nghị Trung ương 7 khóa XII", ["Nghị quyết Trung ương 7 khóa XII"]),
        ("Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XII",
         ["Nghị quyết Trung ương 6 khóa XII"]),
        ("Nghị quyết Đại hội XII của Đảng",
         ["Nghị quyết Đại hội đại biểu toàn quốc lần thứ XII của Đảng"]),
        ("Nghị quyết đại hội 12", ["Nghị quyết Đại hội đại biểu toàn quốc lần thứ XII của Đảng"]),
        ("Nghị quyết Đại hội Đảng bộ tỉnh Phú Yên lần thứ XVII",
         ["Nghị quyết Đại hội lần thứ XVII Đảng bộ tỉnh Phú Yên"]),
    ],
)  # fmt: skip
def test_resolutions_of_plenums_and_congresses(text: str, labels: list[str]) -> None:
    assert [d.label for d in directives(f"Hội nghị học tập {text}.")] == labels


def test_a_plenum_resolution_without_its_term_is_the_one_of_the_article() -> None:
    text = "Thực hiện Nghị quyết Trung ương 4 (khóa XII). Nghị quyết Trung ương 4 chỉ rõ điều này."
    assert [d.label for d in directives(text)] == ["Nghị quyết Trung ương 4 khóa XII"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Quy định 1374 của Ban Thường vụ Thành ủy Hà Nội", "Quy định 1374"),
        ("quyết định 1374 (tháng 12-2017) của Ban Thường vụ Thành ủy Hà Nội", "Quyết định 1374"),
        ("Nghị định 36/2009 của Chính phủ", "Nghị định 36/2009"),
        ("Kết luận 21 của Bộ Chính trị", "Kết luận 21"),
    ],
)
def test_a_bare_number_with_its_issuer(text: str, label: str) -> None:
    assert [d.label for d in directives(f"Việc này theo {text}.")] == [label]


@pytest.mark.parametrize(
    "text",
    [
        "Đoàn kiểm tra kết luận 4 vi phạm của đơn vị.",
        "Kế hoạch 5 năm của tỉnh đã xong.",
        "Hội đồng quyết định 3 nội dung.",
        "Ban Bí thư quy định 19 điều đảng viên không được làm.",
    ],
)
def test_verbs_and_plain_nouns_with_numbers_are_no_documents(text: str) -> None:
    assert directives(text) == []


def test_shorter_names_of_one_decree_are_one() -> None:
    text = "Theo Nghị định 36/2009/NĐ-CP. Nghị định 36/2009 nêu rõ. Nghị định 36 còn hiệu lực."
    assert [d.label for d in directives(text)] == ["Nghị định 36/2009/NĐ-CP"]


@pytest.mark.parametrize(
    ("text", "issued"),
    [
        ("Quyết định số 12-QĐ/TU, ngày 3/5/2019", "2019-05-03"),
        ("Quyết định số 12-QĐ/TU ban hành ngày 3/5/2019", "2019-05-03"),
        ("Quyết định số 12-QĐ/TU ký ngày 3/5/2019", "2019-05-03"),
    ],
)
def test_the_day_behind_a_verb(text: str, issued: str) -> None:
    (found,) = directives(f"Tỉnh ủy Phú Yên có {text}.")
    assert found.issued == issued


def test_a_title_in_quotation_marks() -> None:
    text = "UBND tỉnh Phú Yên ban hành Quyết định số 12/QĐ-UBND về “Quy chế tiếp công dân”."
    (found,) = directives(text)
    assert (found.symbol, found.title) == ("12/QĐ-UBND", "Quy chế tiếp công dân")
    assert facts(text, "issuer") == {
        ("issuer", "Quyết định 12/QĐ-UBND", "Ủy ban nhân dân tỉnh Phú Yên")
    }


def test_who_signs_issues_for_the_body() -> None:
    text = "Theo Quyết định số 12/QĐ-UBND của Chủ tịch UBND tỉnh Phú Yên, việc này dừng lại."
    assert facts(text, "issuer") == {
        ("issuer", "Quyết định 12/QĐ-UBND", "Ủy ban nhân dân tỉnh Phú Yên")
    }


def test_the_decision_that_is_read_out_is_a_document_too() -> None:
    text = (
        "Sáng 3/5, lãnh đạo huyện công bố Quyết định số 18-QĐ/HU của Ban Thường vụ Huyện ủy Ba Vì "
        "về việc bổ nhiệm ông Trần Văn Lâm giữ chức Trưởng ban Tổ chức Huyện ủy."
    )
    assert [d.label for d in directives(text)] == ["Quyết định 18-QĐ/HU"]
    post = ("Trần Văn Lâm", "Trưởng ban", "Ban Tổ chức Huyện ủy Ba Vì")
    assert facts(text, "change") == {("change", "appointed", *post, "decided")}
