"""Articles of which every named query has something to say with its own example."""

from __future__ import annotations

from facts import read
from worlds import COMMITTEE, KHUE, Line, article, four_articles, whole_world

from cadregraph.graph.model import Extraction, TenureFact


def telling_articles() -> list[Extraction]:
    """Those of the invented district, and others."""
    told = [
        "Ủy ban Kiểm tra Huyện ủy Sông Lam kiểm tra khi có dấu hiệu vi phạm đối với Đảng ủy xã Thanh Hà, "
        "huyện Sông Lam.",
        "Ông Đỗ Văn Tâm, nguyên Giám đốc Sở Y tế tỉnh Long An, bị khởi tố về tội nhận hối lộ.",
        "Tin đồn Chi bộ Trường Tiểu học Thanh Hà bị giải tán là không đúng sự thật.",
        "Ủy ban Kiểm tra các cấp đã kiểm tra 954 tổ chức đảng và 240 đảng viên.",
        "Ông Nguyễn Văn Hùng, Phó Trưởng ban Dân vận Trung ương.",
        "Ông Nguyễn Văn Hùng, Bí thư Tỉnh ủy Kon Tum.",
    ]
    deputy = TenureFact(
        0, 0.9, KHUE.key, "Phó Bí thư", COMMITTEE.key, "former", "2016-03", "2018-05"
    )
    colleague = article(
        "tin-phó",
        Line("Từ 3/2016 đến 5/2018, bà Lương Vân Khuê là Phó Bí thư Huyện ủy Sông Lam.", (deputy,)),
        published="2019-05-01",
    )
    articles = [read(text, f"tin-{n}") for n, text in enumerate(told)]
    return [whole_world(), *four_articles(), colleague, *articles]
