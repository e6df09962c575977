"""What members recommend is ranked with its numbers; warnings make no blacklist."""

from dataclasses import replace

import pytest

from core.capabilities.ports import CreatorWord
from core.capabilities.recommendations import capability
from core.capabilities.recommending.listing import RecommendationsSlots
from core.dialogue.state import Shown, State
from core.messages import Payload
from core.nlu.understand import understand
from core.rendering.telegram import Renderer
from tests.capabilities.community import FakeCommunity, vote
from tests.capabilities.fakes import JAKARTA, NOW, context

GROUP = {"chat_kind": "group", "chat_id": -5}
FOOD = [
    vote(1, "dapurnina", 5, category="food", city="Bandung", words="rapi", on_time=True),
    vote(2, "dapurnina", 4, category="food", on_time=True),
    vote(3, "jajan", 5, category="food", city="Malang"),
    vote(4, "rupa", 5, category="beauty"),
]


def here(votes, **changes):
    return context("", community=FakeCommunity(list(votes)), **(GROUP | changes))


def say(outcome, language="id"):
    (reply,) = Renderer().replies("recommendations", outcome, language=language, zone=JAKARTA)
    return reply


async def ask(votes, **slots):
    return await capability.run(RecommendationsSlots(**slots), here(votes))


async def test_the_best_stands_in_the_first_line() -> None:
    outcome = await ask(FOOD, category="food")
    reply = say(outcome)
    first = reply.text.splitlines()[0]
    assert "kuliner" in first
    assert "@dapurnina" in first
    assert outcome.items == ("dapurnina", "jajan")
    assert "rupa" not in reply.text


async def test_how_many_how_recent_and_how_spread_is_said() -> None:
    text = say(await ask(FOOD, category="food")).text
    assert "nilai 3,43 dari 5 · 2 orang · terakhir 2 November 2026" in text
    assert "5★ 1 orang · 4★ 1 orang · tepat waktu 2 dari 2" in text
    assert "(5 × 3 + jumlah nilai) ÷ (5 + jumlah suara)" in text
    assert "data tipis" in text


@pytest.mark.parametrize(
    ("slots", "found"),
    [
        ({"city": "Malang"}, ("jajan",)),
        ({"category": "beauty"}, ("rupa",)),
        ({"count": 1}, ("dapurnina",)),
        ({}, ("dapurnina", "jajan", "rupa")),
    ],
)
async def test_category_city_and_count_narrow_it(slots, found) -> None:
    assert (await ask(FOOD, **slots)).items == found


async def test_nothing_yet_leads_on() -> None:
    outcome = await ask(FOOD, category="tech", city="Ambon")
    assert "Belum ada rekomendasi teknologi di Ambon" in say(outcome).text
    assert outcome.choices[0][0].payload == Payload(
        "suggest", {"category": "tech", "city": "Ambon"}
    )


@pytest.mark.parametrize("language", ["id", "en"])
async def test_one_creator_with_what_was_said(language: str) -> None:
    agreed = [replace(FOOD[0], agreed=2), *FOOD[1:]]
    outcome = await ask(agreed, handles=("dapurnina",))
    text = say(outcome, language).text
    assert "“rapi” 👍 2" in text
    assert "jajan" not in text
    assert outcome.items == ("dapurnina",)
    assert outcome.in_place


async def test_a_creator_nobody_spoke_of() -> None:
    reply = say(await ask(FOOD, handles=("asing",)))
    assert "Belum ada rekomendasi untuk <b>@asing</b>" in reply.text
    assert reply.buttons


async def test_one_warning_is_shown_nowhere() -> None:
    votes = [*FOOD, vote(9, "dapurnina", 1, words="telat sebulan"), vote(8, "lain", 1, words="x y")]
    for outcome in (await ask(votes), await ask(votes, handles=("dapurnina",))):
        text = say(outcome).text
        assert "telat sebulan" not in text
        assert "1★" not in text
        assert "@lain" not in text
    assert "Belum ada" in say(await ask(votes, handles=("lain",))).text


async def test_two_warnings_are_shown_when_asked_and_listed_never() -> None:
    votes = [vote(n, "lain", 1, words=f"telat {n} hari") for n in (1, 4)]
    assert (await ask([*FOOD, *votes])).items == ("dapurnina", "jajan", "rupa")
    text = say(await ask(votes, handles=("lain",))).text
    assert "1★ 2 orang" in text
    assert "telat 4 hari" in text


async def test_votes_that_wait_are_owned_to() -> None:
    fresh = [replace(vote(n, "dapurnina"), at=NOW, made_at=NOW, since=NOW) for n in range(20, 26)]
    text = say(await ask([*FOOD, *fresh], category="food")).text
    assert "6 suara belum dihitung" in text
    assert "2 orang" in text


async def test_a_long_list_is_cut_and_says_so() -> None:
    votes = [vote(n, f"k{n}", 5) for n in range(1, 9)]
    outcome = await ask(votes)
    assert len(outcome.items) == 5
    assert "Masih ada 3 kreator lain" in say(outcome).text


async def test_in_private_all_of_ones_spaces_speak_each_for_itself() -> None:
    alone = {"chat_kind": "private", "chat_id": 7}
    outcome = await capability.run(RecommendationsSlots(), here(FOOD, **alone))
    assert "catatan Kakak sendiri" in say(outcome).text
    assert "your own notes" in say(outcome, "en").text
    assert outcome.view.homes.count(None) == 1
    assert outcome.view.homes.count("Pasar") == 3
    one = await capability.run(RecommendationsSlots(("dapurnina",)), here(FOOD, **alone))
    assert "2 orang di Pasar" in say(one).text
    assert "1 orang di catatan Kakak" in say(one).text


async def test_the_answer_of_a_creator_stands_below_what_is_said() -> None:
    port = FakeCommunity(list(FOOD), words={"dapurnina": CreatorWord("Maaf, sakit")})
    for chat in (GROUP, {"chat_kind": "private", "chat_id": 7}):
        place = context("", community=port, **chat)
        outcome = await capability.run(RecommendationsSlots(("dapurnina",)), place)
        assert say(outcome).text.count("Maaf, sakit") == 1


def said(view, block, language="id"):
    return Renderer().part("recommendations", block, view, language=language, zone=JAKARTA)


async def test_cards_come_from_ones_own_spaces_best_first() -> None:
    votes = [vote(n, "jajan", 5, category="food", words="rahasia") for n in (1, 3, 5)]
    cards = await capability.cards(
        {"category": "food"}, here([vote(9, "lain", 4, category="food"), *votes])
    )
    assert [(c.view.handle, c.view.group) for c in cards] == [("jajan", True), ("lain", False)]
    assert len({c.id for c in cards}) == 2
    assert "3 anggota komunitas" in said(cards[0].view, "share")
    assert "rahasia" not in said(cards[0].view, "share")
    assert "own notes" in said(cards[1].view, "card_teaser", "en")


async def test_a_group_of_two_lends_no_card() -> None:
    votes = [vote(9, "lain", 3), vote(1, "jajan", 5), vote(2, "jajan", 5)]
    cards = await capability.cards({}, here(votes))
    assert all(c.view.handle != "jajan" for c in cards)


async def test_nobody_learns_who_wrote_a_rating() -> None:
    outcome = await capability.run(
        RecommendationsSlots(("dapurnina",), who=True), context(community=FakeCommunity())
    )
    (reply,) = Renderer().replies("recommendations", outcome, language="id", zone=JAKARTA)
    assert "tidak pernah saya tampilkan" in reply.text
    assert reply.buttons[0][0].payload == Payload("recommendations", {"handles": ("dapurnina",)})


@pytest.mark.parametrize("language", ["id", "en"])
async def test_what_nobody_said_of_somebody_does_not_hide_them(language: str) -> None:
    known = vote(5, "toko", 5, category="beauty", platform="instagram", city="Bandung")
    votes = [vote(1, "apa", 5), vote(2, "tik", 5, platform="youtube"), known]
    for slots in (
        {"platform": "tiktok"},
        {"category": "food"},
        {"category": "food", "city": "Solo"},
    ):
        outcome = await ask(votes, **slots)
        assert outcome.block == "none"
        text = say(outcome, language).text
        assert "@apa" in text
        assert ("@tik" in text) == ("platform" not in slots)
        assert "@toko" not in text


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("top 3 kreator grup ini", {"count": 3}),
        ("kreator terbaik bandung", {"city": "Bandung"}),
        ("who should I avoid?", {"beyond": "avoid", "handles": ()}),
        ("kenapa nilai @dapurnina cuma 3 koma?", {"handles": ("dapurnina",)}),
        ("ada yg tau influencer skincare ga?", {"category": "beauty"}),
        ("cari kreator terbaik bandung budget 1 juta", None),
        ("bandingkan kreator terbaik", None),
        ("kenapa harga @dapurnina segitu?", None),
    ],
)
def test_what_members_ask_each_other(text: str, slots: dict[str, object] | None) -> None:
    said = understand(text, now=NOW, zone=JAKARTA)
    assert capability.claims_among(said, State()) == slots


def test_a_question_is_narrowed_and_a_list_just_shown_is_left_alone() -> None:
    asked = State(topic=Shown("recommendations", {"category": "food"}))
    said = understand("yang area cimahi ada ga", now=NOW, zone=JAKARTA)
    assert capability.claims_among(said, asked) == {"category": "food", "city": "Cimahi"}
    listed = State(shown=Shown("suggest", {}, ("a", "b")))
    said = understand("siapa yang paling bagus?", now=NOW, zone=JAKARTA)
    assert capability.claims_among(said, listed) is None


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(
    "text", ["voting dong: lebih bagus @a apa @b", "i vote @ubud", "aku pilih @bolu"]
)
async def test_nobody_votes_here(text: str, language: str) -> None:
    heard = capability.claims_among(understand(text, now=NOW, zone=JAKARTA), State())
    assert heard is not None
    assert heard["beyond"] == "poll"
    outcome = await capability.run(capability.fill(heard), here(FOOD))
    assert "Poll" in say(outcome, language).text
