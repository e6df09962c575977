"""Messages to a creator that somebody wants written: an invitation or a polite no, what it is to offer and how it is to read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from core.messages import SlotValue
from core.nlu.campaigns.briefs.wishes import length_wished, tone_wished
from core.nlu.names import can_be_name
from core.nlu.offers.message_items import Items, demands_in, items_in, pay_among
from core.nlu.offers.message_parts import (
    corrected_pay,
    pay_behind,
    pay_in,
    place_in,
    to_them,
    without_pay,
)
from core.nlu.scan import plain
from core.nlu.searching.product import product_in
from core.nlu.words.subjects import about

LONGEST: Final = 30
"""Words of a message that asks for another one; a longer one is forwarded, or tells something."""

MOST_OFFERS: Final = 5

_MAKE: Final = r"(?:bikin|buat|bkin|siap|tulis|ketik|rangkai|susun)(?:in|kan|i|ken|kanlah|lah|keun)?|minta|contoh(?:in|kan|nya)?|write|make|draft|prepare|compose"
_WORDS: Final = r"(?:pesan|chat|chatan|kata\W?\s?kata|kata2|kalimat|wa|dm|dms|teks|text|sapaan|undangan|ajakan|balasan|balesan|message|invitation|invite|reply)(?:\s?nya)?"
_THEM: Final = r"(?:@[\w.]{1,40}|her|him|them|dia|mereka|(?:the\s{1,3}|yang\s{1,3}|yg\s{1,3}|no(?:mor)?\s{1,3})(?:first|second|third|last|pertama|kedua|ketiga|terakhir|ke\s?-?\s?\d|\d)(?:\s{1,3}one)?)"
_WANTED: Final = re.compile(
    rf"\b(?:{_MAKE})\s{{1,3}}(?:\w{{1,12}}\s{{1,3}}){{0,3}}?{_WORDS}\b"
    rf"|^\W{{0,3}}(?:(?:kak|min|tolong|coba|oke?|ok|now|please)\s{{1,3}}){{0,3}}(?:dm|undangan|ajakan|invitation|message|pesan)\s{{1,3}}(?:buat|untuk|utk|ke|for|to)\s{{1,3}}(?:@|dia\b|mereka\b|yang\b|yg\b|the\b|him\b|her\b|them\b|kreator)"
    rf"|^\W{{0,3}}(?:(?:kak|min|tolong|coba|oke?|ok|now|please|can\s{{1,3}}you)\s{{1,3}}){{0,3}}(?:write|message|text|dm)\s{{1,3}}(?:to\s{{1,3}})?{_THEM}\b"
    rf"|\b(?:bilang|chat|dm|wa|tulis|kirim\s{{1,3}}pesan)(?:in|kan)?\s{{1,3}}(?:ke|sama|buat|untuk|to)\s{{1,3}}{_THEM}\s{{1,3}}(?:(?:kalau|kalo|bahwa|that)\s{{1,3}})?(?:aku|saya|gue|gw|kita|kami|ku|we|i)\s{{0,3}}(?:bisa\s{{1,3}}|mau\s{{1,3}}|can\s{{1,3}})?(?:tawar|nawar|kasih|bayar|offer|pay|give)"
)
_ASKED: Final = re.compile(
    r"\b(?:chat|pesan|dm)(?:\s?(?:nya|ne|e))?\s+(?:gimana|gmn|bagaimana|piye|kepiye|pripun|isinya|(?:kayak|kaya|seperti)\s+apa|ngomong\s+apa)\b|\b(?:what|how)\s+about\s+(?:the|that|my|a)\s+(?:dm|message)\b|\b(?:gimana|gmn|bagaimana)\s+(?:cara\s+)?(?:nge)?(?:chat|dm)(?:nya|\s+(?:dia|mereka))\b|\bngomong(?:nya)?\s+(?:gimana|gmn)\b|\bwhat\s+(?:do|should)\s+i\s+(?:say|write)\s+to\s+(?:them|her|him)\b"
)
_NO: Final = r"(?:(?:di)?tolak(?:in|kan)?|nolak(?:nya)?|menolak(?:nya)?|penolakan|declin(?:e|ing)|refus(?:e|ing|al)|reject(?:ing|ion)?|turn(?:ing)?\s{1,3}(?:it|them|him|her|this)\s{1,3}down|say(?:ing)?\s{1,3}no)"
_WRITTEN: Final = rf"(?:{_WORDS}|balas\w{{0,4}}|bales\w{{0,4}}|jawab\w{{0,4}}|answer|draft|tulis(?:in|kan)|bikin(?:in|kan)|buat(?:in|kan)|write|cara)"
_REFUSES: Final = re.compile(
    rf"\b(?:{_WRITTEN}|tulis|bikin|buat)\b.{{0,40}}\b{_NO}\b|\b{_NO}\b.{{0,40}}\b{_WRITTEN}\b"
    rf"|^\W{{0,3}}(?:(?:ok(?:e|ay)?|ya|yaudah|udah|sip|kak|min|terus|trus|let'?s|just|please|kita|i'?ll)\s{{1,3}}){{0,3}}{_NO}(?:\s{{1,3}}(?:aja|saja|dong|deh|it|the|offer|tawaran(?:nya)?|baik-?baik|halus|secara|dengan|sopan|politely|nicely|kak|ya|please|dia|them|him|her)){{0,4}}\W{{0,3}}$"
)
_TELLS: Final = re.compile(
    r"(?:^|\b(?:dia|doi|mereka|orangnya|ternyata|udah|sudah|he|she|they)\s{1,3})(?:udah\s{1,3}|sudah\s{1,3})?(?:nolak|menolak|ditolak|declined|refused|rejected)(?!nya)\b|\b(?:kalau|kalo|klo|if|kenapa|why)\b[^,]{0,20}\b(?:nolak|menolak|refuse|decline)"
)
"""Who tells that somebody else refused wants nothing written."""

_ELSE: Final = about(
    "brief caption caption_check campaign notes report tax figures",
    own=r"laporan|pesanan|orderan|iklan|promo\w*|ads?",
)
_OFFERS: Final = re.compile(
    r"(?:\b(?:tambah(?:in|kan)?|nambah|sebut(?:in|kan)?|bilang|masuk(?:in|kan)|tawar(?:in|kan)|nawarin|kasih|isinya|offer(?:ing|s)?|add|include|including|mention|say|with|(?:mau|bisa|akan|can|could|will|would|i'll|we'll)\s{1,3}(?:(?:like\s{1,3}to|juga|also)\s{1,3})?(?:kirim(?:in|kan)?|ngirim(?:in)?|send))\b(?:\s{1,3}(?:juga|jg|also|kalau|kalo|bahwa|that|we|kita|kami|ada|her|him|them|a|an|dapat|dapet|dia|aku|saya|gue|gw|i|bisa|can|tawar|nawar|kasih|bayar|offer|give|pay)\b){0,3}\s{1,3}(?P<said>[^,;.!?@\n]{3,80}))"
    rf"|(?P<goods>(?:(?<=[,:;])\s{{0,3}}(?!{_MAKE}|{_WORDS}|tambah|nambah|kasih|tawar|nawar|sebut|bilang|masuk|add\b|offer|include|mention|aku\b|saya\b|i\b|we\b)(?:[a-z0-9]{{2,15}}\s{{1,3}}){{1,4}})?\b(?:barter|gratis|free)\s{{1,3}}[^,;.!?@\n]{{3,60}})",
    re.I,
)
_NO_OFFER: Final = re.compile(
    r"(?:dm|pesan|message|dia|mereka|nya|lebih|more|tone|bahasa|kata|nama|yang|yg|the|it|to|her|him|them|please|dong)\b",
    re.I,
)
_NOT_GIVEN: Final = re.compile(
    r"\b(?:cuman?|punya|minta|gimana|gmn|budget\w{0,3}|bajet|only|have|asks?|asking|wants?)\b", re.I
)
"""Words of who bargains: `dia nawarin 800, aku cuma punya 500` gives nothing besides."""

_HANDLE: Final = re.compile(r"@[\w.]{2,40}")
_ENDS: Final = re.compile(
    r"\s{1,3}(?:ya|dong|kak|min|aja|saja|deh|please|pls|juga|too|casual|formal|yang\s{1,3}sopan)\s{0,3}$|\s{1,3}(?:buat|untuk|for|ke|to)\s{1,3}(?:dia|him|her|them|mereka|yang|yg|the)\b.{0,20}$",
    re.I,
)
_FOR: Final = re.compile(
    r"\W{0,3}(?:(?:sekalian|sama|dan|juga|and|now|oke?|terus|the\s{1,3}same)\s{1,3}){0,2}(?:buat|untuk|utk|ke|for|to)\s{1,3}(?:@[\w.]{2,30}|(?:yang|yg|the)\s{1,3}\w{1,12}(?:\s{1,3}one)?)(?:\s{1,3}(?:juga|jg|dong|ya|too|also|please)){0,3}\W{0,3}$"
)
_OMITS: Final = re.compile(
    r"\b(?:jangan|jgn|ga\s?usah|gak\s?usah|gausah|nggak\s?usah|tidak\s?usah|tanpa|hapus|hapusin|hilang(?:in|kan)|ilangin|buang|don'?t|do\s{1,3}not|without|leave\s{1,3}out|remove|skip)\s{1,3}(?:\w{1,12}\s{1,3}){0,4}?(?P<what>(?:fee|harga|biaya|bayaran|tarif|budget|uang|duit|price|rate|money|pay(?:ment)?)(?:\s?nya)?)\b"
    r"|\b(?P<late>(?:fee|harga|biaya|bayaran|tarif|budget|price|rate)(?:\s?nya)?)\s{1,3}(?:jangan|jgn|ga\s?usah|gausah|gak\s?usah|nggak\s?usah|tidak\s?usah)\s{1,3}(?:di)?(?:sebut\w*|tulis\w*|bilang\w*|masuk\w*)"
)
"""`jangan sebut fee nya`: what the message is to keep to itself."""

_LANGUAGES: Final = {
    "en": re.compile(r"\b(?:bahasa\s{1,3}inggris(?:nya)?|(?:in|into|to|versi)\s{1,3}english|english(?:\s{1,3}(?:please|version|dong|ya))|inggris(?:nya|in)?(?:\s{1,3}(?:dong|ya|aja)))\b"),
    "id": re.compile(r"\b(?:bahasa\s{1,3}indonesia(?:nya)?|(?:in|into|to)\s{1,3}(?:indonesian|bahasa))\b"),
}  # fmt: skip
_ANSWERS: Final = re.compile(
    r"\b(?:jawab\w*|balas(?:an)?(?:mu)?\s{1,3}(?:aku|saya)|ngomong|bicara|ganti\s{1,3}bahasa|lanjut(?:in|kan)?|balik|kembali|continue|back\s{1,3}to|answer|speak|talk|reply\s{1,3}to\s{1,3}me|switch|pakai|kamu|you|your)\b"
)
"""Words of who wants the bot itself to speak otherwise."""

_AGREED: Final = re.compile(
    r"\b(?:deal|sepakat|setuju|agreed|udah|sudah|udh|jadi(?:in|kan)?\s{1,3}(?:kampanye|campaign))\b"
)
"""Who tells what was agreed or done changes no words."""

_QUOTED: Final = re.compile(
    r"(?<!\bke )(?<!\bbuat )(?<!\buntuk )(?<!\bsama )(?<!\bbilang )(?<!\bto )(?<!\btell )(?<!\bsay )\b(?:dia(?:nya)?|doi|beliau|orangnya|kreatornya|mereka|mba\w?nya|masnya|he|she|they|the\s{1,3}creator)\s{1,3}(?:(?:kemarin|kmrn|tadi|barusan|udah|sudah|juga|malah|cuma|sempat|just|already|also|yesterday|has|have|only)\s{1,3}){0,3}"
    r"(?:bilang|ngomong|nawar(?:in|kan)?|menawar(?:kan)?|jawab|bales|balas|ngasih|kasih|minta|pasang|said|says|told|offer(?:s|ed)|asked|asks|replied|quote[sd])(?:nya)?\b|^\W{0,3}(?:katanya|kata\s{1,3}(?:dia|orangnya|beliau))\b"
)
"""Who tells what the creator said or offered changes no words: `dia kemarin bilang 300rb`; `bilang dia dapet gratis` does."""

_CLAUSE_END: Final = re.compile(r"[,;.!?\n](?!\d)|\b(?:tapi|tp|but)\b", re.I)

_PAY: Final = re.compile(
    r"\b(?:fee|harga|biaya|bayaran|tarif|rp|price|rate|cash|uang|duit)\b|\d\s{0,2}(?:rb|ribu|k|jt|juta)\b",
    re.I,
)
_PARTS: Final = re.compile(r"\s{0,3}\+\s{0,3}|\s{1,3}(?:dan|and|plus|sama)\s{1,3}", re.I)
_VALUE: Final = re.compile(r"\b(?:senilai|seharga|worth)\b", re.I)

_TO_WHOM: Final = re.compile(
    rf"(?<=[a-z])\s{{1,3}}(?:ke|kepada|to|sama|buat|untuk)\s{{1,3}}{_THEM}\s{{1,3}}(?:(?:kalau|kalo|bahwa|that)\s{{1,3}})?(?=(?:aku|saya|gue|gw|kita|kami|we|i)\b)",
    re.I,
)
"""`bilang ke dia aku tawar 150rb`: to whom it is said is none of what is given."""

_ADDS: Final = re.compile(
    r"\b(?:tambah|nambah|sebut|tulis|bilang|masuk|cantum)(?:in|kan|i)?\b|\b(?:add|mention|include|say|tell)\b|^\W{0,3}(?:(?:oh|eh|dan|and|juga|also|terus|trus|plus)\s{1,3}){0,2}(?:wajib|harus|kudu|must|has\s{1,3}to)\b"
)
"""Words of who adds to a message what a post has to have."""

_TO_THE_BOT: Final = re.compile(
    r"\b(?:bisa|bs|boleh|harus|could|can|should)\s{1,3}(?:saya|sy|aku|ak|gue|gw|i)\s{1,3}(?:ketik|tulis|tanya(?:in|kan)?|type|write|ask)\b",
    re.I,
)
"""What may be written here, and to nobody else."""

_IS_GIVEN: Final = re.compile(r"(?:gratis|free|barter|\d)", re.I)
"""What stands behind `produk` and is how it is given: `tawarin produk gratis 2 botol`."""

_FREE: Final = re.compile(r"\b(?:barter|gratis|free|tukar|complimentary)\b", re.I)


def wants_message(text: str) -> bool:
    """Return whether a message to a creator is to be written: `tulisin dm nya yang sopan, barter grooming`."""
    folded = _HANDLE.sub("@", plain(text))  # `.contoh` ends the names of the demo
    other = _ELSE.search(folded) or _TO_THE_BOT.search(folded)
    if len(folded.split()) > LONGEST or "\n" in folded.strip() or other:
        return False
    return bool(_WANTED.search(folded) or _ASKED.search(folded))


def refuses_in_words(text: str) -> bool:
    """Return whether a polite no is to be written: `oke tolak aja, bikinin kata2nya`; not that somebody refused."""
    folded = plain(text)
    short = len(folded.split()) <= LONGEST and not _TELLS.search(folded)
    return short and _REFUSES.search(folded) is not None


def message_told(text: str) -> dict[str, SlotValue]:
    """Return what a wish for a message says of it: what it offers, which product, how it is to read."""
    found: dict[str, SlotValue] = {}
    text = _without_quoted(text)
    silent = omits_fee(text)
    if silent:
        found["silent"] = True
    wished = wants_message(text)
    items = items_in(text) if wished and not silent else Items()
    told = _TO_WHOM.sub(" ", text)
    offers = () if silent else tuple(words for words in _offers(told) if not demands_in(words))
    paid = None if silent else pay_in(text, wished=wished) or items.paid_idr
    paid = paid or (
        pay_among(offers) if wished else next(filter(None, map(pay_behind, offers)), None)
    )
    if paid:
        found["own_idr"] = paid
        offers = tuple(left for words in offers if (left := without_pay(words)))
    offers = _each_once((*items.gives, *offers))
    if wants := items.wants if wished else _demanded(text):
        found["wants"] = wants
    if place := place_in(text):
        found["place"] = place
        offers = tuple(words for words in offers if place not in words)
    if offers:
        found["offers"] = tuple(to_them(words) for words in offers)
    product = product_in(text)
    if product and can_be_name(product) and not _IS_GIVEN.match(product):
        found["product"] = product
    if (short := length_wished(text)) is not None:
        found["length"] = "short" if short else "long"
    if tone := tone_wished(text):
        found["tone"] = tone
    if language := _language(text):
        found["language"] = language
    return found


def _without_quoted(text: str) -> str:
    """Return a text without what its writer says that the creator said: what that offers is none of ours."""
    while found := _QUOTED.search(text.casefold()):
        end = _CLAUSE_END.search(text, found.end())
        text = f"{text[: found.start()]} {text[end.start() :] if end else ''}"
    return text


def message_change(text: str, before: Mapping[str, SlotValue]) -> dict[str, SlotValue] | None:
    """Return what a message changes of the one that was written before, None where it is about anything else."""
    folded = plain(text)
    if (
        len(folded.split()) > LONGEST
        or "?" in text
        or _ELSE.search(folded)
        or _AGREED.search(folded)
        or _QUOTED.search(folded)
    ):
        return None
    told = message_told(text)
    paid = before.get("own_idr")
    other = (
        corrected_pay(text, paid)
        if isinstance(paid, int) and before.get("kind") == "invite"
        else None
    )
    if other:
        told["own_idr"] = other
    for name in ("offers", "wants"):
        known, added = before.get(name), told.get(name)
        if isinstance(known, tuple) and isinstance(added, tuple):
            told[name] = tuple(dict.fromkeys((*known, *added)))[-MOST_OFFERS:]
    if told.get("length") == "long" and before.get("length") == "short":
        told["length"] = ""
    return told or None


def _demanded(text: str) -> tuple[str, ...]:
    """Return what a text that changes a message adds to what a post has to have."""
    return demands_in(text) if _ADDS.search(plain(text)) else ()


def _each_once(offers: tuple[str, ...]) -> tuple[str, ...]:
    """Return what is offered without what stands in another of it."""
    several = tuple(dict.fromkeys(offers))
    return tuple(
        one for one in several if not any(one != other and one in other for other in several)
    )


def _language(text: str) -> str | None:
    """Return the language that the message is to be in; None where nobody says, or the bot's own is meant."""
    folded = plain(text)
    if _ANSWERS.search(folded):
        return None
    return next((name for name, words in _LANGUAGES.items() if words.search(folded)), None)


def omits_fee(text: str) -> bool:
    """Return whether the money is not to be spoken of: `jangan sebut fee nya`."""
    return _OMITS.search(plain(text)) is not None


def without_fee(offers: tuple[str, ...]) -> tuple[str, ...]:
    """Return what is offered without what is paid in money; what goods are worth stays: `gratis makan + fee
    100rb` is `gratis makan`."""
    parts = ([part for part in _PARTS.split(words) if _is_goods(part)] for words in offers)
    return tuple(" + ".join(kept) for kept in parts if kept)


def _is_goods(words: str) -> bool:
    return _PAY.search(words) is None or _VALUE.search(words) is not None


def for_another(text: str) -> bool:
    """Return whether a few words say for whom the same is to be written: `buat yang kedua`, `for @rani too`."""
    return _FOR.match(plain(text)) is not None


def is_free(offer: str) -> bool:
    """Return whether what is offered is given for the work, rather than paid."""
    return _FREE.search(offer) is not None


def _offers(text: str) -> tuple[str, ...]:
    found = []
    for match in _OFFERS.finditer(text):
        words = (match["said"] or match["goods"]).strip()
        while (cut := _ENDS.sub("", words)) != words:
            words = cut
        if len(words) > 2 and not (_NO_OFFER.match(words) or _NOT_GIVEN.search(words)):
            found.append(words)
    return tuple(dict.fromkeys(found))[:MOST_OFFERS]
