"""What was understood of a text: one intent with its slots, and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from core.messages import SlotValue, values_of
from core.nlu.scan import Figure

SURE: Final = 0.6
"""From this confidence on an intent stands."""

CERTAIN: Final = 0.99
"""A text is never as sure as a button, whose confidence is 1."""


@dataclass(frozen=True, slots=True)
class Understanding:
    """The result of `understand`.

    confidence: probability 0..1 that `intent` is right.
    slots: only what the text states, in canonical form (docs/understanding.md).
    alternatives: other intents that may be meant, with their probabilities, best first.
    language: "id" or "en" where the text shows it, else None.
    ordinal: which of the things shown last is meant ("yang kedua" is 2, "yang terakhir" is -1).
    elliptical: the text makes sense only after another ("kalau 800rb?", "yang tiktok aja").
    dropped: slots that the text takes back ("bukan bandung, bogor" drops city and states Bogor).
    ordinals: all of the things shown that are meant, `ordinal` first ("pertama sama ketiga").
    change: `cheaper` or `dearer` when another price level is asked for ("lebih murah dong").
    stated: every slot that the text states, those included that have no part in its intent.
    notes: doubts that a person should hear of: `money_million_or_billion`, `money_not_positive`,
    `money_absurd`, `money_currency`, `money_too_small`, `money_unclear_unit`, `money_per_person`, `money_past`,
    `city_kota_assumed`, `place_unknown`, `negated_not_supported`,
    `past_not_known`.
    excluded: values of city, category, platform, tier and handles that are not wanted ("selain
    bandung", "kecuali @x", "tiktok jangan"); their slots stand in `dropped` too.
    relative: by how much slots are raised or lowered ("budget naikin 500rb"); `stated` and `slots`
    hold the bare amount all the same, for where there is nothing to add it to.
    place: the name of a place that is no city, as it was written.
    bare: the number of a budget whose unit was left out (`budget 800`). each_idr: what one may cost, where the budget was stated as that times a number ("3 @500rb").
    figures: every number that a label (`likes`) was given, in order; `slots` has one of them.
    masked: the text with its slots masked, as the trained tables see it.
    """

    text: str
    intent: str
    confidence: float
    slots: Mapping[str, SlotValue] = field(default_factory=dict)
    alternatives: tuple[tuple[str, float], ...] = ()
    language: str | None = None
    ordinal: int | None = None
    elliptical: bool = False
    dropped: tuple[str, ...] = ()
    ordinals: tuple[int, ...] = ()
    change: str | None = None
    notes: tuple[str, ...] = ()
    stated: Mapping[str, SlotValue] = field(default_factory=dict)
    relative: Mapping[str, int] = field(default_factory=dict)
    place: str | None = None
    excluded: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    each_idr: int | None = None
    bare: float | None = None
    figures: Mapping[str, tuple[Figure, ...]] = field(default_factory=dict)
    masked: str = ""

    def everything(self) -> Mapping[str, SlotValue]:
        """Return all slots: an answer or a correction may look like any intent."""
        return {**self.stated, **self.slots}

    @property
    def handles(self) -> tuple[str, ...]:
        """Return the accounts that are named."""
        return values_of(self.everything(), "handles")

    def claimed(self, name: str, slots: Mapping[str, SlotValue]) -> Understanding:
        """Return the message as a capability that claims it reads it: an explicit request, like a
        button's."""
        return Understanding(
            self.text,
            name,
            1.0,
            slots,
            language=self.language,
            notes=tuple(note for note in self.notes if note != "negated_not_supported"),
            place=self.place,
            dropped=self.dropped,
            bare=self.bare,
            figures=self.figures,
        )
