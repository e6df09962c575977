"""Notes of whom a list shows by their places, before there is a campaign: `yang pertama setuju 150`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.accounts.places import with_places
from core.nlu.asides import asks
from core.nlu.campaigns.money.payments import terms_in
from core.nlu.campaigns.notes.parting import parts
from core.nlu.campaigns.notes.pending import speaks_with
from core.nlu.campaigns.notes.sales import sold_in
from core.nlu.campaigns.notes.shorthand import written_out
from core.nlu.campaigns.notes.stages import stage_in
from core.nlu.campaigns.planning.said_days import says_post
from core.nlu.scan import plain

LONGEST: Final = 25
"""Words of such a note; a longer message tells a story."""

_ELSE: Final = re.compile(
    r"\?|\b(?:ganti\w*|tukar\w*|cari\w*|buang\w*|hapus\w*|coret|tanpa|selain|budget\w*|lebih|banding\w*|brief\w*|pesan\w*|chat\w*|caption\w*|kampanye\w*|campaign\w*|wajar|mahal|murah|kemahalan|kenapa|knp|gimana|gmn|kalau|kalo|klo|replace|find|fair|worth|write|why|if|instead)\b"
)
_WISHES: Final = re.compile(r"\b(?:minta\w{0,3}|nawar\w*|nego\w*|asks?|wants?)\b")
_FIGURES: Final = re.compile(
    r"\b(?:(?:like|komen|comment|view|tayangan|share|save)\w{0,6}|laku|(?:ter|ke)jual|sold)\s{0,3}[:=]?\s{0,3}\d"
)
_PLACES: Final = tuple(f"place_{n}" for n in range(1, 11))
"""Stands in for whoever has a place, while it is not known who that is."""

_TAKES: Final = re.compile(
    r"\b(?:mau|gelem|oke?|okay|setuju|sepakat|deal)\s{1,3}(?:(?:kak|di|harga|at|for|sama)\s{1,3}){0,2}(?:rp\.?\s?)?\d"
)


def notes_of_listed(text: str) -> bool:
    """Return whether a message that points at a place tells what was agreed, paid, sold or posted there; not one that
    chooses, asks or bargains."""
    folded = plain(text)
    if len(folded.split()) > LONGEST or _WISHES.search(folded) or _ELSE.search(folded):
        return False
    return not asks(text) and _tells(text, folded)


def notes_of_each(text: str) -> bool:
    """Return whether a message tells of several places, of each their own, something of that kind, whatever the others
    wish for: `yg pertama setuju 250rb, yg kedua minta 400rb`."""
    folded = plain(text)
    if _ELSE.search(folded) or asks(text):
        return False
    apart = parts(with_places(folded, _PLACES))
    return len(apart) > 1 and any(notes_of_listed(part) for part in apart)


def _tells(text: str, folded: str) -> bool:
    terms = terms_in(written_out(folded))
    stage = stage_in(with_places(text, _PLACES))
    told = terms.moved or terms.agreed or stage is not None or sold_in(text) is not None
    seen = _FIGURES.search(folded) is not None or _TAKES.search(folded) is not None
    return bool(told) or seen or says_post(text) or speaks_with(text)
