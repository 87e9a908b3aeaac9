"""Knowledge graphs from Vietnamese Party and State texts: the same calls as the command line::

    import cadregraph

    cadregraph.build(["articles/"], "cadregraph.db")
    cadregraph.query("person-posts", "cadregraph.db", {"person": "Lưu Thị Bích Diệp"})

Everything public is named here; what stands below (`graph`, `ontology`, `exports`) may move.
"""

from __future__ import annotations

from cadregraph.api import (
    DEFAULT_STORE,
    BuildReport,
    NetworkView,
    Rows,
    Stats,
    as_of,
    ask,
    build,
    candidates,
    careers,
    centralities,
    co_membership,
    co_membership_network,
    contradictions,
    decide,
    discipline,
    explain,
    export,
    export_explanation,
    extract,
    extract_all,
    find,
    network,
    open_store,
    paths,
    pyvis_network,
    query,
    remove,
    sanctions,
    stats,
    table,
    turnover,
    validate,
)
from cadregraph.graph.errors import (
    AmbiguousNameError,
    AnalysisError,
    CadregraphError,
    DecisionsError,
    ExportError,
    InputError,
    LexiconError,
    PendingWarning,
    ProcessError,
    QueryError,
    StoreError,
)
from cadregraph.graph.model import Document, Extraction

__version__ = "0.1.0"

__all__ = [
    "DEFAULT_STORE",
    "AmbiguousNameError",
    "AnalysisError",
    "BuildReport",
    "CadregraphError",
    "DecisionsError",
    "Document",
    "ExportError",
    "Extraction",
    "InputError",
    "LexiconError",
    "NetworkView",
    "PendingWarning",
    "ProcessError",
    "QueryError",
    "Rows",
    "Stats",
    "StoreError",
    "__version__",
    "as_of",
    "ask",
    "build",
    "candidates",
    "careers",
    "centralities",
    "co_membership",
    "co_membership_network",
    "contradictions",
    "decide",
    "discipline",
    "explain",
    "export",
    "export_explanation",
    "extract",
    "extract_all",
    "find",
    "network",
    "open_store",
    "paths",
    "pyvis_network",
    "query",
    "remove",
    "sanctions",
    "stats",
    "table",
    "turnover",
    "validate",
]
