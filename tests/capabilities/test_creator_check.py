"""Administrators of a group, and who runs the installation, decide about creators' proofs."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from core.capabilities.creator_check import CheckSlots, capability
from core.capabilities.ports import Claim, Home
from core.dialogue.state import State
from core.nlu.understand import understand
from tests.capabilities.fakes import JAKARTA, NOW, context

CLAIM = Claim(5, "dapurnina", "GDG-AB12CD", "placed", "*", 33, 33, NOW)


class Office:
    """The ports of somebody who leads the group -100 and is in -200."""

    def __init__(self, admin: bool = True) -> None:
        self.admin = admin
        self.decided: list[tuple[str, int, bool]] = []

    async def is_admin(self, chat_id: int, person_id: int) -> bool:
        return self.admin and (chat_id, person_id) == (-100, 7)

    async def homes(self) -> tuple[Home, ...]:
        return (Home("g-100", "Pasar"), Home("g-200", "Lain"))

    async def waiting(self, home: str) -> tuple[Claim, ...]:
        state = "proven" if any(d[0] == home and d[2] for d in self.decided) else "placed"
        return (replace(CLAIM, state=state),)

    async def decide(self, home: str, claim_id: int, proven: bool) -> Claim | None:
        self.decided.append((home, claim_id, proven))
        return replace(CLAIM, home=home, state="proven" if proven else "refused")

    async def run(self, operators: tuple[int, ...] = (), **slots: Any) -> Any:
        place = context(prices=self, groups=self, creators=self, operators=operators)
        return await capability.run(CheckSlots(**slots), place)


async def test_an_administrator_decides_for_their_group_alone() -> None:
    office = Office()
    assert [c.label for c in (await office.run()).choices[0]] == ["found", "not_found"]
    told = await office.run(claim=5, home="g-100", found=True)
    assert [(one.chat_id, one.block) for one in told.notices] == [(33, "decided_notice")]
    assert [c.label for c in told.choices[0]] == ["undo"]
    for elsewhere in ("g-200", "*"):
        assert not (await office.run(claim=5, home=elsewhere, found=True)).notices
    assert office.decided == [("g-100", 5, True)]


async def test_who_runs_the_installation_decides_for_all() -> None:
    office = Office(admin=False)
    assert (await office.run()).block == "not_admin"
    await office.run(operators=(7,), claim=5, home="*", found=True)
    assert office.decided == [("*", 5, True)]


async def test_a_proof_can_be_undone() -> None:
    office = Office()
    told = await office.run(claim=5, home="g-100")
    assert told.notices[0].view.proven is False


@pytest.mark.parametrize(
    ("text", "claimed"),
    [("klaim kreator", True), ("claims of creators", True), ("cari kreator kuliner", False)],
)
def test_what_is_meant_for_it(text: str, claimed: bool) -> None:
    said = understand(text, now=NOW, zone=JAKARTA)
    assert (capability.claims(said, State()) is not None) == claimed
