"""The reference is the rendering of the ontology as it is now."""

from __future__ import annotations

from cadregraph.ontology import CADRE, SCHEMES, named_queries
from cadregraph.ontology.reference import render
from cadregraph.ontology.vocabulary import names


def test_the_page_has_every_term_scheme_and_query() -> None:
    headings = [line for line in render().splitlines() if line.startswith("### `")]
    found = [heading.split("`")[1] for heading in headings]
    terms = [f"cadre:{name}" for name in names(str(CADRE))]
    schemes = [f"concept:{name}" for name in SCHEMES]
    assert sorted(found) == sorted([*terms, *schemes, *named_queries()])


def test_the_page_ends_in_one_newline_and_has_no_trailing_space() -> None:
    page = render()
    assert page.endswith("\n") and not page.endswith("\n\n")
    assert page == "\n".join(line.rstrip() for line in page.split("\n"))
