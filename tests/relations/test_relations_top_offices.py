"""What would make somebody the holder of a top office who never was, and what is right beside it."""

from __future__ import annotations

import pytest
from facts import Row, facts

TAM, BE = "Lê Văn Tám", "Trần Văn Bé"
STATE, PARTY = "Nước Cộng hòa xã hội chủ nghĩa Việt Nam", "Ban Chấp hành Trung ương Đảng"
YOUTH = "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        pytest.param(
            "Ban Bí thư cho ông Lê Văn Tám thôi chức Bí thư Ban cán sự đảng Bộ Y tế và Chủ tịch nước tạm "
            "đình chỉ công tác Bộ trưởng.",
            {(TAM, "Bí thư", "Ban cán sự đảng Bộ Y tế", "former")},
            id="who acts next",
        ),
        pytest.param(
            "Ông Lê Văn Tám được bổ nhiệm giữ chức Phó Chính ủy Quân khu 2 đồng thời Chủ tịch nước phong "
            "quân hàm Thiếu tướng.",
            {(TAM, "Phó Chính ủy", "Quân khu 2", "current")},
            id="who confers a rank",
        ),
        pytest.param(
            "Bí thư Huyện ủy Ba Vì Lê Văn Tám qua đời sau thời gian dài mắc bệnh nặng, Chủ tịch nước nói.",
            {(TAM, "Bí thư", "Huyện ủy Ba Vì", "former")},
            id="who speaks behind a death",
        ),
        pytest.param(
            "Ông Lê Văn Tám là Trưởng ban Kinh tế thuộc Văn phòng Chủ tịch và Thủ tướng tại Tuyên Quang.",
            set(),
            id="an office that is called after two",
        ),
        pytest.param(
            "Ông Lê Văn Tám được bầu giữ chức Tổng Bí thư, Chủ tịch nước.",
            {(TAM, "Tổng Bí thư", PARTY, "current"), (TAM, "Chủ tịch nước", STATE, "current")},
            id="two offices of one man",
        ),
        pytest.param(
            "Được Quốc hội phê chuẩn, Chủ tịch nước Lê Văn Tám bổ nhiệm giữ chức Bộ trưởng Bộ Y tế.",
            {(TAM, "Chủ tịch nước", STATE, "current")},
            id="whom he appointed is left out",
        ),
        pytest.param(
            "Ông Lê Văn Tám được Thủ tướng Trần Văn Bé bổ nhiệm giữ chức Thứ trưởng Bộ Y tế.",
            {(TAM, "Thứ trưởng", "Bộ Y tế", "current"), (BE, "Thủ tướng", "Chính phủ", "current")},
            id="he is appointed by him",
        ),
        pytest.param(
            "Ông Lê Văn Tám sinh năm 1940. Năm 1997, ông là Chủ tịch nước Việt Nam.",
            {(TAM, "Chủ tịch nước", STATE, "current")},
            id="of this country",
        ),
        pytest.param(
            "Ông Lê Văn Tám, Thứ trưởng Bộ Y tế, được bổ nhiệm giữ chức Bộ trưởng Bộ Y tế.",
            {
                (TAM, "Thứ trưởng", "Bộ Y tế", "former"),
                (TAM, "Bộ trưởng", "Bộ Y tế", "current"),
            },
            id="he is appointed himself",
        ),
        pytest.param(
            "Ông Lê Văn Tám được bầu vào Ban Chấp hành Trung ương cùng Trần Văn Bé, Phạm Văn Cả và được cử "
            "làm Quyền Tổng Bí thư.",
            {(TAM, "Ủy viên", PARTY, "current")},
            id="not of those beside him",
        ),
        pytest.param(
            "Tháng 9 năm 1987, ông Lê Văn Tám được bổ nhiệm làm Tổng Thanh tra Quân đội.",
            set(),
            id="an inspector of the army",
        ),
        pytest.param(
            "Ông Lê Văn Tám, Tổng thanh tra tại Tổng cục Hậu cần, kiêm giảng viên.",
            set(),
            id="an inspector of an office",
        ),
        pytest.param(
            "Tổng Thanh tra Lê Văn Tám và nguyên Tổng Thanh tra Nhà nước Trần Văn Bé dự họp.",
            {
                (TAM, "Tổng Thanh tra", "Thanh tra Chính phủ", "current"),
                (BE, "Tổng Thanh tra", "Thanh tra Chính phủ", "former"),
            },
            id="the inspector general",
        ),
        pytest.param(
            "Ông Lê Văn Tám là Bộ trưởng Bộ Y tế trong Chính phủ Trần Văn Bé, nguyên Thứ trưởng Bộ Y tế.",
            {(TAM, "Bộ trưởng", "Bộ Y tế", "current")},
            id="a government bears the name of its head",
        ),
        pytest.param(
            "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Lê Văn Tám chủ trì. Về vi phạm của Ban cán sự đảng Bộ "
            "Y tế, Bộ trưởng Lê Văn Tám khẳng định sẽ xử lý nghiêm.",
            {(TAM, "Bộ trưởng, Chủ nhiệm", "Văn phòng Chính phủ", "current")},
            id="a minister who heads an office",
        ),
        pytest.param(
            "Thủ tướng, Chủ nhiệm Văn phòng Chủ tịch nước, ông Lê Văn Tám và các cơ quan có liên quan chịu "
            "trách nhiệm thi hành quyết định này. Ông Lê Văn Tám nhận quyết định sáng nay.",
            set(),
            id="who carries out a decision",
        ),
        pytest.param(
            "Ông Lê Văn Tám là tướng của Quân lực Việt Nam Cộng hòa. Năm 1964, ông được cử làm Thủ tướng "
            "thay ông Trần Văn Bé. Ông ra nước ngoài sau khi Việt Nam Cộng hòa sụp đổ.",
            set(),
            id="of the other State",
        ),
        pytest.param(
            "Ông Lê Văn Tám vào Đảng Cộng sản năm 1949, đánh Việt Nam Cộng hòa cho tới khi Việt Nam Cộng hòa "
            "sụp đổ. Năm 1987, ông Lê Văn Tám được bầu làm Chủ tịch nước.",
            {(TAM, "Chủ tịch nước", STATE, "former")},
            id="who fought it",
        ),
        pytest.param(
            "Trưởng Ban Tổ chức Trung ương Đoàn Lê Văn Tám và Chánh Văn phòng T.Ư Đoàn Trần Văn Bé dự họp.",
            {
                (TAM, "Trưởng ban", f"Ban Tổ chức {YOUTH}", "current"),
                (BE, "Chánh Văn phòng", f"Văn phòng {YOUTH}", "current"),
            },
            id="of the youth union",
        ),
        pytest.param(
            "Trưởng Ban Tổ chức Trung ương Lê Văn Tám dự họp.",
            {(TAM, "Trưởng ban", "Ban Tổ chức Trung ương", "current")},
            id="of the Party",
        ),
        pytest.param(
            "Ông Lê Văn Tám sinh năm 1915. Năm 1985, ông là Bí thư Tỉnh ủy Hà Nam. Tổng biên tập của ông là "
            "Tổng Bí thư Sóng Hồng.",
            {(TAM, "Bí thư", "Tỉnh ủy Hà Nam", "former")},
            id="of a pen name",
        ),
        pytest.param(
            "Trước khi hội nghị bắt đầu, Bộ trưởng Lê Văn Tám, cũng là Bí thư Đảng ủy Công an Trung ương, "
            "đã thông báo chỉ đạo mới.",
            {(TAM, "Bí thư", "Đảng ủy Công an Trung ương", "current")},
            id="before an event",
        ),
        pytest.param(
            "Trước khi bị bắt, ông Lê Văn Tám là Bí thư Huyện ủy Củ Chi.",
            {(TAM, "Bí thư", "Huyện ủy Củ Chi", "former")},
            id="before a step of a career",
        ),
        pytest.param(
            "Quốc hội miễn nhiệm chức vụ Bộ trưởng Bộ Y tế đối với ông Lê Văn ...", set(), id="cut off"
        ),
        pytest.param(
            "Ông Lê Văn Tám, Chủ tịch UBND H.Củ Chi, và ông Trần Văn Bé, Bí thư H.Ủy, dự.",
            {(TAM, "Chủ tịch", "Ủy ban nhân dân huyện Củ Chi", "current")},
            id="a district by its letter",
        ),
        pytest.param(
            "Bà Trần Thị H. Bình Chánh nói. Ông Lê Văn Tám, Chủ tịch UBND H. cũ, dự.",
            set(),
            id="a letter that stands for a name",
        ),
    ],
)  # fmt: skip
def test_who_holds_an_office(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows
