"""Side by side, with one sentence that decides and what would change it."""

import pytest

from core.capabilities.compare import CompareSlots, capability
from core.dialogue.scene import Scene
from core.dialogue.state import Shown, State
from core.messages import Payload
from core.nlu.understanding import Understanding
from tests.capabilities.fakes import FakeCatalogue, context, creator
from tests.capabilities.shop import EVERYTHING, buttons, posts, said, shop
from tests.capabilities.test_campaign_log import begun, tell


async def run(catalogue=None, language="id", items=(), **slots):
    world = context(catalogue=catalogue or shop(), menu=EVERYTHING, language=language, items=items)
    return await capability.run(CompareSlots(**slots), world)


def pair(likes_a, price_a, likes_b, price_b, **known):
    return FakeCatalogue.of(
        creator("a", followers=20_000, rate_idr=price_a, source="manual", **known),
        creator("b", followers=20_000, rate_idr=price_b, source="manual", **known),
        posts=[
            *posts("instagram:a", [likes_a * (10 + i % 7) // 10 for i in range(12)]),
            *posts("instagram:b", [likes_b * (10 + i % 7) // 10 for i in range(12)]),
        ],
    )


async def test_the_cheaper_interaction_wins_and_the_price_that_changes_it_is_said() -> None:
    outcome = await run(pair(300, 300_000, 300, 600_000), handles=("a", "b"))
    found = outcome.view.found
    assert (found.best, found.by, found.rival) == ("a", "cost", "b")
    assert found.flip_idr == pytest.approx(300_000, rel=0.01)
    assert said("compare", outcome).text.startswith("<b>Pilih @a</b>")


async def test_the_flip_price_really_changes_the_answer() -> None:
    first = (await run(pair(300, 300_000, 320, 900_000), handles=("a", "b"))).view.found
    cheaper = pair(300, 300_000, 320, first.flip_idr - 1_000)
    assert first.best == "a"
    assert (await run(cheaper, handles=("a", "b"))).view.found.best == "b"


async def test_without_prices_engagement_decides() -> None:
    outcome = await run(pair(900, None, 600, None), handles=("a", "b"))
    assert (outcome.view.found.best, outcome.view.found.by) == ("a", "engagement")
    assert "Belum semua punya tarif" in said("compare", outcome).text


@pytest.mark.parametrize(("famous_likes", "wins"), [(40_000, "famous"), (900, "many")])
async def test_one_famous_account_against_several_small_ones(famous_likes, wins) -> None:
    catalogue = shop(3)
    star = FakeCatalogue.of(
        creator("bintang", followers=2_000_000, rate_idr=2_000_000, source="manual"),
        posts=posts("instagram:bintang", [famous_likes + 100 * i for i in range(12)]),
    )
    await catalogue.merge(star.creators_frame, star.posts_frame, star.comments_frame)
    outcome = await run(catalogue, handles=("bintang", "akun0", "akun1", "akun2"))
    assert outcome.view.found.famous.wins == wins
    assert "@bintang" in said("compare", outcome).text


async def test_where_nobody_can_be_chosen_nobody_is() -> None:
    thin = FakeCatalogue.of(
        creator("a", followers=20_000, rate_idr=300_000, source="manual"),
        creator("b", followers=20_000, rate_idr=600_000, source="manual"),
        posts=posts("instagram:a", [300, 310, 320, 330]),
    )
    outcome = await run(thin, handles=("a", "b"))
    text = said("compare", outcome).text
    assert text.startswith("<b>Belum ada yang bisa dipilih.</b>")
    assert "Tidak bisa dipilih: @a (datanya belum cukup), @b (datanya belum cukup)" in text
    assert "Belum semua punya tarif" not in text
    assert not [label for label in buttons(said("compare", outcome)) if "Brief" in label]


async def test_interactions_say_what_is_counted() -> None:
    text = said("compare", await run(pair(300, 300_000, 300, 600_000), handles=("a", "b"))).text
    assert text.count("like + komentar per postingan") == 2


async def test_a_picture_and_buttons_follow() -> None:
    outcome = await run(handles=("akun1", "akun2"))
    reply = said("compare", outcome)
    assert outcome.chart.kind == "compare"
    assert buttons(reply)["🔎 @akun1"] == Payload("evaluate", {"handles": ("akun1",)})
    assert outcome.items == ("akun1", "akun2")


async def test_what_was_shown_last_can_be_compared() -> None:
    assert (await run(items=("akun4", "akun5"))).items == ("akun4", "akun5")


@pytest.mark.parametrize(
    ("language", "words"), [("id", "paling banyak lima"), ("en", "Five are compared at a time")]
)
async def test_who_is_beyond_five_is_said(language, words) -> None:
    named = tuple(f"akun{n}" for n in range(7))
    outcome = await run(shop(7), language, handles=named)
    assert outcome.view.beyond == named[5:]
    text = said("compare", outcome, language).text
    assert words in text
    assert "@akun5, @akun6" in text


async def test_fewer_than_two_are_asked_for() -> None:
    assert (await run(handles=("akun1", "akun1"))).asks == "handles"


async def test_unknown_accounts_are_named() -> None:
    known = await run(handles=("akun1", "akun2", "hantu"))
    nobody = await run(handles=("akun1", "hantu"))
    assert "Belum ada datanya: @hantu" in said("compare", known).text
    assert nobody.block == "unknown"
    assert "@hantu" in said("compare", nobody).text


async def test_no_more_than_five() -> None:
    outcome = await run(handles=tuple(f"akun{i}" for i in range(9)), language="en")
    assert len(outcome.items) == 5
    assert "kreator" not in said("compare", outcome, "en").text


async def test_accounts_without_posts_do_not_win() -> None:
    catalogue = shop(2)
    empty = FakeCatalogue.of(creator("kosong", followers=9_000_000, rate_idr=1, source="manual"))
    await catalogue.merge(empty.creators_frame, empty.posts_frame, empty.comments_frame)
    outcome = await run(catalogue, handles=("kosong", "akun0"))
    assert outcome.view.found.best == "akun0"
    assert said("compare", outcome).text


async def test_the_price_of_an_interaction_can_be_computed_again() -> None:
    outcome = await run(pair(300, 300_000, 300, 600_000), handles=("a", "b"))
    text = said("compare", outcome).text
    for entry in outcome.view.found.entries:
        whole = round(entry.card.interactions)
        percent = round(100 * entry.trust)
        cost = round(entry.card.rate_idr / (whole * percent / 100))
        said_price = f"Rp{entry.card.rate_idr:,} ÷ ".replace(",", ".")
        by = f"({whole} × keaslian {percent}%)" if percent < 100 else f"{whole}"
        assert f"{said_price}{by} = Rp{cost:,}/interaksi".replace(",", ".") in text


async def test_what_authenticity_takes_away_is_said() -> None:
    catalogue = pair(300, 300_000, 300, 600_000)
    catalogue.posts_frame["views"] = 100
    outcome = await run(catalogue, handles=("a", "b"))
    assert all(entry.trust < 1 for entry in outcome.view.found.entries)
    assert "× keaslian" in said("compare", outcome).text


COMPARED = State(topic=Shown("compare", {"handles": ("a", "b")}))


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("kenapa?", {"handles": ("a", "b"), "why": True}),
        ("dari mana angkanya?", {"handles": ("a", "b"), "why": True}),
        ("what did you base that on?", {"handles": ("a", "b"), "why": True}),
        ("yang paling murah per interaksi siapa?", {"handles": ("a", "b"), "worst": False}),
        ("siapa yang paling jelek dari mereka?", {"handles": ("a", "b"), "worst": True}),
        ("kenapa bukan @lain?", {"handles": ("a", "b", "lain")}),
        ("kenapa bukan @b?", {"handles": ("a", "b"), "why": True}),
        ("cari yang lain", None),
        ("kenapa mahal?", None),
        ("bukan @lain", None),
    ],
)
def test_what_is_asked_of_a_comparison(text: str, slots: dict[str, object] | None) -> None:
    heard = Understanding(text, "other", 0.3)
    assert capability.claims(heard, COMPARED) == slots
    assert capability.claims(heard, State()) is None


@pytest.mark.parametrize(
    ("language", "words"), [("id", "Yang paling lemah"), ("en", "The weakest")]
)
async def test_the_weakest_costs_most_per_interaction(language: str, words: str) -> None:
    catalogue = pair(300, 300_000, 300, 600_000)
    outcome = await run(catalogue, language, handles=("a", "b"), worst=True)
    reply = said("compare", outcome, language)
    assert words in reply.text.splitlines()[0]
    assert "@b" in reply.text.splitlines()[0]
    unpriced = await run(pair(900, None, 300, None), language, handles=("a", "b"), worst=True)
    assert "@b" in said("compare", unpriced, language).text.splitlines()[0]


@pytest.mark.parametrize(("language", "words"), [("id", "Angkanya dari mana"), ("en", "Where the")])
async def test_reasons_say_where_the_figures_come_from(language: str, words: str) -> None:
    outcome = await run(pair(300, 300_000, 300, 600_000), language, handles=("a", "b"), why=True)
    assert words in said("compare", outcome, language).text


@pytest.mark.parametrize(
    ("text", "handles", "expected"),
    [
        ("bedanya sama @x apa?", ("x",), ("now", "x")),
        ("what's the difference with @x?", ("x",), ("now", "x")),
        ("bedanya @x sama @y apa?", ("x", "y"), ("x", "y")),
        ("lebih bagus mana sama yang tadi?", (), ("before", "now")),
        ("which is better, this or the previous one?", (), ("before", "now")),
        ("lebih bagus mana?", (), None),
        ("kalau @x gimana?", ("x",), None),
        ("bedanya sama @now apa?", ("now",), None),
    ],
)
def test_an_account_is_weighed_against_the_one_spoken_of_before(
    text: str, handles: tuple[str, ...], expected: tuple[str, ...] | None
) -> None:
    heard = Understanding(text, "explain", 0.9, {"handles": handles} if handles else {})
    state = State(
        focus="now", seen=("now", "before"), topic=Shown("evaluate", {"handles": ("now",)})
    )
    assert capability.claims(heard, state) == (expected and {"handles": expected})


def test_a_comparison_that_is_understood_keeps_all_that_it_states() -> None:
    stated = {"handles": ("x", "y"), "category": "fashion"}
    heard = Understanding("mending mana @x apa @y buat jualan hijab", "compare", 0.9, stated)
    assert capability.claims(heard, State()) is None


@pytest.mark.parametrize(
    ("language", "level", "held", "less"),
    [
        ("id", "@a dan @b setara", "hanya dia yang layak dicoba", "lebih murah per interaksi"),
        ("en", "@a and @b are level", "the only one worth trying", "costs less per interaction"),
    ],
)
async def test_equal_accounts_are_level_and_verdicts_go_first(language, level, held, less) -> None:
    text = said(
        "compare", await run(pair(600, None, 600, None), language, handles=("a", "b")), language
    ).text
    assert text.startswith(f"<b>{level}</b>")
    catalogue = pair(600, 100_000, 500, 300_000)
    odd = catalogue.posts_frame["creator_id"] == "instagram:a"
    catalogue.posts_frame.loc[odd, "comments"] = 400
    first, second, *_ = said(
        "compare", await run(catalogue, language, handles=("a", "b")), language
    ).text.splitlines()
    assert held in first
    assert "@b" in first
    assert less in second


@pytest.mark.parametrize(("text", "kind"), [("bandingkan @a @b pdf", "PDF"), ("@a vs @b", "")])
async def test_a_comparison_as_a_file_is_said_not_to_be_there_and_what_is(text, kind) -> None:
    world = context(text, catalogue=pair(300, None, 900, None), menu=EVERYTHING)
    outcome = await capability.run(CompareSlots(handles=("a", "b")), world)
    first = outcome.choices[0][0].payload
    assert first.slots.get("part", "") == ("pdf" if kind else "")
    reply = said("compare", outcome)
    assert (f"Perbandingan sebagai {kind} belum ada" in reply.text) is bool(kind)
    assert any("📄 PDF @a" in label for label in buttons(reply)) is bool(kind)


async def test_accounts_of_a_campaign_that_are_not_in_the_data_stand_by_their_noted_figures() -> (
    None
):
    port = await begun("nina", "rani", "hana")
    await tell(port, "@nina deal 900rb, like 900, @rani deal 300rb, like 600")
    world = context(catalogue=shop(), menu=EVERYTHING, campaigns=port)
    noted = await capability.run(CompareSlots(handles=("nina", "rani")), world)
    text = said("compare", noted).text
    assert text.startswith("<b>@rani lebih murah per interaksi</b>")
    assert "Rp300.000 ÷ 600 = Rp500" in text
    missing = await capability.run(CompareSlots(handles=("nina", "hana")), world)
    assert missing.block == "unknown"  # of one of them nothing is noted


@pytest.mark.parametrize(
    ("text", "first", "says"),
    [
        (
            "@ana 18k likes 700 minta 500rb, @bob 52k likes 600 minta 1jt, mana yang worth it?",
            "<b>Dari angka ini @ana paling murah per interaksi</b>: Rp714, lawan Rp1.667",
            "Rp500.000 ÷ 700 = Rp714",
        ),
        (
            "@ana 18rb follower like 700 komen 20 minta 500rb, @bob 7rb follower like 450 komen 6",
            "<b>Dari angka ini @bob paling tinggi engagement-nya</b>: 6,51%, lawan 4%",
            "Kalau harga semuanya ditulis",
        ),
        (
            "@ana 12rb follower like 30 minta 500rb, @bob 9rb follower like 31 minta 500rb",
            "hampir sama",
            "masih mahal per interaksi",
        ),
        (
            "@ana 12rb follower views 5rb, @bob 9rb follower like 31, @cici 8rb follower",
            "Belum bisa dibandingkan",
            "Angkanya masih kurang: @cici",
        ),
    ],
)
async def test_figures_typed_of_several_are_compared_with_their_formulas(text, first, says) -> None:
    slots = capability.claims(Understanding(text, "other", 0.0, {}), State())
    outcome = await run(**slots)
    shown = said("compare", outcome).text
    assert first in shown.split("\n\n", maxsplit=1)[0]
    assert says in shown


async def test_who_was_typed_is_chosen_among_again_by_the_same_figures() -> None:
    text = "@ana 18k followers 700 likes asks 500k, @bob 52k followers 600 likes asks 1m"
    slots = capability.claims(Understanding(text, "other", 0.0, {}), State())
    outcome = await run(language="en", **slots)
    assert said("compare", outcome, "en").text.startswith(
        "<b>By these numbers @ana costs the least"
    )
    shown = Shown("compare", outcome.slots, outcome.items)
    scene = Scene("compare", outcome.items, None, ())
    assert capability.takes_up("pick", scene, State(shown=shown, topic=shown)) == outcome.slots
