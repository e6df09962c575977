"""How the list just shown is to be looked at, told from questions about terms and from other searches."""

from __future__ import annotations

import pytest

from core.nlu.searching.sorting import Order, order_in


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("sort by engagement rate", Order("engagement")),
        ("sort by price", Order("price", least=True)),
        ("urutin dari yang paling murah", Order("price", least=True)),
        ("urutkan dari harga termahal", Order("price")),
        ("urutkan dari engagement tertinggi", Order("engagement")),
        ("rank them by followers", Order("followers")),
        ("sort by cost per interaction", Order("each", least=True)),
        ("only engagement above 4%", Order("engagement", bound=0.04)),
        ("engagement must be above 4 percent", Order("engagement", bound=0.04)),
        ("show only the ones above 5% engagement", Order("engagement", bound=0.05)),
        ("yang engagementnya di atas 4,5% aja", Order("engagement", bound=0.045)),
        ("ER di bawah 2%", Order("engagement", bound=0.02, under=True)),
        ("show their engagement rates", Order("engagement")),
        ("engagement mereka berapa?", Order("engagement")),
        ("siapa yang engagementnya paling tinggi?", Order("engagement")),
        ("who has the lowest engagement rate?", Order("engagement", least=True)),
        ("siapa yang followersnya paling setia", Order("engagement", loyal=True)),
        ("yang mana pengikutnya paling aktif?", Order("engagement", loyal=True)),
        ("who has the most loyal followers", Order("engagement", loyal=True)),
        ("whose audience is the most engaged?", Order("engagement", loyal=True)),
    ],
)
def test_a_list_is_looked_at_otherwise(text: str, order: Order) -> None:
    assert order_in(text) == order


@pytest.mark.parametrize(
    "text",
    [
        "what is engagement rate?",
        "engagement itu apa?",
        "how is engagement computed?",
        "find creators with engagement above 4%",
        "cari yang engagementnya di atas 4% budget 2jt",
        "engagement @rani berapa?",
        "is 4% engagement good?",
        "harganya berapa?",
        "how do I get loyal followers?",
        "followers setia itu apa",
        "siapa pelanggan paling setia",
        "order 3 pcs",
        "which post had the best engagement of the campaign?",
    ],
)
def test_questions_and_other_searches_are_none(text: str) -> None:
    assert order_in(text) is None
