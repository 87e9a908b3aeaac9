"""Sanctions of names below a line, decisions that are only announced, posts that a bracket ends, bodies of
another province, sources without a name; each with what looks alike."""

from __future__ import annotations

import pytest
from facts import Row, facts

LAM, HOA, MAN = "Trần Văn Lâm", "Lê Thị Hoa", "Phạm Văn Mẫn"
INSPECTING = "Ủy ban Kiểm tra Huyện ủy Ba Vì"
HEADING = "Ủy ban Kiểm tra Huyện ủy Ba Vì quyết định khiển trách đối với 2 đảng viên là lãnh đạo xã, gồm:\n"


def rows(text: str, kind: str) -> set[Row]:
    """The facts of one kind, without the name of the kind."""
    return {row[1:] for row in facts(text, kind)}


def _by(decision: str, sanction: str, body: str, *people: str) -> set[Row]:
    return {(who, sanction, body, decision) for who in people}


@pytest.mark.parametrize(
    ("text", "sanctions"),
    [
        (HEADING + "- Ông Trần Văn Lâm, Chủ tịch UBND xã Tản Lĩnh;\n- Bà Lê Thị Hoa, kế toán.",
         _by("decided", "reprimand", INSPECTING, LAM, HOA)),
        # the list is over: no dash, a full stop before it
        (HEADING + "- Ông Trần Văn Lâm;\n- Bà Lê Thị Hoa.\nÔng Phạm Văn Mẫn, Bí thư Huyện ủy, dự họp.",
         _by("decided", "reprimand", INSPECTING, LAM, HOA)),
        (HEADING + "Ông Trần Văn Lâm, nguyên cán bộ địa chính;\nBà Lê Thị Hoa, nguyên kế toán trường.\nÔng "
         "Phạm Văn Mẫn, Bí thư Huyện ủy, dự họp.", _by("decided", "reprimand", INSPECTING, LAM, HOA)),
        # each a sentence of its own, nothing but a name with its post
        ("2 trường hợp bị kỷ luật cảnh cáo gồm:\nTrần Văn Lâm, Bí thư Đảng ủy xã Tản Lĩnh.\nLê Thị Hoa, Chủ "
         "tịch UBND xã Tản Lĩnh.\nÔng Phạm Văn Mẫn, Bí thư Huyện ủy Ba Vì, dự họp.",
         _by("decided", "warning", "-", LAM, HOA)),
        ("Ủy ban Kiểm tra Huyện ủy Ba Vì đề nghị Ban Thường vụ Huyện ủy cảnh cáo các ông:\n- Trần Văn Lâm.",
         _by("proposed", "warning", "Ban Thường vụ Huyện ủy Ba Vì", LAM)),
        # no heading of sanctions
        ("Ủy ban Kiểm tra Huyện ủy Ba Vì cảnh cáo ông Trần Văn Lâm vì các lý do:\nBà Lê Thị Hoa tố cáo.",
         _by("decided", "warning", INSPECTING, LAM)),
        ("Sau khi bị cảnh cáo, ông Trần Văn Lâm nói:\nLê Thị Hoa, kế toán.",
         _by("decided", "warning", "-", LAM)),
        # examined and decided in one breath; with a post that is only to be left
        ("Ban Thường vụ Huyện ủy Ba Vì xem xét kỷ luật đối với bà Lê Thị Hoa, Chủ tịch UBND xã Tản Lĩnh, "
         "quyết định kỷ luật khiển trách.",
         _by("decided", "reprimand", "Ban Thường vụ Huyện ủy Ba Vì", HOA)),
        ("Khi xem xét kỷ luật bà Lê Thị Hoa, Huyện ủy Ba Vì quyết định khiển trách ông Trần Văn Lâm.",
         _by("decided", "reprimand", "Huyện ủy Ba Vì", LAM)),
        ("Ủy ban Kiểm tra Huyện ủy Ba Vì thi hành kỷ luật hình thức cảnh cáo và đề nghị thôi giữ chức Trưởng "
         "phòng Nội vụ huyện Ba Vì đối với ông Trần Văn Lâm.",
         _by("decided", "warning", INSPECTING, LAM)),
        ("Ủy ban Kiểm tra Huyện ủy Ba Vì cho rằng vi phạm của ông Trần Văn Lâm là nghiêm trọng, ảnh hưởng "
         "đến uy tín nên quyết định thi hành kỷ luật cảnh cáo.", _by("decided", "warning", INSPECTING, LAM)),
        # announced is made, to be made is not
        ("Ban Tổ chức Trung ương sẽ công bố quyết định của Bộ Chính trị cảnh cáo ông Trần Văn Lâm.",
         _by("decided", "warning", "Bộ Chính trị", LAM)),
        ("Bộ Chính trị sẽ ra quyết định cảnh cáo ông Trần Văn Lâm.",
         _by("proposed", "warning", "Bộ Chính trị", LAM)),
    ],
)  # fmt: skip
def test_who_is_sanctioned_by_whom(text: str, sanctions: set[Row]) -> None:
    assert rows(text, "discipline") == sanctions


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Ông Trần Văn Lâm - Phó Giám đốc Công an tỉnh Phú Yên (đã nghỉ hưu) - dự.",
         {(LAM, "Phó Giám đốc", "Công an tỉnh Phú Yên", "former")}),
        ("Phó Giám đốc Công an tỉnh Phú Yên Trần Văn Lâm (đã về hưu) dự.",
         {(LAM, "Phó Giám đốc", "Công an tỉnh Phú Yên", "former")}),
        ("Ông Trần Văn Lâm - Phó Giám đốc Công an tỉnh Phú Yên (đã từng học ở Huế) - dự.",
         {(LAM, "Phó Giám đốc", "Công an tỉnh Phú Yên", "current")}),
        # who is counted, however each is written
        ("UBND tỉnh Phú Yên có 2 Ủy viên UBND tỉnh Phú Yên, gồm: Thiếu tướng Trần Văn Lâm và bà Lê Thị Hoa.",
         {(who, "Ủy viên", "Ủy ban nhân dân tỉnh Phú Yên", "current") for who in (LAM, HOA)}),
        # no committee of another province
        ("Tỉnh ủy Phú Yên họp sáng nay. HĐND tỉnh Lào Cai bầu ông Trần Văn Lâm, Phó bí thư, làm Chủ tịch "
         "UBND tỉnh.", {(LAM, "Chủ tịch", "Ủy ban nhân dân tỉnh Lào Cai", "current")}),
        ("Tỉnh ủy Phú Yên họp sáng nay. HĐND tỉnh Phú Yên bầu ông Trần Văn Lâm, Phó bí thư, làm Chủ tịch "
         "UBND tỉnh.", {(LAM, "Chủ tịch", "Ủy ban nhân dân tỉnh Phú Yên", "current"),
                   (LAM, "Phó Bí thư", "Tỉnh ủy Phú Yên", "current")}),
        # the deputy and the head of one body; two posts of several bodies
        ("Trong thời gian giữ chức vụ Phó Giám đốc và Giám đốc Sở Y tế tỉnh Phú Yên, ông Trần Văn Lâm đã "
         "sai.",
         {(LAM, "Phó Giám đốc", "Sở Y tế tỉnh Phú Yên", "former"),
          (LAM, "Giám đốc", "Sở Y tế tỉnh Phú Yên", "former")}),
        ("Phó Giám đốc và Bí thư Đảng ủy Sở Y tế tỉnh Phú Yên Trần Văn Lâm dự họp.",
         {(LAM, "Bí thư", "Đảng ủy Sở Y tế tỉnh Phú Yên", "current")}),
        ("Ông Trần Văn Lâm, 58 tuổi, quê Huế; kỹ sư Đại học Bách khoa Hà Nội; Bí thư Huyện ủy Ba Vì.",
         {(LAM, "Bí thư", "Huyện ủy Ba Vì", "current")}),
        # a pronoun behind what leads its clause
        ("Ông Trần Văn Lâm quê Huế. Trong quá trình công tác ông từng giữ chức Giám đốc Sở Y tế tỉnh Phú "
         "Yên.", {(LAM, "Giám đốc", "Sở Y tế tỉnh Phú Yên", "former")}),
    ],
)  # fmt: skip
def test_which_posts_are_held(text: str, posts: set[Row]) -> None:
    assert rows(text, "post") == posts


def test_several_are_elected() -> None:
    text = (
        "Hai Phó Chủ tịch UBND tỉnh Phú Yên được bầu bổ sung gồm ông Trần Văn Lâm và bà Lê Thị Hoa."
    )
    government = "Ủy ban nhân dân tỉnh Phú Yên"
    assert rows(text, "change") == {
        ("elected", who, "Phó Chủ tịch", government, "decided") for who in (LAM, HOA)
    }
    text = "Hai Phó Chủ tịch UBND tỉnh Phú Yên hiện nay gồm ông Trần Văn Lâm và bà Lê Thị Hoa."
    assert rows(text, "change") == set()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Một người có trách nhiệm ở Sở Y tế tỉnh Phú Yên cho biết dịch đã hết.", set()),
        ("Một thành viên trong Ban Thường vụ Huyện ủy Ba Vì thông tin việc này.", set()),
        ("Bà Lê Thị Hoa, Chủ tịch nước, dự. Chủ tịch nước báo cáo công tác trước Quốc hội.", set()),
        ("Sở Y tế tỉnh Phú Yên cho biết dịch đã hết.", {("Sở Y tế tỉnh Phú Yên",)}),
    ],
)
def test_whose_words_they_are(text: str, said: set[Row]) -> None:
    assert rows(text, "said") == said


@pytest.mark.parametrize(
    "text",
    [
        "Ủy ban Thường vụ Quốc hội khóa XIV đã ban hành Nghị quyết số 749/NQ - UBTVQH 14 về việc này.",
        "Ủy ban Thường vụ Quốc hội ban hành Nghị quyết 749/NQ-UBTVQH14.",
    ],
)
def test_resolutions_of_the_assembly(text: str) -> None:
    assert rows(text, "issuer") == {("Nghị quyết 749/NQ-UBTVQH14", "Ủy ban Thường vụ Quốc hội")}
