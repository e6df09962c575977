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


@pytest.mark.parametrize(
    ("language", "words"), [("id", "tidak ada yang saya batalkan"), ("en", "Nothing is going on")]
)
async def test_where_nothing_goes_on_nothing_is_said_to_be_cancelled(
    language: str, words: str
) -> None:
    outcome = await capability.run(CancelSlots("nothing"), context("gak jadi"))
    (reply,) = Renderer().replies("cancel", outcome, language=language, zone=JAKARTA)
    assert words in reply.text


@pytest.mark.parametrize(
    ("what", "words"), [("question", "pertanyaan"), ("declined", "Tidak ada yang diubah")]
)
async def test_what_was_let_go_is_named(what: str, words: str) -> None:
    outcome = await capability.run(CancelSlots(what), context("gak jadi"))
    (reply,) = Renderer().replies("cancel", outcome, language="id", zone=JAKARTA)
    assert words in reply.text


@pytest.mark.parametrize(("after", "told"), [("campaign_log", True), ("suggest", False)])
async def test_after_a_note_it_is_said_how_one_is_taken_back(after: str, told: bool) -> None:
    outcome = await capability.run(CancelSlots("nothing", after), context("batal"))
    (reply,) = Renderer().replies("cancel", outcome, language="id", zone=JAKARTA)
    assert ("batalkan catatan" in reply.text) == told
