"""From numbers to a verdict, with the reasons that carry it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from core.analytics.asking import Asking
from core.analytics.engagement import ENOUGH_POSTS, MIN_POSTS
from core.analytics.signals import WEIGHTS

RECOMMENDED, CONSIDER, AVOID, INSUFFICIENT = (
    "recommended",
    "consider",
    "avoid",
    "insufficient_data",
)
MIN_FOLLOWERS = 1_000
GOOD_PERCENTILE, POOR_PERCENTILE = 50.0, 10.0
POOR_GAP = 0.75
"""Of the usual rate of accounts alike. Where accounts lie close together the last of them may be as
good as most: a low place alone is no reason to avoid it. Ours."""

GOOD_AUTHENTICITY, POOR_AUTHENTICITY = 70.0, 45.0


@dataclass(frozen=True, slots=True)
class Note:
    """Something to say: a code that templates put into words, and the values that it needs."""

    code: str
    values: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        """Return the code with its values, for those who have no templates."""
        told = ", ".join(f"{name}={value}" for name, value in self.values.items())
        return f"{self.code}: {told}" if told else self.code


def judge(
    *,
    followers: int | None,
    per_follower: float | None,
    posts_used: int,
    posts_total: int,
    hidden: int,
    percentile: float | None,
    reference: str | None,
    gap: float | None,
    authenticity: float | None,
    severities: Mapping[str, str],
    asking: Asking | None,
    performance_ratio: float | None,
) -> tuple[str, tuple[Note, ...]]:
    """Return the verdict and its reasons, the most important first.

    Fewer than 5 usable posts, or no rate to compare, give no verdict; 5 to 9 posts, fewer than
    1,000 followers or a price that is dear by anything counted never give more than `consider`. More
    interactions than followers (per_follower, a rate) gives no verdict below 10 posts, and never
    more than `consider`. gap: the rate over that which is usual of accounts alike. Where most posts
    hide their likes, that comes first: whatever else is said rests on the few others. Praise comes
    after what holds a verdict back.
    """
    doubts = _doubts(followers, per_follower, posts_used, posts_total, hidden)
    signs = [Note(f"sign_{n}", {"severity": s}) for n, s in _serious(severities, hidden)]
    if percentile is None or posts_used < _needed(per_follower):
        missing = Note("no_comparison") if posts_used >= MIN_POSTS and percentile is None else None
        return INSUFFICIENT, tuple(n for n in (*doubts, missing, *signs) if n is not None)
    poor = percentile < POOR_PERCENTILE and (gap is None or gap < POOR_GAP)
    place = _place(percentile, reference, poor, gap)
    alarmed = "alarm" in severities.values()
    dear = asking is not None and asking.dear
    paid = _paid(performance_ratio)
    verdict = AVOID if poor else _verdict(percentile, authenticity, alarmed, dear, doubts)
    money = _money(asking and replace(asking, doubted=verdict == AVOID))
    first = [*signs, place] if alarmed else [place, *signs]
    notes = [note for note in (*first, *doubts, money, paid) if note is not None]
    return verdict, _leading(verdict, notes, authenticity)


PRAISE = frozenset(
    {"engagement_high", "engagement_good", "price_cheap", "price_fair", "sponsored_strong"}
)
"""Notes that speak for an account."""


DECISIVE = frozenset(
    {
        "thin_data", "few_followers", "above_followers", "authenticity_low",
        "engagement_low", "engagement_close", "engagement_very_low", "price_dear", "price_mixed",
    }
)  # fmt: skip
"""Notes that keep an account from being recommended, beside signs (see `_decides`)."""


def _leading(verdict: str, notes: list[Note], authenticity: float | None) -> tuple[Note, ...]:
    """Return the notes, first what carries the verdict: a creator who is not recommended is not so
    for what is good about them."""
    if verdict == RECOMMENDED:
        return tuple(sorted(notes, key=lambda n: not _mostly_hidden(n)))
    doubtful = authenticity is not None and authenticity < GOOD_AUTHENTICITY
    if doubtful and not any(_decides(note, doubtful=True) for note in notes):
        values = {"score": authenticity, "good": GOOD_AUTHENTICITY}
        notes = [Note("authenticity_low", values), *notes]

    def order(note: Note) -> tuple[bool, bool, bool]:
        return not _mostly_hidden(note), not _decides(note, doubtful=doubtful), note.code in PRAISE

    return tuple(sorted(notes, key=order))


def _decides(note: Note, *, doubtful: bool) -> bool:
    """Return whether a note holds a verdict back: of signs an alarm, any where authenticity is low."""
    if note.code.startswith("sign_"):
        return doubtful or note.values["severity"] == "alarm"
    return note.code in DECISIVE


def _mostly_hidden(note: Note) -> bool:
    return note.code == "hidden_likes" and 2 * note.values["hidden"] > note.values["total"]


_SERIOUS = ("alarm", "warn")


def _serious(severities: Mapping[str, str], hidden: int = 0) -> list[tuple[str, str]]:
    """Return the signs to be said: alarms first, and of equal ones those that weigh most.

    hidden: posts without a like count; where there are any, a doubt says so with their number.
    """
    told = {"hidden_likes"} if hidden else set()
    found = [(n, s) for n, s in severities.items() if s in _SERIOUS and n not in told]
    return sorted(found, key=lambda sign: (_SERIOUS.index(sign[1]), -WEIGHTS.get(sign[0], 0.0)))


def _verdict(
    percentile: float,
    authenticity: float | None,
    alarmed: bool,
    dear: bool,
    doubts: list[Note],
) -> str:
    score = 100.0 if authenticity is None else authenticity
    if score < POOR_AUTHENTICITY:
        return AVOID
    held_back = {"thin_data", "few_followers", "above_followers"} & {note.code for note in doubts}
    good = percentile >= GOOD_PERCENTILE and score >= GOOD_AUTHENTICITY
    return RECOMMENDED if good and not (alarmed or held_back or dear) else CONSIDER


def _place(percentile: float, reference: str | None, poor: bool, gap: float | None) -> Note:
    level = "high" if percentile >= 75 else "good" if percentile >= 50 else "low"
    if percentile < POOR_PERCENTILE:
        level = "very_low" if poor else "close"
    values = {"percentile": percentile, "reference": reference}
    return Note(f"engagement_{level}", values | ({"gap": gap} if level == "close" else {}))


def _above(per_follower: float | None) -> bool:
    return per_follower is not None and per_follower > 1


def _needed(per_follower: float | None) -> int:
    return ENOUGH_POSTS if _above(per_follower) else MIN_POSTS


def _doubts(
    followers: int | None, per_follower: float | None, used: int, total: int, hidden: int
) -> list[Note]:
    found = [Note("above_followers", {"rate": per_follower})] if _above(per_follower) else []
    if used < MIN_POSTS:
        found.append(Note("too_few_posts", {"used": used, "total": total}))
    elif used < ENOUGH_POSTS:
        found.append(Note("thin_data", {"used": used, "total": total}))
    if followers is None:
        found.append(Note("followers_unknown"))
    elif followers < MIN_FOLLOWERS:
        found.append(Note("few_followers", {"followers": followers}))
    if hidden:
        found.append(Note("hidden_likes", {"hidden": hidden, "total": total}))
    return found


def _money(asking: Asking | None) -> Note | None:
    if asking is None or asking.word is None:
        return None
    return Note(f"price_{asking.word}", {"asking": asking})


def _paid(performance_ratio: float | None) -> Note | None:
    if performance_ratio is None:
        return None
    level = "weak" if performance_ratio < 0.7 else "strong"
    return Note(f"sponsored_{level}", {"ratio": performance_ratio})
