"""Whether a whole message asks if a creator's price can be talked down, or how: `bisa nego ga?`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.amounts.money import SMALL_IDR
from core.nlu.amounts.numbers import parse_money_idr
from core.nlu.amounts.quantities import quantities
from core.nlu.scan import Scan, plain
from core.nlu.words.bags import bag
from core.nlu.words.particles import PARTICLE

LONGEST: Final = 12

_HAGGLE: Final = re.compile(
    r"\b(?:di)?(?:tawar|nego(?:siasi|sasi)?)(?:in|kan)?\b|\bnawar(?:in|nya)?\b|\bnego\w*\b|\bhaggle\b|\bbargain\b|\bnegotia(?:te|ble)\b|\b(?:better|lower|cheaper)\s{1,3}(?:price|rate|deal|fee)\b"
    r"|\b(?:bisa|boleh)\s+(?:di)?(?:kurang(?:in|i)?|diskon|turun(?:in)?)(?:\s+(?:ga|gak|gk|nggak|ngga|teu|ora|dikit|lagi|harganya))"
)
_ASKS: Final = re.compile(
    r"\b(?:bikin(?:in|kan)?|buat(?:in|kan)|contoh|tulis(?:in|kan)?|write|draft|bisa|bs|bsa|boleh|iso|tiasa|bisakah|bolehkah|mungkin|can|could|may|is|are|gimana|gmn|caranya|cara|how)\b"
)
_BESIDE: Final = bag(
    "bikin bikinin bikinkan buatin buatkan tulis tulisin contoh pesen pesan kata teks chat dm wa kalimat buat untuk message write draft text for "
    "bisa bs bsa boleh iso tiasa bisakah bolehkah mungkin ditawar tawar tawarin nawar nawarin nego negoin dinego dinegoin negosiasi negosasi nawarnya "
    "kurang kurangin kurangi dikurangi dikurangin diskon turun turunin diturunin harga harganya rate ratenya tarif tarifnya fee feenya lagi lg dikit sedikit masih msh kira "
    "dia dianya doi mereka orangnya yang yg nu sing itu ini tadi si kak kakak min mimin dong donk ya yah yaudah yaudh oke ok aja saja kalau kalo klo kl sama ama dengan "
    "ga gak gk nggak ngga teu ora tidak enggak apa sih nih deh tuh dulu ke kok loh terus trus gimana gmn cara caranya "
    "can could may i we is are it the a one price rate with him her them they their his this that be negotiable negotiate bargain haggle over on about please how do you better lower cheaper deal fee get give make "
    "pertama kedua ketiga keempat kelima terakhir first second third last"
)
_NAME: Final = re.compile(r"@[\w.]+")
_WORD: Final = re.compile(r"[a-z0-9]+")


def haggles(text: str) -> bool:
    """Return whether a lower-case text asks no more than that: whose price it is may be named by an
    account, a place in a list or not at all. `gaji kasirku bisa nego?` is about something else."""
    words = _WORD.findall(_NAME.sub(" ", text))
    if len(words) > LONGEST or not (_HAGGLE.search(text) and _ASKS.search(text)):
        return False
    return all(word in _BESIDE or word.isdigit() for word in words)


_WRITES: Final = re.compile(
    r"\b(?:bikin\w*|buat(?:in|kan)|tulis\w*|balas\w*|bales\w*|draft|write|reply|answer|counter(?:-?\s?offer)?)\b"
)
_LESS: Final = re.compile(
    r"\b(?:nego\w*|tawar\w*|nawar\w*|counter(?:-?\s?offer)?|rather\s+pay|pay|bayar|pesan\w*|chat\w*|kata-?\s?kata\w*|message|reply|balas\w*|bales\w*)\b"
)
_NO_COUNTER: Final = re.compile(
    r"@|\b(?:brief|kampanye\w*|campaign|caption|pajak|tax|catat|budget\w*|cari\w*|find|followers?|pengikut|udah|sudah|udh|lunas|paid)\b"
)


_TELLS: Final = re.compile(
    rf"\W{{0,3}}(?:(?:ok(?:e|ay)?|just|then|coba|tolong|please|{PARTICLE})\W{{1,3}}){{0,3}}(?:tell|bilang(?:in|ke)?|kasih\s{{1,3}}tau|offer)\s{{1,3}}(?:(?:ke|ama|sama)\s{{1,3}})?(?:her|him|them|dia|doi|orangnya)\s{{1,3}}"
    r"(?:(?:i|we|aku|saya|kita|kami|gw|can|could|only|just|do|pay|max|my|is|it'?s|that|cuma|bisa(?:nya)?|mau(?:nya)?|budget(?:ku|nya)?)\s{1,3}){0,5}(?:rp\.?\s?)?\d[\d.,]{0,12}\s?(?:rb|ribu|k|jt|juta|million|m)?(?:\W{1,3}(?:aja|ya|max|maks|only|please|dong)){0,2}\W{0,4}$"
)
"""`tell her 700k`, `bilang ke dia kita cuma bisa 300rb`."""


def counter_idr(text: str) -> int | None:
    """Return rupiah that words are wished to be written for, to the creator spoken of: `nego jadi 600
    ribu dong, bikinin pesannya`, `write her a reply, I'd rather pay 900k`."""
    folded = plain(text)
    if len(folded.split()) > LONGEST or _NO_COUNTER.search(folded):
        return None
    amounts = [q.value for q in quantities(Scan.of(text)) if q.value >= SMALL_IDR]
    wishes = (_WRITES.search(folded) and _LESS.search(folded)) or _TELLS.match(folded)
    return amounts[0] if len(amounts) == 1 and wishes else None


_CUT: Final = re.compile(
    r"\b(?:(?:di)?(?:tawar|nego|potong|diskon)(?:in|i|kan)?|(?:di)?(?:kurang|turun)(?:in|i|kan)|nawar|nego\w{0,6}|minus|discount|knock)\b(?:(?!pajak|pph|tax)[^\d%?]){0,25}(?<![\d.,])(?P<behind>\d{1,2})\s?(?:%|persen|percent)"
    r"|(?<![\d.,])(?P<before>\d{1,2})\s?(?:%|persen|percent)\s{1,3}(?:lebih\s{1,3}murah|off|cheaper|discount|diskon)\b"
    r"|\b(?:ku)?(?:tawar|nawar|menawar|nego|potong|diskon|offer(?:ed|ing)?)(?:in|kan)?\s{1,3}(?:(?:her|him|them|dia|harga(?:nya)?|cuma|only|just)\s{1,3}){0,2}(?P<half>setengah|separuh|separo|half)(?:nya)?\b(?!\s{0,2}(?:rb|ribu|k\b|jt|juta|mio|ratus|million|a\s))"
)


def cut_in(text: str) -> float | None:
    """Return which share of a price is to be taken off, 0..1, where a text says so: `ditawar 20% jadi brp`, `gw tawar
    setengah`."""
    found = _CUT.search(plain(text))
    if found and found["half"]:
        return 0.5
    percent = int(found["behind"] or found["before"]) if found else 0
    return percent / 100 if percent else None


_OFFERS: Final = re.compile(
    r"\W*(?:(?:eh|terus|trus|min|kak|and|so)\W+)*(?:kalau|kalo|klo|kl|nek|lamun|if\s+i\s+(?:offer|pay)|bisa|boleh|would|will)\s+(?:(?:he|she|they|dia|doi|saya|aku|kita|ditawar|tawar|dibayar|dikasih|bayar|accept|take|do\s+it\s+for|say\s+yes\s+to)\s+)*"
    rf"(?P<amount>(?:rp\.?\s?)?\d[\d.,]*\s?(?:rb|ribu|k|jt|juta)?)(?P<rest>(?:\W+(?:mau|mo|gelem|daek|bisa|boleh|dapet|dapat|ga|gak|gk|nggak|ngga|ora|teu|{PARTICLE}|kira|dia|doi|orangnya|accept|say|yes|would|will|he|she|they|take|it|do))*)\W*",
    re.I,
)
_AGREES: Final = re.compile(r"\b(?:mau|mo|gelem|daek|accept|take|say\s+yes|do\s+it)\b", re.I)
_SOMEBODY: Final = re.compile(r"\b(?:dia|doi|orangnya|he|she|they)\b", re.I)


def unclear_offer(text: str) -> bool:
    """Return whether a whole message asks if somebody would agree to a number that may be anything:
    `kalau 2 dia mau ga` may be of pieces, of people or of millions."""
    match = _OFFERS.fullmatch(text)
    if match is None or not (_AGREES.search(text) and _SOMEBODY.search(text)):
        return False
    return parse_money_idr(match["amount"].strip()) is not None and offered_idr(text) is None


def offered_idr(text: str) -> int | None:
    """Return rupiah of a whole message that asks if somebody would agree to a price: `kalo 250rb dia
    mau ga`; a bare number below a thousand is thousands, unless that is paid to nobody: `kalau 2 dia mau
    ga` is of pieces or of people. `kalau 3 juta?` names another budget."""
    match = _OFFERS.fullmatch(text)
    if match is None or not (_AGREES.search(text) and _SOMEBODY.search(text)):
        return None
    amount = parse_money_idr(match["amount"].strip())
    if amount is None:
        return None
    rupiah = amount * 1_000 if amount < 1_000 else amount
    return rupiah if rupiah >= SMALL_IDR else None
