"""All campaigns of a workspace as tables: the plans, who takes part with figures, and the whole log."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from core.analytics.campaign.log import GOALS, STAGES, Fact, standing
from core.analytics.campaign.trail import DAYS
from core.capabilities.ports import Portfolio
from core.capabilities.reporting.answers.workbook import COLUMNS, cells_of
from core.capabilities.sheets.cells import cell

PLAN: Final = ("start", "end", "closed", "goal", "budget_idr", "baseline_idr", "left_idr", "roas")
NOTED: Final = ("note", "at", "noted_by", "campaign", "handle", "metric", "value", "mode", "replaces", "counts")  # fmt: skip

Tables = dict[str, Iterator[list[Any]]]


def tables(known: Portfolio, today: date) -> Tables:
    """Return `campaigns`, `collaborations` and `log`, each with its header first."""
    return {
        "campaigns": _plans(known, today),
        "collaborations": _people(known, today),
        "log": _log(known),
    }


def _plans(known: Portfolio, today: date) -> Iterator[list[Any]]:
    yield ["campaign", "product", "made_at", *PLAN]
    for found in known.results(today):
        one = found.campaign
        plan = [cell(getattr(found, name)) for name in PLAN]
        yield [cell(one.name), cell(one.product), one.made_at.isoformat(), *plan]


def _people(known: Portfolio, today: date) -> Iterator[list[Any]]:
    yield ["campaign", *COLUMNS]
    for found in known.results(today):
        for row in found.every:
            yield [cell(found.campaign.name), *cells_of(row)]


def _log(known: Portfolio) -> Iterator[list[Any]]:
    """Yield every note as it was made; `counts` says whether it was neither replaced nor undone. Who noted it
    is a number of this table: people's ids are theirs."""
    titles = {c.id: c.name for c in known.campaigns}
    handles = {c.id: c.handle for c in known.collaborations}
    counts = {e.id for e in standing(known.entries)}
    people = {who: n for n, who in enumerate(dict.fromkeys(e.person_id for e in known.entries), 1)}
    yield list(NOTED)
    for e in known.entries:
        who = handles.get(e.fact.collaboration_id or 0)
        yield [
            e.id, e.at.isoformat(), people[e.person_id], cell(titles.get(e.campaign_id)), cell(who), e.fact.metric,
            _told(e.fact), e.fact.mode, e.fact.replaces, "yes" if e.id in counts else "no",
        ]  # fmt: skip


def _told(fact: Fact) -> int | str:
    if fact.metric in DAYS:
        return date.fromordinal(fact.value).isoformat()
    names = {"stage": STAGES, "goal": GOALS}.get(fact.metric)
    return names[fact.value] if names else fact.value
