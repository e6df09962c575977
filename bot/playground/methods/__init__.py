"""The methods of the local Bot API, by their lower-case names."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.playground.arguments import Arguments
from bot.playground.methods import answers, chats, editing, media, profile, reading, sending
from bot.playground.state import World

Method = Callable[[World, Arguments], Any]
"""Takes the world and the arguments, returns the result or an awaitable of it."""

METHODS: dict[str, tuple[str, Method]] = {
    name.lower(): (name, method)
    for room in (reading, sending, media, editing, answers, profile, chats)
    for name, method in room.METHODS.items()
}
