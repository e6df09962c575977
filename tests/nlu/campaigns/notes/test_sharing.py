"""How a number that was told of nobody is shared among several."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.notes.sharing import shared_total, shares_in


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("yg 5 dr @rani", [("rani", 5)]),
        ("yang lima dari rani, sisanya hana", [("rani", 5), ("hana", None)]),
        ("5 of those were from @rani", [("rani", 5)]),
        ("5 through rani, the rest is hana", [("rani", 5), ("hana", None)]),
        ("rani 5, hana 9", [("rani", 5), ("hana", 9)]),
        ("5 rani 9 hana", [("rani", 5), ("hana", 9)]),
        ("5 dari @rani dan 9 dari @hana", [("rani", 5), ("hana", 9)]),
        ("yang 50rb ke rani", [("rani", 50_000)]),
        ("sisanya hana", [("hana", None)]),
        ("@rani", []),
        ("14 bukan 15", []),
        ("5 hari lagi", []),
        ("5 dari 10 orang", []),
        ("cari 5 kreator", []),
        ("berapa sisa budget", []),
    ],
)
def test_who_has_what_part(text: str, shares: list[tuple[str, int | None]]) -> None:
    assert list(shares_in(text)) == shares


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("laku 20 hari ini, rani 12 sisanya bela", 20),
        ("sold 10: @rani 4, @bela 5, @cici 1", 10),
        ("laku 5, rani posting", None),
        ("laku 5, rani 4 bela 3", None),
        ("laku 20 dari rani", None),
    ],
)
def test_what_is_sold_and_shared_in_one_message(text: str, total: int | None) -> None:
    found = shared_total(text)
    assert (found[0] if found else None) == total
