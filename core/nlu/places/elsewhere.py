"""Places that are no city: provinces, islands, and names that no table knows."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.scan import Scan
from core.nlu.words.bags import bag
from core.nlu.words.vocabulary import known

_SIDES = r"(?:barat\s+daya|barat|timur|tengah|utara|selatan|tenggara)"
_REGION = re.compile(
    rf"(?<![\w@])(?P<name>papua(?:\s+(?:{_SIDES}|pegunungan))?|jawa\s+{_SIDES}|(?:pulau\s+|se-?)jawa|luar\s+jawa|kalimantan(?:\s+{_SIDES})?|sulawesi(?:\s+{_SIDES})?|suma?tera(?:\s+{_SIDES})?"
    r"|(?:west|east|central|north|south)\s+(?:java|sumatra|kalimantan|sulawesi|papua)|sumatra|borneo|nusa\s+tenggara(?:\s+\w+)?|maluku(?:\s+utara)?|indonesia\s+(?:timur|barat|tengah)"
    r"|jabar|jateng|jatim|banten|ntb|ntt|sumut|sumbar|sumsel|sulsel|sulut|sulteng|sultra|sulbar|kaltim|kalsel|kalbar|kalteng|kaltara|kepri|kepulauan\s+riau|riau|babel|bangka\s+belitung"
    r"|madura|flores|pantura|priangan|parahyangan|minangkabau|tanah\s+jawa)(?![\w@])"
)
_NOT_HERE = re.compile(
    r"(?:kopi|masakan|kain|batik|tenun|bahasa|orang|suku|adat|soto|sate|khas|rumah\s+makan|suroboyo)\s*$"
)
_AFTER_CUE = re.compile(
    r"(?<![\w@])(?:di|dari|daerah|area|domisili|wilayah|kota|kabupaten|kecamatan|provinsi|based\s+in|in|from|near)\s+(?:(?:daerah|kota|kab|area|kecamatan|provinsi|kabupaten)\s+)?(?P<name>[a-z]{4,20})(?![\w@.])"
)
_STOP: Final = bag(
    "reels reel story stories feed feeds shopee tokopedia tiktokshop telegram whatsapp facebook google twitter threads "
    "instagramnya tiktoknya rumah grup group chat bawah atas sini situ sana mana which your their total "
    "antara harga budget jumlah kalangan mulai awal akhir luar dalam dekat seluruh indonesia jakarta online offline"
)


def read_elsewhere(scan: Scan) -> str | None:
    """Take a region or a place that no table knows and return its name; no slot is stated."""
    region = _REGION.search(scan.rest)
    if region and not _NOT_HERE.search(scan.rest, max(0, region.start() - 15), region.start()):
        scan.take(*region.span("name"), "city")
        return " ".join(region["name"].split())
    for match in _AFTER_CUE.finditer(scan.rest):
        if match["name"] not in _STOP and not known(match["name"]):
            scan.take(*match.span("name"), "city")
            return match["name"]
    return None
