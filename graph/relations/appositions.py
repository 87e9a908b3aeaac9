"""Posts in apposition: 'Bí thư Huyện ủy X Nguyễn Văn A', 'ông A, nguyên Giám đốc Sở Y'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import replace

from cadregraph.graph.clauses.attachments import Attachment, chain_posts
from cadregraph.graph.lexicon.tags import (
    AND,
    COLON,
    COMMA,
    DECIDES,
    FIGURE,
    GIVES_POST,
    IN_CAPACITY,
    IS,
    KIN,
    MARKER,
    NOW,
    ONCE,
    PERSON,
    POST,
    PROPOSED,
    SAYS,
    SEMICOLON,
    WORD,
)
from cadregraph.graph.lexicon.word_classes import (
    is_membership,
    phrase_class,
    word_class,
    words_pattern,
)
from cadregraph.graph.mentions.patterns import pattern, tag_set
from cadregraph.graph.mentions.places import foreign_at
from cadregraph.graph.mentions.spans import PersonSpan, PostSpan
from cadregraph.graph.model import Status, TenureFact
from cadregraph.graph.relations.changes import tenure
from cadregraph.graph.relations.doubts import CLAIMS, span_of
from cadregraph.graph.relations.past_titles import (
    all_over,
    at_that_time,
    next_step,
    one_over,
    still_past,
)
from cadregraph.graph.resolution.sentence import ResolvedPost, ResolvedSentence

_KIN_BEFORE = pattern("kin (of word{0,6} | word{0,4}) person$")
"""'Cha nuôi nghệ sĩ A | nguyên là T'."""
_RULES = {"before": "chức danh trước tên", "behind": "chức danh sau tên"}
"""The construction by the side of the name on which the posts stand."""
_FOR_HOLDER = word_class("titles_for_their_holder")
_PLURAL, _OF_FOREIGN = word_class("plurals"), word_class("before_foreign_names")
_FRONTED = word_class("verbs_of_fronted_objects")
_TIME_LEADS = pattern("word{0,2} date comma?")
_OPENING = tag_set("word once moves_to date")
_VERBS = tag_set("word says decides proposed gives_post")
_FELLOWS = pattern(
    "(aside? joint person not_before(aside? (comma post not_before(person) | (open | dash) post)))+"
)
_RUN_BEFORE = pattern("(person aside? joint word?){1,8}$")
_ALIKE = phrase_class("words_of_one_post_of_several")
_EXECUTE = phrase_class("carry_out_a_decision")
_SERVE = frozenset({"Trợ lý", "Thư ký"})
_PLAYED = re.compile(rf"\b(?:{words_pattern('parts_on_stage')}\b(?! trò\b)|nhân vật $)", re.I)
_CLAIMED = re.compile(rf"\b{CLAIMS}(?: mình)? (?:là|làm) (?:[^\s,;.:]+ ){{0,2}}$", re.I)
_PLANNED_LIST = re.compile(rf"\W*{words_pattern('headings_of_plans')}\b[^:;.]{{0,80}}:", re.I)
_CLOSES_ITEM = tag_set("semicolon stop comma and") | {""}
_NEAR = 60  # characters before a name
_WIVES = word_class("words_for_wives")
_TWO_OR_MORE = word_class("small_numbers_of_people")
_ALL = ("các",)
_WITH = frozenset({"cùng", "cùng với"})
_TO_BE_NAMED = pattern("proposed (word | organization | post){0,3} gives_post$")
_ALONE_BEHIND = pattern("aside? (stop | semicolon | $)")
_TOGETHER = re.compile(rf"{words_pattern('acts_of_two')}(?!\w)")
_ON_BEHALF = ("thay", "mặt")
_LIST_OPENS = pattern("namely | colon")
_PHRASE_BEFORE = pattern("not(person | post | comma | semicolon | stop | colon | is | now){1,14}")
_THEN_ACTS = pattern("aside? (word | proposed | passive | says | decides | denied)")
_THEN_NAMED = pattern(
    "(several=(post aside? (comma | and)) post | post) once (is | comma before(person aside? comma))?",
    "holder=person others=(joint person)?",
)
_BEFORE_A_NAME = word_class("openers_before_a_name")
_SENT_TO = frozenset({"tới", "đến", "gửi"})
"""'Gửi thư khen tới | đại úy A, Bộ trưởng biểu dương …'."""
_THIS = (" này", " đó")
_LONGEST = max(len(words.split()) for words in _BEFORE_A_NAME)
_OPENS_PHRASE = re.compile(rf"{words_pattern('openers_of_phrases_before_acts')}\b")


def tenures_by_position(
    sentence: ResolvedSentence, elsewhere: Set[str] = frozenset()
) -> Iterator[TenureFact]:
    """Tenures from posts in apposition; 'nguyên' is carried on to the posts behind it.

    ``elsewhere`` are those whom other sentences of the article name, too.
    """
    attached = sentence.clauses.attached
    ended: tuple[int, int] | None = None  # whose former posts a semicolon goes on with, and where

    executed = bool(attached) and _names_executors(sentence)
    for attachment in attached:
        if executed and COMMA in sentence.tags[attachment.start : attachment.end]:
            attachment = replace(attachment, posts=attachment.posts[-1:])
            decided_of = sentence.person(attachment.person) in elsewhere
            if sentence.tags[attachment.person - 1] == COMMA and decided_of:
                continue  # 'Chủ nhiệm X, ông A và các cơ quan …'
        people = (attachment.person, *fellows(sentence, attachment))
        listed_below = sentence.tags[max(0, attachment.person - 1)] == COLON
        listed_below = listed_below and sentence.tags[attachment.start - 1] != SEMICOLON
        if listed_below and len(people) == 1 and attachment.posts[0] < attachment.person:
            continue
        holders = [name for person in people if (name := sentence.persons.get(person))]
        if _abroad(sentence, attachment) or _on_stage(sentence, attachment):
            continue
        if _not_yet_his(sentence, attachment) or _of_her_husband(sentence, attachment):
            continue
        if _fronted(sentence, attachment) or is_served(sentence, attachment.person):
            continue
        if _acts_behind_a_phrase(sentence, attachment):
            continue
        over_all = all_over(sentence, attached, attachment)
        if ended == (attachment.person, attachment.start) and still_past(sentence, attachment):
            over_all = True
        former = past = False
        for index in attachment.posts:
            post = sentence.posts.get(index)
            if post is None or (index > 0 and _other_party(sentence, attachment, index)):
                continue
            post = _of_its_time(sentence, attachment, post)
            if _of_several(sentence, attachment, index) or _of_the_chief(
                sentence, attachment, index
            ):
                former = former or post.modifier == "former"  # 'các nguyên Bí thư, Phó Bí thư X A'
                continue
            if post.title in _FOR_HOLDER and _next_clause(sentence, attachment):
                continue
            step = next_step(sentence, attachment, index)
            if step is not None and (step.title, step.organization) == (
                post.title,
                post.organization,
            ):
                continue  # 'quyền Giám đốc, sau đó là Giám đốc Sở X'
            now = sentence.tags[index - 1 : index] == NOW  # 'nguyên T, hiện là T'
            over_all = over_all and not now
            goes_on = former and not now and not _in_retirement(sentence, attachment, index)
            former = goes_on or post.modifier == "former"
            past = over_all or former
            over = one_over(sentence, attachment, index, post)
            carried = past and post.modifier == ""
            status: Status = (
                "former" if past or over else "acting" if post.modifier == "acting" else "current"
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
        of_another = _KIN_BEFORE.search(sentence.tags, 0, index)
        if person and index not in taken and post.modifier == "former" and not of_another:
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
    yield from _held_then(sentence)


def _held_then(sentence: ResolvedSentence) -> Iterator[TenureFact]:
    """'Chủ tịch UBND tỉnh X khi đó là ông A', 'Chủ tịch UBND tỉnh X lúc bấy giờ, ông A, …'."""
    for match in _THEN_NAMED.finditer(sentence.tags):
        if match["several"] and match["others"]:
            continue  # 'T và U khi đó là ông A và bà B': one each
        once = sentence.tags.index(ONCE, match.start())
        post = sentence.posts.get(once - 1)
        holder = sentence.persons.get(match.start("holder"))
        if post is not None and holder and at_that_time(sentence, once):
            yield from tenure(sentence, holder, post, "former", 0.9, _RULES["before"], "apposition")


def _acts_behind_a_phrase(sentence: ResolvedSentence, attachment: Attachment) -> bool:
    """'Sau khi đình chỉ ông A, | T đã giao …', 'Trường hợp X miễn nhiệm ông A, | T sẽ …': the title acts, and
    the name stands in a phrase before it."""
    if attachment.side != "behind" or len(attachment.posts) > 1:
        return False
    tags, person = sentence.tags, attachment.person
    opens = tags.rfind(SEMICOLON, 0, person) + 1
    if not _PHRASE_BEFORE.fullmatch(tags, opens, person) or not _THEN_ACTS.match(
        tags, attachment.posts[0] + 1
    ):
        return False
    tokens, chunks = sentence.chunked.tokens, sentence.chunked.chunks
    phrase = " ".join(tokens.folds[chunks[opens].start : chunks[person].start])
    led = _OPENS_PHRASE.match(phrase)
    if governed_alone(sentence, person) or phrase.rsplit(" ", 1)[-1] in _SENT_TO:
        return True
    if phrase.endswith(_THIS):
        return False  # 'Nhân dịp này | ông A, T đã tặng …'
    return led is not None and (led.end() < len(phrase) or phrase.startswith("thay"))


def governed_alone(sentence: ResolvedSentence, person: int) -> bool:
    """'Về phần | ông A, T yêu cầu …': whether what opens the sentence governs the name at a chunk, so that
    the title behind it, which nothing closes, is that of who acts."""
    tags, at = sentence.tags, sentence.chunked.chunks[person].start
    if not tags.startswith(COMMA + POST, person + 1) or tags[person + 3 : person + 4] == COMMA:
        return False
    return at <= _LONGEST and " ".join(sentence.chunked.tokens.folds[:at]) in _BEFORE_A_NAME


def _of_its_time(
    sentence: ResolvedSentence, attachment: Attachment, post: ResolvedPost
) -> ResolvedPost:
    """'Từ tháng 10/2010 đến 11/2015, với cương vị | T, ông A …', '…, ông A với vai trò là | T …': the
    interval is that of the post; 'Là T, T hai nhiệm kỳ từ 2008 đến 2015, ông A …': of both."""
    led = sentence.tags[: attachment.posts[0]]
    states = sentence.tags.startswith(IS + PERSON, attachment.posts[-1] + 1)
    if states and post.period is not None and _TIME_LEADS.fullmatch(led):
        return replace(post, period=replace(post.period, led=False))  # 'Từ … đến …, T là ông A'
    acts = led.removesuffix(IS).endswith(IN_CAPACITY)
    if not acts and (attachment.side != "before" or led != IS):
        return post
    if post.period is not None:
        return replace(post, period=replace(post.period, led=False)) if acts else post
    last = sentence.posts.get(attachment.posts[-1])
    return replace(post, period=last.period) if last is not None else post


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


def _names_executors(sentence: ResolvedSentence) -> bool:
    """'Chánh Văn phòng, Giám đốc Sở X, ông A và các cơ quan chịu trách nhiệm thi hành': a list of who
    carries out a decision; of the posts before a name only that right before it can be his."""
    folds = sentence.chunked.tokens.folds
    return "chịu" in folds and any(folds[at : at + 5] in _EXECUTE for at in range(len(folds)))


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


def is_served(sentence: ResolvedSentence, person: int) -> bool:
    """'ông A là trợ lý Bộ trưởng B, T': whether the name at a chunk is that of whom somebody else serves,
    so that what stands behind it is not his; it is in 'trợ lý đồng chí B, T', where B is presented."""
    named = sentence.chunked.chunks[person].content
    if isinstance(named, PersonSpan) and named.honorific:
        return False
    before = sentence.chunked.chunks[person - 1].content if person > 1 else None
    serves = isinstance(before, PostSpan) and before.title in _SERVE
    return serves and sentence.tags[person - 2] in (IS, MARKER)


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
    joined = sentence.tags.find(AND, index, attachment.posts[-1])
    if joined > 0:
        if sentence.words(joined) in _WITH:
            return True  # 'Bí thư Tỉnh ủy cùng Chủ tịch UBND tỉnh X A'
        acts = " ".join(sentence.cursor_behind(attachment.person).words(4))
        return _TOGETHER.match(acts) is not None  # 'Thủ tướng và Bộ trưởng Bộ Y tế A cùng chủ trì'
    counted = sentence.cursor(index).last(1)
    if sentence.tags[index + 1] == COMMA and sentence.cursor(index).last(2) == _ON_BEHALF:
        return True  # 'Thay mặt Thủ tướng, Bộ trưởng Bộ Y tế A'
    post = sentence.posts.get(index)
    if counted == _ALL and post is not None and not is_membership(post.title):
        return sentence.tags[index + 1] == COMMA  # 'các Phó Thủ tướng, Bộ trưởng Bộ Y tế A'
    return sentence.tags[index + 1] == COMMA and bool(counted) and counted[0] in _TWO_OR_MORE


def _of_the_chief(sentence: ResolvedSentence, attachment: Attachment, index: int) -> bool:
    """'ông A là Chủ tịch X, Phó Chủ tịch B': of B only that of the deputy, for nobody is his own."""
    last = attachment.posts[-1]
    post, nearest = sentence.posts.get(index), sentence.posts.get(last)
    if index == last or last > attachment.person or post is None or nearest is None:
        return False
    deputy = nearest.title == f"Phó {post.title}"
    return deputy and nearest.organization == post.organization


def _on_stage(sentence: ResolvedSentence, attachment: Attachment) -> bool:
    """'Nghệ sĩ B vào vai Bí thư Tỉnh ủy A', 'nhân vật Bí thư Tỉnh ủy A': nobody of this world."""
    end, _ = span_of(sentence, attachment.start)
    return _PLAYED.search(sentence.chunked.text, 0, end) is not None


def _not_yet_his(sentence: ResolvedSentence, attachment: Attachment) -> bool:
    """'Kẻ tự xưng là | đại tá A, T, gọi điện …', 'Phương án nhân sự: | ông A - T; bà B - U', 'sẽ bổ nhiệm |
    Thứ trưởng Bộ Y tế A.': claimed or planned."""
    start, _ = span_of(sentence, min(attachment.start, attachment.person))
    text = sentence.chunked.text
    if _CLAIMED.search(text, max(0, start - _NEAR), start):
        return True
    tags, at = sentence.tags, attachment.start
    if attachment.side == "before" and _ALONE_BEHIND.match(tags, attachment.person + 1):
        return _TO_BE_NAMED.search(tags, max(0, at - 6), at) is not None
    closes = tags[attachment.end : attachment.end + 1] in _CLOSES_ITEM
    return closes and _PLANNED_LIST.match(text, 0, start) is not None


def _of_her_husband(sentence: ResolvedSentence, attachment: Attachment) -> bool:
    """'Phu nhân | Thủ tướng Trần Thị A': the name is that of the wife."""
    before = attachment.start - 1
    if attachment.side != "before" or before < 0 or sentence.tags[before] != KIN:
        return False
    named = sentence.chunked.chunks[attachment.person].content
    woman = isinstance(named, PersonSpan) and (
        named.honorific == "bà" or named.name.split()[1:2] == ["Thị"]
    )
    return woman and sentence.words(before) in _WIVES


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
    end = min(end, start + 40)
    return not _OF_FOREIGN.isdisjoint(tokens.folds[start : end - 1]) and any(
        tokens.folds[at - 1] in _OF_FOREIGN and foreign_at(tokens, at)
        for at in range(start + 1, end)
    )


def fellows(sentence: ResolvedSentence, attachment: Attachment) -> Iterator[int]:
    """Who else holds the post at a name: 'các Phó Chủ tịch UBND tỉnh A, B và C', 'A và B, cùng là T'."""
    led = sentence.cursor(attachment.posts[0])
    if attachment.side == "behind" and led.follows_one(_ALIKE):
        run = _RUN_BEFORE.search(sentence.tags, 0, attachment.person)
        if run is not None:
            yield from (i for i in range(*run.span()) if sentence.tags[i] == PERSON)
        return
    between = sentence.tags[attachment.posts[-1] + 1 : attachment.person]
    counted = sentence.tags[max(0, attachment.posts[0] - 1)] == FIGURE
    plural = counted or not _PLURAL.isdisjoint(sentence.cursor(attachment.posts[0]).last(3))
    plural = plural or bool(_LIST_OPENS.match(between))
    if attachment.end != attachment.person or not plural:
        return
    match = _FELLOWS.match(sentence.tags, attachment.person + 1)
    if match:
        yield from (i for i in range(*match.span()) if sentence.tags[i] == PERSON)
