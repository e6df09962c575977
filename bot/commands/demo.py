"""`gandeng demo`: the whole bot on this machine, in the browser, without a token."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from bot.commands import _shared

if TYPE_CHECKING:
    from bot.settings import Settings

TOKEN = "42:demo"  # noqa: S105 - the local Bot API's, worth nothing anywhere else
TRIES = 20


@click.command(epilog="Example: gandeng demo --port 8080")
@click.option(
    "--port",
    type=click.IntRange(1, 65_535 - TRIES),
    default=8080,
    show_default=True,
    help="The chat page's port.",
)
def command(port: int) -> None:
    """Serve the bot with a fictional catalogue on a chat page on this machine.

    It has a database of its own, .gandeng/demo.db: another one in the settings is left alone. One
    demo runs in a folder.
    """
    from bot import logs
    from bot.commands._alone import alone
    from bot.settings import DEMO

    logs.configure()
    chosen = _shared.demonstration()
    if "database_url" in _shared.settings().model_fields_set:
        click.echo(f"GANDENG_DATABASE_URL is left alone: the demo lives in {DEMO}.", err=True)
    with alone(DEMO.with_suffix(".lock")) as tell:
        _shared.run(_serve(chosen, port, tell))


async def _serve(chosen: Settings, port: int, tell: Callable[[str], None]) -> None:
    from bot.pacing import Limits
    from bot.playground import Playground, create_app
    from bot.service import Service
    from bot.settings import HOME

    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)
    click.echo("Preparing the database and the fictional catalogue ...", err=True)
    local = {"mode": "polling", "listen": None}
    async with _shared.open_house(chosen.model_copy(update=local), demo=True) as house:
        app = create_app(TOKEN, journal=HOME / "playground.jsonl")
        async with Playground(app, port=_free(port)) as playground:
            address = {"telegram_base_url": playground.base_url}
            there = replace(house, settings=house.settings.model_copy(update=address))
            tell(playground.base_url)
            click.echo(f"\n  Gandeng is here: {playground.base_url}\n", err=False)
            click.echo("  Every creator in it is fictional. Ctrl+C ends it; nothing is lost.\n")
            _shared.settle_down()
            await Service(there, TOKEN, Limits()).run(stop)


def _free(port: int) -> int:
    """Return the port, or the next free one: a second demo must not fail on the first."""
    import socket

    for candidate in range(port, port + TRIES):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", candidate))
            except OSError:
                continue
            return candidate
    raise click.ClickException(f"No free port from {port} to {port + TRIES - 1}. Use --port.")
