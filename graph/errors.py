"""The one small tree of exceptions; each message says what is wrong, where, and what to do."""

from __future__ import annotations

from collections.abc import Sequence


class CadregraphError(Exception):
    """Base of every error that the library raises on purpose."""


class InputError(CadregraphError):
    """A source that cannot be read as text; it names the file and, where there is one, the line.

    Args:
        source: the file as the user named it, or ``<stdin>``.
        reason: what is wrong and what to do, one line, no trailing full stop.
        line: the line number, from 1, where the source has lines.
    """

    def __init__(self, source: str, reason: str, line: int | None = None) -> None:
        self.source = source
        self.reason = reason
        self.line = line
        super().__init__(f"{source}:{line}: {reason}" if line else f"{source}: {reason}")

    def __reduce__(self) -> tuple[type[InputError], tuple[str, str, int | None]]:
        """So that it goes from one process to another."""
        return InputError, (self.source, self.reason, self.line)


class ProcessError(CadregraphError):
    """No process can be started to read articles."""


class StoreError(CadregraphError):
    """The store cannot be opened, read or written (not a store, in use, out of space)."""


class PendingWarning(UserWarning):
    """A store that is opened for reading has articles that are not in the graph as they should be."""


class LeftOutWarning(UserWarning):
    """An article that cannot be written into the graph and is left out; the rest is written."""


class DecisionsError(CadregraphError):
    """A curator's file of decisions that cannot be read, or whose lines contradict one another."""


class QueryError(CadregraphError):
    """A query that is unknown, malformed, or lacks a parameter."""


class AmbiguousNameError(QueryError):
    """A name that several bear; it tells who they are.

    Args:
        name: the name as the user gave it.
        candidates: for each who bears it the IRI and a line that tells who that is.
    """

    def __init__(self, name: str, candidates: Sequence[tuple[str, str]]) -> None:
        self.name = name
        self.candidates = tuple(candidates)
        told = "; ".join(f"<{iri}> ({who})" for iri, who in self.candidates)
        super().__init__(
            f"{name!r} is the name of {len(self.candidates)}; give an IRI or 'name | post': {told}"
        )

    def __reduce__(
        self,
    ) -> tuple[type[AmbiguousNameError], tuple[str, tuple[tuple[str, str], ...]]]:
        return type(self), (self.name, self.candidates)


class AnalysisError(CadregraphError):
    """An analysis that cannot be made, for want of a package that it needs."""


class LexiconError(CadregraphError):
    """A line of a data file that is not as its table wants it; the message names file and line."""


class PatternError(CadregraphError):
    """A pattern over tags that names a tag that there is not, or that is no pattern."""


class ExportError(CadregraphError):
    """A view or file that cannot be made from this graph (unknown format, unwritable path)."""
