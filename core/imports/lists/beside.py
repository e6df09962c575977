"""What stands beside an account of a pasted list and is no number: where somebody lives, and what about."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from core.imports.lists.meanings import meaning
from core.imports.lists.taxonomy import category, city
from core.nlu.places.cities import compact, gazetteer, resolve_city
from core.nlu.searching.topics import phrases
from core.nlu.words.vocabulary import words

_CUT: Final = re.compile(
    r"[\n\r\t|;,•·●▪()\[\]]|\s{2,8}|\s[-–—]\s"
    r"|(?<![\w.,])(?:rp\.?\s?)?\d[\d.,]{0,15}\s?(?:rb|ribu|k|jt|juta|m)?(?!\w)(?:\s?(?:followers?|foll|pengikut|subs\w{0,8})\b)?",
    re.IGNORECASE,
)
"""Between two things that are said of an account: figures, and what parts a line."""

_LABELLED: Final = re.compile(
    r"(?P<label>[^\W\d_][^:=]{1,24}?)\s{0,3}[:=]\s{0,3}(?P<value>\S.{0,60})"
)
_LIVES: Final = re.compile(
    r"(?:based\s{1,3}in|tinggal(?:\s{1,3}di)?|domisili(?:\s{1,3}di)?|kota|lokasi|daerah|area|asal)(?P<label>\s{0,3}[:=]\s{0,3}|\s{1,3})(?P<town>\S.{0,60})",
    re.IGNORECASE,
)
_EDGES: Final = re.compile(r"^[\W_]+|[\W_]+$")
_AND: Final = re.compile(r"\s{0,3}(?:[/&+]|\b(?:dan|and)\b)\s{0,3}", re.IGNORECASE)
_LONGEST: Final = 90
"""Characters of one thing that is said."""

_NAMED: Final = 3
"""Words of a place that its label alone says to be one."""


def beside(said: str) -> tuple[str | None, str | None]:
    """Return the town and the topic that a text tells of an account, by a label (`Niche: Food`) or by nothing
    else standing there (`| Bandung |`)."""
    town: str | None = None
    topic: str | None = None
    for piece in _CUT.split(said):
        part = _EDGES.sub("", piece[:_LONGEST])
        lives, labelled = _LIVES.fullmatch(part), _LABELLED.fullmatch(part)
        column = meaning(labelled["label"]) if labelled else None
        field = column.field if column else None
        if lives and not lives["label"].isspace():
            town = town or _place(lives["town"])
        elif labelled:
            town = town or (_place(labelled["value"]) if field == "city" else None)
            topic = topic or (category(labelled["value"]) if field == "category" else None)
        elif part:
            town = town or town_in(lives["town"] if lives else part)
            topic = topic or _topic(part)
    return town, topic


def _place(name: str) -> str | None:
    return city(name) if len(name.split()) <= _NAMED else None


@lru_cache(maxsize=4_096)
def town_in(part: str) -> str | None:
    """Return the town that words name and nothing else; a district only where its name is no ordinary word."""
    place = resolve_city(part)
    if place is None or not place.exact:
        return None
    key = compact(part)
    return place.name if key in gazetteer().certain or key not in words() else None


def _topic(part: str) -> str | None:
    topics = [phrases().get(one.casefold()) for one in _AND.split(part)]
    return topics[0] if all(topics) else None
