"""A card that can be trusted: the answer first, its formula, its doubts, the next steps."""

from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pandas as pd
import pytest
from pypdf import PdfReader

from core.analytics.evaluation.closeup import Content
from core.analytics.frames.schemas import GROWTH
from core.capabilities.base import MenuEntry
from core.capabilities.evaluate import capability
from core.capabilities.judging.evaluated import EvaluateSlots
from core.dialogue.state import Shown, State
from core.messages import Payload
from core.nlu.understand import understand
from core.nlu.understanding import Understanding
from core.rendering.limits import MAX_CAPTION, visible_length
from tests.capabilities.community import FakeCommunity, vote
from tests.capabilities.fakes import JAKARTA, NOW, FakeCatalogue, context, creator
from tests.capabilities.shop import EVERYTHING, buttons, posts, said, shop


async def run(catalogue=None, language="id", menu=EVERYTHING, **slots):
    world = context(catalogue=catalogue or shop(), menu=menu, language=language)
    return await capability.run(EvaluateSlots(**slots), world)


async def test_a_known_account_gets_a_card_with_a_picture() -> None:
    outcome = await run(handles=("akun7",))
    reply = said("evaluate", outcome)
    assert reply.text.splitlines()[0].endswith("</b>")
    assert "@akun7" in reply.text.splitlines()[0]
    assert "median (like + komentar) ÷ pengikut" in reply.text
    assert "12 dari 12 postingan" in reply.text
    assert outcome.items == ("akun7",)
    assert reply.picture.content.startswith(b"\x89PNG")
    assert visible_length(reply.text) <= MAX_CAPTION


async def test_the_card_is_english_where_it_should_be() -> None:
    reply = said("evaluate", await run(handles=("akun7",), language="en"), "en")
    assert "followers" in reply.text
    assert "postingan" not in reply.text


async def test_buttons_lead_on() -> None:
    outcome = await run(handles=("akun7",))
    intents = {c.label: c.payload.intent for row in outcome.choices for c in row if c.payload}
    assert intents == {
        "why": "evaluate",
        "brief": "brief",
        "pdf": "evaluate",
        "compare": "compare",
    }


async def test_what_is_not_there_is_not_offered() -> None:
    outcome = await run(handles=("akun7",), menu=(MenuEntry("evaluate", "cek"),))
    assert [c.label for row in outcome.choices for c in row] == ["why", "pdf", "share"]


async def test_why_opens_the_parts() -> None:
    first = said("evaluate", await run(handles=("akun7",)))
    why = buttons(first)["❓ Kenapa?"]
    outcome = await run(**why.slots)
    reply = said("evaluate", outcome)
    assert outcome.chart is None
    assert "indikasi, bukan bukti" in reply.text
    assert "Harga wajar <i>perkiraan</i>" in reply.text
    assert visible_length(reply.text) <= 1_500
    parts = said("evaluate", await run(**buttons(reply)["🧮 Rinciannya"].slots))
    assert "Komentar per 100 like" in parts.text
    assert "<b>Harga wajar</b>" in parts.text
    assert "per 1.000 views, 5 interaksi per 100 views" in parts.text


async def test_the_asking_price_is_judged() -> None:
    reply = said("evaluate", await run(handles=("akun7",), budget_idr=60_000_000))
    assert "<b>mahal</b>" in reply.text


@pytest.mark.parametrize(
    ("known", "asked", "words"),
    [(300, None, "9 bulan yang lalu"), (30, None, ""), (None, None, ""), (300, 900_000, "")],
)
async def test_an_old_price_is_said_to_be_old(known, asked, words) -> None:
    """Only the one on record: what somebody asks now is of now."""
    at = None if known is None else NOW - timedelta(days=known)
    world = shop(priced_at=at)
    assert words in (
        told := said("evaluate", await run(world, handles=("akun7",), budget_idr=asked)).text
    )
    assert ("tarif terbarunya" in told) is bool(words)
    english = await run(world, "en", handles=("akun7",), budget_idr=asked)
    assert ("months old; ask for the current rate" in said("evaluate", english, "en").text) is bool(
        words
    )


async def test_an_unknown_handle_offers_similar_ones_and_the_way_in() -> None:
    outcome = await run(handles=("akunx",))
    reply = said("evaluate", outcome)
    assert "@akunx" in reply.text.splitlines()[0]
    assert buttons(reply)["@akun0"] == Payload("evaluate", {"handles": ("akun0",)})
    assert Payload("import") in buttons(reply).values()


@pytest.mark.parametrize(
    ("slots", "asked"),
    [
        ({}, "handles"),
        ({"followers": 12_000}, "likes"),
        ({"handles": ("baru",), "followers": 12_000}, "likes"),
        ({"likes": 800}, "followers"),
        ({"handles": ("baru",), "likes": 800}, "followers"),
    ],
)
async def test_what_is_missing_is_asked(slots, asked) -> None:
    outcome = await run(**slots)
    assert outcome.asks == asked
    assert said("evaluate", outcome).text.count("?") >= 1


async def test_typed_numbers_say_their_limits() -> None:
    outcome = await run(FakeCatalogue(), handles=("x",), followers=12_400, likes=830, comments=45)
    reply = said("evaluate", outcome)
    assert "7,06%" in reply.text
    assert "Dari angka yang Kakak ketik" in reply.text
    assert "datanya belum cukup" in reply.text


async def test_typed_likes_use_the_followers_that_are_known() -> None:
    outcome = await run(handles=("akun3",), likes=1_500, comments=0)
    assert outcome.view.card.engagement.rate == pytest.approx(0.1)
    assert "stored" in {c.label for row in outcome.choices for c in row}


async def test_typed_numbers_without_a_name() -> None:
    reply = said("evaluate", await run(FakeCatalogue(), followers=1_000, likes=50))
    assert "Akun ini" in reply.text


async def test_fiction_is_labelled() -> None:
    outcome = await run(shop(source="demo"), handles=("akun7",))
    assert "fiktif" in said("evaluate", outcome).text


async def test_a_real_account_is_not_compared_with_fiction() -> None:
    catalogue = shop(source="demo")
    own = FakeCatalogue.of(
        creator("asli", followers=20_000, source="manual", rate_idr=1),
        posts=posts("instagram:asli", [300] * 12),
    )
    await catalogue.merge(own.creators_frame, own.posts_frame, own.comments_frame)
    real = (await run(catalogue, handles=("asli",))).view.card
    fictional = (await run(catalogue, handles=("akun7",))).view.card
    assert real.benchmark.reference != "catalogue"
    assert (fictional.benchmark.reference, fictional.benchmark.n) == ("catalogue", 40)


async def test_an_account_without_posts_says_so() -> None:
    catalogue = FakeCatalogue.of(creator("sepi", followers=5_000, source="manual"))
    outcome = await run(catalogue, handles=("sepi",))
    text = said("evaluate", outcome).text
    assert outcome.chart is None
    assert "belum bisa dihitung" in text


async def test_the_same_name_elsewhere_is_offered() -> None:
    catalogue = FakeCatalogue.of(
        creator("sari", followers=5_000), creator("sari", platform="tiktok", followers=900)
    )
    outcome = await run(catalogue, handles=("sari",))
    assert outcome.view.elsewhere == ("tiktok",)
    assert "Lihat di TikTok" in buttons(said("evaluate", outcome))


async def test_words_of_a_name_cannot_break_the_message() -> None:
    outcome = await run(FakeCatalogue(), handles=("<b>x&y",))
    assert "&lt;b&gt;x&amp;y" in said("evaluate", outcome).text


async def test_slots_may_be_filled_from_a_payload() -> None:
    slots = capability.fill({"handles": ("akun1",), "part": "why", "city": "Bandung"})
    assert slots == replace(EvaluateSlots(), handles=("akun1",), part="why")


async def test_typed_numbers_are_not_called_counted() -> None:
    text = said(
        "evaluate", await run(FakeCatalogue(), followers=12_400, likes=830, comments=45)
    ).text
    assert "(like + komentar) ÷ pengikut" in text
    assert not {"median", "nyata", "1 dari 1", "Keaslian"} & set(text.replace(",", " ").split())
    assert "1 dari 1 " not in text


@pytest.mark.parametrize(("language", "warning"), [("id", "lebih banyak"), ("en", "more than")])
async def test_more_likes_than_followers_carry_a_warning(language, warning) -> None:
    outcome = await run(FakeCatalogue(), language=language, followers=100, likes=500)
    assert warning in said("evaluate", outcome, language).text


async def test_no_followers_are_asked_for_again() -> None:
    assert (await run(FakeCatalogue(), followers=0, likes=50)).asks == "followers"


@pytest.mark.parametrize("platform", ["instagram", "tiktok", "youtube"])
@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("likes", [1, 7])
async def test_brackets_are_balanced(platform, language, likes) -> None:
    catalogue = FakeCatalogue.of(
        creator("sari", platform=platform, followers=20_000),
        posts=posts(f"{platform}:sari", [300 + 9 * i for i in range(likes)], views=9_000, shares=3),
    )
    text = said("evaluate", await run(catalogue, language, handles=("sari",)), language).text
    assert text.count("(") == text.count(")")
    typed = await run(FakeCatalogue(), language, platform=platform, likes=90, views=1_000)
    text = said("evaluate", typed, language).text
    assert text.count("(") == text.count(")")


async def test_good_news_has_no_warning_sign() -> None:
    catalogue = shop()
    catalogue.posts_frame.loc[
        catalogue.posts_frame["creator_id"] == "instagram:akun7", "likes"
    ] *= 3
    outcome = await run(catalogue, handles=("akun7",), budget_idr=100)
    lines = said("evaluate", outcome).text.splitlines()
    good = [line for line in lines if "lebih tinggi dari" in line]
    assert good
    assert not [line for line in good if "⚠️" in line]


@pytest.mark.parametrize(
    ("language", "words"), [("id", "Yang kita punya: TikTok"), ("en", "TikTok")]
)
async def test_a_name_that_is_known_on_another_platform_is_said(language, words) -> None:
    catalogue = FakeCatalogue.of(creator("sari", platform="tiktok", followers=900))
    outcome = await run(catalogue, language, handles=("sari",), platform="instagram")
    reply = said("evaluate", outcome, language)
    payloads = list(buttons(reply).values())
    assert words in reply.text
    assert payloads[0] == Payload("evaluate", {"handles": ("sari",), "platform": "tiktok"})


async def test_several_names_are_judged_one_by_one() -> None:
    outcome = await run(handles=("akun7", "siapa", "akun3"))
    text = said("evaluate", outcome).text
    assert outcome.block == "several"
    assert outcome.items == ("akun7", "akun3")
    assert text.index("@akun7") < text.index("@akun3") < text.index("@siapa")
    (compare,) = [c for row in outcome.choices for c in row if c.label == "side_by_side"]
    assert compare.payload == Payload("compare", {"handles": ("akun7", "akun3")})


async def test_several_names_of_which_none_is_known_ask_for_data() -> None:
    assert (await run(handles=("siapa", "entah"))).block == "unknown"


@pytest.mark.parametrize("language", ["id", "en"])
async def test_the_report_fits_a_phone(language: str) -> None:
    reply = said("evaluate", await run(handles=("akun7",), part="pdf", language=language), language)
    document = reply.document
    assert document.name.endswith("akun7.pdf")
    pages = PdfReader(BytesIO(document.content)).pages
    assert {round(float(page.mediabox.width) / 72 * 25.4) for page in pages} == {99}
    assert "@akun7" in pages[0].extract_text()


async def test_words_open_the_parts_and_the_report() -> None:
    async def asked(text: str) -> str:
        world = context(text, catalogue=shop(), menu=EVERYTHING)
        return (await capability.run(EvaluateSlots(handles=("akun7",)), world)).block

    assert await asked("cek @akun7 kenapa gitu") == "why"
    assert await asked("cek @akun7 minta rinciannya") == "parts"
    assert await asked("minta pdf penilaian @akun7") == "file"
    assert await asked("cek @akun7") == "body"


async def test_a_planned_hour_is_forecast() -> None:
    reply = said("evaluate", await run(handles=("akun7",), time="19:00"))
    assert "foto jam 19.00" in reply.text
    assert "jam 19" not in said("evaluate", await run(handles=("akun7",), time="kapan")).text


async def test_a_jump_of_followers_reaches_the_card() -> None:
    world = shop()
    days = [NOW - timedelta(days=i) for i in range(6)]
    rows = {"creator_id": "instagram:akun7", "captured_at": days}
    rows |= {"followers": [19_000, 12_100, 12_080, 12_060, 12_030, 12_000]}
    world.growth_frame = GROWTH.conform(pd.DataFrame(rows))
    reply = said("evaluate", await run(world, handles=("akun7",), part="why"))
    assert "Lonjakan pengikut: 57%" in reply.text


async def test_growth_is_told_with_its_days_and_formula_or_not_at_all() -> None:
    async def asked(language: str = "id", **followers: int) -> str:
        days = [
            {"creator_id": "instagram:akun7", "captured_at": d, "followers": n}
            for d, n in followers.items()
        ]
        world = replace(
            shop(), growth_frame=GROWTH.conform(pd.DataFrame(days)) if days else GROWTH.empty()
        )
        outcome = await run(world, handles=("akun7",), part="grew", language=language)
        return said("evaluate", outcome, language).text

    known = {"2026-10-01": 12_000, "2026-11-01": 11_700}
    assert "@akun7 turun 300 (2,5%) dalam 31 hari</b> (<i>nyata</i>)" in await asked(**known)
    assert "fell by 300 (2.5%) in 31 days</b> (<i>counted</i>)" in await asked("en", **known)
    assert "(terakhir − pertama) ÷ pertama" in await asked(**known)
    assert "baru satu hari yang saya tahu" in await asked(**{"2026-10-01": 12_000})
    assert "belum bisa saya bilang" in await asked()


def feed(handle, likes, captions=None, **known):
    """A catalogue of one account beside ten of its size, too few to rank it among."""
    others = [f"lain{i}" for i in range(10)]
    rows = [
        creator(h, **{"followers": 12_000, "rate_idr": 300_000, "source": "manual"} | known)
        for h in (handle, *others)
    ]
    own = posts(f"instagram:{handle}", likes, sponsored="unknown")
    for post, caption in zip(own, captions or [], strict=False):
        post["caption"] = caption
    usual = [p for i, h in enumerate(others) for p in posts(f"instagram:{h}", [200 + 30 * i] * 12)]
    return FakeCatalogue.of(*rows, posts=own + usual)


UNEVEN = [198, 220, 210, 190, 205, 230, 215, 48_000, 200, 185, 240, 195]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "id",
            (
                "Perkiraan itu dari median terbitan 1,81% di ukurannya",
                "di data kita di atas",
                "/100",
            ),
        ),
        (
            "en",
            (
                "That estimate is from the published median 1.81% at its size",
                "in our data above",
                "/100",
            ),
        ),
    ],
)
async def test_an_estimated_place_says_so_and_counts_the_accounts_that_are_there(
    language, told
) -> None:
    outcome = await run(feed("sari", UNEVEN), language, handles=("sari",))
    text = said("evaluate", outcome, language).text
    assert all(words in text for words in told[:2])
    picture = outcome.view.picture
    assert (picture.others, picture.above) == (
        10,
        sum(rate < picture.rate for rate in picture.peers),
    )
    assert f"{picture.above} " in text.split(told[1])[1][:6]


async def test_a_place_that_the_headline_does_not_name_is_said_in_full() -> None:
    hidden = feed("sari", [None] * 7 + [200, 210, 220, 230, 240])
    text = said("evaluate", await run(hidden, handles=("sari",))).text
    assert "7 dari 12 postingan tidak menampilkan jumlah like" in text.splitlines()[1]
    assert "dari 100 akun setara <i>perkiraan</i> (median terbitan 1,81% di ukurannya" in text
    assert "Perkiraan itu" not in text


async def test_a_place_by_rank_is_no_estimate() -> None:
    text = said("evaluate", await run(handles=("akun7",))).text
    assert "Dibanding 40 akun di katalog ini yang setara" in text
    assert "median terbitan" not in text
    assert "akun setara (perkiraan)" not in text


@pytest.mark.parametrize("part", [None, "why"])
async def test_the_rate_is_shown_with_its_own_numbers(part) -> None:
    text = said("evaluate", await run(feed("sari", [198] * 12), handles=("sari",), part=part)).text
    assert "÷ pengikut = 210 ÷ 12.000 = 1,75%" in text


async def test_posts_that_jump_out_are_said_on_the_card_and_named_among_its_parts() -> None:
    captions = ["menu hari ini"] * 7 + ["GIVEAWAY tag 3 teman"] + ["menu hari ini"] * 4
    world = feed("sari", UNEVEN, captions)
    card = said("evaluate", await run(world, handles=("sari",))).text
    why = said("evaluate", await run(world, handles=("sari",), part="parts")).text
    assert "1 dari 12 postingan melonjak (48 rb interaksi" in card
    assert "1 captionnya menyebut giveaway (indikasi)" in card
    assert "“GIVEAWAY tag 3 teman”" in why
    assert "di atas batas biasanya karena giveaway" in why
    assert visible_length(card) <= MAX_CAPTION


async def test_even_accounts_have_no_posts_that_jump_out() -> None:
    world = feed("sari", [190 + 20 * i for i in range(12)])
    assert "melonjak" not in said("evaluate", await run(world, handles=("sari",))).text


async def test_posts_whose_captions_say_that_they_were_paid_are_told_apart() -> None:
    captions = ["serum #ad kerja sama berbayar"] * 4 + ["sepatu #adidas"] * 8
    world = feed("sari", [400] * 4 + [200] * 8, captions)
    text = said("evaluate", await run(world, handles=("sari",))).text
    assert "8 dari 12 postingan" in text
    assert "33% postingannya berbayar: interaksinya 194% dari postingan biasa" in text


async def test_authenticity_that_cannot_be_judged_is_said() -> None:
    text = said("evaluate", await run(feed("sari", [200] * 6), handles=("sari",))).text
    assert "Keaslian belum bisa dinilai" in text


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("itu 1,75% dari mana?", True),
        ("angkanya dari mana", True),
        ("kok bisa segitu?", True),
        ("where do the numbers come from", True),
        ("harganya kok mahal", False),
    ],
)
async def test_questions_about_the_figures_open_the_parts(text, claimed) -> None:
    said_so = understand(text, now=NOW, zone=JAKARTA)
    found = capability.claims(said_so, State(topic=Shown("evaluate", {"handles": ("akun7",)})))
    assert found == ({"handles": ("akun7",), "part": "why"} if claimed else None)
    assert capability.claims(said_so, State()) is None


@pytest.mark.parametrize(
    ("themes", "paid", "told"),
    [
        ((("promotion", 1.0),), 1.0, "🎬 Bentuk isi: promosi 100%"),
        ((("promotion", 0.6), ("review", 0.4)), 0.75, "promosi 60%, ulasan 40% · promosi atau label iklan 75%"),
        ((("daily", 0.5), ("review", 0.3), ("promotion", 0.2)), 0.2, "ulasan 30% · promosi atau label iklan 20%"),
    ],
)  # fmt: skip
async def test_what_is_posted_says_no_share_twice(themes, paid, told) -> None:
    outcome = await run(handles=("akun3",))
    near = replace(outcome.view.near, content=Content(20, themes, paid, None))
    text = said("evaluate", replace(outcome, view=replace(outcome.view, near=near))).text
    (line,) = [line for line in text.splitlines() if line.startswith("🎬")]
    assert line.endswith(told)
    few = replace(near, content=Content(3, themes, paid, None))
    text = said("evaluate", replace(outcome, view=replace(outcome.view, near=few))).text
    assert "(3 caption)" in text


@pytest.mark.parametrize(
    ("text", "handles", "claimed"),
    [
        ("kenapa @akun7 jelek?", ("akun7",), True),
        ("why is @akun7 so bad?", ("akun7",), True),
        ("kenapa bukan @akun7 yang bagus?", ("akun7",), False),
        ("kenapa jelek?", (), False),
        ("@akun7 bagus ga?", ("akun7",), False),
    ],
)
def test_why_an_account_that_is_named_is_judged_so(
    text: str, handles: tuple[str, ...], claimed: bool
) -> None:
    heard = Understanding(text, "explain", 0.9, {"handles": handles} if handles else {})
    found = capability.claims(heard, State())
    assert found == ({"handles": handles, "part": "why"} if claimed else None)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("id", "Dipakai: 12.000 pengikut, 400 like, 20 komentar, 9.000 views"),
        ("en", "Used: 12,000 followers"),
    ],
)
async def test_a_typed_card_names_every_figure_that_it_rests_on(language, words) -> None:
    numbers = {"followers": 12_000, "likes": 400, "comments": 20, "views": 9_000}
    outcome = await run(FakeCatalogue(), language, handles=("zzz",), **numbers)
    assert words in said("evaluate", outcome, language).text


@pytest.mark.parametrize(
    ("text", "stated", "views"),
    [
        (
            "cek @zzz follower 50rb like 1500 komen 45",
            {"followers": 50_000, "likes": 1_500, "comments": 45},
            None,
        ),
        ("check @zzz 50k followers 1500 likes", {"followers": 50_000, "likes": 1_500}, None),
        ("komennya 45", {"comments": 45}, 9_000),
        ("eh maaf follower 50rb like 1500", {"followers": 50_000, "likes": 1_500}, 9_000),
    ],
)
def test_a_post_that_is_told_anew_keeps_nothing_of_the_former(text, stated, views) -> None:
    before = {
        "handles": ("zzz",),
        "followers": 12_000,
        "likes": 400,
        "comments": 20,
        "views": 9_000,
    }
    heard = Understanding(text, "evaluate", 0.9, stated)
    claimed = capability.claims(heard, State(topic=Shown("evaluate", before)))
    assert claimed is not None
    assert claimed.get("views") == views
    assert claimed["handles"] == ("zzz",)


async def test_nothing_speaks_for_who_is_to_be_avoided() -> None:
    catalogue = shop()
    odd = catalogue.posts_frame["creator_id"] == "instagram:akun7"
    catalogue.posts_frame.loc[odd, "likes"] *= 20
    outcome = await run(catalogue, handles=("akun7",))
    assert outcome.view.card.verdict == "avoid"
    assert "✅" not in said("evaluate", outcome).text


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(
    "part", ["about", "last", "paid", "audience", "size", "engaged", "genuine"]
)
async def test_a_fact_is_answered_in_the_first_line(part: str, language: str) -> None:
    world = feed("sari", [190 + 20 * i for i in range(12)], ["resep sambal"] * 12, category="food")
    text = said("evaluate", await run(world, handles=("sari",), part=part), language).text
    assert text.splitlines()[0].startswith(
        (
            "<b>@sari",
            "<b>I do not",
            "<b>Tidak",
            "<b>Asal",
            "<b>Where",
            "<b>Engag",
            "<b>Keasl",
            "<b>Auth",
        )
    )
    assert visible_length(text) < 400
    if part in {"size", "engaged", "genuine"}:
        return
    bare = said("evaluate", await run(feed("sari", [5]), handles=("sari",), part=part), language)
    assert "tidak saya tahu" in bare.text.lower() or "not know" in bare.text


@pytest.mark.parametrize(
    ("language", "formula"), [("id", "like + komentar"), ("en", "likes + comments")]
)
async def test_what_a_post_may_bring_is_a_range_and_promises_no_sales(
    language: str, formula: str
) -> None:
    world = feed("sari", [190 + 20 * i for i in range(12)], ["resep sambal"] * 12, category="food")
    first, *rest = said(
        "evaluate", await run(world, handles=("sari",), part="expected"), language
    ).text.splitlines()
    assert formula in first
    assert "80" in first
    assert "500" in rest[0]
    thin = said(
        "evaluate", await run(feed("sari", [5]), handles=("sari",), part="expected"), language
    ).text
    assert formula not in thin


@pytest.mark.parametrize(
    ("part", "words"), [("size", "23.500"), ("engaged", "1,79%"), ("genuine", "belum bisa")]
)
async def test_a_fact_of_typed_figures_is_told_by_them(part: str, words: str) -> None:
    typed = {"followers": 23_500, "likes": 400, "comments": 20}
    state = State(typed={"handles": ("x",), **typed}, focus="x")
    asked = {
        "size": "followers dia berapa",
        "engaged": "er nya berapa",
        "genuine": "followersnya asli ga",
    }
    claimed = capability.claims(understand(asked[part], now=NOW, zone=JAKARTA), state)
    assert claimed == {"handles": ("x",), "part": part, **typed}
    assert words in said("evaluate", await run(FakeCatalogue(), **claimed)).text.splitlines()[0]


def test_whether_followers_are_real_is_asked_of_an_account_of_the_platform_named() -> None:
    told = understand("instagram.com/teh.nonik audiensnya asli ga", now=NOW, zone=JAKARTA)
    heard = capability.claims(told, State()) or {}
    assert (heard["platform"], heard["part"]) == ("instagram", "genuine")


def test_figures_beside_the_question_whether_they_are_real_are_judged() -> None:
    told = understand(
        "@dapoer followernya 48rb tp likenya cm 90an, beneran apa bot", now=NOW, zone=JAKARTA
    )
    heard = capability.claims(told, State())
    assert heard is None or heard.get("followers") == 48_000


@pytest.mark.parametrize(("language", "words"), [("id", "Kata anggota"), ("en", "What members")])
async def test_of_an_account_without_figures_a_group_hears_its_members(
    language: str, words: str
) -> None:
    community = FakeCommunity([vote(1, "kuelumer"), vote(2, "kuelumer", 4)])
    world = context(catalogue=shop(), menu=EVERYTHING, language=language, chat_kind="group")
    asked = EvaluateSlots(handles=("kuelumer",))
    told = await capability.run(asked, replace(world, community=community))
    assert words in said("evaluate", told, language).text.splitlines()[0]
    alone = await capability.run(asked, replace(world, community=community, chat_kind="private"))
    assert words not in said("evaluate", alone, language).text


@pytest.mark.parametrize(
    ("likes", "first", "then"),
    [
        (30, "Dari angka ini @ana sangat lemah", "cari pembanding dulu"),
        (900, "Dari angka ini @ana bagus", "Kalau mau lanjut"),
    ],
)
async def test_typed_figures_are_called_good_or_weak_where_that_is_asked(
    likes, first, then
) -> None:
    typed = {"handles": ("ana",), "followers": 12_000, "likes": likes}
    heard = understand("jadi diambil apa engga", now=NOW, zone=JAKARTA)
    for before in (Shown("evaluate", typed), Shown("rate", {**typed, "budget_idr": 400_000})):
        slots = capability.claims(heard, State(shown=before, topic=before, focus="ana"))
        shown = said("evaluate", await run(catalogue=FakeCatalogue(), **slots)).text
        assert first in shown.splitlines()[0]
        assert then in shown
        assert f"{likes} ÷ 12.000" in shown
        assert ("Harganya Rp400.000" in shown) == (before.intent == "rate")
    fresh = State(topic=Shown("evaluate", {"handles": ("ana",)}))
    assert (capability.claims(heard, fresh) or {}).get("likes") is None
