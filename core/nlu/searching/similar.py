"""Who looks for somebody like an account: `@x kemahalan, cariin yg mirip`, `find creators similar to @x`."""

from __future__ import annotations

import re
from typing import Final

_SEEKS: Final = (
    r"(?:cari(?:in|kan)?|nyari(?:in)?|butuh|minta|mau|ada|find|need|show|want|looking\s+for|give)"
)
_ALIKE: Final = r"(?:mirip|sejenis|serupa|kayak|seperti|sekelas|lain(?:nya)?|similar|like|else|another|pengganti\w{0,3}|alternati\w{1,3})"
_WHO: Final = r"@(?P<{}>[\w.]{{2,40}})"
_LIKE: Final = re.compile(
    rf"{_WHO.format('before')}.{{0,40}}\b{_SEEKS}\b(?:\s+\w+){{0,3}}?\s+{_ALIKE}\b"
    rf"|\b{_SEEKS}\b(?:\s+\w+){{0,3}}?\s+(?:mirip|sejenis|serupa|kayak|seperti|similar\s+to|like)\W+(?:sama\s+|dengan\s+)?{_WHO.format('behind')}",
    re.IGNORECASE,
)


def similar_to(text: str) -> str:
    """Return whom a text wants somebody like, "" for nobody."""
    found = _LIKE.search(text)
    return (found["before"] or found["behind"]).rstrip(".").lower() if found else ""
