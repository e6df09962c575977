"""Cancelling is confirmed and shows the way on."""

import pytest

from core.capabilities.cancel import CancelSlots, capability
from core.messages import Payload
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA, context


@pytest.mark.parametrize(("language", "word"), [("id", "dibatalkan"), ("en", "cancelled")])
async def test_cancelling_is_confirmed_with_a_way_on(language: str, word: str) -> None:
    outcome = await capability.run(CancelSlots(), context("gak jadi"))
    (reply,) = Renderer().replies("cancel", outcome, language=language, zone=JAKARTA)
    assert word in reply.text
    assert reply.buttons[0][0].payload == Payload("help")


async def test_what_was_shown_before_stays_within_reach() -> None:
    outcome = await capability.run(CancelSlots(), context(items=("dapurnina",)))
    assert outcome.items == ()
    assert outcome.slots is None


def test_both_languages_have_a_command() -> None:
    assert tuple(capability.commands) == ("batal", "cancel")
