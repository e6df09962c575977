"""Questions about campaigns under way: what is open, how much is left, how far somebody is."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.campaigns.notes.pending import asks_pending
from core.nlu.campaigns.questions.changes import asks_changes
from core.nlu.campaigns.questions.reminding import reminds
from core.nlu.campaigns.word import CAMPAIGN
from core.nlu.words.particles import PARTICLE
from core.nlu.words.subjects import about
from core.nlu.words.tenses import BY_NOW, NOT_YET

_OPEN: Final = re.compile(
    r"\b(?:siapa|yang|yg|ada|fee|honor|kreator\w*|influencer\w*|who(?:'s|se)?|which|any(?:one|body)?|creators?)\b.{0,30}?"
    rf"(?:\b(?:{NOT_YET})\b.{{0,20}}?\b(?:(?:di|ke)?bayar\w*|lunas|(?:di)?transfer\w*|tayang|(?:di)?post\w*|upload\w*|live|setor\w*|kirim (?:angka|draf\w*))\b"
    r"|\b(?:hasn'?t|haven'?t|isn'?t|aren'?t|yet|still|not)(?:\s+(?:yet|been|to|be|has|have))*\s+(?:paid|post(?:ed)?|live|published|uploaded)\b"
    r"|\bneeds?\s+to\s+(?:be\s+|get\s+)?(?:paid|post|publish)\b"
    r"|\b(?:telat|terlambat|nunggak|overdue|late|unpaid|lewat (?:batas|deadline|tenggat)|jatuh tempo)\b)",
    re.I,
)
_OPEN_ALSO: Final = re.compile(
    r"\b(?:fee|pembayaran|tagihan|utang|hutang)\b.{0,12}\b(?:belum (?:lunas|dibayar)|nunggak|tertunggak)\b"
    r"|\b(?:next|upcoming) (?:deadlines?|due dates?)\b|\b(?:whom?|what|how much) (?:do|must|should) (?:i|we) (?:still )?(?:owe|(?:have|need) to pay|pay)\b(?! (?:for|an?|per)\b)|\b(?:who(?:m|'s)?|what(?:'s)?|anything|anyone|anybody)(?: is| else)? left to pay\b"
    r"|\bsiapa .{0,15}(?:harus|perlu|mesti|kudu) (?:kita |kami |aku |saya |di)?\s?bayar\b|\b(?:yang|yg) (?:masih )?(?:harus|perlu|mesti|kudu) (?:kita |kami |aku |saya |di)?\s?bayar\b.{0,20}\bsiapa\b|^\W{0,3}(?:harus )?bayar (?:ke )?siapa\b|^\W{0,3}is (?:everything|everyone|everybody) (?:been )?paid\b"
    r"|\b(?:unpaid|outstanding|overdue|late)\s+(?:fees?|payments?|posts?|deliverables?|creators?)\b"
    r"|\bapa (?:aja |saja )?(?:yang|yg) (?:harus|perlu|mesti|kudu) (?:di|saya |kita |aku |aq )?(?:kerja\w*|urus\w*|tangan\w*|beres\w*|lakukan|tindak\w*|selesai\w*)\b"
    r"|\bwhat(?:'s| is)? (?:needs? (?:my |our )?(?:attention|doing)|(?:over)?due|to do)\b|\bto.?do list\b|^\W{0,3}to.?do(?:nya|s)?\b(?:\W{1,3}(?:hari ini|besok|minggu ini|today|tomorrow|this week|apa|aja|saja|ya|kak|min|kita|aku|saya)){1,5}\W{0,3}$"
    r"|\b(?:deadline|tenggat|jadwal tayang)\b.{0,25}\b(?:minggu ini|hari ini|besok|terdekat|apa|kapan|siapa|this week|today|next)\b",
    re.I,
)
_LEFT_TO_PAY: Final = re.compile(
    r"^\W{0,5}(?:(?:terus|trus|jadi|oke?|kak|min|eh|nah|so|and)\W{1,3}){0,2}(?:(?:masih|tinggal)\s{1,3})?"
    r"(?:(?:sisa|kekurangan|kurang)(?:nya)?\s{1,3}(?:yang\s{1,3}(?:harus|belum)\s{1,3}|harus\s{1,3})?(?:(?:di)?bayar(?:an)?|(?:di)?transfer|pembayaran|pelunasan|tagihan|fee|honor)(?:nya)?(?:\s{1,3}(?:dia|ke\s{1,3}dia|tinggal|masih|itu)){0,2}\s{1,3}(?:berapa|brp)"
    r"|(?:berapa|brp)\s{1,3}(?:lagi\s{1,3})?(?:sisa|kekurangan|kurang)(?:nya)?\s{1,3}(?:(?:di)?bayar(?:an)?|pembayaran|pelunasan|fee)(?:nya)?"
    r"|how\s{1,3}much\s{1,3}(?:is|do\s{1,3}(?:i|we)(?:\s{1,3}still)?\s{1,3}have|(?:i|we)\s{1,3}have)\s{1,3}(?:still\s{1,3})?left\s{1,3}to\s{1,3}pay|how\s{1,3}much\s{1,3}is\s{1,3}still\s{1,3}(?:unpaid|owed|to\s{1,3}(?:be\s{1,3}paid|pay)))"
    rf"(?:\s{{1,3}}(?:lagi|{PARTICLE}|her|him|them|now)){{0,3}}\W{{0,5}}$",
    re.I,
)
"""A whole message that asks how much of a fee is still to be paid: `sisa bayarnya berapa?`."""

_ALL_SPENT: Final = re.compile(
    r"\b(?:total|jumlah)(?:nya)?\s{1,3}(?:(?:yang|yg|uang|duit|udah|sudah|kita|kami|saya|aku|ku)\s{1,3}){1,5}(?:di)?(?:keluar(?:in|kan)?|ngeluarin|habis(?:in)?|abis(?:in)?)\b[^?\n]{0,40}\b(?:berapa|brp)\b",
    re.I,
)
"""What was spent on all creators: `total yang udah kita keluarin buat influencer berapa`."""

_OWED: Final = re.compile(
    r"\b(?:(?:di|ke)?bayar\w*|pembayaran|lunas|(?:di)?transfer\w*|fee|fees|honor|tagihan|h?utang|paid|unpaid|payments?|nunggak|owed?|pay)\b",
    re.I,
)
_POSTS: Final = re.compile(
    r"\b(?:telat|terlambat|tayang|(?:di)?post\w*|upload\w*|live|late|overdue|deadline|tenggat|published|deliverables?|lewat|draf\w*)\b",
    re.I,
)
_LATE: Final = re.compile(
    r"\b(?:telat|terlambat|late|overdue|deadline|tenggat|lewat|nunggak|jatuh\s{1,3}tempo|due)\b",
    re.I,
)
"""What asks who is behind their day, rather than who has not posted as yet."""

_OWES_POST: Final = re.compile(
    r"\b(?:siapa|yang|yg|kreator\w*|who|which|any(?:one|body)?|creators?)\b.{0,25}?(?:\b(?:owes?|owing|utang|ngutang|hutang)\s{1,3}(?:(?:us|me|kita|kami|still|masih|an?|the|their|some|any|our)\s{1,3}){0,3}"
    rf"|\b(?:hasn'?t|haven'?t|(?:has|have)\s{{1,3}}not|{NOT_YET}|not\s{{1,3}}yet|still\s{{1,3}}(?:has|have|needs?)\s{{1,3}}to)\s{{1,3}}(?:yet\s{{1,3}})?(?:delivere?d?|handed?\s{{1,3}}in|submit(?:ted)?|setor(?:in)?|ngumpul(?:in|kan)|kumpul(?:in|kan)|ngirim|kirim)\s{{1,3}}(?:(?:their|the|any|a|nya)\s{{1,3}}){{0,2}})"
    r"(?:posts?|content|reels?|videos?|stor(?:y|ies)|konten|postingan)(?:nya)?\b",
    re.I,
)
"""`who still owes us a post?`: no money is owed there."""

_BUDGET: Final = re.compile(
    r"\b(?:sisa|tersisa|sisanya)\s+(?:\w+\s+)?(?:budget|bujet|bajet|anggaran|dana|uang)\w*"
    r"|\b(?:budget|bujet|bajet|anggaran)(?:nya|ku)?\s+(?:\w+\s+){0,3}?(?:sisa|tinggal|(?:ke|ter)pak(?:e|ai)|habis|abis|left|remaining|spent|used)\b"
    rf"|\b(?:{BY_NOW}|total)\s+(?:keluar|habis|abis|ngeluarin|pengeluaran)\s+(?:\w+\s+)?(?:berapa|brp)\b"
    r"|\bhow much\b.{0,20}\b(?:budget|money)\b.{0,15}\b(?:left|remain\w*|spent|used)\b"
    r"|\b(?:how\s{1,3}much|what)(?:'?s|\s{1,3}(?:is|do\s{1,3}(?:we|i)\s{1,3}have))\s{1,3}(?:still\s{1,3})?left\s{1,3}(?:of|in|from)\s{1,3}(?:(?:my|the|our)\s{1,3})?(?:[\w'&.-]{1,20}\s{1,3}){0,4}budget\b"
    r"|\bhow much (?:have|did|do) (?:we|i) (?:spen[dt]|owe)\b",
    re.I,
)
_SEARCHES: Final = about(
    "amount recommendation search",
    own=r"recommend|suggest|buat(?:kan)?|bikin\w*|usaha\w*|bisnis\w*",
)
_PERSON: Final = re.compile(
    r"\b(?:riwayat|histori|history|rekam jejak|track record|timeline|progres\w*|perkembangan|status|kabar|tahap\w*"
    r"|udah sampai (?:mana|tahap)|sudah sampai (?:mana|tahap)|sampai (?:mana|tahap)|how far|how is)\b",
    re.I,
)
_AGAINST: Final = re.compile(
    r"\b(?:vs|versus|compar(?:ed|ison)|against|than|dibanding\w{0,4}|banding\w{0,3}|lawan|sama|beda\w{0,3}|sesuai|memenuhi|meet|beat|reach(?:ed)?)\b[^?\n]{0,30}\b(?:expect\w{0,6}|forecast\w{0,3}|predict\w{0,4}|estimat\w{0,4}|promised|hoped|perkira\w{0,4}|prediksi\w{0,3}|ekspektasi\w{0,3}|estimasi\w{0,3}|harapan|kira-?kira)\b",
    re.I,
)
"""What somebody brought beside what was expected: `what did @nama bring vs what you expected`."""

_NOT_PERSON: Final = re.compile(
    r"\b(?:harga|rate|price|follower\w*|pengikut|akun|bot|palsu|fake|centang|verif\w*)\b", re.I
)
_NOTES: Final = re.compile(
    r"\b(?:riwayat|histori|history of|daftar|lihat|tampilkan|show|list|view)\b.{0,12}\b(?:semua )?(?:catatan|log|notes?|perubahan|changes|entries)\b"
    r"|\bsiapa\s+(?:aja\s+|saja\s+)?(?:yang|yg)\s+(?:nyatat|nyatet|mencatat|catat|ngisi|input|nulis|mengubah|ngubah)\w*\b"
    r"|\b(?:siapa\s{1,3}(?:yang|yg)\s{1,3}(?:udah\s{1,3}|sudah\s{1,3})?(?:bayar|transfer|tf)\s{1,3}(?:dp|fee|honor)?(?!\w))|\bapa\s{1,3}(?:aja\s{1,3}|saja\s{1,3})?(?:yang|yg)\s{1,3}(?:di)?(?:catat|catet)\s{1,3}(?:oleh\s{1,3}|sama\s{1,3})?[a-z]{3,20}\W{0,3}$"
    r"|\bwho\s+(?:logged|noted|entered)\b|\b(?:activity|change)\s?log\b",
    re.I,
)


_SHOWN: Final = rf"^\W{{0,3}}(?:(?:tolong|coba|minta|mau|lihat(?:in)?|liat(?:in)?|cek|mana|show|see|get|me|us|the|my|our|{PARTICLE})\W{{1,3}}){{0,4}}"
_OF_NAMED: Final = rf"{CAMPAIGN}(?:\s{{1,3}}[\w.&'-]{{1,30}}){{0,6}}\W{{0,3}}$"
_THINGS: Final = (
    r"(?:bukti(?:\s{1,3}(?:transfer|tf|bayar|pembayaran|tayang|posting))?|nota|kui?tansi|kwitansi|struk|invoice|faktur|tagihan"
    r"|pajak|biaya|ongkos|pengeluaran|omzet|omset|penjualan|keuntungan|untung|rugi|laba|statistik|angka|grafik|performa|proofs?|receipts?|tax(?:es)?|costs?|spending|expenses|sales|numbers|figures|stats)(?:nya)?"
)
_PAPERS: Final = r"(?:(?:catatan|riwayat|histori)(?:nya)?|notes?|history|log)"


def _of_campaign(thing: str) -> re.Pattern[str]:
    """Return what finds a whole message that names a thing of a campaign: `bukti kampanye ramadan`, `campaign ramadan notes`."""
    behind = rf"{_SHOWN}{thing}\s{{1,3}}(?:(?:of|for|from|dari|di|untuk|soal|the|my|our)\s{{1,3}}){{0,3}}(?:[\w'-]{{1,30}}\s{{1,3}}){{0,3}}?{_OF_NAMED}"
    before = rf"{_SHOWN}(?:[\w'-]{{1,30}}\s{{1,3}}){{0,3}}?{CAMPAIGN}\s{{1,3}}(?:[\w'-]{{1,30}}\s{{1,3}}){{0,3}}?{thing}\W{{0,3}}$"
    return re.compile(rf"{behind}|{before}", re.I)


_NOTES_OF: Final = _of_campaign(_PAPERS)
_THINGS_OF: Final = _of_campaign(_THINGS)
_BEGUN: Final = re.compile(
    r"@|\d|\b(?:buat\w*|bikin\w*|mulai\w*|baru|new|start|create|make|begin|plan|launch|rencana\w*|susun|set\s?up|tambah\w*|add|budget|bujet|anggaran)\b",
    re.I,
)
"""Who begins a campaign, or tells a figure of it, asks for nothing of one."""

_OPINIONS: Final = re.compile(
    r"\b(?:ulasan|review\w*|re[kc]omen\w*|nilai\w*|penilaian|rating|testimoni\w*|bintang)\b", re.I
)
_LIST: Final = re.compile(
    r"\b(?:daftar|list(?: of)?|semua|lihat semua|all(?: my| our)?|show(?: me)?(?: all)?(?: my| our)?)\s+(?:kampanye|campaigns)\b"
    r"|\b(?:laporan|report|rekap|hasil|status|summary|overview|update)(?:nya)?\s+(?:(?:of|for|untuk|dari)\s+)?(?:semua|seluruh|tiap|setiap|masing-?masing|each|every|all(?: the| of)?(?: my| our)?)\s+(?:campaigns?|kampanye)\b"
    r"|\b(?:kampanye|campaigns?)\s+(?:apa|mana)\s+(?:aja|saja)\b|\b(?:ada|punya) (?:berapa )?kampanye (?:apa|berapa)\b"
    r"|\bwhich campaigns\b|\bwhat campaigns\b",
    re.I,
)
_RESULT: Final = re.compile(
    r"\b(?:total|jumlah|berapa)\s+(?:\w+\s+)?(?:penjualan|omzet|omset|terjual|yang laku|interaksi kampanye)\w*\b"
    r"|\b(?:berapa\s+|how much is (?:the |our |my )?|what(?:'s| is) (?:our|my)\s+)(?:roas|cpe|cpm|uplift)(?:\s?nya)?\b(?!.*\b(?:bagus|ideal|wajar|normal|baik|good|mean\w*)\b)"
    r"|\b(?:roas|cpe|cpm)(?:\s?nya)? (?:kita |kami )?berapa\b"
    r"|\b(?:perkiraan|forecast|estimasi|estimate)\w*\s+(?:sama|vs\.?|dan|dengan|dibanding\w*|against|versus|and)\s+(?:hasil|kenyataan|aktual|actual|result)\w*"
    r"|\b(?:konten|postingan)\s+(?:mana\s+)?(?:yang\s+|yg\s+)?(?:paling\s+)?(?:terbaik|terbagus|terburuk|terlemah|bagus|laku|jelek)\b.{0,15}(?:\?|siapa|apa|mana)"
    r"|\b(?:best|worst)\s+(?:content|post)\b"
    r"|\bhow\s{1,3}many\s{1,3}(?:vouchers?|codes?|coupons?)\b.{0,20}\b(?:used|redeemed)\b"
    r"|\b(?:voucher|kode|kupon)\w{0,3}\s.{0,25}?\b(?:ke|ter|di)pa(?:ke|kai)\s{1,3}(?:berapa|brp)\b|\b(?:berapa|brp)\s{1,3}(?:kali\s{1,3})?(?:voucher|kode|kupon)\w{0,3}\s.{0,25}?\b(?:ke|ter|di)pa(?:ke|kai)\b",
    re.I,
)
_REPORT: Final = re.compile(
    r"^\W*(?:(?:tolong|coba|minta|mau|lihat(?:in)?|liat(?:in)?|mana|kirim(?:in|kan)?|kasih|tampilkan|buka|show|give|send|get|see|let|me|us|the|my|our|can|could|i|please|pls|kak|min|dong|oke?|eh|now)\W+)*"
    r"(?:sekarang\W+|now\W+)?(?:aja\W+)?(?:laporan|report)(?:nya|ku)?(?:\W+(?:dong|donk|ya|kak|min|please|pls|mana|lagi|again|lengkap(?:nya)?|full|terakhir|terbaru|latest|now|sekarang|nih|deh))*\W*$",
    re.I,
)
"""A whole message that asks for the report and says no more."""

_REPORT_FOR: Final = re.compile(
    r"^\W{0,3}(?:(?:tolong|coba|minta|mau|please|pls|can|could|you|kak|min)\W{1,3}){0,3}(?:bikin(?:in|kan)?|buat(?:in|kan)?|siap(?:in|kan)|susun(?:kan)?|make|create|prepare|write)\s{1,3}(?:(?:me|us|a|the|our)\s{1,3}){0,2}(?:laporan|report)(?:nya)?(?:\s{1,3}(?:kampanye|campaign)(?:nya)?)?"
    r"(?:\s{1,3}(?:buat|untuk|utk|bwt|ke|for)\s{1,3}(?:(?:the|my|our)\s{1,3})?(?:clients?|klien|bos|boss|atasan|brand|tim|team|owner|manajer|manager)(?:nya|ku)?(?:\s{1,3}(?:saya|kita|kami))?)?(?:\W{1,3}(?:dong|ya|kak|min|please)){0,2}\W{0,3}$",
    re.I,
)
"""`bikin laporan untuk client`: the report, whoever it is for."""

_WHEN_SENT: Final = re.compile(
    r"\b(?:jam berapa|kapan|what time|when)\b.{0,15}\b(?:dikirim|kirim|sent)\s{1,3}(?:lagi\s{1,3})?(?:laporan|ringkasan|rekap|summary|report)(?:nya)?\b"
    r"|\b(?:jam berapa|kapan|what time|when)\b.{0,40}\b(?:laporan|ringkasan|rangkuman|rekap|summary|report)\w*\b.{0,30}"
    r"\b(?:dikirim|kirim|ngirim|datang|masuk|muncul|sent|come|arrive)\w*"
    r"|\b(?:laporan|ringkasan|rangkuman|rekap|summary|report)\w*\b.{0,25}\b(?:dikirim|kirim|sent|comes?|arrives?)\b.{0,15}\b(?:jam berapa|kapan|when|what time)\b"
    r"|^\W{0,3}(?:laporan|ringkasan|rekap|report|summary)(?:nya|ku)?\s{1,3}(?:jam\s{1,3}berapa|kapan|what\s{1,3}time|when)(?:\s{1,3}(?:di)?(?:kirim|datang|sent))?(?:\s{1,3}(?:sih|ya|kak|min|itu)){0,2}\W{0,3}$"
    r"|^\W{0,3}(?:what\s{1,3}time|when)\s{1,3}(?:is|does|do|will)\s{1,3}(?:i\s{1,3}get\s{1,3})?(?:my|the)\s{1,3}(?:daily\s{1,3})?(?:report|summary)\W{0,3}$"
    r"|^\W{0,3}(?:langganan|subscriptions?)(?:ku|nya|\s{1,3}(?:saya|aku))?\s{1,3}(?:apa|berapa|ada)\b[^?\n]{0,15}\W{0,3}$"
    r"|\b(?:langganan|ringkasan(?:\s+harian)?|laporan\s+harian|subscription|daily\s+summary)(?:ku|nya)?\b.{0,15}\b(?:masih|aktif|jalan|nyala|hidup|still|active|on(?=\W{0,3}$))\b"
    r"|\b(?:when|kapan|what\s{1,3}time|jam\s{1,3}berapa)\b.{0,25}\b(?:next\s{1,3}(?:daily\s{1,3})?(?:summary|report|recap)|(?:ringkasan|laporan|rekap)(?:nya)?\s{1,3}(?:yang\s{1,3}|yg\s{1,3})?(?:berikut(?:nya)?|selanjutnya))\b"
    r"|\b(?:next\s{1,3}(?:daily\s{1,3})?(?:summary|report|recap)|(?:ringkasan|laporan|rekap)(?:nya)?\s{1,3}(?:yang\s{1,3}|yg\s{1,3})?(?:berikut(?:nya)?|selanjutnya))\b.{0,15}\b(?:when|kapan|what\s{1,3}time|jam\s{1,3}berapa)\b"
    r"|^\W{0,3}(?:the\s{1,3})?next\s{1,3}(?:summary|report)\W{0,3}$",
    re.I,
)


_OF_SUMMARY: Final = re.compile(
    r"lapor|ringkas|rangkum|rekap|recap|report|summar|langganan|subscription", re.I
)
"""Of these, each question above names one."""

_TAKEN_ALONG: Final = re.compile(
    r"\b(?:(?:meng)?(?:unduh|ekspor|export|donlod)(?:in|kan)?|download|ke (?:excel|csv))\b", re.I
)
"""`unduh daftar kampanye` wants a file, not an answer."""


def asks_when_sent(text: str) -> bool:
    """Return whether somebody asks when the summary comes."""
    return _OF_SUMMARY.search(text) is not None and _WHEN_SENT.search(text) is not None


def asked_view(text: str) -> str | None:
    """Return which view of campaigns a question is about, None where it is about none.

    `open`: what needs somebody. `late`: who should have posted, or soon should. `unposted`: who agreed and has not posted. `unpaid`: who is owed. `budget`: what is left. `one`: how far the creator is who is
    named. `notes`: who noted what. `list`: all campaigns. `result`: the report itself.
    """
    if reminds(text) or asks_when_sent(text) or _TAKEN_ALONG.search(text):
        return None
    made = _REPORT_FOR.match(text) is not None or _names_thing(text, _THINGS_OF)
    noted = _NOTES.search(text) or asks_changes(text) or _names_thing(text, _NOTES_OF)
    if made or (noted and not _OPINIONS.search(text)):
        return "result" if made else "notes"
    if "@" in text:
        told = _PERSON.search(text) or asks_pending(text) or _AGAINST.search(text)
        named = told and not _NOT_PERSON.search(text)
        return "one" if named else None
    spent = _ALL_SPENT.search(text) is not None
    if spent or (_SEARCHES.search(text) and not _LEFT_TO_PAY.search(text)):
        return "budget" if spent else None
    owes_post = _OWES_POST.search(text)
    if not owes_post and (_OPEN.search(text) or _OPEN_ALSO.search(text)):
        owed, posts = _OWED.search(text), _POSTS.search(text)
        behind = "late" if _LATE.search(text) else "unposted"
        return "unpaid" if owed and not posts else behind if posts and not owed else "open"
    rest = (
        ("unposted", _OWES_POST),
        ("unpaid", _LEFT_TO_PAY),
        ("list", _LIST),
        ("budget", _BUDGET),
        ("result", _RESULT),
        ("result", _REPORT),
    )
    return next((view for view, pattern in rest if pattern.search(text)), None)


def _names_thing(text: str, things: re.Pattern[str]) -> bool:
    """Return whether a whole message names one of these things of a campaign, and begins none."""
    return things.match(text) is not None and _BEGUN.search(text) is None
