"""Signs of the screens whose meaning is asked: `tanda 🤔 itu artinya apa`, `kenapa tandanya kuning`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.words.bags import bag

SIGN: Final = re.compile(
    "[\N{INFORMATION SOURCE}\N{BLACK STAR}\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2b00-\u2bff\U0001f1e6-\U0001faff]"
)
"""A picture among the words; what only colours it (U+FE0F) is left out."""

USUAL: Final = ("✅", "🤔", "⛔", "ℹ")
"""What stands before creators: told where a question names no sign."""

_LOOKS: Final = {
    "kuning": ("🟡", "🤔"),
    "yellow": ("🟡", "🤔"),
    "oranye": ("🟠",),
    "orange": ("🟠",),
    "merah": ("🔴", "⛔"),
    "red": ("🔴", "⛔"),
    "hijau": ("🟢", "✅"),
    "ijo": ("🟢", "✅"),
    "green": ("🟢", "✅"),
    "putih": ("⚪",),
    "white": ("⚪",),
    "centang": ("✅",),
    "ceklis": ("✅",),
    "tick": ("✅",),
    "mikir": ("🤔",),
    "thinking": ("🤔",),
    "stop": ("⛔",),
    "segitiga": ("⚠",),
    "triangle": ("⚠",),
}
"""What signs look like: whoever names a colour may mean either of two."""

_CALLED: Final = bag(
    "tanda tandanya tanda2 tanda-tanda ikon ikonnya icon icons emoji emojinya emot emotnya emotikon simbol simbolnya symbol symbols lambang lambangnya sign signs mark marks"
)
_WHAT: Final = bag(
    "apa apaan apasih arti artinya artine maksud maksudnya maksude tegese naon opo kenapa knp mengapa beda bedanya what whats what's mean means stand stands why difference"
)
_FACES: Final = bag("muka wajah face warna warnanya color colour")
_BESIDE: Final = bag(
    "yang yg itu ini tu tuh sih to teh kuwi iku kak min bang ya dong kok gimana sama dan dengan dgn atau dari di depan sebelah samping nama namanya kreator kreatornya creator creators akun list daftar is are does do the for names name "
    "between and of in front before beside a an it that this these those eh terus trus lalu buat untuk dipakai dikasih ada muka orang wajah warna warnanya color colour face bulat lingkaran circle"
)
"""Words that such a question is made of besides: any other tells of something else."""

_ALL: Final = _BESIDE | _WHAT | _CALLED | _LOOKS.keys()

_END: Final = re.compile(
    r"(?:\b(?:apa\s{1,3}itu|art[io]|arti(?:nya)?|maksud(?:nya)?|sama|dengan|atau|and|or|is|does)|\b(?:tanda|ikon|icon|emoji|emot|simbol|sign|symbol)\w{0,3})\W{0,3}$"
)
"""What a sign at the end is asked behind; elsewhere it is a smile."""


def signs_asked(text: str) -> tuple[str, ...]:
    """Return the signs that a question asks the meaning of; `USUAL` where it names none; () for any other
    text. A sign that closes a message is only meant where a word leads to it."""
    low = text[:200].lower().strip()
    words = re.findall(r"[a-z0-9'-]+", low)
    told = {*words}
    if not told <= _ALL:
        return ()
    asks = bool(told & _WHAT) or (not words and "?" in low)
    shown = _shown(low)
    if shown or not asks:
        return shown if asks else ()
    if not (told & _CALLED or (told & _FACES and told & _LOOKS.keys())):
        return ()
    looks = [sign for word in words for sign in _LOOKS.get(word, ())]
    return tuple(dict.fromkeys(looks)) or USUAL


def _shown(low: str) -> tuple[str, ...]:
    """Return the signs of a text, without the one that closes it where no word leads to that."""
    words = low[: max((m.end() for m in re.finditer(r"\w", low)), default=0)]
    kept = low if not words or _END.search(words) else words
    return tuple(dict.fromkeys(SIGN.findall(kept)))
