"""`gandeng backup`: a consistent copy of a living database."""

from __future__ import annotations

from pathlib import Path

import click

from bot.commands import _shared
from bot.commands._busy import busy


@click.command(epilog="Example: gandeng backup gandeng-2026-11-23.db")
@click.argument("target", type=click.Path(dir_okay=False, path_type=Path))
def command(target: Path) -> None:
    """Copy the SQLite database to TARGET while the bot goes on working."""
    if target.exists():
        raise click.UsageError(f"{target} exists already; it was left alone. Name another file.")
    _shared.run(_backup(target))
    click.echo(f"{target}  {target.stat().st_size:,} bytes")


async def _backup(target: Path) -> None:
    from core.storage.backup import backup
    from core.storage.database import Database

    chosen, _ = _shared.embedded()
    database = Database(chosen.database_url)
    if database.file is not None and not database.file.exists():
        await database.close()
        raise click.ClickException(f"There is no database at {database.file}; nothing was copied.")
    if not database.is_sqlite:
        raise click.UsageError("This copies SQLite only; for PostgreSQL use pg_dump.")
    try:
        with busy(target.name):
            await backup(database, target)
    except ValueError as error:
        raise click.ClickException(f"{error}; nothing was copied.") from None
    finally:
        await database.close()
