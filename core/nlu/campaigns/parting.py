"""A message that tells of several people, each with figures of their own: `@rani laku 5, @hana laku 3`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from core.nlu.campaigns.campaign import pays
from core.nlu.campaigns.codes import matching
from core.nlu.campaigns.following import tells_news
from core.nlu.campaigns.tasks import posts_in, task_in

_HANDLE: Final = r"(?<![\w@])@(?!\d[\d.,]{0,12}(?:rb|ribu|k|jt|juta)?(?![\w.]))[\w.]*\w"
"""An account; the `@50rb` of a price is none."""

SHORTEST: Final = 4
"""Letters of an account that is known without its @."""
_BREAK: Final = re.compile(
    r"(?:[;\n]|,(?!\d)|[.!](?=\s)|\b(?:dan|and|tapi|tp|but|terus|trus|lalu|then|sedangkan)\b)\s{0,3}",
    re.IGNORECASE,
)
_AMOUNT: Final = re.compile(
    r"\d\s{0,2}(?:rb|ribu|k|jt|juta|thousand|million)\b|\brp\.?\s{0,2}\d", re.IGNORECASE
)
_CLOSING: Final = re.compile(
    r"\d(?:\s*(?:rb|ribu|k|jt|juta|thousand|million)\b)?([^\d]*)$", re.IGNORECASE
)


def tells_of_each(text: str) -> bool:
    """Return whether a message says what each of several people did, and asks nothing:
    `@rani deal, @hana deal`."""
    told = parts(text)
    return "?" not in text and bool(told) and all(map(tells_news, told))


def marked(text: str, handles: Iterable[str]) -> str:
    """Return a text in which these accounts have their @: `rani.id laku 3, hana_id laku 2`."""
    known = sorted({h for h in handles if len(h) >= SHORTEST}, key=len, reverse=True)
    if not known:
        return text
    names = "|".join(map(re.escape, known))
    return re.sub(rf"(?<![\w@./])({names})(?![\w@]|[./]\w)", r"@\1", text, flags=re.IGNORECASE)


def parts(text: str, codes: Iterable[str | None] = ()) -> tuple[str, ...]:
    """Return what a message says of each, a text for each; empty unless two are told something.

    Whoever is named right before somebody else shares what stands behind both. What opens the
    message ("transfer @rani 500rb, @hana 300rb") holds for all who have no such words of their own,
    as does a payment that closes it for all who have an amount.
    codes: promo codes that stand for whoever has them.
    """
    known = tuple(code for code in codes if code)
    owners = re.compile(
        rf"{_HANDLE}|{matching(known).pattern}" if known else _HANDLE, re.IGNORECASE
    )
    found = [match.start() for match in owners.finditer(text)]
    if len(found) < 2:
        return ()
    starts = [found[0], *(_begin(text, a, b) for a, b in pairwise(found))]
    opening = text[: starts[0]]
    told, begun = [], starts[0]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        if _tells(owners.sub(" ", text[start:end])):
            told.append(text[begun:end])
            begun = end
    if len(told) < 2:
        return ()
    told[-1] += text[begun:]
    shared = "" if re.search(r"\d", opening) else opening
    closing = _CLOSING.search(told[-1])
    paid = closing is not None and pays(closing[1]) and not any(map(pays, told[:-1]))
    close = closing[1] if closing and paid and all(map(_AMOUNT.search, told)) else ""
    bare = [owners.match(part) is not None for part in told]
    first, *others = (part + close for part in told[:-1])
    rest = [
        shared + part if lacks else part for part, lacks in zip(others, bare[1:-1], strict=True)
    ]
    return (opening + first, *rest, (shared if bare[-1] else "") + told[-1])


def _tells(words: str) -> bool:
    """Return whether words say something of whoever is named with them."""
    return bool(re.search(r"\d", words)) or tells_news(f"@a {words}") or posts_in(words)


def _begin(text: str, before: int, start: int) -> int:
    """Return where what is told of whom `start` names begins: at the words before the name that tell
    something themselves (`..., jangan lupa bayar @rani`), else at the name. before: of whom is told before."""
    breaks = [m.end() for m in _BREAK.finditer(text, before, start)]
    lead = text[breaks[-1] : start] if breaks else ""
    telling = tells_news(f"{lead} @a") or posts_in(lead) or task_in(f"{lead} @a")
    return breaks[-1] if telling else start
