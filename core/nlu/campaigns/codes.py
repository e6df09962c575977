"""Promo codes in a message: one word each, whose digits count nothing.

A code is what a word for one introduces (`kode rani10`), what is said to be used (`RANI10 kepake`),
or a word of letters and digits that nobody types for another reason: in capitals, or of letters that
are no word. `like830`, `budget500rb` and `TOP10` are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from core.nlu.amounts.metrics import METRICS
from core.nlu.amounts.numbers import NUMBER, SCALES, parse_count
from core.nlu.respelling import NUMBERED
from core.nlu.words.bags import alternatives, bag
from core.nlu.words.tenses import BY_NOW
from core.nlu.words.vocabulary import known

_WORD: Final = r"(?P<code>[A-Za-z0-9][A-Za-z0-9_-]{1,19})(?![\w@]|\.\w)"
_WHOSE: Final = r"(?:(?:(?:untuk|buat|utk|punya|milik|dari|si|for|of)\s+)?@[\w.]+\s*)?"
_CUED: Final = re.compile(
    r"\b(?:kode|codes?|kupon|coupons?|vouchers?)(?:\s+(?:promo|voucher|diskon|promo\w*))?(?:nya)?\s*(?:[:=]\s*)?"
    rf"{_WHOSE}(?:(?:adalah|itu|yaitu|jadi|menjadi|ke|is|to)\s+)?(?:[:=]\s*)?(?<![\w@]){_WORD}",
    re.IGNORECASE,
)
USED: Final = r"(?:ke?pa(?:ke|kai)|(?:di|ter)pa(?:ke|kai)|used|redeemed|ditukar)"
"""What is said of a code that somebody used."""

_IS_ONE: Final = re.compile(
    rf"(?<![\w@#/.]){_WORD}\s{{0,3}}(?:\b(?:itu|adalah|tu|buat|is)\b|=|:|->)\s{{1,3}}(?:(?:the|a|our)\s{{1,3}})?(?:@[\w.]{{1,60}}['’]s\s{{1,3}})?(?:kode|code|kupon|coupon|voucher)(?:nya)?\b",
    re.IGNORECASE,
)
"""What is said to be somebody's: `HEMAT50 itu kode @lulu`, `SASA10 is @sasa's code`."""

_USED: Final = re.compile(
    rf"(?<![\w@#/.])(?=[A-Za-z_-]{{2,}}\d){_WORD}\s+(?:(?:{BY_NOW}|baru|was|got|has\s+been)\s+)?"
    rf"{USED}\b",
    re.IGNORECASE,
)
_USERS: Final = re.compile(
    rf"(?<![\w@#/.])(?P<users>\d{{1,5}})\s{{0,3}}(?:(?:orang|org|pembeli|pelanggan|customers?|people|buyers?|yang|yg|{BY_NOW}|have|has)\s{{1,3}}){{0,3}}(?:pake|pakai|make|using|used?)\s{{1,3}}(?:(?:kode|code|voucher|kupon|coupon)(?:nya)?\s{{1,3}})?(?=[A-Za-z_-]{{2,}}\d){_WORD}",
    re.IGNORECASE,
)
"""How many used one: `udah ada 11 org pake KOST5`."""

_ALONE: Final = re.compile(
    r"(?<![\w@#/.+-])(?P<letters>[A-Za-z]{3}[A-Za-z_-]*)(?P<digits>\d+)(?P<tail>[A-Za-z]*)(?![\w@%/]|[.,]\w|-\d)"
)
_DAY: Final = re.compile(r"\d{1,2}(?:st|nd|rd|th)", re.IGNORECASE)
"""`sorry, the 14th` is a day."""

_UNIT: Final = re.compile(rf"\d+(?:{alternatives((*SCALES, 'm'))})?(?:an)?", re.IGNORECASE)
_UNIT_BEHIND: Final = re.compile(rf"\s{{0,3}}(?:{'|'.join(SCALES)})\b", re.IGNORECASE)
_COUNTED: Final = bag(
    "rp idr usd max maks maksimal min minimal "
    "laku sold terjual order omzet omset fee honor dp budget bajet harga total sisa jt rb "
    "reel reels story stories feed feeds video post vt kali pcs orang per sekitar kurang lebih"
)
"""Words after which digits that touch them are a number all the same, as after labels of counts."""

_LABEL: Final = re.compile("|".join(METRICS.values()))


_PAIR: Final = r"@[\w.]{1,60}\s{0,2}[:=-]?\s{0,2}(?=[A-Z_-]{2,}\d)[A-Z][A-Z\d_-]{2,19}"
_PAIRS: Final = re.compile(
    rf"\W{{0,3}}{_PAIR}(?:(?:\s{{0,3}}[,;\n]|\s{{1,3}}(?:dan|and|sama|&))\s{{0,3}}[-•*]?\s{{0,3}}{_PAIR}){{1,19}}\W{{0,3}}"
)


_MIXED: Final = r"(?=[A-Za-z_-]{2,18}\d)[A-Za-z][A-Za-z\d_-]{2,19}"
_CAPITALS: Final = r"(?-i:[A-Z]{4,20})"
"""A code of letters alone, in a message that speaks of codes."""

CODE_WORD: Final = re.compile(
    r"\b(?:kode|codes?|vouchers?|kupon|coupons?)(?:nya)?\b", re.IGNORECASE
)
_WHO: Final = r"(?P<who>@[\w.]{1,60}|[a-z]{3,20})"


def _pair(code: str) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of somebody and their code, whichever of the two is told first."""
    told = rf"(?:kode\s{{1,3}}|code\s{{1,3}})?(?P<code>{code})"
    to = r"\s{0,2}(?:[:=]|->?)?\s{0,2}(?:(?:buat|untuk|utk|punya|milik|kode|ke|for|is|to)\s{1,3}){0,2}"
    first = rf"{_WHO}\s{{0,2}}(?:[:=]|->?)?\s{{0,2}}(?:(?:dapet|dapat|pake|pakai|gets|is|uses)\s{{1,3}})?{told}"
    return re.compile(told + to + _WHO, re.IGNORECASE), re.compile(first, re.IGNORECASE)


_ONE: Final = _pair(_MIXED)
_ONE_CUED: Final = _pair(f"{_MIXED}|{_CAPITALS}")
_HEADED: Final = re.compile(
    r"(?:(?:for|of|buat|bwt|untuk|utk|di|kampanye|campaign)\s{1,3}){0,3}(?P<title>[a-z][^:,@\n]{1,40}?)\s{0,2}(?::|\s[-–—])\s{1,3}",
    re.IGNORECASE,
)
_TAILED: Final = re.compile(
    r"\s{1,3}(?:(?:for|in|buat|bwt|untuk|utk|di|kampanye|campaign)\s{1,3}){1,3}(?P<title>[a-z][^:,@\n]{1,40}?)[\s.!]{0,4}$",
    re.IGNORECASE,
)
"""The campaign that a list of codes is for, before or behind it."""

_LEAD: Final = re.compile(
    r"\W{0,3}(?:(?:ini|here\s{1,3}are|the|catat|kode(?:\s{0,1}-?\s{0,1}kode)?(?:nya)?|codes?|promo|voucher|vouchers|kupon|diskon|discount|coupons?|masing-?\s?masing|are)\s{0,3}[:=]?\s{1,3}){0,5}",
    re.IGNORECASE,
)
_NEXT: Final = re.compile(
    r"\s{0,3}(?:[,;/\n]|\s(?:dan|and|sama|&)\s)\s{0,3}(?:(?:dan|and|sama|&)\s{1,3})?[-•*]?\s{0,3}",
    re.IGNORECASE,
)


def codes_listed(text: str) -> str | None:
    """Return a message that is no more than accounts with a code each, with the word for each, whichever of
    the two is told first, and the campaign that heads them: `@a AA10, @b BB10`, `kode promo Lebaran: AA10 @a, BB @b`."""
    if _PAIRS.fullmatch(text):
        return f"kode {text}"
    start = _lead(text)
    told = _coded(text[start:], text)
    if told or not CODE_WORD.search(text[:start]):
        return told
    head, tail = _HEADED.match(text, start), _TAILED.search(text, start)
    if head and (told := _coded(text[head.end() :], text)):
        return f"{told} buat kampanye {head['title']}"
    if tail and (told := _coded(text[start : tail.start()], text)):
        return f"{told} buat kampanye {tail['title']}"
    return None


def _coded(listed: str, text: str) -> str | None:
    """Return the codes that a part of a text lists, each with the word for one behind whose it is."""
    ways = _ONE_CUED if CODE_WORD.search(text) and not text.isupper() else _ONE
    parts = _NEXT.split(listed.rstrip(" .!\n"))
    found = [next(filter(None, (way.fullmatch(part) for way in ways)), None) for part in parts]
    pairs = [pair for pair in found if pair is not None]
    if not any(pair["who"].startswith("@") for pair in pairs):
        return None
    told = [f"@{pair['who'].lstrip('@')} kode {pair['code'].upper()}" for pair in pairs]
    return ", ".join(told) if 1 < len(told) == len(parts) else None


def _lead(text: str) -> int:
    found = _LEAD.match(text)
    return found.end() if found else 0


def promo_code(text: str) -> str | None:
    """Return the promo code that a text names as one, in capitals: after a word for it a word with a
    digit or in capitals; without such a word, one that is said to be used."""
    used = _USED.search(text) or _USERS.search(text)
    return next(iter(introduced(text)), used["code"].upper() if used else None)


_RIGHT: Final = re.compile(
    rf"\W{{0,3}}(?:(?:eh|oh|ups|oops|maaf|sori|sorry|wait|no|salah|ralat|koreksi|actually|maksud(?:ku|nya)?|i\s{{1,3}}meant?|it['’]?s|should\s{{1,3}}be|(?:se)?harusnya|kode(?:nya)?|the|code|is|jadi|itu|yang\s{{1,3}}bener|yg\s{{1,3}}bener|bukan|not|typo|(?:bukan|not)\s{{1,3}}[\w-]{{3,20}}|tapi|but)[\s,.:]{{1,4}}){{1,7}}{_WORD}"
    r"(?:[\s,]{1,3}(?:ya|kak|deng|ding|maksudnya|(?:bukan|not)\s{1,3}[\w-]{3,20})){0,2}\W{0,4}",
    re.IGNORECASE,
)


def code_put_right(text: str) -> str | None:
    """Return the code that a whole message puts in another's place, in capitals: `eh salah, GLOW10`."""
    found = _RIGHT.fullmatch(text)
    return found["code"].upper() if found and _is_code(found["code"], text) else None


def known_codes(text: str, codes: Iterable[str | None]) -> tuple[str, ...]:
    """Return those of the codes that somebody has which a text names, in the order of the text."""
    listed = {code.casefold(): code for code in codes if code}
    words = re.findall(r"(?<![\w@])[\w-]+", text.casefold())
    return tuple(dict.fromkeys(listed[word] for word in words if word in listed))


_BESIDE: Final = re.compile(
    r"@[\w.]{0,60}\w(?:\s{0,3}[:=-])?\s{1,3}(?:(?:kode|code|kupon|coupon|voucher)(?:nya)?\s{1,3}(?:[:=]\s{0,3})?)?(?P<code>[A-Za-z0-9][\w-]{1,19})(?![\w@])",
    re.IGNORECASE,
)


def besides(text: str, codes: Iterable[str | None]) -> tuple[str, ...]:
    """Return these codes without those that a text tells right behind an account: they are told of that one and
    stand for nobody else (`@a AA10, @b BB10`)."""
    told = {match["code"].casefold() for match in _BESIDE.finditer(text)}
    return tuple(code for code in codes if code and code.casefold() not in told)


def introduced(text: str) -> tuple[str, ...]:
    """Return the codes that a word for one introduces, in capitals."""
    found = (m for way in (_CUED, _IS_ONE) for m in way.finditer(text))
    return tuple(m["code"].upper() for m in found if _is_code(m["code"], text))


@lru_cache(maxsize=64)
def codes_in(text: str) -> tuple[str, ...]:
    """Return every word of a text that can only be a code, in capitals, each once."""
    cued = (m for way in (_CUED, _IS_ONE) for m in way.finditer(text))
    found = {m.start("code"): m["code"] for m in cued if _is_code(m["code"], text)}
    found |= {m.start("code"): m["code"] for m in _USED.finditer(text)}
    found |= {m.start(): m[0] for m in _ALONE.finditer(text) if _stands_alone(m, text)}
    return tuple(dict.fromkeys(found[at].upper() for at in sorted(found)))


def without_codes(text: str) -> str:
    """Return a text in which codes are spaces, so that their digits are nobody's figure."""
    codes = codes_in(text)
    return matching(codes).sub(lambda m: " " * len(m[0]), text) if codes else text


def matching(codes: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of these codes as whole words, however they are written."""
    return re.compile(rf"(?<![\w@])(?:{'|'.join(map(re.escape, codes))})(?!\w)", re.IGNORECASE)


def _is_code(word: str, text: str) -> bool:
    if _UNIT.fullmatch(word) or _DAY.fullmatch(word):
        return False
    mixed = any(c.isdigit() for c in word) and any(c.isalpha() for c in word)
    return mixed or (word.isupper() and len(word) > 2 and not text.isupper())


def _stands_alone(match: re.Match[str], text: str) -> bool:
    """Whether a word of letters and digits is no number with its unit or its label."""
    letters = re.split(r"[_-]", match["letters"])[0].casefold()
    if letters in _COUNTED or letters in NUMBERED or _LABEL.fullmatch(letters):
        return False
    if match["tail"].casefold() in {*SCALES, "m"}:
        return False
    if match[0].isupper() and not text.isupper():
        return True
    unknown = len(letters) > 3 and not known(letters)
    return unknown and not _UNIT_BEHIND.match(text, match.end())


_LINK = re.compile(
    r"\b(?:link|tautan)(?:nya)?\s+(?:https?://)?(?P<link>[\w-]+(?:\.[\w-]+)+/\S+)", re.IGNORECASE
)


def link_named(text: str) -> str | None:
    """Return the link that a text says sales came from, without its scheme: `dari link bit.ly/serum`."""
    found = _LINK.search(text)
    return found["link"].rstrip(".,;") if found else None


_USES = re.compile(rf"\b{USED}\D{{0,12}}({NUMBER})|({NUMBER})\s*(?:kali|x\b|times)", re.I)


_EACH_USED: Final = re.compile(
    rf"\W{{0,3}}(?:(?:pemakaian|penggunaan|{USED}|uses?|usage|jumlah|masing-?\s?masing|kode(?:nya)?|codes?|voucher\w?|kupon|coupons?|so\s{{1,3}}far|udah|sudah|total|of|the|were|was|itu|jadi)[\s:=,]{{1,4}}){{1,6}}"
    r"(?P<each>\d{1,5}(?:\s{0,3}(?:/|,|&|dan|and|sama)\s{0,3}\d{1,5}){1,9})(?:\s{1,3}(?:kali|x|times|ya|kak|uses?)){0,2}\W{0,3}",
    re.IGNORECASE,
)


def uses_listed(text: str) -> tuple[int, ...]:
    """Return how often each of several codes was used that a whole message names by their order only: `code uses
    15 / 8`; empty for any other."""
    found = _EACH_USED.fullmatch(text)
    coded = found is not None and re.search(
        rf"\b(?:{USED}|us(?:es?|age)|pemakaian|penggunaan)\b", text, re.I
    )
    return tuple(map(int, re.findall(r"\d+", found["each"]))) if found and coded else ()


def uses_in(text: str) -> int | None:
    """Return how often a code was used, where the text says so."""
    users = _USERS.search(text)
    if users is not None:
        return int(users["users"])
    match = _USES.search(without_codes(text)) if re.search(rf"\b{USED}", text, re.I) else None
    return parse_count(match[1] or match[2]) if match else None
