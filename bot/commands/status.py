"""`gandeng status`: how the installation is, as its database tells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from bot.commands import _failures, _shared

if TYPE_CHECKING:
    from core.storage.engine.trouble import Trouble
    from core.storage.overview import Backlog, Overview

LATE_S = 60
"""An update that waits so long is an alarm."""


@click.command(epilog="Example: gandeng status")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on stdout.")
def command(as_json: bool) -> None:
    """Say what waits, what was given up, which replicas are alive and what is due.

    Asks the database (GANDENG_DATABASE_URL) only, and changes nothing there. Exits with 1 when
    something needs a person: nobody serves, the database takes no commit, an update has waited for
    a minute, an update is in quarantine.
    """
    now = datetime.now(UTC)
    found, refused = _shared.run(_look(now))
    alarms = list(_alarms(found, refused))
    if as_json:
        _shared.emit({**_plain(asdict(found)), "alarms": alarms})
    else:
        for line in (*_lines(found, now), *(f"!! {alarm}" for alarm in alarms)):
            click.echo(line)
    raise SystemExit(1 if alarms else 0)


async def _look(now: datetime) -> tuple[Overview, Trouble | None]:
    """Return how the installation is, and why its database takes no commit where it takes none."""
    from core.storage.engine.soundness import refusal
    from core.storage.overview import overview

    async with _shared.open_database() as database:
        found = await overview(database, now)
        return found, await refusal(database)


def _alarms(found: Overview, refused: Trouble | None) -> Iterator[str]:
    if refused is not None:  # then replicas that live cannot say so, and another one could neither
        yield f"{_failures.NO_COMMIT}: {refused.detail}. {_failures.TO_DO[refused.kind]}"
    elif not any(one.alive for one in found.replicas):
        yield "no replica is alive: start `gandeng run`"
    if ailing := {task for one in found.replicas if one.alive for task in one.ailing}:
        tasks = ", ".join(sorted(ailing))
        yield f"tasks of a replica fail again and again ({tasks}): see its log"
    if found.inbox.oldest_seconds > LATE_S:
        yield "updates wait for more than a minute: see what the log of `gandeng run` says"
    if found.inbox.dead:
        yield "updates are in quarantine: `gandeng quarantine list`"
    if found.overdue and found.replicas:
        yield "summaries are overdue: see what the log of `gandeng run` says"


def _lines(found: Overview, now: datetime) -> Iterator[str]:
    yield f"inbox          {_queue(found.inbox)} in quarantine"
    yield f"outbox         {_queue(found.outbox)} given up"
    due = f", next in {_span((found.next_due - now).total_seconds())}" if found.next_due else ""
    yield f"subscriptions  {found.subscriptions} active, {found.overdue} overdue{due}"
    alive = [one for one in found.replicas if one.alive]
    yield f"replicas       {len(alive)} alive, {found.free_slices} slices of chats without a holder"
    for one in found.replicas:
        state = "alive" if one.alive else "silent"
        lead = ", leads" if one.leads else ""
        yield (
            f"  {one.id}  {one.version}  {state}, seen {_span(one.seen_seconds)} ago, "
            f"up {_span((now - one.started_at).total_seconds())}, {one.slices} slices{lead}"
        )


def _queue(queue: Backlog) -> str:
    return f"{queue.waiting} waiting (oldest {_span(queue.oldest_seconds)}), {queue.dead}"


def _span(seconds: float) -> str:
    for unit, size in (("d", 86400), ("h", 3600), ("min", 60)):
        if abs(seconds) >= size * 2:
            return f"{seconds / size:.0f} {unit}"
    return f"{seconds:.0f} s"


def _plain(value: Any) -> Any:
    """Return a value with its times as ISO 8601 text."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, datetime) else value
