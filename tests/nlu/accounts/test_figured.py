"""Accounts without their @ whose figures or price are told."""

from __future__ import annotations

import pytest

from core.nlu.accounts.figured import with_figured


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("kalo jajanbandung followernya 50rb like 200 gimana", "kalo @jajanbandung followernya 50rb like 200 gimana"),
        ("and bobeats has 50k followers and 200 likes", "and @bobeats has 50k followers and 200 likes"),
        ("kalo si rara, followernya 50rb, minta 400rb", "kalo si @rara, followernya 50rb, minta 400rb"),
        ("nyemilyuk kasih harga 200", "@nyemilyuk kasih harga 200"),
        ("sarah asks for 300k", "@sarah asks for 300k"),
        ("irfan minta 400rb", "@ngemil.irfan minta 400rb"),
    ],
)  # fmt: skip
def test_who_is_named_with_figures_or_a_price_is_an_account(said: str, meant: str) -> None:
    assert with_figured(said, ("ngemil.irfan", "dapurnina"), priced=True) == meant


@pytest.mark.parametrize(
    "said",
    [
        "dia followernya 50rb like 200",
        "@dapurbaru 20rb followers paket 2 reels + 3 story 900rb",
        "(@dapurbaru) followers 20rb",
        "@dapur.baru minta 400rb",
        "akunku followernya 50rb",
        "temenku punya 5rb follower",
        "kuliner followernya 50rb",
        "bandung followers 50rb",
        "the first has 50k followers",
        "kliennya minta 2jt",
        "cari influencer skincare 10rb follower",
    ],
)
def test_whoever_else_stands_before_figures_is_nobody(said: str) -> None:
    assert with_figured(said, (), priced=True) == said


def test_a_price_names_nobody_where_nobody_was_spoken_of() -> None:
    assert (
        with_figured("nyemilyuk kasih harga 200", (), priced=False) == "nyemilyuk kasih harga 200"
    )
