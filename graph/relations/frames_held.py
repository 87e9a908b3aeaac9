"""The frames of what somebody is or was; those of `cadregraph.graph.relations.frames` go before them."""

from __future__ import annotations

from collections.abc import Sequence

from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.relations.frame import Frame, WordBefore

_SO_MANY = word_class("few_of_posts")
_BY = word_class("before_leaders")
_BESIDES = word_class("words_of_posts_held_besides")
_AT_ONE_TIME = frozenset({"thời"})
"""'đồng thời'."""
_CAUGHT = frozenset({"bắt", "tố", "giam", "giữ", "đang"})
"""'khi bị bắt | là', 'thời điểm bị khởi tố | là', 'khi bị bắt đang | giữ chức'."""

FRAMES_HELD: Sequence[Frame] = (
    Frame(
        "ông A (khi bị bắt là …)",
        pattern("person comma? (word | once){1,2} suffers word{1,3} (is | now (is | marker)?)$"),
        "former",
        0.85,
        word=WordBefore("copula", _CAUGHT),
    ),
    Frame(
        "khi bị bắt, ông A giữ chức …",
        pattern("^word{1,2} suffers word{1,3} comma person (is | now? marker* word?)$"),
        "former",
        0.85,
        word=WordBefore("opening", frozenset({"khi", "lúc"})),
    ),
    Frame("hiện là …", pattern("now also? (is | marker marker?)? colon?$"), "current", 0.85),
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
            "^word{0,2} date (comma | colon)? person (works_at organization comma)? (now | word){0,2}",
            "(marker+ word? | is) colon?$",
        ),
        "former",
        0.8,
        period="since",
        construction="step",
    ),
    Frame(
        "từ … đến …, ông A là …",
        pattern("^word{0,2} date (comma | colon)? person (now | word | once){0,2} is$"),
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
            "^person comma? (word | date | place | aside | comma | figure | semicolon | organization){4,40}",
            "semicolon$",
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
        word=WordBefore("person", _BY),
        named=True,  # 'Chi bộ ghép được lập ra do ông A làm Bí thư': not of the committee named before
    ),
    Frame(
        "do ông A làm …, ông B làm …",
        pattern(
            "^not person* word person marker+ word? post aside?",
            "((joint | semicolon and?) person aside? marker+ word? post aside?)*",
            "(joint | semicolon and?) person aside? marker+ word?$",
        ),
        "current",
        0.8,
        word=WordBefore("first", _BY),
        named=True,
    ),
    Frame(
        "chức danh T do ông A đảm nhiệm",
        pattern("(^ | comma | semicolon) (word | date){0,3} marker$"),
        "current",
        0.8,
        behind=pattern(
            "aside? now? word person (now | word)? marker (stop | comma | semicolon | close)"
        ),
    ),
    Frame(
        "ghế T do ông A nắm giữ",
        pattern("(^ | comma | semicolon) (word | date){1,4}$"),
        "current",
        0.8,
        behind=pattern(
            "aside? now? word person (now | word)? marker (stop | comma | semicolon | close)"
        ),
        word=WordBefore("post", frozenset({"ghế"})),
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
        "chức T được giao cho ông A",
        pattern("(^ | comma | semicolon) (word | date){0,3} marker$"),
        "current",
        0.8,
        behind=pattern("aside? passive word (for word?)? person not_before(aside? joint person)"),
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
            "person (comma towards (word | figure){1,8} comma)?",
            "(word | date | aside | place | once | works_at | comma){0,16} is$",
        ),
        "current",
        0.85,
        unless=pattern("replaces of? word{0,2} person (word | date | aside){0,3} is$"),
        word=WordBefore("copula", word_class("before_one_of_several"), wanted=False),
    ),
    Frame(
        "ông A và ông B là hai …",
        pattern("(^ | comma) person aside? (joint person aside?)+ (word | now){0,2} is word$"),
        "current",
        0.85,
        behind=pattern("aside? (stop | comma | semicolon | word | $)"),
        word=WordBefore("post", _SO_MANY),
    ),
    Frame(
        "ông A vừa là …, vừa là …",
        pattern("^(date comma)? person word is (post aside? comma? and? word is)+$"),
        "current",
        0.85,
        word=WordBefore("copula", frozenset({"vừa"})),
    ),
    Frame(
        "ông A là …, và là …", pattern("^person word{0,2} is post aside? and is$"), "current", 0.85
    ),
    Frame(
        "từ … đến …, ông A giữ chức …",
        pattern(
            "^word{0,2} date (comma | colon)? person (works_at organization comma)? now?",
            "marker+ word? colon?$",
        ),
        "former",
        0.85,
        period="range",
    ),
    Frame(
        "từ … đến …, ông A kiêm …",
        pattern("^word{0,2} date (comma | colon)? (post comma?)? person word? also$"),
        "former",
        0.8,
        word=WordBefore("post", _BESIDES),
        period="range",
    ),
    Frame(
        "từ … đến …, ông A công tác tại X với các chức vụ …",
        pattern(
            "^word{0,2} date (comma | colon)? person works_at (organization | place) towards word?",
            "marker+ word?$",
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
        pattern(
            "(^ (word place comma)? | semicolon and?) person aside? (comma word{0,3} date comma?)?",
            "now? marker+ word?$",
        ),
        "current",
        0.8,
        period="lasting",
    ),
    Frame(
        "ông A kiêm …",
        pattern("(^ | comma) (post comma?)? person aside? now? also$"),
        "current",
        0.8,
        word=WordBefore("post", _BESIDES),
        period="lasting",
    ),
    Frame(
        "ông A giữ 3 chức vụ: …",
        pattern(
            "^(now comma?)? person aside? now? marker word marker (is | namely? colon | namely)$"
        ),
        "current",
        0.8,
        word=WordBefore("marker", _SO_MANY),
        period="lasting",
    ),
    Frame(
        "các ông A, B giữ chức …",
        pattern("^word person aside? (joint person aside?)+ now? marker+ word?$"),
        "current",
        0.8,
        word=WordBefore("first", word_class("words_of_several_names")),
        period="lasting",
    ),
    Frame(
        "ông A tham gia O, giữ chức …",
        pattern(
            "^person aside? word? joins bodies aside? (comma | and | comma and) marker+ word?$"
        ),
        "current",
        0.8,
        period="lasting",
    ),
    Frame(
        "năm …, ông A giữ chức …",
        pattern(
            "((^ | semicolon) (word | date){1,5} (comma towards word{1,5})?",
            "| ^ (word | once | moves_to){2,6} comma word{0,2} date",
            "| person marker word? post aside? comma word{0,2} date) comma? person now? marker+ word?$",
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
        "…; từ …: T",
        pattern(
            "person is not(person | once | proposed | denied)* semicolon word? date colon (word{1,2} comma)?$"
        ),
        "former",
        0.75,
        behind=pattern("^(aside | comma organization)* (semicolon | stop | $)"),
        construction="step",
    ),  # 'Trước tháng 6-2016, ông A là T; từ tháng 6-2016 đến 6-2018: Thiếu tướng, T'
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
        "trong n năm tiếp theo, ông A làm …",
        pattern("^word{1,4} according comma person now? marker+ word?$"),
        "former",
        0.8,
        word=WordBefore("opening", frozenset({"trong"})),
    ),
    Frame(
        "…, rồi làm …",
        pattern("^person not(person | post | semicolon | comma){1,12} also marker+$"),
        "former",
        0.75,
        construction="step",
    ),
    Frame(
        "làm T năm …, rồi làm …",
        pattern(
            "^person (now | word | date){0,3} marker+ word? post aside? (into | word){0,2} date comma?",
            "and? (also (marker+ word?)? | word{1,2} marker+ word?)$",
        ),
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
            "not(person | semicolon | leaves_post | ends_post | retires | now){0,14} marker+ word?$",
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
