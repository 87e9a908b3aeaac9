"""What the calls give back that a notebook shows as more than its repr: rows and networks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cadregraph.exports.pages.network.offline_pyvis import OfflineNetwork
    from cadregraph.exports.pages.templating import Language
    from cadregraph.graph.network import Network

__all__ = ["NetworkView", "Rows"]


class Rows(list[dict[str, "str | None"]]):
    """Rows from column to value: a list, which a notebook shows as a table.

    Args:
        columns: the columns in their order, also where there is no row.
    """

    def __init__(self, columns: Sequence[str], rows: Iterable[dict[str, str | None]]) -> None:
        super().__init__(rows)
        self.columns = tuple(columns)

    def _repr_html_(self) -> str:
        from cadregraph.exports.pages.notebook import rows_html

        return rows_html(self.columns, self)


@dataclass(frozen=True, slots=True)
class NetworkView:
    """A network, which a notebook shows as counts and a picture.

    ``graph`` is a `networkx.MultiDiGraph` of IRIs; the attribute ``data`` of a node is a
    `cadregraph.graph.network.Node`, that of an edge a `cadregraph.graph.network.Edge`.
    """

    graph: Network

    def __len__(self) -> int:
        """How many nodes there are."""
        return len(self.graph)

    def __repr__(self) -> str:
        return f"NetworkView({len(self.graph)} nodes, {self.graph.number_of_edges()} edges)"

    def pyvis(
        self, *, heading: str = "", height: str = "600px", lang: Language = "vi"
    ) -> OfflineNetwork:
        """The same as a `pyvis.network.Network`: see `cadregraph.pyvis_network`.

        Also of a part that was cut with networkx: ``NetworkView(view.graph.subgraph(…)).pyvis()``.
        """
        from cadregraph.exports.pages.network.picture import draw
        from cadregraph.graph.network import selection

        ordered = selection(self.graph)  # a view of networkx has the order of a set
        return draw(ordered, heading=heading, height=height, lang=lang).drawn

    def _repr_html_(self) -> str:
        from cadregraph.exports.pages.notebook import network_html

        return network_html(self.graph)
