"""What held when a summary was told, kept so that the next one reads only what came after it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any, Final

from core.analytics.campaign.log import Entry, Held, Owner, State, held, standing

FORMAT: Final = 3
"""Of the kept text; what was written in another one is not read."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A log up to note `told`. notes: how many that is. touched: when each campaign was last noted.

    notes tells whether a log grew or shrank behind: then what was kept is worth nothing.
    """

    told: int = 0
    notes: int = 0
    state: State = field(default_factory=dict)
    touched: Mapping[int, datetime] = field(default_factory=dict)

    def to_json(self) -> str:
        """Return this as text that `from_json` reads back."""
        rows = [
            [campaign, who, metric, h.value, h.at.timestamp(), h.on and h.on.toordinal()]
            for (campaign, who), facts in self.state.items()
            for metric, h in facts.items()
        ]
        touched = [[campaign, at.timestamp()] for campaign, at in self.touched.items()]
        return json.dumps([FORMAT, self.told, self.notes, rows, touched], separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> Folded | None:
        """Return what was kept, None where it is of another version."""
        version, *rest = json.loads(text)
        return cls._read(*rest) if version == FORMAT else None

    @classmethod
    def _read(cls, told: int, notes: int, rows: list[Any], touched: list[Any]) -> Folded:
        state: dict[Owner, dict[str, Held]] = {}
        for campaign, who, metric, value, at, on in rows:
            facts = state.setdefault((campaign, who), {})
            day = None if on is None else date.fromordinal(on)
            facts[metric] = Held(value, datetime.fromtimestamp(at, UTC), day)
        since = {campaign: datetime.fromtimestamp(at, UTC) for campaign, at in touched}
        return cls(told, notes, state, since)


@dataclass(frozen=True, slots=True)
class News:
    """What held when told before, and what holds now; whom nothing was noted of has the very same
    mapping in both. amended: campaigns where notes were corrected or taken back meanwhile."""

    before: Folded = field(default_factory=Folded)
    after: Folded = field(default_factory=Folded)
    amended: frozenset[int] = frozenset()


def fold(entries: Sequence[Entry]) -> Folded:
    """Return what a whole log says, oldest note first."""
    told = entries[-1].id if entries else 0
    return Folded(told, len(entries), held(standing(entries)), _touched({}, entries))


def amended(fresh: Iterable[Entry]) -> frozenset[int]:
    """Return the campaigns of which these notes correct or take back others: their log has to be
    read from its beginning (a correction and an undo stand in the log of what they are about)."""
    return frozenset(
        e.campaign_id for e in fresh if e.fact.replaces is not None or e.fact.metric == "undo"
    )


def news(before: Folded, fresh: Sequence[Entry], rewritten: Sequence[Entry]) -> News:
    """Return what `fresh` notes make of what held; `rewritten` is the whole log of what is `amended`."""
    changed = amended(fresh)
    if not fresh:
        return News(before, before)
    kept = {owner: facts for owner, facts in before.state.items() if owner[0] not in changed}
    state = held([e for e in fresh if e.campaign_id not in changed], kept)
    state |= held(standing(rewritten))
    after = Folded(fresh[-1].id, before.notes + len(fresh), state, _touched(before.touched, fresh))
    return News(before, after, changed)


def _touched(since: Mapping[int, datetime], entries: Iterable[Entry]) -> dict[int, datetime]:
    return {**since, **{e.campaign_id: e.at for e in entries}}


def since(entries: Sequence[Entry], told: int) -> News:
    """Return the news after note `told`, from a whole log."""
    fresh = [e for e in entries if e.id > told]
    changed = amended(fresh)
    before = fold([e for e in entries if e.id <= told])
    return news(before, fresh, [e for e in entries if e.campaign_id in changed])
