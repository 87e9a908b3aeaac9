"""When the clause of a post speaks of: of then, of a time that is over, of a day on which it began."""

from __future__ import annotations

from cadregraph.graph.lexicon.tags import (
    COMMA,
    DATE,
    NOW,
    ONCE,
    PERSON,
    PRONOUN,
    PROPOSED,
    SEMICOLON,
)
from cadregraph.graph.lexicon.word_classes import is_membership, phrase_class, word_class
from cadregraph.graph.mentions.dates import term_at
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.mentions.spans import DateSpan
from cadregraph.graph.model import TextSpan
from cadregraph.graph.relations.frame import EVER
from cadregraph.graph.relations.post_clause import PostClause
from cadregraph.graph.resolution.periods import EARLIER
from cadregraph.graph.resolution.sentence import ResolvedPost

A_DAY = len("2012-05-01")
"""The length of a date that is a day, and no month or year."""
_ONCE_MARKED = pattern("once (word | marker | is | now | joins | moves_to){0,5}$")
_THEN_ONCE = pattern("not(person | post | semicolon | comma){0,6}? once")
_OF_AN_EVENT = word_class("events_that_begin")
_UNTIL = pattern("aside? for? verb=(moves_to | word) word{0,2} date")
_EVER_GIVEN = pattern(
    "ever=once passive (organization | word | date | post){0,3} granting",
    "not(person | granting | ending | semicolon | comma)*$",
)
_IN_TERM = pattern("^word{0,2} term=aside comma? person not(person | semicolon)*$")
_BEFORE_A_DAY = pattern("^word date comma? (person | pronoun) not(semicolon | now)*$")
_NOWADAYS = ("hiện", "nay")
_THEN_MORE = pattern("aside? comma? then=also (marker | moves_to marker)")
_THEN_RETIRES = pattern("aside? comma? (also | word{1,2}) word? moves_to? retires")
_STEPS = ("rồi", "sau đó")
_NEXT_STEP = pattern(
    "aside? ((into | word){0,2} date)? comma? and? step=(also | once | word{1,2}) word?",
    "(passive (organization | post)?)? (granting | marker | moves_to | word){0,4} next=post",
)
_SAY_NEXT = ("rồi", "sau đó", "tiếp đó", "trước khi")
_TO = ("đến", "tới")
_THEN_NOW = pattern(
    "aside? (semicolon | comma) word? now=now comma? (person | pronoun)? (is | post)"
)
_AFTER_REORGANISING = phrase_class("openers_after_reorganising")
_MOMENTS = word_class("openers_of_a_moment")


def past(clause: PostClause) -> bool:
    """Whether a word before the post says that it was held once; 'trước khi hội nghị bắt đầu' does not,
    nor does what was said of an earlier post: 'từng là T; nay ông là | T', 'từng là T, hiện là | T'."""
    at = clause.before.rfind(ONCE)
    if at < 0:
        return False
    behind = range(at + 1, len(clause.before))
    if any(clause.before[i] == NOW and clause.words(i).startswith(_NOWADAYS) for i in behind):
        return False
    name = max(clause.before.rfind(PERSON), clause.before.rfind(PRONOUN))
    if name > at and (clause.cursor(name).word(-1) == "nay" or _reorganised(clause, at, name)):
        return False
    event = clause.words(at) == "trước khi" and clause.words(at + 1) in _OF_AN_EVENT
    return not event or ONCE in clause.before[:at]


def _reorganised(clause: PostClause, once: int, name: int) -> bool:
    """'Bà A nguyên là T; sau hợp nhất, bà là | U': what came of it is the present."""
    sign = clause.before.rfind(SEMICOLON, once, name)
    return sign >= 0 and clause.cursor(sign + 1).peeks(_AFTER_REORGANISING)


def nowadays(clause: PostClause) -> frozenset[TextSpan]:
    """Where the posts of a chain stand that are held now: 'từng là T, | hiện là | T, T', not 'nguyên T'."""
    sentence, held = clause.sentence, list(clause.chain)
    while held and not (
        sentence.tags[held[0] - 1 : held[0]] == NOW
        and sentence.words(held[0] - 1).startswith(_NOWADAYS)
    ):
        held.pop(0)
    posts = (post for i in held if (post := sentence.posts.get(i)) is not None)
    return frozenset(post.mention for post in posts if post.modifier != "former")


def before_a_day(clause: PostClause) -> bool:
    """'Trước tháng 6/2016, ông A là | T': what he was until some day before it."""
    return clause.words(0) in EARLIER and _BEFORE_A_DAY.match(clause.before) is not None


def then(clause: PostClause) -> bool:
    """'Khi cấp phép cho dự án vào năm 2009, ông A | đang làm T': what he was in that year."""
    before = clause.before
    now, name = before.rfind(NOW), before.rfind(PERSON)
    if name > 0 and now < name and clause.cursor(name).word(-1) == "khi":
        dated = _year_before(clause, name)  # 'Năm 1998, khi ông A là T, …'
        return dated is not None and before.find(PERSON) == name
    if not 0 < name < now or not clause.words(now).startswith("đang"):
        return False
    opens = clause.sentence.chunked.tokens.folds[0] in _MOMENTS or before[0] == DATE
    return opens and _year_before(clause, name) is not None


def _year_before(clause: PostClause, name: int) -> str | None:
    """The year or month that a sentence gives before a name."""
    dates = (at for at in range(name) if clause.before[at] == DATE)
    chunks = clause.sentence.chunked.chunks
    spans = (chunks[clause.outline.chunks[at]].content for at in dates)
    found = (s.date for s in spans if isinstance(s, DateSpan) and not s.period)
    return next((date for date in found if date[:4].isdigit() and len(date) < A_DAY), None)


def until_more(clause: PostClause) -> bool:
    """'Ông A là T (trong hai nhiệm kỳ) | trước khi được bầu làm Phó Chủ tịch UBND tỉnh X', 'trước khi ông
    B thay thế'."""
    match = _THEN_ONCE.match(clause.behind)
    if match is None:
        return False
    behind = clause.position + match.end()
    return clause.words(behind) == "trước khi" and clause.cursor(behind).word(2) not in _OF_AN_EVENT


def term_before(clause: PostClause) -> str | None:
    """'Trong nhiệm kỳ 2010 - 2015, ông A là T': the term in which the subject held the posts."""
    match = _IN_TERM.match(clause.before)
    if match is None:
        return None
    chunked = clause.sentence.chunked
    at = chunked.chunks[clause.outline.chunks[match.start("term")]].start
    found = term_at(chunked.tokens, chunked.text, chunked.origin, at)
    return found[0] if found is not None and found[0][0].isdigit() else None


def before_it(clause: PostClause) -> bool:
    """'Trước khi giữ chức Chủ tịch …': the later post, whose end this does not tell."""
    match = _ONCE_MARKED.search(clause.before)
    return match is not None and clause.words(match.start()) == "trước khi"


def until(clause: PostClause) -> bool:
    """'… giữ chức Phó Bí thư Tỉnh ủy X đến cuối năm 2005': a post that ended then."""
    match = _UNTIL.match(clause.behind)
    if match is None:
        return False
    return clause.words(clause.position + 1 + match.start("verb")) in _TO


def day_of_end(clause: PostClause) -> str | None:
    """'Ông A là T cho đến tháng 7/2023': until when; not of 'vẫn là T đến tháng 6' or of a time that is
    prolonged, or is a period of its own."""
    match = _UNTIL.match(clause.behind)
    if match is None or NOW in clause.before or PROPOSED in clause.before or not until(clause):
        return None
    date = clause.sentence.chunked.chunks[clause.outline.chunks[clause.position + match.end()]]
    content = date.content
    dated = isinstance(content, DateSpan) and not content.period and content.date[:4].isdigit()
    return content.date if isinstance(content, DateSpan) and dated else None


def told_at_once(clause: PostClause) -> bool:
    """Whether no comma parts the post from the last name before it: it is told of nobody else."""
    name = max(clause.before.rfind(PERSON), clause.before.rfind(PRONOUN))
    return name >= 0 and COMMA not in clause.before[name:]


def then_more(clause: PostClause) -> bool:
    """'Ông A giữ chức T, | rồi làm T': the first of two steps; 'Ông A giữ chức T, | sau đó nghỉ hưu'."""
    match = _THEN_MORE.match(clause.behind)
    if match is not None:
        return clause.words(clause.position + 1 + match.start("then")).startswith(_STEPS)
    if _THEN_RETIRES.match(clause.behind) is None:
        return False
    behind = clause.sentence.cursor_behind(clause.chain[-1])
    behind.take(",")
    return any(behind.peek(*step.split()) for step in _STEPS)


def stepped_on(clause: PostClause) -> bool:
    """'Ông A được bầu làm T tháng 6/2016, | rồi làm U', '…, | trước khi được bổ nhiệm làm U': the first of
    two steps; but a seat is kept, and 'rồi kiêm U' ends nothing."""
    match = _NEXT_STEP.match(clause.behind)
    if match is None or any(is_membership(post.title) for post in clause.posts):
        return False
    start, end = (clause.position + 1 + match.start(part) for part in ("step", "next"))
    words = " ".join(clause.words(at) for at in range(start, end))
    next_ = clause.sentence.posts.get(clause.outline.chunks[end])
    same = next_ is None or any(_one_post(next_, post) for post in clause.posts)
    return words.startswith(_SAY_NEXT) and "kiêm" not in words and not same


def _one_post(one: ResolvedPost, other: ResolvedPost) -> bool:
    return (one.title, one.organization) == (other.title, other.organization)


def ever(clause: PostClause) -> bool:
    """'ông A từng được X bổ nhiệm làm T': a post that is over."""
    match = _EVER_GIVEN.search(clause.before, clause.start)
    return match is not None and clause.words(match.start("ever")) in EVER


def superseded(clause: PostClause) -> bool:
    """'ông A từng làm T, rồi về tỉnh làm | T; hiện ông là T': a step before that which is held now."""
    match = _THEN_NOW.match(clause.behind)
    if match is None or not any(
        tag == ONCE and clause.words(at) in EVER for at, tag in enumerate(clause.before)
    ):
        return False
    return clause.words(clause.position + 1 + match.start("now")).startswith(_NOWADAYS)
