"""Who is wanted for the place of somebody who dropped out of a campaign: `cariin gantinya`, `find a replacement`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.campaigns.money.arrangements import replaced_by, replaced_in
from core.nlu.campaigns.notes.stages import stage_in

_SEEKS: Final = r"(?:(?:di)?cari(?:in|kan)?|carii?n|nyari(?:in)?|butuh|perlu|minta|mau|pengen|ada|kasih|saran(?:in|kan)?|rekomendasi(?:in|kan)?|usul(?:in|kan)?|find|get|need|want|looking\s{1,3}for|look\s{1,3}for|search\s{1,3}for|suggest|recommend|show|give|any|got|is\s{1,3}there)"
_REPLACEMENT: Final = r"(?:(?:peng)?ganti(?:an)?nya|pengganti(?:an)?|replacements?|substitutes?|stand-?\s?ins?|(?:some|any)(?:one|body)(?:\s{1,3}else)?\s{1,3}(?:to\s{1,3}(?:replace|fill\s{1,3}in|step\s{1,3}in|take\s{1,3}over)|instead)|(?:yang|yg|orang)\s{1,3}(?:(?:lain|bisa|mau)\s{1,3}){0,2}(?:buat\s{1,3}|untuk\s{1,3})?(?:meng)?gantiin)"
_WHO: Final = r"\b(?:siapa|sapa|who|anyone|anybody)\b[^?\n]{0,25}?\b(?:(?:meng)?gantiin|menggantikan|gantinya|penggantinya|replaces?|(?:step|fill)s?\s{1,3}in\s{1,3}for|take\s{1,3}over\s{1,3}from|instead\s{1,3}of)\b|^\W{0,3}(?:terus\s{1,3}|trus\s{1,3})?(?:peng)?gantinya\s{1,3}(?:siapa|sapa)\b"
_WANTS: Final = re.compile(
    rf"\b{_SEEKS}\b(?:\s{{1,3}}(?!fee\b|kode\b|tanggal\b|tgl\b|produk\b|barang\b)[\w@.'-]{{1,30}}){{0,5}}?\s{{1,3}}{_REPLACEMENT}\b|{_WHO}",
    re.IGNORECASE,
)
_NAMES: Final = re.compile(
    r"ganti|replac|substitut|stand|(?:fill|step)s?\s|take\s|instead|swap", re.IGNORECASE
)
"""Of these, each such wish names one."""
_REPLACES: Final = re.compile(
    r"\W{0,3}(?:(?:tolong|please|coba|mau|bisa|kak|min|ok(?:e|ay)?|yaudah|can\s{1,3}you|let['’]?s)\W{1,3}){0,3}(?:ganti(?:in|kan)?|replace|swap(?:\s{1,3}out)?)\s{1,3}(?:si\s{1,3})?@[\w.]{2,60}"
    r"(?:[\s,]{1,3}(?:juga|jg|aja|saja|dong|donk|deh|ya|kak|please|too|cari(?:in)?|(?:(?:sama|dengan|pake|with)\s{1,3})?(?:(?:yang|yg|orang)\s{1,3}lain|some(?:one|body)(?:\s{1,3}else)?|another(?:\s{1,3}one)?))){0,5}\W{0,3}",
    re.IGNORECASE,
)
"""A whole message that wants somebody replaced, by whomever."""

_OF_THINGS: Final = re.compile(
    r"\b(?:ganti(?:nya)?\s{1,3}(?:rugi|uang|ongkir)|(?:produk|barang|paket|kode|link|caption|foto|video|tanggal|tgl|jadwal|judul|nama|product|parcel|package|code|caption|date|refund|caption)\w{0,3}\s{1,3}(?:peng)?ganti|replacement\s{1,3}(?:product|parcel|package|code|item|link|date|post|video))",
    re.IGNORECASE,
)


def seeks_replacement(text: str) -> bool:
    """Return whether somebody is wanted for another's place, whom the text does not name, and nothing that
    happened is told beside it."""
    if not _NAMES.search(text) or _OF_THINGS.search(text):
        return False
    if _WANTS.search(text) is None and _REPLACES.fullmatch(text) is None:
        return False
    return stage_in(text) is None and not (replaced_in(text) or replaced_by(text))


_TAKES: Final = re.compile(
    r"\b(?:pakai|pake|ambil|pilih|gas|jadiin|jadi|masukin|take|use|pick|choose|go\s{1,3}with|add|hire)\b",
    re.IGNORECASE,
)


def takes(text: str) -> bool:
    """Return whether a text takes somebody who was proposed: `pake @rani aja`."""
    return _TAKES.search(text) is not None and "?" not in text
