"""The index page of a set: the figures of the build, and the way to each view."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cadregraph.exports.pages.date_words import in_words
from cadregraph.exports.pages.templating import Language
from cadregraph.exports.pages.views.page import (
    CHAINS,
    DIRECTIVES,
    FIGURES,
    NETWORK,
    ORGANISATIONS,
    PROVINCES,
    page,
)
from cadregraph.exports.pages.views.shown import Documented, Figures, Peopled
from cadregraph.exports.pages.views.wording import WORDS
from cadregraph.exports.pages.words import Text


@dataclass(frozen=True, slots=True)
class Card:
    """The way to a view: its file, its picture, its name and a line about it."""

    file: str
    look: str
    title: Text
    hint: Text


def render_index(
    figures: Figures,
    careers: Sequence[tuple[Documented, str]],
    bodies: Sequence[tuple[Peopled, str]] = (),
    *,
    title: str | None = None,
    lang: Language = "vi",
) -> str:
    """The index as one page; the same build gives the same text.

    Args:
        careers: people, with the files of their careers.
        bodies: bodies, with the files that show their people.
        title: the heading; a general one where there is none.
        lang: the language it opens in; the reader can switch.
    """
    most = max((count for _, count in figures.facts), default=1)
    return page(
        "index",
        title=(title, title) if title is not None else WORDS["indexTitle"],
        lang=lang,
        home=False,
        script=False,
        figures=figures,
        published=_shown(figures.published),
        period=_shown(figures.period),
        counted=tuple(
            (count, WORDS[name])
            for count, name in (
                (figures.articles, "articles"),
                (figures.passages, "passages"),
                (figures.people, "people"),
                (figures.bodies, "bodies"),
                (figures.posts, "posts"),
                (figures.places, "places"),
                (figures.directives, "documents"),
                (figures.events, "events"),
            )
        ),
        bars=tuple((name, count, round(100 * count / most, 1)) for name, count in figures.facts),
        cards=(
            Card(NETWORK, "network", WORDS["networkCard"], WORDS["networkHint"]),
            Card(
                ORGANISATIONS, "organisations", WORDS["organisations"], WORDS["organisationsHint"]
            ),
            Card(DIRECTIVES, "directives", WORDS["directives"], WORDS["directivesHint"]),
            Card(CHAINS, "chains", WORDS["chains"], WORDS["chainsHint"]),
            Card(PROVINCES, "provinces", WORDS["provinceMaps"], WORDS["provinceHint"]),
            Card(FIGURES, "figures", WORDS["figuresOverTime"], WORDS["figuresHint"]),
        ),
        careers=careers,
        bodies=bodies,
    )


def _shown(period: tuple[str, str]) -> tuple[Text, Text] | None:
    return (in_words(period[0]), in_words(period[1])) if period[0] else None
