"""Declines to promote what must not be advertised, and what deceives the public, and says why."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from core.analytics.content.trades import forbidden_trade
from core.analytics.content.tricks import trick
from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.capability import Capability
from core.dialogue.scene import scene
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.content.captions import is_plan
from core.nlu.intents import CHECK, HELP
from core.nlu.offers.threats import threatens
from core.nlu.questions.facts import GENUINE, fact_asked
from core.nlu.questions.glossary import asks_term
from core.nlu.scan import plain
from core.nlu.searching.unwanted import without_unwanted
from core.nlu.understanding import Understanding

_WANTED = re.compile(
    r"\b(?:cari\w*|influencer\w*|kreator|creators?|kol|endorse\w*|promo\w*|promot\w*|iklan\w*|advertis\w*|jual\w*|kampanye|campaign|brief|budget|bajet)\b",
    re.IGNORECASE,
)
_MAY = re.compile(
    r"\b(?:boleh(?:kah)?|bisa(?:kah)?|legal|aman|gapapa|can\s+i|may\s+i|allowed|is\s+it\s+ok(?:ay)?)\b",
    re.IGNORECASE,
)
_OR_NOT = re.compile(
    r"(?:(?<=boleh)|(?<=legal))\s{1,3}(?:ga+k?|gk|ngga+k?|enggak|tidak|tdk)\b|\bor\s{1,3}not\b",
    re.IGNORECASE,
)
"""The `ga` of `boleh ga` asks, and speaks against nothing."""
_QUOTED = re.compile(r"[\"“”:\n]|\bcaption", re.IGNORECASE)
_CAPTION_WISHED = re.compile(
    r"\b(?:buat|bikin|tulis|write|make|draft|create)(?:in|kan)?\s{1,3}(?:me\s{1,3}|an?\s{1,3}|dong\s{1,3}){0,2}(?:caption|kepsyen|post\w{0,5})|\b(?:caption|post)\s{1,3}(?:yang|yg|biar|supaya|that|saying)\b",
    re.IGNORECASE,
)
_PASTED = re.compile(r"[\"“”:\n]|\b(?:cek|check|aman|boleh)\b", re.IGNORECASE)
_CHECKS = {"check_content", "explain", "campaign_log", "campaign_report", "evaluate"}


@dataclass(frozen=True, slots=True)
class DeclinedSlots:
    """trade: a code of `forbidden_trade` or of `trick`."""

    trade: str


@dataclass(frozen=True, slots=True)
class DeclinedView:
    """trade: what cannot be promoted."""

    trade: str = ""


class Declined(Capability[DeclinedSlots, DeclinedView]):
    """Answers "cari influencer buat judi online" kindly, with the reason and another way."""

    name = "declined"
    Slots = DeclinedSlots
    View = DeclinedView

    def claims(
        self,
        said: Understanding,
        state: State,
    ) -> Mapping[str, SlotValue] | None:
        """Claim what asks for people, words or leave to promote a forbidden trade, and what offers or
        asks for bought followers, pods, smears or invented reviews."""
        planned = is_plan(said.text)
        deceit = None if threatens(said.text) else trick(said.text)
        if said.intent == CHECK and not planned and not (deceit and _ordered(said.text)):
            deceit = None
        if deceit and not asks_term(said.text) and not _suspects(said, state):
            return {"trade": deceit}
        asked = planned or _asks_leave(said.text)
        checks = said.intent in _CHECKS and not (asked and said.intent == CHECK)
        if checks or not _WANTED.search(said.text):
            return None
        trade = forbidden_trade(_OR_NOT.sub(" ", without_unwanted(said.text)))
        return {"trade": trade} if trade else None

    async def run(
        self,
        slots: DeclinedSlots,
        context: Context,
    ) -> Outcome[DeclinedView]:
        """Say why not, and offer to check a text or to look for something else."""
        rows = ((Choice("check", Payload(CHECK)),), (Choice("help", Payload(HELP)),))
        return Outcome(DeclinedView(slots.trade), choices=rows)


def _ordered(text: str) -> bool:
    """Return whether a caption is wished for, and none is there to be checked."""
    return _CAPTION_WISHED.search(text) is not None and _PASTED.search(text) is None


def _suspects(said: Understanding, state: State) -> bool:
    """Return whether it is asked if somebody on the screen bought their followers: `yang nomor 1 rame atau beli followers?`"""
    seen = scene(said, state) if fact_asked(plain(said.text)) == GENUINE else None
    return seen is not None and bool(seen.whom)


def _asks_leave(text: str) -> bool:
    """Return whether a message asks if something may be promoted, and holds no caption of it."""
    return _MAY.search(text) is not None and _QUOTED.search(text) is None


capability = Declined()
