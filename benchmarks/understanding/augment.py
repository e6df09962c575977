"""Variants of a sentence as people would have typed it: slang, slips, particles, greetings."""

from __future__ import annotations

import random
import re
from functools import cache
from pathlib import Path

SHORT = {
    "tidak": "ga gak tdk nggak gk",
    "gak": "ga ngga tidak g kagak",
    "ga": "gak nggak ngga tidak",
    "yang": "yg",
    "untuk": "buat utk bwt",
    "buat": "utk untuk bt",
    "dengan": "dgn sama dg",
    "sama": "sm dengan",
    "saya": "sy aku gue gw sya",
    "aku": "saya gue ak",
    "bagaimana": "gimana gmn",
    "gimana": "gmn bagaimana gmana",
    "berapa": "brp brapa",
    "sudah": "udah udh sdh dah",
    "udah": "sudah udh sdh",
    "tolong": "tlg tlong mohon",
    "apa": "ap apaan",
    "apakah": "apa",
    "bisa": "bs bsa",
    "mau": "mo pengen ingin mw",
    "jangan": "jgn jng",
    "belum": "blm blum",
    "lagi": "lg lgi",
    "orang": "org",
    "hari": "hr hri",
    "jam": "jm pukul",
    "dari": "dr dri",
    "ini": "ni nih",
    "itu": "tu tuh",
    "banget": "bgt bngt",
    "kenapa": "knp knapa",
    "siapa": "sp siapakah",
    "terima kasih": "makasih trims",
    "influencer": "infuencer influenser selebgram kreator kol influ",
    "kreator": "creator kreater influencer konten kreator",
    "kampanye": "campaign kampaye kampanya",
    "campaign": "kampanye campain",
    "followers": "follower pengikut folower",
    "rekap": "laporan ringkasan rekapan",
    "laporan": "report rekap laporn",
    "dong": "donk dunk ya",
    "cari": "nyari cariin carikan",
    "bikin": "buat bikinin buatin bkin",
    "buatkan": "bikinin bikinkan buatin",
    "cek": "cekin check ceki",
    "hapus": "apus hapusin hapuskan",
    "kirim": "kirimin krim kirimkan",
    "tiap": "setiap",
    "please": "pls plis",
    "data": "dta",
    "you": "u",
    "are": "r",
}
OPENERS = [
    "kak ",
    "min ",
    "halo kak ",
    "hai min, ",
    "permisi ",
    "halo, ",
    "bang ",
    "gan ",
    "eh ",
    "oke ",
    "tolong ",
    "maaf kak ",
    "mas ",
    "mba ",
    "bro ",
    "selamat pagi kak ",
    "assalamualaikum, ",
    "misi kak ",
    "hi, ",
    "hey ",
    "hello, ",
    "kak mau tanya, ",
    "sis ",
    "mohon ",
    "boleh ",
    "coba ",
    "jadi ",
]
CLOSERS = [
    " ya",
    " dong",
    " kak",
    " min",
    " nih",
    " deh",
    " sih",
    " pls",
    " please",
    " ya kak",
    " dong min",
    " gan",
    " bro",
    " thanks",
    " makasih",
    "?",
    "??",
    "!",
    ".",
    " ya?",
    " kak?",
    " yaa",
    " bang",
    " tolong",
]
ENGLISH = re.compile(r"\b(?:the|my|is|to|me|what|how|i|for|of|with|this)\b")
PLAIN = re.compile(r"[a-z]{4,}")


VOWEL = re.compile(r"(?<=[a-z])[aeiou](?=[a-z])")
TAGGED = re.compile(r"[@/\d\"]")


@cache
def contexts() -> tuple[list[str], list[str]]:
    """Return what people say before and after what they want."""
    text = Path(__file__).with_name("contexts.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return lines[: lines.index(">")], lines[lines.index(">") + 1 :]


def variants(text: str, rng: random.Random, count: int) -> list[str]:
    """Return the text and `count` variants of it."""
    return [text, *(_variant(text, rng) for _ in range(count))]


def _variant(text: str, rng: random.Random) -> str:
    if not ENGLISH.search(text):
        text = _shorten(text, rng)
    if rng.random() < 0.3:
        text = rng.choice(OPENERS) + text
    if rng.random() < 0.35:
        text = text.rstrip("?.!") + rng.choice(CLOSERS)
    if rng.random() < 0.3:
        text = _slip(text, rng)
    if rng.random() < 0.12:
        text = _glue(text, rng)
    if rng.random() < 0.18:
        text = _unvowelled(text, rng)
    if rng.random() < 0.2:
        text = _told(text, rng)
    return text.rstrip("?") if rng.random() < 0.5 else text


def _shorten(text: str, rng: random.Random) -> str:
    return " ".join(
        rng.choice(SHORT[w].split()) if w in SHORT and rng.random() < 0.35 else w
        for w in text.split(" ")
    )


def _slip(text: str, rng: random.Random) -> str:
    """One slip of the finger inside a word of four letters or more, never in a handle."""
    places = [
        m for m in PLAIN.finditer(text) if "@" not in text[max(0, m.start() - 20) : m.start()]
    ]
    if not places:
        return text
    word = rng.choice(places)
    at = rng.randrange(word.start() + 1, word.end() - 1)
    kind = rng.randrange(4)
    if kind == 0:
        return text[:at] + text[at + 1 :]
    if kind == 1:
        return text[:at] + text[at] + text[at:]
    if kind == 2:
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    return text[:at] + rng.choice("abcdeghiklmnoprstuwy") + text[at + 1 :]


def _unvowelled(text: str, rng: random.Random) -> str:
    """Drop vowels from some words, as in `gmn cra pke nya`; never from handles, links, numbers."""
    return " ".join(
        VOWEL.sub("", w) if len(w) > 3 and not TAGGED.search(w) and rng.random() < 0.4 else w
        for w in text.split(" ")
    )


def _told(text: str, rng: random.Random) -> str:
    before, after = contexts()
    choice = rng.random()
    told = f"{rng.choice(before)} {text}" if choice < 0.7 else text
    return f"{told} {rng.choice(after)}" if choice > 0.55 else told


def _glue(text: str, rng: random.Random) -> str:
    spaces = [m.start() for m in re.finditer(r"(?<=[a-z]) (?=[a-z])", text)]
    if not spaces:
        return text
    at = rng.choice(spaces)
    return text[:at] + text[at + 1 :]
