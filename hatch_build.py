"""Puts the links in `cadregraph/` back where an archive lost them, before an editable install.

A zip keeps a symbolic link as a small file that holds its target, and pip unpacks it as that.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOMS = ("ontology", "graph", "exports")


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version != "editable":
            return  # a wheel takes the folders from where they are
        for room in ROOMS:
            link = Path(self.root, "cadregraph", room)
            if not link.is_dir():
                link.unlink(missing_ok=True)
                link.symlink_to(f"../{room}", target_is_directory=True)
