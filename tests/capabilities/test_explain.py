"""Terms are explained in plain words; an unknown one leads to the glossary."""

from dataclasses import replace

import pytest

from core.analytics.tiers import Tiers
from core.capabilities.explain import OFFERED, RELATED, SUGGESTED, ExplainSlots, capability
from core.dialogue.state import Question, State
from core.messages import Payload
from core.nlu.questions.glossary import TERMS
from core.nlu.questions.screen_words import SCREEN_WORDS
from core.nlu.understand import understand
from core.rendering.environment import words
from core.rendering.limits import visible_length
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA, NOW, context
from tests.capabilities.shop import shop


def say(outcome, language="id"):
    (reply,) = Renderer().replies("explain", outcome, language=language, zone=JAKARTA)
    return reply


async def explain(text: str = "", term: str | None = None, language: str = "id"):
    outcome = await capability.run(ExplainSlots(term), context(text, language=language))
    return say(outcome, language)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("term", TERMS)
async def test_every_term_is_explained_in_one_message(term: str, language: str) -> None:
    reply = await explain(term=term, language=language)
    assert 80 < visible_length(reply.text) <= 4096
    assert "<b>" in reply.text.splitlines()[0]
    assert words(language).terms[term]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("word", SCREEN_WORDS)
async def test_every_word_of_the_screens_is_explained(word: str, language: str) -> None:
    reply = await explain(term=word, language=language)
    assert reply.text.startswith("<b>")
    assert 60 < visible_length(reply.text) < 500


async def test_signs_are_explained_each_in_a_line_and_strange_ones_are_nobodys() -> None:
    assert [
        line[:8] for line in (await explain("apa bedanya ✅ sama 🤔")).text.splitlines() if line
    ] == [
        "<b>✅</b>",
        "<b>🤔</b>",
    ]
    assert "bukan tanda dari saya" in (await explain("🦄 itu apa")).text
    assert "no sign of mine" in (await explain("what is 🦄", language="en")).text


@pytest.mark.parametrize("text", ["dp itu apa", "🤔 artinya apa", "what is a caption"])
def test_what_a_word_means_is_heard_while_a_question_is_open(text: str) -> None:
    asked = State(question=Question("suggest", "budget_idr"))
    assert capability.claims(understand(text, now=NOW, zone=JAKARTA), asked) is not None
    assert capability.claims(understand("500rb", now=NOW, zone=JAKARTA), asked) is None


async def test_a_question_in_words_is_answered_with_ways_on() -> None:
    reply = await explain("apa sih arti CPM")
    assert reply.text.startswith("<b>CPM")
    assert "÷ impresi × 1.000" in reply.text
    related = [button.payload for button in reply.buttons[0]]
    assert related == [Payload("explain", {"term": code}) for code in RELATED["cpm"]]
    assert reply.buttons[1][0].payload == Payload("explain")


@pytest.mark.parametrize("language", ["id", "en"])
async def test_the_rate_is_explained_with_the_figures_of_the_account_just_shown(language) -> None:
    world = context(
        "engagement rate itu apa", language=language, catalogue=shop(), items=("akun7",)
    )
    text = say(await capability.run(ExplainSlots(), world), language).text
    assert "@akun7" in text
    assert "÷ 19" in text
    nobody = replace(world, items=("akun1", "akun2"))
    unknown = replace(world, items=("hantu",))
    for other in (nobody, unknown):
        assert "12" in say(await capability.run(ExplainSlots(), other), language).text
        assert "@" not in say(await capability.run(ExplainSlots(), other), language).text


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("id", ("• Nano: 500–5.000", "• Menengah: 20.000–50.000", "• Mega: mulai 90.000")),
        ("en", ("• Nano: 500–5,000", "• Mid-size: 20,000–50,000", "• Mega: from 90,000")),
    ],
)
async def test_sizes_are_told_by_the_bounds_in_force(language, lines) -> None:
    catalogue = replace(shop(), tiers=Tiers((500, 5_000, 20_000, 50_000, 90_000)))
    outcome = await capability.run(ExplainSlots("tier"), context("", catalogue=catalogue))
    told = say(outcome, language).text.splitlines()
    assert {*lines} <= {*told}
    assert len([line for line in told if line.startswith("•")]) == 5


async def test_the_words_count_more_than_a_button_pressed_before() -> None:
    outcome = await capability.run(ExplainSlots("cpm"), context("kalau reach?"))
    assert outcome.block == "term_reach"
    assert outcome.slots == {}


@pytest.mark.parametrize(
    ("text", "slots", "block"),
    [
        ("/rumus", {"term": "engagement_rate"}, "term_engagement_rate"),
        ("/bukti", {"term": "micro_vs_macro"}, "term_micro_vs_macro"),
        ("/istilah cpe", {}, "term_cpe"),
        ("/istilah@gandeng_bot", {}, "body"),
        ("", {"term": "no_such_term"}, "body"),
        ("apa itu fotosintesis", {}, "unknown"),
    ],
)
async def test_commands_and_unknown_terms(text: str, slots: dict[str, str], block: str) -> None:
    outcome = await capability.run(capability.fill(slots), context(text))
    assert outcome.block == block


async def test_an_unknown_term_leads_to_the_glossary() -> None:
    reply = await explain("apa itu fotosintesis")
    assert "belum ada di kamus" in reply.text
    assert len(reply.text) < 200
    assert len(reply.buttons) == SUGGESTED + 1
    assert reply.buttons[-1][0].payload == Payload("explain")


async def test_the_whole_glossary_is_one_tap_away() -> None:
    reply = await explain("")
    assert len(reply.buttons) == len(OFFERED)
    for term in TERMS:
        assert words("id").terms[term].replace("&", "&amp;") in reply.text


async def test_micro_against_macro_shows_both_sides_with_their_sources() -> None:
    for language, sides in (("id", ("mendukung", "bertentangan")), ("en", ("favour", "Against"))):
        reply = await explain(term="micro_vs_macro", language=language)
        assert all(side in reply.text for side in sides)
        for source in ("Darisa", "HypeAuditor", "Renata", "JSSDM", "5%"):
            assert source in reply.text


async def test_what_is_an_estimate_or_a_sign_is_called_so() -> None:
    assert "indikasi, bukan bukti" in (await explain(term="authenticity")).text
    assert "perkiraan" in (await explain(term="fair_price")).text
    assert "tidak memakainya" in (await explain(term="emv")).text
    assert "bukan nasihat pajak" in (await explain(term="tax")).text


def test_related_terms_exist_and_lead_elsewhere() -> None:
    assert set(RELATED) == set(TERMS)
    for term, related in RELATED.items():
        assert set(related) <= set(TERMS) - {term}


def test_both_languages_name_every_term() -> None:
    for language in ("id", "en"):
        assert set(words(language).terms) == set(TERMS)


async def test_what_sets_kinds_of_posts_apart_says_whose_figures_these_are() -> None:
    reply = await explain("bedanya feed sama reels")
    assert "24 jam" in reply.text
    assert "Story × 0,5, Reels × 1,3" in reply.text
    assert "perkiraan" in reply.text
    assert "a Reel × 1.3" in (await explain(term="formats", language="en")).text
