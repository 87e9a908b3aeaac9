"""Seconds for text made to be slow: the cost must grow with the length and no faster.

    python benchmarks/hostile.py [--size BYTES] [NAME ...]

Each text is read, text to N-Quads, at a quarter of the size and at the size (1 MB). The ratio of
the seconds for each byte says how the cost grows: about 1 where it is linear, 4 where it is
quadratic. Seconds are of the processor.
"""

from __future__ import annotations

import argparse
import time
from itertools import cycle, islice

from cadregraph.graph.article.extraction import extract
from cadregraph.graph.model import Document
from cadregraph.graph.triples import nquads

PIECES = {
    "one-word": "ủy ",
    "committee": "Ủy ban ",
    "capitals": "NGUYỄN ",
    "names": "Nguyễn Văn An ",
    "letters": "A B C ",
    "numbers": "1/2/3/",
    "dates": "ngày 1/2/2020, ",
    "figures": "1.234/5.678 đại biểu (21,7%) ",
    "brackets": "(",
    "bracketed": "(UBND ",
    "aside": "(từ ",
    "quotes": '"',
    "quoted": '"ông A" nói ',
    "stops": ".",
    "spaced-stops": ". ",
    "stopped-names": "A.B.C. ",
    "listed": "ông A, ông B, ",
    "listed-posts": "ông Nguyễn Văn An, Bí thư Tỉnh ủy, ",
    "posts": "Bí thư ",
    "bodies": "Ban Thường vụ ",
    "sites": "Sở Nội vụ tỉnh Phú Yên, Tỉnh ủy, ",
    "chained": "Phòng Nội vụ Sở ",
    "nested": "Chi bộ Phòng Nội vụ Sở Y tế ",
    "appointed": "bổ nhiệm ông A giữ chức Bí thư ",
    "disciplined": "kỷ luật khiển trách ông A, ",
    "documents": "Nghị quyết số 18, 19, ",
    "congress": "Đại hội lần thứ XX Đảng bộ ",
    "unbroken": "ủy",
    "lines": "Ông A\n",
    "credits": "Ảnh: ",
    "short-names": "Tập đoàn Hóa chất Việt Nam (Vinachem) ",
    "one-head": "Sở Y tế ",
    "open-ends": "văn phòng ủy ban nhân dân tand. ",
    "combining": "a\u0323\u0301",
    "white": " \u00a0\t",
}  # fmt: skip


def text(piece: str, size: int) -> str:
    """The piece again and again, as many bytes of UTF-8 as asked for, or a few less."""
    return "".join(islice(cycle([piece]), size // len(piece.encode())))


def seconds(content: str) -> float:
    start = time.process_time()
    nquads(extract(Document("hostile", content)))
    return time.process_time() - start


def main() -> None:
    parser = argparse.ArgumentParser(description="Seconds for text made to be slow.")
    parser.add_argument("--size", type=int, default=1_000_000, help="bytes (default: 1,000,000)")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(PIECES))
    arguments = parser.parse_args()
    seconds("Ông Nguyễn Văn An, Bí thư Tỉnh ủy Phú Yên.")  # the data files are read once
    large, small = arguments.size, arguments.size // 4
    print(f"{'text':16}{small:>12,} B{large:>12,} B   ratio for a byte")
    for name in arguments.names or PIECES:
        quarter, whole = (seconds(text(PIECES[name], size)) for size in (small, large))
        ratio = whole / large / (quarter / small)
        print(f"{name:16}{quarter:>12.2f} s{whole:>12.2f} s{ratio:>8.1f}", flush=True)


if __name__ == "__main__":
    main()
