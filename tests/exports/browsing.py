"""Pages under test: what opens them in the browser, and what an opened one did."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Request


@dataclass
class Opened:
    """A page in the browser and what it did besides showing itself."""

    page: Page
    requests: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def on_request(self, request: Request) -> None:
        self.requests.append(request.url)

    def on_console(self, message: ConsoleMessage) -> None:
        self.messages.append(message.text)

    def on_error(self, error: object) -> None:
        self.messages.append(str(error))

    def on_dialog(self, dialog: Dialog) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def search(self, text: str) -> None:
        self.page.keyboard.press("/")
        self.page.keyboard.type(text)


@dataclass
class Opener:
    """Writes pages to a folder and opens them there."""

    browser: Browser
    folder: Path
    pages: list[Page] = field(default_factory=list)

    def __call__(
        self,
        html: str,
        *,
        width: int = 1280,
        height: int = 800,
        scheme: Literal["light", "dark"] = "light",
    ) -> Opened:
        file = self.folder / f"page-{len(self.pages)}.html"
        file.write_text(html, encoding="utf-8")
        page = self.browser.new_page(
            viewport={"width": width, "height": height},
            reduced_motion="reduce",
            color_scheme=scheme,
        )
        self.pages.append(page)
        opened = Opened(page)
        page.on("request", opened.on_request)
        page.on("console", opened.on_console)
        page.on("pageerror", opened.on_error)
        page.on("dialog", opened.on_dialog)
        page.goto(file.as_uri())
        page.wait_for_selector("#counts:not(:empty)")
        return opened
