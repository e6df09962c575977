"""What a message changes of the brief before it: product, purpose, days, fee, terms, language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from core.messages import SlotValue, values_of
from core.nlu.campaigns.briefs.parts import (
    FORBIDS,
    LEAD,
    NO_PIECE,
    TOO,
    added_fact,
    ended,
    forbidden_in,
    joined,
    more_facts,
    pieces_of,
    removed_part,
)
from core.nlu.campaigns.briefs.wishes import (
    discount_in,
    in_english,
    length_wished,
    tagged,
    tone_wished,
    with_discount,
)
from core.nlu.campaigns.codes import promo_code
from core.nlu.campaigns.money.amounts import fee_in
from core.nlu.campaigns.notes.stages import stage_in
from core.nlu.files.wished import file_wished
from core.nlu.names import can_be_name
from core.nlu.searching.business import goal_in
from core.nlu.searching.product import clean_product, price_in, product_listed
from core.nlu.understanding import Understanding
from core.nlu.words.particles import PARTICLE
from core.nlu.words.subjects import about
from core.nlu.words.tenses import BY_NOW

LONGEST: Final = 20
"""Words of a message that changes a brief; a longer one is about something else."""

LONGEST_TERMS: Final = 90
SHORT: Final = 8

_NOT_BUT: Final = re.compile(
    rf"{LEAD}(?:produk(?:nya|ku)?\W+|(?:the\s+)?product\W+(?:is\s+)?|it'?s\W+)?(?:bukan|bkn|not)\s+(?:[^\s,;][^,;]{{1,39}}?)\s*(?:,|tapi|tp|tetapi|melainkan|but|it'?s)+\s*(?:tapi\s+|but\s+)?(?P<product>[^?]{{2,100}})$",
    re.IGNORECASE,
)
_IS: Final = re.compile(
    rf"{LEAD}(?:(?:ganti|ubah|koreksi|change)\s+)?(?:nama\s+)?(?:produk(?:nya|ku)?|(?:the\s+)?product)\s*(?:(?:itu|adalah|yaitu|jadi|menjadi|ke|diganti|ganti|is|to|[:=])\s*)*(?P<product>[^?]{{2,100}})$",
    re.IGNORECASE,
)
_AIM: Final = re.compile(
    rf"{LEAD}(?:tujuan(?:nya|ku)?|goal(?:nya)?|targetnya|supaya|biar|agar|so\s+that|the\s+(?:goal|aim)\s+is|(?:in\s+order\s+)?to\s+get)\b",
    re.IGNORECASE,
)
_TERMS: Final = re.compile(
    rf"{LEAD}(?:(?:aku|saya|kami|kita|gue|gw|we(?:'ll)?|i(?:'ll)?)\s{{1,3}})?(?P<terms>(?:(?:pem)?bayar(?:an)?(?:nya)?|dibayar|transfer(?:nya)?|dp|pelunasan|payment|pay(?:ing)?|paid)\b[^?\n]{{0,80}}?\b(?:setelah|sesudah|habis|kalau|kalo|pas|begitu|sebelum|di\s+(?:awal|akhir|muka|depan)|after|before|once|when|upfront|dulu|separuh|setengah|half|\d{{1,3}}\s?%|lunas|tayang|published)\b[^?\n]{{0,60}})$",
    re.IGNORECASE,
)
_LANGUAGE: Final = re.compile(
    rf"{LEAD}(?:(?:tolong|bikin(?:in)?|buat(?:kan|in)?|ganti|ubah|versi|pake|pakai|dalam|in|to|make\s+it|the\s+brief|brief(?:nya)?|yang|pdf(?:nya)?|please|ke)\W+)*(?:ber)?(?:bahasa\W+)?(?P<which>inggris|english|indonesia(?:n)?)(?:\W+(?:dong|aja|saja|ya|kak|please|version|version\s+please|deh|brief(?:nya)?|nya))*\W*$",
    re.IGNORECASE,
)
_FILE: Final = re.compile(
    rf"{LEAD}(?:(?:mana|tolong|kirim(?:in|kan)?|minta|send|give|me|the|where|is|lagi|ulang|bikin(?:in)?|jadi(?:in)?|file|buat(?:kan|in)?)\W+)*pdf(?:\W*nya)?(?:\W+(?:nya|dong|mana|lagi|ya|kak|please|again|brief(?:nya)?))*\W*$",
    re.IGNORECASE,
)
_READY: Final = re.compile(
    rf"{LEAD}(?:{BY_NOW}|cukup|segitu|gitu|itu|langsung|aja|saja|that'?s|all|just|enough)\W.{{0,30}}\b(?:buat(?:in|kan)|bikin(?:in|kan)?|kirim(?:in)?|jadi(?:in|kan)?|make|write|send)\b(?:\W+(?:aja|dong|ya|kak|brief(?:nya)?|it))*\W*$",
    re.IGNORECASE,
)
_MUST: Final = re.compile(
    rf"{LEAD}(?:(?:tambah(?:in|kan)?|add|sama|dia|juga|dan|and|also|she|he|they)\W+)*(?:(?:poin|point|hal|yang|yg)\W+)*(?:harus|wajib|must|has\s+to|mandatory)\W+(?:(?:poin|point)\W+)?(?:di)?(?:bilang|sebut(?:in|kan)?|ngomong|say|mention)\W+(?:kalau\s+|bahwa\s+|that\s+)?(?P<fact>[^?]{{3,120}})$"
    rf"|{LEAD}(?:tambah(?:in|kan)?|add)\W+(?:poin|point|fakta|fact|info)\w*\s*(?:wajib|baru)?\s*[:\-]?\s*(?:(?:sebut|bilang)(?:in|kan)?\s+)?(?P<point>[^?]{{3,120}})$",
    re.IGNORECASE,
)
_BRIEF: Final = re.compile(r"\bbrief(?:nya)?\b", re.IGNORECASE)
_NONE: Final = re.compile(
    rf"{LEAD}(?:ga|gak|nggak|ngga|tidak|belum|no)\s+(?:ada|punya)?\s*(?P<what>kode\w*|link|tautan|promo\w*|code|fakta\w*)(?:\s+\w+)?\W*$",
    re.IGNORECASE,
)
_WHOSE: Final = re.compile(
    rf"^\W*(?:(?:yang|yg|buat|untuk|utk|punya|khusus|the|one|for|only|brief(?:nya)?|mana)\W+)+(?P<who>[a-z0-9_][a-z0-9_.]{{1,28}}[a-z0-9_])(?:\W+(?:mana|nya|{PARTICLE}))*\W*$",
    re.IGNORECASE,
)
_KNOWN: Final = re.compile(r"\b(?:tau|tahu|kenal|ngeh|sadar|aware|know)\b", re.IGNORECASE)
_TEXT: Final = re.compile(
    r"\b(?:teks(?:nya)?|versi\s+(?:wa|whatsapp|teks)(?:nya)?|buat\s+(?:wa|whatsapp)|plain\s+text|as\s+text|copas|copy\s*paste)\b",
    re.IGNORECASE,
)
_DAY: Final = re.compile(
    r"\b(?:tanggal(?:nya)?|tgl(?:nya)?|tayang(?:nya)?|posting(?:nya)?|deadline(?:nya)?|jadwal(?:nya)?|date|publish\w*|live)\b",
    re.IGNORECASE,
)
_POSTING: Final = re.compile(
    r"\b(?:tayang(?:nya)?|posting(?:nya)?|deadline(?:nya)?|publish\w*|live)\b", re.IGNORECASE
)
_DATED: Final = re.compile(
    rf"{LEAD}(?:(?:harus|mau|di|minta|tolong|must|should|to|be)\W+){{0,3}}{_POSTING.pattern}",
    re.IGNORECASE,
)
_REMINDS: Final = re.compile(
    r"\b(?:jangan|jgn)\s+(?:sampai\s+|sampe\s+)?lupa\b|\b(?:ingat|inget|ingatkan|ingetin|remind|remember|don'?t\s+forget)\b",
    re.IGNORECASE,
)
"""`jangan lupa besok` is said of anything: it dates a post only where it names one."""

_FEE: Final = re.compile(
    r"\b(?:fee(?:nya)?|honor(?:nya)?|bayaran(?:nya)?|budget(?:nya)?|deal|sepakat|setuju|oke|ok|jadi(?:nya)?|segitu|aja|total(?:nya)?|semua(?:nya)?|berdua|bertiga|for\s+both|agreed|pay|each|masing\w*|per\s?orang|seorang)\b",
    re.IGNORECASE,
)
_EACH: Final = re.compile(
    r"\b(?:each|masing\w*|per\s?orang|seorang|per\s?kreator|per\s?akun)\b", re.IGNORECASE
)
_ELSE: Final = about(
    "campaign caption comparison fairness figures notes recommendation report search tax",
    own=r"influencer\s+lain|cek\s+@|posted",
)
_FEE_IS: Final = re.compile(
    r"\b(?:fee|honor|bayaran|deal|sepakat|setuju|agreed)\w*\b", re.IGNORECASE
)


def told_of_brief(text: str) -> bool:
    """Return whether a message is about a day, a piece or a rule of a brief though something else was
    asked in between: `gimana kalo tayangnya tanggal 20 aja`."""
    if stage_in(text) is not None or "@" in text or "?" in text:
        return False
    return any(cue.search(text) for cue in (_DAY, _BRIEF, NO_PIECE))


def brief_change(
    said: Understanding, before: Mapping[str, SlotValue]
) -> dict[str, SlotValue] | None:
    """Return the slots that a message changes of a brief, None where it is about something else.

    before: the slots of the brief, or of the question for its product.
    """
    text = said.text.strip()
    if not text or len(text.split()) > LONGEST or _ELSE.search(text):
        return None
    for pattern in (_NOT_BUT, _IS):
        found = pattern.match(text)
        product = clean_product(ended(found["product"])) if found else ""
        if product:
            return {"product": product}
    if "product" not in before:
        return _beside_product(said, text, before)
    return _of_brief(said, text, before)


def _beside_product(
    said: Understanding, text: str, before: Mapping[str, SlotValue]
) -> dict[str, SlotValue] | None:
    """Return what a message says of a brief whose product was asked for and that it does not name:
    pieces, a prohibition, a price, the day of posting."""
    day = said.everything().get("date") if _DATED.match(text) else None
    beside = day or FORBIDS.match(text) or _TERMS.match(text)
    if can_be_name(text) and clean_product(text) and not beside:
        return None
    found = pieces_of(text, before) | forbidden_in(text, before) | ({"date": day} if day else {})
    if terms := _TERMS.match(text):
        found["terms"] = terms["terms"].strip()[:LONGEST_TERMS]
    found |= _shaped(text, before)
    if price := price_in(text):
        found["facts"] = joined({**before, **found}, price[0])
    if not found:
        found = added_fact(text, before) or {}
    name = clean_product(text)
    if found and can_be_name(name) and product_listed(name):
        found["product"] = name
    fee = said.everything().get("budget_idr")
    if isinstance(fee, int) and _FEE_IS.search(text):
        found["budget_idr"] = _fee(fee, text, said, before)
    return found or None


def _shaped(text: str, before: Mapping[str, SlotValue]) -> dict[str, SlotValue]:
    """Return what is said of a code, a discount, an account to tag, length and tone."""
    found: dict[str, SlotValue] = {}
    if "?" in text:
        return found
    if whom := tagged(text):
        found["musts"] = tuple(dict.fromkeys((*values_of(before, "musts"), f"Tag @{whom}")))
    if code := promo_code(text):
        found["code"] = code
    if share := discount_in(text):
        found["facts"] = with_discount(before, share, english=in_english(text))
    if (short := length_wished(text)) is not None:
        found["short"] = short
    if tone := tone_wished(text):
        found["tone"] = tone
    return found


def _fee(fee: int, text: str, said: Understanding, before: Mapping[str, SlotValue]) -> int:
    """Return the fee of everybody; beside the price of a product what is called a fee."""
    stated = fee_in(text) if price_in(text) else None
    return _for_all(stated or fee, text, said, before)


def _of_brief(
    said: Understanding, text: str, before: Mapping[str, SlotValue]
) -> dict[str, SlotValue] | None:
    if removed := removed_part(text):
        return removed
    shape = _of_form(text, before)
    if shape is not None:
        return shape
    if whose := _whose(text, before):
        return {"handles": (whose,)}
    if none := _NONE.match(text):
        asked = "facts" if none["what"].lower().startswith("fakta") else "code"
        return {"skipped": (*values_of(before, "skipped"), asked)}
    found = _values(said, text, before)
    return found or added_fact(text, before) or more_facts(said, text, before)


def _values(
    said: Understanding, text: str, before: Mapping[str, SlotValue]
) -> dict[str, SlotValue]:
    """Return what a message states of a brief by its value: who else it is for, what content, when, for how
    much, with which code."""
    stated = said.everything()
    if tagged(text):
        return _shaped(text, before)
    if said.handles:
        before_them = values_of(before, "handles") if TOO.search(text) else ()
        every = tuple(dict.fromkeys((*before_them, *said.handles)))
        return {"handles": every} if before_them else {}
    found = _shaped(text, before)
    if "date" in stated and _only(text, _POSTING if _REMINDS.search(text) else _DAY, said):
        found["date"] = stated["date"]
    fee, price = stated.get("budget_idr"), price_in(text)
    cue = _FEE_IS if price else _FEE
    if isinstance(fee, int) and _only(text, cue, said) and not (price and not cue.search(text)):
        found["budget_idr"] = _fee(fee, text, said, before)
    if "?" in text:
        return found
    if price:
        found["facts"] = joined({**before, **found}, price[0])
    return found | pieces_of(text, before)


def _of_form(text: str, before: Mapping[str, SlotValue]) -> dict[str, SlotValue] | None:
    """Return what is said of language, file, terms and purpose."""
    found: dict[str, SlotValue] | None = None
    if language := _LANGUAGE.match(text):
        found = {"language": "id" if language["which"].lower().startswith("indo") else "en"}
    elif _FILE.match(text) or _READY.match(text) or file_wished(text.lower()) == "pdf":
        found = {"text": False}
    elif _TEXT.search(text) and len(text.split()) <= SHORT:
        found = {"text": True, "short": True} if length_wished(text) else {"text": True}
    elif must := _MUST.match(text):
        found = {"facts": joined(before, (must["fact"] or must["point"]).strip())}
    elif forbidden := forbidden_in(text, before):
        found = forbidden
    elif terms := _TERMS.match(text):
        found = {"terms": terms["terms"].strip()[:LONGEST_TERMS]}
    elif _AIM.match(text) and (goal := goal_in(text) or _known(text)):
        found = {"goal": goal}
    return found


def _whose(text: str, before: Mapping[str, SlotValue]) -> str | None:
    """Return the creator of the brief whose own one is asked for: `yang buat rasabdg mana`."""
    found = _WHOSE.match(text)
    if found is None:
        return None
    who = found["who"].lower()
    return next(
        (name for name in values_of(before, "handles") if who in {name, name.split(".")[0]}), None
    )


def _known(text: str) -> str | None:
    return "awareness" if _KNOWN.search(text) else None


def _only(text: str, cue: re.Pattern[str], said: Understanding) -> bool:
    """Whether a message says no more than a value, or names what it is of."""
    return "?" not in text and (said.elliptical or cue.search(text) is not None)


def _for_all(fee: int, text: str, said: Understanding, before: Mapping[str, SlotValue]) -> int:
    """Return the fee of everybody: what is said of each counts for every creator of the brief."""
    handles = before.get("handles")
    people = len(handles) if isinstance(handles, tuple) else 1
    if said.each_idr:
        return said.each_idr * people
    return fee * people if _EACH.search(text) else fee
