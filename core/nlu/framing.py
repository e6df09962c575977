"""Whether words wish for an action, or forbid it, ask about it, suppose it, or pass on another's words.

`jadikan Wati pemilik` is a wish. `jangan jadikan Wati pemilik`, `siapa yang jadikan Wati pemilik?`,
`kalau aku jadikan Wati pemilik, gimana?` and `kata Budi, Wati pemilik` are none, though they name the same.
"""

from __future__ import annotations

import re
from typing import Final

from core.nlu.frames import (
    ASKED,
    FINITE,
    GROUND,
    MAY_I,
    OF_ANOTHER,
    WITHOUT,
    bare,
    of_clause,
    of_sentence,
)
from core.nlu.words.particles import PARTICLE
from core.nlu.words.tenses import BY_NOW

_ASKS_WHO: Final = re.compile(r"^(?:siapa|sapa|who)\b", re.I)
_WHO_DID: Final = re.compile(r"\b(?:siapa|sapa|who)\b", re.I)
_CARRIES_ON: Final = re.compile(
    rf"^(?:(?:iya+|yes|yep|yup|betul|benar|bener)\W+(?:\d[\w.,]*\W+)?)?(?:(?:tolong|please|pls|coba|langsung|yaudah|ya\s{{1,3}}(?:{BY_NOW})|(?:kalau|kalo)\s{{1,3}}gitu|then)\W+)*(?:"
    r"(?:(?:di)?(?:catat|catet|tulis|simpan|ubah|ganti|tutup|pindah|koreksi|ralat)(?:kan|in)?|note|log|record|save|change|move|close|correct)\b(?!\W+(?:apa|mana|siapa|what|who)\b)"
    r"|(?:(?:se)?harusnya|yang\s+(?:benar|bener|betul)|tanggal|tgl|(?:it\s+)?should\s+be)\W+(?:\w+\W+){0,2}?\d"
    r"|(?:baru|only)\W+(?:(?:(?:di)?(?:bayar|transfer)|dp|tf|paid)\W+)?\d"
    r")[^?]*$",
    re.I,
)
"""What has the question before it done or put right, of whomever that names: `... laku 7 kan? catat ya`,
`... kok cuma 640? harusnya 740`."""

_PUTS_RIGHT: Final = re.compile(
    r"(?:(?:se)?harusnya|yang\s+(?:benar|bener|betul)|(?:it\s+)?should\s+be|(?:baru|only)\s)", re.I
)
_SETTLED: Final = (
    (
        re.compile(
            r"\b(?:kok|koq|kenapa|knp)\W{1,3}(?P<who>(?:(?:@[\w.]+|dia|fee(?:nya)?|udah|sudah|bisa|jadi|ditulis|tercatat)\W{1,3}){0,3})lunas\b",
            re.I,
        ),
        "belum lunas,",
    ),
    (
        re.compile(
            r"\bwhy\W{1,3}(?P<who>(?:(?:@[\w.]+|is|does|it|that|this|say|says|marked|as)\W{1,3}){0,4})(?:paid\W{1,3}in\W{1,3}full|fully\W{1,3}paid|settled)\b",
            re.I,
        ),
        "not fully paid,",
    ),
)
"""A fee that a question doubts to be settled is not, where what was paid follows: `kok lunas? baru 200rb`."""

_DOUBTED: Final = re.compile(
    r"(?<![\w.@,])\d[\d.,]*(?:\s*(?:rb|ribu|jt|juta|k))?\b|\b(?:kok|koq|kenapa|knp|why|cuma|hanya|only|just)\b|\?",
    re.I,
)
"""The figure that a question doubts and what it doubts it with, where the right figure follows."""

_SENTENCE: Final = re.compile(r"(?<=[.!?…])\s+|\n+")
_CLAUSE: Final = re.compile(
    r"(?<=[,;])\s+|\s+(?=(?:tapi|tp|but|karena|soalnya|because|terus|trus|lalu)\b)", re.I
)
LONGEST: Final = 600
"""Characters of a message that are looked at; a longer one tells a story."""


_HOW_NOTED: Final = re.compile(
    rf"(?<=\w)[\s,.]{{1,3}}(?:mau\s|pengen\s|ini\s|itu\s|biar\s|supaya\s){{0,2}}(?:(?:di)?(?:catat|catet)(?:nya|in|kan)?|nyatat(?:nya)?|nyatet(?:nya)?)\s(?:gimana|gmn|bagaimana|di\s?mana)(?:\s(?:{PARTICLE}|caranya)){{0,3}}\W{{0,4}}$"
    r"|(?<=\w)[\s,.]{1,3}(?:how|where)\s(?:do|can|should)\si\s(?:note|log|record)\s(?:it|that|this)\W{0,4}$",
    re.I,
)
"""Behind what happened, who asks how to note it wants it noted: `deal sama @rani 250rb, dicatat gimana`."""


_WARNS: Final = re.compile(
    r"\b(?:jangan|jgn|don'?t|do\snot|never)\s{1,3}(?:(?:ever|lagi|mau)\s{1,3})?(?:pakai|pake|ambil|ajak|endorse|kerja\s?sama|use|hire|book|work)\s{1,3}(?:(?:sama|dengan|with|lagi)\s{1,3})?(?P<who>@[\w.]{2,40})",
    re.I,
)
"""Who warns of somebody in their own word forbids nothing: `jangan pake @x, telat terus`."""


_AFFIRMS: Final = re.compile(
    r"^\W{0,3}(?:(?:iya+|emang|memang|yes|yep)\W{1,3})?(?:bener(?:an)?|benar|betul|true|right|exactly|same\s{1,3}here)(?:\s{1,3}(?:banget|tuh|kata|kayak|seperti|as|like|what)(?:\s{1,3}(?!@)\w{2,20}(?:\s{1,3}said)?)?)?\s{0,2}[,.:]\s{1,3}(?=[^?]*$)",
    re.I,
)
"""Who says that somebody is right goes on with their own word: `bener kata budi, @nama telat juga ke gue`."""


def wished(text: str, *, stops: bool = False, vouched: bool = False) -> tuple[str, str | None]:
    """Return what is left of a text that wishes or tells something itself, and how the rest is meant:
    `prohibited`, `asked`, `supposed`, `reported`, `denied`, None where all of it is left. A question
    that the next sentence has done is left; of one that it puts right the doubted figure goes.

    stops: for what ends or silences something, where `jangan kirim lagi` is the wish itself. vouched:
    for what is kept as the speaker's own word, where another's does not count.
    """
    if len(text) > LONGEST:
        return text, None
    text = _HOW_NOTED.sub("", text)
    text = _WARNS.sub(r"\g<who>", _AFFIRMS.sub("", text)) if vouched else text
    kept, frame = [], None
    sentences = [part for part in _SENTENCE.split(text.replace("’", "'")) if part.strip()]
    for sentence, after in zip(sentences, [*sentences[1:], ""], strict=True):
        whole = of_sentence(bare(sentence), vouched)
        if whole == ASKED and _carried_out(sentence, after):
            doubts = _PUTS_RIGHT.match(bare(after))
            frame = frame or (ASKED if doubts else None)
            kept.append(_put_right(sentence) if doubts else sentence)
            continue
        clauses = [sentence] if whole else _clauses(sentence)
        for place, clause in enumerate(clauses):
            found = whole
            if not (found or WITHOUT.search(clause) or OF_ANOTHER.search(clause)):
                first, last = place == 0, place + 1 == len(clauses)
                found = of_clause(bare(GROUND.sub("", clause)), stops, first, last)
            frame = frame or found
            if found is None:
                kept.append(clause)
    if frame is None:
        return text, None
    return " ".join(kept).strip(" ,;"), frame


def _clauses(sentence: str) -> list[str]:
    """Return the clauses of a sentence; why a mark is given stays one with it."""
    ground = GROUND.search(sentence)
    if ground is None:
        return _CLAUSE.split(sentence)
    *first, marked = _CLAUSE.split(sentence[: ground.start()])
    after = sentence[ground.end() :]
    return [*first, marked + ground[0], *(_CLAUSE.split(after.lstrip(" ,;")) if after else [])]


def _put_right(question: str) -> str:
    """Return what a question is about, without the figure that it doubts."""
    for pattern, plain in _SETTLED:
        question = pattern.sub(rf"\g<who>{plain}", question)
    return " ".join(_DOUBTED.sub(" ", question).split())


def put_right(text: str) -> str | None:
    """Return what a text tells that doubts a figure and puts it right (`feenya kok 500rb? harusnya 550rb` is
    `feenya harusnya 550rb`), None where it does no such thing."""
    rest, frame = wished(text) if "?" in text else (text, None)
    return rest if frame == ASKED and rest and "?" not in rest else None


def asks_who(text: str) -> bool:
    """Return whether a text asks who did something."""
    return _ASKS_WHO.search(bare(text)) is not None


def _carried_out(question: str, after: str) -> bool:
    """Return whether what follows a question has what it names done or put right."""
    of_another = "@" in after
    question, after = bare(question), bare(after)
    if of_another or _WHO_DID.search(question) or MAY_I.search(question) or FINITE.search(question):
        return False
    wishes = of_sentence(after, False) is None and of_clause(after, False, True, True) is None
    return wishes and _CARRIES_ON.search(after) is not None
