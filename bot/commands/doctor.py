"""`gandeng doctor`: each setting, where it came from, what to do about what is missing."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import click

from bot.commands import _shared
from bot.commands._busy import busy
from bot.commands._checks import Check, of_database
from bot.commands._hints import hints, unread

if TYPE_CHECKING:
    from bot.settings import Settings

KEY_IS_MADE = (
    "a key is made in .gandeng/secret.key; keep a copy apart from the database, or set this"
)

TO_TELEGRAM = frozenset({"telegram_token", "telegram_base_url"})


@click.command(epilog="Example: gandeng doctor")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line on stdout.")
def command(as_json: bool) -> None:
    """Say what is set, where from, and what to do about what is missing.

    Asks Telegram who the bot is, for five seconds at most. Exits with 1 when something keeps
    `gandeng run` from running, with 2 when a setting has no valid value.
    """
    from bot.settings import file_fault, tolerant
    from bot.written import unread_lines

    chosen, wrong = tolerant()
    if fault := file_fault():
        wrong |= {".env": fault}
    lines = [unread(number) for number in unread_lines()]
    checks = [*_settings(chosen, wrong), *lines, *hints(chosen), *_environment()]
    if "database_url" not in wrong:
        with busy("database"):
            checks += _shared.run(of_database(chosen))
    if chosen.telegram_token is not None and not wrong.keys() & TO_TELEGRAM:
        checks.append(_shared.run(_telegram(chosen, chosen.telegram_token.get_secret_value())))
    for check in checks:
        if as_json:
            _shared.emit(check._asdict())
        else:
            for line in check.lines:
                click.echo(line)
    sys.exit(2 if wrong else 0 if all(check.ok for check in checks) else 1)


def _settings(chosen: Settings, wrong: Mapping[str, str]) -> Iterator[Check]:
    from pydantic import SecretStr

    from bot.written import origins

    if ".env" in wrong:
        yield Check(False, ".env", "cannot be read, and is left out", wrong[".env"])
    lacks = chosen.lacks
    for name, origin in origins().items():
        variable, value = f"GANDENG_{name.upper()}", getattr(chosen, name)
        if name in wrong:
            yield Check(False, variable, f"no valid value, not shown  ({origin})", wrong[name])
            continue
        shown = "set, not shown" if isinstance(value, SecretStr) else str(value)
        found = "not set" if value is None else f"{_without_password(shown)}  ({origin})"
        advice = KEY_IS_MADE if name == "secret_key" and value is None else ""
        yield Check(name not in lacks, variable, found, lacks.get(name, advice))


def _without_password(text: str) -> str:
    """Return an address without its password and without what stands behind its question mark."""
    import re

    named = re.sub(r"(?<=://)([^:/@]+):[^@]+@", r"\1:...@", text)
    return re.sub(r"(?<=\?).+", "...", named) if "://" in named else named


def _environment() -> Iterator[Check]:
    from bot.pictures import is_installed
    from core.rendering.report import pdf_available

    reads = is_installed()
    yield Check(
        True,
        "Screenshots",
        "read on this machine" if reads else "not read",
        ""
        if reads
        else "install the extra `ocr` (pip install '.[ocr]', 330 MB); until then the "
        "bot asks for the numbers",
    )
    why = pdf_available()
    yield Check(
        True,
        "PDF reports",
        "available" if why is None else f"not available: {why}",
        ""
        if why is None
        else "install Pango (Debian: libpango-1.0-0 libpangoft2-1.0-0); "
        "until then reports are sent as HTML files",
    )


async def _telegram(chosen: Settings, token: str) -> Check:
    """Ask Telegram who the bot is."""
    from bot.reach import reached

    ok, found, advice = await reached(chosen.telegram_base_url, token)
    return Check(ok, "Telegram", found, advice)
