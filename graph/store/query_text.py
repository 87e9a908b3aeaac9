"""SPARQL as a user writes it: what is refused before it runs, and what was wrong with it, in words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from cadregraph.graph.errors import QueryError
from cadregraph.graph.store.remote import asks_elsewhere
from cadregraph.ontology import PREFIXES

DEPTH = 200
"""Brackets within brackets that are answered: Oxigraph reads by recursion, and from about 2,000 on
the process would end."""

_LITERAL = r"""\"{3}(?s:.*?)\"{3}|'{3}(?s:.*?)'{3}|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'"""
_SIGN = re.compile(
    rf"""{_LITERAL}|<[^<>"{{}}|^`\\\s]*>|\#[^\n]*|(?P<bracket>[{{(\[\])}}])|(?P<quote>["'])"""
)
_OPENS = {")": "(", "]": "[", "}": "{"}
_POSITION = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)", re.DOTALL)
_WORD = re.compile(r"[\w?:$.-]+|\S")
_PROLOGUE = re.compile(r"(?:\s+|#[^\n]*|PREFIX\s+\S*\s*<[^>]*>|BASE\s*<[^>]*>)*", re.I)
_SELECT = re.compile(r"\s*SELECT\b", re.I)
_FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
_UPDATES = ("INSERT", "DELETE", "CLEAR", "DROP", "LOAD", "CREATE", "COPY", "MOVE", "ADD", "WITH")


def check(text: str) -> None:
    """Nothing, where a query may be answered.

    Raises:
        QueryError: it asks another service, is an update, or is nested too deeply.
    """
    if asks_elsewhere(text):
        raise QueryError("the query asks another service (SERVICE), which is never done; drop it")
    depth = deepest = 0
    for sign in _SIGN.finditer(text):
        if sign["bracket"]:
            depth += -1 if sign["bracket"] in _OPENS else 1
            deepest = max(deepest, depth)
    if deepest > DEPTH:
        raise QueryError(
            f"the query cannot be answered: {deepest} brackets within one another, more than {DEPTH}"
        )


def with_values(text: str, values: Mapping[str, str]) -> str:
    """A query in which variables have values, also where a group or a query within it knows nothing of
    those outside.

    Args:
        text: a SELECT query.
        values: terms, as SPARQL writes them, by the names of variables.
    """
    opened: list[int] = []
    before: dict[int, str] = {}
    plain = _SIGN.sub(lambda sign: sign[0] if sign["bracket"] else " " * len(sign[0]), text)
    for sign in _SIGN.finditer(text):
        if sign["bracket"] == "{":
            opened.append(sign.end())
        elif sign["bracket"] == "}" and opened:
            start = opened.pop()
            inner = plain[start : sign.start()]
            if not _SELECT.match(inner):
                before[start] = "".join(
                    f" VALUES ?{name} {{ {value} }}"
                    for name, value in values.items()
                    if not opened or re.search(rf"[?$]{name}\b", inner)
                )
    cuts = [0, *sorted(before), len(text)]
    parts = (before.get(one, "") + text[one:other] for one, other in pairwise(cuts))
    return "".join(parts)


def in_words(text: str, error: str) -> str:
    """What is wrong with a query in one line, from what Oxigraph says of it."""
    match = _POSITION.match(error)
    if match is None:
        return " ".join(error.split())
    line, column, expected = int(match[1]), int(match[2]), match[3]
    if "Prefix not found" in expected:
        before = text.splitlines()[line - 1][: column - 1]
        prefix = re.search(r"([\w.-]*):[\w.%-]*$", before)
        known = ", ".join(f"{name}:" for name in sorted(PREFIXES))
        wrong = (
            f"the prefix {prefix[1] if prefix else ''}: is not declared (known without are {known})"
        )
        return f"line {line}, column {column}: {wrong}"
    if "variable that is unbound" in expected:
        return "SELECT names a variable that is neither in GROUP BY nor counted or the like"
    return _not_begun(text) or _not_closed(text) or _not_fitting(text, line, column)


def _not_begun(text: str) -> str:
    """What to say of text that does not begin as a query does."""
    prologue = _PROLOGUE.match(text)
    start = prologue.end() if prologue else 0
    word = _WORD.match(text, start)
    first = word.group() if word else ""
    if first.upper() in _UPDATES:
        return f"{first.upper()} is an update; ask with {', '.join(_FORMS)}"
    if first.upper() in _FORMS:
        return ""
    return f"{_at(text, start)}: a query begins with {', '.join(_FORMS)}, not with {first!r}"


def _not_closed(text: str) -> str:
    """What to say of brackets without their other half, and of texts without a closing quote."""
    opened: list[tuple[str, int]] = []
    for sign in _SIGN.finditer(text):
        if sign["quote"]:
            return f"{_at(text, sign.start())}: the text that begins here has no closing {sign['quote']}"
        if not sign["bracket"]:
            continue
        if sign["bracket"] not in _OPENS:
            opened.append((sign["bracket"], sign.start()))
        elif opened and opened[-1][0] == _OPENS[sign["bracket"]]:
            opened.pop()
        else:
            return (
                f"{_at(text, sign.start())}: nothing is opened that this {sign['bracket']} closes"
            )
    return f"{_at(text, opened[-1][1])}: this {opened[-1][0]} is never closed" if opened else ""


def _not_fitting(text: str, line: int, column: int) -> str:
    """What to say of a word in the wrong place."""
    lines = text.splitlines() or [""]
    rest = "\n".join((lines[line - 1][column - 1 :], *lines[line:])) if line <= len(lines) else ""
    word = _WORD.search(rest)
    where = f"line {line}, column {column}"
    if word is None:
        return f"{where}: a part of a triple or of an expression is missing before the end"
    hint = (
        "; before it a triple lacks its subject, predicate or object"
        if word.group() in ".}"
        else ""
    )
    return f"{where}: {word.group()!r} does not fit here{hint}"


def _at(text: str, offset: int) -> str:
    before = text[:offset]
    return f"line {before.count(chr(10)) + 1}, column {offset - before.rfind(chr(10))}"
