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

from cadregraph.graph.mentions.patterns import pattern
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


_OF_PREDECESSOR = pattern(  # '… thay ông B, đã làm T'
    "replaces word{0,3} person not(person | semicolon)*$"
)


IS = "ông A là …"
LED_BY = "do ông A làm …"
BEHIND_OTHERS = "ông A là …, T"
HELD_NOW = "các chức vụ mà ông A đang giữ như …"
SUCH_AS = "từng đảm nhiệm vị trí … như …"
TO_BE_NAMED = "bầu 2 Phó Bí thư là …"
RANGE = pattern(
    "^word date (word | moves_to | date | slash | dash){1,5} comma? person",
    "(works_at organization comma)? now? marker+ word? colon?$",
)
"""'từ … đến …', or 'đến nay'."""
FRAMES: Sequence[Frame] = (
    Frame(
        "từng giữ chức …",
        pattern(
            "once (word | marker | is | now | joins | moves_to | aside){0,5}",
            "(comma? (word | namely)? colon | namely)?$",
            "| once (word | marker | works_at){1,12} colon$",
        ),
        "former",
        0.85,
    ),
    Frame(
        SUCH_AS, pattern("once (word | marker | place | organization){2,9} word$"), "former", 0.85
    ),
    Frame(
        "được bổ nhiệm giữ nhiều chức vụ, rồi …",
        pattern("granting (word | marker | organization){1,12} comma? also$"),
        "gain",
        0.8,
    ),
    Frame(
        "thời điểm ông A làm …",
        pattern("once person (word | date){0,2} (marker | is)+ word?$"),
        "former",
        0.85,
    ),
    Frame(
        "trước khi …, ông A giữ chức …",
        pattern(
            "^once passive? not(person | semicolon)* comma person (word | date){0,3} marker+ word?$",
        ),
        "former",
        0.8,
    ),
    Frame(
        "từng …, làm …",
        pattern("person once not(person | semicolon){0,20} comma marker+ word?$"),
        "former",
        0.8,
    ),
    Frame(
        "điều động về …, giữ chức …",
        pattern(
            "granting (word | moves_to | aside | date | works_at | joins | comma){0,4}",
            "(organization | place) comma? and? marker+ word?$",
        ),
        "gain",
        0.85,
    ),
    Frame(TO_BE_NAMED, pattern("granting (word | decides){0,3} figure$"), "gain", 0.85),
    Frame(
        "thôi giữ chức …",
        pattern("leaves_post (word | marker | joins | moves_to | aside | comma){0,4}$"),
        "loss",
        0.9,
    ),
    Frame(
        "miễn nhiệm chức vụ …",
        pattern("ends_post (word | marker | joins | moves_to | aside | comma){0,4}$"),
        "removal",
        0.9,
    ),
    Frame(
        "bổ nhiệm, phân công giữ chức …",
        pattern(
            "granting",
            "(word | gives_post | marker | joins | into | moves_to | aside | decides | comma | and",
            "| date | now | works_at){0,8} is?$",
        ),
        "gain",
        0.9,
    ),
    Frame(
        "bầu ông A giữ chức …",
        pattern(
            "granting not(gives_post | ending | person | sanction | post | semicolon){0,12} people",
            "(comma word{0,2} leaves_post marker{0,2} post comma?)?",
            "not(person | post | gives_post | ending | sanction | semicolon | colon | once){0,10}",
            "(marker | joins | into)+ word?$",
        ),
        "gain",
        0.9,
        _OF_PREDECESSOR,
    ),
    Frame(
        "phê chuẩn các ông: A là …, B là …",
        pattern("granting (word | namely){1,3} (people is post comma? and?)* people is$"),
        "gain",
        0.85,
    ),
    Frame("chấp thuận ông A là …", pattern("granting people is$"), "gain", 0.85),
    Frame(
        "bầu T là ông A, T là ông B",
        pattern("granting (word | marker | namely){0,3} (post is person aside? joint)+$"),
        "gain",
        0.85,
    ),
    Frame(
        "chỉ định tham gia Ban Chấp hành và giữ chức …",
        pattern(
            "granting word{0,3} (joins | into) bodies (comma | and | also){0,2} marker+ word?$",
        ),
        "gain",
        0.9,
    ),
    Frame(
        "…, bà B giữ chức …",
        pattern(
            "granting not semicolon* person not(person | post | semicolon){0,4} post joint person",
            "word{0,2} marker+ word?$",
        ),
        "gain",
        0.85,
    ),
    Frame(
        "ông A tái cử …, ông B làm …",
        pattern(
            "^not semicolon* person aside? wins_post post joint (person aside? marker+ post joint)*",
            "person aside? marker+$",
        ),
        "current",
        0.8,
    ),
    Frame(
        "về làm …", pattern("moves_to (word | date | moves_to){0,2} marker+ word?$"), "move", 0.85
    ),
    Frame(
        "để đảm nhiệm chức …",
        pattern("leaves_post not(semicolon | person)* word (joins? bodies comma? and?)? marker+$"),
        "move",
        0.85,
    ),
    Frame("nhận nhiệm vụ làm …", pattern("takes_up (word | marker){0,2} is?$"), "move", 0.85),
    Frame(
        HELD_NOW, pattern("marker word person now (marker | word | joins){1,3}$"), "current", 0.8
    ),
    Frame("hiện là …", pattern("now (is | marker marker?)?$"), "current", 0.85),
    Frame(
        "từ … đến …, ông A là …",
        pattern("^word? date (word | moves_to | date | slash | dash){1,5} comma? person is$"),
        "former",
        0.85,
    ),
    Frame(
        BEHIND_OTHERS,
        pattern(
            "^person (word | date | aside | place | once | works_at | comma){0,16} is",
            "(word{1,8} comma){1,3}$",
        ),
        "current",
        0.8,
    ),
    Frame(
        "ông A, sinh năm …; T",
        pattern("^person comma? (word | date | place | aside | comma){4,30} semicolon$"),
        "current",
        0.8,
    ),
    Frame("ông A sẽ giữ chức …", pattern("person proposed marker+ word?$"), "gain", 0.8),
    Frame(LED_BY, pattern("word person marker+ word?$"), "current", 0.8),
    Frame(
        IS,
        pattern(
            "person",
            "((word | date | aside){0,3}",
            "| (word | date | aside | place | once | works_at | comma){0,16}) is$",
        ),
        "current",
        0.85,
    ),
    Frame("từ … đến …, ông A giữ chức …", RANGE, "former", 0.85),
    Frame("ông A giữ chức …", pattern("^person aside? now? marker+ word?$"), "current", 0.8),
    Frame(
        "năm …, ông A giữ chức …",
        pattern("^(word | date){1,5} comma? person now? marker+ word?$"),
        "former",
        0.75,
        construction="step",
    ),
    Frame(
        "theo quyết định của …, ông A giữ chức …",
        pattern(
            "according decides (gives_post | word){0,3} of (organization | post) comma person",
            "not(person | semicolon){0,14} marker+ word?$",
        ),
        "gain",
        0.85,
    ),
    Frame(
        "phụ trách, quyền …", pattern("person (word | date | aside){0,3} acting$"), "acting", 0.75
    ),
)
