"""A record is changed as told: what was and what is, and no other figure made newer."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pandas as pd
import pytest

from core.analytics.frames.schemas import CREATORS
from core.capabilities.amend import AmendSlots, Change, capability
from core.dialogue.state import Shown, State
from core.nlu.understand import understand
from tests.capabilities.fakes import JAKARTA, NOW, FakeCatalogue, context, creator

BEFORE = NOW - timedelta(days=30)


class Merging(FakeCatalogue):
    """Keeps what was last merged."""

    merged: pd.DataFrame = CREATORS.empty()

    async def merge(self, creators: pd.DataFrame, *frames: Any, **more: Any) -> Any:
        self.merged = creators
        return await super().merge(creators, *frames)


async def tell(told: AmendSlots, *rows: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
    known = Merging(FakeCatalogue.of(*rows).creators_frame)
    outcome = await capability.run(told, context(catalogue=known))
    merged = known.merged.iloc[0].to_dict() if len(known.merged) else {}
    return outcome, merged


def row(**changes: Any) -> dict[str, Any]:
    known = {"rate_idr": 300_000, "rate_card": None, "captured_at": BEFORE, "source": "apify"}
    return creator("maya") | known | changes


async def test_a_price_is_changed_and_nothing_else_is_newer() -> None:
    outcome, merged = await tell(AmendSlots("maya", rate_idr=250_000), row())
    assert outcome.view.changes == (Change("rate_idr", 300_000, 250_000),)
    assert (merged["rate_idr"], merged["captured_at"], merged["source"]) == (
        250_000,
        BEFORE,
        "apify",
    )
    assert merged["priced_at"] == NOW
    assert pd.isna(merged["followers"])


async def test_followers_are_of_today_and_told() -> None:
    outcome, merged = await tell(AmendSlots("maya", followers=13_000), row(followers=12_000))
    assert outcome.view.changes == (Change("followers", 12_000, 13_000),)
    assert (merged["captured_at"], merged["source"]) == (NOW, "told")
    assert pd.isna(merged["priced_at"])


@pytest.mark.parametrize(
    ("told", "card", "rate", "after"),
    [
        (AmendSlots("maya", prices="reel 350rb"), None, 300_000, ("reel=350000", 300_000)),
        (AmendSlots("maya", prices="reel 350rb"), "reel=300000", 300_000, ("reel=350000", 350_000)),
        (AmendSlots("maya", prices="story 90rb"), None, None, ("story=90000", None)),
        (AmendSlots("maya", rate_idr=250_000), "image=300000 reel=400000", 300_000,
         ("image=250000 reel=400000", 250_000)),
    ],
)  # fmt: skip
async def test_the_price_of_a_piece_and_that_of_a_post_agree(
    told: AmendSlots, card: str | None, rate: int | None, after: tuple[str, int | None]
) -> None:
    _, merged = await tell(told, row(rate_card=card, rate_idr=rate))
    now = None if pd.isna(merged["rate_idr"]) else merged["rate_idr"]
    assert (merged["rate_card"], now) == after


async def test_what_is_so_already_and_sample_accounts_stay() -> None:
    same, merged = await tell(AmendSlots("maya", rate_idr=300_000), row())
    assert (same.block, merged) == ("same", {})
    demo, merged = await tell(AmendSlots("maya", rate_idr=1_000_000), row(source="demo"))
    assert (demo.block, merged) == ("demo", {})


async def test_of_two_platforms_one_is_chosen() -> None:
    other = row(creator_id="tiktok:maya", platform="tiktok")
    outcome, merged = await tell(AmendSlots("maya", city="Malang"), row(), other)
    assert (outcome.block, merged) == ("which", {})
    taps = [choice.payload.slots for line in outcome.choices for choice in line]
    assert {tap["platform"] for tap in taps} == {"instagram", "tiktok"}
    _, merged = await tell(AmendSlots("maya", "tiktok", city="Malang"), row(), other)
    assert (merged["platform"], merged["city"]) == ("tiktok", "Malang")


def test_within_a_campaign_a_price_is_what_is_agreed_in_it() -> None:
    state = State(shown=Shown("campaign_report", {}, ("maya",)))
    price = understand("ubah harga @maya jadi 250rb", now=NOW, zone=JAKARTA)
    town = understand("kota @maya pindah ke malang", now=NOW, zone=JAKARTA)
    assert capability.claims(price, state) is None
    assert capability.claims(price, State()) == {"account": "maya", "rate_idr": 250_000}
    assert capability.claims(town, state) == {"account": "maya", "city": "Malang"}
    bare = understand("@sheet.dua12 9rb follower", now=NOW, zone=JAKARTA)
    assert capability.claims(bare, State()) is None
    assert capability.claims(bare, State(topic=Shown("import", {}))) is not None


@pytest.mark.parametrize(
    ("text", "last", "slots"),
    [
        ("eh salah, 350rb", "rate_idr", {"rate_idr": 350_000}),
        ("sorry, it was 350k", "rate_idr", {"rate_idr": 350_000}),
        ("ralat 14rb", "followers", {"followers": 14_000}),
        ("eh salah, followersnya 14rb", "rate_idr", {"followers": 14_000}),
        ("harganya jadi 350rb", "followers", {"rate_idr": 350_000}),
        # near misses: of a town or of pieces, of another figure, of somebody else, no correction
        ("eh salah, 350rb", "city", None),
        ("eh salah, 350rb", "", None),
        ("eh salah, komennya 30", "followers", None),
        ("eh salah, @hana 350rb", "rate_idr", None),
        ("cari kreator 350rb", "rate_idr", None),
    ],
)
def test_the_figure_told_last_is_corrected_without_a_name(
    text: str, last: str, slots: dict[str, int] | None
) -> None:
    state = State(focus="maya", topic=Shown("amend", {"last": last}))
    said = understand(text, now=NOW, zone=JAKARTA)
    assert capability.claims(said, state) == (slots and {"account": "maya", **slots})
    assert capability.claims(said, State(focus="maya")) is None
