"""An Oxigraph server with the graph of a store, on loopback."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import cadregraph


@contextmanager
def oxigraph(store: Path) -> Iterator[str]:
    """Where the server answers meanwhile."""
    binary = shutil.which("oxigraph", path=str(Path(sys.executable).parent))
    assert binary is not None, "the package oxigraph is one of those that tests need"
    with closing(socket.create_server(("127.0.0.1", 0))) as free:
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    running = subprocess.Popen(
        [binary, "serve", "--bind", f"127.0.0.1:{port}"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(address)
        cadregraph.push(f"{address}/store", store, most=300)
        yield address
    finally:
        running.kill()
        running.wait()


def _wait_for(address: str) -> None:
    until = time.monotonic() + 60
    while True:
        try:
            urlopen(address, timeout=10).close()
            return
        except URLError:
            assert time.monotonic() < until, "the server does not start"
            time.sleep(0.05)
