"""Persons inside an article: full names, and the short names that stand for them."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Sequence

from cadregraph.graph.gazetteer.units import gazetteer
from cadregraph.graph.lexicon.tags import OF, ORGANIZATION, PRONOUN, TOWARDS
from cadregraph.graph.mentions.chunk_at import PRONOUNS
from cadregraph.graph.mentions.chunker import ChunkedSentence
from cadregraph.graph.mentions.names import is_syllable
from cadregraph.graph.mentions.names_behind import names_a_person
from cadregraph.graph.mentions.patterns import pattern, tag_set
from cadregraph.graph.mentions.spans import PersonSpan
from cadregraph.graph.mentions.subject import Subject
from cadregraph.graph.resolution.anonymous import anonymous
from cadregraph.graph.text.normal import fold

_OPENS_SENTENCE = tag_set("once word date comma")
_WOMANS, _WOMAN = "thị", "bà"
"""The middle name of women, and how they are addressed."""
_ALSO_TO = pattern("towards word? person aside? not(person | organization | post | stop)*$")
"""'miễn nhiệm T với ông A, đồng thời bầu ông': the same."""
_DONE_TO = pattern("(gives_post | ends_post | for | towards | of | replaces) word?$")
_DISCIPLINED = pattern("(sanction | disciplines) word?$")
_BY_A_BODY = pattern(
    "(semicolon (date comma?)? | comma (word{1,3} | date comma?)) organization word{0,2} gives_post$"
)
"""'ông A được chỉ định giữ chức T; ngày 7/11, HĐND tỉnh bầu | ông làm U': him, whom a body gives more."""
_ACTS_ITSELF = pattern("aside? (word | now){0,2} (is | marker | says | leaves_post | passive)")
_LISTED_WITH = pattern("(word first=person) aside? (joint person aside?)* joint$")
_POINTING = frozenset({"này", "ấy"})
_PLURALS = frozenset({"các", "hai", "ba", "những"})
_KIN_OF = pattern("kin (of | post | aside){0,3}$")


class People:
    """The names of one article in order.

    A short name ('bà Hương', 'ông Đức Bảo') is the last person before it whose name ends so; where
    there is none before (a headline), the first one after it. It never makes a person.
    ``captions`` are the numbers of the sentences that stand under pictures: the text goes on
    without them, so 'ông' in the body is nobody whom only a caption names.
    """

    def __init__(
        self,
        sentences: Sequence[ChunkedSentence],
        captions: frozenset[int] = frozenset(),
        subject: Subject | None = None,
    ) -> None:
        self._captions = captions
        self.subject: str | None = fold(subject.names[0]) if subject is not None else None
        self._aliases: dict[str, str] = {}
        self.other_names: tuple[str, ...] = ()
        self._short_names: set[str] = set()
        self.pronoun = subject.pronoun if subject is not None else ""
        under = {sentences[at].text for at in captions}
        self._pictured = frozenset(
            at for at, chunked in enumerate(sentences) if chunked.text in under
        )
        self._by_given: dict[str, list[tuple[int, int, str]]] = {}
        self._by_sentence: dict[int, set[str]] = {}
        self._open: dict[int, set[str]] = {}  # whom a short name of a sentence may have meant
        self._placed: dict[int, list[tuple[int, str]]] = {}
        self._honorifics: dict[str, set[str]] = {}
        self._tags = [chunked.tags for chunked in sentences]
        self._tokens = [chunked.tokens for chunked in sentences]
        self._chunks = [chunked.chunks for chunked in sentences]
        self.labels: dict[str, str] = {}
        self.introduced: set[str] = set()
        named = [
            (number, index, span)
            for number, chunked in enumerate(sentences)
            for index, chunk in chunked.marked
            if isinstance(span := chunk.content, PersonSpan)
            and span.full
            and not anonymous(span.name)
        ]
        long = {tuple(fold(span.name).split()) for _, _, span in named if span.name.count(" ") > 1}
        self._short = {" ".join(words[-2:]) for words in long}
        if subject is not None and self.subject is not None:
            self.other_names = subject.names[1:]
            self._short_names = {" ".join(w[-n:]) for w in subject.words for n in (1, 2, 3)}
            self._aliases = dict.fromkeys(map(fold, subject.names), self.subject)
            self.labels[self.subject] = subject.names[0]
            self.introduced.add(self.subject)
        self._aliases |= self._cut_in_headlines(named)
        self._pronouns = [
            [
                (index, span.honorific)
                for index, chunk in chunked.marked
                if isinstance(span := chunk.content, PersonSpan) and not span.name
            ]
            + [
                (index, chunked.tokens.folds[chunk.start])
                for index, chunk in enumerate(chunked.chunks)
                if chunk.tag == PRONOUN
            ]
            for chunked in sentences
        ]
        for number, index, span in named:
            if fold(span.name) not in self._short or fold(span.name) in self._aliases:
                self._add(number, index, span)

    def _cut_in_headlines(self, named: Sequence[tuple[int, int, PersonSpan]]) -> dict[str, str]:
        """'CHỦ TỊCH X LÊ VĂN MỪNG | VUI THĂM …', where the text has 'ông Lê Văn Mừng Vui': the longer name
        that the capitals go on with, for those that stand in capitals alone."""
        shouted: dict[str, str] = {}
        others: set[str] = set()
        names = {fold(span.name) for _, _, span in named}
        for number, index, span in named:
            name = fold(span.name)
            tokens, chunk = self._tokens[number], self._chunks[number][index]
            behind = tokens.folds[chunk.end : chunk.end + 1]
            longer = " ".join((name, *behind))
            if tokens.texts[chunk.end - 1].isupper() and longer in names:
                shouted[name] = longer
            else:
                others.add(name)
        return {name: longer for name, longer in shouted.items() if name not in others}

    def _add(self, sentence: int, chunk: int, span: PersonSpan) -> None:
        person = self._aliases.get(fold(span.name), fold(span.name))
        self._by_given.setdefault(person.split()[-1], []).append((sentence, chunk, person))
        self._note(person, sentence, chunk)
        if person == fold(span.name):
            self.labels.setdefault(person, span.name)
        if not span.honorific and self._addressed_with(sentence, chunk):
            self.introduced.add(person)
        if span.honorific:
            self.introduced.add(person)
            self._honorifics.setdefault(person, set()).add(span.honorific)

    def _addressed_with(self, sentence: int, chunk: int) -> bool:
        """'các ông A, | B và | C': who is addressed with the first."""
        match = _LISTED_WITH.search(self._tags[sentence], 0, chunk)
        if match is None:
            return False
        first = self._chunks[sentence][match.start("first")]
        before = self._tokens[sentence].folds[first.start - 1]
        return bool(getattr(first.content, "honorific", "")) and before in _PLURALS

    def person(self, span: PersonSpan, sentence: int, chunk: int) -> str | None:
        """The provisional key (the folded full name) of the person that a span names."""
        if not span.name:
            return self._antecedent(span.honorific, sentence, chunk)
        if anonymous(span.name):
            return None
        name = fold(span.name)
        if name in self._aliases:
            self._note(self._aliases[name], sentence, chunk)
            return self._aliases[name]
        if (span.full and name not in self._short) or name in self.labels:
            return name
        ending = f" {name}"
        here = (sentence, chunk)
        known = self._by_given.get(name.split()[-1], [])
        meant = self._named_before(known[: bisect_left(known, (*here, ""))], ending, span.honorific)
        if len(meant) > 1:
            self._open.setdefault(sentence, set()).update(meant)
            return None  # two of this name in one breath: which is open
        for person in meant:
            self._note(person, sentence, chunk)
            return person
        for number, index, person in known:
            if (number, index) > here and person.endswith(ending):
                return person
        if " " in name and not gazetteer().names.match(tuple(name.split()), 0):
            self.labels.setdefault(name, span.name)
            self.introduced.add(name)
            return name
        return None

    def _named_before(
        self, known: Sequence[tuple[int, int, str]], ending: str, honorific: str
    ) -> frozenset[str]:
        """The last of these whose name ends so, and others in the same sentence or the one before; those of
        the same sentence also by a short name: 'ông Nhàn mượn bằng của ông Lê Hoàng Nhàn. Ông Nhàn …'."""
        meant: set[str] = set()
        first = 0
        for number, _, person in reversed(known):
            if number < first:
                break
            if person.endswith(ending) and self._may_be(person, honorific):
                if not meant:
                    first = number - 1
                    beside = self._by_sentence.get(number, set()) | self._open.get(number, set())
                    meant |= {
                        p for p in beside if p.endswith(ending) and self._may_be(p, honorific)
                    }
                meant.add(person)
        return frozenset(meant)

    def _may_be(self, person: str, honorific: str) -> bool:
        """Whether somebody may be addressed so: not 'bà' who is called 'ông' elsewhere, nor 'ông' whose name
        is Lê Thị Ngọc."""
        addressed = self._honorifics.get(person, set()) & PRONOUNS
        if not addressed and honorific in PRONOUNS and person.split()[1:2] == [_WOMANS]:
            return honorific == _WOMAN
        return not addressed or honorific not in PRONOUNS or honorific in addressed

    def _antecedent(self, pronoun: str, sentence: int, chunk: int) -> str | None:
        """Whom 'ông' or 'bà' means: the one person named before in the sentence; where none is, the
        one of the sentence before, or of the one before that; unless addressed the other way."""
        if self.subject is not None:
            return self._of_subject(pronoun, sentence, chunk)
        here = {person for at, person in self._placed.get(sentence, ()) if at < chunk}
        tags = self._tags[sentence]
        done_to = _DONE_TO.search(tags, 0, chunk) and not _BY_A_BODY.search(tags, 0, chunk)
        if here and done_to and not _ALSO_TO.search(tags, 0, chunk):
            # 'Thủ tướng A bổ nhiệm ông': somebody else; 'vi phạm của ông A …, kỷ luật đối với ông này': he
            here = self._told_of(sentence, chunk) if self._points(sentence, chunk) else set()
        elif _DISCIPLINED.search(tags, 0, chunk):
            here = self._told_of(sentence, chunk)  # 'Chủ tịch A cách chức ông': somebody else
        if here:
            fitting = [
                person
                for person in sorted(here)
                if pronoun in (self._honorifics.get(person, set()) & PRONOUNS or {pronoun})
            ]
            return fitting[0] if len(fitting) == 1 else None
        person = self._named_last(self._two_before(sentence, self._captions), pronoun)
        if sentence - 1 in self._pictured:
            other = self._named_last(self._two_before(sentence, self._pictured), pronoun)
            person = person if person == other else None
        if person is not None:
            self._note(person, sentence, chunk)
        return person

    def _points(self, sentence: int, chunk: int) -> bool:
        """Whether a pronoun points back: 'ông này'."""
        last = self._chunks[sentence][chunk].end - 1
        return self._tokens[sentence].folds[last] in _POINTING

    def _told_of(self, sentence: int, chunk: int) -> set[str]:
        """Of whom something is told before a chunk, who does nothing himself: 'vi phạm của | ông A', 'xác
        định | ông A vi phạm, X cách chức ông này'."""
        tags = self._tags[sentence]
        return {
            who
            for at, who in self._placed.get(sentence, ())
            if at < chunk
            and (tags[at - 1 : at] in (OF, TOWARDS) or ORGANIZATION in tags[at + 1 : chunk])
        }

    def _of_subject(self, pronoun: str, sentence: int, chunk: int) -> str | None:
        """Whom a pronoun means in a biography: whom it is about, unless addressed the other way, or
        another is the subject of the sentence before it."""
        if pronoun != self.pronoun or self._of_the_other(sentence, chunk):
            return None
        before = [(at, who) for at, who in self._placed.get(sentence, ()) if at < chunk]
        others = [at for at, who in before if who != self.subject]
        tags = self._tags[sentence]
        if others and not _DONE_TO.search(tags, 0, chunk) and len(others) == len(before):
            first = min(others)
            if _OPENS_SENTENCE.issuperset(tags[:first]) and _ACTS_ITSELF.match(tags, first + 1):
                return None  # 'Năm 1960, ông A làm Bí thư, ông cho biết …'
        self._note(self.subject or "", sentence, chunk)
        return self.subject

    def _of_the_other(self, sentence: int, chunk: int) -> bool:
        """'bà giúp việc cho Lê Duẩn khi | ông là Bí thư': the one named right before, also by a name that
        is not read as a person's."""
        tokens, at = self._tokens[sentence], self._chunks[sentence][chunk].start - 1
        if at < 2 or tokens.folds[at] != "khi" or not tokens.capital[at - 1]:
            return False
        first = at - 1
        while first > max(0, at - 4) and tokens.capital[first - 1]:
            first -= 1
        name = " ".join(tokens.folds[first:at])
        other = names_a_person(tokens, first) and name not in (self.subject, *self._short_names)
        return other and gazetteer().names.match(tokens.folds, first) is None

    def _named_last(self, sentences: Sequence[int], pronoun: str) -> str | None:
        """The one person of the first of the sentences that names any, if addressed so."""
        for before in sentences:
            named = self._by_sentence.get(before, set()) - self._leaders(before)
            if not named and self._names_unread(before):
                return None
            if named and self._goes_on_before(before, pronoun):
                continue  # 'Kế nhiệm ông là B. Năm 1998, ông …': the one before him
            if named and len(named) > 1 and (subject := self._spoken_of(before)):
                named = {subject}
            if named:
                person = min(named)
                addressed = self._honorifics.get(person, set()) & PRONOUNS
                if len(named) > 1 or (addressed and pronoun not in addressed):
                    return None
                return person
        return None

    def _leaders(self, sentence: int) -> set[str]:
        """'Ban Lễ tang gồm 28 người, do ông A làm Trưởng ban.': not of whom the text goes on to speak."""
        folds, chunks = self._tokens[sentence].folds, self._chunks[sentence]
        placed = self._placed.get(sentence, ())
        return {who for at, who in placed if folds[: chunks[at].start][-1:] == ("do",)}

    def _names_unread(self, sentence: int) -> bool:
        """'Quốc lộ 50 dự kiến đặt tên Văn Tiến Dũng.': a name that was not read, whom 'ông' may mean."""
        tokens = self._tokens[sentence]
        return any(
            word == "tên" and len(run := tokens.capital[at + 1 : at + 4]) == 3 and all(run)
            for at, word in enumerate(tokens.folds)
        )

    def _goes_on_before(self, sentence: int, pronoun: str) -> bool:
        """Whether a sentence speaks of somebody by a pronoun before it names anybody."""
        first = min(at for at, _ in self._placed[sentence])
        return any(word == pronoun and at < first for at, word in self._pronouns[sentence])

    def _two_before(self, sentence: int, without: frozenset[int]) -> Sequence[int]:
        """The two sentences before, but for those ``without``, unless it is one of them."""
        if sentence in without:
            return (sentence - 1, sentence - 2)
        body = (at for at in range(sentence - 1, -1, -1) if at not in without)
        return tuple(itertools.islice(body, 2))

    def _spoken_of(self, sentence: int) -> str | None:
        """'Ông A là con trai ông B.': of a sentence that names the other only as a relative."""
        first, *others = sorted(self._placed[sentence])
        tags = self._tags[sentence]
        opens = _OPENS_SENTENCE.issuperset(tags[: first[0]])
        kin = all(_KIN_OF.search(tags, 0, at) or who == first[1] for at, who in others)
        return first[1] if opens and kin else None

    def foreign(self) -> frozenset[str]:
        """The persons whose names are not of Vietnamese syllables."""
        return frozenset(
            person
            for person, name in self.labels.items()
            if not all(is_syllable(fold(word)) for word in name.split())
        )

    def _note(self, person: str, sentence: int, chunk: int) -> None:
        self._by_sentence.setdefault(sentence, set()).add(person)
        self._placed.setdefault(sentence, []).append((chunk, person))
