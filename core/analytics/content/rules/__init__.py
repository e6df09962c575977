"""The rules as data: one module a domain, found by scanning, listed nowhere.

A module (a package, where its rules are many) may bind RULES, TERMS (lists of words by name, see
`patterns`) and SIGNS (words that tell, where nobody says so, that a text is about the domain that the
module is named after).
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType, ModuleType

from core.analytics.content import patterns
from core.analytics.content.rule import PRODUCTS, Rule


@cache
def _modules() -> tuple[ModuleType, ...]:
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(importlib.import_module(f"{__name__}.{name}") for name in names)


@cache
def load() -> tuple[Rule, ...]:
    """Return all rules of all domains."""
    return tuple(rule for module in _modules() for rule in getattr(module, "RULES", ()))


@cache
def terms() -> Mapping[str, str]:
    """Return all lists of words by name."""
    return MappingProxyType(
        {name: words for m in _modules() for name, words in getattr(m, "TERMS", {}).items()}
    )


@cache
def signs() -> Mapping[str, re.Pattern[str]]:
    """Return, per product, the expression that tells that a text is about it."""
    found = {}
    for module in _modules():
        name = module.__name__.rpartition(".")[2]
        if name in PRODUCTS and getattr(module, "SIGNS", None):
            found[name] = re.compile(
                "|".join(patterns.compiled(s, terms()).expression for s in module.SIGNS)
            )
    return found


@cache
def vocabulary() -> frozenset[str]:
    """Return the words that any rule looks for; disguised words are restored to these."""
    return frozenset().union(*(patterns.vocabulary(p, terms()) for r in load() for p in r.finds))
