"""How a text has a change or a sanction: done, decided, proposed, planned, conditional, denied, alleged."""

from __future__ import annotations

import pytest
from facts import facts, figures, read, told

from cadregraph.graph.model import Assertion, DisciplineFact, PersonnelFact, TenureFact

LAM, HOA, MINH = "Trần Văn Lâm", "Lê Thị Hoa", "Vũ Quang Minh"
COUNCIL = "Hội đồng nhân dân tỉnh Phú Yên"
TO_HEALTH = "ông Trần Văn Lâm giữ chức Giám đốc Sở Y tế tỉnh Phú Yên"

GRANTED = pytest.mark.parametrize(
    ("text", "rows"),
    [
        # a proposal that is granted is decided
        (f"UBND tỉnh Phú Yên đã phê chuẩn đề nghị của Sở Nội vụ về việc bổ nhiệm {TO_HEALTH}.",
         {("appointed", LAM, "decided")}),
        ("Quốc hội thông qua nghị quyết phê chuẩn đề nghị của Thủ tướng về miễn nhiệm Bộ trưởng Bộ Y tế "
         "với ông Trần Văn Lâm.", {("relieved", LAM, "asserted")}),
        ("Tỉnh ủy Phú Yên nhất trí với đề nghị của Huyện ủy Sơn Hòa cho ông Trần Văn Lâm thôi giữ chức Bí "
         "thư Huyện ủy Sơn Hòa.", {("relieved", LAM, "asserted")}),
        (f"Tờ trình của UBND tỉnh về việc bổ nhiệm {TO_HEALTH} đã được HĐND tỉnh thông qua.",
         {("appointed", LAM, "asserted")}),
        # or acted upon
        (f"Xét đề nghị của Sở Nội vụ, UBND tỉnh Phú Yên bổ nhiệm {TO_HEALTH}.",
         {("appointed", LAM, "decided")}),
        (f"Theo đề nghị của Ban Tổ chức Tỉnh ủy, Ban Thường vụ Tỉnh ủy Phú Yên đã phân công {TO_HEALTH}.",
         {("assigned", LAM, "decided")}),
        ("Trên cơ sở đề nghị của Ủy ban Kiểm tra Tỉnh ủy, Ban Thường vụ Tỉnh ủy Phú Yên khai trừ ông Trần "
         "Văn Lâm.", {("expulsion", LAM, "decided")}),
        (f"Theo đề nghị của Giám đốc Sở Nội vụ, Chủ tịch UBND tỉnh Phú Yên quyết định bổ nhiệm {TO_HEALTH}.",
         {("appointed", LAM, "asserted")}),
        (f"Theo đề nghị của Giám đốc Sở Nội vụ, Bí thư Đảng ủy Sở, UBND tỉnh Phú Yên bổ nhiệm {TO_HEALTH}.",
         {("appointed", LAM, "decided")}),
        # a rumour that is confirmed
        ("Trái với tin đồn, Tỉnh ủy Phú Yên xác nhận ông Trần Văn Lâm đã bị khiển trách từ tháng trước.",
         {("reprimand", LAM, "asserted")}),
        ("Trước tin đồn ông Trần Văn Lâm bị khiển trách, Tỉnh ủy Phú Yên chưa xác nhận.",
         {("reprimand", LAM, "alleged")}),
        ("Sau khi làm quy trình nhân sự, HĐND tỉnh Phú Yên đã bầu ông Trần Văn Lâm giữ chức Chủ tịch UBND "
         "tỉnh Phú Yên.", {("elected", LAM, "decided")}),
        # not yet granted, or a request that several agree on
        (f"UBND tỉnh Phú Yên sẽ phê chuẩn đề nghị của Sở Nội vụ về việc bổ nhiệm {TO_HEALTH}.",
         {("appointed", LAM, "planned")}),
        (f"UBND tỉnh Phú Yên chưa phê chuẩn đề nghị của Sở Nội vụ về việc bổ nhiệm {TO_HEALTH}.",
         {("appointed", LAM, "denied")}),
        (f"HĐND tỉnh Phú Yên nghe đề nghị của UBND tỉnh về việc bổ nhiệm {TO_HEALTH}.",
         {("appointed", LAM, "proposed")}),
        ("Huyện ủy Sơn Hòa thống nhất đề nghị cách chức ông Trần Văn Lâm.",
         {("removal", LAM, "proposed")}),
        ("Xét đề nghị của Huyện ủy Sơn Hòa, Ban Tổ chức Tỉnh ủy trình Tỉnh ủy Phú Yên điều động ông Trần "
         "Văn Lâm giữ chức Bí thư Huyện ủy Sơn Hòa.", {("transferred", LAM, "proposed")}),
    ],
)  # fmt: skip


@GRANTED
def test_a_proposal_that_is_granted_is_decided(text: str, rows: set[tuple[str, str, str]]) -> None:
    assert told(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # talked over
        ("Ủy ban Thường vụ Quốc hội báo cáo kết quả thảo luận về việc miễn nhiệm Bộ trưởng Bộ Y tế đối với "
         "ông Trần Văn Lâm.", {("relieved", LAM, "planned")}),
        ("Đại biểu thảo luận tại tổ về việc phê chuẩn miễn nhiệm Bộ trưởng Bộ Y tế đối với ông Trần Văn Lâm.",
         {("relieved", LAM, "planned")}),
        # still to come
        ("Việc ông Trần Văn Lâm rời chức vụ Bí thư Tỉnh ủy Phú Yên chỉ còn là vấn đề thời gian.",
         {("relieved", LAM, "planned")}),
        ("Việc ông Trần Văn Lâm thôi giữ chức Bí thư Tỉnh ủy Phú Yên là chuyện sớm muộn.",
         {("relieved", LAM, "planned")}),
        (f"HĐND tỉnh Phú Yên bàn về nhân sự bầu {TO_HEALTH}.", {("elected", LAM, "planned")}),
        (f"UBND tỉnh Phú Yên giải trình về việc bổ nhiệm {TO_HEALTH}.", {("appointed", LAM, "planned")}),
        # on a programme or a list
        ("Trả lời về chương trình bầu Chủ tịch UBND tỉnh Phú Yên với ông Trần Văn Lâm, ông Minh nói còn "
         "chờ.", {("elected", LAM, "planned")}),
        ("HĐND tỉnh Phú Yên xem dự thảo nghị quyết miễn nhiệm Chủ tịch UBND tỉnh Phú Yên đối với ông Trần "
         "Văn Lâm.", {("relieved", LAM, "planned")}),
        ("Kỳ họp có chương trình bầu Chủ tịch HĐND tỉnh Phú Yên với ông Trần Văn Lâm và bầu Chủ tịch UBND "
         "tỉnh Phú Yên với bà Lê Thị Hoa.", {("elected", LAM, "planned"), ("elected", HOA, "planned")}),
        # soon, in some time, once something else has come
        ("Tháng tới, ông Trần Văn Lâm nghỉ hưu.", {("retired", LAM, "planned")}),
        ("Ông Trần Văn Lâm còn hai năm nữa mới nghỉ hưu.", {("retired", LAM, "planned")}),
        ("Sau khi được bầu làm Chủ tịch UBND tỉnh Phú Yên, ông Trần Văn Lâm sẽ tuyên thệ.",
         {("elected", LAM, "planned")}),
        ("Khi ông Trần Văn Lâm nghỉ hưu, bà Lê Thị Hoa sẽ thay thế.", {("retired", LAM, "planned")}),
        # decided all the same
        (f"Đại biểu nghe công bố quyết định về việc bổ nhiệm {TO_HEALTH}.", {("appointed", LAM, "asserted")}),
        ("Sau khi được bầu làm Chủ tịch UBND tỉnh Phú Yên, ông Trần Văn Lâm đã tuyên thệ.",
         {("elected", LAM, "asserted")}),
        ("Sau khi ông Trần Văn Lâm nghỉ hưu, bà Lê Thị Hoa thay thế.", {("retired", LAM, "asserted")}),
        ("Tỉnh làm quy trình chọn người thay ông Trần Văn Lâm đã nghỉ hưu.",
         {("retired", LAM, "asserted")}),
    ],
)  # fmt: skip
def test_what_is_yet_to_come(text: str, rows: set[tuple[str, str, str]]) -> None:
    assert told(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Bà Lê Thị Hoa cho biết, sau khi được bầu, Chủ tịch UBND tỉnh Phú Yên sẽ phát biểu.", set()),
        ("Bà Lê Thị Hoa cho hay, sau khi nghỉ hưu, Giám đốc Sở Y tế tỉnh Phú Yên sẽ về quê.", set()),
        ("Bà Lê Thị Hoa nói người được bầu giữ chức Chủ tịch UBND tỉnh Phú Yên phải dưới 50 tuổi.", set()),
        ("Ông Trần Văn Lâm đủ điều kiện nghỉ hưu theo luật định.", {("retired", LAM, "conditional")}),
        ("Nếu bà Lê Thị Hoa trúng cử Chủ tịch UBND tỉnh Phú Yên, tỉnh sẽ có nữ chủ tịch.",
         {("elected", HOA, "conditional")}),
        ("Nếu tái phạm, ông Trần Văn Lâm bị khai trừ khỏi Đảng.", {("expulsion", LAM, "conditional")}),
        ("Ông Trần Văn Lâm có thể bị cách chức.", {("removal", LAM, "conditional")}),
        # the name that stands behind 'là người'
        ("Ông Trần Văn Lâm là người được bầu giữ chức Chủ tịch UBND tỉnh Phú Yên.",
         {("elected", LAM, "asserted")}),
    ],
)  # fmt: skip
def test_what_may_come(text: str, rows: set[tuple[str, str, str]]) -> None:
    assert told(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Nếu được HĐND tỉnh bầu, bà Lê Thị Hoa sẽ thay ông Trần Văn Lâm, người đã chuyển về làm Phó Chủ "
         "nhiệm Ủy ban Dân tộc hồi tháng 8.", {("assigned", LAM, "asserted")}),
        ("Nếu được bầu, bà Lê Thị Hoa sẽ thay ông Trần Văn Lâm, người đã được Quốc hội bầu làm Phó Chủ "
         "tịch Quốc hội.", {("elected", LAM, "decided")}),
        ("Tỉnh ủy dự kiến giới thiệu bà Lê Thị Hoa thay ông Trần Văn Lâm, người vừa được bổ nhiệm làm "
         "Giám đốc Sở Y tế tỉnh Bến Tre.", {("appointed", LAM, "asserted")}),
        ("Bà Lê Thị Hoa sẽ kế nhiệm ông Trần Văn Lâm, người mới đây được điều động giữ chức Giám đốc Sở Y "
         "tế tỉnh Bến Tre.", {("transferred", LAM, "asserted")}),
        # not what he is yet to do, nor what goes on behind the clause
        ("Nếu được bầu, bà Lê Thị Hoa sẽ thay ông Trần Văn Lâm, người sẽ được bổ nhiệm làm Giám đốc Sở Y "
         "tế tỉnh Bến Tre.", {("appointed", LAM, "conditional")}),
        ("Tỉnh ủy đề nghị bổ nhiệm ông Trần Văn Lâm, người đã có nhiều công lao, làm Giám đốc Sở Y tế "
         "tỉnh Bến Tre.", {("appointed", LAM, "proposed")}),
    ],
)  # fmt: skip
def test_a_condition_is_not_of_the_clause_about_another(
    text: str, rows: set[tuple[str, str, str]]
) -> None:
    assert told(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Sở Nội vụ bác bỏ thông tin ông Trần Văn Lâm bị cách chức.", {("removal", LAM, "denied")}),
        ("Không có chuyện ông Trần Văn Lâm được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Phú Yên.",
         {("appointed", LAM, "denied")}),
        ("Ông Trần Văn Lâm lẽ ra được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Phú Yên.",
         {("appointed", LAM, "denied")}),
        ("HĐND tỉnh Phú Yên chưa bầu ông Trần Văn Lâm giữ chức Chủ tịch UBND tỉnh Phú Yên.",
         {("elected", LAM, "denied")}),
        ("Ban Thường vụ Tỉnh ủy Phú Yên không kỷ luật cảnh cáo ông Trần Văn Lâm.",
         {("warning", LAM, "denied")}),
        ("Ông Trần Văn Lâm chưa nghỉ hưu.", {("retired", LAM, "denied")}),
        ("Tin đồn ông Trần Văn Lâm bị cách chức lan nhanh.", {("removal", LAM, "alleged")}),
        ("Ông Trần Văn Lâm được cho là đã bị khai trừ.", {("expulsion", LAM, "alleged")}),
        ("Tin đồn ông Trần Văn Lâm bị cách chức là bịa đặt.", {("removal", LAM, "denied")}),
        ("Mạng xã hội lan truyền tin ông Trần Văn Lâm bị cách chức.", {("removal", LAM, "alleged")}),
        ("Nhiều tài khoản Facebook đăng tin ông Trần Văn Lâm bị cách chức vì một dự án.",
         {("removal", LAM, "alleged")}),
        ("Một số tài khoản mạng xã hội chia sẻ thông tin ông Trần Văn Lâm, Giám đốc Sở Y tế tỉnh Bến "
         "Tre, bị khai trừ khỏi Đảng.", {("expulsion", LAM, "alleged")}),
        ("Mạng xã hội xôn xao tin ông Trần Văn Lâm bị cách chức.", {("removal", LAM, "alleged")}),
        ("Trên Facebook xuất hiện thông tin ông Trần Văn Lâm bị cách chức.",
         {("removal", LAM, "alleged")}),
        ("Sau khi nhiều tài khoản Facebook đăng tin về vụ việc, ông Trần Văn Lâm bị cách chức.",
         {("removal", LAM, "asserted")}),
        ("Trang tin của Tỉnh ủy đăng thông tin ông Trần Văn Lâm bị cách chức.",
         {("removal", LAM, "asserted")}),
        ("Nghi vấn ông Trần Văn Lâm bị cách chức vẫn còn.", {("removal", LAM, "alleged")}),
        ("Việc ông Trần Văn Lâm bị cách chức là tin giả.", {("removal", LAM, "denied")}),
        (f"Ban Bí thư bác đề nghị của Tỉnh ủy Phú Yên về việc bổ nhiệm {TO_HEALTH}.",
         {("appointed", LAM, "denied")}),
        (f"UBND tỉnh Phú Yên rút quyết định bổ nhiệm {TO_HEALTH}.", {("relieved", LAM, "decided")}),
        # what is denied is another thing
        ("Ông Trần Văn Lâm không nhận lỗi nên bị cách chức.", set()),
        ("UBND tỉnh Phú Yên hủy bỏ quyết định bổ nhiệm ông Trần Văn Lâm giữ chức Giám đốc Sở Y tế tỉnh Phú "
         "Yên.", {("relieved", LAM, "decided")}),
        ("Bà Lê Thị Hoa không tái cử; ông Trần Văn Lâm được bầu vào Ban Thường vụ Tỉnh ủy Phú Yên.",
         {("elected", LAM, "asserted")}),
        ("Sau nhiều tin đồn, ông Trần Văn Lâm chính thức bị cách chức.", {("removal", LAM, "asserted")}),
    ],
)  # fmt: skip
def test_what_is_denied_or_alleged(text: str, rows: set[tuple[str, str, str]]) -> None:
    assert told(text) == rows


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Trung ương thống nhất giới thiệu: đồng chí Trần Văn Lâm, Ủy viên Bộ Chính trị, để Quốc hội bầu "
         "giữ chức Chủ tịch nước.", ("nominated", LAM, "proposed")),
        ("Trung ương giới thiệu ông Trần Văn Lâm để Quốc hội bầu giữ chức Chủ tịch nước.",
         ("nominated", LAM, "proposed")),
        ("Ông Trần Văn Lâm ứng cử và trúng cử đại biểu HĐND tỉnh Phú Yên.", ("elected", LAM, "asserted")),
        ("Ông Trần Văn Lâm ứng cử chức danh Chủ tịch UBND tỉnh Phú Yên.", ("nominated", LAM, "candidate")),
    ],
)  # fmt: skip
def test_who_is_put_forward_is_not_elected(text: str, change: tuple[str, str, str]) -> None:
    assert told(text) == {change}
    assert "Chủ tịch nước" not in {row[2] for row in facts(text, "post")}


BEHIND = [
    # who asks, and whom
    ("Bộ Nội vụ trình Thủ tướng phê chuẩn kết quả bầu ông Trần Văn Lâm giữ chức Chủ tịch UBND tỉnh Phú "
     "Yên.", ("Bộ Nội vụ", "Chính phủ", None, None, None)),
    ("Bộ Y tế gửi tờ trình đề nghị Thủ tướng bổ nhiệm ông Trần Văn Lâm giữ chức Thứ trưởng Bộ Y tế.",
     ("Bộ Y tế", "Chính phủ", None, None, None)),
    ("Ủy ban Kiểm tra Tỉnh ủy Phú Yên đề nghị Ban Thường vụ Tỉnh ủy cảnh cáo ông Trần Văn Lâm.",
     ("Ủy ban Kiểm tra Tỉnh ủy Phú Yên", "Ban Thường vụ Tỉnh ủy Phú Yên", None, None,
      "Ban Thường vụ Tỉnh ủy Phú Yên")),
    ("Xét đề nghị của Ủy ban Kiểm tra Tỉnh ủy, Ban Thường vụ Tỉnh ủy Phú Yên cách chức ông Trần Văn Lâm.",
     ("Ủy ban Kiểm tra Tỉnh ủy Phú Yên", None, None, None, "Ban Thường vụ Tỉnh ủy Phú Yên")),
    ("Ban Thường vụ Tỉnh ủy Phú Yên cảnh cáo ông Trần Văn Lâm theo đề nghị của Ủy ban Kiểm tra Tỉnh ủy.",
     ("Ủy ban Kiểm tra Tỉnh ủy Phú Yên", None, None, None, "Ban Thường vụ Tỉnh ủy Phú Yên")),
    # who signs or announces
    (f"Sở Nội vụ tỉnh Phú Yên công bố quyết định bổ nhiệm {TO_HEALTH}.",
     (None, None, None, "Sở Nội vụ tỉnh Phú Yên", None)),
    ("Ban Tổ chức Tỉnh ủy Phú Yên công bố quyết định kỷ luật cảnh cáo ông Trần Văn Lâm.",
     (None, None, None, "Ban Tổ chức Tỉnh ủy Phú Yên", None)),
    ("Ban Tổ chức Tỉnh ủy Phú Yên công bố quyết định của Ban Thường vụ Tỉnh ủy cảnh cáo ông Trần Văn Lâm.",
     (None, None, None, "Ban Tổ chức Tỉnh ủy Phú Yên", "Ban Thường vụ Tỉnh ủy Phú Yên")),
    (f"UBND tỉnh Phú Yên công bố quyết định bổ nhiệm {TO_HEALTH}.",
     (None, None, None, "Ủy ban nhân dân tỉnh Phú Yên", "Ủy ban nhân dân tỉnh Phú Yên")),
    (f"Bà Lê Thị Hoa ký quyết định bổ nhiệm {TO_HEALTH}.", (None, None, HOA, None, None)),
    ("Bộ Chính trị công bố quyết định phân công ông Trần Văn Lâm giữ chức Bí thư Tỉnh ủy Phú Yên.",
     (None, None, None, "Bộ Chính trị", "Bộ Chính trị")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "behind"), BEHIND)
def test_who_proposes_signs_or_announces_is_not_who_decides(
    text: str, behind: tuple[str | None, ...]
) -> None:
    found = read(text)
    (fact,) = (f for f in found.facts if isinstance(f, PersonnelFact | DisciplineFact))

    def label(key: str | None) -> str | None:
        return found.entities[key].label if key is not None else None

    told_by: Assertion = fact.assertion
    assert (
        label(told_by.proposed_by),
        label(told_by.proposed_to),
        label(told_by.signed_by),
        label(told_by.announced_by),
        label(fact.decided_by),
    ) == behind


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ông Trần Văn Lâm xin thôi giữ chức Giám đốc Sở Y tế tỉnh Phú Yên.", {"current"}),
        ("HĐND tỉnh Phú Yên sẽ miễn nhiệm chức vụ Chủ tịch UBND tỉnh Phú Yên đối với ông Trần Văn Lâm.",
         {"current"}),
        ("HĐND tỉnh Phú Yên đã miễn nhiệm chức vụ Chủ tịch UBND tỉnh Phú Yên đối với ông Trần Văn Lâm.",
         {"former"}),
        ("Năm 2014, UBND tỉnh Phú Yên đề nghị miễn nhiệm chức vụ Chủ tịch UBND huyện Sơn Hòa đối với ông "
         "Trần Văn Lâm.", set()),
    ],
)  # fmt: skip
def test_who_is_to_leave_a_post_still_holds_it(text: str, status: set[str]) -> None:
    assert {row[-1] for row in facts(text, "post")} == status


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        # the passive that opens the sentence is of the subject behind it
        (f"Sau khi được {COUNCIL} miễn nhiệm chức vụ Chủ tịch UBND tỉnh Phú Yên, ông Trần Văn Lâm nhận "
         "nhiệm vụ mới.", {LAM}),
        ("Được Quốc hội miễn nhiệm chức vụ Bộ trưởng Bộ Y tế, ông Trần Văn Lâm về nghỉ.", {LAM}),
        # what a body does elsewhere does not happen to the subject
        ("Ông Trần Văn Lâm được phân công điều hành, sau khi HĐND tỉnh Phú Yên miễn nhiệm chức vụ Chủ tịch "
         "UBND tỉnh Phú Yên.", set()),
        ("Ông Trần Văn Lâm được phân công điều hành, sau khi Quốc hội thông qua nghị quyết miễn nhiệm "
         "chức vụ Chủ tịch Quốc hội và cho thôi làm đại biểu Quốc hội với ông Vũ Quang Minh.", {MINH}),
        ("Ông Trần Văn Lâm, sau khi được HĐND tỉnh Phú Yên miễn nhiệm chức vụ Chủ tịch UBND tỉnh Phú Yên, "
         "đã về quê.", {LAM}),
        ("Bộ trưởng Bộ Nội vụ Lê Thị Hoa báo cáo về việc miễn nhiệm chức danh Chủ tịch UBND tỉnh Phú Yên "
         "của ông Trần Văn Lâm.", {LAM}),
    ],
)  # fmt: skip
def test_whose_leaving_it_is(text: str, changed: set[str]) -> None:
    assert {row[1] for row in told(text)} == changed


def test_a_post_that_is_taken_away_afterwards_is_of_whom_it_is_taken_from() -> None:
    text = (
        "Chủ nhiệm Ủy ban Pháp luật Lê Thị Hoa trình tờ trình về việc xóa tư cách nguyên Bộ trưởng Bộ Y tế "
        "của ông Trần Văn Lâm."
    )
    assert {row[1:] for row in facts(text, "post") if row[1] == LAM} == {
        (LAM, "Bộ trưởng", "Bộ Y tế", "former")
    }
    assert not {row for row in facts(text, "post") if row[1] == HOA and row[2] == "Bộ trưởng"}


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Huyện ủy Sơn Hòa khai trừ ông Trần Văn Lâm và đề nghị các chi bộ rút kinh nghiệm sâu sắc.", set()),
        ("Bà Lê Thị Hoa phê bình ông Trần Văn Lâm và yêu cầu các sở khắc phục ngay.", set()),
        ("Thanh tra tỉnh Phú Yên kiến nghị xử lý ông Trần Văn Lâm và đề nghị thu hồi hai tỷ đồng.", set()),
        ("Báo cáo của Sở Y tế tỉnh Phú Yên về ông Trần Văn Lâm nêu rõ nhiều sai phạm.", set()),
        ("Ban Giám đốc Sở Y tế tỉnh Phú Yên báo cáo về việc ông Trần Văn Lâm, Giám đốc Sở Y tế tỉnh Phú Yên, "
         "vắng mặt.", set()),
        ("Ông Trần Văn Lâm yêu cầu các sở khắc phục ngay các tồn tại.", {LAM}),
        ("Bà Lê Thị Hoa, Phó Giám đốc Sở Y tế tỉnh Phú Yên, đề nghị UBND tỉnh sớm kết luận vụ việc.", {HOA}),
    ],
)  # fmt: skip
def test_whom_it_is_about_does_not_speak(text: str, speakers: set[str]) -> None:
    assert {row[1] for row in facts(text, "said")} == speakers


@pytest.mark.parametrize(
    ("text", "status"),
    [
        # an extension is no end
        ("Ban Bí thư quyết định kéo dài thời gian giữ chức Bí thư Tỉnh ủy Phú Yên đối với ông Trần Văn Lâm.",
         {"current"}),
        ("Ông Trần Văn Lâm được kéo dài thời gian giữ chức Bí thư Tỉnh ủy Phú Yên.", {"current"}),
        ("Tỉnh gia hạn thời gian giữ chức vụ Bí thư Huyện ủy Sơn Hòa với ông Trần Văn Lâm.", {"current"}),
        ("Trong thời gian giữ chức Bí thư Tỉnh ủy Phú Yên, ông Trần Văn Lâm đi nhiều.", {"former"}),
        ("Ông Trần Văn Lâm không còn là Bí thư Tỉnh ủy Phú Yên.", {"former"}),
        ("Ông Trần Văn Lâm không còn giữ chức Bí thư Tỉnh ủy Phú Yên.", {"former"}),
        ("Bà Lê Thị Hoa nói: \"Anh ấy không còn là Bí thư Tỉnh ủy Phú Yên.\"", set()),
        ("Ông Trần Văn Lâm không phải là Bí thư Tỉnh ủy Phú Yên.", set()),
        # the dead hold nothing
        ("Cố Bí thư Tỉnh ủy Phú Yên Trần Văn Lâm, Chủ tịch HĐND tỉnh Phú Yên, được nhắc đến.", {"former"}),
        ("Cố đồng chí Trần Văn Lâm, Bí thư Tỉnh ủy Phú Yên, sinh năm 1930.", {"former"}),
        ("Nguyên Bí thư Tỉnh ủy Phú Yên Trần Văn Lâm, Chủ tịch Hội Khuyến học tỉnh Phú Yên, đến dự.",
         {"former", "current"}),
        # what a semicolon goes on with
        ("Ông Trần Văn Lâm, nguyên Bí thư Tỉnh ủy Phú Yên; Trưởng đoàn đại biểu Quốc hội tỉnh khóa X, nguyên "
         "Giám đốc Sở Y tế tỉnh Phú Yên.", {"former"}),
        ("Ông Trần Văn Lâm, nguyên Bí thư Tỉnh ủy Phú Yên; Chủ tịch Hội Khuyến học tỉnh Phú Yên.",
         {"former", "current"}),
    ],
)  # fmt: skip
def test_what_goes_on_and_what_is_past(text: str, status: set[str]) -> None:
    assert {row[-1] for row in facts(text, "post")} == status


def test_this_post_that_is_left_is_the_one_named_before() -> None:
    text = (
        "Ông Trần Văn Lâm, Giám đốc Sở Y tế tỉnh Phú Yên, thôi giữ chức vụ này để làm Bí thư Huyện ủy Sơn "
        "Hòa."
    )
    assert {(row[2], row[4]) for row in facts(text, "post")} == {
        ("Giám đốc", "former"),
        ("Bí thư", "current"),
    }
    assert told(text) == {("assigned", LAM, "asserted")}


def test_a_reappointment_is_another_change_and_no_new_beginning() -> None:
    text = (
        "Ngày 1/6/2016, ông Trần Văn Lâm được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Phú Yên. Ngày 1/6/2021, "
        "ông Trần Văn Lâm được bổ nhiệm lại giữ chức Giám đốc Sở Y tế tỉnh Phú Yên."
    )
    found = read(text)
    assert [(f.again, f.date) for f in found.facts if isinstance(f, PersonnelFact)] == [
        (False, "2016-06-01"),
        (True, "2021-06-01"),
    ]
    assert {f.start for f in found.facts if isinstance(f, TenureFact)} == {"2016-06-01", None}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Bà Lê Thị Hoa cho biết ông Trần Văn Lâm đã bị cách chức.", HOA),
        (f"Theo bà Lê Thị Hoa, UBND tỉnh Phú Yên đã bổ nhiệm {TO_HEALTH}.", HOA),
        # he tells of himself, or of something else
        ("Ông Trần Văn Lâm, vừa được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Phú Yên, cho biết sẽ cố gắng.", None),
        (f"Sau khi HĐND tỉnh bầu {TO_HEALTH}, bà Lê Thị Hoa cho rằng đó là bước tiến.", None),
        (f"UBND tỉnh Phú Yên đã bổ nhiệm {TO_HEALTH}.", None),
    ],
)  # fmt: skip
def test_in_whose_words_it_is_told(text: str, source: str | None) -> None:
    found = read(text)
    (fact,) = (f for f in found.facts if isinstance(f, PersonnelFact | DisciplineFact))
    key = fact.assertion.reported_by
    assert (found.entities[key].label if key is not None else None) == source


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Đảng bộ tỉnh Phú Yên phấn đấu kết nạp 1.500 đảng viên trong năm nay.", "planned"),
        ("Dự kiến Đại hội Đảng bộ tỉnh Phú Yên có 350 đại biểu tham dự.", "planned"),
        ("Mục tiêu đến năm 2025 là 95% chi bộ hoàn thành tốt nhiệm vụ.", "planned"),
        ("Năm nay, Đảng bộ tỉnh Phú Yên kết nạp 1.500 đảng viên.", "asserted"),
        ("So với chỉ tiêu, Đảng bộ tỉnh Phú Yên đã kết nạp 1.500 đảng viên.", "asserted"),
        ("Toàn tỉnh có 95% chi bộ hoàn thành mục tiêu.", "asserted"),
    ],
)
def test_a_figure_that_is_aimed_at_is_not_counted_yet(text: str, status: str) -> None:
    assert {figure.assertion.status for figure in figures(text)} == {status}
