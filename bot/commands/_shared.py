"""What several commands need: settings with readable errors, a database that is up to date."""

from __future__ import annotations

import asyncio
import html
import json
import os
import re
import sys
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable, Iterator
from contextlib import asynccontextmanager
from dataclasses import fields
from datetime import UTC, datetime, tzinfo
from typing import TYPE_CHECKING, Any, TypeVar

import click

from bot.commands._busy import busy

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.wiring import House
    from core.storage.database import Database

T = TypeVar("T")


def settings(**changes: Any) -> Settings:
    """Return the settings; what is wrong with them ends the command with code 2."""
    from pydantic import ValidationError

    from bot.settings import Settings

    try:
        return Settings(**changes)
    except ValidationError as error:
        lines = [
            f"  GANDENG_{'_'.join(map(str, e['loc'])).upper()}: {e['msg']}" for e in error.errors()
        ]
        message = "These settings have no valid value:\n" + "\n".join(lines)
        raise click.UsageError(
            message + "\nSee `gandeng doctor` and the table in README."
        ) from None


def embedded(**changes: Any) -> tuple[Settings, bool]:
    """Return settings for trying things out, and whether the demo catalogue may be seen.

    Without a database in the settings it is the demo's own.
    """
    from bot.settings import HOME

    chosen = settings(**changes)
    if "database_url" in chosen.model_fields_set:
        return chosen, False
    return settings(database_url=f"sqlite+aiosqlite:///{HOME}/demo.db", **changes), True


@asynccontextmanager
async def open_house(chosen: Settings, demo: bool) -> AsyncIterator[House]:
    """Give the wired application over a migrated database, with the demo catalogue if wanted."""
    from bot import wiring
    from bot.demo.load import ensure_catalogue
    from core.storage.migrate import migrate

    house = wiring.build(chosen, demo)
    try:
        with busy("database"):
            await migrate(house.database)
            if demo:
                await ensure_catalogue(house, datetime.now(UTC))
        yield house
    finally:
        await house.close()


@asynccontextmanager
async def open_database() -> AsyncIterator[Database]:
    """Give the living installation's database as it is; a command that only looks changes nothing.

    Raises:
        click.ClickException: there is none, or its schema is not this version's.
        MovedError: the installation lives in another database.
    """
    from core.storage.database import Database
    from core.storage.migrate import revisions
    from core.storage.transfer.marks import ensure_here

    database = Database(settings().database_url)
    try:
        if database.file is not None and not database.file.exists():
            raise click.ClickException(f"There is no database at {database.file}.")
        current, newest = await revisions(database)
        if current != newest:
            raise click.ClickException(
                f"The database has schema {current or 'empty'} of {newest}; run `gandeng migrate`."
            )
        await ensure_here(database)
        yield database
    finally:
        await database.close()


def moment(text: str | None, zone: tzinfo) -> datetime:
    """Return the time that an option names, in `zone` where it names none; now without one."""
    if text is None:
        return datetime.now(UTC)
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise click.BadParameter(
            "no ISO 8601 time, e.g. 2026-11-23T09:00:00+07:00", param_hint="--now"
        ) from None
    return found if found.tzinfo else found.replace(tzinfo=zone)


def plain(telegram_html: str) -> str:
    """Return a message as a terminal shows it: without markup."""
    return html.unescape(re.sub(r"<[^>]*>", "", telegram_html))


def variables(view: Any) -> dict[str, Any]:
    """Return a view's fields by name."""
    return {f.name: getattr(view, f.name) for f in fields(view)}


def run(work: Coroutine[Any, Any, T]) -> T:
    """Run a command's coroutine, on uvloop where there is one.

    Raises:
        click.ClickException: the installation lives in another database.
    """
    from core.storage.transfer.marks import MovedError

    try:
        import uvloop
    except ImportError:
        start: Callable[[Coroutine[Any, Any, T]], T] = asyncio.run
    else:
        start = uvloop.run
    try:
        return start(work)
    except MovedError as error:
        raise click.ClickException(
            f"This database is not in use any more, or not yet: {error.mark}. "
            "Set GANDENG_DATABASE_URL to where the installation lives, "
            "or finish the move with `gandeng migrate --to`."
        ) from None


def emit(value: Any) -> None:
    """Write one JSON value as a line to stdout."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, allow_nan=False) + "\n")


def lines() -> Iterator[str]:
    """Give each line of stdin without its end; bytes that are no UTF-8 are replaced."""
    for raw in sys.stdin.buffer:
        yield raw.decode("utf-8", "replace").rstrip("\r\n")


def emit_all(values: Iterable[Any]) -> None:
    """Write JSON lines; a reader that has seen enough (`| head`) is no error."""
    try:
        for value in values:
            emit(value)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def settle_down() -> None:
    """Read what every turn needs, and let the collector of garbage leave it alone from now on: to
    look through all of pandas again and again takes a tenth of a second each time."""
    import gc

    import pandas as pd  # noqa: F401 - read once, here

    from core.nlu.understand import warm_up

    warm_up()
    gc.collect()
    gc.freeze()
