"""Laws go by name; a draft is no law, and one law has one node with and without its year."""

from __future__ import annotations

import pytest
from facts import directives, facts


@pytest.mark.parametrize(
    ("text", "label", "kind"),
    [
        ("Luật Đất đai", "Luật Đất đai", "law"),
        ("Luật Đất đai năm 2013", "Luật Đất đai 2013", "law"),
        ("Luật Đất đai 2013", "Luật Đất đai 2013", "law"),
        ("Luật Phòng chống tham nhũng", "Luật Phòng, chống tham nhũng", "law"),
        ("Luật Cán bộ , công chức", "Luật Cán bộ, công chức", "law"),
        ("Luật Hôn nhân và Gia đình", "Luật Hôn nhân và gia đình", "law"),
        ("Bộ luật Hình sự 2015", "Bộ luật Hình sự 2015", "law"),
        ("Hiến pháp năm 2013", "Hiến pháp 2013", "constitution"),
        ("Luật Thủ đô (sửa đổi)", "Luật Thủ đô (sửa đổi)", "law"),
        ("Pháp lệnh Ngoại hối", "Pháp lệnh Ngoại hối", "ordinance"),
        ("Luật số 45/2013/QH13", "Luật 45/2013/QH13", "law"),
    ],
)
def test_a_law_by_name(text: str, label: str, kind: str) -> None:
    for sentence in (f"Việc này trái {text}.", f"Theo {text}, việc này phải xin phép."):
        assert [(d.label, d.type) for d in directives(sentence)] == [(label, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "Quốc hội thảo luận dự án Luật Nhà giáo.",
        "Bộ Tư pháp trình dự thảo Luật Nhà giáo.",
        "Ông ta vi phạm luật đất đai.",
        "Công ước Luật Biển 1982 có hiệu lực.",
        "Hiến pháp quy định rõ việc này.",
        "Luật sư nói như vậy.",
    ],
)
def test_no_law(text: str) -> None:
    assert directives(text) == []


def test_the_name_alone_is_the_law_with_the_year() -> None:
    (law,) = directives("Luật Đất đai năm 2013 có hiệu lực. Luật Đất đai cho phép thu hồi.")
    assert law.label == "Luật Đất đai 2013"
    assert {"Luật Đất đai", "Luật Đất đai năm 2013"} <= set(law.alt_labels)


def test_two_years_are_two_laws() -> None:
    text = "Luật Đất đai năm 2003 và Luật Đất đai năm 2013 khác nhau. Luật Đất đai là khó."
    labels = ["Luật Đất đai 2003", "Luật Đất đai 2013", "Luật Đất đai"]
    assert [law.label for law in directives(text)] == labels


def test_the_number_of_a_law_tells_who_passed_it() -> None:
    row = ("issuer", "Luật 45/2013/QH13", "Quốc hội")
    assert facts("Luật số 45/2013/QH13 có hiệu lực.", "issuer") == {row}
