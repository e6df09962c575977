"""Which stage of the pipeline a text tells of: calon, dihubungi, sepakat, ..., tayang, or that somebody is out."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.campaigns.money.refunds import without_returns
from core.nlu.campaigns.notes.awaiting import without_awaited, without_duty
from core.nlu.campaigns.notes.clients import client_says
from core.nlu.campaigns.notes.deliverables import PIECE
from core.nlu.campaigns.notes.denying import undenied
from core.nlu.campaigns.notes.pending import without_pending
from core.nlu.campaigns.notes.wished import without_wished
from core.nlu.campaigns.planning.postponing import postponed, returns, stays, without_staying
from core.nlu.campaigns.planning.tasks import task_in
from core.nlu.campaigns.word import CAMPAIGN
from core.nlu.offers.bids import refused_idr
from core.nlu.words.tenses import LATER

_GOODS = r"(?:produk|barang|paket|sampel|sample|hampers|parsel|kado|hadiah|bingkisan|merch|kiriman|product|parcel|package|goods|gift)"
_NOT_AHEAD = r"(?<!mau )(?<!akan )(?<!bakal )(?<!bisa )(?<!minta )(?<!will )(?<!to )"
_SIGNS = (
    rf"{_NOT_AHEAD}(?<!not )(?:signed|ttd|tanda\s?tangan\w{{0,3}})\s{{1,3}}(?:the\s{{1,3}}|our\s{{1,3}}|an?\s{{1,3}})?(?:contract|kontrak|agreement|spk|mou)\b(?!.{{0,20}}\b(?:{LATER})\b)"
    rf"|(?<!not )(?<!orders )(?<!order )(?<!payment )(?<!transfer )(?<!booking )(?<!receipt )(?<!date )(?<!address )(?<!were )(?<!was )confirm(?:s|ed)(?=\s{{0,3}}(?:[,.;!]|$)|\s{{1,3}}(?:ya\b|kak\b|for\b|at\b|\d|today|yesterday|this\b|just\b|by\b|and\b|on\b))"
)
"""`signed the contract`, `confirmed this morning`; what is confirmed, an address or a date, is no agreement."""
_WHOM = r"(?:\s{1,3}(?:ke\s{1,3}|to\s{1,3}|si\s{1,3})?@[\w.]{1,60})?"
_ITS = r"(?:\s{1,3}(?:(?:for|to|of|ke|buat|untuk|punya|si)\s{1,3})?@[\w.]{1,60}){0,3}"
_SHIPPED = (
    rf"\b{_GOODS}\w*\b.{{0,40}}\b(?:(?:di|ter|ku|tak)kirim(?:in)?|kirim|sampai|nyampe|diterima|sent|shipped|arrived|received)\b"
    rf"|{_NOT_AHEAD}\b(?:shipped|sent|kirim(?:in)?|ngirim(?:in)?|mengirim|kasih|ngasih|dikasih|dikirimi|gave|given|terima|nerima|menerima|dapat|dapet|received|got)\b{_WHOM}.{{0,20}}\b{_GOODS}"
    rf"|(?<!about )(?<!about the )(?<!video )(?<!konten )\b{_GOODS}\b{_ITS}\s{{1,3}}(?:went\s{{1,3}}out(?!\s{{1,3}}of)|(?:has|have|had)\s{{1,3}}(?:been\s{{1,3}}dispatched|gone\s{{1,3}}out|left)|was\s{{1,3}}dispatched|left\s{{1,3}}(?:today|yesterday|this\s{{1,3}}morning))\b"
    rf"|\b(?:paket|kiriman|parsel|hampers|bingkisan|sampel)(?:nya)?\b{_ITS}\s{{1,3}}(?:udah|sudah|udh|barusan|tadi)\s{{1,3}}(?:jalan|berangkat|otw|di\s?jalan)\b"
)
_COURIER = (
    r"|(?:\b(?:kirim(?:in|kan)?|ngirim(?:in)?|mengirim(?:kan)?|dikirim|terkirim|shipped|sent|mailed|posted)\b(?!\s{1,3}(?:uang|duit|dana|fee|money|brief|chat|pesan|dm|pesanan|orderan|order))[^,.;\n?]{2,40}\b(?:lewat|via|pa?ke|pakai|by|with|through|dgn|dengan)\s{1,3}"
    r"(?:jne|j\s?&\s?t|jnt|jet|sicepat|si\s?cepat|anteraja|ninja(?:\s?xpress)?|tiki|pos(?:\s{1,3}indonesia)?|gosend|go-?send|grab\w{0,8}|lalamove|paxel|wahana|lion\s?parcel|spx|id\s?express|dhl|fedex|ups|courier|kurir|ekspedisi|post)\b"
    r"|\b(?:kirim(?:in|kan)?|dikirim)\s{1,3}(?!uang|duit|dana|fee|brief)[a-z]{3,15}nya\s{1,3}(?:(?:kena|habis|abis|plus|dan|,)\s{1,3})?ongkir(?:nya)?\s{1,3}(?:rp\.?\s?)?\d)"
)
"""Whatever is sent by a courier, or for a price of sending: `kirim kainnya lewat JNE`, `kirim sabunnya ongkir 12rb`."""

_CHATTED = r"(?:^|[.;,\n]\s{0,3})(?:chat|dm|wa|email)\s{1,3}@[\w.]{1,60}(?:\s{0,3}(?:,|&|\b(?:dan|sama|and)\b)\s{0,3}@[\w.]{1,60}){0,9}\s{1,3}(?:udah|sudah|udh|done)\b(?!\s{0,3}(?:\?|belum|blm|apa))"

_LEADS = r"(?:(?:eh|oh|yah|duh|waduh|kak|min|terus|trus|si|dan|and|but|tapi)\W{1,3}){0,3}"
_WHY = (
    r"(?:[\s,]{1,4}(?!(?:ga+k?|gk|nggak|ngga|engga|enggak|tidak|tdk|ndak|bukan|jangan|belum|blm|hampir|nyaris|mau|akan|bakal|takut|kalau|kalo|jika|biar|minta|not|never|might|may|if|almost"
    r"|order\w*|pesanan\w*|posting\w*|upload\w*|tayang\w*|deal|fee|dp|transfer|bayar\w*|kirim\w*|produk\w*|barang\w*|acara\w*|tamu\w*|pembeli\w*|pelanggan\w*|customer\w*|promo\w*|diskon|kode|siapa|who)\b)[a-z]{1,12}){0,4}"
)
_NO_PIECE = rf"(?!\s{{1,3}}(?:[a-z\d]{{1,12}}\s{{1,3}}){{0,3}}(?:{PIECE}|meetings?|calls?|shoots?|orders?)\b)"
"""Behind a word for calling off: not one piece of the work, which whoever goes on may call off."""

_MONEY_BACK = (
    r"^(?![^\n]{0,120}\b(?:order\w{0,3}|pesanan|pembeli|pelanggan|customers?|buyers?|pcs|biji|porsi|retur\w{0,2}|returns?)\b)(?=[^\n]{0,120}\b(?:dp|fee|uang\w{0,6}|refund\w{0,3}|balik\w{0,4}|dibalik\w{0,4}|kembali\w{0,4}|dikembali\w{0,4}|deposit|paid\s{1,3}back)\b)"
    r"[^\n]{0,120}\b(?:karena|krn|karna|soalnya|sebab|gara-?\s?gara|because|since|as)\s{1,3}(?:(?:dia|doi|orangnya|kreatornya|she|he|they|@[\w.]{2,60})(?:nya)?\s{1,3}(?:(?:udah|sudah|has|have|had)\s{1,3})?)?(?:batal|mundur|cabut|cancel(?:s|led|ed)?|(?:ga|gak|nggak|tidak)\s{0,3}jadi|gajadi|dropped\s{1,3}out|backed\s{1,3}out)\b"
    + _NO_PIECE
)
"""Money that came back, because somebody is out: `refund @rani 100rb krn batal`; no order that was called off."""

_NAMED_OUT = rf"^{_LEADS}@\S{{1,60}}{_WHY}[\s,]{{1,4}}"
"""Why somebody is out, between their name and the word for it: no order, payment or post that was called off."""

_ONE_OUT = (
    rf"^{_LEADS}(?:dia|doi|beliau|orangnya|kreatornya|she|he)\s{{1,3}}(?:(?:udah|sudah|ternyata|akhirnya|jadinya|katanya|tiba-?\s?tiba|has)\s{{1,3}}){{0,2}}(?:batal|cancel(?:led|ed)?)"
    r"(?=\s{0,3}[.!]?\s{0,3}$|[\s,.;]{1,3}(?:(?:dan|terus|trus|tapi|tp|jadi|and|but)\s{1,3})?(?:uang|duit|dp|dana|fee|refund|balikin|(?:di)?balikin|(?:di)?kembali\w{0,3})\b)"
)
"""Who was spoken of is out, and no more is said, or what became of the money: `dia batal, uang dikembaliin 200rb`."""

_WHOSE = r"(?:(?:the|this|our|my|dari|from|of|in|di|ke)\s{1,3}){0,2}"
_LEAVES = (
    rf"(?:keluar|cabut|out|(?:opt|bow|drop|back)(?:s|ped|ted|ed)?\s{{1,3}}out|resign(?:s|ed)?|no\s{{1,3}}longer(?:\s{{1,3}}part)?)\s{{1,3}}{_WHOSE}{CAMPAIGN}"
    rf"|(?:left|leaves|quits?)\s{{1,3}}(?:(?:the|this|our)\s{{1,3}})?{CAMPAIGN}(?!\s{{1,3}}budget)|(?:isn|won|didn)['’]?t\s{{1,3}}join(?:ing|ed)?\s{{1,3}}{_WHOSE}{CAMPAIGN}"
    rf"|(?:ga+k?|gk|nggak?|ngga|tidak|tdk|ogah|batal|cancel|males|urung)\s{{1,3}}(?:jadi\s{{1,3}})?(?:ikut(?:an)?|gabung|bergabung|join)\s{{1,3}}{_WHOSE}{CAMPAIGN}"
    rf"|withdr(?:ew|aws|awn)(?=\s{{0,3}}(?:[,.!;]|$)|\s{{1,3}}(?:from\s{{1,3}}{_WHOSE}{CAMPAIGN}|today|yesterday|because|for|due)\b)"
)
"""Who leaves a campaign that is named as one: `keluar dari kampanye`, `withdrew from the campaign`."""

_WHO = r"(?:(?<![\w@])(?:he|she|they|one|first|second|third|fourth|fifth|last|@[\w.]{2,60}))"
_PASSES = (
    rf"{_WHO}(?:['’]s\s{{1,3}}out|\s{{1,3}}(?:has\s{{1,3}}|just\s{{1,3}})?passed(?:\s{{1,3}}on\s{{1,3}}(?:it|this|us|the\s{{1,3}}(?:offer|deal|campaign)))?)"
    r"(?=\s{0,3}(?:[,.!;]|$))"
)
"""`the second one passed`, `the third's out`; not who passed a check."""

_STORY = (
    r"|(?:\b(?:udah|sudah|udh|dah|telah|barusan|tadi)\s{1,3}(?:nge-?)?(?:story|instastory|sg|reels?|feed)(?:an|nya)?|\bnge-?(?:story|reels|feed)(?:in)?\s{1,3}(?:tadi|barusan|kemarin|semalam|semalem)"
    r"|(?:\b(?:already|just|has|have)|['’](?:s|ve))\s{1,3}(?:(?:already|just)\s{1,3})?(?:done|did|shared|put\s{1,3}up)\s{1,3}(?:an?|the|her|his|our|one|two)\s{1,3}(?:story|reel|post|video)|\b(?:she|he|they|@[\w.]{2,60})\s{1,3}did\s{1,3}(?:an?|the|her|his|our|one|two)\s{1,3}(?:story|reel|post))\b(?!\s{1,3}(?:draft?|mau|belum|ide|brief|to\s{1,3}approve|apa|berapa))"
)
"""A piece that is said to be up by its kind alone: `dia udah story tadi`, `she did a reel`."""

_POST_AND_RESULT = (
    r"|^(?:@\S{1,60}\s{1,3})?(?:(?:eh|dia|doi|orangnya|kontennya|videonya|reelsnya|storynya|she|he|they)\s{1,3}){0,2}(?:posting|post|upload|naik|nge-?post|ngepos)\s{0,3}[,:!-]"
    rf"(?!.{{0,120}}\b(?:{LATER}|kapan|when|jangan|tolong|please|harus|must|kalau|kalo|if)\b)"
    r"(?=.{0,60}\b(?:rame|ramai|laku|laris|langsung|lgsg|lgsung|lsg|viral|busy|(?:\d{1,5}|satu|dua|tiga|empat|lima|one|two|three|four|five)\s{0,2}(?:\w{1,6}\s{1,3})?(?:order\w{0,3}|pesan\w{0,3}|beli|terjual|likes?|views?|komen\w{0,4}|comments?|sold|sales?|closing|bookings?|pembeli|buyers?))\b)"
)
"""A post that is named, and at once what it brought: `posting, rame, 3 orang order`."""

_GOES = r"(?:(?<=\d )|(?<=rb )|(?<=ribu )|(?<=\dk )|(?<=jt )|(?<=juta )|(?<=\d , )|(?<=rb , )|(?<=ribu , )|(?<=\dk , ))(?:yuk\s{1,3})?ga+s(?:keun|kan)?(?=\W{0,4}$)"
"""`150rb, gas`: a price that was named goes ahead."""

STAGES: Final = {
    stage: re.compile(pattern, re.I)
    for stage, pattern in {
        "dropped": rf"{_MONEY_BACK}|{_ONE_OUT}|\b(?:{_LEAVES})\b|{_PASSES}|"
        + _NAMED_OUT
        + r"(?:batal|cancels?|resign(?:s|ed)?|cabut)\b(?!\s+(?:jadi|mundur|order|pesanan|tayang|posting|upload|\d))|\b(?:yang|yg|si)\s+(?:ke\w+|nomor\s+\d+|no\.?\s?\d+|pertama|terakhir)\s+batal\b|\b(?:mundur|(?:mengundurkan|undur|ngundurin)\s{1,3}diri|gajadi|(?:ga|gak|nggak|ngga|tidak|tdk|batal) ?jadi(?: ikut\w*| kerja\w*| gabung)?(?!\s+(?:(?:(?:di)?bayar|fee|deal)\s+)?\d)|batal (?:ikut|kerja|gabung)\w*|(?:ga|gak|nggak|ngga|tidak) (?:bisa|mau) ikut|(?:ga+k?|gk|nggak|ngga|tidak|tdk|ndak)\s{1,3}(?:mau|minat|berminat|tertarik)(?=(?:\s{1,3}(?:kak|min|nih|deh|ya|sih|kok|katanya|dia|lagi|sama\s{1,3}kita)){0,3}\s{0,3}(?:[,.!;]|$))|gamau(?=(?:\s{1,3}(?:kak|min|nih|deh|ya|sih|kok|katanya|ikut|gabung|lagi)){0,3}\s{0,3}(?:[,.!;]|$))|is\s{1,3}out(?=\s{0,3}(?:[,.!;]|$))|(?:not|isn'?t|wasn'?t)\s{1,3}interested|(?:doesn'?t|didn'?t|does\s{1,3}not|did\s{1,3}not)\s{1,3}want\s{1,3}(?:to(?:\s{1,3}(?:join|do\s{1,3}it))?|it|in)(?=\s{0,3}(?:[,.!;]|$))|turned\s{1,3}(?:it|us|me)\s{1,3}down|says\s{1,3}no|(?:(?:me)?nolak|declined|declines|refused|refuses)(?!\s{1,3}(?:the\s{1,3}|my\s{1,3}|our\s{1,3})?(?:harga|fee|tarif|tawaran|bayaran|angka|price|offer|rate|tanggal|tgl|jadwal|brief|(?:\w{1,12}\s{1,3}){0,3}(?:date|day|deadline|brief|schedule)\b))|backed out|dropped out|pulled out|can'?t make it|won'?t (?:do it|join)|cancell?ed"
        + _NO_PIECE
        + r"|said no)\b",
        "live": r"\b(?:(?:udah|sudah|udh|dah|telah|baru|kemarin|tadi|has|is(?!\s{1,3}(?:post|upload))|just)\s+(?:(?!batal|urung|gagal|gajadi|going|gonna|about|due|set|not|to|supposed|scheduled|bisa|mau|akan|bakal|boleh|sanggup|siap|janji|minta|able|ready|planning|agreed|promised)\w+\s+)?(?:tayang|di?posting|posting|upload\w*|live|post)|diposting|ditayangkan|(?<!\bbe )(?<!\bget )(?:posted|published)|went live|is live|akhirnya\s{1,3}(?:@\S{1,60}\s{1,3})?(?:di)?(?:posting|tayang|upload)|(?:posting|upload|tayang)(?:nya)?\s{1,3}(?:tadi|kemarin|kmrn|barusan|semalam|semalem|yesterday))\b|^@?\S*\s*(?:tayang|live)\b(?!.{0,25}\b(?:nanti|ntar|tonight|later|this\s{1,3}evening|(?:malam|malem|mlm|sore)\s{1,3}(?:ini|nanti|ntar))\b)"
        + _POST_AND_RESULT
        + _STORY,
        "draft": r"\b(?:draf\w*|draft\w*)\b",
        "shipped": _SHIPPED + _COURIER,
        "agreed": rf"\b(?:deal|deals\s{{1,3}}(?:is|are|were)\s{{1,3}}(?:done|closed|signed|sealed)|sepakat|setuju|(?:udah|sudah|udh|has|been)\s+(?:di)?(?:ttd|tanda\s?tangan\w*|signed|konfirm\w*|confirm(?:ed)?)(?!\s+(?:the|receipt|her|his|terima|alamat|bayar|pembayaran|jadwal))|{_SIGNS}|agreed|agrees|accepted|(?:oke?|okay|sip|akhirnya|alhamdulillah)\W{{1,3}}(?:kak\W{{1,3}})?(?:dia|doi|orangnya|@\S+)\s{{1,3}}(?:(?:udah|sudah)\s{{1,3}})?mau\s{{1,3}}(?:di\s{{1,3}})?(?:rp\.?\s?)?\d[\d.,]*\s?(?:rb|ribu|k|jt|juta)?(?=\W*$|\W+(?:aja|kak|ya|deal)\W*$)|oke?in|(?:is|['’]s)\s{{1,3}}a\s{{1,3}}yes|(?<!beli )(?<!isi )(?:ga+s(?:keun|kan)?|fix)(?=\s{{1,3}}(?:di\s{{1,3}})?(?:rp\.?\s?)?\d[\d.,]*\s?(?:rb|ribu|k|jt|juta)?\s{{0,3}}(?:$|[,.;!@]|aja|saja|ya|kak|deh))|{_GOES}|(?:is|are) in(?= (?:for|at)\b|\W*$)|said yes|bilang (?:iya|mau(?!\s{{1,3}}(?:posting|post|tayang|upload|kirim|dat[ae]ng|naik|nambah|tambah|minta|revisi|ganti|mundur|batal|libur|cancel|tanya|pikir|mikir))|oke)|mau (?:ikut|join|gabung))\b|{_WHO}['’]s\s{{1,3}}in(?=\s{{0,3}}(?:[,.!;]|$)|\s{{1,3}}(?:at|for)\s{{1,3}}(?:rp\.?\s?)?\d)|^(?:@\S+(?:\s{{0,3}}(?:,|&|dan|sama|and)\s{{1,3}}@\S+){{0,9}}|dia|doi|orangnya|he|she)\s+(?:udah\s+|sudah\s+)?(?:oke?|okay|sip)\b(?!\s+(?:ga|gak|nggak|kah|tidak))",
        "contacted": _CHATTED
        + r"|\b(?:dihubungi|di\s?dm|sudah dm|udah dm|hubungi|kontak|di\s?chat|di\s?wa|(?:udah|sudah|udh|dah|barusan)\s+(?:(?:aku|saya|gue|gw)\s+|ku\s?|tak\s)?(?:chat|wa|dm|japri|ngobrol|nanya|(?:ng|k)irim(?:in|i)?\s+(?:pesan|dm|chat|wa))|(?:i|we)\s{1,3}(?:just\s{1,3}|already\s{1,3})?(?:called|phoned|emailed|spoke\s{1,3}(?:to|with)|talked\s{1,3}(?:to|with))|contacted|reached out|messaged|dm'?e?d|texted)\b",
    }.items()
}
"""Stages of the pipeline by their words, the most telling first."""

_NAMES: Final = re.compile(
    r"batal|mundur|undur|cabut|cancel|jadi|keluar|out|resign|longer|left|leave|quit|ikut|gabung|join|withdr|drop|back|pull|passed|mau|minat|tertarik|interest|want|turned|sa(?:id|ys)|nolak|declin|refus|make|won"
    r"|kirim|shipped|sent|mailed|tayang|post|upload|live|publish|draf|story|reel|feed|video|naik|ngepos|(?:\b|nge)sg"
    r"|produk|barang|paket|sampel|sample|hampers|parsel|kado|hadiah|bingkisan|merch|kiriman|product|parcel|package|goods|gift"
    r"|deal|sepakat|setuju|ga+s|fix|a\s{1,3}yes|ttd|tangan|sign|[ck]onfirm|agree|accept|ok|sip|(?:is|are) in|['’]s\s{1,3}in|bilang|lanjut|masuk|balik|kembali|in\s{1,3}(?:again|after)"
    r"|chat|(?:\b|di|ku)(?:dm|wa\b)|mail|hubungi|[ck]onta[ck]|japri|ngobrol|nanya|called|phoned|spoke|talked|messag|texted"
)
"""Of these, in lower case, every stage above needs one, and who stays or comes back."""

_PARCEL_BACK: Final = re.compile(
    r"(?<!\d )\b(?:paket|kiriman|parsel|hampers|parcel|package)(?:nya)?\s{1,3}(?:@[\w.]{1,60}\s{1,3})?(?:(?:malah|jadi|ternyata|udah|sudah|udh|kok|di|was|got|is|has|just|been)\s{0,3}){0,3}(?:balik(?:in|an)?|kembali(?:kan|in)?|retur|nyasar|returned|came\s{1,3}back|bounced\s{1,3}back|sent\s{1,3}back|lost)\b(?!\s{1,3}(?:modal|lagi\s{1,3}ke\s{1,3}(?:dia|alamat)|\d))",
    re.I,
)
"""What was sent and did not arrive: `alamatnya salah, paketnya balik`."""

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
_NOT_TODAY: Final = re.compile(
    rf"\b(?:ga+k?|gk|nggak|ngga|tidak|tdk)\s?(?:jadi|jd)\b[^\n]{{0,30}}\b(?:belum|blm|belom)\s{{1,3}}(?:posting|tayang|upload|live)\b[^\n]{{0,20}}\b(?:{LATER})\b"
    rf"|\b(?:ga+k?|gk|nggak|ngga|tidak|tdk)\s?(?:jadi|jd)\s{{1,3}}(?:posting|tayang|upload)\w{{0,3}}\s{{1,3}}(?:hari\s{{1,3}}\w{{3,6}}|sekarang|mal[ae]m|nanti|ntar|besok|bsk|lusa|tgl|tanggal|senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|pekan)\b",
    re.I,
)
"""`ga jadi, dia belum posting, besok`: it is another day, and nobody is out."""

NOT_YET = re.compile(r"\b(?:belum|blm|belom|not yet|hasn'?t|haven'?t|kapan|when)\b|\?", re.I)


def refuses(text: str) -> bool:
    """Return whether a whole message says of somebody that they are not in: `dia nolak`, `@nina nolak`; not
    that they refuse something, as a price or a brief."""
    return _REFUSES.fullmatch(text) is not None


def tells_deal(text: str) -> bool:
    """Return whether a word says that it is somebody else who agreed: `oke setuju` may be meant for us."""
    return _DEAL.search(text) is not None


def names_stage(text: str) -> bool:
    """Return whether a text holds a word that a stage could be told by: most messages hold none."""
    return _NAMES.search(text.casefold()) is not None


def stage_in(text: str) -> str | None:
    """Return the stage that a text says was reached; None for none, or "not yet".

    What is not yet so holds for its own part of the sentence: `udah tayang, penjualan belum tahu`. Only who is
    out may be told of by what they did not: `not interested`.
    """
    if (
        not names_stage(text)
        or _ASKED.search(text)
        or task_in(text)
        or client_says(text) is not None
    ):
        return None
    if parcel_back(text):
        return "agreed"
    said = without_staying(without_returns(without_duty(without_awaited(text))))
    told, happened = _told(said), _told(undenied(said))
    done = without_wished(happened)
    words = {"dropped": told, **dict.fromkeys(("draft", "shipped", "contacted"), done)}
    found = (
        stage for stage, pattern in STAGES.items() if pattern.search(words.get(stage, happened))
    )
    stays_in = postponed(text) or _NOT_TODAY.search(text) or refused_idr(text)
    reached = next((s for s in found if s != "dropped" or not stays_in), None)
    return "agreed" if reached is None and (stays(text) or returns(text)) else reached


def parcel_back(text: str) -> bool:
    """Return whether what was sent did not arrive: `alamatnya salah, paketnya balik`."""
    return _PARCEL_BACK.search(text) is not None and "?" not in text


def sends(text: str) -> bool:
    """Return whether a text tells that goods were sent, or that they came back."""
    return parcel_back(text) or stage_in(text) == "shipped"


def only_wished(text: str) -> bool:
    """Return whether a text tells of a product or draft that is asked for, or is to be sent first, and of no stage
    that was reached: `dia minta produknya dikirim dulu`."""
    named = (pattern for stage, pattern in STAGES.items() if stage in {"draft", "shipped"})
    return (
        stage_in(text) is None
        and without_wished(text) != text
        and any(p.search(text) for p in named)
    )


def _told(said: str) -> str:
    """Return the parts of a text that tell what is so by now."""
    parts = _CLAUSE.split(said)
    return " , ".join(without_pending(part) for part in parts if not NOT_YET.search(part))


def steps_back(text: str) -> bool:
    """Return whether a text says that a stage noted before was wrong, or is to be an earlier one."""
    return bool(_BACK.search(text)) or parcel_back(text)
