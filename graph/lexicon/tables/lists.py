"""Data files of words, fields of work and units: forms, and the label that they stand for."""

from __future__ import annotations

from dataclasses import dataclass

from cadregraph.graph.lexicon.table import Table
from cadregraph.graph.lexicon.tables.cells import Forms, Text


@dataclass(frozen=True, slots=True)
class Word:
    """A form that stands for nothing but itself."""

    form: Text


@dataclass(frozen=True, slots=True)
class Labelled:
    """Forms of one thing and its label."""

    forms: Forms
    label: Text


WORDS = Table("words.tsv", Word, unique=("form",), folded=("form",))
FOREIGN = Table("foreign.tsv", Word, unique=("form",), folded=("form",))
FOREIGN_LEADERS = Table("foreign_leaders.tsv", Word, unique=("form",), folded=("form",))
TITLE_WORDS = Table("title_words.tsv", Word, unique=("form",), folded=("form",))
FIELDS = Table("fields.tsv", Labelled, folded=("forms",))
UNITS = Table("units.tsv", Labelled, folded=("forms",))
