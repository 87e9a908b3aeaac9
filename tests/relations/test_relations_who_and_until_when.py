"""Who is meant in lists and asides, who follows a relief, and which steps are over."""

from __future__ import annotations

import pytest
from facts import Row, facts, figures, people, read

from cadregraph.graph.model import PersonnelFact

LAM, HOA, BINH = "Trần Văn Lâm", "Lê Thị Hoa", "Tạ Quốc Bình"
HEALTH, HOME = "Sở Y tế tỉnh Bến Tre", "Sở Nội vụ tỉnh Bến Tre"
BA_TRI, COUNCIL = "Huyện ủy Ba Tri", "Hội đồng nhân dân huyện Ba Tri"
UBKT = "Ủy ban Kiểm tra Huyện ủy Ba Tri"
STATE = "Nước Cộng hòa xã hội chủ nghĩa Việt Nam"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # by which paper somebody holds the post
        ("Thực hiện Quyết định số 12/QĐ-UBND do Phó Chủ tịch UBND tỉnh Tạ Quốc Bình ký, bà Lê Thị Hoa giữ "
         "chức "
         "Giám đốc Sở Y tế tỉnh Bến Tre.", {("assigned", HOA, "Giám đốc", HEALTH, "decided")}),
        ("Trình bày Quyết định số 12/QĐ-UBND, bà Lê Thị Hoa, Giám đốc Sở Y tế tỉnh Bến Tre, đề nghị sửa.",
         set()),
        # who is relieved, and the next clause
        ("Sau khi Quốc hội miễn nhiệm Chủ tịch nước Trần Văn Lâm, Phó Chủ tịch nước Lê Thị Hoa giữ quyền Chủ "
         "tịch nước.", {("relieved", LAM, "Chủ tịch nước", STATE, "decided")}),
        ("Quốc hội miễn nhiệm Chủ tịch nước Trần Văn Lâm, Phó Chủ tịch nước Lê Thị Hoa.",
         {("relieved", LAM, "Chủ tịch nước", STATE, "decided"),
          ("relieved", HOA, "Phó Chủ tịch nước", STATE, "decided")}),
        # no decision yet
        ("Chưa có quyết định nào về việc điều động ông Trần Văn Lâm làm Giám đốc Sở Y tế tỉnh Bến Tre.",
         set()),
        ("Đã có quyết định về việc điều động ông Trần Văn Lâm làm Giám đốc Sở Y tế tỉnh Bến Tre.",
         {("transferred", LAM, "Giám đốc", HEALTH, "decided")}),
        # one each
        ("HĐND tỉnh Bến Tre bầu các ông Trần Văn Lâm, Tạ Quốc Bình giữ các chức danh lần lượt là Phó Chủ "
         "tịch "
         "HĐND tỉnh và Phó Chủ tịch UBND tỉnh.",
         {("elected", LAM, "Phó Chủ tịch", "Hội đồng nhân dân tỉnh Bến Tre", "decided"),
          ("elected", BINH, "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Bến Tre", "decided")}),
        # the head of the same list tells the body of the deputy
        ("Đại hội bầu ông Trần Văn Lâm giữ chức Chủ tịch Liên đoàn Lao động tỉnh Bến Tre; bà Lê Thị Hoa làm "
         "Phó "
         "Chủ tịch Thường trực.",
         {("elected", LAM, "Chủ tịch", "Liên đoàn Lao động tỉnh Bến Tre", "decided"),
          ("elected", HOA, "Phó Chủ tịch Thường trực", "Liên đoàn Lao động tỉnh Bến Tre", "decided")}),
        ("Bà Lê Thị Hoa, Phó Vụ trưởng Vụ Pháp chế Bộ Y tế, được bổ nhiệm giữ chức Vụ trưởng kể từ ngày "
         "1/5/2020.", {("appointed", HOA, "Vụ trưởng", "Vụ Pháp chế Bộ Y tế", "decided")}),
        # 'gồm các ông, bà:'
        ("Ban Bí thư chỉ định bổ sung 2 Ủy viên Ban Thường vụ Tỉnh ủy Bến Tre, gồm các ông, bà: Trần Văn "
         "Lâm, "
         "Giám đốc Công an tỉnh; Lê Thị Hoa, Giám đốc Sở Y tế.",
         {("assigned", LAM, "Ủy viên", "Ban Thường vụ Tỉnh ủy Bến Tre", "decided"),
          ("assigned", HOA, "Ủy viên", "Ban Thường vụ Tỉnh ủy Bến Tre", "decided")}),
        ("Bộ Chính trị quyết định ông Trần Văn Lâm tham gia Đảng ủy Quân khu 9 và giữ chức Bí thư Đảng ủy "
         "Quân "
         "sự tỉnh Bến Tre.",
         {("assigned", LAM, "Bí thư", "Đảng ủy Quân sự tỉnh Bến Tre", "decided")}),
    ],
)  # fmt: skip
def test_changes(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "change")} == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Ông Trần Văn Lâm giữ quyền Giám đốc Sở Y tế tỉnh Bến Tre.", {(LAM, "Giám đốc", HEALTH, "acting")}),
        ("Ông Trần Văn Lâm từng giữ quyền Giám đốc Sở Y tế tỉnh Bến Tre.",
         {(LAM, "Giám đốc", HEALTH, "former")}),
        ("Ông Trần Văn Lâm là Bí thư Huyện ủy Ba Tri, ông đồng thời làm Chủ tịch HĐND huyện.",
         {(LAM, "Bí thư", BA_TRI, "current"), (LAM, "Chủ tịch", COUNCIL, "current")}),
        ("Bà Lê Thị Hoa có gần 10 năm giữ chức Giám đốc Sở Y tế tỉnh Bến Tre.",
         {(HOA, "Giám đốc", HEALTH, "former")}),
        ("Sau 12 năm làm Giám đốc Sở Y tế tỉnh Bến Tre, bà Lê Thị Hoa xin về quê.",
         {(HOA, "Giám đốc", HEALTH, "former")}),
        ("Bà Lê Thị Hoa sẽ có 5 năm làm Giám đốc Sở Y tế tỉnh Bến Tre.", set()),
        # until when, and what came then
        ("Bà Lê Thị Hoa là Giám đốc Sở Y tế tỉnh Bến Tre cho đến tháng 7/2019.",
         {(HOA, "Giám đốc", HEALTH, "former")}),
        ("Bà Lê Thị Hoa vẫn là Giám đốc Sở Y tế tỉnh Bến Tre đến tháng 7/2019.",
         {(HOA, "Giám đốc", HEALTH, "current")}),
        ("Bà Lê Thị Hoa giữ chức Giám đốc Sở Y tế tỉnh Bến Tre, rồi làm Giám đốc Sở Nội vụ tỉnh Bến Tre.",
         {(HOA, "Giám đốc", HEALTH, "former"), (HOA, "Giám đốc", HOME, "current")}),
        ("Bà Lê Thị Hoa từng làm Giám đốc Sở Y tế tỉnh Bến Tre, rồi về làm Bí thư Huyện ủy Ba Tri; hiện bà "
         "là "
         "Giám đốc Sở Nội vụ tỉnh Bến Tre.",
         {(HOA, "Giám đốc", HEALTH, "former"), (HOA, "Bí thư", BA_TRI, "former"),
          (HOA, "Giám đốc", HOME, "current")}),
        # whose kin, and for which seat somebody stands
        ("Bà Lê Thị Hoa, vợ của ca sĩ Hà Trọng, là Giám đốc Sở Y tế tỉnh Bến Tre.",
         {(HOA, "Giám đốc", HEALTH, "current")}),
        ("Vợ của bác sĩ Hà Trọng là Giám đốc Sở Y tế tỉnh Bến Tre.", set()),
        ("Ông Trần Văn Lâm, ứng viên cho ghế Giám đốc Sở Y tế tỉnh Bến Tre, đang là Bí thư Huyện ủy Ba Tri.",
         {(LAM, "Bí thư", BA_TRI, "current")}),
        # rosters of those who were
        ("Dự lễ có nguyên các Bí thư Huyện ủy Ba Tri qua các thời kỳ: Trần Văn Lâm, Lê Thị Hoa.",
         {(LAM, "Bí thư", BA_TRI, "former"), (HOA, "Bí thư", BA_TRI, "former")}),
        ("Dự lễ có các Phó Bí thư Huyện ủy Ba Tri: Trần Văn Lâm, Lê Thị Hoa.",
         {(LAM, "Phó Bí thư", BA_TRI, "current"), (HOA, "Phó Bí thư", BA_TRI, "current")}),
        ("Dự lễ có các đồng chí nguyên Phó Bí thư Huyện ủy Ba Tri: Pinăng Hoan, Lê Thị Hoa.",
         {("Pinăng Hoan", "Phó Bí thư", BA_TRI, "former"), (HOA, "Phó Bí thư", BA_TRI, "former")}),
        # offices within
        ("Bà Lê Thị Hoa, Phó Hiệu trưởng, Trưởng phòng Đào tạo tại Trường Đại học Bến Tre, dự lễ.",
         {(HOA, "Phó Hiệu trưởng", "Trường Đại học Bến Tre", "current"),
          (HOA, "Trưởng phòng", "Phòng Đào tạo Trường Đại học Bến Tre", "current")}),
        ("Bà Lê Thị Hoa, Vụ trưởng Vụ Pháp chế - Bộ Y tế, dự lễ.",
         {(HOA, "Vụ trưởng", "Vụ Pháp chế Bộ Y tế", "current")}),
        ("Bà Lê Thị Hoa - Vụ trưởng Vụ Pháp chế - cùng Bộ Y tế dự lễ.",
         {(HOA, "Vụ trưởng", "Vụ Pháp chế", "current")}),
        ("Huyện ủy Ba Tri chỉ định ông Trần Văn Lâm tham gia Ban Chấp hành, Ban Thường vụ Đảng ủy xã An Bình "
         "Tây.",
         {(LAM, "Ủy viên", "Ban Chấp hành Đảng bộ xã An Bình Tây", "current"),
          (LAM, "Ủy viên", "Ban Thường vụ Đảng ủy xã An Bình Tây", "current")}),
    ],
)  # fmt: skip
def test_posts(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows


def test_a_sanction_of_whom_the_sentence_opens_with() -> None:
    told = (
        "Về trường hợp của ông Trần Văn Lâm, Huyện ủy Ba Tri kỷ luật ông bằng hình thức cảnh cáo."
    )
    assert {row[1:3] for row in facts(told, "discipline")} == {(LAM, "warning")}
    another = (
        "Về vụ việc ông Trần Văn Lâm nêu, Huyện ủy Ba Tri cảnh cáo bà Lê Thị Hoa và nhắc nhở ông."
    )
    assert {row[1:3] for row in facts(another, "discipline")} == {(HOA, "warning")}


def test_what_is_reported_to_be_decided_is_asked_for() -> None:
    asked = (
        "Ủy ban Kiểm tra Huyện ủy Ba Tri báo cáo Ban Thường vụ Huyện ủy xem xét, quyết định thi hành kỷ luật "
        "ông Trần Văn Lâm."
    )
    assert {(row[1], row[-1]) for row in facts(asked, "discipline")} == {(LAM, "proposed")}
    told = "Ủy ban Kiểm tra Huyện ủy Ba Tri báo cáo Ban Thường vụ Huyện ủy về việc kỷ luật ông Trần Văn Lâm."
    assert not facts(told, "discipline")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("CHỦ TỊCH UBND TỈNH BẾN TRE LÊ VĂN MỪNG VUI THĂM HUYỆN BA TRI\n\nÔng Lê Văn Mừng Vui, Chủ tịch "
         "UBND tỉnh "
         "Bến Tre, thăm huyện.", {"Lê Văn Mừng Vui"}),
        ("CHỦ TỊCH UBND TỈNH BẾN TRE LÊ VĂN MỪNG THĂM HUYỆN BA TRI\n\nÔng Lê Văn Mừng, Chủ tịch UBND tỉnh "
         "Bến Tre, "
         "thăm huyện.", {"Lê Văn Mừng"}),
        ("Trưởng Công an xã là thiếu tá Lê Đ.T. đã bị đình chỉ.", set()),
        ("Trưởng Công an xã là thiếu tá Lê Đức.", {"Lê Đức"}),
    ],
)  # fmt: skip
def test_names(text: str, named: set[str]) -> None:
    assert people(text) == named


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # for whom somebody speaks, whom he only names
        ("Thay mặt Thủ tướng, Bộ trưởng Bộ Y tế Trần Văn Lâm trả lời.",
         {(LAM, "Bộ trưởng", "Bộ Y tế", "current")}),
        ("Phó Thủ tướng, Bộ trưởng Bộ Y tế Trần Văn Lâm trả lời.",
         {(LAM, "Phó Thủ tướng", "Chính phủ", "current"), (LAM, "Bộ trưởng", "Bộ Y tế", "current")}),
        ("Không chỉ đích danh ông Trần Văn Lâm, Chủ tịch UBND tỉnh Bến Tre nói sẽ xử lý.", set()),
        # who leads, and who is deputy
        ("Hội nghị bầu ông Trần Văn Lâm và ông Tạ Quốc Bình làm Chủ nhiệm và Phó Chủ nhiệm Ủy ban Kiểm tra "
         "Huyện "
         "ủy Ba Tri.",
         {(LAM, "Chủ nhiệm", UBKT, "current"), (BINH, "Phó Chủ nhiệm", UBKT, "current")}),
        # since when
        ("Từ năm 2016 đến nay là Giám đốc Sở Y tế tỉnh Bến Tre, bà Lê Thị Hoa đã đổi mới nhiều việc.",
         {(HOA, "Giám đốc", HEALTH, "current")}),
        # beside another
        ("Bà Lê Thị Hoa, Giám đốc Sở Y tế tỉnh Bến Tre, được điều động kiêm giữ chức Bí thư Huyện ủy Ba Tri.",
         {(HOA, "Giám đốc", HEALTH, "current"), (HOA, "Bí thư", BA_TRI, "current")}),
        ("Bà Lê Thị Hoa, Giám đốc Sở Y tế tỉnh Bến Tre, được điều động giữ chức Bí thư Huyện ủy Ba Tri.",
         {(HOA, "Giám đốc", HEALTH, "former"), (HOA, "Bí thư", BA_TRI, "current")}),
        # who retires
        ("Bà Lê Thị Hoa, Giám đốc Sở Y tế tỉnh Bến Tre, nhận quyết định nghỉ hưu trước tuổi từ ngày "
         "1/7/2025.",
         {(HOA, "Giám đốc", HEALTH, "former")}),
        ("Bà Lê Thị Hoa, Giám đốc Sở Y tế tỉnh Bến Tre, trao quyết định nghỉ hưu cho ông Trần Văn Lâm.",
         {(HOA, "Giám đốc", HEALTH, "current")}),
        # before what came then
        ("Trước khi được luân chuyển, ông Trần Văn Lâm đã có 6 năm giữ chức Bí thư Huyện ủy Ba Tri.",
         {(LAM, "Bí thư", BA_TRI, "former")}),
        ("Ông Trần Văn Lâm có quá trình công tác qua nhiều vị trí: Bí thư Huyện ủy Ba Tri, Giám đốc Sở Nội "
         "vụ tỉnh "
         "Bến Tre.", {(LAM, "Bí thư", BA_TRI, "former"), (LAM, "Giám đốc", HOME, "former")}),
        ("Đồng chí Trần Văn Lâm, UVBTV, Giám đốc Sở Nội vụ tỉnh Bến Tre, dự.",
         {(LAM, "Giám đốc", HOME, "current")}),
    ],
)  # fmt: skip
def test_posts_and_their_time(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Hai cán bộ Sở Y tế tỉnh Bến Tre bị cảnh cáo là ông Trần Văn Lâm và bà Lê Thị Hoa.",
         {(LAM, "warning", "-", "decided"), (HOA, "warning", "-", "decided")}),
        ("Nhiều cán bộ chủ chốt Huyện ủy Ba Tri bị khiển trách.", set()),
        ("Huyện ủy Ba Tri bị khiển trách.", {(BA_TRI, "reprimand", "-", "decided")}),
        ("Nghi vấn ông Trần Văn Lâm bị khai trừ khỏi Đảng.", {(LAM, "expulsion", "-", "proposed")}),
        ("Mặc cho tin đồn, ông Trần Văn Lâm bị khai trừ khỏi Đảng.", {(LAM, "expulsion", "-", "decided")}),
        ('Ông Trần Văn Lâm nói tin ông bị cảnh cáo là "bịa đặt".', {(LAM, "warning", "-", "proposed")}),
        ("Báo cáo Huyện ủy Ba Tri xem xét, thi hành kỷ luật ông Trần Văn Lâm.",
         {(LAM, "-", BA_TRI, "proposed")}),
    ],
)  # fmt: skip
def test_sanctions(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "discipline")} == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Chủ tịch UBND tỉnh Bến Tre bổ nhiệm ông Trần Văn Lâm làm Giám đốc Sở Y tế, đồng thời điều động bà "
         "Lê Thị "
         "Hoa đến giữ chức Giám đốc Sở Nội vụ.",
         {(LAM, "Ủy ban nhân dân tỉnh Bến Tre"), (HOA, "Ủy ban nhân dân tỉnh Bến Tre")}),
        ("Bộ trưởng Bộ Y tế trao quyết định cho ông Trần Văn Lâm giữ chức Giám đốc Sở Y tế tỉnh Bến Tre.",
         {(LAM, "-")}),
        ("Chủ tịch nước miễn nhiệm chức vụ Thứ trưởng Bộ Y tế, cho thôi phục vụ tại ngũ và nghỉ hưu đối với "
         "ông "
         "Trần Văn Lâm.", {(LAM, STATE)}),
    ],
)  # fmt: skip
def test_who_decides(text: str, rows: set[Row]) -> None:
    found = read(text)
    label = {key: entity.label for key, entity in found.entities.items()}
    changes = [fact for fact in found.facts if isinstance(fact, PersonnelFact)]
    assert {(label[one.person], label.get(one.decided_by or "", "-")) for one in changes} == rows


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("Nghị quyết 68 do Tổng Bí thư Trần Văn Lâm thay mặt Bộ Chính trị ký ban hành ngày 4/5/2025.",
         {("issuer", "Nghị quyết 68", "Bộ Chính trị")}),
        ("Quy định số 37-QĐ/TW về những điều không được làm đã được Tổng Bí thư Trần Văn Lâm thay mặt Bộ "
         "Chính trị "
         "ký ban hành.", {("issuer", "Quy định 37-QĐ/TW", "Bộ Chính trị")}),
        ("Nghị quyết 68 do Tổng Bí thư Trần Văn Lâm trình Bộ Chính trị xem xét.", set()),
        ("Quán triệt Kết luận số 14-KL/TW, Tỉnh ủy Bến Tre ban hành Hướng dẫn số 05-HD/TU.",
         {("issuer", "Hướng dẫn 05-HD/TU", "Tỉnh ủy Bến Tre"),
          ("implements", "Hướng dẫn 05-HD/TU", "Kết luận 14-KL/TW")}),
        ("Nhắc lại Kết luận số 14-KL/TW, Tỉnh ủy Bến Tre ban hành Hướng dẫn số 05-HD/TU.",
         {("issuer", "Hướng dẫn 05-HD/TU", "Tỉnh ủy Bến Tre")}),
    ],
)  # fmt: skip
def test_documents(text: str, link: set[Row]) -> None:
    assert facts(text, "issuer", "implements") == link


def test_what_is_said_below_a_picture() -> None:
    assert not facts(
        "Ông Trần Văn Lâm (bìa trái), Bí thư Huyện ủy Ba Tri, chia sẻ kinh nghiệm.", "said"
    )
    assert facts("Ông Trần Văn Lâm (ảnh), Bí thư Huyện ủy Ba Tri, cho biết sẽ sửa.", "said") == {
        ("said", LAM)
    }


def test_a_count_out_of_which() -> None:
    assert [
        fact.value for fact in figures("Trong số 245 dự án được rà soát, có 60 dự án chậm.")
    ] == [245, 60]
    assert not figures("Theo công văn số 245 dự án chậm.")


def test_whose_board_a_deputy_is_given_to() -> None:
    """Not of the union that his colleague heads; and who goes on as a deputy is assigned nothing."""
    elected = facts(
        "HĐND tỉnh Long An bầu ông Lê Văn Tám giữ chức Chủ tịch UBND tỉnh. Ông Hồ Văn Sáu, Giám đốc Sở Y tế"
        " và bà Trần Thị Năm, Chủ tịch Liên đoàn Lao động tỉnh, giữ chức Phó Chủ tịch.",
        "post",
    )
    assert {row[3] for row in elected if row[2] == "Phó Chủ tịch"} <= {
        "Ủy ban nhân dân tỉnh Long An"
    }
    told = facts(
        "Theo Quyết định số 311/QĐ-TTg, ông Lê Văn Tám thôi giữ chức Phó Tư lệnh Quân khu 1, nghỉ công tác kể"
        " từ ngày 1/3/2025, tiếp tục làm nhiệm vụ đại biểu Quốc hội đến hết nhiệm kỳ.",
        "change",
    )
    assert {row[1:4] for row in told} == {("relieved", "Lê Văn Tám", "Phó Tư lệnh")}
