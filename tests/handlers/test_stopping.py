"""Who asks to stop their own long work, and who says something else."""

from __future__ import annotations

import json

import pytest

from handlers.stopping import asks_to_stop


def update(text: str = "", who: int | None = 7, data: str | None = None) -> str:
    if data is not None:
        return json.dumps({"callback_query": {"from": {"id": who}, "data": data}})
    return json.dumps({"message": {"from": {"id": who}, "text": text}})


@pytest.mark.parametrize(
    "text", ["batal", "/batal", "Batalkan!", "stop dong", "ga jadi", "/cancel@bot"]
)
def test_words_that_stop(text: str) -> None:
    assert asks_to_stop(update(text), update("x"))


@pytest.mark.parametrize("text", ["", "halo", "batal promo 7.7 gimana", "stop motion itu apa"])
def test_words_that_do_not(text: str) -> None:
    assert not asks_to_stop(update(text), update("x"))


def test_a_button_stops_and_only_ones_own_work() -> None:
    assert asks_to_stop(update(data="cancel"), update("x"))
    assert not asks_to_stop(update(data="import"), update("x"))
    assert not asks_to_stop(update("batal", who=8), update("x", who=7))
    assert not asks_to_stop(update("batal", who=None), update("x", who=None))
