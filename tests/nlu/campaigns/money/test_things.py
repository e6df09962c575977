"""Pieces that somebody is given with a price are goods: no fee, no sale."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.money.payments import terms_in
from core.nlu.campaigns.money.things import things_in


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("@rani dapet pashmina 3 pcs harga 45rb", (3, 45_000, False)),
        ("kirim ke @rani pashmina 3 pcs @45rb", (3, 45_000, True)),
        ("kasih @rani dua botol serum harga 75rb per botol", (2, 75_000, True)),
        ("@rani dikirimin 1 tas harga 200rb", (1, 200_000, True)),
        ("sent @rani 3 scarves at 45k each", (3, 45_000, True)),
        ("@rani got 2 boxes of cookies worth 90k", (2, 90_000, False)),
        ("@rani udah makan gratis 2 porsi harga 18rb", (2, 18_000, False)),
        ("@rani makan gratis 2 porsi @18rb", (2, 18_000, True)),
        ("@rani had 2 free bowls at 18k each", (2, 18_000, True)),
        ("@rani minta makan gratis 2 porsi", None),
        ("promo beli 2 gratis 1 harga 18rb", None),
        ("@rani dapet 3 pcs @45rb", None),
        ("dapet 3 orderan harga 45rb", None),
        ("@rani laku 3 pashmina harga 45rb", None),
        ("@rani got 3 reels at 45k", None),
        ("@rani minta harga 450rb", None),
        ("kirim 3 pashmina @45rb ga?", None),
    ],
)
def test_pieces_with_their_price(text: str, things: tuple[int, int, bool] | None) -> None:
    assert things_in(text) == things
    goods = terms_in(text).goods_idr
    assert goods == (things and things[1] * (things[0] if things[2] else 1))
    assert things is None or terms_in(text).asked == ()
