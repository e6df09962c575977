"""`gandeng doctor`: each setting, where it came from, what to do about what is missing."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

import click

from bot.commands import _shared

if TYPE_CHECKING:
    from bot.settings import Settings


class Check(NamedTuple):
    """One line of the report; `advice` is empty where nothing needs doing."""

    ok: bool
    name: str
    found: str
    advice: str = ""


@click.command(epilog="Example: gandeng doctor")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line on stdout.")
def command(as_json: bool) -> None:
    """Say what is set, where from, and what to do about what is missing.

    Exits with 1 when something keeps `gandeng run` from running.
    """
    chosen = _shared.settings()
    checks = [*_settings(chosen), *_environment(), *_shared.run(_database(chosen))]
    for check in checks:
        if as_json:
            _shared.emit(check._asdict())
        else:
            click.echo(f"{'ok ' if check.ok else '!! '} {check.name:34} {check.found}")
            if check.advice:
                click.echo(f"    -> {check.advice}")
    sys.exit(0 if all(check.ok for check in checks) else 1)


def _settings(chosen: Settings) -> Iterator[Check]:
    from pydantic import SecretStr

    from bot.settings import origins

    advice = _advice(chosen)
    for name, origin in origins().items():
        value = getattr(chosen, name)
        shown = "set, not shown" if isinstance(value, SecretStr) else str(value)
        found = "not set" if value is None else f"{_without_password(shown)}  ({origin})"
        needed = advice.get(name, "")
        fatal = bool(needed) and name not in {"secret_key"}
        yield Check(not fatal, f"GANDENG_{name.upper()}", found, needed)


def _advice(chosen: Settings) -> dict[str, str]:
    """Return what to do about settings that are missing and needed."""
    webhook = chosen.mode == "webhook"
    advice = (
        (
            "telegram_token",
            chosen.telegram_token is None,
            "ask @BotFather on Telegram for a token; `gandeng demo` needs none",
        ),
        (
            "webhook_url",
            webhook and not chosen.webhook_url,
            "the https address under which Telegram reaches this process",
        ),
        (
            "listen",
            webhook and not chosen.listen,
            "host:port to listen on, for example 127.0.0.1:8081",
        ),
        (
            "secret_key",
            chosen.secret_key is None,
            "a key is made in .gandeng/secret.key; keep a copy apart from the database, or set this",
        ),
    )
    return {name: words for name, needed, words in advice if needed}


def _without_password(text: str) -> str:
    import re

    return re.sub(r"(?<=://)([^:/@]+):[^@]+@", r"\1:...@", text)


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


async def _database(chosen: Settings) -> list[Check]:
    from core.storage.database import Database
    from core.storage.migrate import revisions

    database = Database(chosen.database_url)
    try:
        current, newest = await revisions(database)
    except Exception as error:
        return [Check(False, "Database", type(error).__name__, "check GANDENG_DATABASE_URL")]
    finally:
        await database.close()
    if current == newest:
        return [Check(True, "Database", f"reachable, schema {current}")]
    found = f"reachable, schema {current or 'empty'} of {newest}"
    return [Check(True, "Database", found, "run `gandeng migrate`; `gandeng run` does so itself")]
