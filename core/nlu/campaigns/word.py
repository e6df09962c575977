"""The word for a campaign, as people write it."""

from __future__ import annotations

import re

CAMPAIGN = r"(?:kampanye(?:nya)?|campaign(?:\s?nya)?|campain|kampaye)"

_NAMED = re.compile(rf"\b{CAMPAIGN}\b", re.I)


def names_campaign(text: str) -> bool:
    """Return whether a text speaks of a campaign in so many words."""
    return _NAMED.search(text) is not None
