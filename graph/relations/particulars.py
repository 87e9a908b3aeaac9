"""What is told of a person besides posts: birth, death, home, people, studies, Party entry, rank, kin.

Of the person whom a biography is about, of whom a sentence begins to tell ('Ông A sinh năm …, quê …'),
and of whoever has it in brackets behind the name ('ông A (SN 1972, quê …)').
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cadregraph.graph.lexicon.tags import ASIDE, COMMA, KIN, ORGANIZATION, PERSON, WORKS_AT
from cadregraph.graph.lexicon.word_classes import words_pattern
from cadregraph.graph.mentions.intervals import A_DATE, date_of
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.mentions.spans import DateSpan
from cadregraph.graph.mentions.subject import goes_on_as_form, section_subject
from cadregraph.graph.model import (
    Fact,
    LinkFact,
    LinkProperty,
    Particular,
    ParticularFact,
    RankFact,
    TextSpan,
)
from cadregraph.graph.relations.degrees import degrees, titles_at
from cadregraph.graph.relations.kin import relatives
from cadregraph.graph.resolution.article import ResolvedArticle
from cadregraph.graph.resolution.sentence import ResolvedPerson, ResolvedSentence

_RULE = "tiểu sử: thông tin cá nhân"
_SURE = 0.9

_BORN = re.compile(
    rf"\b(?:sinh|SN|s\.n\.?)(?:\s+(?:năm|ngày)(?=\s?:))?\s*[:|]?\s+(?:ra\s+)?(?:vào\s+)?{A_DATE}",
    re.I,
)
_DIED = re.compile(
    r"\b(?:mất|từ trần|qua đời|tạ thế|hy sinh)\s+(?:(?:do|vì) [^.;,()]{1,40}?\s)?"
    rf"(?:vào\s+)?(?:(?:hồi|lúc) [^,;]{{1,25}}?,?\s+|vào\s+)?{A_DATE}",
    re.I,
)
_LIVED = re.compile(
    rf"\((?:[^()]*?[,;:]\s*)?{A_DATE}\s*[-–—]\s*(?:mất\s+)?{A_DATE.replace('1>', '2>')}\s*(?:[,;][^()]*)?\)",
    re.I,
)
_BORN_AT = re.compile(
    r"(?<!hy )(?<!hi )(?<!học )(?<!khai )\bsinh\b(?! sống| hoạt| viên)"
    r"(?:(?!quê|nguyên)[^.;()]){0,60}?\s(?:tại|ở)\s"
    r"|\bnơi sinh\s?:\s|\(sinh [^.;()]{4,40}\) tại\s|\bsinh ra [^.;()]{0,70}?,? thuộc\s",
    re.I,
)
_HOME = re.compile(
    r"\b(?:quê quán|quê gốc|nguyên quán|quê(?! nhà| nội| ngoại| hương| mẹ| vợ| chồng))\b"
    r"(?:\s(?:của\s)?(?:ông|bà))?\s?(?::|ở|tại|là)?\s?",
    re.I,
)
_PARTY = re.compile(
    r"\b(?:kết nạp(?: vào)?(?: hàng ngũ)?|gia nhập|(?<!nhập )(?<!nhất )vào)\s+"
    r"(?:Đông Dương Cộng sản Đảng|Đảng|đảng(?= (?:Lao động|Cộng sản)\b))"
    r"(?! (?:Dân chủ|Xã hội|Cần lao|Lập hiến))"
    r"(?:\s[A-ZĐ]\w+)*"
    r"|\btrở thành (?:một )?(?:người )?[Đđ]ảng viên(?! chính)(?:\s(?:của )?[A-ZĐ]\w+(?: [A-ZĐ]\w+)*)*"
    r"|\blà (?:một )?[Đđ]ảng viên(?: (?:của )?[Đđ]ảng(?: \w+){0,4}?)? từ\b"
    r"|\bngày vào Đảng\s?:",
)
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
_STUDY = re.compile(
    rf"(?:\b{words_pattern('verbs_of_study')}"
    rf"|(?:^|\d |, |{words_pattern('before_studying')} )học)\b[^.;()]{{0,80}}$",
    re.I,
)
_BY_SHORT_NAME = re.compile(
    r"(?:Ông|Bà|Đồng chí) \w+(?: \w+){0,3},? (?:năm nay )?"
    r"(?:\(?\d\d tuổi|\(?(?:sinh|SN) (?:năm|ngày)? ?\d|quê |(?:có )?trình độ )"
)
_BELOW_COMMUNES = re.compile(rf"\b{words_pattern('places_below_communes')} $", re.I)
_NEAR, _SOON = 45, 6
_BEHIND_NAMES = re.compile(
    r"[^.;:()]{0,50}(?:\([^()]*\) ?)?(?:, (?:còn|có|thường|tức|bí danh|tên|bút danh)[^().;]{0,60})?"
)
"""What stands before the dates of a life: names, and no more."""
_DOES_FOR = pattern("passive (post | word | comma){0,4}$")
_ONCE = ("birthDate", "deathDate", "joinedParty")


@dataclass(frozen=True, slots=True)
class _Told:
    """A stretch of a sentence that tells of one person."""

    sentence: ResolvedSentence
    person: ResolvedPerson
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words, nothing before them."""
        return self.sentence.chunked.text[self.start : self.end]

    def offset(self, chunk: int) -> int:
        """Where a chunk begins in the stretch."""
        first = self.sentence.chunked.tokens.starts[self.sentence.chunked.chunks[chunk].start]
        return first - self.sentence.chunked.origin - self.start

    def end_of(self, chunk: int) -> int:
        """Where a chunk ends in the stretch."""
        last = self.sentence.chunked.tokens.ends[self.sentence.chunked.chunks[chunk].end - 1]
        return last - self.sentence.chunked.origin - self.start

    def works_between(self, start: int, chunk: int) -> bool:
        """Whether it tells of work between a place in the stretch and a chunk."""
        last = self.sentence.tags.rfind(WORKS_AT, 0, chunk)
        return last >= 0 and self.offset(last) > start

    def fact(self, name: Particular, value: str) -> ParticularFact:
        """A particular of the person."""
        return ParticularFact(
            self.sentence.index,
            _SURE,
            self.person.key,
            name,
            value,
            rule=_RULE,
            mentions=self.mentions,
        )

    def link(self, name: LinkProperty, target: str) -> LinkFact:
        """A place, school or relative of the person."""
        return LinkFact(
            self.sentence.index,
            _SURE,
            self.person.key,
            name,
            target,
            rule=_RULE,
            mentions=self.mentions,
        )

    def date_before(self, at: int) -> str:
        """The last date before a place in the stretch, also one that others complete ('năm đó')."""
        dates = [
            chunk.content.date
            for index, chunk in self.sentence.chunked.marked
            if isinstance(chunk.content, DateSpan) and self.offset(index) < at
        ]
        return dates[-1] if dates else ""

    @property
    def mentions(self) -> tuple[TextSpan, ...]:
        """Where the person is named."""
        return (self.person.mention,)


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
        yield from _of(_Told(sentence, person, 0, _own_end(sentence, whom)))


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
    for index, tag in enumerate(sentence.tags):
        other = tag == PERSON and sentence.person(index) not in (whom, None)
        if other and _DOES_FOR.search(sentence.tags, 0, index):
            continue  # 'ông được Chủ tịch nước A | thăng quân hàm'
        if tag == KIN or other:
            if index == 0:
                return 0
            return (
                sentence.chunked.offsets(sentence.chunked.chunks[index])[0]
                - sentence.chunked.origin
            )
    return len(sentence.chunked.text)


def _bracketed(sentence: ResolvedSentence) -> Iterator[Fact]:
    """'ông A (SN 1972, quê …)', 'ông A, sinh năm 1972, dân tộc Tày, Bí thư …'."""
    for index, person in sentence.persons.items():
        at = index + 1 + (sentence.tags[index + 1 : index + 2] == COMMA)
        if sentence.tags[at : at + 1] != ASIDE:
            continue
        start, end = sentence.chunked.offsets(sentence.chunked.chunks[at])
        origin = sentence.chunked.origin
        told = _Told(sentence, person, start - origin, end - origin)
        yield from _dates(told)
        people = _PEOPLE.search(told.text)
        if people:
            yield told.fact("ethnicity", people["who"].capitalize())


def _of(told: _Told) -> Iterator[Fact]:
    yield from _dates(told)
    yield from _places(told)
    yield from _party(told)
    people = _PEOPLE.search(told.text)
    if people:
        yield told.fact("ethnicity", people["who"].capitalize())
    yield from _ranks(told)
    yield from _studies(told)
    yield from relatives(told.sentence, told.person)


def _dates(told: _Told) -> Iterator[Fact]:
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


def _places(told: _Told) -> Iterator[Fact]:
    kinds: tuple[tuple[re.Pattern[str], LinkProperty], ...] = (
        (_BORN_AT, "birthPlace"),
        (_HOME, "homePlace"),
    )
    for words, name in kinds:
        match = words.search(told.text)
        place = _place_at(told, match.end()) if match else None
        if place is not None:
            yield told.link(name, place)


def _place_at(told: _Told, at: int) -> str | None:
    """The place that begins at ``at``, or a few words behind it ('thôn Đại Cầu, | xã Tiên Tân')."""
    for index, key in told.sentence.places.items():
        offset = told.offset(index)
        if _BELOW_COMMUNES.search(told.text[at:offset]):
            continue  # 'quê ở thôn | Thái Bình, xã X'
        if at <= offset <= at + 30 and not re.search(r"[.;()]", told.text[at:offset]):
            return key
    return None


def _party(told: _Told) -> Iterator[Fact]:
    match = _PARTY.search(told.text)
    if match is None:
        return
    behind = re.compile(A_DATE, re.I).search(told.text, match.end(), match.end() + _NEAR)
    if behind and not _OFFICIAL.search(told.text[match.end() : behind.start()]):
        value = date_of(behind)
    else:
        before = list(re.compile(A_DATE, re.I).finditer(told.text, 0, match.start()))
        value = date_of(before[-1]) if before else ""
    if value:
        yield told.fact("joinedParty", value)


def _ranks(told: _Told) -> Iterator[Fact]:
    for match in _DATED_RANKS.finditer(told.text):
        yield _rank(told, match["rank"], date_of(match))
    dates = list(re.compile(A_DATE, re.I).finditer(told.text))
    for match in _RANK.finditer(told.text):
        promoted = re.match(r"(?:thăng|phong|thụ phong|lên)\b", match.group(), re.I)
        before = [found for found in dates if found.end() <= match.start()]
        behind = [d for d in dates if 0 <= d.start() - match.end() <= _SOON]
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


def _rank(told: _Told, rank: str, date: str) -> RankFact:
    name = rank[:1].upper() + rank[1:].lower()
    return RankFact(
        told.sentence.index,
        _SURE,
        told.person.key,
        name,
        date or None,
        rule=_RULE,
        mentions=told.mentions,
    )


def _studies(told: _Told) -> Iterator[Fact]:
    named = told.person.mention.start - told.sentence.chunked.origin - told.start
    for words in (*degrees(told.text), *titles_at(told.text, named)):
        yield told.fact("degree", words)
    for index, key in told.sentence.organizations.items():
        offset = told.offset(index)
        body = told.text[offset:].lower()
        school = body.startswith(("trường", "đại học", "học viện", "viện"))
        own = told.text[offset : told.end_of(index)].lower()
        faculty = own.startswith("khoa ") and " trường " in own
        study = _STUDY.search(told.text[:offset]) if offset >= 0 and (school or faculty) else None
        weak = study is not None and study.group().lower().startswith("trường")
        led = weak and any(at < index for at in told.sentence.posts)
        if study is not None and told.works_between(study.start(), index):
            continue  # 'Sau khi tốt nghiệp, năm 1984 ông công tác tại | Viện X'
        if study is not None and not led and not (weak and faculty):
            yield told.link("alumniOf", key)  # not 'Hiệu trưởng Trường X, | Đại học Y'
    if told.sentence.tags.startswith(f"-{ORGANIZATION}") and told.sentence.organizations:
        index, key = next(iter(told.sentence.organizations.items()))
        if index == 1 and told.text[1:].strip().lower().startswith(
            ("đại học", "học viện", "trường")
        ):
            yield told.link("alumniOf", key)
