"""`gandeng migrate`: the database at the newest schema, or in another place."""

from __future__ import annotations

import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from bot.commands import _failures, _shared

if TYPE_CHECKING:
    from core.storage.engine.database import Database
    from core.storage.transfer.move import TableMoved

STEPS = {
    "hold": "a bot is at work here: it stops now, and stays stopped",
    "rest": "nobody writes here now: copying what came meanwhile, comparing",
}


@click.command(
    epilog="Example: gandeng migrate --to postgresql+asyncpg://gandeng:secret@db/gandeng"
)
@click.option("--to", metavar="URL", help="Move everything to this database, and live there.")
@click.option(
    "--new-key", is_flag=True, help="The key is lost for good: go on with the present one."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object; with --to one a table.")
def command(to: str | None, new_key: bool, as_json: bool) -> None:
    """Bring the database (GANDENG_DATABASE_URL) to the newest schema.

    With --to, move a living installation from SQLite to PostgreSQL, or back. A bot that runs goes
    on while most is copied, and stops for the rest. Every table is compared by count and checksum
    before anything is changed over. Stopped in the middle, it can be run again: what is there
    already is not written twice.
    """
    if to is not None and new_key:
        raise click.UsageError("A move keeps the key: use --new-key without --to.")
    if to is None:
        before, after, newest = _shared.run(_migrate(new_key))
        if as_json:
            _shared.emit({"before": before, "after": after, "newest_known": newest})
        elif after > newest:
            click.echo(f"at {after}, of a later version than this one ({newest}); left as it is")
        else:
            click.echo(
                f"{before or 'empty'} -> {after}" if before != after else f"already at {after}"
            )
        return
    for table in _shared.run(_move(to)):
        if as_json:
            _shared.emit(asdict(table))
        else:
            click.echo(
                f"{table.table:20} {table.rows:>12,} rows  checksum {table.checksum}"
                f"  written {table.written:,}  removed {table.removed:,}"
            )
    click.echo(
        "Moved. Set GANDENG_DATABASE_URL to the new address and keep the same secret key "
        "(GANDENG_SECRET_KEY or .gandeng/secret.key), then start `gandeng run`.",
        err=True,
    )


async def _migrate(new_key: bool) -> tuple[str | None, str, str]:
    """Return the schema before and after, and the newest one that this version knows."""
    from bot import wiring
    from core.storage.engine.database import Database
    from core.storage.engine.keys import change_key
    from core.storage.engine.migrate import migrate, revisions
    from core.storage.engine.sealing import Seal

    chosen = _shared.settings()
    url = chosen.database_url
    database = Database(url)
    try:
        with _failures.told(url):
            before, after = await migrate(database)
            if new_key:
                await change_key(database, Seal(wiring.secret_key(chosen)))
                click.echo("the present key is this database's from now on", err=True)
            return before, after, (await revisions(database))[1]
    finally:
        await database.close()


async def _move(to: str) -> list[TableMoved]:
    from core.storage.engine.database import Database
    from core.storage.engine.migrate import revisions
    from core.storage.transfer import move

    url = _shared.settings().database_url
    source = Database(url)
    target = _open(to)
    try:
        if source.file is not None and not source.file.exists():
            raise click.ClickException(f"There is no database at {source.file}; nothing was moved.")
        if (await revisions(source))[0] is None:
            raise click.ClickException("There is no Gandeng database here; nothing was moved.")
        return await move.move(source, target, _tell)
    except click.ClickException:
        raise
    except Exception as error:
        raise click.ClickException(_why_not(url, error)) from None
    finally:
        await source.close()
        await target.close()


def _why_not(url: str, error: Exception) -> str:
    """Return why a move ended, and what to do."""
    from core.storage.engine.migrate import UnknownSchemaError
    from core.storage.transfer import move
    from core.storage.transfer.marks import MovedError

    match error:
        case move.NotEmptyError():
            return (
                "The target already holds an installation; it was left alone. "
                "Name an empty database."
            )
        case move.ServedError():
            return "A bot runs on the target; stop it first. Nothing was moved."
        case move.DifferenceError():
            return (
                f"The table {error} differs after copying; the installation stays where it was. "
                "Run this again."
            )
        case move.NewerError():
            return (
                "A database has the schema of a later version than this one, which would leave "
                "behind what it does not know. Nothing was moved; use the later version."
            )
        case MovedError() | UnknownSchemaError():
            return _failures.database(url, error) or str(error)
    why = str(error).partition("\n")[0]
    return (
        f"{type(error).__name__}: {why}. The installation stays where it was; "
        "what was copied is kept, and running this again goes on from there."
    )


def _tell(what: str) -> None:
    """Say a step; single tables only where somebody looks on."""
    if what in STEPS:
        click.echo(STEPS[what], err=True)
    elif sys.stderr.isatty():
        click.echo(f"copying {what}", err=True)


def _open(url: str) -> Database:
    from core.storage.engine.addresses import FORMS, is_address
    from core.storage.engine.database import Database

    if not is_address(url):
        raise click.UsageError(f"--to needs {FORMS}")
    return Database(url)
