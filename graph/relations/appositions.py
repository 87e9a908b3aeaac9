"""Posts in apposition: 'Bí thư Huyện ủy X Nguyễn Văn A', 'ông A, nguyên Giám đốc Sở Y'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from cadregraph.graph.clauses.attachments import Attachment, chain_posts
from cadregraph.graph.lexicon.tags import (
    AND,
    COLON,
    COMMA,
    DATE,
    DECIDES,
    FIGURE,
    GIVES_POST,
    NOW,
    ONCE,
    PERSON,
    POST,
    PROPOSED,
    SANCTION,
    SAYS,
    SEMICOLON,
    STOP,
    WORD,
)
from cadregraph.graph.lexicon.word_classes import (
    phrase_class,
    titles_of_members,
    word_class,
    words_pattern,
)
from cadregraph.graph.mentions.patterns import pattern, tag_set, tag_string
from cadregraph.graph.mentions.places import foreign_at
from cadregraph.graph.mentions.spans import PostSpan
from cadregraph.graph.model import Status, TenureFact
from cadregraph.graph.relations.changes import tenure
from cadregraph.graph.relations.doubts import span_of
from cadregraph.graph.relations.frames import EVER
from cadregraph.graph.resolution.sentence import ResolvedPost, ResolvedSentence

_RULES = {"before": "chức danh trước tên", "behind": "chức danh sau tên"}
"""The construction by the side of the name on which the posts stand."""
_FOR_HOLDER = word_class("titles_for_their_holder")
_PLURAL, _IN_OFFICE, _OF_FOREIGN = (
    word_class("plurals"),
    word_class("openers_of_time_in_office"),
    word_class("before_foreign_names"),
)
_FRONTED = word_class("verbs_of_fronted_objects")
_OPENING = tag_set("word once moves_to date")
_VERBS = tag_set("word says decides proposed gives_post")
_FELLOWS = pattern("(aside? joint person not_before(aside? (comma | open | dash) post))+")
_OPENS_NOW = tag_string("open now")
_FORMER_ALL = phrase_class("former_holders_of_one_post")
_FORMER_LEADERS = phrase_class("headings_of_former_leaders")
_HEADING = 14  # words of a heading looked at
_EXECUTE = phrase_class("carry_out_a_decision")
_LOSES = re.compile(r"\bmất (?:tất cả |hết |mọi )?(?:các )?chức\b", re.I)
_LEAVING = re.compile(r"\b(?:sự ra đi|việc mất chức) của (?:[^\s,;:.()]+ ){0,8}$", re.I)
"""'… dẫn đến sự ra đi của các lãnh đạo cấp cao như T A, T B': before the first of them."""
_PLAYED = re.compile(rf"\b{words_pattern('parts_on_stage')}\b(?! trò\b)", re.I)
_SAME_PERSON = pattern("aside? comma word{1,8} (of person)? comma (also | now | word){0,2}")
_ONLY_NAMES = pattern("(person | post | comma | and | open | close | also | word{0,2} aside)*")
_ONCE_NAMELY = pattern(
    "once not(person | post | organization | semicolon){0,12} namely colon?",
    "((post | person | aside | word) (comma | and | semicolon)*)*$",
)
_MOVED_AWAY = pattern(
    "(passive organization? verb=gives_post)? moves_to works_at (word | date){0,2} organization"
)
_THEN = re.compile(rf"(?:vào )?{words_pattern('openers_of_times_past')}\b")
_NAMES_OR_SIGNS = tag_set("person post comma and open close")
_TWO_OR_MORE = word_class("small_numbers_of_people")
_LIST_OPENS = pattern("namely | colon")


def tenures_by_position(sentence: ResolvedSentence) -> Iterator[TenureFact]:
    """Tenures from posts in apposition; 'nguyên' is carried on to the posts behind it."""
    attached = sentence.clauses.attached
    ended: tuple[int, int] | None = None  # whose former posts a semicolon goes on with, and where

    executed = bool(attached) and _names_executors(sentence)
    for attachment in attached:
        if executed and COMMA in sentence.tags[attachment.start : attachment.end]:
            attachment = replace(attachment, posts=attachment.posts[-1:])
            if sentence.tags[attachment.person - 1] == COMMA:
                continue  # 'Chủ nhiệm X, ông A và các cơ quan …'
        people = (attachment.person, *_fellows(sentence, attachment))
        listed_below = sentence.tags[max(0, attachment.person - 1)] == COLON
        listed_below = listed_below and sentence.tags[attachment.start - 1] != SEMICOLON
        if listed_below and len(people) == 1 and attachment.posts[0] < attachment.person:
            continue
        holders = [name for person in people if (name := sentence.persons.get(person))]
        if _abroad(sentence, attachment) or _on_stage(sentence, attachment):
            continue
        if _fronted(sentence, attachment):
            continue
        led = sentence.tags[min(attachment.start, attachment.posts[0]) : attachment.posts[0]]
        over_all = ONCE in led or _lost(sentence, attachment) or _of_former(sentence, attachment)
        over_all = over_all or _dead(sentence, attached, attachment.person)
        over_all = over_all or _lost_office(sentence, attachment)
        over_all = over_all or _of_those_once(sentence, attachment)
        if ended == (attachment.person, attachment.start) and _still_past(sentence, attachment):
            over_all = True
        former = past = False
        for index in attachment.posts:
            post = sentence.posts.get(index)
            if post is None or (index > 0 and _other_party(sentence, attachment, index)):
                continue
            if _of_several(sentence, attachment, index) or _of_the_chief(
                sentence, attachment, index
            ):
                continue
            if post.title in _FOR_HOLDER and _next_clause(sentence, attachment):
                continue
            now = sentence.tags[index - 1 : index] == NOW  # 'nguyên T, hiện là T'
            over_all = over_all and not now
            goes_on = former and not now and not _in_retirement(sentence, attachment, index)
            former = goes_on or post.modifier == "former"
            past = over_all or former
            over = _over(sentence, attachment, index, post)
            rose = _rose(sentence, attachment, index, post)
            rose = rose or _moved_away(sentence, attachment, index, post)
            carried = past and post.modifier == ""
            status: Status = (
                "former"
                if past or rose or over
                else "acting"
                if post.modifier == "acting"
                else "current"
            )
            for holder in holders:
                confidence = 0.75 if carried else 0.95
                yield from tenure(
                    sentence,
                    holder,
                    post,
                    status,
                    confidence,
                    _RULES[attachment.side],
                    "apposition",
                )
        ended = (attachment.person, attachment.end) if past else None
    taken = {index for attachment in attached for index in attachment.posts}
    for index, post in sentence.posts.items():  # 'Ông A nguyên là T'
        person = sentence.persons.get(index - 1)
        if person and index not in taken and post.modifier == "former":
            for held in chain_posts(sentence.tags, index):
                if held in sentence.posts:
                    yield from tenure(
                        sentence,
                        person,
                        sentence.posts[held],
                        "former",
                        0.9,
                        "ông A nguyên là …",
                        "apposition",
                    )


def _in_retirement(sentence: ResolvedSentence, attachment: Attachment, index: int) -> bool:
    """'nguyên Bí thư Tỉnh ủy X, | Chủ tịch Hội Khuyến học tỉnh X': who has left office leads an
    association, and 'nguyên' is not carried on to it from an office of the State or the Party."""
    at = attachment.posts.index(index)
    kinds = [_kind_of_body(sentence, post) for post in attachment.posts[: at + 1]]
    return kinds[-1] == "association" and "association" not in kinds[:-1]


def _kind_of_body(sentence: ResolvedSentence, post: int) -> str:
    content = sentence.chunked.chunks[post].content
    body = content.organization if isinstance(content, PostSpan) else None
    return body.head.kind if body is not None else ""


def _dead(sentence: ResolvedSentence, attached: tuple[Attachment, ...], person: int) -> bool:
    """'cố Tổng Bí thư A, Bí thư X', 'cố đồng chí A, T': whoever is dead holds nothing."""
    if sentence.cursor(person).follows("cố"):
        return True
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


def _still_past(sentence: ResolvedSentence, attachment: Attachment) -> bool:
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
        return any(words[at : at + 2] in _FORMER_ALL for at in range(len(words) - 1))
    colon = sentence.tags.rfind(COLON, 0, attachment.person)
    if colon < 0 or STOP in sentence.tags[colon : attachment.person]:
        return False
    heading = sentence.cursor(colon).last(_HEADING)
    return any(heading[at : at + 2] in _FORMER_LEADERS for at in range(len(heading) - 1))


def _names_executors(sentence: ResolvedSentence) -> bool:
    """'Chánh Văn phòng, Giám đốc Sở X, ông A và các cơ quan chịu trách nhiệm thi hành': a list of who
    carries out a decision; of the posts before a name only that right before it can be his."""
    folds = sentence.chunked.tokens.folds
    return any(first == "chịu" and folds[at : at + 5] in _EXECUTE for at, first in enumerate(folds))


def _next_clause(sentence: ResolvedSentence, attachment: Attachment) -> bool:
    """'Sau khi X gặp Tổng Thanh tra A, Thủ tướng sẽ …', 'về việc kỷ luật ông A, Tổng Bí thư nói …':
    no apposition, for nothing closes it."""
    tags = sentence.tags
    opens = tags[attachment.start : attachment.start + 1] == COMMA
    titled = attachment.person > 0 and tags[attachment.person - 1] == POST
    then = tags[attachment.end : attachment.end + 1]
    closed = tags[attachment.end - 1] == COMMA
    return opens and (
        (then == SAYS and not closed)
        or (titled and then in (PROPOSED, WORD, DECIDES, GIVES_POST, NOW))
    )


def _fronted(sentence: ResolvedSentence, attachment: Attachment) -> bool:
    """'Sau khi tiếp bà A, Bí thư X giao …', 'Tới viếng ông A, Chủ tịch Y bày tỏ …': the title that
    nothing closes is the subject, and the name the object of what stands before it."""
    tags, end = sentence.tags, attachment.end
    if attachment.side == "before" or tags[attachment.start : attachment.start + 1] != COMMA:
        return False
    if len(attachment.posts) > 1 or not set(tags[: attachment.person]) <= _OPENING:
        return False
    words = sentence.cursor(attachment.person).last(1)
    unclosed = tags[end - 1] == POST and tags[end : end + 1] in _VERBS
    return unclosed and bool(words) and words[0] in _FRONTED


def _other_party(sentence: ResolvedSentence, attachment: Attachment, index: int) -> bool:
    """'giữa ông A, Chủ tịch X, và Chủ tịch Y': the post behind 'và' is that of the other party."""
    between = sentence.cursor(attachment.person).follows("giữa")
    return between and sentence.tags[index - 1] == AND


def _of_several(sentence: ResolvedSentence, attachment: Attachment, index: int) -> bool:
    """'sự chứng kiến của hai Thủ tướng, Thứ trưởng Bộ Ngoại giao A': the first post is that of two others."""
    if index >= attachment.posts[-1] or attachment.posts[-1] > attachment.person:
        return False
    counted = sentence.cursor(index).last(1)
    return sentence.tags[index + 1] == COMMA and bool(counted) and counted[0] in _TWO_OR_MORE


def _of_the_chief(sentence: ResolvedSentence, attachment: Attachment, index: int) -> bool:
    """'ông A là Chủ tịch X, Phó Chủ tịch B': of B only that of the deputy, for nobody is his own."""
    last = attachment.posts[-1]
    post, nearest = sentence.posts.get(index), sentence.posts.get(last)
    if index == last or last > attachment.person or post is None or nearest is None:
        return False
    deputy = nearest.title == f"Phó {post.title}"
    return deputy and nearest.organization == post.organization


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


def _moved_away(
    sentence: ResolvedSentence, attachment: Attachment, index: int, post: ResolvedPost
) -> bool:
    """'ông A, T, được luân chuyển đến nhận nhiệm vụ tại X': whoever goes to work in another body has
    left the office, be it said or not which post he has there; not a seat in a committee."""
    moved = _MOVED_AWAY.match(sentence.tags, attachment.end)
    if moved is None or post.title.startswith(titles_of_members()):
        return False
    verb = moved.start("verb")
    if verb >= 0 and sentence.value(verb) != "transferred":
        return False
    to = sentence.organizations.get(moved.end() - 1)
    return to is not None and post.organization not in (to, None)


def _over(
    sentence: ResolvedSentence, attachment: Attachment, index: int, post: ResolvedPost
) -> bool:
    """'Chủ tịch UBND tỉnh X (hiện là Bí thư Tỉnh ủy)', 'Chủ tịch UBND tỉnh X A khi đương chức'."""
    bracketed = any(
        i > index and sentence.tags.endswith(_OPENS_NOW, 0, i) for i in attachment.posts
    )
    behind = max(attachment.person + 1, attachment.end)
    if behind < len(sentence.chunked.chunks):
        at = sentence.cursor(behind)
        if at.peek_any(_IN_OFFICE) and "đương chức" in " ".join(at.words(4)):
            return True
    return bracketed and not post.title.startswith("Ủy viên")


def _lost(sentence: ResolvedSentence, attachment: Attachment) -> bool:
    """'Cách chức Bí thư Đảng ủy xã X, ông A.': the posts that the sanction takes."""
    before = attachment.start - 1
    return (
        before >= 0
        and attachment.start == attachment.posts[0]
        and (sentence.tags[before] == SANCTION and sentence.value(before) == "removal")
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


def _on_stage(sentence: ResolvedSentence, attachment: Attachment) -> bool:
    """'Nghệ sĩ B vào vai Bí thư Tỉnh ủy A': nobody of this world."""
    end, _ = span_of(sentence, attachment.start)
    return _PLAYED.search(sentence.chunked.text, 0, end) is not None


def _among_the_leaving(sentence: ResolvedSentence, attachment: Attachment) -> bool:
    """'… sự ra đi của các lãnh đạo như T A, T B và T C'."""
    first = attachment.posts[0]
    while first > 0 and sentence.tags[first - 1] in _NAMES_OR_SIGNS:
        first -= 1
    end, _ = span_of(sentence, first)
    return _LEAVING.search(sentence.chunked.text, 0, end) is not None


def _abroad(sentence: ResolvedSentence, attachment: Attachment) -> bool:
    """'ông A, Ủy viên Bộ Chính trị, Trưởng ban … đảng Cộng sản Trung Quốc': of another country."""
    if attachment.posts[0] < attachment.person:
        return False
    tokens = sentence.chunked.tokens
    following = next((i for i in sentence.persons if i > attachment.person), len(sentence.tags))
    start = sentence.chunked.chunks[attachment.posts[0]].start
    end = (
        sentence.chunked.chunks[following].start if following < len(sentence.tags) else len(tokens)
    )
    return any(
        foreign_at(tokens, at) and tokens.folds[at - 1] in _OF_FOREIGN
        for at in range(start + 1, min(end, start + 40))
    )


def _fellows(sentence: ResolvedSentence, attachment: Attachment) -> Iterator[int]:
    """Who else holds the post before the name: 'các Phó Chủ tịch UBND tỉnh A, B và C'."""
    between = sentence.tags[attachment.posts[-1] + 1 : attachment.person]
    counted = sentence.tags[max(0, attachment.posts[0] - 1)] == FIGURE
    plural = counted or not _PLURAL.isdisjoint(sentence.cursor(attachment.posts[0]).last(3))
    plural = plural or bool(_LIST_OPENS.match(between))
    if attachment.end != attachment.person or not plural:
        return
    match = _FELLOWS.match(sentence.tags, attachment.person + 1)
    if match:
        yield from (i for i in range(*match.span()) if sentence.tags[i] == PERSON)
