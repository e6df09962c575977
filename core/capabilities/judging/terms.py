"""The button that explains a term: a module of its own, as who imports a button has its words."""

from __future__ import annotations

from core.capabilities.base import Choice
from core.messages import Payload


def term_of(term: str) -> Choice:
    """Return the button that explains a term."""
    return Choice("term", Payload("explain", {"term": term}), args={"term": term})
