"""What became of goods that were sent to somebody who is out: `batal, produknya ga dibalikin`, `she keeps the product`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.campaigns.money.refunds import refund_in
from core.nlu.campaigns.notes.denying import undenied
from core.nlu.campaigns.notes.stages import STAGES
from core.nlu.campaigns.notes.wished import without_wished

_GOODS: Final = r"(?:produk|barang|paket|sampel|sample|hampers|parsel|kiriman|product|parcel|package|goods|items?)(?:s|nya)?"
_BACK: Final = r"(?:(?:di)?(?:balik|kembali)(?:in|kan|an)?|(?:di)?pulangin|retur(?:kan)?|returned|sent\s{1,3}(?:it\s{1,3}|them\s{1,3})?back|came\s{1,3}back|given\s{1,3}back)"
_NOT: Final = r"(?:ga+k?|gk|nggak?|ngga|tidak|tdk|belum|blm|never|not|isn['’]?t|wasn['’]?t|won['’]?t|hasn['’]?t)"
_BUYERS: Final = re.compile(
    r"\b(?:pembeli|pelanggan|customers?|buyers?|order\w{0,3}|pesanan|laku|sold|terjual)\b", re.I
)
_STAYS: Final = re.compile(
    rf"\b{_GOODS}\b[^\n.;]{{0,40}}?\b(?:{_NOT}\s{{1,3}}(?:[a-z]{{2,8}}\s{{1,3}}){{0,2}}?{_BACK}|hangus|hilang|raib|melayang|(?:di)?(?:ambil|bawa|simpan)\s{{1,3}}(?:dia|kabur|terus)|stays?\s{{1,3}}with|is\s{{1,3}}(?:gone|lost))\b"
    rf"|\b(?:keeps?|kept|keeping|holds?\s{{1,3}}on\s{{1,3}}to)\s{{1,3}}(?:all\s{{1,3}})?(?:the|our|her|his|my)?\s{{0,3}}{_GOODS}\b"
    rf"|\b(?:{_NOT}|did\s?n['’]?t|does\s?n['’]?t|won['’]?t|refuses\s{{1,3}}to)\s{{1,3}}(?:mau\s{{1,3}})?(?:return|send|give|(?:nge|mem)?balik(?:in|kan)|kembali(?:in|kan)|sent)\s{{1,3}}(?:back\s{{1,3}})?(?:the|our|my)?\s{{0,3}}{_GOODS}\b",
    re.I,
)
_RETURNED: Final = re.compile(
    rf"(?<!\d )\b{_GOODS}\b[^\n.;\d]{{0,40}}?\b{_BACK}\b"
    rf"|\b(?:returned|(?:di)?balikin|kembali(?:in|kan)|mengembalikan|(?:sent|gave)\s{{1,3}}back)\s{{1,3}}(?:the|our|my|all)?\s{{0,3}}{_GOODS}\b",
    re.I,
)
_SENT: Final = STAGES["shipped"]


def goods_left(text: str, *, out: bool) -> int | None:
    """Return 1 where a text says that goods stay with whoever is out, 0 that they came back, None where it says nothing
    of them. out: it tells that somebody is out; then goods that it says were sent are with them."""
    if "?" in text or refund_in(text) is not None or _BUYERS.search(text):
        return None
    if _STAYS.search(text):
        return 1
    if _RETURNED.search(text):
        return 0
    sent = out and _SENT.search(without_wished(undenied(text))) is not None
    return 1 if sent else None
