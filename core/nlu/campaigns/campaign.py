"""What messages about campaigns say besides slots: names, promo codes, stages, payments."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.amounts.numbers import parse_count
from core.nlu.amounts.quantities import in_digits
from core.nlu.campaigns.codes import USED, promo_code, without_codes
from core.nlu.campaigns.corrections import is_undo
from core.nlu.campaigns.inquiry import asked_view
from core.nlu.campaigns.money import NUMBER, baseline_in, revenue_in
from core.nlu.campaigns.on_top import on_top
from core.nlu.campaigns.opening import opens_campaign
from core.nlu.campaigns.pending import without_pending
from core.nlu.campaigns.postponing import postponed, stays, without_staying
from core.nlu.campaigns.refunds import without_returns
from core.nlu.campaigns.tasks import task_in
from core.nlu.campaigns.titles import CALLED, CUT, TITLE
from core.nlu.words.filetypes import file_asked
from core.nlu.words.subjects import about

LONGEST_NAME: Final = 60
MOST_PIECES: Final = 50
LONGEST_LINK: Final = 300
_KIND = r"(?:kampanye(?:nya)?|campaign|campain|kampaye)"
_LINK = rf"(?:\s+(?:baru|new)|\s+promo(?=\s*[:\-]|\s+(?:{CALLED}|for|untuk|buat|tentang|about)\b))?\s*(?:[:\-]\s*|\s(?:{CALLED}|for|untuk|buat|tentang|about)\s*[:=]?\s+|\s)"
_PROJECT = r"(?:(?:program|proyek|project)(?:\s+(?:promo|endorse|kolab)\w*)?|promo(?:si)?)"
_NAMES: Final = (
    TITLE,
    re.compile(rf"\b{_PROJECT}(?:\s+(?:baru|new)\b\s*:?|\s*:)\s*(?P<name>[^@,;:\n]+?){CUT}", re.I),
    re.compile(rf"\b{_KIND}{_LINK}(?P<name>[^@,;\n]+?){CUT}", re.I),
    re.compile(
        rf"\b(?:create|start|make|launch|set\s?up|plan)\s+(?:an?\s+|the\s+|new\s+)*(?P<name>[^\s@,;][^@,;\n]*?)\s+{_KIND}\b",
        re.I,
    ),
)
_NO_NAME = re.compile(
    r"(?:baru|new|dong|ya|yuk|kak|min|budget|dengan|with|a|the|saya|kami|my|our|untuk|ini|this|fee|apa.*)",
    re.I,
)
_LETTER = re.compile(r"[A-Z]")
"""`kampanye A` is a name, `a campaign` has none."""
_MAKES = re.compile(
    rf"\b(?:(?:di)?jadi(?:kan|in|an)|dadekno|turn|make)\b.{{0,30}}\b{_KIND}\b(?:\s+(?:aja|saja|dong|ya|deh|kak|please|baru))*\W*$",
    re.I,
)
_NO_START = re.compile(
    r"(?:dengan|sama|with|bareng|bersama|yang|dan|and|pakai|pake|buat|untuk|for|budget|fee|si|jadi|menjadi|naik|turun|ditambah|dikurangi|from\s+(?:these|this|those|them|the\s+list)|of\s+(?:these|those|them)|dari\s+(?:ini|itu|mereka|daftar|yang|yg|tadi))\b",
    re.I,
)
_ADDS_RESULT = re.compile(
    r"\b(?:tambah|nambah|add)(?:in|kan)?\s{1,3}(?:lagi\s{1,3})?(?:(?:catatan|note)\s{1,3}(?:@\S{1,60}\s{1,3})?)?(?:\d[\d.]{0,8}\s{1,3})?(?:(?:pcs|porsi|biji|more)\s{1,3})?"
    r"(?:laku|ter?jual|ke?jual|omzet|omset|penjualan|sales|sold|revenue|likes?|komen\w{0,5}|comments?|views?|shares?|saves?|order\w{0,2}|pesanan)\b",
    re.I,
)
"""`@rani tambah laku 5` adds to what was counted, and lets nobody join."""

_ADDS = re.compile(r"\b(?:tambah\w*|masuk(?:kan|in)|add|ikutkan|ikutin|include)\b", re.I)

_JOINS = re.compile(r"\b(?:ikut(?:an)?|gabung|bergabung|join(?:s|ed|ing)?)\b", re.I)
_CLOSES = re.compile(
    r"\W*(?:(?:tolong|please|kak|min|ya\s?udah|yaudah|udah|ok(?:e|ay)?|sip|eh|so)[\s,]{1,3}){0,4}(?:"
    r"(?:tutup|akhiri|arsipkan|batalkan|batalin|stop|hentikan|selesaikan|close|end|archive|cancel)\s+"
    rf"(?:the\s+|my\s+|saja\s+|aja\s+)?(?:[\w']+\s+){{0,3}}?{_KIND}(?:\s+[\w.'-]+){{0,4}}"
    rf"|{_KIND}\s+(?:[\w.'-]+\s+){{0,4}}?(?:(?:udah|sudah|udh|is)\s+(?:selesai|kelar|berakhir|tutup|over|finished|done)|ditutup|diakhiri))\W*",
    re.I,
)
_CLOSE_AFTER = re.compile(
    rf"\b{_KIND}\b[^?\n]{{0,60}}\?+\s{{0,3}}(?:(?:ya|yaudah|udah|kalau|kalo|gitu|then|ok|oke|if|so|not)\W{{1,3}}){{0,4}}"
    r"(?:(?:di)?tutup|akhiri|selesaikan|close|end)(?:in|kan)?(?:\s{1,3}(?:aja|saja|deh|dong|ya|it|please|kak|kampanye\w{0,3}|then|now)){0,4}\W{0,5}",
    re.I,
)
"""Who asks whether a campaign is over and has it closed: `kampanyenya udah selesai belum? tutup aja`."""
_NO_CLOSE = re.compile(
    r"\b(?:laporan|report|ringkasan|rekap|summary|catatan|log|jangan|don'?t)\w*\b", re.I
)
_STARTS = re.compile(r"\b(?:new|baru|set\s?up|buat\w*|bikin\w*|create|start a|plan a)\b", re.I)
_BEGINS_WITH = re.compile(
    rf"\W*(?:(?:tolong|coba|please|kak|min|yuk)\s+)*(?:buat(?:in|kan)?|bikin(?:in|kan)?|create|start|make|mulai)\s+(?:an?\s+|the\s+|new\s+)*{_KIND}\b"
    r"[^@\n]*?\b(?:dengan|sama|bareng|bersama|with|budget|bujet|bajet|anggaran)\b[^@\n]*@",
    re.I,
)
"""A campaign with people, whatever is said of each: `buat kampanye Kopi dengan @rani 500rb lunas`."""

_REPLANS = re.compile(
    r"\b(?:ubah|ganti|set|update|change|perpanjang|extend|undur\w*|majukan|tetapkan|naik(?:kan|in)|turun(?:kan|in))\b"
    r"(?=.{0,60}\b(?:budget|bujet|bajet|anggaran|tanggal|periode|jadwal|tujuan|goal|dates?|until|sampai|mulai)\b)"
    rf".{{0,40}}\b{_KIND}\b",
    re.I,
)

_REOPENS = re.compile(
    rf"\b(?:buka|aktif(?:kan|in)?|lanjut(?:kan|in)?|jalan(?:kan|in)?|hidup(?:kan|in))\s+(?:lagi|kembali|ulang)\s+(?:yang\s+|yg\s+)?{_KIND}\b|^\W*(?:lanjut(?:kan|in)|terus(?:kan|in)|continue)\s+(?:the\s+|my\s+)?{_KIND}\b"
    rf"|\b(?:buka|aktif(?:kan|in)|jalan(?:kan|in))\s+{_KIND}\b.{{0,60}}\b(?:lagi|kembali)\W*$"
    rf"|\b(?:re-?open|resume|re-?activate|re-?start)\s+(?:the\s+|my\s+)?(?:\w+\s+){{0,3}}{_KIND}\b",
    re.I,
)

_USES = re.compile(rf"{USED}\D{{0,12}}({NUMBER})|({NUMBER})\s*(?:kali|x\b|times)", re.I)

STAGES: Final = tuple(
    (stage, re.compile(pattern, re.I))
    for stage, pattern in (
        (
            "dropped",
            r"^@\S+\s+(?:(?:jadinya|akhirnya|ternyata|udah|sudah|udh|has|was|is)\s+)?batal\b(?!\s+(?:jadi|mundur))|\b(?:yang|yg|si)\s+(?:ke\w+|nomor\s+\d+|no\.?\s?\d+|pertama|terakhir)\s+batal\b|\b(?:mundur|(?:ga|gak|nggak|ngga|tidak|tdk|batal) ?jadi(?: ikut\w*| kerja\w*| gabung)?(?!\s+(?:(?:(?:di)?bayar|fee|deal)\s+)?\d)|batal (?:ikut|kerja|gabung)\w*|(?:ga|gak|nggak|ngga|tidak) (?:bisa|mau) ikut|(?:ga+k?|gk|nggak|ngga|tidak|tdk|ndak)\s{1,3}(?:mau|minat|berminat|tertarik)(?=(?:\s{1,3}(?:kak|min|nih|deh|ya|sih|kok|katanya|dia|lagi|sama\s{1,3}kita)){0,3}\s{0,3}(?:[,.!;]|$))|(?:not|isn'?t|wasn'?t)\s{1,3}interested|(?:doesn'?t|didn'?t|does\s{1,3}not|did\s{1,3}not)\s{1,3}want\s{1,3}(?:to(?:\s{1,3}(?:join|do\s{1,3}it))?|it|in)(?=\s{0,3}(?:[,.!;]|$))|turned\s{1,3}(?:it|us|me)\s{1,3}down|says\s{1,3}no|(?:(?:me)?nolak|declined|declines|refused|refuses)(?!\s{1,3}(?:the\s{1,3}|my\s{1,3}|our\s{1,3})?(?:harga|fee|tarif|tawaran|bayaran|angka|price|offer|rate))|backed out|dropped out|pulled out|can'?t make it|won'?t (?:do it|join)|cancell?ed|said no)\b",
        ),
        (
            "live",
            r"\b(?:(?:udah|sudah|udh|dah|telah|baru|kemarin|tadi|has|is(?!\s{1,3}(?:post|upload))|just)\s+(?:(?!batal|urung|gagal|gajadi|going|gonna|about|due|set|not|to|supposed|scheduled)\w+\s+)?(?:tayang|di?posting|posting|upload\w*|live|post)|diposting|ditayangkan|(?<!\bbe )(?<!\bget )(?:posted|published)|went live|is live|akhirnya\s{1,3}(?:@\S{1,60}\s{1,3})?(?:di)?(?:posting|tayang|upload)|(?:posting|upload|tayang)(?:nya)?\s{1,3}(?:tadi|kemarin|kmrn|barusan|semalam|semalem|yesterday))\b|^@?\S*\s*(?:tayang|live)\b",
        ),
        ("draft", r"\b(?:draf\w*|draft\w*)\b"),
        (
            "shipped",
            r"\b(?:produk\w*|barang\w*|paket\w*|sampel\w*|sample\w*|product|parcel|package)\b.{0,40}\b(?:dikirim|terkirim|kirim|sampai|nyampe|diterima|sent|shipped|arrived|received)\b|\b(?:shipped|sent|kirim|ngirim|mengirim)\b.{0,20}\b(?:produk|barang|paket|sampel|product|parcel|package|sample)",
        ),
        (
            "agreed",
            r"\b(?:deal|sepakat|setuju|(?:udah|sudah|udh|has|been)\s+(?:di)?(?:ttd|tanda\s?tangan\w*|signed)|agreed|agrees|accepted|oke?in|is in(?= for\b|\W*$)|said yes|bilang (?:iya|mau|oke)|mau (?:ikut|join|gabung))\b|^(?:@\S+|dia|doi|orangnya|he|she)\s+(?:udah\s+|sudah\s+)?(?:oke?|okay|sip)\b(?!\s+(?:ga|gak|nggak|kah|tidak))",
        ),
        (
            "contacted",
            r"\b(?:dihubungi|di\s?dm|sudah dm|udah dm|hubungi|kontak|di\s?chat|di\s?wa|(?:udah|sudah|udh|dah|barusan)\s+(?:aku\s+|saya\s+)?(?:chat|wa|ngobrol|nanya)|contacted|reached out|messaged|dm'?e?d|texted)\b",
        ),
    )
)
"""Stages of the pipeline by their words, the most telling first."""

_DEAL = re.compile(
    r"\b(?:deal|sepakat|ttd|tanda\s?tangan\w*|signed|dia|doi|orangnya|kreatornya|he|she|they|udah|sudah|udh|already)\b",
    re.I,
)
_REFUSES = re.compile(
    r"\W{0,5}(?:(?:yah?|duh|waduh|kak|min|eh|oh|sayangnya|unfortunately|sadly|but|tapi)\W{1,3}){0,3}(?:dia|doi|orangnya|kreatornya|he|she|they|@[\w.]{2,60})\s{1,3}(?:(?:udah|sudah|udh|ternyata|akhirnya|jadinya|barusan|just|has|have|finally)\s{1,3}){0,2}"
    r"(?:(?:me)?nolak|mundur|batal\s{1,3}(?:ikut|gabung)|(?:ga|gak|nggak|ngga|tidak|batal)\s{1,3}jadi(?:\s{1,3}(?:ikut|gabung|kerja\s?sama))?|(?:ga|gak|nggak|ngga|tidak)\s{1,3}(?:mau|bisa)\s{1,3}(?:ikut|gabung)|(?:ga|gak|nggak|ngga|tidak)\s{1,3}(?:mau|minat|berminat|tertarik)|(?:is\s{1,3}not|isn'?t|not)\s{1,3}interested|declined|said\s{1,3}no|(?:backed|dropped|pulled)\s{1,3}out)"
    r"(?:\s{1,3}(?:kak|min|nih|deh|ya|sih|tadi|barusan|kemarin|yesterday|today)){0,3}[\s.,!]{0,5}",
    re.I,
)
_BACK = re.compile(
    r"\b(?:salah|keliru|ralat|ternyata|balik(?:in|kan)?\s+ke|kembali(?:kan|in)?\s+ke|(?:back|return)\s+to|actually|wrong)\b",
    re.I,
)
_ASKED = re.compile(r"\b(?:kapan|when)\b|\?", re.I)
_CLAUSE = re.compile(r"[,;!\n]+\s*|\.\s+|\b(?:tapi|tpi|tp|cuma|cuman|but|though|however)\b", re.I)
_NOT_YET = re.compile(r"\b(?:belum|blm|belom|not yet|hasn'?t|haven'?t|kapan|when)\b|\?", re.I)
_PAID = re.compile(
    r"\b(?:lunas\w*|melunasi|pelunasan|di?bayar\w*|bayar|transfer\w*|ditransfer|tf|dp|paid|pay)\b",
    re.I,
)
_PAYS = re.compile(
    r"^\W*(?:(?:udah|sudah|udh|dah|barusan|tadi|baru|aku|saya|gue|kita|kami|i|we|just|have|already|catat)\s+)*"
    r"(?:bayar(?:in|kan)?|transfer(?:in)?|tf|paid|pay|dp(?!\s+berapa)|lunasi|pelunasan|kirim\s+fee|sent\s+the\s+fee)\b",
    re.I,
)
_SETTLED = re.compile(
    r"\b(?:lunas\w*|melunasi|pelunasan|in full|settled|fully)\b"
    r"|\bsisa(?:nya)?\b.{0,30}\b(?:(?:di)?bayar\w*|(?:di)?transfer\w*|(?:di)?tf|paid)\b"
    r"|^(?!.*\d(?:rb|ribu|k|jt|juta|[\d.,])).*(?:\b(?:fee|honor)\w*\b|@\S+).{0,20}\b(?:udah|sudah|udh|dah|has been|was|is|got)\s+(?:di)?(?:bayar|transfer|tf|paid)\b"
    r"|^@\S+\s+(?:(?:is|was|got)\s+)?paid\W*$",
    re.I,
)
_PAID_WHOM = re.compile(
    r"^\W*(?:(?:(?:tadi|kemarin|kmrn|barusan|baru|aku|saya|gue|gw|kami|kita|pagi|siang|sore|malam|aja|saja|hari\s+ini|i|we|just|already|have|yesterday|today)\s+){0,5}?(?:udah|sudah|udh|sdh|dah|barusan|baru\s+aja)\s+(?:(?:aku|saya|gue|gw|kami|kita|tak)\s+)?(?:di|ku|tak)?(?:bayar|transfer|tf|lunas)(?:in|kan|i)?|(?:(?:i|we|just|already|have|i've|we've)\s+){0,3}(?:paid|transferred))"
    r"(?:\s+(?:fee|honor)(?:nya)?)?(?:\s+(?:ke|si|buat|untuk|to))?\s+@\S+",
    re.I,
)
PART: Final = re.compile(
    r"\d\s?(?:rb|ribu|k|jt|juta|%|x)\b|\brp|(?<![\w@.])\d[\d.,]{2,}|\b(?:dp|uang\s+muka|cicil\w*|nyicil|termin|sebagian|setengah|separ[uo]h|half|part(?:ly)?|deposit|ongkir|barang\w*|produk\w*|shipping|dulu)\b",
    re.I,
)
"""Behind a payment that is told of, what makes it less than the fee, or something else."""

_JUDGES = about("fairness question worth")

_PIECES = re.compile(
    r"(?<![\w.,])(\d{1,2})\s*x?\s*(reels?|stor(?:y|ies|i)|ig ?story|feeds?|foto|photos?|post(?:ingan|s|ing)?|videos?|vt|tiktok|shorts?|carousel|korsel)\b",
    re.I,
)
_PIECE_KINDS: Final = (
    ("reel", "reel"), ("stor", "story"), ("ig", "story"), ("short", "short"),
    ("video", "video"), ("vt", "video"), ("tiktok", "video"), ("carousel", "carousel"), ("korsel", "carousel"),
)  # fmt: skip

_BRIEF = re.compile(
    r"(?:(?P<no>\b(?:ga|gak|nggak|ngga|tidak|tdk|kurang|bukan|belum|not|didn'?t|doesn'?t|did not|does not)\s+(?:\w+\s+)?)"
    r"|(?P<half>\b(?:sebagian|separuh|setengah|agak|lumayan|partly|half|mostly)\s+))?"
    r"\b(?:(?:sesuai|ikut(?:i|in)?|mengikuti|nurut(?:i|in)?|patuh(?:i)?|menaati)\s+(?:dengan\s+|sama\s+|ke\s+|isi\s+)?brief\w*"
    r"|(?:follow(?:s|ed)?|ke(?:eps?|pt) to|stuck to|match(?:es|ed)?|on|within)\s+(?:the\s+|our\s+)?brief\b"
    r"|(?P<off>(?:off|against|ignored|melanggar|menyimpang dari|melenceng dari|keluar dari)\s+(?:the\s+)?brief\w*))",
    re.I,
)
_URL = re.compile(r"\b(?:link|tautan|url|linknya)\b.{0,60}?(?P<link>https?://\S{3,})", re.I | re.S)
_EXPORTS = re.compile(r"\b(?:unduh|ekspor|export|download|donlod)\w*\b", re.I)
_REPORT = re.compile(
    rf"\b(?:laporan|report|rekap|hasil|summary)(?:nya)?\s+(?:(?:of|untuk|the|for|dari)\s+)*(?:\w+\s+)?{_KIND}\b(?!\s*s\b)|\b{_KIND}\s+(?:\w+\s+)?(?:report|laporan)\b",
    re.I,
)
_NOTES = re.compile(r"^\W*(?:tolong\s+)?(?:catat(?:kan|in)?|log|note)\b", re.I)
_AGAIN = re.compile(
    r"\b(?:(?:layak|pantas|bagus)\s+(?:di)?ajak\w*|diajak\s+(?:kerja\s?sama\s+)?lagi|rekam jejak"
    r"|track record|worth\s+(?:asking|working with|hiring)\b.*\bagain)\b",
    re.I,
)
_SOMEBODY = re.compile(
    r"^\W*(?P<who>[a-z0-9_][a-z0-9_.]{2,28}[a-z0-9_])\s+(?:udah|udh|sudah|sdh|dah|telah|barusan|has|just)\b",
    re.I,
)
_NOBODY = re.compile(
    r"(?:yang|pertama|kedua|ketiga|terakhir|dia|orang\w*|kreator\w*|influencer\w*|mereka|semua\w*|(?:ke)?(?:dua|tiga|empat)(?:-?(?:dua|tiga|empat))?nya|ber(?:dua|tiga|empat)|both|everybody|produk\w*"
    r"|barang\w*|paket\w*|sampel\w*|draf\w*|draft\w*|kontrak\w*|contract|saya|kami|kita|konten\w*|video\w*|post\w*|kode\w*|fee|honor"
    r"|uang\w*|dana\w*|tadi|kemarin|they|this|that|product|parcel|package|everyone|campaign|kampanye|akun\w*)",
    re.I,
)


def campaign_intent(text: str) -> str | None:
    """Return the intent of what is certainly about a campaign, else None."""
    if opens_campaign(text) or _BEGINS_WITH.match(text):
        return "campaign_new"
    starts = re.search(rf"\b{_KIND}\s+(?:baru|new)\b|\bnew\s+{_KIND}\b", text, re.I)
    if (
        closes(text)
        or is_undo(text)
        or (_NOTES.match(text) and not starts and re.search(r"[@\d]", in_digits(text)))
    ):
        return "campaign_log"
    again = "@" not in text or re.search(r"\b(?:lagi|again)\b", text, re.I)
    if (asks_whom_again(text) and again) or asked_view(text) is not None:
        return "campaign_report"
    if adds(text) and "@" in text and re.search(rf"\b{_KIND}\b", text, re.I):
        return "campaign_new"
    if _JUDGES.search(text):
        return None
    code = promo_code(text) is not None
    counted = uses_in(text) is not None or revenue_in(text) is not None
    told = brief_kept_in(text) is not None or link_in(text) or replans(text)
    certain = told or (code and counted) or baseline_in(text) is not None
    certain = certain or ("@" in text and settles(text))
    return "campaign_log" if certain else None


def refuses(text: str) -> bool:
    """Return whether a whole message says of somebody that they are not in: `dia nolak`, `@nina nolak`; not
    that they refuse something, as a price or a brief."""
    return _REFUSES.fullmatch(text) is not None


def tells_deal(text: str) -> bool:
    """Return whether a word says that it is somebody else who agreed: `oke setuju` may be meant for us."""
    return _DEAL.search(text) is not None


def judges(text: str) -> bool:
    """Return whether a text asks what something is worth: a question that nothing is noted of."""
    return _JUDGES.search(text) is not None


def tells_of_work(text: str) -> bool:
    """Return whether a message seems to tell of a stage, a payment or terms with somebody."""
    if _JUDGES.search(text):
        return False
    about = "@" in text and not re.search(rf"\b{_KIND}\b|\bbrief", text, re.I)
    paid = _PAID.search(text) and (re.search(r"\d", text) or settles(text))
    changed = re.search(
        r"\b(?:ganti|ubah|update|set|change|jadi)\b.{0,25}\b(?:fee|honor|kode)\b", text, re.I
    )
    barter = re.search(r"\bbarter\b", text, re.I) and re.search(r"\d", text)
    due = re.search(r"\b(?:deadline|tenggat|jatuh tempo|batas tayang|due)\b", text, re.I)
    noted = paid or changed or barter or due or stage_in(text)
    return bool(about and noted)


def campaign_name(text: str) -> str:
    """Return the name that a message gives a campaign, or an empty text."""
    for pattern in _NAMES:
        match = pattern.search(text)
        name = clean_name(match["name"]) if match else ""
        named = name and (_LETTER.fullmatch(name) or not _NO_NAME.fullmatch(name))
        if named and not _NO_START.match(name):
            return name
    return ""


_LISTED = re.compile(
    r"\b(?:from|of|with|out\s+of|using)\s+(?:all\s+(?:of\s+)?)?(?:these|those|them|this\s+list|the\s+list)\b"
    r"|\b(?:dari|pakai|pake|sama|dengan)\s+(?:mereka|semua(?:nya)?|daftar(?:nya)?|yang\s+tadi|yg\s+tadi|ini\s+semua|itu\s+semua|(?:kreator|orang)\s+(?:ini|itu|tadi))\b"
    rf"|\b(?:di)?(?:jadi(?:in|kan|ikan)|turn\s+(?:it|this|these)\s+into|make\s+(?:it|this|these))\s+(?:an?\s+)?{_KIND}\b",
    re.I,
)


_ADDS_LISTED = re.compile(
    r"\b(?:tambah(?:kan|in)?|masuk(?:kan|in)|ikut(?:kan|in)|add|include|put)\W{1,3}(?:(?:aja|saja|dong|itu|in)\W{1,3}){0,2}"
    r"(?:(?:yang|yg)\s{1,3}(?:tadi|barusan|di\s?atas|itu)|mereka|semua(?:nya)?|all\s{1,3}(?:of\s{1,3})?(?:them|these|those)|them|these|those|everyone|daftar\s{1,3}(?:tadi|itu|ini)|the\s{1,3}list)\b"
    r"(?!\s{1,3}(?:fee|honor|biaya|pesanan|order|likes?|views?|orang\s{1,3}lain|other))",
    re.I,
)


def adds_listed(text: str) -> bool:
    """Return whether all who were shown are to join: `masukin yang tadi semua ke kampanye`."""
    return _ADDS_LISTED.search(text) is not None and "@" not in text and "?" not in text


def makes_campaign(text: str) -> bool:
    """Return whether those shown are to become a campaign: `yang pertama jadikan kampanye`."""
    return _MAKES.search(text) is not None and "?" not in text


def from_list(text: str) -> bool:
    """Return whether a campaign is to be made of those who were shown last."""
    return bool(_LISTED.search(text)) and "@" not in text


_QUOTES = re.compile(r"[\"“”„«»]")


def clean_name(words: str) -> str:
    """Return a name as it is kept: one line of at most 60 characters, without quotes."""
    return " ".join(_QUOTES.sub(" ", words).split()).strip(" '‘’.,:;-")[:LONGEST_NAME].strip()


def wants_report_file(text: str) -> bool:
    """Return whether a text wants the report of a campaign as a file: `pdf laporan kampanye serum`.
    Who exports wants all data, and so does who wants results as a table."""
    kind, report = file_asked(text), _REPORT.search(text)
    if not (kind and report) or "@" in text or _EXPORTS.search(text):
        return False
    return kind != "xlsx" or "hasil" not in report[0].casefold()


def asks_whom_again(text: str) -> bool:
    """Return whether somebody asks who is worth working with again."""
    return bool(_AGAIN.search(text))


def begins(text: str) -> bool:
    """Return whether a text has words for something new: `bikin`, `new`."""
    return _STARTS.search(text) is not None


def replans(text: str) -> bool:
    """Return whether budget, days or goal of a campaign that is there are to be others."""
    return bool(_REPLANS.search(text)) and not begins(text) and "@" not in text


def names_campaign(text: str) -> bool:
    """Return whether a text speaks of a campaign in so many words."""
    return re.search(rf"\b{_KIND}\b", text, re.I) is not None


def closes(text: str) -> bool:
    """Return whether a campaign is said to be over."""
    told = bool(_CLOSES.fullmatch(text)) and not _NOT_YET.search(text)
    return (told or bool(_CLOSE_AFTER.search(text))) and not _NO_CLOSE.search(text)


def reopens(text: str) -> bool:
    """Return whether a campaign that was closed is to run again: `buka lagi kampanye gajian`."""
    return _REOPENS.search(text) is not None


def joins(text: str) -> bool:
    """Return whether a text says of whom it tells that they take part."""
    return adds(text) or bool(_JOINS.search(text))


def adds(text: str) -> bool:
    """Return whether somebody is to join what is already there, not money what they get."""
    return bool(_ADDS.search(text)) and on_top(text) is None and not adds_result(text)


def adds_result(text: str) -> bool:
    """Return whether what was counted of somebody grows: `@rani tambah laku 5`, `tambah terjual 3`."""
    return _ADDS_RESULT.search(text) is not None


def uses_in(text: str) -> int | None:
    """Return how often a code was used, where the text says so."""
    match = _USES.search(without_codes(text)) if re.search(USED, text, re.I) else None
    return parse_count(match[1] or match[2]) if match else None


def somebody_in(text: str) -> str | None:
    """Return the account that a text begins with though nobody wrote its @: `dapurnina udah ...`."""
    match = _SOMEBODY.match(text)
    return match["who"].lower() if match and not _NOBODY.fullmatch(match["who"]) else None


def stage_in(text: str) -> str | None:
    """Return the stage that a text says was reached; None for none, or "not yet".

    What is not yet so holds for its own part of the sentence: `udah tayang, penjualan belum tahu`.
    """
    if _ASKED.search(text) or task_in(text):
        return None
    parts = _CLAUSE.split(without_staying(without_returns(text)))
    told = " , ".join(without_pending(part) for part in parts if not _NOT_YET.search(part))
    found = (stage for stage, pattern in STAGES if pattern.search(told))
    reached = next((s for s in found if s != "dropped" or not postponed(text)), None)
    return "agreed" if reached is None and stays(text) else reached


def steps_back(text: str) -> bool:
    """Return whether a text says that a stage noted before was wrong, or is to be an earlier one."""
    return bool(_BACK.search(text))


def pays(text: str) -> bool:
    """Return whether a text tells of a payment."""
    return bool(_PAID.search(text)) and not (_NOT_YET.search(text) or task_in(text))


def tells_payment(text: str) -> bool:
    """Return whether who writes says that they pay somebody: `bayar fee @nama 500rb`."""
    return (
        bool(_PAYS.match(text))
        and "@" in text
        and not (_NOT_YET.search(text) or _JUDGES.search(text) or task_in(text))
    )


def settles(text: str) -> bool:
    """Return whether a payment is said to be the last one."""
    told = _SETTLED.search(text) or (_PAID_WHOM.match(text) and not PART.search(text))
    return bool(told) and not (_NOT_YET.search(text) or task_in(text))


def brief_kept_in(text: str) -> int | None:
    """Return how much of the brief somebody's content kept, in percent, where a text says it."""
    match = _BRIEF.search(text) if "@" in text and not _JUDGES.search(text) else None
    if match is None:
        return None
    share = re.search(r"(\d{1,3})\s*%", text)
    if share:
        return min(int(share[1]), 100)
    if match["half"]:
        return 50
    return 0 if match["no"] or match["off"] else 100


def link_in(text: str) -> str | None:
    """Return the link that a text gives to somebody's collaboration."""
    match = _URL.search(text) if "@" in text else None
    return match["link"][:LONGEST_LINK] if match else None


def pieces_in(text: str) -> dict[str, int]:
    """Return the content that is agreed on, as kind (of POSTS) to count: `1 reel 2 story`."""
    found: dict[str, int] = {}
    for number, word in _PIECES.findall(without_codes(text)):
        kind = next((k for start, k in _PIECE_KINDS if word.lower().startswith(start)), "image")
        if 0 < int(number) <= MOST_PIECES:
            found[kind] = found.get(kind, 0) + int(number)
    return found
