"""Turns the hunch that a caption claims something into a finding: which words, by which rule."""

from __future__ import annotations

import re
from collections.abc import Iterable

from core.analytics.content import rules
from core.analytics.content.circumstances import sentence
from core.analytics.content.folding import Reading
from core.analytics.content.hunch import shipped
from core.analytics.content.patterns import compiled, openings
from core.analytics.content.rule import Rule

UNKNOWN = "general"
"""Where nobody knows what a text is about, nothing is guessed: anything may be said of a chair."""

GUESSED = "dugaan dari susunan kalimatnya, bukan dari satu kata; baca lagi sendiri"
"""Added to the source of what was guessed."""


def guess(reading: Reading, product: str, active: Iterable[Rule]) -> tuple[Rule, int, int] | None:
    """Return the rule that a text seems to break and where (in folded text), None for no hunch.

    active: the rules in force; the first one that blocks and whose topics the text speaks of is
    meant. A text that speaks of none of them gives no ground for a hunch.
    """
    model = shipped()
    if product == UNKNOWN or not model.suspects(reading.text, product):
        return None
    blocking = [r for r in active if r.severity == "block"]
    there = openings(reading.text)
    rule = next((r for r in blocking if _speaks_of(r, reading.text, there)), None)
    if rule is None:
        return None
    spans = list(_sentences(reading.text))
    start, end = max(spans, key=lambda s: model.probability(reading.text[s[0] : s[1]], product))
    return rule, start, end


def _speaks_of(rule: Rule, text: str, there: frozenset[str]) -> bool:
    found = (compiled(topic, rules.terms()).matches(text, there) for topic in rule.topics)
    return any(next(iter(matches), None) is not None for matches in found)


def _sentences(text: str) -> Iterable[tuple[int, int]]:
    """Return where the sentences of two words or more stand, blanks around them left out."""
    at, spans = 0, []
    while at < len(text):
        start, end = sentence(text, at, at)
        part = text[start:end]
        if len(re.findall(r"\w+", part)) >= 2:
            spans.append((start + len(part) - len(part.lstrip()), start + len(part.rstrip())))
        at = max(end, at + 1)
    return spans or [(0, len(text))]
