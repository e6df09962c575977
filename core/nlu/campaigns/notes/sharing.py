"""How a number that was told of nobody is shared among several: `yg 5 dr @rani, sisanya @hana`."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from core.nlu.amounts.quantities import in_figures
from core.nlu.words.particles import PARTICLE

_OF: Final = r"(?:(?:dari|dr|dri|lewat|lwt|via|from|through|by|punya|milik|of|buat|untuk|utk|for|sama|ke|to|di|si|kak|mbak|mas|itu|yang|yg|nya|is|are|was|were|those|them|catatan|came)\s{1,3}){0,4}"
_NAME: Final = r"@?(?P<who>(?!(?:dari|dr|dri|from|lewat|via|through|orang|kreator|hari|jam|people|days?|yang|yg|lagi|aja|pcs|biji)(?![\w.]))[a-z_][a-z0-9_.]{1,28}[a-z0-9_])"
_UNIT: Final = r"(?:\s{0,2}(?:pcs|biji|porsi|botol|buah|orderan|order|pieces|sales|terjual|laku|sold|likes?|views?|komen|nya)){0,2}"
_SHARE: Final = re.compile(
    rf"(?:(?:yang|yg|the|itu|of\s{{1,3}}those|ada)\s{{1,3}}){{0,2}}(?P<n>\d{{1,7}}){_UNIT}\s{{1,3}}{_OF}{_NAME}"
    rf"(?:\s{{1,3}}(?:{PARTICLE})){{0,2}}"
)
_NAME_FIRST: Final = re.compile(
    rf"(?:si\s{{1,3}}|dari\s{{1,3}}|from\s{{1,3}})?{_NAME}\s{{1,3}}(?:(?:yang|yg|cuma|only|got|dapat|dapet|the|sold|laku|terjual)\s{{1,3}}){{0,2}}(?P<n>\d{{1,7}}){_UNIT}"
    rf"(?:\s{{1,3}}(?:{PARTICLE})){{0,2}}"
)
_REST: Final = re.compile(
    rf"(?:(?:dan|and)\s{{1,3}})?(?:sisa(?:nya)?|lainnya|selebihnya|yang\s{{1,3}}lain|(?:the\s{{1,3}})?(?:rest|others|remaining))\s{{1,3}}{_OF}{_NAME}(?:\s{{1,3}}(?:{PARTICLE})){{0,2}}"
)
_JOINED: Final = re.compile(
    r"\s{0,3}(?:[,;\n]|\b(?:dan|and|terus|trus|sama)\b(?=\s{1,3}(?:\d|sisa|yang\s|yg\s|the\s|@)))\s{0,3}|\s{1,3}(?=sisanya\b)|(?<=[a-z_.])(?<!yang)(?<!yg)(?<!dan)(?<!and)(?<!the)(?<!ada)(?<!itu)\s{1,3}(?=\d{1,7}\s{1,3}(?!dan\b|and\b|terus\b|sama\b|sisa|yang\b|the\b)@?[a-z])"
)
_SOLD_SHARED: Final = re.compile(
    r"\W{0,3}(?:(?:total|hari\s{1,3}ini|kemarin|today|yesterday|we|kita|udah|sudah)\s{1,3}){0,2}(?:laku|ter?jual|ke?jual|sold|closing)\s{1,3}(?P<n>\d{1,6})"
    r"(?:\s{1,3}(?:pcs|biji|porsi|botol|pieces|total|semua(?:nya)?|in\s{1,3}all|hari\s{1,3}ini|kemarin|today|yesterday)){0,3}\s{0,2}[,:;.]\s{1,3}(?P<rest>[^\n]{3,200})"
)
MOST: Final = 6
"""Shares of one message."""


class Share(NamedTuple):
    """Who has what part of a number, None for all that is left."""

    name: str
    number: int | None


def shares_in(text: str) -> tuple[Share, ...]:
    """Return how a whole message shares a number, by name; empty for any other message."""
    pieces = [one for one in _JOINED.split(in_figures(text).strip(" .!\n")) if one.strip()]
    read = [_share(one.strip()) for one in pieces[: MOST + 1]]
    found = [one for one in read if one is not None]
    return tuple(found) if len(found) == len(read) <= MOST else ()


def shared_total(text: str) -> tuple[int, tuple[Share, ...]] | None:
    """Return how many pieces were sold, and how a message that says so shares them: `laku 20, rani 12 sisanya bela`;
    None where it shares none, or more than it says."""
    found = _SOLD_SHARED.fullmatch(in_figures(text).strip())
    shares = shares_in(found["rest"]) if found else ()
    told = sum(share.number or 0 for share in shares)
    return (
        (int(found["n"]), shares) if found and len(shares) > 1 and told <= int(found["n"]) else None
    )


def _share(piece: str) -> Share | None:
    if rest := _REST.fullmatch(piece):
        return Share(rest["who"], None)
    found = _SHARE.fullmatch(piece) or _NAME_FIRST.fullmatch(piece)
    return Share(found["who"], int(found["n"])) if found else None
