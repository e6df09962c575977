"""Misbehaviour on demand: what goes wrong, for which calls, how often."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, fields
from typing import Any, Literal, get_args

from bot.playground.arguments import Arguments
from bot.playground.errors import Refused, flood
from bot.playground.wire import Json

HANG_S = 120.0


Kind = Literal[
    "flood",
    "error",
    "latency",
    "hang_before",
    "hang_after",
    "reset_before",
    "reset_after",
    "duplicate",
    "reorder",
    "redeliver",
]
"""flood: 429 with retry_after · error: any code, nothing done · latency: `seconds` late ·
hang/reset before: the call is not carried out · hang/reset after: it is, the answer is lost ·
duplicate, reorder, redeliver (getUpdates only): the batch twice, shuffled, or confirmed
updates once more."""


@dataclass(slots=True)
class Fault:
    """One order to misbehave: after `skip` matching calls, for `times` calls (None: always)."""

    kind: Kind
    method: str = "*"
    chat_id: int | None = None
    times: int | None = 1
    skip: int = 0
    probability: float = 1.0
    retry_after: int = 1
    code: int = 500
    description: str = "Internal Server Error"
    seconds: float = 0.0

    @staticmethod
    def read(data: Json) -> Fault:
        """Return the fault of a JSON object. Raises ValueError for unknown names or kinds."""
        known = {field.name for field in fields(Fault)}
        if unknown := set(data) - known:
            raise ValueError(f"unknown: {', '.join(sorted(unknown))}; known: {sorted(known)}")
        if data.get("kind") not in get_args(Kind):
            raise ValueError(f"kind must be one of {', '.join(get_args(Kind))}")
        return Fault(**data)

    def fits(self, method: str, chat_id: int | None) -> bool:
        """Return whether this order is about such a call."""
        named = self.method == "*" or self.method.lower() == method.lower()
        polls = self.kind in {"duplicate", "reorder", "redeliver"}
        if polls and method != "getUpdates":
            return False
        return named and self.chat_id in {None, chat_id}


class Faults:
    """The orders in force. The first that fits a call is taken."""

    def __init__(self, faults: Iterable[Fault] = (), seed: int = 0) -> None:
        self.active = list(faults)
        self.random = random.Random(seed)
        self.taken: list[tuple[str, Kind]] = []
        self._over = asyncio.Event()

    def add(self, fault: Fault) -> None:
        """Put an order at the end of the list."""
        self.active.append(fault)

    def clear(self) -> None:
        """Behave again: what hangs is broken off."""
        self.active.clear()
        self._over.set()
        self._over = asyncio.Event()

    async def hang(self, fault: Fault) -> None:
        """Wait as long as a fault says, or until all misbehaviour ends, and break the connection.

        Raises:
            ConnectionAbortedError: always.
        """
        with suppress(TimeoutError):
            async with asyncio.timeout(fault.seconds or HANG_S):
                await self._over.wait()
        raise ConnectionAbortedError

    async def before(self, fault: Fault, arguments: Arguments) -> None:
        """Misbehave before a call is carried out; latency waits, redeliver confirms nothing.

        Raises:
            Refused: 429 or any other error that was ordered.
            ConnectionAbortedError: the connection is to be broken.
        """
        match fault.kind:
            case "flood":
                raise flood(fault.retry_after)
            case "error":
                raise Refused(fault.code, fault.description)
            case "reset_before":
                raise ConnectionAbortedError
            case "hang_before":
                await self.hang(fault)
            case "latency":
                await asyncio.sleep(fault.seconds)
            case "redeliver":
                arguments.pop("offset", None)

    async def after(self, fault: Fault, result: Any) -> Any:
        """Lose or spoil an answer after the call was carried out."""
        match fault.kind:
            case "reset_after":
                raise ConnectionAbortedError
            case "hang_after":
                await self.hang(fault)
            case "duplicate":
                return [update for update in result for _ in range(2)]
            case "reorder":
                return self.random.sample(result, len(result))
        return result

    def take(self, method: str, chat_id: int | None) -> Fault | None:
        """Return the order that this call falls under and count it, or None."""
        for fault in self.active:
            if fault.fits(method, chat_id) and self._due(fault):
                self.taken.append((method, fault.kind))
                return fault
        return None

    def _due(self, fault: Fault) -> bool:
        if fault.skip > 0:
            fault.skip -= 1
            return False
        if fault.probability < 1 and self.random.random() >= fault.probability:
            return False
        if fault.times is not None:
            fault.times -= 1
            if fault.times <= 0:
                self.active.remove(fault)
        return True
