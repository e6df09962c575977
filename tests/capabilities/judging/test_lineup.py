"""Several accounts at once: in the order asked for, each once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from core.analytics.evaluation.evaluation import Evaluation
from core.capabilities.judging.lineup import in_order, line_up
from tests.capabilities.fakes import context
from tests.capabilities.shop import shop


async def cards(*wanted: str) -> tuple[Evaluation, ...]:
    return (await line_up(wanted, None, context(catalogue=shop()))).shown


async def test_they_come_in_the_order_asked_for_and_say_who_is_missing() -> None:
    found = await line_up(("akun7", "nobody", "akun2"), None, context(catalogue=shop()))
    assert [card.handle for card in found.shown] == ["akun7", "akun2"]
    assert found.missing == ("nobody",)
    assert found.lookup
    assert not found.scores


async def test_of_a_name_on_several_platforms_that_with_most_posts_is_taken() -> None:
    (one, other) = await cards("akun7", "akun2")
    thin: Any = replace(one, platform="tiktok", engagement=replace(one.engagement, posts_used=1))
    assert in_order((thin, other, one), ("akun2", "akun7")) == (other, one)


async def test_a_catalogue_that_knows_nobody_shows_nobody() -> None:
    found = await line_up(("nobody", "no.one"), None, context(catalogue=shop()))
    assert found.shown == ()
    assert found.missing == ("nobody", "no.one")
