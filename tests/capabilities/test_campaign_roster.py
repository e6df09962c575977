"""Who leaves a campaign or goes to another: money paid stays on record, once, and undo brings all back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from core.analytics.campaign.history import records
from core.analytics.campaign.log import STAGES, Fact
from core.analytics.campaign.result import Result
from core.capabilities.campaign_log import capability as log
from core.capabilities.campaign_new import capability as new
from core.capabilities.campaign_roster import capability
from core.capabilities.ports import MayNotChangeError
from core.dialogue.state import Shown, State
from core.nlu.understand import understand
from core.rendering.telegram import Renderer
from tests.capabilities.campaigns import FakeCampaigns
from tests.capabilities.fakes import JAKARTA, NOW, context

TODAY = NOW.date()


async def books() -> FakeCampaigns:
    """Return Lebaran with @rani (agreed, 200k of 500k paid, due) and @budi, and Natal with nobody."""
    port = FakeCampaigns()
    lebaran = await port.start("Lebaran", "")
    rani, budi = [await port.join(lebaran, handle) for handle in ("rani", "budi")]
    told = {"stage": 2, "fee_idr": 500_000, "paid_idr": 200_000, "due": TODAY.toordinal() + 5}
    facts = [Fact(metric, value, rani.id) for metric, value in (told | {"reel": 2}).items()]
    await port.note(lebaran, [*facts, Fact("stage", 0, budi.id)])
    port.now += timedelta(minutes=1)
    await port.start("Natal", "")
    return port


async def say(
    port: FakeCampaigns,
    text: str,
    state: State | None = None,
    language: str = "id",
    role: str = "owner",
):
    said = understand(text, now=port.now, zone=JAKARTA)
    claimed = next(
        (c, slots)
        for c in (capability, new, log)
        if (slots := c.claims(said, state or State())) is not None or c is log
    )
    slots = claimed[0].fill(claimed[1] or said.slots)
    outcome = await claimed[0].run(slots, context(text, campaigns=port, role=role))
    name = claimed[0].name
    shown = replace(outcome, chart=None)
    return Renderer().replies(name, shown, language=language, zone=JAKARTA)[0].text


def results(port: FakeCampaigns) -> dict[str, Result]:
    return {r.campaign.name: r for r in port.known.results(TODAY)}


def handles(port: FakeCampaigns, name: str) -> list[str]:
    return [row.collaboration.handle for row in results(port)[name].rows]


async def test_who_is_taken_out_leaves_only_what_was_paid() -> None:
    port = await books()
    text = await say(port, "keluarkan @rani dan @budi dari kampanye lebaran")
    assert "Rp200.000 yang sudah dibayar tetap tercatat" in text
    assert "sisa fee Rp300.000 tidak ditagih lagi" in text
    found = results(port)["Lebaran"]
    assert handles(port, "Lebaran") == ["rani"]
    assert (found.totals.cost_idr, found.totals.owed_idr) == (200_000, None)
    assert records([found]) == ()
    assert [c.handle for c in port.known.active(found.campaign)] == []
    assert "dibatalkan" in await say(port, "undo")
    assert handles(port, "Lebaran") == ["rani", "budi"]
    assert results(port)["Lebaran"].totals.owed_idr == 300_000


async def test_who_was_taken_out_may_join_again() -> None:
    port = await books()
    await say(port, "remove @budi from the lebaran campaign", language="en")
    assert handles(port, "Lebaran") == ["rani"]
    spoken = State(topic=Shown("campaign_new"))
    await say(port, "tambah @budi ke kampanye lebaran fee 100rb", spoken)
    (budi,) = [r for r in results(port)["Lebaran"].rows if r.collaboration.handle == "budi"]
    assert (budi.stage, budi.fee_idr) == ("candidate", 100_000)


async def test_who_moves_takes_terms_and_payments_along_once() -> None:
    port = await books()
    text = await say(port, "pindahkan @rani dari lebaran ke kampanye natal")
    assert "Rp200.000 yang sudah dibayar ikut tercatat di Natal" in text
    assert handles(port, "Lebaran") == ["budi"]
    (rani,) = results(port)["Natal"].rows
    assert (rani.fee_idr, rani.paid_idr, rani.owed_idr) == (500_000, 200_000, 300_000)
    assert (rani.stage, rani.pieces, rani.due) == ("agreed", (("reel", 2),), TODAY + timedelta(5))
    await say(port, "undo")
    assert handles(port, "Lebaran") == ["rani", "budi"]
    paid = [r.totals.paid_idr for r in results(port).values()]
    assert sum(filter(None, paid)) == 200_000


async def test_results_stay_where_they_were_earned() -> None:
    port = await books()
    rani = port.known.collaborations[0]
    await port.note(
        port.known.campaigns[1], [Fact("stage", STAGES.index("live"), rani.id), Fact("likes", 90, rani.id)]
    )  # fmt: skip
    assert "tetap di Lebaran" in await say(port, "pindahin @rani ke kampanye natal")
    assert results(port)["Lebaran"].totals.paid_idr == 200_000
    (new_one,) = results(port)["Natal"].rows
    assert (new_one.fee_idr, new_one.paid_idr, new_one.stage) == (None, None, "candidate")
    assert "sudah ikut Natal" in await say(port, "pindahin @rani ke kampanye natal")


async def test_nothing_moves_to_a_campaign_that_is_not_there_or_for_a_stranger() -> None:
    port = await books()
    before = port.known
    assert "“imlek”" in await say(port, "pindahkan @rani ke kampanye imlek")
    assert "ke kampanye mana?" in await say(port, "pindahkan @rani ke kampanye baru")
    assert "“paskah”" in await say(port, "keluarkan @rani dari kampanye paskah")
    assert "tidak ada di kampanye itu" in await say(port, "keluarkan @siapa dari kampanye lebaran")
    assert "not in that campaign" in await say(
        port, "remove @siapa from campaign lebaran", language="en"
    )
    with pytest.raises(MayNotChangeError):
        await say(port, "keluarkan @rani dari kampanye lebaran", role="viewer")
    assert port.known == before


def test_only_a_campaign_is_left() -> None:
    def claimed(text: str, state: State | None = None):
        return capability.claims(understand(text, now=NOW, zone=JAKARTA), state or State())

    spoken = State(shown=Shown("campaign_log", {}, ("rani", "budi")), focus="rani")
    assert claimed("keluarkan @rani") is None
    assert claimed("keluarkan @rani", spoken) == {"handles": ("rani",), "moved": False}
    assert claimed("keluarin dia aja", spoken) == {"handles": ("rani",), "moved": False}
    assert claimed("keluarkan yang kedua", spoken) == {"handles": ("budi",), "moved": False}
    assert claimed("hapus @rani dari data", spoken) is None
    placed = {"handles": (), "moved": False, "places": ("2",)}
    alone = State(shown=Shown("campaign_log", {}, ("rani",)))
    assert claimed("hapus yg kedua dari kampanye", alone) == placed
    assert claimed("ganti @rani dengan @dewi", spoken) is None


async def test_a_place_is_one_of_the_campaign_where_no_list_has_it() -> None:
    port = await books()
    lebaran = next(c for c in port.known.campaigns if c.name == "Lebaran")
    slots = capability.fill({"handles": (), "places": ("2",), "campaign": lebaran.id})
    outcome = await capability.run(slots, context("hapus yg kedua", campaigns=port))
    assert [one.row.collaboration.handle for one in outcome.view.leaving] == ["budi"]


@pytest.mark.parametrize(
    ("text", "language", "asked"),
    [
        ("@rani postingannya dihapus", "id", "Postingan @rani sudah tidak ada?"),
        ("postingan dia kok dihapus ya", "id", "Postingan @rani sudah tidak ada?"),
        ("@rani deleted the post", "en", "Is @rani's post gone?"),
    ],
)
async def test_whose_post_is_gone_stays_and_is_asked_about(
    text: str, language: str, asked: str
) -> None:
    port = await books()
    shown = Shown("campaign_log", items=("rani", "budi"))
    spoken = State(topic=shown, shown=shown, focus="rani")
    assert asked in await say(port, text, spoken, language)
    assert handles(port, "Lebaran") == ["rani", "budi"]


@pytest.mark.parametrize(("language", "told"), [("id", "lunas"), ("en", "in full")])
async def test_whom_nothing_is_owed_yet_was_not_paid_in_full(language: str, told: str) -> None:
    port = await books()
    lebaran = next(c for c in port.known.campaigns if c.name == "Lebaran")
    budi = next(c for c in port.known.collaborations if c.handle == "budi")
    await port.note(lebaran, [Fact("fee_idr", 300_000, budi.id)])
    answer = await say(port, "@budi deleted the post", language=language)
    assert "@budi" in answer
    assert told not in answer
