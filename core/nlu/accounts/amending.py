"""What a message says is different now of one account: its price, followers, town or niche."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from core.nlu.amounts.numbers import parse_count, spoken_money_idr
from core.nlu.campaigns.notes.corrections import corrects
from core.nlu.offers.ratecard import names_pieces, read_prices
from core.nlu.places.cities import resolve_city
from core.nlu.scan import Scan, plain
from core.nlu.searching.topics import read_category
from core.nlu.words.particles import PARTICLE
from core.nlu.words.tenses import BY_NOW

LONGEST: Final = 160
_WHO: Final = (
    r"(?P<handle>@[\w.\-]{2,60}|(?=[\d._]{0,20}[a-z])\w{1,30}(?:[._]\w{1,30}){1,4})(?:'s)?"
)
"""An account with its @, or with a dot or an underscore inside, as no other word has."""

_PIECE: Final = r"(?P<piece>(?:\d{1,2}\s?x?\s)?(?:reels?|story|stories|feeds?|foto|video|vt|shorts?|carousel|post(?:ingan)?))"
_WHAT: Final = {
    "price": rf"(?:{_PIECE}\s{{1,2}})?(?:harga|tarif|rate\s?card|rate|price)(?:nya)?(?:\s{{1,2}}(?:for\s|of\s|buat\s|untuk\s)?(?:paket\s|package\s)?(?:(?:1|a|an|per)\s)?{_PIECE.replace('piece', 'kind')})?",
    "followers": r"(?:jumlah\s)?(?:foll?ow?ers?|folls?|pengikut|subs|subscribers?)(?:nya|ny)?",
    "city": r"(?:kota|city|domisili|lokasi|location|town|alamat)(?:nya)?",
    "category": r"(?:kategori|category|niche|topik)(?:nya)?",
}
_CHANGE: Final = r"(?P<change>(?:(?:sekarang|skrg|skr|udah|sudah|udh|dah|naik|turun|nambah|jadi|menjadi|berubah|ganti|pindah|di|ke|now|is|are|has|changed|went|up|down|to|rose|dropped|grew|moved|in|itu|salah,?|keliru,?|(?:se)?harusnya|yang bene?r|should be|wrong,?|bukan \w{2,20} (?:tapi|melainkan)|not \w{2,20} but|:|=)\s{1,2})+)"
_VERB: Final = r"(?P<verb>(?:update|ubah|ganti|koreksi|catat|perbarui|revisi|ralat|edit|simpan|set|change|note|correct|fix)(?:kan|in|i)?\s{0,2}[:,]?\s{1,2}(?:data\s)?(?:the\s)?)"
_LEAD: Final = rf"\s{{0,3}}(?:(?:tolong|coba|mohon|{PARTICLE}|eh|oh|btw)[\s,]{{1,2}}){{0,3}}"
_TAIL: Final = rf"(?:[\s,]{{1,2}}(?:{PARTICLE}|sekarang|skrg|now)){{0,3}}[\s.!]{{0,3}}"
_VALUE: Final = r"(?P<value>[^\n?@]{1,60}?)"


def _forms(what: str) -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(rf"{_LEAD}{_VERB}?{form}\s{{0,2}}[:=]?\s{{0,2}}{_CHANGE}?{_VALUE}{_TAIL}", re.I)
        for form in (
            rf"{what}\s{{1,2}}(?:of\s|dari\s|milik\s|akun\s)?{_WHO}",
            rf"(?:akun\s|data\s)?{_WHO}\s{{0,2}}[:,]?\s{{0,2}}(?:punya\s|now\shas\s|has\s)?{what}",
        )
    )


_FORMS: Final = {field: _forms(what) for field, what in _WHAT.items()}
_MOVED: Final = re.compile(
    rf"{_LEAD}{_WHO}\s{{1,2}}(?:(?:sekarang|skrg|{BY_NOW}|now|has|is)\s{{1,2}}){{0,2}}(?:pindah(?:an)?(?:\srumah)?\s(?:ke|di)|moved\sto|(?:tinggal|domisili)(?:nya)?\s(?:sekarang\s)?di|lives?\s(?:now\s)?in|living\sin|based\sin|(?<=now\s)in|(?<=sekarang\s)di)\s{{1,2}}{_VALUE}{_TAIL}",
    re.I,
)
_COUNTED: Final = re.compile(
    rf"{_LEAD}{_VERB}?{_WHO}\s{{0,2}}[:,]?\s{{0,2}}{_CHANGE}?(?P<value>\d[\d.,]{{0,15}}\s?(?:rb|ribu|k|jt|juta|m)?)\s{{0,2}}{_WHAT['followers']}{_TAIL}",
    re.I,
)
_IF: Final = re.compile(
    r"\b(?:kalau|kalo|klo|misal\w*|andai\w*|seandainya|jika|gimana|bagaimana|berapa|brp|apakah|apa|if|what|how|would|should|wajar|mahal|murah|worth|cocok|deal|sepakat|dp|lunas|budget|bajet)\b|\?"
)
_BY: Final = re.compile(r"\b(?:naik|turun|nambah|up|down|rose|dropped|grew)\b", re.I)
_TO: Final = re.compile(
    r"\b(?:jadi|menjadi|ke|to|sekarang|skrg|skr|now|is|are|berubah|ganti)\b|[:=]", re.I
)
"""`naik 50rb` says by how much, `naik jadi 50rb` to how much."""


@dataclass(frozen=True, slots=True)
class Amendment:
    """What changes.

    handle: whose. anew: the words say that it is so now, or ask to note it; bare figures do not.

    prices: what pieces cost, as `core.nlu.offers.ratecard.write_prices` writes them; rate_idr: one post.
    """

    handle: str
    followers: int | None = None
    rate_idr: int | None = None
    prices: str = ""
    city: str | None = None
    category: str | None = None
    anew: bool = True


_BETTER: Final = re.compile(
    r"\W{0,5}(?:(?:eh|ups|oops|duh|aduh|wait|maaf|sorry|sori|no|kak|min|my|mistake|salah|keliru|typo|ralat|koreksi|revisi|maksud(?:nya|ku)?|(?:se)?harusnya|bukan|wrong|actually|sebenar?nya|tepatnya|i|mean|should|be|correction|it|it'?s|was|that|make|jadi|yang|bene?r|the"
    r"|(?P<rate_idr>(?:harga|tarif|rate|price)(?:nya)?)|(?P<followers>(?:foll?ow?ers?|pengikut|subs|subscribers?)(?:nya)?))[\s,.:!=]{1,4}){1,9}"
    rf"(?:rp\.?\s{{0,2}})?(?P<value>\d[\d.,]{{0,14}}(?:\s{{0,2}}(?:rb|ribu|k|jt|juta|thousand|million)\b)?)(?:\s{{1,2}}(?:deng|ding|{PARTICLE}|maksudnya|actually)){{0,3}}\W{{0,5}}",
    re.I,
)


def bettered(text: str, field: str, handle: str) -> Amendment | None:
    """Return what a whole message makes of the figure told last of an account: `eh salah, 360rb`.

    field: which one that was, `rate_idr` or `followers`, unless the message names the other.
    """
    found = _BETTER.fullmatch(text) if corrects(text) and len(text) <= LONGEST else None
    if found is None:
        return None
    named = next((f for f in ("rate_idr", "followers") if found[f]), field)
    value = found["value"]
    if named == "followers":
        return Amendment(handle, followers=parse_count(value))
    return Amendment(handle, rate_idr=spoken_money_idr(value)) if named == "rate_idr" else None


def amendment(text: str) -> Amendment | None:
    """Return what a whole message says is so now of one account and nothing else; None for what asks,
    supposes, or tells anything besides."""
    if len(text) > LONGEST or "\n" in text.strip() or _IF.search(plain(text)):
        return None
    if found := _MOVED.fullmatch(text):
        return _of("city", found)
    if found := _COUNTED.fullmatch(text):
        return _of("followers", found)
    tries = ((field, form.fullmatch(text)) for field, forms in _FORMS.items() for form in forms)
    return next((one for f, m in tries if m and (one := _of(f, m)) is not None), None)


def _of(field: str, found: re.Match[str]) -> Amendment | None:
    groups = found.groupdict()
    change = groups.get("change") or ""
    if _BY.search(change) and not _TO.search(change):
        return None
    handle = found["handle"].lstrip("@").rstrip(".").casefold()
    value = found["value"].strip(" .,:")
    anew = bool(groups.get("verb") or change)
    if field == "followers":
        count = parse_count(value)
        return None if count is None else Amendment(handle, followers=count, anew=anew)
    if field == "city":
        place = resolve_city(value)
        return Amendment(handle, city=place.name) if place else None
    if field == "category":
        scan = Scan.of(value)
        read_category(scan)
        named = scan.slots.get("category")
        return Amendment(handle, category=str(named)) if named else None
    return _priced(handle, f"{groups.get('piece') or groups.get('kind') or ''} {value}", anew)


def _priced(handle: str, words: str, anew: bool) -> Amendment | None:
    """Return the price of what is named, or of one post; a bare price is one that is to be judged."""
    if not anew:
        return None
    if names_pieces(words):
        return Amendment(handle, prices=words.strip()) if read_prices(words) else None
    idr = spoken_money_idr(words)
    return Amendment(handle, rate_idr=idr) if idr else None
