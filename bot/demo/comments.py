"""The fictional comments: who writes under which post, what, and when."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from bot.demo.captions import pick
from bot.demo.words import load

NEWEST_POSTS = 12
MEAN_PER_POST = 2.95
KINDS = ("purchase_intent", "question", "genuine", "generic", "emoji", "negative", "spam")
WORDED = ("purchase_intent", "question", "genuine")
KIND_SHARE = (0.15, 0.18, 0.27, 0.22, 0.10, 0.05, 0.03)
PER_NAME, STRIDE = 25, 7_919
"""How many people may bear one name, and a prime that scatters neighbours over the names."""
POOLS = (("city and niche", 0.50, 90), ("niche", 0.25, 700), ("own", 0.25, 60))
"""Where a commenter comes from, how often, and how many people are there: creators of one niche
and city share much of their audience, those of one niche some of it."""


def draw(rng: np.random.Generator, accounts: pd.DataFrame, posts: pd.DataFrame) -> pd.DataFrame:
    """Return one row a comment: COMMENTS, and who (row of the creator), about (row of the post),
    kind. A post never has more comments here than it counts."""
    counted = posts["comments"].fillna(0).to_numpy()
    wanted = np.where(posts["nth"] < NEWEST_POSTS, rng.poisson(MEAN_PER_POST, len(posts)), 0)
    about = np.repeat(np.arange(len(posts)), np.minimum(wanted, counted).astype(int))
    who = posts["who"].to_numpy()[about]
    kind = rng.choice(KINDS, size=len(about), p=KIND_SHARE)
    age = (posts["captured_at"] - posts["posted_at"]).dt.total_seconds().to_numpy()[about]
    delay = np.minimum(rng.exponential(36_000, len(about)) + 40, age * rng.random(len(about)))
    return pd.DataFrame(
        {
            "who": who,
            "about": about,
            "kind": kind,
            "author": _authors(rng, accounts, who),
            "posted_at": posts["posted_at"].iloc[about].reset_index(drop=True)
            + pd.to_timedelta(delay, unit="s").round("s"),
        }
    )


def write(
    rng: np.random.Generator, accounts: pd.DataFrame, posts: pd.DataFrame, comments: pd.DataFrame
) -> pd.DataFrame:
    """Return the comments with text, post_id and comment_id, in order of time."""
    about = comments["about"].to_numpy()
    city, category = (accounts[c].to_numpy()[comments["who"]] for c in ("city", "category"))
    topic, picks = posts["topic"].to_numpy()[about], rng.random((len(comments), 6))
    rows = zip(comments["kind"], category, city, topic, picks, strict=True)
    out = comments.assign(
        text=[_text(*row) for row in rows], post_id=posts["post_id"].to_numpy()[about]
    )
    out = out.sort_values(["about", "posted_at"], kind="stable").reset_index(drop=True)
    return out.assign(comment_id=[f"demo-c{n:06d}" for n in range(len(out))])


def name_people(count: int) -> np.ndarray[Any, Any]:
    """Return that many handles of fictional people, each once."""
    people = load("people")
    first, last, joints = people["first"], people["last"], (".", "_", "")
    distinct = len(first) * len(last) * PER_NAME
    again, scattered = np.divmod(np.arange(count), distinct)
    pair, number = np.divmod(scattered * STRIDE % distinct, PER_NAME)
    rows = zip(pair, number + PER_NAME * again + 1, strict=True)
    return np.array(
        [f"{first[p % len(first)]}{joints[p % 3]}{last[p // len(first)]}{n}" for p, n in rows],
        dtype=object,
    )


def _authors(
    rng: np.random.Generator, accounts: pd.DataFrame, who: np.ndarray[Any, Any]
) -> np.ndarray[Any, Any]:
    niche = pd.factorize(accounts["category"])[0][who]
    place = pd.factorize(accounts["city"])[0][who]
    pool = rng.choice(len(POOLS), size=len(who), p=[share for _, share, _ in POOLS])
    group = np.select([pool == 0, pool == 1], [niche * 100 + place, niche], who)
    size = np.array([size for _, _, size in POOLS])[pool]
    member = (size * rng.random(len(who)) ** 2).astype(int)
    person = pd.factorize((pool * 100_000 + group) * 1_000 + member)[0]
    return name_people(int(person.max(initial=-1)) + 1)[person]


def _text(kind: str, category: str, city: str, topic: str, u: np.ndarray[Any, Any]) -> str:
    words = load("comments")
    options = words[kind]
    if kind == "question" and u[0] < 0.45:
        options = load("categories")[category]["ask"]
    people = load("people")["first"]
    text = pick(options, u[1]).format(
        hal=topic, kota=city, a=pick(people, u[2]) + "_" + pick(people, u[3]), b=pick(people, u[4]),
        judi=pick(words["gambling_brands"], u[2]),
    )  # fmt: skip
    if kind in WORDED:
        text = _embellish(text, words, u[2], u[3]).replace("{kota}", city)
    return roughen(text, float(u[5])) if kind not in ("emoji", "gambling") else text


def _embellish(text: str, words: dict[str, Any], u: float, v: float) -> str:
    """Return the text with something said before it, after it, both or neither."""
    if u < 0.4:
        text = f"{pick(words['lead'], u / 0.4)} {text}"
    return f"{text} {pick(words['tail'], v / 0.45)}" if v < 0.45 else text


def roughen(text: str, u: float) -> str:
    """Return the text as somebody in a hurry types it: slang, a slip of the fingers, an emoji."""
    slang = load("comments")["slang"]
    if u < 0.55:
        keep = int(u * 1_000) % 3
        words = text.split(" ")
        text = " ".join(w if n % 3 == keep else slang.get(w, w) for n, w in enumerate(words))
    if u % 0.1 < 0.008 and len(text) > 12:
        at = 2 + int(u * 7_919) % (len(text) - 6)
        text = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    if u % 0.05 > 0.042:
        text += " " + pick(load("comments")["emoji"], u * 13)
    return text
