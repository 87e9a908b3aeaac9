"""Text made to be slow, or to ask too deep, is read like any other."""

from __future__ import annotations

import time

import pytest

from graph.extraction import extract
from graph.model import Document
from graph.triples import nquads

PIECES = [
    "ủy ", "NGUYỄN ", "Nguyễn Văn An ", "1/2/3/", "(", "(UBND ", '"', "ông A, ông B, ", "Bí thư ",
    "Sở Y tế ", "Phòng Nội vụ Sở ", "Ban Thường vụ ", "Ban Thường vụ Đảng ủy ", "(từ ",
    "văn phòng ủy ban nhân dân tand. ", "Chủ tịch UBND tỉnh, ", "Nghị quyết số 18, 19, ", "Ông A\n",
]  # fmt: skip


def seconds(text: str) -> float:
    start = time.process_time()
    nquads(extract(Document("bai", text)))
    return time.process_time() - start


@pytest.mark.parametrize("piece", PIECES)
def test_four_times_the_text_takes_no_sixteen_times_as_long(piece: str) -> None:
    short, long = piece * (16_000 // len(piece)), piece * (64_000 // len(piece))
    seconds(short)

    assert seconds(long) < 9 * seconds(short) + 0.25


def test_a_row_of_offices_is_no_chain_without_end() -> None:
    extraction = extract(Document("bai", "Sở Y tế " * 1000))

    assert extraction.sentences[-1].end == 7999
