"""`python -m bot.playground --port 8081 --token 1:test`: the local Bot API in its own process."""

from __future__ import annotations

import argparse
import asyncio
import sys
from pathlib import Path

from bot.playground.app import create_app
from bot.playground.limits import FloodLimits
from bot.playground.people import Bot
from bot.playground.running import Playground


def main(arguments: list[str] | None = None) -> None:
    """Serve until stopped; prints the address on stdout once it is bound."""
    parser = argparse.ArgumentParser(prog="python -m bot.playground", description=__doc__)
    parser.add_argument("--port", type=int, default=8081, help="0 takes any free port")
    parser.add_argument("--token", default="42:playground", help="<bot id>:<anything>")
    parser.add_argument("--username", default="gandeng_bot", help="the bot's name, without @")
    parser.add_argument("--journal", type=Path, help="file that keeps the chats across restarts")
    parser.add_argument("--limits", action="store_true", help="enforce Telegram's flood limits")
    wish = parser.parse_args(arguments)
    bot = Bot(int(wish.token.partition(":")[0]), username=wish.username)
    limits = FloodLimits() if wish.limits else None
    app = create_app(wish.token, bot=bot, journal=wish.journal, limits=limits)
    playground = Playground(app, wish.port)
    sys.stdout.write(f"{playground.base_url}\n")
    sys.stdout.flush()
    with asyncio.Runner(loop_factory=_loop_factory()) as runner:
        runner.run(playground.serve())


def _loop_factory() -> type[asyncio.AbstractEventLoop]:
    try:
        import uvloop
    except ImportError:
        return asyncio.SelectorEventLoop
    return uvloop.Loop


if __name__ == "__main__":
    main()
