"""A build that was cut off goes on where it was: nothing is read twice by one and the same reader."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import cadregraph
from cadregraph.api import workers
from cadregraph.api.building import add
from cadregraph.graph import store as stores
from cadregraph.graph.article import reader
from cadregraph.graph.model import Document, Extraction
from cadregraph.graph.reading import expected


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Three hundred articles."""
    path = tmp_path / "tin.jsonl"
    with path.open("w", encoding="utf-8") as out:
        for number in range(300):
            text = f"Bí thư Huyện ủy Mộ Đức Võ Đình Khoa dự hội nghị lần thứ {number}."
            print(json.dumps({"id": str(number), "text": text}, ensure_ascii=False), file=out)
    return path


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the documents that are read, as they are."""
    found: list[str] = []
    extract = workers.extract

    def noted(document: Document) -> Extraction:
        found.append(document.id)
        return extract(document)

    monkeypatch.setattr(workers, "extract", noted)
    return found


def cut_off(found: Iterator[Extraction]) -> Iterator[Extraction]:
    for number, extraction in enumerate(found):
        if number == 290:
            raise KeyboardInterrupt
        yield extraction


@pytest.mark.parametrize(("seconds", "lasting"), [(3600.0, 256), (-1.0, 290)])
def test_what_was_read_before_a_build_was_cut_off_is_not_read_again(
    news: Path,
    tmp_path: Path,
    seen: list[str],
    monkeypatch: pytest.MonkeyPatch,
    seconds: float,
    lasting: int,
) -> None:
    monkeypatch.setattr(stores, "_AT_RISK", seconds)
    with (
        pytest.raises(KeyboardInterrupt),
        cadregraph.open_store(tmp_path / "kho", create=True) as store,
    ):
        add([news], store, on_error=pytest.fail, reading=cut_off)
    assert len(seen) == 291
    seen.clear()

    report = cadregraph.build([news], tmp_path / "kho")
    assert seen == [str(number) for number in range(lasting, 300)]  # what was not committed
    assert (report.added, report.unchanged) == (300 - lasting, lasting)
    seen.clear()
    assert cadregraph.build([news], tmp_path / "kho").unchanged == 300
    assert seen == []
    assert cadregraph.verify(tmp_path / "kho").problems == ()


def test_another_reader_or_another_text_is_read(
    news: Path, tmp_path: Path, seen: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    news.write_text("".join(news.read_text("utf-8").splitlines(True)[:3]), "utf-8")
    cadregraph.build([news], tmp_path / "kho")
    seen.clear()
    news.write_text(news.read_text("utf-8").replace("thứ 1.", "thứ nhất."), "utf-8")
    assert cadregraph.build([news], tmp_path / "kho").replaced == 1
    assert seen == ["1"]
    seen.clear()
    monkeypatch.setattr(reader, "reader", lambda: "another")
    cadregraph.build([news], tmp_path / "kho")
    assert seen == ["0", "1", "2"]
    cadregraph.remove(["2"], tmp_path / "kho")
    assert cadregraph.build([news], tmp_path / "kho").added == 1


def test_the_number_of_documents_is_known_before_they_are_read(news: Path, tmp_path: Path) -> None:
    (tmp_path / "tin.txt").write_text("Một.", encoding="utf-8")
    assert expected([tmp_path]) == 301
    assert expected([tmp_path, "-"]) is None
    (tmp_path / "tin.jsonl.gz").write_bytes(b"\x1f\x8b")
    assert expected([tmp_path]) is None
