"""What the views share: the frame of a page, its policy, evidence with marked words, safe names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from cadregraph.exports.pages.date_words import in_words
from cadregraph.exports.pages.templating import (
    HOME,
    Json,
    Language,
    embedded,
    environment,
    joined_script,
    policy,
    template_file,
    web_address,
)
from cadregraph.exports.pages.views.wording import WORDS
from cadregraph.exports.pages.words import Text
from cadregraph.graph.network import Evidence
from cadregraph.graph.text.normal import digest, fold, slug

NETWORK, ORGANISATIONS, DIRECTIVES = "network.html", "organisations.html", "directives.html"
PROVINCES, FIGURES, CHAINS = "provinces.html", "figures.html", "accountability.html"
"""The files of a set beside the index page, the careers and the people of bodies."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence, and whether it is marked."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence as a page shows it: in pieces, with its article, date and web address."""

    pieces: tuple[Piece, ...]
    title: str
    published: Text
    url: str


def page(
    name: str,
    *,
    title: Text,
    lang: Language,
    home: bool,
    script: bool = True,
    modules: str = "",
    before: str = "",
    also: tuple[str, ...] = (),
    data: Json = None,
    **values: object,
) -> str:
    """The page of a template ``name``.html.j2 with its style and script; one file, no request.

    Args:
        title: the heading in both languages.
        lang: the language it opens in; the reader can switch.
        home: whether the page belongs to a set and leads back to its index.
        script: whether the page has a script of its own besides the shared one.
        modules: where that script is a folder of modules, their names in order.
        before: a script that the page's own builds upon.
        also: further style sheets, by their files.
        data: what the script reads, for pages that a script draws.
        values: what the template asks for besides.
    """
    styles = tuple(map(template_file, ("views.css", *also, f"{name}.css")))
    single = (f"{name}.js",) if script and not modules else ()
    scripts = tuple(map(template_file, ("views.js", *filter(None, (before,)), *single)))
    if modules:
        scripts += (joined_script(name, modules),)
    # Marked as safe are files of the package alone, and JSON in which no '<', '>' or '&' is left.
    return (
        environment()
        .get_template(f"{name}.html.j2")
        .render(
            title=(visible(title[0]), visible(title[1])),
            lang=lang,
            home=HOME if home else "",
            policy=policy(scripts, styles),
            styles=tuple(map(Markup, styles)),
            scripts=tuple(map(Markup, scripts)),
            data=embedded(data) if data is not None else "",
            words=WORDS,
            in_words=in_words,
            visible=visible,
            **values,
        )
    )


def visible(text: str) -> str:
    """The text in one line without characters that act instead of showing."""
    return "".join(char if char.isprintable() else " " for char in text)


def file_name(kind: str, label: str, iri: str) -> str:
    """A file name of letters, digits and hyphens that is another for every IRI."""
    return "-".join(filter(None, (kind, slug(label, 60), digest(iri)))) + ".html"


def anchor(kind: str, iri: str) -> str:
    """The part of an address after '#' that leads to a thing on its page; the same in every build."""
    return f"{kind}-{digest(iri)}"


def in_tree(iri: str) -> str:
    """The address, within a set of pages, of a body in the tree of organisations."""
    return f"{ORGANISATIONS}#{anchor('b', iri)}"


def in_register(iri: str) -> str:
    """The address, within a set of pages, of a directive in the register."""
    return f"{DIRECTIVES}#{anchor('d', iri)}"


def in_network(iri: str) -> str:
    """The address, within a set of pages, of a node in the network."""
    return f"{NETWORK}#n={quote(iri, safe='')}"


def quotes(evidence: Iterable[Evidence], marked: Iterable[str] = ()) -> tuple[Quote, ...]:
    """The sentences to be shown, each once for an article, with words of the facts marked."""
    sought = [words for words in marked if words]
    shown: dict[tuple[str, str], Quote] = {}
    for e in evidence:
        shown.setdefault(
            (e.sentence, e.article),
            Quote(
                tuple(_pieces(visible(e.sentence), sought)),
                visible(e.title),
                in_words(e.published),
                web_address(e.url),
            ),
        )
    return tuple(shown.values())


def _pieces(sentence: str, sought: Sequence[str]) -> Iterator[Piece]:
    at = 0
    for start, end in found_in(sentence, sought):
        if start > at:
            yield Piece(sentence[at:start], False)
        yield Piece(sentence[start:end], True)
        at = end
    if at < len(sentence):
        yield Piece(sentence[at:], False)


def found_in(sentence: str, sought: Iterable[str]) -> tuple[tuple[int, int], ...]:
    """Where whole words of the sentence are one of those sought, in any case and tone placement."""
    folded = fold(sentence)
    if len(folded) != len(sentence):  # not NFC: offsets would be of another text
        return ()
    covered: list[tuple[int, int]] = []
    for words in sorted({fold(words) for words in sought}, key=lambda w: (-len(w), w)):
        for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", folded):
            if all(match.end() <= start or match.start() >= end for start, end in covered):
                covered.append(match.span())
    return tuple(sorted(covered))
