"""`gandeng run`: the bot against Telegram."""

from __future__ import annotations

import asyncio
import signal
from functools import partial
from typing import TYPE_CHECKING

import click

from bot.commands import _shared
from bot.commands._hints import hints

if TYPE_CHECKING:
    from bot.settings import Settings


@click.command(epilog="Example: GANDENG_TELEGRAM_TOKEN=123:abc gandeng run")
@click.option("--verbose", is_flag=True, help="Log every step.")
def command(verbose: bool) -> None:
    """Run the bot against Telegram, by polling or webhook (see GANDENG_MODE)."""
    from bot import logs

    chosen = _shared.settings()
    for line in (line for hint in hints(chosen) for line in hint.lines):
        click.echo(line, err=True)
    if chosen.lacks or chosen.telegram_token is None:
        lines = [f"  GANDENG_{name.upper()}: {words}" for name, words in chosen.lacks.items()]
        raise click.UsageError("Something is missing, or cannot be used:\n" + "\n".join(lines))
    logs.configure(verbose)
    _shared.run(_serve(chosen, chosen.telegram_token.get_secret_value()))


async def _serve(chosen: Settings, token: str) -> None:
    from telegram.error import InvalidToken

    from bot.pacing import Limits
    from bot.reach import COPY_IT, NOT_KNOWN
    from bot.rival import RivalError
    from bot.service import Service
    from bot.web import ListenError

    tell = partial(click.echo, err=True)
    limits = Limits() if chosen.send_limits == "telegram" else None
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)
    async with _shared.open_house(chosen, demo=False) as house:
        _shared.settle_down()
        try:
            await Service(house, token, limits, tell).run(stop)
        except InvalidToken:
            raise click.ClickException(f"{NOT_KNOWN}. Nothing was begun: {COPY_IT}.") from None
        except RivalError as error:
            raise click.ClickException(f"{error}.") from None
        except ListenError as error:
            raise click.ClickException(
                f"{error}. Nothing was begun. End what uses this port, "
                "or name another one in GANDENG_LISTEN."
            ) from None
