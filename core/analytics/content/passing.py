"""A caption in words that pass the check, where there are any."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.analytics.content.checker import DISCLOSURE, check
from core.analytics.content.rewriting import rewritten
from core.analytics.content.rule import Finding


@dataclass(frozen=True, slots=True)
class Passing:
    """words: the caption as it may be published; labelled: with a label of advertising before it."""

    words: str
    labelled: bool = False


def passing(caption: str, product: str, today: date, *, paid: bool) -> Passing | None:
    """Return the caption in words that pass the check: as it is where nothing but remarks was found. None
    where a finding has no other words, or what is left of it is found again."""
    severe = _severe(check(caption, product, today, paid=paid))
    if not severe:
        return Passing(caption)
    if not all(finding.reworded for finding in severe):
        return None
    words = rewritten(
        caption,
        [(f.start, f.end, "" if f.dropped else f.suggestion) for f in severe if _of_words(f)],
    )
    left = _severe(check(words, product, today)) if words else []
    if not words or any(map(_of_words, left)):
        return None
    return Passing(words, labelled=not all(map(_of_words, (*severe, *left))))


def _severe(findings: tuple[Finding, ...]) -> list[Finding]:
    return [finding for finding in findings if finding.severity != "inform"]


def _of_words(finding: Finding) -> bool:
    return finding.rule != DISCLOSURE
