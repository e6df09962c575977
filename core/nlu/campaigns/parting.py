"""A message that tells of several people, each with figures of their own: `@rani laku 5, @hana laku 3`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from core.nlu.campaigns.campaign import pays
from core.nlu.campaigns.codes import matching
from core.nlu.campaigns.following import tells_news

_HANDLE: Final = r"(?<![\w@])@[\w.]*\w"
SHORTEST: Final = 4
"""Letters of an account that is known without its @."""
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
    message ("transfer @rani 500rb, @hana 300rb") holds for all, as does a payment that closes it.
    codes: promo codes that stand for whoever has them.
    """
    known = tuple(code for code in codes if code)
    owners = re.compile(
        rf"{_HANDLE}|{matching(known).pattern}" if known else _HANDLE, re.IGNORECASE
    )
    starts = [match.start() for match in owners.finditer(text)]
    if len(starts) < 2:
        return ()
    opening = text[: starts[0]]
    told, begun = [], starts[0]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        rest = owners.sub(" ", text[start:end])
        if re.search(r"\d", rest) or tells_news(f"@a {rest}"):
            told.append(text[begun:end])
            begun = end
    if len(told) < 2:
        return ()
    told[-1] += text[begun:]
    shared = "" if re.search(r"\d", opening) else opening
    closing = _CLOSING.search(told[-1])
    paid = closing is not None and pays(closing[1]) and not any(map(pays, told[:-1]))
    close = closing[1] if closing and paid else ""
    first = opening + told[0] + close
    return (first, *(shared + part + close for part in told[1:-1]), shared + told[-1])
