"""Javanese and Sundanese as they are mixed into Indonesian, said in Indonesian: `sing endi sing luwih apik`.

Readers know many such words each; a message that is mostly of them is read whole only after this.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from core.nlu.words.bags import bag

FEWEST: Final = 2
"""So many words of one language make a message one of it: one alone (`sing`, `nu`) may be anything."""

JAVANESE: Final[Mapping[str, str]] = {
    "sing": "yang", "seng": "yang", "siji": "satu", "loro": "dua", "telu": "tiga", "papat": "empat", "limo": "lima",
    "kuwi": "itu", "kui": "itu", "iki": "ini", "kae": "itu", "opo": "apa", "piro": "berapa", "pira": "berapa", "pinten": "berapa",
    "piye": "gimana", "pripun": "gimana", "sopo": "siapa", "endi": "mana", "ngendi": "mana", "nyang": "ke", "seko": "dari",
    "soko": "dari", "karo": "sama", "kalih": "sama", "lan": "dan", "ora": "ga", "ra": "ga", "mboten": "ga", "dudu": "bukan", "ojo": "jangan",
    "durung": "belum", "dereng": "belum", "wis": "sudah", "wes": "sudah", "sampun": "sudah", "arep": "mau", "gelem": "mau",
    "purun": "mau", "iso": "bisa", "saged": "bisa", "kudu": "harus", "ono": "ada", "wonten": "ada", "duwe": "punya", "nduwe": "punya",
    "gadhah": "punya", "njaluk": "minta", "nyuwun": "minta", "tuku": "beli", "payu": "laku", "pajeng": "laku", "bathi": "untung", "larang": "mahal",
    "luwih": "lebih", "kabeh": "semua", "akeh": "banyak", "sithik": "sedikit", "sitik": "sedikit", "apik": "bagus", "elek": "jelek",
    "dhuwit": "duit", "rego": "harga", "regane": "harganya", "wae": "aja", "yo": "ya", "nggih": "ya", "nanging": "tapi",
    "wingi": "kemarin", "sesuk": "besok", "saiki": "sekarang", "sakniki": "sekarang", "mengko": "nanti", "dino": "hari", "bengi": "malam",
    "wong": "orang", "tiyang": "orang", "dadi": "jadi", "dadekno": "jadikan", "gawe": "buat", "gawekno": "buatkan", "carikno": "carikan",
    "golekno": "carikan", "golekke": "carikan", "tulisno": "tuliskan", "kirimno": "kirimkan", "nek": "kalau", "mergo": "karena", "mung": "cuma", "ewu": "ribu", "atus": "ratus",
    "kulo": "saya", "kula": "saya", "awakku": "saya", "koyok": "kayak", "dowo": "panjang", "cekak": "pendek", "wedi": "takut", "maneh": "lagi", "meneh": "lagi", "sak": "se",
}  # fmt: skip
SUNDANESE: Final[Mapping[str, str]] = {
    "abdi": "saya", "kuring": "saya", "gaduh": "punya", "boga": "punya", "hoyong": "mau", "hayang": "mau", "naon": "apa",
    "saha": "siapa", "sabaraha": "berapa", "iraha": "kapan", "kumaha": "gimana", "nu": "yang", "ieu": "ini", "eta": "itu",
    "aya": "ada", "teu": "ga", "henteu": "ga", "tacan": "belum", "entos": "sudah", "tos": "sudah", "geus": "sudah", "atos": "sudah",
    "artos": "uang", "artosna": "uangnya", "sieun": "takut", "pang": "paling", "kahiji": "pertama", "kadua": "kedua", "katilu": "ketiga",
    "kaopat": "keempat", "upami": "kalau", "lamun": "kalau", "sareng": "sama", "jeung": "sama", "ti": "dari", "sakurilingna": "sekitarnya",
    "wae": "aja", "atuh": "dong", "pisan": "banget", "mirah": "murah", "awis": "mahal", "seueur": "banyak", "saeutik": "sedikit",
    "ayeuna": "sekarang", "enjing": "besok", "isukan": "besok", "kamari": "kemarin", "milari": "cari", "milarian": "cari",
    "pangmilarikeun": "carikan", "satuju": "setuju", "sesana": "sisanya", "sesa": "sisa", "deui": "lagi", "sadaya": "semua", "sadayana": "semuanya",
    "kirang": "kurang", "langkung": "lebih", "tiasa": "bisa", "naha": "kenapa", "payu": "laku", "rebu": "ribu", "diramekeun": "diramaikan", "pangjieunkeun": "buatkan", "jieunkeun": "buatkan", "serat": "tulis", "urangna": "orangnya",
    "alus": "bagus", "ulah": "jangan", "urang": "orang", "kedah": "harus", "sanes": "bukan", "teras": "terus", "etana": "itunya", "hasilna": "hasilnya",
}  # fmt: skip
"""Words that are of no other language here, with what they say in Indonesian."""

_SURE: Final = bag(
    "durung dereng geus atos sanes piro piye kabeh bathi kuwi regane carikno golekno tulisno gawekno sabaraha kumaha artosna kahiji kadua katilu sadayana pangmilarikeun"
)
"""Words of which one is enough: nobody else has them."""

_BASES: Final = bag(
    "akun isi kurang total modal like komen view follower harga fee budget hasil konten sisa laporan foto video nama jeneng rego untung bathi chat pesan brief posting kampanye tanggal kode dp bayar omzet jumlah kota topik interaksi caption cara barang produk orang"
)
_ENDINGS: Final = (("ne", JAVANESE), ("e", JAVANESE), ("na", SUNDANESE))
_PHRASES: Final = (
    (re.compile(r"\b(?:oleh|olih)\s{1,3}(?=di\w{3,20}\b)", re.I), "boleh "),
    (re.compile(r"(?<![\w@.#/])di([a-z]{3,14}?)(?:no|ake|kno)(?![\w@]|\.\w)", re.I), r"di\1kan"),
    (re.compile(r"\bta(?=\W{0,5}$)", re.I), "ga"),
    (re.compile(r"\b(?:wis|wes|arep)\s{1,3}tak\b", re.I), "sudah aku"),
    (re.compile(r"\b(?:yo|ya)\s{1,3}wis\b", re.I), "ya sudah"),
    (re.compile(r"\b(?:teu|henteu)\s{1,3}acan\b", re.I), "belum"),
    (re.compile(r"\b(eta|ieu|kitu|naon)\s{1,3}teh\b", re.I), r"\1"),
    (re.compile(r"\b(?:nomer|nomor)\s{1,3}loro\b", re.I), "kedua"),
    (re.compile(r"\b(mahal|larang)\s{1,3}men\b", re.I), r"\1 banget"),
    (re.compile(r"\bsak\s{1,3}(?=(?:porsi|mangkok|mangkuk|bungkus|botol|gelas|biji|kotak|pcs)\b)", re.I), "se"),
    (re.compile(r"(?<=\d)\s{1,3}urang\b", re.I), " orang"),
    (re.compile(r"\bpang(?=\s?(?:aman|murah|mahal|alus|ageung|leutik|hade)\w{0,3}\b)\s?", re.I), "paling "),
)  # fmt: skip
_WORD: Final = re.compile(r"(?<![\w@.#/])[a-zA-Z]{2,20}(?![\w@]|\.\w)")
_TOPMOST: Final = re.compile(r"\bpaling (aman|murah|mahal)na\b")


_BELIAU: Final = re.compile(r"(?<![\w@.#/])beliau(?![\w@]|\.\w)", re.I)


def in_indonesian(text: str) -> str:
    """Return a text that is of Javanese or Sundanese words with these said in Indonesian; any other text as it is,
    with somebody spoken of respectfully as anybody is. Names, links and numbers stay."""
    text = _BELIAU.sub("dia", text)
    words = [match[0].lower() for match in _WORD.finditer(text)]
    known = next((told for told in (JAVANESE, SUNDANESE) if _is_of(words, told)), None)
    if known is None:
        return text
    for pattern, said in _PHRASES:
        text = pattern.sub(said, text)
    told = _WORD.sub(lambda match: _said(match[0], known), text)
    return _TOPMOST.sub(r"paling \1", told)


def _is_of(words: list[str], known: Mapping[str, str]) -> bool:
    """Return whether words are of a language: a sure one, or several, also by their endings."""
    told = {word for word in words if word in known or _said(word, known) != word}
    return len(told) >= FEWEST or not _SURE.isdisjoint(word for word in told if word in known)


def _said(word: str, known: Mapping[str, str]) -> str:
    low = word.lower()
    if low in known:
        return known[low]
    for ending, language in _ENDINGS:
        base = low.removesuffix(ending)
        if language is known and base != low and base in _BASES:
            return f"{known.get(base, base)}nya"
    return word
