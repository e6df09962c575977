"""Several businesses of one person: listed, added, switched between by a tap or by name."""

from __future__ import annotations

from typing import Any

import pytest

from core.capabilities.base import Outcome
from core.capabilities.ports import Space
from core.capabilities.workspace import WorkspaceSlots, WorkspaceView, capability
from core.messages import LANGUAGES
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA, context
from tests.capabilities.team import FakeWorkspaces

KOPI, TEH = Space("w1", "Kopi Senja", "editor"), Space("w2", "Teh Melati", "owner")


async def run(
    slots: WorkspaceSlots, port: FakeWorkspaces | None = None, **changes: Any
) -> Outcome[WorkspaceView]:
    given = port or FakeWorkspaces(others=(KOPI, TEH))
    return await capability.run(slots, context(workspaces=given, **changes))


def say(outcome: Outcome[WorkspaceView], language: str = "id") -> str:
    return Renderer().replies("workspace", outcome, language=language, zone=JAKARTA)[0].text


async def test_all_are_listed_with_ones_role() -> None:
    outcome = await run(WorkspaceSlots())
    assert "✅ Keripik Sari · pemilik" in say(outcome)
    assert "• Kopi Senja · penyunting" in say(outcome)
    assert [c.label for row in outcome.choices for c in row] == ["switch", "switch", "open"]


@pytest.mark.parametrize(
    ("slots", "done"),
    [
        (WorkspaceSlots("switch", "w2"), ("switch", "w2")),
        (WorkspaceSlots("switch", title="kopi senja"), ("switch", "w1")),
        (WorkspaceSlots("switch", title="teh melatii"), ("switch", "w2")),
        (WorkspaceSlots("open", title='"Sate  Pak Min"'), ("open", "Sate Pak Min")),
    ],
)
async def test_another_is_made_or_chosen(slots: WorkspaceSlots, done: tuple[str, str]) -> None:
    port = FakeWorkspaces(others=(KOPI, TEH))
    await run(slots, port)
    assert port.done == [done]


async def test_a_name_that_fits_none_changes_nothing() -> None:
    port = FakeWorkspaces(others=(KOPI,))
    outcome = await run(WorkspaceSlots("switch", title="Bengkel Jaya"), port)
    assert port.done == []
    assert "Bengkel Jaya" in say(outcome)


async def test_the_name_of_a_new_one_is_asked_for() -> None:
    outcome = await run(WorkspaceSlots("open"))
    assert outcome.asks == "title"


async def test_a_group_works_for_one() -> None:
    outcome = await run(WorkspaceSlots("open", title="X"), chat_kind="group")
    assert outcome.block == "group"
    assert "chat pribadi" in say(outcome)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_one_business_without_a_name_has_words(language: str) -> None:
    port = FakeWorkspaces(space=Space("p7", "", "owner", active=True))
    assert say(await run(WorkspaceSlots(), port), language)


async def test_the_first_one_needs_no_name_and_none_is_removed_in_words() -> None:
    port = FakeWorkspaces(others=(KOPI,))
    await run(WorkspaceSlots("switch", title="saya"), port)
    assert port.done == [("switch", "p7")]
    kept = await run(WorkspaceSlots("remove", title=KOPI.name), port)
    assert kept.block == "stays"
    assert KOPI.name in say(kept)
    assert KOPI.name in say(kept, "en")
    assert len(port.done) == 1
