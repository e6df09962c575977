"""Which creators to take for a budget: one implementation for the chat and the command line.

Chosen is what brings the most towards the goal (`overlap.U2` of `pool.worth`); shown are the plain
sums and the reach of the set.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final

import pandas as pd

from core.analytics.frames.schemas import COMMENTS
from core.analytics.portfolio.deliverables import offered
from core.analytics.portfolio.finding import nothing
from core.analytics.portfolio.pool import affordable, fitted, matches, on_topic, pool
from core.analytics.portfolio.proposal import Suggestion
from core.analytics.portfolio.request import Request
from core.analytics.portfolio.rests import guessed_left, rests
from core.analytics.portfolio.summary import summarise
from core.analytics.portfolio.team import Terms, best_team
from core.analytics.tiers import DEFAULT_TIERS, Tiers

SECONDS = 0.5
"""The limit of each mixed-integer program, by which the gap is proved."""


def suggest(
    request: Request,
    creators: pd.DataFrame,
    posts: pd.DataFrame,
    comments: pd.DataFrame | None = None,
    *,
    now: datetime,
    tiers: Tiers = DEFAULT_TIERS,
) -> Suggestion:
    """Return the best set of CREATORS for a request, from their POSTS and COMMENTS; see `propose`.

    In a list of one's own nobody is left out for their card: their line says what it says.
    """
    said = COMMENTS.empty() if comments is None else comments
    known = summarise(creators, posts, said, now=now, tiers=tiers)
    return propose(known, replace(request, avoid=False, now=now))


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
    strangers, terms = 0, Terms(seconds, left, guessed_left(known))
    for lenient in (False, True):
        if lenient and not strangers:
            break
        for relaxed in _relaxations(request, everybody):
            found, off = _answered(everybody, request, relaxed, lenient, terms)
            strangers += off
            found = replace(found, absent=absent, unfit=lenient)
            if found.picks:
                return replace(found, strictly=answers[0]) if answers else found
            answers.append(found)
    return max(answers, key=lambda found: (_MENDED.get(found.problem, 2), -len(found.relaxed)))


_MENDED: Final[Mapping[str | None, int]] = {"nobody": 0, "count": 1}
"""Of several reasons why there is no set the one is told that is nearest to one: where enough creators
match once the place is let go, it is not their number that is in the way."""


def _answered(
    everybody: pd.DataFrame,
    request: Request,
    relaxed: tuple[str, ...],
    lenient: bool,
    terms: Terms,
) -> tuple[Suggestion, int]:
    """Return the best set with these wishes let go, and how many were left out as off topic."""
    matching = everybody[matches(everybody, request, relaxed)].reset_index(drop=True)
    near = fitted(matching, request.wanted)
    fitting = near if lenient else near[on_topic(near, request)].reset_index(drop=True)
    off = len(near) - len(fitting)
    sold = _offers(fitting, request)
    if sold.empty and len(fitting):
        problem = "unsold" if request.deliverable else "nobody"
        return nothing(request, relaxed, problem, 0), off
    return best_team(sold, request, relaxed, terms), off


def _present(request: Request, everybody: pd.DataFrame) -> tuple[Request, tuple[str, ...]]:
    """Return the request without those who must be taken but are not there with a price."""
    known = set(everybody["handle"])
    absent = tuple(name for name in request.must if name not in known)
    must = tuple(name for name in request.must if name in known)
    keep = tuple(name for name in request.keep if name in known)
    return replace(request, must=must, keep=keep), absent


def _relaxations(request: Request, everybody: pd.DataFrame) -> list[tuple[str, ...]]:
    """Return what is let go, step by step: somebody exchanged comes from where the others are, which
    is the place asked for, or the country where that was let go before."""
    steps: list[tuple[str, ...]] = [()]
    kept = everybody.loc[everybody["handle"].isin(request.keep), "city"]
    away = not all(request.is_there(city) for city in kept)
    order = ("around", "city", "keep", "tier") if away else ("keep", "around", "city", "tier")
    for wish in order:
        stays = bool(request.keep) and not away and wish in {"around", "city"}
        if getattr(request, wish) and not stays:
            steps.append((*steps[-1], wish))
    return steps


def _offers(frame: pd.DataFrame, request: Request) -> pd.DataFrame:
    """Return what can be bought of those who match, for what one creator may cost."""
    sold = offered(frame, request)
    if "pieces" not in sold or sold.empty:
        return sold
    named = sold["handle"].isin((*request.must, *request.keep)).to_numpy(dtype=bool)
    return sold[affordable(sold, request) | named].reset_index(drop=True)
