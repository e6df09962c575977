"""Which number belongs to which label: beside it, below it, above it, or in the same words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from core.imports.screens.labels import is_label, meaning
from core.imports.values.values import count

Pair = tuple[str, str, int]
"""A label, its number as printed, and the number."""

FAR: Final = 3.2
"""Heights of a label between it and a number above or below, beyond which they are strangers."""

_NUMBER: Final = r"[+]?\d[\d.,]*\s*(?:rb|ribu|jt|juta|k|m|mn|b)?"
_ALONE = re.compile(rf"{_NUMBER}", re.IGNORECASE)
_BEFORE = re.compile(rf"({_NUMBER})\s+([^\d%].*)", re.IGNORECASE)
_AFTER = re.compile(rf"(.*[^\d\s])\s*[:\s]\s*({_NUMBER})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Word:
    """Words that stand together, with the corners of their place in pixels."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def height(self) -> float:
        """How tall the words are."""
        return max(self.bottom - self.top, 1.0)

    @property
    def middle(self) -> tuple[float, float]:
        """The centre."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


def lines_of(words: Sequence[Word]) -> list[list[Word]]:
    """Return the words line by line, each from left to right."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda w: w.middle[1]):
        if lines and abs(lines[-1][-1].middle[1] - word.middle[1]) < 0.6 * word.height:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda w: w.left) for line in lines]


def pairs_of(words: Sequence[Word]) -> list[Pair]:
    """Return labels with their numbers, from the top down.

    Every number is given once, the nearest first, and every slot gets one: a heading that repeats
    a label takes nothing. All follow the way that most of them go: numbers beside their labels,
    above or below.
    """
    found: list[tuple[float, Pair]] = []
    labels, numbers = [], []
    for word in _joined(words):
        inline = _inline(word.text)
        if inline is not None:
            found.append((word.top, inline))
        elif (value := number_in(word.text)) is not None:
            numbers.append((word, value))
        elif meaning(word.text) is not None:
            labels.append(word)
    for label, printed, value in _matched(labels, numbers):
        found.append((label.top, (label.text, printed.text, value)))
    return [pair for _, pair in sorted(found, key=lambda one: one[0])]


def _joined(words: Sequence[Word]) -> list[Word]:
    """Return the words, labels that go on in the line below ("Penayangan / postingan") as one."""
    rest = list(words)
    found: list[Word] = []
    while rest:
        word = rest.pop(0)
        for below in rest:
            gap = below.top - word.bottom
            under = abs(below.left - word.left) < word.height and -0.6 < gap / word.height < 0.8
            text = f"{word.text} {below.text}"
            if under and is_label(text):
                rest.remove(below)
                right = max(word.right, below.right)
                word = Word(text, word.left, word.top, right, below.bottom)
                break
        found.append(word)
    return found


def number_in(text: str) -> int | None:
    """Return the count that a text is, and nothing for a percentage, a change or a time."""
    plain = text.strip()
    if not _ALONE.fullmatch(plain) or plain.startswith("+"):
        return None
    return count(plain)


def _inline(text: str) -> Pair | None:
    """Return a label and a number that stand in the same words: `18,4 rb pengikut`, `Suka: 790`."""
    for match, label, number in (
        (_BEFORE.fullmatch(text.strip()), 2, 1),
        (_AFTER.fullmatch(text.strip()), 1, 2),
    ):
        if match and meaning(match[label]) is not None:
            value = number_in(match[number])
            if value is not None:
                return match[label], match[number].strip(), value
    return None


Candidate = tuple[float, str, int, int]
"""Distance, way, and the positions of the label and the number."""


def _matched(
    labels: Sequence[Word], numbers: Sequence[tuple[Word, int]]
) -> Iterator[tuple[Word, Word, int]]:
    candidates = [
        (distance, way, i, j)
        for i, label in enumerate(labels)
        for j, (number, _) in enumerate(numbers)
        for distance, way in _ways(label, number)
    ]
    ways = _ways_of_nearest(candidates)
    fields: set[str | None] = set()
    taken: set[int] = set()
    done: set[int] = set()
    for _, _, i, j in sorted(candidates, key=lambda c: (-ways.get(c[1], 0), c[0])):
        field = meaning(labels[i].text)
        if i in done or j in taken or (field and field in fields):
            continue
        done.add(i)
        taken.add(j)
        fields.add(field)
        yield labels[i], numbers[j][0], numbers[j][1]


def _ways_of_nearest(candidates: Sequence[Candidate]) -> dict[str, int]:
    """Return how many labels have their nearest number in each direction."""
    nearest: dict[int, Candidate] = {}
    for candidate in sorted(candidates):
        nearest.setdefault(candidate[2], candidate)
    found: dict[str, int] = {}
    for _, way, _, _ in nearest.values():
        found[way] = found.get(way, 0) + 1
    return found


def _ways(label: Word, number: Word) -> Iterator[tuple[float, str]]:
    """Yield the distance of a number in heights of the label, and in which direction it stands."""
    height = label.height
    dx, dy = number.middle[0] - label.middle[0], number.middle[1] - label.middle[1]
    if abs(dy) < 0.7 * max(height, number.height) and number.left >= label.right - height / 2:
        yield 0.2 + (number.left - label.right) / (20 * height), "beside"
        return
    near = abs(dx) < (max(label.right - label.left, number.right - number.left)) / 2 + height
    aligned = abs(number.left - label.left) < 1.5 * height
    if not (near or aligned):
        return
    gap = (number.top - label.bottom if dy > 0 else label.top - number.bottom) / height
    if -0.6 < gap < FAR:
        yield 1 + gap, "below" if dy > 0 else "above"
