"""How telephone numbers are written, for whoever has to know one from a count, a price or an account."""

from __future__ import annotations

from typing import Final

_MORE: Final = r"(?:[ .()-]{0,2}\d)"

MOBILE: Final = rf"(?:0?62[ .-]?|0)8{_MORE}{{7,11}}(?!\w)"
"""A mobile number of Indonesia, nine to thirteen digits from its zero on: `0812-3456-7890`,
`62 812 3456 7890`. `62.800.000` is an amount."""

ABROAD: Final = rf"\+\s?\d{_MORE}{{8,14}}(?!\w)"
"""A number of any country, with its +."""
