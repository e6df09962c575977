"""Words beside an amount of money that say what it is, and words that say whether it was paid."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.words.bags import bag
from core.nlu.words.tenses import LATER, NO_DEDUCTION, NOT, NOT_YET, OVER

NO: Final = rf"(?:{NOT}|won'?t|not|never)"
FEE_WORD: Final = r"(?:fees?|honor(?:arium)?|bayaran|tarif|rate(?!\s?card)|upah)(?:nya)?"
GOODS: Final = r"(?:barter|barang|produk|sampel|samples?|hadiah|hampers|parsel|kado|goods|products?|gifts?|merch\w*|bingkisan)"
GOES: Final = r"(?:(?<!beli )(?<!isi )(?<!buat )(?<!tabung )ga+s(?:keun|kan|in)?(?=\s+(?:di\s+)?(?:rp\.?\s?)?\d|\W{0,3}$)|sa(?:id|ys)\s+yes(?:\s+(?:to|at|for))?|(?:is|'s)\s+a\s+yes(?:\s+(?:to|at|for))?)"
"""Words that let a price go ahead: `gas 300rb`, `said yes to 450k`."""

REST: Final = r"(?:(?:ke)?kurang(?:an)?nya|sisa(?:nya)?|the\s+rest|remaining|remainder|balance)"
_SUM: Final = (
    r"\s+(?:di\s+|at\s+|for\s+)?(?:rp\.?\s?)?\d[\d.,]*\s?(?:rb|ribu|k|jt|juta|m|mio|million)\b"
)
OFFERS: Final = (
    r"minta(?:nya)?|maunya|nawar(?:in)?|(?:di|ku|tak)?tawar|ngajuin|asks?|asked|asking|wants?|quote[sd]?|charge[sd]?"
    rf"|(?:mau|bisa(?:nya)?|sanggup(?:nya)?)(?={_SUM})|(?:(?:dia|doi|orangnya|katanya|kreatornya)\s+mau|(?:he|she|they)(?:'?s|'?d|\s+(?:would|will|wants?|is|are))?\s+(?:in|up\s+for\s+it|do\s+it))\W+(?:tapi|tp|asal(?:kan)?|kalau|kalo|klo|but|if)(?:\s+(?:it'?s|for|at|di|harga(?:nya)?|fee(?:nya)?|dibayar))*(?=\s+(?:rp\.?\s?)?\d)"
    r"|(?:dia|doi|orangnya|kreatornya)\s+mau(?:nya)?(?=\s+\d{2,3}(?:\s+(?:aja|saja|kak|doang|ya))*\W*$)"
    rf"|(?:katanya|bilang(?:nya)?|ngomong)(?=\s+(?:rp\.?\s?)?\d[\d.,]*\s?(?:rb|ribu|k|jt|juta)?(?:\s+(?:aja|saja|kak|sih|ya|deh|doang))?\s*(?:[,.;!]|$))|(?:kasih|ngasih|pasang|matok|patok|buka)\s+(?:harga|rate|tarif|fee)|matok(?:nya)?"
    r"|(?:would|could|can|will|(?:is|are|be|'s|'re)\s+(?:happy|willing|able|ready|open)\s+to)\s+(?:do|take|accept|work|post)\b(?=[^;!?\n]{0,45}\s(?:for|at)\s+(?:rp\.?\s?)?\d)|available\s+(?:for|at)|offer(?:s|ed)?(?=\s+(?:to|us|it|this|a|an|[1-9])\b)"
)
"""What leads up to an amount that somebody would do it for, and that nobody agreed to yet."""

PAID: Final = "|".join(
    (
        rf"(?:(?:di)?bayar(?:in|kan)?|(?:di)?transfer(?:in)?|tf|pay|paid|kirim|sent|pelunasan|lunas(?:i|in)?)\s+(?:the\s+|his\s+|her\s+)?{FEE_WORD}",
        r"(?:di|mem|ter|tak|ke|ku)?bayar(?:in|kan|i|nya)?(?!an)|pembayaran(?:nya)?",
        r"(?:di|men|tak|ku)?transfer(?:in|kan|r?ed)?|(?:di|tak|ku)?tf(?:in)?|(?:di)?cair(?:kan|in)?|(?:di|ku)?kirim(?:in|i)?\s+(?:uang|duit|dana)",
        r"(?:me|di|ku)?lunas(?:i|in|kan)?|pelunasan",
        r"(?:sent|wired|handed\s+over|gave)\s+(?:(?:him|her|them)\s+)?(?:the\s+|an?\s+|my\s+|our\s+)?(?:deposit|dp|advance|half|down\s?payment|money|cash)|(?:deposit|dp|advance|money)\s+(?:(?:is|was|has\s+been|just)\s+)?(?:sent|wired)",
        r"(?:di|ku|me(?:ny)?)?(?:se|ye)rah(?:kan|in)\s+(?:secara\s+)?(?:tunai|cash|uang\w*|duit\w*)",
        r"(?:di|ku)?\s?dp(?:in|nya)?|uang\s+muka(?:nya)?|down\s?payment|deposit(?:nya)?|panjar|termin(?:\s+(?:\d|pertama|kedua|ketiga))?|(?:(?:di|men?)?cicil|nyicil)(?:an)?|instal?lments?",
        r"pre?paid|paid|payments?|pay|settled(?!\s+(?:on|at|for))|sent\s+(?:him|her|them|another)|sent(?=\s{1,6}(?:rp\.?\s?)?\d)",
    )
)

MOVED_TO: Final = r"(?:came|come|comes|went|go|goes|gone|dropped|brought|talked|negotiated|got|cut|lowered)(?:\s+(?:him|her|them|it|us|his|their|the|price|rate|fee|prices))*(?:\s+(?:down|up))?\s+to"
"""What became another amount: `came down to 850k`."""

OVER_PAID: Final = r"kelebihan(?:nya)?(?:\s+(?:bayar|transfer|tf|kirim)(?:nya)?)?|overpaid|kebanyakan\s+(?:bayar|transfer|tf|kirim)|(?:bayar|transfer|tf)(?:an)?nya\s+(?:ke)?lebih(?:an)?"
"""What leads up to an amount that was paid beyond what was due."""

CUES: Final = re.compile(
    "|".join(
        rf"(?P<{kind}>(?<![\w@])(?:{words})(?![a-z]))"
        for kind, words in (
            ("denied", rf"bukan(?:nya)?|not|tadinya|sebelumnya|instead\s+of|semula|awalnya|{NO}\s+jadi(?:\s+(?:(?:di)?bayar|fee|deal))?(?=\s+(?:rp\.?\s?)?\d)"),
            ("tax", r"(?<!setelah\s)(?<!after\s)(?<!before\s)(?<!sebelum\s)(?<!termasuk\s)(?<!incl\s)(?<!incl\.\s)(?<!include\s)(?<!including\s)(?:ppn|vat|pph(?:\s?2\d)?|pajak(?:nya)?|tax)"),
            ("count", r"likes?|komen\w*|comments?|views?|viewers?|tayangan|ditonton|shares?|saves?|disimpan|reach|jangkauan|followers?|foll?owersnya|pengikut|klik|clicks?|impresi\w*|interaksi"),
            ("revenue", r"omzet|omset|pendapatan|pemasukan|revenue|hasil\s+penjualan|penjualan|uang\s+masuk|(?:ter|ke)jual|laku|laris|sold|sales|closing|orderan|orders?|pesanan|dibeli|bought|baseline|biasanya|normalnya|usually|modal(?:nya)?"),
            ("budget", r"(?:budget|bujet|bajet|badget|anggaran|dana\s+kampanye)(?:nya|ku)?"),
            ("kept", rf"h?angus|{NO}\s+(?:(?:bisa|akan|be|mau)\s+)*(?:di)?(?:balik|kembali|refund)\w*|non-?\s?refund\w*|forfeit\w*|di(?:ikhlas|relakan)\w*|ikhlas(?:in|kan)"),
            ("back", r"refund(?:ed|s)?|di\s?refund|(?:di|ter)?balik(?:in|kan|an)?(?!\s+modal)|(?:di|me)?kembali(?:kan|in|an)?|(?:me)?ngembali(?:kan|in)|pengembalian|returned|(?:paid|gave|sent|given|money|got|transferred|wired|handed)\s+(?:it\s+)?back|got(?=\s+(?:rp\.?\s?)?\d[\d.,]{0,12}\s?(?:rb|k|jt|juta|thousand|million)?\s+back\b)"),
            ("over", OVER_PAID),
            ("included", r"(?:sudah\s+|udah\s+|udh\s+)?termasuk|include[ds]?|including|incl\.?|udah\s+sama\s+ongkir"),
            ("shipping", rf"ongkir(?:nya)?(?:(?:\s{{1,3}}(?:buat|untuk|kirim|pengiriman|ngirim|for|of)){{0,2}}\s{{1,3}}{GOODS}(?:nya)?(?![a-z]))?|ongkos\s+kirim(?:nya)?|biaya\s+kirim|shipping(?:\s+(?:cost|fee))?|postage|delivery\s+fee|kirimnya"),
            ("billed", r"invoice[ds]?|tagihan(?:nya)?|faktur|bill(?:ed|s)?"),
            ("discount", r"(?:di)?diskon(?:in)?|discount(?:ed)?|potongan|(?:di)?potong|disc|off"),
            ("bonus", r"bonus(?:nya)?|tips?|komisi|commission|uang\s+(?:transport|bensin|makan)"),
            ("more", r"(?:di)?(?:nambah|tambah)(?:in|an|kan)?|(?:di)?naik(?:in|kan)?|extra|additional|raised?"),
            ("paid", PAID),
            ("rest", REST),
            ("goods", rf"(?:nilai\s+)?{GOODS}(?:nya)?"),
            ("priced", r"harga(?:nya)?|seharga|senilai|nilai(?:nya)?|worth|valued?(?:\s+at)?"),
            ("agreed", rf"(?:(?<!came\s)(?<!come\s)(?<!comes\s)(?<!coming\s)in\s+(?:at|for)|masuk\s+di(?:\s+angka)?|locked\s+in(?:\s+at)?|booked(?:\s+at)?)(?=\s+(?:rp\.?\s?)?\d)|{GOES}|deal(?:nya)?|(?:di)?sepakat(?:i)?|kesepakatan(?:nya)?|(?:di)?setuju(?:i)?|agree[ds]?|accept(?:s|ed)?|oke?(?:in)?|okay|nego(?:nya)?|(?:men)?jadi(?:nya)?|jd(?:nya)?|akhirnya|fix|acc|settled\s+(?:on|at|for)|{MOVED_TO}(?=\s+(?:rp\.?\s?)?\d)|(?<!payment\s)(?<!pembayaran\s)(?<!deposit\s)(?<!transfer\s)(?<!bayar\s)(?<!dp\s)(?<!tf\s)(?:di)?[ck]onfirm(?:s|ed|asi)?(?=[:\s]{{1,3}}(?:(?:at|for|the|a|fee|of|di|dengan|rate)\s{{1,3}}){{0,3}}(?:rp\.?\s?)?\d)"),
            ("asked", OFFERS),
            ("given", r"(?:ku)?kasih(?!\s+(?:tau|tahu|kabar))|ngasih|gave"),
            ("fee", FEE_WORD),
        )
    ),
    re.IGNORECASE,
)  # fmt: skip
"""What an amount beside it is; the kinds that come first win where several words begin together."""

BEFORE_ONLY: Final = bag("tax denied discount included rest asked given budget bonus count more")
"""What stands before its amount only: `1,2jt diskon 20%` is no discount of 1,2 jt."""

LAST_ONLY: Final = frozenset({"tax", "count", "revenue", "denied", "included", "kept", "back"})
"""What reaches no further than its own clause."""

BREAK: Final = re.compile(
    r"[;!?()\n]|,(?!\d)(?!-)|(?<!\d),|\.(?!\d)(?=\s|$)|\s[+&]\s?|(?<![a-z])(?:tapi|tetapi|namun|terus|trus|trs|lalu|kemudian|dan|sama|serta|but|then|and|plus)(?![a-z])",
    re.IGNORECASE,
)
OPEN: Final = re.compile(
    rf"(?<![a-z])(?:{NOT_YET}|not|never|(?:has|have|is|was|were|did|do|does)n'?t(?!\s{{1,3}}forget)|unpaid|{LATER}|bakal(?:an)?|akan|rencana(?:nya)?|niat(?:nya)?|will|might|(?:setelah|sesudah|after){NO_DEDUCTION}|sehabis"
    r"|(?:kalau|kalo|klo|jika|if)(?!\s{1,3}(?:(?:ga+k?|gk|nggak?|ngga|tidak|tdk|ndak)\s{1,3}salah|i'?m\s{1,3}not\s|i\s{1,3}(?:remember|recall)))|harus|wajib|minta(?:nya)?|maunya|asks?|asking|wants?|janji(?:nya)?|(?:mau|pengen|pengin|pgn|ingin|niat(?:nya)?)\s+(?:(?:langsung|segera|coba)\s+)?(?:(?:di|me|mem|men|ny|ng)?(?:bayar|byr|transfer|dp|tf|lunas|cicil|icil|setor|etor)|kirim)\w*|jatuh\s+tempo|due|kapan|when"
    r"|\d{1,2}\s{0,2}(?:hari|minggu|pekan|bulan)\s{1,3}lagi|perlu|butuh|mesti|kudu|hendak|siap\s{1,3}(?:di)?(?:bayar|transfer|tf|dp|lunas)(?:in|kan|i)?|ready\s{1,3}to|(?:can|could)\s{1,3}(?:be\s{1,3})?(?:pay|paid|transfer|send)|pay(?=\s{0,2}:)|to\s{1,3}(?:be\s{1,3})?(?:pay|paid|transfer|settle)|(?:needs?|has|have|had|got|ought|going|about|plan(?:s|ning)?|hop(?:es?|ing)|supposed)\s{1,3}to|(?:i|we|he|she|they)'ll|must|should|gotta|gonna|let'?s|let\s{1,3}me"
    r"|(?:please|pls|plz|tolong)\s{1,3}(?:pay|transfer|tf|send|wire|settle|bayar|lunas)(?:in|kan|i)?)(?![a-z])",
    re.IGNORECASE,
)
"""What is not paid, or not yet."""

SOON: Final = re.compile(
    r"(?<![a-z])(?:tonight|(?:later\s{1,3})?today|this\s{1,3}(?:evening|afternoon|week(?:end)?|month)|(?:sore|malam|minggu|pekan|bulan)\s{1,3}ini|by\s{1,3}end\s{1,3}of|soon|asap|segera|secepatnya"
    r"|(?:at|jam|pukul)\s{1,3}\d{1,2}(?:[:.]\d{2})?\s{0,2}(?:[ap]m|wib|wita|wit|pagi|siang|sore|malam|o'?clock)?)(?![a-z])",
    re.IGNORECASE,
)
"""A time that a payment without a word for done lies at, rather than before: `transfer 250k to @rani tonight`."""

BY_STAGES: Final = re.compile(
    r"(?:\d\s{0,2}(?:rb|ribu|k|jt|juta|m|million|%|persen|percent)?|half|setengah|separuh|rest|remainder|balance|sisa(?:nya)?|pelunasan(?:nya)?)\s{1,3}(?:(?:di)?bayar\s{1,3}|paid\s{1,3}|is\s{1,3}|due\s{1,3}){0,2}(?:after|upon|on|once|when|setelah|sesudah|stlh|habis|abis|pas|begitu|saat)\s{1,3}(?:(?:the|our|your|final|it|goes|going|udah|sudah|is|has|konten(?:nya)?|video(?:nya)?|reels?(?:nya)?|content)\s{1,3}){0,3}"
    r"(?:post(?:ing|s|ed)?|publi\w{2,8}|live|complet\w{2,4}|deliver\w{0,3}|approv\w{1,3}|tayang(?:nya)?|upload(?:ed|nya)?|selesai|draft?|naik|content|konten|reels?|videos?)(?![a-z])",
    re.IGNORECASE,
)
"""What is paid once something else is done: of such terms nothing was paid by naming them."""

TERMS: Final = re.compile(
    r"pay(?:ments?)?|pembayaran|deposit|dp|down\s?payment|uang\s+muka|termin.{0,9}|instal?lments?",
    re.IGNORECASE,
)
"""Words for a payment that do not say that it was made."""

SENT: Final = re.compile(
    r"(?<![a-z])(?:transferred|sent|wired|settled|masuk)(?![a-z])", re.IGNORECASE
)
PLAN: Final = re.compile(
    r"(?<![a-z])(?:(?:di|men?)?(?:bayar|cicil|nyicil|termin|angsur)\w*\s+(?:\d{1,2}|dua|tiga|empat|lima)\s?(?:x|kali)|(?:pay|paid)\s+in\s+\w+\s+(?:instal?lments|parts)|dicicil|bertahap)(?![a-z])",
    re.IGNORECASE,
)
DONE: Final = re.compile(
    rf"(?<![a-z])(?:{OVER}|baru|just|was|has\s+been|have|(?<!be\s)(?<!get\s)(?<!gets\s)(?<!getting\s)(?<!not\s)paid)(?![a-z])",
    re.IGNORECASE,
)
FAILED: Final = re.compile(
    r"(?<![a-z])(?:gagal|fail(?:ed|s)?|bounced|rejected|(?:di)?tolak|nyangkut|pending|salah\s{1,3}(?:kirim|transfer|tf|rekening|rek)(?!\W{1,4}(?:kelebihan|kebanyakan|lebih)\b)|wrong\s{1,3}account"
    rf"|(?:ga+k?|gk|nggak?|ngga|tidak|tdk|{NOT_YET})\s{{1,3}}(?:masuk|nyampe|sampai|sampe|berhasil|tembus)|(?:didn'?t|did\s{{1,3}}not|hasn'?t|not)\s{{1,3}}(?:go(?:ne)?\s{{1,3}}through|arrived?|clear(?:ed)?|work(?:ed)?))(?![a-z])",
    re.IGNORECASE,
)
"""What was sent and did not arrive."""

REDONE: Final = re.compile(
    r"(?<![a-z])(?:(?:di|ku|tak|aku\s{1,3})?ulang(?:i|in)?|berhasil|akhirnya|retried|again|went\s{1,3}through)(?![a-z])"
)
"""What failed and was done once more."""

NOW: Final = re.compile(r"(?<![a-z])(?:sekarang|now)(?![a-z])\s{0,3}(?:rp\.?\s?)?(?=\d)")
"""What is paid at once of what is paid in parts: `bayar 2x, sekarang 200`."""

FIRST: Final = re.compile(
    r"(?<![a-z])(?:dulu|first|up\s?front|in\s{1,3}advance|beforehand|di\s?(?:muka|depan|awal))(?![a-z])",
    re.IGNORECASE,
)
REST_LATER: Final = re.compile(
    r"(?<![a-z])(?:sisa(?:nya)?|(?:the\s{1,3})?(?:rest|remainder))\W{1,3}(?:[a-z]{1,12}\W{1,3}){0,2}(?:nanti|ntar|nyusul|menyusul|belakangan|besok|lusa|later|afterwards?|next)(?![a-z])",
    re.IGNORECASE,
)
"""What is left comes later, so that the part before it is paid: `bayar 400rb dulu, sisanya nanti`."""

SETTLED: Final = re.compile(
    r"(?<![a-z])(?:(?:me|di)?lunas(?:i|in|kan)?|pelunasan|in\s+full|fully|settled(?!\s+(?:on|at|for|with)\b)|full)(?![a-z])",
    re.IGNORECASE,
)
TOTAL: Final = re.compile(
    r"(?<![a-z])(?:total(?:nya)?|semuanya|in\s+(?:all|total)|altogether|so\s+far)(?![a-z])",
    re.IGNORECASE,
)
STILL_OWED: Final = re.compile(
    r"(?<![a-z])(?:(?<!lebih\s)(?:ke)?kurang(?:an)?(?:nya)?|tinggal|sisa(?:nya)?(?=\s+(?:@\S+\s+)?(?:bayar|pembayaran|tagihan|pelunasan|tinggal|cuma))|still\s+owe)"
    r"(?:\s+(?:(?:di)?bayar(?:an)?|pembayaran|tagihan|pelunasan|transfer|tf|nya|cuma|tinggal|masih|sekitar|about|only|her|him|them|ke|buat|untuk|@\S+))*"
    r"\s*(?:[:=]\s*)?(?:rp\.?\s*)?$"
)
"""Before an amount that is what is left to pay: `masih kurang`, `tinggal`, `sisa bayar @rani`."""

MISSING: Final = re.compile(r"\s{0,3}(?:lagi|more)(?![a-z])")
REST_LEFT: Final = re.compile(r"(?<![a-z])(?:sisa(?:nya)?|remaining)\s{1,3}(?:rp\.?\s?)?$")
UNPAID: Final = re.compile(
    rf"\s{{1,3}}(?:(?:yang|yg|masih|lagi|is)\s{{1,3}}){{0,3}}(?:(?:{NOT_YET}|not)\s{{1,3}}(?:di)?(?:bayar|transfer|tf|lunas|paid)|unpaid)"
)
"""Behind an amount that is what is left to pay: `kurang 200rb lagi`, `sisa 200rb belum dibayar`."""

PURSE: Final = re.compile(
    r"(?<![a-z])(?:uang|duit|saldo|kas|dompet|modal|tabungan|dana|budget|bujet|anggaran|stok|target|omz?et)(?:nya|ku|kita|kami)?(?![a-z])"
)
"""What else than a payment may be short of an amount."""

NOT_ALL: Final = re.compile(
    rf"(?<![a-z])(?:{NOT_YET})\s+(?:lunas|(?:di)?bayar\s+(?:semua|penuh|full))(?![a-z])|not\s+(?:yet\s+)?(?:fully\s+paid|paid\s+in\s+full)"
)
SO_FAR: Final = re.compile(
    r"(?<![a-z])(?:baru|only)(?:\s+(?:(?:di|ke)?bayar(?:in)?|(?:di)?transfer|(?:di)?tf|masuk|dp|paid))?\s*(?:rp\.?\s*)?$"
)
"""Before an amount that is all that was paid until now, where `NOT_ALL` is said too: `baru 300rb`."""

TURNED_DOWN: Final = re.compile(
    r"(?<![a-z])(?:(?:aku|saya|gue|gw|kita|kami|i|we)\s{1,3}(?:tolak|nolak|(?:ga+k?|nggak?|ngga|tidak|tdk)\s{1,3}(?:setuju|mau|oke|kasih)|refused?|declined?|said\s{1,3}no|didn'?t\s{1,3}agree)|(?:di|ku)tolak)(?![a-z])",
    re.IGNORECASE,
)
"""What somebody asked for and did not get: `naikin harga jadi 600rb, aku tolak`."""

_UNDECIDED: Final = "".join(
    rf"(?<!{no}\s{who})"
    for no in ("belum", "blm", "belom", "ga", "gak", "nggak", "tidak", "not", "n't", "n’t", "never")
    for who in ("", r"aku\s", r"saya\s", r"kita\s", r"kami\s", r"gw\s", r"gue\s", r"yet\s")
)
AGREES: Final = re.compile(
    rf"(?<![a-z]){_UNDECIDED}(?:deal|sepakat|setuju|oke?|okay|acc|mau(?!\s{{1,3}}(?:rp\.?\s?)?\d)|ga+s(?:keun|kan)?|iya(?:in|kan)?|diterima|agreed?|accepted|said\s+yes)(?![a-z])",
    re.IGNORECASE,
)
WISHED: Final = re.compile(
    r"(?<![a-z])(?:minta(?:nya)?|maunya|ngajuin|asks?|asked|asking|wants?|wanted|(?:mau|pengen|pengin|ingin)(?=[a-z\s]{1,30}\bnaik))\s{1,3}"
    r"(?:(?:fee|honor|harga|tarif|rate|it|for|the|to)(?:nya)?\s{1,3}){0,2}(?:(?:di)?(?:naik|raise)(?:in|kan)?\s{1,3})?(?:(?:men)?jadi|jd|to|ke)\s{1,3}(?:rp\.?\s{0,2})?$"
)
"""Before an amount that somebody wishes it were, and to which nobody has said yes: `minta naik jadi`."""

WISHES: Final = re.compile(
    r"(?<![a-z])(?:minta|maunya|pengen(?:nya)?|nawar|asks?|asked|wants?)(?![a-z])"
)
CASH: Final = re.compile(r"(?<![a-z])(?:uang(?:nya)?|tunai|cash|duit(?:nya)?)\s{1,3}(?:rp\.?\s?)?$")
"""Before an amount that is paid beside goods: `produk 200rb + uang 250`."""

PRODUCT_PRICE: Final = re.compile(
    r"(?<![a-z])harga\s{1,3}(?:(?:jual|produk|barang|bahan|jualan|dagangan|modal|satuan|eceran|grosir|menu|bahan\s{1,3}baku)(?:nya|ku)?|(?!tawar)[a-z]{3,20}(?:ku|\s{1,3}(?:saya|kita|kami|aku|gue)))(?![a-z])[^\d,;.]{0,30}$"
)
"""Before an amount that something sells for which is the writer's own: `harga sambalku naik jadi`."""

SHARE: Final = re.compile(
    r"(?<![\w.,])(?:(?P<percent>\d{1,3}(?:,\d{1,6})?)\s?(?:%|persen(?![a-z])|percent(?![a-z]))|(?P<half>setengah(?:nya)?|separ(?:o|uh)(?:nya)?|half)(?![a-z])(?!\s+(?:jam|hari|bulan|tahun|\d))"
    r"|(?P<all>(?:semua|full|seluruh)(?:nya)?|all)(?![a-z]))",
    re.IGNORECASE,
)
DISCOUNT: Final = re.compile(
    r"(?<![a-z])(?:diskon|discount|potong(?:an)?|disc|minus)\W*(?:sebesar\s+|of\s+)?$"
)
OF_BUYERS: Final = re.compile(
    r"(?<![a-z])(?:pembeli|customers?|pelanggan|retur(?:n(?:ed)?)?|orders?|orderan|pesanan|pcs|kode|code|buyers?)(?![a-z])",
    re.IGNORECASE,
)
MONEY_WORD: Final = re.compile(
    r"(?<![a-z])(?:uang(?:nya)?|duit(?:nya)?|dana(?:nya)?|money|dp(?:nya)?|uang\s+muka|fee(?:nya)?|honor(?:nya)?|transfer(?:an)?|kelebihan|mundur|batal|kabur|cancel\w*|dropped|deposit)(?![a-z])",
    re.IGNORECASE,
)
OF_TOTAL: Final = re.compile(
    r"\b(?:dari|of|out\s+of)\s+(?:total\s+|fee\s+|the\s+)*(?:rp\.?\s*)?$", re.IGNORECASE
)
TIMES: Final = re.compile(
    r"\s*(?:x|\*|kali)\s*(?P<n>\d{1,3})(?!\d|[.,]\d|\s*(?:rb|ribu|k|jt|juta)\b)|\s*(?:/|per\s?|se)(?:pcs|biji|botol|item|piece|unit|pack|box)\W+(?P<m>\d{1,3})\s*(?:x\b|pcs|biji|botol|item|pieces|unit|pack|box)"
)
PIECES_AT: Final = re.compile(
    r"(?<![\w.,])(?P<n>\d{1,3})\s*(?:x|pcs|biji|botol|items?|pieces?|units?|packs?|box|buah)\b[^\d]{0,25}$|(?<![\w.,])(?P<of>\d{1,3})\s+[a-z]{3,15}\s+$"
)
UNIT_BEHIND: Final = re.compile(
    r"\s*(?:%|persen|percent|x\b|kali|pcs|biji|botol|item|piece|unit|pack|box|buah|orang|org|kreator|influencer|creators?|reels?|stor(?:y|ies|i)|ig|feeds?|foto|post|video|vt|konten|slide|des|jan|feb|mar|apr|mei|jun|jul|agu|sep|okt|nov|hari|days?|minggu|weeks?|bulan|months?|people|persons?|samples?|sampel|jam|menit|detik|minutes?|kg|/\d|[:.]\d|th|rd|st\b|nd\b|like|view|komen|comment|share|save|follower)"
)
RETURNS: Final = (
    r"(?:uang|duit|dana|dp|fee)(?:nya)?\s{1,3}(?:(?:yang|yg)\s{1,3})?(?:(?:di)?(?:balik|kembali)(?:in|kan)?|refund(?:ed)?)(?:\s{1,3}(?:cuma|cuman|baru|hanya|only|just)){0,2}"
    r"|(?:(?:dia|doi|beliau|she|he|they)\s{1,3})?(?:balikin|(?:(?:me)?ng|k)embali(?:in|kan)|refund(?:s|ed)?|sent\s{1,3}back|gave\s{1,3}back|got\s{1,3}back)(?:\s{1,3}(?:us|me|cuma|baru|only|just)){0,2}"
)
"""What leads up to an amount that came back: `duit balik 200`."""

BACK_LATER: Final = re.compile(
    rf"(?<![a-z])(?:{LATER}|bakal(?:an)?|akan|janji(?:nya)?|will|promise[sd]?|going\s{{1,3}}to|(?:he|she|they)'ll|\d{{1,2}}\s{{0,2}}(?:hari|minggu|pekan|bulan|jam)\s{{1,3}}lagi|in\s{{1,3}}(?:\d{{1,2}}|a|two|three)\s{{1,3}}(?:days?|weeks?))(?![a-z])",
    re.IGNORECASE,
)
"""What came back is only to come: `duit balik 2 hari lagi`, `refund 200rb besok`."""

CUED_SMALL: Final = re.compile(
    rf"(?<![a-z])(?:(?:{OVER_PAID})(?:\s{{1,4}}(?:him|her|them|dia))?(?:\s{{1,4}}(?:by|sebesar|ke))?|(?:{FEE_WORD}|deal|oke|setuju|sepakat|kasih|dp(?:nya)?|budget(?:nya)?|bayar(?:in)?|dibayar|kubayar|transfer(?:red)?|tf|paid|pay|nyicil|cicil|ongkir|senilai|seharga|h?angus)(?:\s+(?:jadi|lagi|cuma|dulu|baru))?"
    rf"|(?:minta|mau|nego|naik|turun|nawar|tawar)(?:\s+(?:naik|turun|nambah|fee))?(?:\s+(?:jadi|ke))?|sekarang|uang|tunai|cash"
    rf"|{RETURNS}"
    rf"|{NO}\s+jadi(?:\s+(?:(?:di)?bayar|fee|deal))?(?:\s+\d[\d.,]{{0,8}}\s{{0,2}}(?:rb|ribu|k)?[\s,]{{1,3}}(?:tapi|tp|but))?"
    rf"|(?:nyicil|(?:di)?cicil)\s+\d{{1,2}}\s?(?:x|kali)[\s,:]{{1,3}}(?:\d{{2,3}}[\s,]{{1,3}}){{0,5}})\s*(?:[:=]|rp\.?|jadi|cuma|is|of)?\s*$"
)
CUED_AT: Final = re.compile(
    r"(?<![a-z])(?:deal|oke?|okay|setuju|sepakat|agree[ds]?|accept(?:s|ed)?|settled|fix|acc|nego|mau|minta|maunya)\s{1,3}(?:di|dengan|dgn|pada|at|on|for|with)\s{1,3}"
    r"(?:(?:angka|harga|nominal|fee|tarif)\s{1,3})?(?:rp\.?\s{0,2})?$"
    r"|(?<![a-z])(?:(?<!beli )(?<!isi )ga+s(?:keun|kan|in)?|sa(?:id|ys)\s{1,3}yes(?:\s{1,3}(?:to|at|for))?|katanya|bilang(?:nya)?|(?:dia|doi|orangnya|kreatornya)\s{1,3}mau(?:nya)?(?:\s{1,3}(?:tapi|tp|asal|kalau|kalo|klo))?)\s{1,3}(?:rp\.?\s{0,2})?$"
    r"|(?<![a-z])(?:maunya|mintanya|(?:wants?|wanted|asks?|asked|asking)(?:\s{1,3}for)?)\s{1,3}(?:rp\.?\s{0,2})?$"
    rf"|(?<![a-z])(?:{NOT_YET}|not)\s{{1,3}}(?:lunas|(?:fully\s{{1,3}})?paid|settled)(?:\s{{1,3}}in\s{{1,3}}full)?\W{{1,3}}(?:(?:kok|masih|she|he|they|got|has|dia|itu)\s{{1,3}}){{0,2}}(?:baru|cuma|only|just)\s{{1,3}}$"
)
"""Before an amount that somebody is content with (`oke di dua ratus`, `agreed on 250`), or asks for, or that is all they were
paid: `belum lunas baru 200`."""

SUPPOSED: Final = re.compile(
    r"^\W*(?:kalau|kalo|klo|jika|bila|misal\w*|andai\w*|if|suppose)\b", re.IGNORECASE
)
