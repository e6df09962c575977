"""`gandeng migrate`: the database at the newest schema."""

from __future__ import annotations

import click

from bot.commands import _shared


@click.command(epilog="Example: gandeng migrate")
def command() -> None:
    """Bring the database (GANDENG_DATABASE_URL) to the newest schema."""
    _shared.run(_migrate())


async def _migrate() -> None:
    from core.storage.database import Database
    from core.storage.migrate import migrate

    database = Database(_shared.settings().database_url)
    try:
        before, after = await migrate(database)
    finally:
        await database.close()
    click.echo(f"{before or 'empty'} -> {after}" if before != after else f"already at {after}")
