"""Answers "siapa di daftarku yang likenya ga wajar?": every account of one's own list, the least authentic first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.judging.lineup import line_up
from core.messages import Payload, SlotValue
from core.nlu.intents import COMPARE, EVALUATE, IMPORT, SEARCH
from core.nlu.questions.suspects import asks_suspects
from core.nlu.scan import plain

if TYPE_CHECKING:
    import pandas as pd

    from core.analytics.evaluation.evaluation import Evaluation
    from core.dialogue.state import State
    from core.nlu.understanding import Understanding

MOST, CLOSELY = 5, 12
"""So many are shown, and so many looked at closely."""

LOOKED_AT: Final = 2_000
"""So many of a list are compared by what is on record of them."""

ODD: Final = frozenset({"warn", "alarm"})
"""Severities of signs that are more than a hint."""


@dataclass(frozen=True, slots=True)
class SuspectsSlots:
    """Nothing is named: it is of everybody of the list."""


@dataclass(frozen=True, slots=True)
class SuspectsView:
    """odd: whose signs are to be looked at, the least authentic first. judged: how many of `size` could be judged; unsure: some
    of those of whom too few posts count; blank: some of those without posts, by handle; bare: how many there are of these.
    more: whether others may have such signs as well."""

    odd: tuple[Evaluation, ...] = ()
    judged: int = 0
    size: int = 0
    unsure: tuple[Evaluation, ...] = ()
    blank: tuple[str, ...] = ()
    bare: int = 0
    more: bool = False


class Suspects(Capability[SuspectsSlots, SuspectsView]):
    """Looks through the whole list for signs of bought likes and followers."""

    name = "suspects"
    Slots = SuspectsSlots
    View = SuspectsView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim such a question, unless it is of those on the screen."""
        listed = state.shown if state.shown and state.shown.intent in (SEARCH, COMPARE) else None
        shown = len(listed.items) if listed else 0
        if "handles" in said.everything() or said.ordinals:
            return None
        return {} if asks_suspects(plain(said.text), shown) else None

    async def run(self, slots: SuspectsSlots, context: Context) -> Outcome[SuspectsView]:
        """Judge the least authentic closely, and say of how many nothing can be said."""
        own = await context.catalogue.own()
        handles = tuple(dict.fromkeys(str(name) for name in own["handle"]))[:LOOKED_AT]
        send = [Choice("import", Payload(IMPORT))]
        if not handles:
            return Outcome(SuspectsView(), block="nobody", choices=context.offered([send]))
        posted = _least_authentic(await context.catalogue.summaries_of(handles))
        cards = (await line_up(posted[:CLOSELY], None, context)).shown if posted else ()
        odd = tuple(card for card in cards if any(s.severity in ODD for s in card.signals))
        left = (c for c in cards if c.authenticity is None and c not in odd)
        unsure = tuple(sorted(left, key=_spread))
        blank = tuple(name for name in handles if name not in set(posted))
        view = SuspectsView(
            odd[:MOST],
            len(posted) - len(unsure),
            len(handles),
            unsure[:MOST],
            blank[:MOST],
            len(blank),
            more=len(odd) > MOST or (len(odd) == len(cards) and len(posted) > CLOSELY),
        )
        names = tuple(card.handle for card in view.odd)
        rows = [
            [Choice("card", Payload(EVALUATE, {"handles": (name,)}), args={"handle": name})]
            for name in names
        ]
        rows += [send] if unsure or blank else []
        block = "body" if view.judged else "blank"
        return Outcome(view, block=block, choices=context.offered(rows), items=names)


def _least_authentic(known: pd.DataFrame) -> tuple[str, ...]:
    """Return those of SUMMARIES of whom posts are known, the least authentic first, and last of whom too little is known
    for a figure of that."""
    judged = known[(known["posts_used"] > 0).fillna(False)]
    judged = judged.sort_values("authenticity", kind="stable", na_position="last")
    return tuple(dict.fromkeys(str(name) for name in judged["handle"]))


def _spread(card: Evaluation) -> float:
    """Return by how much an account's likes differ, so that the most level ones come first."""
    known = (s.value for s in card.signals if s.name == "like_spread" and s.value is not None)
    return next(known, float("inf"))


capability = Suspects()
