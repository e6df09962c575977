"""What is asked before a file is kept whose columns nothing states the meaning of."""

from __future__ import annotations

from collections.abc import Mapping

from core.capabilities.base import Choice, Outcome
from core.capabilities.importing.guesses import is_lone, written
from core.capabilities.importing.telling import (
    EVALUATED,
    SHOWN_GUESSES,
    ImportSlots,
    ImportView,
    again_with,
    kept_columns,
)
from core.capabilities.ports import ImportedFrames
from core.messages import IncomingFile, Payload, SlotValue, values_of
from core.nlu.intents import CANCEL, IMPORT


def to_confirm(
    frames: ImportedFrames, document: IncomingFile | None, slots: ImportSlots
) -> Outcome[ImportView]:
    """Show what the columns were taken for; keep nothing before somebody says that it is so."""
    handles = tuple(dict.fromkeys(frames.creators["handle"]))
    view = ImportView(
        file=document.name if document else "",
        formats=tuple(frames.format.split("+")),
        read=frames.read,
        creators=len(frames.creators),
        mapping=kept_columns(frames),
        unkept=tuple(
            name
            for name, field in frames.mapping.items()
            if not field and name not in frames.rivals
        ),
        guessed=frames.guessed,
        samples=tuple(frames.samples.items()),
        rivals=frames.rivals,
        accounts=handles[:EVALUATED],
        again=slots.asked,
    )
    again = {**again_with(document, slots), "guesses": written(frames)}
    keep = Payload(IMPORT, {**again, "confirmed": True})
    drop = Choice("drop", Payload(CANCEL), means="no")
    if is_lone(frames.guessed):
        field = frames.mapping[frames.guessed[0]]
        other = "followers" if field == "rate_idr" else "rate_idr"
        turned = Payload(IMPORT, {**keep.slots, "swapped": not slots.swapped})
        either = (
            Choice("field", keep, args={"field": field}, means="yes"),
            Choice("field", turned, args={"field": other}),
        )
        return Outcome(view, block="confirm", choices=(either, (drop,)), slots=again)
    others = tuple((_in_place(column, keep),) for column in frames.rivals[:SHOWN_GUESSES])
    fewer = tuple((_passing_over(column, again),) for column in frames.guessed[:SHOWN_GUESSES])
    right = Choice("confirm", keep, args={"creators": view.creators}, means="yes")
    rows = ((right, drop), *others, *fewer)
    return Outcome(view, block="confirm", choices=rows, slots=again)


def _in_place(column: str, keep: Payload) -> Choice:
    meant = (*values_of(keep.slots, "meant"), f"{column}=rate_idr")
    return Choice("use", Payload(IMPORT, {**keep.slots, "meant": meant}), args={"column": column})


def _passing_over(column: str, again: Mapping[str, SlotValue]) -> Choice:
    without = (*values_of(again, "without"), column)
    return Choice(
        "without", Payload(IMPORT, {**again, "without": without}), args={"column": column}
    )
