"""The documentation site, built by `make docs`: the pages of this folder and of the project's top.

A page that is nothing but an ``include`` shows a page from elsewhere in the project, with its links
as they are from here. The reference of the ontology is written from its files and that of the Python
API from the docstrings, each time anew.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from sphinx.application import Sphinx

import cadregraph
from cadregraph.ontology.reference import render

DOCS = Path(__file__).resolve().parent

project = "cadregraph"
release = version = cadregraph.__version__
project_copyright = "the authors of cadregraph; Apache-2.0"
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]

# --- pages --------------------------------------------------------------------------------------

myst_heading_anchors = 4  # a link to a heading is written as on the web page of a repository
suppress_warnings = ["misc.highlighting_failure"]  # the lexer of shells reads no query in quotes

_INCLUDE = re.compile(r"^```\{include\} (\S+)\n```$", re.MULTILINE)
_LINK = re.compile(r"(?<=\]\()([^\s()#:]+)(?=[#)])")


def shown() -> dict[Path, str]:
    """The pages from elsewhere in the project, and the pages of the site that show them."""
    pages = {}
    for page in DOCS.glob("*.md"):
        for include in _INCLUDE.finditer(page.read_text(encoding="utf-8")):
            pages[(DOCS / include[1]).resolve()] = page.name
    return pages


def included(path: Path) -> str:
    """The text of a page with its links turned to pages of the site or files of the project."""
    pages = shown()

    def link(found: re.Match[str]) -> str:
        target = (path.parent / found[1]).resolve()
        if not target.is_file():
            return found[0]
        if target in pages:
            return pages[target]
        relative = os.path.relpath(target, DOCS)
        return relative if target.is_relative_to(DOCS) else f"path:{relative}"

    return _LINK.sub(link, path.read_text(encoding="utf-8"))


def api() -> str:
    """The directives that document each public name, by what it is."""
    kinds: dict[str, list[str]] = {"function": [], "class": [], "exception": [], "data": []}
    for name in sorted(set(cadregraph.__all__) - {"__version__"}, key=str.lower):
        value = getattr(cadregraph, name)
        if isinstance(value, type):
            kind = "exception" if issubclass(value, Exception) else "class"
        else:
            kind = "function" if callable(value) else "data"
        kinds[kind].append(name)
    titles = ("Functions", "What they take and give", "Errors", "Values")
    parts = ["# The Python API", "```{eval-rst}\n.. automodule:: cadregraph\n   :no-members:\n```"]
    for title, (kind, names) in zip(titles, kinds.items(), strict=True):
        lines = "".join(f".. auto{kind}:: cadregraph.{name}\n" for name in names)
        parts += [f"## {title}", f"```{{eval-rst}}\n{lines}```"]
    return "\n\n".join(parts)


WRITTEN = {"ontology": render, "api": api}


def read_page(_: Sphinx, docname: str, source: list[str]) -> None:
    """Puts the text of a page together from where it stands."""
    if docname in WRITTEN:
        source[0] = WRITTEN[docname]()
    else:
        source[0] = _INCLUDE.sub(
            lambda found: included((DOCS / found[1]).resolve()), included(DOCS / f"{docname}.md")
        )


def setup(app: Sphinx) -> None:
    """Tells Sphinx how a page comes about."""
    app.connect("source-read", read_page)


# --- the Python API -----------------------------------------------------------------------------

autodoc_default_options = {"members": True, "show-inheritance": True}
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
default_role = "code"  # `name` in a docstring is code, as everywhere in the project

# --- the look: nothing is loaded from elsewhere --------------------------------------------------

html_theme = "furo"
html_title = "cadregraph"
html_copy_source = False
html_show_search_summary = False  # a page that is opened as a file may not read others
html_show_sphinx = False
