"""What somebody says of a creator is kept once, edited by saying it again, and taken back."""

from dataclasses import replace

import pytest

from core.capabilities.ports import CreatorWord
from core.capabilities.recommend import capability
from core.capabilities.recommending.keeping import MOST_A_DAY
from core.capabilities.recommending.slots import RecommendSlots
from core.dialogue.state import Question, State
from core.messages import Payload
from core.nlu.understand import understand
from core.nlu.words.regional import in_indonesian
from core.rendering.telegram import Renderer
from tests.capabilities.community import FakeCommunity, vote
from tests.capabilities.fakes import JAKARTA, NOW, FakeCatalogue, context, creator

NINA = RecommendSlots(("dapurnina",))


def here(text="", community=None, **changes):
    group = {"chat_kind": "group", "chat_id": -5}
    return context(text, community=community or FakeCommunity(), **(group | changes))


def say(outcome, language="id"):
    (reply,) = Renderer().replies("recommend", outcome, language=language, zone=JAKARTA)
    return reply


def labels(reply):
    return [b.label for row in reply.buttons for b in row]


async def test_one_sentence_says_it_all() -> None:
    community = FakeCommunity()
    text = "saya puas kerja sama @dapurnina, tepat waktu, order naik 20 porsi, nilai 5"
    outcome = await capability.run(
        RecommendSlots(("dapurnina",), rating=5, city="Bandung"), here(text, community)
    )
    (kept,) = community.kept
    assert (kept.rating, kept.on_time, kept.city) == (5, True, "Bandung")
    assert kept.words == "order naik 20 porsi"
    reply = say(outcome)
    assert "Tercatat: @dapurnina, nilai 5 dari 5" in reply.text
    assert "order naik 20 porsi" in reply.text
    assert "Bandung" in reply.text
    assert labels(reply)[0].startswith("👍")


@pytest.mark.parametrize("language", ["id", "en"])
async def test_the_rating_is_asked_for_with_five_buttons(language: str) -> None:
    community = FakeCommunity()
    outcome = await capability.run(NINA, here("rekomendasi @dapurnina, rapi kerjanya", community))
    assert outcome.asks == "rating"
    assert outcome.slots == {
        "handles": ("dapurnina",),
        "words": "rekomendasi @dapurnina, rapi kerjanya",
    }
    assert community.kept == []
    reply = say(outcome, language)
    assert "@dapurnina" in reply.text
    stars = [b.payload.slots["rating"] for row in reply.buttons for b in row]
    assert stars == [1, 2, 3, 4, 5]
    fourth = reply.buttons[0][3].payload
    tapped = await capability.run(capability.fill(fourth.slots), here("", community, origin=9))
    assert tapped.in_place
    assert (community.kept[0].rating, community.kept[0].words) == (4, "rapi kerjanya")


async def test_saying_it_again_edits_the_one_there_is() -> None:
    community = FakeCommunity()
    await capability.run(
        RecommendSlots(("dapurnina",), rating=5), here("@dapurnina hasilnya bagus, 5", community)
    )
    await capability.run(
        RecommendSlots(("dapurnina",), rating=3), here("eh salah, nilainya 3", community)
    )
    (kept,) = community.kept
    assert (kept.rating, kept.words) == (3, "hasilnya bagus")


@pytest.mark.parametrize("rating", [1, 2])
async def test_a_low_rating_needs_its_reason(rating: int) -> None:
    community = FakeCommunity()
    outcome = await capability.run(
        RecommendSlots(("dapurnina",), rating=rating), here("", community)
    )
    assert outcome.asks == "words"
    assert f"{rating} dari 5" in say(outcome).text
    assert community.kept == []
    answered = RecommendSlots(("dapurnina",), rating=rating, words="telat dua minggu")
    done = await capability.run(answered, here("telat dua minggu", community))
    assert done.asks is None
    assert community.kept[0].complete
    assert community.kept[0].on_time is False


async def test_a_low_rating_does_not_borrow_the_praise_before_it() -> None:
    community = FakeCommunity()
    await capability.run(
        RecommendSlots(("dapurnina",), rating=5), here("@dapurnina rapi dan cepat, 5", community)
    )
    outcome = await capability.run(
        RecommendSlots(("dapurnina",), rating=1), here("nilai 1", community, chat_kind="private")
    )
    assert outcome.asks == "words"
    assert "untuk <b>@dapurnina</b>" in say(outcome).text
    assert community.kept[0].rating == 5


def told(text, question=None, focus=None):
    said = understand(text, now=NOW, zone=JAKARTA)
    return capability.claims(said, State(question=question, focus=focus))


def test_praise_given_before_the_rating_waits_for_it() -> None:
    asked = Question("recommend", "rating", {"handles": ("dapurnina",)})
    text = "orangnya sabar, on time, hasilnya 15 porsi laku"
    assert told(text, asked) == {"handles": ("dapurnina",), "words": text}
    assert told("cari influencer kuliner di Bandung budget 1 juta", asked) is None
    assert told("@lain jelek", asked) is None
    assert told("bintang 4", asked) is None


def test_a_recommendation_is_taken_back_without_its_name() -> None:
    assert told("hapus rekomendasi saya yg barusan", focus="dapurnina") == {
        "handles": ("dapurnina",)
    }
    assert told("hapus rekomendasi saya yg barusan") is None


async def test_a_group_does_not_read_who_was_disappointed() -> None:
    text = "kapok sama @dapurnina nilai 1, telat dua minggu"
    reply = say(await capability.run(RecommendSlots(("dapurnina",), rating=1), here(text)))
    assert "dapurnina" not in reply.text
    assert "telat" not in reply.text
    assert not any("👍" in label for label in labels(reply))


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("lihat di bit.ly/abc", "tautan"),
        ("slot gacor maxwin hari ini", "judi"),
        ("sl0t g4cor", "judi"),
    ],
)
async def test_some_words_are_refused_and_nothing_is_kept(words: str, reason: str) -> None:
    community = FakeCommunity()
    outcome = await capability.run(
        RecommendSlots(("dapurnina",), rating=5), here(f"@dapurnina 5, {words}", community)
    )
    assert community.kept == []
    assert reason in say(outcome).text
    asked = RecommendSlots(("dapurnina",), rating=1, words=words)
    assert (await capability.run(asked, here("", community))).block == "refused"


NAMING = [
    ("bagus, hub 0812-3456-7890", "nomor telepon"),
    ("tanya ke nina@contoh.com", "alamat email"),
    ("dia itu penipu", "menuduh"),
]


@pytest.mark.parametrize(("words", "reason"), NAMING)
async def test_words_that_name_or_accuse_wait_and_are_not_repeated(words: str, reason: str) -> None:
    community = FakeCommunity()
    outcome = await capability.run(
        RecommendSlots(("dapurnina",), rating=5), here(f"@dapurnina 5, {words}", community)
    )
    assert (outcome.block, community.kept[0].state) == ("held", "held")
    assert reason in say(outcome).text
    assert words not in say(outcome).text
    again = here("@dapurnina 5, sabar dan rapi", community)
    freed = await capability.run(RecommendSlots(("dapurnina",), rating=5), again)
    assert (freed.block, community.kept[0].state) == ("body", "shown")


@pytest.mark.parametrize(("words", "reason"), NAMING)
async def test_in_private_there_is_nobody_to_decide_so_nothing_is_kept(
    words: str, reason: str
) -> None:
    community = FakeCommunity()
    alone = here(f"@dapurnina 5, {words}", community, chat_kind="private")
    outcome = await capability.run(RecommendSlots(("dapurnina",), rating=5), alone)
    assert community.kept == []
    assert reason in say(outcome).text


async def test_new_words_do_not_free_what_was_hidden() -> None:
    community = FakeCommunity([replace(vote(7), state="hidden")])
    again = here("@dapurnina 5, sabar dan rapi", community)
    outcome = await capability.run(RecommendSlots(("dapurnina",), rating=5), again)
    assert (outcome.block, community.kept[0].state) == ("held", "hidden")


async def test_agreeing_edits_one_message_with_a_count() -> None:
    community = FakeCommunity([vote(1)])
    outcome = await capability.run(RecommendSlots(agree=1), here("", community, origin=9))
    assert outcome.in_place
    assert "👍 Setuju · 1" in labels(say(outcome))
    again = await capability.run(RecommendSlots(agree=1), here("", community, origin=9))
    assert "👍 Setuju" in labels(say(again))


async def test_a_button_of_what_is_gone_says_so() -> None:
    for slots in (RecommendSlots(agree=77), RecommendSlots(withdraw=77)):
        assert "ditarik" in say(await capability.run(slots, here())).text


@pytest.mark.parametrize("text", ["hapus rekomendasiku buat @dapurnina", "tarik penilaian saya"])
async def test_words_take_it_back(text: str) -> None:
    community = FakeCommunity([vote(7)])
    outcome = await capability.run(NINA, here(text, community))
    assert community.kept == []
    assert "sudah ditarik" in say(outcome).text
    assert "belum punya" in say(await capability.run(NINA, here(text, community))).text


async def test_a_button_takes_back_only_ones_own() -> None:
    community = FakeCommunity([vote(1), vote(7, "rupa")])
    other = await capability.run(RecommendSlots(withdraw=1), here("", community, origin=9))
    assert len(community.kept) == 2
    assert "Hanya penulisnya" in say(other).text
    assert other.toast
    mine = await capability.run(RecommendSlots(withdraw=7), here("", community, origin=9))
    assert "ditarik" in say(mine).text
    assert len(community.kept) == 1


async def test_without_a_name_the_account_is_asked_for() -> None:
    outcome = await capability.run(RecommendSlots(rating=5), here("aku puas, nilai 5"))
    assert outcome.asks == "handles"
    assert outcome.slots == {"rating": 5}
    assert "@" in say(outcome).text


async def test_whom_members_praised_last_stands_to_be_tapped() -> None:
    community = FakeCommunity([vote(1), vote(2, "kuerani", 1)])
    outcome = await capability.run(
        RecommendSlots(rating=5), here("aku juga pake dia, on time malah 5", community)
    )
    assert labels(say(outcome)) == ["@dapurnina"]


async def test_agreement_that_names_nobody_is_tapped() -> None:
    community = FakeCommunity([vote(1), vote(2, "kuerani", 5)])
    outcome = await capability.run(RecommendSlots(agreeing=True), here("setuju", community))
    assert labels(say(outcome)) == ["@dapurnina", "@kuerani"]
    tap = outcome.choices[1][0].payload
    assert tap is not None
    done = await capability.run(capability.fill(tap.slots), here("", community))
    assert done.block == "agreed"


async def test_a_mark_out_of_ten_is_asked_again() -> None:
    outcome = await capability.run(NINA, here("@dapurnina 9/10", FakeCommunity()))
    assert outcome.asks == "rating"
    assert "9/10 belum bisa saya catat" in say(outcome).text


async def test_of_several_creators_the_first_is_taken_and_that_is_said() -> None:
    community = FakeCommunity()
    outcome = await capability.run(
        RecommendSlots(("dapurnina", "rupa"), rating=5), here("", community)
    )
    assert [v.handle for v in community.kept] == ["dapurnina"]
    assert "@rupa" in say(outcome).text


@pytest.mark.parametrize(
    ("text", "rating"),
    [
        ("rekomendasi @dapurnina 5 dan @rupa 2 telat", 5),
        ("@dapurnina 4, @rupa 2 telat", 4),
        ("5 buat @dapurnina dan 2 buat @rupa, telat", 5),
        ("@dapurnina 5/5 and @rupa 2/5 late", 5),
    ],
)
async def test_each_of_several_has_their_own_mark_and_a_button_goes_on(
    text: str, rating: int
) -> None:
    community = FakeCommunity()
    both = RecommendSlots(("dapurnina", "rupa"))
    outcome = await capability.run(both, here(text, community))
    assert [(v.handle, v.rating) for v in community.kept] == [("dapurnina", rating)]
    (following,) = outcome.choices[-1]
    done = await capability.run(capability.fill(following.payload.slots), here("", community))
    assert not done.in_place
    assert [(v.handle, v.rating) for v in community.kept][1:] == [("rupa", 2)]


async def test_words_agree_with_the_newest_praise_of_another_and_twice_is_once() -> None:
    community = FakeCommunity([vote(1, words="rapi"), vote(2)])
    agreeing = replace(NINA, agreeing=True)
    for _ in range(2):
        outcome = await capability.run(agreeing, here("setuju sama @dapurnina", community))
    assert outcome.block == "agreed"
    assert community.agreements == {(1, 7)}
    for language in ("id", "en"):
        assert "rapi" in say(outcome, language).text
    no_more = outcome.choices[0][0].payload
    await capability.run(capability.fill(no_more.slots), here("", community, origin=9))
    assert community.agreements == set()


async def test_agreeing_where_nobody_recommends_asks_for_ones_own_rating() -> None:
    outcome = await capability.run(replace(NINA, agreeing=True), here("setuju sama @dapurnina"))
    assert outcome.asks == "rating"
    unnamed = await capability.run(RecommendSlots(agreeing=True), here("setuju"))
    assert (unnamed.asks, unnamed.slots) == ("handles", {"agreeing": True})


@pytest.mark.parametrize("slots", [{"agree": 1}, {"agree": 1, "agreeing": True}])
async def test_nobody_agrees_with_themselves_and_that_is_said(slots: dict[str, object]) -> None:
    community = FakeCommunity([replace(vote(1), person_id=7)])
    outcome = await capability.run(RecommendSlots(**slots), here("", community))
    assert outcome.block == "own_words"
    assert community.agreements == set()


@pytest.mark.parametrize(
    ("again", "words"), [("nilai 4", ""), ("nilai 4, ramah", "ramah"), ("jadi nilai 4", "")]
)
async def test_saying_it_without_the_number_frees_it(again: str, words: str) -> None:
    community = FakeCommunity()
    first = "puas sama @dapurnina, ramah, wa 0812-3456-7890"
    await capability.run(replace(NINA, rating=5), here(first, community))
    assert community.kept[0].state == "held"
    outcome = await capability.run(replace(NINA, rating=4), here(f"@dapurnina {again}", community))
    (kept,) = community.kept
    assert (kept.state, kept.words, kept.rating) == ("shown", words, 4)
    assert outcome.block == "body"


async def test_nobody_answers_for_what_is_said_of_another() -> None:
    community = FakeCommunity()
    both = RecommendSlots(("dapurnina", "makanterus"), rating=4)
    text = "aku rekomen @dapurnina, ramah, rating 4, tapi @makanterus telat posting, nilai 2"
    outcome = await capability.run(both, here(text, community))
    (kept,) = community.kept
    assert (kept.rating, kept.on_time) == (4, None)
    assert "makanterus" not in kept.words
    assert "telat" not in kept.words
    assert outcome.view.more == ("makanterus",)
    unrated = "@dapurnina ramah, tapi @makanterus telat posting, nilai 2"
    asked = await capability.run(replace(both, rating=2), here(unrated, FakeCommunity()))
    assert asked.asks == "rating"


async def test_what_the_catalogue_knows_need_not_be_said() -> None:
    community = FakeCommunity()
    catalogue = FakeCatalogue.of(creator("dapurnina", category="food", city="Bandung"))
    await capability.run(
        RecommendSlots(("dapurnina",), rating=5, city="Cimahi"),
        here("", community, catalogue=catalogue),
    )
    (kept,) = community.kept
    assert (kept.category, kept.city, kept.platform) == ("food", "Cimahi", "instagram")


async def test_a_flood_is_held_but_editing_is_not() -> None:
    community = FakeCommunity()
    for n in range(MOST_A_DAY):
        await capability.run(RecommendSlots((f"k{n}",), rating=5), here("", community))
    more = await capability.run(RecommendSlots(("lagi",), rating=5), here("", community))
    assert more.block == "enough"
    assert len(community.kept) == MOST_A_DAY
    edit = await capability.run(RecommendSlots(("k1",), rating=4), here("", community))
    assert edit.block == "body"
    assert community.kept[-1].at == NOW


async def test_in_private_nobody_else_is_spoken_of() -> None:
    reply = say(
        await capability.run(
            RecommendSlots(("dapurnina",), rating=5), here("", chat_kind="private", chat_id=7)
        )
    )
    assert "Hanya Kakak" in reply.text
    assert not any("👍" in label for label in labels(reply))


async def test_markup_in_words_is_shown_as_it_is() -> None:
    outcome = await capability.run(
        RecommendSlots(("dapurnina",), rating=5), here("@dapurnina 5, <b>tebal</b> & {{ 7*7 }}")
    )
    assert "&lt;b&gt;" in say(outcome).text
    assert "49" not in say(outcome).text


async def test_buttons_fit_telegram() -> None:
    outcome = await capability.run(NINA, here("@dapurnina rapi"))
    for choice in outcome.choices[0]:
        assert isinstance(choice.payload, Payload)
        assert len(choice.payload.key().encode()) <= 64


async def test_of_an_account_whose_owner_wants_none_nothing_is_kept() -> None:
    port = FakeCommunity(words={"dapurnina": CreatorWord(removed=True)})
    told = await capability.run(NINA, here("puas sama @dapurnina, rapi, nilai 5", port))
    assert told.block == "unwanted"
    assert not port.kept


async def test_what_was_bought_and_what_came_of_it_is_kept() -> None:
    port = FakeCommunity()
    said = "puas sama @dapurnina, beli 2 reels 1 story, laku 40, nilai 5"
    told = await capability.run(replace(NINA, rating=5), here(said, port))
    assert told.view.vote.facts == {"bought": {"reel": 2, "story": 1}, "result": {"sales": 40}}
    assert "dibeli: 2 Reels, 1 Story · hasil: 40 terjual" in say(told).text


@pytest.mark.parametrize(("why", "free"), [("insult", True), ("contested", False)])
async def test_new_words_do_not_free_what_the_creator_contests(why: str, free: bool) -> None:
    held = replace(vote(1, rating=2, words="telat"), person_id=7, state="held", held=why)
    port = FakeCommunity([held])
    await capability.run(NINA, here("nilai 2 buat @dapurnina, telat seminggu", port))
    assert port.kept[0].state == ("shown" if free else "held")


class Owners:
    """The part of the port `Creators` that is asked: the speaker owns @dapurnina."""

    async def proven(self, handle: str) -> bool:
        return handle == "dapurnina"


@pytest.mark.parametrize("language", ["id", "en"])
async def test_a_group_is_not_told_whose_account_it_is(language: str) -> None:
    port = FakeCommunity()
    asked = here("puas sama @dapurnina, rapi, nilai 5", port, creators=Owners())
    told = await capability.run(NINA, asked)
    assert not port.kept
    text = say(told, language).text
    assert "dapurnina" not in text
    assert not any(word in text for word in ("akun Kakak", "sendiri", "own account"))
    (notice,) = told.notices
    assert notice.chat_id == asked.person.id
    private = Renderer().notice("recommend", notice, language="id", zone=JAKARTA)
    assert "akun Kakak sendiri" in private.text


async def test_an_edit_to_something_else_takes_back_what_was_said() -> None:
    port = FakeCommunity()
    await capability.run(NINA, here("puas sama @dapurnina, rapi, nilai 5", port))
    edited = here("selamat pagi semua", port, edited_from=NOW)
    assert await capability.retract(here("selamat pagi", port), "greet") is None
    gone = await capability.retract(edited, "greet")
    assert "sudah ditarik" in say(gone).text
    assert not port.kept
    assert await capability.retract(edited, "greet") is None


async def test_an_edit_that_names_another_takes_back_what_was_said_of_the_first() -> None:
    port = FakeCommunity([vote(1, "jajanbandung"), vote(7, "lama")])
    await capability.run(NINA, here("puas sama @dapurnina, rapi, nilai 5", port))
    edited = here("puas sama @dapurnani, rapi, nilai 5", port, edited_from=NOW)
    assert await capability.retract(edited, "recommend") is None
    outcome = await capability.run(RecommendSlots(("dapurnani",), rating=5), edited)
    assert {v.handle for v in port.kept} == {"jajanbandung", "lama", "dapurnani"}
    for language in ("id", "en"):
        assert "@dapurnina" in say(outcome, language).text.splitlines()[0]


async def test_an_edit_of_the_words_alone_stays_the_same_vote() -> None:
    port = FakeCommunity()
    await capability.run(NINA, here("puas sama @dapurnina, rapi, nilai 5", port))
    edited = here("puas sama @dapurnina, rapi, nilai 4", port, edited_from=NOW)
    await capability.run(replace(NINA, rating=4), edited)
    assert [(v.handle, v.rating) for v in port.kept] == [("dapurnina", 4)]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("ranirasa mengecewakan, nilai 2, telat dua minggu", "ranirasa"),
        ("kasih ranirasa nilai 2, telat mulu", "ranirasa"),
        ("ranirasa juga bagus, nilai 5", "ranirasa"),
        ("nilai 5 buat ranirasa", "ranirasa"),
        ("give ranirasa a 2, she was late", "ranirasa"),
        ("telat dua minggu, nilai 2", "dapurnina"),
        ("bagus banget orangnya, nilai 5", "dapurnina"),
        ("dapurnina bagus, nilai 5", "dapurnina"),
        ("nina bagus, nilai 5", "dapurnina"),
    ],
)
async def test_a_name_without_its_sign_is_not_whom_was_spoken_of_before(
    text: str, whose: str
) -> None:
    community = FakeCommunity()
    slots = replace(NINA, rating=2 if "2" in text else 5)
    outcome = await capability.run(slots, here(text, community))
    assert (outcome.block == "whose") is (whose != "dapurnina")
    assert [v.handle for v in community.kept] == ([] if outcome.block == "whose" else [whose])
    if outcome.block == "whose":
        offered = [c.payload.slots["handles"] for row in outcome.choices for c in row]
        assert offered == [(whose,), ("dapurnina",)]
        assert whose in say(outcome, "en").text
        known = FakeCommunity([vote(1, whose)])
        await capability.run(slots, here(text, known))
        assert {v.handle for v in known.kept} == {whose}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("rekomendasi instagram.com/dapurnina nilai 5", ""),
        ("rekomendasi https://www.instagram.com/dapurnina?igsh=x, ramah, nilai 5", "ramah"),
        ("I recommend @dapurnina for food, rating 5", ""),
        ("@dapurnina nilai 5, kecantikan di Bandung", ""),
        ("@dapurnina nilai 5, kuliner, makanannya enak", "makanannya enak"),
        ("@dapurnina nilai 5, akun kuliner yang ramah", "akun kuliner yang ramah"),
    ],
)
async def test_links_kinds_and_places_are_no_words(text: str, words: str) -> None:
    community = FakeCommunity()
    await capability.run(replace(NINA, rating=5), here(text, community))
    assert community.kept[0].words == words


async def test_an_account_with_a_dot_in_the_reason_is_no_address() -> None:
    community = FakeCommunity()
    slots = RecommendSlots(("dapur.id",), rating=5, words="puas sama @dapur.id, ramah")
    await capability.run(slots, here("5", community))
    assert (community.kept[0].state, community.kept[0].words) == ("shown", "ramah")


async def test_agreement_and_what_was_said_are_taken_back_in_words() -> None:
    community = FakeCommunity([vote(1, words="rapi"), replace(vote(2), person_id=7)])
    community.agreements = {(1, 7)}
    no_more = replace(NINA, agreeing=True, gone=True)
    outcome = await capability.run(no_more, here("tarik setujuku buat @dapurnina", community))
    assert community.agreements == set()
    assert "@dapurnina" in say(outcome).text
    text = "batal deh, hapus aja yg @dapurnina"
    outcome = await capability.run(replace(NINA, gone=True), here(text, community))
    assert outcome.block == "withdrawn"
    assert [v.person_id for v in community.kept] == [1]
    nothing = await capability.run(replace(NINA, gone=True), here(text, community))
    assert "/moderasi" in say(nothing).text


async def test_a_corrected_mark_of_an_account_with_a_dot_leaves_no_words() -> None:
    community = FakeCommunity()
    slots = RecommendSlots(("glow.id",), rating=5)
    await capability.run(slots, here("@glow.id nilai 5, kinclong", community))
    again = replace(slots, rating=4)
    await capability.run(again, here("eh salah, @glow.id nilai 4 aja", community))
    assert (community.kept[0].rating, community.kept[0].words) == (4, "kinclong")


@pytest.mark.parametrize(
    "text", ["tarik semua rekomendasiku", "hapus semua penilaianku", "delete all my reviews"]
)
async def test_all_at_once_is_taken_back_one_by_one(text: str) -> None:
    community = FakeCommunity([replace(vote(1), person_id=7)])
    outcome = await capability.run(NINA, here(text, community))
    assert outcome.block == "one_by_one"
    assert community.kept


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("setuju sama budi soal @dapurnina", True),
        ("setuju sama wati, @dapurnina telat juga ke gue", False),
        ("+1 @dapurnina never posted", False),
    ],
)
async def test_nobody_who_agrees_with_a_critic_counts_as_praising(text: str, low: bool) -> None:
    kept = [vote(1), vote(2, rating=2, words="telat")] if low else [vote(1)]
    community = FakeCommunity(kept)
    outcome = await capability.run(replace(NINA, agreeing=True), here(text, community))
    assert (outcome.asks, outcome.view.differ) == ("rating", True)
    assert community.agreements == set()
    assert "Belum saya catat sebagai setuju" in say(outcome).text


async def test_a_call_for_marks_is_not_noted() -> None:
    community = FakeCommunity()
    text = "@dapurnina kasih 5 dong rame-rame biar naik"
    outcome = await capability.run(RecommendSlots(("dapurnina",), rating=5), here(text, community))
    assert (outcome.block, community.kept) == ("canvassing", [])
    assert "Tidak saya catat" in say(outcome).text


def test_deceit_is_no_reason_of_a_rating() -> None:
    asked = Question("recommend", "rating", {"handles": ("dapurnina",)})
    assert told("buy 500 followers for our market account", asked) is None
    assert told("jasa tambah followers murah dong", asked) is None
    assert told("ramah, cepat dibalas", asked) is not None


async def test_words_of_another_language_are_kept_as_they_were_written() -> None:
    community = FakeCommunity()
    own = "abdi mah puas pisan ka @dapurnina, payu 22 porsi, nilai 5"
    text = in_indonesian(own)
    assert text != own
    await capability.run(RecommendSlots(("dapurnina",), 5), here(text, community, written=own))
    assert community.kept[0].words == "abdi mah puas pisan ka @dapurnina, payu 22 porsi"
    assert community.kept[0].result == "sales:22"
