"""What is said of money with one creator, once it is read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Terms:
    """What is said, in rupiah. fee_idr: what was agreed, after a discount; `agreed` where
    words for an agreement say so. paid_idr: what was paid; with
    `paid_total` in all, else on top. open_idr: is still to be paid of the fee. paid_share, back_share: of the fee, of what was paid, in percent.
    rest: all that was open is paid. settled: the payment is said to be the last. back_idr: came back.
    kept_idr: stays with whoever dropped out. over_idr: was paid beyond the fee. planned: is to be paid. more: comes on top of
    what was agreed, or is wished for. asked: is wished for, and nobody agreed to it. named: every amount with a word
    beside it; bare: those without."""

    fee_idr: int | None = None
    agreed: bool = False
    budget_idr: int | None = None
    paid_idr: int | None = None
    paid_share: float | None = None
    paid_total: bool = False
    open_idr: int | None = None
    rest: bool = False
    settled: bool = False
    back_idr: int | None = None
    back_share: float | None = None
    kept_idr: int | None = None
    over_idr: int | None = None
    goods_idr: int | None = None
    shipping_idr: int | None = None
    planned: tuple[int, ...] = ()
    included: tuple[int, ...] = ()
    more: tuple[int, ...] = ()
    asked: tuple[int, ...] = ()
    named: frozenset[int] = frozenset()
    bare: tuple[int, ...] = ()

    def calls(self, idr: int | None) -> bool:
        """Return whether words call an amount something else than a fee, or than what is asked for."""
        return idr in self.named and idr != self.fee_idr and idr not in self.asked

    @property
    def moved(self) -> bool:
        """Whether money moved."""
        told = (
            self.paid_idr,
            self.open_idr,
            self.paid_share,
            self.back_idr,
            self.back_share,
            self.kept_idr,
            self.over_idr,
        )
        return self.rest or any(value is not None for value in told)

    @property
    def pays(self) -> bool:
        """Whether money moved, or is said to be going to."""
        return self.moved or bool(self.planned)
