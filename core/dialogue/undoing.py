"""Taking back the last change of a search: `batalin yang barusan`, `balik ke yang awal`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from core.dialogue.screen import SETS
from core.dialogue.state import Shown, Slots, State
from core.nlu.intents import COMPARE, SEARCH
from core.nlu.understanding import Understanding
from core.nlu.words.particles import PARTICLE
from core.nlu.words.replies import takes_back

MOST: Final = 8
"""Searches that are remembered of one conversation."""

ABOUT: Final = SETS | {"why_not", COMPARE}
"""What may have been answered last for a change of the search to be what is taken back."""

_BACK: Final = re.compile(
    r"\W{0,9}(?:(?:eh|oh|never\s?mind|nvm|(?:ga|gak|gk|nggak)\s?jadi|deh|dong|ga|gak|gk|nggak|hmm+|ok(?:e|ay)?|coba|tolong|please|can\s{1,3}you|yaudah|ya\s{1,3}sudah)\W{1,3})*"
    r"(?:(?:di)?(?:balik(?:in|kan)?|kembali(?:kan|in)?|mundur|go\s{1,3}back|back|return|revert|undo|batal(?:in|kan)?|urung(?:kan|in)?)"
    r"(?:\s{1,3}(?:ke|aja|lagi|dong|deh|ya|kak|min|yang|yg|nya|kayak|kaya|kyk|seperti|like|list|daftar|susunan\w*|tim\w*|set|team|to|the|that|this|it|one|change|perubahan\w*|last|tadi|tdi|barusan|sebelum(?:nya)?|awal|lama|lm|old|pertama|semula|mula|previous|before|first|original))*"
    rf"|(?:(?:yang|yg)\s{{1,3}})?(?:barusan|tadi|awal|sebelum(?:nya)?|semula)\s{{1,3}}(?:(?:{PARTICLE})\s{{1,3}})*(?:di)?(?:balik|kembali)(?:in|kan)?(?:\s{{1,3}}(?:lagi|{PARTICLE}))*"
    rf"|(?:yang|yg)\s{{1,3}}(?:barusan|tadi)\s{{1,3}}(?:batal(?:in|kan)?|ga\s?jadi|gajadi|gak\s{{1,3}}jadi)(?:\s{{1,3}}(?:{PARTICLE}))*)\W{{0,9}}",
    re.I,
)
_RATHER: Final = re.compile(
    r"\W*(?:(?:ga|gak|gk|nggak)\s?jadi\W+(?:deh\W+)?)?(?:(?:ya\s?udah|yaudah|ywdh|mending)\W{1,3}){1,2}"
    rf"(?:yang|yg)\s+(?:tadi|td|sebelum(?:nya)?|awal|lama)(?:\s+(?:{PARTICLE}))*\W*",
    re.I,
)
"""The list before, where the last answer was a list: after a question it is the list asked about."""

_FIRST: Final = re.compile(r"\b(?:awal|pertama|semula|first|original)\b", re.I)


def undone(state: State, text: str) -> tuple[State, Slots] | None:
    """Return the search before the one shown and the state without what came after it, None where
    a message takes back nothing or there is nothing before."""
    shown, topic = state.shown, state.topic
    if not state.past or shown is None or shown.intent not in {SEARCH, COMPARE}:
        return None
    if topic is not None and topic.intent not in ABOUT:
        return None
    rather = topic is not None and topic.intent == SEARCH and _RATHER.fullmatch(text)
    if not (takes_back(text) or _BACK.fullmatch(text.strip()) or rather):
        return None
    place = 0 if _FIRST.search(text) else len(state.past) - 1
    return replace(state, past=state.past[:place], shown=None), state.past[place]


_BEFORE: Final = re.compile(
    r"\b(?:tadi(?:nya)?|td|sebelum(?:nya)?|yang\s{1,3}lama|earlier|before|previous(?:ly)?)\b", re.I
)
_WHERE: Final = re.compile(
    r"\b(?:mana|(?:lihat|liat|tampil|muncul|balik|kembali|buka)(?:in|kan|lagi)?|lagi|show|back|again|where|list|daftar|hasil)(?:nya)?\b",
    re.I,
)
NAMED: Final = ("category", "city", "platform")


def recalled(state: State, said: Understanding) -> tuple[State, Slots] | None:
    """Return the search before the one shown that a message points back to by what it was for (`yg tadi buat dimsum
    mana`), and the state; None where it does not, or names anything else to look for."""
    stated, shown = said.everything(), state.shown
    named = {name: stated[name] for name in NAMED if name in stated}
    points = _BEFORE.search(said.text) and _WHERE.search(said.text)
    if not (points and named) or set(stated) - {*NAMED, "product"}:
        return None
    if shown is None or named.items() <= dict(shown.slots).items():
        return None
    known = (slots for slots in reversed(state.past) if named.items() <= dict(slots).items())
    return next(((state, slots) for slots in known), None)


def with_past(state: State, slots: Slots) -> State:
    """Return the state that remembers the search shown, before another takes its place."""
    shown = state.shown
    if shown is None or shown.intent != SEARCH or _same(shown, slots):
        return state
    return replace(state, past=(*state.past, shown.slots)[-MOST:])


def _same(shown: Shown, slots: Slots) -> bool:
    return dict(shown.slots) == dict(slots)
