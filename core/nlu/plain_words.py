"""What single messages say in words that leave no doubt, though the model may: each intent with the patterns that
speak for it. They are matched with the masked text, in lower case, in which slots stand as `<budget>`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from core.nlu.intents import (
    BRIEF,
    COMPARE,
    EVALUATE,
    EXPLAIN,
    EXPORT,
    IMPORT,
    LOG,
    OTHER,
    PRIVACY,
    RATE,
    REPORT,
    SEARCH,
)

_SEEKS: Final = r"(?:cari(?:in|kan)?|nyari(?:in)?|carikeun|golek(?:no)?|butuh|minta|mau|ada|find|need|show|want|looking\s+for|give)"
_NOT: Final = r"(?:jangan|jgn|(?:ga+k?|gk|nggak|ngga|tidak|tdk)\s+(?:usah|perlu|mau|jadi)|gausah|bukan\s+(?:mau|buat|untuk)|no\s+need\s+to|don'?t|do\s+not|not)"
_NO: Final = r"(?:ga+k?|gk|nggak|ngga|kaga+k?|tidak|tdk|belum|blm|blom|ora|teu|not|never|hasn'?t|isn'?t|didn'?t|doesn'?t|no)"
_HEARD: Final = (
    r"(?:kata(?:nya)?(?:\s+(?:dia|doi))?|(?:dia|doi|she|he|they)\s+(?:bilang|says?|said|told))"
)
_FIGURE: Final = r"(?:<(?:reach|views|likes|comments|saves|shares)>\W+<num>|<num>\W+<(?:reach|views|likes|comments|saves|shares)>)"
_AFTER: Final = r"(?:abis|habis|setelah|sesudah|sejak|gara-?\s?gara|karena|krn|berkat|after|since|from|thanks\s+to)"
_OCCASION: Final = r"(?:lebaran|ramadh?an|puasa|natal|imlek|kampanye|campaign|promo\w{0,4}|endorse\w{0,3}|kolab\w{0,3}|influencer\w{0,3}|kreator\w{0,3}|<past>|bulan\s+lalu|minggu\s+lalu|last\s+(?:month|week))"
_HOW_MUCH: Final = r"(?:brp|berapa(?:an)?|how\s+much)"
_FIGURES: Final = r"<(?:likes|followers|views|comments|shares)>"

_PLAIN: Final = tuple(
    (intent, re.compile(pattern))
    for intent, pattern in (
        (
            SEARCH,  # `gas cariin`: nothing else is looked for
            r"^\W*(?:(?:gas|gass|ayo|yuk|ya|yaudah|oke?|ok|sip|boleh|langsung|tolong|coba|please|yes|sure)\W+){0,3}(?:cari(?:in|kan)|find\s+(?:me\s+)?(?:someone|somebody|some|one))(?:\W+(?:dong|aja|ya|kak|min|deh|skrg|sekarang|sih|please|now|then|for\s+me))*\W*$",
        ),
        (
            OTHER,  # `beliin 1000 likes buat postinganku`: bought figures are nobody's results
            rf"^(?!.*(?:<handle>|\?|\b(?:dia|doi|akun\w*|she|he|they|kayak\w*|curiga|apa\w*|kah|ga|gak|nggak)\b)).*\b(?:beli(?:in|kan)|boost(?:in)?|suntik(?:in|kan)?|buy|purchase|order(?:in|kan))\b[^<]{{0,25}}<num>\W+{_FIGURES}",
        ),
        (
            OTHER,  # `cariin kos murah deket Undip 500rb`: a room, a job, a ticket
            rf"^\W*(?:(?:tolong|kak|min|gan|bang|halo|mau|lagi|please)\W+){{0,3}}{_SEEKS}\s+(?:(?:me|an?|cheap|kamar|tempat|info)\s+){{0,2}}(?:kos|kost|kosan|kontrakan|apartemen|apartments?|loker|lowongan|kerjaan|tiket|tickets?|boarding\s+house|jobs?)\b(?!.*(?:kreator|influ|seleb|endors|promo|creator|iklan|viral|konten))",
        ),
        (
            EVALUATE,
            rf"\b{_NOT}\s+(?:di)?(?:banding\w{{0,4}}|compare)\b.{{0,20}}\b(?:cek|check|ceki?n?)\b\W+<handle>(?!.*<handle>)",
        ),
        (
            SEARCH,  # `@a kemahalan, cariin yg mirip tapi di bawah 500rb`
            rf"<handle>.{{0,40}}\b{_SEEKS}\b(?:\s+\w+){{0,3}}?\s+(?:mirip|sejenis|serupa|kayak|seperti|sekelas|lain(?:nya)?|similar|like|else|another|pengganti\w{{0,3}}|alternati\w{{1,3}})\b|\b{_SEEKS}\b(?:\s+\w+){{0,3}}?\s+(?:mirip|sejenis|serupa|kayak|similar\s+to|like)\W+(?:sama\s+|dengan\s+)?<handle>",
        ),
        (
            SEARCH,  # `cari yang engagement diatas 5%`
            rf"^\W*(?:(?:tolong|kak|min|coba|please)\W+){{0,2}}{_SEEKS}\b(?!.*<handle>).{{0,25}}\b(?:engagement|er|interaksi)(?:\s?rate)?(?:nya)?\s+(?:(?:yang|yg|harus|is|of)\s+)?(?:di\s?atas|lebih\s+dari|minimal|min|above|over|at\s+least|more\s+than|tinggi|bagus|high|good)\b",
        ),
        (
            RATE,  # `@a minta naik jadi 250 gimana`
            r"<handle>[^<]{0,20}\b(?:minta|matok|patok|nawarin|pasang|asks?|asking|wants|charges?)\W+(?:(?:naik|jadi|ke|to|for|up)\s+){0,2}[1-9]\d{2}\b(?![.,]?\d)[^<]{0,20}(?:\b(?:gimana|gmn|wajar|kemahalan|mahal|worth|fair|ok(?:e|ay)?\s+ga)\b|\?)",
        ),
        (
            LOG,  # `@a ga bales`
            rf"<handle>[^<?]{{0,15}}\b{_NO}\s+(?:\w+\s+)?(?:(?:di)?bales|balas|(?:di)?jawab|respon\w{{0,3}}|nyaut|ngabarin|repl(?:y|ied|ying)|answer\w{{0,3}})\W*$|<handle>\W+(?:udah\s+|sudah\s+)?(?:ghosting|ngilang|ngghosting|menghilang|went\s+silent|disappeared|ghosted\s+(?:me|us))\b(?!.*\?)",
        ),
        (LOG, rf"{_FIGURE}\W+{_HEARD}\b|\b{_HEARD}\W+(?:\w+\s+)?{_FIGURE}"),
        (
            LOG,  # `nambah 40 follower doang abis endorse`
            rf"\b(?:(?:ber|ke)?tambah|nambah|naik|dapet|dapat|gained?|got|up)\s+(?:cuma\s+|only\s+|by\s+)?<num>\W+<followers>.{{0,20}}\b{_AFTER}\b",
        ),
        (
            LOG,  # `30 orang klik link nya`
            r"^\W*(?:(?:ada|udah|sudah|baru|cuma|total|jadi|so\s+far|about)\W+){0,2}(?:<(?:count|num)>|\d{1,4})\s+(?:orang|org|people|customers?|pelanggan)\s+(?:(?:yang|yg|udah|sudah|have|has|who)\s+){0,2}(?:(?:nge?)?klik|click\w{0,3}|daftar|sign\w{0,3}\s+up|(?:nge)?scan\w{0,3}|pakai|pake|used?|nge-?dm|nanya|checkout)\b(?!.*\?)",
        ),
        (
            IMPORT,  # `nih filenya`
            r"^\W*(?:nih|ini|nyoh|here(?:'?s|\s+is|\s+are)?)\W+(?:(?:the|my|our|dia)\s+)?(?:file|berkas|data|excel|exel|csv|list|daftar|spreadsheet|sheet)(?:nya|ku)?(?:\W+(?:ya|kak|min|kreator\w{0,3}|creators?|influencers?|list|file|dong))*\W*$",
        ),
        (
            EVALUATE,  # `how do i know shes legit`
            r"\b(?:how\s+(?:do|can|would)\s+(?:i|we|you)\s+(?:know|tell|check|be\s+sure)|(?:gimana|gmn|bagaimana)\s+(?:cara(?:nya)?\s+)?(?:aku\s+|saya\s+)?(?:tau|tahu|ngecek|cek|mastiin)|cara\s+(?:tau|cek|ngecek))\b[^<?]{0,15}\b(?:dia|doi|orangnya|akunnya|she'?s?|he'?s?|they'?(?:re)?)\b[^<?]{0,15}\b(?:legit|asli|palsu|fake|real|beneran|bener|genuine|trusted|amanah|scam\w{0,3}|nipu|penipu)\b",
        ),
        (
            REPORT,  # `lebaran kemaren abis brp`
            rf"\b{_OCCASION}.{{0,25}}\b(?:h?abis|keluar|kepake|kepakai|spen[dt])\W+(?:(?:uang|duit|dana|biaya)\s+)?{_HOW_MUCH}\b|\b{_HOW_MUCH}\s+(?:did|have)\s+(?:we|i)\s+spen[dt]\b.{{0,20}}\b{_OCCASION}",
        ),
        (
            PRIVACY,  # `siapa aja yg bisa liat chatku`
            r"\b(?:siapa(?:\s+(?:aja|saja))?|orang\s+lain|admin(?:nya)?|who(?:\s+else)?|anyone|can\s+others?)\b.{0,15}\b(?:bisa|boleh|can|is|able)?\s*(?:(?:nge)?li[ha]t|lihat|(?:di)?baca|ngintip|akses|see|read|access|view)\w{0,3}\s+(?:\w+\s+)?(?:chat|pesan|obrolan|percakapan|data|messages?|conversations?|chats)(?:ku|nya)?\b",
        ),
        (
            EXPORT,  # `kirimin backup data aku`
            r"\b(?:kirim(?:in|kan)?|minta|bikin(?:in)?|buat(?:in|kan)?|mau|ambil|send|give|get|make|need)\b.{0,15}\b(?:back\s?up|cadangan|salinan)\b.{0,20}\bdata|\b(?:back\s?up|cadangkan)\s+(?:all\s+)?(?:my\s+|semua\s+)?data",
        ),
        (
            BRIEF,  # `write up the deliverables doc for @a`
            r"\b(?:write(?:\s+up)?|draft|prepare|make|create|tulis(?:in|kan)?|bikin(?:in)?|buat(?:in|kan)?|susun(?:in|kan)?|siap(?:in|kan))\W+(?:(?:the|an?|up|dokumen)\s+){0,2}(?:deliverables?|arahan|instruksi)\b",
        ),
        (
            EXPLAIN,  # `is 5% engagement good or a myth?`
            r"\b\d{1,2}(?:[.,]\d{1,2})?\s?(?:%|persen|percent)\s+(?:engagement|er|interaksi)(?:\s?rate)?\b[^<@]{0,15}\b(?:good|bad|high|low|normal|bagus|jelek|tinggi|rendah|oke)\b|\b(?:engagement|er)(?:\s?rate)?\s+\d{1,2}(?:[.,]\d{1,2})?\s?(?:%|persen|percent)\s+(?:itu\s+|is\s+)?(?:good|bad|high|low|normal|bagus|jelek|tinggi|rendah|termasuk)\b",
        ),
        (
            COMPARE,  # `@a 20k followers and @b 35k followers`
            r"^\W*<handle>\W+<num>\W+<followers>\W+(?:and|dan|vs|sama|,)?\W*<handle>\W+<num>\W+<followers>\W*$",
        ),
    )
)

_TELLS_SALES: Final = re.compile(
    r"<sales>\W+<num>|<num>\W+<sales>|\b(?:omzet|omset|revenue|pendapatan|pemasukan)(?:nya)?\b[^<?]{0,25}<budget>"
)
_ASKS: Final = re.compile(
    r"\?|\b(?:berapa|brp|gimana|gmn|kalau|kalo|klo|kira|bisa|target\w{0,3}|biar|supaya|mau|pengen|pengin|ingin|cari\w{0,4}|nyari|butuh|perlu|usaha\w{0,3}|jualan|profil|if|how|what|could|would|want|need|find|looking)\b|<(?:every|tier|followers)>"
)


def plain_wishes(masked: str) -> Iterator[str]:
    """Yield the intents that the words of a masked message speak for, the surest first."""
    for intent, pattern in _PLAIN:
        if pattern.search(masked):
            yield intent
    if _TELLS_SALES.search(masked) and not _ASKS.search(masked):
        yield LOG
