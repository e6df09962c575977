"""Which language a message asks for."""

from __future__ import annotations

import re
from typing import Final

_LANGUAGES: Final = {
    "id": re.compile(
        r"\b(?:indonesia\w*|indo|(?<=in )bahasa(?!\s{1,3}(?:inggris|english)))\b", re.I
    ),
    "en": re.compile(r"\b(?:inggris|english|inglish|enggris)\b", re.I),
}

_WISH: Final = re.compile(
    r"\W{0,3}(?:(?:please|pls|tolong|can|could|you|we|i|let['’]?s|bisa|boleh|mau|minta|kak|min|ok(?:e|ay)?|sip|eh|ya|now|so|and|terus|trus|sekarang|makasih|thanks|thx|thank\s{1,3}you|terima\s{1,3}kasih)\W{1,3}){0,5}"
    r"(?:(?:in|pakai|pake|use|switch|change|go|back|to|jawab|answer|reply|balas|speak|ngomong|write|continue|keep|going|lanjut(?:in|kan)?|balik(?:in)?|kembali|ganti|pindah|ke|dalam)\s{1,3}){0,4}"
    r"(?:bahasa\s{1,3})?(?:indonesian?|indo|bahasa|english|inggris)"
    r"(?:\W{1,3}(?:please|pls|dong|ya|yuk|deh|aja|saja|kak|min|only|now|lagi|again|instead|then|makasih|thanks|thx|thank\s{1,3}you|terima\s{1,3}kasih|from\s{1,3}now\s{1,3}on)){0,4}\W{0,5}",
    re.I,
)
"""A whole message that wishes for a language."""

_BUSINESS: Final = re.compile(
    r"\b(?:usaha\w*|bisnis\w*|toko\w*|jual\w*|kursus\w*|les|courses?|class(?:es)?|kelas|lessons?|teach\w*|tutor\w*|guru|umkm|brand|business|shop|store|sell\w*)\b",
    re.I,
)


_SENTENCE: Final = re.compile(r"[.!?;,\n]\s{0,3}")


def language_in(text: str) -> str | None:
    """Return the language that a text asks for: the one that a sentence of its own wishes for, else the last one it
    names, unless it is about a shop."""
    if _BUSINESS.search(text):
        apart = [part for part in _SENTENCE.split(text) if _WISH.fullmatch(part)]
        return language_in(apart[-1]) if apart else None
    named = [(m.start(), code) for code, names in _LANGUAGES.items() for m in names.finditer(text)]
    return max(named)[1] if named else None


def wishes_language(text: str) -> bool:
    """Return whether a whole message is about the language to be answered in: `in Bahasa please`."""
    return _WISH.fullmatch(text) is not None and language_in(text) is not None


_SAID_IN: Final = re.compile(
    r"\b(?:(?:in|dalam|pakai|pake|versi)\s{1,3}(?:(?:bahasa|bhs)\s{1,3})?|(?:bahasa|bhs)\s{1,3})(?P<name>inggris|english|indonesian?|indo)\b"
    r"|\bin\s{1,3}(?P<alone>bahasa)\b|\b(?P<behind>english|indonesian)\s{1,3}version\b",
    re.I,
)
"""In what language something is wished for: `laporan dalam bahasa inggris`."""


def said_in(text: str) -> tuple[str, str] | None:
    """Return the language that something is wished for in, and the text without those words: `report in English` ->
    ("en", "report"); None where none is named."""
    found = _SAID_IN.search(text)
    if found is None:
        return None
    name = next(filter(None, found.groups())).casefold()
    rest = " ".join(f"{text[: found.start()]} {text[found.end() :]}".split())
    return "en" if name in {"english", "inggris"} else "id", rest
