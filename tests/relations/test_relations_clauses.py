"""Who is meant where a post, a change or a statement stands in another clause than its person."""

from __future__ import annotations

import pytest
from facts import Row, facts, read

from cadregraph.graph.model import Event, Organization

LAM, BINH = "Trần Văn Lâm", "Tạ Quốc Bình"
BA_VI, SOC_SON = "Huyện ủy Ba Vì", "Huyện ủy Sóc Sơn"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # 'T là … A': the opening post is that of the one who is named behind his other posts
        ("Trưởng đoàn giám sát là Phó Bí thư Huyện ủy Ba Vì Trần Văn Lâm.",
         {(LAM, "Phó Bí thư", BA_VI, "current")}),
        ("Bí thư Huyện ủy Ba Vì là Phó Chủ tịch UBND huyện Ba Vì Trần Văn Lâm.",
         {(LAM, "Bí thư", BA_VI, "current"),
          (LAM, "Phó Chủ tịch", "Ủy ban nhân dân huyện Ba Vì", "current")}),
        # the clause with 'khi còn làm' belongs to the one behind it
        ("Ông Tạ Quốc Bình kể, khi còn làm Bí thư Huyện ủy Ba Vì, ông Trần Văn Lâm hay đi cơ sở.",
         {(LAM, "Bí thư", BA_VI, "former")}),
        # who takes over a task keeps no other post
        ("Sau khi bàn giao công việc cho ông Tạ Quốc Bình (ngày 5/2), ông Trần Văn Lâm vẫn tiếp tục "
         "nhiệm vụ Bí thư Huyện ủy Ba Vì.", {(LAM, "Bí thư", BA_VI, "current")}),
        ("Theo đề nghị của ông Tạ Quốc Bình, ông Trần Văn Lâm là Bí thư Huyện ủy Ba Vì.",
         {(LAM, "Bí thư", BA_VI, "current")}),
        ("Đoàn đã làm việc với Trường THPT Ba Vì do ông Trần Văn Lâm làm hiệu trưởng.",
         {(LAM, "Hiệu trưởng", "Trường THPT Ba Vì", "current")}),
        # in what somebody is, and what he was before
        ("Là Phó Bí thư Huyện ủy Ba Vì, ông Trần Văn Lâm đã ký.", {(LAM, "Phó Bí thư", BA_VI, "current")}),
        ("Ông Trần Văn Lâm nguyên là Bí thư Huyện ủy Ba Vì, Bí thư Huyện ủy Sóc Sơn.",
         {(LAM, "Bí thư", BA_VI, "former"), (LAM, "Bí thư", SOC_SON, "former")}),
        ("Ông Trần Văn Lâm từng là cán bộ của Sở Y tế tỉnh Bến Tre, Bí thư Huyện ủy Ba Vì.",
         {(LAM, "Bí thư", BA_VI, "former")}),
        ("Ông Trần Văn Lâm từng là Phó Bí thư - Chủ tịch UBND huyện Ba Vì.",
         {(LAM, "Phó Bí thư", BA_VI, "former"),
          (LAM, "Chủ tịch", "Ủy ban nhân dân huyện Ba Vì", "former")}),
        ("Ông Trần Văn Lâm, sinh năm 1971, quê xã Vạn Thắng, huyện Ba Vì; Bí thư Huyện ủy Ba Vì.",
         {(LAM, "Bí thư", BA_VI, "current")}),
        ("Ban Bí thư cách tất cả chức vụ trong Đảng của ông Trần Văn Lâm, gồm: Bí thư Huyện ủy Ba Vì; "
         "Bí thư Huyện ủy Sóc Sơn.",
         {(LAM, "Bí thư", BA_VI, "former"), (LAM, "Bí thư", SOC_SON, "former")}),
        ("Ông Trần Văn Lâm, Trạm trưởng Trạm Y tế xã Vạn Thắng, đã dự.",
         {(LAM, "Trạm trưởng", "Trạm Y tế xã Vạn Thắng", "current")}),
        ("Ông Trần Văn Lâm, Chủ tịch Hội Luật gia VN, đã dự.",
         {(LAM, "Chủ tịch", "Hội Luật gia Việt Nam", "current")}),
        ("Đồng chí Trần Văn Lâm Ủy viên Ban Thường vụ Huyện ủy Ba Vì, Bí thư Huyện ủy Sóc Sơn đến dự.",
         {(LAM, "Ủy viên", "Ban Thường vụ Huyện ủy Ba Vì", "current"),
          (LAM, "Bí thư", SOC_SON, "current")}),
        # a commune that the gazetteer does not know, and its holder
        ("Chủ tịch UBND xã Vạn Thắng Lê Thu Hà đã dự.",
         {("Lê Thu Hà", "Chủ tịch", "Ủy ban nhân dân xã Vạn Thắng", "current")}),
        ("Bí thư Đảng ủy phường Phú Thọ Hòa Nguyễn Thị Lan đã dự.",
         {("Nguyễn Thị Lan", "Bí thư", "Đảng ủy phường Phú Thọ Hòa", "current")}),
        ("Chủ tịch UBND phường Đinh Tiên Hoàng Trần Văn Lâm đã dự.",
         {(LAM, "Chủ tịch", "Ủy ban nhân dân phường Đinh Tiên Hoàng", "current")}),
        ("Bí thư Đảng ủy xã Ea Tiêu Y Bhiông Niê đã dự.",
         {("Y Bhiông Niê", "Bí thư", "Đảng ủy xã Ea Tiêu", "current")}),
        ("Chủ tịch UBND xã An Bình đã dự.", set()),
        # committees of the police, of hospitals; a branch of a bank is not the bank
        ("Ông Trần Văn Lâm, Bí thư Đảng ủy, Giám đốc Công an tỉnh Phú Yên, đã dự.",
         {(LAM, "Bí thư", "Đảng ủy Công an tỉnh Phú Yên", "current"),
          (LAM, "Giám đốc", "Công an tỉnh Phú Yên", "current")}),
        ("Ông Trần Văn Lâm, Bí thư Đảng ủy, Giám đốc Bệnh viện Đa khoa huyện Ba Vì, đã dự.",
         {(LAM, "Bí thư", "Đảng ủy Bệnh viện Đa khoa huyện Ba Vì", "current"),
          (LAM, "Giám đốc", "Bệnh viện Đa khoa huyện Ba Vì", "current")}),
        ("Ông Trần Văn Lâm, Giám đốc Ngân hàng Nhà nước chi nhánh Bến Tre, đã dự.",
         {(LAM, "Giám đốc", "Ngân hàng Nhà nước chi nhánh tỉnh Bến Tre", "current")}),
        ("Thừa ủy quyền của Bí thư Huyện ủy Ba Vì, Phó Bí thư Huyện ủy Sóc Sơn Trần Văn Lâm đã ký.",
         {(LAM, "Phó Bí thư", SOC_SON, "current")}),
        ("Một số chức vụ mà ông Trần Văn Lâm đang nắm giữ như Bí thư Huyện ủy Ba Vì sẽ được bàn.",
         {(LAM, "Bí thư", BA_VI, "current")}),
        ("Ông Trần Văn Lâm vẫn còn là Bí thư Huyện ủy Ba Vì.", {(LAM, "Bí thư", BA_VI, "current")}),
        # an office that districts have not, of which department nothing tells
        ("UBND huyện Ba Vì đã họp. Ông Trần Văn Lâm, Trưởng phòng Khảo thí, đã dự.", set()),
        ("UBND huyện Ba Vì đã họp. Ông Trần Văn Lâm, Trưởng phòng Nội vụ, đã dự.",
         {(LAM, "Trưởng phòng", "Phòng Nội vụ huyện Ba Vì", "current")}),
        ("Ông Trần Văn Lâm, Bí thư Huyện ủy Ba Vì cũ, đã dự.", {(LAM, "Bí thư", BA_VI, "former")}),
        ("Ông Trần Văn Lâm, Giám đốc Đại học Quốc gia Hà Nội, đã dự.",
         {(LAM, "Giám đốc", "Đại học Quốc gia Hà Nội", "current")}),
        # the deputies of a body whose head stands before
        ("Chủ tịch UBND huyện Ba Vì là ông Trần Văn Lâm; Phó Chủ tịch là ông Tạ Quốc Bình.",
         {(LAM, "Chủ tịch", "Ủy ban nhân dân huyện Ba Vì", "current"),
          (BINH, "Phó Chủ tịch", "Ủy ban nhân dân huyện Ba Vì", "current")}),
        ("Ông Trần Văn Lâm, Phó Tổng Giám đốc - Tổng công ty Thép An Bình, đã dự.",
         {(LAM, "Phó Tổng Giám đốc", "Tổng Công ty Thép An Bình", "current")}),
        ("Thỏa thuận giữa ông Trần Văn Lâm, Bí thư Huyện ủy Ba Vì và Bí thư Huyện ủy Sóc Sơn đã ký.",
         {(LAM, "Bí thư", BA_VI, "current")}),
        ("Sau khi Quốc hội gặp Bí thư Huyện ủy Ba Vì Trần Văn Lâm, Thủ tướng sẽ trình phương án.",
         {(LAM, "Bí thư", BA_VI, "current")}),
        ("Tương tự Bí thư Huyện ủy Sóc Sơn, Bí thư Huyện ủy Ba Vì Trần Văn Lâm đã ký.",
         {(LAM, "Bí thư", BA_VI, "current")}),
        ("Từ 2003 – 2005, ông Trần Văn Lâm là Bí thư Huyện ủy Ba Vì.", {(LAM, "Bí thư", BA_VI, "former")}),
        # a short name behind a committee of a company is the company's
        ("Đảng ủy Tập đoàn Thép An Bình (Abico) đã họp. Ông Trần Văn Lâm, Tổng Giám đốc Abico, dự.",
         {(LAM, "Tổng Giám đốc", "Tập đoàn Thép An Bình", "current")}),
        ("Ban Thường vụ Đảng ủy Tập đoàn Thép An Bình (Abico) đã họp. Ông Trần Văn Lâm, Tổng Giám đốc "
         "Abico, đã dự.", {(LAM, "Tổng Giám đốc", "Tập đoàn Thép An Bình", "current")}),
        ("Ông Tạ Quốc Bình, Phó Giám đốc, và ông Trần Văn Lâm, Phó Giám đốc Sở Y tế tỉnh Bến Tre, dự.",
         {(LAM, "Phó Giám đốc", "Sở Y tế tỉnh Bến Tre", "current"),
          (BINH, "Phó Giám đốc", "Sở Y tế tỉnh Bến Tre", "current")}),
        ("Bà Trần Thị Hoa, Phó Vụ trưởng Vụ 1A, Ủy ban Kiểm tra Trung ương; ông Trần Văn Lâm đã dự.",
         {("Trần Thị Hoa", "Phó Vụ trưởng", "Vụ 1A Ủy ban Kiểm tra Trung ương", "current")}),
        # without a comma, before what he says
        ("Ông Trần Văn Lâm Bí thư Huyện ủy Ba Vì cho biết hồ sơ đã đủ.",
         {(LAM, "Bí thư", BA_VI, "current")}),
        # in brackets in a list; what brackets tell as a sentence of its own
        ("Các ông Trần Văn Lâm (Bí thư Huyện ủy Ba Vì) và Bùi Nhật (Bí thư Huyện ủy Sóc Sơn) đã dự.",
         {(LAM, "Bí thư", BA_VI, "current"), ("Bùi Nhật", "Bí thư", SOC_SON, "current")}),
        ("Ông Trần Văn Lâm (nguyên Bí thư Huyện ủy Ba Vì, vừa được bổ nhiệm làm Bí thư Huyện ủy Sóc "
         "Sơn) đã dự.", {(LAM, "Bí thư", BA_VI, "former"), (LAM, "Bí thư", SOC_SON, "current")}),
        # in capacities with dates
        ("Với cương vị là Phó Bí thư Huyện ủy Ba Vì từ tháng 8-2012, Phó Bí thư Huyện ủy Sóc Sơn từ "
         "tháng 10-2013, ông Trần Văn Lâm đã ký.",
         {(LAM, "Phó Bí thư", BA_VI, "former"), (LAM, "Phó Bí thư", SOC_SON, "current")}),
        ("Tháng 3/2006 đến tháng 8/2007, ông Trần Văn Lâm là quyền Bí thư Huyện ủy rồi Bí thư Huyện ủy "
         "Ba Vì.", {(LAM, "Bí thư", BA_VI, "former")}),
        ("Ông Trần Văn Lâm (50 tuổi) tái cử Bí thư Huyện ủy Ba Vì, ông Tạ Quốc Bình (45 tuổi) làm Phó "
         "Bí thư Huyện ủy Ba Vì.",
         {(LAM, "Bí thư", BA_VI, "current"), (BINH, "Phó Bí thư", BA_VI, "current")}),
        ("Giám đốc Sở Y tế (YT) Hà Nội Trần Văn Lâm cho biết hồ sơ đã đủ.",
         {(LAM, "Giám đốc", "Sở Y tế thành phố Hà Nội", "current")}),
        # a generic body cut short names none
        ("Ông Trần Văn Lâm giữ chức Bí thư Đảng ủy Ban quản lý đường sắt đô thị.", set()),
    ],
)  # fmt: skip
def test_posts(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Hai người được giới thiệu để bầu bổ sung Phó Bí thư Huyện ủy Ba Vì sẽ là ông Trần Văn Lâm "
         "và ông Tạ Quốc Bình.",
         {("nominated", LAM, "Phó Bí thư", BA_VI, "proposed"),
          ("nominated", BINH, "Phó Bí thư", BA_VI, "proposed")}),
        ("Tỉnh ủy Long An kỷ luật ông Trần Văn Lâm bằng hình thức cảnh cáo; và cho thôi giữ chức Bí "
         "thư Huyện ủy Ba Vì.", {("relieved", LAM, "Bí thư", BA_VI, "decided")}),
        ("Trước khi bị bãi nhiệm chức Bí thư Huyện ủy Ba Vì tháng 11/2017, ông Trần Văn Lâm vắng mặt.",
         {("dismissed", LAM, "Bí thư", BA_VI, "decided")}),
        ("Ông Trần Văn Lâm được giới thiệu để bầu vào Ban Chấp hành, Ban Thường vụ, giữ chức Phó Bí "
         "thư Huyện ủy Ba Vì.",
         {("nominated", LAM, "Ủy viên", "Ban Chấp hành Đảng bộ huyện Ba Vì", "proposed"),
          ("nominated", LAM, "Phó Bí thư", BA_VI, "proposed"),
          ("nominated", LAM, "Ủy viên", "Ban Thường vụ Huyện ủy Ba Vì", "proposed")}),
        ("Tỉnh ủy Long An quyết định điều động ông Trần Văn Lâm, người vừa thôi giữ chức Bí thư Huyện "
         "ủy Ba Vì vào vị trí Bí thư Huyện ủy Sóc Sơn.",
         {("relieved", LAM, "Bí thư", BA_VI, "decided"),
          ("transferred", LAM, "Bí thư", SOC_SON, "decided")}),
        ("HĐND huyện bãi nhiệm chức danh Bí thư Huyện ủy Ba Vì, nhiệm kỳ 2016-2021, đối với ông Trần "
         "Văn Lâm.", {("dismissed", LAM, "Bí thư", BA_VI, "decided")}),
        ("Ban Bí thư quyết định cho ông Trần Văn Lâm thôi tham gia Ban Chấp hành Đảng bộ tỉnh Long An.",
         {("relieved", LAM, "Ủy viên", "Ban Chấp hành Đảng bộ tỉnh Long An", "decided")}),
        ("Bí thư Huyện ủy Ba Vì Trần Văn Lâm qua đời.", {("died", LAM, "Bí thư", BA_VI, "decided")}),
        ("Nguyên Bí thư Huyện ủy Ba Vì Trần Văn Lâm qua đời.", {("died", LAM, "-", "-", "decided")}),
        ("HĐND huyện miễn nhiệm chức Bí thư Huyện ủy Ba Vì đối với ông Trần Văn Lâm và Bí thư Huyện ủy "
         "Sóc Sơn Tạ Quốc Bình.", {("relieved", LAM, "Bí thư", BA_VI, "decided")}),
        ("Sau khi xem xét tờ trình của Tỉnh ủy Long An, Ban Chấp hành Trung ương Đảng thống nhất bầu ông "
         "Trần Văn Lâm giữ chức Bí thư Huyện ủy Ba Vì.", {("elected", LAM, "Bí thư", BA_VI, "decided")}),
        ("Sau khi miễn nhiệm chức Bí thư Huyện ủy Ba Vì, ông Trần Văn Lâm họp báo.", set()),
        ("Ông Trần Văn Lâm được phân công tạm thời giữ chức Bí thư Huyện ủy Ba Vì.",
         {("assigned", LAM, "Bí thư", BA_VI, "decided")}),
    ],
)  # fmt: skip
def test_changes(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "change")} == rows


@pytest.mark.parametrize(
    "text",
    [
        "Ban Bí thư thi hành kỷ luật bằng hình thức cách chức Bí thư Huyện ủy Ba Vì trong thời gian "
        "2011 - 2016 đối với ông Trần Văn Lâm.",
        "Ban Bí thư cách chức Bí thư Huyện ủy Ba Vì nhiệm kỳ 2011-2016 đối với ông Trần Văn Lâm.",
    ],
)
def test_the_post_and_its_years_before_the_one_who_loses_it(text: str) -> None:
    assert facts(text, "discipline") == {("discipline", LAM, "removal", "Ban Bí thư", "decided")}


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Theo Ban Bí thư, ông Trần Văn Lâm đã thiếu trách nhiệm.", {"Ban Bí thư"}),
        ("Vi phạm của ông Trần Văn Lâm, theo Ban Bí thư, là nghiêm trọng.", {"Ban Bí thư"}),
        ("Theo Viện Nghiên cứu Cao su, giá đã tăng.", set()),
        ("Theo lãnh đạo Huyện ủy Ba Vì, hồ sơ đã đủ.", set()),
        ("Huyện ủy Ba Vì phát đi thông báo cho biết hồ sơ đã đủ.", {BA_VI}),
        ("Tỉnh ủy Long An từng thông tin về việc này.", {"Tỉnh ủy Long An"}),
        ("Ông Trần Văn Lâm bị Tỉnh ủy Long An nhận định là có vi phạm.", set()),
        ("Bí thư Huyện ủy Ba Vì Trần Văn Lâm cho báo chí biết hồ sơ đã đủ.", {LAM}),
        ("Bí thư Huyện ủy Ba Vì Trần Văn Lâm: ‘Hồ sơ đã đủ’", {LAM}),
        ("Ông Trần Văn Lâm: Từ quê ra tỉnh", set()),
        ("Theo ông Trần Văn Lâm, Bí thư Huyện ủy Ba Vì, đến nay hồ sơ đã đủ.", {LAM}),
        ("Đó là chia sẻ của ông Trần Văn Lâm tại buổi làm việc.", {LAM}),
        ("Đây là báo cáo của ông Trần Văn Lâm.", set()),
        ("Huyện ủy Ba Vì xác định ông Trần Văn Lâm ký xác nhận hai hợp đồng.", set()),
        ("Ông Trần Văn Lâm hứa sẽ tiếp tục phấn đấu.", {LAM}),
        ("- Ông Trần Văn Lâm: Hồ sơ đã đủ.", {LAM}),
        (
            "Bí thư Huyện ủy Ba Vì Trần Văn Lâm đã dự. Bí thư Huyện ủy yêu cầu các xã báo cáo.",
            {LAM},
        ),
        ("Tỉnh ủy Long An miễn nhiệm Bí thư Huyện ủy Ba Vì và đề nghị các xã báo cáo.", set()),
        ("Ông Trần Văn Lâm không trả lời thêm và cho biết “hồ sơ đã đủ”.", {LAM}),
    ],
)
def test_statements(text: str, speakers: set[str]) -> None:
    assert {row[1] for row in facts(text, "said")} == speakers


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Tại kỳ họp thứ VII (từ 17 đến 21/10), Ủy ban Kiểm tra Trung ương đã kết luận.",
         "Kỳ họp thứ 7 Ủy ban Kiểm tra Trung ương"),
        ("Quốc hội đã họp. Tại kỳ họp thứ 4, HĐND tỉnh Long An đã biểu quyết.",
         "Kỳ họp thứ 4 Hội đồng nhân dân tỉnh Long An"),
    ],
)  # fmt: skip
def test_a_session_is_that_of_the_body_behind_it(text: str, label: str) -> None:
    events = [e.label for e in read(text).entities.values() if isinstance(e, Event)]

    assert events == [label]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Ông Trần Văn Lâm lần lượt làm Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh rồi Bí thư Tỉnh ủy Hà "
         "Tây.", {(LAM, "Phó Bí thư", "Tỉnh ủy Hà Tây", "former"),
                  (LAM, "Chủ tịch", "Ủy ban nhân dân tỉnh Hà Tây", "former"),
                  (LAM, "Bí thư", "Tỉnh ủy Hà Tây", "former")}),
        ("Ông Trần Văn Lâm từng giữ các chức vụ: Chuyên viên, Phó Giám đốc và sau đó là Giám đốc Sở Y tế Hà "
         "Nội; Chủ tịch Liên hiệp các hội cây cảnh và sinh vật cảnh; Bí thư Huyện ủy Ba Vì.",
         {(LAM, "Phó Giám đốc", "Sở Y tế thành phố Hà Nội", "former"),
          (LAM, "Giám đốc", "Sở Y tế thành phố Hà Nội", "former"),
          (LAM, "Bí thư", BA_VI, "former")}),
        ("Ông Trần Văn Lâm thôi làm thành viên Ủy ban Tài chính, Ngân sách của Quốc hội.",
         {(LAM, "Thành viên", "Ủy ban Tài chính - Ngân sách của Quốc hội", "former")}),
        ("Ông Trần Văn Lâm và ông Tạ Quốc Bình lần lượt giữ chức Phó Bí thư Huyện ủy Ba Vì và Bí thư "
         "Huyện ủy Sóc Sơn.", {(LAM, "Phó Bí thư", BA_VI, "current"),
                               (BINH, "Bí thư", SOC_SON, "current")}),
        # a company named in small letters is not the other one that the article names
        ("Tổng công ty Thép Việt Nam đã họp. Ông Trần Văn Lâm, thành viên HĐQT Tổng công ty bia, rượu, "
         "đã dự.", set()),
    ],
)  # fmt: skip
def test_posts_one_after_the_other(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # 'T là ông A, T là ông B': each title is that of the name behind it
        ("Bí thư Huyện ủy Ba Vì là ông Trần Văn Lâm, Bí thư Huyện ủy Sóc Sơn là ông Tạ Quốc Bình.",
         {(LAM, "Bí thư", BA_VI, "current"), (BINH, "Bí thư", SOC_SON, "current")}),
        ("Hội nghị đã bầu Bí thư Huyện ủy Ba Vì là ông Trần Văn Lâm, Phó Bí thư Huyện ủy là ông Tạ Quốc "
         "Bình.", {(LAM, "Bí thư", BA_VI, "current"), (BINH, "Phó Bí thư", BA_VI, "current")}),
        ("Trung ương đã giới thiệu Chủ tịch nước là ông Trần Văn Lâm, Chủ tịch Quốc hội là ông Tạ Quốc "
         "Bình.", set()),
        # particulars between a name and its post
        ("Ông Trần Văn Lâm, 62 tuổi, nguyên Bí thư Huyện ủy Ba Vì, đã dự.",
         {(LAM, "Bí thư", BA_VI, "former")}),
        ("Ông Trần Văn Lâm, sinh năm 1978, thạc sĩ quản trị kinh doanh, Bí thư Huyện ủy Ba Vì, đã dự.",
         {(LAM, "Bí thư", BA_VI, "current")}),
        ("Lãnh đạo trẻ có ông Trần Văn Lâm (40 tuổi, Bí thư Huyện ủy Ba Vì) và ông Tạ Quốc Bình (SN 1976, "
         "Bí thư Huyện ủy Sóc Sơn).",
         {(LAM, "Bí thư", BA_VI, "current"), (BINH, "Bí thư", SOC_SON, "current")}),
        ("Ông Trần Văn Lâm, Việt kiều Mỹ, Ủy viên Trung ương MTTQ Việt Nam, đã dự.",
         {(LAM, "Ủy viên", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "current")}),
        # the bare title of the one whose post is told in full, in a place of others
        ("Bí thư Thành ủy TP HCM Trần Văn Lâm làm việc với Quận ủy quận 1. Bí thư Trần Văn Lâm nhất trí.",
         {(LAM, "Bí thư", "Thành ủy Thành phố Hồ Chí Minh", "current")}),
        # who speaks is named by the post alone
        ("Đề cập đến việc kỷ luật ông Trần Văn Lâm, Tổng Bí thư nói ông Lâm là người năng nổ.", set()),
        ("Ông Trần Văn Lâm, Tổng Bí thư, nói hội nghị đã xong.",
         {(LAM, "Tổng Bí thư", "Ban Chấp hành Trung ương Đảng", "current")}),
        # a member of the centre of a union is not one of the Party's Central Committee
        ("Ông Trần Văn Lâm, Ủy viên Ban Chấp hành Trung ương Hội Nông dân Việt Nam, đã dự.",
         {(LAM, "Ủy viên", "Ban Chấp hành Trung ương Hội Nông dân Việt Nam", "current")}),
        ("Ông Trần Văn Lâm, Ủy viên Trung ương Đảng, đã dự.",
         {(LAM, "Ủy viên", "Ban Chấp hành Trung ương Đảng", "current")}),
        # the opening phrase, the post, the name and what he says
        ("Tại buổi họp báo, Phó Bí thư Huyện ủy Ba Vì, ông Trần Văn Lâm cho biết hồ sơ đã đủ.",
         {(LAM, "Phó Bí thư", BA_VI, "current")}),
        ("Ông Trần Văn Lâm, Phó Bí thư Thành ủy Hà Nội, Giám đốc công an, đã dự.",
         {(LAM, "Phó Bí thư", "Thành ủy Hà Nội", "current"),
          (LAM, "Giám đốc", "Công an thành phố Hà Nội", "current")}),
        # the province of a post of the past, or that named farther off: nothing tells which
        ("Bí thư Tỉnh ủy Bến Tre Tạ Quốc Bình đã dự. Trung ương điều động ông Lê Hà Anh, nguyên Bí thư "
         "Tỉnh ủy Long An. Thay vào đó là ông Trần Văn Lâm, Phó Bí thư Tỉnh ủy.",
         {(BINH, "Bí thư", "Tỉnh ủy Bến Tre", "current"),
          ("Lê Hà Anh", "Bí thư", "Tỉnh ủy Long An", "former")}),
    ],
)  # fmt: skip
def test_whose_post_and_where(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows


def test_nobody_is_quoted_for_a_body_that_somebody_is_in_charge_of() -> None:
    text = "Người được giao phụ trách Đảng bộ Hà Nội cho biết hồ sơ đã đủ."

    assert facts(text, "said") == set()


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Ông Trần Văn Lâm, nguyên Bí thư Huyện ủy Ba Vì, hiện là Bí thư Huyện ủy Sóc Sơn, đã dự.",
         {(LAM, "Bí thư", BA_VI, "former"), (LAM, "Bí thư", SOC_SON, "current")}),
        ("Bí thư Quận ủy 3 Trần Văn Lâm đã dự.", {(LAM, "Bí thư", "Quận ủy Quận 3", "current")}),
        # posts that companies alone have, where the article names one company
        ("Tổng công ty Thép Hải Hà trách nhiệm hữu hạn một thành viên (HAHACO) đã họp. Ông Trần Văn Lâm, "
         "nguyên tổng giám đốc, và ông Tạ Quốc Bình, kế toán trưởng, đã dự.",
         {(LAM, "Tổng Giám đốc", "Tổng Công ty Thép Hải Hà", "former"),
          (BINH, "Kế toán trưởng", "Tổng Công ty Thép Hải Hà", "current")}),
        ("Ông Trần Văn Lâm (khi giữ cương vị Phó Bí thư Huyện ủy Ba Vì, Bí thư Huyện ủy Sóc Sơn) có lỗi.",
         {(LAM, "Phó Bí thư", BA_VI, "former"), (LAM, "Bí thư", SOC_SON, "former")}),
        ("Tổng công ty Thép Hải Hà đã gặp Công ty Vân Long. Ông Trần Văn Lâm, nguyên tổng giám đốc, đã dự.",
         set()),
        ("Ông Trần Văn Lâm đảm nhiệm chức Chủ tịch HĐQT Công ty Cổ phần Sản xuất, Chế biến và Phân phối "
         "Nông nghiệp Hải Hà.",
         {(LAM, "Chủ tịch", "Hội đồng quản trị Công ty Cổ phần Sản xuất, Chế biến và Phân phối Nông "
           "nghiệp Hải Hà", "current")}),
    ],
)  # fmt: skip
def test_posts_of_today_and_of_the_one_company(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("Dự có các đồng chí Ủy viên Trung ương Đảng: Trần Văn Lâm, Bí thư Huyện ủy Ba Vì; Tạ Quốc Bình, Bí "
         "thư Huyện ủy Sóc Sơn.", {LAM, BINH}),
        ("Tham dự có 2 Ủy viên Trung ương Đảng gồm: Bí thư Huyện ủy Ba Vì Trần Văn Lâm; phụ trách Huyện ủy "
         "Sóc Sơn Tạ Quốc Bình.", {LAM, BINH}),
        # who is named in another way stands outside the list
        ("Dự có các đồng chí Ủy viên Trung ương Đảng: Trần Văn Lâm, Bí thư Huyện ủy Ba Vì; đồng chí Tạ Quốc "
         "Bình, Bí thư Huyện ủy Sóc Sơn.", {LAM}),
        ("Dự có Ủy viên Trung ương Đảng: Trần Văn Lâm, Bí thư Huyện ủy Ba Vì; Tạ Quốc Bình.", set()),
        ("Đại hội sẽ bầu các Ủy viên Trung ương Đảng: Trần Văn Lâm, Bí thư Huyện ủy Ba Vì; Tạ Quốc Bình, "
         "Bí thư Huyện ủy Sóc Sơn.", set()),
    ],
)  # fmt: skip
def test_a_post_in_the_plural_is_that_of_everybody_listed(text: str, holders: set[str]) -> None:
    found = {row[1] for row in facts(text, "post") if row[2] == "Ủy viên"}

    assert found == holders


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Ông Lâm bị Cơ quan Cảnh sát điều tra khởi tố. Bộ Công an đã họp.",
         {"Cơ quan Cảnh sát điều tra Bộ Công an", "Bộ Công an"}),
        ("Ông Lâm bị Cơ quan Cảnh sát điều tra khởi tố. Bộ Công an và Công an tỉnh Long An đã họp.",
         {"Bộ Công an", "Công an tỉnh Long An"}),
        ("Tổng công ty Thép Hải Hà (HHS) đã họp. Lỗ của Tổng công ty HHS tăng.",
         {"Tổng Công ty Thép Hải Hà"}),
        ("Lãnh đạo cơ quan Đảng Bộ Y tế đã họp.", {"Bộ Y tế"}),
        ("Chi bộ Phòng Tổng hợp Văn phòng Thành ủy Đà Nẵng đã họp.",
         {"Chi bộ Phòng Tổng hợp Văn phòng Thành ủy Đà Nẵng", "Văn phòng Thành ủy Đà Nẵng",
          "Phòng Tổng hợp Văn phòng Thành ủy Đà Nẵng", "Thành ủy Đà Nẵng"}),
        ("Thông tin trên báo Pháp Luật Việt Nam rất đầy đủ.", {"Báo Pháp luật Việt Nam"}),
    ],
)  # fmt: skip
def test_bodies_by_less_than_their_name(text: str, labels: set[str]) -> None:
    found = {e.label for e in read(text).entities.values() if isinstance(e, Organization)}

    assert found == labels


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Ông Trần Văn Lâm trúng cử Ban Chấp hành Đảng bộ tỉnh Long An.",
         {(LAM, "Ủy viên", "Ban Chấp hành Đảng bộ tỉnh Long An", "current")}),
        ("Ông Trần Văn Lâm trúng cử HĐND tỉnh Long An.",
         {(LAM, "Đại biểu", "Hội đồng nhân dân tỉnh Long An", "current")}),
        ("Giám đốc Quỹ Bảo trì đường bộ tỉnh Long An Trần Văn Lâm đã dự.",
         {(LAM, "Giám đốc", "Quỹ Bảo trì đường bộ tỉnh Long An", "current")}),
        ("Ông Trần Văn Lâm, Vụ trưởng Vụ Tổ chức - Cán bộ, Học viện Chính trị quốc gia Hồ Chí Minh, đã dự.",
         {(LAM, "Vụ trưởng", "Vụ Tổ chức cán bộ Học viện Chính trị quốc gia Hồ Chí Minh", "current")}),
        ("Ông Trần Văn Lâm, Trưởng phòng Kế hoạch của Công ty Thép Hải Hà, đã dự.",
         {(LAM, "Trưởng phòng", "Phòng Kế hoạch Công ty Thép Hải Hà", "current")}),
        ("Trưởng ban Quản lý các khu công nghiệp tỉnh Long An Trần Văn Lâm đã dự.",
         {(LAM, "Trưởng ban", "Ban Quản lý các khu công nghiệp tỉnh Long An", "current")}),
    ],
)  # fmt: skip
def test_the_elected_and_funds(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # 'người từng …' tells of the one named right before it, a relative too
        ("Bà Lê Thu Hà là vợ của ông Trần Văn Lâm, người từng giữ chức Bí thư Huyện ủy Ba Vì.",
         {(LAM, "Bí thư", BA_VI, "former")}),
        ("Ông Trần Văn Lâm - Phó Bí thư Huyện ủy Ba Vì (hiện là Bí thư Huyện ủy Sóc Sơn) đã dự.",
         {(LAM, "Phó Bí thư", BA_VI, "former"), (LAM, "Bí thư", SOC_SON, "current")}),
        ("Bí thư Huyện ủy Ba Vì Trần Văn Lâm khi còn đương chức.", {(LAM, "Bí thư", BA_VI, "former")}),
        # the company of a relative is not that of the board
        ("Ông Trần Văn Lâm (con trai ông Tạ Quốc Bình - cựu Chủ tịch Ngân hàng BIDV) được bầu làm thành "
         "viên HĐQT.",
         {(BINH, "Chủ tịch", "Ngân hàng TMCP Đầu tư và Phát triển Việt Nam", "former")}),
    ],
)  # fmt: skip
def test_relatives_and_what_somebody_was(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows


@pytest.mark.parametrize(
    ("text", "decisions"),
    [
        ("Thành ủy từng xin ý kiến về việc giới thiệu bầu ông Trần Văn Lâm làm Bí thư Huyện ủy Ba Vì để thay "
         "ông Tạ Quốc Bình được điều động làm Bí thư Huyện ủy Sóc Sơn.",
         {(LAM, "proposed"), (BINH, "decided")}),
        ("Huyện sẽ báo cáo về quá trình bầu ông Trần Văn Lâm làm Bí thư Huyện ủy Ba Vì.", set()),
    ],
)  # fmt: skip
def test_what_is_decided(text: str, decisions: set[tuple[str, str]]) -> None:
    assert {(row[2], row[-1]) for row in facts(text, "change")} == decisions
