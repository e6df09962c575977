"""A creator's address, number or bank account that somebody tells: it is kept nowhere."""

from __future__ import annotations

import re
from typing import Final, Literal, get_args

from core.nlu.scan import plain
from core.nlu.words.particles import PARTICLE

Detail = Literal["address", "phone", "account", "email"]
DETAILS: Final = get_args(Detail)

_NAME: Final = r"(?!(?:nilai|rating|bintang|skor|kasih|lancar|mulus|terus|bareng|sama|bagus|baik|aman|oke?)\b)[a-z.'-]{1,30}"
_STREET: Final = (
    rf"(?:\b(?:jl|jln|jalan|gg|gang|komplek|kompleks|perum(?:ahan)?|blok|kav(?:ling|eling)?)\b\.?(?:\s{{1,3}}{_NAME}){{0,5}}?(?:\s{{0,3}}\b(?:no|nomor|nomer|blok)\b\.?)?\s{{0,3}}\d{{1,4}}[a-z]?\b"
    rf"|\b(?:no\.?\s{{0,3}}\d{{1,4}}\s{{1,3}})?r[tw]\b\.?\s{{0,3}}\d{{1,3}}\b"
    rf"|\b\d{{1,4}}[a-z]?\s{{1,3}}(?:{_NAME}\s{{1,3}}){{1,3}}?(?:street|road|avenue|lane|drive|st\.|rd\.|ave\.)(?!\w))"
)
_VILLAGE: Final = (
    r"\b(?:kp|kampung|desa|dusun|dsn|kel(?:urahan)?|kec(?:amatan)?)\b\.?\s{1,3}[a-z]{3,30}"
)
_PHONE: Final = r"(?:\+|00)?(?:62|0)[\s()-]{0,3}8(?:[\s()-]{0,2}\d){7,12}(?![\w])"
_CALLED: Final = r"(?:\+|0|62)\d?(?:[\s().-]{0,2}\d){6,14}(?![\w])"
_DIGITS: Final = r"\+?\d(?:[\s.-]?\d){5,18}(?![\w])"
_EMAIL: Final = r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
_WHO: Final = r"@[a-z0-9_.]{0,59}[a-z0-9_]"
_BANK: Final = "bank|bca|bri|bni|bsi|btn|mandiri|cimb|niaga|permata|danamon|jago|jenius|seabank|dana|ovo|gopay|shopeepay|paypal"

_LEAD: Final = rf"(?:(?:{PARTICLE}|ini|nih|catat|catet|simpan|save|note|record|tolong|please|here|is|the|her|his|their|punya|shipping|delivery|home|{_WHO}(?:'s)?)\b[\s,:]{{0,3}}){{0,6}}"
_LINK: Final = rf"(?:(?:kirim|pengiriman|dan|and|sama|nomor|hp|barang|paket|produk|rumah|lengkap|dari|of|for|untuk|buat|dia|kreator|creator|influencer|is|at|di|itu|adalah|yaitu|shipping|delivery|home|{PARTICLE}|{_BANK}|{_WHO})(?!\w)[\s,.:=–-]{{0,3}}){{0,6}}"
_CUES: Final[tuple[tuple[Detail, str, str], ...]] = (
    (
        "address",
        r"(?:alamat(?:nya)?|address|(?:tinggal|rumah)(?:nya)?\s{1,3}di|lives?\s{1,3}(?:at|on|in))",
        rf"(?:{_STREET}|{_VILLAGE})",
    ),
    (
        "account",
        r"(?:(?:no|nomor|nomer)\.?\s{0,3})?(?:rek(?:ening)?(?:nya)?\b|bank\s{1,3}account(?:\s{1,3}number)?|account\s{1,3}number)\.?",
        _DIGITS,
    ),
    (
        "phone",
        r"(?:(?:(?:no|nomor|nomer)\.?\s{0,3})?(?:hp|wa|whatsapp|telp|tlp|telepon|telpon|handphone|ponsel)(?:\s?nya)?|nomor(?:nya)?|nomer(?:nya)?|kontak(?:nya)?|cp|(?:phone|mobile|contact|whatsapp)(?:\s{1,3}number)?|number)",
        _CALLED,
    ),
    ("account", r"(?:ovo|gopay|shopee\s?pay|dana)(?:nya)?", _PHONE),
    ("email", r"e-?mail(?:nya)?(?:\s{1,3}address)?", _EMAIL),
)
_TOLD: Final = tuple(
    (kind, re.compile(rf"^\W{{0,5}}{_LEAD}{cue}(?!\w)[\s,.:=–-]{{0,3}}{_LINK}{detail}", re.I))
    for kind, cue, detail in _CUES
)
_BARE: Final[tuple[tuple[Detail, re.Pattern[str]], ...]] = (
    ("phone", re.compile(rf"^\W{{0,5}}{_WHO}[\s,:=–-]{{1,3}}{_PHONE}\W{{0,5}}$", re.I)),
    (
        "address",
        re.compile(rf"^\W{{0,5}}{_WHO}[\s,:=–-]{{1,3}}(?=jl|gg|jalan|gang){_STREET}", re.I),
    ),
)
_OURS: Final = re.compile(
    r"\b(?:saya|aku|gue|gw|ku|kami|kita|my|our|toko\w{0,3}|usaha\w{0,3}|shop)\b", re.I
)
_NOTED: Final = re.compile(
    r"\b(?:(?:di)?bayar|transfer|tf|dp|lunas|(?:di)?kirim|tayang|posting|deal|paid|sent|shipped|posted|budget|laku|terjual|sold|nilai|rating|bintang|stars?|followers?)\w{0,4}\b",
    re.I,
)
_NUMBERED: Final = re.compile(_STREET, re.I)


def detail_told(text: str) -> Detail | None:
    """Return which way to a person a message states, where it states nothing else: `alamat @nama Jl.
    Melati 3`. Not one's own, and not what was paid or sent there."""
    said = plain(text)
    if _OURS.search(said):
        return None
    for kind, pattern in (*_TOLD, *_BARE):
        found = pattern.search(said)
        if found is not None and not _NOTED.search(said, found.end()):
            return kind
    return None


def without_addresses(text: str) -> str:
    """Return a text without its streets: the number of a house is no mark."""
    return _NUMBERED.sub(" ", text)
