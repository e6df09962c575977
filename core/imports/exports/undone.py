"""Orders that were not sold after all: what the state of an order says of it, in the words of every shop."""

from __future__ import annotations

import re
from typing import Final

_WORDS: Final = (
    r"batal\w*|(?:di|mem)batalkan|pembatalan|cancel\w*|(?:di)?kembali(?:kan)?|pengembalian|(?:di)?retur|return(?:ed|ing)?"
    r"|refund\w*|shipped\sback"
)
_UNDONE: Final = re.compile(
    rf"\b(?:{_WORDS}|gagal|failed|failure|void(?:ed)?|(?:di)?tolak|rejected|hilang|lost|damaged|rusak|expired|kedaluwarsa|kadaluarsa"
    r"|(?:belum|tidak)\s(?:di)?bayar|unpaid|not\spaid|(?:menunggu|awaiting|waiting\sfor|pending)\s(?:pembayaran|payment)|payment\spending"
    r"|ineligible|tidak\smemenuhi\ssyarat|not\seligible|(?:tidak|gak?|ngg?ak?)\sjadi)\b"
)
_THOUGH: Final = re.compile(
    r"\b(?:(?:masih\s)?(?:dapat|bisa|boleh)|(?:can|may)(?:\sstill)?)\s(?:me\w{1,12}\s|di\w{1,12}\s|(?:request|apply|ask)(?:\sfor)?\s)?"
    rf"(?:an?\s)?(?:{_WORDS})(?:[\s/]{{1,3}}(?:atau\s|or\s)?(?:{_WORDS}))?\b"
    rf"|\b(?:{_WORDS})(?:\s(?:barang|dana|pesanan|request|of\sorder|window|period))?\s"
    r"(?:(?:di|is\s|was\s)?(?:tolak|tutup|rejected|declined|denied|closed)|berakhir)\b"
    rf"|\b(?:tidak|tak|tanpa|bukan|gak?|ngg?ak?|no|not|non|without)\s(?:(?:jadi|ada|pernah|dapat|bisa|been)\s)?(?:{_WORDS})\b"
)
"""What was only possible, refused or denied: `masih dapat mengajukan pengembalian` stands on what has arrived."""

_PARTLY: Final = re.compile(r"\b(?:partial(?:ly)?|sebagian|partly|in\spart)\b")


def is_undone(state: str, *, left: bool = False) -> bool:
    """Return whether the state of an order says that it was not paid, or that nothing of it is left.

    left: something beside it tells how much of it went back, so that the rest of a part is known.
    """
    plain = _THOUGH.sub(" ", " ".join(re.split(r"[\s_]+", state.casefold())))
    return bool(_UNDONE.search(plain)) and not (left and _PARTLY.search(plain))
