"""Tax to the rupiah: the examples of the rules, every step's edge, and what holds for all amounts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.pricing.tax import gross_up, withhold

MILLION = 1_000_000
AMOUNTS = st.integers(0, 20_000 * MILLION)
PAYEES = st.sampled_from(["person", "agency"])


def test_the_example_of_the_rules() -> None:
    one = withhold(MILLION, "person")
    assert (one.base_idr, one.tax_idr, one.net_idr) == (500_000, 25_000, 975_000)
    assert one.share == 0.025
    assert withhold(11 * MILLION, "person").tax_idr == 275_000  # 10 in cash, 1 in goods
    assert withhold(MILLION, "agency").tax_idr == 20_000


@pytest.mark.parametrize(
    ("base", "tax"),
    [
        (60_000_000, 3_000_000),
        (250_000_000, 31_500_000),
        (500_000_000, 94_000_000),
        (5_000_000_000, 1_444_000_000),
        (6_000_000_000, 1_794_000_000),
    ],
)
def test_the_edges_of_the_steps(base: int, tax: int) -> None:
    assert withhold(2 * base, "person").base_idr == base
    assert withhold(2 * base, "person").tax_idr == tax


@pytest.mark.parametrize(
    ("edge", "below", "above"),
    [
        (60_000_000, 5, 15),
        (250_000_000, 15, 25),
        (500_000_000, 25, 30),
        (5_000_000_000, 30, 35),
    ],
)
def test_a_hundred_rupiah_on_either_side_of_an_edge(edge: int, below: int, above: int) -> None:
    at = withhold(2 * edge, "person").tax_idr
    assert at - withhold(2 * (edge - 100), "person").tax_idr == below
    assert withhold(2 * (edge + 100), "person").tax_idr - at == above


def test_five_per_cent_lasts_until_120_million_gross() -> None:
    assert len(withhold(120 * MILLION, "person").steps) == 1
    assert len(withhold(120 * MILLION + 2, "person").steps) == 2


def test_fractions_of_a_rupiah_are_dropped() -> None:
    odd = withhold(1_234_567, "person")
    assert (odd.base_idr, odd.tax_idr) == (617_283, 30_864)


def test_itemised_materials_are_not_taxed() -> None:
    one = withhold(3 * MILLION, "person", materials_idr=MILLION)
    assert (one.base_idr, one.tax_idr, one.net_idr) == (MILLION, 50_000, 2_950_000)


def test_gross_up_is_net_over_0975_in_the_first_step() -> None:
    assert gross_up(975_000, "person").gross_idr == MILLION
    assert gross_up(1_950_000, "person").gross_idr == 2 * MILLION
    assert gross_up(980_000, "agency").gross_idr == MILLION


@given(net=AMOUNTS, payee=PAYEES)
def test_gross_up_leaves_the_amount_and_no_more(net: int, payee) -> None:
    found = gross_up(net, payee)
    assert found.net_idr >= net
    assert withhold(found.gross_idr + 1, payee).net_idr > found.net_idr
    assert found.net_idr - net <= 1


@given(net=AMOUNTS, payee=PAYEES, share=st.integers(0, 100))
def test_gross_up_leaves_untaxed_materials_out(net: int, payee, share: int) -> None:
    materials = net * share // 100
    found = gross_up(net, payee, materials)
    assert found.materials_idr == materials
    assert net <= found.net_idr <= net + 1
    assert found.gross_idr <= gross_up(net, payee).gross_idr
    assert withhold(found.gross_idr, payee, materials) == found


def test_gross_up_with_materials_by_hand() -> None:
    found = gross_up(500_000, "person", 100_000)
    assert (found.gross_idr, found.tax_idr) == (510_256, 10_256)
    with pytest.raises(ValueError, match="part of what is left"):
        gross_up(100, "person", 101)


@given(gross=AMOUNTS, payee=PAYEES)
def test_net_and_tax_make_the_gross_and_steps_make_the_base(gross: int, payee) -> None:
    one = withhold(gross, payee)
    assert one.net_idr + one.tax_idr == gross
    assert sum(step.base_idr for step in one.steps) == one.base_idr
    assert 0 <= one.tax_idr <= gross
    assert withhold(gross + 1_000, payee).tax_idr >= one.tax_idr


def test_impossible_amounts_are_refused() -> None:
    for gross, materials in ((-1, 0), (100, 101), (100, -1)):
        with pytest.raises(ValueError, match="amounts"):
            withhold(gross, "person", materials)
    with pytest.raises(ValueError, match="0 or more"):
        gross_up(-1, "person")
