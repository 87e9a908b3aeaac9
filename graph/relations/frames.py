"""The frames of personnel: what may stand before a chain of posts, and what it then says.

Patterns over the outline of a sentence, in the names of tags (`cadregraph.graph.mentions.patterns`).
The first frame that fits counts, so the narrow ones come first. What else a frame asks for stands in
its fields: words, what follows, the time of which the sentence speaks.
"""

from __future__ import annotations

from collections.abc import Sequence

from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.relations.frame import IS_BEHIND, LIST_BEHIND, Frame, WordBefore
from cadregraph.graph.relations.frames_held import FRAMES_HELD

_OF_ANOTHER = pattern(
    "(replaces word{0,3} person | for person aside? and moves_to) not(person | semicolon)*$"
)
"""'… thay ông B, đã làm T', 'giao việc cho ông B và về làm T'."""
_VERB_ENDS_CLAUSE = pattern("granting comma$")
"""'sau khi được bầu, Chủ tịch … sẽ phát biểu'."""
_EXAMPLES = word_class("before_examples")
_RECEIVES = frozenset({"nhận"})
_GIVEN = (
    "granting not(person | semicolon | once | proposed | denied | ending | post){0,6} post aside?"
)
_THEREUPON = frozenset({"đó", "đến"})
"""'sau đó, tiếp đó', 'tiếp đến'."""
_ASKS = frozenset({"nghị", "xuất"})
"""'đề nghị, kiến nghị, đề xuất | ông A giữ chức T'."""
_RAISES = frozenset({"nâng", "đưa", "thăng"})
_NOT_A_LIST = WordBefore("post", frozenset({"sách"}), wanted=False)
"""'phê chuẩn danh sách | Phó Chủ tịch và ủy viên': who is on it is not told."""
_SUCH_AS, _SUCH_AS_LISTED = WordBefore("post", _EXAMPLES), WordBefore("listed", _EXAMPLES)


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
            "| once (word | marker | works_at | and | comma){1,12} colon$",
        ),
        "former",
        0.85,
    ),
    Frame(
        "từng công tác tại X, T",
        pattern(
            "once works_at (organization | place | comma | aside | and | date){1,8}",
            "(comma | marker+ word?)$",
        ),
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
        "miễn nhiệm 2 Phó Chủ tịch là …",
        pattern("ends_post word{0,2} figure$"),
        "removal",
        0.9,
        behind=pattern(IS_BEHIND, "person |", LIST_BEHIND, "person"),
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
        "nhận quyết định của X bổ nhiệm giữ chức …",
        pattern(
            "person (word | date){1,4} decides (of (organization | post))? word? granting",
            "(granting | comma | and | joins bodies aside?){0,8} (marker+ word?)?$",
        ),
        "move",
        0.85,
        word=WordBefore("decision", _RECEIVES),
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
        word=_NOT_A_LIST,
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
        unless=_OF_ANOTHER,
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
    Frame(
        "đề nghị ông A giữ chức …",
        pattern(
            "proposed (word | for){0,2} people (word | date){0,2}",
            "((joins | into) bodies aside? (comma | and | also){1,2})? marker+ word?$",
        ),
        "gain",
        0.85,
        word=WordBefore("person", _ASKS),
    ),
    Frame(
        "bầu vào O, T",
        pattern("passive organization? granting into bodies aside? comma$"),
        "gain",
        0.85,
        behind=pattern("aside? (stop | semicolon | date | $)"),
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
        "được bầu làm T năm …, rồi làm …",
        pattern(
            _GIVEN,
            "(into | word){0,2} date comma? and? also (marker+ word?)?$",
        ),
        "current",
        0.8,
        unless=_OF_ANOTHER,
    ),
    Frame(
        "được bầu làm T, sau đó làm …",
        pattern(_GIVEN, "((into | word){0,2} date)? comma? and? word{1,2} marker+$"),
        "current",
        0.8,
        unless=_OF_ANOTHER,
        word=WordBefore("copula", _THEREUPON),
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
        pattern(
            "moves_to ((word | date | moves_to | place){0,2} | organization comma?) marker+ word?$"
        ),
        "move",
        0.85,
    ),
    Frame(
        "nâng ông A lên …",
        pattern("word person aside? moves_to$"),
        "move",
        0.8,
        behind=pattern("aside? (stop | comma | semicolon | and | into | date | $)"),
        word=WordBefore("person", _RAISES),
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
        word=WordBefore("decision", _RECEIVES),
    ),
    Frame(
        "các chức vụ mà ông A đang giữ như …",
        pattern("marker word person now (marker | word | joins){1,3}$"),
        "current",
        0.8,
        word=_SUCH_AS,
    ),
    *FRAMES_HELD,
)
