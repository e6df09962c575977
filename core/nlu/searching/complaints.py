"""Complaints about what a list holds: `kok isinya jualan baju semua`, `kenapa malah makeup sih`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.scan import Scan, plain
from core.nlu.searching.topics import read_category

LONGEST: Final = 9
"""Words of a message that does no more than complain."""

_SOFT: Final = r"(?:ini|itu|sih|ya|yah|kak|min|dong|loh|lho|nih|tuh|eh|lah|doang|aja|terus)"
_OF_THE_LIST: Final = r"(?:malah|isi(?:nya)?|jadi(?:nya)?|pada|semua(?:nya)?|cuma|cuman|banyak(?:an)?|kebanyakan|melulu|mulu|(?:yang|yg)\s+(?:keluar|muncul|dikasih|tampil)|keluar(?:nya)?|muncul(?:nya)?|dikasih(?:nya)?|hasil(?:nya)?|daftar(?:nya)?|list(?:nya)?|orang(?:nya)?|kreator(?:nya)?|influencer(?:nya)?|it\s+all|they\s+all|all|only|mostly)"
_COMPLAINT: Final = re.compile(
    rf"\W*(?:{_SOFT}\W+)*(?:kok|kenapa|knp|napa|why(?:\s+(?:is|are))?)\s+(?:(?:{_OF_THE_LIST}|{_SOFT}|yang|yg|akun|konten|jual(?:an)?|dagang)\s+)*(?P<what>[a-z&-]+(?:\s+[a-z&-]+)??)(?:\s+(?:{_OF_THE_LIST}|{_SOFT}))*\W*"
)
_ABOUT: Final = re.compile(rf"(?<![a-z]){_OF_THE_LIST}(?![a-z])")


def complains_of(text: str) -> str | None:
    """Return the category that a whole message complains to see too much of, else None.

    `kenapa skincare butuh bpom` asks about the trade and complains of nothing.
    """
    folded = plain(text).strip()
    match = _COMPLAINT.fullmatch(folded) if len(folded.split()) <= LONGEST else None
    if match is None or not _ABOUT.search(folded):
        return None
    scan = Scan.of(match["what"])
    read_category(scan)
    category = scan.slots.get("category")
    return category if isinstance(category, str) and not scan.rest.strip("\0 ") else None
