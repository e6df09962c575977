"""What people wish of the summary besides its hour: a pause, another receiver, one campaign, two hours."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.scan import Scan
from core.nlu.times.clock import read_clock
from core.nlu.times.days import WEEKDAYS
from core.nlu.times.rhythm import days_in, leaves_out_days, named_days
from core.nlu.words.bags import bag
from core.nlu.words.small_words import strange

_SUMMARY: Final = (
    r"(?:laporan|ringkasan|rangkuman|rekap(?:an)?|report|summary|recap|langganan|digest)(?:nya|ku)?"
)
_ABOUT: Final = re.compile(rf"\b{_SUMMARY}\b", re.I)
_SENDING: Final = re.compile(r"\b(?:di)?(?:kirim(?:in|kan)?|send|sent)\b", re.I)
_OTHER_GOODS: Final = re.compile(
    r"@|\b(?:barang|produk|paket|sampel|brief|draf\w{0,2}|konten|dm|pesan|file|data|uang|goods|product|parcel|message)\w{0,3}\b",
    re.I,
)
_STOPS: Final = re.compile(
    r"\b(?:stop|setop|pause|jeda|libur(?:kan|in|an)?|berhenti\w{0,3}|hentikan|jangan(?!\s{1,3}(?:sampai|sampe|lupa))|jgn|tunda|mati(?:kan|in)|mute|snooze|skip|istirahat|hold|don'?t|off)\b",
    re.I,
)
_RESUMES: Final = re.compile(
    r"\b(?:(?:di)?(?:terus|lanjut)(?:in|kan)|(?:di)?(?:aktif|nyala|hidup)(?:in|kan)\s{1,3}(?:lagi|kembali)|continue|resume|keep\s{1,3}sending|re-?start|turn\s{1,3}(?:\w+\s{1,3}){0,3}back\s{1,3}on)\b",
    re.I,
)
_SPAN: Final = re.compile(
    r"\b(?:sampai|sampe|smp|hingga|until|till|selama|during)\s{1,3}\w|\b(?:for\s{1,3})?(?:\d{1,2}|se|a|satu|dua|tiga|two|three|few|beberapa)\s{0,3}(?:hari|minggu|pekan|bulan|days?|weeks?|months?)\b"
    r"|\b(?:besok|bsk|lusa|hari\s{1,3}ini|(?:minggu|pekan|bulan)\s{1,3}(?:ini|depan)|sementara|tomorrow|today|tonight|(?:this|next)\s{1,3}(?:week|month|weekend)|temporarily)\b|\b(?:tgl|tanggal)\s{0,3}\d",
    re.I,
)
_ONE_DAY: Final = re.compile(
    r"\b(?:besok|bsk|lusa|nanti|ntar|hari\s{1,3}ini|malam\s{1,3}ini|sore\s{1,3}ini|tomorrow|tonight|today|later|(?<!hari\s)(?<!minggu\s)(?<!bulan\s)sekali(?:\s{1,3}(?:aja|saja))?|once|(?:tgl|tanggal)\s{0,3}\d{1,2})\b",
    re.I,
)
_AGAIN: Final = re.compile(
    r"\b(?:tiap|setiap|every|each|daily|harian|mingguan|weekly|saban|rutin|selalu|always|mulai|start\w{0,3}|from|sehari|seminggu|langganan|subscribe|terus)\b",
    re.I,
)
_ELSEWHERE: Final = re.compile(
    rf"\b(?:{_SUMMARY}|kirim(?:in|kan)?|send)\b[^.!?\n]{{0,40}}?\b(?:ke|kepada|to)\s{{1,3}}(?:the\s{{1,3}}|my\s{{1,3}}|our\s{{1,3}})?(?P<who>@?[a-z][\w.-]{{1,20}}(?:\s{{1,3}}ini|\s{{1,3}}here)?)",
    re.I,
)
_HERE: Final = re.compile(
    r"(?:sini|saya|aku|ku|gue|gw|me|us|kami|kita|here|chat|depan|jam|pukul|(?:grup|group)\s{1,3}ini|semua|all|senin|selasa|rabu|kamis|jumat|sabtu|minggu|\w{3,6}day|be|know|date|siang|malam|sore)\b",
    re.I,
)
_GROUP: Final = re.compile(r"(?:gr[ou]+p|channel|kanal|komunitas|community)\b", re.I)
_ONE_CAMPAIGN: Final = re.compile(
    r"\b(?:untuk|buat|khusus|for|of|about|tentang)\s{1,3}(?:the\s{1,3})?(?:kampanye|campaign)\s{1,3}(?!saya|aku|kami|ku\b|yang|ini\b)\w|\b(?:kampanye|campaign)\s{1,3}[\w ]{2,30}?\s{1,3}(?:aja|saja|only|doang)\b|\bfor\s{1,3}(?:the\s{1,3})?[\w ]{2,30}?\s{1,3}campaign\s{1,3}only\b",
    re.I,
)


_ONLY_DAYS: Final = bag(
    f"{' '.join(WEEKDAYS)} {' '.join(f'{day}s' for day in WEEKDAYS)} weekday weekdays weekend weekends workday workdays working "
    "days day hari kerja akhir pekan skip stop libur liburkan except never no don t only kecuali selain jangan jgn pas also too well add plus tambah tambahin tambahkan send kirim kirimin dikirim sent off out leave but tapi tp juga jg take dulu needed need perlu usah minus pause mute jeda more"
)
"""What a message names that says no more than on which days."""


def only_days(text: str) -> bool:
    """Return whether a text says no more than on which days something is wanted: `skip Fridays`."""
    days = named_days(text) or days_in(text) == "working"
    return bool(days) and not strange(text.lower(), _ONLY_DAYS)


def names_summary(text: str) -> bool:
    """Return whether a text names the summary."""
    return _ABOUT.search(text) is not None


def of_summary(text: str) -> bool:
    """Return whether a text speaks of the summary, or of what is sent without saying what."""
    return _ABOUT.search(text) is not None or (
        _SENDING.search(text) is not None and _OTHER_GOODS.search(text) is None
    )


def pauses(text: str) -> bool:
    """Return whether the summary is to stop for a time only: `stop laporan sampai tanggal 10`."""
    span = _SPAN.search(text) if of_summary(text) and _STOPS.search(text) else None
    if span is None:
        return False
    return span[0].lower().startswith(("sampai", "until", "till")) or not leaves_out_days(text)


def resumes(text: str) -> bool:
    """Return whether the summary is to go on, or to be sent again: `terusin lagi laporan hariannya`."""
    return of_summary(text) and _RESUMES.search(text) is not None and not _STOPS.search(text)


def sends_once(text: str) -> bool:
    """Return whether a summary is wanted on one day only: `besok pagi jam 7 kirim laporan`."""
    wanted = of_summary(text) and _ONE_DAY.search(text) and not _AGAIN.search(text)
    return bool(wanted) and not (_STOPS.search(text) or named_days(text)) and bool(hours_in(text))


def sent_elsewhere(text: str, *, group: bool) -> bool:
    """Return whether somebody else, another chat or a letter box is to get it. group: this chat is one."""
    found = _ELSEWHERE.search(text)
    if found is None or _HERE.match(found["who"]):
        return False
    return not (group and _GROUP.match(found["who"]))


def of_one_campaign(text: str) -> bool:
    """Return whether it is to tell of one campaign alone."""
    return _ONE_CAMPAIGN.search(text) is not None


_WISHED: Final = rf"^\W*(?:(?:(?:kirim|kasih|lihat|liat|tampil|munculin)(?:in|kan)?|send|give|show|get|minta|mau|pengen|coba|tolong|bisa|boleh|me|us|saya|aku|dong|kak|min|the|my|our|a|today['’]?s|daily|can|could|you|i|have|want|need|please|mana)\W{{1,3}}){{0,7}}{_SUMMARY}(?:\s{{1,3}}(?:harian|kampanye(?:nya|ku)?|campaign|hari\s{{1,3}}ini|today|nya))?"
"""How a message begins that wants the summary and names no hour."""

_POLITE: Final = r"(?:\W{1,3}(?:dong|donk|kak|min|aja|ya|bisa|ga|gak|mana|please|pls|thanks|makasih|to|me|saya|aku))*\W*$"
_NOW: Final = re.compile(
    rf"{_WISHED}\s{{1,3}}(?:(?:dong|kak|aja|nya|please|to|me|saya)\s{{1,3}}){{0,3}}(?:sekarang|skrg|skrng|now|right\s{{1,3}}(?:now|away)|immediately)(?:\s{{1,3}}juga)?{_POLITE}",
    re.I,
)
_NO_HOUR: Final = re.compile(rf"{_WISHED}{_POLITE}", re.I)


def wanted_now(text: str) -> bool:
    """Return whether a whole message wants the summary, at no hour and not again and again: `ringkasan sekarang dong`,
    `kirim ringkasannya`; who asks so wants to see it."""
    if _NOW.match(text) is not None:
        return True
    return _NO_HOUR.match(text) is not None and not _AGAIN.search(text)


class _Hours(Scan):
    """A scan that keeps every hour."""

    def state(self, slot: str, value: object) -> None:
        if slot == "time" and isinstance(value, str) and value not in self.notes:
            self.notes.append(value)


def hours_in(text: str) -> tuple[str, ...]:
    """Return the times of day that a text names, as HH:MM, in order of the day."""
    plain = Scan.of(text)
    scan = _Hours(plain.text, plain.rest)
    read_clock(scan)
    return tuple(sorted(scan.notes))
