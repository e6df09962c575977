"""Whether a message brings what it is about, so that a general answer would miss it: a caption, figures, a search."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.asides import asks
from core.nlu.campaigns.questions.inquiry import asked_view
from core.nlu.intents import BRIEF, CHECK, EVALUATE, REPORT, SEARCH
from core.nlu.understanding import Understanding

PLAIN: Final = 0.95
"""How sure it is what a message wishes for, at least."""

_QUOTED: Final = re.compile(r"[\"“”«»](?:\s{0,3}[^\s\"“”«»]{1,30}){3,}")
"""Three words or more in quotes are what somebody wants looked at."""

_BRIEF: Final = re.compile(
    r"\b(?:bikin|buat|susun|tulis|do\s{1,3}up|make|write|draft|prepare|put)(?:in|kan)?\b[^.!\n]{0,40}\b(?:brief|brif)\w{0,3}\b",
    re.I,
)
_WANTED: Final = re.compile(
    r"\b(?:butuh|perlu|cari\w{0,4}|mencari|nyari|kurasi|looking\s{1,3}for|need|want|find|list\s{1,3}of|kumpulin)\b",
    re.I,
)


def brings_its_own(said: Understanding) -> bool:
    """Return whether a message has a caption in quotes, an account's figures, the product of a brief or the
    conditions of a search with it, or asks what is left of the budget of a campaign."""
    known = said.everything()
    if said.intent == REPORT:
        return asked_view(said.text) == "budget"
    if said.intent == CHECK:
        return _QUOTED.search(said.text) is not None
    if said.intent == EVALUATE:
        return {"followers", "likes"} <= known.keys()
    if said.intent == BRIEF:
        return said.confidence >= PLAIN and _BRIEF.search(said.text) is not None
    if said.intent != SEARCH or not _WANTED.search(said.text):
        return False
    conditions = {"budget_idr", "category", "city", "platform"} & known.keys()
    least = 2 if asks(said.text) or said.confidence < PLAIN else 1
    return len(conditions) >= least or (bool(conditions) and "count" in known)
