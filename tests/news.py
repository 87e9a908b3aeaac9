"""Forty dated reports (news.jsonl) of several outlets over three years, about people who never were.

What is true in them: An led the Party in Hà Tĩnh until March 2023, when he went to Hà Nội; Bảo led it
until he was expelled in May 2024, then Duy, who had been chairman of the province; Hạnh became chairwoman
after him. Kha, director of the department of health, died; Lan followed. Hiếu led Bắc Giang until the
province was merged. One Nguyễn Văn Hòa led the district Kỳ Anh and retired, another chairs Yên Thế.
Beside that there are a report that takes somebody else for the secretary, copied by two papers, and
reports that look back.
"""

from __future__ import annotations

import json
from pathlib import Path

from cadregraph.graph.article.extraction import extract
from cadregraph.graph.model import Document, Extraction


def read() -> list[Extraction]:
    """The reports of news.jsonl as they are read."""
    lines = (Path(__file__).parent / "news.jsonl").read_text(encoding="utf-8").splitlines()
    found = (json.loads(line) for line in lines)
    return [
        extract(Document(one["id"], one["text"], published=one["published"], outlet=one["outlet"]))
        for one in found
    ]


HA_TINH, KY_ANH = "Tỉnh ủy Hà Tĩnh", "Huyện ủy Kỳ Anh"
CHAIR, HEALTH = "Ủy ban nhân dân tỉnh Hà Tĩnh", "Sở Y tế tỉnh Hà Tĩnh"
BAC_GIANG, YEN_THE = "Tỉnh ủy Bắc Giang", "Ủy ban nhân dân huyện Yên Thế"

TRUE: tuple[tuple[str, str, str, list[str]], ...] = (
    ("2022-10-01", "Bí thư", HA_TINH, ["Lê Thế An"]),
    ("2023-03-20", "Bí thư", HA_TINH, []),  # gone to Hà Nội, and nobody followed yet
    ("2023-06-10", "Bí thư", HA_TINH, ["Đỗ Gia Bảo"]),  # whatever looks back
    ("2023-09-13", "Bí thư", HA_TINH, ["Đỗ Gia Bảo"]),  # whatever three papers took from one agency
    ("2024-05-31", "Bí thư", HA_TINH, []),  # expelled
    ("2024-08-01", "Bí thư", HA_TINH, ["Trần Khải Duy"]),
    ("2023-06-10", "Chủ tịch", CHAIR, ["Trần Khải Duy"]),
    ("2024-06-20", "Chủ tịch", CHAIR, []),  # he became secretary
    ("2024-10-01", "Chủ tịch", CHAIR, ["Phạm Thị Hạnh"]),
    ("2023-09-01", "Giám đốc", HEALTH, ["Nguyễn Hữu Kha"]),
    ("2023-11-05", "Giám đốc", HEALTH, []),  # died, whoever remembers him
    ("2024-06-01", "Giám đốc", HEALTH, ["Lý Thu Lan"]),
    ("2023-06-01", "Bí thư", KY_ANH, ["Nguyễn Văn Hòa"]),
    ("2024-03-01", "Bí thư", KY_ANH, []),  # retired
    ("2024-03-01", "Chủ tịch", YEN_THE, ["Nguyễn Văn Hòa"]),  # the other one did not
    ("2025-06-30", "Bí thư", BAC_GIANG, ["Đào Trọng Hiếu"]),
    ("2025-07-01", "Bí thư", BAC_GIANG, []),  # part of Bắc Ninh since
)
"""Day, title, body, and who holds the post."""
