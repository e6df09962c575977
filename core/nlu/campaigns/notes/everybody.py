"""What is told of all who take part at once: `semuanya udah dibayar`, `I paid both`."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from core.nlu.campaigns.money.paying import PART, pays
from core.nlu.campaigns.notes.denying import names_nobody
from core.nlu.campaigns.notes.groups import SOME
from core.nlu.words.both import BOTH
from core.nlu.words.tenses import BY_NOW, LATER, NOT_YET

_HOW_MANY: Final = {
    0: r"semua(?:nya)?|semua\s{1,3}(?:orang|kreator(?:nya)?)|mereka|everyone|everybody|all\s{1,3}of\s{1,3}them|all|they(?:'re|\s{1,3}all)",
    2: rf"{BOTH}|berdua|the\s{{1,3}}two\s{{1,3}}of\s{{1,3}}them",
    3: r"(?:ke)?tiga(?:2|-?\s?tiga)(?:nya)|3-?3nya|ketiganya|bertiga|all\s{1,3}three|the\s{1,3}three\s{1,3}of\s{1,3}them",
    4: r"(?:ke)?empat(?:2|-?\s?empat)(?:nya)|4-?4nya|keempatnya|berempat|all\s{1,3}four",
}  # fmt: skip
_WORDS: Final = {
    count: re.compile(rf"(?<![\w@.])(?:{words})(?![\w@.])", re.I)
    for count, words in _HOW_MANY.items()
}
_AMOUNT: Final = re.compile(
    r"\d\s{0,2}(?:rb|ribu|k|jt|juta|m|mio|thousand|million)\b|\d[.,]\d{3}[.,]\d{3}\b", re.I
)
_OPEN: Final = re.compile(
    rf"@\w|\?|\b(?:kecuali|selain|except|but\s{{1,3}}not|{NOT_YET}|bukan|not)\b", re.I
)
_EACH: Final = re.compile(
    r"\b(?:each|apiece|masing|(?:se)?tiap|seorang|per\s{1,3}(?:orang|person|kreator|creator)|every(?:one|body))",
    re.I,
)
_AGREES: Final = re.compile(
    rf"\s{{1,3}}(?:(?:{BY_NOW}|pada|juga|akhirnya|have|has|just|finally)\s{{1,3}}){{0,3}}(?:deal|setuju|sepakat|agree[ds]?|accept(?:ed|s)?|said\s{{1,3}}yes)\b",
    re.I,
)
_IN_ALL: Final = re.compile(
    r"\b(?:total(?:nya)?|jumlah(?:nya)?|in\s{1,3}(?:all|total)|altogether|together)\b|\?", re.I
)
_BUT: Final = re.compile(rf"{_OPEN.pattern}|{_AMOUNT.pattern}", re.I)
"""What leaves somebody out, or names an amount that may be each one's or all of it."""

PLAN: Final = re.compile(
    rf"\b(?:{LATER}|mau|peng[ei]n|pgn|ingin|niat|want|akan|bakal|rencana\w*|harus|tolong|minta|ing[ae]t\w*|kapan|kalau|kalo|jangan|will|should|must|to|if|when)\b",
    re.I,
)
"""What says that something is still to be done."""


def numbers_of_all(text: str) -> frozenset[int]:
    """Return of how many people a text tells by a word for all of them: 2 of `dua-duanya`, `both`."""
    return frozenset(count for count, words in _WORDS.items() if count and words.search(text))


def counted(text: str) -> tuple[int, re.Match[str]] | None:
    """Return how many people a word for all of them says that they are, and that word: `dua-duanya`, `both`."""
    found = ((n, m) for n, words in _WORDS.items() if n and (m := words.search(text)))
    return next(found, None)


def names_each(text: str) -> bool:
    """Return whether an amount of a text is each one's: `250k each`, or what all agree to: `keduanya setuju 200rb`."""
    groups = (words.search(text) for words in _WORDS.values())
    agreed = any(group and _AGREES.match(text, group.end()) for group in groups)
    return _EACH.search(text) is not None or (agreed and not _IN_ALL.search(text))


def names_all(text: str) -> bool:
    """Return whether a text has a word for all who take part, however many they are."""
    everybody = any(words.search(text) for words in _WORDS.values())
    return everybody and not (_BUT.search(text) or names_nobody(text) or SOME.search(text))


def pays_all(text: str) -> bool:
    """Return whether a text says that all were paid what they were to get."""
    return names_all(text) and pays(text) and not (PART.search(text) or PLAN.search(text))


class Undivided(NamedTuple):
    """What a text tells of all before and behind the word for them, and how many that says that they are."""

    before: str
    behind: str
    size: int | None


def undivided(text: str) -> Undivided | None:
    """Return what tells that all were paid an amount which may be each one's or all of it: `semua udah dibayar
    300rb`; None for any other text."""
    found = ((n, m) for n, words in _WORDS.items() if (m := words.search(text)))
    size, group = next(found, (0, None))
    other = _EACH.search(text) or _OPEN.search(text) or PLAN.search(text)
    if group is None or other or names_nobody(text) or SOME.search(text):
        return None
    if not (pays(text) and _AMOUNT.search(text)):
        return None
    return Undivided(text[: group.start()], text[group.end() :], size or None)


def of_all(text: str, there: int) -> bool:
    """Return whether a text tells something of all who take part, of whom there are so many: a word for a number
    is of so many and of no more (`mereka berdua` of three)."""
    if _BUT.search(text) or names_nobody(text) or SOME.search(text):
        return False
    said = {count for count, words in _WORDS.items() if words.search(text)}
    return said in ({0}, {there}, {0, there})
