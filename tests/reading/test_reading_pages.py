"""HTML pages: main text and metadata out of the frame; hostile pages are refused, not fatal."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from cadregraph.graph.errors import InputError
from cadregraph.graph.model import Document
from cadregraph.graph.reading import limits, read

PAGE = """<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>Xã Bình Minh có bí thư mới | Báo Ví Dụ</title>
<meta property="og:title" content="Xã Bình Minh có bí thư mới">
<meta property="og:site_name" content="Báo Ví Dụ">
<meta property="article:published_time" content="2021-03-04T08:00:00+07:00">
<link rel="canonical" href="https://bao.example/xa-binh-minh.html"></head>
<body><nav><a href="/">Trang chủ</a> <a href="/tin">Tin tức</a></nav>
<article><h1>Xã Bình Minh có bí thư mới</h1>
<p>Sáng 4/3, Đảng ủy xã Bình Minh công bố quyết định về công tác cán bộ của Huyện ủy.</p>
<h2>Trưởng thành từ cơ sở</h2>
<p>Ông Trần Văn Tám giữ chức Bí thư Đảng ủy xã. Trước đó, ông là Phó Bí thư Thường trực.</p>
</article><footer>Bản quyền thuộc Báo Ví Dụ</footer></body></html>
"""


def read_page(path: Path, data: bytes) -> tuple[list[Document], list[str]]:
    path.write_bytes(data)
    errors: list[InputError] = []
    return list(read([path], on_error=errors.append)), [str(error) for error in errors]


@pytest.mark.parametrize("name", ["trang.html", "trang.txt"])
def test_the_article_without_its_frame(tmp_path: Path, name: str) -> None:
    (document,), errors = read_page(tmp_path / name, PAGE.encode())
    assert errors == []
    assert document.id == document.url == "https://bao.example/xa-binh-minh.html"
    assert document.title == "Xã Bình Minh có bí thư mới"
    assert document.outlet == "Báo Ví Dụ"
    assert document.published == "2021-03-04"
    assert [line for line in document.text.split("\n") if line] == [
        "Xã Bình Minh có bí thư mới",
        "Sáng 4/3, Đảng ủy xã Bình Minh công bố quyết định về công tác cán bộ của Huyện ủy.",
        "Trưởng thành từ cơ sở",
        "Ông Trần Văn Tám giữ chức Bí thư Đảng ủy xã. Trước đó, ông là Phó Bí thư Thường trực.",
    ]


def test_a_page_cut_short_gives_what_it_has(tmp_path: Path) -> None:
    cut = PAGE[: PAGE.index("Trước đó")].encode()
    (document,), _ = read_page(tmp_path / "trang.html", cut)
    assert "Ông Trần Văn Tám giữ chức Bí thư Đảng ủy xã." in document.text


@pytest.mark.parametrize(
    "markup",
    [
        "<html><body>" + "<div>" * 100_000 + "Hội nghị" + "</div>" * 100_000,
        "<html><body><p>" + "<b><i>" * 50_000 + "Hội nghị",
        "<html><p " + "a=b " * 200_000 + ">Hội nghị</p>",
        "<html>" + "<" * 200_000,
        "<html><body>" + "&amp" * 100_000,
        "<html></html>",
        '<?xml version="1.0" encoding="no-such"?><html><body></body></html>',
        '<!DOCTYPE html [<!ENTITY a "aaaa">'
        + "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(20))
        + "]><html><body><p>&a20;</p></body></html>",
    ],
    ids=["divs", "inline", "attributes", "angles", "entities", "empty", "xml", "entity bomb"],
)
def test_a_hostile_page_is_read_or_refused_in_one_line(tmp_path: Path, markup: str) -> None:
    documents, errors = read_page(tmp_path / "trang.html", markup.encode())
    assert len(documents) + len(errors) == 1
    assert all(len(document.text) <= len(markup) for document in documents)
    assert all("\n" not in error for error in errors)


def test_a_tag_of_40_000_attributes_costs_itself_alone(tmp_path: Path) -> None:
    many = " ".join(f'data-{number}="x"' for number in range(40_000))
    start = time.process_time()
    (document,), errors = read_page(
        tmp_path / "trang.html", PAGE.replace("<article>", f"<article {many}>").encode()
    )
    assert errors == []
    assert "Ông Trần Văn Tám giữ chức Bí thư Đảng ủy xã." in document.text
    assert time.process_time() - start < 2


def test_a_stray_control_character_in_a_page_ends_nothing(tmp_path: Path) -> None:
    page = PAGE.replace("Trần Văn Tám", "Trần V\x1dăn Tám")
    (document,), errors = read_page(tmp_path / "trang.html", page.encode())
    assert errors == []
    assert "Ông Trần Văn Tám giữ chức Bí thư Đảng ủy xã. Trước đó" in document.text


def test_a_page_that_takes_too_long_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MAX_SECONDS", 0.2)
    markup = "<html><body>" + "<p>a <b>b</b></p>" * 20_000 + "</body></html>"
    path = tmp_path / "trang.html"
    documents, errors = read_page(path, markup.encode())
    assert documents == []
    assert errors == [f"{path}: HTML that takes too long to read; save the text alone"]


def test_other_files_under_the_name_of_a_page_are_named(tmp_path: Path) -> None:
    path = tmp_path / "trang.html"
    reason = "a PNG image, not text; convert it to plain text in UTF-8"
    assert read_page(path, b"\x89PNG\r\n\x1a\n") == ([], [f"{path}: {reason}"])
