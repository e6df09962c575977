"""Says what is kept, hands it over, and deletes it when the person confirms."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sized
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from core.capabilities.base import Capability, Choice, Context, Outcome
from core.messages import Document, Payload

SHOW, ERASE, CONFIRMED = "show", "erase", "erase_confirmed"

_ERASE: Final = re.compile(r"\b(?:hapus\w*|delete|erase|remove|lupakan|forget|bersihkan)\b", re.I)
_SHOW: Final = re.compile(
    r"\b(?:data ?(?:ku|saya|usaha\w*|apa)|my data|(?:lihat|minta|unduh|kirim|export|download)\b.*\bdata)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class PrivacySlots:
    """action: one of `show`, `erase`, `erase_confirmed`; None tells the policy.

    Only a button can say `erase_confirmed`; words never delete at once.
    """

    action: str | None = None


@dataclass(frozen=True, slots=True)
class PrivacyView:
    """kept: (table, entries) of the copy. deleted: (table, rows) of what is gone, none empty."""

    kept: tuple[tuple[str, int], ...] = ()
    deleted: tuple[tuple[str, int], ...] = ()


class Privacy(Capability[PrivacySlots, PrivacyView]):
    """Answers /privacy, /dataku and /hapusdata; a person's data never goes into a group."""

    name = "privacy"
    commands = {  # noqa: RUF012
        "privacy": {},
        "privasi": {},
        "dataku": {"action": SHOW},
        "hapusdata": {"action": ERASE},
    }
    Slots = PrivacySlots
    View = PrivacyView

    async def run(self, slots: PrivacySlots, context: Context) -> Outcome[PrivacyView]:
        """Tell, show, ask for confirmation, or delete."""
        action = slots.action or action_in(context.text)
        if action in (SHOW, ERASE, CONFIRMED) and context.chat_kind == "group":
            return Outcome(PrivacyView(), block="private_only", slots={})
        if action == SHOW:
            return await _show(context)
        if action == ERASE:
            return Outcome(PrivacyView(), block="confirm", choices=_CONFIRM, slots={})
        if action == CONFIRMED:
            deleted = await context.people.erase()
            return Outcome(PrivacyView(deleted=_counts(deleted)), block="erased", slots={})
        return Outcome(PrivacyView(), choices=_OFFERS, slots={})


def action_in(text: str) -> str | None:
    """Return which action the words ask for, None for the policy itself."""
    if _ERASE.search(text):
        return ERASE
    return SHOW if _SHOW.search(text) else None


_OFFERS = (
    (Choice("show", Payload("privacy", {"action": SHOW})),),
    (Choice("erase", Payload("privacy", {"action": ERASE})),),
)
_CONFIRM = (
    (Choice("erase_confirmed", Payload("privacy", {"action": CONFIRMED})),),
    (Choice("keep", Payload("cancel")),),
)


async def _show(context: Context) -> Outcome[PrivacyView]:
    kept = await context.people.export()
    copy = json.dumps(kept, ensure_ascii=False, indent=2, sort_keys=True, default=_plain)
    day = context.now.astimezone(context.zone).date()
    entries = {name: len(rows) if isinstance(rows, Sized) else 1 for name, rows in kept.items()}
    return Outcome(
        PrivacyView(kept=_counts(entries)),
        block="shown",
        choices=_OFFERS[1:],
        slots={},
        files=(Document(f"gandeng-data-{day}.json", copy.encode()),),
    )


def _counts(rows: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    return tuple((table, count) for table, count in rows.items() if count)


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)


capability = Privacy()
