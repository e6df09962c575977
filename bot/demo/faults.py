"""What is wrong with some of the fictional accounts, so that tests know what should be found.

bought_followers: most followers are nobody; likes are few and as level as if they were ordered.
pod: the same people write something empty under nearly every post, minutes after it appears.
hidden_likes: likes are not shown. gambling_spam: comments full of disguised advertising.
giveaway: a few posts with prizes lift the average far above what is usual.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from bot.demo import comments as talk
from bot.demo.captions import pick
from bot.demo.words import load

NAMES = ("bought_followers", "pod", "hidden_likes", "gambling_spam", "giveaway")
SHARE = 0.12
POD_SIZE = 10


def plant(rng: np.random.Generator, accounts: pd.DataFrame) -> pd.DataFrame:
    """Return the accounts with `fault` (a name or NA), each fault as often as any other.

    Likes cannot be hidden on TikTok; mega accounts are left alone.
    """
    suspects = np.flatnonzero(accounts["followers"] < 1_000_000)
    chosen = rng.permutation(suspects)[: round(len(accounts) * SHARE)]
    names = np.resize(np.array(NAMES, dtype=object), len(chosen))
    fault = np.full(len(accounts), None, dtype=object)
    fault[chosen] = names
    wrong = (fault == "hidden_likes") & (accounts["platform"] == "tiktok").to_numpy()
    out = accounts.assign(fault=pd.array(fault, dtype="string"))
    out.loc[wrong, "platform"] = "instagram"
    out["creator_id"] = out["platform"] + ":" + out["handle"]
    bought = fault == "bought_followers"
    out["audience"] = np.where(
        bought, out["audience"] / rng.uniform(5, 12, len(out)), out["audience"]
    )
    out["talk"] = np.where(bought, out["talk"] * 0.25, out["talk"])
    return out


def mark_posts(
    rng: np.random.Generator, accounts: pd.DataFrame, posts: pd.DataFrame
) -> pd.DataFrame:
    """Return the posts as the faults leave them; columns changed: theme, likes, comments, views."""
    fault = accounts["fault"].fillna("").to_numpy()[posts["who"]]
    out = posts.copy()
    prize = (fault == "giveaway") & (posts["nth"] % 7 == 2).to_numpy()
    out.loc[prize, "theme"], out.loc[prize, "sponsored"] = "giveaway", "no"
    out.loc[prize, "likes"] *= rng.uniform(5, 12, int(prize.sum()))
    out.loc[prize, "comments"] = out.loc[prize, "likes"] * rng.uniform(0.3, 0.9, int(prize.sum()))
    out.loc[prize, "views"] *= rng.uniform(5, 12, int(prize.sum()))
    level = posts.groupby("who")["likes"].transform("median").to_numpy()
    flat = (fault == "bought_followers") & posts["likes"].notna().to_numpy()
    out.loc[flat, "likes"] = (level * rng.lognormal(0, 0.06, len(posts)))[flat]
    pod = (fault == "pod") & posts["comments"].notna().to_numpy()
    out.loc[pod, "comments"] += POD_SIZE + 3
    out.loc[fault == "hidden_likes", "likes"] = np.nan
    return out


def mark_comments(
    rng: np.random.Generator, accounts: pd.DataFrame, posts: pd.DataFrame, comments: pd.DataFrame
) -> pd.DataFrame:
    """Return the comments as the faults leave them, before they are put into words."""
    out = comments.copy()
    fault = accounts["fault"].fillna("").to_numpy()[out["who"]]
    luck = rng.random(len(out))
    out.loc[(fault == "gambling_spam") & (luck < 0.55), "kind"] = "gambling"
    prize = (posts["theme"] == "giveaway").to_numpy()[out["about"]]
    out.loc[prize & (luck < 0.9), "kind"] = "giveaway"
    return pd.concat([out, _pod(rng, accounts, posts)], ignore_index=True)


def _pod(rng: np.random.Generator, accounts: pd.DataFrame, posts: pd.DataFrame) -> pd.DataFrame:
    """Return the comments of the pods: each member under about 85 % of the newest posts."""
    members = accounts["fault"].eq("pod").fillna(False).to_numpy()[posts["who"]]
    known = posts["comments"].notna().to_numpy() & (posts["nth"] < talk.NEWEST_POSTS).to_numpy()
    about = np.repeat(np.flatnonzero(members & known), POD_SIZE)
    member = np.tile(np.arange(POD_SIZE), len(about) // POD_SIZE)
    there = rng.random(len(about)) < 0.85
    about, member = about[there], member[there]
    who = posts["who"].to_numpy()[about]
    names = load("people")["first"]
    soon = pd.to_timedelta(rng.integers(20, 540, len(about)), unit="s")
    return pd.DataFrame(
        {
            "who": who,
            "about": about,
            "kind": rng.choice(["generic", "emoji"], size=len(about), p=[0.75, 0.25]),
            "author": [
                f"{names[(w * 13 + m * 29) % len(names)]}.support{w * POD_SIZE + m}"
                for w, m in zip(who, member, strict=True)
            ],
            "posted_at": posts["posted_at"].iloc[about].reset_index(drop=True) + soon,
        }
    )


def disguise(text: str, u: float) -> str:
    """Return the text as such spam is written: bold, spaced, struck or double-struck letters."""
    style = pick(("bold", "mono", "spaced", "struck", "plain"), u)
    if style in ("bold", "mono"):
        upper, lower, digit = {"bold": (0x1D5D4, 0x1D5EE, 0x1D7EC)}.get(
            style, (0x1D670, 0x1D68A, 0x1D7F6)
        )
        return "".join(_shift(c, upper, lower, digit) for c in text)
    words = text.split(" ")
    longest = max(range(len(words)), key=lambda n: len(words[n]))
    joint = {"spaced": " ", "struck": "\u0336"}.get(style, "")
    words[longest] = joint.join(words[longest])
    return " ".join(words)


def _shift(char: str, upper: int, lower: int, digit: int) -> str:
    for first, last, base in (("A", "Z", upper), ("a", "z", lower), ("0", "9", digit)):
        if first <= char <= last:
            return chr(base + ord(char) - ord(first))
    return char


def disguise_spam(rng: np.random.Generator, comments: pd.DataFrame) -> pd.DataFrame:
    """Return the comments with the texts of kind "gambling" disguised."""
    luck: Any = rng.random(len(comments))
    texts = zip(comments["text"], comments["kind"], luck, strict=True)
    return comments.assign(text=[disguise(t, u) if k == "gambling" else t for t, k, u in texts])
