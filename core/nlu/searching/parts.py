"""Who of a set would be taken, where only a part of it is supposed: `kalo cuma ambil yg pertama sisanya brp`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.amounts.quantities import in_figures
from core.nlu.amounts.spoken import COUNTED
from core.nlu.hints import denied_ordinals, ordinals
from core.nlu.offers.bids import AMOUNT, rupiah

_NUMBER: Final = r"(?:\d{1,2}|satu|dua|tiga|empat|lima|one|two|three|four|five)"
_TAKES: Final = re.compile(
    r"\b(?:ambil|pilih|pakai|pake|sama|jadi(?:nya)?|cuma|cuman|hanya|aja|saja|doang|take|taking|pick|use|hire|choose|keep|go\s{1,3}with|only|just)\b"
)
_LEAVES: Final = re.compile(
    r"\b(?:tanpa|selain|kecuali|minus|skip|buang|hapus|coret|keluar(?:in|kan)|(?:ga|gak|nggak|tidak)\s{0,2}(?:jadi|usah|pakai|pake|ambil)|gausah|gajadi|without|drop(?:ping)?|remove|leave\s{1,3}out|except|not\s{1,3}take)\b"
)
_THAT: Final = re.compile(
    r"\b(?:yang|yg)\s{1,3}(?:itu|ini|tadi)\b|\b(?:dia|doi|beliau|him|her)\b|\b(?:that|this)\s{1,3}one\b"
)
_SO_MANY: Final = re.compile(
    rf"\b(?:ambil|pilih|pakai|pake|cuma|cuman|hanya|take|pick|use|hire|only|just)\s{{1,3}}(?:(?:ambil|take|hire|pick|pakai|pake)\s{{1,3}})?(?P<before>{_NUMBER})\b(?!\s{{0,2}}(?:rb|ribu|k\b|jt|juta))|\b(?P<behind>{_NUMBER})\s{{1,3}}(?:orang\s{{1,3}}|org\s{{1,3}}|kreator\s{{1,3}}|creators?\s{{1,3}}|people\s{{1,3}})?(?:aja|saja|doang|only)\b"
)


_WHO: Final = r"(?:dia|doi|beliau|she|he|they|her|him|(?:yang|yg|the|si)\s{1,3}\w{1,12}(?:\s{1,3}(?:one|1))?|nomor\s{1,3}\d|no\s{1,3}\d|@[\w.]{1,60})"
_FEE: Final = re.compile(
    rf"\b{_WHO}\s{{1,3}}(?:(?:itu|tadi|nya|udah|would|will|only|cuma|cuman|bisa|bersedia|agreed|agrees|is|ternyata|at|for)\s{{1,3}}){{0,2}}"
    r"(?:takes?|took|accepts?|agrees?|asks?|wants?|does|do|goes|comes|settles?|charges?|down|paid|gets?|mau|minta|nego|nawar|ditawar|turun|naik|jadi|deal|dibayar|dikasih|dapat|dapet|setuju|sepakat)(?:nya)?\s{1,3}"
    rf"(?:(?:for|to|at|it|down|only|jadi|ke|di|cuma|cuman|harga|fee|dibayar|dengan)\s{{1,3}}){{0,3}}(?P<fee>{AMOUNT})"
)
"""`kalo yg pertama nego jadi 300rb`: one person takes so much; `they ... each` would be everybody's."""

_EACH: Final = re.compile(r"\b(?:each|masing\w*|per\s{0,2}orang|apiece|semua(?:nya)?|all)\b")


def fee_supposed(text: str) -> int | None:
    """Return rupiah that one of a list would take instead of their price, as a lower-case text supposes: `if the first takes
    200k how much is left`; None where it names nobody's fee."""
    folded = in_figures(text)
    found = None if _EACH.search(folded) else _FEE.search(folded)
    return rupiah(found["fee"]) if found else None


def part_taken(text: str, items: tuple[str, ...], focus: str | None = None) -> tuple[str, ...]:
    """Return whom of a list a lower-case text supposes to be taken alone: those it points at, all but those it leaves
    out, or as many as it counts, from the first; () where it speaks of the whole. focus: who `dia` is."""
    pointing = (*ordinals(text), *denied_ordinals(text))
    places = [o - 1 if o > 0 else len(items) + o for o in pointing]
    whom = [items[place] for place in places if 0 <= place < len(items)]
    whom += [name for name in items if f"@{name}" in text and name not in whom]
    if not whom and focus in items and _THAT.search(text):
        whom = [focus]
    if whom and _LEAVES.search(text):
        return tuple(name for name in items if name not in whom)
    if whom:
        return tuple(dict.fromkeys(whom)) if _TAKES.search(text) else ()
    counted = _SO_MANY.search(text)
    if counted is None:
        return ()
    word = counted["before"] or counted["behind"]
    number = int(word) if word.isdigit() else COUNTED[word]
    return items[:number] if 0 < number < len(items) else ()
