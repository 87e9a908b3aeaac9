"""What is not looked for where its words do not stand would not have been found there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cadregraph.graph.article.extraction import extract
from cadregraph.graph.model import Document
from cadregraph.graph.reading import read
from cadregraph.graph.relations import frame_fit
from cadregraph.graph.relations.frames import FRAMES
from cadregraph.graph.text.cursor import Phrases

TESTS = Path(__file__).parents[1]
TOLD = """Cơ quan Cảnh sát điều tra Công an tỉnh Nghệ An khởi tố bị can, bắt tạm giam ông Đỗ Văn Hải.
Có tin đồn bà Lê Thị Mai, Phó Giám đốc Sở Y tế Nghệ An, bị cách chức.
Ông Võ Đình Khoa bác bỏ thông tin ông bị khai trừ khỏi Đảng.
Hợp nhất Sở Nội vụ với Sở Y tế thành Sở Nội vụ và Y tế tỉnh Nghệ An.
Ủy ban Kiểm tra Tỉnh ủy Nghệ An kiểm tra khi có dấu hiệu vi phạm đối với Đảng ủy Sở Y tế.
Với sự tham dự của ông Lê Văn Bình, Bí thư Tỉnh ủy Nghệ An, hội nghị triển khai nhiệm vụ năm 2024 diễn ra.
Ông Trần Văn Nam được bầu giữ chức Chủ tịch UBND huyện Anh Sơn, sau đó là Bí thư Huyện ủy Anh Sơn.
Ứng viên Bộ trưởng Bộ Y tế Phạm Văn Minh, trợ lý của Thủ tướng Lê Văn Dũng, nghỉ hưu năm 2020."""


def _documents() -> Iterator[Document]:
    yield from read([TESTS / "samples", TESTS / "news.jsonl"], on_error=pytest.fail)
    yield Document("kể", TOLD, None, None, "2024-05-06", None, "<text>", None)


def test_skipping_changes_nothing_that_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    documents = list(_documents())
    told = [extract(document) for document in documents]
    monkeypatch.setattr(Phrases, "may_stand_in", lambda phrases, words: True)
    monkeypatch.setattr(frame_fit, "_frames", lambda tags: FRAMES)
    assert [extract(document) for document in documents] == told
