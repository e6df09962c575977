"""No contacts are handed out and nothing is sent on; what helps instead is offered."""

import pytest

from core.capabilities.contact import ContactSlots, capability
from core.dialogue.state import Shown, State
from core.messages import Payload
from core.nlu.understand import understand
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA, NOW, context

LISTED = State(shown=Shown("suggest", {}, ("aa", "bb")))


def claimed(text: str, state: State = LISTED):
    return capability.claims(understand(text, now=NOW, zone=JAKARTA), state)


@pytest.mark.parametrize(
    ("text", "send"), [("bisa minta kontaknya ga", False), ("chat dia dong", True)]
)
def test_whom_it_is_about(text: str, send: bool) -> None:
    assert claimed(text) == {"handles": ("aa", "bb"), "send": send}
    assert claimed(text, State(focus="cc")) == {"handles": ("cc",), "send": send}


def test_a_price_named_is_a_price() -> None:
    assert claimed("tawarin dia 300rb") is None


@pytest.mark.parametrize("language", ["id", "en"])
async def test_it_says_why_not_and_offers_a_brief(language: str) -> None:
    outcome = await capability.run(ContactSlots(("aa",)), context())
    (reply,) = Renderer().replies("contact", outcome, language=language, zone=JAKARTA)
    assert "@aa" in reply.text
    assert ("privasi" if language == "id" else "privacy") in reply.text
    assert reply.buttons[0][0].payload == Payload("brief", {"handles": ("aa",)})


async def test_it_never_claims_to_have_written() -> None:
    outcome = await capability.run(ContactSlots(send=True), context())
    (reply,) = Renderer().replies("contact", outcome, language="id", zone=JAKARTA)
    assert "tidak mengirim pesan" in reply.text
    assert not reply.buttons
