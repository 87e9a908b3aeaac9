"""Sanctions are of the day of the sitting of which their article tells before."""

from __future__ import annotations

import pytest
from facts import read

from cadregraph.graph.model import DisciplineFact

SAT = "Ngày 13/12/2024, tại Hà Nội, Bộ Chính trị đã xem xét, thi hành kỷ luật đảng viên có vi phạm."
WARNED = "Bộ Chính trị quyết định thi hành kỷ luật cảnh cáo ông Lê Thế An."


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        (f"{SAT}\n\n{WARNED}", "2024-12-14", ["2024-12-13"]),
        (f"{SAT.replace('/2024', '')}\n\n{WARNED}", "2024-12-14", ["2024-12-13"]),
        (f"{SAT.replace('/2024', '')}\n\n{WARNED}", "2025-01-02", ["2024-12-13"]),
        (  # the later of two sittings of the body
            f"{SAT}\n\nChiều 20-12, Bộ Chính trị công bố kết luận.\n\nNgày 19/12/2024, Bộ Chính trị họp,"
            f" xem xét thi hành kỷ luật đảng viên.\n\n{WARNED}",
            "2024-12-20",
            ["2024-12-19"],
        ),
        (f"{WARNED}\n\n{SAT}", "2024-12-14", [None]),
        (f"{SAT}\n\n{WARNED}", "", [None]),
        (  # of another body
            f"{SAT}\n\nỦy ban Kiểm tra Trung ương quyết định thi hành kỷ luật cảnh cáo ông Lê Thế An.",
            "2024-12-14",
            [None],
        ),
        (f"{SAT}\n\nTrước đó, {WARNED[0].lower()}{WARNED[1:]}", "2024-12-14", [None]),
        (  # told on that day, decided on another
            f"Ngày 13/12/2024, Bộ Chính trị cho biết đã xem xét, thi hành kỷ luật đảng viên.\n\n{WARNED}",
            "2024-12-14",
            [None],
        ),
        (  # of several days
            f"Trong các ngày 12 và 13/12/2024, Bộ Chính trị họp, xem xét thi hành kỷ luật.\n\n{WARNED}",
            "2024-12-14",
            [None],
        ),
        (f"{SAT.replace('13/12', '33/12')}\n\n{WARNED}", "2024-12-14", [None]),
    ],
)
def test_sittings(text: str, published: str, expected: list[str | None]) -> None:
    found = read(text, "tin", published or None).facts
    assert [f.date for f in found if isinstance(f, DisciplineFact) and f.sanction] == expected
