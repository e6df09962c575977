"""A budget's unit that was asked for is told in one word; the rest of the request stays."""

import pytest

from core.nlu.amounts.numbers import unit_told
from tests.flows.stage import Stage, text_of


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("ribu", 1_000),
        ("rb", 1_000),
        ("ribuan kak", 1_000),
        ("ribu lah masa juta", 1_000),
        ("thousand, not million", 1_000),
        ("juta dong", 1_000_000),
        ("million", 1_000_000),
        ("500 ribu", None),
        ("ribut terus", None),
        ("ribu apa juta?", None),
        ("juta atau ribu", None),
    ],
)
def test_a_unit_alone(text: str, unit: int | None) -> None:
    assert unit_told(text) == unit


async def test_the_request_goes_on_with_the_unit(demo: Stage) -> None:
    sari = demo.actor(1001)
    for text in ("cari influencer kuliner semarang budget 800", "hmm"):
        await sari.says(text)
    answer = text_of(await sari.says("ribu"))
    assert "kuliner di Semarang" in answer
    assert "Rp800.000" in answer
    # a unit that no number waits for is no answer
    await sari.says("cari influencer parenting malang")
    assert "belum menangkap" in text_of(await sari.says("juta"))
    # and one that does waits for the search that is asked for now
    await sari.says("cari kreator fashion budget 700")
    answer = text_of(await sari.says("ribu"))
    assert "fesyen" in answer
    assert "Rp700.000" in answer
