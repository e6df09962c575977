"""What the bot did and what was fed to it, with times: for tests and benchmarks."""

from __future__ import annotations

import time
from collections import Counter, deque
from dataclasses import dataclass
from itertools import islice
from typing import Any

from bot.playground.arguments import Upload
from bot.playground.wire import Json


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the bot. Times are `time.monotonic` seconds; `status` is the HTTP status
    that it was answered with, 0 where the connection was broken instead. Uploads are told by
    their names and sizes."""

    number: int
    method: str
    chat_id: int | None
    arguments: Json
    arrived_s: float
    answered_s: float
    status: int

    def json(self) -> Json:
        """Return the call as a JSON object."""
        return {name: getattr(self, name) for name in self.__slots__}


def _described(value: Any) -> Any:
    if isinstance(value, Upload):
        return {"name": value.name, "size": len(value.content)}
    return value


class Recorder:
    """The last `limit` calls (polls are only counted) and the last `limit` feeding times."""

    def __init__(self, limit: int = 100_000) -> None:
        self.calls: deque[Call] = deque(maxlen=limit)
        self.fed: deque[tuple[int, float]] = deque(maxlen=limit)
        self.counts: Counter[str] = Counter()
        self.number = 0

    def note(self, method: str, arguments: Json, arrived_s: float, status: int) -> None:
        """Remember a call that has just been answered."""
        self.counts[method] += 1
        if method == "getUpdates":
            return
        self.number += 1
        answered_s = time.monotonic()
        chat_id = _whole(arguments.get("chat_id"))
        if any(isinstance(value, Upload) for value in arguments.values()):
            arguments = {name: _described(value) for name, value in arguments.items()}
        self.calls.append(
            Call(self.number, method, chat_id, arguments, arrived_s, answered_s, status)
        )

    def feed(self, update_id: int) -> None:
        """Remember when an update was fed."""
        self.fed.append((update_id, time.monotonic()))

    def since(self, number: int, limit: int = 1000) -> list[Call]:
        """Return up to `limit` calls that came after the call with this number."""
        first = self.calls[0].number if self.calls else 0
        start = max(number + 1 - first, 0)
        return list(islice(self.calls, start, start + limit))

    def of(self, *methods: str) -> list[Call]:
        """Return the remembered calls of some methods, in order of their answers."""
        return [call for call in self.calls if call.method in methods]

    def clear(self) -> None:
        """Forget everything but the numbering."""
        self.calls.clear()
        self.fed.clear()
        self.counts.clear()


def _whole(value: Any) -> int | None:
    try:
        return int(value)
    except (TypeError, ValueError):
        return None
