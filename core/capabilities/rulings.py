"""Answers questions about the rules of advertising; a question is no caption and is never "clean"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from core.analytics.content.checker import check
from core.analytics.content.citing import cited
from core.analytics.content.rule import PRODUCTS, Finding
from core.analytics.season import HALAL_DUTY
from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.capability import Capability
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.content.rulings import (
    Ruling,
    asks_if_safe,
    asks_instead,
    customers_say,
    lacks_permit,
    permit_told,
    ruling_asked,
    supposes_permit,
)
from core.nlu.intents import CHECK
from core.nlu.searching.product import kind_of_product
from core.nlu.understanding import Understanding

GENERAL: Final = "general"
KEPT: Final = ("product", "caption")
CLAIMS: Final = ("the {} product in indonesia", "it is {}")
"""What words like `the best` or `safe` are asked about for: alone they say nothing of a product."""

CURES: Final = frozenset({"C1", "F1", "H1"})
"""Rules about cures, which no other words make true: none are proposed."""

SHORT: Final = 5
"""Words of a message that only names the product a question is about."""

TOPICS: Final = frozenset(
    {"permit", "permitted", "home_permit", "label", "hidden", "halal", "loan", "formula", "instead"}
)
"""What has an answer of its own, whatever the product."""

_KINDS: Final = {"skin": "cosmetics", "kosmetik": "cosmetics", "makanan": "food", "minuman": "food"}


@dataclass(frozen=True, slots=True)
class RulingsSlots:
    """topic: what is asked (`core.nlu.content.rulings.Ruling`). words: those asked about. product: one of
    `PRODUCTS`, where it is known. caption: the one checked before."""

    topic: str = "law"
    words: str = ""
    product: str | None = None
    caption: str | None = None


@dataclass(frozen=True, slots=True)
class Word:
    """What one kind of product's rules say of the words: the gravest finding, None where nothing.
    claimed: alone they break nothing, as a claim about the product they do."""

    product: str
    severity: str | None = None
    rule: str = ""
    why: str = ""
    suggestion: str = ""
    source: str = ""
    claimed: bool = False


@dataclass(frozen=True, slots=True)
class RulingsView:
    """asked: the words asked about, found: what the rules of each kind of product say of them. product:
    None where nobody said. blocked: how much of the caption before must go, None where there was
    none. late: whether the day by which halal certificates are needed is over."""

    asked: str = ""
    found: tuple[Word, ...] = ()
    product: str | None = None
    blocked: int | None = None
    certified_by: date = HALAL_DUTY
    late: bool = False


class Rulings(Capability[RulingsSlots, RulingsView]):
    """Answers "belum BPOM boleh promosi ga?" and "boleh bilang ampuh?" from the rules, with source."""

    name = "rulings"
    commands = {"aturaniklan": {}, "adrules": {}}  # noqa: RUF012
    Slots = RulingsSlots
    View = RulingsView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim a question about the rules; the product of the caption before is still meant."""
        before = state.about(CHECK) or state.about(self.name)
        asked = ruling_asked(said.text)
        if asked is None and before is not None:
            asked = _of_before(said.text)
        if asked is None and state.question is None and (told := permit_told(said.text)):
            asked = Ruling(told, where=said.text)
        if asked is not None and asked.told and not _forbidden(asked.words):
            asked = None
        if asked is None:
            return _of_product(said.text, state)
        kept = {name: value for name, value in (before or {}).items() if name in KEPT}
        named = _named(asked)
        return {
            **kept,
            **({"product": named} if named else {}),
            "topic": asked.topic,
            "words": asked.words,
        }

    async def run(self, slots: RulingsSlots, context: Context) -> Outcome[RulingsView]:
        """Say what the rule is, whose it is, and what nobody can say from here."""
        today = context.today
        product = slots.product if slots.product in PRODUCTS else await _of_business(context)
        view = RulingsView(asked=slots.words, product=product, late=today > HALAL_DUTY)
        told = {
            "product": product,
            "caption": slots.caption,
            "topic": slots.topic,
            "words": slots.words,
        }
        kept: dict[str, SlotValue] = {name: value for name, value in told.items() if value}
        again = ((Choice("check", Payload(CHECK)),),)
        if slots.topic in TOPICS:
            return Outcome(view, block=slots.topic, choices=again, slots=kept)
        if slots.topic == "word":
            kinds = (product,) if product else PRODUCTS
            found = tuple(_word(slots.words, kind, today, context.language) for kind in kinds)
            view = RulingsView(asked=slots.words, found=found, product=product)
            return Outcome(view, block="word", choices=again, slots=kept)
        findings = check(slots.caption, product or GENERAL, today) if slots.caption else ()
        blocked = sum(f.severity == "block" for f in findings) if slots.caption else None
        view = RulingsView(product=product, blocked=blocked)
        return Outcome(view, choices=again, slots=kept)


def _of_before(text: str) -> Ruling | None:
    """Return what a message asks of the words that were just judged: if they are safe, what to write instead, whether
    customers may say so, or what becomes of them as the product has no permit, or has one."""
    if supposes_permit(text):
        return Ruling("permitted")
    if lacks_permit(text):
        return Ruling("permit")
    if asks_if_safe(text):
        return Ruling("law")
    return Ruling("instead") if asks_instead(text) or customers_say(text) else None


def _of_product(text: str, state: State) -> dict[str, SlotValue] | None:
    """Return the question before for the product that a short message names: `kalau sabun mandi?`."""
    before = state.about("rulings")
    if before is None or "topic" not in before or state.question is not None:
        return None
    kind = kind_of_product(text) if len(text.split()) <= SHORT else GENERAL
    return {**before, "product": kind} if kind != GENERAL else None


def _named(asked: Ruling) -> str | None:
    """Return the kind of product that a question names, None where it names none."""
    kind = next((k for word, k in _KINDS.items() if word in asked.where), None)
    kind = kind or kind_of_product(asked.where or asked.words)
    return None if kind == GENERAL else kind


def _forbidden(words: str) -> bool:
    """Return whether the rules of any kind of product know the words."""
    return any(check(words, kind, HALAL_DUTY) for kind in PRODUCTS)


async def _of_business(context: Context) -> str | None:
    """Return the kind of what the business sells, where its profile says so."""
    if context.profiles is None:
        return None
    kind = kind_of_product((await context.profiles.current()).product)
    return None if kind == GENERAL else kind


def _word(words: str, product: str, today: date, language: str) -> Word:
    findings = check(words, product, today)
    bare = bool(findings)
    for claim in CLAIMS:
        findings = findings or check(claim.format(words.removeprefix("the ")), product, today)
    if not findings:
        return Word(product)
    worst: Finding = findings[0]
    return Word(
        product,
        worst.severity,
        worst.rule,
        worst.why.in_language(language),
        "" if worst.rule in CURES else worst.suggestion,
        cited(worst.source, language),
        claimed=not bare,
    )


capability = Rulings()
