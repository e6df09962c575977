"""No pattern of the core can be kept busy by what somebody writes."""

from __future__ import annotations

import importlib
import pkgutil
import re
import signal
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, Final

import pytest

import core
from tests.nlu.hostile import pumped, pumps

SHORT: Final = 200
LONG: Final = 1_000
BOUND: Final = 3.0
"""Seconds for a long text, on a machine that is slow or does other things as well: a pattern at fault takes minutes, or
has no end."""

SUSPICIOUS: Final = BOUND / (LONG / SHORT) ** 3
"""Seconds for a short text beyond which the long one is tried: those of the third power reach the bound from here."""


class LateError(Exception):
    """A pattern did not come to an end."""


def patterns() -> dict[re.Pattern[str], str]:
    """Return every pattern that a module of the core holds, with the name it has there."""
    found: dict[re.Pattern[str], str] = {}
    for module in pkgutil.walk_packages(core.__path__, "core."):
        if ".versions." in module.name:
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            found |= dict.fromkeys(_inside(value), f"{module.name}.{name}")
    return found


def _inside(value: Any) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif isinstance(value, Mapping):
        for each in (*value, *value.values()):
            yield from _inside(each)
    elif isinstance(value, tuple | list | set | frozenset):
        for each in value:
            yield from _inside(each)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _inside(getattr(value, field.name))


Tries = list[tuple[Callable[[str], object], str]]


def seconds(tries: Tries, bound: float) -> list[float] | None:
    """Return how long each try of a pattern takes, in seconds of this process; None where they do not come to an end
    before the bound."""

    def late(*_: object) -> None:
        raise LateError

    before, times = signal.signal(signal.SIGVTALRM, late), []
    signal.setitimer(signal.ITIMER_VIRTUAL, bound)
    try:
        for match, text in tries:
            start = time.process_time()
            match(text)
            times.append(time.process_time() - start)
    except LateError:
        return None
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
    return times


def fault(pattern: re.Pattern[str], bound: float = BOUND) -> str | None:
    """Return what keeps a pattern busy, shortened; None where nothing does.

    All short texts are tried under one alarm: to set one for each takes longer than most of them do.
    """
    hard = pumps(pattern)
    ways = [(match, pump) for pump in hard for match in (pattern.search, pattern.fullmatch)]
    short: Tries = [(match, pumped(pump, SHORT)) for match, pump in ways]
    times = seconds(short, bound) or [(seconds([each], bound) or [bound])[0] for each in short]
    for (match, pump), took in zip(ways, times, strict=True):
        late = took >= bound
        if SUSPICIOUS < took < bound:
            late = seconds([(match, pumped(pump, LONG))], bound) is None
        if late:
            return pumped(pump, SHORT)[:60]
    return None


def test_every_pattern_comes_to_an_end() -> None:
    found = [(name, fault(pattern)) for pattern, name in patterns().items()]
    assert [(name, text) for name, text in found if text] == []


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?:a+)+b",
        r"(?:ya|ya+)(?:\s+(?:ya|ya+|kak))*",
        r"(?:yang|yang\s+di|di|\s)*x",
        r"\s*,?\s*(?:dan)?\s*(?:yang)?\s*x",
    ],
)
def test_a_pattern_at_fault_is_found(pattern: str) -> None:
    assert fault(re.compile(pattern), bound=0.2)


@pytest.mark.parametrize(
    "pattern", [r"\bmau\s+(?:lagi\s+)*x", r".*a", r"[a-z]+\d+", r"(?>ya+|ya)(?:\s+(?>ya+|ya))*"]
)
def test_a_slow_one_is_no_fault(pattern: str) -> None:
    assert fault(re.compile(pattern), bound=0.5) is None
