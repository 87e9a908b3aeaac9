"""Sanctions of which a sentence leaves something out: their form, or whom they hit."""

from __future__ import annotations

import pytest
from facts import Row, facts, read

from cadregraph.graph.model import DisciplineFact

LAM, NA = "Trần Văn Lâm", "Lê Thị Na"
LONG_AN = "Tỉnh ủy Long An"
SECRETARIAT = "Ban Bí thư"


def sanctions(text: str) -> set[Row]:
    """Whom, form, body and decision of the sanctions in a text."""
    return {row[1:] for row in facts(text, "discipline")}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (f"{LONG_AN} vừa thi hành kỷ luật đối với ông Trần Văn Lâm, nguyên Giám đốc Sở Y tế; bà Lê Thị Na.",
         {(LAM, LONG_AN), (NA, LONG_AN)}),
        (f"{LONG_AN} ra quyết định thi hành kỷ luật về mặt Đảng đối với ông Trần Văn Lâm và bà Lê Thị Na.",
         {(LAM, LONG_AN), (NA, LONG_AN)}),
        (f"{SECRETARIAT} đã quyết định kỷ luật ông Trần Văn Lâm.", {(LAM, SECRETARIAT)}),
        ("Chủ tịch UBND tỉnh Long An vừa ký quyết định kỷ luật ông Trần Văn Lâm.",
         {(LAM, "Ủy ban nhân dân tỉnh Long An")}),
        ("Theo đó, hai lãnh đạo bị kỷ luật gồm: ông Trần Văn Lâm, Bí thư Huyện ủy Tân Trụ, và bà Lê Thị Na.",
         {(LAM, "-"), (NA, "-")}),
        ("Ông Trần Văn Lâm, chuyên viên Sở Y tế, cũng bị kỷ luật, điều chuyển công tác.", {(LAM, "-")}),
        ("Ông Trần Văn Lâm bị kỷ luật vì sai phạm trong quản lý đất đai.", {(LAM, "-")}),
        (f"Ông Trần Văn Lâm đã bị {SECRETARIAT} thi hành kỷ luật.", {(LAM, SECRETARIAT)}),
        ("Bà Lê Thị Na được phân công làm Giám đốc Sở Y tế tỉnh Long An thay ông Trần Văn Lâm bị kỷ luật.",
         {(LAM, "-")}),
    ],
)  # fmt: skip
def test_sanctions_without_a_form(text: str, rows: set[Row]) -> None:
    assert sanctions(text) == {(who, "-", body, "decided") for who, body in rows}


@pytest.mark.parametrize(
    "text",
    [
        f"{LONG_AN} chưa kỷ luật ông Trần Văn Lâm.",
        f"{LONG_AN} hủy quyết định kỷ luật ông Trần Văn Lâm.",
        f"{LONG_AN} quyết định tiến hành quy trình kỷ luật ông Trần Văn Lâm.",
        f"{LONG_AN} họp để xem xét, quyết định kỷ luật ông Trần Văn Lâm.",
        "Việc kỷ luật ông Trần Văn Lâm thuộc thẩm quyền của Tỉnh ủy Long An.",
        "Ông Trần Văn Lâm sẽ bị kỷ luật.",
        "Ông Trần Văn Lâm sợ bị kỷ luật vì vi phạm.",
        "Ông Trần Văn Lâm có thể bị kỷ luật vì vi phạm.",
        "Nếu vi phạm, ông Trần Văn Lâm bị kỷ luật theo quy định.",
        "Vợ ông Trần Văn Lâm bị kỷ luật vì vi phạm.",
        "Nhiều cán bộ của ông Trần Văn Lâm bị kỷ luật.",
        "Ông Trần Văn Lâm cho biết, cán bộ bị kỷ luật vì vi phạm.",
        "Ông Trần Văn Lâm và một cán bộ bị kỷ luật.",
        "Ông Trần Văn Lâm đang bị xem xét kỷ luật.",
        "Ông Trần Văn Lâm bị kỷ luật hạ bậc lương.",
        "Dư luận cho rằng ông Trần Văn Lâm bị kỷ luật vì vi phạm.",
        "Bộ Nội vụ bác bỏ thông tin ông Trần Văn Lâm bị kỷ luật.",
    ],
)
def test_nobody_was_disciplined(text: str) -> None:
    assert not any(row[3] == "decided" for row in sanctions(text))


def test_where_the_form_is_told_elsewhere_there_is_one_sanction() -> None:
    text = f"Ông Trần Văn Lâm bị kỷ luật. {LONG_AN} quyết định cảnh cáo ông Trần Văn Lâm."
    assert sanctions(text) == {(LAM, "warning", LONG_AN, "decided")}


def test_a_sanction_told_in_passing_has_no_day_of_something_else() -> None:
    text = (
        "Ngày 15/5/2017, Quốc hội cho thôi làm nhiệm vụ đại biểu đối với ông Trần Văn Lâm vì ông này đã bị "
        "thi hành kỷ luật."
    )
    assert [fact.date for fact in read(text).facts if isinstance(fact, DisciplineFact)] == [None]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Thủ tướng Chính phủ kỷ luật cảnh cáo đối với ông Trần Văn Lâm.", "state"),
        ("Chủ tịch UBND tỉnh Long An khiển trách ông Trần Văn Lâm.", "state"),
        (f"{LONG_AN} khiển trách ông Trần Văn Lâm.", "party"),
    ],
)
def test_under_whose_rules_a_head_of_the_state_disciplines(text: str, kind: str) -> None:
    assert {f.kind for f in read(text).facts if isinstance(f, DisciplineFact)} == {kind}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # of whose faults the sentence tells
        (f"Vi phạm của ông Trần Văn Lâm là rất nghiêm trọng, {LONG_AN} đã bỏ phiếu kỷ luật cảnh cáo.",
         {(LAM, "warning", LONG_AN, "decided")}),
        ("Những vi phạm trên của ông Trần Văn Lâm làm ảnh hưởng đến uy tín, vì vậy Tỉnh ủy Long An đã ra "
         "quyết định thi hành kỷ luật với hình thức khiển trách.", {(LAM, "reprimand", LONG_AN, "decided")}),
        ("Cơ quan này đã kết luận về những vi phạm, khuyết điểm của bà Lê Thị Na và đưa ra kỷ luật cảnh cáo.",
         {(NA, "warning", "-", "decided")}),
        ("Ban Chấp hành Đảng bộ tỉnh Long An làm rõ trách nhiệm của ông Trần Văn Lâm và đề nghị Ban Bí thư "
         "xem xét, thi hành kỷ luật bằng hình thức cách chức.", {(LAM, "removal", SECRETARIAT, "proposed")}),
        # to whom it turns
        (f"Về phía bà Lê Thị Na, Phó Giám đốc Sở Y tế, vào tháng 8/2018, {LONG_AN} cũng đã quyết định thi "
         "hành kỷ luật bằng hình thức cảnh cáo.", {(NA, "warning", LONG_AN, "decided")}),
        (f"Trường hợp ông Trần Văn Lâm, {LONG_AN} đã cách chức Bí thư Huyện ủy Tân Trụ.",
         {(LAM, "removal", LONG_AN, "decided")}),
        # what its form was
        ("Hình thức kỷ luật ông Trần Văn Lâm phải nhận là khiển trách.",
         {(LAM, "reprimand", "-", "decided")}),
        ("Còn hình thức kỷ luật áp dụng với bà Lê Thị Na là cảnh cáo.", {(NA, "warning", "-", "decided")}),
        ("Sau khi bị kỷ luật với hình thức cảnh cáo về mặt Đảng, ông Trần Văn Lâm tiếp tục bị giáng chức.",
         {(LAM, "warning", "-", "decided")}),
        # both of two
        (f"Ông Trần Văn Lâm bị {SECRETARIAT} khiển trách và cách chức Ủy viên Ban Thường vụ {LONG_AN}.",
         {(LAM, "reprimand", SECRETARIAT, "decided"), (LAM, "removal", SECRETARIAT, "decided")}),
        ("Bà Lê Thị Na, bị cảnh cáo, cách chức Bí thư Huyện ủy Tân Trụ vì vay tiền.",
         {(NA, "warning", "-", "decided"), (NA, "removal", "-", "decided")}),
        # of others
        ("Vi phạm của ông Trần Văn Lâm là nghiêm trọng, đến mức phải thi hành kỷ luật cảnh cáo.", set()),
        ("Vi phạm của ông Trần Văn Lâm là nghiêm trọng, cần thi hành kỷ luật khiển trách.", set()),
        ("Do vi phạm của ông Trần Văn Lâm, ba cán bộ bị thi hành kỷ luật khiển trách.", set()),
        (f"Do vi phạm của ông Trần Văn Lâm, {LONG_AN} đã thi hành kỷ luật khiển trách Chủ tịch xã.", set()),
        ("Trách nhiệm của ông Trần Văn Lâm là thi hành kỷ luật khiển trách.", set()),
        ("Hình thức kỷ luật ông Trần Văn Lâm đề xuất là khiển trách.", set()),
        ("Ông Trần Văn Lâm và bà Lê Thị Na bị khiển trách và cảnh cáo.", set()),
    ],
)  # fmt: skip
def test_whom_a_sanction_hits_that_names_nobody(text: str, rows: set[Row]) -> None:
    assert sanctions(text) == rows


def test_he_of_whom_it_is_told_does_not_propose_it() -> None:
    text = (
        "Ban Chấp hành Đảng bộ tỉnh Long An đã làm rõ trách nhiệm của ông Trần Văn Lâm và đề nghị Ban Bí thư "
        "xem xét, thi hành kỷ luật bằng hình thức cách chức."
    )
    extraction = read(text)
    (fact,) = (fact for fact in extraction.facts if isinstance(fact, DisciplineFact))
    proposer = extraction.entities[fact.assertion.proposed_by or ""]
    assert proposer.label == "Ban Chấp hành Đảng bộ tỉnh Long An"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{SECRETARIAT} cách tất cả các chức vụ trong Đảng của ông Trần Văn Lâm - Phó Bí thư {LONG_AN}.",
         "former"),
        (f"Ông Trần Văn Lâm, Phó Bí thư {LONG_AN}, dự họp. {SECRETARIAT} cách tất cả các chức vụ trong "
         "Đảng của ông Trần Văn Lâm.", "former"),
        (f"{SECRETARIAT} đề nghị cách mọi chức vụ trong Đảng của ông Trần Văn Lâm, Phó Bí thư {LONG_AN}.",
         "current"),
        (f"Ông Trần Văn Lâm, Phó Bí thư {LONG_AN}, dự họp. {SECRETARIAT} cảnh cáo ông Lâm.", "current"),
    ],
)  # fmt: skip
def test_who_loses_all_posts_in_the_party_has_none_of_those_told_before(
    text: str, status: str
) -> None:
    assert {row[4] for row in facts(text, "post") if row[2] == "Phó Bí thư"} == {status}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (f"{LONG_AN} xem xét đơn của bà Lê Thị Na và quyết định cảnh cáo đối với bà này.",
         {(NA, "warning", LONG_AN, "decided")}),
        (f"Vi phạm của ông Trần Văn Lâm là nghiêm trọng, vì thế {LONG_AN} quyết định cách chức ông này.",
         {(LAM, "removal", LONG_AN, "decided")}),
        ("Xác định ông Trần Văn Lâm vi phạm, Sở Y tế tỉnh Long An cách chức ông này.",
         {(LAM, "removal", "Sở Y tế tỉnh Long An", "decided")}),
        ("Chủ tịch UBND tỉnh Long An Trần Văn Lâm cách chức ông này.", set()),
    ],
)  # fmt: skip
def test_whom_a_pronoun_that_points_back_means(text: str, rows: set[Row]) -> None:
    assert sanctions(text) == rows
