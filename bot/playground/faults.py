"""Misbehaviour on demand: what goes wrong, for which calls, how often."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any, Literal, get_args

Json = dict[str, Any]

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

    def add(self, fault: Fault) -> None:
        """Put an order at the end of the list."""
        self.active.append(fault)

    def clear(self) -> None:
        """Behave again."""
        self.active.clear()

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
