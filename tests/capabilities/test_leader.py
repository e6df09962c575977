"""Who of those shown leads is looked up, with those of whom nobody knows it."""

import pytest

from core.capabilities.leader import LeaderSlots, capability
from core.dialogue.state import Shown, State
from core.nlu.understand import understand
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA, NOW, context
from tests.capabilities.shop import EVERYTHING, shop

LISTED = State(shown=Shown("suggest", {"budget_idr": 500_000}, ("akun1", "akun2")))


def test_only_of_several_that_were_shown() -> None:
    said = understand("siapa yg paling rame komennya", now=NOW, zone=JAKARTA)
    assert capability.claims(said, LISTED) == {
        "handles": ("akun1", "akun2"),
        "metric": "comments",
    }
    assert capability.claims(said, State()) == {"metric": "comments"}
    alone = State(shown=Shown("suggest", {"budget_idr": 500_000}, ("akun1",)))
    assert capability.claims(said, alone) is None


def test_of_another_town_it_is_a_search() -> None:
    said = understand("siapa yg paling rame komennya di medan", now=NOW, zone=JAKARTA)
    assert capability.claims(said, LISTED) is None


@pytest.mark.parametrize(("language", "words"), [("id", "komentar per"), ("en", "comments a post")])
async def test_it_is_counted(language: str, words: str) -> None:
    world = context(catalogue=shop(), language=language, menu=EVERYTHING)
    slots = LeaderSlots(("akun1", "akun2", "nobody"), "comments")
    outcome = await capability.run(slots, world)
    (reply,) = Renderer().replies("leader", outcome, language=language, zone=JAKARTA)
    assert f"12 {words}" in reply.text
    assert "@nobody" in reply.text


async def test_what_nobody_knows_is_said() -> None:
    world = context(catalogue=shop(), language="en", menu=EVERYTHING)
    outcome = await capability.run(LeaderSlots(("nobody", "noone"), "views"), world)
    (reply,) = Renderer().replies("leader", outcome, language="en", zone=JAKARTA)
    assert "cannot tell" in reply.text
