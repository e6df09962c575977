"""Message, PDF and workbook are three forms of one view: their figures agree."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from openpyxl import load_workbook
from pypdf import PdfReader

from core.analytics.campaign.digest import digest
from core.analytics.campaign.log import PIECES, RESULTS, STAGES, Fact
from core.analytics.campaign.result import SUMMED
from core.analytics.campaign.snapshot import since
from core.capabilities.campaign_report import capability
from core.capabilities.reporting.answers.reported import CampaignReportSlots, view_of
from core.capabilities.reporting.answers.workbook import COLUMNS, workbook
from core.dialogue.state import Shown, State
from core.messages import Payload, SlotValue
from core.nlu.understand import understand
from core.rendering import report
from core.rendering.telegram import Renderer
from tests.capabilities.campaigns import FakeCampaigns
from tests.capabilities.fakes import JAKARTA, NOW, FakeCatalogue, context, creator
from tests.examples import examples

TODAY = NOW.date()
NAMED = ("fee_idr", "barter_idr", "paid_idr", "forecast", *RESULTS, *PIECES)


async def told(facts, handles=("dapurnina", "ranirasa"), name="Hari Ibu") -> FakeCampaigns:
    """Return a notebook with one campaign in which (place, metric, value) were noted."""
    port = FakeCampaigns()
    campaign = await port.start(name, "keripik")
    who = [await port.join(campaign, handle) for handle in handles]
    noted = [
        Fact(metric, value, None if place is None else who[place % len(who)].id)
        for place, metric, value in facts
    ]
    await port.note(campaign, noted)
    return port


FACTS = [
    (None, "budget_idr", 2_000_000),
    (None, "baseline_idr", 400_000),
    (0, "fee_idr", 500_000),
    (0, "stage", STAGES.index("live")),
    (0, "live_on", TODAY.toordinal()),
    (0, "likes", 1_200),
    (0, "comments", 87),
    (0, "views", 20_000),
    (0, "forecast", 1_000),
    (0, "sales", 14),
    (0, "revenue_idr", 1_400_000),
    (1, "fee_idr", 300_000),
    (1, "likes", 100),
    (1, "due", TODAY.toordinal() - 2),
]


async def ask(port, text="", **slots):
    return await capability.run(CampaignReportSlots(**slots), context(text, campaigns=port))


def words(outcome, language="id"):
    shown = replace(outcome, chart=None, report=None)
    return Renderer().replies("campaign_report", shown, language=language, zone=JAKARTA)[0].text


async def test_the_message_says_counted_beside_estimated_with_formulas() -> None:
    outcome = await ask(await told(FACTS))
    text = words(outcome)
    for part in ("1.387 interaksi", "nyata", "Perkiraan", "1.000", "Rp1.200.000", "ROAS", "1,25×"):
        assert part in text
    assert "EMV" not in text
    assert "1,387 interactions" in words(outcome, "en")
    assert outcome.chart.kind == "campaign"


async def test_figures_follow_their_formulas() -> None:
    found = (await ask(await told(FACTS))).view.result
    assert found.cpe_idr == pytest.approx(800_000 / 1_387)
    assert found.cpm_idr == pytest.approx(500_000 / 20_000 * 1_000)
    assert found.roas == pytest.approx(1_400_000 / 500_000)  # of whose revenue is known
    assert found.roas_over_baseline == pytest.approx(1_000_000 / 800_000)
    assert found.forecast_live == 1_000
    assert found.best.collaboration.handle == "dapurnina"
    assert [row.late_days for row in found.late] == [2]
    assert [row.owed_idr for row in found.unpaid] == [500_000, 300_000]  # posted or not


@pytest.mark.parametrize(
    ("fees", "best", "worst"),
    [
        ({1: 900_000}, None, None),  # of one alone
        (
            {1: 900_000, 2: 800_000},
            "bela",
            "citra",
        ),  # not who has the most, at a cost that nobody knows
        ({0: 400_000, 1: 0, 2: 800_000}, "anna", "citra"),  # nor who has no fee, as for goods
        ({}, None, None),
    ],
)
async def test_whose_cost_is_unknown_is_neither_best_nor_weakest(fees, best, worst) -> None:
    likes = [(place, "likes", count) for place, count in enumerate((1_985, 1_160, 200))]
    known = [(place, "fee_idr", fee) for place, fee in fees.items()]
    port = await told([*likes, *known], ("anna", "bela", "citra"))
    found = (await ask(port)).view.result
    named = [row and row.collaboration.handle for row in (found.best, found.worst)]
    assert named == [best, worst]


async def test_the_pdf_fits_a_phone_and_has_the_same_totals() -> None:
    outcome = await ask(await told(FACTS), format="pdf")
    for language, total in (("id", "1.387"), ("en", "1,387")):
        *_, last = Renderer().replies("campaign_report", outcome, language=language, zone=JAKARTA)
        assert last.document.name == "kampanye-hari-ibu.pdf"
        pages = PdfReader(io.BytesIO(last.document.content)).pages
        assert {round(float(page.mediabox.width) / 72 * 25.4) for page in pages} == {99}
        assert total in pages[0].extract_text()
        assert "@ranirasa" in pages[-1].extract_text()


PARTLY = [
    (0, "fee_idr", 900_000),
    (0, "stage", STAGES.index("live")),
    (0, "likes", 1_287),
    (0, "revenue_idr", 1_400_000),
    (1, "fee_idr", 360_000),
    (1, "stage", STAGES.index("live")),
    (1, "likes", 840),
    (1, "views", 20_000),
]
LONG = ("abcdefghijklmnopqrstuvwxyzabcd", "warung.agus.bdg.contoh", "nama_yang_sangat_panjang")


def paper(outcome, language: str = "id") -> list[str]:
    *_, last = Renderer().replies("campaign_report", outcome, language=language, zone=JAKARTA)
    pages = PdfReader(io.BytesIO(last.document.content)).pages
    return [" ".join(page.extract_text().split()) for page in pages]


@pytest.mark.parametrize(
    ("text", "lacking", "file"),
    [
        ("laporan kampanye html", "HTML", ""),
        ("send the campaign report as powerpoint", "PowerPoint", ""),
        ("laporan kampanye hari ibu excel", "", "kampanye-hari-ibu.xlsx"),
        ("laporan kampanye", "", ""),
    ],
)
async def test_a_file_that_is_not_made_is_said_not_to_be_there(text, lacking, file) -> None:
    outcome = await ask(await told(FACTS), text)
    assert [document.name for document in outcome.files] == ([file] if file else [])
    assert outcome.block == ("file" if file else "body")
    said = words(outcome)
    assert (f"sebagai {lacking} belum ada; yang ada PDF dan Excel" in said) is bool(lacking)


async def test_a_figure_says_over_whom_it_is() -> None:
    port = await told(PARTLY)
    found = (await ask(port)).view.result
    assert found.cpm_idr == pytest.approx(18_000)
    assert (found.cpm_of.rows, found.cpm_of.others) == (1, 1)
    assert (found.cpe_of.rows, found.cpe_of.others) == (2, 0)
    for text in (words(await ask(port)), " ".join(paper(await ask(port, format="pdf")))):
        assert "Rp360.000 ÷ 20.000 × 1.000, dari 1 kreator" in text
        assert "1 lain baru tercatat biayanya" in text
        assert "Rp1.260.000 ÷ 2.127, dari 2 kreator yang biaya dan interaksinya tercatat" in text
        assert "dari 1 kreator yang biaya dan omzetnya tercatat; 1 lain" in " ".join(text.split())
    assert "of 1 creator with cost and views on record; 1 more has" in words(await ask(port), "en")


@pytest.mark.parametrize("more", [(1, "revenue_idr", 200_000), (None, "revenue_idr", 200_000)])
async def test_where_all_revenue_is_on_record_nothing_is_said_to_be_missing(more) -> None:
    text = words(await ask(await told([*PARTLY, more])))
    assert "ROAS" in text
    assert "omzet tercatat dari" not in text


@pytest.mark.parametrize("language", ["id", "en"])
async def test_no_word_is_broken_on_paper(language: str) -> None:
    facts = [(place, name, 37 * n if name != "stage" else n) for place, name, n in PARTLY]
    outcome = await ask(await told(facts, handles=LONG), format="pdf")
    *_, last = Renderer().replies("campaign_report", outcome, language=language, zone=JAKARTA)
    stage = {"id": "tayang", "en": "live"}[language]
    pages = PdfReader(io.BytesIO(last.document.content)).pages
    said = re.split(r"[\s@:]+", " ".join(page.extract_text() for page in pages))
    bits = {bit for word in said for bit in re.split(r"(?<=[._])", word)}
    assert {bit for handle in LONG for bit in re.split(r"(?<=[._])", handle)} <= bits
    assert said.count(stage) == 2


async def test_fictional_creators_are_called_so_in_every_form() -> None:
    catalogue = FakeCatalogue.of(
        creator(handle="dapurnina", source="demo"), creator(handle="ranirasa", source="file")
    )
    port = await told(FACTS)
    forms = [
        await capability.run(slots, context("", campaigns=port, catalogue=catalogue))
        for slots in (CampaignReportSlots(), CampaignReportSlots(format="pdf"))
    ]
    body, sheets = forms
    assert body.view.fictional == ("dapurnina",)
    assert body.chart.data.demo
    assert "Kreator contoh yang fiktif, hanya untuk mencoba Gandeng: @dapurnina." in words(body)
    assert "fiktif, hanya untuk mencoba Gandeng: @dapurnina" in paper(sheets)[0]
    assert "fiktif" not in words(await ask(port))


@pytest.mark.parametrize(("language", "stem"), [("id", "kampanye"), ("en", "campaign")])
@pytest.mark.parametrize("kind", ["pdf", "xlsx"])
async def test_a_file_is_named_in_the_language_of_the_chat(language, stem, kind) -> None:
    world = context("", campaigns=await told(FACTS), language=language)
    outcome = await capability.run(CampaignReportSlots(format=kind), world)
    name = outcome.report_name or outcome.files[0].name.removesuffix(".xlsx")
    assert name == f"{stem}-hari-ibu"


async def test_a_campaign_without_a_name_is_filed_under_the_day_it_began_here() -> None:
    port = await told(FACTS, name="")
    night = datetime(2026, 11, 22, 18, 30, tzinfo=UTC)  # half past one of the 23rd
    port.known = replace(port.known, campaigns=(replace(port.known.campaigns[0], made_at=night),))
    world = context("", campaigns=port)
    outcome = await capability.run(CampaignReportSlots(format="pdf"), world)
    assert outcome.report_name == "kampanye-2026-11-23"


async def test_the_picture_is_drawn() -> None:
    outcome = await ask(await told(FACTS))
    reply = Renderer().replies("campaign_report", outcome, language="en", zone=JAKARTA)[0]
    assert reply.picture.content.startswith(b"\x89PNG")


async def test_the_workbook_is_sent_and_computes_nothing() -> None:
    outcome = await ask(await told(FACTS, name="=1+1"), text="laporan excel")
    (document,) = outcome.files
    book = load_workbook(io.BytesIO(document.content))
    assert book["campaign"]["B1"].value == "'=1+1"
    assert book.sheetnames == ["collaborations", "campaign", "creators"]


async def test_a_named_campaign_is_found_and_the_others_are_offered() -> None:
    port = await told(FACTS)
    await port.start("Ramadan", "")
    outcome = await ask(port, "hasil kampanye hari ibu gimana?")
    assert outcome.view.result.campaign.name == "Hari Ibu"
    others = [c for row in outcome.choices for c in row if c.label == "other"]
    assert others[0].payload == Payload("campaign_report", {"campaign": 2})


async def test_without_a_campaign_nothing_is_invented() -> None:
    outcome = await ask(FakeCampaigns())
    assert outcome.block == "none"
    assert "Belum ada" in words(outcome)


@pytest.mark.parametrize("language", ["id", "en"])
async def test_notes_that_wait_for_a_campaign_are_said_to_wait(language: str) -> None:
    asked = context("laporan", campaigns=FakeCampaigns())
    rani: dict[str, SlotValue] = {"handles": ("rani.jajan",), "paid_idr": 150_000}
    dewi: dict[str, SlotValue] = {"handles": ("dewi.masak",), "paid_idr": 250_000}
    waits = replace(asked, waiting=(rani, dewi))
    outcome = await capability.run(CampaignReportSlots(), waits)
    said = words(outcome, language).replace(",", ".")
    assert {"@rani.jajan", "@dewi.masak", "Rp150.000", "Rp250.000", "Rp400.000"} <= set(
        re.findall(r"@[a-z.]+[a-z]|Rp[\d.]+\d", said)
    )


async def test_an_empty_campaign_says_so() -> None:
    assert "belum ada angka" in words(await ask(await told([])))


async def test_the_track_record_needs_two_collaborations() -> None:
    port = await told(FACTS)
    await port.join(await port.start("Ramadan", ""), "dapurnina")
    port.known = replace(
        port.known,
        entries=(
            *port.known.entries,
            *(
                replace(e, id=e.id + 900, campaign_id=2, fact=replace(e.fact, collaboration_id=102))
                for e in port.known.entries
                if e.fact.collaboration_id == 100
            ),
        ),
    )
    outcome = await ask(port, view="records")
    verdicts = {r.handle: (r.verdict, r.together, r.published) for r in outcome.view.records}
    assert verdicts == {"dapurnina": ("again", 2, 2), "ranirasa": ("thin", 0, 0)}
    assert "layak diajak lagi" in words(outcome)


noted = st.lists(
    st.tuples(
        st.one_of(st.none(), st.integers(0, 5)), st.sampled_from(NAMED), st.integers(0, 10**9)
    ).filter(lambda fact: fact[0] is not None or fact[1] in RESULTS),
    max_size=40,
)


@given(noted, st.integers(1, 6))
@examples(20, suppress_health_check=[HealthCheck.too_slow])
async def test_totals_are_the_sums_of_the_rows_in_every_form(facts, people) -> None:
    port = await told(facts, tuple(f"kreator{i}" for i in range(people)))
    view = view_of(port.known.results(TODAY), port.known.campaigns[0], TODAY)
    found = view.result
    rows = [*found.rows, *([found.unassigned] if found.unassigned else [])]
    for name in SUMMED:
        known = [v for row in rows if (v := getattr(row, name)) is not None]
        assert getattr(found.totals, name) == (sum(known) if known else None)
    sheet = load_workbook(io.BytesIO(workbook(view.result, view.records)))["collaborations"]
    lines = [dict(zip(COLUMNS, line, strict=True)) for line in sheet.values][1:]
    assert len(lines) == len(rows) + 1
    for name in SUMMED:
        known = [line[name] for line in lines[:-1] if line[name] is not None]
        assert lines[-1][name] == (sum(known) if known else None)
    interactions = found.totals.interactions
    outcome = await ask(port)
    page = report.html(
        "campaign_report",
        {"result": found, "records": view.records, "made_on": TODAY, "fictional": ()},
        language="id",
        zone=JAKARTA,
    )
    plain = re.sub(r"<[^>]+>", " ", page)
    for number in (interactions, found.totals.revenue_idr, found.totals.sales):
        said = "" if number is None else f"{number:,}".replace(",", ".")
        assert said in words(outcome)
        assert said in plain
    summary = digest(
        port.known.campaigns,
        port.known.collaborations,
        since(port.known.entries, 0),
        now=NOW,
        zone=JAKARTA,
    )
    assert summary.running == (found,)
    assert summary.totals == found.totals


async def test_who_drops_out_costs_what_was_paid_and_who_has_not_agreed_is_planned() -> None:
    port = await told(FACTS, handles=("dapurnina", "ranirasa", "budi"))
    _, rani, budi = port.known.collaborations
    campaign = port.known.campaigns[0]
    dropped = Fact("stage", STAGES.index("dropped"), rani.id)
    await port.note(campaign, [dropped, Fact("paid_idr", 50_000, rani.id, "add")])
    await port.note(campaign, [Fact("fee_idr", 400_000, budi.id)])
    found = (await ask(port)).view.result
    assert [row.cost_idr for row in found.rows] == [500_000, 50_000, None]
    assert (found.totals.cost_idr, found.totals.planned_idr) == (550_000, 400_000)
    assert found.left_idr == 2_000_000 - 950_000
    assert "rencana lain Rp400.000" in words(await ask(port))


@pytest.mark.parametrize(
    ("text", "part", "absent"),
    [
        ("siapa yang telat?", "@ranirasa belum tayang, telat 2 hari", "belum lunas"),
        ("siapa yang belum posting?", "Sudah tayang: @dapurnina", "Aman"),
        (
            "siapa yang belum tayang?",
            "1 kreator yang sudah sepakat belum tayang",
            "@dapurnina belum",
        ),
        ("siapa yang belum dibayar?", "@dapurnina belum lunas Rp500 rb", "telat 2"),
        ("apa yang harus dikerjakan hari ini?", "telat 2 hari", "Aman"),
        ("sisa budget berapa?", "sisa Rp1.200.000", "Aman"),
        ("riwayat catatan", "Kakak", "rekan tim"),
    ],
)
async def test_questions_are_answered_first(text, part, absent) -> None:
    said = words(await ask(await told(FACTS), text))
    assert part in said
    assert absent not in said


async def test_a_creator_is_told_with_the_days_of_the_pipeline() -> None:
    outcome = await ask(await told(FACTS), "status @dapurnina", handles=("dapurnina",))
    text = words(outcome)
    assert text.startswith("<b>@dapurnina di Hari Ibu: tayang</b>")
    assert "1.287 interaksi" in text
    stranger = await ask(await told(FACTS), "status @siapa", handles=("siapa",))
    assert "belum ikut" in words(stranger)


async def test_what_is_open_is_settled_by_a_tap() -> None:
    outcome = await ask(await told(FACTS), "siapa yang belum dibayar?")
    first = outcome.choices[0][0].payload
    assert first.intent == "campaign_log"
    assert first.slots["settled"] is True


async def test_the_cost_per_sale_is_told_in_all_and_of_each() -> None:
    outcome = await ask(await told(FACTS), view="sale")
    found = outcome.view.result
    assert found.cps_idr == pytest.approx(500_000 / 14)
    assert "Rp35.714 per penjualan" in words(outcome)
    assert "@ranirasa: terjual belum dicatat" in words(outcome)
    assert "Rp35,714 per sale" in words(outcome, "en")


async def test_profit_takes_off_what_the_goods_cost_and_tells_the_roi() -> None:
    port = await told(FACTS)
    before = await ask(port, view="profit")
    assert before.view.balance.roi == pytest.approx((1_400_000 - 800_000) / 800_000)
    assert "75%" in words(before)
    after = await ask(port, view="profit", unit_idr=30_000)
    balance = after.view.balance
    assert (balance.goods_idr, balance.net_idr) == (420_000, 180_000)
    assert balance.net_roi == pytest.approx(180_000 / 800_000)
    assert "Untung bersih Rp180.000" in words(after)
    assert "Net profit Rp180,000" in words(after, "en")
    margin = await ask(port, view="profit", margin_idr=70_000)
    assert margin.view.balance.unit_idr == 30_000
    share = await ask(port, "untungnya 70 persen", view="profit")
    assert share.view.balance.net_idr == 180_000


async def test_earnings_of_a_week_are_no_price() -> None:
    port = await told([(0, "fee_idr", 500_000), (0, "stage", 2), (0, "sales", 14)])
    asked = await ask(port, "sekitar 800rb seminggu", view="profit", budget_idr=800_000)
    assert asked.asks == "budget_idr"


async def test_what_one_piece_earns_is_enough_without_its_price() -> None:
    port = await told([(0, "fee_idr", 500_000), (0, "stage", 2), (0, "sales", 14)])
    asked = await ask(port, view="profit", margin_idr=25_000)
    assert (asked.view.margin.net_idr, asked.view.margin.pieces) == (-150_000, 20)
    assert "kurang Rp150.000" in words(asked)
    assert "Rp150,000 short" in words(asked, "en")
    unsold = await told([(0, "fee_idr", 500_000), (0, "stage", 2)])
    assert (await ask(unsold, view="profit", margin_idr=25_000)).block != "margin"


async def test_a_forecast_is_compared_with_likes_and_comments_alone() -> None:
    port = await told([*FACTS, (0, "shares", 20), (0, "saves", 33), (1, "forecast", 400)])
    outcome = await ask(port)
    found = outcome.view.result
    assert found.totals.interactions == 1_440
    assert (found.forecast_live, found.alike_live) == (1_400, 1_387)
    assert "1.387 like + komentar" in words(outcome)
    assert "1,387 likes + comments" in words(outcome, "en")
    assert outcome.chart.data.interactions == (1_287, 100)
    assert outcome.view.records[0].delivered_share is not None


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("biaya per penjualan berapa?", {"view": "sale"}),
        ("modal 60rb per pcs jadi untung ga?", {"view": "profit", "unit_idr": 60_000}),
        (
            "harganya 275 ribu per lembar, modalnya 200 ribu",
            {"view": "profit", "unit_idr": 200_000, "budget_idr": 275_000},
        ),
        ("untung per pcs 8rb, jadi aku untung ga", {"view": "profit", "margin_idr": 8_000}),
        ("impas belum", {"view": "profit"}),
        ("pdf laporan dong", {}),
        ("ROI itu apa?", None),
        ("biaya per postingan berapa?", None),
    ],
)
def test_questions_of_returns_are_claimed_within_a_campaign(text, claimed) -> None:
    said = understand(text, now=NOW, zone=JAKARTA)
    spoken = State(shown=Shown("campaign_report", {}, ("dapurnina",)))
    assert capability.claims(said, spoken) == claimed
    assert capability.claims(said, State()) is None


def test_the_report_on_paper_is_claimed_anywhere() -> None:
    said = understand("pdf laporan kampanye serum", now=NOW, zone=JAKARTA)
    assert capability.claims(said, State()) == {}


async def test_who_has_sold_costs_what_was_planned_for_them() -> None:
    port = await told([(0, "fee_idr", 900_000), (0, "sales", 3), (1, "fee_idr", 300_000)])
    found = (await ask(port)).view.result
    assert (found.totals.cost_idr, found.totals.planned_idr) == (900_000, 300_000)
    assert (found.totals.owed_idr, found.left_idr) == (900_000, None)


@pytest.mark.parametrize(
    ("since", "owed"),
    [
        (("sales", 3), None),
        (("revenue_idr", 90_000), None),
        (("stage", STAGES.index("contacted")), None),
        (("stage", STAGES.index("agreed")), 430_000),
        (("fee_idr", 350_000), 350_000),
        (("paid_idr", 100_000), 330_000),
    ],
)
async def test_a_price_on_record_is_owed_to_nobody_who_agreed_to_nothing(since, owed) -> None:
    metric, value = since
    on_record = [(0, "fee_idr", 430_000), (0, "listed_idr", 430_000), (0, "sales", 1)]
    row = (await ask(await told([*on_record, (0, metric, value)]))).view.result.rows[0]
    assert row.owed_idr == owed
    assert (row.cost_idr is None) == (owed is None)


async def test_profit_tells_the_extra_revenue_apart_and_what_is_only_planned() -> None:
    port = await told([*FACTS, (None, "baseline_idr", 700_000)], ("dapurnina", "ranirasa", "budi"))
    campaign = port.known.campaigns[0]
    await port.note(campaign, [Fact("fee_idr", 200_000, port.known.collaborations[2].id)])
    outcome = await ask(port, view="profit")
    assert "Rp700.000 − Rp800.000 = −Rp100.000" in words(outcome)
    assert "100% lebih banyak" in words(outcome)
    assert "belum termasuk rencana Rp200.000" in words(outcome)
    assert "100% more than usual" in words(outcome, "en")


async def test_a_campaign_is_found_by_its_name_or_nearly_so() -> None:
    port = await told(FACTS, name="Launching Serum")
    await port.start("Lebaran Hampers", "")
    for text in ("laporan launching serum", "hasil serum", "laporan kampanye launcing serum"):
        outcome = await ask(port, text)
        assert outcome.view.result.campaign.name == "Launching Serum"


async def test_a_campaign_that_is_not_there_is_said_to_be_missing() -> None:
    port = await told(FACTS, name="Launching Serum")
    outcome = await ask(port, "hasil kampanye natal gimana")
    assert outcome.block == "unknown"
    for language, missing in (("id", "Belum ada kampanye"), ("en", "no campaign called")):
        (reply,) = Renderer().replies("campaign_report", outcome, language=language, zone=JAKARTA)
        assert missing in reply.text
        assert "natal" in reply.text
        assert [b for row in reply.buttons for b in row if "Launching Serum" in b.label]


async def test_without_a_name_the_latest_is_reported() -> None:
    port = await told(FACTS, name="Launching Serum")
    outcome = await ask(port, "hasil kampanye minggu ini gimana")
    assert outcome.view.result.campaign.name == "Launching Serum"


async def test_the_profit_says_whose_sales_nobody_noted() -> None:
    live = [(1, "stage", STAGES.index("live"))]
    said = words(await ask(await told([*FACTS, *live]), view="profit"))
    assert "Penjualan @ranirasa belum dicatat, jadi hasil sebenarnya bisa lebih besar" in said
    none_sold = [*live, (1, "sales", 0)]
    assert "hasil sebenarnya" not in words(
        await ask(await told([*FACTS, *none_sold]), view="profit")
    )


@pytest.mark.parametrize(("metric", "value"), [("sales", 20), ("revenue_idr", 1_800_000)])
async def test_pieces_and_revenue_of_different_days_are_said_to_be(metric, value) -> None:
    """Neither is taken for what the other was, in the message, the profit and on paper."""
    port = await told(FACTS)
    who, campaign = port.known.collaborations[0], port.known.campaigns[0]
    later = "@dapurnina: pieces sold noted on"
    assert later not in words(await ask(port), "en")
    port.now += timedelta(hours=3)  # the same day tells of the same sales
    await port.note(campaign, [Fact(metric, value, who.id)])
    assert later not in words(await ask(port), "en")
    port.now += timedelta(days=2)
    await port.note(campaign, [Fact(metric, value + 1, who.id)])
    for found in (await ask(port), await ask(port, view="profit")):
        assert later in words(found, "en")
        assert "belum tentu dari penjualan yang sama" in words(found)


async def test_all_is_not_well_while_a_fee_is_unpaid() -> None:
    agreed = STAGES.index("agreed")
    port = await told([(0, "fee_idr", 850_000), (0, "stage", agreed), (1, "fee_idr", 200_000)])
    found = await ask(port, view="open")
    assert (found.view.needs, found.view.owed_idr) == ((), 850_000)
    assert "Rp850.000" in words(found)
    assert "Rp850,000" in words(found, "en")


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("who had the most views?", "@dapurnina"),
        ("best performer?", "@dapurnina, Rp389"),  # 500,000 ÷ 1,287
        ("what's the average fee?", "Rp400,000 = Rp800,000 ÷ 2"),
        ("who sold the least?", "@dapurnina"),
        ("who has not agreed yet?", "1 not agreed yet"),
        ("how much have we committed so far?", "Rp800,000"),
        ("what's @ranirasa's fee?", "Fee Rp300,000"),
    ],
)
async def test_questions_about_the_people_of_a_campaign(text: str, part: str) -> None:
    partners = tuple(h for h in ("dapurnina", "ranirasa") if f"@{h}" in text)
    state = State(shown=Shown("campaign_report"), partners=partners)
    claimed = capability.claims(understand(text, now=NOW, zone=JAKARTA), state)
    assert claimed is not None
    assert part in words(await ask(await told(FACTS), text, **claimed), "en")


async def test_who_leads_elsewhere_is_no_question_about_the_campaign() -> None:
    state = State(shown=Shown("campaign_report"))
    for text in ("best creator in Bandung?", "kreator kuliner terbaik siapa?"):
        assert capability.claims(understand(text, now=NOW, zone=JAKARTA), state) is None
    assert capability.claims(understand("best performer?", now=NOW, zone=JAKARTA), State()) is None


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("laporan pdf in English please", {"language": "en"}),
        ("report dalam bahasa inggris dong", {"language": "en"}),
        ("report Xmas in Indonesian", {"language": "id"}),
        ("excel report please", {}),
        ("export laporan ke excel", None),
        ("brief in English", None),
    ],
)
def test_a_report_is_asked_for_as_a_file_or_in_a_language(text, slots) -> None:
    said = understand(text, now=NOW, zone=JAKARTA)
    state = State(topic=Shown("campaign_log"), numbered=True)
    assert capability.claims(said, state) == slots


async def test_what_nobody_noted_is_no_zero() -> None:
    port = FakeCampaigns()
    made = await port.start("Spring", "")
    who = await port.join(made, "rani")
    await port.note(made, [Fact("fee_idr", 500_000, who.id), Fact("budget_idr", 2_000_000)])
    for language in ("id", "en"):
        for view in ("budget", "one", ""):
            said = words(await ask(port, view=view, handles=("rani",)), language)
            assert "Rp0" not in said, said


@pytest.mark.parametrize(
    ("pieces", "unit", "said"),
    [
        (40, None, ("untung Rp2.500.000 sebelum modal barang", "40 × harga jual Rp75.000")),
        (4, 30_000, ("rugi Rp320.000", "4 × (harga jual Rp75.000 − modal Rp30.000)")),
    ],
)
async def test_what_would_be_left_of_pieces_that_are_supposed_to_be_sold(
    pieces, unit, said
) -> None:
    port = await told([(0, "stage", STAGES.index("agreed")), (0, "fee_idr", 500_000)])
    outcome = await ask(port, view="even", pieces=pieces, unit_idr=unit, price_idr=75_000)
    for words_ in said:
        assert words_ in words(outcome)
    assert f"with {pieces} sold" in words(outcome, "en")
    asked = await ask(port, view="even", pieces=pieces)
    assert (asked.asks, asked.slots["pieces"]) == ("budget_idr", pieces)
