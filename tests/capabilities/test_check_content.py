"""A caption is checked before it is posted: what is wrong, why, and what to say instead."""

from datetime import UTC, datetime

import pytest

from core.analytics.content.checker import check
from core.capabilities.check_content import CheckContentSlots, capability
from core.dialogue.state import Shown, State
from core.messages import IncomingFile
from core.nlu.understand import understand
from core.rendering.limits import visible_length
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA, NOW, FakeFiles, context


def say(outcome, language="id"):
    (reply,) = Renderer().replies("check_content", outcome, language=language, zone=JAKARTA)
    return reply


async def run(text="", language="id", **slots):
    return await capability.run(CheckContentSlots(**slots), context(text, language=language))


async def test_a_forbidden_claim_is_answered_first_and_a_better_sentence_offered() -> None:
    outcome = await run('caption ini boleh ga: "masker ampuh hilangkan jerawat 1 malam"')
    reply = say(outcome)
    assert reply.text.startswith("🚫 <b>Jangan tayang dulu")
    assert outcome.view.blocked == len([r for r in outcome.view.remarks if r.severity == "block"])
    assert {"C2", "C7"} <= {r.rule for r in outcome.view.remarks}
    assert "merawat kulit berjerawat" in reply.text
    assert "BPOM" in reply.text
    assert "bukan nasihat hukum" in reply.text


async def test_a_clean_caption_may_go_and_the_limits_are_said() -> None:
    outcome = await run("cek caption: kopi susu gula aren, favoritku tiap sore")
    reply = say(outcome)
    assert reply.text.startswith("✅")
    assert outcome.block == "clean"
    assert "nomor izin edar" in reply.text
    assert "tidak bisa saya cek" in reply.text
    assert "makanan &amp; minuman" in reply.text


async def test_a_warning_alone_is_to_be_checked() -> None:
    reply = say(await run("cek caption: Makasih @toko udah kirimin topinya", product="general"))
    assert reply.text.startswith("⚠️ <b>Perlu dicek dulu")
    assert "#iklan" in reply.text


async def test_without_a_caption_it_is_asked_for() -> None:
    outcome = await run("tolong cek caption dong")
    assert outcome.asks == "caption"
    assert "Tempel apa adanya" in say(outcome).text


async def test_the_product_is_asked_for_only_where_it_matters() -> None:
    doubtful = await run("cek caption: sudah halal dan aman untuk bayi")
    assert doubtful.asks == "product"
    assert doubtful.slots == {"caption": "sudah halal dan aman untuk bayi"}
    reply = say(doubtful)
    payloads = [b.payload for row in reply.buttons for b in row]
    assert [p.slots["product"] for p in payloads] == [
        "cosmetics",
        "food",
        "health",
        "finance",
        "general",
    ]
    assert all(p.slots["caption"] == "sudah halal dan aman untuk bayi" for p in payloads)
    assert (await run("cek caption: krim ini aman untuk bayi")).asks is None
    assert (await run("cek caption: selamat pagi semuanya")).asks is None


@pytest.mark.parametrize(
    ("answer", "product"),
    [
        ("skincare", "cosmetics"),
        ("buat makanan kak", "food"),
        ("keripik singkong", "food"),
        ("jamu", "health"),
        ("investasi", "finance"),
        ("lainnya", "general"),
        ("cosmetics", "cosmetics"),
        ("gantungan kunci", "general"),
    ],
)
async def test_the_product_may_be_named_in_ones_own_words(answer: str, product: str) -> None:
    outcome = await run(answer, caption="sudah halal dan aman untuk bayi", product=answer)
    assert outcome.view.product == product


async def test_a_question_is_no_product() -> None:
    caption = "produk kami bikin glowing instan"
    again = await run("yg mana yg salah", caption=caption, product="yg mana yg salah")
    assert (again.asks, again.slots["caption"]) == ("product", caption)
    assert (await run("umum aja", caption=caption, product="umum aja")).view.product == "general"


async def test_a_button_carries_the_caption_and_the_product() -> None:
    outcome = await run("", caption="sudah halal", product="cosmetics")
    assert [r.rule for r in outcome.view.remarks] == ["C6"]
    assert (await run("", caption="sudah halal", product="finance")).block == "clean"


async def test_an_answer_that_was_cut_short_is_read_whole() -> None:
    text = "Kopi ini enak. " * 40 + "Kopi ini menyembuhkan maag."
    outcome = await run(text, caption=text[:300])
    assert [r.rule for r in outcome.view.remarks] == ["F1"]


async def test_many_findings_are_counted_and_the_message_fits() -> None:
    caption = (
        "Serum terbaik, ampuh menghilangkan jerawat, aman untuk bayi, putih instan, bisa diminum, "
        "direkomendasikan dokter, sudah halal, menghilangkan bekas luka, mencegah rambut rontok"
    )
    outcome = await run("", caption=caption, product="cosmetics")
    assert len(outcome.view.remarks) == 6
    assert outcome.view.more >= 2
    reply = say(outcome)
    assert f"Masih ada {outcome.view.more} temuan" in reply.text
    assert visible_length(reply.text) <= 4096


async def test_english_is_answered_in_english() -> None:
    outcome = await run("is this caption ok: This serum cures acne and it is the best ever", "en")
    reply = say(outcome, "en")
    assert reply.text.startswith("🚫 <b>Do not post it yet")
    assert "no legal advice" in reply.text


async def test_hostile_words_are_harmless() -> None:
    reply = say(await run("", caption="<b>ampuh</b> & <script>", product="cosmetics"))
    assert "<script>" not in reply.text


async def test_the_day_is_the_readers_day() -> None:
    evening = datetime(2026, 10, 16, 20, 0, tzinfo=UTC)
    slots = CheckContentSlots(caption="Makanan kami halal", product="food")
    outcome = await capability.run(slots, context(now=evening))
    assert "sejak 17 Oktober 2026" in outcome.view.remarks[0].source


async def test_one_sentence_that_mends_two_faults_is_said_once() -> None:
    reply = say(
        await run("", caption="Masker ampuh hilangkan jerawat 1 malam", product="cosmetics")
    )
    assert reply.text.count("✏️") == 1
    assert "<i>Masker merawat kulit berjerawat</i>" in reply.text


async def test_a_file_is_checked_when_the_words_beside_it_ask_so() -> None:
    files = FakeFiles({"a": b"serum ini ampuh", "b": b"\xff\x00\x01"})
    file = IncomingFile("a", "caption.txt", 20)
    outcome = await capability.run(
        CheckContentSlots(), context("cek caption ini", document=file, files=files)
    )
    assert outcome.view.blocked >= 1
    assert not outcome.view.unread
    broken = IncomingFile("b", "foto.jpg", 3)
    outcome = await capability.run(
        CheckContentSlots(), context("cek caption ini", document=broken, files=files)
    )
    assert outcome.block == "unreadable"


@pytest.mark.parametrize(("language", "said"), [("id", "6.000 huruf"), ("en", "6,000 characters")])
async def test_what_is_too_long_to_be_read_is_not_called_fit(language: str, said: str) -> None:
    caption = "Sepatu ini enak dipakai jalan sore. " * 170
    outcome = await run(language=language, caption=caption, product="general")
    assert outcome.view.unread
    assert said in say(outcome, language).text


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("cek caption buat kerja sama berbayar: serumnya enak dipakai", True),
        ("cek caption endorse dari @toko: serumnya enak dipakai", True),
        ("cek caption barter: serumnya enak dipakai", True),
        ("cek caption buat kerja sama berbayar: #iklan serumnya enak dipakai", False),
        ("cek caption: serumnya enak dipakai", False),
        ("cek caption bukan endorse: serumnya enak dipakai", False),
    ],
)
async def test_a_caption_that_is_said_to_be_paid_needs_its_label(text: str, missing: bool) -> None:
    outcome = await run(text)
    assert ("A5" in {remark.rule for remark in outcome.view.remarks}) is missing
    assert ("paid" in outcome.slots) is (missing or "kerja sama" in text)


async def test_the_product_that_is_tapped_leaves_it_paid() -> None:
    outcome = await run("cek caption endorse: serumnya enak dipakai")
    (first, *_) = (c.payload for row in outcome.choices for c in row if c.label == "product")
    assert first.slots["paid"] is True
    asked = await run("cek caption endorse: sudah halal dan aman")
    taps = [c.payload.slots for row in asked.choices for c in row if c.label == "product"]
    assert taps
    assert all(slots["paid"] is True for slots in taps)


REWRITES = (
    "terus gimana nulisnya yang bener?",
    "harusnya gimana?",
    "yang bener gimana",
    "contoh yang aman dong",
    "how should I write it?",
)
OTHERS = ("gimana cara bayar kreatornya?", "contoh brief dong", "harganya harusnya berapa?")


@pytest.mark.parametrize("text", [*REWRITES, *OTHERS])
def test_asking_how_to_write_it_is_about_the_caption_before(text: str) -> None:
    before = {"caption": "Serum ini ampuh.", "product": "cosmetics", "paid": True}
    said = understand(text, now=NOW, zone=JAKARTA)
    found = capability.claims(said, State(topic=Shown("check_content", before)))
    assert found == ({**before, "rewrite": True} if text in REWRITES else None)
    assert capability.claims(said, State()) is None


@pytest.mark.parametrize("language", ["id", "en"])
async def test_the_whole_caption_is_rewritten_and_passes_the_check(language: str) -> None:
    caption = "Kopi ini enak. Bikin kuat berhubungan intim! Yuk mampir."
    outcome = await run(caption=caption, product="food", rewrite=True, language=language)
    words = outcome.view.rewritten
    assert outcome.block == "rewrite"
    assert words.startswith("Kopi ini enak. ")
    assert words.endswith(" Yuk mampir.")
    assert not check(words, "food", NOW.date())
    assert words in say(outcome, language).text


@pytest.mark.parametrize(("language", "label"), [("id", "#iklan Kerja"), ("en", "#ad Paid")])
async def test_the_label_of_what_is_paid_comes_first(language: str, label: str) -> None:
    outcome = await run(
        caption="rasanya gurih", product="food", paid=True, rewrite=True, language=language
    )
    assert f"<code>{label}" in say(outcome, language).text
    assert "rasanya gurih</code>" in say(outcome, language).text


async def test_what_nothing_fits_is_left_out_of_the_rewritten_caption() -> None:
    caption = "Kursi nomor satu se-Indonesia. Warnanya cokelat tua."
    outcome = await run(caption=caption, product="general", rewrite=True)
    assert outcome.view.rewritten == "Warnanya cokelat tua."
    alone = await run(caption="Kursi nomor satu se-Indonesia", product="general", rewrite=True)
    assert alone.block == "body"


@pytest.mark.parametrize(
    "caption",
    ["jual followers indo aktif 1000 cuma 25rb", "dibayar brand tapi jangan bilang iklan ya"],
)
async def test_deeds_are_neither_rewritten_nor_given_hints_of_style(caption: str) -> None:
    outcome = await run(caption=caption, product="general", rewrite=True)
    assert outcome.block == "body"
    assert outcome.view.blocked
    assert not outcome.view.hints


async def test_what_no_words_mend_is_not_rewritten() -> None:
    for caption in ("rokok elektrik rasa mangga", "stok vodka baru, DM harga"):
        outcome = await run(caption=caption, product="general", rewrite=True)
        assert outcome.block == "body"
        assert "dilarang" in say(outcome).text or "tidak boleh diiklankan" in say(outcome).text
    delicate = await run(caption="adik-adik, ayo minta mama beliin robotnya", product="general")
    assert "tidak ada di kumpulan aturan kami" in say(delicate).text
    fine = await run(caption="rasanya gurih", product="food", rewrite=True)
    assert fine.block == "unchanged"
    assert "Tidak ada yang harus diganti" in say(fine).text


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("kirim produk aja tanpa bayar boleh", "asked"),
        ("suruh dia posting tiap hari", "asked"),
        ("ask her to post twice", "asked"),
        ("kopi susu gula aren, favoritku tiap sore", "clean"),
        ("Promosi spesial hari ini! Beli 2 gratis 1 kopi", "clean"),
        ("Our iced coffee, made this morning", "clean"),
    ],
)
async def test_only_a_caption_is_called_fit(text: str, block: str) -> None:
    outcome = await run(text, product="general")
    assert outcome.block == block


@pytest.mark.parametrize(
    ("text", "caption"),
    [
        ("yaudah yg udah bpom aja dulu facial wash, cariin 2 beauty tiktok 500", False),
        ("yg udah bpom aja deh, ada kreator beauty di surabaya ga", False),
        ("ok then the one with bpom, find me 2 beauty creators 500k", False),
        ("facial wash bpom, dijamin menyembuhkan jerawat dalam 3 hari", True),
        ("Facial wash bpom yuk order sekarang, menyembuhkan jerawat 3 hari!", True),
    ],
)
def test_a_search_after_a_caption_is_none(text: str, caption: bool) -> None:
    said = understand(text, now=NOW, zone=JAKARTA)
    state = State(topic=Shown("rulings", {"topic": "permit", "product": "cosmetics"}))
    assert (capability.claims(said, state) is not None) is caption
