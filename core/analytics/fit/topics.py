"""What an account's captions and comments are about, kept as a short text beside its summary."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from core.analytics.captions.tone import everyday
from core.analytics.fit.lexicon import (
    bare,
    categories,
    every_phrase,
    kinds,
    pieces_of,
    products,
    said,
    tokens_of,
    values_of,
)
from core.analytics.fit.tally import Found
from core.analytics.fit.words import ENGLISH, INDONESIAN, STOP
from core.analytics.frames.grouping import Ints

if TYPE_CHECKING:
    import pandas as pd

NEWEST: Final = 30
"""So many captions of an account are read, and as many comments."""

TONED: Final = 8
"""So many of them are listened to for tone and language, which show soon."""

LONGEST, ASKED = 500, 200
"""Characters of a caption and of a comment that are read."""

AT_ONCE: Final = 200
"""Accounts whose words are in memory together."""

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
        return min(self.captions, self._spoken()[category])

    def _spoken(self) -> Counter[str]:
        """Return how often captions speak of each category; of two groups of one they do twice."""
        known = categories()
        found: Counter[str] = Counter()
        for group, times in self.groups.items():
            found[known[group]] += times
        return found

    @property
    def category(self) -> str | None:
        """Return the category that most captions speak of, where it is clear enough."""
        spoken = ((min(self.captions, n), name) for name, n in self._spoken().items())
        times, best = max(spoken, default=(0, ""))
        clear = times >= GUESS_LEAST and times >= GUESS_SHARE * self.captions
        return best if clear else None


_FIELDS: Final = {
    "n": "captions", "g": "groups", "w": "words", "m": "comments", "c": "asked", "v": "values",
    "x": "against", "s": "speech", "t": "tone", "k": "kinds",
}  # fmt: skip

_UNSAID: Final = {short: getattr(Topics(), name) for short, name in _FIELDS.items()}


def written(topics: Topics) -> str:
    """Return the text that `read` reads."""
    known = {short: getattr(topics, name) for short, name in _FIELDS.items()}
    kept = {short: value for short, value in known.items() if value != _UNSAID[short]}
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
    return _topics([captions], [comments], [kinds_])[0]


def _topics(
    captions: Sequence[Sequence[str]],
    comments: Sequence[Sequence[str]],
    shapes: Sequence[Iterable[str]],
) -> list[Topics]:
    """Return what accounts are about; one of each sequence is of one account."""
    pieces = _pieces(captions, LONGEST, every_phrase())
    phrases = pieces.telling(lambda piece: said(piece, every_phrase()))
    asked = _pieces(comments, ASKED, products()).telling(lambda piece: said(piece, products()))
    rows = zip(
        captions,
        phrases.telling(_groups).counted(),
        phrases.telling(lambda phrase: (phrase,) if phrase in kinds() else ()).counted(),
        pieces.telling(_telling).counted(least=2),
        comments,
        asked.telling(_groups).counted(),
        phrases.telling(lambda phrase: _values(phrase, speaks=True)).counted(),
        phrases.telling(lambda phrase: _values(phrase, speaks=False)).counted(),
        shapes,
        strict=True,
    )
    return [
        Topics(
            len(texts),
            groups,
            _first(spoken, MOST_WORDS) | _first(_less(free, spoken), MOST_WORDS // 2),
            len(replies),
            _first(wanted, 8),
            values,
            against,
            _speech(texts[:TONED]),
            _tone(texts[:TONED]),
            dict(Counter(posted)),
        )
        for texts, groups, spoken, free, replies, wanted, values, against, posted in rows
    ]


def _pieces(texts: Sequence[Sequence[str]], longest: int, known: frozenset[str]) -> Found:
    return Found.of([[pieces_of(tokens_of(t[:longest]), known) for t in own] for own in texts])


def _groups(phrase: str) -> Sequence[str]:
    return (kinds()[phrase].group,) if phrase in kinds() else ()


def _less(counted: dict[str, int], others: dict[str, int]) -> dict[str, int]:
    return {name: times for name, times in counted.items() if name not in others}


def _values(phrase: str, *, speaks: bool) -> Sequence[str]:
    return [value for value, for_it in values_of().get(phrase, ()) if for_it is speaks]


def _first(counted: dict[str, int], number: int) -> dict[str, int]:
    return dict(islice(counted.items(), number))


def _telling(piece: str) -> list[str]:
    """Return the words of a piece that say something."""
    words = map(bare, piece.split(" ")) if " " in piece else (bare(piece),)
    return [w for w in words if len(w) >= 4 and w not in STOP]


def topics_of(creators: pd.DataFrame, posts: pd.DataFrame, comments: pd.DataFrame) -> list[Topics]:
    """Return the topics of each of CREATORS, in order, from POSTS and COMMENTS."""
    import pandas as pd

    codes = pd.Index(creators["creator_id"]).get_indexer(pd.Index(posts["creator_id"]))
    times = posts["posted_at"].to_numpy(dtype="datetime64[us]")
    age = np.where(np.isnat(times), np.iinfo(np.int64).max, -times.astype(np.int64))
    order = np.lexsort((age, codes))
    said, shown = (_newest(codes, order, posts[n], len(creators)) for n in ("caption", "kind"))
    replies = _replies(posts, comments) if len(comments) else {}
    heard = [replies.get(name, []) for name in creators["creator_id"]]
    found: list[Topics] = []
    for start in range(0, len(creators), AT_ONCE):
        part = slice(start, start + AT_ONCE)
        captions, shapes = _texts(posts["caption"], said[part]), _texts(posts["kind"], shown[part])
        if any(map(len, (*captions, *heard[part], *shapes))):
            found += _topics(captions, heard[part], shapes)
        else:  # most of a list have no posts
            found += _topics([[]], [[]], [[]]) * len(captions)
    return found


def _replies(posts: pd.DataFrame, comments: pd.DataFrame) -> dict[str, list[str]]:
    """Return the first comments under each creator's posts."""
    import pandas as pd

    owner = pd.Series(posts["creator_id"].to_numpy(), index=posts["post_id"].to_numpy())
    owners = comments["post_id"].map(owner[~owner.index.duplicated()])
    heard = comments["text"].groupby(owners, sort=False)
    return {str(name): texts.dropna().head(NEWEST).tolist() for name, texts in heard}


def _newest(codes: Ints, order: Ints, values: pd.Series, size: int) -> list[Ints]:
    """Return for each of `size` creators the rows of the first known values. codes: whose each row is,
    -1 for nobody's. order: rows by creator, those that come first before the others."""
    rows = order[(values.notna().to_numpy() & (codes >= 0))[order]]
    bounds = np.searchsorted(codes[rows], np.arange(size + 1)).tolist()
    return [rows[start : min(end, start + NEWEST)] for start, end in pairwise(bounds)]


def _texts(values: pd.Series, rows: Sequence[Ints]) -> list[list[str]]:
    """Return the values in rows of several creators, which mostly lie together: Arrow copies all of
    that from which it takes any."""
    wanted = np.concatenate(rows)
    first, last = (wanted.min(), wanted.max()) if len(wanted) else (0, 0)
    every = values.iloc[first : last + 1].iloc[wanted - first].tolist()
    ends = np.cumsum([0, *map(len, rows)]).tolist()
    return [every[start:end] for start, end in pairwise(ends)]


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
