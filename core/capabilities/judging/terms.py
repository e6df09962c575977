"""The button that explains a term: a module of its own, as who imports a button has its words."""

from __future__ import annotations

from core.capabilities.base import Choice
from core.messages import Payload
from core.nlu.intents import EXPLAIN


def term_of(term: str) -> Choice:
    """Return the button that explains a term."""
    return Choice("term", Payload(EXPLAIN, {"term": term}), args={"term": term})
