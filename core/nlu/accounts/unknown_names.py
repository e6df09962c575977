"""Somebody named beside those of a campaign whom no account is: `sasa deal, tio minta 400rb`."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from core.nlu.accounts.others import names_other
from core.nlu.campaigns.money.words import CUES
from core.nlu.campaigns.notes.stages import stage_in
from core.nlu.places.cities import gazetteer
from core.nlu.words.bags import bag
from core.nlu.words.small_words import strange
from core.nlu.words.tenses import BEFORE, LATER
from core.nlu.words.vocabulary import known

_WORD: Final = r"[a-z][a-z]{2,15}"
_LED: Final = (
    r"(?:^(?:[^\w@]{0,3}\b(?:update|dp|tf|transfer|bayar|paid|pelunasan|fee)\s{1,3})?|[,;\n]\s{0,3}|[:.]\s{1,3}|\b(?:dan|sama|terus|tapi|and|but)\s{1,3})"
    r"(?:(?:si|kak|mbak|mba|mas|bang|bu|pak)\s{1,3})?"
)
_DOES: Final = r"(?:minta|nego|nolak|setuju|katanya|mundur|sepakat|asks?|asked|wants?|agree[sd]|accept(?:s|ed)|declined|refused|said|cancel(?:l?ed)?|withdrew|(?:dropped|backed|pulled)\s{1,3}out|gave\s{1,3}(?:us\s{1,3})?back|refunded|returned|balikin|kembaliin|live|tayang|posting|posted|upload(?:ed)?|laku|sold)\b"
_DID: Final = rf"(?:{_DOES}|(?:(?:udah|sudah|udh|masih|belum|blm|lagi|juga|is|has|still)\s{{1,3}}){{1,2}}(?:{_DOES}|deal|acc|oke?|posting|post(?:ed)?|mau))"
_SUM: Final = r"(?:rp\.?\s?)?\d[\d.,]{0,12}\s?(?:rb|ribu|k|jt|juta|million|thousand)\b"
_ACTS: Final = re.compile(
    rf"(?P<led>{_LED})(?P<who>{_WORD})(?=\s{{1,3}}{_DID})", re.IGNORECASE | re.MULTILINE
)
"""Somebody who does what people do."""

_LISTED: Final = re.compile(
    rf"(?P<led>@[\w.]{{2,60}}\s{{1,3}}{_SUM}\s{{0,3}}(?:,|\bdan\b|\band\b|&)\s{{0,3}})(?P<who>{_WORD})(?=\s{{1,3}}{_SUM})",
    re.IGNORECASE,
)
"""One of a list of people with an amount each: `@a 800rb, tio 450rb`."""

_ITEM: Final = re.compile(
    rf"(?P<led>(?:^|\n)[^\S\n]{{0,8}}(?:[(#]?\d{{1,2}}[.)]|[-*•·])[^\S\n]{{1,3}})(?P<who>{_WORD})(?=[^\S\n]{{0,3}}[-–—:|][^\S\n](?![^\n]{{0,120}}(?:@|https?:))[^\n]{{0,120}}(?:\n|$))",
    re.IGNORECASE,
)
"""One whom a line of a list is of, where others are of accounts: `3. vera - cancelled`."""

_NAMED_ITEM: Final = re.compile(
    r"(?:^|\n)[^\S\n]{0,8}(?:[(#]?\d{1,2}[.)]|[-*•·])[^\S\n]{1,3}@[\w.]{2,60}[^\S\n]{0,3}[-–—:|,][^\S\n](?![^\n]{0,120}(?:@|https?:))"
)
_OWN_SUM: Final = re.compile(
    rf"@[\w.]{{2,60}}\s{{1,3}}(?:[a-z]{{2,10}}\s{{1,3}})?{_SUM}", re.IGNORECASE
)
_WITH_SUM: Final = re.compile(
    rf"(?P<led>(?:[,;\n]|\b(?:dan|sama|and)\b)\s{{1,3}})(?P<who>(?=[a-z]{{0,8}}[aeiou]){_WORD})(?=\s{{1,3}}(?:{_SUM}\s{{0,3}}(?:$|[,;.\n]|(?:lunas|deal|paid|sent|tf|udah|sudah|dp|done|oke?|agreed)\b)|(?:in\s{{1,3}}full|fully|half|lunas|setengah(?:nya)?|separ[ou]h?(?:nya)?|penuh)\s{{0,3}}(?:$|[,;.!\n]|(?:for|buat|bwt|untuk|utk|di|tadi|today|ya|kak)\b)))",
    re.IGNORECASE,
)
"""One with an amount or a share of their own, behind somebody who has one: `@a 800rb lunas, tio 200rb lunas`, `@a 200k
and tio in full`."""

_BETWEEN: Final = re.compile(
    rf"(?P<led>@[\w.]{{2,60}}\s{{0,3}}(?:,|\bdan\b|\bsama\b|\band\b|&)\s{{0,3}})(?P<who>{_WORD})(?=\s{{0,3}}(?:(?:,|\bdan\b|\bsama\b|\band\b|&)\s{{0,3}}@|\s{{1,3}}(?:udah|sudah|udh|both|juga|masing|belum|blm|laku|terjual|sold|deal|acc|posting|posted|tayang|live|lunas|likes?|views?|minta|agreed?|are|have|were|batal|mundur|cancel(?:l?ed)?|dapat|dapet|got|dibayar|setuju|(?:rp\.?\s?)?\d)))",
    re.IGNORECASE,
)
"""One between two who are named, or the last before what is told of all: `@a dan tio udah deal`."""

_FIRST: Final = re.compile(
    rf"(?P<led>^[^\w@]{{0,3}}(?:(?:dp|tf|transfer|bayar|paid|fee|update|pelunasan|lunasin)\s{{1,3}})?)(?P<who>{_WORD})(?=\s{{0,3}}(?:\bdan\b|\bsama\b|\band\b|&|,(?=\s{{0,3}}@[\w.]{{2,60}}\s{{0,3}}(?:,|\bdan\b|\band\b|&)))\s{{0,3}}@)",
    re.IGNORECASE,
)
"""Somebody before one who is named: `tio dan @a udah deal`."""

_PORTION: Final = rf"(?:{_SUM}|(?:setengah|separ[ou]h?|seper\w{{4,7}}|half|(?:a|one|two)[\s-](?:third|quarter|fifth)s?|\d{{1,3}}\s?(?:%|persen|percent)|the\s{{1,3}}(?:rest|other\s{{1,3}}half)|sisanya))"
_PORTIONED: Final = re.compile(
    rf"(?P<led>@[\w.]{{2,60}}[^@\n]{{0,40}}?(?:,|&|\b(?:dan|sama|terus|trus|and|then)\b)\s{{0,3}}(?:(?:paid|sent|gave|transfer|bayar|tf)\s{{1,3}})?{_PORTION}\s{{1,3}}(?:ke|to|buat|bwt)\s{{1,3}}(?:(?:si|kak|mbak|mba|mas|bang|bu|pak)\s{{1,3}})?)(?P<who>{_WORD})(?=\s{{0,3}}(?:$|[,.;!\n]))",
    re.IGNORECASE,
)
"""One to whom a part goes, behind somebody else: `half to @a and a third to tio`."""

_ALSO: Final = re.compile(
    rf"(?P<led>@[\w.]{{2,60}}[^@\n]{{1,60}}?(?:[,;.]|\b(?:dan|sama|and)\b)\s{{1,3}}(?:(?:si|kak|mbak|mba|mas|bang|bu|pak)\s{{1,3}})?)(?P<who>{_WORD})(?=\s{{1,3}}(?:juga|jg|too|also|as\s{{1,3}}well)\b)",
    re.IGNORECASE,
)
"""One of whom the same is told as of somebody before: `@a lunas, tio juga`."""

GIVEN: Final = bag(
    "adit aisyah andi andre anton arief arya bambang bella budi della denny dewi dina dinda dino endah fahri hadi heri ismail iwan joko agus linda maulana nanda nando rangga reza rina rizki rizky rudi salsa slamet susi tito tony wahid wahyu wulan yusuf zahra"
)
"""Words of everyday texts that are nothing but names."""

_NAMES: Final = GIVEN | bag(
    "mega bela citra eka intan mawar melati putri putra bayu surya agung cahya fajar rahmat iman jaya maya grace hope joy june"
)
"""Ordinary words that are names more often than not beside another name."""

_PARTIES: Final = bag(
    "brand client klien clients customer pelanggan bos boss tim team admin manajer manager managernya owner agency agensi orangnya mereka semua semuanya everybody everyone keduanya dua both dia she he they "
    "orang seleb kreator creator creators kreatornya influencer talent kol yang yg vendor supplier kantor direktur finance legal istri suami partner "
    "sisanya sisa lainnya rest others katanya harusnya makasih thanks thank sorry maaf guys gaes halo hai hello kak kakak min update finally already recently actually both also "
    "max maks maksimum maximum mentok "
    "bestie beb neng cus cuss gas bca bri bni bsi mandiri gopay ovo dana shopeepay qris rekening rek jne jnt sicepat "
    "goes going went stays remains keeps gets tgl tanggal jadwal schedule date link ads iklan post posts stories reels video konten content"
)
"""Words for parties that are no creators, and for several."""


_GIVEN: Final = r"(?:(?:di|ku|saya|aku|gue|gw|kami|kita)?\s{0,2}(?:bayar|transfer|tf|kirim)(?:in|i|kan)?|lunas|batal|kelar)\b"
_SOMEBODY: Final = re.compile(
    rf"^[^\w@]{{0,3}}(?:(?:update|info|eh|oh|ini|btw)\W{{1,3}})?(?:(?:si|mba|mbak|mas|bang|bu|pak|kak)\s{{1,3}})?(?P<who>{_WORD})\s{{1,3}}(?:just\s{{1,3}}|barusan\s{{1,3}})?"
    rf"(?:{_DID}|(?:udah\s|sudah\s|udh\s|is\s|went\s)?\s{{0,2}}(?:live|posting|post(?:ed)?|tayang|upload(?:ed)?|deal)\b"
    rf"|(?:(?:udah|sudah|udh|baru|barusan|jadi|ga|gak|nggak)\s{{1,3}})?{_GIVEN}|(?:has\s{{1,3}}been|was|is|got)\s{{1,3}}(?:fully\s{{1,3}})?paid\b"
    r"|(?:(?:dapet|dapat|got|has|had|its|nya)\s{1,3})?(?:likes?|views?|komen|tayangan|reach|(?:rp\.?\s?)?\d[\d.,]{0,12}\s?(?:rb|ribu|k|jt|juta)?\s{1,3}(?:likes?|views?|komen|comments?|tayangan))\b)",
    re.IGNORECASE,
)
"""Somebody of whom a whole message tells."""

_TO_SOMEBODY: Final = re.compile(
    rf"(?:\b(?:paid|pay|sent|gave|(?:di|ku)?(?:bayar|transfer|tf)(?:in|i|kan)?|lunasin|dp|pelunasan|fee|views?|likes?|komen|tayangan)\s{{1,3}}(?:(?:ke|to|buat|for|si|nya|mba|mbak|mas|bang|bu|pak|kak)\s{{1,3}}){{0,2}}(?P<who>{_WORD})(?=\s{{0,3}}(?:$|[,.;!]|{_SUM}|\d|(?:udah|sudah|udh|jadi|in\s{{1,3}}full|lunas|half|setengah)\b))"
    rf"|{_SUM}\s{{1,3}}(?:udah\s{{1,3}})?(?:ke|to)\s{{1,3}}(?:(?:si|mba|mbak|mas|bang|bu|pak|kak)\s{{1,3}})?(?P<other>{_WORD})(?=\s{{0,3}}(?:$|[,.;!]|\b(?:{LATER}|{BEFORE})\b)))",
    re.IGNORECASE,
)
"""Somebody whom a whole message tells that money went to, or of whose post: `udah tf 150rb ke rania`."""

PAPERS: Final = r"(?:draft?|revisi|revision|konten|content|paket|parcel|produk|barang|sampel|sample|invoice|inv|tagihan|faktur|nota|kwitansi|kuitansi|receipt|bill|kontrak|contract|spk|mou|perjanjian|agreement|resi|norek|rekening|deadline|tenggat)"
"""What comes from a creator or goes to one, and stands before their name: `invoice rin`, `kontrak tio`."""

_DUE: Final = r"(?:jatuh\s{1,3}tempo|(?:is\s{1,3}|falls\s{1,3})?due\b|(?:harus|mesti|kudu|must|has\s{1,3}to)\b|paling\s{1,3}lambat|sebelum\b|by\b|on\b|tanggal\b|tgl\b|besok\b|lusa\b)"
_OF_SOMEBODY: Final = re.compile(
    rf"\b{PAPERS}(?:nya)?\s{{1,3}}(?:(?:si|dari|from|for|buat|mba|mbak|mas|bang|bu|pak|kak)\s{{1,3}}){{0,2}}(?P<who>{_WORD})(?=\s{{1,3}}(?:{_DUE}|{_GIVEN}|(?:udah|sudah|udh|belum|blm|masih|is|was|has)\b|(?:di|ter)(?:kirim|terima|bayar|tanda)))"
    rf"|\b(?P<other>{_WORD})['’]s\s{{1,3}}{PAPERS}\b",
    re.IGNORECASE,
)
"""Somebody of whose papers or parcel a whole message tells: `tagihan doni jatuh tempo jumat`."""

_OF_NO_CREATOR: Final = re.compile(
    r"\b(?:invoice|tagihan|faktur|nota|kontrak|sewa|cicilan|kredit|bills?)\s{1,3}(?:(?:dari|from|si|the)\s{1,3}){0,2}(?:listrik|air|pln|pdam|wifi|internet|gas|pajak|kartu|bank|bpjs|sewa|kontrakan|ruko|kos|toko|kantor|supplier|pemasok|vendor|brand|klien|client|customer|pelanggan|ads|iklan|percetakan|kerja\s?sama|electricity|water|rent|power)\b"
    r"|\b(?:electricity|water|rent|supplier|vendor|brand|client|ads?|internet|power|tax)(?:['’]s)?\s{1,3}(?:bill|invoice|payment)\b",
    re.IGNORECASE,
)
"""Bills and contracts of a business with others than creators: `tagihan listrik jatuh tempo jumat`."""

_STAFF: Final = r"(?:tim|staf+|karyawan|pegawai|admin|anak\s{1,3}buah|team(?:\s{1,3}members?)?|staff|employees?)"
_OURS: Final = r"(?:kami|kita|kamu|saya|aku|gue|gw|sendiri|internal|toko|kantor)"
_OF_OUR_OWN: Final = re.compile(
    rf"(?:(?<![\w@]){_STAFF}(?:ku|\s{{1,3}}{_OURS})|\b(?:our|my)\s{{1,3}}(?:own\s{{1,3}})?{_STAFF})\s{{1,3}}(?:(?:udah|sudah|udh|dah|juga|pada|semua|barusan|tadi|have|has|also|all|already|just)\s{{1,3}}){{0,3}}(?:(?:di)?post\w{{0,4}}|(?:di)?upload\w{{0,3}}|tayang|share[ds]?|nge-?post\w{{0,4}}|live)\b"
    rf"|\b(?:makan\s{{1,3}}(?:siang|malam|pagi|bareng|tim)|sarapan|lunch|dinner|breakfast|ngopi|bensin|parkir|gaji\w{{0,3}}|listrik|sewa)\b[^@?\n]{{0,30}}(?:{_GIVEN}|\bpaid\b)"
    r"|(?:\bpaid|\bbayar(?:in)?)\s{1,3}(?:for\s{1,3})?(?:the\s{1,3}|our\s{1,3})?(?:makan\s{1,3}(?:siang|malam|pagi|bareng|tim)|sarapan|lunch|dinner|breakfast|bensin|parkir|gaji|listrik|sewa)\b"
    r"|(?<!\w)(?:bukan|not|wasn['’]?t|weren['’]?t)\s{1,3}(?:(?:karena|because|lewat|hasil)\s{1,3})?(?:dari|lewat|of|from|through|via|thanks\s{1,3}to)\s{1,3}(?:dia|doi|beliau|mereka|her|him|them)\b",
    re.IGNORECASE,
)
"""What is of no creator: our own staff, meals and the like, what is said not to come from whoever was spoken of."""


def tells_of_somebody(text: str) -> bool:
    """Return whether a text without an account tells of somebody by a name, so that it is of nobody who was spoken of
    before: `mba dewi live, views 23rb`."""
    if "@" in text:
        return False
    every = (_SOMEBODY.match(text), *_TO_SOMEBODY.finditer(text), *_OF_SOMEBODY.finditer(text))
    names = (found["who"] or found.groupdict().get("other") for found in every if found)
    return any(can_be_named(name.lower()) for name in names if name)


def names_another(text: str) -> bool:
    """Return whether a text is of somebody else than whoever was spoken of before."""
    return of_no_creator(text) or names_other(text) or tells_of_somebody(text)


def of_no_creator(text: str) -> bool:
    """Return whether a text without an account is of nobody who could take part: a bill, our own staff, sales that did
    not come through whoever was spoken of."""
    found = _OF_NO_CREATOR.search(text) or _OF_OUR_OWN.search(text)
    return "@" not in text and found is not None


def with_strangers(text: str, names: Collection[str] = ()) -> str:
    """Return a text that names accounts with an @ before whoever else can only be somebody. names: words that several
    of the campaign have in their handles, so that it is open which of them."""

    def account(found: re.Match[str]) -> str:
        who = found["who"].lower()
        person = who not in names and can_be_named(who)
        return f"{found['led']}@{found['who']}" if person else found[0]

    for way in (_ACTS, _LISTED, _BETWEEN, _FIRST, _PORTIONED, _ALSO):
        text = way.sub(account, text)
    if _NAMED_ITEM.search(text):
        text = _ITEM.sub(account, text)
    first = _OWN_SUM.search(text)
    if first is None:
        return text
    return text[: first.end()] + _WITH_SUM.sub(account, text[first.end() :])


def means(word: str) -> bool:
    """Return whether a word tells something by itself (`lunas`, `agreed`, `ongkir`), so that it is nobody's name."""
    stem = word.removesuffix("nya")
    return (
        any(CUES.fullmatch(w) is not None for w in (word, stem))
        or stage_in(f"@aa {word}") is not None
    )


def can_be_named(word: str) -> bool:
    """Return whether a lower-case word can only be somebody's name, or the one of an account."""
    own = word in _PARTIES or word.endswith("nya") or word in gazetteer().certain
    ordinary = known(word) and len(word) > 3 and word not in _NAMES
    return strange(word, frozenset()) and not (own or ordinary or means(word))
