"""Questions about when to prepare for a selling season: "kapan mulai promo ramadan"."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.scan import plain
from core.nlu.words.subjects import about

OVERVIEW: Final = "overview"
HALAL: Final = "halal"
LONGEST: Final = 140

_SEASONS: Final = {
    "ramadan": r"ramadh?h?an|romadh?on|ramadlan|bulan\s+puasa|puasa(?:an)?|bulan\s+suci|bukber|ngabuburit",
    "lebaran": r"lebaran(?!\s+haji)|i(?:dul|edul|d)\s*fitri|hari\s+raya|eid(?:\s+al-?\s?fitr)?|thr|mudik",
    "qurban": r"i(?:dul|edul|d)\s*adh?a|[kq]urban|eid\s+al-?\s?adha|lebaran\s+haji",
    "christmas": r"natal(?:an)?|nataru|christmas|xmas",
    "new_year": r"tahun\s+baru(?!\s+(?:imlek|china|cina))|new\s+year(?:'?s)?",
    "lunar": r"imlek|sincia|lunar\s+new\s+year|chinese\s+new\s+year|cny",
    "nyepi": r"nyepi",
    "easter": r"paskah|easter",
    "vesak": r"waisak|vesak",
    "valentine": r"valentine(?:'?s)?|palentin",
    "independence": r"agustusan|17\s?-?\s?an|kemerdekaan|hut\s+ri|independence\s+day",
    "mothers": r"hari\s+ibu|mother'?s\s+day",
    "school_mid|school_end": r"lib(?:ur(?:an)?|uran)\s+(?:anak\s+)?sekolah|liburan|school\s+holidays?|school\s+break",
    "back_to_school": r"tahun\s+ajaran|masuk\s+sekolah|back\s+to\s+school",
    "payday": r"gajian|pay\s?day|tanggal\s+muda|tgl\s+muda",
    "double_12": r"harbolnas|hari\s+belanja\s+online",
}
SEASON: Final = rf"(?:{'|'.join(_SEASONS.values())})"
"""A pattern that any season's name fits."""

_WORDS: Final = {code: re.compile(rf"\b(?:{words})\b") for code, words in _SEASONS.items()}
_TWIN = re.compile(r"(?<![\d.,/])(\d{1,2})\s?[./]\s?(\d{1,2})(?![\d/.,]*\d)")
_TWINS = re.compile(r"\b(?:tanggal|tgl)\s+kembar|double\s+dates?|twin\s+dates?\b")
_SELLING = r"(?:promo\w*|jual\w*|konten|content|posting\w*|brief\w*|kirim\w*|iklan\w*|endorse\w*|kampanye|campaign|marketing|sales?|persiapan|influencer|kreator)"
_PLANNING = re.compile(
    rf"\b(?:kapan|kpn|when)\b(?=.*\b(?:{_SELLING}|mulai|harus|enaknya|baiknya|start|prepare|launch)\b)"
    rf"|\b(?:{_SELLING}|mulai|harus|start)\b.*\b(?:kapan|kpn|when)\b"
    r"|\b(?:timeline|hitung\s+mundur|countdown|kalender|calendar|planner|persiapan\w*|"
    r"siap-?\s?siap|siapin|menyiapkan|nyiapin|prepare|how\s+early|berapa\s+(?:hari|minggu|lama)\s+sebelum)\b"
    rf"|\b{_SELLING}\s+apa(?:an|\s+aja)?\b(?=\W*(?:ya+|yang|yg|sih|enaknya|bagusnya|cocok\w*|kak|min)?\W*(?:cocok\w*|bagus\w*|ya+|kak|buat|untuk|$))|\bwhat\s+(?:promo\w*|offers?|content)\b"
    rf"|\b(?:jadwal(?!kan|in)|rencana\w*|schedule|plan)\s+(?:\w+\s+)?{_SELLING}"
)
_DAY_ASKED = re.compile(
    rf"^\W*(?:(?:kak|min|terus|trus|trs|kalau|kalo|klo|and|what\s+about|how\s+about|so)\W+)*"
    rf"(?:(?:kapan|kpn|when(?:'s|\s+is|\s+does)?|(?:tanggal|tgl|hari)\s+(?:berapa|apa)|what\s+(?:day|date)\s+is)\W+)?"
    rf"(?:(?:hari|the|start|mulai|bulan|puasa|promo|plan|prep(?:are|ping)?|buat|untuk|for|next|this)\W+)*"
    rf"(?:{SEASON}|\d{{1,2}}\s?[./]\s?\d{{1,2}}\b)"
    rf"(?:\W+(?:20\d\d|day|tahun|depan|ini|next|this|year|kapan|kpn|when|(?:jatuh|falls?)|(?:tanggal|tgl|tg)|berapa|brp|hari|apa|sih|ya|kak|dong|is|start|mulai|promo|plan(?:ning)?|marketing))*\W*$"
)
"""A message of little else than a season's name: what is asked is its day."""

_WANTS_DAY = re.compile(
    r"\b(?:kapan|kpn|when|(?:tanggal|tgl|hari)\s+(?:berapa|apa|brp)|what\s+da(?:y|te)|20\d\d|(?:tahun|thn)\s+(?:depan|ini)|(?:next|this)\s+year|plan(?:ning)?|prep\w*)\b"
)

_YEAR = re.compile(r"(?<![\d.,])(20[2-9]\d)(?![\d.,]*\d)")
_NEXT_YEAR = re.compile(r"\b(?:tahun|thn|taun)\s+depan\b|\bnext\s+year\b")

_CALENDAR = re.compile(
    rf"\b(?:kalender|calendar|season\s+planner|planner|daftar\s+musim|tanggal[\s-]+tanggal)\b.{{0,25}}{_SELLING}"
    r"|\bseason(?:al)?\s+(?:planner|calendar)\b|\bkalender\s+(?:musim|ramai|tahunan|belanja)"
    r"|\bmusim\s+(?:jualan|ramai|belanja|rame)\b.{0,20}\b(?:apa|kapan|berikut\w*|depan|terdekat)"
    r"|\b(?:next|upcoming)\s+(?:selling\s+|shopping\s+)?seasons?\b"
)
_HALAL = re.compile(
    r"\b(?:kapan|sampai\s+kapan|batas|deadline|tenggat|when|wajib)\b.{0,40}\bhalal\b|\bhalal\b.{0,40}\b(?:kapan|batas\w*|deadline|tenggat|wajib(?:nya)?|17\s+okt\w*)\b"
)
_ELSE = about(
    "account budget caption notes quotation recommendation reminders report results search",
    own=r"kemarin|lalu|(?:buat|bikin)(?:in|kan)?\s+(?:kampanye|campaign|brief)|create|lunas|dibayar|tayangnya",
)


def season_wish(text: str) -> str | None:
    """Return the codes of the season that somebody wants to plan for (apart by `|`), `overview` for
    all of them, `halal` for the duty to certify, None where nothing is to be planned."""
    folded = plain(text)
    if len(folded) > LONGEST or _ELSE.search(folded):
        return None
    if _HALAL.search(folded) and not _PLANNING.search(folded.replace("kapan", "")):
        return HALAL
    named = season_in(folded)
    if named and (_PLANNING.search(folded) or _asks_day(folded)):
        return named
    return OVERVIEW if _CALENDAR.search(folded) else None


def _asks_day(folded: str) -> bool:
    """Whether the day is asked for, or the season is named with a year or a word of planning; the
    bare name says nothing of what is wanted."""
    return _WANTS_DAY.search(folded) is not None and _DAY_ASKED.search(folded) is not None


def follows_season(text: str) -> str | None:
    """Return the season that a short message behind a season's plan turns to: `kalau imlek?`."""
    folded = plain(text)
    return season_in(folded) if _DAY_ASKED.search(folded) else None


def year_in(text: str, this_year: int) -> int | None:
    """Return the year that a text names: `ramadan 2028`, `lebaran tahun depan`."""
    folded = plain(text)
    if named := _YEAR.search(folded):
        return int(named[1])
    return this_year + 1 if _NEXT_YEAR.search(folded) else None


def season_in(text: str) -> str | None:
    """Return the codes of the season that a text names, the first one."""
    folded = plain(text)
    for twin in _TWIN.finditer(folded):
        if twin[1] == twin[2] and 1 <= int(twin[1]) <= 12:
            return f"double_{int(twin[1])}"
    if _TWINS.search(folded):
        return "|".join(f"double_{month}" for month in range(1, 13))
    found = [(m.start(), code) for code, words in _WORDS.items() if (m := words.search(folded))]
    return min(found)[1] if found else None
