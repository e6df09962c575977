"""What the environment and `.env` say beside the settings themselves: where each comes from, and what
was probably meant for one."""

from __future__ import annotations

import os
from pathlib import Path

from bot.settings import Settings, file_fault


def origins() -> dict[str, str]:
    """Return for each setting where its value comes from: environment, .env or default."""
    given, written = _named()

    def origin(name: str) -> str:
        variable = f"GANDENG_{name}".upper()
        return "environment" if variable in given else ".env" if variable in written else "default"

    return {name: origin(name) for name in Settings.model_fields}


def strangers() -> tuple[str, ...]:
    """Return names that begin as our settings do and are none: mistyped, most likely."""
    given, written = _named()
    known = {f"GANDENG_{name}".upper() for name in Settings.model_fields}
    return tuple(sorted(n for n in given | written if n.startswith("GANDENG_") and n not in known))


def unprefixed() -> tuple[str, ...]:
    """Return names of `.env` that are settings but for the `GANDENG_` before them. `MODE` and the like
    are any program's."""
    _, written = _named()
    known = {name.upper() for name in Settings.model_fields if "_" in name}
    return tuple(sorted(known & written))


def unread_lines() -> tuple[int, ...]:
    """Return the lines of `.env` that are no NAME=value."""
    from dotenv.parser import parse_stream

    if file_fault() or not Path(".env").is_file():
        return ()
    with Path(".env").open(encoding="utf-8") as lines:
        return tuple(one.original.line for one in parse_stream(lines) if one.error)


def _named() -> tuple[set[str], set[str]]:
    """Return the names of the environment and those of .env, in upper case."""
    from dotenv import dotenv_values

    lines = {} if file_fault() else dotenv_values(".env")
    written = {name.upper() for name, value in lines.items() if value is not None}
    return {name.upper() for name in os.environ}, written
