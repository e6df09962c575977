"""A local Bot API and a chat page: the whole bot with real HTTP, no token, no internet.

See docs/playground.md. `create_app` builds it, `Playground` and `serve` run it.
"""

from __future__ import annotations

from bot.playground.app import PlaygroundApp, create_app
from bot.playground.faults import Fault
from bot.playground.limits import FloodLimits
from bot.playground.people import Bot, Cast
from bot.playground.running import Playground, serve

__all__ = [
    "Bot",
    "Cast",
    "Fault",
    "FloodLimits",
    "Playground",
    "PlaygroundApp",
    "create_app",
    "serve",
]
