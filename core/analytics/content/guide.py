"""What a brief may say: words of others made honest, and what to avoid, taken from the rules."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from core.analytics.content import rules
from core.analytics.content.checker import check
from core.analytics.content.rule import PRODUCTS, Finding

AVOIDED = 7
"""Words that one brief warns of: a page holds no more, and nobody reads more."""

MOST_WORDS = 4
_ROUNDS = 6
_TITLE = "Produk: "
_EMPTY = re.compile(r"[^\w]+")


@dataclass(frozen=True, slots=True)
class Honest:
    """Words without what breaks a rule. removed: what was taken out, as it was written."""

    text: str
    removed: tuple[str, ...] = ()


def honest_name(name: str, product: str, today: date) -> Honest:
    """Return the name of a product without the words of it that an advertisement may not use, also where
    the word for a product stands before it: "produk: aman serum" promises what "aman serum" does not."""
    alone = _cleaned(name, product, today, _without_words)
    titled = _cleaned(f"{_TITLE}{alone.text}", product, today, _without_words)
    if not titled.removed:
        return alone
    rest = titled.text.removeprefix(_TITLE.strip(": ")).strip(": ")
    gone = tuple(words.removeprefix(_TITLE) for words in titled.removed)
    return Honest(rest, tuple(dict.fromkeys((*alone.removed, *gone))))


def honest_text(text: str, product: str, today: date) -> Honest:
    """Return a text without the sentences of it that break a rule."""
    return _cleaned(text, product, today, _without_sentence)


def _cleaned(
    text: str, product: str, today: date, without: Callable[[str, Finding], tuple[str, str]]
) -> Honest:
    removed: list[str] = []
    for _ in range(_ROUNDS):
        found = faults(text, product, today)
        if not found:
            return Honest(_tidy(text), tuple(dict.fromkeys(removed)))
        text, gone = without(text, found[0])
        removed.append(gone)
    return Honest("", tuple(dict.fromkeys(removed)))


def faults(text: str, product: str, today: date) -> tuple[Finding, ...]:
    """Return what is wrong with words of a brief: everything but what only informs."""
    return tuple(f for f in check(text, product, today) if f.severity != "inform")


def may_be_warned_of(words: str, product: str, today: date) -> bool:
    """Return whether a brief that warns of words keeps the rules itself."""
    lines = (f"Jangan bilang “{words}”.", f"Don't say “{words}”.")
    kinds = {product, *PRODUCTS}
    fine = not any(faults(line, kind, today) for line in lines for kind in kinds)
    return fine and len(words.split()) <= MOST_WORDS


_JOINS = re.compile(
    r"(?:\b(?:yang|yg|nan|untuk|buat|utk|bisa|dapat|mampu|guna|that|which|to|for|can|who)\s+)+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_ACTS = re.compile(
    r"(?:me[mnl]?|men[gy]?|peng?|peny|pem|pe[nrl]|di|obat|anti|sembuh|hilang|basmi|cegah|usir|atasi|cure|heal|treat|prevent|remov|fight|burn)\w*",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\s*(?:[,;.!?\n(&+/]|\b(?:dan|atau|serta|and|or|with|dengan|rasa|isi|ukuran|varian)\b)"
)


def _without_words(text: str, finding: Finding) -> tuple[str, str]:
    """Return a name without the claim: a verb goes with what it speaks of, and with what joins it.

    `sambal yang menyembuhkan maag` is `sambal`; of `serum ampuh wajah` only the word itself goes.
    """
    joined = _JOINS.search(text, 0, finding.start)
    acts = joined is not None or _ACTS.match(finding.words) is not None
    start = joined.start() if joined else finding.start
    ends = _ENDS.search(text, finding.end) if acts else None
    stop = finding.end if not acts else ends.start() if ends else len(text)
    return text[:start] + text[stop:], finding.words


def _without_sentence(text: str, finding: Finding) -> tuple[str, str]:
    left = max(text.rfind(mark, 0, finding.start) for mark in ".!?;,\n") + 1
    ends = [at for mark in ".!?;,\n" if (at := text.find(mark, finding.end)) >= 0]
    right = min(ends, default=len(text))
    return text[:left] + text[right + 1 :], text[left:right].strip()


def _tidy(text: str) -> str:
    text = " ".join(text.split()).strip(" ,.;:-–&+")
    return text if _EMPTY.sub("", text) else ""


@lru_cache(maxsize=64)
def avoided(product: str, today: date) -> tuple[str, ...]:
    """Return words that the rules in force forbid for a product, those of its own domain first; goods of no
    domain need no words about bodies and illness: nobody says of a bracelet that it heals."""
    held = (rule for rule in rules.load() if rule.avoid and rule.holds(product, today))
    held = (rule for rule in held if product != "general" or rule.products[0] == product)
    own_first = sorted(held, key=lambda rule: rule.products[0] != product)
    words = dict.fromkeys(word for rule in own_first for word in rule.avoid)
    return tuple(words)[:AVOIDED]
