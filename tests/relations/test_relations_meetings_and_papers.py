"""Meetings that the text only describes, with who chaired and who came; who passed a document."""

from __future__ import annotations

import pytest
from facts import facts

LAM, HOA, LONG_AN = "Trần Văn Lâm", "Lê Thị Hoa", "Tỉnh ủy Long An"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # who chairs stands behind the name of the meeting
        ("Hội nghị tổng kết công tác dân vận năm 2022 của Tỉnh ủy Long An diễn ra sáng nay tại thành phố Tân "
         "An dưới sự chủ trì của bà Lê Thị Hoa, Phó Bí thư Tỉnh ủy.",
         {("chair", HOA), ("organizer", LONG_AN), ("location", "thành phố Tân An")}),
        ("Hội nghị sơ kết công tác quý I của Tỉnh ủy Long An do ông Trần Văn Lâm, Bí thư Tỉnh ủy, chủ trì.",
         {("chair", LAM), ("organizer", LONG_AN)}),
        # of a board named right behind the noun; who came, whichever the noun
        ("Ông Trần Văn Lâm chủ trì cuộc họp Ban Chỉ đạo phòng, chống tham nhũng tỉnh Long An. Tham dự có bà "
         "Lê Thị Hoa, Chủ tịch UBND tỉnh.",
         {("chair", LAM), ("participant", HOA),
          ("organizer", "Ban Chỉ đạo phòng, chống tham nhũng tỉnh Long An")}),
        ("Ông Trần Văn Lâm chủ trì hội nghị sơ kết công tác quý I của Tỉnh ủy Long An. Bà Lê Thị Hoa, Chủ "
         "tịch UBND tỉnh, tham dự.",
         {("chair", LAM), ("participant", HOA), ("organizer", LONG_AN)}),
        ("Ông Trần Văn Lâm chủ trì hội nghị sơ kết công tác quý I của Tỉnh ủy Long An. Bà Lê Thị Hoa dự và "
         "phát biểu chỉ đạo hội nghị.",
         {("chair", LAM), ("participant", HOA), ("organizer", LONG_AN)}),
        ("Ông Trần Văn Lâm, Chủ tịch UBND tỉnh Long An, chủ trì buổi làm việc với Đoàn công tác của Bộ Y tế. "
         "Cùng dự có bà Lê Thị Hoa.", {("chair", LAM), ("participant", HOA)}),
        ("Ông Trần Văn Lâm chủ trì Hội nghị Ban Thường vụ Tỉnh ủy Long An cho ý kiến về công tác cán bộ. Bà "
         "Lê Thị Hoa báo cáo; ông Lê Văn Hòa dự.",
         {("chair", LAM), ("participant", "Lê Văn Hòa"), ("organizer", "Ban Thường vụ Tỉnh ủy Long An")}),
        # a numbered event of another time does not hide it
        ("Ông Trần Văn Lâm chủ trì hội nghị sơ kết công tác quý I của Tỉnh ủy Long An. Nghị quyết Đại hội "
         "XIII của Đảng được quán triệt.", {("chair", LAM), ("organizer", LONG_AN)}),
        ("Ông Trần Văn Lâm chủ trì hội nghị sơ kết công tác quý I của Tỉnh ủy Long An. Bà Lê Thị Hoa dự lễ "
         "chào cờ.", {("chair", LAM), ("organizer", LONG_AN)}),
        ("Ông Trần Văn Lâm chủ trì hội nghị sơ kết công tác quý I của Tỉnh ủy Long An. Bà Lê Thị Hoa không "
         "tham dự.", {("chair", LAM), ("organizer", LONG_AN)}),
        ("Hội nghị sơ kết công tác quý I của Tỉnh ủy Long An sẽ do ông Trần Văn Lâm chủ trì.", set()),
        ("Hội nghị sơ kết công tác quý I của Tỉnh ủy Long An chưa diễn ra.", set()),
        # who came stands with all his posts
        ("Tỉnh ủy Long An tổ chức hội nghị triển khai các quyết định của Ban Bí thư. Bà Lê Thị Hoa, Phó Bí "
         "thư Tỉnh ủy, Trưởng Ban Dân vận Tỉnh ủy dự và trao các quyết định.",
         {("participant", HOA), ("organizer", LONG_AN)}),
    ],
)  # fmt: skip
def test_a_meeting_by_what_it_is_about(text: str, rows: set[tuple[str, str]]) -> None:
    kinds = ("chair", "participant", "organizer", "location")
    assert {(row[0], row[2]) for row in facts(text, *kinds)} == rows


def test_who_chairs_the_one_meeting_of_the_article() -> None:
    text = (
        "Hội nghị lần thứ 12 Ban Chấp hành Đảng bộ huyện Tân Trụ diễn ra ngày 4/7/2023. Ông Trần Văn Lâm chủ "
        "trì; bà Lê Thị Hoa dự, chỉ đạo."
    )
    assert {(row[0], row[2]) for row in facts(text, "chair", "participant")} == {
        ("chair", LAM),
        ("participant", HOA),
    }


@pytest.mark.parametrize(
    ("behind", "chairs"),
    [
        (", Ủy ban Thường vụ Quốc hội cho ý kiến về dự thảo luật.", {LAM}),
        (" sẽ diễn ra ngày mai.", set()),
    ],
)
def test_who_chairs_where_the_meeting_is_asked_for_more(behind: str, chairs: set[str]) -> None:
    text = (
        "Phiên họp thứ 28 của Ủy ban Thường vụ Quốc hội dưới sự chủ trì của Chủ tịch Quốc hội Trần Văn "
        f"Lâm{behind}"
    )
    assert {row[2] for row in facts(text, "chair")} == chairs


def test_a_sitting_is_chaired_by_a_title_and_name() -> None:
    text = (
        "Phiên họp thứ 28 của Ủy ban Thường vụ Quốc hội khai mạc sáng 13/11/2023, do Chủ tịch Quốc hội Trần "
        "Văn Lâm chủ trì. Phó Thủ tướng Lê Thị Hoa tham dự."
    )
    assert {(row[0], row[2]) for row in facts(text, "chair", "participant")} == {
        ("chair", LAM),
        ("participant", HOA),
    }


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        ("Ban Thường vụ Tỉnh ủy Long An đã ra Chỉ thị số 24-CT/TU về kỷ cương.",
         {"Ban Thường vụ Tỉnh ủy Long An"}),
        ("HĐND tỉnh Long An thảo luận và thông qua Nghị quyết số 51/NQ-HĐND về giá đất.",
         {"Hội đồng nhân dân tỉnh Long An"}),
        ("HĐQT Công ty Cổ phần Dược Thành Đông đã thông qua Nghị quyết số 07/NQ-HĐQT.",
         {"Hội đồng quản trị Công ty Cổ phần Dược Thành Đông"}),
        ("Nghị quyết số 51/NQ-HĐND được HĐND tỉnh Long An thông qua chiều 5/7.",
         {"Hội đồng nhân dân tỉnh Long An"}),
        ("Bộ trưởng Bộ Y tế Trần Văn Lâm vừa ra Thông tư số 12/2020/TT-BYT.", {"Bộ Y tế"}),
        ("Chỉ thị số 03/CT-TTg vừa được Thủ tướng Trần Văn Lâm ký ban hành.", {"Chính phủ"}),
        ("Tỉnh ủy Long An vừa có Chỉ thị số 15-CT/TU.", {"Tỉnh ủy Long An"}),
        # neither to bring up nor not to pass is to issue
        ("Sở Tư pháp tỉnh Long An đưa ra Nghị quyết số 51/NQ-HĐND để so sánh.", set()),
        ("Sở Tư pháp tỉnh Long An chưa thông qua Kế hoạch số 41-KH/TU.", set()),
    ],
)  # fmt: skip
def test_who_rules_or_passes_a_document_issued_it(text: str, issuers: set[str]) -> None:
    assert {row[2] for row in facts(text, "issuer")} >= issuers
    if not issuers:
        assert not {row[2] for row in facts(text, "issuer")} & {"Sở Tư pháp tỉnh Long An"}


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        ("Quyết định số 812/QĐ-TTg quy định việc này.", {"Chính phủ"}),
        ("Chỉ thị số 15/CT-TTg nêu rõ việc này.", {"Chính phủ"}),
        ("Thông tư số 12/2025/TT-BNNMT quy định việc này.", {"Bộ Nông nghiệp và Môi trường"}),
        ("Hướng dẫn số 27-HD/BTGDVTW quy định việc này.", {"Ban Tuyên giáo và Dân vận Trung ương"}),
        # the ministry before its department, but no ministry behind a committee
        ("Công điện số 893/CĐ-BNN-ĐĐ nêu rõ việc này.", {"Bộ Nông nghiệp và Phát triển nông thôn"}),
        ("Quyết định số 234/QĐ-BTC-TCT nêu rõ việc này.", {"Bộ Tài chính"}),
        ("Quyết định số 7-QĐ/TU-BTC nêu rõ việc này.", set()),
    ],
)  # fmt: skip
def test_the_symbol_of_a_document_tells_who_issued_it(text: str, issuers: set[str]) -> None:
    assert {row[2] for row in facts(text, "issuer")} == issuers


@pytest.mark.parametrize(
    ("denied", "told"),
    [("Chưa có ", set()), ("", {"issuer", "implements"})],
)
def test_a_document_that_is_not_there_carries_out_nothing(denied: str, told: set[str]) -> None:
    text = f"{denied}Kế hoạch số 12-KH/HU được Huyện ủy Tân Trụ ban hành để thực hiện Chỉ thị số 05-CT/TU."
    assert {row[0] for row in facts(text, "issuer", "implements")} == told
