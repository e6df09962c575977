"""One payment that goes to two people: `transfer 900rb, setengah ke @rani, sisanya ke @hana`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.campaigns.money.amounts import MONEY, money_of
from core.nlu.campaigns.money.fractions import PART
from core.nlu.campaigns.money.words import REST

_TO: Final = r"(?:ke|kepada|buat|bwt|untuk|utk|to|for)"
_WHOM: Final = r"(?:(?:si|kak|mbak|mas)\s{1,3})?@?[a-z0-9](?:[\w.]{0,40}\w)?"
_DIVIDED: Final = re.compile(
    rf"(?:(?P<amount>(?<![\w.,@]){MONEY})[\s,:;(–-]{{1,4}})?(?<![\w.,@])(?P<part>{PART})\s{{1,3}}(?:(?:of\s{{1,3}}it|dari\s{{1,3}}itu|dulu|goes|went)\s{{1,3}}){{0,2}}"
    rf"(?P<one>{_TO}\s{{1,3}}{_WHOM})[\s,;&+]{{1,4}}(?:(?:dan|and|terus|lalu|then|sama)\s{{1,3}})?(?:{REST}|{PART}\s{{1,3}}lagi|the\s{{1,3}}other\s{{1,3}}half)\s{{1,3}}(?:(?:goes|went|lagi)\s{{1,3}})?(?P<other>{_TO}\s{{1,3}}{_WHOM})",
    re.IGNORECASE,
)


def in_amounts(text: str) -> str:
    """Return a text with what each gets of a payment that is divided among two, where it says of how much."""
    found = _DIVIDED.search(text)
    whole = money_of(found["amount"], text) if found and found["amount"] else None
    if found is None or whole is None:
        return text
    first = round(whole * _share(found["part"]))
    told = f"{first} {found['one']}, {whole - first} {found['other']}"
    return f"{text[: found.start()]}{told}{text[found.end() :]}"


def divides(text: str) -> bool:
    """Return whether a text gives a part to one and the rest to another, and does not say of how much."""
    found = _DIVIDED.search(text)
    return found is not None and not found["amount"] and re.search(MONEY, text) is None


def _share(part: str) -> float:
    percent = part.rstrip(" %").replace(",", ".")
    return float(percent) / 100 if percent[:1].isdigit() else 0.5
