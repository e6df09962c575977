"""What holds of every answer that a test of a capability gets."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import pytest

from core.capabilities import discover
from core.capabilities.base import Outcome

Run = Callable[[Any, Any], Awaitable[Outcome[Any]]]


@pytest.fixture(autouse=True, scope="package")
def taken() -> Iterator[None]:
    """A button that is offered can be tapped: the capability that it names takes its slots."""
    every = discover()
    for one in every.values():
        vars(one)["run"] = _checked(one.run)
    yield
    for one in every.values():
        del vars(one)["run"]


def _checked(run: Run) -> Run:
    async def checked(slots: Any, context: Any) -> Outcome[Any]:
        outcome = await run(slots, context)
        rows = [*outcome.choices, *(row for one in outcome.notices for row in one.choices)]
        for payload in (choice.payload for row in rows for choice in row if choice.payload):
            assert discover()[payload.intent].takes(payload.slots), payload
        return outcome

    return checked
