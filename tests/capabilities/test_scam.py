"""Who is asked for what no honest creator needs is warned, briefly, whatever was being talked about."""

import pytest

from core.capabilities.declined import capability as declined
from core.capabilities.profile import capability as profile
from core.capabilities.scam import ScamSlots, capability
from core.dialogue.state import Question, Shown, State
from core.messages import Payload
from core.nlu.offers.scams import ORDINARY, SIGNS, ordinary_demands
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
    outcome = await capability.run(ScamSlots(("code",), handles=("dapurnina",)), context())
    assert outcome.choices[0][0].payload == Payload("evaluate", {"handles": ("dapurnina",)})


def test_a_short_question_behind_a_warning_is_about_the_same() -> None:
    warned = State(topic=Shown("scam", {"signs": ("code",), "ordinary": ()}))
    assert claimed("terus aman ga tuh", warned) == {
        "signs": ("code",),
        "ordinary": (),
        "handles": (),
    }
    assert claimed("cari influencer kuliner bandung yang bagus dan aman", warned) is None
    assert claimed("terus aman ga tuh") is None


@pytest.mark.parametrize(("language", "calm"), [("id", "wajar"), ("en", "usual")])
@pytest.mark.parametrize("sign", [*ORDINARY])
async def test_what_is_usual_is_no_reason_to_be_afraid(sign: str, language: str, calm: str) -> None:
    outcome = await capability.run(ScamSlots(ordinary=(sign,)), context())
    (reply,) = Renderer().replies("scam", outcome, language=language, zone=JAKARTA)
    assert calm in reply.text
    assert "⚠️" in reply.text


@pytest.mark.parametrize(("language", "way"), [("id", "bukti"), ("en", "proof")])
async def test_who_was_cheated_is_told_what_to_do_and_no_campaign_is_offered(
    language: str, way: str
) -> None:
    outcome = await capability.run(ScamSlots(when="after", handles=("nama",)), context())
    (reply,) = Renderer().replies("scam", outcome, language=language, zone=JAKARTA)
    assert way in reply.text
    assert "157" in reply.text
    assert outcome.choices == ()


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("sign", [*SIGNS])
async def test_every_sign_has_its_words(sign: str, language: str) -> None:
    assert await words(sign, language=language) != await words(language=language)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("saya takut ketipu", "before"),
        ("kalo aku bayar terus dia kabur gimana?", "before"),
        ("ada yang pernah nipu ga di daftar itu", "before"),
        ("gimana cara tau dia jujur", "before"),
        ("lapor kemana kalo ditipu selebgram", "report"),
        ("laporin kemana", "report"),
        ("where do i report a scam", "report"),
        ("duit 2jt ilang ga posting2", "after"),
        ("i lost 2 million to a fake influencer", "after"),
        ("i'm afraid of being scammed", "before"),
        ("ketipu 500rb tolong", "after"),
        ("udah takut, eh kemarin beneran ketipu", "before"),
        ("kalau udah ketipu harus gimana", "after"),
        ("uang saya hilang", "after"),
        ("dia ngilang abis ditransfer", "after"),
        ("udah terlanjur transfer", "after"),
        ("udah saya transfer ke rekening temennya", "after"),
        ("aku udah kirim ktp gimana dong", "given"),
        ("i already sent my id card, what now", "given"),
    ],
)
def test_fear_is_no_loss_and_what_is_done_is_not_warned_of(text: str, when: str) -> None:
    assert claimed(text) == {"when": when, "handles": ()}


@pytest.mark.parametrize(
    "text",
    [
        "udah transfer 65rb",
        "laporan kampanye di mana",
        "i lost 2 followers to another influencer",
        "udah saya transfer",
        "takut ga laku",
        "kalau dia telat gimana",
        "sudah kirim produk kemarin",
    ],
)
def test_what_has_no_fraud_in_it_is_not_heard_as_fraud(text: str) -> None:
    assert claimed(text) is None


def test_behind_a_warning_a_payment_is_too_late_and_other_questions_are_their_own() -> None:
    warned = State(topic=Shown("scam", {"signs": ("other_account",), "ordinary": ()}))
    assert claimed("udah saya transfer", warned) == {"when": "after", "handles": ()}
    for text in (
        "yg namanya zahra gimana orangnya",
        "kalau ga laku gimana",
        "ini orang beneran ga sih",
    ):
        assert claimed(text, warned) is None


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(
    ("when", "holds"),
    [("before", "30–50%"), ("after", "iasc.ojk.go.id"), ("given", "OTP"), ("report", "157")],
)
async def test_every_case_has_its_own_steps(when: str, holds: str, language: str) -> None:
    outcome = await capability.run(ScamSlots(when=when), context())
    (reply,) = Renderer().replies("scam", outcome, language=language, zone=JAKARTA)
    assert holds in reply.text


@pytest.mark.parametrize(
    ("text", "accuses"),
    [
        ("@tipu.tipu nih penipu, udah tf 300rb ga pernah posting!!", True),
        ("hati2 sama @tipu.tipu, dia kabur bawa dp", True),
        ("@tipu.tipu is a scammer, took my deposit and vanished", True),
        ("nilai 1 buat @tipu.tipu, dp dibawa kabur", False),
        ("@dapurnina bukan penipu kok, amanah", False),
        ("@dapurnina penipu ga ya?", False),
        ("takut ketipu sama @dapurnina", False),
        ("@dapurnina telat 2 minggu", False),
        ("banyak penipuan sekarang", False),
    ],
)
def test_who_accuses_somebody_among_members_is_told_what_to_do(text: str, accuses: bool) -> None:
    said = understand(text, now=NOW, zone=JAKARTA)
    heard = capability.claims_among(said, State())
    assert (heard is not None) == accuses


@pytest.mark.parametrize("language", ["id", "en"])
async def test_a_warning_is_said_not_to_be_kept(language: str) -> None:
    slots = ScamSlots(when="warned", handles=("budi.makan",))
    said = context("hati2 sama @budi.makan penipu itu", chat_kind="group")
    outcome = await capability.run(slots, said)
    (reply,) = Renderer().replies("scam", outcome, language=language, zone=JAKARTA)
    assert "@budi.makan" in reply.text
    ((steps,),) = reply.buttons
    assert steps.payload == Payload("scam", {"when": "after"})


@pytest.mark.parametrize("language", ["id", "en"])
async def test_a_mark_beside_an_accusation_is_said_not_to_be_kept(language: str) -> None:
    text = "@tipu penipu, bawa kabur DP saya, nilai 1"
    slots = ScamSlots(when="after", handles=("tipu",))
    outcome = await capability.run(slots, context(text, chat_kind="group"))
    (reply,) = Renderer().replies("scam", outcome, language=language, zone=JAKARTA)
    ((keep,),) = reply.buttons
    assert keep.payload == Payload(
        "recommend", {"handles": ("tipu",), "rating": 1, "apart": True, "who": 7}
    )
    assert "@tipu" in keep.label


@pytest.mark.parametrize("language", ["id", "en"])
async def test_paying_into_an_account_is_usual_and_what_to_look_at_is_said(language: str) -> None:
    for text in (
        "@x minta transfer ke rekening BCA 7712345678, aman?",
        "dia minta dibayar ke gopay, wajar ga?",
        "is it safe, they ask me to pay into their bank account",
    ):
        assert ordinary_demands(text) == ("account",), text
    outcome = await capability.run(ScamSlots(ordinary=("account",), handles=("x",)), context())
    (reply,) = Renderer().replies("scam", outcome, language=language, zone=JAKARTA)
    assert "cekrekening.id" in reply.text


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("gw kudu gmn", True),
        ("terus uangku gimana ya", True),
        ("laporin dia bisa?", True),
        ("what should i do", True),
        ("can i report her", True),
        ("gimana hasilnya", False),
        ("uang makan gimana ya sama dia", False),
        ("laporan bisa dikirim?", False),
    ],
)
def test_what_to_do_is_told_once_somebody_paid_is_gone(text: str, asks: bool) -> None:
    gone = State(topic=Shown("campaign_log", {"paid_for": True}), focus="aa")
    heard = claimed(text, gone)
    assert (heard == {"when": "after", "handles": ("aa",)}) is asks
    assert claimed(text, State(topic=Shown("campaign_log", {}), focus="aa")) is None


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("id", "dia ngancem mau jelek2in toko saya kalo ga dibayar 2jt", "pemerasan"),
        ("en", "she threatens to trash my shop if i don't pay 2 million", "extortion"),
    ],
)
async def test_who_is_threatened_is_told_what_to_do(language: str, text: str, words: str) -> None:
    said = understand(text, now=NOW, zone=JAKARTA)
    assert declined.claims(said, State()) is None
    assert profile.claims(said, State()) is None
    heard = capability.claims(said, State())
    outcome = await capability.run(capability.fill(heard or {}), context(text))
    (reply,) = Renderer().replies("scam", outcome, language=language, zone=JAKARTA)
    assert words in reply.text
