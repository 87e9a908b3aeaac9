"""Words that the grammar asks for by class: ``word_classes.tsv`` says what each class means."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from cadregraph.graph.errors import LexiconError
from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables.words import WORD_CLASSES


def word_class(name: str) -> frozenset[str]:
    """The words of a class.

    Raises:
        LexiconError: ``word_classes.tsv`` has no such class, or is malformed.
    """
    forms = _classes().get(name)
    if forms is None:
        raise LexiconError(f"word_classes.tsv: no class {name!r}")
    return frozenset(forms)


def phrase_class(name: str) -> frozenset[tuple[str, ...]]:
    """The phrases of a class, each as its words.

    Raises:
        LexiconError: ``word_classes.tsv`` has no such class, or is malformed.
    """
    return frozenset(tuple(form.split()) for form in word_class(name))


def words_pattern(name: str) -> str:
    """A regular expression, in a group, of any of the forms of a class, longer ones first.

    Raises:
        LexiconError: ``word_classes.tsv`` has no such class, or is malformed.
    """
    forms = sorted(word_class(name), key=lambda form: (-len(form), form))
    return f"(?:{'|'.join(map(re.escape, forms))})"


@cache
def titles_of_members() -> tuple[str, ...]:
    """What the titles of mere members of a body begin with: 'Ủy viên', 'Đại biểu'."""
    return tuple(sorted(word_class("titles_of_members")))


@cache
def _classes() -> Mapping[str, tuple[str, ...]]:
    return {row.class_: row.forms for row in rows(WORD_CLASSES)}
