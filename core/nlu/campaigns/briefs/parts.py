"""What a message settles of a brief's content: pieces, prohibitions, facts, and parts that are to go."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from core.messages import SlotValue, values_of
from core.nlu.campaigns.notes.deliverables import pieces_in
from core.nlu.intents import BRIEF, CHECK, OTHER
from core.nlu.names import wishes
from core.nlu.searching.product import price_in
from core.nlu.understanding import SURE, Understanding
from core.nlu.words.particles import PARTICLE

LEAD: Final = r"^\W*(?:(?:eh|oh|maaf|sori|sorry|ralat|salah|kak|min|maksud(?:nya|ku|saya)?|oke|ok|no|actually)\W+)*"
"""Courtesies and corrections before what is wished for."""

_ADDS_FACT: Final = re.compile(
    rf"{LEAD}(?:(?:tolong|coba|please|sama|dan|and)\W+)*(?:tambah(?:in|kan)?|nambah|tulis(?:in|kan)?|masuk(?:in|kan)|sertakan|add|include|put\s+in)\b(?:\s+(?:juga|jg|lagi|also|dong|di\s+brief(?:nya)?|ke\s+brief(?:nya)?|in\s+the\s+brief|keterangan|info|fakta|this|ini|that|kalau|kalo|bahwa))*\s*(?P<colon>:)?\s*(?P<fact>[^?@]{{6,150}})$",
    re.IGNORECASE,
)

_NO_FACT: Final = re.compile(
    r"\b(?:orang|kreator\w*|influencer\w*|creators?|people|persons?|kampanye|campaign|budget\w*|fee\w*|honor\w*|kode\w*|code|tanggal|catatan|akun)\b",
    re.IGNORECASE,
)

TOO: Final = re.compile(r"\b(?:juga|jg|sekalian|tambah\w*|also|too|as\s+well|add)\b", re.IGNORECASE)

_FACTS: Final = re.compile(r"[,;]")

NO_PIECE: Final = re.compile(
    r"\b(?:ga|gak|nggak|ngga|tidak|tdk|jangan|no|without|tanpa|skip|drop|hapus|buang)\s+(?:usah\s+|perlu\s+|pake\s+|pakai\s+|ada\s+|the\s+|any\s+)*(?P<kind>reels?|stor(?:y|ies|i)|ig\s?story|feeds?|foto|photos?|videos?|shorts?|carousels?)(?:nya)?\b",
    re.IGNORECASE,
)

FORBIDS: Final = re.compile(
    rf"{LEAD}(?:(?:tambah(?:in|kan)?|tolong|pokoknya|dan|add|also)\W+)*(?P<whole>(?:jangan|dilarang|ga\s+boleh|gak\s+boleh|tidak\s+boleh|don'?t|do\s+not|never)\s+(?!(?:sampai\s+|sampe\s+)?(?:lupa|forget)\b)"
    r"(?:(?:ada|pakai|pake|sebut(?:in|kan)?|bilang|ngomong|tulis|say|use|mention|write|the)\s+)*(?:(?:kata(?:-kata)?|kalimat|words?)\s+(?P<word>[^?,;\n]{2,40})|[^?,;\n]{3,80}))\W*$",
    re.IGNORECASE,
)

_REMOVES: Final = re.compile(
    rf"{LEAD}(?:(?:tolong|coba|please|dan|and)\W+)*(?:hapus(?:kan|in)?|apus(?:in)?|buang(?:in)?|hilang(?:kan|in)|ilangin|cabut|kosong(?:kan|in)|coret|remove|delete|drop|clear|take\s+out)\W+"
    r"(?:(?:semua|the|all|all\s+the|bagian|bagiannya|itu|my)\s+)*(?P<part>[a-z']+?(?:\s+(?:promo|tayang|posting|iklan))?)(?:-?\s?nya)?"
    r"(?:\W+(?:tadi|itu|aja|saja|dong|deh|ya|kak|min|please|(?:di|dari|from|in)\s+(?:the\s+)?brief(?:nya)?|brief(?:nya)?))*\W*$",
    re.IGNORECASE,
)

_PARTS: Final[Mapping[str, tuple[str, SlotValue]]] = {
    "larangan|pantangan|don'?ts?|prohibitions?|restrictions?": ("avoids", ()),
    r"tanggal|tgl|tayang|tanggal\s+(?:tayang|posting)|jadwal|deadline|date": ("date", ""),
    "fee|honor|bayaran": ("budget_idr", 0),
    r"kode|kode\s+promo|code|promo\s+code|link|tautan": ("code", ""),
    "fakta|poin|keterangan|info|facts?|points?": ("facts", ""),
    "penonton|target|audiens|audience": ("audience", ""),
    "tujuan|goal|aim": ("goal", ""),
    "ketentuan|syarat|pembayaran|terms?|payment": ("terms", ""),
}
"""Parts of a brief by what people call them, and what stands there once they are gone."""

_PROPOSED: Final = {"reel": 1, "story": 2}
"""Pieces of content that a brief proposes where nobody said others."""


def pieces_of(text: str, before: Mapping[str, SlotValue]) -> dict[str, SlotValue]:
    """Return the content that a message settles: `2 reels aja, ga usah story`; added where it says
    so, of what was proposed where it only leaves something out."""
    stated = {} if price_in(text) and not pieces_in(text) else pieces_in(text)
    gone = {kind for m in NO_PIECE.finditer(text) for kind in pieces_in(f"1 {m['kind']}")}
    if not stated and not gone:
        return {}
    known = before.get("pieces")
    there = (
        {k: int(n) for k, _, n in (p.partition(":") for p in known)}
        if isinstance(known, tuple)
        else dict(_PROPOSED)
    )
    kept = {**there, **stated} if not stated or (known and TOO.search(text)) else stated
    left = tuple(f"{kind}:{n}" for kind, n in kept.items() if kind not in gone)
    return {"pieces": left} if left else {}


def forbidden_in(text: str, before: Mapping[str, SlotValue]) -> dict[str, SlotValue]:
    """Return what a creator must not do, in the words of who says so."""
    found = FORBIDS.match(text)
    if found is None or NO_PIECE.search(text):
        return {}
    words = found["word"].strip(" \"'“”‘’.") if found["word"] else found["whole"].strip()
    return {"avoids": tuple(dict.fromkeys((*values_of(before, "avoids"), words)))}


def removed_part(text: str) -> dict[str, SlotValue] | None:
    """Return the part of a brief that is to go: `hapus larangannya`."""
    found = _REMOVES.match(text)
    part = found["part"].casefold() if found else ""
    return next(
        ({slot: gone} for words, (slot, gone) in _PARTS.items() if re.fullmatch(words, part)), None
    )


def joined(before: Mapping[str, SlotValue], fact: str) -> str:
    known = before.get("facts")
    return f"{known}, {fact}" if isinstance(known, str) and fact not in known else fact


def added_fact(text: str, before: Mapping[str, SlotValue]) -> dict[str, SlotValue] | None:
    """Return what is to stand in the brief of the product: `tambahin: pedasnya ada level 1 sampai 5`."""
    found = _ADDS_FACT.match(text)
    fact = ended(found["fact"].strip()) if found else ""
    if _NO_FACT.search(text) or not re.search(r"[a-z]{4}", fact, re.IGNORECASE):
        return None
    return {"facts": joined(before, fact)}


def more_facts(
    said: Understanding, text: str, before: Mapping[str, SlotValue]
) -> dict[str, SlotValue] | None:
    """Return facts of the product: a list that asks nothing and that nothing else is made of."""
    unknown = said.intent in {OTHER, CHECK, BRIEF} or said.confidence < SURE
    plain = "?" not in text and "@" not in text and _FACTS.search(text) is not None
    plain = plain and not wishes(text)
    if not (unknown and plain and len(text.split()) > 2):
        return None
    known = before.get("facts")
    return {"facts": f"{known}, {text}" if known else text}


def ended(words: str) -> str:
    """Return a name without the courtesies behind it."""
    return re.sub(rf"(?:\W+(?:{PARTICLE}|kok))+\W*$", "", words, flags=re.I)
