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


def forms_of(*names: str) -> Phrases:
    """The forms of classes, folded, to ask of a sentence whether it may have one of them.

    One that may not need not be searched for patterns in which a form stands by itself, with no letter
    right before or behind it.

    Raises:
        LexiconError: ``word_classes.tsv`` has no such class, or is malformed.
    """
    return Phrases(tokenize(form).folds for name in names for form in word_class(name))


def is_membership(title: str) -> bool:
    """Whether a title is that of a mere member of a body: 'Ủy viên', 'Đại biểu'."""
    return title.startswith(_titles_of_members())


@cache
def _titles_of_members() -> tuple[str, ...]:
    return tuple(sorted(word_class("titles_of_members")))


@cache
def _classes() -> Mapping[str, tuple[str, ...]]:
    return {row.class_: row.forms for row in rows(WORD_CLASSES)}
