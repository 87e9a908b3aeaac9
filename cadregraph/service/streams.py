"""Bodies of requests and of answers, piece by piece, for as long as the client is there."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Coroutine
from typing import TypeVar

from starlette.requests import ClientDisconnect, Request

from cadregraph.service.protocol import MAX_BODY, Refused

_T = TypeVar("_T")
_log = logging.getLogger(__name__)


async def unless_left(request: Request, work: Coroutine[None, None, _T]) -> _T:
    """What the work gives; it is cancelled when the client leaves.

    Raises:
        ClientDisconnect: the client has left.
    """
    working, leaving = asyncio.create_task(work), asyncio.create_task(_left(request))
    try:
        await asyncio.wait((working, leaving), return_when=asyncio.FIRST_COMPLETED)
        if working.done():
            return working.result()
        raise ClientDisconnect
    finally:
        for task in (working, leaving):
            task.cancel()
        await asyncio.gather(working, leaving, return_exceptions=True)


async def _left(request: Request) -> None:
    """Returns when the client has left; the body of its request has been read."""
    while (await request.receive())["type"] != "http.disconnect":
        pass


async def first_of(pieces: AsyncIterator[bytes]) -> bytes | None:
    """The first piece of an answer; None where it is empty."""
    return await anext(pieces, None)


async def rest_of(first: bytes, pieces: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """An answer of which the first piece has been taken.

    Raises:
        ConnectionAbortedError: the rest cannot be had.
    """
    yield first
    try:
        async for piece in pieces:
            yield piece
    except Refused as error:
        # The status has been sent; a body that is cut off tells the client that it is not whole.
        _log.warning("an answer was broken off: %s", error.reason)
        raise ConnectionAbortedError(error.reason) from error


async def joined(pieces: AsyncIterator[bytes]) -> bytes:
    """The whole answer."""
    return b"".join([piece async for piece in pieces])


async def body(request: Request, most: int = MAX_BODY) -> bytes:
    """The body of a request, of so many bytes at most.

    Raises:
        Refused: 413, it has more.
    """
    content = bytearray()
    async for piece in request.stream():
        content += piece
        if len(content) > most:
            raise Refused(413, f"the body has more than {most} bytes")
    return bytes(content)
