"""Changes whose verb stands in the sentence or the clause before."""

from __future__ import annotations

import pytest
from facts import read

from cadregraph.graph.model import PersonnelFact

Change = tuple[str, str, str, str, str, str]


def changes(text: str) -> set[Change]:
    """Type, person, title, how it is told, by whom and when, of each change of an article of June 2024."""
    found = read(text, published="2024-06-20")
    label = {key: entity.label for key, entity in found.entities.items()}
    return {
        (
            fact.change,
            label[fact.person],
            fact.title or "",
            fact.assertion.status,
            label.get(fact.decided_by or "", ""),
            fact.date or "",
        )
        for fact in found.facts
        if isinstance(fact, PersonnelFact)
    }


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # a list below what opens it
        (
            "Sáng 5/6, UBND tỉnh Phú Thọ trao các quyết định về công tác cán bộ, gồm:\n"
            "- Ông Đỗ Văn An, Phó Giám đốc Sở Y tế tỉnh Phú Thọ, giữ chức Giám đốc Sở Y tế từ ngày "
            "10/6/2024;\n- Bà Lê Thị Na, Chánh Văn phòng Sở Nội vụ, giữ chức Phó Giám đốc Sở Nội vụ;\n"
            "- Ông Trần Văn Lâm làm Chủ tịch UBND huyện Hạ Hòa.",
            {
                ("assigned", "Đỗ Văn An", "Giám đốc", "asserted", "", "2024-06-10"),
                ("assigned", "Lê Thị Na", "Phó Giám đốc", "asserted", "", "2024-06-05"),
                ("assigned", "Trần Văn Lâm", "Chủ tịch", "asserted", "", "2024-06-05"),
            },
        ),
        (
            "Chiều 5/6, Đại tá Lê Văn Nam công bố các quyết định của Bộ Công an về điều động, bổ nhiệm 2 "
            "cán bộ, cụ thể như sau:\n- Thượng tá Đỗ Văn An, Trưởng Công an huyện Hạ Hòa, giữ chức Phó Giám "
            "đốc Công an tỉnh Phú Thọ.\n- Trung tá Trần Văn Lâm làm Trưởng Công an huyện Hạ Hòa.",
            {
                ("appointed", "Đỗ Văn An", "Phó Giám đốc", "decided", "Bộ Công an", "2024-06-05"),
                (
                    "appointed",
                    "Trần Văn Lâm",
                    "Trưởng Công an",
                    "decided",
                    "Bộ Công an",
                    "2024-06-05",
                ),
            },
        ),
        # one told behind another
        (
            "Đại tá Đỗ Văn An được bổ nhiệm giữ chức Tư lệnh Quân khu 4. Đại tá Lê Văn Nam, Chỉ huy trưởng "
            "Bộ Chỉ huy quân sự tỉnh Nghệ An, giữ chức Phó Tư lệnh Quân khu 4.",
            {
                ("appointed", "Đỗ Văn An", "Tư lệnh", "asserted", "", ""),
                ("appointed", "Lê Văn Nam", "Phó Tư lệnh", "asserted", "", ""),
            },
        ),
        # over a semicolon
        (
            "Bộ Chính trị chỉ định đồng chí Đỗ Văn An giữ chức Bí thư Tỉnh ủy Phú Thọ; ông Lê Văn Nam và bà "
            "Lê Thị Na giữ chức Phó Bí thư Tỉnh ủy Phú Thọ.",
            {
                ("assigned", "Đỗ Văn An", "Bí thư", "decided", "Bộ Chính trị", ""),
                ("assigned", "Lê Văn Nam", "Phó Bí thư", "decided", "Bộ Chính trị", ""),
                ("assigned", "Lê Thị Na", "Phó Bí thư", "decided", "Bộ Chính trị", ""),
            },
        ),
        (
            "Ông Đỗ Văn An được chỉ định làm Bí thư Huyện ủy Hạ Hòa; bà Lê Thị Na làm Phó Bí thư Huyện ủy "
            "Hạ Hòa.",
            {
                ("assigned", "Đỗ Văn An", "Bí thư", "asserted", "", ""),
                ("assigned", "Lê Thị Na", "Phó Bí thư", "asserted", "", ""),
            },
        ),
        # the decider and the day of the decision told before
        (
            "Ngày 3/6/2024, Tỉnh ủy Phú Thọ công bố quyết định của Ban Thường vụ Tỉnh ủy Phú Thọ về công "
            "tác cán bộ. Theo quyết định, ông Đỗ Văn An được điều động, phân công giữ chức Bí thư Huyện ủy "
            "Hạ Hòa.",
            {
                (
                    "assigned",
                    "Đỗ Văn An",
                    "Bí thư",
                    "decided",
                    "Ban Thường vụ Tỉnh ủy Phú Thọ",
                    "2024-06-03",
                )
            },
        ),
        # what is only proposed stays so, or is not read
        (
            "Ông Đỗ Văn An được đề nghị bổ nhiệm làm Giám đốc Sở Y tế tỉnh Phú Thọ; bà Lê Thị Na làm Phó "
            "Giám đốc Sở Y tế tỉnh Phú Thọ.",
            {
                ("appointed", "Đỗ Văn An", "Giám đốc", "proposed", "", ""),
                ("appointed", "Lê Thị Na", "Phó Giám đốc", "proposed", "", ""),
            },
        ),
        (
            "Dự kiến, UBND tỉnh sẽ trao quyết định về công tác cán bộ, gồm:\n- Ông Đỗ Văn An giữ chức Giám "
            "đốc Sở Y tế tỉnh Phú Thọ.",
            set(),
        ),
        # who holds a post, or another matter between, is no appointment
        (
            "Ông Đỗ Văn An được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Phú Thọ. Ông Lê Văn Nam giữ chức "
            "Phó Giám đốc Sở Y tế tỉnh Phú Thọ từ năm 2018.",
            {("appointed", "Đỗ Văn An", "Giám đốc", "asserted", "", "")},
        ),
        (
            "Ông Đỗ Văn An được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Phú Thọ. Ông Lê Văn Nam, Chánh Văn "
            "phòng Sở Y tế tỉnh Phú Thọ, là Phó Giám đốc Sở Y tế tỉnh Phú Thọ.",
            {("appointed", "Đỗ Văn An", "Giám đốc", "asserted", "", "")},
        ),
        (
            "UBND tỉnh ban hành quyết định về công tác cán bộ. Năm nay có 3 cán bộ nghỉ. Ông Đỗ Văn An làm "
            "Giám đốc Sở Y tế tỉnh Phú Thọ.",
            set(),
        ),
        (
            "Ngày 3/6/2024, tỉnh công bố kết luận về công tác cán bộ. Trong đó, có việc bổ nhiệm ông Đỗ Văn "
            "An giữ chức Giám đốc Sở Y tế tỉnh Phú Thọ.",
            {("appointed", "Đỗ Văn An", "Giám đốc", "asserted", "", "")},
        ),
    ],
)
def test_changes_without_a_verb_of_their_own(text: str, rows: set[Change]) -> None:
    assert changes(text) == rows
