"""Checks the scripts of the pages, each as a page has it, with its modules joined in one scope: style by
oxlint, types by TypeScript, which Deno brings (from what is written and the JSDoc comments); then runs the
unit tests of the network page's modules (`units.js`).

`make scripts` runs it; neither needs node nor asks the network. A fault is told with its place in the
module or in the joined script, and the exit code is 1.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from importlib.resources import files
from pathlib import Path

from cadregraph.exports.pages.network.html import MODULES as NETWORK
from cadregraph.exports.pages.templating import joined_script, template_file
from cadregraph.exports.pages.views.organisation import MODULES as ORGANISATION

JOINED = {"network": NETWORK, "organisation": ORGANISATION}

RULES = {
    "env": {"browser": True, "es2024": True},
    "globals": {"vis": "readonly", "symbol": "readonly"},
    "categories": {"correctness": "error", "suspicious": "error"},
    "rules": {
        **dict.fromkeys(("eqeqeq", "no-undef", "no-unused-vars", "no-var"), "error"),
        "prefer-const": ["error", {"destructuring": "all"}],
        # Names are short, and a fresh one in a small function is clearer than a long one.
        **dict.fromkeys(("no-shadow", "consistent-function-scoping"), "off"),
        **dict.fromkeys(("no-array-sort", "no-array-reverse", "no-new-array"), "off"),
        # A loop that waits for what its body calls; control characters that are to be taken out.
        **dict.fromkeys(("no-unmodified-loop-condition", "no-control-regex"), "off"),
    },
}

TYPES = {
    "compilerOptions": {
        "checkJs": True,
        "strict": False,
        "noImplicitAny": False,
        "strictNullChecks": True,
        "lib": ["dom", "dom.iterable", "dom.asynciterable", "esnext"],
        "types": ["./pages.d.ts"],
    }
}

# What an element is the template says, not the script; vis-network has no types of its own.
KNOWN = """\
declare const vis: any;
declare function symbol(mark: unknown): SVGElement;
interface ParentNode {
  querySelector(selectors: string): any;
  querySelectorAll(selectors: string): NodeListOf<any>;
}
interface Document { getElementById(id: string): any; }
interface Element {
  querySelector(selectors: string): any;
  querySelectorAll(selectors: string): NodeListOf<any>;
}
interface EventTarget { [name: string]: any; }
// Where a key is pressed there is an element, if only the body.
interface KeyboardEvent { readonly target: HTMLElement; }
interface Node { contains(other: any): boolean; }
"""

_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
_PLACE = re.compile(r"file://\S*/(\w+)\.js:(\d+):(\d+)")


def scripts() -> dict[str, str]:
    """Every script of every page, by the name of its file."""
    served = files("cadregraph.service") / "templates"
    return {
        **{f"{name}.js": joined_script(name, modules) for name, modules in JOINED.items()},
        **{
            name: template_file(name)
            for name in ("views.js", "directives.js", "chains.js", "provinces.js")
        },
        **{
            one.name: one.read_text(encoding="utf-8")
            for one in served.iterdir()
            if one.name.endswith(".js")
        },
    }


def place(match: re.Match[str]) -> str:
    """A line of a joined script as one of the module that it is from."""
    name, line, column = match[1], int(match[2]), match[3]
    begun = 2  # what `joined_script` puts before the first module
    for module in JOINED.get(name, "").split():
        length = template_file(f"{name}/{module}.js").count("\n") + 1
        if line <= begun + length:
            return f"{name}/{module}.js:{line - begun}:{column}"
        begun += length
    return f"{name}.js:{line}:{column}"


def linted(folder: Path) -> int:
    (folder / "rules.json").write_text(json.dumps(RULES), encoding="utf-8")
    oxlint = Path(sys.executable).with_name("oxlint")
    return subprocess.run(
        [oxlint, "-c", "rules.json", "--format", "unix", "."], cwd=folder
    ).returncode


def typed(folder: Path, names: list[str]) -> int:
    (folder / "deno.json").write_text(json.dumps(TYPES), encoding="utf-8")
    (folder / "pages.d.ts").write_text(KNOWN, encoding="utf-8")
    deno = Path(sys.executable).with_name("deno")
    done = subprocess.run(
        [deno, "check", "--quiet", "--no-remote", "--no-npm", *names],
        cwd=folder,
        env={**os.environ, "DENO_DIR": str(folder / "deno"), "DENO_NO_UPDATE_CHECK": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    if done.returncode:
        print(_PLACE.sub(place, _COLOURS.sub("", done.stdout)))
    return done.returncode


UNITS = "data words state time scope paths shown shapes labels glance compared search".split()
"""Modules of the network page whose functions can be asked without a page."""

# A document that answers anything, but for the data and the letters of a canvas.
ANYTHING = """\
import assert from "node:assert/strict";
const anything = new Proxy(function () {}, {
  get: (_, name) => name === Symbol.toPrimitive ? () => ""
    : name === Symbol.iterator ? [][Symbol.iterator] : anything,
  set: () => true, apply: () => anything, construct: () => anything,
});
const pen = { measureText: (text) => ({ width: 50 * text.length }), font: "" };
const made = { getContext: () => pen, append() {}, addEventListener() {} };
const document = new Proxy(anything, { get: (_, name) =>
  name === "getElementById" ? (id) => id === "data" ? { textContent: DATA } : anything
    : name === "createElement" ? () => made : anything });
const storyInAddress = () => [];
const say = () => {};
const refresh = () => {};
"""


def tested(folder: Path) -> int:
    """The unit tests, run by Deno without any permission."""
    sys.path.insert(0, str(Path(__file__).with_name("exports")))
    from networks import district

    from cadregraph.exports.pages.network.payload import payload
    from cadregraph.exports.pages.network.picture import draw

    network = district()
    data = json.dumps(json.dumps(payload(network, draw(network)), ensure_ascii=False))
    modules = [template_file(f"network/{name}.js") for name in UNITS]
    units = Path(__file__).with_name("units.js").read_text(encoding="utf-8")
    text = "\n".join((f"const DATA = {data};", ANYTHING, *modules, units))
    (folder / "units_test.js").write_text(text, encoding="utf-8")
    deno = Path(sys.executable).with_name("deno")
    return subprocess.run(
        [deno, "test", "--quiet", "--no-check", "--no-remote", "--no-npm", "units_test.js"],
        cwd=folder,
        env={**os.environ, "DENO_DIR": str(folder / "deno"), "DENO_NO_UPDATE_CHECK": "1"},
    ).returncode


def main() -> int:
    """Whether the linter, the check of types or a unit test found a fault."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        found = scripts()
        for file, text in found.items():
            (folder / file).write_text(text, encoding="utf-8")
        faults = [linted(folder), typed(folder, sorted(found))]
        faults.append(tested(folder))
    return int(any(faults))


if __name__ == "__main__":
    sys.exit(main())
