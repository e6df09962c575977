"""Puts other words in the place of those that break a rule, and tidies the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable

from core.analytics.content.circumstances import sentence

Edit = tuple[int, int, str | None]

_TAIL = re.compile(
    r"\W*(?:(?:banget|bgt|lho|loh|kak|ya|deh|sih|nih|kok|dong|bun|bund|guys|sis|juga|pol|lagi|buat|untuk|kulit|kusam|kering|wajah|rambut|badan|ku|aku)\b\W*){0,4}"
)
"""What may follow exchanged words up to the next mark: anything more was said of the claim."""

_MARK = re.compile(r"[,.!?;:\n]")


def rewrite(text: str, at: int, edits: list[Edit]) -> str | None:
    """Return the sentence around `at` with all its edits made, or None where one has no words.

    edits: stretches of the text with the words to use instead, in order; where two overlap, the
    first one that begins counts, and the other is taken with it. None also where the new words
    would stand twice, or before a tail that belongs to the claim ("merawat kulit sampai ke akarnya").
    """
    left, right = sentence(text, at, at)
    out, reached = "", left
    used: set[str] = set()
    for start, end, words in edits:
        if end <= left or start >= right:
            continue
        if words is None:
            return None
        if start >= reached:
            if words in used:
                return None
            used.add(words)
            out += text[reached:start] + words
        reached = max(reached, end)
    tail = _MARK.split(text[min(reached, right) : right], maxsplit=1)[0]
    if used and not _TAIL.fullmatch(tail):
        return None
    return _tidy(out + text[min(reached, right) : right])


def rewritten(text: str, instead: Iterable[tuple[int, int, str]]) -> str:
    """Return a whole text with every sentence that a finding lies in replaced, once each.

    instead: where each finding begins and ends, with the words to write in place of its sentence.
    """
    pieces: dict[tuple[int, int], str] = {}
    for start, end, words in instead:
        pieces.setdefault(sentence(text, start, max(end - 1, start)), words)
    out, reached = "", 0
    for (left, right), words in sorted(pieces.items()):
        if left < reached:
            continue
        blank = len(text[left:right]) - len(text[left:right].lstrip())
        out += text[reached : left + blank] + words
        reached = right
    return (out + text[reached:]).strip()


def _tidy(text: str) -> str:
    text = re.sub(r"\s+([,.!?])", r"\1", re.sub(r"\s+", " ", text)).strip(" ,")
    text = re.sub(r"\b(\w{3,}(?: \w+){0,5})(,? \1\b)+", r"\1", text)
    return text[:1].upper() + text[1:]
