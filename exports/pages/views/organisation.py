"""The tree of organisations as a page: bodies nested and foldable, with posts, holders, sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from cadregraph.exports.pages.date_words import in_words
from cadregraph.exports.pages.support import foremost, support, support_words
from cadregraph.exports.pages.templating import Json, Language, web_address
from cadregraph.exports.pages.views.page import anchor, in_network, page, visible
from cadregraph.exports.pages.views.shown import Body, Link, Organisations, Post, Tenure
from cadregraph.exports.pages.views.timeline import when
from cadregraph.exports.pages.views.tree import Branch, tree
from cadregraph.exports.pages.views.wording import WORDS
from cadregraph.exports.pages.words import MARKS, OTHER, RELATIONS
from cadregraph.graph.lexicon.single_holder import has_single_holder
from cadregraph.graph.network import Evidence

_KEYS = (
    "open evidence confidence inferred names nothing current former acting choose "
    "bodies people postsOf noPosts under replacedBy place inNetwork"
).split()
"""The words that the script asks for."""
_STATUSES = {"current": 0, "acting": 0, "former": 1, "reported": 2}


class _Telling:
    """Tells the branches for the script; every sentence of an article once, by number."""

    def __init__(
        self, found: Organisations, nodes: Sequence[Branch], pages: Mapping[str, str], home: bool
    ) -> None:
        self._pages = pages
        self._home = home
        self._places = {area.iri: area.label for area in found.areas}
        self._labels = {body.iri: body.label for body in found.bodies}
        self._numbers = {id(node): number for number, node in enumerate(nodes)}
        self._bodies = {n.body.iri: number for number, n in enumerate(nodes) if n.body is not None}
        self._quotes: dict[Evidence, int] = {}
        self._posts: dict[str, list[Post]] = {}
        for post in found.posts:
            self._posts.setdefault(post.body, []).append(post)
        self._held: dict[str, list[Tenure]] = {}
        for tenure in found.tenures:
            self._held.setdefault(tenure.post.iri, []).append(tenure)

    def node(self, node: Branch) -> Json:
        data: dict[str, Json] = {
            "label": list(map(visible, node.label)),
            "cls": node.cls,
            "body": node.body is not None,
            "children": [self._numbers[id(child)] for child in node.children],
            "people": len(node.people),
            "bodies": node.bodies,
        }
        return data if node.body is None else data | self._body(node, node.body)

    def _body(self, node: Branch, body: Body) -> dict[str, Json]:
        links = [*([node.link] if node.link is not None else ()), *node.references]
        return {
            "id": anchor("b", body.iri),
            "network": in_network(body.iri) if self._home else "",
            "names": list(map(visible, body.names)),
            "place": visible(self._places.get(body.place, "")),
            "replacedBy": visible(body.replaced_by),
            "under": [self._link(link) for link in links],
            "posts": [
                {"title": visible(post.title), "held": list(map(self._tenure, self._of(post)))}
                for post in sorted(self._posts.get(body.iri, ()), key=self._rank)
            ],
        }

    def _of(self, post: Post) -> list[Tenure]:
        """Who holds or held it: those in office first, of each status the best supported first."""
        return sorted(
            self._held.get(post.iri, []),
            key=lambda t: (
                1 if t.over else _STATUSES.get(t.status, 1),
                -support(t.evidence).articles,
            ),
        )

    def _rank(self, post: Post) -> tuple[int, int, str, str]:
        """Posts that one holds at a time first, then those of more holders."""
        sole = has_single_holder(post.title, post.body_label)
        return 0 if sole else 1, -len(self._of(post)), post.title, post.iri

    def _tenure(self, tenure: Tenure) -> Json:
        return {
            "name": visible(tenure.person.label),
            "page": self._pages.get(tenure.person.iri, ""),
            "status": tenure.status,
            "when": list(map(visible, when(tenure.known))),
            "grounds": list(map(visible, support_words(support(tenure.evidence)))),
            "evidence": self._cite(
                foremost(tenure.evidence, (tenure.known.start, tenure.known.end), tenure.status)
            ),
        }

    def _link(self, link: Link) -> Json:
        """Why a body stands under another: the link in words, its sentences, where that stands."""
        upper = link.source if link.kind == "governs" else link.target
        source, target = visible(self._labels[link.source]), visible(self._labels[link.target])
        words = (text.split("{t}") for text in RELATIONS[link.kind].sentence)
        return {
            "sentence": [target.join(part.replace("{s}", source) for part in w) for w in words],
            "ends": [source, target],
            "to": self._bodies.get(upper, -1),
            "confidence": link.confidence,
            "reason": visible(link.reason),
            "evidence": self._cite(link.evidence),
        }

    def _cite(self, evidence: Sequence[Evidence]) -> list[Json]:
        shown = dict.fromkeys(replace(e, passage="", start=0, end=0) for e in evidence)
        return [self._quotes.setdefault(e, len(self._quotes)) for e in shown]

    def sentences(self) -> list[Json]:
        """The sentences that were referred to so far, by number."""
        return [
            {
                "sentence": visible(e.sentence),
                "title": visible(e.title),
                "published": list(in_words(e.published)),
                "url": web_address(e.url),
            }
            for e in self._quotes
        ]


MODULES = "data tree panel search start"
"""The script of the page, in `exports/pages/templates/organisation`."""


def render_organisations(
    found: Organisations,
    *,
    about: str = "",
    title: str | None = None,
    lang: Language = "vi",
    home: bool = False,
    pages: Mapping[str, str] | None = None,
) -> str:
    """The organisations as one self-contained page; the same bodies give the same text.

    Args:
        about: the IRI of a body, for the tree below it alone; '' for all.
        title: the heading; a general one, or the body's name, where there is none.
        lang: the language it opens in; the reader can switch.
        home: whether it leads back to the index page of a set.
        pages: the files, beside this one, of the careers of people, by IRI.
    """
    roots = tree(found, about)
    heading = (title, title) if title is not None else WORDS["organisations"]
    if title is None and about:
        heading = roots[0].label
    nodes, tops = _numbered(roots)
    telling = _Telling(found, nodes, pages or {}, home)
    drawn = [telling.node(node) for node in nodes]
    data: dict[str, Json] = {
        "roots": tops,
        "nodes": drawn,
        "evidence": telling.sentences(),
        "marks": {cls: _mark(cls) for cls in ("", *MARKS)},
        "words": {key: list(WORDS[key]) for key in _KEYS},
    }
    people = frozenset[str]().union(*(root.people for root in roots))
    return page(
        "organisation",
        modules=MODULES,
        before="network/shapes.js",
        title=heading,
        lang=lang,
        home=home,
        data=data,
        counts=(
            (sum(root.bodies for root in roots), WORDS["bodies"]),
            (len(people), WORDS["people"]),
        ),
        empty=not roots,
    )


def _numbered(roots: Sequence[Branch]) -> tuple[list[Branch], list[int]]:
    """All branches, each before those below it, and the numbers of the roots."""
    nodes: list[Branch] = []
    waiting = list(reversed(roots))
    while waiting:
        branch = waiting.pop()
        nodes.append(branch)
        waiting += reversed(branch.children)
    place = {id(branch): number for number, branch in enumerate(nodes)}
    return nodes, [place[id(root)] for root in roots]


def _mark(cls: str) -> Json:
    mark = MARKS.get(cls, OTHER)
    read: dict[str, Json] = {"shape": mark.shape, "color": mark.color, "name": list(mark.name)}
    return read
