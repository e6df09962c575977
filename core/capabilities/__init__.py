"""What the assistant can do: one module a capability, found by scanning, listed nowhere."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from typing import Any

from core.capabilities.capability import Capability

Registry = Mapping[str, Capability[Any, Any]]


@cache
def discover() -> Registry:
    """Return every capability by name, in alphabetical order of module names.

    A module of this package takes part by binding a `Capability` to the name `capability`;
    `base`, `capability` and packages (parts that several modules share) do not.
    """
    found: dict[str, Capability[Any, Any]] = {}
    for module in sorted(pkgutil.iter_modules(__path__), key=lambda m: m.name):
        if module.name not in ("base", "capability") and not module.ispkg:
            capability = importlib.import_module(f"{__name__}.{module.name}").capability
            found[capability.name] = capability
    return found
