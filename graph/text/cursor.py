"""A place between the tokens of a sentence, with what a grammar asks there: what stands here, and go on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Set
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from cadregraph.graph.text.tokens import Tokens

Phrase: TypeAlias = tuple[str, ...]


class Phrases(frozenset[Phrase]):
    """Phrases as their folded words, of which one may stand at a place."""

    def may_stand_in(self, words: Set[str]) -> bool:
        """Whether a sentence of these words may have one of the phrases; False where it has none for certain,
        so that no pattern need look for them in it."""
        seconds = self._seconds
        return any(
            not seconds[word] or not seconds[word].isdisjoint(words) for word in self.firsts & words
        )

    @cached_property
    def _seconds(self) -> Mapping[str, frozenset[str]]:
        """The words that may stand behind each first one, none where it may stand alone."""
        found: dict[str, set[str]] = {}
        for first, *more in self:
            found.setdefault(first, set()).update(more[:1])
        alone = {phrase[0] for phrase in self if len(phrase) == 1}
        return {word: frozenset() if word in alone else frozenset(found[word]) for word in found}

    @cached_property
    def lengths(self) -> tuple[int, ...]:
        """How many words they have."""
        return tuple(sorted({len(phrase) for phrase in self}))

    @cached_property
    def firsts(self) -> Set[str]:
        """The words with which they begin."""
        return frozenset(phrase[0] for phrase in self)

    @cached_property
    def lasts(self) -> Set[str]:
        """The words with which they end."""
        return frozenset(phrase[-1] for phrase in self)


@dataclass(slots=True)
class Cursor:
    """Stands before the token ``at``; words are compared folded, and past both ends stands nothing.

    >>> from cadregraph.graph.text.tokens import tokenize
    >>> at = Cursor(tokenize("Chủ tịch của Hội, ông A"))
    >>> at.take("chủ", "tịch"), at.take("của"), at.at
    (True, True, 3)
    >>> at.peek("ban"), at.word(), at.follows("tịch", "của")
    (False, 'hội', True)
    """

    tokens: Tokens
    at: int = 0

    def word(self, ahead: int = 0) -> str:
        """The folded word here, or so many tokens ahead (or, if negative, back); '' where none is."""
        at = self.at + ahead
        folds = self.tokens.folds
        return folds[at] if 0 <= at < len(folds) else ""

    def words(self, count: int) -> tuple[str, ...]:
        """The next words, as many as there are."""
        return self.tokens.folds[self.at : self.at + count]

    def last(self, count: int) -> tuple[str, ...]:
        """The words right before, as many as there are."""
        at = self.at
        return self.tokens.folds[at - count if at > count else 0 : at]

    def peek(self, *words: str) -> bool:
        """Whether these words stand here, one behind the other."""
        return self.tokens.folds[self.at : self.at + len(words)] == words

    def peek_any(self, words: Collection[str]) -> bool:
        """Whether one of these words stands here."""
        return self.word() in words

    def follows(self, *words: str) -> bool:
        """Whether these words stand right before, one behind the other."""
        at = self.at
        start = at - len(words)
        return start >= 0 and self.tokens.folds[start:at] == words

    def peeks(self, phrases: Phrases) -> bool:
        """Whether one of these phrases stands here."""
        at, folds = self.at, self.tokens.folds
        if at >= len(folds) or folds[at] not in phrases.firsts:
            return False
        return any(folds[at : at + length] in phrases for length in phrases.lengths)

    def follows_one(self, phrases: Phrases) -> bool:
        """Whether one of these phrases stands right before."""
        at, folds = self.at, self.tokens.folds
        if not 0 < at <= len(folds) or folds[at - 1] not in phrases.lasts:
            return False
        return any(
            length <= at and folds[at - length : at] in phrases for length in phrases.lengths
        )

    def take(self, *words: str) -> bool:
        """Go on over these words if they stand here; whether they do."""
        found = self.peek(*words)
        if found:
            self.at += len(words)
        return found

    def take_any(self, words: Collection[str]) -> str:
        """Go on over one of these words if it stands here; the word, or ''."""
        found = self.word()
        if not found or found not in words:
            return ""
        self.at += 1
        return found

    def phrase(self, phrases: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
        """The first of these phrases that stands here; () where none does."""
        return next((words for words in phrases if self.peek(*words)), ())

    @property
    def capital(self) -> bool:
        """Whether the token here begins with a capital."""
        return self.at < len(self.tokens) and self.tokens.capital[self.at]

    @property
    def done(self) -> bool:
        """Whether no token is left."""
        return self.at >= len(self.tokens)
