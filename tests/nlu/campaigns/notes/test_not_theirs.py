"""Pieces that were not sold through somebody, and numbers that tell of nothing like it."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.money.refunds import refund_in
from core.nlu.campaigns.notes.not_theirs import apart_in


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("eh itu 5 nya bukan dari dia", (5, True)),
        ("5 of those were not through her", (5, True)),
        ("tiga orang bukan karena promonya", (3, True)),
        ("kayaknya 5 nya bukan dari dia", (5, False)),
        ("kyknya 10 dari itu langganan lama", (10, False)),
        ("5 nya emang langganan gw", (5, False)),
        ("three of them were our regulars", (3, False)),
        ("laku 8, 3 di antaranya staf sendiri", (3, True)),
        ("sold 10, 4 of them by our own staff", (4, True)),
        ("laku 15, termasuk 4 karyawan sendiri", (4, True)),
        ("laku 10, 2 di antaranya dibeli sendiri", (2, True)),
        ("laku 10, 3 bukan dari dia", (3, True)),
        ("laku 10, 3 di antaranya mungkin staf sendiri", (3, False)),
        ("3 orang tim kami udah posting", None),
        ("tim kami 3 orang karyawan", None),
        ("laku 10, tim 3 orang", None),
        ("fee 300rb, 3 reels sendiri", None),
        ("2 order bukan dari toko lain", None),
        ("langganan laporan jam 7", None),
        ("laku 15 dari dia", None),
        ("5 orang pelanggan baru dateng", None),
        ("fee 5 bukan 10", None),
        ("bukan dari dia", None),
    ],
)
def test_what_was_bought_by_others(text: str, apart: tuple[int, bool] | None) -> None:
    assert apart_in(text) == apart
    found = refund_in(text)
    sure = apart is not None and apart[1]
    assert (found is not None and found.elsewhere) is sure
