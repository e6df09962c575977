"""Thanks are answered, and nothing else happens."""

import pytest

from core.capabilities.thanks import ThanksSlots, capability
from core.messages import Person
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA, context


@pytest.mark.parametrize(("language", "words"), [("id", "Sama-sama, Kak Sari!"), ("en", "Sari!")])
async def test_thanks_are_answered_by_name(language: str, words: str) -> None:
    outcome = await capability.run(ThanksSlots(), context("makasih"))
    (reply,) = Renderer().replies("thanks", outcome, language=language, zone=JAKARTA)
    assert words in reply.text
    assert not reply.buttons


async def test_the_conversation_stays_as_it_is() -> None:
    outcome = await capability.run(ThanksSlots(), context(person=Person(id=1)))
    assert outcome.asks is None
    assert outcome.items == ()
    (reply,) = Renderer().replies("thanks", outcome, language="id", zone=JAKARTA)
    assert reply.text.startswith("Sama-sama!")


@pytest.mark.parametrize(("text", "words"), [("oke sip", "Siap"), ("iya", "Tidak ada pertanyaan")])
async def test_an_okay_is_no_thanks(text: str, words: str) -> None:
    outcome = await capability.run(ThanksSlots(), context(text))
    (reply,) = Renderer().replies("thanks", outcome, language="id", zone=JAKARTA)
    assert words in reply.text
    assert "Sama-sama" not in reply.text
