"""The frames of personnel: what may stand before a chain of posts, and what it then says.

Patterns over the outline of a sentence, in the names of tags (`cadregraph.graph.mentions.patterns`).
The first frame that fits counts, so the narrow ones come first. What else a frame asks for stands in
its fields: words, what follows, the time of which the sentence speaks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from cadregraph.graph.lexicon.word_classes import word_class, words_pattern
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.mentions.spans import Modifier
from cadregraph.graph.model import Construction

Role: TypeAlias = Literal["gain", "loss", "removal", "move", "former", "current"]
Period: TypeAlias = Literal["any", "range", "since", "year", "lasting", "dated", "then", "sequel"]
"""Of which time the sentence must speak: of any, from … to …, from … on, of a year or month, of the time
in which it speaks, of one that stands at the posts, of a day behind them ('vào năm 2012'), or of what
came next ('sau đó')."""
Place: TypeAlias = Literal["post", "listed", "copula", "person", "decision"]


@dataclass(frozen=True, slots=True)
class WordBefore:
    """The word right before the post, before the post or the colon that opens its list, before the copula,
    the nearest name or decision: which it must be (or, with ``wanted`` False, must not)."""

    place: Place
    words: frozenset[str]
    wanted: bool = True


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands before a chain of posts, up to it, and the role that it gives the chain.

    ``unless`` is what must not stand there, ``behind`` what must stand behind the chain, ``word``
    what word must stand somewhere before; ``construction`` is that of the tenures it gives; ``named``
    where the body of a post must stand in the sentence; ``dated`` where the day told is that of its begin;
    ``modifier`` is what its first post must have ('quyền').
    """

    name: str
    before: re.Pattern[str]
    role: Role
    confidence: float
    unless: re.Pattern[str] | None = None
    behind: re.Pattern[str] | None = None
    word: WordBefore | None = None
    period: Period = "any"
    construction: Construction = "clause"
    named: bool = False
    dated: bool = False
    modifier: Modifier = ""

    def fits(self, before: str) -> bool:
        """Whether the tags before a chain are those of this frame."""
        if self.unless is not None and self.unless.search(before):
            return False
        return self.before.search(before) is not None


EVER = word_class("verbs_of_former_posts")
"""'từng', 'kinh qua': somebody went through the posts behind."""
LATER_STEP = words_pattern("words_of_a_later_step")
"""'sau đó', 'tiếp đó': what a sentence tells came after what was told before."""
IS_BEHIND = "(word | aside | proposed){0,3} is"
"""Behind a chain and before a name: 'T là ông A'."""
LIST_BEHIND = (
    "(aside | word | figure | comma | also | and | towards | pronoun){0,8}"
    " (namely (word{0,3} (pronoun (comma pronoun)?)? colon)? | colon) (dash | comma)? word?"
)
"""Behind a chain and before names: 'T, gồm: ông A, ông B'."""
_OF_PREDECESSOR = pattern("replaces word{0,3} person not(person | semicolon)*$")
"""'… thay ông B, đã làm T'."""
_VERB_ENDS_CLAUSE = pattern("granting comma$")
"""'sau khi được bầu, Chủ tịch … sẽ phát biểu'."""
_EXAMPLES = word_class("before_examples")
_SUCH_AS, _SUCH_AS_LISTED = WordBefore("post", _EXAMPLES), WordBefore("listed", _EXAMPLES)

_AT_ONE_TIME = frozenset({"thời"})
"""'đồng thời'."""

FRAMES: Sequence[Frame] = (
    Frame(
        "ông A giữ quyền T",
        pattern("person word{0,2} marker+$"),
        "current",
        0.85,
        unless=pattern(
            "(date | granting | moves_to) not semicolon*$ | ending not(semicolon | comma)*$"
        ),
        modifier="acting",
    ),
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
        "từng công tác tại X, T",
        pattern("once works_at (organization | place | comma | aside | and | date){1,8} comma$"),
        "former",
        0.8,
    ),
    Frame(
        "từng đảm nhiệm vị trí … như …",
        pattern("once (word | marker | place | organization | works_at){2,9} word$"),
        "former",
        0.85,
        word=_SUCH_AS,
    ),
    Frame(
        "trước đó, ông A đảm nhiệm nhiều chức vụ như …",
        pattern(
            "^once comma person marker (word | marker | place | organization | works_at){1,8} colon?$"
        ),
        "former",
        0.8,
        word=_SUCH_AS_LISTED,
    ),
    Frame(
        "ông A có quá trình công tác qua nhiều vị trí: …",
        pattern("person word{0,4} works_at (word | moves_to){1,4} marker colon$"),
        "former",
        0.8,
    ),
    Frame(
        "được bổ nhiệm giữ nhiều chức vụ, rồi …",
        pattern("granting (word | marker | organization){1,12} comma? also$"),
        "gain",
        0.8,
    ),
    Frame(
        "thời điểm ông A làm …",
        pattern(
            "once person (word | date){0,2} (marker | is)+ word?$",
            "| ^not person* person not person* once pronoun (word | date){0,2} (marker | is)+ word?$",
        ),
        "former",
        0.85,
    ),
    Frame(
        "từ T, ông A chuyển sang làm …",
        pattern("^word$"),
        "former",
        0.85,
        behind=pattern(
            "aside? comma person (word | passive | date | organization){0,4}",
            "(moves_to (word | moves_to){0,2} marker | granting)",
        ),
        word=WordBefore("post", frozenset({"từ", "vị", "trí", "ghế"})),
    ),
    Frame(
        "trước khi …, ông A giữ chức …",
        pattern(
            "^(word{0,2} date moves_to)? once passive? not(person | semicolon)* comma",
            "person (word | date){0,6} marker+ word? colon?$",
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
        "được trao quyết định giữ chức …",
        pattern("passive (organization | person)? word{0,2} decides marker+ word?$"),
        "gain",
        0.85,
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
    Frame(
        "bầu 2 Phó Bí thư là …",
        pattern("granting (word | decides){0,3} figure$"),
        "gain",
        0.85,
        behind=pattern(IS_BEHIND, "person |", LIST_BEHIND, "person"),
    ),
    Frame(
        "thôi giữ chức …",
        pattern(
            "leaves_post (word | marker | joins | moves_to | aside | comma){0,4} (namely? colon)?$"
        ),
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
        "bãi nhiệm ông A khỏi chức …",
        pattern("ends_post word? towards? people aside? marker$"),
        "removal",
        0.9,
        word=WordBefore("post", frozenset({"chức", "vụ", "danh", "vị", "trí"})),
    ),
    Frame(
        "miễn nhiệm ba chức danh đối với ông A: …",
        pattern("ends_post (word | also | figure | marker){0,6} towards people colon$"),
        "removal",
        0.9,
    ),
    Frame(
        "bổ nhiệm, phân công giữ chức …",
        pattern(
            "granting",
            "(word | gives_post | marker | joins | into | moves_to | aside | decides | comma | and",
            "| date | now | works_at | also){0,8} (is | colon)?$",
        ),
        "gain",
        0.9,
        unless=_VERB_ENDS_CLAUSE,
    ),
    Frame(
        "bầu ông A giữ chức …",
        pattern(
            "granting not(gives_post | ending | person | sanction | post | semicolon){0,12} people",
            "(comma? word{0,2} leaves_post ((marker | word){0,2} post | joins? bodies) aside? comma?)?",
            "not(person | post | gives_post | ending | sanction | semicolon | colon | once){0,14}",
            "(marker | joins | into)+ word?$",
        ),
        "gain",
        0.9,
        unless=_OF_PREDECESSOR,
    ),
    Frame(
        "phê chuẩn các ông: A là …, B là …",
        pattern("granting (word | namely){1,3} (people is post comma? and?)* people is$"),
        "gain",
        0.85,
    ),
    Frame(
        "quyết định ông A giữ chức …",
        pattern(
            "decides (word | for){0,2} people (word | date){0,2}",
            "((joins | into) bodies aside? (comma | and | also){1,2})? marker+ word?$",
        ),
        "gain",
        0.85,
        unless=pattern("denied (word | passive){0,2} decides"),
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
            "granting word{0,3} (joins | into) bodies aside? (comma | and | also){0,2} marker+ word?$"
        ),
        "gain",
        0.9,
    ),
    Frame(
        "…, bà B giữ chức …",
        pattern(
            "(granting not(semicolon | ending)* person not(person | post | semicolon){0,4}",
            "| person not(person | post | semicolon | once){0,4} passive organization?",
            "not(person | post | semicolon | ending){0,4} granting (marker | word){0,3}) post aside?",
            "((joint | semicolon and?) (word | dash)? people comma? word{0,2} marker+ post aside?)*",
            "(joint | semicolon and?) (word | dash)? people comma? word{0,2} marker+ word?$",
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
        "về làm …",
        pattern("moves_to (word | date | moves_to | place){0,2} marker+ word?$"),
        "move",
        0.85,
    ),
    Frame(
        "để đảm nhiệm chức …",
        pattern("leaves_post not(semicolon | person)* word (joins? bodies comma? and?)? marker+$"),
        "move",
        0.85,
    ),
    Frame("nhận nhiệm vụ làm …", pattern("takes_up (word | marker){0,2} is?$"), "move", 0.85),
    Frame(
        "nhận quyết định của X về việc giữ chức …",
        pattern(
            "decides (of (organization | post))? word{0,3}",
            "((joins | into) bodies aside? (comma | and | also){1,2})? marker+ word?$",
        ),
        "move",
        0.85,
        word=WordBefore("decision", frozenset({"nhận"})),
    ),
    Frame(
        "các chức vụ mà ông A đang giữ như …",
        pattern("marker word person now (marker | word | joins){1,3}$"),
        "current",
        0.8,
        word=_SUCH_AS,
    ),
    Frame("hiện là …", pattern("now (is | marker marker?)? colon?$"), "current", 0.85),
    Frame(
        "hiện ông A đã chuyển công tác, giữ chức …",
        pattern(
            "^now comma? person word{0,3} (works_at | moves_to) word{0,3} comma marker+ word?$"
        ),
        "current",
        0.85,
    ),
    Frame(
        "hiện nay, ông A giữ các chức vụ …",
        pattern("^now comma? person word? marker+ word{0,2} colon?$"),
        "current",
        0.85,
    ),
    Frame(
        "từ …, ông A giữ chức …",
        pattern(
            "^word{0,2} date comma? person (works_at organization comma)? (now | word){0,2}",
            "(marker+ word? | is) colon?$",
        ),
        "former",
        0.8,
        period="since",
        construction="step",
    ),
    Frame(
        "từ … đến …, ông A là …",
        pattern("^word{0,2} date comma? person (now | word | once){0,2} is$"),
        "former",
        0.85,
        period="range",
    ),
    Frame(
        "từ … đến …, là T, ông A …",
        pattern("^word{0,2} date comma? (is | marker+ word?)$"),
        "former",
        0.85,
        behind=pattern("aside? comma person"),
        period="range",
    ),
    Frame(
        "giữ chức T từ … đến …, ông A …",
        pattern("^marker word?$"),
        "former",
        0.85,
        behind=pattern("aside? comma person"),
        period="dated",
    ),
    Frame(
        "ông A: T (2001-2006); …",
        pattern("^person colon (post aside? semicolon)*$"),
        "former",
        0.8,
        period="dated",
    ),
    Frame(
        "từ … đến khi …, ông A là …",
        pattern(
            "^word{0,2} date denied not(person | semicolon)* comma person (word | now){0,2}",
            "(is | marker+ word?)$",
        ),
        "former",
        0.8,
    ),
    Frame(
        "ông A là …, T",
        pattern(
            "^(word{0,2} date comma?)? person",
            "(word | date | aside | place | once | works_at | comma){0,16} is (word{1,8} comma){1,3}$",
        ),
        "current",
        0.8,
        behind=pattern("stop | semicolon | $"),
    ),
    Frame(
        "ông A, sinh năm …; T",
        pattern(
            "^person comma? (word | date | place | aside | comma | figure | semicolon){4,40} semicolon$"
        ),
        "current",
        0.8,
        behind=pattern("aside* (stop | semicolon | $)"),
    ),
    Frame("ông A sẽ giữ chức …", pattern("person proposed marker+ word?$"), "gain", 0.8),
    Frame(
        "do ông A làm …",  # '… gồm 13 thành viên, do ông A làm Chủ nhiệm'
        pattern("word person marker+ word?$"),
        "current",
        0.8,
        word=WordBefore("person", word_class("before_leaders")),
        named=True,  # 'Chi bộ ghép được lập ra do ông A làm Bí thư': not of the committee named before
    ),
    Frame(
        "chức danh T do ông A đảm nhiệm",
        pattern("(^ | comma | semicolon) (word | date){0,3} marker$"),
        "current",
        0.8,
        behind=pattern(
            "aside? word person (now | word)? marker (stop | comma | semicolon | close)"
        ),
    ),
    Frame(
        "năm …, ông A là …",
        pattern("^(word | date){1,3} comma? person is$"),
        "former",
        0.75,
        period="year",
        construction="step",
    ),
    Frame(
        "ông A không phải là T mà là …",
        pattern("person denied word{0,2} is post aside? comma? word is$"),
        "current",
        0.85,
        word=WordBefore("copula", frozenset({"mà"})),
    ),
    Frame(
        "ông A là …",
        pattern(
            "person (word | date | aside | place | once | works_at | comma){0,16} is$",
        ),
        "current",
        0.85,
        unless=pattern("replaces of? word{0,2} person (word | date | aside){0,3} is$"),
        word=WordBefore("copula", word_class("before_one_of_several"), wanted=False),
    ),
    Frame(
        "ông A là …, và là …", pattern("^person word{0,2} is post aside? and is$"), "current", 0.85
    ),
    Frame(
        "từ … đến …, ông A giữ chức …",
        pattern(
            "^word{0,2} date comma? person (works_at organization comma)? now? marker+ word? colon?$",
        ),
        "former",
        0.85,
        period="range",
    ),
    Frame(
        "từ … đến …, ông A công tác tại X với các chức vụ …",
        pattern(
            "^word{0,2} date comma? person works_at (organization | place) towards word? marker+ word?$"
        ),
        "former",
        0.8,
        period="range",
    ),
    Frame(
        "ông A giữ chức … vào năm …",
        pattern("(^ | comma) person word? marker+ word?$"),
        "former",
        0.75,
        period="then",
        construction="step",
        dated=True,
    ),
    Frame(
        "ông A giữ chức …",
        pattern("^person aside? (comma word{0,3} date comma?)? now? marker+ word?$"),
        "current",
        0.8,
        period="lasting",
    ),
    Frame(
        "năm …, ông A giữ chức …",
        pattern(
            "(^ | semicolon) (word | date){1,5} (comma towards word{1,5})? comma? person now? marker+",
            "word?$",
        ),
        "former",
        0.75,
        construction="step",
        dated=True,
    ),
    Frame(
        "…; từ …, là …",
        pattern(
            "person not(person | once | proposed | denied)* (semicolon word? date comma? now?",
            "| post aside? comma and? word? date) (is | marker+ word?) colon?$",
        ),
        "former",
        0.75,
        construction="step",
    ),
    Frame(
        "Tỉnh X: ông A giữ chức …",
        pattern("^dash? (place | word{1,4}) colon person word? marker+ word?$"),
        "current",
        0.8,
    ),
    Frame(
        "ông A sau đó giữ chức …",
        pattern("^person word{1,2} marker+ word?$"),
        "former",
        0.75,
        period="sequel",
        construction="step",
    ),
    Frame(
        "…, rồi làm …",
        pattern("^person not(person | post | semicolon | comma){1,12} also marker+$"),
        "former",
        0.75,
        construction="step",
    ),
    Frame(
        "…, và giữ chức … từ …",
        pattern(
            "person not(person | semicolon | once | proposed)* post aside?",
            "not(person | semicolon)* (and | comma and?) word{0,2} (marker+ word? | is)$",
        ),
        "former",
        0.8,
        period="dated",
        construction="step",
    ),
    Frame(
        "theo quyết định của …, ông A giữ chức …",
        pattern(
            "(according decides (gives_post | word){0,3} (of (organization | post))?",
            "| (according | carries_out | based_on | word) document",
            "(word | date | aside | of | organization | comma | word person word | post){0,6}) comma person",
            "not(person | semicolon){0,14} marker+ word?$",
        ),
        "gain",
        0.85,
    ),
    Frame(
        "ông A là T, ông đồng thời làm …",
        pattern("is post not(person | stop)* person word? also marker word?$"),
        "current",
        0.8,
        word=WordBefore("copula", _AT_ONE_TIME),
        period="lasting",
    ),
    Frame(
        "ông A đồng thời làm …",
        pattern("(^ | comma | semicolon) person word? also marker word?$"),
        "former",
        0.75,
        word=WordBefore("copula", _AT_ONE_TIME),
        construction="step",
    ),
    Frame(
        "ông A có n năm làm …",
        pattern("(person aside? | ^) word{2,5} marker word?$"),
        "former",
        0.75,
        word=WordBefore("copula", frozenset({"năm"})),
    ),
)
