"""What somebody wants creators to be and no list can filter by: who they are, how they look, how safe they are."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.scan import plain

_MOTHERS: Final = r"(?:ibu|emak|mak|bunda|mamah?|mom|mum)(?:[\s-]{1,2}(?:ibu|emak|mak|bunda|mamah?)|2)?(?:\s{1,3}(?:muda|rumah\s{1,3}tangga))?|irt|moms|mums|mothers|housewi(?:fe|ves)"
_WHO: Final = (
    rf"(?:{_MOTHERS}|(?:bapak|bpk|om)(?:[\s-]{{1,2}}bapak|2)|fathers|dads|cew(?:e|ek)k?|cow(?:o|ok)k?|perempuan|wanita|pria|laki(?:[\s-]{{0,2}}laki)?|hijab(?:ers?|an)|berhijab|anak\s{{1,3}}muda|remaja|mahasiswa|cantik|ganteng|good[\s-]looking|pretty|"
    r"(?:masih\s{1,3})?muda|young|jomblo|(?:sudah\s{1,3}|udah\s{1,3})?menikah|women|woman|men|female|male|girls?|guys?)"
)
_WANTED: Final = re.compile(
    rf"(?<![a-z])(?:(?:yang|yg|sing)|harus|khusus|pengen(?:nya)?|mau(?:nya)?|prefer(?:ably|nya)?|must\s{{1,3}}be|should\s{{1,3}}be|who\s{{1,3}}(?:is|are)|only|find|need|want|looking\s{{1,3}}for|(?:kreator|influencer|selebgram|tiktoker|cari(?:in|kan)?))\s{{1,3}}(?:(?:yang|yg|kalau|kalo|bisa|akun|kreator|a|an)\s{{1,3}}){{0,3}}(?P<who>{_WHO})(?![a-z])"
)
_GOODS: Final = re.compile(
    r"\b(?:produk|barang|jual\w*|target\w*|pembeli|pelanggan|baju|hijab|tas|sepatu|fashion|untuk|buat|for)\s{1,3}(?:(?:yang|yg)\s{1,3})?$"
)
_MOTHER: Final = re.compile(_MOTHERS)


def person_wished(text: str) -> tuple[str, bool] | None:
    """Return which word of a text says who a creator is to be, and whether that is a mother, whom creators of
    family life come near; None where no such wish stands in it: `baju buat ibu ibu` names who buys."""
    folded = plain(text)
    for found in _WANTED.finditer(folded):
        if not _GOODS.search(folded[: found.start()]):
            return found["who"], _MOTHER.fullmatch(found["who"]) is not None
    return None


_FOR_MEN: Final = re.compile(
    r"\b(?:barber\w{0,5}|pangkas(?:\s{1,3}rambut)?|pomade|(?:tukang\s{1,3})?cukur(?!\s{1,3}alis)|(?:minyak|obat|penumbuh|perawatan|serum)\s{1,3}(?:jenggot|kumis|brewok)|beard\s{1,3}\w{2,8}|aftershave|grooming\s{1,3}(?:pria|cowok|for\s{1,3}men)|men'?s\s{1,3}(?!day)\w{3,12}|menswear"
    r"|(?:baju|kaos|kemeja|celana|sepatu|sandal|jaket|parfum|skincare|sabun|dompet|jam|produk|fashion|pakaian)\s{1,3}(?:\w{2,12}\s{1,3})?(?:pria|cowok|laki(?:[\s-]{0,2}laki)?|for\s{1,3}men)|(?:khusus|buat|untuk|utk|for)\s{1,3}(?:pria|cowok|laki(?:[\s-]{0,2}laki)?|bapak2|bapak-bapak|men|guys)|koko|peci|sarung(?!\s{1,3}(?:tangan|bantal|jok|guling|hp)))\b"
)


def for_men(text: str) -> bool:
    """Return whether what a text sells is bought by men: `barbershop di kemang`, `kemeja pria`, `pomade`."""
    return _FOR_MEN.search(plain(text)) is not None


_SAFEST: Final = re.compile(
    r"\b(?:(?:paling|ter|lebih)\s{0,2}aman|(?:paling|lebih)\s{1,3}(?:terpercaya|bisa\s{1,3}dipercaya|minim\s{1,3}resiko|minim\s{1,3}risiko|kecil\s{1,3}(?:resiko|risiko)(?:nya)?)|(?:resiko|risiko)(?:nya)?\s{1,3}paling\s{1,3}(?:kecil|dikit|rendah)|(?:ga+k?|nggak|tidak)\s{1,3}ber(?:resiko|isiko)|safest|safer|least\s{1,3}risky|lowest\s{1,3}risk)\b"
)
_WHICH: Final = re.compile(r"\b(?:mana|siapa|sapa|which|who|pilih\w*|mau|yang|yg|one|ones)\b")
_OTHER: Final = re.compile(
    r"\b(?:bayar\w*|transfer|tf|dp|rekening|cara|caption|kata|klaim|hari|tanggal|jam|pay\w*|budget|cari\w*|find)\b"
)
LONGEST: Final = 14
"""Words of such a question; a longer message tells more than that."""


def asks_safest(text: str) -> bool:
    """Return whether a short lower-case text asks who of those shown is the safest choice; not how to pay safely."""
    short = len(text.split()) <= LONGEST
    return (
        short
        and _SAFEST.search(text) is not None
        and _WHICH.search(text) is not None
        and not _OTHER.search(text)
    )


_DOES: Final = re.compile(
    r"\b(?:yang|yg|sing|who|that|orangnya|kreatornya|akunnya|they)\s{1,3}(?:(?:bisa|bs|mau|mo|sanggup|bersedia|can|could|will|would|are\s{1,3}(?:able|willing)\s{1,3}to|is\s{1,3}(?:able|willing)\s{1,3}to|suka|biasa|cepat|cepet|fast\s{1,3}to)\s{1,3})+"
    r"(?P<does>datang|dateng|mampir|dtg|come|visit|live|dandan|masak|nyanyi|barter|bales?|balas|reply|replies|kerja\s?sama|nego|di\s?nego|ditawar|revisi|kirim\s{1,3}invoice)\b"
)


def deed_wished(text: str) -> str | None:
    """Return what a creator is to be ready for, which only they can say: `yg bisa dateng ke tempat`."""
    found = _DOES.search(plain(text))
    return found["does"] if found else None
