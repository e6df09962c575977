"""Help says what can be done, all of it and nothing else, in the capabilities' own words."""

import pytest

from core.capabilities.base import MenuEntry
from core.capabilities.help import HelpSlots, capability
from core.messages import Payload
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA, context

MENU = (
    MenuEntry("cancel", "batal"),
    MenuEntry("explain", "istilah"),
    MenuEntry("help", "bantuan"),
    MenuEntry("brief", "brief"),
    MenuEntry("privacy", None),
)


async def test_main_jobs_come_first_and_small_talk_is_left_out() -> None:
    outcome = await capability.run(HelpSlots(), context(menu=MENU))
    assert [entry.name for entry in outcome.view.entries] == ["brief", "explain", "privacy"]


@pytest.mark.parametrize("language", ["id", "en"])
async def test_every_entry_is_shown_with_its_command_and_an_example(language: str) -> None:
    outcome = await capability.run(HelpSlots(), context(menu=MENU))
    (reply,) = Renderer().replies("help", outcome, language=language, zone=JAKARTA)
    renderer = Renderer()
    for name in ("brief", "explain", "privacy"):
        for block in ("menu", "example"):
            words = renderer.block(name, block, {}, language=language, zone=JAKARTA)
            assert words in reply.text
    assert "/brief" in reply.text
    assert "/istilah" in reply.text
    assert "/privacy" not in reply.text.splitlines()[-1]


async def test_the_first_entries_can_be_tapped() -> None:
    outcome = await capability.run(HelpSlots(), context(menu=MENU))
    (reply,) = Renderer().replies("help", outcome, language="id", zone=JAKARTA)
    assert reply.buttons[0][0].payload == Payload("brief")
    assert len(reply.buttons) <= 3


async def test_nobody_is_led_to_what_is_refused_and_admins_things_are_for_admins() -> None:
    menu = (
        *MENU,
        MenuEntry("declined", None),
        MenuEntry("moderation", "moderasi", 10, for_admins=True),
    )
    alone = await capability.run(HelpSlots(), context(menu=menu))
    assert {"declined", "moderation"}.isdisjoint(e.name for e in alone.view.entries)
    operator = await capability.run(HelpSlots(), context(menu=menu, operators=(7,)))
    assert "moderation" in {e.name for e in operator.view.entries}


@pytest.mark.parametrize("language", ["id", "en"])
async def test_a_community_is_told_what_makes_sense_there_and_the_way_to_the_rest(
    language: str,
) -> None:
    placed = (MenuEntry("suggest", "cari", 5), MenuEntry("recommend", "rekomendasikan", 1))
    group = {"chat_kind": "group", "bot_username": "gandeng_bot"}
    outcome = await capability.run(
        HelpSlots(), context(menu=(*MENU, *placed), role="member", **group)
    )
    assert [entry.name for entry in outcome.view.entries] == ["recommend", "suggest"]
    (reply,) = Renderer().replies("help", outcome, language=language, zone=JAKARTA)
    assert "/brief" not in reply.text
    assert reply.buttons[-1][0].url == "https://t.me/gandeng_bot?start=bantuan-"
    team = await capability.run(HelpSlots(), context(menu=MENU, role="owner", **group))
    assert [entry.name for entry in team.view.entries] == ["brief", "explain", "privacy"]
