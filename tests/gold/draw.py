"""Which articles of ../shared/corpus the annotations in this folder are of, and by what rule.

    python tests/gold/draw.py

Each article falls in the topic whose words its title and first 1,500 characters hold most often
(of equal counts, the first in the order of ``TOPICS``; none found: 'other'). In every topic the
articles are ordered by the SHA-256 of their id, and the first ten are drawn. The sixty, ordered
again by that hash, are split: every third is for reporting only (`report/`), the rest to work on
(`work/`).  The nine gold articles of ../shared/eval are not drawn.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
CORPUS = ROOT.parent / "shared" / "corpus" / "articles.jsonl"
GOLD = ROOT.parent / "shared" / "eval" / "gold"
EACH = 10

TOPICS = {
    "discipline": r"kỷ luật|kỉ luật|cảnh cáo|khiển trách|cách chức|khai trừ|vi phạm|sai phạm",
    "personnel": r"bổ nhiệm|điều động|luân chuyển|phân công|miễn nhiệm|bầu giữ|được bầu|phê chuẩn",
    "congress": r"đại hội",
    "meeting": r"hội nghị|kỳ họp|phiên họp|cuộc họp",
    "building": r"đảng viên|xây dựng đảng|nghị quyết|tổ chức đảng|chi bộ|đảng bộ",
    "state": r"ubnd|ủy ban nhân dân|uỷ ban nhân dân|hđnd|quốc hội|chính phủ|bộ trưởng|thủ tướng|sở",
}


def rank(identity: str) -> str:
    """The hash that orders articles."""
    return hashlib.sha256(identity.encode()).hexdigest()


def topic(title: str, text: str) -> str:
    """The topic of an article by its title and beginning."""
    head = f"{title}\n{text[:1500]}".lower()
    counts = {name: len(re.findall(words, head)) for name, words in TOPICS.items()}
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] else "other"


def corpus() -> Iterator[tuple[str, str, str]]:
    """Id, title and text of every article."""
    with CORPUS.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield row["id"], row["title"], row["text"]


def draw(articles: Iterable[tuple[str, str, str]], taken: set[str]) -> dict[str, list[str]]:
    """The ids to annotate: 'work' (forty) and 'report' (twenty)."""
    strata: dict[str, list[str]] = {name: [] for name in TOPICS}
    for identity, title, text in articles:
        found = topic(title, text)
        if found in strata and identity not in taken:
            strata[found].append(identity)
    drawn = sorted(
        (identity for ids in strata.values() for identity in sorted(ids, key=rank)[:EACH]), key=rank
    )
    return {
        "work": [identity for place, identity in enumerate(drawn) if place % 3 != 2],
        "report": [identity for place, identity in enumerate(drawn) if place % 3 == 2],
    }


def main() -> None:
    """Print the two lists."""
    taken = {path.stem for path in GOLD.glob("*.gold")}
    for name, ids in draw(corpus(), taken).items():
        print(name, *ids)


if __name__ == "__main__":
    main()
