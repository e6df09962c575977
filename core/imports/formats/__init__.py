"""The exports that can be read: one module a format, found by scanning, listed nowhere."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from core.capabilities.ports import ImportedFrames
from core.imports.records.reading import Moment
from core.imports.records.records import Records

SAMPLE = 300
"""Items that a format is told by; the rest of a table or text is of the same kind."""


@dataclass(frozen=True, slots=True)
class Format:
    """One export: how sure it is of records (0 is not at all, 1 certain), and how it reads them.

    loose: items with some of the names that others of the file have are of it too. lone: what it reads is of
    one account, that of the file's other parts where they are of one.
    """

    name: str
    score: Callable[[Records], float]
    read: Callable[[Records, Moment], ImportedFrames]
    loose: bool = False
    lone: bool = False


@cache
def discover() -> tuple[Format, ...]:
    """Return every format; a module of this package takes part by binding one to `FORMAT`."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    modules = [importlib.import_module(f"{__name__}.{name}") for name in names]
    return tuple(module.FORMAT for module in modules if hasattr(module, "FORMAT"))


def detect(records: Records) -> Format | None:
    """Return the format that is surest of these records, or None if none is."""
    sample = records.head(SAMPLE)
    scored = [(known.score(sample), known) for known in discover()]
    best = max(scored, key=lambda pair: pair[0], default=None)
    return best[1] if best is not None and best[0] > 0 else None
