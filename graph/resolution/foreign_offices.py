"""Which posts and persons of an article are of other countries: their offices are none of ours.

A country at one post of a person makes all his posts offices abroad, in every sentence of the article;
so does the side of a meeting ('Về phía Trung Quốc có …'), a list that ends in 'của Trung Quốc', and
that he is known as a leader of another country or bears no Vietnamese name. So are all posts of an article
on people of the Republic that was in the South until 1975.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import pairwise

from cadregraph.graph.clauses import Clauses
from cadregraph.graph.clauses.attachments import Attachment
from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.tags import COLON, COMMA, PERSON, POST
from cadregraph.graph.lexicon.word_classes import phrase_class, word_class
from cadregraph.graph.mentions.chunker import ChunkedSentence
from cadregraph.graph.mentions.organizations import innermost_place
from cadregraph.graph.mentions.patterns import pattern, tag_set
from cadregraph.graph.mentions.spans import Chunk, PlaceSpan, PostSpan
from cadregraph.graph.mentions.states import OTHER_SIDE, country_end
from cadregraph.graph.resolution.offices_given_abroad import given_abroad
from cadregraph.graph.resolution.sentence import ResolvedPerson
from cadregraph.graph.text.cursor import Cursor
from cadregraph.graph.text.normal import fold, unaccented

_ROSTER = word_class("open_a_roster_of_a_side")
_NATIONAL = word_class("titles_of_states")
_SHARED = word_class("surnames_of_others_too")
_REPUBLIC = phrase_class("names_of_the_republic")
_PARTY = phrase_class("names_of_the_party_and_its_own")
_REPUBLIC_OPENERS = frozenset(words[0] for words in _REPUBLIC)
_PARTY_OPENERS = frozenset(words[0] for words in _PARTY)
_OPENERS = _REPUBLIC_OPENERS | _PARTY_OPENERS
_VIETNAM = ("việt", "nam")
_CHINA = ("trung", "quốc")
_LISTED_BEFORE = pattern(
    "((post (comma | dash))* post? person (aside | (comma | dash) post)*",
    "joint (word | pronoun){0,2})* (post (comma | dash))* post? person",
    "(aside | (comma | dash) post)* (joint word{1,3})? $",
)
"""'… có Thủ tướng A, các ông B và C | của Trung Quốc'."""
_SETS_OUT = word_class("on_the_way_to_a_visit")
_VISIT = word_class("kinds_of_state_visits")
_AUTHORITIES = phrase_class("authorities_of_states")
_A_VISIT = 6  # words at most before 'thăm', and behind it
_CLOSES = tag_set("comma semicolon stop close and dash") | {""}
_THEN = pattern("joint (word | pronoun){0,2} (post (comma | dash))* post person")
_ENDS_ROSTER = pattern("says | decides | granting | ending | passive | suffers")


@dataclass(frozen=True, slots=True)
class ForeignOffices:
    """What of an article is of other countries.

    Attributes:
        people: the persons, by provisional key.
        strangers: the persons who bear no name of this country, and of whom nothing tells that they are
            of it all the same.
        posts: the chunks that name posts, by sentence.
    """

    people: frozenset[str]
    strangers: frozenset[str]
    posts: Mapping[int, frozenset[int]]

    def marked(self, article: Sequence[ChunkedSentence]) -> tuple[ChunkedSentence, ...]:
        """The sentences with those posts marked."""
        return tuple(
            _with_marks(found, self.posts[number]) if number in self.posts else found
            for number, found in enumerate(article)
        )


def _with_marks(sentence: ChunkedSentence, posts: frozenset[int]) -> ChunkedSentence:
    chunks = [
        _abroad(chunk) if number in posts else chunk for number, chunk in enumerate(sentence.chunks)
    ]
    marked = tuple([(number, chunks[number]) for number, _ in sentence.marked])
    return replace(sentence, chunks=tuple(chunks), marked=marked)


def _abroad(chunk: Chunk) -> Chunk:
    span = chunk.content
    if not isinstance(span, PostSpan):
        return chunk
    return chunk._replace(content=replace(span, organization=None, foreign=True))


def foreign_offices(
    article: Sequence[ChunkedSentence],
    clauses: Sequence[Clauses],
    persons: Sequence[Mapping[int, ResolvedPerson]],
    strange: frozenset[str],
) -> ForeignOffices:
    """The posts and persons of other countries.

    Args:
        article: the sentences.
        clauses: the clauses of each.
        persons: the persons of each, by chunk.
        strange: the persons whose names are not of Vietnamese syllables.
    """
    reader = _Reader(article, clauses, persons, {}, set())
    reader.read()
    reader.remember(strange)
    posts = {number: frozenset(found) for number, found in reader.posts.items() if found}
    return ForeignOffices(frozenset(reader.people), frozenset(reader.strangers), posts)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Collects the posts (by sentence) and the people (by provisional key) of other countries."""

    article: Sequence[ChunkedSentence]
    clauses: Sequence[Clauses]
    persons: Sequence[Mapping[int, ResolvedPerson]]
    posts: dict[int, set[int]]
    people: set[str]
    strangers: set[str] = field(default_factory=set)

    def read(self) -> None:
        """Sentence by sentence: what the words of each tell."""
        if _is_of_the_republic(self.article):
            for number, sentence in enumerate(self.article):
                self.posts[number] = {at for at, tag in enumerate(sentence.tags) if tag == POST}
            return
        openers = frozenset(lexicon().foreign.openers())
        side_open = False
        for number, sentence in enumerate(self.article):
            tags = sentence.tags
            if POST not in tags and PERSON not in tags:
                side_open = side_open and tags.startswith(("-", "+"))
                continue
            found = {at for at, chunk in sentence.marked if _is_foreign(chunk)}
            found |= self._of_shared_name(sentence)
            for attached in self.clauses[number].attached:
                if _visits_us(sentence, attached):
                    found.update(attached.posts)
            listed = side_open and tags[:1] == "-"
            regions = [range(len(tags))] if listed else []
            folds = sentence.tokens.folds
            if not openers.isdisjoint(folds) or "bạn" in folds:
                regions += [*_sides(sentence), *_listed_abroad(sentence)]
            for office, whom in given_abroad(sentence, found):
                chunk = sentence.chunks[office]
                if _of_state(chunk) and not _native(sentence, chunk):
                    found.add(office)
                    self._add_people(number, (whom,))
            side_open = listed or (bool(regions) and tags.endswith(COLON))
            for region in regions:
                found |= {at for at in region if tags[at] == POST}
                self._add_people(number, (at for at in region if tags[at] == PERSON))
            if found:
                self._spread(number, found)
            known = (person.key for person in self.persons[number].values())
            self.people.update(lexicon().foreign_leaders.intersection(known))

    def _of_shared_name(self, sentence: ChunkedSentence) -> set[int]:
        """'Bí thư Trùng Khánh' in an article that names China, and no province of ours with it."""
        found = {at for at, chunk in sentence.marked if _shares_a_name(sentence, chunk)}
        if not found:
            return found
        named = {pair for one in self.article for pair in pairwise(one.tokens.folds)}
        ours = {pair for at in found for pair in _provinces(sentence.chunks[at])}
        return found if _CHINA in named and named.isdisjoint(ours) else set()

    def remember(self, odd: frozenset[str]) -> None:
        """Who is of another country is so in every sentence; so is, without a name of this country,
        whoever has an office of state, and, with a surname of this country before syllables that are
        not ('Kim Pyong Hae'), who is named with a country. Whose post is 'Việt Nam' or of a place here
        is not.

        Args:
            odd: the persons whose names have syllables that are not Vietnamese.
        """
        strange = frozenset(name for name in odd if not _is_of_ours(name))
        natives: set[str] = set()
        held: list[tuple[int, Attachment, str]] = []
        for number, (sentence, read) in enumerate(zip(self.article, self.clauses, strict=True)):
            for attached in read.attached:
                person = self.persons[number].get(attached.person)
                if person is None:
                    continue
                held.append((number, attached, person.key))
                posts = [sentence.chunks[at] for at in attached.posts]
                if any(_native(sentence, post) for post in posts):
                    natives.add(person.key)
                elif person.key in strange and any(_of_state(post) for post in posts):
                    self.people.add(person.key)
        for sentence, named in zip(self.article, self.persons, strict=True):
            shared = {p.key for p in named.values() if p.key in odd and p.key.split()[0] in _SHARED}
            if shared and _names_a_country(sentence):
                self.people.update(shared)
        self.people.difference_update(natives)
        self.strangers.update(strange - natives)
        for number, attached, key in held:
            if key in self.people:
                self.posts.setdefault(number, set()).update(attached.posts)

    def _spread(self, number: int, found: set[int]) -> None:
        """From a post to its fellows in apposition, to whose they are, and to who stands next in a
        list of leaders: 'Tổng Bí thư Đảng Cộng sản Trung Quốc A và Thủ tướng B'."""
        sentence = self.article[number]
        for attached in self.clauses[number].attached:
            chunks = [sentence.chunks[at] for at in attached.posts]
            if found.isdisjoint(attached.posts) or any(_native(sentence, c) for c in chunks):
                continue
            if _of_the_next(sentence.tags, attached):
                continue
            found.update(attached.posts)
            self._add_people(number, (attached.person,))
            titles = {_title(chunk) for chunk in chunks}
            end = max(attached.person + 1, attached.end)
            while (then := _THEN.match(sentence.tags, end)) is not None:
                posts = [at for at in range(end, then.end()) if sentence.tags[at] == POST]
                chunks = [sentence.chunks[at] for at in posts]
                if not all(
                    _of_state(c) and _title(c) not in titles and not _native(sentence, c)
                    for c in chunks
                ):
                    break
                found.update(posts)
                self._add_people(number, (then.end() - 1,))
                titles.update(_title(chunk) for chunk in chunks)
                end = then.end()
        self.posts.setdefault(number, set()).update(found)

    def _add_people(self, number: int, chunks: Iterator[int] | tuple[int, ...]) -> None:
        for at in chunks:
            person = self.persons[number].get(at)
            if person is not None:
                self.people.add(person.key)


def _is_of_the_republic(article: Sequence[ChunkedSentence]) -> bool:
    """Whether an article is on people of the Republic that was in the South: it names that again and
    again, and never the Party, its army or its front, as one on an opponent does."""
    named = 0
    for sentence in article:
        if _OPENERS.isdisjoint(sentence.words):
            continue
        folds = sentence.tokens.folds
        for at, word in enumerate(folds):
            if word in _REPUBLIC_OPENERS and any(
                folds[at : at + len(words)] == words for words in _REPUBLIC
            ):
                named += 1
            elif word in _PARTY_OPENERS and any(
                folds[at : at + len(words)] == words for words in _PARTY
            ):
                return False
    return named > 1


@cache
def _surnames() -> frozenset[str]:
    """The surnames of this country without marks, as a slip of the pen ('Nguyẽn') is nobody's name."""
    return frozenset(map(unaccented, lexicon().surnames))


def _is_of_ours(name: str) -> bool:
    """Whether there is a surname of this country in a name: the first word, or behind that of a saint
    ('Giuse Đinh Đức Đạo')."""
    first, *others = name.split()
    return unaccented(first) in _surnames() or not lexicon().surnames.isdisjoint(others)


def _names_a_country(sentence: ChunkedSentence) -> bool:
    folds, countries = sentence.tokens.folds, lexicon().foreign
    openers = countries.openers()
    return any(
        word in openers and countries.match(folds, at) is not None for at, word in enumerate(folds)
    )


def _of_the_next(tags: str, attached: Attachment) -> bool:
    """'Đáp lời Thủ tướng A, Bộ trưởng Quốc phòng Lào cho biết …': no post of him who has his title."""
    titled = attached.person > 0 and tags[attached.person - 1] == POST
    closed = tags[attached.end - 1] == COMMA or tags[attached.end : attached.end + 1] in _CLOSES
    return titled and attached.side == "behind" and not closed


def _visits_us(sentence: ChunkedSentence, attached: Attachment) -> bool:
    """'Thủ tướng A thăm chính thức Việt Nam', 'Phó Thủ tướng B bị chính quyền Trung Quốc bắt': whether
    an office of state, or one of a place that has a namesake abroad, is by what its holder does or suffers
    that of another country."""
    posts = [sentence.chunks[at] for at in attached.posts]
    if not all(_of_state(post) or _shares_a_name(sentence, post) for post in posts):
        return False
    tokens = sentence.tokens
    cursor = Cursor(tokens, sentence.chunks[max(attached.person, *attached.posts)].end)
    cursor.take(",")
    if cursor.take("bị"):
        width = len(cursor.phrase(_AUTHORITIES))
        at = cursor.at + width
        return width > 0 and country_end(tokens, at) > at
    for _ in range(_A_VISIT):
        if not cursor.take_any(_SETS_OUT):
            break
    if not cursor.take("thăm"):
        return False
    for _ in range(_A_VISIT):
        if not cursor.take_any(_VISIT):
            break
    return cursor.take(*_VIETNAM) and not (cursor.capital and not cursor.done)


def _is_foreign(chunk: Chunk) -> bool:
    return isinstance(chunk.content, PostSpan) and chunk.content.foreign


def _title(chunk: Chunk) -> str:
    return chunk.content.title if isinstance(chunk.content, PostSpan) else ""


def _of_state(chunk: Chunk) -> bool:
    """Whether a post is an office of a state or of its ruling party, such as every country has."""
    return _title(chunk).removeprefix("Phó ") in _NATIONAL


def _place(chunk: Chunk) -> PlaceSpan | None:
    span = chunk.content.organization if isinstance(chunk.content, PostSpan) else None
    place = innermost_place(span) if span is not None else None
    return place if place is not None and place.named else None


def _shares_a_name(sentence: ChunkedSentence, chunk: Chunk) -> bool:
    """Whether a post is of a place of which there is another abroad, and which it calls no district."""
    place = _place(chunk)
    if place is None or "huyện" in sentence.tokens.folds[chunk.start : chunk.end]:
        return False
    found = lexicon().foreign.match(tuple(fold(place.name).split()), 0)
    return found is not None and found[1] == len(place.name.split())


def _provinces(chunk: Chunk) -> Iterator[tuple[str, str]]:
    """The provinces, by the last two syllables of their names, in which the place of a post is."""
    place = _place(chunk)
    for unit in place.units if place is not None else ():
        *_, first, last = fold(unit.province or unit.label).split()
        yield first, last


def _native(sentence: ChunkedSentence, chunk: Chunk) -> bool:
    """Whether a post says that it is of this country: 'Việt Nam', or one of its places."""
    words = sentence.tokens.folds[chunk.start : chunk.end]
    return _VIETNAM in pairwise(words) or (
        not _is_foreign(chunk) and _place(chunk) is not None and not _shares_a_name(sentence, chunk)
    )


def _sides(sentence: ChunkedSentence) -> Iterator[range]:
    """'Về phía Trung Quốc có …': the chunks of the roster of the other side, up to the next side."""
    folds = sentence.tokens.folds
    at = -1
    for _ in range(folds.count("phía")):
        at = folds.index("phía", at + 1)
        end = country_end(sentence.tokens, at + 1)
        if end == at + 1 and folds[at + 1 : at + 2] == ("bạn",):
            end = country_end(sentence.tokens, at + 2)
        elif end == at + 1 and folds[at + 1 : at + 3] in OTHER_SIDE:
            end = country_end(sentence.tokens, at + 3)
        about = at > 0 and folds[at - 1] == "về" and folds[end : end + 1] == (",",)
        if end == at + 1 or not (about or (folds[end : end + 1] and folds[end] in _ROSTER)):
            continue
        until = next((i for i in range(end, len(folds)) if folds[i] == "phía"), len(folds))
        yield _roster(sentence, end, until)


def _roster(sentence: ChunkedSentence, start: int, end: int) -> range:
    """The chunks between two tokens, up to one that does something."""
    within = [n for n, chunk in enumerate(sentence.chunks) if start <= chunk.start < end]
    if not within:
        return range(0)
    acts = _ENDS_ROSTER.search(sentence.tags, within[0], within[-1] + 1)
    return range(within[0], acts.start() if acts else within[-1] + 1)


def _listed_abroad(sentence: ChunkedSentence) -> Iterator[range]:
    """'Cùng dự có Thủ tướng A, các ông B và C của Trung Quốc', 'Thủ tướng A (Trung Quốc)'."""
    if sentence.words.isdisjoint(("của", "(")):
        return
    for number, chunk in enumerate(sentence.chunks):
        opens = sentence.tokens.folds[chunk.start] in ("của", "(")
        if not opens or number == 0 or not Cursor(sentence.tokens, chunk.start).at:
            continue
        if country_end(sentence.tokens, chunk.end) == chunk.end:
            continue
        listed = _LISTED_BEFORE.search(sentence.tags, 0, number)
        if listed:
            yield range(*listed.span())
