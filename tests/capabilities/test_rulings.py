"""A question about the rules is answered from the rules, with its source, and is never "clean"."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from core.capabilities.check_content import capability as check_content
from core.capabilities.rulings import RulingsSlots, capability
from core.dialogue.state import Question, Shown, State
from core.nlu.understand import understand
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA, NOW, FakeProfiles, context

WIB = ZoneInfo("Asia/Jakarta")


def heard(text: str):
    return understand(text, now=NOW, zone=WIB)


def checked(**slots) -> State:
    return State(topic=Shown("check_content", slots))


async def said(language: str = "id", where=None, **slots) -> str:
    outcome = await capability.run(RulingsSlots(**slots), where or context(language=language))
    (reply,) = Renderer().replies("rulings", outcome, language=language, zone=JAKARTA)
    return reply.text


def test_the_product_of_the_caption_before_is_still_meant() -> None:
    state = checked(product="cosmetics", caption="Serum ini bikin cerah")
    assert capability.claims(heard("kalo pake kata manjur?"), state) == {
        "product": "cosmetics",
        "caption": "Serum ini bikin cerah",
        "topic": "word",
        "words": "manjur",
    }
    assert capability.claims(heard("yakin aman?"), state) is not None
    assert capability.claims(heard("yakin aman?"), State()) is None
    named = capability.claims(heard("kalau sambal tanpa pirt boleh diiklanin?"), state)
    assert named is not None
    assert named["product"] == "food"


@pytest.mark.parametrize(
    "text",
    [
        "trus bolehnya nulis gimana",
        "gimana yg bener",
        "what can i write then",
        "kata pelanggan saya sembuh beneran",
    ],
)
def test_what_to_write_instead_is_asked_after_a_rule_only(text: str) -> None:
    before = State(
        topic=Shown("rulings", {"product": "health", "topic": "word", "words": "sembuh"})
    )
    claimed = capability.claims(heard(text), before)
    assert claimed is not None
    assert (claimed["topic"], claimed["product"]) == ("instead", "health")
    assert capability.claims(heard(text), State()) is None


def test_the_product_may_be_among_the_words_asked_about() -> None:
    for text in (
        "boleh bilang madu saya bisa nyembuhin maag ga",
        "can i say my honey cures ulcers",
    ):
        claimed = capability.claims(heard(text), State())
        assert claimed is not None
        assert claimed["product"] == "health"


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(
    "topic",
    [
        "permit",
        "permitted",
        "home_permit",
        "label",
        "halal",
        "loan",
        "formula",
        "word",
        "law",
        "instead",
    ],
)
@pytest.mark.parametrize("product", [None, "cosmetics", "food", "health", "finance", "general"])
async def test_no_answer_calls_anything_clean(
    topic: str, product: str | None, language: str
) -> None:
    text = await said(language, topic=topic, product=product, words="ampuh")
    assert "oleh tayang" not in text
    assert ("bukan nasihat hukum" if language == "id" else "not legal advice") in text


async def test_without_a_permit_nothing_is_promoted() -> None:
    text = await said(topic="permit", product="cosmetics")
    assert text.startswith("<b>Belum boleh")
    assert "UU 17/2023" in text
    assert "cekbpom.pom.go.id" in text


async def test_paid_posts_say_so_and_what_is_not_law_is_not_called_law() -> None:
    text = await said(topic="label")
    assert text.startswith("<b>Ya, Kak")
    for words in ("#iklan", "pasal 4c dan 7b", "125", "tidak disebut di peraturan"):
        assert words in text


async def test_a_word_is_judged_by_the_rules_of_the_product() -> None:
    text = await said(topic="word", words="manjur", product="cosmetics")
    assert "Jangan pakai “manjur” untuk kosmetik" in text
    assert "C2" in text
    unknown = await said(topic="word", words="lembut", product="cosmetics")
    assert "belum berarti boleh" in unknown


async def test_a_halal_certificate_is_due_since_the_day_it_is_due() -> None:
    before = context(now=datetime(2026, 9, 1, 3, tzinfo=UTC))
    after = context(now=datetime(2026, 11, 1, 3, tzinfo=UTC))
    assert "paling lambat 17 Oktober 2026" in await said(where=before, topic="halal")
    assert "sudah wajib sejak 17 Oktober 2026" in await said(where=after, topic="halal")


async def test_what_the_business_sells_is_meant_where_nothing_else_is_said() -> None:
    own = FakeProfiles()
    await own.keep(replace(await own.current(), product="serum wajah"))
    text = await said(where=context(profiles=own), topic="permit")
    assert "kosmetik tanpa nomor notifikasi" in text


async def test_the_caption_before_is_counted_again() -> None:
    text = await said(caption="Serum ini ampuh", product="cosmetics")
    assert "masih ada 1 hal" in text


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        (
            "kalau diganti jadi: serum ini cocok buat kulit berjerawat",
            {"product": "cosmetics", "caption": "serum ini cocok buat kulit berjerawat"},
        ),
        ("itu skincare", {"product": "cosmetics", "caption": "Masker ampuh"}),
        (
            "tolong dibikinin yang aman",
            {"product": "cosmetics", "caption": "Masker ampuh", "rewrite": True},
        ),
        ("sambal kami terenak di Indonesia", {"caption": "sambal kami terenak di Indonesia"}),
        (
            "jamu kuat lelaki tahan lama, cek",
            {"product": "health", "caption": "jamu kuat lelaki tahan lama"},
        ),
    ],
)
def test_a_check_is_gone_on_with(text: str, slots: dict[str, str | bool]) -> None:
    state = checked(product="cosmetics", caption="Masker ampuh")
    assert check_content.claims(heard(text), state) == slots


@pytest.mark.parametrize(
    "text",
    [
        "boleh bilang ampuh ga",
        "cari influencer kuliner di Bandung 600rb",
        "cek @dapurnina",
        "makasih",
        "laporan kampanye natal",
    ],
)
def test_other_requests_are_left_alone(text: str) -> None:
    state = checked(product="cosmetics", caption="Masker ampuh")
    assert check_content.claims(heard(text), state) is None
    assert check_content.claims(heard("sambal terenak di Indonesia"), State()) is None
    asked = State(question=Question("brief", "product"), topic=state.topic)
    assert check_content.claims(heard("sambal terenak di Indonesia"), asked) is None


def test_a_product_named_behind_a_question_is_what_it_is_about() -> None:
    state = State(topic=Shown("rulings", {"topic": "word", "words": "nomor satu"}))
    found = capability.claims(heard("kalau sabun mandi?"), state)
    assert found == {"topic": "word", "words": "nomor satu", "product": "cosmetics"}
    assert capability.claims(heard("kalau sabun mandi?"), State()) is None


async def test_packaged_food_has_its_own_permit_and_no_penalty_of_medicines() -> None:
    text = await said(topic="permit", product="food")
    assert "PIRT" in text
    assert "12 tahun" not in text


@pytest.mark.parametrize("words", ["the best", "best", "cheapest"])
async def test_a_superlative_alone_is_told_to_be_a_claim(words: str) -> None:
    english = await said("en", topic="word", words=words)
    assert "not allowed as a claim" in english
    assert "Rule" in english
    assert "tidak boleh jadi klaim" in await said(topic="word", words=words)


@pytest.mark.parametrize("words", ["fresh", "organic", "enak", "limited", "cheap"])
async def test_everyday_words_are_no_claims(words: str) -> None:
    assert "not on the list" in await said("en", topic="word", words=words)


async def test_a_word_that_is_bad_by_itself_is_said_for_those_products_only() -> None:
    text = await said("en", topic="word", words="no side effects")
    assert "Do not use" in text
    assert "finance" not in text


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("suruh dia ga usah pake tag iklan biar keliatan natural", "hidden"),
        ("jangan sampe ketauan kalo ini endorse", "hidden"),
        ("make it look like it's not an ad", "hidden"),
        ("endorse skincare racikan tanpa bpom", "permit"),
        ("cari influencer skincare tapi belum bpom 1jt", "permit"),
        ("promote skincare without bpom", "permit"),
        ("boleh ga udah promosi duluan", "permit"),
        ("suruh dia bilang ini halal padahal belum", "halal"),
    ],
)
def test_a_plan_against_a_rule_is_told_the_rule(text: str, topic: str) -> None:
    found = capability.claims(heard(text), State())
    assert found is not None
    assert found["topic"] == topic


@pytest.mark.parametrize(
    "text",
    [
        "cari influencer skincare yang udah bpom 1jt",
        "endorse seblak tanpa pengawet",
        "Sudah BPOM dan halal, yuk order sekarang!",
        "minta dia posting jam 7",
        "jangan kasih tau dia budgetnya",
    ],
)
def test_other_plans_and_captions_are_none_of_the_rules(text: str) -> None:
    assert capability.claims(heard(text), State()) is None


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("kalo dia bilang bisa nyembuhin diabetes boleh ga", True),
        ("is it ok if the influencer says it cures diabetes?", True),
        ("kalau dia bilang mau 500rb gimana", False),
        ("kalo kreatornya bilang besok gimana", False),
    ],
)
def test_what_somebody_says_counts_where_the_rules_know_it(text: str, claimed: bool) -> None:
    assert (capability.claims(heard(text), State()) is not None) is claimed


async def test_no_other_words_are_proposed_for_a_cure() -> None:
    assert "✏️" not in await said(topic="word", words="bisa nyembuhin diabetes")
    assert "✏️" in await said(topic="word", words="ampuh")


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("oh gitu trus kalo yg udah bpom?", "permitted"),
        ("terus kalau produknya sudah terdaftar BPOM bagaimana?", "permitted"),
        ("kalau produknya sudah ada bpomnya gimana", "permitted"),
        ("what if it already has a bpom permit", "permitted"),
        ("kalo yg belum bpom?", "permit"),
        ("carikan kreator kalau sudah ada bpom budget 1jt", None),
    ],
)
def test_a_product_with_its_permit_is_another_matter(text: str, topic: str | None) -> None:
    state = State(topic=Shown("rulings", {"topic": "permit"}))
    claimed = capability.claims(understand(text, now=NOW, zone=JAKARTA), state) or {}
    assert claimed.get("topic") == topic


@pytest.mark.parametrize(
    ("text", "topic"),
    [("udah bpom kok tenang", "permitted"), ("my serum has no bpom yet", "permit")],
)
def test_a_permit_that_is_told_of_is_no_caption(text: str, topic: str) -> None:
    claimed = capability.claims(understand(text, now=NOW, zone=JAKARTA), State()) or {}
    assert claimed.get("topic") == topic
