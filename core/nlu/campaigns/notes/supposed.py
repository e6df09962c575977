"""Sales that are told of without having happened: hoped for, planned, supposed, or somebody else's."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.campaigns.money.agreed import nameless

_SOLD: Final = r"(?:laku|laris|ter?jual|ke?jual|penjualan|closing|sold|sells?|sales|omzet|omset|revenue|likes?|views?|komen\w*|comments?|kepake|dipakai|used)"
_THAT: Final = (
    r"(?<!catat )(?<!info )(?<!bilang )(?<!katanya )(?<!tau )(?<!tahu )(?<!note )(?<!ternyata )"
)
_CONDITION = re.compile(
    rf"(?:{_THAT}\b(?:kalau|kalo|klo|kl|jika|bila|apabila|misal(?:kan|nya)?|andai(?:kan|nya)?|seandainya|asal(?:kan)?|if|suppose|unless|once|as\s+soon\s+as)\b)[^.;!?\n]*?\b{_SOLD}\b",
    re.I,
)
"""What holds for all that follows in its sentence; `catat kalau laku 5` says that, and supposes nothing."""

_EXPECTED = re.compile(
    r"\b(?:nanti|bakal(?:an)?|akan|semoga|moga|mudah-?\s?mudahan|harapan(?:nya|ku)?|berharap|pengen(?:nya)?|pengin|mau(?:nya)?|ingin(?:nya)?|mungkin|kayak(?:nya)?|kayanya|sepertinya|prediksi\w*|perkiraan(?:nya|ku)?|estimasi\w*|rencana(?:nya)?"
    r"|(?:will|would|could)(?!\s+(?:you|u)\b)|might|may|should(?!\s+be)|going\s+to|gonna|maybe|perhaps|probably|hope(?:fully)?|hoping|wish|expect(?:s|ing)?|i\s+think|wants?\s+(?:to|(?=\d))|harus|wajib|mesti|kudu|must|(?:needs?|has|have)\s+to|predict\w*)\b"
    rf"[^.,;!?\n]*?\b{_SOLD}\b|\b{_SOLD}\b[^.,;!?\n]*\b(?:by\s+next|bulan\s+depan|minggu\s+depan|tahun\s+depan|next\s+(?:week|month|year))\b",
    re.I,
)
_RAISES = re.compile(
    r"(?<!udah )(?<!sudah )(?<!udh )(?<!di-)(?<!di )\b(?:boost|pump|push|get\s{1,3}(?:me|us)|isi(?:in|kan)|naik(?:in|kan)|tingkat(?:in|kan))\b\s[^.,;!?\n]{0,60}?\b(?:likes?|views?|komen\w*|comments?)\b",
    re.I,
)
"""`boost my post with 1000 likes` wishes for them."""

_AIM: Final = r"(?:(?:di|men)?target\w*|goals?|tujuan(?:nya)?|aim(?:s|ed|ing)?|kpi(?:nya)?|(?:di|ng|nge|meng)?inc[ae]r|(?:(?:di)?k|ng|meng)ejar|shooting\s+for)"
_COUNT: Final = r"\d[\d.,]{0,12}\s{0,2}(?:(?:rb|ribu|k|jt|juta|pcs)\s{0,2})?"
_REACHES: Final = rf"(?:{_SOLD}|order(?:an|s)?|pesanan|pembeli|buyers?|transaksi|tayangan|pcs|botol|porsi|box|klik|clicks?|reach|jangkauan)"
_AIMED = re.compile(
    rf"\b{_AIM}\b[^\d.,;!?\n]{{0,25}}\b{_REACHES}\b[^\d,;]{{0,15}}\d|\b{_AIM}\b[^\d.,;!?\n]{{0,40}}{_COUNT}\b{_REACHES}\b(?![^\d]{{0,15}}\d)"
    rf"|(?:{_COUNT}\b{_REACHES}|\b{_REACHES}\s{{1,3}}{_COUNT})\s{{0,3}}(?:(?:itu|adalah|jadi|sebagai|is|are|as|the|our|a|her|his)\s{{1,3}}){{0,3}}(?:target(?:nya)?|goal)\b",
    re.I,
)
"""What somebody is to reach: `target 20rb views`, `kita incar 20rb views`, `15k views is the goal`."""

_HOPED: Final = re.compile(
    rf"\b(?:semoga|moga|mudah-?\s?mudahan|berharap|harapan(?:nya|ku)?|bakal(?:an)?|akan|mungkin|kayak(?:nya)?|prediksi\w*|perkiraan(?:nya|ku)?|estimasi\w*|hope(?:fully)?|hoping|wish|expect(?:s|ing)?|will|i\s+think|maybe|perhaps|probably)\b[^.;!?\n]{{0,60}}?{_COUNT}\b{_REACHES}\b",
    re.I,
)
"""So many orders that somebody hopes for: `semoga tembus 50 order`."""

_REACHED: Final = re.compile(
    r"(?<!belum )(?<!blm )(?<!ga )(?<!gak )(?<!nggak )(?<!tidak )(?<!not )(?<!to )\b(?:tercapai|kecapai|tembus|(?:me)?lebihi|lewat|(?:me)?lampaui|(?:men)?capai|di\s?atas|reached|hit|met|beat|exceed(?:s|ed)?|above|past|over)\b",
    re.I,
)
"""An aim that was reached is a result: `target tercapai: 20rb views`, `she hit the goal of 15k views`."""

_OTHERS = re.compile(
    r"\b(?:tetangga|saingan|kompetitor|pesaing|toko\s+(?:sebelah|lain|orang)|orang\s+lain|warung\s+sebelah|sebelah|temen(?:ku)?|teman(?:ku)?|competitor\w*|neighbou?r\w*|my\s+friend\w*|someone\s+else\w*|the\s+shop\s+next\s+door)\b",
    re.I,
)


_AMONG: Final = re.compile(
    r"(?<![\w.,@])\d{1,4}\s?(?:(?:pcs|box|porsi|botol|biji|orang)\s)?(?:nya|di\s?antara\w*|dari\s(?:itu|mereka)|of\s{1,3}(?:them|those|which)|(?:were|was)\s)\b",
    re.I,
)
"""`laku 10, 4 di antaranya temen sendiri`: some of the buyers are friends, and the sales one's own."""


_CLAUSE: Final = re.compile(r"[^,;\n]+(?:,(?=\d)[^,;\n]+)*")
"""What stands between commas, but those within a number."""

_AIM_STATED: Final = re.compile(rf"(?<!dari )(?<!of )(?<!of the )\b{_AIM}\b\D{{0,40}}\d", re.I)
_RESULT: Final = re.compile(
    rf"\b(?:{_REACHES}|dapet|dapat|got|baru|udah|udh|sudah|already)\b\D{{0,30}}\d|\d\S{{0,6}}\s{{1,3}}(?:rb\s{{1,3}})?{_REACHES}\b",
    re.I,
)
_ACCOUNTS: Final = re.compile(r"@[\w.\-]+")


def beside_aim(text: str) -> str:
    """Return a text without its clauses that say what is aimed at, where others tell what came of it:
    `target laku 50, udah laku @nama 12` is `udah laku @nama 12`. Whom alone they name stays."""
    clauses = _CLAUSE.findall(text)
    aims = [c for c in clauses if _AIM_STATED.search(nameless(c)) and not _REACHED.search(c)]
    rest = ", ".join(clause.strip() for clause in clauses if clause not in aims)
    if not aims or _RESULT.search(nameless(rest)) is None or _is_supposed(rest):
        return text
    whom = [] if "@" in rest else _ACCOUNTS.findall(" ".join(aims))
    return " ".join((*whom, rest))


def supposes(text: str) -> bool:
    """Return whether the sales of a text have not happened: `kalau laku 20`, `target laku 200`,
    `will sell 80`; an aim beside what came of it is none."""
    return _is_supposed(beside_aim(text))


def _is_supposed(text: str) -> bool:
    plain = nameless(text)
    aimed = _AIMED.search(plain) is not None and _REACHED.search(plain) is None
    return aimed or any(words.search(plain) for words in (_CONDITION, _EXPECTED, _RAISES, _HOPED))


def of_others(text: str) -> bool:
    """Return whether the sales of a text are somebody else's: `dagangan tetangga laku 100`."""
    told = _OTHERS.search(text) is not None and nameless(text) == text
    return told and _AMONG.search(text) is None
