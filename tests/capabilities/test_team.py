"""People are invited, join, get roles and go; each of them hears of what concerns them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from core.capabilities.base import Outcome
from core.capabilities.business.members import TeamSlots, TeamView
from core.capabilities.ports import Member, Space, Team
from core.capabilities.team import capability
from core.messages import LANGUAGES
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA, NOW, context
from tests.capabilities.team import BUDI, GROUP, OWN, SARI, FakeWorkspaces, invited

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


async def test_an_invitation_is_given_in_private_only_and_can_be_taken_back() -> None:
    port = FakeWorkspaces(links={"old": invited(OWN)})
    here = await run(port, TeamSlots("invite"), chat_kind="group", bot_username="gandeng_bot")
    assert (here.block, here.view.link) == ("invite_private", "")
    assert port.done == []
    assert "1 tautan" in say(await run(port, TeamSlots("revoke")))
    assert port.links == {}
    for language in LANGUAGES:
        assert say(here, language)
        assert say(await run(port, TeamSlots("revoke")), language)
    theirs = FakeWorkspaces(space=replace(OWN, role="editor"))
    assert (await run(theirs, TeamSlots("revoke"))).block == "owners_only"


async def test_a_link_that_makes_an_owner_is_asked_about_first() -> None:
    port = FakeWorkspaces()
    asked = await run(port, TeamSlots("invite", role="owner"))
    assert asked.block == "sure_invite"
    assert port.done == []
    yes = asked.choices[0][0].payload
    await run(port, capability.fill(yes.slots))
    assert port.done == [("invite", "owner")]


async def test_joining_is_asked_before_it_is_done() -> None:
    port = FakeWorkspaces(links={"tok": invited(THEIRS)})
    asked = await run(port, TeamSlots("join", token="tok"))
    assert asked.block == "join"
    assert port.done == []
    joined = await run(port, TeamSlots("accept", token="tok"))
    assert port.done == [("accept", "tok")]
    assert joined.notices == ()  # the speaker is the only owner of what the fake holds
    port = FakeWorkspaces(
        links={"tok": invited(THEIRS)},
        people=(SARI, BUDI, replace(BUDI, person_id=9, role="owner")),
    )
    joined = await run(port, TeamSlots("accept", token="tok"))
    assert [(one.chat_id, one.block) for one in joined.notices] == [(9, "joined_notice")]


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
        (TeamSlots("remove", person=8, sure=True), ("remove", 8), "removed"),
        (TeamSlots("remove", person=7, sure=True), ("remove", 7), "stays"),
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
    assert [notice.chat_id for notice in outcome.notices] == ([8] if block != "stays" else [])


@pytest.mark.parametrize(
    "slots", [TeamSlots("remove", person=8), TeamSlots("change", person=8, role="owner")]
)
async def test_what_is_grave_is_asked_and_an_old_yes_asks_again(slots: TeamSlots) -> None:
    port = FakeWorkspaces(groups=(Team(GROUP, "Tim Kopi", OWN),))
    asked = await run(port, slots)
    assert port.done == []
    yes = asked.choices[0][0].payload
    question = capability.asked_first(yes.slots)
    assert question == {"action": slots.action, "person": 8, "role": slots.role}
    assert capability.asked_first(question) is None
    for language in LANGUAGES:  # who reads on in the team's group is said
        assert ("Tim Kopi" in say(asked, language)) == (slots.action == "remove")
    await run(port, capability.fill(yes.slots))
    assert len(port.done) == 1


async def test_of_two_with_one_name_neither_is_taken_for_the_other() -> None:
    other = Member(12, "budi", "editor", NOW + timedelta(hours=2))
    port = FakeWorkspaces(people=(SARI, BUDI, other))
    for slots in (TeamSlots("change", who="Budi", role="editor"), TeamSlots("remove", who="budi")):
        asked = await run(port, slots)
        assert (asked.block, port.done) == ("which", [])
        assert [row[0].payload.slots["person"] for row in asked.choices] == [8, 12]
        assert all(row[0].args["since"] for row in asked.choices)
    said = Renderer().replies("team", asked, language="en", zone=JAKARTA)[0]
    assert len({button.label for row in said.buttons for button in row}) == 2
    port = FakeWorkspaces(people=(SARI, Member(12, "Ayu Lestari", "editor", NOW)))
    assert (await run(port, TeamSlots("remove", who="Ayu"))).block == "sure_remove"


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
