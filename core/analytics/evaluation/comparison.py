"""Two to five accounts side by side, the one sentence that decides, and what would change it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from core.analytics.evaluation.evaluation import Evaluation
from core.analytics.evaluation.figures import Engagement
from core.analytics.evaluation.verdict import AVOID, INSUFFICIENT, RECOMMENDED
from core.analytics.pricing.price import cost_per_engagement

STEP = 1_000
"""Prices are said in thousands."""

THIN = frozenset({"thin_data", "too_few_posts"})
"""Notes of accounts with too few posts."""

FAMOUS = 5.0
"""How many times the followers of every other account make an account the famous one."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One account. worth: interactions that a post which is bought is counted on for (`basis.Basis`) x trust,
    what its authenticity leaves of them.

    trust: 0..1, the authenticity in whole percent, as it is shown; 1 where it is unknown.
    cost_idr: price / worth, None without a price.
    """

    card: Evaluation
    trust: float
    worth: float | None
    cost_idr: float | None

    @property
    def soundness(self) -> int:
        """Return how sound it is: 2 recommended, 1 held back by its engagement or its price alone, 0 by more
        that is to be looked at first, -1 where it cannot be chosen."""
        if self.card.verdict in (AVOID, INSUFFICIENT):
            return -1
        return 2 if self.card.verdict == RECOMMENDED else 0 if self.card.warned else 1

    def level_with(self, other: Entry, by: str) -> bool:
        """Return whether the few posts leave it open which of two is the better: each lies within the 90 %
        interval of the other."""
        if by == "cost" and self.cost_idr and other.cost_idr:
            apart = abs(log(self.cost_idr / other.cost_idr))
            return apart <= min(self._doubt, other._doubt)
        return self._holds(other) and other._holds(self)

    @property
    def _doubt(self) -> float:
        """Return how far the interval of the rate reaches, as a logarithm."""
        rate = self.card.engagement
        return log(rate.high / rate.rate) if rate.rate and rate.high else 0.0

    def _holds(self, other: Entry) -> bool:
        place, theirs = self.card.place, other.card.benchmark.percentile
        return place is not None and theirs is not None and place[0] <= theirs <= place[1]


@dataclass(frozen=True, slots=True)
class FamousOrMany:
    """One famous account against the others together, each with one post.

    many_worth and many_idr are sums; wins: `famous` or `many`, by interactions per rupiah.
    """

    famous: str
    famous_worth: float
    famous_idr: int
    many_worth: float
    many_idr: int
    wins: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """entries: in the order asked for. best: one of the soundest, None where nothing can be said.

    by: what decides among the soundest, `cost` (all of them have prices) or `engagement`. rival: the next
    best of them. level: handles of those that may as well be the best, with it, in that order; empty where
    it stands alone. flip_idr: the price below which the rival would win instead. out: handles of those who
    cannot win, held: of those less sound than the best. mixed: rates are of several formulas and not to be
    compared as they are.
    """

    entries: tuple[Entry, ...]
    best: str | None
    by: str
    rival: str | None
    flip_idr: int | None
    famous: FamousOrMany | None
    out: tuple[str, ...] = ()
    mixed: bool = False
    level: tuple[str, ...] = ()
    held: tuple[str, ...] = ()

    @property
    def chosen(self) -> Entry | None:
        """Return the entry that is named best, None where none is."""
        return next((e for e in self.entries if e.card.handle == self.best), None)

    @property
    def cheaper(self) -> Entry | None:
        """Return who is held back and costs least per interaction, where that is surely less than the best."""
        top = self.chosen
        held = [e for e in self.entries if e.card.handle in self.held and e.cost_idr]
        least = min(held, key=lambda e: e.cost_idr or 0.0, default=None)
        if least is None or top is None or not top.cost_idr or top.level_with(least, "cost"):
            return None
        return least if (least.cost_idr or 0.0) < top.cost_idr else None

    @property
    def weakest(self) -> Entry | None:
        """Return whom to take least: of those better avoided if there are any, else of the least sound, the
        dearest per interaction, or the last among accounts alike where prices are missing; None where
        nothing is known."""
        avoided = [e for e in self.entries if e.card.verdict == AVOID]
        least = min((e.soundness for e in self.entries if e.soundness >= 0), default=-1)
        pool = avoided or [e for e in self.entries if e.soundness == least]
        costs = [(e.cost_idr, e) for e in pool if e.cost_idr is not None]
        if costs and len(costs) == len(pool):
            return max(costs, key=lambda pair: pair[0])[1]
        places = [(p, e) for e in pool if (p := e.card.benchmark.percentile) is not None]
        return min(places, key=lambda pair: pair[0])[1] if places else None


@dataclass(frozen=True, slots=True)
class ComparisonPicture:
    """Values side by side, None where unknown; costs are rupiah per interaction. ranges: 90 % intervals
    of the rates. denominators: of the rates (see `engagement.DENOMINATORS`). few: how many posts a rate
    has, where they are too few to rely on.
    """

    handles: tuple[str, ...]
    verdicts: tuple[str, ...]
    few: tuple[int | None, ...]
    rates: tuple[float | None, ...]
    ranges: tuple[tuple[float, float] | None, ...]
    denominators: tuple[str, ...]
    interactions: tuple[float | None, ...]
    costs: tuple[float | None, ...]
    demo: bool

    @property
    def known(self) -> bool:
        """Return whether there is anything to draw."""
        return any(value is not None for value in (*self.rates, *self.interactions, *self.costs))


def compare(cards: Sequence[Evaluation]) -> Comparison:
    """Compare accounts by their verdict, then by cost per expected interaction, else by their place among
    their peers.

    Accounts to avoid, and those without a verdict, never win: nobody is told to take them.
    """
    entries = tuple(_entry(card) for card in cards)
    passed = [e for e in entries if e.soundness >= 0]
    first = max((e.soundness for e in passed), default=-1)
    sound = [e for e in passed if e.soundness == first]
    by = "cost" if all(e.cost_idr is not None for e in sound) else "engagement"
    ranked = sorted((e for e in sound if _score(e, by) is not None), key=lambda e: _rank(e, by))
    best = ranked[0] if ranked else None
    rival = ranked[1] if len(ranked) > 1 else None
    level = [e for e in ranked if best and e.level_with(best, by)]
    return Comparison(
        entries=entries,
        best=best.card.handle if best else None,
        by=by,
        rival=rival.card.handle if rival else None,
        flip_idr=_flip(best, rival) if by == "cost" and len(level) < 2 else None,
        famous=_famous(entries, passed),
        out=tuple(e.card.handle for e in entries if e not in passed),
        mixed=len({e.card.engagement.denominator for e in entries if _rated(e)}) > 1,
        level=tuple(e.card.handle for e in level) if len(level) > 1 else (),
        held=tuple(e.card.handle for e in passed if e not in sound),
    )


def _rated(entry: Entry) -> bool:
    return entry.card.engagement.rate is not None


def comparison_picture(found: Comparison) -> ComparisonPicture:
    """Return the picture of a comparison."""
    cards = [entry.card for entry in found.entries]
    return ComparisonPicture(
        handles=tuple(card.handle for card in cards),
        verdicts=tuple(card.verdict for card in cards),
        few=tuple(_few(card) for card in cards),
        rates=tuple(card.engagement.rate for card in cards),
        ranges=tuple(_range(card.engagement) for card in cards),
        denominators=tuple(card.engagement.denominator for card in cards),
        interactions=tuple(card.interactions for card in cards),
        costs=tuple(entry.cost_idr for entry in found.entries),
        demo=any(card.demo for card in cards),
    )


def _few(card: Evaluation) -> int | None:
    thin = any(note.code in THIN for note in card.notes)
    return card.engagement.posts_used if thin else None


def _range(rate: Engagement) -> tuple[float, float] | None:
    return None if rate.low is None or rate.high is None else (rate.low, rate.high)


def _entry(card: Evaluation) -> Entry:
    trust = 1.0 if card.authenticity is None else round(card.authenticity) / 100
    worth = None if card.basis.counted is None else card.basis.counted * trust
    return Entry(card, trust, worth, cost_per_engagement(card.rate_idr, worth))


def _score(entry: Entry, by: str) -> float | None:
    return entry.cost_idr if by == "cost" else entry.card.benchmark.percentile


def _rank(entry: Entry, by: str) -> tuple[float, str]:
    score = _score(entry, by) or 0.0
    return (score if by == "cost" else -score, entry.card.handle)


def _flip(best: Entry | None, rival: Entry | None) -> int | None:
    if best is None or rival is None or best.cost_idr is None or rival.worth is None:
        return None
    most = best.cost_idr * rival.worth
    step = STEP if most >= 100 * STEP else 1
    return int(most // step) * step


def _famous(entries: tuple[Entry, ...], sound: list[Entry]) -> FamousOrMany | None:
    """Return the famous one against the others of those who can win; it never wins itself if not."""
    if len(entries) < 3:
        return None
    most_followed = max(entries, key=lambda e: e.card.followers or 0)
    taken = [e for e in entries if e in sound or e is most_followed]
    known = [(e, e.card.followers, e.card.rate_idr, e.worth) for e in taken]
    whole = [(e, f, p, w) for e, f, p, w in known if f and p and w is not None]
    if len(whole) < 3 or len(whole) < len(taken):
        return None
    (top, most, price, worth), *others = sorted(whole, key=lambda part: -part[1])
    if most < FAMOUS * others[0][1]:
        return None
    many_worth, many_idr = sum(o[3] for o in others), sum(o[2] for o in others)
    wins = "famous" if worth * many_idr >= many_worth * price else "many"
    if wins == "famous" and top not in sound:
        return None
    return FamousOrMany(top.card.handle, worth, price, many_worth, many_idr, wins)
