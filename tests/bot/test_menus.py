"""Each kind of chat is offered the commands that make sense there."""

from __future__ import annotations

from typing import Any

from telegram import BotCommand

from bot.application import introduce
from core.assistant import Defaults
from core.capabilities import discover

SOME = {"brief", "break_even"}
LEADING = {"aturgrup", "moderasi", "klaimkreator"}


class Kept:
    """The calls of a bot that set its menus."""

    def __init__(self) -> None:
        self.menus: dict[tuple[str, str | None], list[str]] = {}

    async def set_my_commands(
        self, commands: list[BotCommand], *, scope: Any, language_code: str | None
    ) -> None:
        self.menus[scope.type, language_code] = [one.command for one in commands]

    async def set_my_description(self, *_: str, language_code: str | None) -> None:
        """Not asked for here."""

    set_my_short_description = set_my_description


async def test_groups_and_their_administrators_have_short_menus() -> None:
    bot = Kept()
    registry = {name: one for name, one in discover().items() if name in SOME or one.group_place}
    await introduce(bot, registry, Defaults())  # type: ignore[arg-type]
    for language in (None, "id", "en"):
        group = bot.menus["all_group_chats", language]
        assert group[:3] == ["rekomendasikan", "rekomendasi", "papanharga"]
        assert len(group) < 12
        assert LEADING.isdisjoint(group)
        assert set(bot.menus["all_chat_administrators", language]) == {*group, *LEADING}
        everybody = bot.menus["default", language]
        assert {"cari", "brief", "impas"} <= set(everybody)
        assert LEADING.isdisjoint(everybody)
