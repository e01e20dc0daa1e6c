"""Static files under an address that changes with what is in them, so that browsers may keep them for ever."""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import StaticFilesStorage

DEFAULT_THEME = "raadhuis"


class Fingerprinted(StaticFilesStorage):
    """Addresses such as `/static/raadhuis/raadhuis.css?1f2e3d4c`."""

    def url(self, name: str | None, force: bool = False) -> str:  # noqa: ARG002, FBT001, FBT002 - Django's form
        """The address of a file by its name."""
        return f"{super().url(name)}?{_fingerprint(name or '')}"


@lru_cache(maxsize=64)
def _fingerprint(name: str) -> str:
    found = finders.find(name)
    return sha256(Path(found).read_bytes()).hexdigest()[:8] if isinstance(found, str) else ""


@lru_cache(maxsize=1024)
def theme(municipality: str | None) -> str:
    """The name of a municipality's theme file: its own where there is one."""
    own = f"raadhuis/themes/{municipality}.css"
    return own if municipality and finders.find(own) else f"raadhuis/themes/{DEFAULT_THEME}.css"
