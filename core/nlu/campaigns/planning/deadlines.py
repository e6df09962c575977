"""What is still to be delivered until a day: the product, a draft, the payment. It is no day of publication,
and nothing that has happened: `butuh produknya sebelum jumat`, `kirim produk ke @maya besok`."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from core.nlu.campaigns.money.words import SENT, SOON
from core.nlu.campaigns.planning.tasks import appointed, task_in
from core.nlu.times.days import MONTH, WEEKDAY
from core.nlu.words.tenses import LATER, OVER

KINDS: Final = {
    "send_by": re.compile(
        r"\b(?:produk|barang|paket|sampel|sample|products?|parcels?|packages?|goods)(?:nya)?\b", re.I
    ),
    "draft_by": re.compile(r"\b(?:draf\w{0,4}|drafts?|konsep(?:nya)?|script(?:nya)?|storyboard(?:nya)?)\b", re.I),
    "pay_by": re.compile(
        r"\b(?:(?:di?|mem)?bayar(?:kan|in)?|pembayaran(?:nya)?|(?:di|me)?lunas(?:i|in)|pelunasan|(?:di?)?transfer(?:in)?|(?:di)?tf|(?:di)?dp(?:in)?|paid|pay(?:ment)?|settle|inv(?:oice)?|tagihan|faktur|bill)(?:nya)?\b|^(?!.{0,80}\b(?:konten|content|reels?|stor(?:y|ies)|videos?|kontrak|kerja\s?sama)).{0,80}\bjatuh\s{1,3}tempo\b", re.I
    ),
}  # fmt: skip
"""What is owed, by the name of its note: the day until which it is to be sent, handed in, paid."""

_BILL: Final = re.compile(r"\b(?:inv(?:oice)?|tagihan|faktur|bill)(?:nya)?\b", re.I)
_DUE: Final = re.compile(r"^\s{0,3}(?:it(?:'?s|\s{1,3}is)\s{1,3})?(?:due|tempo)\b", re.I)
"""When a bill of the clause before is due: `invoice rin udah masuk, due on the 20th`."""

_UNTIL: Final = re.compile(
    r"\b(?:sebelum|sblm|sebelom|paling\s{1,3}(?:lambat|telat|lama)|maks(?:imal)?|max|before|by|no\s{1,3}later\s{1,3}than|deadline|batas|due|jatuh\s{1,3}tempo|tempo(?=\s{1,3}\d))\b",
    re.I,
)
_NEEDS: Final = re.compile(
    r"\b(?:butuh|perlu|minta|harus|mesti|kudu|wajib|jangan\s{1,3}lupa|needs?|must|has\s{1,3}to|have\s{1,3}to|wants?)\b",
    re.I,
)
_SENDS: Final = re.compile(
    r"\b(?:(?:di)?kirim(?:in|kan|nya)?|mengirim|ngirim|send|ship|(?:di)?setor|(?:di)?kumpul(?:in|kan)?|submit)\b",
    re.I,
)
_MUST: Final = re.compile(
    r"\b(?:harus|mesti|kudu|wajib|must|has\s{1,3}to|have\s{1,3}to|needs?\s{1,3}to)\b", re.I
)
_LATER: Final = re.compile(rf"\b(?:{LATER})\b", re.I)
_DAY: Final = re.compile(
    rf"\b(?:{WEEKDAY}|(?:tanggal|tgl)\s{{0,3}}\d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)|\d{{1,2}}\s{{1,3}}(?:{MONTH})|(?:{MONTH})\s{{1,3}}\d{{1,2}}|\d{{1,2}}/\d{{1,2}}"
    r"|(?:awal|akhir|pertengahan|end\s{1,3}of)\s{1,3}(?:the\s{1,3})?(?:bulan|month)|\d{1,2}\s{1,3}(?:hari|minggu|pekan)\s{1,3}lagi|in\s{1,3}\d{1,2}\s{1,3}(?:days|weeks))(?![a-z])",
    re.I,
)
"""A day that a payment may be of; one that says of itself that it is over is in `_DONE`."""

_PAST: Final = re.compile(
    r"(?<!\bbe )(?<!\bis )(?<!\bget )(?<!\bgets )\bpaid\b|\b(?:lalu|last|ago)\b", re.I
)
"""What is over without a word that it is: `paid @rani on friday`, `bayar jumat lalu`."""

_DONE: Final = re.compile(
    rf"\b(?:{OVER}|terkirim|sampai|nyampe|diterima|masuk|lunas|has\s{{1,3}}been|was|sent|shipped|arrived|received)\b",
    re.I,
)
_POSTS: Final = re.compile(
    r"\b(?:tayang\w*|(?:di)?post(?:ing|s|ed)?|upload\w*|live|publish\w*|publikasi)\b", re.I
)
_OF_CONTENT: Final = re.compile(
    rf"\b(?:konten|content|reels?|stor(?:y|ies)|videos?|feeds?)(?:nya)?\s{{1,3}}(?:(?:hari|of|on|for|buat|untuk)\s{{1,3}}){{0,2}}(?:{WEEKDAY})\b",
    re.I,
)
"""A day that says which content is paid: `bayar @rani buat konten jumat`."""

CLAUSE: Final = re.compile(
    r"([,;\n]|[.!](?=\s|$)|\b(?:tapi|tp|terus|trus|lalu(?=\s{1,3}\w)|but|then)\b|\b(?:dan|and)\b(?=\s{1,3}(?:\w{1,12}\s{1,3})?(?:tayang|post|upload|live|publish)))",
    re.I,
)
NAMED: Final = re.compile(r"(?<![\w@.])@[\w.]{1,30}", re.I)
COSTS: Final = re.compile(
    r"\b(?:(?:produk|barang|paket|sampel|sample|products?|goods|ongkir|shipping)(?:nya)?\s{1,3}(?:(?:senilai|seharga|nilainya|harganya|worth|is)\s{1,3})?(?:rp\.?\s?)?\d[\d.,]{0,12}\s{0,2}(?:rb|ribu|k|jt|juta)?\b)",
    re.I,
)
"""What something costs that is to be sent: that is known whenever it goes."""


class Owed(NamedTuple):
    """What is owed, a key of `KINDS`, and the words that say it."""

    kind: str
    words: str


def owed_in(text: str) -> tuple[str, tuple[Owed, ...]]:
    """Return a text without what is still to be delivered, but for whom it names there, and that.

    Only words that name a thing and until when, or that it is to be sent, tell of such; whether there is
    a day in them is for the caller to read.
    """
    if "?" in text or appointed(text):
        return text, ()
    whole = _kind(text) if task_in(text) else None
    if whole:
        return " ".join(NAMED.findall(text)), (Owed(whole, text.strip()),)
    parts = CLAUSE.split(text)
    kept, found = [], []
    for place, part in enumerate(parts):
        kind = _kind(part) if place % 2 == 0 else None
        if place > 1 and _BILL.search(parts[place - 2]) and _DUE.search(part):
            kind = "pay_by"
        if kind is None:
            kept.append(part)
            continue
        found.append(Owed(kind, part.strip()))
        behind = part[len(_before(part)) :]
        kept.append(" ".join((_before(part), *NAMED.findall(behind), *COSTS.findall(behind))))
    return "".join(kept).strip(" ,;.") if found else text, tuple(found)


def of_post(text: str) -> str:
    """Return the clauses of a text that name a day beside words for publication."""
    return " ".join(part for part in _dated(text) if _POSTS.search(part))


def _dated(text: str) -> list[str]:
    """Return the clauses of a text that name a day, or a time to come."""
    return [part for part in CLAUSE.split(text) if _is_dated(part)]


def _is_dated(part: str) -> bool:
    return any(time.search(part) for time in (_DAY, _LATER, SOON))


def _soon(part: str) -> bool:
    return SOON.search(part) is not None and not (_PAST.search(part) or SENT.search(part))


def _kind(part: str) -> str | None:
    if _DONE.search(part) or _POSTS.search(part):
        return None
    until, task = _UNTIL.search(part), task_in(part)
    for kind, thing in KINDS.items():
        if not thing.search(part):
            continue
        if kind == "pay_by":
            on = _DAY.search(part) and not (_PAST.search(part) or _OF_CONTENT.search(part))
            ahead = _MUST.search(part) or _LATER.search(part)
            return kind if until or task or on or ahead or _soon(part) else None
        wanted = _NEEDS.search(part) or _SENDS.search(part)
        ahead = (_LATER.search(part) or _DAY.search(part)) if kind == "draft_by" else None
        return kind if task or until or wanted or ahead else None
    return None


def _before(part: str) -> str:
    """Return the words before the first that tells of the need: a name, most often."""
    starts = [m.start() for p in (_NEEDS, _SENDS, _UNTIL, *KINDS.values()) if (m := p.search(part))]
    return part[: min(starts)]
