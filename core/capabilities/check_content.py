"""Checks a caption, a script or an advertisement before it is published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from core.analytics.content.checker import check, domains
from core.analytics.content.citing import cited
from core.analytics.content.passing import passing
from core.analytics.content.prose import prose_in
from core.analytics.content.rule import PRODUCTS, Finding, Severity
from core.analytics.content.tone import Hint, hints
from core.capabilities.base import Choice, Choices, Context, Outcome, in_rows
from core.capabilities.capability import Capability
from core.capabilities.ports import FileTooLargeError
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.asides import asks
from core.nlu.content.captions import (
    asks_rewrite,
    asks_verdict,
    brings_caption,
    caption_in,
    is_plan,
    said_paid,
)
from core.nlu.content.follow_ups import (
    instead_in,
    product_in_answer,
    product_told,
    seeks_creators,
    unasked,
)
from core.nlu.content.rulings import is_question, lacks_permit, ruling_asked, supposes_permit
from core.nlu.intents import CHECK
from core.nlu.searching.product import kind_of_product
from core.nlu.searching.profile import is_order
from core.nlu.understanding import Understanding

SHOWN: Final = 6
"""How many findings one message holds; the rest is counted."""

LONGEST: Final = 6_000
"""Characters of a caption that are read; one more is kept, to tell that there were more."""
KEPT: Final = 1_000
"""Characters of a caption that a follow-up may go back to."""

ANY_DAY: Final = date(2026, 1, 1)
"""Whether a text sounds like advertising does not depend on the day."""

QUESTION: Final = 14
"""Words up to which what sounds like a question is not called a caption that may be published."""

WORDS: Final = 4  # of the shortest text that is taken for another caption

UNSEEN: Final = {
    "cosmetics": ("permit", "halal", "label", "picture", "experience"),
    "food": ("permit", "halal", "label", "picture", "experience"),
    "health": ("permit", "approval", "picture", "experience"),
    "finance": ("licence", "numbers", "picture"),
    "general": ("proof", "picture", "experience"),
}
"""What no text shows and therefore nobody can check in it, by product."""


@dataclass(frozen=True, slots=True)
class CheckContentSlots:
    """caption: the text itself, where a question was answered. product: what it promotes. paid: its
    author said that it is paid for. rewrite: other words for it are asked for."""

    caption: str | None = field(default=None, metadata={"free": True})
    product: str | None = field(default=None, metadata={"free": True})
    paid: bool = False
    rewrite: bool = False


@dataclass(frozen=True, slots=True)
class Remark:
    """One finding, in the language of the reader."""

    rule: str
    severity: Severity
    words: str
    why: str
    suggestion: str
    source: str
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class CheckContentView:
    """The verdict. product: whose rules were read; kinds: these and those that the words spoke of.

    remarks: the first findings, the gravest first; more: how many are not shown. unseen: codes of
    what a text does not show (see `UNSEEN`). hints: how it could sound more like its author.
    rewritten: the caption in words that pass, where those were asked for; labelled: with a label of
    advertising before it. unread: its end was too far to be read.
    """

    product: str = "general"
    kinds: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()
    more: int = 0
    blocked: int = 0
    warned: int = 0
    unseen: tuple[str, ...] = ()
    checked_on: date | None = None
    hints: tuple[Hint, ...] = ()
    rewritten: str = ""
    labelled: bool = False
    unread: bool = False


class CheckContent(Capability[CheckContentSlots, CheckContentView]):
    """Answers "caption ini boleh ga" line by line, with words that keep the message."""

    name = "check_content"
    commands = {"cekcaption": {}}  # noqa: RUF012
    Slots = CheckContentSlots
    View = CheckContentView

    def brought_by(self, text: str) -> bool:
        """A caption, with the wish to have it checked."""
        return brings_caption(text)

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim what goes on about the caption before: other words for it, its product, another
        text of the same kind."""
        before = state.about(self.name) or state.about("rulings")
        ruled = ruling_asked(said.text) or lacks_permit(said.text) or supposes_permit(said.text)
        if before is None or state.question is not None or ruled or seeks_creators(said):
            return None
        return _going_on(said, before)

    async def run(self, slots: CheckContentSlots, context: Context) -> Outcome[CheckContentView]:
        """Check the caption; ask for it, or for the product, only where that matters."""
        caption = _caption(slots, context.text)
        if context.document is not None and slots.caption is None:
            caption = await _in_file(context)
            if not caption:
                return Outcome(CheckContentView(), block="unreadable", slots={})
        if not caption:
            return Outcome(CheckContentView(), asks="caption", slots={})
        today = context.today
        paid = slots.paid or said_paid(context.text, caption)
        product = _product(slots.product)
        unclear = product is None or (product == "general" and asks(slots.product or ""))
        if unclear and _matters(caption, today):
            return Outcome(
                CheckContentView(),
                asks="product",
                slots={"caption": caption} | ({"paid": True} if paid else {}),
                choices=_products(caption, PRODUCTS, paid),
            )
        found = _verdict(caption, product or "general", today, context.language, paid)
        return _rewritten(caption, found, today, paid) if slots.rewrite else found


def _going_on(said: Understanding, before: Mapping[str, SlotValue]) -> dict[str, SlotValue] | None:
    """Return the slots of the next check; None where a message is no part of it.

    A text without a request counts as a caption only where the rules find something in it.
    """
    kept = {name: before[name] for name in ("product", "paid") if name in before}
    text = said.text.strip()
    if (instead := instead_in(text)) is not None:
        return {**kept, "caption": instead}
    product = _product(product_told(text))
    if product and product != "general" and "caption" in before:
        return {**kept, "product": product, "caption": before["caption"]}
    if "caption" in before and asks_rewrite(text):
        return {**kept, "caption": before["caption"], "rewrite": True}
    if "caption" in before and asks_verdict(text):
        return {**kept, "caption": before["caption"]}
    bare = unasked(text)
    if len(bare.split()) < WORDS or "@" in bare or is_question(bare) or is_order(bare):
        return None
    named = kind_of_product(bare)
    if domains(bare, "general") != ("general",):
        kept = {}
    elif named != "general":
        kept = {"product": named}
    found = check(bare, str(kept.get("product", "general")), ANY_DAY)
    worst = {finding.severity for finding in found if not finding.guessed}
    return {**kept, "caption": bare} if bare != text or worst & {"block", "warn"} else None


def _caption(slots: CheckContentSlots, text: str) -> str:
    """Return the whole caption: an answer may have been cut short on its way into the slot."""
    if slots.caption is None:
        return caption_in(text)[: LONGEST + 1]
    whole = text.strip() if text.strip().startswith(slots.caption) else slots.caption
    return (caption_in(whole) or whole)[: LONGEST + 1]


async def _in_file(context: Context) -> str:
    """Return the words of the file that was sent, or an empty string where none can be read."""
    if context.document is None:
        return ""
    try:
        content = await context.files.read(context.document)
    except FileTooLargeError:
        return ""
    return (prose_in(content) or "")[: LONGEST + 1]


def _product(said: str | None) -> str | None:
    """Return the product that an answer names; unclear answers are no product of their own."""
    return said if said is None or said in PRODUCTS else product_in_answer(said)


def _matters(caption: str, today: date) -> bool:
    """Return whether the verdict depends on a product that the words do not tell."""
    if domains(caption, "general") != ("general",):
        return False
    severe = [
        {f.severity for f in check(caption, product, today) if not f.guessed} - {"inform"}
        for product in PRODUCTS
    ]
    return any(found != severe[-1] for found in severe)


def _rewritten(
    caption: str, found: Outcome[CheckContentView], today: date, paid: bool
) -> Outcome[CheckContentView]:
    """Return the caption in other words, where these pass the check; else what was found in it."""
    other = passing(caption, found.view.product, today, paid=paid)
    if other is None:
        return found
    if other.words == caption and not other.labelled:
        return replace(found, block="unchanged")
    view = replace(found.view, rewritten=other.words, labelled=other.labelled)
    return replace(found, block="rewrite", view=view)


def _verdict(
    caption: str, product: str, today: date, language: str, paid: bool
) -> Outcome[CheckContentView]:
    read, unread = caption[:LONGEST], len(caption) > LONGEST
    findings, kinds = check(read, product, today, paid=paid), domains(read, product)
    others = tuple(p for p in PRODUCTS if p != product)
    view = CheckContentView(
        product=product,
        kinds=kinds,
        remarks=tuple(_remark(f, language) for f in findings[:SHOWN]),
        more=max(len(findings) - SHOWN, 0),
        blocked=sum(f.severity == "block" for f in findings),
        warned=sum(f.severity == "warn" for f in findings),
        unseen=tuple(dict.fromkeys(code for kind in kinds for code in UNSEEN[kind])),
        checked_on=today,
        hints=hints(read) if all(f.reworded for f in findings) else (),
        unread=unread,
    )
    again = (Choice("again", Payload(CHECK)),)
    asked = is_question(caption) and len(caption.split()) <= QUESTION
    block = "body" if findings or unread else "asked" if asked or is_plan(caption) else "clean"
    kept: dict[str, SlotValue] = {"caption": caption[:KEPT]}
    if paid:
        kept["paid"] = True
    named = product if product != "general" else next((k for k in kinds if k != "general"), None)
    if named:
        kept["product"] = named
    return Outcome(
        view, block=block, choices=(*_products(caption, others, paid), again), slots=kept
    )


def _remark(finding: Finding, language: str) -> Remark:
    return Remark(
        finding.rule,
        finding.severity,
        finding.words,
        finding.why.in_language(language),
        finding.suggestion,
        cited(finding.source, language),
        finding.guessed,
    )


def _products(caption: str, offered: tuple[str, ...], paid: bool) -> Choices:
    known: dict[str, SlotValue] = {"caption": caption}
    if paid:
        known["paid"] = True
    taps = [
        Choice(
            "product",
            Payload(CHECK, {"product": p} | known),
            args={"product": p},
        )
        for p in offered
    ]
    return in_rows(taps)


capability = CheckContent()
