"""Undoes what people do to slip past a check: spaced letters, digits for letters, starred letters.

Only words that a rule looks for are restored, so ordinary abbreviations stay what they are.
"""

from __future__ import annotations

import re

from core.analytics.content.folding import Reading, edited

LEET = {
    "0": "o", "1": "[il]", "2": "z", "3": "e", "4": "a", "5": "s", "6": "[bg]", "7": "t",
    "8": "b", "9": "g", "@": "a", "$": "s", "!": "[il]", "|": "[il]", "€": "e", "+": "t",
}  # fmt: skip
MASKS = "*#•●°^~?%&"
"""Characters that stand for any one letter within a word."""

_SPACED = re.compile(r"(?<![\w@])\w(?:[ .\-*·|/~,]\w){3,}(?!\w)")
_TOKEN = re.compile(r"(?<![\w@])[a-z0-9@$!|€+][a-z0-9@$!|€+*#•●°^~?%&.\-·/]*[a-z0-9@$!|€+]")
_MIXED = re.compile(r"[a-z].*[^a-z]|[^a-z].*[a-z]")
_TAG = re.compile(r"#([a-z]{8,})")


class Lexicon:
    """The words that rules look for."""

    def __init__(self, words: frozenset[str]) -> None:
        self._lines = "\n".join(sorted(words, key=lambda w: (-len(w), w)))
        long = sorted((w for w in words if len(w) >= 5), key=lambda w: (-len(w), w))
        self._inside = re.compile("|".join(map(re.escape, long)) or r"(?!)")

    def fitting(self, pattern: str) -> str | None:
        """Return the first word that a pattern describes from beginning to end."""
        found = re.search(rf"^(?:{pattern})$", self._lines, re.MULTILINE)
        return found[0] if found else None

    def split(self, run: str) -> str:
        """Return a run of letters with spaces around the words that are known in it."""
        return " ".join(self._inside.sub(lambda m: f" {m[0]} ", run).split())

    def knows_part(self, run: str) -> bool:
        """Return whether a run of letters holds a known word."""
        return bool(self._inside.search(run))


def unmask(reading: Reading, lexicon: Lexicon) -> Reading | None:
    """Return the reading with disguised words restored, or None if there are none."""
    joined = edited(reading, _spaced(reading.text, lexicon))
    plain = edited(joined, _masked(joined.text, lexicon))
    plain = edited(plain, _tags(plain.text, lexicon))
    return None if plain.text == reading.text else plain


def _spaced(text: str, lexicon: Lexicon) -> list[tuple[int, int, str]]:
    edits = []
    for found in _SPACED.finditer(text):
        run = re.sub(r"\W", "", found[0])
        whole = lexicon.fitting("".join(LEET.get(c, c) for c in run))
        if whole or lexicon.knows_part(run):
            edits.append((found.start(), found.end(), whole or lexicon.split(run)))
    return edits


def _masked(text: str, lexicon: Lexicon) -> list[tuple[int, int, str]]:
    edits = []
    for found in _TOKEN.finditer(text):
        token = found[0]
        if _MIXED.search(token) and (word := _restored(token, lexicon)):
            edits.append((found.start(), found.end(), word))
    return edits


def _restored(token: str, lexicon: Lexicon) -> str | None:
    letters = sum(c.isalpha() for c in token)
    if letters < 2 or letters * 2 < len(token) or len(token) > 30:
        return None
    return lexicon.fitting("".join(_meaning(c) for c in token) + "(?:nya)?")


def _meaning(char: str) -> str:
    if char in LEET:
        return LEET[char]
    if char in ".-·/":
        return ""
    return "[a-z]" if char in MASKS else char


def _tags(text: str, lexicon: Lexicon) -> list[tuple[int, int, str]]:
    found = ((m, lexicon.split(m[1])) for m in _TAG.finditer(text))
    return [(m.start(1), m.end(1), words) for m, words in found if words != m[1]]
