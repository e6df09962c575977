"""What the assistant does not do for anybody, as people wish for it: messages to all, other businesses' figures, where
somebody lives, reports without fees, members of a group, errands, posting for them, watching accounts."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.words.particles import PARTICLE

LONGEST: Final = 200

_START: Final = rf"^\W*(?:(?:{PARTICLE}|tolong|bisa|bisakah|boleh|coba|mau|aku|saya|kita|kami|can|could|you|i|we|want\s{{1,3}}to|just|halo|hai|bot)\W{{1,3}}){{0,6}}"
_CREATORS: Final = r"(?:influ\w{1,12}|kreator\w{0,3}|creators?|seleb\w{0,8}|kol|kols|endorser\w{0,3}|tiktokers?|content\s{1,3}creators?)"
_ALL: Final = (
    r"(?:semua|seluruh|tiap|setiap|all(?:\s{1,3}(?:of\s{1,3})?(?:the|your|our))?|every|massal)"
)
_MESSAGE: Final = (
    r"(?:dm|wa|whatsapp|pesan|chat|pm|email|e-?mail|messages?|blast|broadcast|penawaran)"
)
_OTHERS: Final = r"(?:(?:toko|brand|merek|usaha|bisnis|umkm|klien|perusahaan|pengguna|user|warung)\s{1,3}(?:lain(?:nya)?|sebelah|orang)|(?:other|another)\s{1,3}(?:brands?|shops?|stores?|business(?:es)?|compan(?:y|ies)|users?|clients?))(?:['’]s?)?"
_THEIRS: Final = r"(?:fees?|harga|(?:di)?bayar\w{0,3}|paid|pays?|data|catatan|kampanye|campaigns?|omzet|omset|penjualan|sales|laporan|reports?|budget|numbers|figures)(?:nya)?"
_FEES: Final = (
    r"(?:fee|fees|harga|bayaran|honor|biaya|prices?|costs?|payments?|pembayaran)(?:nya|-fee)?"
)
_REPORTS: Final = r"(?:laporan(?:nya)?|report|pdf|rekap(?:an)?|ringkasan|summary|excel|spreadsheet)"
_CLIENT: Final = (
    r"(?:klien(?:ku|nya)?|clients?|bos(?:ku)?|boss|atasan|investor|sponsor|pelanggan\s{1,3}saya)"
)
_HIDES: Final = r"(?:(?:di)?sembunyi\w{0,3}|umpet\w{0,3}|hid(?:e|den|ing)|(?:di)?hilang(?:in|kan)|tutup(?:in)?|tanpa|without|exclud\w{1,3}|leave\s{1,3}out|(?:jangan|jgn|(?:ga|gak|nggak|tidak|ga\s?k)\s{1,3}usah)\s{1,3}(?:ada|(?:di)?tampil\w{0,4}|(?:di)?masuk\w{0,3}|(?:di)?tulis|(?:ke)?lihat\w{0,3}|(?:ke)?liat\w{0,3}|muncul\w{0,3}|pake|pakai|sebut)|don['’]?t\s{1,3}(?:show|include|mention))"
_UNSEEN: Final = r"(?:jangan|jgn|(?:ga|gak|nggak|tidak)\s{1,3}(?:usah|boleh|perlu)|should\s?n['’]?t|must\s{1,3}not|not\s{1,3}to)\s{1,3}(?:sampai\s{1,3}|be\s{1,3})?(?:(?:ke|di|ter)?(?:lihat\w{0,3}|liat\w{0,3}|tampil\w{0,4}|muncul\w{0,3}|tau|tahu|masuk\w{0,3})|shown|show|seen|visible|included)|(?:di)?sembunyi(?:in|kan)|hidden"
_MY_WORDS: Final = r"(?:(?:penilaian|rating|re[kc]omendasi|ulasan|nilai|review)(?:ku|\s{1,3}(?:saya|aku|gue|gw))|my\s{1,3}(?:ratings?|reviews?|recommendations?|opinions?|votes?))"

_FOR_ME: Final = rf"^\W*(?:(?:{PARTICLE}|tolong|bisa|bisakah|apa(?:kah)?|boleh|coba|mau|aku|saya|kita|kami|kamu|bot(?:nya)?|ini|can|could|would|will|you|it|i|we|want\s{{1,3}}to|please|halo|hai|hi)\W{{1,3}}){{0,6}}"
_APPS: Final = r"(?:ig|instagram|insta|tiktok|tt|youtube|fb|facebook|feed|akun(?:ku)?|account|page|sosmed|medsos)"
_WHOEVER: Final = r"(?:dia|doi|mereka|orangnya|kreator(?:nya)?|he|she|they|the\s{1,3}creators?|someone|somebody|anyone|@[\w.]{2,40})"

_LIMITS: Final = {
    code: re.compile(pattern, re.I)
    for code, pattern in {
        "sends": (
            rf"{_START}(?:(?:kirim(?:in|kan)?|sebar(?:in|kan)?|send|shoot|blast|broadcast|spam|write\s{{1,3}}to)\s{{1,3}}(?:an?\s{{1,3}}|out\s{{1,3}})?)?{_MESSAGE}(?:in|kan)?\s{{1,3}}(?:(?:ini|this|massal|dong|ke|kepada|buat|to|sekaligus)\s{{1,3}}){{0,3}}{_ALL}\s{{1,3}}(?:(?!brief\b)\w{{1,15}}\s{{1,3}}){{0,3}}?{_CREATORS}(?!\w)"
            rf"|{_START}(?:hubungi(?:n)?|kontak(?:in)?|contact|reach\s{{1,3}}out\s{{1,3}}to|spam)\s{{1,3}}{_ALL}\s{{1,3}}(?:\w{{1,15}}\s{{1,3}}){{0,3}}?{_CREATORS}(?!\w)"
        ),
        "others": (
            rf"\b{_THEIRS}\b[^.!\n]{{0,40}}\b{_OTHERS}|\b{_OTHERS}\s{{1,3}}(?:paid|pay|bayar)\s{{1,3}}(?:ke\s{{1,3}}|for\s{{1,3}})?@"
            r"|\b(?:siapa|sapa|who|daftar|list|(?:berapa|brp)(?!\s{0,3}(?:an\s|duit|uang|rp|rupiah|bayar\w{0,3}|di\s?bayar|biaya\w{0,3}|tarif\w{0,3}|harga\w{0,3}|ongkos\w{0,3}|sih\s|per\s))|how\s{1,3}many)\b[^.!\n]{0,20}\b(?:users?|pengguna|pemakai|uses?|pakai|pake|using)\b[^.!\n]{0,15}\b(?:bot|gandeng|aplikasi|app)\b|\b(?:list|show|who\s{1,3}are)\b[^.!\n]{0,12}\byour\s{1,3}(?:users|customers|clients)\b"
        ),
        "address": r"\b(?:alamat\s{1,3}(?:rumah|pribadi|tinggal)|tempat\s{1,3}tinggal|rumah)(?:nya)?\s{1,3}(?:(?:si|dari|kreator|akun)\s{1,3}){0,2}@[\w.]{2,40}|\bhome\s{1,3}address\s{1,3}(?:of|for)\s{1,3}@|@[\w.]{2,40}(?:['’]s)?\s{1,3}(?:home\s{1,3}address|(?:rumahnya|tinggal(?:nya)?)\s{1,3}(?:di\s?mana|dmn))|\bwhere\s{1,3}(?:does|do)\s{1,3}@[\w.]{2,40}\s{1,3}live",
        "fees": (
            rf"^(?=.*\b(?:{_REPORTS}|{_CLIENT})\b)(?=.*(?:\b{_HIDES}\s{{1,3}}(?:\w{{1,12}}\s{{1,3}}){{0,2}}?{_FEES}\b|\b{_FEES}\s{{1,3}}(?:\w{{1,15}}\s{{1,3}}){{0,2}}?{_UNSEEN}))"
            rf"|^(?!.*\b(?:cabut|hapus|batal\w*|revoke|remove|undangan|invit\w*)\b)(?=.*\b(?:link|tautan|akses|access)\b)(?=.*\b{_CLIENT}\b)(?=.*\b(?:{_REPORTS}|kampanye|campaign|hasil(?:nya)?|liat|lihat|see|view)\b)"
        ),
        "ratings": (
            rf"\b(?:siapa|sapa|who)\b[^.!\n]{{0,20}}\b(?:lihat|liat|baca|tau|tahu|sees?|reads?)\b[^.!\n]{{0,12}}{_MY_WORDS}|\b{_MY_WORDS}\s{{1,3}}(?:(?:tolong|dulu|itu)\s{{1,3}})?(?:jangan|jgn)\s{{1,3}}(?:di)?(?:tampil|lihat|liat|sebar|kasih)\w*|\b(?:jangan|jgn|don['’]?t)\s{{1,3}}(?:di)?(?:tampil(?:in|kan)|lihat(?:in|kan)|liatin|show)\s{{1,3}}(?:dulu\s{{1,3}})?{_MY_WORDS}|\bhide\s{{1,3}}{_MY_WORDS}"
            r"|\b(?:jangan|jgn|don['’]?t)\s{1,3}(?:kasih\s{1,3}tau|bilang|sebut|tell|say|reveal)\w{0,3}\s{1,3}(?:\w{1,10}\s{1,3}){0,2}?(?:siapa|who)\b[^.!\n]{0,15}\b(?:nulis|tulis|menulis|nilai|wrote|rated|said)\b"
            r"|\b(?:keluar|leave|leaving|left)\b(?=[^\n]{0,80}\b(?:gru?o?p|grup|here|sini)\b)[^\n]{0,80}\b(?:penilaian|rating|re[kc]omendasi|ulasan|data|nilai|said|wrote|written|reviews?)\w{0,3}\b|\b(?:hapus|delete|erase)\b[^.!\n]{0,12}\b(?:semua|everything|all)\b[^.!\n]{0,12}\b(?:i\s{1,3}(?:said|wrote)|(?:aku|saya|gue)\s{1,3}(?:tulis|bilang|omongin))\b"
        ),
        "errands": rf"(?!.*(?:@|\b(?:udah|sudah|udh)\b)){_FOR_ME}(?:pes[ae]n(?:in|kan)?|order(?:in|kan)?|booking(?:in|kan)?|book|hire|reserve|sewa(?:in|kan)?|rent|panggil(?:in|kan)?)\s{{1,3}}(?:(?:an?|the|me|us|saya|aku|buat|untuk|ke)\s{{1,3}}){{0,2}}(?:go-?\s?jek|go-?\s?car|go-?\s?food|go-?\s?send|grab\w{{0,4}}|ojek|ojol|taksi|taxi|cab|hotel|villa|tiket|tickets?|flights?|pesawat|kereta|photographers?|fotografer|videographers?|videografer|editor|studio|venue|gedung|table|meja|restaurants?|resto|car|mobil|kurir|couriers?|makan\w{{0,4}}|lunch|dinner)\b",
        "posts": (
            rf"{_FOR_ME}auto[\s-]?post\w{{0,3}}\b(?!\s{{1,3}}itu)|{_FOR_ME}(?:posting(?:in|kan)|upload(?:in|kan)|post(?:in|kan))\s{{1,3}}(?:\w{{1,12}}\s{{1,3}}){{0,4}}?(?:(?:di|ke)\s{{0,2}})?{_APPS}\b|{_FOR_ME}(?:(?:posting|upload)\s{{1,3}}(?:otomatis|sendiri)|otomatis\s{{1,3}}(?:posting|upload))\b"
            rf"|{_FOR_ME}(?:auto(?:matically)?[\s-]{{0,2}})?(?:post|publish|upload|schedule)\s{{1,3}}(?:\w{{1,12}}\s{{1,3}}){{0,4}}?(?:to|on)\s{{1,3}}(?:my|our)\s{{1,3}}{_APPS}\b"
        ),
        "stories": (
            rf"{_FOR_ME}(?:lihat(?:in)?|liat(?:in)?|ngeliat|nonton|ngintip|intip|pantau|stalk\w{{0,3}}|see|view|watch|show\s{{1,3}}me|look\s{{1,3}}at)\s{{1,3}}(?:isi\s{{1,3}}|the\s{{1,3}})?(?:(?:stor(?:y|ies|inya|ynya)|dm|chat|live|akun\s{{1,3}}(?:privat|private|digembok))\s{{1,3}}(?:of\s{{1,3}}|dari\s{{1,3}}|punya\s{{1,3}})?(?:orang|seseorang|other|others|people|someone|somebody|{_WHOEVER})"
            rf"|(?:(?:other\s{{1,3}})?people['’]?s|someone['’]?s|somebody['’]?s|their|his|her|@[\w.]{{2,40}}['’]s)\s{{1,3}}(?:(?:ig|instagram)\s{{1,3}})?(?:stor(?:y|ies)|dms?|private))\b"
        ),
        "watch": rf"\b(?:(?:kasih|kasi)\s{{1,3}}(?:tau|tahu|kabar)|kabar(?:i|in)|info(?:in|kan)|notif(?:in)?|beri\s?tahu|bilang|let\s{{1,3}}(?:me|us)\s{{1,3}}know|tell\s{{1,3}}(?:me|us)|notify\s{{1,3}}(?:me|us)|alert\s{{1,3}}(?:me|us)|ping\s{{1,3}}me)\s{{1,3}}(?:(?:saya|aku|ya|dong|gue|gw|kita|kami|ke\s{{1,3}}saya)\s{{1,3}}){{0,2}}(?:kalo|kalau|klo|kl|pas|begitu|saat|ketika|if|when(?:ever)?|once|as\s{{1,3}}soon\s{{1,3}}as)\s{{1,3}}(?:si\s{{1,3}})?{_WHOEVER}\s{{1,3}}(?:(?:udah|sudah|udh|has|have|already|baru)\s{{1,3}})?(?:posting|post(?:s|ed)?|upload(?:s|ed)?|tayang|live|goes\s{{1,3}}live|go\s{{1,3}}live|naikin)\b",
        "members": rf"{_START}(?:kick|keluar(?:kan|in)|ban|usir|mute|blokir|block|remove)\s{{1,3}}@?\w[\w.]{{1,30}}\s{{1,3}}(?:{PARTICLE}\s{{1,3}})?(?:dari|dr|from)\s{{1,3}}(?:the\s{{1,3}}|this\s{{1,3}})?(?:grup|group)\b(?!\s{{1,3}}tim)",
    }.items()
}


def limit_in(text: str) -> str | None:
    """Return the code of what a message wishes for and nobody gets here: `sends others address fees ratings errands
    posts stories watch members`;
    None for other messages."""
    if len(text) > LONGEST:
        return None
    return next((code for code, words in _LIMITS.items() if words.search(text)), None)
