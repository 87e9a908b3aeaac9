"""What the network page knows, as compact JSON: every text, article and sentence once, by number.

What is drawn, labels, places and lines, is that of the picture's pyvis network; what is known of it,
facts and sentences, comes from the network itself.
`exports/pages/templates/network/data.js` reads it; the two belong together.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from cadregraph.exports.pages.network.captions import told_status
from cadregraph.exports.pages.network.highlighting import Named, highlights, named
from cadregraph.exports.pages.network.interface import HELP, INTERFACE, SHORTENED
from cadregraph.exports.pages.network.picture import Picture
from cadregraph.exports.pages.support import date_spans, foremost, status_spans
from cadregraph.exports.pages.templating import Json, web_address
from cadregraph.exports.pages.words import LEVELS, MARKS, OTHER, PROPOSED, RELATIONS
from cadregraph.graph.network import Edge, Evidence, Network, Node
from cadregraph.graph.text.normal import fold, nfc

_MANY = 1_500
_NEAR = 40
"""Letters between the word of a status and the name or post that it is of."""

# The page draws by itself, from a bitmap while the picture moves; vis-network has the camera, the
# pointer and, when asked for, the springs.
_STAGE: Mapping[str, Json] = {
    "autoResize": True,
    "physics": {
        "enabled": False,
        "stabilization": False,
        "solver": "forceAtlas2Based",
        "forceAtlas2Based": {"gravitationalConstant": -90, "springLength": 110, "damping": 0.6},
        "maxVelocity": 60,
    },
    "nodes": {"chosen": False, "shape": "custom"},
    "edges": {"chosen": False, "hidden": True, "smooth": False},
    "interaction": {
        "hover": False,
        "tooltipDelay": 10**6,
        "hideEdgesOnDrag": True,
        "hideNodesOnDrag": True,
        "multiselect": False,
        "selectConnectedEdges": False,
        "keyboard": {"enabled": False},
    },
}


def payload(
    network: Network,
    picture: Picture,
    *,
    overview: bool | None = None,
    pages: Mapping[str, str] | None = None,
    more: Mapping[str, tuple[int, str]] | None = None,
) -> dict[str, Json]:
    """The data of the page.

    Args:
        network: what `cadregraph.graph.network.project` gives.
        picture: how it is drawn.
        overview: whether it opens with its parts folded; left out, a network of more than 1,500
            nodes does.
        pages: where else a node has an address of its own, by IRI.
        more: by IRI how many neighbours of a node are not in the network, and where they are shown.
    """
    sources = _Sources()
    texts = _Texts()
    data: dict[str, Node] = dict(network.nodes(data="data"))
    drawn = picture.drawn
    order = {iri: number for number, iri in enumerate(data)}
    prefix = _common(list(data))
    home = {iri: number for number, part in enumerate(picture.parts) for iri in part.members}
    ends = {iri: named(node) for iri, node in data.items()}
    edges = [
        _edge(edge, order[str(line["from"])], order[str(line["to"])], ends, sources, texts)
        for line, (_, _, edge) in zip(drawn.edges, network.edges(data="data"), strict=True)
    ]
    facts = {str(order[i]): _facts(n, ends[i], sources) for i, n in data.items() if n.facts}
    folded = len(data) > _MANY if overview is None else overview
    classes = sorted({node.cls for node in data.values()})
    return {
        "prefix": prefix,
        "iri": [iri[len(prefix) :] for iri in data],
        "label": [node.label for node in data.values()],
        "written": [
            0 if mark["label"] == node.label else mark["label"]
            for mark, node in zip(drawn.nodes, data.values(), strict=True)
        ],
        "classes": list(classes),
        "cls": [classes.index(node.cls) for node in data.values()],
        "names": {str(order[i]): list(node.names) for i, node in data.items() if node.names},
        "x": [mark["x"] for mark in drawn.nodes],
        "y": [mark["y"] for mark in drawn.nodes],
        "part": [home[iri] for iri in data],
        "degree": list(picture.centrality.degree),
        "betweenness": [round(share * 1e6) for share in picture.centrality.betweenness],
        "rank": list(picture.centrality.rank),
        "sources": picture.centrality.sources,
        "pages": {str(order[iri]): page for iri, page in (pages or {}).items() if iri in order},
        "level": {str(order[iri]): node.level for iri, node in data.items() if node.level},
        "levels": {level: list(text) for level, text in LEVELS.items()},
        "served": more is not None,
        "more": {str(order[iri]): list(rest) for iri, rest in (more or {}).items()},
        "facts": dict(facts),
        "edges": list(edges),
        "texts": list(texts.numbers),
        "evidence": sources.sentences(),
        "articles": sources.titles(),
        "parts": [
            [part.kind, order[part.head] if part.head else -1, disc.x, disc.y, disc.radius]
            for part, disc in zip(picture.parts, picture.discs, strict=True)
        ],
        "overview": folded and len(picture.parts) > 1,
        "options": _options(picture),
        "order": list(MARKS),
        "marks": {cls: plain(asdict(mark)) for cls, mark in {**MARKS, "": OTHER}.items()},
        "relations": {kind: plain(asdict(relation)) for kind, relation in RELATIONS.items()},
        "proposed": list(PROPOSED),
        "words": {key: list(text) for key, text in INTERFACE.items()},
        "shortened": [list(pair) for pair in SHORTENED],
        "help": [[keys, list(text)] for keys, text in HELP],
    }


def _options(picture: Picture) -> dict[str, Json]:
    """The picture's options for vis-network, but for what the page does by itself."""
    *_, text = picture.drawn.get_network_data()
    given: dict[str, Json] = json.loads(text)
    return {"layout": given["layout"], **_STAGE}


@dataclass(slots=True)
class _Texts:
    """Short texts that come again and again, such as dates and kinds; 0 is the empty one."""

    numbers: dict[str, int] = field(default_factory=lambda: {"": 0})

    def number(self, text: str) -> int:
        return self.numbers.setdefault(text, len(self.numbers))


@dataclass(slots=True)
class _Sources:
    """Every article, and every sentence of an article, once; also where the article repeats it."""

    articles: dict[tuple[str, str, str, str], int] = field(default_factory=dict)
    numbers: dict[tuple[int, str], int] = field(default_factory=dict)

    def number(self, evidence: Evidence) -> int:
        e = evidence
        article = (e.article, e.title, e.published, web_address(e.url))
        at = self.articles.setdefault(article, len(self.articles))
        return self.numbers.setdefault((at, e.sentence), len(self.numbers))

    def references(
        self,
        evidence: tuple[Evidence, ...],
        ends: tuple[Named, ...],
        words: tuple[str, ...],
        dates: tuple[str, ...] = (),
        status: str = "",
    ) -> list[Json]:
        """For each sentence once its number, followed by the spans to mark: from, length, …"""
        found: dict[int, list[Json]] = {}
        for e in evidence:
            number = self.number(e)
            if number not in found:
                text = nfc(e.sentence)
                stated = [s for d in dates if d for s in date_spans(text, d, e.published)]
                stated += _standing(text, status, ends)
                spans = highlights(e.sentence, ends, words, stated)
                found[number] = [number, *(at for a, b in spans for at in (a, b - a))]
        return [reference[0] if len(reference) == 1 else reference for reference in found.values()]

    def sentences(self) -> list[Json]:
        return [[sentence, article] for article, sentence in self.numbers]

    def titles(self) -> list[Json]:
        return [[title, published, url] for _, title, published, url in self.articles]


def _standing(text: str, status: str, ends: tuple[Named, ...]) -> list[tuple[int, int]]:
    """Where a sentence has the word of the status of a post: before its name or that of the holder, as
    further away it is that of somebody else."""
    found = status_spans(text, status)
    if not found:
        return []
    names = [start for start, _ in highlights(text, ends, ())]
    return [span for span in found if any(0 <= name - span[1] <= _NEAR for name in names)]


def _edge(
    edge: Edge,
    source: int,
    target: int,
    known: Mapping[str, Named],
    sources: _Sources,
    texts: _Texts,
) -> list[Json]:
    relation = RELATIONS.get(f"{edge.kind} {told_status(edge)}") or RELATIONS.get(edge.kind)
    verb = fold(relation.short[0].replace("{p}", "")) if relation is not None else ""
    ends = (known[edge.source], known[edge.target])
    short = (
        edge.kind,
        told_status(edge),
        edge.decision,
        edge.start,
        edge.end,
        edge.term,
        edge.title,
    )
    seen = (edge.seen_from, edge.seen_until, edge.ended_by)
    dates = (edge.start, edge.end)
    first = foremost(edge.evidence, dates, edge.status or edge.decision)
    row: list[Json] = [
        source,
        target,
        sources.references(
            *(first, ends, (verb,) if edge.kind != "holds" else (), dates, edge.status)
        ),
        -1 if edge.confidence is None else edge.confidence,
        *(texts.number(text) for text in (*short, *seen)),
        edge.support,
    ]
    while row[-1] == 0:  # what is empty at the end goes without saying
        row.pop()
    return row


def _facts(node: Node, end: Named, sources: _Sources) -> list[Json]:
    return [
        [
            fact.kind,
            fact.text,
            fact.date,
            sources.references(
                foremost(fact.evidence, (fact.date,), fact.decision), (end,), (), (fact.date,)
            ),
        ]
        for fact in node.facts
    ]


def _common(iris: list[str]) -> str:
    """What all IRIs begin with, up to a slash, hash or colon; empty for one alone."""
    if len(iris) < 2:
        return ""
    first, last = min(iris), max(iris)
    same = next((i for i, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), 0)
    return first[: max(first.rfind(sign, 0, same) for sign in "/#:") + 1]


def plain(value: object) -> Json:
    """A value as JSON holds it: tuples become lists."""
    read: Json = json.loads(json.dumps(value))
    return read
