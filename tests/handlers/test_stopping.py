"""Who asks to stop their own long work, and who says something else."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.stopping import asks_to_stop


def update(text: str = "", who: int = 7, data: str | None = None) -> str:
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


JSON = st.recursive(
    st.none() | st.text(max_size=5) | st.integers(), lambda x: st.lists(x, max_size=3)
)


@given(st.dictionaries(st.sampled_from(["message", "callback_query", "poll"]), JSON))
def test_no_update_breaks_it(content: dict[str, Any]) -> None:
    assert not asks_to_stop(json.dumps(content), update("x"))
    assert not asks_to_stop("?", update("x"))
