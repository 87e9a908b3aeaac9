"""The alphabet of tags: what a chunk of a sentence is, one character each, and its name.

The tags of a sentence are one string, so that a pattern over it is a regular expression and costs
nothing more. People write names: code the constants below, triggers.tsv and the patterns of
`cadregraph.graph.mentions.patterns` the same names in small letters. It stands with the lexicon,
which is the lowest room that names tags; the chunker (`cadregraph.graph.mentions.chunker`) writes
them. A new tag is a constant here and a row of `TAGS`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

Group: TypeAlias = Literal["mention", "outline", "trigger", "word", "sign"]
"""'outline': written where a sentence is reduced to its outline, not by the chunker."""

# mentions, and words that the grammar does not know
PERSON: Final = "P"
RELATIVE: Final = "Q"
POST: Final = "T"
ORGANIZATION: Final = "O"
PLACE: Final = "L"
DOCUMENT: Final = "D"
EVENT: Final = "E"
DATE: Final = "t"
FIGURE: Final = "n"
PRONOUN: Final = "h"
ASIDE: Final = "e"
WORD: Final = "w"

# verbs and nouns of posts
GIVES_POST: Final = "V"
WINS_POST: Final = "j"
LEAVES_POST: Final = "R"
ENDS_POST: Final = "r"
RETIRES: Final = "d"
TAKES_UP: Final = "m"
MARKER: Final = "M"
JOINS: Final = "X"
INTO: Final = "W"
MOVES_TO: Final = "v"
WORKS_AT: Final = "C"
REPLACES: Final = "B"

# what is, was, may be or is not
IS: Final = "Z"
FORMER: Final = "F"
ONCE: Final = "H"
NOW: Final = "I"
ACTING: Final = "A"
IN_CAPACITY: Final = "@"
ON_BEHALF: Final = "%"
PROPOSED: Final = "U"
DENIED: Final = "N"
PASSIVE: Final = "p"
SUFFERS: Final = "b"

# deciding, sanctions, statements, documents, meetings
DECIDES: Final = "G"
EXAMINES: Final = "f"
DISCIPLINES: Final = "K"
SANCTION: Final = "S"
IN_FORM: Final = "l"
SAYS: Final = "Y"
ACCORDING: Final = "y"
ISSUES: Final = "i"
CARRIES_OUT: Final = "o"
BASED_ON: Final = "s"
CHAIRS: Final = "q"

# words that join
FOR: Final = "J"
TOWARDS: Final = "x"
OF: Final = "u"
AND: Final = "c"
ALSO: Final = "k"
NAMELY: Final = "g"
BELONGS: Final = "a"
KIN: Final = "z"

# signs stand for themselves
COMMA: Final = ","
SEMICOLON: Final = ";"
COLON: Final = ":"
STOP: Final = "."
DASH: Final = "-"
SLASH: Final = "/"
QUOTE: Final = '"'
APOSTROPHE: Final = "'"
OPEN: Final = "("
CLOSE: Final = ")"


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag: the name that people write, the character of the strings of tags, what it means."""

    name: str
    sign: str
    group: Group
    vi: str
    en: str


TAGS: tuple[Tag, ...] = (
    Tag("person", PERSON, "mention", "người", "person"),
    Tag("relative", RELATIVE, "outline", "người thân được nêu tên", "person named as a relative"),
    Tag("post", POST, "mention", "chức vụ", "post"),
    Tag("organization", ORGANIZATION, "mention", "tổ chức", "organisation"),
    Tag("place", PLACE, "mention", "địa phương", "place"),
    Tag("document", DOCUMENT, "mention", "văn bản", "official document"),
    Tag("event", EVENT, "mention", "đại hội, hội nghị, kỳ họp", "congress or meeting"),
    Tag("date", DATE, "mention", "ngày tháng", "date"),
    Tag("figure", FIGURE, "mention", "số liệu", "figure"),
    Tag("pronoun", PRONOUN, "mention", "đại từ", "pronoun"),
    Tag("aside", ASIDE, "mention", "chú thích, nhiệm kỳ, tên tắt", "aside, term or short name"),
    Tag("word", WORD, "word", "từ khác", "other word"),
    Tag("gives_post", GIVES_POST, "trigger", "trao chức vụ", "gives a post"),
    Tag("wins_post", WINS_POST, "trigger", "trúng cử", "wins a post"),
    Tag("leaves_post", LEAVES_POST, "trigger", "thôi chức vụ", "leaves a post"),
    Tag("ends_post", ENDS_POST, "trigger", "cho thôi chức vụ", "takes a post away"),
    Tag("retires", RETIRES, "trigger", "nghỉ hưu, từ trần", "retires or dies"),
    Tag("takes_up", TAKES_UP, "trigger", "nhận nhiệm vụ", "takes up duty"),
    Tag("marker", MARKER, "trigger", "báo trước chức vụ", "announces a post"),
    Tag("joins", JOINS, "trigger", "tham gia", "joins"),
    Tag("into", INTO, "trigger", "vào", "into"),
    Tag("moves_to", MOVES_TO, "trigger", "về, sang, đến", "moves to"),
    Tag("works_at", WORKS_AT, "trigger", "công tác tại", "works at"),
    Tag("replaces", REPLACES, "trigger", "thay", "replaces"),
    Tag("is", IS, "trigger", "là", "is"),
    Tag("former", FORMER, "trigger", "nguyên", "former"),
    Tag("once", ONCE, "trigger", "trước đây", "once, before"),
    Tag("now", NOW, "trigger", "hiện nay", "now"),
    Tag("acting", ACTING, "trigger", "quyền, phụ trách", "acting"),
    Tag("in_capacity", IN_CAPACITY, "trigger", "với cương vị", "in the capacity of"),
    Tag("on_behalf", ON_BEHALF, "trigger", "thừa ủy quyền, giống như", "on behalf of, like"),
    Tag("proposed", PROPOSED, "trigger", "mới đề nghị, dự kiến", "proposed only"),
    Tag("denied", DENIED, "trigger", "phủ định", "denied"),
    Tag("passive", PASSIVE, "trigger", "được", "passive"),
    Tag("suffers", SUFFERS, "trigger", "bị", "passive, of harm"),
    Tag("decides", DECIDES, "trigger", "quyết định", "decides"),
    Tag("examines", EXAMINES, "trigger", "xem xét", "examines"),
    Tag("disciplines", DISCIPLINES, "trigger", "thi hành kỷ luật", "disciplines"),
    Tag("sanction", SANCTION, "trigger", "hình thức kỷ luật", "sanction"),
    Tag("in_form", IN_FORM, "trigger", "hình thức, mức", "in the form of"),
    Tag("says", SAYS, "trigger", "nói, phát biểu", "says"),
    Tag("according", ACCORDING, "trigger", "theo", "according to"),
    Tag("issues", ISSUES, "trigger", "ban hành", "issues"),
    Tag("carries_out", CARRIES_OUT, "trigger", "thực hiện", "carries out"),
    Tag("based_on", BASED_ON, "trigger", "căn cứ", "on the basis of"),
    Tag("chairs", CHAIRS, "trigger", "chủ trì", "chairs"),
    Tag("for", FOR, "trigger", "cho", "for"),
    Tag("towards", TOWARDS, "trigger", "đối với", "towards"),
    Tag("of", OF, "trigger", "của", "of"),
    Tag("and", AND, "trigger", "và", "and"),
    Tag("also", ALSO, "trigger", "đồng thời", "at the same time"),
    Tag("namely", NAMELY, "trigger", "gồm", "namely"),
    Tag("belongs", BELONGS, "trigger", "thuộc", "belongs to"),
    Tag("kin", KIN, "trigger", "người thân", "relative"),
    Tag("comma", COMMA, "sign", "dấu phẩy", "comma"),
    Tag("semicolon", SEMICOLON, "sign", "dấu chấm phẩy", "semicolon"),
    Tag("colon", COLON, "sign", "dấu hai chấm", "colon"),
    Tag("stop", STOP, "sign", "dấu chấm", "full stop"),
    Tag("dash", DASH, "sign", "dấu gạch ngang", "dash"),
    Tag("slash", SLASH, "sign", "dấu gạch chéo", "slash"),
    Tag("quote", QUOTE, "sign", "dấu ngoặc kép", "quotation mark"),
    Tag("apostrophe", APOSTROPHE, "sign", "dấu nháy", "apostrophe"),
    Tag("open", OPEN, "sign", "mở ngoặc", "opening bracket"),
    Tag("close", CLOSE, "sign", "đóng ngoặc", "closing bracket"),
)
"""Every tag, once. What each trigger's words are is in triggers.tsv."""

BY_NAME: Mapping[str, Tag] = MappingProxyType({tag.name: tag for tag in TAGS})
BY_SIGN: Mapping[str, Tag] = MappingProxyType({tag.sign: tag for tag in TAGS})
TRIGGER_NAMES = frozenset(tag.name for tag in TAGS if tag.group in ("trigger", "word"))
"""What a line of triggers.tsv may be; words that only look like others are plain words."""
SIGNS = frozenset(tag.sign for tag in TAGS if tag.group == "sign")


def names(tags: str) -> str:
    """A string of tags as people read it: 'TPq.' is 'post person chairs stop'."""
    return " ".join([BY_SIGN[tag].name for tag in tags])
