"""What an account's captions and comments are about, kept as a short text beside its summary."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

import numpy as np
import pandas as pd

from core.analytics.captions.tone import everyday
from core.analytics.fit.lexicon import (
    bare,
    categories,
    every_phrase_among,
    kinds,
    phrases_in,
    tokens_of,
    values_of,
)
from core.analytics.fit.words import ENGLISH, INDONESIAN, STOP
from core.analytics.grouping import Ints

NEWEST: Final = 30
"""So many captions of an account are read, and as many comments."""

TONED: Final = 8
"""So many of them are listened to for tone and language, which show soon."""

LONGEST: Final = 500
MOST_WORDS: Final = 40
GUESS_SHARE, GUESS_LEAST = 0.3, 3
"""A category is guessed where so large a share of captions, and so many, are about it."""


@dataclass(frozen=True, slots=True)
class Topics:
    """What was counted of one account. captions, comments: how many were read.

    groups, words: captions that speak of a group of products, and of a word. asked: comments by
    group. values, against: captions that speak for a value, and against it. speech: share of
    captions in Indonesian; tone: 0 (formal) to 1 (everyday); None where nothing tells.
    kinds: posts by kind.
    """

    captions: int = 0
    groups: dict[str, int] = field(default_factory=dict)
    words: dict[str, int] = field(default_factory=dict)
    comments: int = 0
    asked: dict[str, int] = field(default_factory=dict)
    values: dict[str, int] = field(default_factory=dict)
    against: dict[str, int] = field(default_factory=dict)
    speech: float | None = None
    tone: float | None = None
    kinds: dict[str, int] = field(default_factory=dict)

    def about(self, category: str) -> int:
        """Return how many captions speak of a category, at most all."""
        known = categories()
        return min(self.captions, sum(n for g, n in self.groups.items() if known[g] == category))

    @property
    def category(self) -> str | None:
        """Return the category that most captions speak of, where it is clear enough."""
        if not self.groups:
            return None
        counted = Counter({name: self.about(name) for name in set(categories().values())})
        best, times = max(counted.items(), key=lambda item: (item[1], item[0]))
        clear = times >= GUESS_LEAST and times >= GUESS_SHARE * self.captions
        return best if clear else None


_FIELDS: Final = {
    "n": "captions", "g": "groups", "w": "words", "m": "comments", "c": "asked", "v": "values",
    "x": "against", "s": "speech", "t": "tone", "k": "kinds",
}  # fmt: skip


def written(topics: Topics) -> str:
    """Return the text that `read` reads."""
    known = {short: getattr(topics, name) for short, name in _FIELDS.items()}
    kept = {short: value for short, value in known.items() if value not in (None, 0, {})}
    return json.dumps(kept, separators=(",", ":"), ensure_ascii=False)


@lru_cache(maxsize=20_000)
def read(text: str | None) -> Topics:
    """Return what `written` wrote; nothing for nothing, or for what is no such text."""
    try:
        known = json.loads(text) if text else {}
    except ValueError:
        return Topics()
    if not isinstance(known, dict):
        return Topics()
    groups = {g: n for g, n in known.get("g", {}).items() if g in categories()}
    return Topics(**{_FIELDS[k]: v for k, v in (known | {"g": groups}).items() if k in _FIELDS})


def topics(captions: Sequence[str], comments: Sequence[str], kinds_: Iterable[str]) -> Topics:
    """Return what an account is about, from its newest captions and comments."""
    groups: list[str] = []
    words: list[str] = []
    free: list[str] = []
    values: list[str] = []
    against: list[str] = []
    for caption in captions:
        tokens = tokens_of(caption[:LONGEST])
        if found := every_phrase_among(tokens):
            told = _told(frozenset(found))
            words += told.words
            groups += told.groups
            values += told.values
            against += told.against
        free.extend(set(map(_telling, tokens)))
    spoken = Counter(words)
    often = Counter({w: n for w, n in Counter(free).items() if n >= 2 and w and w not in spoken})
    kept = _most(spoken, MOST_WORDS) | _most(often, MOST_WORDS // 2)
    return Topics(
        len(captions),
        _most(Counter(groups)),
        kept,
        len(comments),
        _asked(comments),
        _most(Counter(values)),
        _most(Counter(against)),
        _speech(captions[:TONED]),
        _tone(captions[:TONED]),
        dict(Counter(kinds_)),
    )


class _Told(NamedTuple):
    """What phrases of one caption tell: see `Topics`."""

    words: tuple[str, ...]
    groups: frozenset[str]
    values: tuple[str, ...]
    against: tuple[str, ...]


@lru_cache(maxsize=20_000)
def _told(phrases: frozenset[str]) -> _Told:
    words = tuple(word for word in phrases if word in kinds())
    told = {told for word in phrases for told in values_of().get(word, ())}
    return _Told(
        words,
        frozenset(kinds()[word].group for word in words),
        tuple(value for value, speaks in told if speaks),
        tuple(value for value, speaks in told if not speaks),
    )


@lru_cache(maxsize=20_000)
def _telling(token: str) -> str:
    """Return the word that a token is, nothing for one that says little."""
    word = bare(token)
    return word if len(word) >= 4 and word not in STOP else ""


def topics_of(creators: pd.DataFrame, posts: pd.DataFrame, comments: pd.DataFrame) -> list[Topics]:
    """Return the topics of each of CREATORS, in order, from POSTS and COMMENTS."""
    codes = pd.Index(creators["creator_id"]).get_indexer(pd.Index(posts["creator_id"]))
    times = posts["posted_at"].to_numpy(dtype="datetime64[us]")
    age = np.where(np.isnat(times), np.iinfo(np.int64).max, -times.astype(np.int64))
    order = np.lexsort((age, codes))
    captions, shapes = (
        _newest(codes[order], posts[name].iloc[order], len(creators))
        for name in ("caption", "kind")
    )
    replies = _replies(posts, comments) if len(comments) else {}
    return [
        topics(said, replies.get(name, []), shown)
        for name, said, shown in zip(creators["creator_id"], captions, shapes, strict=True)
    ]


def _replies(posts: pd.DataFrame, comments: pd.DataFrame) -> dict[str, list[str]]:
    """Return the first comments under each creator's posts."""
    owner = pd.Series(posts["creator_id"].to_numpy(), index=posts["post_id"].to_numpy())
    owners = comments["post_id"].map(owner[~owner.index.duplicated()])
    heard = comments["text"].groupby(owners, sort=False)
    return {str(name): texts.dropna().head(NEWEST).tolist() for name, texts in heard}


def _newest(codes: Ints, values: pd.Series, size: int) -> list[list[str]]:
    """Return for each of `size` creators the first known values; codes: whose each is, ascending."""
    known = values.notna().to_numpy() & (codes >= 0)
    mine = codes[known]
    starts = np.searchsorted(mine, np.arange(size + 1))
    first = np.arange(len(mine)) - starts[mine] < NEWEST
    texts = values[known][first].tolist()
    ends = np.concatenate(([0], np.cumsum(np.minimum(np.diff(starts), NEWEST))))
    return [texts[start:end] for start, end in pairwise(ends.tolist())]


def _asked(comments: Sequence[str]) -> dict[str, int]:
    if not comments:
        return {}
    known = frozenset(kinds())
    found: Counter[str] = Counter()
    for comment in comments:
        found.update({kinds()[word].group for word in phrases_in(comment[:200], known)})
    return _most(found, 8)


def _most(counted: Counter[str], number: int | None = None) -> dict[str, int]:
    """Return what was counted most, equals by name: sets have another order in each process."""
    return dict(sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:number])


def _speech(captions: Sequence[str]) -> float | None:
    """Return the share of captions in Indonesian among those in Indonesian or English."""
    here = there = 0
    for caption in captions:
        words = caption[:LONGEST].casefold().split()
        local, foreign = (sum(map(k.__contains__, words)) for k in (INDONESIAN, ENGLISH))
        here, there = here + (local > foreign), there + (foreign > local)
    return round(here / (here + there), 3) if here + there else None


def _tone(captions: Sequence[str]) -> float | None:
    known = [value for text in captions if (value := everyday(text.casefold())) is not None]
    return round(float(np.mean(known)), 3) if known else None
