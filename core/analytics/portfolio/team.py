"""The best set among those who can be bought: whom there is evidence of first, then all.

What is chosen by is the worth of `pool`, overlaps counted once; the answer says what can be proved of it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from core.analytics.evaluation.verdict import AVOID
from core.analytics.frames.grouping import Ints, Mask
from core.analytics.frames.tables import column
from core.analytics.portfolio.beyond import Beyond, Others, beyond
from core.analytics.portfolio.deliverables import groups_of, people
from core.analytics.portfolio.diversity import spread
from core.analytics.portfolio.finding import alternative, finding, nothing
from core.analytics.portfolio.pool import positions, sensible, worth
from core.analytics.portfolio.proposal import Suggestion
from core.analytics.portfolio.replacement import replacements
from core.analytics.portfolio.request import Limit, Request
from core.analytics.portfolio.rests import Rest
from core.analytics.pricing.card import KINDS
from core.analytics.solving.overlap import Overlap, measured_overlap, prior_overlap
from core.analytics.solving.portfolio import choose
from core.analytics.solving.wish import Infeasible, Plan, Quota, Wish

MEASURED = 60
"""Up to how many candidates overlaps are measured from commenters."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The limit of each program, and what is known of those who match and are not compared. guessed:
    there are some of whom nothing was counted."""

    seconds: float
    left: tuple[Rest, ...] = ()
    guessed: bool = False


def best_team(
    matching: pd.DataFrame, request: Request, relaxed: tuple[str, ...], terms: Terms
) -> Suggestion:
    """Return the best set among those with evidence; where that cannot be, or is known of nobody,
    among all with an estimate. Where nobody is to be left out for their card (`Request.avoid`), those whom
    it says to avoid are taken only if there is no set without them; who is expected to bring nothing only
    by name. matching: what can be bought, with how well it `fits`."""
    if not request.avoid:
        found = _best(matching, replace(request, avoid=True), relaxed, terms)
        if found.picks:
            return replace(found, request=request)
        last = _best(matching, request, relaxed, terms)
        return last if last.picks else replace(found, request=request)
    return _best(matching, request, relaxed, terms)


def _best(
    matching: pd.DataFrame, request: Request, relaxed: tuple[str, ...], terms: Terms
) -> Suggestion:
    named = matching["handle"].isin(request.must).to_numpy(dtype=bool)
    bad = (matching["verdict"] == AVOID).to_numpy(dtype=bool, na_value=False) & ~named
    bad &= request.avoid
    avoided = people(matching[bad])
    good, named = matching[~bad].reset_index(drop=True), named[~bad]
    sane = sensible(good, request)
    seen = ~good["estimated"].to_numpy(dtype=bool, na_value=True)
    counted = seen | named if seen.any() else seen
    found = _chosen(good[counted & sane], request, relaxed, terms)
    if found.picks or counted.all():
        return replace(found, avoided=avoided, overpriced=_left_out(good[counted], sane[counted]))
    unsure, terms = bool(terms.left) or terms.guessed, replace(terms, left=())
    for keep in (sane, named | (column(good, "expected_interactions") > 0)):
        found = _chosen(good[keep], request, relaxed, terms)
        if found.picks:
            found = replace(found, avoided=avoided, overpriced=_left_out(good, keep))
            return _among_compared(found) if unsure else found
    return replace(found, avoided=avoided)


def _left_out(frame: pd.DataFrame, keep: Mask) -> int:
    """Return how many creators there are of whom nothing that can be bought is kept."""
    return people(frame) - people(frame[keep])


def _overlap(frame: pd.DataFrame) -> Overlap:
    """Measure overlaps where few enough are compared for every pair to be looked at."""
    if len(frame) <= MEASURED:
        return measured_overlap(frame)
    groups = groups_of(frame)
    if groups is None or int(groups.max()) >= MEASURED:
        return prior_overlap(frame)
    first = np.unique(groups, return_index=True)[1]
    return measured_overlap(frame.iloc[first].reset_index(drop=True)).options(groups)


def _chosen(
    frame: pd.DataFrame, request: Request, relaxed: tuple[str, ...], terms: Terms
) -> Suggestion:
    if frame.empty:
        return nothing(request, relaxed, "nobody", 0)
    frame = frame.reset_index(drop=True)
    overlap = _overlap(frame)
    values, prices = worth(frame, request), frame["rate_idr"].to_numpy(np.int64)
    wish = _wish(frame, request, relaxed)
    if wish is None:
        return _impossible(frame, request, relaxed)
    first = choose(values, prices, wish, overlap, terms.seconds)
    if isinstance(first, Infeasible):
        return _too_dear(frame, request, relaxed, first)
    plan = first
    if "crowded" in frame:
        plan = spread(plan, values, prices, wish, overlap, column(frame, "crowded"))
    others = replacements(frame, values, prices, wish, plan, overlap)
    found = finding(frame, request, relaxed, plan, others, overlap)
    found = replace(found, spread=len(set(plan.chosen) - set(first.chosen)))
    if not terms.left or not terms.seconds:
        return found
    if "pieces" in frame:
        return _among_compared(found)
    alike = _alike(request, relaxed)
    elsewhere = 0 if request.platform else len(KINDS) - frame["platform"].nunique()
    left = Others(terms.left, alike, max(elsewhere, 0))
    more = beyond(values, prices, wish, overlap, left, first, terms.seconds)
    return _among_all(found, plan, more)


def _among_compared(found: Suggestion) -> Suggestion:
    """Return the answer with its gap over those who were compared alone."""
    return replace(found, optimality_gap=None, compared_gap=found.optimality_gap)


def _too_dear(
    frame: pd.DataFrame, request: Request, relaxed: tuple[str, ...], found: Infeasible
) -> Suggestion:
    """Return that no set respects the request, and the nearest one where there is one."""
    if found.cheapest is None:
        return nothing(request, relaxed, "conflict", people(frame))
    near = alternative(frame, found.cheapest, "nearest")
    return nothing(request, relaxed, "budget", people(frame), near)


def _alike(request: Request, relaxed: tuple[str, ...]) -> tuple[bool, bool]:
    """Return whether all who match are of one category, and of one city."""
    there = request.city is not None and len(request.cities) <= 1 and not relaxed
    asked = {limit.slot for limit in request.limits}
    return request.category is not None and "category" not in asked, there and "city" not in asked


def _among_all(found: Suggestion, plan: Plan, more: Beyond) -> Suggestion:
    """Return the answer with the gap to what no set of all who match exceeds, None where that is not
    known; beside it the gap to those who were compared."""
    known = np.isfinite(more.bound)
    gap = replace(plan, bound=max(more.bound, plan.bound)).gap if known else None
    return replace(found, optimality_gap=gap, compared_gap=plan.gap, unseen=more.unseen)


def _wish(frame: pd.DataFrame, request: Request, relaxed: tuple[str, ...]) -> Wish | None:
    """Return what a set must respect, None where no set can, whatever it costs."""
    short = _short(frame, request) is not None or request.fewest > people(frame)
    if short or (request.most is not None and request.most < request.fewest):
        return None
    groups = groups_of(frame)
    must, quotas = _named(frame, request, relaxed, groups)
    quotas += [Quota(positions(frame, x.slot, x.values), x.low, x.high) for x in request.limits]
    return Wish(
        request.budget_idr,
        at_least=request.fewest,
        at_most=request.most,
        must=must,
        quotas=tuple(quotas),
        groups=() if groups is None else tuple(groups.tolist()),
    )


def _named(
    frame: pd.DataFrame, request: Request, relaxed: tuple[str, ...], groups: Ints | None
) -> tuple[tuple[int, ...], list[Quota]]:
    """Return who must be taken, and of what at least one must: the options of who is named, the
    accounts of one name on several platforms."""
    names = request.must if "keep" in relaxed else (*request.must, *request.keep)
    must: list[int] = []
    quotas: list[Quota] = []
    for name in dict.fromkeys(names):
        rows = positions(frame, "handle", (name,))
        if len(rows) == 1 and groups is None:
            must += rows
        elif rows:
            alone = groups is not None and len(set(groups[list(rows)].tolist())) == 1
            quotas.append(Quota(rows, 1, 1 if alone else None))
    return tuple(sorted(must)), quotas


def _impossible(frame: pd.DataFrame, request: Request, relaxed: tuple[str, ...]) -> Suggestion:
    """Return why no set can respect the request."""
    short, fewer = _short(frame, request), request.fewest > people(frame)
    problem = "quota" if short else "count" if fewer else "conflict"
    return replace(nothing(request, relaxed, problem, people(frame)), short=short)


def _short(frame: pd.DataFrame, request: Request) -> Limit | None:
    """Return the first quota that asks for more than there are, with how many there are."""
    for limit in request.limits:
        there = people(frame.iloc[list(positions(frame, limit.slot, limit.values))])
        if there < limit.low:
            return replace(limit, high=there)
    return None
