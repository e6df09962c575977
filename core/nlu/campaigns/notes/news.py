"""News of those who take part, told by their short names: `tasya blm posting`, `fee rasabdg 170rb, tasya 90rb`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.amounts.numbers import parse_money_idr
from core.nlu.campaigns.money.paying import pays
from core.nlu.campaigns.notes.awaiting import without_duty
from core.nlu.campaigns.notes.stages import stage_in
from core.nlu.words.tenses import BY_NOW, NOT_YET

_AMOUNT: Final = r"(?:rp\.?\s*)?\d[\d.,]*\s*(?:rb|ribu|k|jt|juta)\b|rp\.?\s*\d[\d.]{3,}"

_FEE = re.compile(r"\b(?:fee|honor|bayaran)\w*", re.I)

_PAIR = re.compile(
    rf"(?P<name>@?[a-z_][a-z0-9_.]{{2,29}})\W{{1,3}}(?:(?:nya|jadi|deal|minta|is|gets|dapat|dapet)\W+)*(?P<amount>{_AMOUNT})",
    re.I,
)

_NO_NAME: Final = re.compile(
    r"(?:fee|honor|bayaran|budget|bajet|total|jadi|deal|sisa|dp|nya|semua\w*|masing\w*|each|omzet|omset|harga|tarif|rate)(?:nya)?",
    re.I,
)

_TERMS = re.compile(
    rf"\b(?:fee|honor|bayaran)\w*\b.*?(?:{_AMOUNT})|\b(?:omzet|omset|pendapatan|revenue)\w*\b.{{0,20}}\d",
    re.I,
)

_DUE = re.compile(r"\b(?:deadline|tenggat|batas\s+tayang|jatuh\s+tempo|due)\w*\b", re.I)

_NOT_POSTED = re.compile(
    r"\b(?:(?:telat|terlambat|ngaret|molor|late|overdue|behind)\s{1,3}(?:(?:banget|parah|terus|with|in|on|for|her|his|their|the)\s{1,3}){0,3}(?:posting\w{0,3}|tayang\w{0,3}|upload\w{0,3}|post(?:ing|s)?|deadline|content|konten\w{0,3}|schedule)|ngaret|(?:telat|terlambat|late|overdue)\W{1,3}(?:(?:dia|doi|nih|ya|kak|it|she|he|they)\W{1,3}){0,2}(?:(?:se)?harusnya|mestinya|janjinya|jadwalnya|(?:was|were)\s{1,3}(?:due|supposed)|should\s{1,3}have))\b|"
    rf"\b(?:{NOT_YET}|(?:has|have|did)(?:n'?t|\s+not)|not\s+yet|neither|nor)\b.{{0,20}}\b(?:(?:di)?post\w*|tayang|upload\w*|live|publish\w*)\b",
    re.I,
)

_YET = re.compile(
    rf"\b(?:{BY_NOW})\b.{{0,25}}\b(?:{NOT_YET})\b|\b(?:siapa|who)\b|\b(?:{NOT_YET})\W*\?|^\W*(?:has|did)\b",
    re.I,
)

_TOLD_OF: Final = (
    r"(?:^|[,.;]\s*|\b(?:si|kak|mbak|mba|mas|bang|bu|pak|fee|feenya|honor|honornya|nya|buat|untuk|dari|sama|dan|dengan|for|from|of|and|with|(?:(?:di|ku)?transfer|tf|(?:di|ku)?bayar|dp|paid|pay|lunasin)(?:\s+(?:ke|to|buat|si))?)\s+)"
    r"@?([a-z0-9_][a-z0-9_.]{2,28}[a-z0-9_])(?![a-z0-9_@])"
)

_WHO = re.compile(_TOLD_OF, re.I)

_LEADS = re.compile(
    r"^\W*(?:(?:si|kak|mbak|mba|mas|bang)\s+)?(?!(?:saya|kami|kita|aku|mereka|yang|cari|check|harga|akun|follow|views?|likes?|komen|total|semua|produk|konten|kampanye|fee\b|honor|omzet|omset|sudah|udah|belum|kalau|kalo))"
    r"[a-z0-9_][a-z0-9_.]{2,28}[a-z0-9_](?:\s*,)?\s+(?:(?:udah|sudah|udh|baru|lagi)\s*)?(?:belum|blm|belom|blum|ke?jual|jual|laku|terjual|likes?|views?|komen\w*|hasn'?t|sold|got)\b",
    re.I,
)


def fees_in(text: str) -> tuple[tuple[str, int], ...]:
    """Return whom a text names with what fee, in rupiah: `fee rasabdg 170rb, tasya 90rb`."""
    if not _FEE.search(text):
        return ()
    pairs = (
        (match["name"].casefold().removeprefix("@"), parse_money_idr(match["amount"]))
        for match in _PAIR.finditer(text)
        if not _NO_NAME.fullmatch(match["name"])
    )
    return tuple((name, amount) for name, amount in pairs if amount)


def told_of(text: str) -> tuple[str, ...]:
    """Return the words of a text that may be somebody's short name, in order."""
    return tuple(dict.fromkeys(word.casefold() for word in _WHO.findall(text)))


def leads_with_somebody(text: str) -> bool:
    """Return whether a text begins with a name and goes on with what became of them."""
    return _LEADS.search(text) is not None


def sets_terms(text: str) -> bool:
    """Return whether a text states a fee or what was earned."""
    return _TERMS.search(text) is not None


def names_deadline(text: str) -> bool:
    """Return whether a text is about the day until which something is to be posted."""
    return _DUE.search(text) is not None


def not_posted(text: str) -> bool:
    """Return whether a text tells that somebody has not posted: `tasya blm posting`."""
    late = _NOT_POSTED.search(text) is not None or without_duty(text) != text
    return late and "?" not in text


def asks_yet(text: str) -> bool:
    """Return whether a text asks if somebody has posted by now, or tells of something else beside it:
    `@nama udah posting belum`, `belum posting, dp 200rb`."""
    return (
        _YET.search(text) is not None
        or re.search(r"\d\s*(?:rb|ribu|k|jt|juta)\b", text) is not None
    )


def tells_news(text: str) -> bool:
    """Return whether a text says what somebody did or has not done: a stage, a payment, no post."""
    return stage_in(text) is not None or pays(text) or not_posted(text)
