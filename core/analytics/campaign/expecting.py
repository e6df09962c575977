"""What is known of a creator who joins a campaign, and what speaks against it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from core.analytics.evaluation.evaluation import Evaluation
    from core.analytics.evaluation.notes import Note
    from core.analytics.pricing.asking import Asking


AVOID: Final = "avoid"


@dataclass(frozen=True, slots=True)
class Doubt:
    """What speaks against a creator who joins. asking: their fee, where there is reason to bargain. caveats:
    what is said against the account, where its card says to avoid it."""

    handle: str
    verdict: str
    asking: Asking | None
    caveats: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Expected:
    """What is known of a creator before: nothing without a card."""

    platform: str | None = None
    card: Evaluation | None = None

    @property
    def rate_idr(self) -> int | None:
        """Return the price on record."""
        return self.card.rate_idr if self.card else None

    @property
    def interactions(self) -> int | None:
        """Return the interactions that a post which is bought is counted on for."""
        counted = self.card.basis.counted if self.card else None
        return None if counted is None else round(counted)

    def fair_idr(self, pieces: Mapping[str, int]) -> int | None:
        """Return the upper end of the fair price of a package."""
        price = self.card.basis.price(pieces) if self.card else None
        return price.high if price else None

    def doubt(self, fee_idr: int | None, pieces: Mapping[str, int]) -> Doubt | None:
        """Return what speaks against taking them for this fee."""
        card = self.card
        if card is None:
            return None
        asking = card.basis.asking(fee_idr, pieces)
        over = asking if asking and asking.over else None
        avoided = card.verdict == AVOID
        if not (over or avoided):
            return None
        return Doubt(card.handle, card.verdict, over, card.caveats if avoided else ())
