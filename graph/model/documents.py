"""A document and its sentences, as they are read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

SentenceKind: TypeAlias = Literal["title", "heading", "body", "caption", "byline", "trailer"]
"""What a sentence is in the layout of its article.

``caption`` repeats, or stands in for, a picture; ``byline`` names the writer or the agency;
``trailer`` is what follows the article ('Tin khác', 'Phản hồi').  Facts are read from titles,
headings, bodies and captions; bylines and trailers give none.
"""
UNDATED = 2020
"""The year in which a document without a date was written, at the earliest that is likely."""


@dataclass(frozen=True, slots=True)
class Document:
    """One article as stored: NFC text, otherwise as written.

    ``id`` is stable for the article across builds and machines: given by the source (JSON Lines
    ``id``, an HTML page's canonical address), else the path below the folder that was asked for,
    else (standard input) a hash of the text. ``published`` is an ISO 8601 date or None.
    ``source`` is where it came from, for messages only: it never enters the graph. ``place`` is the
    province that it is from, as whoever gave it says; it stands in where the text names none.
    """

    id: str
    text: str
    title: str | None = None
    url: str | None = None
    published: str | None = None
    outlet: str | None = None
    source: str = ""
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: ``document.text[start:end]``, offsets in code points."""

    index: int
    start: int
    end: int
    kind: SentenceKind
    paragraph: int
