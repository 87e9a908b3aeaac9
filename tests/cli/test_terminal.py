"""Tables, progress and complaints: what a person sees, and that no text can take the terminal over."""

from __future__ import annotations

import io
import time

import click
import pytest

from cadregraph import terminal


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_cell_is_text_whatever_stands_in_it() -> None:
    out = io.StringIO()
    terminal.write_table(["a", "b"], [["[red]x[/red]", "y\x1b[2J\n\u202e"]], out)
    row = out.getvalue().splitlines()[2]
    assert row.split() == ["[red]x[/red]", "y", "[2J"]


def test_a_table_for_a_program_is_not_wrapped() -> None:
    out = io.StringIO()
    terminal.write_table(["sentence"], [["chữ " * 200]], out)
    assert len(out.getvalue().splitlines()) == 3


def test_a_table_on_a_terminal_fits_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "40")
    out = Screen()
    terminal.write_table(["sentence"], [["chữ " * 50]], out)
    assert max(len(line) for line in click.unstyle(out.getvalue()).splitlines()) <= 40


@pytest.mark.parametrize(("no_color", "coloured"), [("1", False), ("", True)])
def test_no_color_is_respected(
    monkeypatch: pytest.MonkeyPatch, no_color: str, coloured: bool
) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("NO_COLOR", no_color)
    screen = Screen()
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setattr(terminal, "_QUIET_FOR", -1.0)
    assert list(terminal.counted(range(3), "articles")) == [0, 1, 2]
    assert "articles" in screen.getvalue()
    assert ("\x1b[32m" in screen.getvalue()) is coloured


def test_progress_is_silent_at_first_and_off_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    screen, file = Screen(), io.StringIO()
    monkeypatch.setattr("sys.stderr", screen)
    assert list(terminal.counted("abc", "letters")) == ["a", "b", "c"]
    monkeypatch.setattr("sys.stderr", file)
    monkeypatch.setattr(terminal, "_QUIET_FOR", -1.0)
    assert list(terminal.counted("abc", "letters")) == ["a", "b", "c"]
    assert screen.getvalue() == file.getvalue() == ""


def test_what_is_worked_at_is_told_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terminal, "_QUIET_FOR", 0.0)
    for stream in (io.StringIO(), Screen()):
        monkeypatch.setattr("sys.stderr", stream)
        end = time.monotonic() + 10
        with terminal.working("reading the graph"):
            while stream.isatty() and not stream.getvalue() and time.monotonic() < end:
                time.sleep(0.01)
        assert ("reading the graph" in stream.getvalue()) is stream.isatty()
