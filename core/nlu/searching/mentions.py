"""Whom a message speaks of, and what is to become of them: `ganti yang kedua jadi @x`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from core.nlu.hints import denied_ordinals, ordinals
from core.nlu.offers.bids import disclaimed_idr, refused_idr
from core.nlu.questions.evaluation import weighs_work
from core.nlu.scan import plain
from core.nlu.words.both import BOTH
from core.nlu.words.particles import PARTICLE
from core.nlu.words.vocabulary import known

_NAME: Final = r"@([a-z0-9_](?:[a-z0-9_.\-]{0,28}[a-z0-9_])?)"
_CLAUSE = re.compile(
    r"[,;!?\n]+|\.(?=\s|$)|\b(?:tapi|tp|terus|trus|lalu|but|then|and then|(?:dan|and|sama)(?=\s+(?:jangan|harus|wajib|ganti|tanpa|kunci|tambah|masuk|not|must|add|keep|lock|replace|remove|drop|hapus|buang)))\b"
)
_NEGATED = r"(?:ga|gak|nggak|ngga|enggak|tidak|tdk|don'?t|do\s+not)"
_KINDS: Final = (
    (
        "never",
        rf"(?:jangan|jgn|jng|{_NEGATED})\s+(?:(?:usah|perlu|mau)\s+)?(?:(?:di)?(?:masuk(?:kan|in)?|sertakan|ikut(?:kan|in|sertakan)?|tambah(?:kan|in)?|ambil|pilih)|include|add|take|use|pick|choose|show|keep)",
    ),
    (
        "free",
        r"boleh(?:\s+(?:lagi|aja|ikut))?|lepas(?:kan|in)?\s+kunci|buka\s+kunci|unlock|bebaskan|allow",
    ),
    (
        "must",
        rf"(?:jangan|jgn|{_NEGATED}\s+(?:usah|perlu)?)\s*(?:di)?(?:ganti|ubah|hapus|buang|hilang|coret|lepas|replace|swap|remove|drop)\w*|harus(?:nya)?|hrs|hrus|kudu|mesti|wajib|pasti(?:kan|in)?|masuk(?:kan|in)|sertakan|ikut(?:kan|in|sertakan)|tambah(?:kan|in)?|kunci|pertahankan|biar(?:in|kan)|tetap(?:kan|in)?|must|include|add|lock|keep|(?:put|bring|get|take|want|need)(?=\s+@[\w.-]{{1,40}}\s+(?:back|in)\b)|(?:put|bring|get|take)\s+back|balik(?:in|kan)|with(?!\s+(?:some(?:one|body)|any(?:one|body)|(?:an)?other)\b|\s+(?:the\s+)?@?\w+\s*\?)",
    ),
    ("swap", r"(?:di)?(?:ganti(?:in|kan)?|tukar(?:in|kan)?)|swap|replace|change|switch"),
    (
        "never",
        rf"jangan|jgn|jng|tanpa|kecuali|selain|bukan|(?:di)?(?:hapus|buang|coret|singkir|hilang|keluar)(?:kan|in)?|gamau|gakmau|gausah|gaperlu|gajadi|ogah|skip|exclude|without|except|remove|drop|no(?!\.?\s*\d)|not|{_NEGATED}\s+(?:mau|usah|jadi|pakai|pake|suka|cocok|want|like)",
    ),
)
_VERBS = tuple((kind, re.compile(rf"(?<![a-z@.])(?:{words})(?![a-z@])")) for kind, words in _KINDS)
_INSTEAD = re.compile(
    r"(?<![a-z])(?:jadi|menjadi|dengan|dgn|sama|pakai|pake|ke|by|with|to|for)(?![a-z])"
)
_PAID: Final = r"(?:fee|rate|pay(?:ment)?|price|cost)"
_THEM = re.compile(
    rf"(?<!fee )(?<!harga )(?<!bayaran )(?<!tarif )(?<!rate )(?<!buat )(?<!untuk )(?<!for )\b(?:dia|doi|him|her(?!\s{{1,3}}{_PAID}\b)|them|itu|ini)\b"
)
"""Who was spoken of, and not what they are paid: `not her fee`, `bukan fee dia`, `bukan buat dia`."""
_STEPS_IN = re.compile(
    r"\b(?:dia|doi)\s+(?:(?:aja|saja|deh)\s*)?(?:(?:yang|yg|sing)\s*)?(?:(?:meng)?ganti(?:in|kan)?|masuk|dipakai|dipake|jadi|dipilih)\b|\b(?:pakai|pake|ambil|pilih|take|use)\s+(?:dia|doi|him|her|them)\b"
)
"""`dia aja yang ganti`: who was spoken of comes in."""

_REFUSES: Final = re.compile(
    rf"(?:jangan|jgn|jng|gausah|gamau|{_NEGATED})(?:\s{{1,3}}(?:usah|perlu|mau|jadi|want\s{{1,3}}to))?\s{{1,3}}$"
)
"""Before it, `jangan pake dia`: who was spoken of stays out."""

_SOMEBODY_ELSE = re.compile(
    r"(?<![a-z])(?:(?:yang|yg|sing|nu|sama|dengan|dgn|orang|org)\s+(?:lain(?:nya)?|laen|liya|liyane|sanes|séjén)|(?:some(?:body|one)|any(?:body|one))\s+else|another(?:\s+one)?|an?\s+other)(?![a-z])"
)
"""`jangan @x, ganti yang lain`: somebody steps in for who was not wanted just before."""

_WORD = re.compile(r"(?<![\w@.])[a-z0-9_][a-z0-9_.]{3,}(?![\w@])")


@dataclass(frozen=True, slots=True)
class Mentions:
    """Handles by what is to become of them. out: to be replaced, all others staying."""

    must: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    out: tuple[str, ...] = ()
    free: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Return whether anybody is meant."""
        return bool(self.must or self.never or self.out or self.free)


_NUMBERS: Final = r"(?:\d{1,2}|satu|dua|tiga|empat|lima|enam|one|two|three|four|five)"
_ONLY_NUMBERS: Final = re.compile(
    rf"\W*(?:(?:no(?:mor|mer)?\.?|ambil|pakai|pake|pilih|sisain|cukup|cuma|just|only|keep|take|yang|yg)\s+)*(?P<numbers>{_NUMBERS}(?:\s*(?:,(?=\s)|&|\bdan\b|\bsama\b|\bama\b|\band\b)\s*(?:no(?:mor|mer)?\.?\s*)?{_NUMBERS})+)\s+(?:aja|saja|doang|only|please|deh)(?:\s+(?:deh|dong|ya|kak|min|cukup))*\W*"
)
_ONLY: Final = re.compile(r"(?<![a-z])(?:aja|saja|ajah|doang|only|just|cukup|cuma)(?![a-z])")
_DOES: Final = re.compile(
    r"(?<![a-z])(?:cek|check|banding\w*|compare|brief|bikin\w*|buat(?:in|kan)?|hubungi|kontak|deal|nego\w*|kenapa|kampanye|campaign|catat|tayang|posting|lunas|dibayar|transfer|dp|harga\w*|fee|siapa|mana|berapa|brp)(?![a-z])"
)
_CHOOSES: Final = re.compile(
    r"\W*(?:(?:ok(?:e|ay)?|sip|ya(?:udah)?|deh|aku|saya|kita|i'?ll|i|we|let'?s|let\s+us|mau|jadi(?:nya)?|fix)\W+){0,4}(?:ambil|pilih|pake|pakai|take|pick|choose|go\s+with)\s+(?!(?:an?|satu|one|lagi|yang\s+lain)\b)[^?]{3,60}"
)
"""`oke ambil yang pertama`: whoever is chosen is the set."""

_SETTLES: Final = re.compile(
    r"\W*(?:(?:ok(?:e|ay)?|sip|ya(?:udah)?|yaudah|fix|gas|jadi(?:nya)?|(?:itu|ini)\s+(?:aja|saja)|mending|alright|let'?s\s+(?:do|take)|i'?ll\s+take|i\s+want|sama)\W+){1,4}[^?]{2,60}"
)
"""`oke itu aja yg pertama`: whoever is pointed at is settled on."""

LONGEST_PICK: Final = 8
"""Words of a message that does no more than choose."""

_TAKES: Final = re.compile(
    r"(?<![a-z])(?:ambil|pilih|pakai|pake|mau(?:nya)?|oke?|take|pick|choose|use|want|go\s{1,3}with)(?![a-z])"
)
"""`skip no 1, ambil no 2`: what is said no to in one clause is not what the next one speaks of."""

_CONTRAST: Final = re.compile(r"(?<![a-z])(?:bukan|bkn|not|tapi|tp|but)(?![a-z])")
"""`bukan yang pertama tapi yang kedua`: the one instead of the other."""

_APART: Final = re.compile(
    r"\s(?=(?:(?:yang|yg|the|no|nomor|nomer)\s{1,3}|@)[\w.]{1,30}(?:\s{1,3}one)?\s{1,3}(?:aja|saja|doang|only)\b|(?:jangan|jgn|bukan|bkn|not)\s{1,3}(?:(?:yang|yg|the|no|nomor|nomer)\s|@))"
)
"""Where one clause begins without a comma: `gausah yg pertama yg kedua aja`."""

_COUNTED: Final = {"satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6} | {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5
}  # fmt: skip


def only_these(text: str, items: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of the list whom alone a whole message wants to keep, several of them: `yang pertama
    sama ketiga aja`, `1 dan 3 aja`, or chooses: `ambil yang pertama`, `bukan yang pertama, yang kedua aja`; () for anything else.
    One alone that is not chosen is looked at more closely."""
    folded = plain(text).strip()
    if taken := _sides(folded)[0]:
        return _people(", ".join(taken), items)
    match = _ONLY_NUMBERS.fullmatch(folded)
    words = re.findall(_NUMBERS, match["numbers"]) if match else ()
    places = [int(w) if w.isdigit() else _COUNTED[w] for w in words]
    chosen = _CHOOSES.fullmatch(folded) is not None and not _DOES.search(folded)
    if (chosen and not match) or (
        not match and _ONLY.search(folded) and not _DOES.search(folded) and not _verb(folded)
    ):
        places = list(ordinals(folded))
    wanted = [items[place - 1] for place in places if 0 < place <= len(items)]
    enough = len(wanted) == len(places) and len(wanted) > (0 if chosen else 1)
    return tuple(dict.fromkeys(wanted)) if enough else ()


_TAKES_BOTH: Final = re.compile(
    rf"\W{{0,3}}(?:(?:ok(?:e|ay)?|sip|ya(?:udah)?|fix|gas|deh|aku|saya|gw|i'?ll|let'?s|we|i)\W{{1,3}}){{0,3}}(?:ambil|pilih|pakai|pake|take|pick|choose|keep|use|want|go\s{{1,3}}with)\s{{1,3}}{BOTH}(?:\s{{1,3}}(?:{PARTICLE}|deh|dong|then)){{0,3}}\W{{0,3}}"
)


def takes_both(text: str) -> bool:
    """Return whether a whole message takes the two that were spoken of: `ambil dua2nya`, `ok take both`."""
    return _TAKES_BOTH.fullmatch(plain(text).strip()) is not None


_TAKES_NAMED: Final = re.compile(
    rf"\W{{0,3}}(?:(?:ok(?:e|ay)?|sip|ya(?:udah)?|fix|gas|deh|aku|saya|gw|i'?ll|let'?s|we|i)\W{{1,3}}){{0,3}}(?:ambil|pilih|pakai|pake|take|pick|choose|go\s{{1,3}}(?:with|for))\s{{1,3}}@[\w.]{{1,40}}(?:\s{{1,3}}(?:{PARTICLE}|deh|dong|then)){{0,3}}\W{{0,3}}"
)


def takes_named(text: str) -> bool:
    """Return whether a whole message takes somebody by their account: `oke ambil @dapurnina aja`."""
    return _TAKES_NAMED.fullmatch(plain(text).strip()) is not None


def picks(text: str) -> bool:
    """Return whether a short message settles on whom it points at, and asks for nothing more: `yg pertama aja`, `oke
    itu aja yg kedua`, `just the first one`."""
    folded = plain(text).strip()
    if "?" in text or len(folded.split()) > LONGEST_PICK or _DOES.search(folded):
        return False
    if _verb(folded):
        return bool(_sides(folded)[0])
    ways = (_ONLY.search(folded), _SETTLES.fullmatch(folded), _CHOOSES.fullmatch(folded))
    return any(ways)


def _sides(text: str) -> tuple[list[str], list[str]]:
    """Return the clauses of a text that takes some and says no to others, those who take and those who do not: `ga usah yang
    pertama, yang kedua aja`; two empty lists for any other text."""
    sides: tuple[list[str], list[str]] = ([], [])
    if "?" in text or _DOES.search(text):
        return sides
    contrast, kind = _CONTRAST.search(text), None
    for clause in _CLAUSE.split(_APART.sub(",", text)):
        takes = contrast or _ONLY.search(clause) or _TAKES.search(clause)
        kind = _verb(clause) or ("takes" if takes else kind)
        if kind == "never":
            sides[1].append(clause)
        elif kind == "takes":
            sides[0].append(clause)
        elif kind is not None:
            return [], []
    return sides if all(any(_points(c) for c in side) for side in sides) else ([], [])


def _points(clause: str) -> bool:
    return bool(ordinals(clause) or denied_ordinals(clause) or re.search(_NAME, clause))


def mentions(text: str, items: tuple[str, ...], focus: str | None = None) -> Mentions:
    """Return what a message wants of accounts named, pointed at or shown last.

    items: the handles shown, in order. focus: who `dia` is. A clause without a verb goes on with the one before.
    Who asks if somebody is worth working with wants none of it yet; a price that is refused, or that is none of
    theirs, leaves nobody out.
    """
    if weighs_work(plain(text)) or refused_idr(text) or disclaimed_idr(text):
        return Mentions()
    if denied := _sides(plain(text))[1]:
        return Mentions(never=_people(", ".join(denied), items))
    found: dict[str, dict[str, None]] = {kind: {} for kind in ("must", "never", "out", "free")}
    verb: str | None = None
    before: tuple[str, ...] = ()
    for clause in _CLAUSE.split(plain(text)):
        if verb == "never" and not _people(clause, items) and _SOMEBODY_ELSE.search(clause):
            found["out"] |= dict.fromkeys(before)
        verb = "must" if _steps_in(clause) else _verb(clause) or verb
        if verb == "swap":
            gone, instead = _swapped(clause, items)
            gone = gone or (before if _THEM.search(clause) else ())
            found["out"] |= dict.fromkeys(gone)
            found["must"] |= dict.fromkeys(instead)
        elif verb:
            them = (focus,) if focus and _THEM.search(clause) else ()
            found[verb] |= dict.fromkeys(_people(clause, items) or them)
        before = _people(clause, items) or before
    return Mentions(*(tuple(names) for names in found.values()))


def swaps(text: str) -> bool:
    """Return whether a lower-case text has somebody replaced who is named or pointed at: `cheaper` is said of whoever
    comes then, and not of the set."""
    pattern = next(words for kind, words in _VERBS if kind == "swap")
    named = re.search(_NAME, text) is not None or bool(ordinals(text))
    return named and pattern.search(text) is not None


def _steps_in(clause: str) -> bool:
    found = _STEPS_IN.search(clause)
    return found is not None and not _REFUSES.search(clause, 0, found.start())


def _verb(clause: str) -> str | None:
    return next((kind for kind, pattern in _VERBS if pattern.search(clause)), None)


def _swapped(clause: str, items: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who goes and who comes instead."""
    parts = _INSTEAD.split(clause, maxsplit=1)
    gone = _people(parts[0], items)
    instead = tuple(re.findall(_NAME, parts[1])) if len(parts) > 1 else ()
    return gone, tuple(name for name in instead if name not in gone)


def _people(clause: str, items: tuple[str, ...]) -> tuple[str, ...]:
    named = re.findall(_NAME, clause)
    pointing = (*ordinals(clause), *denied_ordinals(clause))
    places = [o - 1 if o > 0 else len(items) + o for o in pointing]
    pointed = [items[place] for place in places if 0 <= place < len(items)]
    bare = [] if named or pointed else _shown(clause, items)
    return tuple(dict.fromkeys([*named, *pointed, *bare]))


def _shown(clause: str, items: tuple[str, ...]) -> list[str]:
    """Return shown accounts that are named without their @, wholly or by their first part, unless that is
    a word of its own: `jangan mobil` means no @mobil.rina."""
    words = set(_WORD.findall(clause))
    named = {word for word in words if not known(word)}
    return [name for name in items if name in words or name.split(".")[0] in named]
