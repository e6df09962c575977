"""What is said to an import: to its guesses, to whom posts are of, to what was left after all."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from core.capabilities.importing.guesses import put_right, waiting
from core.dialogue.state import State
from core.messages import SlotValue
from core.nlu.accounts.whose import owner_named
from core.nlu.intents import IMPORT, OTHER
from core.nlu.understanding import Understanding

FEW: Final = 3

_YES = re.compile(
    r"\W*(?:ya+|iya+|yes|yup|y|betul|bener|benar|correct|ok(?:e|ay|ey)?|sip|simpan|save|lanjut)"
    r"(?:\s+(?:betul|bener|benar|simpan|kak|min|aja|saja|semua(?:nya)?|udah|sudah|save|it|them))*\W*",
    re.IGNORECASE,
)
_AFTER_ALL = re.compile(
    r"\W*(?:(?:eh|ga+k? jadi batal|ya(?:udah)?|tolong|jadi|kalau gitu|actually|ok(?:e|ay)?|please)\W+)*(?:simpan|save|keep|pakai|masukkan|masukin|impor)(?:kan|in)?"
    r"(?=.*\b(?:tadi|file\w*|daftar\w*|list|it|them)\b)"
    r"(?:\W+(?:aja|saja|deh|dong|lagi|ya|kak|yang|yg|tadi|file(?:nya)?|daftar(?:nya)?|itu|the|list|it|them|after|all))+\W*",
    re.IGNORECASE,
)
"""The wish to keep, after all, what was just left: `eh simpan aja yg tadi`."""


def of_owner(said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
    """Return the request that waits for the account whose posts were sent, with who is named; the same,
    to be asked again, where a few words name nobody."""
    waits = state.question
    if waits is None or waits.intent != IMPORT or waits.slot != "handles":
        return None
    owner = owner_named(said.text)
    if owner:
        return {**waits.slots, "handles": (owner,)}
    few = said.intent == OTHER and len(said.text.split()) <= FEW
    return {**waits.slots} if few else None


def of_guesses(said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
    """Return what is said to columns that were guessed (put right, asked again, or kept after all), and
    the followers of an account, which the import asks for where they are missing."""
    guessed = waiting(state.offers)
    if guessed and (heard := put_right(said, guessed)) is not None:
        return heard
    left = state.about(IMPORT) or {}
    if left.get("guesses") and _AFTER_ALL.fullmatch(said.text):
        return {**left, "confirmed": True}
    shown = state.shown
    if shown is None or shown.intent != IMPORT or state.question is not None:
        return None
    waits = shown.slots.get("file") or shown.slots.get("pasted")
    return {**shown.slots, "confirmed": True} if waits and _YES.fullmatch(said.text) else None
