"""A brief is complete or not written: what is missing is asked for, nothing is printed empty."""

import io
import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from core.capabilities.brief import Brief, BriefSlots, capability
from core.messages import Payload
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA, FakeCatalogue, context, creator

NINA = creator(
    "dapurnina",
    display_name="Dapur Nina",
    category="food",
    city="Bandung",
    followers=12_400,
    rate_idr=500_000,
    source="import",
)
LULU = creator("lulu.eats", platform="tiktok", category="food", followers=88_000)


def world(*rows, text="", **changes):
    return context(text, catalogue=FakeCatalogue.of(*rows), **changes)


def say(outcome, language="id"):
    """Return the message and, for a brief, its PDF."""
    return Renderer().replies("brief", outcome, language=language, zone=JAKARTA)


def tell(outcome):
    """Return the message alone, which takes a thousandth of the time."""
    (message,) = say(replace(outcome, report=None))
    return message


def pdf_text(reply):
    pages = PdfReader(io.BytesIO(reply.document.content)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


async def test_the_product_is_asked_for_when_nobody_named_it() -> None:
    outcome = await capability.run(BriefSlots(("dapurnina",)), world(NINA, text="bikin brief"))
    assert outcome.asks == "product"
    assert outcome.slots == {"handles": ("dapurnina",)}
    reply = tell(outcome)
    assert "@dapurnina" in reply.text
    assert reply.document is None


async def test_a_product_in_the_request_is_not_asked_for_again() -> None:
    text = "bikin brief keripik pedas buat @dapurnina"
    outcome = await capability.run(BriefSlots(("dapurnina",)), world(NINA, text=text))
    assert outcome.asks is None
    assert outcome.view.product == "keripik pedas"
    assert outcome.view.kind == "food"


def test_an_answer_is_taken_word_for_word_and_only_handles_are_required() -> None:
    assert capability.free() == ("product",)
    assert capability.required() == ("handles",)


async def test_what_was_stated_is_in_message_and_pdf() -> None:
    slots = BriefSlots(("dapurnina",), "sambal roa", date="2026-12-10", budget_idr=750_000)
    message, document = say(await capability.run(slots, world(NINA)))
    page = pdf_text(document)
    for words in ("sambal roa", "Rp750.000", "10 Desember 2026", "7 Desember 2026", "Dapur Nina"):
        assert words in message.text
        assert words in page
    assert "#iklan" in message.text
    assert "#iklan" in page
    assert "12,4 rb pengikut" in message.text
    assert document.document.name == "brief-dapurnina.pdf"


async def test_what_nobody_stated_is_left_to_be_agreed() -> None:
    message, document = say(await capability.run(BriefSlots(("lulu.eats",), "kopi"), world(LULU)))
    for words in (message.text, pdf_text(document)):
        assert "None" not in words
        assert "tidak diketahui" not in words
        assert not re.search(r"Honor:? ?(?:\n\n|Rp0)", words)
    assert "Tanggal draf dan tayang" in message.text
    assert "<b>Honor</b>" not in message.text


async def test_a_recorded_price_is_named_as_a_record_and_not_as_the_fee() -> None:
    outcome = await capability.run(BriefSlots(("dapurnina",), "kopi"), world(NINA))
    assert outcome.view.fee_idr is None
    assert "@dapurnina tercatat Rp500.000 per postingan" in tell(outcome).text


async def test_an_unknown_account_is_said_to_be_unknown() -> None:
    outcome = await capability.run(BriefSlots(("siapaini",), "kopi"), world(NINA))
    assert not outcome.view.creators[0].known
    assert "@siapaini belum ada di catatan saya" in tell(outcome).text


async def test_demo_accounts_are_marked_as_fictional() -> None:
    demo = say(await capability.run(BriefSlots(("lulu.eats",), "kopi"), world(LULU)))
    real = say(await capability.run(BriefSlots(("dapurnina",), "kopi"), world(NINA)))
    assert "fiktif" in demo[0].text
    assert "fiktif" in pdf_text(demo[1])
    assert "fiktif" not in real[0].text


async def test_several_creators_share_one_brief() -> None:
    slots = BriefSlots(("dapurnina", "lulu.eats"), "kopi", budget_idr=1_000_000)
    outcome = await capability.run(slots, world(NINA, LULU))
    text = tell(outcome).text
    assert "@dapurnina dan @lulu.eats" in text
    assert "Instagram: 1 Reels" in text
    assert "TikTok: 1 video" in text
    assert "Rp1.000.000 untuk 2 kreator" in text
    assert outcome.items == ("dapurnina", "lulu.eats")


async def test_a_creator_named_twice_is_briefed_once() -> None:
    outcome = await capability.run(BriefSlots(("dapurnina", "dapurnina"), "kopi"), world(NINA))
    assert outcome.items == ("dapurnina",)
    assert "dan @" not in tell(outcome).text


async def test_of_two_accounts_with_one_name_the_larger_or_the_named_platform_is_meant() -> None:
    twin = creator("dapurnina", platform="tiktok", followers=50_000)
    either = await capability.run(BriefSlots(("dapurnina",), "kopi"), world(NINA, twin))
    named = await capability.run(
        BriefSlots(("dapurnina",), "kopi", platform="instagram"), world(NINA, twin)
    )
    assert either.view.creators[0].platform == "tiktok"
    assert named.view.creators[0].platform == "instagram"


async def test_a_date_that_has_passed_is_asked_for_again() -> None:
    slots = BriefSlots(("dapurnina",), "kopi", date="2026-11-10")
    outcome = await capability.run(slots, world(NINA))
    assert outcome.asks == "date"
    assert outcome.slots == {"handles": ("dapurnina",), "product": "kopi"}
    assert "10 November 2026 sudah lewat" in tell(outcome).text


async def test_no_draft_is_asked_for_in_the_past() -> None:
    slots = BriefSlots(("dapurnina",), "kopi", date="2026-11-24")
    outcome = await capability.run(slots, world(NINA))
    assert outcome.view.draft_on is None
    assert outcome.view.figures_on == date(2026, 12, 1)
    assert "Draf dilihat" not in tell(outcome).text


async def test_rules_follow_the_product() -> None:
    async def rules(product: str) -> str:
        return tell(await capability.run(BriefSlots(("dapurnina",), product), world(NINA))).text

    assert "memutihkan" in await rules("serum wajah")
    assert "ajaib" in await rules("keripik")
    assert "Pasti untung" in await rules("investasi emas")
    assert "memutihkan" not in await rules("tas rajut")


@pytest.mark.parametrize(
    ("product", "claims"),
    [
        ("serum ampuh hilangkan jerawat", ("ampuh", "ampuh hilangkan jerawat")),
        ("kopi susu terbaik se-Bandung", ("terbaik",)),
        ("keripik singkong pedas", ()),
    ],
)
async def test_a_name_that_claims_too_much_is_pointed_out(product, claims) -> None:
    outcome = await capability.run(BriefSlots(("dapurnina",), product), world(NINA))
    assert outcome.view.claims == claims
    message, document = say(outcome)
    page = pdf_text(document)
    assert ("⚠️" in message.text) == bool(claims)
    assert all(f"“{claim}”" in message.text and f"“{claim}”" in page for claim in claims)


async def test_buttons_change_the_product_evaluate_and_share() -> None:
    slots = BriefSlots(("dapurnina",), "kopi", budget_idr=500_000)
    message = tell(await capability.run(slots, world(NINA)))
    change, share = message.buttons[0]
    assert change.payload == Payload("brief", {"handles": ("dapurnina",), "budget_idr": 500_000})
    assert share.share == "brief @dapurnina kopi"
    assert message.buttons[1][0].payload == Payload("evaluate", {"handles": ("dapurnina",)})


async def test_words_of_others_are_escaped() -> None:
    hostile = creator("dapurnina", display_name="<script>x</script>", city="A & B")
    slots = BriefSlots(("dapurnina",), "<b>kopi</b> & teh")
    text = tell(await capability.run(slots, world(hostile))).text
    assert "<script>" not in text
    assert "&lt;b&gt;kopi&lt;/b&gt; &amp; teh" in text
    assert "A &amp; B" in text


@pytest.mark.parametrize(("language", "word"), [("id", "Satu pesan"), ("en", "One message")])
async def test_both_languages_say_the_same_things(language: str, word: str) -> None:
    outcome = await capability.run(BriefSlots(("dapurnina",), "kopi"), world(NINA))
    message, document = say(outcome, language)
    assert word in message.text
    assert word.upper() in pdf_text(document).upper()


@given(
    st.text(min_size=1, max_size=300),
    st.one_of(st.none(), st.integers(1, 10**10)),
    st.one_of(st.none(), st.dates(date(2026, 11, 23), date(2030, 1, 1))),
)
async def test_any_answer_gives_a_question_or_a_brief_without_holes(product, fee, day) -> None:
    slots = BriefSlots(("dapurnina",), product, date=day and day.isoformat(), budget_idr=fee)
    outcome = await Brief().run(slots, world(NINA))
    name = outcome.asks or outcome.block
    block = f"ask_{name}" if outcome.asks else name
    text = Renderer().block("brief", block, variables(outcome.view), language="id", zone=JAKARTA)
    assert "None" not in text.replace(product, "")
    assert "\n\n\n" not in text
    assert bool(outcome.asks) == (outcome.view.product == "")


def variables(view):
    return {name: getattr(view, name) for name in view.__slots__}
