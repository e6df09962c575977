"""Questions of what something is worth: nothing is noted of them."""

from __future__ import annotations

from core.nlu.words.subjects import about

JUDGES = about("fairness question worth")


def judges(text: str) -> bool:
    """Return whether a text asks what something is worth: a question that nothing is noted of."""
    return JUDGES.search(text) is not None
