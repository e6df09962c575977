"""The fictional creators: where they live, what they are about, how large they are."""

from __future__ import annotations

from datetime import datetime

import numpy as np
import pandas as pd

from bot.demo import figures
from bot.demo.words import load
from core.analytics.frames.schemas import PLATFORMS

MAIN = ("food", "beauty", "fashion", "parenting", "travel", "tech", "fitness", "lifestyle")
PER_CELL = 3
BANDUNG_FOOD = 36


def draw(rng: np.random.Generator, now: datetime, count: int) -> pd.DataFrame:
    """Return one row a creator: CREATORS without price, and how the account behaves.

    Behaviour: audience (people behind the followers), level (likes per follower), growth (share
    of followers gained per 30 days), gap_days between posts, talk (comments per like),
    sponsored_share.
    """
    frame = _cells(rng, count)
    frame["platform"] = rng.choice(PLATFORMS, size=count, p=figures.PLATFORM_SHARE)
    frame["followers"] = figures.draw_followers(rng, count)
    frame["following"] = np.clip(rng.lognormal(6.3, 0.7, count), 12, 4_500).astype(int)
    celebrity = np.array([0.0, 0.02, 0.15, 0.5, 0.85])[figures.tier_of(frame["followers"])]
    frame["verified"] = rng.random(count) < celebrity
    frame["captured_at"] = now - pd.to_timedelta(rng.integers(30, 720, count), unit="min")
    frame["source"] = "demo"
    return _behaviour(rng, _name(rng, frame))


def _cells(rng: np.random.Generator, count: int) -> pd.DataFrame:
    """Return city and category per creator: every large city has some of every main category."""
    places, categories = load("places"), load("categories")
    by_size = sorted(places, key=lambda p: -p[1])
    floor = [("Bandung", "food")] * BANDUNG_FOOD
    floor += [(p[0], c) for p in by_size[:12] for c in MAIN for _ in range(PER_CELL)]
    floor += [(p[0], c) for p in by_size[12:] for c in MAIN[:2]]
    floor = [floor[i] for i in rng.permutation(len(floor))[:count]]
    weights = np.array([p[1] for p in places], dtype=float)
    topics = np.array([c["weight"] for c in categories.values()], dtype=float)
    rest = count - len(floor)
    city = rng.choice([p[0] for p in places], size=rest, p=weights / weights.sum())
    category = rng.choice(list(categories), size=rest, p=topics / topics.sum())
    frame = pd.DataFrame(floor, columns=["city", "category"])
    frame = pd.concat([frame, pd.DataFrame({"city": city, "category": category})])
    return frame.iloc[rng.permutation(count)].reset_index(drop=True)


FICTION = ".contoh"
"""The end of every handle ("example"): no verdict here may be taken for one on a real account."""


def _name(rng: np.random.Generator, frame: pd.DataFrame) -> pd.DataFrame:
    """Return the frame with handles that nobody shares, display names and labelled bios."""
    taken: set[str] = set()
    names = [
        _identity(rng, str(category), str(city), taken)
        for category, city in zip(frame["category"], frame["city"], strict=True)
    ]
    named = pd.DataFrame(names, columns=["handle", "display_name", "bio"], index=frame.index)
    out = pd.concat([frame, named], axis=1)
    out["creator_id"] = out["platform"] + ":" + out["handle"]
    return out


def _identity(
    rng: np.random.Generator, category: str, city: str, taken: set[str]
) -> tuple[str, str, str]:
    words, people = load("categories")[category], load("people")
    short = next(p[2] for p in load("places") if p[0] == city)
    handle = ""
    while not handle or handle in taken:
        word, first, last = (
            rng.choice(x) for x in (words["handle"], people["first"], people["last"])
        )
        forms = (
            ((word, first), ""), ((first, word), ""), ((word, short), ""), ((word, first), "."),
            ((first, word), "_"), ((word, first, short), "."), ((word, first, last), ""),
        )  # fmt: skip
        parts, joint = forms[rng.integers(len(forms))]
        handle = joint.join(parts)
    taken.add(handle)
    handle += FICTION
    display = " ".join(p.title() for p in parts)
    bio = rng.choice(words["bio"]).format(kota=city)
    opened = rng.choice(people["bio_open"])
    label = rng.choice(people["bio_label"])
    return handle, display, f"{bio} {words['emoji'][0]} {opened} · {label}"


def _behaviour(rng: np.random.Generator, frame: pd.DataFrame) -> pd.DataFrame:
    count, followers = len(frame), frame["followers"].to_numpy(dtype=float)
    typical = figures.typical_level(frame["platform"].to_numpy(), followers)
    return frame.assign(
        audience=followers,
        level=typical * rng.lognormal(0, 0.5, count),
        growth=np.clip(rng.normal(0.02, 0.02, count), -0.01, 0.10),
        gap_days=rng.lognormal(np.log(2.8), 0.5, count),
        talk=0.032 * (followers / 10_000) ** -0.15 * rng.lognormal(0, 0.35, count),
        sponsored_share=rng.beta(2, 14, count),
    )
