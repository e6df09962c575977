"""Explains the field's terms in plain words, with the formula and what speaks against it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.analytics.tiers import DEFAULT_TIERS, Tiers
from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.judging.peers import among_peers
from core.capabilities.judging.terms import term_of
from core.messages import Payload, SlotValue
from core.nlu.intents import COMPARE, EVALUATE, EXPLAIN
from core.nlu.questions.basics import basic_question
from core.nlu.questions.glossary import TERMS, find_term, tells_apart
from core.nlu.questions.meanings import percent_asked, word_asked, word_in
from core.nlu.questions.newcomers import question_of_newcomer
from core.nlu.questions.screen_words import SCREEN_WORDS
from core.nlu.questions.signs import signs_asked
from core.nlu.scan import plain

if TYPE_CHECKING:
    from core.analytics.evaluation.evaluation import Evaluation
    from core.dialogue.state import State
    from core.nlu.understanding import Understanding

OFFERED: Final = (
    ("engagement_rate", "micro_vs_macro"),
    ("cpm", "cpe"),
    ("reach", "impressions"),
    ("tier", "rate_card"),
    ("brief", "authenticity"),
    ("roas", "median"),
    ("forecast", "content_mix"),
)

RATE_TERM: Final = "engagement_rate"

JUDGED: Final = frozenset({COMPARE, EVALUATE})
"""Answers whose percentages are of the accounts that they judge."""

SUGGESTED: Final = 2
"""Rows of terms offered to who asked for one that is not there; the rest is one tap away."""

RELATED: Final[Mapping[str, tuple[str, str]]] = {
    "engagement_rate": ("median", "micro_vs_macro"),
    "interactions": ("engagement_rate", "cpe"),
    "reach": ("impressions", "cpm"),
    "impressions": ("reach", "cpm"),
    "view_rate": ("engagement_rate", "cpv"),
    "cpm": ("impressions", "fair_price"),
    "cpe": ("cpm", "interactions"),
    "cpv": ("cpm", "view_rate"),
    "roas": ("emv", "affiliate"),
    "emv": ("roas", "cpm"),
    "rate_card": ("fair_price", "tier"),
    "fair_price": ("rate_card", "cpm"),
    "tier": ("micro_vs_macro", "rate_card"),
    "micro_vs_macro": ("engagement_rate", "percentile"),
    "niche": ("tier", "reach"),
    "brief": ("deliverable", "disclosure"),
    "deliverable": ("brief", "usage_rights"),
    "formats": ("deliverable", "fair_price"),
    "disclosure": ("brief", "endorse"),
    "authenticity": ("pod", "like_spread"),
    "pod": ("authenticity", "like_spread"),
    "like_spread": ("authenticity", "median"),
    "percentile": ("tier", "median"),
    "median": ("percentile", "thin_data"),
    "thin_data": ("median", "real_vs_estimate"),
    "sponsored_ratio": ("engagement_rate", "disclosure"),
    "real_vs_estimate": ("insight", "thin_data"),
    "ugc": ("usage_rights", "endorse"),
    "endorse": ("rate_card", "disclosure"),
    "kol": ("tier", "niche"),
    "affiliate": ("roas", "barter"),
    "barter": ("tax", "roas"),
    "usage_rights": ("deliverable", "rate_card"),
    "insight": ("reach", "proof_of_post"),
    "proof_of_post": ("insight", "deliverable"),
    "tax": ("barter", "rate_card"),
    "forecast": ("real_vs_estimate", "median"),
    "content_mix": ("disclosure", "niche"),
    "growth_jump": ("authenticity", "like_spread"),
    "buying_share": ("comment_ratio", "roas"),
    "comment_ratio": ("pod", "authenticity"),
    "hidden_likes": ("interactions", "thin_data"),
    "worth_it": ("micro_vs_macro", "roas"),
    "no_show": ("deliverable", "proof_of_post"),
    "sales_promise": ("roas", "forecast"),
}

TRADE: Final[Mapping[str, str]] = {
    "big_small": "micro_vs_macro",
    "ready": "worth_it",
    "vanished": "no_show",
    "formats": "formats",
    "label": "disclosure",
    "employee": "ugc",
    "script": "brief",
}
"""General questions (`core.nlu.questions.trade`) that a term of the glossary answers."""


@dataclass(frozen=True, slots=True)
class ExplainSlots:
    """term: a code of `core.nlu.questions.glossary.TERMS`, from a button, or of `SCREEN_WORDS`; else the words tell. sure: the
    words were read as that already."""

    term: str | None = None
    sure: bool = False


@dataclass(frozen=True, slots=True)
class ExplainView:
    """terms: the codes of everything that can be explained; words for them are the template's. story,
    reel: what such a post is worth in plain ones, where formats are told apart. own: the account
    that was just shown, whose own figures make the example of the rate. conversion: sales per interaction that we
    assume. tiers: the sizes of accounts. word: a code of `SCREEN_WORDS`; signs: those that are asked about."""

    terms: tuple[str, ...] = tuple(TERMS)
    story: float = 1.0
    reel: float = 1.0
    own: Evaluation | None = None
    conversion: float = 0.0
    tiers: Tiers = DEFAULT_TIERS
    word: str = ""
    signs: tuple[str, ...] = ()


class Explain(Capability[ExplainSlots, ExplainView]):
    """Answers "apa itu CPM"; offers the glossary for a term that it does not know."""

    name = "explain"
    commands = {  # noqa: RUF012
        "istilah": {},
        "rumus": {"term": "engagement_rate"},
        "bukti": {"term": "micro_vs_macro"},
    }
    Slots = ExplainSlots
    View = ExplainView

    def claims(
        self,
        said: Understanding,
        state: State,
    ) -> Mapping[str, SlotValue] | None:
        """Claim what a word or a sign of the screens means, and what somebody asks who never paid a creator
        (`worth it ga sih pakai influencer?`)."""
        if signs_asked(said.text):
            return {"sure": True}
        if basic_question(plain(said.text)) == "about":  # `ini bot apa ya` is of this one
            return None
        word = word_asked(said.text)
        if said.intent == EXPLAIN and word in TERMS:
            return None
        if word or state.question is not None:
            return {"term": word, "sure": True} if word else None
        if percent_asked(said.text) and state.topic and state.topic.intent in JUDGED:
            return {"term": RATE_TERM, "sure": True}
        term = question_of_newcomer(plain(said.text)) or tells_apart(said.text)
        return {"term": term, "sure": True} if term else None

    def answers(self, question: str, state: State) -> Mapping[str, SlotValue] | None:
        """Answer what a term of the glossary does."""
        return {"term": TRADE[question], "sure": True} if question in TRADE else None

    async def run(self, slots: ExplainSlots, context: Context) -> Outcome[ExplainView]:
        """Explain one term, or offer what can be explained."""
        asked = re.sub(r"^/\w+(?:@\w+)?", "", context.text)
        more = (Choice("all", Payload(EXPLAIN)),)
        signs = signs_asked(asked)
        if signs:
            return Outcome(ExplainView(signs=signs), block="sign", choices=(more,), slots={})
        known = slots.term if slots.term in TERMS else None
        term = known if slots.sure and known else find_term(asked) or known
        word = (slots.term if slots.term in SCREEN_WORDS else None) or (
            word_in(asked) if term is None else None
        )
        if word:
            return Outcome(ExplainView(word=word), block="word", choices=(more,), slots={})
        if term == RATE_TERM and (percent := percent_asked(asked)) and context.items:
            return await _of_percent(percent, more, context)
        if term:
            choices = (tuple(term_of(code) for code in RELATED[term]), more)
            view = await _view(term, context)
            return Outcome(view, block=f"term_{term}", choices=choices, slots={})
        if not asked.strip():
            rows = tuple(tuple(term_of(code) for code in pair) for pair in OFFERED)
            return Outcome(ExplainView(), choices=rows, slots={})
        few = tuple(tuple(term_of(code) for code in pair) for pair in OFFERED[:SUGGESTED])
        return Outcome(ExplainView(), block="unknown", choices=(*few, more), slots={})


async def _view(term: str, context: Context) -> ExplainView:
    if term == RATE_TERM:
        return ExplainView(own=await _shown(context))
    if term == "tier":
        return ExplainView(tiers=context.catalogue.tiers)
    if term == "sales_promise":
        from core.analytics.portfolio.outlook import CONVERSION

        return ExplainView(conversion=CONVERSION)
    if term != "formats":
        return ExplainView()
    from core.analytics.pricing.price import MODIFIERS

    return ExplainView(story=MODIFIERS["story"], reel=MODIFIERS["reel"])


async def _of_percent(
    percent: str, more: tuple[Choice, ...], context: Context
) -> Outcome[ExplainView]:
    """Explain a percentage as the rate of whoever was just shown with it; which of the others on a card it is, nobody
    can tell."""
    digits = len(percent.partition(".")[2])
    cards = await _judged(context)
    own = next(
        (c for c in cards if f"{100 * (c.engagement.rate or 0):.{digits}f}" == percent), None
    )
    block, term = ("unknown", None) if own is None else (f"term_{RATE_TERM}", RATE_TERM)
    near = tuple(term_of(code) for code in (RELATED[term] if term else (RATE_TERM, "percentile")))
    return Outcome(ExplainView(own=own), block=block, choices=(near, more), slots={})


async def _shown(context: Context) -> Evaluation | None:
    """Return the evaluation of the one account that was just shown, None where it has no rate."""
    return next(iter(await _judged(context)), None) if len(context.items) == 1 else None


async def _judged(context: Context) -> list[Evaluation]:
    """Return the evaluations of those who were just shown, of whom a rate is known."""
    known = await context.catalogue.creators(context.items)
    found = await among_peers(known, context.catalogue, context.now) if len(known) else ()
    return [card for card in found if card.engagement.rate is not None]


capability = Explain()
