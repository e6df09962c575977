"""Questions for what was noted of late: `what changed since yesterday?`, `apa yang berubah hari ini`."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from core.nlu.scan import Scan
from core.nlu.times.calendar import read_dates
from core.nlu.times.days import MONTH, WEEKDAY

_WEEK: Final = r"(?:this\s{1,3}week|minggu\s{1,3}ini|pekan\s{1,3}ini)"
_SEVEN: Final = r"(?:(?:the\s{1,3})?(?:last|past)\s{1,3}(?:week|7\s{1,3}days)|seminggu(?:\s{1,3}(?:ini|terakhir))?|(?:minggu|pekan)\s{1,3}(?:lalu|kemarin)|7\s{1,3}hari(?:\s{1,3}terakhir)?)"
_YESTERDAY: Final = r"(?:yesterday|kemarin|kemaren|kmrn|kmren|semalam|semalem|last\s{1,3}night)"
_TODAY: Final = r"(?:today|hari\s{1,3}ini|hr\s{1,3}ini|this\s{1,3}morning|tadi(?:\s{1,3}pagi)?)"
_DAY: Final = rf"(?:(?:hari\s{{1,3}}|last\s{{1,3}}|tanggal\s{{1,3}}|tgl\s{{0,3}})?(?:{WEEKDAY}|\d{{1,2}}(?:\s{{1,3}}(?:{MONTH}))?|(?:{MONTH})\s{{1,3}}\d{{1,2}}))"
_SINCE: Final = r"(?:since|from|sejak|dari|mulai)"
_WHEN: Final = rf"(?:{_SINCE}\s{{1,3}}(?:hari\s{{1,3}})?(?:{_YESTERDAY}|{_TODAY}|{_SEVEN}|{_DAY})|{_TODAY}|{_YESTERDAY}|{_WEEK}|{_SEVEN}|lately|recently|so\s{{1,3}}far|terakhir|belakangan(?:\s{{1,3}}ini)?|akhir-akhir\s{{1,3}}ini)"
_WHAT: Final = (
    r"(?:what(?:['’]?s|\s{1,3}(?:is|was|has|have|did|all))?\s{1,3}(?:(?:been|we|you|you've|i|have|has|is|was|everything)\s{1,3}){0,3}(?:changed?|new|happened|happening|noted|note|moved|updated?|going\s{1,3}on)"
    r"|(?:any(?:thing)?|are\s{1,3}there(?:\s{1,3}any)?|is\s{1,3}there\s{1,3}any(?:thing)?)\s{1,3}(?:changes?|changed|new|news|updates?|happened)"
    r"|(?:apa|yang\s{1,3}mana)\s{1,3}(?:(?:aja|saja|sih)\s{1,3}){0,2}(?:(?:yang|yg)\s{1,3})?(?:(?:udah|sudah|udh)\s{1,3})?(?:ber|di)?(?:ubah|baru|terjadi|kejadian|catat|catet|update)(?:an|nya)?"
    r"|ada\s{1,3}(?:(?:apa|yang|yg|apa\s{1,3}aja)\s{1,3}){0,2}(?:ber)?(?:ubah|baru|perubahan|update|kabar\s{1,3}baru|kabar|catatan\s{1,3}baru)(?:an|nya)?"
    r"|perubahan(?:nya)?|(?:show|see)\s{1,3}(?:me\s{1,3})?(?:the\s{1,3}|all\s{1,3})?(?:changes|updates|history))"
)
_ASKS: Final = re.compile(
    rf"^\W{{0,3}}(?:(?:terus|jadi|so|and|kak|min|eh|oke?|ok|please|tolong|coba)\W{{1,3}}){{0,3}}{_WHAT}\b[^\n.;@]{{0,30}}?\b{_WHEN}(?:\s{{1,3}}(?:ya|kak|min|sih|dong|ini|apa\s{{1,3}}(?:aja|saja)|in\s{{1,3}}[^\n]{{1,40}}|di\s{{1,3}}[^\n]{{1,40}}))?\W{{0,3}}$"
    rf"|^\W{{0,3}}{_WHEN}\s{{1,3}}(?:ini\s{{1,3}})?{_WHAT}(?:\s{{1,3}}(?:ya|kak|min|sih|dong|apa(?:\s{{1,3}}(?:aja|saja))?)){{0,2}}\W{{0,3}}$"
    rf"|^\W{{0,3}}(?:(?:kak|min|minta|tolong|coba|lihat|liat|kasih|show|give)\W{{1,3}}(?:me\W{{1,3}})?){{0,3}}(?:ringkasan|rekap(?:an)?|rangkuman|recap|summary)(?:nya)?\s{{1,3}}(?:(?:of|for|dari|buat|untuk|selama)\s{{1,3}})?(?:{_WEEK}|{_SEVEN}|{_TODAY}|{_YESTERDAY})(?:\s{{1,3}}(?:dong|ya|kak|min|aja|please)){{0,2}}\W{{0,3}}$"
    r"|^\W{0,3}(?:riwayat|histori|daftar|payment|list\s{1,3}of|all)\s{1,3}(?:pembayaran|bayar|transfer|history|payments)(?:nya)?(?:\s{1,3}(?:dong|ya|kak|min|kampanye|apa\s{1,3}aja|please)){0,2}\W{0,3}$"
    r"|^\W{0,3}(?:(?:show|see|give|open|lihat|liat|tampilkan|buka)\s{1,3}(?:me\s{1,3})?(?:the\s{1,3}|our\s{1,3})?)(?:history|riwayat(?:nya)?|histori(?:nya)?|changes|perubahan(?:nya)?)(?:\s{1,3}(?:please|dong|ya|kampanye(?:nya)?|of\s{1,3}the\s{1,3}campaign)){0,2}\W{0,3}$",
    re.IGNORECASE,
)
_FROM: Final = tuple(
    (re.compile(rf"\b{words}\b", re.IGNORECASE), days)
    for words, days in ((_SEVEN, 7), (_YESTERDAY, 1), (_TODAY, 0))
)


def asks_changes(text: str) -> bool:
    """Return whether a whole message asks what was noted of late."""
    return _ASKS.search(text) is not None


def since_when(text: str, today: date) -> date | None:
    """Return from which day on changes are asked for, None for the last ones."""
    if not asks_changes(text):
        return None
    if re.search(rf"\b{_WEEK}\b", text, re.IGNORECASE):
        return today - timedelta(days=today.weekday())
    for words, days in _FROM:
        if words.search(text):
            return today - timedelta(days=days)
    scan = Scan.of(text)
    read_dates(scan, today)
    return date.fromisoformat(scan.past_date) if scan.past_date else None
