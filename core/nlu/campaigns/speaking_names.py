"""Names of campaigns that say something by themselves: `Beli 1 Gratis 1`, `Bayar Belakangan`, `Paid in Full`."""

from __future__ import annotations

import re
from typing import Final

_SAYS: Final = re.compile(
    r"\d|\b(?:di)?(?:bayar|beli|jual|kirim|posting|tayang|ambil|tambah|hapus|tutup|ubah|ganti|cek|cari|undo)\w{0,3}\b"
    r"|\b(?:pay|paid|buy|bought|sell|sold|post|posted|live|free|full|half|off|add|close|change|refund|deal|deals|done)\b"
    r"|\b(?:gratis|diskon|discount|potongan|potong|setengah|separuh|lunas|cicil\w*|dp|fee|bonus|barter|komisi|commission)\b"
    r"|\b(?:ongkir|shipping|cashback|voucher|kode|budget|anggaran|harga|sepakat|setuju|batal|mundur|selesai|laku|terjual)\b"
    r"|\b(?:pajak|tax|persen|percent|laporan|report|semua|all|target|draf\w?|brief|jadwal|deadline)\b",
    re.IGNORECASE,
)


def speaks(text: str) -> bool:
    """Return whether a text, or a name, has numbers or words that a note or a wish could be made of."""
    return _SAYS.search(text) is not None
