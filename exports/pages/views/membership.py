"""Reads from a store who had which post of one body, who served with whom, who came and left."""

from __future__ import annotations

from cadregraph.exports.pages.views import view_sparql
from cadregraph.exports.pages.views.shown import Membership, Together, Year
from cadregraph.exports.pages.views.typed_answers import names_of_one, tenures_called
from cadregraph.exports.pages.views.typed_rows import passages_by_fact, quotes_of
from cadregraph.graph.store import Store
from cadregraph.graph.store.rows import rows_named, rows_where


def membership(store: Store, body: str) -> Membership:
    """The people of the body with this IRI; of pairs and years the rows of the named queries."""
    held = {row["tenure"] for row in rows_where(store, view_sparql.TENURES_IN, body=body)}
    stated = passages_by_fact(
        row
        for tenure in sorted(held)
        for row in rows_where(store, view_sparql.TENURE_EVIDENCE, fact=tenure)
    )
    return Membership(
        iri=body,
        label=names_of_one(store, body)[0],
        tenures=tenures_called(store, sorted(held), quotes_of(store, stated)),
        together=tuple(
            Together(row["one"], row["other"], row["overlap"] == "known", row["from"], row["until"])
            for row in rows_named(store, "co-membership", organization=body)
        ),
        years=tuple(
            Year(row["when"], int(row["holders"]), int(row["entries"]), int(row["exits"]))
            for row in rows_named(store, "turnover", organization=body)
        ),
    )
