"""Turns the hunch that a caption claims something into a finding: which words, by which rule.

The same reader also tells words that only look like a claim: where it is sure that the text around
them is careful, a finding is told for information and blocks nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from core.analytics.content.folding import Reading
from core.analytics.content.hunch import shipped
from core.analytics.content.meaning import Word, words
from core.analytics.content.rule import Rule

GUESSED = "mungkin: dugaan dari susunan kalimatnya, bukan dari satu kata; baca lagi sendiri"
"""Added to the source of what was guessed."""

CAREFUL = "kata ini biasanya dilarang, tetapi kalimatmu terbaca hati-hati"
"""Added to the source of what was found and is told for information alone."""

FEWEST_CLAIM, FEWEST_CAREFUL = 6, 7
"""How many words tell a claim, and how many show that somebody writes with care."""

FEWEST_BESIDE_A_NO = 12
"""How many words tell a claim where one was said no to: shorter texts say no and nothing else."""

SURE_BESIDE_A_FACT = 0.85
"""How likely a claim must be in so few words where some of them state a plain fact: "tanpa pengawet"."""

_DENYING = "ga bukan jangan belum not no nobody never won't doesn't don't cannot can't"
_LAUGHING = "wkwk wkwkwk haha hahaha hehe hihi"
GUARDS = frozenset([*_DENYING.split(), *_LAUGHING.split()])
"""Words that deny (as `meaning.plain` spells them) or laugh; "tanpa" praises goods and is none."""

GUARDING = frozenset({"limit", "ask"})
"""Classes of words that set a limit, send to a doctor or ask."""

MOST = 40
"""A longer text is read in stretches of whole sentences: a claim in it must not drown."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some sentences: their words, where they stand in the reading, how likely they claim."""

    words: tuple[Word, ...]
    start: int
    end: int
    probability: float


@dataclass(frozen=True, slots=True)
class Story:
    """A text as the reader of indirect claims sees it. product: whose rules it is read by."""

    reading: Reading
    product: str
    stretches: tuple[Stretch, ...] = field(default=())

    @classmethod
    def of(cls, reading: Reading, product: str) -> Story:
        """Read a text."""
        parts = (_stretch(part, reading, product) for part in _parts(words(reading.text)))
        return cls(reading, product, tuple(parts))

    def careful(self, start: int, end: int) -> bool:
        """Return whether the original text from `start` to `end` stands among careful words.

        One of them at least must say no, ask, laugh or set a limit: facts about goods excuse no claim.
        """
        around = [s for s in self.stretches if self._meets(s, start, end)]
        words = [w for s in around for w in s.words]
        guarded = any(
            (w.text in GUARDS or w.classes & GUARDING) and not self._meets(w, start, end)
            for w in words
        )
        enough = guarded and len(words) >= FEWEST_CAREFUL
        return enough and all(s.probability <= shipped().careful for s in around)

    def _meets(self, part: Stretch | Word, start: int, end: int) -> bool:
        left, right = self.reading.original(part.start, part.end)
        return left < end and start < right

    def guess(
        self, active: Sequence[Rule], forgave: bool, *, plain: bool = False
    ) -> tuple[Rule, int, int] | None:
        """Return the rule that the text seems to break and where in its reading, None for no hunch.

        active: the rules in force. forgave: words of a claim are there and were
        forgiven, or people only praise as people do. plain: a fact about the goods is stated. The
        sentence that reads most like a claim is meant.
        """
        model = shipped()
        fewest = FEWEST_BESIDE_A_NO if forgave else FEWEST_CLAIM
        told = [
            s
            for s in self.stretches
            if len(s.words) >= fewest
            and not (
                plain and len(s.words) < FEWEST_BESIDE_A_NO and s.probability < SURE_BESIDE_A_FACT
            )
        ]
        worst = max(told, key=lambda s: s.probability, default=None)
        blocking = {r.id: r for r in reversed(active) if r.severity == "block" and r.reworded}
        if worst is None or worst.probability < model.threshold or not blocking:
            return None
        text = self.reading.text[worst.start : worst.end]
        rule = blocking[model.family(worst.words, text, self.product, sorted(blocking))]
        one = max(
            (_stretch(said, self.reading, self.product) for said in _sentences(worst.words)),
            key=lambda s: (len(s.words) > 1, s.probability),
        )
        return rule, one.start, one.end


def _stretch(said: Sequence[Word], reading: Reading, product: str) -> Stretch:
    start, end = said[0].start, said[-1].end
    likely = shipped().probability(said, reading.text[start:end], product)
    return Stretch(tuple(said), start, end, likely)


def _sentences(found: Sequence[Word]) -> Iterator[list[Word]]:
    sentence: list[Word] = []
    for word in found:
        if sentence and word.sentence != sentence[-1].sentence:
            yield sentence
            sentence = []
        sentence.append(word)
    if sentence:
        yield sentence


def _parts(found: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield runs of whole sentences of at most `MOST` words; a longer sentence stands alone."""
    part: list[Word] = []
    for sentence in _sentences(found):
        if part and len(part) + len(sentence) > MOST:
            yield part
            part = []
        part += sentence
    if part:
        yield part
