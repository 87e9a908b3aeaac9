"""Pages under test: what opens them in the browser, and what an opened one did."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Request

# What is written on the canvas that the page draws its picture on, since it was last cleared.
_RECORDING = """() => {
  window.written_ = { texts: [], width: 0, height: 0 };
  const proto = CanvasRenderingContext2D.prototype;
  const { clearRect, fillText } = proto;
  proto.clearRect = function (...given) {
    if (!this.canvas.isConnected)
      window.written_ = { texts: [], width: this.canvas.width, height: this.canvas.height };
    return clearRect.apply(this, given);
  };
  proto.fillText = function (text, x, y) {
    const size = parseFloat(/([\\d.]+)px/.exec(this.font)[1]);
    if (!this.canvas.isConnected)
      window.written_.texts.push([text, x, y, this.measureText(text).width, size]);
    return fillText.call(this, text, x, y);
  };
}"""


_RESTING = """async () => {
  const pause = (time) => new Promise((done) => setTimeout(done, time));
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  await frame();
  await pause(170);
  await frame();
  await pause(170);
  await frame();
}"""


@dataclass(frozen=True)
class Label:
    """A line of text on the picture, in pixels of the window."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def overlaps(self, other: Label) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


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
        self.page.keyboard.press("ControlOrMeta+a")
        self.page.keyboard.type(text)

    def find(self, text: str) -> None:
        """Search and choose the first that is found."""
        self.search(text)
        self.page.keyboard.press("Enter")
        self.rest()

    def press(self, *keys: str) -> None:
        """Press keys on the picture."""
        self.page.locator(".vis-network").focus()
        for key in keys:
            self.page.keyboard.press(key)
        self.rest()

    def rest(self) -> None:
        """Wait until the picture rests and the address is written, however slow the machine is:
        the page's own timers are due before these, one after the other."""
        self.page.evaluate(_RESTING)

    def heading(self) -> str:
        return self.page.locator("#details h2").inner_text()

    def labels(self) -> list[Label]:
        """The lines of text that stand on the picture and are in sight."""
        box = self.page.locator("#network canvas").bounding_box()
        assert box is not None
        found = self.page.evaluate("window.written_")
        across = box["x"] - (found["width"] - box["width"]) / 2
        down = box["y"] - (found["height"] - box["height"]) / 2
        found_labels = [
            Label(
                text,
                across + x - width / 2,
                down + y - 0.8 * size,
                across + x + width / 2,
                down + y + 0.2 * size,
            )
            for text, x, y, width, size in found["texts"]
        ]
        window = Label("", box["x"], box["y"], box["x"] + box["width"], box["y"] + box["height"])
        return [label for label in found_labels if label.overlaps(window)]

    def texts(self) -> set[str]:
        return {label.text for label in self.labels()}

    def label(self, text: str) -> Label:
        return next(label for label in self.labels() if label.text == text)


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
        fragment: str = "",
        bypass: bool = False,
        touch: bool = False,
    ) -> Opened:
        file = self.folder / f"page-{len(self.pages)}.html"
        file.write_text(html, encoding="utf-8")
        page = self.browser.new_page(
            viewport={"width": width, "height": height},
            reduced_motion="reduce",
            color_scheme=scheme,
            bypass_csp=bypass,  # for what a test puts into the page
            has_touch=touch,
        )
        page.add_init_script(f"({_RECORDING})()")
        self.pages.append(page)
        opened = Opened(page)
        page.on("request", opened.on_request)
        page.on("console", opened.on_console)
        page.on("pageerror", opened.on_error)
        page.on("dialog", opened.on_dialog)
        page.goto(file.as_uri() + fragment)
        page.wait_for_selector("#counts:not(:empty)")
        return opened
