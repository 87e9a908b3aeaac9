"""Bodies founded, merged, renamed, divided and ended, by whose decision and since when."""

from __future__ import annotations

import pytest
from facts import Row, facts, read
from pyoxigraph import QuerySolutions
from stores import PREFIX, store_of

from cadregraph.graph.model import OrganizationFact

EDUCATION = "Ban Tuyên giáo Tỉnh ủy Long An"
MASSES = "Ban Dân vận Tỉnh ủy Long An"
BOTH = "Ban Tuyên giáo và Dân vận Tỉnh ủy Long An"
FINANCE, PLANNING = "Sở Tài chính tỉnh Long An", "Sở Kế hoạch và Đầu tư tỉnh Long An"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Ban Thường vụ Tỉnh ủy Long An quyết định hợp nhất Ban Tuyên giáo Tỉnh ủy và Ban Dân vận Tỉnh ủy "
         "thành Ban Tuyên giáo và Dân vận Tỉnh ủy từ ngày 10/2/2025.",
         {("merged", f"{EDUCATION} + {MASSES}", BOTH, "Ban Thường vụ Tỉnh ủy Long An", "decided",
           "2025-02-10")}),
        ("Sở Tài chính tỉnh Long An hợp nhất với Sở Kế hoạch và Đầu tư để thành lập Sở Tài chính mới.",
         {("merged", f"{FINANCE} + {PLANNING}", FINANCE, "-", "asserted", "-")}),
        ("Tỉnh Long An đã hợp nhất Sở Tài chính với Sở Kế hoạch và Đầu tư.",
         {("merged", f"{FINANCE} + {PLANNING}", "-", "-", "asserted", "-")}),
        ("UBND tỉnh Long An đã thành lập Sở Tài chính trên cơ sở hợp nhất Sở Kế hoạch và Đầu tư và Sở Tài "
         "chính.",
         {("founded", f"{PLANNING} + {FINANCE}", FINANCE, "Ủy ban nhân dân tỉnh Long An", "decided", "-")}),
        ("Sở Kế hoạch và Đầu tư tỉnh Long An được sáp nhập vào Sở Tài chính từ ngày 1/3/2025.",
         {("absorbed", f"{PLANNING} + {FINANCE}", FINANCE, "-", "asserted", "2025-03-01")}),
        ("Quốc hội thông qua nghị quyết thành lập Bộ Dân tộc và Tôn giáo.",
         {("founded", "-", "Bộ Dân tộc và Tôn giáo", "Quốc hội", "decided", "-")}),
        ("Quyết định số 12-QĐ/TU của Tỉnh ủy Long An về việc thành lập Đảng bộ các cơ quan Đảng tỉnh Long "
         "An.",
         {("founded", "-", "Đảng bộ các cơ quan Đảng tỉnh Long An", "Tỉnh ủy Long An", "decided", "-")}),
        ("Đảng bộ Công an tỉnh Long An được thành lập ngày 3/2/1995.",
         {("founded", "-", "Đảng bộ Công an tỉnh Long An", "-", "asserted", "1995-02-03")}),
        ("Hội Doanh nghiệp tỉnh Long An thành lập năm 2009.",
         {("founded", "-", "Hội Doanh nghiệp tỉnh Long An", "-", "asserted", "2009")}),
        ("Sở Văn hóa, Thể thao và Du lịch tỉnh Long An được đổi tên thành Sở Văn hóa và Thể thao tỉnh Long "
         "An.",
         {("renamed", "Sở Văn hóa, Thể thao và Du lịch tỉnh Long An", "Sở Văn hóa và Thể thao tỉnh Long An",
           "-", "asserted", "-")}),
        ("Huyện ủy Tân Trụ kết thúc hoạt động từ ngày 1/7/2025.",
         {("ended", "Huyện ủy Tân Trụ", "-", "-", "asserted", "2025-07-01")}),
        ("Bộ Quốc phòng quyết định giải thể Quân đoàn 3, Quân đoàn 4.",
         {("ended", "Quân đoàn 3 + Quân đoàn 4", "-", "Bộ Quốc phòng", "decided", "-")}),
        ("Bộ Quốc phòng tách Quân đoàn 3 thành Quân đoàn 5 và Quân đoàn 6.",
         {("divided", "Quân đoàn 3", "Quân đoàn 5 + Quân đoàn 6", "Bộ Quốc phòng", "decided", "-")}),
        # the day of the ceremony is not that of the decision
        ("Sáng 15/12/2024, ông dự lễ công bố quyết định thành lập Sở Tài chính tỉnh Long An.",
         {("founded", "-", FINANCE, "-", "asserted", "-")}),
        # not done
        ("Tỉnh Long An sẽ hợp nhất Sở Tài chính với Sở Kế hoạch và Đầu tư.",
         {("merged", f"{FINANCE} + {PLANNING}", "-", "-", "planned", "-")}),
        ("UBND tỉnh Long An trình đề án thành lập Sở Tài chính.",
         {("founded", "-", FINANCE, "-", "proposed", "-")}),
        # of which nothing is said
        ("Kỷ niệm 90 năm ngày thành lập Đảng bộ tỉnh Long An.", set()),
        ("Việc hợp nhất Sở Tài chính với Sở Kế hoạch và Đầu tư tỉnh Long An là khó.", set()),
        ("UBND tỉnh Long An đã thành lập đoàn kiểm tra.", set()),
        ("Sở Y tế tỉnh Long An giải thể các đội thanh tra.", set()),
        ("Huyện ủy Tân Trụ kết thúc hoạt động kiểm tra.", set()),
        ("Chi bộ phía Nam Công ty Hợp Thành được thành lập không đúng quy định.", set()),
        ("Tiền thân của Hội Doanh nghiệp tỉnh Long An được thành lập năm 1929.", set()),
        ("Chi cục Thủy lợi tỉnh Long An được thành lập theo quy định của luật.", set()),
        ("Theo quy định, Ban Bí thư được thành lập gồm một số Ủy viên Bộ Chính trị.", set()),
    ],
)  # fmt: skip
def test_changes_of_bodies(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "body")} == rows


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Ngày 5/3/2025, UBND tỉnh Long An thành lập Sở Tài chính.", "2025-03-05"),
        (
            "Từ năm 2016 tới nay, ông A là Phó Giám đốc. Khi UBND tỉnh Long An thành lập Sở Tài chính.",
            None,
        ),
        ("Năm 2013, khi Sở Tài chính tỉnh Long An được thành lập, ông về làm việc.", None),
    ],
)
def test_when(text: str, date: str | None) -> None:
    found = [fact for fact in read(text).facts if isinstance(fact, OrganizationFact)]
    assert [fact.date for fact in found] == [date]


def test_what_the_graph_says() -> None:
    text = (
        "Theo Quyết định số 12-QĐ/TU, Tỉnh ủy Long An hợp nhất Ban Tuyên giáo Tỉnh ủy và Ban Dân vận Tỉnh "
        "ủy thành "
        "Ban Tuyên giáo và Dân vận Tỉnh ủy từ ngày 10/2/2025."
    )
    found = store_of([read(text)]).query(
        PREFIX
        + """
        SELECT ?old ?ended ?new ?founded ?by WHERE {
          ?change a cadre:OrganizationChange ; cadre:decidedBy/skos:prefLabel ?by ;
            org:originalOrganization ?body ; ^org:resultedFrom ?next .
          ?body skos:prefLabel ?old ; dcterms:isReplacedBy ?next ; schema:dissolutionDate ?ended .
          ?next skos:prefLabel ?new ; schema:foundingDate ?founded }
        """,
    )
    assert isinstance(found, QuerySolutions)
    rows = {tuple(term.value for term in row) for row in found}  # type: ignore[union-attr]
    assert rows == {
        (old, "2025-02-10", BOTH, "2025-02-10", "Tỉnh ủy Long An") for old in (EDUCATION, MASSES)
    }
