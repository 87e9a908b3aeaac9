"""Posts in apposition: 'Bí thư Huyện ủy X Nguyễn Văn A', 'ông A, nguyên Giám đốc Sở Y'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.mentions.places import foreign_at
from graph.model import Status, TenureFact
from graph.relations.changes import tenure
from graph.relations.reading import Attachment, Reading, ResolvedPost, chain_posts

_SPEAK_ALONE = frozenset({"Thủ tướng", "Chủ tịch nước", "Tổng Bí thư"})  # named by the post alone
_PLURAL = frozenset({"các", "hai", "ba", "bốn"})
_FELLOWS = re.compile(r"(?:e?(?:,|,?c)P(?!e?[,(-]T))+")


def tenures_by_position(reading: Reading, attached: tuple[Attachment, ...]) -> Iterator[TenureFact]:
    """Tenures from posts in apposition; 'nguyên' is carried on to the posts behind it."""
    for attachment in attached:
        people = (attachment.person, *_fellows(reading, attachment))
        listed_below = reading.codes[max(0, attachment.person - 1)] == ":"
        if listed_below and len(people) == 1 and attachment.posts[0] < attachment.person:
            continue
        holders = [name for person in people if (name := reading.persons.get(person))]
        if _abroad(reading, attachment):
            continue
        led = reading.codes[min(attachment.start, attachment.posts[0]) : attachment.posts[0]]
        past = "H" in led or _lost(reading, attachment)  # 'ông A (người từng là T)'
        for index in attachment.posts:
            post = reading.posts.get(index)
            if post is None or (index > 0 and _other_party(reading, attachment, index)):
                continue
            if post.title in _SPEAK_ALONE and _next_clause(reading, attachment):
                continue
            now = reading.codes[index - 1 : index] == "I"  # 'nguyên T, hiện là T'
            past = (past and not now) or post.modifier == "former"
            over = _over(reading, attachment, index, post)
            rose = _rose(reading, attachment, index, post)
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
                yield from tenure(reading, holder, post, status, confidence, attachment.rule)
    taken = {index for attachment in attached for index in attachment.posts}
    for index, post in reading.posts.items():  # 'Ông A nguyên là T'
        person = reading.persons.get(index - 1)
        if person and index not in taken and post.modifier == "former":
            for held in chain_posts(reading.codes, index):
                if held in reading.posts:
                    yield from tenure(
                        reading, person, reading.posts[held], "former", 0.9, "ông A nguyên là …"
                    )


def _next_clause(reading: Reading, attachment: Attachment) -> bool:
    """'Sau khi X gặp Tổng Thanh tra A, Thủ tướng sẽ …', 'về việc kỷ luật ông A, Tổng Bí thư nói …':
    no apposition, for nothing closes it."""
    codes = reading.codes
    opens = codes[attachment.start : attachment.start + 1] == ","
    titled = attachment.person > 0 and codes[attachment.person - 1] == "T"
    then = codes[attachment.end : attachment.end + 1]
    closed = codes[attachment.end - 1] == ","
    return opens and (
        (then == "Y" and not closed) or (titled and then in ("U", "w", "G", "V", "I"))
    )


def _other_party(reading: Reading, attachment: Attachment, index: int) -> bool:
    """'giữa ông A, Chủ tịch X, và Chủ tịch Y': the post behind 'và' is that of the other party."""
    start = reading.scan.chunks[attachment.person].start
    between = start > 0 and reading.scan.tokens.folds[start - 1] == "giữa"
    return between and reading.codes[index - 1] == "c"


def _rose(reading: Reading, attachment: Attachment, index: int, post: ResolvedPost) -> bool:
    """'Phó Bí thư Đảng ủy X từ 2012, Bí thư Đảng ủy X từ 2013': the first is over by now."""
    if not post.title.startswith("Phó ") or "t" not in reading.codes[index + 1 : index + 3]:
        return False
    later = [reading.posts[i] for i in attachment.posts if i > index and i in reading.posts]
    head = post.title.removeprefix("Phó ").casefold()
    return any(
        p.organization in (post.organization, None) and p.title.casefold() == head for p in later
    )


def _over(reading: Reading, attachment: Attachment, index: int, post: ResolvedPost) -> bool:
    """'Chủ tịch UBND tỉnh X (hiện là Bí thư Tỉnh ủy)', 'Chủ tịch UBND tỉnh X A khi đương chức'."""
    bracketed = any(i > index and reading.codes[i - 2 : i] == "(I" for i in attachment.posts)
    behind = max(attachment.person + 1, attachment.end)
    chunks, folds = reading.scan.chunks, reading.scan.tokens.folds
    at = chunks[behind].start if behind < len(chunks) else len(folds)
    told = "đương chức" in " ".join(folds[at : at + 4]) and folds[at] in ("khi", "lúc", "thời")
    return told or (bracketed and not post.title.startswith("Ủy viên"))


def _lost(reading: Reading, attachment: Attachment) -> bool:
    """'Cách chức Bí thư Đảng ủy xã X, ông A.': the posts that the sanction takes."""
    before = attachment.start - 1
    return (
        before >= 0
        and attachment.start == attachment.posts[0]
        and (reading.codes[before] == "S" and reading.value(before) == "removal")
    )


def _abroad(reading: Reading, attachment: Attachment) -> bool:
    """'ông A, Ủy viên Bộ Chính trị, Trưởng ban … đảng Cộng sản Trung Quốc': of another country."""
    if attachment.posts[0] < attachment.person:
        return False
    tokens = reading.scan.tokens
    following = next((i for i in reading.persons if i > attachment.person), len(reading.codes))
    start = reading.scan.chunks[attachment.posts[0]].start
    end = reading.scan.chunks[following].start if following < len(reading.codes) else len(tokens)
    return any(
        foreign_at(tokens, at) and tokens.folds[at - 1] in ("sản", "đảng", "dân")
        for at in range(start + 1, min(end, start + 40))
    )


def _fellows(reading: Reading, attachment: Attachment) -> Iterator[int]:
    """Who else holds the post before the name: 'các Phó Chủ tịch UBND tỉnh A, B và C'."""
    first = reading.scan.chunks[attachment.posts[0]].start
    folds = reading.scan.tokens.folds
    between = reading.codes[attachment.posts[-1] + 1 : attachment.person]
    counted = reading.codes[max(0, attachment.posts[0] - 1)] == "n"
    plural = bool(_PLURAL & set(folds[max(0, first - 3) : first])) or counted
    plural = plural or bool(re.match(r"g|:", between))
    if attachment.end != attachment.person or not plural:
        return
    match = _FELLOWS.match(reading.codes, attachment.person + 1)
    if match:
        yield from (i for i in range(*match.span()) if reading.codes[i] == "P")
