"""An account whose posts were never handed over says what its score says, and how old that is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd
import pytest

from core.analytics.frames.schemas import POSTS
from core.capabilities.evaluate import capability
from core.capabilities.judging.evaluated import EvaluateSlots
from core.messages import Payload
from tests.capabilities.fakes import FakeCatalogue, context
from tests.capabilities.shop import EVERYTHING, buttons, said, shop


@dataclass
class Scored(FakeCatalogue):
    """A catalogue that holds summaries and no posts, as `gandeng import` of scores leaves it."""

    told: pd.DataFrame | None = None

    async def summaries_of(self, handles: tuple[str, ...]) -> pd.DataFrame:
        assert self.told is not None
        return self.told[self.told["handle"].isin(handles)]


def catalogue(**changes: Any) -> Scored:
    full = shop()
    told = full._summaries(full.creators_frame["creator_id"].tolist()).assign(**changes)
    return Scored(full.creators_frame, POSTS.empty(), full.comments_frame, told=told)


async def answer(known: Scored, language: str = "id", **slots: Any) -> Any:
    world = context(catalogue=known, menu=EVERYTHING, language=language)
    return await capability.run(EvaluateSlots(handles=("akun7",), **slots), world)


async def test_it_says_the_figures_of_the_score_and_where_they_are_from() -> None:
    known = catalogue()
    row = known.told[known.told["handle"] == "akun7"].iloc[0]
    text = said("evaluate", await answer(known)).text
    assert text.splitlines()[0].startswith(("✅", "🤔", "⚠️", "🟢", "🟡", "🔴"))
    assert "@akun7" in text.splitlines()[0]
    assert f"dari {row['posts_used']} postingan" in text
    assert "per 23 " in text
    assert "tidak tersimpan di sini" in text
    assert f"{row['engagement_rate'] * 100:.1f}".replace(".", ",") in text
    assert f"Keaslian {row['authenticity']:.0f}/100" in text
    assert "tipis" not in text


async def test_the_score_says_what_an_evaluation_with_posts_says() -> None:
    full = shop()
    world = context(catalogue=full, menu=EVERYTHING)
    whole = await capability.run(EvaluateSlots(handles=("akun7",)), world)
    short = await answer(catalogue())
    card, known = whole.view.card, short.view.scored
    assert (known.verdict, known.posts) == (card.verdict, card.engagement.posts_used)
    assert known.rate == pytest.approx(card.engagement.rate)
    assert known.followers == card.followers


async def test_few_posts_are_said_to_be_few() -> None:
    text = said("evaluate", await answer(catalogue(posts_used=6))).text
    assert "dari 6 postingan (data tipis)" in text


async def test_a_score_of_nothing_counted_is_no_score() -> None:
    outcome = await answer(catalogue(posts_used=0, estimated=True))
    assert outcome.view.scored is None
    assert outcome.block == "body"


async def test_what_is_unknown_is_left_out_and_the_price_is_set_beside() -> None:
    nothing = dict.fromkeys(("percentile", "authenticity", "buying_share", "p10"), pd.NA)
    outcome = await answer(catalogue(**nothing), "en", budget_idr=1_000_000)
    text = said("evaluate", outcome, "en").text
    assert "Above" not in text
    assert "Authenticity" not in text
    assert "per interaction" in text
    assert "postingan" not in text


async def test_several_say_each_what_is_known_of_them() -> None:
    known = catalogue()
    world = context(catalogue=known, menu=EVERYTHING)
    slots = EvaluateSlots(handles=("akun7", "akun3"))
    outcome = await capability.run(slots, world)
    row = known.told[known.told["handle"] == "akun3"].iloc[0]
    assert set(outcome.view.scores) == {"akun7", "akun3"}
    text = said("evaluate", outcome).text
    assert f"dari {row['posts_used']} postingan yang tidak tersimpan" in text
    assert text.count("Engagement") == 2
    assert "belum bisa dihitung" not in text
    english = said("evaluate", outcome, "en").text
    assert "not kept here" in english


async def test_the_next_step_is_to_hand_over_the_posts() -> None:
    assert Payload("import") in buttons(said("evaluate", await answer(catalogue()))).values()
