"""Words that the grammar asks for by class: ``word_classes.tsv`` says what each class means."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from cadregraph.graph.errors import LexiconError
from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables.words import WORD_CLASSES
from cadregraph.graph.text.cursor import Phrases
from cadregraph.graph.text.tokens import tokenize


def word_class(name: str) -> frozenset[str]:
    """The words of a class.

    Raises:
        LexiconError: ``word_classes.tsv`` has no such class, or is malformed.
    """
    forms = _classes().get(name)
    if forms is None:
        raise LexiconError(f"word_classes.tsv: no class {name!r}")
    return frozenset(forms)


def phrase_class(name: str) -> Phrases:
    """The phrases of a class, each as its words.

    Raises:
        LexiconError: ``word_classes.tsv`` has no such class, or is malformed.
    """
    return Phrases(tuple(form.split()) for form in word_class(name))


def words_pattern(name: str) -> str:
    """A regular expression, in a group, of any of the forms of a class, longer ones first.

    Raises:
        LexiconError: ``word_classes.tsv`` has no such class, or is malformed.
    """
    forms = sorted(word_class(name), key=lambda form: (-len(form), form))
    return f"(?:{'|'.join(map(re.escape, forms))})"


def beginnings(*names: str) -> frozenset[str | tuple[str, str]]:
    """How the forms of classes begin, folded: with which word, or which two where they have more.

    A sentence that has none of these (`cadregraph.graph.mentions.chunker.ChunkedSentence.words`) has none
    of the forms, so that no pattern need look for them. That holds for patterns in which a form stands by
    itself, with no letter before or behind it.

    Raises:
        LexiconError: ``word_classes.tsv`` has no such class, or is malformed.
    """
    return frozenset(
        (first, more[0]) if more else first
        for name in names
        for first, *more in (tokenize(form).folds for form in word_class(name))
    )


@cache
def titles_of_members() -> tuple[str, ...]:
    """What the titles of mere members of a body begin with: 'Ủy viên', 'Đại biểu'."""
    return tuple(sorted(word_class("titles_of_members")))


@cache
def _classes() -> Mapping[str, tuple[str, ...]]:
    return {row.class_: row.forms for row in rows(WORD_CLASSES)}
