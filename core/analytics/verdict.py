"""From numbers to a verdict, with the reasons that carry it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from core.analytics.asking import Asking
from core.analytics.benchmark import USUAL_GAP
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

QUIET_DAYS, SILENT_DAYS, GONE_DAYS = 30.0, 90.0, 365.0
"""Days without a post from which on that is said, nothing is recommended, and the account is to be avoided:
who watched then says little of who watches now. Ours; see `docs/evaluation.md`."""

HALF, MOSTLY = 0.5, 0.5
"""What sponsored posts bring beside others below which nothing is recommended; the share of sponsored posts
above which that is said. Ours."""


@dataclass(frozen=True, slots=True)
class Note:
    """Something to say: a code that templates put into words, and the values that it needs."""

    code: str
    values: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        """Return the code with its values, for those who have no templates."""
        told = ", ".join(f"{name}={value}" for name, value in self.values.items())
        return f"{self.code}: {told}" if told else self.code


@dataclass(frozen=True, slots=True)
class Place:
    """Where a rate stands by one measure: above so many of 100 accounts alike, with 90 % between low and
    high. reference: what measure; gap: the rate over what is usual by it."""

    percentile: float
    low: float
    high: float
    gap: float
    reference: str | None

    @property
    def poor(self) -> bool:
        """Return whether hardly any account is so far below what is usual."""
        return self.percentile < POOR_PERCENTILE and self.gap < POOR_GAP

    @property
    def surely_good(self) -> bool:
        """Return whether it is above the middle whatever the few posts hide."""
        return min(self.low, self.percentile) >= GOOD_PERCENTILE

    @property
    def level(self) -> str:
        """Return the word for it; `open` where the interval holds the middle."""
        if self.percentile < POOR_PERCENTILE:
            return "very_low" if self.poor else "close"
        if self.surely_good:
            return "high" if self.percentile >= 75 else "good"
        return "low" if max(self.high, self.percentile) < GOOD_PERCENTILE else "open"

    @property
    def note(self) -> Note:
        """Return what is said of it."""
        values = {"percentile": self.percentile, "reference": self.reference}
        more = {"close": {"gap": self.gap}, "open": {"low": self.low, "high": self.high}}
        return Note(f"engagement_{self.level}", values | more.get(self.level, {}))


@dataclass(frozen=True, slots=True)
class Standing:
    """All places of a rate: among accounts that are there, or by published figures where they are too few;
    by published figures in any case; crowd: 0..100 among the few that are there, where it surely is below
    their middle."""

    place: Place
    published: Place | None = None
    crowd: float | None = None

    @property
    def poor(self) -> bool:
        """Return whether it is poor by any measure: company of the same kind is no excuse."""
        return self.place.poor or (self.published is not None and self.published.poor)

    @property
    def good(self) -> bool:
        """Return whether every measure says so."""
        told = self.published is None or self.published.surely_good
        return self.place.surely_good and told and self.crowd is None

    @property
    def notes(self) -> list[Note]:
        """Return the place, and before it a measure that contradicts it for the worse."""
        found = [self.place.note]
        told = self.published
        if told and told.reference != self.place.reference and self._worse(told):
            values = {"percentile": told.percentile, "reference": told.reference}
            found.insert(0, Note("engagement_published", values))
        if self.place.surely_good and self.crowd is not None:
            found.insert(0, Note("engagement_crowd", {"percentile": self.crowd}))
        return found

    def _worse(self, told: Place) -> bool:
        lifted = self.place.surely_good and not told.surely_good
        return lifted or (told.poor and not self.place.poor)


@dataclass(frozen=True, slots=True)
class Silence:
    """Days since the last post, when the account was last looked at, and when that post was."""

    days: float
    last: datetime


def judge(
    *,
    followers: int | None,
    per_follower: float | None,
    posts_used: int,
    posts_total: int,
    hidden: int,
    standing: Standing | None,
    gap: float | None,
    authenticity: float | None,
    severities: Mapping[str, str],
    asking: Asking | None,
    performance_ratio: float | None,
    sponsored_share: float | None = None,
    silence: Silence | None = None,
) -> tuple[str, tuple[Note, ...]]:
    """Return the verdict and its reasons, the most important first.

    Fewer than 5 usable posts, or no rate to compare, give no verdict; 5 to 9 posts, fewer than
    1,000 followers, a rate far above the usual (gap: times what is usual), a rate that may as well lie
    below the middle, three months of silence, sponsored posts that bring less than half, or a price that is
    dear by anything counted never give more than `consider`; a year of silence is to be avoided. More
    interactions than followers (per_follower, a rate) gives no verdict below 10 posts, and never
    more than `consider`. Where most posts hide their likes, that comes first: whatever else is said
    rests on the few others. Praise comes after what holds a verdict back.
    """
    doubts = _doubts(followers, per_follower, posts_used, posts_total, hidden)
    if gap is not None and gap > USUAL_GAP[1]:
        doubts.append(Note("far_above", {"gap": gap}))
        severities = {n: s for n, s in severities.items() if n != "engagement_gap"}
    if silence is not None and silence.days >= QUIET_DAYS:
        doubts.append(Note("silent", {"days": silence.days, "last": silence.last}))
    signs = [Note(f"sign_{n}", {"severity": s}) for n, s in _serious(severities, hidden)]
    if standing is None or posts_used < _needed(per_follower):
        missing = Note("no_comparison") if posts_used >= MIN_POSTS and standing is None else None
        return INSUFFICIENT, tuple(n for n in (*doubts, missing, *signs) if n is not None)
    alarmed = "alarm" in severities.values()
    paid = _paid(performance_ratio, sponsored_share)
    money = _money(asking)
    held = [note for note in (*doubts, *signs, *paid, money) if note and _holds(note)]
    dead = silence is not None and silence.days >= GONE_DAYS
    if standing.poor or dead or (authenticity is not None and authenticity < POOR_AUTHENTICITY):
        verdict = AVOID
        money = _money(asking and replace(asking, doubted=True))
    else:
        sound = authenticity is None or authenticity >= GOOD_AUTHENTICITY
        verdict = RECOMMENDED if standing.good and sound and not held else CONSIDER
    first = [*signs, *standing.notes] if alarmed else [*standing.notes, *signs]
    notes = [note for note in (*first, *doubts, money, *paid) if note is not None]
    return verdict, _leading(verdict, notes, authenticity)


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
"""Notes that keep an account from being recommended, beside signs and silence (see `_holds`)."""


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
    """Return whether a note holds a verdict back: of signs any where authenticity is low."""
    return _holds(note) or (doubtful and note.code.startswith("sign_"))


def _holds(note: Note) -> bool:
    """Return whether a note alone keeps an account from being recommended."""
    if note.code.startswith("sign_"):
        return note.values["severity"] == "alarm" or note.code == "sign_view_rate"
    if note.code == "silent":
        return bool(note.values["days"] >= SILENT_DAYS)
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


def _paid(performance_ratio: float | None, share: float | None) -> list[Note]:
    """Return how sponsored posts do, or that hardly any other is there to compare them with."""
    if performance_ratio is None:
        return [Note("sponsored_most", {"share": share})] if (share or 0) > MOSTLY else []
    level = "poor" if performance_ratio < HALF else "weak" if performance_ratio < 0.7 else "strong"
    return [Note(f"sponsored_{level}", {"ratio": performance_ratio})]
