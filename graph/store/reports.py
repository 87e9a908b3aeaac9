"""What articles report, taken into the records and out of them again; of a copy it counts once."""

from __future__ import annotations

from collections.abc import Iterable

from cadregraph.graph.store.articles import Records
from cadregraph.graph.store.contribution import Contribution


def put_reports(records: Records, gives: Contribution) -> None:
    """Take in what an article, with the people of this world, reports."""
    article = gives.document
    _recount(records, records.copies.put(article.id, article.published or "", gives.bands))
    records.claims.put(
        article.id,
        gives.claims,
        outlet=article.outlet or "",
        copy=records.copies.is_copy(article.id),
    )


def drop_reports(records: Records, article: str) -> None:
    """Give up what an article reports."""
    records.claims.drop(article)
    _recount(records, records.copies.put(article, "", ()))


def _recount(records: Records, articles: Iterable[str]) -> None:
    for article in sorted(articles):
        records.claims.set_copy(article, records.copies.is_copy(article))
