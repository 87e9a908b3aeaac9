"""What did not come about, is refused, mistaken, supposed, or said by anybody: each with what is so."""

from __future__ import annotations

import pytest
from facts import Row, facts, people, told

KHIEM, THOA = "Lại Văn Khiêm", "Cù Thị Thoa"
COMMITTEE = "Ủy ban nhân dân tỉnh Hòa Bình"
HEALTH, PARTY = "Sở Y tế tỉnh Hòa Bình", "Huyện ủy Mai Châu"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # it did not come about
        ("Ông Lại Văn Khiêm tái cử bất thành chức Bí thư Huyện ủy Mai Châu.",
         {("elected", KHIEM, "denied")}),
        ("Ông Lại Văn Khiêm tái cử chức Bí thư Huyện ủy Mai Châu.", {("elected", KHIEM, "asserted")}),
        ("Kết quả bầu ông Lại Văn Khiêm làm Chủ tịch UBND xã Bao La không được phê chuẩn.", set()),
        ("Kết quả bầu ông Lại Văn Khiêm làm Chủ tịch UBND xã Bao La được phê chuẩn.",
         {("elected", KHIEM, "asserted")}),
        # it is refused
        ("Ban Bí thư không đồng ý cho ông Lại Văn Khiêm thôi giữ chức Bí thư Tỉnh ủy Hòa Bình.",
         {("relieved", KHIEM, "denied")}),
        ("Ban Bí thư đồng ý cho ông Lại Văn Khiêm thôi giữ chức Bí thư Tỉnh ủy Hòa Bình.",
         {("relieved", KHIEM, "decided")}),
        # another came in its stead
        ("Thay vì bị cách chức, ông Lại Văn Khiêm chỉ bị khiển trách.",
         {("removal", KHIEM, "denied"), ("reprimand", KHIEM, "asserted")}),
        # somebody is mistaken, or lies
        ("Ông Lại Văn Khiêm tưởng mình được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Hòa Bình.",
         {("appointed", KHIEM, "denied")}),
        ("Có người xuyên tạc rằng bà Cù Thị Thoa bị cách hết chức vụ.", {("removal", THOA, "alleged")}),
        ("“Ông Lại Văn Khiêm bị khai trừ rồi”, một người dân nói.", {("expulsion", KHIEM, "alleged")}),
        ("“Ông Lại Văn Khiêm bị khai trừ rồi”, Bí thư Huyện ủy Mai Châu nói.",
         {("expulsion", KHIEM, "asserted")}),
        # who is only put forward
        ("Người được ông Lại Văn Khiêm giới thiệu thay mình làm Chủ tịch UBND tỉnh Hòa Bình là bà "
         "Cù Thị Thoa.",
         {("assigned", THOA, "proposed")}),
        ("Người thay ông Lại Văn Khiêm làm Chủ tịch UBND tỉnh Hòa Bình là bà Cù Thị Thoa.",
         {("assigned", THOA, "asserted")}),
        # of age, and dead
        ("Cuối năm nay, ông Lại Văn Khiêm tới tuổi nghỉ chế độ.", set()),
        ("Ông Lại Văn Khiêm đã nghỉ chế độ.", {("retired", KHIEM, "asserted")}),
        ("Sau một thời gian lâm bệnh, ông Lại Văn Khiêm đã từ trần.", {("died", KHIEM, "asserted")}),
        ("Bà Cù Thị Thoa, Bí thư Huyện ủy Mai Châu, đã được miễn nhiệm chức vụ để nhận nhiệm vụ mới.",
         {("relieved", THOA, "asserted")}),
    ],
)  # fmt: skip
def test_what_did_not_come_about(text: str, rows: set[Row]) -> None:
    assert told(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Nếu ông Lại Văn Khiêm còn là Bí thư Huyện ủy Mai Châu, cầu đã xây xong.", set()),
        ("Ông Lại Văn Khiêm còn là Bí thư Huyện ủy Mai Châu.", {(KHIEM, "Bí thư", PARTY, "current")}),
        ("Báo đã đưa nhầm ông Lại Văn Khiêm là Giám đốc Sở Y tế tỉnh Hòa Bình.", set()),
        ("Kẻ tự xưng là đại tá Lại Văn Khiêm, Giám đốc Công an tỉnh Hòa Bình, đòi chuyển tiền.", set()),
        ("Phương án nhân sự: ông Lại Văn Khiêm - Chủ tịch UBND tỉnh Hòa Bình; bà Cù Thị Thoa - Giám đốc Sở "
         "Y tế tỉnh Hòa Bình.", set()),
        ("Nhân sự dự kiến: ông Lại Văn Khiêm, Giám đốc Sở Y tế tỉnh Hòa Bình, làm Chủ tịch UBND tỉnh "
         "Hòa Bình.",
         {(KHIEM, "Giám đốc", HEALTH, "current")}),
        ("Phu nhân Chủ tịch UBND tỉnh Hòa Bình Cù Thị Thoa dự.", set()),
        ("Vợ Chủ tịch UBND tỉnh Hòa Bình Lại Văn Khiêm dự.", {(KHIEM, "Chủ tịch", COMMITTEE, "current")}),
        ("Chủ tịch UBND tỉnh Hòa Bình Cù Thị Thoa dự.", {(THOA, "Chủ tịch", COMMITTEE, "current")}),
        ("Tượng đài đồng chí Lại Văn Khiêm, Bí thư Huyện ủy Mai Châu, đã khánh thành.",
         {(KHIEM, "Bí thư", PARTY, "former")}),
        # who ruled in the South
        ("Thủ tướng chính quyền Sài Gòn Lại Văn Khiêm từ chức.", set()),
        ("Thủ tướng Việt Nam Cộng hòa Lại Văn Khiêm từ chức.", set()),
        ("Thủ tướng Việt Nam Lại Văn Khiêm phát biểu.", {(KHIEM, "Thủ tướng", "Chính phủ", "current")}),
        # several in their order, and a career
        ("Ông Lại Văn Khiêm và bà Cù Thị Thoa lần lượt giữ các chức vụ Bí thư Huyện ủy Mai Châu và Giám đốc "
         "Sở Y tế tỉnh Hòa Bình.",
         {(KHIEM, "Bí thư", PARTY, "current"), (THOA, "Giám đốc", HEALTH, "current")}),
        ("Ông Lại Văn Khiêm lần lượt giữ các chức vụ Bí thư Huyện ủy Mai Châu và Giám đốc Sở Y tế "
         "tỉnh Hòa Bình.",
         {(KHIEM, "Bí thư", PARTY, "former"), (KHIEM, "Giám đốc", HEALTH, "former")}),
        # a removal that is only alleged ends nothing
        ("Có tin đồn bà Cù Thị Thoa, Bí thư Huyện ủy Mai Châu, bị cách hết chức vụ.",
         {(THOA, "Bí thư", PARTY, "current")}),
        ("Bà Cù Thị Thoa, Bí thư Huyện ủy Mai Châu, bị cách hết chức vụ.",
         {(THOA, "Bí thư", PARTY, "former")}),
    ],
)  # fmt: skip
def test_who_holds_a_post_in_fact(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows


def test_what_bears_a_name_and_what_a_picture_shows() -> None:
    assert (
        people("Khánh thành hồ chứa nước Lại Văn Khiêm, Chủ tịch UBND tỉnh Hòa Bình cảm ơn.")
        == set()
    )
    picture = "Trong ảnh: Ông Lại Văn Khiêm, Bí thư Huyện ủy Mai Châu, cho biết cầu sắp xong."
    assert facts(picture, "said") == set()
    assert facts(picture.removeprefix("Trong ảnh: "), "said") == {("said", KHIEM)}


def test_the_meeting_of_the_clause_before_is_chaired() -> None:
    text = (
        "Ủy ban Kiểm tra Huyện ủy Mai Châu tổ chức Kỳ họp thứ 9; ông Lại Văn Khiêm chủ trì Kỳ họp."
    )
    assert {row[2] for row in facts(text, "chair")} == {KHIEM}
    assert facts(text.replace("trì Kỳ họp", "trì hội nghị"), "chair") == set()
