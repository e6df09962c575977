"""People are invited, join, get roles and go; each of them hears of what concerns them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from core.capabilities.base import Outcome
from core.capabilities.ports import Space
from core.capabilities.team import TeamSlots, TeamView, capability
from core.messages import LANGUAGES
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA, context
from tests.capabilities.team import OWN, SARI, FakeWorkspaces, invited

THEIRS = Space("p9", "Kopi Senja", "editor")


async def run(port: FakeWorkspaces, slots: TeamSlots, **changes: Any) -> Outcome[TeamView]:
    return await capability.run(slots, context(workspaces=port, **changes))


def say(outcome: Outcome[TeamView], language: str = "id") -> str:
    return Renderer().replies("team", outcome, language=language, zone=JAKARTA)[0].text


async def test_an_owner_sees_the_team_and_what_can_be_done() -> None:
    outcome = await run(FakeWorkspaces(), TeamSlots())
    assert "Sari · pemilik (Kakak)" in say(outcome)
    assert "Budi · pengamat" in say(outcome)
    assert [c.label for row in outcome.choices for c in row] == [
        "member",
        "invite",
        "invite_viewer",
    ]


async def test_who_owns_nothing_can_only_leave() -> None:
    port = FakeWorkspaces(space=replace(OWN, role="viewer"))
    outcome = await run(port, TeamSlots())
    assert [c.label for row in outcome.choices for c in row] == ["leave"]
    for slots in (TeamSlots("invite"), TeamSlots("remove", person=8), TeamSlots("member", 8)):
        assert (await run(port, slots)).block == "owners_only"
    assert port.done == []


async def test_a_group_without_a_business_has_no_team() -> None:
    outcome = await run(FakeWorkspaces(people=()), TeamSlots(), chat_kind="group")
    assert "hubungkan grup ini" in say(outcome)


@pytest.mark.parametrize(
    ("username", "link"),
    [("gandeng_bot", "https://t.me/gandeng_bot?start=gabung-tok"), ("", "/gabung tok")],
)
async def test_a_link_leads_into_the_private_chat(username: str, link: str) -> None:
    outcome = await run(FakeWorkspaces(), TeamSlots("invite", role="viewer"), bot_username=username)
    assert outcome.view.link == link
    assert "pengamat" in say(outcome)


async def test_joining_is_asked_before_it_is_done() -> None:
    port = FakeWorkspaces(links={"tok": invited(THEIRS)})
    asked = await run(port, TeamSlots("join", token="tok"))
    assert asked.block == "join"
    assert port.done == []
    joined = await run(port, TeamSlots("accept", token="tok"))
    assert port.done == [("accept", "tok")]
    (letter,) = joined.letters
    assert (letter.chat_id, letter.block) == (9, "joined_letter")


async def test_a_link_is_refused_in_groups_and_to_members_and_when_used() -> None:
    port = FakeWorkspaces(links={"tok": invited(OWN)})
    slots = TeamSlots("join", token="tok")
    assert (await run(port, slots, chat_kind="group")).block == "private_only"
    assert (await run(port, slots)).block == "member_already"
    assert (await run(port, TeamSlots("join"), text="salah")).block == "expired"


@pytest.mark.parametrize(
    ("slots", "done", "block"),
    [
        (TeamSlots("change", who="budi", role="editor"), ("change", 8, "editor"), "changed"),
        (TeamSlots("remove", person=8), ("remove", 8), "removed"),
        (TeamSlots("remove", person=7), ("remove", 7), "stays"),
        (TeamSlots("leave"), ("remove", 7), "stays"),
    ],
)
async def test_a_member_is_changed_or_removed(
    slots: TeamSlots, done: tuple[object, ...], block: str
) -> None:
    port = FakeWorkspaces()
    outcome = await run(port, slots)
    assert port.done == [done]
    assert outcome.block == block
    assert [letter.chat_id for letter in outcome.letters] == ([8] if block != "stays" else [])


async def test_a_name_that_nobody_bears_is_said() -> None:
    port = FakeWorkspaces()
    outcome = await run(port, TeamSlots("remove", who="Wati"))
    assert port.done == []
    assert "Wati" in say(outcome)
    assert "Sari, Budi" in say(outcome)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_answer_has_words(language: str) -> None:
    port = FakeWorkspaces(people=(SARI,), links={"tok": invited(replace(THEIRS, name=""))})
    for slots in (
        TeamSlots(),
        TeamSlots("invite"),
        TeamSlots("join", token="tok"),
        TeamSlots("accept", token="tok"),
        TeamSlots("member", person=7),
        TeamSlots("leave"),
    ):
        assert say(await run(port, slots), language)


@pytest.mark.parametrize(
    "slots", [TeamSlots("remove", who="Budi"), TeamSlots("change", who="Budi", role="owner")]
)
async def test_words_alone_make_no_owner_and_end_no_membership(slots: TeamSlots) -> None:
    port = FakeWorkspaces()
    asked = await run(port, slots)
    assert port.done == []
    yes, no = (row[0] for row in asked.choices)
    assert yes.means == "sure"
    assert no.payload is not None
    assert no.payload.intent == "cancel"
    assert yes.payload is not None
    await run(port, capability.fill(yes.payload.slots))
    assert len(port.done) == 1
