"""Words to send to a creator: to whom, with what, in which tone; and what goes on about them."""

import re

import pytest

from core.capabilities import campaign_log, campaign_new
from core.capabilities.message import MessageSlots, capability
from core.dialogue.state import Shown, State
from core.nlu.understand import understand
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA, NOW, FakeCatalogue, context, creator

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
        ("tulisin chat nagih, belum posting", LISTED, {"handles": ("aa",), "kind": "reminder"}),
        ("minta balikin dp nya, tulisin chatnya", LISTED, {"handles": ("aa",), "kind": "refund"}),
        (
            "yang kedua minta 800, aku cuma punya 500",
            LISTED,
            {"handles": ("bb",), "kind": "counter", "asked_idr": 800_000, "own_idr": 500_000},
        ),
        (
            "jangan sebut fee nya",
            WRITTEN,
            {"handles": ("aa",), "offers": ("barter",), "silent": True},
        ),
        (
            "bahasa inggris dong",
            WRITTEN,
            {"handles": ("aa",), "offers": ("barter",), "language": "en"},
        ),
        ("jawab pakai bahasa inggris", WRITTEN, None),
        ("oke deal barter 2 malam tanpa fee", WRITTEN, None),
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


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(
    ("kind", "said"),
    [("counter", "500"), ("reminder", "tayang|live"), ("refund", "mengembalikan|send back")],
)
async def test_every_occasion_has_its_words(kind: str, said: str, language: str) -> None:
    slots = MessageSlots(("aa",), kind=kind, own_idr=500_000, asked_idr=800_000, language=language)
    outcome = await capability.run(slots, context())
    (reply,) = Renderer().replies("message", outcome, language="id", zone=JAKARTA)
    assert re.search(said, reply.text)
    assert not re.search("ingin mengajak|love to work with you", reply.text)
    assert "@aa" in reply.text


async def test_what_is_not_to_be_spoken_of_is_left_out() -> None:
    slots = MessageSlots(("aa",), offers=("gratis makan + fee 100rb",), silent=True)
    view = (await capability.run(slots, context())).view
    assert (view.offers, view.free) == (("gratis makan",), True)


@pytest.mark.parametrize(("language", "you"), [("id", "Kakak boleh"), ("en", "you boleh")])
async def test_what_is_paid_is_said_and_not_asked(language: str, you: str) -> None:
    known = FakeCatalogue.of(creator("aa", rate_idr=80_000))
    slots = MessageSlots(
        ("aa",),
        own_idr=250_000,
        offers=("{you} boleh bawa teman",),
        place="jl kenjeran 12",
        language=language,
    )
    outcome = await capability.run(slots, context(catalogue=known, language=language))
    (reply,) = Renderer().replies("message", outcome, language=language, zone=JAKARTA)
    text = reply.text
    amount = "Rp250.000" if language == "id" else "Rp250,000"
    assert all(words in text for words in (amount, you, "jl kenjeran 12"))
    assert not any(words in text for words in ("biayanya", "your rate"))
    assert outcome.view.recorded_idr == 80_000


@pytest.mark.parametrize(
    ("language", "asked"), [("id", "Yang kami minta"), ("en", "What we ask for")]
)
@pytest.mark.parametrize("kind", ["invite", "counter"])
async def test_what_a_post_is_to_have_is_named(kind: str, language: str, asked: str) -> None:
    slots = MessageSlots(("aa",), kind=kind, product="salon", own_idr=200_000, wants=("1 reels",))
    outcome = await capability.run(slots, context(language=language))
    (reply,) = Renderer().replies("message", outcome, language=language, zone=JAKARTA)
    assert (asked if kind == "invite" else "1 reels") in reply.text
    assert not re.search("(?:untuk|:) satu konten|(?:for|:) one post|jualan|sell", reply.text)


@pytest.mark.parametrize(
    "text",
    ["bikinin pesan nego ke yang kedua, 150rb + produk senilai 50rb", "draft a deal message to the second: 150k + a bag"],
)  # fmt: skip
def test_a_wish_for_words_is_no_news_and_begins_no_campaign(text: str) -> None:
    said = understand(text, now=NOW, zone=JAKARTA)
    assert campaign_log.capability.claims(said, LISTED) is None
    assert campaign_new.capability.claims(said, LISTED) is None
