"""What is said to a picture of numbers: read it, that is right, no, it is another number or account."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from core.messages import SlotValue
from core.nlu.understanding import Understanding

COUNTS: Final = (
    *("followers", "following", "likes", "comments", "shares", "saves", "views", "reach"),
)

_ABOUT: Final = re.compile(
    r"(?:(?:tolong|bisa|boleh|mau|please|can you)\s+)*(?:baca|bacain|bacakan|read|cek|lihat)\w*\s+"
    r"(?:(?:my|this|the|a|an)\s+)?(?:screenshot|screenshoot|tangkapan layar|ss|skrinsut|foto insight|gambar insight)"
    r"(?:\s+(?:insight|insights|rate ?card|ini|nya|profil|dong|kak|ya|of|my))*\W*",
    re.IGNORECASE,
)

_YES: Final = re.compile(
    r"\W*(?:ya+|iya+|yes|yup|yap|y|betul|bener|benar|ok(?:e|ay|ey)?|sip|simpan|save|correct|right|pas|"
    r"sudah|udah)(?:\s+(?:betul|bener|benar|simpan|kak|min|aja|saja|semua(?:nya)?|sudah|udah|save|it))*\W*",
    re.IGNORECASE,
)

_WHOSE: Final = re.compile(
    r"\W*(?:(?:bukan|salah|akun(?:nya)?|itu|ini|punya(?:nya)?|harusnya|yang|bener(?:nya)?|it'?s|no|not that|"
    r"the account is|dari)[\s,:]+){0,3}@([A-Za-z0-9_][A-Za-z0-9_.]{0,29})\W*",
    re.IGNORECASE,
)
"""Whose numbers they are: nothing but a handle, and words that put it right."""


def put_right(
    said: Understanding, shown: Mapping[str, SlotValue]
) -> Mapping[str, SlotValue] | None:
    """Return what a message changes of the numbers shown; None where it is about something else."""
    if _YES.fullmatch(said.text):
        return {"action": "keep"}
    if whose := _WHOSE.fullmatch(said.text):
        return {"handles": (whose[1].casefold(),), "action": "show"}
    stated = said.everything()
    changes = {k: stated[k] for k in (*COUNTS, "platform", "handles") if k in stated}
    if "budget_idr" in stated and shown.get("kind") == "rate_card":
        changes["budget_idr"] = stated["budget_idr"]
    others = set(stated) - set(changes)
    another = changes.get("handles", shown.get("handles")) != shown.get("handles")
    if others or another or not set(changes) & {*COUNTS, "budget_idr"}:
        return None
    return {**changes, "action": "show"}


def is_about_pictures(text: str) -> bool:
    """Return whether a message asks to read a picture, and says nothing else."""
    return bool(_ABOUT.fullmatch(text.strip()))
