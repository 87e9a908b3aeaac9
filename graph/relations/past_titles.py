"""Which posts in apposition are over by the words around them: 'cố', 'từng', 'mất chức', what came after."""

from __future__ import annotations

import re

from cadregraph.graph.clauses.attachments import Attachment
from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.tags import (
    COLON,
    DATE,
    IS,
    MARKER,
    ONCE,
    PERSON,
    POST,
    SANCTION,
    STOP,
)
from cadregraph.graph.lexicon.word_classes import (
    is_membership,
    phrase_class,
    word_class,
    words_pattern,
)
from cadregraph.graph.mentions.patterns import pattern, tag_set, tag_string
from cadregraph.graph.mentions.remembrance import is_remembered
from cadregraph.graph.relations.doubts import span_of
from cadregraph.graph.relations.frame import EVER
from cadregraph.graph.resolution.sentence import ResolvedPost, ResolvedSentence

IN_OFFICE = word_class("openers_of_time_in_office")
_HEADING = 14  # words of a heading looked at
FORMER_ALL = phrase_class("former_holders_of_one_post")
"""'nguyên các': before a post that several held."""
_FORMER_LEADERS = phrase_class("headings_of_former_leaders")
_LOSES = re.compile(r"\bmất (?:tất cả |hết |mọi )?(?:các )?chức\b", re.I)
_LEAVING = re.compile(r"\b(?:sự ra đi|việc mất chức) của (?:[^\s,;:.()]+ ){0,8}$", re.I)
"""'… dẫn đến sự ra đi của các lãnh đạo cấp cao như T A, T B': before the first of them."""
_SAME_PERSON = pattern("aside? comma word{1,8} (of person)? comma (also | now | word){0,2}")
_ONLY_NAMES = pattern(
    "((comma | and)? (word | post | organization | place | aside){1,8} close)?",
    "(person | post | comma | and | also | word{0,2} aside",
    "| open (post | comma | and | word | organization | place | aside){1,16} close)*",
)
"""Names with their posts; what stands in brackets need not all be read."""
_ONCE_NAMELY = pattern(
    "once not(person | post | organization | semicolon){0,12} namely colon?",
    "((post | person | aside | word) (comma | and | semicolon)*)*$",
)
_NOT_DONE = pattern("(proposed | denied) not(comma | semicolon | stop){0,4}$")
"""'đề nghị | cách chức T A'."""
_MOVED_AWAY = pattern(
    "(passive organization? verb=gives_post)? moves_to works_at (word | date){0,2} organization"
)
_THEN = re.compile(rf"(?:vào )?{words_pattern('openers_of_times_past')}\b")
_AT_THAT_TIME = word_class("adverbs_of_that_time")
_NAMES_OR_SIGNS = tag_set("person post comma and open close")
_OPENS_NOW = tag_string("open now")
_TELLS_OF_NOW = frozenset({"nay", "hiện", "đang", "là", "giữ", "chức", "vụ"})
_NOW_ELSE = re.compile(r"\s*[,(]\s*nay là\b", re.I)
_RETIRED = re.compile(
    rf"\s*\(\s*(?:nay |hiện )?đã {words_pattern('ways_of_leaving_for_good')}\b", re.I
)


def all_over(
    sentence: ResolvedSentence, attached: tuple[Attachment, ...], attachment: Attachment
) -> bool:
    """Whether all posts at a name are over by what leads to them, or by what befell their holder.

    Args:
        sentence: the sentence.
        attached: all appositions of it.
        attachment: the one at the name.
    """
    led = sentence.tags[min(attachment.start, attachment.posts[0]) : attachment.posts[0]]
    return (
        ONCE in led
        or _ever_before(sentence, attachment)
        or _ever_were(sentence, attachment)
        or _lost(sentence, attachment)
        or _of_former(sentence, attachment)
        or _dead(sentence, attached, attachment.person)
        or _lost_office(sentence, attachment)
        or _of_those_once(sentence, attachment)
    )


def one_over(
    sentence: ResolvedSentence, attachment: Attachment, index: int, post: ResolvedPost
) -> bool:
    """Whether the post at chunk ``index`` is over because another came after it, or by a bracket."""
    return (
        _rose(sentence, attachment, index, post)
        or _moved_away(sentence, attachment, index, post)
        or next_step(sentence, attachment, index) is not None
        or _over(sentence, attachment, index, post)
        or _then(sentence, attachment)
    )


def at_that_time(sentence: ResolvedSentence, chunk: int) -> bool:
    """Whether a chunk says that something was so at the time told of: 'T khi đó', 'A lúc bấy giờ'."""
    return sentence.tags[chunk : chunk + 1] == ONCE and sentence.words(chunk) in _AT_THAT_TIME


def _then(sentence: ResolvedSentence, attachment: Attachment) -> bool:
    """'Chủ tịch UBND tỉnh X A khi đó đã …', 'ông A, T lúc bấy giờ, …'; 'T A khi đó là U' tells of U."""
    behind = max(attachment.person + 1, attachment.end)
    if sentence.tags[behind - 1] not in (POST, PERSON):
        behind -= 1  # the comma that closes
    tells = sentence.tags[behind + 1 : behind + 2] in (IS, MARKER, POST)
    return at_that_time(sentence, behind) and not tells


def _ever_before(sentence: ResolvedSentence, attachment: Attachment) -> bool:
    """'các đồng chí từng là | Bí thư Huyện ủy X: A, B'."""
    before = attachment.posts[0] - 1
    if attachment.side != "before" or before < 0 or sentence.tags[before] != ONCE:
        return False
    return sentence.words(before) in EVER


def _ever_were(sentence: ResolvedSentence, attachment: Attachment) -> bool:
    """'T và U khi đó là | ông A và bà B', but not 'T và U lần lượt là | ông A và bà B'."""
    were = sentence.tags.find(ONCE, attachment.posts[-1], attachment.person)
    return were >= 0 and not sentence.words(were).startswith("lần lượt")


def _dead(sentence: ResolvedSentence, attached: tuple[Attachment, ...], person: int) -> bool:
    """'cố Tổng Bí thư A, Bí thư X', 'cố đồng chí A, T': whoever is dead holds nothing."""
    if sentence.cursor(person).follows("cố"):
        return True
    chunked = sentence.chunked
    if is_remembered(chunked.tokens, chunked.chunks[person].start):
        return True  # 'Tượng đài | đồng chí A, T, được khánh thành'
    return any(
        sentence.words(one.posts[0]).startswith("cố ")
        or sentence.cursor(one.posts[0]).follows("cố")
        for one in attached
        if one.person == person and one.side == "before"
    )


def _of_those_once(sentence: ResolvedSentence, attachment: Attachment) -> bool:
    """'ba người từng là lãnh đạo gồm Thủ tướng A, Chủ tịch Quốc hội B'; 'Vào đầu nhiệm kỳ, X có bốn Phó
    Giám đốc là ông A, ông B': those of a time that is over."""
    listed = _ONCE_NAMELY.search(sentence.tags, 0, attachment.start)
    if listed is not None and sentence.words(listed.start()) in EVER:
        return True
    opening = " ".join(sentence.chunked.tokens.folds[:4])
    return attachment.side == "before" and _THEN.match(opening) is not None


def still_past(sentence: ResolvedSentence, attachment: Attachment) -> bool:
    """'nguyên T; T khóa XI, nguyên T': what a semicolon goes on with is past by its term, or where
    another 'nguyên' follows."""
    posts = [post for i in attachment.posts if (post := sentence.posts.get(i)) is not None]
    return bool(posts) and (
        posts[0].term is not None or any(post.modifier == "former" for post in posts[1:])
    )


def _of_former(sentence: ResolvedSentence, attachment: Attachment) -> bool:
    """'nguyên các Bí thư Tỉnh ủy X A và B', 'các vị nguyên lãnh đạo tỉnh: A (Bí thư X), B (T)'."""
    first = attachment.posts[0]
    if first < attachment.person:
        words = sentence.cursor(first).last(3)
        return any(words[at : at + 2] in FORMER_ALL for at in range(len(words) - 1))
    colon = sentence.tags.rfind(COLON, 0, attachment.person)
    if colon < 0 or STOP in sentence.tags[colon : attachment.person]:
        return False
    heading = sentence.cursor(colon).last(_HEADING)
    return any(heading[at : at + 2] in _FORMER_LEADERS for at in range(len(heading) - 1))


def _rose(
    sentence: ResolvedSentence, attachment: Attachment, index: int, post: ResolvedPost
) -> bool:
    """'Phó Bí thư Đảng ủy X từ 2012, Bí thư Đảng ủy X từ 2013': the first is over by now."""
    dated = post.period is not None or DATE in sentence.tags[index + 1 : index + 3]
    if not post.title.startswith("Phó ") or not dated:
        return False
    later = [sentence.posts[i] for i in attachment.posts if i > index and i in sentence.posts]
    head = post.title.removeprefix("Phó ").casefold()
    return any(
        p.organization in (post.organization, None) and p.title.casefold() == head for p in later
    )


def next_step(
    sentence: ResolvedSentence, attachment: Attachment, index: int
) -> ResolvedPost | None:
    """'quyền Hiệu trưởng, | sau đó là Hiệu trưởng': the post right behind one, if it came after it."""
    later = [post for post in attachment.posts if post > index]
    following = sentence.posts.get(later[0]) if later else None
    return following if following is not None and following.follows else None


def _moved_away(
    sentence: ResolvedSentence, attachment: Attachment, index: int, post: ResolvedPost
) -> bool:
    """'ông A, T, được luân chuyển đến nhận nhiệm vụ tại X': whoever goes to work in another body has
    left the office, be it said or not which post he has there; not a seat in a committee."""
    moved = _MOVED_AWAY.match(sentence.tags, attachment.end)
    if moved is None or is_membership(post.title):
        return False
    verb = moved.start("verb")
    if verb >= 0 and sentence.value(verb) != "transferred":
        return False
    to = sentence.organizations.get(moved.end() - 1)
    return to is not None and post.organization not in (to, None)


def _over(
    sentence: ResolvedSentence, attachment: Attachment, index: int, post: ResolvedPost
) -> bool:
    """'Chủ tịch UBND tỉnh X (hiện là Bí thư Tỉnh ủy)', 'T, nay là U', 'Giám đốc Sở X (nay là Sở Y)',
    'Chủ tịch UBND tỉnh X A khi đương chức', 'T (đã nghỉ hưu)'."""
    bracketed = any(
        i > index and sentence.tags.endswith(_OPENS_NOW, 0, i) for i in attachment.posts
    )
    bracketed = bracketed or any(i >= index and _is_now_else(sentence, i) for i in attachment.posts)
    if attachment.side == "before":  # 'Chủ tịch UBND huyện X A (nay là Bí thư Huyện ủy)'
        bracketed = bracketed or _holds_another_now(sentence, attachment.person)
        bracketed = bracketed or _has_left(sentence, attachment.person)
    behind = max(attachment.person + 1, attachment.end)
    if behind < len(sentence.chunked.chunks):
        at = sentence.cursor(behind)
        if at.peek_any(IN_OFFICE) and "đương chức" in " ".join(at.words(4)):
            return True
    return bracketed and not post.title.startswith("Ủy viên")


def _is_now_else(sentence: ResolvedSentence, chunk: int) -> bool:
    renamed = _NOW_ELSE.match(sentence.chunked.text, span_of(sentence, chunk)[1]) is not None
    return renamed or _has_left(sentence, chunk) or _holds_another_now(sentence, chunk)


def _has_left(sentence: ResolvedSentence, chunk: int) -> bool:
    """'T A (đã nghỉ hưu)', 'ông A, T (đã nghỉ hưu)'."""
    return _RETIRED.match(sentence.chunked.text, span_of(sentence, chunk)[1]) is not None


def _holds_another_now(sentence: ResolvedSentence, chunk: int) -> bool:
    """'… A (nay là | Bí thư Huyện ủy)', '(hiện Giám đốc Sở X)': the bracket tells a later post."""
    folds = sentence.chunked.tokens.folds
    at = sentence.chunked.chunks[chunk].end
    if folds[at : at + 1] != ("(",) or folds[at + 1 : at + 2] not in (("nay",), ("hiện",)):
        return False
    while at + 1 < len(folds) and folds[at + 1] in _TELLS_OF_NOW:
        at += 1
    return lexicon().titles.match(folds, at + 1) is not None


def _lost(sentence: ResolvedSentence, attachment: Attachment) -> bool:
    """'Cách chức Bí thư Đảng ủy xã X, ông A.': the posts that the sanction takes."""
    before = attachment.start - 1
    return (
        before >= 0
        and attachment.start == attachment.posts[0]
        and (sentence.tags[before] == SANCTION and sentence.value(before) == "removal")
        and _NOT_DONE.search(sentence.tags, max(0, before - 6), before) is None
    )


def _lost_office(sentence: ResolvedSentence, attachment: Attachment) -> bool:
    """'ông A (T, T) mất chức', 'các ông A (T), B (T) mất tất cả chức vụ', 'sự ra đi của T A và T B'."""
    text = sentence.chunked.text
    if _among_the_leaving(sentence, attachment):
        return True
    match = _LOSES.search(text)
    if match is None:
        return False
    chunks, tokens = sentence.chunked.chunks, sentence.chunked.tokens
    end = match.start() + sentence.chunked.origin
    at = next((i for i, c in enumerate(chunks) if tokens.starts[c.start] >= end), len(chunks))
    between = sentence.tags[max(attachment.person + 1, attachment.end) : at]
    if _SAME_PERSON.fullmatch(between):  # 'T A (trái), đồng minh của ông B, cũng đã mất chức'
        return True
    return attachment.person < at and _ONLY_NAMES.fullmatch(between) is not None


def _among_the_leaving(sentence: ResolvedSentence, attachment: Attachment) -> bool:
    """'… sự ra đi của các lãnh đạo như T A, T B và T C'."""
    first = attachment.posts[0]
    while first > 0 and sentence.tags[first - 1] in _NAMES_OR_SIGNS:
        first -= 1
    end, _ = span_of(sentence, first)
    return _LEAVING.search(sentence.chunked.text, 0, end) is not None
