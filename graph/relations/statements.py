"""Who said something: 'ông A cho biết, …', 'Theo Bí thư Thành ủy, …', '“…”, bà B nói'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cadregraph.graph.clauses.attachments import chain_posts
from cadregraph.graph.clauses.outline import Outline
from cadregraph.graph.lexicon.tags import (
    ACCORDING,
    AND,
    DATE,
    DENIED,
    FOR,
    KIN,
    NOW,
    OF,
    ORGANIZATION,
    PERSON,
    POST,
    SAYS,
    TOWARDS,
)
from cadregraph.graph.mentions.patterns import pattern, tag_set
from cadregraph.graph.mentions.spans import OrganizationSpan
from cadregraph.graph.model import StatementFact
from cadregraph.graph.resolution.sentence import ResolvedSentence

_SPEAKING = tag_set("says according person post")
_OPENS_CLAUSE = tag_set("word comma semicolon stop quote")
_SUBJECT = pattern(
    "not_after(of | towards | suffers | passive)",
    "speaker=((person | post) | not_after(post | person | acting) organization)",
    "(aside | comma | close)? (word | date | and | examines | now | chairs | says | once){0,4}$",
)
_SUBJECT_LENGTH = 6  # letters at most
_AND_SAYS = pattern(
    "speaker=person not(person | post | organization | semicolon | quote){1,25} and",
    "(word | now)?$",
)  # 'ông A phủ nhận … và cho rằng'
_QUOTED = pattern(
    "(dash post? before(person colon not sign)",
    "| post? before(person colon (quote | apostrophe)))",
)  # an interview, a headline
_SAYING = pattern(  # 'Đó là khẳng định của ông A'
    "^(word | is){1,3} verb=says (of | and word? says of) speaker=(person | post)"
)
_ACCORDING = pattern("according word{0,2} speaker=(person | post | organization)")
_DEMANDS = (("yêu", "cầu"), ("đề", "nghị"), ("kiến", "nghị"), ("đề", "xuất"))
_ADVERBS = frozenset({"đã", "cũng", "vừa", "còn", "và", "thống"})
_SILENT = frozenset({"Institution", "MassOrganization"})
_UNNAMED = frozenset({"tin", "nguồn", "lãnh", "diện"})
_NOUNS_TOO = frozenset(
    {
        "thông tin",
        "báo cáo",
        "thông báo",
        "đánh giá",
        "kết luận",
        "phân tích",
        "trao đổi",
        "nhận định",
    }
)
_PAPERS = frozenset({"báo cáo", "thông báo", "kết luận"})
_BEFORE_NOUNS = frozenset(
    "rõ các những nhiều một có nghe gửi ra ban lấy nhận cấp bản về được".split()
)
_OCCASION = (("tại",), ("trước",), ("trong",), ("sau",), ("khi",))
_OPENS_CONTENT = frozenset({":", '"', "rằng"})
_BODY_VERBS = frozenset(
    "cho biết|cho báo chí biết|cho hay|khẳng định|thông tin|nêu rõ|cho rằng|nhận định|nhấn mạnh|"
    "chỉ rõ|giải thích|lý giải|xác nhận".split("|")
)
_CLOSED = pattern("(person | post | organization) (aside | close)? comma")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A statement of somebody whom the sentence names by a post alone; its speaker is still open.

    ``posts`` are those of the chain by title and body, '' where that is unknown; the first that one
    person alone holds tells who speaks.
    """

    statement: StatementFact
    posts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Speaker:
    """Who speaks: the chunk, and the key of whom it names, or the posts that it names instead."""

    chunk: int
    key: str
    posts: tuple[tuple[str, str], ...] = ()


def statements(sentence: ResolvedSentence, shape: Outline) -> Iterator[StatementFact | Quotation]:
    """The statements of a sentence."""
    if _SPEAKING.isdisjoint(shape.tags):
        return
    seen: set[str] = set()
    for position, tag in enumerate(shape.tags):
        speaker: _Speaker | None = None
        rule = "theo A, …" if tag == ACCORDING else "A cho biết …"
        if tag == SAYS:
            match = _SUBJECT.search(shape.tags, max(0, position - _SUBJECT_LENGTH), position)
            joined = None
            if match is None:
                joined = _AND_SAYS.search(shape.tags, max(0, position - 30), position)
                match = joined
            if (
                match
                and (joined or DENIED not in shape.tags[match.start() : position])
                and not _source(sentence, shape, match.start())
            ):
                verb = sentence.text(sentence.chunked.chunks[shape.chunks[position]]).lower()
                if _says(sentence, shape, position, verb):
                    speaker = _speaker(sentence, shape, match.start("speaker"), verb in _BODY_VERBS)
        elif tag == ACCORDING:
            match = _ACCORDING.match(shape.tags, position)
            if match and (position == 0 or shape.tags[position - 1] in _OPENS_CLAUSE):
                at = match.start("speaker")
                anonymous = shape.tags[at] == ORGANIZATION and _source(sentence, shape, at)
                if _ends_clause(shape, at) and not anonymous:
                    speaker = _speaker(sentence, shape, at, bodies=True)
        elif position == 0 and (nominal := _SAYING.match(shape.tags)):
            told = sentence.text(
                sentence.chunked.chunks[shape.chunks[nominal.start("verb")]]
            ).lower()
            points = sentence.chunked.tokens.folds[:2] in (("đó", "là"), ("đây", "là"))
            if points and told not in _PAPERS:
                speaker = _speaker(sentence, shape, nominal.start("speaker"), False)
                rule = "đó là lời của A"
        elif tag in (PERSON, POST) and _demands(sentence, shape, position):
            speaker, rule = _speaker(sentence, shape, position, False), "A yêu cầu …"
        elif position == 0 and (quoted := _QUOTED.match(shape.tags)):
            chunk = shape.chunks[quoted.end()]
            speaker = _named(sentence.person(chunk), chunk)
            rule = "A: …"
        if speaker is None or speaker.key in seen:
            continue
        said = StatementFact(
            sentence=sentence.index,
            confidence=0.9,
            speaker=speaker.key,
            content=" ".join(sentence.chunked.text.split()),
            about=_about(sentence, speaker.key),
            rule=rule,
            mentions=(sentence.mention(speaker.chunk),),
            basis="filled" if speaker.posts else "stated",
        )
        if speaker.posts:
            yield Quotation(said, speaker.posts)
        else:
            seen.add(speaker.key)
            yield said


def _demands(sentence: ResolvedSentence, shape: Outline, position: int) -> bool:
    """'Bí thư A yêu cầu các huyện …': a demand with its content."""
    tokens = sentence.chunked.tokens
    if shape.tags[position - 1 : position] in (OF, FOR, TOWARDS, AND, KIN):
        return False
    for at in range(position + 1, min(position + 5, len(shape.tags))):
        chunk = sentence.chunked.chunks[shape.chunks[at]]
        words = tokens.folds[chunk.start : chunk.start + 2]
        if words in _DEMANDS:
            behind = tokens.folds[chunk.start + 2 : chunk.start + 6]
            return len(behind) == 4 and all(word.isalpha() for word in behind[:2])
        joined = shape.tags[position] == POST and words[0] == "và"  # 'miễn nhiệm T và đề nghị …'
        if joined or (shape.tags[at] not in (DATE, NOW) and words[0] not in _ADVERBS):
            return False
    return False


def _says(sentence: ResolvedSentence, shape: Outline, position: int, verb: str) -> bool:
    """Whether the word is the verb of a statement: 'làm rõ thông tin' has a noun, and who only
    'phát biểu tại hội nghị' (a caption, say) is not quoted."""
    chunk = sentence.chunked.chunks[shape.chunks[position]]
    folds = sentence.chunked.tokens.folds
    if verb in _NOUNS_TOO and chunk.start and folds[chunk.start - 1] in _BEFORE_NOUNS:
        return False
    if verb == "xác nhận" and chunk.start and folds[chunk.start - 1] == "ký":
        return False  # 'ông A ký xác nhận hai hợp đồng'
    if verb == "trao đổi" and folds[chunk.end : chunk.end + 1] == ("với",):
        return False
    at_occasion = verb == "phát biểu" and folds[chunk.end : chunk.end + 1] in _OCCASION
    return not at_occasion or bool(_OPENS_CONTENT & {*folds[chunk.end :], folds[0]})


def _source(sentence: ResolvedSentence, shape: Outline, at: int) -> bool:
    """'Tin từ X cho biết', 'một lãnh đạo X cho hay' quote nobody in particular."""
    chunk = sentence.chunked.chunks[shape.chunks[at]]
    return bool(
        _UNNAMED & set(sentence.chunked.tokens.folds[max(0, chunk.start - 3) : chunk.start])
    )


def _ends_clause(shape: Outline, at: int) -> bool:
    """'Theo ông A, …' quotes; 'theo Nghị quyết …' and 'theo Thành ủy Hà Nội tổ chức' do not.

    Behind 'ông A, Chủ tịch UBND xã X, …' the outline has lost the comma with the apposition.
    """
    following = at + 1
    apposed = (
        shape.tags[at] == PERSON
        and following < len(shape.chunks)
        and shape.chunks[following] > shape.chunks[at] + 1
    )
    return apposed or bool(_CLOSED.match(shape.tags[at:]))


def _speaker(
    sentence: ResolvedSentence, shape: Outline, position: int, bodies: bool
) -> _Speaker | None:
    chunk = shape.chunks[position]
    tag = shape.tags[position]
    if tag == PERSON:
        return _named(sentence.person(chunk), chunk)
    if tag == ORGANIZATION:
        speaks = bodies and _official(sentence, chunk)
        return _named(sentence.organizations.get(chunk), chunk) if speaks else None
    chain = (sentence.posts.get(index) for index in chain_posts(sentence.tags, chunk))
    posts = tuple((post.title, post.organization or "") for post in chain if post)
    return _Speaker(chunk, "", posts) if posts else None


def _named(key: str | None, chunk: int) -> _Speaker | None:
    return _Speaker(chunk, key) if key else None


def _official(sentence: ResolvedSentence, chunk: int) -> bool:
    """Party and State bodies speak; newspapers and institutes are only sources."""
    content = sentence.chunked.chunks[chunk].content
    return isinstance(content, OrganizationSpan) and content.head.cls not in _SILENT


def _about(sentence: ResolvedSentence, speaker: str) -> tuple[str, ...]:
    keys = {*sentence.organizations.values(), *sentence.directives.values()} - {speaker}
    return tuple(sorted(keys))
