"""Which hour and which days a message wishes for the summary."""

from __future__ import annotations

from typing import Final

from core.dialogue.state import State
from core.messages import SlotValue
from core.nlu.campaigns.ending_summary import changes_summary, takes_up_summary, wishes_summary
from core.nlu.campaigns.planning.tasks import appointed
from core.nlu.campaigns.questions.reminding import reminds_once
from core.nlu.campaigns.summaries import (
    hours_in,
    names_summary,
    of_summary,
    only_days,
    pauses,
    sends_once,
)
from core.nlu.intents import SUBSCRIBE
from core.nlu.times.bare_hours import bare_hour
from core.nlu.times.rhythm import days_in, leaves_out_days, named_days, only_changes
from core.nlu.understanding import Understanding
from core.nlu.words.replies import names_part_of_day

MORNING: Final = "08:00"
"""When a summary comes that was wished without an hour."""

NOON: Final = "12:00"

NEARLY: Final = 120
"""Minutes within which a bare hour behind an hour of the evening is one of the evening, too."""

MOST_DAYS: Final = 9
"""Words of a message that does no more than name other days."""

HELD: Final = frozenset({"timezone", "days", "changes"})
"""What another hour leaves as it was wished."""

MOST_WORDS: Final = 6
"""Words of a message that does no more than name another hour."""


def plain_wish(said: Understanding) -> dict[str, SlotValue] | None:
    """Return the wish for a summary that words of refusing stand beside (`ga usah tiap hari, seminggu sekali aja`),
    for a pause, or for one day only."""
    text, told = said.text, said.everything().get("time")
    if takes_up_summary(text):
        return {"time": MORNING, "ask": True}
    if changes_summary(text):
        hours = hours_in(text)
        return {"time": hours[-1]} if hours else {"time": MORNING, "keep": True}
    if wishes_summary(text):
        return {k: v for k, v in said.everything().items() if k in ("time", "timezone")}
    if pauses(text):
        return {"time": MORNING, "pause": True}
    once = reminds_once(text) or sends_once(text) or appointed(text)
    return {"time": told if isinstance(told, str) else MORNING, "once": True} if once else None


def sets_days(text: str, state: State) -> bool:
    """Return whether a text names days, or quiet ones, for the summary and no hour: `laporannya senin
    sampai jumat aja`."""
    if "?" in text or len(text.split()) > MOST_DAYS:
        return False
    here = state.about(SUBSCRIBE) is not None
    if only_changes(text):
        return here
    if here and only_days(text):
        return True
    loosely = here or leaves_out_days(text)
    return (of_summary(text) if loosely else names_summary(text)) and bool(named_days(text))


def other_hour(said: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return the wish just kept with another hour: `eh jam 7 aja` after half past six in the
    evening is the nearer seven, in the evening too; so is a number alone, `make it 9`."""
    name, before = state.offers.get("act", ("", {}))
    if name != SUBSCRIBE or len(said.text.split()) > MOST_WORDS:
        return None
    told, old = said.everything().get("time") or bare_hour(said.text), before.get("time")
    if not isinstance(told, str):
        return None
    hour, _, minute = told.partition(":")
    later = f"{int(hour) + 12:02d}:{minute}"
    bare = isinstance(old, str) and not names_part_of_day(said.text) and old >= NOON > told
    if bare and abs(_minutes(later) - _minutes(str(old))) <= NEARLY:
        told = later
    words = {"days"} if days_in(said.text) else set()
    return {**{k: v for k, v in before.items() if k in HELD - words}, "time": told}


def _minutes(clock: str) -> int:
    hour, _, minute = clock.partition(":")
    return int(hour) * 60 + int(minute)
