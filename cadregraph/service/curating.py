"""The desk over HTTP: what is open, a form to decide or take back, the file, its diff and its log.

Reading it is for everybody who may read; writing asks for the token in the form itself, so that no page of
others can write with what a browser keeps.
"""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import Mapping
from typing import Final

import msgspec
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from cadregraph.graph.errors import DecisionsError
from cadregraph.service import pages
from cadregraph.service.desk import Desk
from cadregraph.service.protocol import Refused
from cadregraph.service.unsettled import Unsettled

VERDICTS: Final = ("not so", "so since", "so until", "same", "different")
_FIELDS = ("verdict", "one", "other", "who", "why", "undo")
_SLOW = 1.0
"""Seconds that a wrong token costs."""


async def decided(desk: Desk, form: Mapping[str, str], token: str) -> Response:
    """What became of a form.

    Raises:
        Refused: 400 or 401; nothing was written.
    """
    given = {name: form.get(name, "").strip() for name in (*_FIELDS, "token")}
    if not hmac.compare_digest(given["token"].encode(), token.encode()):
        await asyncio.sleep(_SLOW)
        raise Refused(401, "the token is missing or wrong")
    if not given["who"] or not given["why"]:
        raise Refused(400, "say who decides and why")
    try:
        if form.get("undo"):
            await desk.undo(form["undo"], given["who"], given["why"])
            return RedirectResponse("/desk", status_code=303)
        if given["verdict"] not in VERDICTS:
            raise Refused(400, f"verdict is one of {', '.join(VERDICTS)}")
        cells = [given["verdict"], given["one"]]
        if given["verdict"] != "not so":
            cells.append(given["other"])
        await desk.decide(cells, given["who"], given["why"])
    except DecisionsError as error:
        raise Refused(400, str(error)) from error
    return RedirectResponse("/desk?written=1", status_code=303)


def desk_page(
    reader: pages.Reader, desk: Desk, content: bytes, asked: Mapping[str, str]
) -> Response:
    """What is open and what was decided, with the form; `asked` fills it."""
    found = msgspec.json.decode(content, type=Unsettled)
    lines = desk.lines()
    given = {name: asked.get(name, "") for name in _FIELDS}
    if found.held is not None:
        given["one"] = given["one"] or found.held.reference
    return pages.rendered(
        "desk.html.j2",
        reader,
        given=given,
        verdicts=VERDICTS,
        written=lines[0] if asked.get("written") and lines else "",
        state=desk.state,
        held=found.held,
        holder=found.holder,
        pairs=found.pairs,
        contradictions=found.contradictions,
        lines=lines,
        log=desk.logged(),
    )


def desk_file(desk: Desk, name: str) -> Response:
    """The file of decisions, or what has changed of it since the service began.

    Raises:
        Refused: 404, there is no such file.
    """
    if name not in ("decisions.tsv", "decisions.diff"):
        raise Refused(404, "there is no such file")
    return PlainTextResponse(desk.diff() if name.endswith("diff") else desk.text())
