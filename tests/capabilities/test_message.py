"""Words to send to a creator: to whom, with what, in which tone; and what goes on about them."""

import pytest

from core.capabilities.message import MessageSlots, capability
from core.dialogue.state import Shown, State
from core.nlu.understand import understand
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA, NOW, context

LIST = Shown("suggest", {}, ("aa", "bb"))
LISTED = State(shown=LIST, topic=LIST)
WRITTEN = State(shown=LIST, topic=Shown("message", {"handles": ("aa",), "offers": ("barter",)}))


def claimed(text: str, state: State):
    return capability.claims(understand(text, now=NOW, zone=JAKARTA), state)


@pytest.mark.parametrize(
    ("text", "state", "slots"),
    [
        ("buatin dm buat dia dong", LISTED, {"handles": ("aa",)}),
        ("dm for the second one please, casual", LISTED, {"handles": ("bb",), "tone": "casual"}),
        ("bikinin dm buat @cc", LISTED, {"handles": ("cc",)}),
        ("oke tolak aja, bikinin kata2nya", LISTED, {"kind": "refusal", "handles": ("aa",)}),
        ("tolak aja", State(topic=Shown("offer", {"message": "x"})), None),
        (
            "make it shorter",
            WRITTEN,
            {"handles": ("aa",), "offers": ("barter",), "length": "short"},
        ),
        ("buat yang kedua", WRITTEN, {"handles": ("bb",), "offers": ("barter",)}),
        ("make it shorter", LISTED, None),
        ("kenapa yang kedua?", WRITTEN, None),
        ("makasih", WRITTEN, None),
    ],
)
def test_what_it_hears(text, state, slots) -> None:
    assert claimed(text, state) == slots


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("tone", ["", "casual", "formal"])
@pytest.mark.parametrize("length", ["", "short", "long"])
async def test_what_was_asked_for_stands_in_it(language: str, tone: str, length: str) -> None:
    slots = MessageSlots(("aa",), offers=("gratis makan berdua",), length=length, tone=tone)
    sizes = {}
    for one in (slots, MessageSlots(("aa",), kind="refusal", length=length, tone=tone)):
        outcome = await capability.run(one, context())
        (reply,) = Renderer().replies("message", outcome, language=language, zone=JAKARTA)
        sizes[one.kind] = len(reply.text)
        assert "@aa" in reply.text
        assert ("gratis makan berdua" in reply.text) is (one.kind == "invite")
    assert sizes["refusal"] < sizes["invite"] < 900


async def test_a_claim_is_not_written() -> None:
    slots = MessageSlots(("aa",), product="serum", offers=("serum memutihkan permanen",))
    outcome = await capability.run(slots, context())
    assert not any("memutihkan" in words for words in outcome.view.offers)
