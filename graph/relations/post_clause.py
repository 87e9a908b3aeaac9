"""A chain of posts in a clause, with what stands before it and behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from cadregraph.graph.clauses.attachments import chain_posts
from cadregraph.graph.clauses.outline import Outline
from cadregraph.graph.lexicon.tags import COLON, DECIDES, MARKER, PERSON, POST, SEMICOLON, WORD
from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.relations.frame import WordBefore
from cadregraph.graph.resolution.sentence import ResolvedPerson, ResolvedPost, ResolvedSentence
from cadregraph.graph.text.cursor import Cursor

_WHO_HAS = pattern("person aside? comma who=word not(person | comma | semicolon)*$")
HEADS = word_class("heads_of_state_and_government")
"""Titles of those who act on others."""
_ACTS_OF_THE_HEAD = word_class("acts_of_a_head")
_FAILED = word_class("verbs_of_failing")
_PLURALS = frozenset({"các", "những"})
"""Between a word and the post that it is of: 'danh sách | các | Phó Chủ tịch'."""
_WHO_HAS_DONE = re.compile(r"người (?:trước đó )?(?:đã|vừa|mới)\b")


@dataclass(frozen=True)
class PostClause:
    """The chain of posts at ``position`` of the outline of a sentence.

    ``before`` and ``behind`` are the tags of the outline up to it and after it.
    """

    sentence: ResolvedSentence
    outline: Outline
    position: int
    before: str
    behind: str

    @cached_property
    def chain(self) -> tuple[int, ...]:
        """The chunks of its posts."""
        return chain_posts(self.sentence.tags, self.outline.chunks[self.position])

    @property
    def posts(self) -> list[ResolvedPost]:
        """Its posts, as far as they are known; without that of who acts next, as in 'được bổ nhiệm giữ chức
        T đồng thời | Chủ tịch nước thăng quân hàm …'."""
        found = [post for i in self.chain if (post := self.sentence.posts.get(i)) is not None]
        behind = self.position + 1
        acts = behind < len(self.outline.tags) and self.words(behind) in _ACTS_OF_THE_HEAD
        acts = acts and _FAILED.isdisjoint(
            self.cursor(behind).words(3)
        )  # '… T | đã vi phạm quy định'
        return found[:-1] if acts and len(found) > 1 and found[-1].title.lower() in HEADS else found

    @property
    def start(self) -> int:
        """Where in the outline its clause begins."""
        signs = max(self.before.rfind(SEMICOLON), self.before.rfind(COLON)) + 1
        return max(signs, self._relative)

    @property
    def _relative(self) -> int:
        """Where a clause of whom the sentence named last begins: 'Nếu được bầu, A sẽ thay B, | người đã
        chuyển về làm T'; 0 where there is none."""
        match = _WHO_HAS.search(self.before)
        if match is None:
            return 0
        at = match.start("who")
        words = " ".join(self.words(position) for position in range(at, len(self.before)))
        return at if _WHO_HAS_DONE.match(words) else 0

    def cursor(self, position: int) -> Cursor:
        """A cursor before what stands at a position of the outline."""
        return self.sentence.cursor(self.outline.chunks[position])

    def words(self, position: int) -> str:
        """What stands at a position of the outline, in small letters."""
        return self.sentence.words(self.outline.chunks[position])

    def has_word(self, word: WordBefore) -> bool:
        """Whether the word stands where a frame wants it, or does not stand where it must not."""
        if word.place == "opening":
            return (self.sentence.chunked.tokens.folds[0] in word.words) == word.wanted
        position = {
            "post": self.position,
            "listed": self.position - self.before.endswith(COLON),
            "copula": self.position - 1,
            "person": self.before.rfind(PERSON),
            "decision": self.before.rfind(DECIDES),
            "marker": self.before.rfind(MARKER),
            "first": self.before.find(PERSON),
        }[word.place]
        if word.place in ("person", "first") and self._before_title(position) in word.words:
            return word.wanted
        at = self.cursor(position)
        plural = at.word(-1) in _PLURALS and at.word(-1) not in word.words
        return (at.word(-2 if plural else -1) in word.words) == word.wanted

    def _before_title(self, position: int) -> str:
        """'Ban Chỉ đạo | do | Phó Thủ tướng A làm Trưởng ban': the word before the title of a name; '' for
        none."""
        before = position - 1
        return self.words(before) if before >= 0 and self.before[before] == WORD else ""

    def persons(self, chunks: tuple[int, ...]) -> list[ResolvedPerson]:
        """The persons whom chunks name, as far as they are known."""
        return [name for i in chunks if (name := self.sentence.persons.get(i)) is not None]


def post_clauses(sentence: ResolvedSentence, outline: Outline) -> Iterator[PostClause]:
    """The chains of posts that an outline leaves, in their order."""
    for position, tag in enumerate(outline.tags):
        if tag == POST:
            before, behind = outline.tags[:position], outline.tags[position + 1 :]
            yield PostClause(sentence, outline, position, before, behind)
