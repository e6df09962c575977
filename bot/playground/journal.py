"""An append-only file of the world's events: a killed playground opens as it was.

One JSON array `[kind, data]` a line, written with one `write` each, so that a killed process
loses nothing that it had answered for. A torn last line is dropped. On opening, the file is
rewritten to what is still true (through a new file and a rename).
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

from bot.playground.state import World
from bot.playground.wire import Json

PASSING = frozenset({"typing", "answer"})
"""Events that are over as soon as they happened."""


def files_folder(path: Path) -> Path:
    """Return where the bytes of sent files lie beside a journal."""
    return path.with_name(path.name + ".files")


class Journal:
    """Writes the events of a world down."""

    def __init__(self, path: Path, world: World) -> None:
        self.path = path
        self._descriptor = -1
        path.parent.mkdir(parents=True, exist_ok=True)
        for kind, data in read(path):
            world.apply(kind, data)
        self._rewrite(world)
        world.listeners.append(self.append)

    def _rewrite(self, world: World) -> None:
        fresh = self.path.with_name(self.path.name + ".new")
        with fresh.open("w", encoding="utf-8") as file:
            file.writelines(_line(kind, data) for kind, data in events(world))
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self.path)
        self._descriptor = os.open(self.path, os.O_WRONLY | os.O_APPEND)

    def append(self, kind: str, data: Json) -> None:
        """Write one event."""
        if kind not in PASSING and self._descriptor >= 0:
            os.write(self._descriptor, _line(kind, data).encode())

    def close(self) -> None:
        """Close the file; later events are not written."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


def _line(kind: str, data: Json) -> str:
    return json.dumps([kind, data], separators=(",", ":")) + "\n"


def read(path: Path) -> Iterator[tuple[str, Json]]:
    """Yield the events of a journal, up to the first line that is not whole."""
    if not path.exists():
        return
    with path.open(encoding="utf-8", errors="replace") as file:
        for line in file:
            try:
                kind, data = json.loads(line)
            except ValueError:
                return
            yield kind, data


def events(world: World) -> Iterator[tuple[str, Json]]:
    """Yield the fewest events that rebuild the world."""
    yield from (("person", user) for user in world.people.values())
    for chat in world.chats.values():
        members = {str(user): status for user, status in chat.members.items()}
        yield "chat", {"info": chat.info, "members": members, "last_id": chat.last_id}
        yield from (("message", message) for message in chat.messages.values())
    for record in world.files.records.values():
        yield "file", world.files.dump(record)
    settings = world.settings.items()
    yield from (("setting", {"name": name, "value": value}) for name, value in settings)
    if world.webhook:
        yield "webhook", world.webhook
    if world.queue.allowed:
        yield "allowed", {"kinds": sorted(world.queue.allowed)}
    yield "counted", {"last_id": world.queue.last_id}
    yield from (("update", update) for update in world.queue.pending.values())
