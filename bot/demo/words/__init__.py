"""The phrase banks of the demo catalogue, one JSON file a kind. Everybody in them is fictional."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import Any


@cache
def load(name: str) -> Any:
    """Return the content of `<name>.json` in this package; callers do not change it.

    `places` is a list of [city, inhabitants in thousands, short name]; `categories` maps each
    category to its weight, handle words, bios, topics, details, products, tags and questions;
    `themes` maps kinds of caption to opening and closing sentences; `comments` maps kinds of
    comment to texts; `people` holds first and last names and the labels of fiction.
    """
    return json.loads(resources.files(__package__).joinpath(f"{name}.json").read_text("utf-8"))
