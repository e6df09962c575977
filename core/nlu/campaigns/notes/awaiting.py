"""What only says when something else is done: a condition is no event.

`aku bayar pas udah posting`, `pay her once she has posted`, `sisanya kalau udah tayang`; not `udah dibayar setelah
posting`, `setelah posting kemarin laku 20`.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from core.nlu.words.tenses import BEFORE, BY_NOW, LATER, NO_DEDUCTION

_THAT: Final = r"(?<!catat )(?<!catet )(?<!info )(?<!bilang )(?<!katanya )(?<!tau )(?<!tahu )(?<!ternyata )(?<!note )(?<!know )"
"""`catat kalau udah posting` tells that it is so."""

_EVENT: Final = (
    r"(?:(?:di|nge|mem)?post(?:ing(?:an)?(?:nya)?|s|ed)?|tayang\w{0,3}|naik|(?:di)?upload\w{0,4}|live|publish\w{0,4}|rilis|draf\w{0,3}"
    r"|sampai|nyampe|diterima|arrives?|arrived|received|deal|setuju|sepakat|ttd|tanda\s?tangan|agrees?|agreed|sign(?:s|ed)?|selesai|beres|kelar|jadi|done|finished)"
)
_IF: Final = r"(?:kalau|kalo|klo|kl|jika|bila|asal(?:kan)?|if|unless|(?:me)?nunggu|(?:di)?tunggu|until|till|waiting\s{1,3}(?:for|until)|wait\s{1,3}(?:for|until))"
_WHEN: Final = rf"(?:pas|saat|waktu|begitu|(?:setelah|sesudah|stlh|stelah|after){NO_DEDUCTION}|sehabis|abis|habis|sampai|sampe|upon|once|as\s{{1,3}}soon\s{{1,3}}as|when(?:ever)?)"
_CLAUSE: Final = rf"\s{{1,3}}(?:[^\s,.;!\n]{{1,30}}\s{{1,3}}){{0,5}}?{_EVENT}\b[^,;!\n]{{0,80}}"
_THEN: Final = rf"(?:dulu(?:an)?|dl|first)\b[\s,]{{1,3}}(?:[^\s,.;]{{1,15}}\s{{1,3}}){{0,2}}?(?:baru|br|then)\b{_CLAUSE}"
"""What comes second: `maunya dibayar dulu baru posting`."""

_CONDITION: Final = re.compile(rf"{_THAT}\b(?:{_IF}\b{_CLAUSE}|{_THEN})", re.I)
_TIME: Final = re.compile(rf"\b{_WHEN}\b{_CLAUSE}", re.I)
_PAYS: Final = re.compile(
    r"\b(?:(?:di|mem|ku|tak)?bayar(?:in|kan|an|nya)?|pembayaran(?:nya)?|(?:di|ku)?transfer(?:in|nya)?|(?:di)?tf|(?:me|di)?lunas(?:i|in)?|pelunasan(?:nya)?|sisa(?:nya)?|dp(?:nya)?|cair(?:in|nya)?|pay(?:s|ments?)?|paying|paid|rest|balance|remainder|settle)\b",
    re.I,
)
_DONE: Final = re.compile(
    rf"\b(?:{BY_NOW}|{BEFORE}|was|were|has|have|had|(?<!be )(?<!get )(?<!gets )(?<!is )(?<!getting )paid|transferred|sent)\b",
    re.I,
)
_TO_COME: Final = re.compile(
    rf"\b(?:{LATER}|akan|bakal(?:an)?|mau(?:nya)?|tolong|minta(?:nya)?|harus|wajib|janji(?:nya)?|please|will|would|should|must|shall|needs?|wants?|going|i'll|we'll)\b",
    re.I,
)
_DUTY: Final = (
    r"(?:(?:se)?(?:harus|mesti)nya|(?:janji|rencana|jadwal)nya|supposed\s{1,3}to|should(?:['’]ve|\s{1,3}have)|ought\s{1,3}to\s{1,3}have|was\s{1,3}(?:due|meant|scheduled)\s{1,3}to)"
    r"\b(?:\s{1,3}[^\s,;.!\n]{1,40}){0,4}?\s{1,3}(?:di)?(?:posting|tayang|upload|posted|post|live|published)\b"
)
"""What should have happened: `harusnya dia posting kemarin`."""

_OUGHT: Final = re.compile(rf"\b{_DUTY}[^,;.!\n]{{0,40}}", re.I)
_ERRS: Final = re.compile(r"\b(?:salah|keliru|ralat|koreksi|wrong|actually|correction)\b", re.I)
_PARTING: Final = re.compile(
    r",(?!\s{0,3}(?:[a-z]{1,12}\s{1,3})?(?:baru|br|then)\b)|[;!\n]+|\.(?=\s|$)|\b(?:tapi|tpi|tp|but|though|however)\b",
    re.I,
)
_PAST: Final = re.compile(rf"\b(?:{BEFORE}|ago|lalu|last)\b", re.I)


def awaits(text: str) -> bool:
    """Return whether a text tells of what is done only once something else has happened."""
    return bool(conditional(text))


def conditional(text: str) -> list[tuple[int, int]]:
    """Return where the parts of a text begin and end that hold on a condition: `dp 100rb, [sisanya kalau udah
    posting]`, `[kalau udah posting, aku bayar]`."""
    ends = [*(m.end() for m in _PARTING.finditer(text)), len(text)]
    parts = list(pairwise([0, *ends]))
    found: set[tuple[int, int]] = set()
    for at, part in enumerate(parts):
        # One that is a condition only goes with what it is a condition of.
        alone = len(parts) > 1 and _is_condition(text[slice(*part)])
        beside = parts[1 if at == 0 else at - 1] if alone else part
        if _waits(text[min(part, beside)[0] : max(part, beside)[1]]):
            found |= {part, beside}
    return sorted(found)


def without_conditional(text: str) -> str:
    """Return a text without the parts of it that hold on a condition."""
    for start, end in reversed(conditional(text)):
        text = f"{text[:start]} {text[end:]}"
    return text


def without_awaited(text: str) -> str:
    """Return a text without its conditions: what is waited for has not happened."""
    for start, end in reversed(conditional(text)):
        part = _TIME.sub(" ", _CONDITION.sub(" ", text[start:end]))
        text = f"{text[:start]}{part}{text[end:]}"
    return text


def without_duty(text: str) -> str:
    """Return a text without what should have happened, unless it puts a note right (`salah, harusnya udah tayang`)."""
    return text if _ERRS.search(text) else _OUGHT.sub(" ", text)


def _is_condition(part: str) -> bool:
    return any(words.fullmatch(part.strip(" ,;.!\n")) for words in (_CONDITION, _TIME))


def _waits(part: str) -> bool:
    if _CONDITION.search(part):
        return True
    return any(_to_come(part, found) for found in _TIME.finditer(part))


def _to_come(part: str, found: re.Match[str]) -> bool:
    """Return whether what stands behind `after`, `once`, `pas` has not happened: what is done then has not."""
    if _PAST.search(found[0]):
        return False
    besides = f"{part[: found.start()]} {part[found.end() :]}"
    if _TO_COME.search(besides):
        return True
    return _PAYS.search(besides) is not None and _DONE.search(besides) is None
