"""Whether a word says that somebody said something, by the words around it alone.

'nêu rõ', 'phát biểu: “…”', 'đề nghị các huyện …'; not 'có thêm thông tin', 'phát biểu tại lễ'.
"""

from __future__ import annotations

import itertools

from cadregraph.graph.clauses.outline import Outline
from cadregraph.graph.lexicon.tags import AND, DATE, FOR, KIN, NOW, OF, TOWARDS
from cadregraph.graph.lexicon.word_classes import phrase_class, word_class
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.resolution.sentence import ResolvedSentence

_DEMANDS = word_class("demands")
_DEMANDS_QUOTED = _DEMANDS | word_class("demands_quoted")
_OPENS_QUOTATION = [":", '"']
_QUOTED_BEFORE = pattern("quote (comma | dash) post{0,3}$")
_QUOTED_REACH = 5
_ADVERBS = word_class("before_demands")
_NOUNS_TOO = word_class("verbs_of_saying_and_nouns")
_BEFORE_NOUNS = word_class("before_nouns_of_saying")
_BEFORE_SPEECHES = word_class("before_speeches")
_OPENERS = word_class("openers_of_occasions")
_LANGUAGES = phrase_class("ways_to_speak_a_language")
_OCCASIONS = {
    "phát biểu": _OPENERS,
    "kết luận": word_class("what_is_concluded"),
    "trả lời": word_class("what_is_answered"),
    "thông tin": _OPENERS,
}
_ENDS = frozenset({"", ".", ";", "(", "-"})
_SAYS_MORE = pattern("(word | event | date | place){1,12} comma word? says")
"""'ông A phát biểu chỉ đạo hội nghị, | nhấn mạnh …'."""
_OPENS_CONTENT = frozenset({":", '"', "rằng"})
_MATTER = frozenset({"về", "liên"})
"""'trả lời báo chí về việc …', '… liên quan đến việc …'."""
_NOMINAL, _PICTURE = "sự", "ảnh"


def demands(sentence: ResolvedSentence, outline: Outline, position: int) -> bool:
    """'A yêu cầu các huyện …', 'A chỉ đạo: “…”', '“…”, A yêu cầu': a demand with its content."""
    if outline.tags[position - 1 : position] in (OF, FOR, TOWARDS, AND, KIN):
        return False
    for at in range(position + 1, min(position + 5, len(outline.tags))):
        cursor = sentence.cursor(outline.chunks[at])
        first, *words = cursor.words(6)
        verb = " ".join((first, *words[:1]))
        if verb in _DEMANDS_QUOTED and (
            words[1:3] == _OPENS_QUOTATION
            or _QUOTED_BEFORE.search(outline.tags, max(0, position - _QUOTED_REACH), position)
        ):
            return True
        if verb in _DEMANDS:
            return len(words) == 5 and words[1].isalpha() and words[2].isalpha()
        joined = first == "và"  # 'X miễn nhiệm T và đề nghị …', 'X khai trừ ông A và đề nghị …'
        if joined or (outline.tags[at] not in (DATE, NOW) and first not in _ADVERBS):
            return False
    return False


def says(sentence: ResolvedSentence, outline: Outline, position: int, verb: str) -> bool:
    """Whether the word is the verb of a statement: 'làm rõ thông tin' has a noun, and who only
    'phát biểu tại hội nghị' (a caption, say) is not quoted."""
    here, behind = outline.chunks[position], sentence.cursor_behind(outline.chunks[position])
    before = sentence.cursor(here).word(-1)
    first = sentence.cursor(here).at
    if before == _NOMINAL and not sentence.chunked.tokens.capital[first - 1]:
        return False  # 'thể hiện sự tin tưởng', but 'ông Sự nói'
    if verb in _NOUNS_TOO and before in _BEFORE_NOUNS:
        return False
    if verb == "nói" and behind.peeks(_LANGUAGES):
        return False  # 'nói thông thạo tiếng Anh'
    if verb == "báo cáo" and behind.peek("công", "tác", "trước"):
        return False  # 'Chủ tịch nước chịu trách nhiệm và báo cáo công tác trước Quốc hội'
    if verb == "trao đổi" and behind.peek("với"):
        return False
    occasion, folds = _OCCASIONS.get(verb), sentence.chunked.tokens.folds
    if verb == "phát biểu" and (before in _BEFORE_SPEECHES or behind.word() in _ENDS):
        return before not in _BEFORE_SPEECHES and '"' in folds  # 'nội dung | phát biểu'
    if occasion is None or not (behind.peek("chia", "tay") or behind.peek_any(occasion)):
        return True
    told = itertools.takewhile(_PICTURE.__ne__, folds[behind.at :])
    content = not _OPENS_CONTENT.isdisjoint({*told, folds[0]})  # not 'phát biểu tại lễ - Ảnh: B'
    content = content or (verb == "trả lời" and not _MATTER.isdisjoint(folds[behind.at :]))
    return content or _SAYS_MORE.match(outline.tags, position + 1) is not None
