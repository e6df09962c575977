"""What several commands need: settings with readable errors, a database that is up to date."""

from __future__ import annotations

import asyncio
import codecs
import html
import json
import os
import re
import sys
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable, Iterator
from contextlib import asynccontextmanager
from dataclasses import fields
from datetime import UTC, datetime, tzinfo
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar

import click

from bot.commands import _failures, _keys
from bot.commands._busy import busy

if TYPE_CHECKING:
    from pathlib import Path

    from bot.settings import Settings
    from bot.wiring import House
    from core.storage.engine.database import Database

T = TypeVar("T")

PERSON = click.IntRange(1, 2**52)
"""Telegram's ids of people fit into 52 bits."""

ALREADY_JSON = click.option("--json", is_flag=True, expose_value=False, help="It is JSON anyway.")
"""For commands that write nothing else: whoever asks for it is not refused."""

YEARS = range(2000, 2201)
"""Years that an option may name: Telegram is younger, and frames of times end in 2262."""


def settings(**changes: Any) -> Settings:
    """Return the settings; what is wrong with them ends the command with code 2."""
    from pydantic import ValidationError

    from bot.settings import Settings, faults, file_fault

    if fault := file_fault():
        raise click.UsageError(f"The settings in .env cannot be read: {fault}.")
    try:
        return Settings(**changes)
    except ValidationError as error:
        lines = [f"  GANDENG_{n.upper()}: {why}" for n, why in faults(error).items()]
        message = "These settings have no valid value:\n" + "\n".join(lines)
        raise click.UsageError(
            message + "\nSee `gandeng doctor` and the table in README."
        ) from None


def installation() -> tuple[Settings, bool]:
    """Return the settings of what commands act on, and whether that is the demo; say which it is.

    It is what `gandeng run` serves as soon as there is one: a database in the settings, a token, or
    the embedded database's file. Before that it is the demo, for trying things out.
    """
    from bot.settings import EMBEDDED
    from core.storage.engine.addresses import place

    chosen, demo = settings(), False
    given = "database_url" in chosen.model_fields_set or chosen.telegram_token is not None
    if not given and not EMBEDDED.exists():
        chosen, demo = demonstration(), True
    whose = " (the demo's: there is no GANDENG_TELEGRAM_TOKEN yet)" if demo else ""
    click.echo(f"database: {place(chosen.database_url)}{whose}", err=True)
    return chosen, demo


def demonstration() -> Settings:
    """Return the settings of the demo: its database is its own, whatever the settings name."""
    from bot.settings import DEMO

    return settings(database_url=f"sqlite+aiosqlite:///{DEMO}")


@asynccontextmanager
async def open_house(chosen: Settings, demo: bool) -> AsyncIterator[House]:
    """Give the wired application over a migrated database, with the demo catalogue if wanted.

    Raises:
        click.ClickException: the database cannot be used, or was sealed with another key.
    """
    from bot import wiring
    from bot.demo.load import ensure_catalogue
    from bot.settings import KEY_FILE
    from core.storage.engine.migrate import migrate

    made = chosen.secret_key is None and not KEY_FILE.exists()
    house = wiring.build(chosen, demo)
    try:
        with _failures.told(chosen.database_url), busy("database"):
            await migrate(house.database)
            if demo:
                await ensure_catalogue(house, datetime.now(UTC))
            else:
                await _keys.settle(chosen, house.database, house.seal, made=made)
        with _failures.told(chosen.database_url, _failures.KEPT):
            yield house
    finally:
        await house.close()


@asynccontextmanager
async def open_database() -> AsyncIterator[Database]:
    """Give the living installation's database as it is; a command that only looks changes nothing.

    Raises:
        click.ClickException: there is none, its schema is older than this version's or not
            whole, or the installation lives in another one.
    """
    from core.storage.engine.database import Database
    from core.storage.engine.migrate import is_behind, revisions
    from core.storage.engine.soundness import ensure_whole
    from core.storage.transfer.marks import ensure_here

    url = settings().database_url
    database = Database(url)
    try:
        if database.file is not None and not database.file.exists():
            raise click.ClickException(f"There is no database at {database.file}.")
        with _failures.told(url):
            current, newest = await revisions(database)
            if is_behind(current, newest):
                raise click.ClickException(
                    f"The database has schema {current or 'empty'} of {newest}; "
                    "run `gandeng migrate`."
                )
            await ensure_here(database)
            await ensure_whole(database)
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
    if found.year not in YEARS:
        years = f"{YEARS[0]} to {YEARS[-1]}"
        raise click.BadParameter(f"only the years {years} are reckoned with", param_hint="--now")
    return found if found.tzinfo else found.replace(tzinfo=zone)


def plain(telegram_html: str) -> str:
    """Return a message as a terminal shows it: without markup."""
    return html.unescape(re.sub(r"<[^>]*>", "", telegram_html))


def variables(view: Any) -> dict[str, Any]:
    """Return a view's fields by name."""
    return {f.name: getattr(view, f.name) for f in fields(view)}


def run(work: Coroutine[Any, Any, T]) -> T:
    """Run a command's coroutine, on uvloop where there is one."""
    try:
        import uvloop
    except ImportError:
        start: Callable[[Coroutine[Any, Any, T]], T] = asyncio.run
    else:
        start = uvloop.run
    return start(work)


def write(path: Path, content: bytes) -> None:
    """Write a file whole, or not at all.

    Raises:
        OSError: it cannot be written; it names the file.
    """
    part = path.with_name(path.name + ".part")
    try:
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from None
    finally:
        part.unlink(missing_ok=True)


def emit(value: Any) -> None:
    """Write one JSON value as a line to stdout."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, allow_nan=False) + "\n")


def lines() -> Iterator[str]:
    """Give each line of stdin without its end; bytes that are no UTF-8 are replaced. What begins with the mark of
    UTF-16 is read as that, all at once."""
    source = sys.stdin.buffer
    first = source.readline()
    if first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        yield from (first + source.read()).decode("utf-16", "replace").splitlines()
        return
    for raw in chain([first] if first else [], source):
        yield raw.decode("utf-8", "replace").rstrip("\r\n")


def lines_up_to(longest: int) -> Iterator[str]:
    """Give each line of stdin, and say on stderr which of them may be read no further than `longest` characters."""
    for number, line in enumerate(lines(), 1):
        if len(line) > longest:
            told = (
                f"line {number} has more than {longest:,} characters; the rest may be left unread"
            )
            click.echo(f"Warning: {told}.", err=True)
        yield line


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
