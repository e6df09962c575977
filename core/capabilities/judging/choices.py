"""The buttons below an account that was judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.capabilities.base import Choice, in_rows
from core.capabilities.judging.terms import term_of
from core.messages import Payload, SlotValue
from core.nlu.intents import BRIEF, COMPARE, EVALUATE, IMPORT
from core.nlu.questions.evaluation import PARTS, PDF, WHY

if TYPE_CHECKING:
    from core.analytics.evaluation.evaluation import Evaluation

EXPLAINED = ("engagement_rate", "authenticity", "forecast", "content_mix")


def about_one(
    card: Evaluation, platforms: tuple[str, ...], peers: tuple[str, ...], shown: str
) -> list[list[Choice]]:
    """Return what can be done next with an account; shown: `body`, its reasons, or all their parts."""
    own: dict[str, SlotValue] = {"handles": (card.handle,), "platform": card.platform}
    whole = Choice("card", Payload(EVALUATE, own))
    reasons = Choice("why", Payload(EVALUATE, own | {"part": WHY}))
    parts = Choice("parts", Payload(EVALUATE, own | {"part": PARTS}))
    brief = Choice("brief", Payload(BRIEF, {"handles": (card.handle,)}))
    rows = [[reasons if shown == "body" else whole, brief]]
    rows.append([Choice("pdf", Payload(EVALUATE, own | {"part": PDF}))])
    if shown == WHY:
        rows.insert(0, [parts])
    if shown == PARTS:
        rows += [list(row) for row in in_rows([term_of(term) for term in EXPLAINED])]
    if peers:
        rows.append([Choice("compare", Payload(COMPARE, {"handles": (card.handle, *peers)}))])
    rows += elsewhere(own, platforms)
    return [*rows, [Choice("share", share=f"@{card.handle}")]]


def about_several(known: tuple[str, ...], missing: bool) -> list[list[Choice]]:
    """Return what can be done next with accounts that were judged side by side."""
    rows = [another(handle) for handle in known]
    if len(known) > 1:
        rows.insert(0, [Choice("side_by_side", Payload(COMPARE, {"handles": known}))])
    return [*rows, more_data()] if missing else rows


def another(handle: str) -> list[Choice]:
    """Return the row that opens another account."""
    return [Choice("similar", Payload(EVALUATE, {"handles": (handle,)}), args={"handle": handle})]


def elsewhere(own: dict[str, SlotValue], platforms: tuple[str, ...]) -> list[list[Choice]]:
    """Return the rows that open the same name on other platforms."""
    return [
        [Choice("platform", Payload(EVALUATE, own | {"platform": name}), args={"platform": name})]
        for name in platforms
    ]


def more_data() -> list[Choice]:
    """Return the row that asks for more data."""
    return [Choice("import", Payload(IMPORT))]
