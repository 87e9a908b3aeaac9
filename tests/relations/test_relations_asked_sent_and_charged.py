"""Who asks to leave, who is proposed, who is sent to a body, who is charged in a list, whose meeting it is;
each with what looks alike and says something else."""

from __future__ import annotations

import pytest
from facts import Row, facts, told

LAM, HOA, MAN = "Trần Văn Lâm", "Lê Thị Hoa", "Phạm Văn Mẫn"
ORGANIZING, INSPECTING = "Ban Tổ chức Tỉnh ủy Phú Yên", "Ủy ban Kiểm tra Tỉnh ủy Phú Yên"
BA_VI = "Huyện ủy Ba Vì"


def rows(text: str, kind: str) -> set[Row]:
    """The facts of one kind, without the name of the kind."""
    return {row[1:] for row in facts(text, kind)}


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Ông Trần Văn Lâm, Bí thư Huyện ủy Ba Vì gửi đơn xin từ chức, nghỉ công tác từ ngày 6/7.",
         {("resigned", LAM, "Bí thư", BA_VI, "proposed")}),
        ("Bí thư Huyện ủy Ba Vì Trần Văn Lâm xin từ chức.",
         {("resigned", LAM, "Bí thư", BA_VI, "proposed")}),
        ("Ông Trần Văn Lâm, Bí thư Huyện ủy Ba Vì, có đơn xin từ chức và đã được Thành ủy chấp thuận.",
         {("resigned", LAM, "Bí thư", BA_VI, "decided")}),
        ("Ông Trần Văn Lâm, Bí thư Huyện ủy Ba Vì, xin từ chức vì lý do sức khỏe.",
         {("resigned", LAM, "Bí thư", BA_VI, "proposed")}),
        ("Ông Trần Văn Lâm, Bí thư Huyện ủy Ba Vì, không xin từ chức.", set()),
        # which of two posts, it does not tell
        ("Ông Trần Văn Lâm, Phó Bí thư Huyện ủy Ba Vì, Chủ tịch UBND huyện Ba Vì, xin từ chức.", set()),
        ("Ông Trần Văn Lâm, Bí thư Huyện ủy Ba Vì, đề nghị bà Lê Thị Hoa xin từ chức.", set()),
        # proposed for a post
        ("Ông Phạm Văn Mẫn đề xuất ông Trần Văn Lâm, Phó Bí thư Huyện ủy Ba Vì, giữ chức Bí thư Huyện ủy "
         "Ba Vì.", {("assigned", LAM, "Bí thư", BA_VI, "proposed")}),
        ("Tỉnh ủy Phú Yên kiến nghị ông Trần Văn Lâm làm rõ trách nhiệm của Giám đốc Sở Y tế tỉnh Phú Yên.",
         set()),
        # elected into a body and to a post in a row
        ("Sau khi ông Trần Văn Lâm được bầu vào Ban Thường vụ Tỉnh ủy, Bí thư Tỉnh ủy Phú Yên phát biểu.",
         {("elected", LAM, "Ủy viên", "Ban Thường vụ Tỉnh ủy Phú Yên", "decided")}),
        # who takes over from whom
        ("Ông Trần Văn Lâm là người thay bà Lê Thị Hoa làm Bí thư Huyện ủy Ba Vì.",
         {("assigned", LAM, "Bí thư", BA_VI, "decided")}),
        ("Ông Trần Văn Lâm là bạn thay bà Lê Thị Hoa làm Bí thư Huyện ủy Ba Vì.", set()),
    ],
)  # fmt: skip
def test_who_asks_and_who_is_proposed(text: str, changes: set[Row]) -> None:
    assert rows(text, "change") == changes


def _sent(body: str, decision: str = "decided") -> set[Row]:
    return {("transferred", LAM, "-", body, decision)}


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Ông Trần Văn Lâm, Bí thư Huyện ủy Ba Vì, được điều động đến Ban Tổ chức Tỉnh ủy Phú Yên.",
         _sent(ORGANIZING)),
        ("Ông Trần Văn Lâm được Ban Thường vụ Tỉnh ủy điều động, phân công về công tác tại Ban Tổ chức Tỉnh "
         "ủy Phú Yên.", _sent(ORGANIZING)),
        ("Tỉnh ủy Phú Yên quyết định điều động ông Trần Văn Lâm, Chủ tịch UBND huyện Sơn Hòa, về công tác "
         "tại Ban Tổ chức Tỉnh ủy Phú Yên.", _sent(ORGANIZING)),
        ("Tỉnh ủy Phú Yên quyết định ông Trần Văn Lâm thôi tham gia công tác cũ; điều động về Ban Tổ chức "
         "Tỉnh ủy Phú Yên để chờ phân công công tác khác.", _sent(ORGANIZING)),
        ("Ông Trần Văn Lâm sẽ được điều động về Ban Tổ chức Tỉnh ủy Phú Yên.", _sent(ORGANIZING, "proposed")),
        ("Sau khi Tỉnh ủy Phú Yên có văn bản đề nghị hỗ trợ cán bộ, Chủ tịch UBND tỉnh Bình Định ký quyết "
         "định điều động ông Trần Văn Lâm về Ban Tổ chức Tỉnh ủy Phú Yên.", _sent(ORGANIZING)),
        ("Tỉnh ủy Phú Yên đề nghị UBND tỉnh Bình Định ra quyết định điều động ông Trần Văn Lâm về Ban Tổ "
         "chức Tỉnh ủy Phú Yên.", _sent(ORGANIZING, "proposed")),
        # with a post, to no body, nobody
        ("Ông Trần Văn Lâm được điều động về Ban Tổ chức Tỉnh ủy Phú Yên; giữ chức Phó Trưởng ban Tổ chức "
         "Tỉnh ủy Phú Yên.", set()),
        ("Ông Trần Văn Lâm được điều động về Ban Tổ chức Tỉnh ủy Phú Yên giữ chức Phó Trưởng ban.",
         {("transferred", LAM, "Phó Trưởng ban", ORGANIZING, "decided")}),
        ("Ông Trần Văn Lâm chưa được điều động về Ban Tổ chức Tỉnh ủy Phú Yên.", set()),
        ("Ông Trần Văn Lâm cho biết lực lượng được điều động đến UBND xã Tản Lĩnh.", set()),
        ("Ông Trần Văn Lâm điều động hàng trăm người đến UBND xã Tản Lĩnh.", set()),
        ("Ông Trần Văn Lâm được mời về Ban Tổ chức Tỉnh ủy Phú Yên.", set()),
    ],
)  # fmt: skip
def test_who_is_sent_to_a_body(text: str, changes: set[Row]) -> None:
    assert rows(text, "change") == changes


def test_whoever_is_sent_elsewhere_has_left_the_post_at_his_name() -> None:
    text = (
        "Ông Trần Văn Lâm, Bí thư Huyện ủy Ba Vì, được điều động đến Ban Tổ chức Thành ủy Hà Nội."
    )
    assert rows(text, "post") == {(LAM, "Bí thư", BA_VI, "former")}


@pytest.mark.parametrize(
    ("text", "sanctions"),
    [
        # another clause, another sanction
        ("UBND tỉnh Phú Yên kỷ luật với hình thức cảnh cáo đối với ông Trần Văn Lâm; các ông Phạm Văn Mẫn và "
         "Võ Văn Lý cùng bị kỷ luật với hình thức khiển trách.",
         {(LAM, "warning"), (MAN, "reprimand"), ("Võ Văn Lý", "reprimand")}),
        # one of the staff; and who only tells of the staff
        ("Ông Trần Văn Lâm, cán bộ Ủy ban Kiểm tra Tỉnh ủy Phú Yên bị cách chức.", {(LAM, "removal")}),
        ("Theo ông Trần Văn Lâm, cán bộ Ủy ban Kiểm tra Tỉnh ủy Phú Yên bị cách chức.", set()),
    ],
)  # fmt: skip
def test_who_is_sanctioned(text: str, sanctions: set[tuple[str, str]]) -> None:
    assert {row[:2] for row in rows(text, "discipline")} == sanctions


def test_who_is_named_before_loses_no_post_with_another() -> None:
    text = (
        "Ông Trần Văn Lâm, Ủy viên Trung ương Đảng, được phân công làm Bí thư Thành ủy Đà Nẵng, trong bối "
        "cảnh nguyên Bí thư bị cách chức."
    )
    assert (LAM, "Ủy viên", "Ban Chấp hành Trung ương Đảng", "current") in rows(text, "post")
    text = "Ông Trần Văn Lâm, Bí thư Huyện ủy Ba Vì bị cách chức."
    assert rows(text, "post") == {(LAM, "Bí thư", BA_VI, "former")}
    assert told(text) == {("removal", LAM, "asserted")}


@pytest.mark.parametrize(
    ("text", "charged"),
    [
        ("Công an tỉnh Phú Yên khởi tố bị can Trần Văn Lâm, Giám đốc Công ty Sông Hồng, về tội Tham ô tài "
         "sản; Phạm Văn Mẫn, Phó Giám đốc Công ty Sông Hồng, về tội Đưa hối lộ; Lê Thị Hoa về hành vi Nhận "
         "hối lộ.",
         {(LAM, "prosecuted", "Tham ô tài sản"), (MAN, "prosecuted", "Đưa hối lộ"),
          (HOA, "prosecuted", "Nhận hối lộ")}),
        ("Trần Văn Lâm bị khởi tố về tội Tham ô tài sản; Phạm Văn Mẫn (kế toán) về tội Đưa hối lộ.",
         {(LAM, "prosecuted", "Tham ô tài sản"), (MAN, "prosecuted", "Đưa hối lộ")}),
        ("Trần Văn Lâm bị khởi tố về tội Tham ô tài sản; ông Phạm Văn Mẫn tố cáo Lâm về tội Đưa hối lộ.",
         {(LAM, "prosecuted", "Tham ô tài sản")}),
        ("Trần Văn Lâm bị khởi tố về tội Tham ô tài sản; Phạm Văn Mẫn, không bị bắt, khai về tội Đưa hối lộ.",
         {(LAM, "prosecuted", "Tham ô tài sản")}),
    ],
)  # fmt: skip
def test_charges_of_a_list(text: str, charged: set[Row]) -> None:
    assert {(row[0], row[1], row[3]) for row in rows(text, "legal")} == charged


SITTING = "Phiên họp thứ 32 Ủy ban Thường vụ Quốc hội"
MEETING = "Cuộc họp giao ban tháng 3 của UBND tỉnh Phú Yên"


@pytest.mark.parametrize(
    ("text", "chairs"),
    [
        ("Tiếp tục phiên họp thứ 32, sáng 22.4, dưới sự chủ trì của Chủ tịch Quốc hội Trần Văn Lâm, Ủy ban "
         "Thường vụ Quốc hội cho ý kiến về dự án Luật Quy hoạch.", {(SITTING, LAM)}),
        ("Tại phiên họp thứ 3, UBND tỉnh Phú Yên báo cáo. Ông Trần Văn Lâm chủ trì phiên họp.", set()),
        # beside a numbered event, a meeting of another kind
        ("Kỳ họp thứ 9 HĐND tỉnh Phú Yên diễn ra hôm qua. Chiều nay, ông Trần Văn Lâm chủ trì cuộc họp giao "
         "ban tháng 3 của UBND tỉnh Phú Yên.", {(MEETING, LAM)}),
        ("Hội nghị lần thứ 9 Tỉnh ủy Phú Yên diễn ra hôm qua. Ông Trần Văn Lâm chủ trì hội nghị bàn về công "
         "tác cán bộ của Tỉnh ủy Phú Yên.", set()),
        ("Ông Trần Văn Lâm chủ trì cuộc họp về phòng, chống hạn mặn.",
         {("Cuộc họp về phòng, chống hạn mặn", LAM)}),
    ],
)  # fmt: skip
def test_who_chairs_which_meeting(text: str, chairs: set[tuple[str, str]]) -> None:
    assert rows(text, "chair") == chairs


def test_bodies_that_run_a_market() -> None:
    text = "Bà Lê Thị Hoa, Phó trưởng Ban quản lý chợ Sông Cầu, phát biểu."
    assert rows(text, "post") == {(HOA, "Phó Trưởng ban", "Ban Quản lý chợ Sông Cầu", "current")}
