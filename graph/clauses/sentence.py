"""A sentence with its mentions resolved: what the rules of this package read facts from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cadregraph.graph.lexicon import Trigger
from cadregraph.graph.lexicon.tags import (
    ACCORDING,
    ASIDE,
    CLOSE,
    COMMA,
    DASH,
    DOCUMENT,
    ON_BEHALF,
    ONCE,
    OPEN,
    PERSON,
    POST,
    RELATIVE,
    REPLACES,
    SANCTION,
    SAYS,
    SEMICOLON,
    STOP,
)
from cadregraph.graph.mentions.chunker import ChunkedSentence
from cadregraph.graph.mentions.patterns import pattern, tag_set, tag_string
from cadregraph.graph.mentions.spans import Chunk, DateSpan, Modifier
from cadregraph.graph.model import Basis, TextSpan

_NAME_CLOSES = pattern("comma person stop?")
_NAMED_RELATIVE = pattern("after(kin) owner=(of? word?) person")
_GIVEN_OR_TAKEN = pattern("(granting | ending | marker | proposed) not(person | semicolon)*$")
_MENTION = pattern("person | post | organization")


@dataclass(frozen=True, slots=True)
class ResolvedPost:
    """A post: canonical title, key of the organisation (None where it stays unknown).

    ``mention`` is where it is named; ``basis`` says how much of its body the text gives there.
    """

    title: str
    organization: str | None
    modifier: Modifier
    term: str | None
    mention: TextSpan
    basis: Basis


@dataclass(frozen=True, slots=True)
class ResolvedPerson:
    """A person by his provisional key (the folded full name), and where he is named."""

    key: str
    mention: TextSpan


@dataclass(frozen=True, slots=True)
class ResolvedSentence:
    """A scanned sentence and, by chunk number, what its mentions stand for.

    The maps of organisations, places, directives and events hold entity keys.
    """

    index: int
    chunked: ChunkedSentence
    persons: Mapping[int, ResolvedPerson]
    posts: Mapping[int, ResolvedPost]
    organizations: Mapping[int, str]
    places: Mapping[int, str]
    directives: Mapping[int, str]
    events: Mapping[int, str]

    @property
    def tags(self) -> str:
        """The letters of the chunks."""
        return self.chunked.tags

    def mention(self, chunk: int) -> TextSpan:
        """Where a chunk stands in the document."""
        return TextSpan(*self.chunked.offsets(self.chunked.chunks[chunk]))

    def mentions(self, *chunks: int) -> tuple[TextSpan, ...]:
        """Where chunks stand in the document, in the order of the text."""
        return tuple([self.mention(chunk) for chunk in sorted(chunks)])

    def person(self, chunk: int) -> str | None:
        """The provisional key of the person whom a chunk names."""
        person = self.persons.get(chunk)
        return person.key if person is not None else None

    def membership(self, title: str, chunk: int) -> ResolvedPost | None:
        """The post of a member of the body that a chunk names: 'bầu vào Ban Thường vụ'."""
        body = self.organizations.get(chunk)
        return ResolvedPost(title, body, "", None, self.mention(chunk), "stated") if body else None

    def value(self, chunk: int) -> str:
        """What a trigger word says ('appointed', 'reprimand'); '' for any other chunk."""
        content = self.chunked.chunks[chunk].content
        return content.value if isinstance(content, Trigger) else ""

    def text(self, chunk: Chunk) -> str:
        """The chunk as written, single-spaced."""
        return self.chunked.tokens.text(chunk.start, chunk.end)

    def _told(self, start: int, end: int) -> bool:
        """Whether somebody tells something between two chunks."""
        return any(
            self.tags[index] == SAYS and self.text(self.chunked.chunks[index]).lower() in _TELLING
            for index in range(start, end)
        )

    def date_behind(self, chunk: int) -> str | None:
        """The date right behind a chunk: '… giữ chức Giám đốc Sở X | từ ngày 1/6'."""
        match = _DATE_BEHIND.match(self.tags, chunk)
        content = self.chunked.chunks[match.end() - 1].content if match else None
        dated = isinstance(content, DateSpan) and not content.period
        return content.date if isinstance(content, DateSpan) and dated else None

    def date_before(self, chunk: int) -> str | None:
        """The date that the sentence gives before this chunk, nearest first."""
        for index in range(min(chunk, len(self.chunked.chunks)) - 1, -1, -1):
            content = self.chunked.chunks[index].content
            if isinstance(content, DateSpan) and content.date and not content.period:
                if self.tags[max(0, index - 2) : index].rstrip(COMMA).endswith(DOCUMENT):
                    continue  # the date of a document: 'Quy định số 102-QĐ/TW, ngày …'
                if SEMICOLON in self.tags[index:chunk] and _MENTION.search(self.tags[:index]):
                    return None  # of the clause before
                if ONCE in self.tags[index:chunk] or self._told(index, chunk):
                    return None  # the day of telling: 'Ngày 14/6, ông A cho biết …'
                year_alone = content.date.isdigit()
                if not year_alone or PERSON not in self.tags[index:chunk]:
                    return content.date
        return None


_IS_PERSON = tag_string("is person")
_PERSON_IN_COMMAS = tag_string("comma person comma")
_SIGN_AND_PERSON = (tag_string("comma person"), tag_string("dash person"))
_OPENS_APPOSITION = tag_set("comma dash open")
_OPENS_CHAIN = pattern("(^ | semicolon | colon | quote | date | (date | word) comma)$")
_SPOKEN_OF = tag_set("according towards")
_PREDICATE = tag_set("is proposed word says passive suffers")
_DATE_BEHIND = pattern("aside? (word | into)? date not_before((slash | word | date | dash) date)")
_TELLING = frozenset({"cho biết", "cho hay", "trả lời", "khẳng định", "xác nhận", "thông tin"})
_JOINED = "(comma now? | comma? and | comma? also marker? | dash)? post aside?"
_BRACKETED = "open now? post aside? (comma post aside?)* close"
_CHAIN = pattern(  # but 'A làm Chủ tịch nước, | Phó Thủ tướng B làm Thủ tướng'
    f"after(marker) post aside? ({_JOINED} not_before(person (marker | gives_post)) | {_BRACKETED})*",
    f"| post aside? ({_JOINED} | {_BRACKETED})*",
)
_LIST = pattern(
    "(colon | namely colon? | is) word? person (joint person)+",
    "not_before(aside? (comma | open | dash) post)",
)
_SERIES = pattern(
    "person aside?",
    "((comma | semicolon){0,2} and? (figure word{0,4} (word | also) colon)? person aside?)*",
)
_IN_OFFICE = pattern("in_capacity is? (post word? date (word date?)? comma)*$")
_SINCE_WHEN = pattern(
    "word? date word? (word date)? comma (post (word? date word? (word date)?)? comma)* person",
)
_IN_CAPACITY = pattern("in_capacity is? | (any* colon)? is")
"""'Với tư cách (là) T, ông A …', 'Là T, ông A …'."""
_STATES = pattern(
    "(^ | ^ date comma? | semicolon | stop | colon | ^ word comma)",
    "(post+ is person aside? joint)*$",
)
_OPENS_CLAUSE = pattern(
    "(^ | semicolon | stop)",
    "(word | date | aside | event | place | examines | says | on_behalf){1,12} comma$",
)
_SPEAKS = pattern("comma person comma? (word | now | once){0,2} says")
_PAIRED = pattern("post is person aside? joint$")  # 'T là ông A, | T là ông B'
_GIVEN_TO = pattern("(for | towards | of) person aside? comma person$")
_IS_SAID = pattern("word? (now | is)")
_IS_TITLED = pattern(
    "is post (comma? and? post)* person not_before((comma | dash) post | and post)"
)
_LED_TO = pattern(
    "person",
    "(comma? in_capacity is? | open now is?",
    "| open word{0,3} suffers? once (marker | word | is){0,2}",
    "| open not(open | close | person | post | kin){1,12} comma)$",
)
_STANDS_BEHIND = pattern(
    "post",
    "((comma post)* ((says | open) | comma says)",
    "| (comma post)+ not_before(person | comma? and person))",
)
_ABOUT = pattern("person open not(open | close | post){1,8} close$")  # 'ông A (cha ông B), T'
_BRACKETS = pattern("open not(open | close | person)* close")
_BELONGS = pattern("comma? belongs organization | comma organization before(comma | close | dash)")
"""'…, Vụ trưởng Vụ X, Văn phòng Y, bị kỷ luật'."""
_ASIDE = pattern(
    "after(person) open word{0,3} person close",
    "| open not(open | close | person | sanction)* close",
    "| open not(open | close | person | sanction)* kin not(open | close | sanction)* close",
)
_TOLD_ASIDE = pattern(
    "person open",
    "told=(not(open | close | person | sanction)* (granting | ending)",
    "not(open | close | person | sanction)* post not(open | close | person | sanction)*) close",
)
_FOLDED = tag_set("post open kin")  # without these there is nothing to fold
_PREPOSED = "chức danh trước tên"
_APPOSED = "chức danh sau tên"
_PERSON_RUN = pattern("person aside? (joint? person aside?)*")


@dataclass(frozen=True, slots=True)
class Attachment:
    """Posts that stand at a name, in apposition: chunks ``start`` to ``end`` of person ``person``."""

    person: int
    posts: tuple[int, ...]
    start: int
    end: int
    rule: str


def attachments(tags: str) -> tuple[Attachment, ...]:
    """Which chains of posts belong to which names by position alone.

    Before the name ('Bí thư Huyện ủy X Nguyễn Văn A', 'Phó Bí thư, bà B'), after it behind a
    comma, dash, bracket ('ông A, Bí thư …', 'ông A (Bí thư …)') or copula ('ông A là …').
    """
    if POST not in tags:
        return ()
    found: list[Attachment] = []
    for match in _CHAIN.finditer(tags):
        start, end = match.span()
        posts = tuple(index for index in range(start, end) if tags[index] == POST)
        if tags[start - 1 : start] == ON_BEHALF:  # 'Thừa ủy quyền của Bộ trưởng, Thứ trưởng A …'
            if len(posts) > 1:
                start, posts = posts[1], posts[1:]
            elif tags[end : end + 1] != PERSON:
                continue
        paired = tags.startswith(_IS_PERSON, end) and _PAIRED.search(tags, 0, start)
        before = None if paired else _before(tags, start)
        following = _following(tags, start, end)
        direct = following is not None and following == end and tags[end] == PERSON
        if (
            before is not None
            and direct
            and (before == 0 or tags[before - 1] != POST)
            and len(posts) > 1
        ):
            found.append(Attachment(before, posts[:-1], start, posts[-1], _APPOSED))
            found.append(Attachment(end, posts[-1:], posts[-1], end, _PREPOSED))
        elif direct and following is not None:
            found.append(Attachment(following, posts, start, end, _PREPOSED))
        elif (
            before is not None
            and tags[before - 1 : before] == ACCORDING
            and tags[end : end + 1] in _PREDICATE
        ):
            continue  # 'Theo ông A, Bí thư Huyện ủy X là …': the post of another
        elif before is not None:
            opens = _opening(tags, before, start)
            closing = _closing(tags, opens, end)
            found.append(Attachment(before, posts, opens, closing, _APPOSED))
        elif following is not None:
            found.append(Attachment(following, posts, start, following, _PREPOSED))
        elif (
            found
            and tags[start - 1 : start] == SEMICOLON
            and tags[end : end + 1] in ("", STOP, SEMICOLON)
        ):
            last = found[-1]  # 'ông A, nguyên T; nguyên T, nguyên T.'
            if last.rule == _APPOSED and PERSON not in tags[last.end : start]:
                found.append(Attachment(last.person, posts, start - 1, end, _APPOSED))
    return tuple(found)


def _before(tags: str, start: int) -> int | None:
    """The name that a chain at ``start`` stands behind."""
    led = _LED_TO.search(tags, 0, start)
    if led:
        return led.start()
    at = start - 1
    if at >= 0 and tags[at] == PERSON and _STANDS_BEHIND.match(tags, start):
        return at  # 'ông A Bí thư Thành ủy X ghi nhận …'
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
    if _LIST.match(tags, end) and not _GIVEN_OR_TAKEN.search(tags[:start]):
        return tags.index(PERSON, end)  # 'các Phó Chủ tịch …: A, B và C'
    opens = _OPENS_CHAIN.search(tags, 0, start) is not None
    opens = opens or _IN_CAPACITY.fullmatch(tags[:start]) is not None
    aside = _BRACKETS.match(tags, end)
    end = aside.end() if aside and opens else end
    dated = _SINCE_WHEN.match(tags, end) if _IN_OFFICE.search(tags, 0, start) else None
    if dated:  # 'với cương vị là T từ tháng 8-2012, T từ tháng 10-2013, ông A …'
        return dated.end() - 1
    if opens and tags.startswith(_SIGN_AND_PERSON, end):
        return end + 1
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
    return end + 1 if closer and tags[end : end + 1] == closer else end


@dataclass(frozen=True, slots=True)
class Outline:
    """A sentence without its appositions: letters and, for each, the number of its chunk."""

    tags: str
    chunks: Sequence[int]

    def group(self, position: int) -> tuple[int, ...]:
        """The chunk numbers of the names that are listed with the one at ``position``."""
        for match in _PERSON_RUN.finditer(self.tags):
            if match.start() <= position < match.end():
                if match.start() and self.tags[match.start() - 1] == REPLACES:
                    return (self.chunks[position],)
                if match.start() and self.tags[match.start() - 1] == ACCORDING:
                    return (self.chunks[position],)  # 'Theo ông A, bà B được …'
                if _GIVEN_TO.search(self.tags, 0, match.end()) and _IS_SAID.match(
                    self.tags, match.end()
                ):
                    return (self.chunks[position],)  # 'Sau khi bàn giao cho ông A, ông B vẫn là …'
                return tuple(
                    self.chunks[i]
                    for i in range(match.start(), match.end())
                    if self.tags[i] == PERSON
                )
        return (self.chunks[position],)

    def series(self, position: int) -> tuple[int, ...]:
        """The chunk numbers of all names of the list that begins at ``position``, over commas,
        semicolons and inner headings ('2 chuyên trách: ông A; 4 kiêm nhiệm: ông B')."""
        match = _SERIES.match(self.tags, position)
        end = match.end() if match else position + 1
        return tuple(self.chunks[i] for i in range(position, end) if self.tags[i] == PERSON)


def outline(tags: str, attached: tuple[Attachment, ...]) -> Outline:
    """The letters that remain when appositions are folded into their names; a chain becomes one T."""
    if _FOLDED.isdisjoint(tags):
        return Outline(tags, range(len(tags)))
    hidden = {i for a in attached for i in range(a.start, a.end) if i != a.person}
    for match in _ASIDE.finditer(tags):
        hidden |= set(range(*match.span()))
    for match in _CHAIN.finditer(tags):
        if match.start() not in hidden:
            hidden |= set(range(match.start() + 1, match.end()))
    kept = tuple([i for i in range(len(tags)) if i not in hidden]) if hidden else range(len(tags))
    letters = "".join([tags[i] for i in kept]) if hidden else tags
    # a relative ('con trai của ông B') is named to tell who somebody is, and does nothing himself
    return Outline(_NAMED_RELATIVE.sub(rf"\g<owner>{RELATIVE}", letters), kept)


def asides(tags: str) -> Iterator[Outline]:
    """What brackets behind a name tell of him, each as a sentence of its own.

    'ông A (nguyên T, vừa được bổ nhiệm giữ chức T)'.
    """
    for match in _TOLD_ASIDE.finditer(tags):
        kept = (match.start(), *range(match.start("told"), match.end("told")))
        yield Outline("".join([tags[i] for i in kept]), kept)


def chain_posts(tags: str, start: int) -> tuple[int, ...]:
    """The posts of the chain that begins at chunk ``start``."""
    match = _CHAIN.match(tags, start)
    return tuple(i for i in range(start, match.end()) if tags[i] == POST) if match else ()
