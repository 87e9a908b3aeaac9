"""Runs oxlint over the scripts of the pages, each as a page has it: modules joined in one scope.

`make scripts` runs it; a fault is a line with the place in the joined script, and the exit code is 1.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from importlib.resources import files
from pathlib import Path

from cadregraph.exports.pages.network.html import MODULES as NETWORK
from cadregraph.exports.pages.templating import joined_script, template_file
from cadregraph.exports.pages.views.organisation import MODULES as ORGANISATION

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


def scripts() -> dict[str, str]:
    """Every script of every page, by the name of its file."""
    served = files("cadregraph.service") / "templates"
    return {
        "network.js": joined_script("network", NETWORK),
        "organisation.js": joined_script("organisation", ORGANISATION),
        **{name: template_file(name) for name in ("views.js", "directives.js")},
        **{
            one.name: one.read_text(encoding="utf-8")
            for one in served.iterdir()
            if one.name.endswith(".js")
        },
    }


def main() -> int:
    """Exit code of the linter."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "rules.json").write_text(json.dumps(RULES), encoding="utf-8")
        for file, text in scripts().items():
            (folder / file).write_text(text, encoding="utf-8")
        oxlint = Path(sys.executable).with_name("oxlint")
        done = subprocess.run([oxlint, "-c", "rules.json", "--format", "unix", "."], cwd=folder)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
