"""Words that tell nothing of a topic, and those that tell a language."""

from __future__ import annotations

from typing import Final


def _bag(words: str) -> frozenset[str]:
    return frozenset(words.split())


STOP: Final = _bag(
    "yang buat untuk dari dengan kalau sama juga bisa udah sudah lagi banget cuma jadi biar "
    "kita aku kamu kalian dia mereka ini itu dan atau tapi karena habis masih belum tidak gak "
    "nggak ada aja saja lebih paling satu dua tiga hari minggu bulan tahun pagi siang sore "
    "malam nanti kemarin besok sekarang baru lama pakai coba cara isi kode link komen ajak cek "
    "bio ikut cerita pertama semua banyak sedikit versi part dalam pada adalah akan setelah "
    "sebelum sampai hingga kata bukan mana apa siapa kenapa gimana bagaimana menurut jujur tips "
    "yuk dong kak guys this that with your have from what when just they were will about"
)
"""Of captions: what stays of a caption without them may be a topic."""

INDONESIAN: Final = _bag(
    "yang dan di ini itu aku kamu buat untuk dari dengan gak nggak tidak banget juga udah sudah "
    "bisa ada kalau lagi sama cuma jadi biar kita ke aja yuk dong kak"
)

ENGLISH: Final = _bag(
    "the and is are this that with for you my your of to in it was have just from what we they "
    "be on not but so"
)
