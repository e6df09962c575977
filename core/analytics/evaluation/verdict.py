"""From numbers to a verdict, with the reasons that carry it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from core.analytics.authenticity.signals import HINTS, WEIGHTS
from core.analytics.evaluation.notes import (
    GONE_DAYS,
    GOOD_AUTHENTICITY,
    POOR_AUTHENTICITY,
    PRAISE,
    QUIET_DAYS,
    Note,
    holds,
    leading,
)
from core.analytics.measures.benchmark import USUAL_GAP
from core.analytics.measures.engagement import ENOUGH_POSTS, MIN_POSTS
from core.analytics.pricing.asking import Asking

RECOMMENDED, CONSIDER, AVOID, INSUFFICIENT = (
    "recommended",
    "consider",
    "avoid",
    "insufficient_data",
)
MIN_FOLLOWERS = 1_000
HIGH_PERCENTILE, GOOD_PERCENTILE, POOR_PERCENTILE = 75.0, 50.0, 10.0
POOR_GAP = 0.75
"""Of the usual rate of accounts alike. Where accounts lie close together the last of them may be as
good as most: a low place alone is no reason to avoid it. Ours."""

HALF, WEAK, MOSTLY = 0.5, 0.7, 0.5
"""What sponsored posts bring beside others below which nothing is recommended, and below which it is said; the share of sponsored posts
above which that is said. Ours."""


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
            return "high" if self.percentile >= HIGH_PERCENTILE else "good"
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


@dataclass(frozen=True, slots=True)
class Posts:
    """How many posts a verdict rests on: used, of so many in all; hidden: without a like count; young: not
    yet 48 hours old; counted: with likes that are known, whether there is anything to divide them by or not."""

    used: int
    total: int
    hidden: int = 0
    young: int = 0
    counted: int = 0


def judge(
    *,
    followers: int | None,
    per_follower: float | None,
    posts: Posts,
    standing: Standing | None,
    gap: float | None,
    authenticity: float | None,
    signs: Mapping[str, tuple[str, float, int | None]],
    asking: Asking | None,
    performance_ratio: float | None,
    sponsored_share: float | None = None,
    silence: Silence | None = None,
) -> tuple[str, tuple[Note, ...]]:
    """Return the verdict and its reasons, the most important first.

    Fewer than 5 usable posts, or no rate to compare, give no verdict; of fewer than 1,000 followers neither
    praise nor warning is sure: what would be avoided has no verdict, unless it is dead. 5 to 9 posts, fewer than
    1,000 followers, a rate far above the usual (gap: times what is usual), a rate that may as well lie
    below the middle, three months of silence, sponsored posts that bring less than half, or a price that is
    dear by anything counted never give more than `consider`; a year of silence is to be avoided. More
    interactions than followers (per_follower, a rate) gives no verdict below 10 posts, and never
    more than `consider`. Where most posts hide their likes, that comes first: whatever else is said
    rests on the few others. Praise comes after what holds a verdict back.
    """
    doubts = _doubts(followers, per_follower, posts)
    if gap is not None and gap > USUAL_GAP[1]:
        doubts.append(Note("far_above", {"gap": gap}))
        signs = {name: sign for name, sign in signs.items() if name != "engagement_gap"}
    if silence is not None and silence.days >= QUIET_DAYS:
        doubts.append(Note("silent", {"days": silence.days, "last": silence.last}))
    raised = _serious(signs, posts.hidden)
    if standing is None or posts.used < _needed(per_follower):
        missing = Note("no_comparison") if posts.used >= MIN_POSTS and standing is None else None
        return INSUFFICIENT, tuple(n for n in (*doubts, missing, *raised) if n is not None)
    alarmed = any(severity == "alarm" for severity, *_ in signs.values())
    paid = _paid(performance_ratio, sponsored_share)
    money = _money(asking)
    held = [note for note in (*doubts, *raised, *paid, money) if note and holds(note)]
    dead = silence is not None and silence.days >= GONE_DAYS
    if standing.poor or dead or (authenticity is not None and authenticity < POOR_AUTHENTICITY):
        if _is_small(followers) and not dead:
            return INSUFFICIENT, (*doubts, *raised)
        verdict = AVOID
        money = _money(asking and replace(asking, doubted=True, unsure=True))
    else:
        sound = authenticity is None or authenticity >= GOOD_AUTHENTICITY
        verdict = RECOMMENDED if standing.good and sound and not held else CONSIDER
    first = [*raised, *standing.notes] if alarmed else [*standing.notes, *raised]
    notes = [note for note in (*first, *doubts, money, *paid) if note is not None]
    if verdict == AVOID:
        notes = [note for note in notes if note.code not in PRAISE]
    return verdict, leading(notes, recommended=verdict == RECOMMENDED, score=authenticity)


_SERIOUS = ("alarm", "warn")


def _serious(signs: Mapping[str, tuple[str, float, int | None]], hidden: int = 0) -> list[Note]:
    """Return the signs to be said: alarms first, and of equal ones those that weigh most.

    signs: severity, value and how many comments it rests on, by name. hidden: posts without a like count; where there are any, a doubt says
    so with their number.
    """
    told = {"hidden_likes"} if hidden else set()
    found = [(n, *sign) for n, sign in signs.items() if sign[0] in _SERIOUS and n not in told]
    found.sort(key=lambda s: (_SERIOUS.index(s[1]), -WEIGHTS.get(s[0], 0.0), s[0] in HINTS))
    return [
        Note(f"sign_{name}", {"severity": s, "value": v, "comments": n}) for name, s, v, n in found
    ]


def _is_small(followers: int | None) -> bool:
    return followers is not None and followers < MIN_FOLLOWERS


def _above(per_follower: float | None) -> bool:
    return per_follower is not None and per_follower > 1


def _needed(per_follower: float | None) -> int:
    return ENOUGH_POSTS if _above(per_follower) else MIN_POSTS


def _doubts(followers: int | None, per_follower: float | None, posts: Posts) -> list[Note]:
    found = [Note("above_followers", {"rate": per_follower})] if _above(per_follower) else []
    if posts.used < MIN_POSTS:
        found.append(_missing(followers, posts))
    elif posts.used < ENOUGH_POSTS:
        found.append(Note("thin_data", {"used": posts.used, "total": posts.total}))
    if followers is None:
        found.append(Note("followers_unknown"))
    elif _is_small(followers):
        found.append(Note("few_followers", {"followers": followers}))
    if posts.hidden:
        found.append(_hidden(posts))
    return list({note.code: note for note in found}.values())


def _missing(followers: int | None, posts: Posts) -> Note:
    """Return what a verdict lacks: the one thing that would give it, else posts."""
    if not posts.total:
        return Note("no_posts")
    if followers is None and posts.counted >= MIN_POSTS:
        return Note("followers_unknown")
    if posts.used + posts.young >= MIN_POSTS:
        return Note("young_posts", {"young": posts.young, "total": posts.total})
    if posts.used + posts.hidden >= MIN_POSTS:
        return _hidden(posts)
    return Note("too_few_posts", {"used": posts.used, "total": posts.total})


def _hidden(posts: Posts) -> Note:
    return Note("hidden_likes", {"hidden": posts.hidden, "total": posts.total})


def _money(asking: Asking | None) -> Note | None:
    if asking is None or asking.word is None:
        return None
    return Note(f"price_{asking.word}", {"asking": asking})


def _paid(performance_ratio: float | None, share: float | None) -> list[Note]:
    """Return how sponsored posts do, or that hardly any other is there to compare them with."""
    if performance_ratio is None:
        return [Note("sponsored_most", {"share": share})] if (share or 0) > MOSTLY else []
    level = "poor" if performance_ratio < HALF else "weak" if performance_ratio < WEAK else "strong"
    return [Note(f"sponsored_{level}", {"ratio": performance_ratio})]
