"""The same text gives the same bytes; nothing that a text holds makes extraction fail or crawl."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from facts import read
from hypothesis import given, settings
from hypothesis import strategies as st

from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables.bodies import ORGANIZATIONS
from cadregraph.graph.lexicon.tables.lists import FIELDS, UNITS, WORDS
from cadregraph.graph.lexicon.tables.titles import TITLES
from cadregraph.graph.lexicon.tables.words import TRIGGERS
from cadregraph.graph.model import (
    DisciplineFact,
    Extraction,
    Fact,
    LinkFact,
    MeasurementFact,
    PersonnelFact,
    StatementFact,
    TenureFact,
)
from cadregraph.graph.triples import quads

ARTICLE = """\
Tỉnh ủy Long An thi hành kỷ luật ba cán bộ
Ngày 5/6/2020, Ban Thường vụ Tỉnh ủy Long An quyết định cảnh cáo ông Trần Văn Lâm, Phó Chủ tịch \
UBND huyện Tân Trụ, khiển trách các ông Tạ Quốc Bảo, Lê Minh Khôi; đề nghị Thủ tướng cách chức \
Phó Chủ tịch UBND tỉnh đối với ông Đỗ Đình Thắng.
Theo Quy định 102-QĐ/TW của Bộ Chính trị, Tỉnh ủy giao Ban Tổ chức chủ trì. Bà Lê Thị Na, Trưởng \
Ban Tổ chức Tỉnh ủy, cho biết đã có 412/415 tổ chức cơ sở đảng hoàn thành đại hội.
Đại hội Đảng bộ huyện Tân Trụ lần thứ XII đã bầu bà Vũ Thị Mai giữ chức Bí thư Huyện ủy.
"""


def keys(fact: Fact) -> Iterator[str | None]:
    """The entities that a fact refers to."""
    match fact:
        case TenureFact():
            yield from (fact.holder, fact.organization)
        case PersonnelFact():
            yield from (fact.person, fact.organization, fact.decided_by)
        case DisciplineFact():
            yield from (fact.sanctioned, fact.decided_by, fact.based_on)
        case StatementFact():
            yield from (fact.speaker, *fact.about)
        case MeasurementFact():
            yield fact.subject
        case LinkFact():
            yield from (fact.subject, fact.object)


def assert_sound(extraction: Extraction) -> None:
    """Offsets lie in the text and in their sentence; facts refer to what exists."""
    text, sentences = extraction.document.text, extraction.sentences
    for number, sentence in enumerate(sentences):
        assert sentence.index == number
        assert 0 <= sentence.start < sentence.end <= len(text)
    for mention in extraction.mentions:
        sentence = sentences[mention.sentence]
        assert sentence.start <= mention.start < mention.end <= sentence.end
        assert mention.entity in extraction.entities
    for fact in extraction.facts:
        assert 0 <= fact.sentence < len(sentences)
        assert {key for key in keys(fact) if key is not None} <= extraction.entities.keys()
    assert all(entity.key == key for key, entity in extraction.entities.items())


def test_the_same_article_twice() -> None:
    assert read(ARTICLE) == read(ARTICLE)


def test_offsets_and_references() -> None:
    extraction = read(ARTICLE)
    assert len(extraction.facts) > 15
    assert_sound(extraction)


def test_a_mention_is_where_its_name_stands() -> None:
    extraction = read(ARTICLE)
    written = {
        ARTICLE[m.start : m.end]: extraction.entities[m.entity].label for m in extraction.mentions
    }
    assert written["ông Trần Văn Lâm"] == "Trần Văn Lâm"
    assert written["Phó Chủ tịch UBND huyện Tân Trụ"] in {
        "Ủy ban nhân dân huyện Tân Trụ",
        "huyện Tân Trụ",
    }
    assert written["Quy định 102-QĐ/TW"] == "Quy định 102-QĐ/TW"


PROGRAM = """
import sys
from cadregraph.graph.article.extraction import extract
from cadregraph.graph.model import Document
from cadregraph.graph.triples import quads, serialize
text = sys.stdin.buffer.read().decode()
sys.stdout.buffer.write(serialize(quads(extract(Document("bai", text))), "nquads"))
"""


def test_processes_that_hash_differently_write_the_same_bytes(root: Path) -> None:
    written = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
            input=ARTICLE.encode(),
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2024")
    }
    assert len(written) == 1
    assert written.pop().count(b"\n") > 100


# --- any text -----------------------------------------------------------------------------------

TABLES = (
    *rows(TITLES),
    *rows(ORGANIZATIONS),
    *rows(TRIGGERS),
    *rows(UNITS),
    *rows(FIELDS),
)
FORMS = {form for row in TABLES for form in row.forms}
WORDS = sorted(FORMS | {row.form for row in rows(WORDS)})
NAMES = [
    "ông", "bà", "đồng chí", "Trần Văn Lâm", "Lê Thị Na", "Hương", "H'Lan", "Long An", "tỉnh", "huyện",
    "Ba Vì", "Lào", "quận 5", "khóa XII", "nhiệm kỳ", "Nghị quyết", "Quy định", "Đại hội", "Kỳ họp",
    "lần thứ", "Hội nghị", "Trung ương", "ngày", "tháng", "năm", "đã", "các", "(UBND)", "(Xiphana)",
]  # fmt: skip
SIGNS = [".", ",", ";", ":", "-", "–", "/", "(", ")", "“", "”", '"', "'", "%", "\n", "…", "&"]
NUMBERS = st.from_regex(r"[0-9]{1,5}([./-][0-9]{1,4}){0,3}", fullmatch=True)
PIECES = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(WORDS).map(str.capitalize),
    st.sampled_from(WORDS).map(str.upper),
    st.sampled_from(NAMES),
    st.sampled_from(SIGNS),
    NUMBERS,
    st.sampled_from(["-NQ/TW", "/NĐ-CP", "-KH/TU", "XVII", "IV"]),
    st.text(max_size=4),
)
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from([" ", " ", " ", ""])), max_size=40).map(
    lambda pieces: "".join(piece + gap for piece, gap in pieces)
)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_any_text_gives_facts_about_what_exists(text: str) -> None:
    extraction = read(text)
    assert_sound(extraction)
    quads(extraction)


HOSTILE = {
    "one word": "ủy " * 33_000,
    "heads": "Ban Thường vụ " * 4_000,
    "heads without end": "Ban Thường vụ Đảng ủy " * 4_500,
    "titles": "Bí thư " * 14_000,
    "titles and commas": "Bí thư, " * 12_000,
    "capitals": "A" * 100_000,
    "capitals apart": "Trần " * 20_000,
    "a sentence of names": "ông Trần Văn Lâm, " * 5_500,
    "digits and slashes": "1/2/" * 25_000,
    "digits": "1" * 100_000,
    "thousands": "1.000." * 16_000,
    "document numbers": "Nghị quyết số 1-NQ/TW, " * 4_300,
    "open brackets": "(" * 100_000,
    "open brackets and words": "(UBND " * 4_000,
    "quotes": "“" * 100_000,
    "sanctions": "khiển trách, " * 7_700,
    "verbs": "bầu ông Lâm giữ chức " * 4_700,
    "lines": "Ông A\n" * 16_000,
    "spaces": " " * 100_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_input_is_done_in_time(name: str) -> None:
    started = time.process_time()
    assert_sound(read(HOSTILE[name]))
    assert time.process_time() - started < 30
