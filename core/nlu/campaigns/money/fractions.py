"""Fractions of what is paid, as shares of a hundred: `bayar sepertiga`, `paid two thirds`, `dp 1/3`."""

from __future__ import annotations

import re
from typing import Final

_MANY: Final = {
    "se": 1, "satu": 1, "a": 1, "one": 1, "dua": 2, "two": 2, "tiga": 3, "three": 3, "empat": 4, "four": 4,
}  # fmt: skip
_PARTS: Final = {
    "tiga": 3, "third": 3, "empat": 4, "quarter": 4, "fourth": 4, "lima": 5, "fifth": 5, "enam": 6, "sixth": 6,
    "delapan": 8, "eighth": 8, "sepuluh": 10, "tenth": 10,
}  # fmt: skip
_PAYS: Final = r"(?:(?:di|ku|tak|mem)?bayar(?:in|kan|i|nya)?|(?:di|ku)?transfer(?:in|kan|r?ed)?|(?:di|ku)?tf(?:in)?|(?:di)?dp(?:in|nya)?|uang\s{1,3}muka|lunas(?:i|in)?|(?:di)?cicil|nyicil|paid|pay|sent|deposit|refund(?:ed)?|(?:di)?balik(?:in)?|kembali(?:in|kan)|advance)"
_PAYING: Final = re.compile(rf"(?<![a-z]){_PAYS}(?![a-z])", re.IGNORECASE)
_SPOKEN: Final = re.compile(
    r"(?<![\w.,@/-])(?:(?P<many>se|satu|dua|tiga|empat)\s{0,2}per\s{0,2}(?P<parts>tiga|empat|lima|enam|delapan|sepuluh)(?:nya)?(?![a-z])"
    r"|(?P<of>a|one|two|three|four)[\s-]{1,2}(?P<them>third|quarter|fourth|fifth|sixth|eighth|tenth)s?"
    r"(?=\s{0,3}(?:$|[,.;!)+&@]|(?:of|to|from|for|now|up\s?front|in\s{1,3}advance|so\s{1,3}far|already|each|the\s{1,3}rest|and|dari|ke|dulu|ya|yesterday|today)\b)))",
    re.IGNORECASE,
)
_WRITTEN: Final = re.compile(
    rf"(?:(?<![a-z]){_PAYS}(?:\s{{1,3}}(?:fee(?:nya)?|honor|sebesar|baru|the|@[\w.]{{1,40}})){{0,2}}\s{{1,3}}(?P<n>[1-9])/(?P<d>[2-6])(?![\w/]|[.,]\d)"
    r"|(?<![\w.,@/-])(?P<over>[1-9])/(?P<under>[2-6])(?:nya\b|(?=\s{1,3}(?:of|dari|bagian|fee(?:nya)?)\b)))",
    re.IGNORECASE,
)
"""A fraction in digits, which is no day of a month: right behind a payment, or of something."""

PART: Final = r"(?:half|setengah(?:nya)?|separ[ou]h?(?:nya)?|\d{1,3}(?:,\d{1,6})?\s?%)"
"""What is paid of a fee as a part of it."""

_EXACT: Final = 6
"""Decimals that a third of any fee is exact to."""


def in_percent(text: str) -> str:
    """Return a text of a payment with its fractions as shares of a hundred: `bayar seperempat` is `bayar 25%`."""
    if not _PAYING.search(text):
        return text
    return _WRITTEN.sub(_of_digits, _SPOKEN.sub(_of_words, text))


def _of_words(found: re.Match[str]) -> str:
    many, parts = found["many"] or found["of"], found["parts"] or found["them"]
    return _share(_MANY[many.lower()], _PARTS[parts.lower()]) or found[0]


def _of_digits(found: re.Match[str]) -> str:
    n, d = (
        (int(found["n"]), int(found["d"]))
        if found["n"]
        else (int(found["over"]), int(found["under"]))
    )
    at = found.start("n" if found["n"] else "over") - found.start()
    return found[0][:at] + share if (share := _share(n, d)) else found[0]


def _share(n: int, d: int) -> str:
    """Return a fraction as `33,333333%`, "" for more than the whole."""
    if n > d:
        return ""
    return f"{100 * n / d:.{_EXACT}f}".rstrip("0").rstrip(".").replace(".", ",") + "%"
