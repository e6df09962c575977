"""Sentences and taps are noted, corrected and taken back; nothing is guessed of whom."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.analytics.campaign.computing import result
from core.capabilities.campaign_log import capability
from core.capabilities.campaign_new import capability as new
from core.capabilities.ports import MayNotChangeError
from core.capabilities.reporting.joining.filling import CampaignNewSlots
from core.dialogue.state import Question, Shown, State
from core.messages import Payload
from core.nlu.understand import understand
from core.rendering.telegram import Renderer
from tests.capabilities.campaigns import FakeCampaigns
from tests.capabilities.fakes import JAKARTA, NOW, context
from tests.capabilities.team import FakeWorkspaces

TODAY = date(2026, 11, 23)


async def begun(*handles: str) -> FakeCampaigns:
    port = FakeCampaigns()
    slots = CampaignNewSlots(name="Hari Ibu", handles=handles, budget_idr=2_000_000)
    await new.run(slots, context("", campaigns=port))
    return port


async def tell(port: FakeCampaigns, text: str = "", **slots):
    """Say a sentence as the assistant would pass it on, or tap what `slots` says."""
    stated = understand(text, now=NOW, zone=JAKARTA).slots if text else {}
    known = capability.fill({**stated, **slots})
    return await capability.run(known, context(text, campaigns=port))


def row(port: FakeCampaigns, handle: str):
    campaign = port.known.campaigns[0]
    found = result(campaign, port.known.of(campaign), port.known.log(campaign), TODAY)
    return next(r for r in found.rows if r.collaboration.handle == handle)


def words(outcome, language="id"):
    return Renderer().replies("campaign_log", outcome, language=language, zone=JAKARTA)[0].text


async def test_a_sentence_notes_stage_and_figures() -> None:
    port = await begun("dapurnina", "ranirasa")
    outcome = await tell(port, "@dapurnina udah posting, like 1.200 komen 87 terjual 14")
    nina = row(port, "dapurnina")
    assert (nina.stage, nina.live_on) == ("live", TODAY)
    assert (nina.likes, nina.comments, nina.interactions, nina.sales) == (1200, 87, 1287, 14)
    assert nina.views is None
    assert row(port, "ranirasa").stage == "candidate"
    for language, number in (("id", "1.287"), ("en", "1,287")):
        assert number in words(outcome, language)


async def test_another_day_of_a_post_takes_the_place_of_the_first() -> None:
    port = await begun("dapurnina")
    await tell(port, "@dapurnina udah tayang kemarin")
    outcome = await tell(port, "@dapurnina tayang tanggal 3 november")
    assert row(port, "dapurnina").live_on == date(TODAY.year, 11, 3)
    assert "3 November" in words(outcome)


async def test_a_bare_number_corrects_the_last_one_and_the_first_note_stays_in_the_log() -> None:
    port = await begun("dapurnina", "ranirasa")
    await tell(port, "@dapurnina udah posting, like 1.200 komen 87 terjual 14")
    length = len(port.known.entries)
    outcome = await tell(port, "eh salah, 15")
    assert row(port, "dapurnina").sales == 15
    assert outcome.view.corrected
    assert len(port.known.entries) == length + 1
    assert port.known.entries[length].fact.replaces in {e.id for e in port.known.entries[:length]}


@pytest.mark.parametrize(
    ("text", "metric", "value"),
    [
        ("eh salah, like 1.300", "likes", 1300),
        ("bukan 87 tapi 78", "comments", 78),
        ("ralat, terjual 20", "sales", 20),
        ("like 1.200 harusnya 1.300", "likes", 1300),
        ("yang 87 keliru, yang bener 78", "comments", 78),
    ],
)
async def test_a_correction_may_name_what_was_wrong(text: str, metric: str, value: int) -> None:
    port = await begun("dapurnina")
    await tell(port, "@dapurnina udah posting, like 1.200 komen 87 terjual 14")
    await tell(port, text)
    assert getattr(row(port, "dapurnina"), metric) == value


async def test_undo_takes_back_a_whole_note_and_then_the_one_before() -> None:
    port = await begun("dapurnina")
    await tell(port, "@dapurnina like 100")
    await tell(port, "@dapurnina like 200 komen 5")
    await tell(port, "eh salah, like 250")
    assert row(port, "dapurnina").likes == 250
    await tell(port, "undo")
    assert row(port, "dapurnina").likes == 200
    outcome = await tell(port, "batalkan catatan")
    assert (row(port, "dapurnina").likes, row(port, "dapurnina").comments) == (100, None)
    assert "200" in words(outcome)


def back(outcome):
    """Return what the button that takes this note back says."""
    return next(c.payload.slots for r in outcome.choices for c in r if c.label == "undo")


async def test_the_button_below_a_note_takes_back_that_note_once_and_never_another() -> None:
    port = await begun("dapurnina")
    likes = back(await tell(port, "@dapurnina like 900"))
    comments = back(await tell(port, "@dapurnina komen 70"))
    assert (await tell(port, **likes)).block == "undone"
    assert (row(port, "dapurnina").likes, row(port, "dapurnina").comments) == (None, 70)
    again = await tell(port, **likes)
    assert (again.block, row(port, "dapurnina").comments) == ("already", 70)
    assert "tidak ada yang berubah" in words(again)
    assert "nothing changed" in words(again, "en")
    elsewhere = await tell(port, **{**comments, "campaign": 99})
    assert (elsewhere.block, row(port, "dapurnina").comments) == ("elsewhere", 70)
    assert (await tell(port, "undo", **likes)).block == "undone"
    assert row(port, "dapurnina").comments is None


async def test_a_button_of_a_note_that_was_corrected_leaves_the_correction() -> None:
    port = await begun("dapurnina")
    first = back(await tell(port, "@dapurnina like 900"))
    fixed = back(await tell(port, "eh salah, like 950"))
    assert (await tell(port, **first)).block == "already"
    assert row(port, "dapurnina").likes == 950
    await tell(port, **fixed)
    assert row(port, "dapurnina").likes == 900


@pytest.mark.parametrize(
    ("first", "second"),
    [("eh salah, 600rb bukan 500rb", 600_000), ("wrong, paid 650k", 650_000)],
)
async def test_an_edit_takes_back_a_payment_with_its_corrections(first: str, second: int) -> None:
    port = await begun("dapurnina")
    await tell(port, "@dapurnina deal 1jt")
    port.now = written = NOW + timedelta(minutes=1)
    await tell(port, "bayar @dapurnina 500rb")
    port.now = NOW + timedelta(minutes=2)
    await tell(port, first)
    assert row(port, "dapurnina").paid_idr == second
    port.now = NOW + timedelta(minutes=3)
    stated = capability.fill(understand("bayar @dapurnina 700rb", now=NOW, zone=JAKARTA).slots)
    edit = context("bayar @dapurnina 700rb", campaigns=port, edited_from=written)
    assert (await capability.run(stated, edit)).view.edited
    assert row(port, "dapurnina").paid_idr == 700_000
    port.now = NOW + timedelta(minutes=4)
    gone = await capability.retract(replace(edit, text="selamat pagi"), "")
    assert gone is not None
    assert [(line.metric, line.value) for line in gone.view.lines] == [("paid_idr", 700_000)]
    assert row(port, "dapurnina").paid_idr is None


async def test_a_code_alone_is_no_note_that_a_button_takes_back() -> None:
    port = await begun("dapurnina")
    await tell(port, "@dapurnina like 900")
    told = await tell(port, "@dapurnina kode NINA10")
    assert "undo" not in [c.label for r in told.choices for c in r]


async def test_somebody_elses_note_is_not_taken_back() -> None:
    port = await begun("dapurnina")
    undo = back(await tell(port, "@dapurnina like 100"))
    port.who = 8
    other = type(context().person)(id=8)
    for text, block in (("undo", "nothing"), ("", "theirs")):
        slots = capability.fill({} if text else undo)
        said = context(text, campaigns=port, person=other)
        assert (await capability.run(slots, said)).block == block
    assert row(port, "dapurnina").likes == 100


async def test_a_button_takes_back_no_line_of_a_colleague_that_has_its_number() -> None:
    """Two notes of one moment had one number once."""
    port = await begun("dapurnina")
    undo = back(await tell(port, "@dapurnina like 100"))
    own = [e for e in port.known.entries if e.batch == undo["undo"]]
    likes = next(e for e in own if e.fact.metric == "likes")
    theirs = replace(likes, id=999, person_id=8, fact=replace(likes.fact, metric="views"))
    port.known = replace(port.known, entries=(*port.known.entries, theirs))
    taken = await capability.run(capability.fill(undo), context("", campaigns=port))
    assert (taken.block, len(taken.view.lines)) == ("undone", len(own))
    assert (row(port, "dapurnina").likes, row(port, "dapurnina").views) == (None, 100)


async def test_terms_of_a_deal_are_read() -> None:
    port = await begun("dapurnina", "ranirasa")
    text = "@dapurnina udah deal fee 500rb 1 reel 2 story tayang 5 desember kode NINA10"
    await tell(port, text)
    nina = row(port, "dapurnina")
    assert (nina.stage, nina.fee_idr, nina.due) == ("agreed", 500_000, date(2026, 12, 5))
    assert dict(nina.pieces) == {"reel": 1, "story": 2}
    assert nina.collaboration.code == "NINA10"


async def test_a_code_says_whose_sale_it_was() -> None:
    port = await begun("dapurnina", "ranirasa")
    await tell(port, "@dapurnina kode NINA10", stage=2)
    await tell(port, "kode NINA10 kepake 25 kali")
    await tell(port, "omzet 1,2 juta dari kode NINA10")
    nina = row(port, "dapurnina")
    assert (nina.uses, nina.revenue_idr) == (25, 1_200_000)
    assert row(port, "ranirasa").uses is None


async def test_payments_add_up_and_settle() -> None:
    port = await begun("ranirasa")
    await tell(port, "@ranirasa deal fee 350rb")
    await tell(port, "transfer @ranirasa dp 100rb")
    assert row(port, "ranirasa").owed_idr == 250_000
    await tell(port, "@ranirasa sudah tayang")
    await tell(port, "@ranirasa sudah lunas")
    rani = row(port, "ranirasa")
    assert (rani.paid_idr, rani.owed_idr, rani.stage) == (350_000, 0, "paid")
    assert rani.live_on == TODAY


async def test_a_payment_in_full_without_an_agreed_fee_is_the_fee() -> None:
    port = await begun("ranirasa")
    await tell(port, "bayar fee @ranirasa 350rb lunas")
    rani = row(port, "ranirasa")
    assert (rani.fee_idr, rani.paid_idr, rani.owed_idr) == (350_000, 350_000, 0)


async def test_goods_count_as_cost() -> None:
    port = await begun("ranirasa")
    await tell(port, "kasih produk senilai 150rb ke @ranirasa (barter)")
    assert (row(port, "ranirasa").cost_idr, row(port, "ranirasa").fee_idr) == (150_000, None)


async def test_more_comes_on_top() -> None:
    port = await begun("dapurnina")
    await tell(port, "@dapurnina terjual 14")
    await tell(port, "@dapurnina terjual 5 lagi")
    assert row(port, "dapurnina").sales == 19


async def test_taps_walk_the_whole_pipeline() -> None:
    port = await begun("dapurnina")
    outcome = await tell(port, "@dapurnina fee 400rb sudah dihubungi")
    seen = [row(port, "dapurnina").stage]
    while seen[-1] != "paid":
        tap = outcome.choices[0][0].payload
        assert len(tap.encode().encode()) <= 64
        outcome = await tell(port, **tap.slots)
        seen.append(row(port, "dapurnina").stage)
    assert seen == ["contacted", "agreed", "shipped", "draft", "live", "paid"]
    assert row(port, "dapurnina").owed_idr == 0


async def test_whose_figures_they_are_is_asked_and_a_tap_answers() -> None:
    port = await begun("dapurnina", "ranirasa")
    outcome = await tell(port, "like 1.200 komen 87")
    assert outcome.asks == "handles"
    assert row(port, "dapurnina").likes is None
    await tell(port, **outcome.choices[1][0].payload.slots)
    assert row(port, "ranirasa").likes == 1200


async def test_a_stranger_is_not_noted_before_somebody_says_so() -> None:
    port = await begun("dapurnina")
    outcome = await tell(port, "@dapurnima like 1.200")
    assert outcome.block == "unknown"
    near, join = outcome.choices[0][0], outcome.choices[-1][0]
    assert near.payload.slots["handles"] == ("dapurnina",)
    await tell(port, **join.payload.slots)
    assert row(port, "dapurnima").likes == 1200


async def test_who_is_named_without_an_at_sign_beats_who_was_shown() -> None:
    port = await begun("dapurnina", "rani.contoh")
    await tell(port, "rani udah posting like 50", handles=("dapurnina",))
    assert (row(port, "dapurnina").likes, row(port, "rani.contoh").likes) == (None, 50)
    outcome = await tell(port, "serbapedas udah posting", handles=("dapurnina",))
    assert outcome.view.unknown == ("serbapedas",)
    assert row(port, "dapurnina").stage == "candidate"


async def test_a_publication_to_come_is_a_plan() -> None:
    port = await begun("dapurnina")
    await tell(port, "@dapurnina tayang tanggal 20 desember")
    nina = row(port, "dapurnina")
    assert (nina.stage, nina.due) == ("candidate", date(2026, 12, 20))


async def test_impossible_figures_are_asked_about_and_kept_where_they_hold() -> None:
    port = await begun("dapurnina")
    asked = await tell(port, "@dapurnina like 1.200 reach 900")
    assert asked.view.odd == (("likes", 1200, "reach", 900),)
    assert row(port, "dapurnina").likes is None
    outcome = await tell(port, **asked.choices[0][0].payload.slots)
    assert outcome.view.doubts == ("dapurnina",)
    assert row(port, "dapurnina").likes == 1200


@pytest.mark.parametrize("text", ["@dapurnina udah posting belum?", "@dapurnina belum tayang"])
async def test_a_question_moves_nothing(text: str) -> None:
    port = await begun("dapurnina")
    await tell(port, text)
    assert row(port, "dapurnina").stage == "candidate"


async def test_without_a_campaign_one_can_be_started() -> None:
    outcome = await tell(FakeCampaigns(), "@dapurnina udah posting")
    assert (outcome.block, outcome.waits) == ("held", ({"handles": ("dapurnina",), "stage": 5},))
    assert outcome.choices[0][0].payload.intent == "campaign_new"


@pytest.mark.parametrize(
    "text",
    [
        "deal @nina.masak 500rb, @doni.jajan 300rb",
        "@nina.masak fee 500rb\n@doni.jajan fee 300rb",
        "agreed with @nina.masak for 500k and @doni.jajan for 300k",
    ],
)
async def test_without_a_campaign_the_fee_of_each_waits_for_one(text: str) -> None:
    outcome = await tell(FakeCampaigns(), text, handles=("nina.masak", "doni.jajan"))
    assert {one["handles"]: one.get("fee_idr", one.get("budget_idr")) for one in outcome.waits} == {
        ("nina.masak",): 500_000,
        ("doni.jajan",): 300_000,
    }


async def test_a_viewer_notes_nothing() -> None:
    port = await begun("dapurnina")
    note = capability.fill({"handles": ("dapurnina",), "likes": 5})
    with pytest.raises(MayNotChangeError):
        await capability.run(note, context("", campaigns=port, role="viewer"))
    assert row(port, "dapurnina").likes is None


async def test_what_would_be_sold_anyway_is_kept_with_the_campaign() -> None:
    port = await begun("dapurnina", "ranirasa")
    outcome = await tell(port, "omzet biasanya 2 juta", handles=("dapurnina",))
    assert [(line.handle, line.value) for line in outcome.view.lines] == [("", 2_000_000)]


async def test_a_campaign_is_closed_by_a_word_and_opened_again_by_undo() -> None:
    port = await begun("ranirasa")
    first = port.known.campaigns[0]
    older = await port.start("Ramadan", "")
    outcome = await tell(port, "tutup kampanye Ramadan")
    assert [line.metric for line in outcome.view.lines] == ["closed"]
    assert port.known.latest() == first
    await tell(port, "undo")
    assert port.known.latest() == older
    assert port.known.latest(peopled=True) == first


async def test_what_is_spoken_of_is_closed_and_nothing_else_is() -> None:
    spoken = State(topic=Shown("campaign_report"))
    said = understand("tutup aja", now=NOW, zone=JAKARTA)
    heard = capability.claims(said, spoken)
    assert heard == {"words": "close campaign"}
    assert capability.claims(said, State()) is None
    asked = replace(spoken, question=Question("campaign_log", "handles"))
    assert capability.claims(said, asked) is None
    port = await begun("ranirasa")
    outcome = await tell(port, "", **heard)
    assert [line.metric for line in outcome.view.lines] == ["closed"]
    assert port.known.closing(port.known.campaigns[0]) is not None


async def test_an_unknown_code_is_nobodys_until_somebody_says_whose() -> None:
    port = await begun("ranirasa", "dapurnina")
    asked = await tell(port, "kode ENTAH1 kepake 3 kali", handles=("ranirasa",))
    assert asked.asks == "handles"
    noted = await tell(port, "", handles=("dapurnina",), code="ENTAH1", uses=3)
    assert [(line.handle, line.metric) for line in noted.view.lines] == [
        ("dapurnina", "code"),
        ("dapurnina", "uses"),
    ]
    known = await tell(port, "omzet 1,2 juta dari kode ENTAH1", handles=("ranirasa",))
    assert [line.handle for line in known.view.lines] == ["dapurnina"]


async def test_a_plan_is_changed_in_words_and_a_link_is_kept() -> None:
    port = await begun("ranirasa")
    changed = await tell(port, "ubah budget kampanye jadi 5 juta", budget_idr=5_000_000)
    assert [(line.metric, line.value) for line in changed.view.lines] == [("budget_idr", 5_000_000)]
    await tell(port, "link @ranirasa https://toko.example/r", handles=("ranirasa",))
    assert port.known.collaborations[0].link == "https://toko.example/r"
    kept = await tell(port, "@ranirasa ga sesuai brief", handles=("ranirasa",))
    assert [(line.metric, line.value) for line in kept.view.lines] == [("brief", 0)]


async def agreed_with(handle: str, fee_idr: int) -> FakeCampaigns:
    """Return a campaign in which somebody's fee stands."""
    port = await begun(handle)
    await tell(port, f"@{handle} deal fee {fee_idr // 1_000}rb")
    assert row(port, handle).fee_idr == fee_idr
    return port


@pytest.mark.parametrize(
    ("text", "metrics"),
    [
        ("ongkir ke @mbak.seblak 25rb", {"shipping_idr": 25_000}),
        ("shipping to @mbak.seblak was 25k", {"shipping_idr": 25_000}),
        (
            "ongkir ke @mbak.seblak 20rb, nilai barang 75rb",
            {"shipping_idr": 20_000, "barter_idr": 75_000},
        ),
        ("@mbak.seblak laku 12 pcs @25rb", {"sales": 12, "revenue_idr": 300_000}),
        ("@mbak.seblak laku 12 harga 25rb", {"sales": 12, "revenue_idr": 300_000}),
        ("@mbak.seblak laku 8, per pcs 18rb", {"sales": 8, "revenue_idr": 144_000}),
        ("@mbak.seblak sold 10 at 20k each", {"sales": 10, "revenue_idr": 200_000}),
        ("@mbak.seblak laku 12 @25rb omzet 290rb", {"sales": 12, "revenue_idr": 290_000}),
    ],
)
async def test_other_money_leaves_the_fee_alone(text: str, metrics: dict[str, int]) -> None:
    port = await agreed_with("mbak.seblak", 450_000)
    await tell(port, text)
    after = row(port, "mbak.seblak")
    assert after.fee_idr == 450_000
    assert {name: getattr(after, name) for name in metrics} == metrics


async def test_the_revenue_of_a_unit_price_is_said_with_its_formula() -> None:
    port = await agreed_with("mbak.seblak", 450_000)
    outcome = await tell(port, "@mbak.seblak laku 12 pcs @25rb")
    assert "12 terjual × Rp25.000 = Rp300.000" in words(outcome)
    assert "12 sold × Rp25,000 = Rp300,000" in words(outcome, "en")


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("bonus buat @mbak.seblak 50rb", [50_000, 500_000]),
        ("@mbak.seblak 50rb", [50_000, 500_000]),
        ("@mbak.seblak minta tambah fee 50rb", [50_000, 500_000]),
    ],
)
async def test_an_amount_that_may_be_no_fee_is_asked_about(text: str, offered: list[int]) -> None:
    port = await agreed_with("mbak.seblak", 450_000)
    outcome = await tell(port, text)
    assert row(port, "mbak.seblak").fee_idr == 450_000
    assert [c.args["fee_idr"] for line in outcome.choices for c in line] == offered
    for language, amount in (("id", "Rp50.000"), ("en", "Rp50,000")):
        assert amount in words(outcome, language)
    await tell(port, **outcome.choices[1][0].payload.slots)
    assert row(port, "mbak.seblak").fee_idr == offered[1]


async def test_what_pieces_sold_for_together_or_each_is_asked() -> None:
    port = await agreed_with("mbak.seblak", 450_000)
    outcome = await tell(port, "@mbak.seblak terjual 3 seharga 20rb")
    assert row(port, "mbak.seblak").sales is None
    await tell(port, **outcome.choices[0][0].payload.slots)
    after = row(port, "mbak.seblak")
    assert (after.sales, after.revenue_idr, after.fee_idr) == (3, 60_000, 450_000)


async def test_a_first_amount_beside_a_name_is_the_fee() -> None:
    port = await begun("mbak.seblak")
    await tell(port, "@mbak.seblak 450rb")
    assert row(port, "mbak.seblak").fee_idr == 450_000
    await tell(port, "@mbak.seblak deal 430rb")
    assert row(port, "mbak.seblak").fee_idr == 430_000


@pytest.mark.parametrize(
    ("text", "fee"),
    [
        ("@mbak.seblak nambah fee 100rb", 550_000),
        ("fee @mbak.seblak dipotong 50rb", 400_000),
        ("fee @mbak.seblak ternyata 600rb", 600_000),
        ("ralat fee @mbak.seblak 600rb", 600_000),
        ("fee @mbak.seblak jadi 420rb", 420_000),
        ("fee @mbak.seblak salah, harusnya 400rb", 400_000),
        ("the fee of @mbak.seblak was actually 760k", 760_000),
        ("eh salah, fee @mbak.seblak 600rb bukan 450rb", 600_000),
        ("ongkir 25rb, fee @mbak.seblak 500rb", 500_000),
    ],
)
async def test_words_for_a_fee_change_it(text: str, fee: int) -> None:
    port = await agreed_with("mbak.seblak", 450_000)
    await tell(port, text)
    assert row(port, "mbak.seblak").fee_idr == fee


async def test_a_raised_fee_is_corrected_to_what_it_is() -> None:
    port = await agreed_with("mbak.seblak", 450_000)
    await tell(port, "@mbak.seblak nambah fee 100rb")
    await tell(port, "ralat fee @mbak.seblak 500rb")
    assert row(port, "mbak.seblak").fee_idr == 500_000


@pytest.mark.parametrize(
    "text",
    [
        "nanti kalo udah laku 100 aku traktir deh",
        "kayaknya @mbak.seblak bakal laku 50",
        "kalau @mbak.seblak laku 20 berarti balik modal ga?",
        "laku keras dagangan tetangga, 100 porsi",
        "target laku 200 ya bulan depan",
        "I think @mbak.seblak will sell 80",
    ],
)
async def test_sales_that_have_not_happened_are_not_noted(text: str) -> None:
    port = await begun("mbak.seblak")
    length = len(port.known.entries)
    outcome = await tell(port, text)
    assert len(port.known.entries) == length
    if outcome.block in {"supposed", "others"}:
        assert "Belum saya catat" in words(outcome) or "Tidak saya catat" in words(outcome)
        assert "noted nothing" in words(outcome, "en")
        await tell(port, **{"handles": ("mbak.seblak",)} | outcome.choices[0][0].payload.slots)
        assert row(port, "mbak.seblak").sales


@pytest.mark.parametrize(
    ("text", "sales", "revenue"),
    [
        ("@mbak.seblak 3 lagi laku, omzet nambah 60rb", 8, 160_000),
        ("@mbak.seblak 3 more sold, revenue 60k more", 8, 160_000),
        ("@mbak.seblak laku lagi 4 omzet 60rb", 9, 160_000),
        ("@mbak.seblak laku nambah 3 omzet nambah 60rb", 8, 160_000),
        ("@mbak.seblak sold another 3, revenue 60k more", 8, 160_000),
        ("@mbak.seblak laku 6 omzet 120rb", 6, 120_000),
    ],
)
async def test_pieces_rise_with_the_revenue(text: str, sales: int, revenue: int) -> None:
    port = await begun("mbak.seblak")
    await tell(port, "@mbak.seblak laku 5 omzet 100rb")
    await tell(port, text)
    after = row(port, "mbak.seblak")
    assert (after.sales, after.revenue_idr) == (sales, revenue)


async def test_two_counts_of_sales_are_asked_about() -> None:
    port = await begun("mbak.seblak")
    outcome = await tell(port, "kemarin laku 7 dari @mbak.seblak, hari ini laku 5")
    assert row(port, "mbak.seblak").sales is None
    assert "7 + 5 = 12" in words(outcome)
    assert "7 + 5 = 12" in words(outcome, "en")
    await tell(port, **outcome.choices[0][0].payload.slots)
    assert row(port, "mbak.seblak").sales == 12


async def test_figures_of_several_accounts_without_their_sign_are_told_apart() -> None:
    port = await begun("mbak.seblak", "resep_dewi")
    await tell(port, "resep_dewi laku 3, mbak.seblak laku 2")
    assert (row(port, "resep_dewi").sales, row(port, "mbak.seblak").sales) == (3, 2)


@pytest.mark.parametrize(
    ("text", "owed", "block"),
    [
        ("ingetin bayar @nina 300rb tanggal 10", {"pay_by"}, "body"),
        ("besok harus bayar @nina 300rb", {"pay_by"}, "body"),
        ("remind me to pay nina 300k on Friday", {"pay_by"}, "body"),
        ("jangan lupa bayar @nina 300rb ya", set(), "task"),
        ("tugas Budi: hubungi @nina", set(), "task"),
        ("@rani posting besok, jangan lupa bayar @nina 300rb", {"due"}, "body"),
        ("@rani posting besok, @nina udah dibayar 300rb", {"due", "paid_idr", "stage"}, "body"),
    ],
)
async def test_what_is_to_be_done_is_no_payment_and_nobody_elses(
    text: str, owed: set[str], block: str
) -> None:
    port = await begun("nina", "rani")
    before = len(port.known.entries)
    outcome = await tell(port, text)
    noted = port.known.entries[before:]
    assert ({e.fact.metric for e in noted}, outcome.block) == (owed, block)
    owners = {c.id: c.handle for c in port.known.collaborations}
    whose = {(owners[e.fact.collaboration_id or 0], e.fact.metric) for e in noted}
    assert whose == {("rani" if metric == "due" else "nina", metric) for metric in owed}
    assert words(outcome)
    assert words(outcome, "en")


async def test_a_correction_is_of_the_note_that_it_answers_or_says_who_can() -> None:
    port = await begun("nina", "rani")
    mine = back(await tell(port, "@nina ongkir 20rb"))
    await tell(port, "@nina views 900")
    port.who = 8
    theirs = back(await tell(port, "@rani dibayar 800rb"))
    port.who = 7
    count = len(port.known.entries)

    async def answer(text: str, note):
        quoted = (Payload("campaign_log", note),) if note else ()
        said = context(text, campaigns=port, quoted=quoted, workspaces=FakeWorkspaces())
        stated = understand(text, now=NOW, zone=JAKARTA).slots
        return await capability.run(capability.fill(stated), said)

    for text, note in (
        ("salah, harusnya 700rb", theirs),
        ("bukan 800rb tapi 700rb", theirs),
        ("oops, it should be 700k", theirs),
        ("salah, rani dibayar 700rb", None),
    ):
        outcome = await answer(text, note)
        assert outcome.block == "colleagues", text
        assert "Budi" in words(outcome)
        assert words(outcome, "en")
    assert len(port.known.entries) == count
    await answer("salah, harusnya 25rb", mine)
    nina = row(port, "nina")
    assert (nina.shipping_idr, nina.views, row(port, "rani").paid_idr) == (25_000, 900, 800_000)
    assert (await answer("batalkan catatan", theirs)).block == "theirs"
    for text in ("batalkan catatan budi", "catatan budi salah, dp nya cuma sekali"):
        assert (await answer(text, None)).block == "colleagues"


@pytest.mark.parametrize(
    "text", ["batalkan catatan", "undo", "hapus yang tadi", "take that note back"]
)
async def test_bare_words_in_a_group_never_take_back_another_note_than_the_last(text: str) -> None:
    port = await begun("nina")

    async def say(words: str, kind: str = "group", **slots):
        stated = understand(words, now=NOW, zone=JAKARTA).slots if words else {}
        said = context(words, campaigns=port, chat_kind=kind, workspaces=FakeWorkspaces())
        return await capability.run(capability.fill({**stated, **slots}), said)

    port.who = 8
    await tell(port, "@nina deal 900rb")
    port.who = 7
    for kind in ("group", "private"):  # what the campaign began with is all that is the speaker's
        outcome = await say(text, kind)
        assert (outcome.block, outcome.choices) == ("colleagues", ())
        assert port.known.closing(port.known.campaigns[0]) is None
    await tell(port, "@nina like 40")
    port.who = 8
    await tell(port, "@nina komen 5")
    port.who = 7
    outcome = await say(text)
    own = next(c for row in outcome.choices for c in row if c.label == "undo_own")
    assert (outcome.block, row(port, "nina").likes) == ("colleagues", 40)
    assert (await say("", **own.payload.slots)).block == "undone"  # type: ignore[union-attr]
    assert (row(port, "nina").likes, row(port, "nina").comments) == (None, 5)
    await tell(port, "@nina laku 4")
    port.who = 8
    await tell(port, "@nina share 6")
    port.who = 7
    await say("hapus penjualan @nina", handles=("nina",))
    assert row(port, "nina").sales is None, "who says of what needs no question"


async def test_the_same_payment_of_two_people_is_doubted_aloud() -> None:
    port = await begun("nina")
    await tell(port, "dp @nina 200rb")
    assert not (await tell(port, "dp @nina 200rb")).view.twice
    port.who = 8
    assert not (await tell(port, "dp @nina 100rb")).view.twice
    outcome = await tell(port, "dp @nina 200rb")
    assert outcome.view.twice == (("nina", 200_000),)
    for language, amount in (("id", "Rp200.000"), ("en", "Rp200,000")):
        assert "⚠️" in words(outcome, language)
        assert amount in words(outcome, language)


async def test_a_payment_of_a_copied_chat_that_was_noted_before_is_doubted_aloud() -> None:
    port = await begun("nina")
    await tell(port, "dp @nina 200rb")
    chat = "[24/11/26 09.02] Rina: please transfer 200k to @nina\n[24/11/26 09.10] Sari: transferred 200k"
    outcome = await tell(port, chat)
    assert (outcome.view.twice, outcome.view.planned) == ((("nina", 200_000),), ())
    assert not (await tell(port, chat.replace("200k", "150k"))).view.twice


async def test_of_somebody_in_several_running_campaigns_it_is_asked_which() -> None:
    port = await begun("nina", "rani")
    await new.run(
        CampaignNewSlots(name="Lebaran", handles=("rani", "tasku")), context("", campaigns=port)
    )
    lebaran, hari_ibu = port.known.campaigns
    home = {c.id: c.campaign_id for c in port.known.collaborations}
    port.now = NOW + timedelta(hours=1)

    async def noted(text: str, **slots) -> tuple[str, set[int]]:
        count = len(port.known.entries)
        stated = understand(text, now=port.now, zone=JAKARTA).slots if text else {}
        said = context(text, campaigns=port, now=port.now)
        outcome = await capability.run(capability.fill({**stated, **slots}), said)
        assert words(outcome)
        assert words(outcome, "en")
        new_entries = port.known.entries[count:]
        return outcome.block, {home[e.fact.collaboration_id or 0] for e in new_entries}

    assert await noted("@rani udah posting like 1.200") == ("which_campaign", set())
    assert await noted("@tasku udah posting") == ("body", {lebaran.id})
    both = "@tasku posting besok, @rani udah dibayar 100rb"
    assert await noted("@nina udah posting") == ("body", {hari_ibu.id})
    assert await noted(both) == ("body", {lebaran.id})
    assert await noted("@rani views 900 kampanye hari ibu") == ("body", {hari_ibu.id})
    assert await noted("@rani like 800") == ("body", {hari_ibu.id})
    port.now += timedelta(hours=2)
    asked = await noted("@rani like 900")
    assert asked == ("which_campaign", set())
    tapped = {"handles": ("rani",), "likes": 900, "campaign": lebaran.id}
    assert await noted("", **tapped) == ("body", {lebaran.id})


ON_SCREEN = State(
    shown=Shown("suggest", {"budget_idr": 1_000_000}, ("aa", "bb")), listed=("aa", "bb")
)
HELD = replace(ON_SCREEN, shown=Shown("campaign_log", {}, ("aa",)), waiting=({"handles": ("aa",)},))


@pytest.mark.parametrize(
    ("text", "state", "whom"),
    [
        ("yg pertama deal 350rb", ON_SCREEN, "aa"),
        ("ok deal with the first one for 500k, posting next friday", ON_SCREEN, "aa"),
        ("the second one agreed 400k", ON_SCREEN, "bb"),
        ("yang kedua oke 300rb", ON_SCREEN, "bb"),
        ("yang kedua sepakat", HELD, "bb"),
        ("yang kedua deal 400rb", replace(ON_SCREEN, focus="aa"), "bb"),
        ("yang kedua minta 400rb", ON_SCREEN, None),
        ("kalau yang pertama deal 300rb gimana", ON_SCREEN, None),
        ("yang pertama 300rb wajar ga", ON_SCREEN, None),
        ("the first one deal or not?", ON_SCREEN, None),
        ("yang kedua belum deal", ON_SCREEN, None),
        ("pilih yang pertama", ON_SCREEN, None),
    ],
)
def test_a_deal_that_is_told_of_a_list_is_of_whom_it_points_at(text, state, whom) -> None:
    heard = capability.claims(understand(text, now=NOW, zone=JAKARTA), state)
    assert (heard and heard["handles"]) == (whom and (whom,))


@pytest.mark.parametrize(
    ("text", "deal"),
    [
        ("750k with @aa", (750_000, True)),
        ("700rb sama @aa ya", (700_000, True)),
        ("500rb sama @aa mahal ga?", None),
        ("cari 3 kreator 700rb sama @aa", None),
        ("750k with @stranger", None),
    ],
)
def test_a_price_with_somebody_of_a_campaign_is_a_deal(text, deal) -> None:
    state = State(topic=Shown("campaign_report"), partners=("aa",))
    heard = capability.claims(understand(text, now=NOW, zone=JAKARTA), state) or {}
    assert ((heard["budget_idr"], heard["agreed"]) if heard.get("agreed") else None) == deal


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("eh salah, 25", ("ayu", "bela")),
        ("eh ternyata baru 25", ("ayu", "bela")),
        ("eh salah, 25 bukan 10", ()),
        ("eh salah, @bela 25", ()),
    ],
)
async def test_a_better_number_without_a_name_is_of_one_of_those_noted_last(text, asked) -> None:
    port = await begun("ayu", "bela")
    await tell(port, "@ayu laku 10, @bela laku 20")
    outcome = await tell(port, text)
    handles = tuple(row[0].args["handle"] for row in outcome.choices if outcome.asks)
    assert handles == asked
    if asked:
        await tell(port, **outcome.choices[0][0].payload.slots)
    sales = [row(port, who).sales for who in ("ayu", "bela")]
    assert sales == ([25, 20] if asked or "10" in text else [10, 25])


async def test_what_is_wrong_of_whom_is_asked_for_what_is_right() -> None:
    port = await begun("ayu", "bela", "cici")
    await tell(port, "@ayu laku 10, @bela laku 20, @cici laku 30")
    outcome = await tell(port, "eh salah @ayu sama @cici")
    assert (outcome.block, outcome.items) == ("wrong", ("ayu", "cici"))
    assert "terjual 10" in words(outcome)
    assert "sold 30" in words(outcome, "en")
    assert [row(port, who).sales for who in ("ayu", "cici")] == [10, 30]


@pytest.mark.parametrize("text", ["@dapurnina ga bisa bulan ini", "@dapurnina can't this month"])
async def test_who_cannot_is_out_by_a_tap_only(text: str) -> None:
    port = await begun("dapurnina", "ranirasa")
    await tell(port, "@dapurnina deal 300rb")
    outcome = await tell(port, text)
    assert (outcome.block, row(port, "dapurnina").stage) == ("cannot", "agreed")
    assert "mundur" in words(outcome)
    assert "another day" in words(outcome, "en")
    await tell(port, **outcome.choices[0][0].payload.slots)
    assert row(port, "dapurnina").stage == "dropped"
    assert (await tell(port, text)).block == "denied"


@pytest.mark.parametrize(
    ("text", "partners", "whom"),
    [
        ("both on the 12th", (), ("ayu", "bela")),
        ("dua-duanya tgl 11", (), ("ayu", "bela")),
        ("both @ayu and @cici on the 12th", ("ayu", "cici"), ("ayu", "cici")),
        ("both are good?", (), None),
        ("both on instagram", (), None),
    ],
)
def test_the_day_of_both_is_that_of_whom_the_note_before_was(text, partners, whom) -> None:
    shown = Shown("campaign_log", {}, ("ayu", "bela"))
    state = State(topic=Shown("campaign_log"), shown=shown, partners=partners)
    heard = capability.claims(understand(text, now=NOW, zone=JAKARTA), state)
    assert (heard and heard.get("handles")) == whom


@pytest.mark.parametrize(
    ("text", "shown", "heard"),
    [
        ("sorry it's GLOW10", ("ayu",), {"handles": ("ayu",), "words": "kode @ayu GLOW10"}),
        ("sorry it's GLOW10", ("ayu", "bela"), None),
        ("code uses 15 / 8", ("ayu", "bela"), {"words": "code uses 15 / 8"}),
    ],
)
def test_a_code_is_put_right_of_whom_it_was_noted(text, shown, heard) -> None:
    state = State(topic=Shown("campaign_log"), shown=Shown("campaign_log", {}, shown))
    assert capability.claims(understand(text, now=NOW, zone=JAKARTA), state) == heard


async def test_uses_in_a_row_are_of_the_codes_in_their_order() -> None:
    port = await begun("ayu", "bela", "cici")
    await tell(port, "@ayu kode AYU10")
    await tell(port, "@cici kode CICI5")
    await tell(port, "code uses 15 / 8")
    assert [row(port, who).uses for who in ("ayu", "bela", "cici")] == [15, None, 8]
    await tell(port, "code uses 1 / 2 / 3")
    assert [row(port, who).uses for who in ("ayu", "bela", "cici")] == [15, None, 8]
    await tell(port, "AYU10 kepake 20, CICI5 9")
    assert [row(port, who).uses for who in ("ayu", "bela", "cici")] == [20, None, 9]


async def test_a_note_of_nobody_is_asked_about_while_a_list_is_on_the_screen() -> None:
    port, slots = FakeCampaigns(), capability.fill({"paid_idr": 150_000})
    asked = await capability.run(
        slots, context("udah transfer dp 150rb", items=("aa", "bb"), campaigns=port)
    )
    assert (asked.asks, asked.slots["paid_idr"]) == ("handles", 150_000)
    assert [row[0].args["handle"] for row in asked.choices] == ["aa", "bb"]
    told = capability.fill({**asked.slots, "handles": ("bb",)})
    held = await capability.run(told, context("yang kedua", items=("aa", "bb"), campaigns=port))
    assert (held.block, held.waits[0]["handles"]) == ("held", ("bb",))
    nobody = await capability.run(slots, context("udah transfer dp 150rb", campaigns=port))
    assert nobody.block == "none"


async def test_what_is_not_to_be_noted_yet_is_not_and_what_was_just_noted_is_taken_back() -> None:
    port = await begun("dapurnina")
    asked = await tell(port, "@dapurnina deal 200rb tapi jangan dicatat dulu")
    assert asked.block == "forgotten"
    assert row(port, "dapurnina").stage == "candidate"
    noted = await tell(port, "@dapurnina deal 200rb")
    state = State(topic=Shown("campaign_log", dict(noted.slots)))
    text = "eh suami blm setuju, jgn dicatat dulu"
    slots = capability.claims(understand(text, now=NOW, zone=JAKARTA), state)
    assert slots == {"words": "undo"}
    assert not capability.changes(slots, text)
    await capability.run(capability.fill(slots), context(text, campaigns=port))
    assert (row(port, "dapurnina").stage, row(port, "dapurnina").fee_idr) == ("candidate", None)


async def test_a_deal_that_waits_is_taken_back_alone() -> None:
    deals = ({"handles": ("aa",), "budget_idr": 1}, {"handles": ("bb",), "budget_idr": 300_000})
    state = State(topic=Shown("campaign_log", {}), waiting=deals)
    slots = capability.claims(understand("batal", now=NOW, zone=JAKARTA), state)
    assert slots == {**deals[1], "forgotten": True}
    gone = await capability.run(
        capability.fill(slots), context("batal", waiting=deals, campaigns=FakeCampaigns())
    )
    assert (gone.block, gone.waits) == ("forgotten", deals[:1])
    assert capability.claims(understand("batal", now=NOW, zone=JAKARTA), State()) is None


async def test_a_day_that_may_be_another_is_said_to_be_read_so() -> None:
    port = await begun("dapurnina")
    guessed = await tell(port, "@dapurnina tayang sabtu depan")
    assert "“sabtu depan” saya baca 28 November 2026" in words(guessed)
    assert "I read “sabtu depan” as 28 November 2026" in words(guessed, "en")
    sure = await tell(port, "@dapurnina tayang tanggal 5 desember")
    assert "saya baca" not in words(sure)


def test_an_assent_to_a_price_with_goods_is_a_deal_with_both() -> None:
    asked = {"handles": ("aa",), "budget_idr": 300_000, "barter_idr": 150_000}
    state = State(topic=Shown("rate", asked), focus="aa")
    for text in ("oke setuju", "oke saya setuju", "i agree"):
        heard = capability.claims(understand(text, now=NOW, zone=JAKARTA), state)
        assert heard == {**asked, "agreed": True, "stage": 2}
    assert capability.claims(understand("setuju ga?", now=NOW, zone=JAKARTA), state) is None


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("kode promonya KOST5 diskon 5rb", {"code": "KOST5"}),
        ("udah ada 11 org pake KOST5", {"code": "KOST5"}),
        ("kode GEPREK5 punya yg pertama", {"code": "GEPREK5"}),
        ("harganya 275 ribu per lembar, modalnya 200 ribu", None),
        ("kode KOST5 udah kepake berapa", None),
    ],
)
def test_a_code_is_heard_within_a_campaign_and_a_reckoning_is_no_note(text: str, slots) -> None:
    state = State(shown=Shown("campaign_log", {}, ("a", "b")), topic=Shown("campaign_log"))
    heard = capability.claims(understand(text, now=NOW, zone=JAKARTA), state)
    assert (heard and {k: v for k, v in heard.items() if k == "code"}) == slots


async def test_a_number_that_no_note_has_puts_nothing_right() -> None:
    port = await begun("dapurnina")
    await tell(port, "@dapurnina udah posting, like 340 komen 22")
    outcome = await tell(port, "eh bukan 7, 5 deng, yg 2 temen aku")
    assert outcome.block == "unfound"
    for language in ("id", "en"):
        assert "7" in words(outcome, language)
    assert (row(port, "dapurnina").likes, row(port, "dapurnina").comments) == (340, 22)
    await tell(port, "eh bukan 340, 430 deng, yg 2 temen aku")
    assert row(port, "dapurnina").likes == 430


@pytest.mark.parametrize(
    ("text", "hears"),
    [
        ("@a.a mau tapi minta 300, makan gratis jg", True),
        ("@a.a oke tapi minta 300rb", True),
        ("@a.a minta 300rb wajar ga", False),
    ],
)
def test_what_somebody_asks_within_a_campaign_is_heard(text: str, hears: bool) -> None:
    state = State(shown=Shown("campaign_log", {}, ("a.a", "b.b")), topic=Shown("campaign_log"))
    heard = capability.claims(understand(text, now=NOW, zone=JAKARTA), state)
    assert (heard is not None) is hears


@pytest.mark.parametrize(
    ("days", "sold"),
    [
        (("kemarin @ayu laku 5, @bela laku 3", "hari ini: @ayu laku 4, @bela laku 2"), (9, 5)),
        (("@ayu sold 5 and @bela sold 3", "today @ayu sold 4 and @bela sold 2"), (9, 5)),
        (("@ayu laku 5, @bela laku 3", "tambahan hari ini @ayu laku 1, @bela laku 1"), (6, 4)),
        (("@ayu laku 5, @bela laku 3", "@ayu total laku 9, @bela total laku 4"), (9, 4)),
        (("@ayu laku 5, @bela laku 3", "@ayu laku 4, @bela laku 2"), (5, 3)),
    ],
)
async def test_pieces_of_a_day_of_several_come_on_top_of_those_before(
    days: tuple[str, str], sold: tuple[int, int]
) -> None:
    port = await begun("ayu", "bela")
    for day in days:
        await tell(port, day)
    assert (row(port, "ayu").sales, row(port, "bela").sales) == sold


async def test_what_all_earned_together_is_asked_about_and_counts_once() -> None:
    port = await begun("ayu", "bela")
    asked = await tell(port, "revenue 4.5m in total", handles=("bela",))
    assert asked.asks == "handles"
    assert row(port, "bela").revenue_idr is None
    (whole,) = [c.payload for line in asked.choices for c in line if c.label == "whole"]
    await tell(port, **whole.slots)
    after = await tell(port, "revenue from @ayu 2m, @bela 1.5m")
    assert "4.500.000" in words(after)
    again = await tell(port, "total omzet kampanye 4,5jt")
    (whole,) = [c.payload for line in again.choices for c in line if c.label == "whole"]
    await tell(port, **whole.slots)
    campaign = port.known.campaigns[0]
    found = result(campaign, port.known.of(campaign), port.known.log(campaign), TODAY)
    assert found.totals.revenue_idr == 4_500_000


@pytest.mark.parametrize(
    "text",
    [
        "eh salah itu yg pertama bukan yg kedua",
        "salah, itu yg pertama",
        "wait that was the first, not the second",
        "sorry that was @nina, not @oki",
    ],
)
async def test_a_note_that_waits_for_a_campaign_is_moved_to_whom_it_is_of(text: str) -> None:
    held = ({"handles": ("oki",), "likes": 500, "stage": 5},)
    state = State(
        topic=Shown("campaign_log", {}), shown=Shown("campaign_log", {}, ("oki",)),
        listed=("nina", "oki"), waiting=held,
    )  # fmt: skip
    slots = capability.claims(understand(text, now=NOW, zone=JAKARTA), state)
    assert slots is not None
    asked = context(text, waiting=held, campaigns=FakeCampaigns())
    outcome = await capability.run(capability.fill(slots), asked)
    assert (outcome.block, outcome.waits) == (
        "held",
        ({"handles": ("nina",), "likes": 500, "stage": 5},),
    )


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("kutambahin 50rb jadi", [50_000, 250_000]),
        ("aku tambahin 50rb", [50_000, 250_000]),
        ("i'll add 50k", [50_000, 250_000]),
    ],
)
async def test_what_is_added_without_a_word_for_what_is_asked_about(
    text: str, offered: list[int]
) -> None:
    port = await begun("nina", "oki")
    await tell(port, "@nina deal 200rb")
    outcome = await tell(port, text, handles=("nina",), budget_idr=50_000)
    assert (outcome.block, row(port, "nina").fee_idr) == ("amount", 200_000)
    slots = [c.payload.slots for line in outcome.choices for c in line]
    assert [one.get("paid_idr", one.get("budget_idr")) for one in slots] == offered


@pytest.mark.parametrize(
    ("text", "granted"),
    [
        ("ya udah aku kasih", True),
        ("oke kasih aja", True),
        ("ok i'll give her that", True),
        ("aku kasih produk", False),
        ("kasih tau dia dulu", False),
        ("i can give her that post", False),
    ],
)
def test_who_gets_what_they_asked_for_has_agreed(text: str, granted: bool) -> None:
    shown = Shown("campaign_log", {"asked_idr": 250_000}, ("nina",))
    state = State(topic=shown, shown=shown, focus="nina")
    slots = capability.claims(understand(text, now=NOW, zone=JAKARTA), state) or {}
    assert (slots.get("words") == "@nina deal 250000") is granted


@pytest.mark.parametrize(
    ("text", "waits", "later"),
    [
        (
            "@aa agreed 600k, @bb wants 900k, @cc wants a free meal",
            (("aa", 600_000, 2), ("bb", 900_000, None)),
            ("cc",),
        ),
        ("@aa setuju 250rb, @bb minta 400rb tapi aku tawar 300rb", (("aa", 250_000, 2),), ("bb",)),
        ("@aa posted 2 reels, 14k and 9k views", (("aa", None, 5),), ()),
    ],
)
async def test_before_a_campaign_of_several_each_has_its_own(
    text: str, waits: tuple[tuple[str, int | None, int | None], ...], later: tuple[str, ...]
) -> None:
    said = understand(text, now=NOW, zone=JAKARTA)
    heard = capability.claims(said, State(listed=("aa", "bb", "cc"))) or said.slots
    told = capability.fill({"handles": ("aa",), **heard})
    outcome = await capability.run(told, context(text, campaigns=FakeCampaigns()))
    held = ((w["handles"][0], w.get("budget_idr"), w.get("stage")) for w in outcome.waits or ())
    assert (tuple(held), outcome.view.later) == (waits, later)
    assert not any("views" in w for w in outcome.waits or ())


@pytest.mark.parametrize(
    ("told", "better", "held"),
    [
        (["dibayar @rani 300rb"], "eh salah 250rb", {"paid_idr": 250_000}),
        (["dibayar @rani tiga ratus ribu"], "eh salah dua ratus ribu", {"paid_idr": 200_000}),
        (["fee @rani 500rb"], "eh salah, 450rb", {"budget_idr": 450_000}),
        (["fee @rani 500rb", "dibayar @rani 300rb"], "eh salah, 250rb", {"budget_idr": 500_000, "paid_idr": 250_000}),
        (["dibayar @rani 300rb", "fee @rani 500rb"], "oops, 450k", {"budget_idr": 450_000, "paid_idr": 300_000}),
        (["fee @rani 500rb", "dibayar @rani 300rb"], "eh salah, feenya 450rb", {"budget_idr": 450_000, "paid_idr": 300_000}),
        (["@rani like 300"], "eh salah, 320", {"likes": 320}),
        (["fee @hana 400rb", "dibayar @rani 300rb"], "eh salah, 250rb", {"paid_idr": 250_000}),
        (["dibayar @rani 300rb", "fee @hana 400rb", "dibayar @rani 100rb"], "eh salah, 150rb", {"paid_idr": 150_000}),
    ],
)  # fmt: skip
async def test_a_bare_better_number_is_of_what_was_told_last_before_a_campaign(
    told: list[str], better: str, held: dict[str, int]
) -> None:
    port, waiting = FakeCampaigns(), ()
    for text in (*told, better):
        stated = understand(text, now=NOW, zone=JAKARTA).slots
        said = context(text, campaigns=port, waiting=waiting)
        outcome = await capability.run(capability.fill(stated), said)
        waiting = outcome.waits
    last = waiting[-1]
    assert last["handles"] == ("rani",)
    assert {
        name: last.get(name) for name in ("budget_idr", "paid_idr", "likes") if last.get(name)
    } == held
