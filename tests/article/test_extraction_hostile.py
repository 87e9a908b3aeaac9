"""Text made to be slow, or to ask too deep, is read like any other."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cadregraph.graph.article.extraction import extract
from cadregraph.graph.model import Document
from cadregraph.graph.triples import nquads

SAMPLES = Path(__file__).parents[1] / "samples"
PIECES = [
    "ủy ", "NGUYỄN ", "Nguyễn Văn An ", "1/2/3/", "(", "(UBND ", '"', "ông A, ông B, ", "Bí thư ",
    "Sở Y tế ", "Phòng Nội vụ Sở ", "Ban Thường vụ ", "Ban Thường vụ Đảng ủy ", "(từ ",
    "văn phòng ủy ban nhân dân tand. ", "Chủ tịch UBND tỉnh, ", "Nghị quyết số 18, 19, ", "Ông A\n",
    "Chi bộ Phòng Nội vụ Sở Y tế ", "Đảng ủy Phòng Y tế UBND ", "Chi bộ Chi cục Thuế Cục Thuế ",
]  # fmt: skip


def seconds(text: str) -> float:
    start = time.process_time()
    nquads(extract(Document("bai", text)))
    return time.process_time() - start


@pytest.mark.parametrize("piece", PIECES)
def test_four_times_the_text_takes_no_sixteen_times_as_long(piece: str) -> None:
    short, long = piece * (16_000 // len(piece)), piece * (64_000 // len(piece))
    seconds(short)

    # a machine that is busy may be slow for a while: what grows by the square does so each time
    assert any(seconds(long) < 9 * seconds(short) + 0.25 for _ in range(3))


def test_a_row_of_offices_is_no_chain_without_end() -> None:
    extraction = extract(Document("bai", "Sở Y tế " * 1000))

    assert extraction.sentences[-1].end == 7999


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Văn Lâm, Chủ tịch Hội đồng",
        "Ông Trần Văn Lâm, Bí thư Huyện ủy",
        "Theo Nghị quyết số",
        "Kỷ luật cảnh cáo ông Trần Văn Lâm (SN",
        "Đại hội lần thứ",
    ],
)
def test_a_text_may_end_in_the_middle_of_a_name(text: str) -> None:
    assert extract(Document("cut", text)).document.text == text


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(SAMPLES.glob("*.txt"))), st.integers(0, 400), st.integers(1, 2000))
def test_a_text_may_be_cut_anywhere(sample: Path, start: int, length: int) -> None:
    text = sample.read_text(encoding="utf-8")[start : start + length]

    assert extract(Document("cut", text)).document.text == text
