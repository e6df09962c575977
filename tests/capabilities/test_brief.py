"""A brief is complete or not written: what is missing is asked for, nothing is printed empty."""

import io
import re
from dataclasses import replace
from datetime import date
from functools import cache
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from core.analytics.campaign.log import Fact
from core.analytics.content import rules
from core.analytics.content.guide import avoided, faults, honest_name
from core.analytics.content.rule import PRODUCTS as KINDS
from core.capabilities.brief import Brief, BriefSlots, capability
from core.capabilities.ports import Business
from core.dialogue.state import Question, Shown, State
from core.messages import Payload
from core.nlu.understand import understand
from core.nlu.understanding import Understanding
from core.rendering.environment import environment
from core.rendering.telegram import Renderer
from tests.capabilities.campaigns import FakeCampaigns
from tests.capabilities.fakes import JAKARTA, NOW, FakeCatalogue, FakeProfiles, context, creator
from tests.examples import examples

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

TODAY = date(2026, 11, 23)


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
    assert capability.free() == ("product", "facts", "code", "audience")
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
    assert "pasti untung" in await rules("investasi emas")
    assert "memutihkan" not in await rules("tas rajut")


@pytest.mark.parametrize(
    ("product", "claims"),
    [
        ("serum ampuh hilangkan jerawat", ("ampuh", "hilangkan jerawat")),
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


async def test_buttons_change_the_product_and_evaluate_and_share_no_verdict() -> None:
    slots = BriefSlots(("dapurnina",), "kopi", budget_idr=500_000)
    message = tell(await capability.run(slots, world(NINA)))
    (change,) = message.buttons[0]
    assert change.payload == Payload("brief", {"handles": ("dapurnina",), "budget_idr": 500_000})
    assert not any(button.share for row in message.buttons for button in row)
    assert message.buttons[2][0].payload == Payload("evaluate", {"handles": ("dapurnina",)})


async def test_words_of_others_are_escaped() -> None:
    hostile = creator("dapurnina", display_name="<script>x</script>", city="A & B")
    slots = BriefSlots(("dapurnina",), "<b>kopi</b> & teh")
    text = tell(await capability.run(slots, world(hostile))).text
    assert "<script>" not in text
    assert "&lt;b&gt;kopi&lt;/b&gt; &amp; teh" in text
    assert "A &amp; B" in text


@pytest.mark.parametrize("kind", KINDS)
def test_an_english_brief_tells_what_the_indonesian_words_to_avoid_mean(kind) -> None:
    words = {word for rule in rules.load() if kind in rule.products for word in rule.avoid}
    for word in words:
        said = never("en", word)
        assert said.startswith(f"Don't say “{word}” (not “")
        assert not stopped(said, kind), said
        assert never("id", word) == f"Jangan bilang “{word}”."
    assert never("en", "paling mantap") == "Don't say “paling mantap”."


def never(language, word):
    return unescape(environment().get_template(f"{language}/brief.html.jinja").module.never(word))


async def test_an_english_product_of_food_is_briefed_as_food() -> None:
    outcome = await capability.run(BriefSlots(("dapurnina",), "chili sauce"), world(NINA))
    message, document = say(outcome, "en")
    assert outcome.view.kind == "food"
    assert "When you crave chili sauce" in message.text
    assert "terenak” (not “the tastiest” either)" in " ".join(pdf_text(document).split())


async def test_a_long_handle_stands_whole_on_paper() -> None:
    handles = ("abcdefghijklmnopqrstuvwxyz.abc", "rasadananggumelar.contoh")
    outcome = await capability.run(BriefSlots(handles, "kopi"), world(*map(creator, handles)))
    _, document = say(outcome, "id")
    said = [word.strip(":,;.") for word in pdf_text(document).split()]
    for handle in handles:
        assert said.count(f"@{handle}") == 5


@pytest.mark.parametrize(("language", "word"), [("id", "Satu pesan"), ("en", "One message")])
async def test_both_languages_say_the_same_things(language: str, word: str) -> None:
    outcome = await capability.run(BriefSlots(("dapurnina",), "kopi"), world(NINA))
    message, document = say(outcome, language)
    assert word in message.text
    assert word.upper() in pdf_text(document).upper()


WORDS = st.sampled_from(
    [
        "serum",
        "toner",
        "kopi",
        "keripik",
        "jamu",
        "madu",
        "tas",
        "rajut",
        "investasi",
        "emas",
        "ampuh",
        "terbaik",
        "memutihkan",
        "pemutih",
        "halal",
        "murah",
        "pelangsing",
        "anti",
        "jerawat",
        "penghilang",
        "flek",
        "nomor",
        "satu",
        "100%",
        "asli",
        "ajaib",
        "obat",
        "kuat",
        "premium",
        "susu",
        "anak",
        "pintar",
        "aman",
        "gratis",
        "pedas",
    ]
)
PRODUCTS = st.lists(WORDS, min_size=1, max_size=6).map(" ".join) | st.text(min_size=1, max_size=120)
CREATORS = st.builds(
    creator,
    st.sampled_from(["dapurnina", "lulu.eats", "a_b"]),
    display_name=st.one_of(st.none(), st.just("Nina")),
    platform=st.sampled_from(["instagram", "tiktok", "youtube"]),
    category=st.one_of(st.none(), st.sampled_from(["food", "beauty"])),
    city=st.one_of(st.none(), st.just("Bandung")),
    followers=st.one_of(st.none(), st.integers(0, 10**7)),
    rate_idr=st.one_of(st.none(), st.integers(50_000, 10**8)),
)
HOLES = re.compile(r"None|Undefined|\{\{|tidak diketahui|“”|\(\)|<b></b>")


@examples(10)
@given(
    PRODUCTS,
    st.lists(CREATORS, min_size=1, max_size=3, unique_by=lambda c: c["handle"]),
    st.one_of(st.none(), st.integers(1, 10**10)),
    st.one_of(st.none(), st.dates(date(2026, 11, 23), date(2030, 1, 1))),
    st.one_of(st.none(), PRODUCTS),
    st.sampled_from(["id", "en"]),
)
async def test_no_brief_has_holes_or_words_that_its_own_check_stops(
    product, creators, fee, day, facts, language
) -> None:
    handles = tuple(c["handle"] for c in creators)
    slots = BriefSlots(
        handles, product, date=day and day.isoformat(), budget_idr=fee, facts=facts, code=facts
    )
    outcome = await Brief().run(slots, world(*creators, language=language))
    if outcome.asks:
        assert outcome.asks == "product"
        return
    for block in ("body", "text"):
        text = Renderer().block(
            "brief", block, variables(outcome.view), language=language, zone=JAKARTA
        )
        said = unescape(re.sub(r"<[^>]+>", "", text))
        assert "\n\n\n" not in text
        for line in said.splitlines():
            plain = line
            for own in (outcome.view.product, *outcome.view.facts, outcome.view.code):
                plain = plain.replace(own, "") if own else plain
            assert not HOLES.search(plain), line
            assert not stopped(line, outcome.view.kind), line
        if outcome.view.kind != "general":
            assert not stopped(said, outcome.view.kind)


@pytest.mark.parametrize(
    ("product", "named", "removed"),
    [("aman serum", "serum", ("aman",)), ("serum wajah", "serum wajah", ())],
)
def test_a_name_is_honest_behind_the_word_for_a_product_too(product, named, removed) -> None:
    found = honest_name(product, "cosmetics", TODAY)
    assert (found.text, found.removed) == (named, removed)


@pytest.mark.parametrize("product", ["investasi gratis", "gratis investasi", "aman serum"])
@pytest.mark.parametrize("language", ["id", "en"])
async def test_a_name_makes_no_promise_of_the_words_around_it(product, language) -> None:
    outcome = await Brief().run(BriefSlots(("dapurnina",), product), world(NINA, language=language))
    for block in ("body", "text"):
        said = Renderer().block(
            "brief", block, variables(outcome.view), language=language, zone=JAKARTA
        )
        lines = unescape(re.sub(r"<[^>]+>", "", said)).splitlines()
        assert not [line for line in lines if stopped(line, outcome.view.kind)]


@cache
def stopped(line, kind):
    """Return what the check stops in a line; most lines are the same in every brief."""
    return [f.words for f in faults(line, kind, TODAY) if not f.guessed]


def variables(view):
    return {name: getattr(view, name) for name in view.__slots__}


@pytest.mark.parametrize("product", ["serum wajah", "keripik tempe", "jamu kunyit", "tas rajut"])
async def test_a_brief_for_an_ordinary_product_raises_no_hunch_either(product) -> None:
    outcome = await capability.run(BriefSlots(("dapurnina",), product), world(NINA))
    text = Renderer().block("brief", "text", variables(outcome.view), language="id", zone=JAKARTA)
    for line in unescape(text).splitlines():
        assert not faults(line, outcome.view.kind, TODAY), line


async def test_what_is_missing_is_asked_for_one_at_a_time_and_may_be_skipped() -> None:
    slots = BriefSlots(("dapurnina",), "kopi", complete=True)
    asked = []
    answers = {"facts": "250 gram, Rp35.000, digiling saat dipesan", "code": "NINA10"}
    while (
        outcome := await capability.run(
            slots, world(NINA, text=answers.get(asked[-1], "") if asked else "")
        )
    ).asks:
        asked.append(outcome.asks)
        message = tell(outcome)
        assert message.buttons
        kept = capability.fill(outcome.slots)
        skip = capability.fill(message.buttons[0][0].payload.slots)
        slots = kept if outcome.asks in answers else skip
    assert asked == ["facts", "date", "budget_idr", "code", "audience"]
    assert outcome.view.facts == ("250 gram", "Rp35.000", "digiling saat dipesan")
    assert outcome.view.fee_idr is None
    text = tell(outcome).text
    assert "NINA10" in text
    assert "Rp35.000" in text


async def test_the_profile_and_the_campaign_fill_in_what_they_know() -> None:
    port = FakeCampaigns()
    campaign = await port.start("Ramadan", "kurma sukari")
    one = await port.join(campaign, "dapurnina", code="NINA10")
    due = date(2026, 12, 20)
    await port.note(
        campaign,
        [
            Fact("fee_idr", 900_000, one.id),
            Fact("barter_idr", 100_000, one.id),
            Fact("reel", 2, one.id),
            Fact("due", due.toordinal(), one.id),
        ],
    )
    business = FakeProfiles(Business("Toko Sari", "kurma", "food", "Bandung", goal="sales"))
    outcome = await capability.run(
        BriefSlots(("dapurnina",)), world(NINA, campaigns=port, profiles=business)
    )
    text = tell(outcome).text
    for words in (
        "kurma sukari",
        "NINA10",
        "Rp900.000",
        "Rp100.000",
        "2 Reels",
        "20 Desember 2026",
    ):
        assert words in text
    for words in ("Toko Sari", "penjualan", "Bandung", "kuliner"):
        assert words in text
    assert outcome.view.missing == ("facts", "audience")


async def test_the_product_of_the_profile_is_offered() -> None:
    profile = FakeProfiles(Business(product="sambal roa"))
    outcome = await capability.run(BriefSlots(("dapurnina",)), world(NINA, profiles=profile))
    assert outcome.asks == "product"
    assert tell(outcome).buttons[0][0].payload.slots["product"] == "sambal roa"


@pytest.mark.parametrize(("best", "told"), [(900, True), (102, False)])
async def test_several_creators_get_different_angles_and_their_own_best_format(best, told) -> None:
    posts = [
        {
            "creator_id": "instagram:dapurnina",
            "post_id": f"p{n}",
            "posted_at": "2026-11-01T00:00:00Z",
            "kind": "reel",
            "caption": caption,
            "likes": likes,
            "comments": 2,
            "source": "import",
        }
        for n, (caption, likes) in enumerate(
            [("Resep dan cara bikin sambal, langkah demi langkah", best)] * 3
            + [("Review jujur bakso, rasanya 8/10", 100)] * 4
        )
    ]
    twin = creator("budi", platform="instagram")
    catalogue = FakeCatalogue.of(NINA, LULU, twin, posts=posts)
    slots = BriefSlots(("dapurnina", "lulu.eats", "budi"), "kopi")
    outcome = await capability.run(slots, context(catalogue=catalogue))
    angles = [c.angle for c in outcome.view.creators]
    assert angles[0] == "tutorial"
    assert len(set(angles)) == 3
    text = tell(outcome).text
    assert "langkah demi langkah" in text
    assert ("dari 3 postingan" in text) is told  # what does as the others do says nothing


async def test_plain_text_to_paste_holds_no_markup_of_telegram() -> None:
    slots = BriefSlots(("dapurnina",), "kopi", budget_idr=500_000, text=True)
    outcome = await capability.run(slots, world(NINA))
    text = tell(outcome).text
    inside = text[text.index("<pre>") + 5 : text.index("</pre>")]
    assert "<" not in inside
    assert "*Produk:* kopi" in inside
    assert "Rp500.000" in inside


async def test_the_brief_is_one_page() -> None:
    slots = BriefSlots(
        ("dapurnina", "lulu.eats", "siapa"),
        "serum wajah",
        date="2026-12-10",
        budget_idr=750_000,
        facts="30 ml, niacinamide, Rp89.000, tanpa parfum, dibuat di Bandung",
        code="NINA10",
        audience="ibu muda",
    )
    _, document = say(await capability.run(slots, world(NINA, LULU)))
    assert len(PdfReader(io.BytesIO(document.document.content)).pages) == 1


async def test_claims_among_the_facts_are_left_out_and_said() -> None:
    slots = BriefSlots(
        ("dapurnina",), "serum wajah", facts="30 ml, ampuh menghilangkan jerawat, wangi mawar"
    )
    outcome = await capability.run(slots, world(NINA))
    assert outcome.view.facts == ("30 ml", "wangi mawar")
    assert outcome.view.left_out == 1


@pytest.mark.parametrize(
    ("product", "name"),
    [
        ("sambal cumi botol yang menyembuhkan maag", "sambal cumi botol"),
        ("madu hutan untuk mengobati asam lambung", "madu hutan"),
        ("sambal penyembuh maag", "sambal"),
        ("keripik pisang cokelat", "keripik pisang cokelat"),
    ],
)
async def test_a_claim_is_cut_with_all_that_it_speaks_of(product: str, name: str) -> None:
    outcome = await capability.run(BriefSlots(("dapurnina",), product), world(NINA))
    assert outcome.view.product == name


async def test_a_name_that_is_nothing_but_a_claim_is_asked_for_again() -> None:
    outcome = await capability.run(BriefSlots(("dapurnina",), "menyembuhkan maag"), world(NINA))
    assert outcome.asks == "product"
    assert "menyembuhkan maag" in tell(outcome).text or outcome.view.product == "menyembuhkan maag"


async def test_terms_purpose_and_language_are_those_that_were_said() -> None:
    slots = BriefSlots(
        ("dapurnina",), "keripik", goal="visits", terms="bayar setelah tayang", language="en"
    )
    outcome = await capability.run(slots, world(NINA))
    assert outcome.language == "en"
    message, document = say(outcome)
    assert "Pembayaran: bayar setelah tayang" in message.text
    assert "bayar setelah tayang" in pdf_text(document)
    assert "lebih banyak orang datang" in message.text
    assert outcome.slots["terms"] == "bayar setelah tayang"


def test_a_product_in_a_sentence_answers_and_a_correction_keeps_the_brief() -> None:
    asked = State(question=Question("brief", "product", {"handles": ("dapurnina",)}))
    said = Understanding("produknya sambal cumi botol", "suggest", 0.9)
    assert capability.claims(said, asked) == {
        "handles": ("dapurnina",),
        "product": "sambal cumi botol",
    }
    shown = {"handles": ("dapurnina",), "product": "keripik", "date": "2026-12-15"}
    state = State(topic=Shown("brief", shown))
    said = Understanding("produknya bukan keripik tapi brownies", "suggest", 0.9)
    assert capability.claims(said, state) == {
        **shown,
        "product": "brownies",
        "changed": ("product",),
    }
    assert capability.claims(said, State()) is None
    other = State(question=Question("brief", "date", shown))
    assert capability.claims(said, other) is None


async def hear(words: str, **slots):
    """Write a brief for @dapurnina as a sentence asks for it."""
    return await capability.run(BriefSlots(("dapurnina",), **slots), world(NINA, text=words))


async def test_content_and_price_in_the_request_are_neither_product_nor_fee() -> None:
    text = "bikin brief untuk @dapurnina produk keripik pisang 1 reels 2 story harga 15rb"
    outcome = await hear(text, budget_idr=15_000)
    view = outcome.view
    assert (view.product, view.pieces) == ("keripik pisang", (("reel", 1), ("story", 2)))
    assert (view.fee_idr, view.facts, view.left_out) == (None, ("harga 15rb",), 0)
    assert "1 Reels" in tell(outcome).text
    named = await hear("brief buat @dapurnina keripik pisang 1 reels fee 200rb", budget_idr=200_000)
    assert (named.asks, named.view.product, named.view.fee_idr) == (None, "keripik pisang", 200_000)


async def test_a_fee_outlives_the_price_that_must_be_named() -> None:
    slots = {"product": "keripik pisang", "budget_idr": 1_000_000, "facts": "harga 89rb"}
    outcome = await hear("tambahin poin wajib: sebut harga 89rb", **slots)
    assert (outcome.view.fee_idr, outcome.view.facts) == (1_000_000, ("harga 89rb",))


async def test_what_one_forbids_stands_among_the_donts() -> None:
    outcome = await hear(
        "jangan sebut kompetitor",
        product="keripik pisang",
        avoids=("memutihkan", "jangan sebut kompetitor"),
    )
    assert "memutihkan" in outcome.view.claims
    assert outcome.view.own_donts == ("Jangan sebut kompetitor.",)
    for shown in (
        tell(outcome),
        tell(await hear("", product="keripik", text=True, avoids=("jangan sebut kompetitor",))),
    ):
        assert "Jangan sebut kompetitor." in shown.text


@pytest.mark.parametrize(
    "answer", ["harga jualnya 15rb per bungkus", "1 reels", "jangan sebut merek lain"]
)
async def test_what_names_no_product_is_kept_and_the_product_asked_again(answer: str) -> None:
    asked = State(question=Question("brief", "product", {"handles": ("dapurnina",)}))
    said = understand(answer, now=NOW, zone=JAKARTA)
    slots = capability.claims(said, asked)
    assert slots is not None
    again = await capability.run(capability.fill(slots), world(NINA, text=answer))
    assert again.asks == "product"
    assert again.slots is not None
    assert {"facts", "pieces", "avoids"} & again.slots.keys()


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("tayangnya sebelum tgl 20", {"date": "2026-12-20"}),
        ("posting before december 20", {"date": "2026-12-20"}),
        ("tambahin jangan sebut kompetitor", {"avoids": ("jangan sebut kompetitor",)}),
        ("promo akhir tahun", None),
        ("kue ulang tahun tgl 20", None),
    ],
)
def test_what_is_said_before_the_product_is_none(text: str, changed: dict | None) -> None:
    state = State(question=Question("brief", "product", {"handles": ("aa",)}))
    said = understand(text, now=NOW, zone=JAKARTA)
    claimed = capability.claims(said, state)
    assert claimed == (None if changed is None else {"handles": ("aa",), **changed})


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("kodenya NISA10 diskon 10%", {"code": "NISA10", "facts": "diskon 10%"}),
        ("code NISA10, 10% off", {"code": "NISA10", "facts": "10% off"}),
        ("yg kedua aja yg dibrief", {"handles": ("bb",)}),
        ("the second one please", {"handles": ("bb",)}),
        ("tambahin gratis makan berdua", {"facts": "gratis makan berdua"}),
        ("wajib tag akun kami @toko", {"musts": ("Tag @toko",)}),
        ("1,5jt dibagi 3 berapa", None),
        ("hijab pashmina silk", None),
    ],
)
def test_what_is_no_product_is_kept_as_what_it_is(text: str, changed: dict | None) -> None:
    asked = Question("brief", "product", {"handles": ("aa",)})
    state = State(question=asked, shown=Shown("suggest", {}, ("aa", "bb")))
    claimed = capability.claims(understand(text, now=NOW, zone=JAKARTA), state)
    assert claimed == (None if changed is None else {"handles": ("aa",), **changed})


def test_a_product_is_heard_after_something_else_came_between() -> None:
    waits = Shown("brief", {"handles": ("aa",), "code": "NISA10"})
    state = State(topic=Shown("rate", {}), earlier=waits)
    said = understand("hijab pashmina silk 65rb", now=NOW, zone=JAKARTA)
    named = {"handles": ("aa",), "code": "NISA10", "product": "hijab pashmina silk 65rb"}
    assert capability.claims(said, state) == named
    assert capability.claims(understand("kenapa?", now=NOW, zone=JAKARTA), state) is None


@pytest.mark.parametrize("language", ["id", "en"])
async def test_a_change_is_named_and_a_short_brief_holds_what_was_said(language: str) -> None:
    slots = {"product": "kopi susu 18rb", "code": "NISA15", "musts": ("Tag @toko",)}
    changed = await hear("", **slots, tone="casual", changed=("code",), budget_idr=18_000)
    assert (changed.view.fee_idr, changed.view.product) == (None, "kopi susu")
    (message,) = say(replace(changed, report=None), language)
    assert ("Sudah diubah: kode." if language == "id" else "Changed: code.") in message.text
    short = await hear("", **slots, short=True, tone="formal")
    text = say(short, language)[0].text
    assert len(text) < 900
    assert short.report is None
    assert all(words in text for words in ("kopi susu", "18rb", "NISA15", "Tag @toko"))


def test_of_a_bracelet_nobody_needs_to_be_told_not_to_say_that_it_heals() -> None:
    words = {kind: avoided(kind, NOW.date()) for kind in ("general", "food")}
    assert words["general"] == ("terbaik",)
    assert "menyembuhkan" in words["food"]
