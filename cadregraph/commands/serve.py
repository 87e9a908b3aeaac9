"""The command that serves a store over HTTP."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from cadregraph import api
from cadregraph.commands.options import DONE, store_option
from cadregraph.graph.errors import StoreError


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8080, show_default=True)
@click.option(
    "--processes",
    type=click.IntRange(1),
    help="How many queries are answered at once.  [default: the number of processors]",
)
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=30,
    show_default=True,
    metavar="SECONDS",
    help="End a query when it takes longer.",
)
@click.option(
    "--memory",
    type=click.IntRange(1),
    metavar="MB",
    default=2048,
    show_default=True,
    help="End a query when it needs more.",
)
@click.option(
    "--refresh",
    type=click.FloatRange(min=0),
    default=5,
    show_default=True,
    metavar="SECONDS",
    help="Look so often for what a build has changed; 0 for never.",
)
@click.option(
    "--decisions",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    envvar="CADREGRAPH_DECISIONS",
    show_envvar=True,
    help="Open the desk, which adds decisions to this file for who has the token.",
)
@click.option(
    "--token-file",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="What CADREGRAPH_TOKEN is, in a file.",
)
@click.option("--demo", is_flag=True, help="Serve a store of a few invented articles instead.")
@store_option
def serve(
    host: str,
    port: int,
    processes: int | None,
    timeout: float,
    memory: int,
    refresh: float,
    decisions: Path | None,
    token_file: Path | None,
    demo: bool,
    store: str,
) -> int:
    """Answer SPARQL over HTTP, and show a page for every thing.

    Serves a copy of the store, so that articles can be added meanwhile; what a build has changed is
    served a few seconds after its end. A graph on a server (--store https://...) is asked there, not
    copied. Nothing is written, but for decisions of a curator where --decisions opens the desk.
    CADREGRAPH_TOKEN in the environment, or in a file, is asked of who decides or wants /metrics.

    \b
    Examples:
      cadregraph serve
      cadregraph serve --demo
      cadregraph serve --decisions who.tsv --token-file token
      cadregraph serve --port 9000 --timeout 10 --store hanoi.db
    """
    try:
        import uvicorn

        from cadregraph.service.app import application
    except ImportError as error:
        raise StoreError(
            f"{error.name} is missing; install it with: pip install 'cadregraph[serve]'; "
            "in a clone: make setup"
        ) from error
    from cadregraph.graph.store.server import is_address
    from cadregraph.service.serving import Settings

    token = _token(token_file)
    if decisions is not None and token is None:
        raise click.UsageError("The desk (--decisions) needs CADREGRAPH_TOKEN or --token-file.")
    _may_listen(host, port)
    on_server = is_address(store) and not demo
    if decisions is not None and on_server:
        raise click.UsageError(
            "The desk (--decisions) needs a store in a folder, with its records."
        )
    with _invented() if demo else nullcontext(store if on_server else Path(store)) as where:
        with api.open_store(where, read_only=True) as opened:
            opened.query("ASK { ?s ?p ?o }")  # what is wrong with it is said at once
        settings = Settings(
            where,
            processes=processes or os.cpu_count() or 1,
            timeout=timeout,
            memory=memory,
            refresh=refresh,
            token=token,
            decisions=decisions,
        )
        uvicorn.run(
            application(settings),
            host=host,
            port=port,
            log_level="info",
            server_header=False,
            limit_concurrency=1000,
            timeout_graceful_shutdown=10,
        )
    return DONE


def _token(file: Path | None) -> str | None:
    """Raises StoreError where the file cannot be read."""
    if file is None:
        return os.environ.get("CADREGRAPH_TOKEN") or None
    try:
        return file.read_text(encoding="utf-8").strip() or None
    except (OSError, UnicodeError) as error:
        raise StoreError(f"{file}: the token cannot be read") from error


def _may_listen(host: str, port: int) -> None:
    """Says before anything is read that nothing can be served at an address.

    Raises:
        StoreError: another program serves there, or it is no address of this machine.
    """
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        number = error.errno or 0  # below 0 where the name cannot be looked up
        reason = os.strerror(number) if number > 0 else error.strerror
        raise StoreError(
            f"cannot listen on {host}:{port}: {reason}; try another --host or --port"
        ) from error


@contextmanager
def _invented() -> Iterator[Path]:
    """A store of the sample articles, which goes with the service."""
    package = Path(str(files("cadregraph"))).resolve()
    samples = package / "samples"  # in what is installed
    if not samples.is_dir():
        samples = package.parent / "tests" / "samples"
    with TemporaryDirectory(prefix="cadregraph-demo-") as folder:
        store = Path(folder) / "cadregraph.db"
        api.build([samples], store)
        yield store
