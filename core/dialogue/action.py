"""What the dialogue decided to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.messages import SlotValue


@dataclass(frozen=True, slots=True)
class Spec:
    """What the dialogue must know of a capability: the slots it needs and those it can use.

    `free` slots take the words of an answer as they are (a product's name, say).
    """

    required: tuple[str, ...] = ()
    accepted: tuple[str, ...] = ()
    free: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ask:
    """Ask for one slot of a capability; `reason` is a note of the understanding that explains why.

    `again` when the answer before was not understood.
    """

    intent: str
    slot: str
    slots: Mapping[str, SlotValue] = field(default_factory=dict)
    reason: str | None = None
    again: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Run a capability with these slots."""

    intent: str
    slots: Mapping[str, SlotValue] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Choose:
    """Offer two or three intents, each with the slots that it would get."""

    options: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class NotYet:
    """The intent was understood, but no capability does it yet."""

    intent: str


@dataclass(frozen=True, slots=True)
class Fallback:
    """Nothing was understood; `guesses` are intents that were probably meant.

    `note` says what was understood and cannot be done: `negated_not_supported`,
    `past_not_known`, `ordinal_out_of_range`, `refine_not_supported`, `would_be_creator`, `conversion`; `product_price` that an amount is
    what a product costs (told); `let_go` that a question is
    no longer asked; `deed_unknown` that only a creator can say whether they do it (told); `unsure` that something final waits for a plain yes; `same_search`, `same_finer`, `same_elsewhere` that a change leaves
    the list as it is, with what it names of it (told).
    """

    guesses: tuple[str, ...] = ()
    note: str | None = None
    told: Mapping[str, SlotValue] = field(default_factory=dict)


Action = Ask | Run | Choose | NotYet | Fallback
