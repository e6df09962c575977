"""What a rule is, and what breaking one is called."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Severity = Literal["block", "warn", "inform"]
PRODUCTS = ("cosmetics", "food", "health", "finance", "general")
"""What a text may be about; `general` is anything else, or not known."""


@dataclass(frozen=True, slots=True)
class Said:
    """The same in both languages; a rule carries its words, so that adding one touches one file."""

    id: str
    en: str

    def in_language(self, language: str) -> str:
        """Return the Indonesian words unless English is asked for."""
        return self.en if language == "en" else self.id


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that a promotional text must keep.

    id: as in the collection of rules (C cosmetics, F food, H health, K finance, A all products), or P:
    to be looked at by a person, where the collection is silent.
    products: the products that it holds for. finds: patterns (see `patterns`), each optionally
    with ` => ` and the words to use instead. unless: patterns; a find that overlaps one of them
    is none. opinion_allowed: "menurut aku ..." makes it a matter of taste. negatable: "bukan ..."
    makes it no claim. reworded: other words would mend it; if not it is a deed, told by its words alone, which no careful ones around excuse. english_only: it is about texts that are English and not Indonesian.
    suggestion: what to say instead, of whatever the rule finds; None where that depends on the goods (see `wording`).
    label: the rule is kept when one of these patterns stands within the first 125 characters. since, until: the days from and before which it holds.
    avoid: words by which a brief warns of it.
    hits, misses: texts that break it and that only look so; tests read them.
    """

    id: str
    severity: Severity
    products: tuple[str, ...]
    source: str
    why: Said
    suggestion: Said | None
    finds: tuple[str, ...]
    hits: tuple[str, ...]
    misses: tuple[str, ...]
    unless: tuple[str, ...] = ()
    reworded: bool = True
    opinion_allowed: bool = False
    negatable: bool = True
    english_only: bool = False
    label: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    since: date = date(1999, 4, 20)
    until: date = date.max

    def holds(self, product: str, day: date) -> bool:
        """Return whether the rule is in force for a product on a day."""
        return product in self.products and self.since <= day < self.until


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that a text breaks.

    words: as they stand in the text, from `start` to `end`. suggestion: what to write instead;
    it passes the check itself. dropped: it only says that the words be left out. why: the reason, in both languages. guessed: no word breaks the
    rule, the whole reads as if (see `hunch`). reworded: other words would mend it.
    """

    rule: str
    severity: Severity
    words: str
    suggestion: str
    source: str
    why: Said
    start: int
    end: int
    guessed: bool = False
    reworded: bool = True
    dropped: bool = False
