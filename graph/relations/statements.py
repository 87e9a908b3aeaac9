"""Who said something: 'ông A cho biết, …', 'Theo Bí thư Thành ủy, …', '“…”, bà B nói'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cadregraph.graph.clauses.attachments import chain_posts
from cadregraph.graph.clauses.outline import Outline
from cadregraph.graph.lexicon.tags import (
    ACCORDING,
    AND,
    BELONGS,
    COMMA,
    DENIED,
    ORGANIZATION,
    PERSON,
    POST,
    SAYS,
)
from cadregraph.graph.lexicon.word_classes import phrase_class, word_class, words_pattern
from cadregraph.graph.mentions.patterns import pattern, tag_set
from cadregraph.graph.mentions.spans import OrganizationSpan
from cadregraph.graph.model import StatementFact
from cadregraph.graph.relations.appositions import governed_alone
from cadregraph.graph.relations.assertions import TIME_TO_COME
from cadregraph.graph.relations.doubts import span_of, text_before
from cadregraph.graph.relations.sanction_targets import of_its_staff
from cadregraph.graph.relations.subject_matter import spoken_of
from cadregraph.graph.relations.verbs_of_saying import demands, says
from cadregraph.graph.resolution.sentence import ResolvedSentence

_SPEAKING = tag_set("says according person post")
_OPENS_CLAUSE = tag_set("word comma semicolon stop quote")
_SUBJECT = pattern(
    "not_after(of | towards | suffers | passive | gives_post | proposed | marker)",
    "speaker=((person | post) | not_after(post | person | acting) organization)",
    "(comma word place comma? | place? (aside | comma | close)?)",
    "(word | date | and | examines | now | chairs | says | once){0,4}$",
)
_SUBJECT_LENGTH, _CLAUSE_LENGTH = 6, 30  # chunks at most
_AND_SAYS = pattern(
    "speaker=person not(person | post | organization | semicolon | quote){1,25} and",
    "(word | now)?$",
)  # 'ông A phủ nhận … và cho rằng'
_CONFIRMED = pattern("passive speaker=person aside? word?$")
_CONFIRMS = word_class("what_is_said_is_confirmed_by")
_WITHIN_SAYING = pattern("(organization | post | word) word{0,2} says word{1,6}$")
"""'Lãnh đạo X cho biết đã mời | ông A lên làm việc và nhắc nhở': the object of what is said."""
_FOR_OTHERS = pattern(
    "speaker=person aside? (comma | dash) role=any not(person | semicolon | says | quote){1,14}",
    "(comma | dash) (word | now){0,3}$",
)
"""'bà A, đại diện gia đình, bày tỏ …'."""
_MEETS = pattern("person aside? (word | date | now){1,5}$")
"""'ông A đã gặp | ông B và đề nghị …': the object of the verb before is not who says it."""
_QUOTED = pattern(
    "(dash post? before(person colon not sign)",
    "| post? before(person colon (quote | apostrophe)))",
)  # an interview, a headline
_SAYING = pattern(  # 'Đó là khẳng định của ông A'
    "^(word | is){1,3} verb=says (of | and word? says of) speaker=(person | post)"
)
_ACCORDING = pattern("according word{0,2} speaker=(person | post | organization)")
_ACCORDING_TO_WHAT = pattern(
    "according (word | says){1,3} (word | of) named=(post? speaker=(person | post | organization))"
)
_REPORTED = re.compile(rf"{words_pattern('what_is_reported')}(?: mới nhất)? (?:của|từ)")
"""'Theo | báo cáo của Sở Y tế, …'; not 'theo kết luận của …', which is what was decided."""
_HAS = "có"
_OUTSIDE = frozenset({"Institution", "MassOrganization"})
_SPEAK_FOR_THEMSELVES = frozenset({"company", "front", "union", "association"})
"""Kinds of bodies outside Party and State that speak; newspapers and institutes are only sources."""
_LED_IN = pattern("(word | date | comma | now | once | place)*$")
_UNNAMED = word_class("unnamed_sources")
_PAPERS = word_class("papers")
_WITHIN = frozenset({"ở", "tại", "trong"})
_SOMEBODY = frozenset({"người"})
_THAT_IS = word_class("openers_of_sayings")
_SUBJECT_MATTER = word_class("before_subject_matter")
_QUOTATION = re.compile(r"[^.;:]{0,80}:\s*[“\"]")
_IS_OBJECT = re.compile(rf"\b{words_pattern('verbs_with_somebody_as_object')} $", re.I)
_PURPOSE, _WHICH, _WITH, _PROCURACY = "để", "mà", "cùng", "procuracy"
_WHO_HEADS = phrase_class("unnamed_heads")
_IN_PICTURE = re.compile(
    rf"\({words_pattern('places_in_pictures')}\b[^()]*\)|^\W*(?:trong )?(?:ảnh|hình)(?: trên| dưới)?\s*:",
    re.I,
)
"""'Ông A (bìa trái) phát biểu', 'Trong ảnh: Ông A phát biểu': a caption, which states nothing said."""
_IN_TIME_TO_COME = re.compile(rf"(?:^|\s){TIME_TO_COME}$", re.I)
_BODY_VERBS = word_class("verbs_of_bodies")
_STAFF_OF = pattern("person (comma | dash) word{1,3} belongs?$")
_AT_BODY = PERSON + COMMA  # 'PGS. TS A, | Học viện X | cho rằng': where he works
_ROLES = phrase_class("roles_of_speakers")
_CLOSED = pattern("(person | post | organization) (aside | close)? comma")


SAID_BEFORE = "đó là lời của A"
"""The rule by which what stands before the sentence is said by the speaker."""
ATTRIBUTED = frozenset({"A cho biết …", "theo A, …"})
"""The rules by which what follows in the sentence is said by the speaker."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A statement of somebody whom the sentence names by a post alone; its speaker is still open.

    ``posts`` are those of the chain by title and body ('' for unknown): the first of one holder tells.
    """

    statement: StatementFact
    posts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Speaker:
    """Who speaks: the chunk, and the key of whom it names, or the posts that it names instead."""

    chunk: int
    key: str
    posts: tuple[tuple[str, str], ...] = ()


def statements(sentence: ResolvedSentence, outline: Outline) -> Iterator[StatementFact | Quotation]:
    """The statements of a sentence."""
    if _SPEAKING.isdisjoint(outline.tags) or _IN_PICTURE.search(sentence.chunked.text):
        return
    seen: set[str] = set()
    for position, tag in enumerate(outline.tags):
        if position > 0 and tag not in _SPEAKING:
            continue
        speaker, rule = _spoken(sentence, outline, position, tag)
        speakers = _with_others(sentence, outline, speaker) if speaker is not None else ()
        for one in speakers:
            if one.key in seen:
                continue
            statement = StatementFact(
                sentence=sentence.index,
                confidence=0.9,
                speaker=one.key,
                content=" ".join(sentence.chunked.text.split()),
                about=spoken_of(sentence, one.key),
                rule=rule,
                mentions=(sentence.mention(one.chunk),),
                basis="filled" if one.posts else "stated",
            )
            if one.posts:
                yield Quotation(statement, one.posts)
            else:
                seen.add(one.key)
                yield statement


def _with_others(
    sentence: ResolvedSentence, outline: Outline, speaker: _Speaker
) -> Iterator[_Speaker]:
    """Who speaks, behind those named before him in the one subject."""
    for chunk in outline.together_with(speaker.chunk):
        if key := sentence.person(chunk):
            yield _Speaker(chunk, key)
    yield speaker


def _spoken(
    sentence: ResolvedSentence, outline: Outline, position: int, tag: str
) -> tuple[_Speaker | None, str]:
    """Who says something by what stands at a position, and the construction."""
    if tag == SAYS:
        return _subject(sentence, outline, position), "A cho biết …"
    if tag == ACCORDING:
        return _source_named(sentence, outline, position), "theo A, …"
    nominal = _SAYING.match(outline.tags) if position == 0 else None
    if nominal:
        verb = sentence.words(outline.chunks[nominal.start("verb")])
        opening = " ".join(sentence.chunked.tokens.folds[:2])
        if opening not in _THAT_IS or verb in _PAPERS:
            return None, ""
        return _speaker(sentence, outline, nominal.start("speaker"), False), SAID_BEFORE
    if tag in (PERSON, POST) and demands(sentence, outline, position):
        return _speaker(sentence, outline, position, False), "A yêu cầu …"
    quoted = _QUOTED.match(outline.tags) if position == 0 else None
    if quoted:
        chunk = outline.chunks[quoted.end()]
        return _named(sentence.person(chunk), chunk), "A: …"
    return None, ""


def _subject(sentence: ResolvedSentence, outline: Outline, verb: int) -> _Speaker | None:
    """The subject of a verb of saying: 'ông A cho biết', 'ông A phủ nhận … và cho rằng'."""
    tags = outline.tags
    subject = _SUBJECT.search(tags, max(0, verb - _SUBJECT_LENGTH), verb)
    if subject and DENIED in tags[subject.start() : verb]:
        return None
    subject = subject or _for_others(sentence, outline, verb)
    subject = subject or _AND_SAYS.search(tags, max(0, verb - _CLAUSE_LENGTH), verb)
    if subject is None:
        confirmed = _confirmed(sentence, outline, verb)
        at = confirmed.start("speaker") if confirmed is not None else -1
        return _speaker(sentence, outline, at, bodies=False) if confirmed is not None else None
    if _source(sentence, outline, subject.start()) and not _prosecutes(sentence, outline, subject):
        return None
    at = subject.start("speaker")
    if AND in tags[at:verb] and _WITHIN_SAYING.search(tags, 0, at):
        return None
    met = _MEETS.search(tags, 0, at) if AND in tags[at:verb] else None
    at = met.start() if met is not None else at
    if _word_before(sentence, outline, at) in _SUBJECT_MATTER and not _times_to_come(
        sentence, outline, at
    ):
        return None  # 'Báo cáo của X về ông A nêu rõ …', 'Văn bản gửi T A nêu rõ …'
    named = at - (tags[at - 1 : at] == POST)
    if _word_before(sentence, outline, named) == _WHICH and not _quotes(sentence, outline, verb):
        return None  # 'theo tinh thần mà | T A đã nhấn mạnh': his words are a part of what another says
    if PERSON in tags[:named] and _word_before(sentence, outline, named) == _HAS:
        return None  # 'ông A chỉ đạo tại cuộc họp có | T B báo cáo'
    if PERSON not in tags[:at] and _word_before(sentence, outline, named) == _WITH:
        return None  # 'Chủ tịch B khẳng định …, sẵn sàng cùng | Chủ tịch nước A …'
    if AND in tags[at:verb] and _IS_OBJECT.search(text_before(sentence, outline.chunks[named])):
        return None  # 'Quốc vương X chúc mừng | Chủ tịch nước A đã được bầu và tin tưởng …'
    if _PURPOSE in _between(sentence, outline, at, verb):
        return None  # 'tham mưu X để báo cáo cấp có thẩm quyền'
    words = sentence.words(outline.chunks[verb])
    if not says(sentence, outline, verb, words):
        return None
    return _speaker(sentence, outline, at, words in _BODY_VERBS)


def _quotes(sentence: ResolvedSentence, outline: Outline, verb: int) -> bool:
    """'… mà Tổng Bí thư A đã chỉ rõ: “…'."""
    _, end = span_of(sentence, outline.chunks[verb])
    return _QUOTATION.match(sentence.chunked.text, end) is not None


def _for_others(sentence: ResolvedSentence, outline: Outline, verb: int) -> re.Match[str] | None:
    """Who speaks for others, as an aside tells."""
    match = _FOR_OTHERS.search(outline.tags, max(0, verb - _CLAUSE_LENGTH), verb)
    if match is None:
        return None
    role = sentence.cursor(outline.chunks[match.start("role")])
    return match if role.peeks(_ROLES) else None


def _confirmed(sentence: ResolvedSentence, outline: Outline, verb: int) -> re.Match[str] | None:
    """'Thông tin này đã được ông A xác nhận'."""
    if sentence.words(outline.chunks[verb]) not in _CONFIRMS:
        return None
    return _CONFIRMED.search(outline.tags, max(0, verb - _SUBJECT_LENGTH), verb)


def _word_before(sentence: ResolvedSentence, outline: Outline, position: int) -> str:
    """The last word before a position of the outline, its titles passed over; '' at its beginning."""
    if position == 0:
        return ""
    return sentence.cursor_behind(outline.chunks[position - 1]).word(-1)


def _times_to_come(sentence: ResolvedSentence, outline: Outline, position: int) -> bool:
    """'Thời gian tới | Chủ tịch A nhấn mạnh …' is not addressed to A."""
    _, end = span_of(sentence, outline.chunks[position - 1])
    return _IN_TIME_TO_COME.search(" ".join(sentence.chunked.text[:end].split())) is not None


def _between(sentence: ResolvedSentence, outline: Outline, first: int, last: int) -> Sequence[str]:
    """The words between two positions of the outline."""
    start = sentence.cursor_behind(outline.chunks[first]).at
    return sentence.chunked.tokens.folds[start : sentence.cursor(outline.chunks[last]).at]


def _reported(sentence: ResolvedSentence, outline: Outline, position: int) -> re.Match[str] | None:
    """'Theo báo cáo của Sở Y tế, …'."""
    match = _ACCORDING_TO_WHAT.match(outline.tags, position)
    if match is None:
        return None
    told = (sentence.words(outline.chunks[at]) for at in range(position + 1, match.start("named")))
    return match if _REPORTED.fullmatch(" ".join(told)) else None


def _source_named(sentence: ResolvedSentence, outline: Outline, position: int) -> _Speaker | None:
    """'Theo ông A, …'."""
    match = _ACCORDING.match(outline.tags, position) or _reported(sentence, outline, position)
    if match is None or (position > 0 and outline.tags[position - 1] not in _OPENS_CLAUSE):
        return None
    at = match.start("speaker")
    anonymous = outline.tags[at] == ORGANIZATION and _source(sentence, outline, at)
    if anonymous or not _ends_clause(outline, at):
        return None
    if _word_before(sentence, outline, at) in _SUBJECT_MATTER:
        return None  # 'Theo đơn gửi ông A, …'
    return _speaker(sentence, outline, at, bodies=True)


def _source(sentence: ResolvedSentence, outline: Outline, at: int) -> bool:
    """'Tin từ X cho biết', 'một lãnh đạo X cho hay', 'nhiều người ở X cho hay' quote nobody in
    particular."""
    before = sentence.cursor(outline.chunks[at]).last(3)
    within = outline.tags[at] == ORGANIZATION and not _WITHIN.isdisjoint(before[-1:])
    return within or not _UNNAMED.isdisjoint(before)


def _prosecutes(sentence: ResolvedSentence, outline: Outline, subject: re.Match[str]) -> bool:
    """'Đại diện Viện kiểm sát nhân dân tỉnh X cho rằng …': in court the office itself speaks."""
    chunk = outline.chunks[subject.start("speaker")]
    content = sentence.chunked.chunks[chunk].content
    office = isinstance(content, OrganizationSpan) and content.head.kind == _PROCURACY
    return office and sentence.cursor(chunk).follows("đại", "diện")


def _ends_clause(outline: Outline, at: int) -> bool:
    """'Theo ông A, …' quotes; 'theo Nghị quyết …' and 'theo Thành ủy Hà Nội tổ chức' do not.

    Behind 'ông A, Chủ tịch UBND xã X, …' the outline has lost the comma with the apposition.
    """
    following = at + 1
    apposed = (
        outline.tags[at] == PERSON
        and following < len(outline.chunks)
        and outline.chunks[following] > outline.chunks[at] + 1
    )
    return apposed or bool(_CLOSED.match(outline.tags[at:]))


def _speaker(
    sentence: ResolvedSentence, outline: Outline, position: int, bodies: bool
) -> _Speaker | None:
    chunk = outline.chunks[position]
    tag = outline.tags[position]
    if tag == PERSON:
        return None if governed_alone(sentence, chunk) else _named(sentence.person(chunk), chunk)
    if tag == ORGANIZATION:
        described = _STAFF_OF.search(outline.tags, 0, position)
        member = outline.tags[position - 1 : position] == BELONGS  # 'ông A, đảng viên thuộc X'
        if described and not member:  # 'ông A, người chỉ đạo Đảng bộ X, cho rằng'
            member = sentence.words(outline.chunks[described.start() + 2]) in _SOMEBODY
        if outline.tags[:position] == _AT_BODY:
            return _named(sentence.person(outline.chunks[0]), outline.chunks[0])
        if described and (member or of_its_staff(sentence, chunk)):  # 'ông A, cán bộ Sở X'
            person = outline.chunks[described.start()]
            return _named(sentence.person(person), person)
        headed = sentence.cursor(chunk).follows_one(_WHO_HEADS)
        speaks = bodies and not headed and _official(sentence, outline, position)
        return _named(sentence.organizations.get(chunk), chunk) if speaks else None
    chain = (sentence.posts.get(index) for index in chain_posts(sentence.tags, chunk))
    posts = tuple((post.title, post.organization or "") for post in chain if post)
    return _Speaker(chunk, "", posts) if posts else None


def _named(key: str | None, chunk: int) -> _Speaker | None:
    return _Speaker(chunk, key) if key else None


def _official(sentence: ResolvedSentence, outline: Outline, position: int) -> bool:
    """Whether a body speaks for itself: one of Party and State, a firm or a union that opens its sentence."""
    content = sentence.chunked.chunks[outline.chunks[position]].content
    if not isinstance(content, OrganizationSpan):
        return False
    if content.head.cls not in _OUTSIDE:
        return True
    speaks = content.head.kind in _SPEAK_FOR_THEMSELVES
    speaks = speaks and not sentence.cursor_behind(outline.chunks[position]).peek("thông", "tin")
    return speaks and _LED_IN.match(outline.tags[:position]) is not None
