"""Signs in comments: who writes them, and whether they say anything."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

import numpy as np
import numpy.typing as npt
import pandas as pd

from core.analytics.authenticity.signals import Sign
from core.analytics.frames.grouping import Floats, Groups, Ints, Mask, ratio
from core.analytics.frames.tables import positions

MIN_COMMENTS = 20
MIN_COMMENTED_POSTS = 4

_WORD = re.compile(r"\w+")
_MENTION = re.compile(r"@[\w.]+")
_STRETCH = re.compile(r"(.)\1+")


def comment_signs(
    creators: pd.DataFrame,
    posts: pd.DataFrame,
    comments: pd.DataFrame,
    kinds: pd.Series | None = None,
) -> tuple[Sign, ...]:
    """Return the signs that comments (COMMENTS) under the posts of CREATORS show.

    kinds: what a classifier says of each comment, in the same order; only its `spam` is used,
    as empty comments are told by rule: what it calls generic is more than the published limits
    mean. Fewer than 20 comments say nothing.
    """
    post, owner = _owners(creators, posts, comments)
    groups, mine = Groups(np.maximum(owner, 0), len(creators)), owner >= 0
    empty = _empty(comments, mine)
    signs = [_suspicious(groups, mine, empty), _repeated(groups, mine, post, comments["author"])]
    return tuple(signs if kinds is None else [*signs, _spam(groups, mine, _is(kinds, "spam"))])


READ_AT_MOST = 20_000
"""More comments than this at once are judged by rule, not read: reading takes 0.4 ms each."""


def kinds_of(comments: pd.DataFrame) -> pd.Series | None:
    """Return the kind of each comment (see `core.analytics.comments`), None for too many."""
    if len(comments) > READ_AT_MOST:
        return None
    from core.analytics.comments.classify import classify

    labels = classify(comments["text"].fillna("").tolist())
    return pd.Series([label.kind for label in labels], index=comments.index, dtype="string")


def buying_share(
    creators: pd.DataFrame, posts: pd.DataFrame, comments: pd.DataFrame, kinds: pd.Series
) -> Floats:
    """Return the share of comments that ask to buy per creator, NaN below 20 comments."""
    _, owner = _owners(creators, posts, comments)
    groups = Groups(np.maximum(owner, 0), len(creators))
    return _share(groups, owner >= 0, _is(kinds, "purchase_intent"))


def is_empty(text: str) -> bool:
    """Return whether a comment says nothing: only emoji, only mentions, or two stock words."""
    bare = _STRETCH.sub(r"\1", _MENTION.sub(" ", text.casefold()))
    words = _WORD.findall(bare)
    return len(words) <= 2 and all(word in generic_words() for word in words)


@cache
def generic_words() -> frozenset[str]:
    """Return words that praise without saying anything (seeded from a published list)."""
    file = resources.files("core.analytics.data").joinpath("generic_words.csv")
    return frozenset(_STRETCH.sub(r"\1", file.read_text(encoding="utf-8")).split())


def _owners(
    creators: pd.DataFrame, posts: pd.DataFrame, comments: pd.DataFrame
) -> tuple[Ints, Ints]:
    """Return for each comment the number of its post, and the position of its creator; -1 where there is
    none, and where the creator wrote it, who only answers."""
    post, names = pd.factorize(comments["post_id"].astype(object))
    found = positions(posts["post_id"], pd.Series(names, dtype="string"))
    rows = np.flatnonzero(found >= 0)
    owners = np.full(len(names) + 1, -1, dtype=np.int64)
    owners[found[rows]] = positions(posts["creator_id"].iloc[rows], creators["creator_id"])
    owner, handles = owners[post], _names(creators["handle"])
    own = (
        _names(comments["author"]) == handles[owner] if len(handles) else np.zeros(len(post), bool)
    )
    return post.astype(np.int64), np.where(own, -1, owner)


def by_others(creators: pd.DataFrame, posts: pd.DataFrame, comments: pd.DataFrame) -> pd.DataFrame:
    """Return the COMMENTS under the posts of CREATORS that they did not write themselves."""
    return comments[_owners(creators, posts, comments)[1] >= 0].reset_index(drop=True)


def _names(values: pd.Series) -> npt.NDArray[np.object_]:
    """Return names as they are compared, empty where unknown (a handle never is)."""
    texts = values.fillna("").str.strip().str.removeprefix("@").str.lower()
    return np.asarray(texts.to_numpy(dtype=object))


def _empty(comments: pd.DataFrame, mine: Mask) -> Mask:
    texts = comments["text"].fillna("x").tolist()
    return np.array([ours and is_empty(t) for ours, t in zip(mine, texts, strict=True)], dtype=bool)


def _is(kinds: pd.Series, kind: str) -> Mask:
    return (kinds == kind).to_numpy(dtype=bool, na_value=False)


def _suspicious(groups: Groups, mine: Mask, empty: Mask) -> Sign:
    """Share of comments that say nothing: 30 % is worth a look, 50 % an alarm (HypeAuditor)."""
    value = _share(groups, mine, empty)
    return _sign("suspicious_comments", value, (value - 0.3) / 0.3, 0.3, groups.count(mine))


def _spam(groups: Groups, mine: Mask, spam: Mask) -> Sign:
    """Share of comments that advertise, gambling above all: the audience may be bots."""
    value = _share(groups, mine, spam)
    return _sign("spam_comments", value, (value - 0.1) / 0.3, 0.1, groups.count(mine))


def _repeated(groups: Groups, mine: Mask, post: Ints, author: pd.Series) -> Sign:
    """Share of comments by people seen under at least half of the commented posts (pods)."""
    who = pd.factorize(author.astype(object))[0].astype(np.int64)
    known = mine & (who >= 0)
    pairs = np.unique(np.stack([groups.codes[known], who[known], post[known]]), axis=1)
    people = int(who.max(initial=0)) + 1
    names, seen = np.unique(pairs[0] * people + pairs[1], return_counts=True)
    commented = np.unique(np.stack([groups.codes[known], post[known]]), axis=1)[0]
    posts = np.bincount(commented, minlength=groups.size)
    found = np.searchsorted(names, groups.codes[known] * people + who[known])
    often = np.zeros(len(known), dtype=bool)
    often[known] = 2 * seen[found] >= posts[groups.codes[known]]
    value = _share(groups, known, often)
    value[posts < MIN_COMMENTED_POSTS] = np.nan
    return _sign("repeat_commenters", value, (value - 0.2) / 0.4, 0.2, groups.count(known))


def _share(groups: Groups, mine: Mask, marked: Mask) -> Floats:
    count = groups.count(mine)
    value = ratio(groups.count(mine & marked), count)
    value[count < MIN_COMMENTS] = np.nan
    return value


def _sign(name: str, value: Floats, excess: Floats, high: float, comments: Ints) -> Sign:
    ones = np.ones(len(value))
    known = np.where(np.isnan(value), np.nan, np.clip(excess, 0, 1))
    return Sign(name, value, known, 0 * ones, high * ones, comments)
