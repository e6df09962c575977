"""Income tax that is withheld from a fee, to the rupiah.

A person who creates content is no employee: PPh 21 is the progressive rate of article 17 on half
of the gross (PMK 168/2023 art. 12(3)). An agency is a company: PPh 23, 2 % of the gross. Goods are
income as money is (PMK 66/2023). Whether somebody must withhold at all is for the tax office to
say. Source: the project's collection of rules; nothing here is tax advice.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

Payee = Literal["person", "agency"]

STEPS: Final = (
    (60_000_000, 5), (250_000_000, 15), (500_000_000, 25), (5_000_000_000, 30), (None, 35),
)  # fmt: skip
"""Article 17: up to which yearly base each rate (per cent) holds; the last one has no end."""

AGENCY_PERCENT: Final = 2
SINCE: Final[dict[Payee, date]] = {"person": date(2024, 1, 1), "agency": date(2009, 1, 1)}
"""From when the rules hold: PMK 168/2023; PPh 23 at 2 % (UU 36/2008)."""

NO_NUMBER_PERCENT: Final[dict[Payee, int]] = {"person": 120, "agency": 200}
"""What the tax grows to where the payee has no tax number: UU PPh articles 21(5a) and 23(1a); not
checked by us against their present text."""

MOST_IDR: Final = 10**12


@dataclass(frozen=True, slots=True)
class Step:
    """The part of a base that one rate was taken of; amounts in rupiah."""

    percent: int
    base_idr: int
    tax_idr: int


@dataclass(frozen=True, slots=True)
class Withheld:
    """A payment with what is withheld of it, in rupiah.

    gross_idr: money and goods. materials_idr: bought for the work and itemised in the contract,
    not taxed. base_idr: what the rates are taken of. net_idr: what is left of money and goods.
    """

    payee: Payee
    gross_idr: int
    materials_idr: int
    base_idr: int
    tax_idr: int
    net_idr: int
    steps: tuple[Step, ...]

    @property
    def share(self) -> float:
        """Return the tax as a share of the gross."""
        return self.tax_idr / self.gross_idr if self.gross_idr else 0.0


def withhold(gross_idr: int, payee: Payee, materials_idr: int = 0) -> Withheld:
    """Return what is withheld of a payment in one tax period; fractions of a rupiah are dropped.

    Raises:
        ValueError: an amount is negative, or materials cost more than the whole.
    """
    if not 0 <= materials_idr <= gross_idr:
        raise ValueError("amounts are 0 or more, and materials part of the gross")
    taxed = gross_idr - materials_idr
    base = taxed if payee == "agency" else taxed // 2
    steps = _company(base) if payee == "agency" else _progressive(base)
    tax = sum(step.tax_idr for step in steps)
    return Withheld(payee, gross_idr, materials_idr, base, tax, gross_idr - tax, steps)


def gross_up(net_idr: int, payee: Payee, materials_idr: int = 0) -> Withheld:
    """Return the payment of which this much is left: net ÷ 0.975 in a person's first step,
    net ÷ 0.98 for an agency, the untaxed materials in it left out. Where several whole rupiah leave the
    same, the highest of them.

    Raises:
        ValueError: an amount is negative, or materials cost more than what is left.
    """
    if not 0 <= materials_idr <= net_idr:
        raise ValueError("amounts are 0 or more, and materials part of what is left")

    def left(gross_idr: int) -> int:
        return withhold(gross_idr, payee, materials_idr).net_idr

    low, high = net_idr, net_idr * 2 + 1
    while low < high:
        middle = (low + high) // 2
        if left(middle) >= net_idr:
            high = middle
        else:
            low = middle + 1
    while left(low + 1) == left(low):
        low += 1
    return withhold(low, payee, materials_idr)


def _company(base: int) -> tuple[Step, ...]:
    return (Step(AGENCY_PERCENT, base, base * AGENCY_PERCENT // 100),)


def _progressive(base: int) -> tuple[Step, ...]:
    steps: list[Step] = []
    reached = 0
    for end, percent in STEPS:
        part = (base if end is None else min(base, end)) - reached
        if part > 0 or not steps:
            steps.append(Step(percent, part, part * percent // 100))
            reached += part
    return tuple(steps)
