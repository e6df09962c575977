"""What a campaign's picture shows."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from core.analytics.campaign.result import Row

MOST_BARS = 8


@dataclass(frozen=True, slots=True)
class CampaignPicture:
    """Counted interactions beside expected ones, per creator; None where nobody knows.

    alike: they are likes and comments alone, as the expected ones are. demo: whether fictional
    creators are among them.
    """

    title: str
    handles: tuple[str, ...]
    interactions: tuple[int | None, ...]
    forecasts: tuple[int | None, ...]
    alike: bool = False
    demo: bool = False


def picture(
    title: str, rows: Sequence[Row], fictional: Collection[str] = ()
) -> CampaignPicture | None:
    """Return the picture of the rows that have interactions, most first; None if none has.

    fictional: handles of the demo's creators.
    """
    counted = sorted((r for r in rows if r.interactions), key=lambda r: -(r.interactions or 0))
    if not counted:
        return None
    shown = counted[:MOST_BARS]
    alike = any(r.forecast is not None for r in shown)
    return CampaignPicture(
        title,
        tuple(r.collaboration.handle for r in shown),
        tuple(r.alike if alike else r.interactions for r in shown),
        tuple(r.forecast for r in shown),
        alike,
        any(r.collaboration.handle in fictional for r in shown),
    )
