"""Links to files that lie with Google, Microsoft or Dropbox: nobody here may open them."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.bags import bag

_LINK: Final = re.compile(r"(?:https?://|www\.)?(?:[\w-]+\.)+[a-z]{2,}/\S*", re.I)
_SERVICES: Final = (
    ("sheets", re.compile(r"(?:docs|sheets)\.google\.com/(?:a/[^/\s]+/)?spreadsheets|sheets\.google\.com", re.I)),
    ("drive", re.compile(r"(?:drive|docs)\.google\.com/", re.I)),
    ("excel", re.compile(r"(?:onedrive\.live|1drv|(?:[\w-]+\.)+sharepoint|sharepoint|excel\.office|office)\.(?:com|ms)/", re.I)),
    ("dropbox", re.compile(r"dropbox\.com/", re.I)),
)  # fmt: skip
_SAID: Final = bag(
    "ini nih ni itu tolong coba bisa bs dong donk ya yah kak kakak min mimin baca bacain dibaca buka bukain dibuka lihat liat cek impor import masukin masukkan "
    "daftar daftarnya data datanya file filenya list listnya link linknya sheet sheets google spreadsheet excel drive kreator kreatornya influencer influencernya selebgram akun saya aku "
    "punyaku gue gw kami kita dari di yang yg ada udah sudah aja saja langsung halo hai pagi siang sore malam "
    "here is are this the my our list file sheet please can could you read open import it of creators influencers from check look at"
)
_HOW: Final = re.compile(
    r"(?=.*\b(?:download\w*|unduh\w*|ekspor|simpan|dapetin|ambil\w*)\b)(?=.*\b(?:gimana|gmn|cara\w*|how|piye|kumaha)\b)"
)


def cloud_file(text: str) -> str | None:
    """Return the service whose file a whole message is a link to, with no more than `tolong baca ini`
    beside it: `sheets`, `drive`, `excel` or `dropbox`. `@x udah posting, buktinya <link>` is none."""
    links = _LINK.findall(text)
    found = next((name for name, host in _SERVICES if any(map(host.search, links))), None)
    words = re.findall(r"[\w@]+", _LINK.sub(" ", text.lower()))
    return found if found and all(word in _SAID for word in words) else None


def asks_download(text: str) -> bool:
    """Return whether a lower-case text asks how a file is got out of somewhere."""
    return _HOW.search(text) is not None
