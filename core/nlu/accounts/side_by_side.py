"""Accounts whose figures one message tells: `@a 18k likes 700 minta 500rb, @b 52k likes 600 minta 1jt`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from core.nlu.offers.figures import read_figures
from core.nlu.offers.price_questions import bare_price_idr
from core.nlu.scan import LONGEST, plain

LEAST: Final = 2
_LONGEST_PART: Final = 240
_NAME = re.compile(r"(?<![\w.@])@([a-z0-9_](?:[a-z0-9_.]{0,28}[a-z0-9_])?)(?![\w@])")
_BARE_SIZE = re.compile(
    r"\A@[\w.]{1,30}[\s:=,(\-]{1,3}(?:punya\s|has\s|ada\s|with\s)?\s{0,2}\d[\d.,]{0,12}\s?(?:k|rb|ribu|jt|juta|m)?(?=[\s,;)])"
    r"(?!\s{0,2}(?:likes?|suka|views?|tayangan|komen\w*|comments?|per\b|/))"
)
"""An account's first number that nothing labels is its size: `@a 18k, likes 700`."""
_SIZE_BEFORE_LABEL = re.compile(
    r"\A(@[\w.]{1,30}[\s:=,(\-]{1,3}\d[\d.,]{0,12}\s?(?:k|rb|ribu|jt|juta)?)(\s{1,2}(?:likes?|suka|komen\w*|views?)(?:nya)?[\s:=]{1,3}\d[\d.,]{0,12}+(?:k|rb|ribu|jt|juta)?+(?!\s{0,2}(?:likes?|suka|views?|komen|comments?)))"
)
"""`@a 18k likes 700`: labels stand before their numbers, so that the first has none."""
_SIZED = re.compile(r"foll?ow|pengikut|subs|fans")


@dataclass(frozen=True, slots=True)
class Told:
    """What a message tells of one account, None where it does not; fee_idr: what it asks, in rupiah."""

    handle: str
    followers: int | None = None
    likes: int | None = None
    comments: int | None = None
    views: int | None = None
    fee_idr: int | None = None

    @property
    def whole(self) -> bool:
        """Return whether it has what a comparison needs: its size and what its posts bring."""
        return self.followers is not None and (self.likes or self.views) is not None


def parts_of(text: str) -> tuple[str, ...]:
    """Return what a message says of each account, from its name to the next; nothing where figures of fewer
    than two are told."""
    said = plain(text[:LONGEST])
    names = list(_NAME.finditer(said))
    if len(names) < LEAST:
        return ()
    ends = [name.start() for name in names[1:]] + [len(said)]
    parts = [
        said[name.start() : min(end, name.start() + _LONGEST_PART)]
        for name, end in zip(names, ends, strict=True)
    ]
    told = {one.handle: part for part in parts if (one := told_of(part)).followers is not None}
    whole = sum(told_of(part).whole for part in told.values())
    return tuple(told.values()) if whole >= LEAST else ()


def told_of(part: str) -> Told:
    """Return the figures of one account's part of a message, which begins with its @name."""
    name = _NAME.match(part)
    rest = _with_label(part)
    figures = read_figures(rest[rest.find(" ") :] if " " in rest else "")
    money = {amount.value for amount in figures.money}
    fee = money.pop() if len(money) == 1 else None
    return Told(
        name[1] if name else "",
        fee_idr=fee if fee or money else bare_price_idr(figures.text),
        **figures.counts,
    )


def _with_label(part: str) -> str:
    if _SIZED.search(part):
        return part
    if labelled := _SIZE_BEFORE_LABEL.match(part):
        return part[: labelled.end(1)] + " followers," + part[labelled.end(1) :]
    bare = _BARE_SIZE.match(part)
    return part[: bare.end()] + " followers" + part[bare.end() :] if bare else part
