"""Who is asked for what no honest creator needs is warned, briefly, whatever was being talked about."""

import pytest

from core.capabilities.scam import ScamSlots, capability
from core.dialogue.state import Question, State
from core.messages import Payload
from core.nlu.understand import understand
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA, NOW, context


def claimed(text: str, state: State | None = None):
    return capability.claims(understand(text, now=NOW, zone=JAKARTA), state or State())


async def words(*signs: str, language: str = "id") -> str:
    outcome = await capability.run(ScamSlots(signs), context())
    (reply,) = Renderer().replies("scam", outcome, language=language, zone=JAKARTA)
    return reply.text


def test_it_is_heard_in_the_middle_of_a_question() -> None:
    asked = State(question=Question("suggest", "budget_idr"), focus="dapurnina")
    assert claimed("dia minta KTP sama rekening saya", asked) == {
        "signs": ("identity", "bank"),
        "handles": ("dapurnina",),
    }
    assert claimed("dia minta 500rb") is None


def test_an_offer_pasted_whole_is_judged_as_an_offer() -> None:
    assert claimed("disuruh bayar penuh di muka " + "x" * 300) is None


@pytest.mark.parametrize(("language", "warning"), [("id", "Jangan dulu"), ("en", "Please wait")])
async def test_the_warning_is_short_and_no_verdict(language: str, warning: str) -> None:
    text = await words("identity", language=language)
    assert warning in text
    assert ("bukan bukti" if language == "id" else "not proof") in text
    assert len(text) < 400


async def test_full_payment_up_front_has_its_own_advice() -> None:
    assert "DP sebagian" in await words("prepaid")
    assert "OTP" in await words("code")
    assert "tidak meminta" in await words()


async def test_the_account_can_be_looked_at() -> None:
    outcome = await capability.run(ScamSlots(("code",), ("dapurnina",)), context())
    assert outcome.choices[0][0].payload == Payload("evaluate", {"handles": ("dapurnina",)})
