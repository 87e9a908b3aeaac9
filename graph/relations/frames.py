"""The frames of personnel: what may stand before a chain of posts, and what it then says.

Patterns over the outline of a sentence (tags: see
`cadregraph.graph.mentions.chunker` and triggers.tsv). The first that fits counts, so the narrow
ones come first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from cadregraph.graph.model import Construction

Role: TypeAlias = Literal["gain", "loss", "removal", "move", "former", "current", "acting"]


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands before a chain of posts, up to it, and the role that it gives the chain.

    ``unless`` names what must not stand there; ``construction`` is that of the tenures it gives.
    """

    name: str
    before: re.Pattern[str]
    role: Role
    confidence: float
    unless: re.Pattern[str] | None = None
    construction: Construction = "clause"

    def fits(self, before: str) -> bool:
        """Whether the letters before a chain are those of this frame."""
        if self.unless is not None and self.unless.search(before):
            return False
        return self.before.search(before) is not None


_OF_PREDECESSOR = re.compile(r"Bw{0,3}P[^P;]*$")  # '… thay ông B, đã làm T'


IS = "ông A là …"
LED_BY = "do ông A làm …"
BEHIND_OTHERS = "ông A là …, T"
HELD_NOW = "các chức vụ mà ông A đang giữ như …"
SUCH_AS = "từng đảm nhiệm vị trí … như …"
TO_BE_NAMED = "bầu 2 Phó Bí thư là …"
RANGE = re.compile(r"^wt[wvt/-]{1,5},?P(?:CO,)?I?M+w?:?$")
"""'từ … đến …', or 'đến nay'."""
FRAMES: Sequence[Frame] = (
    Frame(
        "từng giữ chức …",
        re.compile(r"H(?:[wMZIXve]{0,5}(?:,?[wg]?:|g)?|[wMC]{1,12}:)$"),
        "former",
        0.85,
    ),
    Frame(SUCH_AS, re.compile(r"H[wMLO]{2,9}w$"), "former", 0.85),
    Frame(
        "được bổ nhiệm giữ nhiều chức vụ, rồi …", re.compile(r"[Vj][wMO]{1,12},?k$"), "gain", 0.8
    ),
    Frame("thời điểm ông A làm …", re.compile(r"HP[wt]{0,2}[MZ]+w?$"), "former", 0.85),
    Frame(
        "trước khi …, ông A giữ chức …", re.compile(r"^Hp?[^P;]*,P[wt]{0,3}M+w?$"), "former", 0.8
    ),
    Frame("từng …, làm …", re.compile(r"PH[^P;]{0,20},M+w?$"), "former", 0.8),
    Frame(
        "điều động về …, giữ chức …", re.compile(r"[Vj][wvetCX,]{0,4}[OL],?c?M+w?$"), "gain", 0.85
    ),
    Frame(TO_BE_NAMED, re.compile(r"[Vj][wG]{0,3}n$"), "gain", 0.85),
    Frame("thôi giữ chức …", re.compile(r"R[wMXve,]{0,4}$"), "loss", 0.9),
    Frame("miễn nhiệm chức vụ …", re.compile(r"r[wMXve,]{0,4}$"), "removal", 0.9),
    Frame(
        "bổ nhiệm, phân công giữ chức …", re.compile(r"[Vj][wVMXWveG,ctIC]{0,8}Z?$"), "gain", 0.9
    ),
    Frame(
        "bầu ông A giữ chức …",
        re.compile(
            r"[Vj][^VRrPST;]{0,12}P(?:(?:,|,?c)P)*(?:,w{0,2}RM{0,2}T,?)?[^PTVRrS;:H]{0,10}[MXW]+w?$"
        ),
        "gain",
        0.9,
        _OF_PREDECESSOR,
    ),
    Frame(
        "phê chuẩn các ông: A là …, B là …",
        re.compile(r"[Vj][wg]{1,3}(?:P(?:(?:,|,?c)P)*ZT,?c?)*P(?:(?:,|,?c)P)*Z$"),
        "gain",
        0.85,
    ),
    Frame("chấp thuận ông A là …", re.compile(r"[Vj]P(?:(?:,|,?c)P)*Z$"), "gain", 0.85),
    Frame(
        "bầu T là ông A, T là ông B",
        re.compile(r"[Vj][wMg]{0,3}(?:TZPe?(?:,|,?c))+$"),
        "gain",
        0.85,
    ),
    Frame(
        "chỉ định tham gia Ban Chấp hành và giữ chức …",
        re.compile(r"[Vj]w{0,3}[XW]O(?:(?:,|,?c)O)*[,ck]{0,2}M+w?$"),
        "gain",
        0.9,
    ),
    Frame(
        "…, bà B giữ chức …",
        re.compile(r"[Vj][^;]*P[^PT;]{0,4}T(?:,|,?c)Pw{0,2}M+w?$"),
        "gain",
        0.85,
    ),
    Frame(
        "ông A tái cử …, ông B làm …",
        re.compile(r"^[^;]*Pe?jT(?:,|,?c)(?:Pe?M+T(?:,|,?c))*Pe?M+$"),
        "current",
        0.8,
    ),
    Frame("về làm …", re.compile(r"v[wtv]{0,2}M+w?$"), "move", 0.85),
    Frame(
        "để đảm nhiệm chức …", re.compile(r"R[^;P]*w(?:X?O(?:(?:,|,?c)O)*,?c?)?M+$"), "move", 0.85
    ),
    Frame("nhận nhiệm vụ làm …", re.compile(r"m[wM]{0,2}Z?$"), "move", 0.85),
    Frame(HELD_NOW, re.compile(r"MwPI[MwX]{1,3}$"), "current", 0.8),
    Frame("hiện là …", re.compile(r"(?:I|IZ|IM|IMM)$"), "current", 0.85),
    Frame("từ … đến …, ông A là …", re.compile(r"^w?t[wvt/-]{1,5},?PZ$"), "former", 0.85),
    Frame(BEHIND_OTHERS, re.compile(r"^P[wteLHC,]{0,16}Z(?:w{1,8},){1,3}$"), "current", 0.8),
    Frame("ông A, sinh năm …; T", re.compile(r"^P,?[wtLe,]{4,30};$"), "current", 0.8),
    Frame("ông A sẽ giữ chức …", re.compile(r"PUM+w?$"), "gain", 0.8),
    Frame(LED_BY, re.compile(r"wPM+w?$"), "current", 0.8),
    Frame(IS, re.compile(r"P(?:[wte]{0,3}|[wteLHC,]{0,16})Z$"), "current", 0.85),
    Frame("từ … đến …, ông A giữ chức …", RANGE, "former", 0.85),
    Frame("ông A giữ chức …", re.compile(r"^Pe?I?M+w?$"), "current", 0.8),
    Frame(
        "năm …, ông A giữ chức …",
        re.compile(r"^[wt]{1,5},?PI?M+w?$"),
        "former",
        0.75,
        construction="step",
    ),
    Frame(
        "theo quyết định của …, ông A giữ chức …",
        re.compile(r"yG[Vw]{0,3}u[OT],P[^P;]{0,14}M+w?$"),
        "gain",
        0.85,
    ),
    Frame("phụ trách, quyền …", re.compile(r"P[wte]{0,3}A$"), "acting", 0.75),
)
