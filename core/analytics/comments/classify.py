"""Says of each comment how its writer feels and what kind it is.

purchase_intent: wants to buy, or asks for price, place, stock, order; question: any other
question; genuine: a reaction to just this content; generic: short praise, blame, emoji or
mentions that could stand under any post; spam: gambling, adverts, followers for sale, loans,
scams, bare links. `docs/comments.md` has the rules for what lies between.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from core.analytics.comments.cues import hollow
from core.analytics.comments.features import featurise
from core.analytics.comments.model import HEADS, KINDS, SENTIMENTS, Floats, Model, shipped
from core.analytics.comments.plots import kind_retold, kind_told, mood_told
from core.analytics.comments.words import Words, read

BATCH = 1_000
"""Comments scored at once: memory stays below 100 MB."""
_TRUST = 0.7
"""What the head for spam weighs beside the head for kinds: best on unseen texts and sites."""
_GENERIC, _SPAM, _NEUTRAL = KINDS.index("generic"), KINDS.index("spam"), SENTIMENTS.index("neutral")


@dataclass(frozen=True, slots=True)
class CommentLabel:
    """The likeliest sentiment and kind, and all probabilities in the order of the constants.

    sentiments: of SENTIMENTS, negative neutral positive; kinds: of KINDS. Each adds up to 1. An
    advert says nothing about the post, so spam is neutral.
    """

    sentiment: str
    kind: str
    sentiments: tuple[float, ...]
    kinds: tuple[float, ...]


def classify(texts: Sequence[str], model: Model | None = None) -> list[CommentLabel]:
    """Return a label for each text, in order; about 0.3 ms a comment.

    model: other weights than those that come with the package.
    """
    weights = model or shipped()
    labels: list[CommentLabel] = []
    for start in range(0, len(texts), BATCH):
        labels += _batch(texts[start : start + BATCH], weights)
    return labels


def _batch(texts: Sequence[str], model: Model) -> list[CommentLabel]:
    words = [read(text) for text in texts]
    scores = model.score(featurise(words))
    sentiments, kinds = _softmax(scores[:, HEADS["sentiment"]]), _kinds(scores, words)
    _tell(sentiments, SENTIMENTS, map(mood_told, words))
    _tell(kinds, KINDS, map(kind_told, words))
    likeliest = [KINDS[at] for at in kinds.argmax(1)]
    _tell(kinds, KINDS, map(kind_retold, words, likeliest))
    spam = kinds.argmax(1) == _SPAM
    sentiments[spam] = np.eye(3, dtype=np.float32)[_NEUTRAL]
    return [
        CommentLabel(
            SENTIMENTS[int(mood.argmax())],
            KINDS[int(kind.argmax())],
            tuple(mood.tolist()),
            tuple(kind.tolist()),
        )
        for mood, kind in zip(sentiments, kinds, strict=True)
    ]


def _tell(scores: Floats, names: Sequence[str], told: Iterable[str | None]) -> None:
    """Make a row sure of what its comment tells by its plot."""
    for row, name in enumerate(told):
        if name:
            scores[row] = np.eye(len(names), dtype=np.float32)[names.index(name)]


def _kinds(scores: Floats, words: list[Words]) -> Floats:
    """Two judges share the word on spam: one knows what is none, one knows the other kinds."""
    kinds = _softmax(scores[:, HEADS["kind"]])
    advert = 1 / (1 + np.exp(-np.clip(scores[:, HEADS["spam"]][:, 0], -30, 30)))
    spam = np.clip(_TRUST * advert + (1 - _TRUST) * kinds[:, _SPAM], 0, 1 - 1e-6)
    others = np.delete(kinds, _SPAM, axis=1)
    others *= ((1 - spam) / others.sum(1))[:, None]
    out = np.insert(others, _SPAM, spam, axis=1)
    out[[hollow(w) for w in words]] = np.eye(len(KINDS), dtype=np.float32)[_GENERIC]
    return out


def _softmax(scores: Floats) -> Floats:
    raised = np.exp(scores - scores.max(1, keepdims=True))
    return np.asarray(raised / raised.sum(1, keepdims=True), dtype=np.float32)
