"""The fictional posts: when they were made and how they were received."""

from __future__ import annotations

import numpy as np
import pandas as pd

from bot.demo import figures

MEAN_POSTS = 25
ZONE = "Asia/Jakarta"
HOURS = (6, 7, 11, 12, 12, 13, 16, 17, 18, 19, 19, 20, 20, 21)
THEMES = ("tutorial", "review", "unboxing", "daily", "promo")
THEME_SHARE = (0.25, 0.22, 0.12, 0.35, 0.06)
SPONSORED_LIFT = 0.8
VIRAL_SHARE, VIRAL_LOW, VIRAL_HIGH = 0.025, 3.0, 8.0


def draw(rng: np.random.Generator, accounts: pd.DataFrame) -> pd.DataFrame:
    """Return one row a post, newest first within a creator: POSTS without captions.

    Helping columns: who (row of the creator in accounts), nth (0 is the newest), theme.
    """
    frame = _timeline(rng, accounts)
    who = frame["who"].to_numpy()
    frame["platform"] = accounts["platform"].to_numpy()[who]
    frame["kind"] = _kinds(rng, frame["platform"].to_numpy())
    frame["theme"] = rng.choice(THEMES, size=len(frame), p=THEME_SHARE)
    paid = rng.random(len(frame)) < accounts["sponsored_share"].to_numpy()[who]
    frame["theme"] = np.where(paid, "promo", frame["theme"])
    unlabelled = np.where(frame["theme"] == "promo", "unknown", "no")
    frame["sponsored"] = np.where(paid, "yes", unlabelled)
    return _counts(rng, accounts, frame)


def _timeline(rng: np.random.Generator, accounts: pd.DataFrame) -> pd.DataFrame:
    each = np.clip(rng.normal(MEAN_POSTS, 6, len(accounts)), 8, 45).astype(int)
    who = np.repeat(np.arange(len(accounts)), each)
    gap = rng.gamma(2.0, accounts["gap_days"].to_numpy()[who] / 2)
    days = pd.Series(gap).groupby(who).cumsum()
    captured = accounts["captured_at"].iloc[who].reset_index(drop=True).dt.tz_convert(ZONE)
    minutes = rng.choice(HOURS, size=len(who)) * 60 + rng.integers(0, 60, len(who))
    day = (captured - pd.to_timedelta(days, unit="D")).dt.normalize()
    posted = day + pd.to_timedelta(minutes, unit="min")
    posted = posted.mask(posted > captured, posted - pd.Timedelta(days=1))
    frame = pd.DataFrame({"who": who, "posted_at": posted, "captured_at": captured})
    frame = frame.sort_values(["who", "posted_at"], ascending=[True, False], kind="stable")
    frame = frame.reset_index(drop=True)
    frame["nth"] = frame.groupby("who").cumcount()
    frame["creator_id"] = accounts["creator_id"].to_numpy()[frame["who"]]
    frame["post_id"] = [f"demo-{n:06d}" for n in range(len(frame))]
    return frame.assign(source="demo")


def _kinds(rng: np.random.Generator, platform: figures.Strings) -> figures.Strings:
    out = np.empty(len(platform), dtype=object)
    for name, (kinds, share) in figures.KINDS.items():
        mine = platform == name
        out[mine] = rng.choice(kinds, size=int(mine.sum()), p=share)
    return out


def _counts(rng: np.random.Generator, accounts: pd.DataFrame, frame: pd.DataFrame) -> pd.DataFrame:
    """Return the frame with likes, comments, views, shares and saves; NaN where nobody can see."""
    who, platform = frame["who"].to_numpy(), frame["platform"].to_numpy()
    age = (frame["captured_at"] - frame["posted_at"]).dt.total_seconds().to_numpy() / 86_400
    followers = (accounts["audience"] * 1.0).to_numpy()[who]
    followers = followers * np.exp(-accounts["growth"].to_numpy()[who] * age / 30)
    expected = accounts["level"].to_numpy()[who] * followers * _lift(frame, age)
    likes = rng.poisson(expected * _noise(rng, platform)).astype(float)
    talk = accounts["talk"].to_numpy()[who] * rng.lognormal(0, 0.35, len(frame))
    views = likes / (
        figures.lookup(figures.LIKES_PER_VIEW, platform) * rng.lognormal(0, 0.3, len(frame))
    )
    story, tiktok = frame["kind"] == "story", platform == "tiktok"
    video = frame["kind"].isin(("reel", "video", "short"))
    return frame.assign(
        likes=np.where(story, np.nan, likes),
        comments=np.where(story, np.nan, rng.poisson(likes * talk)),
        views=np.select([video, story], [np.maximum(views, likes) + 3, followers * 0.06], np.nan),
        shares=np.where(tiktok, rng.poisson(likes * 0.03), np.nan),
        saves=np.where(tiktok, rng.poisson(likes * 0.05), np.nan),
    )


def _lift(frame: pd.DataFrame, age: figures.Floats) -> figures.Floats:
    """Return what weekday, kind, payment and youth (half of all likes come in 8 hours) do."""
    weekday = np.array(figures.WEEKDAY_LIFT)[frame["posted_at"].dt.day_of_week]
    kind = figures.lookup(figures.KIND_LIFT, frame["kind"])
    paid = np.where(frame["sponsored"] == "yes", SPONSORED_LIFT, 1.0)
    return np.asarray(weekday * kind * paid * (1 - 0.5 ** (age * 3)))


def _noise(rng: np.random.Generator, platform: figures.Strings) -> figures.Floats:
    """Return heavy-tailed factors whose mean is 1: log-normal, and a few posts that run away."""
    spread = figures.lookup(figures.POST_SPREAD, platform)
    noise = rng.lognormal(-(spread**2) / 2, spread)
    viral = rng.random(len(platform)) < VIRAL_SHARE
    factor = np.where(viral, rng.uniform(VIRAL_LOW, VIRAL_HIGH, len(platform)), 1.0)
    mean = 1 + VIRAL_SHARE * ((VIRAL_LOW + VIRAL_HIGH) / 2 - 1)
    return np.asarray(noise * factor / mean)
