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
SUSPICIOUS: Final = 0.01
"""Seconds for a short text beyond which the long one is tried."""

BOUND: Final = 3.0
"""Seconds for a long text, on a machine that is slow or does other things as well: a pattern at fault takes minutes, or
has no end."""


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


def seconds(match: Callable[[str], object], text: str, bound: float) -> float:
    """Return how long a pattern works on a text, in seconds of this process; `bound` where it does
    not come to an end before."""

    def late(*_: object) -> None:
        raise LateError

    before, start = signal.signal(signal.SIGVTALRM, late), time.process_time()
    signal.setitimer(signal.ITIMER_VIRTUAL, bound)
    try:
        match(text)
    except LateError:
        return bound
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
    return time.process_time() - start


def fault(pattern: re.Pattern[str], bound: float = BOUND) -> str | None:
    """Return what keeps a pattern busy, shortened; None where nothing does."""
    for pump in pumps(pattern):
        for match in (pattern.search, pattern.fullmatch):
            short = seconds(match, pumped(pump, SHORT), bound)
            long = (
                seconds(match, pumped(pump, LONG), bound) if SUSPICIOUS < short < bound else short
            )
            if long >= bound:
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
