"""Wishes to promote something before any campaign has a name: `mau promosi menu baru`, `i want to promote my new menu`.

Whoever says so looks for creators; what it is called is asked once there is somebody to work with.
"""

from __future__ import annotations

import re
from typing import Final

from core.nlu.searching.business import sold
from core.nlu.searching.product import product_in

_WANTS: Final = r"(?:mau|mo|pengen|pengin|pingin|ingin|kepengen|butuh|perlu|rencana(?:nya)?|(?:i|we)\s{1,3}(?:want|need|would\s{1,3}like|wanna|plan|have)|(?:i|we)['’]d\s{1,3}like|want|need|wanna|looking)"
_PROMOTES: Final = r"(?:(?:di|nge)?promo(?:si)?(?:in|kan)?|mempromosikan|(?:di|ng)?iklan(?:in|kan)|(?:ng|ber)iklan|(?:pasang\s{1,3})?iklan|promote|advertise)"
_BEGINS: Final = r"^\W{0,3}(?:(?:halo|hai|hi|hello|kak|min|gan|jadi|gini|nah|so|aku|saya|kami|kita|gue|gw|aq|please|permisi)\W{1,3}){0,4}"
_BUSINESS: Final = r"\b(?:usaha|bisnis|jual(?:an|in)?|dagang|toko|warung|business|shop|store|brand|sell)(?:ku|nya)?\b(?!\s(?:sebelah|lain|orang|tetangga|tem[ae]n)\b)[^@?\n]{1,80}?\W(?<!belum\s)(?<!blm\s)(?<!ga\s)(?<!gak\s)(?<!tidak\s)(?<!tak\s)"
"""What somebody sells, told before what they wish: `punya usaha kue kering di Depok, mau promosi`."""
_WISH: Final = re.compile(
    rf"(?:{_BEGINS}|{_BUSINESS}){_WANTS}\s{{1,3}}(?:(?:to|coba|bisa|nge|ada|adain|ngadain|buat|aku|saya)\s{{1,3}}){{0,2}}{_PROMOTES}(?![a-z])(?!\s{{1,3}}(?:lebaran|ramadh?an|natal|imlek|valentine|harbolnas|kemerdekaan|akhir\s{{1,3}}tahun|tahun\s{{1,3}}baru|hari\s{{1,3}}[a-z]|\d))",
    re.I,
)
_CAMPAIGN: Final = re.compile(
    r"[@?]|\b(?:kampanye\w{0,3}|campaigns?|bernama|namanya|judul\w{0,3}|named|called|mulai|start|bikin|create|catat|kode|code|caption|brief)\b",
    re.I,
)
"""What names a campaign, or has readers of its own."""

_WHAT: Final = re.compile(
    r"(?:(?:(?:menu|produk|barang|koleksi|varian|rasa|kelas|paket|layanan|jasa|diskon|discount|promo|sale|cabang|toko|outlet|usaha|bisnis|business|shop|store|brand|pembukaan|(?:grand\s)?opening|soft\sopening|launching|branch|products?|collection|class|service|items?|event|acara"
    r"|lebaran|idul\s?fitri|ramadh?an|puasa|natal|christmas|imlek|tahun|akhir|awal|harbolnas|hari|ibu|kemerdekaan|valentine|eid|new|year|year-?end|holidays?|season|mahasiswa|pelajar|anak|orang|students?|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember"
    r"|baru|terbaru|bulan|minggu|depan|ini|itu|nanti|besok|my|our|the|a|an|for|buat|untuk|pas|di|saat|month|next|this|week|saya|aku|kami|kita|ku|nya)(?:ku|nya|an)?)\W{0,3})+",
    re.I,
)
"""Words that say when, for whom or that something is new, and not what is sold."""


def wishes_to_promote(text: str) -> bool:
    """Return whether somebody says first, or behind what they sell, that they want to promote something, and names
    no campaign."""
    return _WISH.search(text) is not None and _CAMPAIGN.search(text) is None


def product_wished(text: str) -> str:
    """Return what a search is to promote, "" where its words name nothing that is sold: `menu baru`, `lebaran nanti`."""
    product = sold(product_in(text))
    return "" if _WHAT.fullmatch(product) else product
