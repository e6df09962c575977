"""Whether the summary that comes by itself is to come no more, or otherwise: `cabut jadwal laporan mingguan Senin`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.campaigns.summaries import hours_in, pauses
from core.nlu.times.rhythm import leaves_out_days
from core.nlu.words.tenses import NOT

_SENT: Final = r"(?:laporan|ringkasan|rangkuman|rekap(?:an)?|angka(?:-?\s?angka)?|notif\w{0,8}|langganan|report|summary|summaries|recap|digest|numbers|figures|updates?|notifications?|e-?mails?)(?:nya|ku|s)?"
_NAMED: Final = re.compile(rf"\b{_SENT}\b", re.I)
_BY_ITSELF: Final = re.compile(
    r"\b(?:tiap|setiap|saban|harian(?:nya)?|mingguan(?:nya)?|bulanan(?:nya)?|otomatis(?:nya)?|langganan(?:nya|ku)?|kiriman|jadwal(?:nya)?|daily|weekly|monthly|every|each|automatic(?:ally)?|scheduled|digest|subscription|mailing|(?:mon|tues|wednes|thurs|fri|satur|sun)day|lagi|any\s?more)\b",
    re.I,
)
"""What comes again and again, or came until now."""

_FAR: Final = r"(?:\s{1,3}[\w'-]{1,20}){0,5}?\s{1,3}"
_NEAR: Final = r"(?:[\s,]{1,3}[\w'-]{1,20}){0,3}?[\s,]{1,3}"

_ENDS: Final = r"(?:cabut(?:in)?|(?:di)?hapus(?:kan|in)?|(?:di)?keluar(?:kan|in)|(?:di)?henti(?:kan|in)|berhenti(?:in)?|stop(?:in|kan)?|setop|(?:di)?mati(?:kan|in)|(?:di)?non-?\s?aktif(?:kan|in)|batal(?:kan|in)|discontinue|deactivate|disable|cancel|quit|cease|end|remove|unsubscribe|kill|(?:turn|switch|shut)(?:\s{1,3}(?:it|them|the|my|those))?(?:\s{1,3}\w{1,12}){0,2}\s{1,3}off|take\s{1,3}(?:me|us|this)(?:\s{1,3}(?:chat|group))?\s{1,3}off|no\s{1,3}more|no\s{1,3}longer\s{1,3}(?:want|need))"
_NO_SENDING: Final = rf"(?:(?:(?:{NOT})\s{{0,2}}(?:usah|perlu|mau|butuh)|gausah|gamau|jangan|jgn|jng|don'?t|do\s{{1,3}}not|never|stop)(?:\s{{1,3}}(?:lagi|lg|want|need|you|to|be|pernah|di|mi|ka))?(?:\s{{1,3}}(?:tiap|setiap)\s{{1,3}}\w{{1,10}})?\s{{1,3}}(?:(?:di|ng|me(?:ng)?)?(?:kirim|krm)(?:in|kan|i)?|send(?:ing)?|sent|get(?:ting)?|receiv(?:e|ing))(?:\s{{1,3}}me)?)"
_ENOUGH: Final = r"(?:cukup|udahan|sudahi|udahin|that'?s\s{1,3}enough)"
_STOPS: Final = re.compile(
    rf"\b{_ENDS}{_FAR}{_SENT}\b|\b{_NO_SENDING}{_FAR}{_SENT}\b|\b{_NO_SENDING}\s{{1,3}}{_SENT}\b|\b{_ENDS}\s{{1,3}}{_SENT}\b|\b{_ENOUGH}{_FAR}{_SENT}\b"
    rf"|\b{_SENT}(?:{_NEAR}|\s{{1,3}})(?:{_ENDS}|{_NO_SENDING}|gausah|(?:{NOT})\s{{0,2}}(?:usah|perlu))\b",
    re.I,
)
_OTHERWISE: Final = re.compile(
    r"\b(?:aja|saja|only|instead|cuma|hanya|ganti|pindah|jadi|tapi|but|kecuali|except)\b[^\n]{0,30}\b(?:jam|pukul|seminggu|sebulan|sekali|hari\s{1,3}kerja|weekly|weekdays?|once|senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|\w{3,6}days?|\d{1,2}\s?(?:am|pm))\b"
    r"|\b(?:jam|pukul|seminggu|sebulan|sekali|hari\s{1,3}kerja|weekly|once|\d{1,2}\s?(?:am|pm))\b[^\n]{0,20}\b(?:aja|saja|only|instead|cukup)\b",
    re.I,
)
"""Another hour, or other days, instead."""

_REFUSES: Final = re.compile(
    rf"\b(?:(?:{NOT})\s{{0,2}}(?:usah|perlu|mau)|gausah|jangan|jgn|jng|stop|don'?t|do\s{{1,3}}not|not)\b",
    re.I,
)
_ON_AGAIN: Final = re.compile(
    r"\b(?:(?:nge|di)?(?:nyala|aktif|hidup)(?:kan|in)\b(?=[^\n]{0,60}\b(?:lagi|kembali|again|matiin|mati|stop|off)\b)|resume|restart|turn\s{1,3}(?:\w{1,12}\s{1,3}){0,4}back\s{1,3}on)\b",
    re.I,
)
_PAST: Final = re.compile(
    r"\b(?:kemarin|kmrn|kemaren|tadi|dulu|dulunya|waktu\s{1,3}itu|sempat|udah|sudah|yesterday|earlier|had|was|were)\b[^\n]{0,30}\b(?:mati\w{0,4}|stop\w{0,4}|henti\w{0,4}|off|stopped|ended|cancel\w{0,4})\b",
    re.I,
)
"""It was turned off before."""

_LOOKS_AHEAD: Final = re.compile(
    r"\b(?:kenapa|knp|why|kapan|when|jangan\s{1,3}(?:sampai|sampe|lupa|pernah\s{1,3}berhenti)|don'?t\s{1,3}(?:forget|stop|cancel))\b",
    re.I,
)
_COMES: Final = re.compile(
    rf"(?<!usah\s)(?<!mau\s)(?<!jangan\s)(?<!not\s)(?<!n't\s)\b(?:di-?)?(?:kirim(?:in|kan)?|send|sent)\b(?:{_NEAR}|\s{{1,3}})(?:{_SENT}|tiap|setiap|every|each)\b|\b{_SENT}\s{{1,3}}(?:di-?)?(?:kirim(?:in|kan)?|send|sent)\b",
    re.I,
)
_SO_THAT: Final = re.compile(
    rf"(?:[\s,](?:biar|supaya|so\s{{1,3}}(?:that|i|we))|,\s{{0,2}}(?:{NOT}|jangan|without|no))\b.*",
    re.I | re.S,
)
"""What it is good for, or how it is to look, which stops nothing."""


def ends_summary(text: str) -> bool:
    """Return whether a text wishes the summaries to end: `remove me from the Monday digest`; not for a time only,
    and not only on other days or at another hour."""
    if not _of_summaries(text) or _STOPS.search(text) is None:
        return False
    otherwise = _OTHERWISE.search(text) or _LOOKS_AHEAD.search(text)
    if otherwise or takes_up_summary(text) or wishes_summary(text):
        return False
    if _REFUSES.search(text) and hours_in(text):  # of that hour, there may be none
        return False
    return not (pauses(text) or leaves_out_days(text))


def changes_summary(text: str) -> bool:
    """Return whether it is to come at another hour or on other days: `ga usah tiap hari laporannya, seminggu sekali
    aja`."""
    named = _NAMED.search(text) and _REFUSES.search(text)
    return bool(named) and _OTHERWISE.search(text) is not None


def takes_up_summary(text: str) -> bool:
    """Return whether it is to come again: `nyalain lagi notif hariannya, kemarin saya matiin`."""
    if not _of_summaries(text) or _ON_AGAIN.search(text) is None:
        return False
    return _STOPS.search(text) is None or _PAST.search(text) is not None


def wishes_summary(text: str) -> bool:
    """Return whether it is to come, however much is refused beside: `tiap pagi kirim rekap, biar ga usah nanya`."""
    if not _of_summaries(text):
        return False
    wish = _SO_THAT.sub(" ", text)
    return _COMES.search(wish) is not None and (wish != text or bool(_LOOKS_AHEAD.search(text)))


def _of_summaries(text: str) -> bool:
    return _NAMED.search(text) is not None and _BY_ITSELF.search(text) is not None
