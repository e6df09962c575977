"""Whether a note is to be taken back, and which: `undo`, `batalin yang tadi`, `hapus catatan pembayaran bela`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from core.nlu.campaigns.money.other_costs import PLAIN
from core.nlu.campaigns.money.paying import names_advance
from core.nlu.words.particles import PARTICLE

_CALLS: Final = (
    rf"(?:(?:eh|oh|duh|oke?|ok|{PARTICLE}|tolong|coba|salah|sorry|maaf|wait|no)\W{{1,3}}){{0,3}}"
)
_VERB: Final = r"(?:undo|(?:di)?batal(?:kan|in)|(?:di)?hapus(?:in|kan)?|urungkan|cabut|tarik|cancel|delete|remove|scrap|revert|take\s{1,3}back)"
_LAST: Final = (
    r"(?:yang|yg|the|my|that|this|last|latest|terakhir|tadi|td|barusan|itu|one|ku|saya|aku)"
)
_NOTE: Final = r"(?:catatan|log|input|entry|note)(?:nya|ku)?"
_KIND: Final = (
    (
        "paid_idr",
        r"(?:pem)?bayar(?:an)?|transfer(?:an)?|tf|dp|uang\s{1,3}muka|(?:down\s?)?payment|deposit",
    ),
    ("fee_idr", r"fee|honor"),
    ("commission", r"komisi|commission"),
    (
        "other_idr",
        rf"biaya\s{{1,3}}(?:lain|{PLAIN})|{PLAIN}(?:\s{{1,3}}costs?)?|other\s{{1,3}}costs?",
    ),
    ("sales", r"penjualan|jualan|sales?"),
    ("revenue_idr", r"omzet|omset|revenue"),
    ("likes", r"likes?"),
    ("views", r"views?|tayangan"),
    ("comments", r"komen\w{0,6}|comments?"),
)
_KINDS: Final = "|".join(rf"(?P<{metric}>{words})" for metric, words in _KIND)
_WHO: Final = (
    rf"@?(?P<who>(?!(?:{_LAST}|si|dari|ke|note|catatan)\b)[a-z0-9_][a-z0-9_.]{{1,40}}[a-z0-9_])"
)
_SOFT: Final = rf"(?:\W{{1,3}}(?:{PARTICLE}|lagi)){{0,3}}\W{{0,5}}"

_PLAIN: Final = re.compile(
    rf"\W{{0,5}}(?:undo(?:\s(?:that|last|it))?|(?:{_VERB}|batal)\s{{1,3}}(?:{_LAST}\s{{1,3}}){{0,2}}{_NOTE}(?:\s{{1,3}}{_LAST}){{0,3}}|take\s{{1,3}}(?:{_LAST}\s{{1,3}}){{1,3}}{_NOTE}\s{{1,3}}back){_SOFT}",
    re.I,
)
_POINTED: Final = re.compile(
    rf"\W{{0,5}}{_CALLS}(?:{_VERB}(?:\s{{1,3}}{_LAST}){{1,4}}|take\s{{1,3}}(?:(?:it|{_LAST})\s{{1,3}}){{1,3}}back){_SOFT}",
    re.I,
)
_KIND_OF: Final = re.compile(
    rf"\W{{0,5}}{_CALLS}{_VERB}\s{{1,3}}(?:(?:the|my)\s{{1,3}})?(?P<latest>last\s{{1,3}})?(?P<note>{_NOTE}\s{{1,3}})?(?:(?:{_KINDS})(?:nya|ku)?(?P<noted>\s{{1,3}}{_NOTE})?\b)?"
    rf"(?P<last>(?:\s{{0,3}}\b(?:{_LAST})\b){{1,4}})?"
    rf"(?:(?:(?<=\s)|\s{{1,3}})(?:(?:si|dari|ke|kepada|buat|untuk|utk|punya|milik|to|of|from|for)\s{{1,3}}){{0,2}}{_WHO}(?:\s{{1,3}}{_LAST}){{0,3}})?{_SOFT}",
    re.I,
)
_OWNED: Final = re.compile(
    rf"\W{{0,5}}{_CALLS}{_VERB}\s{{1,3}}{_WHO}'?s?\s{{1,3}}(?:last\s{{1,3}})?(?:{_KINDS})(?:\s{{1,3}}{_NOTE})?(?:,\s{{0,3}}(?:i|we|that|it|they)\s[^,;.\d@]{{1,50}})?{_SOFT}",
    re.I,
)
_MISTAKEN: Final = re.compile(
    rf"\W{{0,5}}{_CALLS}(?:si\s{{1,3}})?{_WHO}\W{{1,3}}(?:(?:got|was|is|has\s{{1,3}}been|udah|sudah|tadi)\s{{1,3}}){{0,2}}(?:paid|(?:ke|di|ter)?bayar|(?:ke|di|ter)transfer)\s{{1,3}}(?:by\s{{1,3}}mistake|in\s{{1,3}}error|wrongly|salah|keliru|(?:ga|gak|nggak|tidak)\s{{1,3}}sengaja)"
    rf"\W{{1,3}}(?:(?:please|tolong|so|jadi|and)\W{{1,3}}){{0,2}}(?:take\s{{1,3}}(?:that|it)\s{{1,3}}back|undo(?:\s{{1,3}}(?:that|it))?|{_VERB}){_SOFT}",
    re.I,
)
"""`qori got paid by mistake, take that back`: what is noted as paid was none."""


_DEFERS: Final = re.compile(
    r"\b(?:jangan|jgn|jng|(?:ga|gak|nggak|ngga|tidak|tdk)\s{1,3}(?:usah|perlu)|gausah|gosah)\s{1,3}(?:(?:kamu|di|lo|kak|min|langsung|buru-?buru|dulu)\s{1,3}){0,2}(?:di)?(?:catat|catet|simpan|save|input|masuk(?:in|kan)|rekam)(?:in|kan)?\b(?!\s{1,3}(?:yang|yg|si|@|kalau|kalo|klo|sebagai|data|pesan|obrolan|chat|nomor|foto))"
    r"|\b(?:don['’]?t|do\s{1,3}not|please\s{1,3}don['’]?t|not)\s{1,3}(?:(?:you|just)\s{1,3})?(?:note|record|save|log|write|put)\b(?:\s{1,3}(?:it|that|this|anything))?(?:\s{1,3}down)?(?=\s{0,3}(?:[,.!;]|$)|\s{1,3}(?:yet|now|please|just|for|until|because)\b)"
    r"|\bhold\s{1,3}off(?:\s{1,3}on)?\s{1,3}(?:noting|recording|saving|logging)\b",
    re.I,
)
_OTHERWISE: Final = re.compile(
    r"\blupa\b|\?|\bforget\b|(?:\b(?:tapi|tp|but)|[,;])\s{0,3}(?:[a-z]{1,12}\s{1,3}){0,2}(?:di)?(?:catat|catet|note|save)(?:in|kan)?\b",
    re.I,
)


_COST: Final = re.compile(r"\b(?:biaya|costs?)\b", re.I)


def defers_note(text: str) -> bool:
    """Return whether a text wants what was told last not noted, for whatever reason: `suami blm setuju, jgn dicatat
    dulu`, `don't note it yet`; not where something else is to be noted instead."""
    told = _DEFERS.search(text)
    return told is not None and not _OTHERWISE.search(text[: told.start()] + text[told.end() :])


_UNDONE: Final = re.compile(
    r"\W{0,5}(?:(?:eh|oh|ups|oops|wait|no|maaf|sori|sorry|salah|lho|loh)\W{1,3}){1,3}(?:(?:ternyata|actually|masih|i)\s{1,3}){0,2}(?:belum|blm|blom|not\s{1,3}yet|haven['’]?t(?:\s{1,3}yet)?)"
    r"(?:\W{1,3}(?:ding|deng|kok|ya|jadi|sempat|sempet|done|paid|sent|yet|actually|(?:di)?bayar|(?:di)?transfer|tf|(?:di)?kirim|lunas|baru|masih|nanti|besok|bsk|lusa|mau|akan|rencana(?:nya)?|will|going|to|i['’]?ll|i|am|doing|do|pay|send|it|tomorrow|later|minggu|bulan|depan|next|week|sore|malam|siang|pagi|saya|aku|gw|gue)){0,10}\W{0,5}",
    re.I,
)


def not_done_yet(text: str) -> bool:
    """Return whether a whole message says that what was told last is not done yet: `eh belum, baru mau besok`."""
    return _UNDONE.fullmatch(text) is not None


class Undo(NamedTuple):
    """What is to be taken back: the speaker's last note, of `metric`, of whom `who` is written for (lower case,
    without @), where these are named. advance: the first part of a fee, and no later payment."""

    metric: str | None = None
    who: str | None = None
    advance: bool = False


def is_undo(text: str) -> bool:
    """Return whether a note is to be taken back, whatever was spoken of."""
    return _PLAIN.fullmatch(text) is not None or _kind_of_note(text) is not None


def undo_in(text: str) -> Undo | None:
    """Return which note is to be taken back where one was made before: `batalin yang tadi` and `hapus
    penjualan rani`, too; None for any other message."""
    if _PLAIN.fullmatch(text) or _POINTED.fullmatch(text):
        return Undo()
    found = _kind_of_note(text)
    if found is not None:
        return found
    if mistaken := _MISTAKEN.fullmatch(text):
        return Undo("paid_idr", _plain(mistaken["who"]))
    for pattern in (_KIND_OF, _OWNED):
        match = pattern.fullmatch(text)
        groups = match.groupdict() if match else {}
        metric = next((m for m, _ in _KIND if groups.get(m)), None)
        cost = metric == "other_idr" and _COST.search(text)
        if metric and (cost or any(groups.get(name) for name in ("who", "last", "latest"))):
            return _of(groups)
    return None


def _kind_of_note(text: str) -> Undo | None:
    """Return what kind of note, or whose, is to be taken back where the words call it a note."""
    match = _KIND_OF.fullmatch(text)
    groups = match.groupdict() if match else {}
    metric = next((m for m, _ in _KIND if groups.get(m)), None)
    marked = groups.get("who") and f"@{groups['who']}" in text
    if not (groups.get("note") or groups.get("noted")) or not (metric or marked):
        return None
    return _of(groups)


def _of(groups: Mapping[str, str | None]) -> Undo:
    metric = next((m for m, _ in _KIND if groups.get(m)), None)
    advance = metric == "paid_idr" and names_advance(groups[metric] or "")
    return Undo(metric, _plain(groups.get("who")), advance)


def _plain(who: str | None) -> str | None:
    return who.casefold() if who else None
