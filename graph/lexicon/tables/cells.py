"""What a cell of a data file may hold."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import Meta

Text: TypeAlias = Annotated[str, Meta(min_length=1)]
Forms: TypeAlias = Annotated[tuple[Text, ...], Meta(min_length=1)]
Month: TypeAlias = Annotated[str, Meta(pattern=r"\A(19|20)\d\d-(0[1-9]|1[0-2])\Z")]
Day: TypeAlias = Annotated[
    str, Meta(pattern=r"\A(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\Z")
]
DocumentNotation: TypeAlias = Literal[
    "circular",
    "conclusion",
    "constitution",
    "decision",
    "decree",
    "directive",
    "guidance",
    "law",
    "notice",
    "official-letter",
    "ordinance",
    "plan",
    "programme",
    "proposal",
    "regulation",
    "report",
    "resolution",
    "rules",
    "scheme",
    "telegram",
]
