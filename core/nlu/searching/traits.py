"""What creators should be like: followers, what they stand for, language, tone, kind of posts."""

from __future__ import annotations

import re
from functools import partial
from typing import Final

from core.messages import SlotValue
from core.nlu.amounts.numbers import parse_count
from core.nlu.amounts.quantities import quantities
from core.nlu.scan import Scan, plain
from core.nlu.understanding import Understanding
from core.nlu.words.particles import PARTICLE

_SPELLED: Final = r"(?:(?:se|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|seribu|belas|puluh|ratus|ten|five|twenty|fifty|a\s+hundred)\s*)+(?:ribu|juta|thousand|million)"
_AMOUNT: Final = (
    rf"(?P<{{0}}>\d[\d.,]*\s?(?:rb|rbu|ribu|k|jt|juta|m|million|thousand)?|{_SPELLED}|seribu)\b"
)
_NOT: Final = r"(?:jangan|jgn|jng|bukan|ga(?:k)?\s+(?:mau|boleh|usah)|gausah|gk\s+mau|nggak\s+(?:mau|usah)|tidak\s+(?:mau|boleh)|no|not|(?:don'?t|do\s+not)\s+(?:want|show(?:\s+me)?|give\s+me|include|need)|nobody|none)\s+(?:(?:yang|yg|ada|sampai|sampe|sih|dong|ya|the|with|who|has|have|ones?|any(?:one|body)?|creators?|people|kreator|akun|jumlah|followers?(?:nya)?|pengikut(?:nya)?|subs(?:criber)?s?(?:nya)?)\s+)*"
_TURNED: Final = (
    (
        re.compile(
            rf"(?<![a-z]){_NOT}(?:di\s?atas|lebih\s+(?:dari|besar\s+dari)|above|over|more\s+than)(?![a-z])"
        ),
        " maksimal ",
    ),
    (
        re.compile(
            rf"(?<![a-z]){_NOT}(?:di\s?bawah|kurang\s+dari|below|under|less\s+than)(?![a-z])"
        ),
        " minimal ",
    ),
)
"""`jangan di atas 30rb follower` is at most so many."""
_PEOPLE: Final = r"(?:followers?(?:nya)?|pengikut(?:nya)?|folls?|foloe?wers?|subscribers?|subs|foll|fol+ow?er[sz]?(?:nya)?)"
_NAMES_PEOPLE: Final = re.compile(_PEOPLE)
_LEAST: Final = r"(?:minimal|minimum|min\.?|mulai|di\s?atas|diatas|lebih\s+dari|setidaknya|at\s+least|above|over|more\s+than|>=?)"
_MOST: Final = r"(?:maksimal|maksimum|maks\.?|max\.?|di\s?bawah|dibawah|kurang\s+dari|at\s+most|below|under|less\s+than|up\s+to|<=?)"
_TALK: Final = r"(?:(?!(?:budget|bajet|dana|anggaran|harga|rate|tarif|fee|duit|uang|modal|price|cost)\w*|(?:atau|or|dan|and|tapi|but)\b)[a-z']+2?\s+){0,6}?"
"""What is said between the followers and how many, money and further wishes apart: `followernya jangan kebanyakan di bawah 20rb`."""

_UP: Final = r"(?:ke\s?atas|(?:and|or)\s+(?:above|more|up)|up(?!\s*to)|\+)(?![a-z])"
_ONLY_UP: Final = re.compile(
    rf"\W*(?:(?:ada|mau|minta|coba|cari(?:in|kan)?|tampil\w*|any|show|only|just|give|me|ones?|with|the|kak|min|yang|yg|sing|akun|kreator|creators?)\s+)*{_AMOUNT.format('low')}\s*{_UP}(?:\s+(?:ga+k?|gk|nggak|ngga|kah|aja|saja|dong|donk|deh|ya|kak|min|please|doang))*\W*"
)
"""`ada yg 10rb keatas ga`: nobody asks for what costs so much and more."""

_BETWEEN: Final = r"(?:(?:kira-?\s?kira|sekitar(?:an)?|kisaran|kurang\s{{1,3}}lebih|somewhere|around|about|roughly|dari|from|antara|between)\s{{1,3}}){{0,3}}{0}\s*(?:-|–|sampai|sampe|s/d|hingga|to|and|dan)\s*{1}"
_FOLLOWERS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_PEOPLE}\s+{_TALK}(?:{_LEAST}\s+{_AMOUNT.format('low')})",
        rf"{_LEAST}\s+{_AMOUNT.format('low')}\s*{_PEOPLE}",
        rf"{_LEAST}\s+{_PEOPLE}\s+{_AMOUNT.format('low')}",
        rf"{_MOST}\s+{_PEOPLE}\s+{_AMOUNT.format('high')}",
        rf"{_PEOPLE}\s+{_TALK}{_AMOUNT.format('low')}\s*{_UP}",
        rf"(?<![\d.,]){_AMOUNT.format('low')}\s*{_UP}\s*{_PEOPLE}",
        rf"{_PEOPLE}\s+{_TALK}(?:{_MOST}\s+{_AMOUNT.format('high')})",
        rf"{_MOST}\s+{_AMOUNT.format('high')}\s*{_PEOPLE}",
        rf"{_PEOPLE}\s+{_BETWEEN.format(_AMOUNT.format('low'), _AMOUNT.format('high'))}",
        rf"(?<![\d.,]){_BETWEEN.format(_AMOUNT.format('low'), _AMOUNT.format('high'))}\s*{_PEOPLE}",
    )
)
_VALUES: Final = {
    "halal": r"(?:bersertifikat\s+)?halal(?:\s+mui)?|syariah",
    "family": r"ramah\s+(?:anak|keluarga)|family.?friendly|kid.?friendly|pro\s?keluarga",
    "environment": r"ramah\s+lingkungan|peduli\s+lingkungan|eco.?friendly|zero\s?waste|sustainab\w+|go\s?green",
    "modest": r"sopan|modest|santun|syar'?i|(?:me?nutup|tutup|(?:ga+k?|gk|nggak|ngga|enggak|tidak|tdk)\s+(?:(?:meng?|ng)?umbar|buka|membuka|pamer)\w{0,3})\s+aurat(?:nya)?|(?:ga+k?|gk|nggak|ngga|tidak|tdk|not|never)\s+(?:seksi|vulgar|sexy)",
    "local": r"produk\s+lokal|cinta\s+lokal|pro\s?lokal|dukung\s+umkm|local\s+products?",
    "animals": r"cruelty.?free",
}
_SPEECH: Final = {
    "en": r"(?:ber)?bahasa(?:nya)?\s+inggris|english.?(?:speaking|language)?\s+(?:content|captions?|creators?)|konten\s+inggris|speak\w*\s+english|english\s+speak\w*",
    "id": r"(?:ber)?bahasa(?:nya)?\s+indonesia|konten\s+indonesia|in\s+indonesian|speak\w*\s+indonesian",
}
_TAUGHT: Final = re.compile(
    r"\b(?:kursus|les|belajar|bimbel|kelas|guru|privat|(?:meng|ng)ajar\w{0,3}|bahas|soal|tentang|courses?|lessons?|class(?:es)?|teach\w{0,3}|learn\w{0,3}|about)\s{1,3}(?:\w{1,10}\s{1,3}){0,2}?$"
)
"""Before a language that is taught or spoken of: `kursus bahasa inggris` needs nobody who writes English."""
_TONE: Final = {
    "everyday": r"(?:gaya|bahasa|nada|tone|style)(?:nya)?\s+(?:yang\s+|yg\s+)?(?:santai|gaul|akrab|casual|casually|ringan)|casual\s+(?:tone|style)",
    "formal": r"(?:gaya|bahasa|nada|tone|style)(?:nya)?\s+(?:yang\s+|yg\s+)?(?:formal|resmi|baku|profesional)|formal\s+(?:tone|style)",
}
_FORMAT: Final = {
    "video": r"(?:konten|format|jago|suka|bikin|buat|sering|pembuat|make|makes|content)\s+(?:bikin\s+)?(?:video|reels?|shorts?)|(?:video|reels?)\s+(?:creators?|kreator|content)",
    "photo": r"(?:konten|format|jago|suka|bikin|sering|make|makes)\s+(?:bikin\s+)?(?:foto|feed|carousel|photos?)|photo\s+(?:creators?|content)",
    "story": r"(?:konten|format|jago|sering|bikin)\s+(?:bikin\s+)?stor(?:y|ies)",
}
_VALUE: Final = "|".join(_VALUES.values())
_ABOUT_THEM: Final = rf"(?:and|dan|sama|serta|juga|harus|wajib|must|be|yang|yg|terus|oh|make\s+it|only|just|the|khusus|hanya|cuma|do(?:es)?|are|is|they|all|mereka|apa(?:kah)?|semua(?:nya)?|places?|spots?|food|tempat|review|content|konten(?:nya)?|akun(?:nya)?|ones?|creators?|kreator(?:nya)?|influencers?(?:nya)?|friendly|too|please|ga+k?|gk|nggak|ngga|kah|ada|any|pengen(?:nya)?|mau(?:nya)?|pingin(?:nya)?|minta|want|need|i|we|aku|saya|{PARTICLE})"
_ONLY_VALUES: Final = re.compile(
    rf"\W*(?:{_ABOUT_THEM}[\s,-]+){{0,6}}(?:{_VALUE})(?:[\s,-]+(?:{_ABOUT_THEM}[\s,-]+){{0,4}}(?:{_VALUE})(?![a-z])){{0,2}}(?:[\s,-]+{_ABOUT_THEM}){{0,5}}\W*"
)
"""A whole message that says, or asks, what creators stand for: `do they do halal places only?`."""
_ONE: Final = re.compile(
    r"(?<![\w@])(?:dia|doi|beliau|she|he|her|his|@[\w.]{1,30}|akun(?:nya)?|orang(?:nya)?|konten(?:nya)?)(?![\w@])"
)
_LEAD: Final = (
    r"(?:yang|yg|harus|wajib|akun|kreator|influencer|who|that|must|should|are|be)\s+(?:\w+\s+)?"
)
_UNASKED: Final = re.compile(
    r"(?<!jangan )(?<!jangan yang )(?<!jangan yg )(?<![a-z])(?:non|not|no|tanpa|bukan|tidak|tdk|ga|gak|gk|nggak|ngga|enggak|doesn'?t|don'?t|needn'?t)[\s-]{1,3}"
    r"(?:(?:yang|yg|harus|wajib|perlu|mesti|terlalu|usah|have|has|need|needs|to|be|must|necessarily)\s{1,3}){0,4}$"
)
"""Before a value: it is not wanted, or need not be."""
_NO: Final = r"(?:ga+k?|gk|nggak|ngga|tidak|jangan|jgn|gausah|not|no)\s{1,3}(?:(?:usah|perlu|harus|yang|yg|too|terlalu|so)\s{1,3}){0,3}"
_FEW: Final = re.compile(
    rf"{_PEOPLE}\s{{1,3}}(?:(?:yang|yg|juga|masih|memang|itu|{_NO}(?:banyak|kebanyakan|gede|besar)|cuma|hanya)\s{{1,3}}){{0,2}}?(?:sedikit|dikit|kecil|few)(?![a-z])|{_PEOPLE}\s{{1,3}}{_NO}(?:banyak|kebanyakan|gede|besar|many)(?![a-z])"
    rf"|(?<![a-z]){_NO}(?:{_PEOPLE}\s{{1,3}}(?:banyak|kebanyakan|gede|besar)|many\s{{1,3}}{_PEOPLE})(?![a-z])|(?<![a-z])(?:few|fewer)\s{{1,3}}{_PEOPLE}"
)
FEW: Final = 10_000
"""Followers of who has few, as the smallest size is: our reading, which the list says."""
_ANY: Final = re.compile(
    rf"(?:{_PEOPLE}|jumlah\s+{_PEOPLE})(?:nya)?\s+(?:bebas|berapa\s*(?:aja|saja|pun)|terserah)|any\s+(?:number\s+of\s+)?{_PEOPLE}"
)


def traits(text: str, *, asked: bool) -> dict[str, SlotValue | None]:
    """Return what a lower-case text wants creators to be like.

    asked: the text asks for creators itself; else only what says so ("yang halal") counts.
    """
    found = _followers(text)
    if values := _values_in(text, "" if asked or speaks_of_values(text) else _LEAD):
        found["values"] = values
    for slot, choices in (("speech", _SPEECH), ("tone", _TONE), ("format", _FORMAT)):
        heard = ((code, re.search(words, text)) for code, words in choices.items())
        code = next((c for c, at in heard if at and not _TAUGHT.search(text[: at.start()])), None)
        if code:
            found[slot] = code
    return found


def speaks_of_values(text: str) -> bool:
    """Return whether a lower-case text says, or asks, nothing but what creators stand for."""
    return _ONLY_VALUES.fullmatch(text.strip()) is not None


def values_asked(text: str) -> tuple[str, ...]:
    """Return the values that a lower-case text asks one account about (`dia halal ga?`), () where it asks for none."""
    rest = _ONE.sub(" they ", text)
    return _values_in(rest, "") if rest != text and speaks_of_values(rest) else ()


def _values_in(text: str, lead: str) -> tuple[str, ...]:
    """Return the codes of the values that a text names behind `lead`, those apart that it can do without."""
    return tuple(
        code
        for code, words in _VALUES.items()
        if any(
            not _UNASKED.search(text, 0, value.start("value"))
            for value in re.finditer(rf"(?<![a-z]){lead}(?P<value>{words})(?![a-z])", text)
        )
    )


def without_followers(text: str) -> str:
    """Return a text without what it says of followers, whose amounts are no money."""
    text = _straight(text)
    if _ONLY_UP.fullmatch(text):
        return " "
    for start, end in reversed(follower_spans(text)):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def follower_spans(text: str) -> list[tuple[int, int]]:
    """Return where a lower-case text says how many followers are wished for, as a range or from one end; places may
    overlap."""
    if not _NAMES_PEOPLE.search(text):
        return []
    return [match.span() for pattern in _FOLLOWERS for match in pattern.finditer(text)]


def _straight(text: str) -> str:
    """Return a text that says what it wants instead of what it does not."""
    for pattern, words in _TURNED:
        text = pattern.sub(partial(_turned, words), text)
    return text


def _turned(words: str, denied: re.Match[str]) -> str:
    """Return the opposite of a comparison, with the followers that it names."""
    people = re.search(_PEOPLE, denied[0])
    return f" {people[0]}{words}" if people else words


def _followers(text: str) -> dict[str, SlotValue | None]:
    """Read `followers minimal 10rb`, `di bawah 50rb pengikut`, `followers 10rb-50rb`."""
    if _ANY.search(text):
        return {"followers_min": None, "followers_max": None}
    found: dict[str, SlotValue | None] = {}
    if _FEW.search(text):
        found["followers_max"] = FEW
    text = _straight(text)
    for pattern in (*_FOLLOWERS, *((_ONLY_UP,) if _ONLY_UP.fullmatch(text) else ())):
        for match in pattern.finditer(text):
            bounds = match.groupdict()
            low, high = (_count(bounds.get(name)) for name in ("low", "high"))
            if low and high and low < 1_000 <= high:
                low *= 1_000 if high < 1_000_000 else 1_000_000
            found |= {"followers_min": low} if low else {}
            found |= {"followers_max": high} if high else {}
    return found


def _count(text: str | None) -> int | None:
    if not text:
        return None
    known = parse_count(text.strip())
    return known if known is not None else _spelled(text)


def _spelled(text: str) -> int | None:
    """Return a number that is written out, None where there is none."""
    numbers = quantities(Scan(text, text))
    return int(numbers[0].value) if numbers else None


_ENGAGED: Final = re.compile(
    r"(?<![a-z])(?:engagement(?:\s{1,3}rate)?|er|interaksi|keterlibatan)(?:nya)?\s{1,3}(?:(?:rate|harus|yang|yg|of|is|must|be|with|di|a)\s{1,3}){0,3}(?:[a-z]{2,8}\s{1,3}){0,2}(?:>=?\s{0,2})?(?P<rate>\d{1,2}(?:[.,]\d)?\s{0,2}(?:%|persen|percent))"
    r"|(?P<before>\d{1,2}(?:[.,]\d)?\s{0,2}(?:%|persen|percent))\s{1,3}(?:(?:minimum|minimal|or\s{1,3}more|ke\s?atas)\s{1,3})?(?:engagement|er\b|interaksi)"
)


def engagement_wished(text: str) -> str | None:
    """Return the share that a text wants the engagement of creators to be at least, as it is said; a list cannot
    heed it, as the ways to reckon it differ from one account to the next."""
    found = _ENGAGED.search(plain(text))
    return (found["rate"] or found["before"]) if found else None


_HEADSCARF: Final = re.compile(r"\b(?:ber)?(?:hijab|jilbab|kerudung)(?:an|ers?)?\b")


def wishes_more(said: Understanding) -> bool:
    """Return whether a message wishes for more than somebody's sex or looks: `yang cowok, followersnya ga usah gede`; what
    a headscarf makes of it (fashion) is no more."""
    more = said.everything().keys() - (
        {"category"} if _HEADSCARF.search(said.text.lower()) else set()
    )
    return bool(more) or bool(traits(plain(said.text), asked=True))
