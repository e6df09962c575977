"""The python-telegram-bot Application, with menus and descriptions from the registry."""

from __future__ import annotations

import asyncio
import time
from html import unescape
from typing import TYPE_CHECKING, Any, Final

import structlog
from telegram import (
    BotCommand,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeDefault,
)
from telegram.error import TelegramError
from telegram.ext import Application, ExtBot

from bot.transport import AiohttpRequest
from core.rendering.telegram import ASSISTANT, Renderer
from handlers.errors import note_failure

if TYPE_CHECKING:
    import aiohttp

    from bot.settings import Settings
    from core.assistant import Defaults
    from core.capabilities import Registry

PtbApplication = Application[Any, Any, Any, Any, Any, Any]

log = structlog.get_logger()


def build(settings: Settings, token: str, session: aiohttp.ClientSession) -> PtbApplication:
    """Return an Application that fetches nothing itself: updates come from the dispatcher."""
    base = settings.telegram_base_url
    bot = ExtBot(
        token,
        base_url=f"{base}/bot",
        base_file_url=f"{base}/file/bot",
        request=AiohttpRequest(session),
        get_updates_request=AiohttpRequest(session),
    )
    application = Application.builder().bot(bot).updater(None).concurrent_updates(False).build()
    application.add_error_handler(note_failure)
    return application


async def introduce(bot: ExtBot[Any], registry: Registry, defaults: Defaults) -> None:
    """Register the command menu in both languages; a refusal is logged and nothing more.

    Every template is read for it, more than a second of computing: half of the time is left to
    others, for the bot has just begun, or taken over, and people wait for it.
    """
    renderer = Renderer()
    for language, code in (("id", None), ("id", "id"), ("en", "en")):
        entries: dict[str, BotCommand] = {}
        for name, capability in registry.items():
            if capability.commands:
                began = time.perf_counter()
                words = _plain(renderer, name, language, defaults)
                entries[name] = BotCommand(next(iter(capability.commands)), words)
                await asyncio.sleep(time.perf_counter() - began)
        described = _plain(renderer, ASSISTANT, language, defaults, "description")
        about = _plain(renderer, ASSISTANT, language, defaults, "short_description")
        try:
            for scope, names in _menus(registry).items():
                menu = [entries[name] for name in names]
                await bot.set_my_commands(menu, scope=_SCOPES[scope], language_code=code)
            await bot.set_my_description(described, language_code=code)
            await bot.set_my_short_description(about[:120], language_code=code)
        except TelegramError as error:
            log.warning("menu_refused", language=code, error=str(error))


_SCOPES: Final = {
    "everybody": BotCommandScopeDefault(),
    "groups": BotCommandScopeAllGroupChats(),
    "admins": BotCommandScopeAllChatAdministrators(),
}


def _menus(registry: Registry) -> dict[str, list[str]]:
    """Return which capabilities each menu names, in its order: groups are offered what makes sense there,
    and only administrators what they alone can do."""
    there = {name: one for name, one in registry.items() if one.commands}
    placed = sorted((n for n in there if there[n].group_place), key=lambda n: there[n].group_place)
    return {
        "everybody": [name for name in there if not there[name].for_admins],
        "groups": [name for name in placed if not there[name].for_admins],
        "admins": placed,
    }


def _plain(
    renderer: Renderer, name: str, language: str, defaults: Defaults, block: str = "menu"
) -> str:
    html = renderer.block(name, block, {}, language=language, zone=defaults.zone)
    return unescape(html)[: 512 if name == ASSISTANT else 256]
