"""Commands, names, descriptions and the menu button, per language and scope."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from bot.playground.arguments import Arguments
from bot.playground.errors import bad
from bot.playground.state import World
from bot.playground.wire import Json

COMMAND_LIMIT = 100
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
TEXTS = {"Name": ("name", 64), "Description": ("description", 512)} | {
    "ShortDescription": ("short_description", 120)
}


def scope_key(scope: Json, language: str) -> str:
    """Return the name under which the commands of a scope and a language are kept."""
    place = json.dumps(scope or {"type": "default"}, sort_keys=True)
    return f"commands {place} {language}"


def _key(arguments: Arguments) -> str:
    return scope_key(arguments.mapping("scope"), arguments.text("language_code"))


def set_my_commands(world: World, arguments: Arguments) -> bool:
    """Keep the list of commands."""
    commands = arguments.objects("commands")
    if len(commands) > COMMAND_LIMIT:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not _COMMAND.fullmatch(str(command.get("command", "")).removeprefix("/")):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(str(command.get("description", ""))) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    world.emit("setting", {"name": _key(arguments), "value": commands})
    return True


def get_my_commands(world: World, arguments: Arguments) -> list[Json]:
    """Return the list of commands of exactly this scope and language."""
    commands: list[Json] = world.settings.get(_key(arguments)) or []
    return commands


def delete_my_commands(world: World, arguments: Arguments) -> bool:
    """Forget the list of commands."""
    world.emit("setting", {"name": _key(arguments), "value": None})
    return True


def _setter(name: str, limit: int) -> Callable[[World, Arguments], bool]:
    def set_text(world: World, arguments: Arguments) -> bool:
        """Keep the text for a language; an empty one forgets it."""
        text = arguments.text(name)
        if len(text) > limit:
            raise bad(f"{name.upper()}_TOO_LONG")
        key = f"{name} {arguments.text('language_code')}"
        world.emit("setting", {"name": key, "value": text})
        return True

    return set_text


def _getter(name: str) -> Callable[[World, Arguments], Json]:
    def get_text(world: World, arguments: Arguments) -> Json:
        """Return the text for a language, or else the one for all languages."""
        default = world.bot.first_name if name == "name" else ""
        own = world.settings.get(f"{name} {arguments.text('language_code')}")
        return {name: own or world.settings.get(f"{name} ") or default}

    return get_text


def set_chat_menu_button(world: World, arguments: Arguments) -> bool:
    """Keep the menu button of a chat or of all."""
    key = f"menu_button {arguments.text('chat_id')}"
    button = arguments.mapping("menu_button") or {"type": "default"}
    if str(button.get("type")) not in {"default", "commands", "web_app"}:
        raise bad("can't parse menu button: MenuButton type is unknown")
    world.emit("setting", {"name": key, "value": button})
    return True


def get_chat_menu_button(world: World, arguments: Arguments) -> Json:
    """Return the menu button of a chat or of all."""
    own = world.settings.get(f"menu_button {arguments.text('chat_id')}")
    button: Json = own or world.settings.get("menu_button ") or {"type": "default"}
    return button


METHODS: dict[str, Callable[[World, Arguments], Any]] = {
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
}
METHODS |= {f"setMy{title}": _setter(name, limit) for title, (name, limit) in TEXTS.items()}
METHODS |= {f"getMy{title}": _getter(name) for title, (name, _) in TEXTS.items()}
