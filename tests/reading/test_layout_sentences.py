"""Paragraphs and sentence boundaries, shown on text such as newspapers print."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadregraph.graph.model import Document
from cadregraph.graph.text import sentences
from cadregraph.graph.text.normal import nfc

CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "articles.jsonl"


def split(text: str) -> list[str]:
    return [text[s.start : s.end] for s in sentences(Document("x", text))]


def assert_covers(text: str) -> None:
    """Every character that is not space stands in exactly one sentence, in order."""
    found = sentences(Document("x", text))
    position = 0
    for number, sentence in enumerate(found):
        assert sentence.index == number
        assert not text[position : sentence.start].strip()
        written = text[sentence.start : sentence.end]
        assert written
        assert written == written.strip()
        position = sentence.end
    assert not text[position:].strip()
    assert [s.paragraph for s in found] == sorted(s.paragraph for s in found)


@pytest.mark.parametrize(
    "text",
    [
        # the bar marks where sentences part
        "Đảng ủy xã họp sáng 5/3. | Hội nghị bầu bí thư mới.",
        "Vì sao chậm? | Lãnh đạo sở chưa trả lời! | Dân vẫn chờ.",
        "Dân còn lo lắng… | Chính quyền đã vào cuộc... | Việc đang được xử lý.",
        "Huyện có các xã Tân An, Tân Lập... đều đạt chuẩn; còn lại chưa đạt; sẽ bổ sung sau.",
        "Toàn huyện có 1.234/1.240 chi bộ, đạt 99,5%. | Ngày 29.6.2020 kết thúc.",
        "Ngày 5. 3. 2020 huyện tổng kết.",
        "Tại TP. Hồ Chí Minh, TP. Đồng Hới, TP. Vinh và Q. 5 đã xong.",
        "Đó là chủ trương của TP. | Ông Tám nói vậy.",
        "GS. Trần Văn Tám và PGS.TS. Lý Thị Hoa cùng ThS. Lê An đến dự.",
        "Trung tâm ở TP.HCM, do T.Ư quản lý. | Cơ sở 2 ở TP.Thủ Đức.",
        "Bà N. T. HOA và ông Trần Văn B. cùng ký.",
        "Người bị kỷ luật là ông Trần Văn T. | Theo cơ quan điều tra, ông T. đã nhận lỗi.",
        "Sách, báo, tạp chí v.v. đều được phát. | Sách, báo, v.v. | Các loại khác thì không.",
        "“Tôi xin nhận khuyết điểm.” | Ông Tám nói rồi cúi đầu.",
        "“Bao giờ thì xong?”, ông Tám hỏi.",
        "“Tôi nhận lỗi. | Tôi sẽ sửa”, ông Tám nói.",
        'Ông Tám nói: "Tôi nhận lỗi." | Hội nghị ghi nhận. | "Cảm ơn đồng chí", chủ tọa đáp.',
        "Việc này đã xong (theo báo cáo của sở). | Việc khác thì chưa (xem mục 2.).",
        "Xem tại bao.example.vn hoặc bao.example/TinTuc.HTM nhé.",
        "1. Ông Trần Văn Tám giữ chức bí thư. | 2. Bà Lý Thị Hoa giữ chức phó bí thư.",
        "Điều 3. Tổ chức thực hiện.",
        "a. Về tổ chức, đã kiện toàn. | b. Về cán bộ, đã bổ nhiệm.",
        "Hội nghị thành công…/.",
        # after a tokenizer
        "Đảng , Nhà nước đã quyết . | Ông Tám “ hoan nghênh ” việc ấy .",
        "“ Tôi nhận lỗi . ” | Ông Tám cúi đầu .",
        'Ông Tám nói : " Tôi nhận lỗi . " | Hội nghị ghi nhận .',
    ],
)
def test_boundaries(text: str) -> None:
    parts = text.split(" | ")
    assert split(" ".join(parts)) == parts


def test_a_missing_space_after_the_stop() -> None:
    assert split("Hội nghị đã bế mạc.Ông Tám chủ trì.") == [
        "Hội nghị đã bế mạc.",
        "Ông Tám chủ trì.",
    ]


def test_a_stretch_without_a_stop_is_cut_at_a_semicolon_or_a_space() -> None:
    text = "xã Tân An; " * 1000
    found = split(text)
    assert all(len(sentence) <= 4000 and sentence.endswith(";") for sentence in found)
    assert " ".join(found) == text.strip()


def test_a_line_is_a_paragraph_and_a_list_stays_apart() -> None:
    text = "Hội nghị quyết định:\n- Khen thưởng 5 tập thể;\n- Kỷ luật 1 đảng viên.\nĐã bế mạc."
    assert split(text) == text.split("\n")
    assert [s.paragraph for s in sentences(Document("x", text))] == [0, 1, 2, 3]


def test_lines_wrapped_by_hand_are_one_paragraph() -> None:
    text = (
        "Sáng 5/3, Đảng ủy xã Bình Minh tổ chức hội nghị công bố quyết định của\n"
        "Ban Thường vụ Huyện ủy về công tác cán bộ. Theo quyết định, ông Trần Văn\n"
        "Tám giữ chức bí thư.\n"
        "\n"
        "Ông Tám hứa sẽ làm tròn nhiệm vụ."
    )
    assert [" ".join(sentence.split()) for sentence in split(text)] == [
        "Sáng 5/3, Đảng ủy xã Bình Minh tổ chức hội nghị công bố quyết định của Ban Thường vụ "
        "Huyện ủy về công tác cán bộ.",
        "Theo quyết định, ông Trần Văn Tám giữ chức bí thư.",
        "Ông Tám hứa sẽ làm tròn nhiệm vụ.",
    ]


def test_short_lines_are_not_taken_for_wrapped_ones() -> None:
    text = "Danh sách gồm\nông Trần Văn Tám\nbà Lý Thị Hoa\nvà các đại biểu khác"
    assert split(text) == text.split("\n")


@given(st.text(st.sampled_from("aBđÔ1 .…?!;,:\"'“”()-–/\n\t\u00a0\u200b"), max_size=200))
def test_sentences_cover_any_text(text: str) -> None:
    assert_covers(text)


@given(st.text(max_size=200))
def test_sentences_cover_text_of_any_script(text: str) -> None:
    assert_covers(nfc(text))


@pytest.mark.parametrize(
    "unit",
    [
        "ủy ",
        ".",
        ". ",
        "(",
        "A",
        "A. ",
        '."',
        "12/",
        "…/.",
        "Ảnh: ",
        "a\n",
        " ",
        "Võ An\n",
        "Tin khác\n",
    ],
)
def test_a_long_run_of_anything_is_laid_out(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    assert_covers(text)
    assert all(s.end - s.start <= 4000 for s in sentences(Document("x", text)))


@pytest.mark.skipif(not CORPUS.exists(), reason="the shared corpus is not here")
def test_real_articles_are_covered() -> None:
    with CORPUS.open(encoding="utf-8") as lines:
        for line in islice(lines, 200):
            assert_covers(nfc(json.loads(line)["text"]))
