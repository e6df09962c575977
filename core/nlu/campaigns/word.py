"""The word for a campaign, as people write it."""

from __future__ import annotations

import re

CAMPAIGN = r"(?:kampanye(?:nya)?|campaign(?:\s?nya)?|campain|kampaye)"


def names_campaign(text: str) -> bool:
    """Return whether a text speaks of a campaign in so many words."""
    return re.search(rf"\b{CAMPAIGN}\b", text, re.I) is not None
