"""What the intent model sees of a message: words, their neighbours, pieces of words, cues, slots."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise

from core.messages import SlotValue
from core.nlu.cues import cued_intents, groups
from core.nlu.words.senses import GENERIC, senses

_WORD = re.compile(r"<[a-z]+>|[a-z]+(?:'[a-z]+)?|\d+|[?!]")
_STRETCHED = re.compile(r"([a-z])\1{2,}")
_MOST_WORDS = 40
_NEAR = 4


def tokens(masked: str) -> list[str]:
    """Return the words and masks of a masked message; stretched letters count once."""
    return _WORD.findall(_STRETCHED.sub(r"\1", masked))[:_MOST_WORDS]


def features(masked: str, slots: Mapping[str, SlotValue]) -> list[str]:
    """Return the names of the features that a masked message has, each once.

    `w:` words, `b:` pairs of words, `c:` pieces of 3 and 4 letters, `n:` senses, `m:` senses that
    follow one another, `p:` senses near one another, `d:` and `u:` how many senses of the
    field and how many strange words, `q:` cues of the rules, `s:` slots, `o:` shape.
    """
    words = tokens(masked)
    found = [f"w:{w}" for w in words]
    padded = ["^", *words, "$"]
    found += [f"b:{a} {b}" for a, b in pairwise(padded)]
    found += _pieces(words)
    found += _meanings(words)
    found += _cues(masked)
    found += _fields(masked)
    found += _shape(words, slots)
    return list(dict.fromkeys(found))


def _pieces(words: Iterable[str]) -> list[str]:
    text = " " + " ".join(w for w in words if w[0] != "<") + " "
    return [f"c:{text[i : i + n]}" for n in (3, 4) for i in range(len(text) - n + 1)]


def _meanings(words: list[str]) -> list[str]:
    meant, strange = senses(words)
    near = [
        f"p:{min(a, b)}+{max(a, b)}"
        for i, a in enumerate(meant)
        for b in meant[i + 1 : i + _NEAR]
        if a != b
    ]
    first = meant[0] if meant else "none"
    follow = [f"m:{a} {b}" for a, b in pairwise(["^", *meant, "$"])]
    about = min(len({sense for sense in meant if sense not in GENERIC}), 3)
    strange = min(strange, 4)
    shape = [f"d:{about}", f"u:{strange}", f"d:{about}u:{strange}"]
    return [*(f"n:{sense}" for sense in meant), f"n1:{first}", *follow, *near, *shape]


def _cues(masked: str) -> list[str]:
    cued = cued_intents(masked)
    if not cued:
        return ["q:none"]
    return [f"q1:{cued[0]}", *(f"q:{intent}" for intent in cued)]


def _fields(masked: str) -> list[str]:
    named = groups(masked)
    inside = [name for name in named if name != "elsewhere"]
    pair = [f"g:{a}+{b}" for a, b in pairwise(inside)]
    return [*(f"g:{name}" for name in named), *pair, *([] if inside else ["g:none"])]


def _shape(words: list[str], slots: Mapping[str, SlotValue]) -> list[str]:
    handles = slots.get("handles")
    many = min(len(handles), 2) if isinstance(handles, tuple) else 0
    length = next((n for n in (1, 2, 3, 5, 8, 13) if len(words) <= n), 99)
    return [f"s:{slot}" for slot in slots] + [f"s:handles={many}", f"o:{length}"]
