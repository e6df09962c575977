"""What words are about, as data: lists of words, roots and phrases by class, found by scanning.

A module binds CONCEPTS: class → words apart by `|`. A root stands for all its forms ("hilang" for
menghilangkan, ngilangin, kehilangan); a phrase stands for itself; `word*` may go on.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache


@cache
def load() -> dict[str, tuple[str, ...]]:
    """Return the words of every class; the same class in two modules is one."""
    found: dict[str, dict[str, None]] = {}
    for module in sorted(m.name for m in pkgutil.iter_modules(__path__)):
        data = importlib.import_module(f"{__name__}.{module}").CONCEPTS
        for name, words in data.items():
            found.setdefault(name, {}).update(
                dict.fromkeys(w.strip() for w in words.split("|") if w.strip())
            )
    return {name: tuple(words) for name, words in found.items()}
