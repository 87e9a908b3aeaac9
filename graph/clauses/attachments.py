"""Which posts stand in apposition to which names, by position alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from cadregraph.graph.lexicon.tags import (
    ACCORDING,
    ASIDE,
    CLOSE,
    COMMA,
    DASH,
    IS,
    ON_BEHALF,
    OPEN,
    PERSON,
    POST,
    SANCTION,
    SEMICOLON,
    STOP,
    TOWARDS,
)
from cadregraph.graph.mentions.patterns import pattern, tag_set, tag_string

_NOT_ON_WHOSE_PROPOSAL = (
    "not_before(after(proposed of post) comma post (word | now){0,2} (decides | granting | ending"
    " | sanction | issues))"
)
"""'Theo đề nghị của T, | T quyết định bổ nhiệm …': two subjects."""
_JOINED = (
    f"{_NOT_ON_WHOSE_PROPOSAL} (comma now? | comma? and | comma? also marker? | dash)? post aside?"
)
_BRACKETED = "open now? post aside? (comma post aside?)* close"
_NOT_OF_ANOTHER = "not_before((comma? and? post aside?)* person)"
_GIVEN_OR_LOST = "(after(marker) | after((passive | suffers) (gives_post | ends_post | sanction)))"
CHAIN = pattern(
    f"{_GIVEN_OR_LOST} post aside? ({_JOINED} {_NOT_OF_ANOTHER} | {_BRACKETED})*",
    f"| post aside? ({_JOINED} | {_BRACKETED})*",
)
"""Posts that are joined; but 'A làm Chủ tịch nước, | Phó Thủ tướng B làm Thủ tướng', 'Chúc mừng A được
giao giữ chức T, | T B nói', 'Sau khi ông A bị cách chức T, | T B phân công'."""

# what stands around a chain
_IS_PERSON = tag_string("is person")
_PERSON_IN_COMMAS = tag_string("comma person comma")
_COMMA_AND_PERSON = tag_string("comma person")
_SIGN_AND_PERSON = (_COMMA_AND_PERSON, tag_string("dash person"))
_DASH_AND_PERSON = pattern("dash person not_before(dash person)")
_OF_HIS = pattern(
    "(kin | of | for | towards | marker | granting | ending | in_capacity) word{0,2}$"
)
"""'phu nhân Chủ tịch nước - bà B', 'được bầu làm T - ông A': of another, or what he is given."""
_PLACES = pattern("(comma place){1,2}")  # 'Trưởng Công an xã X, huyện Y, tỉnh Z'
_OPENS_APPOSITION = tag_set("comma dash open")
_OPENS_CHAIN = pattern("(^ | semicolon | colon | quote | date | (date | word) comma)$")
_SPOKEN_OF = tag_set("according towards")
_PREDICATE = tag_set("is proposed word says passive suffers") | {""}
_PHRASE_OPENS = pattern(
    "(^ | stop | semicolon | colon | ^ (once | date | word){1,3} comma)",
    "(not(person | post | organization | comma | stop | semicolon | is){0,8}",
    "(towards | of | for) word{0,2} post? person comma",
    "| and person comma)$",
)
_ACT_OPENS = pattern(
    "(^ | stop | semicolon | colon) ((and | towards) word{0,2} | word{2,3})",
    "(sanction | ending | disciplines | granting) person comma$",
)
"""'Cùng với việc cách chức bà A, | Thủ tướng giao …', 'Sau khi cách chức ông A, | Thủ tướng …'."""
_THEN_ACTS = pattern("(decides | proposed | says) not(comma | stop)")
"""'… đối với ông A, T quyết định …': what is decided of A, then the next clause with who decides."""
_PHRASE_LENGTH = 16  # chunks at most
_CLAUSE_ACTS = pattern(
    "word{0,2} (decides | says | proposed | disciplines | examines | issues | granting | sanction)"
)
_ACTS = pattern(
    "word{0,2} (decides | says | proposed | disciplines | examines | issues | chairs | granting",
    "| ending | sanction)",
    "| word not(comma | open | dash)* $",
    "| word word not(open | dash | person | post)* $",
)
"""'Với ông A, Thủ tướng quyết định …', 'Cùng với ông A, Thủ tướng …', 'Trước đó, sau lời phát biểu của ông A,
Chủ tịch Quốc hội đáp từ.': the title is the subject, and the name stands in a phrase before it."""
_POST_IN_PHRASE = pattern(
    "(^ | stop | semicolon | colon | ^ (once | date | word){1,3} comma)",
    "(not(person | post | organization | comma | stop | semicolon | is){0,8} (towards | of | for)",
    "| word{0,3} and)$",
)
_IS_GIVEN = pattern("passive organization? word? (granting | ending)")
"""'Theo đề nghị của T, | T B được bổ nhiệm giữ chức …'."""
_OBJECT_FIRST = pattern(
    "(^ | stop | semicolon | colon)",
    "(word | place | event | organization | kin | towards | of | for | chairs | says){0,12}",
    "(word | kin | towards | for | of) person$",
)
_GOES_ON = pattern("word | now | says | decides | proposed | chairs | examines | issues | granting")
"""'Tặng hoa bà A, T, T B đề nghị …': behind the last name its clause begins."""
_NAME_CLOSES = pattern("comma person stop?")
_HEADED = pattern("colon word? person not_before(aside? (comma | open | dash) post)")
_LATER_HEADING = pattern("post colon not(stop)* semicolon$")
"""'các Phó Chủ tịch Quốc hội: A, B; | Phó Chủ tịch nước: C': a later heading, with one name."""
_GIVEN_OR_TAKEN = pattern("(granting | ending | marker | proposed) not(person | semicolon)*$")
_LIST = pattern(
    "(colon | namely colon? | is) word? person (joint person)+",
    "not_before(aside? (comma | open | dash) post)",
)
_BEHIND_THE_HEAD = pattern("post aside? and word{0,2}$")
"""'Chủ tịch và các | Phó Chủ tịch là ông A, bà B và ông C': the first is no deputy."""
_IN_OFFICE = pattern("in_capacity is? (post word? date (word date?)? comma)*$")
_SINCE_WHEN = pattern(
    "word? date word? (word date)? comma (post (word? date word? (word date)?)? comma)* person",
)
_IN_CAPACITY = pattern(
    "(not(person | post | semicolon | stop)* comma)? in_capacity is? | (any* colon)? is"
)
"""'(Từ 2010 đến 2015,) với tư cách (là) T, ông A …', 'Là T, ông A …'."""
_TERMED = pattern("word{0,3} aside comma person")
_STATES = pattern(
    "(^ | ^ date comma? | semicolon | stop | colon | ^ word comma | organization now? word",
    "| place (word | also | now){1,3} | comma word{1,2})",
    "(post+ is person aside? joint)*$",
)
"""Where a clause says who holds a post: '(Sở X có) Giám đốc là ông A'."""
_OPENS_CLAUSE = pattern(
    "(^ | semicolon | stop)",
    "(word | date | aside | event | place | examines | says | on_behalf){1,12} comma$",
)
_PAIR_OPENS = pattern("^ post (word{1,3} | person) and$")
_LAST_OF_PAIR = pattern("comma person (word | chairs | says | now)")
_SPEAKS = pattern("comma person comma? (word | now | once){0,2} says")
_ARE_SEVERAL = pattern("(once? is | once) word? person aside? (joint word? person aside?)+")
"""'T và U | (lần lượt) là ông A và bà B': one each."""
_PAIRED = pattern("post is person aside? joint$")  # 'T là ông A, | T là ông B'
_IS_TITLED = pattern(
    "is post (comma? and? post)* person not_before((comma | dash) post | and post)"
)
_LED_TO = pattern(
    "person",
    "(after(not_after(replaces) person) (comma | dash | open)? in_capacity is? | open now is?",
    "| open word{0,3} suffers? once (marker | word | is){0,2}",
    "| open not(open | close | person | post | kin){1,16} (comma | semicolon))$",
)
_STANDS_BEHIND = pattern(
    "post",
    "((comma post)* ((says | open) | comma says)",
    "| (comma post)+ not_before(person | comma? and person))",
)
_SAYS_MORE = pattern("person | says | granting | ending | is | decides")
"""'ông A, T, cho biết đại hội bầu X; ủy viên Y; …': behind the name its clause went on."""
_KIN_OF_ONE = pattern("not_after(is) kin of? word{2,6} person$")
"""'Bác ruột của cầu thủ A, T, đến sân': of the one or the other, nothing tells."""
_ABOUT = pattern("person open not(open | close | post){1,8} close$")  # 'ông A (cha ông B), T'
_BRACKETS = pattern("open not(open | close | person)* close")
_BELONGS = pattern(
    "(comma? belongs | of) organization | comma organization before(comma | close | dash)",
    "| (comma place){1,2} before((comma | close | dash) not(place | organization))",
)
"""'…, Vụ trưởng Vụ X, Văn phòng Y, bị kỷ luật', '…, Chủ tịch UBND xã X, huyện Y, cho biết'."""

_UNREAD = pattern("(word | organization | place | of | belongs){1,8} dash")
"""'ông A - T, thủ trưởng | Cơ quan thường trực X | - bị …': what else he is, which is not read."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """Posts that stand at a name, in apposition: chunks ``start`` to ``end`` of person ``person``.

    ``side`` is that of the name on which they stand.
    """

    person: int
    posts: tuple[int, ...]
    start: int
    end: int
    side: Literal["before", "behind"]


def attachments(tags: str) -> tuple[Attachment, ...]:
    """Which chains of posts belong to which names by position alone.

    Before the name ('Bí thư Huyện ủy X Nguyễn Văn A', 'Phó Bí thư, bà B'), after it behind a
    comma, dash, bracket ('ông A, Bí thư …', 'ông A (Bí thư …)') or copula ('ông A là …').
    """
    if POST not in tags:
        return ()
    found: list[Attachment] = []
    for match in CHAIN.finditer(tags):
        start, end = match.span()
        posts = tuple([index for index in range(start, end) if tags[index] == POST])
        if tags[start - 1 : start] == ON_BEHALF:  # 'Thừa ủy quyền của Bộ trưởng, Thứ trưởng A …'
            if len(posts) > 1:
                start, posts = posts[1], posts[1:]
            elif tags[end : end + 1] != PERSON:
                continue
        elif len(posts) > 1 and tags[end : end + 1] == PERSON and _goes_on(tags, end + 1):
            opens = max(0, start - _PHRASE_LENGTH)
            if _POST_IN_PHRASE.search(
                tags, opens, start
            ):  # 'Báo cáo với Bí thư X, Giám đốc Y A nói'
                start, posts = posts[-1], posts[-1:]
        found += _attached(tags, posts, start, end) or _carried_on(tags, posts, start, end, found)
    return tuple(found)


def _goes_on(tags: str, at: int) -> bool:
    """Whether at a place behind a name its clause begins."""
    return (_ACTS.match(tags, at) or _IS_GIVEN.match(tags, at)) is not None


def _attached(tags: str, posts: tuple[int, ...], start: int, end: int) -> tuple[Attachment, ...]:
    """To whom a chain of posts from ``start`` to ``end`` belongs: nobody, one, or one on each side."""
    several = _ARE_SEVERAL.match(tags, end) if len(posts) > 1 else None
    if several and _STATES.search(tags, 0, start):
        return _one_each(tags, posts, *several.span())
    paired = tags.startswith(_IS_PERSON, end) and _PAIRED.search(tags, 0, start)
    before = None if paired else _before(tags, start)
    following = _following(tags, start, end)
    if following == end and tags[end] == PERSON:
        listed = before is not None and before > 0 and tags[before - 1] == POST
        if before is None or len(posts) == 1 or listed:
            return (Attachment(end, posts, start, end, "before"),)
        if _between(tags, before, end):
            return (Attachment(end, posts[-1:], posts[-1], end, "before"),)
        return (  # 'ông A, T, T ông B'
            Attachment(before, posts[:-1], start, posts[-1], "behind"),
            Attachment(end, posts[-1:], posts[-1], end, "before"),
        )
    if before is not None:
        if tags[start - 1] == COMMA and _KIN_OF_ONE.search(tags, 0, before + 1):
            return ()
        titled = tags[before - 1 : before] == POST  # 'Theo Chủ tịch UBND tỉnh X A, T sẽ …'
        told = tags[before - 1 - titled : before - titled]
        if told == ACCORDING and tags[end : end + 1] in _PREDICATE:
            return ()  # 'Theo ông A, Bí thư Huyện ủy X là …': the post of another
        opens = max(0, start - _PHRASE_LENGTH)
        if _PHRASE_OPENS.search(tags, opens, start) and _ACTS.match(tags, end):
            return ()
        if _ACT_OPENS.search(tags, opens, start) and _CLAUSE_ACTS.match(tags, end):
            return ()
        unlike = tags[before - 1 : before] == ON_BEHALF and start == before + 2
        if unlike and len(posts) == 1 and _CLAUSE_ACTS.match(tags, end):
            return ()  # 'Khác với ông A, T cho rằng …'
        towards = tags[before - 1 : before] == TOWARDS and start == before + 2
        if towards and len(posts) == 1 and _THEN_ACTS.match(tags, end):
            return ()
        opens = _opening(tags, before, start)
        return (Attachment(before, posts, opens, _closing(tags, opens, end), "behind"),)
    if following is not None:
        return (Attachment(following, posts, start, following, "before"),)
    return ()


def _one_each(tags: str, posts: tuple[int, ...], start: int, end: int) -> tuple[Attachment, ...]:
    """As many posts as names, one each in their order; else nothing tells whose they are."""
    people = [at for at in range(start, end) if tags[at] == PERSON]
    if len(people) != len(posts):
        return ()
    ends = (*posts[1:], people[0])
    return tuple(
        Attachment(who, (post,), post, closes, "before")
        for who, post, closes in zip(people, posts, ends, strict=True)
    )


def _between(tags: str, before: int, name: int) -> bool:
    """'Thăm gia đình ông A, T, T B ân cần hỏi han': of the object or of who acts, nothing tells."""
    opens = max(0, before - _PHRASE_LENGTH)
    return bool(_OBJECT_FIRST.search(tags, opens, before + 1) and _GOES_ON.match(tags, name + 1))


def _carried_on(
    tags: str, posts: tuple[int, ...], start: int, end: int, found: list[Attachment]
) -> tuple[Attachment, ...]:
    """'ông A, nguyên T; nguyên T, nguyên T.': of the last name as well."""
    if not found or tags[start - 1 : start] != SEMICOLON:
        return ()
    last = found[-1]
    closed = tags[end : end + 1] in ("", STOP, SEMICOLON)
    between = tags[last.end : start]
    if not closed or last.side == "before" or _SAYS_MORE.search(between):
        return ()
    return (Attachment(last.person, posts, start - 1, end, "behind"),)


def _before(tags: str, start: int) -> int | None:
    """The name that a chain at ``start`` stands behind."""
    led = _LED_TO.search(tags, 0, start)
    if led:
        return led.start()
    at = start - 1
    if at >= 0 and tags[at] == PERSON and _STANDS_BEHIND.match(tags, start):
        return at  # 'ông A Bí thư Thành ủy X ghi nhận …'
    if at > 0 and tags[at] == ASIDE and tags[at - 1] == PERSON:
        return at - 1  # 'ông A (sinh năm 1976, quê Cần Thơ) Giám đốc Sở X'
    if at < 1 or tags[at] not in _OPENS_APPOSITION:
        return None
    at -= 1
    while at > 0 and tags[at] == ASIDE:
        at -= 1
    if tags[at] == COMMA and at > 0:
        at -= 1
        while at > 0 and tags[at] == ASIDE:
            at -= 1
    about = _ABOUT.search(tags, 0, at + 1) if tags[at] == CLOSE else None
    if about:
        return about.start()
    return at if tags[at] == PERSON else None


def _following(tags: str, start: int, end: int) -> int | None:
    """The name that a chain stands before: at once, or behind a comma where the chain opens."""
    if tags[end : end + 1] == PERSON:
        return end
    head = tags[end : end + 1] == IS and _BEHIND_THE_HEAD.search(tags, max(0, start - 4), start)
    if _LIST.match(tags, end) and not head and not _GIVEN_OR_TAKEN.search(tags[:start]):
        return tags.index(PERSON, end)  # 'các Phó Chủ tịch …: A, B và C'
    headed = _HEADED.match(tags, end)
    if headed and _LATER_HEADING.search(tags, 0, start):
        return headed.end() - 1
    opens = _OPENS_CHAIN.search(tags, 0, start) is not None
    capacity = _IN_CAPACITY.fullmatch(tags[:start]) is not None
    opens = opens or capacity
    termed = _TERMED.match(tags, end) if capacity else None
    if termed:  # 'Là T hai nhiệm kỳ từ 2008 đến 2015, ông A …'
        return termed.end() - 1
    aside = _BRACKETS.match(tags, end)
    end = aside.end() if aside and opens else end
    dated = _SINCE_WHEN.match(tags, end) if _IN_OFFICE.search(tags, 0, start) else None
    if dated:  # 'với cương vị là T từ tháng 8-2012, T từ tháng 10-2013, ông A …'
        return dated.end() - 1
    if opens and tags.startswith(_SIGN_AND_PERSON, end):
        return end + 1
    if _DASH_AND_PERSON.match(tags, end) and not _OF_HIS.search(tags, max(0, start - 4), start):
        return end + 1  # 'dự có Bộ trưởng Bộ X - Thượng tướng A'
    placed = _PLACES.match(tags, end)
    named = placed is not None and tags[placed.end() : placed.end() + 1] == PERSON
    if placed and named and (opens or not _GIVEN_OR_TAKEN.search(tags[:start])):
        return placed.end()  # 'Chủ tịch Ủy ban nhân dân huyện X, tỉnh Y Nguyễn Văn A nói'
    if opens and placed:
        end = placed.end()
        if tags.startswith(_COMMA_AND_PERSON, end):
            return end + 1  # 'Trưởng Công an xã X, tỉnh Y, ông A nói'
    if _PAIR_OPENS.search(tags, 0, start) and _LAST_OF_PAIR.match(tags, end):
        return end + 1  # 'Thứ trưởng Bộ X A và Thứ trưởng Bộ Y, Thượng tướng B đồng chủ trì …'
    if _SPEAKS.match(tags, end) and _OPENS_CLAUSE.search(tags, 0, start):
        return end + 1  # 'Tại hội nghị X, Phó Bí thư Y, ông A cho biết …'
    if tags[start - 1 : start] == SANCTION and _NAME_CLOSES.fullmatch(tags[end:]):
        return end + 1  # 'Cách chức Bí thư Đảng ủy xã X, ông A.'
    if tags.startswith(_IS_PERSON, end) and _STATES.search(tags, 0, start):
        return end + 1  # 'Giám đốc Sở X là ông A'
    titled = _IS_TITLED.match(tags, end)
    if titled and _STATES.search(tags, 0, start):
        return titled.end() - 1  # 'Trưởng ban X là Ủy viên Bộ Chính trị, Bộ trưởng Y Nguyễn Văn A'
    if tags.startswith(_PERSON_IN_COMMAS, end) and tags[start - 1] in _SPOKEN_OF:
        return end + 1  # 'Theo Bí thư Huyện ủy X, ông A, …', 'kỷ luật đối với Bí thư X, ông A, …'
    return None


def _opening(tags: str, person: int, start: int) -> int:
    """The first chunk of an apposition: what leads to its posts is part of it."""
    if person == start - 1:
        return start
    return person + 1 if _LED_TO.fullmatch(tags, person, start) else start - 1


def _closing(tags: str, opens: int, end: int) -> int:
    """The end of an apposition, its closing sign included."""
    closer = {COMMA: COMMA, DASH: DASH, OPEN: CLOSE}.get(tags[opens], "")
    belongs = _BELONGS.match(tags, end)  # '- Chi cục trưởng Chi cục X, thuộc Sở Y -'
    end = belongs.end() if belongs else end
    unread = _UNREAD.match(tags, end) if closer == DASH else None
    end = unread.end() - 1 if unread else end
    return end + 1 if closer and tags[end : end + 1] == closer else end


def chain_posts(tags: str, start: int) -> tuple[int, ...]:
    """The posts of the chain that begins at chunk ``start``."""
    match = CHAIN.match(tags, start)
    return tuple([i for i in range(start, match.end()) if tags[i] == POST]) if match else ()
