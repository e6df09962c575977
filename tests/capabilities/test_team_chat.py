"""A group becomes a team's chat: an admin asks there, the owner confirms in private."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from core.capabilities.base import Outcome
from core.capabilities.ports import Team
from core.capabilities.team_chat import TeamChatSlots, TeamChatView, capability
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA, context
from tests.capabilities.team import GROUP, OWN, FakeGroups, FakeWorkspaces, bound

THERE = {"chat_kind": "group", "chat_id": GROUP, "chat_title": "Tim Keripik"}


async def run(port: FakeWorkspaces, slots: TeamChatSlots, **changes: Any) -> Outcome[TeamChatView]:
    return await capability.run(slots, context(workspaces=port, **changes))


def say(outcome: Outcome[TeamChatView], language: str = "id") -> str:
    return Renderer().replies("team_chat", outcome, language=language, zone=JAKARTA)[0].text


@pytest.mark.parametrize(("admins", "block"), [((7,), "asked"), ((), "admins_only")])
async def test_only_who_leads_a_group_may_give_it_away(admins: tuple[int, ...], block: str) -> None:
    groups = FakeGroups(admins)
    outcome = await run(FakeWorkspaces(), TeamChatSlots(), groups=groups, **THERE)
    assert outcome.block == block


async def test_the_link_leads_the_owner_into_the_private_chat() -> None:
    outcome = await run(FakeWorkspaces(), TeamChatSlots(), bot_username="gandeng_bot", **THERE)
    (button,) = outcome.choices[0]
    assert button.url == "https://t.me/gandeng_bot?start=hubungkan-grp"
    assert "Tim Keripik" in say(outcome)
    bare = await run(FakeWorkspaces(), TeamChatSlots(), **THERE)
    assert "/hubungkan grp" in say(bare)


async def test_it_is_bound_when_confirmed_and_the_group_hears_of_it() -> None:
    port = FakeWorkspaces(links={"grp": bound("Tim Keripik")})
    asked = await run(port, TeamChatSlots(), text="grp")
    assert port.done == []
    payload = asked.choices[0][0].payload
    assert payload is not None
    done = await run(port, capability.fill(payload.slots))
    assert port.done == [("switch", "p7"), ("bind", "grp")]
    assert [(one.chat_id, one.block) for one in done.notices] == [(GROUP, "bound_notice")]
    again = await run(port, capability.fill(payload.slots))
    assert again.block == "expired"


async def test_who_it_is_not_for_is_told_so_at_once() -> None:
    port = FakeWorkspaces(links={"grp": replace(bound("Tim Keripik"), person_id=8)})
    for slots in (TeamChatSlots("connect", "grp"), TeamChatSlots("bind", "grp", space="p7")):
        assert (await run(port, slots)).block == "expired"
    assert port.done == []


async def test_without_a_link_it_is_said_how() -> None:
    assert "dari grupnya" in say(await run(FakeWorkspaces(), TeamChatSlots()))
    lost = TeamChatSlots("connect", "weg")
    assert (await run(FakeWorkspaces(), lost)).block == "expired"


async def test_letting_go_is_told_in_the_other_chat() -> None:
    port = FakeWorkspaces(groups=(Team(GROUP, "Tim Keripik", OWN),))
    here = await run(port, TeamChatSlots("release"), **THERE)
    assert [notice.chat_id for notice in here.notices] == [7]
    private = await run(port, TeamChatSlots("release"))
    assert [notice.chat_id for notice in private.notices] == [GROUP]


async def test_of_several_groups_one_is_chosen() -> None:
    port = FakeWorkspaces(groups=(Team(GROUP, "A", OWN), Team(GROUP - 1, "B", OWN)))
    asked = await run(port, TeamChatSlots("release"))
    assert [c.args["title"] for row in asked.choices for c in row] == ["A", "B"]
    assert port.done == []


async def test_who_owns_nothing_changes_nothing() -> None:
    port = FakeWorkspaces(space=replace(OWN, role="editor"))
    assert (await run(port, TeamChatSlots("release"), **THERE)).block == "owners_only"
    none = await run(FakeWorkspaces(), TeamChatSlots("release"))
    assert "Tidak ada grup" in say(none)
    assert "No group" in say(none, "en")
