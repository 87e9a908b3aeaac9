"""How well facts are supported, in words, and which of their sentences is shown first."""

from __future__ import annotations

from dataclasses import replace

import pytest
from browsing import Opener
from networks import network, node, said

from cadregraph.exports.pages.network.html import render
from cadregraph.exports.pages.support import (
    date_spans,
    foremost,
    outlet,
    status_spans,
    support,
    support_words,
)
from cadregraph.graph.network import Edge, Evidence


def of(article: str, sentence: str = "Câu.", day: str = "", url: str = "") -> Evidence:
    return Evidence(sentence, article, "Bài", day, url)


@pytest.mark.parametrize(
    ("evidence", "vi", "en"),
    [
        ((), "", ""),
        ((of("a"),), "theo 1 bài, không ghi ngày", "by 1 article, undated"),
        ((of("a"), of("a", "Câu khác.")), "theo 1 bài, không ghi ngày", "by 1 article, undated"),
        (
            (of("a", day="2024-02-01", url="https://www.bao.example/1"),),
            "theo 1 bài của bao.example, ngày 1/2/2024",
            "by 1 article of bao.example, 1 February 2024",
        ),
        (
            tuple(
                of(host, day=f"2024-0{month}-03", url=f"https://{host}.example/x")
                for month, host in enumerate("abcde", 1)
            ),
            "theo 5 bài của a.example, b.example, c.example và 2 nguồn khác, "
            "từ 3/1/2024 đến 3/5/2024",
            "by 5 articles of a.example, b.example, c.example and 2 other outlets, "
            "3 January 2024 to 3 May 2024",
        ),
        (
            (
                of("a", day="2024-02-01", url="https://bao.example/1"),
                of("b"),
                of("c", day="2024-02-03"),
            ),
            "theo 3 bài (1 của bao.example; 2 không rõ nguồn), "
            "từ 1/2/2024 đến 3/2/2024; 1 không ghi ngày",
            "by 3 articles (1 of bao.example; 2 of unknown outlet), "
            "1 February 2024 to 3 February 2024; 1 undated",
        ),
    ],
)
def test_articles_outlets_and_days_in_words(
    evidence: tuple[Evidence, ...], vi: str, en: str
) -> None:
    assert support_words(support(evidence)) == (vi, en)


@pytest.mark.parametrize("url", ["", "javascript:alert(1)", "https://[", "bai-viet.html"])
def test_what_is_no_web_address_is_of_no_outlet(url: str) -> None:
    assert outlet(url) == ""


@pytest.mark.parametrize(
    ("date", "sentence", "named"),
    [
        ("2020-05-30", "Ngày 30/5/2020, ông thôi giữ chức.", "30/5/2020"),
        ("2020-05-30", "Ngày 30 tháng 5 năm 2020, ông thôi giữ chức.", "30 tháng 5 năm 2020"),
        ("2020-05-30", "Sáng 30-5, ông thôi giữ chức.", "30-5"),
        ("2020-05-30", "Ngày 30/5/2015, ông nhận chức.", ""),
        ("2020-05-30", "Khoản 130/5 của quy định.", ""),
        ("2020-05", "Từ tháng 5/2020, ông là Bí thư.", "tháng 5/2020"),
        ("2020", "Từ năm 2020 ông là Bí thư.", "năm 2020"),
        ("--05-30", "Ngày 30/5, ông nhận chức.", "30/5"),
        ("2019-05-01", "Sáng nay, ông nhận chức.", "Sáng nay"),
        ("", "Sáng nay, ông nhận chức.", ""),
    ],
)
def test_where_a_sentence_names_a_date(date: str, sentence: str, named: str) -> None:
    found = date_spans(sentence, date, "2019-05-01")
    assert [sentence[a:b] for a, b in found] == ([named] if named else [])


@pytest.mark.parametrize(
    ("status", "sentence", "marked"),
    [
        ("former", "Ông Lê An, nguyên Bí thư Tỉnh ủy, dự.", ["nguyên"]),
        ("former", "Ông Lê An đón nguyên thủ một nước.", []),
        ("former", "Ông Lê An làm cố vấn.", []),
        ("acting", "Ông Lê An, quyền Giám đốc Sở, dự.", ["quyền"]),
        ("acting", "Chính quyền địa phương làm rõ quyền lợi.", []),
        ("current", "Ông Lê An, nguyên Bí thư, dự.", []),
    ],
)
def test_the_word_of_a_status_is_no_part_of_another(
    status: str, sentence: str, marked: list[str]
) -> None:
    assert [sentence[start:end] for start, end in status_spans(sentence, status)] == marked


def test_the_sentence_with_the_date_or_the_status_comes_first() -> None:
    plain = of("a", "Bí thư Trần Minh Khôi dự họp.")
    dated = of("b", "Ngày 1/6/2015 ông Trần Minh Khôi được bầu làm Bí thư.")
    past = of("c", "Nguyên Bí thư Trần Minh Khôi phát biểu.")
    assert foremost((plain, past, dated), ("2015-06-01",)) == (dated, plain, past)
    assert foremost((plain, dated, past), (), "former") == (past, plain, dated)
    assert foremost((plain, past), (), "current") == (plain, past)


def held(person: str, articles: int, status: str = "current", **more: str) -> Edge:
    evidence = tuple(
        replace(said(f"Bí thư {person} dự họp.", day=f"2024-01-{day:02}"), article=f"x:{day}")
        for day in range(1, articles + 1)
    )
    return Edge(
        "holds", person, "bi-thu", status, confidence=0.95, evidence=evidence, fact=person, **more
    )


def test_the_panel_has_the_best_supported_first_and_marks_the_doubtful(show: Opener) -> None:
    drawn = network(
        [
            node("bi-thu", "Post", "Bí thư Huyện ủy Sông Lam"),
            node("mot", "Official", "Đỗ Gia Một"),
            node("nhieu", "Official", "Lê Văn Nhiều"),
            node("ngo", "Official", "Võ Thị Ngờ"),
            node("cu", "Official", "Phan Văn Cũ"),
        ],
        [
            held("mot", 1),
            held("nhieu", 7, start="--05-30"),
            held("ngo", 9, "reported"),
            held("cu", 8, "former"),
        ],
    )
    opened = show(render(drawn))
    opened.find("bi thu huyen uy")
    lines = opened.page.locator("#details .line").all_inner_texts()
    assert [line.split(" ", 1)[0] for line in lines[:2]] == ["Lê", "Đỗ"]
    assert "từ 30/5 (không rõ năm)" in lines[0]
    assert lines[2].startswith("Phan Văn Cũ là nguyên")
    assert "chưa kết luận" in lines[3]
    assert not any("đương nhiệm" in line for line in lines)
    grounds = opened.page.locator("#details .grounds").all_inner_texts()
    assert grounds[0].startswith("Theo 7 bài của bao.example, từ 1/1/2024 đến 7/1/2024")
    assert grounds[1].startswith("Theo 1 bài của bao.example, ngày 1/1/2024")
