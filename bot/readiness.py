"""Whether this replica can work, for load balancers and for who looks why it cannot."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime
from math import isinf
from typing import TYPE_CHECKING

from core.storage.replicas.leases import TTL

if TYPE_CHECKING:
    from bot import web
    from bot.ingest import Intake
    from core.storage.queues.inbox import Inbox
    from core.storage.queues.outbox import Outbox

DEAF_S = 60.0
"""Telegram was not heard for longer: this process is not ready."""


def readiness(
    intake: Intake,
    inbox: Inbox,
    outbox: Outbox,
    polls: Callable[[], bool],
    silent_s: Callable[[], float],
    failing: Callable[[], tuple[str, ...]] = tuple,
) -> web.Readiness:
    """Return what checks whether this replica can work: the database answers, and took a commit of
    ours lately (`silent_s`: a beat writes every 1.5 s, which a full disk or a lock of somebody
    else's stops), and Telegram was heard by who polls. `failing`: the tasks of ours that fail."""

    async def check() -> dict[str, object]:
        try:
            waiting, oldest = await inbox.count_pending()
            letters = await outbox.count_pending()
        except Exception as error:
            return {"ready": False, "database": type(error).__name__}
        heard = intake.last_success
        heard_ago = None if heard is None else round(time.monotonic() - heard, 1)
        age = (datetime.now(UTC) - oldest).total_seconds() if oldest else 0.0
        committed_ago = silent_s()
        commits = committed_ago < TTL.total_seconds()
        ready = commits and (not polls() or (heard_ago is not None and heard_ago < DEAF_S))
        return {
            "ready": ready,
            "database": "ok" if commits else "takes no commit",
            "committed_seconds_ago": None if isinf(committed_ago) else round(committed_ago, 1),
            "polls": polls(),
            "telegram": intake.refused or "ok",
            "telegram_heard_seconds_ago": heard_ago,
            "inbox_waiting": waiting,
            "inbox_oldest_seconds": round(age, 1),
            "outbox_waiting": letters,
            "tasks_failing": list(failing()),
        }

    return check
