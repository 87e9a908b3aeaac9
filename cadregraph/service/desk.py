"""The curator's file as it is written from the browser: a line a decision, and a log of who decided what.

The file is that of `cadregraph review`, so that a decision is a line of text that can be read, compared, kept
under version control and taken back. What it says is taken over into the store by that command, too.
"""

from __future__ import annotations

import asyncio
import difflib
import json
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from cadregraph.graph.errors import DecisionsError
from cadregraph.graph.identity import parse_decisions

HEAD = "# Who is who and who held what, one decision a line: docs/identity.md tells how.\n"
_WAIT = 60
"""Seconds that a decision waits for a build that holds the store."""
_LONGEST = 500
_LOGGED = 50


@dataclass(frozen=True, slots=True)
class Logged:
    """Who did what, when and why: 'decided' or 'undone', and the line."""

    at: str
    who: str
    why: str
    did: str
    line: str


class Desk:
    """A file of decisions, and the store that holds to it.

    Raises:
        DecisionsError: the file cannot be read, or is none.
    """

    def __init__(self, file: Path, store: Path) -> None:
        self._file, self._store = file, store
        self._log = file.with_name(f"{file.name}.log")
        self._writing = asyncio.Lock()
        self._taking = asyncio.Lock()
        self._began = self.text()
        self._tasks: set[asyncio.Task[None]] = set()
        self.state = ""
        """What became of the last decision: '' (the store holds to it), 'taking', or why it does not yet."""
        parse_decisions(self._began, str(file))

    def text(self) -> str:
        """The file as it is; '' where there is none yet.

        Raises:
            DecisionsError: it cannot be read.
        """
        try:
            return self._file.read_text(encoding="utf-8-sig") if self._file.exists() else ""
        except (OSError, UnicodeError) as error:
            raise DecisionsError(f"{self._file.name}: cannot be read") from error

    def lines(self) -> list[str]:
        """The decisions, the last first."""
        found = [line for line in self.text().splitlines() if line.strip()]
        return [line for line in reversed(found) if not line.startswith("#")]

    def diff(self) -> str:
        """What has changed since the service began, as a unified diff."""
        name = self._file.name
        return "".join(
            difflib.unified_diff(
                self._began.splitlines(keepends=True),
                self.text().splitlines(keepends=True),
                f"a/{name}",
                f"b/{name}",
            )
        )

    def logged(self) -> list[Logged]:
        """The last entries of the log, the last first."""
        if not self._log.exists():
            return []
        found = self._log.read_text(encoding="utf-8").splitlines()[-_LOGGED:]
        return [Logged(**json.loads(line)) for line in reversed(found)]

    async def decide(self, cells: Sequence[str], who: str, why: str) -> str:
        """Add a decision; the line that was written.

        Raises:
            DecisionsError: it is none, contradicts another, or the file cannot be written.
        """
        who, why = _plain(who), _plain(why)
        note = f"{why}; {who}, {date.today().isoformat()}"
        line = "\t".join((*map(_plain, cells), note))
        async with self._writing:
            text = self.text() or HEAD
            text += "" if text.endswith("\n") else "\n"
            known = {before.rpartition("\t")[0] for before in self.lines()}
            if line.rpartition("\t")[0] in known:
                raise DecisionsError("this is decided already")
            self._write(f"{text}{line}\n", Logged(_now(), who, why, "decided", line))
        return line

    async def undo(self, line: str, who: str, why: str) -> None:
        """Take a decision back.

        Raises:
            DecisionsError: there is no such line, or the file cannot be written.
        """
        async with self._writing:
            lines = self.text().splitlines(keepends=True)
            at = next((n for n, one in enumerate(lines) if one.rstrip("\r\n") == line), None)
            if at is None:
                raise DecisionsError(
                    "there is no such decision; it may have been taken back before"
                )
            del lines[at]
            self._write("".join(lines), Logged(_now(), _plain(who), _plain(why), "undone", line))

    def _write(self, text: str, entry: Logged) -> None:
        """The file anew, whole or not at all, and the log."""
        parse_decisions(text, self._file.name)
        try:
            with tempfile.TemporaryDirectory(
                dir=self._file.parent, prefix=f".{self._file.name}."
            ) as beside:
                fresh = Path(beside) / self._file.name
                fresh.write_text(text, encoding="utf-8")
                fresh.chmod(self._file.stat().st_mode & 0o777 if self._file.exists() else 0o644)
                with self._log.open("a", encoding="utf-8") as log:
                    log.write(json.dumps(asdict(entry), ensure_ascii=False) + "\n")
                fresh.replace(self._file)
        except OSError as error:
            raise DecisionsError(
                f"{self._file.name}: cannot be written: {error.strerror}"
            ) from error
        self._take_over()

    def _take_over(self) -> None:
        """Let the store hold to the file, in a process of its own; the service sees it as any build."""
        self.state = "taking"
        task = asyncio.create_task(self._taken_over())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _taken_over(self) -> None:
        async with self._taking:
            command = [sys.executable, "-m", "cadregraph", "review", "--list", "--name", "-"]
            process = await asyncio.create_subprocess_exec(
                *(*command, "--decisions", str(self._file), "--wait", str(_WAIT)),
                *("--store", str(self._store)),
                stdout=asyncio.subprocess.DEVNULL,
                stderr=asyncio.subprocess.PIPE,
            )
            _, said = await process.communicate()
            lines = said.decode(errors="replace").strip().splitlines()
            self.state = "" if process.returncode == 0 else (lines or ["it failed"])[-1]


def _plain(text: str) -> str:
    """One cell of a line: without tabs and ends of lines, and not endless."""
    return " ".join(text.split())[:_LONGEST]


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
