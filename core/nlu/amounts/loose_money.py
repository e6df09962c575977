"""Amounts whose unit only another one tells: `yaudah 700`, `1.5m`, `bukan 2 juta tapi 1,8`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.amounts.numbers import (
    LEAST_IDR,
    MILLION,
    SCALES,
    THOUSAND,
    spoken_money_idr,
    unit_told,
)
from core.nlu.amounts.quantities import in_figures
from core.nlu.amounts.spoken import SMALL

RATIO: Final = 5
"""Another budget for the same search is at most so many times more or less; `m` is a million where
that is so near the budget before, as a billion is not."""

_MILLIONS: Final = re.compile(r"(?<![\w.,])(\d+(?:[.,]\d{1,2})?)\s?m(?![a-z0-9])", re.I)
_NUMBER: Final = r"\d{1,3}(?:[.,]\d{1,2})?"
_BUDGET: Final = (
    r"(?:budget|bajet|bujet|badget|dana|anggaran|modal|duit|duwit|uang|artos)(?:nya|ku|na|ne|e)?"
)
_LEAD: Final = rf"(?:kurang|waduh|aduh|duh|wah|hmm+|oh|ya+|iya|yaudah|yawdah|ywdh|yaudh|yasudah|ya\s+sudah|eh|ok|oke|okay|okelah|fine|alright|hmm+|gpp|gapapa|kalau|kalo|klo|kl|deal|(?:my\s+|the\s+)?{_BUDGET}|cuma|cuman|jadi(?:in)?|jd|dadi|ke|to|is|make|it|then|let'?s\s+say|just|coba|gini|aku|saya|gue|gw|kita)"
_WRONG: Final = rf"(?:maaf|sori|sorry|salah(?:\s+(?:tulis|ketik|ketik))?|ralat|koreksi|(?:se)?harusnya|mestinya|maksud(?:nya|ku|\s+(?:saya|aku|gue|gw))?|jangan|jgn|deng|ding|ups|oops|aduh|actually|i\s+mean(?:t)?|should\s+be|correction|bukan\s+{_NUMBER}(?:\W+(?:tapi|tp|melainkan))?|not\s+{_NUMBER}(?:\W+but)?)"
"""Who says that an amount was wrong names another, and money is all that has been named."""
_MORE: Final = r"(?:di)?(?:tambah|nambah|naik)(?:in|kan|i|ke|no)?"
_TRAIL: Final = rf"(?:maksud(?:nya|ku|\s+(?:saya|aku|gue|gw))|deng|ding|bukan\s+{_NUMBER}|not\s+{_NUMBER}|aja|saja|deh|dong|ya|kak|min|gimana|gmn|then|lah|dah|boleh|bisa|ada|cukup|dapet|dapat|ga|gak|nggak|tidak|sekalian|maks|max|is\s+(?:my|our|the)|{_BUDGET})"
_BARE: Final = re.compile(
    rf"(?P<lead>(?:(?:{_LEAD}|(?P<wrong>{_WRONG})|{_MORE}(?=\W+(?:{_BUDGET}\W+)?(?:jadi|jd|dadi|ke|to)\b)|(?P<more>{_MORE}(?!\W+(?:{_BUDGET}\W+)?(?:jadi|jd|dadi|ke|to)\b)))\W+)*)"
    rf"(?P<number>{_NUMBER})(?P<trail>(?:\W+{_TRAIL})*)",
    re.I,
)
_WHO_THEN: Final = re.compile(
    r"[,\s]{1,3}(?:(?:bisa|bakal|jadi|would|do|can)\s{1,3})?(?:(?:i|we)\s{1,3})?(?:dapet|dapat|dpt|ada|muncul|get|who)\s{1,3}(?:siapa|sapa|apa|who|do\s{1,3}(?:i|we)\s{1,3}get|would\s{1,3}(?:i|we)\s{1,3}get)(?:\s{1,3}(?:aja|saja|lagi|lg|ya|kak|min|else|then)){0,3}$",
    re.I,
)
"""`kalo budget gw naikin jadi 1,2 dapet siapa lg`: whom that would buy."""

_CORRECTS: Final = re.compile(r"\b(?:maksud|deng|ding|bukan|not)", re.I)
_NAMES_MONEY: Final = re.compile(rf"\b{_BUDGET}\b", re.I)
_PLAIN: Final = re.compile(r"[1-9]\d{2}|\d{1,2}[.,]\d{1,2}")
"""A number that is an amount without a word for money: `yaudah 700`, `fine, 1.4`; `oke 2` is a place."""

_HUNDREDS: Final = re.compile(r"\b(?:seratus|ratus|hundred|puluh)\b", re.I)
_SPELLED: Final = re.compile(
    rf"\b(?P<whole>{'|'.join(SMALL)})(?:\s+(?:(?P<half>setengah|tengah)|(?:koma|point)\s+(?P<part>{'|'.join(SMALL)})))?\b",
    re.I,
)
_HALF_MORE: Final = re.compile(rf"\b({'|'.join(SMALL)}|\d)\s+(?:setengah|tengah)\b", re.I)
_OWN_UNIT: Final = r"(?:rb|rbu|ribu|k|jt|juta|jutaan|milyar|miliar|million|thousand)"
_DENIED: Final = re.compile(
    rf"(?<![a-z])(?:bukan|bkn|not)\s+(?:(?:rp\.?|cuma|hanya)\s*)*(?P<denied>\d+(?:[.,]\d+)?)\s*(?P<unit>{_OWN_UNIT})(?:-?an)?\s*[,.;]?\s+(?:(?:tapi|tp|melainkan|maksud(?:nya|ku|\s+(?:saya|aku))|(?:se)?harusnya|mestinya|yang\s+bener|bener(?:an)?nya|jadi(?:nya)?|but|i\s+mean(?:t)?|rather)\W+)+(?:(?:cuma|hanya|only|rp\.?)\s*)*"
    rf"(?P<number>{_NUMBER})(?![\w%]|[.,]\d|\s*(?:{_OWN_UNIT}|orang|org|kreator|creators?|influencers?|people|akun|post\w*|story|stories|reels?|video\w*|persen|percent|hari|minggu|bulan|x|kali)(?![a-z]))",
    re.I,
)
"""`bukan 2 juta tapi 1,8`: the amount denied tells the unit of the right one."""

_TIMES: Final = (
    (0.5, re.compile(r"(?:setengah|separuh|separo)(?:nya)?|half(?:\s+of\s+(?:it|that))?", re.I)),
    (
        2.0,
        re.compile(
            r"(?:dua|2)\s*(?:kali\s*lipat|x\s*lipat)(?:nya)?|dobel(?:in)?|double(?:\s+(?:it|that))?|twice\s+(?:that|as\s+much)",
            re.I,
        ),
    ),
    (3.0, re.compile(r"(?:tiga|3)\s*(?:kali\s*lipat|x\s*lipat)(?:nya)?|triple(?:\s+it)?", re.I)),
)
_AROUND_TIMES: Final = re.compile(
    rf"(?:{_LEAD}|(?:di|ku)?(?:naik|turun|tambah|kurang|potong)(?:in|kan|i|an)?|aku|saya|gue|i|want|budget(?:nya|ku)?|aja|saja|deh|dong|ya|kak|min|lah|dari|yang|yg|tadi|harga|the|my|please)",
    re.I,
)
_SENTENCE: Final = re.compile(r"[.!?;\n]+\s+|,\s+(?=(?:ya|oke?|yaudah|ywdh|jadi)\b)")


def millions_near(text: str, budget: object) -> int | None:
    """Return rupiah of a text's `1.5m` where a budget before shows that millions are meant."""
    match = _MILLIONS.search(text)
    if match is None or not isinstance(budget, int) or budget <= 0:
        return None
    amount = round(float(match[1].replace(",", ".")) * 1_000_000)
    return amount if budget / RATIO <= amount <= budget * RATIO else None


def bare_budget(text: str, budget: object) -> int | None:
    """Return rupiah of a whole message that goes along with an amount without its unit.

    The unit is the one that comes near the budget before; None where none does. `tambah 500` adds.
    Beside a word for money any number will do, spelled ones too: `budgetnya dua setengah aja`.
    """
    if not isinstance(budget, int) or budget <= 0:
        return None
    if (part := _part_of(text) or _said_unit(text, budget)) is not None:
        return round(budget * part)
    whole = _WHO_THEN.sub("", text.strip().rstrip(" .!?"))
    whole = in_figures(whole) if _HUNDREDS.search(whole) else whole
    last = _HALF_MORE.sub(_with_half, _SENTENCE.split(whole)[-1].strip())
    cued = _NAMES_MONEY.search(last) is not None
    match = _BARE.fullmatch(_SPELLED.sub(_digits, last) if cued else last)
    if match is None:
        return None
    led = match["lead"] or _CORRECTS.search(match["trail"])
    if not (cued or (led and _PLAIN.fullmatch(match["number"]))):
        return None
    value = float(match["number"].replace(",", "."))
    near = [
        round(value * unit)
        for unit in (1_000, 1_000_000)
        if budget / RATIO <= value * unit <= budget * RATIO
    ]
    if len(near) != 1:
        return None
    return budget + near[0] if match["more"] else near[0]


_ALONE: Final = re.compile(
    rf"(?:(?:{_LEAD}|ada|punya(?:nya)?|sekitar|kira2?|mungkin|maksimal|paling|banyak|total(?:nya)?)\W+){{0,5}}(?P<number>{_NUMBER})(?:\W+(?:{_TRAIL}|dulu|an|sih|kah|is\W+that|ok(?:ay)?|enough|possible|available)){{0,4}}\W{{0,4}}",
    re.I,
)


_SOME: Final = re.compile(
    rf"(?:^|[\s,])(?P<number>[1-9]\d{{1,2}})\s?-?an(?:\W+{_TRAIL}){{0,3}}\W{{0,4}}$", re.I
)
"""`gak punya banyak duit, 300an`: some hundreds of thousands at the end of an answer."""


def budget_answered(text: str) -> int | None:
    """Return rupiah of a whole answer to what there is to spend: `250 bisa ga`, `tiga ratus aja`; a bare number is of
    thousands where nobody is paid so few rupiah. None for any other text."""
    figured = in_figures(text)
    match = _ALONE.fullmatch(figured.strip()) or _SOME.search(figured)
    return spoken_money_idr(match["number"]) if match else None


def with_units(folded: str) -> str:
    """Return a lower-case text in which an amount instead of a denied one bears its unit: the one
    that comes near the amount denied. Where none does, it has no unit."""
    return _DENIED.sub(_with_unit, folded)


def _with_unit(match: re.Match[str]) -> str:
    denied = float(match["denied"].replace(",", ".")) * SCALES[match["unit"].lower()]
    number = float(match["number"].replace(",", "."))
    near = [
        word
        for word in ("ribu", "juta")
        if denied / RATIO <= number * SCALES[word] <= denied * RATIO
    ]
    return f"{match[0]} {near[0]}" if len(near) == 1 else match[0]


MOST_IDR: Final = 100_000_000
"""More than this is no budget whose unit was left out."""


def _said_unit(text: str, budget: int) -> float | None:
    """Return by how much a budget is multiplied whose unit a whole message says: 1 where it was taken in that
    (`ribu maksudnya`), a thousand of 15,000 that are millions; None where nobody has so much, or is paid so little."""
    unit = unit_told(text)
    taken = THOUSAND if budget < MILLION else MILLION
    said = unit / taken if unit else None
    if said is None or said == 1:
        return said
    return said if LEAST_IDR <= budget * said <= MOST_IDR else None


def _part_of(text: str) -> float | None:
    """Return by how much a whole message multiplies the budget before: `setengahnya aja deh`."""
    for part, pattern in _TIMES:
        rest, found = pattern.subn(" ", text)
        if found == 1 and not re.search(r"\w", _AROUND_TIMES.sub(" ", rest)):
            return part
    return None


def _with_half(spelled: re.Match[str]) -> str:
    whole = spelled[1].lower()
    return f"{SMALL.get(whole, whole)},5"


def _digits(spelled: re.Match[str]) -> str:
    part = (
        "5" if spelled["half"] else str(SMALL[spelled["part"].lower()]) if spelled["part"] else ""
    )
    return f"{SMALL[spelled['whole'].lower()]}{',' if part else ''}{part}"
