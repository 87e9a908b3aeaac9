"""What is told of a person besides posts: birth, death, home, people, studies, Party entry, rank, kin.

Of the person whom a biography is about, of whom a sentence begins to tell ('Ông A sinh năm …, quê …'),
and of whoever has it in brackets behind the name ('ông A (SN 1972, quê …)').
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cadregraph.graph.lexicon.tags import ASIDE, COMMA, KIN, PERSON
from cadregraph.graph.lexicon.word_classes import words_pattern
from cadregraph.graph.mentions.intervals import A_DATE, date_of
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.mentions.subject import (
    ALIASES,
    OTHER_NAMES,
    goes_on_as_form,
    section_subject,
)
from cadregraph.graph.model import (
    Fact,
    LinkProperty,
    ParticularFact,
    RankFact,
    TextSpan,
)
from cadregraph.graph.relations.kin import relatives
from cadregraph.graph.relations.studies import studies
from cadregraph.graph.relations.told import RULE, SURE, Told
from cadregraph.graph.resolution.article import ResolvedArticle
from cadregraph.graph.resolution.sentence import ResolvedPerson, ResolvedSentence

_BORN = re.compile(
    rf"\b(?:sinh|SN|s\.n\.?)(?:\s+(?:năm|ngày)(?=\s?:))?\s*[:|]?\s+(?:ra\s+)?(?:vào\s+)?{A_DATE}",
    re.I,
)
_WHERE = r"(?:[^.;(),]|, (?-i:[A-ZĐ])){3,70}?"
_PUT_TO_DEATH = (
    r"(?:(?<!của )\b(?:ông|bà)|,|và|rồi) (?:đã |lại )?bị (?!kết án|tuyên)(?:[^.;,()]{0,30} )?"
    rf"(?<!án ){words_pattern('put_to_death')}"
)
"""'Ông bị thực dân Pháp xử bắn | ngày …'."""
_DIED = re.compile(
    rf"(?:\b(?:mất|từ trần|qua đời|tạ thế|hy sinh)|{_PUT_TO_DEATH})\s+"
    rf"(?:(?:do|vì) [^.;,()]{{1,40}}?\s)?(?:(?:tại|ở) {_WHERE}(?: (?=vào|ngày|năm)|,? vào ))?"
    rf"(?:vào\s+)?(?:(?:hồi|lúc) [^,;]{{1,25}}?,?\s+|vào\s+)?{A_DATE}",
    re.I,
)
_LIVED = re.compile(
    rf"\((?:[^()]*?[,;:]\s*)?{A_DATE}\s*[-–—]\s*(?:mất\s+)?{A_DATE.replace('1>', '2>')}\s*(?:[,;][^()]*)?\)",
    re.I,
)
_BORN_AT = re.compile(
    r"(?<!hy )(?<!hi )(?<!học )(?<!khai )\bsinh\b(?! sống| hoạt| viên)"
    r"(?:(?!quê|nguyên)[^.;()]){0,90}?\s(?:tại|ở)\s"
    r"|\bnơi sinh\s?:\s|\(sinh [^.;()]{4,40}\) tại\s|\bsinh ra [^.;()]{0,70}?,? thuộc\s",
    re.I,
)
_HOME = re.compile(
    r"\b(?:quê quán|quê gốc|nguyên quán|quê(?! nhà| nội| ngoại| hương| mẹ| vợ| chồng))\b"
    r"(?:\s(?:của\s)?(?:ông|bà))?\s?(?::|ở|tại|là)?\s?"
    rf"|\b(?:ông|bà) là người (?={words_pattern('places_of_origin')} (?-i:[A-ZĐ]))",
    re.I,
)
_PARTY = re.compile(
    r"\b(?:kết nạp(?: vào)?(?: hàng ngũ)?|(?:được|vinh dự) đứng (?:vào|trong) hàng ngũ(?: của)?"
    r"|gia nhập|(?<!nhập )(?<!nhất )vào)\s+"
    r"(?:Đông Dương Cộng sản Đảng|Đảng|đảng(?= (?:Lao động|Cộng sản)\b))"
    r"(?! (?:Dân chủ|Xã hội|Cần lao|Lập hiến))"
    r"(?:\s[A-ZĐ]\w+)*"
    r"|\btrở thành (?:một )?(?:người )?[Đđ]ảng viên(?! chính)(?:\s(?:của )?[A-ZĐ]\w+(?: [A-ZĐ]\w+)*)*"
    r"|\blà (?:một )?[Đđ]ảng viên(?: (?:của )?[Đđ]ảng(?: \w+){0,4}?)? từ\b"
    r"|\bngày vào Đảng\s?:",
)
_DATE = re.compile(A_DATE, re.I)
_PROMOTED = re.compile(r"(?:thăng|phong|thụ phong|lên)\b", re.I)
_OFFICIAL = re.compile(r"chính thức|\(")
_PEOPLE = re.compile(
    rf"(?:\bdân tộc\s?:?|,\sngười|\blà (?:một )?(?:\w+ ){{0,3}}người(?! (?:việt|kinh|lào|hoa|thái)\b))"
    rf"\s(?P<who>{words_pattern('ethnicities')})(?!\w| Nam)",
    re.I,
)
RANKS = words_pattern("ranks_of_officers")
"""The ranks of officers, as a pattern of text."""
_RANK = re.compile(
    rf"\b(?:{words_pattern('leads_to_a_rank')}|là(?: một)?|,)\s(?:lên )?(?P<rank>{RANKS})\b",
    re.I,
)
_DATED_RANKS = re.compile(rf"(?:^|[,;:]\s?)(?P<rank>{RANKS})\s\({A_DATE}\)", re.I)
_MORE_RANKS = re.compile(rf"\s?(?:,|và|, rồi|rồi) (?P<rank>{RANKS}) (?:vào )?{A_DATE}", re.I)
"""'phong Thiếu tướng năm 1977, | Trung tướng năm 1983 và Thượng tướng năm 1988'."""
_BY_SHORT_NAME = re.compile(
    r"(?:Ông|Bà|Đồng chí) \w+(?: \w+){0,3},? (?:năm nay )?"
    r"(?:\(?\d\d tuổi|\(?(?:sinh|SN) (?:năm|ngày)? ?\d|quê |(?:có )?trình độ )"
)
_SMALL = words_pattern("places_below_communes")
_BELOW_COMMUNES = re.compile(rf"\b{_SMALL} $", re.I)
_SMALL_PLACES = re.compile(
    rf"(?:(?:{_SMALL}|tổng) [^,.;()]{{2,25}}(?:\([^()]{{3,60}}\))?, ?)+", re.I
)
"""'làng Phù Lưu, tổng Phù Lưu, | huyện Từ Sơn': before a place that is known."""
_NEAR, _SOON = 45, 6
_BEHIND_NAMES = re.compile(
    r"[^.;:()]{0,50}(?:\([^()]*\) ?)?(?:, (?:còn|có|thường|tức|bí danh|tên|bút danh)[^().;]{0,60})?"
)
"""What stands before the dates of a life: names, and no more."""
_ALIAS = re.compile(rf"\b(?:{OTHER_NAMES}|{ALIASES})(?: là)? ?$", re.I)
"""Before another name of the person told of."""
_DOES_FOR = pattern("passive (post | word | comma){0,4}$")
_AMONG = pattern("person ((comma | and) person)+ passive")
_ONCE = ("birthDate", "deathDate", "joinedParty")


def particulars(article: ResolvedArticle) -> Iterator[Fact]:
    """The particulars of persons, sentence by sentence."""
    known: dict[tuple[str, str], str] = {}
    for fact in _read(article):
        if isinstance(fact, ParticularFact) and fact.property in _ONCE:
            # what is said first, or says it more closely: others are the dates of somebody else
            first = known.setdefault((fact.person, fact.property), fact.value)
            if not (fact.value.startswith(first) or first.startswith(fact.value)):
                continue
        yield fact


def _read(article: ResolvedArticle) -> Iterator[Fact]:
    mention: TextSpan | None = None
    whom = article.subject
    for sentence in article.sentences:
        if not sentence.tags:
            continue
        yield from _bracketed(sentence)
        if article.subject is None:
            whom = _spoken_of(article, sentence, whom)
        if whom is None:
            continue
        named = sentence.naming(whom)
        mention = named.mention if named is not None else mention
        person = ResolvedPerson(whom, mention or sentence.mention(0))
        yield from _of(Told(sentence, person, 0, _own_end(sentence, whom)))


def _spoken_of(
    article: ResolvedArticle, sentence: ResolvedSentence, before: str | None
) -> str | None:
    """Of whom a sentence of news tells particulars: 'Ông Đỗ Văn An sinh ngày …', 'Ông An 52 tuổi, quê …';
    of whom the one ``before`` it did, where a form goes on ('Dân tộc: Kinh')."""
    text = sentence.chunked.text
    name = section_subject(text)
    if name is not None:
        return next((key for key, label in article.people.items() if label == name), None)
    if goes_on_as_form(text):
        return before
    return sentence.person(0) if _BY_SHORT_NAME.match(text) else None


def _own_end(sentence: ResolvedSentence, whom: str) -> int:
    """Where a sentence stops to tell of its subject: at a relative, or another person."""
    text = sentence.chunked.text
    for index, tag in enumerate(sentence.tags):
        other = tag == PERSON and sentence.person(index) not in (whom, None)
        among = _AMONG.match(sentence.tags, index) if other else None
        if among and whom in {sentence.person(at) for at in range(index, among.end())}:
            continue  # 'Tháng 5/1930, đồng chí B, | ông A được kết nạp vào Đảng'
        if other and _DOES_FOR.search(sentence.tags, 0, index):
            continue  # 'ông được Chủ tịch nước A | thăng quân hàm'
        if other and _ALIAS.search(text, 0, _start(sentence, index)):
            continue  # 'Ông còn có tên gọi khác là | La Văn Bảy, sinh năm 1919'
        if tag == KIN or other:
            if index == 0:
                return 0
            return _start(sentence, index)
    return len(text)


def _start(sentence: ResolvedSentence, chunk: int) -> int:
    """Where a chunk begins in the text of its sentence."""
    chunked = sentence.chunked
    return chunked.offsets(chunked.chunks[chunk])[0] - chunked.origin


def _bracketed(sentence: ResolvedSentence) -> Iterator[Fact]:
    """'ông A (SN 1972, quê …)', 'ông A, sinh năm 1972, dân tộc Tày, Bí thư …'."""
    for index, person in sentence.persons.items():
        at = index + 1 + (sentence.tags[index + 1 : index + 2] == COMMA)
        if sentence.tags[at : at + 1] != ASIDE:
            continue
        start, end = sentence.chunked.offsets(sentence.chunked.chunks[at])
        origin = sentence.chunked.origin
        told = Told(sentence, person, start - origin, end - origin)
        yield from _dates(told)
        people = _PEOPLE.search(told.text)
        if people:
            yield told.fact("ethnicity", people["who"].capitalize())


def _of(told: Told) -> Iterator[Fact]:
    yield from _dates(told)
    yield from _places(told)
    yield from _party(told)
    people = _PEOPLE.search(told.text)
    if people:
        yield told.fact("ethnicity", people["who"].capitalize())
    yield from _ranks(told)
    yield from studies(told)
    yield from relatives(told.sentence, told.person)


def _dates(told: Told) -> Iterator[Fact]:
    lived = _LIVED.search(told.text)
    if lived and _BEHIND_NAMES.fullmatch(told.text[: lived.start()]):
        first, last = date_of(lived), _second(lived)
        if first and last and _is_a_life(first, last):
            yield told.fact("birthDate", first)
            yield told.fact("deathDate", last)
            return
    for words, name in ((_BORN, "birthDate"), (_DIED, "deathDate")):
        match = words.search(told.text)
        if match and (value := date_of(match)):
            yield told.fact("birthDate" if name == "birthDate" else "deathDate", value)


def _is_a_life(first: str, last: str) -> bool:
    """Whether somebody may have lived from one date to another; not from a birthday to its jubilee."""
    same_day = len(first) == len(last) == 10 and first[4:] == last[4:]
    return 10 < int(last[:4]) - int(first[:4]) < 110 and not same_day


def _second(match: re.Match[str]) -> str:
    day, month, year, alone, of_year, bare = (match[f"{name}2"] for name in "dmynzw")
    if bare:
        return bare
    if alone:
        return f"{of_year}-{int(alone):02}"
    return f"{year}-{int(month):02}-{int(day):02}" if year else ""


def _places(told: Told) -> Iterator[Fact]:
    kinds: tuple[tuple[re.Pattern[str], LinkProperty], ...] = (
        (_BORN_AT, "birthPlace"),
        (_HOME, "homePlace"),
    )
    for words, name in kinds:
        match = words.search(told.text)
        place = _place_at(told, match.end()) if match else None
        if place is not None:
            yield told.link(name, place)


def _place_at(told: Told, at: int) -> str | None:
    """The place that begins at ``at``, or a few words behind it ('thôn Đại Cầu, | xã Tiên Tân')."""
    for index, key in told.sentence.places.items():
        offset = told.offset(index)
        if _BELOW_COMMUNES.search(told.text[at:offset]):
            continue  # 'quê ở thôn | Thái Bình, xã X'
        near = at <= offset <= at + 30 and not re.search(r"[.;()]", told.text[at:offset])
        if near or (offset > at and _SMALL_PLACES.fullmatch(told.text, at, offset)):
            return key
    return None


def _party(told: Told) -> Iterator[Fact]:
    match = _PARTY.search(told.text)
    if match is None:
        return
    behind = _DATE.search(told.text, match.end(), match.end() + _NEAR)
    if behind and not _OFFICIAL.search(told.text[match.end() : behind.start()]):
        value = date_of(behind)
    else:
        before = list(_DATE.finditer(told.text, 0, match.start()))
        value = date_of(before[-1]) if before else ""
    if value:
        yield told.fact("joinedParty", value)


def _ranks(told: Told) -> Iterator[Fact]:
    for match in _DATED_RANKS.finditer(told.text):
        yield _rank(told, match["rank"], date_of(match))
    ranks = list(_RANK.finditer(told.text))
    dates = list(_DATE.finditer(told.text)) if ranks else []
    for match in ranks:
        promoted = _PROMOTED.match(match.group())
        before = [found for found in dates if found.end() <= match.start()]
        behind = [d for d in dates if 0 <= d.start() - match.end() <= _SOON]
        if before and behind and "," in told.text[match.end() : behind[0].start()]:
            behind = []  # 'Năm 1974, ông được phong Thiếu tướng, | năm 1980 thăng Trung tướng'
        before = behind[:1] or before
        date = date_of(before[-1]) if before else told.date_before(match.start())
        if told.text[match.end() : match.end() + 2].startswith(" ("):
            continue
        if match.group().startswith(",") and not told.text[match.end() :].startswith(
            (",", ".", ";", " Quân đội")
        ):
            continue
        yield _rank(told, match["rank"], date if promoted else "")
        more = _MORE_RANKS.match(told.text, behind[0].end()) if promoted and behind else None
        while more:
            yield _rank(told, more["rank"], date_of(more))
            more = _MORE_RANKS.match(told.text, more.end())


def _rank(told: Told, rank: str, date: str) -> RankFact:
    name = rank[:1].upper() + rank[1:].lower()
    return RankFact(
        told.sentence.index,
        SURE,
        told.person.key,
        name,
        date or None,
        rule=RULE,
        mentions=told.mentions,
    )
