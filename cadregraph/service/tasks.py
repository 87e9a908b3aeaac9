"""What the processes of the service are asked to look up; queries apart.

Those that programs ask for are structures whose fields are the parameters of a request, and so what
`cadregraph.service.rest` checks and describes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, TypeAlias

from msgspec import Meta, Struct, field

from cadregraph.exports.pages.templating import Language
from cadregraph.graph.store.finding import Kind
from cadregraph.service.protocol import Query

_Name = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=200,
        pattern=r"\S",
        description="A name, in any spelling and without diacritics if one likes, or an IRI.",
    ),
]
_Day = Annotated[
    str,
    Meta(
        pattern=r"^\d{4}(-\d\d(-\d\d)?)?$",
        description="A day, a month or a year of ISO 8601: 2024-12-31, 2024-12 or 2024.",
    ),
]
_Iri = Annotated[str, Meta(min_length=1, max_length=2000, description="The IRI of a thing.")]


class Search(Struct, frozen=True, forbid_unknown_fields=True):
    """What is called so; answered by JSON of a list of `cadregraph.graph.store.finding.Match`."""

    text: _Name = field(name="q")
    kind: Annotated[Kind, Meta(description="What is looked for.")] = "thing"
    limit: Annotated[int, Meta(ge=1, le=100, description="At most so many.")] = 20


class Look(Struct, frozen=True, forbid_unknown_fields=True):
    """A thing by its IRI; answered by JSON of a `cadregraph.service.things.Thing`."""

    iri: _Iri


class Holders(Struct, frozen=True, forbid_unknown_fields=True):
    """Who held the posts of a body on a day; answered by JSON of `cadregraph.service.cited.Holdings`."""

    day: _Day
    organization: _Name
    title: Annotated[
        str, Meta(max_length=200, description="Only the post of this title, such as 'Bí thư'.")
    ] = ""


class Posts(Struct, frozen=True, forbid_unknown_fields=True):
    """The posts of a person; answered by JSON of `cadregraph.service.cited.Holdings`."""

    person: _Name


class Sayings(Struct, frozen=True, forbid_unknown_fields=True):
    """What is said of a thing, with sentences; answered by JSON of `cadregraph.service.cited.Evidence`."""

    called: _Name


class Text(Struct, frozen=True, forbid_unknown_fields=True):
    """An article; answered by JSON of a `cadregraph.service.articles.ArticleText`."""

    iri: Annotated[str, Meta(min_length=1, max_length=2000, description="The IRI of an article.")]


class Told(Struct, frozen=True, forbid_unknown_fields=True):
    """What is known of a text that is to be read; '' for what is not."""

    published: Annotated[
        str,
        Meta(
            pattern=r"^(\d{4}(-\d\d(-\d\d)?)?)?$",
            description="The day, month or year in which the text appeared: 2024-12-31.",
        ),
    ] = ""
    place: Annotated[
        str, Meta(max_length=100, description="The province that it leaves out, such as 'Sơn La'.")
    ] = ""


@dataclass(frozen=True, slots=True)
class Read:
    """A text; answered by how it was read, as a page or as JSON of a `cadregraph.service.texts.Reading`,
    or by its triples, whose IRIs begin with ``base``, in a format of `cadregraph.service.texts.TRIPLES`.
    """

    text: str
    told: Told
    media_type: str
    base: str = ""
    lang: Language = "vi"


@dataclass(frozen=True, slots=True)
class File:
    """A file; answered by the one text that it holds, or, where ``several`` may be in it, by JSON of a list
    of `cadregraph.service.texts.FileText`."""

    data: bytes
    several: bool = False


@dataclass(frozen=True, slots=True)
class Show:
    """A thing with all that its page shows; answered by JSON of a `cadregraph.service.portraits.Portrait`.

    ``day`` (ISO 8601) asks of a body who held its posts then; '' does not.
    """

    iri: str
    day: str = ""


@dataclass(frozen=True, slots=True)
class Matters:
    """What a curator may settle; answered by JSON of a `cadregraph.service.unsettled.Unsettled`.

    ``tenure`` is the IRI of a holding of a post that is looked at; '' for none.
    """

    tenure: str = ""


@dataclass(frozen=True, slots=True)
class Survey:
    """What is in the store; answered by JSON of a `cadregraph.service.surveys.Overview`."""


@dataclass(frozen=True, slots=True)
class Around:
    """The network around things, and the paths from the first of them to another; answered by a page.

    Without things it is the whole network.
    """

    things: tuple[str, ...]
    to: str | None = None
    lang: Language = "vi"


@dataclass(frozen=True, slots=True)
class Cases:
    """Chains of accountability; answered by JSON of a list of
    `cadregraph.exports.pages.views.chain_facts.Chain`. ``about`` is the IRI of a person or body, '' for all.
    """

    about: str = ""


Lookup: TypeAlias = (
    Search
    | Look
    | Holders
    | Posts
    | Sayings
    | Text
    | Read
    | File
    | Show
    | Survey
    | Around
    | Matters
    | Cases
)
Task: TypeAlias = Query | Lookup
