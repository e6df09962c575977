"""What is said of an account: notes, which of them speak for it, and which hold a verdict back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

GOOD_AUTHENTICITY, POOR_AUTHENTICITY = 70.0, 45.0

QUIET_DAYS, SILENT_DAYS, GONE_DAYS = 30.0, 90.0, 365.0
"""Days without a post from which on that is said, nothing is recommended, and the account is to be avoided:
who watched then says little of who watches now. Ours; see `docs/evaluation.md`."""


@dataclass(frozen=True, slots=True)
class Note:
    """Something to say: a code that templates put into words, and the values that it needs."""

    code: str
    values: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        """Return the code with its values, for those who have no templates."""
        told = ", ".join(f"{name}={value}" for name, value in self.values.items())
        return f"{self.code}: {told}" if told else self.code


Say = Callable[[Note], str]
"""Puts a note into words."""

PRAISE = frozenset(
    {"engagement_high", "engagement_good", "price_cheap", "price_fair", "sponsored_strong"}
)
"""Notes that speak for an account."""


DECISIVE = frozenset(
    {
        "thin_data", "few_followers", "above_followers", "far_above", "authenticity_low",
        "engagement_low", "engagement_open", "engagement_close", "engagement_very_low",
        "engagement_published", "engagement_crowd", "price_dear", "price_mixed", "sponsored_poor",
    }
)  # fmt: skip
"""Notes that keep an account from being recommended, beside signs and silence (see `holds`)."""


ALONE = frozenset({"sign_view_rate", "sign_view_engagement", "sign_comments_per_100_likes"})
"""Signs that hold a verdict back as soon as they warn: what they mean is to be looked at first."""


def caveats(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Return what is said against an account beside its price, in the order of the notes."""
    return tuple(n for n in notes if n.code not in PRAISE and not n.code.startswith("price_"))


def warned(notes: Iterable[Note], score: float | None) -> bool:
    """Return whether anything but engagement and price keeps an account from being recommended; score: its
    authenticity."""
    doubtful = score is not None and score < GOOD_AUTHENTICITY
    return any(
        decides(note, doubtful=doubtful)
        for note in notes
        if not note.code.startswith(("engagement_", "price_"))
    )


def leading(notes: list[Note], *, recommended: bool, score: float | None) -> tuple[Note, ...]:
    """Return the notes, first what carries the verdict: a creator who is not recommended is not so
    for what is good about them."""
    if recommended:
        return tuple(sorted(notes, key=lambda n: not mostly_hidden(n)))
    doubtful = score is not None and score < GOOD_AUTHENTICITY
    if doubtful and not any(decides(note, doubtful=True) for note in notes):
        values = {"score": score, "good": GOOD_AUTHENTICITY}
        notes = [Note("authenticity_low", values), *notes]

    def order(note: Note) -> tuple[bool, bool, bool]:
        return not mostly_hidden(note), not decides(note, doubtful=doubtful), note.code in PRAISE

    return tuple(sorted(notes, key=order))


def decides(note: Note, *, doubtful: bool) -> bool:
    """Return whether a note holds a verdict back: of signs any where authenticity is low."""
    return holds(note) or (doubtful and note.code.startswith("sign_"))


def holds(note: Note) -> bool:
    """Return whether a note alone keeps an account from being recommended."""
    if note.code.startswith("sign_"):
        return note.values["severity"] == "alarm" or note.code in ALONE
    if note.code == "silent":
        return bool(note.values["days"] >= SILENT_DAYS)
    return note.code in DECISIVE


def mostly_hidden(note: Note) -> bool:
    """Return whether it says that more than half of the posts hide their likes."""
    return note.code == "hidden_likes" and 2 * note.values["hidden"] > note.values["total"]
