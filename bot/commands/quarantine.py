"""`gandeng quarantine`: updates that failed too often, looked at, tried again or dropped."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection
from typing import TYPE_CHECKING

import click

from bot.commands import _shared

if TYPE_CHECKING:
    from core.storage.engine.database import Database
    from core.storage.queues.quarantine import Quarantined

Change = Callable[["Database", Collection[int]], Awaitable[list[int]]]

NUMBER = click.IntRange(1, 2**63 - 1)
IDS = click.argument("ids", nargs=-1, type=NUMBER)
ALL = click.option("--all", "everything", is_flag=True, help="All that are set aside.")


@click.group(epilog="Example: gandeng quarantine list")
def command() -> None:
    """List, show, replay or drop updates that were set aside after five failed tries."""


@command.command("list", epilog="Example: gandeng quarantine list --json")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def show_all(as_json: bool) -> None:
    """List what is set aside: what people wrote is not shown."""
    for one in _shared.run(_listed()):
        if as_json:
            _shared.emit(
                {
                    "id": one.id,
                    "update_id": one.update_id,
                    "received_at": one.received_at.isoformat(),
                    "attempts": one.attempts,
                    "reason": one.reason,
                }
            )
        else:
            at = one.received_at.isoformat(timespec="seconds")
            click.echo(f"{one.id:>10}  {at}  {one.attempts} tries  {one.reason[:120]}")


@command.command(epilog="Example: gandeng quarantine show 17")
@click.argument("number", metavar="ID", type=NUMBER)
@click.option("--payload", is_flag=True, help="Also what Telegram delivered: somebody's words.")
def show(number: int, payload: bool) -> None:
    """Show the traceback of one update."""
    found = [one for one in _shared.run(_listed()) if one.id == number]
    if not found:
        raise click.ClickException(f"No update {number} is in quarantine.")
    click.echo(found[0].error.rstrip())
    if payload:
        click.echo(found[0].payload)


@command.command(epilog="Example: gandeng quarantine replay --all")
@IDS
@ALL
def replay(ids: tuple[int, ...], everything: bool) -> None:
    """Let updates be worked on again; a bot that runs takes them at once."""
    from core.storage.queues import quarantine

    _change(quarantine.replay, ids, everything, "will be tried again")


@command.command(epilog="Example: gandeng quarantine drop 17 18")
@IDS
@ALL
def drop(ids: tuple[int, ...], everything: bool) -> None:
    """Forget updates: their people were told, nothing else is done."""
    from core.storage.queues import quarantine

    _change(quarantine.drop, ids, everything, "dropped")


def _change(change: Change, ids: tuple[int, ...], everything: bool, done: str) -> None:
    if bool(ids) == everything:
        raise click.UsageError("Name the ids that `gandeng quarantine list` shows, or --all.")
    known = [one.id for one in _shared.run(_listed())]
    chosen = known if everything else list(ids)
    changed = _shared.run(_apply(change, chosen)) if chosen else []
    for number in changed:
        click.echo(f"{number}  {done}")
    missing = sorted(set(chosen) - set(changed))
    if missing:
        raise click.ClickException(f"Not in quarantine: {', '.join(map(str, missing))}.")


async def _listed() -> list[Quarantined]:
    from core.storage.queues.quarantine import quarantined

    async with _shared.open_database() as database:
        return await quarantined(database)


async def _apply(change: Change, ids: Collection[int]) -> list[int]:
    async with _shared.open_database() as database:
        return await change(database, ids)
