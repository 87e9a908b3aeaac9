"""What the HTML pages share: templates that escape, in-lined files, and the hashes of a policy."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import Literal, TypeAlias

import jinja2

__all__ = ["Language", "content_hash", "environment", "line_feeds", "template_file"]


Language: TypeAlias = Literal["vi", "en"]
"""The language that a page opens in."""


@cache
def environment() -> jinja2.Environment:
    """The templates of this package; whatever is not marked safe is escaped."""
    return jinja2.Environment(
        loader=jinja2.PackageLoader("exports"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        keep_trailing_newline=True,
    )


@cache
def template_file(name: str) -> str:
    """A script or style that lies beside the templates."""
    return line_feeds(files("exports").joinpath("templates", name).read_text(encoding="utf-8"))


def line_feeds(text: str) -> str:
    """Line ends as the browser reads them, or the hashes would not fit (HTML 13.2.3.5)."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def content_hash(text: str) -> str:
    """An in-lined script or style as a source of a Content Security Policy (W3C CSP 3, 2.3.1)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
