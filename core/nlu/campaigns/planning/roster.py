"""Who leaves a campaign, or goes to another, and which campaign is to be deleted, in somebody's words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from core.nlu.scan import plain
from core.nlu.words.bags import bag
from core.nlu.words.particles import PARTICLE

_KIND: Final = r"(?:kampanye|campaigns?|campain|kampaye)(?:nya|ku)?"
_BEFORE_NAME: Final = rf"(?:(?:si|{PARTICLE}|akun|kreator|creators?|influencer|dulu|lagi|the|dia|both)\W{{1,3}}){{0,3}}"
_OUT: Final = r"(?:(?:di)?keluar(?:kan|in)|(?:di)?(?:hapus|coret|buang|copot|singkir)(?:kan|in)?|remove|drop|kick|delete)"
_MOVE: Final = r"(?:(?:di)?pindah(?:kan|in)?|(?:di)?alih(?:kan|in)|move|shift|switch)"
_WHOM: Final = r"(?:@[\w.]{2,60}|dia|doi|mereka|him|her|them|(?:(?:yang|yg)(?!\s{1,3}(?:\d{2,9}|laku|terjual|jual|sold|(?:di)?bayar|omzet|likes?|views?|komen|order)\b)|nomor|no)\s{0,3}\w{1,10}|the\s{1,3}\w{1,10}\s{1,3}one\b)"
"""Whom: `yang 20` is a number that was noted, and nobody."""

_PART: Final = r"(?:fee|honor|catatan|angka|kode|link|dp|likes?|komen(?:tar)?|views?|penjualan|story|stories|reels?|feeds?|vt|tiktok|postingan|unggahan|konten|content|foto|video|caption|brief|pesan|tanggal|tgl|harga|note|code|posts?|photo)(?:\s?nya)?\b"
"""What somebody has: it may be struck out, and they stay."""

_ONLY_OUT: Final = rf"(?=\W{{0,3}}(?:$|[,.;!]|(?:{PARTICLE}|dari|from|off|dulu|him|her|them|it|terus|trus|tapi|tp|then|but|and|dan)\b))"

_LEAVES: Final = re.compile(
    rf"\b{_OUT}\b\W{{1,3}}{_BEFORE_NAME}{_WHOM}"
    rf"|\b(?:take|pull|leave)\W{{1,3}}{_BEFORE_NAME}{_WHOM}[^\n]{{0,60}}?\b(?:out|off)\b"
    rf"|{_WHOM}[^\n]{{0,40}}?\b(?:dikeluar(?:kan|in)|dicoret|dihapus|dicopot)\b"
    rf"|{_WHOM}(?:(?!\b{_PART})[^\n@]){{0,60}}?\b(?:(?:keluar|singkir)(?:kan|in)|(?:coret|copot|buang|hapus)(?:kan|in)?|skip|drop|remove)\b{_ONLY_OUT}"
)
_TAKEN: Final = re.compile(rf"{_OUT}|take|pull|leave|skip")
"""Of these, each way to say it needs one."""

_MONEY: Final = re.compile(r"(?<![\w@.])\d[\d.,]{0,14}\s{0,2}(?:rb|ribu|k|jt|juta)\b", re.I)
_LOST: Final = re.compile(r"\bh?angus\b", re.I)
_VERB: Final = re.compile(rf"\b(?:{_OUT}|skip|take|pull|leave|dikeluar\w{{2,3}}|dicoret|dicopot)\b")
_CLAUSE: Final = re.compile(
    r"[,;\n]\s{0,3}+(?!@\S{1,60}\s{0,3}(?:$|,|dan\b|and\b))|\b(?:tapi|tp|but|terus|trus|sedangkan)\b"
)

_WHOLE_CLAUSE: Final = re.compile(
    r"(?:[^,;!?\n.]|\.(?=\w))+?(?=[,;!?\n.]|$|\b(?:karena|krn|karna|soalnya|because|since|tapi|tp|but)\b)"
)
_STRIKES: Final = re.compile(r"hapus|coret|buang|delete|remove|drop")
_ITS_PART: Final = re.compile(rf"\b{_PART}")

_MOVES: Final = re.compile(
    rf"\b{_MOVE}\b\W{{1,3}}{_BEFORE_NAME}{_WHOM}[^\n]{{0,80}}?\b(?:ke|to|into)\b"
    rf"|{_WHOM}[^\n]{{0,40}}?\b(?:dipindah(?:kan|in)?|pindah)\b[^\n]{{0,40}}?\bke\b"
)
_NAMES_KIND: Final = re.compile(rf"\b{_KIND}\b")
_NOT_OF_IT: Final = re.compile(
    r"\b(?:dari|from)\W{1,3}(?:data\w*|database|sini|here|catalog\w*|katalog\w*|bot|tim|team|grup|group)\b"
)
_END: Final = rf"(?=\s{{1,3}}(?:dari|from|ke|to|into|{PARTICLE}|dulu|ga|gak|nggak|ngga|enggak|bisa|boleh|kah|or|now|karena|soalnya|because|since|as)\b|[,.;!?\n]|$)"
_TITLE: Final = rf"(?:(?:the|my)\s{{1,3}})?(?:{_KIND}\s{{1,3}})?(?P<name>\w[^@\n]{{0,59}}?)(?:\s{{1,3}}{_KIND})?{_END}"
_TO: Final = re.compile(rf"\b(?:ke|to|into)\s{{1,3}}{_TITLE}")
_FROM: Final = re.compile(rf"\b(?:dari|from|of|off)\s{{1,3}}{_TITLE}")
_MENTION: Final = re.compile(r"(?<![\w@.])@([a-z0-9_][a-z0-9_.]{0,28}[a-z0-9_])")
_NO_NAME: Final = bag(
    "a an the my our this that it its new baru ini itu tadi situ sini sana lain another other one mana which aja saja dong donk ya yah deh "
    "dulu kak min please lagi kampanye kampanyenya kampanyeku campaign campaigns"
)
"""Words that name no campaign."""

_DELETES: Final = re.compile(
    rf"\W{{0,5}}(?:(?:tolong|coba|please|kak|min|mau|i\s{{1,3}}want\s{{1,3}}to|(?:can|could|would)\s{{1,3}}you|bisa\s{{1,3}}tolong)\s{{1,3}}){{0,4}}(?:hapus(?:kan|in)?|apus(?:in)?|delete|erase|remove|buang)\s{{1,3}}"
    rf"(?:(?:aja|saja|the|my|just|only|cuma|hanya|permanen|selamanya)\s{{1,3}}){{0,3}}(?:(?:(?:semua|seluruh|all)\s{{1,3}}(?:the\s{{1,3}})?)?(?:catatan|data|notes?)\s{{1,3}}(?:(?:of|for|dari)\s{{1,3}})?(?=(?:this\s{{1,3}})?{_KIND}\s{{1,3}}(?:ini|itu|tadi)\b|this\s)|(?:semua|seluruh)\s{{1,3}}(?:catatan|data)\s{{1,3}}(?={_KIND}\b))?(?:(?P<before>\w[^@\n]{{0,40}}?)\s{{1,3}})?{_KIND}(?:\s{{1,3}}(?P<name>\w[^@\n]{{0,60}}?))?"
    r"(?:\s{1,3}(?:dong|donk|ya|aja|saja|kak|min|please|deh|permanen(?:t(?:ly)?)?|selamanya|forever)){0,4}\W{0,5}"
)
_DELETES_ALL_OF: Final = re.compile(
    r"\W{0,5}(?:(?:tolong|coba|please|kak|min|mau|can\s{1,3}you|could\s{1,3}you)\s{1,3}){0,3}(?:hapus|apus|delete|erase|remove)(?:in|kan)?\s{1,3}(?:semua(?:nya)?|everything|all)(?:\s{1,3}(?:yang|yg|data|catatan|notes?))?"
    r"\s{1,3}(?:tentang|soal|about|on|related\s{1,3}to|terkait)\s{1,3}(?:the\s{1,3})?(?P<name>(?!(?:saya|aku|ku|gue|gw|kami|kita|me|us|my|our|dia|him|her|them|itu|ini|it|this|that)\b)\w[^@\n?]{1,50}?)(?:\s{1,3}(?:dong|donk|ya|aja|kak|min|please)){0,3}\W{0,5}"
)
"""`hapus semua tentang lebaran`: all that is kept of what bears a name is its campaign."""

_DELETED: Final = re.compile(
    rf"\W{{0,5}}(?:(?:tolong|coba|kak|min)\s{{1,3}}){{0,2}}{_KIND}(?:\s{{1,3}}(?P<name>\w[^@\n?]{{0,60}}?))?\s{{1,3}}(?:tolong\s{{1,3}}|mau\s{{1,3}}|saya\s{{1,3}}){{0,2}}(?:di)?(?:hapus|apus)(?:in|kan)?"
    rf"(?:\s{{1,3}}(?:{PARTICLE}|permanen|selamanya)){{0,4}}\W{{0,5}}"
)
_DELETING: Final = re.compile(
    rf"\b(?:(?:di|meng)?(?:hapus|apus)(?:kan|in)?|delet(?:e|ed|ing)|eras(?:e|ing)|remov(?:e|ing))\b[^\n?]{{0,30}}?\b{_KIND}\b|\b{_KIND}\b[^\n?]{{0,30}}?\b(?:(?:di)?(?:hapus|apus)(?:kan|in)?|be\s{{1,3}}deleted)\b"
)
_ASKS_HOW: Final = re.compile(
    r"\b(?:gimana|gmn|bagaimana|cara(?:nya)?|how\s{1,3}(?:do|can|to|would)|(?:can|could|may|am|are)\s{1,3}(?:i|we)|is\s{1,3}it\s{1,3}possible|what\s{1,3}happens"
    r"|yang\s{1,3}hilang|apa(?:kah)?\s{1,3}(?:bisa|boleh)|(?:bisa|bs|boleh)(?:kah|\s{1,3}(?:aku|saya|gue|gw|kita|kami)|\b[^?\n]{0,40}\b(?:ga|gak|nggak|ngga|enggak|tidak)))\b"
)
_A_PART: Final = re.compile(
    r"\b(?:data|catatan|notes?|log|laporan|report|ringkasan|rekap|summary|kode|codes?|budget|fee|tanggal|jadwal|dari|from|all|semua|di|in|of|untuk|for)\b"
)
"""What is deleted then is a part of a campaign, or no single one."""


def asks_deleting(text: str) -> bool:
    """Return whether a text asks if, or how, a campaign can be deleted, and by that deletes none."""
    words = plain(text)
    what = None if "@" in words else _DELETING.search(words)
    asks = what is not None and _ASKS_HOW.search(words) is not None
    return asks and what is not None and _A_PART.search(what[0]) is None


def leaves(text: str) -> bool:
    """Return whether somebody is to be taken out: `keluarkan @x`, `take @x out`; not what they have, as a post that
    was deleted (`postingan @x dihapus`)."""
    words = plain(text)
    if not _TAKEN.search(words) or _NOT_OF_IT.search(words):
        return False
    clauses = [c.span() for c in _WHOLE_CLAUSE.finditer(words)]
    return any(not _of_a_part(words, m, clauses) for m in _LEAVES.finditer(words))


def _of_a_part(words: str, struck: re.Match[str], clauses: Sequence[tuple[int, int]]) -> bool:
    """Whether it is something of theirs that is deleted, which its clause names."""
    if not _STRIKES.search(struck[0]):
        return False
    start = max((at for at, _ in clauses if at <= struck.start()), default=0)
    end = min((to for _, to in clauses if to >= struck.end()), default=len(words))
    return _ITS_PART.search(words, start, end) is not None


def moves(text: str) -> bool:
    """Return whether somebody is to go to another campaign: `pindahkan @x ke kampanye natal`."""
    return _MOVES.search(plain(text)) is not None


def names_campaign(text: str) -> bool:
    """Return whether a text says that it is about a campaign."""
    return _NAMES_KIND.search(plain(text)) is not None


def mentioned(text: str) -> tuple[str, ...]:
    """Return every account that is written with its @, also where a word before it leaves it out."""
    return tuple(dict.fromkeys(_MENTION.findall(plain(text))))


def only_leave(text: str) -> bool:
    """Return whether a text tells nothing of anybody but that they are to be taken out: `@rani ga bales, coret aja`."""
    named = mentioned(text)
    if not named or _MONEY.search(text) or _LOST.search(text):
        return False
    return leaves(text) and leaving_in(text) == named


def leaving_in(text: str) -> tuple[str, ...]:
    """Return who of the accounts of a text is to be taken out: those beside the words for it, and not whoever
    something else is told of (`@rani lanjut, @bela coret aja`)."""
    clauses = _CLAUSE.split(plain(text))
    at = next((n for n, clause in enumerate(clauses) if _VERB.search(clause)), None)
    if at is None:
        return mentioned(text)
    for near in (clauses[at], *reversed(clauses[:at]), *clauses[at + 1 :]):
        if found := mentioned(near):
            return found
    return ()


def to_campaign(text: str) -> str:
    """Return what a message calls the campaign somebody goes to, "" where it names none."""
    return _named(_TO, text)


def from_campaign(text: str) -> str:
    """Return what a message calls the campaign somebody leaves, "" where it names none."""
    return _named(_FROM, text)


def deleted_campaign(text: str) -> str | None:
    """Return what a message calls the campaign that is to be deleted: "" for the one spoken of; None
    where none is, or a part of one."""
    words = plain(text).strip()
    match = (
        _DELETES.fullmatch(words) or _DELETED.fullmatch(words) or _DELETES_ALL_OF.fullmatch(words)
    )
    said = match.groupdict() if match else {}
    name = " ".join(filter(None, (said.get("before"), said.get("name")))).strip()
    if match is None or _A_PART.search(name):
        return None
    return "" if _NO_NAME.issuperset(name.split()) else name


def _named(pattern: re.Pattern[str], text: str) -> str:
    found = (m["name"].strip() for m in pattern.finditer(plain(text)))
    return next((name for name in found if not _NO_NAME.issuperset(name.split())), "")
