"""What the HTML pages share: templates that escape, in-lined files, and the hashes of a policy."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Literal, TypeAlias

import jinja2
from markupsafe import Markup

__all__ = [
    "HOME",
    "Json",
    "Language",
    "content_hash",
    "embedded",
    "environment",
    "joined_script",
    "line_feeds",
    "policy",
    "template_file",
    "web_address",
]

Json: TypeAlias = "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"

HOME = "index.html"
"""The file of the index page, to which the pages of a set lead back."""

_WEB = re.compile(r"https?://", re.IGNORECASE)
_IN_MARKUP = str.maketrans({c: f"\\u{ord(c):04x}" for c in ("<", ">", "&", "\u2028", "\u2029")})


Language: TypeAlias = Literal["vi", "en"]
"""The language that a page opens in."""


@cache
def environment() -> jinja2.Environment:
    """The templates of this package; whatever is not marked safe is escaped."""
    return jinja2.Environment(
        loader=jinja2.PackageLoader("cadregraph.exports.pages"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        keep_trailing_newline=True,
    )


@cache
def template_file(name: str) -> str:
    """A script or style that lies beside the templates."""
    return line_feeds(
        files("cadregraph.exports.pages").joinpath("templates", name).read_text(encoding="utf-8")
    )


@cache
def joined_script(folder: str, modules: str) -> str:
    """The modules of a folder beside the templates, parted by spaces, in one scope."""
    text = "\n".join(template_file(f"{folder}/{name}.js") for name in modules.split())
    return f'"use strict";\n(() => {{\n{text}}})();\n'


def line_feeds(text: str) -> str:
    """Line ends as the browser reads them, or the hashes would not fit (HTML 13.2.3.5)."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def content_hash(text: str) -> str:
    """An in-lined script or style as a source of a Content Security Policy (W3C CSP 3, 2.3.1)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def policy(scripts: Iterable[str], styles: Iterable[str], *also: str) -> str:
    """Nothing but what is in the page (W3C CSP 3), and what the directives in ``also`` allow."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(map(content_hash, scripts))}",
            f"style-src {' '.join(map(content_hash, styles))}",
            *also,
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def embedded(value: Json) -> Markup:
    """JSON for a data block: no character of it can end the block or begin markup."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return Markup(text.translate(_IN_MARKUP))


def web_address(url: str) -> str:
    """The address if a browser may open it as a page of the web, else ''."""
    return url if _WEB.match(url) else ""
