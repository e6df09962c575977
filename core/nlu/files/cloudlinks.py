"""Links to files that lie with Google, Microsoft or Dropbox: nobody here may open them."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.words.bags import bag
from core.nlu.words.small_words import strange

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

_FILES: Final = bag(
    "download downloadnya didownload mendownload downloading ndownload unduh unduhnya mengunduh ngunduh diunduh ekspor export simpan simpannya menyimpan nyimpen save dapetin dapatkan ambil ambilnya diambil ngambil cara caranya "
    "file filenya files data datanya tabel table sheet sheets spreadsheet spreadsheets google excel xlsx csv drive dropbox onedrive link linknya tautan dokumen document daftar daftarnya list listnya format menu hp laptop komputer computer phone android iphone ipad web langsung sendiri jadi"
)
"""What a question how to get a file speaks of: `cara simpan daging` is about none."""


def cloud_file(text: str) -> str | None:
    """Return the service whose file a whole message is a link to, with no more than `tolong baca ini`
    beside it: `sheets`, `drive`, `excel` or `dropbox`. `@x udah posting, buktinya <link>` is none."""
    links = _LINK.findall(text)
    found = next((name for name, host in _SERVICES if any(map(host.search, links))), None)
    words = re.findall(r"[\w@]+", _LINK.sub(" ", text.lower()))
    return found if found and all(word in _SAID for word in words) else None


def asks_download(text: str) -> bool:
    """Return whether a lower-case text asks how a file is got out of somewhere, and nothing else."""
    return _HOW.search(text) is not None and not strange(text, _FILES)
