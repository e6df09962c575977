"""What a set of creators is said to be: its figures, who would bring more, one famous creator instead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
import pandas as pd

from core.analytics.frames.grouping import Mask
from core.analytics.frames.tables import column, floats
from core.analytics.portfolio.deliverables import people
from core.analytics.portfolio.outlook import outlook
from core.analytics.portfolio.proposal import Alternative, Suggestion
from core.analytics.portfolio.reasons import pick
from core.analytics.portfolio.replacement import NEAR
from core.analytics.portfolio.request import Request
from core.analytics.solving.overlap import Overlap, union
from core.analytics.solving.wish import Plan


def finding(
    frame: pd.DataFrame,
    request: Request,
    relaxed: tuple[str, ...],
    plan: Plan,
    others: tuple[Alternative, ...],
    overlap: Overlap,
) -> Suggestion:
    """Return the answer that a plan over the rows of a pool is; others: who could replace whom."""
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
    return replace(alternative(frame, alone, "further"), new_reach=float(more[best]))


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
    return None if theirs else alternative(frame, alone, "famous")


def _theirs(frame: pd.DataFrame, rows: Iterable[int]) -> Mask:
    """Return which rows are of the creators of these."""
    chosen = frame["creator_id"].iloc[list(rows)]
    return np.asarray(frame["creator_id"].isin(chosen).to_numpy(dtype=bool))


def nothing(
    request: Request, relaxed: tuple[str, ...], problem: str, candidates: int, *near: Alternative
) -> Suggestion:
    """Return the answer without a set, and why (`Suggestion.problem`)."""
    return Suggestion(request, (), 0, 0.0, 0.0, None, near, relaxed, problem, candidates)


def alternative(frame: pd.DataFrame, plan: Plan, kind: str) -> Alternative:
    """Return another set of the rows of a pool."""
    handles = tuple(str(frame["handle"][i]) for i in plan.chosen)
    interactions = float(column(frame, "expected_interactions")[list(plan.chosen)].sum())
    bought = frame["pieces"][plan.chosen[0]] if "pieces" in frame and len(handles) == 1 else None
    return Alternative(kind, handles, plan.spent_idr, interactions, pieces=bought or ())
