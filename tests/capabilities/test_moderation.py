"""Only administrators, and only in private, see what waits and decide about it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from core.capabilities.moderation import ModerationSlots, capability
from core.capabilities.ports import Claim, Decision, Entry, Home
from core.dialogue.state import State
from core.nlu.understand import understand
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA, NOW, context

HOME = "g-100"


class Desk:
    """The ports of one administrator of one community."""

    def __init__(self, admin: bool = True) -> None:
        self.admin = admin
        self.kept = [
            Entry(1, HOME, "lambat", 1, "dia penipu", "held", "insult"),
            Entry(2, HOME, "dapurnina", 5, "rapi", "shown", ""),
        ]
        self.decisions: list[Decision] = []

    async def is_admin(self, chat_id: int, person_id: int) -> bool:
        return self.admin and (chat_id, person_id) == (-100, 7)

    async def homes(self) -> tuple[Home, ...]:
        return (Home(HOME, "Pasar"), Home("g-200", "Lain"))

    async def entries(self, home: str, handle: str | None = None) -> tuple[Entry, ...]:
        here = [e for e in self.kept if e.home == home]
        return tuple(e for e in here if (e.handle == handle if handle else e.state != "shown"))

    async def decide(self, home: str, entry_id: int, state: Any) -> Entry | None:
        found = [e for e in self.kept if (e.home, e.id) == (home, entry_id)]
        self.kept = [replace(e, state=state) if e in found else e for e in self.kept]
        self.decisions += [Decision(e.handle, state, 7, NOW) for e in found]
        return next((e for e in self.kept if (e.home, e.id) == (home, entry_id)), None)

    async def log(self, home: str) -> tuple[Decision, ...]:
        return tuple(self.decisions) if home == HOME else ()

    async def waiting(self, home: str) -> tuple[Claim, ...]:
        return (Claim(1, "dapurnina", "GDG-1", "placed", "*", 33, 33, NOW),) * (home == HOME)

    async def run(self, chat: str = "private", **slots: object) -> Any:
        place = context(
            chat_kind=chat,
            prices=self,
            groups=self,
            moderation=self,
            creators=self,
            bot_username="gandeng_bot",
        )
        return await capability.run(ModerationSlots(**slots), place)  # type: ignore[arg-type]


async def test_a_group_is_only_shown_the_way() -> None:
    told = await Desk().run("group", handles=("lambat",))
    assert told.block == "private"
    assert not told.view.entries
    assert told.choices[0][0].url == "https://t.me/gandeng_bot?start=moderation-"


async def test_others_see_and_decide_nothing() -> None:
    desk = Desk(admin=False)
    assert (await desk.run()).block == "not_admin"
    assert (await desk.run(entry=1, home=HOME)).block == "not_admin"
    assert not desk.decisions


async def test_what_waits_is_shown_with_both_ways_out() -> None:
    told = await Desk().run()
    assert [e.handle for e in told.view.entries] == ["lambat"]
    assert [c.label for c in told.choices[0]] == ["show", "hide"]


async def test_creators_who_wait_are_counted() -> None:
    told = await Desk().run()
    assert [(c.label, dict(c.args)) for c in told.choices[-1]] == [
        ("log", {}),
        ("claims", {"claims": 1}),
    ]


async def test_a_decision_is_recorded_and_can_be_undone() -> None:
    desk = Desk()
    hidden = await desk.run(handles=("dapurnina",), entry=2, home=HOME)
    assert hidden.view.entries[0].state == "hidden"
    assert [c.label for row in hidden.choices[:2] for c in row] == ["undo", "show"]
    for language in ("id", "en"):
        (told,) = Renderer().replies("moderation", hidden, language=language, zone=JAKARTA)
        assert told.text.startswith("🙈 <b>@dapurnina")
    undo = hidden.choices[0][0].payload
    shown = await desk.run(**undo.slots)
    assert shown.view.entries[0].state == "shown"
    assert [d.action for d in (await desk.run(log=True)).view.decisions] == ["hidden", "shown"]


@pytest.mark.parametrize(("language", "own"), [("id", "Kakak sendiri"), ("en", "by you")])
async def test_the_record_is_a_line_for_each_and_names_nobody_by_number(
    language: str, own: str
) -> None:
    desk = Desk()
    desk.decisions = [Decision("rupa", "hidden", who, NOW) for who in (7, 710000003, 0)]
    told = await desk.run(log=True)
    (reply,) = Renderer().replies("moderation", told, language=language, zone=JAKARTA)
    lines = [line for line in reply.text.splitlines() if line.startswith("•")]
    assert len(lines) == 3
    assert own in lines[0]
    assert "710000003" not in reply.text


async def test_a_community_that_one_does_not_administer_is_left_alone() -> None:
    desk = Desk()
    await desk.run(entry=1, home="g-200")
    assert not desk.decisions


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("moderasi", True),
        ("sembunyikan rekomendasi @dapurnina", True),
        ("hide reviews of @dapurnina", True),
        ("cari influencer kuliner", False),
        ("sembunyikan harga", False),
    ],
)
def test_what_is_meant_for_it(text: str, claimed: bool) -> None:
    said = understand(text, now=NOW, zone=JAKARTA)
    assert (capability.claims(said, State()) is not None) == claimed
