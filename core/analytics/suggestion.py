"""Which creators to take for a budget: one implementation for the chat and the command line.

Chosen is what brings the most towards the goal (`overlap.U2` of `pool.worth`); shown are the plain
sums and the reach of the set.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

import numpy as np
import pandas as pd

from core.analytics.beyond import Rest, bound_of_all, rests
from core.analytics.deliverables import groups_of, offered, people
from core.analytics.diversity import spread
from core.analytics.grouping import Mask
from core.analytics.outlook import outlook
from core.analytics.overlap import Overlap, measured_overlap, prior_overlap, union
from core.analytics.pool import (
    affordable,
    column,
    fitted,
    matches,
    on_topic,
    pool,
    positions,
    sensible,
    worth,
)
from core.analytics.portfolio import choose
from core.analytics.proposal import Alternative, Limit, Request, Suggestion
from core.analytics.reasons import pick
from core.analytics.replacement import NEAR, replacements
from core.analytics.schemas import COMMENTS
from core.analytics.summary import summarise
from core.analytics.tables import DEFAULT_TIERS, Tiers, floats
from core.analytics.verdict import AVOID
from core.analytics.wish import Plan, Quota, Wish

SECONDS, MEASURED = 0.5, 60
"""The limit of each mixed-integer program, by which the gap is proved; and up to how many candidates
overlaps are measured from commenters."""


def suggest(
    creators: pd.DataFrame,
    posts: pd.DataFrame,
    comments: pd.DataFrame | None = None,
    *,
    budget_idr: int,
    now: datetime,
    category: str | None = None,
    city: str | None = None,
    platform: str | None = None,
    count: int | None = None,
    tier: str | None = None,
    at_most: int | None = None,
    cities: tuple[str, ...] = (),
    product: str | None = None,
    tiers: Tiers = DEFAULT_TIERS,
) -> Suggestion:
    """Return the best set of CREATORS within the budget, from their POSTS and COMMENTS.

    What is wished means what `Request` says; see `propose`. In a list of one's own nobody is left out
    for their card: their line says what it says.
    """
    request = Request(
        budget_idr,
        category,
        city,
        platform,
        count,
        tier,
        at_most,
        cities,
        product=product,
        avoid=False,
    )
    said = COMMENTS.empty() if comments is None else comments
    return propose(summarise(creators, posts, said, now=now, tiers=tiers), request)


def propose(known: pd.DataFrame, request: Request, seconds: float = SECONDS) -> Suggestion:
    """Return the best set for a request among SUMMARIES.

    Columns `record` and `praise` (0..1) tell of collaborations and communities where there are any.
    A wish that nobody fulfils is let go: first to keep those shown before, then the place (of a shop
    that people come to first for its region), then the size; never the category, the platform or
    anything said outright. Who posts nothing of what is promoted is taken only where nobody does. Creators without a single
    usable post are only taken where nobody else is left, and then by what accounts of their size
    usually reach; those whose price is absurd for what they bring, and those whose own card says to
    avoid them, only by name. seconds: the limit of each program; 0 for what is found at once.
    """
    everybody, left = pool(known), rests(known)
    request, absent = _present(request, everybody)
    answers: list[Suggestion] = []
    strangers, terms = 0, _Terms(seconds, left)
    for lenient in (False, True):
        if lenient and not strangers:
            break
        for relaxed in _relaxations(request):
            found, off = _answered(everybody, request, relaxed, lenient, terms)
            strangers += off
            found = replace(found, absent=absent, unfit=lenient)
            if found.picks:
                return replace(found, strictly=answers[0]) if answers else found
            answers.append(found)
    return max(answers, key=lambda found: (found.problem != "nobody", -len(found.relaxed)))


def _answered(
    everybody: pd.DataFrame,
    request: Request,
    relaxed: tuple[str, ...],
    lenient: bool,
    terms: _Terms,
) -> tuple[Suggestion, int]:
    """Return the best set with these wishes let go, and how many were left out as off topic."""
    matching = everybody[matches(everybody, request, relaxed)].reset_index(drop=True)
    near = fitted(matching, request.wanted)
    fitting = near if lenient else near[on_topic(near, request)].reset_index(drop=True)
    off = len(near) - len(fitting)
    sold = _offers(fitting, request)
    if sold.empty and len(fitting):
        return _nothing(request, relaxed, "unsold", 0), off
    return _solve(sold, request, relaxed, terms), off


def _present(request: Request, everybody: pd.DataFrame) -> tuple[Request, tuple[str, ...]]:
    """Return the request without those who must be taken but are not there with a price."""
    known = set(everybody["handle"])
    absent = tuple(name for name in request.must if name not in known)
    must = tuple(name for name in request.must if name in known)
    keep = tuple(name for name in request.keep if name in known)
    return replace(request, must=must, keep=keep), absent


def _relaxations(request: Request) -> list[tuple[str, ...]]:
    steps: list[tuple[str, ...]] = [()]
    swaps = bool(request.keep)
    for wish in ("keep", "around", "city", "tier"):
        if getattr(request, wish) and not (swaps and wish in {"around", "city"}):
            steps.append((*steps[-1], wish))
    return steps


def _offers(frame: pd.DataFrame, request: Request) -> pd.DataFrame:
    """Return what can be bought of those who match, for what one creator may cost."""
    sold = offered(frame, request)
    if request.deliverable is None or sold.empty:
        return sold
    named = sold["handle"].isin((*request.must, *request.keep)).to_numpy(dtype=bool)
    return sold[affordable(sold, request) | named].reset_index(drop=True)


@dataclass(frozen=True, slots=True)
class _Terms:
    """The limit of each program, and what is known of those who match and are not compared."""

    seconds: float
    left: tuple[Rest, ...] = ()


def _solve(
    matching: pd.DataFrame, request: Request, relaxed: tuple[str, ...], terms: _Terms
) -> Suggestion:
    """Choose among those with evidence; where that cannot be, among all with an estimate."""
    named = matching["handle"].isin(request.must).to_numpy(dtype=bool)
    bad = (matching["verdict"] == AVOID).to_numpy(dtype=bool, na_value=False) & ~named
    bad &= request.avoid
    avoided = people(matching[bad])
    good, named = matching[~bad].reset_index(drop=True), named[~bad]
    sane = sensible(good, request)
    counted = ~good["estimated"].to_numpy(dtype=bool, na_value=True) | named
    found = _chosen(good[counted & sane], request, relaxed, terms)
    if found.picks or counted.all():
        return replace(found, avoided=avoided, overpriced=people(good[counted & ~sane]))
    terms = replace(terms, left=())
    for keep in (sane, np.ones(len(good), dtype=bool)):
        found = _chosen(good[keep], request, relaxed, terms)
        if found.picks:
            return replace(found, avoided=avoided, overpriced=people(good[~keep]))
    return replace(found, avoided=avoided)


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
    frame: pd.DataFrame, request: Request, relaxed: tuple[str, ...], terms: _Terms
) -> Suggestion:
    if frame.empty:
        return _nothing(request, relaxed, "nobody", 0)
    frame = frame.reset_index(drop=True)
    overlap = _overlap(frame)
    values, prices = worth(frame, request), frame["rate_idr"].to_numpy(np.int64)
    wish = _wish(frame, request, relaxed)
    if wish is None:
        return _impossible(frame, request, relaxed)
    plan = choose(values, prices, wish, overlap, terms.seconds)
    if isinstance(plan, Plan):
        first = plan
        if "crowded" in frame:
            plan = spread(plan, values, prices, wish, overlap, column(frame, "crowded"))
        others = replacements(frame, values, prices, wish, plan, overlap)
        found = _suggestion(frame, request, relaxed, plan, others, overlap)
        found = replace(found, spread=len(set(plan.chosen) - set(first.chosen)))
        if not terms.left or not terms.seconds:
            return found
        limit = np.inf
        if request.goal in (None, "engagement") and not wish.groups:
            limit = bound_of_all(values, prices, wish, overlap, terms.left, terms.seconds)
        return _among_all(found, plan, limit)
    if plan.cheapest is None:
        return _nothing(request, relaxed, "conflict", people(frame))
    near = _alternative(frame, plan.cheapest, "nearest")
    return _nothing(request, relaxed, "budget", people(frame), near)


def _among_all(found: Suggestion, plan: Plan, limit: float) -> Suggestion:
    """Return the answer with the gap to what no set of all who match exceeds, None where that is not
    known; beside it the gap to those who were compared."""
    gap = replace(plan, bound=max(limit, plan.bound)).gap if np.isfinite(limit) else None
    return replace(found, optimality_gap=gap, compared_gap=plan.gap)


def _wish(frame: pd.DataFrame, request: Request, relaxed: tuple[str, ...]) -> Wish | None:
    """Return what a set must respect, None where no set can, whatever it costs."""
    short = _short(frame, request) is not None or request.fewest > people(frame)
    if short or (request.most is not None and request.most < request.fewest):
        return None
    named = request.must if "keep" in relaxed else (*request.must, *request.keep)
    must = positions(frame, "handle", tuple(dict.fromkeys(named)))
    quotas = [Quota(positions(frame, x.slot, x.values), x.low, x.high) for x in request.limits]
    groups = groups_of(frame)
    if groups is not None:
        quotas += [
            Quota(tuple(np.flatnonzero(groups == one).tolist()), 1, 1)
            for one in np.unique(groups[list(must)]).tolist()
        ]
    return Wish(
        request.budget_idr,
        at_least=request.fewest,
        at_most=request.most,
        must=must if groups is None else (),
        quotas=tuple(quotas),
        groups=() if groups is None else tuple(groups.tolist()),
    )


def _impossible(frame: pd.DataFrame, request: Request, relaxed: tuple[str, ...]) -> Suggestion:
    """Return why no set can respect the request."""
    short, fewer = _short(frame, request), request.fewest > people(frame)
    problem = "quota" if short else "count" if fewer else "conflict"
    return replace(_nothing(request, relaxed, problem, people(frame)), short=short)


def _short(frame: pd.DataFrame, request: Request) -> Limit | None:
    """Return the first quota that asks for more than there are, with how many there are."""
    for limit in request.limits:
        there = people(frame.iloc[list(positions(frame, limit.slot, limit.values))])
        if there < limit.low:
            return replace(limit, high=there)
    return None


def _suggestion(
    frame: pd.DataFrame,
    request: Request,
    relaxed: tuple[str, ...],
    plan: Plan,
    others: tuple[Alternative, ...],
    overlap: Overlap,
) -> Suggestion:
    rows = sorted(plan.chosen, key=lambda i: -float(frame["expected_interactions"][i]))
    team = frame.iloc[rows]
    reach = np.nan_to_num(column(team, "expected_reach"))
    unique = union(reach, overlap.shares(np.array(rows)))
    return Suggestion(
        request=request,
        picks=tuple(pick(row, request) for row in team.to_dict("records")),
        spent_idr=plan.spent_idr,
        expected_unique_reach=unique,
        expected_interactions=float(team["expected_interactions"].sum()),
        optimality_gap=plan.gap,
        alternatives=others,
        relaxed=relaxed,
        problem=None,
        candidates=people(frame),
        value=plan.value,
        outlook=outlook(team, unique),
        famous=_famous(frame, request, rows),
        further=_further(frame, request, plan, overlap),
    )


def _further(
    frame: pd.DataFrame, request: Request, plan: Plan, overlap: Overlap
) -> Alternative | None:
    """Return who brings most new people (independent form) for what is left, if somebody is free."""
    left = request.budget_idr - plan.spent_idr
    free = floats(frame["rate_idr"]) <= left
    free &= ~_theirs(frame, plan.chosen)
    full = request.most is not None and len(plan.chosen) >= request.most
    if full or request.limits or not free.any():
        return None
    reach = np.nan_to_num(column(frame, "expected_reach"))
    near = np.flatnonzero(free)[np.argsort(-reach[free], kind="stable")[:NEAR]]
    rows = np.concatenate([near, np.array(plan.chosen, dtype=np.int64)])
    shares = overlap.shares(rows)
    team = np.arange(len(near), len(rows))
    before = union(reach[rows[team]], shares[np.ix_(team, team)])
    more = []
    for one in range(len(near)):
        with_ = np.append(team, one)
        more.append(union(reach[rows[with_]], shares[np.ix_(with_, with_)]) - before)
    best = int(np.argmax(more))
    if more[best] <= 0:
        return None
    alone = Plan((int(near[best]),), int(frame["rate_idr"][int(near[best])]), 0.0, 0.0)
    return replace(_alternative(frame, alone, "further"), new_reach=float(more[best]))


def _famous(frame: pd.DataFrame, request: Request, rows: list[int]) -> Alternative | None:
    """Return the most followed creator whom the whole budget pays, if nobody chosen is."""
    payable = floats(frame["rate_idr"]) <= request.budget_idr
    followers = np.where(payable, np.nan_to_num(floats(frame["followers"])), 0.0)
    best = np.nan_to_num(column(frame, "expected_interactions"))
    most = int(np.lexsort((best, followers))[-1])
    if followers[most] <= 0 or request.fewest > 1 or request.must:
        return None
    alone = Plan((most,), int(frame["rate_idr"][most]), 0.0, 0.0)
    theirs = bool(_theirs(frame, rows)[most])
    return None if theirs else _alternative(frame, alone, "famous")


def _theirs(frame: pd.DataFrame, rows: Iterable[int]) -> Mask:
    """Return which rows are of the creators of these."""
    chosen = frame["creator_id"].iloc[list(rows)]
    return np.asarray(frame["creator_id"].isin(chosen).to_numpy(dtype=bool))


def _nothing(
    request: Request, relaxed: tuple[str, ...], problem: str, candidates: int, *near: Alternative
) -> Suggestion:
    return Suggestion(request, (), 0, 0.0, 0.0, None, near, relaxed, problem, candidates)


def _alternative(frame: pd.DataFrame, plan: Plan, kind: str) -> Alternative:
    handles = tuple(str(frame["handle"][i]) for i in plan.chosen)
    interactions = float(column(frame, "expected_interactions")[list(plan.chosen)].sum())
    return Alternative(kind, handles, plan.spent_idr, interactions)
