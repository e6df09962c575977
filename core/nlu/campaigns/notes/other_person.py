"""That a note was of somebody else: `eh bukan rani, bela`, `ralat, dp itu buat bela`, `that was bela not rani`."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from core.nlu.words.bags import bag

LONGEST: Final = 16
"""Words of a message that says no more than whose a note was."""

_TOKEN: Final = re.compile(r"@?[a-z0-9_](?:[a-z0-9_.,'’/-]{0,40}[a-z0-9_])?", re.IGNORECASE)
_NUMBER: Final = re.compile(r"(?:rp\.?)?\d[\d.,]*(?:rb|ribu|k|jt|juta)?", re.IGNORECASE)
_UNITS: Final = bag("rb ribu k jt juta rp pcs orang")
_NOT: Final = bag("bukan bkn not isn't wasn't")
_MARKS: Final = bag(
    "salah keliru ralat koreksi typo maksud maksudnya maksudku maksudkan meant mean harusnya seharusnya wrong "
    "correction ketuker tertukar should mistake mistaken"
)
_ONLY_ONE: Final = re.compile(r"\bbut\s{1,3}not\b", re.IGNORECASE)
"""`paid @a but not @b` tells what was done, and of whom not."""

_SORRY: Final = bag("sorry sori maaf oops ups ding deng ternyata")
_FILL: Final = (
    bag(
        "eh oh duh aduh wait no yah waduh orang orangnya person guy nama name akun akunnya account kreator creator my have has itu ini yang yg tadi td barusan nya buat untuk utk "
        "ke kepada punya punyanya milik dari dr si kak min ya deh dong sih kok loh lho aja tapi tp melainkan but was were is "
        "it it's its that that's the this for to from by of one be been catatan catatannya note harus aku saya gue i kita "
        "malah sebenarnya sebenernya actually oke ok who did seharus hal kirim"
    )
    | _SORRY
)
_KINDS: Final = (
    (re.compile(r"dp(?:nya)?|(?:di|ku)?(?:bayar|transfer|tf)(?:nya|in|an)?|pembayaran(?:nya)?|lunas(?:nya)?|paid|payment|deposit"), ("paid_idr",)),
    (re.compile(r"(?:fee|honor)(?:nya)?"), ("fee_idr",)),
    (re.compile(r"likes?(?:nya)?"), ("likes",)),
    (re.compile(r"komen\w{0,6}|comments?"), ("comments",)),
    (re.compile(r"views?(?:nya)?|tayangan(?:nya)?"), ("views",)),
    (re.compile(r"shares?(?:nya)?"), ("shares",)),
    (re.compile(r"saves?(?:nya)?"), ("saves",)),
    (re.compile(r"reach(?:nya)?|jangkauan(?:nya)?"), ("reach",)),
    (re.compile(r"laku(?:nya)?|ter?jual|kejual|penjualan(?:nya)?|jualan(?:nya)?|sold|sales"), ("sales", "revenue_idr", "price_idr")),
    (re.compile(r"(?:omzet|omset)(?:nya)?|revenue"), ("revenue_idr",)),
    (re.compile(r"(?:di)?(?:posting|upload)|tayang|post|posted|live"), ("stage", "live_on")),
    (re.compile(r"deal|sepakat|setuju|agreed|mundur|batal|dropped|out|paket(?:nya)?|produk(?:nya)?|barang(?:nya)?|dikirim|sent|parcel|draf(?:nya)?|draft(?:nya)?"), ("stage",)),
)  # fmt: skip
"""Of what a note was, by its words."""


class OtherPerson(NamedTuple):
    """Of whom a note was by mistake, and of whom it should be, as written and in lower case without @; one of
    the two may be None. metrics: of what alone, empty for all that it said. number: the one that is named."""

    wrong: str | None
    right: str | None
    metrics: frozenset[str] = frozenset()
    number: str | None = None


def other_person(text: str) -> OtherPerson | None:
    """Return whose a note was instead of whom, where a whole message says no more than that; None for any other.

    Whether the names are anybody's is for the caller to know.
    """
    words = [w.rstrip(".,").replace("’", "'").lower() for w in _TOKEN.findall(text)]
    if "?" in text or not 1 < len(words) <= LONGEST:
        return None
    names: list[tuple[str, bool, bool]] = []
    metrics: set[str] = set()
    numbers: list[str] = []
    denied = marked = False
    sorry = False
    for word in words:
        kind = next((of for words_of, of in _KINDS if words_of.fullmatch(word)), ())
        if word in _NOT:
            denied = True
        elif word in _MARKS:
            marked = True
        elif kind:
            metrics.update(kind)
        elif _NUMBER.fullmatch(word):
            numbers.append(word)
        elif word in _UNITS and numbers:
            numbers[-1] += word
        elif word not in _FILL:
            names.append((word.removeprefix("@"), denied, marked))
            denied = marked = False
        sorry = sorry or word in _SORRY
    found = _whose(names, marked or (sorry and not (metrics or numbers)), bool(numbers))
    if found is None or len(numbers) > 1 or (_ONLY_ONE.search(text) and (metrics or numbers)):
        return None
    return OtherPerson(*found, frozenset(metrics), next(iter(numbers), None))


def _whose(
    names: list[tuple[str, bool, bool]], said_after: bool, counted: bool
) -> tuple[str | None, str | None] | None:
    """Return who is denied and who is meant. names: each with whether a "not", and a word for a mistake, stands
    before it and behind the one before. said_after: a mistake is named behind them, or only regretted."""
    if len(names) == 2:
        (one, not_one, marked), (other, not_other, amended) = names
        if one == other or (not_one and not_other):
            return None
        if not_one or not_other:
            return (one, other) if not_one else (other, one)
        return (one, other) if amended and (marked or not counted) else None
    if len(names) != 1 or counted:
        return None
    name, denied, marked = names[0]
    if denied:
        return name, None
    return (None, name) if marked or said_after else None
