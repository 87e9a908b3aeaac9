"""Who said something: the subject of a verb of saying, or the one according to whom."""

from __future__ import annotations

import pytest
from facts import facts, read

from cadregraph.graph.model import StatementFact


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Văn Lâm cho biết hồ sơ đã đủ.",
        "Ông Trần Văn Lâm, Bí thư Huyện ủy Ba Vì, khẳng định hồ sơ đã đủ.",
        "Phát biểu tại hội nghị, ông Trần Văn Lâm nhấn mạnh hồ sơ đã đủ.",
        "“Hồ sơ đã đủ”, ông Trần Văn Lâm nói.",
        "“Hồ sơ đã đủ” - ông Trần Văn Lâm cho hay.",
        "Theo ông Trần Văn Lâm, hồ sơ đã đủ.",
        "Theo Bí thư Huyện ủy Ba Vì Trần Văn Lâm, hồ sơ đã đủ.",
        "Bí thư Huyện ủy Ba Vì Trần Văn Lâm đề cập việc lập hồ sơ.",
        "Ông Trần Văn Lâm phát biểu chỉ đạo hội nghị, nhấn mạnh hồ sơ đã đủ.",
        "Ông Trần Văn Lâm phát biểu khai mạc: “Hồ sơ đã đủ”.",
        "Ông Trần Văn Lâm kết luận hồ sơ đã đủ.",
        "Ông Trần Văn Lâm kỳ vọng, các xã sẽ nộp đủ hồ sơ.",
        # a demand with its quotation, behind or before it
        "Bí thư Huyện ủy Ba Vì Trần Văn Lâm đề nghị: “Các xã nộp hồ sơ. Chậm nhất là ngày mai”.",
        "Ông Trần Văn Lâm chỉ đạo: “Hồ sơ phải đủ”.",
        "“Hồ sơ phải đủ”, ông Trần Văn Lâm yêu cầu.",
        "“Hồ sơ phải đủ” - Bí thư Huyện ủy Ba Vì Trần Văn Lâm chỉ đạo tại cuộc họp có Trưởng Công an huyện "
        "Lê Văn Nam báo cáo.",
        "Ông Trần Văn Lâm dự họp. “Hồ sơ phải đủ” - ông nhấn mạnh.",
        # by what he tells
        "Theo báo cáo của ông Trần Văn Lâm, hồ sơ đã đủ.",
        "Theo thống kê từ Bí thư Huyện ủy Ba Vì Trần Văn Lâm, hồ sơ đã đủ.",
        # the one minister of an article
        "Bộ trưởng Bộ Y tế Trần Văn Lâm dự họp. “Hồ sơ phải đủ”, Bộ trưởng nhấn mạnh.",
    ],
)
def test_a_person_speaks(text: str) -> None:
    assert facts(text, "said") == {("said", "Trần Văn Lâm")}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("UBND tỉnh Long An cho biết hồ sơ đã đủ.", "Ủy ban nhân dân tỉnh Long An"),
        ("Ủy ban Kiểm tra Trung ương nêu rõ sai phạm.", "Ủy ban Kiểm tra Trung ương"),
        ("Công ty Hưng Phát cho biết hồ sơ đã đủ.", "Công ty Hưng Phát"),
        ("Trong khi đó, Hội Nông dân tỉnh Long An khẳng định hồ sơ đã đủ.",
         "Hội Nông dân tỉnh Long An"),
    ],
)  # fmt: skip
def test_a_body_speaks(text: str, speaker: str) -> None:
    assert facts(text, "said") == {("said", speaker)}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Văn Lâm không trả lời báo chí.",
        "Ông Trần Văn Lâm phát biểu kết luận buổi làm việc.",
        "Đồng chí Trần Văn Lâm phát biểu khai mạc hội nghị.",
        "Ông Trần Văn Lâm phát biểu chúc mừng các đại biểu.",
        "Ông Trần Văn Lâm có bài phát biểu chỉ đạo tại lễ kỷ niệm.",
        "Ông Trần Văn Lâm kết luận hội nghị.",
        "Ông Trần Văn Lâm phát biểu chỉ đạo hội nghị, ông nhận hoa.",
        "Tin từ UBND tỉnh Long An cho biết hồ sơ đã đủ.",
        "Theo Nghị quyết 18-NQ/TW, hồ sơ đã đủ.",
        "Hội nghị nhấn mạnh hồ sơ đã đủ.",
        "Báo Long An thông tin hồ sơ đã đủ.",
        "Việc đó giúp Sở Y tế Long An có thêm thông tin, cơ sở để xem xét hồ sơ của người dân.",
        "Hội Luật gia tỉnh Long An thông tin nhanh kết quả hội nghị.",
        "Bệnh viện Bạch Mai cho biết hồ sơ đã đủ.",
        "Khoản chi này là không đáng kể.",
        "Hồ sơ chưa kể phần của UBND tỉnh Long An.",
        "Trong sổ có ghi “Bí thư Huyện ủy Ba Vì Trần Văn Lâm chỉ đạo thanh tra”.",
        "“Hồ sơ phải đủ”, ông Trần Văn Lâm đã bị kỷ luật vì câu này.",
        "Theo báo cáo về ông Trần Văn Lâm, hồ sơ đã đủ.",
        "Theo kết luận của Ban Thường vụ Huyện ủy Ba Vì, ông Trần Văn Lâm đã vi phạm.",
        "Bộ trưởng Bộ Y tế Trần Văn Lâm và Bộ trưởng Bộ Tư pháp Lê Văn Nam dự họp. Bộ trưởng nhấn mạnh hồ sơ "
        "phải đủ.",
        "Giám đốc Sở Y tế tỉnh Long An Trần Văn Lâm dự họp. Giám đốc nhấn mạnh hồ sơ phải đủ.",
    ],
)
def test_nobody_in_particular_speaks(text: str) -> None:
    assert facts(text, "said") == set()


def test_the_words_are_kept_as_written() -> None:
    text = "Ông Trần Văn Lâm cho biết   UBND tỉnh Long An đã nhận đơn."
    extraction = read(text)
    (said,) = (f for f in extraction.facts if isinstance(f, StatementFact))
    assert said.content == "Ông Trần Văn Lâm cho biết UBND tỉnh Long An đã nhận đơn."
    assert [extraction.entities[key].label for key in said.about] == [
        "Ủy ban nhân dân tỉnh Long An"
    ]
