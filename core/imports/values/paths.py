"""Nested documents and their flattened spelling: `authorMeta/fans`, `authorMeta.fans`, `tags/0`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

_JOINED = re.compile(
    r"^(authormeta|videometa|musicmeta|locationmeta|aboutchannelinfo)\s?(?:__?|->|[:>| -])\s?(?=\w)"
)
"""Names that some programs join with other signs than those of the export: `authorMeta_fans`."""

DEEPEST = 12
"""No export nests its facts deeper; what lies below is not followed."""


class Folded(dict[str, Any]):
    """A document whose keys are in lower case, because they come from a table's header."""


def split(path: str) -> tuple[str, ...]:
    """Return the parts of a path such as `owner.username`."""
    return tuple(path.split("."))


@lru_cache(maxsize=10_000)
def fold_name(name: str) -> str:
    """Return a column's name in lower case, `/` as `.`, without quotes and surplus spaces."""
    plain = " ".join(name.strip("\ufeff \t\r\n\"'").casefold().split())
    return _JOINED.sub(r"\1.", plain).replace("/", ".")


def get(document: object, parts: tuple[str, ...]) -> Any:
    """Return the value at a path, or None where any part of it is missing."""
    for part in parts:
        if isinstance(document, dict):
            document = document.get(part.casefold() if type(document) is Folded else part)
        elif isinstance(document, list) and part.isdecimal() and int(part) < len(document):
            document = document[int(part)]
        else:
            return None
    return document


def unflatten(flat: Mapping[str, Any]) -> Folded:
    """Return a nested document of a flat row; numbered parts become lists in their order.

    Keys are folded. A name that is both a value and a parent keeps its children.
    """
    root: dict[str, Any] = {}
    for name, value in flat.items():
        if value is None or value == "":
            continue
        parts = split(fold_name(name))[:DEEPEST]
        node = root
        for part in parts[:-1]:
            child = node.get(part)
            if not isinstance(child, dict):
                child = node[part] = {}
            node = child
        if not isinstance(node.get(parts[-1]), dict):
            node[parts[-1]] = value
    return Folded({key: _shaped(value, DEEPEST) for key, value in root.items()})


def _shaped(node: Any, depth: int) -> Any:
    if not isinstance(node, dict) or not depth:
        return node
    shaped = {str(key).casefold(): _shaped(value, depth - 1) for key, value in node.items()}
    if shaped and all(key.isdecimal() and key.isascii() for key in shaped):
        return [shaped[key] for key in sorted(shaped, key=int)]
    return Folded(shaped)


def is_flattened(document: Mapping[str, Any]) -> bool:
    """Return whether a JSON document has its nested keys joined, as flattened exports have."""
    return any(
        ("/" in key or "." in key) and not isinstance(value, dict)
        for key, value in document.items()
    )
