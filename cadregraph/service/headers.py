"""Headers that keep a browser from doing with an answer what is not meant."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.types import ASGIApp, Message, Receive, Scope, Send

_HEADERS: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; "
    "img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'",
}


_FRAMED = b"frame-ancestors *"


class SafeHeaders:
    """Puts the headers of `_HEADERS` on every response that has none of that name of its own."""

    def __init__(self, application: ASGIApp) -> None:
        self._application = application

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with(message: Message) -> None:
            if message["type"] == "http.response.start":
                given = list(message.get("headers", ()))
                own = {name for name, _ in given}
                if any(
                    name == b"content-security-policy" and _FRAMED in value for name, value in given
                ):
                    own.add(b"x-frame-options")  # the page may stand in a page of others
                known = [
                    (name.lower().encode(), value.encode()) for name, value in _HEADERS.items()
                ]
                message["headers"] = [*given, *(pair for pair in known if pair[0] not in own)]
            await send(message)

        await self._application(scope, receive, send_with if scope["type"] == "http" else send)
