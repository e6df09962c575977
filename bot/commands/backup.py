"""`gandeng backup`: a consistent copy of a living database."""

from __future__ import annotations

from pathlib import Path

import click

from bot.commands import _failures, _shared
from bot.commands._busy import busy


@click.command(epilog="Example: gandeng backup gandeng-2026-11-23.db")
@click.argument("target", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object on stdout.")
def command(target: Path, as_json: bool) -> None:
    """Copy the SQLite database that `gandeng run` uses to TARGET, while the bot goes on working."""
    if target.exists():
        raise click.UsageError(f"{target} exists already; it was left alone. Name another file.")
    if not target.parent.is_dir():
        raise click.UsageError(f"There is no folder {target.parent}; nothing was copied.")
    source = _shared.run(_backup(target))
    size = target.stat().st_size
    if as_json:
        _shared.emit({"database": source, "file": str(target), "bytes": size})
    else:
        click.echo(f"{target}  {size:,} bytes")


async def _backup(target: Path) -> str:
    """Return what was copied."""
    from core.storage.engine.addresses import place
    from core.storage.engine.backup import backup
    from core.storage.engine.database import Database

    chosen, _ = _shared.installation()
    database = Database(chosen.database_url)
    if database.file is not None and not database.file.exists():
        await database.close()
        raise click.ClickException(f"There is no database at {database.file}; nothing was copied.")
    if not database.is_sqlite:
        await database.close()
        raise click.UsageError("This copies SQLite only; for PostgreSQL use pg_dump.")
    try:
        with _failures.told(chosen.database_url), busy(target.name):
            await backup(database, target)
        return place(chosen.database_url)
    except ValueError as error:
        raise click.ClickException(f"{error}; nothing was copied.") from None
    finally:
        await database.close()
