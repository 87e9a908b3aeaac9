"""PDF, DOCX and ODT: their text by paragraphs, and what of them is refused."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
import odfdo
import pytest
from playwright.sync_api import Browser

from cadregraph.graph.errors import InputError
from cadregraph.graph.model import Document
from cadregraph.graph.reading import read
from cadregraph.graph.reading.converting import Converter, paper_kind, paper_text
from cadregraph.graph.reading.pdf import text_of_pdf

DECISION = """
<style>body {font: 13pt serif; width: 60%} td {vertical-align: top; text-align: center}
p {text-align: justify}</style>
<table width=100%><tr><td>ỦY BAN NHÂN DÂN<br>TỈNH VĨNH HÀ<br>Số: 125/QĐ-UBND
<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc<br>
Vĩnh Hà, ngày 12 tháng 3 năm 2024</table>
<h3 style="text-align: center">QUYẾT ĐỊNH<br>Về việc bổ nhiệm Giám đốc Sở Y tế</h3>
<p>Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 88/TTr-SNV ngày 01 tháng 3 năm 2024,</p>
<p><b>Điều 1.</b> Bổ nhiệm ông Trịnh Văn Khoát, Phó Giám đốc Sở Y tế, giữ chức vụ Giám đốc Sở Y tế tỉnh
Vĩnh Hà kể từ ngày 15 tháng 3 năm 2024. Thời hạn giữ chức vụ là năm năm, theo quy định hiện hành.</p>
<p><b>Điều 2.</b> Ông Trịnh Văn Khoát chịu trách nhiệm thi hành Quyết định này./.</p>
<table width=100%><tr><td>Nơi nhận:<br>- Như Điều 2;<br>- Lưu: VT.<td>CHỦ TỊCH<br><br>Lương Thế Hải</table>
"""
REPORT = """<style>body {font: 14pt serif; line-height: 1.5}
p {text-indent: 1cm; margin: 0; text-align: justify}</style>"""


@pytest.fixture(scope="module")
def decision(browser: Browser) -> bytes:
    return _printed(browser, DECISION)


def _printed(browser: Browser, body: str, **options: bool) -> bytes:
    page = browser.new_page()
    try:
        page.set_content(f"<!doctype html><meta charset=utf-8>{body}")
        return page.pdf(**options)
    finally:
        page.close()


def _read(path: Path) -> tuple[list[Document], list[str]]:
    errors: list[str] = []
    found = list(read([path], on_error=lambda error: errors.append(str(error))))
    return found, errors


def test_a_printed_decision_is_read_by_paragraphs(decision: bytes, tmp_path: Path) -> None:
    path = tmp_path / "quyết định.pdf"
    path.write_bytes(decision)
    (document,), errors = _read(path)
    assert errors == []
    assert document.id == "quyết định.pdf"
    assert document.text.split("\n") == [
        "ỦY BAN NHÂN DÂN",
        "TỈNH VĨNH HÀ",
        "Số: 125/QĐ-UBND",  # broken at its hyphen in print
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Vĩnh Hà, ngày 12 tháng 3 năm 2024",
        "QUYẾT ĐỊNH",
        "Về việc bổ nhiệm Giám đốc Sở Y tế",
        "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 88/TTr-SNV ngày 01 tháng 3 năm 2024,",
        "Điều 1. Bổ nhiệm ông Trịnh Văn Khoát, Phó Giám đốc Sở Y tế, giữ chức vụ Giám đốc Sở Y tế tỉnh "
        "Vĩnh Hà kể từ ngày 15 tháng 3 năm 2024. Thời hạn giữ chức vụ là năm năm, theo quy định hiện "
        "hành.",
        "Điều 2. Ông Trịnh Văn Khoát chịu trách nhiệm thi hành Quyết định này./.",
        "Nơi nhận:",
        "- Như Điều 2;",
        "- Lưu: VT.",
        "CHỦ TỊCH",
        "Lương Thế Hải",
    ]


def test_paragraphs_go_on_over_pages_and_what_heads_every_page_is_left_out(
    browser: Browser,
) -> None:
    paragraphs = [
        f"{number}. Ủy ban Kiểm tra Tỉnh ủy đã kiểm tra {number} tổ chức đảng và {3 * number} đảng viên "
        "khi có dấu hiệu vi phạm; qua kiểm tra, kết luận có vi phạm và phải thi hành kỷ luật đối với ông "
        "Nguyễn Văn Bình, Phó Giám đốc Sở Tài chính tỉnh, bằng hình thức khiển trách."
        for number in range(1, 31)
    ]
    body = REPORT + "".join(f"<p>{text}</p>" for text in paragraphs)
    text = text_of_pdf(_printed(browser, body, display_header_footer=True), "báo cáo.pdf")
    assert text.split("\n") == paragraphs


def test_columns_are_read_one_after_the_other(browser: Browser) -> None:
    paragraphs = [
        "Ông Lê Văn Tư, Bí thư Huyện ủy Sông Lam, cho biết huyện đã hoàn thành nhiệm vụ của năm và đang "
        "chuẩn bị đại hội đảng bộ các cấp trong thời gian tới đây.",
        "Bà Trần Thị Năm, Chủ tịch Ủy ban nhân dân huyện Sông Lam, đề nghị tỉnh hỗ trợ kinh phí để làm "
        "đường giao thông nông thôn trong ba năm liền.",
    ]
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    text = text_of_pdf(_printed(browser, f"<div style='columns: 2'>{body}</div>"), "tin.pdf")
    assert text.split("\n") == paragraphs


def _docx() -> bytes:
    paper = docx.Document()
    paper.add_heading("QUYẾT ĐỊNH", 1)
    paragraph = paper.add_paragraph("Bổ nhiệm ông Trịnh Văn Khoát giữ chức vụ ")
    paragraph.add_run("Giám đốc Sở Y tế").bold = True
    paragraph.add_run(" từ ngày 15/3/2024.\nThời hạn: năm năm.")
    table = paper.add_table(2, 3)
    for cell, text in zip(table.rows[0].cells, ("Họ tên", "Chức vụ", "Từ"), strict=True):
        cell.text = text
    table.cell(1, 0).merge(table.cell(1, 1)).text = "Lê Văn Tám"
    table.cell(1, 2).text = "2020"
    paper.add_paragraph("Hết.")
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()


def _odt() -> bytes:
    paper = odfdo.Document("text")
    paper.body.clear()
    paper.body.append(odfdo.Header(1, "QUYẾT ĐỊNH"))
    paragraph = odfdo.Paragraph("Bổ nhiệm ông Trịnh Văn Khoát giữ chức vụ Giám đốc Sở Y tế.")
    paragraph.insert_annotation(after="Khoát", body="xem lại tên", creator="người soát")
    paragraph.insert_note(after="tế", note_id="n1", citation="1", body="theo Tờ trình 88")
    paper.body.append(paragraph)
    paper.body.append(odfdo.List(["Như Điều 2;", "Lưu: VT."]))
    table = odfdo.Table("t", width=2, height=1)
    table.set_value("A1", "Lê Văn Tám")
    table.set_value("B1", "2020")
    paper.body.append(table)
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()


def test_word_documents_are_read_with_their_tables() -> None:
    assert paper_kind(_docx()) == "docx"
    assert paper_text(_docx(), "docx", "a.docx").split("\n") == [
        "QUYẾT ĐỊNH",
        "Bổ nhiệm ông Trịnh Văn Khoát giữ chức vụ Giám đốc Sở Y tế từ ngày 15/3/2024.",
        "Thời hạn: năm năm.",
        "Họ tên | Chức vụ | Từ",
        "Lê Văn Tám | 2020",
        "Hết.",
    ]


def test_open_documents_are_read_without_remarks_and_footnotes() -> None:
    assert paper_kind(_odt()) == "odt"
    assert paper_text(_odt(), "odt", "a.odt").split("\n") == [
        "QUYẾT ĐỊNH",
        "Bổ nhiệm ông Trịnh Văn Khoát giữ chức vụ Giám đốc Sở Y tế.",
        "Như Điều 2;",
        "Lưu: VT.",
        "Lê Văn Tám | 2020",
    ]


def _bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "<w:document/>")
        archive.writestr("word/media/ảnh.png", bytes(300 << 20))
    return out.getvalue()


def _archive(**entries: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in entries.items():
            archive.writestr(name.replace("__", "/"), text)
    return out.getvalue()


def test_what_cannot_be_read_costs_itself_alone(
    decision: bytes, browser: Browser, tmp_path: Path
) -> None:
    files = {
        "1 cụt.pdf": decision[: len(decision) // 3],
        "2 quét.pdf": _printed(browser, "<svg width=90 height=90><circle r=40 /></svg>"),
        "3 bom.docx": _bomb(),
        "4 hỏng.docx": _docx()[:-200],
        "5 rỗng.docx": _archive(**{"word__document.xml": "<không/>"}),
        "6 bảng.zip": _archive(a="b"),
        "7 tốt.docx": _docx(),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    errors: list[str] = []
    found = list(
        read([tmp_path / name for name in files], on_error=lambda e: errors.append(str(e)))
    )
    assert [document.id for document in found] == ["7 tốt.docx"]
    assert len(errors) == 6 and not any("\n" in error for error in errors)
    for name, part in (
        ("1 cụt.pdf", "a damaged PDF file"),
        ("2 quét.pdf", "a PDF without text, as a scan is"),
        ("3 bom.docx", "unpacks to more than 256 MiB"),
        ("4 hỏng.docx", "ZIP archive"),
        ("5 rỗng.docx", "a damaged DOCX file"),
        ("6 bảng.zip", "ZIP archive"),
    ):
        assert any(f"{tmp_path / name}: " in error and part in error for error in errors), name


def test_a_process_that_ends_costs_the_file_that_it_read(decision: bytes) -> None:
    with Converter() as papers:
        assert "Trịnh Văn Khoát" in papers.text(decision, "pdf", "một.pdf")
        for process in _children():
            os.kill(process, signal.SIGKILL)
        with pytest.raises(InputError, match=r"hai\.pdf: ended the process that read it"):
            papers.text(decision, "pdf", "hai.pdf")
        assert "Trịnh Văn Khoát" in papers.text(decision, "pdf", "ba.pdf")
    deadline = time.monotonic() + 10
    while list(_children()) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not list(_children())


def test_a_script_that_starts_itself_anew_is_told_how_not_to(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(_docx())
    script = tmp_path / "đọc.py"
    script.write_text(
        "import cadregraph\n"
        "try:\n    list(cadregraph.extract_all(['a.docx']))\n"
        "except cadregraph.CadregraphError as error:\n    print(error)\n",
        "utf-8",
    )
    done = subprocess.run([sys.executable, script], cwd=tmp_path, capture_output=True, text=True)
    assert 'under if __name__ == "__main__"' in done.stdout


def _children() -> Iterator[int]:
    """The processes of this one that find text."""
    for path in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((path / "stat").read_text().rpartition(")")[2].split()[1])
            spawned = b"spawn_main" in (path / "cmdline").read_bytes()
        except (OSError, IndexError):
            continue
        if parent == os.getpid() and spawned:
            yield int(path.name)
