"""Data files of official documents: kinds, laws, plenums, terms."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Annotated, Literal

from msgspec import Meta

from cadregraph.graph.lexicon.table import Known, Table, rows
from cadregraph.graph.lexicon.tables.cells import Day, DocumentNotation, Forms, Month, Text


@dataclass(frozen=True, slots=True)
class DirectiveRow:
    """A kind of official document."""

    forms: Forms
    label: Text
    type: DocumentNotation
    symbols: frozenset[Text]


@dataclass(frozen=True, slots=True)
class Law:
    """A law by name."""

    forms: Forms
    name: Text
    head: Text


@dataclass(frozen=True, slots=True)
class PlenumRow:
    """A plenum of the Central Committee."""

    term: Annotated[str, Meta(pattern=r"\Akhóa [IVX]+\Z")]
    number: Annotated[int, Meta(ge=1)]
    month: Month
    resolution: str
    issued: Day | None
    about: str


@dataclass(frozen=True, slots=True)
class Term:
    """A term of bodies of one kind."""

    host: Literal["tw", "qh", "party", "council"]
    term: str
    from_: Month


DIRECTIVES = Table("directives.tsv", DirectiveRow, folded=("forms",))


def _document_forms() -> Collection[str]:
    return {form for row in rows(DIRECTIVES) for form in row.forms}


LAWS = Table(
    "laws.tsv",
    Law,
    unique=("head", "forms"),
    folded=("forms",),
    known={"head": Known(_document_forms, "form of directives.tsv")},
)
PLENUMS = Table("plenums.tsv", PlenumRow, unique=("term", "number"), sorted_by=("month",))
TERMS = Table("terms.tsv", Term, unique=("host", "from_"))
