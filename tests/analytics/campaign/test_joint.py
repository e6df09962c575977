"""Costs are split to the rupiah, lots are fair to repeat, and no result of another is told."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.analytics.campaign.joint import Joint, Share, codes, draw, seen_by, split


@given(st.integers(0, 10**12), st.integers(1, 12))
def test_the_sum_is_exact_and_nobody_pays_a_rupiah_too_much(total: int, shops: int) -> None:
    parts = split(total, shops)
    assert sum(parts) == total
    assert len(parts) == shops
    assert max(parts) - min(parts) <= 1


@given(st.sets(st.text(max_size=5), min_size=1, max_size=12), st.text(max_size=9))
def test_the_lot_gives_everybody_one_slot_and_the_same_twice(shops: set[str], seed: str) -> None:
    order = draw(sorted(shops), seed)
    assert set(order) == shops
    assert len(order) == len(shops)
    assert order == draw(sorted(shops, reverse=True), seed)


@given(st.lists(st.text(max_size=30), max_size=12))
def test_every_shop_has_its_own_code(names: list[str]) -> None:
    found = codes(names)
    assert len(set(found)) == len(names)
    assert all(code.isalnum() and code.isascii() and len(code) <= 12 for code in found)


results = st.lists(
    st.one_of(st.none(), st.tuples(st.integers(0, 500), st.integers(0, 10**8))),
    min_size=2,
    max_size=6,
)


@given(results, st.integers(0, 5), st.integers(0, 500))
def test_nobody_reads_from_what_they_see_what_another_sold(
    told: list[tuple[int, int] | None], who: int, other: int
) -> None:
    """Change one other shop's result: unless all of three or more told, nothing looks different."""
    who %= len(told)
    somebody = (who + 1) % len(told)

    def seen(results: list[tuple[int, int] | None]) -> Joint:
        shares = tuple(
            Share(f"p{n}", f"toko {n}", orders=r and r[0], revenue_idr=r and r[1])
            for n, r in enumerate(results)
        )
        return seen_by(f"p{who}", Joint(1, "g-1", "x", 100, 1, closed=True, shares=shares))

    changed = [*told]
    if told[somebody] is not None:
        changed[somebody] = (other, other * 1_000)
    before, after = seen(told), seen(changed)
    assert all(one.orders is None for one in before.shares if one.shop != f"p{who}")
    mine = told[who]
    assert before.of(f"p{who}").orders == (mine and mine[0])  # type: ignore[union-attr]
    if None in told or len(told) < 3:
        assert before == after
        assert before.totals is None
    else:
        assert before.totals == (sum(r[0] for r in told if r), sum(r[1] for r in told if r))
