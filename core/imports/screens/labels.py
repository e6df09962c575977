"""What the labels of insights mean, in Indonesian and English, as Instagram and TikTok print them."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from rapidfuzz import fuzz, process

LABELS: Final = {
    "views": "tayangan, penayangan, views, total tayangan, total views, jumlah tayangan, pemutaran, "
    "plays, jumlah pemutaran, pemutaran awal, initial plays, tayangan video, penayangan video, "
    "video views, penayangan postingan, post views, tayangan postingan, kali ditonton, ditonton, "
    "penayangan reel, tayangan reel, reel plays, total putar, jumlah penayangan, total penayangan",
    "reach": "akun yang dijangkau, akun dijangkau, jangkauan, jangkauan akun, accounts reached, "
    "reach, akun yang terjangkau, penonton yang dijangkau, pemirsa yang dijangkau, total penonton, "
    "penonton unik, unique viewers, total viewers, reached audience, penonton, pemirsa, viewers, "
    "akun pusat yang dijangkau, accounts center accounts reached, total jangkauan",
    "likes": "suka, like, likes, disukai, jumlah suka, tanda suka, total suka, total like, "
    "total likes, menyukai, jumlah like",
    "comments": "komentar, comments, comment, komen, jumlah komentar, total komentar, "
    "total comments",
    "shares": "dibagikan, bagikan, shares, share, berbagi, kali dibagikan, pembagian, "
    "jumlah dibagikan, total dibagikan, total shares, bagian, membagikan, dibagi",
    "saves": "disimpan, simpan, saves, saved, simpanan, tersimpan, penyimpanan, favorit, "
    "favorites, favourites, jumlah disimpan, total disimpan, menyimpan, difavoritkan",
    "followers": "pengikut, followers, follower, total pengikut, jumlah pengikut, total followers",
    "following": "mengikuti, following, diikuti",
    "": "interaksi, interaksi konten, content interactions, interactions, post interactions, "
    "interaksi postingan, aktivitas profil, profile activity, kunjungan profil, profile visits, "
    "ketukan tautan eksternal, external link taps, link taps, pengikut baru, new followers, follows, "
    "waktu tonton, watch time, durasi tonton rata rata, average watch time, waktu tonton rata rata, "
    "rata rata waktu tonton, akun yang berinteraksi, accounts engaged, tayangan profil, "
    "profile views, penayangan profil, postingan, posts, post, kiriman, impresi, impressions, "
    "dari iklan, from ads, bukan pengikut, non followers, teman, friends, total waktu putar, "
    "pengikut bersih, net followers, postingan ulang, reposts, posting ulang, konten yang dibagikan, "
    "content you shared, ketukan tombol, interaksi reel, reel interactions, interaksi cerita, "
    "story interactions, cerita, stories, balasan, replies, tanggapan, kunjungan, ketuk maju, "
    "menonton video lengkap, watched full video, pendapatan, rewards",
}
"""Labels by slot; those of "" are known, so that their numbers are given to nothing else."""

PERIOD: Final = re.compile(
    r"\b(?:7|14|28|30|60|90|365) (?:hari|days)\b|(?:hari|days) terakhir|last \d+ days"
    r"|bulan (?:ini|lalu)|this month|last month|minggu (?:ini|lalu)|ikhtisar akun|semua konten"
)
"""A screen of an account sums a period up; its numbers are of no single post."""

SIMILAR: Final = 88
"""How alike (0–100) a misread label must be to one that is known."""

_NOISE = re.compile(r"[^\w\s]|\bi\b|(?<!\w)[0o](?!\w)")


def meaning(label: str) -> str | None:
    """Return the slot of a label, "" for one whose number is not kept, None for other words."""
    words, known = _plain(label), _known()
    if words in known:
        return known[words]
    if len(words) < 5 or any(c.isdigit() for c in words):
        return None
    close = process.extractOne(words, list(known), scorer=fuzz.ratio, score_cutoff=SIMILAR)
    return known[close[0]] if close else None


def is_label(label: str) -> bool:
    """Return whether words are a label to the letter."""
    return _plain(label) in _known()


def _plain(label: str) -> str:
    return " ".join(_NOISE.sub(" ", label.casefold()).split())


@cache
def _known() -> dict[str, str]:
    return {alias.strip(): field for field, words in LABELS.items() for alias in words.split(",")}
