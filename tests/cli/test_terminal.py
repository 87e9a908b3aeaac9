"""Tables, progress and complaints: what a person sees, and that no text can take the terminal over."""

from __future__ import annotations

import io
import time

import click
import pytest

from cadregraph.commands import terminal


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


@pytest.mark.parametrize(
    ("number", "spent", "total", "line"),
    [
        (1200, 50.0, 4000, "1,200 of 4,000 articles, 24 a second, 1:57 left"),
        (10, 40.0, 20_000, "10 of 20,000 articles, 0.2 a second, 22:12:40 left"),
        (1200, 50.0, None, "1,200 articles, 24 a second"),
        (30, 1.0, 20, "30 articles, 30 a second"),  # there were more than was known
    ],
)
def test_progress_has_a_rate_and_the_time_left(
    number: int, spent: float, total: int | None, line: str
) -> None:
    assert terminal.progress_line(number, "articles", spent, total) == line


def test_long_work_says_what_it_is_at_and_short_work_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    screen = Screen()
    monkeypatch.setattr("sys.stderr", screen)
    with terminal.busy("writing html"):
        pass
    assert screen.getvalue() == ""
    monkeypatch.setattr(terminal, "_QUIET_FOR", 0.0)
    with terminal.busy("writing html") as say:
        time.sleep(0.3)
        say("writing\x1b[2J network.html")
        time.sleep(0.3)
    shown = click.unstyle(screen.getvalue())
    assert "writing html" in shown
    assert "network.html" in shown
    assert "writing\x1b[2J" not in screen.getvalue()


def test_work_for_a_program_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setattr(terminal, "_QUIET_FOR", 0.0)
    with terminal.busy("writing html") as say:
        say("more")
    assert stream.getvalue() == ""
