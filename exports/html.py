"""The network as one HTML page that works offline: vis-network by way of pyvis, in our template.

The page asks for nothing: script and style are in-lined and named by hash in its Content Security
Policy (W3C CSP 3), everything from the texts is JSON in a data block and reaches the page as text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from functools import cache
from importlib.resources import files
from typing import TypeAlias

from markupsafe import Markup

from exports.pages import Language, content_hash, environment, line_feeds, template_file
from exports.picture import Picture, draw
from exports.words import INTERFACE, MARKS, OTHER, PROPOSED, RELATIONS
from graph.network import Edge, Evidence, Network, Node

__all__ = ["render"]

_Json: TypeAlias = "bool | int | float | str | list[_Json] | dict[str, _Json] | None"

_VIS = "templates/lib/vis-9.1.2/vis-network"
_SOURCE_MAP = re.compile(r"^\s*//# sourceMappingURL=.*$", re.MULTILINE)
_IN_MARKUP = str.maketrans(
    {c: f"\\u{ord(c):04x}" for c in ("<", ">", "&", "\u2028", "\u2029")},
)
_WEB = re.compile(r"https?://", re.IGNORECASE)


def render(network: Network, *, title: str = "Mạng lưới tri thức", lang: Language = "vi") -> str:
    """The network as one self-contained HTML page; the same network gives the same text.

    Args:
        network: what `graph.network.project` gives.
        title: the heading of the page.
        lang: the language it opens in; the reader can switch.
    """
    style, script = template_file("network.css"), template_file("network.js")
    library_style, library = _library(".css"), _library(".min.js")
    picture = draw(network)
    data = _json(_data(network, picture))
    # Marked as safe are files of the packages alone, and JSON in which no '<', '>' or '&' is left.
    return (
        environment()
        .get_template("network.html.j2")
        .render(
            title=title,
            lang=lang,
            empty=INTERFACE["empty"][lang == "en"] if not len(network) else "",
            policy=_policy(scripts=(library, script), styles=(library_style, style)),
            data=Markup(data.translate(_IN_MARKUP)),
            library_style=Markup(library_style),
            style=Markup(style),
            library=Markup(library),
            script=Markup(script),
        )
    )


def _policy(*, scripts: tuple[str, ...], styles: tuple[str, ...]) -> str:
    """Nothing but what is in the page. vis-network sets styles through the CSSOM alone, which the
    policy leaves be, so that no 'unsafe-inline' is needed."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(map(content_hash, scripts))}",
            f"style-src {' '.join(map(content_hash, styles))}",
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


# --- what is in-lined ---------------------------------------------------------------------------


@cache
def _library(suffix: str) -> str:
    """vis-network's file as pyvis bundles it, without the pointer to its source map."""
    text = files("pyvis").joinpath(_VIS + suffix).read_text(encoding="utf-8")
    return line_feeds(_SOURCE_MAP.sub("", text))


# --- the data -----------------------------------------------------------------------------------


@dataclass(slots=True)
class _Sentences:
    """Every sentence of an article once, by number, also where the article repeats it."""

    numbers: dict[Evidence, int]

    def of(self, evidence: tuple[Evidence, ...]) -> list[_Json]:
        shown = dict.fromkeys(replace(e, passage="", start=0, end=0) for e in evidence)
        return [self.numbers.setdefault(e, len(self.numbers)) for e in shown]

    def all(self) -> list[_Json]:
        return [
            {
                "sentence": e.sentence,
                "title": e.title,
                "published": e.published,
                "url": e.url if _WEB.match(e.url) else "",
            }
            for e in self.numbers
        ]


def _data(network: Network, picture: Picture) -> dict[str, _Json]:
    sentences = _Sentences({})
    order = {iri: number for number, iri in enumerate(network)}
    nodes: list[_Json] = [_node(a["data"], sentences) for _, a in network.nodes(data=True)]
    edges: list[_Json] = [_edge(a["data"], order, sentences) for *_, a in network.edges(data=True)]
    marks = {**MARKS, "": OTHER}
    return {
        "nodes": nodes,
        "edges": edges,
        "evidence": sentences.all(),
        "articles": len({e.article for e in sentences.numbers}),
        "picture": {
            "nodes": _plain(picture.nodes),
            "edges": _plain(picture.edges),
            "options": _plain(picture.options),
        },
        "order": {cls: number for number, cls in enumerate(MARKS)},
        "marks": {cls: _plain(asdict(mark)) for cls, mark in marks.items()},
        "relations": {kind: _plain(asdict(relation)) for kind, relation in RELATIONS.items()},
        "proposed": list(PROPOSED),
        "words": {key: list(text) for key, text in INTERFACE.items()},
    }


def _node(node: Node, sentences: _Sentences) -> dict[str, _Json]:
    return {
        "label": node.label,
        "cls": node.cls,
        "names": list(node.names),
        "facts": [
            {
                "kind": fact.kind,
                "text": fact.text,
                "date": fact.date,
                "evidence": sentences.of(fact.evidence),
            }
            for fact in node.facts
        ],
    }


def _edge(edge: Edge, order: Mapping[str, int], sentences: _Sentences) -> dict[str, _Json]:
    return {
        "kind": edge.kind,
        "source": order[edge.source],
        "target": order[edge.target],
        "status": edge.status,
        "decision": edge.decision,
        "start": edge.start,
        "end": edge.end,
        "term": edge.term,
        "title": edge.title,
        "confidence": edge.confidence,
        "evidence": sentences.of(edge.evidence),
    }


def _plain(value: object) -> _Json:
    """A value as JSON holds it: tuples become lists."""
    read: _Json = json.loads(json.dumps(value))
    return read


def _json(value: _Json) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
