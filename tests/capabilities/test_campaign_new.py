"""A campaign starts from words or from one tap, with what is known of those who join."""

from datetime import time, timedelta
from typing import Any

import pytest

from core.analytics.campaign.log import Fact
from core.capabilities.campaign_new import capability
from core.capabilities.ports import MayNotChangeError, Subscription
from core.capabilities.reporting.joining.filling import CampaignNewSlots
from core.dialogue.state import Question, Shown, State
from core.messages import Payload
from core.nlu.understand import understand
from core.rendering.telegram import Renderer
from tests.capabilities.campaigns import FakeCampaigns, FakeSchedules
from tests.capabilities.fakes import JAKARTA, NOW, FakeCatalogue, context, creator

NINA = creator("dapurnina", followers=12_400, rate_idr=500_000)
POSTS = [
    {
        "creator_id": "instagram:dapurnina",
        "post_id": str(i),
        "posted_at": NOW - timedelta(days=i + 3),
        "kind": "image",
        "likes": likes,
        "comments": 10,
    }
    for i, likes in enumerate((100, 200, 200, 300, 1_000))
]


async def run(slots, text="", port=None, catalogue=None, role="owner"):
    known = {"campaigns": port or FakeCampaigns(), "catalogue": catalogue or FakeCatalogue()}
    world = context(text, role=role, **known)
    return await capability.run(slots, world)


def words(outcome, language="id"):
    (reply,) = Renderer().replies("campaign_new", outcome, language=language, zone=JAKARTA)
    return reply.text


async def test_a_sentence_gives_name_and_budget() -> None:
    text = "buat kampanye Hari Ibu budget 4 juta"
    outcome = await run(CampaignNewSlots(budget_idr=4_000_000), text)
    assert outcome.view.result.campaign.name == "Hari Ibu"
    assert outcome.view.result.budget_idr == 4_000_000
    assert "Rp4.000.000" in words(outcome)


async def test_without_name_and_people_the_name_is_asked_for_and_nothing_is_made() -> None:
    port = FakeCampaigns()
    outcome = await run(CampaignNewSlots(budget_idr=4_000_000), "buat kampanye", port)
    assert outcome.asks == "name"
    assert outcome.slots == {"budget_idr": 4_000_000}
    assert not port.known.campaigns
    answered = await run(CampaignNewSlots(name="Ramadan", budget_idr=4_000_000), "Ramadan", port)
    assert answered.view.result.campaign.name == "Ramadan"


@pytest.mark.parametrize(
    ("said", "name", "asks"),
    [
        ("Serum Lebaran", "Serum Lebaran", None),
        ("Eid serum budget 2m", "Eid serum", None),
        ("", None, "name"),
        ("budget 3 juta", None, "name"),
        ("baru dong", None, "name"),
    ],
)
async def test_words_behind_the_command_are_the_name(
    said: str, name: str | None, asks: str | None
) -> None:
    port = FakeCampaigns()
    outcome = await run(CampaignNewSlots(**capability.commands["kampanye"]), said, port)
    assert outcome.asks == asks
    assert [one.name for one in port.known.campaigns] == ([name] if name else [])


async def test_words_behind_the_command_let_somebody_join_what_there_is() -> None:
    port = FakeCampaigns()
    await run(CampaignNewSlots(name="Serum"), "Serum", port)
    slots = CampaignNewSlots(handles=("budi",), commanded=True)
    outcome = await run(slots, "tambah @budi", port)
    assert (outcome.view.result.campaign.name, outcome.items) == ("Serum", ("budi",))


async def test_one_tap_on_a_set_makes_a_campaign_of_it() -> None:
    slots = CampaignNewSlots(handles=("dapurnina", "baru"), budget_idr=2_000_000)
    catalogue = FakeCatalogue.of(NINA, posts=POSTS)
    outcome = await run(slots, catalogue=catalogue)
    nina, new = outcome.view.result.rows
    assert (nina.stage, nina.fee_idr, nina.forecast) == ("candidate", 500_000, 210)
    assert (new.fee_idr, new.forecast) == (None, None)
    assert outcome.view.result.left_idr == 1_500_000
    assert outcome.items == ("dapurnina", "baru")
    assert "Kampanye 23 November 2026" in words(outcome)
    assert "Campaign of 23 November 2026" in words(outcome, "en")


async def test_somebody_is_added_with_a_fee_to_the_campaign_that_is_named() -> None:
    port = FakeCampaigns()
    await run(CampaignNewSlots(), "buat kampanye Lebaran", port)
    await run(CampaignNewSlots(), "buat kampanye Ramadan", port)
    text = "tambah @budi ke kampanye lebaran fee 300rb"
    outcome = await run(CampaignNewSlots(handles=("budi",), budget_idr=300_000), text, port)
    assert outcome.view.result.campaign.name == "Lebaran"
    assert outcome.view.added
    assert [row.fee_idr for row in outcome.view.result.rows] == [300_000]
    assert outcome.view.result.budget_idr is None


async def test_more_fees_than_budget_are_said() -> None:
    slots = CampaignNewSlots(handles=("dapurnina",), budget_idr=300_000)
    outcome = await run(slots, catalogue=FakeCatalogue.of(NINA))
    assert "lebih Rp200.000 dari budget" in words(outcome)


async def test_the_next_step_is_one_tap_away() -> None:
    outcome = await run(CampaignNewSlots(handles=("dapurnina",)))
    first = outcome.choices[0][0]
    assert first.payload == Payload("campaign_log", {"collab": 100, "stage": 1})
    assert len(first.payload.encode().encode()) <= 64


async def test_a_reminder_is_offered_where_none_is_sent_yet() -> None:
    def offers(outcome):
        return [c.label for row in outcome.choices for c in row].count("remind")

    slots, port = CampaignNewSlots(handles=("dapurnina",)), FakeCampaigns()
    wish = Subscription(time(7), JAKARTA, "id", "every", only_changes=False)
    for schedules, count in ((FakeSchedules(), 1), (FakeSchedules(wish), 0)):
        world = context("", campaigns=port, schedules=schedules)
        assert offers(await capability.run(slots, world)) == count


async def test_a_viewer_changes_nothing() -> None:
    port = FakeCampaigns()
    with pytest.raises(MayNotChangeError):
        await run(CampaignNewSlots(handles=("dapurnina",)), port=port, role="viewer")
    assert not port.known.campaigns


@pytest.mark.parametrize("name", ["<b>Hari</b> & {{ 7*7 }}", "x" * 500, "\u202eHari\nIbu"])
async def test_any_name_is_kept_short_and_said_harmlessly(name: str) -> None:
    outcome = await run(CampaignNewSlots(name=name), name)
    assert len(outcome.view.result.campaign.name) <= 60
    assert "\n" not in outcome.view.result.campaign.name
    assert "<b>Hari</b>" not in words(outcome)
    assert "49" not in words(outcome)


@pytest.mark.parametrize(
    ("text", "handles"),
    [("yang kedua jadikan kampanye", ("bb",)), ("jadikan kampanye dong", ("aa", "bb"))],
)
def test_those_shown_become_a_campaign(text: str, handles: tuple[str, ...]) -> None:
    shown = State(shown=Shown("suggest", {}, ("aa", "bb")))
    said = understand(text, now=NOW, zone=JAKARTA)
    assert capability.claims(said, shown) == {"handles": handles}
    assert capability.claims(said, State()) is None


@pytest.mark.parametrize(
    ("brief", "terms"),
    [
        ({"handles": ("aa",), "budget_idr": 250_000}, ("aa=250000:reel=2", "bb=90000")),
        ({"handles": ("cc",), "budget_idr": 250_000}, ("aa=300000:reel=2", "bb=90000")),
        ({"handles": ("aa", "bb"), "budget_idr": 250_000}, ("aa=300000:reel=2", "bb=90000")),
        ({"handles": ("aa",)}, ("aa=300000:reel=2", "bb=90000")),
    ],
)
def test_the_fee_of_a_brief_is_kept(brief: dict[str, Any], terms: tuple[str, ...]) -> None:
    slots = {"terms": ("aa=300000:reel=2", "bb=90000")}
    state = State(shown=Shown("suggest", slots, ("aa", "bb")), topic=Shown("brief", brief, ("aa",)))
    claimed = capability.claims(understand("jadikan kampanye", now=NOW, zone=JAKARTA), state)
    assert claimed is not None
    assert claimed["terms"] == terms


@pytest.mark.parametrize(
    ("shown", "text", "budget"),
    [
        ("suggest", "jadikan kampanye dong", 2_000_000),
        ("suggest", "make it a campaign", 2_000_000),
        ("suggest", "yang kedua jadikan kampanye", None),
        ("compare", "jadikan kampanye dong", None),
        ("suggest", "sip pake mereka, masukin ke kampanye Lebaran", None),
        ("suggest", "ok use them, put them in the Payday campaign", None),
    ],
)
def test_a_set_that_becomes_a_campaign_keeps_its_budget(
    shown: str, text: str, budget: int | None
) -> None:
    state = State(shown=Shown(shown, {"budget_idr": 2_000_000}, ("aa", "bb")))
    claimed = capability.claims(understand(text, now=NOW, zone=JAKARTA), state)
    assert claimed is not None
    assert claimed.get("budget_idr") == budget


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        ("jadikan kampanye bakso", 3_000_000),
        ("make it a campaign", 3_000_000),
        ("jadikan kampanye bakso budget 2,5 juta", 2_500_000),
        ("make it a campaign called bakso with a budget of 4 million", 4_000_000),
        ("yang kedua jadikan kampanye", None),
    ],
)
def test_a_cheaper_set_keeps_the_budget_that_was_said(text: str, budget: int | None) -> None:
    slots = {"budget_idr": 2_200_000, "named_idr": 3_000_000}
    state = State(shown=Shown("suggest", slots, ("aa", "bb")))
    claimed = capability.claims(understand(text, now=NOW, zone=JAKARTA), state)
    assert claimed is not None
    assert claimed.get("budget_idr") == budget


def test_a_dearer_set_keeps_its_own_budget() -> None:
    slots = {"budget_idr": 4_000_000, "named_idr": 3_000_000}
    state = State(shown=Shown("suggest", slots, ("aa", "bb")))
    said = understand("jadikan kampanye bakso", now=NOW, zone=JAKARTA)
    assert (capability.claims(said, state) or {}).get("budget_idr") == 4_000_000


def test_a_fee_that_is_raised_lets_nobody_join() -> None:
    made = State(shown=Shown("campaign_new", {}, ("bb",)))
    said = understand("tambahin fee @bb 50rb", now=NOW, zone=JAKARTA)
    assert capability.claims(said, made) is None


def test_somebody_is_added_to_the_campaign_spoken_of() -> None:
    made = State(shown=Shown("campaign_new", {}, ("aa",)))
    said = understand("tambah @bb ke natal fee 200rb", now=NOW, zone=JAKARTA)
    assert capability.claims(said, made) == {"handles": ("bb",), "budget_idr": 200_000}
    assert capability.claims(said, State()) is None


ASKED = State(question=Question("campaign_new", "name"), shown=Shown("suggest", {}, ("aa", "bb")))
BEGUN = State(topic=Shown("campaign_new", {"campaign": 4, "unnamed": True}), focus="cc")


@pytest.mark.parametrize(
    ("text", "state", "slots"),
    [
        ("sama @dd juga", ASKED, {"handles": ("dd",), "asked": True}),
        ("tambahin juga yg kedua", ASKED, {"handles": ("bb",), "asked": True}),
        ("add the second one too", ASKED, {"handles": ("bb",), "asked": True}),
        ("promo bukber", ASKED, None),
        ("and @dd too", BEGUN, {"handles": ("dd",), "also": True}),
        ("promo geprek", BEGUN, {"campaign": 4, "name": "promo geprek"}),
        ("berapa biayanya?", BEGUN, None),
        ("oke makasih", BEGUN, None),
        ("ok masukin kampanye", State(focus="cc"), {"handles": ("cc",)}),
        ("put it in the campaign?", State(focus="cc"), None),
    ],
)
def test_who_else_joins_and_what_it_is_called(text, state, slots) -> None:
    assert capability.claims(understand(text, now=NOW, zone=JAKARTA), state) == slots


LOOKED = State(shown=Shown("evaluate", {}, ("cc",)), focus="cc", listed=("aa", "bb"))
ALONE = State(shown=Shown("suggest", {"budget_idr": 900_000}, ("aa",)))
THREE = State(shown=Shown("suggest", {"budget_idr": 900_000}, ("aa", "bb", "cc")))
FIRST_TWO = {"handles": ("aa", "bb")}


@pytest.mark.parametrize(
    ("text", "state", "slots"),
    [
        ("Make a campaign called Berlin Fair with the top two", LOOKED, {"handles": ("aa", "bb")}),
        ("buat kampanye Lebaran Seru sama dua teratas", LOOKED, {"handles": ("aa", "bb")}),
        ("masukin dua yang pertama ke kampanye baru", LOOKED, {"handles": ("aa", "bb")}),
        ("bikin kampanye Eid sama yang pertama", LOOKED, {"handles": ("cc",)}),
        (
            "create a campaign called Brunch with the first two",
            ALONE,
            {"handles": ("aa",), "budget_idr": 900_000, "beyond": 1},
        ),
        ("gas bikin campaign servis murah berdua aja no 1 no 2", THREE, FIRST_TWO),
        ("start a campaign called repair, just those two, number 1 and number 2", THREE, FIRST_TWO),
        ("oke yg pertama sama kedua aja jadiin kampanye sambel", THREE, FIRST_TWO),
        ("yg pertama sama kedua jadiin kampanye gimana", THREE, None),
        ("can i make a campaign with the top two?", LOOKED, None),
    ],
)
def test_the_top_two_are_two_of_the_list(text, state, slots) -> None:
    assert capability.claims(understand(text, now=NOW, zone=JAKARTA), state) == slots


@pytest.mark.parametrize(
    ("text", "agreed", "slots"),
    [
        ("make it a campaign named Launch", "bb", {"handles": ("aa", "bb"), "budget_idr": 900_000}),
        ("jadikan kampanye", "bb", {"handles": ("aa", "bb"), "budget_idr": 900_000}),
        ("make it a campaign", "zz", {}),
    ],
)
def test_who_was_bargained_with_does_not_shorten_the_list(text, agreed, slots) -> None:
    state = State(
        topic=Shown("campaign_log"),
        shown=Shown("campaign_log", {}, (agreed,)),
        earlier=Shown("suggest", {"budget_idr": 900_000}),
        listed=("aa", "bb"),
        waiting=({"handles": (agreed,), "budget_idr": 300_000},),
    )
    claimed = capability.claims(understand(text, now=NOW, zone=JAKARTA), state)
    assert claimed == slots


async def test_who_is_not_in_the_list_is_said_to_be_missing() -> None:
    outcome = await run(CampaignNewSlots(handles=("dapurnina",), beyond=1), "kampanye A")
    assert "1 lagi yang Kakak tunjuk" in words(outcome)
    assert "1 more that you pointed at is not" in words(outcome, "en")


async def test_a_campaign_without_a_name_gets_one_and_the_name_waits_for_who_joins() -> None:
    port = FakeCampaigns()
    asked = await run(CampaignNewSlots(handles=("dapurnina",), asked=True), "sama @dapurnina", port)
    assert (asked.asks, asked.slots["handles"]) == ("name", ("dapurnina",))
    begun = await run(CampaignNewSlots(handles=("dapurnina",)), "masukin kampanye", port)
    assert begun.slots["unnamed"]
    assert "Mau diberi nama?" in words(begun)
    number = begun.slots["campaign"]
    named = await run(CampaignNewSlots(name="promo geprek", campaign=number), "promo geprek", port)
    assert words(named).startswith("<b>Kampanye promo geprek</b>")
    assert "unnamed" not in named.slots


async def test_each_who_joins_has_a_fee_and_a_code_of_their_own() -> None:
    port = FakeCampaigns()
    text = "bikin kampanye Lebaran budget 3 juta dengan @dapurnina 1jt kode NINA10, @baru 350rb"
    outcome = await run(CampaignNewSlots(handles=("dapurnina", "baru"), budget_idr=350_000), text)
    found = outcome.view.result
    assert found.budget_idr == 3_000_000
    assert [(r.fee_idr, r.collaboration.code) for r in found.rows] == [
        (1_000_000, "NINA10"),
        (350_000, None),
    ]
    assert not port.known.campaigns


async def test_only_a_price_on_record_is_called_so() -> None:
    catalogue = FakeCatalogue.of(NINA, posts=POSTS)
    stated = await run(
        CampaignNewSlots(handles=("dapurnina",)),
        "kampanye A dengan @dapurnina 1jt",
        None,
        catalogue,
    )
    assert stated.view.listed == ()
    assert "harga yang tercatat" not in words(stated)
    listed = await run(
        CampaignNewSlots(handles=("dapurnina",)), "kampanye A dengan @dapurnina", None, catalogue
    )
    assert listed.view.listed == ("dapurnina",)
    assert "@dapurnina diambil dari harga yang tercatat" in words(listed)
    assert "The fee of @dapurnina is the price on record" in words(listed, "en")


async def test_who_joins_again_keeps_stage_and_fee_and_gets_the_code() -> None:
    port, catalogue = FakeCampaigns(), FakeCatalogue.of(NINA, posts=POSTS)
    slots = CampaignNewSlots(handles=("dapurnina",))
    await run(slots, "kampanye A dengan @dapurnina deal 400rb", port, catalogue)
    again = await run(slots, "tambah @dapurnina kode NINA10", port, catalogue)
    (row,) = again.view.result.rows
    assert (row.stage, row.fee_idr, row.collaboration.code) == ("agreed", 400_000, "NINA10")


@pytest.mark.parametrize(
    ("stages", "now"),
    [((2, 7), "agreed"), ((4, 7), "agreed"), ((1, 7), "contacted"), ((7,), "candidate")],
)
async def test_who_dropped_out_comes_back_as_they_were(stages: tuple[int, ...], now: str) -> None:
    port = FakeCampaigns()
    await run(CampaignNewSlots(name="Hari Ibu", handles=("dapurnina",)), "", port)
    (campaign,) = port.known.campaigns
    for stage in stages:
        await port.note(campaign, [Fact("stage", stage, port.known.collaborations[0].id)])
    outcome = await run(CampaignNewSlots(handles=("dapurnina",)), "masukin @dapurnina lagi", port)
    assert [row.stage for row in outcome.view.result.rows] == [now]


@pytest.mark.parametrize(
    ("text", "partners", "claims"),
    [
        ("@budi jadi ikut lagi", ("budi",), False),
        ("@budi jadi ikut", (), True),
        ("tambah @budi lagi", ("budi",), True),
    ],
)
def test_who_is_in_it_already_is_no_one_new(text, partners, claims) -> None:
    state = State(topic=Shown("campaign_report"), partners=partners)
    said = understand(text, now=NOW, zone=JAKARTA)
    assert (capability.claims(said, state) is not None) is claims


async def test_a_name_that_is_taken_gets_a_number_and_is_said() -> None:
    port = FakeCampaigns()
    await run(CampaignNewSlots(handles=("satu.id",)), "buat kampanye madu dengan @satu.id", port)
    twin = await run(
        CampaignNewSlots(handles=("dua.id",)), "buat kampanye Madu dengan @dua.id", port
    )
    assert twin.view.result.campaign.name == "Madu 2"
    assert "sudah dipakai" in words(twin)
    assert "has the name" in words(twin, "en")
    third = await run(CampaignNewSlots(), "buat kampanye madu", port)
    assert third.view.result.campaign.name == "madu 3"
    assert port.known.chosen("hasil kampanye madu").name == "madu"
    assert port.known.chosen("hasil kampanye madu 2").name == "Madu 2"


async def test_a_campaign_that_was_closed_runs_again_with_its_notes() -> None:
    port = FakeCampaigns()
    await run(CampaignNewSlots(handles=("satu.id",)), "buat kampanye madu dengan @satu.id", port)
    (madu,) = port.known.campaigns
    await port.note(madu, [Fact("closed", NOW.toordinal())])
    again = await run(CampaignNewSlots(), "buka lagi kampanye madu", port)
    assert again.block == "reopened"
    assert len(port.known.campaigns) == 1
    assert port.known.closing(madu) is None
    assert "berjalan lagi" in words(again)
    await port.note(madu, [Fact("closed", NOW.toordinal())])
    for block in ("reopened", "running"):
        bare = await run(CampaignNewSlots(again=True), "buka lagi", port)
        assert bare.block == block
    assert "Tidak ada kampanye yang ditutup" in words(bare)


async def test_whoever_may_write_opens_a_campaign_that_another_closed() -> None:
    port = FakeCampaigns()
    await run(CampaignNewSlots(handles=("satu.id",)), "buat kampanye madu dengan @satu.id", port)
    (madu,) = port.known.campaigns
    port.who = 8
    await port.note(madu, [Fact("closed", NOW.toordinal())])
    port.who = 7
    with pytest.raises(MayNotChangeError):
        await run(CampaignNewSlots(), "buka lagi kampanye madu", port, role="viewer")
    assert (await run(CampaignNewSlots(), "reopen the madu campaign", port)).block == "reopened"
    assert port.known.closing(madu) is None
    await port.note(madu, [Fact("closed", NOW.toordinal())])
    assert port.known.closing(madu) is not None


async def test_a_campaign_that_nobody_knows_is_started() -> None:
    port = FakeCampaigns()
    begun = await run(CampaignNewSlots(), "buka kampanye gajian", port)
    assert begun.view.result.campaign.name == "gajian"


LISTED = Shown("suggest", {"terms": ("satu.id=100000:reel*1",)}, ("satu.id", "dua.id"))


@pytest.mark.parametrize(
    ("text", "handles"),
    [
        ("masukin yang tadi semua", ("satu.id", "dua.id")),
        ("tambahin mereka semua ke kampanye natal", ("satu.id", "dua.id")),
        ("add all of them to the campaign", ("satu.id", "dua.id")),
        ("masukin yang kedua ke kampanye", ("dua.id",)),
        ("masukin semua pesanan hari ini", None),
        ("tambahin semua fee 100rb", None),
        ("yang tadi siapa aja", None),
    ],
)
def test_those_of_a_list_join_the_campaign_spoken_of(text: str, handles: tuple[str, ...]) -> None:
    state = State(shown=LISTED, topic=Shown("campaign_new"))
    claimed = capability.claims(understand(text, now=NOW, zone=JAKARTA), state)
    assert (claimed and claimed.get("handles")) == handles
    assert not claimed or claimed["terms"] == ("satu.id=100000:reel*1",)
    elsewhere = State(shown=LISTED, topic=LISTED)
    if "kampanye" not in text and "campaign" not in text:
        assert not capability.claims(understand(text, now=NOW, zone=JAKARTA), elsewhere)


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("tambah @dua.id 400rb ke Batik Wening Pria", None),
        ("tambah @dua.id 300rb ke Rona Imlek", None),
        ("add @dua.id 500k to Luma Men", None),
        ("tambah @dua.id 400rb ke batik pria", None),
        ("tambah @dua.id 400rb ke Batik Wening", "Batik Wening"),
        ("tambah @dua.id 400rb ke Wening", "Batik Wening"),
        ("add @dua.id 400k to the campaign", "Batik Wening"),
        ("tambah @dua.id 400rb ke daftar", "Batik Wening"),
    ],
)
async def test_a_name_without_the_word_for_a_campaign_is_one(text: str, home: str | None) -> None:
    port = FakeCampaigns()
    await port.start("Batik Wening", "")
    outcome = await run(CampaignNewSlots(handles=("dua.id",), budget_idr=400_000), text, port)
    assert (outcome.block == "unknown") == (home is None)
    assert bool(port.known.collaborations) == (home is not None)


@pytest.mark.parametrize(
    ("text", "paid"),
    [
        ("@dua.id dp 300rb buat kampanye desember", 300_000),
        ("transfer 300rb ke @dua.id untuk kampanye rona desember", 300_000),
        ("@dua.id dp 300rb buat kampanye akhir tahun", None),
    ],
)
async def test_a_payment_for_a_campaign_begins_none(text: str, paid: int | None) -> None:
    port = FakeCampaigns()
    home = await port.start("Rona Desember", "")
    await port.join(home, "dua.id", "instagram")
    outcome = await run(CampaignNewSlots(handles=("dua.id",), budget_idr=300_000), text, port)
    assert [c.name for c in port.known.campaigns] == ["Rona Desember"]
    assert (outcome.block == "unknown") == (paid is None)
    if paid:
        (row,) = outcome.view.result.rows
        assert (row.paid_idr, row.fee_idr) == (paid, None)


async def test_what_a_search_may_cost_is_nobodys_fee() -> None:
    port = FakeCampaigns()
    await port.start("Natal", "")
    slots = CampaignNewSlots(handles=("aa", "bb"), budget_idr=2_000_000)
    outcome = await run(slots, "oke mereka masukin ke kampanye Natal", port)
    assert [row.fee_idr for row in outcome.view.result.rows] == [None, None]


async def test_nobody_joins_another_campaign_than_the_one_that_is_named() -> None:
    port = FakeCampaigns()
    await port.start("Lebaran", "")
    who = CampaignNewSlots(handles=("dua.id",))
    asked = await run(who, "tambah @dua.id ke kampanye paskah", port)
    assert asked.block == "unknown"
    assert "“paskah”" in words(asked)
    assert port.known.collaborations == ()
    started = await run(capability.fill(asked.choices[0][0].payload.slots), "", port)
    assert started.view.result.campaign.name == "paskah"
    joined = await run(capability.fill(asked.choices[1][0].payload.slots), "", port)
    assert joined.view.result.campaign.name == "Lebaran"
    nearly = await run(who, "tambah @dua.id ke kampanye lebaran fee 100rb", port)
    assert nearly.view.result.campaign.name == "Lebaran"


@pytest.mark.parametrize(
    ("text", "likes", "followers", "idr", "said"),
    [
        ("tambah @dapurnina fee 2 juta ke kampanye", 400, 12_400, 2_000_000, "💸"),
        ("tambah @dapurnina fee 200rb ke kampanye", 400, 12_400, 200_000, None),
        ("@dapurnina sudah deal 2 juta, masuk kampanye", 400, 12_400, 2_000_000, None),
        ("tambah @dapurnina fee 50rb ke kampanye", 100, 90_000, 50_000, "⛔"),
    ],
)
async def test_who_joins_is_judged_as_on_the_card(text, likes, followers, idr, said) -> None:
    rows = [
        POSTS[0]
        | {"post_id": str(i), "posted_at": NOW - timedelta(days=3 + i), "likes": likes + 9 * i}
        for i in range(12)
    ]
    catalogue = FakeCatalogue.of(creator("dapurnina", followers=followers), posts=rows)
    port = FakeCampaigns()
    await run(CampaignNewSlots(name="Kopi"), "Kopi", port)
    slots = CampaignNewSlots(handles=("dapurnina",), budget_idr=idr, campaign=1)
    outcome = await run(slots, text, port, catalogue)
    for language in ("id", "en"):
        told = words(outcome, language)
        assert [mark for mark in ("💸", "⛔") if mark in told] == ([said] if said else [])
    assert len(outcome.view.doubts) == (said is not None)


async def test_what_is_expected_of_who_joins_is_what_a_paid_post_brings() -> None:
    rows = [
        POSTS[0]
        | {
            "post_id": str(i),
            "posted_at": NOW - timedelta(days=3 + i),
            "sponsored": paid,
            "likes": likes,
        }
        for i, (paid, likes) in enumerate([("yes", 90), ("no", 590)] * 4 + [("no", 590)] * 4)
    ]
    catalogue = FakeCatalogue.of(creator("dapurnina", followers=14_000), posts=rows)
    slots = CampaignNewSlots(name="Kopi", handles=("dapurnina",))
    outcome = await run(slots, "kampanye Kopi dengan @dapurnina", None, catalogue)
    assert outcome.view.result.totals.forecast == pytest.approx(100, abs=2)


@pytest.mark.parametrize(
    ("text", "focus", "picked", "found"),
    [
        ("bikin kampanye promo dia aja", "bb", (), {"handles": ("bb",)}),
        ("ok jadiin kampanye padang pake yg 2 itu", None, ("aa", "cc"), {"handles": ("aa", "cc")}),
        (
            "start a campaign called x with just those two",
            None,
            (),
            {"beside": ("", "aa", "bb", "cc")},
        ),
    ],
)
def test_a_campaign_begins_with_those_spoken_of(text, focus, picked, found):
    shown = Shown("suggest", {"budget_idr": 600_000}, ("aa", "bb", "cc"))
    state = State(shown=shown, focus=focus, picked=picked)
    claimed = capability.claims(understand(text, now=NOW, zone=JAKARTA), state) or {}
    assert {name: claimed.get(name) for name in found} == found


@pytest.mark.parametrize(
    ("compared", "slots"),
    [
        (("aa", "bb"), {"handles": ("aa", "bb"), "budget_idr": 900_000}),
        (("aa", "zz"), None),
    ],
)
def test_those_of_a_list_who_were_compared_begin_a_campaign(compared, slots) -> None:
    weighed = Shown("compare", {"handles": compared}, compared)
    state = State(
        topic=weighed,
        shown=weighed,
        earlier=Shown("suggest", {"budget_idr": 900_000}),
        listed=("aa", "bb"),
    )
    said = understand("start a campaign called Green Monday", now=NOW, zone=JAKARTA)
    assert capability.claims(said, state) == slots
