"""Past work and communities count: who disappointed is left out, who is praised fits better."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pandas as pd

from core.analytics.campaign.log import STAGES, Fact
from core.analytics.community.votes import Space, Vote
from core.analytics.portfolio.request import Request
from core.capabilities.searching.past import partners, with_past
from tests.capabilities.campaigns import FakeCampaigns
from tests.capabilities.fakes import NOW, context


def vote(handle: str, rating: int, person: int, words: str = "telat") -> Vote:
    then = NOW - timedelta(days=40)
    return Vote(
        person, handle, person, rating, then, then, then - timedelta(days=60), words, days=9
    )


@dataclass
class Said:
    """The part of the `Community` port that a search asks."""

    found: tuple[Space, ...]

    async def spaces(self, **_: Any) -> tuple[Space, ...]:
        return self.found


def known(*handles: str) -> pd.DataFrame:
    return pd.DataFrame({"handle": list(handles)})


async def past(request: Request, *spaces: Space) -> pd.DataFrame:
    found = await with_past(
        known("buruk", "bagus", "baru"), request, context(community=Said(spaces))
    )
    return found.set_index("handle")


OWN = Space("p7", NOW - timedelta(days=300), (vote("buruk", 1, 7), vote("bagus", 5, 7, "oke")))
GROUP = Space(
    "g1", NOW - timedelta(days=300), tuple(vote("baru", 5, i, "mantap") for i in range(1, 6))
)


async def test_who_disappointed_is_left_out_unless_wanted_by_name() -> None:
    assert list((await past(Request(1), OWN)).index) == ["bagus", "baru"]
    assert "buruk" in (await past(Request(1, must=("buruk",)), OWN)).index


async def test_own_experience_and_praise_are_told_apart() -> None:
    found = await past(Request(1), OWN, GROUP)
    assert found["record"]["bagus"] == 1.0
    assert pd.isna(found["record"]["baru"])
    assert found["praise"]["baru"] > 0.5
    assert pd.isna(found["praise"]["bagus"])


async def test_nothing_is_known_without_spaces() -> None:
    assert (await past(Request(1)))["record"].isna().all()


async def test_partners_are_who_agreed_and_whom_the_business_itself_recommended() -> None:
    notebook = FakeCampaigns()
    campaign = await notebook.start("ramadan", "")
    stages = {"ditanya": "contacted", "setuju": "agreed", "tayang": "live", "batal": "dropped"}
    for handle, stage in stages.items():
        one = await notebook.join(campaign, handle)
        await notebook.note(campaign, [Fact("stage", STAGES.index(stage), one.id)])
    there = context(campaigns=notebook, community=Said((OWN, GROUP)))
    assert await partners(there) == {"setuju", "tayang", "buruk", "bagus"}
    assert await partners(context()) == frozenset()
