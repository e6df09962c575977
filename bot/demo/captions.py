"""Captions in everyday Indonesian, put together from the phrase banks."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from bot.demo.words import load


def compose(rng: np.random.Generator, accounts: pd.DataFrame, posts: pd.DataFrame) -> pd.DataFrame:
    """Return the posts with `caption` and `topic`; columns read: who, theme, sponsored."""
    category = accounts["category"].to_numpy()[posts["who"]]
    city = accounts["city"].to_numpy()[posts["who"]]
    picks = rng.random((len(posts), 12))
    rows = zip(category, city, posts["theme"], posts["sponsored"], picks, strict=True)
    texts = [_caption(*row) for row in rows]
    return posts.assign(
        caption=[caption for caption, _ in texts], topic=[topic for _, topic in texts]
    )


def _caption(
    category: str, city: str, theme: str, sponsored: str, u: np.ndarray[Any, Any]
) -> tuple[str, str]:
    """Return caption and topic; `u` holds twelve numbers in 0..1 that choose the phrases."""
    words, themes = load("categories")[category], load("themes")
    topic, product = pick(words["hal"], u[0]), pick(words["product"], u[1])
    fill = {
        "hal": topic,
        "kota": city,
        "produk": product,
        "tag": "@" + product.lower().replace(" ", ""),
        "kode": product.split()[0].upper() + str(5 + int(u[2] * 4) * 5),
    }
    parts = [pick(themes[theme]["open"], u[3])]
    if sponsored == "yes":
        parts.insert(0 if u[4] < 0.6 else 1, pick(themes["label"], u[5]))
    parts.append(_detail(words["detail"], themes["aside"], u[6], u[7]))
    if u[8] < 0.5:
        parts.append(pick(words["detail"], u[6] + 0.37))
    parts.append(pick(themes[theme]["close"], u[9]))
    text = " ".join(sentence(p.format(**fill)) for p in parts)
    return f"{text}{_tail(words, u[10], u[11])}", topic


def _detail(details: list[str], asides: list[str], u: float, v: float) -> str:
    detail = pick(details, u)
    if v > 0.35:
        return detail
    aside = pick(asides, v / 0.35)
    return f"{aside} {detail[0].lower()}{detail[1:]}"


def _tail(words: dict[str, Any], u: float, v: float) -> str:
    """Return an emoji and up to three tags, as many posts end."""
    emoji = f" {pick(words['emoji'].replace(chr(0xFE0F), ''), v)}" if u < 0.7 else ""
    tags = [pick(words["tag"], v + n * 0.29) for n in range(int(u * 4))]
    return emoji + ("\n\n" + " ".join(dict.fromkeys(tags)) if tags else "")


def pick(options: Any, u: float) -> str:
    """Return the option at the fraction `u` of the way; whole turns do not count."""
    return str(options[int((u % 1.0) * len(options))])


def sentence(text: str) -> str:
    """Return the text with a capital at its beginning."""
    return text[:1].upper() + text[1:]
