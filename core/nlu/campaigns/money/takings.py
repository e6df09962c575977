"""Whose money it is: what buyers pay is earned, and paid to nobody: `yang beli 5 orang bayar 125rb`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.campaigns.money.amounts import MONEY
from core.nlu.words.tenses import BY_NOW

_GETS: Final = (
    r"(?:(?:mem|me)?beli|meli|(?:me)?mesen|(?:me)?pes[ae]n|(?:nge)?order|(?:men|nge)?daftar|da?te?ng|mampir|ikut(?:an)?|checkout|(?:nge)?booking|reservasi|jajan|gabung|bergabung"
    r"|bought|buy|ordered|purchased|signed\s{1,3}up|registered|enrolled|booked|came(?:\s{1,3}in)?|showed\s{1,3}up|joined|subscribed)"
)
_BUYER: Final = r"(?:pembeli|pelanggan|konsumen|kustomer|customers?|custs?|buyers?|tamu|guests?|pengunjung|visitors?|pengikut|followers?|peserta|pendaftar|murid|siswa|students?|pasien|patients?|klien|clients?|members?|shoppers?|diners?|wali\s{1,3}murid)(?:n?ya|ku)?"
_PEOPLE: Final = r"(?:orang|org|pax|people|persons?|ibu-?\s?ibu|bapak-?\s?bapak|parents|moms|mums)"
_N: Final = r"\d{1,4}(?![\d.,:]*\d|\s{0,2}(?:rb|ribu|k|jt|juta|%)(?![a-z]))"
_THAT: Final = r"(?:yang|yg|nyang|who|that)"
_DID: Final = (
    rf"(?:{BY_NOW}|baru|pada|barusan|juga|have|has|just|all|each|semua(?:nya)?|masing-?\s?masing)"
)
_WHO: Final = (
    rf"(?:(?:para|the|my|our|some|ada|dapet|dapat|got)\s{{1,3}}){{0,2}}(?:(?P<n1>{_N})\s{{1,3}})?(?:{_PEOPLE}\s{{1,3}})?{_BUYER}(?:\s{{1,3}}(?P<n2>{_N})(?:\s{{1,3}}{_PEOPLE})?)?(?:\s{{1,3}}(?:{_THAT}\s{{1,3}})?(?:{_DID}\s{{1,3}}){{0,2}}{_GETS})?"
    rf"|(?:ada\s{{1,3}})?(?:(?P<n3>{_N})\s{{1,3}})?(?:{_PEOPLE}\s{{1,3}})?{_THAT}\s{{1,3}}(?:{_DID}\s{{1,3}}){{0,2}}{_GETS}(?:\s{{1,3}}(?:ada\s{{1,3}}|cuma\s{{1,3}})?(?P<n4>{_N})(?:\s{{1,3}}{_PEOPLE})?)?"
    rf"|(?:ada\s{{1,3}})?(?P<n5>{_N})\s{{1,3}}{_PEOPLE}\s{{1,3}}(?:{_DID}\s{{1,3}}){{0,2}}{_GETS}"
    rf"|(?P<n6>{_N})\s{{1,3}}{_PEOPLE}(?=\s{{1,3}}(?:(?:{BY_NOW}|pada|baru|have|has|each)\s{{1,3}}|paid|masing))"
)
_PAY: Final = r"(?:(?:mem)?bayar(?:nya)?(?!\s{1,3}fee)|transfer|tf|pays?|paid|spent|belanja(?:nya)?|habis(?:in)?|abis)"
_PRICE: Final = r"(?P<price>(?:biaya|harga|tarif|uang)\s{1,3}(?:kelas|les|kursus|paket|pendaftaran|daftar|tiket|menu|produk|masuk|treatment|sekolah|bulanan)(?:nya)?|(?:the\s{1,3})?(?:class|course|ticket|lesson|session)\s{1,3}(?:fee|price|cost)(?:s|\s{1,3}is)?)"
"""What buyers pay for, with its price."""

_ABOUT: Final = r"(?:total(?:nya)?|masing-?\s?masing|rata-?\s?rata|sekitar|about|around|cuma|only|each|in\s{1,3}total|semua(?:nya)?|rp\.?)"
_EACH: Final = r"(?:each|apiece|satu(?:nya)?|satuan|(?:per|/|an?|tiap)\s{0,2}(?:orang|org|pax|person|head|anak|siswa|customer|pelanggan|pcs|porsi|biji)|seorang|masing-?\s?masing|se(?:porsi|biji|pcs|botol|box))"
_LASTS: Final = (
    r"(?:(?:a|per|/)\s{0,2}(?:month|week|year|bulan|minggu|tahun)|se(?:bulan|minggu|tahun))"
)
_MEANWHILE: Final = (
    r"(?:they|mereka|mrk|orangnya|dan|and|terus|trus|lalu|then|total(?:nya)?|masing-?\s?masing)"
)
_FOR: Final = r"(?:(?:buat|untuk|utk|for)\s{1,3}(?:(?:the|their|an?|his|her)\s{1,3})?(?:pesen|pes[ae]n|order|beli)(?:an)?(?:n?ya|s)?)"
_THROUGH: Final = r"(?:(?:dari|dr|lewat|via|from|through|thanks\s{1,3}to|because\s{1,3}of|gara-?\s?gara|karena)\s{1,3}(?:@[\w.]{1,60}|[a-z]{2,12})(?:['’]s)?(?:\s{1,3}(?:post(?:ing(?:an)?)?|video|konten|content|reels?|story|code|kode|dia|nya))?)"
_SUM: Final = r"(?:total|jumlah|grand\s{1,3}total)(?:nya)?(?:\s{1,3}(?:belanja|transaksi|pembelian|semua)(?:nya)?)?"
_SUMMED: Final = r"(?:in\s{1,3}(?:total|all)|altogether|total(?:nya)?|semua(?:nya)?)"
"""What buyers spent, told as their total without a word for paying: `4 orang beli, totalnya 120rb`."""
_PAYS: Final = re.compile(
    rf"(?<![\w@.])(?:{_WHO})(?:\s{{1,3}}(?P<through>{_THROUGH}))?[\s,;:]{{1,3}}(?:(?={MONEY}\s{{1,3}}{_SUMMED}\b)|(?:{_MEANWHILE}\s{{1,3}}){{0,2}}(?:{_DID}\s{{1,3}}){{0,3}}(?:{_PAY}|{_PRICE}|{_SUM})\s{{1,3}}(?:(?:us|me|kami|kita|saya|aku|ke\s{{1,3}}(?:kami|kita|saya|aku))\s{{1,3}})?(?:{_ABOUT}\s{{1,3}}){{0,2}})(?P<idr>{MONEY})(?:\s{{1,3}}{_SUMMED}\b)?"
    rf"(?![\w])(?:\s{{0,3}}(?:(?P<each>{_EACH})|(?P<lasts>{_LASTS}))(?!\w))?(?:,?\s{{1,3}}(?:(?P<n7>{_N})\s{{1,3}}(?:of\s{{1,3}}them|{_PEOPLE})))?(?:\s{{1,3}}{_FOR}(?!\w))?",
    re.I,
)
_BUYS: Final = re.compile(
    rf"\b(?:{_GETS}|{_PAY}|{_PRICE}|pembeli|pelanggan|kustomer|customers?|buyers?)", re.I
)
"""Without such a word a total is no buyers': `10 peserta, total 500rb` may be of a joint deal."""
_EACH_BEFORE: Final = re.compile(r"\b(?:masing-?\s?masing|each|rata-?\s?rata)\b", re.I)
_ENGLISH: Final = re.compile(
    r"\b(?:paid|pays?|spent|fees?|prices?|costs?|people|bought|ordered|in\s{1,3}total)\b", re.I
)
_IN_ALL: Final = re.compile(
    r"\b(?:total(?:nya)?|jumlah(?:nya)?|in\s{1,3}total|semua(?:nya)?|all|altogether)\b", re.I
)


_THROUGH_WHOM: Final = re.compile(
    rf"(?<![\w@])(?:{_THAT}\s{{1,3}})?(?:laku|beli|kebeli|pesen|pesan|order|ke?jual|terjual)\s{{1,3}}(?P<through>(?:dari|dr|lewat|via)\s{{1,3}}(?:(?:si|kak|mbak|mba|mas|bang|bu|pak)\s{{1,3}})?(?:@[\w.]{{1,60}}|[a-z]{{3,15}}))\s{{1,3}}(?:ada\s{{1,3}}|cuma\s{{1,3}}|baru\s{{1,3}})?(?P<n>{_N})(?!\s{{1,3}}(?:orang|org|hari|jam|kali|menit|minggu|bulan|like|komen|view))(?P<unit>(?:\s{{1,3}}[a-z]{{3,10}})?)(?![\w])",
    re.I,
)
"""`yang laku lewat @rani 14 lembar`: the pieces stand behind whom they came through."""

_SOLD: Final = re.compile(r"\b(?:laku|ter?jual|ke?jual|sold)\s{1,3}\d", re.I)
_ONE_OF_THEM: Final = re.compile(
    rf"\b(?:satu|se(?:biji|potong|lembar|botol|porsi|bungkus|buah))nya\s{{1,3}}(?P<idr>{MONEY})(?![\w])",
    re.I,
)
"""What one piece costs, behind how many were sold: `laku 14 lembar, satunya 55 ribu`."""


def takings_told(text: str) -> str:
    """Return a text in which what buyers pay is told as what was sold and earned: `terjual 5, omzet 125rb`; where it
    may be of one or of all of them, no more than the amount is said. Any other text stays as it is."""
    if "?" not in text:
        text = _THROUGH_WHOM.sub(r"laku \g<n>\g<unit> \g<through>", text)
        if _SOLD.search(text):
            text = _ONE_OF_THEM.sub(r"harga \g<idr> satuan", text)
    found = _PAYS.search(text)
    if found is None or "?" in text or (found["price"] and not _pieces(found)):
        return text
    if not _BUYS.search(found[0]):
        return text
    through = f" {found['through']}" if found["through"] else ""
    return f"{text[: found.start()]}{_earned(found)}{through}{text[found.end() :]}"


def _earned(found: re.Match[str]) -> str:
    english = _ENGLISH.search(found[0]) is not None
    pieces = _pieces(found)
    sold, revenue = ("sold", "revenue") if english else ("terjual", "omzet")
    each = found["each"] or found["price"] or _EACH_BEFORE.search(found[0])
    amount = found["idr"]
    if each:
        price = f"{amount} each" if english else f"harga {amount} satuan"
        return f"{sold} {pieces} {'at ' if english else ''}{price}" if pieces else price
    if pieces is None:
        return f"{revenue} {amount}"
    whole = _IN_ALL.search(found[0]) and not found["lasts"]
    return f"{sold} {pieces}, {revenue} {amount}" if whole else f"{sold} {pieces}, {amount}"


def _pieces(found: re.Match[str]) -> str | None:
    """Return how many buyers are told of, as it is written."""
    return next((n for name, n in found.groupdict().items() if name[0] == "n" and n), None)
