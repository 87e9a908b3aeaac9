"""Which pages may stand in pages of others."""

from __future__ import annotations

import httpx
import pytest


@pytest.mark.parametrize(
    ("path", "framed"),
    [("/", False), ("/read", False), ("/network", True), ("/api/find?q=tran", False)],
)
def test_only_the_network_which_changes_nothing_may_be_framed(
    client: httpx.Client, path: str, framed: bool
) -> None:
    headers = client.get(path).headers
    assert ("x-frame-options" not in headers) is framed
    assert ("frame-ancestors *" in headers["content-security-policy"]) is framed
