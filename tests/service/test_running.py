"""Stopping under load, reading while a build goes on, and the container."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import httpx
from click.testing import CliRunner
from served import ROOT, served

import cadregraph
from cadregraph.commands.serve import serve

SLOW = "SELECT (COUNT(*) AS ?n) { ?a a ?b . ?c a ?d VALUES ?e { 1 2 3 4 5 6 7 8 } } #"
ARTICLES = "SELECT (COUNT(*) AS ?n) { ?a a cadre:Article }"


def counted(address: str, text: str) -> int:
    found = httpx.get(f"{address}/sparql", params={"query": text}, timeout=60).raise_for_status()
    return int(found.json()["results"]["bindings"][0]["n"]["value"])


def test_who_is_being_answered_when_it_stops_is_answered(store: Path) -> None:
    command = [sys.executable, "-m", "cadregraph", "serve", "--store", str(store), "--port", "0"]
    with subprocess.Popen(
        [*command, "--processes", "2"],
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if name != "CADREGRAPH_TOKEN"},
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr is not None
        found = next(
            match
            for line in process.stderr
            if (match := re.search(r"running on (http://[\d.:]+)", line))
        )
        threading.Thread(target=process.stderr.read, daemon=True).start()
        whole = counted(found[1], SLOW)
        answers: list[int | Exception] = []

        def ask(number: int) -> None:
            try:
                answers.append(counted(found[1], f"{SLOW}{number}"))
            except httpx.HTTPError as error:
                answers.append(error)

        asking = [threading.Thread(target=ask, args=(number,)) for number in range(2)]
        for thread in asking:
            thread.start()
        while "cadregraph_queries_running 2" not in httpx.get(f"{found[1]}/metrics").text:
            assert not answers, "too quick to be caught"
        process.send_signal(signal.SIGTERM)
        for thread in asking:
            thread.join()

        assert answers == [whole] * 2
        process.wait(timeout=20)


def test_readers_see_the_last_whole_state_while_articles_are_added(
    tmp_path: Path, samples: Path
) -> None:
    store = tmp_path / "kho"
    cadregraph.build([samples / "bo-xay-dung.txt"], store)
    with served(store, "--processes", "1", "--refresh", "0.2") as address:
        with cadregraph.open_store(store) as writing:
            writing.add([cadregraph.extract("Bí thư Huyện ủy Mộ Đức Lê Thế An phát biểu.")])
            for _ in range(5):
                assert counted(address, f"{ARTICLES} #{time.monotonic()}") == 1
                time.sleep(0.2)
        until = time.monotonic() + 60
        while counted(address, f"{ARTICLES} #{time.monotonic()}") == 1:
            assert time.monotonic() < until


def test_the_container_serves_as_the_command_does(address: str) -> None:
    lines = (ROOT / "Containerfile").read_text(encoding="utf-8").splitlines()
    command = json.loads(next(line for line in lines if line.startswith("CMD")).partition(" ")[2])
    healthy = json.loads(
        next(line for line in lines if line.startswith("HEALTHCHECK")).partition("CMD ")[2]
    )

    assert command[:2] == ["cadregraph", "serve"]
    # Who serves is who builds: the folder of the volume is his, as a new volume takes its owner.
    user = next(at for at, line in enumerate(lines) if line.startswith("USER"))
    assert any("--owner=cadregraph" in line and "/data" in line for line in lines[:user])
    assert lines.index("VOLUME /data") > user
    serve.make_context("serve", command[2:])
    assert CliRunner().invoke(serve, ["--help"]).exit_code == 0
    check = healthy[-1].replace("http://127.0.0.1:8080", address)
    assert subprocess.run([sys.executable, "-c", check]).returncode == 0
    gone = healthy[-1].replace("8080", "1")
    assert subprocess.run([sys.executable, "-c", gone], stderr=subprocess.DEVNULL).returncode
