"""How well creators fit a request, 0 to 1: a weighted mean of parts, each said with its weight.

The weights are ours: what is posted about decides most. `benchmarks/fit.py` measures the ranking
that they give on pairs of businesses and creators.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from core.analytics.fit.lexicon import aliases, every_phrase, kinds, phrases_in, words_of
from core.analytics.fit.topics import Topics, read
from core.analytics.frames.grouping import Floats

if TYPE_CHECKING:
    import pandas as pd

WEIGHTS: Final[Mapping[str, float]] = {
    "topic": 0.5,
    "place": 0.2,
    "values": 0.1,
    "speech": 0.1,
    "tone": 0.05,
    "format": 0.05,
    "record": 0.15,
    "praise": 0.1,
}
"""Of the parts that a request asks for, or that something is known about; the rest is left out."""

LEAST: Final = 0.15
"""The fit of somebody whom nothing speaks for: reach among strangers is still worth something."""

OF_TOPIC: Final = (0.45, 0.35, 0.2)
"""What category, group and word count for within the topic."""

ENOUGH: Final = (0.4, 0.15, 0.06)
"""The shares of captions about category, group and word from which on each counts in full."""

UNREAD: Final = 0.3
"""What group and word count as where no caption was read."""

NEAR, FAR, ANYWHERE = 0.75, 0.4, 0.6
"""Place: same region; elsewhere; elsewhere where the place was not asked for but is the shop's."""

SPOKEN: Final = 0.1
"""The share of captions from which on a value counts as lived."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What creators should fit. product: in a person's words. category: of the search.

    city, nearby: of the business, and others of its region; asked: the place was asked for.
    values: codes of `values.csv`. speech: `id` or `en`. tone: `everyday` or `formal`. format: kinds
    of posts.
    """

    product: str = ""
    category: str | None = None
    cities: tuple[str, ...] = ()
    nearby: tuple[str, ...] = ()
    asked: bool = True
    values: tuple[str, ...] = ()
    speech: str | None = None
    tone: str | None = None
    format: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a fit: its score and weight 0..1 (weights of a fit add up to 1), and figures."""

    name: str
    score: float
    weight: float
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Fit:
    """score: 0..1. parts: the heaviest first."""

    score: float
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class _Product:
    words: tuple[str, ...]
    groups: tuple[str, ...]
    category: str | None


@lru_cache(maxsize=512)
def understood(product: str, category: str | None = None) -> _Product:
    """Return what a product is: its words, the groups of products it belongs to, its category.

    Of groups in several categories those of the wished one count, else those of the first word. The
    head of a phrase stands first ("keripik pisang pedas"): words are of its group or of none.
    """
    found = [w for w in phrases_in(product, every_phrase()) if w in kinds()]
    found.sort(key=lambda word: product.casefold().find(word))
    own = category or (kinds()[found[0]].category if found else None)
    mine = [word for word in found if kinds()[word].category == own]
    groups = tuple(dict.fromkeys(kinds()[word].group for word in mine))
    heads = [word for word in mine if kinds()[word].group == groups[0]]
    free = [w for w in words_of(product) if len(w) >= 4 and not any(w in known for known in found)]
    return _Product((*heads, *free), groups, own)


def category_of(product: str) -> str | None:
    """Return the category that a product belongs to, None where no word of it is known."""
    return understood(product).category if product else None


def fits(frame: pd.DataFrame, wanted: Wanted) -> list[Fit]:
    """Return the fit of each row of a frame with the columns category, city and topics.

    Columns `record` and `praise` (0..1, NaN unknown) tell of collaborations and of communities.
    """
    nothing = [np.nan] * len(frame)
    extra = [frame[name].tolist() if name in frame else nothing for name in ("record", "praise")]
    rows = zip(_cells(frame, "category"), _cells(frame, "city"), _cells(frame, "topics"), *extra, strict=True)  # fmt: skip
    return [_fit(wanted, category, city, read(told), *more) for category, city, told, *more in rows]


def scores(found: list[Fit]) -> Floats:
    """Return what the worth of each is multiplied by."""
    return np.array([LEAST + (1 - LEAST) * fit.score for fit in found], dtype=np.float64)


def _cells(frame: pd.DataFrame, name: str) -> list[str | None]:
    if name not in frame:
        return [None] * len(frame)
    return [value if isinstance(value, str) else None for value in frame[name].tolist()]


def _fit(
    wanted: Wanted,
    category: str | None,
    city: str | None,
    told: Topics,
    record: float,
    praise: float,
) -> Fit:
    parts: list[tuple[str, float, Mapping[str, Any]]] = []
    if wanted.product or wanted.category:
        parts.append(("topic", *_topic(wanted, category, told)))
    if wanted.cities:
        parts.append(("place", *_place(wanted, city)))
    if wanted.values:
        parts.append(("values", *_values(wanted, told)))
    if wanted.speech:
        parts.append(("speech", *_speech(wanted, told)))
    if wanted.tone:
        parts.append(("tone", *_tone(wanted, told)))
    if wanted.format:
        parts.append(("format", *_format(wanted, told)))
    parts += [(n, v, {}) for n, v in (("record", record), ("praise", praise)) if v == v]  # noqa: PLR0124
    total = sum(WEIGHTS[name] for name, _, _ in parts)
    if not total:
        return Fit(1.0, ())
    weighed = [Part(name, score, WEIGHTS[name] / total, v) for name, score, v in parts]
    weighed.sort(key=lambda part: -part.weight)
    return Fit(round(sum(part.score * part.weight for part in weighed), 9), tuple(weighed))


def _topic(wanted: Wanted, category: str | None, told: Topics) -> tuple[float, Mapping[str, Any]]:
    """Score what is posted about: the category, the group of products, the product's own words."""
    product = understood(wanted.product, wanted.category)
    own = product.category
    about = told.about(own) if own else 0
    spoken = min(1.0, _share(about, told) / ENOUGH[0])
    alike = category == own and own is not None
    of_category = (0.5 + 0.5 * spoken if told.captions else 1.0) if alike else 0.8 * spoken
    head = product.groups[0] if product.groups else ""
    group, asked = told.groups.get(head, 0), told.asked.get(head, 0)
    named = max(product.words, key=lambda word: _said(word, told), default="")
    word = min(_said(named, told), told.captions)
    values = {
        "category": own, "of_category": about, "group": head or None,
        "of_group": group, "word": named if word else "", "of_word": word, "captions": told.captions,
        "asked": asked,
    }  # fmt: skip
    if not (product.words or product.groups):
        return of_category, values
    if not told.captions:
        return OF_TOPIC[0] * of_category + (1 - OF_TOPIC[0]) * UNREAD * of_category, values
    heard = asked / told.comments if told.comments else 0.0
    of_group = min(1.0, (_share(group, told) + heard) / ENOUGH[1])
    of_word = min(1.0, _share(word, told) / ENOUGH[2])
    if not product.groups:
        of_group = of_word
    return float(np.dot(OF_TOPIC, (of_category, of_group, of_word))), values


def _said(word: str, told: Topics) -> int:
    """Return how many captions hold a word, or one that means the same."""
    return sum(told.words.get(one, 0) for one in aliases().get(word, (word,)))


def _share(count: int, told: Topics) -> float:
    return count / told.captions if told.captions else 0.0


def _place(wanted: Wanted, city: str | None) -> tuple[float, Mapping[str, Any]]:
    if city in wanted.cities:
        return 1.0, {"city": city, "how": "same"}
    if city in wanted.nearby:
        return NEAR, {"city": city, "how": "near"}
    return (FAR if wanted.asked else ANYWHERE), {"city": city, "how": "far"}


def _values(wanted: Wanted, told: Topics) -> tuple[float, Mapping[str, Any]]:
    """Score values: spoken of counts in full, spoken against not at all, unknown half."""
    each = {}
    for value in wanted.values:
        lived = min(1.0, _share(told.values.get(value, 0), told) / SPOKEN)
        each[value] = 0.0 if told.against.get(value) else 0.5 + 0.5 * lived
    against = tuple(v for v in wanted.values if told.against.get(v))
    shown = tuple(v for v in wanted.values if each[v] > 0.5)
    return float(np.mean(list(each.values()))), {"shown": shown, "against": against}


def _speech(wanted: Wanted, told: Topics) -> tuple[float, Mapping[str, Any]]:
    if told.speech is None:
        return 0.5, {"speech": wanted.speech, "share": None}
    share = told.speech if wanted.speech == "id" else 1 - told.speech
    return share, {"speech": wanted.speech, "share": share}


def _tone(wanted: Wanted, told: Topics) -> tuple[float, Mapping[str, Any]]:
    if told.tone is None:
        return 0.5, {"tone": wanted.tone, "known": False}
    return (told.tone if wanted.tone == "everyday" else 1 - told.tone), {
        "tone": wanted.tone,
        "known": True,
    }


def _format(wanted: Wanted, told: Topics) -> tuple[float, Mapping[str, Any]]:
    total = sum(told.kinds.values())
    made = sum(told.kinds.get(kind, 0) for kind in wanted.format)
    values = {"format": wanted.format[0], "made": made, "posts": total}
    return (min(1.0, made / total / 0.3) if total else 0.5), values
