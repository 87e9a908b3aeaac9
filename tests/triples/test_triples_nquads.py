"""The lines of an article written at once are those of its quads, whatever the text holds."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from worlds import Line, article, whole_world

from cadregraph.graph.model import Official, Organization, TenureFact
from cadregraph.graph.text.normal import key
from cadregraph.graph.triples import nquads, quads, serialize

TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"


def test_the_whole_world_is_written_the_same_both_ways() -> None:
    assert nquads(whole_world()) == serialize(quads(whole_world()), "nquads")


@settings(max_examples=50)
@given(
    name=st.text(min_size=1, max_size=12)
    | st.sampled_from(['a" .\n', f"a {TYPE} b", "Hoà\x00\x85"]),
    title=st.text(max_size=12).map("T{}".format),
)
def test_any_text_is_written_the_same_both_ways(name: str, title: str) -> None:
    body = Organization(key("org", name), name, "StateBody", (title,))
    person = Official(key("official", title, body.key), title, (name,))
    fact = TenureFact(0, 0.9, person.key, title, body.key, "current")
    extraction = article(f"bai {name}", Line(title, (fact,), (body, person)), title=name)

    assert nquads(extraction) == serialize(quads(extraction), "nquads")


def test_another_base_stands_in_every_iri() -> None:
    base = "https://so.example/"

    written = nquads(whole_world(), base=base)
    assert b"/id/official/" not in written and base.encode() in written
    assert written == serialize(quads(whole_world(), base=base), "nquads")
