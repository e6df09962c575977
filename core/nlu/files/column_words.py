"""What is said to a guess at columns: which of them is wrong, or that two are the other way round."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from core.nlu.words.bags import bag

LONGEST: Final = 12
"""Words of a message that does no more than put a guess right."""

_WRONG: Final = r"(?:bukan(?:nya)?|salah|keliru|ngaco|wrong|incorrect|not|isn'?t|abaikan|ignore|(?:ga+k?|ngga+k?|nggak|engga+k?|tidak|tdk)\s+(?:bene?r|betul|tepat|pas))"
_DENIES: Final = re.compile(
    rf"(?<!tidak )(?<!ga )(?<!gak )(?<!nggak )(?<!not )(?<!no )\b{_WRONG}\b(?!\s+(?:only|cuma|hanya)\b)",
    re.I,
)
_ALONE: Final = re.compile(
    rf"\W*(?:(?:no+|nope|eh|loh?|lho|wah|kok|itu|that'?s|it'?s|that is|it is|kayaknya|ini|masih)\W+)*{_WRONG}"
    rf"(?:\W+(?:itu|gitu|begitu|deh|kak|min|dong|ya+|ah|nih|right|so|quite|semua(?:nya)?|tebakan(?:nya)?|kolom(?:nya)?))*\W*",
    re.I,
)
_PRICE: Final = r"(?:harga|tarif|rate|price|fee|biaya|bayaran|budget)(?:nya)?"
_FOLLOWERS: Final = r"(?:followers?|folls?|pengikut|subs\w*)(?:nya)?"
_IS: Final = (
    r"(?:(?:itu|is|are|the|=|:|adalah|buat|untuk|jumlah|kolom|angka|yang|yg|number|column)\s*)*"
)
_FIRST: Final = r"(?:pertama|first|kiri|depan|satu)"
_SECOND: Final = r"(?:kedua|second|last|terakhir|kanan|belakang|dua)"
_SWAPS: Final = re.compile(
    rf"\b(?:(?:ke|ter|di)balik\w*|balik(?:in|kan)|(?:ke|ter)tuka?r\w*|ketuke?r\w*|tuker(?:in|an)?|swap(?:ped)?|switched|reversed|backwards"
    rf"|(?:the\s+)?other\s+way\s+(?:a?round)|{_FIRST}\s+{_IS}{_PRICE}|{_SECOND}\s+{_IS}{_FOLLOWERS})\b",
    re.I,
)
_FIELDS: Final = {
    "followers": _FOLLOWERS,
    "rate_idr": _PRICE,
    "rate_card": _PRICE,
    "city": r"(?:kota|city)(?:nya)?",
    "category": r"(?:kategori|niche|category)(?:nya)?",
    "handle": r"(?:akun|handle|username|account)(?:nya)?",
    "display_name": r"(?:nama|name)(?:nya)?",
    "#1": rf"(?:yang|yg|angka|kolom|the)?\s*{_FIRST}(?:\s+(?:number|column|one))?",
    "#2": rf"(?:yang|yg|angka|kolom|the)?\s*{_SECOND}(?:\s+(?:number|column|one))?",
}


_MEANS: Final = re.compile(
    r"\b(?:itu|is|are|it'?s|adalah|tapi|melainkan|but|maksudnya|harusnya|seharusnya)\s{1,3}"
    r"(?:(?:jumlah|kolom|the|a|number|of)\s{1,3}){0,3}"
    rf"(?:(?P<followers>{_FOLLOWERS})|(?P<rate_idr>{_PRICE})|(?P<city>{_FIELDS['city']})"
    rf"|(?P<category>{_FIELDS['category']})|(?P<handle>{_FIELDS['handle']}))\b",
    re.I,
)
"""What a column is said to hold: `itu pengikut`, `bukan harga tapi kota`, `is the city`."""


_FILLER: Final = r"(?:itu|ini|ya+|iya|kak|min|semua(?:nya)?|angka(?:nya)?|the|they|those|that|these|it|are|is|all|maksud(?:nya)?|jumlah|kok|dong|sih|mereka|their|numbers?|was|were)"
_NAMES_ONE: Final = re.compile(
    rf"\W*(?:{_FILLER}\W+)*(?:(?P<followers>{_FOLLOWERS})|(?P<rate_idr>{_PRICE}|prices|rates|fees))(?:\W+{_FILLER})*\W*",
    re.I,
)


def lone_meaning(text: str) -> str | None:
    """Return the field that a whole message says the only number of every line to be: `itu harga`."""
    said = _NAMES_ONE.fullmatch(text) if _is_short(text) and "?" not in text else None
    return None if said is None else said.lastgroup


def meant(text: str, guesses: Mapping[str, str]) -> dict[str, str]:
    """Return the field of the column that a message says to hold something else than was guessed; nothing
    where it names none. With one guess no column has to be named."""
    found = list(_MEANS.finditer(text)) if _is_short(text) and "?" not in text else []
    field = found[-1].lastgroup if found else None
    columns = [name for name in guesses if not name.startswith("#")]
    named = [n for n in columns if re.search(rf"(?<!\w){re.escape(n)}(?!\w)", text, re.I)]
    of = named if named or len(columns) > 1 else columns
    if field is None or len(of) != 1 or guesses[of[0]] == field:
        return {}
    return {of[0]: field}


def chosen(text: str, guesses: Mapping[str, str]) -> str | None:
    """Return the column, of prices of which one counts, that a whole message names: `yang nett aja`, `pakai rate
    gross`, `the final one`. guesses: those that were not taken have no field."""
    rivals = {
        name: frozenset(re.findall(r"[^\W_]+", name.casefold()))
        for name, field in guesses.items()
        if field in {"", "rate_idr"}
    }
    if "" not in guesses.values() or not _is_short(text) or "?" in text or _DENIES.search(text):
        return None
    said = set(re.findall(r"[^\W_]+", text.casefold())) - _CHOOSING
    shared = frozenset.intersection(*rivals.values())
    named = [name for name, words in rivals.items() if said & (words - shared)]
    return named[0] if len(named) == 1 and said <= rivals[named[0]] else None


_CHOOSING: Final = bag(
    "ya iya oke ok yang yg pakai pake gunakan pilih ambil itu aja saja dong kak min deh nya use take the one with go please price harga "
    "rate tarif fee kolom column yes"
)


def swaps(text: str) -> bool:
    """Return whether a message says that two columns are the other way round, or that the first is the price."""
    return _is_short(text) and _SWAPS.search(text) is not None


def denies(text: str) -> bool:
    """Return whether a whole message says no more than that a guess is wrong: `bukan`, `salah`."""
    return _is_short(text) and _ALONE.fullmatch(text) is not None


def denied(text: str, guesses: Mapping[str, str]) -> tuple[str, ...]:
    """Return the columns, of those guessed (field by name), that a message says are something else.

    A column is named by its header, else by what it was taken for. With one guess a bare no is of it.
    """
    if not _is_short(text):
        return ()
    if denies(text):
        return tuple(guesses) if len(guesses) == 1 else ()
    if not _DENIES.search(text):
        return ()
    said = " ".join(re.findall(r"[^\W_]+", text.casefold()))
    headers = {name: " ".join(re.findall(r"[^\W_]+", name.casefold())) for name in guesses}
    named = []
    for name, header in sorted(headers.items(), key=lambda each: -len(each[1])):
        if header and not header.isdecimal() and re.search(rf"\b{re.escape(header)}\b", said):
            named.append(name)
            said = re.sub(rf"\b{re.escape(header)}\b", " ", said)
    named = named or [n for n in guesses if n in _FIELDS and re.search(rf"\b{_FIELDS[n]}\b", said)]
    named = named or [
        n for n, f in guesses.items() if f in _FIELDS and re.search(rf"\b{_FIELDS[f]}\b", said)
    ]
    return tuple(name for name in guesses if name in named)


def _is_short(text: str) -> bool:
    return len(text) < 200 and len(text.split()) <= LONGEST
